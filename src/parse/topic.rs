//! A topic that stands before the headline in the same line, as where a page sets it in another type.

use super::line::{End, Line};
use super::title::TWICE;
use crate::lexicon::{Marker, Set, folded};

/// Most words of a topic.
const TOPIC: usize = 5;
/// Shortest headline behind one, in characters and words.
const HEADED: usize = 15;
const HEADLINE: usize = 25;
const WORDS: usize = 4;

/// Where in the text the headline begins that stands behind a topic in the same line.
pub(super) fn cut(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    let words = of(text, &lines[at]);
    let cut = behind_section(words, &lines[at])
        .or_else(|| behind_label(words, &lines[at]))
        .or_else(|| behind_topic(words, lines, at))
        .or_else(|| behind_dash(text, lines, at));
    cut.map(|cut| lines[at].span.start + cut)
}

fn of<'a>(text: &'a str, line: &Line) -> &'a str {
    &text[line.span.start..line.span.end]
}

/// Signs between a section's name and a headline.
const PARTING: &[char] = &[':', '|', '–', '—', '/', '›', '»', '>'];
/// Between a topic and a headline.
const DASHES: [&str; 2] = [" – ", " - "];

/// Behind the name of a section: "Culture : Why the harbour closes".
fn behind_section(words: &str, line: &Line) -> Option<usize> {
    let sign = words.find(PARTING).filter(|_| line.marked.head.has(Marker::Section))?;
    let name = line.lower.get(..line.marked.length)?;
    let rest = words[sign..].trim_start_matches(|c: char| PARTING.contains(&c) || c.is_whitespace());
    (folded(&words[..sign]).trim() == name.trim() && rest.chars().count() >= HEADED).then(|| words.len() - rest.len())
}

/// Behind a label without any sign: "Opinion Why the harbour closes".
pub(super) fn behind_label(words: &str, line: &Line) -> Option<usize> {
    if !line.marked.head.has(Marker::Kicker) || line.end == End::Stop {
        return None;
    }
    let is_label = |at: &usize| folded(&words[..*at]) == line.lower[..line.marked.length];
    blanks(words).find(is_label).map(|at| at + 1).filter(|&at| is_headline(&words[at..]))
}

/// Behind a dash, if the page's trail right above says the same with a colon, or if other headlines of the paste are made
/// alike.
fn behind_dash(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    let words = of(text, &lines[at]);
    let dash = DASHES.into_iter().find(|dash| words.contains(dash))?;
    let cut = words.find(dash)? + dash.len();
    let said = [folded(words[..cut - dash.len()].trim()), folded(words[cut..].trim())].join(": ");
    let is_trail = |line: &Line| line.lower.trim() == said;
    let made_alike = |line: &&Line| {
        let parts = (line.lower.contains(dash) && !line.is_prose()).then(|| of(text, line).split_once(dash)).flatten();
        parts.is_some_and(|(topic, headline)| is_topic(topic) && is_headline(headline))
    };
    // What the page's trail has whole stays so.
    let whole = || lines.iter().filter(|line| line.lower.trim().ends_with(lines[at].lower.trim())).count() > 1;
    let alike = || is_topic(&words[..cut - dash.len()]) && lines.iter().filter(made_alike).count() > ALIKE && !whole();
    (lines[at.saturating_sub(TWICE)..at].iter().any(is_trail) || is_headline(&words[cut..]) && alike()).then_some(cut)
}

/// So many other headlines with a topic before them are a page's custom.
const ALIKE: usize = 2;

/// Behind a few words without any sign: the paste has the same with one, or the headline alone, or the topic alone, but
/// nowhere the topic and the next word together.
fn behind_topic(words: &str, lines: &[Line], at: usize) -> Option<usize> {
    let whole: Set<&str> = lines.iter().map(|line| line.lower.trim()).collect();
    let lower = lines[at].lower.trim();
    let is_apart = |topic: &str, headline: &str| {
        let next = headline.split(' ').next().unwrap_or_default();
        let both = [topic, next].join(" ");
        let tag = topic.contains(' ') && whole.contains(topic);
        let runs_on = |line: &Line| line.lower.contains(&both) && !line.lower.contains(lower);
        tag && !lines.iter().any(runs_on)
    };
    blanks(words).take(TOPIC).map(|at| at + 1).find(|&cut| {
        let (topic, headline) = (&words[..cut - 1], &words[cut..]);
        if topic.ends_with([':', '–', '-', ',']) || !is_headline(headline) {
            return false;
        }
        let (topic, headline) = (folded(topic), folded(headline));
        whole.contains(&*headline) || whole.contains(&*[&*topic, &*headline].join(": ")) || is_apart(&topic, &headline)
    })
}

fn blanks(words: &str) -> impl Iterator<Item = usize> {
    words.match_indices(' ').map(|(at, _)| at)
}

fn is_topic(words: &str) -> bool {
    words.split(' ').count() <= TOPIC
}

/// Whether words can be a headline by themselves: enough of them, the first with a capital or in marks, and not all of
/// them with capitals, for then any may be the middle of one.
fn is_headline(words: &str) -> bool {
    let opens = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '„' | '“' | '«' | '»' | '‘' | '‚'));
    let small = |word: &&str| word.len() >= WORDS && word.starts_with(char::is_lowercase);
    opens
        && words.chars().count() >= HEADLINE
        && words.split(' ').count() >= WORDS
        && words.split(' ').any(|word| small(&word))
}
