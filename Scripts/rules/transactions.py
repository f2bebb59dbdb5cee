#!/usr/bin/env python3
"""What changes an account's things is a `Change`, which writes the audit trail: `Changes` opens its transaction.

Other transactions that write belong to machinery: queues, logs, crawls, what institutions are asked. They are counted in
transactions.allowed, for each target; that list only shrinks.
"""

import collections
import re

from common import ROOT, allowed, finish, swift_files

WRITES = re.compile(r"\bdatabase\.write\b")


def main():
    places = collections.defaultdict(list)
    for path in swift_files("Sources"):
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            if WRITES.search(line):
                places[path.parts[1],].append(f"{path}:{number}: a transaction that writes without a Change")
    exceptions = allowed("transactions.allowed")
    problems = []
    for key in sorted(places.keys() | exceptions.keys()):
        count, most = len(places[key]), exceptions.get(key, 0)
        if count > most:
            problems += places[key]
        elif count < most:
            problems.append(f"Scripts/rules/transactions.allowed: {key[0]} has {count} and may have {most}: lower it")
    finish("transactions", problems, "use `Changes.write` (SealAccess), or shorten the list (Scripts/rules/transactions.py)")


main()
