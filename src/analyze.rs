use crate::article::{Article, Source};
use crate::{parse, read, recognize};

/// Finds structure, entities, quotations and related headlines in a paste.
///
/// Total: any source gives an article. Takes time linear in the length of the text.
#[must_use]
pub fn analyze(source: &Source) -> Article {
    let language = read::language(&source.text);
    let blocks = parse::blocks(source, language);
    recognize::article(source, language, blocks)
}
