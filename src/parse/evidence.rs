//! What can be told of a line only by looking at the whole paste.

use super::line::{End, Line};
use super::words::{bit, content_words};
use super::{heading, lead, title};
use crate::lexicon::{Set, Table};
use std::ops::Range;

/// What the whole paste says about one line.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    /// How much it looks like the running text of this paste: above nought alike, below unlike.
    pub style: i32,
    /// How often the same words make a line.
    pub times: usize,
    /// A table of contents names it further up.
    pub listed: bool,
    /// It says a second time what the line above or below says, or the same thing twice in itself.
    pub echo: bool,
    /// Percent of its content words that the running text has elsewhere.
    pub topic: usize,
    /// Content words that the running text has elsewhere.
    pub shared: usize,
    /// Whether there is enough running text to know its topic.
    pub known: bool,
    /// Percent of the running text's usual width; nought where that is not known.
    pub relative: usize,
    /// Another line repeats it with further words around it, as a page's own title does.
    pub stem: bool,
    /// A line below has a colon between its first words and the others: a topic and a headline.
    pub parted: bool,
    /// How much it looks like a headline of this paste.
    pub headline: i32,
    /// How much it looks like a standfirst.
    pub standfirst: i32,
    /// So much running text stands below the headline above it that what it says of author and date is said of another.
    pub settled: bool,
    /// It stands among teasers of one make: topic, headline and summary, parted by blank lines.
    pub card: bool,
    /// It asks, and so do many lines above running text: the questions of an interview.
    pub asks: bool,
    /// It begins like other lines do, up to a bar: "READ MORE | …".
    pub labelled: bool,
    /// It ends with another line, as a trail of section names ends with the title.
    pub trail: bool,
    /// It parts two texts: there is room between it and the one above, and none between it and the one below.
    pub opens: bool,
    /// So many lines part two texts that the headings of this paste are likely to be among them.
    pub sectioned: bool,
    /// Its content words, a bit each by their hash, and how many they are; nought where the line is long.
    pub words: (u64, usize),
}

/// The evidence for each line.
pub(super) fn evidence(lines: &[Line]) -> Vec<Seen> {
    let mut seen = vec![Seen::default(); lines.len()];
    repetitions(lines, &mut seen);
    cards(lines, &mut seen);
    styles(lines, &mut seen);
    topics(lines, &mut seen);
    questions(lines, &mut seen);
    title::headlines(lines, &mut seen);
    lead::standfirsts(lines, &mut seen);
    settled(lines, &mut seen);
    heading::openings(lines, &mut seen);
    seen
}

/// A teaser has so many lines, and so many columns in all; so many of them in a row are no part of a text.
const CARD: std::ops::RangeInclusive<usize> = 3..=6;
const CARD_WIDTH: usize = 480;
const CARDS: usize = 3;

fn cards(lines: &[Line], seen: &mut [Seen]) {
    let is_card = |group: &[Line]| {
        let width: usize = group.iter().map(|line| line.width).sum();
        CARD.contains(&group.len())
            && (60..=CARD_WIDTH).contains(&width)
            && group.iter().any(|line| !line.is_sentence() && line.width < 120)
            && group.iter().filter(|line| line.is_sentence()).count() < group.len().min(3)
    };
    let (mut at, mut start, mut row) = (0, 0, 0);
    while at < lines.len() {
        let end = (at + 1..lines.len()).find(|&next| lines[next].above > 0).unwrap_or(lines.len());
        if is_card(&lines[at..end]) {
            if row == 0 {
                start = at;
            }
            row += 1;
            if row >= CARDS {
                seen[start..end].iter_mut().for_each(|seen| seen.card = true);
                start = at;
            }
        } else {
            row = 0;
        }
        at = end;
    }
}

/// A line that looks so much like a headline may be one, and so many lines of running text below it are an article's.
const HEADLINE: i32 = 14;
const SETTLED: usize = 3;

fn settled(lines: &[Line], seen: &mut [Seen]) {
    let mut prose = 0;
    for (line, seen) in lines.iter().zip(seen) {
        if seen.headline >= HEADLINE {
            prose = 0;
        }
        prose += usize::from(line.is_prose());
        seen.settled = prose >= SETTLED;
    }
}

/// So many questions above running text make an interview.
const INTERVIEW: usize = 5;
/// In an interview a question is answered in fewer paragraphs than this.
const ANSWERS: usize = 4;

fn questions(lines: &[Line], seen: &mut [Seen]) {
    let asks = |at: usize| {
        let line = &lines[at];
        line.end == End::Call && line.lower.contains('?') && line.width < 240 && line.heading_level().is_none()
    };
    let answered = |at: &usize| asks(*at) && lines.get(at + 1).is_some_and(Line::is_sentence);
    let asked = (0..lines.len()).filter(answered).count();
    let prose = lines.iter().filter(|line| line.is_prose()).count();
    if asked >= INTERVIEW && prose < asked * ANSWERS {
        for (at, seen) in seen.iter_mut().enumerate() {
            seen.asks = seen.style > 2 && asks(at);
        }
    }
}

/// Lines of this many columns and more show what the running text looks like, where there are enough of them.
const TYPICAL: usize = 160;
/// What a line is that parts from blank lines which all the running text keeps.
const STRICT: i32 = -18;

/// The styles that hold most of the running text are those of the article.
fn styles(lines: &[Line], seen: &mut [Seen]) {
    let body = thickest(lines, seen);
    let sure = |line: &&Line| line.is_prose() && line.linked < 30 && line.marked.inside.is_empty();
    let mut prose: Vec<&Line> = lines[body].iter().filter(sure).collect();
    let long = prose.iter().filter(|line| line.width >= TYPICAL).count();
    if long >= 5 {
        prose.retain(|line| line.width >= TYPICAL);
    }
    if prose.len() < 3 {
        return;
    }
    let mut styles: Table<u32, (usize, usize)> = Table::default();
    for line in &prose {
        let (lines, width) = styles.entry(line.style).or_default();
        *lines += 1;
        *width += line.width;
    }
    let all: usize = styles.values().map(|(_, width)| width).sum();
    // Blank lines tell less than elements and classes do, unless they are kept strictly.
    let weak = styles.keys().all(|&style| style < 2);
    for (line, seen) in lines.iter().zip(seen) {
        let (lines, width) = styles.get(&line.style).copied().unwrap_or_default();
        seen.style = match width * 100 / all {
            _ if lines * 5 < prose.len() && lines < 2 => -6,
            60.. => 6,
            30..60 => 3,
            12..30 => 0,
            4..12 => -3,
            _ => -6,
        };
        if weak {
            seen.style = seen.style.min(3);
            if seen.style < -5 && prose.len() >= 5 {
                seen.style = STRICT;
            }
        }
    }
}

/// Lines of this many columns and more are compared with others.
const TELLING: usize = 12;
/// Longest label before a bar, in bytes.
const LABEL: usize = 50;

fn repetitions(lines: &[Line], seen: &mut [Seen]) {
    // How often, and where first.
    let mut times: Table<&str, (usize, usize)> = Table::default();
    times.reserve(lines.len());
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.width >= 3) {
        times.entry(line.lower.trim()).or_insert((0, at)).0 += 1;
    }
    for (line, seen) in lines.iter().zip(seen.iter_mut()) {
        seen.times = times.get(line.lower.trim()).map_or(1, |&(times, _)| times);
        seen.echo = doubled(&line.lower);
    }
    for at in 1..lines.len() {
        let (above, below) = (&lines[at - 1], &lines[at]);
        // "Roe is dead": the headline that the text begins with, and no picture's words
        let begins = above.end != End::Stop && !below.credited && goes_on(&above.lower, &below.lower);
        if above.width.min(below.width) >= TELLING && echoes(&above.lower, &below.lower) && !begins {
            seen[at - 1].echo = true;
            seen[at].echo = true;
        }
    }
    contents(lines, seen);
    let label = |line: &Line| {
        let bar = line.lower.contains('|').then(|| line.lower.find(" | ")).flatten();
        bar.filter(|at| (3..=LABEL).contains(at) && line.width <= 240)
    };
    let mut labels: Table<&str, usize> = Table::default();
    for (line, at) in lines.iter().filter_map(|line| Some((line, label(line)?))) {
        *labels.entry(&line.lower[..at]).or_default() += 1;
    }
    for (line, seen) in lines.iter().zip(seen.iter_mut()) {
        seen.labelled = label(line).is_some_and(|at| labels.get(&line.lower[..at]).is_some_and(|&times| times > 1));
    }
    // "Headline | Newspaper", "Home > Politics > Headline"
    let mut stems = Set::default();
    for line in lines.iter().filter(|line| (20..=260).contains(&line.width)) {
        let words = line.lower.as_str();
        // The first bytes of the signs below: in most lines there is none.
        if !words.bytes().any(|byte| matches!(byte, b'|' | b'>' | b'/' | b'-' | 0xc2 | 0xe2)) {
            continue;
        }
        // A short string is found faster than a text is cut by it, and mostly it is not there.
        let cut = |by| words.contains(by).then(|| words.split(by)).into_iter().flatten();
        for part in words.split(['|', '>', '»', '/']).chain(cut(" - ")).chain(cut(" – ")) {
            let part = part.trim();
            if part.len() >= TELLING && part.len() < words.trim().len() && times.contains_key(part) {
                stems.insert(part);
            }
        }
    }
    for (line, seen) in lines.iter().zip(seen.iter_mut()) {
        seen.stem = stems.contains(line.lower.trim());
    }
    // "Topic Headline", and below "Topic: Headline"
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| (30..=260).contains(&line.width)) {
        if let Some((topic, headline)) = line.lower.split_once(": ")
            && topic.len() <= LABEL
            && let Some(&(_, first)) = times.get(&*[topic, headline.trim()].join(" "))
            && first < at
        {
            seen[first].parted = true;
        }
    }
    // "HomePoliticsHeadline"
    let words: Vec<&str> = lines.iter().map(|line| line.lower.trim()).collect();
    for (below, headline) in words.iter().enumerate().filter(|(_, headline)| headline.len() >= LONG_TRAIL) {
        for above in below.saturating_sub(REACH)..below {
            let trail = words[above];
            if trail.len() <= headline.len() {
                continue;
            }
            let before = trail.strip_suffix(headline).map(str::trim_end).unwrap_or_default();
            // "Topic: headline" is a headline too.
            if !before.is_empty() && lines[above].width <= 300 && !before.ends_with([':', '–', '-', '"', '„', '“'])
            {
                seen[above].trail = true;
                seen[below].stem = true;
            }
        }
    }
}

/// So many lines in a row that all come once more are a table of contents.
const CONTENTS: usize = 3;

fn contents(lines: &[Line], seen: &mut [Seen]) {
    let (mut met, mut listed) = (Set::default(), Set::default());
    let mut row = 0;
    for at in 0..lines.len() {
        let words = lines[at].lower.trim();
        let twice = seen[at].times == 2 && lines[at].width >= TELLING;
        if twice && met.insert(words) {
            row += 1;
            if row >= CONTENTS {
                listed.extend(lines[at + 1 - row..=at].iter().map(|line| line.lower.trim()));
                row = CONTENTS - 1;
            }
        } else {
            row = 0;
            seen[at].listed = twice && listed.contains(words);
        }
    }
}

/// How long a headline at the end of a trail is, in bytes, and how many lines above it that can stand.
const LONG_TRAIL: usize = 20;
const REACH: usize = 30;

/// Whether the shorter of two begins the longer, or all but its end does: the text of a picture, then its caption.
fn echoes(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a.trim(), b.trim()) } else { (b.trim(), a.trim()) };
    let short = short.trim_end_matches(['.', '…', ' ']);
    short.len() >= TELLING && long.starts_with(short)
}

/// Whether a text goes on for more than a sentence behind words that it begins with as a sentence of their own.
fn goes_on(words: &str, text: &str) -> bool {
    let rest = text.trim().strip_prefix(words.trim());
    rest.is_some_and(|rest| rest.starts_with(['.', ',']) && rest.len() > FURTHER)
}

/// More bytes behind a headline's words than a picture's have.
const FURTHER: usize = 60;

/// Whether words are said twice in one line: "A ship at sea.A ship at sea. Photo: …".
fn doubled(words: &str) -> bool {
    let words = words.trim();
    if words.len() < 2 * TELLING {
        return false;
    }
    let opening = words.char_indices().nth(TELLING).map_or(words, |(at, _)| &words[..at]);
    let rest = &words[opening.len()..];
    let again = rest.contains(opening).then(|| rest.find(opening)).flatten().map(|at| at + opening.len());
    again.is_some_and(|at| words[at..].starts_with(words[..at].trim_end()))
}

/// Bytes of running text that lines are compared with, and of each line that is compared.
const COMPARED: usize = 60_000;
const LOOKED_AT: usize = 300;
/// Running text has a new content word every so many bytes.
const NEW: usize = 16;
/// Less running text than this, in bytes, does not tell its topic.
const TELLS: usize = 800;

fn topics(lines: &[Line], seen: &mut [Seen]) {
    let body = thickest(lines, seen);
    let mut spoken: Table<&str, (usize, usize)> = Table::default();
    let prose = lines[body.clone()].iter().filter(|line| line.is_prose());
    spoken.reserve(prose.map(|line| line.span.len()).sum::<usize>().min(COMPARED) / NEW);
    let mut bytes = 0;
    for line in lines[body.clone()].iter().filter(|line| line.is_prose()) {
        bytes += line.span.len();
        if bytes > COMPARED {
            break;
        }
        // A word counts once a line.
        for word in content_words(&line.lower) {
            let (times, last) = spoken.entry(word).or_default();
            *times += usize::from(*last != bytes);
            *last = bytes;
        }
    }
    let widths: Vec<usize> = lines[body.clone()].iter().filter(|line| line.is_prose()).map(|line| line.width).collect();
    let enough = widths.len() >= 3;
    let usual = if enough { widths.iter().sum::<usize>() / widths.len() } else { 0 };
    let known = enough && bytes >= TELLS;
    for (at, (line, seen)) in lines.iter().zip(seen).enumerate() {
        let cut = (0..=LOOKED_AT.min(line.lower.len())).rev().find(|&cut| line.lower.is_char_boundary(cut));
        let words = &line.lower[..cut.unwrap_or(0)];
        // A line of the running text itself shares only what the rest of it says too.
        let own = usize::from(body.contains(&at) && line.is_prose());
        seen.known = known;
        seen.relative = (line.width * 100).checked_div(usual).unwrap_or(0);
        let (mut all, mut bits) = (0, 0);
        for word in content_words(words) {
            all += 1;
            bits |= bit(word);
            seen.shared += usize::from(spoken.get(word).is_some_and(|&(times, _)| times > own));
        }
        seen.topic = (seen.shared * 100).checked_div(all).unwrap_or(0);
        if words.len() == line.lower.len() {
            seen.words = (bits, all);
        }
    }
}

/// The stretch of lines with the most running text: every line weighs for or against, prose by its length; the stretch
/// with the greatest sum (Kadane's maximum subarray, as for web text in Pasternack & Roth 2009).
fn thickest(lines: &[Line], seen: &[Seen]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (index, (line, seen)) in lines.iter().zip(seen).enumerate() {
        sum += if line.is_prose() && !seen.echo && !seen.card {
            20 + i32::try_from(line.width.min(300)).unwrap_or(300) / 3 + seen.style * 3
        } else {
            -12
        };
        if sum > best_sum {
            best = start..index + 1;
            best_sum = sum;
        } else if sum <= 0 {
            start = index + 1;
            sum = 0;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_in_a_line() {
        assert!(doubled("a ship at sea today.a ship at sea today. photo: roe"));
        assert!(!doubled("a ship at sea today, and later a ship on land"));
        assert!(!doubled("short"));
    }

    #[test]
    fn a_caption_echoes_the_picture() {
        assert!(echoes("a ship at sea.", "a ship at sea. photo: roe"));
        assert!(!echoes("a ship at sea.", "a boat at sea."));
    }
}
