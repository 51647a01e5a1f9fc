//! Texts of the panel of overtime, campaigns and disruptions.

use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;

texts! {
    /// Heading and name of overtime.
    overtime: "Làm thêm giờ", "Overtime";
    /// Where there is none.
    no_overtime: "Không làm thêm giờ.", "No overtime.";
    /// Adds overtime.
    add_overtime: "Thêm đợt làm thêm giờ", "Add overtime";
    /// Heading of the campaigns.
    campaigns: "Đợt cao điểm", "Campaigns";
    /// Name of one.
    campaign: "Đợt cao điểm", "Campaign";
    /// Where there are none.
    no_campaigns: "Chưa có đợt cao điểm nào.", "No campaigns yet.";
    /// Adds one.
    add_campaign: "Thêm đợt cao điểm", "Add a campaign";
    /// Heading of the disruptions.
    disruptions: "Sự cố, gián đoạn", "Disruptions";
    /// Name of one.
    disruption: "Gián đoạn", "Disruption";
    /// Where there are none.
    no_disruptions: "Chưa có gián đoạn nào.", "No disruptions yet.";
    /// Adds one.
    add_disruption: "Thêm gián đoạn", "Add a disruption";
    /// A period of whole months becomes one of dates.
    by_dates: "Nhập theo ngày", "Use dates";
    /// A period of dates becomes one of whole months.
    by_months: "Nhập theo tháng", "Use whole months";
}

/// The default worth of an hour of overtime.
#[must_use]
pub fn one(lang: Lang) -> String {
    format::count(Decimal::ONE, 0, lang)
}
