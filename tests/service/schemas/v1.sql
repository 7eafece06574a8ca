-- SPDX-License-Identifier: MIT
-- A service of schema version 1: one portal, a held order, an applied one, a user with a password.
PRAGMA foreign_keys=OFF;
CREATE TABLE portal (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL, -- the portal file: policy and catalogue
    policy TEXT NOT NULL, -- as served
    catalogue TEXT NOT NULL,
    epoch BLOB NOT NULL, -- 8 random bytes: tells this chain from any other of the same portal
    sequence INTEGER NOT NULL DEFAULT 0, -- head of the chain
    hash BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;
CREATE TABLE company (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    name TEXT NOT NULL, -- case key
    identifier TEXT NOT NULL,
    country TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE TABLE relationship (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    reference TEXT NOT NULL,
    company TEXT NOT NULL,
    configuration TEXT NOT NULL,
    responsible TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE TABLE contact (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    company TEXT NOT NULL,
    family_name TEXT NOT NULL, -- case key
    given_name TEXT NOT NULL, -- case key
    email TEXT NOT NULL, -- case key
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE TABLE profile (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id)
) STRICT;
CREATE TABLE user (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    external_id TEXT, -- NULL: none
    user_name TEXT NOT NULL, -- case key, unique
    family_name TEXT NOT NULL, -- case key
    given_name TEXT NOT NULL, -- case key
    email TEXT NOT NULL, -- case key
    active INTEGER NOT NULL,
    user_type TEXT NOT NULL,
    company TEXT NOT NULL,
    contact TEXT NOT NULL,
    profile TEXT NOT NULL,
    person TEXT NOT NULL,
    created_by TEXT, -- the change order that created it
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, user_name),
    UNIQUE (portal, external_id)
) STRICT;
CREATE TABLE "grant" (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    user TEXT NOT NULL,
    relationship TEXT NOT NULL,
    profile TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, user, relationship)
) STRICT;
CREATE TABLE staff (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, subject)
) STRICT;
CREATE TABLE token (
    hash BLOB PRIMARY KEY, -- SHA-256: the token itself is kept nowhere
    staff INTEGER NOT NULL REFERENCES staff ON DELETE CASCADE,
    created INTEGER NOT NULL,
    expires INTEGER -- NULL: never
) STRICT, WITHOUT ROWID;
CREATE TABLE change_order (
    key INTEGER PRIMARY KEY,
    portal INTEGER NOT NULL REFERENCES portal,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    external_id TEXT, -- made by the author's client; NULL for a plain write without one
    author TEXT NOT NULL, -- subject
    digest BLOB NOT NULL, -- SHA-256 of the bytes that were sent
    status TEXT NOT NULL,
    number TEXT NOT NULL,
    company TEXT NOT NULL,
    replaces TEXT NOT NULL,
    effective INTEGER, -- when it takes effect, while that lies ahead
    document TEXT NOT NULL,
    UNIQUE (portal, id),
    UNIQUE (portal, author, external_id),
    UNIQUE (portal, number)
) STRICT;
CREATE TABLE order_counter (
    portal INTEGER NOT NULL REFERENCES portal,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (portal, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE reservation (
    portal INTEGER NOT NULL REFERENCES portal,
    kind TEXT NOT NULL CHECK (kind IN ('signInId', 'contact')),
    value TEXT NOT NULL,
    change_order TEXT NOT NULL,
    PRIMARY KEY (portal, kind, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE credential (
    portal INTEGER NOT NULL REFERENCES portal,
    user TEXT NOT NULL,
    hash TEXT NOT NULL,
    temporary INTEGER NOT NULL,
    issued INTEGER NOT NULL,
    issued_by TEXT NOT NULL,
    expires INTEGER, -- NULL: does not
    PRIMARY KEY (portal, user)
) STRICT, WITHOUT ROWID;
CREATE TABLE chain (
    portal INTEGER NOT NULL REFERENCES portal,
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    action TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    order_number TEXT NOT NULL,
    change TEXT, -- created, updated, deleted for the feed; NULL: audit only
    salt BLOB,
    old_value TEXT,
    new_value TEXT,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (portal, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO "portal"("key", "id", "definition", "policy", "catalogue", "epoch", "sequence", "hash", "created") VALUES(1, 'client-portal', '{
  "id": "client-portal",
  "name": {"en": "Client portal", "fr": "Portail clients"},
  "policy": {
    "version": "1",
    "userNoun": {"one": {"en": "user", "fr": "utilisateur"}, "many": {"en": "users", "fr": "utilisateurs"}},
    "relationshipNoun": {"one": {"en": "dossier", "fr": "dossier"}, "many": {"en": "dossiers", "fr": "dossiers"}},
    "signInId": "email",
    "credentialDelivery": "email",
    "contactRequired": false,
    "identityDocument": "none",
    "identityDocumentRetention": "purgeWhenVerified",
    "termsVersion": "",
    "approval": "widening",
    "profileScope": "user",
    "rightsBy": "modules",
    "accountScope": "none",
    "defaultProfile": "",
    "confirmations": 1,
    "acknowledgeWarnings": true,
    "profileLater": false,
    "authors": "preparer",
    "firstUserAdministrator": true,
    "clientAdministratorsCreate": false,
    "unseenDays": 90,
    "minimumAdministrators": {"block": 1, "warn": 1},
    "administratorPer": "company",
    "bannedEmailDomains": ["lestienne-aubriot.example"],
    "warnGenericEmail": true,
    "strongAuthentication": {
      "requirement": "none",
      "device": {"en": "the authentication app", "fr": "l’application d’authentification"}
    },
    "selfRegistration": false,
    "accessRequests": true,
    "effectDelaySeconds": 0,
    "grantDates": true,
    "timeZone": "Europe/Paris",
    "maxOperations": 10000,
    "temporaryPasswordDays": 7,
    "configurations": [
      {
        "code": "accounting",
        "label": {"en": "Accounting engagement", "fr": "Mission comptable"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "figures.dashboard", "figures.statements",
          "figures.cash", "figures.export", "ledger.view", "ledger.receivables", "ledger.questions",
          "invoicing.quotes", "invoicing.invoices", "invoicing.reminders", "paymentPrepare.select",
          "paymentPrepare.batch", "paymentSend.send", "paymentSend.cancel", "tax.view", "tax.approve", "tax.calendar",
          "signature.view", "signature.sign", "archive.view", "archive.download", "archive.share",
          "messages.exchange", "messages.appointment", "users.manage", "users.view"
        ]
      },
      {
        "code": "payroll",
        "label": {"en": "Payroll engagement", "fr": "Mission sociale"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "payroll.variables", "payroll.payslips",
          "payroll.arrivals", "payroll.declarations", "signature.view", "signature.sign", "archive.view",
          "archive.download", "archive.share", "messages.exchange", "messages.appointment", "users.manage",
          "users.view"
        ]
      },
      {
        "code": "audit",
        "label": {"en": "Statutory audit", "fr": "Commissariat aux comptes"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "audit.requests", "audit.answer",
          "audit.confirmations", "audit.reports", "signature.view", "signature.sign", "archive.view",
          "archive.download", "archive.share", "messages.exchange", "messages.appointment", "users.manage",
          "users.view"
        ]
      },
      {
        "code": "complete",
        "label": {"en": "All engagements", "fr": "Mission complète"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "figures.dashboard", "figures.statements",
          "figures.cash", "figures.export", "ledger.view", "ledger.receivables", "ledger.questions",
          "invoicing.quotes", "invoicing.invoices", "invoicing.reminders", "paymentPrepare.select",
          "paymentPrepare.batch", "paymentSend.send", "paymentSend.cancel", "tax.view", "tax.approve", "tax.calendar",
          "payroll.variables", "payroll.payslips", "payroll.arrivals", "payroll.declarations", "legal.documents",
          "legal.meetings", "legal.registers", "audit.requests", "audit.answer", "audit.confirmations",
          "audit.reports", "signature.view", "signature.sign", "archive.view", "archive.download", "archive.share",
          "messages.exchange", "messages.appointment", "users.manage", "users.view"
        ]
      }
    ],
    "predefinedProfiles": [
      {
        "code": "administration",
        "label": {"en": "All modules and users", "fr": "Tous les modules et utilisateurs"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "figures.dashboard", "figures.statements",
          "figures.cash", "figures.export", "ledger.view", "ledger.receivables", "ledger.questions",
          "invoicing.quotes", "invoicing.invoices", "invoicing.reminders", "paymentPrepare.select",
          "paymentPrepare.batch", "paymentSend.send", "paymentSend.cancel", "tax.view", "tax.approve", "tax.calendar",
          "payroll.variables", "payroll.payslips", "payroll.arrivals", "payroll.declarations", "legal.documents",
          "legal.meetings", "legal.registers", "audit.requests", "audit.answer", "audit.confirmations",
          "audit.reports", "signature.view", "signature.sign", "archive.view", "archive.download", "archive.share",
          "messages.exchange", "messages.appointment", "users.manage", "users.view"
        ],
        "typicalUse": {"en": "Client administrator", "fr": "Administration du portail chez le client"}
      },
      {
        "code": "allModules",
        "label": {"en": "All modules", "fr": "Tous les modules"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "figures.dashboard", "figures.statements",
          "figures.cash", "figures.export", "ledger.view", "ledger.receivables", "ledger.questions",
          "invoicing.quotes", "invoicing.invoices", "invoicing.reminders", "paymentPrepare.select",
          "paymentPrepare.batch", "paymentSend.send", "paymentSend.cancel", "tax.view", "tax.approve", "tax.calendar",
          "payroll.variables", "payroll.payslips", "payroll.arrivals", "payroll.declarations", "legal.documents",
          "legal.meetings", "legal.registers", "audit.requests", "audit.answer", "audit.confirmations",
          "audit.reports", "signature.view", "signature.sign", "archive.view", "archive.download", "archive.share",
          "messages.exchange", "messages.appointment"
        ],
        "typicalUse": {"en": "Management", "fr": "Direction"}
      },
      {
        "code": "accounting",
        "label": {"en": "Accounting", "fr": "Comptabilité"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "figures.dashboard", "figures.statements",
          "figures.cash", "figures.export", "ledger.view", "ledger.receivables", "ledger.questions",
          "invoicing.quotes", "invoicing.invoices", "invoicing.reminders", "paymentPrepare.select",
          "paymentPrepare.batch", "tax.view", "tax.approve", "tax.calendar", "archive.view", "archive.download",
          "archive.share", "messages.exchange", "messages.appointment"
        ],
        "typicalUse": {"en": "In-house accounting", "fr": "Service comptable"}
      },
      {
        "code": "payroll",
        "label": {"en": "Payroll and staff", "fr": "Social et paie"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "payroll.variables", "payroll.payslips",
          "payroll.arrivals", "payroll.declarations", "messages.exchange", "messages.appointment"
        ],
        "typicalUse": {"en": "Payroll, human resources", "fr": "Paie, ressources humaines"}
      },
      {
        "code": "audit",
        "label": {"en": "Audit requests", "fr": "Demandes d’audit"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "audit.requests", "audit.answer",
          "audit.confirmations", "audit.reports", "messages.exchange", "messages.appointment"
        ],
        "typicalUse": {
          "en": "Person who answers the auditors",
          "fr": "Correspondance avec les commissaires aux comptes"
        }
      },
      {
        "code": "delivery",
        "label": {"en": "Document delivery", "fr": "Dépôt de documents"},
        "functions": [
          "deposit.upload", "deposit.capture", "deposit.track", "messages.exchange", "messages.appointment"
        ],
        "typicalUse": {"en": "Secretariat, shop, building site", "fr": "Secrétariat, magasin, chantier"}
      }
    ],
    "support": {
      "phone": "+33 1 99 00 67 15",
      "email": "assistance@portail-clients.example",
      "url": "https://portail-clients.example/assistance",
      "hours": {
        "en": "Monday to Friday, 9 am to 12.30 pm and 2 pm to 6 pm",
        "fr": "Du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 18 h"
      }
    },
    "languages": ["fr", "en"],
    "userTypes": [
      {
        "code": "clientAdministrator",
        "label": {"en": "Client administrator", "fr": "Administrateur client"},
        "hint": {"en": "formerly Dirigeant", "fr": "anciennement Dirigeant"},
        "administrator": true
      },
      {
        "code": "clientUser",
        "label": {"en": "Client user", "fr": "Utilisateur client"},
        "hint": {"en": "formerly Client secondaire", "fr": "anciennement Client secondaire"},
        "administrator": false
      }
    ],
    "orderPrefix": "BM"
  },
  "catalogue": {
    "version": "1",
    "menus": [
      {"code": "deposit", "label": {"en": "Document delivery", "fr": "Dépôt de documents"}},
      {"code": "figures", "label": {"en": "Figures and reports", "fr": "Chiffres et états"}},
      {"code": "ledger", "label": {"en": "Accounting", "fr": "Comptabilité"}},
      {"code": "invoicing", "label": {"en": "Invoicing", "fr": "Facturation"}},
      {"code": "paymentPrepare", "label": {"en": "Payment: prepare a batch", "fr": "Paiement : préparer une remise"}},
      {"code": "paymentSend", "label": {"en": "Payment: send a batch", "fr": "Paiement : envoyer une remise"}},
      {"code": "tax", "label": {"en": "Tax returns", "fr": "Fiscalité"}},
      {"code": "payroll", "label": {"en": "Payroll and staff", "fr": "Social et paie"}},
      {"code": "legal", "label": {"en": "Company law", "fr": "Juridique"}},
      {"code": "audit", "label": {"en": "Audit requests", "fr": "Demandes d’audit"}},
      {"code": "signature", "label": {"en": "Electronic signature", "fr": "Signature électronique"}},
      {"code": "archive", "label": {"en": "Digital safe", "fr": "Coffre-fort numérique"}},
      {"code": "messages", "label": {"en": "Messages", "fr": "Messages"}},
      {"code": "users", "label": {"en": "Users", "fr": "Utilisateurs"}}
    ],
    "modules": [
      {"code": "deposit", "label": {"en": "Document delivery", "fr": "Dépôt de documents"}},
      {"code": "figures", "label": {"en": "Figures and reports", "fr": "Chiffres et états"}},
      {"code": "ledger", "label": {"en": "Accounting", "fr": "Comptabilité"}},
      {"code": "invoicing", "label": {"en": "Invoicing", "fr": "Facturation"}},
      {"code": "payment", "label": {"en": "Payment", "fr": "Paiement"}},
      {"code": "tax", "label": {"en": "Tax returns", "fr": "Fiscalité"}},
      {"code": "payroll", "label": {"en": "Payroll and staff", "fr": "Social et paie"}},
      {"code": "legal", "label": {"en": "Company law", "fr": "Juridique"}},
      {"code": "audit", "label": {"en": "Audit requests", "fr": "Demandes d’audit"}},
      {"code": "signature", "label": {"en": "Electronic signature", "fr": "Signature électronique"}},
      {"code": "archive", "label": {"en": "Digital safe", "fr": "Coffre-fort numérique"}}
    ],
    "functions": [
      {"code": "deposit.upload", "menu": "deposit", "label": {"en": "Deliver documents", "fr": "Déposer des documents"}, "sensitive": false, "module": "deposit", "accounts": false, "administration": false},
      {"code": "deposit.capture", "menu": "deposit", "label": {"en": "Photograph a receipt", "fr": "Photographier un justificatif"}, "sensitive": false, "module": "deposit", "accounts": false, "administration": false},
      {"code": "deposit.track", "menu": "deposit", "label": {"en": "Follow what was delivered", "fr": "Suivre ses dépôts"}, "sensitive": false, "module": "deposit", "accounts": false, "administration": false},
      {"code": "figures.dashboard", "menu": "figures", "label": {"en": "View the dashboard", "fr": "Consulter le tableau de bord"}, "sensitive": false, "module": "figures", "accounts": false, "administration": false},
      {"code": "figures.statements", "menu": "figures", "label": {"en": "View interim and annual accounts", "fr": "Consulter les situations et comptes annuels"}, "sensitive": false, "module": "figures", "accounts": false, "administration": false},
      {"code": "figures.cash", "menu": "figures", "label": {"en": "View cash flow", "fr": "Consulter le suivi de trésorerie"}, "sensitive": false, "module": "figures", "accounts": false, "administration": false},
      {"code": "figures.export", "menu": "figures", "label": {"en": "Export figures", "fr": "Exporter les chiffres"}, "sensitive": false, "module": "figures", "accounts": false, "administration": false},
      {"code": "ledger.view", "menu": "ledger", "label": {"en": "View the ledger and balances", "fr": "Consulter le grand livre et les balances"}, "sensitive": false, "module": "ledger", "accounts": false, "administration": false},
      {"code": "ledger.receivables", "menu": "ledger", "label": {"en": "View customers’ and suppliers’ balances", "fr": "Consulter les soldes clients et fournisseurs"}, "sensitive": false, "module": "ledger", "accounts": false, "administration": false},
      {"code": "ledger.questions", "menu": "ledger", "label": {"en": "Answer questions about entries", "fr": "Répondre aux questions sur les écritures"}, "sensitive": false, "module": "ledger", "accounts": false, "administration": false},
      {"code": "invoicing.quotes", "menu": "invoicing", "label": {"en": "Draw up quotes", "fr": "Établir des devis"}, "sensitive": false, "module": "invoicing", "accounts": false, "administration": false},
      {"code": "invoicing.invoices", "menu": "invoicing", "label": {"en": "Issue invoices", "fr": "Émettre des factures"}, "sensitive": false, "module": "invoicing", "accounts": false, "administration": false},
      {"code": "invoicing.reminders", "menu": "invoicing", "label": {"en": "Send reminders", "fr": "Relancer les impayés"}, "sensitive": false, "module": "invoicing", "accounts": false, "administration": false},
      {"code": "paymentPrepare.select", "menu": "paymentPrepare", "label": {"en": "Choose invoices to pay", "fr": "Choisir les factures à régler"}, "sensitive": false, "module": "payment", "accounts": false, "administration": false},
      {"code": "paymentPrepare.batch", "menu": "paymentPrepare", "label": {"en": "Prepare a payment batch", "fr": "Préparer une remise"}, "sensitive": false, "module": "payment", "accounts": false, "administration": false},
      {"code": "paymentSend.send", "menu": "paymentSend", "label": {"en": "Send a payment batch to the bank", "fr": "Envoyer une remise à la banque"}, "sensitive": true, "module": "payment", "accounts": false, "administration": false},
      {"code": "paymentSend.cancel", "menu": "paymentSend", "label": {"en": "Cancel a batch not yet sent", "fr": "Annuler une remise non envoyée"}, "sensitive": false, "module": "payment", "accounts": false, "administration": false},
      {"code": "tax.view", "menu": "tax", "label": {"en": "View tax returns", "fr": "Consulter les déclarations fiscales"}, "sensitive": false, "module": "tax", "accounts": false, "administration": false},
      {"code": "tax.approve", "menu": "tax", "label": {"en": "Agree a return before it is filed", "fr": "Donner son accord avant le dépôt d’une déclaration"}, "sensitive": false, "module": "tax", "accounts": false, "administration": false},
      {"code": "tax.calendar", "menu": "tax", "label": {"en": "View tax deadlines", "fr": "Consulter les échéances fiscales"}, "sensitive": false, "module": "tax", "accounts": false, "administration": false},
      {"code": "payroll.variables", "menu": "payroll", "label": {"en": "Enter the month’s payroll data", "fr": "Saisir les variables de paie"}, "sensitive": false, "module": "payroll", "accounts": false, "administration": false},
      {"code": "payroll.payslips", "menu": "payroll", "label": {"en": "View payslips", "fr": "Consulter les bulletins de paie"}, "sensitive": false, "module": "payroll", "accounts": false, "administration": false},
      {"code": "payroll.arrivals", "menu": "payroll", "label": {"en": "Announce arrivals and departures", "fr": "Annoncer une embauche ou un départ"}, "sensitive": false, "module": "payroll", "accounts": false, "administration": false},
      {"code": "payroll.declarations", "menu": "payroll", "label": {"en": "View social security returns", "fr": "Consulter les déclarations sociales"}, "sensitive": false, "module": "payroll", "accounts": false, "administration": false},
      {"code": "legal.documents", "menu": "legal", "label": {"en": "View articles and minutes", "fr": "Consulter les statuts et procès-verbaux"}, "sensitive": false, "module": "legal", "accounts": false, "administration": false},
      {"code": "legal.meetings", "menu": "legal", "label": {"en": "Follow general meetings", "fr": "Suivre les assemblées générales"}, "sensitive": false, "module": "legal", "accounts": false, "administration": false},
      {"code": "legal.registers", "menu": "legal", "label": {"en": "View share registers", "fr": "Consulter les registres de titres"}, "sensitive": false, "module": "legal", "accounts": false, "administration": false},
      {"code": "audit.requests", "menu": "audit", "label": {"en": "View requests for documents", "fr": "Consulter les demandes de pièces"}, "sensitive": false, "module": "audit", "accounts": false, "administration": false},
      {"code": "audit.answer", "menu": "audit", "label": {"en": "Answer a request", "fr": "Répondre à une demande"}, "sensitive": false, "module": "audit", "accounts": false, "administration": false},
      {"code": "audit.confirmations", "menu": "audit", "label": {"en": "Follow third-party confirmations", "fr": "Suivre les confirmations de tiers"}, "sensitive": false, "module": "audit", "accounts": false, "administration": false},
      {"code": "audit.reports", "menu": "audit", "label": {"en": "View audit reports", "fr": "Consulter les rapports d’audit"}, "sensitive": false, "module": "audit", "accounts": false, "administration": false},
      {"code": "signature.view", "menu": "signature", "label": {"en": "View documents to sign", "fr": "Consulter les documents à signer"}, "sensitive": false, "module": "signature", "accounts": false, "administration": false},
      {"code": "signature.sign", "menu": "signature", "label": {"en": "Sign a document", "fr": "Signer un document"}, "sensitive": true, "module": "signature", "accounts": false, "administration": false},
      {"code": "archive.view", "menu": "archive", "label": {"en": "Search and view documents", "fr": "Rechercher et consulter des documents"}, "sensitive": false, "module": "archive", "accounts": false, "administration": false},
      {"code": "archive.download", "menu": "archive", "label": {"en": "Download documents", "fr": "Télécharger des documents"}, "sensitive": false, "module": "archive", "accounts": false, "administration": false},
      {"code": "archive.share", "menu": "archive", "label": {"en": "Share a document with a third party", "fr": "Partager un document avec un tiers"}, "sensitive": false, "module": "archive", "accounts": false, "administration": false},
      {"code": "messages.exchange", "menu": "messages", "label": {"en": "Exchange messages with the firm", "fr": "Échanger avec le cabinet"}, "sensitive": false, "module": "", "accounts": false, "administration": false},
      {"code": "messages.appointment", "menu": "messages", "label": {"en": "Request an appointment", "fr": "Demander un rendez-vous"}, "sensitive": false, "module": "", "accounts": false, "administration": false},
      {"code": "users.manage", "menu": "users", "label": {"en": "Create client users and manage their access", "fr": "Créer des utilisateurs clients et gérer leurs accès"}, "sensitive": false, "module": "", "accounts": false, "administration": true},
      {"code": "users.view", "menu": "users", "label": {"en": "View the users of the dossier", "fr": "Consulter les utilisateurs du dossier"}, "sensitive": false, "module": "", "accounts": false, "administration": false}
    ]
  }
}
', '{"meta":{"created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","resourceType":"Policy","version":"W/\"1\""},"accessRequests":true,"accountScope":"none","acknowledgeWarnings":true,"administratorPer":"company","approval":"widening","authors":"preparer","bannedEmailDomains":["lestienne-aubriot.example"],"clientAdministratorsCreate":false,"configurations":[{"code":"accounting","functions":["archive.download","archive.share","archive.view","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","signature.sign","signature.view","tax.approve","tax.calendar","tax.view","users.manage","users.view"],"label":{"en":"Accounting engagement","fr":"Mission comptable"}},{"code":"payroll","functions":["archive.download","archive.share","archive.view","deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","users.manage","users.view"],"label":{"en":"Payroll engagement","fr":"Mission sociale"}},{"code":"audit","functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange","signature.sign","signature.view","users.manage","users.view"],"label":{"en":"Statutory audit","fr":"Commissariat aux comptes"}},{"code":"complete","functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","legal.documents","legal.meetings","legal.registers","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","tax.approve","tax.calendar","tax.view","users.manage","users.view"],"label":{"en":"All engagements","fr":"Mission complète"}}],"confirmations":1,"contactRequired":false,"credentialDelivery":"email","defaultProfile":"","effectDelaySeconds":0,"firstUserAdministrator":true,"grantDates":true,"id":"policy","identityDocument":"none","identityDocumentRetention":"purgeWhenVerified","languages":["fr","en"],"maxOperations":10000,"minimumAdministrators":{"block":1,"warn":1},"orderPrefix":"BM","predefinedProfiles":[{"code":"administration","functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","legal.documents","legal.meetings","legal.registers","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","tax.approve","tax.calendar","tax.view","users.manage","users.view"],"label":{"en":"All modules and users","fr":"Tous les modules et utilisateurs"},"typicalUse":{"en":"Client administrator","fr":"Administration du portail chez le client"}},{"code":"allModules","functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","legal.documents","legal.meetings","legal.registers","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","tax.approve","tax.calendar","tax.view"],"label":{"en":"All modules","fr":"Tous les modules"},"typicalUse":{"en":"Management","fr":"Direction"}},{"code":"accounting","functions":["archive.download","archive.share","archive.view","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","tax.approve","tax.calendar","tax.view"],"label":{"en":"Accounting","fr":"Comptabilité"},"typicalUse":{"en":"In-house accounting","fr":"Service comptable"}},{"code":"payroll","functions":["deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables"],"label":{"en":"Payroll and staff","fr":"Social et paie"},"typicalUse":{"en":"Payroll, human resources","fr":"Paie, ressources humaines"}},{"code":"audit","functions":["audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange"],"label":{"en":"Audit requests","fr":"Demandes d’audit"},"typicalUse":{"en":"Person who answers the auditors","fr":"Correspondance avec les commissaires aux comptes"}},{"code":"delivery","functions":["deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange"],"label":{"en":"Document delivery","fr":"Dépôt de documents"},"typicalUse":{"en":"Secretariat, shop, building site","fr":"Secrétariat, magasin, chantier"}}],"profileLater":false,"profileScope":"user","relationshipNoun":{"many":{"en":"dossiers","fr":"dossiers"},"one":{"en":"dossier","fr":"dossier"}},"rightsBy":"modules","schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Policy"],"selfRegistration":false,"signInId":"email","strongAuthentication":{"device":{"en":"the authentication app","fr":"l’application d’authentification"},"requirement":"none"},"support":{"email":"assistance@portail-clients.example","hours":{"en":"Monday to Friday, 9 am to 12.30 pm and 2 pm to 6 pm","fr":"Du lundi au vendredi, de 9 h à 12 h 30 et de 14 h à 18 h"},"phone":"+33 1 99 00 67 15","url":"https://portail-clients.example/assistance"},"temporaryPasswordDays":7,"termsVersion":"","timeZone":"Europe/Paris","unseenDays":90,"userNoun":{"many":{"en":"users","fr":"utilisateurs"},"one":{"en":"user","fr":"utilisateur"}},"userTypes":[{"administrator":true,"code":"clientAdministrator","hint":{"en":"formerly Dirigeant","fr":"anciennement Dirigeant"},"label":{"en":"Client administrator","fr":"Administrateur client"}},{"administrator":false,"code":"clientUser","hint":{"en":"formerly Client secondaire","fr":"anciennement Client secondaire"},"label":{"en":"Client user","fr":"Utilisateur client"}}],"version":"1","warnGenericEmail":true}', '{"meta":{"created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","resourceType":"Catalogue","version":"W/\"1\""},"functions":[{"accounts":false,"administration":false,"code":"deposit.upload","label":{"en":"Deliver documents","fr":"Déposer des documents"},"menu":"deposit","module":"deposit","sensitive":false},{"accounts":false,"administration":false,"code":"deposit.capture","label":{"en":"Photograph a receipt","fr":"Photographier un justificatif"},"menu":"deposit","module":"deposit","sensitive":false},{"accounts":false,"administration":false,"code":"deposit.track","label":{"en":"Follow what was delivered","fr":"Suivre ses dépôts"},"menu":"deposit","module":"deposit","sensitive":false},{"accounts":false,"administration":false,"code":"figures.dashboard","label":{"en":"View the dashboard","fr":"Consulter le tableau de bord"},"menu":"figures","module":"figures","sensitive":false},{"accounts":false,"administration":false,"code":"figures.statements","label":{"en":"View interim and annual accounts","fr":"Consulter les situations et comptes annuels"},"menu":"figures","module":"figures","sensitive":false},{"accounts":false,"administration":false,"code":"figures.cash","label":{"en":"View cash flow","fr":"Consulter le suivi de trésorerie"},"menu":"figures","module":"figures","sensitive":false},{"accounts":false,"administration":false,"code":"figures.export","label":{"en":"Export figures","fr":"Exporter les chiffres"},"menu":"figures","module":"figures","sensitive":false},{"accounts":false,"administration":false,"code":"ledger.view","label":{"en":"View the ledger and balances","fr":"Consulter le grand livre et les balances"},"menu":"ledger","module":"ledger","sensitive":false},{"accounts":false,"administration":false,"code":"ledger.receivables","label":{"en":"View customers’ and suppliers’ balances","fr":"Consulter les soldes clients et fournisseurs"},"menu":"ledger","module":"ledger","sensitive":false},{"accounts":false,"administration":false,"code":"ledger.questions","label":{"en":"Answer questions about entries","fr":"Répondre aux questions sur les écritures"},"menu":"ledger","module":"ledger","sensitive":false},{"accounts":false,"administration":false,"code":"invoicing.quotes","label":{"en":"Draw up quotes","fr":"Établir des devis"},"menu":"invoicing","module":"invoicing","sensitive":false},{"accounts":false,"administration":false,"code":"invoicing.invoices","label":{"en":"Issue invoices","fr":"Émettre des factures"},"menu":"invoicing","module":"invoicing","sensitive":false},{"accounts":false,"administration":false,"code":"invoicing.reminders","label":{"en":"Send reminders","fr":"Relancer les impayés"},"menu":"invoicing","module":"invoicing","sensitive":false},{"accounts":false,"administration":false,"code":"paymentPrepare.select","label":{"en":"Choose invoices to pay","fr":"Choisir les factures à régler"},"menu":"paymentPrepare","module":"payment","sensitive":false},{"accounts":false,"administration":false,"code":"paymentPrepare.batch","label":{"en":"Prepare a payment batch","fr":"Préparer une remise"},"menu":"paymentPrepare","module":"payment","sensitive":false},{"accounts":false,"administration":false,"code":"paymentSend.send","label":{"en":"Send a payment batch to the bank","fr":"Envoyer une remise à la banque"},"menu":"paymentSend","module":"payment","sensitive":true},{"accounts":false,"administration":false,"code":"paymentSend.cancel","label":{"en":"Cancel a batch not yet sent","fr":"Annuler une remise non envoyée"},"menu":"paymentSend","module":"payment","sensitive":false},{"accounts":false,"administration":false,"code":"tax.view","label":{"en":"View tax returns","fr":"Consulter les déclarations fiscales"},"menu":"tax","module":"tax","sensitive":false},{"accounts":false,"administration":false,"code":"tax.approve","label":{"en":"Agree a return before it is filed","fr":"Donner son accord avant le dépôt d’une déclaration"},"menu":"tax","module":"tax","sensitive":false},{"accounts":false,"administration":false,"code":"tax.calendar","label":{"en":"View tax deadlines","fr":"Consulter les échéances fiscales"},"menu":"tax","module":"tax","sensitive":false},{"accounts":false,"administration":false,"code":"payroll.variables","label":{"en":"Enter the month’s payroll data","fr":"Saisir les variables de paie"},"menu":"payroll","module":"payroll","sensitive":false},{"accounts":false,"administration":false,"code":"payroll.payslips","label":{"en":"View payslips","fr":"Consulter les bulletins de paie"},"menu":"payroll","module":"payroll","sensitive":false},{"accounts":false,"administration":false,"code":"payroll.arrivals","label":{"en":"Announce arrivals and departures","fr":"Annoncer une embauche ou un départ"},"menu":"payroll","module":"payroll","sensitive":false},{"accounts":false,"administration":false,"code":"payroll.declarations","label":{"en":"View social security returns","fr":"Consulter les déclarations sociales"},"menu":"payroll","module":"payroll","sensitive":false},{"accounts":false,"administration":false,"code":"legal.documents","label":{"en":"View articles and minutes","fr":"Consulter les statuts et procès-verbaux"},"menu":"legal","module":"legal","sensitive":false},{"accounts":false,"administration":false,"code":"legal.meetings","label":{"en":"Follow general meetings","fr":"Suivre les assemblées générales"},"menu":"legal","module":"legal","sensitive":false},{"accounts":false,"administration":false,"code":"legal.registers","label":{"en":"View share registers","fr":"Consulter les registres de titres"},"menu":"legal","module":"legal","sensitive":false},{"accounts":false,"administration":false,"code":"audit.requests","label":{"en":"View requests for documents","fr":"Consulter les demandes de pièces"},"menu":"audit","module":"audit","sensitive":false},{"accounts":false,"administration":false,"code":"audit.answer","label":{"en":"Answer a request","fr":"Répondre à une demande"},"menu":"audit","module":"audit","sensitive":false},{"accounts":false,"administration":false,"code":"audit.confirmations","label":{"en":"Follow third-party confirmations","fr":"Suivre les confirmations de tiers"},"menu":"audit","module":"audit","sensitive":false},{"accounts":false,"administration":false,"code":"audit.reports","label":{"en":"View audit reports","fr":"Consulter les rapports d’audit"},"menu":"audit","module":"audit","sensitive":false},{"accounts":false,"administration":false,"code":"signature.view","label":{"en":"View documents to sign","fr":"Consulter les documents à signer"},"menu":"signature","module":"signature","sensitive":false},{"accounts":false,"administration":false,"code":"signature.sign","label":{"en":"Sign a document","fr":"Signer un document"},"menu":"signature","module":"signature","sensitive":true},{"accounts":false,"administration":false,"code":"archive.view","label":{"en":"Search and view documents","fr":"Rechercher et consulter des documents"},"menu":"archive","module":"archive","sensitive":false},{"accounts":false,"administration":false,"code":"archive.download","label":{"en":"Download documents","fr":"Télécharger des documents"},"menu":"archive","module":"archive","sensitive":false},{"accounts":false,"administration":false,"code":"archive.share","label":{"en":"Share a document with a third party","fr":"Partager un document avec un tiers"},"menu":"archive","module":"archive","sensitive":false},{"accounts":false,"administration":false,"code":"messages.exchange","label":{"en":"Exchange messages with the firm","fr":"Échanger avec le cabinet"},"menu":"messages","module":"","sensitive":false},{"accounts":false,"administration":false,"code":"messages.appointment","label":{"en":"Request an appointment","fr":"Demander un rendez-vous"},"menu":"messages","module":"","sensitive":false},{"accounts":false,"administration":true,"code":"users.manage","label":{"en":"Create client users and manage their access","fr":"Créer des utilisateurs clients et gérer leurs accès"},"menu":"users","module":"","sensitive":false},{"accounts":false,"administration":false,"code":"users.view","label":{"en":"View the users of the dossier","fr":"Consulter les utilisateurs du dossier"},"menu":"users","module":"","sensitive":false}],"id":"catalogue","menus":[{"code":"deposit","label":{"en":"Document delivery","fr":"Dépôt de documents"}},{"code":"figures","label":{"en":"Figures and reports","fr":"Chiffres et états"}},{"code":"ledger","label":{"en":"Accounting","fr":"Comptabilité"}},{"code":"invoicing","label":{"en":"Invoicing","fr":"Facturation"}},{"code":"paymentPrepare","label":{"en":"Payment: prepare a batch","fr":"Paiement : préparer une remise"}},{"code":"paymentSend","label":{"en":"Payment: send a batch","fr":"Paiement : envoyer une remise"}},{"code":"tax","label":{"en":"Tax returns","fr":"Fiscalité"}},{"code":"payroll","label":{"en":"Payroll and staff","fr":"Social et paie"}},{"code":"legal","label":{"en":"Company law","fr":"Juridique"}},{"code":"audit","label":{"en":"Audit requests","fr":"Demandes d’audit"}},{"code":"signature","label":{"en":"Electronic signature","fr":"Signature électronique"}},{"code":"archive","label":{"en":"Digital safe","fr":"Coffre-fort numérique"}},{"code":"messages","label":{"en":"Messages","fr":"Messages"}},{"code":"users","label":{"en":"Users","fr":"Utilisateurs"}}],"modules":[{"code":"deposit","label":{"en":"Document delivery","fr":"Dépôt de documents"}},{"code":"figures","label":{"en":"Figures and reports","fr":"Chiffres et états"}},{"code":"ledger","label":{"en":"Accounting","fr":"Comptabilité"}},{"code":"invoicing","label":{"en":"Invoicing","fr":"Facturation"}},{"code":"payment","label":{"en":"Payment","fr":"Paiement"}},{"code":"tax","label":{"en":"Tax returns","fr":"Fiscalité"}},{"code":"payroll","label":{"en":"Payroll and staff","fr":"Social et paie"}},{"code":"legal","label":{"en":"Company law","fr":"Juridique"}},{"code":"audit","label":{"en":"Audit requests","fr":"Demandes d’audit"}},{"code":"signature","label":{"en":"Electronic signature","fr":"Signature électronique"}},{"code":"archive","label":{"en":"Digital safe","fr":"Coffre-fort numérique"}}],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Catalogue"],"version":"1"}', x'b91c98c4b7360211', 6, x'80241563c80523f962aa4ee2c774c72d119b588bf69b3a10492d616231ab3313', 1775208600000);
INSERT INTO "company"("key", "portal", "id", "version", "created", "modified", "name", "identifier", "country", "document") VALUES(1, 1, '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 1, 1775208600000, 1775208600000, 'chantiers navals guérin', '662408715', 'FR', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Company"],"id":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","name":"Chantiers Navals Guérin","naturalPerson":false,"country":"FR","identifier":"662408715","meta":{"resourceType":"Company","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "relationship"("key", "portal", "id", "version", "created", "modified", "reference", "company", "configuration", "responsible", "active", "document") VALUES(1, 1, '01a203e2-4a11-72a2-a328-9b8fdd1e5176', 1, 1775208600000, 1775208600000, '0417-22', '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 'complete', '', 1, '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Relationship"],"id":"01a203e2-4a11-72a2-a328-9b8fdd1e5176","reference":"0417-22","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","configuration":"complete","modules":["archive","audit","deposit","figures","invoicing","ledger","legal","payment","payroll","signature","tax"],"accounts":[{"id":"01a203e2-4a11-76f9-8374-926074634596","label":"Current","holder":"CNG","iban":"FR7630006000011234567890189"},{"id":"01a203e2-4a11-7f8b-9845-5035d28160bb","label":"Savings","holder":"CNG","iban":"FR1420041010050500013M02606"}],"active":true,"meta":{"resourceType":"Relationship","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "contact"("key", "portal", "id", "version", "created", "modified", "company", "family_name", "given_name", "email", "document") VALUES(1, 1, '01a203e2-4a11-796f-b4fb-0d44d96f7bb1', 1, 1775208600000, 1775208600000, '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 'lefèvre', 'marie', 'marie@guerin.example', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Contact"],"id":"01a203e2-4a11-796f-b4fb-0d44d96f7bb1","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","lastName":"Lefèvre","firstName":"Marie","email":"marie@guerin.example","declared":"2026-01-05","meta":{"resourceType":"Contact","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "contact"("key", "portal", "id", "version", "created", "modified", "company", "family_name", "given_name", "email", "document") VALUES(2, 1, '01a203e2-4a11-7640-b72a-64f077a3a497', 1, 1775208600000, 1775208600000, '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 'de la rochette', 'anne', 'anne@guerin.example', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Contact"],"id":"01a203e2-4a11-7640-b72a-64f077a3a497","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","lastName":"de La Rochette","firstName":"Anne","email":"anne@guerin.example","declared":"2026-01-05","meta":{"resourceType":"Contact","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "contact"("key", "portal", "id", "version", "created", "modified", "company", "family_name", "given_name", "email", "document") VALUES(3, 1, '01a203e2-4a11-797e-9682-aafc0e7bad74', 1, 1775208600000, 1775208600000, '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 'nguyễn', 'zoé', 'zoe@guerin.example', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Contact"],"id":"01a203e2-4a11-797e-9682-aafc0e7bad74","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","lastName":"Nguyễn","firstName":"Zoé","email":"zoe@guerin.example","declared":"2026-01-05","meta":{"resourceType":"Contact","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "contact"("key", "portal", "id", "version", "created", "modified", "company", "family_name", "given_name", "email", "document") VALUES(4, 1, '01a203e2-4a11-728d-aabc-bdea6a67adb4', 1, 1775208600000, 1775208600000, '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', 'guérin', 'jean', '', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Contact"],"id":"01a203e2-4a11-728d-aabc-bdea6a67adb4","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","lastName":"Guérin","firstName":"Jean","meta":{"resourceType":"Contact","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(1, 1, '01a203e2-4a0c-7030-9902-72b43d4322e6', 1, 1775208600000, 1775208600000, 'predefined', 'administration', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a0c-7030-9902-72b43d4322e6","kind":"predefined","code":"administration","label":{"en":"All modules and users","fr":"Tous les modules et utilisateurs"},"functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","legal.documents","legal.meetings","legal.registers","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","tax.approve","tax.calendar","tax.view","users.manage","users.view"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(2, 1, '01a203e2-4a11-75be-9a97-6b5eefba54bc', 1, 1775208600000, 1775208600000, 'predefined', 'allModules', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a11-75be-9a97-6b5eefba54bc","kind":"predefined","code":"allModules","label":{"en":"All modules","fr":"Tous les modules"},"functions":["archive.download","archive.share","archive.view","audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","legal.documents","legal.meetings","legal.registers","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","paymentSend.cancel","paymentSend.send","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables","signature.sign","signature.view","tax.approve","tax.calendar","tax.view"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(3, 1, '01a203e2-4a11-7d24-ae5c-876190bed0da', 1, 1775208600000, 1775208600000, 'predefined', 'accounting', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a11-7d24-ae5c-876190bed0da","kind":"predefined","code":"accounting","label":{"en":"Accounting","fr":"Comptabilité"},"functions":["archive.download","archive.share","archive.view","deposit.capture","deposit.track","deposit.upload","figures.cash","figures.dashboard","figures.export","figures.statements","invoicing.invoices","invoicing.quotes","invoicing.reminders","ledger.questions","ledger.receivables","ledger.view","messages.appointment","messages.exchange","paymentPrepare.batch","paymentPrepare.select","tax.approve","tax.calendar","tax.view"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(4, 1, '01a203e2-4a11-7075-b990-17819e3ab412', 1, 1775208600000, 1775208600000, 'predefined', 'payroll', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a11-7075-b990-17819e3ab412","kind":"predefined","code":"payroll","label":{"en":"Payroll and staff","fr":"Social et paie"},"functions":["deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange","payroll.arrivals","payroll.declarations","payroll.payslips","payroll.variables"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(5, 1, '01a203e2-4a11-718c-9109-32669d645cbf', 1, 1775208600000, 1775208600000, 'predefined', 'audit', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a11-718c-9109-32669d645cbf","kind":"predefined","code":"audit","label":{"en":"Audit requests","fr":"Demandes d’audit"},"functions":["audit.answer","audit.confirmations","audit.reports","audit.requests","deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "profile"("key", "portal", "id", "version", "created", "modified", "kind", "code", "document") VALUES(6, 1, '01a203e2-4a11-7963-ad74-baf892ec77ae', 1, 1775208600000, 1775208600000, 'predefined', 'delivery', '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Profile"],"id":"01a203e2-4a11-7963-ad74-baf892ec77ae","kind":"predefined","code":"delivery","label":{"en":"Document delivery","fr":"Dépôt de documents"},"functions":["deposit.capture","deposit.track","deposit.upload","messages.appointment","messages.exchange"],"meta":{"resourceType":"Profile","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "user"("key", "portal", "id", "version", "created", "modified", "external_id", "user_name", "family_name", "given_name", "email", "active", "user_type", "company", "contact", "profile", "person", "created_by", "document") VALUES(1, 1, '01a203e2-4a11-7831-8436-1cf353e666aa', 1, 1775208600000, 1775208600000, '01a203e2-4a11-76f5-a05a-b51b337c265f', 'jean@guerin.example', 'guérin', 'jean', 'jean@guerin.example', 1, 'clientAdministrator', '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', '01a203e2-4a11-728d-aabc-bdea6a67adb4', '01a203e2-4a0c-7030-9902-72b43d4322e6', '', NULL, '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],"id":"01a203e2-4a11-7831-8436-1cf353e666aa","externalId":"01a203e2-4a11-76f5-a05a-b51b337c265f","userName":"jean@guerin.example","name":{"familyName":"Guérin","givenName":"Jean"},"userType":"clientAdministrator","active":true,"emails":[{"value":"jean@guerin.example","type":"work","primary":true}],"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","contact":"01a203e2-4a11-728d-aabc-bdea6a67adb4","profile":"01a203e2-4a0c-7030-9902-72b43d4322e6","strongAuthentication":true,"secureMobile":"+33612345678","credentials":"none"},"meta":{"resourceType":"User","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "user"("key", "portal", "id", "version", "created", "modified", "external_id", "user_name", "family_name", "given_name", "email", "active", "user_type", "company", "contact", "profile", "person", "created_by", "document") VALUES(2, 1, '01a203e2-4a44-72af-af3c-3350434108ab', 4, 1776072600000, 1776072600000, '01a203e2-4a44-72af-af3c-3350434108ab', 'elif@guerin.example', 'ünal', 'elif', 'elif@guerin.example', 1, 'clientUser', '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', '', '01a203e2-4a11-7d24-ae5c-876190bed0da', '', NULL, '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],"id":"01a203e2-4a44-72af-af3c-3350434108ab","externalId":"01a203e2-4a44-72af-af3c-3350434108ab","userName":"elif@guerin.example","name":{"familyName":"Ünal","givenName":"Elif"},"title":"Directrice","userType":"clientUser","active":true,"emails":[{"value":"elif@guerin.example","type":"work","primary":true}],"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","profile":"01a203e2-4a11-7d24-ae5c-876190bed0da","strongAuthentication":false,"credentials":"changed","lastSignIn":"2026-04-13T09:30:00.000Z"},"meta":{"resourceType":"User","created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","version":"W/\"4\""}}');
INSERT INTO "grant"("key", "portal", "id", "version", "created", "modified", "user", "relationship", "profile", "active", "document") VALUES(1, 1, '01a203e2-4a12-797b-9f10-77f8e4599048', 1, 1775208600000, 1775208600000, '01a203e2-4a11-7831-8436-1cf353e666aa', '01a203e2-4a11-72a2-a328-9b8fdd1e5176', '', 1, '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Grant"],"id":"01a203e2-4a12-797b-9f10-77f8e4599048","user":"01a203e2-4a11-7831-8436-1cf353e666aa","relationship":"01a203e2-4a11-72a2-a328-9b8fdd1e5176","active":true,"meta":{"resourceType":"Grant","created":"2026-04-03T09:30:00.000Z","lastModified":"2026-04-03T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "grant"("key", "portal", "id", "version", "created", "modified", "user", "relationship", "profile", "active", "document") VALUES(2, 1, '01a203e2-4a45-7a67-8966-51ca43cb2fe1', 1, 1776072600000, 1776072600000, '01a203e2-4a44-72af-af3c-3350434108ab', '01a203e2-4a11-72a2-a328-9b8fdd1e5176', '', 1, '{"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Grant"],"id":"01a203e2-4a45-7a67-8966-51ca43cb2fe1","user":"01a203e2-4a44-72af-af3c-3350434108ab","relationship":"01a203e2-4a11-72a2-a328-9b8fdd1e5176","active":true,"meta":{"resourceType":"Grant","created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","version":"W/\"1\""}}');
INSERT INTO "staff"("key", "portal", "id", "version", "created", "modified", "subject", "name", "active", "document") VALUES(1, 1, 'anne', 1, 1776072600000, 1776072600000, 'anne', 'Staff anne', 1, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"Staff","version":"W/\"1\""},"active":true,"id":"anne","name":"Staff anne","roles":["administrator"],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Staff"],"subject":"anne"}');
INSERT INTO "staff"("key", "portal", "id", "version", "created", "modified", "subject", "name", "active", "document") VALUES(2, 1, 'paul', 1, 1776072600000, 1776072600000, 'paul', 'Staff paul', 1, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"Staff","version":"W/\"1\""},"active":true,"id":"paul","name":"Staff paul","roles":["preparer"],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Staff"],"subject":"paul"}');
INSERT INTO "staff"("key", "portal", "id", "version", "created", "modified", "subject", "name", "active", "document") VALUES(3, 1, 'vera', 1, 1776072600000, 1776072600000, 'vera', 'Staff vera', 1, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"Staff","version":"W/\"1\""},"active":true,"id":"vera","name":"Staff vera","roles":["approver"],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Staff"],"subject":"vera"}');
INSERT INTO "staff"("key", "portal", "id", "version", "created", "modified", "subject", "name", "active", "document") VALUES(4, 1, 'rene', 1, 1776072600000, 1776072600000, 'rene', 'Staff rene', 1, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"Staff","version":"W/\"1\""},"active":true,"id":"rene","name":"Staff rene","roles":["reader"],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:Staff"],"subject":"rene"}');
INSERT INTO "token"("hash", "staff", "created", "expires") VALUES(x'3ffb07be86d940605c03f5932b1731e93bb9044c3aa4f07433f4daeb7d503baa', 2, 1776072600000, NULL);
INSERT INTO "token"("hash", "staff", "created", "expires") VALUES(x'54af3c4beb04278ffe159658d5a2316c2e6693c1b7186be035e87516c285ff1a', 3, 1776072600000, NULL);
INSERT INTO "token"("hash", "staff", "created", "expires") VALUES(x'9327603dbb5efb7ec3ef7995ada447f6b53116bac8accba435101503800d8fd5', 1, 1776072600000, NULL);
INSERT INTO "token"("hash", "staff", "created", "expires") VALUES(x'b96b96b6f91a9053e14359f15fb7ca232409396be80e49185478dc9299afccd6', 4, 1776072600000, NULL);
INSERT INTO "change_order"("key", "portal", "id", "version", "created", "modified", "external_id", "author", "digest", "status", "number", "company", "replaces", "effective", "document") VALUES(1, 1, '019d862d-29c0-7137-87c9-ed76d98fc915', 1, 1776072600000, 1776072600000, NULL, 'paul', x'76f6c0bb80b9e83893ecc8d5b170e512029edaada75cd38f491bf3b0c3fc67b5', 'awaitingApproval', 'BM-2026-0001', '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', '', NULL, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"ChangeOrder","version":"W/\"1\""},"Operations":[{"after":{"active":true,"emails":[{"primary":true,"type":"work","value":"eva@guerin.example"}],"externalId":"019a0000-0000-7000-8000-000000000001","id":"019a0000-0000-7000-8000-000000000001","meta":{"resourceType":"User"},"name":{"familyName":"Noël","givenName":"Éva"},"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","credentials":"none","profile":"01a203e2-4a11-7d24-ae5c-876190bed0da","strongAuthentication":false,"termsVersion":"4.2"},"userName":"eva@guerin.example","userType":"clientUser"},"method":"POST","path":"/Users"}],"author":"paul","authorName":"Staff paul","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","id":"019d862d-29c0-7137-87c9-ed76d98fc915","number":"BM-2026-0001","reason":"POST /Users","results":[{"bulkId":"019d862d-29c0-7ad5-a3c3-8af8531ee4bc","id":"019a0000-0000-7000-8000-000000000001","location":"/Users/019a0000-0000-7000-8000-000000000001","method":"POST","status":"202"}],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder"],"status":"awaitingApproval","submitted":"2026-04-13T09:30:00.000Z","termsVersion":"4.2"}');
INSERT INTO "change_order"("key", "portal", "id", "version", "created", "modified", "external_id", "author", "digest", "status", "number", "company", "replaces", "effective", "document") VALUES(2, 1, '019d862d-29c0-72c8-b6eb-520d1bd3e69a', 1, 1776072600000, 1776072600000, NULL, 'anne', x'd48c28335fce9d5674fb83e60d1961fda2554f8e5b021c25a59794e60985e18b', 'inEffect', 'BM-2026-0002', '01a203e2-4a11-7a3d-90bf-beacfa9a0d48', '', NULL, '{"meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"ChangeOrder","version":"W/\"1\""},"Operations":[{"after":{"active":true,"emails":[{"primary":true,"type":"work","value":"elif@guerin.example"}],"externalId":"01a203e2-4a44-72af-af3c-3350434108ab","id":"01a203e2-4a44-72af-af3c-3350434108ab","meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"User","version":"W/\"4\""},"name":{"familyName":"Ünal","givenName":"Elif"},"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],"title":"Directrice","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","credentials":"changed","lastSignIn":"2026-04-13T09:30:00.000Z","profile":"01a203e2-4a11-7d24-ae5c-876190bed0da","strongAuthentication":false},"userName":"elif@guerin.example","userType":"clientUser"},"before":{"active":true,"emails":[{"primary":true,"type":"work","value":"elif@guerin.example"}],"externalId":"01a203e2-4a44-72af-af3c-3350434108ab","id":"01a203e2-4a44-72af-af3c-3350434108ab","meta":{"created":"2026-04-13T09:30:00.000Z","lastModified":"2026-04-13T09:30:00.000Z","resourceType":"User","version":"W/\"3\""},"name":{"familyName":"Ünal","givenName":"Elif"},"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","credentials":"changed","lastSignIn":"2026-04-13T09:30:00.000Z","profile":"01a203e2-4a11-7d24-ae5c-876190bed0da","strongAuthentication":false},"userName":"elif@guerin.example","userType":"clientUser"},"method":"PATCH","path":"/Users/01a203e2-4a44-72af-af3c-3350434108ab","version":"W/\"3\""}],"applied":"2026-04-13T09:30:00.000Z","author":"anne","authorName":"Staff anne","company":"01a203e2-4a11-7a3d-90bf-beacfa9a0d48","effectiveAt":"2026-04-13T09:30:00.000Z","id":"019d862d-29c0-72c8-b6eb-520d1bd3e69a","number":"BM-2026-0002","reason":"PATCH /Users/01a203e2-4a44-72af-af3c-3350434108ab","results":[{"id":"01a203e2-4a44-72af-af3c-3350434108ab","location":"/Users/01a203e2-4a44-72af-af3c-3350434108ab","method":"PATCH","status":"200","version":"W/\"4\""}],"schemas":["urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder"],"status":"inEffect","submitted":"2026-04-13T09:30:00.000Z"}');
INSERT INTO "order_counter"("portal", "year", "last") VALUES(1, 2026, 2);
INSERT INTO "reservation"("portal", "kind", "value", "change_order") VALUES(1, 'signInId', 'eva@guerin.example', '019d862d-29c0-7137-87c9-ed76d98fc915');
INSERT INTO "credential"("portal", "user", "hash", "temporary", "issued", "issued_by", "expires") VALUES(1, '01a203e2-4a44-72af-af3c-3350434108ab', '$argon2id$v=19$m=65536,t=3,p=1$KYrazpewDX5V8VOQNe0q1A$9czyatie/6hs8bkU/bSUPexuOWPPd4gs904TTqUoeu4', 0, 1776072600000, 'user:01a203e2-4a44-72af-af3c-3350434108ab', NULL);
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 1, '019d862d-29c0-79eb-a9ed-87049dd2dd30', 1776072600000, 'paul', 'Staff paul', 'submitted', 'ChangeOrder', '019d862d-29c0-7137-87c9-ed76d98fc915', 'BM-2026-0001', 'created', x'5a0c11c934d0fb985b0ea2348b9e63d6', '', '', x'e11972fccc61cee7dbb92d30ae64165bf2dd068acc568cd252495c2cb9fded23', x'2c3f6095a5be9e4577fd1c7f408266fc5190b2fc1be90384e2d3cce5db2d163a');
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 2, '019d862d-29c0-7110-8251-79acf1d33e24', 1776072600000, 'anne', 'Staff anne', 'credentialsIssued', 'User', '01a203e2-4a44-72af-af3c-3350434108ab', '', 'updated', x'2055b20854736d2d3933fd519697306c', '{"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:credentials":"none"}', '{"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:credentials":"issued"}', x'3ebd8a3d6e1cee9222b31790fac4e833a9eb1fef60c761acedbc103b2624205d', x'2ae78fdd2f1dc70fd06529f3fa5e23913d56d4e6bc1ec0279b9b3c8533eeb021');
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 3, '019d862d-29c0-7d1d-8b08-e9e1bcbae736', 1776072600000, 'user:01a203e2-4a44-72af-af3c-3350434108ab', 'Elif Ünal', 'credentialsChanged', 'User', '01a203e2-4a44-72af-af3c-3350434108ab', '', 'updated', x'd9be7a39eefadd882c53e20aa54f1077', '{"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:credentials":"issued"}', '{"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:credentials":"changed"}', x'43e4c93ea0b5f251ffb4761dd874c9196d243ac5eb4d1bd0c13f54d28d011e1a', x'0a452259e912a30936591f46d461ed0143f798dde3121993f9774b685eb7a18e');
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 4, '019d862d-29c0-702b-b5ed-e10fc213c307', 1776072600000, 'user:01a203e2-4a44-72af-af3c-3350434108ab', 'Elif Ünal', 'signedIn', 'User', '01a203e2-4a44-72af-af3c-3350434108ab', '', 'updated', x'c518a0d0dfc781673c1d6d04f9caaf18', '', '', x'aa700ecb9f1543bf368568a270fc899b8e726906688ea66ff8793611bd4d178a', x'34acb32195c56885e7c109290b0fde84e72dcb72021a3e8f7bdfadd6a91da774');
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 5, '019d862d-29c0-7f2a-a1da-af9b5a7ae1c0', 1776072600000, 'anne', 'Staff anne', 'modified', 'User', '01a203e2-4a44-72af-af3c-3350434108ab', 'BM-2026-0002', 'updated', x'7a66037f224ec89449348267f778845d', '', '{"title":"Directrice"}', x'80e183aac212279696bf4e67ff18139c749f3bb864fba242d74a51b7cb5be1e0', x'cc65d940351f426d0f0abddaeffaf65904bd961c9663685ef5beb4c96d363fd7');
INSERT INTO "chain"("portal", "sequence", "id", "at", "subject", "subject_name", "action", "resource_type", "resource_id", "order_number", "change", "salt", "old_value", "new_value", "digest", "hash") VALUES(1, 6, '019d862d-29c0-726d-bcec-abbdf6abcb30', 1776072600000, 'anne', 'Staff anne', 'applied', 'ChangeOrder', '019d862d-29c0-72c8-b6eb-520d1bd3e69a', 'BM-2026-0002', 'created', x'aea867147a33c9c976560ab18b069d21', '', '', x'8f34ebaa30af4ffcbc0886b979ece4684e47aa774aafcdc6b9f9d1b0a0773fa2', x'80241563c80523f962aa4ee2c774c72d119b588bf69b3a10492d616231ab3313');
CREATE INDEX by_relationship_company ON relationship (portal, company);
CREATE INDEX by_relationship_reference ON relationship (portal, reference);
CREATE INDEX by_contact_company ON contact (portal, company);
CREATE INDEX by_profile_kind ON profile (portal, kind);
CREATE INDEX by_user_company ON user (portal, company);
CREATE INDEX by_user_name ON user (portal, family_name, given_name);
CREATE INDEX by_user_contact ON user (portal, contact) WHERE contact <> '';
CREATE INDEX by_user_profile ON user (portal, profile) WHERE profile <> '';
CREATE INDEX by_user_modified ON user (portal, modified);
CREATE INDEX by_grant_relationship ON "grant" (portal, relationship);
CREATE INDEX by_grant_profile ON "grant" (portal, profile) WHERE profile <> '';
CREATE INDEX by_token_staff ON token (staff);
CREATE INDEX by_change_order_status ON change_order (portal, status);
CREATE INDEX by_change_order_effective ON change_order (effective) WHERE effective IS NOT NULL;
CREATE INDEX by_change_order_modified ON change_order (portal, modified);
CREATE INDEX by_reservation_order ON reservation (portal, change_order);
CREATE UNIQUE INDEX by_chain_id ON chain (portal, id);
CREATE INDEX by_chain_resource ON chain (portal, resource_id);
PRAGMA user_version=1;
PRAGMA application_id=1296974931;
