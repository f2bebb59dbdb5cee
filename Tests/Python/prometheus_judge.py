"""Reads Prometheus' text format from standard input as its own client library does, and says what it
found: a line a sample, `name{labels} value`, sorted; fails where the library refuses."""

import sys

from prometheus_client.parser import text_string_to_metric_families

for family in text_string_to_metric_families(sys.stdin.read()):
    print(f"{family.type} {family.name}: {family.documentation}")
    for sample in family.samples:
        labels = ",".join(f"{k}={v!r}" for k, v in sorted(sample.labels.items()))
        print(f"  {sample.name} {{{labels}}} {sample.value}")
