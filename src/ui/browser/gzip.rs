//! gzip by the browser's own streams: nothing of it has to be downloaded. Browsers have them since 2023.

use super::clock;
use crate::keep::link::{Broken, UNPACKED};
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response};

/// Milliseconds that unpacking may take: a link of the largest size takes a fiftieth of it.
const PATIENCE: f64 = 5_000.0;

/// Packs bytes; `None` where the browser cannot.
pub async fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    read(&through("CompressionStream", bytes)?, usize::MAX).await.ok()
}

/// Unpacks gzip, counting while it does: no more than [`UNPACKED`] bytes are ever taken, and no more than five seconds.
pub async fn unpack(packed: &[u8]) -> Result<Vec<u8>, Broken> {
    let unpacked = through("DecompressionStream", packed).ok_or(Broken::NoUnpacking)?;
    read(&unpacked, UNPACKED).await
}

/// What comes out of a transforming stream that bytes are put into.
fn through(transformer: &str, bytes: &[u8]) -> Option<ReadableStream> {
    let constructor: Function = Reflect::get(&js_sys::global(), &transformer.into()).ok()?.dyn_into().ok()?;
    let stream = Reflect::construct(&constructor, &Array::of1(&"gzip".into())).ok()?;
    // It has both ends, under the names that a pair of them has.
    let pair: ReadableWritablePair = stream.unchecked_into();
    let mut bytes = bytes.to_vec();
    let body = Response::new_with_opt_u8_array(Some(&mut bytes)).ok()?.body()?;
    Some(body.pipe_through(&pair))
}

/// Reads a stream to its end. An error of it is a cut or altered gzip: a wrong checksum, too little, too much.
async fn read(stream: &ReadableStream, limit: usize) -> Result<Vec<u8>, Broken> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let late = clock::now() + PATIENCE;
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Broken::Damaged)?;
        let of = |name: &str| Reflect::get(&piece, &JsValue::from(name)).unwrap_or(JsValue::UNDEFINED);
        if of("done").is_truthy() {
            return Ok(bytes);
        }
        let piece: Uint8Array = of("value").unchecked_into();
        if bytes.len() + piece.length() as usize > limit || clock::now() > late {
            let _ = reader.cancel();
            return Err(Broken::TooLarge);
        }
        bytes.extend(piece.to_vec());
    }
}
