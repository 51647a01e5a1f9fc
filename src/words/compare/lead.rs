//! The words of the sentence that answers: which scenario is better, by how much, and which one
//! does what is asked.

use super::on;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::labels::quoted;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

/// A scenario beside the baseline.
pub struct Other<'n> {
    /// Its name.
    pub name: &'n str,
    /// Points above the baseline, of cases and of money; `None` where a rate is unknown.
    pub points: [Option<Decimal>; 2],
}

/// A scenario and its targets.
pub struct Standing<'n> {
    /// Its name.
    pub name: &'n str,
    /// Whether the targets of cases and of money are met; `None` where that cannot be told.
    pub met: [Option<bool>; 2],
}

/// The whole sentence. `standings` are those of the baseline and of the others.
#[must_use]
pub fn lead(
    baseline: &str,
    others: &[Other<'_>],
    standings: &[Standing<'_>],
    lang: Lang,
) -> String {
    let verdict = verdict(standings, lang);
    if others.is_empty() {
        return alone(baseline, verdict, lang);
    }
    let others: Vec<String> = others.iter().map(|other| beside(other, lang)).collect();
    let others = others.join("; ");
    let baseline = quoted(baseline);
    let verdict = verdict.map(|verdict| format!("; {verdict}")).unwrap_or_default();
    match lang {
        Lang::Vi => format!("So với {baseline} (gốc), {others}{verdict}."),
        Lang::En => format!("Compared with {baseline} (the baseline), {others}{verdict}."),
    }
}

/// There is nothing to compare with.
fn alone(baseline: &str, verdict: Option<String>, lang: Lang) -> String {
    let verdict = match verdict {
        Some(verdict) => format!("{verdict}. "),
        None => String::new(),
    };
    let how = match lang {
        Lang::Vi => format!(
            "Chưa có gì để so với {}: chép một kịch bản rồi sửa, hoặc bấm “So” ở một kịch bản khác.",
            quoted(baseline)
        ),
        Lang::En => format!(
            "Nothing to compare with {} yet: copy a scenario and change it, or press “Compare” at another one.",
            quoted(baseline)
        ),
    };
    let mut sentence = verdict;
    sentence += &how;
    capital(&sentence)
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// "“Y” hơn 0,30 điểm về việc và kém 1,20 điểm về tiền".
fn beside(other: &Other<'_>, lang: Lang) -> String {
    let name = quoted(other.name);
    let known: Vec<(StreamName, Decimal)> = StreamName::ALL
        .into_iter()
        .zip(other.points)
        .filter_map(|(stream, points)| Some((stream, points?)))
        .collect();
    if known.is_empty() {
        let unknown = lang.pick("chưa dự kiến được", "is not projected");
        return format!("{name} {unknown}");
    }
    if known.iter().all(|(_, points)| points.is_zero()) {
        return match (known.len(), lang) {
            (2, Lang::Vi) => format!("{name} cho tỷ lệ như nhau về cả việc và tiền"),
            (2, Lang::En) => format!("{name} has the same rates of cases and of money"),
            (_, Lang::Vi) => format!("{name} cho tỷ lệ như nhau {}", on(known[0].0, lang)),
            (_, Lang::En) => format!("{name} has the same rate {}", on(known[0].0, lang)),
        };
    }
    let parts: Vec<String> =
        known.iter().map(|(stream, points)| part(*stream, *points, lang)).collect();
    let and = lang.pick(" và ", " and ");
    let is = lang.pick("", "is ");
    format!("{name} {is}{}", parts.join(and))
}

fn part(stream: StreamName, points: Decimal, lang: Lang) -> String {
    let (size, on) = (format::points(points.abs(), lang), on(stream, lang));
    match (points.is_zero(), points.is_sign_negative(), lang) {
        (true, _, Lang::Vi) => format!("bằng {on}"),
        (true, _, Lang::En) => format!("level {on}"),
        (_, false, Lang::Vi) => format!("hơn {size} {on}"),
        (_, false, Lang::En) => format!("{size} higher {on}"),
        (_, true, Lang::Vi) => format!("kém {size} {on}"),
        (_, true, Lang::En) => format!("{size} lower {on}"),
    }
}

/// Who meets what is asked of it; `None` where nothing is asked of anybody.
fn verdict(standings: &[Standing<'_>], lang: Lang) -> Option<String> {
    let asked: Vec<&Standing<'_>> =
        standings.iter().filter(|one| one.met.iter().any(Option::is_some)).collect();
    let first = asked.first()?;
    let aims = |one: &Standing<'_>| one.met.map(|met| met.is_some());
    let alike = asked.iter().all(|one| aims(one) == aims(first));
    let what = match (alike, aims(first)) {
        (true, [true, true]) => lang.pick("cả hai chỉ tiêu", "both targets"),
        (true, [true, _]) => lang.pick("chỉ tiêu về việc", "the target of cases"),
        (true, _) => lang.pick("chỉ tiêu về tiền", "the target of money"),
        (false, _) => lang.pick("mọi chỉ tiêu của mình", "all targets of its own"),
    };
    let meets = |one: &&&Standing<'_>| one.met.iter().flatten().all(|met| *met);
    let meeting: Vec<String> = asked.iter().filter(meets).map(|one| quoted(one.name)).collect();
    let all = asked.len();
    if standings.len() == 1 {
        return Some(of_one(first, lang));
    }
    Some(match (meeting.len(), lang) {
        (0, Lang::Vi) => format!("không kịch bản nào đạt {what}"),
        (0, Lang::En) if all == 2 => format!("neither meets {what}"),
        (0, Lang::En) => format!("none meets {what}"),
        (met, Lang::Vi) if met == all && all == 2 => format!("cả hai đều đạt {what}"),
        (met, Lang::En) if met == all && all == 2 => format!("each of the two meets {what}"),
        (met, Lang::Vi) if met == all && all > 2 => format!("tất cả đều đạt {what}"),
        (met, Lang::En) if met == all && all > 2 => format!("every one meets {what}"),
        (1, Lang::Vi) => format!("chỉ {} đạt {what}", meeting[0]),
        (1, Lang::En) => format!("only {} meets {what}", meeting[0]),
        (_, Lang::Vi) => format!("{} đạt {what}", listed(&meeting, lang)),
        (_, Lang::En) => format!("{} each meet {what}", listed(&meeting, lang)),
    })
}

/// What a single scenario meets, target by target.
fn of_one(one: &Standing<'_>, lang: Lang) -> String {
    let name = quoted(one.name);
    let told = StreamName::ALL.into_iter().zip(one.met);
    let parts: Vec<String> = told
        .filter_map(|(stream, met)| {
            let verdict = match met? {
                true => lang.pick("đạt", "meets its target"),
                false => lang.pick("chưa đạt", "misses its target"),
            };
            Some(format!("{verdict} {}", on(stream, lang)))
        })
        .collect();
    format!("{name} {}", parts.join(lang.pick(", ", " and ")))
}

/// "A, B và C".
fn listed(names: &[String], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            format!("{} {} {last}", before.join(", "), lang.pick("và", "and"))
        }
    }
}
