use super::dialogue::{dialogue, interrupted, opens_speech};
use crate::recognize::reading::Reading;
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// A pair of quotation marks; the closing one may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub open: usize,
    /// The token behind the last one inside.
    pub close: usize,
    /// Whether a mark closes it, or only the end of the block.
    pub closed: bool,
    /// Whether it is speech for certain: a dash opens it at the head of a paragraph, or somebody says so between its marks.
    pub spoken: bool,
}

impl Pair {
    /// The tokens between the marks.
    pub fn inside(&self) -> Range<usize> {
        self.open + 1..self.close
    }

    /// The first token behind the closing mark.
    pub fn after(&self) -> usize {
        self.close + usize::from(self.closed)
    }

    pub fn holds(&self, token: usize) -> bool {
        (self.open..self.after()).contains(&token)
    }
}

/// The closing marks that an opening one may have, the usual one first; wrong ones are met every day.
fn closers(open: char) -> &'static [char] {
    match open {
        '„' => &['“', '”', '"', '‟'],
        '‚' => &['‘', '’', '\''],
        '“' => &['”', '"', '“'],
        '‘' => &['’', '\''],
        '«' => &['»'],
        '»' => &['«', '»'],
        '‹' => &['›'],
        '›' => &['‹', '›'],
        '"' => &['"', '”', '“'],
        '\'' => &['\'', '’'],
        '”' => &['”', '"'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        _ => &[],
    }
}

/// Most tokens between marks that are apostrophes as well.
const SINGLE: usize = 80;

/// The mark that closes one at `at` that may be an apostrophe: 'Shame on them'. Words leave out letters at both ends
/// ("'em", "'s avonds", "the boys' club", "un po' di"), so that only one with nothing but a sign behind it, or behind a
/// longer word, closes.
fn single(reading: &Reading, at: usize, end: usize) -> Option<usize> {
    let tokens = &reading.tokens;
    let cut =
        |at: usize| tokens[at].shape == Shape::Number || matches!(reading.surface(at), "s" | "t" | "n" | "k" | "m");
    let apostrophe = |at: usize| matches!(tokens[at].shape, Shape::Sign('\'' | '’'));
    let word = |at: usize| {
        let word = reading.surface(at);
        !tokens[at].is_word() || !word.ends_with('s') && word.len() > 2
    };
    let closes = |at: usize| {
        let next = tokens.get(at + 1).filter(|_| at + 1 < end);
        let parted = next.is_none_or(|next| !next.is_word() || next.spaced && word(at - 1));
        apostrophe(at) && !tokens[at].spaced && parted
    };
    let mark = |at: &usize| closes(*at) || tokens[*at].is_mark();
    if at + 2 > end || cut(at + 1) {
        return None;
    }
    (at + 2..end).take(SINGLE).find(mark).filter(|&close| apostrophe(close))
}

/// Whether the next paragraph opens with the same single mark, so that none closes this one.
fn is_resumed(reading: &Reading, block: &Range<usize>) -> bool {
    let next = reading.blocks.partition_point(|passage| passage.tokens.start < block.end);
    let next = reading.blocks.get(next).map(|next| &next.tokens);
    block.len() > HEADED && next.is_some_and(|next| !next.is_empty() && reading.tokens[next.start].is_sign('‘'))
}

/// The mark that closes a single one at `at`, where an apostrophe stands before it behind a plural: "‘Our members’ patience is
/// not endless,’ she said". It ends a clause, before another one opens.
fn british(reading: &Reading, at: usize, reach: &Range<usize>) -> Option<usize> {
    let tokens = &reading.tokens;
    let apostrophe = |at: usize| matches!(tokens[at].shape, Shape::Sign('\'' | '’')) && !tokens[at].spaced;
    let owns = |at: usize| {
        let next = tokens.get(at + 1).filter(|_| at + 1 < reach.end);
        apostrophe(at)
            && next.is_some_and(|next| next.spaced && next.is_word())
            && reading.surface(at - 1).ends_with('s')
    };
    let ends = |at: usize| apostrophe(at) && at > reach.start + 1 && !tokens[at - 1].is_word();
    let inside = at + 1..reach.end.min(at + SINGLE);
    let first = inside.clone().find(|&at| apostrophe(at)).filter(|&first| owns(first))?;
    let stop = (first + 1..inside.end)
        .find(|&at| tokens[at].is_sign('‘') || tokens[at].is_mark() || apostrophe(at) && !owns(at))?;
    Some(stop).filter(|&stop| ends(stop))
}

/// The pairs of a block or sentence, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks<'a> {
    pub pairs: &'a [Pair],
}

impl<'a> Marks<'a> {
    /// Those of `pairs` that begin among `tokens`.
    pub fn of(pairs: &'a [Pair], tokens: &Range<usize>) -> Self {
        let start = pairs.partition_point(|pair| pair.open < tokens.start);
        let len = pairs[start..].partition_point(|pair| pair.open < tokens.end);
        Self { pairs: &pairs[start..start + len] }
    }

    /// The pair that holds a token.
    pub fn around(&self, token: usize) -> Option<&Pair> {
        let before = self.pairs.partition_point(|pair| pair.open <= token);
        self.pairs[..before].last().filter(|pair| pair.holds(token))
    }

    /// Whether a token stands between marks, the marks included.
    pub fn hold(&self, token: usize) -> bool {
        self.around(token).is_some()
    }
}

/// So many tokens in single marks may be said in a headline.
const HEADED: usize = 6;

/// The longest quotation in one block, in tokens; what nothing closes so far is no quotation.
const REACH: usize = 1500;

/// Pairs the marks of a block, outermost only: a quotation inside a quotation belongs to the outer one.
///
/// Marks that open and close alike are told by the white space beside them. A mark that nothing closes holds up to the
/// end of the block, and never disturbs the next one.
///
/// With `goes_on` the paragraph before ends inside a quotation, so that a closing mark may open this one: French "» Suite".
/// Outside of `text`, in headlines, a few words in single straight marks are most often no speech.
pub(super) fn pairs(reading: &Reading, block: Range<usize>, goes_on: bool, text: bool) -> Vec<Pair> {
    let tokens = &reading.tokens;
    let mut pairs = dialogue(reading, &block);
    let mut at = pairs.last().map_or(block.start, Pair::after);
    // Up to where an opening mark is known to have no closing one: keeps a text full of them linear.
    let mut hopeless: Option<(char, usize)> = None;
    let mut attributed = true;
    // Two of them are one mark, or make words slant: ''Hafen''
    let sign = |at: usize| matches!(tokens[at].shape, Shape::Sign('\'' | '’'));
    let no_single = (block.start + 1..block.end).any(|at| sign(at) && sign(at - 1));
    // Where the mark of a longer quotation has no other, they stand inside it
    let double = |token: &&Token| matches!(token.shape, Shape::Sign('“' | '”' | '"' | '„'));
    let no_single = no_single || tokens[block.clone()].iter().filter(double).count() % 2 == 1;
    while at < block.end {
        // "Weber jest zły. – Nie ma pieniędzy – powiedział."
        if attributed && opens_speech(reading, at, &block) {
            let spoken = dialogue(reading, &(at..block.end));
            let announced = tokens[at - 1].is_sign(':');
            // "– Mamy dość – mówi Anna. Nazwiska nie podaje. – Szef się śmieje.": it goes on
            let goes_on = pairs.last().is_some_and(|pair| pair.spoken);
            attributed = announced || goes_on || spoken.first().is_some_and(|pair| pair.close < block.end);
            if let Some(last) = spoken.last().filter(|_| attributed) {
                at = last.after();
                pairs.extend(spoken);
                continue;
            }
        }
        let again = || (goes_on && at == block.start && tokens[at].is_sign('»')).then_some('»');
        let open = opening(tokens, at, &block)
            .or_else(again)
            .filter(|&open| hopeless.is_none_or(|(sign, until)| sign != open || at >= until));
        let Some(open) = open else {
            at += 1;
            continue;
        };
        let reach = at..block.end.min(at + REACH);
        let apostrophe = open == '\'';
        let close = match open {
            '\'' => single(reading, at, block.end),
            '‘' => british(reading, at, &reach).or_else(|| closing(tokens, at, open, &reach)),
            _ => closing(tokens, at, open, &reach),
        };
        // "'I nearly walked away': Weber on her year"
        let heads = |close: &usize| {
            let next = tokens.get(close + 1).filter(|_| close + 1 < block.end);
            !text
                && at == block.start
                && next.is_some_and(|next| matches!(next.shape, Shape::Sign(':' | '-' | '–' | '—')))
        };
        let short = !text && close.is_none_or(|close| close < at + HEADED);
        // "in ‘Adi": an apostrophe
        if close.is_none() && open == '‘' && !(at == block.start && is_resumed(reading, &block)) {
            at += 1;
            continue;
        }
        if apostrophe && (close.is_none() || (no_single || short) && !close.as_ref().is_some_and(heads)) {
            at += 1;
            continue;
        }
        if close.is_none() && reach.end < block.end {
            hopeless = Some((open, reach.end));
            at += 1;
            continue;
        }
        let pair = Pair { open: at, close: close.unwrap_or(block.end), closed: close.is_some(), spoken: false };
        at = pair.after().max(at + 1);
        interrupted(reading, pair, &mut pairs);
    }
    pairs
}

fn opening(tokens: &[Token], at: usize, block: &Range<usize>) -> Option<char> {
    let Shape::Sign(sign) = tokens[at].shape else { return None };
    if closers(sign).is_empty() {
        return None;
    }
    let next = tokens.get(at + 1).filter(|_| at + 1 < block.end)?;
    let free = at == block.start
        || tokens[at].spaced
        || matches!(tokens[at - 1].shape, Shape::Sign('(' | '[' | ':' | '–' | '—' | '-' | '/'));
    let opens = match sign {
        '„' | '‚' | '「' | '『' | '《' | '«' | '‹' => true,
        // "“ Nobody asked us,” said Roe": a space behind the mark, which the next one closes
        '“' if next.spaced => {
            let mark = tokens[at + 1..block.end].iter().take(REACH).find(|token| token.is_mark());
            free && mark.is_some_and(|mark| mark.is_sign('”'))
        }
        // "»" too opens what it stands right before, and as a bullet opens nothing
        _ => free && !next.spaced,
    };
    opens.then_some(sign)
}

fn closing(tokens: &[Token], at: usize, open: char, block: &Range<usize>) -> Option<usize> {
    let closers = closers(open);
    let (mut depth, mut fallback) = (0_usize, None);
    for (index, token) in tokens.iter().enumerate().take(block.end).skip(at + 1) {
        let Shape::Sign(sign) = token.shape else { continue };
        let free = token.spaced && tokens.get(index + 1).is_some_and(|next| !next.spaced) && index + 1 < block.end;
        if sign == open && (matches!(open, '„' | '«') || free && closers[0] != open) {
            // Opened again: nested, or the first was never closed, as a second one tells: "“a of “b”, so he said, “c”"
            if depth == 0 && fallback.is_some() && closers[0] != open && open == '“' {
                return fallback;
            }
            depth += 1;
        } else if sign == closers[0] && !(closers[0] == open && free) {
            // "‘Tot twee uur |’s| nachts’"
            if free && sign == '’' {
                continue;
            }
            if depth == 0 {
                return Some(index);
            }
            depth -= 1;
            fallback = Some(index);
        } else if closers.contains(&sign) && !free && fallback.is_none() {
            fallback = Some(index);
            if depth == 0 && sign != '“' {
                return fallback;
            }
        }
    }
    fallback
}
