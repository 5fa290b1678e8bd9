"""What the benchmarks share: a demo ward with its server, and wrk with one kind of work after another."""

import atexit
import http.client
import json
import os
import re
import subprocess
import sys
import time
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PASSWORD = "Thu-nghiem-2025"


def say(text):
    print(text, file=sys.stderr, flush=True)


class Ward:
    """A demo ward and its server; one that is there already stays. `more` is added to its configuration."""

    def __init__(self, programs, folder, postgres=None, more=""):
        self.programs, self.folder = programs, folder
        self.database = f"sqlite:{self.folder}/ward.db"
        self.postgres = postgres
        self.config = os.path.join(self.folder, "smartward.toml")
        self.server = None
        self.filled = os.path.exists(self.config)
        if self.filled:
            with open(self.config, encoding="utf-8") as text:
                self.database = re.search(r'^url = "(.*)"', text.read(), re.MULTILINE).group(1)
        else:
            self.make(more)

    def make(self, more):
        os.makedirs(self.folder)
        with open(self.config, "w", encoding="utf-8") as out:
            out.write(
                f"""[http]
port = 0
trust_forwarded = true
[database]
url = "{self.database}"
[files]
folder = "{self.folder}/files"
[sessions]
idle_minutes = 60
admin_second_factor = false
[backup]
enabled = false
{more}"""
            )
        self.run("smartward", "demo", "--config", self.config, "--data", os.path.join(ROOT, "data"),
                 "--password", PASSWORD)

    def fill(self, dossiers):
        """Seconds it took to put so many dossiers in; into PostgreSQL by a move, ten times as quick."""
        began = time.monotonic()
        self.run("bench_fill", "--config", self.config, "--dossiers", str(dossiers), shown=True)
        if self.postgres:
            self.run("smartward", "move", "--config", self.config, self.postgres, shown=True)
            with open(self.config, encoding="utf-8") as text:
                moved = text.read().replace(self.database, self.postgres)
            with open(self.config, "w", encoding="utf-8") as out:
                out.write(moved)
            self.database = self.postgres
        return time.monotonic() - began

    def run(self, program, *words, shown=False):
        command = [os.path.join(self.programs, program), *words]
        ended = subprocess.run(command, text=True, stdout=subprocess.PIPE,
                               stderr=None if shown else subprocess.PIPE, check=False)
        if ended.returncode != 0:
            sys.exit(f"bench: {program} failed: {ended.stderr or ''}")
        return ended.stdout

    def start(self):
        """Seconds from the start of the process to its first answer that needs the database."""
        log = os.path.join(self.folder, "server.log")
        began = time.monotonic()
        with open(log, "wb") as out:
            self.server = subprocess.Popen(
                [os.path.join(self.programs, "smartward"), "serve", "--config", self.config], stderr=out)
        atexit.register(self.server.kill)  # however the measuring ends
        while True:
            with open(log, encoding="utf-8") as text:
                found = re.search(r'"port":(\d+)', text.read())
            if found:
                self.port = int(found.group(1))
                if self.ask("GET", "/readyz")[0] == 200:
                    return time.monotonic() - began
            if self.server.poll() is not None:
                sys.exit("bench: the server ended; see " + log)
            time.sleep(0.005)

    def wait_for_ledger(self):
        """What was filled in gets its places and its block first: that is no part of what is measured."""
        while json.loads(self.ask("GET", "/api/v1/ledger")[1])["waiting"] > 0:
            time.sleep(0.5)

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def memory_mb(self):
        with open(f"/proc/{self.server.pid}/status", encoding="utf-8") as status:
            figures = dict(line.split(":", 1) for line in status)
        return int(figures["VmHWM"].split()[0]) / 1024

    def ask(self, method, path, body=None, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request(method, path, body, headers or {})
        answer = line.getresponse()
        data = answer.read()
        line.close()
        return answer.status, data, answer.headers

    def sign_in(self, login):
        status, data, headers = self.ask("POST", "/api/v1/sessions",
                                         json.dumps({"login": login, "password": PASSWORD}),
                                         {"Content-Type": "application/json"})
        if status != 201:
            sys.exit(f"bench: {login} cannot sign in: {data!r}")
        return {"Cookie": headers["Set-Cookie"].split(";")[0], "X-CSRF-Token": json.loads(data)["csrf"]}

    def json(self, path, headers):
        status, data, _ = self.ask("GET", path, None, headers)
        if status != 200:
            sys.exit(f"bench: {path}: {status} {data!r}")
        return json.loads(data)

    def pages(self, path, headers, wanted):
        found, after = [], None
        while len(found) < wanted:
            page = self.json(path + (f"&after={urllib.parse.quote(after)}" if after else ""), headers)
            found += page["items"]
            after = page.get("next")
            if not after:
                break
        return found


class Load:
    """wrk with one kind of work after another."""

    def __init__(self, scratch, seconds):
        self.scratch, self.seconds, self.runs = scratch, seconds, 0

    def start(self, port, lines, headers, connections, seconds=None):
        self.runs += 1
        work = os.path.join(self.scratch, f"work-{self.runs}")
        with open(work, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
        with open(work + "-headers", "w", encoding="utf-8") as out:
            out.writelines(f"{name}: {value}\n" for name, value in headers.items())
        environment = dict(os.environ, WARD_WORK=work, WARD_HEADERS=work + "-headers",
                           WARD_RUN=f"bench-{os.getpid()}-{self.runs}")
        return subprocess.Popen(
            ["wrk", "-t", "1", "-c", str(connections), "-d", str(seconds or self.seconds), "--timeout", "30",
             "-s", os.path.join(ROOT, "bench/wrk/work.lua"), f"http://127.0.0.1:{port}"],
            env=environment, stdout=subprocess.PIPE, text=True)

    @staticmethod
    def result(running):
        out = running.communicate()[0]
        found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+) (\d+)", out)
        if not found:
            sys.exit("bench: wrk said: " + out)
        requests, microseconds, failed, middle, slow = map(int, found.groups())
        if failed:
            sys.exit(f"bench: {failed} of {requests} requests failed: {out}")
        return {"rate": requests / microseconds * 1e6, "p50_ms": middle / 1000, "p99_ms": slow / 1000}

    def measure(self, *how, **more):
        return self.result(self.start(*how, **more))


def number(value):
    return f"{value:,.0f}".replace(",", ".") if value >= 10 else f"{value:.1f}".replace(".", ",")
