//! Texts of the panel of working days and the season.

use crate::lang::Lang;
use crate::rules::working_days::{DayOff, Occasion, Standing};
use crate::words::months;

texts! {
    /// Heading of the days off.
    holidays: "Ngày nghỉ trong tuần", "Weekdays off";
    /// Column.
    date: "Ngày", "Date";
    /// Column.
    weekday: "Thứ", "Weekday";
    /// Column.
    occasion: "Dịp nghỉ", "Occasion";
    /// Column.
    standing: "Căn cứ", "Standing";
    /// Where there are none.
    no_holidays: "Kế hoạch không có ngày nghỉ nào.", "The plan has no days off.";
    /// Adds one.
    add_holiday: "Thêm ngày nghỉ", "Add a day off";
    /// Heading of the swap days.
    extra: "Ngày làm bù", "Make-up working days";
    /// Where there are none.
    no_extra: "Không có ngày làm bù.", "No make-up working days.";
    /// Adds one.
    add_extra: "Thêm ngày làm bù", "Add a make-up working day";
    /// A date that the official calendar does not have.
    not_official: "≠ không có trong lịch chính thức", "≠ not in the official calendar";
    /// A day that the official calendar has and the plan has not.
    left_out: "≠ có trong lịch chính thức, kế hoạch chưa có", "≠ official, not in the plan";
    /// A day that nobody has announced.
    not_announced:
        "chưa công bố (suy ra từ luật và âm lịch)",
        "not announced yet (worked out from the law and the lunar calendar)";
    /// Takes over the official calendar.
    restore: "Lấy lại lịch chính thức", "Take the official calendar again";
    /// The plan has the official calendar.
    as_official: "✓ Kế hoạch dùng đúng lịch chính thức.", "✓ The plan has the official calendar.";
    /// The plan has another calendar.
    differs:
        "≠ Lịch của kế hoạch khác lịch chính thức.",
        "≠ The plan differs from the official calendar.";
    /// No calendar is known for the year.
    unknown_year:
        "Chưa có lịch chính thức của năm này (có từ 2019 đến 2030): tự nhập ngày nghỉ.",
        "No official calendar is known for this year (2019 to 2030 are): type the days off.";
    /// Heading of the months.
    by_month: "Ngày làm việc và mùa vụ theo tháng", "Working days and season by month";
    /// Column.
    month: "Tháng", "Month";
    /// Column.
    workdays: "Ngày làm việc (D)", "Working days (D)";
    /// Column.
    remaining: "Còn lại (R)", "Still to come (R)";
    /// The sum of a column.
    total: "Cả năm", "Whole year";
    /// Turns the weights on.
    season:
        "Dùng hệ số mùa vụ: một ngày của mỗi tháng đem lại nhiều hay ít hơn ngày bình quân",
        "Use seasonal weights: how much more or less a day of each month brings";
}

/// Why a day is off.
#[must_use]
pub fn occasion_of(day: &DayOff, lang: Lang) -> String {
    let name = match day.occasion {
        Occasion::NewYear => lang.pick("Tết Dương lịch", "New Year"),
        Occasion::Tet => lang.pick("Tết Nguyên đán", "Lunar New Year"),
        Occasion::HungKings => lang.pick("Giỗ Tổ Hùng Vương", "Hùng Kings' commemoration"),
        Occasion::Reunification => lang.pick("Ngày Chiến thắng 30/4", "Reunification Day"),
        Occasion::Labour => lang.pick("Quốc tế Lao động 1/5", "Labour Day"),
        Occasion::NationalDay => lang.pick("Quốc khánh 2/9", "National Day"),
        Occasion::CultureDay => lang.pick("Ngày Văn hóa Việt Nam 24/11", "Culture Day"),
        Occasion::Swap { worked } => {
            let worked = months::date(worked);
            return match lang {
                Lang::Vi => format!("Hoán đổi, làm bù ngày {worked}"),
                Lang::En => format!("Swapped for {worked}"),
            };
        }
    };
    if day.in_lieu {
        match lang {
            Lang::Vi => format!("{name} (nghỉ bù)"),
            Lang::En => format!("{name} (in lieu)"),
        }
    } else {
        name.to_owned()
    }
}

/// "công bố: TB 5015/TB-LĐTBXH ngày 22/11/2023", the law, or that nobody has announced it.
#[must_use]
pub fn standing_of(day: &DayOff, lang: Lang) -> String {
    match day.standing {
        Standing::Announced(document) => match lang {
            Lang::Vi => format!("công bố: {document}"),
            Lang::En => format!("announced: {document}"),
        },
        Standing::Law(law) => match lang {
            Lang::Vi => format!("luật định: {law}"),
            Lang::En => format!("by law: {law}"),
        },
        Standing::WorkedOut => not_announced(lang).to_owned(),
    }
}
