#!/usr/bin/env python3
"""Services and what several of them stand on are put together in one place, Sources/SealServer. Tests have them from there,
through `TestPlatform`: what is tested is what runs.
"""

import re

from common import ROOT, finish, swift_files

COMPOSED = re.compile(
    r"\b(?:Statements|PartyDirectory|WorkRegistration|LicenseIssuer|Orders|OrderOperations|Cases|PaymentGateway|SealInclusion"
    r"|Channels|Crawler|(?:Certification|Authorization|Monitoring|Enforcement|Developer)Service)\(")


def main():
    problems = []
    for path in swift_files("Tests/**"):
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            found = COMPOSED.search(line)
            if found and not re.search(r"\b(?:func|struct|class)\b", line):
                problems.append(f"{path}:{number}: {found[0]}…)")
    finish("composition", problems, "take it from a TestPlatform (Tests/SealTestPlatform)")


main()
