/// The address, if it is one a link may lead to: `http`, `https` or `mailto`, nothing else.
///
/// Browsers drop white space and control characters while they read a scheme ("java\nscript:"), so an address
/// that holds any is refused whole. Relative addresses are refused too: what they were relative to is not known.
#[must_use]
pub fn safe(address: &str) -> Option<String> {
    let address = address.trim();
    let clean = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    let (scheme, rest) = address.split_once(':')?;
    let known = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
        "mailto" => rest.contains('@'),
        _ => false,
    };
    (clean && known).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn web_and_mail_addresses_pass() {
        for address in ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:desk@example.org"] {
            assert_eq!(safe(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn anything_else_does_not() {
        for address in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "https://exa mple.org",
            "data:text/html,x",
            "/politics/1",
            "//example.org",
            "https://",
            "vbscript:x",
            "",
        ] {
            assert_eq!(safe(address), None, "{address}");
        }
    }
}
