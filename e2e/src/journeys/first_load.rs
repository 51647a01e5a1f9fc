//! What the page asks for until its first answer: the list that the sizes of the build are measured
//! by, `FIRST_LOAD` of `xtask/src/sizes.rs`, which `xtask` hands over.

use anyhow::{Context, Result, ensure};
use thads_server::{Fault, Request, Server};

use crate::page::Page;

/// Asks for this once the module has come and before it runs: whatever was asked for until then the
/// first answer waits for, and nothing that was asked for later.
const MARK: &str = "the-module-is-there";

/// Has the browser ask for the mark, in every way in which a module is made.
const MARKER: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...how) => {
        const made = await make.apply(WebAssembly, how);
        await fetch('the-module-is-there');
        return made;
    };
}";

/// What a browser asks for when it likes: an icon, and what it needs to install the page.
const AT_WILL: [&str; 2] = ["favicon.svg", "manifest.webmanifest"];

pub(super) async fn until_the_first_answer_the_page_asks_for_what_is_counted_and_no_more(
    page: &Page,
) -> Result<()> {
    let listed = page.first_load()?;
    let server =
        page.serve(page.site().page("index.html", marked(page)?).page("mark.js", MARKER))?;
    let asked = until_the_answer(page, &server).await?;
    let before = asked.split(|name| name == MARK).next().unwrap_or_default();
    ensure!(before.len() < asked.len(), "the module was made without a mark: {asked:?}");
    let more: Vec<_> = before.iter().filter(|name| !listed.contains(name)).collect();
    ensure!(more.is_empty(), "asked for, but not counted in the first load: {more:?}");
    let is_needed = |name: &&String| !AT_WILL.contains(&name.as_str());
    let spare: Vec<_> =
        listed.iter().filter(is_needed).filter(|name| !before.contains(name)).collect();
    ensure!(spare.is_empty(), "counted in the first load, but not asked for: {spare:?}");
    let needed: Vec<_> = before.iter().filter(is_needed).collect();
    let twice: Vec<_> =
        (1..needed.len()).filter(|at| needed[..*at].contains(&needed[*at])).collect();
    ensure!(twice.is_empty(), "asked for more than once: {before:?}");
    Ok(())
}

/// Nothing else is there at all: the answer comes all the same.
pub(super) async fn the_first_answer_needs_no_more_than_is_counted(page: &Page) -> Result<()> {
    let listed = page.first_load()?;
    let mut site = page.site();
    for entry in std::fs::read_dir(page.dist("site"))? {
        let name = entry?.file_name().into_string().ok().context("a name that is no text")?;
        if !listed.contains(&name) {
            site = site.fault(&format!("/{name}"), Fault::NotFound);
        }
    }
    let server = page.serve(site)?;
    until_the_answer(page, &server).await.map(drop)
}

/// The names of what is asked for until both answers are on screen.
async fn until_the_answer(page: &Page, server: &Server) -> Result<Vec<String>> {
    page.at(&server.url()).open().await?;
    let own = |request: Request| {
        let name = request.path().trim_start_matches('/').to_owned();
        if name.is_empty() { "index.html".to_owned() } else { name }
    };
    let asked = server.requests().into_iter().map(own);
    Ok(asked.filter(|name| name != "mark.js").collect())
}

/// The page with the script that asks for the mark, before all others.
fn marked(page: &Page) -> Result<String> {
    let text = std::fs::read_to_string(page.dist("site/index.html"))?;
    ensure!(text.contains("<head>"), "index.html has no head");
    Ok(text.replacen("<head>", "<head><script src=\"mark.js\"></script>", 1))
}
