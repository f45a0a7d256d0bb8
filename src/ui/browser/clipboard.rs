//! The clipboard by a button. A paste by key needs none of this: it brings its data along.

use crate::ui::message::Message;
use crate::ui::open::{Came, open};
use crate::ui::state::State;
use js_sys::{Array, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Clipboard, ClipboardItem};

/// Whether the browser gives the clipboard to a page at all; some give only one flavour, some none.
pub fn is_there() -> bool {
    clipboard().is_some_and(|clipboard| has(&clipboard, "read") || has(&clipboard, "readText"))
}

/// Reads the clipboard and opens what is in it.
pub fn paste(state: State) {
    spawn_local(async move {
        match flavours().await {
            Ok((html, plain)) => open(state, Came::Paste { html, plain }),
            Err(_) => state.message.set(Some(Message::ClipboardRefused)),
        }
    });
}

/// Puts a text into the clipboard, and says so.
pub fn copy(state: State, text: String, said: Message) {
    spawn_local(async move {
        let copied = match clipboard() {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        state.message.set(Some(if copied { said } else { Message::CopyRefused }));
    });
}

async fn flavours() -> Result<(String, String), JsValue> {
    let clipboard = clipboard().ok_or(JsValue::NULL)?;
    if !has(&clipboard, "read") {
        let plain = JsFuture::from(clipboard.read_text()).await?;
        return Ok((String::new(), plain.as_string().unwrap_or_default()));
    }
    let items: Array = JsFuture::from(clipboard.read()).await?.unchecked_into();
    let item: ClipboardItem = items.get(0).unchecked_into();
    if item.is_undefined() {
        return Ok(<(String, String)>::default());
    }
    Ok((flavour(&item, "text/html").await, flavour(&item, "text/plain").await))
}

/// The text of one flavour; empty where the clipboard does not hold it.
async fn flavour(item: &ClipboardItem, kind: &str) -> String {
    let text = async {
        let blob: Blob = JsFuture::from(item.get_type(kind)).await?.unchecked_into();
        JsFuture::from(blob.text()).await
    };
    text.await.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn clipboard() -> Option<Clipboard> {
    let clipboard = window().navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}

fn has(clipboard: &Clipboard, method: &str) -> bool {
    Reflect::has(clipboard, &method.into()).unwrap_or(false)
}
