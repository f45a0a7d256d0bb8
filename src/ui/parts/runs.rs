use crate::article::QuoteKind;
use crate::screen::{Run, Screen, entity_class, quote_class};
use crate::ui::browser::intl;
use crate::ui::state::state;
use leptos::prelude::*;

/// Draws the runs of a block; the text comes out to the letter, white space included.
pub fn draw(screen: &Screen, runs: &[Run]) -> AnyView {
    nest(screen, runs, 0).into_any()
}

/// Puts neighbouring runs of one quotation into one element, quotations inside it further in.
fn nest(screen: &Screen, runs: &[Run], depth: usize) -> Vec<AnyView> {
    let quote = |run: &Run| run.quotes.get(depth).copied();
    runs.chunk_by(|a, b| quote(a) == quote(b))
        .flat_map(|group| match quote(&group[0]) {
            Some(index) => vec![quotation(screen, index, &group[0], nest(screen, group, depth + 1))],
            None => group.chunk_by(|a, b| a.quantity == b.quantity).flat_map(|runs| quantity(screen, runs)).collect(),
        })
        .collect()
}

/// A date or an amount with its normal form, where it has one. Nothing to press, and hardly to be seen: names and links
/// inside it stay what they are.
fn quantity(screen: &Screen, runs: &[Run]) -> Vec<AnyView> {
    let inside: Vec<AnyView> = runs.iter().map(|run| leaf(screen, run)).collect();
    let found = runs.first().and_then(|run| screen.article.quantities.get(run.quantity?));
    let Some((found, value)) = found.and_then(|found| Some((found, found.value.clone()?))) else { return inside };
    let view = if found.kind.is_moment() {
        let title = intl::day(&value, state().language.get());
        view! { <time class="told" datetime=value title=title>{inside}</time> }.into_any()
    } else {
        let title = intl::amount(&value, state().language.get());
        view! { <data class="told" value=value title=title>{inside}</data> }.into_any()
    };
    vec![view]
}

/// A quotation: can be reached by key, and is described by its line in the list of quotations. Of one that goes on
/// in the next paragraph only the first piece stops the key.
fn quotation(screen: &Screen, index: usize, first: &Run, inside: Vec<AnyView>) -> AnyView {
    let quote = &screen.article.quotes[index];
    let class = format!("quote {} {}", quote_class(quote.kind), colour(screen, index));
    let opens = first.span.start <= quote.start;
    let id = opens.then(|| format!("quote-{index}"));
    let (look, kind) = (state().look, quote.kind);
    let tab = move || opens.then(|| if look.shows(kind) { "0" } else { "-1" });
    let who = screen.cast.voice(index).filter(|_| opens).map(|voice| voice.name.clone());
    let note = format!("note-{index}");
    if quote.kind == QuoteKind::Direct {
        view! { <q class=class id=id tabindex=tab aria-describedby=note data-quote=index data-who=who>{inside}</q> }
            .into_any()
    } else {
        view! { <mark class=class id=id tabindex=tab aria-describedby=note data-quote=index data-who=who>{inside}</mark> }.into_any()
    }
}

/// Text with what it is outside of quotations: a name, a cue, a quotation mark, a link.
fn leaf(screen: &Screen, run: &Run) -> AnyView {
    let text = screen.slice(run.span).to_owned();
    let mut class = String::new();
    let mut add = |name: &str| {
        class.push_str(name);
        class.push(' ');
    };
    let mut derived = None;
    if let Some((entity, number)) = run.mention {
        let entity = &screen.article.entities[entity];
        add("name");
        add(entity_class(entity.kind));
        derived = entity.mentions.get(number).filter(|mention| mention.derived).map(|_| "");
    }
    if let Some(quote) = run.cue {
        add("cue");
        add(quote_class(screen.article.quotes[quote].kind));
        add(colour(screen, quote));
    }
    if run.speaker.is_some() {
        add("speaker");
    }
    if run.gap {
        add("gap");
    }
    if let Some(quote) = run.edge.filter(|&quote| screen.article.quotes[quote].kind == QuoteKind::Direct) {
        add("edge");
        add(colour(screen, quote));
    }
    let by = run.by.and_then(|quote| {
        add("by");
        add(colour(screen, quote));
        Some(screen.cast.voice(quote)?.name.clone())
    });
    let href = run.link.and_then(|link| screen.links.get(link).cloned().flatten());
    if run.author {
        add("author");
    }
    if run.label {
        add("label-head");
    }
    let moment = run.moment.and_then(|moment| screen.article.moments()[moment]?.iso.clone());
    if let (Some(iso), None) = (moment, &href) {
        let class = (!class.is_empty()).then(|| class.trim_end().to_owned());
        return view! { <time class=class datetime=iso>{text}</time> }.into_any();
    }
    if class.is_empty() && href.is_none() {
        return text.into_any();
    }
    let class = (!class.is_empty()).then(|| class.trim_end().to_owned());
    let (entity, mention) = run.mention.unzip();
    let (cue, speaker) = (run.cue, run.speaker);
    match href {
        Some(href) => view! {
            <a class=class href=href target="_blank" rel="noopener noreferrer" data-entity=entity data-mention=mention data-derived=derived>
                {text}
            </a>
        }
        .into_any(),
        None => view! {
            <span
                class=class
                data-entity=entity
                data-mention=mention
                data-derived=derived
                data-cue=cue
                data-speaker=speaker
                data-by=by
            >
                {text}
            </span>
        }
        .into_any(),
    }
}

/// The class of a speaker's colour.
pub fn colour(screen: &Screen, quote: usize) -> &'static str {
    const CLASSES: [&str; crate::screen::COLOURS] = ["voice-1", "voice-2", "voice-3", "voice-4", "voice-5", "voice-6"];
    screen.cast.colour(quote).map_or("voice-0", |colour| CLASSES[colour])
}
