use super::wrap::{self, Raw};
use super::{markup, topic, trail};
use crate::article::{Called, Element, Source, Span};
use crate::lexicon::names::gazetteer;
use crate::lexicon::{Class, Lexicon, Marked, Marker, folded, lexicon, markers};

/// A line that is not blank (or several, where a paragraph is wrapped), with what can be seen of it alone.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Without white space at its ends.
    pub span: Span,
    /// The beginning of its words without a bullet, [`folded`].
    pub lower: String,
    /// Columns: a character of Chinese, Japanese or Korean fills two.
    pub width: usize,
    /// Words; where a script does not part them, four columns count as one.
    pub count: usize,
    /// Whether a bullet or number stands before its words.
    pub bullet: bool,
    /// Whether that is a number.
    pub numbered: bool,
    /// Whether it is a dash that opens what somebody says.
    pub spoken: bool,
    /// Whether it says so itself, who speaks: "– Vi kommer, sier hun."
    pub attributed: bool,
    /// How it ends.
    pub end: End,
    /// Whether it begins with a small letter.
    pub small: bool,
    /// Whether it looks like the name of one to four people or of an agency: capitals throughout, few words.
    pub named: bool,
    /// Whether it is the name of a person alone, or with that of a firm behind a stroke.
    pub signature: bool,
    /// Digits.
    pub digits: usize,
    /// Whether it has letters and none of them is small.
    pub capitals: bool,
    /// Places where a capital stands right behind a small letter, as where words were run together.
    pub joints: i32,
    /// Blank lines above it.
    pub above: usize,
    /// Blank lines below it.
    pub below: usize,
    /// A number for its look: of its block in HTML, of the blank lines around it in plain text.
    pub style: u32,
    /// The innermost telling element it lies in.
    pub element: Option<Element>,
    /// What the elements around it are called.
    pub called: Calls,
    /// Where it links to, if the link holds most of its words.
    pub href: Option<String>,
    /// Percent of it inside links.
    pub linked: usize,
    /// Whether nearly all of it is bold.
    pub strong: bool,
    /// What its words mark it as.
    pub marked: Marked,
    /// Whether a credit stands in it.
    pub credited: bool,
    /// Whether a byline ends it.
    pub signed: bool,
    /// Whether it is a date or time and little else.
    pub dated: bool,
    /// Whether a label stands before a headline in it: "Opinion Why the harbour closes".
    pub topped: bool,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum End {
    /// With a word.
    #[default]
    Open,
    /// Like a statement.
    Stop,
    /// With a question or exclamation mark.
    Call,
    /// With the end of a quotation.
    Quote,
    /// With a colon.
    Colon,
    /// With a comma or dash: something must follow.
    Comma,
}

/// What the elements around a line are called: a set.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Calls(pub u8);

impl Line {
    pub fn heading_level(&self) -> Option<u8> {
        match self.element {
            Some(Element::Heading(level)) => Some(level),
            _ => None,
        }
    }

    /// How many of these names the elements around it have.
    pub fn calls(&self, names: &[Called]) -> i32 {
        names.iter().map(|&name| i32::from(self.called.0 >> name as u8 & 1)).sum()
    }

    pub fn is_surroundings(&self) -> bool {
        self.element == Some(Element::Surroundings)
    }

    /// Whether it ends like a sentence.
    pub fn is_sentence(&self) -> bool {
        matches!(self.end, End::Stop | End::Call | End::Quote)
    }

    /// Whether it is a question that somebody asks behind a dash.
    pub fn is_asked(&self) -> bool {
        self.spoken && self.end == End::Call && self.lower.ends_with('?')
    }

    /// Long enough to be running text without doubt.
    pub fn is_prose(&self) -> bool {
        self.is_sentence()
            && self.width >= if self.end == End::Stop { 80 } else { 130 }
            && self.heading_level().is_none()
            && !self.is_surroundings()
            && self.element != Some(Element::Caption)
            && self.linked < 60
    }

    /// Long enough to be running text, though it may announce what follows or be cut short.
    pub fn is_running(&self) -> bool {
        self.is_prose()
            || (self.end == End::Colon && self.width >= 80 || self.width >= 200)
                && self.heading_level().is_none()
                && !self.is_surroundings()
                && !self.credited
    }
}

const BULLETS: &[char] =
    &['-', '–', '—', '•', '●', '○', '■', '▪', '◦', '‣', '·', '*', '→', '➔', '►', '▶', '>', '+', '✓', '✔'];

/// The words of a line without the bullet or number before them; the second is whether there was one.
pub(crate) fn without_bullet(words: &str) -> (&str, bool) {
    let bare = words.trim_start_matches(BULLETS);
    if bare.len() < words.len() && bare.starts_with(char::is_whitespace) {
        return (bare.trim_start(), true);
    }
    // "1. Headline", "2) Headline"; a year or an amount has no stop and space behind it, "3. Mai" a month
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = words[digits..].strip_prefix(['.', ')'])
        && rest.starts_with(' ')
        && rest.trim_start().starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric())
    {
        return (rest.trim_start(), true);
    }
    (words, false)
}

const CLOSERS: &[char] = &['"', '\'', '”', '“', '’', '‘', '»', '«', ')', ']', '」', '』', '）'];

fn end(words: &str) -> End {
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
    match words.trim_end_matches(CLOSERS).chars().next_back() {
        Some('.' | '…' | '。' | '।' | '۔') => End::Stop,
        Some('!' | '?' | '！' | '？' | '؟') => End::Call,
        _ if words.ends_with(['”', '“', '»', '«', '"', '」', '』']) => End::Quote,
        Some(':' | '：') => End::Colon,
        Some(',' | ';' | '–' | '—' | '-') => End::Comma,
        _ => End::Open,
    }
}

/// How much of a line is folded, in bytes: its marker words stand near its beginning.
const FOLDED: usize = 560;

/// The lines of a text given [`raw`], those of a wrapped paragraph joined, with what the HTML flavour said about them.
pub(super) fn lines(source: &Source, raw: Vec<Raw>, language: Option<&str>) -> Vec<Line> {
    let text = &source.text;
    let lexicon = lexicon(language);
    let mut raw = wrap::join(text, wrap::join_marked(source, raw));
    wrap::join_initials(text, &mut raw);
    let raw = trail::part(text, &raw, language);
    let mut lines: Vec<Line> =
        raw.iter().map(|raw| Line { above: raw.above, ..line(text, raw.span, lexicon) }).collect();
    for (line, next) in lines.iter_mut().zip(raw.iter().skip(1)) {
        line.below = next.above;
    }
    if let Some(last) = lines.last_mut() {
        last.below = 1;
    }
    markup::set_elements(&mut lines, source);
    set_markers(&mut lines, text, language);
    markup::set_strong(&mut lines, source);
    markup::set_links(&mut lines, source);
    markup::set_styles(&mut lines, source);
    lines
}

/// Where the lines stand that are not blank.
pub(super) fn raw(text: &str) -> Vec<Raw> {
    let mut lines = Vec::new();
    let (mut at, mut above) = (0, 0);
    // "\u{2028}" and "\u{2029}" have a first byte that few other characters have
    let ends = |(at, byte): (usize, &u8)| match byte {
        b'\n'..=b'\r' => Some(at + 1),
        0xe2 if text[at..].starts_with(['\u{2028}', '\u{2029}']) => Some(at + 3),
        _ => None,
    };
    while at < text.len() {
        let end = text.as_bytes().iter().enumerate().skip(at).find_map(ends).unwrap_or(text.len());
        let raw = &text[at..end];
        let span = Span::new(at, at + raw.len()).trim(text);
        // "\r\n" ends one line
        let ends = !(raw == "\n" && text[..at].ends_with('\r'));
        at += raw.len();
        if span.is_empty() {
            above += usize::from(ends);
        } else {
            lines.push(Raw { span, above });
            above = 0;
        }
    }
    lines
}

/// What is to be seen of the words at a place.
pub(super) fn line(text: &str, span: Span, lexicon: &Lexicon) -> Line {
    let words = &text[span.start..span.end];
    let (bare, bullet) = without_bullet(words);
    let end = end(words);
    // Where dialogue is written with dashes, a sentence behind one is what somebody says; behind a hyphen it may be a list's.
    let sentence = bullet && !matches!(end, End::Open | End::Colon | End::Comma);
    let dash = words.chars().next().filter(|sign| sentence && lexicon.language.dashes.contains(&&*sign.to_string()));
    let attributed = dash.is_some() && says(bare, lexicon);
    let spoken = attributed || end != End::Open && words.starts_with(['–', '—']) && !lexicon.language.dashes.is_empty();
    let (mut width, mut wide, mut digits) = (0, 0, 0);
    let (mut spaced, mut space) = (0, true);
    for (at, byte) in words.bytes().enumerate() {
        // Most characters are told by their byte
        let is_space = match byte {
            b' ' | b'\t'..=b'\r' => true,
            0x80..0xc0 => continue,
            0xc0.. => {
                let c = words[at..].chars().next().unwrap_or_default();
                let is_wide = matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}');
                wide += usize::from(is_wide);
                c.is_whitespace()
            }
            _ => false,
        };
        width += 1;
        digits += usize::from(byte.is_ascii_digit());
        spaced += usize::from(space && !is_space);
        space = is_space;
    }
    let cut = (0..=FOLDED.min(bare.len())).rev().find(|&cut| bare.is_char_boundary(cut)).unwrap_or(0);
    Line {
        span,
        lower: folded(&bare[..cut]),
        width: width + wide,
        count: spaced.max(wide / 2),
        bullet: bullet && !spoken,
        spoken,
        attributed,
        numbered: bullet && words.starts_with(|c: char| c.is_ascii_digit()),
        end,
        small: bare.starts_with(char::is_lowercase),
        named: wide == 0 && digits == 0 && is_named(bare, lexicon),
        digits,
        capitals: words.len() <= HEADLINE && is_in_capitals(words),
        joints: joints(words),
        ..Line::default()
    }
}

/// Whether a verb of saying stands behind a comma or call, and somebody behind it: "Vi kommer, |sier hun|."
fn says(words: &str, lexicon: &Lexicon) -> bool {
    words.split_inclusive([',', '!', '?']).skip(1).any(|part| {
        let mut following = part.split_whitespace();
        let verb = following.next().and_then(|word| lexicon.look(word)).filter(|_| following.next().is_some());
        part.starts_with(' ') && verb.is_some_and(|word| word.verbs.iter().any(|verb| verb.say && verb.finite))
    })
}

/// Longest line that is looked at for capitals and for words run together, in bytes.
const HEADLINE: usize = 300;

/// Fewest capitals of a line in capitals: an abbreviation is none.
const CAPITALS: usize = 4;

fn is_in_capitals(words: &str) -> bool {
    !words.contains(char::is_lowercase) && words.chars().filter(|c| c.is_uppercase()).count() >= CAPITALS
}

fn joints(words: &str) -> i32 {
    if words.len() > HEADLINE {
        return 0;
    }
    let bytes = words.as_bytes();
    bytes.windows(2).map(|pair| i32::from(pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())).sum()
}

/// "Jana Brückner", "Jana Brückner und Karl van der Lehm", "SDA/sep": two to eight words with capitals, none of which
/// is a closed-class word, joined by such words alone; or a short abbreviation.
fn is_named(words: &str, lexicon: &Lexicon) -> bool {
    let words = words.trim_end_matches([',', '.']);
    if words.len() > 70 || words.contains([':', '?', '!', '"', '„', '“', '«', '»', '(']) {
        return false;
    }
    let (mut capitals, mut others) = (0, 0);
    let parts = words.split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '|' | '&'));
    for word in parts.filter(|word| !word.is_empty()) {
        let class = lexicon.class(word);
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
            if class.any(Class::CLOSED) && word.chars().count() > 1 {
                return false;
            }
        } else if word.len() <= 4 && class.any(Class::CLOSED.or(Class::PARTICLE)) {
            others += 1;
        } else {
            return false;
        }
    }
    (2..=8).contains(&capitals) && others < capitals
        || capitals == 1 && others == 0 && words.len() <= 5 && words.chars().all(char::is_uppercase)
}

/// Longest line that is looked at for a credit, in columns.
const CREDITED: usize = 420;

/// A word with its first letter alone as a capital.
fn capitalised(word: &str) -> String {
    let first = word.chars().next().map_or(0, char::len_utf8);
    [&word[..first], &word[first..].to_lowercase()].concat()
}

/// Whether a line is words in marks, and behind a dash whose they are.
fn is_cited(line: &str) -> bool {
    let is_mark = |c: char| matches!(c, '„' | '“' | '”' | '"' | '«' | '»');
    let behind = line.starts_with(is_mark).then(|| line.rsplit_once(is_mark)).flatten();
    let name = behind.and_then(|(_, behind)| behind.trim_start().strip_prefix(['–', '—', '―', '-']));
    name.is_some_and(|name| {
        name.trim_start().starts_with(char::is_uppercase) && name.split_whitespace().count() <= SIGNATURE
    })
}

/// Most words of a signature.
const SIGNATURE: usize = 5;

/// Words of the text's own language anywhere; of English, the web's own, where they are all of a line.
fn set_markers(lines: &mut [Line], text: &str, language: Option<&str>) {
    let own = markers(language);
    let english = markers(Some("en"));
    for line in lines {
        // "JANE ROE", "Jane Roe / The Ferry"
        if line.named && line.count <= SIGNATURE {
            let first = text[line.span.start..line.span.end].split(' ').next().unwrap_or_default();
            line.signature =
                line.lower.contains(" / ") || gazetteer(language).first_name(&capitalised(first)).is_some();
        }
        line.marked = own.find(&line.lower);
        let name = (line.width <= CREDITED && matches!(line.end, End::Open | End::Quote))
            .then(|| super::caption::name_behind(&text[line.span.start..line.span.end]))
            .flatten()
            // "… JANE ROE POUR « LA RIVE »"
            .filter(|name| line.end == End::Open || !name.contains(char::is_lowercase));
        // "The harbour is closed for good. By Jane Roe"
        line.signed = name.is_some_and(|name| own.find(&folded(name)).head.has(Marker::Byline));
        if line.signed {
            line.end = End::Stop;
        }
        line.credited = line.width <= CREDITED
            && !super::caption::is_copyright(&line.lower)
            && (line.marked.inside.has(Marker::Caption)
                // "By Jane Roe, Reuters" is no picture's credit.
                || !line.marked.head.has(Marker::Byline) && super::caption::names_agency(&line.lower)
                || name.is_some() && !line.signed);
        // "“The harbour was our heart.” – Jane Roe" is text, whoever signs it
        if line.end == End::Open && is_cited(&text[line.span.start..line.span.end]) {
            line.end = End::Stop;
            line.credited = false;
        }
        line.dated = super::dateline::is_dated(line);
        line.topped = topic::behind_label(&text[line.span.start..line.span.end], line).is_some();
        if !std::ptr::eq(own, english) && line.width <= 60 && line.marked.whole.is_empty() {
            let web = english.find(&line.lower);
            line.marked.whole = web.whole;
            line.marked.inside = line.marked.inside.or(web.inside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_of_all_kinds() {
        let check = |words, bare| assert_eq!(without_bullet(words), bare);
        check("- Eins", ("Eins", true));
        check("• Eins", ("Eins", true));
        check("→ Eins", ("Eins", true));
        check("1. Eins", ("Eins", true));
        check("12) Eins", ("Eins", true));
        check("3. mai", ("3. mai", false));
        check("2024 war gut", ("2024 war gut", false));
        check("-Eins", ("-Eins", false));
        check("", ("", false));
    }

    #[test]
    fn ends_may_be_quoted() {
        let check = |words, expected| assert_eq!(end(words), expected, "{words}");
        check("Er ging.", End::Stop);
        check("„Er ging.“", End::Stop);
        check("(Er ging!)", End::Call);
        check("Der „lange Weg“", End::Quote);
        check("Er sagte:", End::Colon);
        check("Der lange Weg", End::Open);
    }

    #[test]
    fn names_of_people() {
        let german = lexicon(Some("de"));
        for name in ["Jana Brückner", "Jana Brückner und Karl van der Lehm", "AFP", "María R. Soto"] {
            assert!(is_named(name, german), "{name}");
        }
        for other in ["Der alte Hafen am Abend", "Hafen", "Was nun?", "jana brückner"] {
            assert!(!is_named(other, german), "{other}");
        }
    }
}
