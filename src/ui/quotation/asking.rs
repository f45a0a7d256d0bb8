use crate::screen::Screen;
use crate::ui::lay;
use crate::ui::state::state;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::SubmitEvent;

/// Asks who said a quotation: one of the article, nobody it names, or a new name; for this one or for all whose speaker
/// the text calls the same.
pub fn asking(screen: Arc<Screen>, quote: usize) -> AnyView {
    let state = state();
    let words = state.words();
    let start = screen.article.quotes[quote].start;
    let alike = RwSignal::new(false);
    let give = move |name: Option<String>| lay::give(state, (quote, start), name, alike.get_untracked());
    let names = screen.choices(quote).into_iter().map(|name| {
        let taken = name.clone();
        view! {
            <li>
                <button class="act" on:click=move |_| give(Some(taken.clone()))>
                    {name}
                </button>
            </li>
        }
        .into_any()
    });
    let alone = screen.cast.voice(quote).is_none();
    let nobody = (!alone).then(|| {
        view! {
            <li>
                <button class="act nobody" on:click=move |_| give(None)>
                    {words.nobody}
                </button>
            </li>
        }
        .into_any()
    });
    let typed = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked().split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            give(Some(name));
        }
    };
    let all = screen.alike(quote).map(|all| {
        view! {
            <label class="alike">
                <input
                    type="checkbox"
                    prop:checked=alike
                    on:change:target=move |event| alike.set(event.target().checked())
                />
                {(words.for_all)(all.quotes, &all.words)}
            </label>
        }
        .into_any()
    });
    view! {
        <p class="who">{words.who_said}</p>
        {all}
        <ul class="choices" lang=screen.article.language.clone()>
            {names.chain(nobody).collect::<Vec<_>>()}
        </ul>
        <form class="another" on:submit=submit>
            <input
                type="text"
                id="another-name"
                aria-label=words.another_name
                placeholder=words.another_name
                autocomplete="off"
                prop:value=typed
                on:input:target=move |event| typed.set(event.target().value())
            />
            <button class="act">{words.take}</button>
        </form>
    }
    .into_any()
}
