//! Starts the driver of a browser and ends it, with every browser it has started.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// The browsers that can be driven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
}

impl Engine {
    /// The program that drives it, where the environment names none, and its options: a free port,
    /// which it chooses itself.
    fn driver(self) -> (OsString, &'static [&'static str]) {
        let (variable, name, options): (_, _, &[&str]) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver", &["--port=0"]),
            Self::Firefox => ("GECKODRIVER", "geckodriver", &["--port=0", "--websocket-port=0"]),
        };
        (std::env::var_os(variable).unwrap_or_else(|| name.into()), options)
    }
}

/// A running driver, ended when this value goes away.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver of a browser.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let (program, options) = engine.driver();
        let mut child = Command::new(&program)
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that no browser survives the end of the driver.
            .process_group(0)
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        let output = child.stdout.take().context("the output of the driver is lost")?;
        let mut driver = Self { child, port: 0 };
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        driver.port = lines.find_map(|line| port(&line)).context("the driver did not start")?;
        // Later output is read and dropped; a full pipe would stop the driver.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// Where the driver takes its commands.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = OsString::from(format!("-{}", self.child.id()));
        // Nothing is left to be done if the group has already ended.
        let _ = Command::new("kill").arg("-TERM").arg("--").arg(group).status();
        let _ = self.child.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 35123.` or `Listening on
/// 127.0.0.1:35123`.
fn port(line: &str) -> Option<u16> {
    let (_, port) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    port.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(port("ChromeDriver was started successfully on port 35123."), Some(35_123));
        assert_eq!(port("1\tgeckodriver\tINFO\tListening on 127.0.0.1:4444"), Some(4444));
        assert_eq!(port("Only local connections are allowed."), None);
    }
}
