//! What the linker notes of a module that is linked with `--emit-relocs`: which functions and which
//! constants each function and each constant refers to by an address.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{
    DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry,
    RelocationType, SymbolInfo, TypeRef,
};

/// The segment of data that is never written to.
const CONSTANTS: &str = ".rodata";

/// What a function or a constant refers to by an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct References {
    /// Functions that may be called through the table, by name.
    pub(super) functions: BTreeSet<String>,
    /// Constants, by their places in [`Links::constants`].
    pub(super) constants: BTreeSet<usize>,
}

/// A piece of data with a name of its own.
#[derive(Clone, Debug)]
pub(super) struct Constant {
    /// Where it lies in the memory.
    pub(super) addresses: Range<u32>,
    /// Whether the program may write to it.
    pub(super) changes: bool,
    pub(super) refers_to: References,
}

/// All that the linker notes.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// By the name of the function. Functions of one name are taken as one.
    pub(super) functions: BTreeMap<String, References>,
    /// In the order of their addresses.
    pub(super) constants: Vec<Constant>,
}

impl Links {
    /// Reads them out of a linked module; there are none where it was linked without.
    pub(super) fn of(linked: &[u8]) -> Result<Self> {
        Sections::of(linked)?.links()
    }
}

/// A place in the file.
type Bytes = Range<usize>;

/// What of the sections is used.
#[derive(Default)]
struct Sections {
    imported: u32,
    bodies: Vec<Bytes>,
    names: BTreeMap<u32, String>,
    segments: Vec<Segment>,
    symbols: Vec<Symbol>,
    code: Bytes,
    data: Bytes,
    relocations: Vec<(u32, Vec<RelocationEntry>)>,
    /// The places of the sections, in their order.
    places: Vec<Bytes>,
}

struct Segment {
    address: u32,
    place: Bytes,
    changes: bool,
}

enum Symbol {
    Function(u32),
    Data { segment: u32, offset: u32, size: u32 },
    Other,
}

impl Sections {
    fn of(linked: &[u8]) -> Result<Self> {
        let mut sections = Self::default();
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload.context("the linked module cannot be read")?;
            sections.take(&payload, linked)?;
            if let Some((_, place)) = payload.as_section() {
                sections.places.push(place);
            }
        }
        Ok(sections)
    }

    fn take(&mut self, payload: &Payload<'_>, linked: &[u8]) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => self.code = range.clone(),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(segments) => {
                self.data = segments.range();
                for segment in segments.clone() {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else { continue };
                    let start = offset_expr.get_operators_reader().read()?;
                    let Operator::I32Const { value } = start else { continue };
                    let at = segment.data.as_ptr() as usize - linked.as_ptr() as usize;
                    let place = at..at + segment.data.len();
                    self.segments.push(Segment { address: value as u32, place, changes: true });
                }
            }
            Payload::CustomSection(section) => self.take_custom(section.as_known())?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, section: KnownCustom<'_>) -> Result<()> {
        match section {
            KnownCustom::Name(names) => {
                for names in names {
                    match names? {
                        Name::Function(names) => {
                            for name in names {
                                let name = name?;
                                self.names.insert(name.index, name.name.to_owned());
                            }
                        }
                        Name::Data(names) => {
                            for name in names {
                                let name = name?;
                                if let Some(segment) = self.segments.get_mut(name.index as usize) {
                                    segment.changes = name.name != CONSTANTS;
                                }
                            }
                        }
                        _ => {}
                    }
                }
            }
            KnownCustom::Linking(parts) => {
                for part in parts.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        for symbol in symbols {
                            self.symbols.push(Symbol::of(&symbol?));
                        }
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                let entries: Result<Vec<_>, _> = relocations.entries().into_iter().collect();
                self.relocations.push((relocations.section_index(), entries?));
            }
            _ => {}
        }
        Ok(())
    }

    fn links(self) -> Result<Links> {
        let mut constants: Vec<(Range<u32>, usize)> = Vec::new();
        for (number, symbol) in self.symbols.iter().enumerate() {
            if let Some(addresses) = self.addresses(symbol)? {
                constants.push((addresses, number));
            }
        }
        constants.sort_by_key(|(addresses, number)| (addresses.start, addresses.end, *number));
        let mut places = vec![None; self.symbols.len()];
        for (place, (_, number)) in constants.iter().enumerate() {
            places[*number] = Some(place);
        }
        let constants = constants.into_iter().map(|(addresses, _)| {
            let changes = self.segment_at(addresses.start).is_none_or(|it| it.changes);
            Constant { addresses, changes, refers_to: References::default() }
        });
        let mut links = Links { functions: BTreeMap::new(), constants: constants.collect() };
        for (section, entries) in &self.relocations {
            let place = self.places.get(*section as usize).context("a section is not there")?;
            for entry in entries {
                let at = place.start + entry.offset as usize;
                if *place == self.code {
                    let Some(function) = self.function_at(at) else { continue };
                    let references = links.functions.entry(function.clone()).or_default();
                    self.note(entry, &places, references);
                } else if *place == self.data {
                    let mut references = References::default();
                    self.note(entry, &places, &mut references);
                    self.give(&mut links.constants, at, &references);
                }
            }
        }
        Ok(links)
    }

    /// Adds what a place of the code or the data refers to.
    fn note(&self, entry: &RelocationEntry, places: &[Option<usize>], to: &mut References) {
        use RelocationType as Kind;
        let number = entry.index as usize;
        match entry.ty {
            Kind::TableIndexSleb | Kind::TableIndexI32 | Kind::TableIndexRelSleb => {
                if let Some(Symbol::Function(index)) = self.symbols.get(number) {
                    to.functions.extend(self.names.get(index).cloned());
                }
            }
            Kind::MemoryAddrLeb | Kind::MemoryAddrSleb | Kind::MemoryAddrI32 => {
                to.constants.extend(places.get(number).copied().flatten());
            }
            _ => {}
        }
    }

    /// What stands at a place of the data belongs to every constant that lies there.
    fn give(&self, constants: &mut [Constant], at: usize, references: &References) {
        let Some(segment) = self.segments.iter().find(|it| it.place.contains(&at)) else { return };
        let address = segment.address + (at - segment.place.start) as u32;
        let end = constants.partition_point(|it| it.addresses.start <= address);
        for constant in constants[..end].iter_mut().rev() {
            if constant.addresses.contains(&address) {
                constant.refers_to.functions.extend(references.functions.iter().cloned());
                constant.refers_to.constants.extend(&references.constants);
            }
        }
    }

    fn addresses(&self, symbol: &Symbol) -> Result<Option<Range<u32>>> {
        let Symbol::Data { segment, offset, size } = symbol else { return Ok(None) };
        let segment = self.segments.get(*segment as usize).context("a segment is not there")?;
        let start = segment.address + offset;
        Ok(Some(start..start + size))
    }

    fn segment_at(&self, address: u32) -> Option<&Segment> {
        self.segments.iter().find(|segment| {
            let end = segment.address + segment.place.len() as u32;
            (segment.address..end).contains(&address)
        })
    }

    /// The name of the function whose body lies here.
    fn function_at(&self, place: usize) -> Option<&String> {
        let after = self.bodies.partition_point(|body| body.start <= place);
        let index = after.checked_sub(1)?;
        self.names.get(&(self.imported + index as u32))
    }
}

impl Symbol {
    fn of(symbol: &SymbolInfo<'_>) -> Self {
        match symbol {
            SymbolInfo::Func { index, .. } => Self::Function(*index),
            SymbolInfo::Data { symbol: Some(it), .. } => {
                Self::Data { segment: it.index, offset: it.offset, size: it.size }
            }
            _ => Self::Other,
        }
    }
}
