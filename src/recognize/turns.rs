//! Who speaks in which paragraph of a conversation.
//!
//! A paragraph may begin with its speaker ("Merz: …", "JANE ROE: …", "Q: …"): a label counts when it comes twice, and
//! names somebody or answers another one. Without labels, short questions and answers take turns in an article whose head
//! calls it an interview.

use super::head::shown;
use crate::article::{Article, Block, Element, Entity, EntityKind, Role, Source, Span, Turn};
use crate::lexicon::names::gazetteer;
use crate::lexicon::{Class, folded, lexicon};

/// The longest label, in bytes and in words.
const LABEL: (usize, usize) = (60, 5);

/// The turns of an article's conversation, in reading order; none where it is no conversation.
pub(super) fn turns(article: &Article, source: &Source) -> Vec<Turn> {
    let first = article.blocks.iter().position(|block| block.role.is_body()).unwrap_or(0);
    // A short question looks like a heading, the first one like a lead or a line of the page.
    let is_turn = |&(at, block): &(usize, &Block)| {
        block.role.is_body()
            || matches!(block.role, Role::Heading | Role::Lead)
            || block.role == Role::Aside && at + 1 == first && asks(article.slice(block.span()))
    };
    let body = article.blocks.iter().enumerate().filter(is_turn);
    let paragraphs: Vec<Paragraph> = body.map(|(block, of)| Paragraph { block, span: of.span() }).collect();
    let labelled = labelled(article, &paragraphs);
    if labelled.is_empty() { alternating(article, source, &paragraphs) } else { labelled }
}

/// A conversation of more speakers is none.
const SPEAKERS: usize = 40;

struct Paragraph {
    block: usize,
    span: Span,
}

/// What is known of a label.
struct Label<'a> {
    /// The label, folded.
    key: &'a str,
    turns: usize,
    questions: usize,
}

fn labelled(article: &Article, paragraphs: &[Paragraph]) -> Vec<Turn> {
    let words = lexicon(article.language.as_deref()).language;
    let found: Vec<(&Paragraph, Span, String)> = paragraphs
        .iter()
        .filter_map(|paragraph| {
            let label = label(article, paragraph.span)?;
            Some((paragraph, label, folded(article.slice(label).trim_end_matches(':').trim_end())))
        })
        .collect();
    let mut labels: Vec<Label> = Vec::new();
    for (paragraph, _, key) in &found {
        let at = labels.iter().position(|label| label.key == *key).unwrap_or(labels.len());
        if at == SPEAKERS {
            continue;
        }
        if at == labels.len() {
            labels.push(Label { key, turns: 0, questions: 0 });
        }
        labels[at].turns += 1;
        labels[at].questions += usize::from(asks(article.slice(paragraph.span)));
    }
    labels.retain(|label| label.turns > 1);
    // One label alone may be a list's ("Price: …"), unless it is somebody's name.
    let named =
        |key: &str| speaker(article, key).is_some() || words.question.contains(&key) || words.answer.contains(&key);
    let capitals = |span: Span| !article.slice(span).contains(char::is_lowercase);
    if labels.len() < 2 {
        labels.retain(|label| named(label.key));
    } else if !labels.iter().any(|label| named(label.key)) && !found.iter().all(|(_, span, _)| capitals(*span)) {
        labels.clear();
    }
    let turns = found.iter().filter_map(|(paragraph, span, key)| {
        let label = labels.iter().find(|label| label.key == *key)?;
        let asked = words.question.contains(&key.as_str());
        let answered = words.answer.contains(&key.as_str());
        let written = article.slice(*span).trim_end_matches(':').trim_end();
        Some(Turn {
            block: paragraph.block,
            start: span.start,
            end: span.end,
            speaker: speaker(article, key).or_else(|| (!asked && !answered).then(|| shown(written))),
            question: asked || !answered && label.questions * 2 >= label.turns && label.questions > 0,
        })
    });
    turns.collect()
}

/// The label at the head of a paragraph, its colon included: one to five words with capitals, or a word for question or
/// answer.
fn label(article: &Article, paragraph: Span) -> Option<Span> {
    let text = article.slice(paragraph);
    let colon = text.bytes().take(LABEL.0).position(|byte| byte == b':')?;
    let (words, rest) = (&text[..colon], &text[colon + 1..]);
    let lexicon = lexicon(article.language.as_deref());
    let key = folded(words.trim());
    let asked = [lexicon.language.question, lexicon.language.answer].iter().any(|list| list.contains(&key.as_str()));
    let parts: Vec<&str> = words.split_whitespace().collect();
    let is_name = |word: &&str| {
        let class = lexicon.class(word);
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''));
        letters
            && (word.starts_with(char::is_uppercase) && !class.any(Class::CLOSED.or(Class::NOT_NAME))
                || class.any(Class::PARTICLE))
    };
    let shaped = !parts.is_empty() && parts.len() <= LABEL.1 && parts.iter().all(is_name);
    let goes_on = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    ((asked || shaped) && goes_on).then(|| Span::new(paragraph.start, paragraph.start + colon + 1))
}

/// The fullest name of whom a label, [`folded`], names: a person or medium of the article, by name or surname.
fn speaker(article: &Article, key: &str) -> Option<String> {
    let named = |entity: &&Entity| {
        let name = folded(&entity.name);
        let surname = name.rsplit(' ').next().unwrap_or(&name);
        match entity.kind {
            EntityKind::Person => name == key || surname == key,
            EntityKind::Organisation => name == key,
            EntityKind::Place | EntityKind::Other => false,
        }
    };
    let author = || {
        article.authors.iter().find(|author| {
            let name = folded(&author.name);
            name == key || name.rsplit(' ').next() == Some(key)
        })
    };
    // The longest: a label is often the only place where the surname stands alone.
    let entity = article.entities.iter().filter(named).max_by_key(|entity| entity.name.len());
    let name = entity.map(|entity| entity.name.clone()).or_else(|| author().map(|author| author.name.clone()));
    name.filter(|name| !is_place(article, name)).map(|name| shown(&name))
}

fn is_place(article: &Article, name: &str) -> bool {
    let names = gazetteer(article.language.as_deref());
    names.exact(name).and_then(|id| names.name(id)).is_some_and(|name| name.kind == EntityKind::Place)
}

/// Whether a paragraph ends as a question.
fn asks(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_whitespace() || "“”\"»«)".contains(c)).ends_with(['?', '？', '؟'])
}

/// Questions and answers without labels.
fn alternating(article: &Article, source: &Source, paragraphs: &[Paragraph]) -> Vec<Turn> {
    if !is_interview(article) {
        return Vec::new();
    }
    // In the order of their ends, as they were closed.
    let bold: Vec<Span> =
        source.marks.iter().filter(|mark| mark.element == Element::Strong).map(|mark| mark.span).collect();
    let strong = |span: Span| {
        let near = bold.partition_point(|bold| bold.end + 2 < span.end);
        bold[near..].iter().take(4).any(|bold| bold.start <= span.start)
    };
    let asked = |paragraph: &&Paragraph| {
        let text = article.slice(paragraph.span);
        text.len() < QUESTION && (asks(text) || strong(paragraph.span))
    };
    let questions = paragraphs.iter().filter(asked).count();
    let (Some(first), Some(last)) =
        (paragraphs.iter().position(|p| asked(&p)), paragraphs.iter().rposition(|p| asked(&p)))
    else {
        return Vec::new();
    };
    let conversation = &paragraphs[first..(last + 2).min(paragraphs.len())];
    if questions < 3 || questions * 3 < conversation.len() {
        return Vec::new();
    }
    let only = |mut names: Vec<&str>| (names.len() == 1).then(|| names.remove(0).to_owned());
    let interviewer = only(article.authors.iter().map(|author| author.name.as_str()).collect());
    let guest = only(introduced(article));
    let turn = |paragraph: &Paragraph| {
        let question = asked(&paragraph);
        let speaker = if question { interviewer.clone() } else { guest.clone() };
        Turn { block: paragraph.block, start: paragraph.span.start, end: paragraph.span.start, speaker, question }
    };
    conversation.iter().map(turn).collect()
}

/// The longest question, in bytes.
const QUESTION: usize = 500;

/// Whether the head of the article calls it an interview.
fn is_interview(article: &Article) -> bool {
    let words = lexicon(article.language.as_deref()).language.interview;
    let body = article.blocks.iter().position(|block| block.role.is_body()).unwrap_or(0);
    let told = |block: &Block| {
        let line = folded(article.slice(block.span()));
        line.split(|c: char| !c.is_alphanumeric() && c != '&' && c != '\'').any(|word| words.contains(&word))
    };
    article.blocks[..body].iter().filter(|block| block.role != Role::Aside).any(told)
}

/// The persons whom title and lead name.
fn introduced(article: &Article) -> Vec<&str> {
    let head = |span: Span| {
        let is_head = |block: &Block| matches!(block.role, Role::Title | Role::Lead) && block.span().contains(span);
        article.blocks.iter().take_while(|block| block.start <= span.start).any(is_head)
    };
    let persons = article.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let named = persons.filter(|entity| entity.mentions.first().is_some_and(|mention| head(mention.span())));
    named.map(|entity| entity.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::read::{html, plain};

    /// Each turn as "speaker (label)", a question mark before an interviewer's.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let article = analyze(&plain(text));
        assert_eq!(shown(&article), expected);
    }

    fn shown(article: &crate::article::Article) -> Vec<String> {
        let turns = article.turns.iter();
        turns
            .map(|turn| {
                let mark = if turn.question { "?" } else { "" };
                format!("{mark}{} ({})", turn.speaker.as_deref().unwrap_or("nobody"), article.slice(turn.label()))
            })
            .collect()
    }

    #[test]
    fn a_surname_is_the_person_named_elsewhere() {
        check(
            "„Der Hafen bleibt offen“\n\nBürgermeisterin Jana Brückner erklärt, warum der Stadtrat sich anders entschieden hat als geplant.\n\n\
             Hafenbote: Frau Brückner, warum bleibt der Hafen nun doch noch offen?\n\n\
             Brückner: Weil die Stadt ihn braucht, und weil die Zahlen am Ende besser waren, als wir alle gedacht hatten.\n\n\
             Hafenbote: Was kostet das die Stadt in den kommenden Jahren?\n\n\
             Brückner: Weniger als der Abriss, und das ist die ganze Rechnung, die wir im Rathaus gemacht haben.\n",
            &[
                "?Hafenbote (Hafenbote:)",
                "Jana Brückner (Brückner:)",
                "?Hafenbote (Hafenbote:)",
                "Jana Brückner (Brückner:)",
            ],
        );
    }

    #[test]
    fn question_and_answer() {
        check(
            "Why the harbour stays open\n\nThe mayor explains why the council came to another decision than was planned last year.\n\n\
             Q: Why does the harbour stay open after all these years?\n\n\
             A: Because the town needs it, and because the figures were better in the end than any of us had thought.\n\n\
             Q: What does that cost the town in the coming years?\n\n\
             A: Less than tearing it down, and that is the whole sum that we did in the town hall on Monday night.\n",
            &["?nobody (Q:)", "nobody (A:)", "?nobody (Q:)", "nobody (A:)"],
        );
    }

    #[test]
    fn capitals_are_labels() {
        check(
            "Two captains on the harbour\n\nA talk with two who have known the harbour for thirty years, at the end of a long season.\n\n\
             ELLEN MARSH: The harbour has been my home for thirty years, and I have never seen it so empty as it is now.\n\n\
             PAUL ESCH: It is the same with me, although I have only been here for twenty of those thirty years.\n\n\
             ELLEN MARSH: Then you have not seen the great storm that took the old lighthouse away in a single night.\n\n\
             PAUL ESCH: I have seen the pictures of it, and that was quite enough for me, thank you very much.\n",
            &[
                "Ellen Marsh (ELLEN MARSH:)",
                "Paul Esch (PAUL ESCH:)",
                "Ellen Marsh (ELLEN MARSH:)",
                "Paul Esch (PAUL ESCH:)",
            ],
        );
    }

    #[test]
    fn questions_and_answers_without_labels() {
        let markup = "<h1>“The river forgets nothing”</h1><p>Hydrologist Mira Tann has measured floods for twenty years. An interview \
            about dikes and patience.</p><p>By Paul Esch</p>\
            <p><b>When were you last wet to the skin?</b></p><p>The day before yesterday. We changed a gauge, and then came the rain \
            that nobody had forecast for us.</p><p><b>Has the river become more dangerous?</b></p><p>It has become faster. The water \
            rises within hours today, where it once took a whole day to rise.</p><p><b>And who gives up the land?</b></p><p>That is \
            the question that nobody has answered me for twenty years, and perhaps one begins with the car park.</p>";
        let article = analyze(&html(markup));
        assert_eq!(shown(&article), ["?Paul Esch ()", "Mira Tann ()"].repeat(3));
    }

    #[test]
    fn a_list_is_no_conversation() {
        check(
            "What the new harbour costs\n\nThe council has voted to close the old harbour for good after more than six hours of debate.\n\n\
             Price: The warehouses cost more than two million, and the park beside them nearly half of that sum again.\n\n\
             Price: The lighthouse cost less than anybody had thought, and it will be paid for by the year after next.\n",
            &[],
        );
    }
}
