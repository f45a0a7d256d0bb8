use super::Preferences;

const PREFERENCES: &str = "lede.preferences";

/// A place that keeps texts under names: a browser's storage, or a map in a test.
pub trait Store {
    /// The text kept under a name.
    ///
    /// # Errors
    /// Where the browser does not let the page read.
    fn read(&self, name: &str) -> Result<Option<String>, Denied>;

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Where the browser does not let the page write, or there is no room left.
    fn write(&self, name: &str, text: &str) -> Result<(), Denied>;
}

/// The browser keeps nothing for this page, or not so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denied;

/// What was chosen; the defaults where something else stands in its place.
///
/// # Errors
/// Where the store cannot be read.
pub fn read_preferences(store: &impl Store) -> Result<Preferences, Denied> {
    let text = store.read(PREFERENCES)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Keeps what was chosen.
///
/// # Errors
/// Where the store does not take it.
pub fn write_preferences(store: &impl Store, preferences: Preferences) -> Result<(), Denied> {
    let text = serde_json::to_string(&preferences).map_err(|_| Denied)?;
    store.write(PREFERENCES, &text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keep::{Language, Theme};
    use std::{cell::RefCell, collections::HashMap};

    #[derive(Default)]
    struct Map {
        texts: RefCell<HashMap<String, String>>,
        full: bool,
    }

    impl Store for Map {
        fn read(&self, name: &str) -> Result<Option<String>, Denied> {
            Ok(self.texts.borrow().get(name).cloned())
        }

        fn write(&self, name: &str, text: &str) -> Result<(), Denied> {
            if self.full {
                return Err(Denied);
            }
            self.texts.borrow_mut().insert(name.to_owned(), text.to_owned());
            Ok(())
        }
    }

    #[test]
    fn what_was_chosen_comes_back() {
        let store = Map::default();
        let chosen = Preferences { theme: Theme::Dark, language: Some(Language::De), ..Preferences::default() };
        assert_eq!(write_preferences(&store, chosen).and_then(|()| read_preferences(&store)), Ok(chosen));
    }

    #[test]
    fn something_else_in_its_place_is_nothing_chosen() {
        let store = Map::default();
        store.write(PREFERENCES, r#"{"theme":"plaid"}"#).unwrap();
        assert_eq!(read_preferences(&store), Ok(Preferences::default()));
    }

    #[test]
    fn no_room_is_said() {
        let store = Map { full: true, ..Map::default() };
        assert_eq!(write_preferences(&store, Preferences::default()), Err(Denied));
    }
}
