"""A reader: a license for nothing, one for money, and a doubt about another's."""

import re

from selenium.webdriver.common.keys import Keys

from command_line import find
from stage import until

NUMBER = r"CS(?:-[0-9A-Z]{4}){4}"
PLACE = "https://press.example/news"


def order_form(journey, offer):
    journey.browser.open(f"{journey.stage.pages}/w/{journey.stage.work}/license/{offer}?lang=en")


def wrong_fields(journey):
    """What is wrong is told at each field, and what was typed stays."""
    browser = journey.browser
    browser.script("document.querySelector('main form').noValidate = true")
    browser.fill(licensee_name="Press \u202ehouse", use_url="nowhere", mail_address="ada@")
    browser.click(browser.one("main form button"))
    browser.until("the problems", lambda: browser.all(".problem"))
    tied = """return Array.from(document.querySelectorAll('main [aria-invalid]')).filter((field) =>
      field.getAttribute('aria-describedby').split(' ').some((id) => {
        const said = document.getElementById(id); return said && said.matches('.problem');
      })).map((field) => field.name)"""
    names = browser.script(tied)
    journey.expect("every wrong field is told at once, each tied to its word",
                   {"use_url", "mail_address"} <= set(names), f"{names}\n{browser.text}")
    journey.expect("a name with a turn of the writing direction is refused", "licensee_name" in names,
                   f"{names}\n{browser.text}")
    journey.expect("what was typed is still there", browser.one("[name=use_url]").get_attribute("value") == "nowhere")
    journey.look("a form with wrong fields", again=False)


def by_keyboard(journey):
    """The free license, by the keyboard alone."""
    browser = journey.browser
    browser.open(f"{journey.stage.pages}/w/{journey.stage.work}?lang=en")
    first = browser.tab_to("a.skip", 3)
    browser.keys(Keys.ENTER)
    reached = browser.tab_to(f"a.button[href*='{journey.stage.free}']")
    shown = browser.script("return parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
    journey.expect("the first tabulator leads to the link to the content", first == 1, first)
    journey.expect("the keyboard leads to “Use for free”, and shows where it is",
                   reached is not None and shown >= 2, f"{reached} {shown}")
    browser.keys(Keys.ENTER)
    browser.until("the form", lambda: "/license/" in browser.address and browser.all("#licensee_name"))
    if browser.tab_to("#licensee_name") is None:
        raise LookupError("the name cannot be reached by the keyboard")
    browser.keys("Lantern Reading Room")
    browser.tab_to("#use_url")
    browser.keys(PLACE)
    browser.keys(Keys.ENTER)
    browser.fields += 2
    browser.until_text("Your license")
    journey.expect("the free license is taken by the keyboard alone", re.search(NUMBER, browser.text), browser.text)


def walk_free(journey):
    """3a. A reader takes the free license where the seal leads"""
    browser, stage = journey.browser, journey.stage
    by_keyboard(journey)
    browser.open(f"{stage.pages}/w/{stage.work}?lang=en")
    browser.click("Use for free")
    journey.look("the form of a license for nothing")
    wrong_fields(journey)
    browser.fill(licensee_name="Press House", use_url=PLACE, mail_address="reader@press.example")
    browser.click("Get the license")
    browser.until("the license", lambda: re.search(NUMBER, browser.text))
    number = re.search(NUMBER, browser.text)[0]
    journey.expect("the number is there at once, without an account and without a cookie",
                   not browser.driver.get_cookies(), browser.driver.get_cookies())
    journey.expect_words(
        "the order's page names work, licensor, author, licensee, place and end", browser.text,
        "The village that was never there", "Licensor", "Author", "Mira Tanaka", "Press House", PLACE, "Until")
    credit = browser.all(".credit")
    journey.expect("the credit line is ready to be copied, and names author and source",
                   credit and "Mira Tanaka" in credit[0].text and "http" in credit[0].text, browser.text)
    browser.until("the letter", lambda: browser.all("a[href*='letter.pdf']"))
    journey.look("the order of a license for nothing")
    letter_and_bundle(journey, number)
    mailed(journey, number)
    status_page(journey, number)
    journey.kept["free"] = number


def letter_and_bundle(journey, number):
    browser, shell = journey.browser, journey.shell
    letter, bundle = (browser.one(f"a[href*='{name}']").get_attribute("href") for name in ("letter.pdf", "bundle.zip"))
    shell.run("curl", "-sSk", "-o", "letter.pdf", letter)
    shell.run("curl", "-sSk", "-o", f"{number}.zip", bundle)
    text = " ".join(shell.run("pdftotext", "-layout", "letter.pdf", "-").output.split())
    journey.expect_words("the letter names licensor, author, work, licensee, number and place", text, "Mira Tanaka",
                         "The village that was never there", "Press House", number, PLACE)
    journey.expect("the letter says how to verify it by a command that works with what one got",
                   re.search(r"seal verify|seal letter verify", text), text)
    told = shell.run("pdfinfo", "letter.pdf").output
    journey.expect("the letter is tagged, for readers of the screen", re.search(r"Tagged: +yes", told), told)
    sound = shell.run("qpdf", "--check", "letter.pdf")
    journey.expect("the letter is a sound PDF file", sound.status == 0, sound)
    journey.expect("pages and letters tell the time in one form", ("UTC+8" in browser.text) == ("UTC+8" in text),
                   f"{browser.text}\n{text}")
    valid = shell.run("seal", "verify", f"{number}.zip", "--root", "roots.pem", profile=None)
    journey.expect("the buyer proves the license offline, with the licensee's name, by one file",
                   valid.output.startswith("valid") and "Press House" in valid.output, valid)


def mailed(journey, number):
    browser, stage = journey.browser, journey.stage
    letter = stage.letter("reader@press.example", number)
    journey.expect("the license is mailed: its link, its credit line, the digests of letter and statement",
                   f"{stage.pages}/o/order_" in letter["text"] and "Source:" in letter["text"]
                   and len(re.findall(r"\b[0-9a-f]{64}\b", letter["text"])) == 2, letter)
    browser.open(f"{stage.pages}/?lang=en")
    browser.click("Find my orders")
    journey.look("the page that finds orders")
    before = len(stage.letters("reader@press.example"))
    browser.fill(mail_address="reader@press.example")
    browser.click("Send me the links")
    browser.until_text("on their way")
    until("the mail with the links", lambda: len(stage.letters("reader@press.example")) > before)
    found = stage.letters("reader@press.example")[-1]
    browser.open(find(r"https://\S+/o/order_\S+", found["text"]))
    journey.expect("who lost the page finds the license again by mail", number in browser.text, browser.text)


def status_page(journey, number):
    browser, shell = journey.browser, journey.shell
    browser.open(f"{journey.stage.pages}/?lang=en")
    browser.fill(q=number.lower().replace("-", " "))
    browser.click("Look up")
    browser.until("the license's page", lambda: "/l/" in browser.address)
    journey.expect("a number leads to its license, however it is typed", number in browser.text)
    journey.expect_words("the license's page names work, licensor, author, place, begin and end", browser.text,
                         "The village that was never there", "Licensor", "Mira Tanaka", PLACE, "From", "Until")
    journey.expect("strangers do not learn who is licensed",
                   "Press House" not in browser.text and "P***" in browser.text, browser.text)
    browser.until("the log's proof", lambda: browser.open(browser.address) or "Proof of its place" in browser.text)
    journey.look("the page of a license")
    listed = shell.done("license", "list")
    journey.expect("the seller learns who is licensed, where the licensee agreed", "Press House" in listed, listed)
    saved = shell.seal("license", "show", number, "--bundle", "sellers.zip")
    journey.expect("the seller keeps the letter too", saved.status == 0, saved)


def walk_paid(journey):
    """3b. A reader buys a license and pays at the SIMULATOR"""
    browser, stage = journey.browser, journey.stage
    browser.open(f"{stage.pages}/w/{stage.work}?lang=en")
    browser.click("Buy")
    if stage.paid not in browser.address:
        order_form(journey, stage.paid)
    journey.look("the form of a license for money")
    browser.fill(licensee_name="Shop of Maps", use_url="https://maps.example/essay")
    browser.click(browser.one("main form button"))
    browser.until("the order", lambda: "/o/order_" in browser.address)
    browser.until("the code", lambda: browser.all("[data-code]"))
    journey.expect_words("who is to pay sees what for, how much, until when", browser.text,
                         "The village that was never there", "Shop of Maps", "99.00", "Pay by", "Total")
    journey.expect("names of machines are not shown", "wechat_pay" not in browser.text)
    journey.expect("the page does not reload under its reader", not browser.all("meta[http-equiv=refresh]"))
    journey.expect("on a telephone one can pay without a second one", browser.all(".pay a.button[href^='weixin'], "
                   ".pay a.button[href*='pay']"), browser.text)
    journey.look("the order that waits for money")
    code = browser.one("[data-code]").get_attribute("data-code")
    focus = "main a[href*='/w/work_']"
    browser.script("document.querySelector(arguments[0]).focus()", focus)
    stage.pay(code)
    browser.until("the license", lambda: re.search(NUMBER, browser.text))
    number = re.search(NUMBER, browser.text)[0]
    kept = browser.script("return document.activeElement.matches(arguments[0])", focus)
    journey.expect("the page turns by itself once it is paid, and the focus stays", kept,
                   browser.script("return document.activeElement.outerHTML.slice(0, 200)"))
    said = browser.script("return document.getElementById('said').textContent")
    journey.expect("who listens to the page is told that it turned", "icens" in said, said)
    browser.until("the letter", lambda: browser.all("a[href*='letter.pdf']"))
    journey.expect_words("the license's place, begin, end and notice stand there", browser.text, number, "maps.example",
                         "From", "Until", "Public notice until")
    browser.tell("Emulation.setEmulatedMedia", media="print")
    printed = browser.text
    browser.tell("Emulation.setEmulatedMedia", media="")
    journey.expect_words("printed it names work, licensee, place and end", printed, number, "Shop of Maps",
                         "maps.example", "Until", "The village that was never there")
    journey.look("the order of a license for money")
    journey.kept["paid"], journey.kept["paid page"] = number, browser.address

    without_scripts(journey)
    order_form(journey, stage.paid)
    browser.fill(licensee_name="Undecided Books", use_url="https://undecided.example/")
    browser.click(browser.one("main form button"))
    browser.until("the order", lambda: "/o/order_" in browser.address)
    browser.click("Give up this order")
    browser.until_text("given up")
    journey.expect("an order that is not paid is given up on its page, and says what that means",
                   "You can order again" in browser.text, browser.text)
    journey.look("an order that was given up")


def without_scripts(journey):
    """The same where no script runs: a link in place of the page's own turn."""
    browser, stage = journey.browser, journey.stage
    browser.allow_scripts(False)
    try:
        order_form(journey, stage.paid)
        browser.fill(licensee_name="Plain Readers", use_url="https://plain.example/")
        browser.click(browser.one("main form button"))
        browser.until("the order", lambda: "/o/order_" in browser.address)
        code = browser.until("the code", lambda: browser.all("[data-code]") or browser.click("Look again"))
        stage.pay(code[0].get_attribute("data-code"))
        browser.until("the license", lambda: re.search(NUMBER, browser.text) or browser.click("Look again"))
        journey.expect("without scripts a license is bought and paid too, by links and forms", True)
    finally:
        browser.allow_scripts(True)


def walk_doubt(journey):
    """3c. A reader looks things up, and objects to a license"""
    browser, stage = journey.browser, journey.stage
    home(journey)
    found_by(journey)
    browser.open(f"{stage.pages}/notices?environment=sandbox&lang=en")
    journey.expect("a paid license stands on the notice board", journey.kept.get("paid", "CS-?") in browser.text,
                   browser.text)
    journey.look("the notice board")
    browser.click("Object")
    browser.until("the form", lambda: "/object" in browser.address)
    journey.look("the form of an objection")
    browser.script("document.querySelector('main form').noValidate = true")
    browser.click(browser.one("main form button"))
    browser.until("the problem", lambda: browser.all("[aria-invalid]"))
    journey.expect("an objection without a reason is told so at its field",
                   browser.all("#reason[aria-describedby*=problem]"), browser.source)
    contact = [field for field in browser.all("main form input") if browser.is_shown(field)]
    journey.expect("who objects says how to be reached", contact, browser.text)
    browser.fill(reason="I drew the map that this essay is about. Reach me at cartographer@maps.example.")
    for field in contact:
        field.send_keys("cartographer@maps.example")
    browser.click(browser.one("main form button"))
    browser.until("what comes after", lambda: not browser.all("textarea"))
    journey.expect("who objected is told what happens now, and where the decision will stand",
                   re.search("decided|confirm", browser.text), browser.text)
    journey.look("what comes after an objection", again=False)
    if contact:
        letter = stage.letter("cartographer@maps.example")
        browser.open(find(r"https://\S+", letter["text"]))
        journey.look("the page that confirms an objection")
        browser.click(browser.one("main form button"))
    browser.open(f"{stage.pages}/log?lang=en")
    journey.look("the page of the logs")
    browser.open(f"{stage.pages}/nothing-here?lang=en")
    journey.look("a page that is not there")


def home(journey):
    browser, stage = journey.browser, journey.stage
    browser.open(f"{stage.pages}/?lang=en")
    journey.expect_words("the home page says how a publisher begins", browser.text, "seal channel create",
                         "seal channel verify")
    journey.expect("the home page says what to do with a letter", "Did you get a letter?" in browser.text)
    links = " ".join(link.get_attribute("href") + link.text for link in browser.all("a"))
    journey.expect("the home page leads to imprint, privacy and terms", re.search("(?i)imprint|privacy", links), links)
    journey.look("the home page")


def found_by(journey):
    browser, stage, shell = journey.browser, journey.stage, journey.shell
    shown = shell.done("work", "show", stage.work)
    digest = find(r"sha256 +([0-9a-f]{64})", shown) if "sha256" in shown else find(r"\b([0-9a-f]{64})\b", shown)
    for what, text in {"its SHA-256": digest, "the beginning of its title": "The village that was",
                       "its page's address": stage.article}.items():
        browser.open(f"{stage.pages}/?lang=en")
        browser.fill(q=text)
        browser.click("Look up")
        journey.expect(f"a work is found by {what}", stage.work in browser.address,
                       f"{browser.address}, not {stage.work}\n{browser.text}")
    browser.open(f"{stage.pages}/?lang=en")
    (shell.folder / "dropped.txt").write_text("A file that somebody drops.")
    shell.done("register", "dropped.txt", "--public")
    browser.one("[data-find] input[type=file]").send_keys(str(shell.folder / "dropped.txt"))
    browser.until("the work of a dropped file", lambda: "/w/work_" in browser.address or "/find" in browser.address)
    journey.expect("a work is found by a file that is dropped", "/w/work_" in browser.address, browser.text)
    browser.open(f"{stage.pages}/?lang=en")
    browser.fill(q="f" * 64)
    browser.click("Look up")
    journey.expect_words("what is not found says what can be looked up", browser.text, "Nothing is known",
                         "the SHA-256 of a file", "the address of a page")
    journey.look("the page that found nothing")
