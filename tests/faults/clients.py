"""Clients that stall at every stage, and ten thousand that say nothing."""

import resource
import socket
import time

from bench import Skip, expect, fault
from count import findings
from server import PATIENCE, Wrong
from writers import Crew

SHORT = {"header_seconds": 2, "body_seconds": 3, "write_seconds": 3}


def dial(server, receive_bytes=None):
    line = socket.socket()
    if receive_bytes:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    line.settimeout(PATIENCE)
    line.connect(("127.0.0.1", server.port))
    return line


def is_ended(line):
    """Reads what is there; whether the server has closed."""
    line.setblocking(False)
    try:
        while line.recv(65536):
            pass
        return True
    except BlockingIOError:
        return False
    except OSError:
        return True


HEAD = (
    b"POST /api/v1/dossiers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Idempotency-Key: stalling-1\r\n"
)


def stalled(server, crew):
    """One line a stage: its name, the line, and what it drips every moment to look alive."""
    upload = (
        "POST /api/v1/files HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
        "Idempotency-Key: stalling-2\r\nCookie: {Cookie}\r\nX-CSRF-Token: {X-CSRF-Token}\r\n\r\n"
    ).format(**crew.headers)
    stages = [
        ("says nothing", b"", b""),
        ("half a header", HEAD, b""),
        ("a header that drips", HEAD, b"X-A: b\r\n"),
        ("no body", HEAD + b"Content-Length: 5000\r\n\r\n", b""),
        ("a body that drips", HEAD + b"Content-Length: 5000\r\n\r\n{", b" "),
        ("an upload that drips", upload.encode(), b"P"),
        ("a chunked body that drips", HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    ]
    lines = []
    for name, first, drop in stages:
        line = dial(server)
        line.sendall(first)
        lines.append((name, line, drop))
    # One that asks and asks and never reads: its window fills, then the server's buffers.
    reader = dial(server, receive_bytes=4096)
    ask = b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
    reader.sendall(ask * 100)
    lines.append(("never reads its answer", reader, None))
    return lines


def never_reads_is_over(server, line):
    """Its own side may not read, or it would not stall; so the kernel is asked whether the server let go."""
    port = f"{line.getsockname()[1]:04X}"
    with open("/proc/net/tcp", encoding="ascii") as table:
        for row in table.readlines()[1:]:
            place, other, state = row.split()[1:4]
            if place.endswith(f":{server.port:04X}") and other.endswith(":" + port):
                return state != "01"  # established
    return True


@fault("clients that stall at every stage of a request are let go in time, and others are served meanwhile")
def clients_that_stall(bench):
    server = bench.ward(http=SHORT)
    server.start()
    with Crew(server, writers=4) as crew:
        crew.wait_for_answers(4)
        lines = stalled(server, crew)
        open_lines = {name: (line, drop) for name, line, drop in lines}
        ends = time.monotonic() + PATIENCE
        while open_lines and time.monotonic() < ends:
            for name, (line, drop) in list(open_lines.items()):
                over = never_reads_is_over(server, line) if drop is None else is_ended(line)
                if not over and drop:
                    try:
                        line.send(drop)
                    except OSError:
                        over = True
                if over:
                    del open_lines[name]
            crew.wait_for_answers(1, "others are answered meanwhile")
        for _, line, _ in lines:
            line.close()
        expect(not open_lines, f"these are never let go: {', '.join(open_lines)}")
        half_close(server)
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"stages": len(lines) + 2, **tally}


def half_close(server):
    """Who closes its own side after asking still gets the answer; within the question, the line ends."""
    line = dial(server)
    line.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    line.shutdown(socket.SHUT_WR)
    said = b""
    while piece := line.recv(4096):
        said += piece
    line.close()
    expect(b" 200 " in said, f"a half closed question is answered {said!r}")
    line = dial(server)
    line.sendall(HEAD + b"Content-Length: 10\r\n\r\n{")
    line.shutdown(socket.SHUT_WR)
    while line.recv(4096):
        pass
    line.close()


def allowed_files(wanted):
    """As many open files as the system gives this process."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < wanted + 200:
        raise Skip(f"only {most} open files are allowed here, {wanted + 200} are needed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted + 200, most))


IDLE = 10_000
MEMORY_MIB_MAX = 600  # a development build; it must be bounded, not small


@fault("ten thousand connections that say nothing: others are served, memory stays within bounds")
def ten_thousand_idle(bench):
    allowed_files(IDLE)
    server = bench.ward(http={"header_seconds": 600})
    # As a service starts: 1024 open files unless it asks for more.
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    server.start(before=["prlimit", f"--nofile=1024:{most}"])
    lines = []
    with Crew(server, writers=2) as crew:
        before = server.memory_mib()
        for number in range(IDLE):
            try:
                line = dial(server)
            except OSError as failure:
                raise Wrong(f"connection {number} cannot be made: {failure}") from failure
            if number % 2:
                line.sendall(b"GET /healthz HTTP/1.1\r\nHost")
            lines.append(line)
            if number % 1000 == 0:
                crew.wait_for_answers(1, "others are answered meanwhile")
        crew.wait_for_answers(10, "others are answered beside ten thousand")
        after = server.memory_mib()
        held = sum(not is_ended(line) for line in lines)
    for line in lines:
        line.close()
    server.stop()
    expect(after < MEMORY_MIB_MAX, f"{after} MiB of memory")
    expect(held >= 3000, f"only {held} idle connections are kept")
    wrong, tally = findings(server, crew)
    return wrong, {"idle": IDLE, "kept": held, "memory_mib": f"{before} → {after}", **tally}
