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
        &[
            "reported | Der Rat | bestätigte | bestätigte die Befunde des Prüfamtes",
            "indirect | die Befunde des Prüfamtes | wonach | das Dock seit Jahren gesperrt ist",
        ],
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
        &["reported | Anna Weber | bat | bat um Geduld", "direct | Anna Weber | sagte | Ich war lange krank"],
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
        &["reported | The mayor | asked | asked for repairs", "direct | Anna Weber | replied | We have no money."],
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

#[test]
fn the_subject_of_the_verb_before_and_whose_it_is() {
    check_de(
        "Am Abend trat der Bürgermeister vor die Presse und sprach von einer „schwarzen Stunde für die Stadt“.",
        &["direct | der Bürgermeister | sprach | schwarzen Stunde für die Stadt"],
    );
    check_de(
        "Die Direktorin, die seit Mai im Amt ist, nannte den Bau „einen großen Wurf“.",
        &["direct | Die Direktorin | nannte | einen großen Wurf"],
    );
    check_de(
        "Anna Weber schwieg. Webers langjähriger Berater Karl Lehm ist weniger vorsichtig: „Wir halten das alles für einen großen Fehler.“",
        &["direct | Karl Lehm |  | Wir halten das alles für einen großen Fehler."],
    );
    check_de(
        "Anna Weber schwieg. Webers Büro dagegen warf Karl Lehm, als die Sache bekannt wurde, vor, er sei ein „Spieler ohne jedes Gewissen“.",
        &[
            "indirect | Webers Büro | warf … vor | er sei ein „Spieler ohne jedes Gewissen“",
            "direct | Webers Büro | warf … vor | Spieler ohne jedes Gewissen",
        ],
    );
}

#[test]
fn labels_and_sources_beside_the_words() {
    check_de(
        "Karl Lehm kam, Anna Weber aber blieb weg. Zitat von Weber: „Ich habe Besseres zu tun als das.“",
        &["direct | Anna Weber |  | Ich habe Besseres zu tun als das."],
    );
    check_de(
        "Anna Weber hält nichts davon. Ihre Meinung zu Karl Lehm: „Der Mann hat noch nie etwas zu Ende gebracht.“",
        &["direct | Anna Weber |  | Der Mann hat noch nie etwas zu Ende gebracht."],
    );
    check_de(
        "Karl Lehm besuchte die Werft. „Hier wird gute Arbeit geleistet, das freut uns alle“ (Anna Weber, Direktorin).",
        &["direct | Anna Weber |  | Hier wird gute Arbeit geleistet, das freut uns alle"],
    );
    check_de(
        "Die Hafenpost zitiert den Prediger mit den Worten: „Wir werden alle noch untergehen.“",
        &["direct | den Prediger | zitiert | Wir werden alle noch untergehen."],
    );
    check_de(
        "Die Werft wurde gestern in der „Hafenpost“ als „ein Fass ohne jeden Boden“ bezeichnet.",
        &["direct | Hafenpost | bezeichnet | ein Fass ohne jeden Boden"],
    );
}

#[test]
fn what_many_shout_is_theirs() {
    check_de(
        "Unter dem Motto „Freiheit statt Angst“ zogen die Arbeiter vor das Rathaus und skandierten Parolen wie zum Beispiel „Stoppt den Umbau“.",
        &["direct | die Arbeiter | skandierten | Stoppt den Umbau"],
    );
    check_de(
        "Am Mittag standen die Schauerleute am Tor und riefen „viel zu wenig“.",
        &["direct | die Schauerleute | riefen | viel zu wenig"],
    );
}

#[test]
fn a_seat_belongs_to_the_authority() {
    check_de(
        "Der Plan sei rechtens, urteilte das Gericht in Den Haag.",
        &["indirect | das Gericht in Den Haag | urteilte | Der Plan sei rechtens"],
    );
}

#[test]
fn a_claim_that_somebody_answers_stays_the_others() {
    check_de(
        "Auf den Vorwurf von Karl Lehm, die Werft habe „das Geld verbrannt“, entgegnete Anna Weber, das sei falsch.",
        &[
            "indirect | Karl Lehm | Vorwurf | die Werft habe „das Geld verbrannt“",
            "direct | Karl Lehm | entgegnete | das Geld verbrannt",
            "indirect | Anna Weber | entgegnete | das sei falsch",
        ],
    );
}

#[test]
fn crowds_without_an_article_and_dates_in_a_clause() {
    check_de(
        "Bereits am Abend zogen Arbeiter durch die Stadt und riefen „viel zu wenig“.",
        &["direct | Arbeiter | riefen | viel zu wenig"],
    );
    check_de(
        "Wie Karl Lehm, der am 20. August selbst auf der Werft war, dazu feststellt, ist „das Dach undicht“.",
        &["direct | Karl Lehm | feststellt | das Dach undicht"],
    );
}

#[test]
fn a_relative_clause_without_a_pronoun_has_its_own_subject() {
    check_en(
        "The council voted to close the pier, a decision residents called “a slap in the face”. Ida Crane left the town, a move the mayor called “a bitter loss for us”.",
        &["direct | residents | called | a slap in the face", "direct | the mayor | called | a bitter loss for us"],
    );
    check_en(
        "Tull Shipping said on Tuesday it would sell two ferries, in what chief executive Ida Crane described as “a painful step”.",
        &[
            "indirect | Tull Shipping | said | it would sell two ferries",
            "direct | Ida Crane | described | a painful step",
        ],
    );
}

#[test]
fn a_place_before_a_small_noun_says_only_where() {
    check_en(
        "Selby residents said the noise was unbearable.",
        &["indirect | Selby residents | said | the noise was unbearable"],
    );
}

#[test]
fn pronouns_mean_whom_a_sentence_that_a_body_says_is_about() {
    check_en(
        "The mayor will visit the pier on Friday, Tull Shipping said. In a letter she praised the divers for their “remarkable courage”.",
        &[
            "indirect | Tull Shipping | said | The mayor will visit the pier on Friday",
            "direct | The mayor | praised | remarkable courage",
        ],
    );
}

#[test]
fn who_answers_in_marks_goes_on_to_answer() {
    let text = "„Ich wusste nichts davon“\n\n\
        Anna Weber hat lange in der Werft gelebt. Im Gespräch erzählt sie davon, und sie spricht auch über ihren Mann.\n\n\
        Wie ging es dir damals?\n\n\
        „Es war alles sehr verwirrend, und ich hatte keinen Plan“, erinnert sich Anna Weber.\n\n\
        Hattest du keine Angst vor dem Meer?\n\n\
        „Natürlich hatte ich Angst, vor allem am Anfang, als es stürmte.“\n\n\
        Dann hast du den Minister Peter Roth getroffen. Wie war das?\n\n\
        „Er ist ein charmanter Mann, und er erzählte mir von seiner ersten Reise.“\n";
    let article = analyze(&plain(text));
    let told = article.quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct);
    let who: Vec<&str> = told.filter_map(|quote| quote.speaker.as_ref()).map(|speaker| &*speaker.name).collect();
    assert_eq!(who, ["Anna Weber"; 3]);
}
