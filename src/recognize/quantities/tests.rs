use crate::analyze;
use crate::article::Article;
use crate::read::plain;

/// What is found in a sentence: its words and its normal form, parted by " = ".
#[track_caller]
fn check(code: &str, sentence: &str, expected: &[&str]) {
    let mut article = Article { language: Some(code.to_owned()), text: sentence.to_owned(), ..Article::default() };
    // Monday, 12 May 2025
    let iso = Some("2025-05-12".to_owned());
    article.published = Some(crate::article::Moment { start: 0, end: 0, iso });
    compare(article, expected);
}

#[track_caller]
fn compare(mut article: Article, expected: &[&str]) {
    use crate::article::{Block, Role};
    let end = article.text.len();
    let block = Block { role: Role::Paragraph, start: 0, end, level: None, href: None, reason: None };
    article.blocks = vec![block];
    let text = article.text.clone();
    let reading = super::Reading::new(&text, article.language.as_deref(), &article.blocks);
    let found: Vec<String> = super::recognise(&reading, &article)
        .iter()
        .map(|quantity| format!("{} = {}", article.slice(quantity.span()), quantity.value.as_deref().unwrap_or("?")))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn german() {
    check(
        "de",
        "Der Hafen kostete am 3. März rund 3,5 Millionen Euro.",
        &["3. März = 2025-03-03", "3,5 Millionen Euro = 3500000 EUR"],
    );
    check(
        "de",
        "Am 24. Mai 2024 um 14.30 Uhr kamen 20 Prozent.",
        &["24. Mai 2024 um 14.30 Uhr = 2024-05-24T14:30", "20 Prozent = 20 %"],
    );
    check("de", "Am Freitag wurde die Brücke gesperrt.", &["Freitag = 2025-05-09"]);
    check("de", "Am Freitag wird die Brücke gesperrt.", &["Freitag = ?"]);
    check("de", "Am kommenden Freitag wird die Brücke gesperrt.", &["kommenden Freitag = 2025-05-16"]);
    check("de", "Am vergangenen Montag kam er.", &["vergangenen Montag = 2025-05-05"]);
    check("de", "Am Montagabend teilte die Stadt das mit.", &["Montagabend = 2025-05-12"]);
    check("de", "Am Dienstag letzter Woche kam er.", &["Dienstag = ?"]);
    check("de", "Gestern um 9 Uhr begann es, heute geht es weiter.", &["Gestern um 9 Uhr = 2025-05-11T09:00"]);
    check("de", "Am Freitag, dem 9. Mai, kam er; am Morgen ging er.", &["Freitag, dem 9. Mai = 2025-05-09"]);
    check(
        "de",
        "Sie zahlt 1.200 Euro für 12,5 Hektar, 5 Mio. US-Dollar und -5 °C.",
        &["1.200 Euro = 1200 EUR", "12,5 Hektar = 12.5 ha", "5 Mio. US-Dollar = 5000000 USD", "-5 °C = -5 °C"],
    );
    check("de", "Im Mai 2024 siegte er mit 21:19, die 60-jährige lief 5–7 Kilometer.", &["Mai 2024 = 2024-05"]);
    check("de", "Der Euro 2024 war schön, Seite 5 am Montag auch.", &["Montag = 2025-05-12"]);
    check(
        "de",
        "Er fuhr 120 km/h und zahlte 10 000 Franken und 300 € bar.",
        &["120 km/h = 120 km/h", "10 000 Franken = 10000 CHF", "300 € = 300 EUR"],
    );
}

#[test]
fn english() {
    check(
        "en",
        "The harbour cost $5 billion on March 3, 2024.",
        &["$5 billion = 5000000000 USD", "March 3, 2024 = 2024-03-03"],
    );
    check("en", "Last Tuesday at 2:30 p.m. they came.", &["Last Tuesday at 2:30 p.m. = 2025-05-06T14:30"]);
    check(
        "en",
        "She paid £1,200 and 12% of it on 3 March 2024.",
        &["£1,200 = 1200 GBP", "12% = 12 %", "3 March 2024 = 2024-03-03"],
    );
    check(
        "en",
        "Only 5 may enter; I am 5 percent sure on Friday he said.",
        &["5 percent = 5 %", "Friday = 2025-05-09"],
    );
    check(
        "en",
        "It weighed 500 pounds and cost 2 million pounds or US$3m, A$5 more.",
        &["2 million pounds = 2000000 GBP", "US$3m = 3000000 USD"],
    );
    check(
        "en",
        "They meet next Friday, the vote was held yesterday.",
        &["next Friday = 2025-05-16", "yesterday = 2025-05-11"],
    );
    check("en", "On 05/06/2024 it was 20 degrees Celsius.", &["05/06/2024 = ?", "20 degrees Celsius = 20 °C"]);
}

#[test]
fn romance() {
    check(
        "fr",
        "Le 4 mai à 14 h 30, la ville a payé 3 milliards d’euros.",
        &["4 mai à 14 h 30 = 2025-05-04T14:30", "3 milliards d’euros = 3000000000 EUR"],
    );
    check("fr", "Vendredi, il a parcouru 1 200 km pendant 3 heures.", &["Vendredi = ?", "1 200 km = 1200 km"]);
    check(
        "fr",
        "Il est mort vendredi dernier, soit 12 % de plus qu’hier.",
        &["vendredi dernier = 2025-05-09", "12 % = 12 %", "hier = 2025-05-11"],
    );
    check(
        "es",
        "El 4 de mayo de 2024 costó 3,5 millones de euros.",
        &["4 de mayo de 2024 = 2024-05-04", "3,5 millones de euros = 3500000 EUR"],
    );
    check(
        "es",
        "El viernes anunció un 20 por ciento y 2 mil millones de dólares.",
        &["viernes = 2025-05-09", "20 por ciento = 20 %", "2 mil millones de dólares = 2000000000 USD"],
    );
    check(
        "it",
        "Il 4 maggio 2024 alle 14.30 costava 3 milioni di euro.",
        &["4 maggio 2024 = 2024-05-04", "3 milioni di euro = 3000000 EUR"],
    );
    check(
        "it",
        "Venerdì scorso ha vinto in 2 set, il 20 per cento ieri.",
        &["Venerdì scorso = 2025-05-09", "20 per cento = 20 %", "ieri = 2025-05-11"],
    );
    check(
        "pt",
        "Na sexta-feira foi anunciado: 3 milhões de euros em 4 de maio de 2024 às 20h.",
        &[
            "sexta-feira = 2025-05-09",
            "3 milhões de euros = 3000000 EUR",
            "4 de maio de 2024 às 20h = 2024-05-04T20:00",
        ],
    );
    check("pt", "Ontem, a segunda vez, 20 por cento.", &["Ontem = 2025-05-11", "20 por cento = 20 %"]);
}

#[test]
fn germanic() {
    check(
        "nl",
        "Vrijdag werd op 4 mei 2024 om 12 uur 3,5 miljoen euro betaald.",
        &["Vrijdag = 2025-05-09", "4 mei 2024 om 12 uur = 2024-05-04T12:00", "3,5 miljoen euro = 3500000 EUR"],
    );
    check("nl", "Het duurde 3 uur, gisteren 20 procent.", &["gisteren = 2025-05-11", "20 procent = 20 %"]);
    check(
        "sv",
        "I fredags kom 3 miljoner kronor, 20 procent, den 4 maj 2024 kl. 10.15.",
        &[
            "fredags = 2025-05-09",
            "3 miljoner kronor = 3000000 SEK",
            "20 procent = 20 %",
            "4 maj 2024 kl. 10.15 = 2024-05-04T10:15",
        ],
    );
    check("sv", "Polisen slog till i går mot 500 kr.", &["i går = 2025-05-11", "500 kr = 500 SEK"]);
    check(
        "da",
        "Fredag kom 3,5 mio. kroner den 4. maj 2024.",
        &["Fredag = 2025-05-09", "3,5 mio. kroner = 3500000 DKK", "4. maj 2024 = 2024-05-04"],
    );
    check("da", "I går var der 20 procent.", &["I går = 2025-05-11", "20 procent = 20 %"]);
    check(
        "nb",
        "Fredag kom 3,5 milliarder kroner den 4. mai 2024 klokken 10.15.",
        &[
            "Fredag = 2025-05-09",
            "3,5 milliarder kroner = 3500000000 NOK",
            "4. mai 2024 klokken 10.15 = 2024-05-04T10:15",
        ],
    );
    check("nb", "I går falt kr 500 til 20 prosent.", &["I går = 2025-05-11", "kr 500 = 500 NOK", "20 prosent = 20 %"]);
}

#[test]
fn slavic() {
    check(
        "pl",
        "W piątek 4 maja 2024 zapłacił 3,5 mln zł i 20 proc.",
        &["piątek 4 maja 2024 = 2024-05-04", "3,5 mln zł = 3500000 PLN", "20 proc = 20 %"],
    );
    check("pl", "W piątek zapłacił wczoraj o 14.30.", &["piątek = 2025-05-09", "wczoraj = 2025-05-11"]);
    check(
        "cs",
        "V pátek zaplatil 3,5 milionu korun, 20 procent, 4. května 2024.",
        &["pátek = 2025-05-09", "3,5 milionu korun = 3500000 CZK", "20 procent = 20 %", "4. května 2024 = 2024-05-04"],
    );
    check("cs", "Včera ve 14:30 stál 12 000 Kč.", &["Včera ve 14:30 = 2025-05-11T14:30", "12 000 Kč = 12000 CZK"]);
    check(
        "ru",
        "В пятницу он заплатил 3,5 млн рублей, 20 процентов, 4 мая 2024 года.",
        &["пятницу = 2025-05-09", "3,5 млн рублей = 3500000 RUB", "20 процентов = 20 %", "4 мая 2024 = 2024-05-04"],
    );
    check("ru", "Площадь 5 тыс. кв. км.", &["5 тыс. кв. км = 5000 km²"]);
    check("ru", "Вчера в 14:30 он прошел 12 км.", &["Вчера в 14:30 = 2025-05-11T14:30", "12 км = 12 km"]);
    check(
        "uk",
        "У п’ятницю він заплатив 3,5 млн гривень, 20 відсотків, 4 травня 2024 року.",
        &[
            "п’ятницю = 2025-05-09",
            "3,5 млн гривень = 3500000 UAH",
            "20 відсотків = 20 %",
            "4 травня 2024 = 2024-05-04",
        ],
    );
    check(
        "uk",
        "Учора о 14:30 було 12 км і 300 ₴.",
        &["Учора о 14:30 = 2025-05-11T14:30", "12 км = 12 km", "300 ₴ = 300 UAH"],
    );
}

#[test]
fn without_a_day_of_publication_none_is_made_up() {
    let article = |text: &str| Article { language: Some("de".to_owned()), text: text.to_owned(), ..Article::default() };
    compare(article("Am Montag kam er, gestern auch, am 3. März."), &["Montag = ?", "gestern = ?", "3. März = ?"]);
    check("de", "Am 1. Mai 1883 eröffnet, brannte er am 3. Mai ab.", &["1. Mai = ?", "3. Mai = ?"]);
    check("de", "Vom 12. März bis zum 3. Mai 2019 stand er leer.", &["12. März = ?", "3. Mai 2019 = 2019-05-03"]);
    check("en", "In 2014 they came, and on March 16 they voted.", &["March 16 = ?"]);
    compare(article("Am 30. Februar 2024 um 9 Uhr."), &["30. Februar 2024 = ?", "9 Uhr = 09:00"]);
}

#[test]
fn what_a_quotation_tells_from_its_day_is_open() {
    let text = "Council votes to close the old harbour\n\nPublished 12 May 2025\n\nThe council has voted to close the old \
        harbour for good after more than six hours of debate. “We met yesterday and on Friday it was over,” Jane Roe said on Friday.\n";
    let article = analyze(&plain(text));
    let found: Vec<_> = article.quantities.iter().map(|it| (article.slice(it.span()), it.value.as_deref())).collect();
    assert_eq!(found, [("yesterday", None), ("Friday", None), ("Friday", Some("2025-05-09"))]);
}
