use crate::screen::Screen;
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;

/// A paste in which no article was found: what happened, what to do, and the text as it came.
#[component]
pub fn Bare(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let language = screen.article.language.clone();
    let text = screen.article.text.clone();
    let read = move |_| lay::read_as_article(state, &screen);
    view! {
        <section class="bare" lang=state.language.get().code()>
            <h1>{words.no_article}</h1>
            <p>{words.no_article_why}</p>
            <p>{words.no_article_do}</p>
            <button class="act" id="all-the-same" on:click=read>
                {words.all_the_same}
            </button>
        </section>
        <div class="original" lang=language dir="auto">
            {text}
        </div>
    }
    .into_any()
}
