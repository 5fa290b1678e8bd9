"""Who takes part: real witnesses, each a process on a folder of its own, and one that signs everything."""

import hashlib
import http.client
import http.server
import os
import re
import signal
import subprocess
import threading
import time

import tlog

PATIENCE = 60  # seconds, for what must happen; nothing waits that long when all is well


class Wrong(Exception):
    """The product did what it must not do."""


def expect(held, what):
    if not held:
        raise Wrong(what)


def command(program, *words):
    """One command to its end: code, what it printed, what it said of errors."""
    done = subprocess.run([program, *words], capture_output=True, text=True, timeout=PATIENCE, check=False)
    return done.returncode, done.stdout, done.stderr


class Party:
    """Somebody who is asked for cosignatures: `name`, `port`, `verifier`."""

    prefix = "/w"

    def url(self):
        return f"http://127.0.0.1:{self.port}{self.prefix}"

    def ask(self, method, path, body=None, timeout=10):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            line.request(method, path, body)
            answer = line.getresponse()
            return answer.status, answer.read().decode(), answer.headers
        finally:
            line.close()

    def add(self, log, old_size, size):
        """Asks for a cosignature; checks that what is called one is one. None when nobody answers."""
        try:
            status, body, headers = self.ask(
                "POST", self.prefix + "/add-checkpoint", log.request(old_size, size).encode()
            )
        except (OSError, http.client.HTTPException):
            return None, ""
        if status == 200:
            expect(self.verifier.signed(log.text(size), body) > 0, f"200 without a cosignature: {body}")
        if status == 409:
            kind = headers["Content-Type"]
            expect(kind == "text/x.tlog.size" and re.fullmatch(r"\d+\n", body), f"409 as {kind}: {body!r}")
        return status, body


class Witness(Party):
    """The real program."""

    def __init__(self, program, folder, name):
        self.program, self.folder, self.name = program, folder, name
        self.process, self.port, self.starts = None, 0, 0
        code, said, errors = command(program, "witness", "init", "--folder", folder, "--name", name)
        expect(code == 0, f"no witness: {errors}")
        self.verifier = tlog.Verifier(said)

    def watch(self, *logs):
        for log in logs:
            words = ("witness", "add-log", "--folder", self.folder, log.key.text())
            code, _, errors = command(self.program, *words)
            expect(code == 0, f"a log cannot be watched: {errors}")

    def start(self):
        self.starts += 1
        self.log = os.path.join(self.folder, f"log-{self.starts}")
        words = ["--folder", self.folder, "--port", str(self.port), "--prefix", self.prefix]
        with open(self.log, "wb") as out:
            self.process = subprocess.Popen([self.program, "witness", "serve", *words], stderr=out)
        ends = time.monotonic() + PATIENCE
        while not (found := re.search(r'"what":"start".*"port":(\d+)', self.said())):
            expect(self.process.poll() is None and time.monotonic() < ends, f"no start: {self.said()}")
            time.sleep(0.01)
        self.port = int(found[1])  # the same from now on, as a service has

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as text:
            return text.read()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            expect(self.process.wait(timeout=PATIENCE) == 0, f"ended badly: {self.said()[-300:]}")

    def held(self, log):
        """What a monitor finds: size and root; (0, None) when nothing."""
        name = hashlib.sha256(log.origin.encode()).hexdigest()
        status, note, _ = self.ask("GET", f"{self.prefix}/{name}/checkpoint")
        if status == 404:
            return 0, None
        text, lines, size, root = tlog.read_note(note)
        expect(self.verifier.signed(text, lines) > 0, "held, and not cosigned")
        expect(tlog.Verifier(log.key.text()).signed(text, lines) == 1, "held, and not signed by the log")
        return size, root


class Tripwire:
    """The process dies by SIGKILL in its `count`th such system call of one thread."""

    def __init__(self, witness, calls, count):
        self.notes = os.path.join(witness.folder, f"strace-{time.monotonic_ns()}")
        words = ["strace", "-f", "-o", self.notes, "-p", str(witness.process.pid)]
        words += ["-e", f"trace={calls}", "-e", f"inject={calls}:signal=SIGKILL:when={count}"]
        with open(self.notes + ".said", "wb") as said:
            self.tracer = subprocess.Popen(words, stderr=said)
        ends = time.monotonic() + PATIENCE
        while "attached" not in self.said():
            expect(self.tracer.poll() is None and time.monotonic() < ends, f"no tracing: {self.said()}")
            time.sleep(0.01)

    def said(self):
        with open(self.notes + ".said", encoding="utf-8", errors="replace") as text:
            return text.read()

    def wait(self):
        self.tracer.wait(timeout=PATIENCE)


class Liar(Party):
    """A witness that signs whatever is put before it, or (`wrong`) signs wrongly."""

    def __init__(self, name, wrong=False):
        key = tlog.Key(name, tlog.COSIGNATURE)

        class Answers(http.server.BaseHTTPRequestHandler):
            def do_POST(self):  # pylint: disable=invalid-name
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                text = body.split("\n\n")[1] + "\n"
                line = key.cosign(text + ("?" if wrong else ""), int(time.time())).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(line)))
                self.end_headers()
                self.wfile.write(line)

            def log_message(self, *_):
                pass

        self.name, self.verifier = name, tlog.Verifier(key.text())
        self.key_text = key.text()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
