"""A real ward with real witnesses: what is witnessed, when they are away, and when the ward is two."""

import json
import os
import shutil
import sys
import time

import tlog
from parties import PATIENCE, Wrong, expect

sys.path.insert(1, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "faults"))
from server import Server, make_ward  # noqa: E402  (another folder of tests)

UNIT = "21028"


class Ward:
    """A demo ward on a folder of its own, or on a copy of one."""

    def __init__(self, program, folder, copy_of=None):
        if copy_of:
            shutil.copytree(copy_of.server.folder, folder)
        else:
            os.makedirs(folder)
        self.policy = os.path.join(folder, "policy")
        self.server = Server(
            program,
            folder,
            web={"public_url": "https://phuong.example.vn"},
            ledger={"witness_seconds": 1, "policy": self.policy if copy_of else "none"},
            backup={"enabled": False},
        )
        if not copy_of:
            make_ward(program, self.server)

    def witnessed_by(self, parties, needed):
        """From the next start on."""
        lines = [f"witness {p.name.split('/')[-1]} {p.verifier.text} {p.url()}\n" for p in parties]
        names = " ".join(party.name.split("/")[-1] for party in parties)
        with open(self.policy, "w", encoding="utf-8") as out:
            out.write("".join(lines) + f"group enough {needed} {names}\nquorum enough\n")
        self.server.sections["ledger"]["policy"] = self.policy
        self.server.configure()

    def overview(self):
        status, body, _ = self.server.ask("GET", "/api/v1/ledger")
        expect(status == 200, f"/api/v1/ledger: {status} {body}")
        return json.loads(body)

    def record(self, count=1):
        """Facts of the ward: somebody signs in."""
        for _ in range(count):
            self.server.sign_in()

    def size(self):
        """Of the newest block, once everything recorded is in it."""
        return self.until(lambda view: view["waiting"] == 0 and view["size"], "facts come into a block")

    def until(self, happened, what, patience=PATIENCE):
        ends = time.monotonic() + patience
        while True:
            view = self.overview()
            found = happened(view)
            if found:
                return found
            if time.monotonic() > ends:
                raise Wrong(f"waited in vain: {what}; {json.dumps(view)[:1500]}")
            time.sleep(0.05)

    def until_witnessed(self, size, patience=PATIENCE):
        def block(view):
            found = view.get("witnessed")
            return found if found and found["size"] >= size else None

        return self.until(block, f"{size} entries are witnessed", patience)

    def note_of(self, block):
        _, body, _ = self.server.ask("GET", f"/api/v1/ledger/blocks/{block['number']}")
        return json.loads(body)["note"]

    def state_of(self, party):
        name = party.name.split("/")[-1]
        found = [each for each in self.overview()["witnesses"] if each["name"] == name]
        return found[0]["state"], found[0].get("why")


class WatchedWard:
    """As a log that a witness may be asked to watch: only its public key."""

    def __init__(self, key):
        self.key = self
        self.public_text = key
        self.origin = tlog.Verifier(key).name

    def text(self):
        return self.public_text


def check_note(ward, log, block, parties):
    """The ward's own words for it are held against the signatures themselves; who cosigned."""
    text, lines, size, _ = tlog.read_note(ward.note_of(block))
    expect(tlog.Verifier(log.public_text).signed(text, lines) == 1, "a block that the ward did not sign")
    expect(size == block["size"] and text.startswith(log.origin + "\n"), f"another block: {text}")
    found = [party for party in parties if party.verifier.signed(text, lines) > 0]
    told = sorted(party.name.split("/")[-1] for party in found)
    expect(sorted(block["witnessed_by"]) == told, f"told {block['witnessed_by']}, signed {told}")
    return found


def go_through(bench, needed):
    """One lies, one is dead; then too many are away; then the ward is two."""
    ward = Ward(bench.program, bench.path("ward"))
    bench.wards.append(ward)
    ward.server.start()
    ward.record()
    ward.size()
    log = WatchedWard(ward.overview()["key"])
    honest = [bench.witness(log) for _ in range(3)]
    parties = [*honest, bench.liar()]
    ward.server.stop()
    ward.witnessed_by(parties, needed)
    honest[2].kill()
    ward.server.start()
    began = time.monotonic()
    block = ward.until_witnessed(ward.size())
    expect(len(check_note(ward, log, block, parties)) == needed, "not who we thought")
    first = time.monotonic() - began
    expect(ward.state_of(honest[2])[0] == "away", f"the dead one: {ward.state_of(honest[2])}")

    honest[1].kill()
    ward.record(3)
    ward.until(lambda view: view["size"] > block["size"], "blocks are signed without witnesses")
    time.sleep(3)
    view = ward.overview()
    expect(view["signing"] == "going_on", f"the ward stopped: {view}")
    expect(view["witnessed"]["size"] == block["size"], "witnessed without a quorum")
    honest[1].start()
    honest[2].start()
    block = ward.until_witnessed(ward.size())
    ward.until(lambda _: ward.state_of(honest[2])[0] == "good", "who was dead comes back")
    check_note(ward, log, block, parties)
    return two_faces(bench, ward, log, parties, first)


def two_faces(bench, ward, log, parties, first):
    """Somebody with the ward's key, its database and its port tells another history."""
    honest = parties[:3]
    ward.server.stop()
    other = Ward(bench.program, bench.path("other"), copy_of=ward)
    bench.wards.append(other)
    ward.server.start()
    ward.record(2)
    block = ward.until_witnessed(ward.size())
    other.server.start()
    other.record(4)
    forked = other.size()
    other.until(
        lambda _: all(other.state_of(each)[0] == "refuses" for each in honest),
        "the honest ones refuse the other history",
    )
    ward.record(2)
    block = ward.until_witnessed(ward.size())
    expect(len(check_note(ward, log, block, parties)) >= 3, "the ward itself has no quorum any more")
    seen = other.overview()["block"]
    witnessed = other.overview()["witnessed"]["size"]
    expect(witnessed < forked, f"{witnessed} entries of the other history are witnessed, of {forked}")
    expect(not set(check_note(other, log, seen, parties)) & set(honest), "somebody honest signed both")
    reasons = {other.state_of(each)[1] for each in honest}
    expect(reasons <= {"witness.inconsistent", "witness.ahead"}, f"reasons: {reasons}")
    return {"first quorum after s": round(first, 1), "signed both": 0}
