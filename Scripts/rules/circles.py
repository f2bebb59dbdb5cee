#!/usr/bin/env python3
"""Files of a target that need each other stand in a circle: nobody can read, test or move one of them alone.

A file needs another when it names a type that the other declares. A target has at most five circles and no circle
more than six files. What broke this rule when it was made is counted in circles.allowed; that list only shrinks.

With --list: prints every circle.
"""

import collections
import re
import sys

from common import ROOT, allowed, finish, swift_files

MOST_CIRCLES, MOST_FILES = 5, 6

DECLARED = re.compile(
    r"^(?:(?:package|public|private|fileprivate|internal|final|indirect|open|nonisolated)\s+)*"
    r"(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)", re.M)
# Comments and the text of strings name types without needing them; what a string interpolates does need them.
SILENT = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)
# Not what follows a dot: `CertificationV1.Work` needs the contract, not a `Work` of the target's own.
WORD = re.compile(r"(?<![.\w])[A-Z]\w*")


def circles(needs):
    """The strongly connected parts of more than one file, found by Tarjan's algorithm."""
    index, low, stack, on, found = {}, {}, [], set(), []

    def visit(start):
        work = [(start, iter(sorted(needs[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on.add(start)
        while work:
            node, others = work[-1]
            for other in others:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on.add(other)
                    work.append((other, iter(sorted(needs[other]))))
                    break
                if other in on:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    part = []
                    while True:
                        part.append(stack.pop())
                        on.discard(part[-1])
                        if part[-1] == node:
                            break
                    if len(part) > 1:
                        found.append(sorted(part))

    for node in sorted(needs):
        if node not in index:
            visit(node)
    return found


def needs_of(target_files):
    declared, words = collections.defaultdict(set), {}
    for path in target_files:
        text = SILENT.sub(" ", (ROOT / path).read_text())
        words[path] = set(WORD.findall(text))
        for name in DECLARED.findall(text):
            declared[name].add(path)
    return {
        path: {other for word in words[path] for other in declared.get(word, ()) if other != path}
        for path in target_files
    }


def main():
    targets = collections.defaultdict(list)
    for path in swift_files("Sources"):
        targets[path.parts[1]].append(path)
    exceptions, problems, seen = allowed("circles.allowed"), [], {}
    for target, files in sorted(targets.items()):
        found = sorted(circles(needs_of(files)), key=len, reverse=True)
        seen[target, "circles"] = (len(found), MOST_CIRCLES, found)
        seen[target, "files"] = (max(map(len, found), default=0), MOST_FILES, found[:1])
        if "--list" in sys.argv[1:]:
            for circle in found:
                print(f"{target} {len(circle)}: " + ", ".join(path.name for path in circle))
    for key, (count, most, found) in sorted(seen.items()):
        if count > max(most, exceptions.get(key, 0)):
            problems += [f"{key[0]}: {len(c)} files in a circle: " + ", ".join(p.name for p in c) for c in found]
        elif key in exceptions and count < exceptions[key]:
            problems.append(f"Scripts/rules/circles.allowed: {key[0]} has {count} {key[1]} and may have {exceptions[key]}: lower it")
    finish("circles", problems, "let one of them do without the other, or shorten the list (Scripts/rules/circles.py)")


main()
