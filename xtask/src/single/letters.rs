//! Bytes as letters, fifteen bits each, for a file in UTF-16: a fifteenth more than the bytes
//! themselves, where base64 takes a third more.
//!
//! The letters are ideographs from U+3400 (27 648 of them) and Korean syllables from U+AC00
//! (5 120): all assigned, none a mark-up character, a surrogate or changed by normalisation.

/// Where the Korean syllables begin among the values.
const IDEOGRAPHS: u32 = 0xa000 - 0x3400;

/// The bytes as letters; the last is filled up with zeros.
pub(crate) fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 15 * 3 + 3);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= 15 {
            bits -= 15;
            text.extend(letter(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        text.extend(letter(held << (15 - bits)));
    }
    text
}

fn letter(value: u32) -> Option<char> {
    char::from_u32(if value < IDEOGRAPHS { 0x3400 + value } else { 0xac00 + value - IDEOGRAPHS })
}

/// A text as UTF-16, little end first. Its mark at the beginning outweighs whatever a server says
/// about the file.
pub(crate) fn utf_16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{utf_16, written};

    /// Reads letters the slow way: as one long row of binary digits.
    fn read(text: &str, length: usize) -> Vec<u8> {
        let value = |letter: char| match u32::from(letter) {
            code @ 0x3400..=0x9fff => code - 0x3400,
            code @ 0xac00..=0xbfff => code - 0xac00 + 27_648,
            code => panic!("{code:x} is not a letter"),
        };
        let digits: String = text.chars().map(|it| format!("{:015b}", value(it))).collect();
        let byte = |place| u8::from_str_radix(&digits[8 * place..8 * place + 8], 2).unwrap();
        (0..length).map(byte).collect()
    }

    #[test]
    fn bytes_come_back_from_letters() {
        let all: Vec<u8> =
            (0..70_000_u32).map(|n| (n.wrapping_mul(n) / 7 + n / 256) as u8).collect();
        for length in (0..40).chain([all.len()]) {
            let text = written(&all[..length]);
            assert_eq!(text.chars().count(), (length * 8).div_ceil(15));
            assert_eq!(read(&text, length), all[..length], "{length} bytes");
        }
    }

    #[test]
    fn every_value_has_a_letter_of_its_own() {
        let pairs = (0..=0x7fff_u16).flat_map(|value| (value << 1).to_be_bytes());
        // Fifteen bits and a zero: by themselves, each is one letter and nothing.
        let mut letters: Vec<String> =
            pairs.collect::<Vec<_>>().chunks(2).map(|pair| written(pair)[..3].to_owned()).collect();
        letters.sort();
        letters.dedup();
        assert_eq!(letters.len(), 0x8000);
    }

    #[test]
    fn a_file_begins_with_its_mark() {
        assert_eq!(utf_16("a\u{3400}"), [0xff, 0xfe, b'a', 0, 0, 0x34]);
    }
}
