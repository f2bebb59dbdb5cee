"""A merchant by somebody else's WeChat Pay client: the judge of our simulator.

usage: wechat_pay_peer.py BASE_URL KEYS_FOLDER CERTIFICATE_SERIAL certificate|publicKey

Orders, pays, asks, closes and refunds, and is notified at an address of its own. Whatever that
client does not believe (signatures of answers and notifications, what is sealed) ends it with an
error. Prints what it was told at last.
"""

import http.server
import json
import queue
import sys
import threading
import urllib.parse
import urllib.request

from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.core import Core

base, folder, serial, mode = sys.argv[1:]
# The client knows one host; it is told another here.
Core._gate_way = property(lambda _: base, lambda _, value: None)

told = queue.Queue()


class Door(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        told.put((dict(self.headers), body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


door = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
threading.Thread(target=door.serve_forever, daemon=True).start()


def read(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return file.read()


merchant = WeChatPay(
    wechatpay_type=WeChatPayType.NATIVE,
    mchid="1900000001",
    private_key=read("merchant-key.pem"),
    cert_serial_no=serial,
    appid="wxsimulator0000001",
    apiv3_key=read("apiv3.key"),
    notify_url=f"http://127.0.0.1:{door.server_port}/notify",
    public_key=read("platform-public-key.pem") if mode == "publicKey" else None,
    public_key_id="PUB_KEY_ID_SIMULATOR00000000001" if mode == "publicKey" else None,
)


def expect(answer, status):
    assert answer[0] == status, answer
    return json.loads(answer[1]) if answer[1] else {}


def notified():
    headers, body = told.get(timeout=20)
    message = merchant.callback({name.lower(): value for name, value in headers.items()}, body)
    assert message, "the client did not believe the notification"
    return message


order = dict(description="一份许可", amount={"total": 9950, "currency": "CNY"})
code = expect(merchant.pay(out_trade_no="peer-1", **order), 200)["code_url"]
assert code.startswith("weixin://wxpay/bizpayurl?pr="), code
assert expect(merchant.query(out_trade_no="peer-1"), 200)["trade_state"] == "NOTPAY"
assert expect(merchant.query(out_trade_no="peer-0"), 404)["code"] == "ORDER_NOT_EXIST"

query = urllib.parse.urlencode({"code_url": code})
urllib.request.urlopen(f"{base}/simulator/pay?{query}", data=b"").read()
paid = notified()
assert paid["event_type"] == "TRANSACTION.SUCCESS", paid
assert paid["resource"]["amount"]["total"] == 9950 and paid["resource"]["out_trade_no"] == "peer-1"
assert expect(merchant.query(out_trade_no="peer-1"), 200)["trade_state"] == "SUCCESS"
assert expect(merchant.pay(out_trade_no="peer-1", **order), 400)["code"] == "ORDERPAID"
assert expect(merchant.close("peer-1"), 400)["code"] == "ORDERPAID"

expect(merchant.pay(out_trade_no="peer-2", **order), 200)
expect(merchant.close("peer-2"), 204)
assert expect(merchant.query(out_trade_no="peer-2"), 200)["trade_state"] == "CLOSED"

amount = {"refund": 9950, "total": 9950, "currency": "CNY"}
refund = expect(
    merchant.refund("peer-r1", amount, out_trade_no="peer-1",
                    notify_url=f"http://127.0.0.1:{door.server_port}/notify"), 200)
assert refund["status"] == "PROCESSING", refund
back = notified()
assert back["event_type"] == "REFUND.SUCCESS", back
assert expect(merchant.query_refund("peer-r1"), 200)["status"] == "SUCCESS"
print("believed", paid["resource"]["trade_state"], back["resource"]["refund_status"])
