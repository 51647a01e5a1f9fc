//! The cheapest package of each kind, a kind being the set of knobs that are moved.

use super::hunt::{Budget, Hunt, Judge, Judged};
use super::judges::{Futures, Verdicts, reaches, settings};
use super::ladder::{Ladder, Span, cost_of, steps};
use super::stage::Stage;
use super::{Choice, Move, Package, Wish};
use crate::calendar::put_in_order;
use std::collections::BTreeSet;

/// Which kinds are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// Up to four kinds of which none moves all that a cheaper one moves; filled up to three with
    /// kinds that do where there are fewer.
    Different,
    /// Every kind there is.
    Every,
}

/// So many kinds that differ are looked for.
const MOST_DIFFERENT: usize = 4;

/// So many packages are given where there are so many kinds at all.
const FEWEST: usize = 3;

/// A set of knobs, one bit each.
type Kind = u8;

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    packages: Vec<(Kind, Package)>,
    kinds: BTreeSet<Kind>,
}

impl Found {
    /// Kinds that move nothing that a cheaper one does not move besides others.
    fn different(&self) -> impl Iterator<Item = usize> + '_ {
        let kinds: Vec<Kind> = self.packages.iter().map(|(kind, _)| *kind).collect();
        (0..kinds.len()).filter(move |place| {
            kinds[..*place].iter().all(|cheaper| !holds(kinds[*place], *cheaper))
        })
    }

    /// Whether a kind is still looked for.
    fn wants(&self, kind: Kind, kinds: Kinds) -> bool {
        if self.kinds.contains(&kind) {
            return false;
        }
        let repeats = || self.kinds.iter().any(|cheaper| holds(kind, *cheaper));
        kinds == Kinds::Every || self.packages.len() < FEWEST || !repeats()
    }

    fn is_enough(&self, kinds: Kinds) -> bool {
        kinds == Kinds::Different && self.different().count() >= MOST_DIFFERENT
    }

    /// The packages to show, cheapest first.
    fn shown(self, kinds: Kinds) -> Vec<Package> {
        let mut shown: BTreeSet<usize> = self.different().collect();
        for place in 0..self.packages.len() {
            if kinds == Kinds::Every || shown.len() < FEWEST {
                shown.insert(place);
            }
        }
        let all = self.packages.into_iter().enumerate();
        let all = all.filter(|(place, _)| shown.contains(place));
        let mut packages: Vec<Package> = all.map(|(_, (_, package))| package).collect();
        put_in_order(&mut packages, |package| package.cost);
        packages
    }
}

/// Whether a kind moves all that another moves.
const fn holds(kind: Kind, other: Kind) -> bool {
    kind & other == other
}

/// The packages that reach, cheapest first.
pub(super) fn find(
    stage: Stage<'_>,
    wish: &Wish<'_>,
    budget: &mut Budget,
    progress: &mut dyn FnMut(u32, u32),
) -> Vec<Package> {
    let ladders: Vec<Ladder> = wish.choices.iter().map(Ladder::priced).collect();
    match wish.wanted {
        None => {
            let mut judge = Verdicts::new(stage, wish.aim, &ladders);
            let package = |judged: &Judged, _: &mut Verdicts<'_>| {
                let nearby = confirmed(&stage, wish, &ladders, judged);
                package(&stage, wish, &ladders, &nearby)
            };
            run(&ladders, wish, &mut judge, budget, progress, package)
        }
        Some(wanted) => {
            let mut judge = Futures::new(stage, wish.aim, wanted, &ladders);
            let package = |judged: &Judged, judge: &mut Futures<'_, '_>| {
                let package = package(&stage, wish, &ladders, &judged.places)?;
                Some(Package { counts: judge.counts(&ladders, &judged.places), ..package })
            };
            run(&ladders, wish, &mut judge, budget, progress, package)
        }
    }
}

fn run<J: Judge>(
    ladders: &[Ladder],
    wish: &Wish<'_>,
    judge: &mut J,
    budget: &mut Budget,
    progress: &mut dyn FnMut(u32, u32),
    package: impl Fn(&Judged, &mut J) -> Option<Package>,
) -> Vec<Package> {
    let mut hunt = Hunt::new(ladders, directions(ladders));
    let mut found = Found::default();
    while !found.is_enough(wish.kinds) {
        let wanted = |spans: &[Span]| found.wants(kind_of(ladders, spans), wish.kinds);
        let Some(judged) = hunt.next(judge, budget, &wanted) else { break };
        progress(budget.spent.min(budget.total), budget.total);
        if judged.reaches
            && let Some(package) = package(&judged, judge)
        {
            let spans: Vec<Span> = judged.places.iter().map(|place| Span::single(*place)).collect();
            let kind = kind_of(ladders, &spans);
            found.kinds.insert(kind);
            found.packages.push((kind, package));
        }
    }
    found.shown(wish.kinds)
}

/// A box for each way of moving knobs: every knob stays, goes up or goes down; one at least goes.
fn directions(ladders: &[Ladder]) -> Vec<Box<[Span]>> {
    let mut boxes: Vec<Vec<Span>> = vec![Vec::new()];
    for ladder in ladders {
        let (home, whole) = (ladder.home, ladder.whole());
        let mut ways = vec![Span::single(home)];
        ways.extend((home < whole.high).then(|| Span { low: home + 1, high: whole.high }));
        ways.extend((home > 0).then(|| Span { low: 0, high: home - 1 }));
        let longer = boxes
            .iter()
            .flat_map(|begun| ways.iter().map(|way| begun.iter().copied().chain([*way]).collect()));
        boxes = longer.collect();
    }
    let moved = boxes.into_iter().filter(|spans| kind_of(ladders, spans) != 0);
    moved.map(Vec::into_boxed_slice).collect()
}

/// The knobs that a box moves.
fn kind_of(ladders: &[Ladder], spans: &[Span]) -> Kind {
    let moved = ladders.iter().zip(spans).enumerate();
    let moved = moved.filter(|(_, (ladder, span))| !span.holds(ladder.home));
    moved.fold(0, |kind, (place, _)| kind | 1 << place)
}

/// The places of the answer, after its neighbours on the grid have been judged exactly: a cheaper
/// one that reaches takes its place.
///
/// The search rules out nothing that exact arithmetic would let through; this holds it to that.
fn confirmed(
    stage: &Stage<'_>,
    wish: &Wish<'_>,
    ladders: &[Ladder],
    judged: &Judged,
) -> Vec<usize> {
    let mut places = judged.places.clone();
    let price = |places: &[usize]| -> u128 {
        ladders.iter().zip(places).map(|(ladder, place)| ladder.prices[*place]).sum()
    };
    loop {
        let cheaper = neighbours(ladders, &places).into_iter().find(|near| {
            price(near) < price(&places) && reaches(stage, wish.aim, &settings(ladders, near))
        });
        match cheaper {
            Some(near) => places = near,
            None => return places,
        }
    }
}

/// Settings of the same kind with one knob a step nearer to where it stands, alone or with another
/// a step further.
fn neighbours(ladders: &[Ladder], places: &[usize]) -> Vec<Vec<usize>> {
    let moved: Vec<usize> =
        (0..places.len()).filter(|index| places[*index] != ladders[*index].home).collect();
    let mut near = Vec::new();
    for less in &moved {
        let home = ladders[*less].home;
        let place = places[*less];
        let place = if place > home { place - 1 } else { place + 1 };
        if place == home {
            continue;
        }
        let mut fewer = places.to_vec();
        fewer[*less] = place;
        for more in moved.iter().filter(|more| *more != less) {
            let (home, place) = (ladders[*more].home, places[*more]);
            let further = if place > home { Some(place + 1) } else { place.checked_sub(1) };
            if let Some(further) = further.filter(|at| *at < ladders[*more].values.len()) {
                let mut traded = fewer.clone();
                traded[*more] = further;
                near.push(traded);
            }
        }
        near.push(fewer);
    }
    near
}

/// The package at places of the ladders; `None` where it cannot be scored.
fn package(
    stage: &Stage<'_>,
    wish: &Wish<'_>,
    ladders: &[Ladder],
    places: &[usize],
) -> Option<Package> {
    let all = wish.choices.iter().zip(ladders).zip(places);
    let moved = all.filter(|((_, ladder), place)| **place != ladder.home);
    let moves = moved.map(|((Choice { knob, grid, .. }, ladder), place)| Move {
        knob: *knob,
        from: grid.present,
        to: ladder.values[*place],
        steps: steps(grid, ladder.values[*place]),
        cost: cost_of(ladder.prices[*place]),
    });
    let price = ladders.iter().zip(places).map(|(ladder, place)| ladder.prices[*place]).sum();
    Some(Package {
        cost: cost_of(price),
        moves: moves.collect(),
        score: stage.score(&settings(ladders, places))?,
        counts: None,
    })
}
