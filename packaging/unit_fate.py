"""What becomes of a ward's machine: the server is killed, stopped, misconfigured and upgraded, the machine
goes off and on, the database is another one, a witness moves in, and in the end the package goes."""

import os
import re
import threading
import time
from pathlib import Path

import ward_at_work as work
from machine import expect, until
from unit_words import (
    BACK_SECONDS_MAX,
    CONFIG,
    EXPOSURE_MAX,
    GAP_SECONDS_MAX,
    LOGIN,
    PASSWORD,
    PORT,
    STATE,
    STOP_SECONDS_MAX,
    UNIT,
    configure,
    install,
    is_active,
    is_enabled,
    journal,
    processes,
    read,
    say,
    write,
)

WITNESS = "smartward-witness.service"
WITNESS_FOLDER = "/var/lib/smartward-witness"
ROOT = Path(__file__).resolve().parent.parent


def back_again(done, what):
    """It serves again, with everything; seconds until then."""
    began = time.monotonic()
    until(work.Desk(PORT).serves, what)
    took = time.monotonic() - began
    desk, dossier, form = done
    desk.sign_in(LOGIN, PASSWORD)
    work.still_there(desk, dossier, form)
    return took


def killed(machine, done):
    before = machine.shown(UNIT, "MainPID")
    machine.run("systemctl", "kill", "--kill-whom=main", "--signal=SIGKILL", UNIT)
    until(lambda: machine.shown(UNIT, "MainPID") not in (before, "0"), "another process takes its place")
    took = back_again(done, "it comes back after a kill")
    expect(machine.shown(UNIT, "NRestarts") == "1", f"{machine.shown(UNIT, 'NRestarts')} restarts")
    expect(took <= BACK_SECONDS_MAX, f"back after {took:.1f} s")
    cores = machine.said("find", STATE, "/var/cache/smartward", "-name", "core*", "-type", "f")
    expect(not cores.strip(), f"its memory lies in {cores}")
    say(f"killed: serves again {took:.1f} s later by itself, with all it had answered")


def life(machine):
    """Its starts and stops, as its own lines in the journal tell them."""
    return [line["what"] for line in journal(machine) if line["what"] in ("start", "stop")]


def stopped(machine, done):
    """While a browser holds on to the events of the ward."""
    desk = done[0]
    line = work.Live(PORT, desk.headers)
    expect(processes(machine), "nothing runs as smartward, so nothing can be seen to end")
    began = time.monotonic()
    machine.run("systemctl", "stop", UNIT)
    took = time.monotonic() - began
    line.close()
    expect(machine.shown(UNIT, "Result") == "success", f"stopping ends in {machine.shown(UNIT, 'Result')}")
    expect(took <= STOP_SECONDS_MAX, f"stopping takes {took:.1f} s")
    expect(life(machine)[-1] == "stop", f"the journal has {life(machine)}")
    expect(not processes(machine), f"processes are left: {processes(machine)}")
    machine.run("systemctl", "start", UNIT)
    back_again(done, "it starts after a stop")
    say(f"stopped: in order, in {took:.1f} s, with a browser that listened")


def patient(machine, done):
    """A citizen is still sending when the server is stopped: systemd waits as long as [http] says."""
    kept = read(machine, CONFIG)
    configure(machine, "http", "stop_seconds = 6")
    write(machine, f"/run/systemd/system/{UNIT}.d/short.conf", "[Service]\nTimeoutStopSec=2\n")
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "restart", UNIT)
    slow = work.Slow(PORT)
    began = time.monotonic()
    machine.run("systemctl", "stop", UNIT)
    took = time.monotonic() - began
    slow.close()
    expect(took > 2, f"nobody was waited for: {took:.1f} s")
    expect(machine.shown(UNIT, "Result") == "success", f"it was ended by {machine.shown(UNIT, 'Result')}")
    machine.run("rm", "-r", f"/run/systemd/system/{UNIT}.d")
    machine.run("systemctl", "daemon-reload")
    with open(machine.path(CONFIG), "w", encoding="utf-8") as out:
        out.write(kept)
    machine.run("systemctl", "start", UNIT)
    back_again(done, "it starts after a slow stop")
    say(f"patient: who was still sending had {took:.1f} s, which systemd was asked for, more than its own 2")


def misconfigured(machine, done):
    kept = read(machine, CONFIG)
    configure(machine, "http", "port = 99999")
    machine.run("systemctl", "stop", UNIT)
    expect(machine.run("systemctl", "start", UNIT, check=False).returncode != 0, "a wrong key is no failure")
    said = machine.said("journalctl", "-u", UNIT, "-o", "cat", "-n", "12", "--no-pager")
    expect(f"{CONFIG}: " in said and "http.port" in said, f"nobody is told which key is wrong: {said}")
    machine.run("systemctl", "stop", UNIT)
    machine.run("systemctl", "reset-failed", UNIT)
    with open(machine.path(CONFIG), "w", encoding="utf-8") as out:
        out.write(kept)
    machine.run("systemctl", "start", UNIT)
    back_again(done, "it starts with its configuration mended")
    say("misconfigured: systemctl start fails, and the journal names file and key")


def powered_off(machine, done):
    took = machine.power_off()
    machine.boot()
    expect(is_active(machine) == "active", f"after the machine's start it is {is_active(machine)}")
    back_again(done, "it starts with the machine")
    expect(life(machine)[-2:] == ["stop", "start"], f"the journal has {life(machine)}")
    say(f"powered off in {took:.1f} s and on: it serves without anybody's hands")


class Customer:
    """Comes all the time; how long was nobody there?"""

    def __init__(self):
        self.over, self.longest = threading.Event(), 0.0
        self.thread = threading.Thread(target=self.come)

    def come(self):
        served = time.monotonic()
        while not self.over.is_set():
            if work.Desk(PORT).serves():
                self.longest = max(self.longest, time.monotonic() - served)
                served = time.monotonic()
            time.sleep(0.05)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *unused):
        self.over.set()
        self.thread.join()


def upgraded(machine, cache, done):
    before = machine.shown(UNIT, "MainPID")
    with Customer() as customer:
        install(machine, cache, "/root/1.deb")
        back_again(done, "it serves after the upgrade")
        time.sleep(0.2)
    version = machine.said("dpkg-query", "-W", "-f", "${Version}", "smartward")
    expect(version == "999.0", f"version {version}")
    expect(machine.shown(UNIT, "MainPID") not in (before, "0"), "the old program serves on")
    expect(machine.shown(UNIT, "NeedDaemonReload") == "no", "systemd has the old unit")
    expect(customer.longest <= GAP_SECONDS_MAX, f"nobody served for {customer.longest:.1f} s")
    machine.run("systemctl", "stop", UNIT)
    machine.run("dpkg", "-i", "/root/1.deb")
    expect(is_active(machine) == "inactive", "an upgrade started what the administrator had stopped")
    expect(is_enabled(machine) == "enabled", f"after the upgrade it is {is_enabled(machine)}")
    machine.run("systemctl", "start", UNIT)
    back_again(done, "it starts after the upgrade")
    gap = f"nobody there for {customer.longest:.1f} s"
    say(f"upgraded while it served, {gap}; what was stopped stays stopped")


def documented_unit():
    """The unit that docs/witness.md tells people to write."""
    text = (ROOT / "docs/witness.md").read_text(encoding="utf-8")
    block = re.search(r"(?m)^    \[Unit\]\n(?:(?:    .*)?\n)+", text)
    return re.sub(r"(?m)^    ", "", block[0])


def witnessed(machine):
    folder = ["--folder", WITNESS_FOLDER]
    machine.run("install", "-d", "-m", "700", "-o", "smartward", "-g", "smartward", WITNESS_FOLDER)
    said = machine.said("smartward", "witness", "init", *folder, "--name", "witness.quangngai.example")
    key = re.search(r"witness\.quangngai\.example\+\S+", said)[0]
    policy = work.Desk(PORT).ask("GET", f"/ledger/{work.WARD}/policy")[1].decode()
    log = re.search(r"(?m)^log (\S+)", policy)[1]
    machine.run("smartward", "witness", "add-log", *folder, log)
    write(machine, f"/etc/systemd/system/{WITNESS}", documented_unit())
    machine.run("systemctl", "daemon-reload")
    machine.run("systemctl", "enable", "--now", WITNESS)
    line = f"witness quangngai {key} http://127.0.0.1:8090/witness\nquorum quangngai\n"
    write(machine, "/etc/smartward/witnesses", f"log {log}\n" + line)
    configure(machine, "ledger", 'policy = "/etc/smartward/witnesses"')
    machine.run("systemctl", "restart", UNIT)

    def cosigned():
        status, said, _ = work.Desk(PORT).ask("GET", f"/ledger/{work.WARD}/checkpoint")
        return status == 200 and b"witness.quangngai.example" in said

    until(cosigned, "the witness countersigns")
    report = machine.said("systemd-analyze", "security", "--no-pager", WITNESS)
    figure = re.search(r"exposure level for \S+ ([0-9.]+)", report)[1]
    expect(float(figure) <= EXPOSURE_MAX, f"exposure of the witness {figure}")
    machine.run("systemctl", "kill", "--kill-whom=main", "--signal=SIGKILL", WITNESS)
    until(lambda: machine.shown(WITNESS, "NRestarts") == "1", "the witness comes back")
    until(lambda: machine.shown(WITNESS, "ActiveState") == "active", "the witness serves again")
    machine.run("systemctl", "disable", "--now", WITNESS)
    expect(machine.shown(WITNESS, "Result") == "success", "the witness does not end in order")
    say(f"witnessed: the unit of docs/witness.md countersigns, comes back after a kill; exposure {figure}")


def on_postgres(machine, cache, database, photographs):
    """The same machine with the other database, which asks the system who is calling."""
    machine.run("systemctl", "stop", UNIT)
    install(machine, cache, database)
    machine.run("runuser", "-u", "postgres", "--", "createuser", "smartward")
    machine.run("runuser", "-u", "postgres", "--", "createdb", "-O", "smartward", "-T", "template0", "ward")
    kept = read(machine, CONFIG)
    configure(machine, "database", 'url = "postgresql:///ward?host=/run/postgresql"')
    configure(machine, "files", f'folder = "{STATE}/files-of-postgres"')
    machine.run("smartward", "demo", "--data", "/usr/share/smartward/data", "--password", PASSWORD)
    machine.run("systemctl", "start", UNIT)
    done = work.a_day(PORT, LOGIN, PASSWORD, photographs)
    machine.run("smartward", "backup", "/srv/copies/of-postgres")
    machine.run("systemctl", "restart", "postgresql")
    back_again(done, "it goes on after the database was restarted")
    took = machine.power_off()
    machine.boot()
    back_again(done, "it starts with the machine and its database")
    machine.run("systemctl", "stop", UNIT)
    with open(machine.path(CONFIG), "w", encoding="utf-8") as out:
        out.write(kept)
    machine.run("systemctl", "start", UNIT)
    say(f"on PostgreSQL: a day's work, its restart, the machine off ({took:.1f} s) and on")


def removed(machine):
    machine.run("apt-get", "-y", "remove", "smartward")
    expect(not processes(machine), "removed, and it runs on")
    expect(is_active(machine) != "active", "the unit of a removed package is active")
    expect(read(machine, CONFIG) and os.path.exists(machine.path(STATE + "/ward.db")), "remove took too much")
    said = machine.said("apt-get", "-y", "purge", "smartward")
    expect("records of the ward stay" in said, f"purge does not say what stays: {said}")
    places = ("/etc/systemd", "/lib/systemd", "/var/lib/systemd")
    units = machine.said("find", *places, "-name", "smartward.service*")
    expect(not units.strip(), f"of the unit there is left: {units}")
    known = machine.shown(UNIT, "LoadState")
    expect(known == "not-found", f"for systemd it is {known}")
    expect(os.path.exists(machine.path(STATE + "/ward.db")), "purge took the records")
    say("removed and purged: nothing runs, no unit is left, the records stay")


def tell(machine, cache, database, done, photographs):
    killed(machine, done)
    stopped(machine, done)
    patient(machine, done)
    misconfigured(machine, done)
    powered_off(machine, done)
    upgraded(machine, cache, done)
    witnessed(machine)
    on_postgres(machine, cache, database, photographs)
    removed(machine)
