use super::files::VerbForms;
use super::traits::Traits;

/// Declares the lists of words that a language file holds, as fields of [`Language`] that are found by their name.
macro_rules! lists {
    ($($(#[$doc:meta])* $field:ident;)+) => {
        /// One language file. Words are in lower case; a phrase is words parted by single spaces.
        #[derive(Debug, Default)]
        pub struct Language {
            /// ISO 639-1.
            pub code: &'static str,
            /// [grammar]: what kind of language it is, in the names of [`super::Trait`].
            pub traits: Traits,
            $($(#[$doc])* pub $field: &'static [&'static str],)+
            /// The forms of each month's name, January first; [`Self::months`] holds them all.
            pub calendar: &'static [&'static [&'static str]],
            /// Verbs that open words or content.
            pub say: &'static [VerbForms],
            /// Verbs that tell a speech act without its wording.
            pub act: &'static [VerbForms],
        }

        impl Language {
            pub(super) fn list(&mut self, name: &str) -> Option<&mut &'static [&'static str]> {
                match name {
                    $(stringify!($field) => Some(&mut self.$field),)+
                    _ => None,
                }
            }
        }
    };
}

lists! {
    // [structure]: marker words that tell what a line is.
    /// Labels that announce related articles, whole or at the head of a line.
    related;
    /// Words at the head of a byline.
    byline;
    /// Words at the head of a dateline.
    dateline;
    /// Words beside a number in a dateline.
    reading_time;
    /// Words that stand in a caption's credit.
    caption;
    /// Sharing, printing, following. This and the lists down to `author` hold phrases at the head of a line that is not
    /// the article's; one that begins with "…" tells such a line wherever it stands in it.
    share;
    /// Newsletters and alerts.
    newsletter;
    /// Advertising.
    advertising;
    /// Readers' comments.
    comments;
    /// Tags and topics.
    tags;
    /// Subscription and login.
    paywall;
    /// Cookies, privacy, embedded content that wants consent.
    consent;
    /// Menus and other ways through the site.
    navigation;
    /// Audio and video players.
    listen;
    /// Copyright, agencies, notes of the editors.
    legal;
    /// About the author.
    author;
    /// Names of a newspaper's sections.
    sections;
    /// Labels above a headline.
    kickers;
    /// What trails a teaser: "more …".
    more;
    /// Names of the months.
    months;
    /// Names of the weekdays.
    weekdays;

    // [head]: who wrote it, and when.
    /// Marks between the numbers of a date whose day stands before its month; other marks leave that open.
    day_first;
    /// Words and letters that stand beside a time of day.
    clock;
    /// Behind an hour before noon.
    forenoon;
    /// Behind an hour after noon.
    afternoon;
    /// Abbreviations of time zones, each with its hours ahead of Greenwich.
    zones;
    /// What a dateline calls a change of the article.
    updated;
    /// Words of a time told from today.
    relative;
    /// Words between two authors.
    joiners;
    /// What somebody is in a newsroom.
    staff;
    /// Words of a byline whose names are not the author's: translators, editors, photographers.
    other_work;
    /// Words between who took a picture and for whom: "AFP via Getty Images", "Jane Roe for The Ferry".
    behalf;
    /// Words that announce a conversation in an article's head.
    interview;
    /// Labels of an interviewer's turn.
    question;
    /// Labels of the turn that answers.
    answer;

    // [quantities]: dates, times of day and amounts in running text. An entry of some lists is a phrase and its value.
    /// The sign before a number's fraction.
    decimal;
    /// Signs that part thousands; "_" is a space.
    thousands;
    /// Words that multiply a number, each with its power of ten; those of one letter only behind a currency's sign.
    scales;
    /// Currencies with their ISO 4217 codes; one with "?" behind its code only behind a word that multiplies.
    currencies;
    /// "percent"
    percent;
    /// Units with their signs.
    units;
    /// Words inside a date, and between a number's scale and its unit: "24 de mayo", "milliards d'euros".
    of;
    /// Words before a time of day: "at".
    at;
    /// Forms of each weekday's name, Monday first.
    week;
    /// Days told from today, each with how many days from it.
    days;
    /// Beside a weekday that is still to come: "next".
    next;
    /// Beside a weekday that is over: "last".
    last;
    /// "week": a weekday of another week than this.
    weeks;
    /// Words of the past tense; behind "-" endings of it, behind "~" endings of those verbs that tell speech.
    past;
    /// The same of what is to come, or only wanted.
    future;

    // [words]: closed classes.
    /// Written with a full stop that ends no sentence; the stop is left out here.
    abbreviations;
    /// Articles, possessives, demonstratives, quantifiers.
    determiners;
    /// Prepositions, contracted ones too.
    prepositions;
    /// Words that may stand inside a noun phrase between its nouns.
    joining;
    /// "he"
    pronouns_masculine;
    /// "she"
    pronouns_feminine;
    /// "they"
    pronouns_plural;
    /// "it", of an organisation.
    pronouns_neuter;
    /// Pronouns that name no third person.
    pronouns_other;
    /// Articles that alone are such a pronoun: "det".
    expletives;
    /// "I"
    first_person;
    /// Pronouns of who speaks and whom he speaks to, by which speech is told where nothing but a dash opens it: "we", "your".
    first_and_second;
    /// Pronouns for people who are not named: "someone", "others".
    somebody;
    /// Other words that are no name, even with a capital at the head of a sentence.
    function;
    /// Nouns and units that are no name though they stand beside one.
    not_names;
    /// Verb forms that mark reported speech by their mood.
    subjunctive;
    /// Those of them that tell what would be as often, unless somebody is speaking already: "wäre".
    hypothetical;
    /// Marks an infinitive clause: "zu".
    infinitive;
    /// Verbs that tell with a perfect infinitive what others say: "soll gesehen haben".
    hearsay;
    /// Auxiliaries of that infinitive, and German verbs that tell a state: "soll sich dort befinden".
    perfect;
    /// Finite auxiliaries before a participle.
    auxiliaries;
    /// Auxiliaries of the passive.
    passive;
    /// Adverbs that may stand between a cue and its speaker.
    pause;

    // [cues]: what marks speech.
    /// Conjunctions that open the content: "that".
    complementizers;
    /// Frames before the speaker: "according to".
    before;
    /// Frames after the speaker: "zufolge".
    after;
    /// Particles before the speaker between commas: ", so Merz,".
    parenthetical;

    // [names]: what stands beside and inside names.
    /// Articles of somebody who was not spoken of before.
    indefinite;
    /// Articles and demonstratives in the singular before a man's noun.
    masculine_articles;
    /// … and before a woman's.
    feminine_articles;
    /// Words that join an organisation's head with what it is for.
    plain_genitive;
    /// Titles before a man's name.
    titles_masculine;
    /// Titles before a woman's name.
    titles_feminine;
    /// Titles before anybody's name.
    titles;
    /// Nouns for what a person is.
    roles;
    /// Words before such a noun that belong to it whatever they are written like: "Prime Minister", "Deputy Mayor"; behind
    /// "-" endings of adjectives, where no article stands before them.
    before_roles;
    /// Those of them by which an article speaks of somebody it has named before.
    vague;
    /// Nouns that open an organisation's name.
    organisation_heads;
    /// Ends of compound nouns that name an organisation.
    organisation_endings;
    /// Words inside an organisation's name.
    organisation_words;
    /// Nouns right behind a place's name that make it another's: "Kyiv region".
    place_nouns;
    /// Nouns before or at the head of a name that make it a street's or a river's, whoever it is called after: "rue Victor
    /// Hugo", "River Wharn".
    street_nouns;
    /// Prepositions inside a place's name: "Kamenice |nad| Bystrou".
    place_joiners;
    /// Endings of common words, and of no names: "Slavery", "Residents" at the head of a sentence are nobody.
    common_endings;
    /// Lower-case words inside a person's name.
    person_particles;
    /// Endings of a name in the genitive.
    genitive;
    /// Endings of adjectives for what is somebody's: "Doležal|ova| studie".
    possessives;
    /// Forms of a place's adjective: how it ends, and behind a bar with what instead. The first that fits is it.
    adjective_endings;
    /// Endings by which names are inflected, the longest first; none where only the genitive has one.
    case_endings;
    /// How stems end in a vowel that flees before an ending: Paweł, of Pawła.
    fleeting;
    /// How nouns end that take the neuter article, where an adjective before them tells it by its ending.
    neuter_endings;
    /// Endings of names in the nominative, a hyphen for none, the likeliest first.
    nominative_endings;
    /// Endings of adjectives that open a name of several words in another case, the longest first: behind bars that of the
    /// nominative before a man's noun and before a neuter one ("Верховн|ого| суда"), or the one before a woman's. Behind "="
    /// stands a word without its first letter.
    bent_adjectives;
    /// Endings of the nouns behind them, and behind bars that of the nominative and the gender: m, n, f.
    bent_nouns;
    /// Nouns that open an organisation's name by what their forms share, and behind a bar their endings, that of the nominative
    /// first: "ministerstw|o,a,ie" infrastruktury.
    bent_heads;
    /// Words right before the name of a language, which is no country: "parler |français|".
    tongues;
    /// How nouns begin for those who lead a department, which is named behind them: "ministro de |Cultura|".
    portfolios;
    /// Endings of roles in the plural, and behind a bar with what the singular ends instead: "(депутат)ы|".
    plural_endings;
    /// Endings of cases that women's names have and men's have not.
    feminine_endings;
    /// How the stems of men's surnames end that have an ending in the nominative, and that ending behind a bar.
    surnames_masculine;
    /// The same of women's surnames.
    surnames_feminine;
    /// How surnames end that are adjectives, in all cases but where towns end so as well.
    adjectival_surnames;
    /// How stems of places end, and what stands there in the nominative: "(Rzesz)ow|ów".
    places;
    /// Endings of words for inhabitants, a hyphen for none: the word itself, of women, of many.
    people_endings;
    /// How a place's adjective ends, and behind a bar with what instead a word for its inhabitants does.
    inhabitants;
    /// Endings that make an adjective of any city: "(Berlin)|er| Senat".
    city_adjectives;
    /// Letters of parties before a hyphen and a state: "|D|-Calif".
    party_letters;
    /// Nouns of age before a person's name.
    person_after;
    /// Pronouns that hang on their verb with a hyphen.
    enclitics;

    // [speech]: what tells speech from other words in marks, and content from cues.
    /// Nouns before words in marks that are a name or term: works, media, clubs, ships.
    works;
    /// Words before words in marks that say that others call it so.
    so_called;
    /// Ends of nouns that are a source behind one of `according`: "(Polizei)angaben"; with "!" of none, "plánu".
    sources;
    /// Prepositions before a source: "nach".
    according;
    /// Adverbs that point back to a source: "demnach".
    thus;
    /// Particles at the head of a clause that others say: "мол".
    particles;
    /// Conjunctions before a source and its verb: "wie Weber mitteilte".
    telling;
    /// Words between a verb and what it calls something: "bezeichnete es als".
    calling;
    /// Words behind a comma that go on about the name before it: "who"; none where they are the language's articles.
    relatives;
    /// Words behind a comma, or at the head of a sentence, that open a clause which hangs on another: "because"; with them
    /// those that open an infinitive of purpose, and prepositions whose clause no verb tells: "uten at". None where nothing
    /// asks for them.
    subordinators;
    /// Words before a number that is not exact, which what is said may open with: "said |at least| six ferries sank".
    approximations;
    /// Words that open a clause with a subject of its own before the verb that tells: "|after| Roe said".
    clause_openers;
    /// Infinitives that are no verb behind a preposition: "à |partir| de".
    set_infinitives;
    /// Words before a noun, behind which no verb in "s" stands: "|these| reports".
    noun_markers;
    /// Forms of verbs that tell nothing beside a reflexive pronoun, and that pronoun: "befand sich".
    reflexive;
    /// The reflexive pronoun, and verbs that are nobody's beside it: "se dice".
    impersonal;
    /// Prepositions before who does it in the passive: "by".
    agents;
    /// Forms of verbs in the passive that need no auxiliary: "hävdas".
    passives;
    /// Prepositions before an office whose people tell, where the verb in the plural leaves them out: "сообщили |в| мэрии";
    /// behind "-" nouns that are no office: "сообщили в интервью".
    seats;
    /// Prepositions before those of whom something was heard, where a verb names nobody: "hieß es |in| der Partei", first the one
    /// before which a place is only where; none where any may stand there.
    heard_at;
    /// Endings of a verb in the singular, if a man is its subject and left out: "dijo"; none where none may be left out.
    left_out_masculine;
    /// … and if a woman is.
    left_out_feminine;
    /// Endings of verbs whose subject is many, with a hyphen those of such nouns: "eksperci |twierdzą|".
    many;
    /// Endings of the genitive, by which a source goes on behind its noun; with a hyphen only behind one person's,
    /// with an exclamation mark those that only look so.
    hanging;
    /// Endings of adjectives in the genitive before the noun of a source; with an exclamation mark those of nouns that end alike.
    hanging_adjectives;
    /// Endings of nouns and their adjectives in cases that no subject has, where it may stand anywhere: "(podle) ekspert|ů|".
    oblique_nouns;
    /// … and if several people are.
    left_out_plural;
    /// Dashes that open what somebody says at the head of a paragraph.
    dashes;
    /// Verbs before whom they tell and then what: "told reporters the fire was out".
    addressed;
    /// Verbs that a clause follows without a conjunction, and hardly ever a noun alone: "said the fire was out".
    bare;
    /// Pronouns that are no subject: "him".
    oblique;
    /// Endings by which a noun is no subject, in languages with cases.
    object_endings;
    /// Elided words before an apostrophe that are words of their own.
    elisions;
    /// Frames that hold their source: "by her own account", "in his view".
    own;
    /// "own": in such a frame the subject of its sentence is meant.
    own_words;
    /// Forms of verbs whose object it is that speaks: "quoted Weber as saying".
    citing;
    /// Nouns for what many call out, before words in marks: "slogans such as “…”".
    shouts;
    /// Forms of verbs that tell speech only right behind words in marks: "“Well,” he |began|".
    gestures;
    /// Forms of a verb by which somebody's opinion is told, though it says nothing: "sees a “…” in it".
    opinions;
    /// Forms of a verb that with "oneself" or "one" tells how something is called.
    naming;
    /// Forms in the plural that are infinitives too, each with another form of the verb: "sprechen sprachen".
    plurals;
    /// "The latter" of a man, whoever was named last; what may be either stands in both.
    latter_masculine;
    /// … and of a woman.
    latter_feminine;
    /// Words for what the sentence before tells, whose sentence says who told it: "Das teilte die Polizei mit."
    said_before;
    /// Words that take up what stands before their comma, right before the verb that tells it: "…, |so| urteilte Weber".
    resumptives;
    /// Words that open a question right behind the verb that tells it: "explique |comment|", "vroeg |of|".
    asking;
    /// Nouns that a clause of what was said may follow: "the claim that …"; with a plus words by which it is the subject's own.
    claims;
    /// Endings of infinitives, in languages where one may tell what is said ("affirme avoir"), and behind a bar how the same
    /// verb ends in the imperfect.
    infinitives;
    /// What opens an infinitive of purpose that verbs of asking tell, where it stands last: "roept op |om| beelden te delen".
    purpose;
    /// Verbs of thinking, whose infinitive is not said: "hoopt te winnen".
    thinking;
    /// How verbs begin that such an infinitive goes with, as the verb that tells: "se |limit|ó a señalar".
    leading;
    /// Endings of verbs by which several people tell something, where the subject may be left out: "gritaro|n|".
    told_by_many;
    /// Forms of verbs that have no subject behind them, behind "-" endings of such: "|telling| Weber".
    uninverted;
    /// Prepositions before an office whose people tell something: "|desde| el ministerio explican".
    heard_from;
    /// Words before the one for "that" which is then another conjunction: "|antes| de que".
    other_conjunctions;
    /// "not": denies what was said, and may stand between a verb and such an infinitive: "n’avoir pas".
    negations;
    /// Words behind words in marks that begin another clause, whose verb tells something else: "but".
    connectives;
    /// Parts of nouns for what tells by its own words: "study", "(Meinungs)umfrage".
    studies;
    /// Forms of verbs by which such a thing tells that something is so: "shows".
    showing;
    /// Endings of verbs, by which a phrase ends behind a name or a noun in the plural: "Japan branded".
    verb_endings;
    /// Endings of adverbs, which may stand between a subject and its verb; with an exclamation mark those that only look so.
    adverb_endings;
    /// Prepositions before whose view a sentence tells: "pour Martin, c’est …".
    viewing;
    /// Ending that a verb has behind one subject, and not behind several: "argues"; none where the forms are listed.
    third_person;
    /// Nouns for organisations, by which an article speaks of one that it has named ("the company"), and before a name
    /// that is one's ("the chipmaker Halden").
    collectives;
    /// Endings of nouns for men, where an article that is cut short, or any, tells nothing: "l’avocat", "her father"; behind
    /// "=" a whole noun, in languages whose articles never tell, or a possessive, where nouns have cases: "(po) |его| (словам)".
    nouns_masculine;
    /// The same for women: "l’avocate".
    nouns_feminine;
    /// Endings by which a role is a woman's, whatever stands before it: "Sprecher|in|".
    female_suffixes;
    /// Endings of verbs that tell what the subject does besides: "alegando".
    gerunds;
    /// How nouns begin for those who speak for others or are seldom named, and so are none who was heard before.
    spokespersons;
    /// Beginnings of nouns for people before a court, who are none of those that speak there for others.
    accused;
    /// Nouns for whoever told something and is not named, the ends of compounds among them: "source".
    informants;
    /// Nouns in the dative, with a hyphen how those in the plural end, and with a plus how names do: whom somebody tells what
    /// he says.
    addressees;
    /// Forms of verbs by which people speak, and agencies that stand behind them are told.
    speaking;
    /// How nouns begin for offices that are one person's: "the mayor" is nobody heard before of whom another role was told; with
    /// a plus what else the office behind "=" is called, "głow+państw=prezydent".
    offices;
}
