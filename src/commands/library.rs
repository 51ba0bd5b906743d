//! Where content comes from: the packs that were named, then what the program carries. Every
//! command asks here which scenarios there are and which guidance a scenario is scored against.

use std::cell::OnceCell;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::content::pack::{self, Double, Listed, Shelf};
use crate::content::{self, built_in};
use crate::error::{Failure, NoPack};
use crate::files;
use crate::finding::Finding;
use crate::guidance::{Catalogue, Sayings};
use crate::text::clean_line;

/// All content that is at hand.
#[derive(Debug, Default)]
pub struct Library {
    packs: Vec<Pack>,
    built_in: OnceCell<Rc<Catalogue>>,
}

/// The folder of a pack. Its files are read when they are asked for.
#[derive(Debug)]
struct Pack {
    name: String,
    /// From the root on.
    folder: PathBuf,
    scenarios: Vec<PathBuf>,
}

/// A guidance file that cannot be used.
#[derive(Debug)]
pub struct Broken {
    /// As it is shown.
    pub name: String,
    pub text: String,
    pub findings: Vec<Finding>,
}

/// The guidance of a pack, and the sayings that belong to it.
pub type WithSayings = (Rc<Catalogue>, Vec<Sayings>);

/// A guidance, and the pack that brings it; `None` for the built-in one.
pub type Named = (Option<String>, Rc<Catalogue>);

impl Library {
    /// The packs in these folders; one that is named twice counts once.
    ///
    /// # Errors
    /// [`Failure::NoPack`] where a folder is not there, cannot be read or holds no content.
    pub fn open(folders: &[PathBuf]) -> Result<Self, Failure> {
        let mut library = Self::default();
        for named in folders {
            let pack = Pack::open(named)?;
            if !library.packs.iter().any(|known| known.folder == pack.folder) {
                library.packs.push(pack);
            }
        }
        Ok(library)
    }

    /// The folders of the packs.
    #[must_use]
    pub fn folders(&self) -> Vec<PathBuf> {
        self.packs.iter().map(|pack| pack.folder.clone()).collect()
    }

    /// All scenarios, those of the packs first; and the ids that two have, of which the first
    /// counts. Only heads are read.
    #[must_use]
    pub fn shelves(&self) -> (Vec<Shelf>, Vec<Double>) {
        let packs = self.packs.iter().map(Pack::shelf);
        pack::each_once(packs.chain([built_in::shelf()]).collect())
    }

    /// The ids that two have. Without packs there are none, and nothing is read.
    #[must_use]
    pub fn doubles(&self) -> Vec<Double> {
        if self.packs.is_empty() { Vec::new() } else { self.shelves().1 }
    }

    /// The file of the pack's scenario with this id; of one whose head cannot be read, the id is
    /// the file's name.
    #[must_use]
    pub fn file_of(&self, id: &str) -> Option<PathBuf> {
        let is = |path: &&PathBuf| match listed(path).head {
            Some(head) => head.id == id,
            None => path.file_stem().is_some_and(|stem| stem == id),
        };
        self.packs.iter().flat_map(|pack| &pack.scenarios).find(is).cloned()
    }

    /// The ids of all scenarios.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let shelves = self.shelves().0;
        shelves.iter().flat_map(|shelf| &shelf.scenarios).map(|one| one.id().to_owned()).collect()
    }

    /// The built-in guidance; it is read once.
    #[must_use]
    pub fn built_in(&self) -> Rc<Catalogue> {
        Rc::clone(self.built_in.get_or_init(|| Rc::new(built_in::catalogue())))
    }

    /// The guidance that a scenario file is scored against: that of its own folder, else that of
    /// the first pack that has one, else the built-in one.
    ///
    /// # Errors
    /// Where that guidance has findings.
    pub fn catalogue_for(&self, path: &Path) -> Result<Rc<Catalogue>, Broken> {
        match self.guidance_for(path) {
            Some(guidance) => read(&guidance),
            None => Ok(self.built_in()),
        }
    }

    /// The file of that guidance; `None` where it is the built-in one.
    #[must_use]
    pub fn guidance_for(&self, path: &Path) -> Option<PathBuf> {
        self.guidance_files_for(path).into_iter().find(|path| is_there(path))
    }

    /// The files that may hold that guidance, the first that is there counting.
    #[must_use]
    pub fn guidance_files_for(&self, path: &Path) -> Vec<PathBuf> {
        let packs = self.packs.iter().map(|pack| pack.folder.as_path());
        path.parent().into_iter().chain(packs).flat_map(guidance_files).collect()
    }

    /// Every guidance: those of the packs, then the built-in one.
    ///
    /// # Errors
    /// Where that of a pack has findings.
    pub fn guidance(&self) -> Result<Vec<Named>, Broken> {
        let mut all = Vec::new();
        for pack in &self.packs {
            if let Some(file) = guidance_files(&pack.folder).find(|file| is_there(file)) {
                all.push((Some(pack.name.clone()), read(&file)?));
            }
        }
        all.push((None, self.built_in()));
        Ok(all)
    }

    /// The guidance of each pack that has one, with its sayings; none where there is no such file.
    ///
    /// # Errors
    /// Where one of these files has findings.
    pub fn of_packs(&self) -> Result<Vec<WithSayings>, Broken> {
        let mut all = Vec::new();
        for pack in &self.packs {
            if let Some(file) = guidance_files(&pack.folder).find(|file| is_there(file)) {
                let catalogue = read(&file)?;
                let file = pack::SAYINGS.iter().map(|name| pack.folder.join(name));
                let file = file.into_iter().find(|file| is_there(file));
                let sayings =
                    file.map(|file| load(&file, |text| content::sayings(text, &catalogue)));
                all.push((catalogue, sayings.transpose()?.unwrap_or_default()));
            }
        }
        Ok(all)
    }
}

impl Pack {
    fn open(named: &Path) -> Result<Self, Failure> {
        let refused = |why| Failure::NoPack(named.display().to_string(), why);
        let folder = named.canonicalize().map_err(|error| refused(NoPack::of(&error)))?;
        let files = files::content_files(&folder).map_err(|error| refused(NoPack::of(&error)))?;
        if files.is_empty() {
            return Err(refused(NoPack::Empty));
        }
        let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy();
        let is_scenario = |path: &PathBuf| {
            path.file_name().is_some_and(|name| pack::is_scenario(&name.to_string_lossy()))
        };
        Ok(Self {
            name: clean_line(&name),
            scenarios: files.into_iter().filter(is_scenario).collect(),
            folder,
        })
    }

    fn shelf(&self) -> Shelf {
        Shelf::new(
            Some(self.name.clone()),
            self.scenarios.iter().map(|path| listed(path)).collect(),
        )
    }
}

impl NoPack {
    fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

fn listed(path: &Path) -> Listed {
    let head = files::read_content(path).ok().and_then(|text| pack::head(&text));
    Listed { path: Some(path.display().to_string()), head }
}

/// The files of a folder that may hold its guidance.
fn guidance_files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    pack::GUIDANCE.iter().map(|name| folder.join(name))
}

/// One that cannot be looked at counts: reading it tells why.
fn is_there(file: &Path) -> bool {
    file.try_exists().unwrap_or(true)
}

fn read(path: &Path) -> Result<Rc<Catalogue>, Broken> {
    load(path, content::catalogue).map(Rc::new)
}

/// What `check` makes of a file.
fn load<T>(path: &Path, check: impl FnOnce(&str) -> Result<T, Vec<Finding>>) -> Result<T, Broken> {
    let name = clean_line(&path.display().to_string());
    let (text, checked) = match files::read_content(path) {
        Ok(text) => {
            let checked = check(&text);
            (text, checked)
        }
        Err(finding) => (String::new(), Err(vec![finding])),
    };
    checked.map_err(|findings| Broken { name, text, findings })
}
