//! Words of what the year hands over to the next.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::{cases, months, percent};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// What a stream hands over; whole cases or đồng.
pub struct HandedOver {
    /// Cases or money.
    pub stream: StreamName,
    /// The work year that gets it.
    pub to: i32,
    /// What is carried over; `None` where what is to be enforced is unknown.
    pub carried_over: Option<Decimal>,
    /// What of it is enforceable.
    pub enforceable: Decimal,
    /// What was carried over into the year that ends; `None` where unknown.
    pub received: Option<Decimal>,
}

/// The heading.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Năm sau", "Next year")
}

/// The button.
#[must_use]
pub fn begin(lang: Lang) -> &'static str {
    lang.pick("Lập kế hoạch năm sau", "Begin next year's plan")
}

/// Nothing is projected, so nothing can be handed over.
#[must_use]
pub fn nothing_projected(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa dự kiến được cuối năm nên chưa lập được kế hoạch năm sau: nhập số đã thi hành xong và số chấp hành viên, hoặc năng suất.",
        "The year end cannot be projected yet, so next year's plan cannot begin: give what is finished and the officers, or the pace.",
    )
}

/// What is carried over, what of it is enforceable, and whether it is fewer than a year ago.
#[must_use]
pub fn handed_over(figures: &HandedOver, lang: Lang) -> String {
    let amount = |value| amount(value, figures.stream, lang);
    let (year, open) = (figures.to, amount(figures.enforceable));
    let Some(carried) = figures.carried_over else {
        let what = stream(figures.stream, lang);
        return match lang {
            Lang::Vi => format!(
                "{what}, chuyển sang năm {year}: {open} có điều kiện thi hành. Chưa tính được tổng số chuyển sang: nhập số cũ chuyển sang và thụ lý mới của năm nay, hoặc số chưa có điều kiện."
            ),
            Lang::En => format!(
                "{what} carried into {year}: {open} enforceable. All that is carried over is not known: give this year's carried over and accepted, or the not enforceable."
            ),
        };
    };
    let what = stream(figures.stream, lang);
    let all = amount(carried);
    let sentence = match lang {
        Lang::Vi => {
            format!("{what}, chuyển sang năm {year}: {all}, trong đó {open} có điều kiện thi hành")
        }
        Lang::En => format!("{what} carried into {year}: {all}, of which enforceable {open}"),
    };
    format!("{sentence}{}.", compared(figures, carried, lang))
}

/// Whether more or fewer are handed over than were received.
fn compared(figures: &HandedOver, carried: Decimal, lang: Lang) -> String {
    let amount = |value| amount(value, figures.stream, lang);
    let Some(received) = figures.received else {
        return lang
            .pick(
                "; chưa nhập số cũ chuyển sang của năm nay nên chưa so được",
                "; what was carried into this year is not given, so they cannot be compared",
            )
            .to_owned();
    };
    let (difference, before) = (amount((carried - received).abs()), amount(received));
    match (carried.cmp(&received), lang) {
        (Ordering::Less, Lang::Vi) => {
            format!("; ít hơn {difference} so với số chuyển sang năm nay ({before})")
        }
        (Ordering::Less, Lang::En) => {
            format!("; {difference} below what was carried into this year ({before})")
        }
        (Ordering::Greater, Lang::Vi) => {
            format!("; nhiều hơn {difference} so với số chuyển sang năm nay ({before})")
        }
        (Ordering::Greater, Lang::En) => {
            format!("; {difference} above what was carried into this year ({before})")
        }
        (Ordering::Equal, Lang::Vi) => "; bằng số chuyển sang năm nay".to_owned(),
        (Ordering::Equal, Lang::En) => "; the same as was carried into this year".to_owned(),
    }
}

/// What a provisional target must be above, where next year's must be higher than this year's
/// result; `None` where no rate is known.
#[must_use]
pub fn provisional(rates: [Option<Percent>; 2], year: i32, lang: Lang) -> Option<String> {
    let about = lang.pick(["về việc", "về tiền"], ["of cases", "of money"]);
    let named = rates.into_iter().zip(about).filter_map(|(rate, about)| Some((rate?, about)));
    let named: Vec<String> =
        named.map(|(rate, about)| format!("{} {about}", percent(rate, lang))).collect();
    let next = year.checked_add(1)?;
    let results = (!named.is_empty()).then(|| named.join(lang.pick(" và ", " and ")))?;
    Some(match lang {
        Lang::Vi => format!(
            "Chỉ tiêu tạm giao năm {next}: nếu phải cao hơn kết quả năm nay thì phải trên {results} (kết quả năm {year} theo kịch bản đang xem)."
        ),
        Lang::En => format!(
            "A provisional target for {next}: if it must be higher than this year's result, it must be above {results} (the result of {year} in the scenario on screen)."
        ),
    })
}

/// What the new plan begins with.
#[must_use]
pub fn what_begins(last_day: NaiveDate, lang: Lang) -> String {
    let day = months::date(last_day);
    match lang {
        Lang::Vi => format!(
            "Kế hoạch mới có số liệu đến hết ngày {day}: các số trên là số cũ chuyển sang và số có điều kiện thi hành, chưa thụ lý mới, chưa thi hành xong, giữ năng suất năm nay; chỉ tiêu ghi là tạm giao. Kế hoạch đang xem vẫn giữ nguyên."
        ),
        Lang::En => format!(
            "The new plan counts through {day}: the figures above are carried over and enforceable, nothing is accepted or finished yet, this year's pace is kept, and the targets are provisional. The plan on screen stays as it is."
        ),
    }
}

fn stream(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    }
}

fn amount(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => cases(value, 0, lang),
        StreamName::Money => format::money_short(value, lang),
    }
}
