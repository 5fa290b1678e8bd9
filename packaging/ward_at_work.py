"""What people do with a ward's server in a day, asked of a real one: each kind of work that needs something
of the system it runs on (programs beside it, memory, files, typefaces)."""

import hashlib
import http.client
import json
import socket
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests/faults"))
from machine import Wrong, expect, until  # noqa: E402
from writers import letter, pdf, photograph  # noqa: E402

WARD = "21028"


class Desk:
    """An officer's place, or nobody's: questions to the server, each with a key of its own."""

    def __init__(self, port):
        self.port, self.headers, self.count = port, {}, 0

    def ask(self, method, path, body=None, media_type="application/json"):
        self.count += 1
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        key = f"desk-{id(self)}-{time.monotonic_ns()}-{self.count}"
        headers = {**self.headers, "Idempotency-Key": key, "Content-Type": media_type}
        try:
            line.request(method, path, json.dumps(body) if isinstance(body, dict) else body, headers)
            answer = line.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            line.close()

    def json(self, method, path, body=None, media_type="application/json", wanted=(200, 201)):
        status, said, _ = self.ask(method, path, body, media_type)
        expect(status in wanted, f"{method} {path} was answered {status} {said[:400]!r}")
        return json.loads(said)

    def serves(self):
        try:
            return self.ask("GET", "/readyz")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def sign_in(self, login, password):
        status, said, headers = self.ask("POST", "/api/v1/sessions", {"login": login, "password": password})
        expect(status == 201, f"{login} cannot sign in: {status} {said!r}")
        self.headers = {
            "Cookie": headers["Set-Cookie"].split(";")[0],
            "X-CSRF-Token": json.loads(said)["csrf"],
        }
        return self

    def upload(self, content):
        """Its id, once the server has looked into it with programs of others."""
        kept = self.json("POST", "/api/v1/files?name=giay-to", content, "application/octet-stream")
        return kept["id"]


def intake(desk):
    """A dossier with a PDF, a photograph and a DOCX; its id and code."""
    person = desk.json(
        "POST",
        "/api/v1/persons",
        {
            "kind": "citizen",
            "name": "Nguyễn Thị Thử",
            "address": "Tổ 1, phường Nghĩa Lộ",
            "phone": f"0905{time.monotonic_ns() % 10**6:06}",
            "confirmed": True,
        },
    )
    mark = str(time.monotonic_ns())
    papers = {content: desk.upload(content) for content in (pdf(mark), photograph(mark), letter(mark))}
    dossier = desk.json(
        "POST",
        "/api/v1/dossiers",
        {
            "procedure_code": "1.001193",
            "channel": "counter",
            "applicant_id": person["id"],
            "components": [{"code": "01", "originals": 1, "file_ids": list(papers.values())}],
            "receive_result": "counter",
            "outcome": "accept",
            "forward": True,
        },
    )
    for content, paper in papers.items():
        status, said, _ = desk.ask("GET", f"/api/v1/files/{paper}")
        expect(status == 200 and said == content, f"paper {paper} comes back otherwise: {status}")
    return dossier


def printed(desk, dossier):
    """Form 01, whose letters and QR are drawn here."""
    status, said, headers = desk.ask("GET", f"/api/v1/dossiers/{dossier['id']}/forms/01")
    expect(status == 200 and said.startswith(b"%PDF-"), f"form 01: {status} {said[:200]!r}")
    expect(len(said) > 10_000, f"form 01 has {len(said)} bytes: no typeface can be in it")
    expect("pdf" in headers["Content-Type"], f"form 01 is {headers['Content-Type']}")
    return hashlib.sha256(said).hexdigest()


def reported(port, pictures):
    """A citizen's report with photographs, which a program beside the server paints anew; its code."""
    citizen = Desk(port)
    tickets = []
    for name, content in pictures.items():
        status, said, _ = citizen.ask("POST", "/api/v1/report-photos", content, "application/octet-stream")
        expect(status == 201, f"a photograph as {name}: {status} {said[:400]!r}")
        tickets.append({key: json.loads(said)[key] for key in ("id", "key")})
    report = {
        "kind": "lamp_out",
        "text": "Đèn đường không sáng trước nhà văn hoá",
        "position": {"lat": 15.1205, "lon": 108.7923},
        "photos": tickets,
    }
    filed = citizen.json("POST", "/api/v1/reports", report)
    own = f"/api/v1/reports/{filed['code']}?key={filed['follow_key']}"
    expect(len(citizen.json("GET", own)["photos"]) == len(tickets), f"{own} does not show its photographs")
    return filed["code"]


def ledger_size(port):
    """Entries that are signed."""
    status, said, _ = Desk(port).ask("GET", f"/ledger/{WARD}/checkpoint")
    return int(said.split(b"\n")[1]) if status == 200 else 0


def signs_on(port, before):
    """The ledger goes on by itself after a fact; how far it is."""
    return until(lambda: ledger_size(port) > before and ledger_size(port), "the ledger signs what was done")


def a_day(port, login, password, pictures):
    """Everything once; the dossier that was taken in, and what its form 01 looks like."""
    before = ledger_size(port)
    desk = Desk(port).sign_in(login, password)
    dossier = intake(desk)
    form = printed(desk, dossier)
    reported(port, pictures)
    signs_on(port, before)
    return desk, dossier, form


def still_there(desk, dossier, form):
    """What was taken in earlier, and its form as it was first handed out."""
    found = desk.json("GET", f"/api/v1/dossiers/{dossier['id']}")
    if found["code"] != dossier["code"] or printed(desk, dossier) != form:
        raise Wrong(f"dossier {dossier['code']} is not as it was")


class Slow:
    """A photograph that comes drop by drop."""

    def __init__(self, port):
        self.line = socket.create_connection(("127.0.0.1", port))
        head = "POST /api/v1/report-photos HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
        self.line.sendall(head.encode() + b"Idempotency-Key: drop-by-drop\r\n\r\n\x89PNG")
        time.sleep(0.5)  # until it is in the middle of a request

    def close(self):
        self.line.close()


class Live:
    """A browser that listens to what happens, and says nothing more."""

    def __init__(self, port, headers):
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.line.request("GET", "/api/v1/live", headers=headers)
        self.answer = self.line.getresponse()
        expect(self.answer.status == 200, f"/api/v1/live: {self.answer.status}")

    def close(self):
        self.line.close()
