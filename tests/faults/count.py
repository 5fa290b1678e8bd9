"""What the database itself says, held against what the writers were answered."""

import hashlib
import os
import sqlite3
import subprocess

import count_reports


class Rows:
    """Asks either engine; PostgreSQL through its own psql."""

    def __init__(self, url):
        self.url = url
        self.sqlite = sqlite3.connect(url[len("sqlite:") :]) if url.startswith("sqlite:") else None

    def all(self, text):
        if self.sqlite:
            plain = lambda row: tuple("" if each is None else str(each) for each in row)
            return [plain(row) for row in self.sqlite.execute(text)]
        answer = subprocess.run(
            ["psql", "-qXAt", "-F", "\x1f", "-R", "\x1e", "-v", "ON_ERROR_STOP=1", self.url, "-c", text],
            stdout=subprocess.PIPE,
            check=True,
        ).stdout.decode()
        return [tuple(row.split("\x1f")) for row in answer.rstrip("\n").split("\x1e") if row]

    def one(self, text):
        return int(self.all(text)[0][0])

    def close(self):
        if self.sqlite:
            self.sqlite.close()


EVENTS = (
    "SELECT count(*) FROM event e"
    " WHERE e.subject_kind = 'dossier' AND e.subject_id = d.id AND e.kind = "
)
EXACTLY_ONE = {
    "form 01": "SELECT count(*) FROM printed_form f WHERE f.dossier_id = d.id AND f.form = '01'",
    "event of receipt": EVENTS + "'dossier.received'",
    "event of passing on": EVENTS + "'dossier.forwarded'",
    "figure": "SELECT count(*) FROM counted c WHERE c.dossier_id = d.id AND c.figure = 'received'",
    "paper": "SELECT count(*) FROM dossier_component p WHERE p.dossier_id = d.id",
}
AT_LEAST_ONE = {"step": "dossier_step", "word": "dossier_word"}
FIGURES = {
    "received on the board": "coalesce(sum(count), 0) FROM tally WHERE kind = 'ward' AND figure = 'received'",
    "the register's last number": "coalesce(max(register_number), 0) FROM dossier",
    "the register's serial": "coalesce(sum(value), 0) FROM serial WHERE name LIKE 'register/%'",
    "kept answers": "count(*) FROM kept_answer WHERE route = '/api/v1/dossiers'",
}


def half_done(rows, dossiers):
    wrong = []
    for what, count in EXACTLY_ONE.items():
        found = rows.one(f"SELECT count(*) FROM dossier d WHERE ({count}) <> 1")
        if found:
            wrong.append(f"half done: {found} dossiers without exactly one {what}")
    for what, table in AT_LEAST_ONE.items():
        found = rows.one(
            "SELECT count(*) FROM dossier d"
            f" WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE t.dossier_id = d.id)"
        )
        if found:
            wrong.append(f"half done: {found} dossiers without a {what}")
    for what, text in FIGURES.items():
        figure = rows.one("SELECT " + text)
        if figure != dossiers:
            wrong.append(f"half done: {what} is {figure}, there are {dossiers} dossiers")
    return wrong


def out_of_order(rows):
    """The chain of a dossier's events: it begins with the receipt, and passing on comes after it."""
    found = rows.one(
        "SELECT count(*) FROM event f"
        " JOIN event r ON r.subject_id = f.subject_id AND r.kind = 'dossier.received'"
        " WHERE f.kind = 'dossier.forwarded' AND f.id <= r.id"
    )
    strays = rows.one(
        "SELECT count(*) FROM event e WHERE e.subject_kind = 'dossier'"
        " AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = e.subject_id)"
    )
    wrong = [f"half done: {found} dossiers were passed on before they were received"] if found else []
    return wrong + ([f"half done: {strays} events of dossiers that are not there"] if strays else [])


def dossiers(rows, answered):
    kept = dict(rows.all("SELECT id, code FROM dossier"))
    wrong = [
        f"lost: {key} was answered {answer['code']}"
        for key, answer in answered.items()
        if kept.get(answer["id"]) != answer["code"]
    ]
    if len({answer["id"] for answer in answered.values()}) != len(answered):
        wrong.append("doubled: two keys have one dossier")
    if len(kept) > len(answered):
        wrong.append(f"doubled: {len(kept)} dossiers for {len(answered)} answers")
    return wrong + half_done(rows, len(kept)) + out_of_order(rows)


def sha256_of(path):
    with open(path, "rb") as content:
        return hashlib.sha256(content.read()).hexdigest()


def on_shelf(folder):
    """SHA-256 by name → whether the bytes are what the name says."""
    found = {}
    for place, _, names in os.walk(folder):
        if os.path.basename(place) != "incoming":
            stored = [name for name in names if len(name) == 64]
            found.update({name: sha256_of(os.path.join(place, name)) == name for name in stored})
    return found


def uploads(rows, answered, lying):
    kept = dict(rows.all("SELECT id, sha256 FROM stored_file"))
    wrong = [
        f"lost: {key} was answered {answer['id']}"
        for key, answer in answered.items()
        if kept.get(answer["id"]) != answer["sent_sha256"]
    ]
    if len(kept) > len(answered):
        wrong.append(f"doubled: {len(kept)} files for {len(answered)} answers")
    wrong += [f"half done: {each} is named, not on the shelf" for each in kept.values() if each not in lying]
    wrong += [f"damaged: {each} on the shelf" for each, whole in lying.items() if not whole]
    strays = rows.one(
        "SELECT count(*) FROM dossier_file a"
        " WHERE NOT EXISTS (SELECT 1 FROM stored_file s WHERE s.id = a.file_id)"
    )
    if strays:
        wrong.append(f"half done: {strays} attachments of files that are not there")
    return wrong, set(kept.values())


def findings(server, crew):
    """What is wrong, a line each, and how much there is. \\pre no server works on it"""
    rows = Rows(server.database)
    taken_in, sent = {}, {}
    for writer in crew.writers:
        taken_in.update(writer.dossiers)
        sent.update(writer.uploads)
    wrong, lying = dossiers(rows, taken_in), on_shelf(server.files)
    about_files, papers = uploads(rows, sent, lying)
    about_reports, pictures, reported = count_reports.findings(rows, crew.residents, lying)
    wrong += about_files + about_reports
    if rows.sqlite:
        wrong += [f"damaged: {row[0]}" for row in rows.all("PRAGMA integrity_check") if row[0] != "ok"]
        wrong += [f"points nowhere: {row}" for row in rows.all("PRAGMA foreign_key_check")]
    rows.close()
    code, said = server.command("ledger", "verify")
    if code != 0:
        wrong.append(f"damaged: the ledger: {said}")
    wrong += [f"refused: {text}" for each in crew.everybody() for text in each.refused[:3]]
    tally = {
        "dossiers": len(taken_in),
        "files": len(sent),
        **reported,
        "asked_again": crew.asked_again(),
        "lost": sum(line.startswith("lost") for line in wrong),
        "doubled": sum(line.startswith("doubled") for line in wrong),
        "half_done": sum(line.startswith("half done") for line in wrong),
        "orphans": len(set(lying) - papers - pictures),
    }
    return wrong, tally
