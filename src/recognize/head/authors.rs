use super::person::{Trust, shown};
use super::{Head, name, says};
use crate::article::{Block, Called, Element, Named, Role, Span};
use crate::lexicon::{folded, markers};
use crate::recognize::dates::dates;
use crate::recognize::tokens::Token;

/// The authors that the bylines name, and the agencies and media beside them.
///
/// A byline above the running text counts before one below it; of those below, where there are authors already, only
/// the agencies do ("Mit Material von dpa"). Where no line is a byline, a line of names alone beside the title is one, or
/// one right below the running text.
pub(super) fn authors(head: &Head) -> (Vec<Named>, Vec<Named>) {
    let mut found = Found { head, authors: Vec::new(), agencies: Vec::new() };
    for block in head.above(&[Role::Byline, Role::Dateline, Role::Kicker]) {
        let trust = match block.role {
            Role::Byline => Trust::Shape,
            Role::Dateline => Trust::FirstName,
            _ => Trust::Told,
        };
        found.line(head.line(block), trust);
    }
    if found.authors.is_empty() {
        found.beside_a_lone_word();
    }
    if found.authors.is_empty() && found.agencies.is_empty() {
        found.called();
    }
    let title = head.blocks.iter().position(|block| block.role == Role::Title).map_or(0, |title| title + 1);
    if found.authors.is_empty() {
        found.names_alone(head.blocks.get(title..head.body).unwrap_or_default());
    }
    let known = found.authors.len();
    for block in head.below(&[Role::Byline]) {
        found.line(head.line(block), Trust::Shape);
    }
    if known > 0 {
        found.authors.truncate(known);
    }
    if found.authors.is_empty() && found.agencies.is_empty() {
        let end = head.blocks.iter().rposition(|block| block.role.is_body()).map_or(0, |last| last + 1);
        found.names_alone(&head.blocks[end..(end + 2).min(head.blocks.len())]);
    }
    (found.authors, found.agencies)
}

/// How many lines beside the title are looked at for names alone.
const ALONE: usize = 24;

struct Found<'a> {
    head: &'a Head<'a>,
    authors: Vec<Named>,
    agencies: Vec<Named>,
}

impl Found<'_> {
    /// Reads a line, piece by piece between bars and dates.
    fn line(&mut self, line: Span, trust: Trust) {
        let mut cuts = Vec::new();
        let mut whens = dates(self.head.text, line, self.head.language).into_iter().map(|when| when.span).peekable();
        let words = self.head.words(line);
        for (at, c) in words.char_indices() {
            let bar = matches!(c, '|' | '•' | '·' | '\n' | '\t' | ';' | '(' | ')' | '–' | '—')
                || matches!(c, '-' | ' ') && words[..at].ends_with(' ');
            cuts.extend(whens.next_if(|when| when.start <= line.start + at));
            if bar {
                cuts.push(Span::new(line.start + at, line.start + at + c.len_utf8()));
            }
        }
        cuts.extend(whens);
        cuts.push(Span::new(line.end, line.end));
        let mut from = line.start;
        for cut in cuts {
            if cut.start > from {
                self.part(Span::new(from, cut.start).trim(self.head.text), trust);
            }
            from = from.max(cut.end);
        }
    }

    /// "Von Jana Brückner, Kiew", "Aus Kiew berichtet Jana Brückner", "Jane Roe, Political Correspondent", "dpa/sb"
    fn part(&mut self, part: Span, trust: Trust) {
        let words = self.head.words(part);
        let marked = self.head.marked(words);
        let told = marked.is_some();
        let language = self.head.lexicon.language;
        let tokens = self.head.tokens(Span::new(part.start + marked.unwrap_or(0), part.end));
        let opening = folded(&words[..marked.unwrap_or(0)]);
        let mut others = says(&opening, language.other_work).is_some();
        // Behind the first name, what is not joined by a word may be a desk, a title, a place.
        let (mut at, mut first, mut joined) = (0, true, false);
        if !told && trust == Trust::Told {
            return;
        }
        let before = (self.authors.clone(), self.agencies.clone());
        while at < tokens.len() {
            let length = tokens[at..].iter().position(|token| self.head.parts(token)).unwrap_or(tokens.len() - at);
            let piece = &tokens[at..at + length];
            others |= piece.iter().any(|token| self.head.is_among(token, language.other_work));
            if !others {
                // "Jana Brückner und Tjorven Esch": one listed first name vouches for the other.
                let sure = told && (first || joined || self.is_followed(&tokens[at..]))
                    || joined && self.authors.len() > before.0.len();
                let alone = !told && length == tokens.len();
                let trust = if sure {
                    Trust::Shape
                } else if alone {
                    trust
                } else {
                    Trust::FirstName
                };
                self.piece(piece, trust, sure);
            }
            first = first && piece.is_empty();
            joined = tokens.get(at + length).is_some_and(Token::is_word);
            at += length + 1;
        }
        if !told && trust == Trust::FirstName && !self.fills(part) {
            (self.authors, self.agencies) = before;
        }
    }

    /// Whether a list of names goes on to an "and".
    fn is_followed(&self, tokens: &[Token]) -> bool {
        let joins = |token: &Token| self.head.is_among(token, self.head.lexicon.language.joiners);
        tokens.iter().any(joins)
    }

    /// Takes the agencies and the one name of a piece.
    fn piece(&mut self, piece: &[Token], trust: Trust, told: bool) {
        let head = self.head;
        let (mut at, mut from) = (0, 0);
        let mut runs = Vec::new();
        while at < piece.len() {
            if let Some(length) = head.agency(piece, at) {
                let span = Span::new(piece[at].span.start, piece[at + length - 1].span.end);
                name(&mut self.agencies, head.words(span), span);
                runs.push(&piece[from..at]);
                at += length;
                from = at;
            } else {
                at += 1;
            }
        }
        runs.push(&piece[from..]);
        for run in runs {
            self.run(run, trust, told);
        }
    }

    /// The first name of a person among the tokens.
    fn run(&mut self, tokens: &[Token], trust: Trust, told: bool) {
        let mut at = 0;
        while at < tokens.len() {
            let length = self.head.name_at(&tokens[at..]);
            if length == 0 {
                at += 1;
                continue;
            }
            let behind = tokens.get(at + length);
            let staff = behind.is_some_and(|token| self.head.is_among(token, self.head.lexicon.language.staff));
            let length = if staff { self.head.two(&tokens[at..at + length]) } else { length };
            if let Some(span) = self.head.person(&tokens[at..at + length], trust, told, staff) {
                let words = self.head.words(span);
                name(&mut self.authors, &shown(words), span);
                return;
            }
            at += length;
        }
    }

    /// "By" alone in its line: the name stands in the next.
    fn beside_a_lone_word(&mut self) {
        let head = self.head;
        let blocks = &head.blocks[..(head.body + 1).min(head.blocks.len())];
        for pair in blocks.windows(2) {
            let (line, next) = (head.line(&pair[0]), head.line(&pair[1]));
            let alone = head.marked(head.words(line)).is_some_and(|length| length == head.words(line).trim_end().len());
            let follows =
                !matches!(pair[1].role, Role::Title | Role::Lead) && !pair[1].role.is_body() && next.len() < 80;
            if alone && follows && pair[0].role != Role::Title {
                self.line(next, Trust::Shape);
                if !self.authors.is_empty() {
                    return;
                }
            }
        }
    }

    /// Whether a line is dates and what was found in it, and little else.
    fn fills(&self, line: Span) -> bool {
        let head = self.head;
        let letters = |span: Span| head.words(span).chars().filter(|c| c.is_alphabetic()).count();
        let named = self.authors.iter().chain(&self.agencies).flat_map(|named| &named.spans).copied();
        let named: usize = named.filter(|&span| line.contains(span)).map(letters).sum();
        let dated: usize = dates(head.text, line, head.language).iter().map(|when| letters(when.span)).sum();
        // "dpa/sb": an editor's initials
        let small =
            head.tokens(line).into_iter().filter(|token| token.is_word() && token.span.len() <= 4 && !token.capital);
        let small: usize = small.map(|token| letters(token.span)).sum();
        let staff = || head.tokens(line).iter().any(|token| head.is_among(token, head.lexicon.language.staff));
        named > 0 && ((named + dated + small) * 10 >= letters(line) * 9 || staff())
    }

    /// The first line that is a byline by its words, though its place or look spoke against it, or that is names alone:
    /// of nobody whom the text speaks of, else it is a tag or a picture's caption. Beside a date, any name will do.
    fn names_alone(&mut self, blocks: &[Block]) {
        let before = self.agencies.len();
        let is_date =
            |at: Option<usize>| at.and_then(|at| blocks.get(at)).is_some_and(|block| block.role == Role::Dateline);
        for (at, block) in blocks.iter().enumerate().take(ALONE) {
            let line = self.head.line(block);
            if !matches!(block.role, Role::Aside | Role::Caption) || line.len() > 120 {
                continue;
            }
            self.line(line, Trust::FirstName);
            if self.authors.is_empty() && (is_date(at.checked_sub(1)) || is_date(Some(at + 1))) && self.is_plain(line) {
                self.line(line, Trust::Shape);
            }
            let told = self.head.marked(self.head.words(line)).is_some();
            let most = if block.role == Role::Caption { 2 } else { 5 };
            let spoken_of = self.authors.iter().any(|author| self.head.speaks_of(&author.name));
            let credit = block.role == Role::Caption && self.agencies.len() > before;
            if !told && (credit || self.authors.len() > most || spoken_of || !self.fills(line)) {
                self.authors.clear();
                self.agencies.truncate(before);
            }
            if !self.authors.is_empty() || self.agencies.len() > before {
                return;
            }
        }
    }

    /// Whether a line is two or three words that no list of the language has.
    fn is_plain(&self, line: Span) -> bool {
        let tokens = self.head.tokens(line);
        let plain = |token: &Token| token.is_word() && token.capital && token.word.is_none();
        let words = self.head.words(line);
        let marked = markers(self.head.language).find(&folded(words));
        (2..=3).contains(&tokens.len()) && tokens.iter().all(plain) && marked.head.is_empty()
    }

    /// What HTML calls an author, between title and running text.
    fn called(&mut self) {
        let head = self.head;
        let from = head.blocks.iter().find(|block| block.role == Role::Title).map_or(0, |title| title.start);
        let to = head.blocks.get(head.body).map_or(head.text.len(), |block| block.start);
        let marks = head.source.marks.iter().filter(|mark| mark.element == Element::Called(Called::Byline));
        for mark in marks.filter(|mark| from <= mark.span.start && mark.span.end <= to && mark.span.len() < 160) {
            self.line(mark.span.trim(head.text), Trust::Shape);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::article::Named;
    use crate::read::plain;

    const BODIES: [(&str, &str, &str); 5] = [
        (
            "de",
            "Stadtrat streitet über den alten Hafen",
            "Der Stadtrat hat am Montag mehr als sechs Stunden lang über die Zukunft des alten Hafens beraten.\n\nAm Ende stand ein Beschluss, mit dem niemand gerechnet hatte und der viele Fragen offen lässt.",
        ),
        (
            "en",
            "Council votes to close the old harbour",
            "The council has voted to close the old harbour for good after more than six hours of debate.\n\nThe warehouses along the river will be torn down in the spring, and a park will take their place by autumn.",
        ),
        (
            "fr",
            "Le conseil ferme le vieux port",
            "Le conseil municipal a décidé lundi de fermer le vieux port après plus de six heures de débat.\n\nLes entrepôts le long de la rivière seront démolis au printemps et un parc prendra leur place à l’automne.",
        ),
        (
            "es",
            "El consejo cierra el viejo puerto",
            "El consejo municipal decidió el lunes cerrar el viejo puerto después de más de seis horas de debate.\n\nLos almacenes junto al río serán derribados en primavera y un parque ocupará su lugar en otoño.",
        ),
        (
            "pl",
            "Rada zamyka stary port",
            "Rada miasta zdecydowała w poniedziałek o zamknięciu starego portu po ponad sześciu godzinach debaty.\n\nMagazyny nad rzeką zostaną wyburzone wiosną, a jesienią na ich miejscu powstanie park dla mieszkańców.",
        ),
    ];

    #[track_caller]
    fn check(code: &str, line: &str, authors: &[&str], agencies: &[&str]) {
        let (_, title, body) = BODIES.iter().find(|body| body.0 == code).expect("a body");
        let article = analyze(&plain(&format!("{title}\n\n{line}\n\n{body}\n")));
        let names = |list: &[Named]| list.iter().map(|named| named.name.clone()).collect::<Vec<_>>();
        assert_eq!(
            (names(&article.authors), names(&article.agencies)),
            (names_of(authors), names_of(agencies)),
            "{line}"
        );
        for span in article.authors.iter().flat_map(|author| &author.spans) {
            assert!(article.text[span.start..span.end].contains(' '));
        }
    }

    fn names_of(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn german_bylines() {
        check("de", "Von Jana Brückner", &["Jana Brückner"], &[]);
        check("de", "Von Jana Brückner, Kiew", &["Jana Brückner"], &[]);
        check(
            "de",
            "Von Jana Brückner, Paul Esch und Karl van der Lehm",
            &["Jana Brückner", "Paul Esch", "Karl van der Lehm"],
            &[],
        );
        check("de", "Von Jana Brückner und dpa", &["Jana Brückner"], &["dpa"]);
        check("de", "Von Jana Brückner, Redakteurin für Finanzen", &["Jana Brückner"], &[]);
        check("de", "Aus Kiew berichtet Jana Brückner", &["Jana Brückner"], &[]);
        check("de", "dpa/sb", &[], &["dpa"]);
        check("de", "VON JANA BRÜCKNER", &["Jana Brückner"], &[]);
        check("de", "Von Jana Brückner\nVon Jana Brückner", &["Jana Brückner"], &[]);
        check("de", "Von Dr. Jana Brückner, j.brueckner@example.org", &["Jana Brückner"], &[]);
    }

    #[test]
    fn bylines_of_other_languages() {
        check("en", "By Jane Roe", &["Jane Roe"], &[]);
        check("en", "By JANE ROE AND JOHN DOE", &["Jane Roe", "John Doe"], &[]);
        check("en", "By Jane Roe, Political Correspondent", &["Jane Roe"], &[]);
        check("en", "By Jane Roe, Political editor, in Berlin", &["Jane Roe"], &[]);
        check("en", "By Jane R. Roe and John Doe, Reuters", &["Jane R. Roe", "John Doe"], &["Reuters"]);
        check("en", "Kyiv | By Jane Roe | 12 May 2024", &["Jane Roe"], &[]);
        check("en", "By Jane Roe @janeroe", &["Jane Roe"], &[]);
        check("fr", "Par Anne Lebrun et Paul Martin", &["Anne Lebrun", "Paul Martin"], &[]);
        check("es", "Por Ana Robles y Luis Prado", &["Ana Robles", "Luis Prado"], &[]);
        check("pl", "Rozmawiała Anna Lipska", &["Anna Lipska"], &[]);
    }

    #[test]
    fn other_work_is_no_authors() {
        check("de", "Von Jana Brückner\nAus dem Englischen von Paul Esch", &["Jana Brückner"], &[]);
    }
}
