//! One program: on `wasm32` it mounts the page, anywhere else it is the command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    lede::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    lede::cli::main()
}
