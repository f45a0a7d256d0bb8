use super::open;
use super::state::state;
use crate::keep::link::Broken;
use leptos::prelude::*;

/// A link that gives no article: what happened, and what can be done.
pub fn broken(why: Broken) -> AnyView {
    let state = state();
    let words = state.words();
    let (what, so) = match why {
        Broken::Damaged => words.link_damaged,
        Broken::Older => words.link_older,
        Broken::Newer => words.link_newer,
        Broken::TooLarge => words.link_too_large,
        Broken::NoUnpacking => words.link_no_unpacking,
    };
    let former = state.shelf.with_untracked(|shelf| shelf.former().is_some());
    let back = former.then(|| {
        view! {
            <button class="act" id="back-from-link" on:click=move |_| open::bring_back(state)>
                {words.back_to_mine}
            </button>
        }
        .into_any()
    });
    view! {
        <main class="empty" id="main" tabindex="-1">
            <h1 class="broken">{what}</h1>
            <p class="promise">{so}</p>
            <div class="ways">
                <button class="act strong" id="instead" on:click=move |_| open::clear(state)>
                    {words.paste_instead}
                </button>
                {back}
            </div>
        </main>
    }
    .into_any()
}
