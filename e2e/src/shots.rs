//! Photographs the planner's views, for the people who work on it to look at.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::{self, Record};
use crate::options::Options;
use crate::page::{Page, Place, Theme};

/// The screens that matter, in CSS pixels.
const SIZES: [&str; 3] = ["1366x768", "1920x1080", "390x844"];
const LANGUAGES: [&str; 2] = ["vi", "en"];
/// The view before anything is clicked.
const OPENING: &str = "opening";
/// Views besides the panels: a name, and what is clicked to see it.
const MORE_VIEWS: [(&str, &str); 1] = [("why", "[data-why]")];

/// What is to be photographed.
struct Wanted {
    directory: PathBuf,
    sizes: Vec<(u32, u32)>,
    themes: Vec<Theme>,
    languages: Vec<String>,
    views: Vec<String>,
    example: Option<String>,
    /// Names and values of choices of the analysis, `name=value`.
    choices: Vec<String>,
    clicks: Vec<String>,
    reach: Reach,
}

/// How much of the page is on a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// What fits on the screen.
    Screen,
    /// The whole page, however long.
    Page,
}

/// Reads what is wanted and takes the pictures.
pub(crate) async fn run(place: &Place, options: Options) -> Result<()> {
    let wanted = Wanted::read(options)?;
    std::fs::create_dir_all(&wanted.directory)?;
    browser::with_page(place, Record::Nothing, async |page| {
        page.open_fresh().await?;
        let views =
            if wanted.views.is_empty() { all_views(page).await? } else { wanted.views.clone() };
        for &(width, height) in &wanted.sizes {
            for &theme in &wanted.themes {
                for language in &wanted.languages {
                    for view in &views {
                        page.leave_and_forget().await?;
                        page.resize(width, height).await?;
                        page.dress(theme).await?;
                        show(page, &wanted, language, view).await.with_context(|| view.clone())?;
                        let name =
                            format!("{view}-{width}x{height}-{}-{language}.png", theme.name());
                        let path = wanted.directory.join(name);
                        photograph(page, &wanted, (width, height), &path).await?;
                        println!("{}", path.display());
                    }
                }
            }
        }
        Ok(())
    })
    .await
}

impl Wanted {
    fn read(mut options: Options) -> Result<Self> {
        let directory = options.required("--into")?.into();
        let or_all = |given: Vec<String>, all: &[&str]| {
            if given.is_empty() { all.iter().map(|&it| it.to_owned()).collect() } else { given }
        };
        let sizes = or_all(options.values("--size")?, &SIZES);
        let themes = options.values("--theme")?;
        let wanted = Self {
            directory,
            sizes: sizes.iter().map(|size| read_size(size)).collect::<Result<_>>()?,
            themes: [Theme::Light, Theme::Dark]
                .into_iter()
                .filter(|it| themes.is_empty() || themes.iter().any(|name| name == it.name()))
                .collect(),
            languages: or_all(options.values("--lang")?, &LANGUAGES),
            views: options.values("--view")?,
            example: options.values("--example")?.pop(),
            choices: options.values("--choose")?,
            clicks: options.values("--click")?,
            reach: if options.flag("--full") { Reach::Page } else { Reach::Screen },
        };
        options.finish()?;
        Ok(wanted)
    }
}

fn read_size(text: &str) -> Result<(u32, u32)> {
    let (width, height) = text.split_once('x').context("a size is written 1366x768")?;
    Ok((width.parse()?, height.parse()?))
}

/// The opening screen, every panel, and what else there is to see.
async fn all_views(page: &Page) -> Result<Vec<String>> {
    let mut views = vec![OPENING.to_owned()];
    views.extend(page.panels().await?);
    for (name, css) in MORE_VIEWS {
        if page.read("all(first).some(shown)", &[json!(css)]).await? {
            views.push(name.to_owned());
        }
    }
    Ok(views)
}

/// Brings a view on screen, from a page opened anew.
async fn show(page: &Page, wanted: &Wanted, language: &str, view: &str) -> Result<()> {
    page.open().await?;
    page.read::<Value>("host.setAttribute('lang', first)", &[json!(language)]).await?;
    if let Some(example) = &wanted.example {
        page.choose_example(example).await?;
    }
    match MORE_VIEWS.iter().find(|(name, _)| *name == view) {
        _ if view == OPENING => {}
        Some((_, css)) => page.click(css).await?,
        None => page.open_panel(view).await?,
    }
    for choice in &wanted.choices {
        let (name, value) = choice.split_once('=').context("a choice is written NAME=VALUE")?;
        page.choose(name, value).await?;
    }
    for css in &wanted.clicks {
        page.click(css).await?;
    }
    Ok(())
}

async fn photograph(
    page: &Page,
    wanted: &Wanted,
    (width, height): (u32, u32),
    path: &std::path::Path,
) -> Result<()> {
    if wanted.reach == Reach::Page {
        let whole: u32 = page.read("document.scrollingElement.scrollHeight", &[]).await?;
        page.resize(width, whole.max(height)).await?;
    }
    page.photograph(path).await
}
