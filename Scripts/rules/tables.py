#!/usr/bin/env python3
"""A table belongs to the target whose Migrations create it; nobody else writes SQL about it.

Another target asks the owner's Swift, so that the compiler sees who depends on whose rows. What broke this rule when it
was made is counted in tables.allowed; that list only shrinks.
"""

import collections
import re

from common import ROOT, allowed, finish, project_files, swift_files

CREATED = re.compile(r"\bCREATE TABLE (?:IF NOT EXISTS )?(\w+)", re.I)
# A name after a keyword, and the further names of a list behind it.
NAMED = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|TRUNCATE|TABLE)\s+(?:ONLY\s+)?((?:\w+(?:\s+(?:AS\s+)?\w+)?\s*,\s*)*\w+)")


def owners():
    found = {}
    for path in project_files("Sources/*/Migrations/*.sql"):
        for match in CREATED.finditer((ROOT / path).read_text()):
            found[match[1]] = path.parts[1]
    return found


def main():
    owner = owners()
    places = collections.defaultdict(list)
    for path in swift_files("Sources"):
        target = path.parts[1]
        # Comments are not SQL.
        text = re.sub(r"^ *//.*$", "", (ROOT / path).read_text(), flags=re.M)
        for match in NAMED.finditer(text):
            for name in match[1].split(","):
                table = name.split()[0]
                if owner.get(table, target) != target:
                    line = text.count("\n", 0, match.start()) + 1
                    places[target, table].append(f"{path}:{line}: `{table}` belongs to {owner[table]}")
    exceptions = allowed("tables.allowed")
    problems = []
    for key in sorted(places.keys() | exceptions.keys()):
        count, most = len(places[key]), exceptions.get(key, 0)
        if count > most:
            problems += places[key]
        elif count < most:
            target, table = key
            problems.append(
                f"Scripts/rules/tables.allowed: {target} names `{table}` {count} times and may {most} times: lower it")
    finish("tables", problems, "ask the owner's Swift instead, or shorten the list (Scripts/rules/tables.py)")


main()
