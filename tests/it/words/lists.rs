//! The two word lists: whatever is said in one language is said in the other, and in no third.

use super::scan::{self, Pair, is_vietnamese};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What keeps its Vietnamese name in English: places, papers, offices, headings of official forms.
const NAMES: [&str; 16] = [
    "Bắc Giang",
    "Đồng Tháp",
    "Sóc Trăng",
    "Tân An",
    "Vĩnh Phúc",
    "Báo Pháp luật Việt Nam",
    "Hùng",
    "Tiếng Việt",
    "THADS tỉnh",
    "Phòng THADS khu vực",
    "Chi cục",
    "Cục",
    "Số cũ chuyển sang",
    "Thụ lý mới",
    "Có điều kiện thi hành",
    "Thi hành xong",
];

/// Names that go into a plan, which is written in the language of the unit; units of typed money.
const OF_PLANS: [&str; 7] =
    ["Đợt cao điểm", "Gián đoạn", "Sự kiện", "Vụ lớn", "Giữ nguyên", "{text} tỷ", "{text} triệu"];

/// Places for a word that each language forms in its own way.
const FORMED: [&str; 3] = ["vi", "en", "decimals"];

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

/// The `{places}` of texts by name; `{}` has none.
fn places(texts: &[String]) -> Vec<String> {
    let places = texts.iter().flat_map(|text| text.split('{').skip(1));
    let named = places.filter_map(|part| part.split_once('}')).map(|(place, _)| place);
    let named = named.map(|place| place.split(':').next().unwrap_or_default());
    named.filter(|name| !FORMED.contains(name)).map(str::to_owned).collect()
}

/// Whether both sides have places for the same figures; where some have no name, for as many.
fn same_places(vi: &[String], en: &[String]) -> bool {
    let nameless = vi.iter().chain(en).any(String::is_empty);
    let names = |side: &[String]| side.iter().cloned().collect::<BTreeSet<_>>();
    if nameless { vi.len() == en.len() } else { names(vi) == names(en) }
}

#[test]
fn the_scanner_finds_the_texts() {
    let pairs: usize = sources().iter().map(|(_, texts)| texts.pairs.len()).sum();
    assert!(pairs > 1_000, "only {pairs} places with both languages");
    let source = r#"fn f(lang: Lang) -> String {
        match (n, lang) {
            (0, Lang::Vi) => format!("không {name}"), // "lời bình"
            (0, Lang::En) => { format!("no {name}") }
        }; lang.pick("mốt", "one"); said(["hái", "two"]);
        other("bá")
    }"#;
    let texts = scan::texts(source);
    let both: Vec<_> = texts.pairs.iter().map(|it| (&*it.vi[0], &*it.en[0])).collect();
    assert_eq!(both, [("mốt", "one"), ("không {name}", "no {name}"), ("hái", "two")]);
    assert_eq!(texts.others, [(6, "bá".to_owned())]);
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
        // A number with its noun is formed by a function, which both are given.
        let formed = in_en.is_empty() && (en.len() == 2 || !en.concat().contains(' '));
        let same = same_places(&in_vi, &in_en) || formed;
        (*one_to_one && !same).then(|| format!("{in_vi:?} beside {in_en:?}: {vi:?}"))
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
        let said = said.filter(|(_, text)| !OF_PLANS.contains(&text.as_str()));
        faults.extend(said.map(|(line, text)| format!("{name}:{line}: {text:?}")));
    }
    assert_none(&faults);
}
