#!/usr/bin/env python3
"""Server CPU for each request of the hot path, against a Strongroom that `./mvnw -Prun` has started.

    bench/hot-path.py [--data data] [--warm 60] [--seconds 10] [get] [propfind] [put]

Needs wrk. 16 connections stay open and ask without a pause, as the first person of the demo with their device password.
CPU is what the server's process used while wrk ran, all of its threads, divided by the answers. The compiler's share is
told apart: it goes to zero as the server warms up.
"""

import argparse
import base64
import collections
import glob
import http.client
import json
import re
import subprocess
import tempfile

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--data", default="data", help="the run's data directory")
parser.add_argument("--warm", type=int, default=60, help="seconds of load before each measurement")
parser.add_argument("--seconds", type=int, default=10, help="seconds of each measurement")
parser.add_argument("cases", nargs="*", default=[], help="get, propfind, put; all by default")
options = parser.parse_args()

with open(options.data + "/run/ready.json") as file:
    ready = json.load(file)
device = ready["people"][0]["device"]
authorization = "Basic " + base64.b64encode(f"{device['login']}:{device['password']}".encode()).decode()
address = ready["http"].removeprefix("http://")
server = ready["pids"]["wildfly"]

CASES = {
    "get": ("GET of 1 KiB", "GET", "/dav/private/bench/file0", ""),
    "propfind": ("PROPFIND of 10", "PROPFIND", "/dav/private/bench", 'wrk.headers["Depth"] = "1"'),
    "put": (
        "PUT of 1 KiB",
        "PUT",
        "/dav/private/bench-put",
        'request = function() return wrk.format("PUT", "/dav/private/bench-put/" .. math.random(1, 200), nil, '
        'string.rep("x", 1000) .. string.format("%024d", math.random(1, 1e9))) end',
    ),
}


def ask(method, path, body=None):
    connection = http.client.HTTPConnection(address)
    connection.request(method, path, body, {"Authorization": authorization})
    status = connection.getresponse().status
    assert status in (201, 204, 405), f"{method} {path}: {status}"


def ticks():
    """Hundredths of a second of CPU, by kind of thread."""
    used = collections.Counter()
    for name in glob.glob(f"/proc/{server}/task/*/stat"):
        try:
            with open(name) as stat:
                text = stat.read()
        except OSError:
            continue
        kind = re.sub(r"[#\d -]+$", "", text[text.index("(") + 1 : text.rindex(")")])
        fields = text[text.rindex(")") + 2 :].split()
        used[kind] += int(fields[11]) + int(fields[12])
    return used


def load(method, path, lua, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(f'wrk.method = "{method}"\nwrk.headers["Authorization"] = "{authorization}"\n{lua}\n')
        script.flush()
        return subprocess.run(
            ["wrk", "-t1", "-c16", f"-d{seconds}s", "--latency", "-s", script.name, f"http://{address}{path}"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout


ask("MKCOL", "/dav/private/bench")
ask("MKCOL", "/dav/private/bench-put")
for i in range(10):
    ask("PUT", f"/dav/private/bench/file{i}", bytes(1024))

for case in options.cases or CASES:
    title, method, path, lua = CASES[case]
    load(method, path, lua, options.warm)
    before = ticks()
    report = load(method, path, lua, options.seconds)
    spent = ticks() - before
    answers = int(re.search(r"(\d+) requests in", report)[1])
    if "Non-2xx" in report:
        raise SystemExit(report)
    micros = {kind: used * 10_000 // answers for kind, used in spent.most_common(6)}
    compiler = sum(used for kind, used in spent.items() if "Compiler" in kind) * 10_000 // answers
    median = re.search(r"50%\s+(\S+)", report)[1]
    print(
        f"{title}: {sum(spent.values()) * 10_000 // answers} µs CPU a request, {compiler} of it the compiler's; "
        f"{answers // options.seconds} requests a second, median {median}\n"
        f"  {', '.join(f'{kind} {value}' for kind, value in micros.items())}"
    )
