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
SEGMENTS = ("check box", "radio button", "toggle button")
TABS = ("page tab",)
WORDS = {
    "fr": {"todo": "À faire", "approvals": "Validations", "requests": "Demandes", "continuity": "Continuité",
           "what if": "Et si…", "activity": "Activité", "orders": "Bordereaux", "more": "Autres actions",
           "edit": "Modifier…", "rights": "o", "copy": "l", "accounts": "e", "deactivate": "d", "access": "Accès",
           "history": "Historique", "effective": "Droits", "contacts": "Interlocuteurs",
           "declare": "Déclarer un interlocuteur…"},
    "en": {"todo": "To do", "approvals": "Approvals", "requests": "Requests", "continuity": "Continuity",
           "what if": "What if…", "activity": "Activity", "orders": "Orders", "more": "More actions",
           "edit": "Edit…", "rights": "h", "copy": "y", "accounts": "u", "deactivate": "d", "access": "Access",
           "history": "History", "effective": "Rights", "contacts": "Contacts",
           "declare": "Declare a contact…"},
}
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
        # The name of a combo box is what is chosen in it; what it is about is said by what labels it.
        if role == "combo box":
            if not [label for label in gui.labels_of(node) if label]:
                faults.append(f"{screen}: no label: “{gui.name_of(node)}”, {described(node)}")
        elif not gui.name_of(node):
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


def check_dialog(name, opens):
    """A window in front of the others, which Escape closes."""
    before = gui.windows()
    opens()
    gui.wait(f"the window “{name}”", lambda: gui.windows() > before)
    check(name)
    gui.keys("Escape")
    gui.wait(f"the end of “{name}”", lambda: gui.windows() == before)


def check_people(words, job):
    """What there is around a person, and the dialogs that change them."""
    job.show_user("LEFÈVRE Marie")
    check("users")
    for tab in ("access", "effective", "history"):
        gui.push(words[tab], TABS)
        check(f"users, {tab}")
    more = lambda key: gui.open_menu(gui.need(words["more"], gui.BUTTONS), words[key])  # noqa: E731
    check_dialog("edit", lambda: gui.press(words["edit"]))
    check_dialog("change rights", lambda: more("rights"))
    check_dialog("accounts", lambda: more("accounts"))


def check_window(words, job):
    """Every screen of the navigation, and what else the window opens."""
    for screen in ("todo", "approvals", "continuity", "activity"):
        gui.choose(words[screen], ("list item",))
        gui.wait(f"“{words[screen]}”", lambda name=words[screen]: gui.is_seen(f"^{name}"))
        check(screen)
        if screen == "approvals":
            gui.press(words["requests"], SEGMENTS)
            check("requests")
        elif screen == "activity":
            gui.press(words["orders"], SEGMENTS)
            check("orders")
        elif screen == "continuity":
            gui.push(words["what if"], TABS)
            check("what if")
    check_dialog("preferences", lambda: gui.keys("ctrl+comma"))


def check_review(words, job):
    job.open_screen("users")
    job.show_user("LEFÈVRE Marie")
    gui.open_menu(gui.need(words["more"], gui.BUTTONS), words["deactivate"])
    job.open_review()
    check("review")


with tempfile.TemporaryDirectory(prefix="mandat-gui-") as place:
    folder = pathlib.Path(place)
    with mainjob.Service(programs, folder) as service, gui.Program(programs, folder / "data", language):
        job = mainjob.MainJob(language, service, "KOUASSI Aya")
        words = {**WORDS[language], **job.words, "edit": WORDS[language]["edit"]}
        gui.need(words["address"], gui.FIELDS)
        check("first start")
        job.connect()
        job.see_synchronised()
        job.open_screen("users")
        check_list("users", words["users"])
        check_people(words, job)
        job.open_screen("relationships")
        check_list("relationships", words["relationships"])
        job.find_relationship()
        check("relationships")
        gui.push(words["contacts"], TABS)
        check("relationships, contacts")
        check_dialog("declare a contact", lambda: gui.push(words["declare"]))
        check_dialog("wizard", job.open_wizard)
        job.open_screen("profiles")
        check_list("profiles", words["profiles"])
        check("profiles")
        check_window(words, job)
        check_review(words, job)

for screen, controls in seen.items():
    print(f"{screen}: {controls} controls")
    if controls < 5:
        faults.append(f"{screen}: only {controls} controls are to be seen")
for fault in dict.fromkeys(faults):
    print(fault)
sys.exit(1 if faults else 0)
