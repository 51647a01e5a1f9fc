//! Reads the words after a command: flags, options with a value, and plain words.

use std::ffi::OsString;

use anyhow::{Context, Result, bail};

/// The words of the command line that no one has asked for yet.
pub(crate) struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    /// Takes the words as they came from the system.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Self> {
        let words = words
            .map(|word| word.into_string().ok().context("an argument is not valid text"))
            .collect::<Result<_>>()?;
        Ok(Self { words })
    }

    /// Whether `name` was given; it is then used up.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let position = self.words.iter().position(|word| word == name);
        position.map(|index| self.words.remove(index)).is_some()
    }

    /// The value after the first `name`, if it was given; both are then used up.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(index) = self.words.iter().position(|word| word == name) else { return Ok(None) };
        if index + 1 >= self.words.len() {
            bail!("{name} needs a value");
        }
        self.words.remove(index);
        Ok(Some(self.words.remove(index)))
    }

    /// The first word that is not an option; it is then used up.
    pub(crate) fn word(&mut self) -> Option<String> {
        let plain = self.words.first().is_some_and(|word| !word.starts_with("--"));
        plain.then(|| self.words.remove(0))
    }

    /// Everything that is left, for a program that reads its own options.
    pub(crate) fn rest(self) -> Vec<String> {
        self.words
    }

    /// Refuses whatever is left, so that a misspelt option is not ignored.
    pub(crate) fn finish(self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("unknown argument {word:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn arguments(line: &str) -> Arguments {
        Arguments::read(line.split_whitespace().map(Into::into)).unwrap()
    }

    #[test]
    fn options_are_used_up_in_any_order() {
        let mut arguments = arguments("out --port 9000 --dev");
        assert!(arguments.flag("--dev"));
        assert_eq!(arguments.value("--port").unwrap().as_deref(), Some("9000"));
        assert_eq!(arguments.word().as_deref(), Some("out"));
        assert!(arguments.finish().is_ok());
    }

    #[test]
    fn a_misspelt_option_and_a_missing_value_are_refused() {
        assert!(arguments("--prot 1").finish().is_err());
        assert!(arguments("--port").value("--port").is_err());
    }
}
