//! Reads the words of the command line: options with a value, flags and plain words.

use anyhow::{Context, Result, bail};

/// The words that no one has asked for yet.
pub(crate) struct Options {
    words: Vec<String>,
}

impl Options {
    /// Takes the words as they are.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Self {
        Self { words: words.collect() }
    }

    /// Whether the flag was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let position = self.words.iter().position(|word| word == name);
        position.map(|index| self.words.remove(index)).is_some()
    }

    /// The values of an option, in the order given; it may be given more than once.
    pub(crate) fn values(&mut self, name: &str) -> Result<Vec<String>> {
        let mut values = Vec::new();
        while let Some(index) = self.words.iter().position(|word| word == name) {
            if index + 1 >= self.words.len() {
                bail!("{name} needs a value");
            }
            self.words.remove(index);
            values.push(self.words.remove(index));
        }
        Ok(values)
    }

    /// The value of an option that must be given.
    pub(crate) fn required(&mut self, name: &str) -> Result<String> {
        self.values(name)?.pop().with_context(|| format!("{name} is missing"))
    }

    /// The first plain word.
    pub(crate) fn word(&mut self) -> Option<String> {
        let plain = self.words.first().is_some_and(|word| !word.starts_with("--"));
        plain.then(|| self.words.remove(0))
    }

    /// Refuses whatever is left, so that a misspelt option is not ignored.
    pub(crate) fn finish(self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("unknown option {word:?}"),
        }
    }
}
