//! Links that carry an article.
//!
//! ```text
//! #v1.H4sIA…&q=q812
//!  │  │      └ what it opens at: q, s or n and the first byte of a quotation, a section's heading or a name
//!  │  └ base64url, without padding, of gzip (RFC 1952) of JSON
//!  └ the format's version
//! ```
//!
//! gzip itself leaves changes of its head and of the bits behind the last code unnoticed. So the head is always the
//! same, but for the four bytes of the time, which hold a checksum of everything behind it.

use super::Document;
use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize};

/// Bytes of a link's gzip at most.
pub const PACKED: usize = 64 * 1024;

/// Bytes of what is unpacked from it at most.
pub const UNPACKED: usize = 1024 * 1024;

/// What a link or a file carries.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parcel {
    /// The text, and what was said of it.
    pub document: Document,
    /// How it was looked at.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub view: View,
}

/// How an article is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// Kinds of quotations that are not shown: direct, indirect, reported.
    pub hidden: [bool; 3],
    /// Quotations stand out, all else is dimmed.
    pub alone: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_usual(view: &View) -> bool {
    *view == View::default()
}

/// What a link opens at, by its first byte in the article's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The words of a quotation.
    Quote(usize),
    /// A section, by its heading.
    Section(usize),
    /// All mentions of an entity, by any one of them.
    Name(usize),
}

/// A link that was read, not yet unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// gzip.
    pub packed: Vec<u8>,
    /// What to open at.
    pub target: Option<Target>,
}

/// Why a link gives no article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// Cut or altered on its way.
    Damaged,
    /// Made by a version before the first.
    Older,
    /// Made by a later version.
    Newer,
    /// More in it than a link may hold.
    TooLarge,
    /// The browser cannot unpack it.
    NoUnpacking,
}

/// How the name of a file ends that holds a parcel.
pub const FILE: &str = ".lede.json";

/// What to pack, and what a file holds: JSON.
#[must_use]
pub fn seal(parcel: &Parcel) -> Vec<u8> {
    serde_json::to_string(parcel).unwrap_or_default().into_bytes()
}

/// The parcel in what was unpacked. It came by link, and says so from here on.
///
/// # Errors
/// [`Broken::TooLarge`] above [`UNPACKED`] bytes, [`Broken::Newer`] where it is whole but not understood.
pub fn unseal(unpacked: &[u8]) -> Result<Parcel, Broken> {
    if unpacked.len() > UNPACKED {
        return Err(Broken::TooLarge);
    }
    let text = str::from_utf8(unpacked).map_err(|_| Broken::Newer)?;
    let mut parcel: Parcel = serde_json::from_str(text).map_err(|_| Broken::Newer)?;
    parcel.document.by_link = true;
    Ok(parcel)
}

/// The fragment of a link, from "#" on. `packed` is the gzip of what [`seal`] gave.
#[must_use]
pub fn fragment(mut packed: Vec<u8>, target: Option<Target>) -> String {
    if packed.len() > HEAD.len() {
        let sum = checksum(&packed[HEAD.len()..]).to_le_bytes();
        packed[..HEAD.len()].copy_from_slice(&HEAD);
        packed[TIME].copy_from_slice(&sum);
    }
    let mut fragment = String::from("#v1.");
    fragment.push_str(&Base64UrlUnpadded::encode_string(&packed));
    if let Some(target) = target {
        let (letter, at) = match target {
            Target::Quote(at) => ('q', at),
            Target::Section(at) => ('s', at),
            Target::Name(at) => ('n', at),
        };
        fragment.push_str("&q=");
        fragment.push(letter);
        fragment.push_str(&at.to_string());
    }
    fragment
}

/// Reads the fragment of an address, with or without its "#". `None` where it is no link of ours.
///
/// White space that a mail put into it and marks that a sentence put behind it do no harm, nor do parameters that a
/// network appended.
///
/// # Errors
/// Where it is a link, but not whole, not of this version or too large.
#[must_use]
pub fn open(fragment: &str) -> Option<Result<Sealed, Broken>> {
    let fragment = bare(fragment);
    match versioned(fragment) {
        Some((version, rest)) => Some(match version.parse() {
            Ok(0_u32) => Err(Broken::Older),
            Ok(1) => read(rest),
            _ => Err(Broken::Newer),
        }),
        None => (fragment.len() > LONGEST).then_some(Err(Broken::Damaged)),
    }
}

/// Whether the fragment of an address is a link of ours, whole or not: whether [`open`] gives something.
#[must_use]
pub fn is_one(fragment: &str) -> bool {
    let fragment = bare(fragment);
    versioned(fragment).is_some() || fragment.len() > LONGEST
}

fn bare(fragment: &str) -> &str {
    fragment.trim_start_matches('#').trim()
}

/// The number of the version, and what follows it.
fn versioned(fragment: &str) -> Option<(&str, &str)> {
    let (version, rest) = fragment.strip_prefix('v')?.split_once('.')?;
    (!version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit())).then_some((version, rest))
}

/// Bytes of the longest fragment that leads to a place of the page: a longer one can only be a link that was altered.
const LONGEST: usize = 32;

fn read(rest: &str) -> Result<Sealed, Broken> {
    if rest.len() > PACKED * 2 {
        return Err(Broken::TooLarge);
    }
    let rest = rest.replace("%20", "").replace("%0A", "").replace("%0D", "").replace("%26", "&").replace("%3D", "=");
    let rest: String = rest.chars().filter(|c| !c.is_whitespace()).collect();
    let rest = rest.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    let mut parts = rest.split('&');
    let packed = Base64UrlUnpadded::decode_vec(parts.next().unwrap_or_default()).map_err(|_| Broken::Damaged)?;
    if packed.len() > PACKED {
        return Err(Broken::TooLarge);
    }
    let Some((head, behind)) = packed.split_at_checked(HEAD.len()) else { return Err(Broken::Damaged) };
    let mut usual = HEAD;
    usual[TIME].copy_from_slice(&checksum(behind).to_le_bytes());
    if head != usual {
        return Err(Broken::Damaged);
    }
    Ok(Sealed { target: parts.find_map(|part| target(part.strip_prefix("q=")?)), packed })
}

fn target(words: &str) -> Option<Target> {
    let at = words.get(1..)?.parse().ok()?;
    match words.as_bytes().first()? {
        b'q' => Some(Target::Quote(at)),
        b's' => Some(Target::Section(at)),
        b'n' => Some(Target::Name(at)),
        _ => None,
    }
}

/// Magic number, deflate, no flags, time, no hint, system unknown.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/// Where the time stands in it.
const TIME: std::ops::Range<usize> = 4..8;

/// FNV-1a: a change of any one byte changes it.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Correction, EntityKind, Flavour, Role};
    use flate2::{Compression, bufread::GzDecoder, write::GzEncoder};
    use proptest::prelude::*;
    use std::io::{Read, Write};

    fn pack(bytes: &[u8]) -> Vec<u8> {
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    }

    fn link(parcel: &Parcel, target: Option<Target>) -> String {
        fragment(pack(&seal(parcel)), target)
    }

    /// As a browser does it: nothing but the whole gzip, with its own checksum, is taken.
    fn unpack(fragment: &str) -> Option<Result<(Parcel, Option<Target>), Broken>> {
        let sealed = match open(fragment)? {
            Ok(sealed) => sealed,
            Err(broken) => return Some(Err(broken)),
        };
        let mut unpacked = Vec::new();
        let read = GzDecoder::new(&*sealed.packed).take(UNPACKED as u64 + 1).read_to_end(&mut unpacked);
        Some(match read {
            Ok(_) => unseal(&unpacked).map(|parcel| (parcel, sealed.target)),
            Err(_) => Err(Broken::Damaged),
        })
    }

    fn parcel(content: &str) -> Parcel {
        let document = Document { content: content.to_owned(), by_link: true, ..Document::default() };
        Parcel { document, view: View::default() }
    }

    fn corrections() -> impl Strategy<Value = Vec<Correction>> {
        let one = prop_oneof![
            (any::<usize>(), 0..Role::ALL.len())
                .prop_map(|(start, role)| Correction::Block { start, role: Role::ALL[role] }),
            (any::<usize>(), any::<Option<String>>(), any::<bool>())
                .prop_map(|(start, name, alike)| Correction::Speaker { start, name, alike }),
            any::<(String, String)>().prop_map(|(name, into)| Correction::Merge { name, into }),
            any::<String>().prop_map(|words| Correction::Add { words, kind: EntityKind::Place }),
        ];
        proptest::collection::vec(one, 0..5)
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(
            content in any::<String>(), html in any::<bool>(), corrections in corrections(),
            name in any::<Option<String>>(), hidden in any::<[bool; 3]>(), at in any::<usize>(), to in 0..4_usize,
        ) {
            let flavour = if html { Flavour::Html } else { Flavour::Plain };
            let document = Document { name, flavour, content, corrections, by_link: true };
            let sent = Parcel { document, view: View { hidden, alone: hidden[0] } };
            let target = [None, Some(Target::Quote(at)), Some(Target::Section(at)), Some(Target::Name(at))][to];
            prop_assert_eq!(unpack(&link(&sent, target)), Some(Ok((sent, target))));
        }

        #[test]
        fn a_changed_character_is_noticed(content in ".{0,80}", at in any::<prop::sample::Index>(), other in any::<char>()) {
            let link = link(&parcel(&content), None);
            let mut changed: Vec<char> = link.chars().collect();
            let at = at.index(changed.len());
            // White space and marks behind a link belong to the mail or the sentence that it stands in.
            prop_assume!(changed[at] != other && at > 0);
            changed[at] = other;
            let changed: String = changed.into_iter().collect();
            prop_assert!(matches!(unpack(&changed), Some(Err(_))), "{changed}");
        }

        #[test]
        fn a_link_that_was_cut_is_noticed(content in ".{0,80}", at in any::<prop::sample::Index>()) {
            let link = link(&parcel(&content), None);
            let cut = &link[..at.index(link.len() - LONGEST) + LONGEST];
            prop_assert_eq!(unpack(cut), Some(Err(Broken::Damaged)));
        }

        #[test]
        fn any_fragment_is_read(fragment in any::<String>(), bytes in any::<Vec<u8>>()) {
            let _ = unpack(&fragment);
            let _ = unpack(&format!("#v1.{fragment}"));
            let _ = unpack(&super::fragment(bytes, None));
        }
    }

    #[test]
    fn every_bit_of_a_link_is_guarded() {
        let packed = pack(&seal(&parcel("„Wir kommen“, sagte sie. Die Brücke bleibt bis Mai gesperrt.")));
        let whole = fragment(packed, None);
        let bytes = Base64UrlUnpadded::decode_vec(&whole["#v1.".len()..]).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let link = format!("#v1.{}", Base64UrlUnpadded::encode_string(&flipped));
            assert_eq!(unpack(&link), Some(Err(Broken::Damaged)), "bit {bit}");
        }
    }

    #[test]
    fn what_mails_and_sentences_add_does_no_harm() {
        let link = link(&parcel("one"), Some(Target::Quote(812)));
        let (head, tail) = link.split_at(30);
        for altered in
            [format!("{head}\r\n {tail}"), format!("{head}%0A{tail}"), format!("{link})."), format!("{link}&fbclid=x")]
        {
            assert_eq!(unpack(&altered), Some(Ok((parcel("one"), Some(Target::Quote(812))))), "{altered}");
        }
    }

    #[test]
    fn other_versions_and_other_fragments() {
        assert_eq!(open("#v2.abc"), Some(Err(Broken::Newer)));
        assert_eq!(open("#v99999999999.abc"), Some(Err(Broken::Newer)));
        assert_eq!(open("#v0.abc"), Some(Err(Broken::Older)));
        assert_eq!(open("#v1."), Some(Err(Broken::Damaged)));
        for other in ["", "#", "#main", "#block-12", "#v", "#v.", "#vx.1"] {
            assert_eq!(open(other), None, "{other}");
        }
    }

    #[test]
    fn whole_but_of_a_later_make_is_newer() {
        let later = br#"{"document":{"flavour":"plain","content":"x","corrections":[{"sing":{"tune":1}}]}}"#;
        assert_eq!(unpack(&fragment(pack(later), None)), Some(Err(Broken::Newer)));
    }

    #[test]
    fn bombs_are_put_out() {
        let bomb = pack(&vec![b' '; 64 << 20]);
        assert!(bomb.len() < PACKED * 2);
        let link = fragment(pack(&vec![b' '; UNPACKED * 8]), None);
        assert_eq!(unpack(&link), Some(Err(Broken::TooLarge)));
        let noise = vec![7; PACKED + 1];
        assert_eq!(open(&fragment(noise, None)), Some(Err(Broken::TooLarge)));
        assert_eq!(open(&format!("#v1.{}", "A".repeat(1 << 20))), Some(Err(Broken::TooLarge)));
    }
}
