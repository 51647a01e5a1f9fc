//! Decides what belongs to the part that comes first, and what may come later.
//!
//! From everything that the page can call, the calls are followed, and the addresses of functions
//! and constants; at a function that may come later nothing is followed. What has been reached is
//! the first part: everything else is needed only once one of those functions is called.

use std::collections::{BTreeMap, BTreeSet};

use super::links::{Links, References};
use super::outline::{Function, Outline};

/// What belongs where.
#[derive(Debug)]
pub(super) struct Parts {
    /// The functions of the first part by their places.
    pub(super) first: BTreeSet<usize>,
    /// The functions that come later and are called from the first part.
    pub(super) doors: BTreeSet<usize>,
    /// The constants of the first part by their places.
    pub(super) constants: BTreeSet<usize>,
}

/// Divides a module; `may_wait` says of a function whether it may come later.
pub(super) fn divide(
    outline: &Outline,
    links: &Links,
    may_wait: &dyn Fn(&Function) -> bool,
) -> Parts {
    Division { outline, links, may_wait, named: named(outline), parts: Parts::default() }.all()
}

impl Parts {
    const fn default() -> Self {
        Self { first: BTreeSet::new(), doors: BTreeSet::new(), constants: BTreeSet::new() }
    }
}

struct Division<'a> {
    outline: &'a Outline,
    links: &'a Links,
    may_wait: &'a dyn Fn(&Function) -> bool,
    named: BTreeMap<&'a str, Vec<usize>>,
    parts: Parts,
}

impl Division<'_> {
    fn all(mut self) -> Parts {
        let mut next: Vec<usize> = self.outline.called_from_outside.iter().copied().collect();
        next.extend(self.in_the_table_for_reasons_unknown());
        for (place, constant) in self.links.constants.iter().enumerate() {
            if constant.changes && self.parts.constants.insert(place) {
                self.follow(&constant.refers_to, &mut next);
            }
        }
        // What the linker knows by another name may be called from outside.
        for (name, references) in &self.links.functions {
            if !self.named.contains_key(name.as_str()) {
                self.follow(references, &mut next);
            }
        }
        while let Some(place) = next.pop() {
            self.reach(place, &mut next);
        }
        self.parts
    }

    fn reach(&mut self, place: usize, next: &mut Vec<usize>) {
        let Some(function) = self.outline.functions.get(place) else { return };
        // What has no size is the page's own.
        if function.size > 0 && (self.may_wait)(function) {
            self.parts.doors.insert(place);
            return;
        }
        if !self.parts.first.insert(place) {
            return;
        }
        next.extend(&function.calls);
        if let Some(references) = self.links.functions.get(&function.name) {
            self.follow(references, next);
        }
    }

    /// Constants may refer to others, such as the methods of a type to their functions.
    fn follow(&mut self, references: &References, next: &mut Vec<usize>) {
        let mut left = vec![references];
        while let Some(references) = left.pop() {
            for name in &references.functions {
                next.extend(self.named.get(name.as_str()).into_iter().flatten());
            }
            for place in &references.constants {
                let new = self.parts.constants.insert(*place);
                left.extend(
                    self.links.constants.get(*place).filter(|_| new).map(|it| &it.refers_to),
                );
            }
        }
    }

    /// Of what the linker says nothing, nothing is known.
    fn in_the_table_for_reasons_unknown(&self) -> Vec<usize> {
        let constants = self.links.constants.iter().map(|it| &it.refers_to);
        let known: BTreeSet<&str> = self
            .links
            .functions
            .values()
            .chain(constants)
            .flat_map(|it| it.functions.iter().map(String::as_str))
            .collect();
        let is_unknown = |place: &usize| !known.contains(&*self.outline.functions[*place].name);
        self.outline.table.values().copied().filter(is_unknown).collect()
    }
}

fn named(outline: &Outline) -> BTreeMap<&str, Vec<usize>> {
    let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, function) in outline.functions.iter().enumerate() {
        named.entry(&function.name).or_default().push(place);
    }
    named
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::links::{Constant, Links, References};
    use super::super::outline::{Function, Outline};
    use super::divide;

    fn function(name: &str, calls: &[usize]) -> Function {
        Function { name: name.into(), size: 9, calls: calls.iter().copied().collect() }
    }

    fn references(functions: &[&str], constants: &[usize]) -> References {
        References {
            functions: functions.iter().map(|name| (*name).to_owned()).collect(),
            constants: constants.iter().copied().collect(),
        }
    }

    fn constant(refers_to: References) -> Constant {
        Constant { addresses: 0..4, changes: false, refers_to }
    }

    /// `open` calls `draw` and, by way of a table of methods, `print`; `print` alone needs `pages`
    /// and its text.
    fn module() -> (Outline, Links) {
        let functions =
            [("open", &[1][..]), ("draw", &[]), ("print", &[3]), ("pages", &[]), ("unknown", &[])];
        let functions = functions.map(|(name, calls)| function(name, calls)).to_vec();
        let outline = Outline {
            functions,
            called_from_outside: BTreeSet::from([0]),
            table: [(1, 2), (2, 4)].into(),
        };
        let links = Links {
            functions: [
                ("open".into(), references(&[], &[0])),
                ("print".into(), references(&[], &[1])),
            ]
            .into(),
            constants: vec![constant(references(&["print"], &[])), constant(References::default())],
        };
        (outline, links)
    }

    #[test]
    fn what_only_a_later_function_needs_comes_with_it() {
        let (outline, links) = module();
        let parts = divide(&outline, &links, &|it| it.name == "print");
        assert_eq!(parts.first, BTreeSet::from([0, 1, 4]));
        assert_eq!(parts.doors, BTreeSet::from([2]));
        assert_eq!(parts.constants, BTreeSet::from([0]));
    }

    #[test]
    fn where_nothing_may_wait_all_that_is_reached_comes_first() {
        let (outline, links) = module();
        let parts = divide(&outline, &links, &|_| false);
        assert_eq!(parts.first, BTreeSet::from([0, 1, 2, 3, 4]));
        assert!(parts.doors.is_empty());
        assert_eq!(parts.constants, BTreeSet::from([0, 1]));
    }

    #[test]
    fn what_a_renamed_function_refers_to_comes_first() {
        let (outline, mut links) = module();
        links.functions.insert("start_17".into(), references(&["pages"], &[]));
        let parts = divide(&outline, &links, &|it| it.name == "print");
        assert!(parts.first.contains(&3));
    }

    #[test]
    fn what_is_written_to_comes_first_with_all_it_refers_to() {
        let (outline, mut links) = module();
        links.constants[1].changes = true;
        links.constants[1].refers_to = references(&["pages"], &[]);
        let parts = divide(&outline, &links, &|it| it.name == "print");
        assert_eq!(parts.first, BTreeSet::from([0, 1, 3, 4]));
        assert_eq!(parts.constants, BTreeSet::from([0, 1]));
    }
}
