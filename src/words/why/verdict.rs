//! Why a target is met or missed: E and F on 30 September, the rate, n* and what is over or short.

use super::{Line, Page, figures, nothing_projected, report};
use crate::app::Subject;
use crate::words::{number, percent, target_rate};
use thads_model::calendar::Month;
use thads_model::engine::stream::Standing;
use thads_model::engine::verdict::Measure;
use thads_model::engine::{Reason, StreamEnd, Verdict};
use thads_model::plan::{Rule, StreamName, Target};
use thads_model::quantity::{Amount, Arithmetic, Exact};

/// From the report to 30 September.
struct Road<'a, U> {
    stream: StreamName,
    start: &'a Standing<U>,
    inflow: Amount<U>,
    leaving: Amount<U>,
    /// What is finished in the months ahead: by officers, then without them.
    finished: [Amount<U>; 2],
    end: &'a StreamEnd<U>,
}

pub(super) fn lines(page: &Page<'_>, stream: StreamName) -> Vec<Line> {
    let Some(end) = page.year_end() else { return vec![nothing_projected(page)] };
    let run = &page.outlook.projection;
    let mut lines: Vec<Line> = report::enforceable(page, stream).into_iter().collect();
    match stream {
        StreamName::Cases => {
            let rows = || run.months.iter().map(|row| &row.cases);
            let road = Road {
                stream,
                start: &run.cases_start,
                inflow: rows().map(|row| row.movement.inflow).sum(),
                leaving: rows().map(|row| row.movement.leaving).sum(),
                finished: [rows().map(|row| row.done).sum(), rows().map(|row| row.extra).sum()],
                end: &end.cases.stream,
            };
            of_road(page, &road, &mut lines);
        }
        StreamName::Money => {
            let rows = || run.months.iter().map(|row| &row.money);
            let ordinary: Amount<_> = rows().map(|row| row.ordinary).sum();
            let got: Amount<_> = rows().map(|row| row.got).sum();
            let road = Road {
                stream,
                start: &run.money_start,
                inflow: rows().map(|row| row.movement.inflow).sum(),
                leaving: rows().map(|row| row.movement.leaving).sum(),
                finished: [ordinary, got - ordinary],
                end: &end.money.stream,
            };
            of_road(page, &road, &mut lines);
        }
    }
    lines
}

fn of_road<U: Copy>(page: &Page<'_>, road: &Road<'_, U>, lines: &mut Vec<Line>) {
    match page.outlook.projection.course.first {
        Some(first) => lines.extend([enforceable(page, road), finished(page, road, first)]),
        None => lines.extend(year_over(page, road)),
    }
    lines.push(rate(page, road));
    let end = road.end;
    match (&end.verdict, &end.target) {
        (Verdict::Met(measure) | Verdict::Short(measure), Some(target)) => {
            lines.push(level(page, road, target));
            lines.push(required(page, road, target, measure));
            lines.push(margin(page, road, measure));
            lines.extend(gap(page, road, target));
        }
        (verdict, _) => lines.push(not_measurable(page, verdict.reason())),
    }
}

/// The report itself is the year end.
fn year_over<U: Copy>(page: &Page<'_>, road: &Road<'_, U>) -> [Line; 2] {
    let figures = page.figures(road.stream);
    let by_report =
        page.pick("số của báo cáo: năm công tác đã kết thúc", "as reported: the work year is over");
    let line =
        |name: &str, amount| Line::new(name, by_report, figures.of(amount), figures.full(amount));
    let standing = &road.end.standing;
    [
        line(
            page.pick("Có điều kiện thi hành cuối năm", "Enforceable at year end"),
            standing.enforceable,
        ),
        line(page.pick("Thi hành xong cuối năm", "Finished at year end"), standing.finished),
    ]
}

fn enforceable<U: Copy>(page: &Page<'_>, road: &Road<'_, U>) -> Line {
    let figures = page.figures(road.stream);
    let [start, inflow, leaving] =
        [road.start.enforceable, road.inflow, road.leaving].map(|amount| figures.of(amount));
    Line::new(
        page.pick("Có điều kiện thi hành cuối năm", "Enforceable at year end"),
        page.pick(
            "theo báo cáo + tăng thêm trong các tháng còn lại − chuyển ra trong các tháng còn lại",
            "in the report + entering in the months ahead − leaving in the months ahead",
        ),
        format!("{start} + {inflow} − {leaving}"),
        figures.full(road.end.standing.enforceable),
    )
    .leading_to(Subject::Split(road.stream))
}

fn finished<U: Copy>(page: &Page<'_>, road: &Road<'_, U>, first: Month) -> Line {
    let figures = page.figures(road.stream);
    let formula = figures.pick(
        (
            "theo báo cáo + chấp hành viên thi hành xong + xong nhờ sự kiện một lần",
            "in the report + finished by the officers + finished by one-off events",
        ),
        (
            "theo báo cáo + thu từ các việc thi hành xong + vụ lớn và sự kiện một lần",
            "in the report + from finished cases + large matters and one-off events",
        ),
    );
    let start = figures.of(road.start.finished);
    let [by_officers, other] = road.finished.map(|amount| figures.of(amount));
    Line::new(
        page.pick("Thi hành xong cuối năm", "Finished at year end"),
        formula,
        format!("{start} + {by_officers} + {other}"),
        figures.full(road.end.standing.finished),
    )
    .leading_to(Subject::Month(first))
}

fn rate<U: Copy>(page: &Page<'_>, road: &Road<'_, U>) -> Line {
    let figures = page.figures(road.stream);
    let name = figures.pick(("Tỷ lệ về việc", "Rate of cases"), ("Tỷ lệ về tiền", "Rate of money"));
    rate_line(page, road.stream, name, &road.end.standing)
}

fn nothing_enforceable(page: &Page<'_>) -> &'static str {
    page.lang.pick(
        "không chia được: chưa có gì có điều kiện thi hành",
        "not to be divided: nothing is enforceable",
    )
}

/// x = t · E, as the engine works it out, to nine decimals.
fn level<U: Copy>(page: &Page<'_>, road: &Road<'_, U>, target: &Target) -> Line {
    let figures = page.figures(road.stream);
    let enforceable = road.end.standing.enforceable;
    let exact = enforceable.get() * target.rate.get() / Exact::whole(100);
    let exact = exact.to_nine_decimals().decimal().unwrap_or_default();
    let (plan, scenario) = (page.plan(), page.scenario());
    let own = match road.stream {
        StreamName::Cases => scenario.cases_target.is_some(),
        StreamName::Money => scenario.money_target.is_some(),
    };
    Line::new(
        figures.pick(
            ("Chỉ tiêu tính ra số việc", "The target in cases"),
            ("Chỉ tiêu tính ra số tiền", "The target in money"),
        ),
        page.pick("chỉ tiêu × có điều kiện thi hành", "target × enforceable"),
        format!("{} × {}", target_rate(target.rate, page.lang), figures.of(enforceable)),
        format!("{}\u{a0}{}", figures.deciding(exact), figures.unit(exact)),
    )
    .noting_any(
        own.then(|| page.pick("Chỉ tiêu riêng của kịch bản.", "The scenario's own target.")),
    )
    .noting_any(
        (plan.targets.provisional && !own).then(|| {
            page.pick("Chỉ tiêu tạm tính của đơn vị.", "A provisional target of the unit.")
        }),
    )
}

fn required<U: Copy>(
    page: &Page<'_>,
    road: &Road<'_, U>,
    target: &Target,
    measure: &Measure<U>,
) -> Line {
    let figures = page.figures(road.stream);
    let name = figures.pick(
        ("Số việc cần thi hành xong để đạt", "Cases to be finished to meet it"),
        ("Số tiền cần thi hành xong để đạt", "Money to be finished to meet it"),
    );
    let (formula, numbers) = match target.rule {
        Rule::Above => {
            let whole = measure.required - Amount::new(Exact::ONE);
            let formula = page.pick(
                "phần nguyên của chỉ tiêu tính ra + 1, vì chỉ tiêu là “trên”",
                "its whole part + 1, because the target says “above”",
            );
            (formula, format!("{} + 1", figures.of(whole)))
        }
        Rule::AtLeast => {
            let formula = page.pick(
                "chỉ tiêu tính ra, làm tròn lên, vì chỉ tiêu là “từ … trở lên”",
                "rounded up, because the target says “at least”",
            );
            let up = page.pick("làm tròn lên thành", "rounded up to");
            (formula, format!("{up} {}", figures.of(measure.required)))
        }
    };
    Line::new(name, formula, numbers, figures.full(measure.required))
        .leading_to(Subject::Needed(road.stream))
}

fn margin<U: Copy>(page: &Page<'_>, road: &Road<'_, U>, measure: &Measure<U>) -> Line {
    let figures = page.figures(road.stream);
    let finished = number(road.end.standing.finished.to_nine_decimals());
    let met = road.end.verdict.is_met();
    let line = Line::new(
        page.pick("So với số cần thiết", "Shortfall or surplus"),
        page.pick("thi hành xong − số cần thi hành xong", "finished − to be finished"),
        figures.margin(finished, measure),
        figures.full(measure.margin),
    );
    let missing = -number(measure.margin);
    let line = line.noting_any(figures.rounded_up(missing, 0).as_deref());
    line.noting(if met {
        page.pick("Không âm: đạt chỉ tiêu.", "No shortfall: the target is met.")
    } else {
        page.pick(
            "Âm là còn thiếu: chưa đạt chỉ tiêu.",
            "A negative figure is a shortfall: not met.",
        )
    })
}

fn gap<U: Copy>(page: &Page<'_>, road: &Road<'_, U>, target: &Target) -> Option<Line> {
    let (rate, gap) = (road.end.rate?, road.end.gap()?);
    let over = gap.decimal().is_some_and(|gap| !gap.is_sign_negative() || gap.is_zero());
    let hidden = over != road.end.verdict.is_met();
    let line = Line::new(
        page.pick("Chênh lệch so với chỉ tiêu", "Gap to the target"),
        page.pick("tỷ lệ đã làm tròn − chỉ tiêu", "rounded rate − target"),
        format!("{} − {}", percent(rate, page.lang), target_rate(target.rate, page.lang)),
        figures::points(gap, page.lang),
    );
    Some(line.noting_any(hidden.then(|| {
        page.pick(
            "Làm tròn che mất phần lẻ: đạt hay không do số cần thiết ở trên quyết định.",
            "Rounding hides a remainder: what is needed, above, decides.",
        )
    })))
}

fn not_measurable(page: &Page<'_>, reason: Option<Reason>) -> Line {
    let reason = match reason {
        Some(Reason::NoEnforceable) => nothing_enforceable(page),
        Some(Reason::NoTarget) | None => page.lang.pick(
            "chưa có chỉ tiêu để so: đặt trong thẻ Chỉ tiêu",
            "no target to compare with: set one in the Targets tab",
        ),
    };
    Line::undefined(
        page.pick("So với chỉ tiêu", "Against the target"),
        page.pick("thi hành xong − số cần thi hành xong", "finished − to be finished"),
        reason,
        page.lang,
    )
}

/// The rate of a standing as a line.
pub(super) fn rate_line<U: Copy>(
    page: &Page<'_>,
    stream: StreamName,
    name: &str,
    standing: &Standing<U>,
) -> Line {
    let figures = page.figures(stream);
    let formula = page.pick("thi hành xong ÷ có điều kiện thi hành", "finished ÷ enforceable");
    match thads_model::plan::rate(standing.finished, standing.enforceable) {
        Some(rate) => {
            let (finished, enforceable) =
                (figures.of(standing.finished), figures.of(standing.enforceable));
            let numbers = format!("{finished} ÷ {enforceable}");
            Line::new(name, formula, numbers, percent(rate, page.lang))
        }
        None => Line::undefined(name, formula, nothing_enforceable(page), page.lang),
    }
}
