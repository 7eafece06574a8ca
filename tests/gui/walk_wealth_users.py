#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The wealth manager's procedure for users, S1.1 to S1.12; minutes of delay are seconds here.
Usage: walk_wealth_users.py PROGRAMS"""
import datetime
import struct
import uuid
import zlib

import walk as walks
from walk import CELL, check, gui, recapcheck, value_of

NEW = "CARADEC Ronan"
OTHER = "LE BIHAN Nolwenn"
THERE = "LEFÈVRE Marie"
FIRST, SECOND = "40217-A", "40217-B"
READER, PREPARER = "odile.kermarrec", "ines.delmas-roy"
DELAY = 8  # seconds


def picture_file(path):
    """A small PNG: what counts is that it is one."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes((200, 200, 210)) * 60 for _ in range(40))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return path


def choose_copy(path):
    gui.tab_to("Choisir un fichier…")
    gui.keys("space")
    name = gui.wait("the name of the file", gui.focused)
    gui.fill(name, str(path))
    gui.keys("Return")
    gui.need("Suivant", gui.BUTTONS)


def wait_for_effect(walk, person, active):
    """On the portal, then on the screen."""
    gui.wait(f"{person} to be {'active' if active else 'inactive'}", lambda: walk.user(person)["active"] == active)
    walk.show_user(person)
    gui.wait("the announcement to go", lambda: not gui.is_seen("^(Retrait|Effectif) vers "))
    walk.see_row("Actif" if active else "Inactif")


def confirm_review(walk):
    """From the review through the second confirmation to the result and away from it."""
    walk.take_note()
    gui.push("Transmettre")
    walk.see("Transmettre le bordereau", "au portail.")
    gui.press("Transmettre")
    walk.see_result()
    walk.finish()
    return walk.newest_order()


def grant_on(walk, person, reference):
    place = walk.relationship(reference)["id"]
    return next((one for one in walk.grants(walk.user(person)) if one["relationship"] == place), None)


def S1_1_whoDoesNotAdministerFindsNothingToClick(walk):
    walk.sit_down(READER)
    walk.show_user(THERE)
    walk.see_disabled(walk.words["new"])
    walk.see_disabled("Modifier…")
    walk.see_disabled("Actif", walks.BOXES)
    for key in ("d", "s"):
        walk.more(key)
        if key == "s":
            walk.picture("menu")
        gui.keys("Escape")
    check(gui.find(walk.words["review"], gui.BUTTONS) is None, "something is staged")
    user = walk.user(THERE)
    for subject in (READER, PREPARER):
        status, answer = walk.service.ask("DELETE", f"/Users/{user['id']}", token=walk.service.token_of(subject))
        check(status == 403, f"{subject} is answered by {status}: {answer}")


def S1_2_firstTheUser(walk):
    walk.sit_down()
    walk.show_relationship(FIRST)
    walk.new_user()
    gui.select("Civilité", "M.")
    gui.enter("Nom", "Caradec")
    gui.enter("Prénom", "Ronan")
    gui.enter("Courriel", "ronan.caradec@dupre.example")


def S1_3_withACopyOfAnIdentityDocument(walk):
    walk.stay()
    walk.see("Choisissez le fichier de la copie", "Cette pièce a expiré. Demandez une pièce en cours de validité.")
    gui.enter("Numéro de la pièce", "12AB34567")
    expires = datetime.date.today() + datetime.timedelta(days=900)
    gui.keys("Tab")
    gui.type_text(expires.strftime("%d%m%Y"))
    walk.see_gone("Cette pièce a expiré.")
    no_picture = walk.folder / "carte.png"
    no_picture.write_text("Ceci n’est pas une image.")
    choose_copy(no_picture)
    walk.see("n’est ni un PDF ni une image JPEG ou PNG, quoi que dise son nom.")
    walk.picture("refused")
    choose_copy(picture_file(walk.folder / "piece.png"))
    walk.see_gone("n’est ni un PDF ni une image")


def S1_7_toACompleteAddress(walk):
    walk.stay()
    walk.see("Renseignez ce champ.")
    walk.picture("missing")
    gui.enter("N° et voie", "14, rue du Puits-Salé")
    gui.enter("Code postal", "56370")
    gui.enter("Localité", "Sarzeau")


def S1_4_severalRelationshipsInOneStep(walk):
    walk.go_on()
    walk.see_row(FIRST)
    gui.press("Tout cocher")
    walk.see("Lignes cochées : 2 sur 2")


def S1_5_rightsForEachOfThem(walk):
    walk.go_on()
    gui.select("Personnalisé", "Consultation")
    walk.picture("same")
    gui.act(gui.need("Identique partout", walks.BOXES))
    gui.select(f"{FIRST}, exploitation", f"{SECOND}, paie")
    gui.select("Consultation", "Documents et fiscalité")


def S1_6_twoDeliberateConfirmations(walk):
    walk.go_on()
    walk.picture("overview")
    walk.take_note()
    gui.press("Transmettre…")
    walk.see("Transmettre définitivement ?", "Ce portail demande une seconde confirmation.")
    check(not walk.service.users_called(NEW), f"{NEW} is created by the first confirmation")


def S1_2_S1_7_thenTheRightsAndTheLetter(walk):
    gui.press("Transmettre à nouveau")
    walk.see_result()
    walk.see("Ils partent par la poste : un courrier attend qu’un administrateur l’imprime.", "effectif vers")
    user = walk.user(NEW)
    letters = walk.service.get("/.letters")
    check(user["id"] in str(letters), f"no letter waits: {letters}")
    check("assword" not in str(letters), f"a letter tells the password: {letters}")
    document = value_of(user, "identityDocument")
    check(document["number"] == "12AB34567", f"the document is {document}")
    copy = (walk.folder / "piece.png").read_bytes()
    for file in (walk.folder / "sophie.aubriot").rglob("*"):
        if file.is_file():
            check(copy not in file.read_bytes(), f"the copy lies in {file}")
    profiles = {one["id"]: one["code"] for one in walk.service.listed("Profiles", kind="predefined")}
    given = {reference: profiles.get(grant_on(walk, NEW, reference)["profile"]) for reference in (FIRST, SECOND)}
    check(given == {FIRST: "viewOnly", SECOND: "taxDocuments"}, f"the profiles are {given}")
    operations = [one["path"].split("/")[1] for one in walk.newest_order()["Operations"]]
    check(operations.index("Users") < operations.index("Grants"), f"the rights come first: {operations}")
    walk.picture("result")


def S1_7_theLetterIsPrinted(walk):
    user = walk.user(NEW)
    gui.press("Courriers à poster…")
    walk.see("À imprimer · 1", "Imprimés · 0")
    walk.see_row(NEW)
    walk.picture("queue")
    gui.press("Imprimer 1 courrier…")
    walk.see("Afficher le mot de passe")
    walk.picture("letter")
    letters = walk.service.get("/.letters?exported=true")["letters"]
    check(letters[0]["user"] == user["id"] and letters[0]["exported"], f"the letter is not printed: {letters}")
    check(not walk.service.get("/.letters")["letters"], "the letter waits still")
    check(value_of(walk.user(NEW), "credentials") == "issued", "the letter is printed, and has no password")
    gui.press("Fermer")
    walk.see("Imprimés · 1")
    gui.press("Fermer")
    walk.finish()
    wait_for_effect(walk, NEW, True)


def S1_9_oneRelationshipIsDeactivated(walk):
    walk.show_user(NEW)
    walk.show_tab("Accès")
    gui.open_menu(gui.row(SECOND), "d")
    walk.review()
    walk.see("minute après la transmission", f"{NEW} perd tout accès à {SECOND}")
    walk.picture("review")
    order = confirm_review(walk)
    check(order["effectiveAt"] > order["meta"]["created"], f"there is no delay: {order}")
    gui.wait("the end of the access", lambda: not grant_on(walk, NEW, SECOND)["active"])
    check(grant_on(walk, NEW, FIRST)["active"] and walk.user(NEW)["active"], "more than that is inactive")
    walk.show_user(NEW)
    walk.show_tab("Accès")
    walk.see_row("Inactif")


def S1_8_aUserIsDeactivated(walk):
    walk.show_user(NEW)
    walk.more("d")
    walk.review()
    walk.picture("review")
    confirm_review(walk)
    wait_for_effect(walk, NEW, False)


def S1_12_reactivatedNothingElseChanges(walk):
    walk.show_user(NEW)
    walk.more("r")
    walk.review()
    confirm_review(walk)
    wait_for_effect(walk, NEW, True)
    check(not grant_on(walk, NEW, SECOND)["active"], f"{SECOND} is active again by it")
    check(grant_on(walk, NEW, FIRST)["active"], f"{FIRST} is not active")
    walk.show_tab("Accès")
    gui.open_menu(gui.row(SECOND), "a")
    walk.review()
    confirm_review(walk)
    gui.wait("the access", lambda: grant_on(walk, NEW, SECOND)["active"])


def S1_5_theRightsOnOneOfThemAreChanged(walk):
    profiles = {one["id"]: one["code"] for one in walk.service.listed("Profiles", kind="predefined")}
    given = {place: profiles.get(grant_on(walk, NEW, place)["profile"]) for place in (FIRST, SECOND)}
    check(given[FIRST] == "viewOnly", f"the profiles are {given}")
    walk.show_user(NEW)
    walk.show_tab("Accès")
    gui.open_menu(gui.row(FIRST), "i")
    walk.see(f"Ce que {NEW} pourra faire sur", "Par rapport à aujourd’hui")
    gui.select("Consultation", "Documents et fiscalité")
    walk.picture("rights")
    gui.press("Préparer les modifications")
    walk.review()
    walk.see("Documents et fiscalité")
    confirm_review(walk)
    gui.wait("the other profile", lambda: profiles.get(grant_on(walk, NEW, FIRST)["profile"]) == "taxDocuments")
    check(profiles.get(grant_on(walk, NEW, SECOND)["profile"]) == given[SECOND], f"{SECOND} has another profile, too")


def S1_11_relationshipsAreAdded(walk):
    check(grant_on(walk, OTHER, SECOND) is None, f"{OTHER} has {SECOND} already")
    walk.show_user(OTHER)
    walk.more("a")
    gui.click(gui.row(SECOND))
    gui.keys("space")
    walk.see("Lignes cochées : 1 sur")
    walk.go_on()
    gui.select("Personnalisé", "Consultation")
    walk.go_on()
    walk.picture("check")
    walk.take_note()
    gui.press("Transmettre…")
    gui.press("Transmettre à nouveau")
    walk.see_result()
    walk.see("effectif vers")
    walk.finish()
    gui.wait("the access", lambda: grant_on(walk, OTHER, SECOND)["active"])
    check(grant_on(walk, OTHER, FIRST)["active"], "what there was is gone")


def S1_10_aDeletedUserNeverSignsInAgain(walk):
    user = walk.user(NEW)
    status, made = walk.service.ask("POST", f"/Users/{user['id']}/.credentials")
    check(status == 200, f"credentials are answered by {status}: {made}")
    known = {"userName": made["userName"], "password": made["temporaryPassword"]}
    status, answer = walk.service.ask("POST", "/.signIn", known, "")
    check(status == 200, f"before, signing in is answered by {status}: {answer}")
    walk.show_user(NEW)
    walk.more("s")
    walk.see(f"{NEW} ne pourra plus jamais se connecter.")
    gui.press("Supprimer")
    walk.review()
    confirm_review(walk)
    gui.wait("the end of the user", lambda: walk.service.ask("GET", f"/Users/{user['id']}")[0] == 404)
    status, _ = walk.service.ask("POST", "/.signIn", known, "")
    check(status == 401, f"signing in is answered by {status}")
    trail = walk.service.listed("AuditEntries", resourceId=user["id"])
    check({"created", "deleted"} <= {one["action"] for one in trail}, f"the trail is {trail}")
    walk.open("Utilisateurs")
    walk.see("aucun résultat pour ces filtres")


walks.run("wealth-users", (
    S1_1_whoDoesNotAdministerFindsNothingToClick,
    S1_2_firstTheUser,
    S1_3_withACopyOfAnIdentityDocument,
    S1_7_toACompleteAddress,
    S1_4_severalRelationshipsInOneStep,
    S1_5_rightsForEachOfThem,
    S1_6_twoDeliberateConfirmations,
    S1_2_S1_7_thenTheRightsAndTheLetter,
    S1_7_theLetterIsPrinted,
    S1_9_oneRelationshipIsDeactivated,
    S1_8_aUserIsDeactivated,
    S1_12_reactivatedNothingElseChanges,
    S1_5_theRightsOnOneOfThemAreChanged,
    S1_11_relationshipsAreAdded,
    S1_10_aDeletedUserNeverSignsInAgain,
), prepare=walks.hasten("wealth-users", DELAY))
