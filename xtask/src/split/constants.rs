//! The constants of a divided module: each part holds those that its functions read.

use std::ops::Range;

use anyhow::{Context, Result};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

use super::carve::place_of;
use super::links::Links;
use super::parts::Parts;

/// Later constants that are no further apart are written together: each piece takes room itself.
const GAP_MAX: usize = 8;

/// The addresses that only later functions read: sorted, and apart from each other.
pub(super) fn later(links: &Links, parts: &Parts) -> Vec<Range<u32>> {
    let end = links.constants.iter().map(|it| it.addresses.end).max().unwrap_or_default();
    let start = links.constants.first().map_or(end, |it| it.addresses.start);
    let mut is_later = vec![false; (end - start) as usize];
    // Constants may share bytes: those that come first win.
    for side in [true, false] {
        let of_side = links.constants.iter().enumerate();
        for (_, it) in of_side.filter(|(place, _)| parts.constants.contains(place) != side) {
            let bytes = (it.addresses.start - start) as usize..(it.addresses.end - start) as usize;
            is_later[bytes].fill(side);
        }
    }
    let mut runs: Vec<Range<u32>> = Vec::new();
    for (address, _) in (start..).zip(is_later).filter(|(_, later)| *later) {
        match runs.last_mut() {
            Some(run) if run.end == address => run.end += 1,
            _ => runs.push(address..address + 1),
        }
    }
    runs
}

/// Nothing packs better than zeros.
pub(super) fn drop_from(module: &mut Module, constants: &[Range<u32>]) -> Result<()> {
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        let segment = module.data.get_mut(id);
        let start = address(&segment.kind)?;
        for place in places(constants, start, segment.value.len()) {
            segment.value[place].fill(0);
        }
    }
    Ok(())
}

/// Leaves these constants.
pub(super) fn keep_only(module: &mut Module, constants: &[Range<u32>]) -> Result<()> {
    let memory = module.get_memory_id()?;
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        let segment = module.data.get(id);
        let (start, bytes) = (address(&segment.kind)?, segment.value.clone());
        module.data.delete(id);
        module.memories.get_mut(memory).data_segments.remove(&id);
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for place in places(constants, start, bytes.len()) {
            match pieces.last_mut() {
                Some(piece) if place.start <= piece.end + GAP_MAX => piece.end = place.end,
                _ => pieces.push(place),
            }
        }
        for piece in pieces {
            let offset = place_of(start + piece.start as u32);
            let kind = DataKind::Active { memory, offset };
            let id = module.data.add(kind, bytes[piece].to_vec());
            module.memories.get_mut(memory).data_segments.insert(id);
        }
    }
    Ok(())
}

/// Where constants lie in a segment of data that begins at an address.
fn places(
    constants: &[Range<u32>],
    start: u32,
    length: usize,
) -> impl Iterator<Item = Range<usize>> {
    let end = start + length as u32;
    let within = constants.iter().filter(move |it| it.start >= start && it.end <= end);
    within.map(move |it| (it.start - start) as usize..(it.end - start) as usize)
}

fn address(kind: &DataKind) -> Result<u32> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => Some(*at as u32),
        _ => None,
    }
    .context("a segment of data has no address")
}
