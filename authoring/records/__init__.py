"""Bytes written once, chained, found again: safe saving, digests, lists of sums, canonical JSON."""

from authoring.records.canonical import dump_json, load_json
from authoring.records.digests import digest, digest_file
from authoring.records.folders import create_folder, make_folder
from authoring.records.naming import demand_portable, is_temporary, temporary_beside
from authoring.records.probing import Probe, Verdict, probe
from authoring.records.refusals import TakenError, refusal, told
from authoring.records.saving import create, read, replace
from authoring.records.sums import SUMS, Breach, Kind, check_sums, render_sums, write_sums
from authoring.records.sweeping import DAY, sweep
from authoring.records.system import SYSTEM, System

__all__ = [
    "DAY",
    "SUMS",
    "SYSTEM",
    "Breach",
    "Kind",
    "Probe",
    "System",
    "TakenError",
    "Verdict",
    "check_sums",
    "create",
    "create_folder",
    "demand_portable",
    "digest",
    "digest_file",
    "dump_json",
    "is_temporary",
    "load_json",
    "make_folder",
    "probe",
    "read",
    "refusal",
    "render_sums",
    "replace",
    "sweep",
    "temporary_beside",
    "told",
    "write_sums",
]
