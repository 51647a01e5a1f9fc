//! What the parts of a module are decided by: its functions, what each calls, and how each can be
//! reached from outside.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, Module};

/// A function of the module.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Function {
    /// As the compiler calls it; empty where it has no name.
    pub(super) name: String,
    /// How many instructions it has; none where it is imported.
    pub(super) size: usize,
    /// The functions that it calls by their places.
    pub(super) calls: BTreeSet<usize>,
}

/// All functions of a module. A function is known by its place.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) functions: Vec<Function>,
    /// Those that the page, or the start of the module, calls.
    pub(super) called_from_outside: BTreeSet<usize>,
    /// The functions in the table by their slots.
    pub(super) table: BTreeMap<u32, usize>,
}

impl Outline {
    pub(super) fn of(module: &Module) -> Self {
        let ids: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
        let places: BTreeMap<FunctionId, usize> =
            ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let place = |id: &FunctionId| places.get(id).copied();
        let functions = module.funcs.iter().map(|function| {
            let mut callees = Callees::default();
            let mut size = 0;
            if let FunctionKind::Local(local) = &function.kind {
                dfs_in_order(&mut callees, local, local.entry_block());
                size = local.size() as usize;
            }
            Function {
                name: function.name.clone().unwrap_or_default(),
                size,
                calls: callees.0.iter().filter_map(place).collect(),
            }
        });
        let mut outline = Self { functions: functions.collect(), ..Self::default() };
        for export in module.exports.iter() {
            if let ExportItem::Function(id) = &export.item {
                outline.called_from_outside.extend(place(id));
            }
        }
        outline.called_from_outside.extend(module.start.as_ref().and_then(place));
        for (first, ids) in table_runs(module) {
            let slots = (first..).zip(ids);
            outline.table.extend(slots.filter_map(|(slot, id)| Some((slot, place(id)?))));
        }
        outline
    }
}

/// What the table holds from the beginning: runs of functions from a slot on.
fn table_runs(module: &Module) -> impl Iterator<Item = (u32, &Vec<FunctionId>)> {
    module.elements.iter().filter_map(|element| {
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = element.kind
        else {
            return None;
        };
        let ElementItems::Functions(ids) = &element.items else { return None };
        Some((first as u32, ids))
    })
}

#[derive(Default)]
struct Callees(BTreeSet<FunctionId>);

impl<'instr> Visitor<'instr> for Callees {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(*function);
    }
}
