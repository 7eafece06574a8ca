#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The public lender's procedure for a change of administrators, S3.4 to S3.7. Usage: walk_public_lender.py PROGRAMS"""
import walk as walks
from walk import BOXES, check, gui

PLACE, SUCCESSOR, NEWCOMER = "40217-A", "LEFÈVRE Marie", "RIOU Klervi"
THEIRS, LEAVING, STAYING, NAMED = "D-1210", "BOVEY Blaise", "BOVEY Ariane", "ROUSSEL Léa 🌻"
EMAIL = "klervi.riou@dupre.example"


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
    walk.see_disabled("Transmettre")
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


walks.run("public-lender", (
    S3_4_aSuccessorWithAnAccount,
    S3_5_aSuccessorWithoutOneRegisters,
    S3_7_namingASuccessorIsOffered,
))
