//! What can be set for packages: goal, chance, currency, and the table of levers.

use super::super::desk::Asked;
use super::super::offers::{self, Offer};
use super::{aim, currency, targets, tenths};
use crate::fields;
use crate::inquiry::{Act, Block, Cell, Choice, Row, Table};
use crate::study;
use crate::words::package::settings::{self as words, Use};
use crate::words::{knobs, months};
use rust_decimal::Decimal;
use thads_model::analysis::knob::Knob;
use thads_model::calendar::Month;
use thads_model::file::Json;

/// The chances that can be asked for, in tenths.
pub(super) const CHANCES: [u8; 4] = [6, 7, 8, 9];

pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let all = offers::all(asked);
    let chosen = all.iter().filter(|offer| offer.chosen).count();
    let currency_field = Cell {
        fallback: words::currency(lang).to_owned(),
        ..Cell::field(format!("{}currency", study::PREFIX), words::currency_label(lang))
    };
    let inside = vec![
        Block::Buttons(vec![Cell::text(words::currency_label(lang)), currency_field]),
        Block::Table(table(asked, &all)),
        Block::Choices(vec![addable(asked)]),
        Block::Buttons(add(asked)),
        Block::Choices(campaign_months(asked)),
        Block::Buttons(add_campaign(asked)),
    ];
    vec![
        Block::Choices(vec![goal(asked), chance(asked)]),
        Block::Folded(words::levers_heading(chosen, lang), inside),
    ]
}

fn goal(asked: &Asked) -> Choice {
    let lang = asked.lang;
    let option = |aim: thads_model::analysis::goal::Aim| {
        (aim.key().to_owned(), words::goal_option(aim, lang).to_owned())
    };
    Choice {
        name: "package.goal".to_owned(),
        label: words::goal(lang).to_owned(),
        options: targets(asked).into_iter().map(option).collect(),
        chosen: aim(asked).key().to_owned(),
    }
}

fn chance(asked: &Asked) -> Choice {
    let key = |tenths: Option<u8>| tenths.map_or(String::new(), |tenths| tenths.to_string());
    let all = std::iter::once(None).chain(CHANCES.map(Some));
    Choice {
        name: "package.chance".to_owned(),
        label: words::chance(asked.lang).to_owned(),
        options: all
            .map(|tenths| (key(tenths), words::chance_option(tenths, asked.lang)))
            .collect(),
        chosen: key(tenths(asked)),
    }
}

fn table(asked: &Asked, all: &[Offer]) -> Table {
    Table {
        caption: words::levers_caption(asked.lang).to_owned(),
        columns: words::lever_columns(&currency(asked), asked.lang),
        rows: all.iter().map(|offer| row(asked, offer)).collect(),
    }
}

fn row(asked: &Asked, offer: &Offer) -> Row {
    let lang = asked.lang;
    let name = knobs::name(offer.knob, asked.scenario(), lang);
    let said = |value| knobs::value(offer.knob, value, &asked.plan, lang);
    let field = |field: &str, usual: Decimal| {
        let path = offers::path(&offer.key, field);
        let nature = study::nature(&path);
        let text = |nature| fields::written(nature, &Json::Text(usual.to_string()), lang);
        let fallback = nature.map(text).unwrap_or_default();
        Cell { fallback, ..Cell::field(path, words::field(&name, field, lang)) }
    };
    let bound = |key: &str, usual: Decimal| match offers::has_bounds(offer.knob) {
        true => field(key, usual),
        false if key == "step" => Cell::text("–"),
        false => Cell::text(said(usual)),
    };
    let usual = &offer.usual;
    Row::of(vec![
        Cell::text(name.clone()),
        switch(offer, lang),
        Cell::text(said(offer.present)),
        bound("low", usual.low),
        bound("high", usual.high),
        bound("step", usual.step),
        field("cost", usual.cost),
        remove(offer, lang),
    ])
}

/// The button that takes a lever in or out.
fn switch(offer: &Offer, lang: crate::lang::Lang) -> Cell {
    let now = if offer.chosen { Use::Chosen } else { Use::Left };
    let set = (!offer.chosen).to_string();
    let act = Act::Set(offers::path(&offer.key, "chosen"), set);
    Cell { on: Some(offer.chosen), ..Cell::button(words::use_it(now, lang), act) }
}

/// The button that takes an added lever away with all that is set for it.
fn remove(offer: &Offer, lang: crate::lang::Lang) -> Cell {
    if offer.is_usual {
        return Cell::default();
    }
    let path = format!("{}levers.{}", study::PREFIX, offer.key);
    Cell::button(words::remove(lang), Act::Set(path, "null".to_owned()))
}

/// The lever that is to be added.
fn addable(asked: &Asked) -> Choice {
    let all = offers::addable(asked);
    let name = |knob| knobs::name(knob, asked.scenario(), asked.lang);
    let chosen = asked.choice("package.lever");
    let chosen = all.iter().find(|candidate| Some(candidate.key.as_str()) == chosen);
    let chosen = chosen.or(all.first()).map(|candidate| candidate.key.clone());
    Choice {
        name: "package.lever".to_owned(),
        label: words::which(asked.lang).to_owned(),
        options: all.into_iter().map(|candidate| (candidate.key, name(candidate.knob))).collect(),
        chosen: chosen.unwrap_or_default(),
    }
}

fn add(asked: &Asked) -> Vec<Cell> {
    let key = addable(asked).chosen;
    if key.is_empty() {
        return Vec::new();
    }
    let act = Act::Set(offers::path(&key, "chosen"), "true".to_owned());
    vec![Cell::button(words::add(asked.lang), act)]
}

/// The months of a campaign that is to be added.
fn campaign_months(asked: &Asked) -> Vec<Choice> {
    let Some((from, to)) = span(asked) else { return Vec::new() };
    let option = |month: Month| (month.number().to_string(), months::name(month, asked.lang));
    let ahead = asked.plan.calendar.months_ahead();
    vec![
        Choice {
            name: "package.from".to_owned(),
            label: words::from_label(asked.lang).to_owned(),
            options: ahead.map(option).collect(),
            chosen: from.number().to_string(),
        },
        Choice {
            name: "package.to".to_owned(),
            label: words::to_label(asked.lang).to_owned(),
            options: from.onwards().map(option).collect(),
            chosen: to.number().to_string(),
        },
    ]
}

fn add_campaign(asked: &Asked) -> Vec<Cell> {
    let Some((from, to)) = span(asked) else { return Vec::new() };
    let key = study::key(Knob::NewCampaign(from, to));
    let act = Act::Set(offers::path(&key, "chosen"), "true".to_owned());
    vec![Cell::button(words::add_campaign(asked.lang), act)]
}

/// The months chosen for a campaign; `None` when the year is over.
fn span(asked: &Asked) -> Option<(Month, Month)> {
    let month = |name| Month::new(asked.choice(name)?.parse().ok()?);
    let first = asked.plan.calendar.first_month()?;
    let from = month("package.from").filter(|from| *from >= first).unwrap_or(first);
    let to = month("package.to").filter(|to| *to >= from).unwrap_or(Month::LAST);
    Some((from, to))
}
