//! What the words of a heading mean: the vocabulary of the official forms and its synonyms.
//!
//! Headings are compared as plain words: without accents, capitals and punctuation. What a column
//! is follows from the headings above it, from the lowest one up: "Tổng số" below "Có điều kiện
//! thi hành" is what can be enforced, "Hoãn" below it is a part of that.

mod item;

pub(crate) use item::Item;

use thads_model::plan::StreamName;
use thads_planner::intake::fold;

/// What one heading says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// A quantity.
    Item(Item),
    /// The names of units.
    Units,
    /// The names of officers.
    Officers,
    /// How many officers there are.
    HowMany,
    /// Numbers of rows.
    Ordinal,
    /// "Tổng số", "Việc": whatever stands above.
    Total,
    /// "Chia ra", "Trong đó".
    Parts,
    /// "Trường hợp khác".
    Other,
    /// Something that belongs to another period.
    Compared,
    /// None of these.
    Unknown,
}

/// A text as plain words, parted by single spaces, with one at each end.
pub(crate) fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for letter in fold(text).chars() {
        if letter.is_alphanumeric() || letter == '%' {
            words.push(letter);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// Whether plain words hold one of these phrases.
pub(crate) fn has(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        words.match_indices(phrase).any(|(at, _)| {
            words[..at].ends_with(' ') && words[at + phrase.len()..].starts_with(' ')
        })
    })
}

/// Whether plain words are one of these phrases and nothing else.
fn is(words: &str, phrases: &[&str]) -> bool {
    phrases.contains(&words.trim())
}

/// What a heading says by itself.
pub(crate) fn said(text: &str) -> Said {
    let all = words(text);
    let words = without_exception(&all);
    if words.trim().is_empty() {
        return Said::Unknown;
    }
    if is(words, &["stt", "tt", "so tt", "so thu tu", "no"]) {
        return Said::Ordinal;
    }
    let compares =
        ["cung ky", "so voi", "tang giam", "tang", "chi tieu giao", "chi tieu duoc giao"];
    if has(words, &compares) {
        return Said::Compared;
    }
    if is(words, TOTALS) {
        return Said::Total;
    }
    if is(words, &["chia ra", "trong do", "bao gom", "gom", "cu the"]) {
        return Said::Parts;
    }
    if is(words, &["truong hop khac", "khac", "ly do khac", "so khac", "viec khac"]) {
        return Said::Other;
    }
    if let Some(item) = item(words) {
        return Said::Item(item);
    }
    people(words)
}

/// Headings that only repeat what stands above them.
const TOTALS: &[&str] = &[
    "tong so",
    "tong cong",
    "tong",
    "cong",
    "so luong",
    "so viec",
    "viec",
    "ve viec",
    "so vu",
    "so vu viec",
    "tong so viec",
    "so tien",
    "tien",
    "ve tien",
    "gia tri",
    "ve gia tri",
    "tong so tien",
    "so",
    "so lieu",
    "so gia tri",
    "tien dong",
    "so tien dong",
    "viec viec",
];

/// The words before "trừ số đã chuyển sổ theo dõi riêng" or "trừ điểm c …": what is left out is
/// not what the heading is about.
fn without_exception(words: &str) -> &str {
    match words.find(" tru ") {
        Some(at) if at > 0 => &words[..=at],
        _ => words,
    }
}

/// The quantity that plain words name.
fn item(words: &str) -> Option<Item> {
    let has = |phrases: &[&str]| has(words, phrases);
    let is_rate = has(&["ty le", "ti le", "%"]);
    if is_rate {
        return rate(words);
    }
    if has(&["theo doi rieng", "so rieng"]) {
        return Some(Item::SeparateBook);
    }
    let not_yet =
        has(&["chua co dieu kien", "khong co dieu kien", "chua du dieu kien", "chua co dk"]);
    if has(&["ky sau", "nam sau", "chuyen thang sau"]) {
        return match (not_yet, has(&["co dieu kien"])) {
            (true, _) => Some(Item::NotEnforceable),
            (false, true) => Some(Item::Open),
            (false, false) => Some(Item::CarriedForward),
        };
    }
    if not_yet {
        return Some(Item::NotEnforceable);
    }
    if has(&["dang thi hanh", "dang giai quyet", "chua thi hanh xong", "chua giai quyet xong"]) {
        return Some(Item::Open);
    }
    ends(words).or_else(|| flows(words)).or_else(|| totals(words))
}

/// How cases end or rest.
fn ends(words: &str) -> Option<Item> {
    let has = |phrases: &[&str]| has(words, phrases);
    let rests = has(&["tam dinh chi"]);
    let ends = words.replace(" tam dinh chi ", " ").contains(" dinh chi ");
    let is_done = has(&["xong", "da thi hanh", "da giai quyet"]);
    let is_postponed = has(&["hoan"]) && !has(&["hoan thanh", "hoan tra", "hoan tam ung"]);
    if is_done {
        return Some(if ends { Item::FinishedInAll } else { Item::Finished });
    }
    match (is_postponed, rests) {
        (true, true) => return Some(Item::PostponedInAll),
        // By agreement: it stays among what can be enforced.
        (true, false) if has(&["diem c", "thoa thuan"]) => return Some(Item::PartOfEnforceable),
        (true, false) => return Some(Item::Postponed),
        (false, true) => return Some(Item::Suspended),
        (false, false) => {}
    }
    if ends {
        return Some(Item::Terminated);
    }
    has(&["giam", "mien giam", "giam thi hanh an", "xet giam"]).then_some(Item::Reduced)
}

/// How cases come and go.
fn flows(words: &str) -> Option<Item> {
    let has = |phrases: &[&str]| has(words, phrases);
    if has(&["uy thac"]) {
        // What was received by entrustment is part of the newly accepted.
        let comes = has(&["nhan uy thac", "uy thac den", "duoc uy thac"]);
        return (!comes).then_some(Item::Entrusted);
    }
    let of_money = has(&["thu hoi tai san", "tien thu hoi", "thu hoi cho"]);
    if has(&["thu hoi", "huy", "rut len", "cuc rut", "rut ho so"]) && !of_money {
        return Some(Item::Withdrawn);
    }
    let before =
        ["cu chuyen sang", "truoc chuyen sang", "so cu", "cu chuyen", "nam truoc", "ky truoc"];
    if has(&before) || is(words, &["cu", "ton cu"]) {
        return Some(Item::CarriedOver);
    }
    let is_new =
        has(&["thu ly moi", "moi thu ly", "so moi", "moi thu ly trong ky", "phat sinh moi"]);
    (is_new || is(words, &["moi", "thu ly trong ky"])).then_some(Item::Accepted)
}

/// What is counted together.
fn totals(words: &str) -> Option<Item> {
    let has = |phrases: &[&str]| has(words, phrases);
    if has(&["co dieu kien", "co dk", "du dieu kien"]) {
        return Some(Item::Enforceable);
    }
    if has(&["phai thi hanh", "phai tha"]) && !has(&["nguoi phai thi hanh"]) {
        return Some(Item::ToEnforce);
    }
    let handled =
        ["thu ly", "tong so giai quyet", "phai giai quyet", "so giai quyet", "tong giai quyet"];
    has(&handled).then_some(Item::Handled)
}

fn rate(words: &str) -> Option<Item> {
    let done = has(words, &["xong", "giai quyet", "dat", "thi hanh an"]);
    let of_all = has(words, &["phai thi hanh"]);
    let enforceable = has(words, &["co dieu kien"]);
    match (done, enforceable, of_all) {
        (true, false, true) => None,
        (false, true, _) => Some(Item::EnforceableRate),
        _ => Some(Item::Rate),
    }
}

fn people(words: &str) -> Said {
    let has = |phrases: &[&str]| has(words, phrases);
    let officers = has(&["chap hanh vien", "chv"]);
    if officers && has(&["so luong", "so chap hanh vien", "so chv", "tong so"]) {
        return Said::HowMany;
    }
    let units = has(&["don vi", "co quan", "chi cuc", "phong tha", "phong thads"])
        && !has(&["don vi tinh"]);
    if units {
        return Said::Units;
    }
    if officers || has(&["ho ten", "ho va ten", "can bo"]) {
        return Said::Officers;
    }
    if is(words, &["ten", "ten dia phuong", "dia phuong"]) { Said::Units } else { Said::Unknown }
}

/// The stream that a heading names.
pub(crate) fn stream(text: &str) -> Option<StreamName> {
    let words = words(text);
    let money = has(&words, &["tien", "gia tri", "dong", "trieu dong", "ty dong", "nghin dong"])
        && !has(&words, &["hoi dong", "hop dong", "tien do", "lao dong"]);
    let cases = has(&words, &["viec", "so vu", "vu viec", "ve viec"]);
    match (cases, money) {
        (true, false) => Some(StreamName::Cases),
        (false, true) => Some(StreamName::Money),
        _ => None,
    }
}

/// What a column is by the headings above it, from the top one down.
pub(crate) fn meaning(path: &[&str]) -> Said {
    let Some((leaf, above)) = path.split_last() else { return Said::Unknown };
    let own = said(leaf);
    if path.iter().any(|text| said(text) == Said::Compared) {
        return Said::Compared;
    }
    let inside = above.iter().any(|text| said(text) == Said::Item(Item::Enforceable));
    match own {
        Said::Total | Said::Parts => match meaning(above) {
            // "Tổng số" beside the parts of what is finished is all of it; "Việc" is not.
            Said::Item(Item::Finished) if has(&words(leaf), &["tong", "tong so", "cong"]) => {
                Said::Item(Item::FinishedInAll)
            }
            Said::Unknown => own,
            of_above => of_above,
        },
        Said::Other => match (inside, meaning(above)) {
            (true, _) => Said::Item(Item::PartOfEnforceable),
            (false, Said::Item(Item::ToEnforce | Item::PostponedInAll)) => {
                Said::Item(Item::OtherOutside)
            }
            (false, _) => Said::Unknown,
        },
        Said::Item(Item::Postponed | Item::Suspended | Item::PostponedInAll) if inside => {
            Said::Item(Item::PartOfEnforceable)
        }
        own => own,
    }
}
