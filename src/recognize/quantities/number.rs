use crate::lexicon::Language;

/// Most digits of a number that is one.
const LONGEST: usize = 15;

/// A number in figures, as a language writes it, times a power of ten: with a point and without parted thousands. `None`
/// where it may be two numbers, or is none.
pub(super) fn decimal(figures: &str, power: usize, language: &Language) -> Option<String> {
    let decimal = language.decimal.first().copied().unwrap_or(".");
    let is_sign = |c: char| !c.is_ascii_digit();
    let parts: Vec<&str> = figures.split(is_sign).collect();
    let signs: Vec<&str> = figures.matches(is_sign).collect();
    let is_group = |part: &&str| part.len() == 3;
    let by_thousands = |sign: &&str| language.thousands.contains(sign) || matches!(*sign, "_" | "\u{a0}" | "\u{202f}");
    if parts.iter().any(|part| part.is_empty()) || figures.len() > 2 * LONGEST {
        return None;
    }
    let (last_sign, head) = match signs.split_last() {
        None => (None, signs.as_slice()),
        Some((last, head)) => (Some(*last), head),
    };
    let last = parts.last()?;
    // "3,5"; "1.5" where a comma is usual, which cannot be thousands.
    let odd = |sign: &str| signs.len() == 1 && matches!(sign, "." | ",") && last.len() != 3;
    let fraction = last_sign.filter(|&sign| sign == decimal || odd(sign)).map(|_| *last);
    let whole = if fraction.is_some() { &parts[..parts.len() - 1] } else { &parts[..] };
    let between = if fraction.is_some() { head } else { &signs[..] };
    let grouped = between.iter().all(|sign| by_thousands(sign) && *sign == between[0])
        && whole[1..].iter().all(is_group)
        && (whole.len() == 1 || whole[0].len() <= 3 && !whole[0].starts_with('0'));
    grouped.then(|| scaled(&whole.concat(), fraction.unwrap_or_default(), power)).flatten()
}

/// Moves the point by a power of ten.
fn scaled(whole: &str, fraction: &str, power: usize) -> Option<String> {
    if whole.len() + fraction.len() > LONGEST {
        return None;
    }
    let mut whole = whole.to_owned();
    let moved = power.min(fraction.len());
    whole.push_str(&fraction[..moved]);
    (moved..power).for_each(|_| whole.push('0'));
    let fraction = fraction[moved..].trim_end_matches('0');
    let mut number = whole.trim_start_matches('0').to_owned();
    if number.is_empty() {
        number.push('0');
    }
    if !fraction.is_empty() {
        number.push('.');
        number.push_str(fraction);
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;

    #[track_caller]
    fn check(code: &str, figures: &str, power: usize, expected: &str) {
        let found = decimal(figures, power, lexicon(Some(code)).language);
        assert_eq!(found.as_deref().unwrap_or("none"), expected, "{figures}");
    }

    #[test]
    fn as_a_language_writes_them() {
        check("de", "3,5", 6, "3500000");
        check("de", "1.200", 0, "1200");
        check("de", "1.234.567,89", 0, "1234567.89");
        check("de", "1.5", 6, "1500000");
        check("de", "0,75", 0, "0.75");
        check("de", "12_500", 0, "12500");
        check("en", "1,200", 0, "1200");
        check("en", "1.200", 9, "1200000000");
        check("en", "007", 0, "7");
        check("fr", "12_500,50", 0, "12500.5");
    }

    #[test]
    fn what_may_be_two_numbers_is_none() {
        check("de", "1.20.300", 0, "none");
        check("de", "1234.567", 0, "none");
        check("en", "1,20,300", 0, "none");
        check("en", "14:30", 0, "none");
        check("en", "5-7", 0, "none");
        check("de", "1,2,3", 0, "none");
        check("de", "12345678901234567890", 0, "none");
    }
}
