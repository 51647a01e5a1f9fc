//! Bytes as letters, for a file in UTF-16: hardly longer than the bytes themselves, where base64
//! takes a third more.
//!
//! Of the units of UTF-16, all from U+00A0 to U+FDCF are letters but the surrogates: none is a
//! mark-up character, a control character, the mark of the beginning or not a character at all.
//! As they are no power of two, no letter stands for certain bits; the letters are the digits of
//! one long number. It is read (src/host/opening.js) from the front: a state takes in a letter and
//! gives off its lowest bytes until it is small again. So it is written from the back.

/// How many letters there are.
const LETTERS: u32 = SURROGATES - FIRST + 0xfdd0 - 0xe000;
const FIRST: u32 = 0xa0;
const SURROGATES: u32 = 0xd800;
/// The state is never below this, but for the first letter; it is below 256 times this when a
/// letter is taken in, so that it always fits 31 bits.
const LEAST: u32 = 0x80;

/// The bytes as letters.
pub(crate) fn written(bytes: &[u8]) -> String {
    let mut state = LEAST;
    let mut letters = Vec::with_capacity(bytes.len() / 2 + 3);
    for byte in bytes.iter().rev() {
        if state >= LEAST * LETTERS {
            letters.extend(letter(state % LETTERS));
            state /= LETTERS;
        }
        state = state << 8 | u32::from(*byte);
    }
    letters.extend(letter(state % LETTERS));
    state /= LETTERS;
    letters.extend(letter(state % LETTERS));
    state /= LETTERS;
    letters.extend((state > 0).then(|| letter(state)).flatten());
    letters.iter().rev().collect()
}

fn letter(value: u32) -> Option<char> {
    let code = FIRST + value;
    char::from_u32(if code < SURROGATES { code } else { code + 0xe000 - SURROGATES })
}

/// A text as UTF-16, little end first. Its mark at the beginning outweighs whatever a server says
/// about the file.
pub(crate) fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, letter, utf_16, written};

    /// Reads letters as src/host/opening.js does, and returns the last state too.
    fn read(text: &str) -> (Vec<u8>, u32) {
        let (mut state, mut bytes) = (0, Vec::new());
        for code in text.chars().map(u32::from) {
            state = state * 62_768 + code - if code < 0xd800 { 0xa0 } else { 0x8a0 };
            while state >= 0x8000 {
                bytes.push(state as u8);
                state >>= 8;
            }
        }
        (bytes, state)
    }

    #[test]
    fn bytes_come_back_from_letters() {
        let all: Vec<u8> =
            (0..70_000_u32).map(|n| (n.wrapping_mul(n) / 7 + n / 256) as u8).collect();
        for bytes in (0..40).map(|length| &all[..length]).chain([&*all, &[0; 999], &[255; 999]]) {
            let text = written(bytes);
            assert_eq!(read(&text), (bytes.to_vec(), 0x80), "{} bytes", bytes.len());
            let most = bytes.len() * 503 / 1000 + 3;
            assert!(text.chars().count() <= most, "{} bytes are too long", bytes.len());
        }
    }

    #[test]
    fn every_value_has_a_letter_of_its_own_that_nothing_reads_otherwise() {
        let mut letters: Vec<char> = (0..LETTERS).flat_map(letter).collect();
        assert_eq!(letters.len(), LETTERS as usize);
        letters.dedup();
        assert_eq!(letters.len(), LETTERS as usize, "they ascend");
        // Mark-up and line ends are below; the mark of a file and what is no character, above.
        assert!(letters[0] > '\u{9f}' && letters[letters.len() - 1] < '\u{fdd0}');
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        assert_eq!(utf_16("a\u{3400}"), [0xff, 0xfe, b'a', 0, 0, 0x34]);
    }
}
