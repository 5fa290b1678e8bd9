"""What every fault gets: wards to break, and the means to break them."""

import glob
import os
import random
import shutil
import signal
import subprocess
import time

from server import Server, Wrong, copy_ward, make_ward, until

FAULTS = {}  # name → (what it does in one sentence, function), in the order of telling


class Skip(Exception):
    """This machine does not allow it; the reason is told."""


def fault(sentence):
    """Registers a function as a fault. It answers what is wrong, a line each, and its figures."""

    def register(function):
        FAULTS[function.__name__] = (sentence, function)
        return function

    return register


class Bench:
    """One run: where wards are made, how hard they are tried, and from which seed."""

    def __init__(self, program, scratch, full, seed):
        self.program, self.scratch, self.full = program, scratch, full
        self.chance = random.Random(seed)
        self.wards, self.mounts, self.servers, self.cluster = 0, [], [], None
        self.template = os.path.join(scratch, "template")
        os.mkdir(self.template)
        make_ward(program, Server(program, self.template))

    def times(self, few, many):
        return many if self.full else few

    def folder(self):
        self.wards += 1
        place = os.path.join(self.scratch, f"ward-{self.wards}")
        os.mkdir(place)
        return place

    def ward(self, folder=None, **sections):
        """A fresh ward, not yet serving, on the embedded database."""
        place = folder or self.folder()
        copy_ward(self.template, place)
        server = Server(self.program, place, **sections)
        self.servers.append(server)
        return server

    def ward_on(self, database, **sections):
        """The same on a database server, which holds the ward already."""
        server = Server(self.program, self.folder(), database=database, **sections)
        self.servers.append(server)
        return server

    def small_disk(self, mebibytes):
        """A folder on a disk of its own."""
        place = self.folder()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "ward-faults", place],
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if mounted.returncode != 0:
            raise Skip(f"no disk of its own may be mounted here: {mounted.stderr.strip()}")
        self.mounts.append(place)
        return place

    def tidy(self):
        """After each fault: no server goes on, no disk stays."""
        for server in self.servers:
            if server.running():
                server.kill()
        for place in self.mounts:
            subprocess.run(["umount", "-l", place], check=False)
        self.servers, self.mounts = [], []

    def close(self):
        self.tidy()
        if self.cluster:
            self.cluster.close()
        shutil.rmtree(self.scratch, ignore_errors=True)


class Injected:
    """Calls of a running server that fail, dawdle or kill: `with Injected(server, "fdatasync:error=EIO")`."""

    @staticmethod
    def why_not():
        """Why no process may be traced here; empty when it may."""
        if not shutil.which("strace"):
            return "strace is not installed"
        tried = subprocess.run(["strace", "-qq", "true"], stderr=subprocess.PIPE, text=True, check=False)
        allowed = tried.returncode == 0
        return "" if allowed else "processes may not be traced here: " + tried.stderr.strip()[-120:]

    def __init__(self, server, *rules):
        self.server = server
        if self.why_not():
            raise Skip(self.why_not())
        calls = sorted({call for rule in rules for call in rule.split(":")[0].split(",")})
        self.notes = os.path.join(server.log_folder, f"strace-{time.monotonic_ns()}")
        words = ["strace", "-f", "-o", self.notes, "-p", str(server.process.pid)]
        words += ["-e", "trace=" + ",".join(calls)]
        for rule in rules:
            words += ["-e", "inject=" + rule]
        with open(self.notes + ".said", "wb") as said:
            self.tracer = subprocess.Popen(words, stderr=said)

    def said(self):
        with open(self.notes + ".said", encoding="utf-8", errors="replace") as text:
            return text.read()

    def __enter__(self):
        def attached_or_ended():
            return "attached" in self.said() or self.tracer.poll() is not None

        until(attached_or_ended, "strace attaches")
        if "attached" not in self.said():
            raise Skip(f"processes may not be traced here: {self.said().strip()[-120:]}")
        return self

    def __exit__(self, *unused):
        if self.tracer.poll() is None:
            self.tracer.send_signal(signal.SIGINT)  # lets go of the server
        self.tracer.wait(timeout=30)


def faketime():
    """What a program is to preload, so that it is told another time.

    jemalloc asks for the time while it begins, and libfaketime for memory: neither would get an answer. Here
    memory comes from the C library.
    """
    found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not found:
        raise Skip("libfaketime is not installed")
    return f"{found[0]}:libstdc++.so.6:libc.so.6"


def expect(true, wrong):
    if not true:
        raise Wrong(wrong)
