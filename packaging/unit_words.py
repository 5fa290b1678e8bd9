"""The words the chapters of a machine's life are told in."""

import json
import os
import re

PORT = 8080
LOGIN, PASSWORD = "ha.ptt", "Nghialo-2025"
UNIT = "smartward.service"
UNIT_FILE = "/lib/systemd/system/smartward.service"
CONFIG = "/etc/smartward/smartward.toml"
STATE = "/var/lib/smartward"
DEVICES = ("/dev/net/tun", "/dev/fuse")  # opening one needs no rights but those of its file
EXPOSURE_MAX = 2.0
STOP_SECONDS_MAX = 5
BACK_SECONDS_MAX = 10
GAP_SECONDS_MAX = 60


def say(text):
    print(f"-- {text}", flush=True)


def write(machine, name, text, mode=0o644):
    path = machine.path(name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    os.chmod(path, mode)


def read(machine, name):
    with open(machine.path(name), encoding="utf-8") as text:
        return text.read()


def configure(machine, section, line):
    """The administrator sets one key."""
    key = line.split("=")[0].strip()
    text = read(machine, CONFIG)
    head, found, tail = text.partition(f"[{section}]\n")
    if not found:
        text = f"{text}\n[{section}]\n{line}\n"
    else:
        part, bracket, rest = tail.partition("\n[")
        kept = [each for each in part.split("\n") if not re.match(rf"#? ?{key} *=", each)]
        text = head + found + line + "\n" + "\n".join(kept) + bracket + rest
    with open(machine.path(CONFIG), "w", encoding="utf-8") as out:
        out.write(text)


def is_active(machine):
    return machine.said("systemctl", "is-active", UNIT, check=False).strip()


def is_enabled(machine):
    return machine.said("systemctl", "is-enabled", UNIT, check=False).strip().splitlines()[0]


def processes(machine):
    """What runs as the server's user, by number."""
    user = int(machine.said("id", "-u", "smartward"))
    place = machine.path("/proc")
    numbers = [name for name in os.listdir(place) if name.isdigit()]
    return [name for name in numbers if os.stat(os.path.join(place, name)).st_uid == user]


def install(machine, cache, *what):
    quiet = ["apt-get", "-y", "-o", f"Dir::Cache::archives={cache}", "install", "--no-install-recommends"]
    return machine.said(*quiet, *what)


def journal(machine, *words):
    """The server's own lines, each an object."""
    text = machine.said("journalctl", "-u", UNIT, "-o", "cat", "--no-pager", *words)
    return [json.loads(line) for line in text.splitlines() if line.startswith('{"time"')]
