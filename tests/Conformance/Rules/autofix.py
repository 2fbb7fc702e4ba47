#!/usr/bin/env python3
"""Fixes of rules: does what Merlon proposes give the files that semgrep's own tests expect?

Corpora, read from bare mirrors ($MIRRORS/semgrep+semgrep/repo), nothing of them is kept:
  patterns   tests/autofix: X.sgrep and X.fix (or X.fix-regex) over X.py|js|ts give X.fixed; a pattern or target that is not there is in
             tests/patterns
  rules      cli/tests/default/e2e: rules and targets of the same name, the file that a run with --autofix leaves

Merlon is run once a case (--merlon, else $MERLON); fixes are taken from its SARIF and made in the order of the file.
"exact" files equal the expected ones byte for byte; "same code" ones do without white space, parentheses and a final
comma, which semgrep's printer writes in its own way.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

LANGUAGES = {"python": ("python", "py"), "js": ("javascript", "js"), "ts": ("typescript", "ts")}
EXTENSIONS = (".py", ".js", ".ts", ".yaml", ".txt")
E2E = "cli/tests/default/e2e"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--mirrors", default=os.environ.get("MIRRORS"), help="folder of mirrors (default $MIRRORS)")
    p.add_argument("--merlon", default=os.environ.get("MERLON", "merlon"), help="the program (default $MERLON, else merlon)")
    p.add_argument("--show", action="store_true", help="print what differs")
    args = p.parse_args()
    if not args.mirrors:
        p.error("no corpora: give --mirrors or set MIRRORS")
    git_dir = os.path.join(args.mirrors, "semgrep+semgrep", "repo")
    for name, cases in (("patterns", pattern_cases(git_dir)), ("rules", rule_cases(git_dir))):
        outcomes = [run(args, *case) for case in cases]
        exact, same = outcomes.count("exact"), outcomes.count("same code")
        print(f"autofix {name}: {len(outcomes)} files, {exact} exact, {same} the same code, {len(outcomes) - exact - same} different")


def git(git_dir, *argv):
    return subprocess.run(["git", "--git-dir", git_dir, *argv], capture_output=True, check=True).stdout.decode("utf-8")


def names(git_dir, *folders):
    return git(git_dir, "ls-tree", "-r", "--name-only", "HEAD", "--", *folders).splitlines()


def pattern_cases(git_dir):
    """(name, rules, target's name, target, expected) of every fix of a bare pattern."""
    known = set(names(git_dir, "tests/autofix", "tests/patterns"))

    def read(folder, polyglot, name):
        for path in (f"tests/autofix/{folder}/{name}", f"tests/patterns/{folder}/{name}", f"tests/patterns/{polyglot}/{name}"):
            if path in known:
                return git(git_dir, "show", f"HEAD:{path}")
        return None

    for folder, (language, extension) in LANGUAGES.items():
        for path in sorted(known):
            if not path.startswith(f"tests/autofix/{folder}/") or not path.endswith(".fixed"):
                continue
            stem = os.path.basename(path)[:-len(".fixed")]
            rule = {"id": "fix", "message": "fix", "severity": "ERROR", "languages": [language], "pattern": read(folder, "POLYGLOT", f"{stem}.sgrep")}
            fix = read(folder, "POLYGLOT", f"{stem}.fix")
            if fix is not None:
                rule["fix"] = fix
            else:
                regex, *rest = read(folder, "POLYGLOT", f"{stem}.fix-regex").splitlines()
                rule["fix-regex"] = {"regex": regex, "replacement": rest[-1]} | ({"count": int(rest[0])} if len(rest) > 1 else {})
            yield path, json.dumps({"rules": [rule]}), f"{stem}.{extension}", read(folder, "POLYGLOT", f"{stem}.{extension}"), git(git_dir, "show", f"HEAD:{path}")


def rule_cases(git_dir):
    for path in names(git_dir, f"{E2E}/snapshots/test_autofix"):
        found = re.fullmatch(r".*/test/(?P<rule>[\w.-]+?\.yaml)-(?P<target>[\w.-]+)-json-not-dryrun/autofix/(?P=target)-fixed", path)
        if found and found["target"].endswith(EXTENSIONS):
            rules = git(git_dir, "show", f"HEAD:{E2E}/rules/autofix/{found['rule']}")
            target = git(git_dir, "show", f"HEAD:{E2E}/targets/autofix/{found['target']}")
            yield path, rules, found["target"], target, git(git_dir, "show", f"HEAD:{path}")


def run(args, name, rules, target_name, target, expected):
    with tempfile.TemporaryDirectory() as folder:
        for file, text in (("rules.yaml", rules), (target_name, target)):
            with open(os.path.join(folder, file), "w", encoding="utf-8", newline="") as f:
                f.write(text)
        done = subprocess.run([args.merlon, "scan", target_name, "--config", "rules.yaml", "--only", "code", "-o", "out.sarif", "-q", "--fail-on", "none"],
                              cwd=folder, capture_output=True, text=True)
        try:
            with open(os.path.join(folder, "out.sarif"), encoding="utf-8") as f:
                fixed = apply(target, json.load(f)["runs"][0]["results"])
        except OSError:
            fixed = f"no report: {done.stderr}"
    outcome = "exact" if fixed == expected else "same code" if plain(fixed) == plain(expected) else "different"
    if args.show and outcome != "exact":
        print(f"{outcome}: {name}\n--- expected\n{expected}\n--- fixed\n{fixed}")
    return outcome


def apply(text, results):
    """All fixes that do not overlap, from the top; columns of SARIF are UTF-16 code units."""
    units = text.encode("utf-16-le")
    starts = [0] + [i + 2 for i in range(0, len(units), 2) if units[i:i + 2] == b"\n\0"]
    edits = []
    for result in results:
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for edit in change["replacements"]:
                    r = edit["deletedRegion"]
                    at = [min(len(units), (starts[line - 1] if line <= len(starts) else len(units)) + 2 * (column - 1))
                          for line, column in ((r["startLine"], r["startColumn"]), (r["endLine"], r["endColumn"]))]
                    edits.append((*at, edit["insertedContent"]["text"]))
    out, done = b"", 0
    for start, end, new in sorted(edits, key=lambda e: e[0]):
        if start >= done:
            out, done = out + units[done:start] + new.encode("utf-16-le"), end
    return (out + units[done:]).decode("utf-16-le")


def plain(text):
    return re.sub(r",(?=[)\]}])", "", re.sub(r"\s", "", text)).replace("(", "").replace(")", "")


if __name__ == "__main__":
    sys.exit(main())
