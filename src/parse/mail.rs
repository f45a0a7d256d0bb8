use super::lift::Lifted;
use super::wrap::Raw;

/// Fewest lines of a mail's head.
const LINES: usize = 3;
/// Longest name of a field, in characters.
const NAME: usize = 14;

/// How many times longer than a greeting is the whole paste.
const GREETING: usize = 4;

/// What the subject is called; no other list of names has it.
const SUBJECT: &[&str] =
    &["betreff", "subject", "objet", "asunto", "oggetto", "assunto", "onderwerp", "temat", "тема", "emne", "ämne"];

/// Finds the head that a mail program writes above what it forwards or answers: sender, date, receivers, subject, a
/// line each.
pub(super) fn heads(text: &str, raw: &[Raw], found: &mut [Option<Lifted>]) {
    let name = |at: usize| raw.get(at).and_then(|raw| field(&text[raw.span.start..raw.span.end]));
    let (mut start, mut greeting) = (0, 0);
    for at in 0..=raw.len() {
        if name(at).is_some() && raw[at].above <= usize::from(at > start) {
            continue;
        }
        let is_subject = |at: usize| name(at).is_some_and(|name| SUBJECT.contains(&name.to_lowercase().as_str()));
        if at >= start + LINES && (start..at).any(is_subject) {
            found[start..at].fill(Some(Lifted::Mail));
            // A greeting above what is forwarded belongs to the mail as well.
            if raw[start].span.start * GREETING < text.len() {
                greeting = start;
            }
        }
        start = if name(at).is_some() { at } else { at + 1 };
    }
    for found in &mut found[..greeting] {
        *found = found.or(Some(Lifted::Mail));
    }
}

/// The name before a colon at the head of a line.
fn field(words: &str) -> Option<&str> {
    let cut = words.char_indices().nth(NAME + 2).map_or(words.len(), |(cut, _)| cut);
    let (name, rest) = words[..cut].split_once(':')?;
    let name = name.trim_matches(['*', ' ', '\u{a0}']);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-' || c == ' ');
    (is_name && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_of_a_mail() {
        assert_eq!(field("Betreff: WG: Licht"), Some("Betreff"));
        assert_eq!(field("Gesendet: Freitag, 14. März 2025 09:12"), Some("Gesendet"));
        assert_eq!(field("12:30 Uhr"), None);
        assert_eq!(field("Der Stadtrat hat beschlossen: nichts"), None);
    }
}
