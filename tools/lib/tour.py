#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does the main job in the real program, from outside, by accessible names; takes pictures on the way.

Runs inside a D-Bus session with a display, a window manager and an unlocked keyring (tools/lib/tour sets these up).
Usage: tour.py PROGRAMS OUT
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PROGRAMS = pathlib.Path(sys.argv[1]).resolve()
OUT = pathlib.Path(sys.argv[2]).resolve()
PATIENCE = 45

WORDS = {
    "fr": {
        "address": "Adresse du portail", "token": "Jeton d’accès", "connect": "Se connecter…",
        "search": "Personne, abonnement, profil, action", "users": "Délégués", "relationships": "Abonnements",
        "profiles": "Profils", "new": "Créer un délégué…", "next": "Suivant", "submit": "Transmettre",
        "contacts": "Interlocuteurs", "accept": "J’ai lu et j’accepte la version 4.2 de ces conditions",
        "all": "Tout cocher", "show": "Afficher", "handed": "Remis", "done": "Terminer",
    },
    "en": {
        "address": "Portal address", "token": "Access token", "connect": "Connect…",
        "search": "Person, subscription, profile, action", "users": "Delegates", "relationships": "Subscriptions",
        "profiles": "Profiles", "new": "New delegate…", "next": "Next", "submit": "Submit",
        "contacts": "Contacts", "accept": "I have read and accept version 4.2 of these terms",
        "all": "Tick all", "show": "Show", "handed": "Credentials of {person} handed over", "done": "Done",
    },
}
PEOPLE = {("fr", "light"): "KOUASSI Aya", ("fr", "dark"): "ÖZDEMIR Selim", ("en", "light"): "GARANDEAU Mickaël",
          ("en", "dark"): "KOUASSI Aya"}


class Failed(Exception):
    pass


def plain(name):
    """A name without its mnemonic mark and with plain blanks."""
    return (name or "").replace("&", "").replace("\u00a0", " ").replace("\u202f", " ").strip()


def walk(node, depth=0):
    if node is None or depth > 40:
        return
    yield node
    try:
        count = min(node.get_child_count(), 400)
    except Exception:
        return
    for i in range(count):
        try:
            child = node.get_child_at_index(i)
        except Exception:
            continue
        yield from walk(child, depth + 1)


def showing(node):
    try:
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)
    except Exception:
        return False


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and "mandat" in (child.get_name() or "").lower():
            return child
    return None


def find(name, roles=None, enabled=True):
    """By its name; buttons of a card say for whom they are after it."""
    wanted = plain(name)
    for node in walk(application()):
        try:
            if not re.match(re.escape(wanted) + r"($|\W)", plain(node.get_name())) or not showing(node):
                continue
            if roles and node.get_role_name() not in roles:
                continue
            if enabled and not node.get_state_set().contains(Atspi.StateType.ENABLED):
                continue
        except Exception:
            continue
        return node
    return None


def wait(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise Failed(f"{what} did not come up")


def need(name, roles=None, enabled=True):
    return wait(f"“{name}”", lambda: find(name, roles, enabled))


BUTTONS = ["push button", "button", "toggle button"]


def press(name, roles=None):
    node = need(name, roles or BUTTONS)
    node.get_action_iface().do_action(0)
    time.sleep(0.3)


def enter(name, text):
    """Types into a field as a person does."""
    node = need(name, ["text", "password text", "entry"])
    node.get_component_iface().grab_focus()
    time.sleep(0.2)
    keys("ctrl+a")
    type_text(text)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    time.sleep(0.3)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)
    time.sleep(0.5)


def shot(name, *must):
    for text in must:
        wait(f"“{text}” in the picture {name}",
             lambda: any(plain(text) in plain(node.get_name()) for node in walk(application()) if showing(node)))
    time.sleep(0.6)
    subprocess.run(["import", "-window", "root", str(OUT / f"{name}.png")], check=True)
    print(f"  {name}.png", flush=True)


def select_row(text, roles=("table cell", "list item", "tree item")):
    def look():
        for node in walk(application()):
            try:
                if showing(node) and node.get_role_name() in roles and plain(text) in plain(node.get_name()):
                    return node
            except Exception:
                continue
        return None
    node = wait(f"the row “{text}”", look)
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    subprocess.run(["xdotool", "mousemove", str(box.x + 40), str(box.y + box.height // 2), "click", "1"], check=True)
    time.sleep(0.4)
    return box


class Service:
    """A mandatd on data of its own."""

    def __init__(self, folder):
        self.database = folder / "portals.db"
        self.run("sample", "--size", "small")
        self.process = subprocess.Popen(
            [PROGRAMS / "mandatd", "serve", "--database", self.database, "--listen", "127.0.0.1:0", "--ready-line"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = json.loads(self.process.stdout.readline())["url"]
        printed = self.run("token", "add", "--portal", "bank-delegates", "--subject", "sophie.aubriot")
        self.token = printed.strip().splitlines()[-1]

    def run(self, *arguments):
        command = [PROGRAMS / "mandatd", arguments[0]]
        if arguments[0] == "token":
            command.append(arguments[1])
            arguments = arguments[1:]
        command += ["--database", self.database, *arguments[1:]]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    @property
    def base(self):
        return f"{self.url}/bank-delegates/scim/v2"

    def users(self, last_name, first_name):
        query = urllib.parse.quote(f'name.familyName eq "{last_name}" and name.givenName eq "{first_name}"')
        request = urllib.request.Request(f"{self.base}/Users?filter={query}", headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)["Resources"]

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


def main_job(language, theme, service, words, suffix):
    person = PEOPLE[(language, theme)]
    shot(f"first-start-{suffix}", words["address"])
    enter(words["address"], service.base)
    enter(words["token"], service.token)
    press(words["connect"])
    wait("the first synchronisation", lambda: any(
        re.search(r"À jour|Up to date", plain(node.get_name())) for node in walk(application()) if showing(node)))
    shot(f"users-{suffix}", words["users"])
    keys("ctrl+k")
    type_text("dupr")
    shot(f"command-palette-{suffix}", "DUPRÉ Jean-Baptiste")
    keys("Escape")
    select_row(words["relationships"])
    keys("ctrl+f")
    type_text("40217-A")
    shot(f"relationships-{suffix}", "Menuiserie Dupré SA")
    keys("ctrl+n")
    select_row(person, ("table cell",))
    shot(f"wizard-contact-{suffix}", person)
    for _ in range(3):
        press(words["next"])
    tree = wait("the tree of functions", lambda: next((n for n in walk(application()) if showing(n) and n.get_role_name() in ("tree", "tree table")), None))
    tree.get_component_iface().grab_focus()
    keys("Home")
    keys("space")
    keys("Left")  # closed, so that the next row is a menu again
    keys("Down")
    keys("space")
    shot(f"wizard-profile-{suffix}", words["next"])
    press(words["next"])
    press(words["all"])
    press(words["next"])
    shot(f"wizard-summary-{suffix}", person)
    acknowledge()
    press(words["next"])
    press(words["accept"], ["check box"])
    press(words["submit"])
    need(words["show"], BUTTONS)
    shot(f"result-{suffix}", person, words["show"])
    press(words["show"])
    press(words["handed"].format(person=person))
    press(words["done"])
    return person


def acknowledge():
    """Ticks every warning that has to be taken note of."""
    for node in list(walk(application())):
        try:
            if showing(node) and node.get_role_name() == "check box" and re.search("pris connaissance|taken note", plain(node.get_name())):
                node.get_action_iface().do_action(0)
                time.sleep(0.2)
        except Exception:
            continue


def check_recap(language, data, sign_in, pdf):
    subprocess.run([PROGRAMS / "mandat", "recap", sign_in, "--language", language, "--output", pdf, "--data-dir", data], check=True)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    labels = {"fr": ["Récapitulatif du profil", "Situation au", "Identifiant de connexion", "Comptes autorisés", "Menus et fonctions", "Traçabilité"],
              "en": ["Profile recap", "As of", "Sign-in ID", "Authorised accounts", "Menus and functions", "Trail"]}[language]
    missing = [label for label in labels if label not in text]
    if missing:
        raise Failed(f"{pdf} lacks {missing}")
    print(f"  {pathlib.Path(pdf).name}", flush=True)


def one_pass(language, theme):
    suffix = f"{theme}-{language}"
    print(f"{suffix}", flush=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mandat-tour-"))
    data = folder / "data"
    data.mkdir(mode=0o700)
    (data / "settings.ini").write_text(f"[General]\nlanguage={language}\nappearance={1 if theme == 'light' else 2}\n")
    service = Service(folder)
    log = open(folder / "mandat.log", "w")
    program = subprocess.Popen([PROGRAMS / "mandat", "--data-dir", data], stderr=log)
    try:
        wait("the program", application)
        words = WORDS[language]
        person = main_job(language, theme, service, words, suffix)
        last, first = person.split(" ")
        found = [user for user in service.users(last.capitalize(), first)]
        if len(found) != 1:
            raise Failed(f"{person} is on the portal {len(found)} times")
        keys("ctrl+q")
        program.wait(30)
        check_recap(language, data, found[0]["userName"], str(OUT / f"recap-{suffix}.pdf"))
    except Exception:
        subprocess.run(["import", "-window", "root", str(OUT / f"failed-{suffix}.png")], check=False)
        raise
    finally:
        if program.poll() is None:
            program.kill()
            program.wait(20)
        service.stop()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    passes = [tuple(p.split("-")) for p in os.environ.get("MANDAT_TOUR", "fr-light en-light fr-dark en-dark").split()]
    for language, theme in passes:
        try:
            one_pass(language, theme)
        except Failed as failure:
            print(f"the tour failed in {language}, {theme}: {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
