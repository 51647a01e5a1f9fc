//! Writes a module as two: the first works alone until one of its doors is called.
//!
//! A door is a function of the first part that stands where one of the later part belongs: it has
//! the page bring the later part, which puts its functions into the table of the first, and then
//! calls that function by its slot in the table.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalId,
    GlobalKind, ImportedFunction, Module, ModuleConfig, TableId, passes,
};

use super::constants;
use super::links::Links;
use super::outline::Outline;
use super::parts::Parts;

/// From where the first part takes the function that brings the later part.
pub(super) const BRINGER: (&str, &str) = ("./later.js", "bring");

/// What the later part calls the first.
const FIRST: &str = "first";

/// The two parts.
pub(super) struct Carved {
    pub(super) first: Vec<u8>,
    pub(super) later: Vec<u8>,
}

/// Writes the two parts of a module.
pub(super) fn carve(
    whole: &[u8],
    outline: &Outline,
    links: &Links,
    parts: &Parts,
) -> Result<Carved> {
    let (mut first, mut later) = (parse(whole)?, parse(whole)?);
    let table = first.tables.get(function_table(&first)?);
    let plan = Plan::of(outline, parts, u32::try_from(table.initial)?);
    let later_constants = constants::later(links, parts);
    let memory = memory_name(whole);
    plan.make_later(&mut later, &memory)?;
    constants::keep_only(&mut later, &later_constants)?;
    passes::gc::run(&mut later);
    plan.make_first(&mut first)?;
    constants::drop_from(&mut first, &later_constants)?;
    give(&mut first, &later, &memory)?;
    passes::gc::run(&mut first);
    Ok(Carved { first: first.emit_wasm(), later: later.emit_wasm() })
}

/// The module, to be written without the names that are of no use to a page.
fn parse(bytes: &[u8]) -> Result<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(bytes)?;
    // What the linker has noted is true no more.
    let notes: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for note in notes {
        module.customs.delete(note);
    }
    Ok(module)
}

/// What both parts must agree about.
struct Plan<'a> {
    outline: &'a Outline,
    parts: &'a Parts,
    /// How many slots the table has.
    table: u32,
    /// The slot of each door.
    doors: BTreeMap<usize, u32>,
}

impl<'a> Plan<'a> {
    fn of(outline: &'a Outline, parts: &'a Parts, mut table: u32) -> Self {
        let slots: BTreeMap<usize, u32> =
            outline.table.iter().map(|(slot, place)| (*place, *slot)).collect();
        let doors = parts.doors.iter().map(|door| {
            let slot = slots.get(door).copied().unwrap_or_else(|| {
                table += 1;
                table - 1
            });
            (*door, slot)
        });
        let doors = doors.collect();
        Self { outline, parts, table, doors }
    }

    fn is_later(&self, place: usize) -> bool {
        self.outline.functions[place].size > 0 && !self.parts.first.contains(&place)
    }

    /// Leaves the later functions; everything else is taken from the first part.
    fn make_later(&self, module: &mut Module, memory: &str) -> Result<()> {
        let ids = function_ids(module);
        module.start = None;
        let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
        exports.into_iter().for_each(|export| module.exports.delete(export));
        let imports: Vec<_> = module.imports.iter().map(walrus::Import::id).collect();
        imports.into_iter().for_each(|import| module.imports.delete(import));
        for (place, id) in ids.iter().enumerate().filter(|(place, _)| !self.is_later(*place)) {
            let import = module.imports.add(FIRST, &function_name(place), *id);
            let function = module.funcs.get_mut(*id);
            let ty = function.ty();
            function.kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
        take_the_state(module, memory)?;
        self.fill_the_table(module, &ids)
    }

    /// Puts the later functions into their slots.
    fn fill_the_table(&self, module: &mut Module, ids: &[FunctionId]) -> Result<()> {
        let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
        elements.into_iter().for_each(|element| module.elements.delete(element));
        let table = function_table(module)?;
        let in_table = module.tables.get_mut(table);
        in_table.elem_segments.clear();
        in_table.initial = self.table.into();
        let mut slots = self.outline.table.clone();
        slots.retain(|_, place| self.is_later(*place));
        slots.extend(self.doors.iter().map(|(place, slot)| (*slot, *place)));
        let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
        for (slot, place) in slots {
            match runs.last_mut() {
                Some((start, run)) if *start as usize + run.len() == slot as usize => {
                    run.push(ids[place]);
                }
                _ => runs.push((slot, vec![ids[place]])),
            }
        }
        for (start, run) in runs {
            let kind = ElementKind::Active { table, offset: place_of(start) };
            let element = module.elements.add(kind, ElementItems::Functions(run));
            module.tables.get_mut(table).elem_segments.insert(element);
        }
        Ok(())
    }

    /// Puts doors where the later functions were.
    fn make_first(&self, module: &mut Module) -> Result<()> {
        let ids = function_ids(module);
        let table = function_table(module)?;
        let nothing = module.types.add(&[], &[]);
        let (bringer, _) = module.add_import_func(BRINGER.0, BRINGER.1, nothing);
        for (place, slot) in &self.doors {
            make_door(module, ids[*place], bringer, (table, *slot));
        }
        let in_table = module.tables.get_mut(table);
        in_table.initial = self.table.into();
        in_table.maximum = None;
        // What only later functions find in the table is not there yet: any other stands for it.
        let Some(any) = self.doors.keys().next().map(|place| ids[*place]) else { return Ok(()) };
        let waiting = (0..ids.len())
            .filter(|place| self.is_later(*place) && !self.doors.contains_key(place))
            .map(|place| ids[place]);
        let waiting: BTreeSet<FunctionId> = waiting.collect();
        for element in module.elements.iter_mut() {
            let ElementItems::Functions(functions) = &mut element.items else { continue };
            for function in functions.iter_mut().filter(|it| waiting.contains(it)) {
                *function = any;
            }
        }
        Ok(())
    }
}

/// Makes a function ask the `bringer` and then call what lies in a slot.
fn make_door(
    module: &mut Module,
    door: FunctionId,
    bringer: FunctionId,
    (table, slot): (TableId, u32),
) {
    let ty = module.funcs.get(door).ty();
    let (takes, gives) = module.types.params_results(ty);
    let (takes, gives) = (takes.to_vec(), gives.to_vec());
    let arguments: Vec<_> = takes.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &takes, &gives);
    let mut body = builder.func_body();
    body.call(bringer);
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(slot as i32).call_indirect(ty, table);
    module.funcs.get_mut(door).kind = FunctionKind::Local(builder.local_func(arguments));
}

/// Memory, tables and globals are those of the first part.
fn take_the_state(module: &mut Module, name: &str) -> Result<()> {
    let memory = module.get_memory_id()?;
    let import = module.imports.add(FIRST, name, memory);
    module.memories.get_mut(memory).import = Some(import);
    for (number, table) in table_ids(module).into_iter().enumerate() {
        let import = module.imports.add(FIRST, &table_name(number), table);
        let table = module.tables.get_mut(table);
        table.import = Some(import);
        table.maximum = None;
    }
    for (number, global) in global_ids(module).into_iter().enumerate() {
        let import = module.imports.add(FIRST, &global_name(number), global);
        module.globals.get_mut(global).kind = GlobalKind::Import(import);
    }
    Ok(())
}

/// Gives what the later part takes.
fn give(first: &mut Module, later: &Module, memory_name: &str) -> Result<()> {
    let wanted: BTreeSet<&str> = later.imports.iter().map(|it| &*it.name).collect();
    for (place, id) in function_ids(first).into_iter().enumerate() {
        give_one(first, &wanted, &function_name(place), id)?;
    }
    for (number, id) in table_ids(first).into_iter().enumerate() {
        give_one(first, &wanted, &table_name(number), id)?;
    }
    for (number, id) in global_ids(first).into_iter().enumerate() {
        give_one(first, &wanted, &global_name(number), id)?;
    }
    let memory = first.get_memory_id()?;
    give_one(first, &wanted, memory_name, memory)
}

fn give_one(
    first: &mut Module,
    wanted: &BTreeSet<&str>,
    name: &str,
    item: impl Into<walrus::ExportItem>,
) -> Result<()> {
    if wanted.contains(name) {
        let taken = first.exports.iter().any(|export| export.name == name);
        ensure!(!taken, "the module gives out something as {name:?} already");
        first.exports.add(name, item);
    }
    Ok(())
}

/// A place in the memory or the table, as a module writes it.
pub(super) const fn place_of(value: u32) -> ConstExpr {
    ConstExpr::Value(Value::I32(value as i32))
}

fn function_table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("the module has no table of functions")
}

fn function_ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(walrus::Function::id).collect()
}

fn table_ids(module: &Module) -> Vec<TableId> {
    module.tables.iter().map(walrus::Table::id).collect()
}

fn global_ids(module: &Module) -> Vec<GlobalId> {
    module.globals.iter().map(walrus::Global::id).collect()
}

/// The name of a function between the parts: none is shorter.
fn function_name(place: usize) -> String {
    let mut left = place;
    let mut name = String::new();
    loop {
        name.extend(char::from_digit((left % 36) as u32, 36));
        left /= 36;
        if left == 0 {
            return name;
        }
    }
}

/// The name of the memory: no other build has one of that name, so that parts of two builds, as an
/// update may leave them in a folder, are never joined.
fn memory_name(whole: &[u8]) -> String {
    let digest = Sha256::digest(whole);
    let letters: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("M{letters}")
}

fn table_name(number: usize) -> String {
    format!("T{number}")
}

fn global_name(number: usize) -> String {
    format!("G{number}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use walrus::ir::Value;
    use walrus::{
        ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, Module, RefType,
    };
    use walrus::{ModuleConfig, ValType};

    use super::super::links::{Constant, Links, References};
    use super::super::outline::Outline;
    use super::super::parts::divide;
    use super::{BRINGER, Carved, carve};

    /// `open` calls `print`, which reads the later one of two texts; `table` holds `print`.
    fn whole(texts: &[u8; 8]) -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        let memory = module.memories.add_local(false, false, 1, None, None);
        let data = DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(16)) };
        let data = module.data.add(data, texts.to_vec());
        module.memories.get_mut(memory).data_segments.insert(data);
        let mut print = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        print.name("print".into()).func_body().i32_const(20);
        let print = print.finish(Vec::new(), &mut module.funcs);
        let mut open = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        open.name("open".into()).func_body().call(print);
        let open = open.finish(Vec::new(), &mut module.funcs);
        module.exports.add("open", open);
        let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(0)) };
        let element = module.elements.add(kind, ElementItems::Functions(vec![print]));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.emit_wasm()
    }

    fn carved(whole: &[u8]) -> Carved {
        let reads = |constant| References {
            constants: BTreeSet::from([constant]),
            functions: BTreeSet::from(["print".to_owned()]),
        };
        let constant = |start| Constant {
            addresses: start..start + 4,
            changes: false,
            refers_to: References::default(),
        };
        let links = Links {
            functions: [("open".into(), reads(0)), ("print".into(), reads(1))].into(),
            constants: vec![constant(16), constant(20)],
        };
        let outline = Outline::of(&Module::from_buffer(whole).unwrap());
        let parts = divide(&outline, &links, &|it| it.name == "print");
        carve(whole, &outline, &links, &parts).unwrap()
    }

    fn holds(part: &[u8], text: &[u8]) -> bool {
        part.windows(text.len()).any(|it| it == text)
    }

    fn taken(part: &[u8]) -> Vec<(String, String)> {
        let module = Module::from_buffer(part).unwrap();
        module.imports.iter().map(|it| (it.module.clone(), it.name.clone())).collect()
    }

    #[test]
    fn each_part_holds_its_own_and_takes_the_rest_from_the_other() {
        let Carved { first, later } = carved(&whole(b"answbook"));
        assert!(holds(&first, b"answ") && !holds(&first, b"book"));
        assert!(holds(&later, b"book") && !holds(&later, b"answ"));
        assert_eq!(taken(&first), [(BRINGER.0.to_owned(), BRINGER.1.to_owned())]);
        let given = Module::from_buffer(&first).unwrap();
        for (module, name) in taken(&later) {
            assert_eq!(module, "first");
            assert!(given.exports.iter().any(|it| it.name == name), "{name}");
        }
        let later = Module::from_buffer(&later).unwrap();
        assert_eq!(later.funcs.iter_local().count(), 1);
        assert_eq!(later.elements.iter().count(), 1);
    }

    #[test]
    fn parts_of_two_builds_do_not_fit() {
        let (one, other) = (carved(&whole(b"answbook")), carved(&whole(b"answpage")));
        let given = Module::from_buffer(&one.first).unwrap();
        let fits = |name: &str| given.exports.iter().any(|it| it.name == name);
        assert!(taken(&one.later).iter().all(|(_, name)| fits(name)));
        assert!(!taken(&other.later).iter().all(|(_, name)| fits(name)));
    }
}
