"""People who never give up and remember every answer they got: clerks who take dossiers in and upload papers,
residents who report what they see with photographs, officers who see to it."""

import concurrent.futures
import hashlib
import http.client
import io
import json
import random
import threading
import time
import zipfile
import zlib

from server import Wrong, until

CLERK = "ha.ptt"
PROCEDURES = ["1.001193", "1.001776", "1.014027"]  # birth, social pension: with steps of several agencies
GIVE_UP_AFTER = 300  # seconds without an answer to one question: then the server does not come back


def chunk(kind, data):
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


def photograph(mark):
    """A PNG of a few pixels that nobody else has."""
    colours = hashlib.sha256(mark.encode()).digest()[:12]
    rows = b"".join(b"\0" + colours[n * 6 : n * 6 + 6] for n in range(2))
    head = (2).to_bytes(4, "big") + (2).to_bytes(4, "big") + b"\x08\x02\0\0\0"
    parts = {b"IHDR": head, b"IDAT": zlib.compress(rows), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts.items())


def pdf(mark):
    """One empty page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    text, places = b"%PDF-1.4\n%" + mark.encode() + b"\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(text)
    text += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return text + b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


def letter(mark, filler=0):
    """A DOCX that says the mark, and as many random bytes besides as wanted."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", "<Relationships/>")
        archive.writestr("word/document.xml", f"<document>{mark}</document>")
        if filler:
            archive.writestr("word/media/scan.bin", random.Random(mark).randbytes(filler))
    return packed.getvalue()


class Writer:
    """Works until told to stop. A question whose answer did not come is asked again with the same key."""

    def __init__(self, number, crew, person):
        self.number, self.crew, self.person = number, crew, person
        self.random = random.Random(number)
        self.dossiers, self.uploads, self.again, self.refused = {}, {}, {}, []
        self.sent = {}  # key → the body of the first few questions, to be asked again later
        self.refusals = {}  # code of a 503 → how often it was said
        self.waited = 0.0

    def run(self):
        count = 0
        while not self.crew.stop.is_set() and not self.refused:
            count += 1
            key = f"{self.crew.name}-{self.number}-{count:06}"
            papers = [self.upload(f"{key}-paper", count)] if count % self.crew.papers_every == 0 else []
            self.take_in(key, [paper for paper in papers if paper])

    def upload(self, key, count):
        make = {0: pdf, 1: photograph}.get(count // self.crew.papers_every % 6, letter)
        content = make(key)
        answer = self.ask_until_answered(
            "/api/v1/files?name=giay-to", key, content, "application/octet-stream"
        )
        if answer:
            answer["sent_sha256"] = hashlib.sha256(content).hexdigest()
            self.uploads[key] = answer
        return answer and answer["id"]

    def take_in(self, key, papers):
        component = {"code": "01", "originals": 1}
        if papers:
            component["file_ids"] = papers
        body = json.dumps({
            "procedure_code": self.random.choice(PROCEDURES),
            "channel": "counter",
            "applicant_id": self.person,
            "components": [component],
            "receive_result": "counter",
            "outcome": "accept",
            "forward": True,
            "duplicate_reason": "Hồ sơ khác của cùng một người",
        })
        answer = self.ask_until_answered("/api/v1/dossiers", key, body, "application/json")
        if answer:
            if len(self.sent) < 3:
                self.sent[key] = body
            self.dossiers[key] = answer

    def answered(self):
        return len(self.dossiers) + len(self.uploads)

    def ask_until_answered(self, path, key, body, media_type, login=CLERK):
        """The first real answer, or nothing when it was a refusal, which is remembered."""
        began = time.monotonic()
        while True:
            signed_in = self.crew.signed_in[login] if login else {}
            headers = {**signed_in, "Idempotency-Key": key, "Content-Type": media_type}
            why = "no answer"
            try:
                status, answer, said = self.crew.server.ask("POST", path, body, headers)
                if status in (200, 201):
                    self.waited = max(self.waited, time.monotonic() - began)
                    return json.loads(answer)
                if status == 401 and login and self.crew.may_sign_in_again:
                    self.crew.sign_in_again(login, signed_in)
                    continue
                why = json.loads(answer)["code"] if answer else "empty"
                if status != 503 or "Retry-After" not in said:
                    self.refused.append(f"{status} {answer!r}")
                    return None
            except (OSError, http.client.HTTPException):
                pass
            self.again[key] = self.again.get(key, 0) + 1
            self.refusals[why] = self.refusals.get(why, 0) + 1
            if time.monotonic() - began > GIVE_UP_AFTER:
                self.refused.append(f"no answer for {GIVE_UP_AFTER} s: {why}")
                return None
            time.sleep(0.03)


RESIDENTS_ASK = ("tri.dm", "khanh.dv")  # who dispatches reports, and who solves them


class Resident(Writer):
    """Sends photographs and reports, and asks officers until each report is solved or refused."""

    def __init__(self, number, crew):
        super().__init__(number, crew, person=None)
        self.photographs, self.reports, self.moves = {}, {}, {}
        self.solver = crew.officer_id(RESIDENTS_ASK[1])

    def answered(self):
        return len(self.photographs) + len(self.reports) + sum(map(len, list(self.moves.values())))

    def run(self):
        count = 0
        while not self.crew.stop.is_set() and not self.refused:
            count += 1
            key = f"{self.crew.name}-resident-{self.number}-{count:06}"
            photo = self.photograph(key + "-photo") if count % 2 else None  # it is slow
            report = self.report(key, photo)
            if report:
                self.see_to(key, report, count)

    def photograph(self, key):
        content = photograph(key)
        answer = self.ask_until_answered(
            "/api/v1/report-photos", key, content, "application/octet-stream", login=None
        )
        if answer:
            answer["sent_sha256"] = hashlib.sha256(content).hexdigest()
            self.photographs[key] = answer
        return answer

    def report(self, key, photo):
        body = json.dumps({
            "kind": "lamp_out",
            "text": f"Đèn đường không sáng: {key}",
            "position": {"lat": 15.1205, "lon": 108.7923},
            "photos": [{"id": photo["id"], "key": photo["key"]}] if photo else [],
        })
        answer = self.ask_until_answered("/api/v1/reports", key, body, "application/json", login=None)
        if answer:
            answer["photo"] = photo and photo["id"]
            self.reports[key] = answer
        return answer

    def see_to(self, key, report, count):
        """Every other report is solved, the rest refused; each move says which version it saw."""
        dispatcher, solver = RESIDENTS_ASK
        solved = [
            ("receive", dispatcher, {}),
            ("assign", dispatcher, {"officer_id": self.solver}),
            ("start", solver, {}),
            ("note", solver, {"text": f"Đã đến xem: {key}"}),
            ("solve", solver, {"result": "Đã thay bóng", "no_photo_reason": "Trời mưa to, chụp không rõ"}),
        ]
        refused = [solved[0], ("refuse", dispatcher, {"reason": "Không thuộc thẩm quyền của phường"})]
        made, version = self.moves.setdefault(key, []), 1
        for move, login, more in (solved, refused)[count // 2 % 2]:
            answer = self.ask_until_answered(
                f"/api/v1/report-cases/{report['code']}/{move}",
                f"{key}-{move}",
                json.dumps({"version": version, **more}),
                "application/json",
                login,
            )
            if not answer:
                return
            version = answer["version"]
            made.append((move, answer["state"], version))


class Crew:
    """Writers at work: `with Crew(server) as crew: …` breaks things meanwhile, and the end waits for all.
    Beside them residents report what they see, and officers solve it."""

    def __init__(
        self, server, writers=8, papers_every=3, name="writer", may_sign_in_again=False, residents=2
    ):
        self.server, self.papers_every, self.may_sign_in_again = server, papers_every, may_sign_in_again
        self.name = name
        logins = [CLERK, *(RESIDENTS_ASK if residents else ())]
        self.signed_in = {login: server.sign_in(login) for login in logins}
        self.stop, self.signing = threading.Event(), threading.Lock()
        self.writers = [Writer(n, self, self.person(n)) for n in range(writers)]
        self.residents = [Resident(n, self) for n in range(residents)]
        self.pool, self.running = concurrent.futures.ThreadPoolExecutor(writers + residents), []

    @property
    def headers(self):
        """Of the clerk."""
        return self.signed_in[CLERK]

    def everybody(self):
        return [*self.writers, *self.residents]

    def person(self, number):
        body = json.dumps({
            "kind": "citizen",
            "name": "Nguyễn Văn Bền " + "ABCDEFGHIKLMNOPQRSTUVXY"[number],
            "address": "Tổ 1, phường Nghĩa Lộ",
            "phone": f"09051{number:05}",
            "confirmed": True,
        })
        key = {"Idempotency-Key": f"person-of-{self.name}-{number}"}
        status, answer, _ = self.server.ask("POST", "/api/v1/persons", body, {**self.headers, **key})
        if status != 201:
            raise Wrong(f"no person: {answer!r}")
        return json.loads(answer)["id"]

    def officer_id(self, login):
        status, answer, _ = self.server.ask("GET", "/api/v1/session", headers=self.signed_in[login])
        if status != 200:
            raise Wrong(f"{login} has no session: {answer!r}")
        return json.loads(answer)["officer"]["id"]

    def sign_in_again(self, login, before):
        with self.signing:
            if self.signed_in[login] is before:  # nobody else was faster
                self.signed_in[login] = self.server.sign_in(login)

    def __enter__(self):
        self.running = [self.pool.submit(each.run) for each in self.everybody()]
        return self

    def __exit__(self, kind, value, trace):
        self.stop.set()
        if kind is not None:  # the server may never come back: nobody waits for it five minutes
            for each in self.everybody():
                each.refused.append("given up")
        self.pool.shutdown(wait=kind is None)
        if kind is None:
            for each in self.running:
                each.result()

    def answered(self):
        """How many questions of all writers were answered so far."""
        return sum(writer.answered() for writer in self.writers)

    def reported(self):
        """The same of all residents."""
        return sum(resident.answered() for resident in self.residents)

    def asked_again(self):
        return sum(count for each in self.everybody() for count in each.again.values())

    def refusals(self):
        """How often each 503 was said, by its code, over all writers."""
        found = {}
        for each in self.everybody():
            for code, count in list(each.refusals.items()):
                found[code] = found.get(code, 0) + count
        return found

    def wait_for_answers(self, more, what="the writers get answers again"):
        """Until `more` questions of writers were answered from now on, and one of a resident's."""
        wanted, reported = self.answered() + more, self.reported() + bool(self.residents)

        def enough():
            refused = [text for each in self.everybody() for text in each.refused]
            if refused:
                raise Wrong(f"refused: {refused[0]}")
            return self.answered() >= wanted and self.reported() >= reported

        until(enough, what, GIVE_UP_AFTER)
