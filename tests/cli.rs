//! The command line as a shell sees it: streams and exit status.

#![cfg(not(target_arch = "wasm32"))]

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Output, Stdio};

fn lede(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lede"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its arguments does not read; that is no failure of the test.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

#[test]
fn analyses_a_file_or_standard_input() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/sample.de.txt");
    let by_name = lede(&["analyze", sample], b"");
    let by_pipe = lede(&["analyze", "-"], &std::fs::read(sample).expect("the sample"));
    assert!(by_name.status.success());
    assert_eq!(by_name.stdout, by_pipe.stdout);
    let article: serde_json::Value = serde_json::from_slice(&by_name.stdout).expect("JSON");
    assert_eq!(article["language"], "de");
    assert_eq!(article["related"].as_array().map(Vec::len), Some(6));
}

#[test]
fn html_is_told_by_content_or_by_flag() {
    let text = |arguments: &[&str]| {
        let out = lede(arguments, b"<p>One &amp; two</p>");
        serde_json::from_slice::<serde_json::Value>(&out.stdout).expect("JSON")["text"]
            .as_str()
            .map(str::trim)
            .map(str::to_owned)
    };
    assert_eq!(text(&["analyze", "-"]).as_deref(), Some("One & two"));
    assert_eq!(text(&["analyze", "--html", "-"]).as_deref(), Some("One & two"));
    assert_eq!(text(&["analyze", "--text", "-"]).as_deref(), Some("<p>One &amp; two</p>"));
}

#[test]
fn every_form_is_exported() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/sample.de.txt");
    let begins = [
        ("html", "<!doctype html>"),
        ("markdown", "# In Japan"),
        ("text", "In Japan"),
        ("quotes-csv", "\u{feff}\"number\""),
        ("names-csv", "\u{feff}\"kind\""),
        ("json-ld", "{"),
        ("json", "{"),
    ];
    for (form, begin) in begins {
        let out = lede(&["export", "--as", form, sample], b"");
        assert!(out.status.success() && String::from_utf8_lossy(&out.stdout).starts_with(begin), "{form}");
    }
    assert_eq!(lede(&["export", "--as", "json", sample], b"").stdout, lede(&["analyze", sample], b"").stdout);
}

#[test]
fn wrong_use_is_2_and_wrong_input_is_1() {
    for arguments in [
        &["analyze"][..],
        &["--nonsense"],
        &[],
        &["analyze", "--ndjson", "file"],
        &["analyze", "a", "b"],
        &["export", "a"],
        &["export", "--as", "pdf", "a"],
        &["analyze", "--as", "json", "a"],
    ] {
        let out = lede(arguments, b"");
        assert_eq!(out.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&out.stderr).contains("Usage"), "{arguments:?}");
        assert!(out.stdout.is_empty());
    }
    for (arguments, input) in [(["analyze", "-"], &b"\xff\xfe"[..]), (["analyze", "no/such/file"], b"")] {
        let out = lede(&arguments, input);
        assert_eq!(out.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&out.stderr).starts_with("lede: "));
    }
}

#[test]
fn a_stream_reports_bad_lines_in_their_place() {
    let out = lede(&["analyze", "--ndjson"], b"{\"id\":1,\"text\":\"a\"}\nbad\n{\"id\":3,\"html\":\"<p>c\"}\n");
    assert_eq!(out.status.code(), Some(1));
    let rows: Vec<serde_json::Value> = out
        .stdout
        .split(|&byte| byte == b'\n')
        .filter(|row| !row.is_empty())
        .map(|row| serde_json::from_slice(row).expect("JSON"))
        .collect();
    assert_eq!(rows.len(), 3);
    assert_eq!((&rows[0]["id"], &rows[2]["id"]), (&1.into(), &3.into()));
    assert!(rows[1]["id"].is_null() && rows[1]["error"].is_string());
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = stream();
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in 0..3 {
        writeln!(input, "{{\"id\":{id},\"text\":\"Wort\"}}").expect("the program reads");
        let mut row = String::new();
        output.read_line(&mut row).expect("an answer");
        assert!(row.starts_with(&format!("{{\"id\":{id},")));
    }
    drop(input);
    assert_eq!(child.wait().expect("the program ends").code(), Some(0));
}

fn stream() -> Child {
    Command::new(env!("CARGO_BIN_EXE_lede"))
        .args(["analyze", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

#[test]
fn a_closed_pipe_ends_a_stream_quietly() {
    let mut child = stream();
    let mut input = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        let line = format!("{{\"id\":0,\"text\":\"{}\"}}\n", "Wort ".repeat(2000));
        // Endless until nobody reads: more than any buffer or batch holds.
        while input.write_all(line.as_bytes()).is_ok() {}
    });
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut first = String::new();
    output.read_line(&mut first).expect("a first line");
    assert!(first.starts_with("{\"id\":0,"));
    drop(output);
    assert_eq!(child.wait().expect("the program ends").code(), Some(0));
    writer.join().expect("the writer ends");
    let mut complaint = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaint).expect("text");
    assert_eq!(complaint, "");
}
