"""A Debian in a folder, booted: systemd as its first process, in namespaces and a control group of its own.

The caller has a mount and a network namespace of its own already, so that nothing of this is ever seen, or
left, on the machine around it.
"""

import os
import signal
import subprocess
import time

PATIENCE = 90  # seconds, for what must happen; nothing waits that long when all is well

# First in namespaces for processes; then, once it has moved into its control group, in one for those.
BEGIN = """
set -e
echo 0 >"$2/cgroup.procs"
exec unshare --cgroup bash -c "$3" bash "$1"
"""
BOOT = """
set -e
cd "$1"
mount --bind . .
cd "$1"
mount -t proc proc proc
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755,nosuid,nodev tmpfs run
mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs tmp
mount -t tmpfs -o mode=755,nosuid tmpfs dev
for name in null zero full random urandom tty; do
    mknod -m 666 dev/$name c $(stat -c '0x%t 0x%T' /dev/$name)
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
mkdir -p .machine
pivot_root . .machine
umount -l /.machine
hostname ward-machine
exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin \\
    /lib/systemd/systemd --system --log-target=journal --show-status=0
"""
NAMESPACES = ["--mount", "--propagation", "private", "--pid", "--uts", "--ipc"]
TRIED = """
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/cgroup" "$1/proc"
mount -t cgroup2 cgroup2 "$1/cgroup"
mkdir "$1/cgroup/ward-tried"
rmdir "$1/cgroup/ward-tried"
mount -t proc proc "$1/proc"
exec unshare --cgroup --net true
"""


class Wrong(Exception):
    """The package or its unit did what it must not do."""


def expect(true, wrong):
    if not true:
        raise Wrong(wrong)


def until(happened, what, patience=PATIENCE):
    """Waits for `happened` to answer something true, and answers that."""
    ends = time.monotonic() + patience
    while not (found := happened()):
        expect(time.monotonic() < ends, f"waited {patience} s in vain: {what}")
        time.sleep(0.05)
    return found


def why_not(folder):
    """Why no machine can be booted here; empty when one can."""
    words = ["unshare", *NAMESPACES, "--fork", "bash", "-c", TRIED, "bash", folder]
    tried = subprocess.run(words, capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else tried.stderr.strip().splitlines()[-1]


class Machine:
    """One Debian. `cgroups` is a mounted cgroup2."""

    def __init__(self, root, cgroups):
        self.root, self.process, self.first = str(root), None, 0
        self.group = os.path.join(cgroups, f"ward-{os.getpid()}")
        os.mkdir(self.group)

    def boot(self):
        words = ["unshare", *NAMESPACES, "--fork", "--kill-child"]
        words += ["bash", "-c", BEGIN, "bash", self.root, self.group, BOOT]
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL)
        children = f"/proc/{self.process.pid}/task/{self.process.pid}/children"

        def first_process():
            expect(self.process.poll() is None, "systemd did not start")
            with open(children, encoding="ascii") as text:
                found = text.read().split()
            if not found:
                return False
            with open(f"/proc/{found[0]}/comm", encoding="ascii") as text:
                return text.read() == "systemd\n" and int(found[0])

        self.first = until(first_process, "systemd starts")
        until(lambda: os.path.exists(self.path("/run/systemd/private")), "systemd listens")
        state = self.said("systemctl", "is-system-running", "--wait", check=False).strip()
        failed = "" if state == "running" else self.said("systemctl", "--failed", "--plain", check=False)
        expect(state == "running", f"after the boot the machine is {state}: {failed}")

    def path(self, name):
        """Where a file of the running machine is seen from here, what it has mounted included."""
        return f"/proc/{self.first}/root{name}"

    def run(self, *words, check=True, given=None, **more):
        """A command in the machine, as its administrator. \\throws Wrong when it fails"""
        enter = ["nsenter", "-t", str(self.first), "--mount", "--uts", "--ipc", "--pid", "--cgroup"]
        enter += ["--root", "--wd", "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
        enter += ["DEBIAN_FRONTEND=noninteractive", "SYSTEMD_PAGER=", "SYSTEMD_COLORS=0"]
        done = subprocess.run(
            [*enter, *map(str, words)],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **more,
        )
        expect(not check or done.returncode == 0, f"{' '.join(map(str, words))}: {done.stdout[-2000:]}")
        return done

    def said(self, *words, check=True):
        return self.run(*words, check=check).stdout

    def shown(self, unit, key):
        return self.said("systemctl", "show", "-P", key, unit).strip()

    def power_off(self):
        """As its administrator does; seconds until it is off."""
        began = time.monotonic()
        self.run("systemctl", "poweroff", check=False)
        self.process.wait(timeout=PATIENCE * 2)
        return time.monotonic() - began

    def close(self):
        """Whatever state it is in: nothing of it goes on, and its control groups are gone."""
        if self.process is not None and self.process.poll() is None:
            if self.first:
                os.kill(self.first, signal.SIGKILL)  # all processes of its namespace end with the first
            self.process.kill()
            self.process.wait()
        ends = time.monotonic() + 10
        while os.path.isdir(self.group) and time.monotonic() < ends:
            for place, _, _ in os.walk(self.group, topdown=False):
                try:
                    os.rmdir(place)
                except OSError:
                    time.sleep(0.05)  # what was killed is still ending
