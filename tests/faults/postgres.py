"""The database server goes away under the ward, cuts its lines, and lets its transactions cross."""

import os
import shutil
import subprocess
import time

from backup import back_up_under_load
from bench import Skip, expect, fault
from count import findings
from server import ROOT, Server, make_ward, until
from writers import Crew

TOOL = os.path.join(ROOT, "tools", "postgres")


class Cluster:
    """One throw-away PostgreSQL for all faults, with a demo ward to copy."""

    def __init__(self, bench):
        if not os.path.exists("/usr/lib/postgresql/15/bin/initdb"):
            raise Skip("PostgreSQL 15 is not installed")
        self.folder = os.path.join(bench.scratch, "postgres")
        started = subprocess.run(
            [TOOL, "start", self.folder, "crash-safe"], stdout=subprocess.PIPE, text=True, check=True
        )
        self.url, self.count = started.stdout.strip(), 0
        make_ward(bench.program, Server(bench.program, bench.folder(), database=self.url))

    def restart(self, how):
        subprocess.run([TOOL, "restart", self.folder, how], check=True)

    def ask(self, text, database="postgres"):
        """An answer of its own administration; nothing while it is away."""
        url = self.url.rsplit("/", 1)[0] + "/" + database
        return subprocess.run(
            ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", url, "-c", text],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    def database(self, template="ward"):
        """A new database, a copy of the demo ward or empty; its URL."""
        self.count += 1
        name = f"ward_{self.count}"
        made = self.ask(
            f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        expect(made.returncode == 0, made.stderr)
        return self.url.rsplit("/", 1)[0] + "/" + name

    def close(self):
        subprocess.run([TOOL, "stop", self.folder], check=False)


def ward_on_postgres(bench):
    if bench.cluster is None:
        bench.cluster = Cluster(bench)
    server = bench.ward_on(bench.cluster.database())
    shutil.copytree(os.path.join(bench.template, "files"), server.files, dirs_exist_ok=True)
    server.start()
    return server


@fault("PostgreSQL is restarted under the ward, orderly and by its emergency stop; the ward is not touched")
def postgres_restarted(bench):
    server = ward_on_postgres(bench)
    rounds = bench.times(2, 12)
    with Crew(server) as crew:
        for number in range(rounds):
            crew.wait_for_answers(8)
            bench.cluster.restart(("fast", "immediate")[number % 2])
            crew.wait_for_answers(8)
    expect(server.running(), "the ward ended with its database")
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"restarts": rounds, "told_503": sum(crew.refusals().values()), **tally}


@fault("every connection to PostgreSQL is cut, again and again, at full load")
def postgres_connections_cut(bench):
    server = ward_on_postgres(bench)
    name, cuts = server.database.rsplit("/", 1)[1], 0
    with Crew(server) as crew:
        crew.wait_for_answers(8)
        for _ in range(bench.times(15, 150)):
            told = bench.cluster.ask(
                f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'"
            )
            cuts += int(told.stdout or 0)
            time.sleep(bench.chance.uniform(0, 0.3))
        crew.wait_for_answers(8)
    server.stop()
    wrong, tally = findings(server, crew)
    expect(cuts > 0, "no connection was there to cut")
    return wrong, {"cuts": cuts, "told_503": sum(crew.refusals().values()), **tally}


@fault("many writers on the same counters: transactions that cross are run again, and nobody is told")
def postgres_conflicts(bench):
    server = ward_on_postgres(bench)
    name = server.database.rsplit("/", 1)[1]
    with Crew(server, writers=16, papers_every=10**9) as crew:
        # The ward's own writes go together and cross nobody; so somebody else writes the same counters.
        for _ in range(bench.times(60, 600)):
            bench.cluster.ask("UPDATE serial SET value = value", name)
        crew.wait_for_answers(bench.times(200, 2000))
    server.stop()

    def statistics_are_in():
        return bench.cluster.ask(
            f"SELECT xact_rollback FROM pg_stat_database WHERE datname = '{name}' AND xact_commit > 60"
        ).stdout.strip()

    undone = int(until(statistics_are_in, "PostgreSQL counts its transactions"))
    wrong, tally = findings(server, crew)
    expect(undone > 0, "no transactions crossed: nothing was shown")
    told = crew.refusals()
    wrong += [f"writers were told {code} {count} times" for code, count in told.items()]
    return wrong, {"run_again": undone, **tally}


@fault("SIGKILL at random moments, on PostgreSQL")
def postgres_ward_killed(bench):
    server = ward_on_postgres(bench)
    kills = bench.times(4, 40)
    with Crew(server) as crew:
        for _ in range(kills):
            time.sleep(bench.chance.uniform(0.05, 0.7))
            server.kill()
            server.start()
        crew.wait_for_answers(8)
    server.stop()
    wrong, tally = findings(server, crew)
    return wrong, {"kills": kills, **tally}


@fault("backup of PostgreSQL at full load, restored into another database, and served from there")
def postgres_backup(bench):
    server = ward_on_postgres(bench)
    wrong, figures = back_up_under_load(bench, server, bench.cluster.database(template="template0"))
    full = Server(bench.program, bench.folder(), database=server.database)
    code, said = full.command("restore", os.path.join(bench.scratch, "no-such-backup"))
    expect(code != 0, f"restored from nothing: {said}")
    return wrong, figures
