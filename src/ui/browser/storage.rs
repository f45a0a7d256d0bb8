//! The small stores of the browser: choices, and what lies open in this tab. Asking for either may throw already, where
//! a person blocks it.

use crate::keep::{Denied, Store};
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use web_sys::Storage;

/// What all tabs share, for good.
pub struct Local;

/// What this tab keeps over a reload.
pub struct Session;

impl Store for Local {
    fn read(&self, name: &str) -> Result<Option<String>, Denied> {
        read(local(), name)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
        write(local(), name, text)
    }
}

impl Store for Session {
    fn read(&self, name: &str) -> Result<Option<String>, Denied> {
        read(session(), name)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
        write(session(), name, text)
    }
}

/// Forgets all that either keeps.
pub fn clear() {
    for storage in [local(), session()].into_iter().flatten() {
        let _ = storage.clear();
    }
}

// `raw` panics where storage is blocked.
fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()??;
    Some(SessionStorage::raw())
}

fn read(storage: Option<Storage>, name: &str) -> Result<Option<String>, Denied> {
    storage.ok_or(Denied)?.get_item(name).map_err(|_| Denied)
}

fn write(storage: Option<Storage>, name: &str, text: &str) -> Result<(), Denied> {
    storage.ok_or(Denied)?.set_item(name, text).map_err(|_| Denied)
}
