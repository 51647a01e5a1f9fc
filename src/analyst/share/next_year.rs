//! What the scenario on screen hands over to the next work year.

use super::{button, heading, text};
use crate::analyst::desk::Asked;
use crate::inquiry::{Block, Deed};
use crate::words::number;
use crate::words::share::next_year as words;
use thads_model::engine::next_year::Opening;
use thads_model::engine::{self, Projection, YearEnd};
use thads_model::plan::StreamName;

pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let mut blocks = vec![heading(words::heading(lang))];
    let outlook = engine::project(&asked.plan, asked.scenario()).ok();
    let ended = outlook.and_then(|outlook| Some((outlook.projection, outlook.year_end?)));
    match ended {
        Some((projection, end)) => blocks.extend(opening(asked, &projection, &end)),
        None => blocks.push(text(words::nothing_projected(lang))),
    }
    blocks
}

fn opening(asked: &Asked, projection: &Projection, end: &YearEnd) -> Vec<Block> {
    let (lang, plan) = (asked.lang, &asked.plan);
    let year = plan.calendar.year();
    let Opening {
        cases_carried_over,
        cases_enforceable,
        money_carried_over,
        money_enforceable,
        pace: _,
    } = Opening::after(projection);
    let cases = words::HandedOver {
        stream: StreamName::Cases,
        to: year.number() + 1,
        carried_over: cases_carried_over.map(number),
        enforceable: number(cases_enforceable),
        received: plan.report.cases.carried_over.map(number),
    };
    let money = words::HandedOver {
        stream: StreamName::Money,
        to: year.number() + 1,
        carried_over: money_carried_over.map(number),
        enforceable: number(money_enforceable),
        received: plan.report.money.carried_over.map(number),
    };
    let rates = [end.cases.stream.rate, end.money.stream.rate];
    let mut blocks: Vec<Block> =
        [cases, money].iter().map(|stream| text(words::handed_over(stream, lang))).collect();
    blocks.extend(words::provisional(rates, year.number(), lang).map(text));
    blocks.push(text(words::what_begins(year.last_day(), lang)));
    blocks.push(Block::Buttons(vec![button(words::begin(lang), Deed::NextYear)]));
    blocks
}
