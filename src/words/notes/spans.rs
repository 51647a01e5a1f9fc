//! Months told as spans: "trong tháng 3 và từ tháng 8".

use crate::lang::Lang;
use crate::words::months::name;
use thads_model::calendar::Month;

/// Months in order as spans of consecutive ones; what lasts to the end of the year is told as
/// beginning. Empty for no months.
pub(super) fn spans(months: &[Month], lang: Lang) -> String {
    let runs = months.chunk_by(|one, next| next.number() == one.number() + 1);
    let words: Vec<String> = runs.filter_map(|run| span(run, lang)).collect();
    match words.split_last() {
        Some((last, earlier)) if !earlier.is_empty() => {
            format!("{} {} {last}", earlier.join(", "), lang.pick("và", "and"))
        }
        _ => words.concat(),
    }
}

fn span(run: &[Month], lang: Lang) -> Option<String> {
    let (first, last) = (*run.first()?, *run.last()?);
    let (from, to) = (name(first, lang), name(last, lang));
    Some(if first == last {
        match lang {
            Lang::Vi => format!("trong {from}"),
            Lang::En => format!("in {from}"),
        }
    } else if last == Month::LAST {
        match lang {
            Lang::Vi => format!("từ {from}"),
            Lang::En => format!("from {from} on"),
        }
    } else {
        match lang {
            Lang::Vi => format!("từ {from} đến {to}"),
            Lang::En => format!("from {from} to {to}"),
        }
    })
}
