use super::bar::OtherLanguage;
use super::state::{Face, state};
use crate::screen::{Entry, Screen};
use leptos::prelude::*;
use std::sync::Arc;

/// The sections, and the switches to the original text and to the structure.
#[component]
pub fn Outline(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let look = state.look;
    let words = state.words();
    // An anchor leads into the article: it has to be there, and the sheet out of its way.
    let go = move |_| {
        look.face.set(Face::Article);
        look.sheet.set(None);
    };
    let line = |entry: &Entry| {
        let class = if entry.level > 2 { "deeper" } else { "" };
        view! {
            <li class=class>
                <a href=format!("#block-{}", entry.block) on:click=go>
                    {entry.words.clone()}
                </a>
            </li>
        }
        .into_any()
    };
    // A paste without an article stands there as it came, with nothing to lead to.
    let leads = !screen.article.is_bare();
    let related = (leads && !screen.cards.is_empty())
        .then(|| view! { <li><a href="#related" on:click=go>{words.related}</a></li> });
    let apart = (leads && !screen.apart.is_empty())
        .then(|| view! { <li class="quiet"><a href="#apart" on:click=go>{(words.apart)(screen.apart.len())}</a></li> });
    let switch = |face: Face, id: &'static str, label: &'static str| {
        let pressed = move || if look.face.get() == face { "true" } else { "false" };
        let turn = move |_| {
            look.pointed.set(None);
            look.marked.set(None);
            look.sheet.set(None);
            look.face.update(|now| *now = if *now == face { Face::Article } else { face });
        };
        view! {
            <button class="plain switch" id=id aria-pressed=pressed on:click=turn>
                {label}
            </button>
        }
        .into_any()
    };
    let language = screen.article.language.clone();
    view! {
        <nav class="outline" aria-labelledby="outline-label">
            <h2 class="label" id="outline-label">
                {words.on_this_page}
            </h2>
            <ol lang=language>{screen.outline.iter().map(line).collect::<Vec<_>>()}</ol>
            <ul>{related} {apart}</ul>
        </nav>
        {switch(Face::Original, "show-original", words.original)}
        {switch(Face::Structure, "show-structure", words.structure)}
        // Where the bar has no room for it
        <OtherLanguage id="language-below" />
    }
    .into_any()
}
