//! A change of a plan as a short sentence: which field, from what to what.

use super::super::labels::{choice, label, place, quoted, unit};
use crate::fields::{self, Nature};
use crate::lang::Lang;
use crate::sheet;
use crate::words::{months, panels};
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::plan::Provenance;

/// A change tells so many of its parts; of the others only how many they are.
const TOLD: usize = 3;

/// A part of a change that is told by itself.
enum Leaf {
    /// A field: its path, its value before and after.
    Set(String, Json, Json),
    /// An entry of a list came: the path of the list, the entry.
    Came(String, Json),
    /// An entry of a list went.
    Went(String, Json),
}

/// What a change did, in a sentence. `parts` are paths with JSON before and after, empty for what
/// was not there; the names of entries are those that `plan` has now, and the scenario of this
/// name is not named.
#[must_use]
pub fn change(
    parts: &[(String, String, String)],
    scenario: &str,
    plan: &Json,
    lang: Lang,
) -> String {
    if parts.is_empty() {
        return lang.pick("Gõ dở, chưa vào kế hoạch", "Typed, not yet in the plan").to_owned();
    }
    let mut leaves = Vec::new();
    for (path, before, after) in parts {
        let [before, after] = [before, after].map(|text| Json::parse(text).unwrap_or(Json::Null));
        collect(path, &before, &after, &mut leaves);
    }
    let mut told: Vec<String> =
        leaves.iter().take(TOLD).map(|leaf| said(leaf, scenario, plan, lang)).collect();
    let rest = leaves.len().saturating_sub(TOLD);
    if rest > 0 {
        told.push(match lang {
            Lang::Vi => format!("và {rest} chỗ khác"),
            Lang::En if rest == 1 => "and one more".to_owned(),
            Lang::En => format!("and {rest} more"),
        });
    }
    if told.is_empty() {
        return lang.pick("Không có gì khác trước", "Nothing differs").to_owned();
    }
    told.join("; ")
}

/// Adds what differs at a path: field by field, entry by entry.
fn collect(path: &str, before: &Json, after: &Json, leaves: &mut Vec<Leaf>) {
    if before == after {
        return;
    }
    let none = Json::Null;
    let is_entry = path.ends_with(']');
    match (before, after) {
        _ if sheet::nature(path).is_some() && !is_entry => {
            leaves.push(Leaf::Set(path.to_owned(), before.clone(), after.clone()));
        }
        (Json::Null, entry) if is_entry => {
            leaves.push(Leaf::Came(list_of(path), entry.clone()));
        }
        (entry, Json::Null) if is_entry => {
            leaves.push(Leaf::Went(list_of(path), entry.clone()));
        }
        (Json::List(_), Json::List(_) | Json::Null) | (Json::Null, Json::List(_)) => {
            let items = |json: &Json| json.as_list().unwrap_or_default().to_vec();
            collect_list(path, &items(before), &items(after), leaves);
        }
        (Json::Object(_), Json::Object(_) | Json::Null) | (Json::Null, Json::Object(_)) => {
            let keys = |json: &Json| match json {
                Json::Object(fields) => fields.iter().map(|(key, _)| key.clone()).collect(),
                _ => Vec::new(),
            };
            let (of_before, of_after) = (keys(before), keys(after));
            let gone = of_before.iter().filter(|key| !of_after.contains(key));
            for key in of_after.iter().chain(gone) {
                let part = |json: &Json| json.get(key).unwrap_or(&none).clone();
                collect(&format!("{path}.{key}"), &part(before), &part(after), leaves);
            }
        }
        _ => leaves.push(Leaf::Set(path.to_owned(), before.clone(), after.clone())),
    }
}

/// The path of the list in which an entry stands.
fn list_of(path: &str) -> String {
    path.rsplit_once('[').map_or(path, |(list, _)| list).to_owned()
}

/// An entry of a list, with its place.
type Entry<'j> = (usize, &'j Json);

/// Entries that are alike are no part; those of one name, or of one place, are one entry that was
/// changed; the others came or went.
fn collect_list(path: &str, before: &[Json], after: &[Json], leaves: &mut Vec<Leaf>) {
    let mut gone: Vec<Entry<'_>> = before.iter().enumerate().collect();
    let mut new: Vec<Entry<'_>> = Vec::new();
    for (place, entry) in after.iter().enumerate() {
        match gone.iter().position(|(_, other)| *other == entry) {
            Some(same) => drop(gone.remove(same)),
            None => new.push((place, entry)),
        }
    }
    // Names first, so that an entry that moved is not taken for another that was renamed.
    let pairs: [fn(Entry<'_>, Entry<'_>) -> bool; 2] = [
        |(_, one), (_, other)| name_of(one).is_some() && name_of(one) == name_of(other),
        |(at, one), (other, _)| at == other && matches!(one, Json::Object(_)),
    ];
    for is_pair in pairs {
        new.retain(|entry| {
            let partner = gone.iter().position(|other| is_pair(*entry, *other));
            if let Some(partner) = partner {
                let (_, before) = gone.remove(partner);
                collect(&format!("{path}[{}]", entry.0), before, entry.1, leaves);
            }
            partner.is_none()
        });
    }
    leaves.extend(new.into_iter().map(|(_, entry)| Leaf::Came(path.to_owned(), entry.clone())));
    leaves.extend(gone.into_iter().map(|(_, entry)| Leaf::Went(path.to_owned(), entry.clone())));
}

/// What an entry is known by: its name, or the month it is of.
fn name_of(entry: &Json) -> Option<&Json> {
    let name = entry.get("name").filter(|name| name.as_text() != Some(""));
    name.or_else(|| entry.get("month").filter(|_| entry.get("name").is_none()))
}

fn said(leaf: &Leaf, scenario: &str, plan: &Json, lang: Lang) -> String {
    match leaf {
        Leaf::Set(path, before, after) => {
            let place = place_of(path, scenario, plan, lang);
            let unit = unit(path, lang).filter(|_| !matches!(after, Json::Null));
            let unit = unit.map(|unit| format!("\u{a0}{unit}")).unwrap_or_default();
            let [before, after] = [before, after].map(|value| value_of(path, value, lang));
            format!("{place}: {before} → {after}{unit}")
        }
        Leaf::Came(list, entry) => {
            let what = entry_of(list, entry, scenario, plan, lang);
            format!("{} {what}", lang.pick("Thêm", "Added"))
        }
        Leaf::Went(list, entry) => {
            let what = entry_of(list, entry, scenario, plan, lang);
            format!("{} {what}", lang.pick("Bỏ", "Removed"))
        }
    }
}

/// The words of a place, without the scenario in which the change was made.
fn place_of(path: &str, scenario: &str, plan: &Json, lang: Lang) -> String {
    if path.starts_with("study.") {
        return of_study(path, lang).to_owned();
    }
    // What is said of the people says so itself.
    if path.starts_with("staff.") && !label(path, lang).is_empty() {
        return label(path, lang).to_owned();
    }
    let whole = place(path, plan, lang);
    let named = |at: &str| plan.at(&format!("{at}.name")).and_then(Json::as_text) == Some(scenario);
    let own = path.split_once('.').map(|(first, _)| first);
    let own = own.filter(|first| first.starts_with("scenarios[") && named(first));
    let Some(own) = own else { return whole };
    let before = format!("{} › ", place(own, plan, lang));
    whole.strip_prefix(&before).unwrap_or(&whole).to_owned()
}

/// What is set beside the plan.
fn of_study(path: &str, lang: Lang) -> &'static str {
    let part = path.trim_start_matches("study.").split(['.', '[']).next().unwrap_or_default();
    match part {
        "baseline" => lang.pick("Kịch bản gốc để so", "Baseline"),
        "reason" => lang.pick("Lý do chốt", "Reason for agreeing"),
        "conclusion" => lang.pick("Kết luận cuộc họp", "Conclusion of the meeting"),
        "chair" => lang.pick("Chủ trì", "Chair"),
        "secretary" => lang.pick("Thư ký", "Secretary"),
        "currency" => lang.pick("Đơn vị tính chi phí", "Unit of costs"),
        "seed" => lang.pick("Số khởi đầu của các diễn biến thử", "Seed of the futures"),
        "levers" => lang.pick("Giới hạn, chi phí của yếu tố", "Bounds and costs of levers"),
        "trials" => lang.pick("Các cú sốc đem thử", "Blows to try"),
        _ => lang.pick("Thiết lập phân tích", "Settings of the analysis"),
    }
}

/// An entry by its list and its name: "đợt cao điểm “Nước rút”".
fn entry_of(list: &str, entry: &Json, scenario: &str, plan: &Json, lang: Lang) -> String {
    let of_list = place_of(list, scenario, plan, lang);
    let of_list = if of_list.contains('›') { of_list } else { uncapital(&of_list) };
    let name = match entry {
        Json::Object(_) => match name_of(entry) {
            Some(Json::Text(name)) => quoted(name),
            Some(month) => month_of(month, lang).unwrap_or_default(),
            None => by_content(list, entry, lang),
        },
        value => value_of(&format!("{list}[0]"), value, lang),
    };
    format!("{of_list} {name}").trim_end().to_owned()
}

/// The first things that an entry without a name says: "14/08/2023, −1".
fn by_content(list: &str, entry: &Json, lang: Lang) -> String {
    let Json::Object(fields) = entry else { return String::new() };
    let says = fields.iter().filter_map(|(key, value)| {
        let path = format!("{list}[0].{key}");
        sheet::nature(&path)?;
        (*value != Json::Null).then(|| value_of(&path, value, lang))
    });
    let says: Vec<String> = says.take(3).collect();
    if says.is_empty() { String::new() } else { format!("({})", says.join(", ")) }
}

fn month_of(value: &Json, lang: Lang) -> Option<String> {
    let Json::Whole(number) = value else { return None };
    let month = u8::try_from(*number).ok().and_then(Month::new)?;
    Some(months::name(month, lang))
}

/// A value in words.
fn value_of(path: &str, value: &Json, lang: Lang) -> String {
    if path.starts_with("provenance.") {
        let key = value.as_text();
        let source = Provenance::ALL.into_iter().find(|source| Some(source.key()) == key);
        return panels::source(source, lang).to_owned();
    }
    let blank = || lang.pick("trống", "blank").to_owned();
    match (sheet::nature(path), value) {
        (_, Json::Null) => blank(),
        (Some(Nature::Month), value) => month_of(value, lang).unwrap_or_else(blank),
        (_, Json::Flag(true)) => lang.pick("có", "yes").to_owned(),
        (_, Json::Flag(false)) => lang.pick("không", "no").to_owned(),
        (Some(Nature::Choice(_)), Json::Text(word)) => {
            let words = choice(path, word, lang);
            if words.is_empty() { word.clone() } else { words.to_owned() }
        }
        (Some(Nature::Text) | None, Json::Text(text)) => match text.is_empty() {
            true => blank(),
            false => quoted(text.strip_prefix("scenario:").unwrap_or(text)),
        },
        (Some(nature), value) => fields::written(nature, value, lang),
        (None, _) => lang.pick("giá trị khác", "another value").to_owned(),
    }
}

/// The same as it stands within a sentence.
fn uncapital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
