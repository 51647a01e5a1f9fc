//! A module of WebAssembly, sorted so that like lies beside like, and put together again.
//!
//! Instructions are tokens: places in a list of *words*. A word is the beginning of an instruction,
//! often all of it, and says what follows and in which stream that lies. What the words are is
//! decided where the module is sorted (xtask/src/single/sort.rs); here only blocks are known, as
//! they tell where a function ends.

use alloc::vec::Vec;

use crate::reading::Bytes;

/// The streams that every sorted module has, by their places; words name those behind them.
#[derive(Clone, Copy)]
pub enum Stream {
    /// The module up to its code.
    Before,
    /// The module behind its code.
    After,
    /// The words: length, bytes, shape and stream of each.
    Words,
    /// The instructions: places among the words.
    Tokens,
    /// The number of functions; then, of each, how many locals of which types.
    Declared,
}

/// What follows the bytes of a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// So many numbers, from the word's stream; at most 15.
    Numbers(u8),
    /// So many bytes, from the word's stream; at most 16.
    Bytes(u8),
    /// A number of places to jump to and one place more than that, from the word's stream.
    Table,
    /// A local, by a rank from the word's stream.
    Ranked,
    /// A local by this rank, at most 127.
    Rank(u8),
}

impl Shape {
    /// The shape as a byte among the words.
    #[must_use]
    pub fn written(self) -> u8 {
        match self {
            Self::Numbers(many) => many,
            Self::Bytes(many) => 0x10 + many,
            Self::Table => 0x40,
            Self::Ranked => 0x41,
            Self::Rank(rank) => 0x80 + rank,
        }
    }

    fn read(byte: u8) -> Option<Self> {
        Some(match byte {
            0..=0x0f => Self::Numbers(byte),
            0x10..=0x20 => Self::Bytes(byte - 0x10),
            0x40 => Self::Table,
            0x41 => Self::Ranked,
            0x80.. => Self::Rank(byte - 0x80),
            _ => return None,
        })
    }
}

struct Word<'a> {
    bytes: &'a [u8],
    shape: Shape,
    stream: usize,
}

/// A sorted module of at most `limit` bytes; `None` where it is damaged.
#[must_use]
pub fn restored(streams: &[Vec<u8>], limit: usize) -> Option<Vec<u8>> {
    let mut rest: Vec<Bytes<'_>> = streams.iter().map(|stream| Bytes(stream)).collect();
    let words = words(rest.get(Stream::Words as usize)?.0)?;
    let number = rest.get_mut(Stream::Declared as usize)?.number()?;
    let mut code = Vec::with_capacity(limit);
    write_number(&mut code, number);
    let mut function = Function { words: &words, rest: &mut rest, body: Vec::new(), limit };
    for _ in 0..number {
        function.read()?;
        write_number(&mut code, function.body.len());
        code.extend_from_slice(&function.body);
        (code.len() <= limit).then_some(())?;
    }
    let mut module = Vec::with_capacity(limit);
    module.extend_from_slice(rest.get(Stream::Before as usize)?.0);
    module.push(CODE);
    write_number(&mut module, code.len());
    module.extend_from_slice(&code);
    module.extend_from_slice(rest.get(Stream::After as usize)?.0);
    (module.len() <= limit).then_some(module)
}

/// The number of the section that holds the code.
const CODE: u8 = 10;

fn words(stream: &[u8]) -> Option<Vec<Word<'_>>> {
    let (mut rest, mut words) = (Bytes(stream), Vec::new());
    while !rest.0.is_empty() {
        let length = usize::from(rest.byte()?).max(1);
        let bytes = rest.take(length)?;
        let (shape, stream) = (Shape::read(rest.byte()?)?, rest.byte()?);
        words.push(Word { bytes, shape, stream: usize::from(stream) });
    }
    Some(words)
}

/// A function that is being put together.
struct Function<'r, 'a> {
    words: &'r [Word<'a>],
    rest: &'r mut [Bytes<'a>],
    body: Vec<u8>,
    limit: usize,
}

impl<'a> Function<'_, 'a> {
    fn read(&mut self) -> Option<()> {
        self.body.clear();
        self.declarations()?;
        let (mut depth, mut recent) = (1_usize, Vec::new());
        while depth > 0 {
            let token = self.stream(Stream::Tokens as usize)?.byte()?;
            let word = self.words.get(usize::from(token))?;
            self.body.extend_from_slice(word.bytes);
            self.rest_of(word, &mut recent)?;
            match word.bytes[0] {
                // block, loop and if; end.
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
            (self.body.len() <= self.limit).then_some(())?;
        }
        Some(())
    }

    fn stream(&mut self, place: usize) -> Option<&mut Bytes<'a>> {
        self.rest.get_mut(place)
    }

    /// Groups of locals: how many, of which type.
    fn declarations(&mut self) -> Option<()> {
        let groups = self.stream(Stream::Declared as usize)?.number()?;
        write_number(&mut self.body, groups);
        for _ in 0..groups {
            let stream = self.rest.get_mut(Stream::Declared as usize)?;
            self.body.extend_from_slice(stream.digits()?);
            self.body.push(stream.byte()?);
        }
        Some(())
    }

    /// What follows a word.
    fn rest_of(&mut self, word: &Word<'a>, recent: &mut Vec<usize>) -> Option<()> {
        match word.shape {
            Shape::Numbers(many) => self.numbers(word.stream, usize::from(many)),
            Shape::Bytes(many) => {
                let bytes = self.stream(word.stream)?.take(usize::from(many))?;
                self.body.extend_from_slice(bytes);
                Some(())
            }
            Shape::Table => {
                let many = self.stream(word.stream)?.number()?;
                write_number(&mut self.body, many);
                self.numbers(word.stream, many.checked_add(1)?)
            }
            Shape::Ranked => {
                let rank = self.stream(word.stream)?.number()?;
                self.local(rank, recent)
            }
            Shape::Rank(rank) => self.local(usize::from(rank), recent),
        }
    }

    fn numbers(&mut self, stream: usize, many: usize) -> Option<()> {
        for _ in 0..many {
            let digits = self.stream(stream)?.digits()?;
            self.body.extend_from_slice(digits);
        }
        Some(())
    }

    /// A local by its rank among those of the function, last used first. Ranks behind all of them
    /// are for locals that are used for the first time.
    fn local(&mut self, rank: usize, recent: &mut Vec<usize>) -> Option<()> {
        let known = recent.len();
        let local = if rank < known { recent.remove(rank) } else { rank - known };
        recent.insert(0, local);
        write_number(&mut self.body, local);
        Some(())
    }
}

fn write_number(into: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        into.push(number as u8 | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}
