"""What is right about a log, and everything that somebody could change in it: one case each."""
import base64
from dataclasses import dataclass


@dataclass
class Case:
    question: dict
    right: bool
    known_to_sigstore: bool


def flip(text, at=0):
    """Base64 with another bit."""
    raw = bytearray(base64.b64decode(text))
    raw[at] ^= 1
    return base64.b64encode(raw).decode()


def flip_line(line, at):
    """A signature line with another bit behind the number of its key."""
    dash, name, text = line.split(" ")
    return f"{dash} {name} {flip(text, at)}"


class Note:
    def __init__(self, text):
        head, _, tail = text.rpartition("\n\n")
        self.lines = head.split("\n")  # origin, size, root
        self.signatures = tail.rstrip("\n").split("\n")

    def text(self):
        return "\n".join(self.lines) + "\n\n" + "".join(line + "\n" for line in self.signatures)


class Proof:
    def __init__(self, text):
        head, _, self.checkpoint = text.partition("\n\n")
        lines = head.split("\n")
        self.extra = lines.pop(1).partition(" ")[2] if lines[1].startswith("extra ") else None
        self.index = int(lines[1].partition(" ")[2])
        self.path = lines[2:]

    def text(self):
        extra = [] if self.extra is None else [f"extra {self.extra}"]
        lines = ["c2sp.org/tlog-proof@v1", *extra, f"index {self.index}", *self.path]
        return "\n".join(lines) + "\n\n" + self.checkpoint


def change_note(change):
    """The same change, of the note within a proof."""

    def changed(proof):
        note = Note(proof.checkpoint)
        change(note)
        proof.checkpoint = note.text()

    return changed


def next_size(note):
    note.lines[1] = str(int(note.lines[1]) + 1)


def other_root(note):
    note.lines[2] = flip(note.lines[2])


def other_origin(note):
    note.lines[0] += "1"


def unsigned(note):
    note.signatures[0] = note.signatures[0].replace(" ", " another.example/", 1)


def other_signature(note):
    note.signatures[0] = flip_line(note.signatures[0], 40)


def other_cosignature(note):
    note.signatures[-1] = flip_line(note.signatures[-1], 40)


def other_time(note):
    note.signatures[-1] = flip_line(note.signatures[-1], 11)


def no_witness(note):
    note.signatures = note.signatures[:1]


def one_witness_for_all(note):
    note.signatures[2:] = [note.signatures[1]] * len(note.signatures[2:])


# (what was changed, how, whether a library that knows no cosignatures sees it)
OF_NOTES = (
    ("the size", next_size, True),
    ("the root", other_root, True),
    ("the origin", other_origin, True),
    ("the log's signature", other_signature, True),
    ("the name of the log's key", unsigned, True),
)
OF_COSIGNATURES = (
    ("a cosignature", other_cosignature),
    ("the time of a cosignature", other_time),
)
OF_QUORUMS = (
    ("no witness left", no_witness),
    ("one witness in the place of all", one_witness_for_all),
)


def next_index(proof):
    proof.index += 1


def other_hash(proof):
    proof.path[0] = flip(proof.path[0])


def shorter_path(proof):
    proof.path.pop()


def longer_path(proof):
    proof.path.append(base64.b64encode(bytes(32)).decode())


OF_PROOFS = (
    ("the index", next_index),
    ("a hash of the path", other_hash),
    ("a path cut short", shorter_path),
    ("a longer path", longer_path),
)


class Table:
    """Writes what a case needs under a folder of its own."""

    def __init__(self, log, scratch):
        self.log, self.scratch, self.made = log, scratch, []
        scratch.mkdir(parents=True)
        self.policy, self.logs = str(log / "policy"), [str(log)]
        policy = (log / "policy").read_text()
        self.quorum = "\nquorum none" not in "\n" + policy
        proofs = (Proof(file.read_text()) for file in (log / "proofs").iterdir())
        if self.quorum and all(len(Note(proof.checkpoint).signatures) == 1 for proof in proofs):
            print("No witness has signed: only the log's own word is checked.")
            self.quorum = False
            self.policy = self.file(policy.replace("\nquorum ", "\n# quorum ") + "quorum none\n")

    def file(self, body):
        path = self.scratch / str(len(list(self.scratch.iterdir())))
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
        return str(path)

    def add(self, name, what, right, known, **files):
        question = {"Name": name, "What": what, "Policy": self.policy, **files}
        self.made.append(Case(question, right, known))

    def notes(self):
        text = (self.log / "checkpoint").read_text()
        self.add("the checkpoint", "note", True, True, Note=self.file(text))
        for what, change, known in OF_NOTES:
            note = Note(text)
            change(note)
            self.add(f"the checkpoint, changed: {what}", "note", False, known, Note=self.file(note.text()))

    def proof(self, file):
        text = file.read_text()
        right = Proof(text)
        entry = base64.b64decode(right.extra)
        name = f"the proof of entry {right.index}"
        self.add(name, "proof", True, True, Proof=str(file), Entry=self.file(entry), Log=self.logs)
        # The tamperings are to be found by the proof alone, as by somebody who has no log.
        for what, changed in (("a byte more", entry + b" "), ("a byte less", entry[:-1])):
            bare = Proof(text)
            bare.extra = None
            self.change(name, f"the entry, {what}", bare, changed, known=True)
        changes = [(what, change, True) for what, change in OF_PROOFS if right.path or "path" not in what]
        changes += [(what, change_note(change), known) for what, change, known in OF_NOTES]
        cosigned = len(Note(right.checkpoint).signatures) > 1
        changes += [(what, change_note(change), False) for what, change in OF_COSIGNATURES if cosigned]
        if self.quorum and cosigned:
            changes += [(what, change_note(change), False) for what, change in OF_QUORUMS]
        for what, change, known in changes:
            proof = Proof(text)
            change(proof)
            self.change(name, what, proof, entry, known)

    def change(self, name, what, proof, entry, known):
        files = {"Proof": self.file(proof.text()), "Entry": self.file(entry)}
        self.add(f"{name}, changed: {what}", "proof", False, known, **files)

    def growth(self):
        files = {"Note": str(self.log / "checkpoint"), "Log": self.logs}
        text = (self.log / "older").read_text()
        self.add("the log goes on", "growth", True, False, Older=self.file(text), **files)
        for what, change, _ in OF_NOTES:
            note = Note(text)
            change(note)
            name = f"the older checkpoint, changed: {what}"
            self.add(name, "growth", False, False, Older=self.file(note.text()), **files)
        backwards = {"Note": str(self.log / "older"), "Older": str(self.log / "checkpoint"), "Log": self.logs}
        if int(Note(text).lines[1]) < int(Note((self.log / "checkpoint").read_text()).lines[1]):
            self.add("the log goes back", "growth", False, False, **backwards)
        if (self.log / "forked").exists():
            name = "a second log under the same signature"
            self.add(name, "growth", False, False, Older=str(self.log / "forked"), **files)

    def request(self):
        """The path our log sends to its witnesses; a running server shows it to nobody else."""
        head, _, checkpoint = (self.log / "request").read_text().partition("\n\n")
        size, *path = head.split("\n")
        for what, lines, older in (
            ("", [size, *path], "older"),
            (", changed: the old size", [size + "0", *path], "older"),
            (", changed: a hash of the path", [size, flip(path[0]), *path[1:]], "older"),
            (", changed: the last hash of the path", [size, *path[:-1], flip(path[-1])], "older"),
            (", changed: a path cut short", [size, *path[:-1]], "older"),
            (", changed: a longer path", [size, *path, path[0]], "older"),
            (", from a second log under the same signature", [size, *path], "forked"),
        ):
            body = "\n".join(lines) + "\n\n" + checkpoint
            files = {"Note": self.file(body), "Older": str(self.log / older)}
            self.add(f"the request to a witness{what}", "request", not what, False, **files)

    def entries(self):
        files = {"Note": str(self.log / "checkpoint")}
        self.add("root and tiles out of the entries alone", "entries", True, False, Log=self.logs, **files)
        size = int((self.log / "checkpoint").read_text().split("\n")[1])
        width = "" if size >= 256 else f".p/{size}"
        bundle, tile = f"tile/entries/000{width}", f"tile/0/000{width}"
        for what, path, change in (
            ("a byte of an entry", bundle, lambda b: b[:5] + bytes([b[5] ^ 1]) + b[6:]),
            ("an entry left out", bundle, lambda b: b[2 + int.from_bytes(b[:2], "big") :]),
            ("a byte of a tile", tile, lambda b: bytes([b[0] ^ 1]) + b[1:]),
        ):
            over = self.scratch / f"log-{len(self.made)}"
            (over / path).parent.mkdir(parents=True)
            (over / path).write_bytes(change((self.log / path).read_bytes()))
            name = f"the log's files, changed: {what}"
            self.add(name, "entries", False, False, Log=[str(over), *self.logs], **files)


def cases(log, scratch):
    table = Table(log, scratch)
    table.notes()
    for file in sorted((log / "proofs").iterdir()):
        table.proof(file)
    table.growth()
    if (log / "request").exists():
        table.request()
    table.entries()
    return table.made
