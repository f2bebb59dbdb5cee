#!/usr/bin/env python3
"""A line of hand-written Swift has at most 100 characters. The formatter wraps code; comments and texts are for people.
A test's data that is a raw literal by itself, such as JSON, stays on its line.

columns.allowed says how many longer lines a folder may still have; that list only shrinks.
"""

import collections
import re

from common import ROOT, allowed, finish, swift_files


DATA = re.compile(r"""\s*#".*"#[,)]*""")


def main():
    places = collections.defaultdict(list)
    for path in swift_files():
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            if len(line) > 100 and not (path.parts[0] == "Tests" and DATA.fullmatch(line)):
                folder = "/".join(path.parts[:2]) if len(path.parts) > 2 else str(path)
                places[folder,].append(f"{path}:{number}: {len(line)} characters")
    problems = []
    exceptions = allowed("columns.allowed")
    for key in sorted(places.keys() | exceptions.keys()):
        count, most = len(places[key]), exceptions.get(key, 0)
        if count > most:
            problems += places[key]
        elif count == 0:
            problems.append(f"Scripts/rules/columns.allowed: {key[0]} has no long lines any more: take its line out")
        elif count < most:
            print(f"check: columns: {key[0]} has {count} long lines; Scripts/rules/columns.allowed may say so")
    finish("columns", problems, "wrap at 100 columns (Scripts/rules/columns.py)")


main()
