//! What others say, by a particle at the head of its clause: "Мол, денег нет."

use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use super::{GUESSED, Said, without_stop};

/// Fewest tokens that are told.
const SHORTEST: usize = 3;

/// Finds what a particle tells at the head of a sentence or behind a sign in it, where nothing else tells: "Мол, денег нет.",
/// "Он пожал плечами: |мол, денег нет|". `running` is whoever has spoken.
pub(super) fn find(speakers: &Speakers, sentence: Sentence, running: Option<&Who>, said: &mut Vec<Said>) {
    let reading = speakers.reading;
    let particles = reading.lexicon.language.particles;
    if particles.is_empty() {
        return;
    }
    let is_particle = |at: &usize| {
        let opens = *at == sentence.start || !reading.tokens[at - 1].is_word();
        opens && !sentence.marks.hold(*at) && particles.contains(&&*reading.surface(*at).to_lowercase())
    };
    let Some(at) = sentence.tokens().find(is_particle) else { return };
    let comma = reading.tokens.get(at + 1).is_some_and(|next| next.is_sign(','));
    let told = without_stop(reading, at + 1 + usize::from(comma)..sentence.end);
    if told.len() < SHORTEST || said.iter().any(|said| said.tokens.end > at) {
        return;
    }
    let topic = || speakers.topic(sentence.part(sentence.start..at)).filter(|who| who.whole.end <= at);
    let who = if at == sentence.start { running.cloned() } else { topic().or_else(|| running.cloned()) };
    said.push(Said::told(told, who, vec![at..at + 1], GUESSED));
}
