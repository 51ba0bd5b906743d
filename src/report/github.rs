//! Findings as annotations for continuous integration at GitHub.

use std::fmt::Write as _;

use super::json::OfFile;

/// One line a finding: `::error file=…,line=…,col=…,title=E205::message`. What has no line stands at
/// the first one.
#[must_use]
pub fn findings(files: &[OfFile<'_>]) -> String {
    let mut out = String::new();
    for (file, placed) in
        files.iter().flat_map(|(file, all)| all.iter().map(move |one| (file, one)))
    {
        let finding = placed.finding;
        let hint = finding.hint.as_ref().map(|hint| format!("\n{hint}")).unwrap_or_default();
        let _ = writeln!(
            out,
            "::{} file={},line={},col={},title={}::{}",
            finding.severity(),
            property(file),
            placed.line.max(1),
            placed.column.max(1),
            finding.rule.code(),
            data(&format!("{}{hint}", finding.message)),
        );
    }
    out
}

/// What may stand in the message of a workflow command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may stand in a property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
