use crate::keep::export::{file_name, picture};
use crate::screen::Screen;
use crate::ui::browser::{draw, files};
use crate::ui::message::Message;
use crate::ui::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Saves a quotation as a picture: PNG, which everything takes, where the browser draws it, or SVG, which stays sharp.
pub fn save_picture(state: State, screen: &Screen, quote: usize, as_svg: bool) {
    let svg = picture(screen, quote, state.language.get_untracked());
    let name = file_name(screen);
    spawn_local(async move {
        let png = if as_svg { None } else { draw::png(&svg).await };
        if let Some(png) = png {
            files::save_blob(&(name + ".png"), &png);
            return;
        }
        files::save(&(name + ".svg"), "image/svg+xml", &svg);
        if !as_svg {
            state.message.set(Some(Message::NoPicture));
        }
    });
}
