#!/usr/bin/env python3
"""What the documents name is there: files that stand in backticks, and what links lead to, headings included. And a newcomer
sees few entries at the top.

A file is named by its path from the top, by its path from Sources (`SealRPC/RPCLimits.swift`), or by its name alone.
`…`, `<word>`, `{word}`, `NNNN` and `*` stand for anything. What CHANGELOG.md tells of the past is not looked for.
"""

import fnmatch
import re

from common import ROOT, finish, project_files

DOCUMENTS = ["*.md", "Documentation/**/*.md", "Documentation/*.md", "Proto/*.md", "Clients/**/*.md"]
FOLDERS = ("Sources", "Tests", "Scripts", "Proto", "Clients", "Documentation")
ENDINGS = (".swift", ".sql", ".proto", ".py", ".md", ".mustache", ".css", ".js", ".c", ".h", ".cc")
# What a newcomer sees first: files and folders at the top, hidden ones aside.
ENTRIES = 13
PLACEHOLDER = re.compile(r"…|<[^>]*>|\{[^}]*\}|NNNN|\*")


def is_file_name(token):
    """Whether a text in backticks can only mean a file or a folder of the project."""
    if re.search(r"[\s:;()=$\"'|\\]", token) or token.startswith(("/", "-", ".", "~")):
        return False
    first = token.split("/")[0]
    if "/" in token and (first in FOLDERS or re.fullmatch(r"Seal[A-Z]\w*", first)):
        return True
    return token.endswith(ENDINGS) and not token.startswith(("seal.", "*"))


def exists(token, paths, folders):
    pattern = PLACEHOLDER.sub("*", token.rstrip("/"))
    for candidate in (pattern, f"Sources/{pattern}", f"Sources/C/{pattern}", f"*/{pattern}"):
        # `SealTLS/TLSHandler` is how Swift's people say TLSHandler.swift.
        for spelled in (candidate, f"{candidate}.swift"):
            if spelled in paths or spelled in folders:
                return True
            if "*" in spelled and any(fnmatch.fnmatchcase(path, spelled) for path in paths | folders):
                return True
    return False


def anchors(text):
    """The names that a forge gives to headings."""
    found = set()
    for heading in re.findall(r"^#+ +(.*)$", text, re.M):
        name = re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
        found.add(name)
    return found


def main():
    paths = {str(path) for path in project_files()}
    folders = {str(parent) for path in project_files() for parent in path.parents if str(parent) != "."}
    top = sorted({path.parts[0] for path in project_files() if not path.parts[0].startswith(".")})
    problems = [f"{len(top)} entries at the top, at most {ENTRIES}: {', '.join(top)}"] if len(top) > ENTRIES else []
    for path in project_files(*DOCUMENTS):
        text = (ROOT / path).read_text()
        # What stands between fences is an example, not a reference; its lines are kept for the numbers.
        prose = re.sub(r"^```.*?^```", lambda fence: "\n" * fence[0].count("\n"), text, flags=re.S | re.M)

        def told(match, what):
            problems.append(f"{path}:{prose.count(chr(10), 0, match.start()) + 1}: {what}")

        if path.name != "CHANGELOG.md":
            for match in re.finditer(r"`([^`\n]+)`", prose):
                if is_file_name(match[1]) and not exists(match[1], paths, folders):
                    moved = sorted(path for path in paths if path.endswith("/" + match[1].split("/")[-1]))
                    hint = f"; there is {', '.join(moved)}" if moved else ""
                    told(match, f"there is no `{match[1]}`{hint}")
        for match in re.finditer(r"\]\(([^)\s]+)\)|\bsrc=\"([^\"]+)\"", prose):
            link = match[1] or match[2]
            if re.match(r"[a-z]+:", link):
                continue
            name, _, anchor = link.partition("#")
            target = (ROOT / path.parent / name).resolve() if name else ROOT / path
            if not target.exists():
                told(match, f"the link leads nowhere: {link}")
            elif anchor and target.suffix == ".md" and anchor not in anchors(target.read_text()):
                told(match, f"{target.name} has no heading for #{anchor}")
    finish("documents", problems, "name what is there (Scripts/rules/documents.py)")


main()
