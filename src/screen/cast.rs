use crate::article::{Article, Quote, QuoteKind};
use crate::order::{reverse, sort_by_key};
use crate::screen::words;
use std::collections::HashMap;

/// Speakers with a colour of their own; whoever speaks less is grey.
pub const COLOURS: usize = 6;

/// Somebody who is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The fullest form of the name in the article.
    pub name: String,
    /// Role or title, where the article gives one.
    pub role: Option<String>,
    /// Words in quotations, directly or indirectly given back.
    pub words: usize,
    /// How often, by kind.
    pub tally: Tally,
    /// Indices of the quotations, in reading order.
    pub quotes: Vec<usize>,
    /// From 0 to `COLOURS - 1`, in the order of words spoken; `None` is grey.
    pub colour: Option<usize>,
}

/// How many quotations of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// In their own words.
    pub direct: usize,
    /// In the author's words, with a cue or carried on.
    pub indirect: usize,
    /// A speech act without its wording.
    pub reported: usize,
}

/// Everybody who speaks, most words first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cast {
    /// Most words first.
    pub voices: Vec<Voice>,
    /// For each quotation the speaker's place in `voices`; `None` where nobody can be told.
    pub of: Vec<Option<usize>>,
}

impl Cast {
    /// The colour of a quotation's speaker.
    #[must_use]
    pub fn colour(&self, quote: usize) -> Option<usize> {
        self.voice(quote)?.colour
    }

    /// Who speaks in a quotation.
    #[must_use]
    pub fn voice(&self, quote: usize) -> Option<&Voice> {
        self.voices.get((*self.of.get(quote)?)?)
    }
}

/// Gathers the speakers of an article. Two quotations have the same speaker where they point to the same entity
/// or, without one, name the same words.
#[must_use]
pub fn cast(article: &Article) -> Cast {
    let mut places: HashMap<(Option<usize>, &str), usize> = HashMap::new();
    let mut voices: Vec<Voice> = Vec::new();
    for (index, quote) in article.quotes.iter().enumerate() {
        let Some(speaker) = &quote.speaker else { continue };
        let key = speaker.entity.map_or((None, speaker.name.as_str()), |entity| (Some(entity), ""));
        let place = *places.entry(key).or_insert_with(|| {
            voices.push(Voice {
                name: speaker.name.clone(),
                role: speaker.entity.and_then(|entity| article.entities.get(entity)?.role.clone()),
                words: 0,
                tally: Tally::default(),
                quotes: Vec::new(),
                colour: None,
            });
            voices.len() - 1
        });
        let voice = &mut voices[place];
        voice.words += spoken(article, quote);
        voice.quotes.push(index);
        match quote.kind {
            QuoteKind::Direct => voice.tally.direct += 1,
            QuoteKind::Indirect | QuoteKind::FreeIndirect => voice.tally.indirect += 1,
            QuoteKind::Reported => voice.tally.reported += 1,
        }
    }
    // Stable: who speaks first stands first among equals.
    sort_by_key(&mut voices, |voice| (reverse(voice.words), 0));
    let mut of = vec![None; article.quotes.len()];
    for (place, voice) in voices.iter_mut().enumerate() {
        voice.colour = (place < COLOURS).then_some(place);
        for &quote in &voice.quotes {
            of[quote] = Some(place);
        }
    }
    Cast { voices, of }
}

/// A speech act without wording counts as a quotation, not as words spoken; nor do the words that a headline repeats.
fn spoken(article: &Article, quote: &Quote) -> usize {
    if quote.kind == QuoteKind::Reported || quote.same.is_some() {
        return 0;
    }
    let inserted: usize = quote.gaps.iter().map(|&gap| words(&article.shown(gap))).sum();
    words(&article.shown(quote.span())).saturating_sub(inserted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::sample;

    #[test]
    fn most_words_first_with_counts_by_kind() {
        let cast = cast(&sample::article());
        let names: Vec<&str> = cast.voices.iter().map(|voice| voice.name.as_str()).collect();
        assert_eq!(names, ["Kohai Nakamura", "Japan"]);
        assert_eq!(cast.voices[0].tally, Tally { direct: 2, indirect: 2, reported: 1 });
        assert_eq!(cast.voices[1].tally, Tally { direct: 0, indirect: 1, reported: 1 });
        assert_eq!(cast.voices[0].role.as_deref(), Some("stellvertretender Leiter der Mission Japans bei der NATO"));
        assert_eq!(cast.colour(6), Some(0));
        assert_eq!(cast.colour(0), Some(1));
    }

    #[test]
    fn nobody_is_made_up_for_a_quotation_without_speaker() {
        let mut article = sample::article();
        article.quotes[4].speaker = None;
        let cast = cast(&article);
        assert_eq!(cast.voice(4), None);
        assert_eq!(cast.voices[0].tally.direct, 1);
    }

    #[test]
    fn the_seventh_speaker_is_grey() {
        let mut article = sample::article();
        for (index, quote) in article.quotes.iter_mut().enumerate() {
            let speaker = quote.speaker.as_mut().expect("everybody is known in the sample");
            speaker.entity = None;
            speaker.name = format!("speaker {index}");
        }
        let colours: Vec<Option<usize>> = cast(&article).voices.iter().map(|voice| voice.colour).collect();
        assert_eq!(colours, [Some(0), Some(1), Some(2), Some(3), Some(4), Some(5), None]);
    }
}
