use crate::article::{Article, Block, Correction, Source};
use crate::read::Bare;
use crate::{parse, read, recognize};

/// Finds structure, entities, quotations and related headlines in a paste.
///
/// Total: any source gives an article. Takes time linear in the length of the text.
#[must_use]
pub fn analyze(source: &Source) -> Article {
    analyze_corrected(source, &[])
}

/// The same, with blocks made what a person says they are, and quotations given to whom a person gives them; all else
/// follows from that.
#[must_use]
pub fn analyze_corrected(source: &Source, corrections: &[Correction]) -> Article {
    let mut article = match Bare::of(source) {
        None => analyze_words(source, |_| corrections.to_vec()),
        Some(bare) => bare.put_back(analyze_words(bare.source(), |blocks| bare.corrections(blocks, corrections))),
    };
    recognize::correct(&mut article, corrections);
    article
}

/// The stages in their order, on a source without notation.
fn analyze_words(source: &Source, corrections: impl FnOnce(&[Block]) -> Vec<Correction>) -> Article {
    let language = read::language(&source.text);
    let mut blocks = parse::blocks(source, language);
    let corrections = corrections(&blocks);
    parse::correct(&mut blocks, &corrections);
    recognize::article(source, language, blocks)
}
