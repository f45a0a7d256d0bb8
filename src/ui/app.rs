use super::arrive;
use super::bar::Bar;
use super::browser::page;
use super::empty::Empty;
use super::later;
use super::listen::listen;
use super::state::State;
use super::status::Status;
use leptos::prelude::*;
use std::time::Duration;

/// Mounts the page.
pub fn start() {
    leptos::mount::mount_to_body(App);
}

/// The page. It is drawn anew when the interface's language or the article changes; what is pressed and pointed at
/// lives in [`State`] and changes parts of it.
#[component]
fn App() -> impl IntoView {
    let state = State::start();
    provide_context(state);
    listen(state);
    arrive::begin(state);
    later::prefetch_soon();
    // The still first screen of the HTML stays until it is known what comes instead.
    set_timeout(move || state.begin(), PATIENCE);
    Effect::new(move || page::dress(state.preferences.get().theme, state.language.get()));
    view! {
        {move || {
            let words = state.words();
            let screen = state.screen.get();
            if !state.ready.get() {
                return ().into_any();
            }
            view! {
                <a class="skip" href="#main">{words.skip}</a>
                <Bar open=screen.is_some() />
                {match (screen, state.broken.get()) {
                    (Some(screen), _) => later::reading_at_hand().map(|part| (part.reader)(screen)).into_any(),
                    (None, Some(broken)) => later::by_tools(state, move |tools| (tools.broken)(broken)),
                    (None, None) => view! { <Empty /> }.into_any(),
                }}
            }
            .into_any()
        }}
        <Status />
    }
}

/// How long a browser may take to say what it has kept.
const PATIENCE: Duration = Duration::from_millis(1500);
