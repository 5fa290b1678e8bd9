"""Backups made while the ward works, restored elsewhere; and backups that were damaged since."""

import base64
import hmac
import json
import os
import shutil
import subprocess
import time

from bench import Injected, Skip, expect, fault
from count import Rows, findings, half_done, on_shelf, out_of_order
from server import PATIENCE, Server, Wrong
from writers import Crew


def timed(server, *words):
    """A command that must succeed: seconds, what it said."""
    began = time.monotonic()
    code, said = server.command(*words)
    expect(code == 0, f"smartward {words[0]} ended with {code}: {said}")
    return round(time.monotonic() - began, 2), said


def restored_elsewhere(bench, backup, database=None):
    """A second ward out of the backup: seconds it took, and the ward."""
    other = Server(bench.program, bench.folder(), database=database)
    bench.servers.append(other)
    seconds, _ = timed(other, "restore", backup)
    return seconds, other


def missing(ward, before):
    """Whatever was answered before the backup began must be in it, whole."""
    rows = Rows(ward.database)
    dossiers = dict(rows.all("SELECT id, code FROM dossier"))
    files = dict(rows.all("SELECT id, sha256 FROM stored_file"))
    wrong = half_done(rows, len(dossiers)) + out_of_order(rows)
    rows.close()
    taken_in, sent = before
    wrong += [f"lost: {each['code']}" for each in taken_in if dossiers.get(each["id"]) != each["code"]]
    wrong += [f"lost: file {each['id']}" for each in sent if files.get(each["id"]) != each["sent_sha256"]]
    lying = on_shelf(ward.files)
    wrong += [f"half done: {each} is named, and not there" for each in files.values() if not lying.get(each)]
    return wrong, len(dossiers), len(files)


def answered_so_far(crew):
    return (
        [answer for writer in crew.writers for answer in list(writer.dossiers.values())],
        [answer for writer in crew.writers for answer in list(writer.uploads.values())],
    )


def back_up_under_load(bench, server, database=None):
    """Backup at full load, verified, restored elsewhere and served; the first ward is counted too."""
    backup = os.path.join(bench.folder(), "backup")
    with Crew(server, papers_every=2) as crew:
        crew.wait_for_answers(bench.times(40, 2000))
        before = answered_so_far(crew)
        seconds, _ = timed(server, "backup", backup)
        crew.wait_for_answers(8)
    verified, said = timed(server, "restore", "--verify", backup)
    expect("is whole" in said, said)
    restored, other = restored_elsewhere(bench, backup, database)
    wrong, dossiers, files = missing(other, before)
    other.start()
    expect(other.answers(), "the restored ward does not serve")
    status, body, _ = other.ask("GET", "/api/v1/dossiers?limit=1", headers=other.sign_in())
    expect(status == 200 and json.loads(body)["items"], f"the restored ward shows nothing: {status} {body!r}")
    other.stop()
    server.stop()
    about_first, tally = findings(server, crew)
    figures = {"backup_s": seconds, "verify_s": verified, "restore_s": restored}
    return wrong + about_first, {**figures, "restored": f"{dossiers} dossiers + {files} files", **tally}


@fault("backup at full load, verified, restored elsewhere without its key, and served from there")
def backup_under_load(bench):
    server = bench.ward()
    server.start()
    return back_up_under_load(bench, server)


def code_of_the_phone(secret):
    """RFC 6238: 30 seconds, six digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    tag = hmac.new(key, int(time.time() // 30).to_bytes(8, "big"), "sha1").digest()
    at = tag[-1] & 15
    return f"{(int.from_bytes(tag[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def enrol(server, headers):
    """A second factor for who is signed in."""
    status, said, _ = server.ask("POST", "/api/v1/session/second-factor", headers=headers)
    expect(status in (200, 201), f"no second factor is offered: {status} {said!r}")
    typed = json.dumps({"code": code_of_the_phone(json.loads(said)["secret"])})
    status, said, _ = server.ask("POST", "/api/v1/session/second-factor/confirm", typed, headers)
    expect(status in (200, 201), f"the second factor is not taken: {status} {said!r}")


@fault("restored without the key of second factors: it says who is concerned and what to do, and that works")
def restored_without_key(bench):
    server = bench.ward()
    server.start()
    enrol(server, server.sign_in("ha.ptt"))
    server.stop()
    backup = os.path.join(bench.folder(), "backup")
    timed(server, "backup", backup)
    other = Server(bench.program, bench.folder())
    bench.servers.append(other)
    _, said = timed(other, "restore", backup)
    expect("The second factor of 1 officers cannot be read" in said and "remove-second-factor" in said, said)
    other.start()
    expect('"vault.key_lost"' in other.said(), "the log says nothing of the lost key")
    other.stop()
    timed(other, "user", "remove-second-factor", "ha.ptt")
    other.start()
    other.sign_in("ha.ptt")
    expect('"vault.key_lost"' not in other.said(), "the key still counts as lost")
    other.stop()
    third = Server(bench.program, bench.folder())
    bench.servers.append(third)
    shutil.copy2(server.database[len("sqlite:") :] + ".key", third.database[len("sqlite:") :] + ".key")
    _, said = timed(third, "restore", backup)
    expect("cannot be read" not in said, f"with the key put back: {said}")
    return [], {}


@fault("SIGKILL in the middle of a restore: nothing there passes for whole, and once more ends it")
def restore_killed(bench):
    if Injected.why_not():
        raise Skip(Injected.why_not())
    server = bench.ward()
    server.start()
    with Crew(server, writers=2, papers_every=1) as crew:
        crew.wait_for_answers(6)
    server.stop()
    backup = os.path.join(bench.folder(), "backup")
    timed(server, "backup", backup)
    before, deaths = answered_so_far(crew), 0
    for count in range(1, bench.times(8, 60)):
        other = Server(bench.program, bench.folder())
        inject = ["strace", "-f", "-o", os.path.join(other.folder, "strace")]
        calls = "copy_file_range,sendfile,pwrite64,fdatasync,fsync,syncfs,rename"
        inject += ["-e", f"inject={calls}:signal=SIGKILL:when={count * bench.times(4, 1)}"]
        ended = subprocess.run(
            [*inject, bench.program, "restore", backup, "--config", other.config],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
        deaths += ended.returncode != 0
        if not os.path.exists(other.database[len("sqlite:") :]):
            timed(other, "restore", backup)
        wrong, _, _ = missing(other, before)
        expect(not wrong, f"killed at call {count}: {wrong}")
    other.start()
    expect(other.answers(), "the restored ward does not serve")
    other.stop()
    expect(deaths > 1, "it was never killed")
    about_first, tally = findings(server, crew)
    return about_first, {"kills": deaths, **tally}


def flip(path, share):
    """One bit of the file, so far into it."""
    with open(path, "r+b") as content:
        place = int(os.path.getsize(path) * share)
        content.seek(place)
        byte = content.read(1)[0]
        content.seek(place)
        content.write(bytes([byte ^ 16]))


def one_stored_file(backup):
    for place, _, names in os.walk(os.path.join(backup, "files")):
        for name in names:
            return os.path.join(place, name)
    raise Wrong("the backup holds no stored file")


def forged_row_count(backup):
    """A manifest that says something else, with a seal that fits: only counting finds it."""
    path = os.path.join(backup, "manifest.json")
    with open(path, encoding="utf-8") as text:
        manifest = json.load(text)
    next(table for table in manifest["tables"] if table["table"] == "dossier")["rows"] += 1
    with open(path, "w", encoding="utf-8") as out:
        json.dump(manifest, out)
    sealed = subprocess.run(["sha256sum", "manifest.json"], cwd=backup, stdout=subprocess.PIPE, check=True)
    with open(os.path.join(backup, "manifest.sha256"), "wb") as out:
        out.write(sealed.stdout)


# What is done to a copy of a whole backup, and what must be said of it.
DAMAGES = {
    "a bit of the database's head": (lambda b: flip(b + "/database", 0.0001), "changed: database"),
    "a bit in the middle of the database": (lambda b: flip(b + "/database", 0.5), "changed: database"),
    "the database cut short": (lambda b: os.truncate(b + "/database", 40_960), "changed: database"),
    "the database gone": (lambda b: os.remove(b + "/database"), "missing: database"),
    "a bit of a stored file": (lambda b: flip(one_stored_file(b), 0.5), "changed: files/"),
    "a stored file cut short": (lambda b: os.truncate(one_stored_file(b), 3), "changed: files/"),
    "a stored file gone": (lambda b: os.remove(one_stored_file(b)), "missing: files/"),
    "a bit of the manifest": (lambda b: flip(b + "/manifest.json", 0.5), "backup.manifest.changed"),
    "the manifest cut short": (lambda b: os.truncate(b + "/manifest.json", 100), "backup.manifest.changed"),
    "a bit of the seal": (lambda b: flip(b + "/manifest.sha256", 0.1), "backup.manifest.changed"),
    "the manifest gone": (lambda b: os.remove(b + "/manifest.json"), "backup.manifest.missing"),
    "another count of rows, well sealed": (forged_row_count, "table dossier does not have the"),
}


@fault("a backup that was damaged since is refused with the reason, and nothing is put anywhere")
def backup_damaged(bench):
    server = bench.ward()
    server.start()
    with Crew(server, writers=2, papers_every=1) as crew:
        crew.wait_for_answers(6)
    server.stop()
    whole = os.path.join(bench.folder(), "backup")
    timed(server, "backup", whole)
    wrong = []
    for what, (damage, reason) in DAMAGES.items():
        damaged = os.path.join(bench.folder(), "backup")
        shutil.copytree(whole, damaged)
        damage(damaged)
        for words in (("restore", "--verify"), ("restore",)):
            other = Server(bench.program, bench.folder())
            code, said = other.command(*words, damaged)
            if code != 1 or reason not in said or "was not used" not in said:
                wrong.append(f"{what}: {' '.join(words)} ended with {code}: {said}")
            if os.path.exists(other.database[len("sqlite:") :]) or os.path.exists(other.files):
                wrong.append(f"{what}: something was put all the same")
    wrong += over_something(bench, server, whole) + lost_before(bench, server)
    about_first, tally = findings(server, crew)
    return wrong + about_first, {"damages": len(DAMAGES), **tally}


def over_something(bench, server, backup):
    """A restore never overwrites."""
    code, said = server.command("restore", backup)
    return [] if code == 1 and "never overwrites" in said else [f"restored over a ward: {code} {said}"]


def lost_before(bench, server):
    """Bytes that rotted on the shelf before the backup: it says so, and the rest can be restored."""
    rotten = next(name for name, whole in on_shelf(server.files).items() if whole)
    path = next(
        os.path.join(place, rotten) for place, _, names in os.walk(server.files) if rotten in names
    )
    shutil.copy2(path, path + ".kept")
    flip(path, 0.5)
    backup = os.path.join(bench.folder(), "backup")
    code, said = server.command("backup", backup)
    os.replace(path + ".kept", path)
    if code != 1 or rotten not in said:
        return [f"a rotten file was backed up without a word: {code} {said}"]
    _, other = restored_elsewhere(bench, backup)
    lost = len(on_shelf(server.files)) - len(on_shelf(other.files))
    return [] if lost == 1 else [f"one file was rotten, and {lost} are lost"]
