//! Texts of the panel of the report, in the order and the terms of the official form.

use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

texts! {
    /// Heading of the first part.
    of_what: "Đơn vị và ngày báo cáo", "Unit and date of the report";
    /// Heading of the table.
    figures: "Báo cáo thống kê đến ngày trên", "Statistics through that date";
    /// Heading of the column of items.
    item: "Chỉ tiêu thống kê", "Item";
    /// C + N − U − H.
    to_enforce: "Tổng số phải thi hành", "Total to enforce";
    /// E − F.
    open: "Đang thi hành", "Being enforced";
    /// P − F.
    carried_forward: "Số chuyển kỳ sau", "Carried forward";
    /// F / E.
    rate: "Tỷ lệ thi hành xong", "Rate finished";
    /// The published rate beside a count.
    counted: "(đã có số cụ thể)", "(count known)";
    /// The check of the total.
    check_total: "Đối chiếu: C + N − U − H = E + K + S", "Check: C + N − U − H = E + K + S";
    /// The check of the enforceable.
    check_part: "Đối chiếu: E không lớn hơn P", "Check: E is not above P";
    /// A check that holds.
    holds: "✓ khớp", "✓ holds";
    /// A check for which figures are missing.
    not_enough: "chưa đủ số liệu để đối chiếu", "not enough figures to check";
    /// E was counted.
    by_count: "có số cụ thể", "count known";
    /// E is worked out.
    by_rate: "chỉ có tỷ lệ công bố", "only the published rate";
    /// Heading of the averages.
    averages: "Bình quân tiền một việc", "Average money per case";
    /// Average of P.
    average_total: "Phải thi hành", "To enforce";
    /// Average of E.
    average_enforceable: "Có điều kiện", "Enforceable";
    /// Average of F.
    average_finished: "Đã thi hành xong", "Finished";
}

/// "Việc", "Tiền (đồng)": the columns of the form.
#[must_use]
pub fn column(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Việc", "Cases"),
        StreamName::Money => lang.pick("Tiền (đồng)", "Money (VND)"),
    }
}

/// The choice between a count and a published rate.
#[must_use]
pub fn how_enforceable(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Số việc có điều kiện", "Enforceable cases"),
        StreamName::Money => lang.pick("Số tiền có điều kiện", "Enforceable money"),
    }
}

/// "✕ lệch +9 việc": a check that fails, with the exact difference.
#[must_use]
pub fn differs(difference: Decimal, stream: StreamName, lang: Lang) -> String {
    let difference = format::signed(difference, |difference| amount(difference, stream, lang));
    match lang {
        Lang::Vi => format!("✕ lệch {difference}"),
        Lang::En => format!("✕ differs by {difference}"),
    }
}

/// "E vượt P 9 việc": more is enforceable than there is to enforce.
#[must_use]
pub fn exceeds(excess: Decimal, stream: StreamName, lang: Lang) -> String {
    let excess = amount(excess, stream, lang);
    match lang {
        Lang::Vi => format!("✕ E lớn hơn P {excess}"),
        Lang::En => format!("✕ E is {excess} above P"),
    }
}

/// The whole counts that a published rate allows, and the one that is used.
#[must_use]
pub fn inferred(
    counts: (Decimal, Decimal),
    used: Decimal,
    stream: StreamName,
    lang: Lang,
) -> String {
    let span = crate::words::span(counts, stream, lang);
    let used = amount(used, stream, lang);
    match lang {
        Lang::Vi => format!("Tính từ tỷ lệ: {span}; lấy {used}."),
        Lang::En => format!("From the rate: {span}; {used} is used."),
    }
}

/// A count or an amount in full.
#[must_use]
pub fn amount(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => crate::words::cases(value, 0, lang),
        StreamName::Money => format::money_full(value, lang),
    }
}
