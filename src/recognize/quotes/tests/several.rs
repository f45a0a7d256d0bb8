//! What several verbs, clauses or paragraphs tell, in several languages.

use super::{between, check, check_en};
use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

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
        (
            "es",
            "El historiador Manuel Prado dijo que el puerto «no es lugar para soñadores».",
            "El historiador Manuel Prado",
        ),
        (
            "it",
            "Il sindaco Paolo Renzi ha detto che il porto «non è un posto per sognatori».",
            "Il sindaco Paolo Renzi",
        ),
        ("en", "The historian Tom Weber called the port “no place for dreamers”.", "The historian Tom Weber"),
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
        &["direct | Norway | branded | outlaw in the shipping trade of the North"],
    );
    check_en(
        "Anna Weber, a senior adviser to the yard, called Mr. Lehm's remarks on Monday “a true wake-up call”.",
        &["direct | Anna Weber | called | a true wake-up call"],
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
            "direct | Opponents | claim | Cranes bring nothing,",
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
        "fr",
        "Paul Renaud a salué le projet et promis que le port resterait ouvert.",
        &[
            "reported | Paul Renaud | salué | a salué le projet",
            "indirect | Paul Renaud | promis | le port resterait ouvert",
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
        &[
            "indirect | Sophie Lambert | Pour | le projet est « une belle erreur »",
            "direct | Sophie Lambert |  | une belle erreur",
        ],
    );
    check_in(
        "es",
        "Para Ana García, el cierre es «una gran vergüenza».",
        &[
            "indirect | Ana García | Para | el cierre es «una gran vergüenza»",
            "direct | Ana García |  | una gran vergüenza",
        ],
    );
    check_in(
        "it",
        "Per Anna Rossi, il piano è «una vera follia».",
        &["indirect | Anna Rossi | Per | il piano è «una vera follia»", "direct | Anna Rossi |  | una vera follia"],
    );
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

#[test]
fn a_frame_tells_the_whole_sentence_where_it_does_not_open_it() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "cs",
        "Jan Holub řekl, že přístav je starý. Zpoždění podle něj způsobily výkupy pozemků.",
        &[
            "indirect | Jan Holub | řekl | přístav je starý",
            "indirect | Jan Holub | podle | Zpoždění podle něj způsobily výkupy pozemků",
        ],
    );
    check_in(
        "it",
        "Secondo Confcommercio, negli ultimi anni hanno chiuso molti negozi.",
        &["indirect | Confcommercio | Secondo | negli ultimi anni hanno chiuso molti negozi"],
    );
    check_in(
        "pt",
        "Joaquim Brito disse que o porto fechou. Segundo ele, o prejuízo ultrapassa um milhão.",
        &[
            "indirect | Joaquim Brito | disse | o porto fechou",
            "indirect | Joaquim Brito | Segundo | o prejuízo ultrapassa um milhão",
        ],
    );
    check_in(
        "pl",
        "„Nie mieliśmy wyboru”, mówi Robert Pawlak. Jak dodał, załoga stoczni rozważa strajk.",
        &[
            "direct | Robert Pawlak | mówi | Nie mieliśmy wyboru",
            "indirect | Robert Pawlak | Jak dodał | załoga stoczni rozważa strajk",
        ],
    );
}

#[test]
fn dashes_and_marks_part_who_says_it() {
    let check_in = |language: &str, words: &str, expected: &[&str]| check(&between(language, words), expected);
    check_in(
        "pl",
        "Stocznia zwolni do końca roku sto osób – poinformował w czwartek burmistrz Jan Sowa.",
        &["indirect | Jan Sowa | poinformował | Stocznia zwolni do końca roku sto osób"],
    );
    check_in(
        "fr",
        "« Je ne décolère pas, tonne le maire, Luc Perrin. On sacrifie le port. » Le conseil se tait.",
        &["direct | Luc Perrin | tonne | Je ne décolère pas", "direct | Luc Perrin | tonne | On sacrifie le port."],
    );
    check_in(
        "ru",
        "Лев Гурин говорит, что порт пережил даже войну. «Стыдно», — добавил он.",
        &["indirect | Лев Гурин | говорит | порт пережил даже войну", "direct | Лев Гурин | добавил | Стыдно"],
    );
    check_in(
        "da",
        "– Vi kan ikke leve af turister, siger Bodil Friis. – Hvem skal køre varerne herover?",
        &[
            "direct | Bodil Friis | siger | Vi kan ikke leve af turister",
            "direct | Bodil Friis |  | Hvem skal køre varerne herover?",
        ],
    );
    check_in(
        "it",
        "«Abbiamo solo applicato i prezzi di mercato della città», fa sapere però il suo legale.",
        &["direct | il suo legale | fa … sapere | Abbiamo solo applicato i prezzi di mercato della città"],
    );
}

#[test]
fn before_a_colon_the_subject_of_the_last_clause_speaks() {
    check_en(
        "When Anna Weber left the hall early, Karl Lehm was blunt: “Nobody here knows what this costs us all.”",
        &["direct | Karl Lehm |  | Nobody here knows what this costs us all."],
    );
    check_en(
        "When Anna Weber suggested that the port would sue, Karl Lehm pointed out: “They are going to lose.”",
        &[
            "indirect | Anna Weber | suggested | the port would sue",
            "direct | Karl Lehm | pointed … out | They are going to lose.",
        ],
    );
}

#[test]
fn whoever_is_only_named_beside_the_speaker_says_nothing() {
    check_en(
        "Weber's lawyer, Karl Lehm, told the court the claims were false. Critics, including Anna Weber, say the plan is old.",
        &["indirect | Karl Lehm | told | the claims were false", "indirect | Critics | say | the plan is old"],
    );
    check_en(
        "A spokeswoman declined to say what the works would cost. Karl Lehm spoke of what he called “a clear threat to peace”.",
        &["direct | Karl Lehm | called | a clear threat to peace"],
    );
    check(
        &between("sv", "Karin Lund kritiserade planen, som hon kallade ”ett stort svek mot fiskarna”."),
        &[
            "reported | Karin Lund | kritiserade | kritiserade planen",
            "direct | Karin Lund | kallade | ett stort svek mot fiskarna",
        ],
    );
    check(
        &between("es", "La alcaldesa Ana García se levantó. —No hay dinero —dijo—. Nadie lo niega."),
        &["direct | Ana García | dijo | No hay dinero", "direct | Ana García | dijo | Nadie lo niega."],
    );
}
