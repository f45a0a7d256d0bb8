use super::browser::{marks, scroll};
use super::message::Message;
use super::parts::Arrow;
use super::state::{Company, Face, Marked, State, Thing, state};
use crate::article::Block;
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Marks a thing and brings one of its places into view.
pub fn go(state: State, marked: Marked) {
    state.look.face.set(Face::Article);
    state.look.pointed.set(None);
    state.look.marked.set(Some(marked));
    let told = state.screen.with_untracked(|screen| screen.as_ref().and_then(|screen| told(screen, marked.thing)));
    if let Some((name, of)) = told {
        state.message.set(Some(Message::Step(name, marked.at + 1, of)));
    }
    // The article may have to be drawn first, where the original stood in its place.
    request_animation_frame(move || {
        let place = state.screen.with_untracked(|screen| screen.as_ref().and_then(|screen| place(screen, marked)));
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
        go(state, Marked { thing, at: 0 });
    }
}

/// Marks an entity together with what is marked already, or takes it from there.
pub fn join(state: State, entity: usize) {
    let marked = state.look.marked.get_untracked().map(|marked| marked.thing);
    go(state, Marked { thing: Company::turned(marked, entity), at: 0 });
}

/// Goes some places on or back, around the end.
pub fn step(state: State, by: isize) {
    let Some(marked) = state.look.marked.get_untracked() else { return };
    let told = state.screen.with_untracked(|screen| told(screen.as_ref()?, marked.thing));
    let Some(of) = told.map(|(_, of)| of).filter(|of| *of > 0) else { return };
    let at = (marked.at + of).saturating_add_signed(by) % of;
    go(state, Marked { at, ..marked });
}

/// A thing's name, and how many places it has.
fn told(screen: &Screen, thing: Thing) -> Option<(String, usize)> {
    match thing {
        Thing::Entity(entity) => {
            let entity = screen.article.entities.get(entity)?;
            Some((entity.name.clone(), entity.mentions.len()))
        }
        Thing::Voice(voice) => {
            let voice = screen.cast.voices.get(voice)?;
            Some((voice.name.clone(), voice.quotes.len()))
        }
        Thing::Together(company) => {
            let entities = company.entities().iter().filter_map(|&entity| screen.article.entities.get(entity));
            let names: Vec<&str> = entities.map(|entity| entity.name.as_str()).collect();
            Some((names.join(" + "), screen.passages(company.entities()).len()))
        }
    }
}

/// A selector of the place that was stepped to.
pub fn place(screen: &Screen, marked: Marked) -> Option<String> {
    match marked.thing {
        Thing::Entity(entity) => Some(format!(".prose [data-entity='{entity}'][data-mention='{}']", marked.at)),
        Thing::Voice(voice) => {
            let quote = screen.cast.voices.get(voice)?.quotes.get(marked.at)?;
            Some(format!(".prose [data-quote='{quote}']"))
        }
        Thing::Together(company) => {
            let block = *screen.passages(company.entities()).get(marked.at)?;
            mentions(screen, company, block).next()
        }
    }
}

/// A selector for each mention of several entities in a block.
fn mentions(screen: &Screen, company: Company, block: usize) -> impl Iterator<Item = String> {
    let span = screen.article.blocks.get(block).map(Block::span).unwrap_or_default();
    let of = |entity: usize| {
        let mentions = screen.article.entities.get(entity).map_or(&[][..], |entity| &entity.mentions);
        let inside = mentions.iter().enumerate().filter(move |(_, mention)| span.contains(mention.span()));
        inside.map(move |(at, _)| format!(".prose [data-entity='{entity}'][data-mention='{at}']")).collect::<Vec<_>>()
    };
    company.entities().iter().flat_map(|&entity| of(entity)).collect::<Vec<_>>().into_iter()
}

/// A selector of all places of a thing.
pub fn places(screen: &Screen, thing: Thing) -> Option<String> {
    match thing {
        Thing::Entity(entity) => Some(format!(".prose [data-entity='{entity}']")),
        Thing::Voice(voice) => {
            let quotes = screen.cast.voices.get(voice)?.quotes.iter();
            Some(quotes.map(|quote| format!(".prose [data-quote='{quote}']")).collect::<Vec<_>>().join(","))
        }
        Thing::Together(company) => {
            let passages = screen.passages(company.entities());
            let all = passages.into_iter().flat_map(|block| mentions(screen, company, block));
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
        let (name, of) = told(&screen, marked.thing)?;
        let place = if of == 0 { words.no_passage.to_owned() } else { (words.step)(marked.at + 1, of) };
        let label = name.clone();
        Some(
            view! {
                <div class="stepper" role="group" aria-label=label>
                    <span class="name">{name}</span>
                    <span class="step">{place}</span>
                    <button id="step-back" aria-label=words.previous title=words.previous on:click=move |_| step(state, -1)>
                        <Arrow to="back" />
                    </button>
                    <button id="step-on" aria-label=words.next title=words.next on:click=move |_| step(state, 1)>
                        <Arrow to="next" />
                    </button>
                    <button aria-label=words.unmark title=words.unmark on:click=move |_| state.look.marked.set(None)>
                        <Arrow to="close" />
                    </button>
                </div>
            }
            .into_any(),
        )
    };
    bar.into_any()
}
