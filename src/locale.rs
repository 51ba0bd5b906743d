//! The words of the interface, in Finnish and English. Content brings its own words.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::text::Lang;

/// The Finnish messages, in Fluent's format, part by part.
pub const FINNISH: &[&str] = &[
    include_str!("locale/fi.ftl"),
    include_str!("locale/items.fi.ftl"),
    include_str!("locale/progress.fi.ftl"),
    include_str!("locale/records.fi.ftl"),
    include_str!("locale/report.fi.ftl"),
    include_str!("locale/review.fi.ftl"),
    include_str!("locale/xapi.fi.ftl"),
];
/// The English messages, in Fluent's format, part by part.
pub const ENGLISH: &[&str] = &[
    include_str!("locale/en.ftl"),
    include_str!("locale/items.en.ftl"),
    include_str!("locale/progress.en.ftl"),
    include_str!("locale/records.en.ftl"),
    include_str!("locale/report.en.ftl"),
    include_str!("locale/review.en.ftl"),
    include_str!("locale/xapi.en.ftl"),
];

/// The interface's words in one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// The words in `lang`.
    ///
    /// # Panics
    /// Never in a program whose tests passed: they read all files.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let parts = match lang {
            Lang::Fi => FINNISH,
            Lang::En => ENGLISH,
        };
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        for part in parts {
            let part = FluentResource::try_new((*part).to_owned());
            let part = part.expect("the tests read both languages");
            bundle.add_resource(part).expect("the tests look for doubles");
        }
        Self { lang, bundle }
    }

    /// The language of these words.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `id`.
    #[must_use]
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message `id` with its arguments. An unknown id comes back as it is, so that a slip shows
    /// and nothing breaks.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}
