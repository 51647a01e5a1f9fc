//! A module of WebAssembly as streams, so that like lies beside like and packs better: first the
//! instructions, then what belongs to them, each kind by itself. `thads_unpack::restored` puts the
//! module together again; nothing is believed to be sorted that does not come back the same.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use thads_unpack::{Shape, Stream, restored};
use wasmparser::{FunctionBody, Parser, Payload};

/// What belongs to instructions, by kinds: streams behind those of `thads_unpack`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Ranks of locals that are read.
    Read = 5,
    /// Ranks of locals that are set.
    Set,
    /// Functions that are called.
    Called,
    /// How many blocks a jump leaves.
    Jump,
    /// The same of jumps with many ends.
    Table,
    /// Numbers of 64 bits.
    Long,
    /// Fractions and vectors.
    Bytes,
    /// What belongs to instructions for vectors.
    Vector,
    /// All others.
    Other,
    /// Distances in memory.
    Distance,
    /// Numbers of 32 bits that take one byte; behind it those that take more.
    Number,
}

/// Bytes of a number of 32 bits at most.
const MOST_BYTES: usize = 5;
/// How many streams there are.
const STREAMS: usize = Kind::Number as usize + MOST_BYTES;

/// How many words there are, if not more are needed. There could be 256; the last few make the
/// tokens longer than they save elsewhere.
const WORDS: usize = 245;

/// A word: the first bytes of an instruction, and what follows from which stream.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    bytes: Vec<u8>,
    shape: Shape,
    stream: u8,
}

/// An instruction in several ways, the most general first: a word, and what follows it.
type Instruction = Vec<(Word, Vec<u8>)>;

/// The streams of a module.
pub(crate) fn sorted(module: &[u8]) -> Result<Vec<Vec<u8>>> {
    let mut streams = vec![Vec::new(); STREAMS];
    let mut instructions = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { count, range, .. } => {
                let header = 1 + number(range.len()).len();
                let before = range.start.checked_sub(header).and_then(|end| module.get(..end));
                let after = module.get(range.end..).context("its code has no end")?;
                streams[Stream::Before as usize] = before.context("nothing is before")?.to_vec();
                streams[Stream::After as usize] = after.to_vec();
                streams[Stream::Declared as usize] = number(count as usize);
            }
            Payload::CodeSectionEntry(body) => {
                let declared = declared(module, &body)?;
                streams[Stream::Declared as usize].extend(declared);
                read(module, &body, &mut instructions)?;
            }
            _ => {}
        }
    }
    write(&instructions, &mut streams)?;
    // No word leads to an empty one at the end: without it, whatever is cut off is missed.
    while streams.last().is_some_and(Vec::is_empty) {
        streams.pop();
    }
    let back = restored(&streams, module.len()).context("it does not come back")?;
    ensure!(back == module, "it does not come back the same");
    Ok(streams)
}

/// The part of a function that says which locals there are.
fn declared<'m>(module: &'m [u8], body: &FunctionBody<'_>) -> Result<&'m [u8]> {
    let start = body.get_operators_reader()?.original_position();
    Ok(&module[body.range().start..start])
}

/// Adds the instructions of a function.
fn read(module: &[u8], body: &FunctionBody<'_>, into: &mut Vec<Instruction>) -> Result<()> {
    let mut reader = body.get_operators_reader()?;
    let mut recent = Vec::new();
    while !reader.eof() {
        let start = reader.original_position();
        reader.read()?;
        let bytes = &module[start..reader.original_position()];
        into.push(instruction(bytes, &mut recent)?);
    }
    Ok(())
}

fn instruction(bytes: &[u8], recent: &mut Vec<usize>) -> Result<Instruction> {
    let (first, length) = (bytes[0], bytes.len());
    if (0x20..=0x22).contains(&first) {
        return Ok(local(first, &bytes[1..], recent));
    }
    let numbers = u8::try_from(bytes[1..].iter().filter(|byte| **byte < 0x80).count())?;
    let one = Shape::Numbers(1);
    let (at, shape, stream) = match first {
        0x0c | 0x0d => (1, one, Kind::Jump as usize),
        0x0e => (1, Shape::Table, Kind::Table as usize),
        0x10 => (1, one, Kind::Called as usize),
        // Loading and storing: alignment, then a distance.
        0x28..=0x3e => (2, one, Kind::Distance as usize),
        0x41 => (1, one, Kind::Number as usize + length - 2),
        0x42 => (1, one, Kind::Long as usize),
        0x43 => (1, Shape::Bytes(4), Kind::Bytes as usize),
        0x44 => (1, Shape::Bytes(8), Kind::Bytes as usize),
        // Constants and arrangements of vectors: all their other instructions are short.
        0xfd if length >= 18 => (length - 16, Shape::Bytes(16), Kind::Bytes as usize),
        0xfd => (1, Shape::Numbers(numbers), Kind::Vector as usize),
        _ => (1, Shape::Numbers(numbers), Kind::Other as usize),
    };
    let mut ways = vec![cut(bytes, at, shape, stream)?];
    if first == 0xfd && numbers > 1 && length < 18 {
        ways.push(cut(bytes, length - 1, one, Kind::Vector as usize)?);
    }
    // A jump with many ends is nowhere else.
    if shape != Shape::Table {
        ways.push(cut(bytes, length, Shape::Numbers(0), 0)?);
    }
    Ok(ways)
}

/// An instruction cut in two.
fn cut(bytes: &[u8], at: usize, shape: Shape, stream: usize) -> Result<(Word, Vec<u8>)> {
    let stream = u8::try_from(stream)?;
    Ok((Word { bytes: bytes[..at].to_vec(), shape, stream }, bytes[at..].to_vec()))
}

/// An instruction for a local: its rank among those of the function, last used first.
fn local(first: u8, digits: &[u8], recent: &mut Vec<usize>) -> Instruction {
    let add = |sum: usize, digit: &u8| sum << 7 | usize::from(digit & 0x7f);
    let local = digits.iter().rev().fold(0, add);
    let place = recent.iter().position(|it| *it == local);
    let rank = place.unwrap_or(recent.len() + local);
    if let Some(place) = place {
        recent.remove(place);
    }
    recent.insert(0, local);
    let kind = if first == 0x20 { Kind::Read } else { Kind::Set };
    let word = |shape| Word { bytes: vec![first], shape, stream: kind as u8 };
    let own = u8::try_from(rank).ok().filter(|rank| *rank < 0x80).map(Shape::Rank);
    let own = own.map(|shape| (word(shape), Vec::new()));
    [(word(Shape::Ranked), number(rank))].into_iter().chain(own).collect()
}

/// Chooses the words and writes all by them.
fn write(instructions: &[Instruction], streams: &mut [Vec<u8>]) -> Result<()> {
    let words = words(instructions)?;
    let places: BTreeMap<&Word, usize> = words.iter().zip(0..).collect();
    let list = &mut streams[Stream::Words as usize];
    for word in &words {
        list.push(u8::try_from(word.bytes.len())?);
        list.extend(&word.bytes);
        list.extend([word.shape.written(), word.stream]);
    }
    for instruction in instructions {
        let known = instruction.iter().rev().find(|(word, _)| places.contains_key(word));
        let (word, rest) = known.context("there is no word")?;
        streams[Stream::Tokens as usize].push(u8::try_from(places[word])?);
        streams[usize::from(word.stream)].extend(rest);
    }
    Ok(())
}

/// A word for everything, and words of their own for what is there most often.
fn words(instructions: &[Instruction]) -> Result<Vec<Word>> {
    let needed: BTreeSet<&Word> = instructions.iter().map(|ways| &ways[0].0).collect();
    let mut often = BTreeMap::new();
    for (word, _) in instructions.iter().flatten().filter(|(word, _)| !needed.contains(word)) {
        *often.entry(word).or_insert(0_usize) += 1;
    }
    let mut often: Vec<(&Word, usize)> = often.into_iter().collect();
    often.sort_by_key(|(word, times)| (usize::MAX - times, *word));
    often.truncate(WORDS.saturating_sub(needed.len()));
    let all: BTreeSet<&Word> = needed.into_iter().chain(often.into_iter().map(|it| it.0)).collect();
    ensure!(all.len() <= 256, "too many words: {}", all.len());
    Ok(all.into_iter().cloned().collect())
}

fn number(mut number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    while number >= 0x80 {
        digits.push(number as u8 | 0x80);
        number >>= 7;
    }
    digits.push(number as u8);
    digits
}

#[cfg(test)]
pub(crate) mod tests {
    use thads_unpack::restored;

    use super::sorted;

    /// A module with a function that has something of everything, and a section behind its code.
    pub(crate) const MODULE: &[u8] = &[
        0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // the header
        0x01, 0x06, 0x01, 0x60, 0x01, 0x7f, 0x01, 0x7f, // types
        0x03, 0x02, 0x01, 0x00, // functions
        0x0a, 0x4b, 0x01, 0x49, 0x02, 0x02, 0x7f, 0x01, 0x7e, // code; locals
        0x02, 0x40, 0x20, 0x00, 0x45, 0x0d, 0x00, 0x0b, // a block that is left
        0x20, 0x00, 0x28, 0x02, 0x84, 0x01, 0x21, 0x81, 0x01, // loading
        0x41, 0xc0, 0xc4, 0x07, 0x42, 0x7f, 0x1a, 0x10, 0x00, // numbers, a call
        0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, // fractions
        0x20, 0x00, 0x0e, 0x01, 0x00, 0x00, // a jump with two ends
        0xfd, 0x0c, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0xfd, 0x15, 0x03,
        0x0b, // vectors; the end
        0x00, 0x03, 0x01, 0x78, 0x2a, // a section of its own
    ];

    #[test]
    fn a_module_comes_back_from_its_streams() {
        let streams = sorted(MODULE).unwrap();
        assert_eq!(restored(&streams, MODULE.len()).as_deref(), Some(MODULE));
        assert!(restored(&streams, MODULE.len() - 1).is_none(), "no longer than is allowed");
    }

    #[test]
    fn damaged_streams_are_told_or_become_another_module() {
        let whole = sorted(MODULE).unwrap();
        for place in 0..whole.len() {
            for at in 0..whole[place].len() {
                let mut damaged = whole.clone();
                damaged[place].truncate(at);
                assert_ne!(restored(&damaged, 999).as_deref(), Some(MODULE), "{place}: {at}");
                for flipped in [1, 0x10, 0x80, 0xff] {
                    let mut damaged = whole.clone();
                    damaged[place][at] ^= flipped;
                    assert!(restored(&damaged, 999).is_none_or(|it| it.len() <= 999));
                }
            }
        }
        assert!(restored(&[], 999).is_none());
    }

    #[test]
    fn what_is_no_module_is_not_sorted() {
        assert!(sorted(b"no module").is_err());
        assert!(sorted(&MODULE[..MODULE.len() - 8]).is_err());
    }
}
