//! What a person is offered who says who said it.

use crate::article::EntityKind;
use crate::recognize::called;
use crate::screen::Screen;

/// The words by which the text calls a quotation's speaker, and how many quotations they belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The words, as they stand beside this quotation.
    pub words: String,
    /// Quotations with these words, this one among them; two at least.
    pub quotes: usize,
}

impl Screen {
    /// Who may have said a quotation: those who speak in the article, then the persons and organisations it names, most
    /// mentioned first; without the one it is given to now.
    #[must_use]
    pub fn choices(&self, quote: usize) -> Vec<String> {
        let now = self.cast.voice(quote).map(|voice| &voice.name);
        let mut choices: Vec<String> = Vec::new();
        let voices = self.cast.voices.iter().map(|voice| &voice.name);
        let named = [EntityKind::Person, EntityKind::Organisation].into_iter().flat_map(|kind| {
            let chips = self.chips.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, chips)| chips);
            chips.iter().map(|chip| &chip.name)
        });
        for name in voices.chain(named) {
            if choices.len() < CHOICES && Some(name) != now && !choices.contains(name) {
                choices.push(name.clone());
            }
        }
        choices
    }

    /// What else hangs on the words that name a quotation's speaker; `None` where nothing does, or where they are one
    /// word that is no name: a pronoun means another person each time.
    #[must_use]
    pub fn alike(&self, quote: usize) -> Option<Alike> {
        let said = self.article.quotes.get(quote)?;
        let words = called(&self.article, said)?;
        let span = said.speaker.as_ref()?.span()?;
        let mut mentions = self.article.entities.iter().flat_map(|entity| &entity.mentions);
        if !words.contains(char::is_whitespace) && !mentions.any(|mention| mention.span().overlaps(span)) {
            return None;
        }
        let quotes = self.article.quotes.iter().filter(|other| called(&self.article, other).as_ref() == Some(&words));
        let quotes = quotes.count();
        let words = self.shown(span);
        (quotes > 1).then_some(Alike { words, quotes })
    }

    /// How many quotations have another speaker than before, because a person said so.
    #[must_use]
    pub fn given_since(&self, before: &Self) -> usize {
        let speaker = |screen: &Self, at: usize| {
            screen.article.quotes.get(at).and_then(|quote| Some(quote.speaker.as_ref()?.name.clone()))
        };
        let quotes = self.article.quotes.iter().enumerate();
        quotes.filter(|(at, quote)| quote.corrected && speaker(self, *at) != speaker(before, *at)).count()
    }

    /// The quotation elsewhere that gives the same words: of the title for one of the text, and the other way round.
    #[must_use]
    pub fn same(&self, quote: usize) -> Option<usize> {
        let quotes = &self.article.quotes;
        quotes.get(quote)?.same.or_else(|| quotes.iter().position(|other| other.same == Some(quote)))
    }
}

/// So many names are offered at most.
const CHOICES: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Source;
    use crate::screen::sample;

    #[test]
    fn who_speaks_stands_before_who_is_named() {
        let screen = Screen::of(sample::article(), &Source::default());
        assert_eq!(screen.choices(4), ["Japan", "NATO", "UN-Sicherheitsrat"]);
        assert_eq!(screen.choices(0), ["Kohai Nakamura", "NATO", "UN-Sicherheitsrat"]);
    }

    #[test]
    fn quotations_hang_together_by_the_words_that_name_the_speaker() {
        let screen = Screen::of(sample::article(), &Source::default());
        let alike = screen.alike(4).expect("two quotations name him in full");
        assert_eq!((alike.words.as_str(), alike.quotes), ("Kohai Nakamura", 2));
        assert_eq!(screen.alike(0), None);
    }

    #[test]
    fn a_pronoun_is_no_description() {
        let text = "The harbour stays\n\nJane Roe and Ann Poe argued about the harbour of the town. “We will keep the old harbour,” \
            she said.\n\n“Nobody needs this harbour any more,” she said at the end.\n";
        let source = crate::read::plain(text);
        let screen = Screen::of(crate::analyze(&source), &source);
        assert_eq!((0..screen.article.quotes.len()).find_map(|quote| screen.alike(quote)), None);
    }

    #[test]
    fn what_is_told_twice_leads_both_ways() {
        let mut article = sample::article();
        article.quotes[0].same = Some(4);
        let screen = Screen::of(article, &Source::default());
        assert_eq!([0, 4, 6].map(|quote| screen.same(quote)), [Some(4), Some(0), None]);
    }
}
