"""The rules of tools/check about what must agree: migrations, API document, law, names, texts."""
import hashlib
import json
import re
import subprocess

import check_lists as lists
from check_code import is_test, matches, text_line


def check_migrations(tree):
    listing = "docs/migrations.sha256"
    kept = (
        dict(reversed(t.split(maxsplit=1)) for _, t in tree.lines(listing)) if listing in tree.files else {}
    )
    now = {
        n: hashlib.sha256((tree.root / n).read_bytes()).hexdigest()
        for n in tree.files
        if re.fullmatch(r"src/\w+/migrations/.*", n)
    }
    for name, digest in kept.items():
        if now.get(name) != digest:
            tree.say(
                name,
                1,
                "a migration that is listed as merged has changed or gone",
                "put it back and write a new one with the next number",
            )
    new = [n for n in now if n not in kept]
    if tree.fix and new:
        tree.write(
            listing, "".join(f"{d}  {n}\n" for n, d in sorted({**kept, **{n: now[n] for n in new}}.items()))
        )
    for name in new if not tree.fix else ():
        tree.say(
            name, 1, f"a migration that {listing} does not list", "run tools/check --fix when it is finished"
        )
    numbers = {}
    for name in now:
        found = re.fullmatch(r"src/(\w+)/migrations/(\d{4})_[a-z_0-9]+\.sql", name)
        if not found:
            tree.say(name, 1, "a migration called otherwise", "name it NNNN_noun.sql")
            continue
        numbers.setdefault(found[1], []).append(int(found[2]))
        if numbers[found[1]] != list(range(1, len(numbers[found[1]]) + 1)):
            tree.say(name, 1, "a hole or a double in the numbers", "number a room's migrations 0001, 0002, …")
        before = ""
        for line, text in tree.lines(name):
            if re.match(r"create table", text, re.I) and not before.startswith("--"):
                tree.say(name, line, "a table without a sentence", "say above it what one row is")
            before = text.strip()


def check_openapi(tree):
    document, types, program = (
        "docs/openapi.json",
        "web/src/api/schema.d.ts",
        tree.root / "build/dev/smartward",
    )
    sources = [(tree.root / n).stat().st_mtime for n in tree.cpp()]
    if program.exists() and program.stat().st_mtime >= max(sources, default=0):
        fresh = subprocess.run([program, "openapi"], capture_output=True, text=True, check=True).stdout
        kept = tree.text(document) if document in tree.files else ""
        if fresh != kept and tree.fix:
            tree.write(document, fresh)
            tree.files = sorted({*tree.files, document})
            if (tree.root / "web/node_modules").exists():
                subprocess.run(["npm", "run", "--silent", "types"], cwd=tree.root / "web", check=True)
                tree.texts.pop(types, None)
        elif fresh != kept:
            tree.say(document, 1, "not what `smartward openapi` prints", "run tools/check --fix")
    if document in tree.files and types in tree.files:
        digest = hashlib.sha256((tree.root / document).read_bytes()).hexdigest()
        if tree.text(types).partition("\n")[0] != f"// sha256 of openapi.json: {digest}":
            tree.say(types, 1, f"made from another {document}", "run `npm run types` in web/")


def check_law(tree):
    """Every source cited exists; every source is cited, or stands in the line of those that wait."""
    law = "docs/law.md"
    anchors, waiting, waiting_line = {}, [], 0
    for line, text in tree.lines(law) if law in tree.files else ():
        if text.startswith(lists.LAW_NOT_YET):
            waiting, waiting_line = re.findall(r"L-\d+", text), line
            continue
        for anchor in re.findall(lists.LAW_ANCHOR, text):
            if anchor in anchors:
                tree.say(law, line, f"{anchor} stands twice", "give each source one number")
            anchors[anchor] = line
    cited = {}
    for name in tree.files:
        if name == law or matches(name, lists.SPEAK_OF_RULES) or not name.endswith(lists.TEXTS):
            continue
        for line, text in tree.lines(name):
            for anchor in re.findall(r"law\.md#(L-\w+)", text):
                cited.setdefault(anchor, (name, line))
            if re.search(r"/// Source:", text) and "docs/law.md#L-" not in text:
                tree.say(name, line, "a source of law that names no anchor", "write docs/law.md#L-NN")
    for anchor in sorted(set(cited) - set(anchors)):
        tree.say(*cited[anchor], f"{anchor} is not in {law}", "write the source down there first")
    uncited = sorted(set(anchors) - set(cited))
    if tree.fix and anchors and uncited != waiting:
        kept = [t for _, t in tree.lines(law) if not t.startswith(lists.LAW_NOT_YET)]
        while kept and not kept[-1]:
            kept.pop()
        tree.write(law, "\n".join([*kept, "", f"{lists.LAW_NOT_YET} {', '.join(uncited)}."]) + "\n")
        return
    for anchor in sorted(set(uncited) - set(waiting)):
        tree.say(law, anchors[anchor], f"no rule cites {anchor}", "cite it, or list it with --fix")
    for anchor in sorted(set(waiting) - set(uncited)):
        where = cited.get(anchor, ("nothing",))[0]
        tree.say(law, waiting_line, f"{anchor} is cited by {where}", "unlist it with --fix")


def check_tests(tree):
    """A test's name is a sentence about the product."""
    cpp = re.compile(r"\b(?:TYPED_TEST|TEST|TEST_F|TEST_P|TYPED_TEST_P|RC_GTEST_\w+)\(\s*(\w+)\s*,\s*(\w+)")
    for name in tree.files:
        text = tree.text(name) if is_test(name) and name.endswith((".cpp", ".ts", ".py")) else ""
        if name.endswith(".cpp"):
            for found in cpp.finditer(text):
                words = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+", found[2])
                if "_" in found[2] or not found[2][0].isupper() or len(words) < 3:
                    tree.say(
                        name,
                        text_line(text, found.start()),
                        f"the test {found[2]}",
                        "name it a PascalCase sentence of three words or more",
                    )
        pattern = (
            r"\bdef (test_\w+)" if name.endswith(".py") else r"\b(?:it|test)(?:\.\w+)?\(\s*['\"`]([^'\"`]+)"
        )
        for found in re.finditer(pattern, text) if not name.endswith(".cpp") else ():
            if len(re.split(r"[\s_]+", found[1].removeprefix("test_"))) < 3:
                tree.say(
                    name, text_line(text, found.start()), f"the test “{found[1]}”", "name it a whole sentence"
                )


TEXT_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<word>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[\w$]+)"""
    r"""|(?P<sign>[{}()\[\],:])""",
    re.S,
)


def text_keys(text):
    """The paths of all keys of the object literals in a TypeScript file, however its lines are broken."""
    found, stack, before, word = set(), [], "", ""
    for token in TEXT_TOKEN.finditer(text):
        sign = token["sign"]
        if token["word"]:
            word, before = token["word"].strip("'\""), before[-1:] + "w"
        elif sign:
            if sign == ":" and before in ("{w", ",w") and all(kind == "{" for kind, _ in stack):
                found.add(".".join([name for _, name in stack if name] + [word]))
                before = "key"
                continue
            if sign in "{([":
                stack.append((sign, word if before == "key" else ""))
            elif sign in "})]" and stack:
                stack.pop()
            before = sign
    return found


def check_text_keys(tree):
    for name in tree.files:
        other = re.sub(r"^web/src/text/vi(?=[./])", "web/src/text/en", name)
        if other == name or other not in tree.files or not name.endswith(".ts"):
            continue
        vi, en = text_keys(tree.text(name)), text_keys(tree.text(other))
        for place, missing in ((other, vi - en), (name, en - vi)):
            for key in sorted(missing):
                tree.say(place, 1, f"the text {key} is missing", "say it in both languages")


def check_packages(tree):
    """Every package that is installed has its reason written down."""
    reasons = tree.text("docs/dependencies.md") if "docs/dependencies.md" in tree.files else ""
    wanted = []
    if "script/bootstrap" in tree.files:
        for found in re.finditer(r"^(?:run|tests|benches)=\(([^)]*)\)", tree.text("script/bootstrap"), re.M):
            wanted += [("script/bootstrap", package) for package in found[1].split()]
    if "web/package.json" in tree.files:
        parts = json.loads(tree.text("web/package.json"))
        for section in ("dependencies", "devDependencies"):
            wanted += [("web/package.json", package) for package in parts.get(section, {})]
    for name, package in wanted:
        if f"`{package}`" not in reasons:
            tree.say(name, 1, f"{package} has no reason", "write in docs/dependencies.md what it is for")
    if "tools/licences" in tree.files:
        asked = subprocess.run([tree.root / "tools/licences", "--check"], capture_output=True, text=True)
        for line in asked.stderr.splitlines():
            tree.say("docs/licences.md", 1, line, "see tools/licences")
