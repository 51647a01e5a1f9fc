//! The words of the unit's own error, and of the offer to take it as a range.

use super::named;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::months;
use rust_decimal::Decimal;
use thads_model::analysis::ledger::{Basis, Ratio};

/// What was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// Finished cases.
    Pace,
    /// Money per finished case.
    Recovery,
}

impl Own {
    /// Its range in the plan file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pace => "pace",
            Self::Recovery => "recovery",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Pace => lang.pick("năng suất", "pace"),
            Self::Recovery => lang.pick("tiền thu một việc", "money per case"),
        }
    }
}

/// The heading of the part.
#[must_use]
pub fn own_error(lang: Lang) -> &'static str {
    lang.pick("Sai số của chính đơn vị", "The unit's own error")
}

/// Nothing was foreseen with which to compare.
#[must_use]
pub fn no_ratio(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa tính được: dự báo không có việc hay tiền tăng thêm trong các tháng này.",
        "It cannot be told: nothing was foreseen to be finished in these months.",
    )
}

/// "tháng 8: 80 %".
#[must_use]
pub fn ratio(ratio: &Ratio, lang: Lang) -> String {
    let share = share(ratio.ratio.decimal().unwrap_or_default(), lang);
    format!("{} {share}", months::name(ratio.month, lang))
}

fn share(value: Decimal, lang: Lang) -> String {
    format::share(value, 0, lang)
}

/// What came of what was foreseen.
#[must_use]
pub fn observed(own: Own, each: &[String], lang: Lang) -> String {
    let each = each.join("; ");
    match (own, lang) {
        (Own::Pace, Lang::Vi) => {
            format!("Số việc xong thêm so với dự báo (100 % là đúng dự báo): {each}.")
        }
        (Own::Pace, Lang::En) => {
            format!("Cases finished of those foreseen (100 % is as foreseen): {each}.")
        }
        (Own::Recovery, Lang::Vi) => {
            format!("Tiền thu trên mỗi việc xong so với dự báo: {each}.")
        }
        (Own::Recovery, Lang::En) => {
            format!("Money per finished case of that foreseen: {each}.")
        }
    }
}

/// "thấp nhất 80 %, khả năng nhất 95 %, cao nhất 110 %".
#[must_use]
pub fn range(range: [Decimal; 3], lang: Lang) -> String {
    let [low, likely, high] = range.map(|value| share(value, lang));
    match lang {
        Lang::Vi => format!("thấp nhất {low}, khả năng nhất {likely}, cao nhất {high}"),
        Lang::En => format!("lowest {low}, most likely {likely}, highest {high}"),
    }
}

/// What it suggests, and on how much that rests.
#[must_use]
pub fn suggested(own: Own, range: &str, basis: Basis, scenario: &str, lang: Lang) -> String {
    let (name, scenario) = (own.name(lang), named(scenario));
    let basis = match basis {
        Basis::Enough => lang.pick(
            "mức thấp nhất, ở giữa và cao nhất của các tháng",
            "the lowest, the middle and the highest of the months",
        ),
        Basis::Few => lang.pick(
            "mới có một, hai tháng nên nới thêm 10 % mỗi bên; còn ít số liệu, xem như tạm tính",
            "resting on a month or two only, so wider by 10 % on either side: take it as provisional",
        ),
    };
    match lang {
        Lang::Vi => format!(
            "Có thể lấy làm khoảng dao động về {name} của {scenario}: {range} ({basis}). Nếu số liệu báo cáo mới đã phản ánh độ lệch này, hãy chỉnh mức khả năng nhất về 100 %."
        ),
        Lang::En => format!(
            "It can be taken as the range of the {name} of {scenario}: {range} ({basis}). Where the new report already contains this error, set the most likely value to 100 %."
        ),
    }
}

/// The button that takes it.
#[must_use]
pub fn take(own: Own, lang: Lang) -> &'static str {
    match own {
        Own::Pace => lang.pick("Lấy làm khoảng dao động năng suất", "Take as the range of pace"),
        Own::Recovery => {
            lang.pick("Lấy làm khoảng dao động tiền thu", "Take as the range of money per case")
        }
    }
}

/// What it does.
#[must_use]
pub fn take_hint(own: Own, range: &str, scenario: &str, lang: Lang) -> String {
    let (name, scenario) = (own.name(lang), named(scenario));
    match lang {
        Lang::Vi => format!("Đặt khoảng dao động về {name} của {scenario}: {range}"),
        Lang::En => format!("Set the range of the {name} of {scenario}: {range}"),
    }
}

/// Large matters are part of the money.
#[must_use]
pub fn with_matters(lang: Lang) -> &'static str {
    lang.pick(
        "Tiền gồm cả vụ lớn: một vụ thu sớm hay muộn làm lệch mạnh, chưa hẳn do mức thu mỗi việc.",
        "Money includes large matters: one that pays early or late shifts it a lot, whatever a case brings.",
    )
}
