//! How each format keeps text from being taken for something else.

/// Text of HTML or XML, and of attributes in double quotes. Control characters that XML forbids are left out.
pub(super) fn markup(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    close(out, text);
}

/// A line of Markdown (`CommonMark`): every mark of ASCII that could begin a notation has a backslash before it.
pub(super) fn markdown(out: &mut String, text: &str) {
    for (at, c) in text.char_indices() {
        let notation = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' | '^' => {
                true
            }
            // "- " and "+ " begin an item, "---" and "===" a rule, "12." a number.
            '-' | '+' | '=' => at == 0 || text[..at].chars().all(|c| matches!(c, '-' | '+' | '=' | ' ')),
            // ": " begins what explains the line above, where a reader knows such lists.
            ':' => text[..at].bytes().all(|byte| byte == b' '),
            '.' | ')' => at > 0 && at < 10 && text[..at].bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if c.is_control() {
            out.push(' ');
            continue;
        }
        if notation {
            out.push('\\');
        }
        out.push(c);
    }
    close(out, text);
}

/// An address between "<" and ">" of Markdown.
pub(super) fn address(out: &mut String, address: &str) {
    for c in address.chars() {
        match c {
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
}

/// A field of CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it.
pub(super) fn field(out: &mut String, text: &str) {
    const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '＝', '＋', '－', '＠'];
    out.push('"');
    if text.trim_start_matches([' ', '\u{a0}', '\u{feff}', '"']).starts_with(FORMULA) || text.starts_with(FORMULA) {
        out.push('\'');
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\"\""),
            '\0' => {}
            c => out.push(c),
        }
    }
    close(out, text);
    out.push('"');
}

/// Ends what a text began of another direction of writing, so that it turns nothing behind it.
fn close(out: &mut String, text: &str) {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            _ if open.last() == Some(&c) => _ = open.pop(),
            _ => {}
        }
    }
    out.extend(open.into_iter().rev());
}

/// A small letter in the name of a file; empty where it has none.
pub(super) fn plain(c: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ASCII.find(c) {
        return &ASCII[at..=at];
    }
    match c {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'ą' | 'а' => "a",
        'å' => "aa",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'д' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' | 'е' | 'ё' | 'э' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'и' | 'і' => "i",
        'ł' | 'л' => "l",
        'ñ' | 'ń' | 'ň' | 'н' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'о' => "o",
        'ř' | 'р' => "r",
        'ś' | 'š' | 'с' => "s",
        'ť' | 'т' => "t",
        'ù' | 'ú' | 'û' | 'ů' | 'у' => "u",
        'ý' | 'ÿ' | 'ы' | 'й' => "y",
        'ź' | 'ż' | 'ž' | 'з' => "z",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'ж' => "zh",
        'к' => "k",
        'м' => "m",
        'п' => "p",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ї' => "yi",
        _ => "",
    }
}
