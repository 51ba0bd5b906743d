//! Who rates own words: the program's rater, which is unpacked when it is first asked.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use crate::commands::app::App;
use crate::console::script::Script;
use crate::content::{self, pack};
use crate::files;
use crate::guidance::{Catalogue, Sayings};
use crate::rater::{Ear, Manner, Rater, Target, hear};

/// Who rates what is said in a scenario of this guidance and file: nobody where that is switched
/// off, or where the rater cannot be had.
pub fn ear<'a>(app: &'a App, catalogue: &'a Catalogue, path: Option<&Path>) -> Box<Ear<'a>> {
    if !app.rates {
        return Box::new(hear::nobody);
    }
    let folder = path.and_then(|path| app.library.guidance_for(path));
    let folder = folder.and_then(|guidance| guidance.parent().map(Path::to_owned));
    let sayings = OnceCell::new();
    Box::new(move |said, points| {
        let rater = Rater::built_in().ok()?;
        let own = sayings.get_or_init(|| sayings_in(folder.as_deref(), catalogue));
        let of = |point: &str| own.iter().find(|sayings| sayings.point == point);
        let targets: Vec<Target<'_>> =
            points.iter().map(|&point| Target { point, sayings: of(point) }).collect();
        Some(rater.rate(said, &targets, Manner::Careful))
    })
}

/// The same for a file of replies. One that ticks own words itself brings its verdicts; from another
/// no ticks are wanted.
pub fn ear_of<'a>(
    app: &'a App,
    catalogue: &'a Catalogue,
    path: Option<&Path>,
    script: Script,
) -> (Box<Ear<'a>>, Script) {
    if !app.rates || script.brings_verdicts() {
        return (Box::new(hear::nobody), script);
    }
    (ear(app, catalogue, path), script.without_ticks())
}

/// The sayings of each point of the guidance in a folder; nothing where the guidance is the built-in
/// one, whose points have been learned. A point without any, or whose file has findings, which
/// `check` tells, has empty ones: it is never taken for a built-in point of the same name.
fn sayings_in(folder: Option<&Path>, catalogue: &Catalogue) -> Vec<Sayings> {
    let Some(folder) = folder else { return Vec::new() };
    let read = |file: PathBuf| content::sayings(&files::read_content(&file).ok()?, catalogue).ok();
    let files = pack::SAYINGS.map(|name| folder.join(name));
    let mut sayings = files.into_iter().find_map(read).unwrap_or_default();
    // A built-in point that a guidance adds to is rated by what was learned of it.
    sayings.retain(|known| catalogue.own_points().iter().any(|point| point.id == known.point));
    for point in catalogue.own_points() {
        if sayings.iter().all(|known| known.point != point.id) {
            sayings.push(Sayings::none(&point.id));
        }
    }
    sayings
}
