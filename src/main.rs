//! One program: on `wasm32` it mounts the page, anywhere else it is the command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(lede::ui::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    lede::cli::main()
}
