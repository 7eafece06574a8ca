# SPDX-License-Identifier: MIT
"""What the acceptance walks share: one portal, a service with sample data, and the real program, used in French by one
member of the staff after the other, each from the first start on a data folder of their own.

A walk is a list of functions, named after the rules that they play as a person would. After each, there is a picture of
the screen under PROGRAMS/Testing/walks/PORTAL, and a line "PASS   : function" or "FAIL!  : function" on the output,
which tools/lib/rules reads. A failed step ends the walk: what comes after it builds upon it.
"""
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "lib"))
import guidriver as gui  # noqa: E402
import mainjob  # noqa: E402
import recapcheck  # noqa: E402,F401
from recapcheck import value_of  # noqa: E402

TABS = ("page tab",)
BOXES = ("check box",)
SEGMENTS = ("check box", "radio button", "toggle button")
CELL = ("table cell",)
EXTENSION = "urn:ietf:params:scim:schemas:extension:mandat:2.0:User"
USERS_OF_DOSSIERS = {"plural": "Utilisateurs", "one": "utilisateur", "places": "Dossiers", "place": "dossier"}
NOUNS = {
    "bank-delegates": {"plural": "Délégués", "one": "délégué", "places": "Abonnements", "place": "abonnement"},
    "wealth-users": {**USERS_OF_DOSSIERS, "places": "Relations client", "place": "relation client"},
    "client-portal": USERS_OF_DOSSIERS,
    "public-lender": {**USERS_OF_DOSSIERS, "places": "Établissements", "place": "établissement"},
    "document-portal": USERS_OF_DOSSIERS,
}


def check(holds, what):
    if not holds:
        raise gui.Failed(what)


class Walk:
    """The portal, the service behind it, and the program in front of it."""

    def __init__(self, programs, portal, service, folder, pictures):
        self.programs = programs
        self.portal = portal
        self.service = service
        self.folder = folder
        self.pictures = pictures
        self.program = None
        self.step = ""
        self.kept = {}  # what a step leaves to those after it
        self.job = mainjob.MainJob("fr", service, "")
        nouns = NOUNS[portal]
        self.job.words = {**mainjob.WORDS["fr"], "users": nouns["plural"], "relationships": nouns["places"],
                          "new": f"Créer un {nouns['one']}…", "search": f"Personne, {nouns['place']}, profil, action"}
        self.words = self.job.words

    # --- who sits there -------------------------------------------------------------------------------------------

    def sit_down(self, subject=mainjob.ADMINISTRATOR):
        """This member of the staff starts the program: the first time with its first start, by address and token."""
        self.leave()
        data = self.folder / subject
        known = data.exists()
        self.program = gui.Program(self.programs, data, "fr")
        self.program.__enter__()
        if not known:
            gui.enter(self.words["address"], self.service.base)
            gui.enter(self.words["token"], self.service.token_of(subject))
            gui.press(self.words["connect"])
        self.job.see_synchronised()

    def leave(self):
        if self.program:
            self.program.quit()
            self.program = None

    def __exit__(self, *_):
        if self.program:
            self.program.__exit__()

    def __enter__(self):
        return self

    # --- what is seen ---------------------------------------------------------------------------------------------

    def picture(self, part=""):
        """Of the step that is being played; `part`: one more on the way."""
        gui.picture(self.pictures / (f"{self.step}-{part}.png" if part else f"{self.step}.png"))

    def see(self, *texts):
        """Each of these stands somewhere on the screen."""
        for text in texts:
            gui.need(text, enabled=False, within=True)

    def see_row(self, text):
        """A cell, or an entry of a list, says this."""
        gui.row(text)

    def see_gone(self, text):
        gui.wait(f"the end of “{text}”", lambda: gui.find(text, enabled=False, within=True) is None)

    def see_disabled(self, name, roles=gui.BUTTONS):
        gui.wait(f"“{name}” not to be pressed", lambda: (node := gui.find(name, roles, enabled=False)) is not None
                 and not gui.has_state(node, gui.State.ENABLED))

    # --- moving about ---------------------------------------------------------------------------------------------

    def open(self, screen):
        gui.choose(screen, ("list item",))

    def open_users(self):
        self.job.open_screen("users")

    def show_user(self, person, among=None):
        self.open_users()
        self.job.show_user(person, among)

    def show_tab(self, name):
        gui.push(name, TABS)

    def show_relationship(self, reference):
        """Ctrl+K, its number, Enter."""
        self.job.search(reference, reference)
        gui.keys("Return")
        gui.need(reference, ("label",), enabled=False)  # in the pane: the list may be a long one

    def more(self, key):
        """An entry under ⋮ of the person who is shown, by its underlined letter."""
        gui.open_menu(gui.need("Autres actions", gui.BUTTONS), key)

    # --- the wizard -----------------------------------------------------------------------------------------------

    def new_user(self):
        gui.push(self.words["new"])
        gui.wait("the wizard", lambda: self.job.step() == 1)

    def go_on(self):
        self.job.go_on()

    def stay(self):
        """“Next” does not lead on."""
        at = self.job.step()
        gui.press(self.words["next"])
        check(self.job.step() == at, f"step {at} lets itself be left")

    def take_note(self):
        """Ticks every warning."""
        for node in gui.shown():
            if gui.role_of(node) == "check box" and gui.name_of(node).startswith(self.words["acknowledge"]):
                if not gui.has_state(node, gui.State.CHECKED):
                    gui.act(node)
                    gui.wait("the tick at a warning", lambda box=node: gui.has_state(box, gui.State.CHECKED))

    def tick_menu(self, name):
        """Looks for it among the functions, and ticks it with all that is in it."""
        gui.enter("Rechercher", name)

        def narrowed():
            rows = [node for node in gui.in_front() if gui.role_of(node) in gui.ROWS]
            return rows[0] if rows and gui.name_of(rows[0]).startswith(name) else None

        gui.click(gui.wait(f"“{name}” at the top", narrowed))
        gui.keys("space")
        gui.wait(f"the tick at “{name}”", lambda: gui.is_seen(rf"^{re.escape(name)}\b.*\b[1-9]\d* sur "))

    # --- what is staged -------------------------------------------------------------------------------------------

    def review(self):
        self.job.open_review()

    def submit_review(self):
        """From the review to the result and away from it. The answer: the order as the portal has it."""
        self.take_note()
        gui.press(self.words["submit"])
        self.see_result()
        self.finish()
        return self.newest_order()

    def see_result(self):
        gui.need("Terminer", gui.BUTTONS, enabled=False)

    def finish(self):
        gui.press("Terminer")
        gui.need_gone("Terminer", gui.BUTTONS)

    # --- what others do -------------------------------------------------------------------------------------------

    def order_elsewhere(self, operations, token, reason="Demande écrite"):
        """Not in the program: as somebody else's tool sends it. Warnings are taken note of."""
        order = {"schemas": ["urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder"], "externalId": str(uuid.uuid4()),
                 "reason": reason, "Operations": operations}
        status, answer = self.service.ask("POST", "/ChangeOrders", order, token)
        found = answer.get("urn:ietf:params:scim:schemas:extension:mandat:2.0:Error", {}).get("findings")
        if found:
            order["acknowledged"] = [one["code"] for one in found]
            status, answer = self.service.ask("POST", "/ChangeOrders", order, token)
        check(status == 201, f"the order is answered by {status}: {answer}")
        return answer

    # --- what the portal has --------------------------------------------------------------------------------------

    def newest_order(self):
        return self.service.get("/ChangeOrders?sortBy=meta.created&sortOrder=descending&count=1")["Resources"][0]

    def user(self, person):
        found = self.service.users_called(person)
        check(len(found) == 1, f"{person} is on the portal {len(found)} times")
        return found[0]

    def grants(self, user):
        return self.service.listed("Grants", user=user["id"])

    def relationship(self, reference):
        return self.service.listed("Relationships", reference=reference)[0]

    def labels(self):
        """What the catalogue calls its functions."""
        return {one["code"]: one["label"]["fr"] for one in self.service.get("/Catalogue")["functions"]}

    def functions(self, user):
        profile = value_of(user, "profile")
        return set(self.service.get(f"/Profiles/{profile}")["functions"]) if profile else set()


def hasten(portal, seconds):
    """For Service.prepare: changes take effect after so many seconds, not after minutes."""
    def prepare(database):
        with sqlite3.connect(database) as connection:
            for column in ("definition", "policy"):
                text, = connection.execute(f"SELECT {column} FROM portal WHERE id = ?", (portal,)).fetchone()
                shorter, count = re.subn(r'("effectDelaySeconds":\s*)\d+', rf"\g<1>{seconds}",
                                         text.decode() if isinstance(text, bytes) else text)
                check(count == 1, f"{column} has no delay")
                json.loads(shorter)
                connection.execute(f"UPDATE portal SET {column} = ? WHERE id = ?", (shorter, portal))
        connection.close()
    return prepare


def run(portal, steps, **options):
    """Plays the steps. `options`: of mainjob.Service. Usage of a walk: NAME.py PROGRAMS [LANGUAGE]; it speaks French."""
    programs = pathlib.Path(sys.argv[1]).resolve()
    pictures = programs / "Testing" / "walks" / portal
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="mandat-walk-") as place:
        folder = pathlib.Path(place)
        with mainjob.Service(programs, folder, portal, **options) as service, \
                Walk(programs, portal, service, folder, pictures) as walk:
            for step in steps:
                walk.step = step.__name__
                try:
                    step(walk)
                    walk.picture()
                except Exception as failure:
                    gui.picture(pictures / f"FAILED-{walk.step}.png")
                    for node in gui.in_front():
                        if gui.name_of(node):
                            print(f"    {gui.role_of(node)} “{gui.name_of(node)}”")
                    print(f"FAIL!  : {walk.step}: {failure}", flush=True)
                    if not isinstance(failure, gui.Failed):
                        raise
                    sys.exit(1)
                print(f"PASS   : {walk.step}", flush=True)
            walk.leave()
