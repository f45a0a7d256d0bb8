mod beside;
mod nobody;

use crate::analyze;
use crate::article::EntityKind;
use crate::read::plain;

/// The entities of a paragraph below a title: kind, name, role, mentions; derived ones with a star.
#[track_caller]
fn check(paragraph: &str, expected: &[&str]) {
    let article = analyze(&plain(&format!(
        "Streit über den alten Hafen\n\n{paragraph}\nDer Rat hat am Montag sehr lange über die Zukunft des alten Hafens beraten."
    )));
    let found: Vec<String> = article
        .entities
        .iter()
        .map(|entity| {
            let kind = match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Organisation => "organisation",
                EntityKind::Place => "place",
                EntityKind::Other => "other",
            };
            let mention = |mention: &crate::article::Mention| {
                format!("{}{}", article.slice(mention.span()), if mention.derived { "*" } else { "" })
            };
            let mentions: Vec<String> = entity.mentions.iter().map(mention).collect();
            format!("{kind} | {} | {} | {}", entity.name, entity.role.as_deref().unwrap_or("-"), mentions.join(", "))
        })
        .collect();
    assert_eq!(found, expected, "{paragraph}");
}

#[test]
fn a_place_in_all_its_forms() {
    check(
        "Norwegens Küste liegt im Nebel, die norwegische Regierung schweigt, und die Norweger sind aus Norwegen.",
        &["place | Norwegen | - | Norwegens, norwegische*, Norweger*, Norwegen"],
    );
    check(
        "Die Berliner Verwaltung und die US-Regierung schwiegen lange dazu.",
        &["place | Berlin | - | Berliner*", "place | USA | - | US-Regierung*"],
    );
}

#[test]
fn a_surname_is_its_bearer() {
    check(
        "Anna Weber kam spät an diesem Abend. Webers Rede war kurz, sagte Weber, und die Weber-Rede blieb ohne Folgen.",
        &["person | Anna Weber | - | Anna Weber, Webers, Weber, Weber-Rede*"],
    );
}

#[test]
fn organisations_by_list_shape_and_head() {
    check(
        "Die EU und die Europäische Union sind dasselbe in diesem Text.",
        &["organisation | Europäische Union | - | EU, Europäische Union"],
    );
    check(
        "Der Sprecher des Innenministeriums schwieg dazu den ganzen Abend lang.",
        &["organisation | Innenministerium | - | Innenministeriums"],
    );
    check(
        "Die Vertretung Norwegens bei der NATO schwieg dazu den ganzen Abend.",
        &["organisation | Vertretung Norwegens bei der NATO | - | Vertretung Norwegens bei der NATO"],
    );
    check(
        "Eine UN-Sicherheitsratssitzung gab es an diesem Abend nicht mehr.",
        &["organisation | UN-Sicherheitsrat | - | UN-Sicherheitsratssitzung*"],
    );
}

#[test]
fn roles_in_all_orders() {
    check(
        "Der norwegische Präsident Karl Lehm kam spät.",
        &["place | Norwegen | - | norwegische*", "person | Karl Lehm | norwegischer Präsident | Karl Lehm"],
    );
    check(
        "Die stellvertretende Leiterin der Feuerwehr, Anna Weber, kam spät.",
        &["person | Anna Weber | stellvertretende Leiterin der Feuerwehr | Anna Weber"],
    );
    check(
        "Anna Weber, Leiterin der Feuerwehr, kam spät.",
        &["person | Anna Weber | Leiterin der Feuerwehr | Anna Weber"],
    );
    check(
        "SPD-Chefin Anna Weber kam spät.",
        &["organisation | SPD | - | SPD-Chefin*", "person | Anna Weber | SPD-Chefin | Anna Weber"],
    );
}

/// The entities of a text: kind and name.
#[track_caller]
fn check_names(text: &str, expected: &[&str]) {
    let article = analyze(&plain(text));
    let found: Vec<String> =
        article.entities.iter().map(|entity| format!("{:?} {}", entity.kind, entity.name)).collect();
    for name in expected {
        assert!(found.iter().any(|found| found == name), "{name} is not among {found:?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:?}");
}

#[test]
fn names_that_no_list_has() {
    check_names(
        "The ferry from Kestwick was late again. Harriet Ostrander, who runs the harbour in Kestwick, apologised on Monday.",
        &["Place Kestwick", "Person Harriet Ostrander"],
    );
    check_names(
        "In Mohnhafen sprach Harald Brückmeier am Montag mit dem Rat. Brückmeier kam erst am Abend nach Mohnhafen zurück.",
        &["Place Mohnhafen", "Person Harald Brückmeier"],
    );
}

#[test]
fn bent_names_are_one_entity() {
    check_names(
        "Мэр города встретил Сергея Крутова в Москве вчера вечером. Потом Крутов уехал из Москвы на поезде домой.",
        &["Person Сергей Крутов", "Place Москва"],
    );
    check_names(
        "Minister rozmawiał w Warszawie z prezesem Janem Kowalskim. Kowalski powiedział, że wyjeżdża z Warszawy wieczorem.",
        &["Person Jan Kowalski", "Place Warszawa"],
    );
}

#[test]
fn a_kind_is_settled_for_all_mentions() {
    check_names(
        "The Kelby Harbour Company said so on Monday. Mr Orrin Vale of the Kelby Harbour Company’s board agreed with it.",
        &["Organisation Kelby Harbour Company", "Person Orrin Vale"],
    );
}

#[test]
fn a_company_is_told_by_its_form_and_by_the_noun_before_it() {
    check_english(
        "Halden NV closed its plant in March. Nobody at Halden spoke. In Amsterdam the mayor was silent, AMSTERDAM slept.",
        &["Organisation Halden NV", "Place Amsterdam"],
    );
    check_names(
        "Pożar hali w porcie\n\nW porcie zapaliła się hala firmy Meblopol, a burmistrz Rzecznowa Piotr Gajda milczał.\n\nRada \
         miasta obradowała w poniedziałek długo w noc nad przyszłością starego portu.",
        &["Organisation Meblopol", "Place Rzecznowa", "Person Piotr Gajda"],
    );
    check_names(
        "В порту закрыли мост\n\nПредставитель компании «Волгамост» отказался говорить, а эксперт Павел Ершов молчал.\n\nСовет \
         города в понедельник долго говорил о том, что будет со старым портом.",
        &["Organisation Волгамост", "Person Павел Ершов"],
    );
}

#[test]
fn a_river_is_a_place() {
    check_names(
        "Storm over the north\n\nThe River Wharn burst its banks on Sunday. The flooded River Dell rose again by night.",
        &["Place River Wharn", "Place River Dell"],
    );
}

#[test]
fn a_longer_name_and_what_it_begins_with_are_the_same() {
    check_english(
        "The Ministry of Defence spoke late. The Ministry of Defence of Ukraine confirmed it, said Halden, or Halden NV.",
        &["Organisation Ministry of Defence", "Organisation Halden"],
    );
}

#[test]
fn an_elided_article_is_no_part_of_a_name() {
    let article = analyze(&plain(
        "Le port ferme lundi\n\nDevant l’Elysée, la ministre Claire Dubois a salué le texte. Selon l’Insee, la hausse continue. \
         L’Elysée a démenti mardi, et la ministre Claire Dubois est partie.",
    ));
    let found: Vec<(EntityKind, &str)> =
        article.entities.iter().map(|entity| (entity.kind, entity.name.as_str())).collect();
    assert!(found.contains(&(EntityKind::Organisation, "Elysée")), "{found:?}");
    assert!(found.contains(&(EntityKind::Organisation, "Insee")), "{found:?}");
}

#[test]
fn a_bracket_behind_a_place_holds_another() {
    check_names(
        "Un incendie a détruit une salle à Saint-Brévin-les-Marais (Loire-Atlantique), dans la nuit. Le maire a parlé lundi.",
        &["Place Saint-Brévin-les-Marais", "Place Loire-Atlantique"],
    );
}

/// The kinds and names of the entities of a paragraph between the lines of a text that name nobody.
#[track_caller]
fn check_between([title, last]: [&str; 2], paragraph: &str, expected: &[&str]) {
    let article = analyze(&plain(&format!("{title}\n\n{paragraph}\n{last}")));
    let found: Vec<String> =
        article.entities.iter().map(|entity| format!("{:?} {}", entity.kind, entity.name)).collect();
    assert_eq!(found, expected, "{paragraph}");
}

/// The same in an English text.
#[track_caller]
fn check_english(paragraph: &str, expected: &[&str]) {
    let last = "The council has talked about the future of the harbour for more than six hours.";
    check_between(["The old harbour stays open", last], paragraph, expected);
}

#[test]
fn a_region_called_after_a_place_is_another_place() {
    check_english(
        "The storm reached Kyiv on Monday, and the Kyiv region was without power until the evening.",
        &["Place Kyiv", "Place Kyiv region"],
    );
}

#[test]
fn a_word_of_a_longer_name_before_it_is_the_same() {
    check_english(
        "The European Commission has looked into the harbour. The Commission wants an answer by May.",
        &["Organisation European Commission"],
    );
}

/// The same in a Czech text.
#[track_caller]
fn check_czech(paragraph: &str, expected: &[&str]) {
    let last = "Na zasedání zastupitelstva přišlo v pondělí přes dvě stě lidí z obce.";
    check_between(["Přístav zůstane otevřený", last], paragraph, expected);
}

#[test]
fn whose_something_is_an_adjective_tells() {
    check_czech(
        "Expedici vedl botanik Jiří Doležal. Doležalova studie vyšla v pondělí a Doležalově týmu přinesla cenu.",
        &["Person Jiří Doležal"],
    );
}

#[test]
fn a_preposition_joins_a_place_name() {
    check_czech("V Kamenici nad Bystrou v pondělí pršelo. Kamenici pomůže kraj.", &["Place Kamenici nad Bystrou"]);
}

#[test]
fn what_somebody_is_stands_before_the_name() {
    check(
        "Der CSU-Mann Weber lachte, und die Zahlungsverkehr-Spezialistin Roth widersprach Eva-Maria Brandt.",
        &[
            "organisation | CSU | - | CSU-Mann*",
            "person | Weber | - | Weber",
            "person | Roth | - | Roth",
            "person | Eva-Maria Brandt | - | Eva-Maria Brandt",
        ],
    );
    check(
        "Im Gegensatz zum US-amerikanischen Markt gibt es hier keinen Anbieter.",
        &["place | USA | - | US-amerikanischen*"],
    );
}

#[test]
fn a_first_name_is_its_only_bearer() {
    let after = "Anna Weber kam spät. Peter Roth und Peter Brandt sagten nichts, und Anna lachte über Peter.";
    check(
        after,
        &[
            "person | Anna Weber | - | Anna Weber, Anna",
            "person | Peter Roth | - | Peter Roth",
            "person | Peter Brandt | - | Peter Brandt",
            "person | Peter | - | Peter",
        ],
    );
}

#[test]
fn an_abbreviated_state_is_a_place() {
    check_english(
        "Sen. Jane Roe (D., Ariz.) spoke to Rep. John Smith (R., Mont.) about R50bn for the harbour.",
        &["Person Jane Roe", "Place Ariz.", "Person John Smith", "Place Mont."],
    );
}

#[test]
fn forms_that_come_back_to_one_name_are_one() {
    let article = analyze(&plain(
        "Суд перенёс заседание\n\nРешение Верховного Суда оспорили в среду. В Верховном Суде ответили не сразу.\nСовет говорил о гавани шесть часов подряд.",
    ));
    let found: Vec<_> = article.entities.iter().map(|entity| (&*entity.name, entity.mentions.len())).collect();
    assert_eq!(found, [("Верховный Суд", 2)]);
}

#[test]
fn the_next_of_several_has_no_role_of_the_one_before() {
    check(
        "Die Abgeordneten Anna Weber, Petra Roth und ihre weithin unbekannte Sprecherin Eva Brandt schwiegen.",
        &[
            "person | Anna Weber | Abgeordnete | Anna Weber",
            "person | Petra Roth | - | Petra Roth",
            "person | Eva Brandt | weithin unbekannte Sprecherin | Eva Brandt",
        ],
    );
}

#[test]
fn an_abbreviation_is_what_its_letters_stand_for() {
    check_english(
        "The Kelby Harbour Trust met on Monday. Critics of the KHT left early, and so did all the others.",
        &["Organisation Kelby Harbour Trust"],
    );
    check_names(
        "Le port ferme lundi\n\nLa Fédération des marins de Vauclin (FMV) a réagi. Un porte-parole de la FMV a parlé lundi soir.",
        &["Organisation Fédération des marins de Vauclin"],
    );
}

#[test]
fn a_surname_inside_a_name_is_its_bearer() {
    check_names(
        "El puerto sigue cerrado\n\nEl alcalde Rafael Otero Prado habló el lunes. Otero no dio más detalles. Fernando \
         Grande-Robles calló, y Robles se fue.",
        &["Person Rafael Otero Prado", "Person Fernando Grande-Robles"],
    );
    check_english(
        "Martin Dorn Jr. spoke first, and Dorn left early. The Kelby Red Gulls lost, and the Red Gulls went home.",
        &["Person Martin Dorn Jr.", "Organisation Kelby Red Gulls"],
    );
}

#[test]
fn neighbours_are_no_part_of_a_name() {
    check_english(
        "Missouri Gov. Mike Dunstan spoke on Monday about the harbour, and so did Arizona Sen. Ann Kolby.",
        &["Place Missouri", "Person Mike Dunstan", "Place Arizona", "Person Ann Kolby"],
    );
    check_names(
        "Ruszył remont portu\n\nO remoncie mówił prezydent Rosji Władimir Krutow. Rada miasta obradowała długo w noc.",
        &["Place Rosja", "Person Władimir Krutow"],
    );
}

#[test]
fn inhabitants_are_derived_mentions() {
    check_english(
        "New Yorkers and Iowans waited, and a Montanan left. Nobody knew how long the harbour would stay open.",
        &["Place New York", "Place Iowa", "Place Montana"],
    );
    check_names(
        "De haven blijft dicht\n\nDe Leidse burgemeester Jan Visser sprak maandag met de Gentse schepen over de haven.",
        &["Place Leiden", "Person Jan Visser", "Place Gent"],
    );
}

#[test]
fn a_role_is_told_by_its_head() {
    let roles = |text: &str| {
        let article = analyze(&plain(text));
        article.entities.into_iter().filter_map(|entity| entity.role).collect::<Vec<_>>()
    };
    assert_eq!(
        roles("Harbour closed\n\nSecretary General Peter Dorn met Minister for Justice Helen Marsh on Monday evening."),
        ["Secretary General", "Minister for Justice"],
    );
    assert_eq!(
        roles("Порт закрыт\n\nОб этом в понедельник сообщил помощник президента Иван Курочкин. Порт закрыт до весны."),
        ["помощник президента"],
    );
}

#[test]
fn a_place_behind_a_preposition_is_in_no_nominative() {
    check_czech("V Praze v pondělí pršelo a v Kladně svítilo slunce.", &["Place Praha", "Place Kladno"]);
    check_names(
        "Remont portu\n\nMinister mówił o porcie w Niemczech. Rada obradowała długo w noc nad portem.",
        &["Place Niemcy"],
    );
}

#[test]
fn whose_an_organisation_is_and_its_article_are_no_part_of_it() {
    check_english(
        "The Harwick Packers met Britain's Harbour Safety Agency on Monday, and the Agency spoke. The Packers left.",
        &["Organisation Harwick Packers", "Place Britain", "Organisation Harbour Safety Agency"],
    );
}

#[test]
fn a_full_name_before_what_is_its_bearers_has_no_ending() {
    check_names(
        "Der Hafen bleibt zu\n\nAm Montag kam Barack Obamas Rede im Hafen an. Danach sagte Jens Lucas nichts mehr.",
        &["Person Barack Obama", "Person Jens Lucas"],
    );
    check_names(
        "Hamnen är stängd\n\nDet var Nilssons båt som låg kvar. Rådet talade länge om hamnen.",
        &["Person Nilsson"],
    );
}

#[test]
fn a_sentence_that_is_all_of_a_paste_has_its_names() {
    for (sentence, expected) in [
        ("No ano seguinte, Ana Pereira mudou-se para Lisboa e abriu uma escola.", ["Ana Pereira", "Lisboa"]),
        ("В следующем году Анна Петрова переехала в Москву и открыла школу.", ["Анна Петрова", "Москва"]),
        ("Året därpå flyttade Anna Petterson till Stockholm och öppnade en skola.", ["Anna Petterson", "Stockholm"]),
    ] {
        let entities = analyze(&plain(sentence)).entities;
        assert_eq!(entities.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>(), expected, "{sentence}");
    }
}

#[test]
fn a_surname_like_an_adjective_and_a_first_name_like_a_country_are_persons() {
    check_names(
        "Мост закрыт\n\nВ понедельник Лодинский вышел из зала и долго молчал. Сальвадор Лодкин приехал вечером.",
        &["Person Лодинский", "Person Сальвадор Лодкин"],
    );
}
