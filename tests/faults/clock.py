"""The machine's clock is set, ahead and back, under a server that serves."""

import json
import os

from bench import expect, fault, faketime
from count import Rows, findings
from server import until
from writers import Crew


class Clock:
    """What time a server is told, set from outside while it runs."""

    def __init__(self, server):
        self.path = os.path.join(server.folder, "time")
        self.environment = {
            "LD_PRELOAD": faketime(),
            "FAKETIME_TIMESTAMP_FILE": self.path,
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        self.set("+0")

    def set(self, offset):
        with open(self.path + ".new", "w", encoding="ascii") as out:
            out.write(offset + "\n")
        os.rename(self.path + ".new", self.path)  # never read half written


def ask_again(server, crew):
    """The first question of all, with its key: it must get its first answer, however old it seems."""
    writer = crew.writers[0]
    key, first = next((key, answer) for key, answer in writer.dossiers.items() if key in writer.sent)
    headers = {**server.sign_in(), "Idempotency-Key": key}
    status, said, told = server.ask("POST", "/api/v1/dossiers", writer.sent[key], headers)
    expect(
        status == 201 and json.loads(said)["id"] == first["id"] and told.get("Idempotent-Replay") == "true",
        f"asked again with its key after the clock was set: {status} {said!r}",
    )


def events(server, where="1 = 1", what="count(*)"):
    rows = Rows(server.database)
    found = rows.one(f"SELECT {what} FROM event WHERE {where}")
    rows.close()
    return found


@fault("the clock jumps three days ahead, four back and home again; people sign in anew, order and keys hold")
def clock_jumps(bench):
    server = bench.ward()
    clock = Clock(server)
    server.start(environment=clock.environment)
    jumps = 0
    with Crew(server, may_sign_in_again=True) as crew:
        crew.wait_for_answers(8)
        for offset in ("+3d", "-1d", "+0") * bench.times(1, 4):
            clock.set(offset)
            jumps += 1
            until(lambda: server.said().count('"clock.jumped"') >= jumps, "the log tells of the jump")
            crew.wait_for_answers(8)
            ask_again(server, crew)
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"jumps": jumps, **tally}


@fault("started again with a clock two days behind: it says so, and keys still order what happened")
def clock_behind_at_start(bench):
    server = bench.ward()
    clock = Clock(server)
    server.start(environment=clock.environment)
    with Crew(server, may_sign_in_again=True) as crew:
        crew.wait_for_answers(8)
        server.kill()
        newest, count = events(server, what="max(id)"), events(server)
        clock.set("-2d")
        server.start(environment=clock.environment)
        expect('"clock.behind"' in server.said(), "nobody is told that the clock is behind")
        crew.wait_for_answers(8)
        server.kill()
        expect(events(server, f"id <= {newest}") == count, "what came later stands before what came earlier")
        expect(events(server, f"id > {newest}") > 0, "nothing came later")
        clock.set("+0")
        server.start(environment=clock.environment)
        crew.wait_for_answers(8)
    server.stop()
    return findings(server, crew)
