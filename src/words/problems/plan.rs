//! What is wrong with a plan: one arm a kind of problem.

use super::typed::{must_be_whole, too_many_decimals};
use super::{bare, figure};
use crate::intake::{Kind, format};
use crate::lang::Lang;
use crate::words::labels::Both;
use crate::words::months;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::file::{Expected, FORMAT, ProblemKind, VERSION};

const NOT_UTF8: Both = (
    "Tệp này không phải tệp kế hoạch (không phải văn bản UTF-8).",
    "This is not a plan file (not UTF-8 text).",
);
const BYTE_ORDER_MARK: Both = (
    "Mở đầu bằng dấu BOM: lưu lại tệp với mã UTF-8 không có BOM.",
    "Begins with a byte order mark: save the file as UTF-8 without one.",
);
const MISSING: Both = ("Chưa có, mà phải có.", "Absent, but required.");
const UNKNOWN_FIELD: Both =
    ("Không có mục tên như vậy: xem lại cách viết.", "No such field: check how it is spelt.");
const DUPLICATE_KEY: Both = ("Ghi hai lần: chỉ giữ một.", "Stands twice: keep one of them.");
const NOT_A_NUMBER: Both = (
    "Không phải con số: trong tệp viết bằng chữ số, dấu chấm trước số lẻ, ví dụ \"82.80\".",
    "Not a number: in a file, digits with a point before the decimals, as in \"82.80\".",
);
const ZERO: Both = ("Phải khác 0.", "Must not be 0.");
const NOT_A_DATE: Both = (
    "Không phải ngày có thật: trong tệp viết năm-tháng-ngày, ví dụ \"2023-06-30\".",
    "Not a date that exists: in a file, year-month-day, as in \"2023-06-30\".",
);
const NAME_TAKEN: Both = ("Tên này đã dùng: đặt tên khác.", "The name is taken: choose another.");
const BOTH_COUNT_AND_RATE: Both = (
    "Chỉ nhập một trong hai: số có điều kiện thi hành hoặc tỷ lệ đã công bố.",
    "Give only one of the two: the enforceable count or the published rate.",
);
const ENFORCEABLE_TOO_LARGE: Both = (
    "Số có điều kiện tính từ tỷ lệ này quá lớn: xem lại tỷ lệ và số thi hành xong.",
    "The enforceable count worked out from it is too large: check the rate and the finished.",
);
const RECEIVED_OVER_FINISHED: Both = (
    "Không được nhiều hơn số tiền đã thi hành xong trong báo cáo.",
    "Must not be more than the finished money of the report.",
);
const MONTHS_AND_DATES: Both = (
    "Chỉ dùng một cách: từ tháng đến tháng, hoặc từ ngày đến ngày.",
    "Use only one: months from and to, or dates from and to.",
);
const NO_PERIOD: Both = (
    "Chưa có thời gian: nhập từ tháng đến tháng, hoặc từ ngày đến ngày.",
    "No period: give months from and to, or dates from and to.",
);
const REVERSED: Both = (
    "Kết thúc trước khi bắt đầu: chọn mốc kết thúc muộn hơn.",
    "Ends before it begins: choose a later end.",
);
const BOTH_OUTCOMES: Both = (
    "Chỉ chọn một cách thu tiền: theo ngày hẹn hoặc qua đấu giá.",
    "Choose only one way of payment: on a date or by auction.",
);
const NO_OUTCOME: Both = (
    "Chưa chọn cách thu tiền: theo ngày hẹn hoặc qua đấu giá.",
    "No way of payment chosen: on a date or by auction.",
);
const NOT_ORDERED: Both = (
    "Ba mức phải theo thứ tự: mức thấp không quá mức thường gặp, mức thường gặp không quá mức cao.",
    "The three must rise: low at most as high as usual, usual at most as high as high.",
);
const NOT_A_PATH: Both =
    ("Không có số liệu nào ở chỗ này của tệp.", "There is no such place in this file.");
const OVERFLOW: Both = (
    "Số liệu quá lớn để tính: xem lại các con số.",
    "The figures are too large to calculate with: check them.",
);

pub(super) fn worded(problem: &ProblemKind, kind: Option<Kind>, lang: Lang) -> String {
    let both = |(vi, en): Both| lang.pick(vi, en).to_owned();
    match problem {
        ProblemKind::NotUtf8 => both(NOT_UTF8),
        ProblemKind::ByteOrderMark => both(BYTE_ORDER_MARK),
        ProblemKind::NotJson { line, column } => match lang {
            Lang::Vi => {
                format!("Tệp này không phải tệp kế hoạch (sai JSON ở dòng {line}, cột {column}).")
            }
            Lang::En => {
                format!("This is not a plan file (its JSON fails on line {line}, column {column}).")
            }
        },
        ProblemKind::NotAPlan => not_a_plan(lang),
        ProblemKind::NewerVersion(version) => newer(*version, lang),
        ProblemKind::UnknownVersion => match lang {
            Lang::Vi => format!("Phải là {VERSION}."),
            Lang::En => format!("Must be {VERSION}."),
        },
        ProblemKind::Missing => both(MISSING),
        ProblemKind::UnknownField => both(UNKNOWN_FIELD),
        ProblemKind::DuplicateKey => both(DUPLICATE_KEY),
        ProblemKind::Not(expected) => must_be(*expected, lang),
        ProblemKind::NotANumber => both(NOT_A_NUMBER),
        ProblemKind::OutOfRange { low, high } => between(*low, *high, kind, lang),
        ProblemKind::NotAbove(low) => above(*low, kind, lang),
        ProblemKind::Zero => both(ZERO),
        ProblemKind::TooManyDecimals(0) => must_be_whole(lang),
        ProblemKind::TooManyDecimals(most) => too_many_decimals(*most, lang),
        ProblemKind::NotADate => both(NOT_A_DATE),
        ProblemKind::DateOutside { first, last } => dates_between(*first, *last, lang),
        ProblemKind::Length { least, most } => length(*least, *most, ("dòng", "entries"), lang),
        ProblemKind::TextLength { least, most } => {
            length(*least, *most, ("ký tự", "characters"), lang)
        }
        ProblemKind::NameTaken => both(NAME_TAKEN),
        ProblemKind::BothCountAndRate => both(BOTH_COUNT_AND_RATE),
        ProblemKind::EnforceableTooLarge => both(ENFORCEABLE_TOO_LARGE),
        ProblemKind::FinishedOverEnforceable(excess) => finished_over(*excess, kind, lang),
        ProblemKind::ReceivedOverFinished => both(RECEIVED_OVER_FINISHED),
        ProblemKind::MonthsAndDates => both(MONTHS_AND_DATES),
        ProblemKind::NoPeriod => both(NO_PERIOD),
        ProblemKind::Reversed => both(REVERSED),
        ProblemKind::BothOutcomes => both(BOTH_OUTCOMES),
        ProblemKind::NoOutcome => both(NO_OUTCOME),
        ProblemKind::NotOrdered => both(NOT_ORDERED),
        ProblemKind::HeadcountBelowZero(date) => headcount_below_zero(*date, lang),
        ProblemKind::NotAPath => both(NOT_A_PATH),
        ProblemKind::Overflow => both(OVERFLOW),
    }
}

fn not_a_plan(lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Tệp này không phải tệp kế hoạch: phải là \"{FORMAT}\"."),
        Lang::En => format!("This is not a plan file: must be \"{FORMAT}\"."),
    }
}

fn newer(version: i64, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!(
            "Do bản mới hơn của phần mềm ghi (phiên bản {version}; bản này đọc phiên bản \
             {VERSION}): mở bằng bản mới."
        ),
        Lang::En => format!(
            "Written by a newer version of the planner ({version}; this one reads {VERSION}): \
             open it with the newer one."
        ),
    }
}

fn must_be(expected: Expected, lang: Lang) -> String {
    let text = match expected {
        Expected::Object => lang.pick("Phải là một nhóm {…}.", "Must be an object {…}."),
        Expected::List => lang.pick("Phải là danh sách […].", "Must be a list […]."),
        Expected::Text => lang.pick("Phải là chữ trong ngoặc kép.", "Must be a text in quotes."),
        Expected::NumberInText => lang.pick(
            "Không phải con số hợp lệ: trong tệp đặt con số trong ngoặc kép, ví dụ \"82.80\".",
            "Not a valid number: in a file it stands in quotes, as in \"82.80\".",
        ),
        Expected::WholeNumber => lang.pick(
            "Phải là số nguyên không có ngoặc kép.",
            "Must be a whole number without quotes.",
        ),
        Expected::Flag => lang.pick("Phải là true hoặc false.", "Must be true or false."),
        Expected::OneOf(words) => {
            let words =
                words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
            return match lang {
                Lang::Vi => format!("Phải là một trong các từ {words}."),
                Lang::En => format!("Must be one of {words}."),
            };
        }
    };
    text.to_owned()
}

/// A figure in the unit of its field, where the field is known.
fn amount(value: Decimal, kind: Option<Kind>, lang: Lang) -> String {
    match kind {
        Some(kind) => figure(value, kind, lang),
        None => format::count_up_to(value, 9, lang),
    }
}

fn between(low: Decimal, high: Decimal, kind: Option<Kind>, lang: Lang) -> String {
    let high = amount(high, kind, lang);
    let low = match kind {
        Some(kind) => bare(low, kind, lang),
        None => amount(low, None, lang),
    };
    match lang {
        Lang::Vi => format!("Phải từ {low} đến {high}."),
        Lang::En => format!("Must lie between {low} and {high}."),
    }
}

fn above(low: Decimal, kind: Option<Kind>, lang: Lang) -> String {
    let low = amount(low, kind, lang);
    match lang {
        Lang::Vi => format!("Phải lớn hơn {low}."),
        Lang::En => format!("Must be more than {low}."),
    }
}

fn dates_between(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let (first, last) = (months::date(first), months::date(last));
    match lang {
        Lang::Vi => format!("Phải từ ngày {first} đến ngày {last}."),
        Lang::En => format!("Must lie between {first} and {last}."),
    }
}

fn length(least: usize, most: usize, (vi, en): Both, lang: Lang) -> String {
    let count = |number: usize| format::count(Decimal::from(number), 0, lang);
    let (low, high) = (count(least), count(most));
    if least == most {
        return match lang {
            Lang::Vi => format!("Phải có đúng {high} {vi}."),
            Lang::En => format!("Must have {high} {en}."),
        };
    }
    if least == 0 {
        let (vi, en) = (format!("Nhiều nhất {high} {vi}."), format!("At most {high} {en}."));
        return lang.pick(vi, en);
    }
    match lang {
        Lang::Vi => format!("Phải có từ {low} đến {high} {vi}."),
        Lang::En => format!("Must have {low} to {high} {en}."),
    }
}

fn finished_over(excess: Decimal, kind: Option<Kind>, lang: Lang) -> String {
    let excess = amount(excess, kind, lang);
    match lang {
        Lang::Vi => {
            format!("Thi hành xong nhiều hơn có điều kiện thi hành {excess}: xem lại hai số.")
        }
        Lang::En => format!("More finished than enforceable, by {excess}: check both."),
    }
}

fn headcount_below_zero(date: NaiveDate, lang: Lang) -> String {
    let date = months::date(date);
    match lang {
        Lang::Vi => format!("Số người đi nhiều hơn số đang có vào ngày {date}."),
        Lang::En => format!("More officers leave than there are on {date}."),
    }
}
