use super::browser::scroll;
use super::open;
use super::state::{Handing, state};
use crate::keep::{Language, Theme};
use leptos::prelude::*;

/// The one line of chrome.
#[component]
pub fn Bar(open: bool) -> AnyView {
    let state = state();
    let words = state.words();
    view! {
        <header class="bar">
            <span class="brand">"Lede"</span>
            {open
                .then(|| {
                    view! {
                        <button class="act" id="paste-new" on:click=move |_| open::clear(state)>
                            {words.paste_new}
                        </button>
                    }
                })}
            <Former />
            <span class="gap"></span>
            {open
                .then(|| {
                    view! {
                        <button class="plain" id="share" on:click=move |_| state.look.hand(Handing::Link(None))>
                            {words.share_article}
                        </button>
                        <button class="plain" id="export" on:click=move |_| state.look.hand(Handing::Export)>
                            {words.export}
                        </button>
                    }
                })}
            <OtherLanguage id="language" />
            <Themes />
        </header>
    }
    .into_any()
}

/// The way to the other language of the page.
#[component]
pub fn OtherLanguage(id: &'static str) -> AnyView {
    let state = state();
    let words = state.words();
    let other = match state.language.get() {
        Language::En => Language::De,
        Language::De => Language::En,
    };
    let switch = move |_| {
        state.choose(|chosen| chosen.language = Some(other));
        scroll::focus_soon(format!("#{id}"));
    };
    view! {
        <button class="plain" id=id lang=other.code() on:click=switch>
            {words.other_language}
        </button>
    }
    .into_any()
}

/// Offers what was read before, where there is something.
#[component]
fn Former() -> AnyView {
    let state = state();
    let words = state.words();
    let there = move || state.shelf.with(|shelf| shelf.former().is_some());
    view! {
        <Show when=there>
            <button class="plain former" id="bring-back" on:click=move |_| open::bring_back(state)>
                {words.bring_back}
            </button>
        </Show>
    }
    .into_any()
}

/// System, light, dark.
#[component]
fn Themes() -> AnyView {
    let state = state();
    let words = state.words();
    let drawn = [
        (Theme::System, "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 2.5v11a5.5 5.5 0 0 0 0-11z"),
        (
            Theme::Light,
            "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
        ),
        (Theme::Dark, "M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z"),
    ];
    let buttons = drawn.into_iter().zip(words.themes).map(|((theme, path), name)| {
        let pressed = move || if state.preferences.get().theme == theme { "true" } else { "false" };
        view! {
            <button aria-pressed=pressed aria-label=name title=name on:click=move |_| state.choose(|p| p.theme = theme)>
                <svg viewBox="0 0 16 16" aria-hidden="true" class=if theme == Theme::System { "half" } else { "" }>
                    <path d=path />
                </svg>
            </button>
        }
        .into_any()
    });
    view! {
        <div class="themes" role="group" aria-label=words.theme>
            {buttons.collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}
