//! The words of a panel. Scenarios against blows.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::{chart, months};
use rust_decimal::Decimal;
use thads_model::analysis::stress::BlowKind;
use thads_model::plan::StreamName;

/// The names of the kinds of blows, as they stand in the study.
pub const KINDS: [&str; 7] = [
    "auctions_fail",
    "officers_fewer",
    "new_cases",
    "largest_slips",
    "capacity_loss",
    "pace",
    "recovery",
];

/// What a kind of blow does.
#[must_use]
pub fn kind(kind: &str, lang: Lang) -> &'static str {
    match kind {
        "auctions_fail" => {
            lang.pick("Đấu giá không thành thêm (lần)", "Auctions fail again (times)")
        }
        "officers_fewer" => lang.pick("Bớt chấp hành viên (người)", "Officers fewer"),
        "new_cases" => lang.pick("Thụ lý mới thay đổi", "New cases change by"),
        "largest_slips" => {
            lang.pick("Vụ lớn nhất trôi qua 30/9", "The largest matter slips past 30 September")
        }
        "capacity_loss" => lang.pick(
            "Mất một phần năng lực (giãn cách, thiên tai)",
            "A part of the capacity is lost (lockdown, storm)",
        ),
        "pace" => lang.pick("Năng suất thay đổi", "Pace changes by"),
        _ => lang.pick("Thu bình quân mỗi việc thay đổi", "Money per finished case changes by"),
    }
}

/// The button that adds a blow of a kind.
#[must_use]
pub fn add(kind: &str, lang: Lang) -> &'static str {
    match kind {
        "auctions_fail" => lang.pick("+ đấu giá không thành", "+ auctions fail"),
        "officers_fewer" => lang.pick("+ bớt người", "+ fewer officers"),
        "new_cases" => lang.pick("+ thụ lý mới", "+ new cases"),
        "largest_slips" => lang.pick("+ vụ lớn trôi", "+ largest matter slips"),
        "capacity_loss" => lang.pick("+ mất năng lực", "+ capacity lost"),
        "pace" => lang.pick("+ năng suất", "+ pace"),
        _ => lang.pick("+ số thu", "+ recoveries"),
    }
}

/// A blow in words: "thụ lý mới +28 %".
#[must_use]
pub fn blow(kind: &BlowKind, lang: Lang) -> String {
    let change = |part: Decimal| format::signed(part, |part| format::share(part, 0, lang));
    let figure = |count: Decimal| format::count_up_to(count, 1, lang);
    match *kind {
        BlowKind::AuctionsFail(times) => match lang {
            Lang::Vi => format!("Đấu giá không thành thêm {times} lần"),
            Lang::En if times == 1 => "Auctions fail once more".to_owned(),
            Lang::En => format!("Auctions fail {times} times more"),
        },
        BlowKind::FewerOfficers(officers) => match lang {
            Lang::Vi => format!("Bớt {} chấp hành viên", figure(officers)),
            Lang::En => format!("Officers fewer: {}", figure(officers)),
        },
        BlowKind::NewCases(part) => match lang {
            Lang::Vi => format!("Thụ lý mới {}", change(part)),
            Lang::En => format!("New cases {}", change(part)),
        },
        BlowKind::LargestMatterSlips => lang
            .pick("Vụ lớn nhất trôi qua 30/9", "The largest matter slips past 30 September")
            .to_owned(),
        BlowKind::CapacityLoss { from, weeks, part } => {
            let (part, from) = (format::share(part, 0, lang), months::date(from));
            match lang {
                Lang::Vi => format!("Mất {part} năng lực trong {weeks} tuần từ {from}"),
                Lang::En => format!("{part} of the capacity lost for {weeks} weeks from {from}"),
            }
        }
        BlowKind::Pace(part) => match lang {
            Lang::Vi => format!("Năng suất {}", change(part)),
            Lang::En => format!("Pace {}", change(part)),
        },
        BlowKind::Recovery(part) => match lang {
            Lang::Vi => format!("Thu bình quân mỗi việc {}", change(part)),
            Lang::En => format!("Money per finished case {}", change(part)),
        },
    }
}

/// The fold of the blows: how many there are.
#[must_use]
pub fn settings_heading(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Các cú sốc đem thử: {count} (sửa, thêm, bỏ)"),
        Lang::En => format!("Blows to try: {count} (change, add, remove)"),
    }
}

/// What the table of blows shows.
#[must_use]
pub fn settings_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Mỗi cú sốc đánh vào từng kịch bản riêng rẽ, giữ nguyên mọi thứ khác.",
        "Each blow strikes every scenario by itself, everything else kept.",
    )
}

/// The headings of the table of blows.
#[must_use]
pub fn settings_columns(lang: Lang) -> Vec<String> {
    let names = lang.pick(
        ["Cú sốc", "Mức", "Kéo dài (tuần)", "Từ ngày", "Bỏ"],
        ["Blow", "Size", "Weeks", "From", "Remove"],
    );
    names.map(str::to_owned).to_vec()
}

/// The spoken name of a field of a blow.
#[must_use]
pub fn field(kind: &str, field: &str, lang: Lang) -> String {
    let what = match field {
        "weeks" => lang.pick("số tuần", "weeks"),
        "from" => lang.pick("từ ngày", "from"),
        _ => lang.pick("mức", "size"),
    };
    format!("{}: {what}", self::kind(kind, lang))
}

/// The button that takes a blow away.
#[must_use]
pub fn remove(lang: Lang) -> &'static str {
    lang.pick("Bỏ", "Remove")
}

/// A size that cannot be: the least and the most.
#[must_use]
pub fn between(low: &str, high: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Phải từ {low} đến {high}."),
        Lang::En => format!("Must lie between {low} and {high}."),
    }
}

/// A count that is not whole: the least and the most.
#[must_use]
pub fn whole_between(low: u16, high: u16, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Phải là số nguyên từ {low} đến {high}."),
        Lang::En => format!("Must be a whole number between {low} and {high}."),
    }
}

/// A blow of a kind that is not known.
#[must_use]
pub fn unknown_kind(lang: Lang) -> &'static str {
    lang.pick("Không rõ loại cú sốc này: hãy bỏ đi.", "This kind of blow is not known: remove it.")
}

/// Too many blows.
#[must_use]
pub fn too_many(most: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Thử nhiều nhất {most} cú sốc: hãy bỏ bớt."),
        Lang::En => format!("At most {most} blows can be tried: remove some."),
    }
}

/// How many blows the shown scenario withstands: "đạt cả hai chỉ tiêu trong 2 trên 6 cú sốc".
#[must_use]
pub fn withstands(scenario: &str, met: usize, all: usize, lang: Lang) -> String {
    match (met, lang) {
        (0, Lang::Vi) => {
            format!("“{scenario}” không giữ được chỉ tiêu trước cú sốc nào trong {all} cú.")
        }
        (0, Lang::En) => format!("“{scenario}” keeps its targets under none of {all} blows."),
        (_, Lang::Vi) => format!("“{scenario}” giữ được chỉ tiêu trước {met} trên {all} cú sốc."),
        (_, Lang::En) => format!("“{scenario}” keeps its targets under {met} of {all} blows."),
    }
}

/// The scenario that one would regret least.
#[must_use]
pub fn least_regretted(scenario: &str, regret: Decimal, lang: Lang) -> String {
    if regret.round_dp(2).is_zero() {
        return match lang {
            Lang::Vi => {
                format!("Vững nhất: “{scenario}” – trước cú sốc nào cũng không thua kịch bản khác.")
            }
            Lang::En => {
                format!("Steadiest: “{scenario}” – no other scenario is better under any blow.")
            }
        };
    }
    let regret = format::points(regret, lang);
    match lang {
        Lang::Vi => format!(
            "Vững nhất: “{scenario}” – trước cú sốc xấu nhất chỉ thua kịch bản tốt nhất {regret}."
        ),
        Lang::En => {
            format!("Steadiest: “{scenario}” – at worst {regret} behind the best scenario.")
        }
    }
}

/// How far a scenario is behind the best at worst.
#[must_use]
pub fn largest_regret(scenario: &str, regret: Option<Decimal>, lang: Lang) -> String {
    let Some(regret) = regret else {
        return match lang {
            Lang::Vi => format!("“{scenario}”: chưa so được."),
            Lang::En => format!("“{scenario}”: cannot be compared."),
        };
    };
    let regret = format::points(regret, lang);
    match lang {
        Lang::Vi => format!("“{scenario}”: thua kịch bản tốt nhất nhiều nhất {regret}."),
        Lang::En => format!("“{scenario}”: at most {regret} behind the best scenario."),
    }
}

/// There is one scenario only.
#[must_use]
pub fn nothing_to_compare(lang: Lang) -> &'static str {
    lang.pick(
        "Chỉ có một kịch bản nên chưa có gì để so: tạo bản sao bằng dấu + trên thanh trên cùng, sửa bản sao, rồi thử lại.",
        "There is only one scenario, so nothing to compare: copy it with the + in the bar, change the copy, and try again.",
    )
}

/// No blow is to be tried.
#[must_use]
pub fn no_blows(lang: Lang) -> &'static str {
    lang.pick("Chưa có cú sốc nào: thêm ít nhất một ở trên.", "No blow is set: add one above.")
}

/// What the table of results shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Cách chỉ tiêu bao nhiêu điểm sau từng cú sốc: ✓ đạt, ✕ không đạt.",
        "Points above or below the target under each blow: ✓ met, ✕ not met.",
    )
}

/// What the table of chances shows.
#[must_use]
pub fn chances_caption(futures: u32, lang: Lang) -> String {
    let futures = format::count(futures.into(), 0, lang);
    match lang {
        Lang::Vi => format!("Khả năng đạt cả hai chỉ tiêu, đếm trên {futures} diễn biến thử."),
        Lang::En => format!("The chance of both targets, counted over {futures} futures."),
    }
}

/// The heading of the column of blows.
#[must_use]
pub fn blow_heading(lang: Lang) -> &'static str {
    lang.pick("Cú sốc", "Blow")
}

/// The heading of the column of a stream of a scenario.
#[must_use]
pub fn column(scenario: &str, stream: StreamName, lang: Lang) -> String {
    format!("{scenario}: {}", chart::stream(stream, lang))
}

/// The row without any blow.
#[must_use]
pub fn no_blow(lang: Lang) -> &'static str {
    lang.pick("Không có cú sốc", "No blow")
}

/// Points above or below the target.
#[must_use]
pub fn points(points: Option<Decimal>, lang: Lang) -> String {
    points.map_or_else(
        || "–".to_owned(),
        |points| format::signed(points, |points| format::count(points, 2, lang)),
    )
}
