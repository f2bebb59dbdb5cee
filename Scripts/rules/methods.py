#!/usr/bin/env python3
"""A method of a service has at most twelve lines of body: it checks the request, opens one transaction, makes the reply.
What is decided lies beside its noun (CONTRIBUTING.md).

Looked at are all functions and initializers of `XService.swift` and `XService+Noun.swift`.
"""

import re

from common import ROOT, finish, swift_files

MOST_LINES = 12
BEGINS = re.compile(r"^( *)(?:(?:\w+|@\w+) )*(?:func (\w+)|(init)\??)[(<]")


def bodies(lines):
    """Each function's name, the number of its first line and how many lines its body has. As the formatter writes them:
    what opens a body ends with a brace, and what closes it is as far in as what it belongs to."""
    for number, line in enumerate(lines):
        match = BEGINS.match(line)
        if not match:
            continue
        indent = match[1]
        opening = next((at for at in range(number, len(lines)) if lines[at].endswith(("{", "}"))), None)
        if opening is None or lines[opening].endswith("}"):
            continue
        # What asks for a protocol's requirement has no body of its own.
        if any(line.strip() and not line.startswith(indent) for line in lines[number:opening]):
            continue
        closing = next(at for at in range(opening + 1, len(lines)) if lines[at] == f"{indent}}}")
        yield match[2] or match[3], number + 1, closing - opening - 1


def main():
    problems = []
    for path in swift_files("Sources"):
        if not re.fullmatch(r"\w*Service(\+\w+)?", path.stem):
            continue
        for name, line, count in bodies((ROOT / path).read_text().splitlines()):
            # Storing what it is given is no rule.
            if name != "init" and count > MOST_LINES:
                problems.append(f"{path}:{line}: `{name}` has {count} lines; at most {MOST_LINES} are allowed")
    finish("methods", problems, "move what is decided beside its noun (Scripts/rules/methods.py)")


main()
