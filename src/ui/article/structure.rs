use crate::article::{Block, Role};
use crate::screen::Screen;
use crate::ui::browser::marks;
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::Event;

/// Every line of the paste with what it is, to be changed; what follows from that changes at once.
pub fn structure(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let within = state.language.get().code();
    let starts: Vec<usize> = screen.article.blocks.iter().map(|block| block.start).collect();
    let change = move |event: Event| {
        let at = |name| marks::index(event.target(), name);
        let role = event_target_value(&event).parse().ok().and_then(|role: usize| Role::ALL.get(role).copied());
        if let (Some(block), Some(role)) = (at("data-block"), role)
            && let Some(&start) = starts.get(block)
        {
            lay::correct(state, start, role, &format!("[data-block='{block}']"));
        }
    };
    let undone =
        move || state.shelf.with(|shelf| shelf.open.as_ref().is_none_or(|open| open.document.corrections.is_empty()));
    let line = |(at, block): (usize, &Block)| {
        let text = screen.shown(block.span());
        view! {
            <li class=class(block.role) lang=screen.article.language.clone() dir="auto">
                <select data-block=at.to_string() aria-label=(words.role_of)(&text) lang=within>
                    {options(block.role, words.roles)}
                </select>
                <span class="words">
                    {text}
                    {block.reason.map(|reason| view! { <small lang=within>{words.reasons[reason as usize]}</small> })}
                </span>
            </li>
        }
        .into_any()
    };
    view! {
        <h1 class="label">{words.structure_label}</h1>
        <p class="hint">{words.structure_hint}</p>
        <button class="act" id="undo" disabled=undone on:click=move |_| lay::undo(state, "#undo")>
            {words.undo}
        </button>
        <ol class="structure" on:change=change>
            {screen.article.blocks.iter().enumerate().map(line).collect::<Vec<_>>()}
        </ol>
    }
    .into_any()
}

fn options(role: Role, names: [&'static str; 13]) -> Vec<AnyView> {
    let option = |(at, name): (usize, &'static str)| {
        view! {
            <option value=at.to_string() selected=Role::ALL[at] == role>
                {name}
            </option>
        }
        .into_any()
    };
    names.into_iter().enumerate().map(option).collect()
}

const fn class(role: Role) -> &'static str {
    match role {
        Role::Title => "is-title",
        Role::Heading => "is-heading",
        Role::Aside | Role::RelatedLabel | Role::Related => "is-apart",
        _ => "",
    }
}
