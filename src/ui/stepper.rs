use super::browser::{marks, scroll};
use super::listen::{PRESSED, release};
use super::message::Message;
use super::parts::Arrow;
use super::state::{Company, Face, Marked, Sheet, State, Thing, state};
use crate::article::{Block, Mention};
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Marks a thing and brings one of its places into view.
pub fn go(state: State, marked: Marked) {
    state.look.face.set(Face::Article);
    state.look.pointed.set(None);
    state.look.marked.set(Some(marked));
    if let Some((name, places)) = told_now(state, marked.thing) {
        state.message.set(Some(Message::Step(name, number(&places, marked.at), places.len())));
    }
    // The article may have to be drawn first, where the original stood in its place.
    request_animation_frame(move || {
        let derived = state.look.derived.get_untracked();
        let place =
            state.screen.with_untracked(|screen| screen.as_ref().and_then(|screen| place(screen, marked, derived)));
        if let Some(place) = place {
            scroll::to(&place);
        }
    });
}

/// Brings a quotation into view and gives it the focus, which opens its card.
pub fn to_quote(state: State, quote: usize) {
    state.look.face.set(Face::Article);
    request_animation_frame(move || scroll::to_and_focus(&format!("#quote-{quote}")));
}

/// Brings a related headline into view and gives it the focus.
pub fn to_card(state: State, card: usize) {
    state.look.face.set(Face::Article);
    request_animation_frame(move || scroll::to_and_focus(&format!("#related li:nth-child({}) a", card + 1)));
}

/// Shows the card of the name that is marked: beside the article, or in its sheet.
fn to_name(state: State) {
    if !marks::is_shown("#names") {
        state.look.sheet.set(Some(Sheet::Names));
    }
    request_animation_frame(|| {
        scroll::focus(PRESSED);
        scroll::reveal(PRESSED, "#names .about");
        scroll::clear(".prose .here");
    });
}

/// Brings a section into view, and marks its heading for a while.
pub fn to_block(block: usize) {
    request_animation_frame(move || {
        let heading = format!("#block-{block}");
        scroll::to(&heading);
        marks::mark("aimed", Some(heading));
    });
}

/// Presses or releases what steps through a thing.
pub fn turn(state: State, thing: Thing) {
    if state.look.marked.get_untracked().is_some_and(|marked| marked.thing == thing) {
        state.look.marked.set(None);
    } else {
        begin(state, thing);
    }
}

/// Marks a thing and goes to the first of its places.
fn begin(state: State, thing: Thing) {
    let first = told_now(state, thing).and_then(|(_, places)| places.first().copied());
    go(state, Marked { thing, at: first.unwrap_or(0) });
}

/// Lets mentions in another word count, or not. What is marked stays, at a place that counts.
pub fn derive(state: State, derived: bool) {
    state.look.derived.set(derived);
    let Some(marked) = state.look.marked.get_untracked() else { return };
    let places = told_now(state, marked.thing).map(|(_, places)| places).unwrap_or_default();
    let near = places.iter().find(|&&at| at >= marked.at).or(places.last());
    let nowhere = matches!(marked.thing, Thing::Entity(_)) && near.is_none();
    let at = near.copied().unwrap_or(0);
    state.look.marked.set((!nowhere).then_some(Marked { at, ..marked }));
}

/// Marks an entity together with what is marked already, or takes it from there.
pub fn join(state: State, entity: usize) {
    let marked = state.look.marked.get_untracked().map(|marked| marked.thing);
    begin(state, Company::turned(marked, entity));
}

/// Goes some places on or back, around the end.
pub fn step(state: State, by: isize) {
    let Some(marked) = state.look.marked.get_untracked() else { return };
    let places = told_now(state, marked.thing).map(|(_, places)| places).unwrap_or_default();
    if places.is_empty() {
        return;
    }
    let here = number(&places, marked.at) - 1;
    let next = (here + places.len()).saturating_add_signed(by) % places.len();
    go(state, Marked { at: places[next], ..marked });
}

/// What an article tells of a thing, as it is looked at now.
fn told_now(state: State, thing: Thing) -> Option<(String, Vec<usize>)> {
    let derived = state.look.derived.get_untracked();
    state.screen.with_untracked(|screen| told(screen.as_ref()?, thing, derived))
}

/// The number of a place among those that are stepped through, from one on.
fn number(places: &[usize], at: usize) -> usize {
    places.partition_point(|&place| place < at) + 1
}

/// A thing's name, and its places that are stepped through, in order.
fn told(screen: &Screen, thing: Thing, derived: bool) -> Option<(String, Vec<usize>)> {
    match thing {
        Thing::Entity(entity) => {
            let name = screen.article.entities.get(entity)?.name.clone();
            Some((name, screen.numbers(entity, derived)))
        }
        Thing::Voice(voice) => {
            let voice = screen.cast.voices.get(voice)?;
            Some((voice.name.clone(), (0..voice.quotes.len()).collect()))
        }
        Thing::Together(company) => {
            let entities = company.entities().iter().filter_map(|&entity| screen.article.entities.get(entity));
            let names: Vec<&str> = entities.map(|entity| entity.name.as_str()).collect();
            Some((names.join(" + "), (0..screen.passages(company.entities(), derived).len()).collect()))
        }
    }
}

/// A selector of the place that was stepped to.
pub fn place(screen: &Screen, marked: Marked, derived: bool) -> Option<String> {
    match marked.thing {
        Thing::Entity(entity) => Some(format!(".prose [data-entity='{entity}'][data-mention='{}']", marked.at)),
        Thing::Voice(voice) => {
            let quote = screen.cast.voices.get(voice)?.quotes.get(marked.at)?;
            Some(format!(".prose [data-quote='{quote}']"))
        }
        Thing::Together(company) => {
            let block = *screen.passages(company.entities(), derived).get(marked.at)?;
            mentions(screen, company, block, derived).next()
        }
    }
}

/// A selector for each mention of several entities in a block.
fn mentions(screen: &Screen, company: Company, block: usize, derived: bool) -> impl Iterator<Item = String> {
    let span = screen.article.blocks.get(block).map(Block::span).unwrap_or_default();
    let of = |entity: usize| {
        let mentions = screen.article.entities.get(entity).map_or(&[][..], |entity| &entity.mentions);
        let counts = move |mention: &Mention| span.contains(mention.span()) && (derived || !mention.derived);
        let inside = mentions.iter().enumerate().filter(move |(_, mention)| counts(mention));
        inside.map(move |(at, _)| format!(".prose [data-entity='{entity}'][data-mention='{at}']")).collect::<Vec<_>>()
    };
    company.entities().iter().flat_map(|&entity| of(entity)).collect::<Vec<_>>().into_iter()
}

/// A selector of all places of a thing.
pub fn places(screen: &Screen, thing: Thing, derived: bool) -> Option<String> {
    match thing {
        Thing::Entity(entity) => {
            let named = if derived { "" } else { ":not([data-derived])" };
            Some(format!(".prose [data-entity='{entity}']{named}"))
        }
        Thing::Voice(voice) => {
            let quotes = screen.cast.voices.get(voice)?.quotes.iter();
            Some(quotes.map(|quote| format!(".prose [data-quote='{quote}']")).collect::<Vec<_>>().join(","))
        }
        Thing::Together(company) => {
            let passages = screen.passages(company.entities(), derived);
            let all = passages.into_iter().flat_map(|block| mentions(screen, company, block, derived));
            Some(all.collect::<Vec<_>>().join(",")).filter(|all| !all.is_empty())
        }
    }
}

/// Steps through the places of what is pressed.
#[component]
pub fn Stepper(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let bar = move || {
        let marked = state.look.marked.get()?;
        let (name, places) = told(&screen, marked.thing, state.look.derived.get())?;
        let numbered = || (words.step)(number(&places, marked.at), places.len());
        let place = if places.is_empty() { words.no_passage.to_owned() } else { numbered() };
        let label = name.clone();
        let name = if matches!(marked.thing, Thing::Voice(_)) {
            view! { <span class="name">{name}</span> }.into_any()
        } else {
            let show = move |_| to_name(state);
            view! {
                <button class="name" id="step-card" title=words.show_name on:click=show>
                    {name}
                    <span class="unseen">": " {words.show_name}</span>
                </button>
            }
            .into_any()
        };
        Some(
            view! {
                <div class="stepper" role="group" aria-label=label>
                    {name}
                    <span class="step">{place}</span>
                    <button id="step-back" aria-label=words.previous title=words.previous on:click=move |_| step(state, -1)>
                        <Arrow to="back" />
                    </button>
                    <button id="step-on" aria-label=words.next title=words.next on:click=move |_| step(state, 1)>
                        <Arrow to="next" />
                    </button>
                    <button aria-label=words.unmark title=words.unmark on:click=move |_| release(state)>
                        <Arrow to="close" />
                    </button>
                </div>
            }
            .into_any(),
        )
    };
    bar.into_any()
}
