#!/usr/bin/python3
"""The journeys of a newcomer, made by a browser and a command line on a sandbox of their own.

    main.py BINARIES [--only NAME] [--pictures FOLDER]

Each prints what it expects, as a sentence, and whether that holds; how long it took and how much had to be clicked is
printed and never expected. Status 1: something does not hold.
"""

import argparse
import pathlib
import shutil
import signal
import sys
import tempfile
import time
import traceback

from browser import Browser
from expectations import Expectations
from journeys import JOURNEYS
from stage import Stage

# Longer than a busy machine takes; whatever hangs ends here.
LONGEST_SECONDS = 540


class Journey:
    """What a journey is made with."""

    def __init__(self, stage, browser, expectations):
        self.stage, self.browser, self.expectations = stage, browser, expectations
        self.shell = stage.shell
        self.expect, self.expect_words = expectations.expect, expectations.expect_words
        self.expect_none = expectations.expect_none
        self.kept = {}

    def look(self, page, again=True):
        self.browser.look(self.expectations, page, again)


def make(journey, name, walk):
    """Makes one; what it cannot go on from is a failure of it, and the next begins."""
    print(f"\n{(walk.__doc__ or name).strip().splitlines()[0]}", flush=True)
    browser, started = journey.browser, time.monotonic()
    browser.clicks = browser.fields = 0
    try:
        walk(journey)
    except Exception as error:
        said = str(error).split("Stacktrace:")[0]
        where = traceback.extract_tb(error.__traceback__)
        steps = [f"{pathlib.Path(step.filename).name}:{step.lineno}: {step.line}" for step in where]
        journey.expectations.fail(f"{name} goes to its end", f"{type(error).__name__}: {said}\n" + "\n".join(steps))
    print(f"  {name}: {time.monotonic() - started:.1f} s, {browser.clicks} clicks, {browser.fields} fields", flush=True)


def stop(signal_number, _):
    """Ends everything; no journey catches that."""
    sys.exit(f"journeys: they took longer than {LONGEST_SECONDS} s" if signal_number == signal.SIGALRM
             else "journeys: they were ended")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--only", choices=list(JOURNEYS), action="append")
    parser.add_argument("--pictures", type=lambda name: pathlib.Path(name).resolve())
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, stop)
    signal.signal(signal.SIGTERM, stop)
    signal.alarm(LONGEST_SECONDS)
    started = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="seal-journeys."))
    # PostgreSQL's user looks into it.
    folder.chmod(0o711)
    stage = browser = None
    try:
        stage = Stage(options.binaries.resolve(), folder)
        browser = Browser(folder, options.pictures)
        expectations = Expectations(browser.picture)
        journey = Journey(stage, browser, expectations)
        for name, walk in JOURNEYS.items():
            if not options.only or name in options.only:
                make(journey, name, walk)
        return expectations.finish(not options.only, started)
    finally:
        if browser:
            browser.close()
        if stage:
            stage.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
