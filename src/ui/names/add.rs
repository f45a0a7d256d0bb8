use super::change::KINDS;
use crate::article::Correction;
use crate::screen::Screen;
use crate::ui::browser::marks;
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;

/// Makes a name of words that are selected in the article.
pub fn add(screen: &Screen, selected: String) -> AnyView {
    let state = state();
    let words = state.words();
    let buttons = KINDS.into_iter().zip(words.kind_of).map(|(kind, label)| {
        let correction = Correction::Add { words: selected.clone(), kind };
        view! {
            <button
                class="act"
                // A press would end the selection before it is heard.
                on:pointerdown=move |event| event.prevent_default()
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| lay::correct_name(state, correction.clone())
            >
                {label}
            </button>
        }
        .into_any()
    });
    let (left, edge, above) = marks::beside_selection().unwrap_or_default();
    view! {
        <div
            class="chosen"
            class:above=above
            style=("--left", format!("{left}px"))
            style=("--edge", format!("{edge}px"))
            role="group"
            aria-labelledby="chosen"
        >
            <p class="hint" id="chosen" lang=screen.article.language.clone()>
                {(words.selected_is)(&selected)}
            </p>
            <p class="add">{buttons.collect::<Vec<_>>()}</p>
        </div>
    }
    .into_any()
}
