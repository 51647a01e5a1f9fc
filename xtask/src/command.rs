//! Runs other programs: shows what is run, and says what failed.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// The cargo that started this program, in the root of the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(workspace::root()).args(arguments);
    cargo
}

/// Any other program, in the root of the workspace.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let mut program = Command::new(name);
    program.current_dir(workspace::root()).args(arguments);
    program
}

/// Runs a program, its output going to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command.status().with_context(|| format!("cannot start {line}"))?;
    if !status.success() {
        bail!("this failed: {line}");
    }
    Ok(())
}

/// Runs a program and returns what it printed; its errors go to the terminal.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = line(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {line}"))?;
    if !output.status.success() {
        bail!("this failed: {line}");
    }
    String::from_utf8(output.stdout).with_context(|| format!("the output of {line} is not text"))
}

/// Runs a program, shows each line it prints and hands it to `reader` as well.
pub(crate) fn run_and_read(command: &mut Command, mut reader: impl FnMut(&str)) -> Result<()> {
    let line = line(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {line}"))?;
    let output = child.stdout.take().context("the output was not captured")?;
    let mut terminal = std::io::stdout();
    for text in BufReader::new(output).split(b'\n') {
        let text = text?;
        terminal.write_all(&text)?;
        terminal.write_all(b"\n")?;
        reader(&String::from_utf8_lossy(&text));
    }
    if !child.wait()?.success() {
        bail!("this failed: {line}");
    }
    Ok(())
}

/// Whether a program starts and reports success, without showing anything.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// The first of `names` found among the directories of `PATH`.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let directories: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let mut candidates =
        names.iter().flat_map(|name| directories.iter().map(move |directory| directory.join(name)));
    candidates.find(|candidate| candidate.is_file())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
