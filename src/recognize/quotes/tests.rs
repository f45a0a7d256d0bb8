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
    check_de("Die Initiative „Freier Hafen“ widerspricht seit Montag dem Beschluss des Rates.", &[]);
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
fn a_frame_leads_to_its_own_clause() {
    check_de("Laut „Fähre heute“ liefen zwölf Boote aus.", &["indirect | Fähre heute | Laut | liefen zwölf Boote aus"]);
    check_de(
        "Die Kräne sind Medienberichten zufolge seit langem defekt.",
        &["indirect | Medienberichten | zufolge | Die Kräne sind Medienberichten zufolge seit langem defekt"],
    );
    check_de(
        "Der Mann, der nach Angaben der Polizei geflohen war, kam zurück.",
        &["indirect | der Polizei | nach Angaben | der nach Angaben der Polizei geflohen war"],
    );
    check_de(
        "Anna Weber sagte, der Hafen sei zu klein. Die Kräne seien ihrer Meinung nach viel zu alt.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei zu klein",
            "indirect | Anna Weber | nach | Die Kräne seien ihrer Meinung nach viel zu alt",
        ],
    );
}

#[test]
fn verbs_stand_apart_from_their_parts() {
    check_de(
        "Wie die Bank bekannt gab, wird der Hafen im Herbst geöffnet.",
        &["indirect | die Bank | bekannt gab | wird der Hafen im Herbst geöffnet"],
    );
    check_de(
        "Die Stadt rief die Reeder auf, den Umbau nicht durchzusetzen.",
        &["indirect | Die Stadt | rief … auf | den Umbau nicht durchzusetzen"],
    );
}

#[test]
fn hearsay_and_mood_need_no_cue() {
    check_de(
        "Anna Weber sagte, der Hafen sei zu klein. Zudem könne man „nicht ewig warten“. Das Haus war alt.",
        &[
            "indirect | Anna Weber | sagte | der Hafen sei zu klein",
            "free | Anna Weber |  | Zudem könne man „nicht ewig warten“.",
            "direct | Anna Weber |  | nicht ewig warten",
        ],
    );
    check_de("Er soll am Montag geflohen sein.", &["free | - |  | Er soll am Montag geflohen sein."]);
    // The mood of a clause that hangs on another says nothing.
    check_de("Niemand ahnte damals, wie sehr der Hafen die Stadt verändern würde.", &[]);
}

#[test]
fn english_clauses_need_no_conjunction() {
    check_en(
        "Anna Weber said 42 people had been moved. The roof was also damaged, it said.",
        &["indirect | Anna Weber | said | 42 people had been moved", "indirect | - | said | The roof was also damaged"],
    );
    check_en(
        "The pier will reopen, the mayor, Jane Roe, said in a short statement.",
        &["indirect | Jane Roe | said | The pier will reopen"],
    );
    check_en(
        "Experts suggested that the pier was old, but the mayor, Jane Roe, said the cause was unknown and that it was too early.",
        &[
            "indirect | Experts | suggested | the pier was old",
            "indirect | Jane Roe | said | the cause was unknown and that it was too early",
        ],
    );
    check_en("Member states can vote on the new pier.", &[]);
}
