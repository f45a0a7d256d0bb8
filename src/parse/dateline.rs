use super::line::{End, Line};
use super::look::Look;
use crate::article::{Called, Element};
use crate::lexicon::Marker;

/// Weighs a line as the date or time of publication or update, or the reading time: a `time` element, or digits with a
/// month's name, a date's punctuation or a dateline word beside them.
pub(super) fn dateline(look: Look) -> i32 {
    let line = look.line();
    if line.heading_level().is_some() || line.width > 140 {
        return super::NEVER;
    }
    let mut weight = -10;
    if line.dated {
        weight += 22;
    }
    if line.element == Some(Element::Time) || line.calls(&[Called::Date]) > 0 {
        weight += 12;
    }
    if look.marked().whole.has(Marker::Weekday) || look.marked().head.has(Marker::Dateline) && line.width < 40 {
        weight += 12;
    }
    weight
}

/// Whether a line is a date or time and little else.
pub(super) fn is_dated(line: &Line) -> bool {
    if line.width > 90 || line.digits == 0 || line.heading_level().is_some() || is_duration(&line.lower) {
        return false;
    }
    // "The concert began at 16:00." is a sentence.
    if line.end == End::Stop && line.count > 5 && !line.marked.head.has(Marker::Dateline) {
        return false;
    }
    let marked = line.marked;
    let month = marked.inside.has(Marker::Month);
    let told = marked.head.has(Marker::Dateline) || marked.inside.has(Marker::ReadingTime);
    let dated = has_numeric_date(&line.lower);
    let others = line.lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3).count();
    // "Jane Roe (painter, 12 May)" tells a day of hers.
    let bracketed = line.digits < 4 && line.lower.find('(').is_some_and(|at| at > 0);
    // "In charge since May 2022"
    let year = line.digits == 4 && line.lower.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    dated && others <= if marked.head.is_empty() { 4 } else { 5 }
        || month
            && line.digits >= 2
            && others
                <= if year {
                    1
                } else if line.digits < 4 {
                    2
                } else {
                    5
                }
            && !bracketed
        || told && others <= 4
}

/// How long a film or a recording takes: "2:34", "01:48 min", "45:47"; no time of day.
pub(super) fn is_duration(words: &str) -> bool {
    if !words.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (clock, unit) = words.trim().split_once(' ').unwrap_or((words.trim(), ""));
    let Some((minutes, seconds)) = clock.split_once(':') else { return false };
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().unwrap_or(0_u8));
    let (Some(minutes), 1..=2, Some(_), 2) = (number(minutes), minutes.len(), number(seconds), seconds.len()) else {
        return false;
    };
    unit.starts_with("min") || unit.is_empty() && (clock.len() == 4 || minutes == 0 || minutes > 23)
}

/// "12.03.2025", "2025-03-12", "3/12/25", "14:30"
pub(super) fn has_numeric_date(words: &str) -> bool {
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let is_part = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    words.split([' ', ',', '|', '(', ')', 't', '–', '•', '·']).any(|word| {
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
    use super::{has_numeric_date, is_duration};
    use crate::parse::line;
    use crate::read::plain;

    #[test]
    fn days_in_brackets_date_no_article() {
        let dated = |text| line::lines(&plain(text), line::raw(text), Some("en"))[0].dated;
        assert!(dated("12 May"));
        assert!(dated("Monday, 12 May"));
        assert!(!dated("Clement (sailor, 12 May)"));
    }

    #[test]
    fn durations_are_no_times_of_day() {
        for duration in ["2:34", "01:48 min", "45:47", "00:31"] {
            assert!(is_duration(duration), "{duration}");
        }
        for other in ["14:30", "2:34 pm", "2:1", "at 2:34", "12", ""] {
            assert!(!is_duration(other), "{other}");
        }
    }

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
