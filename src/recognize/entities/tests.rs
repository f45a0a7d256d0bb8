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

#[test]
fn nouns_beside_each_other_are_no_names() {
    check("Ende Mai wurden drei Millionen Euro für neue Boote ausgegeben, Anfang Juni noch mehr.", &[]);
}
