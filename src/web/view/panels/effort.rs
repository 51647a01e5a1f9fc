//! What the officers give or lose for a time: overtime, campaigns, disruptions.

use super::periods::{exchange, inputs};
use super::{add, entries, entry, fields, of_scenario, part, remove, warnings};
use crate::app::List;
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, effort as words};
use thads_model::plan::Period;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    html! {
        <>
            { part(words::overtime(lang), overtime(cx)) }
            { part(words::campaigns(lang), campaigns(cx)) }
            { part(words::disruptions(lang), disruptions(cx)) }
        </>
    }
}

fn overtime(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "overtime");
    let kind = words::overtime(lang);
    let all = cx.model.answer.shown().overtime.iter().enumerate().map(|(index, overtime)| {
        let name = forms::entry_name("", kind, index);
        holding(cx, &list, index, &name, overtime.period, &["hours"])
    });
    let efficiency = Look::or(forms::by_default(&words::one(lang), lang));
    html! {
        <>
            { warnings(cx, &list) }
            { entries(words::no_overtime(lang), all.collect()) }
            { add(cx, words::add_overtime(lang), List::Overtime) }
            { fields([field::with(cx, &of_scenario(cx, "overtime_efficiency"), &efficiency)]) }
        </>
    }
}

fn campaigns(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "campaigns");
    let kind = words::campaign(lang);
    let all = cx.model.answer.shown().campaigns.iter().enumerate().map(|(index, campaign)| {
        let name = forms::entry_name(&campaign.name, kind, index);
        holding(cx, &list, index, &name, campaign.period, &["name", "uplift"])
    });
    html! {
        <>
            { entries(words::no_campaigns(lang), all.collect()) }
            { add(cx, words::add_campaign(lang), List::Campaigns) }
        </>
    }
}

fn disruptions(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "disruptions");
    let kind = words::disruption(lang);
    let all = cx.model.answer.shown().disruptions.iter().enumerate().map(|(index, shock)| {
        let name = forms::entry_name(&shock.name, kind, index);
        let keys = ["name", "capacity_loss", "recovery_loss"];
        holding(cx, &list, index, &name, shock.period, &keys)
    });
    html! {
        <>
            { entries(words::no_disruptions(lang), all.collect()) }
            { add(cx, words::add_disruption(lang), List::Disruptions) }
        </>
    }
}

/// An entry that holds for a time: its name first, then the period, then what it does.
fn holding(cx: &Cx, list: &str, index: usize, name: &str, period: Period, keys: &[&str]) -> Html {
    let base = format!("{list}[{index}]");
    let input = |key: &&str| field::field(cx, &format!("{base}.{key}"));
    let (names, rest): (Vec<&str>, Vec<&str>) = keys.iter().partition(|key| **key == "name");
    let inputs =
        names.iter().map(input).chain(inputs(cx, &base, period)).chain(rest.iter().map(input));
    let buttons = html! {
        <>
            { exchange(cx, &base, period, name) }
            { remove(cx, name, list, index) }
        </>
    };
    entry(index, name, buttons, fields(inputs))
}
