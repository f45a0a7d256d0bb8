use crate::letters::{is_letter, letters, small};
use crate::lexicon::Table;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// Bytes that are enough to tell a language.
const ENOUGH: usize = 8 * 1024;
/// A line shorter than this is more likely a menu's than a sentence.
const SENTENCE: usize = 60;
/// Common words that a language must have of a text's words before it is believed, in percent.
const BELIEVED: u32 = 6;

/// The most common words of each language, the letters that few others have, and how words end in it and not in those that are
/// most like it: code, words, letters, endings, parted by tabs.
const WORDS: &str = include_str!("../lexicon/languages.tsv");

/// The language of a text as ISO 639-1, from its long lines; `None` where it cannot be told.
///
/// A script that one language has almost to itself decides by itself; within a shared script, the language whose most
/// common words make up most of the text. Looks at no more than 8 KiB of long lines.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let mut sample = String::new();
    for line in text.lines().map(str::trim).filter(|line| line.len() >= SENTENCE) {
        sample.push_str(head(line));
        sample.push('\n');
        if sample.len() > ENOUGH {
            break;
        }
    }
    let sample = if sample.is_empty() { head(text) } else { &sample };
    by_script(sample).or_else(|| by_words(sample))
}

/// The first bytes of a text, to a character's boundary.
fn head(text: &str) -> &str {
    let end = (0..=ENOUGH.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

/// The language of most letters, where their script tells it.
fn by_script(text: &str) -> Option<&'static str> {
    let mut counts = [0; SCRIPTS.len()];
    // Latin letters, which most are, are in none of them.
    let starts = text.bytes().enumerate().filter(|&(_, byte)| byte >= EARLIEST);
    for c in starts.filter_map(|(at, _)| text[at..].chars().next()) {
        if let Some(script) = SCRIPTS.iter().position(|&(_, first, last)| (first..=last).contains(&c)) {
            counts[script] += usize::from(is_letter(c));
        }
    }
    let (script, count) = counts.iter().enumerate().max_by_key(|&(_, count)| count).filter(|(_, count)| **count > 0)?;
    let letters = text.chars().filter(|c| is_letter(*c)).count();
    // Japanese mixes its own letters with Chinese ones: a fifth of them is enough.
    let kana = counts[KANA] * 5 > letters;
    if kana {
        return Some(SCRIPTS[KANA].0);
    }
    (count * 2 > letters).then_some(SCRIPTS[script].0)
}

const KANA: usize = 0;
/// The first byte of the first character of all these scripts.
const EARLIEST: u8 = 0xcd;

/// Scripts that one language of the news has almost to itself.
const SCRIPTS: [(&str, char, char); 22] = [
    ("ja", '\u{3040}', '\u{30ff}'),
    ("zh", '\u{4e00}', '\u{9fff}'),
    ("ko", '\u{ac00}', '\u{d7af}'),
    ("el", '\u{370}', '\u{3ff}'),
    ("he", '\u{590}', '\u{5ff}'),
    ("ar", '\u{600}', '\u{6ff}'),
    ("hi", '\u{900}', '\u{97f}'),
    ("bn", '\u{980}', '\u{9ff}'),
    ("pa", '\u{a00}', '\u{a7f}'),
    ("gu", '\u{a80}', '\u{aff}'),
    ("or", '\u{b00}', '\u{b7f}'),
    ("ta", '\u{b80}', '\u{bff}'),
    ("te", '\u{c00}', '\u{c7f}'),
    ("kn", '\u{c80}', '\u{cff}'),
    ("ml", '\u{d00}', '\u{d7f}'),
    ("si", '\u{d80}', '\u{dff}'),
    ("th", '\u{e00}', '\u{e7f}'),
    ("my", '\u{1000}', '\u{109f}'),
    ("ka", '\u{10a0}', '\u{10ff}'),
    ("am", '\u{1200}', '\u{137f}'),
    ("km", '\u{1780}', '\u{17ff}'),
    ("hy", '\u{530}', '\u{58f}'),
];

/// Which languages have a word, letter or ending among those listed for them, as places in the list.
#[derive(Default)]
struct Listed {
    codes: Vec<&'static str>,
    words: Table<&'static str, Vec<usize>>,
    letters: Table<char, Vec<usize>>,
    /// By their last byte.
    endings: Table<u8, Vec<(&'static str, usize)>>,
}

fn listed() -> &'static Listed {
    static LISTED: OnceLock<Listed> = OnceLock::new();
    LISTED.get_or_init(|| {
        let mut listed = Listed::default();
        for (language, line) in WORDS.lines().enumerate() {
            let mut cells = line.split('\t');
            listed.codes.push(cells.next().unwrap_or_default());
            for word in cells.next().unwrap_or_default().split(' ') {
                let languages = listed.words.entry(word).or_default();
                if languages.last() != Some(&language) {
                    languages.push(language);
                }
            }
            for letter in cells.next().unwrap_or_default().chars() {
                listed.letters.entry(letter).or_default().push(language);
            }
            for ending in cells.next().unwrap_or_default().split(' ') {
                if let Some(&last) = ending.as_bytes().last() {
                    listed.endings.entry(last).or_default().push((ending, language));
                }
            }
        }
        listed
    })
}

/// The language whose words the text has most of. A word counts three if no other language lists it, else two; a letter
/// or an ending counts one.
fn by_words(text: &str) -> Option<&'static str> {
    let listed = listed();
    let mut scores = vec![(0_u32, 0_u32); listed.codes.len()];
    let mut words = 0_u32;
    let mut tell = |word: &str| {
        words += 1;
        let languages = listed.words.get(word).map_or(&[][..], Vec::as_slice);
        for &language in languages {
            scores[language].0 += if languages.len() == 1 { 3 } else { 2 };
        }
        let endings = word.as_bytes().last().and_then(|last| listed.endings.get(last));
        let ends = |ending: &str| word.len() > ending.len() + 1 && word.ends_with(ending);
        for &(_, language) in endings.into_iter().flatten().filter(|(ending, _)| ends(ending)) {
            scores[language].1 += 1;
        }
        let letters = if word.is_ascii() { "" } else { word };
        for letter in letters.chars().filter(|letter| !letter.is_ascii()) {
            for &language in listed.letters.get(&letter).into_iter().flatten() {
                scores[language].1 += 1;
            }
        }
    };
    let mut lower = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (word, behind) = rest.split_at(letters(rest));
        rest = behind;
        if word.is_empty() {
            rest = &rest[c.len_utf8()..];
            continue;
        }
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
            tell(&lower);
        } else {
            word.chars().for_each(|c| small(c, |c| lower.push(c)));
            // The small letter of some is a letter and a mark
            lower.split(|c| !is_letter(c)).filter(|word| !word.is_empty()).for_each(&mut tell);
        }
    }
    let total = |&(words, letters): &(u32, u32)| words + letters;
    let (best, score) = scores.iter().enumerate().max_by_key(|&(language, score)| (total(score), Reverse(language)))?;
    // Letters decide between languages, but only words show that it is one; few languages have Cyrillic letters.
    let believed = score.0 * 100 >= words * BELIEVED * 2 || total(score) > 0 && is_cyrillic(text);
    (words >= 4 && believed).then(|| listed.codes[best])
}

/// Whether most letters are Cyrillic.
fn is_cyrillic(text: &str) -> bool {
    let letters = || text.chars().filter(|c| is_letter(*c));
    letters().filter(|c| ('\u{400}'..='\u{4ff}').contains(c)).count() * 2 > letters().count()
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn tells_languages_by_their_sentences() {
        let check = |text: &str, code| assert_eq!(language(text), code, "{text}");
        check(
            "Die Stadt will den alten Hafen im kommenden Jahr vollständig umbauen lassen, teilte sie mit.",
            Some("de"),
        );
        check("The city wants to have the old harbour rebuilt completely in the coming year, it said.", Some("en"));
        check("La ville veut faire reconstruire entièrement le vieux port au cours de l’année prochaine.", Some("fr"));
        check(
            "La ciudad quiere reconstruir por completo el viejo puerto en el próximo año, según el alcalde.",
            Some("es"),
        );
        check(
            "A cidade quer reconstruir completamente o velho porto no próximo ano, mas não há dinheiro para isso.",
            Some("pt"),
        );
        check("Город хочет полностью перестроить старую гавань в следующем году, сообщили в мэрии.", Some("ru"));
        check("Місто хоче повністю перебудувати стару гавань наступного року, що підтвердили й у мерії.", Some("uk"));
        check("Rundt 300 arbeidere tok ut i streik tirsdag. Sjefen krever at de kommer tilbake.", Some("nb"));
        check("Dei kjem ikkje før om eit år, seier ho, og det held ikkje for bygda.", Some("nb"));
        check("Omkring 300 arbejdere gik i strejke tirsdag. Chefen kræver, at de kommer tilbage.", Some("da"));
        check("«Мост закрыт», — гласит табличка. Шофёр автобуса Пётр Ласточкин ждёт.", Some("ru"));
        check("Byen vil have den gamle havn bygget helt om i det kommende år, og det bliver ikke billigt.", Some("da"));
        check(
            "Byen vil ha den gamle havna bygget helt om i det kommende året, og det blir ikke billig å gjøre.",
            Some("nb"),
        );
        check("市は来年、古い港を全面的に建て替える予定だ。", Some("ja"));
        check("시는 내년에 오래된 항구를 완전히 재건축할 계획이다.", Some("ko"));
        check("12 345", None);
        check("Anna Weber", None);
        check("", None);
    }

    #[test]
    fn a_menu_does_not_hide_the_article() {
        let text =
            "Home\nSport\nLive\nPodcasts\nDie Stadt will den alten Hafen im kommenden Jahr vollständig umbauen lassen.";
        assert_eq!(language(text), Some("de"));
    }
}
