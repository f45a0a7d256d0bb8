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

    /// Whether a dash opens it, and no mark does.
    pub fn is_dialogue(&self, reading: &Reading) -> bool {
        matches!(reading.tokens[self.open].shape, Shape::Sign('–' | '—'))
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
        '”' => &['”', '"'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        _ => &[],
    }
}

/// The pairs of a block or sentence, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks<'a> {
    pub pairs: &'a [Pair],
}

impl Marks<'_> {
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

/// The longest quotation in one block, in tokens; what nothing closes so far is no quotation.
const REACH: usize = 1500;

/// Pairs the marks of a block, outermost only: a quotation inside a quotation belongs to the outer one.
///
/// Marks that open and close alike are told by the white space beside them. A mark that nothing closes holds up to the
/// end of the block, and never disturbs the next one.
pub(super) fn pairs(reading: &Reading, block: Range<usize>) -> Vec<Pair> {
    let tokens = &reading.tokens;
    let mut pairs = dialogue(reading, &block);
    if !pairs.is_empty() {
        return pairs;
    }
    let mut at = block.start;
    // Up to where an opening mark is known to have no closing one: keeps a text full of them linear.
    let mut hopeless: Option<(char, usize)> = None;
    while at < block.end {
        let open = opening(tokens, at, &block)
            .filter(|&open| hopeless.is_none_or(|(sign, until)| sign != open || at >= until));
        let Some(open) = open else {
            at += 1;
            continue;
        };
        let reach = at..block.end.min(at + REACH);
        let close = closing(tokens, at, open, &reach);
        if close.is_none() && reach.end < block.end {
            hopeless = Some((open, reach.end));
            at += 1;
            continue;
        }
        let pair = Pair { open: at, close: close.unwrap_or(block.end), closed: close.is_some() };
        at = pair.after().max(at + 1);
        if !pair.inside().is_empty() {
            pairs.push(pair);
        }
    }
    pairs
}

/// What is said in a paragraph that a dash opens: "— Иду, — сказал он. — Сейчас.", "– Vi kommer, sier hun."
///
/// The dash is the opening mark; the comma or dash before the verb that says who is the closing one.
fn dialogue(reading: &Reading, block: &Range<usize>) -> Vec<Pair> {
    let tokens = &reading.tokens;
    let is_dash = |at: usize| {
        let dashes = reading.lexicon.language.dashes;
        !tokens[at].is_word() && dashes.contains(&reading.surface(at))
    };
    let mut pairs = Vec::new();
    if block.len() < 3 || !is_dash(block.start) || !tokens[block.start + 1].spaced {
        return pairs;
    }
    let says = |at: usize| {
        let verb = tokens[at].lower
            && tokens[at].word.is_some_and(|word| word.verbs.iter().any(|verb| verb.say && verb.finite));
        verb && (is_dash(at - 1) || matches!(tokens[at - 1].shape, Shape::Sign(',' | '?' | '!' | '…')))
    };
    let mut open = block.start;
    loop {
        let Some(verb) = (open + 2..block.end).find(|&at| says(at)) else {
            pairs.push(Pair { open, close: block.end, closed: false });
            return pairs;
        };
        let before = verb - 1;
        let close = if is_dash(before) && tokens[before - 1].is_sign(',') { before - 1 } else { before };
        let ends = is_dash(close) || tokens[close].is_sign(',');
        pairs.push(Pair { open, close: if ends { close } else { verb }, closed: ends });
        match (verb + 1..block.end).find(|&at| is_dash(at)) {
            Some(next) if next + 2 < block.end => open = next,
            _ => return pairs,
        }
    }
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
            // Opened again: nested, or the first was never closed
            depth += 1;
        } else if sign == closers[0] && !(closers[0] == open && free) {
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
