"""A database of the first release comes forward; an upgrade that fails leaves everything as it was.

first_release.sql is what the first release wrote: a small ward with four dossiers, printed by SQLite's dump.
"""

import glob
import os
import re
import sqlite3
import subprocess

from bench import Injected, Skip, expect, fault
from count import Rows
from disk import fill
from kill import one_clear_line
from postgres import Cluster
from server import PATIENCE, ROOT, Server, until

FIRST_RELEASE = os.path.join(ROOT, "tests", "faults", "first_release.sql")
# Two steps as if they had not been there yet: the first makes a table, the second an index.
STEPS = (("procedure", "0002_default_steps"), ("dossier", "0004_late"))
UNDO = ("DROP TABLE default_steps", "DROP INDEX dossier_late_closed")


def as_first_release(bench, folder=None):
    """A ward as the first release left it; not serving."""
    server = Server(bench.program, folder or bench.folder())
    bench.servers.append(server)
    database = sqlite3.connect(path_of(server))
    with open(FIRST_RELEASE, encoding="utf-8") as text:
        database.executescript(text.read())
    database.execute("PRAGMA journal_mode = WAL")
    database.close()
    return server


def path_of(server):
    return server.database[len("sqlite:") :]


def change(server, *statements):
    """By hand, past the program."""
    database = sqlite3.connect(path_of(server))
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def forget(*steps):
    return [f"DELETE FROM migration WHERE room = '{room}' AND name = '{name}'" for room, name in steps]


def whole(path):
    """Every table, index and row of it, as text."""
    database = sqlite3.connect(path)
    found = "\n".join(database.iterdump())
    database.close()
    return found


def copies(server):
    return sorted(glob.glob(path_of(server) + ".before-*Z"))


def rows_of(server, tables):
    rows = Rows(server.database)
    found = {table: rows.one(f'SELECT count(*) FROM "{table}"') for table in tables}
    rows.close()
    return found


KEPT = ("dossier", "event", "stored_file", "person", "dossier_step", "printed_form", "tally", "officer")


@fault("a database of the first release is brought up to date, with a copy from before beside it, and serves")
def upgrade_forward(bench):
    server = as_first_release(bench)
    change(server, *UNDO, *forget(*STEPS))
    before, rows = whole(path_of(server)), rows_of(server, KEPT)
    server.start()
    expect(server.answers(), "it does not serve after the upgrade")
    expect(rows_of(server, KEPT) == rows, "rows are missing after the upgrade")
    status, _, _ = server.ask("GET", "/api/v1/dossiers?limit=5", headers=server.sign_in())
    expect(status == 200, f"the old dossiers are answered with {status}")
    server.stop()
    expect(len(copies(server)) == 1, f"copies from before: {copies(server)}")
    expect(whole(copies(server)[0]) == before, "the copy is not what was there before")
    code, said = server.command("migrate")
    expect(code == 0 and "up to date" in said and len(copies(server)) == 1, said)
    return [], {"dossiers_kept": rows["dossier"], "events_kept": rows["event"]}


@fault("an upgrade that fails in its second step leaves everything as it was, and names the copy")
def upgrade_fails(bench):
    server = as_first_release(bench)
    change(server, UNDO[0], *forget(*STEPS))  # the index is there already, so that step must fail
    before = whole(path_of(server))
    for number, words in enumerate(("migrate", "serve"), 1):
        code, said = server.command(words)
        expect(code == 1, f"{words} ended with {code}: {said}")
        expect("everything was left as it was" in said and len(said.splitlines()) == 1, said)
        expect(copies(server)[-1] in said and len(copies(server)) == number, said)
        expect(whole(path_of(server)) == before, f"{words} changed something")
    change(server, UNDO[1])
    code, said = server.command("migrate")
    expect(code == 0, f"mended by hand, and still: {said}")
    return [], {"failed": 2}


@fault("killed in the middle of an upgrade, at every sync of it: the next start brings it to its end")
def upgrade_killed(bench):
    if Injected.why_not():
        raise Skip(Injected.why_not())
    deaths = 0
    for count in range(1, bench.times(5, 30)):
        server = as_first_release(bench)
        change(server, *UNDO, *forget(*STEPS))
        rows = rows_of(server, KEPT)
        inject = ["strace", "-f", "-o", os.path.join(server.folder, "strace")]
        inject += ["-e", f"inject=fdatasync,pwrite64:signal=SIGKILL:when={count * 3}"]
        ended = subprocess.run(
            [*inject, bench.program, "migrate", "--config", server.config],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
        deaths += ended.returncode != 0
        code, said = server.command("migrate")
        expect(code == 0, f"killed, and then: {said}")
        expect(rows_of(server, KEPT) == rows, "rows are missing after it was killed")
        for copy in copies(server):
            expect(whole(copy).count('INSERT INTO "dossier" ') == rows["dossier"], "a copy is half done")
    expect(deaths > 0, "it was never killed")
    return [], {"kills": deaths}


@fault("no room for the copy: nothing is changed, one line says what to do, and with room it goes on")
def upgrade_without_room(bench):
    server = as_first_release(bench, bench.small_disk(8))
    server.log_folder = bench.folder()
    change(server, *UNDO, *forget(*STEPS))
    Rows(server.database).one("SELECT count(*) FROM dossier")
    before, filler = whole(path_of(server)), fill(server.folder)
    with open(filler, "r+b") as out:  # room to open the database, not for a copy of it
        out.truncate(os.path.getsize(filler) - 200_000)
    one_clear_line(server, "make room")
    expect(whole(path_of(server)) == before and not copies(server), "something was changed without a copy")
    os.remove(filler)
    server.start()
    server.stop()
    expect(len(copies(server)) == 1, "no copy from before")
    return [], {}


@fault("a database of a newer release, and one that a server works on, are left alone with one line")
def upgrade_refused(bench):
    server = as_first_release(bench)
    server.start()
    code, said = server.command("migrate")
    expect(code == 1 and "another server works on this database" in said, said)
    server.stop()
    change(server, "INSERT INTO migration VALUES ('dossier', '9999_of_tomorrow', 'x', 0)")
    before = whole(path_of(server))
    one_clear_line(server, "of a newer release")
    expect(whole(path_of(server)) == before, "a newer database was changed")
    return [], {}


@fault("an upgrade of PostgreSQL that fails leaves everything as it was; mended, it comes to its end")
def postgres_upgrade(bench):
    if bench.cluster is None:
        bench.cluster = Cluster(bench)
    server = Server(bench.program, bench.folder(), database=bench.cluster.database())
    bench.servers.append(server)
    name = server.database.rsplit("/", 1)[1]
    for statement in (UNDO[0], *forget(*STEPS)):
        done = bench.cluster.ask(statement, name)
        expect(done.returncode == 0, done.stderr)

    def schema():
        shown = subprocess.run(["pg_dump", server.database], stdout=subprocess.PIPE, text=True, check=True)
        return re.sub(r"\\(un)?restrict .*", "", shown.stdout)

    before = schema()
    code, said = server.command("migrate")
    expect(code == 1 and "everything was left as it was" in said, said)
    expect(schema() == before, "a failed upgrade changed something")
    bench.cluster.ask(UNDO[1], name)
    code, said = server.command("migrate")
    expect(code == 0 and "pg_dump" in said, said)
    server.start()
    until(server.answers, "it serves after the upgrade")
    server.stop()
    return [], {"failed": 1}
