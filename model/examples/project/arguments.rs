//! What the program is asked for.

use std::ffi::OsString;
use std::path::PathBuf;
use thads_model::analysis::chance::Sampling;
use thads_model::analysis::goal::Goal;

/// How the program is called.
pub(crate) const USAGE: &str = "usage: project FILE [--futures N --seed S | \
    --seek LEVER --goal [lost-]cases|[lost-]money|[lost-]both | --package FILE]";

/// What is asked for.
pub(crate) struct Arguments {
    pub(crate) path: PathBuf,
    pub(crate) asked: Asked,
}

/// What is to be printed of each scenario.
pub(crate) enum Asked {
    /// Its result.
    Result,
    /// Its result, and the chance that the targets are met.
    Chance(Sampling),
    /// How far the lever of this name must move for the goal.
    Seek(String, Goal),
    /// The cheapest package for the request in this file.
    Package(PathBuf),
}

/// FILE, then nothing, or pairs of options that belong together, each once in any order; `None`
/// for anything else.
pub(crate) fn read(mut arguments: impl Iterator<Item = OsString>) -> Option<Arguments> {
    let path = arguments.next()?.into();
    let mut given: Vec<(String, String)> = Vec::new();
    while let Some(option) = arguments.next() {
        given.push((option.into_string().ok()?, arguments.next()?.into_string().ok()?));
    }
    given.sort_unstable();
    let given: Vec<(&str, &str)> = given.iter().map(|(name, text)| (&**name, &**text)).collect();
    let asked = match given[..] {
        [] => Asked::Result,
        [("--futures", futures), ("--seed", seed)] => {
            let futures = u32::try_from(whole(futures)?).ok()?;
            Asked::Chance(Sampling::new(futures, whole(seed)?)?)
        }
        [("--goal", goal), ("--seek", lever)] => Asked::Seek(lever.to_owned(), Goal::by_key(goal)?),
        [("--package", request)] => Asked::Package(request.into()),
        _ => return None,
    };
    Some(Arguments { path, asked })
}

/// A number of digits only.
fn whole(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}
