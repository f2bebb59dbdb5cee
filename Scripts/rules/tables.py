#!/usr/bin/env python3
"""What lies in the database belongs to the target whose Migrations create it: tables, views, functions. Nobody else
writes SQL about it, neither in Swift nor in a migration: another target asks the owner's Swift, so that the compiler
sees who depends on whose rows.

Two things cross. A view or a function is for others too where the line above it begins with `-- Contract:` and says what
it tells. And a foreign key may lead to another target's table where it begins with the bucket: it stays within one
account, and the database keeps it (Documentation/decisions.md, 22). It stands with the table that it leads from, so
nobody alters another's.
"""

import re

from common import ROOT, finish, project_files, swift_files

CREATED = re.compile(
    r"^(?P<contract>-- Contract: .*\n)?"
    r"CREATE (?:OR REPLACE )?(?P<kind>TABLE|VIEW|FUNCTION) (?:IF NOT EXISTS )?(?P<name>\w+)", re.M)
# A name after a keyword, and the further names of a list behind it. `ON` a table, not a condition's column.
NAMED = re.compile(
    r"\b(?:FROM|JOIN|INTO|UPDATE|TRUNCATE|TABLE|ON)\s+(?:ONLY\s+)?((?:\w+(?:\s+(?:AS\s+)?\w+)?\s*,\s*)*\w+)\b(?!\s*\.)")
# A variable of a function that is a row.
ROW = re.compile(r"^ +\w+ (\w+);$", re.M)
CALLED = re.compile(r"\b([a-z]\w*_\w+)\s*\(")
KEY = re.compile(r"(?:FOREIGN KEY\s*\((\w+)[^)]*\)\s*)?REFERENCES\s+(\w+)")


def migrations():
    """Each migration without what is said in comments."""
    for path in project_files("Sources/*/Migrations/*.sql"):
        yield path, re.sub(r"--.*$", "", (ROOT / path).read_text(), flags=re.M)


def owners():
    """Who owns what, and what of it is for others too."""
    owner, contracts = {}, set()
    for path in project_files("Sources/*/Migrations/*.sql"):
        for match in CREATED.finditer((ROOT / path).read_text()):
            owner[match["name"]] = path.parts[1]
            if match["contract"] and match["kind"] != "TABLE":
                contracts.add(match["name"])
    return owner, contracts


def named(text):
    """Names that SQL in a text speaks of, with their places."""
    for match in NAMED.finditer(text):
        for name in match[1].split(","):
            yield match.start(), name.split()[0]
    for match in CALLED.finditer(text):
        yield match.start(), match[1]


def main():
    owner, contracts = owners()
    problems = []

    def look(path, text, names):
        for place, name in names:
            if name not in contracts and owner.get(name, path.parts[1]) != path.parts[1]:
                line = text.count("\n", 0, place) + 1
                problems.append(f"{path}:{line}: `{name}` belongs to {owner[name]}")

    for path in swift_files("Sources"):
        # Comments are not SQL.
        text = re.sub(r"^ *//.*$", "", (ROOT / path).read_text(), flags=re.M)
        look(path, text, named(text))
    for path, text in migrations():
        look(path, text, [*named(text), *((match.start(), match[1]) for match in ROW.finditer(text))])
        across = [match for match in KEY.finditer(text) if match[1] != "bucket"]
        look(path, text, ((match.start(), match[2]) for match in across))
    finish("tables", sorted(set(problems)), "ask the owner's Swift instead (Scripts/rules/tables.py)")


main()
