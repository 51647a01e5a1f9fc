//! Elements that come, go and move, many at a time: nothing is lost, nothing is left behind.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::element::play;
use super::hosts;
use crate::page::{Page, Served};

/// Cycles before the measured ones: what is set up once is set up.
const WARM_UP: u32 = 50;

/// Measured cycles.
const CYCLES: u32 = 450;

/// Cycles where nothing is measured that a browser does not do at once.
const FEW: u32 = 30;

/// Bytes that a cycle may leave in the page and the module together.
const BYTES_A_CYCLE: f64 = 2_000.0;

/// Puts an element into the page, waits until it is ready, and takes it out, so many times. It
/// holds on to none of them, as the other journeys do that remember what they have heard.
const CYCLE: &str = "for (let count = 0; count < first; count += 1) {
        const element = document.createElement('thads-planner');
        element.setAttribute('storage-key', 'cycle');
        const isReady = new Promise(
            resolve => element.addEventListener('planready', resolve, { once: true }));
        document.body.append(element);
        await isReady;
        if (count === 0) {
            // Now and then while a worker is at work.
            element.shadowRoot.querySelector('[data-panel=needs]').click();
            for (let look = 0; look < 500 && held().workers === 0; look += 1) {
                await new Promise(resolve => setTimeout(resolve, 10));
            }
            if (held().workers === 0) throw new Error('no worker is at work');
        }
        element.remove();
        await new Promise(resolve => setTimeout(resolve));
    }";

/// What a page holds.
#[derive(Debug, PartialEq)]
struct Held {
    bytes: f64,
    listeners: f64,
    nodes: f64,
}

pub(super) async fn many_cycles_leave_nothing_behind(page: &Page) -> Result<()> {
    let (_server, page) = counted(page).await?;
    let page = &page;
    cycles(page, WARM_UP).await?;
    let before = held(page).await?;
    for _ in 0..9 {
        cycles(page, CYCLES / 9).await?;
    }
    let after = held(page).await?;
    let each = (after.bytes - before.bytes) / f64::from(CYCLES);
    println!("    {each:.0} bytes a cycle, {before:?}, {after:?}");
    ensure!(each <= BYTES_A_CYCLE, "each cycle leaves {each:.0} bytes");
    ensure!(after.listeners <= before.listeners, "listeners are left: {before:?} {after:?}");
    ensure!(after.nodes <= before.nodes + 20.0, "nodes are left: {before:?} {after:?}");
    Ok(())
}

/// The same counted in the page itself, in fewer cycles: what one cycle leaves, each leaves.
pub(super) async fn a_cycle_leaves_no_listener_worker_timer_or_observer(page: &Page) -> Result<()> {
    let (_server, page) = counted(page).await?;
    let one = "document.body.append(document.createElement('thads-planner'))";
    page.read::<Value>(one, &[]).await?;
    page.wait("the counts count", "held().listeners > 3 && held().observers > 0", &[]).await?;
    page.read::<Value>("(host.remove(), null)", &[]).await?;
    cycles(&page, FEW).await?;
    let before = counts(&page).await?;
    cycles(&page, FEW).await?;
    let after = counts(&page).await?;
    println!("    {after}");
    ensure!(before == after, "something is left: {before} {after}");
    for name in ["workers", "observers", "intervals", "timeouts", "frames"] {
        ensure!(after[name] == 0, "{name} are left: {after}");
    }
    page.expect_nothing_noticed().await
}

/// What the page holds once the timers of the last cycle have run out.
async fn counts(page: &Page) -> Result<Value> {
    page.wait("the timers should run out", "held().timeouts + held().frames === 0", &[]).await?;
    page.read("held()", &[]).await
}

/// A page that counts what it holds, without an element.
async fn counted(page: &Page) -> Result<(Served, Page)> {
    let (server, page) = hosts::opened(page, page.hosts(), "counted.html").await?;
    page.read::<Value>("(host.remove(), null)", &[]).await?;
    Ok((server, page))
}

async fn cycles(page: &Page, count: u32) -> Result<()> {
    page.run::<Value>(CYCLE, &[json!(count)]).await.map(drop)
}

async fn held(page: &Page) -> Result<Held> {
    // Timers of the last cycle run out: of the address of a file, of a focus.
    page.run::<Value>("await new Promise(resolve => setTimeout(resolve, 1500))", &[]).await?;
    page.cdp("Performance.enable", json!({})).await?;
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let all = page.cdp("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let metrics = all["metrics"].as_array().into_iter().flatten();
        let found = metrics.into_iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN)
    };
    let memory =
        "return (await import(new URL('thads_planner.js', document.baseURI))).memory_bytes()";
    let module: f64 = page.run(memory, &[]).await?;
    Ok(Held {
        bytes: metric("JSHeapUsedSize") + module,
        listeners: metric("JSEventListeners"),
        nodes: metric("Nodes"),
    })
}

pub(super) async fn a_move_keeps_the_state(page: &Page) -> Result<()> {
    let script = "await slide(planner, 4);
        planner.shadowRoot.querySelector('[data-panel=months]').click();
        await planner.flush();
        const root = planner.shadowRoot.querySelector('.planner');
        const box = document.createElement('div');
        document.body.append(box);
        box.append(planner);
        await planner.flush();
        expect(planner.shadowRoot.querySelector('.planner') === root, 'nothing is drawn anew');
        expect(planner.shadowRoot.querySelector('[data-open-panel=months]'), 'the panel stays');
        expect(named('planready').length === 0, 'it does not begin again');";
    play(page, script).await
}

pub(super) async fn a_removal_while_loading_or_dragging_leaves_nothing(page: &Page) -> Result<()> {
    let script = "const place = planner.parentNode;
        for (let round = 0; round < 5; round += 1) {
            // Before the module answers; before the first drawing; before the analysis is there.
            const element = made({ 'storage-key': 'quick' });
            document.body.append(element);
            for (let turn = 0; turn < round; turn += 1) await Promise.resolve();
            element.remove();
        }
        const dragged = await added({ 'storage-key': 'dragged' });
        await slide(dragged, 2);
        const input = dragged.shadowRoot.querySelector('[data-lever=officers_added] input');
        input.value = 5;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        dragged.remove();
        input.value = 6;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise(resolve => setTimeout(resolve, 50));
        expect(dragged.shadowRoot.childElementCount === 0, 'it is empty');
        expect(dragged.verdict === null && dragged.plan === null, 'it says nothing');
        const isReady = ready(dragged);
        document.body.append(dragged);
        await isReady;
        const again = dragged.shadowRoot.querySelector('[data-lever=officers_added] input');
        expect(['5', '6'].includes(again.value), `what was dragged is kept: ${again.value}`);
        await slide(dragged, 3);
        dragged.remove();";
    play(page, script).await
}

pub(super) async fn several_elements_have_states_of_their_own(page: &Page) -> Result<()> {
    let script = "const one = await added({ 'storage-key': 'one', lang: 'en' });
        const two = await added({ 'storage-key': '' });
        const before = JSON.stringify(two.plan);
        await slide(one, 4);
        expect(JSON.stringify(two.plan) === before, 'the other stays');
        await slide(two, 7);
        const seven = JSON.stringify(two.plan);
        expect(JSON.stringify(one.plan) !== seven, 'the first stays');
        expect(one.shadowRoot.querySelector('[data-language=vi]'), 'one is in English');
        expect(two.shadowRoot.querySelector('[data-language=en]'), 'one in Vietnamese');
        const keys = Object.keys(localStorage);
        expect(keys.some(key => key.startsWith('one.plan.')), 'the first is kept');
        expect(!keys.some(key => key.startsWith('.')) && !keys.includes(''), 'the second is not');
        // What is kept nowhere is as it was left when it comes back.
        two.remove();
        await new Promise(resolve => setTimeout(resolve));
        const isReady = ready(two);
        document.body.append(two);
        await isReady;
        expect(JSON.stringify(two.plan) === seven, 'it is as it was left');
        one.remove();
        two.remove();";
    play(page, script).await
}

pub(super) async fn two_elements_of_one_key_keep_both_plans(page: &Page) -> Result<()> {
    let script = "const one = await added({ 'storage-key': 'both' });
        await one.flush();
        const two = await added({ 'storage-key': 'both' });
        await slide(one, 4);
        const four = JSON.stringify(one.plan);
        await slide(two, 7);
        const seven = JSON.stringify(two.plan);
        await two.flush();
        one.remove();
        two.remove();
        await new Promise(resolve => setTimeout(resolve));
        const again = await added({ 'storage-key': 'both' });
        const plans = (await again.save()).sheets.map(sheet => JSON.stringify(sheet.plan));
        expect(plans.includes(four) && plans.includes(seven), 'both are kept');
        again.remove();";
    play(page, script).await
}

pub(super) async fn it_works_inside_another_shadow_root(page: &Page) -> Result<()> {
    let script = "const outer = document.createElement('div');
        outer.lang = 'en';
        const shadow = outer.attachShadow({ mode: 'open' });
        document.body.append(outer);
        const inner = await added({ 'storage-key': 'inner' }, shadow);
        expect(inner.shadowRoot.querySelector('[data-language=vi]'), 'the language from outside');
        const background = getComputedStyle(inner.shadowRoot.querySelector('.bar')).backgroundColor;
        expect(background !== 'rgba(0, 0, 0, 0)', 'it is styled');
        await slide(inner, 4);
        expect(named('planchange').length === 1, 'events leave both shadow roots');
        outer.remove();";
    play(page, script).await
}

pub(super) async fn a_second_definition_and_another_version_do_no_harm(page: &Page) -> Result<()> {
    let script = "const said = [];
        const { warn } = console;
        console.warn = (...words) => said.push(words.join(' '));
        const second = await import(new URL('index.js?again', document.baseURI));
        await import(new URL('element.js?again', document.baseURI));
        expect(said.length === 0, 'the same version is nothing to warn of');
        const text = await (await fetch('element.js')).text();
        const Present = customElements.get('thads-planner');
        const version = Present.version;
        Present.version = '0.0.1';
        const { register } = await import(new URL('element.js?third', document.baseURI));
        register({ planner() {}, styles: '' });
        Present.version = version;
        console.warn = warn;
        expect(said.length === 1 && said[0].includes('0.0.1'), 'another version is warned of');
        expect(customElements.get('thads-planner') === Present, 'the first stays');
        await slide(planner, 4);";
    play(page, script).await
}

pub(super) async fn after_a_panic_every_element_says_so(page: &Page) -> Result<()> {
    let (_server, page) = hosts::opened(page, page.hosts(), "plain.html").await?;
    let before = "const one = await added({ 'storage-key': 'one' });
        const gone = await added({ 'storage-key': 'gone' });
        gone.remove();
        await new Promise(resolve => setTimeout(resolve));
        Object.assign(window, { one, gone });";
    play(&page, before).await?;
    page.crash().await?;
    let after = "const { one, gone } = window;
        const says = element => element.shadowRoot.querySelector('[data-notice=crash]');
        expect(says(planner) && says(one), 'those that are there say so');
        document.body.append(gone);
        const late = made();
        document.body.append(late);
        await new Promise(resolve => setTimeout(resolve, 50));
        expect(says(gone) && says(late), 'those that come, too');
        one.plan = {};
        expect(one.plan === null || one.plan, 'nothing throws');
        for (const element of [one, gone, late]) element.remove();
        await new Promise(resolve => setTimeout(resolve, 50));";
    play(&page, after).await
}
