use crate::screen::Screen;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// What the paste held beside the article: set apart, never lost.
#[component]
pub fn Apart(screen: Arc<Screen>) -> impl IntoView {
    let words = state().words();
    let lines = screen.apart.iter().map(|row| {
        let span = screen.article.blocks[row.block].span();
        view! { <li>{screen.slice(span).to_owned()}</li> }.into_any()
    });
    (!screen.apart.is_empty()).then(|| {
        view! {
            <details class="apart" id="apart">
                <summary lang=state().language.get().code()>{(words.apart)(screen.apart.len())}</summary>
                <ul>{lines.collect::<Vec<_>>()}</ul>
            </details>
        }
        .into_any()
    })
}
