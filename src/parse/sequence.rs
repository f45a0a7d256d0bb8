use super::evidence::Seen;
use super::line::Line;
use super::look::Look;
use super::states::Zone::{self, Above, Body, Head, Opening, Tail, Title};
use super::states::{START, STATES, State, step, steps};
use super::{FEW, NEVER, byline, caption, dateline, heading, is_possible, kicker, lead, paragraph, related, title};
use crate::article::Role;
use crate::lexicon::Marker;

/// The most likely role of each line, taking the whole sequence together: an article is a head, a body and a tail in this
/// order, with other things in between (Viterbi's algorithm over weights set by hand).
///
/// All lines are [`Role::Aside`] where there is no article. Takes time linear in the number of lines.
pub(super) fn roles(lines: &[Line], seen: &[Seen]) -> Vec<Role> {
    let steps = steps();
    // Each sum with its state in the low bits: the greatest of several tells where it comes from, the last of equals.
    let mut sums = [UNREACHED; STATES.len()];
    let mut trail: Vec<[u8; STATES.len()]> = Vec::with_capacity(lines.len());
    for at in 0..lines.len() {
        let weights = weights(Look { lines, seen, at });
        let mut next = [UNREACHED; STATES.len()];
        let mut from = [0; STATES.len()];
        for (to, before) in (0_u8..).zip(steps) {
            let state_at = usize::from(to);
            if !is_possible(weights[state_at]) {
                continue;
            }
            let best = if at == 0 {
                Some(step(START, STATES[state_at]))
                    .filter(|&start| is_possible(start))
                    .map_or(UNREACHED, |start| packed(start, 0))
            } else {
                let sums = before.iter().map(|&(before, step)| sums[usize::from(before)] + packed(step, 0));
                sums.max().unwrap_or(UNREACHED)
            };
            if best > UNREACHED / 2 {
                from[state_at] = best.to_le_bytes()[0];
                next[state_at] = packed(weights[state_at], to) + (best & !PLACE);
            }
        }
        sums = next;
        trail.push(from);
    }
    let ends = STATES.iter().enumerate().filter(|(_, State(zone, ..))| matches!(zone, Above | Body | Tail));
    let Some(mut state) = ends.map(|(at, _)| at).max_by_key(|&at| sums[at] >> PLACE.count_ones()) else {
        return Vec::new();
    };
    let mut roles = vec![Role::Aside; lines.len()];
    for (role, from) in roles.iter_mut().zip(trail).rev() {
        *role = STATES[state].1;
        state = usize::from(from[state]);
    }
    roles
}

/// The low bits of a sum that hold a state, and what stands for a state that is not reached.
const PLACE: i64 = 0xff;
const UNREACHED: i64 = i64::MIN / 2;

fn packed(weight: i32, state: u8) -> i64 {
    (i64::from(weight) << PLACE.count_ones()) + i64::from(state)
}

/// What a byline or date inside the body costs.
const LATE: i32 = 20;
/// What it costs to set a sentence of a short paste apart.
const LOST: i32 = 14;
/// What every heading costs, so that a doubtful one gains nothing.
const HEADING: i32 = 9;

/// What a line weighs as each state.
///
/// Only the title, one lead and the body's own lines gain: what else stands around an article is told apart there, but
/// however much of it there is, it never speaks for an article.
fn weights(look: Look) -> [i32; STATES.len()] {
    let caption = caption::caption(look);
    let byline = byline::byline(look);
    let dateline = dateline::dateline(look);
    let lead = lead::lead(look);
    let label = related::label(look);
    let related = related::headline(look);
    let (title, kicker, heading) = (title::title(look), kicker::kicker(look), heading::heading(look));
    let (paragraph, item, quote) = (paragraph::paragraph(look), paragraph::item(look), paragraph::quote(look));
    let furniture = look.furniture();
    let one_line = related::one_line(look);
    let short = look.lines.len() <= FEW && look.line().is_sentence() && furniture == 0;
    let alone = look.lines.len() == 1;
    let ends = look.marked().whole.has(Marker::Legal);
    STATES.map(|State(zone, role, block)| {
        // Around the article a line costs nothing where its words explain it.
        let beside = |weight: i32| match weight {
            _ if !is_possible(weight) => NEVER,
            ..0 => apart(zone) + weight / 2,
            6.. if matches!(zone, Head(_)) => weight / 6 - 1,
            _ => apart(zone) + weight / 6,
        };
        // Who wrote it and when stands in the head: what comes before it is not yet the body.
        let late = if zone == Body && !look.seen().settled && byline.max(dateline) > 9 { LATE } else { 0 };
        // A few lines hold no page around an article: what is said in sentences belongs to it, and one alone is all of it.
        let lost = if short && (role == Role::Aside || alone && role == Role::Related) { LOST } else { 0 };
        let weight = match role {
            Role::Kicker => kicker,
            Role::Title => title,
            Role::Lead if zone == Opening => lead.min(10),
            Role::Lead => lead,
            Role::Byline => beside(byline),
            Role::Dateline => beside(dateline),
            Role::Caption => beside(caption),
            Role::Heading => heading - HEADING,
            Role::Paragraph => paragraph,
            Role::ListItem => item,
            Role::Blockquote => quote,
            Role::RelatedLabel => beside(label),
            Role::Related if !block => {
                if one_line {
                    apart(zone) + 5
                } else {
                    NEVER
                }
            }
            Role::Related => {
                beside(related)
                    + match zone {
                        Body => 5,
                        Tail => 2,
                        _ => 1,
                    }
            }
            Role::Aside if matches!(zone, Head(_)) && furniture > 10 => -i32::from(block),
            Role::Aside if zone == Body && block => {
                if furniture > 6 {
                    0
                } else {
                    -2
                }
            }
            Role::Aside if zone == Body && furniture > 13 => -2,
            // The page's notice of its rights ends what stands below a label.
            Role::Aside if zone == Tail && block && ends => NEVER,
            Role::Aside => apart(zone) - i32::from(block),
        };
        weight - late - lost
    })
}

/// What a line that is not the article's own costs: the more of them, the further is a headline from its body, and the
/// sooner the body ends.
fn apart(zone: Zone) -> i32 {
    match zone {
        Above | Title | Tail => 0,
        Opening => -3,
        Head(_) => -2,
        Body => -5,
    }
}
