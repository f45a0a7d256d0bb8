use crate::article::Role;
use crate::screen::Screen;
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// What the paste held beside the article: set apart, never lost.
#[component]
pub fn Apart(screen: Arc<Screen>) -> impl IntoView {
    let state = state();
    let words = state.words();
    let within = state.language.get().code();
    // Whoever opened the list finds it open when the article is drawn anew.
    let open = state.look.apart;
    let lines = screen.apart.iter().map(|row| {
        let block = &screen.article.blocks[row.block];
        let start = block.start;
        let back = move |_| lay::correct(state, start, Role::Paragraph, "#apart summary");
        view! {
            <li>
                <span>
                    {screen.shown(block.span())}
                    {block.reason.map(|reason| view! { <small lang=within>{words.reasons[reason as usize]}</small> })}
                </span>
                <button class="plain" lang=within on:click=back>
                    {words.put_back}
                </button>
            </li>
        }
        .into_any()
    });
    (!screen.apart.is_empty()).then(|| {
        view! {
            <details
                class="apart"
                id="apart"
                prop:open=move || open.get()
                on:toggle:target=move |event| open.set(event.target().open())
            >
                <summary lang=within>{(words.apart)(screen.apart.len())}</summary>
                <ul>{lines.collect::<Vec<_>>()}</ul>
            </details>
        }
        .into_any()
    })
}
