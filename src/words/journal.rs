//! Words of: what was changed, when and why.

mod steps;

pub use steps::change;

use crate::lang::Lang;
use crate::words::labels::quoted;

/// What the table shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick("Các thay đổi của kế hoạch, mới nhất trước", "Changes of the plan, the newest first")
}

/// Its headings.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        ["Lúc", "Thay đổi", "Kịch bản", "Lý do", "Đang ở đâu", "Đi đến"],
        ["When", "Change", "Scenario", "Reason", "Where it stands", "Go there"],
    )
}

/// Nothing was changed yet.
#[must_use]
pub fn nothing_yet(lang: Lang) -> &'static str {
    lang.pick(
        "Kế hoạch chưa có thay đổi nào. Mỗi lần sửa sẽ được ghi ở đây: lúc nào, sửa gì, vì sao.",
        "The plan has not been changed yet. Every change will stand here: when, what and why.",
    )
}

/// How many changes there are, and where the plan stands among them.
#[must_use]
pub fn lead(made: usize, all: usize, lang: Lang) -> String {
    let back = all - made;
    match (lang, back) {
        (Lang::Vi, 0) => format!("{all} thay đổi, tất cả đang có hiệu lực."),
        (Lang::Vi, _) => format!("{all} thay đổi: {made} đang có hiệu lực, {back} đã lùi lại."),
        (Lang::En, 0) if all == 1 => "One change, in force.".to_owned(),
        (Lang::En, 0) => format!("{all} changes, all in force."),
        (Lang::En, _) => format!("Changes: {all}. In force: {made}; taken back: {back}."),
    }
}

/// Every change has been taken back.
#[must_use]
pub fn at_the_beginning(lang: Lang) -> &'static str {
    lang.pick(
        "Kế hoạch đang ở trước mọi thay đổi trong bảng.",
        "The plan stands before every change in the table.",
    )
}

/// Older ones are not shown.
#[must_use]
pub fn older(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Còn {count} thay đổi cũ hơn, không hiện trong bảng."),
        Lang::En => format!("Older changes that are not shown: {count}."),
    }
}

/// Where a change stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is in force, and later ones are too.
    Made,
    /// It is the last that is in force.
    Here,
    /// It has been taken back.
    TakenBack,
}

/// Where a change stands, in words.
#[must_use]
pub fn place(place: Place, lang: Lang) -> &'static str {
    match place {
        Place::Made => lang.pick("đã làm", "made"),
        Place::Here => lang.pick("▶ đang ở đây", "▶ the plan is here"),
        Place::TakenBack => lang.pick("đã lùi", "taken back"),
    }
}

/// The button that goes to a change.
#[must_use]
pub fn button(place: Place, lang: Lang) -> &'static str {
    match place {
        Place::Made | Place::Here => lang.pick("về trước bước này", "back to before this"),
        Place::TakenBack => lang.pick("làm lại đến đây", "again up to here"),
    }
}

/// What the button does: how many steps it goes.
#[must_use]
pub fn button_hint(place: Place, steps: usize, when: &str, lang: Lang) -> String {
    match (place, lang) {
        (Place::TakenBack, Lang::Vi) => format!("Làm lại {steps} bước, đến bước lúc {when}"),
        (Place::TakenBack, Lang::En) => format!("Make again up to {when}; steps: {steps}"),
        (_, Lang::Vi) => format!("Lùi {steps} bước, về trước bước lúc {when}"),
        (_, Lang::En) => format!("Take back to before {when}; steps: {steps}"),
    }
}

/// The spoken name of the field of a reason.
#[must_use]
pub fn reason_field(when: &str, scenario: &str, lang: Lang) -> String {
    let scenario = quoted(scenario);
    match lang {
        Lang::Vi => format!("Lý do của thay đổi lúc {when}, {scenario}"),
        Lang::En => format!("Reason for the change of {when}, {scenario}"),
    }
}

/// "22/11/2026 10:05" of "2026-11-22T10:05"; what is no such moment as it is.
#[must_use]
pub fn moment(at: &str) -> String {
    match parts(at) {
        Some([year, month, day, time]) => format!("{day}/{month}/{year} {time}"),
        None => at.to_owned(),
    }
}

/// "22/11/2026" of "2026-11-22T10:05".
#[must_use]
pub fn day(at: &str) -> String {
    match parts(at) {
        Some([year, month, day, _]) => format!("{day}/{month}/{year}"),
        None => at.to_owned(),
    }
}

/// "22/11 10:05" of "2026-11-22T10:05".
#[must_use]
pub fn when(at: &str) -> String {
    match parts(at) {
        Some([_, month, day, time]) => format!("{day}/{month} {time}"),
        None => at.to_owned(),
    }
}

/// Year, month, day, time.
fn parts(at: &str) -> Option<[&str; 4]> {
    let (date, time) = at.split_once('T')?;
    let mut date = date.split('-');
    let parts = [date.next()?, date.next()?, date.next()?, time.get(..5)?];
    (date.next().is_none() && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}
