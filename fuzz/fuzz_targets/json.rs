//! What a file or the browser's storage holds: a parcel with corrections of any make.
#![no_main]

use lede::keep::{Entry, Preferences, link};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(parcel) = link::unseal(bytes) {
        laws::hold(&parcel.document);
        assert_eq!(link::unseal(&link::seal(&parcel)), Ok(parcel));
    }
    let _ = serde_json::from_slice::<Entry>(bytes);
    let _ = serde_json::from_slice::<Preferences>(bytes);
});
