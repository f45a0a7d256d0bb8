use super::{Head, name, titled};
use crate::article::{EntityKind, Named, Origin, Role, Span};
use crate::lexicon::{Class, folded, is_agency};
use crate::recognize::dates::{When, dates};

/// How far into the text a dash is looked for, in bytes.
const REACH: usize = 110;

/// Reads place, date and agency at the head of the running text, up to the dash, stop or colon that parts them from it:
/// "BERLIN (dpa) –", "KYIV, May 24 (Reuters) -", "Berlin/Kiew. ", "(ANSA) - ROMA, 24 MAG -".
pub(super) fn origin(head: &Head) -> Option<Origin> {
    let first = head.blocks[head.body..].iter().find(|block| block.role == Role::Paragraph)?;
    let lead = head.above(&[Role::Lead]).next();
    [Some(first), lead].into_iter().flatten().find_map(|block| {
        let line = head.line(block);
        let words = head.words(line);
        let near = (0..=REACH.min(words.len())).rev().find(|&end| words.is_char_boundary(end))?;
        dashed(head, line.start, &words[..near]).or_else(|| stopped(head, line.start, &words[..near]))
    })
}

/// Parts up to a dash; after it, more of them up to the next.
fn dashed(head: &Head, start: usize, words: &str) -> Option<Origin> {
    let mut origin = None;
    let mut from = 0;
    while let Some((at, dash)) = dash(&words[from..]) {
        let end = from + at + dash;
        let mut read = Parts { told: origin.is_some(), ..Parts::default() };
        if !read.all(head, Span::new(start + from, start + from + at), words[from + at..].starts_with(['—', '–'])) {
            break;
        }
        let so_far = origin.get_or_insert_with(|| Origin { start, end, places: vec![], date: None, agencies: vec![] });
        so_far.end = start + end;
        so_far.places.extend(read.places);
        so_far.agencies.extend(read.agencies);
        so_far.date = read.date.as_ref().map(When::moment).or(so_far.date.take());
        from = end;
    }
    origin
}

/// Places alone, up to a stop or, in capitals, a colon.
fn stopped(head: &Head, start: usize, words: &str) -> Option<Origin> {
    let at = words.find(". ").into_iter().chain(words.find(": ")).min()?;
    let capitals = !words[..at].contains(char::is_lowercase);
    let goes_on = words[at + 2..].trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase);
    if words[at..].starts_with(':') && !capitals || !goes_on {
        return None;
    }
    let mut read = Parts::default();
    let sure = read.all(head, Span::new(start, start + at), false) && !read.places.is_empty() && !read.guessed;
    sure.then(|| Origin { start, end: start + at + 1, places: read.places, date: None, agencies: read.agencies })
}

/// Where a dash parts two things, and its bytes.
fn dash(words: &str) -> Option<(usize, usize)> {
    words.char_indices().find_map(|(at, c)| {
        let length = match c {
            '–' | '—' | '―' => c.len_utf8(),
            '-' if words[at..].starts_with("--") => 2,
            '-' => 1,
            _ => return None,
        };
        let open = |side: &str| side.is_empty() || side.starts_with(char::is_whitespace);
        let parts = words[at + length..].starts_with(char::is_whitespace)
            || words[..at].ends_with(char::is_whitespace) && open(&words[at + length..])
            || c == '—' && words[..at].ends_with(')');
        (parts && at > 0).then_some((at, length))
    })
}

#[derive(Default)]
struct Parts {
    places: Vec<Named>,
    agencies: Vec<Named>,
    date: Option<When>,
    /// What stands before says already where the text comes from.
    told: bool,
    /// A place is in no list.
    guessed: bool,
}

impl Parts {
    /// Whether the words are nothing but places, dates and agencies, and tell where it comes from. `dash` is whether a
    /// long dash follows, before which a place in capitals needs no list.
    fn all(&mut self, head: &Head, span: Span, dash: bool) -> bool {
        let mut unknown = Vec::new();
        let words = head.words(span);
        let mut from = span.start;
        let mut bracketed = false;
        for part in words.split_inclusive(['(', ')', '/', ',']).flat_map(|part| part.split_inclusive(". ")) {
            let inside = bracketed;
            let bare = part.trim_end_matches(['(', ')', '/', ',', ' ']);
            bracketed = part.ends_with('(') || bracketed && !part.ends_with(')');
            let whole = Span::new(from, from + bare.trim_end_matches('.').len()).trim(head.text);
            from += part.len();
            if whole.is_empty() || self.part(head, whole, inside) {
                continue;
            }
            unknown.push((whole, inside));
        }
        for (part, inside) in unknown {
            let words = head.words(part);
            let told = self.told || !self.places.is_empty() || !self.agencies.is_empty() || self.date.is_some();
            let capitals = !words.contains(char::is_lowercase) && words.chars().count() > 2;
            let short = words.split_whitespace().count() <= 3 && words.chars().count() <= 24;
            let plain = words.split_whitespace().all(|word| {
                let class = head.lexicon.class(word);
                word.starts_with(char::is_uppercase) && !class.any(Class::CLOSED) && head.lexicon.look(word).is_none()
            });
            if inside && !self.places.is_empty() && !words.contains(' ') && words.len() <= 8 {
                // A desk of the agency: "(dpa/lsw)", or an agency that no list has.
                if self.agencies.is_empty() {
                    name(&mut self.agencies, words, part);
                }
            } else if !inside && short && plain && (told || capitals && dash) && words.chars().all(|c| !c.is_numeric())
            {
                name(&mut self.places, &shown(words), part);
                self.guessed = true;
            } else {
                return false;
            }
        }
        // Those that no list has were found last.
        let mut sorted: Vec<Named> = Vec::new();
        for place in self.places.drain(..) {
            let at = sorted.partition_point(|before| before.spans < place.spans);
            sorted.insert(at, place);
        }
        self.places = sorted;
        !self.places.is_empty() || !self.agencies.is_empty()
    }

    /// Whether a part is a place, date or agency.
    fn part(&mut self, head: &Head, part: Span, inside: bool) -> bool {
        let words = head.words(part);
        let lower = folded(words);
        let site = lower.rsplit_once('.').map_or(lower.as_str(), |(name, _)| name);
        if is_agency(&lower) && (inside || lower.len() > 3) || is_agency(site) && site.len() > 3 {
            name(&mut self.agencies, words, part);
        } else if head.listed(words) == Some(EntityKind::Place) {
            name(&mut self.places, &shown(words), part);
        } else if let [when] = dates(head.text, part, head.language).as_slice()
            && when.dated
            && when.span == part
        {
            self.date = Some(*when);
        } else if head.listed(words) == Some(EntityKind::Organisation) && inside {
            name(&mut self.agencies, words, part);
        } else {
            return false;
        }
        true
    }
}

/// A place as it is shown: not in capitals, but for "USA".
fn shown(words: &str) -> String {
    if words.contains(char::is_lowercase) || words.chars().count() <= 3 { words.to_owned() } else { titled(words) }
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::read::plain;

    const GERMAN: &str = "Der Stadtrat hat am Montag mehr als sechs Stunden lang über die Zukunft des alten Hafens beraten, und am \
        Ende stand ein Beschluss.\n\nDie Speicher am Fluss sollen im Frühjahr abgerissen werden, damit dort ein Park entsteht.\n";
    const ENGLISH: &str = "The council has voted to close the old harbour for good after more than six hours of debate, the mayor \
        said.\n\nThe warehouses along the river will be torn down in the spring, and a park will take their place by autumn.\n";

    #[track_caller]
    fn check(opening: &str, body: &str, expected: &str) {
        let title = if body == GERMAN {
            "Stadtrat streitet über den alten Hafen"
        } else {
            "Council votes to close the old harbour"
        };
        let article = analyze(&plain(&format!("{title}\n\n{opening}{body}")));
        let found = article.origin.as_ref().map_or_else(String::new, |origin| {
            let names = |list: &[crate::article::Named]| {
                list.iter().map(|named| named.name.clone()).collect::<Vec<_>>().join(", ")
            };
            let date = origin.date.as_ref().map_or("", |date| article.slice(date.span()));
            format!("{} | {date} | {}", names(&origin.places), names(&origin.agencies))
        });
        assert_eq!(found, expected, "{opening}");
        assert!(article.origin.is_none_or(|origin| article.text[origin.start..].starts_with(opening.trim_end())));
    }

    #[test]
    fn places_dates_and_agencies() {
        check("BERLIN (dpa) – ", GERMAN, "Berlin |  | dpa");
        check("Berlin (dpa/lsw) - ", GERMAN, "Berlin |  | dpa");
        check("Berlin/Kiew. ", GERMAN, "Berlin, Kiew |  | ");
        check("München/London – ", GERMAN, "München, London |  | ");
        check("KYIV, May 24 (Reuters) - ", ENGLISH, "Kyiv | May 24 | Reuters");
        check("PARIS — ", ENGLISH, "Paris |  | ");
        check("PARIS: ", ENGLISH, "Paris |  | ");
        check("OLDPORT, Texas (AP) — ", ENGLISH, "Oldport, Texas |  | AP");
        check("(ANSA) - OLDPORT, May 24 - ", ENGLISH, "Oldport | May 24 | ANSA");
    }

    #[test]
    fn other_openings() {
        check("", ENGLISH, "");
        check("Over – and out, they say. ", ENGLISH, "");
        check("Nobody in Paris knew – but ", ENGLISH, "");
        check("WHAT NOW — ", ENGLISH, "");
    }
}
