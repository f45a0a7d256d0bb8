//! How long it takes, in the browser's performance timeline: `lede:analyze` and `lede:render` since a paste, `lede:pack` and
//! `lede:unpack` for a link. And how a language writes a day.

use js_sys::{Date, Object, Reflect};
use leptos::prelude::*;
use std::time::Duration;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A day in full, in a language (ISO 639-1), with its time where it has one: "Montag, 12. Mai 2025 um 14:30". The time is
/// shown as the text has it, whatever zone the reader is in. An ISO date or time that is no day stays as it is.
pub fn day(iso: &str, language: &str) -> String {
    const DAY: usize = "2025-05-12".len();
    let (Some(day), time) = (iso.get(..DAY), iso.get(DAY + 1..DAY + 6)) else { return iso.to_owned() };
    let options = Object::new();
    let put = |name: &str, value: &str| drop(Reflect::set(&options, &name.into(), &value.into()));
    put("dateStyle", "full");
    if time.is_some() {
        put("timeStyle", "short");
    }
    let date = Date::new(&format!("{day}T{}", time.unwrap_or("00:00")).into());
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    date.to_locale_string(language, &options).into()
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
