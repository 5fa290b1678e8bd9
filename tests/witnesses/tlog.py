"""Transparency logs as C2SP writes them down, once more and apart from the product: tree and notes."""

import base64
import hashlib
import os

import ed25519

ED25519, COSIGNATURE = 1, 4


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b"\0" + entry)


def split(count):
    """The largest power of two below it, where RFC 6962 splits."""
    return 1 << (count - 1).bit_length() - 1


def root_of(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    left = split(len(leaves))
    return sha256(b"\1" + root_of(leaves[:left]) + root_of(leaves[left:]))


def consistency(old_size, leaves, whole=True):
    """RFC 6962 §2.1.2, as it stands there."""
    if old_size == len(leaves):
        return [] if whole else [root_of(leaves)]
    left = split(len(leaves))
    if old_size <= left:
        return consistency(old_size, leaves[:left], whole) + [root_of(leaves[left:])]
    return consistency(old_size - left, leaves[left:], False) + [root_of(leaves[:left])]


def b64(data):
    return base64.b64encode(data).decode()


def key_id(name, kind, public):
    return sha256(name.encode() + b"\n" + bytes([kind]) + public)[:4]


class Key:
    """Who can sign, under a name."""

    def __init__(self, name, kind):
        self.name, self.kind, self.seed = name, kind, os.urandom(32)
        self.public = ed25519.public_of(self.seed)
        self.id = key_id(name, kind, self.public)

    def text(self):
        return f"{self.name}+{self.id.hex()}+{b64(bytes([self.kind]) + self.public)}"

    def line(self, signature):
        return f"\u2014 {self.name} {b64(self.id + signature)}\n"

    def sign(self, text):
        return self.line(ed25519.sign(self.seed, self.public, text.encode()))

    def cosign(self, text, at):
        signature = ed25519.sign(self.seed, self.public, cosigned(text, at))
        return self.line(at.to_bytes(8, "big") + signature)


def cosigned(text, at):
    return f"cosignature/v1\ntime {at}\n{text}".encode()


class Verifier:
    """A public key as it is handed out."""

    def __init__(self, text):
        self.text = text.strip()
        self.name, number, packed = self.text.split("+", 2)
        packed = base64.b64decode(packed, validate=True)
        self.kind, self.public, self.id = packed[0], packed[1:], bytes.fromhex(number)
        if key_id(self.name, self.kind, self.public) != self.id:
            raise ValueError(f"a key whose number is not its own: {text}")

    def signed(self, text, lines):
        """The time of a cosignature, 1 for a signature of a log; 0 when there is none. Wrong ones raise."""
        found = 0
        for line in lines.splitlines():
            dash, name, packed = line.split(" ")
            packed = base64.b64decode(packed, validate=True)
            if dash != "\u2014" or name != self.name or packed[:4] != self.id:
                continue
            signature, message, found = packed[4:], text.encode(), 1
            if self.kind == COSIGNATURE:
                found = int.from_bytes(signature[:8], "big")
                signature, message = signature[8:], cosigned(text, found)
            if not ed25519.verifies(self.public, message, signature):
                raise ValueError(f"a wrong signature: {line}")
        return found


class Log:
    """Signs whatever it is told to, also what no honest one would."""

    def __init__(self, origin):
        self.origin, self.key, self.leaves, self.kept = origin, Key(origin, ED25519), [], {}

    def grow(self, count, branch="main"):
        for _ in range(count):
            self.leaves.append(leaf_hash(f"{branch} {len(self.leaves)}".encode()))

    def forked_at(self, size, more):
        """The same key, with another history behind the first `size` entries."""
        fork = Log.__new__(Log)
        fork.origin, fork.key, fork.leaves, fork.kept = self.origin, self.key, self.leaves[:size], {}
        fork.grow(more, "fork")
        return fork

    def root(self, size):
        return root_of(self.leaves[:size])

    def text(self, size):
        return f"{self.origin}\n{size}\n{b64(self.root(size))}\n"

    def note(self, size):
        if size not in self.kept:
            text = self.text(size)
            self.kept[size] = f"{text}\n{self.key.sign(text)}"
        return self.kept[size]

    def request(self, old_size, size):
        """The body of add-checkpoint; without a proof where there can be none."""
        path = consistency(old_size, self.leaves[:size]) if 0 < old_size <= size else []
        return f"old {old_size}\n" + "".join(b64(each) + "\n" for each in path) + "\n" + self.note(size)


def read_note(note):
    """Text, signature lines, size, root."""
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    _, size, root = text.splitlines()[:3]
    return text, lines, int(size), base64.b64decode(root, validate=True)
