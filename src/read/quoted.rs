//! Mail quoted line by line: "> " before nearly every line.

use crate::article::Span;

/// Fewest lines that show it.
const FEW: usize = 4;

/// The prefixes of a text that is quoted as a whole, one span a line; none where it is not. What was quoted several
/// times has several of them. A header or greeting above the quoted part may stand without.
pub(super) fn prefixes(text: &str) -> Vec<Span> {
    let (mut all, mut found, mut at) = (0, Vec::new(), 0);
    if !text.contains('>') {
        return found;
    }
    for line in text.split_inclusive(['\n', '\r']) {
        let words = line.trim_end();
        all += usize::from(!words.is_empty());
        let bare = words.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        if words.trim_start().starts_with('>') {
            found.push(Span::new(at, at + words.len() - bare.len()));
        }
        at += line.len();
    }
    if found.len() < FEW || found.len() * 5 < all * 4 {
        found.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_quoted_twice() {
        let text = "Jana wrote:\n> Harbour closed\n>\n> > The council has\n>> voted.\n> Good.\n";
        let prefixes: Vec<&str> = prefixes(text).iter().map(|span| &text[span.start..span.end]).collect();
        assert_eq!(prefixes, ["> ", ">", "> > ", ">> ", "> "]);
    }

    #[test]
    fn a_quotation_in_an_answer_is_not_the_whole() {
        assert_eq!(prefixes("> One\n> Two\n> Three\n> Four\nNo.\nNot at all.\nNever.\n"), []);
    }
}
