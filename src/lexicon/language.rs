/// One language file. Words are in lower case; a phrase is words parted by single spaces.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,

    // [structure]: marker words that tell what a line is.
    /// Labels that announce related articles, whole or at the head of a line.
    pub related: &'static [&'static str],
    /// Words at the head of a byline.
    pub byline: &'static [&'static str],
    /// Words at the head of a dateline.
    pub dateline: &'static [&'static str],
    /// Words beside a number in a dateline.
    pub reading_time: &'static [&'static str],
    /// Words that stand in a caption's credit.
    pub caption: &'static [&'static str],
    /// Sharing, printing, following. This and the lists down to `author` hold phrases at the head of a line that is not
    /// the article's; one that begins with "…" tells such a line wherever it stands in it.
    pub share: &'static [&'static str],
    /// Newsletters and alerts.
    pub newsletter: &'static [&'static str],
    /// Advertising.
    pub advertising: &'static [&'static str],
    /// Readers' comments.
    pub comments: &'static [&'static str],
    /// Tags and topics.
    pub tags: &'static [&'static str],
    /// Subscription and login.
    pub paywall: &'static [&'static str],
    /// Cookies, privacy, embedded content that wants consent.
    pub consent: &'static [&'static str],
    /// Menus and other ways through the site.
    pub navigation: &'static [&'static str],
    /// Audio and video players.
    pub listen: &'static [&'static str],
    /// Copyright, agencies, notes of the editors.
    pub legal: &'static [&'static str],
    /// About the author.
    pub author: &'static [&'static str],
    /// Names of a newspaper's sections.
    pub sections: &'static [&'static str],
    /// Labels above a headline.
    pub kickers: &'static [&'static str],
    /// What trails a teaser: "more …".
    pub more: &'static [&'static str],
    /// Names of the months.
    pub months: &'static [&'static str],
    /// Names of the weekdays.
    pub weekdays: &'static [&'static str],

    // [words]: closed classes.
    /// Written with a full stop that ends no sentence; the stop is left out here.
    pub abbreviations: &'static [&'static str],
    /// Articles, possessives, demonstratives, quantifiers.
    pub determiners: &'static [&'static str],
    /// Prepositions, contracted ones too.
    pub prepositions: &'static [&'static str],
    /// Words that may stand inside a noun phrase between its nouns.
    pub joining: &'static [&'static str],
    /// "he"
    pub pronouns_masculine: &'static [&'static str],
    /// "she"
    pub pronouns_feminine: &'static [&'static str],
    /// "they"
    pub pronouns_plural: &'static [&'static str],
    /// Pronouns that name no third person.
    pub pronouns_other: &'static [&'static str],
    /// Other words that are no name, even with a capital at the head of a sentence.
    pub function: &'static [&'static str],
    /// Nouns and units that are no name though they stand beside one.
    pub not_names: &'static [&'static str],
    /// Verb forms that mark reported speech by their mood.
    pub subjunctive: &'static [&'static str],
    /// Marks an infinitive clause: "zu".
    pub infinitive: &'static [&'static str],
    /// Finite auxiliaries before a participle.
    pub auxiliaries: &'static [&'static str],
    /// Auxiliaries of the passive.
    pub passive: &'static [&'static str],
    /// Adverbs that may stand between a cue and its speaker.
    pub pause: &'static [&'static str],

    // [cues]: what marks speech.
    /// Conjunctions that open the content: "that".
    pub complementizers: &'static [&'static str],
    /// Frames before the speaker: "according to".
    pub before: &'static [&'static str],
    /// Frames after the speaker: "zufolge".
    pub after: &'static [&'static str],
    /// Particles before the speaker between commas: ", so Merz,".
    pub parenthetical: &'static [&'static str],
    /// Verbs that open words or content.
    pub say: &'static [VerbForms],
    /// Verbs that tell a speech act without its wording.
    pub act: &'static [VerbForms],

    // [names]: what stands beside and inside names.
    /// Articles of somebody who was not spoken of before.
    pub indefinite: &'static [&'static str],
    /// Words that join an organisation's head with what it is for.
    pub plain_genitive: &'static [&'static str],
    /// Titles before a man's name.
    pub titles_masculine: &'static [&'static str],
    /// Titles before a woman's name.
    pub titles_feminine: &'static [&'static str],
    /// Titles before anybody's name.
    pub titles: &'static [&'static str],
    /// Nouns for what a person is.
    pub roles: &'static [&'static str],
    /// Those of them by which an article speaks of somebody it has named before.
    pub vague: &'static [&'static str],
    /// Nouns that open an organisation's name.
    pub organisation_heads: &'static [&'static str],
    /// Ends of compound nouns that name an organisation.
    pub organisation_endings: &'static [&'static str],
    /// Words inside an organisation's name.
    pub organisation_words: &'static [&'static str],
    /// Lower-case words inside a person's name.
    pub person_particles: &'static [&'static str],
    /// Endings of a name in the genitive.
    pub genitive: &'static [&'static str],
    /// Nouns of age before a person's name.
    pub person_after: &'static [&'static str],
    /// Pronouns that hang on their verb with a hyphen.
    pub enclitics: &'static [&'static str],
    /// Elided words before an apostrophe that are words of their own.
    pub elisions: &'static [&'static str],
}

/// The forms of a verb.
#[derive(Debug)]
pub struct VerbForms {
    /// Present and past.
    pub finite: &'static [&'static str],
    /// Past participles.
    pub participles: &'static [&'static str],
    /// The separable part, or empty.
    pub particle: &'static str,
}
