use super::dateline::is_duration;
use super::lift::Lifted;
use super::wrap::Raw;

/// So many time stamps with text below them make a ticker.
const ENTRIES: usize = 3;
/// Bytes of a sentence that is an entry's, and not a teaser's headline.
const ENTRY: usize = 90;
/// Widest stamp, in bytes.
const WIDE: usize = 32;

/// Finds the lines of a live ticker that say nothing but when: at least three of them, with text of its own below most.
pub(super) fn stamps(text: &str, raw: &[Raw], found: &mut [Option<Lifted>]) {
    let words = |at: usize| &text[raw[at].span.start..raw[at].span.end];
    let stamps: Vec<usize> = (0..raw.len()).filter(|&at| raw[at].span.len() <= WIDE && is_stamp(words(at))).collect();
    // How long films take that stand in the text is no ticker.
    if stamps.iter().filter(|&&at| !is_duration(words(at))).count() < ENTRIES {
        return;
    }
    let tells =
        |at: usize| raw[at].span.len() >= ENTRY && words(at).ends_with(['.', '!', '?', '…', '“', '”', '"', '»', '。']);
    let ends = stamps.iter().skip(1).copied().chain([raw.len()]);
    let told = stamps.iter().zip(ends).filter(|&(&at, end)| (at + 1..end).any(tells)).count();
    if told >= ENTRIES && told * 3 >= stamps.len() * 2 {
        for at in stamps {
            found[at] = found[at].or(Some(Lifted::Stamp));
        }
    }
}

/// What stands beside a number of minutes or hours that have passed.
const AGO: &[&str] =
    &["vor", "ago", "il y a", "hace", "há", "fa", "geleden", "temu", "siden", "sedan", "назад", "тому", "前", "전"];

/// "14:32", "14.32 Uhr", "9:05 a.m.", "vor 3 Minuten"
fn is_stamp(words: &str) -> bool {
    let (mut times, mut numbers, mut others) = (0, 0, 0);
    let parts = words.split(|c: char| c.is_whitespace() || matches!(c, '|' | '•' | '–' | '-' | '(' | ')'));
    for part in parts.filter(|part| !part.is_empty()) {
        if is_time(part) {
            times += 1;
        } else if part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers += 1;
        } else if part.contains(|c: char| c.is_ascii_digit()) {
            return false;
        } else {
            others += 1;
        }
    }
    let short = |part: &str| part.chars().count() <= 4;
    match (times, numbers) {
        (1, 0) => others <= 2 && words.split_whitespace().all(|part| is_time(part) || short(part)),
        (0, 1) => {
            let lower = words.to_lowercase();
            others <= 4 && AGO.iter().any(|ago| lower.starts_with(ago) || lower.ends_with(ago))
        }
        _ => false,
    }
}

/// "14:32", "14.32", "14h32", "9:05am"
fn is_time(part: &str) -> bool {
    let part = part.trim_end_matches([':', ',']);
    let Some((hour, minute)) = part.split_once([':', '.', 'h']) else { return false };
    let (digits, rest) = minute.split_at_checked(2).unwrap_or(("", ""));
    let is_number =
        |digits: &str, below: u8| digits.parse::<u8>().is_ok_and(|number| number < below) && !digits.starts_with('+');
    (1..=2).contains(&hour.len())
        && is_number(hour, 25)
        && digits.len() == 2
        && is_number(digits, 60)
        && matches!(rest.to_ascii_lowercase().as_str(), "" | "am" | "pm" | "a.m." | "p.m." | "h" | "uhr")
}

#[cfg(test)]
mod tests {
    use super::is_stamp;

    #[test]
    fn stamps_say_nothing_but_when() {
        for stamp in [
            "14:32",
            "14.32 Uhr",
            "9:05 a.m.",
            "9:05am",
            "18h05",
            "vor 3 Minuten",
            "12 minutes ago",
            "il y a 5 minutes",
            "14:32 MEZ",
        ] {
            assert!(is_stamp(stamp), "{stamp}");
        }
        for other in [
            "14:32 Uhr: Strom weg",
            "3:1",
            "12.03.2025, 14:32",
            "Stand: 14:32 Uhr",
            "3 Minuten",
            "25:61",
            "vor Ort",
            "2024",
        ] {
            assert!(!is_stamp(other), "{other}");
        }
    }
}
