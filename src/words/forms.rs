//! The texts of the panels in which a plan is edited, one module for each panel.

/// Texts that are the same for everyone: name, Vietnamese, English.
macro_rules! texts {
    ($($(#[$doc:meta])+ $name:ident: $vi:literal, $en:literal;)+) => {
        $(
            $(#[$doc])+
            #[must_use]
            pub fn $name(lang: crate::lang::Lang) -> &'static str {
                lang.pick($vi, $en)
            }
        )+
    };
}

pub mod calendar;
pub mod effort;
pub mod flows;
pub mod history;
pub mod matters;
pub mod report;
pub mod sources;
pub mod staff;
pub mod targets;

use crate::lang::Lang;
use thads_model::plan::StreamName;

texts! {
    /// Removes an entry of a list.
    remove: "Xóa", "Delete";
    /// The heading of the column of buttons.
    buttons: "Thao tác", "Actions";
    /// Where a figure is unknown.
    unknown: "–", "–";
}

/// "Xóa: Vụ lớn 1", for those who hear a button without its surroundings.
#[must_use]
pub fn remove_of(name: &str, lang: Lang) -> String {
    format!("{}: {name}", remove(lang))
}

/// "mặc định 750": what is used when a field is empty.
#[must_use]
pub fn by_default(value: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("mặc định {value}"),
        Lang::En => format!("default {value}"),
    }
}

/// A stream as a heading.
#[must_use]
pub fn stream(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    }
}

/// "dòng 2": an entry without a name of its own.
#[must_use]
pub fn line(index: usize, lang: Lang) -> String {
    let number = index + 1;
    match lang {
        Lang::Vi => format!("dòng {number}"),
        Lang::En => format!("line {number}"),
    }
}

/// The name of an entry, or what it is and its number where it has none.
#[must_use]
pub fn entry_name(name: &str, kind: &str, index: usize) -> String {
    if name.trim().is_empty() { format!("{kind} {}", index + 1) } else { name.to_owned() }
}
