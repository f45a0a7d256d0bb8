//! The states of the sequence and how they follow each other: an article is a head, a body and a tail, in this order.

use super::{NEVER, is_possible};
use crate::article::Role;
use std::sync::OnceLock;

/// Where in the paste a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Before the article: menus, headers.
    Above,
    /// Beside the title, before it.
    Opening,
    /// The title.
    Title,
    /// Between title and body, with a lead or before one.
    Head(bool),
    /// From the first to the last line of running text.
    Body,
    /// After the article.
    Tail,
}
use Zone::{Above, Body, Head, Opening, Tail, Title};

/// A line's zone and role, and whether it stands in a block: below a label among related headlines, or in a longer
/// stretch of things that are not the article's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State(pub Zone, pub Role, pub bool);

/// Above everything else: what a paste begins below.
pub(super) const START: State = State(Above, Role::Aside, false);

/// All states a line can be in.
pub(super) const STATES: [State; 46] = [
    State(Above, Role::Aside, false),
    State(Above, Role::RelatedLabel, true),
    State(Above, Role::Related, true),
    State(Above, Role::Aside, true),
    State(Opening, Role::Kicker, false),
    State(Opening, Role::Lead, false),
    State(Opening, Role::Byline, false),
    State(Opening, Role::Dateline, false),
    State(Opening, Role::Caption, false),
    State(Opening, Role::Aside, false),
    State(Title, Role::Title, false),
    State(Head(false), Role::Byline, false),
    State(Head(false), Role::Dateline, false),
    State(Head(false), Role::Caption, false),
    State(Head(false), Role::Aside, false),
    State(Head(false), Role::RelatedLabel, true),
    State(Head(false), Role::Related, true),
    State(Head(false), Role::Aside, true),
    State(Head(true), Role::Byline, false),
    State(Head(true), Role::Dateline, false),
    State(Head(true), Role::Caption, false),
    State(Head(true), Role::Aside, false),
    State(Head(true), Role::Lead, false),
    State(Head(true), Role::RelatedLabel, true),
    State(Head(true), Role::Related, true),
    State(Head(true), Role::Aside, true),
    State(Body, Role::Paragraph, false),
    State(Body, Role::ListItem, false),
    State(Body, Role::Blockquote, false),
    State(Body, Role::Heading, false),
    State(Body, Role::Caption, false),
    State(Body, Role::Aside, false),
    State(Body, Role::RelatedLabel, true),
    State(Body, Role::Related, true),
    State(Body, Role::Aside, true),
    State(Tail, Role::Byline, false),
    State(Tail, Role::Dateline, false),
    State(Tail, Role::Caption, false),
    State(Tail, Role::Aside, false),
    State(Tail, Role::RelatedLabel, true),
    State(Tail, Role::Related, true),
    State(Tail, Role::Aside, true),
    // A label and a headline in one line.
    State(Head(false), Role::Related, false),
    State(Head(true), Role::Related, false),
    State(Body, Role::Related, false),
    State(Tail, Role::Related, false),
];

/// What going back from a block to the body costs: behind one teaser mostly stands another.
const BACK: i32 = 12;

/// What following one state with another weighs.
#[expect(clippy::match_same_arms, reason = "a table is read row by row")]
pub(super) fn step(from: State, to: State) -> i32 {
    let State(zone, role, block) = to;
    let State(last_zone, last, last_block) = from;
    let mut weight = match (last_zone, zone) {
        // A topic or standfirst above the title stands right above it.
        (Opening, Title) if matches!(last, Role::Kicker | Role::Lead) => 0,
        (Opening, _) if matches!(last, Role::Kicker | Role::Lead) => return NEVER,
        (Above, Opening) => -4,
        (Above, Title) => -2,
        // Body text that nothing heads.
        (Above, Body) => -25,
        (Body, Tail) => -6,
        // Who wrote it and when may stand right below the body; further down it is said of other articles.
        (Tail, Tail) if matches!(role, Role::Byline | Role::Dateline) => return NEVER,
        (Above, Above) | (Opening, Opening | Title) | (Body, Body) | (Tail, Tail) => 0,
        (Title, Head(false) | Body) | (Head(_), Body) => 0,
        (Title | Head(false), Head(true)) if role == Role::Lead => 0,
        (Head(true), Head(true)) if role != Role::Lead || last == Role::Lead => 0,
        (Head(false), Head(false)) => 0,
        _ => return NEVER,
    };
    weight += match (last, role) {
        (Role::Title, Role::Lead) => 3,
        (Role::Caption, Role::Lead) => 0,
        (Role::Lead, Role::Lead) => -14,
        (_, Role::Lead) if zone == Opening => -18,
        (_, Role::Lead) => -1,
        (Role::Heading, Role::Heading) => -14,
        (Role::Heading, Role::Caption) => -4,
        (Role::Heading, Role::Aside) => -3,
        (Role::Heading, Role::Related | Role::RelatedLabel) => -14,
        // Below a label, what looks like a heading is another article's.
        (_, Role::Heading) if last_block => -8,
        (_, Role::ListItem) if last_block => -10,
        (_, Role::Paragraph | Role::Aside | Role::Caption) if last_block && !block && zone == Body => -BACK,
        // The body begins with text of its own.
        (_, Role::Aside | Role::Caption | Role::RelatedLabel | Role::Related) if zone == Body && last_zone != Body => {
            return NEVER;
        }
        // A section opens below running text, seldom before any.
        (Role::Title, Role::Heading) => -2,
        (_, Role::Heading) if last_zone != Body => -8,
        (Role::RelatedLabel, Role::Related) => 5,
        (Role::RelatedLabel, Role::Aside) if block => 2,
        (Role::RelatedLabel, Role::RelatedLabel) => -6,
        (Role::Related, Role::Related) => 1,
        // Below the text stands much that only looks like headlines.
        (_, Role::Related) if block && !last_block && zone == Tail => -22,
        (_, Role::Related) if block && !last_block => -8,
        // Without a label or headline there is no block to stand in.
        (_, Role::Aside) if block && !last_block && zone != Body => return NEVER,
        (_, Role::Aside) if block && !last_block => -12,
        _ => 0,
    };
    weight
}

/// For each state, the states that can come before it and what that weighs.
pub(super) fn steps() -> &'static [Vec<(u8, i32)>] {
    static STEPS: OnceLock<Vec<Vec<(u8, i32)>>> = OnceLock::new();
    STEPS.get_or_init(|| {
        let before = |to| (0u8..).zip(STATES).map(move |(at, from)| (at, step(from, to)));
        STATES.map(|to| before(to).filter(|&(_, weight)| is_possible(weight)).collect()).into()
    })
}
