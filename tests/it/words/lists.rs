//! The two word lists: whatever is said in one language is said in the other, and in no third.

use super::scan::{self, Pair, is_vietnamese};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Words that are Vietnamese in English, too: the names of what has none.
const NAMES: [&str; 1] = ["đồng"];

/// Where there are texts for users.
const FOLDERS: [&str; 2] = ["src", "workbook/src"];

/// Every source with its texts.
fn sources() -> Vec<(String, scan::Texts)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).expect("a path below the root").display();
                let text = std::fs::read_to_string(&path).expect("a source");
                sources.push((name.to_string(), scan::texts(&text)));
            }
        }
    }
    sources.sort_by(|one, other| one.0.cmp(&other.0));
    sources
}

/// What is wrong with the pairs, each with its place.
fn faults(wrong: impl Fn(&Pair) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, texts) in sources() {
        for pair in &texts.pairs {
            let told = wrong(pair).map(|what| format!("{name}:{}: {what}", pair.line));
            faults.extend(told);
        }
    }
    faults
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Letters are what a text is about: not places for figures, signs and spaces.
fn is_wordy(text: &str) -> bool {
    without_places(text).chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// A text without its `{places}`.
fn without_places(text: &str) -> String {
    let mut rest = text;
    let mut words = String::new();
    while let Some((before, after)) = rest.split_once('{') {
        words.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    words + rest
}

/// The `{places}` of a text by name.
fn places(texts: &[String]) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for text in texts {
        let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
        let named = parts.map(|(place, _)| place.split(':').next().unwrap_or_default().to_owned());
        places.extend(named.filter(|place| !place.is_empty()));
    }
    places
}

#[test]
fn the_scanner_finds_the_texts() {
    let pairs: usize = sources().iter().map(|(_, texts)| texts.pairs.len()).sum();
    assert!(pairs > 1_000, "only {pairs} places with both languages");
    let source = r#"fn f(lang: Lang) -> String {
        match (n, lang) {
            (0, Lang::Vi) => format!("không {name}"), // "lời bình"
            (0, Lang::En) => { format!("no {name}") }
        }; lang.pick("một", "one"); said(["hai", "two"]); other("ba")
    }"#;
    let texts = scan::texts(source);
    let both: Vec<_> = texts.pairs.iter().map(|it| (&*it.vi[0], &*it.en[0])).collect();
    assert_eq!(both, [("một", "one"), ("không {name}", "no {name}")]);
    assert_eq!(texts.others.len(), 3, "{texts:?}");
}

#[test]
fn both_languages_say_something() {
    assert_none(&faults(|Pair { vi, en, .. }| {
        let wordy = |side: &[String]| side.iter().filter(|text| is_wordy(text)).count();
        (wordy(vi) == 0 && wordy(en) > 1 || wordy(en) == 0 && wordy(vi) > 1)
            .then(|| format!("{vi:?} beside {en:?}"))
    }));
}

#[test]
fn english_has_no_vietnamese() {
    assert_none(&faults(|Pair { en, .. }| {
        let foreign = |text: &&String| {
            let text = NAMES.iter().fold((*text).clone(), |text, name| text.replace(name, ""));
            is_vietnamese(&text)
        };
        en.iter().find(foreign).map(|text| format!("{text:?}"))
    }));
}

#[test]
fn vietnamese_has_no_english() {
    assert_none(&faults(|Pair { vi, .. }| {
        let foreign = |text: &&String| {
            let words = without_places(text);
            !is_vietnamese(text) && words.split_whitespace().filter(|it| is_wordy(it)).count() > 3
        };
        vi.iter().find(foreign).map(|text| format!("{text:?}"))
    }));
}

#[test]
fn both_languages_name_the_same_figures() {
    assert_none(&faults(|Pair { vi, en, one_to_one, .. }| {
        let (in_vi, in_en) = (places(vi), places(en));
        (*one_to_one && in_vi != in_en).then(|| format!("{in_vi:?} beside {in_en:?}: {vi:?}"))
    }));
}

#[test]
fn no_sentence_is_vietnamese_only() {
    let mut faults = Vec::new();
    for (name, texts) in sources() {
        // What others have written is read there, not said to users.
        if ["src/examples", "src/rules", "src/intake", "workbook/src/import"]
            .iter()
            .any(|known| name.starts_with(known))
        {
            continue;
        }
        let said = texts.others.iter().filter(|(_, text)| is_vietnamese(text));
        faults.extend(said.map(|(line, text)| format!("{name}:{line}: {text:?}")));
    }
    assert_none(&faults);
}
