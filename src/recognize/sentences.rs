use super::tokens::{Shape, Token};
use crate::lexicon::Class;
use std::ops::Range;

/// The longest sentence in tokens; what goes on without a stop is a list or a table, and is cut.
const LONGEST: usize = 500;

/// Cuts a block's tokens into sentences.
///
/// A sentence ends at a full stop, question or exclamation mark or ellipsis, with the closing marks behind it, if what
/// follows does not begin in lower case; not behind an abbreviation, an initial or an ordinal, and not before a comma
/// or dash that carries on ("… kommt!“, rief er"). `dashes` says whether the language writes dialogue with dashes.
pub(super) fn sentences(tokens: &[Token], dashes: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    // French marks that are open, and up to where they were counted
    let (mut open, mut counted) = (0_usize, 0);
    while at < tokens.len() {
        if at - start >= LONGEST {
            found.push(start..at);
            start = at;
        }
        let Shape::Sign(sign) = tokens[at].shape else {
            at += 1;
            continue;
        };
        if !matches!(sign, '.' | '!' | '?' | '…' | '。' | '！' | '？') || sign == '.' && !ends(tokens, at) {
            at += 1;
            continue;
        }
        at += 1;
        while tokens.get(at).is_some_and(|next| {
            !next.spaced && matches!(next.shape, Shape::Sign(c) if is_closer(c) || matches!(c, '.' | '!' | '?' | '…'))
        }) {
            at += 1;
        }
        // French and Swiss marks stand off with a space: "Il vient. »"
        for token in &tokens[counted..at] {
            open = if token.is_sign('«') { open + 1 } else { open.saturating_sub(usize::from(token.is_sign('»'))) };
        }
        counted = at;
        let apart = tokens.get(at + 1).is_none_or(|next| next.spaced);
        if open > 0 && apart && tokens.get(at).is_some_and(|next| next.is_sign('»')) {
            at += 1;
        }
        if tokens.get(at).is_none_or(begins) || dialogue(&tokens[at..], dashes) {
            found.push(start..at);
            start = at;
        }
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '’' | '‘' | '\'' | '»' | '«' | ')' | ']' | '」' | '』')
}

/// Whether a full stop at `at` can end a sentence, by the token before it.
fn ends(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else { return false };
    let next = tokens.get(at + 1);
    match before.shape {
        Shape::Number => {
            before.span.len() > 2
                || next.is_none_or(|next| !next.is_word() || !next.is(Class::MONTH) && next.is(Class::CLOSED))
        }
        // "J. Doe", "E.T.A. Doe"; behind "in the U.S." a sentence may begin, where a small word does so
        Shape::Word if before.initial => {
            let small = before.capitals && next.is_none_or(|next| next.is(Class::CLOSED));
            // "у соцмережі X. Він"
            small || at > 1 && tokens[at - 2].is_word() && tokens.get(at + 1..).is_some_and(follows_initial)
        }
        // "He said no. Then he left.", but "no. 5"
        Shape::Word if before.lower && before.is(Class::DETERMINER) => {
            next.is_none_or(Token::is_word) || !before.is(Class::ABBREVIATION)
        }
        // "the yard of Brook Foods Inc. The town"
        Shape::Word => {
            let known = |next: &Token| next.is(Class::CLOSED.or(Class::FRAME)) || is_scaled(tokens, at);
            let opens = |next: &Token| next.capital && known(next) && counts(tokens, at);
            let small = !before.lower && !before.is(Class::TITLE) && next.is_some_and(|next| next.is(Class::CLOSED));
            let marked = next.is_some_and(Token::is_mark) && counts(tokens, at) && is_scaled(tokens, at);
            !before.is(Class::ABBREVIATION) || next.is_none_or(opens) || small || marked
        }
        Shape::Sign(_) => true,
    }
}

/// Whether a sentence begins behind a surname that is cut to its first letter: "Damian |K|. W środę", "Damian |K|. „To nie ja”".
fn follows_initial(rest: &[Token]) -> bool {
    let Some(next) = rest.first() else { return true };
    let small = next.capital && next.is(Class::CLOSED) && !next.is(Class::PARTICLE);
    small && !rest.get(1).is_some_and(|stop| stop.is_sign('.'))
        || next.spaced && matches!(next.shape, Shape::Sign('„' | '«' | '–' | '—'))
}

/// Whether a unit, currency or year is abbreviated before the full stop at `at`: "3 млн |руб|. По словам", "w 2020 |r|. Po".
fn counts(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens[..at - 1].iter().rev().filter(|token| !token.is_sign('.'));
    let is_number = |token: &Token| token.shape == Shape::Number;
    before.next().is_some_and(|next| is_number(next) || next.lower && before.next().is_some_and(is_number))
}

/// Whether a number and how many times it counts stand before an abbreviated unit: "300 |млн| руб. Представитель", but "12 тыс.
/// Человек".
fn is_scaled(tokens: &[Token], at: usize) -> bool {
    let mut before = tokens[..at - 1].iter().rev().filter(|token| !token.is_sign('.'));
    tokens[at - 1].lower
        && before.next().is_some_and(|scale| scale.lower && !scale.is(Class::CLOSED))
        && before.next().is_some_and(|number| number.shape == Shape::Number)
}

/// Whether a sentence can begin here.
fn begins(token: &Token) -> bool {
    match token.shape {
        Shape::Word => !token.lower,
        Shape::Number => true,
        Shape::Sign(c) => !matches!(c, ',' | ';' | ':' | '–' | '—' | '-' | ')' | '/'),
    }
}

/// Whether a dash begins here what somebody says: "Weber jest zły. |– Nie ma pieniędzy". In languages that write dialogue
/// with `dashes` no space need follow: "Ana se levantó. |—No hay dinero."
fn dialogue(rest: &[Token], dashes: bool) -> bool {
    let attached = |dash: &Token, next: &Token| dashes && dash.is_sign('—') && !next.spaced;
    matches!(rest, [dash, next, ..] if dash.spaced && (next.spaced || attached(dash, next)) && next.capital
        && matches!(dash.shape, Shape::Sign('–' | '—' | '-')))
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;
    use crate::article::Span;
    use crate::lexicon::lexicon;

    /// Sentences are parted by bars.
    #[track_caller]
    fn check(language: &str, marked: &str) {
        let text: String = marked.split('|').collect();
        let tokens = tokens(&text, Span::new(0, text.len()), lexicon(Some(language)));
        let dashes = !lexicon(Some(language)).language.dashes.is_empty();
        let found: Vec<&str> = sentences(&tokens, dashes)
            .into_iter()
            .map(|s| text[tokens[s.start].span.start..tokens[s.end - 1].span.end].trim())
            .collect();
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stops_that_end_nothing() {
        check("de", "Am 3. Mai kam Dr. Brück. |Er blieb bis 1999. |Dann ging er.");
        check("en", "Mr. Doe met J. R. Smith at 5 p.m. in town. |He left.");
        check("de", "„Komm!“, rief sie. |„Wirklich?“ |Er kam.");
        check("fr", "« Il vient. » |Elle part.");
        check("fr", "« Je viens, dit Anne. |Tout de suite. » |Elle part.");
        check("pl", "Weber jest zły. |– Nie ma pieniędzy! – powiedział. |– Naprawdę.");
        check("uk", "Прийшов Й. Коваль. |Він тут.");
        check("pl", "Sąd skazał Damiana K. |W środę odwołał się Jan K. Rój.");
        check("pl", "Sąd skazał Damiana K. |„To nie ja” – mówił. |Sąd czytał D. W. Roja.");
        check("fr", "Il l’a écrit sur X. |Le maire a répondu à J. Doe.");
        check("en", "E.T.A. Doe left the U.S. in May. |He loved the U.S. |It is far.");
        check("en", "He said no. |Then he left no. 5 at Brook Foods Inc. |The yard closed.");
    }
}
