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
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// Puts the small letter of a character, which may be several.
#[inline]
pub(crate) fn small(c: char, mut put: impl FnMut(char)) {
    match one(c) {
        Some(c) => put(c),
        None => several(c, &mut put),
    }
}

/// The small letter of a character of the alphabets that most text is in.
fn one(c: char) -> Option<char> {
    let by = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        '\0'..='ÿ' | 'а'..='џ' | '\u{2000}'..='\u{206f}' => 0,
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
