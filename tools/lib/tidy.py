# SPDX-License-Identifier: MIT
"""Runs clang-tidy over batches of sources, as tools/tidy says.

Nearly all of its time goes into the headers of Qt and of the standard library, which every source includes: the sources
of a folder are read together, a dozen at a time, as one translation unit. Sources that cannot stand in one (two of them
have a helper of the same name) are read in halves."""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import threading

root = pathlib.Path(__file__).resolve().parents[2]
place = root / "build/tidy"
at_once = 12
# What g++ alone understands; the precompiled header is read as the header that it is.
gcc_only = {"-fcoroutines", "-fpch-preprocess", "-Winvalid-pch", "-Werror", "-Wpedantic"}
finding = re.compile(r"^(/\S+?):(\d+):(\d+): (?:error|warning): .* \[([\w.,-]+)\]$", re.M)
counter = 0
lock = threading.Lock()


def commands(wanted, with_tests):
    """By folder and flags, as those of one batch have to be alike: {(folder, arguments): [file]}."""
    batches = collections.defaultdict(list)
    folders = [root / "src", root / "tests"] if with_tests or wanted else [root / "src"]
    for entry in json.loads((root / "build/dev/compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if not any(file.is_relative_to(folder) for folder in folders) or (wanted and str(file) not in wanted):
            continue
        words = [word for word in shlex.split(entry["command"]) if word not in gcc_only]
        for output in ("-o", "-MF", "-MT"):
            at = words.index(output) if output in words else -1
            if at >= 0:
                del words[at:at + 2]
        alone = file.name.startswith("test_") or "int main(" in file.read_text()
        key = (str(file) if alone else str(file.parent), entry["directory"],
               tuple(word for word in words if word != entry["file"]))
        batches[key].append(str(file))
    return batches


def check(directory, arguments, files):
    """What clang-tidy prints of these files: a list of texts with findings, and a count of files that were read."""
    global counter
    with lock:
        counter += 1
        folder = place / f"batch{counter}"
    folder.mkdir(parents=True, exist_ok=True)
    unit = folder / "all.cpp"
    unit.write_text("".join(f'#include "{file}"\n' for file in files))
    (folder / "compile_commands.json").write_text(
        json.dumps([{"directory": directory, "file": str(unit), "arguments": [*arguments, str(unit)]}]))
    done = subprocess.run(["clang-tidy-19", "-p", str(folder), "--quiet", f"--config-file={root / '.clang-tidy'}",
                           "--checks=-bugprone-suspicious-include", str(unit)], capture_output=True, text=True)
    if "[clang-diagnostic-error]" in done.stdout and len(files) > 1:
        half = len(files) // 2
        return check(directory, arguments, files[:half]) + check(directory, arguments, files[half:])
    return [done.stdout] if done.returncode else []


def main():
    parser = argparse.ArgumentParser(prog="tools/tidy", description="clang-tidy over our own sources")
    parser.add_argument("--tests", action="store_true", help="the tests too")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    wanted = {str(pathlib.Path(file).resolve()) for file in options.files}
    work = []
    for (_, directory, arguments), files in sorted(commands(wanted, options.tests).items()):
        files.sort()
        work += [(directory, arguments, files[i:i + at_once]) for i in range(0, len(files), at_once)]
    total = sum(len(files) for _, _, files in work)
    if not total:
        sys.exit("nothing to read: is the file part of the dev build?")
    seen = set()
    read = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(check, *batch): len(batch[2]) for batch in work}
        for done in concurrent.futures.as_completed(waiting):
            read += waiting[done]
            for text in done.result():
                found = {match.groups() for match in finding.finditer(text)}
                if found - seen or not found:
                    print(text, flush=True)
                seen |= found
            print(f"{read} of {total} files, {len(seen)} findings", file=sys.stderr, flush=True)
    sys.exit(1 if seen else 0)


main()
