use crate::article::{Article, Entity, EntityKind, Mention, Span};
use crate::order::sort_by_key;

/// The entity of a name.
pub(super) fn place(article: &Article, name: &str) -> Option<usize> {
    article.entities.iter().position(|entity| entity.name == name)
}

/// Gives one entity's mentions, and what it says, to another.
pub(super) fn merge(article: &mut Article, name: &str, into: &str) {
    let (Some(from), Some(to)) = (place(article, name), place(article, into)) else { return };
    if from == to {
        return;
    }
    let mentions = std::mem::take(&mut article.entities[from].mentions);
    let role = article.entities[from].role.take();
    let target = &mut article.entities[to];
    target.mentions.extend(mentions);
    sort_by_key(&mut target.mentions, |mention| (mention.start, 0));
    target.role = target.role.take().or(role);
    for speaker in article.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        if speaker.entity == Some(from) {
            speaker.entity = Some(to);
            into.clone_into(&mut speaker.name);
        }
    }
    take_out(article, from);
}

/// Makes the mentions that have this form an entity of their own.
pub(super) fn split(article: &mut Article, name: &str, form: &str) {
    let Some(from) = place(article, name) else { return };
    let mentions = std::mem::take(&mut article.entities[from].mentions);
    let (taken, kept): (Vec<Mention>, Vec<Mention>) =
        mentions.into_iter().partition(|mention| article.slice(mention.span()) == form);
    article.entities[from].mentions = kept;
    if taken.is_empty() {
        return;
    }
    let spans: Vec<Span> = taken.iter().map(Mention::span).collect();
    let (name, kind) = (free_name(article, form), article.entities[from].kind);
    let to = article.entities.len();
    article.entities.push(Entity { kind, name: name.clone(), role: None, mentions: taken });
    for speaker in article.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        let is_taken = |words: Span| spans.iter().any(|&span| words.contains(span));
        if speaker.entity == Some(from) && speaker.span().is_some_and(is_taken) {
            speaker.entity = Some(to);
            speaker.name.clone_from(&name);
        }
    }
    if article.entities[from].mentions.is_empty() {
        take_out(article, from);
    }
}

/// Takes an entity away; who is quoted keeps the words that name them.
pub(super) fn drop(article: &mut Article, name: &str) {
    if let Some(at) = place(article, name) {
        take_out(article, at);
    }
}

/// Makes words a name wherever they stand as whole words in what is read, and are no part of another name.
pub(super) fn add(article: &mut Article, words: &str, kind: EntityKind) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let taken: Vec<Span> = {
        let mentions = article.entities.iter().flat_map(|entity| &entity.mentions);
        let mut spans: Vec<Span> = mentions.map(Mention::span).collect();
        sort_by_key(&mut spans, |span| (span.start, 0));
        spans
    };
    let is_free = |span: Span| {
        let next = taken.partition_point(|other| other.end <= span.start);
        taken.get(next).is_none_or(|other| !other.overlaps(span))
    };
    let blocks = article.blocks.iter().filter(|block| block.role.is_read());
    let found = blocks.flat_map(|block| {
        let text = article.slice(block.span());
        text.match_indices(words).filter(|&(at, _)| is_whole(text, at, words.len())).map(|(at, _)| {
            let start = block.start + at;
            Mention { start, end: start + words.len(), derived: false }
        })
    });
    let mentions: Vec<Mention> = found.filter(|mention| is_free(mention.span())).collect();
    if mentions.is_empty() {
        return;
    }
    match place(article, words) {
        Some(at) => {
            article.entities[at].mentions.extend(mentions);
            sort_by_key(&mut article.entities[at].mentions, |mention| (mention.start, 0));
        }
        None => article.entities.push(Entity { kind, name: words.to_owned(), role: None, mentions }),
    }
}

fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

/// A name that no entity has yet: two people with one surname are told apart by a number.
fn free_name(article: &Article, form: &str) -> String {
    let mut name = form.to_owned();
    let mut number = 2;
    while place(article, &name).is_some() {
        name = format!("{form} ({number})");
        number += 1;
    }
    name
}

/// Removes an entity, and moves those that point behind it.
fn take_out(article: &mut Article, at: usize) {
    article.entities.remove(at);
    for speaker in article.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        speaker.entity = match speaker.entity {
            Some(entity) if entity == at => None,
            Some(entity) if entity > at => Some(entity - 1),
            other => other,
        };
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Correction, EntityKind};
    use crate::{analyze_corrected, read};

    const TEXT: &str = "Der alte Hafen bleibt offen\n\nDie Bürgermeisterin Anna Weber und der Händler Paul Brandt stritten am \
        Montag in Berlin über den alten Hafen der Stadt und über das Hafenfest.\n\n„Der Hafen bleibt ganz sicher \
        offen“, sagte Weber nach der Sitzung. „Das haben wir in Berlin immer gesagt“, sagte Brandt dazu. Das Hafenfest fällt aus.\n";

    fn corrected(corrections: &[Correction]) -> Article {
        analyze_corrected(&read::plain(TEXT), corrections)
    }

    /// Name, kind and words of every mention.
    fn names(article: &Article) -> Vec<(&str, EntityKind, Vec<&str>)> {
        let words = |entity: &crate::article::Entity| -> Vec<&str> {
            let spans = entity.mentions.iter().map(crate::article::Mention::span);
            spans.map(|span| &TEXT[span.start..span.end]).collect()
        };
        article.entities.iter().map(|entity| (entity.name.as_str(), entity.kind, words(entity))).collect()
    }

    fn find<'a>(article: &'a Article, name: &str) -> Option<(&'a str, EntityKind, Vec<&'a str>)> {
        names(article).into_iter().find(|(known, ..)| *known == name)
    }

    fn speakers(article: &Article) -> Vec<(&str, Option<&str>)> {
        let speakers = article.quotes.iter().filter_map(|quote| quote.speaker.as_ref());
        let entity = |at: usize| article.entities[at].name.as_str();
        speakers.map(|speaker| (speaker.name.as_str(), speaker.entity.map(entity))).collect()
    }

    #[test]
    fn another_kind_and_none_at_all() {
        let berlin = || "Berlin".to_owned();
        let article = corrected(&[Correction::Kind { name: berlin(), kind: EntityKind::Organisation }]);
        assert_eq!(find(&article, "Berlin").unwrap().1, EntityKind::Organisation);
        let article = corrected(&[Correction::Drop { name: berlin() }, Correction::Drop { name: berlin() }]);
        assert_eq!(find(&article, "Berlin"), None);
        assert_eq!(speakers(&article), speakers(&corrected(&[])));
    }

    #[test]
    fn two_are_one_and_speak_with_one_name() {
        let merge = Correction::Merge { name: "Paul Brandt".to_owned(), into: "Anna Weber".to_owned() };
        let article = corrected(&[merge]);
        assert_eq!(find(&article, "Anna Weber").unwrap().2, ["Anna Weber", "Paul Brandt", "Weber", "Brandt"]);
        assert_eq!(speakers(&article), [("Anna Weber", Some("Anna Weber")); 2]);
    }

    #[test]
    fn a_form_of_the_name_is_somebody_else() {
        let split = Correction::Split { name: "Anna Weber".to_owned(), form: "Weber".to_owned() };
        let article = corrected(&[split]);
        assert_eq!(find(&article, "Anna Weber").unwrap().2, ["Anna Weber"]);
        assert_eq!(find(&article, "Weber").unwrap().2, ["Weber"]);
        assert_eq!(speakers(&article)[0], ("Weber", Some("Weber")));
    }

    #[test]
    fn words_become_a_name_wherever_they_stand_whole() {
        let add = |words: &str| Correction::Add { words: words.to_owned(), kind: EntityKind::Other };
        let article = corrected(&[add("Hafenfest"), add("Hafenf"), add(" "), add("nirgends")]);
        assert_eq!(find(&article, "Hafenfest").unwrap(), ("Hafenfest", EntityKind::Other, vec!["Hafenfest"; 2]));
        assert_eq!(find(&article, "Hafenf"), None);
        // What belongs to a name already is not taken from it.
        assert_eq!(find(&corrected(&[add("Brandt")]), "Brandt"), None);
    }
}
