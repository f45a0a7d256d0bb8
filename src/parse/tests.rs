mod heads;

use super::*;
use crate::read::{html, language, plain};

/// Each line of the text stands behind its expected role and a bar.
#[track_caller]
fn check(labelled: &str) {
    let (mut text, mut expected) = (String::new(), Vec::new());
    for line in labelled.lines() {
        let (role, words) = line.split_once('|').unwrap_or(("", line));
        if !words.trim().is_empty() {
            expected.push(format!("{}|{}", role.trim(), words.trim()));
        }
        text.push_str(words.trim());
        text.push('\n');
    }
    let found: Vec<String> = blocks(&plain(&text), language(&text))
        .iter()
        .map(|block| format!("{}|{}", format!("{:?}", block.role).to_lowercase(), &text[block.start..block.end]))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_whole_article() {
    check(
            "aside       |Startseite
             kicker      |Hafenumbau
             title       |Stadtrat streitet über den alten Hafen
             lead        |Seit Jahren verfallen die Speicher am Fluss. Nun soll eine Entscheidung fallen, die alle betrifft.
             byline      |Von Jana Brückner
             dateline    |Stand: 12.03.2025, 14:30 Uhr
             caption     |Der alte Hafen am Abend. Foto: Karl Lehm
             paragraph   |Der Stadtrat hat am Montag mehr als sechs Stunden lang über die Zukunft des alten Hafens beraten.
             paragraph   |Am Ende stand ein Beschluss, mit dem niemand gerechnet hatte und der viele Fragen offen lässt.
             heading     |Was jetzt geplant ist
             paragraph   |In den Speichern sollen Wohnungen entstehen, dazu ein Markt und eine Schule für zweihundert Kinder.
             relatedlabel|Lesen Sie auch
             related     |- Warum die Brücke gesperrt bleibt
             related     |- Neuer Fahrplan für die Fähre
             aside       |Artikel teilen",
        );
}

#[test]
fn the_title_may_be_a_sentence_and_the_only_head() {
    check(
            "title    |The council has voted to close the old harbour for good.

             heading  |A long quarrel ends
             paragraph|After more than six hours of debate the members of the council came to a decision on Monday night.
             paragraph|The warehouses along the river will be torn down in the spring, and a park will take their place.
             related  |Read more: Why the bridge stays closed",
        );
}

#[test]
fn a_headline_and_one_short_paragraph() {
    check("title|A second article\nparagraph|With one paragraph of a few words, so that it is one.");
    check("title|A headline\nparagraph|And a paragraph of a few words, so that it is one.");
}

#[test]
fn elements_of_html_decide_what_words_leave_open() {
    let source = html(
        "<nav><a href='/'>Home</a></nav><h1>Short</h1><p>One two three.</p><h3>Deep</h3><p>More words here, and more \
             of them, so that it is a paragraph of its own.</p><ul><li>item one<li>item two</ul><blockquote>Said so.</blockquote>",
    );
    let roles: Vec<_> = blocks(&source, Some("en")).iter().map(|block| (block.role, block.level)).collect();
    assert_eq!(
        roles,
        [
            (Role::Aside, None),
            (Role::Title, None),
            (Role::Paragraph, None),
            (Role::Heading, Some(3)),
            (Role::Paragraph, None),
            (Role::ListItem, None),
            (Role::ListItem, None),
            (Role::Blockquote, None)
        ]
    );
}

#[test]
fn teasers_of_one_make_are_no_text() {
    let teaser = |name: &str| {
        format!(
            "aside|A photo of the {name} at dawn.
                 aside|Our town
                 aside|The {name} will be rebuilt for the third time
                 aside|Nobody in the council knows what the new {name} is going to cost, and few of them ask.\n\n"
        )
    };
    let body = "title|The council has closed the old harbour

             paragraph|After more than six hours of debate about the harbour the members of the council came to a decision on Monday night, when most of the public had left.

             paragraph|The warehouses along the river will be torn down in the spring, and a park will take their place, as a first draft of the council had shown two years ago.

             paragraph|The ferry, which has called at the harbour since the last century, is going to land further up the river, where a pier for it is already being built.\n\n";
    check(&(body.to_owned() + &["bridge", "library", "tower", "market"].map(teaser).concat()));
}

#[test]
fn a_picture_s_text_is_no_standfirst() {
    check(
            "title    |The council has closed the old harbour
             caption  |The ferry (left) leaves the old harbour for one of the last times
             byline   |By Jane Roe
             lead     |A park is to take its place, and the ferry will land further up the river.
             paragraph|After more than six hours of debate the members of the council came to a decision on Monday night, when most of the public had left the hall.
             paragraph|The warehouses along the river will be torn down in the spring, and a park will take their place, as a first draft had shown two years ago.
             paragraph|The ferry, which has called at the harbour since the last century, is going to land further up, where a pier for it is already being built.",
        );
}

const BODY: &str = "paragraph|After more than six hours of debate about the harbour the members of the council came to a decision on Monday night, when most of the public had left the hall.
             paragraph|The warehouses along the river will be torn down in the spring, and a park will take their place, as a first draft of the council had shown two years ago.
             paragraph|The ferry, which has called at the harbour since the last century, is going to land further up the river, where a pier for it is already being built.";

#[test]
fn of_one_headline_twice_the_one_whose_topic_is_parted() {
    check(&format!(
        "aside    |Home
             kicker   |News
             title    |Harbour debate: council closes the old harbour by the river
             aside    |Harbour debate council closes the old harbour by the river
             byline   |By Jane Roe
             {BODY}"
    ));
}

#[test]
fn below_the_page_s_trail_a_topic_and_the_title() {
    check(&format!(
        "aside    |Home
             aside    |Politics
             aside    |Harbour closed: what becomes of the ferry and the warehouses?
             kicker   |Council in Rivertown
             title    |Old harbour, new park: what becomes of the ferry on the river?
             lead     |The council has debated for six hours. Nobody knows what the park will cost.
             byline   |By Jane Roe
             {BODY}"
    ));
}

#[test]
fn a_subtitle_stands_right_below_the_title() {
    check(&format!(
        "aside    |What are you looking for?
             title    |Council closes the old harbour after six hours of debate
             lead     |Ferry will land further up the river where a pier is being built
             byline   |By Jane Roe
             dateline |12 March 2025
             aside    |Men in dark coats are looking at a map of the river in a hall with old lamps.
             caption  |The council on Monday. Photo: Karl Lehm
             {BODY}"
    ));
}

#[test]
fn a_byline_holds_the_date_behind_a_dot() {
    check(
        "title    |Stadtrat streitet über den alten Hafen
         lead     |Seit Jahren verfallen die Speicher am Fluss. Nun soll eine Entscheidung fallen, die alle betrifft.
         byline   |von Jana Brückner · 12.03.2025 · Lesezeit: 3 Min.
         paragraph|Der Stadtrat hat am Montag mehr als sechs Stunden lang über die Zukunft des alten Hafens beraten.
         paragraph|Am Ende stand ein Beschluss, mit dem niemand gerechnet hatte und der viele Fragen offen lässt.",
    );
}

#[test]
fn a_byline_may_end_the_standfirst() {
    check(&format!(
            "title    |Council closes the old harbour after six hours of debate
             dateline |12 March 2025
             aside    |Audio: Karl Lehm
             lead     |The council has closed the harbour, and the ferry will land further up the river. A visit to the last boatmen who still remember the warehouses. By Jane Roe
             {BODY}"
        ));
}

#[test]
fn an_offer_made_twice_is_no_standfirst() {
    let offer = "<div class='subscribe-lead'><p>Enjoy the news of the river in the old paper.</p><ul><li>All articles of the \
                     council, the ferry and the harbour, on paper and on the web.</li><li>A crossword on every day of the \
                     year, and the harbour in pictures.</li></ul></div>";
    let text = BODY.replace("paragraph|", "<p>");
    let lead = "<p class='lead'>A park will take its place, and the ferry will land further up the river.</p>";
    let source = html(&format!("<h1>Council closes the old harbour</h1>{lead}{offer}{offer}{text}"));
    let blocks = blocks(&source, Some("en"));
    let leads = blocks.iter().filter(|block| block.role == Role::Lead);
    assert_eq!(leads.map(|block| block.start).collect::<Vec<_>>(), [blocks[1].start]);
}

#[test]
fn headings_of_plain_text_stand_right_above_their_text() {
    check(
            "title    |The council has closed the old harbour

             paragraph|After more than six hours of debate about the harbour the members of the council came to a decision on Monday night, when most of the public had left.

             heading  |WHAT NOW?
             paragraph|The warehouses along the river will be torn down in the spring, and a park will take their place, as a first draft of the council had shown two years ago.

             heading  |And who is going to pay for the park and all the trees in it, in a town without money?
             paragraph|The ferry, which has called at the harbour since the last century, is going to land further up the river, where a pier for it is already being built.

             aside    |The bridge that is half an hour away, in pictures
             heading  |A ferry without a pier
             paragraph|Until the pier is built the ferry will not call at all, and whoever wants to cross the river has to drive to the next bridge, which is half an hour away.",
        );
}

#[test]
fn numbers_between_two_texts_head_what_follows() {
    check(&format!(
        "title    |The council has closed the old harbour

             {}

             heading  |1. What we know
             {}

             heading  |2. Next-generation ferries
             {}",
        BODY.lines().next().unwrap(),
        BODY.lines().nth(1).unwrap(),
        BODY.lines().nth(2).unwrap()
    ));
}

#[test]
fn a_title_goes_on_in_the_next_line_a_byline_does_not() {
    let title = |second: &str| {
        let text = format!("Council closes the old harbour\n{second}\n\n{}", plain_body());
        let blocks = blocks(&plain(&text), Some("en"));
        let title = blocks.iter().find(|block| block.role == Role::Title).unwrap();
        text[title.start..title.end].lines().count()
    };
    assert_eq!(title("but keeps the ferry on the river"), 2);
    assert_eq!(title("by Jane Roe and Karl Lehm"), 1);
    assert_eq!(title("email"), 1);
}

#[test]
fn a_few_words_in_capitals_are_the_topic_of_the_title() {
    check(&format!(
        "kicker|TROUBLE AT THE HARBOUR\ntitle|Council closes the old harbour for good!\nbyline|By Jane Roe\n{BODY}"
    ));
}

#[test]
fn a_topic_before_a_dash_that_the_trail_parts() {
    let title = |trail: &str| {
        let headline = "Mayor closes the old harbour by the river";
        let text = format!("{trail}{headline}\nCouncil in Rivertown – {headline}\nBy Jane Roe\n\n{}", plain_body());
        let blocks = blocks(&plain(&text), Some("en"));
        let title = blocks.iter().find(|block| block.role == Role::Title).unwrap();
        text[title.start..title.end].to_owned()
    };
    assert_eq!(title("Home\nCouncil in Rivertown: "), "Mayor closes the old harbour by the river");
}

#[test]
fn below_the_date_of_a_headline_stands_no_other() {
    check(&format!(
        "title    |Mayor closes harbour on Monday
             dateline |12 March 2025, 14:30
             lead     |Council, harbour, ferry, warehouses, river and a pier: what the members came to in the debate
             {BODY}"
    ));
}

#[test]
fn a_name_beside_the_text_is_no_heading() {
    let text = plain_body().replacen("\n\n", "\n\nANNA MILLER\n", 1);
    let text = format!("Home\nThe council has closed the old harbour\nBy Karl Lehm\n12 March 2025\n\n{text}");
    assert!(!blocks(&plain(&text), Some("en")).iter().any(|block| block.role == Role::Heading));
}

#[test]
fn a_topic_a_headline_and_a_summary_are_a_teaser() {
    let teaser = "Our town\nWhy the tower has no bell\nNobody knows where the bell has gone, and few people ever ask for \
                      it when they pass by.\n\n";
    let text = plain_body();
    let (above, below) = text.split_at(text.rfind("The warehouses").unwrap());
    let text = format!("The council has closed the old harbour\n\n{above}{teaser}{below}");
    assert!(!blocks(&plain(&text), Some("en")).iter().any(|block| block.role == Role::Heading));
}

fn plain_body() -> String {
    let bare: Vec<&str> = BODY.split('\n').map(|line| line.split_once('|').unwrap().1).collect();
    bare.join("\n\n") + "\n\n"
}

#[test]
fn a_picture_s_text_and_its_source_twice_are_no_standfirst() {
    let picture = "A wide river with a ferry at a pier of old planks, and behind it two rows of warehouses. On the pier stand \
                       three men in dark coats, looking at a map of the town.\nRivertown\nRivertown";
    let text = format!(
        "The council has closed the old harbour\nCan a town on a river live without its ferry?\n\n{picture}\nBy Jane Roe\n\n{}",
        plain_body()
    );
    let blocks = blocks(&plain(&text), Some("en"));
    let lead = |block: &Block| block.role == Role::Lead && text[block.start..].starts_with("A wide river");
    assert!(!blocks.iter().any(lead));
}

#[test]
fn the_page_s_lists_name_a_selection_s_title() {
    check(&format!(
            "caption     |The ferry on Monday. Photo: Karl Lehm
             {BODY}
             paragraph   |Until the pier is built the ferry will not call at all, and whoever wants to cross the river has to drive to the next bridge, half an hour away.
             paragraph   |The mayor had spoken against the park in the debate, and for the warehouses, which she wanted to be painted and let to whoever asks for them, at a price that the town and those who work on the river can live with.
             relatedlabel|Most read
             related     |A bakery opens in the town hall
             title       |Council closes harbour: warehouses are torn down, ferry lands further up the river
             aside       |Jane Roe"
        ));
}

#[test]
fn a_section_s_name_before_the_title_is_its_kicker() {
    let head = "Politics : Council closes the old harbour after six hours of debate";
    let text = format!("{head}\nBy Jane Roe\n\n{}", plain_body());
    let blocks = blocks(&plain(&text), Some("en"));
    let told: Vec<_> = blocks.iter().take(2).map(|block| (block.role, &text[block.start..block.end])).collect();
    assert_eq!(told, [(Role::Kicker, "Politics :"), (Role::Title, &head[11..])]);
}

#[test]
fn a_short_heading_of_the_page_with_its_subtitle() {
    let text = BODY.replace("paragraph|", "<p>");
    let subtitle = "How the council has debated the harbour and closed it in the end, ferry and all";
    let source = html(&format!("<h1>All at sea</h1><h2>{subtitle}</h2>{text}"));
    let roles: Vec<_> = blocks(&source, Some("en")).iter().map(|block| block.role).collect();
    assert_eq!(roles[..3], [Role::Title, Role::Lead, Role::Paragraph]);
}

#[test]
fn a_text_without_an_article_is_set_apart_whole() {
    check("aside|Menu\naside|Home\naside|Login");
}

#[test]
fn what_somebody_says_behind_a_hyphen_or_asks_behind_a_dash_is_text() {
    let said = ["- Vi kommer, sier hun.", "– Hvorfor ble det bygget der?", "– Det vet jeg ikke, svarer ordføreren."];
    let text = format!(
        "Havnen stenger til høsten\n\nMer enn to hundre innbyggere kom mandag til møtet om havnen, og det varte til \
         langt på natt uten at noe ble avklart.\n\n{}\n\nKommunen har visst om problemene i havnen siden i fjor \
         sommer, da en lastebil falt gjennom kaia og ble liggende i vannet i to dager.",
        said.join("\n\n")
    );
    let roles = blocks(&plain(&text), Some("nb")).iter().map(|block| block.role).collect::<Vec<_>>();
    assert_eq!(roles[2..], [Role::Paragraph; 4]);
}
