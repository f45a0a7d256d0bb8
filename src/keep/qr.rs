use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code as the outline of its dark squares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Squares along each side.
    pub size: i32,
    /// The dark ones, as an SVG path in units of squares.
    pub path: String,
}

/// The QR code of a text (ISO/IEC 18004), with as few squares as it takes; `None` where it is too long for one: about
/// 2,900 characters.
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let dark = (x..size).take_while(|&x| code.get_module(x, y)).count();
            let dark = i32::try_from(dark).unwrap_or(0);
            if dark > 0 {
                path.push('M');
                path.push_str(&x.to_string());
                path.push(' ');
                path.push_str(&y.to_string());
                path.push('h');
                path.push_str(&dark.to_string());
                path.push_str("v1h-");
                path.push_str(&dark.to_string());
                path.push('z');
            }
            x += dark + 1;
        }
    }
    Some(Qr { size, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the path as a picture, eight pixels a square, and lets another program read it.
    fn read(qr: &Qr) -> String {
        const SQUARE: usize = 4;
        const MARGIN: usize = 4 * SQUARE;
        let size = usize::try_from(qr.size).unwrap() * SQUARE + 2 * MARGIN;
        let mut dark = vec![false; size * size];
        for piece in qr.path.split('M').skip(1) {
            let (place, rest) = piece.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let wide: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            for row in 0..SQUARE {
                let from = (MARGIN + y * SQUARE + row) * size + MARGIN + x * SQUARE;
                dark[from..from + wide * SQUARE].fill(true);
            }
        }
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| if dark[y * size + x] { 0 } else { 255 });
        let grids = picture.detect_grids();
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_program_reads_it() {
        for length in [0, 9, 300, 1500] {
            let text = format!("https://example.org/lede/#v1.{}", "H4sIAb9_-".repeat(length / 9));
            assert_eq!(read(&qr(&text).unwrap()), text);
        }
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert_eq!(qr(&"a".repeat(2954)), None);
        assert!(qr(&"a".repeat(2900)).is_some());
    }
}
