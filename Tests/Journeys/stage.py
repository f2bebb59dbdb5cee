"""What the journeys are made on: a sandbox of their own, websites, the mail that was sent, the payment SIMULATOR."""

import email
import email.policy
import http.server
import os
import pathlib
import subprocess
import threading
import time
import urllib.parse
import urllib.request

from command_line import CommandLine, find

LONGEST_WAIT_SECONDS = 40


class Waited(Exception):
    """Something that was waited for did not come."""


def until(what, body, seconds=LONGEST_WAIT_SECONDS):
    """Repeats `body` until it answers something that counts as true; answers that."""
    end = time.monotonic() + seconds
    while not (found := body()):
        if time.monotonic() > end:
            raise Waited(f"waited {seconds} s for {what}")
        time.sleep(0.05)
    return found


class Website:
    """A website on a free port: pages by path."""

    def __init__(self):
        self.pages = {}
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                media_type, body = site.pages.get(urllib.parse.urlsplit(self.path).path, (None, b"not here"))
                self.send_response(200 if media_type else 404)
                self.send_header("Content-Type", media_type or "text/plain")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def put(self, path, text, media_type="text/html; charset=utf-8"):
        self.pages[path] = (media_type, text.encode())
        return self.origin + path


class Stage:
    """A running sandbox. It ends with this process, however that ends: it reads a pipe that closes then."""

    # Journeys fill in more forms in a minute than a person does.
    SETTINGS = ("web.formsPerMinute=100000", "guests.changesPerMinute=100000", "guests.readsPerMinute=1000000",
                "payment.bank.holder=Seal Sandbox Ltd", "payment.bank.number=6222 0000 1111 2222",
                "payment.bank.name=Bank of the Sandbox")

    def __init__(self, binaries, folder):
        self.folder, self.log = folder, open(folder / "sandbox.log", "wb")
        settings = [part for setting in self.SETTINGS for part in ("--set", setting)]
        self.process = subprocess.Popen(
            [binaries / "seald", "sandbox", "--stop-with-input", *settings],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, "TMPDIR": str(folder)})
        try:
            self.begin(binaries)
        except Exception:
            self.close()
            raise

    def begin(self, binaries):
        """Reads what the sandbox prints, until it has said what to try."""
        lines = []
        for line in self.process.stdout:
            lines.append(line.rstrip("\n"))
            if line.startswith("The browser warns once"):
                break
        else:
            raise Waited(f"the sandbox to start: {(self.folder / 'sandbox.log').read_text()}")
        self.printed = "\n".join(lines)
        self.pages, self.article, self.payments = (self.place(name) for name in ("pages", "site", "payments"))
        self.sandbox = pathlib.Path(self.place("state")) / "sandbox"
        self.work = find(r"/w/(work_[0-9a-z]+)", self.printed)
        self.free, self.paid = [find(r"license/(offer_[0-9a-z]+)", line) for line in lines if "/license/" in line]
        self.shell = CommandLine(binaries, self.folder / "desk", self.sandbox)
        self.shell.folder.mkdir()
        self.roots = self.shell.folder / "roots.pem"
        self.roots.write_text(self.shell.done("root", "show", "--sandbox", program="seald"))

    def place(self, name):
        return find(rf"(?m)^  {name} +(\S+?)/?(?: |$)", self.printed)

    def letters(self, *words):
        """The mails that were sent, oldest first: recipients, subject, text; those that have all these words."""
        found = []
        for path in sorted((self.sandbox / "mail").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns):
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            body = message.get_body(("plain",)) or message.get_body(("html",))
            letter = {"to": str(message["To"]), "subject": str(message["Subject"]), "text": body.get_content()}
            if all(word in "\n".join(letter.values()) for word in words):
                found.append(letter)
        return found

    def letter(self, *words):
        """The newest mail that has all these words, once it was sent."""
        return until(f"a mail with {words}", lambda: self.letters(*words))[-1]

    def pay(self, code):
        """Pays at the SIMULATOR what a code stands for, as the buyer's telephone does."""
        target = f"{self.payments}/simulator/pay?code_url={urllib.parse.quote(code, safe='')}"
        with urllib.request.urlopen(urllib.request.Request(target, method="POST"), timeout=30):
            pass

    def close(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
