//! The days of a month and what the officers make of them: from D to capacity.

use super::{Line, Page, figures};
use crate::app::Subject;
use crate::lang::Lang;
use crate::words::{months, number};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::effort::{self, Effort};
use thads_model::engine::{MonthCourse, effort::recovery_loss};
use thads_model::plan::{Plan, Scenario, StaffMove, StreamName};
use thads_model::quantity::{Amount, Factor, OfficerDays, Officers};

/// D, R and φ.
pub(super) fn days(page: &Page<'_>, month: Month) -> Vec<Line> {
    let lang = page.lang;
    let holds = &page.outlook.projection.course.months[month];
    let (all, left) = (holds.workdays, holds.remaining);
    let as_of = months::date(page.calendar().as_of());
    let part = figures::share(holds.part_left, lang);
    let part_name = page.pick("Phần của tháng còn lại", "The part of the month left");
    let part_formula = page.pick(
        "số ngày làm việc còn lại ÷ số ngày làm việc của tháng",
        "working days left ÷ working days of the month",
    );
    vec![
        Line::new(
            page.pick("Số ngày làm việc của tháng", "Working days of the month"),
            page.pick(
                "thứ Hai đến thứ Sáu, trừ ngày nghỉ, cộng ngày làm bù",
                "Monday to Friday, without holidays, with swap days",
            ),
            all.to_string(),
            figures::days(all.into(), lang),
        ),
        Line::new(
            page.pick("Số ngày làm việc còn lại", "Working days left"),
            match lang {
                Lang::Vi => format!("số ngày làm việc của tháng − số ngày đã qua đến {as_of}"),
                Lang::En => format!("working days of the month − those up to {as_of}"),
            },
            format!("{all} − {}", all - left),
            figures::days(left.into(), lang),
        ),
        match all {
            0 => Line::new(
                part_name,
                part_formula,
                page.pick(
                    "tháng không có ngày làm việc: tính cả tháng",
                    "no working day: counted as a whole month",
                ),
                part,
            ),
            _ => Line::new(part_name, part_formula, format!("{left} ÷ {all}"), part),
        },
    ]
}

/// Officer-days, what each is worth, and the cases that can be finished.
pub(super) fn effort(page: &Page<'_>, month: Month) -> Vec<Line> {
    let holds = &page.outlook.projection.course.months[month];
    vec![
        officer_days(page, month, holds),
        overtime(page, month, holds),
        campaign(page, month, holds),
        disruption(page, month, holds),
        pace_change(page, holds),
        effective(page, holds),
        capacity(page, holds),
    ]
}

fn officer_days(page: &Page<'_>, month: Month, holds: &MonthCourse) -> Line {
    let (lang, plan, scenario) = (page.lang, page.plan(), page.scenario());
    let taken = MovedDays::of(plan, scenario, month);
    let officers = figures::plain(number(plan.staff.officers), lang);
    let mut numbers = format!("{officers} × {}", holds.remaining);
    numbers.push_str(if taken.moves < Decimal::ZERO { " − " } else { " + " });
    numbers.push_str(&figures::plain(taken.moves.abs(), lang));
    for days in [taken.handover, taken.matters] {
        numbers.push_str(" − ");
        numbers.push_str(&figures::plain(days, lang));
    }
    let result = number(holds.effort.officer_days);
    let sum = number(plan.staff.officers) * Decimal::from(holds.remaining) + taken.moves
        - taken.handover
        - taken.matters;
    if sum < Decimal::ZERO {
        numbers.push_str(" < 0");
    }
    let line = Line::new(
        page.pick("Ngày công", "Officer-days"),
        page.pick(
            "số chấp hành viên × số ngày làm việc còn lại + người đến, đi − bàn giao − làm vụ lớn",
            "officers × working days left + coming and leaving − handover − large matters",
        ),
        numbers,
        figures::officer_days(holds.effort.officer_days, lang),
    )
    .noting_any(
        (result.is_zero() && sum < Decimal::ZERO).then(|| {
            page.pick("Không âm được: tính là 0.", "It cannot be negative: counted as 0.")
        }),
    );
    match moves_in_force(page, month) {
        Some(moves) => line.noting(moves),
        None => line,
    }
}

/// The parts of the officer-days of a month that are not the officers of the report.
struct MovedDays {
    moves: Decimal,
    handover: Decimal,
    matters: Decimal,
}

impl MovedDays {
    /// Asked of the engine, with and without the moves, over so many officers that it never cuts
    /// off at 0.
    fn of(plan: &Plan, scenario: &Scenario, month: Month) -> Self {
        let mut crowded = plan.clone();
        crowded.staff.officers = Officers::from(Decimal::from(10_u64.pow(13)));
        let days = |scenario: &Scenario| -> Decimal {
            let days: OfficerDays = effort::officer_days(&crowded, scenario)[month];
            number(days)
        };
        let matters = scenario.matters.iter().filter(|matter| matter.include);
        let matters = matters.flat_map(|matter| &matter.officer_days);
        let matters = matters.filter(|taken| taken.month == month).map(|taken| taken.days).sum();
        let mut plain = Scenario { matters: Vec::new(), ..scenario.clone() };
        let with_handover = days(&plain);
        plain.staff_moves.iter_mut().for_each(|m| m.handover_days = Amount::ZERO);
        let without_handover = days(&plain);
        plain.staff_moves.clear();
        Self {
            moves: without_handover - days(&plain),
            handover: without_handover - with_handover,
            matters: number::<thads_model::quantity::unit::OfficerDay>(matters),
        }
    }
}

/// "17/07/2023: −1 người": the moves whose officers count in a month.
fn moves_in_force(page: &Page<'_>, month: Month) -> Option<String> {
    let (_, last) = page.calendar().year().span_of(month);
    let describe = |change: &StaffMove| {
        let lang = page.lang;
        let officers = crate::intake::format::signed(number(change.change), |value| {
            figures::plain(value, lang)
        });
        let date = months::date(change.date);
        let comes = number(change.change) > Decimal::ZERO;
        let ramp = (comes && change.ramp_days > 0).then(|| {
            let (days, share) = (change.ramp_days, figures::share(change.ramp_share, lang));
            match lang {
                Lang::Vi => format!(", {days} ngày làm việc đầu tính {share}"),
                Lang::En => format!(", the first {days} working days count {share}"),
            }
        });
        let ramp = ramp.unwrap_or_default();
        match lang {
            Lang::Vi => format!("Từ {date}: {officers} người{ramp}."),
            Lang::En => format!("From {date}: {officers} officers{ramp}."),
        }
    };
    let mut moves = Vec::new();
    for change in &page.scenario().staff_moves {
        if effort::is_ahead(page.plan(), change) && change.date <= last {
            moves.push(describe(change));
        }
    }
    (!moves.is_empty()).then(|| moves.join(" "))
}

fn overtime(page: &Page<'_>, month: Month, holds: &MonthCourse) -> Line {
    let (lang, scenario) = (page.lang, page.scenario());
    let hours: Factor = effort::overtime_hours(page.plan(), scenario, month);
    let numbers = if holds.workdays == 0 || hours == Factor::ZERO {
        page.pick("không làm thêm giờ trong tháng", "no overtime in the month").to_owned()
    } else {
        format!(
            "{} × {} ÷ (8 × {})",
            figures::ratio(hours, lang),
            figures::ratio(scenario.overtime_efficiency, lang),
            holds.workdays
        )
    };
    Line::new(
        page.pick("Làm thêm giờ tăng thêm", "What overtime adds"),
        page.pick(
            "số giờ làm thêm mỗi người × hiệu quả giờ làm thêm ÷ (8 giờ × số ngày làm việc của \
             tháng)",
            "overtime hours each × their efficiency ÷ (8 hours × working days of the month)",
        ),
        numbers,
        figures::change(holds.effort.overtime, lang),
    )
}

fn campaign(page: &Page<'_>, month: Month, holds: &MonthCourse) -> Line {
    let mut single = Scenario { campaigns: Vec::new(), ..page.scenario().clone() };
    let mut parts = Parts::default();
    for campaign in &page.scenario().campaigns {
        single.campaigns = vec![campaign.clone()];
        let part = Effort::new(page.plan(), &single, Amount::ZERO, month).campaign;
        parts.add(&campaign.name, part, page.lang);
    }
    let none = page.pick("không có đợt cao điểm trong tháng", "no campaign in the month");
    parts.noted(Line::new(
        page.pick("Cao điểm tăng thêm", "What campaigns add"),
        page.pick(
            "mức tăng của từng đợt × phần tháng có đợt, cộng lại",
            "the uplift of each × the part of the month it covers, added up",
        ),
        parts.sum(none),
        figures::change(holds.effort.campaign, page.lang),
    ))
}

fn disruption(page: &Page<'_>, month: Month, holds: &MonthCourse) -> Line {
    let lost = |single: &Scenario| Effort::new(page.plan(), single, Amount::ZERO, month).disruption;
    shock_line(
        page,
        page.pick("Gián đoạn làm mất công", "Effort lost to disruptions"),
        page.pick(
            "phần công mất của từng đợt × phần tháng có đợt, cộng lại, không quá 100 %",
            "the loss of each × the part of the month it covers, added up, at most 100 %",
        ),
        &lost,
        holds.effort.disruption,
    )
}

/// The part of the ordinary recoveries that disruptions take.
pub(super) fn recovery_lost(page: &Page<'_>, month: Month, holds: &MonthCourse) -> Line {
    shock_line(
        page,
        page.pick("Gián đoạn làm giảm thu", "Recoveries lost to disruptions"),
        page.pick(
            "phần thu mất của từng đợt × phần tháng có đợt, cộng lại, không quá 100 %",
            "the loss of each × the part of the month it covers, added up, at most 100 %",
        ),
        &|single| recovery_loss(page.plan(), single, month),
        holds.recovery_loss,
    )
}

fn shock_line(
    page: &Page<'_>,
    name: &str,
    formula: &str,
    lost: &dyn Fn(&Scenario) -> Factor,
    result: Factor,
) -> Line {
    let mut single = Scenario { disruptions: Vec::new(), ..page.scenario().clone() };
    let mut total = Factor::ZERO;
    let mut parts = Parts::default();
    for shock in &page.scenario().disruptions {
        single.disruptions = vec![shock.clone()];
        let part = lost(&single);
        total = total + part;
        parts.add(&shock.name, part, page.lang);
    }
    let none = page.pick("không có gián đoạn trong tháng", "no disruption in the month");
    let mut numbers = parts.sum(none);
    if total > Factor::ONE {
        numbers.push_str(" > 100\u{a0}%");
    }
    parts.noted(Line::new(name, formula, numbers, figures::share(result, page.lang)))
}

/// Parts added up, "15 % + 5 %", and the names they have.
#[derive(Default)]
struct Parts {
    shares: Vec<String>,
    named: Vec<String>,
}

impl Parts {
    fn add(&mut self, name: &str, part: Factor, lang: Lang) {
        if part == Factor::ZERO {
            return;
        }
        let share = figures::share(part, lang);
        if !name.is_empty() {
            self.named.push(format!("{name}: {share}"));
        }
        self.shares.push(share);
    }

    /// The sum as it is written; words where there is nothing to add.
    fn sum(&self, nothing: &str) -> String {
        if self.shares.is_empty() { nothing.to_owned() } else { self.shares.join(" + ") }
    }

    /// The line with the names of its parts.
    fn noted(&self, line: Line) -> Line {
        if self.named.is_empty() {
            line
        } else {
            line.noting(format!("{}.", self.named.join("; ")))
        }
    }
}

fn pace_change(page: &Page<'_>, holds: &MonthCourse) -> Line {
    let change = figures::change(holds.effort.pace_change, page.lang);
    Line::new(
        page.pick("Thay đổi năng suất", "Change of pace"),
        page.pick("đặt trong kịch bản", "set in the scenario"),
        change.clone(),
        change,
    )
}

fn effective(page: &Page<'_>, holds: &MonthCourse) -> Line {
    let (lang, effort) = (page.lang, &holds.effort);
    let numbers = format!(
        "{} × {} × {} × {} × {}",
        figures::plain(number(effort.officer_days), lang),
        figures::more(effort.overtime, lang),
        figures::more(effort.campaign, lang),
        figures::left(effort.disruption, lang),
        figures::more(effort.pace_change, lang),
    );
    Line::new(
        page.pick("Ngày công quy đổi", "What the officer-days are worth"),
        page.pick(
            "ngày công × (1 + làm thêm giờ) × (1 + cao điểm) × (1 − gián đoạn) × (1 + thay đổi \
             năng suất)",
            "officer-days × (1 + overtime) × (1 + campaigns) × (1 − disruptions) × (1 + change of \
             pace)",
        ),
        numbers,
        figures::officer_days(effort.effective, lang),
    )
}

fn capacity(page: &Page<'_>, holds: &MonthCourse) -> Line {
    let lang = page.lang;
    let name = page.pick("Khả năng thi hành xong", "What can be finished");
    let formula = page.pick(
        "năng suất × hệ số mùa vụ × ngày công quy đổi",
        "pace × season weight × what the officer-days are worth",
    );
    match page.outlook.projection.course.pace {
        Some(pace) => {
            let numbers = format!(
                "{} × {} × {}",
                figures::plain(number(pace), lang),
                figures::ratio(holds.weight, lang),
                figures::plain(number(holds.effort.effective), lang),
            );
            let figures = page.figures(StreamName::Cases);
            Line::new(name, formula, numbers, figures.full(holds.capacity))
        }
        None => {
            let reason = page.pick("chưa biết năng suất", "the pace is unknown");
            Line::undefined(name, formula, reason, lang)
        }
    }
    .leading_to(Subject::Pace)
}
