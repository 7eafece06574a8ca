# SPDX-License-Identifier: MIT
"""Does a printed recap show every label and every value that applies? Reads the PDF with pdftotext, and takes the
values from the portal itself and from the portal's published catalogue."""
import json
import pathlib
import re
import subprocess
import unicodedata

from mainjob import REFERENCE

ROOT = pathlib.Path(__file__).resolve().parents[2]

LABELS = {
    "fr": [
        # letterhead, client, title
        "Récapitulatif du profil", "N° d’abonnement", "Bordereau n°",
        # what it shows
        "Situation au", "Synchronisé le", "(Europe/Paris)", "Remplace celui du", "néant, premier récapitulatif",
        # the person
        "Délégué", "Nom", "Qualité", "Identifiant de connexion", "Courriel", "Mobile", "Statut", "Validité", "sans fin",
        "Équipement", "attendu",
        # accounts
        "Comptes autorisés", "3 comptes sur 3", "Libellé", "Titulaire", "IBAN",
        # functions
        "Menus et fonctions", "fonctions autorisées, dont", "en attente d’équipement", "autorisée", "sensible",
        "Sans fonction autorisée",
        # trail
        "Traçabilité", "Préparé", "Validé", "sans validation requise", "Appliqué", "Mandat", "Référence", "Conditions",
        "version 4.2, le",
        # signatures
        "Fait à", ", le", ", en", "exemplaires.", "Titulaire ou représentant légal", "Administrateur",
        "reconnaît en avoir pris connaissance", "Date :", "Signature :",
        # footer
        "Confidentiel – secret professionnel. Données traitées pour gérer les habilitations ; accès, rectification :",
        "Imprimé par Sophie Aubriot le", "Page 1/",
    ],
    "en": [
        "Profile recap", "Subscription no.", "Order no.",
        "As of", "Synchronised", "(Europe/Paris)", "Supersedes", "none, first recap",
        "Delegate", "Name", "Capacity", "Sign-in ID", "Email", "Mobile", "Status", "Validity", "without end", "Equipment",
        "awaited",
        "Authorised accounts", "3 of 3 accounts", "Label", "Holder", "IBAN",
        "Menus and functions", "functions allowed, of which", "awaiting equipment", "allowed", "sensitive",
        "Menus without an allowed function",
        "Trail", "Prepared", "Approved", "no approval required", "Applied", "Mandate", "Reference", "Terms",
        "version 4.2, on",
        "Done at", ", on", ", in", "copies.", "Holder or legal representative", "Administrator",
        "acknowledges having read it", "Date:", "Signature:",
        "Confidential – professional secrecy. Data processed to administer access; access, rectification:",
        "Printed by Sophie Aubriot on", "Page 1/",
    ],
}
EFFECT = {"fr": r"Prend effet vers|En vigueur depuis|Effectif depuis", "en": r"Takes effect about|In effect since"}


def plain(text):
    """Ligatures, narrow blanks and line ends are matters of setting."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


def text_of(pdf):
    return plain(subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout)


def timeless(text):
    """Without what moves with the clock: two printings differ by their minute."""
    return re.sub(r"\b\d\d:\d\d\b", "", text)


def grouped(text, size):
    return " ".join(text[i:i + size] for i in range(0, len(text), size))


def letterhead():
    lines = (ROOT / "resources/sample/letterhead.ini").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith(";"))
    return [pairs[key].strip('"') for key in ("name", "line", "address", "phone", "email", "privacyContact")]


def functions_of(service, user, language):
    """The labels of what the user's profile holds, from the catalogue that the portal publishes."""
    labels = {one["code"]: one["label"][language] for one in service.get("/Catalogue")["functions"]}
    profile = service.get(f"/Profiles/{value_of(user, 'profile')}")
    return [labels[code] for code in profile["functions"]]


def value_of(resource, name):
    """An attribute, wherever it lies: in the core schema or in an extension; a reference is its value."""
    found = resource.get(name)
    for key, part in resource.items():
        if found is None and key.startswith("urn:") and isinstance(part, dict):
            found = part.get(name)
    return found["value"] if isinstance(found, dict) and "value" in found else found


def expected(service, user, language, mandate):
    """Labels and values. `user`: as the portal has it; `mandate`: who gave it and its reference."""
    relationship = service.get(f"/Relationships?filter=reference%20eq%20%22{REFERENCE}%22")["Resources"][0]
    company = service.get(f"/Companies/{relationship['company']}")
    order = service.get("/ChangeOrders?sortBy=meta.created&sortOrder=descending&count=1")["Resources"][0]
    mobile = next(phone["value"] for phone in user["phoneNumbers"] if phone["type"] == "mobile")
    title = {"Ms.": {"fr": "Mme", "en": "Ms"}, "Mr.": {"fr": "M.", "en": "Mr"}}[user["name"]["honorificPrefix"]]
    name = f"{user['name']['familyName'].upper()} {user['name']['givenName']}"
    values = [*letterhead(), company["name"], REFERENCE, value_of(order, "number"),
              f"{title[language]} {name}", user["title"], grouped(user["userName"], 4), user["emails"][0]["value"],
              f"+33 {mobile[3]} •• •• •• {mobile[-2:]}", "Sophie Aubriot", *mandate]
    for account in relationship["accounts"]:
        values += [account["label"], account["holder"], grouped(account["iban"], 4)]
    functions = functions_of(service, user, language)
    if len(functions) < 10:
        raise ValueError(f"only {len(functions)} functions were given")
    return LABELS[language] + values + functions


def missing(pdf, service, user, language, mandate):
    """What the recap lacks; empty: nothing."""
    text = text_of(pdf)
    lacks = [word for word in expected(service, user, language, mandate) if plain(word) not in text]
    if not re.search(EFFECT[language], text):
        lacks.append(EFFECT[language])
    # Under the signature boxes' headings: who signs is known here, three times over.
    if text.count(plain(mandate[0])) < 3:
        lacks.append(f"{mandate[0]} in both signature boxes")
    return lacks
