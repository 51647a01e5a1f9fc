//! The planner in an iframe of another origin: who may show it, what is said, and what is refused.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, Server, Site};

use crate::page::{Page, Served};

/// What the page around may load: its own scripts, and frames.
pub(super) const AROUND: &str =
    "default-src 'none'; script-src 'self'; frame-src http:; connect-src 'self'";

/// Shows the planner as the docs say, and keeps what the frame tells.
const SHOW: &str = "
    const { embed } = await import(new URL('frame-host.js', document.baseURI));
    const planner = embed(document.body, { src: first + 'embed.html', lang: 'vi', ...second });
    Object.assign(window, { planner, told: [] });
    for (const type of ['planchange', 'verdictchange', 'planerror', 'resize']) {
        planner.addEventListener(type, ({ detail }) => told.push({ type, ...detail }));
    }
    return await planner.ready.catch(({ code }) => ({ code }));";

/// Says something as no helper would, and waits for the answer or, if there is none, for that to
/// something that is answered.
const SAY: &str = "
    const origin = new URL(planner.iframe.src).origin;
    const frame = planner.iframe.contentWindow;
    const marks = { protocol: 'thads-planner', version: 1 };
    const heard = [];
    const end = new Promise(resolve => addEventListener('message', ({ data }) => {
        heard.push(data);
        if (data.id === 'end') resolve();
    }));
    for (const message of first) frame.postMessage(message, origin);
    frame.postMessage({ ...marks, type: 'flush', id: 'end' }, origin);
    await end;
    return heard.filter(({ id }) => String(id).startsWith('own'));";

/// A page of another origin, and the planner that lets it, or nobody, embed.
struct Hosts {
    around: Served,
    planner: Served,
}

impl Hosts {
    fn new(page: &Page, allows: impl Fn(&str) -> Vec<String>) -> Result<Self> {
        let around = "<!doctype html><html lang=vi><title>portal</title>";
        let site = Site::new(page.dist("site")).page("portal.html", around);
        let around = page.serve(site.policy(Policy::Other(AROUND.into())))?;
        let origin = around.url();
        let list = json!({ "origins": allows(origin.trim_end_matches('/')) });
        let planner = page.serve(page.site().page("embed.json", list.to_string()))?;
        Ok(Self { around, planner })
    }

    fn allowed(page: &Page) -> Result<Self> {
        Self::new(page, |origin| vec![origin.to_owned()])
    }

    /// Opens the page around and puts the planner into it.
    async fn show(&self, page: &Page, options: Value) -> Result<Value> {
        show(&page.at(&self.around.at("portal.html")), &self.planner, options).await
    }
}

/// Opens a page and puts the planner into it.
pub(super) async fn show(portal: &Page, planner: &Server, options: Value) -> Result<Value> {
    portal.go(portal.url()).await?;
    portal.run(SHOW, &[json!(planner.url()), options]).await
}

pub(super) async fn a_page_that_may_embed_asks_and_hears(page: &Page) -> Result<()> {
    let hosts = Hosts::allowed(page)?;
    let ready = hosts.show(page, json!({ "storageKey": "a" })).await?;
    ensure!(ready["planner"].is_string(), "the frame is not ready: {ready}");
    let talk: Value = page
        .run(
            "const plan = await planner.getPlan();
             const other = structuredClone(plan);
             other.unit = 'Đơn vị của cổng';
             await planner.setPlan(other);
             const changed = (await planner.getPlan()).unit;
             const refused = await planner.setPlan('{}').catch(({ code, problems }) =>
                 ({ code, problems: problems.length }));
             await planner.setAttributes({ lang: 'en', theme: 'dark' });
             const denied = await planner.setAttributes({ 'plan-src': 'x' }).catch(it => it.code);
             const workspace = await planner.save();
             await planner.restore(workspace);
             await planner.reset();
             return { changed, refused, denied, told: [...new Set(told.map(it => it.type))].sort() }",
            &[],
        )
        .await?;
    ensure!(talk["changed"] == "Đơn vị của cổng", "the plan was not set: {talk}");
    ensure!(talk["refused"]["code"] == "plan", "a bad plan was not refused: {talk}");
    ensure!(talk["refused"]["problems"].as_u64() > Some(0), "no problem was told: {talk}");
    ensure!(talk["denied"] == "attribute", "an attribute was set that must not be: {talk}");
    let told = json!(["planchange", "planerror", "verdictchange"]);
    ensure!(talk["told"] == told, "not all was told: {talk}");
    in_frame(page, async || {
        let set = "host.lang === 'en' && host.getAttribute('theme') === 'dark'";
        page.wait("the attributes should be set", set, &[]).await?;
        let key: String = page.read("host.getAttribute('storage-key')", &[]).await?;
        ensure!(key == "thads-planner:a", "plans are kept under {key:?}");
        Ok(())
    })
    .await
}

pub(super) async fn the_frame_is_as_high_as_its_content_if_asked(page: &Page) -> Result<()> {
    let hosts = Hosts::allowed(page)?;
    hosts.show(page, json!({ "height": "content" })).await?;
    let fits = "told.some(it => it.type === 'resize') &&
        planner.iframe.offsetHeight >= told.filter(it => it.type === 'resize').at(-1).height";
    page.wait("the frame should have a height", fits, &[]).await?;
    page.painted().await?;
    let told: usize = page.read("told.filter(it => it.type === 'resize').length", &[]).await?;
    in_frame(page, async || {
        let fits = "document.scrollingElement.scrollHeight <= innerHeight + 1";
        page.wait("nothing should be left to scroll", fits, &[]).await
    })
    .await?;
    for _ in 0..10 {
        page.painted().await?;
    }
    let later: usize = page.read("told.filter(it => it.type === 'resize').length", &[]).await?;
    ensure!(later <= told + 2, "the height is told again and again: {told}, {later}");
    Ok(())
}

pub(super) async fn a_page_that_may_not_embed_gets_a_link_and_no_module(page: &Page) -> Result<()> {
    let hosts = Hosts::new(page, |_| vec!["https://portal.example".into()])?;
    let ready = hosts.show(page, json!({})).await?;
    ensure!(ready["code"] == "origin", "the page was not refused: {ready}");
    in_frame(page, async || {
        let link = "document.querySelector('.refused a[target=_blank][rel=noopener]').href";
        let link: String = page.read(link, &[]).await?;
        ensure!(link.starts_with(&hosts.planner.at("embed.html")), "the link leads to {link}");
        ensure!(page.read::<bool>("!host", &[]).await?, "the planner is shown");
        Ok(())
    })
    .await?;
    let asked = hosts.planner.requests();
    ensure!(!asked.iter().any(|it| it.path().contains("thads_")), "loaded: {asked:?}");
    Ok(())
}

pub(super) async fn a_list_that_cannot_be_read_lets_nobody_in(page: &Page) -> Result<()> {
    for list in ["{", "{\"origins\": \"*\"}", "{\"origins\": [\"*\"]}", "[]", "null"] {
        let hosts = Hosts::allowed(page)?;
        hosts.planner.replace(page.site().page("embed.json", list));
        let ready = hosts.show(page, json!({})).await?;
        ensure!(ready["code"] == "origin", "{list}: the page was not refused: {ready}");
    }
    Ok(())
}

pub(super) async fn what_is_no_message_of_the_protocol_does_nothing(page: &Page) -> Result<()> {
    let hosts = Hosts::allowed(page)?;
    hosts.show(page, json!({})).await?;
    let before: Value = page.run("return await planner.getPlan()", &[]).await?;
    let messages = json!([
        null, "hello", 1, [], {}, { "type": "reset", "id": "own" },
        { "protocol": "thads-planner", "type": "reset", "id": "own" },
        { "protocol": "thads-planner", "version": "1", "type": "reset", "id": "own" },
        { "protocol": "thads-planner", "version": 1, "type": ["reset"], "id": "own" },
        { "protocol": "thads-planner", "version": 1, "type": "reset", "id": { "own": 1 } },
        { "protocol": "thads-planner", "version": 2, "type": "reset", "id": "own-version" },
        { "protocol": "thads-planner", "version": 1, "type": "toString", "id": "own-type" },
    ]);
    let heard: Value = page.run(SAY, &[messages]).await?;
    let codes: Vec<&Value> =
        heard.as_array().into_iter().flatten().map(|it| &it["error"]["code"]).collect();
    ensure!(codes == ["version", "type"], "answers: {heard}");
    let large = "return await planner.setPlan({ unit: 'x'.repeat(17 * 2 ** 20) })
        .catch(it => it.code)";
    let large: String = page.run(large, &[]).await?;
    ensure!(large == "size", "a message without end was taken: {large}");
    let round = "const plan = {}; plan.plan = plan;
        return await planner.setPlan(plan).catch(it => it.code)";
    let round: String = page.run(round, &[]).await?;
    ensure!(round == "size", "a message without end was taken: {round}");
    let after: Value = page.run("return await planner.getPlan()", &[]).await?;
    ensure!(before == after, "something has changed the plan");
    Ok(())
}

/// Another frame of the page around: of the origin that may embed, but not the window that does.
const SIBLING: &str = "
    const sibling = document.createElement('iframe');
    sibling.src = 'portal.html';
    const loaded = new Promise(resolve => sibling.addEventListener('load', resolve));
    document.body.append(sibling);
    await loaded;";

const SPEAK: &str = "parent.frames[0].postMessage({
    protocol: 'thads-planner', version: 1, type: 'setAttributes', id: 'own',
    attributes: { lang: 'en' } }, '*')";

pub(super) async fn only_the_window_around_is_listened_to(page: &Page) -> Result<()> {
    let hosts = Hosts::allowed(page)?;
    hosts.show(page, json!({})).await?;
    page.run::<Value>(SIBLING, &[]).await?;
    page.session().enter_frame(1).await?;
    page.read::<Value>(SPEAK, &[]).await?;
    page.session().enter_parent_frame().await?;
    // What is asked later is answered later.
    page.run::<Value>("await planner.flush(); await planner.flush()", &[]).await?;
    in_frame(page, async || {
        ensure!(page.read::<bool>("host.lang === 'vi'", &[]).await?, "another window was heard");
        Ok(())
    })
    .await
}

/// A plan whose every text is markup that would tell.
const HOSTILE: &str = "
    const plan = await planner.getPlan();
    const text = '<img src=x onerror=\"top.hacked=1\"><script>top.hacked=1</script><b id=own>';
    let count = 0;
    const spoil = it => {
        for (const [name, inner] of Object.entries(it ?? {})) {
            if (['name', 'unit', 'note'].includes(name) && typeof inner === 'string') {
                // Two of one name would be no valid plan.
                it[name] = `${text}${count++}`;
            }
            else if (typeof inner === 'object') spoil(inner);
        }
    };
    spoil(plan);
    Object.assign(plan, { unit: text, note: text });
    await planner.setPlan(plan);
    return (await planner.getPlan()).unit === text;";

pub(super) async fn texts_of_a_plan_from_outside_never_become_markup(page: &Page) -> Result<()> {
    let hosts = Hosts::allowed(page)?;
    hosts.show(page, json!({})).await?;
    ensure!(page.run::<bool>(HOSTILE, &[]).await?, "the plan was not taken");
    in_frame(page, async || {
        for panel in page.panels().await? {
            page.open_panel(&panel).await?;
            let markup = "all('img, script, iframe, object, #own').length";
            let found: usize = page.read(markup, &[]).await?;
            ensure!(found == 0, "{panel}: {found} elements out of texts");
        }
        Ok(())
    })
    .await?;
    ensure!(page.read::<bool>("window.hacked === undefined", &[]).await?, "a text was run");
    Ok(())
}

/// Does something with the planner's frame as the page.
pub(super) async fn in_frame<T>(page: &Page, what: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
    page.session().enter_frame(0).await?;
    let outcome = what().await;
    page.session().enter_parent_frame().await?;
    outcome
}
