"""The real program, on a folder of its own and a port that stays the same."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PASSWORD = "Thu-nghiem-2025"
PATIENCE = 90  # seconds, for what must happen; nothing waits that long when all is well


class Wrong(Exception):
    """The product did what it must not do."""


def until(happened, what, patience=PATIENCE):
    """Waits for `happened` to answer something true, and answers that."""
    ends = time.monotonic() + patience
    while True:
        found = happened()
        if found:
            return found
        if time.monotonic() > ends:
            raise Wrong(f"waited {patience} s in vain: {what}")
        time.sleep(0.02)


def write_config(path, sections):
    """A TOML file of strings, whole numbers, true and false."""
    with open(path, "w", encoding="utf-8") as out:
        for section, keys in sections.items():
            out.write(f"[{section}]\n")
            for key, value in keys.items():
                out.write(f"{key} = {json.dumps(value)}\n")


def command(program, config, *words, folder=None):
    """One command of the program to its end: code, what it said."""
    done = subprocess.run(
        [program, *words, "--config", config],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        timeout=PATIENCE * 2,
        check=False,
    )
    return done.returncode, done.stdout


class Server:
    """A ward in `folder`; its database lies there, or at `database`, its files there or in `files`."""

    def __init__(self, program, folder, database=None, files=None, **sections):
        self.program, self.folder = program, folder
        self.database = database or f"sqlite:{folder}/ward.db"
        self.files = files or os.path.join(folder, "files")
        self.config = os.path.join(folder, "smartward.toml")
        self.log_folder = folder
        self.process, self.port, self.starts, self.log = None, 0, 0, None
        self.sections = {
            "http": {},
            "database": {"url": self.database},
            "files": {"folder": self.files},
            "sessions": {"idle_minutes": 60, "admin_second_factor": False},
            "reports": {"per_minute": 10_000_000, "photos_per_minute": 10_000_000},  # all have one address
        }
        for section, keys in sections.items():
            self.sections.setdefault(section, {}).update(keys)
        self.configure()

    def configure(self):
        self.sections["http"]["port"] = self.port
        write_config(self.config, self.sections)

    def command(self, *words):
        return command(self.program, self.config, *words)

    def start(self, environment=None, before=()):
        """Seconds until it listens again. `before` are words in front of the program: prlimit, setpriv …"""
        began = time.monotonic()
        self.launch(environment, before)
        found = until(self.listens_or_ended, "the server comes back")
        if found is True:
            raise Wrong("the server did not come back: " + self.said()[-600:])
        if not self.port:  # the same one from now on, as a service has
            self.port = int(found.group(1))
            self.configure()
        return time.monotonic() - began

    def launch(self, environment=None, before=()):
        self.starts += 1
        self.log = os.path.join(self.log_folder, f"server-{self.starts}.log")
        with open(self.log, "wb") as out:
            self.process = subprocess.Popen(
                [*before, self.program, "serve", "--config", self.config],
                stderr=out,
                env={**os.environ, **(environment or {})},
            )

    def listens_or_ended(self):
        return re.search(r'"what":"start".*"port":(\d+)', self.said()) or self.process.poll() is not None

    def ends_by_itself(self):
        """Starts it where it cannot serve: its exit code and what it said."""
        self.launch()
        return self.process.wait(timeout=PATIENCE), self.said()

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as text:
            return text.read()

    def running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        if self.running():
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=PATIENCE)
        if code != 0:
            raise Wrong(f"the server ended with {code}: {self.said()[-300:]}")

    def ask(self, method, path, body=None, headers=None, timeout=30):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            line.request(method, path, body, headers or {})
            answer = line.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            line.close()

    def answers(self):
        """Whether it serves."""
        try:
            return self.ask("GET", "/readyz", timeout=10)[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def sign_in(self, login="ha.ptt"):
        typed = json.dumps({"login": login, "password": PASSWORD})
        status, body, headers = self.ask(
            "POST", "/api/v1/sessions", typed, {"Content-Type": "application/json"}
        )
        if status != 201:
            raise Wrong(f"{login} cannot sign in: {status} {body!r}")
        return {
            "Cookie": headers["Set-Cookie"].split(";")[0],
            "X-CSRF-Token": json.loads(body)["csrf"],
            "Content-Type": "application/json",
        }

    def memory_mib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as text:
            return int(re.search(r"VmRSS:\s+(\d+)", text.read()).group(1)) // 1024


def make_ward(program, server):
    """Units, catalogue, calendar and staff of the demo ward, and nothing else."""
    data = os.path.join(ROOT, "data")
    code, said = command(program, server.config, "demo", "--data", data, "--password", PASSWORD)
    if code != 0:
        raise Wrong(f"no demo ward: {said}")


def copy_ward(source, target):
    """The files of a ward that no server has open."""
    for name in os.listdir(source):
        origin = os.path.join(source, name)
        if os.path.isdir(origin) and name.endswith(".ledger"):
            shutil.copytree(origin, os.path.join(target, name), dirs_exist_ok=True)
        elif name.startswith("ward.db") and not name.endswith(".lock"):
            shutil.copy2(origin, os.path.join(target, name))
    files = os.path.join(source, "files")
    if os.path.isdir(files):
        shutil.copytree(files, os.path.join(target, "files"), dirs_exist_ok=True)
