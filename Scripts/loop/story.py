#!/usr/bin/env python3
"""The loop, once around: from a published article to settled use, on real parts.

    story.py BINARIES STATE OUTPUT [CRASHES [SEED]]

BINARIES holds seald and seal, STATE is an empty folder that PostgreSQL's user can reach, OUTPUT gets the artefacts.
With CRASHES, seald and PostgreSQL are killed so often at random moments while the story goes on and readers take
licenses; at the end the rules that must hold are asked of the database.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from crashes import Crashes
from house import ROOT, House, StoryError, Website, find, hidden_fields, say, tell, until
from words import PARAGRAPHS, REVISED, article, copy, quotation

PYTHON = sys.executable


class Story:
    def __init__(self, house):
        self.house = house

    def tell_all(self, crashes=None):
        for chapter in (self.open_house, self.publish, self.include, self.license, self.object, self.watch,
                        self.enforce, self.settle):
            chapter()
            if crashes and chapter == self.include:
                crashes.begin(self)
        if crashes:
            crashes.end()
        self.partner_catches_up()
        self.audit()
        if crashes:
            crashes.judge()

    # The stage: platform, payment simulator, mail server, websites, partner

    def open_house(self):
        say("The stage: a sandbox with a payment SIMULATOR and a mail server, websites, a partner")
        house = self.house
        self.paper, self.shop, self.hasty, self.circle, self.club, self.thief, self.old, self.silent = [
            Website() for _ in range(8)]
        self.partner_port = free_port()
        house.serve("web.formsPerMinute=100000", "guests.changesPerMinute=1000000")
        tell(f"https://{house.address}   (DEVELOPMENT roots; nothing here moves money)")
        self.publisher, house.key = house.account("Canal Press")
        self.buyer, self.buyer_key = house.account("Press House")
        made = house.operate("key", "create", self.publisher, "--operator", "--sandbox")
        self.operator_key = find(r"seal_test_[0-9a-f]+", made)
        self.start_partner()

    def start_partner(self):
        house = self.house
        created = json.loads(house.seal("webhook", "create", f"http://127.0.0.1:{self.partner_port}/hook", "--json"))
        self.webhook_secret = created["secret"]
        self.webhook = find(r"webhook_[0-9a-z]+|[a-z]+_[0-9a-z]{26}", json.dumps(created["webhookEndpoint"]))
        self.partner_file = house.output / "partner.jsonl"
        self.partner_file.unlink(missing_ok=True)
        self.partner = None
        self.partner_up()

    def partner_up(self):
        self.partner, _ = self.house.start(
            "partner", PYTHON, ROOT / "Clients/python/partner.py", "receive", self.partner_port, self.partner_file,
            self.webhook_secret, pattern="listening")

    # 1 and 2: a channel, an article, its seal

    def publish(self):
        house = self.house
        say("1. A publisher connects her website: a token on the site proves that it is hers")
        added = house.seal("channel", "create", self.paper.origin, "--author", "Lin Xia")
        tell(added)
        self.channel = find(r"channel_[0-9a-z]+", added)
        token = find(r"token +(\w+)", added)
        self.paper.put("/.well-known/copyrightseal.txt", token + "\n", "text/plain")
        tell(house.seal("channel", "verify", self.channel))
        say("   and puts terms on sale for it, before there is a work: free with credit, and at a price")
        tell(house.seal("preset", "create", self.channel, "--free", "--credit", "--title", "Reprint with credit"))
        tell(house.seal("preset", "create", self.channel, "--price", "99.99", "--days", "365", "--commercial",
                        "--title", "Reprint"))

    def include(self):
        house = self.house
        say("2. She publishes an article with the seal; the seal's first view leads the platform to it")
        page = f"{self.paper.origin}/reed.html"
        script = (f'<script src="https://{house.address}/seal.js" data-channel="{self.channel}"></script>'
                  f'<noscript><a href="https://{house.address}/s/{self.channel}?u={urllib.parse.quote(page, safe="")}">'
                  f'<img src="https://{house.address}/seal/{self.channel}.svg?u={urllib.parse.quote(page, safe="")}" '
                  f'alt="Copyright seal"></a></noscript>')
        self.article = self.paper.put("/reed.html", article(PARAGRAPHS, script))
        self.badge = f"/seal/{self.channel}.svg?u={urllib.parse.quote(self.article, safe='')}"
        house.page(self.badge, status=(200, 404))
        until("the article to be included", lambda: "/w/work_" in self.seal_target())
        self.work = find(r"work_[0-9a-z]+", self.seal_target())
        tell(f"the seal leads to https://{house.address}/w/{self.work}")
        self.free, self.paid = self.offers()
        shown, _ = house.page(f"/w/{self.work}")
        for expected in (self.free, self.paid, "99.99"):
            if expected not in shown:
                raise StoryError(f"the work is not on sale at the seal's first view: no {expected} on its page")
        self.paper.put("/reed.html", article(PARAGRAPHS, script, comments=("Lovely.", "I knew that reed!")))
        again = house.seal("page", "include", self.article)
        tell("a new comment is no new version: " + again.strip().splitlines()[0])
        self.paper.put("/reed.html", article(PARAGRAPHS[:4] + [REVISED, PARAGRAPHS[4]], script))
        tell("she edits it:                    " + house.seal("page", "include", self.article).strip().splitlines()[0])
        tell(house.seal("claim", "set", self.work, "Lin Xia=60%", "Canal Press=40%"))
        shown, _ = house.page(f"/w/{self.work}")
        for expected in ("Lin Xia", "The reed in the margin", self.paper.origin, "99.99"):
            if expected not in shown:
                raise StoryError(f"the work's page does not show {expected}")
        tell(f"the page shows author, title, source, level and terms: {picture(house, f'/w/{self.work}', 'work')}")
        say("   A stranger looks at the log for the first time, and remembers its checkpoint")
        tell(self.stranger_audits())

    def stranger_audits(self, *more):
        """Somebody without a key computes the log anew, and holds it against what they saw before."""
        house = self.house
        key = find(r"sandbox +(\S+)", house.operate("log", "show"))
        return house.anybody("log", "audit", f"https://{house.address}/log/sandbox", key, "--root", house.roots,
                             "--state", house.state / "seen.checkpoint", *more)

    def offers(self):
        """The offers that the work got of the channel's presets: the free one, then the paid one."""
        offers = [json.loads(line) for line in self.house.seal("offer", "list", "--json").splitlines()]
        kinds = {offer["terms"]["priceKind"]: offer["offerId"] for offer in offers if offer["workId"] == self.work}
        return kinds["PRICE_KIND_FREE"], kinds["PRICE_KIND_FIXED"]

    def seal_target(self):
        try:
            return self.house.page(f"/s/{self.channel}?u={urllib.parse.quote(self.article, safe='')}")[1]
        except StoryError:
            return ""

    # 3: licenses, free and paid

    def license(self):
        house = self.house
        say("3. A reader without an account takes the free license: the terms, a name, done")
        self.free_number, path = self.take_free("Lantern Reading Room", f"{self.shop.origin}/free.html")
        tell(f"{self.free_number}   {picture(house, f'/l/{self.free_number}', 'license-free')}")
        say("   Another orders the paid one, and pays by WeChat Pay at the SIMULATOR")
        self.shop_page = f"{self.shop.origin}/essay.html"
        self.sold, self.sold_page = self.order_paid("Shop of Maps", self.shop_page)
        tell(f"{self.sold}   {picture(house, self.sold_page, 'order')}")
        number = self.sold
        until("the license's place in the log", lambda: "tlog" in house.seal("license", "show", number, "--json"))

    def take_free(self, name, place):
        house = self.house
        form, _ = house.page(f"/w/{self.work}/license/{self.free}")
        page, path = house.page(f"/w/{self.work}/license/{self.free}",
                                {**hidden_fields(form), "licensee_name": name, "use_url": place})
        return find(r"CS(?:-[0-9A-Z]{4}){4}", page), path

    def order_paid(self, name, place, offer=None, pay=True):
        """Orders as a guest and pays at the simulator; the page turns by itself. License number and page."""
        house, offer = self.house, offer or self.paid
        form, _ = house.page(f"/w/{self.work}/license/{offer}")
        page, path = house.page(f"/w/{self.work}/license/{offer}",
                                {**hidden_fields(form), "licensee_name": name, "use_url": place})
        self.pay(page, path)
        page = until("the order's page to turn", lambda: self.turned(path))
        return find(r"CS(?:-[0-9A-Z]{4}){4}", page), path

    def turned(self, path):
        page, _ = self.house.page(path)
        return page if re.search(r"CS(?:-[0-9A-Z]{4}){4}", page) else None

    def pay(self, page, path):
        """The buyer's telephone: reads the code on the page and pays at the simulator."""
        def code():
            found = re.search(r'data-code="([^"]+)"', self.house.page(path)[0])
            return found and html.unescape(found.group(1))
        url = until("the code to pay with", code)
        path = f"/simulator/pay?code_url={urllib.parse.quote(url, safe='')}"
        until("the simulator to take the money", lambda: self.house.paid(path))

    # 4: notice, objection, release

    def object(self):
        house = self.house
        say("4. The license stands on the public notice board; the money is supervised")
        board, _ = house.page("/notices?environment=sandbox")
        if self.sold not in board:
            raise StoryError("the license is not on the notice board")
        tell(house.seal("balance", "list"))
        disputed, disputed_page = self.order_paid("Hasty Books", f"{self.hasty.origin}/hasty.html")
        form, _ = house.page(f"/l/{disputed}/object")
        house.page(f"/l/{disputed}/object",
                   {**hidden_fields(form), "reason": "Hasty Books is barred from licensing by a court order."})
        tell(f"{disputed} meets an objection: {status_of(house, disputed)}")
        objection = find(rf"(objection_[0-9a-z]+)  {disputed}", house.operate("objection", "list"))
        tell(house.operate("objection", "decide", objection, "uphold", "The order of the court was shown.",
                           decided="decided"))
        until("the refund", lambda: any(e["type"] == "order.refunded" for e in self.events()))
        tell(f"{disputed}: {status_of(house, disputed)}; the money is back")
        self.partner.stop()
        tell("(the partner's server goes down now)")
        house.seal("clock", "advance", 8)
        order = find(r"order_[0-9a-z]+", self.sold_page)
        until("the release", lambda: any(e["type"] == "order.released" and e["subject"] == order
                                         for e in self.events()))
        tell("eight days later the first is released: 95.00 % to the holders, the platform's fee kept")
        tell(house.seal("balance", "list"))
        tell(house.operate("ledger", "audit"))

    def events(self):
        lines = self.house.seal("event", "list", "--json").splitlines()
        events = [json.loads(line) for line in lines if line.strip()]
        for event in events:
            if "data" not in event:
                event["data"] = json.loads(event.get("dataJson", "{}"))
        return events

    # 5: monitoring

    def watch(self):
        house = self.house
        say("5. Monitoring crawls a small web: a licensed copy, a quotation, two copies, one that is older")
        text = PARAGRAPHS[:4] + [REVISED, PARAGRAPHS[4]]
        self.shop.put("/essay.html", copy(text, "An essay we like"))
        # It shows advertising, so it serves a business: what is free for others is not free for it.
        self.circle.put("/november.html", quotation(text, self.article).replace(
            "</body>", '<ins class="adsbygoogle"></ins></body>'))
        self.thief.put("/reed.html", copy(text, "My own essay", "editor@thief.example"))
        self.thief.put("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
        self.old.put("/reed.html", copy(text, "Written long ago").replace(
            "<head>", '<head><meta property="article:published_time" content="2019-05-01T08:00:00Z">'))
        self.silent.put("/copy.html", copy(text, "Found somewhere", "nobody@silent.example"))
        self.club.put("/full.html", copy(text, "An essay for our members", "chair@club.example"))
        places = [self.shop_page, f"{self.circle.origin}/november.html", f"{self.thief.origin}/reed.html",
                  f"{self.old.origin}/reed.html", f"{self.silent.origin}/copy.html", f"{self.club.origin}/full.html"]
        tell(house.seal("mandate", "create", self.owner(), "--max-ask", "500"))
        tell(house.seal("enforcement", "enable"))
        monitor = find(r"monitor_[0-9a-z]+", house.seal("monitor", "create", *places, "--delay", "100", "--commercial"))
        house.seal("monitor", "run", monitor, "--wait")
        tell(house.seal("usage", "list"))
        usages = [json.loads(line) for line in house.seal("usage", "list", "--json").splitlines()]
        self.usages = {usage["pageUrl"]: usage for usage in usages}
        for url, status in zip(places, ("LICENSED", "EXEMPT_CANDIDATE", "UNLICENSED", "CONTESTED", "UNLICENSED",
                                        "UNLICENSED")):
            found = self.usages.get(url, {}).get("status", "nothing")
            if not found.endswith(status):
                raise StoryError(f"{url} is {found}, not {status}")
        tell(house.seal("report", "show", "--output", house.output / "report.pdf"))

    def owner(self):
        shown = json.loads(self.house.seal("work", "show", self.work, "--json"))
        work = shown.get("work", shown)
        return work["parties"][0]["partyId"]

    # 6: enforcement

    def enforce(self):
        house = self.house
        say("6. Enforcement is automatic under a signed mandate: evidence, then a person looks before anybody is told")
        waiting = until("three cases to be reviewed", lambda: self.queue(3))
        tell(house.seal("review", "show", next(iter(waiting)), key=self.operator_key))
        for line in waiting:
            tell(house.seal("review", "approve", line, "--contact", waiting[line], key=self.operator_key, decided="review"))
        messages = until("three invitations by mail", lambda: self.letters(3))
        self.cases = {}
        for message in messages:
            recipient = find(r"(?m)^To:.*?([\w.]+@[\w.]+)", message)
            self.cases[recipient] = find(r"/case/(CC-[0-9A-Z-]+/[\w-]{43})", decoded(message))
            tell(f"invitation to {recipient}: https://{house.address}/case/{self.cases[recipient]}")

    def queue(self, count):
        """What waits for a review: each case with the address that was found on its page."""
        lines = self.house.seal("review", "list", "--json", key=self.operator_key).splitlines()
        waiting = [json.loads(line) for line in lines]
        found = {case["caseId"]: case["contacts"][0]["address"] for case in waiting if case.get("contacts")}
        return found if len(found) >= count else None

    def letters(self, count):
        found = [path.read_text(errors="replace") for path in sorted(self.house.mail.glob("*.eml"))]
        found = [text for text in found if "/case/" in decoded(text)]
        return found if len(found) >= count else None

    def answer(self, link, kind, **fields):
        """What the accused says on the page that the letter's link leads to: 1 a license, 2 removed, 3 pay and keep, 4 not me, 5 objection."""
        page, _ = self.house.page(f"/case/{link}")
        return self.house.page(f"/case/{link}", {**hidden_fields(page), "kind": kind, **fields})

    def settle(self):
        house = self.house
        thief, chair = self.cases["editor@thief.example"], self.cases["chair@club.example"]
        say("   One accused pays and keeps: settlement, license, postings, black to white, in one transaction")
        tell(picture(house, f"/case/{thief}", "invitation"))
        self.answer(thief, 3, licensee_name="The Thief Gazette")
        order = until("the order to pay", lambda: re.search(r'/o/order_[^"]+', house.page(f"/case/{thief}")[0]))
        self.pay(None, html.unescape(order.group(0)))
        until("the settlement", lambda: self.happened("case.settled"))
        tell(picture(house, f"/case/{thief}", "settled"))
        tell(self.usage_status(f"{self.thief.origin}/reed.html"))

        say("   Another has bought a license meanwhile and shows its number: closed, with an apology")
        number, _ = self.order_paid("The Members' Club", f"{self.club.origin}/full.html")
        try:
            self.answer(chair, 1, license_number=number)
        except StoryError:
            pass  # The license's own event may have closed the case before.
        until("the apology", lambda: self.happened("case.closed"))
        tell(picture(house, f"/case/{chair}", "apology"))

        say("   A third stays silent: reminded, then at the deadline the case leaves the platform, with a dossier")
        house.seal("clock", "advance", 22)
        # The last time begins when the reminder is noted as sent.
        until("the reminder", lambda: self.letters(6) and self.happened("case.reminded"))
        house.seal("clock", "advance", 8)
        transferred = until("the transfer", lambda: self.happened("case.transferred"))
        tell(house.seal("case", "show", transferred, "--output", house.output / "case"))

    def happened(self, kind):
        """The subject of the first event of a kind; `None` before it."""
        return next((event["subject"] for event in self.events() if event["type"] == kind), None)

    def usage_status(self, url):
        for line in self.house.seal("usage", "list", "--json").splitlines():
            usage = json.loads(line)
            if usage["pageUrl"] == url:
                return f"{url} is {usage['status'].removeprefix('USAGE_STATUS_')} now"
        raise StoryError(f"no usage at {url}")

    # 7: the partner, the audit

    def partner_catches_up(self):
        say("7. The partner's server comes back and catches up: in order, signed, each event once")
        self.partner_up()
        # It would be tried again by itself, later the longer it was down.
        self.house.seal("webhook", "enable", self.webhook)
        # From when it was made; an endpoint is not told what its owner does to it.
        events = self.events()
        made = next(place for place, event in enumerate(events) if event["type"] == "webhook_endpoint.created")
        expected = [event["eventId"] for event in events[made:] if event["subject"] != self.webhook
                    or event["type"] == "webhook_endpoint.disabled"]
        def caught_up():
            got = [json.loads(line)["webhook_id"] for line in self.partner_file.read_text().splitlines()]
            return len(got) >= len(expected) and got
        got = until("all events to arrive", caught_up, 300)
        if len(set(got)) != len(got):
            raise StoryError("an event was kept twice")
        by_subject(self.partner_file)
        tell(f"{len(got)} events arrived, verified by their signatures")

    def audit(self):
        house, output = self.house, self.house.output
        say("The operator's books and the log")
        tell(house.operate("ledger", "audit"))
        tell(house.operate("log", "audit"))
        parked = house.operate("job", "list")
        tell(parked)
        say("The artefacts, and how to verify each")
        shown = json.loads(house.seal("work", "show", self.work, "--json"))
        roots = output / "roots.pem"
        roots.write_text(house.roots.read_text())
        house.seal("license", "show", self.sold, "--output", output / "license")
        tell(house.seal("license", "verify", output / "license", "--root", roots))
        tell(f"$ seal license verify {output}/license --root {roots}")
        say("   The stranger again, without a key: the log has gone on from what they saw, and holds the license")
        audited = self.stranger_audits("--contains", output / "license")
        if "goes on from" not in audited:
            raise StoryError(f"the log was not compared with what was seen before:\n{audited}")
        tell(audited)
        tell(f"$ seal log audit https://{house.address}/log/sandbox KEY --root {roots} --contains {output}/license")
        for folder in sorted((output / "case").glob("*/statement.json")):
            house.seal("statement", "verify", folder.parent, "--root", roots)
            tell(f"$ seal statement verify {folder.parent} --root {roots}   holds")
        bundle = output / "case/dossier.tar"
        subprocess.run(["tar", "-xf", bundle, "-C", output / "case"], check=True)
        dossier = next((output / "case").glob("CC-*"))
        checked = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=dossier)
        if checked.returncode:
            raise StoryError("the dossier's files are not what its list says")
        tell(f"$ cd {dossier} && sha256sum --check SHA256SUMS   holds")
        stamped = subprocess.run(
            ["openssl", "ts", "-verify", "-token_in", "-in", dossier / "evidence/timestamp.tst", "-data",
             dossier / "evidence/statement.json", "-CAfile", roots, "-untrusted", dossier / "evidence/tsa.pem"],
            capture_output=True, text=True)
        if "Verification: OK" not in stamped.stdout + stamped.stderr:
            raise StoryError("openssl does not verify the evidence's time-stamp")
        tell("$ openssl ts -verify … evidence/timestamp.tst   OK")
        letter = output / "letter.pdf"
        letter.write_bytes(house.file(self.sold_page.replace("?", "/letter.pdf?", 1)))
        tell(f"the license's letter: {letter}")


def by_subject(path):
    """Each subject's events are in their order, without a gap."""
    seen = {}
    for line in path.read_text().splitlines():
        event = json.loads(line)
        subject, sequence = event.get("subject"), event.get("sequence")
        if sequence is not None and int(sequence) != seen.get(subject, 0) + 1:
            raise StoryError(f"event {sequence} of {subject} came after {seen.get(subject, 0)}")
        seen[subject] = int(sequence or 0)


def status_of(house, number):
    return find(rf"{number}  (.+)", house.seal("license", "show", number))


def picture(house, path, name):
    made = house.screenshot(path, name)
    return f"picture: {made}" if made else "(no Chromium here, no picture)"


def decoded(message):
    import email
    import email.policy
    parsed = email.message_from_string(message, policy=email.policy.default)
    return parsed.get_body(("plain",)).get_content()


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(binaries, state, output, count="0", seed=None):
    house = House(binaries, state, output)
    started = time.monotonic()
    try:
        Story(house).tell_all(Crashes(house, int(count), seed) if int(count) else None)
        say(f"Done in {time.monotonic() - started:.0f} s. The artefacts are in {output}")
    except StoryError as error:
        sys.exit(f"demo-loop: {error}")
    finally:
        house.close()


if __name__ == "__main__":
    if not 4 <= len(sys.argv) <= 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
