//! The words of the import: what was understood, what not, and what would be taken.

mod identities;

pub(crate) mod faults;
pub(crate) mod quantities;

pub(crate) use identities::{all_hold, checks_caption, checks_columns, rule, sides, verdict};

use super::figures::Why;
use super::limits;
use super::reading::{Direction, Load, Puzzle, TableKind, Understood};
use super::surroundings::MoneyUnit;
use super::table::{Cut, letters};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::file::{Json, iso_date};
use thads_model::plan::StreamName;
use thads_planner::fields::Nature;
use thads_planner::intake::{Kind, format};
use thads_planner::lang::Lang;
use thads_planner::sheet::nature;
use thads_planner::words::problems::figure;

/// What stands for no value.
const NONE: &str = "–";

macro_rules! texts {
    ($($(#[$doc:meta])+ $name:ident: $vi:literal, $en:literal;)+) => {
        $($(#[$doc])+ pub(crate) fn $name(lang: Lang) -> &'static str { lang.pick($vi, $en) })+
    };
}

texts! {
    /// Takes over what the table holds.
    take: "Đưa vào kế hoạch", "Put into the plan";
    /// Forgets the table.
    drop: "Bỏ", "Discard";
    /// Over the table of what would be taken.
    taken_caption: "Sẽ đưa vào kế hoạch", "Would go into the plan";
    /// Over the table of what was not understood.
    puzzles_caption: "Không hiểu, nên không lấy", "Not understood, and so not taken";
    /// The choice of what a table is.
    which_kind: "Bảng này là", "This table is";
    /// The choice of a row.
    which_row: "Lấy số liệu của", "Take the figures of";
    /// The choice of the stream.
    which_stream: "Số liệu về", "Figures of";
    /// The choice of the unit of money.
    which_unit: "Đơn vị tính của tiền", "Unit of money";
    /// Over the choices of the columns that were understood.
    known_columns: "Các cột đã hiểu: sửa nếu sai", "Columns that were understood: correct them";
    /// A column that is left out.
    skip: "bỏ qua", "leave out";
    /// A column of names.
    names: "Tên đơn vị hoặc chấp hành viên", "Names of units or officers";
    /// A column of numbers of officers.
    how_many: "Số chấp hành viên", "Number of officers";
    /// Nothing states the unit of money.
    unit_assumed: "Bảng không ghi đơn vị tính của tiền: đang hiểu là đồng. Chọn lại nếu sai.",
        "The table does not state the unit of money: taken as đồng. Choose another if it is not.";
    /// A table by officer without a sum row.
    no_sum_row: "Bảng theo chấp hành viên không có dòng tổng số: chỉ đưa vào số người.",
        "The table by officer has no sum row: only the number of officers would be taken.";
}

/// The headings of the table of what would be taken.
pub(crate) fn taken_columns(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["Chỉ tiêu", "Đọc được", "Kế hoạch đang có", "Lấy từ ô"],
        ["Item", "Read", "In the plan now", "From cell"],
    )
}

/// The headings of the table of what was not understood.
pub(crate) fn puzzles_columns(lang: Lang) -> [&'static str; 3] {
    lang.pick(["Ở đâu", "Ghi là", "Vì sao"], ["Where", "It says", "Why"])
}

/// The sentence over everything: "Đã hiểu 11 cột; 2 cột không hiểu; 1 chỗ không khớp."
pub(crate) fn lead(understood: &Understood, off: usize, lang: Lang) -> String {
    let odd = &understood.reading.odd;
    let of = |wanted: Puzzle| odd.iter().filter(|odd| odd.why == wanted).count();
    let (columns, rows) = (of(Puzzle::Column), of(Puzzle::Row));
    let cells = odd.len() - columns - rows;
    let mut parts = vec![match (lang, understood.direction) {
        (Lang::Vi, Direction::Across) => format!("Đã hiểu {} cột", understood.reading.understood),
        (Lang::Vi, Direction::Down) => format!("Đã hiểu {} dòng", understood.reading.understood),
        (Lang::En, Direction::Across) => {
            counted(understood.reading.understood, "column understood", "columns understood")
        }
        (Lang::En, Direction::Down) => {
            counted(understood.reading.understood, "row understood", "rows understood")
        }
    }];
    let mut say = |count: usize, vi: &str, one: &str, many: &str| {
        if count > 0 {
            parts.push(match lang {
                Lang::Vi => format!("{count} {vi}"),
                Lang::En => counted(count, one, many),
            });
        }
    };
    say(columns, "cột không hiểu", "column not understood", "columns not understood");
    say(rows, "dòng không hiểu", "row not understood", "rows not understood");
    say(cells, "ô không đọc được", "cell could not be read", "cells could not be read");
    say(off, "chỗ không khớp", "identity is off", "identities are off");
    format!("{}.", parts.join("; "))
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Nothing says which stream the table is of.
pub(crate) fn stream_assumed(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick(
            "Bảng không ghi là về việc hay về tiền: đang hiểu là về việc. Chọn lại nếu không đúng.",
            "The table does not say whether it is of cases or of money: taken as cases. Choose \
             again if it is not.",
        ),
        StreamName::Money => lang.pick(
            "Bảng không ghi là về việc hay về tiền: đang hiểu là về tiền. Chọn lại nếu không đúng.",
            "The table does not say whether it is of cases or of money: taken as money. Choose \
             again if it is not.",
        ),
    }
}

/// What was not looked at.
pub(crate) fn cut(cut: Cut, lang: Lang) -> String {
    let whole = |count: usize| {
        format::count(Decimal::from(u64::try_from(count).unwrap_or(u64::MAX)), 0, lang)
    };
    match (cut, lang) {
        (Cut::Rows, Lang::Vi) => {
            format!("Bảng rất dài: chỉ xem phần đầu, nhiều nhất {} dòng.", whole(limits::ROWS))
        }
        (Cut::Rows, Lang::En) => {
            format!(
                "The table is very long: only its beginning, at most {} rows, was looked at.",
                whole(limits::ROWS)
            )
        }
        (Cut::Columns, Lang::Vi) => {
            format!("Bảng rất rộng: chỉ xem {} cột đầu.", whole(limits::COLUMNS))
        }
        (Cut::Columns, Lang::En) => {
            format!(
                "The table is very wide: only the first {} columns were looked at.",
                whole(limits::COLUMNS)
            )
        }
        (Cut::Texts, Lang::Vi) => {
            format!("Có ô rất dài: chỉ đọc {} chữ đầu của mỗi ô.", whole(limits::LETTERS))
        }
        (Cut::Texts, Lang::En) => {
            format!(
                "Some cells are very long: only the first {} letters of each were read.",
                whole(limits::LETTERS)
            )
        }
    }
}

/// The date of the report lies in another work year.
pub(crate) fn other_year(day: NaiveDate, year: i32, lang: Lang) -> String {
    let day = thads_planner::words::months::date(day);
    match lang {
        Lang::Vi => format!(
            "Bảng tính đến hết ngày {day}, ngoài năm công tác {year} của kế hoạch: không lấy ngày \
             này. Xem lại có đúng tệp không."
        ),
        Lang::En => format!(
            "The table counts through {day}, outside the plan's work year {year}: the date would \
             not be taken. Check that this is the right file."
        ),
    }
}

/// Something that cannot stand in the plan.
pub(crate) fn refused(name: &str, problem: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Không lấy “{name}”, vì kế hoạch sẽ sai ở chỗ này: {problem}"),
        Lang::En => format!("“{name}” would not be taken, because of the plan: {problem}"),
    }
}

/// What a table is.
pub(crate) fn kind(kind: TableKind, lang: Lang) -> &'static str {
    match kind {
        TableKind::Unit => lang.pick("báo cáo của một đơn vị", "the report of one unit"),
        TableKind::Province => lang.pick("bảng nhiều đơn vị", "a table of several units"),
        TableKind::Officers => lang.pick("bảng theo chấp hành viên", "a table by officer"),
    }
}

/// The choice of a sheet.
pub(crate) fn which_sheet(count: usize, lang: Lang) -> String {
    match (lang, count > limits::SHEETS_OFFERED) {
        (Lang::Vi, false) => "Trang".to_owned(),
        (Lang::En, false) => "Sheet".to_owned(),
        (Lang::Vi, true) => {
            format!("Trang (trong {count} trang, liệt kê {})", limits::SHEETS_OFFERED)
        }
        (Lang::En, true) => format!("Sheet (of {count}, {} listed)", limits::SHEETS_OFFERED),
    }
}

/// A row by its number and name.
pub(crate) fn row(row: usize, name: &str, lang: Lang) -> String {
    match (lang, name.is_empty()) {
        (Lang::Vi, true) => format!("dòng {}", row + 1),
        (Lang::En, true) => format!("row {}", row + 1),
        (_, false) => name.to_owned(),
    }
}

/// The choice of what a column is.
pub(crate) fn which_column(letters: &str, title: &str, lang: Lang) -> String {
    let column = lang.pick("Cột", "Column");
    if title.is_empty() {
        format!("{column} {letters}")
    } else {
        format!("{column} {letters}: {title}")
    }
}

/// A column by its letters.
pub(crate) fn column(column: usize, lang: Lang) -> String {
    which_column(&letters(column), "", lang)
}

/// A stream.
pub(crate) fn stream(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("việc", "cases"),
        StreamName::Money => lang.pick("tiền", "money"),
    }
}

/// A quantity of a stream: "Về việc: Có điều kiện thi hành".
pub(crate) fn of_stream(stream: StreamName, name: &str, lang: Lang) -> String {
    let of = match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    };
    format!("{of}: {name}")
}

/// A unit of money.
pub(crate) fn money_unit(unit: MoneyUnit, lang: Lang) -> &'static str {
    match unit {
        MoneyUnit::Dong => lang.pick("đồng", "VND"),
        MoneyUnit::Thousand => lang.pick("1.000 đồng", "thousand VND"),
        MoneyUnit::Million => lang.pick("triệu đồng", "million VND"),
        MoneyUnit::Billion => lang.pick("tỷ đồng", "billion VND"),
    }
}

/// A value of the plan file at a path, as it is shown.
pub(crate) fn value(path: &str, json: Option<&Json>, lang: Lang) -> String {
    let Some(text) = json.and_then(Json::as_text) else { return NONE.to_owned() };
    match nature(path) {
        Some(Nature::Number(kind, _)) => {
            text.parse().map_or_else(|_| text.to_owned(), |value| figure(value, kind, lang))
        }
        Some(Nature::Date) => {
            iso_date(text).map_or_else(|| text.to_owned(), thads_planner::words::months::date)
        }
        _ if text.is_empty() => NONE.to_owned(),
        _ => text.to_owned(),
    }
}

/// An amount of a stream.
pub(crate) fn amount(value: Option<Decimal>, stream: StreamName, lang: Lang) -> String {
    let kind = match stream {
        StreamName::Cases => Kind::WholeCases,
        StreamName::Money => Kind::WholeMoney,
    };
    value.map_or_else(|| NONE.to_owned(), |value| figure(value, kind, lang))
}

/// What part of the enforceable is finished.
pub(crate) fn rate(finished: Option<Decimal>, enforceable: Option<Decimal>, lang: Lang) -> String {
    let rate = finished.zip(enforceable).and_then(|(finished, enforceable)| {
        finished.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(enforceable)
    });
    rate.map_or_else(|| NONE.to_owned(), |rate| format::percent2(rate, lang))
}

/// Over the table by officer: how many, and what they carry on average.
pub(crate) fn loads_caption(loads: &[Load], lang: Lang) -> String {
    let known: Vec<Decimal> = loads.iter().filter_map(|load| load.to_enforce).collect();
    let sum = known.iter().try_fold(Decimal::ZERO, |sum, load| sum.checked_add(*load));
    let count = Decimal::from(u64::try_from(known.len()).unwrap_or(1));
    let average = sum.and_then(|sum| sum.checked_div(count));
    let officers = loads.len();
    match (lang, average) {
        (Lang::Vi, Some(average)) => format!(
            "{officers} chấp hành viên, bình quân mỗi người phải thi hành {} việc",
            format::count(average, 1, lang)
        ),
        (Lang::Vi, None) => format!("{officers} chấp hành viên"),
        (Lang::En, Some(average)) => format!(
            "{}, on average {} cases to enforce each",
            counted(officers, "officer", "officers"),
            format::count(average, 1, lang)
        ),
        (Lang::En, None) => counted(officers, "officer", "officers"),
    }
}

/// The headings of the table by officer.
pub(crate) fn loads_columns(lang: Lang) -> [&'static str; 7] {
    lang.pick(
        [
            "Chấp hành viên",
            "Phải thi hành",
            "Có điều kiện",
            "Xong và đình chỉ",
            "Tỷ lệ về việc",
            "Tiền có điều kiện",
            "Tiền xong",
        ],
        [
            "Officer",
            "To enforce",
            "Enforceable",
            "Finished",
            "Rate of cases",
            "Money enforceable",
            "Money finished",
        ],
    )
}

/// Why something was not understood.
pub(crate) fn puzzle(puzzle: Puzzle, lang: Lang) -> &'static str {
    let (vi, en) = match puzzle {
        Puzzle::Column => (
            "Không nhận ra tên cột: chọn ở trên cột này là gì.",
            "The heading is not known: choose above what the column is.",
        ),
        Puzzle::Row => ("Không nhận ra tên dòng này.", "The label of this row is not known."),
        Puzzle::Figure(Why::Error) => {
            ("Công thức trong ô bị lỗi.", "The formula in this cell is in error.")
        }
        Puzzle::Figure(Why::NotANumber) => ("Không phải con số.", "Not a number."),
        Puzzle::Figure(Why::TwoWays) => (
            "Đọc được hai cách: dấu ngăn hàng nghìn hay dấu thập phân. Sửa trong bảng rồi đọc lại.",
            "Can be read two ways: a mark between thousands or of decimals. Correct the table \
             and read it again.",
        ),
        Puzzle::Figure(Why::Day) => {
            ("Ô định dạng là ngày, không phải con số.", "The cell is a date, not a number.")
        }
        Puzzle::Negative => {
            ("Số âm, mà chỉ tiêu này không thể âm.", "Below zero, which cannot be.")
        }
        Puzzle::NotWhole => (
            "Có số lẻ: số việc và số đồng phải là số nguyên. Xem lại đơn vị tính.",
            "Has decimals: cases and đồng are whole. Check the unit of money.",
        ),
        Puzzle::TooLarge => (
            "Lớn quá mức có thể. Xem lại đơn vị tính.",
            "Larger than can be. Check the unit of money.",
        ),
        Puzzle::Twice => (
            "Chỉ tiêu này đã có ở chỗ khác: lấy số đọc được trước.",
            "This item stands elsewhere too: the first is taken.",
        ),
    };
    lang.pick(vi, en)
}
