//! What a printed page has above and below its text: its number, and a head or foot that comes again on every page.

use super::lift::Lifted;
use super::wrap::Raw;
use crate::lexicon::Table;

/// "Page" in the languages that Lede knows.
const PAGE: &[&str] = &[
    "seite",
    "page",
    "página",
    "pagina",
    "strona",
    "страница",
    "стр",
    "сторінка",
    "с",
    "side",
    "sida",
    "p",
    "s",
    "pag",
    "pág",
    "str",
];
/// Bytes of text between two page numbers that stand without any word.
const PAGEFUL: usize = 500;
/// How many lines the head or the foot of a page has.
const EDGE: usize = 2;
/// Longest head or foot, in bytes.
const LONG: usize = 120;
/// Fewest and most lines between the same head on two pages, where nothing else shows where a page ends.
const SHORT_PAGE: usize = 15;
const LONG_PAGE: usize = 90;

/// Finds page numbers, and heads and feet beside them.
pub(super) fn furniture(text: &str, raw: &[Raw], found: &mut [Option<Lifted>]) {
    let words = |at: usize| &text[raw[at].span.start..raw[at].span.end];
    // Whether a page begins with a line: a form feed stands before it.
    let begins: Vec<bool> =
        (0..raw.len()).map(|at| at > 0 && text[raw[at - 1].span.end..raw[at].span.start].contains('\u{c}')).collect();
    numbers(raw, words, &begins, found);
    let mut edge = vec![false; raw.len()];
    let mut first = None;
    for at in 0..raw.len() {
        let number = found[at] == Some(Lifted::Number);
        if number || begins[at] {
            first = first.or(Some(at));
            let (above, below) = (at.saturating_sub(EDGE), (at + EDGE + usize::from(number)).min(raw.len()));
            edge[above..below].fill(true);
        }
    }
    let mut places: Table<String, Vec<usize>> = Table::default();
    for at in 0..raw.len() {
        // The length of a film ("2:34") is no head.
        let is_head = || (4..=LONG).contains(&raw[at].span.len()) && words(at).contains(char::is_alphabetic);
        if found[at].is_none() && is_head() {
            places.entry(pattern(words(at))).or_default().push(at);
        }
    }
    for places in places.values().filter(|places| places.len() > 1) {
        let edges = places.iter().filter(|&&at| edge[at]).count();
        // The first one may be the title itself.
        let later = places.iter().copied().filter(|&at| at > EDGE);
        if edges > 1 && edges + 1 >= places.len() {
            later.filter(|&at| edge[at]).for_each(|at| found[at] = Some(Lifted::Running));
        } else if is_regular(places) {
            later.for_each(|at| found[at] = Some(Lifted::Running));
        }
    }
}

/// A line with its numbers taken for one another.
fn pattern(words: &str) -> String {
    words.replace(|c: char| c.is_ascii_digit(), "0")
}

fn is_regular(places: &[usize]) -> bool {
    let gaps = || places.windows(2).map(|pair| pair[1] - pair[0]);
    let (shortest, longest) = (gaps().min().unwrap_or(0), gaps().max().unwrap_or(0));
    places.len() > 2 && shortest >= SHORT_PAGE && longest <= LONG_PAGE && longest * 4 <= shortest * 5
}

/// Page numbers with a word say so themselves; bare ones stand at a form feed, or are followed or led by the next.
fn numbers<'a>(raw: &[Raw], words: impl Fn(usize) -> &'a str, begins: &[bool], found: &mut [Option<Lifted>]) {
    let mut last: Option<(usize, Number)> = None;
    for at in 0..raw.len() {
        let Some(number) = number(words(at)).filter(|_| found[at].is_none()) else { continue };
        let at_break = begins[at] || begins.get(at + 1).is_some_and(|&begins| begins);
        if number.worded || at_break {
            found[at] = Some(Lifted::Number);
        }
        if let Some((before, earlier)) = last
            && earlier.form == number.form
            && earlier.page + 1 == number.page
            && raw[at].span.start - raw[before].span.end >= PAGEFUL
        {
            found[before] = Some(Lifted::Number);
            found[at] = Some(Lifted::Number);
        }
        last = Some((at, number));
    }
}

/// A page number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number {
    page: u32,
    /// "Page" stands before it.
    worded: bool,
    /// How it is written: dashes around it, of how many.
    form: (bool, bool),
}

/// "3", "- 3 -", "3/7", "Seite 3 von 7"
fn number(words: &str) -> Option<Number> {
    if words.len() > 40 {
        return None;
    }
    let bare = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '·' | '[' | ']'));
    let dashed = bare.len() < words.len();
    let start = bare.find(|c: char| c.is_ascii_digit())?;
    let word = bare[..start].trim_end_matches([' ', '\u{a0}', '.']).to_lowercase();
    let worded = PAGE.contains(&word.as_str());
    if !worded && start > 0 {
        return None;
    }
    let digits = bare[start..].bytes().take_while(u8::is_ascii_digit).count();
    let page = bare[start..start + digits].parse().ok().filter(|_| digits <= 3)?;
    let rest = bare[start + digits..].trim();
    // "of 7", "/ 7"
    let total = rest.trim_start_matches(|c: char| c == '/' || c.is_whitespace() || worded && c.is_alphabetic());
    let counted = !total.is_empty()
        && total.len() <= 3
        && total.bytes().all(|byte| byte.is_ascii_digit())
        && total.len() < rest.len();
    (rest.is_empty() || counted).then_some(Number {
        page,
        worded: worded && (word.len() > 2 || counted),
        form: (dashed, counted),
    })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn page_numbers() {
        for (words, page, worded) in [
            ("3", 3, false),
            ("- 3 -", 3, false),
            ("3/7", 3, false),
            ("Seite 3 von 7", 3, true),
            ("Page 12", 12, true),
            ("S. 3/7", 3, true),
            ("стр. 4 из 9", 4, true),
        ] {
            assert_eq!(number(words).map(|number| (number.page, number.worded)), Some((page, worded)), "{words}");
        }
        for other in ["2024", "Kapitel 3", "3 Tote", "Seite 3 fehlt", "3.5", "Page one"] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
