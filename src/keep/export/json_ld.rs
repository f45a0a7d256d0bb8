use super::{line, one_line};
use crate::article::{EntityKind, QuoteKind, Role};
use crate::screen::Screen;
use serde_json::{Map, Value};

/// The article as schema.org describes it: a `NewsArticle` with its `Quotation`s, whom it mentions, what it cites.
pub(super) fn of(screen: &Screen) -> Value {
    let article = &screen.article;
    let mut news = thing("NewsArticle");
    news.insert("@context".to_owned(), "https://schema.org".into());
    let of = |role: Role| {
        let rows = screen.head.iter().filter(|row| row.role == role);
        rows.map(|row| line(screen, row.block)).collect::<Vec<_>>().join(" ")
    };
    put(&mut news, "headline", one_line(&screen.title()));
    put(&mut news, "alternativeHeadline", of(Role::Kicker));
    put(&mut news, "description", of(Role::Lead));
    put(&mut news, "inLanguage", article.language.clone().unwrap_or_default());
    for (name, moment) in [("datePublished", &article.published), ("dateModified", &article.updated)] {
        put(&mut news, name, moment.as_ref().and_then(|moment| moment.iso.clone()).unwrap_or_default());
    }
    let origin = article.origin.as_ref();
    put(&mut news, "dateline", origin.map(|origin| one_line(&screen.shown(origin.span()))).unwrap_or_default());
    let named = |kind: &str, names: &[crate::article::Named]| {
        names.iter().map(|named| name(kind, &named.name)).collect::<Vec<_>>()
    };
    list(&mut news, "author", named("Person", &article.authors));
    list(&mut news, "sourceOrganization", named("Organization", &article.agencies));
    list(&mut news, "locationCreated", origin.map(|origin| named("Place", &origin.places)).unwrap_or_default());
    let body = screen.body.iter().filter(|row| row.role != Role::Caption).map(|row| line(screen, row.block));
    put(&mut news, "articleBody", body.collect::<Vec<_>>().join("\n\n"));
    list(&mut news, "articleSection", sections(screen));
    list(&mut news, "hasPart", (0..article.quotes.len()).filter_map(|quote| quotation(screen, quote)).collect());
    list(&mut news, "mentions", screen.chips.iter().flat_map(|(_, chips)| chips).map(mention).collect());
    list(&mut news, "citation", screen.cards.iter().map(cited).collect());
    Value::Object(news)
}

fn sections(screen: &Screen) -> Vec<Value> {
    screen.outline.iter().filter(|entry| entry.level > 1).map(|entry| entry.words.clone().into()).collect()
}

/// A speech act that is told without its wording is no quotation of anybody's words.
fn quotation(screen: &Screen, quote: usize) -> Option<Value> {
    if screen.article.quotes[quote].kind == QuoteKind::Reported {
        return None;
    }
    let mut said = thing("Quotation");
    put(&mut said, "text", screen.quoted(quote));
    if let Some(voice) = screen.cast.voice(quote) {
        let speaker = screen.article.quotes[quote].speaker.as_ref().and_then(|speaker| speaker.entity);
        let kind = speaker.and_then(|entity| screen.article.entities.get(entity)).map(|entity| entity.kind);
        let mut creator = thing(kind.map_or("Person", schema));
        put(&mut creator, "name", one_line(&voice.name));
        put(&mut creator, "description", one_line(voice.role.as_deref().unwrap_or_default()));
        said.insert("creator".to_owned(), Value::Object(creator));
    }
    Some(Value::Object(said))
}

fn mention(chip: &crate::screen::Chip) -> Value {
    let mut mentioned = thing(schema(chip.kind));
    put(&mut mentioned, "name", one_line(&chip.name));
    put(&mut mentioned, "description", one_line(chip.role.as_deref().unwrap_or_default()));
    Value::Object(mentioned)
}

fn cited(card: &crate::screen::Card) -> Value {
    let mut cited = thing("NewsArticle");
    put(&mut cited, "headline", one_line(&card.headline));
    put(&mut cited, "url", card.href.clone().unwrap_or_default());
    if let Some(source) = &card.source {
        cited.insert("publisher".to_owned(), name("Organization", source));
    }
    Value::Object(cited)
}

const fn schema(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Other => "Thing",
    }
}

fn thing(kind: &str) -> Map<String, Value> {
    let mut thing = Map::new();
    thing.insert("@type".to_owned(), kind.into());
    thing
}

fn name(kind: &str, name: &str) -> Value {
    let mut named = thing(kind);
    put(&mut named, "name", one_line(name));
    Value::Object(named)
}

/// What is empty is left out.
fn put(thing: &mut Map<String, Value>, name: &str, text: String) {
    if !text.is_empty() {
        thing.insert(name.to_owned(), Value::String(text));
    }
}

fn list(thing: &mut Map<String, Value>, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        thing.insert(name.to_owned(), Value::Array(values));
    }
}
