//! The sample article with its analysis as it ought to be, made by hand: the views' tests stand on it and not on
//! the recognisers.

use crate::article::{Article, Block, Entity, EntityKind, Mention, Quote, QuoteKind, Related, Role, Span, Speaker};
use crate::order::sort_by_key;

static TEXT: &str = include_str!("../../assets/samples/sample.de.txt");

pub fn paragraph(start: usize, end: usize) -> Block {
    block(Role::Paragraph, Span::new(start, end))
}

pub fn entity<'a>(article: &'a Article, name: &str) -> (usize, &'a Entity) {
    article.entities.iter().enumerate().find(|(_, entity)| entity.name == name).expect("an entity of this name")
}

pub fn article() -> Article {
    let blocks = blocks();
    Article {
        text: TEXT.to_owned(),
        language: Some("de".to_owned()),
        related: blocks.iter().filter(|block| block.role == Role::Related).map(related).collect(),
        blocks,
        quotes: quotes(),
        entities: entities(),
        ..Article::default()
    }
}

fn block(role: Role, span: Span) -> Block {
    let level = (role == Role::Heading).then_some(2);
    Block { role, start: span.start, end: span.end, level, href: None, reason: None }
}

fn blocks() -> Vec<Block> {
    let roles = [Role::Title, Role::Heading].into_iter().chain([Role::Paragraph; 5]).chain([Role::RelatedLabel]);
    let lines = TEXT.lines().filter(|line| !line.is_empty());
    let at = |line: &str| line.as_ptr() as usize - TEXT.as_ptr() as usize;
    lines
        .zip(roles.chain(std::iter::repeat(Role::Related)))
        .map(|(line, role)| block(role, Span::new(at(line), at(line) + line.len())))
        .collect()
}

fn related(block: &Block) -> Related {
    let headline = TEXT[block.start..block.end].trim_start_matches("- ").to_owned();
    let source = ["Deutsche Welle", "The Telegraph", "FT"].into_iter().find(|medium| headline.contains(medium));
    Related { start: block.start, end: block.end, headline, href: None, source: source.map(str::to_owned) }
}

fn quotes() -> Vec<Quote> {
    use QuoteKind::{Direct, Indirect, Reported};
    vec![
        quote(Indirect, "die Entsendung von", "gefährdet", "erklärt", "Japan"),
        quote(Reported, "hat Bedenken", "geäußert", "geäußert", "Japan"),
        quote(Indirect, "er zuverlässige", "erhalten habe", "berichtete", "Kohai Nakamura"),
        quote(Reported, "äußerte große", "Tatsache", "äußerte", "Kohai Nakamura"),
        quote(Direct, "Es gab", "mit großer Besorgnis", "sagte", "Kohai Nakamura"),
        quote(Indirect, "stellt die russische", "Ordnung dar", "Nach Angaben", "Kohai Nakamura"),
        quote(Direct, "Die jüngste", "zu erreichen", "fügte", "Kohai Nakamura"),
    ]
}

fn quote(kind: QuoteKind, first: &str, last: &str, cue: &str, name: &str) -> Quote {
    let start = TEXT.find(first).expect("the first words");
    let end = start + TEXT[start..].find(last).expect("the last words") + last.len();
    let near = &TEXT[..(end + 40).min(TEXT.len() - 1)];
    let cue_start = near.rfind(cue).or_else(|| TEXT.find(cue)).expect("the cue");
    let named = TEXT[end..].find(name).map(|at| end + at).filter(|_| kind == QuoteKind::Direct);
    Quote {
        kind,
        start,
        end,
        gaps: vec![],
        speaker: Some(Speaker {
            name: name.to_owned(),
            entity: entities().iter().position(|entity| entity.name == name),
            start: named,
            end: named.map(|start| start + name.len()),
        }),
        cue: vec![Span::new(cue_start, cue_start + cue.len())],
        confidence: 0.9,
        same: None,
        corrected: false,
    }
}

fn entities() -> Vec<Entity> {
    let head = &TEXT[..TEXT.find("Lesen Sie auch").expect("the label")];
    let entity = |kind, name: &str, role: Option<&str>, forms: &[(&str, bool)]| Entity {
        kind,
        name: name.to_owned(),
        role: role.map(str::to_owned),
        mentions: {
            let every = |&(form, derived): &(&str, bool)| {
                let found = head.match_indices(form).map(|(at, _)| (at, at + form.len())).collect::<Vec<_>>();
                found.into_iter().map(move |(start, end)| Mention { start, end, derived })
            };
            let mut mentions: Vec<Mention> = forms.iter().flat_map(every).collect();
            sort_by_key(&mut mentions, |mention| (mention.start, 0));
            mentions
        },
    };
    vec![
        entity(EntityKind::Place, "Japan", None, &[("Japan ", false), ("Japans ", false), ("japanische", true)]),
        entity(EntityKind::Place, "Russland", None, &[("Russland", false), ("russische", true)]),
        entity(
            EntityKind::Person,
            "Kohai Nakamura",
            Some("stellvertretender Leiter der Mission Japans bei der NATO"),
            &[("Kohai Nakamura", false)],
        ),
        entity(EntityKind::Organisation, "UN-Sicherheitsrat", None, &[("UN-Sicherheitsratsresolutionen", true)]),
        entity(EntityKind::Organisation, "NATO", None, &[("NATO ", false)]),
    ]
}
