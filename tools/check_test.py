#!/usr/bin/env python3
"""Shows that each rule of tools/check bites on a small bad tree and that --fix mends what it can.

Method: a good tree is written into a temporary folder; each test spoils one thing and reads what is said.
"""
import hashlib
import os
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK = Path(__file__).resolve().parent / "check"
LAYOUT = CHECK.parent.parent / ".clang-format"
MIGRATION = "-- One row is one paper.\nCREATE TABLE paper (id bigint PRIMARY KEY);\n"
GOOD = {
    "src/base/time.hpp": "#pragma once\n",
    "src/base/json.hpp": "#pragma once\n",
    "src/sql/session.hpp": '#pragma once\n\n#include "base/time.hpp"\n',
    "src/unit/model.hpp": "#pragma once\n",
    "src/unit/store.hpp": "#pragma once\n",
    "src/dossier/model.hpp": '#pragma once\n\n#include "unit/model.hpp"\n',
    "src/dossier/rules.cpp": '#include "dossier/model.hpp"\n\n/// Source: docs/law.md#L-01 (a decree)\n',
    "src/dossier/routes.cpp": "void add_routes(api::Router& router)\n{\n"
    '    router.get("/api/v1/dossiers", {"All", api::Who::officer}, list);\n}\n',
    "src/dossier/rules_test.cpp": "TEST(Due, SkipsTheWeekend)\n{\n    EXPECT_EQ(1, 1);\n}\n",
    "src/dossier/migrations/0001_paper.sql": MIGRATION,
    "docs/migrations.sha256": f"{hashlib.sha256(MIGRATION.encode()).hexdigest()}"
    "  src/dossier/migrations/0001_paper.sql\n",
    "docs/law.md": "| L-01 | a decree |\n| L-02 | another |\n\nNot yet used: L-02.\n",
    "docs/dependencies.md": "`g++` compiles.\n",
    "script/bootstrap": "run=(\n    g++\n)\n",
    "web/src/text/vi.ts": "export const vi = {\n  home: {\n    title: 'Phường',\n  },\n};\n",
    "web/src/text/en.ts": "export const en = {\n  home: {\n    title: 'Ward',\n  },\n};\n",
}


class CheckTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for name, text in GOOD.items():
            self.put(name, text)
        self.put(".clang-format", LAYOUT.read_text())

    def put(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def said(self, *options):
        ran = subprocess.run(
            [sys.executable, CHECK, "--root", self.root, *options], capture_output=True, text=True
        )
        self.assertIn(ran.returncode, (0, 1), ran.stderr)
        self.assertEqual(ran.returncode == 0, ran.stdout == "", ran.stdout)
        return ran.stdout

    def bites(self, name, text, *expected):
        """Spoils one file, looks for what must be said, and puts the file back."""
        self.put(name, text)
        said = self.said()
        for part in expected:
            self.assertIn(part, said)
        if name in GOOD:
            self.put(name, GOOD[name])
        else:
            (self.root / name).unlink()

    def test_a_good_tree_passes_in_silence(self):
        self.assertEqual(self.said(), "")

    def test_an_arrow_that_points_up_is_refused(self):
        self.bites(
            "src/base/time.hpp",
            '#include "sql/session.hpp"\n',
            "src/base/time.hpp:1: base may not include sql",
        )
        self.bites("src/unit/model.hpp", '#include "dossier/model.hpp"\n', "unit may not include dossier")
        self.bites("src/unit/model.hpp", '#include "nowhere.hpp"\n', "an include that names no room")
        self.bites(
            "CMakeLists.txt", "room(unit USES event dossier)\n", "CMakeLists.txt:1: room unit links dossier"
        )

    def test_a_room_reaches_another_only_through_its_narrow_headers(self):
        self.bites(
            "src/dossier/store.cpp",
            '#include "unit/store.hpp"\n',
            "dossier includes unit/store.hpp, go through",
        )
        self.put("src/dossier/store_test.cpp", '#include "unit/store.hpp"\n')
        self.assertEqual(self.said(), "")

    def test_rules_know_no_database_and_no_json(self):
        self.bites(
            "src/dossier/rules.cpp",
            '#include "sql/session.hpp"\n\n/// Source: docs/law.md#L-01\n',
            "rules includes sql/session.hpp",
        )
        self.bites("src/dossier/rules.hpp", '#include "base/json.hpp"\n', "rules includes base/json.hpp")
        self.bites(
            "src/dossier/store.cpp", '#include "dossier/routes.hpp"\n', "store includes dossier/routes.hpp"
        )

    def test_a_foreign_library_stays_in_its_one_place(self):
        for header in (
            "boost/asio.hpp",
            "boost/beast/http.hpp",
            "sqlite3.h",
            "libpq-fe.h",
            "cairo.h",
            "pango/pango.h",
            "qrencode.h",
            "unicode/unorm2.h",
            "regex",
        ):
            self.bites("src/dossier/store.cpp", f"#include <{header}>\n", f"{header} is not for this file")
        part = '#include "http/connection.hpp"\n'
        self.bites("src/api/router.cpp", part, "http/connection.hpp is not for this file")
        self.put("src/http/server.cpp", "#include <boost/asio.hpp>\n")
        self.put("src/sql/sqlite.cpp", "#include <sqlite3.h>\n")
        self.assertEqual(self.said(), "")

    def test_a_route_is_one_literal_with_its_permission(self):
        route = "void add_routes(api::Router& router)\n{{\n    router.get({});\n}}\n"
        self.bites(
            "src/dossier/routes.cpp",
            route.format('base + "/dossiers", {"All", api::Who::officer}, list'),
            "routes.cpp:3: a route whose path is put together",
        )
        self.bites(
            "src/dossier/routes.cpp", route.format('"/api/v1/dossiers", {"All"}, list'), "who may call it"
        )
        self.bites(
            "src/dossier/routes.cpp",
            route.format('"/dossiers", {"All", api::Who::officer}, list'),
            "begin it",
        )

    def test_long_files_lines_and_functions_are_named(self):
        self.bites("src/unit/store.cpp", "int x;\n" * 401, "store.cpp:401: 401 lines, 400 are allowed")
        self.bites(
            "src/unit/store.cpp", "// " + "-" * 120 + "x\n", "store.cpp:1: 124 characters, 110 are allowed"
        )
        self.bites(
            "src/unit/store.cpp", "int f()\n{\n" + "    g();\n" * 70 + "}\n", "store.cpp:2: a function of 71"
        )

    def test_an_exception_may_only_shrink(self):
        self.put("src/unit/store.cpp", "int x;\n" * 450)
        listed = "tools/check_exceptions.txt"
        self.put(listed, "src/unit/store.cpp 450 it is a table\n")
        self.assertEqual(self.said(), "")
        self.put("src/unit/store.cpp", "int x;\n" * 430)
        self.assertIn("has shrunk to 430 lines, lower its figure", self.said())
        self.assertEqual(self.said("--fix"), "")
        self.assertEqual((self.root / listed).read_text(), "src/unit/store.cpp 430 it is a table\n")
        self.put("src/unit/store.cpp", "int x;\n" * 431)
        self.assertIn("431 lines, 430 are allowed", self.said())
        self.put("src/unit/store.cpp", "int x;\n" * 300)
        self.assertIn("remove it from the list", self.said())
        (self.root / "src/unit/store.cpp").unlink()
        self.assertIn("src/unit/store.cpp is gone", self.said())
        self.assertEqual(self.said("--fix"), "")
        self.assertEqual((self.root / listed).read_text(), "")

    def test_banned_words_come_with_their_replacement(self):
        rows = (
            ("auto n = std::stoi(text);", "std::from_chars"),
            ("auto t = std::chrono::system_clock::now();", "`now`"),
            ("auto v = getenv(name);", "base/config.hpp"),
            ("using namespace ward;", "whole names"),
            ("std::shared_ptr<int> p;", "unique_ptr"),
            ("std::mutex lock;", "the writer is alone"),
            ("// TO" + "DO: later", "an issue"),
            ('auto home = "/' + 'home/somebody/x";', "not of a machine"),
            ("assert(x);", "WARD_CHECK"),
            ("std::cout << x;", "base/log.hpp"),
        )
        for text, instead in rows:
            self.bites("src/unit/store.cpp", text + "\n", "src/unit/store.cpp:1:", instead)
        self.bites("src/unit/utils.cpp", "int x;\n", "a file called utils")

    def test_words_in_comments_and_quotes_are_not_code(self):
        self.put(
            "src/unit/store.cpp",
            '// No shared_ptr here.\nauto text = "std::stoi and getenv";\n'
            'auto sql = R"(\nusing namespace x\n)";\n',
        )
        self.assertEqual(self.said("--only", "words"), "")

    def test_a_merged_migration_may_not_change(self):
        merged = "src/dossier/migrations/0001_paper.sql"
        self.bites(merged, MIGRATION + "-- more\n", "a migration that is listed as merged has changed")
        self.put(merged, MIGRATION + "-- more\n")
        self.assertIn("has changed", self.said("--fix"))
        self.put(merged, MIGRATION)
        self.bites("src/dossier/migrations/0003_x.sql", "SELECT 1;\n", "a hole or a double in the numbers")
        self.bites(
            "src/dossier/migrations/0002_x.sql", "CREATE TABLE x (id bigint);\n", "a table without a sentence"
        )

    def test_fix_lists_a_new_migration_only(self):
        self.put(
            "src/dossier/migrations/0002_seal.sql",
            "-- One row is one seal.\nCREATE TABLE seal (id bigint);\n",
        )
        self.assertIn("does not list", self.said())
        self.assertEqual(self.said("--fix"), "")
        listed = (self.root / "docs/migrations.sha256").read_text()
        self.assertTrue(listed.startswith(GOOD["docs/migrations.sha256"]))
        self.assertIn("0002_seal.sql", listed)

    def test_a_stale_api_document_is_found_and_made_anew(self):
        self.put("build/dev/smartward", '#!/bin/sh\necho \'{"openapi": "3.1.0"}\'\n')
        program = self.root / "build/dev/smartward"
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        self.put("docs/openapi.json", "{}\n")
        self.assertIn("docs/openapi.json:1: not what `smartward openapi` prints", self.said())
        self.assertEqual(self.said("--fix"), "")
        self.assertEqual((self.root / "docs/openapi.json").read_text(), '{"openapi": "3.1.0"}\n')
        self.put("web/src/api/schema.d.ts", "// sha256 of openapi.json: 00\n")
        self.assertIn("web/src/api/schema.d.ts:1: made from another docs/openapi.json", self.said())
        digest = hashlib.sha256((self.root / "docs/openapi.json").read_bytes()).hexdigest()
        self.put("web/src/api/schema.d.ts", f"// sha256 of openapi.json: {digest}\n")
        self.assertEqual(self.said(), "")

    def test_a_program_older_than_its_sources_is_not_asked(self):
        self.put("build/dev/smartward", "not a program")
        os.utime(self.root / "build/dev/smartward", (0, 0))
        self.assertEqual(self.said(), "")

    def test_sources_of_law_agree_both_ways(self):
        self.bites("src/dossier/rules.cpp", "/// Source: docs/law.md#L-09\n", "L-09 is not in docs/law.md")
        self.bites("src/dossier/rules.cpp", "int x;\n", "docs/law.md:1: no rule cites L-01")
        self.bites(
            "src/dossier/rules.cpp",
            "/// Source: docs/law.md#L-01, docs/law.md#L-02\n",
            "docs/law.md:4: L-02 is cited by src/dossier/rules.cpp",
        )
        self.bites("src/unit/store.cpp", "/// Source: a decree\n", "a source of law that names no anchor")

    def test_fix_lists_the_sources_that_no_rule_cites_yet(self):
        self.put("src/dossier/rules.cpp", "/// Source: docs/law.md#L-02\nint x;\n")
        self.assertEqual(self.said("--fix"), "")
        self.assertTrue(
            (self.root / "docs/law.md").read_text().endswith("| another |\n\nNot yet used: L-01.\n")
        )

    def test_a_test_name_is_a_sentence(self):
        for test in ("TEST(Due, Works)", "TEST_F(Due, skips_the_weekend)", "TEST_P(Due, Two_Words_More)"):
            self.bites("src/unit/rules_test.cpp", test + "\n{\n}\n", "src/unit/rules_test.cpp:1: the test")
        self.bites("web/src/lib/api.test.ts", "it('works', () => {});\n", "api.test.ts:1: the test “works”")
        self.bites("tools/x_test.py", "def test_" + "it():\n    pass\n", "x_test.py:1: the test")

    def test_both_languages_have_the_same_texts(self):
        self.bites(
            "web/src/text/en.ts",
            "export const en = {\n  home: {\n  },\n};\n",
            "the text home.title is missing",
        )
        self.bites(
            "web/src/text/vi.ts",
            "export const vi = {\n  title: 'x',\n};\n",
            "en.ts:1: the text title is missing",
            "vi.ts:1: the text home.title is missing",
        )

    def test_texts_may_break_their_lines_as_they_like(self):
        vi = (
            "export const a = {\n  x: { y: 'a, b: c', z: (n: number) => (n > 1 ? n : 1) },\n"
            "  'q.r': `{k: ${n}}`,\n};\n"
        )
        en = vi.replace("{ y", "{\n    y").replace(", z", ",\n    z")
        self.put("web/src/text/vi/work.ts", vi)
        self.put("web/src/text/en/work.ts", en)
        self.assertEqual(self.said(), "")
        self.bites(
            "web/src/text/en/work.ts", en.replace("q.r", "q.s"), "en/work.ts:1: the text q.r is missing"
        )

    def test_every_package_has_its_reason(self):
        self.bites("script/bootstrap", "run=(\n    g++ cmake\n)\n", "cmake has no reason")
        self.bites("web/package.json", '{"devDependencies": {"left-pad": "1"}}\n', "left-pad has no reason")

    def test_fix_lays_out_the_sources(self):
        self.put(
            "src/unit/store.cpp", "const int &f( )\n{ return x; }\nint y = 1; ///< " + "a remark " * 14 + "\n"
        )
        self.assertIn("src/unit/store.cpp:1: not laid out", self.said())
        self.assertEqual(self.said("--fix"), "")
        mended = (self.root / "src/unit/store.cpp").read_text()
        self.assertIn("int const& f()\n{\n    return x;\n}\n", mended)
        self.assertIn("a remark\nint y = 1;\n", mended)


if __name__ == "__main__":
    unittest.main()
