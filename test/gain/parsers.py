"""Reads what tks gain prints for other programs with the parsers those are made of: npm run test:formats.

Needs `pip install prometheus_client opentelemetry-proto`.
"""
import json
import os
import subprocess
import sys
import tempfile

from google.protobuf.json_format import Parse
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
from prometheus_client.parser import text_string_to_metric_families as textfile

TKS = ["node", os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../bin/tks.js")]
KINDS = {"written": "raw", "printed": "printed", "folded": "folded", "saved": "net"}


def tks(*words: str) -> str:
    return subprocess.run([*TKS, *words], check=True, capture_output=True, text=True).stdout


def of_families(parse, text: str, kind: str) -> int:
    return sum(
        int(sample.value)
        for family in parse(text)
        if family.name == "tks_tokens"
        for sample in family.samples
        if sample.labels["kind"] == kind
    )


def of_request(text: str, kind: str) -> int:
    request = Parse(text, ExportMetricsServiceRequest())
    return sum(
        point.as_int
        for resource in request.resource_metrics
        for scope in resource.scope_metrics
        for metric in scope.metrics
        if metric.name == "tks.tokens"
        for point in metric.gauge.data_points
        if any(one.key == "tks.kind" and one.value.string_value == kind for one in point.attributes)
    )


with tempfile.TemporaryDirectory() as home:
    os.environ.update(TKS_HOME=home, HOME=home, TMPDIR=home)
    folder = os.path.join(home, 'a "quoted" \\ folder,\nof two lines')
    os.mkdir(folder)
    os.chdir(folder)
    for command in (["seq", "1", "5000"], ["ls", "-la", "/usr/bin"], ["raw"]):
        tks(*command)
    for by in ("command", "project"):
        total = json.loads(tks("gain", "--json"))["total"]
        text = tks("gain", "--format", "openmetrics", "--by", by)
        request = tks("gain", "--format", "otlp-json", "--by", by)
        for kind, name in KINDS.items():
            counts = [of_families(openmetrics, text, kind), of_families(textfile, text, kind), of_request(request, kind)]
            if counts != [total[name]] * 3:
                sys.exit(f"{by}, {kind}: {total[name]} in JSON, {counts} for others")
    os.chdir("/")
print("Both formats were read, and add up to the same.")
