"""What the rules of Scripts/check share."""

import difflib
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def project_files(*patterns):
    """The files of the project, committed or not yet, as paths from its top."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", *patterns]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [pathlib.PurePosixPath(name) for name in listed if (ROOT / name).is_file()]


def swift_files(*patterns):
    """Swift that people write."""
    return [path for path in project_files(*patterns) if path.suffix == ".swift" and "Generated" not in path.parts]


def allowed(name):
    """Entries of a list of exceptions, each `words… number`, as {words: number}. `#` begins a comment."""
    entries = {}
    for line in (ROOT / "Scripts/rules" / name).read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            entries[tuple(words[:-1])] = int(words[-1])
    return entries


def finish(rule, problems, mend):
    """Prints what is wrong and how to mend it, and ends with a status that says so."""
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(f"check: {rule}: {mend}")


def write(document, text):
    """Writes a generated document; with --check, says only whether it is as it should be."""
    script = pathlib.Path(sys.argv[0]).name
    path = ROOT / "Documentation" / document
    if "--check" not in sys.argv[1:]:
        path.write_text(text)
        return
    old = path.read_text() if path.exists() else ""
    if old != text:
        changes = difflib.unified_diff(
            old.splitlines(True), text.splitlines(True), f"Documentation/{document}", "as it should be", n=0)
        sys.stderr.writelines(changes)
        sys.exit(f"Documentation/{document} is stale: run Scripts/{script}")
