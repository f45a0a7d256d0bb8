//! Who says what, in sentences written for it.

mod told;

use crate::analyze;
use crate::article::QuoteKind;
use crate::read::plain;

/// Analyses a text and lists its quotations: kind, speaker, cue, words.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let article = analyze(&plain(text));
    let found: Vec<String> = article
        .quotes
        .iter()
        .map(|quote| {
            let kind = match quote.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Indirect => "indirect",
                QuoteKind::FreeIndirect => "free",
                QuoteKind::Reported => "reported",
            };
            let speaker = quote.speaker.as_ref().map_or("-", |speaker| &speaker.name);
            let cue: Vec<&str> = quote.cue.iter().map(|&span| article.slice(span)).collect();
            format!("{kind} | {speaker} | {} | {}", cue.join(" … "), article.slice(quote.span()))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// The quotations of a paragraph below a title, so that it is read as an article's body.
#[track_caller]
fn check_de(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "Streit über den alten Hafen\n\n{paragraph}\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten."
        ),
        expected,
    );
}

#[track_caller]
fn check_en(paragraph: &str, expected: &[&str]) {
    check(
        &format!(
            "A quarrel over the old harbour\n\n{paragraph}\nThe council has debated the future of the old harbour for a very long time on Monday."
        ),
        expected,
    );
}

#[test]
fn the_cue_stands_behind_before_or_between() {
    check_de("„Wir bauen den Hafen um“, sagte Anna Weber.", &["direct | Anna Weber | sagte | Wir bauen den Hafen um"]);
    check_de("Anna Weber sagte: „Wir bauen den Hafen um.“", &["direct | Anna Weber | sagte | Wir bauen den Hafen um."]);
    check_de(
        "„Wir bauen um“, sagte Anna Weber, „und zwar sofort.“",
        &["direct | Anna Weber | sagte | Wir bauen um", "direct | Anna Weber | sagte | und zwar sofort."],
    );
    check_en(
        "“We will rebuild the harbour,” Anna Weber said.",
        &["direct | Anna Weber | said | We will rebuild the harbour,"],
    );
    check_en(
        "“We will rebuild the harbour,” said Anna Weber.",
        &["direct | Anna Weber | said | We will rebuild the harbour,"],
    );
    check_en("Anna Weber told reporters: “We will rebuild it.”", &["direct | Anna Weber | told | We will rebuild it."]);
}

#[test]
fn a_separable_verb_keeps_both_its_parts() {
    check_de(
        "„Das dauert noch lange“, fügte Anna Weber hinzu.",
        &["direct | Anna Weber | fügte … hinzu | Das dauert noch lange"],
    );
    check_de(
        "Anna Weber teilte am Abend mit, dass der Hafen geschlossen bleibt.",
        &["indirect | Anna Weber | teilte … mit | der Hafen geschlossen bleibt"],
    );
    check_de("Anna Weber fuhr mit dem Rad, als der Hafen noch offen war und alles ganz anders aussah.", &[]);
}

#[test]
fn marks_of_all_kinds() {
    for (open, close) in
        [("„", "“"), ("„", "”"), ("„", "\""), ("\"", "\""), ("»", "«"), ("«", "»"), ("“", "”"), ("‚", "‘")]
    {
        check_de(
            &format!("{open}Wir bauen den Hafen um{close}, sagte Anna Weber."),
            &["direct | Anna Weber | sagte | Wir bauen den Hafen um"],
        );
    }
}

#[test]
fn a_mark_that_nothing_closes_ends_with_its_paragraph() {
    check_de(
        "Anna Weber sagte: „Wir bauen den Hafen um.\n„Das freut mich sehr“, sagte Karl Lehm.",
        &["direct | Anna Weber | sagte | Wir bauen den Hafen um.", "direct | Karl Lehm | sagte | Das freut mich sehr"],
    );
}

#[test]
fn titles_and_terms_are_no_speech() {
    check_de(
        "Die Serie „Hafen der Nacht“ läuft seit Montag, und die sogenannte „Volksbrücke“ ist wieder gesperrt.",
        &[],
    );
    check_en(
        "The series “Harbour at Night” has been running since Monday, and the so-called “people’s bridge” is closed.",
        &[],
    );
}

#[test]
fn content_behind_a_conjunction_or_in_the_subjunctive() {
    check_de(
        "Anna Weber erklärte, dass der Hafen bald schließt.",
        &["indirect | Anna Weber | erklärte | der Hafen bald schließt"],
    );
    check_de(
        "Anna Weber sagte, der Hafen werde bald schließen.",
        &["indirect | Anna Weber | sagte | der Hafen werde bald schließen"],
    );
    check_de(
        "Der Hafen werde bald schließen, sagte Anna Weber.",
        &["indirect | Anna Weber | sagte | Der Hafen werde bald schließen"],
    );
    check_de(
        "Anna Weber hat erklärt, dass der Hafen bald schließt.",
        &["indirect | Anna Weber | erklärt | der Hafen bald schließt"],
    );
    check_en(
        "Anna Weber said that the harbour would close.",
        &["indirect | Anna Weber | said | the harbour would close"],
    );
    check_en("Anna Weber said the harbour would close.", &["indirect | Anna Weber | said | the harbour would close"]);
    check_en(
        "The harbour would close soon, Anna Weber said.",
        &["indirect | Anna Weber | said | The harbour would close soon"],
    );
}

#[test]
fn frames_and_particles() {
    check_de(
        "Nach Angaben der Polizei wird der Hafen bald geschlossen.",
        &["indirect | der Polizei | Nach Angaben | wird der Hafen bald geschlossen"],
    );
    check_de(
        "Laut Anna Weber wird der Hafen bald geschlossen.",
        &["indirect | Anna Weber | Laut | wird der Hafen bald geschlossen"],
    );
    check_de(
        "Der Hafen werde, so Anna Weber, bald ganz geschlossen.",
        &["indirect | Anna Weber | so | Der Hafen werde, so Anna Weber, bald ganz geschlossen"],
    );
    check_de(
        "Anna Weber zufolge wird der Hafen bald geschlossen.",
        &["indirect | Anna Weber | zufolge | wird der Hafen bald geschlossen"],
    );
    check_en(
        "According to Anna Weber, the harbour will close soon.",
        &["indirect | Anna Weber | According to | the harbour will close soon"],
    );
}

#[test]
fn the_subjunctive_carries_on() {
    check_de(
        "Anna Weber erklärte, dass der Hafen bald schließt. Das sei seit langem bekannt.",
        &[
            "indirect | Anna Weber | erklärte | der Hafen bald schließt",
            "free | Anna Weber |  | Das sei seit langem bekannt.",
        ],
    );
}

#[test]
fn speech_acts_without_their_wording() {
    check_de(
        "Anna Weber kritisierte den langen Streit im Rat.",
        &["reported | Anna Weber | kritisierte | kritisierte den langen Streit im Rat"],
    );
    check_de(
        "Japan hat große Bedenken gegen den Umbau geäußert.",
        &["reported | Japan | geäußert | hat große Bedenken gegen den Umbau geäußert"],
    );
    check_en(
        "Anna Weber criticised the long quarrel in the council.",
        &["reported | Anna Weber | criticised | criticised the long quarrel in the council"],
    );
}

#[test]
fn pronouns_surnames_and_descriptions_lead_to_the_full_name() {
    check_de(
        "Anna Weber kam spät. „Ich bin müde von der langen Fahrt“, sagte sie. „Ich gehe jetzt nach Hause“, sagte Weber.",
        &[
            "direct | Anna Weber | sagte | Ich bin müde von der langen Fahrt",
            "direct | Anna Weber | sagte | Ich gehe jetzt nach Hause",
        ],
    );
    check_de(
        "Der norwegische Botschafter, Karl Lehm, kam spät. „Ich bleibe heute noch hier“, sagte der Botschafter.",
        &["direct | Karl Lehm | sagte | Ich bleibe heute noch hier"],
    );
    check_en(
        "Anna Weber arrived late. “I am tired from the journey,” she said.",
        &["direct | Anna Weber | said | I am tired from the journey,"],
    );
}

#[test]
fn somebody_without_a_name_keeps_the_words_of_the_text() {
    check_de(
        "„Wir suchen weiter nach ihm“, sagte ein Sprecher der Polizei.",
        &["direct | ein Sprecher der Polizei | sagte | Wir suchen weiter nach ihm"],
    );
    check_de("„Wir suchen weiter nach ihm“, hieß es.", &["direct | - | hieß | Wir suchen weiter nach ihm"]);
}

#[test]
fn french_marks_and_inversion() {
    check(
        "Le port en débat\n\n« Nous allons reconstruire le port », a déclaré Anne Weber. Selon la ville, le port sera fermé.\nLe conseil a longuement débattu lundi de l’avenir du vieux port et de ses entrepôts.",
        &[
            "direct | Anne Weber | déclaré | Nous allons reconstruire le port",
            "indirect | la ville | Selon | le port sera fermé",
        ],
    );
}

#[test]
fn an_infinitive_is_content_too() {
    check_de(
        "Anna Weber kündigte an, den Hafen bald zu schließen.",
        &["indirect | Anna Weber | kündigte … an | den Hafen bald zu schließen"],
    );
}

#[test]
fn a_name_in_marks_is_not_what_its_bearer_says() {
    check_de(
        "Die Initiative „Freier Hafen“ widerspricht seit Montag dem Beschluss des Rates.",
        &["reported | Die Initiative „Freier Hafen“ | widerspricht | widerspricht seit Montag dem Beschluss des Rates"],
    );
}

#[test]
fn fragments_are_speech_and_names_are_not() {
    check_de(
        "Der neue Plan gehe „an allen Bedürfnissen vorbei“, sagte Anna Weber.",
        &[
            "indirect | Anna Weber | sagte | Der neue Plan gehe „an allen Bedürfnissen vorbei“",
            "direct | Anna Weber | sagte | an allen Bedürfnissen vorbei",
        ],
    );
    check_de("Karl Lehm las die Zeitung „Der Hafenbote“ und hörte das Lied „Am alten Kai“.", &[]);
    check_de("Der sogenannte „hässliche Turm“ wird abgerissen.", &[]);
    check_en("The film “A Bridge Too Long” opens on Friday.", &[]);
}

#[test]
fn a_fragment_stands_in_what_is_told() {
    check_en(
        "Anna Weber said the council had “no choice at all”.",
        &[
            "indirect | Anna Weber | said | the council had “no choice at all”",
            "direct | Anna Weber | said | no choice at all",
        ],
    );
}

#[test]
fn dashes_open_dialogue() {
    let russian = "Спор о старом порте\n\nГород спорит о старом порте уже третий год, и конца этому спору не видно.\n\n— Мы откроем порт весной, — сказала Анна Вебер. — Денег хватит.\n\nВ понедельник совет снова обсуждал будущее порта до поздней ночи.";
    let article = analyze(&plain(russian));
    let direct: Vec<&str> = article.quotes.iter().map(|quote| article.slice(quote.span())).collect();
    assert_eq!(direct, ["Мы откроем порт весной", "Денег хватит."]);
    assert!(article.quotes.iter().all(|quote| quote.kind == QuoteKind::Direct));
}

#[test]
fn sources_without_a_name_keep_their_words() {
    check_de(
        "Nach Polizeiangaben wurde niemand am Hafen verletzt.",
        &["indirect | Polizeiangaben | Nach | wurde niemand am Hafen verletzt"],
    );
    check_de(
        "Wie die Gemeinde am Abend mitteilte, wird der Hafen im Mai geöffnet.",
        &["indirect | die Gemeinde | mitteilte | wird der Hafen im Mai geöffnet"],
    );
    check_de(
        "Der Hafen wird im Mai geöffnet, wie die Gemeinde am Abend mitteilte.",
        &["indirect | die Gemeinde | mitteilte | Der Hafen wird im Mai geöffnet"],
    );
}

#[test]
fn the_evidence_is_the_whole_phrase() {
    let shown = |text: &str| {
        let article = analyze(&plain(&format!(
            "A quarrel over the old harbour\n\n{text}\nThe council has debated the future of the old harbour for a very long time."
        )));
        let speaker = article.quotes.first().and_then(|quote| quote.speaker.clone()).expect("a speaker");
        let words = speaker.span().map(|span| article.slice(span).to_owned());
        (speaker.name, words.unwrap_or_default())
    };
    assert_eq!(
        shown("“We will rebuild it all,” said Anna Weber, head of the port office."),
        ("Anna Weber".to_owned(), "Anna Weber, head of the port office".to_owned())
    );
    assert_eq!(
        shown("“We will rebuild it all,” said dock worker Anna Weber on Monday."),
        ("Anna Weber".to_owned(), "dock worker Anna Weber".to_owned())
    );
}

#[test]
fn a_short_sentence_alone_goes_on() {
    check_en(
        "“We will come back,” Anna Weber told The Ferry on Tuesday. “It is a shame.”",
        &["direct | Anna Weber | told | We will come back,", "direct | Anna Weber |  | It is a shame."],
    );
}

#[test]
fn a_description_of_nobody_known_stays_as_it_is() {
    check_en(
        "Karl Lehm said he was sorry. The minister said she was not.",
        &["indirect | Karl Lehm | said | he was sorry", "indirect | The minister | said | she was not"],
    );
}

#[test]
fn what_stands_around_who_says_it() {
    check_en(
        "The works, the minister said, will take another year.",
        &["indirect | the minister | said | The works, the minister said, will take another year"],
    );
    check_en(
        "Anna Weber told reporters the fire had been out by noon.",
        &["indirect | Anna Weber | told | the fire had been out by noon"],
    );
}

#[test]
fn words_without_a_cue_are_whose_the_sentence_is_about() {
    check_de(
        "Für Anna Weber ist der Umbau „eine Frage der Vernunft und des Anstands“.",
        &["direct | Anna Weber |  | eine Frage der Vernunft und des Anstands"],
    );
    check_de(
        "Am Abend zeigte sich Stadträtin Anna Weber über den Beschluss „mehr als nur ein wenig enttäuscht“.",
        &["direct | Anna Weber |  | mehr als nur ein wenig enttäuscht"],
    );
    check_en(
        "Anna Weber left the meeting early. “It was a waste of everybody's time and money.”",
        &["direct | Anna Weber |  | It was a waste of everybody's time and money."],
    );
}

#[test]
fn a_bracket_or_a_name_in_marks_belongs_to_the_phrase() {
    check_de(
        "Bürgermeisterin Anna Weber (SPD) hat im Rat erklärt, der Hafen bleibe offen.",
        &["indirect | Anna Weber | erklärt | der Hafen bleibe offen"],
    );
    check_de(
        "„Der Hafen ist schöner, als alle dachten“, schreibt die „Hafenpost“ am Montag.",
        &["direct | Hafenpost | schreibt | Der Hafen ist schöner, als alle dachten"],
    );
}

#[test]
fn who_tells_where_no_subject_stands_beside_the_verb() {
    check_de(
        "In der Mitteilung der Werft heißt es, der Umbau dauere drei Jahre.",
        &["indirect | der Mitteilung der Werft | heißt | der Umbau dauere drei Jahre"],
    );
    check_de(
        "Anna Weber besuchte die Werft und sagte: „Der Umbau ist nötig und gut.“",
        &["direct | Anna Weber | sagte | Der Umbau ist nötig und gut."],
    );
    check_de(
        "Gestern sprach auch Anna Weber, die erneut betonte, dass der Umbau nötig sei.",
        &["indirect | Anna Weber | betonte | der Umbau nötig sei"],
    );
}

#[test]
fn an_apposition_parts_subject_and_auxiliary() {
    check_de(
        "Anna Weber, Leiterin der Werft, hat gestern erklärt, der Hafen bleibe offen. Diese betonte, dass er nötig sei.",
        &["indirect | Anna Weber | erklärt | der Hafen bleibe offen", "indirect | Anna Weber | betonte | er nötig sei"],
    );
}

#[test]
fn a_verb_without_a_subject_is_whoever_spoke_last() {
    check(
        "Spór o stary port\n\nAnna Nowak powiedziała w poniedziałek, że miasto zamknie stary port jeszcze w tym roku. Dodała, że nowy park \
         będzie gotowy za dwa lata.\nRada miasta bardzo długo rozmawiała w poniedziałek o przyszłości starego portu.",
        &[
            "indirect | Anna Nowak | powiedziała | miasto zamknie stary port jeszcze w tym roku",
            "indirect | Anna Nowak | Dodała | nowy park będzie gotowy za dwa lata",
        ],
    );
    check(
        "La disputa por el puerto\n\nAna García dijo el lunes que el ayuntamiento cerrará el viejo puerto este año. Añadió que el parque \
         estará listo dentro de dos años.\nEl pleno ha hablado durante mucho tiempo el lunes del futuro del viejo puerto.",
        &[
            "indirect | Ana García | dijo | el ayuntamiento cerrará el viejo puerto este año",
            "indirect | Ana García | Añadió | el parque estará listo dentro de dos años",
        ],
    );
}

#[test]
fn a_party_in_brackets_and_an_age_tell_who_is_described() {
    check_de(
        "Paul Weber (SPD) sagte, der Hafen bleibe offen. Der SPD-Politiker betonte, dass nun das Land zahlen müsse.",
        &[
            "indirect | Paul Weber | sagte | der Hafen bleibe offen",
            "indirect | Paul Weber | betonte | nun das Land zahlen müsse",
        ],
    );
    check_de(
        "Eine Sprecherin der Werft sagte, der Umbau sei teuer. Sie betonte, dass er nötig sei.",
        &[
            "indirect | Eine Sprecherin der Werft | sagte | der Umbau sei teuer",
            "indirect | Eine Sprecherin der Werft | betonte | er nötig sei",
        ],
    );
}

#[test]
fn a_relative_clause_and_an_age_are_part_of_the_evidence() {
    let article = analyze(&plain(
        "A quarrel over the old harbour\n\n“It is a shame for the whole town,” said Anna Weber, 54, who has run the mill for years.\nThe \
         council has debated the future of the old harbour for a very long time on Monday.",
    ));
    let speaker = article.quotes[0].speaker.as_ref().and_then(crate::article::Speaker::span);
    assert_eq!(speaker.map(|span| article.slice(span)), Some("Anna Weber, 54, who has run the mill for years"));
}
