# SPDX-License-Identifier: MIT
"""The main job, step by step: from the first start to handed-over credentials, in the window of the real program.

The tour (tools/run --tour) takes pictures between the steps; tests/gui does the same steps to prove them.
"""
import json
import re
import subprocess
import unicodedata
import urllib.error
import urllib.parse
import urllib.request

import guidriver as gui

COMPANY = "Menuiserie Dupré SA"
REFERENCE = "40217-A"
PRINCIPAL = "DUPRÉ Jean-Baptiste"
PORTAL = "bank-delegates"
ADMINISTRATOR = "sophie.aubriot"
VIEWS = ("table", "tree", "tree table", "list")

WORDS = {
    "fr": {
        "address": "Adresse du portail", "token": "Jeton d’accès", "connect": "Se connecter…", "synchronised": "À jour",
        "search": "Personne, abonnement, profil, action", "users": "Délégués", "relationships": "Abonnements",
        "profiles": "Profils", "profile": "Comptable", "filter": "Filtrer par nom", "edit": "Modifier", "step": "Étape", "email": "Courriel", "new": "Créer un délégué…", "next": "Suivant",
        "acknowledge": "J’en ai pris connaissance",
        "given by": "Donné par", "reference": "Référence", "mandate": "courriel du 20/11",
        "menus": ("Comptes", "Virements"), "all": "Tout cocher",
        "accept": "J’ai lu et j’accepte la version 4.2 de ces conditions", "submit": "Transmettre",
        "submitted": "Bordereau transmis", "password": "Mot de passe provisoire", "show": "Afficher",
        "handed": "Remis", "done": "Terminer", "review": "Vérifier…", "review page": "Vérifier le bordereau",
        "back": "Retour", "discard": "Abandonner", "try": "Essayer", "active": "Actif", "save": "Enregistrer en PDF…", "preview": "Aperçu",
    },
    "en": {
        "address": "Portal address", "token": "Access token", "connect": "Connect…", "synchronised": "Up to date",
        "search": "Person, subscription, profile, action", "users": "Delegates", "relationships": "Subscriptions",
        "profiles": "Profiles", "profile": "Accountant", "filter": "Filter by name", "edit": "Edit", "step": "Step", "email": "Email", "new": "New delegate…", "next": "Next",
        "acknowledge": "I have taken note",
        "given by": "Given by", "reference": "Reference", "mandate": "email of 20 November",
        "menus": ("Accounts", "Transfers"), "all": "Tick all",
        "accept": "I have read and accept version 4.2 of these terms", "submit": "Submit",
        "submitted": "Order submitted", "password": "Temporary password", "show": "Show",
        "handed": "Credentials of {person} handed over", "done": "Done", "review": "Review…",
        "review page": "Review the order", "back": "Back", "discard": "Discard", "try": "Try it", "active": "Active", "save": "Save as PDF…",
        "preview": "Preview",
    },
}


def typed(name):
    """As one types it in a hurry: searching ignores case and accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


class Service:
    """A mandatd with a small sample firm of its own, for as long as the `with` lasts.

    `token` is the one of a member of the staff who administers. `settings`: lines of its configuration file;
    `prepare`: gets the path of the database before it is served."""

    def __init__(self, programs, folder, portal=PORTAL, settings="", prepare=None):
        self.program = programs / "mandatd"
        self.folder = folder
        self.database = folder / "portals.db"
        self.portal = portal
        self.settings = settings
        self.prepare = prepare
        self.tokens = {}

    def __enter__(self):
        self.run("sample", "--size", "small")
        if self.prepare:
            self.prepare(self.database)
        command = [self.program, "serve", "--database", self.database, "--listen", "127.0.0.1:0", "--ready-line"]
        if self.settings:
            file = self.folder / "mandatd.ini"
            file.write_text(self.settings, encoding="utf-8")
            command += ["--config", file]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        ready = self.process.stdout.readline()
        if not ready:
            raise gui.Failed("mandatd did not start")
        self.base = f"{json.loads(ready)['url']}/{self.portal}/scim/v2"
        self.token = self.token_of(ADMINISTRATOR)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(gui.PATIENCE)

    def run(self, *arguments):
        words = [word for word in arguments if word in ("sample", "token", "add")]
        rest = arguments[len(words):]
        command = [self.program, *words, "--database", self.database, *rest]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def token_of(self, subject):
        """A personal access token of a member of the staff."""
        if subject not in self.tokens:
            printed = self.run("token", "add", "--portal", self.portal, "--subject", subject)
            self.tokens[subject] = printed.strip().splitlines()[-1]
        return self.tokens[subject]

    def ask(self, method, path, body=None, token=None):
        """Plain HTTP: the status, and what was answered. `token`: none is sent where it is empty."""
        headers = {"Content-Type": "application/scim+json"}
        if token != "":
            headers["Authorization"] = f"Bearer {token or self.token}"
        request = urllib.request.Request(f"{self.base}{path}", method=method, headers=headers,
                                         data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=gui.PATIENCE) as answer:
                status, text = answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            status, text = refused.code, refused.read()
        return status, json.loads(text) if text else None

    def get(self, path):
        """What the portal answers to a plain GET."""
        status, answer = self.ask("GET", path)
        if status != 200:
            raise gui.Failed(f"{path} is answered by {status}: {answer}")
        return answer

    def listed(self, kind, /, **wanted):
        """Resources whose attributes are these: listed("Grants", user=…)."""
        parts = [f'{name.replace("_", ".")} eq {json.dumps(value, ensure_ascii=False)}' for name, value in wanted.items()]
        return self.get(f"/{kind}?count=1000&filter={urllib.parse.quote(' and '.join(parts))}")["Resources"]

    def users_called(self, person):
        """`person`: "KOUASSI Aya"; what is in capitals is the last name."""
        words = person.split(" ")
        last = " ".join(word for word in words if word.isupper())
        first = " ".join(word for word in words if not word.isupper())
        return self.listed("Users", name_familyName=last.title(), name_givenName=first)


class MainJob:
    """Each step ends when what it leads to is on the screen."""

    def __init__(self, language, service, person):
        self.words = WORDS[language]
        self.service = service
        self.person = person
        self.password = ""

    def connect(self):
        gui.enter(self.words["address"], self.service.base)
        gui.enter(self.words["token"], self.service.token)
        gui.press(self.words["connect"])

    def see_synchronised(self):
        gui.wait("the first synchronisation", lambda: gui.is_seen(rf"^{self.words['synchronised']}"))
        gui.wait("the list of users", lambda: gui.is_seen(rf"^{self.words['users']}\b.*\d"))

    def open_screen(self, screen):
        """`screen`: users, relationships or profiles; by the list on the left."""
        gui.choose(self.words[screen], ("list item",))
        gui.need(self.words[screen], VIEWS, enabled=False)

    def show_user(self, person, among=None):
        """Narrows the list of users down, and chooses one. `among`: what to type; without, the person's name."""
        gui.type_where_keys_lead("ctrl+f", self.words["filter"], among or typed(person))
        gui.choose(person, ("table cell",))
        gui.need(self.words["edit"], gui.BUTTONS, enabled=False)

    def show_profile(self):
        """The portal's own profile for accountants, as a list of what it holds."""
        gui.choose(self.words["profile"], gui.ROWS)

    def search(self, text, found):
        gui.type_where_keys_lead("ctrl+k", self.words["search"], text)
        gui.row(found)

    def leave_search(self):
        gui.keys("Escape")
        gui.wait("the end of the search", lambda: not gui.text_in(gui.need(self.words["search"], gui.FIELDS)))

    def find_relationship(self):
        """Ctrl+K, its number, Enter."""
        self.search(REFERENCE, REFERENCE)
        gui.keys("Return")
        gui.need(COMPANY, enabled=False, within=True)
        gui.need(f"{REFERENCE}", gui.ROWS, enabled=False, within=True)

    def step(self):
        """The wizard says at which step of how many it is."""
        for node in gui.shown():
            found = re.fullmatch(rf"{self.words['step']} (\d+) .* \d+", gui.name_of(node))
            if found:
                return int(found[1])
        return 0

    def go_on(self):
        at = self.step()
        gui.press(self.words["next"])
        gui.wait(f"the step after {at}", lambda: self.step() == at + 1)

    def open_wizard(self):
        gui.press(self.words["new"])
        gui.wait("the wizard", lambda: self.step() == 1)

    def choose_contact(self):
        gui.choose(self.person, ("table cell",))

    def reach_details(self):
        self.go_on()
        gui.need(self.words["email"], gui.FIELDS)

    def reach_rights(self):
        """By way of the subscriptions, where the one that was open is chosen already."""
        self.go_on()
        gui.row(REFERENCE)
        self.go_on()
        gui.row(self.words["menus"][0])

    def choose_rights(self):
        for menu in self.words["menus"]:
            gui.choose(menu)
            gui.keys("space")
            gui.wait(f"the tick at “{menu}”", lambda name=menu: gui.is_seen(rf"^{name}\b.*\b[1-9]\d* (sur|of) "))

    def choose_accounts(self):
        self.go_on()
        gui.press(self.words["all"])

    def reach_summary(self):
        self.go_on()
        gui.need(self.words["given by"], gui.FIELDS)

    def take_note(self):
        """Ticks every warning, and says who asked for this."""
        warnings = [node for node in gui.shown()
                    if gui.role_of(node) == "check box" and gui.name_of(node).startswith(self.words["acknowledge"])]
        for node in warnings:
            gui.act(node)
            gui.wait("the tick at a warning", lambda box=node: gui.has_state(box, gui.State.CHECKED))
        gui.pick(self.words["given by"], PRINCIPAL)
        gui.enter(self.words["reference"], self.words["mandate"])

    def accept_terms(self):
        self.go_on()
        self.accept_terms_here()

    def accept_terms_here(self):
        gui.tick(self.words["accept"])

    def submit(self):
        gui.press(self.words["submit"])
        gui.need(self.words["show"], gui.BUTTONS)

    def show_password(self):
        gui.press(self.words["show"])

        def password():
            field = gui.find(self.words["password"], gui.FIELDS, enabled=False)
            text = gui.text_in(field) if field else ""
            return text if re.fullmatch(r"[!-~]{8,}", text) else None

        self.password = gui.wait("the password", password)

    def hand_over(self):
        gui.press(self.words["handed"].format(person=self.person))
        gui.press(self.words["done"])
        gui.need_gone(self.words["done"], gui.BUTTONS)

    def stage_activity_of(self, person):
        """Flips the switch of another user's access; the change bar comes up. Nothing is sent."""
        self.open_screen("users")
        self.show_user(person)
        gui.act(gui.need(self.words["active"], ("check box", "toggle button", "push button")))
        gui.need(self.words["review"], gui.BUTTONS)

    def open_review(self):
        gui.press(self.words["review"])
        gui.need(self.words["review page"], enabled=False)
        gui.need(self.words["submit"], gui.BUTTONS, enabled=False)

    def leave_review(self):
        gui.press(self.words["back"])
        gui.press(self.words["discard"])
        gui.wait("the question", lambda: any(gui.role_of(node) in ("alert", "dialog") for node in gui.shown()))
        gui.press(self.words["discard"])
        gui.need_gone(self.words["review"], gui.BUTTONS)

    def preview_recap(self):
        """Ctrl+P, and a PDF instead of paper."""
        self.open_screen("users")
        self.show_user(self.person)
        gui.keys("ctrl+p")
        gui.need(self.words["save"], gui.BUTTONS)
        gui.wait("the page", lambda: gui.is_seen(rf"^{self.words['preview']}\b.* [1-9]\d*$"))

    def save_recap(self, path):
        gui.press(self.words["save"])
        name = gui.wait("the name of the file", lambda: gui.focused())
        gui.fill(name, str(path))
        gui.keys("Return")
        gui.wait(f"{path}", lambda: path.exists() and path.stat().st_size > 0)
        gui.keys("Escape")
        gui.need_gone(self.words["save"], gui.BUTTONS)

    def check_created_once(self):
        """Asks the portal itself. The answer: the user as the portal has it."""
        found = self.service.users_called(self.person)
        if len(found) != 1:
            raise gui.Failed(f"{self.person} is on the portal {len(found)} times")
        return found[0]
