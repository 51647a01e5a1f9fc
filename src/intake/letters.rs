//! Letters: one plain spelling of everything Vietnamese keyboards, office programs and web pages
//! produce. It knows letters and signs, no words.

/// The text in small letters without accents, with plain digits, spaces, minus and slash.
///
/// Accents are dropped rather than composed, so that "tỷ" in one letter, "tỷ" with a combining
/// mark and "ty" typed in haste are the same word, and no table of compositions is needed. Tabs and
/// line ends stay what they are: two cells pasted from a sheet are not one number with a space.
#[must_use]
pub fn fold(text: &str) -> String {
    let folded: String =
        text.trim().chars().filter(|&letter| !is_invisible(letter)).map(plain).collect();
    // What was invisible may have hidden spaces at the ends from the first trim.
    folded.trim().to_owned()
}

/// Combining accents, and marks of width zero and of writing direction that come with pasted text.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One letter or sign in its plain spelling.
fn plain(letter: char) -> char {
    match letter {
        'À'..='Ã' | 'à'..='ã' | 'Ă' | 'ă' | 'Ạ'..='ặ' => 'a',
        'È'..='Ê' | 'è'..='ê' | 'Ẹ'..='ệ' => 'e',
        'Ì' | 'Í' | 'ì' | 'í' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' => 'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => 'o',
        'Ù' | 'Ú' | 'ù' | 'ú' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' => 'y',
        // Eth looks like Đ and is taken for it; ₫ is the sign of the đồng.
        'Đ' | 'đ' | 'Ð' | 'ð' | '₫' => 'd',
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        // Office programs turn a typed hyphen into a dash.
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '≈' | '\u{223c}' => '~',
        '！'..='～' => full_width(letter),
        other => other.to_ascii_lowercase(),
    }
}

/// The plain sign of a full-width one, from the block that repeats ASCII.
fn full_width(letter: char) -> char {
    const DISTANCE: u32 = '！' as u32 - '!' as u32;
    char::from_u32(letter as u32 - DISTANCE).map_or(letter, |sign| sign.to_ascii_lowercase())
}
