"""A second verifier of the audit log, written from docs/life-of-a-record.md and the specifications of C2SP alone.

    python3 verify.py LOG KEYFILE [--witness PATH] [--rows FILE]
    python3 verify.py BUNDLE.html KEYFILE
    python3 verify.py --serve         reads such arguments as a JSON array a line, and says EXIT and the status after each

Exits with 0 when everything holds, and with 1 when something does not; says which entry is the first bad one.
"""

import base64
import functools
import hashlib
import json
import os
import struct
import sys
import traceback
import unicodedata
from datetime import datetime, timedelta, timezone

# Remembers what a function of its arguments alone gave: logs that are verified one after the other are much alike.
remembered = functools.lru_cache(maxsize=1 << 19)

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


class Bad(Exception):
    def __init__(self, entry, why):
        super().__init__(why)
        self.entry = entry


# --- Ed25519 (RFC 8032, section 6) ----------------------------------------------------------------------------------
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(s, p):
    q = (0, 1, 1, 0)
    while s:
        q, p, s = (add(q, p) if s & 1 else q), add(p, p), s >> 1
    return q


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P or y >= P:
        raise ValueError("not a point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verifies(key, text, signature):
    try:
        a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (s < L and (left[0] * right[2] - right[0] * left[2]) % P == 0
            and (left[1] * right[2] - right[1] * left[2]) % P == 0)


# --- Keys, notes, heads ---------------------------------------------------------------------------------------------
def vkey(text):
    name, key_id, data = text.strip().split("+", 2)
    typed = base64.b64decode(data)
    if typed[0] != 1 or hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4].hex() != key_id:
        raise ValueError("not a verifier key")
    return name, key_id, typed[1:]


def signed_by(note, key):
    text, lines = note
    for line in lines:
        try:
            dash, name, data = line.split(" ", 2)
            raw = base64.b64decode(data)
        except ValueError:
            continue
        if base64.b64encode(raw).decode() != data:
            continue
        if dash == "\u2014" and name == key[0] and raw[:4].hex() == key[1] and len(raw) == 68:
            if verifies(key[2], text.encode(), raw[4:]):
                return True
    return False


def notes(content):
    blocks = content.split("\n\n")
    if content.endswith("\n\n") or not content.endswith("\n"):
        blocks = blocks[:-1]
    return [(blocks[i] + "\n", blocks[i + 1].strip().split("\n")) for i in range(0, len(blocks) - 1, 2)]


class Keys:
    def __init__(self, log, origin, first, rotations=""):
        self.keys, self.ends = [first], []
        path = os.path.join(log, "rotations") if log else ""
        for note in notes(read_text(path) if os.path.exists(path) else rotations):
            lines = note[0].split("\n")
            since = self.ends[-1][0] if self.ends else 0
            try:
                new = vkey(lines[3])
                good = (lines[0] == origin and lines[1] == "key rotation" and vkey(lines[2]) == self.keys[-1]
                        and signed_by(note, self.keys[-1]) and signed_by(note, new))
            except (ValueError, IndexError):
                good = False
            if not good:
                raise Bad(since, "a key rotation is not signed by both keys")
            self.keys.append(new)
            self.ends.append((int(lines[4]), lines[5]))

    def head(self, note, origin):
        lines = note[0].split("\n")
        if len(lines) != 4 or lines[0] != origin or not lines[1].isdigit():
            raise Bad(0, "not a head of " + origin)
        size = int(lines[1])
        key = self.keys[sum(size > end for end, _ in self.ends)]
        if not signed_by(note, key):
            raise Bad(size - 1, f"the head of size {size} is not signed by {key[0]}+{key[1]}")
        return size, lines[2]


# --- Journal --------------------------------------------------------------------------------------------------------
def crc_tables():
    """The CRC-32C (RFC 3720, B.4) of each byte, and of each pair of bytes: Python is slow, so two go at a time."""
    one = list(range(256))
    for _ in range(8):
        one = [n >> 1 ^ 0x82F63B78 if n & 1 else n >> 1 for n in one]
    firsts = [(one[n & 255] ^ n >> 8) for n in range(65536)]
    return one, [n >> 8 ^ one[n & 255] for n in firsts]


BYTE, PAIR = crc_tables()


def crc32c(data, pair=PAIR):
    crc = 0xFFFFFFFF
    for two in memoryview(data[:len(data) & ~1]).cast("H"):
        crc = crc >> 16 ^ pair[crc & 65535 ^ two]
    if len(data) & 1:
        crc = crc >> 8 ^ BYTE[crc & 255 ^ data[-1]]
    return crc ^ 0xFFFFFFFF


@remembered
def frame_crc(sequence, payload):
    return crc32c(struct.pack(">qi", sequence, len(payload)) + payload)


@functools.lru_cache(maxsize=32)
def frames(sequence, data):
    """The payloads of a segment's frames as far as they are whole, where those end, and whether that is all."""
    payloads, at, size = [], 512, len(data)
    while size - at >= 8 and data[at:at + 4] != b"\0\0\0\0":
        length, crc = struct.unpack_from(">iI", data, at)
        payload = data[at + 8:at + 8 + length] if 0 < length <= 1 << 20 else b""
        if len(payload) != length or frame_crc(sequence + len(payloads), payload) != crc:
            return payloads, at, False
        payloads.append(payload)
        at += 8 + length
    return payloads, at, True


def first_of(names):
    return int(names[0][:20]) if names and names[0][:20].isdigit() else 0


def records(log, origin, durable):
    names = sorted(name for name in os.listdir(log) if name.endswith(".journal"))
    sequence, payload = first_of(names), b""
    for name in names:
        live = name == names[-1]
        if name != f"{sequence:020d}.journal":
            raise Bad(sequence, "no segment begins with this record")
        data = read_bytes(os.path.join(log, name))
        length = struct.unpack_from(">h", data, 40)[0] if len(data) >= 512 else 0
        if (len(data) < 512 or crc32c(data[:508]) != struct.unpack_from(">I", data, 508)[0]
                or data[:16] != b"STRJNL\r\n\0\0\0\1\0\0\2\0" or struct.unpack_from(">q", data, 16)[0] != sequence
                or data[42:42 + length].decode() != origin):
            raise Bad(sequence, name + ": the header is not right")
        payloads, at, whole = frames(sequence, data)
        for following in payloads:
            if payload.startswith(b'{"kind":"closed"') and not following.startswith(b'{"kind":"epoch"'):
                raise Bad(sequence, "there is a record behind that of an orderly end, and no start between them")
            payload = following
            yield sequence, payload
            sequence += 1
        if not whole:
            if live and sequence >= durable:
                return
            raise Bad(sequence, f"{name}, offset {at}: the frame is not whole")
        if data.count(0, at) != len(data) - at:
            if payload.startswith(b'{"kind":"closed"') or not live or sequence < durable:
                raise Bad(sequence, f"{name}, offset {at}: there is something behind the last frame")
    if sequence < durable:
        raise Bad(sequence, f"the journal ends, but there were records up to {durable - 1}")


# --- Tree -----------------------------------------------------------------------------------------------------------
@remembered
def leaf_of(payload):
    return hashlib.sha256(b"\0" + payload).digest()


@remembered
def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    def __init__(self, log, sealed):
        self.log, self.sealed, self.size, self.stack, self.tiles, self.wrong = log, sealed, 0, [], [], None

    def removed(self):
        """The hash of a record that is not kept, from the lowest tiles."""
        path = os.path.join(self.log, self.path(0, self.size // 256))
        if not os.path.isfile(path) and os.path.isdir(path + ".p"):
            path += "/".join((".p", max(os.listdir(path + ".p"), key=int)))
        data = read_bytes(path) if os.path.isfile(path) else b""
        leaf = data[self.size % 256 * 32:][:32]
        if len(leaf) < 32:
            raise Bad(self.size, "the record is not kept, and no tile has its hash")
        self.add_leaf(leaf)

    def add(self, payload):
        self.add_leaf(leaf_of(payload))

    def add_leaf(self, tail):
        leaf = tail
        left = self.size
        while left & 1:
            leaf, left = node(self.stack.pop(), leaf), left >> 1
        self.stack.append(leaf)
        level, index = 0, self.size
        while True:
            if level == len(self.tiles):
                self.tiles.append([])
            tile = self.tiles[level]
            tile.append(tail)
            if len(tile) < 256:
                break
            if self.size < self.sealed:
                self.compare(level, index // 256, "", tile)
            while len(tile) > 1:
                tile = [node(tile[i], tile[i + 1]) for i in range(0, len(tile), 2)]
            tail, self.tiles[level], level, index = tile[0], [], level + 1, index // 256
        self.size += 1
        if self.size == self.sealed:
            for level, tile in enumerate(self.tiles):
                index = (self.size >> 8 * level) // 256
                directory = os.path.join(self.log, self.path(level, index) + ".p")
                widths = [int(w) for w in os.listdir(directory)] if os.path.isdir(directory) else []
                for width in sorted({len(tile), *[w for w in widths if w < len(tile)]} - {0}):
                    self.compare(level, index, f".p/{width}", tile[:width])

    def root(self):
        root = self.stack[-1]
        for left in reversed(self.stack[:-1]):
            root = node(left, root)
        return base64.b64encode(root).decode()

    @staticmethod
    def path(level, index):
        groups = [f"{index % 1000:03d}"]
        while index := index // 1000:
            groups.insert(0, f"x{index % 1000:03d}")
        return f"tile/{level}/" + "/".join(groups)

    def compare(self, level, index, suffix, hashes):
        path = self.path(level, index) + suffix
        file, full = os.path.join(self.log, path), os.path.join(self.log, self.path(level, index))
        if os.path.isfile(file):
            data = read_bytes(file)
        else:
            data = read_bytes(full)[:32 * len(hashes)] if os.path.isfile(full) else b""
        found = [data[i:i + 32] for i in range(0, len(data), 32)]
        if found != hashes:
            at = next((i for i, h in enumerate(hashes) if found[i:i + 1] != [h]), len(hashes) - 1)
            entry = index * 256 + at << 8 * level
            if self.wrong is None or entry < self.wrong[0]:
                self.wrong = entry, path


# --- Rows -----------------------------------------------------------------------------------------------------------
COLUMNS = {"kind": "kind", "request_id": "request", "subject": "subject", "login": "login", "path": "path",
           "credential_kind": "credential", "credential_id": "credentialId", "workstation": "workstation",
           "address": "address", "protocol": "protocol", "user_agent": "userAgent", "action": "action",
           "outcome": "outcome", "reason": "reason", "destination": "destination", "digest": "digest",
           "person_id": "person", "object_id": "object", "version": "version",
           "destination_id": "destinationObject", "bytes": "bytes", "entries": "entries", "access_seq": "access"}


loads = remembered(json.loads)


def composed(text):
    return unicodedata.normalize("NFC", text)


@remembered
def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def moment(members):
    if "time" in members:
        return instant(members["time"])
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=members.get("time_utc_us", 0))


def detail(members):
    """What the journal wrote about itself has no detail; its row tells all its members."""
    if "time" in members:
        return members.get("detail", "")
    words = {None: "null", True: "true", False: "false"}
    return " ".join(f"{name}={words.get(value, value) if isinstance(value, (bool, type(None))) else value}"
                    for name, value in members.items() if name not in ("kind", "time_utc_us"))


def path_hash(path):
    return struct.unpack(">q", hashlib.sha256(composed(path).encode()).digest()[:8])[0] if path else 0


LOOKED_FOR = {"desktop.ini", "folder.jpg", "folder.gif", "thumbs.db", "autorun.inf", ".hidden", ".metadata_never_index",
              "mach_kernel", "dcim"}


def is_own(name):
    return name == ".ds_store" or name[:2] in ("._", "~$")


def is_probe(members):
    name, destination = (members.get(m, "").rpartition("/")[2].lower() for m in ("path", "destination"))
    if members.get("reason") == "not-found":
        return is_own(name) or name in LOOKED_FOR
    small = members.get("digest", "") != "" and members.get("bytes", 0) <= 65536
    return is_own(name) and small and (destination == "" or is_own(destination))


def lookup_columns(members):
    """What rows are found by, though no record has it."""
    claimed = "" if members.get("person") else composed(members.get("login", "").rpartition("\\")[2]).lower()
    return {"path_hash": path_hash(members.get("path", "")), "claimed_login": claimed[:255], "probe": is_probe(members),
            "destination_hash": path_hash(members.get("destination", ""))}


def compare_row(row, sequence, payload):
    """Columns that are too short for what a record tells are the first verifier's business."""
    if row is None or row["seq"] > sequence:
        raise Bad(sequence, "the database has no row of this record")
    if row["seq"] < sequence:
        raise Bad(row["seq"], "the database has a row twice, or not in order")
    members = loads(payload)
    if ("access_seq" in row) != (members.get("kind") == "end"):
        raise Bad(sequence, "the database has the row in the other table")
    for column, member in COLUMNS.items():
        value = row.get(column, members.get(member))
        if value != members.get(member, 0 if isinstance(value, int) else "") and value is not None:
            raise Bad(sequence, f"the database has another {column} than the record")
    for column, value in lookup_columns(members).items():
        if row.get(column, value) != value:
            raise Bad(sequence, f"the database has another {column} than the record")
    if row.get("detail", detail(members)) != detail(members):
        raise Bad(sequence, "the database has another detail than the record")
    if "time" in row and moment(row) != moment(members):
        raise Bad(sequence, "the database has another time than the record")


# --- A log ----------------------------------------------------------------------------------------------------------
def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def read_text(path):
    return read_bytes(path).decode()


OWN = tuple(f'{{"kind":"{kind}"'.encode() for kind in ("epoch", "closed", "gap", "clock_jump"))


def durable_mark(log):
    path = os.path.join(log, "durable")
    data = read_bytes(path) if os.path.exists(path) else b""
    good = len(data) >= 12 and crc32c(data[:8]) == struct.unpack_from(">I", data, 8)[0]
    return struct.unpack_from(">q", data)[0] if good else 0


def heads_of(log, origin, keys):
    checkpoint = os.path.join(log, "checkpoint")
    published = keys.head(notes(read_text(checkpoint))[0], origin)[0] if os.path.exists(checkpoint) else 0
    directory, heads = os.path.join(log, "heads"), []
    for name in sorted(os.listdir(directory)) if os.path.isdir(directory) else []:
        heads += notes(read_text(os.path.join(directory, name)))
    last = keys.head(heads[-1], origin)[0] if heads else 0
    if last == 0 or published == 0 or published > last:
        raise Bad(last if published > last else max(last - 1, 0), "checkpoint or history of heads are missing")
    return heads, last


def verify(log, origin, keys, claims, rows=None, visit=lambda sequence, payload: None):
    heads, last = heads_of(log, origin, keys)
    tree = Tree(log, last)
    claims, at, proven, head = sorted(claims), 0, 0, keys.head(heads.pop(0), origin)
    row, unshipped, begun = next(rows, None) if rows else None, None, False
    names = sorted(name for name in os.listdir(log) if name.endswith(".journal"))
    kept, stones, roots, starts = first_of(names), {}, {}, {first_of([name]) for name in names}

    def grown():
        nonlocal head, proven, at
        if tree.size in starts:
            roots[tree.size] = tree.root()
        if head and head[0] == tree.size:
            if tree.wrong:
                raise Bad(tree.wrong[0], f"the record or {tree.wrong[1]} is not as sealed")
            if head[1] != tree.root():
                raise Bad(proven, f"one of the entries {proven} to {tree.size - 1} is not what was signed")
            proven, head = head[0], keys.head(heads.pop(0), origin) if heads else None
            if head and head[0] <= proven:
                raise Bad(head[0] - 1, "heads are not in order")
        while at < len(claims) and claims[at][0] == tree.size:
            if claims[at][1] != tree.root():
                raise Bad(proven, f"one of the entries {proven} to {tree.size - 1} is not what a kept head says")
            at, proven = at + 1, tree.size

    try:
        while tree.size < kept:
            tree.removed()
            grown()
        left = 0
        while row and row["seq"] < kept:
            if row["seq"] < 0:
                raise Bad(row["seq"], f"the database has a row {row['seq']}, which no record can have")
            left += 1
            row = next(rows, None)
        if left:
            print(f"note: {left} rows are of records that were removed")
        for sequence, payload in records(log, origin, max(durable_mark(log), last)):
            tree.add(payload)
            grown()
            if sequence >= last and payload.startswith(b'{"kind":"epoch"'):
                begun = True
            elif sequence >= last and begun and not payload.startswith(OWN):
                raise Bad(sequence, "the record is behind a start that no head has sealed")
            if payload.startswith(b'{"kind":"tombstone"'):
                stone = json.loads(payload)
                stones[stone["last"]] = sequence, stone["root"]
            if unshipped is not None:
                raise Bad(unshipped, "the database has no row of this record")
            if rows and not row and payload.startswith(b'{"kind":"closed"'):
                unshipped = sequence
            elif rows and (row or sequence < last):
                compare_row(row, sequence, payload)
                row = next(rows, None)
            visit(sequence, payload)
    except Bad as bad:
        if tree.wrong and tree.wrong[0] <= bad.entry:
            raise Bad(tree.wrong[0], f"the record or {tree.wrong[1]} is not as sealed") from bad
        raise
    if at < len(claims):
        raise Bad(tree.size, f"the log ends here, but a kept head is of size {claims[at][0]}: it was rolled back")
    if not os.path.exists(os.path.join(log, "durable")):
        raise Bad(tree.size, "the mark of how many records are durable is missing")
    removed = max(stones, default=-1)
    if kept > removed + 1:
        raise Bad(removed + 1, "records are missing, and no tombstone says that they were removed")
    if removed + 1 in roots and roots[removed + 1] != stones[removed][1]:
        raise Bad(stones[removed][0], "the tombstone has another root than the records that it tells of")
    if row:
        raise Bad(row["seq"], "the database has a row, but the log has no such record")
    print(f"{origin}: {tree.size} records, newest head of size {last}, {len(claims)} kept heads")


# --- A bundle -------------------------------------------------------------------------------------------------------
SAME = ("login subject person credential credentialId workstation address protocol action path destination object version"
        " bytes entries outcome reason detail request").split()


def included(index, payload, size, hashes):
    if not 0 <= index < size:
        return None
    at, last, found = index, size - 1, hashlib.sha256(b"\0" + payload).digest()
    for other in map(base64.b64decode, hashes):
        if last == 0 or len(other) != 32:
            return None
        if at & 1 or at == last:
            found = node(other, found)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            found = node(found, other)
        at, last = at >> 1, last >> 1
    return base64.b64encode(found).decode() if last == 0 else None


def told(member, cell):
    if member is None:
        return "0" if cell == "0" else ""
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in str(member))


def compare_cells(number, header, cells, records, name):
    row = dict(zip(header["columns"], cells))
    if row["node"] != name:
        return
    sequence = int(row["sequence"])
    if sequence not in records:
        raise Bad(sequence, f"row {number} tells of this record, but it is not there")
    members = json.loads(records[sequence])
    for column, cell in row.items() if row.get("calls", "1") == "1" else ():
        member = "destination" if column == "newPath" else column
        if column == "time":
            same = moment({"time": cell}) == moment(members)
        else:
            same = member not in SAME or cell == told(members.get(member), cell)
        if not same:
            raise Bad(sequence, f"row {number} has another {column} than the record")


def verify_bundle(text, first):
    lines = text.split('\n<script type="application/jsonl" id="evidence">\n', 1)[1].split("\n</script>\n", 1)[0].split("\n")
    parts = [json.loads(line) for line in lines]
    kinds = [part["kind"] for part in parts]
    of = lambda kind: [part for part in parts if part["kind"] == kind]
    order = "bundle row record run proof rotation head key".split()
    if any(len(of(kind)) != 1 for kind in ("bundle", "run", "head")) or kinds != sorted(kinds, key=order.index):
        raise Bad(-1, "the bundle is not as it was made")
    (header,), (run,), rows = of("bundle"), of("run"), [row["cells"] for row in of("row")]
    records = {part["sequence"]: part["payload"].encode() for part in of("record")}
    proofs = {part["sequence"]: part["hashes"] for part in of("proof") + of("run")}
    keys = Keys("", first[0], first, "".join(part["note"] + "\n" for part in of("rotation")))
    size, root = keys.head(notes(of("head")[0]["note"])[0], first[0])
    payload = run["payload"].encode()
    for sequence, one in [*sorted(records.items()), (run["sequence"], payload)]:
        if included(sequence, one, size, proofs.get(sequence, [])) != root:
            raise Bad(sequence, "its proof does not lead to the root of the signed head")
    for number, cells in enumerate(rows if header["direct"] else (), 1):
        compare_cells(number, header, cells, records, first[0].rsplit("/", 1)[1])
    said, attested = json.loads(payload), "".join(line + "\n" for line in lines[:kinds.index("run")])
    if ((said["action"], said["outcome"], said["entries"]) != ("export-bundle", "done", len(rows))
            or said["digest"] != hashlib.sha256(attested.encode()).hexdigest()):
        raise Bad(run["sequence"], "the rows or records are not those that were exported")
    print(f"{header['report']}: {len(rows)} rows, {len(records)} records, head of size {size}")


def main(log, key_file, *options):
    first = vkey(read_text(key_file))
    if log.endswith(".html"):
        verify_bundle(read_text(log), first)
        print("OK: everything holds.")
        return
    origin, kept, rows = first[0], [], None
    for option, value in zip(options[::2], options[1::2]):
        if option == "--witness":
            files = [os.path.join(d, f) for d, _, names in os.walk(value) for f in names] or [value]
            some = [note for file in files for note in notes(read_text(file))]
            if not any(note[0].startswith(origin + "\n") for note in some):
                raise ValueError(value + " has no head of the log " + origin)
            kept += some
        if option == "--rows":
            rows = map(loads, read_text(value).splitlines())
    keys = Keys(log, origin, first)
    claims = [keys.head(note, origin) for note in kept if note[0].startswith(origin + "\n")] + keys.ends
    name, sizes = origin + "/cluster", {}
    below = os.path.join(log, "cluster")

    def leaf(sequence, payload):
        members = json.loads(payload)
        if "checkpoint" in members:
            if sizes.get(members["origin"], 0) > members["size"]:
                raise Bad(sequence, "the log " + members["origin"] + " has become shorter")
            sizes[members["origin"]] = members["size"]
            if members["origin"] == origin:
                claims.append(keys.head(notes(members["checkpoint"])[0], origin))

    cluster, bad_cluster = [note for note in kept if note[0].startswith(name + "\n")], None
    try:
        if os.path.isdir(below):
            chain = Keys(below, name, first)
            verify(below, name, chain, [chain.head(n, name) for n in cluster] + chain.ends, visit=leaf)
        else:
            raise Bad(0, "the log " + name + " is missing")
    except Bad as found:
        bad_cluster = found
    verify(log, origin, keys, claims, rows)
    if bad_cluster:
        raise bad_cluster
    print("OK: everything holds.")


def run(arguments):
    try:
        main(*arguments)
        return 0
    except Bad as bad:
        print("FAILED" + (f" at entry {bad.entry}" if bad.entry >= 0 else "") + f": {bad}")
        return 1
    except Exception:
        print(traceback.format_exc())
        return 2


if __name__ == "__main__":
    if sys.argv[1:] != ["--serve"]:
        sys.exit(run(sys.argv[1:]))
    for line in sys.stdin:
        print("EXIT", run(json.loads(line)), flush=True)
