use super::browser::files;
use super::state::state;
use leptos::prelude::*;

/// File, language, the language's own name, headline.
const SAMPLES: [(&str, &str, &str, &str); 4] = [
    ("sample.de.txt", "de", "Deutsch", "Japan über die Entsendung nordkoreanischer Soldaten nach Russland"),
    ("bridge.de.txt", "de", "Deutsch", "Die Brücke, die niemand abreißen will"),
    ("harbour.en.txt", "en", "English", "Harbour town votes to switch off its streetlights"),
    ("marche.fr.txt", "fr", "Français", "À Valmaure, le marché couvert rouvre sans ses étals"),
];

/// Articles to look at, each showing something else.
#[component]
pub fn Samples() -> AnyView {
    let state = state();
    let words = state.words();
    let lines = SAMPLES.map(|(file, code, language, headline)| {
        view! {
            <li>
                <button lang=code on:click=move |_| files::open_sample(state, file)>
                    <span class="headline">{headline}</span>
                    <span class="tongue">{language}</span>
                </button>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="samples" aria-labelledby="samples-label">
            <h2 class="label" id="samples-label">
                {words.samples}
            </h2>
            <ul>{lines.into_iter().collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
