//! Gathers the findings of a guidance file while its catalogue is built.

use std::collections::HashSet;

use crate::finding::languages::Languages;
use crate::finding::{Finding, Path, Rule};
use crate::guidance::Catalogue;
use crate::text::{RawText, Text, clean_line};
use crate::words::{is_id, nearest};

#[derive(Default)]
pub(super) struct Collect<'b> {
    /// The guidance that is added to.
    pub(super) base: Option<&'b Catalogue>,
    pub(super) languages: Languages,
    pub(super) findings: Vec<Finding>,
}

impl Collect<'_> {
    pub(super) fn error(&mut self, rule: Rule, path: &Path, message: impl Into<String>) {
        self.findings.push(Finding::new(rule, path, message));
    }

    pub(super) fn text(&mut self, raw: &RawText, path: &Path) -> Text {
        let text = Text::new(raw).unwrap_or_else(|| {
            self.error(Rule::EmptyText, path, "no words in either language");
            Text::default()
        });
        self.languages.add(&text, path);
        text
    }

    /// Ids of the elements of a list: well formed and each once.
    pub(super) fn ids<'i>(&mut self, ids: impl Iterator<Item = &'i str> + Clone, list: &Path) {
        for (index, id) in ids.clone().enumerate().filter(|(_, id)| !is_id(id)) {
            let message = format!("`{}` is not an id", clean_line(id));
            let finding = Finding::new(Rule::BadId, &list.at(index).field("id"), message);
            let hint = "use lower-case letters, digits and hyphens, like `greet-at-once`";
            self.findings.push(finding.hint(hint));
        }
        self.unique(ids, list, "id");
    }

    /// That no id is one that the guidance which is added to has already.
    pub(super) fn not_taken<'i>(
        &mut self,
        ids: impl Iterator<Item = &'i str>,
        taken: impl Fn(&Catalogue, &str) -> bool,
        list: &Path,
    ) {
        let Some(base) = self.base else { return };
        for (index, id) in ids.enumerate().filter(|(_, id)| taken(base, id)) {
            let message = format!("the built-in guidance has the id `{id}` already");
            let finding = Finding::new(Rule::DuplicateId, &list.at(index).field("id"), message);
            let hint = "give it an id of its own, or leave out `extends` to stand alone";
            self.findings.push(finding.hint(hint));
        }
    }

    /// A list that only a guidance which adds to another may leave out.
    pub(super) fn needed<'l, T>(&mut self, list: Option<&'l Vec<T>>, name: &str) -> &'l [T] {
        if list.is_none() && self.base.is_none() {
            let message = format!("the file has no `{name}`");
            let finding = Finding::new(Rule::MissingField, &Path::root().field(name), message);
            let hint = "write it, or add to the built-in guidance with `extends: built-in`";
            self.findings.push(finding.hint(hint));
        }
        list.map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn unknown_point<'c>(
        &mut self,
        id: &str,
        known: impl Iterator<Item = &'c str>,
        path: &Path,
    ) {
        let id = clean_line(id);
        let message = format!("the guidance has no point `{id}`");
        let mut finding = Finding::new(Rule::UnknownPoint, path, message);
        finding.hint = nearest(&id, known).map(|near| format!("did you mean `{near}`?"));
        self.findings.push(finding);
    }

    pub(super) fn unique<'i>(
        &mut self,
        ids: impl Iterator<Item = &'i str>,
        list: &Path,
        field: &str,
    ) {
        let mut seen = HashSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                let path = list.at(index).field(field);
                let id = clean_line(id);
                self.error(Rule::DuplicateId, &path, format!("the id `{id}` is used twice"));
            }
        }
    }

    pub(super) fn format(&mut self, format: u32) {
        if format != 1 {
            let path = Path::root().field("format");
            let message = format!("format {format}; this program reads format 1");
            self.error(Rule::UnknownFormat, &path, message);
        }
    }
}
