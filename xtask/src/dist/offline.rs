//! Writes into the service worker which files the page consists of, so that the browser keeps them
//! all or none (`src/host/service-worker.js`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The service worker is no file of a release, and the list of origins is edited where it is hosted.
const NOT_KEPT: [&str; 2] = ["service-worker.js", "embed.json"];

/// Where the release stands in the service worker and in the supply of a served page.
const RELEASE: &str = "const RELEASE = '';";

/// Where the list of files stands in the service worker.
const FILES: &str = "const FILES = new Map([]);";

/// Names the release of a folder that is otherwise complete, in everything that must know it.
pub(super) fn name_release(site: &Path) -> Result<()> {
    let names = kept_names(site)?;
    let release = release(site, &names)?;
    let named = format!("const RELEASE = '{release}';");
    replace(&site.join("hosted.js"), RELEASE, &named)?;
    let worker = site.join("service-worker.js");
    replace(&worker, RELEASE, &named)?;
    let lines = names.iter().map(|name| {
        let digest = STANDARD.encode(digest(&site.join(name))?);
        Ok(format!("  ['{name}', 'sha256-{digest}'],\n"))
    });
    let lines = lines.collect::<Result<String>>()?;
    replace(&worker, FILES, &format!("const FILES = new Map([\n{lines}]);"))
}

/// The files of a release, by name.
fn kept_names(site: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a name of dist/ is no text")?;
        ensure!(entry.file_type()?.is_file(), "{name} is a folder: the service worker knows none");
        if !NOT_KEPT.contains(&&*name) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What all files contain, in short: another content is another release.
fn release(site: &Path, names: &[String]) -> Result<String> {
    let mut all = Sha256::new();
    for name in names {
        all.update(name.as_bytes());
        all.update([0]);
        all.update(digest(&site.join(name))?);
    }
    // The worker decides how the files are kept.
    all.update(digest(&site.join("service-worker.js"))?);
    Ok(all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}

fn digest(path: &Path) -> Result<Vec<u8>> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(Sha256::digest(bytes).to_vec())
}

fn replace(path: &Path, from: &str, to: &str) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    ensure!(text.matches(from).count() == 1, "{} should say once: {from}", path.display());
    Ok(fs::write(path, text.replace(from, to))?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::{FILES, RELEASE, name_release};

    /// A folder like `dist/site`, with this in its page.
    fn site(name: &str, page: &str) -> PathBuf {
        let site = std::env::temp_dir().join(format!("thads-{}-{name}", std::process::id()));
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("index.html"), page).unwrap();
        fs::write(site.join("embed.json"), "{}").unwrap();
        fs::write(site.join("hosted.js"), RELEASE).unwrap();
        fs::write(site.join("service-worker.js"), format!("{RELEASE}\n{FILES}\n")).unwrap();
        name_release(&site).unwrap();
        site
    }

    fn named(site: &PathBuf) -> (String, String) {
        let read = |name: &str| fs::read_to_string(site.join(name)).unwrap();
        let read = (read("hosted.js"), read("service-worker.js"));
        fs::remove_dir_all(site).unwrap();
        read
    }

    #[test]
    fn a_release_is_named_by_what_it_contains() {
        let (hosted, worker) = named(&site("one", "one"));
        assert!(worker.starts_with(&hosted), "{worker}");
        // The SHA-256 of "one".
        let page = "['index.html', 'sha256-dpLDrTVAu4A8Ags67mbNiIcSMjTqDG5xQ8Ct1z/0Me0=']";
        assert!(worker.contains(page), "{worker}");
        assert!(worker.contains("['hosted.js', "), "{worker}");
        assert!(!worker.contains("embed.json"), "{worker}");
        assert_eq!(named(&site("same", "one")), (hosted.clone(), worker));
        assert_ne!(named(&site("other", "two")).0, hosted);
    }
}
