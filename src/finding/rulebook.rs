//! The rules explained, as `docs/rules.md` has them: what each asks and why, a bad and a good
//! example. The examples are tests.

/// The rules with their examples, as Markdown.
pub const DOCUMENT: &str = include_str!("../../docs/rules.md");

/// One rule of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading above it: what its rules have in common.
    pub group: String,
    pub code: String,
    pub title: String,
    /// What is asked and why, as paragraphs.
    pub text: Vec<String>,
    pub bad: Vec<Example>,
    pub good: Vec<Example>,
}

/// A block of an example. All blocks of one side belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it is written in: `yaml`, or `sh` for commands.
    pub language: String,
    /// Each line with its break.
    pub text: String,
}

/// The sections of a document: `# ` begins a group, `## E205 · title` a section, in which `Bad:` and
/// `Good:` come before fenced blocks. What stands outside of sections is for readers alone.
#[must_use]
pub fn sections(document: &str) -> Vec<Section> {
    let mut reader = Reader::default();
    document.lines().for_each(|line| reader.take(line));
    reader.sections
}

#[derive(Default)]
struct Reader {
    group: String,
    sections: Vec<Section>,
    inside: bool,
    side: Option<Side>,
    /// The block that is being read.
    open: Option<Example>,
    in_paragraph: bool,
}

#[derive(Clone, Copy)]
enum Side {
    Bad,
    Good,
}

impl Reader {
    fn take(&mut self, line: &str) {
        if let Some(mut example) = self.open.take() {
            if line == "```" {
                self.close(example);
            } else {
                example.text.push_str(line);
                example.text.push('\n');
                self.open = Some(example);
            }
        } else if let Some(language) = line.strip_prefix("```") {
            self.open = Some(Example { language: language.to_owned(), text: String::new() });
        } else if let Some(head) = line.strip_prefix("## ") {
            self.begin(head);
        } else if let Some(group) = line.strip_prefix("# ") {
            group.clone_into(&mut self.group);
            self.inside = false;
        } else {
            self.prose(line);
        }
    }

    fn begin(&mut self, head: &str) {
        let (code, title) = head.split_once(" · ").unwrap_or((head, ""));
        self.sections.push(Section {
            group: self.group.clone(),
            code: code.to_owned(),
            title: title.to_owned(),
            text: Vec::new(),
            bad: Vec::new(),
            good: Vec::new(),
        });
        (self.inside, self.side, self.in_paragraph) = (true, None, false);
    }

    fn close(&mut self, example: Example) {
        let Some(section) = self.sections.last_mut().filter(|_| self.inside) else { return };
        match self.side {
            Some(Side::Bad) => section.bad.push(example),
            Some(Side::Good) => section.good.push(example),
            None => {}
        }
    }

    fn prose(&mut self, line: &str) {
        let Some(section) = self.sections.last_mut().filter(|_| self.inside) else { return };
        match line.trim() {
            "" => self.in_paragraph = false,
            "Bad:" => self.side = Some(Side::Bad),
            "Good:" => self.side = Some(Side::Good),
            words => {
                match section.text.last_mut().filter(|_| self.in_paragraph) {
                    Some(paragraph) => {
                        paragraph.push(' ');
                        paragraph.push_str(words);
                    }
                    None => section.text.push(words.to_owned()),
                }
                self.in_paragraph = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_read_in_its_parts() {
        let document = "# All\n\nFor readers.\n\n# Its meaning\n\n## E205 · a point\n\nOne\ntwo.\n\n\
            Three.\n\nBad:\n\n```yaml\n# kind: guidance\na: 1\n```\n\n```sh\nb\n```\n\nGood:\n\n\
            ```yaml\na: 2\n```\n";
        let example = |language: &str, text: &str| Example {
            language: language.to_owned(),
            text: text.to_owned(),
        };
        let section = Section {
            group: "Its meaning".to_owned(),
            code: "E205".to_owned(),
            title: "a point".to_owned(),
            text: vec!["One two.".to_owned(), "Three.".to_owned()],
            bad: vec![example("yaml", "# kind: guidance\na: 1\n"), example("sh", "b\n")],
            good: vec![example("yaml", "a: 2\n")],
        };
        assert_eq!(sections(document), [section]);
    }
}
