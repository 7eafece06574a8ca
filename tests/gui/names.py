#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every screen is reached by what it is called, and every control on it that takes the keyboard has a name and a role.

Usage: names.py PROGRAMS LANGUAGE
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "lib"))
import guidriver as gui  # noqa: E402
import mainjob  # noqa: E402

NO_ROLES = ("", "invalid", "unknown")
programs, language = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
faults = []
seen = {}


def described(node):
    parents = []
    parent = node.get_parent()
    while parent is not None and len(parents) < 4:
        parents.append(f"{gui.role_of(parent)} “{gui.name_of(parent)}”")
        parent = parent.get_parent()
    return f"{gui.role_of(node)} in {', in '.join(parents)}"


def check(screen):
    """Cells are no controls: theirs is the name of the row, which every row has to have."""
    controls = 0
    for node in gui.shown():
        role = gui.role_of(node)
        if not gui.has_state(node, gui.State.FOCUSABLE) or role in gui.CELLS:
            continue
        # What is gone by the time it is asked is no longer on the screen.
        if not gui.is_shown(node):
            continue
        controls += 1
        if not gui.name_of(node):
            faults.append(f"{screen}: no name: {described(node)}")
        elif role in NO_ROLES:
            faults.append(f"{screen}: no role: “{gui.name_of(node)}”")
    seen[screen] = controls


def check_list(screen, name):
    view = gui.need(name, ("table", "tree", "tree table", "list", "tree view"), enabled=False)
    cells = [node for node in gui.walk(view) if gui.role_of(node) in gui.ROWS]
    if not cells:
        faults.append(f"{screen}: “{name}” is empty")
    elif not any(gui.name_of(cell) for cell in cells):
        faults.append(f"{screen}: no row of “{name}” has a name")


with tempfile.TemporaryDirectory(prefix="mandat-gui-") as place:
    folder = pathlib.Path(place)
    with mainjob.Service(programs, folder) as service, gui.Program(programs, folder / "data", language):
        job = mainjob.MainJob(language, service, "KOUASSI Aya")
        words = job.words
        gui.need(words["address"], gui.FIELDS)
        check("first start")
        job.connect()
        job.see_synchronised()
        job.open_screen("users")
        check_list("users", words["users"])
        job.show_user("LEFÈVRE Marie")
        check("users")
        job.open_screen("relationships")
        check_list("relationships", words["relationships"])
        job.find_relationship()
        check("relationships")
        job.open_screen("profiles")
        check_list("profiles", words["profiles"])
        check("profiles")

for screen, controls in seen.items():
    print(f"{screen}: {controls} controls")
    if controls < 5:
        faults.append(f"{screen}: only {controls} controls are to be seen")
for fault in dict.fromkeys(faults):
    print(fault)
sys.exit(1 if faults else 0)
