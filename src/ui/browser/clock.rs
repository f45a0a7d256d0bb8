//! How long it takes: `lede:analyze` and `lede:render` in the browser's performance timeline.

use leptos::prelude::*;
use std::time::Duration;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The paste has arrived.
pub fn start() {
    mark("lede:paste");
}

/// The analysis is there.
pub fn analyzed() {
    mark("lede:analyzed");
    measure("lede:analyze", "lede:analyzed");
}

/// Measures once the article is painted: a task queued in an animation frame runs after it.
pub fn painted() {
    request_animation_frame(|| {
        let after = || {
            mark("lede:painted");
            measure("lede:render", "lede:painted");
        };
        set_timeout(after, Duration::ZERO);
    });
}

fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

fn measure(name: &str, end: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.measure_with_start_mark_and_end_mark(name, "lede:paste", end);
    }
}
