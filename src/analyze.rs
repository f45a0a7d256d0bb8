use crate::article::{Article, Correction, Source};
use crate::{parse, read, recognize};

/// Finds structure, entities, quotations and related headlines in a paste.
///
/// Total: any source gives an article. Takes time linear in the length of the text.
#[must_use]
pub fn analyze(source: &Source) -> Article {
    analyze_corrected(source, &[])
}

/// The same, with blocks made what a person says they are; all else follows from that.
#[must_use]
pub fn analyze_corrected(source: &Source, corrections: &[Correction]) -> Article {
    let language = read::language(&source.text);
    let mut blocks = parse::blocks(source, language);
    parse::correct(&mut blocks, corrections);
    recognize::article(source, language, blocks)
}
