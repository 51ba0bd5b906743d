//! Statements sent to a learning record store: what it takes is never sent twice, what it does not
//! take is sent again where that may help, and no password is told.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread::{JoinHandle, spawn};

use encounter::rater::hear::nobody;
use serde_json::Value;

use crate::reports::{lead_rated, short_walk};
use crate::test::{Done, Room, Run};
use crate::xapi::two_walks;

const PASSWORD: &str = "kesä-2026:s3cret";
/// `aino:` and the password, in base 64.
const TOKEN: &str = "YWlubzprZXPDpC0yMDI2OnMzY3JldA==";
/// What the two walks have.
const FIRST: usize = 11;
const REST: usize = 10;
const ALL: usize = FIRST + REST;

/// One request as it came.
struct Request {
    head: String,
    statements: Vec<Value>,
}

/// What the server does after it has read a request.
enum Reply {
    /// Status with reason, further headers, and the body.
    Says(&'static str, &'static str, String),
    /// Hangs up.
    Cuts,
}

/// The word that ends the server.
const STOP: &str = "STOP";

/// A server on this machine, until it is asked what it got.
struct Server {
    url: String,
    place: String,
    thread: JoinHandle<Vec<Request>>,
}

impl Server {
    fn start(mut replies: impl FnMut(&Request) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let place = listener.local_addr().unwrap().to_string();
        let thread = spawn(move || {
            let mut got = Vec::new();
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let Some(request) = read(&stream) else { return got };
                if let Reply::Says(status, headers, body) = replies(&request) {
                    let length = body.len();
                    // A client that has gone away is seen by what it does not send.
                    let _ = write!(
                        stream,
                        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\
                         {headers}\r\n{body}"
                    );
                }
                got.push(request);
            }
            got
        });
        Self { url: format!("http://{place}/xAPI"), place, thread }
    }

    /// Gives these replies one after the other.
    fn with(replies: impl IntoIterator<Item = Reply>) -> Self {
        let mut replies = replies.into_iter().collect::<Vec<_>>().into_iter();
        Self::start(move |_| replies.next().unwrap_or_else(|| says("418 Not one more", "")))
    }

    /// A store that keeps what it is sent by id, as the standard has it, but first does as `before`
    /// says.
    fn store(
        mut kept: BTreeMap<String, Value>,
        mut before: impl FnMut(&Request) -> Option<Reply> + Send + 'static,
    ) -> Self {
        Self::start(move |request| {
            if let Some(reply) = before(request) {
                return reply;
            }
            let id = |statement: &Value| statement["id"].as_str().unwrap().to_owned();
            let other = |one: &&Value| kept.get(&id(one)).is_some_and(|known| known != *one);
            if request.statements.iter().any(|one| other(&one)) {
                return says("409 Conflict", "");
            }
            let ids: Vec<String> = request.statements.iter().map(id).collect();
            kept.extend(ids.iter().cloned().zip(request.statements.iter().cloned()));
            says("200 OK", &serde_json::to_string(&ids).unwrap())
        })
    }

    /// All that came.
    fn got(self) -> Vec<Request> {
        TcpStream::connect(&self.place).unwrap().write_all(STOP.as_bytes()).unwrap();
        self.thread.join().unwrap()
    }
}

/// A request; none where the server is to end.
fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") && head != STOP {
        assert!(reader.read_line(&mut head).unwrap() > 0 || head == STOP, "cut off: {head}");
    }
    let small = head.to_ascii_lowercase();
    let length = small.split("content-length: ").nth(1)?.split("\r\n").next()?.parse().unwrap();
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    Some(Request { head, statements: serde_json::from_slice(&body).unwrap() })
}

fn says(status: &'static str, body: &str) -> Reply {
    Reply::Says(status, "", body.to_owned())
}

fn taken() -> Reply {
    says("200 OK", r#"["30a255b5-c813-5cbf-a5ce-1cee124b8c14"]"#)
}

fn room() -> Room {
    let room = Room::new();
    two_walks(&room);
    room
}

fn sending(room: &Room, url: &str) -> Run {
    let args = ["report", "--format", "xapi", "--profile", "Aino Virtanen", "--send", url];
    let run = room.encounter(args).args(["--user", "aino", "--retry-wait", "0"]);
    run.env("ENCOUNTER_LRS_PASSWORD", PASSWORD)
}

/// Runs it; the password is told nowhere.
#[track_caller]
fn send(room: &Room, server: &Server) -> Done {
    let done = sending(room, &server.url).run().harmless();
    for secret in [PASSWORD, TOKEN] {
        assert!(!done.stdout.contains(secret) && !done.stderr.contains(secret), "{done}");
    }
    done
}

fn sizes(requests: &[Request]) -> Vec<usize> {
    requests.iter().map(|request| request.statements.len()).collect()
}

fn deliveries(room: &Room) -> u32 {
    let sql = "SELECT count(*) FROM delivery";
    room.database().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_was_taken_is_not_sent_again() {
    for reply in [taken(), says("204 No Content", "")] {
        let room = room();
        let server = Server::with([reply]);
        let url = &server.url;
        let wanted = format!("✔ Sent to {url}: 2 encounters, {ALL} statements\n");
        send(&room, &server).code(0).quiet().stdout_is(&wanted);
        let wanted = format!("2 encounters had been sent to {url} before.\n");
        send(&room, &server).code(0).quiet().stdout_is(&wanted);
        assert_eq!(sizes(&server.got()), [ALL]);
        assert_eq!(deliveries(&room), 2);
    }
}

#[test]
fn a_request_is_as_the_standard_has_it() {
    let room = room();
    let server = Server::with([taken()]);
    send(&room, &server).code(0);
    let told = room.encounter(["report", "--format", "xapi", "--profile", "Aino Virtanen"]).run();
    let [request] = &server.got()[..] else { panic!("one request was to come") };
    assert_eq!(Value::Array(request.statements.clone()).to_string(), told.stdout.replace('\n', ""));
    let head = request.head.to_ascii_lowercase();
    for line in [
        "post /xapi/statements http/1.1\r\n",
        "x-experience-api-version: 1.0.3\r\n",
        "content-type: application/json\r\n",
        &format!("authorization: basic {}\r\n", TOKEN.to_ascii_lowercase()),
    ] {
        assert!(head.contains(line), "no {line} in {head}");
    }
}

#[test]
fn another_base_means_other_statements() {
    let room = room();
    let server = Server::with([taken(), taken()]);
    send(&room, &server).code(0);
    let other = sending(&room, &server.url).args(["--base", "https://records.example.org"]);
    other.run().code(0);
    let got = server.got();
    assert_ne!(got[0].statements[0]["id"], got[1].statements[0]["id"]);
    assert_eq!(deliveries(&room), 4);
}

#[test]
fn what_is_there_with_other_contents_stays_and_the_rest_is_sent() {
    let room = room();
    let told = room.encounter(["report", "--format", "xapi", "--profile", "Aino Virtanen"]).run();
    let all: Vec<Value> = serde_json::from_str(&told.stdout).unwrap();
    let other = &mut all[3].clone();
    other["result"] = serde_json::json!({ "response": "something else" });
    let id = other["id"].as_str().unwrap().to_owned();
    let server = Server::store([(id, other.clone())].into(), |_| None);
    send(&room, &server).code(0).quiet().stdout_has("2 encounters, 20 statements").stdout_has(
        "One statement was there already with other contents; it stays there as it was.",
    );
    let sizes = sizes(&server.got());
    assert_eq!(sizes[..3], [ALL, FIRST, 5]);
    assert_eq!(deliveries(&room), 2);
}

#[test]
fn a_store_that_takes_little_at_once_gets_little_at_once() {
    let room = room();
    let small = |most| {
        move |request: &Request| {
            let too_much = request.statements.len() > most;
            too_much.then(|| says("413 Payload Too Large", ""))
        }
    };
    let server = Server::store(BTreeMap::new(), small(0));
    let done = send(&room, &server).code(1).stderr_has("takes not even one statement");
    assert_eq!(
        done.stdout,
        "2 encounters are still to be sent; the same command goes on from here.\n"
    );
    assert_eq!(sizes(&server.got()), [21, 11, 5, 2, 1]);
    assert_eq!(deliveries(&room), 0);
    let server = Server::store(BTreeMap::new(), small(6));
    send(&room, &server).code(0).quiet().stdout_has("2 encounters, 21 statements");
    assert_eq!(sizes(&server.got()), [21, 11, 5, 6, 10, 5, 5]);
    assert_eq!(deliveries(&room), 2);
}

#[test]
fn a_store_that_is_busy_is_asked_again() {
    let busy =
        || Reply::Says("429 Too Many Requests", "Retry-After: 0\r\n", "Slow down".to_owned());
    for (replies, warned) in [
        (vec![busy(), busy(), taken()], "answered 429: Slow down; trying again at once"),
        (vec![says("500 Oh", "\n\n<p>Oh</p>"), taken()], "answered 500: <p>Oh</p>; trying again"),
        (vec![says("503 Later", ""), says("502 Later", ""), taken()], "answered 503; trying again"),
        (vec![Reply::Cuts, taken()], "did not answer: "),
    ] {
        let room = room();
        let wanted = vec![ALL; replies.len()];
        let server = Server::with(replies);
        let done = send(&room, &server).code(0).stderr_has(warned);
        assert_eq!(done.stderr.lines().count(), wanted.len() - 1, "{done}");
        assert_eq!(sizes(&server.got()), wanted);
        assert_eq!(deliveries(&room), 2);
    }
}

#[test]
fn the_server_says_how_long_to_wait() {
    let room = room();
    let busy = Reply::Says("429 Too Many Requests", "Retry-After: 0\r\n", String::new());
    let server = Server::with([busy, taken()]);
    // It would wait a minute, were it not for what the server says.
    let patient = sending(&room, &server.url).env("ENCOUNTER_LANG", "fi");
    patient.run().code(0).stderr_has("vastasi 429; uusi yritys heti");
    assert_eq!(server.got().len(), 2);
}

#[test]
fn a_store_that_stays_away_ends_it_and_nothing_is_lost() {
    let room = room();
    let server = Server::with((0..5).map(|_| says("503 Away", "")));
    let done = send(&room, &server).code(1).stderr_has("hint: try the same command again later");
    assert_eq!(done.stderr.matches("trying again").count(), 4, "{done}");
    assert_eq!(server.got().len(), 5);
    assert_eq!(deliveries(&room), 0);
    // Nobody is there.
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let done = sending(&room, &format!("http://{gone}/")).run().code(1);
    assert_eq!(done.stderr.matches("did not answer").count(), 5, "{done}");
    let server = Server::with([taken()]);
    send(&room, &server).code(0).quiet();
}

#[test]
fn what_was_taken_before_the_line_broke_is_not_doubled() {
    let room = room();
    let mut cut = false;
    let mut kept = BTreeMap::new();
    let server = Server::start(move |request| {
        for statement in &request.statements {
            let known = kept.insert(statement["id"].to_string(), statement.clone());
            assert!(known.is_none_or(|known| known == *statement), "{statement}");
        }
        assert_eq!(kept.len(), ALL);
        if std::mem::replace(&mut cut, true) { says("204 No Content", "") } else { Reply::Cuts }
    });
    send(&room, &server).code(0).stdout_has("2 encounters, 21 statements");
    assert_eq!(sizes(&server.got()), [ALL, ALL]);
}

#[test]
fn what_a_store_refuses_is_told_with_its_first_line_and_not_tried_again() {
    let line = format!("\n  No\u{1b}[31m {PASSWORD} here, {TOKEN}\nmore");
    for (reply, told, hint) in [
        (says("401 Unauthorized", &line), "answered 401: No[31m … here, …", "--password-file"),
        (says("403 Forbidden", ""), "answered 403\n", "must be allowed to write statements"),
        (says("400 Bad Request", "{\"no\": 1}"), "answered 400: {\"no\": 1}", "whoever runs the"),
        (says("404 Not Found", ""), "answered 404\n", "`/statements` follows"),
        (says("200 OK", "<html>Welcome!"), "answered 200: <html>Welcome!", "`/statements` follows"),
        (
            Reply::Says("302 Found", "Location: http://127.0.0.1:9/xAPI\r\n", String::new()),
            "answered 302\n",
            "at another address",
        ),
    ] {
        let room = room();
        let server = Server::with([reply]);
        send(&room, &server).code(1).stderr_has(told).stderr_has(hint);
        assert_eq!(server.got().len(), 1, "{told}");
        assert_eq!(deliveries(&room), 0);
    }
}

#[test]
fn after_a_stop_only_the_rest_is_sent() {
    let room = room();
    let mut tries = 0;
    let server = Server::store(BTreeMap::new(), move |_| {
        tries += 1;
        match tries {
            1 => Some(says("413 Payload Too Large", "")),
            3 => Some(says("403 Forbidden", "Enough")),
            _ => None,
        }
    });
    let url = &server.url;
    let wanted = format!(
        "✔ Sent to {url}: 1 encounter, {FIRST} statements\nOne encounter is still to be sent; the \
         same command goes on from here.\n"
    );
    send(&room, &server).code(1).stdout_is(&wanted).stderr_has("answered 403: Enough");
    let wanted = format!(
        "✔ Sent to {url}: 1 encounter, {REST} statements\nOne encounter had been sent to {url} \
         before.\n"
    );
    send(&room, &server).code(0).quiet().stdout_is(&wanted);
    assert_eq!(sizes(&server.got()), [ALL, FIRST, REST, REST]);
}

#[test]
fn the_password_comes_from_a_file_too_and_is_kept_nowhere() {
    let room = room();
    let file = room.write("password", format!("{PASSWORD}\nnot this\n"));
    let server = Server::with([taken()]);
    let run = room
        .encounter(["report", "--format", "xapi", "--profile", "Aino Virtanen"])
        .args(["--send", &server.url, "--password-file"])
        .arg(&file)
        .env("ENCOUNTER_LRS_USER", "aino");
    run.run().code(0).quiet();
    assert!(server.got()[0].head.contains(TOKEN));
    for entry in fs::read_dir(room.data()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let has = |secret: &str| bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!has(PASSWORD) && !has(TOKEN));
    }
}

#[test]
fn a_store_without_users_gets_none() {
    let room = room();
    let server = Server::with([taken()]);
    let args = ["report", "--format", "xapi", "--profile", "Aino Virtanen", "--send", &server.url];
    room.encounter(args).run().code(0).quiet();
    assert!(!server.got()[0].head.to_ascii_lowercase().contains("authorization"));
}

#[test]
fn wrong_use_sends_nothing() {
    let room = room();
    let server = Server::with([]);
    let url = server.url.as_str();
    room.write("empty", "\n");
    room.write("long", "a".repeat(2000));
    for (args, told) in [
        (["--send", "http://lrs.example.org/xAPI"].as_slice(), "is not encrypted"),
        (&["--send", "https://aino:s3cret@lrs.example.org/xAPI"], "holds a user or a password"),
        (&["--send", "lrs.example.org"], "is no address of a learning record store"),
        (&["--send", "https://lrs.example.org/?a=b"], "has a part after `?`"),
        (&["--send", url, "--user", "aino"], "the user has no password"),
        (&["--send", url, "--password-file", "long"], "the first line has"),
        (&["--send", url, "--password-file", "empty"], "the first line has 0 bytes"),
        (&["--send", url, "--password-file", "missing"], "No such file"),
        (&["--send", url, "--user", "a:b"], "has a colon"),
        (&["--send", url, "-o", "walks.json"], "cannot be used with"),
        (&["--user", "aino"], "--send <URL>"),
        (&["--base", "records"], "`records` is no base"),
    ] {
        let told_so = room.encounter(["report", "--format", "xapi"]).args(args);
        let done = told_so.args(["--profile", "Aino Virtanen"]).run().code(2).stdout_is("");
        let done = done.stderr_has(told);
        assert!(!done.stderr.contains("s3cret"), "{done}");
    }
    let lone = room.encounter(["report", "--format", "xapi", "--profile", "Aino Virtanen"]);
    let lone = lone.args(["--send", url]).env("ENCOUNTER_LRS_PASSWORD", PASSWORD);
    lone.run().code(2).stderr_has("nobody whose it is");
    for args in [["--send", url], ["--base", "https://records.example.org"]] {
        let page = room.encounter(["report", "--profile", "Aino Virtanen"]).args(args);
        page.run().code(2).stderr_has(&format!("`{}` is for statements", args[0]));
    }
    let session = lead_rated(&room, &short_walk(), "", &nobody).to_string();
    for args in [["report", "--session"], ["session", "report"]] {
        let told = room.encounter(args).args([&session, "--format", "xapi"]).run().code(2);
        told.stdout_is("").stderr_has("a session cannot be told in statements");
    }
    assert_eq!(server.got().len(), 0);
}
