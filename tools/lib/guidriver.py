# SPDX-License-Identifier: MIT
"""Drives a running Mandat as a person with a screen reader does: by what things are called, over AT-SPI.

Runs on the desktop that tools/lib/with-desktop makes. Nothing here waits for a length of time: everything waits for
what is to be seen, as long as `PATIENCE` allows.
"""
import os
import re
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = float(os.environ.get("MANDAT_PATIENCE", "90"))  # seconds; a busy machine is slow
PAUSE = 0.1  # between two looks
MOST_CHILDREN = 600  # of one node; a long list shows fewer

BUTTONS = ("push button", "button", "toggle button")
FIELDS = ("text", "password text", "entry", "spin button")
ROWS = ("table cell", "list item", "tree item")
CELLS = ROWS + ("table row", "table column header", "table row header", "column header", "row header")
State = Atspi.StateType


class Failed(Exception):
    """Something did not come up, or is not as it has to be."""


def plain(name):
    """A name without its mnemonic mark and with plain blanks."""
    return (name or "").replace("&", "").replace("\u00a0", " ").replace("\u202f", " ").strip()


def has_state(node, *states):
    """False also for what has gone meanwhile."""
    try:
        found = node.get_state_set()
        return all(found.contains(state) for state in states)
    except GLib.Error:
        return False


def is_shown(node):
    return has_state(node, State.SHOWING, State.VISIBLE)


def children(node):
    """Counts anew for each: what is shown changes while it is looked at."""
    i = 0
    while i < MOST_CHILDREN:
        try:
            if i >= node.get_child_count():
                return
            child = node.get_child_at_index(i)
        except GLib.Error:
            return
        i += 1
        if child is not None:
            yield child


def walk(node, depth=0):
    """What is shown, from `node` downwards."""
    if node is None or depth > 40:
        return
    yield node
    for child in children(node):
        if is_shown(child):
            yield from walk(child, depth + 1)


def application():
    for child in children(Atspi.get_desktop(0)):
        if "mandat" in name_of(child).lower():
            return child
    return None


def name_of(node):
    try:
        return plain(node.get_name())
    except GLib.Error:
        return ""


def role_of(node):
    try:
        return node.get_role_name() or ""
    except GLib.Error:
        return ""


def shown():
    """Everything in all windows of the program; first what is in the window that has the keyboard."""
    root = application()
    windows = list(children(root)) if root else []
    for window in sorted(windows, key=lambda one: not has_state(one, State.ACTIVE)):
        if is_shown(window):
            yield from walk(window)


def in_front():
    """What is in the window that has the keyboard, and not in those behind it."""
    root = application()
    for window in children(root) if root else []:
        if is_shown(window) and has_state(window, State.ACTIVE):
            yield from walk(window)


def find(name, roles=None, enabled=True, within=False):
    """By its name, or by how its name begins: a button of a card says for whom it is after what it does.
    `within`: anywhere in the name."""
    wanted = re.escape(plain(name)) + ("" if within else r"($|\W)")
    for node in shown():
        if not (re.search if within else re.match)(wanted, name_of(node)):
            continue
        if roles and role_of(node) not in roles:
            continue
        if enabled and not has_state(node, State.ENABLED):
            continue
        return node
    return None


def wait(what, look):
    """Until `look` answers something; that is the answer."""
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found:
            return found
        if Program.ended():
            raise Failed(f"the program ended with code {Program.ended()} before {what} came up")
        if time.monotonic() > end:
            raise Failed(f"{what} did not come up")
        time.sleep(PAUSE)


def need(name, roles=None, enabled=True, within=False):
    return wait(f"“{name}”", lambda: find(name, roles, enabled, within))


def need_gone(name, roles=None):
    wait(f"the end of “{name}”", lambda: not find(name, roles, enabled=False))


def is_seen(pattern):
    """Is there a name like this on the screen?"""
    return any(re.search(pattern, name_of(node)) for node in shown())


def act(node):
    """What the thing does when it is pressed."""
    node.get_action_iface().do_action(0)


def press(name, roles=BUTTONS):
    act(need(name, roles))


def tick(name):
    """A check box that is not ticked yet."""
    node = need(name, ("check box",))
    if not has_state(node, State.CHECKED):
        act(node)
    wait(f"the tick at “{name}”", lambda: has_state(node, State.CHECKED))


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)


def text_in(node):
    try:
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    except GLib.Error:
        return ""


def focused(roles=FIELDS):
    """What has the keyboard; `roles`: None for whatever it is."""
    for node in shown():
        if has_state(node, State.FOCUSED) and (roles is None or role_of(node) in roles):
            return node
    return None


def fill(node, text):
    """Types into a field that has the keyboard. What a password field holds is nobody's business: it is not asked."""
    if role_of(node) == "password text":
        keys("ctrl+a")
        type_text(text)
        return
    end = time.monotonic() + PATIENCE
    while text_in(node) != text:
        if time.monotonic() > end:
            raise Failed(f"“{name_of(node)}” does not take what is typed")
        keys("ctrl+a")
        type_text(text)
        settle = time.monotonic() + 5
        while text_in(node) != text and time.monotonic() < settle:
            time.sleep(PAUSE)


def enter(name, text, roles=FIELDS):
    """Types into the field of this name."""
    node = need(name, roles)
    node.get_component_iface().grab_focus()
    wait(f"the keyboard in “{name}”", lambda: has_state(node, State.FOCUSED) or focused())
    fill(node, text)


def pick(name, beginning, most=60):
    """From the list of a field that one can also type into, by the arrow keys."""
    node = need(name, FIELDS)
    node.get_component_iface().grab_focus()
    wait(f"the keyboard in “{name}”", lambda: has_state(node, State.FOCUSED))
    for _ in range(most):
        before = text_in(node)
        if before.startswith(beginning):
            return
        keys("Down")
        wait(f"the next of “{name}”", lambda: text_in(node) != before)
    raise Failed(f"“{name}” does not offer “{beginning}”")


def push(name, roles=BUTTONS):
    """Clicks a button, which may open a window that has to be answered before anything else."""
    click(need(name, roles))


def tab_to(name, roles=BUTTONS, most=12):
    """Goes there with the Tab key, which also brings it into sight."""
    for _ in range(most):
        node = find(name, roles)
        if node is not None and has_state(node, State.FOCUSED):
            return
        before = focused(None)
        keys("Tab")
        wait("the next control", lambda: (now := focused(None)) is not None and now != before)
    raise Failed(f"the Tab key does not lead to “{name}”")


def windows():
    """How many windows the program has on the desktop, its menus included: those are not among its accessible windows."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(Program.running.process.pid), ""],
                           capture_output=True, text=True, check=False)
    return len(found.stdout.split())


def open_menu(node, key):
    """The menu of a button, or with the right mouse button that of a row; `key`: the underlined letter of the entry."""
    before = windows()
    click(node, 1 if role_of(node) in BUTTONS else 3)
    wait("the menu", lambda: windows() > before)
    keys(key)


def labels_of(node):
    """What labels a control. The name of a combo box is what is chosen in it."""
    try:
        return [name_of(relation.get_target(i)) for relation in node.get_relation_set()
                if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for i in range(relation.get_n_targets())]
    except GLib.Error:
        return []


def find_choice(name):
    """A combo box, by its label, or where it has none by what is chosen in it."""
    for node in shown():
        if role_of(node) == "combo box" and has_state(node, State.ENABLED):
            if name in [label.removesuffix(" (facultatif)") for label in labels_of(node)] or name_of(node) == name:
                return node
    return None


def select(name, option):
    """From the list of a field that only offers choices: by its first letters, as one does in a long list."""
    node = wait(f"the choice “{name}”", lambda: find_choice(name))
    click(node)
    wait(f"the list of “{name}”", lambda: any(role_of(one) == "list item" for one in walk(node)))
    type_text(option)
    keys("Return")
    wait(f"“{option}”", lambda: name_of(node) == option)


def type_where_keys_lead(combination, name, text):
    """Presses a shortcut that leads to a field, and types there."""
    def led():
        field = focused()
        if field and plain(name) in name_of(field):
            return field
        keys(combination)
        return None

    fill(wait(f"“{name}” under {combination}", led), text)


def row(text, roles=ROWS):
    """The first cell, list or tree entry that says this somewhere."""
    return need(text, roles, enabled=False, within=True)


def click(node, button=1):
    """Once its place is settled: lists fill while they are looked at. `button`: 3 is the right one."""
    last = None

    def settled():
        nonlocal last
        box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        now = (box.x, box.y, box.width, box.height)
        same, last = now == last and box.width > 0, now
        return same

    wait(f"the place of “{name_of(node)}”", settled)
    x, y, width, height = last
    subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", str(button)], check=True)


def choose(text, roles=ROWS):
    """Clicks on a row until it is selected."""
    def chosen():
        node = find(text, roles, enabled=False, within=True)
        if node is None:
            return None
        if has_state(node, State.SELECTED):
            return node
        click(node)
        # Two clicks close together are a double click, which opens things.
        end = time.monotonic() + 5
        while time.monotonic() < end:
            node = find(text, roles, enabled=False, within=True)
            if node is not None and has_state(node, State.SELECTED):
                return node
            time.sleep(PAUSE)
        return None

    return wait(f"the row “{text}”", chosen)


def picture(path, *must):
    """What is on the screen, once these names are on it."""
    for text in must:
        need(text, enabled=False, within=True)
    subprocess.run(["import", "-window", "root", str(path)], check=True)


class Program:
    """The window, on a data folder. `quit` leaves as a person does; leaving the `with` ends it in any case."""

    running = None

    @classmethod
    def ended(cls):
        """Its exit code in words, once it has gone without being asked to; None: it runs."""
        code = cls.running.process.poll() if cls.running else None
        return None if code is None else str(code)

    def __init__(self, programs, data, language, appearance="light"):
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        look = {"light": 1, "dark": 2}[appearance]
        (data / "settings.ini").write_text(f"[General]\nlanguage={language}\nappearance={look}\n")
        self.process = subprocess.Popen([programs / "mandat", "--data-dir", data])

    def __enter__(self):
        Program.running = self
        wait("the program", application)
        return self

    def __exit__(self, *_):
        Program.running = None
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def quit(self):
        Program.running = None
        keys("ctrl+q")
        code = self.process.wait(PATIENCE)
        if code != 0:
            raise Failed(f"the program ended with code {code}")
