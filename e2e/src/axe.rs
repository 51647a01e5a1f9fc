//! Applies the accessibility rules of axe-core to what is on screen.

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::page::Page;
use crate::paths;

/// A rule that is broken, and where.
#[derive(Deserialize)]
struct Finding {
    rule: String,
    impact: String,
    help: String,
    places: Vec<String>,
}

/// Fails on any finding, whatever axe calls it, those of best practice included.
pub(crate) async fn check(page: &Page, view: &str) -> Result<()> {
    if !page.read::<bool>("typeof axe === 'object'", &[]).await? {
        let path = paths::accessibility_rules();
        let rules = std::fs::read_to_string(&path)
            .context("axe-core is not installed: `cargo xtask test` installs it")?;
        // Scripts of the driver are not subject to the content security policy of the page.
        page.session().execute(rules, vec![]).await?;
    }
    page.painted().await?;
    let run = "const options = { resultTypes: ['violations'], rules: {} };
        // Rules that are not on by themselves: of a stricter level, or still tried out.
        for (const rule of axe.getRules(['wcag22aa', 'wcag2aa', 'wcag21aa', 'best-practice'])) {
            options.rules[rule.ruleId] = { enabled: true };
        }
        const { violations } = await axe.run(document, options);
        return violations.map(it => ({
            rule: it.id, impact: it.impact || 'minor', help: it.help,
            places: it.nodes.slice(0, 5).map(node => node.target.flat().join(' ') + ' ' +
                (node.any.concat(node.all, node.none)[0] || { message: '' }).message) }));";
    let findings: Vec<Finding> = page.run(run, &[]).await?;
    if findings.is_empty() {
        return Ok(());
    }
    let list: Vec<String> = findings
        .iter()
        .map(|Finding { rule, impact, help, places }| {
            format!("{impact} {rule}: {help}\n        {}", places.join("\n        "))
        })
        .collect();
    bail!("accessibility of {view}:\n    {}", list.join("\n    "))
}
