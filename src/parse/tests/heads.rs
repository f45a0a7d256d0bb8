//! Titles that share their line with a topic or the page's trail.

use super::*;

/// The body of an article about a pool, for heads that are written above it.
const POOL: &str = "paragraph|The council of Rivertown has voted to close the old pool by the harbour after fifty years, and nobody was glad of it.
    paragraph|A new pool would cost nine million, said the mayor, and the town has no more than two of them this year or the next.
    paragraph|Children of four schools have learnt to swim in it, and some of their parents have come to the meeting with towels.
    paragraph|Next week the council of Rivertown will speak of what comes after the pool, and there are already three plans for it.";

#[track_caller]
fn check_head(head: &str) {
    check(&format!("{head}\n{POOL}"));
}

#[test]
fn a_trail_run_together_is_parted_from_its_headline() {
    check_head(
        "aside|HomeSportWhy the old pool by the harbour closes
        title|Why the old pool by the harbour closes
        byline|By Jane Roe",
    );
    let text = format!("HomeSportSwimmingWhy the old pool by the harbour closes\nBy Jane Roe\n{POOL}")
        .replace("paragraph|", "");
    let found = blocks(&plain(&text), Some("en"));
    let title = found.iter().find(|block| block.role == Role::Title).expect("a title");
    assert_eq!(&text[title.start..title.end], "Why the old pool by the harbour closes");
}

/// The title of an article about a pool whose head is `head` and whose page ends with `tail`.
#[track_caller]
fn check_title(head: &str, tail: &str, expected: &str) {
    let text = [head, &POOL.replace("paragraph|", ""), tail].join("\n");
    let found = blocks(&plain(&text), Some("en"));
    let titles = found.iter().filter(|block| block.role == Role::Title).map(|block| &text[block.start..block.end]);
    assert_eq!(titles.collect::<Vec<_>>(), [expected], "{text}");
}

#[test]
fn a_topic_is_cut_off_where_the_paste_tells_it_apart() {
    let title = "Why the old pool in Rivertown closes after fifty years";
    let glued = format!("Harbour Baths {title}");
    check_title(&format!("Opinion {title}"), "", title);
    // The topic again, as a tag; the headline again; both with a colon.
    check_title(&glued, "Harbour Baths", title);
    check_title(&glued, title, title);
    check_title(&glued, &format!("Harbour Baths: {title}"), title);
    check_title(
        &format!("Harbour Baths - {title}"),
        "The Old Mill - Wheel of the mill turns once more\nTown Hall - Clock of the hall is late again",
        title,
    );
    // A name that the tag begins, a headline with all its words in capitals, a topic with a sign.
    for whole in [
        "Jane Roe Junior says the old pool in Rivertown will be missed",
        "Jane Roe Says the Old Pool in Rivertown Will Be Missed",
        "Harbour Baths: Why the old pool in Rivertown closes",
        "Harbour Baths – what comes after the old pool of Rivertown",
    ] {
        check_title(whole, "Jane Roe\nJane Roe Junior speaks for the town\nHarbour Baths", whole);
    }
}

#[test]
fn a_colon_in_a_line_of_its_own_ends_the_topic() {
    let markup = |level| {
        let body = POOL.replace("paragraph|", "").replace('\n', "</p><p>");
        format!(
            "<{level}><span style='display:block'>Harbour Baths</span><span style='display:block'>:</span>\
                 <span style='display:block'>Fifty years of swimming</span></{level}><p>{body}</p>"
        )
    };
    for level in ["h1", "h2"] {
        let source = html(&markup(level));
        let found = blocks(&source, Some("en"));
        let words: Vec<_> =
            found.iter().take(3).map(|block| (block.role, &source.text[block.start..block.end])).collect();
        assert_eq!(
            words,
            [(Role::Kicker, "Harbour Baths"), (Role::Aside, ":"), (Role::Title, "Fifty years of swimming")]
        );
    }
}

#[test]
fn a_short_standfirst_stands_between_title_and_byline() {
    check_head(
        "title|Pool by the harbour closes
        lead|Parents are angry, the mayor is sorry
        byline|By Jane Roe
        dateline|14 March 2026, 12:40",
    );
    check_head(
        "title|Pool by the harbour closes
        lead|Mayor of Rivertown: “We have no choice”
        dateline|14 March 2026, 12:40",
    );
}
