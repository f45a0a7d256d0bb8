use super::evidence::Seen;
use super::line::{End, Line};
use super::look::Look;
use super::words::content_words;
use super::{FEW, byline, caption, dateline, kicker, weigh};
use crate::article::{Called, Element, Role};
use crate::lexicon::{Marker, Marks};

/// How many lines above a headline may hold a better one; how much less that may look like it; what coming later costs.
const RIVALS: usize = 10;
const ALMOST: i32 = 5;
const LATER: i32 = 6;
/// The same of a line right below a good headline, or right below who wrote that and when.
const GOOD: i32 = 16;
const NEARLY: i32 = 10;
const SECOND: i32 = 12;
/// What it costs to end the page's trail.
const TRAILED: i32 = 12;
/// Within how many lines the same headline comes twice at once.
pub(super) const TWICE: usize = 3;

/// Weighs a line as the article's title: a headline, and of those that look almost alike the first, because captions and
/// standfirsts speak of the same; but of the same headline twice at once (the page's trail, then the title) the second.
pub(super) fn title(look: Look) -> i32 {
    let own = look.seen().headline;
    if own <= 0 {
        return own;
    }
    let rivals = |rival: Look, almost: i32| rival.seen().headline + almost >= own;
    let better = |above: Look, almost: i32| {
        rivals(above, almost)
            && !is_topped(above)
            && if akin(above, look) { is_run_together(look, above) } else { !is_trailed(above) }
    };
    let earlier = look.upwards().take(RIVALS).any(|above| better(above, ALMOST));
    // What comes below the date or the author of a headline is a picture's text or a standfirst.
    let signed = look.above().filter(|at| at.line().dated || byline::byline(*at) > 0).and_then(Look::above);
    let second = signed.is_some_and(|above| above.seen().headline >= GOOD && better(above, NEARLY));
    let again = |below: Look| rivals(below, ALMOST) && akin(below, look) && !is_run_together(below, look);
    let level_free = |at: Look| at.line().heading_level().is_none();
    let later = look.downwards().take(TWICE).any(again);
    if is_trailed(look) {
        own - TRAILED
    } else if second && level_free(look) {
        own - SECOND
    } else if earlier || later {
        own - LATER
    } else {
        own
    }
}

/// Whether a line runs together what another parts: "Topic Headline" and "Topic: Headline".
fn is_run_together(look: Look, other: Look) -> bool {
    let parts = other.line().lower.split_once(": ");
    parts.is_some_and(|(topic, headline)| {
        let rest = look.line().lower.strip_prefix(topic).and_then(|rest| rest.strip_prefix(' '));
        rest.is_some_and(|rest| rest.trim() == headline.trim())
    })
}

/// Whether a line ends the page's trail ("Home", "Politics", headline), and below it a topic and a headline stand as good
/// as it, or both in one line: the title itself.
pub(super) fn is_trailed(look: Look) -> bool {
    let is_section = |at: Look| !at.marked().whole.and(Marks::FURNITURE.with(Marker::Section)).is_empty();
    let is_topic = |at: Look| kicker::kicker(at) > 1 && at.line().count <= 5 && !is_section(at);
    let as_good = |below: Look| below.seen().headline + ALMOST >= look.seen().headline;
    let trails = look.above().is_some_and(is_section);
    let topped = |below: Look| as_good(below) && (below.line().topped || trails && below.seen().parted);
    look.below().is_some_and(topped)
        || trails && look.below().is_some_and(is_topic) && look.downwards().nth(1).is_some_and(as_good)
}

/// Whether two headlines say the same in most of their words.
pub(super) fn akin(a: Look, b: Look) -> bool {
    let ((bits, all), (other_bits, others)) = (a.seen().words, b.seen().words);
    // Bits that only one has are words that only one has: mostly that is answer enough.
    let at_most = all.saturating_sub((bits & !other_bits).count_ones() as usize);
    if all > 0 && others > 0 && (at_most < 2 || at_most * 4 < all.max(others) * 3) {
        return false;
    }
    let a: Vec<&str> = content_words(&a.line().lower).collect();
    // Of many more words, they are too few, whatever they are
    let most = a.len().max(1) * 4 / 3;
    let b: Vec<&str> = content_words(&b.line().lower).take(most + 1).collect();
    let shared = a.iter().filter(|word| b.contains(word)).count();
    shared * 4 >= a.len().max(b.len()).max(1) * 3 && shared > 1
}

/// What a headline shares with the body, in percent of its words and in words, that can be of no other article.
const OWN: usize = 72;
const OWN_WORDS: usize = 5;
/// How much it looks like a headline at least, though it may stand in a list.
const ASTRAY: i32 = 8;

/// Finds the title of a selection that begins below it: the page's lists, which such a selection often ends with, name
/// the article itself too. Only where nothing better than a picture's text stands above the body.
pub(super) fn named_below(lines: &[Line], seen: &[Seen], roles: &mut [Role]) {
    let title = roles.iter().position(|&role| role == Role::Title);
    let is_poor = |at: usize| {
        let (line, seen) = (&lines[at], seen[at]);
        seen.headline < 0 || seen.echo || line.credited || line.element == Some(Element::Caption)
    };
    let Some(end) = roles.iter().rposition(|role| role.is_body()).filter(|_| title.is_none_or(is_poor)) else { return };
    let is_own = |&at: &usize| {
        let (line, seen) = (&lines[at], seen[at]);
        // In the page's surroundings no line looks like a headline.
        (line.is_surroundings() || seen.headline >= ASTRAY)
            && (25..140).contains(&line.width)
            && !matches!(line.end, End::Colon | End::Comma)
            && !(line.is_prose() || line.credited || line.dated || line.named || seen.labelled)
            && line.marked.head.and(Marks::FURNITURE.with(Marker::Related)).is_empty()
            && seen.known
            && seen.topic >= OWN
            && seen.shared >= OWN_WORDS
    };
    let own = (end + 1..lines.len()).rev().filter(is_own).max_by_key(|&at| (seen[at].times > 1, seen[at].shared));
    let Some(own) = own else { return };
    if let Some(poor) = title {
        roles[poor] = if seen[poor].headline < 0 { Role::Aside } else { Role::Caption };
    }
    roles[own] = Role::Title;
}

/// How far above the title the page's trail may end.
const REACH: usize = 30;

/// Gives the title its topic back where the page's trail says both with a colon, and its heading without one: "Topic:
/// Headline", then "Topic Headline" or a line for each.
pub(super) fn said_whole(lines: &[Line], roles: &mut [Role]) {
    let Some(title) = roles.iter().position(|&role| role == Role::Title) else { return };
    let lower = |at: usize| lines[at].lower.trim();
    let topic = title.checked_sub(1).filter(|&at| roles[at] == Role::Kicker);
    // Whether the topic of the whole stands in a line of its own.
    let apart = |whole: usize| {
        let (first, rest) = lower(whole).split_once(": ")?;
        let before = lower(title).strip_suffix(rest)?;
        let apart = before.is_empty() && topic.is_some_and(|topic| lower(topic) == first);
        (apart || before.strip_suffix(' ') == Some(first)).then_some(apart)
    };
    let found = (title.saturating_sub(REACH)..title).rev().find_map(|at| Some((at, apart(at)?)));
    let Some((whole, apart)) = found else { return };
    if let Some(topic) = topic.filter(|_| apart) {
        roles[topic] = Role::Aside;
    }
    roles[title] = Role::Aside;
    roles[whole] = Role::Title;
}

/// Where the title stands if it is broken into two lines: right below it a line goes on with a small letter.
pub(super) fn broken(lines: &[Line], roles: &[Role]) -> Option<usize> {
    let at = roles.iter().position(|&role| role == Role::Title)?;
    let rest = lines.get(at + 1)?;
    let goes_on = rest.small
        && rest.above == 0
        && rest.count >= BROKEN
        && rest.width < 140
        && !(rest.bullet || rest.credited || rest.dated)
        && rest.marked.head.and(Marks::FURNITURE.with(Marker::Byline)).is_empty();
    let open = matches!(lines[at].end, End::Open | End::Comma) && lines[at].element == rest.element;
    (goes_on && open && matches!(roles[at + 1], Role::Lead | Role::Aside)).then_some(at)
}

/// Fewest words of a title's second line.
const BROKEN: usize = 3;

/// Whether right below a page's heading stands one of the next level, as a subtitle that says what the title only hints at.
fn is_explained(look: Look) -> bool {
    let level = look.below().and_then(|below| below.line().heading_level());
    look.line().linked < 60 && level == Some(2)
}

/// Whether a page's heading has a second, longer line, or a heading's first line ends with a colon: a topic and the headline
/// lie in it.
pub(super) fn is_topped(look: Look) -> bool {
    let (line, level) = (look.line(), look.line().heading_level());
    let below = look.below().filter(|below| level.is_some() && below.line().heading_level() == level);
    below.is_some_and(|below| line.end == End::Colon || level == Some(1) && below.line().width > line.width)
}

/// Most words of a topic in capitals.
const TOPIC: usize = 4;

/// Whether a few words in capitals stand right above a headline that is not: "TROUBLE AT THE POOL".
fn is_capital_topic(look: Look) -> bool {
    let (line, below) = (look.line(), look.below().map(Look::line));
    line.capitals
        && line.count <= TOPIC
        && below.is_some_and(|below| {
            !below.capitals && !below.named && !below.dated && below.width > line.width && !below.is_prose()
        })
}

/// How much each line looks like a headline of this paste.
pub(super) fn headlines(lines: &[Line], seen: &mut [Seen]) {
    for at in 0..lines.len() {
        seen[at].headline = headline(Look { lines, seen, at });
    }
}

/// Its HTML heading, its length, the words that it shares with the body, and whether it is said again around the page
/// ("Headline | Newspaper").
fn headline(look: Look) -> i32 {
    let (line, seen, marked) = (look.line(), look.seen(), look.marked());
    if line.is_surroundings() || !(3..=300).contains(&line.width) {
        return super::NEVER;
    }
    let level = line.heading_level();
    let element = match line.element {
        Some(Element::Heading(1)) => 20,
        Some(Element::Heading(2)) => 7,
        Some(Element::Heading(_)) => 2,
        Some(Element::ListItem | Element::Caption | Element::Time | Element::Address) => -12,
        _ => 0,
    };
    let width = match line.width {
        25..140 => 8,
        15..25 => 3,
        140..180 => 2,
        _ => -8,
    };
    let end = match line.end {
        End::Open => 2,
        End::Call | End::Quote => 1,
        End::Stop => -4,
        End::Colon | End::Comma => -8,
    };
    let shared = match seen.shared {
        0 if seen.known => -9,
        0 => 1,
        1 => -1,
        2 => 4,
        3 => 6,
        4 | 5 => 8,
        _ => 10,
    };
    let few = look.lines.len() <= FEW;
    let furniture = !marked.whole.and(Marks::FURNITURE.with(Marker::Section)).is_empty();
    let called = [
        Called::Kicker,
        Called::Caption,
        Called::Related,
        Called::Surroundings,
        Called::Byline,
        Called::Date,
        Called::Lead,
    ];
    element + width + end + shared + i32::try_from(seen.topic / 14).unwrap_or(0) - 8 * line.calls(&called)
        + weigh(&[
            (few, 8),
            // The very first line may be a sentence and yet the title.
            (!few && look.at == 0 && line.end == End::Stop, 6),
            (line.count < 3 && level != Some(1), -6),
            (level.is_none() && is_capital_topic(look), -10),
            (level == Some(1) && is_explained(look), 16),
            (is_topped(look), -12),
            (line.is_prose() && line.width > 140, -10),
            (line.small, -3),
            (line.named && level.is_none(), -7),
            (line.linked >= 60, -5),
            (line.bullet, -4),
            (seen.trail, -14),
            // "HomePoliticsHeadline"; one such word may be a name.
            (true, -3 * line.joints.min(4)),
            (seen.stem, 8),
            (!seen.stem && seen.times > 1, 3),
            (seen.echo && seen.times == 1, -8),
            // "Home / Politics / Europe"
            (line.lower.matches(['/', '|', '>', '»', '›', '•']).count() > 1, -8),
            // A tag and how often it was given: "Elections 21"
            (line.width < 40 && line.digits < 5 && line.lower.ends_with(|c: char| c.is_ascii_digit()), -8),
            (line.lower.starts_with(['…', '.']), -8),
            (line.dated, -16),
            (line.digits > 5 && dateline::has_numeric_date(&line.lower), -10),
            (line.credited, -12),
            (caption::neighbours_credit(look), -6),
            (furniture, -24),
            (!furniture && !marked.head.and(Marks::FURNITURE).is_empty() && level != Some(1), -5),
            (!marked.inside.and(Marks::FURNITURE).is_empty(), -8),
        ])
}
