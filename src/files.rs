//! Files: reading content, and making the records' own folder and file.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::content::pack;
use crate::finding::{Finding, Place, Rule};
use crate::yaml;

/// The text of a content file, never more of it than content may have.
///
/// # Errors
/// One finding: the file cannot be read, is too large, or is not UTF-8.
pub fn read_content(path: &Path) -> Result<String, Finding> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => unreadable("there is no such file"),
        io::ErrorKind::PermissionDenied => unreadable("the file may not be read"),
        io::ErrorKind::IsADirectory => unreadable("this is a folder; expected a file"),
        _ => unreadable(&format!("the file cannot be read: {error}")),
    };
    let file = fs::File::open(path).map_err(unreadable)?;
    let length =
        file.metadata().map_or(0, |meta| usize::try_from(meta.len()).unwrap_or(usize::MAX));
    if length > yaml::MAX_BYTES {
        return Err(yaml::too_large(length));
    }
    let mut bytes = Vec::new();
    file.take(yaml::MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > yaml::MAX_BYTES {
        return Err(yaml::too_large(bytes.len()));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let message = format!("byte {at} is not UTF-8");
        Finding::placed(Rule::NotUtf8, Place::File, message).hint("save the file as UTF-8")
    })?;
    // Some editors begin a file with a byte-order mark; the parsers would count it as a column.
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Ok(text)
}

/// The finding for what cannot be read.
#[must_use]
pub fn unreadable(message: &str) -> Finding {
    Finding::placed(Rule::Unreadable, Place::File, message)
}

/// The content files directly in a folder, by name.
///
/// # Errors
/// Where the folder is not there or cannot be read.
pub fn content_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if pack::is_yaml(&name) && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The path from the root on, the same wherever the program is started and however the folder was
/// named. A file that is a link keeps its own name.
#[must_use]
pub fn from_root(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (whole.parent().map(Path::canonicalize), whole.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => whole,
    }
}

/// What changes when a file is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp(Option<(std::time::SystemTime, u64, u64)>);

/// The stamp of a file as it is now, there or not.
#[must_use]
pub fn stamp(path: &Path) -> Stamp {
    use std::os::unix::fs::MetadataExt as _;
    let of = |meta: fs::Metadata| Some((meta.modified().ok()?, meta.len(), meta.ino()));
    Stamp(fs::metadata(path).ok().and_then(of))
}

/// The text of an answers file.
///
/// # Errors
/// Where it cannot be read or is not UTF-8.
#[expect(clippy::disallowed_methods, reason = "this is the module that reads files")]
pub fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// What a file holds, at most `most` bytes and one: where it is longer than `most`, it was cut.
///
/// # Errors
/// Where it cannot be read.
pub fn read_bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    read_at_most(fs::File::open(path)?, most)
}

/// The same of anything that can be read.
///
/// # Errors
/// Where it cannot be read.
pub fn read_at_most(from: impl io::Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a file; one that is there already is replaced only where `replace` says so. A new one is
/// whole or not there. What is no file, such as a pipe, is written into; gives whether it was a file.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where it is there and must stay, [`io::ErrorKind::IsADirectory`]
/// where it is a folder; or where it cannot be written.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> io::Result<bool> {
    write_for(EVERYBODY, path, bytes, replace)
}

/// The same for a file that only its owner can read, also where it replaces one that others could.
///
/// # Errors
/// As of [`write()`].
pub fn write_private(path: &Path, bytes: &[u8], replace: bool) -> io::Result<bool> {
    write_for(OWNER, path, bytes, replace)
}

/// Who can read a new file: those whom the system lets, or its owner alone.
const EVERYBODY: u32 = 0o666;
const OWNER: u32 = 0o600;

fn write_for(mode: u32, path: &Path, bytes: &[u8], replace: bool) -> io::Result<bool> {
    use std::io::Write as _;
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    let there = fs::metadata(path).ok();
    if there.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut options = fs::OpenOptions::new();
    if let Some(there) = there.filter(|there| replace || !there.is_file()) {
        let mut file = options.write(true).truncate(there.is_file()).open(path)?;
        if mode == OWNER && there.is_file() {
            file.set_permissions(fs::Permissions::from_mode(OWNER))?;
        }
        file.write_all(bytes)?;
        return Ok(there.is_file());
    }
    let written = options.write(true).create_new(true).mode(mode).open(path)?.write_all(bytes);
    written.map(|()| true).inspect_err(|_| {
        // Half a file helps nobody; where it cannot even be removed, the error tells why.
        let _ = fs::remove_file(path);
    })
}

/// Makes a folder with those that it stands in; one that is there already stays as it is.
///
/// # Errors
/// Where it cannot be made.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Makes a folder that only its owner can enter; one that is there already stays as it is.
///
/// # Errors
/// Where it cannot be made.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if folder.is_dir() {
        return Ok(());
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Makes an empty file that only its owner can read; one that is there already stays as it is.
///
/// # Errors
/// Where it cannot be made.
pub fn make_private_file(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    if path.exists() {
        return Ok(());
    }
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Makes an empty file that only its owner can read, where there is nothing yet.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where there is something; or where it cannot be made.
pub fn make_new_private_file(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop)
}

/// Removes a file; gives whether there was one.
///
/// # Errors
/// Where it is there and cannot be removed.
pub fn remove(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
