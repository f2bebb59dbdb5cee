"""The Standard Webhooks library for Python judges one delivery: secret, then the request as JSON."""

import json
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

request = json.load(sys.stdin)
try:
    event = Webhook(sys.argv[1]).verify(bytes.fromhex(request["body"]), request["headers"])
    print("verified", event["type"])
except WebhookVerificationError as error:
    print("refused", error)
