use crate::article::{Article, Quote, Speaker};

/// Gives the quotation that begins at a byte to somebody or nobody; with what the text calls the speakers of all, those
/// too whose speaker it calls the same. The same words in title and text have one speaker.
pub(super) fn give(
    article: &mut Article,
    start: usize,
    speaker: Option<&Speaker>,
    called: Option<&Vec<Option<String>>>,
) {
    let Some(at) = place(&article.quotes, start) else { return };
    let alike = |other: usize| called.is_some_and(|called| called[other].is_some() && called[other] == called[at]);
    for other in 0..article.quotes.len() {
        let same = article.quotes[other].same == Some(at) || article.quotes[at].same == Some(other);
        if other == at || same || alike(other) {
            give_one(article, other, speaker.cloned());
        }
    }
}

/// What the text calls a quotation's speaker, in small letters; `None` where no words stand for one.
#[must_use]
pub fn called(article: &Article, quote: &Quote) -> Option<String> {
    let words = article.shown(quote.speaker.as_ref()?.span()?);
    Some(words.to_lowercase())
}

/// The quotation that begins at a byte, or else the first that holds it.
fn place(quotes: &[Quote], start: usize) -> Option<usize> {
    let begins = quotes.iter().position(|quote| quote.start == start);
    begins.or_else(|| quotes.iter().position(|quote| (quote.start..quote.end).contains(&start)))
}

/// The words that named the speaker stay the evidence ("er", "der Minister"), unless they are somebody else's name.
fn give_one(article: &mut Article, at: usize, speaker: Option<Speaker>) {
    let evidence = article.quotes[at].speaker.as_ref().and_then(Speaker::span);
    let speaker = speaker.map(|speaker| {
        let others = article.entities.iter().enumerate().filter(|&(entity, _)| Some(entity) != speaker.entity);
        let mut names = others.flat_map(|(_, entity)| &entity.mentions).filter(|mention| !mention.derived);
        let evidence = evidence.filter(|span| !names.any(|mention| mention.span().overlaps(*span)));
        Speaker { start: evidence.map(|span| span.start), end: evidence.map(|span| span.end), ..speaker }
    });
    let quote = &mut article.quotes[at];
    quote.speaker = speaker;
    quote.corrected = true;
    quote.confidence = 1.0;
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Correction, Span};
    use crate::{analyze, analyze_corrected, read};

    const TEXT: &str = "Der alte Hafen bleibt offen\n\nDie Bürgermeisterin Anna Weber und der Händler Paul Brandt stritten am \
        Montag über den alten Hafen der Stadt.\n\n„Der Hafen bleibt ganz sicher offen“, sagte die Politikerin nach der \
        Sitzung. „Das haben wir immer gesagt“, sagte Brandt dazu.\n\n„Wir werden ihn im nächsten Jahr reparieren“, sagte die \
        Politikerin am Abend.\n";

    fn said(article: &Article) -> Vec<Option<&str>> {
        article.quotes.iter().map(|quote| quote.speaker.as_ref().map(|speaker| speaker.name.as_str())).collect()
    }

    fn say(words: &str, name: Option<&str>, alike: bool) -> Correction {
        Correction::Speaker { start: TEXT.find(words).unwrap(), name: name.map(str::to_owned), alike }
    }

    #[test]
    fn one_quotation_or_all_of_the_same_description() {
        let source = read::plain(TEXT);
        let before = analyze(&source);
        let one = analyze_corrected(&source, &[say("Der Hafen bleibt ganz", Some("Paul Brandt"), false)]);
        assert_eq!(said(&one)[1..], said(&before)[1..]);
        assert_eq!(said(&one)[0], Some("Paul Brandt"));
        let brandt = one.entities.iter().position(|entity| entity.name == "Paul Brandt");
        assert_eq!(one.quotes[0].speaker.as_ref().unwrap().entity, brandt);
        let all = analyze_corrected(&source, &[say("Der Hafen bleibt ganz", Some("Eva Neu"), true)]);
        assert_eq!(said(&all), [Some("Eva Neu"), said(&before)[1], Some("Eva Neu")]);
        assert!(all.quotes[0].corrected && !all.quotes[1].corrected && all.quotes[2].corrected);
    }

    #[test]
    fn the_description_stays_as_evidence_somebody_elses_name_does_not() {
        let source = read::plain(TEXT);
        let article = analyze_corrected(
            &source,
            &[say("Der Hafen bleibt ganz", Some("Eva Neu"), false), say("Das haben wir", Some("Eva Neu"), false)],
        );
        let words =
            |at: usize| article.quotes[at].speaker.as_ref().unwrap().span().map(|span: Span| article.slice(span));
        assert_eq!(words(0), Some("die Politikerin"));
        assert_eq!(words(1), None);
    }

    #[test]
    fn nobody_is_an_answer_and_the_last_word_counts() {
        let source = read::plain(TEXT);
        let article = analyze_corrected(
            &source,
            &[say("Das haben wir", Some("Eva Neu"), true), say("Das haben wir", None, false), say("alte", None, true)],
        );
        assert_eq!(said(&article)[1], None);
    }

    #[test]
    fn the_title_follows_the_text() {
        let text = "“We will keep the old harbour open”\n\nThe council argued for more than six hours about the old harbour.\n\n\
            “We will keep the old harbour open,” said Jane Roe, the mayor of the town, on Monday evening.\n";
        let start = text.rfind("We will").unwrap();
        let correction = Correction::Speaker { start, name: Some("Ann Poe".to_owned()), alike: false };
        let article = analyze_corrected(&read::plain(text), &[correction]);
        assert_eq!(said(&article), [Some("Ann Poe"), Some("Ann Poe")]);
    }
}
