#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The bank's procedure for delegates, S0.2 to S0.11, from the first start on. Usage: walk_bank_delegates.py PROGRAMS"""
import walk as walks
from walk import CELL, check, gui, mainjob, recapcheck, value_of

FIRST = "KOUASSI Aya"
SECOND = "PELLERIN Louise"
THIRD = "ÖZDEMIR Selim"
THERE = "LEFÈVRE Marie"
REFERENCE = mainjob.REFERENCE
SENSITIVE = "Ce profil comporte des opérations sensibles : "


def S0_2_aDelegateComesFromADeclaredContact(walk):
    walk.sit_down()
    walk.job.find_relationship()
    walk.new_user()
    walk.see_row(FIRST)
    check(not any(THERE in gui.name_of(node) for node in gui.in_front()), f"{THERE}, a delegate, is offered")
    walk.see("interlocuteurs non proposés, car ils ont déjà un accès")
    walk.stay()
    walk.see("Choisissez un interlocuteur dans la liste, ou déclarez d’abord la personne.")
    gui.choose(FIRST, CELL)
    contact = walk.service.listed("Contacts", lastName="Kouassi")[0]
    check(not walk.service.listed("Users", emails_value=contact["email"]), f"{FIRST} is a delegate already")


def S0_4_theContactDetailsFollow(walk):
    walk.job.reach_details()
    contact = walk.service.listed("Contacts", lastName="Kouassi")[0]
    check(gui.text_in(gui.need("Courriel", gui.FIELDS)) == contact["email"], "the contact’s address is not taken over")
    gui.enter("Qualité", "Comptable principale")


def S0_8_functionsMenuByMenuAndTheirAccounts(walk):
    walk.job.reach_rights()
    walk.job.choose_rights()
    walk.picture("functions")
    walk.job.choose_accounts()


def S0_9_sensitiveOperationsAreWarnedOf(walk):
    walk.job.reach_summary()
    walk.see(SENSITIVE, "l’application de signature", "Ces opérations restent sans effet jusque-là.")
    walk.stay()
    walk.see("Il reste 1 avertissement à cocher.")
    walk.picture("not-ticked")
    walk.take_note()


def S0_4_termsAreAccepted(walk):
    walk.go_on()
    gui.press("Transmettre")
    walk.see("Acceptez les conditions pour continuer")
    check(not walk.service.users_called(FIRST), f"{FIRST} is created without the terms")
    walk.job.accept_terms_here()
    walk.job.submit()
    user = walk.user(FIRST)
    check(value_of(user, "termsVersion") == "4.2" and value_of(user, "termsAcceptedAt"), "no terms are recorded")
    check(user["title"] == "Comptable principale", "the capacity is not what was typed")
    labels = walk.labels()
    menus = {code.split(".")[0] for code in walk.functions(user)}
    check(menus == {"accounts", "transfers"}, f"other menus than those ticked: {menus}")
    check(len(labels) > len(walk.functions(user)), "everything is allowed")
    grants = walk.grants(user)
    check(len(grants) == 1 and len(grants[0]["accounts"]) == 3, f"other accounts than the three ticked: {grants}")


def S0_5_credentialsAreShownAndHandedOver(walk):
    walk.job.person = FIRST
    user = walk.user(FIRST)
    walk.see(recapcheck.grouped(user["userName"], 4))
    walk.see_disabled("Terminer")
    walk.job.show_password()
    status, signed = walk.service.ask("POST", "/.signIn", {"userName": user["userName"], "password": walk.job.password}, "")
    check(status == 200 and signed.get("mustChange"), f"the password does not open the portal: {status} {signed}")
    walk.job.hand_over()
    gui.wait("it to be recorded", lambda: value_of(walk.user(FIRST), "credentials") in ("handedOver", "changed"))
    for file in walk.folder.rglob("*"):
        if file.is_file():
            check(walk.job.password.encode() not in file.read_bytes(), f"the password lies in {file}")


def S0_10_theRecapPrints(walk):
    user = walk.user(FIRST)
    walk.job.preview_recap()
    walk.picture("preview")
    pdf = walk.folder / "recap.pdf"
    walk.job.save_recap(pdf)
    text = recapcheck.text_of(pdf)
    labels = walk.labels()
    accounts = walk.relationship(REFERENCE)["accounts"]
    wanted = [recapcheck.grouped(user["userName"], 4), "Comptes", "Virements"]
    wanted += [recapcheck.grouped(one["iban"], 4) for one in accounts] + [labels[code] for code in walk.functions(user)]
    for one in wanted:
        check(recapcheck.plain(one) in text, f"the recap lacks “{one}”")
    check(walk.job.password not in text, "the recap tells the password")


def S0_6_S0_7_aSecondDelegateCopiesTheProfileOfTheFirst(walk):
    """And comes from a contact that is declared on the way, as an operation of its own (S0.2)."""
    walk.job.find_relationship()
    walk.new_user()
    gui.push("Déclarer un interlocuteur…")
    gui.enter("Nom", "Pellerin")
    gui.enter("Prénom", "Louise")
    gui.enter("Courriel", "louise.pellerin@dupre.example")
    walk.picture("contact")
    gui.press("Déclarer")
    walk.see(f"Le même bordereau déclarera {SECOND} comme interlocuteur")
    walk.job.reach_details()
    walk.job.reach_rights()
    gui.push("Copier le profil de…")
    gui.tick("Y compris les comptes")
    gui.choose(FIRST, ("list item",))
    walk.picture("copy")
    gui.press("Copier")
    walk.go_on()
    walk.go_on()
    walk.see(SENSITIVE)
    walk.take_note()
    walk.go_on()
    walk.job.accept_terms_here()
    walk.job.submit()
    walk.picture("result")
    gui.press("Plus tard, dans « À faire »")
    gui.need_gone("Terminer", gui.BUTTONS)
    first, second = walk.user(FIRST), walk.user(SECOND)
    check(walk.functions(second) == walk.functions(first), "the copy is another profile")
    check(value_of(second, "profile") != value_of(first, "profile"), "both share one profile: the copy is no snapshot")
    check(walk.grants(second)[0]["accounts"] == walk.grants(first)[0]["accounts"], "the accounts are not copied")
    kinds = [one["path"].split("/")[1] for one in walk.newest_order()["Operations"]]
    check("Contacts" in kinds, f"the contact is declared by no operation of its own: {kinds}")
    walk.show_user(SECOND)


def S0_4_theProfileFollowsLater(walk):
    walk.job.find_relationship()
    walk.new_user()
    gui.choose(THIRD, CELL)
    walk.job.reach_details()
    walk.job.reach_rights()
    gui.act(gui.need("Définir le profil plus tard", ("radio button",)))
    walk.see("d’ici là, la liste indique « profil à définir ».")
    walk.picture("later")
    walk.go_on()
    walk.go_on()
    walk.job.accept_terms_here()
    walk.job.submit()
    gui.press("Plus tard, dans « À faire »")
    gui.need_gone("Terminer", gui.BUTTONS)
    check(not value_of(walk.user(THIRD), "profile"), "there is a profile")
    walk.show_user(THIRD)
    walk.see("Profil à définir")


def S0_3_modifiedAtAnyTime(walk):
    """The telephone changes, and the profile that was left for later is chosen."""
    gui.push("Modifier…")
    gui.enter("Téléphone", "02 97 00 41 20")
    gui.select("Profil", "Consultation")
    walk.picture("edit")
    gui.press("Préparer les modifications")
    walk.review()
    walk.see("Consultation")
    walk.picture("review")
    order = walk.submit_review()
    check(order["status"] in ("applied", "inEffect"), f"the order is {order['status']}")
    user = walk.user(THIRD)
    phones = {one["type"]: one["value"] for one in user["phoneNumbers"]}
    check("+33297004120" in phones.values(), f"other telephones: {phones}")
    check("accounts.view" in walk.functions(user), "the profile is not the one chosen")
    walk.show_user(THIRD)
    walk.see("Consultation")


def S0_3_S0_8_functionsAreChangedLater(walk):
    """Of somebody who is there: the wizard's own boxes, on the profile as it stands."""
    before = walk.functions(walk.user(FIRST))
    walk.show_user(FIRST)
    walk.more("o")
    walk.see("Rien n’est transmis avant la vérification.", "Par rapport à aujourd’hui")
    walk.tick_menu("Messages")
    walk.picture("rights")
    gui.press("Préparer les modifications")
    walk.review()
    walk.picture("review")
    walk.submit_review()
    now = walk.functions(walk.user(FIRST))
    check(before < now and all(code.startswith("messages.") for code in now - before), f"added: {now - before}")


def S0_3_accountsAreChangedLater(walk):
    held = walk.grants(walk.user(FIRST))[0]
    check(held["accounts"], "no account is granted")
    walk.show_user(FIRST)
    walk.more("e")
    gui.press("Tout décocher")
    walk.see("Aucun compte n’est coché sur")
    walk.picture("accounts")
    gui.press("Préparer les modifications")
    walk.review()
    walk.submit_review()
    now = walk.grants(walk.user(FIRST))[0]
    check(not now.get("accounts"), f"accounts are granted still: {now}")
    check(now["active"] and now["id"] == held["id"], "it is another access")


def S0_2_aContactIsDeclaredByItself(walk):
    walk.job.find_relationship()
    walk.show_tab("Interlocuteurs")
    gui.push("Déclarer un interlocuteur…")
    gui.enter("Nom", "Kermadec")
    gui.enter("Prénom", "Yann")
    gui.press("Déclarer")
    walk.see("à déclarer")
    walk.picture("staged")
    walk.review()
    walk.submit_review()
    found = walk.service.listed("Contacts", lastName="Kermadec")
    check(len(found) == 1, f"declared: {found}")
    check(not walk.service.users_called("KERMADEC Yann"), "a contact is no delegate")


def S0_11_S0_3_deletingSaysWhatIsLost(walk):
    user = walk.user(SECOND)
    walk.show_user(SECOND)
    walk.more("s")
    walk.see(f"{SECOND} ne pourra plus jamais se connecter.", "1 accès prend fin en même temps.")
    walk.picture("confirm")
    gui.press("Supprimer")
    walk.review()
    walk.see("Supprimé : cette personne ne pourra plus jamais se connecter", f"{SECOND} perd tout accès")
    walk.picture("review")
    walk.submit_review()
    check(not walk.service.users_called(SECOND), f"{SECOND} is there")
    status, _ = walk.service.ask("GET", f"/Users/{user['id']}")
    check(status == 404, f"{SECOND} is answered by {status}")
    trail = walk.service.listed("AuditEntries", resourceId=user["id"])
    check("deleted" in {one["action"] for one in trail}, "the trail does not tell of it")
    walk.open("Délégués")
    walk.see("aucun résultat pour ces filtres")


walks.run("bank-delegates", (
    S0_2_aDelegateComesFromADeclaredContact,
    S0_4_theContactDetailsFollow,
    S0_8_functionsMenuByMenuAndTheirAccounts,
    S0_9_sensitiveOperationsAreWarnedOf,
    S0_4_termsAreAccepted,
    S0_5_credentialsAreShownAndHandedOver,
    S0_10_theRecapPrints,
    S0_6_S0_7_aSecondDelegateCopiesTheProfileOfTheFirst,
    S0_4_theProfileFollowsLater,
    S0_3_modifiedAtAnyTime,
    S0_3_S0_8_functionsAreChangedLater,
    S0_3_accountsAreChangedLater,
    S0_2_aContactIsDeclaredByItself,
    S0_11_S0_3_deletingSaysWhatIsLost,
))
