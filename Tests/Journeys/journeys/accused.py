"""The accused: what is found, what a reviewer sees, and the five answers, and what silence leads to."""

import contextlib
import json
import re

from command_line import find
from stage import Website, until

FIRST = "My own essay about maps"


class Copy:
    """A website that has the article, or a part of it, without leave."""

    def __init__(self, name, text, contact, is_plain=False, shop=False):
        self.site, self.name, self.contact = Website(), name, contact
        link = contact if is_plain else f'<a href="mailto:{contact}">Contact</a>'
        advertising = '<ins class="adsbygoogle"></ins>' if shop else ""
        self.address = self.site.put("/copy.html", (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{FIRST}</title></head><body>'
            f"<article><h1>{FIRST}</h1>\n{text}\n</article>{advertising}<footer>{link}</footer></body></html>"))
        self.case = self.link = None


def walk(journey):
    """4. Unlicensed uses are found; the accused give the five answers, and one stays silent"""
    copies = found(journey)
    reviewed(journey, copies)
    invited(journey, copies)
    has_a_license(journey, copies["licensed"])
    removed(journey, copies["removed"])
    pays(journey, copies["paying"])
    is_not_me(journey, copies["another"])
    objects(journey, copies["objecting"], copies["half"])
    stays_silent(journey, copies["silent"])


def found(journey):
    """Watching."""
    shell, stage = journey.shell, journey.stage
    source = shell.run(f"curl -sS {stage.article}").output
    paragraphs = re.findall(r"<p>.*?</p>", re.search(r"<article>.*?</article>", source, re.S)[0], re.S)
    whole, half = "\n".join(paragraphs), "\n".join(paragraphs[: len(paragraphs) // 2])
    copies = {
        name: Copy(name, text, f"desk@{name}.example", is_plain, shop)
        for name, text, is_plain, shop in (
            ("licensed", whole, False, False), ("removed", whole, False, False), ("paying", whole, False, True),
            ("another", whole, False, False), ("objecting", whole, True, False), ("half", half, False, False),
            ("silent", whole, False, False), ("rejected", whole, False, False))}
    for line in re.findall(r"(?m)^  (seal (?:mandate create|enforcement enable).*)$", stage.printed):
        said = shell.run(line)
        journey.expect(f"“{' '.join(line.split()[:3])}” is done as it is printed", said.status == 0, said)
    refused = shell.seal("monitor", "create", "http://169.254.169.254/latest")
    journey.expect("a place that is not public is not taken to be watched", refused.status != 0, refused)
    monitor = find(r"monitor_[0-9a-z]+",
                   shell.done("monitor", "create", *[copy.address for copy in copies.values()], "--delay", "50"))
    ran = shell.seal("monitor", "run", monitor, "--wait")
    journey.expect("a run says how many pages it has read", f"{len(copies)} pages" in ran.output, ran)
    listed = shell.done("usage", "list")
    shares = re.findall(r"\d+(?:\.\d+)? ?%", listed)
    journey.expect("each use is listed with its share and what was decided", len(shares) >= len(copies)
                   and "unlicensed" in listed, listed)
    journey.expect("what is listed does not run together", not re.search(r"candidat\d|\w{40}…\w", listed), listed)
    usage = next(row for row in shell.rows("usage", "list") if row["pageUrl"] == copies["half"].address)
    shown = shell.seal("usage", "show", usage["usageId"])
    journey.expect("a use shows the rule by which it was decided", "because" in shown.output, shown)
    drawn = shell.seal("report", "show", "--output", "report.pdf")
    text = shell.run("pdftotext", "-layout", "report.pdf", "-").output
    journey.expect("the report names the account, and of each use how much it has",
                   drawn.status == 0 and "acct_" not in text and text.count("%") >= len(copies), f"{drawn}\n{text}")
    return copies


def operator_cases(journey, waiting="all"):
    return journey.shell.rows("review", "list", "--waiting", waiting, profile="operator")


def reviewed(journey, copies):
    shell = journey.shell
    waiting = until("the cases to be reviewed", lambda: (
        cases := operator_cases(journey)) and len(cases) >= len(copies) and cases)
    for case in waiting:
        for copy in copies.values():
            if copy.address in json.dumps(case):
                copy.case = case["caseId"]
    first = shell.done("review", "show", copies["paying"].case, profile="operator")
    journey.expect_words("the reviewer sees passages side by side, share, claimant, price, contact and capture", first,
                         "claimed by", "of the work", "  work ", "  page ", "asks", "contact?", "capture")
    journey.expect("the reviewer reads where an address was found, not a letter for it",
                   "(a link" in first and "(a)" not in first, first)
    journey.expect("the reviewer is told what can be done next, with the command for it",
                   "seal review approve" in first and "seal review reject" in first, first)
    journey.expect("the reviewer is told by which signs a use serves a business", re.search(r"business +yes", first)
                   and "advertis" in first, first)
    plain = shell.done("review", "show", copies["objecting"].case, profile="operator")
    journey.expect("an address without a link is found too", "desk@objecting.example" in plain, plain)
    wrong = shell.seal("review", "decide", copies["paying"].case, "uphold", "It is a quotation.", profile="operator")
    journey.expect("a decision that is not open is refused with the one that is", wrong.status == 65
                   and "seal review approve" in wrong.errors, wrong)

    why = "The page shows a license of the agency that sold the essay."
    shell.done("review", "reject", copies["rejected"].case, why, profile="operator")
    told = shell.done("case", "show", copies["rejected"].case)
    journey.expect("the claimant reads why a case is not pursued", why in told, told)
    journey.expect("programs read it too", why in shell.done("case", "show", copies["rejected"].case, "--json"))
    events = [line for line in shell.done("event", "list", "--json").splitlines() if copies["rejected"].case in line]
    journey.expect("the event of it has the reason", any(why in event for event in events), "\n".join(events))
    for name, copy in copies.items():
        if name != "rejected":
            shell.done("review", "approve", copy.case, "--contact", copy.contact, profile="operator")


def invited(journey, copies):
    browser, stage = journey.browser, journey.stage
    for name, copy in copies.items():
        if name != "rejected":
            letter = stage.letter(copy.contact)
            copy.link = find(r"https://\S+/case/\S+", letter["text"]).rstrip(".")
    letter = stage.letter(copies["paying"].contact)
    journey.expect_words("the invitation names work, claimant, page, price and until when to answer", letter["text"],
                         "The village that was never there", "Mira Tanaka", copies["paying"].address, "99.00")
    journey.expect("dates of mails are written for people", not re.search(r"\d\dT\d\d:\d\d", letter["text"]),
                   letter["text"])
    browser.open(language(copies["paying"].link))
    journey.expect_words("the accused sees who claims what, work and page side by side, and what happens in silence",
                         browser.text, "Mira Tanaka", "Work and page side by side", "What happens if I do nothing?")
    journey.expect("a passage stands beside its copy", len(browser.all(".sides blockquote")) >= 2)
    journey.expect_words("the accused reads how the price comes about, and that the page is taken to serve a business",
                         browser.text, "How the price comes about", "CNY 99.00", "serve a business", "advertising")
    journey.expect_words("the accused reads who asks and how to check that it is real", browser.text,
                         "Who asks, and is this real?", "no court and no law firm", "seal statement verify")
    journey.expect("five answers are open", len(browser.all("details.answer form")) == 5)
    journey.look("the page of a case")
    browser.open(f"{stage.pages}/?lang=en")
    browser.fill(q=find(r"CC(?:-[0-9A-Z]{4})+", copies["paying"].link))
    browser.click("Look up")
    journey.expect("who has only the number is told whether the letter is real, and sees neither texts nor answers",
                   not browser.all(".sides") and not browser.all("details.answer form") and "/case/" in browser.address,
                   browser.text)
    journey.look("the page of a case's number")
    browser.open(language(copies["half"].link))
    shares = re.search(r"(\d+(?:\.\d)?) ?%", browser.text)
    journey.expect("who has half of it reads that, and what that means for the price",
                   shares and 20 < float(shares[1]) < 70
                   and re.search("part of the work|passages|a part of this size", browser.text), browser.text)


def language(address):
    return address + ("&" if "?" in address else "?") + "lang=en"


def answer(journey, copy, title, button, **fields):
    browser = journey.browser
    browser.open(language(copy.link))
    browser.click(title)
    form = browser.one("details.answer[open] form")
    browser.fill(**fields)
    browser.click(form.find_element("css selector", "button"))


def has_a_license(journey, copy):
    """I have a license."""
    browser, shell, stage = journey.browser, journey.shell, journey.stage
    answer(journey, copy, "I have a license", "Check the license", license_number="CS-1234")
    browser.until("the problem", lambda: browser.all("[aria-invalid]"))
    journey.expect_words("a mistyped number of a license is told so at its field, with the right form", browser.text,
                         "This is not a license's number", "four groups of four")
    journey.expect("the form stays open and keeps what was typed",
                   browser.one("#license_number").get_attribute("value") == "CS-1234")
    journey.look("an answer with a wrong field", again=False)
    if journey.kept.get("paid"):
        answer(journey, copy, "I have a license", "Check the license", license_number=journey.kept["paid"])
        browser.until_text("does not cover the use")
        said = re.search(r".*does not cover the use.*", browser.text)[0]
        journey.expect("a license for another place is told to be that, once",
                       said.count("does not cover the use") == 1 and "another place" in said, said)
    bought = shell.seal("buy", stage.work, stage.paid, "--licensee", "The Licensed", "--place", copy.site.origin,
                        profile="guest")
    stage.pay(find(r"weixin:\S+", bought.output))
    shown = re.search(r"seal order show (order_[0-9a-z]+) --secret (\S+)", bought.errors)
    journey.expect("a guest is told by which command the order is found again", shown, bought)
    number = until("the license", lambda: re.search(r"CS(?:-[0-9A-Z]{4}){4}", shell.run(
        shown[0], profile="guest").output))[0]
    # The license's own event may close the case before its number is entered.
    with contextlib.suppress(LookupError, StopIteration):
        answer(journey, copy, "I have a license", "Check the license", license_number=number)
    browser.until("the apology", lambda: browser.open(language(copy.link)) or "We apologize" in browser.text)
    journey.expect_words("a license that covers the use ends the case with an apology", browser.text, "We apologize",
                         "There is a license for this use", "Nothing more is asked of you")
    journey.look("a case that ended with an apology")
    letter = until("the mail of it", lambda: [
        letter for letter in stage.letters(copy.contact) if re.search("apolog", letter["text"])])
    journey.expect("the apology comes by mail too", letter)


def removed(journey, copy):
    """It is removed."""
    browser = journey.browser
    copy.site.pages.clear()
    answer(journey, copy, "It is removed", "Send the answer")
    browser.until_text("Your answer has arrived")
    journey.expect("who removed it reads what happens now, until when, and that nothing need be done",
                   re.search(r"looks at the page several times, until .*20\d\d", browser.text)
                   and "choose an answer below" not in browser.text, browser.text)
    journey.look("a case whose page was removed")


def pays(journey, copy):
    """I pay and keep it."""
    browser, shell, stage = journey.browser, journey.shell, journey.stage
    answer(journey, copy, "I pay and keep it", "Order for", licensee_name="The Paying Gazette")
    browser.until("the order", lambda: "/o/order_" in browser.address)
    browser.until("the code", lambda: browser.all("[data-code]"))
    journey.expect("whoever pays sees for what", "The village that was never there" in browser.text, browser.text)
    stage.pay(browser.one("[data-code]").get_attribute("data-code"))
    browser.until("the license", lambda: re.search(r"CS(?:-[0-9A-Z]{4}){4}", browser.text))
    browser.until("the settlement", lambda: browser.open(language(copy.link))
                  or "Settlement and release" in browser.text)
    journey.expect_words("who paid reads the settlement and its release, and gets the files of it", browser.text,
                         "Settlement and release", "Settled: your license covers this use from its first day",
                         "statement.json")
    journey.look("a case that was settled")
    letter = until("the settlement's mail", lambda: [
        letter for letter in stage.letters(copy.contact) if re.search("(?i)settle", letter["subject"] + letter["text"])
        and "both sides have agreed" in letter["text"]])
    journey.expect("the settlement and its release come by mail", letter)
    folder = shell.folder / "settlement"
    folder.mkdir(exist_ok=True)
    section = next(section for section in browser.all("section.card") if "Settlement and release" in section.text)
    for link in section.find_elements("css selector", "a[download]"):
        address = link.get_attribute("href")
        shell.run("curl", "-sSk", "-o", str(folder / address.split("?")[0].rsplit("/", 1)[1]), address)
    valid = shell.seal("statement", "verify", "settlement", "--root", "roots.pem")
    journey.expect("its files verify by the command that stands there", valid.output.startswith("valid"), valid)


def is_not_me(journey, copy):
    """That is not me."""
    browser, shell, stage = journey.browser, journey.shell, journey.stage
    answer(journey, copy, "That is not me", "Send the answer", note="This is the page of another club.")
    browser.until_text("Your answer has arrived")
    journey.expect("who is not meant reads that nothing is asked of them now",
                   "nothing is asked of you" in browser.text, browser.text)
    waiting = operator_cases(journey, "another")
    journey.expect("the reviewer finds what waits for another address by itself",
                   [case["caseId"] for case in waiting] == [copy.case], waiting)
    shown = shell.done("review", "show", copy.case, profile="operator")
    journey.expect("the reviewer is told that another address is to be found", "seal review approve" in shown
                   and "another" in shown.lower(), shown)
    shell.done("review", "approve", copy.case, "--contact", "owner@another.example", profile="operator")
    letter = stage.letter("owner@another.example")
    other = find(r"https://\S+/case/\S+", letter["text"])
    journey.expect("the right one is asked under another address", other != copy.link, other)
    until("the apology to the wrong one", lambda: [
        letter for letter in stage.letters(copy.contact) if re.search("(?i)apolog", letter["text"])])
    browser.open(language(copy.link))
    journey.expect("the wrong one reads an apology", "We apologize" in browser.text, browser.text)


def objects(journey, copy, half):
    """I object."""
    browser, shell, stage = journey.browser, journey.shell, journey.stage
    answer(journey, copy, "I object", "Send the answer", note="I wrote it myself, years ago.")
    browser.until_text("Your answer has arrived")
    journey.expect("who objects reads until when it is decided, and that time does not run out meanwhile",
                   re.search(r"decides until .*20\d\d", browser.text) and "does not run out" in browser.text,
                   browser.text)
    journey.look("a case that is objected to")
    shown = shell.done("review", "show", copy.case, profile="operator")
    journey.expect("the reviewer reads the objection", "years ago" in shown, shown)
    why = "The certificate is older than any page of yours that could be found."
    shell.done("review", "decide", copy.case, "reject", why, profile="operator")
    letter = until("the decision by mail", lambda: stage.letters(copy.contact, why))[-1]
    journey.expect("the decision comes by mail with its reason, and says what it is about", letter["subject"]
                   and not re.match("(?i)reminder$", letter["subject"]), letter)
    browser.open(language(copy.link))
    journey.expect_words("its reason stands on the page, and the answers are open again", browser.text, why,
                         "Your objection was not accepted", "Your answer")
    journey.expect("the claimant reads the same reason", why in shell.done("case", "show", copy.case))
    journey.look("a case whose objection was not accepted")

    answer(journey, half, "I object", "Send the answer", note="It is a quotation in a review.")
    browser.until_text("Your answer has arrived")
    reason = "The passages are quoted in a review of the essay."
    shell.done("review", "decide", half.case, "uphold", reason, profile="operator")
    browser.open(language(half.link))
    journey.expect_words("an objection that was right ends the case with an apology and its reason", browser.text,
                         "We apologize", reason, "Your objection was right")


def stays_silent(journey, copy):
    """Silence."""
    browser, shell, stage = journey.browser, journey.shell, journey.stage
    shell.done("clock", "advance", "22")
    reminder = until("the reminder", lambda: len(letters := stage.letters(copy.contact)) > 1 and letters[-1])
    journey.expect("the reminder says that it is the last, and until when",
                   re.search("(?i)remind", reminder["subject"] + reminder["text"])
                   and not re.search(r"\d\dT\d\d:\d\d", reminder["text"]), reminder)
    until("the reminder to be noted", lambda: "case.reminded" in shell.done("event", "list"))
    shell.done("clock", "advance", "8")
    until("the case to leave", lambda: "case.transferred" in shell.done("event", "list"))
    browser.open(language(copy.link))
    journey.expect("who stayed silent reads that the claimant may go on elsewhere", "handed over to the claimant"
                   in browser.text, browser.text)
    journey.look("a case that was handed over")
    until("the dossier", lambda: shell.seal("case", "show", copy.case, "--output", "dossier").status == 0
          and list((shell.folder / "dossier").glob("*.tar")))
    shell.run("tar", "-xf", "dossier/dossier.tar", "-C", "dossier")
    folder = next((shell.folder / "dossier").glob("CC-*"))
    checked = shell.run("bash", "-c", f"cd dossier/{folder.name} && sha256sum --check --quiet SHA256SUMS")
    journey.expect("the dossier's files are what its list says", checked.status == 0, checked)
    papers = sorted(path.name for path in folder.rglob("*.pdf"))
    text = "\n".join(shell.run("pdftotext", "-layout", str(path), "-").output for path in folder.rglob("*.pdf"))
    journey.expect("the dossier is readable without our software, and has both texts side by side",
                   papers and "The village that was never there" in text and re.search("(?i)on the page|页面", text),
                   f"{sorted(map(str, folder.rglob('*')))}\n{text[:3000]}")
    journey.expect("the dossier speaks in words, not in names of machines",
                   not re.search(r"\b[A-Z]+_[A-Z]+\b|-invitation-\d", text), text[:3000])
    gone = browser.until("the removed copy's end", lambda: "case.closed" in shell.done("event", "list"))
    journey.expect("the copy that was removed is closed without anything to pay", gone)
