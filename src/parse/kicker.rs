use super::line::End;
use super::look::Look;
use super::{title, weigh};
use crate::article::Called;
use crate::lexicon::{Marker, Marks};

/// Most words of a topic.
const WORDS: usize = 6;

/// Signs between the parts of a menu or trail.
const PARTED: [char; 5] = ['|', '›', '>', '»', '•'];

/// Weighs a line as the topic above the title: short, no sentence, a section's name or a label such as "Opinion".
pub(super) fn kicker(look: Look) -> i32 {
    let (line, marked) = (look.line(), look.marked());
    if !(2..=58).contains(&line.width) || line.is_surroundings() || line.dated || line.credited {
        return super::NEVER;
    }
    let is_topic = !marked.whole.and(Marks::default().with(Marker::Section).with(Marker::Kicker)).is_empty();
    let labelled = marked.head.has(Marker::Kicker);
    2 + weigh(&[
        (line.calls(&[Called::Kicker]) > 0, 12),
        (is_topic, 6),
        (!is_topic && labelled, 3),
        (!is_topic && !labelled, -look.furniture()),
        // "Topic –" and the headline may lie in one heading.
        (
            line.end == End::Stop
                || line.heading_level() == Some(1)
                    && !matches!(line.end, End::Comma | End::Colon)
                    && !title::is_topped(look),
            -8,
        ),
        (line.digits > 4, -8),
        // "News | Sport | Weather" is a menu, "Home › Politics › Harbour" a trail
        (line.lower.matches(PARTED).count() > 1, -14),
        // A topic is a few words.
        (line.count > WORDS, -6),
        // A headline is not the topic of another.
        (true, -(look.seen().headline - 20).max(0)),
        (look.seen().times > 1, -4),
    ])
}
