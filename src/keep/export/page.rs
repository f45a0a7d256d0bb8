use super::labels::Labels;
use super::{escape, json_ld, one_line};
use crate::article::Role;
use crate::screen::{Row, Run, Screen, entity_class, quote_class, right_to_left};

/// A page of its own. It asks nobody for anything: its policy forbids scripts and requests, its style is inside it.
pub(super) fn write(screen: &Screen, labels: &Labels, style: &str) -> String {
    let mut page = Page { out: String::new(), screen, labels };
    page.head(style);
    page.article();
    page.voices();
    page.names();
    page.related();
    page.raw("<footer><p>").text(labels.made).raw("</p></footer></body></html>\n");
    page.out
}

struct Page<'a> {
    out: String,
    screen: &'a Screen,
    labels: &'a Labels,
}

impl Page<'_> {
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        escape::markup(&mut self.out, text);
        self
    }

    fn head(&mut self, style: &str) {
        let (title, code) = (one_line(&self.screen.title()), self.labels.code);
        self.raw("<!doctype html>\n<html lang=\"").text(code).raw("\"><head><meta charset=\"utf-8\">");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">");
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        self.raw("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\"><title>");
        self.text(&title).raw("</title><style>").raw(style).raw("</style><script type=\"application/ld+json\">");
        // Inside a script HTML knows no entities; JSON has its own way to write "<".
        let json = serde_json::to_string(&json_ld::of(self.screen)).unwrap_or_default();
        let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
        self.raw(&json).raw("</script></head><body>");
    }

    fn article(&mut self) {
        let language = self.screen.article.language.as_deref().unwrap_or_default();
        let dir = if right_to_left(language) { "rtl" } else { "ltr" };
        self.raw("<main><article lang=\"").text(language).raw("\" dir=\"").raw(dir).raw("\"><header>");
        let screen = self.screen;
        for row in &screen.head {
            self.row(row);
        }
        self.raw("</header>");
        for rows in screen.body.chunk_by(|a, b| a.role == Role::ListItem && b.role == Role::ListItem) {
            let list = rows[0].role == Role::ListItem;
            self.raw(if list { "<ul>" } else { "" });
            for row in rows {
                self.row(row);
            }
            self.raw(if list { "</ul>" } else { "" });
        }
        self.raw("</article></main>");
    }

    fn row(&mut self, row: &Row) {
        let (open, close) = match (row.role, row.level) {
            (Role::Kicker, _) => ("<p class=\"kicker\">", "</p>"),
            (Role::Title, _) => ("<h1>", "</h1>"),
            (Role::Lead, _) => ("<p class=\"lead\">", "</p>"),
            (Role::Byline | Role::Dateline, _) => ("<p class=\"meta\">", "</p>"),
            (Role::Heading, Some(3..)) => ("<h3>", "</h3>"),
            (Role::Heading, _) => ("<h2>", "</h2>"),
            (Role::ListItem, _) => ("<li>", "</li>"),
            (Role::Blockquote, _) => ("<blockquote><p>", "</p></blockquote>"),
            (Role::Caption, _) => ("<p class=\"caption\">", "</p>"),
            _ => ("<p>", "</p>"),
        };
        self.raw(open);
        self.runs(&row.runs, 0);
        self.raw(close).raw("\n");
    }

    /// Neighbouring runs of one quotation in one element, quotations inside it further in.
    fn runs(&mut self, runs: &[Run], depth: usize) {
        let quote = |run: &Run| run.quotes.get(depth).copied();
        for group in runs.chunk_by(|a, b| quote(a) == quote(b)) {
            let Some(index) = quote(&group[0]) else {
                for runs in group.chunk_by(|a, b| a.quantity == b.quantity) {
                    self.quantity(runs);
                }
                continue;
            };
            let kind = quote_class(self.screen.article.quotes[index].kind);
            self.raw("<mark class=\"").raw(kind).raw(" ");
            self.colour(self.screen.cast.colour(index));
            let labels = self.labels;
            let who = self.screen.cast.voice(index).map_or(labels.unknown, |voice| voice.name.as_str()).to_owned();
            self.raw("\" title=\"").text(&who).raw("\">");
            self.runs(group, depth + 1);
            self.raw("</mark>");
        }
    }

    /// A date or an amount with its normal form, where it has one.
    fn quantity(&mut self, runs: &[Run]) {
        let screen = self.screen;
        let found = runs.first().and_then(|run| screen.article.quantities.get(run.quantity?));
        let value = found.and_then(|found| Some((found.kind.is_moment(), found.value.as_deref()?)));
        if let Some((moment, value)) = value {
            self.raw(if moment { "<time datetime=\"" } else { "<data value=\"" }).text(value).raw("\">");
        }
        for run in runs {
            self.run(run);
        }
        if let Some((moment, _)) = value {
            self.raw(if moment { "</time>" } else { "</data>" });
        }
    }

    fn run(&mut self, run: &Run) {
        let screen = self.screen;
        let words = screen.slice(run.span);
        let href = run.link.and_then(|link| screen.links.get(link)).and_then(Option::as_deref);
        if let Some(href) = href {
            self.link(href, words);
        } else if let Some((entity, _)) = run.mention {
            let class = entity_class(screen.article.entities[entity].kind);
            self.raw("<span class=\"").raw(class).raw("\">").text(words).raw("</span>");
        } else {
            self.text(words);
        }
    }

    fn link(&mut self, href: &str, words: &str) {
        self.raw("<a href=\"").text(href).raw("\" rel=\"noopener noreferrer\">").text(words).raw("</a>");
    }

    fn colour(&mut self, colour: Option<usize>) {
        let colour = colour.map_or(0, |colour| colour + 1);
        self.raw("voice-").raw(&colour.to_string());
    }

    fn label(&mut self, words: &str) {
        self.raw("<h2 class=\"label\">").text(words).raw("</h2>");
    }

    fn voices(&mut self) {
        let screen = self.screen;
        if screen.cast.voices.is_empty() {
            return;
        }
        self.raw("<section class=\"voices\">");
        self.label(self.labels.voices);
        for voice in &screen.cast.voices {
            self.raw("<h3 class=\"");
            self.colour(voice.colour);
            self.raw("\"><bdi>").text(&voice.name).raw("</bdi>");
            if let Some(role) = &voice.role {
                self.raw(" <small><bdi>").text(&one_line(role)).raw("</bdi></small>");
            }
            self.raw("</h3><ul>");
            for &quote in &voice.quotes {
                let labels = self.labels;
                let words = screen.quoted(quote);
                self.raw("<li><bdi>").text(&words).raw("</bdi> <small>");
                self.text(labels.quote_kind(screen.article.quotes[quote].kind)).raw("</small></li>");
            }
            self.raw("</ul>");
        }
        self.raw("</section>");
    }

    fn names(&mut self) {
        let screen = self.screen;
        if screen.chips.is_empty() {
            return;
        }
        self.raw("<section class=\"names\">");
        self.label(self.labels.names);
        self.raw("<ul>");
        for chip in screen.chips.iter().flat_map(|(_, chips)| chips) {
            self.raw("<li class=\"")
                .raw(entity_class(chip.kind))
                .raw("\"><bdi>")
                .text(&chip.name)
                .raw("</bdi> <small>");
            self.raw(&chip.mentions().to_string()).raw("</small></li>");
        }
        self.raw("</ul></section>");
    }

    fn related(&mut self) {
        let screen = self.screen;
        if screen.cards.is_empty() {
            return;
        }
        self.raw("<nav class=\"related\">");
        self.label(screen.label.as_deref().unwrap_or(self.labels.related));
        self.raw("<ul>");
        for card in &screen.cards {
            self.raw("<li>");
            if let Some(source) = &card.source {
                self.raw("<small>").text(source).raw("</small> ");
            }
            let words = one_line(&card.headline);
            match &card.href {
                Some(href) => self.link(href, &words),
                None => _ = self.text(&words),
            }
            self.raw("</li>");
        }
        self.raw("</ul></nav>");
    }
}
