#!/usr/bin/env python3
"""Breaks the real server while it works, and counts: lost = 0, doubled = 0, half done = 0.

    tests/faults.py SMARTWARD [--kills 12] [--seed N]

Eight writers take dossiers in and remember every answer. At random moments the server is killed with
SIGKILL and started again on the same files. A writer whose answer never came asks again with the same
idempotency key. A second server on the same files is turned away. In the end the database itself is read:
every answered dossier is there once, with its steps, words, form, events and figures.
"""

import argparse
import concurrent.futures
import http.client
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PASSWORD = "Thu-nghiem-2025"
PROCEDURES = ["1.001193", "1.001776", "1.014027"]  # birth, social pension: with steps of several agencies
WRITERS = 8


class Server:
    """The real program on one folder and one port."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.config = os.path.join(folder, "smartward.toml")
        self.process, self.port = None, 0
        self.write_config()
        data = os.path.join(ROOT, "data")
        subprocess.run(
            [program, "demo", "--config", self.config, "--data", data, "--password", PASSWORD],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def write_config(self):
        with open(self.config, "w", encoding="utf-8") as out:
            out.write(f'[http]\nport = {self.port}\n[database]\nurl = "sqlite:{self.folder}/ward.db"\n'
                      f'[files]\nfolder = "{self.folder}/files"\n[sessions]\nidle_minutes = 60\n'
                      "admin_second_factor = false\n")

    def start(self):
        """Seconds until it answers again."""
        began = time.monotonic()
        log = os.path.join(self.folder, "server.log")
        with open(log, "wb") as out:
            self.process = subprocess.Popen([self.program, "serve", "--config", self.config], stderr=out)
        while True:
            with open(log, encoding="utf-8") as text:
                found = re.search(r'"port":(\d+)', text.read())
            if found:
                break
            if self.process.poll() is not None or time.monotonic() - began > 60:
                with open(log, encoding="utf-8") as text:
                    sys.exit("faults: the server did not come back: " + text.read()[-2000:])
            time.sleep(0.01)
        if not self.port:  # the same one from now on, as a service has
            self.port = int(found.group(1))
            self.write_config()
        return time.monotonic() - began

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=60)

    def ask(self, method, path, body=None, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request(method, path, body, headers or {})
            answer = line.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            line.close()

    def sign_in(self, login):
        typed = json.dumps({"login": login, "password": PASSWORD})
        status, body, headers = self.ask(
            "POST", "/api/v1/sessions", typed, {"Content-Type": "application/json"}
        )
        if status != 201:
            sys.exit(f"faults: {login} cannot sign in: {body!r}")
        return {
            "Cookie": headers["Set-Cookie"].split(";")[0],
            "X-CSRF-Token": json.loads(body)["csrf"],
            "Content-Type": "application/json",
        }


class Writer:
    """Takes dossiers in until told to stop, and remembers what was answered."""

    def __init__(self, number, server, headers, person, stop):
        self.number, self.server, self.headers = number, server, headers
        self.person, self.stop = person, stop
        self.answered, self.asked_again, self.refused = {}, 0, []
        self.random = random.Random(number)

    def run(self):
        count = 0
        while not self.stop.is_set():
            count += 1
            self.take_in(f"writer-{self.number}-{count:06}")

    def take_in(self, key):
        body = json.dumps({
            "procedure_code": self.random.choice(PROCEDURES),
            "channel": "counter",
            "applicant_id": self.person,
            "components": [{"code": "01", "originals": 1}],
            "receive_result": "counter",
            "outcome": "accept",
            "forward": True,
            "duplicate_reason": "Hồ sơ khác của cùng một người",
        })
        while True:  # the same question with the same key until there is an answer
            try:
                headers = dict(self.headers, **{"Idempotency-Key": key})
                status, answer, _ = self.server.ask("POST", "/api/v1/dossiers", body, headers)
            except (OSError, http.client.HTTPException):
                self.asked_again += 1
                time.sleep(0.02)
                continue
            if status == 201:
                self.answered[key] = json.loads(answer)
            elif status == 503:
                self.asked_again += 1
                time.sleep(0.02)
                continue
            else:
                self.refused.append(f"{status} {answer!r}")
            return


def second_server(server):
    """What a second server on the same files says before it ends; it must not serve."""
    other = server.config + "-second"
    with open(server.config, encoding="utf-8") as text, open(other, "w", encoding="utf-8") as out:
        out.write(re.sub(r"port = \d+", "port = 0", text.read()))
    try:
        ended = subprocess.run(
            [server.program, "serve", "--config", other],
            stderr=subprocess.PIPE,
            text=True,
            timeout=10,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ["a second server serves the same files"]
    if ended.returncode != 1 or "another server works on this database" not in ended.stderr:
        return [f"a second server ends with {ended.returncode} and says {ended.stderr!r}"]
    return []


def new_person(server, headers, number):
    body = json.dumps({
        "kind": "citizen",
        "name": "Nguyễn Văn Bền " + "ABCDEFGH"[number],
        "address": "Tổ 1, phường Nghĩa Lộ",
        "phone": f"09051{number:05}",
        "confirmed": True,
    })
    status, answer, _ = server.ask("POST", "/api/v1/persons", body,
                                   dict(headers, **{"Idempotency-Key": f"person-of-writer-{number}"}))
    if status != 201:
        sys.exit(f"faults: no person: {answer!r}")
    return json.loads(answer)["id"]


EVENTS = (
    "SELECT count(*) FROM event e"
    " WHERE e.subject_kind = 'dossier' AND e.subject_id = d.id AND e.kind = "
)


def findings(folder, answered):
    """What is wrong in the database, a line each; `answered` is key → answer."""
    database = sqlite3.connect(os.path.join(folder, "ward.db"))
    one = lambda text, *values: database.execute(text, values).fetchone()[0]
    wrong = []
    kept = dict(database.execute("SELECT id, code FROM dossier"))
    for key, answer in answered.items():
        if kept.get(int(answer["id"])) != answer["code"]:
            wrong.append(f"lost: {key} was answered {answer['code']}")
    if len({answer["id"] for answer in answered.values()}) != len(answered):
        wrong.append("doubled: two keys have one dossier")
    if len(kept) != len(answered):
        wrong.append(f"doubled: {len(kept)} dossiers for {len(answered)} answers")
    half = {
        "form 01": "SELECT count(*) FROM printed_form f WHERE f.dossier_id = d.id AND f.form = '01'",
        "event of receipt": EVENTS + "'dossier.received'",
        "event of passing on": EVENTS + "'dossier.forwarded'",
        "figure": "SELECT count(*) FROM counted c WHERE c.dossier_id = d.id AND c.figure = 'received'",
        "paper": "SELECT count(*) FROM dossier_component p WHERE p.dossier_id = d.id",
    }
    for what, count in half.items():
        found = one(f"SELECT count(*) FROM dossier d WHERE ({count}) <> 1")
        if found:
            wrong.append(f"half done: {found} dossiers without exactly one {what}")
    for what, table in {"step": "dossier_step", "word": "dossier_word"}.items():
        found = one(f"SELECT count(*) FROM dossier d WHERE NOT EXISTS"
                    f" (SELECT 1 FROM {table} t WHERE t.dossier_id = d.id)")
        if found:
            wrong.append(f"half done: {found} dossiers without a {what}")
    figures = {
        "received on the board": "coalesce(sum(count), 0) FROM tally"
        " WHERE kind = 'ward' AND figure = 'received'",
        "the register's last number": "coalesce(max(register_number), 0) FROM dossier",
        "the register's serial": "coalesce(sum(value), 0) FROM serial WHERE name LIKE 'register/%'",
        "kept answers": "count(*) FROM kept_answer WHERE route = '/api/v1/dossiers'",
    }
    for what, text in figures.items():
        figure = one("SELECT " + text)
        if figure != len(kept):
            wrong.append(f"half done: {what} is {figure}, there are {len(kept)} dossiers")
    wrong += [f"damaged: {row[0]}" for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
    wrong += [f"points nowhere: {row}" for row in database.execute("PRAGMA foreign_key_check")]
    database.close()
    return wrong


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("smartward")
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    folder = tempfile.mkdtemp(prefix="ward-faults-")
    server = Server(os.path.abspath(arguments.smartward), folder)
    stop = threading.Event()
    try:
        server.start()
        headers = server.sign_in("ha.ptt")
        persons = [new_person(server, headers, number) for number in range(WRITERS)]
        writers = [Writer(n, server, headers, person, stop) for n, person in enumerate(persons)]
        slowest = 0.0
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            running = [pool.submit(writer.run) for writer in writers]
            for _ in range(arguments.kills):
                time.sleep(chance.uniform(0.05, 0.8))
                server.kill()
                slowest = max(slowest, server.start())
            beside = second_server(server)
            stop.set()
            for each in running:
                each.result()
        code = server.stop()
        answered = {key: answer for writer in writers for key, answer in writer.answered.items()}
        wrong = findings(folder, answered)
        wrong += beside
        wrong += [f"refused: {text}" for writer in writers for text in writer.refused[:3]]
        if code != 0:
            wrong.append(f"the last server ended with {code}")
        if len(answered) < arguments.kills or not any(writer.asked_again for writer in writers):
            wrong.append("nothing was broken: no writer was ever left without an answer")
        print(f"seed {arguments.seed}: killed {arguments.kills} times; {len(answered)} dossiers answered, "
              f"{sum(writer.asked_again for writer in writers)} questions asked again, "
              f"back after {slowest:.2f} s at the most; {len(wrong)} wrong")
        for line in wrong[:20]:
            print("  " + line)
        return 1 if wrong else 0
    finally:
        if server.process and server.process.poll() is None:
            server.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
