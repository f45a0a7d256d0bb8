use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Names with their characters, and whether they need no semicolon.
static NAMED: LazyLock<HashMap<&str, (char, bool)>> = LazyLock::new(|| {
    let rows = include_str!("entities.tsv").lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (name, code) = (cells.next()?, cells.next()?);
        let character = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
        Some((name, (character, cells.next().is_some())))
    })
    .collect()
});

/// Longer than any name: keeps a run of ampersands and letters linear.
const LONGEST: usize = 32;
/// What the numbers 128 to 159 mean: the characters of Windows-1252, as the HTML standard has it.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Puts characters in the place of entities, named or numbered. In an attribute, a name without its semicolon is left
/// alone where more of a word or an equals sign follows, as in `?a=1&copy=2`.
pub(super) fn decode(text: &str, attribute: bool) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let mut decoded = text[..first].to_owned();
    let mut rest = &text[first..];
    while let Some(inside) = rest.strip_prefix('&') {
        let (character, length) = entity(inside, attribute).unwrap_or(('&', 0));
        decoded.push(character);
        rest = &inside[length..];
        let next = rest.find('&').unwrap_or(rest.len());
        decoded.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    Cow::Owned(decoded)
}

/// The character that an entity stands for, and its bytes behind the ampersand.
fn entity(inside: &str, attribute: bool) -> Option<(char, usize)> {
    if let Some(number) = inside.strip_prefix('#') {
        return numbered(number).map(|(character, length)| (character, length + 1));
    }
    let length = inside.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    if inside[length..].starts_with(';')
        && let Some(&(character, _)) = NAMED.get(&inside[..length])
    {
        return Some((character, length + 1));
    }
    let (end, character) = (2..=length).rev().find_map(|end| {
        let &(character, bare) = NAMED.get(&inside[..end])?;
        bare.then_some((end, character))
    })?;
    let goes_on = inside[end..].starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    (!attribute || !goes_on).then_some((character, end))
}

fn numbered(number: &str) -> Option<(char, usize)> {
    let (digits, radix, prefix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (number, 10, 0),
    };
    let length = digits.bytes().take_while(|&byte| char::from(byte).is_digit(radix)).count();
    if length == 0 {
        return None;
    }
    let end = prefix + length + usize::from(digits[length..].starts_with(';'));
    // Too large a number is no character either.
    let code = u32::from_str_radix(&digits[..length], radix).unwrap_or(u32::MAX);
    let windows = code.checked_sub(128).and_then(|code| WINDOWS.get(usize::try_from(code).ok()?));
    let character = windows.copied().or_else(|| char::from_u32(code).filter(|&c| c != '\0'));
    Some((character.unwrap_or('\u{fffd}'), end))
}
