//! The element as the page around it uses it: properties, methods, events, looks, and old hosts.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thads_server::Fault;

use super::hosts;
use crate::page::{Page, answer, slider};

/// Names for scripts that drive elements themselves.
const HELP: &str = "
    const planner = document.querySelector('thads-planner');
    const heard = [];
    for (const name of ['planready', 'planchange', 'verdictchange', 'planerror']) {
        document.addEventListener(name, event => heard.push([name, event.detail, event.target]));
    }
    const named = name => heard.filter(([heard]) => heard === name).map(([, detail]) => detail);
    const expect = (truth, what) => { if (!truth) throw new Error(what); };
    const ready = element => new Promise(
        resolve => element.addEventListener('planready', resolve, { once: true }));
    const made = (attributes = {}) => {
        const element = document.createElement('thads-planner');
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        return element;
    };
    const added = async (attributes, where = document.body) => {
        const element = made(attributes);
        const isReady = ready(element);
        where.append(element);
        await isReady;
        return element;
    };
    const slide = async (element, value) => {
        const input = element.shadowRoot.querySelector(
            '[data-lever=officers_added] input[type=range]');
        input.value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await element.flush();
    };";

/// Runs a script with those names; it fails by throwing.
pub(super) async fn play(page: &Page, script: &str) -> Result<()> {
    page.run::<Value>(&format!("{HELP} {script}"), &[]).await.map(drop)
}

pub(super) async fn a_plan_that_is_set_is_shown_and_told(page: &Page) -> Result<()> {
    let script = "await planner.flush();
        expect(planner.version && planner.constructor.version === planner.version, 'a version');
        const first = planner.verdict;
        expect(['met', 'short'].includes(first.cases.verdict), 'a first verdict');
        expect(/^-?\\d+(\\.\\d+)?$/.test(first.cases.rate), 'an exact rate');
        const plan = planner.plan;
        plan.unit = 'Đơn vị của trang';
        plan.targets.cases.rate = '50';
        planner.plan = plan;
        await planner.flush();
        expect(planner.plan.unit === plan.unit, 'the plan is shown');
        expect(named('planchange').length === 1, 'the change is told once');
        const [change] = named('planchange');
        expect(change.plan.unit === plan.unit, 'the change has the plan');
        expect(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(change.code), 'the change has the code');
        const [verdict] = named('verdictchange');
        expect(verdict.code === change.code && verdict.cases.target === '50', 'a verdict');
        expect(planner.verdict === verdict, 'the verdict can be read');
        planner.plan = JSON.stringify(plan);
        await planner.flush();
        expect(heard.length === 2, 'the same plan is no change');
        expect(heard.every(([, , target]) => target === planner), 'events leave the shadow root');
        await slide(planner, 3);
        expect(named('planchange').length === 2, 'a lever is a change');
        // One that the user has touched gives way, too, but can be had back.
        shadow = planner.shadowRoot;
        shadow.querySelector('[data-step=undo]').click();
        await planner.flush();
        shadow.querySelector('[data-step=undo]').click();
        await planner.flush();
        expect(planner.plan.unit !== plan.unit, 'setting a plan is a step of undo');"
        .replace("shadow =", "const shadow =");
    play(page, &script).await
}

pub(super) async fn a_bad_plan_is_told_and_changes_nothing(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    let script = "await planner.flush();
        const round = {}; round.round = round;
        for (const plan of [{ a: 1 }, '{', '', round, 7]) {
            planner.plan = plan;
            await planner.flush();
        }
        expect(named('planerror').length === 5, 'each is told');
        expect(named('planerror').every(({ problems }) => problems.length > 0
            && problems.every(({ path, text }) => typeof path === 'string' && text)), 'in words');
        expect(named('planchange').length === 0, 'no change');";
    play(page, script).await?;
    ensure!(page.answer("cases").await? == before, "a bad plan changed the answer");
    Ok(())
}

pub(super) async fn save_restore_and_reset_keep_their_promises(page: &Page) -> Result<()> {
    let script = "const opened = JSON.stringify(planner.plan);
        await slide(planner, 4);
        const slid = JSON.stringify(planner.plan);
        expect(slid !== opened, 'the lever moved');
        const saved = await planner.save();
        expect(saved.format === 'thads-workspace' && saved.sheets.length === 1, 'saved');
        await planner.reset();
        expect(JSON.stringify(planner.plan) === opened, 'put back');
        await planner.restore(saved);
        expect(JSON.stringify(planner.plan) === slid, 'restored and shown');
        const both = await planner.save();
        expect(both.sheets.length === 2, 'beside what was there');
        await planner.restore(JSON.stringify(saved));
        expect((await planner.save()).sheets.length === 2, 'not twice');
        const kept = Object.keys(localStorage).filter(it => it.startsWith('thads-planner.plan.'));
        expect(kept.length === 2, 'written when the promise is kept');
        await planner.restore({ format: 'thads-workspace', version: 99 });
        expect(named('planerror').length === 1, 'a newer workspace is refused');";
    play(page, script).await
}

pub(super) async fn what_is_set_before_the_definition_counts(page: &Page) -> Result<()> {
    // In a page of its own, where nothing is defined yet.
    let script = "const plan = planner.plan;
        plan.unit = 'Đặt trước';
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inside = frame.contentDocument;
        const early = inside.createElement('thads-planner');
        early.setAttribute('lang', 'en');
        early.storageKey = 'early';
        early.readOnly = true;
        early.theme = 'dark';
        early.plan = plan;
        inside.body.append(early);
        const isReady = ready(early);
        const script = inside.createElement('script');
        script.type = 'module';
        script.src = new URL('index.js', document.baseURI);
        inside.body.append(script);
        await isReady;
        await early.flush();
        expect(early.getAttribute('storage-key') === 'early', 'the storage key');
        expect(early.hasAttribute('readonly') && early.getAttribute('theme') === 'dark', 'others');
        expect(early.plan.unit === plan.unit, 'the plan');
        expect(early.shadowRoot.querySelector('[data-language=vi]'), 'the language');
        expect(!Object.keys(localStorage).some(key => key.startsWith('early')), 'nothing kept');
        frame.remove();";
    play(page, script).await
}

pub(super) async fn read_only_refuses_says_why_and_keeps_nothing(page: &Page) -> Result<()> {
    let script = "const before = JSON.stringify({ ...localStorage });
        const element = await added({ readonly: '', 'storage-key': 'looked-at' });
        const shadow = element.shadowRoot;
        const plan = JSON.stringify(element.plan);
        expect(shadow.querySelector('[data-read-only]').innerText.trim(), 'it says why');
        expect(shadow.querySelector('[data-lever] input').matches(':disabled'), 'levers rest');
        await slide(element, 5);
        shadow.querySelector('.planner').dispatchEvent(
            new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
        shadow.querySelector('button[data-panel=report]').click();
        await element.flush();
        expect(shadow.querySelector('.panel input').matches(':disabled'), 'inputs rest');
        expect(JSON.stringify(element.plan) === plan, 'nothing changed');
        expect(JSON.stringify({ ...localStorage }) === before, 'nothing kept');
        element.readOnly = false;
        await element.flush();
        await slide(element, 5);
        expect(JSON.stringify(element.plan) !== plan, 'it can be changed again');
        element.remove();";
    play(page, script).await
}

pub(super) async fn the_plan_of_the_page_is_shown_first_and_asked_about_later(
    page: &Page,
) -> Result<()> {
    let script = "const answers = {};
        const loaded = window.fetch;
        window.fetch = (address, ...more) => {
            const text = answers[new URL(address, document.baseURI).pathname];
            return text ? Promise.resolve(new Response(text)) : loaded(address, ...more);
        };
        const plan = planner.plan;
        answers['/a.json'] = JSON.stringify({ ...plan, unit: 'Đơn vị A' });
        answers['/b.json'] = JSON.stringify({ ...plan, unit: 'Đơn vị B' });
        const visit = async (source) => {
            const element = await added({ 'plan-src': source, 'storage-key': 'visited' });
            await element.flush();
            return element;
        };
        const first = await visit('a.json');
        expect(first.plan.unit === 'Đơn vị A', 'shown on a first visit');
        first.remove();
        await new Promise(resolve => setTimeout(resolve));
        const again = await visit('a.json');
        expect(!again.shadowRoot.querySelector('[data-notice]'), 'the same is not mentioned');
        again.planSrc = 'b.json';
        await again.flush();
        expect(again.plan.unit === 'Đơn vị A', 'nothing is shown without a yes');
        again.shadowRoot.querySelector('[data-answer-notice=take]').click();
        await again.flush();
        expect(again.plan.unit === 'Đơn vị B', 'shown after it');
        expect((await again.save()).sheets.length === 2, 'beside the other');
        again.planSrc = 'https://elsewhere.example/c.json';
        await again.flush();
        expect(named('planerror').length === 1, 'another origin is refused');
        again.remove();
        window.fetch = loaded;";
    play(page, script).await
}

pub(super) async fn an_old_form_is_never_sent(page: &Page) -> Result<()> {
    // As pages of ASP.NET do: one form around everything, sent when Enter reaches it.
    let wrap = "const form = document.createElement('form');
        window.sent = 0;
        form.addEventListener('submit', event => { event.preventDefault(); sent += 1; });
        for (const name of ['keydown', 'keypress', 'keyup']) {
            form.addEventListener(name, event => { if (event.key === 'Enter') sent += 1; });
        }
        const button = document.createElement('input');
        button.type = 'submit';
        document.body.append(form);
        form.append(button, planner.parentNode);
        await planner.flush();";
    play(page, wrap).await?;
    page.press(&slider("officers_added"), thirtyfour::Key::Enter).await?;
    page.open_panel("report").await?;
    page.type_into("#unit", "Chi cục A\u{e007}").await?;
    page.wait_for_text(".unit-name", "Chi cục A").await?;
    page.focus("[data-panel=months]").await?;
    page.press_focused(thirtyfour::Key::Enter).await?;
    page.wait_for("[data-open-panel=months]").await?;
    page.read::<Value>("all('button').filter(it => it.type !== 'button').length", &[]).await?;
    ensure!(page.read::<u32>("sent", &[]).await? == 0, "the form around the planner was sent");
    ensure!(
        page.read::<u32>("all('button').filter(it => it.type !== 'button').length", &[]).await?
            == 0,
        "a button of the planner sends forms"
    );
    Ok(())
}

pub(super) async fn the_styles_of_the_page_stay_outside(page: &Page) -> Result<()> {
    let styles =
        "JSON.stringify(['.root', '.answer .sentence', 'button', '.lever label'].map(css => {
        const style = getComputedStyle(find(css));
        return ['font-size', 'font-family', 'font-style', 'color', 'line-height', 'letter-spacing',
            'text-transform', 'text-align', 'word-spacing', 'cursor', 'list-style-type',
            'color-scheme'].map(name => style.getPropertyValue(name));
    }))";
    let before: String = page.read(styles, &[]).await?;
    // The page of its own follows the size of letters chosen in the browser; a host's does not.
    let script = "const hostile = new CSSStyleSheet();
        document.styleSheets[0].disabled = true;
        hostile.replaceSync(`* { font: italic 30px/3 serif !important; color: red !important;
            text-transform: uppercase !important; letter-spacing: 9px !important;
            word-spacing: 9px !important; text-align: right !important; cursor: help !important;
            list-style: square !important; white-space: pre !important }
            input, button { display: none !important; width: 1px !important }`);
        document.adoptedStyleSheets = [hostile];";
    play(page, script).await?;
    let after: String = page.read(styles, &[]).await?;
    ensure!(before == after, "the page reaches inside:\n{before}\n{after}");
    // What the page hides is hidden, and what is offered for theming reaches inside.
    let themed = "document.adoptedStyleSheets = [];
        planner.style.setProperty('--bar', 'rgb(1, 2, 3)');
        const bar = planner.shadowRoot.querySelector('.bar');
        expect(getComputedStyle(bar).backgroundColor === 'rgb(1, 2, 3)', 'a property reaches in');
        planner.style.visibility = 'hidden';
        expect(getComputedStyle(bar).visibility === 'hidden', 'what is hidden is hidden');
        planner.removeAttribute('style');
        planner.hidden = true;
        expect(bar.getClientRects().length === 0, 'hidden, too');
        planner.hidden = false;";
    play(page, themed).await
}

pub(super) async fn a_module_that_cannot_be_loaded_is_told_with_the_last_answer(
    page: &Page,
) -> Result<()> {
    let (server, page) = hosts::opened(page, page.hosts(), "plain.html").await?;
    let before = page.answer("cases").await?;
    page.press(&slider("officers_added"), thirtyfour::Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    play(&page, "await planner.flush();").await?;
    let figures: String = page
        .read("find(first + ' .rate').innerText.trim()", &[json!("[data-answer=cases]")])
        .await?;
    for fault in [Fault::NotFound, Fault::PageInstead, Fault::Halved] {
        server.replace(page.hosts().fault("thads_planner_bg.wasm", fault));
        expect_last_answer(&page, &figures).await?;
        // The host is mended meanwhile.
        server.replace(page.hosts());
        page.click("[data-again]").await?;
        page.wait_for(&answer("cases")).await?;
    }
    let without = page.at(&server.at("without-wasm.html"));
    expect_last_answer(&without, &figures).await
}

/// Opens a page whose module does not come.
async fn expect_last_answer(page: &Page, figures: &str) -> Result<()> {
    page.go(page.url()).await?;
    page.wait_for("[data-notice=failed] [data-again]").await?;
    page.wait_for_words(".last-answer", figures).await?;
    let styled = "getComputedStyle(find('.crash')).borderTopWidth !== '0px'";
    ensure!(page.read::<bool>(styled, &[]).await?, "the message is not styled");
    Ok(())
}

pub(super) async fn parts_and_slots_are_where_they_are_said_to_be(page: &Page) -> Result<()> {
    let script = "const shadow = planner.shadowRoot;
        for (const part of ['header', 'answers', 'levers', 'panel']) {
            expect(shadow.querySelectorAll(`[part=${part}]`).length === 1, part);
        }
        for (const slot of ['brand', 'actions']) {
            const node = document.createElement('b');
            node.slot = slot;
            node.textContent = slot;
            planner.append(node);
            expect(node.assignedSlot.closest('[part=header]'), slot);
            expect(node.getClientRects().length > 0, `${slot} is on screen`);
        }";
    play(page, script).await
}
