//! The page's own files.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; `None` where it does not arrive.
pub async fn text(path: &str) -> Option<String> {
    String::from_utf8(bytes(path).await?).ok()
}

/// The content of a file beside the page; `None` where it does not arrive.
pub async fn bytes(path: &str) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&fetch(path).await.ok()?).to_vec())
}

async fn fetch(path: &str) -> Result<JsValue, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(path)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(response.array_buffer()?).await
}
