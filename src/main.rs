//! The program.

fn main() -> std::process::ExitCode {
    encounter::cli::main()
}
