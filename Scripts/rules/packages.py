#!/usr/bin/env python3
"""Each group of Scripts/packages.txt has what the scripts of its make targets call and include.

A make target names the groups that it installs and the scripts that it runs. Scripts/prove-packages shows the same
on a root that has nothing else.
"""

import re

from common import ROOT, finish, project_files

# What a text in a script, a test or C++ needs, each as a Debian package.
NEEDS = [
    (r"\bopenssl\b|\"/usr/bin/openssl\"", "openssl"),
    (r"\b(psql|pgbench|pg_dump)\b", "postgresql"),
    (r"\bcurl --|\"curl\"", "curl"),
    (r"(?<!which\()\"chromium\"|webdriver\.Chrome\(", "chromium"),
    (r"\bchromedriver\b", "chromium-driver"),
    (r"^from selenium\b", "python3-selenium"),
    (r"\bprotoc\b(?!-)", "protobuf-compiler"),
    (r"\bprotoc-c\b|--c_out=", "protobuf-c-compiler"),
    (r"--cpp_out=|#include <google/protobuf/|\bpkg-config [^)]*\bprotobuf\b", "libprotobuf-dev"),
    (r"#include <google/protobuf/compiler/", "libprotoc-dev"),
    (r"#include <grpcpp/|\bpkg-config [^)]*\bgrpc\+\+", "libgrpc++-dev"),
    (r"\bgrpc_cpp_plugin\b", "protobuf-compiler-grpc"),
    (r"\bh2load\b", "nghttp2-client"),
    (r"\bpdf(totext|info|fonts|toppm|sig)\b", "poppler-utils"),
    (r"\bzbarimg\b", "zbar-tools"),
    (r"\"qpdf\"", "qpdf"),
    (r"\bpython3\b", "python3"),
    (r"python3 -m venv", "python3-venv"),
    (r"^ *g\+\+ ", "g++"),
    (r"\bpkg-config\b", "pkg-config"),
    (r"\bgit ls-files\b|\[\"git\"", "git"),
]
# What the system libraries of Package.swift include.
LIBRARIES = {
    "CCairo": ("libpango1.0-dev", "libcairo2-dev"),
    "CCurl": ("libcurl4-openssl-dev",),
    "COpenSSL": ("libssl-dev",),
    "CPostgres": ("libpq-dev",),
    "CProtobufC": ("libprotobuf-c-dev",),
    "CQREncode": ("libqrencode-dev",),
    "CXML2": ("libxml2-dev",),
    "CZlib": ("zlib1g-dev",),
}
NAMED = re.compile(r"(?<![\w/])(?:Scripts|Proto|Tests)/[\w./-]*\w")


def groups():
    found = {}
    for line in (ROOT / "Scripts/packages.txt").read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            found.setdefault(words[0], set()).add(words[1])
    return found


def make_targets():
    """Each target's groups of packages and the scripts that it runs."""
    for rule in re.finditer(r"^([a-z-]+):.*\n((?:\t.*\n?)+)", (ROOT / "Makefile").read_text(), re.M):
        installs = re.search(r"Scripts/install-packages ([a-z ]+)", rule[2])
        scripts = set(NAMED.findall(rule[2])) - {"Scripts/install-packages"}
        if installs and scripts:
            yield rule[1], installs[1].split(), scripts


def reached(scripts, files):
    """The scripts, and what they name, and what that names."""
    waiting, found = list(scripts), set()
    while waiting:
        name = waiting.pop()
        inside = [path for path in files if path == name or path.startswith(name + "/")]
        for path in inside:
            if path in found or path.endswith((".txt", ".md")):
                continue
            found.add(path)
            # The rules speak of scripts that they do not run.
            if not path.endswith((".swift", ".proto")) and not path.startswith("Scripts/rules/"):
                waiting += NAMED.findall(text_of(path))
    return found


def text_of(path):
    """The text without comments, in which much is only spoken of."""
    text = (ROOT / path).read_text(errors="replace")
    return re.sub(r"^ *(#(?!include)|//).*$", "", text, flags=re.M)


def main():
    files = [str(path) for path in project_files("Scripts", "Proto", "Tests")]
    members = groups()
    problems = []
    for target, installs, scripts in make_targets():
        have = set().union(*(members[group] for group in installs))
        read = reached(scripts, files)
        if "Scripts/test" in read:
            read |= {path for path in files if path.startswith("Tests/") and "Benchmarks" not in path}
        for path in sorted(read):
            if path == "Scripts/rules/packages.py":
                continue
            for pattern, package in NEEDS:
                if package not in have and re.search(pattern, text_of(path), re.M):
                    problems.append(f"{path}: `make {target}` installs {' '.join(installs)}, without {package}")
    used = set(re.findall(r"systemLibrary\(\s*name: \"(\w+)\"", (ROOT / "Package.swift").read_text()))
    for library in sorted(used):
        if library not in LIBRARIES:
            problems.append(f"Scripts/rules/packages.py: which package has the headers of {library}?")
        for package in LIBRARIES.get(library, ()):
            if package not in members["build"]:
                problems.append(f"Package.swift: {library} needs {package} in the group build")
    finish("packages", problems, "add the package to the group in Scripts/packages.txt (Scripts/rules/packages.py)")


main()
