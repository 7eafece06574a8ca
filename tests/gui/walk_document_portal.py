#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The procedure of the accountancy platform's document portal, S4.10 to S4.14. Usage: walk_document_portal.py PROGRAMS"""
import uuid

import postbox
import walk as walks
from walk import check, gui, recapcheck, value_of

PERSON = "LEFÈVRE Marie"
ADMINISTRATOR = "DUPRÉ Jean-Baptiste"
DOSSIER, NOBODYS = "40217-A", "D-1096"
WISHED, REFUSED, CREATED = "KERVELLA Maël", "GUILLOU Solenn", "TANGUY Erell"
SECOND = "marie.lefevre.paie@dupre.example"
WHY = "La personne ne travaille pas pour cette entreprise."
POST = postbox.Postbox()


def address_of(person):
    last, first = person.split(" ", 1)
    return recapcheck.unicodedata.normalize("NFKD", f"{first}.{last}@dupre.example".lower()).encode("ascii", "ignore").decode()


def ask_for(walk, person, profile):
    """As the client's own portal sends it."""
    last, first = person.split(" ", 1)
    status, answer = walk.service.ask("POST", "/AccessRequests", {
        "schemas": ["urn:ietf:params:scim:schemas:mandat:2.0:AccessRequest"], "kind": "clientPortal",
        "lastName": last.capitalize(), "firstName": first, "email": address_of(person), "profile": profile,
        "message": "Doit déposer les factures du chantier.", "relationships": [walk.relationship(DOSSIER)["id"]]},
        walk.service.token_of("exploitation"))
    check(status == 201, f"the request is answered by {status}: {answer}")
    return answer["id"]


def S4_12_noneOneOrSeveralUsers(walk):
    walk.sit_down()
    walk.show_relationship(NOBODYS)
    check(not walk.service.listed("Grants", relationship=walk.relationship(NOBODYS)["id"]), f"{NOBODYS} has users")
    walk.see("Association Les Tilleuls")
    walk.picture("none")
    walk.show_relationship(DOSSIER)
    there = walk.service.listed("Grants", relationship=walk.relationship(DOSSIER)["id"])
    check(len(there) > 1, f"{DOSSIER} has only {len(there)} users")
    walk.show_tab("Utilisateurs")
    walk.see_row(PERSON)
    walk.see_row(ADMINISTRATOR)


def S4_10_theProfileChangesOnAllDossiers(walk):
    dossiers = ["40217-A", "40217-B", "D-1132"]
    had = walk.functions(walk.user(PERSON))
    walk.show_user(PERSON)
    gui.push("Modifier…")
    gui.select("Profil", "Dépôt de documents")
    gui.press("Préparer les modifications")
    walk.review()
    walk.see(f"Le profil choisi pour {PERSON} change partout à la fois : ")
    for dossier in dossiers:
        walk.see(dossier)
    walk.picture("warned")
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    has = walk.functions(walk.user(PERSON))
    check(has != had and "documents.import" in has and "feedback.figures" not in has, f"the profile holds {has}")
    for dossier in dossiers:
        status, answer = walk.service.ask("POST", "/.decide", {
            "user": walk.user(PERSON)["id"], "function": "feedback.figures",
            "relationship": walk.relationship(dossier)["id"]})
        check(status == 200 and not answer["allowed"], f"on {dossier}: {status} {answer}")


def S4_11_anotherProfileTakesASecondUser(walk):
    first = walk.user(PERSON)
    had = walk.functions(first)
    walk.show_user(PERSON)
    walk.more("f")
    gui.wait("the wizard", lambda: walk.job.step() >= 1)
    check(gui.text_in(gui.need("Nom", gui.FIELDS)) == first["name"]["familyName"], "the person is not known")
    walk.stay()  # the sign-in ID is the address: a second user needs a second one
    gui.enter("Courriel", SECOND)
    walk.go_on()
    gui.press("Tout cocher")
    walk.go_on()
    gui.select("Administrateur", "Restitution complète")
    walk.picture("profile")
    walk.go_on()
    walk.take_note()
    gui.press("Transmettre")
    walk.see_result()
    walk.finish()
    second = walk.service.listed("Users", userName=SECOND)[0]
    check(value_of(second, "person") and value_of(second, "person") == value_of(walk.service.get(f"/Users/{first['id']}"),
                                                                              "person"), "the two are not linked")
    check(walk.functions(second) != had and walk.functions(first) == had, "the first user's rights have changed")
    walk.show_user(PERSON, SECOND)
    walk.see(f"Même personne que {PERSON}, {first['userName']}")
    walk.picture("linked")


def S4_13_aRequestBecomesAnOrder(walk):
    request = ask_for(walk, WISHED, "delivery")
    responsible = walk.relationship(DOSSIER)["responsible"]["code"]
    staff = walk.service.get(f"/Staff/{responsible}")["email"]
    gui.wait("the notice", lambda: any("Maël" in text for text in POST.to(staff)))
    walk.open("À faire")
    walk.see("Demandes d’accès à traiter")
    walk.open("Validations")
    gui.push("Demandes", walks.SEGMENTS)
    gui.choose(WISHED)
    walk.see("Reçue d’un portail client", "Doit déposer les factures du chantier.", "Dépôt de documents")
    walk.picture("request")
    gui.push("Créer un utilisateur…", ("push button", "button"))
    gui.wait("the wizard", lambda: walk.job.step() >= 1)
    check(gui.text_in(gui.need("Courriel", gui.FIELDS)) == address_of(WISHED), "the wizard is not filled in")
    walk.picture("wizard")
    walk.go_on()
    walk.see("Lignes cochées : 1 sur")
    walk.go_on()
    walk.go_on()
    walk.take_note()
    gui.press("Transmettre")
    walk.see_result()
    walk.picture("result")
    walk.finish()
    check(walk.service.get(f"/AccessRequests/{request}")["status"] == "accepted", "the request is open")
    user = walk.user(WISHED)
    check("documents.import" in walk.functions(user) and len(walk.grants(user)) == 1, "other rights than wished")
    gui.wait("the answer", lambda: POST.to(address_of(WISHED)))


def S4_13_orIsRefusedWithAReason(walk):
    request = ask_for(walk, REFUSED, "fullAccess")
    walk.open("Validations")
    gui.push("Demandes", walks.SEGMENTS)
    gui.choose(REFUSED)
    gui.press("Refuser…")
    gui.press("Refuser la demande")
    walk.see("Indiquez pourquoi : la personne le lira.")
    gui.enter("Motif du refus", WHY)
    walk.picture("reason")
    gui.press("Refuser la demande")
    walk.see("La demande est refusée.")
    kept = walk.service.get(f"/AccessRequests/{request}")
    check(kept["status"] == "refused" and kept["answer"] == WHY, f"the portal has {kept}")
    gui.wait("the answer", lambda: any(WHY in text for text in POST.to(address_of(REFUSED))))
    check(not walk.service.users_called(REFUSED), f"{REFUSED} is on the portal")


def S4_13_staffRecordOneToo(walk):
    gui.push("Enregistrer une demande…")
    gui.enter("Dossier", "dupre menuiserie")
    gui.enter("Nom", "Moal")
    gui.enter("Prénom", "Gwenn")
    gui.enter("Courriel", "gwenn.moal@dupre.example")
    walk.picture("form")
    gui.press("Enregistrer")
    gui.wait("the request", lambda: walk.service.listed("AccessRequests", email="gwenn.moal@dupre.example"))
    walk.see_row("MOAL Gwenn")
    walk.see("Enregistrée par le cabinet")


def S4_14_aClientsAdministratorCreatesUsers(walk):
    """On the portal itself, not in the program: what the firm sees of it is what matters here."""
    administrator = walk.user(ADMINISTRATOR)
    own = "une phrase à moi seul"
    _, issued = walk.service.ask("POST", f"/Users/{administrator['id']}/.credentials", {})
    walk.service.ask("POST", "/.changeCredentials", {"userName": administrator["userName"], "newPassword": own,
                                                     "password": issued["temporaryPassword"]}, "")
    _, session = walk.service.ask("POST", "/.signIn", {"userName": administrator["userName"], "password": own}, "")
    profile = walk.service.listed("Profiles", kind="predefined", code="delivery")[0]["id"]
    user, last, first = str(uuid.uuid4()), *CREATED.split(" ", 1)
    walk.order_elsewhere([
        {"method": "POST", "path": "/Users", "bulkId": user, "data": {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", walks.EXTENSION], "externalId": user, "active": True,
            "userName": address_of(CREATED), "name": {"familyName": last.capitalize(), "givenName": first},
            "emails": [{"value": address_of(CREATED), "type": "work", "primary": True}], "preferredLanguage": "fr",
            walks.EXTENSION: {"company": value_of(administrator, "company"), "profile": profile}}},
        {"method": "POST", "path": "/Grants", "bulkId": str(uuid.uuid4()), "data": {
            "schemas": ["urn:ietf:params:scim:schemas:mandat:2.0:Grant"], "user": f"bulkId:{user}",
            "relationship": walk.relationship(DOSSIER)["id"], "active": True}}], session["token"], "Arrivée")
    walk.open("À faire")
    walk.see("Créés par les clients depuis votre dernière visite")
    gui.choose("Créés par les clients depuis votre dernière visite")
    gui.keys("Right")
    walk.see_row(CREATED)
    gui.choose(CREATED)
    walk.picture("todo")
    gui.keys("Return")
    gui.need("Modifier…", gui.BUTTONS)
    walk.see(CREATED)
    walk.show_tab("Historique")
    walk.see(ADMINISTRATOR.split(" ")[1])


walks.run("document-portal", (
    S4_12_noneOneOrSeveralUsers,
    S4_10_theProfileChangesOnAllDossiers,
    S4_11_anotherProfileTakesASecondUser,
    S4_13_aRequestBecomesAnOrder,
    S4_13_orIsRefusedWithAReason,
    S4_13_staffRecordOneToo,
    S4_14_aClientsAdministratorCreatesUsers,
), settings=POST.settings())
