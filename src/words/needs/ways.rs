//! The ways to a goal in words: by one lever alone, everything else kept.

use super::amounts;
use super::goals::reaches;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::{knobs, levers, percent};
use rust_decimal::Decimal;
use thads_model::analysis::goal::Goal;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::plan::{Plan, Scenario, StreamName};
use thads_model::quantity::Percent;

/// The heading over the ways to the goal.
#[must_use]
pub fn one_alone(lang: Lang) -> &'static str {
    lang.pick(
        "Chỉ đổi một yếu tố, giữ nguyên mọi thứ khác",
        "One lever alone, everything else kept",
    )
}

/// A knob and where it goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What is moved.
    pub knob: Knob,
    /// From where, in its own unit.
    pub from: Decimal,
    /// To where.
    pub to: Decimal,
}

/// How many knobs are enough by themselves, and which has the shortest way.
#[must_use]
pub fn smallest(
    goal: Goal,
    count: usize,
    step: Step,
    (plan, scenario): (&Plan, &Scenario),
    lang: Lang,
) -> String {
    let name = knobs::name(step.knob, scenario, lang);
    let [from, to] = [step.from, step.to].map(|value| knobs::value(step.knob, value, plan, lang));
    let reaches = reaches(goal, lang);
    match (goal, lang) {
        (Goal::Met(_), Lang::Vi) if count == 1 => {
            format!("Chỉ một yếu tố tự nó đủ để {reaches}: {name}, {from} → {to}.")
        }
        (Goal::Met(_), Lang::En) if count == 1 => {
            format!("A single lever is enough to {reaches}: {name}, {from} → {to}.")
        }
        (Goal::Lost(_), Lang::Vi) if count == 1 => {
            format!("Chỉ một yếu tố tự nó làm {reaches}: {name}, {from} → {to}.")
        }
        (Goal::Lost(_), Lang::En) if count == 1 => {
            format!("A single lever can {reaches} alone: {name}, {from} → {to}.")
        }
        (Goal::Met(_), Lang::Vi) => format!(
            "Có {count} yếu tố mà chỉ riêng một yếu tố cũng đủ để {reaches}; thay đổi nhỏ nhất so \
             với tầm điều chỉnh: {name}, {from} → {to}."
        ),
        (Goal::Met(_), Lang::En) => format!(
            "{count} levers are each enough to {reaches}; the smallest change for its range: \
             {name}, {from} → {to}."
        ),
        (Goal::Lost(_), Lang::Vi) => format!(
            "Có {count} yếu tố mà chỉ riêng một yếu tố cũng làm {reaches}; gần nhất so với tầm \
             điều chỉnh: {name}, {from} → {to}."
        ),
        (Goal::Lost(_), Lang::En) => format!(
            "{count} levers can each {reaches}; the nearest for its range: {name}, {from} → {to}."
        ),
    }
}

/// No knob is enough by itself; which comes closest, and what that gives.
#[must_use]
pub fn none_alone(
    goal: Goal,
    closest: Option<(Step, [Option<Percent>; 2])>,
    (plan, scenario): (&Plan, &Scenario),
    lang: Lang,
) -> String {
    let none = match goal {
        Goal::Met(_) => lang.pick(
            "Không đạt được nếu chỉ đổi một yếu tố: phải kết hợp nhiều yếu tố.",
            "No lever reaches it alone: several have to be moved together.",
        ),
        Goal::Lost(_) => lang.pick(
            "Trong tầm điều chỉnh, không yếu tố nào một mình làm mất chỉ tiêu.",
            "Within its range, no lever alone loses the target.",
        ),
    };
    let Some((step, [cases, money])) = closest else { return none.to_owned() };
    let name = knobs::name(step.knob, scenario, lang);
    let to = knobs::value(step.knob, step.to, plan, lang);
    let rate = |rate: Option<Percent>| rate.map_or("–".to_owned(), |rate| percent(rate, lang));
    let (cases, money) = (rate(cases), rate(money));
    match lang {
        Lang::Vi => format!("{none} Gần nhất: {name} {to}, việc {cases}, tiền {money}."),
        Lang::En => format!("{none} Closest: {name} {to}, cases {cases}, money {money}."),
    }
}

/// Leads to the cheapest package.
#[must_use]
pub fn to_package(lang: Lang) -> &'static str {
    lang.pick("Mở thẻ Phương án rẻ nhất", "Open Cheapest package")
}

/// Which value a table gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The one that reaches the goal.
    Needed(Goal),
    /// The best there is for a goal that it does not reach.
    Best(Goal),
}

/// What a table of knobs shows.
#[must_use]
pub fn table_caption(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Needed(Goal::Met(_)) => lang.pick(
            "Mức cần thiết của từng yếu tố, giữ nguyên mọi thứ khác; thay đổi nhỏ đứng trước.",
            "What each lever must be, everything else kept; small changes first.",
        ),
        Column::Needed(Goal::Lost(_)) => lang.pick(
            "Mức mà từng yếu tố làm mất chỉ tiêu, giữ nguyên mọi thứ khác; gần nhất đứng trước.",
            "Where each lever loses the target, everything else kept; the nearest first.",
        ),
        Column::Best(Goal::Met(_)) => lang.pick(
            "Không đạt được: mức tốt nhất của từng yếu tố trong tầm điều chỉnh, giữ nguyên mọi thứ khác.",
            "Not reached: the best value of each lever within its range, everything else kept.",
        ),
        Column::Best(Goal::Lost(_)) => lang.pick(
            "Vẫn chưa mất: mức xấu nhất của từng yếu tố trong tầm điều chỉnh, giữ nguyên mọi thứ khác.",
            "Not lost: the worst value of each lever within its range, everything else kept.",
        ),
    }
}

/// The headings of a table of knobs; the last stands over the buttons.
#[must_use]
pub fn columns(column: Column, lang: Lang) -> [&'static str; 7] {
    let value = match column {
        Column::Needed(Goal::Met(_)) => lang.pick("Cần", "Needed"),
        Column::Needed(Goal::Lost(_)) => lang.pick("Mất khi", "Lost at"),
        Column::Best(Goal::Met(_)) => lang.pick("Tốt nhất", "Best"),
        Column::Best(Goal::Lost(_)) => lang.pick("Xấu nhất", "Worst"),
    };
    let [name, now, change, cases, money, act] = lang.pick(
        ["Yếu tố", "Hiện nay", "Thay đổi", "Về việc", "Về tiền", "Chọn"],
        ["Lever", "Now", "Change", "Cases", "Money", "Choose"],
    );
    [name, now, value, change, cases, money, act]
}

/// The button that puts a value into the scenario.
#[must_use]
pub fn apply(lang: Lang) -> &'static str {
    lang.pick("Áp dụng", "Apply")
}

/// What the button does.
#[must_use]
pub fn apply_hint(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Đưa mức này của “{name}” vào kịch bản; Hoàn tác để trở lại."),
        Lang::En => format!("Puts this value of “{name}” into the scenario; Undo takes it back."),
    }
}

/// What a lever means; empty for what needs no telling.
#[must_use]
pub fn help(knob: Knob, lang: Lang) -> &'static str {
    match knob {
        Knob::Lever(lever) => levers::help(lever, lang),
        _ => "",
    }
}

/// How far a knob was moved in the search.
#[must_use]
pub fn bounds(knob: Knob, grid: &Grid, plan: &Plan, lang: Lang) -> String {
    let [low, high] = [grid.low, grid.high].map(|value| knobs::value(knob, value, plan, lang));
    match lang {
        Lang::Vi => format!("Tầm điều chỉnh: từ {low} đến {high}"),
        Lang::En => format!("Range: from {low} to {high}"),
    }
}

/// "+6 người", "muộn hơn 12 ngày làm việc": how far a knob goes.
#[must_use]
pub fn change(step: Step, lang: Lang) -> String {
    let way = step.to - step.from;
    let far = way.abs();
    let timed = |unit: &str| {
        let count = format::count(far, 0, lang);
        let (earlier, later) = lang.pick(("sớm hơn", "muộn hơn"), ("earlier", "later"));
        let direction = if way.is_sign_negative() { earlier } else { later };
        match lang {
            Lang::Vi => format!("{direction} {count}\u{a0}{unit}"),
            Lang::En => format!("{count}\u{a0}{unit} {direction}"),
        }
    };
    let sign = if way.is_sign_negative() { '\u{2212}' } else { '+' };
    let signed = |size: String| format!("{sign}{}", size.trim_start_matches(['+', '\u{2212}']));
    match step.knob {
        Knob::MoveDate(_) => timed(lang.pick("ngày làm việc", "working days")),
        Knob::MatterMonth(_) | Knob::EventMonth(_) => timed(lang.pick("tháng", "months")),
        Knob::MatterIncluded(_) => "–".to_owned(),
        Knob::Lever(lever) => signed(levers::value(lever, far, lang)),
        Knob::CampaignUplift(_) | Knob::NewCampaign(..) | Knob::MatterProbability(_) => {
            signed(format::share(far, 0, lang))
        }
        Knob::EventAmount(_, StreamName::Cases, _) => signed(amounts::cases(far, lang)),
        Knob::EventAmount(_, StreamName::Money, _) => signed(amounts::money(far, lang)),
    }
}

/// The names of knobs in a row.
#[must_use]
pub fn names(knobs: &[Knob], scenario: &Scenario, lang: Lang) -> String {
    let names: Vec<String> = knobs.iter().map(|knob| knobs::name(*knob, scenario, lang)).collect();
    names.join("; ")
}

/// Over what is not enough by itself.
#[must_use]
pub fn not_alone(goal: Goal, count: usize, lang: Lang) -> String {
    match (goal, lang) {
        (Goal::Met(_), Lang::Vi) => {
            format!("Không đạt được nếu chỉ đổi một trong {count} yếu tố còn lại")
        }
        (Goal::Met(_), Lang::En) => format!("Not reached by any of the other {count} alone"),
        (Goal::Lost(_), Lang::Vi) => {
            format!("Không mất chỉ tiêu dù đổi một trong {count} yếu tố còn lại")
        }
        (Goal::Lost(_), Lang::En) => format!("Not lost by any of the other {count} alone"),
    }
}

/// What no value brings closer to the goal.
#[must_use]
pub fn idle(goal: Goal, names: &str, lang: Lang) -> String {
    match (goal, lang) {
        (Goal::Met(_), Lang::Vi) => format!("Đổi thế nào cũng không đến gần hơn: {names}."),
        (Goal::Met(_), Lang::En) => format!("No value of these comes closer: {names}."),
        (Goal::Lost(_), Lang::Vi) => format!("Đổi thế nào cũng không xấu hơn: {names}."),
        (Goal::Lost(_), Lang::En) => format!("No value of these makes it worse: {names}."),
    }
}

/// What could not be worked out.
#[must_use]
pub fn too_large(names: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Số quá lớn để tính trong tầm điều chỉnh: {names}."),
        Lang::En => format!("Figures grow too large within the range: {names}."),
    }
}

/// What reaching the goal by reclassification alone comes to: how much a month, in all, and how
/// much more is finished by it.
#[must_use]
pub fn only_smaller(
    stream: StreamName,
    a_month: Decimal,
    in_all: Decimal,
    more_finished: Decimal,
    lang: Lang,
) -> String {
    let amount = |value| match stream {
        StreamName::Cases => amounts::cases(value, lang),
        StreamName::Money => amounts::money(value, lang),
    };
    let (month, in_all) = (amount(a_month), amount(in_all));
    let more = format::signed(more_finished, amount);
    match lang {
        Lang::Vi => format!(
            "Nếu chỉ phân loại lại: mỗi tháng {month}, đến 30/9 nhiều nhất {in_all} ra khỏi có \
             điều kiện, mỗi việc phải đủ căn cứ. Tỷ lệ tăng vì mẫu số nhỏ đi; thi hành xong thêm \
             được {more}."
        ),
        Lang::En => format!(
            "By reclassification alone: {month} a month, up to {in_all} by 30 September, each \
             with its legal ground. The rate rises because it is divided by less; finished in \
             addition: {more}."
        ),
    }
}
