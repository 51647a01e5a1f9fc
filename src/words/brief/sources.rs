//! The assumptions of a plan by where their numbers come from.

use crate::fields::{self, Nature};
use crate::intake::{Kind, format};
use crate::lang::Lang;
use crate::sheet;
use crate::words::forms::sources as words;
use crate::words::{labels, months};
use thads_model::calendar::{Month, WorkYear};
use thads_model::file::Json;
use thads_model::plan::Provenance;

/// A field of a plan with its place and its value: "Nhân sự › Chấp hành viên: 30 người". That it
/// stands in the report, or in the scenario that the page is about, goes without saying.
#[must_use]
pub fn field(path: &str, plan: &Json, year: WorkYear, lang: Lang) -> String {
    let place = labels::place(path, plan, lang);
    let known = path.starts_with("report.") || path.starts_with("scenarios[");
    let inside = place.split_once(" › ").map(|(_, inside)| inside).filter(|_| known);
    format!("{}: {}", inside.unwrap_or(&place), value(path, plan, year, lang))
}

fn value(path: &str, plan: &Json, year: WorkYear, lang: Lang) -> String {
    let value = plan.at(path).unwrap_or(&Json::Null);
    match (sheet::nature(path), value) {
        (_, Json::Null) => words::default(lang).to_owned(),
        (Some(Nature::Month), Json::Whole(number)) => {
            let month = u8::try_from(*number).ok().and_then(Month::new);
            month.map(|month| months::full(month, year, lang)).unwrap_or_default()
        }
        (Some(Nature::Choice(_)), Json::Text(word)) => labels::choice(path, word, lang).to_owned(),
        (Some(Nature::Number(Kind::Money | Kind::WholeMoney, _)), Json::Text(amount)) => {
            let amount = format::money_short(amount.parse().unwrap_or_default(), lang);
            let every = labels::unit(path, lang).and_then(|unit| unit.split_once('/'));
            every.map(|(_, every)| format!("{amount}/{every}")).unwrap_or(amount)
        }
        (Some(nature), value) => {
            let text = fields::written(nature, value, lang);
            let unit = labels::unit(path, lang).filter(|unit| !text.ends_with(*unit));
            unit.map(|unit| format!("{text}\u{a0}{unit}")).unwrap_or(text)
        }
        (None, _) => lang.pick("nhiều số", "several figures").to_owned(),
    }
}

/// The figures of a kind in one line: the first few, and how many more there are.
#[must_use]
pub fn of_kind(source: Provenance, fields: &[String], most: usize, lang: Lang) -> String {
    let name = match source {
        Provenance::Reported => lang.pick("Theo báo cáo, nguồn công bố", "Reported"),
        Provenance::Estimate => lang.pick("Ước tính", "Estimates"),
        Provenance::Assumed => lang.pick("Giả định", "Assumed"),
    };
    let count = fields.len();
    let counted = match lang {
        Lang::Vi => format!("{name}: {count} số"),
        Lang::En => format!("{name}: {count}"),
    };
    // What is reported is only counted: it can be looked up.
    if source == Provenance::Reported {
        return format!("{counted}.");
    }
    let mut said: Vec<String> = fields.iter().take(most).cloned().collect();
    if count > most {
        said.push(others(count - most, lang));
    }
    format!("{name} ({count}): {}.", said.join("; "))
}

/// "và 3 mục khác".
#[must_use]
pub fn others(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (_, Lang::Vi) => format!("và {count} mục khác"),
        (1, Lang::En) => "and 1 more".to_owned(),
        (_, Lang::En) => format!("and {count} more"),
    }
}

/// Nobody has said where a number comes from.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick("Chưa ghi nguồn cho số nào.", "No number has a source yet.")
}
