/// Whether a file holds something else than text.
///
/// A picture, a PDF or an archive has zero bytes or many control characters early on; UTF-16, which has zero bytes
/// too, begins with its byte order mark.
#[must_use]
pub fn is_binary(bytes: &[u8]) -> bool {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return false;
    }
    let head = &bytes[..bytes.len().min(4096)];
    let control = head.iter().filter(|&&byte| byte < 32 && !b"\t\n\r\x0c\x1b".contains(&byte)).count();
    head.starts_with(b"%PDF-") || head.contains(&0) || control * 50 > head.len()
}

/// The encodings to try for a file, most likely first, as a browser's `TextDecoder` names them: by its byte order
/// mark, UTF-8, as its HTML or XML declares, and at last Windows-1252, which reads anything.
#[must_use]
pub fn labels(bytes: &[u8]) -> Vec<String> {
    let marked = match bytes {
        [0xff, 0xfe, ..] => Some("utf-16le"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        _ => None,
    };
    let mut labels: Vec<String> = marked.into_iter().chain(["utf-8"]).map(str::to_owned).collect();
    labels.extend(declared(bytes).filter(|label| label != "utf-8"));
    labels.push("windows-1252".to_owned());
    labels
}

/// `<meta charset="…">`, `content="text/html; charset=…"`, `<?xml encoding="…"?>` in the first kilobyte.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(1024).map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let after = ["charset=", "encoding="].into_iter().find_map(|word| head.split_once(word))?.1;
    let label: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:".contains(*c))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_archives_and_pdf_are_binary() {
        for bytes in [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), b"PK\x03\x04\x14\0", b"%PDF-1.7\n%abc"] {
            assert!(is_binary(bytes));
        }
    }

    #[test]
    fn text_in_any_encoding_is_not() {
        for bytes in ["Größe".as_bytes(), b"Gr\xf6\xdfe", b"\xff\xfeG\0r\0", b""] {
            assert!(!is_binary(bytes));
        }
    }

    #[test]
    fn a_declared_encoding_is_tried_before_the_last_resort() {
        assert_eq!(labels(b"<meta charset=\"ISO-8859-2\">"), ["utf-8", "iso-8859-2", "windows-1252"]);
        assert_eq!(labels(b"<?xml version='1.0' encoding='koi8-r'?>"), ["utf-8", "koi8-r", "windows-1252"]);
        assert_eq!(labels(b"\xff\xfea\0")[0], "utf-16le");
        assert_eq!(labels(b"abc"), ["utf-8", "windows-1252"]);
    }
}
