//! The examples of the menu: five units of whom the press or their own portal reported.
//!
//! An example is a plan file, the source it comes from, a line for every number that says where
//! the number stands in the source or why it is assumed, and the questions that the source leaves
//! open or answers twice. As shipped, a plan holds the first reading of each of its questions.

mod bac_giang;
mod dong_thap;
mod soc_trang;
mod tan_an;
mod vinh_phuc;

use crate::lang::Lang;

/// The examples, in the order of the menu; the page opens on the first.
pub const EXAMPLES: [Example; 5] = [
    soc_trang::EXAMPLE,
    bac_giang::EXAMPLE,
    tan_an::EXAMPLE,
    dong_thap::EXAMPLE,
    vinh_phuc::EXAMPLE,
];

/// The example that the page opens on.
pub const FIRST: &Example = &soc_trang::EXAMPLE;

/// Identifier and name of each example, in the order of the menu.
pub const MENU: [(&str, Text); 5] = [
    (soc_trang::EXAMPLE.id, soc_trang::EXAMPLE.name),
    (bac_giang::EXAMPLE.id, bac_giang::EXAMPLE.name),
    (tan_an::EXAMPLE.id, tan_an::EXAMPLE.name),
    (dong_thap::EXAMPLE.id, dong_thap::EXAMPLE.name),
    (vinh_phuc::EXAMPLE.id, vinh_phuc::EXAMPLE.name),
];

/// The example of this [`Example::id`].
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Example> {
    if id == FIRST.id { Some(FIRST) } else { by_id_later(id) }
}

/// A function of its own: all but the first example comes later (`xtask/src/split.rs`).
#[inline(never)]
fn by_id_later(id: &str) -> Option<&'static Example> {
    const ALL: &[Example] = &EXAMPLES;
    ALL.iter().find(|example| example.id == id)
}

/// One unit, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its name in addresses and in what is stored.
    pub id: &'static str,
    /// Its name in the menu.
    pub name: Text,
    /// The plan file.
    pub plan: &'static str,
    /// Where the published figures come from.
    pub source: Source,
    /// One for every key of the plan's `provenance`, in its order.
    pub facts: &'static [Fact],
    /// What the source leaves open or says twice.
    pub questions: &'static [Question],
    /// How the year really ended, where that was published.
    pub outcome: Option<Outcome>,
}

/// The same words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The words in one language.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.vi, self.en)
    }
}

/// A published item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in Vietnamese.
    pub title: &'static str,
    /// Who published it.
    pub outlet: &'static str,
    /// When, dd/mm/yyyy; `None` where the text at hand does not say.
    pub date: Option<&'static str>,
    /// Where on the web; `None` where the text at hand does not say.
    pub address: Option<&'static str>,
}

/// Where one number of the plan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The number's path in the plan file.
    pub path: &'static str,
    /// What the source says of it, or why it is assumed.
    pub says: Text,
}

/// Something to be asked, not settled silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name, unique in the example.
    pub id: &'static str,
    /// What is asked.
    pub ask: Text,
    /// The possible answers; the plan as shipped holds the first. All set the same paths, so that
    /// one can be exchanged for another.
    pub readings: &'static [Reading],
}

/// One answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The answer, in a few words.
    pub label: Text,
    /// What speaks for it.
    pub reason: Text,
    /// Paths in the plan file, each with the value it takes, as JSON.
    pub changes: &'static [(&'static str, &'static str)],
}

/// How a year ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In a sentence or two.
    pub says: Text,
    /// The published rate of cases, as in a plan file.
    pub cases_rate: &'static str,
    /// The published rate of money, as in a plan file.
    pub money_rate: &'static str,
}
