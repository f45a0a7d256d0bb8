//! The only place that knows the DOM.
use leptos::prelude::*;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    view! { <h1>"Lede"</h1> }
}
