"""Checks deliveries of CopyrightSeal's webhooks (Standard Webhooks, symmetric signatures) with the standard library."""

import base64
import hashlib
import hmac
import json
import time

TOLERANCE_SECONDS = 300


class WebhookError(Exception):
    """The delivery is not from the platform, or too old: answer 400 and do nothing."""


def verify(secret, headers, body, now=None):
    """The event in `body` (bytes), when one of its signatures was made with `secret` (`whsec_…`).

    `headers` maps names in lower case to values. Deliveries are repeated until they are acknowledged: keep
    `webhook-id` and pass over one that was seen.
    """
    try:
        identifier, sent = headers["webhook-id"], headers["webhook-timestamp"]
        signatures = headers["webhook-signature"].split()
        age = (time.time() if now is None else now) - int(sent)
    except (KeyError, ValueError) as error:
        raise WebhookError("a header is missing or malformed") from error
    if abs(age) > TOLERANCE_SECONDS:
        raise WebhookError("the delivery is too old, or from the future")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = b".".join((identifier.encode(), sent.encode(), body))
    expected = "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    if not any(hmac.compare_digest(expected, signature) for signature in signatures):
        raise WebhookError("no signature fits")
    return json.loads(body)
