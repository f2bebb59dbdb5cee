"""What the story stands on: processes that are started, commands, pages, local websites. Standard library only."""

import http.client
import http.server
import json
import os
import pathlib
import re
import shutil
import ssl
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Longer than a job waits whose servers were killed several times: its lease, and pauses that double.
SETTLE_SECONDS = 240


class StoryError(Exception):
    """The story did not go as it should."""


def say(text):
    print(f"\n== {text}", flush=True)


def tell(text, indent="   "):
    for line in str(text).rstrip().splitlines():
        print(indent + line, flush=True)


def until(what, body, seconds=SETTLE_SECONDS):
    """Repeats `body` until it answers something that counts as true; answers that."""
    end = time.monotonic() + seconds
    while True:
        found = body()
        if found:
            return found
        if time.monotonic() > end:
            raise StoryError(f"waited {seconds} s for {what}")
        time.sleep(0.1)


class Process:
    """A program that ends with this one: it reads a pipe that closes when we end, however that is."""

    def __init__(self, arguments, log, environment=None):
        self.log = open(log, "ab")
        self.popen = subprocess.Popen([str(a) for a in arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=self.log, text=True, env={**os.environ, **(environment or {})})

    def line(self, pattern):
        """The next match of `pattern` in what it prints."""
        for line in self.popen.stdout:
            if found := re.search(pattern, line):
                return found
        raise StoryError(f"{self.popen.args[0]} ended before it said {pattern}: see {self.log.name}")

    def stop(self):
        if self.popen.poll() is None:
            self.popen.stdin.close()
            self.popen.wait(60)

    def kill(self):
        self.popen.kill()
        self.popen.wait()


class Website:
    """A website on a port of its own: pages by path, each a pair of media type and bytes; it counts what was asked."""

    def __init__(self):
        self.pages, self.asked = {}, []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                path = urllib.parse.urlsplit(self.path).path
                site.asked.append((path, self.headers.get("User-Agent", "")))
                media_type, body = site.pages.get(path, (None, b"not here"))
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


class House:
    """A running sandbox: the platform, and for the outside its payment SIMULATOR and its mail server; and a partner."""

    def __init__(self, binaries, state, output):
        self.binaries, self.state, self.output = pathlib.Path(binaries), pathlib.Path(state), pathlib.Path(output)
        self.profile, self.roots = self.state / "profile.json", self.state / "roots.pem"
        self.mail = self.state / "seald/sandbox/mail"
        self.address, self.seald, self.key = None, None, None
        self.processes = []
        self.lock, self.crashing = threading.Lock(), False
        self.output.mkdir(parents=True, exist_ok=True)

    # Processes

    def start(self, name, *arguments, pattern):
        process = Process(arguments, self.state / f"{name}.log")
        self.processes.append(process)
        return process, process.line(pattern)

    def serve(self, *settings):
        """Starts the sandbox, or starts it again where it was."""
        if settings:
            self.settings = [part for setting in settings for part in ("--set", setting)]
        where = ["--listen", self.address] if self.address else []
        self.seald = Process(
            [self.binaries / "seald", "sandbox", "--state", self.state / "seald", *where, "--stop-with-input",
             *self.settings], self.state / "seald.log")
        self.simulator = self.seald.line(r"^  payments +(\S+?)/? ").group(1)
        self.seald.line("^Try next")
        self.address = (self.state / "seald/address").read_text().strip()
        self.profile.write_text((self.state / "seald/sandbox/guest.json").read_text())
        self.roots.write_text(self.operate("root", "show"))
        self.context = ssl.create_default_context(cafile=self.roots)
        self.context.set_alpn_protocols(["http/1.1"])

    def crash(self, what):
        """kill -9 of `seald`, which is started again, or of PostgreSQL, which `seald` starts again."""
        with self.lock:
            if what == "seald":
                self.seald.kill()
                self.serve()
            else:
                try:
                    pid = int((self.state / "seald/cluster/data/postmaster.pid").read_text().split()[0])
                    os.kill(pid, 9)
                except (OSError, ValueError, IndexError):
                    pass  # It is down already.

    def close(self):
        for process in ([self.seald] if self.seald else []) + self.processes[::-1]:
            process.stop()
        subprocess.run([self.binaries / "seald", "stop", "--state", self.state / "seald"], capture_output=True)
        shutil.rmtree(self.state, ignore_errors=True)

    # Commands

    def run(self, program, *arguments, status=0, environment=None, decided=None):
        """What the program printed. While crashes are made it is tried again; `decided` is what a repetition of
        something that was done says."""
        end = time.monotonic() + 90
        while True:
            done = subprocess.run([self.binaries / program, *map(str, arguments)], text=True, capture_output=True,
                                  env={**os.environ, **(environment or {})})
            if done.returncode == status or not self.crashing or time.monotonic() > end:
                break
            if decided and decided in done.stderr:
                return done.stderr
            time.sleep(0.3)
        if done.returncode != status:
            raise StoryError(f"{program} {' '.join(map(str, arguments))} ended with {done.returncode}:\n"
                             f"{done.stdout}{done.stderr}")
        return done.stdout

    def operate(self, *arguments, status=0, decided=None):
        """What the operator does: `seald`."""
        return self.run("seald", *arguments, "--state", self.state / "seald", status=status, decided=decided)

    def seal(self, *arguments, key=None, status=0, decided=None):
        """What an account does: `seal`. A lost answer is asked for again with the same request id."""
        environment = {"SEAL_PROFILE": str(self.profile), "SEAL_ATTEMPTS": "40"}
        if key or self.key:
            environment["SEAL_API_KEY"] = key or self.key
        return self.run("seal", *arguments, status=status, environment=environment, decided=decided)

    def anybody(self, *arguments, status=0):
        """What somebody without account, key and profile does: `seal`."""
        return self.run("seal", *arguments, status=status, environment={"SEAL_PROFILE": str(self.state / "none.json")})

    def account(self, name):
        """A sandbox account: its identifier and its key."""
        made = self.operate("account", "create", name, "--sandbox")
        return find(r"acct_[0-9a-z]+", made), find(r"seal_test_[0-9a-f]+", made)

    # Pages

    def page(self, path, form=None, status=(200,), language="en", headers=None):
        """Asks the server as a browser does; follows redirects to itself. The page's text and its path."""
        end, redirects = time.monotonic() + 90, 0
        while redirects < 5:
            host, _, port = self.address.rpartition(":")
            connection = http.client.HTTPSConnection(host, int(port), context=self.context, timeout=30)
            sent = {"Accept-Language": language, "Accept": "text/html", **(headers or {})}
            body = None
            if form is not None:
                body = urllib.parse.urlencode(form)
                sent |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"https://{self.address}",
                         "Sec-Fetch-Site": "same-origin"}
            try:
                connection.request("POST" if form is not None else "GET", path, body, sent)
                reply = connection.getresponse()
                content = reply.read()
            except (OSError, http.client.HTTPException) as error:
                reply, failure = None, error
            connection.close()
            if reply is None or (self.crashing and reply.status >= 500):
                # The same form again: its token makes it the same request.
                if not self.crashing or time.monotonic() > end:
                    raise StoryError(f"{path} was not answered") from (failure if reply is None else None)
                time.sleep(0.3)
                continue
            if reply.status in (301, 302, 303, 307):
                target = urllib.parse.urlsplit(reply.headers["Location"])
                path, form = target.path + (f"?{target.query}" if target.query else ""), None
                redirects += 1
                continue
            if reply.status not in status:
                raise StoryError(f"{path} answered {reply.status}:\n{content[:2000].decode(errors='replace')}")
            return content.decode(errors="replace"), path
        raise StoryError(f"{path} redirects without end")

    def paid(self, path):
        """Pays at the simulator; whether that is done. It stops with the server, and says it twice when asked twice."""
        try:
            with urllib.request.urlopen(urllib.request.Request(self.simulator + path, method="POST"), timeout=20):
                return True
        except urllib.error.HTTPError as error:
            if self.crashing and error.code == 409:
                return True
            raise StoryError(f"{path} answered {error.code}:\n{error.read().decode()}") from error
        except OSError as error:
            if self.crashing:
                return False
            raise StoryError(f"{path} was not answered") from error

    def file(self, path):
        """A file's bytes."""
        host, _, port = self.address.rpartition(":")
        connection = http.client.HTTPSConnection(host, int(port), context=self.context, timeout=30)
        connection.request("GET", path)
        reply = connection.getresponse()
        content = reply.read()
        connection.close()
        if reply.status != 200:
            raise StoryError(f"{path} answered {reply.status}")
        return content

    def screenshot(self, path, name, width=390, height=1200):
        """A picture of a page in headless Chromium, when that is installed."""
        chromium = shutil.which("chromium")
        if not chromium:
            return None
        picture = self.output / f"{name}.png"
        subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--ignore-certificate-errors",
                        "--hide-scrollbars", f"--window-size={width},{height}", f"--screenshot={picture}",
                        f"https://{self.address}{path}"], capture_output=True, timeout=60)
        return picture


def find(pattern, text):
    found = re.search(pattern, text)
    if not found:
        raise StoryError(f"{pattern} is not in:\n{text}")
    return found.group(found.lastindex or 0)


def hidden_fields(page):
    """The hidden fields of a page's forms."""
    fields = {}
    for tag in re.findall(r"<input[^>]*>", page):
        attributes = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        if attributes.get("type") == "hidden":
            fields[attributes["name"]] = attributes.get("value", "")
    return fields
