use crate::screen::Screen;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// The text as it was pasted, to the letter.
#[component]
pub fn Original(screen: Arc<Screen>) -> AnyView {
    let label = state().words().original_label;
    view! {
        <h1 class="label">{label}</h1>
        <div class="original" id="original" lang=screen.article.language.clone() dir="auto">
            {screen.article.text.clone()}
        </div>
    }
    .into_any()
}
