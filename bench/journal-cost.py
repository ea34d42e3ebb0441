#!/usr/bin/env python3
"""What the record costs: throughput of small GETs with the journal and without, side by side in one run.

    bench/journal-cost.py [--connections 32] [--warm 60] [--seconds 10] [--rounds 5] [--parts]

Needs wrk, a JDK, and the built product (./mvnw package). Starts instances beside each other: the product, and copies
whose EAR has other beans, which the product has no switch for (bench/journal-cost). "unrecorded" records no access. With
--parts, "waiting" records none either, but lets each wait for a shared sync, the least that a record can cost which is
durable before its answer; and "journal" records all of them, without rows and without heads. The rounds alternate between
the instances. Start it soon after a multiple of ten minutes: at the next, the product verifies its new log.
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
parser.add_argument("--parts", action="store_true", help="measure also what parts of the record cost")
options = parser.parse_args()


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def variant(work, name):
    """A root whose EAR has the beans of a directory beside this file; all else is the product's."""
    root, parts, classes = work / name / "root", work / name / "ear", work / name / "classes"
    for part in ["config", "server/target"]:
        (root / part).parent.mkdir(parents=True, exist_ok=True)
        (root / part).symlink_to(ROOT / part)
    ear = root / "ear/target/strongroom.ear"
    ear.parent.mkdir(parents=True)
    shutil.copy(ROOT / "ear/target/strongroom.ear", ear)
    with zipfile.ZipFile(ear) as archive:
        archive.extractall(parts)
    ejb = parts / "strongroom-ejb.jar"
    modules = glob.glob(str(ROOT / "server/target/server/modules/**/*jakarta*api*.jar"), recursive=True)
    modules += glob.glob(str(ROOT / "server/target/server/modules/**/jakarta.*.jar"), recursive=True)
    classpath = ":".join([str(ejb), *glob.glob(str(parts / "lib/*.jar")), *modules])
    sources = (pathlib.Path(__file__).with_suffix("") / name).glob("*.java")
    subprocess.run(["javac", "--release", "17", "-proc:none", "-cp", classpath, "-d", classes, *sources], check=True)
    subprocess.run(["jar", "uf", ejb, "-C", classes, "."], check=True)
    subprocess.run(["jar", "uf", ear, "-C", parts, ejb.name], check=True)
    return root


class Instance:
    def __init__(self, root, work, name):
        self.name = name
        data = work / name / "data"
        libraries = ":".join([str(ROOT / "run/target/classes"), *glob.glob(str(work / "unrecorded/ear/lib/jackson-*.jar"))])
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
    variants = ["unrecorded", "waiting", "journal"] if options.parts else ["unrecorded"]
    roots = {"recorded": ROOT} | {name: variant(work, name) for name in variants}
    instances = []
    for name, root in roots.items():
        instances.append(Instance(root, work, name))
        stack.callback(instances[-1].stop)
    for instance in instances:
        instance.load(options.warm)
    for _ in range(options.rounds):
        for instance in instances:
            instance.figures.append(instance.load(options.seconds))
    unrecorded = statistics.median(instances[1].figures)
    for instance in instances:
        rate = statistics.median(instance.figures)
        rounds = ", ".join(f"{figure:.0f}" for figure in instance.figures)
        lost = f"{100 * (1 - rate / unrecorded):.1f} % lost"
        print(f"{instance.name}: {rate:.0f} requests a second, {lost} with {options.connections} connections ({rounds})")
