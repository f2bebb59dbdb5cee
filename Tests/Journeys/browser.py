"""A headless Chromium: what a reader does in it, and what is looked at on each page."""

import pathlib
import re
import shutil
import time
import urllib.parse

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from stage import until

PHONE, DESK = 390, 1280
# Pictures of what failed.
FAILURES = pathlib.Path(__file__).resolve().parents[2] / "out/journeys"
# Whether a click leads to another page of this window, which is marked then.
LEAVES = """
  const link = arguments[0].closest('a[href]'), button = arguments[0].closest('button');
  const leaves = link
    ? !link.target && !link.getAttribute('href').startsWith('#') && !/[.](zip|warc|pdf|pem|txt)$/.test(link.pathname)
    : !!button && button.type === 'submit' && !!button.form && button.form.checkValidity();
  window.isLeft = leaves;
  return leaves"""
ARRIVED = "return !window.isLeft && document.readyState === 'complete'"
EXAMINE = (pathlib.Path(__file__).parent / "examine.js").read_text()
# What a page says by its structure, with and without scripts.
OUTLINE = """return Array.from(document.querySelectorAll("main h1, main h2, main form, main a.button, main button"))
  .map((element) => element.tagName === "FORM" ? "form" : element.textContent.trim())"""


class Browser:
    def __init__(self, folder, pictures=None):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        # A root that was made for this sandbox; root needs --no-sandbox; a container's /dev/shm is small.
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         "--ignore-certificate-errors", "--hide-scrollbars", "--no-first-run", "--lang=en",
                         "--disable-background-networking", "--disable-component-update", "--disable-sync",
                         f"--user-data-dir={folder / 'chromium'}"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {
            "download.default_directory": str(folder / "downloads"), "intl.accept_languages": "en"})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(
            service=Service(shutil.which("chromedriver"), log_path=str(folder / "chromedriver.log")), options=options)
        self.driver.set_page_load_timeout(30)
        self.pictures = pictures
        shutil.rmtree(FAILURES, ignore_errors=True)
        self.clicks = self.fields = 0
        self.width, self.dark = PHONE, False
        self.resize(PHONE)

    # How it is looked at

    def tell(self, method, **values):
        return self.driver.execute_cdp_cmd(method, values)

    def resize(self, width, height=900):
        self.width = width
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)

    def darken(self, is_dark):
        self.dark = is_dark
        self.tell("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])

    def allow_scripts(self, are_allowed):
        self.tell("Emulation.setScriptExecutionDisabled", value=not are_allowed)

    # What a reader does

    def open(self, address):
        self.driver.get(address)

    @property
    def address(self):
        return self.driver.current_url

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    @property
    def source(self):
        return self.driver.page_source

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        found = self.all(selector)
        if not found:
            raise LookupError(f"there is no {selector} on {self.address}:\n{self.text}")
        return found[0]

    def link(self, words):
        """The link, button or summary that says this."""
        for element in self.all("main a, main button, main summary, a, button"):
            if words in element.text:
                return element
        raise LookupError(f"nothing says “{words}” on {self.address}:\n{self.text}")

    def click(self, target):
        """Clicks what is named by its words, or an element; waits for the next page if there is one."""
        self.clicks += 1
        element = self.link(target) if isinstance(target, str) else target
        self.script("arguments[0].scrollIntoView({block: 'center'})", element)
        leaves = self.script(LEAVES, element)
        element.click()
        # Selenium waits only for a page that has begun to load when it looks.
        if leaves:
            self.settle()

    def settle(self, seconds=10):
        """Waits for the page after the one that `LEAVES` has marked; where none comes, what is expected tells."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.script(ARRIVED):
                    return
            except WebDriverException:
                continue  # Between two pages.
            time.sleep(0.05)

    def fill(self, **fields):
        for name, value in fields.items():
            field = next(field for field in self.all(f"[name={name}]") if self.is_shown(field))
            field.clear()
            field.send_keys(value)
            self.fields += 1

    def is_shown(self, element):
        """Whether it can be seen, also within what is folded up."""
        return self.script("return arguments[0].checkVisibility({visibilityProperty: true})", element)

    def keys(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab_to(self, selector, most=60):
        """Goes there by the tabulator alone; how often it was pressed, or `None` if it cannot be reached."""
        for count in range(most):
            if self.script("return document.activeElement.matches(arguments[0])", selector):
                return count
            self.keys(Keys.TAB)
        return None

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def until(self, what, body, seconds=40):
        def settled():
            try:
                return body()
            except StaleElementReferenceException:
                return None
        return until(f"{what} on {self.address}", settled, seconds)

    def until_text(self, words, seconds=40):
        self.until(f"“{words}”", lambda: words in self.text, seconds)

    # What is looked at

    def errors(self):
        """What the console has been told since it was asked last; that a page was not found is no error of it."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE" and "the server responded with a status of 4" not in entry["message"]]

    def examine(self):
        return self.script(EXAMINE)

    def look(self, expectations, page, again=True):
        """Looks at the page that is shown, and expects of it what is expected of every page.

        Where it may be asked for again: on a telephone, in both languages, light and dark, without scripts.
        """
        here = self.address
        faults, errors = self.examine(), self.errors()
        if again:
            for language in ("zh", "en"):
                self.open(in_language(here, language))
                if not self.one("html").get_attribute("lang").startswith(language):
                    faults.append(f"{language}: the page is in another language")
                for is_dark in (True, False):
                    self.darken(is_dark)
                    faults += [f"{language}{' dark' if is_dark else ''}: {fault}" for fault in self.examine()]
                self.photograph(page, language)
            errors += self.errors()
            outline = self.script(OUTLINE)
            self.allow_scripts(False)
            self.open(in_language(here, "en"))
            plain = self.script(OUTLINE)
            self.allow_scripts(True)
            self.open(here)
            # What scripts alone can do may be missing, and a link may stand in its place.
            lost = [words for words in outline if words not in plain]
            expectations.expect_none(f"{page} has without scripts all that it has with them", lost)
        expectations.expect_none(
            f"{page} fits a telephone, light and dark, in both languages, and has a text for whatever is seen",
            sorted(set(faults)))
        expectations.expect_none(f"{page} makes no script error", errors)

    def photograph(self, page, language):
        """Keeps pictures of the page as it is, where they are wanted."""
        if not self.pictures:
            return
        for width in (PHONE, DESK):
            self.resize(width)
            height = self.script("return document.documentElement.scrollHeight")
            self.resize(width, min(max(height, 600), 4000))
            self.save(self.pictures / f"{re.sub('[^a-z0-9]+', '-', page.lower())}.{language}.{width}.png")
        self.resize(PHONE)

    def save(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(path))
        return path

    def picture(self, number):
        """Saves what is shown where an expectation fails."""
        try:
            return self.save(FAILURES / f"{number}.png")
        except Exception as error:  # Whatever the browser's trouble is, the expectation is the news.
            return f"none, {type(error).__name__}"

    def close(self):
        self.driver.quit()


def in_language(address, language):
    """The address with its language."""
    parts = urllib.parse.urlsplit(address)
    query = [(name, value) for name, value in urllib.parse.parse_qsl(parts.query) if name != "lang"]
    return urllib.parse.urlunsplit(parts._replace(query=urllib.parse.urlencode(query + [("lang", language)])))
