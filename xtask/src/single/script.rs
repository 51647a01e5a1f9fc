//! Modules of JavaScript as one plain script: browsers take no modules from a file on the disk.
//!
//! It knows the few forms of `import` and `export` that src/host uses, and refuses any other.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

/// A module and everything it imports, in one script. `read` gives the text of a file by its name.
pub(crate) fn joined(entry: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
    let mut joined = Joined { read, script: String::new(), names: BTreeMap::new() };
    joined.add(entry)?;
    Ok(format!("'use strict';\n(() => {{\n{}}})();\n", joined.script))
}

struct Joined<'r> {
    read: &'r dyn Fn(&str) -> Result<String>,
    script: String,
    /// The names of the modules that are there already, by their files.
    names: BTreeMap<String, String>,
}

impl Joined<'_> {
    /// Adds a module behind those it imports, and returns the name it is known by.
    fn add(&mut self, file: &str) -> Result<String> {
        if let Some(name) = self.names.get(file) {
            ensure!(!name.is_empty(), "{file} imports itself by way of others");
            return Ok(name.clone());
        }
        self.names.insert(file.to_owned(), String::new());
        let name = format!("module{}", self.names.len());
        let text = (self.read)(file)?;
        ensure!(!text.contains("import.meta"), "{file}: a plain script has no import.meta");
        let (mut body, mut exported) = (String::new(), Vec::new());
        for line in text.lines() {
            let taken = self.line(line, &mut exported);
            body += &taken.with_context(|| format!("{file}: {line}"))?;
            body.push('\n');
        }
        self.script += &format!("const {name} = (() => {{\n{body}");
        self.script += &format!("return {{ {} }};\n}})();\n", exported.join(", "));
        self.names.insert(file.to_owned(), name.clone());
        Ok(name)
    }

    /// A line as it stands in the script.
    fn line(&mut self, line: &str, exported: &mut Vec<String>) -> Result<String> {
        if let Some(rest) = line.strip_prefix("import ") {
            let rest = rest.strip_suffix(';').context("an import is one line")?;
            let (names, file) = rest.split_once(" from ").context("an import takes names")?;
            ensure!(names.starts_with('{') && names.ends_with('}'), "an import lists its names");
            let file = file.trim_matches('\'').strip_prefix("./").context("a file beside it")?;
            let module = self.add(file)?;
            return Ok(format!("const {} = {module};", names.replace(" as ", ": ")));
        }
        let Some(rest) = line.strip_prefix("export ") else { return Ok(line.to_owned()) };
        let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$');
        let name = words.find(|word| !["async", "class", "const", "function"].contains(word));
        match name {
            Some(name) if !["", "default", "let", "var"].contains(&name) => {
                exported.push(name.to_owned());
            }
            _ => bail!("what is exported has a name"),
        }
        Ok(rest.to_owned())
    }
}

/// A script without its comments and indentation, for where every character takes two bytes.
/// Every comment has a line of its own, and no text goes over several lines.
pub(crate) fn bare(script: &str) -> Result<String> {
    ensure!(!script.contains('`') || !script.contains("\\\n"), "texts are on one line");
    let lines = script.lines().map(str::trim);
    let lines: Vec<&str> =
        lines.filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
    let bare = lines.join("\n");
    let lower = bare.to_lowercase();
    ensure!(!lower.contains("</script") && !lower.contains("<!--"), "it would end its element");
    Ok(bare)
}

#[cfg(test)]
mod tests {
    use anyhow::{Result, bail};

    use super::{bare, joined};

    fn read(file: &str) -> Result<String> {
        Ok(match file {
            "entry.js" => "import { one, two as second } from './a.js';\nrun(one, second);",
            "a.js" => {
                "import { three } from './b.js';\nexport const one = 1;\n\
                       export async function two() { return three; }"
            }
            "b.js" => "export class three {}",
            "round.js" => "import { x } from './round.js';",
            "star.js" => "import * as all from './a.js';",
            "default.js" => "export default 7;",
            other => bail!("there is no {other}"),
        }
        .to_owned())
    }

    #[test]
    fn modules_become_one_script_in_the_order_in_which_they_are_needed() {
        let script = joined("entry.js", &read).unwrap();
        assert_eq!(
            script,
            "'use strict';\n(() => {\nconst module3 = (() => {\nclass three {}\n\
             return { three };\n})();\nconst module2 = (() => {\nconst { three } = module3;\n\
             const one = 1;\nasync function two() { return three; }\nreturn { one, two };\n})();\n\
             const module1 = (() => {\nconst { one, two: second } = module2;\n\
             run(one, second);\nreturn {  };\n})();\n})();\n"
        );
    }

    #[test]
    fn forms_that_are_not_known_are_refused() {
        for file in ["round.js", "star.js", "default.js", "missing.js"] {
            assert!(joined(file, &read).is_err(), "{file}");
        }
    }

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(bare("// why\nif (a) {\n  b();\n}\n").unwrap(), "if (a) {\nb();\n}");
        assert!(bare("a = '</SCRIPT>';").is_err());
    }
}
