//! Every text of a scenario, with what it is and where it stands.

use crate::finding::Path;
use crate::scenario::model::{Item, Line, Tick};
use crate::scenario::{Moment, Scenario, Task};
use crate::text::Text;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name: it may be the same in both languages.
    Name,
    /// The title of a source, which may have none in the other language.
    Source,
    /// Titles, the brief, endings and the trainer's notes; all of a guidance.
    Apart,
    Scene,
    Speech,
    Task,
    /// Something to pick, order or match.
    Option,
    Reaction,
    Coaching,
}

/// Shows each text of a file to whom it is given.
pub(super) type Each<'a> = dyn Fn(&mut dyn FnMut(&Written<'_>)) + 'a;

/// A text at its place.
pub(super) struct Written<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a Text,
    /// The moment that it belongs to.
    pub(super) moment: Option<&'a Moment>,
    /// Made only where it is needed.
    pub(super) path: &'a dyn Fn() -> Path,
}

/// Where a moment stands.
pub(super) fn moment_path(index: usize) -> Path {
    Path::root().field("moments").at(index)
}

/// Where the list of a task's options or items stands.
pub(super) fn options_path(moment: usize, task: &Task) -> Path {
    let path = moment_path(moment).field(task.kind());
    match task {
        Task::Choose { .. } | Task::ChooseMany { .. } => path.field("options"),
        Task::Order { .. } | Task::Match { .. } => path.field("items"),
        Task::Say { .. } => path.field("examples"),
    }
}

/// Shows each text to `see`, in the order of the file.
pub(super) fn each(scenario: &Scenario, see: &mut dyn FnMut(&Written<'_>)) {
    let root = Path::root;
    let head = &scenario.head;
    let mut apart = |kind, text: &Text, path: &dyn Fn() -> Path| {
        see(&Written { kind, text, moment: None, path });
    };
    apart(Kind::Name, &head.title, &|| root().field("title"));
    apart(Kind::Name, &head.trade, &|| root().field("trade"));
    let customer = || root().field("customer");
    apart(Kind::Name, &head.customer.name, &|| customer().field("name"));
    apart(Kind::Apart, &head.customer.brief, &|| customer().field("brief"));
    for (index, ending) in scenario.endings.iter().enumerate() {
        apart(Kind::Apart, &ending.text, &|| root().field("endings").at(index).field("text"));
    }
    if let Some(notes) = &scenario.notes {
        let path = || root().field("notes");
        apart(Kind::Apart, &notes.aim, &|| path().field("aim"));
        for (index, text) in notes.look_for.iter().enumerate() {
            apart(Kind::Apart, text, &|| path().field("look_for").at(index));
        }
        for (index, text) in notes.questions.iter().enumerate() {
            apart(Kind::Apart, text, &|| path().field("questions").at(index));
        }
    }
    for (index, moment) in scenario.moments.iter().enumerate() {
        each_of(moment, index, see);
    }
}

fn each_of(moment: &Moment, index: usize, see: &mut dyn FnMut(&Written<'_>)) {
    let mut one = |kind, text: &Text, path: &dyn Fn() -> Path| {
        see(&Written { kind, text, moment: Some(moment), path });
    };
    let lists: [(&str, Kind, &[Line]); 4] = [
        ("scene", Kind::Scene, &moment.scene),
        ("says", Kind::Speech, &moment.says),
        ("reactions", Kind::Reaction, &moment.reactions),
        ("coaching", Kind::Coaching, &moment.coaching),
    ];
    for (field, kind, lines) in lists {
        for (place, line) in lines.iter().enumerate() {
            one(kind, &line.text, &|| moment_path(index).field(field).at(place).field("text"));
        }
    }
    one(Kind::Task, &moment.ask, &|| moment_path(index).field("task"));
    let list = || options_path(index, &moment.task);
    let text = |place: usize| list().at(place).field("text");
    match &moment.task {
        Task::Choose { options, .. } => {
            for (place, option) in options.iter().enumerate() {
                one(Kind::Option, &option.text, &|| text(place));
                one(Kind::Reaction, &option.reaction, &|| list().at(place).field("reaction"));
                for (note, line) in option.coaching.iter().enumerate() {
                    let path = || list().at(place).field("coaching").at(note).field("text");
                    one(Kind::Coaching, &line.text, &path);
                }
            }
        }
        Task::ChooseMany { options, .. } => {
            for (place, Tick { text: option, .. }) in options.iter().enumerate() {
                one(Kind::Option, option, &|| text(place));
            }
        }
        Task::Order { items, .. } | Task::Match { items, .. } => {
            for (place, Item { text: item, .. }) in items.iter().enumerate() {
                one(Kind::Option, item, &|| text(place));
            }
        }
        Task::Say { .. } => {}
    }
    if let Task::Match { places, .. } = &moment.task {
        for (place, item) in places.iter().enumerate() {
            let path = || moment_path(index).field("match").field("places").at(place).field("text");
            one(Kind::Option, &item.text, &path);
        }
    }
}
