//! Texts of the panel of monthly flows and one-off events.

use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

texts! {
    /// Heading of the events.
    events: "Sự kiện một lần", "One-off events";
    /// What events are for.
    events_help:
        "Ví dụ: 66 việc được miễn, giảm thi hành án (thêm vào 66, xong 66); kiểm tra trả lại 40 \
         việc (thêm vào 40).",
        "For example: 66 exemptions granted (66 in, 66 finished); an inspection that returns 40 \
         cases (40 in).";
    /// Name of one.
    event: "Sự kiện", "Event";
    /// Where there are none.
    no_events: "Chưa có sự kiện nào.", "No events yet.";
    /// Adds one.
    add_event: "Thêm sự kiện", "Add an event";
    /// Beside an event that the report covers.
    past:
        "Tháng này đã nằm trong báo cáo: không tính.",
        "The report covers this month: not counted.";
    /// Column of the inputs of an event.
    item: "Nội dung", "Item";
}

/// The monthly flows of a stream as a heading.
#[must_use]
pub fn monthly(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Việc: biến động mỗi tháng", "Cases: monthly flows"),
        StreamName::Money => lang.pick("Tiền: biến động mỗi tháng", "Money: monthly flows"),
    }
}

/// A monthly number of cases, or an amount, as a default.
#[must_use]
pub fn amount(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => format::count_up_to(value, 1, lang),
        StreamName::Money => format::money_brief(value, lang),
    }
}

/// A share as a default: "77,2 %", "100 %".
#[must_use]
pub fn share(value: Decimal, lang: Lang) -> String {
    // A tenth of a percent is the third decimal of a share.
    let decimals = value.round_dp(3).normalize().scale().saturating_sub(2);
    format::share(value, decimals, lang)
}
