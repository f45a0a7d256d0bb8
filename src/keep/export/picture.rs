use super::labels::Labels;
use super::{escape, one_line};
use crate::keep::Language;
use crate::screen::Screen;

/// Width of a picture, in units of SVG that a browser takes for pixels.
const WIDTH: usize = 1080;
const MARGIN: usize = 96;
/// Lines of a picture at most; what is longer is cut between words.
const LINES: usize = 14;

/// A quotation as a picture to post: SVG with its words, who said it, and the headline it stands under.
#[must_use]
pub fn picture(screen: &Screen, quote: usize, language: Language) -> String {
    let labels = Labels::of(language);
    let words = screen.cited_words(quote);
    // Short words are set large, long ones small: the size in units, and how many letters a line
    // then holds in any face that may stand in for the first one.
    let (size, letters) = match words.chars().count() {
        0..=90 => (68, 22),
        91..=220 => (52, 29),
        _ => (40, 38),
    };
    let leading = size * 138 / 100;
    let lines = wrapped(&words, letters, LINES);
    let (name, role) = match screen.cast.voice(quote) {
        Some(voice) => (voice.name.clone(), voice.role.clone().unwrap_or_default()),
        None => (labels.unknown.to_owned(), String::new()),
    };
    let role = wrapped(&one_line(&role), 52, 2);
    let title = wrapped(&one_line(&screen.title()), 52, 2);

    let mut out = String::new();
    let mut y = MARGIN + size;
    for line in &lines {
        text(&mut out, "w", MARGIN + 28, y, size, line);
        y += leading;
    }
    let below = y - size;
    y += 28;
    text(&mut out, "n", MARGIN + 28, y, 34, &name);
    for line in &role {
        y += 38;
        text(&mut out, "t", MARGIN + 28, y, 28, line);
    }
    y += 34;
    for line in &title {
        y += 36;
        text(&mut out, "t", MARGIN + 28, y, 26, line);
    }
    whole(&out, below, y + MARGIN)
}

/// The picture around its lines of text: paper, and the rule at the left of the words.
fn whole(lines: &str, below: usize, height: usize) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    let size = |out: &mut String, name: &str, value: usize| {
        out.push_str(name);
        out.push_str(&value.to_string());
        out.push('"');
    };
    out.push_str(&WIDTH.to_string());
    size(&mut out, " ", height);
    size(&mut out, " width=\"", WIDTH);
    size(&mut out, " height=\"", height);
    out.push_str("><style>text{font-family:Literata,Georgia,\"Iowan Old Style\",serif;fill:#1f1d1a;unicode-bidi:plaintext}.w{font-weight:500}.n{font-weight:600}.n,.t{font-family:\"Source Sans 3\",\"Segoe UI\",system-ui,sans-serif}.t{fill:#5c564d}</style>");
    out.push_str("<rect width=\"100%\" height=\"100%\" fill=\"#fbf9f4\"/>");
    size(&mut out, "<rect fill=\"#0b5e7a\" width=\"6\" x=\"", MARGIN - 8);
    size(&mut out, " y=\"", MARGIN);
    size(&mut out, " height=\"", below.saturating_sub(MARGIN) + 20);
    out.push_str("/>");
    out.push_str(lines);
    out.push_str("</svg>\n");
    out
}

fn text(out: &mut String, class: &str, x: usize, y: usize, size: usize, words: &str) {
    out.push_str("<text class=\"");
    out.push_str(class);
    for (name, value) in [("\" x=\"", x), ("\" y=\"", y), ("\" font-size=\"", size)] {
        out.push_str(name);
        out.push_str(&value.to_string());
    }
    out.push_str("\">");
    escape::markup(out, words);
    out.push_str("</text>");
}

/// Breaks words into lines of so many letters; what does not fit the last one is cut.
fn wrapped(words: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        // A word that is longer than a line is broken where the line ends.
        let pieces: Vec<char> = word.chars().collect();
        for (at, piece) in pieces.chunks(letters).enumerate() {
            let piece: String = piece.iter().collect();
            let full = lines.len() == most;
            match lines.last_mut() {
                Some(line) if at == 0 && line.chars().count() + 1 + piece.chars().count() <= letters => {
                    line.push(' ');
                    line.push_str(&piece);
                }
                Some(line) if full => {
                    line.push_str(" …");
                    return lines;
                }
                _ => lines.push(piece),
            }
        }
    }
    lines
}
