//! The articles that the browser keeps, in `IndexedDB`.
//!
//! One store, texts under names: `entry/…` a line of the list, `document/…` the whole of it, `open` the name of the one
//! that was read last.

use super::storage::Session;
use crate::keep::{Denied, Document, Entry, Kept, Store};
use idb::{Database, DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, TransactionMode};
use wasm_bindgen::JsValue;

const DATABASE: &str = "lede";
const STORE: &str = "kept";
const OPEN: &str = "open";
/// Which one lies open in this tab; empty on the first screen.
const IN_TAB: &str = "lede.open";

/// What is kept: the list, the last read first, and the name of the article to begin with.
pub async fn list() -> Result<(Vec<Entry>, Option<String>), Denied> {
    let database = database().await?;
    let store = store(&database, TransactionMode::ReadOnly)?;
    // From "entry/" up to the character behind the slash.
    let lines = KeyRange::bound(&"entry/".into(), &"entry0".into(), None, Some(true)).map_err(denied)?;
    let lines = store.get_all(Some(Query::from(lines)), None).map_err(denied)?.await.map_err(denied)?;
    let mut entries: Vec<Entry> = lines.iter().filter_map(parsed).collect();
    crate::order::sort_by_key(&mut entries, |entry| (crate::order::reverse(whole(entry.opened)), 0));
    let last = store.get(JsValue::from(OPEN)).map_err(denied)?.await.map_err(denied)?;
    let open = match Session.read(IN_TAB) {
        Ok(Some(open)) => Some(open),
        _ => last.and_then(|last| last.as_string()),
    };
    Ok((entries, open.filter(|open| !open.is_empty())))
}

/// The document kept under a name.
pub async fn document(id: &str) -> Option<Document> {
    let database = database().await.ok()?;
    let store = store(&database, TransactionMode::ReadOnly).ok()?;
    parsed(&store.get(JsValue::from(format!("document/{id}"))).ok()?.await.ok()??)
}

/// Keeps a document and its line, and forgets others: all of it or nothing.
pub async fn put(kept: Kept, entry: Entry, gone: Vec<String>) -> Result<(), Denied> {
    let line = serde_json::to_string(&entry).map_err(|_| Denied)?;
    let document = serde_json::to_string(&kept.document).map_err(|_| Denied)?;
    change(|store| {
        let keep = |name: String, text: &str| store.put(&text.into(), Some(&name.into())).map(drop);
        keep(format!("entry/{}", kept.id), &line)?;
        keep(format!("document/{}", kept.id), &document)?;
        keep(OPEN.to_owned(), &kept.id)?;
        gone.iter().try_for_each(|id| forget(store, id))
    })
    .await
}

/// Forgets one document.
pub async fn remove(id: String) -> Result<(), Denied> {
    change(|store| forget(store, &id)).await
}

/// Forgets all there is.
pub async fn clear() -> Result<(), Denied> {
    change(|store| store.clear().map(drop)).await
}

/// Says which one lies open, in this tab and in the next one that is opened.
pub fn opened(id: &str) {
    let _ = Session.write(IN_TAB, id);
}

/// The next tab begins on the first screen.
pub async fn closed() -> Result<(), Denied> {
    change(|store| store.delete(JsValue::from(OPEN)).map(drop)).await
}

fn forget(store: &ObjectStore, id: &str) -> Result<(), idb::Error> {
    store.delete(JsValue::from(format!("entry/{id}")))?;
    store.delete(JsValue::from(format!("document/{id}"))).map(drop)
}

/// Does all changes in one transaction, and waits until the disk has them.
async fn change(changes: impl FnOnce(&ObjectStore) -> Result<(), idb::Error>) -> Result<(), Denied> {
    let database = database().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite).map_err(denied)?;
    let store = transaction.object_store(STORE).map_err(denied)?;
    changes(&store).map_err(denied)?;
    let done = transaction.await.map_err(denied)?;
    if done.is_committed() { Ok(()) } else { Err(Denied) }
}

async fn database() -> Result<Database, Denied> {
    let mut request = Factory::new().map_err(denied)?.open(DATABASE, Some(1)).map_err(denied)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    request.await.map_err(denied)
}

fn store(database: &Database, mode: TransactionMode) -> Result<ObjectStore, Denied> {
    database.transaction(&[STORE], mode).and_then(|transaction| transaction.object_store(STORE)).map_err(denied)
}

fn parsed<T: serde::de::DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_json::from_str(&value.as_string()?).ok()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970 are whole and fit")]
const fn whole(milliseconds: f64) -> usize {
    (milliseconds / 1000.0) as usize
}

fn denied(_: idb::Error) -> Denied {
    Denied
}
