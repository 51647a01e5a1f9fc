//! Texts of the panel of large matters.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::months;
use rust_decimal::Decimal;
use thads_model::calendar::{Month, WorkYear};

texts! {
    /// Name of one.
    matter: "Vụ lớn", "Large matter";
    /// Heading.
    matters: "Các vụ việc lớn", "Large matters";
    /// Where there are none.
    none: "Chưa có vụ lớn nào.", "No large matters yet.";
    /// Adds one with a date.
    add_dated: "Thêm vụ hẹn ngày thu", "Add a matter with a date";
    /// Adds one with an auction.
    add_auction: "Thêm vụ bán đấu giá", "Add a matter with an auction";
    /// A matter that comes in without saying when.
    first_month: "tháng đầu còn lại", "the first month ahead";
    /// Exchanges an auction for a date.
    to_dated: "Đổi sang hẹn ngày thu", "Use a date instead";
    /// Exchanges a date for an auction.
    to_auction: "Đổi sang bán đấu giá", "Use an auction instead";
    /// Amounts of all that count.
    total: "Tổng giá trị các vụ đang tính", "Amount of those that count";
    /// Receipts of all that count.
    expected_total: "Dự kiến thu đến 30/9", "Expected by 30 September";
    /// Receipts of one.
    expected: "Dự kiến thu đến 30/9", "Expected by 30 September";
    /// Beside one that is left out.
    left_out: "(không tính)", "(left out)";
    /// The verdict without them.
    without: "Nếu không có các vụ này", "Without these matters";
    /// That verdict.
    still_met: "✓ về tiền vẫn đạt", "✓ money is still met";
    /// That verdict.
    not_met: "✕ về tiền chưa đạt", "✕ money is not met";
    /// That verdict.
    not_measurable: "? về tiền chưa xác định", "? money cannot be measured";
    /// Heading of the rounds.
    rounds: "Các phiên đấu giá", "Rounds of the auction";
    /// Column.
    round: "Phiên", "Round";
    /// Column.
    held: "Tháng mở phiên", "Held in";
    /// Column.
    price: "Giá khởi điểm (đồng)", "Price (VND)";
    /// Column.
    chance: "Khả năng bán được ở phiên này", "Chance to sell in this round";
    /// Column.
    paid: "Tháng có tiền", "Money in";
    /// A round before the report.
    failed: "đã qua, không thành", "over, not sold";
    /// A month after the year.
    after_the_year: "sau 30/9", "after 30 September";
    /// Heading and button of the officer-days.
    officer_days: "Ngày công dành cho vụ này", "Officer-days for this matter";
    /// Where there are none.
    no_officer_days: "Không dành riêng ngày công.", "No officer-days set aside.";
    /// Adds some.
    add_officer_days: "Thêm ngày công", "Add officer-days";
}

/// An amount to the đồng.
#[must_use]
pub fn money(amount: Decimal, lang: Lang) -> String {
    format::money_short(amount, lang)
}

/// A chance in words: "2 trên 10" is too coarse for a product, so it is in percent.
#[must_use]
pub fn chance_of(chance: Decimal, lang: Lang) -> String {
    format::share(chance, 1, lang)
}

/// A month counted on beyond the work year.
#[must_use]
pub fn month(number: u16, year: WorkYear, lang: Lang) -> String {
    match u8::try_from(number).ok().and_then(Month::new) {
        Some(month) => months::full(month, year, lang),
        None => after_the_year(lang).to_owned(),
    }
}
