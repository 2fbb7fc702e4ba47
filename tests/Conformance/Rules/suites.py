#!/usr/bin/env python3
"""Totals of the public suites for rules: prints one line a group, nothing of single rules.

Corpora, read from bare mirrors ($MIRRORS/<owner>+<name>/repo), nothing of them is kept:
  semgrep/semgrep        tests/patterns (patterns), tests/rules and tests/rules_v2 (rules), tests/tainting_rules (taint), autofix
  semgrep/semgrep-rules  by top folder (registry)

Merlon ($MERLON, else merlon) runs them with `merlon rules test --json`. A pattern is right when the lines that it
reports are those below the lines that hold ERROR: or MATCH:, a rule when no line is missing or unexpected. Lines that
upstream marks as to come, or as found by other engines only, count as neither; "ahead" tells how many come out well
already. Rules for languages that Merlon does not analyse are left out.
"""
import collections
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile

import autofix

CORE, REGISTRY = "semgrep/semgrep", "semgrep/semgrep-rules"
FOLDERS = ["python", "javascript", "typescript", "generic", "json", "yaml", "dockerfile", "html"]
OTHER = {"generic", "regex", "json", "yaml", "dockerfile", "html"}
OF_EXTENSION = {".py": "python", ".js": "js", ".jsx": "js", ".ts": "ts", ".tsx": "ts"}
EXPECTED = re.compile(r"ERROR:|MATCH:")


class Totals:
    def __init__(self):
        self.rules = self.right = self.expected = self.hit = self.unexpected = self.ahead = self.broken = self.fixed = self.fixed_right = 0

    def add(self, expected, hit, unexpected, ahead=0):
        self.rules += 1
        self.right += expected == hit and unexpected == 0
        self.expected, self.hit, self.unexpected, self.ahead = self.expected + expected, self.hit + hit, self.unexpected + unexpected, self.ahead + ahead

    def __str__(self):
        rate = f"{100 * self.right / self.rules:.1f} %" if self.rules else "-"
        return (f"{self.right} of {self.rules} exactly right ({rate}), {self.hit} of {self.expected} lines, {self.unexpected} unexpected, {self.ahead} ahead"
                + (f", {self.broken} cannot be used" if self.broken else "") + (f", {self.fixed_right} of {self.fixed} fixed files" if self.fixed else ""))


def main():
    mirrors, merlon = os.environ.get("MIRRORS"), os.environ.get("MERLON", "merlon")
    if not mirrors:
        sys.exit("MIRRORS is not set: name the folder with the mirrors of semgrep/semgrep and semgrep/semgrep-rules (<owner>+<name>/repo).")
    with tempfile.TemporaryDirectory() as work:
        core, registry = (os.path.join(work, name) for name in ("core", "registry"))
        extract(mirrors, CORE, core, ["tests/patterns", "tests/rules", "tests/rules_v2", "tests/tainting_rules"])
        extract(mirrors, REGISTRY, registry, FOLDERS)
        groups = patterns(merlon, os.path.join(core, "tests", "patterns"), os.path.join(work, "patterns"))
        tests = os.path.join(core, "tests")
        groups |= rules(merlon, os.path.join(tests, "rules"), lambda ls, ext: named("rules", ls, ext))
        groups |= rules(merlon, os.path.join(tests, "rules_v2"), lambda ls, ext: named("rules v2", ls, ext))
        for language in ("python", "js", "ts"):
            groups |= rules(merlon, os.path.join(tests, "tainting_rules", language), lambda ls, ext, language=language: f"taint {language}" if ls else None)
        for folder in FOLDERS:
            groups |= rules(merlon, os.path.join(registry, folder), lambda ls, ext, folder=folder: f"registry {folder}" if ls else None)
    for name, totals in groups.items():
        print(f"{name}: {totals}")
    sys.argv = [sys.argv[0], "--mirrors", mirrors, "--merlon", merlon]
    sys.stdout.flush()
    autofix.main()


def extract(mirrors, repository, folder, paths):
    """The files of the mirror's HEAD; prints which commit that is."""
    git = ["git", "--git-dir", os.path.join(mirrors, repository.replace("/", "+"), "repo")]
    environment = dict(os.environ, GIT_NO_LAZY_FETCH="1")
    commit = subprocess.run([*git, "rev-parse", "HEAD"], env=environment, check=True, capture_output=True, text=True).stdout.strip()
    print(f"{repository} {commit[:12]}")
    packed = subprocess.run([*git, "archive", "--format=tar", commit, "--", *paths], env=environment, capture_output=True)
    if packed.returncode:
        sys.exit(f"{repository}: {packed.stderr.decode('utf-8', 'replace')}")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as tar:
        for member in tar:
            if member.isfile():
                tar.extract(member, folder, filter="data")


def tested(merlon, folder):
    done = subprocess.run([merlon, "rules", "test", folder, "--json"], capture_output=True)
    if not done.stdout:
        sys.exit(f"{folder}: {done.stderr.decode('utf-8', 'replace')}")
    return json.loads(done.stdout)["files"]


def patterns(merlon, source, folder):
    """A rule file and its sample for each pattern; a sample says nothing of rules, so all that is reported is unexpected."""
    groups, expected = {}, {}
    for group, (language, extension) in autofix.LANGUAGES.items():
        names = sorted(os.listdir(os.path.join(source, group)))
        os.makedirs(os.path.join(folder, group))
        for number, name in enumerate(n for n in names if n.endswith(f".{extension}")):
            stem = name[:-len(extension) - 1]
            pattern = next((p for p in (os.path.join(source, g, f"{stem}.sgrep") for g in (group, "POLYGLOT")) if os.path.isfile(p)), None)
            if pattern is None:
                continue
            rule = {"id": "pattern", "languages": [language], "severity": "ERROR", "message": stem, "pattern": read(pattern)}
            case = os.path.join(folder, group, f"p{number}")
            write(f"{case}.yaml", json.dumps({"rules": [rule]}))
            sample = read(os.path.join(source, group, name))
            write(f"{case}.{extension}", sample)
            expected[f"{case}.yaml"] = {i + 2 for i, line in enumerate(sample.split("\n")) if EXPECTED.search(line)}
        totals = groups[f"patterns {group}"] = Totals()
        for file in tested(merlon, os.path.join(folder, group)):
            wanted = expected[file["file"]]
            found = {line["line"] for rule in file["rules"] for line in rule["unexpected"]}
            totals.broken += bool(file["errors"])
            totals.add(len(wanted), len(wanted & found), len(found - wanted))
    return groups


def rules(merlon, folder, group_of):
    groups = collections.defaultdict(Totals)
    for file in tested(merlon, folder):
        if not file["samples"]:
            continue
        extension = os.path.splitext(file["samples"][0])[1]
        languages = {language for rule in file["rules"] for language in rule["languages"]}
        group = group_of(languages, extension)
        if file["errors"]:
            group = group_of(languages or {OF_EXTENSION.get(extension, "")}, extension)
            if group:
                groups[group].broken += 1
                groups[group].add(1, 0, 0)
            continue
        if not group:
            continue
        totals = groups[group]
        for rule in file["rules"]:
            hits, missing, unexpected, ahead = (len(rule[k]) for k in ("hit", "missing", "unexpected", "ahead"))
            totals.add(hits + missing, hits, unexpected, ahead)
        totals.fixed += len(file["fixed"])
        totals.fixed_right += sum(f["passed"] for f in file["fixed"])
    return dict(sorted(groups.items()))


def named(suite, languages, extension):
    if languages and languages <= OTHER:
        return f"{suite} other"
    own = OF_EXTENSION.get(extension)
    return f"{suite} {own}" if own and languages & {"python", "javascript", "typescript", own} else None


def read(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as f:
        return f.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(text)


if __name__ == "__main__":
    main()
