use crate::keep::{Denied, Store};
use gloo_storage::{LocalStorage, Storage};

/// The browser's local storage. Asking for it may throw already, where a person blocks it.
pub struct Local;

impl Store for Local {
    fn read(&self, name: &str) -> Result<Option<String>, Denied> {
        raw().ok_or(Denied)?.get_item(name).map_err(|_| Denied)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
        raw().ok_or(Denied)?.set_item(name, text).map_err(|_| Denied)
    }
}

fn raw() -> Option<web_sys::Storage> {
    // `LocalStorage::raw` panics where storage is blocked.
    web_sys::window()?.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
