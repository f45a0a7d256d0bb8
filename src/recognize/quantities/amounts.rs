use super::number::decimal;
use super::{Found, Seeker};
use crate::article::{QuantityKind, Span};
use crate::lexicon::{Sense, Term};
use crate::recognize::tokens::{Shape, Token};
use std::ops::Range;

/// A number in figures.
struct Figures {
    /// Digits with what parts them; a space as "_".
    digits: String,
    /// Letters written to it: "5bn".
    letters: Span,
    /// The token behind.
    end: usize,
}

impl Seeker<'_> {
    /// "3,5 Millionen Euro", "$5bn", "20 %", "12 km": a number in figures with what it counts.
    pub fn amount(&self, within: Range<usize>) -> Option<(usize, Found)> {
        let at = within.start;
        let (number, before) = match self.reading.tokens[at].shape {
            Shape::Number => (at, None),
            _ => self.currency_before(at, &within).map(|(end, code)| (end, Some(code)))?,
        };
        let figures = self.figures(number, &within)?;
        let letters = self.reading.text.get(figures.letters.start..figures.letters.end)?;
        let (mut end, mut power) = (figures.end, 0);
        let unit = if let Some(scale) = self.scale(letters, before.is_some()) {
            power = scale;
            None
        } else if !letters.is_empty() {
            let is_whole =
                |term: &&Term| matches!(term.sense, Sense::Unit | Sense::Currency) && !term.phrase.contains(' ');
            let term = self.reading.lexicon.terms().of(letters).iter().find(is_whole)?;
            let kind = if term.sense == Sense::Unit { QuantityKind::Measure } else { QuantityKind::Money };
            Some((kind, term.value, end))
        } else {
            if let Some((behind, scale)) = self.term(end, Sense::Scale, &within)
                && self.counts(end, behind, before.is_some())
            {
                (end, power) = (behind, scale.parse().ok()?);
            }
            None
        };
        let (kind, unit, end) = match before {
            Some(code) => (QuantityKind::Money, code, end),
            None => unit.or_else(|| self.unit(end, power, &within))?,
        };
        let value = decimal(&figures.digits, power, self.reading.lexicon.language)?;
        let minus = self.minus(at);
        let span =
            Span::new(self.reading.tokens[minus.unwrap_or(at)].span.start, self.reading.tokens[end - 1].span.end);
        let sign = if minus.is_some() { "-" } else { "" };
        Some((end, Found::new(kind, span, Some(format!("{sign}{value} {unit}")))))
    }

    /// A currency before its number: "$", "US $", "EUR", "kr"; "Euro 2024" is none.
    fn currency_before(&self, at: usize, within: &Range<usize>) -> Option<(usize, &'static str)> {
        let token = &self.reading.tokens[at];
        let short = token.span.len() == 2;
        if !matches!(token.shape, Shape::Sign(_)) && !token.capitals && !short {
            return None;
        }
        // "A$5" may be of any country.
        let before = at.checked_sub(1).and_then(|before| self.reading.tokens.get(before));
        if !token.spaced && before.is_some_and(|before| before.is_word() && before.span.end == token.span.start) {
            return None;
        }
        let (end, code) = self.currency(at, within)?;
        let number =
            self.reading.tokens.get(end).filter(|token| within.contains(&end) && token.shape == Shape::Number)?;
        (number.span.start <= self.reading.tokens[end - 1].span.end + 2).then_some((end, code))
    }

    /// A currency's ISO code; its own code as a word only in capitals.
    fn currency(&self, at: usize, within: &Range<usize>) -> Option<(usize, &'static str)> {
        let (end, code) = self.term(at, Sense::Currency, within)?;
        let is_code = self.reading.surface(at).eq_ignore_ascii_case(code);
        (!is_code || self.reading.tokens[at].capitals).then_some((end, code))
    }

    /// The number at a token, with the groups of three digits behind it.
    fn figures(&self, at: usize, within: &Range<usize>) -> Option<Figures> {
        let tokens = &self.reading.tokens;
        let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
        // The second of two numbers: "5–7", "1:2"
        let touches = |token: &Token, next: &Token| !next.spaced && token.span.end == next.span.start;
        if let (Some(sign), Some(other)) = (before(1), before(2))
            && touches(sign, &tokens[at])
            && touches(other, sign)
            && matches!(sign.shape, Shape::Sign('-' | '–' | '—' | '/' | ':' | '.' | ','))
        {
            return None;
        }
        let (mut end, mut written, mut letters) = (at, String::new(), Span::default());
        let mut next = at;
        while let Some(token) = tokens.get(next).filter(|token| within.contains(&next) && token.shape == Shape::Number)
        {
            let surface = self.reading.surface(next);
            let length = surface.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(surface.len());
            let (digits, rest) = surface.split_at(length);
            let first = end == at;
            let groups = digits.split([',', '.']).next().map_or(0, str::len);
            if digits.is_empty() || !first && groups != 3 {
                break;
            }
            if !first {
                let sign = self.reading.text.get(tokens[end - 1].span.end..token.span.start)?;
                written.push_str(if sign == " " { "_" } else { sign });
            }
            written.push_str(digits);
            end = next + 1;
            letters = Span::new(token.span.start + length, token.span.end);
            let plain = rest.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() <= 3;
            match tokens.get(end).filter(|_| plain).and_then(|behind| self.parts_thousands(token, behind, end)) {
                Some(group) => next = group,
                None => break,
            }
        }
        // "60-jährige", "14:30"
        let is_one = end > at && self.reading.text.get(letters.start..letters.end)?.chars().all(char::is_alphabetic);
        is_one.then_some(Figures { digits: written, letters, end })
    }

    /// The token of the next group of digits, if what stands between two parts thousands in the language.
    fn parts_thousands(&self, token: &Token, behind: &Token, at: usize) -> Option<usize> {
        let thousands = self.reading.lexicon.language.thousands;
        let between = self.reading.text.get(token.span.end..behind.span.start)?;
        if behind.shape == Shape::Number {
            let parts =
                matches!(between, "\u{a0}" | "\u{202f}" | "\u{2009}") || between == " " && thousands.contains(&"_");
            return parts.then_some(at);
        }
        let is_mark = between.is_empty() && thousands.contains(&self.reading.surface(at));
        let group = self.reading.tokens.get(at + 1).filter(|group| is_mark && !group.spaced);
        group.map(|_| at + 1)
    }

    /// The power of ten of letters written to a number; a single one only behind a currency.
    fn scale(&self, letters: &str, money: bool) -> Option<usize> {
        if letters.is_empty() || letters.len() == 1 && !money {
            return None;
        }
        let mut terms = self.reading.lexicon.terms().of(letters).iter();
        terms.find(|term| term.sense == Sense::Scale && term.phrase.len() == letters.len())?.value.parse().ok()
    }

    /// Whether a word multiplies, by its length: "m" only behind a currency.
    fn counts(&self, at: usize, end: usize, money: bool) -> bool {
        money || end > at + 1 || self.reading.surface(at).chars().nth(1).is_some()
    }

    /// What a number counts, by the words behind it.
    fn unit(&self, at: usize, power: usize, within: &Range<usize>) -> Option<(QuantityKind, &'static str, usize)> {
        let tokens = &self.reading.tokens;
        let mut at = at;
        if power > 0 {
            // "Mio. Euro", "milliards d’euros"
            at += usize::from(tokens.get(at).is_some_and(|token| token.is_sign('.') && !token.spaced));
            at = self.term(at, Sense::Of, within).map_or(at, |(end, _)| end);
        }
        if let Some((end, code)) = self.currency(at, within) {
            let code = if power > 0 { code.trim_end_matches('?') } else { code };
            return (!code.ends_with('?')).then_some((QuantityKind::Money, code, end));
        }
        let token = tokens.get(at).filter(|_| within.contains(&at))?;
        if token.is_sign('%') {
            return Some((QuantityKind::Percent, "%", at + 1));
        }
        if let Some((end, _)) = self.term(at, Sense::Percent, within) {
            return Some((QuantityKind::Percent, "%", end));
        }
        let (end, sign) = self.term(at, Sense::Unit, within)?;
        // "5 M" is not five metres.
        let letter = self.reading.surface(at).chars().nth(1).is_none() && token.is_word();
        (!letter || token.lower).then_some((QuantityKind::Measure, sign, end))
    }

    /// The sign of a negative number before a token.
    fn minus(&self, at: usize) -> Option<usize> {
        let sign = at.checked_sub(1)?;
        let token = self.reading.tokens.get(sign)?;
        let stands =
            matches!(token.shape, Shape::Sign('-' | '−' | '–')) && !self.reading.tokens[at].spaced && token.spaced;
        stands.then_some(sign)
    }
}
