#!/usr/bin/env python3
"""How long after an event a partner's webhook has it.

    webhook_latency.py SEAL PORT COUNT WORK OFFER

Listens on 127.0.0.1:PORT, which the server must be allowed to fetch, makes an endpoint, takes COUNT free licenses one
after the other, and prints how many events arrived and the p50 and p95 in milliseconds from an event's time to the
arrival. SEAL_PROFILE says where the server is.
"""

import datetime
import http.server
import json
import subprocess
import sys
import threading
import time


def main(seal, port, count, work, offer):
    delays = []

    class Receiver(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            arrived = time.time()
            event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            happened = datetime.datetime.fromisoformat(event["timestamp"].replace("Z", "+00:00")).timestamp()
            if event["type"] == "license.issued":
                delays.append(1000 * (arrived - happened))
            self.send_response(204)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def run(*arguments):
        subprocess.run([seal, *arguments], check=True, capture_output=True)

    run("webhook", "create", f"http://127.0.0.1:{port}/", "--type", "license.issued")
    for number in range(count):
        run("buy", work, offer, "--licensee", f"Reader {number}", "--place", "https://reader.example/")
    end = time.monotonic() + 30
    while len(delays) < count and time.monotonic() < end:
        time.sleep(0.05)
    delays.sort()
    print(len(delays), *(f"{delays[len(delays) * part // 100]:.0f}" for part in (50, 95)))


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
