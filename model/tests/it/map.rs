//! The map of two knobs: every cell is a run of the engine, and the frontier parts met from not.

use super::plans::{self, cases};
use super::support::{number, parsed, plan_of, small};
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::map::{Axis, Edge, Map, Row, SameKnob, frontier};
use thads_model::engine;
use thads_model::levers::Lever;
use thads_model::plan::Plan;

fn axis(plan: &Plan, knob: Knob, most: usize) -> Axis {
    let grid = knob.grid(plan, &plan.scenarios[0]).expect("it can be moved");
    Axis::new(knob, &grid, most)
}

/// Whether a cell meets what is aimed at; `None` where it cannot be.
fn met(rows: &[Row], aim: Aim, column: usize, row: usize) -> Option<bool> {
    let score = rows.get(row)?.get(column)?.as_ref()?;
    let (cases, money) = (score.cases.verdict.is_met(), score.money.verdict.is_met());
    Some(match aim {
        Aim::Cases => cases,
        Aim::Money => money,
        Aim::Both => cases && money,
    })
}

/// Both cells at an edge, and whether it lies between them.
fn beside(edge: &Edge) -> [(usize, usize); 2] {
    let ((x, y), (to_x, to_y)) = (edge.from, edge.to);
    match (to_x - x, to_y - y) {
        (0, 1) => [(x - 1, y), (x, y)],
        (1, 0) => [(x, y - 1), (x, y)],
        _ => panic!("{edge:?} is not the side of a cell"),
    }
}

fn check_frontier(rows: &[Row], aim: Aim) {
    let edges = frontier(rows, aim);
    let changes = |a: (usize, usize), b: (usize, usize)| {
        met(rows, aim, a.0, a.1).zip(met(rows, aim, b.0, b.1)).is_some_and(|(a, b)| a != b)
    };
    let mut parted = BTreeSet::new();
    for edge in &edges {
        let [one, other] = beside(edge);
        assert!(changes(one, other), "{edge:?} parts nothing");
        assert!(parted.insert((one, other)), "{edge:?} twice");
    }
    let cells =
        (0..rows.len()).flat_map(|row| (0..rows[row].len()).map(move |column| (column, row)));
    let pairs = cells.flat_map(|(x, y)| [((x, y), (x + 1, y)), ((x, y), (x, y + 1))]);
    assert_eq!(pairs.filter(|(one, other)| changes(*one, *other)).count(), edges.len());
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn every_cell_is_a_run_and_the_frontier_parts_met_from_not(
        file in plans::plan(), first in any::<Index>(), second in any::<Index>(),
        columns in 3..7_usize, rows in 3..6_usize,
    ) {
        let plan = plan_of(&parsed(&file));
        let scenario = &plan.scenarios[0];
        let knobs = Knob::all(&plan, scenario);
        prop_assume!(!knobs.is_empty());
        let (across, up) = (*first.get(&knobs), *second.get(&knobs));
        let map = Map::new(axis(&plan, across, columns), axis(&plan, up, rows));
        if across == up {
            prop_assert_eq!(map, Err(SameKnob));
            return Ok(());
        }
        let map = map.expect("two knobs");
        prop_assert_eq!(Some(map.up.values[map.up.present]), up.present(&plan, scenario));
        let rows = map.rows(&plan, scenario).expect("small numbers");
        prop_assert_eq!(rows.len(), map.up.values.len());
        for (row, cells) in rows.iter().enumerate() {
            let single = map.row(&plan, scenario, row).expect("small numbers");
            prop_assert_eq!(&single, cells, "row by row");
            prop_assert_eq!(cells.len(), map.across.values.len());
            for (column, cell) in cells.iter().enumerate() {
                let pair = [(up, map.up.values[row]), (across, map.across.values[column])];
                let turned = Knob::turned_together(&plan, scenario, &pair).ok();
                let end = turned.and_then(|turned| {
                    engine::project(&plan, &turned).expect("small numbers").year_end
                });
                prop_assert_eq!(cell.is_some(), end.is_some());
                let (Some(cell), Some(end)) = (cell, end) else { continue };
                prop_assert_eq!(cell.cases.verdict, end.cases.stream.verdict);
                prop_assert_eq!(cell.money.verdict, end.money.stream.verdict);
            }
        }
        for aim in Aim::ALL {
            check_frontier(&rows, aim);
        }
    }
}

/// More than 90 % of 3 000 are 2 701: 541 cases to close, of which ten officers close 440, each
/// more 44, at the present pace.
#[test]
fn the_small_plan_by_hand() {
    let plan = small(&[("targets.cases.rate", r#""90""#)]);
    let scenario = &plan.scenarios[0];
    let side = |lever, low: &str, high: &str, step: &str| {
        let grid = Grid::new(Decimal::ZERO, number(low), number(high), number(step));
        Axis::new(Knob::Lever(lever), &grid.expect("a grid"), 41)
    };
    let across = side(Lever::OfficersAdded, "-1", "3", "1");
    let up = side(Lever::PaceChange, "0", "0.2", "0.1");
    let map = Map::new(across, up).expect("two knobs");
    assert_eq!((map.across.present, map.up.present), (1, 0));
    let rows = map.rows(&plan, scenario).expect("small numbers");
    let verdicts: Vec<String> = rows
        .iter()
        .map(|row| {
            let sign = |score: &Option<_>| match score {
                Some(score) if Aim::Cases.is_met(score) => '+',
                Some(_) => '-',
                None => ' ',
            };
            row.iter().map(sign).collect()
        })
        .collect();
    // 9 to 13 officers: … 528, 572; × 1.1: … 532.4, 580.8 …; × 1.2: … 528, 580.8 ….
    assert_eq!(verdicts, ["----+", "---++", "--+++"]);
    let edge = |from, to| Edge { from, to };
    let expected = [
        edge((4, 0), (4, 1)),
        edge((3, 1), (4, 1)),
        edge((3, 1), (3, 2)),
        edge((2, 2), (3, 2)),
        edge((2, 2), (2, 3)),
    ];
    let mut got = frontier(&rows, Aim::Cases);
    got.sort_by_key(|edge| (edge.to.1, edge.from.1));
    assert_eq!(got, expected);
    assert!(map.row(&plan, scenario, 3).expect("small numbers").is_empty(), "there is no such row");
}

#[test]
fn no_line_runs_along_what_cannot_be() {
    let plan = small(&[("staff.officers", r#""2""#), ("targets.cases.rate", r#""71""#)]);
    let officers = axis(&plan, Knob::Lever(Lever::OfficersAdded), 31);
    let pace = axis(&plan, Knob::Lever(Lever::PaceChange), 3);
    let rows = Map::new(officers, pace)
        .expect("two knobs")
        .rows(&plan, &plan.scenarios[0])
        .expect("small numbers");
    // −5 … −2.5 cannot be; from −2 on the target is met.
    let cells: Vec<bool> = rows[0].iter().map(Option::is_some).collect();
    assert_eq!(cells.iter().filter(|can_be| !**can_be).count(), 6);
    assert!(rows[0].iter().flatten().all(|score| Aim::Cases.is_met(score)));
    assert!(frontier(&rows, Aim::Cases).is_empty());
}
