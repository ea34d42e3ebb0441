#!/usr/bin/env python3
"""What the record costs: throughput of small GETs with the journal and without, side by side in one run.

    bench/journal-cost.py [--connections 32] [--warm 60] [--seconds 10] [--rounds 5]

Needs wrk, a JDK, and the built product (./mvnw package). Starts two instances beside each other: the product, and a copy
whose EAR has an audit trail that records no access (bench/unrecorded), which the product has no switch for. The
rounds alternate between them. Start it soon after a multiple of ten minutes: at the next, the product verifies its new log.
"""

import argparse
import base64
import contextlib
import glob
import http.client
import json
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PATH = "/dav/private/bench-1k"

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--connections", type=int, default=32)
parser.add_argument("--warm", type=int, default=60, help="seconds of load on each before the first round")
parser.add_argument("--seconds", type=int, default=10, help="seconds of each measurement")
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def without_record(work):
    """A root whose EAR records no access; all else is the product's."""
    root = work / "unrecorded"
    for part in ["config", "server/target"]:
        (root / part).parent.mkdir(parents=True, exist_ok=True)
        (root / part).symlink_to(ROOT / part)
    ear = root / "ear/target/strongroom.ear"
    ear.parent.mkdir(parents=True)
    shutil.copy(ROOT / "ear/target/strongroom.ear", ear)
    with zipfile.ZipFile(ear) as archive:
        archive.extractall(work / "ear")
    ejb = work / "ear/strongroom-ejb.jar"
    modules = glob.glob(str(ROOT / "server/target/server/modules/**/*jakarta*api*.jar"), recursive=True)
    modules += glob.glob(str(ROOT / "server/target/server/modules/**/jakarta.*.jar"), recursive=True)
    classpath = ":".join([str(ejb), *glob.glob(str(work / "ear/lib/*.jar")), *modules])
    source = ROOT / "bench/unrecorded/Unrecorded.java"
    subprocess.run(["javac", "--release", "17", "-proc:none", "-cp", classpath, "-d", work / "classes", source], check=True)
    subprocess.run(["jar", "uf", ejb, "-C", work / "classes", "."], check=True)
    subprocess.run(["jar", "uf", ear, "-C", work / "ear", "strongroom-ejb.jar"], check=True)
    return root


class Instance:
    def __init__(self, root, work, name):
        self.name = name
        data = work / name
        libraries = ":".join([str(ROOT / "run/target/classes"), *glob.glob(str(work / "ear/lib/jackson-*.jar"))])
        ports = {f"-Dstrongroom.{kind}.port={free_port()}" for kind in ["http", "https", "management", "keycloak"]}
        self.process = subprocess.Popen(
            ["java", *ports, f"-Dstrongroom.data={data}", "-cp", libraries, "org.strongroom.run.Run", str(root)],
            stdout=subprocess.DEVNULL,
        )
        ready = data / "run/ready.json"
        while not ready.exists():
            if self.process.poll() is not None:
                raise SystemExit(f"The instance {name} did not start.")
            time.sleep(0.2)
        state = json.loads(ready.read_text())
        device = state["people"][0]["device"]
        login = f"{device['login']}:{device['password']}"
        self.authorization = "Basic " + base64.b64encode(login.encode()).decode()
        self.http = state["http"]
        self.figures = []
        connection = http.client.HTTPConnection(self.http.removeprefix("http://"))
        connection.request("PUT", PATH, bytes(1024), {"Authorization": self.authorization})
        assert connection.getresponse().status in (201, 204)

    def load(self, seconds):
        wrk = ["wrk", "-t1", f"-c{options.connections}", f"-d{seconds}s", "-H", "Authorization: " + self.authorization]
        report = subprocess.run([*wrk, self.http + PATH], capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in report, report
        return float(re.search(r"Requests/sec:\s+(\S+)", report)[1])

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


with contextlib.ExitStack() as stack:
    work = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="journal-cost")))
    bare = without_record(work)
    instances = []
    for name, root in [("recorded", ROOT), ("unrecorded", bare)]:
        instances.append(Instance(root, work, name))
        stack.callback(instances[-1].stop)
    for instance in instances:
        instance.load(options.warm)
    for _ in range(options.rounds):
        for instance in instances:
            instance.figures.append(instance.load(options.seconds))
    for instance in instances:
        rounds = ", ".join(f"{figure:.0f}" for figure in instance.figures)
        print(f"{instance.name}: {statistics.median(instance.figures):.0f} requests a second ({rounds})")
    recorded, unrecorded = (statistics.median(instance.figures) for instance in instances)
    print(f"The record costs {100 * (1 - recorded / unrecorded):.1f} % with {options.connections} connections.")
