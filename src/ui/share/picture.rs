use crate::keep::export::{file_name, picture};
use crate::screen::Screen;
use crate::ui::browser::{draw, files};
use crate::ui::message::Message;
use crate::ui::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Saves a quotation as a picture: PNG, which everything takes, or else SVG.
pub fn save_picture(state: State, screen: &Screen, quote: usize) {
    let svg = picture(screen, quote, state.language.get_untracked());
    let name = file_name(screen);
    spawn_local(async move {
        if let Some(png) = draw::png(&svg).await {
            files::save_blob(&(name + ".png"), &png);
        } else {
            files::save(&(name + ".svg"), "image/svg+xml", &svg);
            state.message.set(Some(Message::NoPicture));
        }
    });
}
