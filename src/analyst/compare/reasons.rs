//! What makes the difference between the baseline and another: the reports they rest on, then the
//! levers.

use super::comparables::{Board, Comparable, Origin};
use super::figures::Column;
use crate::analyst::weights::hundredths;
use crate::analyst::weights::scenarios::{Compared, Piece};
use crate::inquiry::{Block, Choice, Tone};
use crate::words::compare::reasons as words;
use crate::words::weights::{self, scenarios};
use thads_model::analysis::attribution::attribute;
use thads_model::analysis::score::score;
use thads_model::engine::Overflow;
use thads_model::file::Json;
use thads_model::plan::{Plan, StreamName};
use thads_model::quantity::Percent;

/// The choice of the one that is set against the baseline.
const OTHER: &str = "compare.other";
/// The choice of the rate.
const STREAM: &str = "compare.stream";

pub(super) fn blocks(board: &Board<'_>, columns: &[Column<'_>]) -> Vec<Block> {
    let lang = board.asked.lang;
    let [baseline, others @ ..] = columns else { return Vec::new() };
    let chosen = board.asked.choice(OTHER);
    let other = others.iter().find(|column| Some(column.of.key.as_str()) == chosen);
    let Some(other) = other.or_else(|| others.first()) else { return Vec::new() };
    let stream = board.asked.choice(STREAM);
    let stream = StreamName::ALL.into_iter().find(|own| Some(own.key()) == stream);
    let stream = stream.unwrap_or(StreamName::Cases);
    let options = |column: &Column<'_>| (column.of.key.clone(), column.of.name.clone());
    let choices = vec![
        Choice {
            name: OTHER.to_owned(),
            label: words::other(lang).to_owned(),
            options: others.iter().map(options).collect(),
            chosen: other.of.key.clone(),
        },
        Choice {
            name: STREAM.to_owned(),
            label: weights::rate_label(lang).to_owned(),
            options: StreamName::ALL
                .map(|own| (own.key().to_owned(), weights::rate_of(own, lang).to_owned()))
                .into(),
            chosen: stream.key().to_owned(),
        },
    ];
    let mut blocks = vec![
        Block::Heading(words::heading(&baseline.of.name, &other.of.name, lang)),
        Block::Choices(choices),
    ];
    blocks.extend(why(board, baseline.of, other.of, stream));
    blocks
}

/// Both on one plan, and what the reports they rest on make of the difference.
struct Bridge {
    /// Today's plan with the scenario of each.
    plans: [Plan; 2],
    /// What the report of today makes of each rate, or would: that on today's report less its own,
    /// in hundredths.
    reports: [i64; 2],
    /// The rates as they are.
    rates: [Percent; 2],
}

fn why(
    board: &Board<'_>,
    baseline: &Comparable<'_>,
    other: &Comparable<'_>,
    stream: StreamName,
) -> Vec<Block> {
    let lang = board.asked.lang;
    let only = |text: String| vec![Block::Text(text, Tone::Caution)];
    let bridge = match bridge(board, [baseline, other], stream) {
        Ok(Some(bridge)) => bridge,
        Ok(None) => return only(scenarios::undefined(stream, lang)),
        Err(Overflow) => return only(weights::too_large(lang).to_owned()),
    };
    let [a, b] = [&bridge.plans[0].scenarios[0], &bridge.plans[1].scenarios[0]];
    let Ok(attribution) = attribute(&board.asked.plan, a, b) else {
        return only(weights::too_large(lang).to_owned());
    };
    let differ = [baseline, other].map(|one| !one.has_report_of(&board.asked.plan));
    let report = differ.contains(&true).then(|| Piece {
        name: words::report(lang).to_owned(),
        says: [baseline, other].map(|one| words::report_of(one.plan, lang)),
        // From the report of the one to that of today, and on to that of the other.
        part: bridge.reports[0] - bridge.reports[1],
    });
    if attribution.players.is_empty() && report.is_none() {
        return only(scenarios::alike(&baseline.name, &other.name, lang));
    }
    let Some(shares) = attribution.shares(stream) else {
        return only(scenarios::undefined(stream, lang));
    };
    let compared = Compared {
        plan: &board.asked.plan,
        sides: [a, b],
        names: [&baseline.name, &other.name],
        stream,
        rates: bridge.rates,
        report,
        lang,
    };
    let mut blocks = compared.blocks(&attribution, shares);
    // The page has a leading sentence already.
    if let Some(Block::Text(_, tone)) = blocks.first_mut() {
        *tone = Tone::Plain;
    }
    blocks
}

/// `None` where a rate is undefined, or where a scenario cannot be put on today's plan.
fn bridge(
    board: &Board<'_>,
    both: [&Comparable<'_>; 2],
    stream: StreamName,
) -> Result<Option<Bridge>, Overflow> {
    let [Some(first), Some(second)] = both.map(|one| today_with(board, one)) else {
        return Ok(None);
    };
    let plans = [first, second];
    let (mut reports, mut rates) = ([0, 0], Vec::new());
    for (place, one) in both.into_iter().enumerate() {
        let own = score(one.plan, one.scenario)?.and_then(|score| score.rate(stream));
        let plan = &plans[place];
        let today = score(plan, &plan.scenarios[0])?.and_then(|score| score.rate(stream));
        let (Some(own), Some(today)) = (own, today) else { return Ok(None) };
        reports[place] = i64::from(hundredths(today)) - i64::from(hundredths(own));
        rates.push(own);
    }
    let [from, to] = rates[..] else { return Ok(None) };
    Ok(Some(Bridge { plans, reports, rates: [from, to] }))
}

/// Today's plan with the scenario of one.
fn today_with(board: &Board<'_>, one: &Comparable<'_>) -> Option<Plan> {
    match one.origin {
        Origin::Kept => Some(one.plan.clone()),
        Origin::Scenario(_) => {
            Some(Plan { scenarios: vec![one.scenario.clone()], ..one.plan.clone() })
        }
        Origin::Agreed(place) => {
            let agreed = board.asked.question.record.agreed.get(place)?;
            let plan = Json::parse(&agreed.plan).ok()?;
            let scenario = plan.at(&format!("scenarios[{}]", agreed.scenario))?;
            board.known.today_with(scenario.clone())
        }
    }
}
