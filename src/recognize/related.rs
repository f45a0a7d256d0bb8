use super::tokens::tokens;
use crate::article::{Block, EntityKind, Related, Role, Source, Span};
use crate::lexicon::names::gazetteer;
use crate::lexicon::{Set, Table, folded, lexicon};

/// The headlines of other articles: clean, with their link and the medium they name.
pub(super) fn recognise(source: &Source, language: Option<&str>, blocks: &[Block]) -> Vec<Related> {
    let words = lexicon(language).language;
    let mut said = Set::default();
    let related = || blocks.iter().filter(|block| block.role == Role::Related);
    let line = |block: &Block| source.text.get(block.start..block.end).unwrap_or_default();
    // "READ MORE | Bridge closed": what stands before the bar of several is a label.
    let mut bars: Table<&str, usize> = Table::default();
    for (label, _) in related().filter_map(|block| line(block).split_once(BAR)) {
        *bars.entry(label).or_default() += 1;
    }
    related()
        .map(|block| {
            let line = match line(block).split_once(BAR) {
                Some((label, rest)) if bars[label] > 1 => rest,
                _ => line(block),
            };
            let headline = headline(line, words.related, words.more);
            let headline = without_notice(headline, words.paywall);
            Related {
                start: block.start,
                end: block.end,
                headline: headline.to_owned(),
                href: block.href.clone(),
                source: medium(headline, language),
            }
        })
        .filter(|related| !related.headline.is_empty())
        // The text of a teaser's picture is often its headline once more.
        .filter(|related| said.insert(related.headline.to_lowercase()))
        .collect()
}

const BAR: &str = " | ";

/// A headline without what is said before it of whom it is open to: "Subscribers only Bridge closed".
fn without_notice<'a>(headline: &'a str, notices: &[&str]) -> &'a str {
    // Most begin with another letter
    let initial = headline.bytes().next().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    let may_be = |notice: &&&str| initial.is_none() || notice.bytes().next() == initial;
    let cut = notices.iter().filter(may_be).filter_map(|notice| {
        let (said, rest) = (headline.get(..notice.len())?, headline.get(notice.len()..)?.trim_start());
        let begins = rest.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric()) && rest.contains(' ');
        (begins && notice.contains(' ') && folded(said) == *notice).then_some(rest)
    });
    cut.min_by_key(|rest| rest.len()).unwrap_or(headline)
}

/// A line without bullet, number, label and a trailing "more".
fn headline<'a>(line: &'a str, labels: &[&str], more: &[&str]) -> &'a str {
    let line = crate::parse::without_bullet(line).0;
    let line = line.split_once([':', '|', '.']).map_or(line, |(label, headline)| {
        let label = label.trim().to_lowercase();
        if labels.contains(&label.as_str()) && !headline.trim().is_empty() { headline.trim() } else { line }
    });
    let line = crate::parse::without_bullet(line).0;
    let tail = line.rsplit_once(['.', '|', '–', '…', '»']).map_or("", |(_, tail)| tail.trim());
    if !tail.is_empty() && more.contains(&tail.to_lowercase().as_str()) {
        line[..line.len() - tail.len()].trim_end_matches([' ', '|', '–', '»'])
    } else {
        line
    }
}

/// The first medium that the headline names.
fn medium(headline: &str, language: Option<&str>) -> Option<String> {
    let names = gazetteer(language);
    let tokens = tokens(headline, Span::new(0, headline.len()), lexicon(language));
    (0..tokens.len()).find_map(|at| {
        let first = &headline[tokens[at].span.start..tokens[at].span.end];
        (1..=names.longest(first)).rev().find_map(|length| {
            let last = tokens.get(at + length - 1)?;
            let words = &headline[tokens[at].span.start..last.span.end];
            let name = names.name(names.exact(words)?)?;
            // A name may be a common word: only as the headline writes it, and not at its very beginning in a sentence
            (name.medium && name.kind == EntityKind::Organisation).then(|| words.to_owned())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_come_clean() {
        let labels = &["lesen sie auch"];
        let more = &["mehr"];
        let check = |line, clean| assert_eq!(headline(line, labels, more), clean);
        check("- Brücke gesperrt", "Brücke gesperrt");
        check("Lesen Sie auch: Brücke gesperrt", "Brücke gesperrt");
        check("Lesen Sie auch. Brücke gesperrt", "Brücke gesperrt");
        check("Brücke: Was nun?", "Brücke: Was nun?");
        check("1. Brücke gesperrt. Mehr", "Brücke gesperrt.");
        assert_eq!(without_notice("Nur für Abonnenten Brücke gesperrt", &["nur für abonnenten"]), "Brücke gesperrt");
        assert_eq!(without_notice("Abo wird teurer als je", &["abo"]), "Abo wird teurer als je");
    }

    #[test]
    fn a_label_that_comes_again_is_none_of_the_headline() {
        let text = "READ IT | Bridge closed for a year\nREAD IT | Ferry sold to the city\nBridge | River";
        let lines = text.match_indices('\n').map(|(at, _)| at).chain([text.len()]);
        let mut start = 0;
        let blocks: Vec<Block> = lines
            .map(|end| {
                let from = std::mem::replace(&mut start, end + 1);
                Block { role: Role::Related, start: from, end, level: None, href: None, reason: None }
            })
            .collect();
        let source = Source { text: text.to_owned(), ..Source::default() };
        let found: Vec<String> =
            recognise(&source, Some("en"), &blocks).into_iter().map(|related| related.headline).collect();
        assert_eq!(found, ["Bridge closed for a year", "Ferry sold to the city", "Bridge | River"]);
    }

    #[test]
    fn a_medium_is_named_as_the_headline_names_it() {
        let check =
            |headline, named: Option<&str>| assert_eq!(medium(headline, Some("de")).as_deref(), named, "{headline}");
        check("Süddeutsche Zeitung enthüllt neue Pläne", Some("Süddeutsche Zeitung"));
        check("Neuer Hafen: BBC zeigt erste Bilder", Some("BBC"));
        check("Fähre fährt wieder", None);
    }
}
