use super::line::Line;
use super::phrase;
use crate::article::{Element, Role};
use crate::lexicon::Language;

/// Accepts the date or time of publication or update, and the reading time: a `time` element, or a short line with
/// digits in it and a month's name, a date's punctuation or a dateline word beside them.
pub(super) fn accept(line: &Line, words: &Language) -> Option<Role> {
    if line.element == Some(Element::Time) {
        return Some(Role::Dateline);
    }
    let digits = line.lower.bytes().filter(u8::is_ascii_digit).count();
    if line.length > 90 || digits == 0 || line.heading_level().is_some() || line.bullet {
        return None;
    }
    let month = phrase::anywhere(&line.lower, words.months);
    let marked =
        phrase::head(&line.lower, words.dateline).is_some() || phrase::anywhere(&line.lower, words.reading_time);
    let dated = has_numeric_date(&line.lower);
    let others = line.lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3).count();
    (dated && others <= 5 || month && digits >= 2 && others <= 5 || marked && others <= 4).then_some(Role::Dateline)
}

/// "12.03.2025", "2025-03-12", "3/12/25", "14:30"
fn has_numeric_date(words: &str) -> bool {
    let is_part = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    words.split([' ', ',', '|', '(', ')', 't', '–']).any(|word| {
        ['.', '-', '/'].iter().any(|&mark| {
            let mut parts = word.split(mark).filter(|part| !part.is_empty());
            parts.by_ref().take(3).filter(|part| is_part(part)).count() == 3
        }) || word.split_once(':').is_some_and(|(hour, minute)| {
            is_part(hour) && hour.len() <= 2 && minute.len() >= 2 && minute.bytes().take(2).all(|b| b.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::has_numeric_date;

    #[test]
    fn numeric_dates() {
        for date in ["stand: 12.03.2025", "2025-03-12t10:00", "3/12/25", "14:30 uhr"] {
            assert!(has_numeric_date(date), "{date}");
        }
        for other in ["3.5 prozent", "2:1", "1-2"] {
            assert!(!has_numeric_date(other), "{other}");
        }
    }
}
