"""The rules of tools/check about sources: who includes whom, sizes, words and layout."""
import re
import shutil
import subprocess

import check_lists as lists

CPP = (".cpp", ".hpp")


def code_of(text):
    """The text with comments and what stands in quotes blanked out, line for line."""
    pattern = r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*(?:.|\n)*?\*/'
    return re.sub(pattern, lambda m: '""' + "\n" * m.group().count("\n"), text)


def is_test(name):
    return re.search(r"(_test\.cpp|/test_\w+\.hpp|\.test\.ts|_test\.py)$", name) or name.startswith("tests/")


def matches(name, places):
    return any(name == place or (place.endswith("/") and name.startswith(place)) for place in places)


def room_of(name):
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else "main"


def text_line(text, at):
    return text.count("\n", 0, at) + 1


def check_arrows(tree):
    rooms = {room_of(n) for n in tree.cpp()} | set(lists.LAYERS)
    for name in tree.cpp():
        room = room_of(name)
        if room in lists.ROOFS:
            continue
        below = lists.LAYERS.get(room, lists.ROOM_MAY_USE)
        for line, text in tree.lines(name):
            found = re.match(r'\s*#\s*include "(\w+)/([\w/]+\.hpp)"', text)
            if not found:
                if re.match(r'\s*#\s*include "', text):
                    tree.say(name, line, "an include that names no room", 'write #include "room/file.hpp"')
                continue
            other, header = found.groups()
            if other == room or other in below:
                continue
            pair = lists.PAIRS.get((room, other))
            if other in lists.ROOFS or other not in rooms or pair is None:
                tree.say(
                    name,
                    line,
                    f"{room} may not include {other}",
                    "turn the arrow round, or add the pair with its reason to PAIRS in tools/check_lists.py",
                )
            elif not is_test(name) and header not in ("model.hpp", *pair[0]):
                tree.say(
                    name,
                    line,
                    f"{room} includes {other}/{header}",
                    f"go through {' or '.join(('model.hpp', *pair[0]))} of {other}",
                )
    for line, text in tree.lines("CMakeLists.txt") if "CMakeLists.txt" in tree.files else ():
        found = re.match(r"room\((\w+)\s+USES ([^)]*)", text)
        for other in found[2].split() if found and found[1] not in lists.ROOFS else ():
            if (
                other in rooms
                and other not in lists.LAYERS.get(found[1], lists.ROOM_MAY_USE)
                and (found[1], other) not in lists.PAIRS
            ):
                tree.say(
                    "CMakeLists.txt",
                    line,
                    f"room {found[1]} links {other}",
                    "but may not include it: drop it",
                )


def check_inside(tree):
    """Inside a room: model ← rules, store ← routes; rules know no SQL, no API and no JSON."""
    for name in tree.cpp():
        role = re.fullmatch(r"src/(\w+)/(model|rules|store)\.[ch]pp", name)
        if not role:
            continue
        forbidden = {
            "model": r"{0}/(rules|store|routes)\.hpp",
            "store": r"{0}/routes\.hpp",
            "rules": r"({0}/(store|routes)\.hpp|(sql|http|api|event)/.*|base/json\.hpp|boost/json.*)",
        }
        pattern = forbidden[role[2]].format(role[1])
        for line, text in tree.lines(name):
            found = re.match(r'\s*#\s*include ["<]([^">]+)', text)
            if found and re.fullmatch(pattern, found[1]):
                tree.say(
                    name,
                    line,
                    f"{role[2]} includes {found[1]}",
                    "inside a room: model ← rules, store ← routes",
                )


def check_foreign(tree):
    for name in tree.cpp() + tree.cpp("bench/") + tree.cpp("fuzz/"):
        for line, text in tree.lines(name):
            found = re.match(r'\s*#\s*include [<"]([^>"]+)', text)
            for pattern, places, instead in lists.FOREIGN if found else ():
                if re.match(pattern, found[1]) and not matches(name, places):
                    tree.say(name, line, f"{found[1]} is not for this file", instead)


def check_routes(tree):
    """A route is one whole literal and says who may call it, so that a search for a path finds it."""
    call = re.compile(lists.ROUTE_CALL)
    for name in tree.cpp():
        if is_test(name) or room_of(name) == "api":
            continue
        text = tree.text(name)
        for found in call.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            rest = text[found.end() : found.end() + 600].split(");", 1)[0]
            path = re.match(r'"(/[^"\\]*)"\s*,', rest)
            if not path:
                tree.say(
                    name, line, "a route whose path is put together", "write the whole path as one literal"
                )
            elif not path[1].startswith(lists.ROUTE_STARTS):
                tree.say(
                    name, line, f"the route {path[1]}", f"begin it with {' or '.join(lists.ROUTE_STARTS)}"
                )
            if not re.search(lists.ROUTE_PERMISSION, rest):
                tree.say(name, line, "a route that does not say who may call it", "state Who in its document")


def check_size(tree):
    exceptions_file = "tools/check_exceptions.txt"
    exceptions, kept = {}, []
    for line, text in tree.lines(exceptions_file) if exceptions_file in tree.files else ():
        parts = text.split(maxsplit=2)
        if text.startswith("#") or not parts:
            kept.append(text)
        elif len(parts) < 3:
            tree.say(exceptions_file, line, "an exception without its reason", "write: path lines reason")
        else:
            exceptions[parts[0]] = (line, int(parts[1]), parts[2])
    for name in tree.files:
        if not name.endswith(lists.SIZED) or matches(name, lists.GENERATED):
            continue
        count = tree.text(name).count("\n")
        line, allowed, reason = exceptions.pop(name, (0, lists.FILE_LINES_MAX, ""))
        if count > allowed and not matches(name, lists.TABLES):
            tree.say(
                name, count, f"{count} lines, {allowed} are allowed", "find the second thing that lives in it"
            )
        elif line and tree.fix and count > lists.FILE_LINES_MAX:
            kept.append(f"{name} {count} {reason}")
        elif line and not tree.fix and count < allowed:
            tree.say(
                exceptions_file,
                line,
                f"{name} has shrunk to {count} lines",
                "lower its figure" if count > lists.FILE_LINES_MAX else "remove it from the list",
            )
        elif line and count > lists.FILE_LINES_MAX:
            kept.append(f"{name} {allowed} {reason}")
        for at, text in tree.lines(name) if not matches(name, lists.LAID_OUT_ELSEWHERE) else ():
            if len(text) > lists.LINE_LENGTH_MAX and not re.search(r"https?://\S{60}", text):
                tree.say(
                    name, at, f"{len(text)} characters, {lists.LINE_LENGTH_MAX} are allowed", "break the line"
                )
        if name.endswith(CPP):
            check_functions(tree, name)
    for name, (line, _, _) in exceptions.items():
        if not tree.fix:
            tree.say(exceptions_file, line, f"{name} is gone", "remove it from the list")
    if tree.fix and exceptions_file in tree.files:
        tree.write(exceptions_file, "".join(text + "\n" for text in kept))


def check_functions(tree, name):
    begin = 0
    for line, text in tree.lines(name):
        begin = line if text == "{" else begin
        if text == "}" and begin and line - begin > lists.FUNCTION_LINES_MAX:
            tree.say(
                name, begin, f"a function of {line - begin} lines", f"{lists.FUNCTION_LINES_MAX} are the most"
            )


def check_words(tree):
    for name in tree.files:
        if matches(name, lists.GENERATED + lists.SPEAK_OF_RULES) or not name.endswith(lists.TEXTS):
            continue
        stem = name.rsplit("/", 1)[-1].split(".")[0]
        for word in re.split(r"[_-]", stem):
            if word in lists.BANNED_FILE_NAMES:
                tree.say(name, 1, f"a file called {word}", "name the thing that it holds")
        text = tree.text(name)
        code = code_of(text) if name.endswith(CPP) else None
        for pattern, kind, places, instead in lists.BANNED:
            if (
                (kind == "code" and code is None)
                or matches(name, places)
                or ("tests" in places and is_test(name))
            ):
                continue
            for found in re.finditer(pattern, code if kind == "code" else text, re.M):
                tree.say(
                    name,
                    text_line(code if kind == "code" else text, found.start()),
                    repr(found.group().strip()),
                    f"use {instead}",
                )


def lift_remarks(tree, name):
    """A remark that makes its line too long goes above it; clang-format would break the declaration."""
    lifted = []
    for _, text in tree.lines(name):
        remark = re.fullmatch(r"(\s*)(\S.*[;,{]) +(//(?:/<)?) ?(.*)", text)
        if re.match(r"\s*// ?---.*---$", text):
            text = text[: lists.LINE_LENGTH_MAX]
        elif len(text) > lists.LINE_LENGTH_MAX and remark and remark[2].count('"') % 2 == 0:
            lifted.append(f"{remark[1]}{remark[3].removesuffix('<')} {remark[4]}")
            text = remark[1] + remark[2]
        lifted.append(text)
    if "\n".join(lifted) + "\n" != tree.text(name):
        tree.write(name, "\n".join(lifted) + "\n")


def check_format(tree):
    names = tree.cpp() + tree.cpp("bench/") + tree.cpp("fuzz/")
    if not names or not shutil.which("clang-format-14"):
        return
    if tree.fix:
        for name in names:
            lift_remarks(tree, name)
    how = ["-i"] if tree.fix else ["--dry-run"]
    said = subprocess.run(
        ["clang-format-14", *how, *names], cwd=tree.root, capture_output=True, text=True
    ).stderr
    if tree.fix:
        tree.texts.clear()
    once = {
        re.match(r"([^:]+):(\d+):.*code should be", t).groups()
        for t in said.splitlines()
        if "code should be" in t
    }
    for name in sorted({n for n, _ in once}):
        first = min(int(line) for n, line in once if n == name)
        tree.say(name, first, "not laid out as .clang-format says", "run tools/check --fix")
