use super::browser::{clipboard, files, page, scroll};
use super::open::{Came, open};
use super::samples::Samples;
use super::saved::Saved;
use super::state::state;
use crate::article::Flavour;
use leptos::prelude::*;

/// The first screen: the field is the page.
#[component]
pub fn Empty() -> AnyView {
    let state = state();
    let words = state.words();
    let typed = RwSignal::new(state.early.try_update_value(std::mem::take).unwrap_or_default());
    let read = move |_| {
        let content = typed.get_untracked();
        open(state, Came::Text { name: None, flavour: Flavour::Plain, content, encoding: None });
    };
    // At once, so that no key gets lost between the still first screen and this one.
    let field = NodeRef::<leptos::html::Textarea>::new();
    Effect::new(move || {
        if field.get().is_some() {
            scroll::focus("#field");
        }
    });
    view! {
        <main class="empty" id="main">
            <h1 class="promise">{words.promise}</h1>
            <textarea
                id="field"
                node_ref=field
                class="field"
                rows="2"
                aria-label=words.invite
                placeholder=words.invite
                autocomplete="off"
                spellcheck="false"
                prop:value=typed
                on:input:target=move |event| typed.set(event.target().value())
            ></textarea>
            <div class="ways">
                <Show when=move || !typed.get().trim().is_empty()>
                    <button class="act strong" on:click=read>
                        {words.read_typed}
                    </button>
                </Show>
                {clipboard::is_there()
                    .then(|| {
                        view! {
                            <button class="act" id="from-clipboard" on:click=move |_| clipboard::paste(state)>
                                {words.from_clipboard}
                            </button>
                        }
                    })}
                <FileChoice />
            </div>
            <Saved />
            <Samples />
            <p class="private">
                {words.private} " " <span class="version">"Lede " {page::version()}</span>
            </p>
        </main>
    }
    .into_any()
}

/// A file, chosen; one dropped anywhere is heard by the whole page.
#[component]
fn FileChoice() -> AnyView {
    let state = state();
    let words = state.words();
    let input = NodeRef::<leptos::html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            files::open(state, file);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <label class="act file">
            <input
                type="file"
                id="file"
                accept=".txt,.md,.html,.htm,text/plain,text/markdown,text/html"
                node_ref=input
                on:change=chosen
            />
            {words.choose_file}
        </label>
        <span class="hint">{words.or_drop}</span>
    }
    .into_any()
}
