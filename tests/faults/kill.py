"""The server dies, by SIGKILL, at any moment and at the worst ones; and a second one starts beside it."""

import os
import re
import time

from bench import Injected, expect, fault
from count import findings
from server import Server, until
from writers import Crew


@fault("SIGKILL at random moments of a full load, and started again on the same files")
def killed_at_random(bench):
    server = bench.ward()
    server.start()
    kills, slowest = bench.times(10, 100), 0.0
    with Crew(server) as crew:
        for _ in range(kills):
            time.sleep(bench.chance.uniform(0.05, 0.7))
            server.kill()
            slowest = max(slowest, server.start())
        crew.wait_for_answers(20)
    server.stop()
    wrong, tally = findings(server, crew)
    expect(crew.asked_again() > 0, "nothing was broken: no writer was ever left without an answer")
    return wrong, {"kills": kills, "back_after_s": round(slowest, 2), **tally}


# What happens between a question and its answer, as system calls: each is a moment to die.
MOMENTS = {
    "the upload comes to the disk": "writev,write,pwrite64",
    "its bytes get their name on the shelf": "rename",
    "named, not yet marked": "utimensat",
    "the folder of the name is synced": "fsync",
    "the row is written to the log of the database": "pwrite64",
    "the commit is synced": "fdatasync",
    "the answer is sent": "sendmsg",
}


def kill_at(server, calls, count):
    """Dies in the `count`th such call of one thread."""
    with Injected(server, f"{calls}:signal=SIGKILL:when={count}"):
        until(lambda: not server.running(), f"the server dies in {calls}")
    server.kill()


@fault("SIGKILL between file and row, within the commit, and between commit and answer")
def killed_at_the_worst_moment(bench):
    server = bench.ward()
    server.start()
    deaths = 0
    with Crew(server, papers_every=1) as crew:
        for calls in list(MOMENTS.values()) * bench.times(1, 8):
            kill_at(server, calls, bench.chance.randint(1, 12))
            deaths += 1
            server.start()
            crew.wait_for_answers(4)
    server.stop()
    wrong, tally = findings(server, crew)
    expect(tally["files"] > 0, "nothing was uploaded")
    return wrong, {"kills": deaths, **tally}


@fault("a second server on the same files is turned away, and the first one goes on")
def second_server(bench):
    server = bench.ward()
    server.start()
    with Crew(server, writers=2) as crew:
        crew.wait_for_answers(5)
        other = Server(bench.program, bench.folder(), database=server.database, files=server.files)
        bench.servers.append(other)
        code, said = other.ends_by_itself()
        expect(code == 1, f"the second server ended with {code}")
        expect("another server works on this database" in said and len(said.splitlines()) == 1, said)
        crew.wait_for_answers(5)
    server.stop()
    return findings(server, crew)


def one_clear_line(server, wanted):
    """It ends, and says one line with what is wrong and what to do."""
    code, said = server.ends_by_itself()
    expect(code == 1, f"ended with {code}: {said}")
    lines = [line for line in said.splitlines() if not line.startswith('{"time"')]
    expect(len(lines) == 1 and re.search(wanted, lines[0]), f"said: {said}")


@fault("a database file that is damaged, or that nobody may write, ends in one line saying what to do")
def unusable_database(bench):
    server = bench.ward()
    path = server.database[len("sqlite:") :]
    with open(path, "rb") as whole:
        kept = whole.read()
    with open(path, "r+b") as torn:
        torn.write(b"\xff" * 4096)
    one_clear_line(server, "damaged: keep it aside, and restore the newest backup")
    with open(path, "wb") as mended:
        mended.write(kept)
    os.rename(server.folder, server.folder + "-away")
    os.makedirs(server.folder)
    server.configure()
    server.sections["database"]["url"] = f"sqlite:{server.folder}/not-there/ward.db"
    server.configure()
    one_clear_line(server, "must be there and writable")
    return [], {}
