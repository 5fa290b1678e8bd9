#!/usr/bin/env python3
"""Facts about a Debian package of ours, asked of the package itself: packaging/test.py PACKAGE.deb

Whether it installs, upgrades and goes again is tried by packaging/try_in_bookworm.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXPOSURE_MAX = 2.0
SCRIPTS = ("postinst", "prerm", "postrm")


def said(*words, check=True):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


class Package(unittest.TestCase):
    deb: Path
    root: Path
    control: Path

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root, cls.control = Path(cls.folder.name) / "root", Path(cls.folder.name) / "control"
        said("dpkg-deb", "-x", cls.deb, cls.root)
        said("dpkg-deb", "-e", cls.deb, cls.control)
        cls.listing = said("dpkg-deb", "-c", cls.deb)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def field(self, name):
        return said("dpkg-deb", "-f", self.deb, name).strip()

    def test_everything_a_ward_needs_is_in_it(self):
        share = self.root / "usr/share"
        for file in (
            self.root / "usr/bin/smartward",
            self.root / "usr/libexec/smartward/smartward",
            self.root / "lib/systemd/system/smartward.service",
            self.root / "etc/smartward/smartward.toml",
            share / "smartward/web/index.html",
            share / "smartward/web/app.html.br",
            share / "smartward/data/ward/nghia-lo.json",
            share / "man/man1/smartward.1.gz",
            share / "doc/smartward/copyright",
            share / "doc/smartward/changelog.gz",
        ):
            self.assertTrue(file.is_file(), file)

    def test_nothing_lies_where_the_machine_or_the_administrator_keeps_theirs(self):
        for file in self.root.rglob("*"):
            name = str(file.relative_to(self.root))
            self.assertRegex(name, r"^(usr|lib|etc)(/|$)", name)
            self.assertNotRegex(name, r"^usr/local|node_modules|[.]map$", name)

    def test_everything_belongs_to_root_and_nobody_else_may_write_it(self):
        for line in self.listing.splitlines():
            mode, owner = line.split()[:2]
            self.assertEqual(owner, "root/root", line)
            self.assertRegex(mode, r"^[-d]r.[-x]r-[-x]r-[-x]$", line)

    def test_the_configuration_is_the_administrators(self):
        self.assertEqual((self.control / "conffiles").read_text(), "/etc/smartward/smartward.toml\n")

    def test_libraries_and_programs_are_asked_for(self):
        wanted = self.field("Depends")
        for name in ("libc6", "libpq5", "libsqlite3-0", "libssl3", "qpdf", "libvips-tools", "adduser"):
            self.assertRegex(wanted, rf"(^|, ){re.escape(name)}\b")
        self.assertNotIn("-dev", wanted)

    def test_the_binary_is_stripped_and_can_be_loaded_anywhere(self):
        binary = self.root / "usr/libexec/smartward/smartward"
        self.assertNotIn(".debug_info", said("readelf", "-SW", binary))
        self.assertRegex(said("readelf", "-hW", binary), r"Type:\s+DYN")
        self.assertIn("GNU_RELRO", said("readelf", "-lW", binary))

    def test_the_scripts_are_good_shell_and_leave_the_records_alone(self):
        for name in SCRIPTS:
            said("sh", "-n", self.control / name)
            self.assertEqual((self.control / name).stat().st_mode & 0o777, 0o755)
            self.assertIn("\nset -e\n", (self.control / name).read_text())
        self.assertNotRegex((self.control / "postrm").read_text(), r"(?m)^\s*rm .*/var/lib/smartward")

    def test_the_configuration_has_only_keys_the_server_knows(self):
        binary = self.root / "usr/libexec/smartward/smartward"
        config = self.root / "etc/smartward/smartward.toml"
        described = said(binary, "check-config", "--config", config)
        for path in ("/var/lib/smartward/ward.db", "/usr/share/smartward/web"):
            self.assertIn(path, described)

    def test_the_page_of_the_manual_names_every_command(self):
        page = said("zcat", self.root / "usr/share/man/man1/smartward.1.gz")
        offered = said(self.root / "usr/libexec/smartward/smartward", "--help").partition("Subcommands:")[2]
        names = re.findall(r"^  ([a-z][a-z-]*) ", offered, flags=re.M)
        self.assertGreater(len(names), 5)
        for name in names:
            escaped = name.replace("-", "\\-")
            self.assertRegex(page, rf"(?m)^\.SS {re.escape(escaped)}\b")

    def test_the_notices_of_what_is_bundled_go_with_it(self):
        text = (self.root / "usr/share/doc/smartward/copyright").read_text()
        for phrase in ("Apache-2.0", "Boost Software License", "SIL OPEN FONT LICENSE", "Svelte Contr"):
            self.assertIn(phrase, text)

    @unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd-analyze here")
    def test_the_service_is_shut_in(self):
        unit = self.root / "lib/systemd/system/smartward.service"
        analyze, root = "systemd-analyze", f"--root={self.root}"
        report = said(analyze, "security", "--offline=true", root, unit, check=False)
        figure = re.search(r"exposure level for \S+ ([0-9.]+)", report)
        self.assertIsNotNone(figure, report)
        print(f"exposure {figure[1]}, at most {EXPOSURE_MAX}")
        self.assertLessEqual(float(figure[1]), EXPOSURE_MAX, report)
        # Unheard-of keys are only warned of, so any word about the unit counts.
        complaints = said(analyze, "verify", "--man=no", root, unit, check=False)
        self.assertNotRegex(complaints, r"smartward\.service:\d+|Unknown|Failed to parse|not executable")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Package.deb = Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
