//! Every input of a plan as one table: what a field at a path of the plan file holds.
//!
//! A form, the reading of a typed text, and the tests iterate this table; its bounds are those of
//! the strict reader. Labels are worded in [`crate::words::labels`].

use crate::intake::{self, DateProblem, Kind, NumberProblem, Range, Reading, format};
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::file::bounds::{self, Bounds};
use thads_model::file::{Json, Problem, iso_date};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Nature {
    /// A number, kept as a text.
    Number(Kind, &'static Bounds),
    /// A whole number, kept as a JSON number.
    Whole(Kind, (i64, i64)),
    /// A month of the work year, chosen from twelve.
    Month,
    /// A date.
    Date,
    /// A name or a remark.
    Text,
    /// Yes or no.
    Flag,
    /// One of a few words.
    Choice(&'static [&'static str]),
}

/// Why a text does not stand in the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// Nothing is typed where something is required.
    Empty,
    /// Not a number of this field.
    Number(NumberProblem, Kind),
    /// Two readings are possible: the field asks.
    Ask([Decimal; 2], Kind),
    /// Not a date.
    Date(DateProblem),
    /// The plan would have this problem.
    Plan(Problem),
}

/// A text as the value of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What the plan file keeps.
    pub value: Json,
    /// Whether the reading should be repeated to the user.
    pub echo: bool,
    /// Whether the text says that it is an estimate ("gần 478 tỷ").
    pub hedged: bool,
}

impl Taken {
    const fn plain(value: Json) -> Self {
        Self { value, echo: false, hedged: false }
    }
}

use Kind::{
    Cases, Days, Factor, Hours, Money, Months, Officers, Pace, Percent, Posts, Share, Weight,
    WholeCases, WholeMoney,
};
use Nature::{Choice, Date, Flag, Month, Number, Text, Whole};

/// The fields of a plan file by the shape of their path (`[]` for every entry of a list).
///
/// `*` stands for either stream, `cases` or `money`, where both hold the same thing.
pub const FIELDS: &[(&str, Nature)] = &[
    ("unit", Text),
    ("work_year", Whole(Kind::Year, (2000, 2100))),
    ("as_of", Date),
    ("note", Text),
    ("holidays[]", Date),
    ("extra_workdays[]", Date),
    ("targets.*.rate", Number(Percent, &bounds::RATE)),
    ("targets.*.rule", Choice(&["above", "at_least"])),
    ("targets.provisional", Flag),
    ("report.cases.carried_over", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.accepted", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.entrusted", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.withdrawn", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.enforceable", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.finished", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.not_enforceable", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.postponed", Number(WholeCases, &bounds::COUNT)),
    ("report.cases.separate_book", Number(WholeCases, &bounds::COUNT)),
    ("report.money.carried_over", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.accepted", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.entrusted", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.withdrawn", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.enforceable", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.finished", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.not_enforceable", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.postponed", Number(WholeMoney, &bounds::COUNT)),
    ("report.money.separate_book", Number(WholeMoney, &bounds::COUNT)),
    ("report.*.published_rate", Number(Percent, &bounds::PUBLISHED_RATE)),
    ("staff.officers", Number(Officers, &bounds::OFFICERS)),
    ("staff.officers_so_far", Number(Officers, &bounds::OFFICERS)),
    ("staff.posts_authorised", Whole(Posts, bounds::POSTS)),
    ("staff.posts_filled", Whole(Posts, bounds::POSTS)),
    ("season[]", Number(Weight, &bounds::WEIGHT)),
    ("history[].month", Month),
    ("history[].cases.enforceable", Number(Cases, &bounds::AMOUNT)),
    ("history[].cases.finished", Number(Cases, &bounds::AMOUNT)),
    ("history[].money.enforceable", Number(Money, &bounds::AMOUNT)),
    ("history[].money.finished", Number(Money, &bounds::AMOUNT)),
    ("last_year[].month", Month),
    ("last_year[].cases.enforceable", Number(Cases, &bounds::AMOUNT)),
    ("last_year[].cases.finished", Number(Cases, &bounds::AMOUNT)),
    ("last_year[].money.enforceable", Number(Money, &bounds::AMOUNT)),
    ("last_year[].money.finished", Number(Money, &bounds::AMOUNT)),
    ("milestones[].month", Month),
    ("milestones[].stream", Choice(&["cases", "money"])),
    ("milestones[].rate", Number(Percent, &bounds::RATE)),
    ("scenarios[].name", Text),
    ("scenarios[].targets.*.rate", Number(Percent, &bounds::RATE)),
    ("scenarios[].targets.*.rule", Choice(&["above", "at_least"])),
    ("scenarios[].pace", Number(Pace, &bounds::PACE)),
    ("scenarios[].pace_change", Number(Share, &bounds::PACE_CHANGE)),
    ("scenarios[].overtime[].from", Month),
    ("scenarios[].overtime[].to", Month),
    ("scenarios[].overtime[].from_date", Date),
    ("scenarios[].overtime[].to_date", Date),
    ("scenarios[].overtime[].hours", Number(Hours, &bounds::HOURS)),
    ("scenarios[].overtime_efficiency", Number(Factor, &bounds::EFFICIENCY)),
    ("scenarios[].campaigns[].name", Text),
    ("scenarios[].campaigns[].from", Month),
    ("scenarios[].campaigns[].to", Month),
    ("scenarios[].campaigns[].from_date", Date),
    ("scenarios[].campaigns[].to_date", Date),
    ("scenarios[].campaigns[].uplift", Number(Share, &bounds::UPLIFT)),
    ("scenarios[].disruptions[].name", Text),
    ("scenarios[].disruptions[].from", Month),
    ("scenarios[].disruptions[].to", Month),
    ("scenarios[].disruptions[].from_date", Date),
    ("scenarios[].disruptions[].to_date", Date),
    ("scenarios[].disruptions[].capacity_loss", Number(Share, &bounds::SHARE)),
    ("scenarios[].disruptions[].recovery_loss", Number(Share, &bounds::SHARE)),
    ("scenarios[].staff_moves[].date", Date),
    ("scenarios[].staff_moves[].change", Number(Officers, &bounds::OFFICERS_CHANGE)),
    ("scenarios[].staff_moves[].ramp_days", Whole(Days, bounds::RAMP_DAYS)),
    ("scenarios[].staff_moves[].ramp_share", Number(Share, &bounds::SHARE)),
    ("scenarios[].staff_moves[].handover_days", Number(Days, &bounds::DAYS)),
    ("scenarios[].cases.new", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].cases.became_enforceable", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].cases.reclassified_out", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].cases.entrusted_or_withdrawn", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].cases.stuck", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].cases.stuck_share_out", Number(Share, &bounds::SHARE)),
    ("scenarios[].*.share", Number(Share, &bounds::SHARE)),
    ("scenarios[].money.new", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.became_enforceable", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.reclassified_out", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.entrusted_or_withdrawn", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.per_case", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.matters_received", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].money.recovery_change", Number(Share, &bounds::RECOVERY_CHANGE)),
    ("scenarios[].events[].name", Text),
    ("scenarios[].events[].month", Month),
    ("scenarios[].events[].cases.enforceable_in", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].events[].cases.enforceable_out", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].events[].cases.finished", Number(Cases, &bounds::AMOUNT)),
    ("scenarios[].events[].money.enforceable_in", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].events[].money.enforceable_out", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].events[].money.finished", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].events[].*.from_outside", Flag),
    ("scenarios[].spread.pace[]", Number(Share, &bounds::MULTIPLIER)),
    ("scenarios[].spread.new_cases[]", Number(Share, &bounds::MULTIPLIER)),
    ("scenarios[].spread.new_money[]", Number(Share, &bounds::MULTIPLIER)),
    ("scenarios[].spread.reclassification[]", Number(Share, &bounds::MULTIPLIER)),
    ("scenarios[].spread.recovery[]", Number(Share, &bounds::MULTIPLIER)),
    ("scenarios[].matters[].name", Text),
    ("scenarios[].matters[].amount", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].matters[].in_enforceable", Flag),
    ("scenarios[].matters[].enters", Month),
    ("scenarios[].matters[].include", Flag),
    ("scenarios[].matters[].officer_days[].month", Month),
    ("scenarios[].matters[].officer_days[].days", Number(Days, &bounds::DAYS)),
    ("scenarios[].matters[].dated.month", Month),
    ("scenarios[].matters[].dated.probability", Number(Share, &bounds::SHARE)),
    ("scenarios[].matters[].auction.start_price", Number(Money, &bounds::AMOUNT)),
    ("scenarios[].matters[].auction.first_month", Month),
    ("scenarios[].matters[].auction.sale_probability", Number(Share, &bounds::SHARE)),
    ("scenarios[].matters[].auction.cut", Number(Share, &bounds::SHARE)),
    ("scenarios[].matters[].auction.months_between", Whole(Months, bounds::MONTHS_BETWEEN)),
    ("scenarios[].matters[].auction.months_to_money", Whole(Months, bounds::MONTHS_TO_MONEY)),
    ("scenarios[].matters[].auction.rounds", Whole(Kind::Whole, bounds::ROUNDS)),
];

/// What the field at a path holds; `None` for a path that is no field.
#[must_use]
pub fn nature(path: &str) -> Option<Nature> {
    FIELDS.iter().find(|(shape, _)| has_shape(path, shape)).map(|(_, nature)| *nature)
}

/// The shape of a path in [`FIELDS`]: what labels are found by.
#[must_use]
pub fn shape(path: &str) -> Option<&'static str> {
    FIELDS.iter().find(|(shape, _)| has_shape(path, shape)).map(|(shape, _)| *shape)
}

/// Whether a path has a shape: `[]` fits every entry of a list, `*` either stream.
///
/// Every field on screen asks this at every change, so that it compares letter by letter and stops
/// at the first that differs.
#[must_use]
pub fn has_shape(path: &str, shape: &str) -> bool {
    let (mut path, mut shape) = (path.as_bytes(), shape.as_bytes());
    loop {
        match (path, shape) {
            ([], []) => return true,
            ([b'[', inner @ ..], [b'[', b']', rest @ ..]) => {
                let digits = inner.iter().take_while(|byte| byte.is_ascii_digit()).count();
                let [b']', after @ ..] = &inner[digits..] else { return false };
                (path, shape) = (after, rest);
            }
            ([b'c', b'a', b's', b'e', b's', after @ ..], [b'*', rest @ ..])
            | ([b'm', b'o', b'n', b'e', b'y', after @ ..], [b'*', rest @ ..]) => {
                (path, shape) = (after, rest);
            }
            ([a, after @ ..], [b, rest @ ..]) if a == b => (path, shape) = (after, rest),
            _ => return false,
        }
    }
}

/// Reads the text of a field. `work_year` completes dates without a year.
///
/// # Errors
/// Why the text is no value of the field.
pub fn take(nature: Nature, text: &str, work_year: i32) -> Result<Taken, Trouble> {
    match nature {
        Number(kind, bounds) => number(text, kind, bounds),
        Whole(kind, (low, high)) => {
            let range = Range { low: low.into(), high: high.into(), decimals: 0 };
            let taken = read(text, kind, &range)?;
            Ok(Taken { value: whole(&taken.value), ..taken })
        }
        Date => match intake::read_date(text, work_year) {
            Ok(date) => Ok(Taken::plain(Json::Text(date.to_string()))),
            Err(DateProblem::Empty) => Ok(Taken::plain(Json::Null)),
            Err(problem) => Err(Trouble::Date(problem)),
        },
        Text => Ok(Taken::plain(Json::text(text))),
        Month => Ok(Taken::plain(text.parse().map_or(Json::Null, Json::Whole))),
        Flag => Ok(Taken::plain(Json::Flag(text == "true"))),
        Choice(_) => Ok(Taken::plain(Json::text(text))),
    }
}

fn number(text: &str, kind: Kind, bounds: &Bounds) -> Result<Taken, Trouble> {
    if matches!(kind, Money | WholeMoney)
        && let Some(readings) = bare_money(text, kind, bounds)
    {
        return Err(Trouble::Ask(readings, kind));
    }
    // A published rate keeps the decimals it was written with: 69 says less than 69,00.
    if kind == Percent && !bounds.above_low {
        return read(text, kind, &range(kind, bounds));
    }
    let taken = read(text, kind, &range(kind, bounds))?;
    Ok(match (&taken.value, kind) {
        (Json::Text(value), Percent) => {
            Taken { value: Json::Text(with_decimals_of(text, value)), ..taken }
        }
        _ => taken,
    })
}

/// What a little number without a unit may mean in a field of money: "84,5" is 84,5 tỷ or 84,5
/// triệu, hardly 84,5 đồng. `None` where the text says what it means.
fn bare_money(text: &str, kind: Kind, bounds: &Bounds) -> Option<[Decimal; 2]> {
    if text.chars().any(char::is_alphabetic) {
        return None;
    }
    let range = range(kind, bounds);
    let value = |text: &str| match intake::read(text, kind, &range) {
        Ok(Reading::Value { value, .. }) => Some(value),
        Ok(Reading::Ask { readings, .. }) => Some(readings[1]),
        Ok(Reading::Empty) | Err(_) => None,
    };
    let meant = match intake::read(text, kind, &range) {
        Ok(Reading::Value { value, .. }) => is_little(value),
        Err(NumberProblem::NotWhole | NumberProblem::TooManyDecimals { .. }) => true,
        _ => false,
    };
    let readings = [value(&format!("{text} tỷ"))?, value(&format!("{text} triệu"))?];
    meant.then_some(readings)
}

/// The value written with as many decimals as the text has: `69,50` is 69.50.
fn with_decimals_of(text: &str, value: &str) -> String {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || ",.".contains(*c)).collect();
    let typed = digits.rsplit_once([',', '.']).map_or(0, |(_, decimals)| decimals.len());
    let mut value: Decimal = value.parse().unwrap_or_default();
    value.rescale(typed.try_into().unwrap_or(0).clamp(value.scale(), 4));
    value.to_string()
}

/// The range in which a text is read: honest decimals, so that a lone separator is not guessed.
fn range(kind: Kind, bounds: &Bounds) -> Range {
    let most = match kind {
        Cases | Money | Officers | Hours | Days => 2,
        _ => 9,
    };
    Range { low: bounds.low, high: bounds.high, decimals: bounds.decimals.min(most) }
}

fn read(text: &str, kind: Kind, range: &Range) -> Result<Taken, Trouble> {
    match intake::read(text, kind, range) {
        Ok(Reading::Empty) => Ok(Taken::plain(Json::Null)),
        Ok(Reading::Value { value, echo, hedged }) => {
            Ok(Taken { value: Json::Text(value.to_string()), echo, hedged })
        }
        // Cases and days are counted: "1.150" is a thousand and some, and the field repeats it.
        Ok(Reading::Ask { readings: [thousands, _], hedged }) if matches!(kind, Cases | Days) => {
            Ok(Taken { value: Json::Text(thousands.to_string()), echo: true, hedged })
        }
        Ok(Reading::Ask { readings, .. }) => Err(Trouble::Ask(readings, kind)),
        Err(problem) => Err(Trouble::Number(problem, kind)),
    }
}

/// A number in a text as a JSON number.
fn whole(value: &Json) -> Json {
    value.as_text().and_then(|text| text.parse().ok()).map_or(Json::Null, Json::Whole)
}

/// The value of a field as it stands in its input, with the marks of a language. Read again, it is
/// the same value, and the field never has to ask.
#[must_use]
pub fn written(nature: Nature, value: &Json, lang: Lang) -> String {
    match (nature, value) {
        (Number(kind, _), Json::Text(text)) => match text.parse() {
            Ok(number) => in_language(number_text(number, kind), lang),
            Err(_) => text.clone(),
        },
        (Whole(kind, _), Json::Whole(number)) => {
            in_language(intake::write(Decimal::from(*number), kind), lang)
        }
        (Month, Json::Whole(number)) => number.to_string(),
        (Date, Json::Text(text)) => iso_date(text).map_or_else(|| text.clone(), intake::write_date),
        (_, Json::Text(text)) => text.clone(),
        (_, Json::Flag(flag)) => flag.to_string(),
        _ => String::new(),
    }
}

fn number_text(number: Decimal, kind: Kind) -> String {
    match kind {
        // A rate with the decimals it is kept with.
        Percent => number.to_string().replace('.', ","),
        // Read back as whole, see `read`.
        Cases | Days if number.is_integer() => format::count(number, 0, Lang::Vi),
        // Without its unit so little money would be asked about.
        Money | WholeMoney if is_little(number) => {
            format!("{}\u{a0}đồng", intake::write(number, kind))
        }
        _ => intake::write(number, kind),
    }
}

/// English writes a point where Vietnamese writes a comma, and the other way round.
fn in_language(text: String, lang: Lang) -> String {
    let swapped = |mark| match mark {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    match lang {
        Lang::Vi => text,
        Lang::En => text.chars().map(swapped).collect(),
    }
}

/// Money that nobody writes down in đồng without saying so.
fn is_little(dong: Decimal) -> bool {
    !dong.is_zero() && dong.abs() < Decimal::from(1_000_000)
}
