use super::line::Line;
use super::phrase;
use crate::article::Role;
use crate::lexicon::Language;
use std::collections::HashMap;
use std::ops::Range;

/// How many lines above the body may hold the title.
const REACH: usize = 40;
/// How much less a line above the best candidate may look like the title, and still be it.
const ALMOST: i32 = 4;
/// A line shorter than this above the best candidate is its kicker.
const SHORT: usize = 22;
/// How many lines above the body that holds for.
const NEAR: usize = 14;
/// Bytes of the body that are compared with a candidate.
const COMPARED: usize = 3000;

/// Marks title, kicker and lead, and gives back where the body begins and ends without them.
///
/// Accepts as title the line above the body, or the body's own first line, that looks most like its headline: by its
/// HTML heading, its length, the words that it shares with the body, and how near it stands. The lead is what stands
/// between title and body and is long enough; the kicker, a short line right above the title.
pub(super) fn mark(lines: &mut [Line], body: Range<usize>, words: &Language) -> Range<usize> {
    if body.is_empty() {
        return body;
    }
    let text: String = lines[body.clone()].iter().flat_map(|line| [&line.lower, "\n"]).take(60).collect();
    let mut spoken = HashMap::new();
    for word in content_words(text.get(..COMPARED).unwrap_or(&text)) {
        *spoken.entry(word).or_insert(0) += 1;
    }
    let first = body.start.saturating_sub(REACH);
    // A kicker or date in a paragraph of its own may have made the body begin above the title.
    let running = body.clone().find(|&at| lines[at].role.is_none() && lines[at].is_paragraph()).unwrap_or(body.end);
    let scored = (first..running.max(body.start + 1))
        .filter(|&at| lines[at].role.is_none() && is_candidate(&lines[at]))
        .filter(|&at| at <= body.start || lines[at].heading_level().is_some_and(|level| level <= 2))
        .map(|at| (score(lines, at, &body, &spoken), at))
        .collect::<Vec<_>>();
    let Some(&(best, top)) = scored.iter().max().filter(|&&(best, _)| best > 0) else { return body };
    let almost = if lines[top].heading_level() == Some(1) { 0 } else { ALMOST };
    // A standfirst speaks of the same and is longer: of what looks almost alike, the title is the first.
    let Some(&(_, title)) = scored.iter().find(|&&(score, at)| {
        score + almost >= best && (score == best || at + NEAR >= body.start && lines[at].length >= SHORT)
    }) else {
        return body;
    };
    lines[title].role = Some(Role::Title);

    for line in
        lines[body.start.min(title)..title].iter_mut().filter(|line| line.role.is_none() && !line.is_paragraph())
    {
        line.role = Some(Role::Aside);
    }
    if title > 0
        && let kicker = &mut lines[title - 1]
        && kicker.role.is_none_or(|role| role == Role::Aside)
        && !kicker.is_surroundings()
        && kicker.href.is_none()
        && (3..=40).contains(&kicker.length)
        && !kicker.sentence
    {
        kicker.role = Some(Role::Kicker);
    }
    mark_lead(lines, title, &body, words);
    title + 1..body.end
}

/// A lead stands right below the title, and something else of the head stands between it and the body.
fn mark_lead(lines: &mut [Line], title: usize, body: &Range<usize>, words: &Language) {
    let Some(at) = (title + 1..lines.len().min(title + 4)).find(|&at| lines[at].role.is_none()) else { return };
    let lead = &lines[at];
    let parted = lines[at + 1..].first().is_some_and(|next| {
        matches!(next.role, Some(Role::Byline | Role::Dateline | Role::Caption))
            || phrase::head(&next.lower, words.byline).is_some() && next.length < 60
    });
    if (40..=600).contains(&lead.length)
        && lead.href.is_none()
        && (parted || at < body.start && (lead.sentence || at == title + 1))
    {
        lines[at].role = Some(Role::Lead);
    }
}

fn is_candidate(line: &Line) -> bool {
    let shortest = if line.heading_level() == Some(1) { 2 } else { 8 };
    !line.is_surroundings() && (shortest..=220).contains(&line.length) && !line.bullet
}

fn score(lines: &[Line], at: usize, body: &Range<usize>, spoken: &HashMap<&str, usize>) -> i32 {
    let line = &lines[at];
    let mut score = match line.heading_level() {
        Some(1) => 14,
        Some(2) => 6,
        Some(_) => 2,
        None => 0,
    };
    score += match line.length {
        25..=130 => 4,
        15..=180 => 2,
        _ => 1,
    };
    let all = content_words(&line.lower).count().max(1);
    // A line of the body itself shares only what the rest of the body says too.
    let own = usize::from(body.contains(&at));
    let shared = content_words(&line.lower).filter(|word| spoken.get(word).is_some_and(|&times| times > own)).count();
    score += i32::try_from(shared.min(5) * 2 + shared * 4 / all).unwrap_or(0);
    if line.sentence && !line.lower.ends_with(['?', '!', '"', '“', '”', '»']) {
        score -= 3;
    }
    // Right below a headline of its own it is a paragraph, however short.
    if at == body.start
        && line.statement
        && let Some(above) = at.checked_sub(1).and_then(|above| lines.get(above))
        && above.role.is_none()
        && !above.sentence
        && is_candidate(above)
    {
        score -= 6;
    }
    if line.href.is_some() {
        score -= 4;
    }
    if at == body.start && line.is_paragraph() {
        // Running text is a headline only where it is the very first line and something is set apart from it.
        score -= if at == 0 && lines.get(1).is_some_and(|next| next.blank_above > 0 || !next.is_paragraph()) {
            2
        } else {
            40
        };
    }
    // Share bars and pictures stand between title and body, other pages' teasers far above it.
    score - i32::try_from(body.start.abs_diff(at) / 6).unwrap_or(10)
}

fn content_words(lower: &str) -> impl Iterator<Item = &str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3)
}
