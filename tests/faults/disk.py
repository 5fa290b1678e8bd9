"""The disk fails, dawdles, fills up or takes no more writes."""

import os
import subprocess
import time

from bench import Injected, expect, fault
from count import findings
from kill import one_clear_line
from server import until
from writers import Crew, letter


def refused_with(crew, code, times=3):
    """Waits until writers were told so; a code of a 503, in the end a sentence to an officer."""
    wanted = crew.refusals().get(code, 0) + times
    until(lambda: crew.refusals().get(code, 0) >= wanted, f"writers are refused with {code}")


def can_still_read(server):
    status, _, _ = server.ask("GET", "/api/v1/public/procedures?q=khai+sinh")
    expect(status in (200, 404), f"a question without a write is answered {status} meanwhile")
    expect(server.answers(), "/readyz does not answer meanwhile")


@fault("fsync of files and of the database fails (EIO), time and again; then all is well; killed in between")
def fsync_fails(bench):
    server = bench.ward()
    server.start()
    rounds = bench.times(2, 12)
    with Crew(server, papers_every=2) as crew:
        for number in range(rounds):
            crew.wait_for_answers(8)
            with Injected(server, "fsync:error=EIO:when=1+3"):  # of the files
                refused_with(crew, "file.shelf.failed", times=2)
            with Injected(server, "fdatasync:error=EIO:when=1+2"):  # of the database
                refused_with(crew, "database.unavailable")
                can_still_read(server)
                if number % 2:
                    server.kill()
            if not server.running():
                server.start()
            crew.wait_for_answers(8)
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"rounds": rounds, **tally}


@fault("every fsync takes 300 ms: answers come later, none gets lost, questions are answered meanwhile")
def fsync_dawdles(bench):
    server = bench.ward()
    server.start()
    with Crew(server) as crew:
        crew.wait_for_answers(5)
        with Injected(server, "fdatasync,fsync:delay_enter=300000"):
            for _ in range(5):
                can_still_read(server)
            crew.wait_for_answers(20)
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"waited_at_most_s": round(max(writer.waited for writer in crew.writers), 1), **tally}


def fill(folder):
    """Takes every byte of a disk; answers the file to remove again."""
    path = os.path.join(folder, "filler")
    with open(path, "wb", buffering=0) as out:
        for size in (1 << 20, 4096, 1):
            try:
                while out.write(b"\0" * size):
                    pass
            except OSError:
                continue
    return path


def fill_and_make_room(bench, crew, server, disk, code):
    """The disk fills up and is given room, some times over."""
    for _ in range(bench.times(2, 6)):
        crew.wait_for_answers(8)
        filler = fill(disk)
        refused_with(crew, code)
        can_still_read(server)
        time.sleep(bench.chance.uniform(0, 0.5))
        os.remove(filler)
        crew.wait_for_answers(8)


@fault("the disk of database and files is full, then has room again; nobody touches the server")
def disk_full(bench):
    disk = bench.small_disk(64)
    server = bench.ward(disk)
    server.log_folder = bench.folder()
    server.start()
    with Crew(server, papers_every=2) as crew:
        fill_and_make_room(bench, crew, server, disk, "disk.full")
        filler = fill(disk)  # and it dies on a full disk
        refused_with(crew, "disk.full")
        server.kill()
        os.remove(filler)
        server.start()
        crew.wait_for_answers(8)
    server.stop()
    return findings(server, crew)


@fault("the disk of the files is full while the database's has room: uploads wait, dossiers go on")
def disk_of_files_full(bench):
    disk = bench.small_disk(16)
    server = bench.ward(files=os.path.join(disk, "files"))
    server.start()
    with Crew(server, papers_every=2) as crew:
        crew.wait_for_answers(8)
        filler = fill(disk)
        refused_with(crew, "disk.full")
        clerk = Crew(server, writers=1, papers_every=10**9, name="clerk", residents=0)  # no papers
        with clerk:
            clerk.wait_for_answers(5, "dossiers without papers are taken in meanwhile")
        big = letter("big", 1 << 20)
        headers = {**crew.headers, "Idempotency-Key": "too-big-for-now", "Content-Type": "application/zip"}
        status, said, _ = server.ask("POST", "/api/v1/files", big, headers)
        expect(status == 503 and b"disk.full" in said, f"onto a full disk is answered {status} {said!r}")
        os.remove(filler)
        crew.wait_for_answers(8)
    server.stop()
    crew.writers += clerk.writers
    return findings(server, crew)


@fault("the disk of the log is full: the service goes on without its log")
def disk_of_log_full(bench):
    disk = bench.small_disk(1)
    server = bench.ward()
    server.log_folder = disk
    server.start()
    with Crew(server) as crew:
        crew.wait_for_answers(4)
        fill(disk)
        crew.wait_for_answers(40, "the service goes on without its log")
    server.stop()
    return findings(server, crew)


@fault("the disk takes no more writes (EROFS), then does; started on a read-only disk it says so in one line")
def disk_read_only(bench):
    disk = bench.small_disk(64)
    server = bench.ward(disk)
    server.log_folder = bench.folder()
    server.start()
    with Crew(server) as crew:
        crew.wait_for_answers(8)
        with Injected(server, "pwrite64:error=EROFS"):
            refused_with(crew, "disk.read_only")
            can_still_read(server)
        crew.wait_for_answers(8)
    server.stop()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    one_clear_line(server, "writable")
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    server.start()
    expect(server.answers(), "it does not serve once the disk may be written again")
    server.stop()
    return findings(server, crew)
