//! How a language writes things, as the browser knows it.

use crate::keep::Language;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A language's name in another language, as the browser knows it; else its code.
pub fn language_name(code: &str, within: Language) -> String {
    let name = || -> Result<JsValue, JsValue> {
        let names: Function =
            Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into())?, &"DisplayNames".into())?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &"language".into())?;
        let names = Reflect::construct(&names, &Array::of2(&within.code().into(), &options))?;
        let of: Function = Reflect::get(&names, &"of".into())?.dyn_into()?;
        of.call1(&names, &code.into())
    };
    name().ok().and_then(|name| name.as_string()).unwrap_or_else(|| code.to_owned())
}

/// An amount as a language writes its number: "3.500.000 EUR".
pub fn amount(value: &str, within: Language) -> String {
    let (number, unit) = value.split_once(' ').unwrap_or((value, ""));
    let number = js_sys::Number::from(JsValue::from_str(number).unchecked_into_f64());
    format!("{} {unit}", String::from(number.to_locale_string(within.code())))
}

/// A day in full, in a language, with its time where it has one: "Montag, 12. Mai 2025 um 14:30". The time is
/// shown as the text has it, whatever zone the reader is in. An ISO date or time that is no day stays as it is.
pub fn day(iso: &str, within: Language) -> String {
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
    date.to_locale_string(within.code(), &options).into()
}
