//! Pictures, drawn by the browser.

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// An SVG as PNG; `None` where the browser does not draw it.
pub async fn png(svg: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let encoded: String = js_sys::encode_uri_component(svg).into();
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(image.natural_width());
    canvas.set_height(image.natural_height());
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.draw_image_with_html_image_element(&image, 0.0, 0.0).ok()?;
    let blob = Promise::new(&mut |done, _| {
        let taken = Closure::once_into_js(move |blob: JsValue| done.call1(&JsValue::NULL, &blob));
        let _ = canvas.to_blob(taken.unchecked_ref());
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}
