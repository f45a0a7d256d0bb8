//! Files, chosen or dropped, and the samples.

use super::fetch;
use crate::article::Flavour;
use crate::keep::{self, LIMIT, Refused, link};
use crate::ui::later;
use crate::ui::message::Message;
use crate::ui::open::{self, Came};
use crate::ui::state::State;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, TextDecoderOptions, Url};

/// Reads a file and opens its text.
pub fn open(state: State, file: File) {
    #[allow(clippy::cast_precision_loss, reason = "the limit is far below 2^53")]
    if file.size() > LIMIT as f64 {
        state.message.set(Some(Message::Refused(Refused::TooLarge)));
        return;
    }
    spawn_local(async move {
        let name = file.name();
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => take(state, name, &Uint8Array::new(&buffer).to_vec()).await,
            Err(_) => state.message.set(Some(Message::Unreadable)),
        }
    });
}

/// Offers a file to be saved.
pub fn save(name: &str, kind: &str, content: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options) {
        save_blob(name, &blob);
    }
}

/// The same with content that is no text.
pub fn save_blob(name: &str, blob: &Blob) {
    let save = || -> Result<(), JsValue> {
        let address = Url::create_object_url_with_blob(blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has taken hold of it by then.
        set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_mins(1));
        Ok(())
    };
    let _ = save();
}

/// Fetches a sample from the page's own place and opens it.
pub fn open_sample(state: State, name: &'static str) {
    spawn_local(async move {
        match fetch::text(&format!("samples/{name}")).await {
            Some(content) => {
                let name = Some(name.to_owned());
                open::open(state, Came::Text { name, flavour: Flavour::Plain, content, encoding: None });
            }
            None => state.message.set(Some(Message::NoSample)),
        }
    });
}

async fn take(state: State, name: String, bytes: &[u8]) {
    if keep::is_binary(bytes) {
        state.message.set(Some(Message::Binary));
        return;
    }
    let Some((content, label)) = decode(bytes) else {
        state.message.set(Some(Message::Unreadable));
        return;
    };
    if name.ends_with(link::FILE) {
        let Some(tools) = later::tools(state).await else { return };
        if let Some(unwrapped) = (tools.unwrap)(state, &content) {
            return unwrapped.await;
        }
    }
    let is_html = |(_, end): (&str, &str)| ["html", "htm", "xhtml"].iter().any(|html| end.eq_ignore_ascii_case(html));
    let flavour = if name.rsplit_once('.').is_some_and(is_html) { Flavour::Html } else { Flavour::Plain };
    let encoding = (label != "utf-8").then_some(label);
    open::open(state, Came::Text { name: Some(name), flavour, content, encoding });
}

/// The text in the first encoding that fits, and its name.
fn decode(bytes: &[u8]) -> Option<(String, String)> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    keep::labels(bytes).into_iter().find_map(|label| {
        let decoder = TextDecoder::new_with_label_and_options(&label, &options).ok()?;
        let text = decoder.decode_with_u8_array(bytes).ok()?;
        Some((text, decoder.encoding()))
    })
}
