//! What a package does, said as a leader would order it.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::{knobs, months};
use rust_decimal::Decimal;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::package::Move;
use thads_model::levers::Lever;
use thads_model::plan::{Period, Plan, Scenario};

/// A cost in the unit's own currency: "135 ngày công".
#[must_use]
pub fn cost(cost: Decimal, currency: &str, lang: Lang) -> String {
    format!("{}\u{a0}{currency}", format::count_up_to(cost, 2, lang))
}

/// "thêm 1 chấp hành viên", "làm thêm 8 giờ/tháng".
#[must_use]
pub fn moved(plan: &Plan, scenario: &Scenario, made: &Move, lang: Lang) -> String {
    let change = made.to - made.from;
    let figure = format::count_up_to(change.abs(), 1, lang);
    let span = || {
        let from = knobs::value(made.knob, made.from, plan, lang);
        let to = knobs::value(made.knob, made.to, plan, lang);
        format!("{from} → {to}")
    };
    match (made.knob, change.is_sign_negative()) {
        (Knob::Lever(Lever::OfficersAdded), false) => match lang {
            Lang::Vi => format!("thêm {figure} chấp hành viên"),
            Lang::En if change == Decimal::ONE => "1 more officer".to_owned(),
            Lang::En => format!("{figure} more officers"),
        },
        (Knob::Lever(Lever::OvertimeHours), false) => match lang {
            Lang::Vi => format!("mỗi người làm thêm {figure} giờ/tháng"),
            Lang::En => format!("{figure} hours of overtime a month each"),
        },
        (Knob::Lever(Lever::CasesReclassifiedOut), false) => match lang {
            Lang::Vi => format!("xác minh để chuyển chưa có điều kiện thêm {figure} việc/tháng"),
            Lang::En => format!("verify and reclassify {figure} more cases a month"),
        },
        (Knob::Lever(Lever::MoneyRecoveryChange), _) if made.from.is_zero() => {
            let more = format::signed(change, |change| format::share(change, 0, lang));
            match lang {
                Lang::Vi => format!("thu bình quân mỗi việc {more}"),
                Lang::En => format!("money per finished case {more}"),
            }
        }
        (Knob::Lever(Lever::PaceChange), _) if made.from.is_zero() => {
            let more = format::signed(change, |change| format::share(change, 0, lang));
            match lang {
                Lang::Vi => format!("năng suất {more}"),
                Lang::En => format!("pace {more}"),
            }
        }
        (Knob::NewCampaign(from, to), _) => {
            let period = (months::short(from, lang), months::short(to, lang));
            campaign(&period.0, &period.1, &format::share(made.to, 0, lang), lang)
        }
        (Knob::CampaignUplift(place), _) => {
            match scenario.campaigns.get(place).map(|campaign| campaign.period) {
                Some(Period::Months(from, to)) => {
                    let (from, to) = (months::short(from, lang), months::short(to, lang));
                    campaign(&from, &to, &span(), lang)
                }
                _ => format!("{}: {}", knobs::name(made.knob, scenario, lang), span()),
            }
        }
        _ => format!("{}: {}", knobs::name(made.knob, scenario, lang), span()),
    }
}

fn campaign(from: &str, to: &str, uplift: &str, lang: Lang) -> String {
    let months = if from == to { from.to_owned() } else { format!("{from}–{to}") };
    match lang {
        Lang::Vi => format!("đợt cao điểm {months} tăng {uplift}"),
        Lang::En => format!("a campaign {months} at +{uplift}"),
    }
}

/// All that a package does: "thêm 1 chấp hành viên và mỗi người làm thêm 8 giờ/tháng".
#[must_use]
pub fn moved_all(plan: &Plan, scenario: &Scenario, moves: &[Move], lang: Lang) -> String {
    let mut said: Vec<String> =
        moves.iter().map(|made| moved(plan, scenario, made, lang)).collect();
    let last = said.pop().unwrap_or_default();
    if said.is_empty() {
        return last;
    }
    format!("{} {} {last}", said.join(", "), lang.pick("và", "and"))
}

/// How the cost of a package comes about: "Thêm …: 1 bước × 43 = 43".
#[must_use]
pub fn steps_said(plan: &Plan, scenario: &Scenario, moves: &[Move], lang: Lang) -> String {
    let line = |made: &Move| {
        let name = knobs::name(made.knob, scenario, lang);
        let from = knobs::value(made.knob, made.from, plan, lang);
        let to = knobs::value(made.knob, made.to, plan, lang);
        let each = made.cost / Decimal::from(made.steps.max(1));
        let (each, cost) =
            (format::count_up_to(each, 2, lang), format::count_up_to(made.cost, 2, lang));
        let steps = match (lang, made.steps) {
            (Lang::Vi, _) => "bước",
            (Lang::En, 1) => "step",
            (Lang::En, _) => "steps",
        };
        format!("{name}: {from} → {to}, {} {steps} × {each} = {cost}", made.steps)
    };
    moves.iter().map(line).collect::<Vec<_>>().join("; ")
}
