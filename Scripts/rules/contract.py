"""The contract, Proto/seal, as its documents need it: services, methods, messages and enums with their comments."""

import collections
import re

from common import ROOT

REASON = r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*"

Service = collections.namedtuple("Service", "package name comment methods")
# `text` is the comment without reasons and access; `reasons` are (reason, code, note).
Method = collections.namedtuple("Method", "service name text reasons access request changes")
# A message's fields are (name, type, comment), an enum's values (name, comment).
Message = collections.namedtuple("Message", "comment fields")
Enum = collections.namedtuple("Enum", "comment values")


def files():
    """The package and the text of each file."""
    for path in sorted((ROOT / "Proto/seal").rglob("*.proto")):
        text = path.read_text()
        yield re.search(r"^package ([\w.]+);", text, re.M)[1], text


def services():
    for package, text in files():
        messages, service, comment = messages_of(text), None, []
        for line in text.splitlines():
            line = line.strip()
            if line.startswith("//"):
                comment.append(line[2:].strip())
                continue
            if found := re.match(r"service (\w+)", line):
                service = Service(package, found[1], paragraphs(comment), [])
            if found := re.match(r"rpc (\w+)\((\w+)\)", line):
                service.methods.append(method(service, found[1], comment, messages[found[2]]))
            if line == "}" and service:
                yield service
                service = None
            comment = []


def method(service, name, comment, request):
    """The comment is what it does, then `Reasons: …`, then `Access: …`."""
    text, _, access = paragraphs(comment).rpartition("Access:")
    what, _, reasons = text.partition("Reasons:")
    changes = any(name == "request_id" for name, _, _ in request.fields)
    return Method(service, name, what.strip(), list(listed(reasons)), access.strip().rstrip("."), request, changes)


def paragraphs(comment):
    """Lines of a comment as paragraphs without line ends."""
    return "\n\n".join(" ".join(part.split("\n")) for part in "\n".join(comment).split("\n\n"))


def listed(reasons):
    """`A (CODE), B (CODE; details): note.` as (reason, code, note)."""
    starts = list(re.finditer(rf"\b({REASON}) \(([A-Z_]+)(?:; ([^)]*))?\)", reasons))
    for i, start in enumerate(starts):
        end = starts[i + 1].start() if i + 1 < len(starts) else len(reasons)
        note = reasons[start.end():end].strip().strip(",;.").strip()
        note = note[1:].strip() if note.startswith(":") else ""
        details = f"{start[3].replace('details:', 'details')}" if start[3] else ""
        yield start[1], start[2], "; ".join(filter(None, [note, details]))


def messages_of(text):
    """Messages by name, of one file."""
    field = re.compile(r"((?: *//.*\n)+) *((?:repeated )?[\w.]+) (\w+) = \d+(?: \[[^]\n]*\])?;")
    found = {}
    for comment, name, body in re.findall(r"((?:^//[^\n]*\n)+)message (\w+) \{(?:\}|\n(.*?)^\})", text, re.S | re.M):
        fields = [(f[3], f[2], commented(f[1])) for f in field.finditer(body)]
        assert len(fields) == len(re.findall(r"^ *[\w. ]+ = \d+", body, re.M)), f"{name}: a field is not read"
        found[name] = Message(commented(comment), fields)
    return found


def messages():
    """Messages of all files by full name."""
    return {f"{package}.{name}": message for package, text in files() for name, message in messages_of(text).items()}


def enums():
    """Enums of all files by name."""
    value = re.compile(r"((?: *//.*\n)+) *(\w+) = \d+;")
    return {
        found[2]: Enum(commented(found[1]), [(v[2], commented(v[1])) for v in value.finditer(found[3])])
        for _, text in files()
        for found in re.finditer(r"((?:^//[^\n]*\n)+)enum (\w+) \{(.*?)^\}", text, re.S | re.M)
    }


def commented(lines):
    return " ".join(line.strip().lstrip("/").strip() for line in lines.strip().splitlines())
