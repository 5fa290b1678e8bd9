"""What happens to a ward's machine, from the first installation to the last: each chapter leaves the machine
to the next one, and says in a line what was seen."""

import json
import os
import re
import time
from pathlib import Path

import unit_fate
import ward_at_work as work
from machine import expect
from unit_words import (
    CONFIG,
    DEVICES,
    EXPOSURE_MAX,
    LOGIN,
    PASSWORD,
    PORT,
    STATE,
    UNIT,
    UNIT_FILE,
    install,
    is_active,
    is_enabled,
    journal,
    read,
    say,
    write,
)

OUTPUT = "StandardOutput=truncate:/run/{}.json\n"
# Without the unit's lines these go through for the server's user: that they do not shows that the lines hold.
OPEN_OTHERWISE = (
    "ProtectSystem: writes where anybody may",
    "ProtectSystem: writes beside its folder",
    "ProtectHome: reads what lies at home",
    "PrivateTmp: reads what others left",
    "PrivateDevices: opens a device",
    "DevicePolicy: opens it by a node of its own",
    "NoNewPrivileges: becomes root",
    "ProtectProc: sees other processes",
    "ProcSubset: reads of the machine",
    "LockPersonality: changes it",
    "MemoryDenyWriteExecute: maps such memory",
    "MemoryDenyWriteExecute: makes it executable later",
    "RestrictAddressFamilies: asks the kernel of networks",
    "RestrictNamespaces: users",
    "RestrictSUIDSGID: makes a program of others",
    "SystemCallFilter: traces itself",
    "SystemCallFilter: locks memory",
    "SystemCallFilter: keeps keys",
)


def pictures(machine):
    """A photograph of each kind that telephones send, made by the machine itself."""
    found = {}
    for name, kind in (("jpg", ""), ("png", ""), ("webp", ""), ("heic", "[compression=hevc]")):
        machine.run("vips", "gaussnoise", "/tmp/noise.v", 320, 240)
        machine.run("vips", "cast", "/tmp/noise.v", "/tmp/grey.v", "uchar")
        machine.run("vips", "bandjoin", "/tmp/grey.v /tmp/grey.v /tmp/grey.v", "/tmp/colour.v")
        machine.run("vips", "copy", "/tmp/colour.v", f"/tmp/photograph.{name}{kind}")
        found[name] = Path(machine.path(f"/tmp/photograph.{name}")).read_bytes()
    return found


def installed(machine, cache):
    told = install(machine, cache, "/root/0.deb")
    expect("does not run yet" in told, "nobody was told what to do next")
    expect(is_active(machine) == "inactive", f"after the installation it is {is_active(machine)}")
    expect(is_enabled(machine) == "disabled", f"before its ward is set it is {is_enabled(machine)}")
    expect(not os.path.exists(machine.path(STATE + "/ward.db")), "a database was made that nobody asked for")
    say("installed: it does not run, and will not at the next start of the machine, before its ward is set")


def started(machine):
    machine.run("smartward", "demo", "--data", "/usr/share/smartward/data", "--password", PASSWORD)
    began = time.monotonic()
    machine.run("systemctl", "enable", "--now", UNIT)
    took = time.monotonic() - began
    expect(work.Desk(PORT).serves(), "systemd says it is ready, and it does not answer")
    expect(machine.shown(UNIT, "StatusErrno") in ("0", ""), "it started with an error")
    lines = journal(machine)
    told = any(line["what"] == "start" and line["port"] == PORT for line in lines)
    expect(told, f"the journal has {lines}")
    say(f"started: ready after {took:.1f} s, and its lines are in the journal")


def status_of(machine):
    pid = machine.shown(UNIT, "MainPID")
    pairs = (line.split(":", 1) for line in read(machine, f"/proc/{pid}/status").splitlines())
    return {key: value.strip() for key, value in pairs}


def lay_out(machine):
    """What the server could get at, were it let."""
    program = Path(__file__).parent / "sandbox_probe.py"
    write(machine, "/usr/local/lib/sandbox_probe.py", program.read_text())
    for folder in ("/srv/open", "/var/lib/open"):
        machine.run("install", "-d", "-m", "1777", folder)
    for file in (os.path.join("/home", "secret"), os.path.join("/root", "secret"), "/tmp/of-others"):
        write(machine, file, "secret")
    machine.run("install", "-m", "4755", "/usr/bin/id", "/usr/local/bin/id-of-root")
    machine.run("install", "-o", "smartward", "/dev/null", STATE + "/probe-given")
    number = os.stat(next(each for each in DEVICES if os.path.exists(each))).st_rdev
    for node in ("/dev/ward-device", STATE + "/probe-device"):
        machine.run("mknod", "-m", "666", node, "c", os.major(number), os.minor(number))


def shut_in(machine):
    report = machine.said("systemd-analyze", "security", "--no-pager", UNIT)
    figure = re.search(r"exposure level for \S+ ([0-9.]+)", report)[1]
    expect(float(figure) <= EXPOSURE_MAX, f"exposure {figure}: {report}")
    status = status_of(machine)
    wanted = {"NoNewPrivs": "1", "Seccomp": "2", "Umask": "0077", "CapBnd": "0" * 16, "CapEff": "0" * 16}
    differs = {key: status[key] for key, value in wanted.items() if status[key] != value}
    expect(not differs, f"the running server has {differs}")

    lay_out(machine)
    command = "/usr/bin/python3 /usr/local/lib/sandbox_probe.py"
    free = f"[Service]\nType=oneshot\nUser=smartward\nExecStart={command}\n" + OUTPUT.format("free")
    write(machine, "/run/systemd/system/probe-free.service", free)
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "start", "probe-free.service")
    machine.run("rm", "/tmp/of-the-server")
    expect(in_its_place(machine, "probe-held", command, OUTPUT.format("held")), "the probe does not run")
    found_free, found = (json.loads(read(machine, f"/run/{name}.json")) for name in ("free", "held"))

    closed = [name for name in OPEN_OTHERWISE if name not in found_free["went_through"]]
    expect(not closed, f"these prove nothing, they are refused without the unit too: {closed} {found_free}")
    expect(not found["went_through"], f"the unit lets through: {found['went_through']}")
    expect(not found["not_allowed"], f"the unit forbids what the server needs: {found['not_allowed']}")
    expect(found["umask"] == "0o77" and found["core"] == 0, f"mask and core: {found}")
    expect(not found["whole_user_map"], "it sees the users of the machine")
    asked = int(re.search(r"(?m)^LimitNOFILE=(\d+)", read(machine, UNIT_FILE))[1])
    expect(found["open_files"] == min(asked, most_files()), f"{found['open_files']} open files")
    others = read(machine, "/tmp/of-others")
    seen = os.path.exists(machine.path("/tmp/of-the-server"))
    expect(others == "secret" and not seen, "its /tmp is not its own")
    say(
        f"shut in: exposure {figure} of 10; {len(found['refused_with'])} things it must not do are refused,"
        f" {len(found_free['went_through'])} of which go through without the unit's lines"
    )


def most_files():
    """As many as any process here may ask for: a machine within one that may not raise limits has fewer."""
    with open("/proc/self/status", encoding="ascii") as text:
        mask = int(re.search(r"CapEff:\s+(\w+)", text.read())[1], 16)
    with open("/proc/self/limits", encoding="ascii") as text:
        hard = re.search(r"Max open files\s+\d+\s+(\d+)", text.read())[1]
    return int(hard) if not mask >> 24 & 1 else 1 << 30  # CAP_SYS_RESOURCE


def at_work(machine, photographs):
    done = work.a_day(PORT, LOGIN, PASSWORD, photographs)
    machine.run("smartward", "ledger", "verify")
    kinds = ", ".join(photographs)
    say(f"at work: a dossier with its papers, form 01, a report with photographs ({kinds}), the ledger signs")
    return done


def in_its_place(machine, name, command, more=""):
    """One command as the server's unit would run it; `more` is what an administrator adds."""
    whole = read(machine, UNIT_FILE)
    whole = re.sub(r"(?m)^(Type|NotifyAccess|ExecStart|Restart|RestartSec)=.*\n", "", whole)
    begin = f"[Service]\nType=oneshot\nExecStart={command}\n{more}"
    write(machine, f"/run/systemd/system/{name}.service", whole.replace("[Service]\n", begin))
    machine.run("systemctl", "daemon-reload")
    return machine.run("systemctl", "start", f"{name}.service", check=False).returncode == 0


def backed_up(machine):
    """By hand, and where the server itself copies at night; onto another disk once the unit is told of it."""
    machine.run("install", "-d", "-o", "smartward", "/srv/copies")
    machine.run("smartward", "backup", "/srv/copies/by-hand")
    machine.run("smartward", "restore", "--verify", "/srv/copies/by-hand")
    copy = "/usr/libexec/smartward/smartward backup {} --config " + CONFIG
    expect(in_its_place(machine, "copy-own", copy.format("var/backups/one")), "no copy where it is by itself")
    expect(not in_its_place(machine, "copy-shut", copy.format("/srv/copies/two")), "it writes another disk")
    more = "ReadWritePaths=/srv/copies\n"
    told = in_its_place(machine, "copy-told", copy.format("/srv/copies/three"), more)
    expect(told, "no copy where it is told")
    for made in (STATE + "/var/backups/one", "/srv/copies/three"):
        machine.run("smartward", "restore", "--verify", made)
    machine.run("systemctl", "reset-failed")
    say("backed up: by hand, in the server's own folder, and on another disk once ReadWritePaths= names it")


def tell(machine, cache, database):
    installed(machine, cache)
    photographs = pictures(machine)
    started(machine)
    shut_in(machine)
    done = at_work(machine, photographs)
    backed_up(machine)
    unit_fate.tell(machine, cache, database, done, photographs)
