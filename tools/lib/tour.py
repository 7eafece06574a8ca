#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does the main job in the real program, from outside, by accessible names, in both languages and both looks; takes
pictures on the way, prints the recap, and checks both.

Runs on the desktop that tools/lib/with-desktop makes. Environment: MANDAT_TOUR, the passes ("fr-light en-dark").
Usage: tour.py PROGRAMS OUT
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import guidriver as gui
import mainjob
import recapcheck

PROGRAMS = pathlib.Path(sys.argv[1]).resolve()
OUT = pathlib.Path(sys.argv[2]).resolve()
PEOPLE = {"fr-light": "KOUASSI Aya", "en-light": "ÖZDEMIR Selim", "fr-dark": "GARANDEAU Mickaël", "en-dark": "KOUASSI Aya"}
COLLEAGUE = "LEFÈVRE Marie"


class Pass:
    """One language, one look, fresh data, a user of its own."""

    def __init__(self, language, look, folder):
        self.language = language
        self.look = look
        self.folder = folder
        self.data = folder / "data"
        self.data.mkdir(mode=0o700)
        for file in (recapcheck.ROOT / "resources/sample").glob("letterhead.*"):
            shutil.copy(file, self.data)

    def shot(self, name, *must):
        """`must`: accessible names that have to be on it."""
        file = f"{name}-{self.look}-{self.language}.png"
        gui.picture(OUT / file, *must)
        print(f"  {file}", flush=True)

    def run(self):
        person = PEOPLE[f"{self.language}-{self.look}"]
        with mainjob.Service(PROGRAMS, self.folder) as service, \
                gui.Program(PROGRAMS, self.data, self.language, self.look) as program:
            job = mainjob.MainJob(self.language, service, person)
            try:
                self.begin(job)
                self.create(job)
                self.look_around(job)
                window_pdf = self.folder / "window.pdf"
                self.print_from_window(job, window_pdf)
                program.quit()
                self.check_recap(job, window_pdf)
            except Exception:
                subprocess.run(["import", "-window", "root", OUT / f"failed-{self.look}-{self.language}.png"], check=False)
                raise

    def begin(self, job):
        words = job.words
        self.shot("first-start", words["address"], words["token"], words["connect"], words["try"])
        job.connect()
        job.see_synchronised()
        job.show_user(COLLEAGUE, "menuiserie dupre")
        self.shot("users", words["users"], words["new"], words["edit"], COLLEAGUE)
        job.search("dupre", mainjob.PRINCIPAL)
        self.shot("command-palette", mainjob.PRINCIPAL, mainjob.COMPANY)
        job.leave_search()

    def create(self, job):
        words = job.words
        job.find_relationship()
        self.shot("relationships", words["relationships"], mainjob.COMPANY, mainjob.REFERENCE)
        job.open_wizard()
        job.choose_contact()
        self.shot("wizard-contact", job.person, words["next"])
        job.reach_details()
        self.shot("wizard-details", words["email"], words["next"])
        job.reach_rights()
        job.choose_rights()
        self.shot("wizard-profile", *words["menus"], words["next"])
        job.choose_accounts()
        self.shot("wizard-accounts", "Compte courant principal", words["next"])
        job.reach_summary()
        job.take_note()
        self.shot("wizard-summary", job.person, words["given by"], words["next"])
        job.accept_terms()
        self.shot("wizard-terms", words["accept"], words["submit"])
        job.submit()
        self.shot("result", words["submitted"], job.person, words["show"])
        job.show_password()
        job.hand_over()

    def look_around(self, job):
        words = job.words
        job.stage_activity_of(COLLEAGUE)
        self.shot("change-bar", words["review"], COLLEAGUE)
        job.open_review()
        self.shot("review", words["review page"], COLLEAGUE, words["submit"])
        job.leave_review()
        job.open_screen("profiles")
        job.show_profile()
        self.shot("profiles", words["profiles"], words["menus"][0])

    def print_from_window(self, job, pdf):
        job.preview_recap()
        self.shot("preview", job.words["save"], job.words["preview"])
        job.save_recap(pdf)

    def check_recap(self, job, window_pdf):
        user = job.check_created_once()
        pdf = OUT / f"recap-{self.look}-{self.language}.pdf"
        subprocess.run([PROGRAMS / "mandat", "recap", user["userName"], "--language", self.language, "--output", pdf,
                        "--data-dir", self.data], check=True, stdout=subprocess.DEVNULL)
        mandate = (mainjob.PRINCIPAL, job.words["mandate"])
        lacking = recapcheck.missing(pdf, job.service, user, self.language, mandate)
        if lacking:
            raise gui.Failed(f"{pdf} lacks {lacking}")
        # The window prints in the reader's language.
        if user["preferredLanguage"] == self.language:
            there, here = (recapcheck.timeless(recapcheck.text_of(one)) for one in (window_pdf, pdf))
            if there != here:
                raise gui.Failed(f"the window prints another recap than the command line: {there!r}, not {here!r}")
        if job.password in recapcheck.text_of(window_pdf) + recapcheck.text_of(pdf):
            raise gui.Failed("the recap tells the password")
        print(f"  {pdf.name}", flush=True)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for name in os.environ.get("MANDAT_TOUR", "fr-light en-light fr-dark en-dark").split():
        language, look = name.split("-")
        print(f"{language}, {look}", flush=True)
        folder = pathlib.Path(tempfile.mkdtemp(prefix="mandat-tour-"))
        try:
            Pass(language, look, folder).run()
        except gui.Failed as failure:
            print(f"the tour failed in {language}, {look}: {failure}", file=sys.stderr)
            return 1
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
