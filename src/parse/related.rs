use super::line::Line;
use super::{aside, phrase};
use crate::article::Role;
use crate::lexicon::Language;

/// Longest label with further words behind it.
const LABEL: usize = 70;
/// Most headlines under one label.
const MOST: usize = 30;

/// Marks labels that announce related articles, and the headlines below them.
///
/// Accepts a label on its own line ("Lesen Sie auch", "Read more:") followed by headlines, with bullets or without, up
/// to the first line that is running text; a label and a headline in one line ("Lesen Sie auch: …").
pub(super) fn mark(lines: &mut [Line], words: &Language) {
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        let Some(head) = phrase::head(&line.lower, words.related).filter(|_| !line.is_paragraph()) else {
            at += 1;
            continue;
        };
        let rest = line.lower[head..].trim_start();
        if let Some(headline) = rest.strip_prefix([':', '|', '–', '>']).map(str::trim).filter(|rest| rest.contains(' '))
        {
            // One line, unless what follows the colon only completes the label ("Mehr zum Thema: Hafen")
            let one_line = headline.chars().count() >= 20;
            lines[at].role = Some(if one_line { Role::Related } else { Role::RelatedLabel });
            at += 1;
            if one_line {
                continue;
            }
        } else if line.length <= LABEL && !line.sentence {
            at += 1;
        } else {
            at += 1;
            continue;
        }
        let end = at + headlines(&lines[at..], words);
        if end > at {
            lines[at - 1].role = Some(Role::RelatedLabel);
            for line in &mut lines[at..end] {
                line.role = Some(Role::Related);
            }
        }
        at = end.max(at);
    }
}

/// How many lines under a label are headlines. Once one has a bullet or link, all must.
fn headlines(lines: &[Line], words: &Language) -> usize {
    let Some(first) = lines.first() else { return 0 };
    let marked = first.bullet || first.href.is_some();
    lines
        .iter()
        .take(MOST)
        .take_while(|line| {
            line.is_headline()
                && aside::accept(line, words).is_none()
                && line.heading_level().is_none_or(|level| level > 1)
                && if marked {
                    line.bullet == first.bullet && line.href.is_some() == first.href.is_some()
                } else {
                    !line.sentence && line.blank_above == 0
                }
        })
        .count()
}
