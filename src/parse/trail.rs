//! The page's trail where its words were run together: "`HomePoliticsHeadline`".

use super::wrap::Raw;
use crate::article::Span;
use crate::lexicon::{Marker, Marks, folded, markers};

/// Longest such line, longest name of a section and shortest headline, in bytes; fewest words of that.
const LONGEST: usize = 300;
const SECTION: usize = 40;
const HEADLINE: usize = 25;
const WORDS: usize = 3;
/// So many lines of a paste are looked at, and so many below each.
const TRAILS: usize = 3;
const REACH: usize = 30;

/// Parts such lines at each joint, so that the headline at their end is a line like any other. Where it comes again on a
/// line of its own, that is the headline, and the trail is left as it is.
pub(super) fn part(text: &str, lines: &[Raw], language: Option<&str>) -> Vec<Raw> {
    let words = |raw: &Raw| &text[raw.span.start..raw.span.end];
    let mut parted = Vec::with_capacity(lines.len());
    let mut trails = 0;
    for (at, &raw) in lines.iter().enumerate() {
        let trail = words(&raw);
        let starts = if trails < TRAILS && begins(trail, language) { starts(text, raw.span) } else { Vec::new() };
        trails += usize::from(!starts.is_empty());
        let again = |below: &Raw| words(below).len() >= HEADLINE && trail.ends_with(words(below));
        if starts.is_empty() || lines[at + 1..].iter().take(REACH).any(again) {
            parted.push(raw);
            continue;
        }
        let ends = starts.iter().skip(1).copied().chain([trail.len()]);
        for (&start, end) in starts.iter().zip(ends) {
            let span = Span::new(raw.span.start + start, raw.span.start + end);
            parted.push(Raw { span, above: if start == 0 { raw.above } else { 0 } });
        }
    }
    parted
}

/// The places right behind a small letter where a capital stands.
fn joints(words: &str) -> impl Iterator<Item = usize> {
    let pairs = words.char_indices().zip(words.chars().skip(1));
    pairs.filter(|((_, c), next)| c.is_lowercase() && next.is_uppercase()).map(|((at, c), _)| at + c.len_utf8())
}

/// Whether a line begins with the page's first place or a section, and another word right behind it.
fn begins(words: &str, language: Option<&str>) -> bool {
    if words.len() > LONGEST {
        return false;
    }
    // A character behind the longest section's, to see whether that is a capital
    let head = words.char_indices().nth(SECTION + 1).map_or(words, |(at, _)| &words[..at]);
    let Some(first) = joints(head).next().filter(|&at| at <= SECTION) else { return false };
    let place = Marks::default().with(Marker::Navigation).with(Marker::Section);
    let name = folded(&words[..first]);
    [language, Some("en")].into_iter().any(|code| !markers(code).find(&name).whole.and(place).is_empty())
}

/// Where the parts of a trail begin; none if it is no trail. A word written with a capital inside it is not cut: the text
/// has it elsewhere.
fn starts(text: &str, span: Span) -> Vec<usize> {
    let trail = &text[span.start..span.end];
    // Whether the rest of the text has a word with other letters around neither end.
    let is_word = |word: &str| {
        text.match_indices(word).any(|(at, _)| {
            !(span.start..span.end).contains(&at)
                && !text[..at].ends_with(char::is_alphanumeric)
                && !text[at + word.len()..].starts_with(char::is_uppercase)
        })
    };
    let all: Vec<usize> = [0].into_iter().chain(joints(trail)).chain([trail.len()]).collect();
    let mut starts = vec![0];
    for at in 1..all.len() - 1 {
        let before = trail[all[at - 1]..all[at]].rsplit(' ').next().unwrap_or_default();
        let behind = trail[all[at]..all[at + 1]].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if is_word(&[before, behind].concat()) {
            continue;
        }
        // The headline holds what is too long for a section.
        if all[at] - starts[starts.len() - 1] > SECTION {
            break;
        }
        starts.push(all[at]);
    }
    let headline = &trail[starts[starts.len() - 1]..];
    if starts.len() > 2 && headline.len() >= HEADLINE && headline.split_whitespace().count() >= WORDS {
        starts
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::raw;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let parted = part(text, &raw(text), Some("en"));
        assert_eq!(parted.iter().map(|raw| &text[raw.span.start..raw.span.end]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_trail_is_parted_where_its_headline_stands_nowhere_else() {
        check(
            "HomeSportSwimmingWhy the old pool by the harbour closes\nBy Jane Roe",
            &["Home", "Sport", "Swimming", "Why the old pool by the harbour closes", "By Jane Roe"],
        );
        let whole = ["HomeSportWhy the old pool by the harbour closes", "Why the old pool by the harbour closes"];
        check(&whole.join("\n"), &whole);
        check("HomeSportSwimming", &["HomeSportSwimming"]);
    }

    #[test]
    fn names_with_a_capital_inside_are_no_joints() {
        let headline = "HomePod and MacBook are sold at the harbour";
        check(&format!("{headline}\nThe HomePod is old."), &[headline, "The HomePod is old."]);
        check(
            "HomeTechYouTube closes its office at the harbour\nWith YouTube goes the last one.",
            &["Home", "Tech", "YouTube closes its office at the harbour", "With YouTube goes the last one."],
        );
    }
}
