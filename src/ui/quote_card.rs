use super::parts::colour;
use super::state::{Pointed, state};
use crate::article::QuoteKind;
use crate::screen::Screen;
use leptos::prelude::*;
use std::sync::Arc;

/// Who said it, in what way, and what tells so.
#[component]
pub fn QuoteCard(screen: Arc<Screen>) -> AnyView {
    let look = state().look;
    let card = move || look.pointed.get().map(|pointed| draw(&screen, pointed));
    card.into_any()
}

fn draw(screen: &Screen, pointed: Pointed) -> AnyView {
    let state = state();
    let words = state.words();
    let quote = pointed.quote;
    let kind = match screen.article.quotes[quote].kind {
        QuoteKind::Direct => words.quote_kinds[0],
        QuoteKind::Indirect => words.quote_kinds[1],
        QuoteKind::FreeIndirect => words.quote_kinds[2],
        QuoteKind::Reported => words.quote_kinds[3],
    };
    let (name, role) = match screen.cast.voice(quote) {
        Some(voice) => (voice.name.clone(), voice.role.clone()),
        None => (words.unknown.to_owned(), None),
    };
    let cue = screen.cue(quote).map(|cue| (words.cue)(&cue));
    let language = screen.article.language.clone();
    view! {
        <div
            class=format!("quote-card {}", colour(screen, quote))
            class:above=pointed.above
            role="tooltip"
            style:left=format!("{}px", pointed.left)
            style:top=format!("{}px", pointed.top)
            on:pointerleave=move |_| state.look.pointed.set(None)
        >
            <p class="who">{name}</p>
            {role.map(|role| view! { <p class="role" lang=language>{role}</p> })}
            <p class="how">{kind} {cue.map(|cue| view! { <span class="because">{cue}</span> })}</p>
        </div>
    }
    .into_any()
}
