"""Takes webhooks and says of each whether its signature is good: to try an endpoint by `seal webhook test`.

    python3 check_webhook.py [PORT]     listens on 127.0.0.1; the first line of its input is the endpoint's secret.
                                        It ends with its input.

1. Start it. 2. `seal webhook create http://127.0.0.1:PORT/` with a sandbox key prints the secret: give it to this program.
3. `seal webhook test whe_…`. The server must be allowed to reach this machine; `seald sandbox` is.
"""

import http.server
import sys
import threading

from seal_webhooks import WebhookError, verify


class Receiver(http.server.BaseHTTPRequestHandler):
    secret = ""

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            event = verify(self.secret, {name.lower(): value for name, value in self.headers.items()}, body)
        except WebhookError as error:
            print(f"refused: {error}", flush=True)
            return self.answer(400)
        kind = "a test of" if event.get("test") else "an event"
        print(f"good: {kind} {event['type']}, {event['id']}", flush=True)
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Receiver)
    server.daemon_threads = True
    print(f"listening on http://127.0.0.1:{server.server_address[1]}/", flush=True)
    Receiver.secret = sys.stdin.readline().strip()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
