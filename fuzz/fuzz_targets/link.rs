//! The fragment of an address, and what may be packed into one.
#![no_main]

use flate2::bufread::GzDecoder;
use lede::keep::link::{self, Sealed, UNPACKED};
use std::io::Read;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(fragment) = std::str::from_utf8(bytes)
        && let Some(Ok(sealed)) = link::open(fragment)
    {
        unpack(&sealed);
    }
    // The same bytes as gzip, the checksum made right, as whoever forges a link would.
    if let Some(Ok(sealed)) = link::open(&link::fragment(bytes.to_vec(), None)) {
        unpack(&sealed);
    }
});

fn unpack(sealed: &Sealed) {
    let mut unpacked = Vec::new();
    if GzDecoder::new(&*sealed.packed).take(UNPACKED as u64 + 1).read_to_end(&mut unpacked).is_ok() {
        let _ = link::unseal(&unpacked);
    }
}
