use crate::article::{Article, Quote, QuoteKind, Speaker};
use crate::letters::is_letter_or_digit;
use crate::lexicon::Table;
use crate::order::sort_by_key;

/// Links quotations of the title, the lead and of headings, and those that are a paragraph set apart from the text, with
/// those of the running text that give the same words, and lets one name the other's speaker.
///
/// A headline shortens what it quotes: most words of the shorter of both have to stand in the longer.
pub(super) fn link(article: &mut Article) {
    let is_head = |quote: &Quote| {
        let block = article.blocks.partition_point(|block| block.end <= quote.start);
        article.blocks.get(block).is_some_and(|block| {
            let alone = block.start + MARK >= quote.start && quote.end + MARK >= block.end;
            block.role.is_headline() || alone && quote.cue.is_empty()
        })
    };
    let worded = |quote: &Quote| quote.kind != QuoteKind::Reported;
    let (head, body): (Vec<usize>, Vec<usize>) = (0..article.quotes.len())
        .filter(|&at| worded(&article.quotes[at]))
        .partition(|&at| is_head(&article.quotes[at]));
    if head.is_empty() || body.is_empty() {
        return;
    }
    let mut known = Table::default();
    let words: Vec<Vec<usize>> = article.quotes.iter().map(|quote| words(article, quote, &mut known)).collect();
    for at in head.into_iter().take(HEADS) {
        let told = |&other: &usize| Some((shared(&words[at], &words[other])?, other));
        let mut same: Vec<(usize, usize)> = body.iter().filter_map(told).collect();
        // The most words in common; of several, the first.
        sort_by_key(&mut same, |&(shared, other)| (usize::MAX - shared, other));
        let Some(&(_, other)) = same.first() else { continue };
        article.quotes[at].same = Some(other);
        for (to, from) in [(at, other), (other, at)] {
            let speaker = article.quotes[from].speaker.clone();
            let entity = |speaker: &Option<Speaker>| speaker.as_ref().and_then(|speaker| speaker.entity);
            // Whom a cue names is surer than who was spoken of before
            let guessed = to == at
                && entity(&speaker).is_some_and(|named| Some(named) != entity(&article.quotes[to].speaker))
                && article.quotes[from].cue.len() > article.quotes[to].cue.len();
            let quote = &mut article.quotes[to];
            // "Minister: …" in the headline is who has a name below
            if guessed || speaker.is_some() && entity(&quote.speaker).is_none() {
                quote.speaker = speaker;
            }
        }
    }
}

/// Most bytes of a mark and a blank or stop beside it.
const MARK: usize = 5;

/// No head quotes more often; more would be a broken paste.
const HEADS: usize = 20;

/// Words of a quotation that are compared: what is longer begins alike or is not the same.
const LENGTH: usize = 80;

/// How many words of the shorter one stand in the longer, where these are four fifths and three at least.
fn shared(a: &[usize], b: &[usize]) -> Option<usize> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    (shared >= 3 && shared * 5 >= short.len() * 4).then_some(shared)
}

/// A quotation's words in small letters, each as a number that stands for it in `known`.
fn words(article: &Article, quote: &Quote, known: &mut Table<String, usize>) -> Vec<usize> {
    let text = article.shown(quote.span());
    let words = text.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty());
    words
        .take(LENGTH)
        .map(|word| {
            let next = known.len();
            *known.entry(word.to_lowercase()).or_insert(next)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::article::Article;
    use crate::{analyze, read};

    /// Each linked quotation with the one it is linked to.
    fn linked(article: &Article) -> Vec<(String, String, Option<String>)> {
        let words = |at: usize| article.slice(article.quotes[at].span()).to_owned();
        let quotes = article.quotes.iter().enumerate();
        quotes
            .filter_map(|(at, quote)| {
                Some((words(at), words(quote.same?), quote.speaker.as_ref().map(|speaker| speaker.name.clone())))
            })
            .collect()
    }

    #[test]
    fn the_title_meets_the_body_and_learns_who_spoke() {
        let text = "„Wir schließen den Hafen nicht“\n\nDer Streit um den alten Hafen geht in die nächste Runde, und ein Ende \
            ist nicht in Sicht.\n\n„Wir schließen den alten Hafen ganz sicher nicht“, sagte die Bürgermeisterin Anna Weber am \
            Montag im Rat der Stadt. „Das haben wir immer gesagt.“\n";
        let article = analyze(&read::plain(text));
        let expected = (
            "Wir schließen den Hafen nicht".to_owned(),
            "Wir schließen den alten Hafen ganz sicher nicht".to_owned(),
            Some("Anna Weber".to_owned()),
        );
        assert_eq!(linked(&article), [expected]);
    }

    #[test]
    fn other_words_are_not_the_same() {
        let text = "“We will keep the harbour”\n\nThe council argued for more than six hours about the old harbour and its walls.\n\n\
            “I have never seen so many people here on a Monday,” said Jane Roe, the mayor of the town.\n";
        assert_eq!(linked(&analyze(&read::plain(text))), []);
    }
}
