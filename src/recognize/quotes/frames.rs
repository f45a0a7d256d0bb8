//! Where a frame begins and ends, and whose its source is: "laut Weber", "nach Angaben der Stadt", "nach eigenen Angaben", "по его словам".

use super::content::{REACH, SHORTEST};
use super::cues::{Cue, is_source};
use super::sentence::Sentence;
use super::speakers::{Speakers, Who};
use crate::lexicon::{Class, Trait};
use crate::recognize::tokens::Token;
use std::ops::Range;

/// How many tokens beside a frame its subject may stand as a pronoun.
const NEAR: usize = 8;
/// How many tokens before "in its view" the organisation may have spoken.
const OWN: usize = 60;

impl Speakers<'_> {
    /// Whose a frame is that holds its source: with "own" the subject's ("nam ze naar eigen zeggen"), else whoever's words
    /// were heard last ("по его словам").
    pub fn own(&self, sentence: Sentence, cue: &Cue) -> Option<Who> {
        let whole = cue.tokens[0].clone();
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let own = whole.clone().any(|at| language.own_words.contains(&&*self.reading.surface(at).to_lowercase()));
        let subject = || {
            let is_pronoun =
                |at: &usize| tokens[*at].is(Class::PRONOUN) && !tokens[*at].is(Class::OBLIQUE.or(Class::DETERMINER));
            let outside = (sentence.start..whole.start).rev().chain(whole.end..sentence.end);
            let pronoun = || outside.filter(|&at| !sentence.marks.hold(at)).take(NEAR).find(is_pronoun);
            let topic = self.topic(sentence).filter(|who| who.entity.is_some());
            let topic = topic.or_else(|| pronoun().and_then(|at| self.pronoun(at)));
            topic.or_else(|| self.doer(sentence.start, whole.clone()))
        };
        if own && let Some(subject) = subject() {
            // What says that the words are one's own stands for whoever it is
            return Some(Who { whole: whole.start + usize::from(whole.len() > 1)..whole.end, ..subject });
        }
        // "A suo avviso": of the organisation that has just spoken
        let body = self.body.as_ref().filter(|body| {
            let later = |recent: &Who| recent.whole.start < body.whole.start;
            body.entity.is_none_or(|body| self.is_organisation(body))
                && body.whole.start + OWN > whole.start
                && self.recent.as_ref().is_none_or(later)
        });
        let gender = self.gender_of_owner(&whole);
        // "заявил Орлов, сообщает ТАСС. |По его словам|": a medium is no man
        let person = |body: &&Who| gender.is_none() || !body.entity.is_some_and(|body| self.is_medium(body));
        let body = body.filter(person);
        let known = |who: &&Who| who.entity.and_then(|who| self.names.known[who].gender);
        let fits = |who: &&Who| gender.is_none() || known(who).is_none_or(|known| Some(known) == gender);
        let other = || {
            let entity = self.nearest(gender?, whole.start)?;
            Some(Who { entity: Some(entity), tokens: whole.clone(), whole: whole.clone() })
        };
        // "заявил Орлов. В федерации это подтвердили. |По его словам|": who is of a gender goes before a body
        let start = self.reading.passage(whole.start).map_or(0, |passage| passage.tokens.start);
        let here = self.recent.as_ref().filter(|who| gender.is_some() && who.whole.start >= start).filter(fits);
        let heard = here.or(body).or(self.recent.as_ref().filter(fits)).cloned().or_else(other);
        heard.or(self.recent.clone()).or_else(subject).map(|who| Who { whole: whole.clone(), ..who })
    }

    /// Somebody by his name again, where a frame that holds its source stood for him: "Weber war |nach eigenen Angaben| krank".
    pub fn named_again(&self, who: Who, cue: &[Range<usize>]) -> Who {
        let held = cue.iter().any(|words| words.contains(&who.whole.start)) && !who.whole.contains(&who.tokens.start);
        let Some(passage) = self.reading.passage(who.tokens.start).filter(|_| held) else { return who };
        let whole = self.phrase_start(who.tokens.start, passage.tokens.start)..who.tokens.end;
        self.with_role(Who { whole, ..who })
    }

    /// Who a source is whose phrase begins at the head of `rest`: of "Einschätzung des Chefs Jan Weber" it is Weber.
    pub fn source(&self, rest: Range<usize>) -> Option<Who> {
        self.named_source(rest).map(|who| self.before_comma(who))
    }

    /// The source of a frame behind words in marks, with what is added where nothing follows: "“…”, selon |le maire, Paul Martin|."
    pub fn signing(&self, rest: Range<usize>) -> Option<Who> {
        let whole = self.named_source(rest.clone()).filter(|who| who.whole.end + 1 >= rest.end);
        whole.or_else(|| self.source(rest))
    }

    /// Who a frame's verb tells of: "jak przekazała |nam rzeczniczka Anna Boruc|, …".
    pub fn subject_of(&self, frame: &Cue, end: usize) -> Option<Who> {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let verb = tokens[frame.tokens[0].clone()].iter().any(Token::is_finite) && !language.many.is_empty();
        let who = if verb { self.behind(frame.end(), end) } else { None };
        who.map(|who| self.before_comma(who))
    }

    /// "Selon l'opposition, le coût doublera.": what follows the comma is no apposition unless another one closes it.
    fn before_comma(&self, mut who: Who) -> Who {
        let tokens = &self.reading.tokens;
        // ", so Weber, die Leiterin der Werft."
        let mut commas = (who.tokens.end.max(who.whole.start)..who.whole.end).filter(|&at| tokens[at].is_sign(','));
        let opens = |next: &Token| next.is(Class::DETERMINER) || next.is_proper();
        let plain = |comma: usize| tokens.get(comma + 1).is_some_and(opens);
        let stop = self.reading.has(Trait::ArticleCases) && commas.clone().all(plain);
        let closed = tokens.get(who.whole.end).is_some_and(|next| next.is_sign(',') || stop && next.is_sign('.'));
        if let Some(mut end) = commas.next() {
            let cases = self.has_cases();
            let further = commas.chain(closed.then_some(who.whole.end));
            for comma in further.take_while(|_| cases || closed) {
                if cases && self.is_clause(end + 1..comma) {
                    break;
                }
                end = comma;
            }
            who.whole.end = end;
        }
        who
    }

    /// The source of a frame that opens its sentence, without the subject of what is told, which an article opens behind a comma:
    /// "segundo o responsável, |o grupo atuava em Viseu|, …". Where the verb stands second no subject stands there.
    pub(super) fn without_subject(&self, mut source: Who) -> Who {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let second = language.infinitives.is_empty() && language.verb_endings.is_empty();
        let fits = |added: &Who| self.is_somebody(added) || !self.is_somebody(&source) && self.may_speak(added);
        let is_other = |&comma: &usize| {
            let part = comma + 1..source.whole.end.max(comma + 1);
            let article = tokens.get(comma + 1).is_some_and(Token::is_article);
            article && tokens[comma].is_sign(',') && !self.phrase(part).is_some_and(|added| fits(&added))
        };
        let plain = !second && !self.has_cases();
        let comma = (source.tokens.end..source.whole.end).filter(|_| plain).find(is_other);
        source.whole.end = comma.unwrap_or(source.whole.end);
        source
    }

    /// Where a frame ends with what is added to its source between commas, whose it is or a relative clause: "selon Paul
    /// Dupont|, de l’institut Morel,|", "según el informe|, al que ha tenido acceso este diario,|", "по словам источника|,
    /// близкого к совету,|".
    pub(super) fn added_end(&self, source: &Who, comma: usize, end: usize) -> usize {
        let tokens = &self.reading.tokens;
        // "Enligt Anna Lund |på Nordbanken| var det väntat"
        let hangs = self.reading.has(Trait::SuffixedArticle) && comma + SHORTEST < end && self.is_somebody(source);
        let seat = if hangs && tokens[comma].is(Class::PREPOSITION) { self.names.starting(comma + 1) } else { None };
        if let Some(seat) = seat.filter(|seat| tokens[seat.tokens.end].lower) {
            return seat.tokens.end;
        }
        let opens = comma + SHORTEST < end && tokens[comma].is_sign(',');
        let Some(next) = tokens.get(comma + 1).filter(|_| opens) else {
            return comma;
        };
        let mut part = comma + 1..end.min(comma + REACH);
        let Some(close) = part.find(|&at| tokens[at].is_sign(',')).filter(|close| close + SHORTEST < end) else {
            return comma;
        };
        let small =
            |at: &usize| tokens[*at].is(Class::PREPOSITION.or(Class::DETERMINER)) && !tokens[*at].is(Class::RELATIVE);
        let noun = (comma + 1..close).find(|at| !small(at));
        let pronoun = noun.is_some_and(|at| tokens[at].is(Class::RELATIVE.or(Class::COMPLEMENTIZER)));
        if self.has_cases() {
            let language = self.reading.lexicon.language;
            let word = self.reading.surface(comma + 1);
            let adjective = language.hanging_adjectives.iter().any(|ending| word.ends_with(ending));
            let open = &tokens[comma + 2];
            let attribute =
                next.lower && !next.is(Class::CLOSED) && adjective && (open.is(Class::PREPOSITION) || open.is_mark());
            return if attribute || noun.is_some_and(|at| tokens[at].is(Class::RELATIVE)) { close } else { comma };
        }
        let viewing = self.reading.lexicon.language.viewing.contains(&self.reading.surface(comma + 1));
        let body = noun.and_then(|at| self.names.starting(at)).is_some_and(|name| self.is_organisation(name.entity));
        let of = next.is(Class::PREPOSITION)
            && (next.is(Class::PLAIN_GENITIVE) && !viewing || next.is(Class::JOINING) && body)
            && self.is_somebody(source)
            && !tokens[comma..close].iter().any(Token::is_verbal);
        if pronoun || of { close } else { comma }
    }

    pub fn named_source(&self, rest: Range<usize>) -> Option<Who> {
        // "según confirmó |el lunes la empresa"
        let day = if rest.is_empty() { rest.start } else { self.behind_day(rest.start, rest.end) };
        let rest = day..rest.end;
        // "según explicó |a este diario el alcalde"
        if !rest.is_empty()
            && self.is_told(rest.start)
            && let Some(who) = self.behind_adjunct(rest.start, rest.end)
        {
            return Some(who);
        }
        // "nach Ansicht |von Weber"
        let of = |at: usize| {
            let token = &self.reading.tokens[at];
            token.is(Class::AGENT) && !token.is(Class::DETERMINER) && token.lower
        };
        let rest = rest.start + usize::from(rest.len() > 1 && of(rest.start))..rest.end;
        // "stando ai dati |diffusi dall’agenzia|"
        let agent = rest.len() > 2
            && self.reading.tokens[rest.start].lower
            && self.reading.tokens[rest.start + 1].is(Class::AGENT);
        if agent && !self.reading.tokens[rest.start].is(Class::CLOSED) {
            let who = self.phrase(rest.start + 2..rest.end)?;
            return Some(Who { whole: rest.start..who.whole.end, ..who });
        }
        // "selon lui"
        if self
            .reading
            .tokens
            .get(rest.start)
            .is_some_and(|first| !rest.is_empty() && first.is(Class::PRONOUN) && !first.is(Class::DETERMINER))
        {
            return self.pronoun(rest.start);
        }
        // "według |jej wyliczeń| koszty wzrosną": whose they are was told before
        let own = rest.len() > 1
            && (self.is_possessive(rest.start) && self.is_frame_noun(rest.start + 1)
                || self.is_own_thing(rest.start, rest.end));
        if let Some(recent) = self.recent.as_ref().filter(|_| own) {
            return Some(Who { whole: rest.start..rest.start + 2, ..recent.clone() });
        }
        let rest = rest.start..self.source_end(&rest);
        let bare = || {
            let end = self.phrase_end(rest.clone());
            let phrase = rest.start..end.max(rest.start);
            let tokens = &self.reading.tokens;
            let named = |at: usize| tokens[at].capital || self.is_address(at);
            if !self.reading.has(Trait::NounCapitals) || phrase.clone().any(named) {
                let whole = rest.start..self.extended(end, rest.end);
                return (end > rest.start).then_some(Who { entity: None, tokens: phrase, whole });
            }
            // "Nach Angaben will die Stadt bauen": somebody's words, whoever that is
            let noun = rest.start.checked_sub(1).filter(|&noun| tokens[noun].is_proper())?;
            let before = noun.checked_sub(1).filter(|&at| tokens[at].lower);
            let whole = before.unwrap_or(noun)..noun + 1;
            Some(Who { entity: None, tokens: whole.clone(), whole })
        };
        // "nach Gerichtsangaben |der Vater": a compound in the plural holds whose they are
        let small = !rest.is_empty() && self.is_small_source(rest.start);
        let compound = self.reading.has(Trait::NounCapitals) && (small || self.is_whole_source(rest.start));
        let whole = rest.start..rest.start + 1;
        let compound = compound.then(|| Who { entity: None, tokens: whole.clone(), whole });
        let who = compound.or_else(|| self.phrase(rest.clone())).or_else(bare)?;
        let Some(noun) = who.tokens.clone().find(|&at| self.is_source(at)).filter(|_| who.entity.is_none()) else {
            return Some(who);
        };
        let tokens = &self.reading.tokens;
        // "nach seiner Einschätzung"
        let possessive = tokens.get(rest.start);
        let articles = Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE).or(Class::INDEFINITE);
        if let Some(recent) = &self.recent
            && noun == rest.start + 1
            && possessive.is_some_and(|first| {
                first.is(Class::DETERMINER) && !first.is(articles) || first.lower && self.is_in_own_frame(rest.start)
            })
        {
            return Some(Who { whole: who.whole, ..recent.clone() });
        }
        let behind = noun + 1 + usize::from(tokens.get(noun + 1).is_some_and(|next| next.is(Class::PREPOSITION)));
        let named = (behind < rest.end).then(|| self.phrase(behind..rest.end)).flatten();
        match named.filter(|named| named.entity.is_some()) {
            Some(named) => Some(Who { whole: rest.start..named.whole.end, ..named }),
            None => Some(who),
        }
    }

    /// Who does what his own frame tells of, where no name tells it: "|Das Amt| hat nach eigenen Angaben", "Nach eigenen Angaben
    /// hat |das Amt|".
    fn doer(&self, start: usize, frame: Range<usize>) -> Option<Who> {
        let limit = self.reading.passage(frame.start)?.tokens.end;
        let rest = if frame.start == start { frame.end + 1..limit } else { start..frame.start };
        let article = self.reading.tokens.get(rest.start)?.is(Class::DETERMINER);
        self.phrase(rest).filter(|who| article && !self.is_object(who))
    }

    /// Whether a verb that tells stands right before a token: "según |explicó| a".
    fn is_told(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|at| &self.reading.tokens[at]);
        before.is_some_and(|token| token.lower && token.word.is_some_and(|word| !word.verbs.is_empty()))
    }

    /// Where a source begins behind its frame: behind a preposition, unless that tells to whom a verb told it.
    pub(super) fn source_behind(&self, frame: &Cue) -> usize {
        let end = frame.end();
        // "volgens |Van Dam|"
        let preposition = self.reading.tokens.get(end).is_some_and(|next| next.is(Class::PREPOSITION) && next.lower);
        let limit = self.reading.passage(frame.at()).map_or(end, |passage| passage.tokens.end);
        let to_whom = || self.is_told(end) && self.behind_adjunct(end, limit).is_some();
        end + usize::from(preposition && !to_whom())
    }

    /// Somebody without the noun of a frame, which is what is said and nobody: of "Angaben der Feuerwehr" it is the fire
    /// brigade, "den Angaben" and "lyder svaret" are whoever spoke last; "ersten Angaben" keep their words.
    pub fn unframed(&self, who: Who, running: Option<&Who>) -> Who {
        let tokens = &self.reading.tokens;
        let is_noun =
            |at: &usize| !(tokens[*at].is(Class::CLOSED) || tokens[*at].lower && self.reading.has(Trait::NounCapitals));
        // "uma fonte do ministério" is somebody
        let is_source =
            |noun: &usize| self.is_frame_noun(*noun) && !tokens[*noun].is(Class::VAGUE) || self.is_answer(*noun);
        // "официальном |сообщении| ведомства", "tiskové |zprávy| ministerstva"
        let behind = who.whole.start.checked_sub(1).is_some_and(|at| tokens[at].is(Class::PREPOSITION));
        let document = |at: &usize| behind && self.has_cases() && self.is_source(*at);
        let noun = who.tokens.clone().find(document).or_else(|| who.tokens.clone().find(is_noun).filter(is_source));
        let noun = noun.filter(|_| who.entity.is_none());
        let Some(noun) = noun else { return who };
        let rest = noun + 1..who.tokens.end;
        let owner = rest.start + usize::from(rest.len() > 1 && tokens[rest.start].is(Class::PREPOSITION))..rest.end;
        if owner.clone().any(|at| is_noun(&at)) {
            let cases = self.has_cases();
            let named = if cases { self.phrase(owner.clone()).and_then(|named| named.entity) } else { None };
            return Who { entity: named, tokens: owner, ..who };
        }
        let known = noun == who.tokens.start + 1 && tokens[who.tokens.start].is(Class::DETERMINER);
        let answers = self.is_answer(noun);
        let last = self.recent.as_ref().filter(|_| answers);
        // "(w) komunikacie": of the only organisation that may have written it
        let author = if document(&noun) { self.only_organisation(noun) } else { None };
        match (running.or(last).filter(|_| known || answers), author) {
            (Some(running), _) => Who { whole: who.whole, ..running.clone() },
            (None, Some(author)) => Who { entity: Some(author), ..who },
            _ => who,
        }
    }

    /// Whether a word is a noun for what is said or shown: "(Polizei)angaben".
    pub(super) fn is_source(&self, at: usize) -> bool {
        is_source(self.reading, at)
    }

    /// Whether a noun and the verb before it are a frame without whose words they are: "lyder |svaret| (fra Weber)".
    fn is_answer(&self, noun: usize) -> bool {
        let Some(verb) = noun.checked_sub(1).map(|verb| self.reading.surface(verb)) else { return false };
        let word = self.reading.surface(noun);
        let behind = |frame: &str| {
            frame.strip_prefix(verb)?.strip_prefix(' ')?.strip_prefix(word)?.strip_prefix(' ').map(|_| ())
        };
        self.reading.tokens[noun].lower
            && self.reading.lexicon.language.before.iter().any(|frame| behind(frame).is_some())
    }

    /// Whether a German noun of a source begins with a small letter: "(laut) roe.de", "(laut) ai-Bericht".
    pub(super) fn is_small_source(&self, at: usize) -> bool {
        let holds = |c: char| c == '.' || c.is_uppercase();
        self.reading.has(Trait::NounCapitals)
            && self.reading.tokens[at].lower
            && self.reading.surface(at).chars().any(holds)
    }

    /// Whether a noun in the plural holds its source: "(nach) Polizeiangaben".
    fn is_whole_source(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        let sources = self.reading.lexicon.language.sources;
        let ends = |source: &str| source.ends_with('n') && word.len() > source.len() && word.ends_with(source);
        let noun = self.reading.tokens.get(at).is_some_and(|token| token.capital);
        noun && !sources.contains(&&*word) && sources.iter().any(|source| ends(source))
    }

    /// Whether a word says that a source is somebody's who was named before, as in the frames that hold their source: "(podle)
    /// |jeho| (slov)".
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.has_cases() && self.reading.tokens[at].is(Class::DETERMINER) && self.is_in_own_frame(at)
    }

    /// Whether a word stands in a frame that holds its source: "(i) |hans| (øjne)".
    fn is_in_own_frame(&self, at: usize) -> bool {
        let mut words = self.reading.lexicon.language.own.iter().flat_map(|frame| frame.split(' '));
        words.any(|word| word == self.reading.surface(at))
    }

    /// Whether a possessive and a noun that is nobody stand at `at`: "(selon) |ses calculs|", but "|son avocat|".
    fn is_own_thing(&self, at: usize, end: usize) -> bool {
        let (tokens, language) = (&self.reading.tokens, self.reading.lexicon.language);
        let word = self.reading.surface(at + 1);
        let article = tokens[at].is(Class::MASCULINE_ARTICLE.or(Class::FEMININE_ARTICLE));
        let thing =
            tokens[at].is(Class::DETERMINER) && !article && tokens[at + 1].lower && !tokens[at + 1].is(Class::CLOSED);
        let nobody = !self.describes(&(at..at + 2)) && !self.is_body(&(at..at + 2));
        let close = self.reading.has(Trait::CloseApposition) && !self.has_cases() && self.is_in_own_frame(at);
        let named = || self.phrase(at..end).is_some_and(|who| who.entity.is_some());
        close && thing && nobody && !named() && !language.spokespersons.iter().any(|noun| word.starts_with(noun))
    }

    /// Whether a word is the noun of a frame of two words: "(nach) Angaben".
    pub(super) fn is_frame_noun(&self, at: usize) -> bool {
        let word = self.reading.surface(at).to_lowercase();
        let frames = self.reading.lexicon.language.before.iter().filter(|frame| frame.ends_with(&word));
        frames.filter_map(|frame| frame.split_once(' ')).any(|(_, noun)| noun == word)
    }
}
