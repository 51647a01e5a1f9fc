//! What the officers give or lose for a time: overtime, campaigns, disruptions.

use super::periods::{exchange, keys};
use super::pieces::all;
use super::{add, entries, entry, fields, fields_of, of_scenario, part, remove, warnings};
use crate::app::List;
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, effort as words};
use thads_model::plan::Period;
use yew::Html;

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    all(vec![
        part(words::overtime(lang), overtime(cx)),
        part(words::campaigns(lang), campaigns(cx)),
        part(words::disruptions(lang), disruptions(cx)),
    ])
}

fn overtime(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "overtime");
    let mut cards = Vec::new();
    for (index, overtime) in cx.model.answer.shown().overtime.iter().enumerate() {
        let name = forms::entry_name("", words::overtime(lang), index);
        cards.push(holding(cx, &list, index, &name, overtime.period, &[], &["hours"]));
    }
    let efficiency = Look::or(forms::by_default(&words::one(lang), lang));
    all(vec![
        warnings(cx, &list),
        entries(words::no_overtime(lang), cards),
        add(cx, words::add_overtime(lang), List::Overtime),
        fields(vec![field::with(cx, &of_scenario(cx, "overtime_efficiency"), &efficiency)]),
    ])
}

fn campaigns(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "campaigns");
    let mut cards = Vec::new();
    for (index, campaign) in cx.model.answer.shown().campaigns.iter().enumerate() {
        let name = forms::entry_name(&campaign.name, words::campaign(lang), index);
        cards.push(holding(cx, &list, index, &name, campaign.period, &["name"], &["uplift"]));
    }
    all(vec![
        entries(words::no_campaigns(lang), cards),
        add(cx, words::add_campaign(lang), List::Campaigns),
    ])
}

fn disruptions(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "disruptions");
    let mut cards = Vec::new();
    for (index, shock) in cx.model.answer.shown().disruptions.iter().enumerate() {
        let name = forms::entry_name(&shock.name, words::disruption(lang), index);
        let losses = ["capacity_loss", "recovery_loss"];
        cards.push(holding(cx, &list, index, &name, shock.period, &["name"], &losses));
    }
    all(vec![
        entries(words::no_disruptions(lang), cards),
        add(cx, words::add_disruption(lang), List::Disruptions),
    ])
}

/// An entry that holds for a time: what stands before its period, the period, what it does.
fn holding(
    cx: &Cx,
    list: &str,
    index: usize,
    name: &str,
    period: Period,
    before: &[&str],
    after: &[&str],
) -> Html {
    let base = format!("{list}[{index}]");
    let keys = [before, &keys(period), after].concat();
    let buttons = all(vec![exchange(cx, &base, period, name), remove(cx, name, list, index)]);
    entry(index, name, buttons, fields_of(cx, &base, &keys))
}
