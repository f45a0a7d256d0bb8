use crate::keep::export::{Form, export, file_name};
use crate::screen::Screen;
use crate::ui::browser::{clipboard, fetch, files};
use crate::ui::message::Message;
use crate::ui::state::{State, state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Every format, to be saved or copied.
#[component]
pub fn Exports(screen: Arc<Screen>) -> AnyView {
    let state = state();
    let words = state.words();
    let line = |(form, (name, what)): (Form, (&'static str, &'static str))| {
        let (saved, copied) = (screen.clone(), screen.clone());
        let save = move |_| {
            let name = file_name(&saved) + form.ending();
            hand(state, saved.clone(), form, move |text| files::save(&name, form.media_type(), &text));
        };
        let copy = move |_| {
            hand(state, copied.clone(), form, move |text| clipboard::copy(state, text, Message::ExportCopied));
        };
        view! {
            <li>
                <p>
                    {name} <span class="hint">{what}</span>
                </p>
                <button class="act" data-save=form.name() aria-label=(words.save_as)(name) on:click=save>
                    {words.save}
                </button>
                <button class="plain" data-copy=form.name() aria-label=(words.copy_as)(name) on:click=copy>
                    {words.copy}
                </button>
            </li>
        }
        .into_any()
    };
    let lines: Vec<_> = Form::ALL.into_iter().zip(words.forms).map(line).collect();
    view! {
        <p class="hint">{words.export_how}</p>
        <ul class="forms">{lines}</ul>
    }
    .into_any()
}

/// Writes a format and hands it to what saves or copies it. Only the page of its own needs something fetched before.
fn hand(state: State, screen: Arc<Screen>, form: Form, to: impl FnOnce(String) + 'static) {
    let language = state.language.get_untracked();
    spawn_local(async move {
        let style = if form == Form::Page { fetch::text("standalone.css").await } else { Some(String::new()) };
        match style {
            Some(style) => to(export(form, &screen, language, &style)),
            None => state.message.set(Some(Message::NoExport)),
        }
    });
}
