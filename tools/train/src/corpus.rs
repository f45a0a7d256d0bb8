//! Annotated text: of corpora, a token and its tag a line, a blank line behind a sentence; and written for Lede, a sentence a
//! line, its names in brackets.

use crate::respelt;
use lede::lexicon::model::{LABELS, Model};
use lede::recognize::training::{Example, examples};
use std::fs;
use std::path::Path;

/// A sentence ready to learn from.
#[derive(Debug, Default, Clone)]
pub struct Lesson {
    pub keys: Vec<Vec<u32>>,
    /// The labels that each token may have, a bit a label.
    pub allowed: Vec<u16>,
    /// Whether it is no text of its language.
    pub is_lent: bool,
}

/// Sentences that are read as one text.
const TOGETHER: usize = 8;

/// The text of a corpus.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A Russian corpus as if it were Ukrainian.
pub fn respelt(text: &str) -> String {
    let line = |line: &str| match line.split_once('\t') {
        Some((word, tags)) => format!("{}\t{tags}\n", respelt::respelt(word)),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The sentences of a corpus. Where it does not mark other names than those of persons, organisations and places, a word
/// without a label may be one.
pub fn lessons(text: &str, language: &str, marks_other: bool, model: &Model) -> Vec<Lesson> {
    let sentences: Vec<Vec<(&str, &str)>> = text
        .split("\n\n")
        .map(|sentence| {
            sentence
                .lines()
                .filter(|l| !l.starts_with("# "))
                .filter_map(|line| {
                    line.split_once('\t').map(|(word, rest)| (word, rest.rsplit('\t').next().unwrap_or(rest)))
                })
                .collect()
        })
        .filter(|sentence: &Vec<_>| !sentence.is_empty())
        .collect();
    let mut lessons = Vec::new();
    for chunk in sentences.chunks(TOGETHER) {
        let mut text = String::new();
        let mut marks = Vec::new();
        for sentence in chunk {
            let (mut straight, mut glue) = (false, true);
            for &(word, tag) in sentence {
                if word == "\"" {
                    if !(glue || straight) {
                        text.push(' ');
                    }
                } else if !glue && !".,;:!?)]»“”’…%".contains(word) {
                    text.push(' ');
                }
                marks.push((text.len(), text.len() + word.len(), label(tag)));
                text.push_str(word);
                if word == "\"" {
                    glue = !straight;
                    straight = !straight;
                } else {
                    glue = "([„«‚‘".contains(word);
                }
            }
            text.push('\n');
        }
        let examples = examples(&text, language, model).into_iter();
        lessons.extend(examples.map(|example| lesson(example, &marks, marks_other)));
    }
    lessons
}

/// Where a token of a corpus stands, or a name, and its label.
type Mark = (usize, usize, usize);

/// The sentences of a text written for Lede: "[P Anna Berg] left [L Oslo]." Passages are parted by a line that is blank or
/// `%%`. A word without a label may be some other name.
pub fn written(text: &str, language: &str, model: &Model) -> Vec<Lesson> {
    let mut lessons = Vec::new();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let passages = lines.split(|line| line.is_empty() || *line == "%%");
    for passage in passages.flat_map(|passage| passage.chunks(TOGETHER)) {
        let (mut text, mut marks) = (String::new(), Vec::new());
        for line in passage {
            marked(line, &mut text, &mut marks);
            text.push('\n');
        }
        let examples = examples(&text, language, model).into_iter();
        lessons.extend(examples.map(|example| lesson(example, &marks, false)));
    }
    lessons
}

/// Takes the brackets off a line.
fn marked(line: &str, text: &mut String, marks: &mut Vec<Mark>) {
    let mut rest = line;
    while let Some((before, inside)) = rest.split_once('[') {
        let (name, behind) = inside.split_once(']').unwrap_or_else(|| panic!("a bracket is open: {line}"));
        let (kind, name) = name.split_once(' ').unwrap_or_else(|| panic!("a name without its kind: {line}"));
        let kind = "POLM".find(kind).unwrap_or_else(|| panic!("an unknown kind of name: {line}"));
        text.push_str(before);
        marks.push((text.len(), text.len() + name.len(), 1 + 2 * kind));
        text.push_str(name);
        rest = behind;
    }
    text.push_str(rest);
}

fn lesson(example: Example, marks: &[Mark], marks_other: bool) -> Lesson {
    let mut allowed = Vec::new();
    let mut last = 0;
    for (place, &(start, end)) in example.tokens.iter().enumerate() {
        let first = marks.partition_point(|mark| mark.1 <= start);
        let covering = marks[first..].iter().take_while(|mark| mark.0 < end);
        let found = covering.map(|mark| mark.2).find(|&label| label != 0).unwrap_or(0);
        // A token of the corpus that is several of ours begins once
        let again = place > 0 && marks.get(first).is_some_and(|mark| mark.0 < start) && last != 0;
        let found = if again && found % 2 == 1 && (last == found || last == found + 1) { found + 1 } else { found };
        let found = if found != 0 && found % 2 == 0 && last != found && last + 1 != found { found - 1 } else { found };
        last = found;
        allowed.push(if found == 0 && !marks_other { 1 | 1 << 7 | 1 << 8 } else { 1 << found });
    }
    Lesson { keys: example.keys, allowed, is_lent: false }
}

/// Labels: none, and first and further words of persons, organisations, places, other names.
fn label(tag: &str) -> usize {
    let kind = match tag.get(2..) {
        Some("PER") => 1,
        Some("ORG") => 3,
        Some("LOC") => 5,
        Some("MISC") => 7,
        _ => return 0,
    };
    debug_assert!(kind < LABELS);
    kind + usize::from(tag.starts_with('I'))
}
