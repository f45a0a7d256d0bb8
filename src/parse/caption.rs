use super::line::End;
use super::look::Look;
use crate::article::{Called, Element};
use crate::lexicon::{Marker, is_agency};

/// Weighs a line as the words or credit of a picture: a `figcaption`, a credit in it ("Foto: …", "© …", "/ AFP"), the
/// same words twice (the picture's own text, then its caption).
pub(super) fn caption(look: Look) -> i32 {
    let (line, seen) = (look.line(), look.seen());
    let mut weight = -10;
    if line.heading_level().is_some_and(|level| level < 4) || line.width > 700 {
        return super::NEVER;
    }
    if line.element == Some(Element::Caption) {
        weight += 30;
    }
    if line.calls(&[Called::Caption]) > 0 {
        weight += 22;
    }
    if look.line().credited {
        weight += 20;
    }
    if look.marked().head.has(Marker::Caption) {
        weight += 6;
    }
    if seen.echo && seen.times < 4 {
        weight += 18;
    }
    if neighbours_credit(look) && (25..=400).contains(&line.width) {
        weight += 14;
    }
    if signs_picture(look) {
        weight += 20;
    }
    if seen.style < 0 {
        weight += 2;
    }
    weight - look.furniture() / 2
}

/// Whether the line below is nothing but a credit, or the same picture's caption with one.
pub(super) fn neighbours_credit(look: Look) -> bool {
    let first = |look: Look| look.line().lower.split(' ').next().map(str::to_owned);
    look.below().is_some_and(|below| {
        (below.line().credited || signs_picture(below))
            && !below.seen().echo
            && look.line().width <= 400
            && (below.line().width <= 80 || first(below) == first(look))
    })
}

/// Longest text of a picture that a name alone signs, in columns.
const SIGNED: usize = 200;

/// Whether a name stands alone right below a sentence that is no running text: who took the picture.
pub(super) fn signs_picture(look: Look) -> bool {
    let is_text =
        |above: Look| above.line().end == End::Stop && above.line().width <= SIGNED && !above.line().is_prose();
    look.line().signature && look.line().above == 0 && look.above().is_some_and(is_text)
}

/// Where a credit stands: in the last so many bytes of its line.
const TAIL: usize = 70;

/// Whether a line in lower case ends with the credit of an agency: "… / AFP", "(Jane Roe/AP)", "Getty Images".
pub(super) fn names_agency(lower: &str) -> bool {
    let from = (lower.len().saturating_sub(TAIL)..=lower.len()).find(|&at| lower.is_char_boundary(at)).unwrap_or(0);
    let tail = lower[from..].trim_end_matches(|c: char| !c.is_alphanumeric());
    // "(Jane Roe / AP)" behind a sentence is a credit as well; "(dpa)" alone behind it is the article's agency.
    if tail.contains("(c) ") || tail.contains("（ｃ）") {
        return true;
    }
    let (text, credit) = match tail.rfind('(') {
        Some(open) => (&tail[..open], &tail[open + 1..]),
        None => (tail, tail),
    };
    let parted = credit.rfind(['/', '|', '©', '-', '–', '—', ',', '•']).map(|at| {
        let sign = credit[at..].chars().next().map_or(1, char::len_utf8);
        (credit[at + sign..].trim(), credit[..at].rsplit_once(' ').unwrap_or_default())
    });
    let bracketed = tail.contains('(');
    // "(NOAA/SPC)"
    let slashed = bracketed
        && lower.trim_end().ends_with(')')
        && credit.contains('/')
        && !credit.contains(|c: char| c.is_ascii_digit());
    slashed
        // "The old harbour in May. EFE/ J. Roe"; "dpa/jr" alone is a byline.
        || parted.is_some_and(|(behind, (words, before))| {
            is_agency(behind) || words.len() >= WORDS && credit.contains('/') && is_agency(before)
        })
        || bracketed && is_agency(credit.trim()) && !text.trim_end().ends_with(['.', '!', '?', '”', '“'])
        || ["getty images", "picture alliance", "shutterstock", "istockphoto"].iter().any(|name| tail.ends_with(name))
}

/// Whether a line in lower case says whose the page is and since when: "© 2026 The Ferry", "© The Ferry 2019–2026".
pub(super) fn is_copyright(lower: &str) -> bool {
    let rest = lower.strip_prefix("copyright").unwrap_or(lower).trim_start();
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u16| (1900..2100).contains(&year));
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    rest.starts_with('©') && (words.next().is_some_and(is_year) || words.next_back().is_some_and(is_year))
}

/// Longest name behind a picture's words, in words, and the shortest words before it, in bytes.
const NAMES: usize = 7;
const WORDS: usize = 28;

/// The name behind a sentence: "The old harbour in May. Jane Roe for The Ferry".
pub(super) fn name_behind(words: &str) -> Option<&str> {
    let behind = words.rmatch_indices(". ").find(|(at, _)| {
        // "Dr. Roe", "J. J. Roe", "3. Mai"
        let word = words[..*at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        word.chars().count() > 3 || word.len() > 1 && word.starts_with(char::is_lowercase)
    });
    let (at, _) = behind.filter(|(at, _)| *at >= WORDS)?;
    let tail = words[at + 2..].trim_end_matches(')');
    let (mut capitals, mut count) = (0, 0);
    for word in tail.split([' ', '/']).filter(|word| !word.is_empty()) {
        count += 1;
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if !(word.len() <= 4 && count > 1) {
            return None;
        }
    }
    let named = (1..=NAMES).contains(&count) && capitals * 2 > count && !tail.ends_with(['.', '!', '?', '…', ':']);
    named.then_some(tail)
}

#[cfg(test)]
mod tests {
    use super::{is_copyright, name_behind, names_agency};

    #[test]
    fn agencies_beside_a_name() {
        for line in
            ["the old harbour on a day in may. efe/ j. roe", "the old harbour (roe/afp)", "the old harbour / reuters"]
        {
            assert!(names_agency(line), "{line}");
        }
        for line in ["the old harbour and/or the new one", "dpa/jr", "afp has told it first"] {
            assert!(!names_agency(line), "{line}");
        }
    }

    #[test]
    fn whose_the_page_is() {
        for line in ["© 2026 the ferry", "© the ferry 2019–2026", "copyright © 2026 ferry media ltd."] {
            assert!(is_copyright(line), "{line}");
        }
        for line in ["© jane roe", "© dpa/jane roe", "the harbour in 2026", "copyright 2026"] {
            assert!(!is_copyright(line), "{line}");
        }
    }

    #[test]
    fn names_behind_a_sentence() {
        for line in [
            "The old harbour in the evening. Jane Roe for The Ferry",
            "El puerto viejo, este domingo en Cala. EFE/ J.J. Roe",
            "Ein Schiff läuft in den Hafen ein. Karl Lehm",
        ] {
            assert!(name_behind(line).is_some(), "{line}");
        }
        for line in [
            "The old harbour in the evening.",
            "Why the old harbour has to go. And what comes then",
            "Der Streit um den alten Hafen und Dr. Karl Lehm",
            "Nein. Karl Lehm",
        ] {
            assert_eq!(name_behind(line), None);
        }
    }
}
