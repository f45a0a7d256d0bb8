//! Whose words they are, where no name stands beside a cue.

use super::{check, check_de, check_en};
use crate::analyze;
use crate::article::{QuoteKind, Role};
use crate::read::{html, plain};

#[test]
fn the_noun_of_a_frame_says_nothing() {
    check_de(
        "Anna Weber sagte, der Umbau beginne im Mai. Den Angaben zufolge kostet er zwei Millionen Euro.",
        &[
            "indirect | Anna Weber | sagte | der Umbau beginne im Mai",
            "indirect | Anna Weber | zufolge | kostet er zwei Millionen Euro",
        ],
    );
    check_de(
        "Nach ersten Angaben blieb der Schaden am alten Hafen sehr gering.",
        &["indirect | ersten Angaben | Nach ersten Angaben | blieb der Schaden am alten Hafen sehr gering"],
    );
    check_de(
        "Der Rat bestätigte die Befunde des Prüfamtes, wonach das Dock seit Jahren gesperrt ist.",
        &["indirect | die Befunde des Prüfamtes | wonach | das Dock seit Jahren gesperrt ist"],
    );
    check_de(
        "Aus Kreisen des Rates verlautete, der Umbau sei gescheitert.",
        &["indirect | Kreisen des Rates | verlautete | der Umbau sei gescheitert"],
    );
    check_de(
        "Angaben der Werftleitung zufolge bleibt das Dock bis zum Mai geschlossen.",
        &["indirect | der Werftleitung | zufolge | bleibt das Dock bis zum Mai geschlossen"],
    );
}

#[test]
fn the_end_of_a_compound_means_the_whole() {
    check_de(
        "Der Landesverband für Hafenpflege kritisierte den Umbau. Die Mole sei viel zu schmal, so der Verband.",
        &[
            "reported | Landesverband für Hafenpflege | kritisierte | kritisierte den Umbau",
            "indirect | Landesverband für Hafenpflege | so | Die Mole sei viel zu schmal",
        ],
    );
}

#[test]
fn the_mood_of_a_clause_goes_on_with_whoever_spoke() {
    check_de(
        "Anna Weber sagte, der Rat zögere. Der Plan sei „nicht zu halten“.",
        &[
            "indirect | Anna Weber | sagte | der Rat zögere",
            "free | Anna Weber |  | Der Plan sei „nicht zu halten“.",
            "direct | Anna Weber |  | nicht zu halten",
        ],
    );
}

#[test]
fn what_stands_before_the_verb_is_not_always_its_subject() {
    check_de(
        "Als Begründung sagte ein Ingenieur: „Der Grund ist viel zu weich.“",
        &["direct | ein Ingenieur | sagte | Der Grund ist viel zu weich."],
    );
    check_de(
        "Nachdem der Rat beraten hatte, was zu tun war, sagte Anna Weber: „Wir bauen den Hafen um.“",
        &["direct | Anna Weber | sagte | Wir bauen den Hafen um."],
    );
    check_de(
        "Den Entwurf kritisierte die Werftleitung: „Das wird uns viel zu teuer.“",
        &["direct | die Werftleitung | kritisierte | Das wird uns viel zu teuer."],
    );
}

#[test]
fn an_age_belongs_to_whoever_was_named() {
    check_de(
        "Anna Weber bat um Geduld. „Ich war lange krank“, sagte die 35 Jahre alte Kapitänin.",
        &["direct | Anna Weber | sagte | Ich war lange krank"],
    );
}

#[test]
fn a_heading_announces_who_speaks_below_it() {
    check(
        "Streit über den alten Hafen\n\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten.\n\n\
         Neubau „um jeden Preis“\n\nDie Sitzung dauerte am Montag bis tief in die Nacht. Anna Weber sagte, der Rat zögere.\n\n\
         Eine Entscheidung fällt frühestens im Mai, und bis dahin bleibt der Hafen für alle Schiffe geschlossen.",
        &["direct | Anna Weber |  | um jeden Preis", "indirect | Anna Weber | sagte | der Rat zögere"],
    );
}

#[test]
fn a_heading_of_two_sentences_names_its_own_speaker() {
    let article = analyze(&html(
        "<h1>Streit über den alten Hafen</h1>\
         <p>Der Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten, sagte Karl Moll.</p>\
         <h2>Anna Weber droht dem Rat. „Wir bauen hier jedes einzelne Haus wieder neu auf“</h2>\
         <p>Eine Entscheidung fällt frühestens im Mai, und bis dahin bleibt der Hafen für alle Schiffe geschlossen.</p>",
    ));
    assert!(article.blocks.iter().any(|block| block.role == Role::Heading));
    let quote = article.quotes.iter().find(|quote| quote.kind == QuoteKind::Direct).expect("words in marks");
    assert_eq!(quote.speaker.as_ref().map(|speaker| speaker.name.as_str()), Some("Anna Weber"));
}

#[test]
fn what_is_added_to_a_speaker_is_part_of_the_evidence() {
    let text = "Streit über den Hafen\n\n„Wir bauen den Hafen um“, so Anna Weber, die Leiterin der Werft. Der Rat hat am Montag beraten.";
    let article = analyze(&plain(text));
    let speaker = article.quotes[0].speaker.as_ref().expect("somebody says it");
    let (start, end) = speaker.start.zip(speaker.end).expect("words that say so");
    assert_eq!(&text[start..end], "Anna Weber, die Leiterin der Werft");
}

#[test]
fn clauses_beside_the_words_name_who_tells() {
    check_en(
        "Anna Weber (46) runs the ferry. “The quay is lost,” said the 46-year-old.",
        &["direct | Anna Weber | said | The quay is lost,"],
    );
    check_en(
        "The mayor asked for repairs, to which Anna Weber replied: “We have no money.”",
        &["direct | Anna Weber | replied | We have no money."],
    );
    check_en(
        "Anna Weber left the meeting of the council, saying “the quay is lost”.",
        &["direct | Anna Weber | saying | the quay is lost"],
    );
    check_de(
        "Die Gefahr von Bränden wird von Anna Weber als „äußerst hoch und ernst“ eingestuft.",
        &["direct | Anna Weber | eingestuft | äußerst hoch und ernst"],
    );
}

/// A text below a headline and above a last paragraph of its language.
fn between(language: &str, paragraphs: &str) -> String {
    let (title, end) = match language {
        "en" => {
            ("A quarrel over the old harbour", "The council has debated the future of the old harbour for a long time.")
        }
        "fr" => ("La querelle du vieux port", "Le conseil a longuement débattu lundi de l’avenir du vieux port."),
        "es" => ("La disputa por el puerto", "El pleno ha hablado durante mucho tiempo el lunes del viejo puerto."),
        "it" => ("La lite sul vecchio porto", "Il consiglio comunale ha discusso a lungo lunedì del vecchio porto."),
        "nl" => ("Ruzie over de oude haven", "De raad heeft maandag zeer lang gesproken over de oude haven."),
        "pl" => ("Spór o stary port", "Rada miasta bardzo długo rozmawiała w poniedziałek o starym porcie."),
        "cs" => ("Hádka o starý přístav", "Rada v pondělí velmi dlouho jednala o budoucnosti starého přístavu."),
        _ => (
            "Bråk om den gamla hamnen",
            "Kommunfullmäktige har på måndagen länge diskuterat den gamla hamnens framtid.",
        ),
    };
    format!("{title}\n\n{end}\n\n{paragraphs}")
}

#[test]
fn a_clause_that_a_connective_begins_is_anothers() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "en",
        "Anna Weber said the plan was “a gift to the yards”, but Karl Lehm warned that the quay would sink.",
        &[
            "indirect | Anna Weber | said | the plan was “a gift to the yards”",
            "direct | Anna Weber | said | a gift to the yards",
            "indirect | Karl Lehm | warned | the quay would sink",
        ],
    );
    check_in(
        "en",
        "Anna Weber said the plan was “a gift to the yards”, while Karl Lehm said nothing.",
        &[
            "indirect | Anna Weber | said | the plan was “a gift to the yards”",
            "direct | Anna Weber | said | a gift to the yards",
        ],
    );
    check_in(
        "fr",
        "Anne Weber a dit que le projet était « un cadeau aux chantiers », mais Karl Lehm a averti que le quai s’enfoncerait.",
        &[
            "indirect | Anne Weber | dit | le projet était « un cadeau aux chantiers »",
            "direct | Anne Weber | dit | un cadeau aux chantiers",
            "indirect | Karl Lehm | averti | le quai s’enfoncerait",
        ],
    );
    check_in(
        "es",
        "Ana García dijo que el plan era «un regalo para los astilleros», pero Carlos Ruiz advirtió de que el muelle se hundiría.",
        &[
            "indirect | Ana García | dijo | el plan era «un regalo para los astilleros»",
            "direct | Ana García | dijo | un regalo para los astilleros",
            "indirect | Carlos Ruiz | advirtió | el muelle se hundiría",
        ],
    );
    check_in(
        "it",
        "Anna Rossi ha detto che il piano è «un regalo ai cantieri», ma Carlo Bianchi ha avvertito che il molo affonderà.",
        &[
            "indirect | Anna Rossi | detto | il piano è «un regalo ai cantieri»",
            "direct | Anna Rossi | detto | un regalo ai cantieri",
            "indirect | Carlo Bianchi | avvertito | il molo affonderà",
        ],
    );
    check_in(
        "nl",
        "Anna de Vries zei dat het plan „een cadeau aan de werven” is, maar Karel Jansen waarschuwde dat de kade zal zinken.",
        &[
            "indirect | Anna de Vries | zei | het plan „een cadeau aan de werven” is",
            "direct | Anna de Vries | zei | een cadeau aan de werven",
            "indirect | Karel Jansen | waarschuwde | de kade zal zinken",
        ],
    );
    check_in(
        "pl",
        "Anna Nowak powiedziała, że plan jest „prezentem dla stoczni”, ale Jan Kowalski ostrzegł, że nabrzeże się zapadnie.",
        &[
            "indirect | Anna Nowak | powiedziała | plan jest „prezentem dla stoczni”",
            "direct | Anna Nowak | powiedziała | prezentem dla stoczni",
            "indirect | Jan Kowalski | ostrzegł | nabrzeże się zapadnie",
        ],
    );
    check_in(
        "cs",
        "Anna Nováková řekla, že plán je „darem pro loděnice“, ale Karel Dvořák varoval, že se nábřeží propadne.",
        &[
            "indirect | Anna Nováková | řekla | plán je „darem pro loděnice“",
            "direct | Anna Nováková | řekla | darem pro loděnice",
            "indirect | Karel Dvořák | varoval | se nábřeží propadne",
        ],
    );
    check_in(
        "sv",
        "Anna Berg sade att planen var ”en gåva till varven”, men Karl Lund varnade för att kajen skulle sjunka.",
        &[
            "indirect | Anna Berg | sade | planen var ”en gåva till varven”",
            "direct | Anna Berg | sade | en gåva till varven",
            "indirect | Karl Lund | varnade | kajen skulle sjunka",
        ],
    );
}

/// The words that tell who says the first words in marks.
fn evidence(text: &str) -> String {
    let article = analyze(&plain(text));
    let quote = article.quotes.iter().find(|quote| quote.kind == QuoteKind::Direct).expect("words in marks");
    let span = quote.speaker.as_ref().and_then(crate::article::Speaker::span).expect("words that say who");
    article.slice(span).to_owned()
}

#[test]
fn a_fuller_phrase_of_the_speaker_is_kept() {
    let cases = [
        (
            "de",
            "Der Hafen sei „kein Ort für Träumer“, so Anna Weber, die Leiterin der Werft.",
            "Anna Weber, die Leiterin der Werft",
        ),
        (
            "en",
            "The port was “no place for dreamers”, said Anna Weber, head of the yard.",
            "Anna Weber, head of the yard",
        ),
        (
            "fr",
            "Le port n’est « pas un lieu pour rêveurs », a déclaré Anne Weber, directrice du chantier.",
            "Anne Weber, directrice du chantier",
        ),
        (
            "es",
            "El puerto «no es lugar para soñadores», dijo Ana García, directora del astillero.",
            "Ana García, directora del astillero",
        ),
        (
            "pl",
            "Port „nie jest miejscem dla marzycieli”, powiedziała Anna Nowak, szefowa stoczni.",
            "Anna Nowak, szefowa stoczni",
        ),
        (
            "nl",
            "De haven is „geen plek voor dromers”, zei Anna de Vries, directeur van de werf.",
            "Anna de Vries, directeur van de werf",
        ),
        ("sv", "Hamnen är ”ingen plats för drömmare”, sade Anna Berg, chef för varvet.", "Anna Berg, chef för varvet"),
    ];
    for (language, words, expected) in cases {
        let text = match language {
            "de" => {
                format!("Streit über den alten Hafen\n\n{words}\nDer Rat hat am Montag sehr lange darüber beraten.")
            }
            _ => between(language, words),
        };
        assert_eq!(evidence(&text), expected, "{words}");
    }
}

#[test]
fn a_quotation_of_several_paragraphs_has_one_speaker() {
    let cases = [
        (
            "en",
            "“We have waited for years,” said Anna Weber. “Nobody listened.\n\n“Now the quay is sinking fast.\n\n“It will cost us all a lot.”\n\nKarl Lehm left.",
            4,
        ),
        (
            "fr",
            "Anne Weber a déclaré : « Nous attendons depuis dix ans.\n\n« Maintenant le quai s’enfonce.\n\n« Cela coûtera cher à tous. »\n\nKarl Lehm est parti.",
            3,
        ),
        (
            "fr",
            "Anne Weber a déclaré : « Nous attendons depuis dix ans.\n\n» Maintenant le quai s’enfonce.\n\n» Cela coûtera cher à tous. »\n\nKarl Lehm est parti.",
            3,
        ),
        (
            "es",
            "Anne Weber dijo: «Llevamos diez años esperando.\n\n»Ahora el muelle se hunde.\n\n»Nos costará mucho dinero a todos».\n\nCarlos Ruiz salió pronto.",
            3,
        ),
        (
            "pl",
            "Anne Weber powiedziała: „Czekamy od dziesięciu lat.\n\n„Teraz nabrzeże tonie.\n\n„To będzie nas dużo kosztować”.\n\nJan Kowalski wyszedł.",
            3,
        ),
    ];
    for (language, words, count) in cases {
        let article = analyze(&plain(&between(language, words)));
        let speakers: Vec<&str> =
            article.quotes.iter().filter_map(|quote| Some(&*quote.speaker.as_ref()?.name)).collect();
        let name = if language == "en" { "Anna Weber" } else { "Anne Weber" };
        assert_eq!(speakers, vec![name; count], "{words}");
    }
}

#[test]
fn nouns_and_verbs_are_told_apart_in_english() {
    check_en(
        "Norway branded Sweden an “outlaw in the shipping trade of the North” on Monday.",
        &["direct | Norway |  | outlaw in the shipping trade of the North"],
    );
    check_en(
        "Anna Weber, a senior adviser to the yard, called Mr. Lehm's remarks on Monday “a true wake-up call”.",
        &[
            "indirect | Anna Weber | called | Mr. Lehm's remarks on Monday “a true wake-up call”",
            "direct | Anna Weber | called | a true wake-up call",
        ],
    );
    check_en(
        "“Ferries are not optional,” committee Chairman Rep. Karl Lehm (R-Utah) said after nobody came.",
        &["direct | Karl Lehm | said | Ferries are not optional,"],
    );
}

#[test]
fn verbs_of_several_subjects_tell_too() {
    check_en(
        "Opponents argue the harbour will be full of noise. “Cranes bring nothing,” they claim.",
        &[
            "indirect | Opponents | argue | the harbour will be full of noise",
            "direct | they | claim | Cranes bring nothing,",
        ],
    );
    check_en("The app lets residents report problems. Nobody is fed, however much they beg.", &[]);
}

#[test]
fn joined_verbs_each_tell_their_own() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "en",
        "Anna Weber said she understood the worries of sailors but insisted the town had no other choice.",
        &[
            "indirect | Anna Weber | said | she understood the worries of sailors",
            "indirect | Anna Weber | insisted | the town had no other choice",
        ],
    );
    check_in(
        "en",
        "The yard, Roe Limited, declined to comment but said the pier would close soon.",
        &["indirect | Roe Limited | said | the pier would close soon"],
    );
    check_in(
        "es",
        "Ana García aseguró que el puerto cerrará pronto y añadió que nadie perderá su trabajo.",
        &[
            "indirect | Ana García | aseguró | el puerto cerrará pronto",
            "indirect | Ana García | añadió | nadie perderá su trabajo",
        ],
    );
    check_in(
        "fr",
        "Le maire, Paul Renaud, a promis de recevoir les élus et a ajouté que le port resterait ouvert.",
        &[
            "indirect | Paul Renaud | promis | recevoir les élus",
            "indirect | Paul Renaud | ajouté | le port resterait ouvert",
        ],
    );
    check_in(
        "it",
        "Paolo Landi ha promesso di stanziare dieci milioni e ha detto che i lavori cominceranno presto.",
        &[
            "indirect | Paolo Landi | promesso | stanziare dieci milioni",
            "indirect | Paolo Landi | detto | i lavori cominceranno presto",
        ],
    );
    check_in(
        "sv",
        "Karl Lund sade att hamnen är för liten, men tillade att den går att bygga om.",
        &["indirect | Karl Lund | sade | hamnen är för liten", "indirect | Karl Lund | tillade | den går att bygga om"],
    );
}

#[test]
fn for_somebody_is_whose_view_it_is() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "fr",
        "Pour Sophie Lambert, le projet est « une belle erreur ».",
        &["direct | Sophie Lambert |  | une belle erreur"],
    );
    check_in(
        "es",
        "Para Ana García, el cierre es «una gran vergüenza».",
        &["direct | Ana García |  | una gran vergüenza"],
    );
    check_in("it", "Per Anna Rossi, il piano è «una vera follia».", &["direct | Anna Rossi |  | una vera follia"]);
}

#[test]
fn the_company_is_the_one_that_the_text_has_named() {
    check(
        &between("fr", "La CGT rejette le projet de loi. Le syndicat affirme que le port fermera bientôt."),
        &["reported | CGT | rejette | rejette le projet de loi", "indirect | CGT | affirme | le port fermera bientôt"],
    );
}

#[test]
fn who_told_the_sentence_before_may_stand_behind_a_day() {
    check(
        &between(
            "nl",
            "De haven sluit volgend jaar voor alle schepen. Dat heeft wethouder Marjan de Wit dinsdag gezegd.",
        ),
        &["indirect | Marjan de Wit | gezegd | De haven sluit volgend jaar voor alle schepen"],
    );
    check(
        &between("pl", "Port zamknie się od lipca dla statków. Poinformował o tym w środę dyrektor Marek Zieliński."),
        &["indirect | Marek Zieliński | Poinformował | Port zamknie się od lipca dla statków"],
    );
}
