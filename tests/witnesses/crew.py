"""Logs that ask as fast as they are answered, while their witness dies again and again."""

import threading
import time

from parties import expect


class Crew:
    """Logs that grow and ask as fast as they are answered; each remembers what was acknowledged."""

    def __init__(self, witness, logs):
        self.witness, self.logs = witness, logs
        self.acknowledged = {log: 0 for log in logs}
        self.answers, self.silent, self.wrong, self.ending = 0, 0, [], False
        self.threads = [threading.Thread(target=self.work, args=(log,)) for log in logs]
        for thread in self.threads:
            thread.start()

    def work(self, log):
        held = 0
        while not self.ending:
            log.grow(1)
            size = len(log.leaves)
            status, body = self.witness.add(log, held, size)
            if status == 200:
                held = self.acknowledged[log] = size
                self.answers += 1
            elif status == 409:  # an answer was lost on its way, not what it said
                told = int(body)
                if told < self.acknowledged[log]:
                    self.wrong.append(f"{log.origin}: holds {told}, acknowledged {self.acknowledged[log]}")
                held = told
            else:
                self.silent += 1
                time.sleep(0.01)

    def end(self):
        self.ending = True
        for thread in self.threads:
            thread.join()


def die_again_and_again(bench, crew, deaths):
    """`deaths` end the witness, each in its way; afterwards it holds all that was acknowledged."""
    witness = crew.witness
    try:
        for die in deaths:
            time.sleep(bench.chance.uniform(0.05, 0.4))
            die(witness)
            before = dict(crew.acknowledged)  # every one of them was answered before
            witness.start()
            for log in crew.logs:
                size, root = witness.held(log)
                expect(size >= before[log], f"{log.origin}: holds {size}, acknowledged {before[log]}")
                expect(size == 0 or root == log.root(size), f"{log.origin}: holds another tree")
    finally:
        crew.end()
    expect(not crew.wrong, "; ".join(crew.wrong))
    expect(crew.silent > 0, "nothing was broken: every request was answered")
    expect(crew.answers > len(deaths), "nothing was acknowledged in between")
    return {"kills": len(deaths), "acknowledged": crew.answers, "unanswered": crew.silent, "lost": 0}
