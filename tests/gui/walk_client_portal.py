#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The procedure of the audit firm's client portal, S2.1 to S2.12: one member of the staff prepares, another approves.
Usage: walk_client_portal.py PROGRAMS"""
import postbox
import walk as walks
from walk import CELL, check, gui, value_of

NEW = "NÉDÉLEC Maëlle"
EMAIL = "maelle.nedelec@rousseau.example"
GENERIC = "compta@rousseau.example"
COMPANY = "SCI Rousseau"
OWN = ("D-1630", "D-1631", "D-1632")
OFF = "D-1632"  # without the module that is ticked
ALONE, LAST = "Association Les Tilleuls", "DELVAUX Marie-Paule"
PREPARER, APPROVER = "sophie.aubriot", "paul.lestienne"
BANNED = "Cette adresse relève de l’un des domaines du cabinet. Utilisez une adresse extérieure au cabinet."
POST = postbox.Postbox()


def S2_1_fromTheUsersOfMyPortfolio(walk):
    walk.sit_down(PREPARER)
    gui.select("Tout", "Mon portefeuille")
    walk.open_users()
    walk.picture("users")
    walk.new_user()


def S2_8_companiesAreFoundByAnyPartOfTheirName(walk):
    gui.enter("Numéro ou nom de l’entreprise", "uiserie DUPRE")
    walk.see_row("Menuiserie Dupré SA")
    check(not any("Bonnefoy" in gui.name_of(node) for node in gui.in_front()), "other companies are listed")
    walk.picture("part")
    gui.enter("Numéro ou nom de l’entreprise", COMPANY.lower())
    walk.see_row(OWN[0])
    gui.choose(OWN[0], CELL)


def S2_2_whatAUserNeeds(walk):
    walk.go_on()
    walk.stay()
    walk.see("Des informations manquent ou sont à corriger", "Renseignez ce champ.", "Choisissez un type.")
    walk.picture("missing")
    gui.select("Civilité", "Mme")
    gui.enter("Nom", "Nédélec")
    gui.enter("Prénom", "Maëlle")
    gui.enter("Téléphone", "02 97 00 41 21")


def S2_3_twoTypesWithTheirFormerNames(walk):
    walk.see("Administrateur client", "anciennement Dirigeant", "anciennement Client secondaire")
    gui.act(gui.need("Utilisateur client", ("radio button",)))
    walk.see_gone("Choisissez un type.")


def S2_7_anAddressOfTheFirmIsBlocked(walk):
    gui.enter("Courriel", "maelle.nedelec@lestienne-aubriot.example")
    walk.see(BANNED)
    gui.enter("Courriel", "m.nedelec@audit.Lestienne-Aubriot.example")
    walk.see(BANNED)
    walk.stay()
    walk.picture("blocked")
    order = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "x@audit.lestienne-aubriot.example",
             "name": {"familyName": "Nédélec", "givenName": "Maëlle"},
             "emails": [{"value": "x@audit.lestienne-aubriot.example", "primary": True}]}
    status, answer = walk.service.ask("POST", "/Users", order)
    check(status in (400, 403), f"the portal takes it: {status}")
    check("FirmDomain" in str(answer), f"for another reason: {answer}")


def S2_5_theEmailIsTheSignInIdOfOnePerson(walk):
    taken = walk.user("LEFÈVRE Marie")["userName"]
    gui.enter("Courriel", taken.upper())
    walk.see("Cette adresse sert déjà d’identifiant de connexion à quelqu’un.", "LEFÈVRE Marie a déjà cette adresse.")
    walk.stay()


def S2_6_aGenericAddressIsOnlyWarnedOf(walk):
    gui.enter("Courriel", GENERIC)
    gui.keys("Tab")
    walk.see("Cette adresse semble lue par plusieurs personnes. Préférez une adresse nominative.")
    walk.picture("warned")
    walk.go_on()
    gui.press("Précédent")
    gui.enter("Courriel", EMAIL)
    walk.see_gone("Cette adresse semble lue par plusieurs personnes.")
    walk.see("Devient l’identifiant de connexion personnel.")
    walk.picture("personal")
    walk.go_on()


def S2_8_severalDossiersOfTheCompany(walk):
    walk.see_row(OWN[0])
    gui.press("Tout cocher")
    walk.see("Lignes cochées : 3 sur 3")


def S2_10_modulesAreTickedAndThoseThatAreOffNamed(walk):
    walk.go_on()
    for menu in ("Chiffres et états", "Messages", "Paiement : préparer une remise"):
        walk.tick_menu(menu)
    walk.see(f"module Paiement inactif sur {OFF}")


def S2_11_aSummaryBeforeSaving(walk):
    walk.go_on()
    walk.see("Rien n’a été envoyé jusqu’ici. Relisez ce qui va changer, puis transmettez le bordereau.", NEW,
             "Rien ne prend effet avant la validation", OFF)
    walk.take_note()


def S2_12_noEffectUntilSomebodyElseApproves(walk):
    gui.press("Transmettre")
    walk.see("Un autre collaborateur de votre cabinet, qui a le rôle de valideur, doit le valider.")
    walk.picture("held")
    walk.finish()
    order = walk.newest_order()
    check(order["status"] == "awaitingApproval", f"the order is {order['status']}")
    check(not walk.service.listed("Users", userName=EMAIL) and not POST.to(EMAIL), "there is a user, or mail to one")
    walk.open("Validations")
    gui.choose(order["number"])
    walk.see_disabled("Valider le bordereau")
    walk.picture("author")
    walk.sit_down(APPROVER)
    walk.open("Validations")
    gui.choose(order["number"])
    walk.see(NEW, "préparé par Sophie Aubriot")
    walk.picture("approver")
    gui.press("Valider le bordereau")
    walk.see("est validé. Le portail l’a appliqué.")
    user = walk.service.listed("Users", userName=EMAIL)[0]
    check(user["active"], "the user is not active")
    check({grant["relationship"] for grant in walk.grants(user)} == {walk.relationship(one)["id"] for one in OWN},
          "the dossiers are others than those ticked")
    check(value_of(user, "userType") == "clientUser", f"the type is {value_of(user, 'userType')}")
    menus = {code.split(".")[0] for code in walk.functions(user)}
    check(menus == {"figures", "messages", "paymentPrepare"}, f"the modules are {menus}")
    gui.wait("the message", lambda: POST.to(EMAIL))
    check("activate" in POST.to(EMAIL)[0], "the message has no link")


def S2_4_theFirstUserOfACompanyAdministers(walk):
    walk.sit_down(PREPARER)
    walk.open_users()
    walk.new_user()
    gui.enter("Numéro ou nom de l’entreprise", "tilleuls")
    walk.see_row(ALONE)
    walk.go_on()
    walk.see("Choisi pour vous : c’est la première personne de l’entreprise sur ce portail, et il faut un administrateur.")
    check(gui.has_state(gui.need("Administrateur client", ("radio button",)), gui.State.CHECKED), "it is not preset")
    walk.picture("preset")
    gui.act(gui.need("Utilisateur client", ("radio button",)))
    walk.see("L’entreprise n’a encore personne sur ce portail : la première personne doit en être administrateur.")
    gui.enter("Nom", "Noël")
    gui.enter("Prénom", "Marie-Claude")
    gui.enter("Courriel", "mc.noel@les-tilleuls.example")
    walk.stay()
    gui.keys("Escape")
    gui.need_gone("Suivant", gui.BUTTONS)


def S2_4_theLastAdministratorStays(walk):
    """As long as somebody of the company is active."""
    user = walk.user(LAST)
    walk.show_user(LAST)
    walk.more("d")
    walk.review()
    walk.see("n’aurait plus d’administrateur", "et le portail en exige au moins 1. Nommez-en d’abord un.")
    walk.see_disabled("Transmettre")
    walk.picture("refused")
    status, answer = walk.service.ask("DELETE", f"/Users/{user['id']}")
    check(status >= 400 and "AdministratorsBelowMinimum" in str(answer), f"the portal answers by {status}: {answer}")
    walk.job.leave_review()
    check(walk.user(LAST)["active"], f"{LAST} is inactive")


def S2_9_theOwnDossierIsNamed(walk):
    """Whoever keeps access to another company's alone; nothing is added by itself."""
    walk.show_user("LEFÈVRE Marie")
    walk.show_tab("Accès")
    for reference in ("40217-A", "40217-B"):
        gui.open_menu(gui.row(reference), "r")
        walk.see_row("À retirer")
    walk.review()
    walk.see("LEFÈVRE Marie a pour entreprise Menuiserie Dupré SA, mais sans accès à ce que celle-ci détient : "
             "40217-A et 40217-B.")
    walk.picture("named")
    order = walk.submit_review()
    check(order["status"] == "inEffect", f"the order is {order['status']}")
    check([one["relationship"] for one in walk.grants(walk.user("LEFÈVRE Marie"))] == [walk.relationship("D-1132")["id"]],
          "there is another access than the one that was left")


walks.run("client-portal", (
    S2_1_fromTheUsersOfMyPortfolio,
    S2_8_companiesAreFoundByAnyPartOfTheirName,
    S2_2_whatAUserNeeds,
    S2_3_twoTypesWithTheirFormerNames,
    S2_7_anAddressOfTheFirmIsBlocked,
    S2_5_theEmailIsTheSignInIdOfOnePerson,
    S2_6_aGenericAddressIsOnlyWarnedOf,
    S2_8_severalDossiersOfTheCompany,
    S2_10_modulesAreTickedAndThoseThatAreOffNamed,
    S2_11_aSummaryBeforeSaving,
    S2_12_noEffectUntilSomebodyElseApproves,
    S2_4_theFirstUserOfACompanyAdministers,
    S2_4_theLastAdministratorStays,
    S2_9_theOwnDossierIsNamed,
), settings=POST.settings())
