//! The letters of a text: UTF-8, UTF-16 in either order, Windows-1258 or Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

/// The text that bytes stand for; `None` where they are no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => sniffed(bytes)?,
    };
    let (text, _, _) = encoding.decode(bytes);
    let text = composed(&text);
    is_text(&text).then_some(text)
}

/// The encoding of bytes without a mark.
fn sniffed(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some(encoding) = of_two_bytes(bytes) {
        return Some(encoding);
    }
    if bytes.contains(&0) {
        return None;
    }
    // A cut at the end may part a letter.
    let is_utf8 = match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    Some(match is_utf8 {
        true => UTF_8,
        false if is_vietnamese_1258(bytes) => WINDOWS_1258,
        false => WINDOWS_1252,
    })
}

/// UTF-16 without a mark: digits, separators and line ends have an empty byte, all on one side.
fn of_two_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(8192)];
    let empty = |odd: usize| {
        start.iter().enumerate().filter(|(at, byte)| at % 2 == odd && **byte == 0).count()
    };
    let (even, odd) = (empty(0), empty(1));
    let many = start.len() / 8;
    match (even, odd) {
        _ if !bytes.len().is_multiple_of(2) => None,
        (even, odd) if odd > many && even * 8 < odd => Some(UTF_16LE),
        (even, odd) if even > many && odd * 8 < even => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the bytes read as Windows-1258 are Vietnamese: its tone marks stand behind the vowel
/// that they belong to, where Windows-1252 has letters of other languages.
fn is_vietnamese_1258(bytes: &[u8]) -> bool {
    let (text, _) = WINDOWS_1258.decode_without_bom_handling(bytes);
    let (mut fit, mut stray) = (0_usize, 0_usize);
    let mut before = ' ';
    for letter in text.chars() {
        if is_mark(letter) {
            *(if with_mark(before, letter).is_some() { &mut fit } else { &mut stray }) += 1;
        }
        before = letter;
    }
    fit > 2 * stray
}

/// Whether the letters are those of a text: hardly any control signs and unreadable bytes.
fn is_text(text: &str) -> bool {
    let is_odd = |letter: &char| {
        letter.is_control() && !matches!(letter, '\t' | '\n' | '\r') || *letter == '\u{fffd}'
    };
    let (all, odd) = text
        .chars()
        .take(20_000)
        .fold((0, 0), |(all, odd), letter| (all + 1, odd + usize::from(is_odd(&letter))));
    odd * 50 <= all
}

/// The text with its combining accents put into the letters they belong to, as far as there is
/// such a letter in Vietnamese.
pub(crate) fn composed(text: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        let with = letters.last().filter(|_| is_mark(letter)).and_then(|&b| with_mark(b, letter));
        match with {
            Some(with) => {
                letters.pop();
                letters.push(with);
            }
            None => letters.push(letter),
        }
    }
    letters.into_iter().collect()
}

fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{323}').contains(&letter)
}

/// Each vowel without a tone and then with the five tones, as [`TONES`] orders them.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// Grave, hook above, tilde, acute, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Vowels with a breve, a circumflex or a horn, which composed letters are taken apart into too.
const SHAPES: [(char, char, char); 6] = [
    ('a', '\u{306}', 'ă'),
    ('a', '\u{302}', 'â'),
    ('e', '\u{302}', 'ê'),
    ('o', '\u{302}', 'ô'),
    ('o', '\u{31b}', 'ơ'),
    ('u', '\u{31b}', 'ư'),
];

/// The letter that a letter and an accent behind it make.
fn with_mark(letter: char, mark: char) -> Option<char> {
    let lower: char = letter.to_lowercase().next()?;
    let (vowel, tone) = VOWELS.iter().find_map(|row| {
        let tone = row.chars().position(|known| known == lower)?;
        Some((row.chars().next()?, tone))
    })?;
    let (vowel, tone) = match TONES.iter().position(|known| *known == mark) {
        Some(added) if tone == 0 => (vowel, added + 1),
        Some(_) => return None,
        None => {
            let (_, _, shaped) =
                SHAPES.iter().find(|(plain, shape, _)| (*plain, *shape) == (vowel, mark))?;
            (*shaped, tone)
        }
    };
    let row = VOWELS.iter().find(|row| row.starts_with(vowel))?;
    let made = row.chars().nth(tone)?;
    if letter == lower { Some(made) } else { made.to_uppercase().next() }
}
