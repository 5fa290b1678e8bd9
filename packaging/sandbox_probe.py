#!/usr/bin/env python3
"""Tries, in the place of the server, all that its unit forbids; prints what became of it, as JSON.

Run by packaging/try_under_systemd inside a machine, as a unit that differs from the server's in its command
alone. What is there to be got at (a folder anybody may write, a secret at home, a device) is laid out by it.
"""

import ctypes
import errno
import json
import mmap
import os
import resource
import socket
import subprocess
import sys

libc = ctypes.CDLL(None, use_errno=True)
OWN = "/var/lib/smartward"
EXECUTABLE_STACK = 0x0040000  # ADDR_NO_RANDOMIZE, one of the persona flags
CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWNET = 0x10000000, 0x00020000, 0x40000000


def call(name, *arguments):
    if getattr(libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def write(path):
    with open(path, "w", encoding="ascii") as out:
        out.write("1")


def open_only(path):
    os.close(os.open(path, os.O_RDONLY))


def read(path):
    with open(path, "rb") as text:
        text.read(1)


def mapped(protection):
    mmap.mmap(-1, 4096, prot=protection).close()


def made_executable():
    """What a compiler of regular expressions or of pictures would do at run time."""
    call("mprotect", ctypes.c_void_p(libc_page()), 4096, mmap.PROT_READ | mmap.PROT_EXEC)


def libc_page():
    libc.mmap.restype = ctypes.c_void_p
    return libc.mmap(None, 4096, mmap.PROT_READ | mmap.PROT_WRITE, 0x22, -1, 0)


def becomes_root():
    """A program of root's that changes who it is, as sudo does."""
    said = subprocess.run(["/usr/local/bin/id-of-root", "-u"], capture_output=True, text=True, check=False)
    if said.stdout.strip() != "0":
        raise OSError(errno.EPERM, said.stdout + said.stderr)


def sees_others():
    if not any(name.isdigit() and int(name) == 1 for name in os.listdir("/proc")):
        raise OSError(errno.ENOENT, "/proc/1")


def changes_own_file(mode):
    path = os.path.join(OWN, "probe-mode")
    write(path)
    try:
        os.chmod(path, mode)
    finally:
        os.remove(path)


def more_files():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard + 1, hard + 1))


FORBIDDEN = {
    "ProtectSystem: writes where anybody may": lambda: write("/srv/open/probe"),
    "ProtectSystem: writes beside its folder": lambda: write("/var/lib/open/probe"),
    "ProtectSystem: writes its own configuration": lambda: write("/etc/smartward/smartward.toml"),
    "ProtectHome: reads what lies at home": lambda: read(os.path.join("/home", "secret")),
    "ProtectHome: reads what lies at root's": lambda: read(os.path.join("/root", "secret")),
    "PrivateTmp: reads what others left": lambda: read("/tmp/of-others"),
    "PrivateDevices: opens a device": lambda: open_only("/dev/ward-device"),
    "DevicePolicy: opens it by a node of its own": lambda: open_only(OWN + "/probe-device"),
    "NoNewPrivileges: becomes root": becomes_root,
    "PrivateUsers: gives a file away": lambda: os.chown(OWN + "/probe-given", 1, 1),
    "ProtectProc: sees other processes": sees_others,
    "ProcSubset: reads of the machine": lambda: read("/proc/meminfo"),
    "ProtectKernelTunables: sets one": lambda: write("/proc/sys/kernel/core_pattern"),
    "ProtectControlGroups: makes one": lambda: os.mkdir("/sys/fs/cgroup/probe"),
    "ProtectKernelLogs: reads them": lambda: call("klogctl", 3, ctypes.create_string_buffer(64), 64),
    "ProtectHostname: sets it": lambda: call("sethostname", b"probe", 5),
    "ProtectClock: sets it": lambda: call("settimeofday", ctypes.create_string_buffer(16), None),
    "LockPersonality: changes it": lambda: call("personality", EXECUTABLE_STACK),
    "MemoryDenyWriteExecute: maps such memory": lambda: mapped(
        mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
    ),
    "MemoryDenyWriteExecute: makes it executable later": made_executable,
    "RestrictAddressFamilies: asks the kernel of networks": lambda: socket.socket(
        socket.AF_NETLINK, socket.SOCK_RAW
    ),
    "RestrictAddressFamilies: listens to a line": lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW),
    "RestrictNamespaces: users": lambda: call("unshare", CLONE_NEWUSER),
    "RestrictNamespaces: mounts": lambda: call("unshare", CLONE_NEWNS),
    "RestrictNamespaces: networks": lambda: call("unshare", CLONE_NEWNET),
    "RestrictRealtime: goes before all others": lambda: os.sched_setscheduler(
        0, os.SCHED_FIFO, os.sched_param(1)
    ),
    "RestrictSUIDSGID: makes a program of others": lambda: changes_own_file(0o4755),
    "SystemCallFilter: mounts": lambda: call("mount", b"none", b"/tmp", b"tmpfs", 0, None),
    "SystemCallFilter: traces itself": lambda: call("ptrace", 0, 0, None, None),
    "SystemCallFilter: locks memory": lambda: call("mlock", ctypes.create_string_buffer(64), 64),
    "SystemCallFilter: keeps keys": lambda: call("syscall", 250, 0, -3, 1),  # keyctl
    "SystemCallFilter: restarts the machine": lambda: call("reboot", 0),
    "LimitNOFILE: takes more": more_files,
}
ALLOWED = {
    "writes its own folder": lambda: changes_own_file(0o600),
    "writes what can be made anew": lambda: write("/var/cache/smartward/probe"),
    "writes a temporary file": lambda: write("/tmp/of-the-server"),
    "speaks by a network": lambda: socket.socket(socket.AF_INET6),
    "reads its pages": lambda: read("/usr/share/smartward/web/index.html"),
}


def attempt(action):
    """Nothing when it went through, else the word of the refusal. In a process of its own: some of it changes
    what the rest may do."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        word = ""
        try:
            action()
        except (OSError, ValueError) as refusal:
            word = errno.errorcode.get(getattr(refusal, "errno", None), str(refusal))
        os.write(writer, word.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as said:
        word = said.read()
    how = os.waitpid(child, 0)[1]
    return word or (f"status {how}" if how else "")


def main():
    with open("/proc/self/uid_map", encoding="ascii") as text:
        users = text.read().split()
    words = {name: attempt(action) for name, action in FORBIDDEN.items()}
    permitted = {name: attempt(action) for name, action in ALLOWED.items()}
    found = {
        "refused_with": words,
        "went_through": [name for name, word in words.items() if not word],
        "not_allowed": {name: word for name, word in permitted.items() if word},
        "whole_user_map": users == ["0", "0", str(2**32 - 1)],
        "umask": oct(os.umask(0)),
        "core": resource.getrlimit(resource.RLIMIT_CORE)[1],
        "open_files": resource.getrlimit(resource.RLIMIT_NOFILE)[1],
    }
    json.dump(found, sys.stdout)
    print()


if __name__ == "__main__":
    main()
