//! What the agreed plan foresaw beside what came.

mod table;

use super::desk::Asked;
use crate::inquiry::{Act, Agreed, Block, Cell, Choice, Page, Tone};
use crate::words::ledger as words;
use thads_model::analysis::ledger::{Ledger, Ratio, mean_error, suggestion};
use thads_model::file::{self, Json};
use thads_model::plan::{Plan, Scenario, StreamName};

/// The choice of what was agreed on.
const AGREED: &str = "ledger.agreed";

pub(super) fn page(asked: &Asked) -> Page {
    let record = &asked.question.record;
    let read: Vec<(&Agreed, Plan)> = record
        .agreed
        .iter()
        .rev()
        .filter_map(|agreed| {
            let plan = file::read_bytes(agreed.plan.as_bytes()).ok()?;
            (agreed.scenario < plan.scenarios.len()).then_some((agreed, plan))
        })
        .collect();
    let chosen = asked.choice(AGREED);
    let found = read.iter().find(|(agreed, _)| Some(agreed.id.as_str()) == chosen);
    let Some((agreed, plan)) = found.or_else(|| read.first()) else {
        return Page { results: Some(nothing_agreed(asked)), ..Page::default() };
    };
    let option = |(agreed, plan): &(&Agreed, Plan)| {
        let name = &plan.scenarios[agreed.scenario].name;
        (agreed.id.clone(), words::agreed(&agreed.at, name))
    };
    let choice = Choice {
        name: AGREED.to_owned(),
        label: words::agreed_label(asked.lang).to_owned(),
        options: read.iter().map(option).collect(),
        chosen: agreed.id.clone(),
    };
    Page {
        settings: vec![Block::Choices(vec![choice])],
        results: Some(results(asked, agreed, plan)),
        troubles: Vec::new(),
    }
}

/// What to do so that there is something to compare.
fn nothing_agreed(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let open = Cell::button(words::open_compare(lang), Act::Open("compare".to_owned()))
        .hinted(words::open_compare_hint(lang));
    vec![
        Block::Text(words::nothing_agreed(lang).to_owned(), Tone::Lead),
        Block::List(words::steps(lang).map(str::to_owned).into()),
        Block::Buttons(vec![open]),
    ]
}

fn results(asked: &Asked, agreed: &Agreed, plan: &Plan) -> Vec<Block> {
    let lang = asked.lang;
    let scenario = &plan.scenarios[agreed.scenario];
    let Ok(ledger) = Ledger::new(plan, scenario, &asked.plan, asked.sampling()) else {
        return vec![Block::Text(words::too_large(lang).to_owned(), Tone::Lead)];
    };
    if ledger.cases.is_empty() && ledger.money.is_empty() {
        return nothing_came(asked, plan, &ledger);
    }
    let mut blocks = vec![Block::Text(lead(&ledger, asked), Tone::Lead)];
    blocks.extend(revised(&ledger, asked));
    if !ledger.cases.is_empty() {
        blocks.push(Block::Table(table::of(&ledger.cases, StreamName::Cases, lang)));
    }
    if !ledger.money.is_empty() {
        blocks.push(Block::Table(table::of(&ledger.money, StreamName::Money, lang)));
    }
    blocks.push(Block::Text(words::what_is_a_hit(lang).to_owned(), Tone::Aside));
    blocks.extend(own_error(asked, scenario, &ledger));
    blocks
}

/// Nothing has come yet, or nothing that can be compared.
fn nothing_came(asked: &Asked, agreed: &Plan, ledger: &Ledger) -> Vec<Block> {
    let lang = asked.lang;
    let text = match agreed.calendar.year() == asked.plan.calendar.year() {
        true => words::nothing_came(agreed.calendar.as_of(), lang),
        false => words::other_year(agreed.calendar.year(), lang),
    };
    let mut blocks = vec![Block::Text(text, Tone::Lead)];
    blocks.extend(revised(ledger, asked));
    blocks
        .push(Block::List(words::steps(lang)[1..].iter().map(|step| (*step).to_owned()).collect()));
    blocks
}

/// How many months hit and which way the others went.
fn lead(ledger: &Ledger, asked: &Asked) -> String {
    let hits = |hits: &mut dyn Iterator<Item = Option<bool>>| {
        let told: Vec<bool> = hits.flatten().collect();
        (told.iter().filter(|hit| **hit).count(), told.len())
    };
    let cases = hits(&mut ledger.cases.iter().map(|line| line.is_hit()));
    let money = hits(&mut ledger.money.iter().map(|line| line.is_hit()));
    let mean = |stream| match stream {
        StreamName::Cases => mean_error(&ledger.cases),
        StreamName::Money => mean_error(&ledger.money),
    };
    let mean = StreamName::ALL.map(|stream| mean(stream).and_then(|mean| mean.decimal()));
    words::lead([cases, money], mean, asked.lang)
}

/// That earlier months read otherwise now.
fn revised(ledger: &Ledger, asked: &Asked) -> Option<Block> {
    if ledger.revised.is_empty() {
        return None;
    }
    let lang = asked.lang;
    let year = asked.plan.calendar.year();
    let all = ledger.revised.iter().map(|revision| words::revision(revision, year, lang));
    let all: Vec<String> = all.collect();
    Some(Block::Text(words::revised(&all, lang), Tone::Caution))
}

/// What came divided by what was foreseen, and the offer to take it as a range of the scenario
/// shown.
fn own_error(asked: &Asked, agreed: &Scenario, ledger: &Ledger) -> Vec<Block> {
    let lang = asked.lang;
    let mut blocks = vec![Block::Heading(words::own_error(lang).to_owned())];
    let offers = [(words::Own::Pace, &ledger.paces), (words::Own::Recovery, &ledger.recoveries)];
    for (own, ratios) in offers {
        blocks.extend(offer(asked, own, ratios));
    }
    if blocks.len() == 1 {
        blocks.push(Block::Text(words::no_ratio(lang).to_owned(), Tone::Plain));
        return blocks;
    }
    if agreed.has_matters() && !ledger.recoveries.is_empty() {
        blocks.push(Block::Text(words::with_matters(lang).to_owned(), Tone::Aside));
    }
    blocks
}

fn offer(asked: &Asked, own: words::Own, ratios: &[Ratio]) -> Vec<Block> {
    let lang = asked.lang;
    let Some(suggestion) = suggestion(ratios) else { return Vec::new() };
    let each: Vec<String> = ratios.iter().map(|ratio| words::ratio(ratio, lang)).collect();
    let texts = suggestion.range.map(|value| Json::text(value.to_string()));
    let path = format!("scenarios[{}].spread.{}", asked.question.scenario, own.key());
    let set = Act::Set(path, Json::List(texts.into()).to_string());
    let name = &asked.scenario().name;
    let range = words::range(suggestion.range, lang);
    let button =
        Cell::button(words::take(own, lang), set).hinted(words::take_hint(own, &range, name, lang));
    vec![
        Block::Text(words::observed(own, &each, lang), Tone::Plain),
        Block::Text(words::suggested(own, &range, suggestion.basis, name, lang), Tone::Plain),
        Block::Buttons(vec![button]),
    ]
}
