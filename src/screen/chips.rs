use crate::article::{Article, Entity, EntityKind};

/// An entity as it is offered to be marked in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Index into the article's entities.
    pub entity: usize,
    /// What it is.
    pub kind: EntityKind,
    /// Fullest form of the name.
    pub name: String,
    /// Role or title.
    pub role: Option<String>,
    /// Mentions by name.
    pub named: usize,
    /// Mentions in another word: "japanische" for Japan.
    pub derived: usize,
    /// One of those words, as the text has it.
    pub example: Option<String>,
}

impl Chip {
    /// Mentions of both sorts: as many as there are to step through.
    #[must_use]
    pub const fn mentions(&self) -> usize {
        self.named + self.derived
    }
}

/// The chips by kind: persons, organisations, places, others; within a kind most mentioned first. A kind without
/// entities, and an entity without mentions, is left out.
#[must_use]
pub fn chips(article: &Article) -> Vec<(EntityKind, Vec<Chip>)> {
    [EntityKind::Person, EntityKind::Organisation, EntityKind::Place, EntityKind::Other]
        .into_iter()
        .filter_map(|kind| {
            let of_kind = article.entities.iter().enumerate().filter(|(_, entity)| entity.kind == kind);
            let mut chips: Vec<Chip> = Vec::new();
            for (index, entity) in of_kind.filter(|(_, entity)| !entity.mentions.is_empty()) {
                let chip = chip(article, index, entity);
                let often = |chip: &Chip| (chip.named, chip.derived);
                // Nearly in order already; and a sort of the standard library is 5 KB in the page.
                let place = chips.iter().rposition(|other| often(other) >= often(&chip)).map_or(0, |last| last + 1);
                chips.insert(place, chip);
            }
            (!chips.is_empty()).then_some((kind, chips))
        })
        .collect()
}

fn chip(article: &Article, index: usize, entity: &Entity) -> Chip {
    let derived: Vec<_> = entity.mentions.iter().filter(|mention| mention.derived).collect();
    Chip {
        entity: index,
        kind: entity.kind,
        name: entity.name.clone(),
        role: entity.role.clone(),
        named: entity.mentions.len() - derived.len(),
        derived: derived.len(),
        example: derived.first().map(|mention| article.shown(mention.span())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::sample;

    #[test]
    fn grouped_by_kind_most_mentioned_first_derived_apart() {
        let groups = chips(&sample::article());
        let kinds: Vec<EntityKind> = groups.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [EntityKind::Person, EntityKind::Organisation, EntityKind::Place]);
        let counts = |place: usize| {
            let chips = groups[place].1.iter();
            chips.map(|chip| (chip.name.as_str(), chip.named, chip.derived)).collect::<Vec<_>>()
        };
        assert_eq!(counts(0), [("Kohai Nakamura", 4, 0)]);
        assert_eq!(counts(1), [("NATO", 1, 0), ("UN-Sicherheitsrat", 0, 1)]);
        assert_eq!(groups[1].1[1].example.as_deref(), Some("UN-Sicherheitsratsresolutionen"));
    }

    #[test]
    fn an_entity_without_mentions_has_no_chip() {
        let mut article = sample::article();
        article.entities.iter_mut().for_each(|entity| entity.mentions.clear());
        assert_eq!(chips(&article), []);
    }
}
