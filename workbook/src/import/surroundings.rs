//! What stands around a table: whose report it is, through which day, in which unit of money.

use super::heading::{has, stream, words};
use super::source::day_of_serial;
use super::table::{Cell, Place, Table};
use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;
use thads_model::calendar::WorkYear;
use thads_model::plan::StreamName;
use thads_planner::intake::{fold, read_date};

/// The unit that money is stated in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MoneyUnit {
    Dong,
    Thousand,
    Million,
    Billion,
}

impl MoneyUnit {
    /// Every unit.
    pub(crate) const ALL: [Self; 4] = [Self::Dong, Self::Thousand, Self::Million, Self::Billion];

    /// Its name among the choices.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Dong => "1",
            Self::Thousand => "1000",
            Self::Million => "1000000",
            Self::Billion => "1000000000",
        }
    }

    /// How many đồng it is.
    pub(crate) fn dong(self) -> Decimal {
        Decimal::from(match self {
            Self::Dong => 1_i64,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        })
    }

    /// The unit that a text names.
    pub(crate) fn named(text: &str) -> Option<Self> {
        let words = words(text);
        let has = |phrases: &[&str]| has(&words, phrases);
        if has(&["1 000 000 000 dong", "ty dong", "ti dong", "ty", "ti"])
            && !has(&["ty le", "ti le"])
        {
            Some(Self::Billion)
        } else if has(&["1 000 000 dong", "trieu dong", "trieu", "tr dong"]) {
            Some(Self::Million)
        } else if has(&["1 000 dong", "1000 dong", "nghin dong", "ngan dong", "1 000d", "1000d"])
            || has(&["1 000 d", "1000 d", "1 000 vnd", "nghin d", "ngan d", "1 000", "1000"])
        {
            Some(Self::Thousand)
        } else if has(&["dong", "vnd", "d"]) && !has(&["hoi dong", "hop dong", "lao dong"]) {
            Some(Self::Dong)
        } else {
            None
        }
    }
}

/// Something read at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

/// What stands around a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The unit whose report it is.
    pub(crate) unit: Option<At<String>>,
    /// The last day that it counts.
    pub(crate) as_of: Option<At<NaiveDate>>,
    /// The unit of money.
    pub(crate) money: Option<MoneyUnit>,
    /// The one stream that the whole table is about.
    pub(crate) stream: Option<StreamName>,
}

/// Rows that are looked at around a table.
const ROWS: usize = 60;

/// Looks around a table whose figures begin in this row. `work_year` is the plan's, for days that
/// are written without a year.
pub(crate) fn look(table: &Table, body: usize, work_year: i32) -> Surroundings {
    let mut found = Surroundings::default();
    let (mut asked, mut named) = (None, None);
    for (place, cell) in table.all().take_while(|(place, _)| place.row < ROWS) {
        let Cell::Text(text) = cell else { continue };
        if found.as_of.is_none() {
            let day = day_in(text, work_year).or_else(|| day_beside(table, place, text));
            found.as_of = day.map(|value| At { value, place });
        }
        if place.row >= body {
            continue;
        }
        if asked.is_none() && is_asked(text) {
            asked = name_behind(table, place, text).map(|value| At { value, place });
        }
        // The agency above stands first, the unit itself below it.
        if is_name(text) {
            let value = text.split_whitespace().collect::<Vec<_>>().join(" ");
            named = Some(At { value, place });
        }
        if found.money.is_none() && is_of_units(text) {
            found.money = MoneyUnit::named(text);
        }
        if found.stream.is_none() && is_title(text) {
            found.stream = stream_of_title(text);
        }
    }
    found.unit = asked.or(named);
    found.stream = found.stream.or_else(|| stream_of_title(&table.name));
    found
}

/// Whether a text says in which unit figures are stated.
fn is_of_units(text: &str) -> bool {
    has(&words(text), &["don vi tinh", "dvt", "dv tinh", "don vi"])
        || text.trim_start().starts_with('(')
        || words(text).len() < 24 && has(&words(text), &["1 000 dong", "nghin dong", "trieu dong"])
}

fn is_title(text: &str) -> bool {
    has(
        &words(text),
        &["ket qua", "thong ke", "bao cao", "bieu", "tinh bang", "dvt", "don vi tinh"],
    )
}

/// The stream that a title names: "… tính bằng tiền".
fn stream_of_title(text: &str) -> Option<StreamName> {
    let words = words(text);
    let money = has(&words, &["bang tien", "ve tien", "ve gia tri", "tien"]);
    let cases = has(&words, &["bang viec", "ve viec", "viec"]);
    match (cases, money) {
        (true, false) => Some(StreamName::Cases),
        (false, true) => Some(StreamName::Money),
        (true, true) => None,
        (false, false) => stream(text),
    }
}

/// The words before the name of the unit on a form.
const ASKED: [&str; 5] =
    ["don vi bao cao", "don vi gui bao cao", "ten don vi", "co quan bao cao", "don vi"];

fn is_asked(text: &str) -> bool {
    let words = words(text);
    let others = ["don vi tinh", "dvt", "nhan bao cao"];
    text.contains(':')
        && !has(&words, &others)
        && ASKED.iter().any(|asked| words.trim_start().starts_with(asked))
}

/// The name of the unit behind the words that ask for it, or in the cell beside them.
fn name_behind(table: &Table, place: Place, text: &str) -> Option<String> {
    let behind = text.split_once(':').map_or("", |(_, behind)| behind).trim();
    if !behind.is_empty() {
        return Some(behind.to_owned());
    }
    let beside = Place { column: place.column + 1, ..place };
    table.text(beside).filter(|text| is_agency(text)).map(ToOwned::to_owned)
}

/// Whether a text reads like the name of an agency.
pub(crate) fn is_agency(text: &str) -> bool {
    has(
        &words(text),
        &[
            "chi cuc",
            "cuc thi hanh an",
            "cuc thads",
            "phong thi hanh an",
            "phong thads",
            "thads",
            "thi hanh an dan su",
        ],
    )
}

/// Whether a text is the name of a unit and no title or heading.
fn is_name(text: &str) -> bool {
    let others = [
        "ket qua",
        "thong ke",
        "bao cao",
        "bieu",
        "tong cuc",
        "bo tu phap",
        "so lieu",
        "stt",
        "cong tac",
        "cuc quan ly",
        "don vi",
        "chap hanh vien",
        "thu truong",
        "cong hoa",
        "noi nhan",
    ];
    is_agency(text) && !has(&words(text), &others) && text.chars().nth(120).is_none()
}

/// The last day that a title says is counted: "Số liệu từ 01/10/2022 đến 31/7/2023", "10 tháng năm
/// 2023". The day on which a paper was signed is none.
pub(crate) fn day_in(text: &str, work_year: i32) -> Option<NaiveDate> {
    let plain = fold(text);
    for (at, _) in plain.match_indices("den ") {
        let is_word =
            plain[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let mut behind = plain[at + 4..].trim_start();
        for word in ["het ", "ngay ", "thoi diem "] {
            behind = behind.strip_prefix(word).unwrap_or(behind).trim_start();
        }
        if let Some(day) = is_word.then(|| leading_day(behind, work_year)).flatten() {
            return Some(day);
        }
    }
    end_of_months(&words(text))
}

/// The day at the start of a text: "31/7/2023 của …", "30 tháng 6 năm 2023".
fn leading_day(text: &str, work_year: i32) -> Option<NaiveDate> {
    let is_day = |letter: char| letter.is_ascii_digit() || "/-. ".contains(letter);
    let digits = text.find(|letter| !is_day(letter)).unwrap_or(text.len());
    let in_digits = text[..digits].trim().trim_end_matches(['.', '-', '/']);
    let in_words: String = text.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
    let in_words = in_words.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let first = in_digits.split(' ').next().unwrap_or_default();
    [in_digits, first, in_words].iter().find_map(|text| read_date(text, work_year).ok())
}

/// The last day of so many months of a work year: "10 tháng năm 2023", "9 tháng đầu năm 2023".
fn end_of_months(words: &str) -> Option<NaiveDate> {
    let all: Vec<&str> = words.split_whitespace().collect();
    let at =
        all.windows(2).position(|pair| pair[1] == "thang" && pair[0].parse::<u32>().is_ok())?;
    let months: u32 = all[at].parse().ok().filter(|months| (1..=12).contains(months))?;
    let rest = &all[at + 2..];
    let rest = rest.strip_prefix(&["dau"]).unwrap_or(rest);
    let rest = rest.strip_prefix(&["nam"])?;
    let rest = rest.strip_prefix(&["cong", "tac"]).unwrap_or(rest);
    let year: i32 = rest.first()?.parse().ok().filter(|year| (2000..=2100).contains(year))?;
    let first = NaiveDate::from_ymd_opt(year - 1, 10, 1)?;
    first.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))
}

/// The day in the cell beside words that ask for it; one that lost its format is a number.
fn day_beside(table: &Table, place: Place, text: &str) -> Option<NaiveDate> {
    let asks = ["den ngay", "den het ngay", "ngay bao cao", "ngay chot so lieu", "so lieu den"];
    if !has(&words(text), &asks) || text.chars().nth(80).is_some() {
        return None;
    }
    let beside = table.row(place.row).find(|(other, _)| other.column > place.column)?.1;
    let of_serial =
        |serial| day_of_serial(serial).filter(|day| (2000..=2100).contains(&day.year()));
    match beside {
        Cell::Date(day) => Some(*day),
        Cell::Number(serial) => of_serial(*serial),
        Cell::Text(text) => {
            read_date(text, 0).ok().or_else(|| text.parse().ok().and_then(of_serial))
        }
        Cell::Error(_) => None,
    }
}

/// Whether a report through this day can stand in the work year.
pub(crate) fn is_in(day: NaiveDate, year: WorkYear) -> bool {
    year.eve() <= day && day <= year.last_day()
}
