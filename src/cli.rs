//! The command line: the same analysis without a page.
//!
//! ```text
//! lede analyze FILE            prints the analysis as JSON; `-` is standard input
//! lede analyze --ndjson        a document a line in, an analysis a line out
//! lede export --as FORM FILE   writes the article in another format
//! ```

use crate::article::{Article, Source};
use crate::keep::Language;
use crate::keep::export::{Form, export};
use crate::screen::Screen;
use crate::{analyze, read};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::ffi::OsStr;
use std::fmt;
use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;

const USAGE: &str = "\
Usage: lede analyze [--html | --text] FILE
       lede analyze --ndjson
       lede export --as FORM [--html | --text] FILE

Finds sections, quotations, speakers, names and related headlines in a news article and prints them as JSON,
or the article in another format.

  FILE       a text or HTML file; - reads standard input
  --html     take the input as HTML; without it HTML is told by its content
  --text     take the input as plain text
  --ndjson   read {\"id\": …, \"text\": …} or {\"id\": …, \"html\": …}, one document a line, from standard input,
             and write {\"id\": …, \"analysis\": …}, one a line, in the same order
  --as FORM  html (a page of its own), markdown, text, quotes-csv, names-csv, json-ld or json
  --help     print this
  --version  print the version";

/// Bytes of documents that are analysed together: enough to keep all cores busy, and all that is held in memory.
const BATCH_BYTES: usize = 4 << 20;
/// Documents that are analysed together.
const BATCH_LINES: usize = 256;

/// What went wrong, and what to do about it.
#[derive(Debug)]
enum Failure {
    Usage(String),
    Read(PathBuf, io::Error),
    NotUtf8(PathBuf, usize),
    Write(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{USAGE}"),
            Self::Read(path, error) => write!(f, "cannot read {}: {error}", path.display()),
            Self::NotUtf8(path, at) => write!(
                f,
                "{} is not UTF-8 (byte {at}); convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8",
                path.display()
            ),
            Self::Write(error) => write!(f, "cannot write the analysis: {error}"),
        }
    }
}

#[derive(Clone, Copy)]
enum Verb {
    Analyze,
    Export,
}

enum Command {
    Help,
    Version,
    File { path: PathBuf, flavour: Option<Flavour>, form: Form },
    Ndjson,
}

#[derive(Clone, Copy)]
enum Flavour {
    Html,
    Text,
}

/// Runs the program with the process's arguments and streams. Exit status: 0, 1 for an error of the input, 2 for one
/// of the usage. A reader that closes the pipe ends it quietly.
#[must_use]
pub fn main() -> ExitCode {
    let done = parse_arguments(lexopt::Parser::from_env()).map_err(|e| Failure::Usage(e.to_string())).and_then(run);
    match done {
        Ok(code) => code,
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("lede: {failure}");
            ExitCode::from(if matches!(failure, Failure::Usage(_)) { 2 } else { 1 })
        }
    }
}

fn parse_arguments(mut arguments: lexopt::Parser) -> Result<Command, lexopt::Error> {
    use lexopt::prelude::{Long, Short, Value};
    let (mut verb, mut ndjson, mut flavour, mut form, mut path) = (None, false, None, None, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('V') | Long("version") => return Ok(Command::Version),
            Long("ndjson") => ndjson = true,
            Long("html") => flavour = Some(Flavour::Html),
            Long("text") => flavour = Some(Flavour::Text),
            Long("as") => form = Some(form_named(&arguments.value()?)?),
            Value(value) if verb.is_none() && value == "analyze" => verb = Some(Verb::Analyze),
            Value(value) if verb.is_none() && value == "export" => verb = Some(Verb::Export),
            Value(value) if verb.is_some() && path.is_none() => path = Some(PathBuf::from(value)),
            _ => return Err(argument.unexpected()),
        }
    }
    let form = match (verb, form) {
        (None, _) => return Err("no command given".into()),
        (Some(Verb::Analyze), None) => Form::Json,
        (Some(Verb::Analyze), Some(_)) => return Err("--as belongs to: lede export".into()),
        (Some(Verb::Export), None) => return Err("no --as FORM given".into()),
        (Some(Verb::Export), Some(_)) if ndjson => return Err("--ndjson belongs to: lede analyze".into()),
        (Some(Verb::Export), Some(form)) => form,
    };
    match (ndjson, path) {
        (true, None) if flavour.is_none() => Ok(Command::Ndjson),
        (true, _) => Err("--ndjson stands alone: it reads standard input, and each line says what it holds".into()),
        (false, Some(path)) => Ok(Command::File { path, flavour, form }),
        (false, None) => Err("no FILE given".into()),
    }
}

fn form_named(name: &OsStr) -> Result<Form, lexopt::Error> {
    let form = Form::ALL.into_iter().find(|form| name == form.name());
    form.ok_or_else(|| format!("there is no form {}", name.display()).into())
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    let mut out = io::stdout().lock();
    match command {
        Command::Help => writeln!(out, "{USAGE}").map_err(Failure::Write)?,
        Command::Version => writeln!(out, "lede {}", env!("CARGO_PKG_VERSION")).map_err(Failure::Write)?,
        Command::File { path, flavour, form } => {
            let text = read_text(path)?;
            let source = source(&text, flavour);
            let screen = Screen::of(analyze(&source), &source);
            let written = export(form, &screen, Language::En, include_str!("../style/standalone.css"));
            let end = if written.ends_with('\n') { "" } else { "\n" };
            write!(out, "{written}{end}").map_err(Failure::Write)?;
        }
        Command::Ndjson => return ndjson(io::BufReader::new(io::stdin()), &mut out),
    }
    out.flush().map_err(Failure::Write)?;
    Ok(ExitCode::SUCCESS)
}

fn read_text(path: PathBuf) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(&path).map(|read| bytes = read)
    };
    match read {
        Ok(()) => String::from_utf8(bytes).map_err(|error| Failure::NotUtf8(path, error.utf8_error().valid_up_to())),
        Err(error) => Err(Failure::Read(path, error)),
    }
}

fn source(text: &str, flavour: Option<Flavour>) -> Source {
    let is_html = match flavour {
        Some(Flavour::Html) => true,
        Some(Flavour::Text) => false,
        None => looks_like_html(text),
    };
    if is_html { read::html(text) } else { read::plain(text) }
}

/// Whether the text begins with a tag, doctype or comment of HTML.
fn looks_like_html(text: &str) -> bool {
    let Some(rest) = text.trim_start_matches('\u{feff}').trim_start().strip_prefix('<') else { return false };
    let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let known = [
        "html", "head", "body", "meta", "div", "p", "article", "main", "section", "span", "a", "h1", "h2", "h3", "ul",
        "ol", "table", "b", "strong", "em", "i",
    ];
    rest.starts_with("!--")
        || rest.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("!doctype"))
        || known.contains(&&*name)
}

#[derive(Deserialize)]
struct Document {
    id: serde_json::Value,
    text: Option<String>,
    html: Option<String>,
}

#[derive(Serialize)]
struct Analysed {
    id: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    analysis: Option<Article>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Reads in one thread and analyses on all cores: each time all the lines that have come, up to a batch, so that memory
/// does not grow with the stream and nobody waits for a batch to fill.
fn ndjson(input: impl BufRead + Send + 'static, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let (sender, receiver) = mpsc::sync_channel(BATCH_LINES);
    // Not joined: when nobody reads what we write any more, it may still wait for input that never comes.
    thread::spawn(move || read_lines(input, &sender));
    let mut sound = true;
    while let Ok(first) = receiver.recv() {
        let mut batch = vec![first?];
        let mut bytes = 0;
        while batch.len() < BATCH_LINES && bytes < BATCH_BYTES {
            let Ok(line) = receiver.try_recv() else { break };
            let line = line?;
            bytes += line.len();
            batch.push(line);
        }
        let results: Vec<_> = batch.par_iter().map(|line: &Vec<u8>| analyse_line(line)).collect();
        for (line, is_sound) in results {
            sound &= is_sound;
            out.write_all(&line).map_err(Failure::Write)?;
        }
        out.flush().map_err(Failure::Write)?;
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Sends each line that is not blank, until the input or the receiver ends.
fn read_lines(mut input: impl BufRead, sender: &mpsc::SyncSender<Result<Vec<u8>, Failure>>) {
    loop {
        let mut line = Vec::new();
        let line = match input.read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(_) if line.trim_ascii().is_empty() => continue,
            Ok(_) => Ok(line),
            Err(error) => Err(Failure::Read("standard input".into(), error)),
        };
        let failed = line.is_err();
        if sender.send(line).is_err() || failed {
            return;
        }
    }
}

/// The line of output for a line of input, and whether that could be read.
fn analyse_line(line: &[u8]) -> (Vec<u8>, bool) {
    let document = serde_json::from_slice::<Document>(line).map_err(|error| error.to_string()).and_then(|document| {
        let source = match (&document.text, &document.html) {
            (Some(text), None) => read::plain(text),
            (None, Some(html)) => read::html(html),
            _ => return Err("a document has either \"text\" or \"html\"".to_owned()),
        };
        Ok((document.id, source))
    });
    let analysed = match document {
        Ok((id, source)) => Analysed { id, analysis: Some(analyze(&source)), error: None },
        Err(error) => Analysed { id: serde_json::Value::Null, analysis: None, error: Some(error) },
    };
    let is_sound = analysed.error.is_none();
    let json = serde_json::to_string(&analysed).unwrap_or_default();
    (one_line(json).into_bytes(), is_sound)
}

/// JSON as one line for every reader: some take the line separators of Unicode for line ends too.
fn one_line(mut json: String) -> String {
    const SEPARATORS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];
    // One character is looked for faster than several, and mostly there is none
    if SEPARATORS.iter().any(|&separator| json.contains(separator)) {
        for separator in SEPARATORS {
            json = json.replace(separator, &format!("\\u{:04x}", u32::from(separator)));
        }
    }
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_ndjson(input: &[u8]) -> (Vec<serde_json::Value>, bool) {
        let mut out = Vec::new();
        let code = ndjson(io::Cursor::new(input.to_vec()), &mut out).expect("writing to memory");
        let rows = out.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
        (rows.map(|row| serde_json::from_slice(row).expect("a row is JSON")).collect(), code == ExitCode::SUCCESS)
    }

    #[test]
    fn a_stream_keeps_its_order_over_batches() {
        let lines: Vec<_> =
            (0..BATCH_LINES * 2 + 7).map(|id| format!("{{\"id\": {id}, \"text\": \"Line {id}\"}}\n")).collect();
        let input = lines.concat();
        let (rows, sound) = run_ndjson(input.as_bytes());
        assert!(sound);
        assert_eq!(rows.len(), BATCH_LINES * 2 + 7);
        assert!(
            rows.iter().enumerate().all(|(id, row)| row["id"] == id && row["analysis"]["text"] == format!("Line {id}"))
        );
    }

    #[test]
    fn a_bad_line_is_reported_in_its_place() {
        let (rows, sound) = run_ndjson(
            b"{\"id\": 1, \"text\": \"a\"}\nnonsense\n{\"id\": 2}\n\xff\n{\"id\": \"x\", \"html\": \"<p>b\"}",
        );
        assert!(!sound);
        let errors: Vec<bool> = rows.iter().map(|row| row["error"].is_string()).collect();
        assert_eq!(errors, [false, true, true, true, false]);
        assert!(rows[1]["id"].is_null());
        assert_eq!(rows[4]["id"], "x");
        assert_eq!(rows[4]["analysis"]["text"].as_str().map(str::trim), Some("b"));
    }

    #[test]
    fn html_is_told_by_its_content() {
        for html in ["<!DOCTYPE html><p>a", " <p>a</p>", "<!-- x --><div>", "<h1 class=x>"] {
            assert!(looks_like_html(html), "{html}");
        }
        for text in ["A < B", "<- back", "Titel\n<p>", ""] {
            assert!(!looks_like_html(text), "{text}");
        }
    }
}
