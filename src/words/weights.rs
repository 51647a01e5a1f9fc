//! The words of a panel. What matters: which lever moves the rates most, two levers together,
//! what makes the difference between two scenarios.

pub mod map;
pub mod scenarios;
pub mod strongest;

use crate::intake::format;
use crate::lang::Lang;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The parts of the panel: one is on screen at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Every lever from its lowest to its highest value.
    Strongest,
    /// Two levers together.
    Map,
    /// The difference between two scenarios.
    Scenarios,
}

impl Part {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Strongest, Self::Map, Self::Scenarios];

    /// Its name among the choices.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strongest => "strongest",
            Self::Map => "map",
            Self::Scenarios => "scenarios",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        let name = match self {
            Self::Strongest => lang.pick("Yếu tố nào tác động mạnh nhất", "What moves it most"),
            Self::Map => lang.pick("Bản đồ hai yếu tố", "Map of two levers"),
            Self::Scenarios => lang.pick("So hai kịch bản", "Two scenarios compared"),
        };
        name.to_owned()
    }
}

/// The label of the choice of a part.
#[must_use]
pub fn part_label(lang: Lang) -> &'static str {
    lang.pick("Xem", "Show")
}

/// The label of the choice of a rate.
#[must_use]
pub fn rate_label(lang: Lang) -> &'static str {
    lang.pick("Tỷ lệ", "Rate")
}

/// "về việc", "cases".
#[must_use]
pub fn rate_of(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("về việc", "cases"),
        StreamName::Money => lang.pick("về tiền", "money"),
    }
}

/// "tỷ lệ về việc", "the rate of cases".
fn rate_name(stream: StreamName, lang: Lang) -> String {
    format!("{} {}", lang.pick("tỷ lệ", "the rate of"), rate_of(stream, lang))
}

/// Nothing can be moved any more.
#[must_use]
pub fn year_is_over(lang: Lang) -> &'static str {
    lang.pick(
        "Năm công tác đã hết: không còn yếu tố nào để điều chỉnh.",
        "The work year is over: nothing can be moved any more.",
    )
}

/// A figure exceeds what can be calculated with.
#[must_use]
pub fn too_large(lang: Lang) -> &'static str {
    lang.pick(
        "Số liệu quá lớn để tính: xem lại các số vừa nhập, kể cả mức thấp nhất và cao nhất.",
        "The figures are too large to calculate with: check what was typed, bounds included.",
    )
}

/// Nothing is projected.
#[must_use]
pub fn not_projected(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa dự kiến được tỷ lệ này: nhập số có điều kiện thi hành và năng suất trước.",
        "This rate is not projected yet: give the enforceable amount and a pace first.",
    )
}

/// A change in points, its sign always shown: "+1,20 điểm".
fn signed_points(points: Percent, lang: Lang) -> String {
    let points = points.published().decimal().unwrap_or_default();
    format::signed(points, |points| format::points(points, lang))
}
