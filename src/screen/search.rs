use serde::{Deserialize, Serialize};

/// Where a headline without an address is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Engine {
    /// duckduckgo.com
    #[default]
    DuckDuckGo,
    /// ecosia.org
    Ecosia,
    /// startpage.com
    Startpage,
    /// bing.com
    Bing,
    /// google.com
    Google,
}

impl Engine {
    /// Every engine, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::DuckDuckGo, Self::Ecosia, Self::Startpage, Self::Bing, Self::Google];

    /// What it calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DuckDuckGo => "DuckDuckGo",
            Self::Ecosia => "Ecosia",
            Self::Startpage => "Startpage",
            Self::Bing => "Bing",
            Self::Google => "Google",
        }
    }

    /// The engine that calls itself so.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The address of a search for a headline.
    #[must_use]
    pub fn search(self, headline: &str) -> String {
        let stem = match self {
            Self::DuckDuckGo => "https://duckduckgo.com/?q=",
            Self::Ecosia => "https://www.ecosia.org/search?q=",
            Self::Startpage => "https://www.startpage.com/do/search?query=",
            Self::Bing => "https://www.bing.com/search?q=",
            Self::Google => "https://www.google.com/search?q=",
        };
        address(stem, headline)
    }
}

/// An address that ends with the words to search for.
pub(super) fn address(stem: &str, words: &str) -> String {
    let mut address = stem.to_owned();
    for byte in words.trim().bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::safe;

    #[test]
    fn every_character_of_a_headline_is_searched_for() {
        let address = Engine::DuckDuckGo.search("Größe & \"Preis\": 5 %?");
        assert_eq!(address, "https://duckduckgo.com/?q=Gr%C3%B6%C3%9Fe%20%26%20%22Preis%22%3A%205%20%25%3F");
    }

    #[test]
    fn every_engine_is_found_by_its_name_and_gives_an_address() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(engine.name()), Some(engine));
            assert!(safe(&engine.search("a b")).is_some());
        }
    }
}
