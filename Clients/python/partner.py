"""A partner's system: takes webhooks, keeps each event once, and catches up from the event list.

    python3 partner.py receive PORT FILE SECRET      listens on 127.0.0.1, appends each new event to FILE
    python3 partner.py list HOST:PORT ROOTS KEY [AFTER]   prints events after a number, a JSON object a line

The receiver answers 204 once an event is on the disk: what is acknowledged is kept, what is repeated is passed over.
"""

import http.server
import json
import os
import pathlib
import sys
import threading

from seal_webhooks import WebhookError, verify

LARGEST_BODY = 1 << 20


def receive(port, path, secret):
    seen = set()
    if pathlib.Path(path).exists():
        seen = {json.loads(line)["webhook_id"] for line in open(path)}
    lock = threading.Lock()

    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers.get("Content-Length") or 0)
            if length > LARGEST_BODY:
                return self.answer(413)
            body = self.rfile.read(length)
            headers = {name.lower(): value for name, value in self.headers.items()}
            try:
                event = verify(secret, headers, body)
            except WebhookError:
                return self.answer(400)
            if event.get("test"):
                # Nothing has happened: somebody wants to see that this receiver works.
                return self.answer(204)
            with lock:
                if headers["webhook-id"] not in seen:
                    with open(path, "a") as file:
                        file.write(json.dumps({"webhook_id": headers["webhook-id"], **event}) + "\n")
                        file.flush()
                        os.fsync(file.fileno())
                    seen.add(headers["webhook-id"])
            self.answer(204)

        def answer(self, status):
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), Receiver)
    server.daemon_threads = True
    print(f"listening on {server.server_address[1]}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


def list_events(address, roots, key, after="0"):
    from google.protobuf import json_format

    from seal_client import SealClient

    host, _, port = address.rpartition(":")
    with SealClient(host.strip("[]"), int(port), roots, key) as client:
        after = int(after)
        while True:
            page = client.call("seal.developer.v1.DeveloperService/ListEvents", after_number=after, page_size=100)
            for event in page.events:
                print(json.dumps(json_format.MessageToDict(event)))
                after = event.number
            if not page.events:
                return


if __name__ == "__main__":
    commands = {"receive": receive, "list": list_events}
    if len(sys.argv) < 5 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
