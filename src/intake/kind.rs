//! What a field holds: which unit words fit it, whether it is counted in whole things, its bounds.
//! It knows neither texts of the user nor labels.

use rust_decimal::Decimal;

/// What a field holds: decides how a text is read and how its value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cases (việc) worked out or assumed, such as a monthly average; decimals as the range allows.
    Cases,
    /// Cases counted in a report: whole.
    WholeCases,
    /// Đồng worked out or assumed. The đồng has no smaller unit, so that "1.234" is always 1 234.
    Money,
    /// Đồng stated in a report: whole.
    WholeMoney,
    /// Enforcement officers (chấp hành viên), in parts where one works part of the time.
    Officers,
    /// Posts (biên chế): whole people.
    Posts,
    /// A rate kept in percent points: "82,80" ⇄ 82.80.
    Percent,
    /// A share kept as 0…1 and shown in percent: "15 %" ⇄ 0.15. A text without the sign is in
    /// percent too: "15" is 0.15, and "0,15" is 0,15 % = 0.0015, which is echoed.
    Share,
    /// Pace: cases per officer per working day.
    Pace,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Months, whole.
    Months,
    /// A weight beside other weights, without unit.
    Weight,
    /// A multiple of the likely value: "0,85", "1,3 lần".
    Factor,
    /// A whole number without unit.
    Whole,
    /// A year: whole, and written without a mark between its digits.
    Year,
}

/// The values a field takes, both ends included, in the unit the value is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest value.
    pub low: Decimal,
    /// The highest value.
    pub high: Decimal,
    /// How many decimals the kept value may have; whole kinds have none, whatever stands here.
    pub decimals: u32,
}

/// The words for whole people of an agency, after their number.
const PEOPLE: &[&str] = &[
    "nguoi",
    "chap hanh vien",
    "chv",
    "bien che",
    "officer",
    "officers",
    "post",
    "posts",
    "people",
];

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 16] = [
        Kind::Cases,
        Kind::WholeCases,
        Kind::Money,
        Kind::WholeMoney,
        Kind::Officers,
        Kind::Posts,
        Kind::Percent,
        Kind::Share,
        Kind::Pace,
        Kind::Hours,
        Kind::Days,
        Kind::Months,
        Kind::Weight,
        Kind::Factor,
        Kind::Whole,
        Kind::Year,
    ];

    /// Whether an unscaled number of this kind is read whole where its separator leaves a choice.
    pub(super) fn counts_whole_things(self) -> bool {
        match self {
            Kind::Cases | Kind::Officers | Kind::Percent | Kind::Share | Kind::Pace => false,
            Kind::Hours | Kind::Days | Kind::Weight | Kind::Factor => false,
            Kind::WholeCases | Kind::Money | Kind::WholeMoney => true,
            Kind::Posts | Kind::Months | Kind::Whole | Kind::Year => true,
        }
    }

    /// How many decimals a text of this kind may have: of a share two fewer than are kept, because
    /// it is typed in percent.
    pub(super) fn typed_decimals(self, range: &Range) -> u32 {
        match self {
            Kind::WholeCases | Kind::WholeMoney => 0,
            Kind::Posts | Kind::Months | Kind::Whole | Kind::Year => 0,
            Kind::Share => range.decimals.saturating_sub(2),
            Kind::Cases | Kind::Money | Kind::Officers | Kind::Percent | Kind::Pace => {
                range.decimals
            }
            Kind::Hours | Kind::Days | Kind::Weight | Kind::Factor => range.decimals,
        }
    }

    /// The greatest power of ten a word may name in a field of this kind: a "tỷ" in a field of
    /// cases is an amount pasted into the wrong field.
    pub(super) fn highest_power(self) -> u32 {
        match self {
            Kind::Money | Kind::WholeMoney => 18,
            Kind::Cases | Kind::WholeCases => 6,
            Kind::Officers | Kind::Posts => 3,
            Kind::Percent | Kind::Share | Kind::Pace | Kind::Hours | Kind::Days => 0,
            Kind::Months | Kind::Weight | Kind::Factor | Kind::Whole | Kind::Year => 0,
        }
    }

    /// Whether the kind is spoken of in percent.
    pub(super) fn is_in_percent(self) -> bool {
        matches!(self, Kind::Percent | Kind::Share)
    }

    /// The unit words, without accents, that may follow a number of this kind.
    fn units(self) -> &'static [&'static str] {
        match self {
            Kind::Cases | Kind::WholeCases => &["viec", "vu viec", "case", "cases"],
            Kind::Money | Kind::WholeMoney => &["dong", "d", "vnd", "dong viet nam"],
            Kind::Officers | Kind::Posts => PEOPLE,
            Kind::Percent | Kind::Share => &[
                "%",
                "phan tram",
                "percent",
                "diem",
                "diem %",
                "diem phan tram",
                "point",
                "points",
                "percentage points",
            ],
            Kind::Pace => &[
                "viec/nguoi/ngay",
                "viec/ngay",
                "viec",
                "cases/officer/day",
                "cases/day",
                "case",
                "cases",
            ],
            Kind::Hours => &["gio", "h", "hour", "hours"],
            Kind::Days => &["ngay", "ngay lam viec", "day", "days", "working days"],
            Kind::Months => &["thang", "month", "months"],
            Kind::Factor => &["lan", "x", "times"],
            Kind::Weight | Kind::Whole | Kind::Year => &[],
        }
    }

    /// Whether the unit words fit this kind; no words fit every kind.
    pub(super) fn takes_unit(self, unit: &str) -> bool {
        unit.is_empty() || self.units().contains(&unit)
    }

    /// Whether the words are a unit of any kind at all.
    pub(super) fn some_kind_takes_unit(unit: &str) -> bool {
        Self::ALL.iter().any(|kind| kind.takes_unit(unit))
    }
}
