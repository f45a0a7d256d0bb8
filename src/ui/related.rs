use super::parts::Arrow;
use super::state::state;
use crate::screen::{Card, Engine, Screen};
use leptos::prelude::*;
use std::sync::Arc;

/// Related headlines as cards, at the end of the article.
#[component]
pub fn Related(screen: Arc<Screen>) -> impl IntoView {
    let words = state().words();
    (!screen.cards.is_empty()).then(|| {
        let searched = screen.cards.iter().any(|card| card.href.is_none());
        let label = screen.label.clone().unwrap_or_else(|| words.related.to_owned());
        view! {
            <section class="related" id="related" aria-labelledby="related-label">
                <h2 class="label" id="related-label">
                    {label}
                </h2>
                {searched.then(|| view! { <Engines id="engine" /> })}
                <Cards screen />
            </section>
        }
        .into_any()
    })
}

/// The same on a sheet.
#[component]
pub fn RelatedSheet(screen: Arc<Screen>) -> AnyView {
    let words = state().words();
    let none = screen.cards.is_empty().then(|| view! { <p class="none">{words.no_related}</p> });
    view! {
        <h2 class="label">{words.related}</h2>
        {none}
        <Cards screen />
    }
    .into_any()
}

#[component]
fn Cards(screen: Arc<Screen>) -> AnyView {
    let language = screen.article.language.clone();
    let cards = screen.cards.iter().map(|one| card(&screen, one)).collect::<Vec<_>>();
    view! {
        <ul class="cards" lang=language>
            {cards}
        </ul>
    }
    .into_any()
}

/// A link with the names it shares with the article: the address that came with the paste, else a search that says it is one.
fn card(screen: &Screen, card: &Card) -> AnyView {
    let state = state();
    let words = state.words();
    let engine = move || state.preferences.get().engine;
    let headline = card.headline.clone();
    let own = card.href.clone();
    let is_own = own.is_some();
    let href = move || own.clone().unwrap_or_else(|| engine().search(&headline));
    let named = card.names.iter().filter_map(|&entity| screen.article.entities.get(entity));
    let named: Vec<&str> = named.map(|entity| entity.name.as_str()).collect();
    let named = (!named.is_empty()).then(|| named.join(" · "));
    let label = move || if is_own { words.open_link.to_owned() } else { (words.search)(engine().name()) };
    view! {
        <li>
            <a href=href target="_blank" rel="noopener noreferrer">
                {card.source.clone().map(|source| view! { <span class="medium">{source}</span> })}
                <span class="headline">{card.headline.clone()}</span>
                {named.map(|named| view! { <span class="shared">{named}</span> })}
                <span class="where" lang=state.language.get().code()>
                    {label}
                    <Arrow to="out" />
                    <span class="unseen">" (" {words.new_tab} ")"</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}

/// Where headlines without an address are searched for.
#[component]
fn Engines(id: &'static str) -> AnyView {
    let state = state();
    let words = state.words();
    let choose = move |name: String| {
        if let Some(engine) = Engine::named(&name) {
            state.choose(|chosen| chosen.engine = engine);
        }
    };
    let options = Engine::ALL.map(|engine| {
        let selected = move || state.preferences.get().engine == engine;
        view! { <option selected=selected>{engine.name()}</option> }.into_any()
    });
    view! {
        <p class="engine" lang=state.language.get().code()>
            <label for=id>{words.engine}</label>
            " "
            <select id=id on:change:target=move |event| choose(event.target().value())>
                {options.into_iter().collect::<Vec<_>>()}
            </select>
        </p>
    }
    .into_any()
}
