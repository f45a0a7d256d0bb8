//! What kind of language one is: the questions about its grammar and its spelling that rules ask, instead of which it is.
//!
//! `build.rs` reads this file as well, so that a trait misspelt in a language file stops the build.

macro_rules! traits {
    ($($(#[$doc:meta])* $name:ident $key:literal;)+) => {
        /// Something that tells languages apart, by its term in linguistics where there is one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Trait {
            $($(#[$doc])* $name,)+
        }

        impl Trait {
            /// All of them, with their names in a language file.
            pub const ALL: &[(Self, &str)] = &[$((Self::$name, $key),)+];
        }
    };
}

traits! {
    // Spelling.
    /// Every noun has a capital, so that a small letter tells other words, but a capital no name.
    NounCapitals "noun_capitals";
    /// Adjectives made from names have capitals, and a small letter tells another word: "polish".
    ProperAdjectives "proper_adjectives";
    /// Inhabitants are written small, and a capital tells a name: "un piemontese", but "Piemontese".
    LowerDemonyms "lower_demonyms";
    /// Titles of works have capitals up to their last word: "A Bridge Too Far".
    TitleCase "title_case";
    /// Commas and stops stand before a closing mark, whatever they belong to: "“Good Morning Rome,”".
    InnerStops "inner_stops";
    /// A dash stands for marks, in headlines behind a verb without its subject as well: "Varsler kutt: – Det er krise".
    DashQuotes "dash_quotes";

    // Forms.
    /// Articles and pronouns, not nouns, tell cases and so who does what, whatever opens a clause: "Den Vorwurf wies sie ab";
    /// what hangs on a noun is a genitive.
    ArticleCases "article_cases";
    /// The definite article is the end of its noun: "minister|en|".
    SuffixedArticle "suffixed_article";
    /// No noun is a subject without a determiner: "a demandé pardon" names nobody.
    ObligatoryArticles "obligatory_articles";
    /// Whoever something is somebody's stands before it with a bare "s", names and nouns alike: "Dagbladets anmelder".
    SGenitive "s_genitive";
    /// One word is "she", "they" and with a capital the polite "you"; articles are relative pronouns as well.
    SyncreticPronouns "syncretic_pronouns";
    /// One form is noun and verb ("reports"), or past tense and participle ("promised").
    SyncreticForms "syncretic_forms";
    /// Verbs tell by their mood what others say: "er |habe| gelogen".
    ReportedSubjunctive "reported_subjunctive";
    /// Adverbs made from pronouns point back to a source, however far, or go on about one: "demnach", "wonach".
    PronominalAdverbs "pronominal_adverbs";

    // Order.
    /// The subject stands before its verb, but for who tells something: "Weber said", "said Weber".
    RigidOrder "rigid_order";
    /// A comma opens a clause and a verb ends it, without exception: its particle, its participle, and where the clause hangs
    /// on another or goes on with "and" its finite verb. Where words may follow that verb (Dutch), this is not so.
    ClauseBracket "clause_bracket";
    /// Names stand before a noun as they are, to say which: "the Weber campaign", "North Yorkshire police".
    NounAdjuncts "noun_adjuncts";
    /// Before a name stands what somebody is, with all that hangs on it, and the name ends it: "le ministre de l’Intérieur
    /// Paul Martin". Where it is a noun alone, or one with what stands before it, this is not so.
    CloseApposition "close_apposition";

    // Clauses.
    /// A clause of what is said needs no conjunction behind any verb that tells; elsewhere behind a few verbs only.
    ZeroComplementizer "zero_complementizer";
    /// A relative clause needs no pronoun: "a decision residents called “a mess”".
    ZeroRelatives "zero_relatives";
    /// A clause that hangs on a noun has a preposition before its conjunction: "la afirmación |de| que".
    PrepositionalClauses "prepositional_clauses";
    /// Infinitives with their marker and participles are clauses of their own: "urged voters |to back the plan|", "Weber,
    /// |running the mill|, said".
    NonfiniteClauses "nonfinite_clauses";
    /// A comment clause is of any length and order, and may stand without its subject: "…, |explica indignada una vecina en una
    /// nota|, …". Where it is a verb and its subject, this is not so.
    FreeCommentClauses "free_comment_clauses";
}

/// A set of traits, as a language file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traits(pub u32);

impl Traits {
    /// Whether a trait is among them.
    #[must_use]
    pub const fn has(self, one: Trait) -> bool {
        self.0 & (1 << one as u32) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Trait;
    use crate::lexicon::{languages, lexicon};

    #[test]
    fn every_trait_tells_languages_apart() {
        for (one, name) in Trait::ALL {
            let with = languages().iter().filter(|file| lexicon(Some(file.code)).language.has(*one)).count();
            assert!((1..languages().len()).contains(&with), "{name}: {with} languages");
        }
    }

    #[test]
    fn languages_have_the_traits_of_their_files() {
        let has = |code, one| lexicon(Some(code)).language.has(one);
        assert!(has("de", Trait::NounCapitals) && !has("en", Trait::NounCapitals) && !has("nl", Trait::NounCapitals));
        assert!(has("sv", Trait::SuffixedArticle) && has("sv", Trait::ZeroRelatives) && !has("sv", Trait::RigidOrder));
        // A language without a file is read as English.
        assert!(has("xx", Trait::RigidOrder) && !has("xx", Trait::CloseApposition));
    }
}
