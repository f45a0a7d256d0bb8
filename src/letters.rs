//! Most letters of the languages that Lede reads, told without the tables of all scripts, where a look-up takes as long as
//! all else that is done with a letter.

/// Whether a character is a letter of any script.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʯ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => true,
        '\0'..='\u{a9}' | '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether a character is a letter or digit of any script.
#[inline]
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// The bytes of the letters that a text begins with; most are told by their byte.
pub(crate) fn letters(text: &str) -> usize {
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(ascii) {
        Some(0x80..) => text[ascii..].find(|c| !is_letter(c)).map_or(text.len(), |more| ascii + more),
        _ => ascii,
    }
}

/// How many letters and digits of ASCII a text begins with.
#[inline]
pub(crate) fn run(text: &[u8]) -> usize {
    text.iter().take_while(|byte| ASCII[usize::from(**byte)]).count()
}

/// Which bytes are letters or digits of ASCII.
static ASCII: [bool; 256] = {
    let mut ascii = [false; 256];
    let mut byte = 0_u8;
    while byte < 0x80 {
        ascii[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    ascii
};

/// Puts the small letter of a character, which may be several.
#[inline]
pub(crate) fn small(c: char, mut put: impl FnMut(char)) {
    match one(c) {
        Some(c) => put(c),
        None => several(c, &mut put),
    }
}

/// The small letter of a character of the alphabets that most text is in.
#[inline]
fn one(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let by = match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        '\u{80}'..='ÿ' | 'а'..='џ' | '\u{2000}'..='\u{206f}' => 0,
        _ => return None,
    };
    char::from_u32(u32::from(c) + by)
}

/// The same by the tables of all scripts.
fn several(c: char, put: &mut dyn FnMut(char)) {
    c.to_lowercase().for_each(put);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_the_tables_say() {
        for c in '\0'..=char::MAX {
            let mut letters = String::new();
            small(c, |c| letters.push(c));
            assert_eq!((is_letter(c), letters), (c.is_alphabetic(), c.to_lowercase().to_string()), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
