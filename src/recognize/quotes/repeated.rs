use super::{Said, marks, without_stop};
use crate::article::QuoteKind;
use crate::recognize::reading::Reading;
use std::ops::Range;

/// Words in marks in the title, the lead or a heading that the running text gives as somebody's words: they are speech
/// there too, however few they are.
pub(super) fn find(reading: &Reading, said: &mut Vec<Said>) {
    let heads = reading.blocks.iter().filter(|passage| passage.role.is_headline());
    let body = |said: &&Said| {
        said.kind == QuoteKind::Direct
            && reading.passage(said.tokens.start).is_some_and(|passage| !passage.role.is_headline())
    };
    let mut found = Vec::new();
    for passage in heads.take(HEADS) {
        for pair in marks::pairs(reading, passage.tokens.clone(), false, false) {
            let tokens = without_stop(reading, pair.inside());
            let is_known = |said: &Said| said.tokens.start < tokens.end && tokens.start < said.tokens.end;
            // "Varsler kutt: – Dette rammer de svakeste": who says it, the text tells
            let nameless = |said: &Said| is_known(said) && said.who.as_ref().is_none_or(|who| who.entity.is_none());
            if let Some(at) = said.iter().position(nameless) {
                let told = said.iter().filter(body).find(|said| repeats(reading, &tokens, &said.tokens));
                if let Some(who) = told.and_then(|told| told.who.clone()).filter(|who| who.entity.is_some()) {
                    said[at].who = Some(who);
                }
            }
            if tokens.is_empty() || pair.spoken || said.iter().any(is_known) {
                continue;
            }
            if let Some(told) = said.iter().filter(body).find(|said| repeats(reading, &tokens, &said.tokens)) {
                found.push(Said { tokens, gaps: Vec::new(), cue: Vec::new(), ..told.clone() });
            }
        }
    }
    said.extend(found);
}

/// So many passages of the head are looked at; more would be a broken paste.
const HEADS: usize = 20;

/// Whether four fifths of a headline's words, and two at least, stand in what was said.
fn repeats(reading: &Reading, headline: &Range<usize>, told: &Range<usize>) -> bool {
    let words = |tokens: &Range<usize>| {
        let words = tokens.clone().filter(|&at| reading.tokens[at].is_word());
        words.map(|at| reading.surface(at).to_lowercase()).collect::<Vec<_>>()
    };
    let (headline, told) = (words(headline), words(told));
    let shared = headline.iter().filter(|word| told.contains(word)).count();
    shared >= 2 && shared * 5 >= headline.len() * 4
}
