"""A publisher: the own website becomes a channel, and its pages are certified and on sale."""

import hashlib
import re

from command_line import find
from stage import Website

PARAGRAPHS = [
    "The night train to the coast has no name and no restaurant, and it is late every evening but one. On that evening "
    "the guard walks through the carriages with a lantern and asks whoever is awake to guess the hour, and whoever "
    "guesses it may ride for nothing until the sea.",
    "My aunt guessed it twice. The first time she was nineteen and did not want to go to the sea at all; the second "
    "time she was seventy, and said the hour before the guard had opened his mouth. He gave her the lantern, which she "
    "kept on the windowsill and lit when the train was due.",
    "Nobody has seen the guard since the line was electrified, but the timetable still has a gap of four minutes after "
    "midnight that no engineer can explain and that no minister has dared to strike. In it the carriages stand in the "
    "fields, the lamps go out, and somebody, it is said, begins to count.",
]
EDIT = "A reader writes that the gap is five minutes since the spring, and that she has counted them with a stop watch."


def page(paragraphs, seal="", title="The night train — Harbour Gazette"):
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>'
            f"<article><h1>{title.split(' — ')[0]}</h1>\n{text}\n</article>\n{seal}</body></html>")


def walk(journey):
    """2. A publisher puts the seal on a website, and what is published there is certified and on sale"""
    shell, site = journey.shell, Website()
    helped = shell.run("seal", "channel", "create", "--help")
    journey.expect("help says whose the pages are where --author is missing", "The profile's by" in helped.output,
                   helped)
    made = shell.seal("channel", "create", site.origin, "--author", "Ada Example")
    journey.expect_words("it is said where to put the token, and what comes then", made.output,
                         "/.well-known/copyrightseal.txt", "seal channel verify")
    channel, token = find(r"channel_[0-9a-z]+", made.output), find(r"token +(\w+)", made.output)
    missing = shell.seal("channel", "verify", channel)
    journey.expect("a token that is not there yet is said to be missing, and where", missing.status != 0
                   and re.search(r"copyrightseal|token", missing.all), missing)
    site.put("/.well-known/copyrightseal.txt", token + "\n", "text/plain")
    shell.done("preset", "create", channel, "--free", "--credit", "--title", "Reprint with credit")
    shell.done("preset", "create", channel, "--price", "88", "--title", "Reprint")
    verified = shell.seal("channel", "verify", channel)
    journey.expect_words("the verified channel prints the seal: script, link with picture, feed", verified.output,
                         f'data-channel="{channel}"', "referrerpolicy", "?u=")
    shown = shell.seal("channel", "show", channel)
    journey.expect("the seal is printed again whenever it is asked for", 'data-channel="' in shown.output, shown)
    listed = shell.seal("channel", "list")
    journey.expect("when the token is looked for again is not told as something that happened",
                   re.search(r"again +20", listed.output), listed)
    forms = [line.strip() for line in re.findall(r"(?m)^.*?(<(?:script|a) .*)$", verified.output)]

    first_view(journey, site, channel, forms)
    refused_and_edited(journey, site, channel)
    badges_fit(journey, channel, site.origin)
    certified_text(journey, site)


def first_view(journey, site, channel, forms):
    shell, browser, stage = journey.shell, journey.browser, journey.stage
    address = site.origin + "/train.html"
    site.put("/train.html", page(PARAGRAPHS, next(form for form in forms if form.startswith("<script"))))
    first = shell.run("curl", "-sSk", f"{stage.pages}/seal/{channel}.svg?lang=en&u={address}").output
    journey.expect("at the first view the seal says that the page is being certified", "Being certified" in first,
                   first)
    browser.until("the work", lambda: find_work(shell, address))
    browser.open(address)
    browser.until("the seal", lambda: browser.script("""
        const seal = document.querySelector('a.copyrightseal img');
        return seal && seal.complete && seal.naturalWidth"""))
    journey.expect("the script form shows the seal", True)
    journey.expect_none("the publisher's page makes no script error", browser.errors())
    badge = shell.run("curl", "-sSk", browser.one("a.copyrightseal img").get_attribute("src")).output
    journey.expect_words("seconds later the seal says that it is certified and licensed here", badge, "Certified",
                         "Licenses here")
    browser.script("document.querySelector('a.copyrightseal').removeAttribute('target')")
    browser.click(browser.one("a.copyrightseal"))
    browser.until("the work's page", lambda: "/w/work_" in browser.address)
    journey.expect_words("the seal leads to the work, its author, its terms and its source", browser.text,
                         "The night train", "Ada Example", "Reprint with credit", "88.00", "Channel verified")
    journey.expect("the site's name is no part of the title", "Harbour Gazette" not in browser.one("h1").text,
                   browser.one("h1").text)
    journey.look("the page of a work")
    shell.done("offer", "create", find(r"work_[0-9a-z]+", browser.address), "--price", "5", "--days", "30")
    browser.open(browser.address.split("?")[0] + "?lang=zh")
    titles = [title.text for title in browser.all(".offers b")]
    journey.expect("an offer to which nobody gave a title has one in each language", "License" not in titles, titles)
    for what, form, at in [("pages", forms[1], "/plain.html"), ("feeds", forms[2], "/feed.html")]:
        told = form.replace("PAGE", site.origin.replace(":", "%3A").replace("/", "%2F") + "%2Ftrain.html")
        browser.allow_scripts(False)
        browser.open(site.put(at, page(PARAGRAPHS[1:] if at == "/plain.html" else PARAGRAPHS[:1], told)))
        seen = browser.script("return document.querySelector('img').naturalWidth")
        browser.allow_scripts(True)
        journey.expect(f"the form for {what} shows the seal without scripts", seen, told)


def find_work(shell, address):
    answer = shell.seal("page", "show", address, profile="publisher")
    return re.search(r"work_[0-9a-z]+", answer.output)


def refused_and_edited(journey, site, channel):
    shell, browser, stage = journey.shell, journey.browser, journey.stage
    address = site.origin + "/train.html"
    site.put("/train.html", page(PARAGRAPHS + [EDIT]))
    shell.run("curl", "-sSk", f"{stage.pages}/seal/{channel}.svg?u={address}")
    listed = shell.seal("page", "list")
    journey.expect("an edit that a view passes over is said to be read later, from when, and how to have it now",
                   re.search(r"read again +when seen from 20\S+ on; `seal page include`", listed.output), listed)
    included = shell.seal("page", "include", address)
    journey.expect("it is read at once where that is asked for", "version        2" in included.output
                   or re.search(r"version +2", included.output), included)

    bad = site.put("/menu.html", "%PDF-1.7 the menu of the day", "application/pdf")
    shell.run("curl", "-sSk", f"{stage.pages}/seal/{channel}.svg?u={bad}")
    refused = browser.until("the refusal", lambda: shell.seal("page", "list", "--refused").output.strip())
    journey.expect("a page that is no work is listed with the reason", "/menu.html" in refused
                   and re.search(r"because +\S+", refused), refused)
    browser.open(f"{stage.pages}/s/{channel}?lang=en&u={bad}")
    journey.expect_words("its seal leads to the reason, and says from when it is read again", browser.text,
                         "not included", "no page with running text", "read again")
    journey.look("the page of a refused page")
    badge = shell.run("curl", "-sSk", f"{stage.pages}/seal/{channel}.svg?lang=en&u={bad}").output
    journey.expect("its seal says that it is not included", "Not included" in badge, badge)
    new = site.put("/new.html", page(PARAGRAPHS[::-1]))
    browser.open(f"{stage.pages}/s/{channel}?lang=en&u={new}")
    journey.look("the page that waits for a certificate", again=False)
    browser.until("the work", lambda: "/w/work_" in browser.address)
    journey.expect("who clicks the first seal of all waits, and is led to the work", True)


def badges_fit(journey, channel, origin):
    """No text of a seal runs into its edge, whatever it says."""
    browser, stage, wide = journey.browser, journey.stage, []
    measure = """const edge = document.querySelector('rect').getBBox();
      return Array.from(document.querySelectorAll('text')).filter((text) => {
        const box = text.getBBox(); return box.x + box.width > edge.x + edge.width - 6;
      }).map((text) => text.textContent)"""
    pages = [f"/seal/{stage.work}.svg", f"/seal/{channel}.svg?u=http://elsewhere.example/"]
    pages += [f"/seal/{channel}.svg?u={origin}{path}" for path in ("/menu.html", "/train.html", "/unseen.html")]
    for at in pages:
        for language in ("en", "zh"):
            browser.open(f"{stage.pages}{at}{'&' if '?' in at else '?'}lang={language}")
            wide += browser.script(measure)
    journey.expect_none("the texts of every seal fit it, in both languages", wide)
    browser.errors()


def certified_text(journey, site):
    shell, browser, stage = journey.shell, journey.browser, journey.stage
    work = find_work(shell, site.origin + "/train.html")[0]
    shown = shell.done("work", "show", work)
    # Strangers get the latest text alone.
    version = re.findall(r"version_[0-9a-z]+", shown)[-1]
    saved = shell.seal("version", "show", version, "--output", "text")
    texts = [path for path in (shell.folder / "text").glob("*") if path.is_file()]
    journey.expect("the certified text of a page is handed out with its certificate", texts, saved)
    if texts:
        digest = hashlib.sha256(texts[0].read_bytes()).hexdigest()
        journey.expect("its digest is the certified one", digest in saved.output + shown, f"{digest}\n{saved}")
        valid = shell.run("seal", "verify", f"text/{texts[0].name}")
        journey.expect("seal verifies it", valid.output.startswith("valid"), valid)
    (shell.folder / "train.html").write_text(page(PARAGRAPHS))
    folder = next(shell.folder.glob("text/*.seal"), None)
    told = shell.run("seal", "verify", "train.html", str(folder))
    journey.expect("who verifies the page's HTML is told how the text is taken",
                   told.status == 1 and re.search("main text|line feeds", told.all), told)
    browser.open(f"{stage.pages}/c/{version}?lang=en")
    journey.expect_words("the page of the certificate hands the text out and says how it was taken", browser.text,
                         "text.txt", "joined by line feeds")

    (shell.folder / "secret.txt").write_text("Nobody learns whose this is.")
    private = find(r"work_[0-9a-z]+", shell.done("register", "secret.txt"))
    offered = shell.seal("offer", "create", private, "--price", "99")
    journey.expect("who would sell a work whose claim is not public is told the command that comes first",
                   "seal work publish" in offered.all, offered)
