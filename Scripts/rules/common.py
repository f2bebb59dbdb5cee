"""What the rules of Scripts/check share."""

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
