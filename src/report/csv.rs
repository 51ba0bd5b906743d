//! Tables for other programs: comma-separated values in UTF-8.

/// What a spreadsheet may take for the beginning of a formula, in the wide forms of East Asian
/// keyboards as well.
const FORMULA: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe
/// before it. A negative number is a number.
#[must_use]
pub fn cell(text: &str) -> String {
    let number = text.trim_start_matches('-').bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let negative = number && text.parse::<f64>().is_ok();
    if text.starts_with(FORMULA) && !negative { format!("'{text}") } else { text.to_owned() }
}

/// A head and rows as text; what needs quotation marks gets them.
#[must_use]
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Memory takes whatever is written to it.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|text| cell(text)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for (given, wanted) in [
            ("=1+1", "'=1+1"),
            ("+358 40 123", "'+358 40 123"),
            ("-", "'-"),
            ("-0.21", "-0.21"),
            ("-1-1", "'-1-1"),
            ("--1", "'--1"),
            ("-1e5", "'-1e5"),
            ("\n=1", "'\n=1"),
            ("＝1+1", "'＝1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("", ""),
            ("a=b", "a=b"),
            ("– a dash", "– a dash"),
            ("'=1", "'=1"),
            ("“Hyvää päivää”", "“Hyvää päivää”"),
        ] {
            assert_eq!(cell(given), wanted);
        }
    }

    #[test]
    fn a_table_can_be_read_back() {
        let rows = [vec!["a,b".to_owned(), "=\"x\"\nnext".to_owned()]];
        let text = table(&["one", "two"], &rows);
        assert_eq!(text, "one,two\n\"a,b\",\"'=\"\"x\"\"\nnext\"\n");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(row.iter().collect::<Vec<_>>(), ["a,b", "'=\"x\"\nnext"]);
    }
}
