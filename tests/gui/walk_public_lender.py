#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The public lender's procedure for a change of administrators, S3.4 to S3.7. Usage: walk_public_lender.py PROGRAMS"""
import walk as walks
from walk import BOXES, check, gui

PLACE, SUCCESSOR, NEWCOMER = "40217-A", "LEFÈVRE Marie", "RIOU Klervi"
THEIRS, LEAVING, STAYING, NAMED = "D-1210", "BOVEY Blaise", "BOVEY Ariane", "ROUSSEL Léa 🌻"
EMAIL = "klervi.riou@dupre.example"
ABANDONED, GONE, FOLLOWS = "E001484", "DUPUY Franck", "TANGUY Bénédicte"
SECOND = "LE GOFF Nolwenn"


def administers(walk, person, place=PLACE):
    status, answer = walk.service.ask("POST", "/.decide", {
        "user": walk.user(person)["id"], "function": "administration.users",
        "relationship": walk.relationship(place)["id"]})
    check(status == 200, f"/.decide is answered by {status}: {answer}")
    return answer["allowed"]


def S3_4_aSuccessorWithAnAccount(walk):
    """Identity sheet, tick Administration, confirm."""
    walk.sit_down()
    check(not administers(walk, SUCCESSOR), f"{SUCCESSOR} administers already")
    walk.show_user(SUCCESSOR)
    box = gui.need("Administration", BOXES)
    check(not gui.has_state(box, gui.State.CHECKED), "the box is ticked")
    gui.click(box)
    walk.review()
    walk.see("Devient administrateur")
    walk.picture("review")
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    check(administers(walk, SUCCESSOR), f"{SUCCESSOR} does not administer")
    walk.show_user(SUCCESSOR)
    gui.wait("the tick", lambda: gui.has_state(gui.need("Administration", BOXES, enabled=False), gui.State.CHECKED))


def S3_5_aSuccessorWithoutOneRegisters(walk):
    """On the portal; the administrators are told; identity sheet, Administration and Active ticked, confirm."""
    status, answer = walk.service.ask("POST", "/.register", {
        "lastName": "Riou", "firstName": "Klervi", "email": EMAIL, "reference": PLACE}, "")
    check(status == 202, f"registering is answered by {status}: {answer}")
    user = walk.service.listed("Users", userName=EMAIL)[0]
    check(not user["active"], "whoever registers is active")
    walk.open("À faire")
    walk.see("Inscrits, à activer")
    walk.picture("todo")
    walk.show_user(NEWCOMER)
    walk.see("Inscrit, à activer")
    walk.more("v")
    walk.see(f"Inscription de {NEWCOMER} : compte inactif et sans aucun droit.")
    gui.tick("Administration")
    gui.tick("Actif")
    walk.picture("sheet")
    gui.press("Vérifier…")
    gui.need(walk.words["review page"], enabled=False)
    walk.submit_review()
    user = walk.user(NEWCOMER)
    check(user["active"] and administers(walk, NEWCOMER), f"{NEWCOMER} is no active administrator")
    check(not walk.service.listed("AccessRequests", email=EMAIL, status="open"), "the request is open")


def S3_7_namingASuccessorIsOffered(walk):
    """Whenever an administrator is deactivated, deleted or demoted and too few are left."""
    check(administers(walk, LEAVING, THEIRS) and administers(walk, STAYING, THEIRS), f"{THEIRS} has others than these two")
    walk.show_user(LEAVING)
    walk.more("d")
    walk.review()
    walk.see(f"L’établissement {THEIRS}", f"administrateur : {STAYING}. Le portail en recommande 2. Nommez un successeur.")
    walk.picture("offered")
    gui.push("Nommer un successeur…")
    gui.need("Nommer", gui.BUTTONS)
    check(not any(LEAVING in gui.name_of(node) for node in gui.in_front()), "whoever leaves is offered")
    gui.enter("Nom", "roussel")
    gui.wait(f"{NAMED} alone", lambda: len([node for node in gui.in_front() if gui.role_of(node) == "list item"]) == 1)
    walk.picture("appoint")
    gui.press("Nommer")
    gui.wait("the appointment", lambda: gui.find(f"L’établissement {THEIRS}", ("label",), enabled=False) is None)
    walk.see(NAMED)
    walk.picture("named")
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    check(not walk.user(LEAVING)["active"] and administers(walk, NAMED, THEIRS), "the portal has it otherwise")


def offered(walk):
    """The review of what is staged says that too few are left, and offers to name somebody."""
    walk.review()
    walk.see(f"L’établissement {THEIRS}", "Le portail en recommande 2. Nommez un successeur.")
    gui.need("Nommer un successeur…", gui.BUTTONS)
    walk.see_disabled("Transmettre")


def S3_7_orIsDeletedOrDemoted(walk):
    """Two administer again: deleting one of them, or giving one of them another profile, offers a successor too."""
    check(administers(walk, NAMED, THEIRS) and administers(walk, STAYING, THEIRS), f"others than two at {THEIRS}")
    walk.show_user(STAYING)
    walk.more("s")
    walk.see(f"{STAYING} ne pourra plus jamais se connecter.")
    gui.press("Supprimer")
    offered(walk)
    walk.picture("deleted")
    walk.job.leave_review()
    walk.show_user(STAYING)
    gui.push("Modifier…")
    gui.select("Profil", "Consultation")
    gui.press("Préparer les modifications")
    offered(walk)
    walk.picture("demoted")
    walk.job.leave_review()
    check(administers(walk, STAYING, THEIRS), "it was sent")


def S3_6_theAdministratorHasLeft(walk):
    """The legal representative asks the operator in writing; the checklist is still there on another day."""
    check(administers(walk, GONE, ABANDONED) and not administers(walk, FOLLOWS, ABANDONED), "others administer there")
    walk.open("Continuité")
    gui.enter("Filtrer", ABANDONED)
    gui.row(ABANDONED)
    gui.choose(ABANDONED)
    gui.push("Rétablir l’administration…")
    walk.see(f"{GONE} a quitté l’entreprise")
    gui.press("Commencer le rétablissement")
    walk.see("2. Le représentant légal demande le rôle à l’exploitant du portail.")
    gui.enter("Nom du successeur", "Tanguy")
    gui.enter("Prénom", "Bénédicte")
    gui.enter("Courriel", walk.user(FOLLOWS)["userName"])
    gui.enter("Représentant légal", "Yves Le Bihan")
    gui.press("Imprimer la demande…")
    gui.need("Enregistrer en PDF…", gui.BUTTONS)
    walk.picture("request")
    gui.press("Fermer")
    gui.press("La demande est envoyée")
    walk.see("2. La demande du représentant légal a été envoyée le")
    walk.picture("sent")
    gui.press("Fermer")


def S3_6_theOperatorGivesTheRole(walk):
    """With the portal's own tool; the program, started on another day, has it from the portal."""
    walk.leave()
    profile = next(one for one in walk.service.listed("Profiles", kind="predefined")
                   if "administration.users" in one["functions"])
    patch = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
        {"op": "replace", "path": f"{walks.EXTENSION}:profile", "value": profile["id"]}]}
    user = walk.user(FOLLOWS)
    walk.order_elsewhere([{"method": "PATCH", "path": f"/Users/{user['id']}", "version": user["meta"]["version"],
                           "data": patch}], walk.service.token_of("exploitation"))
    check(administers(walk, FOLLOWS, ABANDONED), f"{FOLLOWS} does not administer")
    walk.sit_down()
    walk.open("Continuité")
    walk.see(f"Le rétablissement de l’administration de {ABANDONED} est en cours")
    walk.picture("notice")
    gui.push(f"Reprendre le rétablissement de {ABANDONED}")
    walk.see("2. La demande du représentant légal a été envoyée le",
             f"3. L’exploitant du portail a donné le rôle : {FOLLOWS}.")


def S3_6_theOldAccountIsDeleted(walk):
    gui.press("Supprimer l’ancien compte…")
    walk.see(f"{GONE} ne pourra plus jamais se connecter.")
    gui.press("Supprimer")
    gui.press("Vérifier les modifications…")
    gui.need(walk.words["review page"], enabled=False)
    walk.picture("review")
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    check(not walk.service.users_called(GONE), f"{GONE} is on the portal")


def S3_6_aSecondAdministratorIsNamed(walk):
    """Nobody else is there: somebody registers, and is named from the checklist."""
    status, answer = walk.service.ask("POST", "/.register", {
        "lastName": "Le Goff", "firstName": "Nolwenn", "email": "nolwenn.legoff@cias-ouest.example",
        "reference": ABANDONED}, "")
    check(status == 202, f"registering is answered by {status}: {answer}")
    walk.show_user(SECOND)
    walk.open("Continuité")
    gui.push(f"Reprendre le rétablissement de {ABANDONED}")
    walk.see("4. L’ancien compte est supprimé.", "5. Un second administrateur est nommé.")
    gui.push("Nommer…")
    gui.choose(SECOND)
    walk.picture("appoint")
    gui.press("Nommer")
    gui.press("Vérifier les modifications…")
    gui.need(walk.words["review page"], enabled=False)
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    check(administers(walk, FOLLOWS, ABANDONED) and administers(walk, SECOND, ABANDONED), "not two administer")
    walk.open("Continuité")
    walk.see_gone(f"Le rétablissement de l’administration de {ABANDONED} est en cours")


walks.run("public-lender", (
    S3_4_aSuccessorWithAnAccount,
    S3_5_aSuccessorWithoutOneRegisters,
    S3_7_namingASuccessorIsOffered,
    S3_7_orIsDeletedOrDemoted,
    S3_6_theAdministratorHasLeft,
    S3_6_theOperatorGivesTheRole,
    S3_6_theOldAccountIsDeleted,
    S3_6_aSecondAdministratorIsNamed,
))
