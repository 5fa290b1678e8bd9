"""Where a log comes from. All end as the same files: checkpoint, older, policy, tile/…, tile/entries/…,
proofs/<index>.tlog-proof; where a log is made for this also forked (signed by the same key) and request (what
it sends to a witness)."""
import gzip
import json
import os
import subprocess
import sys
import urllib.request


def write(program, folder):
    """By our own C++, without a server."""
    if not program.exists():
        sys.exit(f"{program} is missing: build tlog_test")
    done = subprocess.run(
        [program, "--gtest_filter=LogFolder.*"],
        env=os.environ | {"WARD_LOG_FOLDER": str(folder)},
        capture_output=True,
        text=True,
    )
    if done.returncode != 0 or not (folder / "checkpoint").exists():
        sys.exit(f"{program} wrote no log:\n{done.stdout}")


def get(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        body = answer.read()
        return gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body


def tile_paths(size):
    """Of tiles and bundles, by the specification: groups of three digits, all but the last behind an x."""
    for level in range(6):
        count = size >> (8 * level)
        for number in range((count + 255) // 256):
            digits = str(number).zfill((len(str(number)) + 2) // 3 * 3)
            groups = [digits[n : n + 3] for n in range(0, len(digits), 3)]
            path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
            width = min(256, count - number * 256)
            path += "" if width == 256 else f".p/{width}"
            yield f"tile/{level}/{path}"
            if level == 0:
                yield f"tile/entries/{path}"


def fetch(url, ward, folder):
    """From a running server, as anybody may."""
    static = f"{url}/ledger/{ward}"

    def keep(name, body):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
        return body

    checkpoint = keep("checkpoint", get(f"{static}/checkpoint"))
    keep("policy", get(f"{static}/policy"))
    size = int(checkpoint.split(b"\n")[1])
    if size == 0:
        sys.exit("the log is empty: let something happen first")
    for path in tile_paths(size):
        keep(path, get(f"{static}/{path}"))
    ledger = json.loads(get(f"{url}/api/v1/ledger"))
    block = json.loads(get(f"{url}/api/v1/ledger/blocks/{max(1, ledger['block']['number'] // 2)}"))
    keep("older", block["note"].encode())
    for index in sorted({0, 1, size // 2, size - 1} & set(range(size))):
        proof = keep(f"proofs/{index}.tlog-proof", get(f"{url}/api/v1/ledger/proofs/{index}"))
        # A proof is against the newest witnessed block; its tiles may be partial ones of that size.
        of = int(proof.partition(b"\n\n")[2].split(b"\n")[1])
        for path in set(tile_paths(of)) - set(tile_paths(size)):
            if not (folder / path).exists():
                keep(path, get(f"{static}/{path}"))
