use super::bar::Bar;
use super::browser::{lexicons, page};
use super::empty::Empty;
use super::listen::listen;
use super::open;
use super::reader::Reader;
use super::state::State;
use super::status::Status;
use leptos::prelude::*;

/// Replaces the still first screen of the HTML with the living one.
pub fn start() {
    page::remove("shell");
    leptos::mount::mount_to_body(App);
}

/// The page. It is drawn anew when the interface's language or the article changes; what is pressed and pointed at
/// lives in [`State`] and changes parts of it.
#[component]
fn App() -> impl IntoView {
    let state = State::start();
    provide_context(state);
    listen(state);
    open::restore(state);
    lexicons::prefetch();
    Effect::new(move || page::dress(state.preferences.get().theme, state.language.get()));
    view! {
        {move || {
            let words = state.words();
            let screen = state.screen.get();
            view! {
                <a class="skip" href="#main">{words.skip}</a>
                <Bar open=screen.is_some() />
                {match screen {
                    Some(screen) => view! { <Reader screen /> }.into_any(),
                    None => view! { <Empty /> }.into_any(),
                }}
            }
            .into_any()
        }}
        <Status />
    }
}
