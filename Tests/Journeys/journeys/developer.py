"""A developer: JSON over HTTPS, events and webhooks, from the documents alone."""

import json
import pathlib
import re
import socket
import ssl
import subprocess
import urllib.error
import urllib.request

from command_line import find
from stage import until

ROOT = pathlib.Path(__file__).resolve().parents[3]


def walk(journey):
    """6. A developer calls by JSON, and hears of events"""
    documents(journey)
    calls(journey)
    hears(journey)


def documents(journey):
    protocol = (ROOT / "Proto/PROTOCOL.md").read_text()
    journey.expect_words(
        "the protocol says where the roots come from, and for which names a development certificate is", protocol,
        "localhost", "127.0.0.1", "roots")
    journey.expect("the protocol tells of pages of lists and of limits", "page_token" in (ROOT / "Documentation/methods.md").read_text()
                   and "methods.md" in protocol and re.search("(?i)rate|per minute|RESOURCE_EXHAUSTED", protocol))
    journey.expect("the protocol says how bytes are written in JSON and at the command line",
                   re.search("(?i)base ?64", protocol) and re.search("(?i)hex", protocol))
    events = (ROOT / "Documentation/events.md").read_text()
    journey.expect("every type of event is listed", events.count("| [`") >= 40, events.count("| [`"))
    pages = [path for path in (ROOT / "Documentation").glob("*.md") if "methods" in path.name]
    journey.expect("every method is listed with its scopes, pages, limits and reasons", pages)
    journey.expect("each type of event has an example", events.count('"') > 80 or "```json" in events)

    # What the document says of ALPN is what the server does.
    host, port = journey.stage.pages.removeprefix("https://").split(":")
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_alpn_protocols(["nothing/9"])
    try:
        with socket.create_connection((host, int(port)), timeout=10) as connection:
            with context.wrap_socket(connection, server_hostname=host) as secured:
                answered = secured.selected_alpn_protocol()
    except (ssl.SSLError, OSError) as error:
        answered = error
    journey.expect("a client that offers another protocol is refused in the handshake",
                   isinstance(answered, Exception), answered)
    plain = ssl.create_default_context()
    plain.check_hostname, plain.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        with plain.wrap_socket(connection, server_hostname=host) as secured:
            secured.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            said = secured.recv(200)
    journey.expect("a client that offers none gets HTTP, as the protocol says",
                   said.startswith(b"HTTP/1.1 200") and "HTTP/1.1" in protocol, said)


def call(journey, method, request, key=True):
    """One call by JSON; the status and the answer."""
    context = ssl.create_default_context(cadata=(profile := json.loads(
        (journey.stage.sandbox / "publisher.json").read_text()))["trusted_roots"])
    headers = {"Content-Type": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {profile['api_key']}"
    sent = urllib.request.Request(f"{journey.stage.pages}/{method}", json.dumps(request).encode(), headers)
    try:
        with urllib.request.urlopen(sent, context=context, timeout=30) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def calls(journey):
    shell = journey.shell
    status, answer = call(journey, "seal.certification.v1.CertificationService/GetWork", {"workId": journey.stage.work})
    journey.expect("a work is read by JSON at the first try", status == 200 and answer["work"]["title"], answer)
    status, answer = call(journey, "seal.certification.v1.CertificationService/RegisterWork", {"title": "x" * 600})
    text = json.dumps(answer)
    journey.expect("all wrong fields are named at once",
                   status == 400 and "title" in text and "request" in text.lower(), text)
    journey.expect("they are named as the contract names them, over every way, and the protocol says so",
                   "request_id" in text and "violations name fields as the contract does" in (
                       ROOT / "Proto/PROTOCOL.md").read_text(), text)
    status, answer = call(journey, "seal.certification.v1.CertificationService/GetWork",
                          {"workId": journey.stage.work}, key=False)
    journey.expect("a call without a key says that it lacks one", status == 401, answer)

    for kind in ("webhook create http://127.0.0.1:9/x --type foo.bar", "event list --type foo.bar"):
        said = shell.run(f"seal {kind}")
        journey.expect(f"“seal {kind.split(' http')[0].split(' --')[0]}” refuses a type of event that is none",
                       said.status == 65 and "type" in said.errors, said)


def hears(journey):
    """A server of the developer's own."""
    shell, output = journey.shell, journey.shell.folder / "partner.jsonl"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    created = json.loads(shell.done("webhook", "create", f"http://127.0.0.1:{port}/hook", "--json"))
    endpoint = find(r"whe_[0-9a-z]+", json.dumps(created))
    partner = subprocess.Popen(
        ["/usr/bin/python3", "-B", ROOT / "Clients/python/partner.py", "receive", str(port), output, created["secret"]],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        partner.stdout.readline()
        (shell.folder / "heard.txt").write_text("Something to hear of.")
        work = find(r"work_[0-9a-z]+", shell.done("register", "heard.txt"))
        until("the event", lambda: output.exists() and work in output.read_text())
        journey.expect("a registration is an event that arrives signed at a server of one's own", True)
        tested = shell.seal("webhook", "test", endpoint)
        journey.expect("an endpoint is tried by one command", tested.status == 0, tested)
        replayed = shell.seal("webhook", "replay", endpoint, "--from", "1")
        journey.expect("what was missed is delivered once more", replayed.status == 0, replayed)
        listed = until("a delivery", lambda: re.search(
            ".*acknowledged.*", shell.done("delivery", "list", endpoint, "--limit", "500")))
        journey.expect("every delivery can be looked at, with its attempts", "attempt" in listed[0], listed)
    finally:
        partner.stdin.close()
        partner.terminate()
        partner.wait(10)
