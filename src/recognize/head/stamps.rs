use super::{Head, says};
use crate::article::{Block, Element, Moment, Role, Span};
use crate::lexicon::folded;
use crate::recognize::dates::{When, dates};

/// When the article was published, and when it was changed: the first of each in the lines above the running text, else
/// below it, else in a `time` element.
pub(super) fn stamps(head: &Head) -> (Option<Moment>, Option<Moment>) {
    let mut found = Stamps::default();
    let above: Vec<_> = head.above(&[Role::Dateline, Role::Byline]).collect();
    found.read(head, &above);
    if found.is_open() {
        let below: Vec<_> = head.below(&[Role::Dateline]).collect();
        found.read(head, &below);
    }
    if found.is_open() {
        let last = head.blocks.get(head.body).map_or(head.text.len(), |block| block.end);
        let times = head.source.marks.iter().filter(|mark| mark.element == Element::Time && mark.span.end <= last);
        let first = times
            .take(8)
            .find_map(|mark| dates(head.text, mark.span, head.language).into_iter().find(|when| when.day.is_some()));
        found.published = first.as_ref().map(When::moment).or(found.published);
    }
    (found.published, found.updated)
}

#[derive(Default)]
struct Stamps {
    published: Option<Moment>,
    updated: Option<Moment>,
}

impl Stamps {
    /// Whether no date is known yet.
    fn is_open(&self) -> bool {
        let known = |moment: &Option<Moment>| moment.as_ref().is_some_and(|moment| moment.iso.is_some());
        !known(&self.published) && !known(&self.updated)
    }

    fn read(&mut self, head: &Head, blocks: &[&Block]) {
        let mut former: Option<When> = None;
        for block in blocks {
            let line = head.line(block);
            let mut whens = dates(head.text, line, head.language);
            // "24 May 2024" and, on the next line, "14:30 Uhr"
            if let (Some(day), [only]) = (former.take(), whens.as_slice())
                && let (false, Some(time)) = (only.dated, only.time)
                && head.words(line).len() <= 16
                && !is_length(head, line)
            {
                let whole = When { time: Some(time), span: Span::new(day.span.start, only.span.end), ..day };
                if let Some(stamp) = [&mut self.published, &mut self.updated]
                    .into_iter()
                    .flatten()
                    .find(|stamp| stamp.end == day.span.end)
                {
                    *stamp = whole.moment();
                }
                continue;
            }
            former = whens.last().copied().filter(|when| when.day.is_some() && when.time.is_none());
            whens.retain(|when| when.dated);
            let mut from = line.start;
            for when in &whens {
                self.set(is_update(head, Span::new(from, when.span.start)), when.moment());
                from = when.span.end;
            }
            self.relative(head, Span::new(from, line.end));
        }
    }

    fn set(&mut self, update: bool, moment: Moment) {
        let stamp = if update { &mut self.updated } else { &mut self.published };
        if stamp.as_ref().is_none_or(|known| known.iso.is_none() && moment.iso.is_some()) {
            *stamp = Some(moment);
        }
    }

    /// "Published three hours ago", "gestern, 14:30 Uhr": known to be a time, but not which.
    fn relative(&mut self, head: &Head, line: Span) {
        let mut from = line.start;
        for part in head.words(line).split_inclusive(['|', '•', '·', ';', '\n']) {
            let span = Span::new(from, from + part.trim_end_matches(['|', '•', '·', ';', '\n']).len()).trim(head.text);
            from += part.len();
            let words = folded(head.words(span));
            let told = says(&words, head.lexicon.language.relative).is_some();
            if told && words.split(' ').count() <= 8 && !span.is_empty() {
                let moment = Moment { start: span.start, end: span.end, iso: None };
                self.set(is_update(head, span), moment);
            }
        }
    }
}

/// Whether the words say that what follows is a change, and nothing of publication behind that.
fn is_update(head: &Head, before: Span) -> bool {
    says(&folded(head.words(before)), head.lexicon.language.updated).is_some()
}

/// "3:07 Min": how long something takes, not when it is.
fn is_length(head: &Head, line: Span) -> bool {
    let words = folded(head.words(line));
    words.contains("min") || words.contains('/') || !words.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::article::Moment;
    use crate::read::plain;

    const BODY: &str = "The council has voted to close the old harbour for good after more than six hours of debate.\n\n\
        The warehouses along the river will be torn down in the spring, and a park will take their place by autumn.\n";

    #[track_caller]
    fn check(line: &str, published: &str, updated: &str) {
        let article = analyze(&plain(&format!("Council votes to close the old harbour\n\n{line}\n\n{BODY}")));
        let said = |moment: &Option<Moment>| {
            moment.as_ref().map_or_else(String::new, |moment| {
                moment.iso.clone().unwrap_or_else(|| article.slice(moment.span()).to_owned())
            })
        };
        assert_eq!(
            (said(&article.published).as_str(), said(&article.updated).as_str()),
            (published, updated),
            "{line}"
        );
    }

    #[test]
    fn publication_and_change() {
        check("Published 24 May 2024, 10:15", "2024-05-24T10:15", "");
        check("24 May 2024 10:15, updated 25 May 2024 11:00", "2024-05-24T10:15", "2024-05-25T11:00");
        check("Last updated on 25 May 2024", "", "2024-05-25");
        check("24 May 2024\n\n4 min read", "2024-05-24", "");
        check("24 May 2024\n\n03:26 pm", "2024-05-24T15:26", "");
        check("By Jane Roe | 24 May 2024", "2024-05-24", "");
    }

    #[test]
    fn what_is_told_from_today_is_only_marked() {
        check("Published 3 hours ago", "Published 3 hours ago", "");
        check("24 May 2024 | Updated 3 hours ago", "2024-05-24", "Updated 3 hours ago");
    }
}
