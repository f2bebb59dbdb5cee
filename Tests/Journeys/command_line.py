"""Commands as somebody types them: `seal` and `seald` in a folder of their own, with a profile of the sandbox."""

import dataclasses
import json
import os
import re
import shlex
import subprocess

# No command of a journey is longer at work.
LONGEST_SECONDS = 90


@dataclasses.dataclass
class Answer:
    """What a program printed, and its exit status."""

    command: str
    status: int
    output: str
    errors: str

    def __str__(self):
        return f"$ {self.command}\n{self.output}{self.errors}[status {self.status}]"

    @property
    def all(self):
        return self.output + self.errors


class CommandFailed(Exception):
    """A command on which the rest of a journey stands did not succeed."""


class CommandLine:
    def __init__(self, binaries, folder, sandbox):
        self.folder, self.sandbox = folder, sandbox
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("SEAL_")
        } | {"PATH": f"{binaries}:{os.environ['PATH']}", "SANDBOX": str(sandbox), "LC_ALL": "C.UTF-8",
             "HOME": str(folder)}

    def run(self, *command, profile="publisher", text=None):
        """A program with its arguments, or one line for the shell."""
        environment = self.environment
        if profile:
            environment = environment | {"SEAL_PROFILE": f"{self.sandbox}/{profile}.json"}
        line = ["bash", "-c", command[0]] if len(command) == 1 else [str(part) for part in command]
        done = subprocess.run(line, cwd=self.folder, env=environment, text=True, capture_output=True, input=text or "",
                              errors="replace", timeout=LONGEST_SECONDS)
        said = command[0] if len(command) == 1 else shlex.join(line)
        return Answer(said, done.returncode, done.stdout, done.stderr)

    def seal(self, *arguments, profile="publisher"):
        return self.run("seal", *arguments, profile=profile)

    def seald(self, *arguments):
        return self.run("seald", *arguments, "--state", self.sandbox.parent)

    def done(self, *arguments, profile="publisher", program="seal"):
        """The output of what must succeed."""
        answer = self.seald(*arguments) if program == "seald" else self.seal(*arguments, profile=profile)
        if answer.status:
            raise CommandFailed(str(answer))
        return answer.output

    def rows(self, *arguments, profile="publisher"):
        """What a list prints for programs."""
        return [json.loads(line) for line in self.done(*arguments, "--json", profile=profile).splitlines()]


def find(pattern, text):
    """The first match, or its last group."""
    found = re.search(pattern, text)
    if not found:
        raise CommandFailed(f"{pattern} is not in:\n{text}")
    return found.group(found.lastindex or 0)
