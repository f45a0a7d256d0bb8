//! How long it takes, in the browser's performance timeline: `lede:analyze` and `lede:render` since a paste, `lede:pack` and
//! `lede:unpack` for a link.

use js_sys::Promise;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The paste has arrived.
pub fn start() {
    mark(PASTE);
}

/// The analysis is there.
pub fn analyzed() {
    mark("lede:analyzed");
    measure("lede:analyze", PASTE, "lede:analyzed");
}

/// Measures once the article is painted: a task queued in an animation frame runs after it.
pub fn painted() {
    request_animation_frame(|| {
        let after = || {
            mark("lede:painted");
            measure("lede:render", PASTE, "lede:painted");
        };
        set_timeout(after, Duration::ZERO);
    });
}

/// Waits until what was last said stands on the screen; in a page that nobody sees no frame comes, and none is waited
/// for.
pub async fn until_painted() {
    if document().hidden() {
        return;
    }
    let painted = Promise::new(&mut |done, _| {
        request_animation_frame(move || {
            set_timeout(move || drop(done.call0(&JsValue::NULL)), Duration::ZERO);
        });
    });
    let _ = JsFuture::from(painted).await;
}

/// Measures how long something takes that is waited for.
pub async fn time<T>(name: &str, task: impl Future<Output = T>) -> T {
    mark("lede:begun");
    let done = task.await;
    mark("lede:done");
    measure(name, "lede:begun", "lede:done");
    done
}

fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

fn measure(name: &str, start: &str, end: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.measure_with_start_mark_and_end_mark(name, start, end);
    }
}

const PASTE: &str = "lede:paste";
