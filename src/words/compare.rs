//! Words of: scenarios side by side, and what was agreed.

pub mod agreed;
pub mod beside;
pub mod lead;
pub mod lines;
pub mod list;
pub mod reasons;

use super::journal::day;
use crate::lang::Lang;
use thads_model::plan::StreamName;

/// The name of the scenario with which the plan was opened, where the plan has it no more.
#[must_use]
pub fn kept(lang: Lang) -> &'static str {
    lang.pick("Giữ nguyên (như lúc mở)", "Kept as opened")
}

/// The name of what was agreed on: "Đã chốt 22/11/2026: Thêm một người".
#[must_use]
pub fn agreed_name(at: &str, scenario: &str, lang: Lang) -> String {
    format!("{} {}: {scenario}", lang.pick("Đã chốt", "Agreed"), day(at))
}

/// What stands where there is no figure.
const NONE: &str = "–";

/// "về việc", "on cases".
fn on(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("về việc", "on cases"),
        StreamName::Money => lang.pick("về tiền", "on money"),
    }
}
