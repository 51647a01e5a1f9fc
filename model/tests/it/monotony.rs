//! More of what helps never hurts, where the method is monotone.

use super::plans::{self, cases};
use super::support::{change, number, outlook, parsed, plan_of, value};
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_model::engine::{Outlook, Projection};
use thads_model::plan::{Outcome, Plan, StaffMove};
use thads_model::quantity::{Amount, Factor, Percent};

fn cases_finished(projection: &Projection) -> Vec<Decimal> {
    projection.months.iter().map(|row| value(row.cases.end.finished)).collect()
}

fn money_finished(outlook: &Outlook) -> Decimal {
    value(outlook.projection.money_end().finished)
}

/// No less, but for the last digits.
fn no_less(more: Decimal, less: Decimal) -> bool {
    more >= less - Decimal::new(1, 9).max(less * Decimal::new(1, 18))
}

fn with_pace(plan: &Plan, pace: &str) -> Outlook {
    let mut plan = plan.clone();
    plan.scenarios[0].pace = Some(number(pace).into());
    outlook(&plan)
}

fn with_comers(plan: &Plan, comers: i64, ramp_share: &str) -> Option<Outlook> {
    let mut plan = plan.clone();
    let date = *plan.calendar.days_ahead().first()?;
    plan.scenarios[0].staff_moves.push(StaffMove {
        date,
        change: Decimal::new(comers, 1).into(),
        ramp_days: 30,
        ramp_share: Factor::new(number(ramp_share).into()),
        handover_days: Amount::ZERO,
    });
    Some(outlook(&plan))
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn more_pace_never_finishes_fewer_cases_by_any_month(
        file in plans::plan(), slow in 0..400_i64, more in 1..400_i64,
    ) {
        let plan = plan_of(&parsed(&file));
        let text = |thousandths| Decimal::new(thousandths, 3).to_string();
        let slow_year = with_pace(&plan, &text(slow));
        let fast_year = with_pace(&plan, &text(slow + more));
        let slow_months = cases_finished(&slow_year.projection);
        for (fast, slow) in cases_finished(&fast_year.projection).iter().zip(&slow_months) {
            prop_assert!(no_less(*fast, *slow), "{fast} at the higher pace, {slow} at the lower");
        }
    }

    #[test]
    fn more_officers_from_the_same_day_never_finish_fewer_cases(
        file in plans::plan(), few in 1..50_i64, more in 1..50_i64,
    ) {
        let plan = plan_of(&parsed(&file));
        let years = (with_comers(&plan, few, "0.5"), with_comers(&plan, few + more, "0.5"));
        if let (Some(few), Some(many)) = years {
            let few = cases_finished(&few.projection);
            for (many, few) in cases_finished(&many.projection).iter().zip(&few) {
                prop_assert!(no_less(*many, *few), "{many} by more officers, {few} by fewer");
            }
        }
    }

    #[test]
    fn a_higher_target_never_turns_short_into_met(
        file in plans::plan(), low in 0..9_999_i64, more in 1..10_000_i64,
    ) {
        let mut plan = plan_of(&parsed(&file));
        plan.scenarios[0].cases_target = None;
        plan.scenarios[0].money_target = None;
        let at = |rate: i64| {
            let mut plan = plan.clone();
            let rate = Percent::new(Decimal::new(rate.min(10_000), 2).into());
            for target in [&mut plan.targets.cases, &mut plan.targets.money].into_iter().flatten() {
                target.rate = rate;
            }
            outlook(&plan).year_end.map(|end| {
                (end.cases.stream.verdict.is_met(), end.money.stream.verdict.is_met())
            })
        };
        if let (Some(low), Some(high)) = (at(low), at(low + more)) {
            prop_assert!(low.0 || !high.0, "cases");
            prop_assert!(low.1 || !high.1, "money");
        }
    }

    #[test]
    fn no_staffing_passes_the_ceiling(file in plans::plan()) {
        let plan = plan_of(&parsed(&file));
        let outlook = outlook(&plan);
        // Whoever closes everything at once leaves less to reclassify. The ceiling speaks of the
        // same denominator only where that does not cut anything off.
        let limit = outlook.projection.cases_without_limit();
        let end = outlook.projection.cases_end();
        if let Some(year_end) = &outlook.year_end && limit.enforceable == end.enforceable {
            let percent = |rate: Option<Percent>| rate.and_then(|rate| rate.decimal());
            let (ceiling, rate) = (percent(year_end.cases.ceiling), percent(year_end.cases.stream.rate));
            prop_assert_eq!(ceiling.is_some(), rate.is_some());
            prop_assert!(ceiling >= rate, "{:?} above the ceiling {:?}", rate, ceiling);
        }
        let finished = value(limit.finished);
        prop_assert!(no_less(finished, value(end.finished)), "{finished} without a limit");
    }

    #[test]
    fn a_likelier_sale_never_brings_less(
        file in plans::plan(), terms in plans::terms(), low in 0..100_i64, more in 1..100_i64,
    ) {
        let matter = format!(
            r#"[{{"name": "A", "amount": "50000000000", "auction": {terms}}}]"#
        );
        let mut json = parsed(&file);
        change(&mut json, "scenarios[0].matters", &matter);
        let plan = plan_of(&json);
        let at = |percent: i64| {
            let mut plan = plan.clone();
            if let Outcome::Auction(auction) = &mut plan.scenarios[0].matters[0].outcome {
                auction.sale_probability = Factor::new(Decimal::new(percent.min(100), 2).into());
            }
            outlook(&plan)
        };
        let (low, high) = (at(low), at(low + more));
        prop_assert!(no_less(value(high.matters[0]), value(low.matters[0])), "expected receipts");
        // Where events drain the money that hangs on the matter, what comes too early is cut off,
        // and what comes late may still find something new: only without that is more more.
        let drained = |year: &Outlook| year.projection.months.iter().any(|row| row.money.clamped);
        let more = no_less(money_finished(&high), money_finished(&low));
        prop_assert!(more || drained(&high) || drained(&low), "money by the year end");
    }

    #[test]
    fn a_matter_left_out_never_brings_more(file in plans::plan()) {
        let plan = plan_of(&parsed(&file));
        let mut without = plan.clone();
        without.scenarios[0] = plan.scenarios[0].without_matters();
        // Officer-days that matters take are given back, so only the receipts are compared.
        let (with, without) = (outlook(&plan), outlook(&without));
        prop_assert!(without.matters.iter().all(|expected| value(*expected).is_zero()));
        prop_assert!(with.matters.iter().all(|expected| value(*expected) >= Decimal::ZERO));
        let amounts = plan.scenarios[0].matters.iter().map(|matter| value(matter.amount));
        for (expected, amount) in with.matters.iter().zip(amounts) {
            prop_assert!(no_less(amount, value(*expected)), "no more than the matter is worth");
        }
    }
}
