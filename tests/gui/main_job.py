#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The main job, from the first start to handed-over credentials, can be done by accessible names alone.

Usage: main_job.py PROGRAMS LANGUAGE
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "lib"))
import guidriver as gui  # noqa: E402
import mainjob  # noqa: E402

programs, language = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
STEPS = ("connect", "see_synchronised", "find_relationship", "open_wizard", "choose_contact", "reach_details",
         "reach_rights", "choose_rights", "choose_accounts", "reach_summary", "take_note", "accept_terms", "submit",
         "show_password", "hand_over")

with tempfile.TemporaryDirectory(prefix="mandat-gui-") as name:
    folder = pathlib.Path(name)
    with mainjob.Service(programs, folder) as service, gui.Program(programs, folder / "data", language) as program:
        job = mainjob.MainJob(language, service, "KOUASSI Aya")
        if service.users_called(job.person):
            sys.exit(f"{job.person} is there before anything was done")
        for step in STEPS:
            print(step, flush=True)
            try:
                getattr(job, step)()
            except gui.Failed:
                gui.picture(programs / "Testing" / f"main_job-{language}.png")
                raise
        program.quit()
        user = job.check_created_once()
        print(f"created once: {user['userName']}")
        for file in (folder / "data").rglob("*"):
            if file.is_file() and job.password.encode() in file.read_bytes():
                sys.exit(f"the password lies in {file}")
