use super::language::Language;
use super::words::lexicon;
use crate::letters::{is_letter, is_letter_or_digit, run, small};
use crate::order::{reverse, sort_by_key};

/// What a line's words mark it as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Marker {
    /// Announces related articles.
    Related,
    /// Opens a byline.
    Byline,
    /// Opens a dateline.
    Dateline,
    /// Stands beside a number in a dateline.
    ReadingTime,
    /// Caption or credit of a picture.
    Caption,
    /// Sharing, printing, following.
    Share,
    /// Newsletters and alerts.
    Newsletter,
    /// Advertising.
    Advertising,
    /// Readers' comments.
    Comments,
    /// Tags and topics.
    Tags,
    /// Subscription and login.
    Paywall,
    /// Cookies, privacy, embedded content that wants consent.
    Consent,
    /// Menus and other ways through the site.
    Navigation,
    /// Audio and video players.
    Listen,
    /// Copyright, agencies, notes of the editors.
    Legal,
    /// About the author.
    Author,
    /// A newspaper's section.
    Section,
    /// Label above a headline.
    Kicker,
    /// Name of a month.
    Month,
    /// Name of a weekday.
    Weekday,
}

/// A set of markers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks(u32);

impl Marks {
    /// What no line of an article itself says.
    pub const FURNITURE: Self = Self(0)
        .with(Marker::Share)
        .with(Marker::Newsletter)
        .with(Marker::Advertising)
        .with(Marker::Comments)
        .with(Marker::Tags)
        .with(Marker::Paywall)
        .with(Marker::Consent)
        .with(Marker::Navigation)
        .with(Marker::Listen)
        .with(Marker::Legal)
        .with(Marker::Author);

    /// The set with one more.
    #[must_use]
    pub const fn with(self, marker: Marker) -> Self {
        Self(self.0 | 1 << marker as u8)
    }

    /// Whether the marker is in the set.
    #[must_use]
    pub const fn has(self, marker: Marker) -> bool {
        self.0 >> marker as u8 & 1 != 0
    }

    /// Those in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The markers found in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marked {
    /// At its head.
    pub head: Marks,
    /// At its head, and nothing but numbers and further phrases behind it.
    pub whole: Marks,
    /// Anywhere in it.
    pub inside: Marks,
    /// Bytes of the longest phrase at its head.
    pub length: usize,
}

/// Phrases by their first word.
type Table = super::table::Table<&'static str, Vec<(String, Marker)>>;

/// Look-up of a language's marker phrases.
#[derive(Debug)]
pub struct Markers {
    /// Phrases at the head of a line by their first word, the longest first.
    head: Table,
    /// Phrases anywhere in a line.
    inside: Table,
    /// A bit for each of their first words by its first three bytes: most words begin no phrase.
    opening: [u64; OPENING],
}

/// So many times 64 bits.
const OPENING: usize = 64;

/// The place of a word's bit: which number, and which bit of it.
fn place(word: &str) -> (usize, usize) {
    let byte = |at| word.as_bytes().get(at).map_or(0, |byte| usize::from(*byte));
    let place = (byte(0) * 31 + byte(1)) * 31 + byte(2);
    (place / 64 % OPENING, place % 64)
}

/// The marker phrases of a language by its ISO 639-1 code; of English for a language whose words are not here.
#[must_use]
pub fn markers(code: Option<&str>) -> &'static Markers {
    lexicon(code).markers()
}

/// `text` as phrases are compared: in lower case, white space as one space, straight apostrophes, nothing invisible.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // Most of it is ASCII, told by its bytes and made small at the end
        let mut is_behind_space = folded.ends_with(' ');
        let is_kept = |byte: &u8| {
            let is_space = *byte == b' ';
            let is_second = std::mem::replace(&mut is_behind_space, is_space) && is_space;
            matches!(byte, b' '..=b'~') && !is_second
        };
        let (kept, behind) = rest.split_at(rest.bytes().take_while(is_kept).count());
        folded.push_str(kept);
        if !kept.is_empty() {
            rest = behind;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {}
            '’' | 'ʼ' => folded.push('\''),
            _ if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            _ => small(c, |c| folded.push(c)),
        }
    }
    folded.make_ascii_lowercase();
    folded
}

/// The first word of `text`, or its first character where that is no letter or digit.
fn first(text: &str) -> &str {
    let ascii = run(text.as_bytes());
    let end = match text.as_bytes().get(ascii) {
        // Only what is not ASCII has to be looked at as a character.
        Some(128..) => text[ascii..].find(|c| !is_letter_or_digit(c)).map_or(text.len(), |more| ascii + more),
        _ => ascii,
    };
    let end = if end == 0 { text.chars().next().map_or(0, char::len_utf8) } else { end };
    &text[..end]
}

fn starts(words: &str, phrase: &str) -> bool {
    words.strip_prefix(phrase).is_some_and(|rest| {
        let runs_on = phrase.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
        !phrase.is_empty() && !runs_on
    })
}

/// How far into a line phrases are looked for, in bytes.
const LOOKED_AT: usize = 500;

impl Markers {
    pub(super) fn new(language: &'static Language) -> Self {
        let lists = [
            (language.related, Marker::Related),
            (language.byline, Marker::Byline),
            (language.dateline, Marker::Dateline),
            (language.reading_time, Marker::ReadingTime),
            (language.caption, Marker::Caption),
            (language.share, Marker::Share),
            (language.newsletter, Marker::Newsletter),
            (language.advertising, Marker::Advertising),
            (language.comments, Marker::Comments),
            (language.tags, Marker::Tags),
            (language.paywall, Marker::Paywall),
            (language.consent, Marker::Consent),
            (language.navigation, Marker::Navigation),
            (language.listen, Marker::Listen),
            (language.legal, Marker::Legal),
            (language.author, Marker::Author),
            (language.sections, Marker::Section),
            (language.kickers, Marker::Kicker),
            (language.months, Marker::Month),
            (language.weekdays, Marker::Weekday),
        ];
        let mut markers = Self { head: Table::default(), inside: Table::default(), opening: [0; OPENING] };
        for (list, marker) in lists {
            for &phrase in list {
                let bare = phrase.trim_start_matches('…');
                // Credits, reading times and dates may stand anywhere in their line.
                let anywhere = bare.len() < phrase.len()
                    || matches!(marker, Marker::ReadingTime | Marker::Caption | Marker::Month | Marker::Weekday);
                let table = if anywhere { &mut markers.inside } else { &mut markers.head };
                table.entry(first(bare)).or_default().push((folded(bare), marker));
                if anywhere {
                    let (number, bit) = place(first(bare));
                    markers.opening[number] |= 1 << bit;
                    markers.head.entry(first(bare)).or_default().push((folded(bare), marker));
                }
            }
        }
        for phrases in markers.head.values_mut().chain(markers.inside.values_mut()) {
            sort_by_key(phrases, |(phrase, _)| (reverse(phrase.len()), 0));
        }
        markers
    }

    /// The markers of a line, given [`folded`]. Takes time linear in its length.
    #[must_use]
    pub fn find(&self, line: &str) -> Marked {
        let mut marked = Marked::default();
        let opening = line.trim_start_matches(|c: char| !is_letter(c) && !matches!(c, '©' | '('));
        let mut rest = opening;
        while let Some((length, found)) = self.at(rest) {
            if marked.length == 0 {
                marked.head = found;
                marked.length = line.len() - opening.len() + length;
            }
            marked.whole = marked.whole.or(found);
            rest = rest[length..].trim_start_matches(|c: char| !is_letter(c));
            if !marked.whole.and(Marks::FURNITURE.with(Marker::Section).with(Marker::Related)).is_empty() {
                continue;
            }
            break;
        }
        if !rest.is_empty() {
            marked.whole = Marks::default();
        }
        let mut at = 0;
        while let Some(next) = line.get(at..).filter(|next| !next.is_empty() && at < LOOKED_AT) {
            // No phrase begins with a space.
            if next.starts_with(' ') {
                at += 1;
                continue;
            }
            let word = first(next);
            let (number, bit) = place(word);
            let phrases = if self.opening[number] >> bit & 1 == 1 { self.inside.get(word) } else { None };
            for (phrase, marker) in phrases.into_iter().flatten() {
                if starts(next, phrase) {
                    marked.inside = marked.inside.with(*marker);
                }
            }
            at += word.len();
        }
        marked
    }

    /// The longest phrase at the head of `words`: its bytes, and what all phrases there mark.
    fn at(&self, words: &str) -> Option<(usize, Marks)> {
        let found = self.head.get(first(words))?.iter().filter(|(phrase, _)| starts(words, phrase));
        found.fold(None, |longest: Option<(usize, Marks)>, (phrase, marker)| {
            let (length, marks) = longest.unwrap_or((phrase.len(), Marks::default()));
            Some((length, if phrase.len() == length { marks.with(*marker) } else { marks }))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(line: &str) -> Marked {
        markers(Some("en")).find(&folded(line))
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(find("Share").whole.has(Marker::Share));
        assert!(find("Share14K").whole.is_empty());
        assert!(find("Sharehold").head.is_empty());
        assert!(find("267 Comments").whole.has(Marker::Comments));
        assert!(find("Share this article with us").head.has(Marker::Share));
        assert!(find("Share this article with us").whole.is_empty());
    }

    #[test]
    fn a_row_of_buttons_is_whole() {
        assert!(find("Facebook Twitter | WhatsApp").whole.has(Marker::Share));
        assert!(find("Facebook Twitter wins").whole.is_empty());
    }

    #[test]
    fn some_phrases_stand_anywhere() {
        assert!(find("Get the news in your inbox every day").inside.has(Marker::Newsletter));
        assert!(find("A bridge. Photo: Jane Roe").inside.has(Marker::Caption));
    }
}
