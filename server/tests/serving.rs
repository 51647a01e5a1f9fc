//! A server as a browser meets it.
#![cfg(test)]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use thads_server::{Fault, Policy, Request, Server, Site};

fn site() -> Site {
    Site::new(env!("CARGO_MANIFEST_DIR")).page("made.js", "0123456789")
}

fn served(site: Site) -> Server {
    site.serve(0).expect("a free port")
}

/// The answer to a request, as it comes over the line.
fn asked(server: &Server, method: &str, target: &str) -> String {
    let url = server.url();
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address).expect("a server");
    write!(stream, "{method} {target} HTTP/1.1\r\nHost: {address}\r\n\r\n").expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

fn got(site: Site, target: &str) -> String {
    asked(&served(site), "GET", target)
}

#[test]
fn every_answer_carries_the_strict_policy_unless_told_otherwise() {
    for (path, status) in [("/Cargo.toml", "200 OK"), ("/missing.js", "404 Not Found")] {
        let answer = got(site(), path);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{answer}");
        assert!(answer.contains("Content-Security-Policy: default-src 'none'; script-src"));
    }
    assert!(!got(site().policy(Policy::None), "/made.js").contains("Policy"));
    let other = site().policy(Policy::Other("sandbox".into())).header("X-One", "1");
    let answer = got(other, "/made.js");
    assert!(answer.contains("Content-Security-Policy: sandbox\r\nX-One: 1\r\n"), "{answer}");
}

#[test]
fn the_first_folder_that_has_a_file_serves_it() {
    let both =
        Site::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).root(env!("CARGO_MANIFEST_DIR"));
    assert!(got(both.clone(), "/lib.rs").contains("200 OK"));
    assert!(got(both.clone(), "/Cargo.toml").contains("thads-server"));
    assert!(got(both, "/../xtask/Cargo.toml").contains("404"));
}

#[test]
fn faults_are_those_of_the_path() {
    let with = |fault| got(site().fault(".js", fault), "/made.js");
    assert!(with(Fault::Mime("text/plain")).contains("Content-Type: text/plain\r\n"));
    assert!(!with(Fault::Mime("")).contains("Content-Type:"));
    assert!(with(Fault::NotFound).contains("404 Not Found"));
    assert!(
        with(Fault::PageInstead).contains("200 OK") && with(Fault::PageInstead).contains("<h1>")
    );
    let broken = with(Fault::Broken);
    assert!(broken.contains("Content-Length: 10\r\n") && broken.ends_with("\r\n01234"), "{broken}");
    let halved = with(Fault::Halved);
    assert!(halved.contains("Content-Length: 5\r\n") && halved.ends_with("\r\n01234"), "{halved}");
    assert!(with(Fault::Slow(4, Duration::ZERO)).ends_with("\r\n0123456789"));
    assert_eq!(with(Fault::HangUp), "");
    assert!(got(site().fault(".js", Fault::HangUp), "/Cargo.toml").contains("200 OK"));
}

#[test]
fn a_server_stops_and_comes_back_at_the_same_address() {
    let mut server = served(site());
    let address = server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    server.stop();
    assert!(TcpStream::connect(&address).is_err(), "it still listens");
    server.resume().expect("the same port");
    assert!(asked(&server, "GET", "/made.js").ends_with("0123456789"));
    server.replace(site().page("other.js", "new"));
    assert!(asked(&server, "GET", "/other.js").ends_with("new"));
}

#[test]
fn requests_are_noted_and_only_reading_is_answered() {
    let server = served(site());
    assert!(asked(&server, "POST", "/made.js?x").contains("405"));
    let noted = Request { method: "POST".into(), target: "/made.js?x".into() };
    assert_eq!(server.requests(), [noted]);
    assert_eq!(server.requests(), []);
}
