<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>QObject</name>
    <message>
        <source>The portal could not be opened</source>
        <translation>Le portail n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>The data could not be erased</source>
        <translation>Les données n’ont pas pu être effacées</translation>
    </message>
</context>
<context>
    <name>mandat::Wording</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time: 24/11/2026, 10:47</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ms</source>
        <extracomment>before a name</extracomment>
        <translation>Mme</translation>
    </message>
    <message>
        <source>Mr</source>
        <extracomment>before a name</extracomment>
        <translation>M.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Preparer</source>
        <translation>Préparateur</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Valideur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Portal operator</source>
        <translation>Exploitant du portail</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Registered, to be activated</source>
        <translation>Inscrit, à activer</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Fin le %1</translation>
    </message>
    <message>
        <source>Ends about %1</source>
        <translation>Retrait vers %1</translation>
    </message>
    <message>
        <source>Starts on %1</source>
        <translation>Effectif le %1</translation>
    </message>
    <message>
        <source>Starts about %1</source>
        <translation>Effectif vers %1</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Profile to define</source>
        <translation>Profil à définir</translation>
    </message>
    <message>
        <source>Awaiting equipment</source>
        <translation>Équipement attendu</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Stale</source>
        <extracomment>an order: what it relied on has changed since</extracomment>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Only takes access away</source>
        <translation>Retire seulement des accès</translation>
    </message>
    <message>
        <source>Changes no access</source>
        <translation>Ne change aucun accès</translation>
    </message>
    <message>
        <source>Gives access</source>
        <translation>Donne des accès</translation>
    </message>
    <message>
        <source>Gives and takes access away</source>
        <translation>Donne et retire des accès</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Fragile</translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>how serious a risk is: keep an eye on it</extracomment>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>one user’s access to one relationship</extracomment>
        <translation>Habilitation</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>All access: %1</source>
        <extracomment>the whole access is taken away; %1 is “15 functions”, %2 is “2 accounts”</extracomment>
        <translation>Tout l’accès : %1</translation>
    </message>
    <message>
        <source>All access: %1, %2</source>
        <translation>Tout l’accès : %1, %2</translation>
    </message>
    <message>
        <source>Deleted: this person can never sign in again</source>
        <translation>Supprimé : cette personne ne pourra plus jamais se connecter</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>a user</comment>
        <translation>Créé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>No longer an administrator</source>
        <translation>N’est plus administrateur</translation>
    </message>
    <message>
        <source>Becomes an administrator</source>
        <translation>Devient administrateur</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>a profile</comment>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>a profile</comment>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>a contact</comment>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>a contact</comment>
        <translation>Déclaré</translation>
    </message>
    <message>
        <source>The value of “%1” breaks a rule. Nothing was changed. Correct it, then try again.</source>
        <translation>La valeur de « %1 » enfreint une règle. Rien n’a été modifié. Corrigez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>This breaks a rule of the portal. Nothing was changed. Correct it, then try again.</source>
        <translation>Ceci enfreint une règle du portail. Rien n’a été modifié. Corrigez, puis réessayez.</translation>
    </message>
    <message>
        <source>What this is about does not exist any more. Nothing was changed. Synchronise, then look again.</source>
        <translation>L’élément concerné n’existe plus. Rien n’a été modifié. Synchronisez, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>Something with the same identifier already exists. Nothing was changed. Choose another one, or edit what exists.</source>
        <translation>Un élément portant le même identifiant existe déjà. Rien n’a été modifié. Choisissez un autre identifiant, ou modifiez l’élément existant.</translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime. Nothing was overwritten, and your changes are kept. Review them against the new state.</source>
        <translation>Quelqu’un d’autre a modifié ceci entre-temps. Rien n’a été écrasé, et vos modifications sont conservées. Vérifiez-les au regard du nouvel état.</translation>
    </message>
    <message>
        <source>Your roles on this portal do not allow this. Nothing was changed, and what you prepared is kept. Ask an administrator of your firm.</source>
        <translation>Vos rôles sur ce portail ne le permettent pas. Rien n’a été modifié, et ce que vous avez préparé est conservé. Adressez-vous à un administrateur de votre cabinet.</translation>
    </message>
    <message>
        <source>You are not signed in to the portal any more. Everything can still be read, and what you prepared is kept. Sign in again.</source>
        <translation>Vous n’êtes plus connecté au portail. Tout reste consultable, et ce que vous avez préparé est conservé. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>This is more than can be taken at once. Nothing was changed. Send it in smaller parts.</source>
        <translation>C’est plus que ce qui peut être accepté en une fois. Rien n’a été modifié. Envoyez-le en plusieurs parties.</translation>
    </message>
    <message numerus="yes">
        <source>The portal asks to slow down. What you prepared is kept. Try again in %n second(s).</source>
        <translation>
            <numerusform>Le portail demande de ralentir. Ce que vous avez préparé est conservé. Réessayez dans %n seconde.</numerusform>
            <numerusform>Le portail demande de ralentir. Ce que vous avez préparé est conservé. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The portal asks to slow down. What you prepared is kept. Try again in a few minutes.</source>
        <translation>Le portail demande de ralentir. Ce que vous avez préparé est conservé. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The portal cannot continue from where the last synchronisation stopped. What you prepared is kept. Synchronise again: everything is then read anew.</source>
        <translation>Le portail ne peut pas reprendre là où la dernière synchronisation s’est arrêtée. Ce que vous avez préparé est conservé. Synchronisez de nouveau : tout sera alors relu.</translation>
    </message>
    <message>
        <source>The other side cannot do this. Nothing was changed. Ask the portal’s support what it offers instead.</source>
        <translation>L’autre partie ne sait pas faire cela. Rien n’a été modifié. Demandez à l’assistance du portail ce qu’elle propose à la place.</translation>
    </message>
    <message>
        <source>The portal cannot answer at the moment. What you prepared is kept, to be sent later. Try again in a few minutes.</source>
        <translation>Le portail ne peut pas répondre pour le moment. Ce que vous avez préparé est conservé, pour être envoyé plus tard. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The portal cannot be reached. What you prepared is kept; whether the last message arrived is found out before anything is sent again. Check the network, then try again.</source>
        <translation>Le portail est injoignable. Ce que vous avez préparé est conservé ; avant tout nouvel envoi, il sera vérifié si le dernier message est arrivé. Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The portal did not answer in time. What you prepared is kept; whether the last message arrived is found out before anything is sent again. Try again in a few minutes.</source>
        <translation>Le portail n’a pas répondu à temps. Ce que vous avez préparé est conservé ; avant tout nouvel envoi, il sera vérifié si le dernier message est arrivé. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>This was cancelled. What was done until then is kept. Start it again whenever you like.</source>
        <translation>L’opération a été annulée. Ce qui était déjà fait est conservé. Relancez-la quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>The portal gave an answer that cannot be understood. Nothing was changed here. Try again; if it comes back, send the details to the portal’s support.</source>
        <translation>Le portail a donné une réponse incompréhensible. Rien n’a été modifié ici. Réessayez ; si cela se reproduit, envoyez les détails à l’assistance du portail.</translation>
    </message>
    <message>
        <source>The data on this computer could not be read or written. What was saved before is kept. Try again; if it comes back, restart the program.</source>
        <translation>Les données de ce poste n’ont pas pu être lues ou écrites. Ce qui était déjà enregistré est conservé. Réessayez ; si cela se reproduit, redémarrez le programme.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is kept, but nothing more can be saved. Make room, then try again.</source>
        <translation>Le disque est plein. Ce qui était déjà enregistré est conservé, mais rien de plus ne peut l’être. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The data file is damaged, or is something else. It was left as it is. Choose another one, or restore a copy.</source>
        <translation>Le fichier de données est endommagé, ou d’une autre nature. Il a été laissé en l’état. Choisissez-en un autre, ou restaurez une copie.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program. It was left as it is. Install the newer version.</source>
        <translation>Ces données ont été écrites par une version plus récente du programme. Elles ont été laissées en l’état. Installez la version plus récente.</translation>
    </message>
    <message>
        <source>Another program is using this data. Nothing was changed. Close the other one, then try again.</source>
        <translation>Un autre programme utilise ces données. Rien n’a été modifié. Fermez l’autre programme, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain of this computer is missing or locked. Nothing was stored in it. Unlock it and try again, or sign in for this session only.</source>
        <translation>Le trousseau de ce poste est absent ou verrouillé. Rien n’y a été enregistré. Déverrouillez-le et réessayez, ou connectez-vous pour cette session seulement.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What was saved before is kept. Restart it; if it comes back, report the details.</source>
        <translation>Une erreur interne s’est produite dans le programme. Ce qui était déjà enregistré est conservé. Redémarrez-le ; si cela se reproduit, signalez les détails.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Renseignez ce champ.</translation>
    </message>
    <message>
        <source>This is too long. Shorten it.</source>
        <translation>C’est trop long. Raccourcissez.</translation>
    </message>
    <message>
        <source>This contains invisible characters that are not allowed. Type it again by hand.</source>
        <translation>Ce texte contient des caractères invisibles qui ne sont pas admis. Saisissez-le de nouveau à la main.</translation>
    </message>
    <message>
        <source>This is not an email address. Write it like name@example.com.</source>
        <translation>Ce n’est pas une adresse de courriel. Écrivez-la comme nom@example.com.</translation>
    </message>
    <message>
        <source>This address is in one of the firm’s own domains. Use an address outside the firm.</source>
        <translation>Cette adresse relève de l’un des domaines du cabinet. Utilisez une adresse extérieure au cabinet.</translation>
    </message>
    <message>
        <source>This looks like an address that several people read. Prefer a personal one.</source>
        <translation>Cette adresse semble lue par plusieurs personnes. Préférez une adresse nominative.</translation>
    </message>
    <message>
        <source>This is not a telephone number. Write it with its country code, like +33 6 12 34 56 78.</source>
        <translation>Ce n’est pas un numéro de téléphone. Écrivez-le avec l’indicatif du pays, comme +33 6 12 34 56 78.</translation>
    </message>
    <message>
        <source>This is not an IBAN. It begins with two letters and two digits, and has only letters and digits.</source>
        <translation>Ce n’est pas un IBAN. Un IBAN commence par deux lettres et deux chiffres, et ne comporte que des lettres et des chiffres.</translation>
    </message>
    <message>
        <source>This IBAN is too short or too long for its country. Compare it with the bank’s document.</source>
        <translation>Cet IBAN est trop court ou trop long pour son pays. Comparez-le avec le document de la banque.</translation>
    </message>
    <message>
        <source>The check digits of this IBAN do not match. Compare it with the bank’s document.</source>
        <translation>La clé de contrôle de cet IBAN ne concorde pas. Comparez-le avec le document de la banque.</translation>
    </message>
    <message>
        <source>A SIREN has nine digits, a SIRET fourteen. Check what is missing or too much.</source>
        <translation>Un SIREN comporte neuf chiffres, un SIRET quatorze. Vérifiez ce qui manque ou ce qui est en trop.</translation>
    </message>
    <message>
        <source>The check digit of this SIREN does not match. Look for a wrong digit.</source>
        <translation>La clé de contrôle de ce SIREN ne concorde pas. Cherchez un chiffre erroné.</translation>
    </message>
    <message>
        <source>A SIRET has fourteen digits. Check what is missing or too much.</source>
        <translation>Un SIRET comporte quatorze chiffres. Vérifiez ce qui manque ou ce qui est en trop.</translation>
    </message>
    <message>
        <source>The check digit of this SIRET does not match. Look for a wrong digit.</source>
        <translation>La clé de contrôle de ce SIRET ne concorde pas. Cherchez un chiffre erroné.</translation>
    </message>
    <message>
        <source>A Belgian enterprise number has ten digits and begins with 0 or 1, like 0417.497.106.</source>
        <translation>Un numéro d’entreprise belge comporte dix chiffres et commence par 0 ou 1, comme 0417.497.106.</translation>
    </message>
    <message>
        <source>The check digits of this enterprise number do not match. Look for a wrong digit.</source>
        <translation>La clé de contrôle de ce numéro d’entreprise ne concorde pas. Cherchez un chiffre erroné.</translation>
    </message>
    <message>
        <source>A Swiss UID is written like CHE-109.322.551.</source>
        <translation>Un IDE suisse s’écrit comme CHE-109.322.551.</translation>
    </message>
    <message>
        <source>The check digit of this UID does not match. Look for a wrong digit.</source>
        <translation>La clé de contrôle de cet IDE ne concorde pas. Cherchez un chiffre erroné.</translation>
    </message>
    <message>
        <source>This is not a postal code of that country. Check the code and the country.</source>
        <translation>Ce n’est pas un code postal de ce pays. Vérifiez le code et le pays.</translation>
    </message>
    <message>
        <source>The address is not complete. Give the street, postal code, locality and country.</source>
        <translation>L’adresse est incomplète. Indiquez la voie, le code postal, la localité et le pays.</translation>
    </message>
    <message>
        <source>This country code does not exist. Choose another one.</source>
        <translation>Ce code de pays n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The last day is before the first. Correct one of them.</source>
        <translation>Le dernier jour précède le premier. Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>This is already taken. Choose something else.</source>
        <translation>Cette valeur est déjà prise. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The portal does not offer this. Choose something else.</source>
        <translation>Le portail ne le propose pas. Faites un autre choix.</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>how a person is addressed: Ms, Mr</extracomment>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Capacity</source>
        <extracomment>what a person is in the company: chief accountant</extracomment>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Secure mobile</source>
        <translation>Mobile sécurisé</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>kind of user: client administrator, client user</extracomment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>whether somebody or something is active</extracomment>
        <translation>État</translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation>Conditions acceptées</translation>
    </message>
    <message>
        <source>Same person as</source>
        <extracomment>two users that are one and the same person</extracomment>
        <translation>Même personne que</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>Déclaré le</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Start of access</source>
        <translation>Début d’accès</translation>
    </message>
    <message>
        <source>End of access</source>
        <translation>Fin d’accès</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>kind of profile: predefined, shared, personal</extracomment>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>of a profile</extracomment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Modules</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>no start date</source>
        <translation>sans date de début</translation>
    </message>
    <message>
        <source>no end date</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>none</source>
        <translation>néant</translation>
    </message>
    <message>
        <source>predefined</source>
        <translation>prédéfini</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>personnalisé</translation>
    </message>
    <message>
        <source>to define</source>
        <extracomment>the profile is not chosen yet</extracomment>
        <translation>à définir</translation>
    </message>
    <message>
        <source>This order changes nothing. Change something, or discard it.</source>
        <translation>Ce bordereau ne modifie rien. Apportez-y une modification, ou abandonnez-le.</translation>
    </message>
    <message>
        <source>This order has %1 operations, and the portal takes at most %2. Split it into several orders.</source>
        <translation>Ce bordereau compte %1 opérations, et le portail en accepte %2 au plus. Répartissez-les entre plusieurs bordereaux.</translation>
    </message>
    <message>
        <source>Version %1 of the portal’s terms is not accepted yet. Read and accept it before submitting.</source>
        <translation>La version %1 des conditions du portail n’est pas encore acceptée. Lisez-la et acceptez-la avant de transmettre.</translation>
    </message>
    <message>
        <source>Only the portal’s operator changes the ceiling and the modules that apply to %1. Ask the operator.</source>
        <extracomment>%1 is a relationship with its article: “subscription 40217-A”</extracomment>
        <translation>Sur %1, seul l’exploitant du portail modifie le périmètre maximal et les modules. Adressez-vous à lui.</translation>
    </message>
    <message>
        <source>On this portal only an administrator of your firm may change access. Ask one to submit this order.</source>
        <translation>Sur ce portail, seul un administrateur de votre cabinet peut modifier les accès. Demandez à l’un d’eux de transmettre ce bordereau.</translation>
    </message>
    <message>
        <source>Your roles only let you read. Ask a preparer or an administrator of your firm to submit this order.</source>
        <translation>Vos rôles ne vous permettent que la consultation. Demandez à un préparateur ou à un administrateur de votre cabinet de transmettre ce bordereau.</translation>
    </message>
    <message>
        <source>The company of %1 does not exist on the portal. Choose another one.</source>
        <translation>L’entreprise choisie pour %1 n’existe pas sur le portail. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The contact that %1 is created from does not exist on the portal. Choose another one.</source>
        <translation>L’interlocuteur choisi pour créer %1 n’existe pas sur le portail. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The profile chosen for %1 does not exist on the portal. Choose another one.</source>
        <translation>Le profil choisi pour %1 n’existe pas sur le portail. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>What %1 is to get access to does not exist on the portal. Remove this access from the order.</source>
        <translation>Ce à quoi %1 doit avoir accès n’existe pas sur le portail. Retirez cet accès du bordereau.</translation>
    </message>
    <message>
        <source>A person whom this order is about does not exist on the portal. Remove the person from the order.</source>
        <translation>Une personne visée par ce bordereau n’existe pas sur le portail. Retirez-la du bordereau.</translation>
    </message>
    <message>
        <source>%1: the portal does not offer %2. Take this out.</source>
        <translation>%1 : le portail ne propose pas ce qui suit, à retirer : %2.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Whose field, which field, what is wrong: “LEFÈVRE Marie, email: This is not an email address…”</extracomment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>%1 already has access to %2. Edit that access instead of adding another.</source>
        <translation>%1 a déjà une habilitation sur %2. Modifiez-la au lieu d’en ajouter une autre.</translation>
    </message>
    <message>
        <source>%1 would get an account that does not belong to %2. Choose among its accounts.</source>
        <translation>Un compte prévu pour %1 n’existe pas sur %2. Choisissez l’un des comptes rattachés.</translation>
    </message>
    <message>
        <source>This portal does not grant single accounts. Remove the accounts that %1 would get on %2.</source>
        <translation>Ce portail n’autorise pas les comptes un à un. Retirez les comptes prévus pour %1 sur %2.</translation>
    </message>
    <message>
        <source>This portal does not limit access in time. Remove the dates that %1 would have on %2.</source>
        <translation>Ce portail ne limite pas les accès dans le temps. Retirez les dates prévues pour %1 sur %2.</translation>
    </message>
    <message>
        <source>On %2, the access of %1 would end on %3, before it begins on %4. Correct one of the dates.</source>
        <translation>Sur %2, l’accès prévu pour %1 prendrait fin le %3, avant de commencer le %4. Corrigez l’une des dates.</translation>
    </message>
    <message>
        <source>%1 has no profile. Choose one: on this portal it cannot be set later.</source>
        <translation>%1 n’a pas de profil. Choisissez-en un : sur ce portail, il ne peut pas être défini plus tard.</translation>
    </message>
    <message>
        <source>%1 has no profile on %2. Choose one: on this portal it cannot be set later.</source>
        <translation>%1 n’a pas de profil sur %2. Choisissez-en un : sur ce portail, il ne peut pas être défini plus tard.</translation>
    </message>
    <message>
        <source>On this portal a person has one profile for everything. Set it for %1, not on %2 alone.</source>
        <translation>Sur ce portail, une personne a un seul profil pour tous ses accès. Définissez-le pour %1, et non sur %2 seulement.</translation>
    </message>
    <message>
        <source>On this portal a profile is chosen for each access. Take it from %1, and choose one for each.</source>
        <translation>Sur ce portail, un profil se choisit pour chaque habilitation. Retirez celui qui est défini pour %1, puis choisissez-en un par habilitation.</translation>
    </message>
    <message numerus="yes">
        <source>This profile includes sensitive operations: %1. They stay off for %n person(s) who do not have %2 and a secure mobile number registered with the portal: %3.</source>
        <translation>
            <numerusform>Ce profil comporte des opérations sensibles : %1. Elles restent sans effet pour %n personne à qui il manque %2 ou un numéro de mobile sécurisé enregistré auprès du portail : %3.</numerusform>
            <numerusform>Ce profil comporte des opérations sensibles : %1. Elles restent sans effet pour %n personnes à qui il manque %2 ou un numéro de mobile sécurisé enregistré auprès du portail : %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile includes sensitive operations: %1. %2 needs %3 and a secure mobile number registered with the portal. Until then they stay off.</source>
        <extracomment>%2 is the portal’s noun with its article (“The delegate”), %3 the device with its own (“the signing app”)</extracomment>
        <translation>Ce profil comporte des opérations sensibles : %1. %2 doit être équipé du moyen suivant : %3, et son numéro de mobile sécurisé enregistré auprès du portail. Ces opérations restent sans effet jusque-là.</translation>
    </message>
    <message>
        <source>%1 does not hold this: %2. Take it out of the profile of %3.</source>
        <translation>%1 ne comporte pas ceci : %2. Retirez-le du profil choisi pour %3.</translation>
    </message>
    <message>
        <source>Neither of these holds it: %1. Take this out of the profile of %3: %2.</source>
        <translation>Ceci n’est détenu sur aucune de ces références (%1) : %2. Retirez-le du profil choisi pour %3.</translation>
    </message>
    <message>
        <source>The module “%1” is off on %2. Until it is on there, the profile “%3” gives no access to: %4.</source>
        <translation>Le module « %1 » est inactif sur %2. Tant qu’il l’est, le profil « %3 » n’y donne pas accès à ceci : %4.</translation>
    </message>
    <message>
        <source>The module “%1” is off on %2. Until it is on there, %3 has no access to: %4.</source>
        <translation>Le module « %1 » est inactif sur %2. Tant qu’il l’est, %3 n’y a pas accès à ceci : %4.</translation>
    </message>
    <message>
        <source>The profile “%1” holds more than the ceiling of %2 lets through. There it does not give: %3.</source>
        <translation>Le profil « %1 » dépasse le périmètre maximal sur %2. Il n’y donne pas accès à ceci : %3.</translation>
    </message>
    <message>
        <source>The profile of %1 holds more than the ceiling of %2 lets through. There it does not give: %3.</source>
        <translation>Le profil choisi pour %1 dépasse le périmètre maximal sur %2. Il n’y donne pas accès à ceci : %3.</translation>
    </message>
    <message>
        <source>The profile of %1 changes everywhere at once: %2. For a different profile on one of them, create a second person with another address.</source>
        <translation>Le profil choisi pour %1 change partout à la fois : %2. Pour un profil différent sur l’une de ces références, créez une seconde personne avec une autre adresse.</translation>
    </message>
    <message>
        <source>%1 is the first person of %2 on this portal, and each company needs an administrator. Make this person one.</source>
        <translation>%1 est la première personne créée pour %2 sur ce portail, et chaque entreprise doit avoir un administrateur. Nommez cette personne administrateur.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</source>
        <translation>
            <numerusform>%1 n’aurait plus d’administrateur, et le portail en exige au moins %n. Nommez-en d’abord un.</numerusform>
            <numerusform>%1 n’aurait plus d’administrateur, et le portail en exige au moins %n. Nommez-en d’abord un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %2 on, %1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</source>
        <translation>
            <numerusform>%1 n’aurait plus d’administrateur à compter du %2, et le portail en exige au moins %n. Nommez-en d’abord un.</numerusform>
            <numerusform>%1 n’aurait plus d’administrateur à compter du %2, et le portail en exige au moins %n. Nommez-en d’abord un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would have only %n administrator(s) left, and the portal asks for at least %2. Appoint another one first.</source>
        <translation>
            <numerusform>%1 n’aurait plus que %n administrateur, et le portail en exige au moins %2. Nommez-en d’abord un autre.</numerusform>
            <numerusform>%1 n’aurait plus que %n administrateurs, et le portail en exige au moins %2. Nommez-en d’abord un autre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %3 on, %1 would have only %n administrator(s) left, and the portal asks for at least %2. Appoint another one first.</source>
        <translation>
            <numerusform>%1 n’aurait plus que %n administrateur à compter du %3, et le portail en exige au moins %2. Nommez-en d’abord un autre.</numerusform>
            <numerusform>%1 n’aurait plus que %n administrateurs à compter du %3, et le portail en exige au moins %2. Nommez-en d’abord un autre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will have no administrator left. The portal recommends %n. Appoint a successor.</source>
        <translation>
            <numerusform>%1 n’aura plus d’administrateur. Le portail en recommande %n. Nommez un successeur.</numerusform>
            <numerusform>%1 n’aura plus d’administrateur. Le portail en recommande %n. Nommez un successeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %2 on, %1 will have no administrator left. The portal recommends %n. Appoint a successor.</source>
        <translation>
            <numerusform>%1 n’aura plus d’administrateur à compter du %2. Le portail en recommande %n. Nommez un successeur.</numerusform>
            <numerusform>%1 n’aura plus d’administrateur à compter du %2. Le portail en recommande %n. Nommez un successeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a successor.</source>
        <translation>
            <numerusform>%1 n’aura plus qu’un administrateur : %2. Le portail en recommande %3. Nommez un successeur.</numerusform>
            <numerusform>%1 n’aura plus que %n administrateurs : %2. Le portail en recommande %3. Nommez un successeur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %4 on, %1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a successor.</source>
        <translation>
            <numerusform>%1 n’aura plus que %n administrateur à compter du %4 : %2. Le portail en recommande %3. Nommez un successeur.</numerusform>
            <numerusform>%1 n’aura plus que %n administrateurs à compter du %4 : %2. Le portail en recommande %3. Nommez un successeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>Cet interlocuteur</translation>
    </message>
    <message>
        <source>“%1” is already the sign-in ID of somebody on this portal. Give %2 another address, or add access to the existing person.</source>
        <translation>« %1 » est déjà l’identifiant de connexion d’une personne sur ce portail. Choisissez une autre adresse pour %2, ou ajoutez un accès à la personne existante.</translation>
    </message>
    <message>
        <source>“%1” is already the sign-in ID of somebody on this portal. Give %2 another one.</source>
        <translation>« %1 » est déjà l’identifiant de connexion d’une personne sur ce portail. Choisissez-en un autre pour %2.</translation>
    </message>
    <message>
        <source>On this portal, %1 are created from the company’s declared contacts. Pick a contact, or declare one first.</source>
        <extracomment>%1 is the portal’s noun in the plural: “delegates”, « délégués »</extracomment>
        <translation>Sur ce portail, les %1 sont créés à partir des interlocuteurs déclarés de l’entreprise. Choisissez un interlocuteur, ou déclarez-en d’abord un.</translation>
    </message>
    <message>
        <source>%1 already is one of the company’s %2. Pick another contact, or edit the existing person.</source>
        <extracomment>%2 is the portal’s noun in the plural: “delegates”, « délégués »</extracomment>
        <translation>%1 compte déjà parmi les %2 de l’entreprise. Choisissez un autre interlocuteur, ou modifiez la personne existante.</translation>
    </message>
    <message>
        <source>%1 is a contact of another company. Pick a contact of %2.</source>
        <translation>%1 est l’interlocuteur d’une autre entreprise. Choisissez un interlocuteur déclaré par %2.</translation>
    </message>
    <message>
        <source>A person with access was created from this contact: %1. Keep the contact, or delete the person first.</source>
        <translation>Une personne habilitée a été créée à partir de cet interlocuteur : %1. Conservez l’interlocuteur, ou supprimez d’abord la personne.</translation>
    </message>
    <message>
        <source>“%1” is in one of the firm’s own domains, and nobody may have access with it. Give %2 an address outside the firm.</source>
        <translation>« %1 » relève de l’un des domaines du cabinet, et personne ne peut avoir d’accès avec cette adresse. Choisissez pour %2 une adresse extérieure au cabinet.</translation>
    </message>
    <message>
        <source>“%1” looks like an address that several people read, and access belongs to one person. Prefer a personal address of %2.</source>
        <translation>« %1 » semble être une adresse lue par plusieurs personnes, or un accès est personnel. Préférez une adresse nominative pour %2.</translation>
    </message>
    <message>
        <source>The type of %1 is not chosen yet. Choose one of: %2.</source>
        <translation>Le type n’est pas encore choisi pour %1. Choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>The portal sends the first password of %1 by post. Complete the address: street, postal code, locality and country.</source>
        <translation>Le premier mot de passe prévu pour %1 est envoyé par le portail par la poste. Complétez l’adresse : voie, code postal, localité et pays.</translation>
    </message>
    <message>
        <source>The identity document of %1 expired on %2. Ask for a valid one.</source>
        <translation>La pièce d’identité fournie pour %1 a expiré le %2. Demandez-en une en cours de validité.</translation>
    </message>
    <message>
        <source>This portal asks for an identity document of %1. Add its type, number, expiry date and a copy.</source>
        <translation>Ce portail exige une pièce d’identité pour %1. Ajoutez-en le type, le numéro, la date d’expiration et une copie.</translation>
    </message>
    <message>
        <source>%1 belongs to %2 but gets no access to what is its own: %3. Add it, unless that is intended.</source>
        <translation>%1 a pour entreprise %2, mais sans accès à ce que celle-ci détient : %3. Ajoutez cet accès, sauf si c’est voulu.</translation>
    </message>
    <message>
        <source>“%1” is a profile of the portal and cannot be changed. Copy it, and change the copy.</source>
        <translation>« %1 » est un profil du portail et ne peut pas être modifié. Copiez-le, puis modifiez la copie.</translation>
    </message>
    <message numerus="yes">
        <source>This profile is still that of %n person(s): %1. Give them another one before deleting it.</source>
        <translation>
            <numerusform>Ce profil est encore attribué à %n personne : %1. Choisissez-en un autre pour elle avant de le supprimer.</numerusform>
            <numerusform>Ce profil est encore attribué à %n personnes : %1. Choisissez-en un autre pour elles avant de le supprimer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>Names, and how many more there are: "A, B, C and 4 others"</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>the company</source>
        <translation>l’entreprise</translation>
    </message>
    <message>
        <source>Personal profile</source>
        <translation>Profil personnalisé</translation>
    </message>
    <message>
        <source>Office: %1</source>
        <extracomment>the responsible party of a relationship</extracomment>
        <translation>Bureau : %1</translation>
    </message>
    <message>
        <source>Client group: %1</source>
        <extracomment>the responsible party of a relationship</extracomment>
        <translation>Groupe de clients : %1</translation>
    </message>
    <message>
        <source>the strong-authentication device</source>
        <translation>le moyen d’authentification forte</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisée</translation>
    </message>
    <message>
        <source>Above the ceiling</source>
        <translation>Hors du périmètre maximal</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>a function is not allowed</extracomment>
        <translation>Non</translation>
    </message>
    <message>
        <source>This person is not a user of the portal.</source>
        <translation>Cette personne n’est pas utilisatrice du portail.</translation>
    </message>
    <message>
        <source>%1 is inactive.</source>
        <comment>a user</comment>
        <extracomment>%1 is the portal’s noun with its article: “The delegate is inactive.”</extracomment>
        <translation>%1 est inactif.</translation>
    </message>
    <message>
        <source>No access to %1 was granted.</source>
        <extracomment>%1 comes with its article in French (« l’abonnement 40217-A », « le dossier D-1042 »): use « sur », not « à ».</extracomment>
        <translation>Aucune habilitation sur %1.</translation>
    </message>
    <message>
        <source>Access to %1 is inactive.</source>
        <translation>L’habilitation sur %1 est inactive.</translation>
    </message>
    <message>
        <source>Access to %1 begins on %2.</source>
        <translation>L’habilitation sur %1 commence le %2.</translation>
    </message>
    <message>
        <source>Access to %1 ended on %2.</source>
        <translation>L’habilitation sur %1 a pris fin le %2.</translation>
    </message>
    <message>
        <source>%1 is inactive.</source>
        <comment>a relationship</comment>
        <translation>%1 n’est pas en activité.</translation>
    </message>
    <message>
        <source>No profile is defined yet.</source>
        <translation>Aucun profil n’est encore défini.</translation>
    </message>
    <message>
        <source>Not in the personal profile that applies here.</source>
        <translation>Absente du profil personnalisé qui s’applique ici.</translation>
    </message>
    <message>
        <source>Not in the profile “%1” that applies here.</source>
        <translation>Absente du profil « %1 » qui s’applique ici.</translation>
    </message>
    <message>
        <source>%1 does not hold this function.</source>
        <translation>%1 ne comporte pas cette fonction.</translation>
    </message>
    <message>
        <source>%1 does not hold this function: its configuration is “%2”.</source>
        <translation>%1 ne comporte pas cette fonction : sa configuration est « %2 ».</translation>
    </message>
    <message>
        <source>The module “%1” is off on %2.</source>
        <translation>Le module « %1 » est inactif sur %2.</translation>
    </message>
    <message>
        <source>This account is not granted.</source>
        <translation>Ce compte n’est pas autorisé.</translation>
    </message>
    <message>
        <source>The account “%1” is not granted.</source>
        <translation>Le compte « %1 » n’est pas autorisé.</translation>
    </message>
    <message>
        <source>%1 has no account.</source>
        <translation>%1 n’a aucun compte.</translation>
    </message>
    <message>
        <source>No account is granted.</source>
        <translation>Aucun compte n’est autorisé.</translation>
    </message>
    <message>
        <source>Not set up yet: %1.</source>
        <extracomment>%1 is the strong-authentication device with its article: “the signing app”</extracomment>
        <translation>Reste à mettre en place : %1.</translation>
    </message>
    <message>
        <source>The secure mobile number is not registered with the portal.</source>
        <translation>Le numéro de mobile sécurisé n’est pas enregistré auprès du portail.</translation>
    </message>
    <message>
        <source>The portal’s catalogue does not have the function “%1”.</source>
        <translation>La fonction « %1 » ne figure pas au catalogue du portail.</translation>
    </message>
    <message>
        <source>The portal has nothing under this reference.</source>
        <translation>Le portail n’a rien sous cette référence.</translation>
    </message>
    <message>
        <source>%1 has no administrator. Appoint one.</source>
        <translation>%1 n’a aucun administrateur. Nommez-en un.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %n administrator(s): %2. Appoint another one.</source>
        <translation>
            <numerusform>%1 n’a que %n administrateur : %2. Nommez-en un autre.</numerusform>
            <numerusform>%1 n’a que %n administrateurs : %2. Nommez-en un autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1, only %2 can do this: %3. Give it to somebody else too.</source>
        <translation>Sur %1, %2 est la seule personne à pouvoir faire ceci : %3. Donnez-en aussi le droit à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>%1 has only one administrator, %2, who alone can do this: %3. Appoint another one who can do it too.</source>
        <translation>%1 n’a qu’un seul administrateur, %2, seule personne à pouvoir faire ceci : %3. Nommez-en un autre qui le puisse aussi.</translation>
    </message>
    <message numerus="yes">
        <source>%1: not seen for more than %n day(s): %2. Ask whether they still administer it.</source>
        <translation>
            <numerusform>%1 : des administrateurs ne se sont pas connectés depuis plus de %n jour (%2). Vérifiez qu’ils l’administrent toujours.</numerusform>
            <numerusform>%1 : des administrateurs ne se sont pas connectés depuis plus de %n jours (%2). Vérifiez qu’ils l’administrent toujours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 administers %2 and has never signed in. Ask whether this person still does.</source>
        <translation>%1 administre %2, sans aucune connexion à ce jour. Vérifiez que cette personne l’administre toujours.</translation>
    </message>
    <message>
        <source>%1 administers %2 and has not signed in since %3. Ask whether this person still does.</source>
        <translation>%1 administre %2, sans connexion depuis le %3. Vérifiez que cette personne l’administre toujours.</translation>
    </message>
    <message>
        <source>Deleted already, or about to be.</source>
        <translation>Déjà supprimé, ou sur le point de l’être.</translation>
    </message>
    <message>
        <source>Has no access that this could be changed on.</source>
        <translation>N’a aucun accès sur lequel le modifier.</translation>
    </message>
    <message>
        <source>This portal has no dates for access.</source>
        <translation>Ce portail ne connaît pas de dates d’accès.</translation>
    </message>
    <message>
        <source>Inactive already.</source>
        <translation>Déjà inactif.</translation>
    </message>
    <message>
        <source>Active already.</source>
        <translation>Déjà actif.</translation>
    </message>
    <message>
        <source>Has access to all of these already.</source>
        <translation>A déjà accès à tout ce qui est choisi.</translation>
    </message>
    <message>
        <source>Has this profile already.</source>
        <translation>A déjà ce profil.</translation>
    </message>
    <message>
        <source>Ends on that day already.</source>
        <translation>Prend déjà fin ce jour-là.</translation>
    </message>
    <message>
        <source>Instead of the portal, a web page answered. A network that wants you to sign in does that: open your browser, sign in to the network, then synchronise again. Nothing was changed, and what you prepared is kept.</source>
        <translation>Une page web a répondu à la place du portail. Un réseau qui demande de s’identifier procède ainsi : ouvrez votre navigateur, identifiez-vous sur le réseau, puis synchronisez de nouveau. Rien n’a été modifié, et ce que vous avez préparé est conservé.</translation>
    </message>
    <message>
        <source>The portal’s address sends on to another address. A network that wants you to sign in does that; it was not followed. Sign in to the network, or check the portal’s address. Nothing was changed, and what you prepared is kept.</source>
        <translation>L’adresse du portail renvoie vers une autre adresse. Un réseau qui demande de s’identifier procède ainsi ; ce renvoi n’a pas été suivi. Identifiez-vous sur le réseau, ou vérifiez l’adresse du portail. Rien n’a été modifié, et ce que vous avez préparé est conservé.</translation>
    </message>
    <message>
        <source>The answer of the portal was cut off in its middle. What had arrived before is kept, and it goes on from there. Check the network, then synchronise again.</source>
        <translation>La réponse du portail a été coupée en cours de route. Ce qui était déjà arrivé est conservé, et la synchronisation reprendra de là. Vérifiez le réseau, puis synchronisez de nouveau.</translation>
    </message>
    <message>
        <source>A list of the portal came shorter than announced. Nothing was removed here because of it. Synchronise again; if it comes back, send the details to the portal’s support.</source>
        <translation>Une liste du portail est arrivée plus courte qu’annoncé. Rien n’a été supprimé ici pour autant. Synchronisez de nouveau ; si cela se reproduit, envoyez les détails à l’assistance du portail.</translation>
    </message>
    <message>
        <source>Nothing of this order is left to do: the portal is already as it wanted.</source>
        <translation>Il ne reste rien à faire de ce bordereau : le portail est déjà comme il le demandait.</translation>
    </message>
    <message>
        <source>Part of the order is in effect; the service refused the rest. What is left waits in To do.</source>
        <translation>Une partie de l’ordre a pris effet ; le service a refusé le reste, qui vous attend dans À faire.</translation>
    </message>
</context>
<context>
    <name>mandat::app::Import</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>the code of the language that this is translated into</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Title (Ms, Mr)</source>
        <translation>Civilité (Mme, M.)</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Country (two letters)</source>
        <translation>Pays (deux lettres)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Company (name or number)</source>
        <translation>Entreprise (nom ou numéro)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Active (yes, no)</source>
        <translation>Actif (oui, non)</translation>
    </message>
    <message>
        <source>Access from</source>
        <translation>Accès à partir du</translation>
    </message>
    <message>
        <source>Access until</source>
        <translation>Accès jusqu’au</translation>
    </message>
    <message>
        <source>Identity document: type</source>
        <translation>Pièce d’identité : type</translation>
    </message>
    <message>
        <source>Identity document: number</source>
        <translation>Pièce d’identité : numéro</translation>
    </message>
    <message>
        <source>Identity document: expires</source>
        <translation>Pièce d’identité : expiration</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>The line names nobody: a last name, an email or a sign-in ID is missing.</source>
        <translation>La ligne ne désigne personne : il manque un nom, un courriel ou un identifiant de connexion.</translation>
    </message>
    <message>
        <source>The company is missing, and nothing else in the line tells it.</source>
        <translation>L’entreprise manque, et rien d’autre dans la ligne ne l’indique.</translation>
    </message>
    <message>
        <source>There is no company “%1” on this portal.</source>
        <translation>L’entreprise « %1 » n’existe pas sur ce portail.</translation>
    </message>
    <message>
        <source>Several companies are called “%1”. Give the number instead.</source>
        <translation>Plusieurs entreprises s’appellent « %1 ». Indiquez plutôt le numéro.</translation>
    </message>
    <message>
        <source>%1 “%2” does not exist on this portal.</source>
        <extracomment>%1: the portal’s word for a relationship, e.g. Subscription; %2: a number</extracomment>
        <translation>%1 « %2 » : inconnu sur ce portail.</translation>
    </message>
    <message>
        <source>There is no shared or predefined profile “%1”.</source>
        <translation>Aucun profil partagé ou prédéfini ne s’appelle « %1 ».</translation>
    </message>
    <message>
        <source>“%1” is no type of user on this portal.</source>
        <translation>« %1 » n’est pas un type d’utilisateur de ce portail.</translation>
    </message>
    <message>
        <source>“%1” is no title: write Ms or Mr.</source>
        <translation>« %1 » n’est pas une civilité : écrivez Mme ou M.</translation>
    </message>
    <message>
        <source>“%1” is no language of this portal: write fr or en.</source>
        <translation>« %1 » n’est pas une langue de ce portail : écrivez fr ou en.</translation>
    </message>
    <message>
        <source>“%1” is no telephone number.</source>
        <translation>« %1 » n’est pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>“%1” is no country: write its two letters, such as FR.</source>
        <translation>« %1 » n’est pas un pays : écrivez ses deux lettres, par exemple FR.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>« %1 » n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>“%1” is no date: write 31/12/2026 or 2026-12-31.</source>
        <translation>« %1 » n’est pas une date : écrivez 31/12/2026 ou 2026-12-31.</translation>
    </message>
    <message>
        <source>“%1” is no identity document: write passport, identity card or residence permit.</source>
        <translation>« %1 » n’est pas une pièce d’identité : écrivez passeport, carte d’identité ou titre de séjour.</translation>
    </message>
    <message>
        <source>Nobody has the sign-in ID “%1”. This portal gives them out itself: leave it empty for a new person.</source>
        <translation>Personne n’a l’identifiant « %1 ». Ce portail les attribue lui-même : laissez la cellule vide pour une nouvelle personne.</translation>
    </message>
    <message>
        <source>Several people have the address “%1”. Give the sign-in ID too.</source>
        <translation>Plusieurs personnes ont l’adresse « %1 ». Indiquez aussi l’identifiant de connexion.</translation>
    </message>
    <message>
        <source>%1 belongs to another company. People do not move by an import.</source>
        <translation>%1 appartient à une autre entreprise. Un import ne change personne d’entreprise.</translation>
    </message>
    <message>
        <source>%1 is not a declared contact of the company. Declare the contact first.</source>
        <translation>%1 n’est pas un interlocuteur déclaré de l’entreprise. Déclarez d’abord l’interlocuteur.</translation>
    </message>
    <message>
        <source>“%1” is a formula without a value. Put the value there.</source>
        <translation>« %1 » est une formule sans valeur. Mettez-y la valeur.</translation>
    </message>
    <message>
        <source>The same person stands in line %1 already.</source>
        <translation>La même personne figure déjà à la ligne %1.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program, or has it been moved?</source>
        <translation>Le fichier ne peut pas être lu. Est-il ouvert dans un autre logiciel, ou a-t-il été déplacé ?</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>This is neither a CSV file nor an Excel workbook (.xlsx).</source>
        <translation>Ce n’est ni un fichier CSV ni un classeur Excel (.xlsx).</translation>
    </message>
    <message>
        <source>From line %1 on a quotation mark is never closed. Mend the file and choose it again.</source>
        <translation>À partir de la ligne %1, un guillemet n’est jamais fermé. Corrigez le fichier et choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The table is larger than any table of people: more than a million lines or a thousand columns, or a cell longer than a million characters.</source>
        <translation>Le tableau dépasse tout tableau de personnes : plus d’un million de lignes ou de mille colonnes, ou une cellule de plus d’un million de caractères.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password, or in the old format (.xls). Save it as .xlsx without a password.</source>
        <translation>Le classeur est protégé par un mot de passe, ou dans l’ancien format (.xls). Enregistrez-le en .xlsx sans mot de passe.</translation>
    </message>
    <message>
        <source>The workbook is damaged, or was not made by a spreadsheet program. Save it anew as .xlsx.</source>
        <translation>Le classeur est endommagé, ou ne vient pas d’un tableur. Enregistrez-le de nouveau en .xlsx.</translation>
    </message>
    <message>
        <source>The workbook would unpack to far more than it should hold, and was not opened.</source>
        <translation>Une fois décompressé, le classeur serait démesuré : il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>This portal wants a copy of an identity document with each new person, which a table cannot hold: create this person one by one.</source>
        <translation>Ce portail demande une copie d’une pièce d’identité pour chaque nouvelle personne, ce qu’un tableau ne peut pas contenir : créez cette personne individuellement.</translation>
    </message>
</context>
<context>
    <name>mandat::app::ImportResult</name>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Préparée</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>En attente de validation</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Abandonnée</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AbsenceFields</name>
    <message>
        <source>is a&amp;bsent</source>
        <translation>est a&amp;bsent(e)</translation>
    </message>
    <message>
        <source>&amp;leaves for good</source>
        <translation>part &amp;définitivement</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>d&amp;u</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;au</translation>
    </message>
    <message>
        <source>Absent from</source>
        <translation>Absent du</translation>
    </message>
    <message>
        <source>Absent to</source>
        <translation>Absent au</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccessDatesDialog</name>
    <message>
        <source>at once</source>
        <translation>immédiat</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Access &amp;until</source>
        <translation>Accès &amp;jusqu’au</translation>
    </message>
    <message>
        <source>Dates of the access</source>
        <translation>Dates de l’accès</translation>
    </message>
    <message>
        <source>Access &amp;from</source>
        <translation>Accès &amp;à partir du</translation>
    </message>
    <message>
        <source>Both days are included. The lowest date means that there is no bound. Nothing is sent before the review.</source>
        <translation>Les deux jours sont compris. La date la plus basse signifie qu’il n’y a pas de limite. Rien n’est transmis avant la vérification.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Stage the dates</source>
        <translation>&amp;Préparer les dates</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1: a person; %2: a relationship’s number</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccessReviewList</name>
    <message>
        <source>No longer there</source>
        <translation>N’existe plus</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>verdict</comment>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>verdict</comment>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Unsure</source>
        <comment>verdict</comment>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Profile to define</source>
        <translation>Profil à définir</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: a date; %2: a person</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revue le</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccessReviewScreen</name>
    <message>
        <source>Access reviews</source>
        <translation>Revues des habilitations</translation>
    </message>
    <message>
        <source>Closed on %1 by %2</source>
        <extracomment>%1: a date; %2: a person</extracomment>
        <translation>Clôturée le %1 par %2</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <extracomment>how many accesses of a company have been reviewed: "3 of 12 reviewed"</extracomment>
        <translation>%1 sur %2 revues</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun on %1 by %2. %3.</source>
        <translation>Ouverte le %1 par %2. %3.</translation>
    </message>
    <message>
        <source>%1 kept, %2 removed, %3 unsure, %4 undecided.</source>
        <translation>Conservées : %1, à retirer : %2, douteuses : %3, sans décision : %4.</translation>
    </message>
    <message>
        <source>Every access has been reviewed: %1 to keep, %2 to remove, %3 unsure.</source>
        <translation>Toutes les habilitations ont été revues. À conserver : %1, à retirer : %2, douteuses : %3.</translation>
    </message>
    <message>
        <source>One key each: %1 keeps, %2 removes, %3 leaves it unsure. Nothing is sent before you have reviewed the order.</source>
        <translation>Une touche suffit : %1 pour conserver, %2 pour retirer, %3 en cas de doute. Rien n’est transmis avant que vous n’ayez relu le bordereau.</translation>
    </message>
    <message>
        <source>K</source>
        <comment>key: keep</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>R</source>
        <comment>key: remove</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>U</source>
        <comment>key: unsure</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail permet de consulter, mais pas de modifier les habilitations.</translation>
    </message>
    <message>
        <source>No access is to be removed.</source>
        <translation>Aucune habilitation n’est à retirer.</translation>
    </message>
    <message>
        <source>Removals of the review</source>
        <translation>Retraits issus de la revue</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) of %1 are to be removed.</source>
        <translation>
            <numerusform>%n habilitation de %1 est à retirer.</numerusform>
            <numerusform>%n habilitations de %1 sont à retirer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it.</source>
        <translation>Rien n’est transmis avant que vous ne l’ayez relu.</translation>
    </message>
    <message>
        <source>Stage them</source>
        <translation>Préparer</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) have not been reviewed.</source>
        <translation>
            <numerusform>%n habilitation n’a pas été revue.</numerusform>
            <numerusform>%n habilitations n’ont pas été revues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every access has been reviewed.</source>
        <translation>Toutes les habilitations ont été revues.</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Clôturer la revue</translation>
    </message>
    <message>
        <source>Once closed, its verdicts stay as they are, and can be printed and signed.</source>
        <translation>Une fois la revue clôturée, ses décisions ne changent plus ; elles peuvent être imprimées et signées.</translation>
    </message>
    <message>
        <source>Delete the review</source>
        <translation>Supprimer la revue</translation>
    </message>
    <message>
        <source>What was decided in this review of %1 is lost.</source>
        <translation>Les décisions de cette revue (%1) sont perdues.</translation>
    </message>
    <message>
        <source>Nothing changes on the portal.</source>
        <translation>Rien ne change sur le portail.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>&amp;New review…</source>
        <translation>&amp;Nouvelle revue…</translation>
    </message>
    <message>
        <source>&amp;Print recap…</source>
        <translation>&amp;Imprimer le récapitulatif…</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Revues</translation>
    </message>
    <message>
        <source>Access to review</source>
        <translation>Habilitations à revoir</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conserver</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;Douteux</translation>
    </message>
    <message>
        <source>&amp;Delete the review…</source>
        <translation>&amp;Supprimer la revue…</translation>
    </message>
    <message>
        <source>&amp;Close the review…</source>
        <translation>C&amp;lôturer la revue…</translation>
    </message>
    <message>
        <source>&amp;Stage the removals…</source>
        <translation>&amp;Préparer les retraits…</translation>
    </message>
    <message>
        <source>No review of access yet. Once a year, every access of a company is looked at: still needed, or not?</source>
        <translation>Aucune revue des habilitations pour l’instant. Une fois par an, chaque habilitation d’une entreprise est examinée : est-elle encore nécessaire ?</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>Tout &amp;décocher</translation>
    </message>
    <message>
        <source>The accounts on which %1 may use the chosen functions.</source>
        <extracomment>%1: a person</extracomment>
        <translation>Les comptes sur lesquels %1 peut utiliser les fonctions choisies.</translation>
    </message>
    <message>
        <source>No account is ticked on %1: functions that work on accounts stay without effect there.</source>
        <extracomment>%1: numbers of relationships</extracomment>
        <translation>Aucun compte n’est coché sur %1 : les fonctions qui portent sur des comptes y restent sans effet.</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>Cochés : %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ActivateDialog</name>
    <message>
        <source>A&amp;dministration</source>
        <translation>A&amp;dministration</translation>
    </message>
    <message>
        <source>A&amp;ctive</source>
        <translation>A&amp;ctif</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>Activer %1</translation>
    </message>
    <message>
        <source>Rights for %1</source>
        <translation>Droits de %1</translation>
    </message>
    <message>
        <source>%1 is on the portal already. Say which rights the person gets. Nothing is sent before you have reviewed it.</source>
        <translation>%1 est déjà sur le portail. Indiquez les droits à donner. Rien n’est transmis avant votre relecture.</translation>
    </message>
    <message>
        <source>%1 has registered: inactive, and without any right. Say what the person becomes. Nothing is sent before you have reviewed it.</source>
        <translation>Inscription de %1 : compte inactif et sans aucun droit. Indiquez ce que cette personne devient. Rien n’est transmis avant votre relecture.</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>&amp;Droits</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The company has no active %1 here.</source>
        <extracomment>%1: the portal’s word for several relationships</extracomment>
        <translation>L’entreprise n’a ici aucun élément actif parmi ses %1.</translation>
    </message>
    <message>
        <source>Whoever stays inactive needs no rights: tick Active, or close.</source>
        <translation>Un compte qui reste inactif n’a besoin d’aucun droit : cochez Actif, ou fermez.</translation>
    </message>
    <message>
        <source>Becomes an active administrator there.</source>
        <translation>Devient administrateur, actif, à cet endroit.</translation>
    </message>
    <message>
        <source>Becomes active there, with these rights.</source>
        <translation>Devient actif à cet endroit, avec ces droits.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Choose the %1.</source>
        <extracomment>%1: the portal’s word for a relationship</extracomment>
        <translation>Choisissez : %1.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ActivityScreen</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Verifying the journal’s chain…</source>
        <translation>Vérification de la chaîne du journal…</translation>
    </message>
    <message>
        <source>Entry %1 of the journal has been removed. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’entrée %1 du journal a été supprimée. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>Entry %1 of the journal is not what was written: it was changed, or another was put before it. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’entrée %1 du journal n’est pas celle qui a été écrite : elle a été modifiée, ou une autre a été insérée avant elle. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>The old or the new value of entry %1 was changed afterwards. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’ancienne ou la nouvelle valeur de l’entrée %1 a été modifiée après coup. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>The old and the new value of entry %1 were erased, and nothing in the journal says that their retention was over. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’ancienne et la nouvelle valeur de l’entrée %1 ont été effacées, et rien dans le journal n’indique que leur durée de conservation était échue. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>The journal is cut off: entry %1 and those behind it are missing. Tell whoever runs the portal, and keep an export.</source>
        <translation>Le journal est tronqué : l’entrée %1 et les suivantes manquent. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>Entry %1, the last of the journal, is not the last one that was written. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’entrée %1, la dernière du journal, n’est pas la dernière qui a été écrite. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
    <message>
        <source>The chain could not be verified to its end. %1</source>
        <translation>La chaîne n’a pas pu être vérifiée jusqu’au bout. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries verified: none was changed, removed or put in between.</source>
        <translation>
            <numerusform>%n entrée vérifiée : aucune modification, suppression ni insertion.</numerusform>
            <numerusform>%n entrées vérifiées : aucune modification, suppression ni insertion.</numerusform>
        </translation>
    </message>
    <message>
        <source>The portal does not say where its journal ends, so an end cut off would not be noticed.</source>
        <translation>Le portail n’indique pas où finit son journal : une fin tronquée ne se verrait pas.</translation>
    </message>
    <message numerus="yes">
        <source>The old and new values of %n of them are gone, their retention over.</source>
        <translation>
            <numerusform>Les anciennes et nouvelles valeurs de %n d’entre elles ont été effacées au terme de leur durée de conservation.</numerusform>
            <numerusform>Les anciennes et nouvelles valeurs de %n d’entre elles ont été effacées au terme de leur durée de conservation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: a field; %2: what stood there before; %3: what stands there now</extracomment>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Anciennes et nouvelles valeurs</translation>
    </message>
    <message numerus="yes">
        <source>Exporting the journal: %n entries…</source>
        <translation>
            <numerusform>Export du journal : %n entrée…</numerusform>
            <numerusform>Export du journal : %n entrées…</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting the journal…</source>
        <translation>Export du journal…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1.</source>
        <translation>
            <numerusform>%n entrée écrite dans %1.</numerusform>
            <numerusform>%n entrées écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal could not be exported. No file was written. %1</source>
        <translation>Le journal n’a pas pu être exporté. Aucun fichier n’a été écrit. %1</translation>
    </message>
    <message>
        <source>Journal or orders</source>
        <translation>Journal ou ordres</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bordereaux</translation>
    </message>
    <message>
        <source>&amp;Verify the chain</source>
        <translation>&amp;Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Reads the whole journal and checks that no entry was changed, removed or inserted</source>
        <translation>Lit tout le journal et contrôle qu’aucune entrée n’a été modifiée, supprimée ou insérée</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that this computer has known: the journal was written anew, at the latest from there. Tell whoever runs the portal, and keep an export.</source>
        <translation>L’entrée %1 n’est pas celle que cet ordinateur a connue : le journal a été réécrit, au plus tard à partir de là. Prévenez l’exploitant du portail et conservez un export.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AddressFields</name>
    <message>
        <source>&amp;Street</source>
        <translation>N° et v&amp;oie</translation>
    </message>
    <message>
        <source>Postal c&amp;ode</source>
        <translation>Co&amp;de postal</translation>
    </message>
    <message>
        <source>Local&amp;ity</source>
        <translation>Loc&amp;alité</translation>
    </message>
    <message>
        <source>Co&amp;untry</source>
        <translation>Pa&amp;ys</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Answering</name>
    <message>
        <source>Only administrators answer requests on this portal. Your roles do not include it.</source>
        <translation>Sur ce portail, seuls les administrateurs répondent aux demandes. Vos rôles ne le permettent pas.</translation>
    </message>
    <message>
        <source>Only preparers and administrators answer requests. Your roles on this portal do not include it.</source>
        <translation>Seuls les préparateurs et les administrateurs répondent aux demandes. Vos rôles sur ce portail ne le permettent pas.</translation>
    </message>
    <message>
        <source>Access request of %1 by %2</source>
        <extracomment>%1: a day; %2: a person</extracomment>
        <translation>Demande d’accès du %1, %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AppointDialog</name>
    <message>
        <source>&amp;Appoint</source>
        <translation>&amp;Nommer</translation>
    </message>
    <message>
        <source>Appoint an administrator</source>
        <translation>Nommer un administrateur</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a relationship's reference; %2: a company
----------
%1: a person; %2: what is known: “full access, inactive”</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Whom to appoint</source>
        <translation>Personne à nommer</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>C&amp;réer un %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>&amp;Rights</source>
        <translation>&amp;Droits</translation>
    </message>
    <message>
        <source>Present rights, with administration</source>
        <translation>Droits actuels, avec l’administration</translation>
    </message>
    <message>
        <source>profile to define</source>
        <translation>profil à définir</translation>
    </message>
    <message>
        <source>has registered</source>
        <translation>s’est inscrit(e)</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>no access here yet</source>
        <translation>sans accès ici à ce jour</translation>
    </message>
    <message>
        <source>Nobody here can be appointed.</source>
        <translation>Personne ici ne peut être nommé.</translation>
    </message>
    <message>
        <source>It works once the strong-authentication equipment is enrolled.</source>
        <translation>Effectif dès que l’équipement d’authentification forte est enrôlé.</translation>
    </message>
    <message>
        <source>The configuration here does not allow administration: the portal has to open it first.</source>
        <translation>La configuration ne permet pas l’administration ici : le portail doit d’abord l’ouvrir.</translation>
    </message>
    <message>
        <source>The account is activated, too.</source>
        <translation>Le compte est également activé.</translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it.</source>
        <translation>Rien n’est envoyé avant votre relecture.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ApprovalsScreen</name>
    <message>
        <source>Approvals</source>
        <translation>Validations</translation>
    </message>
    <message numerus="yes">
        <source>%n await(s) me</source>
        <translation>
            <numerusform>%n m’attend</numerusform>
            <numerusform>%n m’attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>For me (%1)</source>
        <extracomment>%1: how many orders wait for this person</extracomment>
        <translation>À valider par moi (%1)</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>À valider par moi</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <extracomment>%1: how many orders of this person wait for approval</extracomment>
        <translation>Les miens (%1)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>No order waits for your approval.</source>
        <translation>Aucun bordereau n’attend votre validation.</translation>
    </message>
    <message>
        <source>Only approvers decide on orders. Your roles on this portal do not include it.</source>
        <translation>Seuls les valideurs décident des bordereaux. Ce rôle n’est pas le vôtre sur ce portail.</translation>
    </message>
    <message>
        <source>Show &amp;all orders</source>
        <translation>&amp;Tous les bordereaux</translation>
    </message>
    <message>
        <source>You have not submitted any order.</source>
        <translation>Vous n’avez transmis aucun bordereau.</translation>
    </message>
    <message>
        <source>No order has been submitted on this portal.</source>
        <translation>Aucun bordereau n’a été transmis sur ce portail.</translation>
    </message>
    <message>
        <source>Which orders to show</source>
        <translation>Bordereaux à afficher</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bordereaux</translation>
    </message>
    <message>
        <source>Requests (%1)</source>
        <extracomment>%1: how many access requests wait for an answer</extracomment>
        <translation>Demandes (%1)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Export the orders</source>
        <translation>Exporter les bordereaux</translation>
    </message>
    <message>
        <source>orders</source>
        <comment>file name</comment>
        <translation>bordereaux</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décision de</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AuthorBox</name>
    <message>
        <source>Reas&amp;on</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Why this changes, for whoever reads the journal</source>
        <translation>Pourquoi cette modification, à l’intention de qui lira le journal</translation>
    </message>
    <message>
        <source>Client’s mandate (optional)</source>
        <extracomment>heading: who in the client's company asked for the change</extracomment>
        <translation>Mandat du client (facultatif)</translation>
    </message>
    <message>
        <source>&amp;Given by</source>
        <translation>&amp;Donné par</translation>
    </message>
    <message>
        <source>O&amp;n</source>
        <extracomment>label of a date: the day on which the mandate was given</extracomment>
        <translation>&amp;Le</translation>
    </message>
    <message>
        <source>no date</source>
        <extracomment>shown in a date field while no date is given</extracomment>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Référe&amp;nce</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::BulkChoice</name>
    <message>
        <source>Number, label or company</source>
        <translation>Numéro, libellé ou entreprise</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>Rechercher : %1</translation>
    </message>
    <message>
        <source>Choose one row, or several with Ctrl or Shift. Everybody gets access to all of them, from any company.</source>
        <translation>Choisissez une ligne, ou plusieurs avec Ctrl ou Maj. Tous auront accès à chacune, quelle que soit leur entreprise.</translation>
    </message>
    <message>
        <source>With &amp;all accounts of each</source>
        <translation>Avec &amp;tous les comptes de chacun</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Choisir un profil</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Replaces the present one; personal profiles too.</source>
        <translation>Remplace le profil actuel, même personnalisé.</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Access &amp;until</source>
        <translation>Accès &amp;jusqu’au</translation>
    </message>
    <message>
        <source>That day is included. It is set on every access of the people chosen that has not ended.</source>
        <translation>Ce jour est compris. Il est fixé sur chaque accès des personnes choisies qui n’a pas pris fin.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::BulkDialog</name>
    <message>
        <source>C&amp;opy the list</source>
        <translation>C&amp;opier la liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Deactivate…</source>
        <translation>&amp;Désactiver…</translation>
    </message>
    <message>
        <source>&amp;Reactivate…</source>
        <translation>&amp;Réactiver…</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>&amp;Add %1…</source>
        <extracomment>%1: the portal’s word for relationships: “subscriptions”</extracomment>
        <translation>&amp;Ajouter : %1…</translation>
    </message>
    <message>
        <source>C&amp;hange profile…</source>
        <translation>C&amp;hanger de profil…</translation>
    </message>
    <message>
        <source>Set &amp;last day…</source>
        <translation>&amp;Fixer le dernier jour…</translation>
    </message>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>Pour %n personne</numerusform>
            <numerusform>Pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking each person against the portal’s rules…</source>
        <translation>Vérification de chaque personne selon les règles du portail…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Laissés de côté, et pourquoi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Nobody can be changed.</source>
        <translation>Personne ne peut être modifié.</translation>
    </message>
    <message>
        <source>This person will be changed.</source>
        <translation>Cette personne sera modifiée.</translation>
    </message>
    <message>
        <source>All %1 will be changed.</source>
        <translation>Toutes les personnes (%1) seront modifiées.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 will be changed; %n is/are left out.</source>
        <translation>
            <numerusform>%1 sur %2 seront modifiées ; %n est laissée de côté.</numerusform>
            <numerusform>%1 sur %2 seront modifiées ; %n sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it.</source>
        <translation>Rien n’est transmis avant votre relecture.</translation>
    </message>
    <message numerus="yes">
        <source>They will never be able to sign in again; %n access(es) end. The history stays.</source>
        <translation>
            <numerusform>Plus aucune connexion ne sera possible ; %n accès prend fin. L’historique reste.</numerusform>
            <numerusform>Plus aucune connexion ne sera possible ; %n accès prennent fin. L’historique reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out (the first %1; copy the list for all)</source>
        <translation>Laissés de côté (les %1 premiers ; copiez la liste pour les avoir tous)</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stage for %n person(s)</source>
        <translation>
            <numerusform>&amp;Préparer pour %n personne</numerusform>
            <numerusform>&amp;Préparer pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Changed, but not on %1: has access there already.</source>
        <extracomment>%1: numbers of relationships</extracomment>
        <translation>Modifié, sauf sur %1 : accès déjà en place.</translation>
    </message>
    <message>
        <source>Changed, but not on %1: has ended, or ends on that day already.</source>
        <translation>Modifié, sauf sur %1 : accès terminé, ou se terminant déjà ce jour-là.</translation>
    </message>
    <message>
        <source>Changed, but not on %1: is so already.</source>
        <translation>Modifié, sauf sur %1 : c’est déjà le cas.</translation>
    </message>
    <message>
        <source>Left out, wholly or in part</source>
        <translation>Laissés de côté, en tout ou en partie</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ChangeBar</name>
    <message>
        <source>kept when you quit</source>
        <translation>conservées à la fermeture</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>Modifications préparées</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to %1</source>
        <translation>
            <numerusform>%n modification pour %1</numerusform>
            <numerusform>%n modifications pour %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to %1</source>
        <extracomment>goes on after “3 changes to Marie Lefèvre”</extracomment>
        <translation>
            <numerusform>%n pour %1</numerusform>
            <numerusform>%n pour %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more to %n other(s)</source>
        <extracomment>goes on after “3 changes to Marie Lefèvre, 1 to Paul Dupré”; %n: people and things</extracomment>
        <translation>
            <numerusform>d’autres pour %n autre</numerusform>
            <numerusform>d’autres pour %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CompanyPage</name>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Number or company name</source>
        <translation>Numéro ou nom de l’entreprise</translation>
    </message>
    <message>
        <source>Nothing has this number or name.</source>
        <translation>Aucun résultat pour ce numéro ou ce nom.</translation>
    </message>
    <message>
        <source>Look for the company by its name, or by the number of one of its %1.</source>
        <translation>Cherchez l’entreprise par son nom, ou par l’un des numéros de ses %1.</translation>
    </message>
    <message>
        <source>Choose a company in the list.</source>
        <translation>Choisissez une entreprise dans la liste.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CompanyPick</name>
    <message>
        <source>Review the access of a company</source>
        <translation>Revue des habilitations d’une entreprise</translation>
    </message>
    <message>
        <source>Company or number</source>
        <translation>Entreprise ou numéro</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Begin the review</source>
        <translation>&amp;Ouvrir la revue</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConfirmPage</name>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Submit for good?</source>
        <translation>Transmettre définitivement ?</translation>
    </message>
    <message>
        <source>This portal asks for a second confirmation. Check these lines, then submit again.</source>
        <translation>Ce portail demande une seconde confirmation. Vérifiez ces lignes, puis transmettez de nouveau.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>profile to define</source>
        <translation>profil à définir</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message>
        <source>Letter to</source>
        <translation>Courrier adressé à</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConflictCard</name>
    <message>
        <source>When the order was written</source>
        <translation>À la rédaction du bordereau</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>Le bordereau</translation>
    </message>
    <message>
        <source>On the portal now</source>
        <translation>Sur le portail à présent</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Merged</source>
        <extracomment>the changes of both sides go together</extracomment>
        <translation>Réuni</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>what is chosen, which side it is, and its value: “Last name, The order: Durand”</extracomment>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>As a whole</source>
        <translation>Dans l’ensemble</translation>
    </message>
    <message>
        <source>it was there</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>it was not there</source>
        <translation>absent</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConflictScreen</name>
    <message>
        <source>Compare with the present</source>
        <translation>Comparer avec l’état actuel</translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s) of the order: not touched by anybody else, or so already on the portal.</source>
        <translation>
            <numerusform>%n autre modification du bordereau : personne d’autre n’y a touché, ou c’est déjà ainsi sur le portail.</numerusform>
            <numerusform>%n autres modifications du bordereau : personne d’autre n’y a touché, ou c’est déjà ainsi sur le portail.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n à examiner</numerusform>
            <numerusform>%n à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>no contradiction</source>
        <translation>aucune contradiction</translation>
    </message>
    <message>
        <source>Your order was written against a state that has changed since.</source>
        <extracomment>%1: the number of an order</extracomment>
        <translation>Votre bordereau a été rédigé sur un état qui a changé depuis.</translation>
    </message>
    <message>
        <source>%1 was written against a state that has changed since.</source>
        <translation>%1 a été rédigé sur un état qui a changé depuis.</translation>
    </message>
    <message>
        <source>Where both sides changed the same, choose one: the one that gives less is chosen already. Nothing is sent before you have reviewed the result.</source>
        <translation>Là où les deux côtés ont modifié la même chose, choisissez : celui qui donne le moins est déjà coché. Rien n’est transmis avant que vous ayez vérifié le résultat.</translation>
    </message>
    <message>
        <source>Nobody contradicts it: both sides go together. Nothing is sent before you have reviewed the result.</source>
        <translation>Personne ne le contredit : les deux côtés se réunissent. Rien n’est transmis avant que vous ayez vérifié le résultat.</translation>
    </message>
    <message>
        <source>The &amp;order’s side everywhere</source>
        <translation>Le &amp;bordereau partout</translation>
    </message>
    <message>
        <source>The &amp;portal’s side everywhere</source>
        <translation>Le &amp;portail partout</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) left to review</source>
        <translation>
            <numerusform>%n modification à vérifier</numerusform>
            <numerusform>%n modifications à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Il ne reste rien à faire</translation>
    </message>
    <message>
        <source>&amp;Review the result</source>
        <translation>&amp;Vérifier le résultat</translation>
    </message>
    <message>
        <source>&amp;Set the order aside</source>
        <translation>&amp;Classer le bordereau</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConflictWords</name>
    <message>
        <source>somebody deleted</source>
        <translation>une personne supprimée</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>a relationship that is not there any more</extracomment>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>This has been deleted on the portal since. What the order changes about it is dropped.</source>
        <translation>Ceci a été supprimé du portail depuis. Ce que le bordereau y modifiait est abandonné.</translation>
    </message>
    <message>
        <source>Whoever this access is for, or what it opens, is not on the portal any more. It is not given.</source>
        <translation>La personne à qui cet accès est destiné, ou ce à quoi il donne accès, n’est plus sur le portail. Il n’est pas donné.</translation>
    </message>
    <message>
        <source>The order deletes this. Others have changed it, or given it, since the order was written.</source>
        <translation>Le bordereau supprime ceci. D’autres l’ont modifié, ou donné, depuis la rédaction du bordereau.</translation>
    </message>
    <message>
        <source>Together with what others have changed, this would give rights that neither the order nor the portal gives. It is left out unless you choose otherwise.</source>
        <translation>Ajouté à ce que d’autres ont modifié, ceci donnerait des droits que ni le bordereau ni le portail ne donnent. C’est laissé de côté, sauf choix contraire de votre part.</translation>
    </message>
    <message>
        <source>This profile does not exist any more.</source>
        <translation>Ce profil n’existe plus.</translation>
    </message>
    <message>
        <source>Kept back: with what others have changed, it would give rights that neither side gives.</source>
        <translation>Retenu : ajouté à ce que d’autres ont modifié, cela donnerait des droits qu’aucun des deux côtés ne donne.</translation>
    </message>
    <message>
        <source>Changed by both, differently.</source>
        <translation>Modifié des deux côtés, différemment.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en tout</numerusform>
            <numerusform>%n en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>removes %1</source>
        <extracomment>%1: a list of functions, accounts or modules</extracomment>
        <translation>retire %1</translation>
    </message>
    <message>
        <source>adds %1</source>
        <extracomment>%1: a list of functions, accounts or modules</extracomment>
        <translation>ajoute %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>deletes it</source>
        <extracomment>what an order does with a person, an access or a profile</extracomment>
        <translation>le supprime</translation>
    </message>
    <message>
        <source>makes it</source>
        <translation>le crée</translation>
    </message>
    <message>
        <source>it is there, changed</source>
        <extracomment>what is so on the portal, of a person, an access or a profile</extracomment>
        <translation>présent, modifié</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>reste en place</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>est laissé de côté</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>est supprimé</translation>
    </message>
    <message>
        <source>is made</source>
        <translation>est créé</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConnectionButton</name>
    <message>
        <source>Portal: %1</source>
        <translation>Portail : %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, role</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ContactPage</name>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>Name, capacity or email</source>
        <translation>Nom, qualité ou courriel</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Interlocuteurs</translation>
    </message>
    <message>
        <source>&amp;Declare a contact…</source>
        <translation>&amp;Déclarer un interlocuteur…</translation>
    </message>
    <message>
        <source>Whom %1 has declared as a contact. Those who are %2 already are not listed.</source>
        <extracomment>%1: a company; %2: the portal’s word for several users (“delegates”)</extracomment>
        <translation>Les interlocuteurs déclarés par %1. Ceux qui comptent déjà parmi les %2 ne figurent pas dans la liste.</translation>
    </message>
    <message>
        <source>%1 will be declared as a contact by the same order, on a line of its own.</source>
        <translation>Le même bordereau déclarera %1 comme interlocuteur, sur une ligne distincte.</translation>
    </message>
    <message>
        <source>This company has no contact left to choose. Declare the person first.</source>
        <translation>Cette entreprise n’a plus d’interlocuteur à choisir. Déclarez d’abord la personne.</translation>
    </message>
    <message>
        <source>No contact has this name. Declare the person first.</source>
        <translation>Aucun interlocuteur ne porte ce nom. Déclarez d’abord la personne.</translation>
    </message>
    <message>
        <source>De&amp;clare a contact…</source>
        <translation>Dé&amp;clarer un interlocuteur…</translation>
    </message>
    <message>
        <source>Choose a contact in the list, or declare the person first.</source>
        <translation>Choisissez un interlocuteur dans la liste, ou déclarez d’abord la personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out, who already have access.</source>
        <translation>
            <numerusform>%n interlocuteur non proposé, car il a déjà un accès.</numerusform>
            <numerusform>%n interlocuteurs non proposés, car ils ont déjà un accès.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ContinuityScreen</name>
    <message>
        <source>Ap&amp;point…</source>
        <translation>&amp;Nommer…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Continuité</translation>
    </message>
    <message>
        <source>%1 at risk out of %2</source>
        <extracomment>%1: "31", how many are at risk; %2: "263 dossiers", of how many</extracomment>
        <translation>%1 à risque sur %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a part of the list is called; %2: how many it has: "All (31)"</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>No administrator</source>
        <translation>Sans administrateur</translation>
    </message>
    <message>
        <source>Too few</source>
        <translation>Trop peu</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Non vus</translation>
    </message>
    <message>
        <source>Nothing at risk matches these filters.</source>
        <translation>Rien à risque ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Nothing is at risk here: every %1 has its administrators.</source>
        <translation>Rien n’est à risque ici : chaque %1 a ses administrateurs.</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>Effacer les &amp;filtres</translation>
    </message>
    <message>
        <source>Which risks to show</source>
        <translation>Risques à afficher</translation>
    </message>
    <message>
        <source>Filter by number, label or company</source>
        <translation>Filtrer par numéro, libellé ou entreprise</translation>
    </message>
    <message>
        <source>At risk, worst first</source>
        <translation>À risque, les plus graves d’abord</translation>
    </message>
    <message>
        <source>The risk</source>
        <translation>Le risque</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Et si…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>&amp;Print report…</source>
        <translation>&amp;Imprimer le rapport…</translation>
    </message>
    <message>
        <source>Only holder</source>
        <translation>Seul titulaire</translation>
    </message>
    <message>
        <source>Export what is at risk</source>
        <translation>Exporter les risques</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CopyField</name>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Copy of the document</source>
        <translation>&amp;Copie de la pièce</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG, at most %1. It is sent with the order; no copy of it is kept here.</source>
        <translation>PDF, JPEG ou PNG, %1 au plus. Transmise avec le bordereau ; aucune copie n’est gardée ici.</translation>
    </message>
    <message>
        <source>The portal cannot be reached now: the file is read again when the order is sent. Leave it where it is until then.</source>
        <translation>Le portail est injoignable : le fichier sera relu au moment de l’envoi du bordereau. Laissez-le à sa place jusque-là.</translation>
    </message>
    <message>
        <source>The file %1 is not there any more. Choose it again.</source>
        <translation>Le fichier %1 n’est plus là. Choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: you may lack the right to, or another program holds it.</source>
        <translation>Le fichier %1 ne peut pas être lu : vous n’en avez peut-être pas le droit, ou un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Le fichier %1 est vide.</translation>
    </message>
    <message>
        <source>The file %1 is too large: %2 MB, and the portal takes at most %3 MB. Scan it with fewer dots.</source>
        <extracomment>%1: a file; %2 and %3: sizes in megabytes</extracomment>
        <translation>Le fichier %1 est trop volumineux : %2 Mo, et le portail en accepte %3 au plus. Numérisez la pièce avec une résolution plus faible.</translation>
    </message>
    <message>
        <source>The file %1 is neither a PDF nor a JPEG or PNG picture, whatever its name says.</source>
        <translation>Le fichier %1 n’est ni un PDF ni une image JPEG ou PNG, quoi que dise son nom.</translation>
    </message>
    <message>
        <source>The file %1 is not the one that you chose any more. Choose it again.</source>
        <translation>Le fichier %1 n’est plus celui que vous aviez choisi. Choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy of the identity document</source>
        <translation>Copie de la pièce d’identité</translation>
    </message>
    <message>
        <source>PDF, JPEG or PNG (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF, JPEG ou PNG (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose the file with the copy: the portal wants one for every new person.</source>
        <translation>Choisissez le fichier de la copie : le portail en demande une pour chaque nouvelle personne.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CopyProfileDialog</name>
    <message>
        <source>Also the &amp;accounts</source>
        <translation>Y compris les co&amp;mptes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy a profile</source>
        <translation>Copier un profil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Copier le profil de</translation>
    </message>
    <message>
        <source>What this person may do today is copied once. Later changes on either side do not reach the other.</source>
        <translation>Ce que cette personne peut faire aujourd’hui est copié une fois pour toutes. Les modifications ultérieures d’un côté ne se répercutent pas sur l’autre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, %n function(s)</source>
        <extracomment>a person and the profile that can be copied: “LEFÈVRE Marie – Accountant, 27 functions”</extracomment>
        <translation>
            <numerusform>%1 – %2, %n fonction</numerusform>
            <numerusform>%1 – %2, %n fonctions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CredentialCard</name>
    <message>
        <source>&amp;Issue a new temporary password…</source>
        <translation>Émettre un &amp;nouveau mot de passe provisoire…</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Mot de passe provisoire</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>assigned by the portal</source>
        <translation>attribué par le portail</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>À remettre</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no date</comment>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from when it is issued</source>
        <translation>
            <numerusform>%n jour à compter de l’émission</numerusform>
            <numerusform>%n jours à compter de l’émission</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Affiche&amp;r</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Print letter…</source>
        <translation>Im&amp;primer le courrier…</translation>
    </message>
    <message>
        <source>Handed &amp;over</source>
        <translation>Remi&amp;s</translation>
    </message>
    <message>
        <source>Temporary password of %1</source>
        <translation>Mot de passe provisoire pour %1</translation>
    </message>
    <message>
        <source>Sign-in ID of %1: %2</source>
        <translation>Identifiant de connexion pour %1 : %2</translation>
    </message>
    <message>
        <source>Hide the temporary password of %1</source>
        <translation>Masquer le mot de passe provisoire pour %1</translation>
    </message>
    <message>
        <source>Show the temporary password of %1</source>
        <translation>Afficher le mot de passe provisoire pour %1</translation>
    </message>
    <message>
        <source>Copy the temporary password of %1</source>
        <translation>Copier le mot de passe provisoire pour %1</translation>
    </message>
    <message>
        <source>Print the access letter of %1</source>
        <translation>Imprimer le courrier d’accès pour %1</translation>
    </message>
    <message>
        <source>Credentials of %1 handed over</source>
        <translation>Remis : identifiants pour %1</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <translation>Autres actions pour %1</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n second(s).</source>
        <translation>
            <numerusform>Copié. La copie quitte le presse-papiers après %n seconde.</numerusform>
            <numerusform>Copié. La copie quitte le presse-papiers après %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over at %1 by %2</source>
        <translation>Remis à %1 par %2</translation>
    </message>
    <message>
        <source>New temporary password</source>
        <translation>Nouveau mot de passe provisoire</translation>
    </message>
    <message>
        <source>%1 gets a new temporary password.</source>
        <translation>%1 reçoit un nouveau mot de passe provisoire.</translation>
    </message>
    <message>
        <source>The one issued before stops working at once, also where it has been handed over.</source>
        <translation>Celui qui a été émis auparavant cesse aussitôt de fonctionner, même s’il a déjà été remis.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>A new temporary password is issued; the one before does not work any more.</source>
        <translation>Un nouveau mot de passe provisoire est émis ; le précédent ne fonctionne plus.</translation>
    </message>
    <message>
        <source>Show, copy or print them first.</source>
        <translation>Affichez-les, copiez-les ou imprimez-les d’abord.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CredentialsDialog</name>
    <message>
        <source>Credentials of %1</source>
        <translation>Identifiants pour %1</translation>
    </message>
    <message>
        <source>Showing, copying or printing issues a new temporary password; one that was issued before stops working. Mandat keeps none of them.</source>
        <translation>Afficher, copier ou imprimer crée un nouveau mot de passe provisoire ; celui qui avait été créé auparavant cesse de fonctionner. Mandat n’en conserve aucun.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Reset or unlock the sign-in of %1</source>
        <translation>Réinitialiser ou débloquer la connexion de %1</translation>
    </message>
    <message>
        <source>A message with a new activation link goes to %1.</source>
        <translation>Un message avec un nouveau lien d’activation est envoyé à %1.</translation>
    </message>
    <message>
        <source>The password and every link so far stop working, and a lock after wrong passwords ends. The person chooses a new password by the link.</source>
        <translation>Le mot de passe et les liens envoyés jusqu’ici ne fonctionnent plus, et le blocage dû à des mots de passe erronés est levé. La personne choisit un nouveau mot de passe grâce au lien.</translation>
    </message>
    <message>
        <source>Send the link</source>
        <translation>Envoyer le lien</translation>
    </message>
    <message>
        <source>The portal sends a new activation link to %1.</source>
        <translation>Le portail envoie un nouveau lien d’activation à %1.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DataNotice</name>
    <message numerus="yes">
        <source>%n order(s) of yours that the portal does not have were kept.</source>
        <translation>
            <numerusform>%n de vos bordereaux que le portail n’a pas encore a été conservé.</numerusform>
            <numerusform>%n de vos bordereaux que le portail n’a pas encore ont été conservés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) could not be read and will not be sent: look at what you were about to change, and write it again where it is missing.</source>
        <translation>
            <numerusform>%n bordereau n’a pas pu être relu et ne sera pas envoyé : vérifiez ce que vous vouliez modifier et refaites-le s’il manque.</numerusform>
            <numerusform>%n bordereaux n’ont pas pu être relus et ne seront pas envoyés : vérifiez ce que vous vouliez modifier et refaites ceux qui manquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some staged changes, drafts or returned orders may be missing.</source>
        <translation>Des modifications préparées, des brouillons ou des bordereaux renvoyés peuvent manquer.</translation>
    </message>
    <message>
        <source>Nothing that waits was lost.</source>
        <translation>Rien de ce qui est en attente n’a été perdu.</translation>
    </message>
    <message>
        <source>Detai&amp;ls…</source>
        <translation>&amp;Détails…</translation>
    </message>
    <message>
        <source>Fetch it &amp;again</source>
        <translation>&amp;Récupérer à nouveau</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>This computer’s copy of the portal is damaged. It can be fetched again from the portal; orders that wait to be sent are kept.</source>
        <translation>La copie du portail sur cet ordinateur est endommagée. Elle peut être récupérée depuis le portail ; les bordereaux en attente d’envoi sont conservés.</translation>
    </message>
    <message>
        <source>Damaged data</source>
        <extracomment>%1: a file</extracomment>
        <translation>Données endommagées</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1. Nobody needs it, unless something is missing: support may find it there.</source>
        <translation>Le fichier endommagé a été conservé sous %1. Il ne sert plus à rien, sauf s’il manque quelque chose : le support pourra l’y retrouver.</translation>
    </message>
    <message>
        <source>This computer’s copy of the portal was damaged. A new one is made from the portal.</source>
        <translation>La copie du portail sur cet ordinateur était endommagée. Une nouvelle est établie à partir du portail.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DecisionWords</name>
    <message>
        <source>written by you, not submitted yet</source>
        <translation>préparé par vous, pas encore transmis</translation>
    </message>
    <message>
        <source>submitted on %1 by you</source>
        <translation>transmis le %1 par vous</translation>
    </message>
    <message>
        <source>submitted on %1 by %2</source>
        <extracomment>%1: date and time; %2: a person</extracomment>
        <translation>transmis le %1 par %2</translation>
    </message>
    <message>
        <source>mandate: %1</source>
        <extracomment>%1: who in the client's company asked for it, when, and a reference</extracomment>
        <translation>mandat : %1</translation>
    </message>
    <message>
        <source>the portal’s rules</source>
        <translation>les règles du portail</translation>
    </message>
    <message>
        <source>the portal’s functions</source>
        <translation>les fonctions du portail</translation>
    </message>
    <message>
        <source>a profile</source>
        <translation>un profil</translation>
    </message>
    <message>
        <source>The portal refused this order at once. Nothing was changed.</source>
        <translation>Le portail a refusé ce bordereau aussitôt. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This order is kept on this computer and is sent as soon as the portal can be reached.</source>
        <translation>Ce bordereau est gardé sur cet ordinateur et sera transmis dès que le portail sera joignable.</translation>
    </message>
    <message>
        <source>Rejected by %1 on %2. Nothing was changed.</source>
        <translation>Refusé par %1 le %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Rejected by %1 on %2: “%3”. Nothing was changed.</source>
        <extracomment>%1: a person; %2: date and time; %3: what they wrote</extracomment>
        <translation>Refusé par %1 le %2 : « %3 ». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 on %2. Nothing was changed.</source>
        <translation>Retiré par %1 le %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Out of date: something that this order relied on has changed since. Nothing was overwritten.</source>
        <translation>Périmé : quelque chose sur quoi reposait ce bordereau a changé depuis. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Out of date: %1 changed after this order was written. Nothing was overwritten.</source>
        <extracomment>%1: names of what has changed</extracomment>
        <translation>Périmé : modifié depuis la préparation de ce bordereau : %1. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>The portal could not apply this order. Nothing was changed. %1</source>
        <translation>Le portail n’a pas pu appliquer ce bordereau. Rien n’a été modifié. %1</translation>
    </message>
    <message>
        <source>Applied on %1.</source>
        <translation>Appliqué le %1.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2, and applied.</source>
        <translation>Validé par %1 le %2, et appliqué.</translation>
    </message>
    <message>
        <source>%1 is approved. The portal has applied it; it takes effect towards %2.</source>
        <translation>%1 est validé. Le portail l’a appliqué ; il prend effet vers %2.</translation>
    </message>
    <message>
        <source>%1 is approved. The portal has applied it.</source>
        <translation>%1 est validé. Le portail l’a appliqué.</translation>
    </message>
    <message>
        <source>%1 is rejected. Its author finds your reason in To do.</source>
        <translation>%1 est refusé. Son auteur trouvera votre motif dans À faire.</translation>
    </message>
    <message>
        <source>%1 is withdrawn. Nothing was changed.</source>
        <translation>%1 est retiré. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 could not be applied any more: something that it relied on has changed. It goes back to its author, and nothing was changed.</source>
        <translation>%1 ne peut plus être appliqué : quelque chose sur quoi il reposait a changé. Il revient à son auteur, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 could not be applied: a rule of the portal refuses it now. It goes back to its author, and nothing was changed.</source>
        <translation>%1 n’a pas pu être appliqué : une règle du portail s’y oppose désormais. Il revient à son auteur, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This order does not wait any more. What has become of it stands below.</source>
        <translation>Ce bordereau n’attend plus. Ce qu’il est devenu figure ci-dessous.</translation>
    </message>
    <message>
        <source>%1 has decided on this order before you. What has become of it stands below.</source>
        <extracomment>%1: a person</extracomment>
        <translation>%1 a traité ce bordereau avant vous. Ce qu’il est devenu figure ci-dessous.</translation>
    </message>
    <message>
        <source>The order has changed since you read it, and nothing was decided. Read it again, then decide.</source>
        <translation>Le bordereau a changé depuis votre lecture, et rien n’a été décidé. Relisez-le, puis décidez.</translation>
    </message>
    <message>
        <source>The portal does not let you decide on this order: it wants somebody else, with the approver role, who has neither written it nor one that it replaces. Nothing was changed.</source>
        <translation>Le portail ne vous laisse pas traiter ce bordereau : il faut une autre personne, au rôle de valideur, qui n’ait préparé ni ce bordereau ni un bordereau qu’il remplace. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The portal did not answer, so it is not known whether your decision arrived. Decide again once it can be reached: it counts once.</source>
        <translation>Le portail n’a pas répondu : on ignore si votre décision est arrivée. Décidez à nouveau quand il sera joignable : elle ne compte qu’une fois.</translation>
    </message>
    <message>
        <source>This order waits for its document: %1 is not there any more, or is another file by now. Put it back, or make a new draft and choose the copy again. Nothing has been sent.</source>
        <extracomment>%1: path of a file</extracomment>
        <translation>Ce bordereau attend sa pièce : %1 n’est plus là, ou le fichier a changé depuis. Remettez-le à sa place, ou faites un nouveau brouillon et choisissez la copie à nouveau. Rien n’a été transmis.</translation>
    </message>
    <message>
        <source>The portal had taken this order, and does not know it any more: it was put back to an earlier copy of its data. What the order changed is not so now. It is sent again only if you say so.</source>
        <translation>Le portail avait reçu ce bordereau et ne le connaît plus : il a été rétabli à partir d’une copie antérieure de ses données. Ce que le bordereau modifiait n’est plus en place. Il ne sera retransmis que si vous le demandez.</translation>
    </message>
    <message>
        <source>Others have changed the same since this order was written. Nothing was overwritten; compare both, and go on from there.</source>
        <translation>D’autres ont modifié la même chose depuis la rédaction de ce bordereau. Rien n’a été écrasé ; comparez les deux, et repartez de là.</translation>
    </message>
    <message>
        <source>Others have changed %1 since this order was written. Nothing was overwritten; compare both, and go on from there.</source>
        <extracomment>%1: names of what has changed</extracomment>
        <translation>D’autres ont modifié %1 depuis la rédaction de ce bordereau. Rien n’a été écrasé ; comparez les deux, et repartez de là.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DeclareContactDialog</name>
    <message>
        <source>Declare a contact</source>
        <translation>Déclarer un interlocuteur</translation>
    </message>
    <message>
        <source>The declaration goes with the order that creates the person, as a line of its own: it can be reviewed, and it is printed.</source>
        <translation>La déclaration accompagne le bordereau qui crée la personne et y forme une ligne à part : elle peut être vérifiée, et elle est imprimée.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>C&amp;ivilité</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>P&amp;rénom</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>Télép&amp;hone</translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation>&amp;Mobile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Declare</source>
        <translation>&amp;Déclarer</translation>
    </message>
    <message>
        <source>The declaration is staged: nothing is sent before the review. Once it is in effect, the person can be chosen as a user.</source>
        <translation>La déclaration est préparée : rien n’est transmis avant la vérification. Une fois qu’elle est effective, la personne peut être choisie comme utilisateur.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DepartureDialog</name>
    <message>
        <source>Departure</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>&amp;Out of reach of these orders</source>
        <translation>&amp;Hors de portée de ces bordereaux</translation>
    </message>
    <message>
        <source>Out of reach of these orders</source>
        <translation>Hors de portée de ces bordereaux</translation>
    </message>
    <message>
        <source>What is withdrawn</source>
        <translation>Ce qui est retiré</translation>
    </message>
    <message>
        <source>&amp;Letters…</source>
        <translation>&amp;Courriers…</translation>
    </message>
    <message>
        <source>&amp;Review the changes…</source>
        <translation>&amp;Vérifier les modifications…</translation>
    </message>
    <message>
        <source>&amp;Stage the departure</source>
        <translation>&amp;Préparer le départ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Departure of %1</source>
        <translation>Départ de %1</translation>
    </message>
    <message>
        <source>Order %1: %2.</source>
        <extracomment>%1: the number of an order; %2: its state: “in effect”</extracomment>
        <translation>Bordereau %1 : %2.</translation>
    </message>
    <message>
        <source>The account is deactivated already.</source>
        <translation>Le compte est déjà désactivé.</translation>
    </message>
    <message>
        <source>Staged. The letters are drafts until the order is applied.</source>
        <translation>Préparé. Les courriers restent des projets tant que le bordereau n’est pas appliqué.</translation>
    </message>
    <message>
        <source>The account will be deleted. Nothing is sent before you have reviewed it.</source>
        <translation>Le compte sera supprimé. Rien n’est transmis avant que vous ne l’ayez relu.</translation>
    </message>
    <message>
        <source>The account will be deactivated. Nothing is sent before you have reviewed it.</source>
        <translation>Le compte sera désactivé. Rien n’est transmis avant que vous ne l’ayez relu.</translation>
    </message>
    <message>
        <source>no access here</source>
        <translation>aucune habilitation ici</translation>
    </message>
    <message numerus="yes">
        <source>&amp;What is withdrawn: %n access(es)</source>
        <translation>
            <numerusform>C&amp;e qui est retiré : %n habilitation</numerusform>
            <numerusform>C&amp;e qui est retiré : %n habilitations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will never be able to sign in again.</source>
        <translation>%1 ne pourra plus jamais se connecter.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 ne peut plus se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) end with it. Nothing is sent before you have reviewed it.</source>
        <translation>
            <numerusform>%n habilitation prend fin par là même. Rien n’est transmis avant que vous ne l’ayez relu.</numerusform>
            <numerusform>%n habilitations prennent fin par là même. Rien n’est transmis avant que vous ne l’ayez relu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DepartureEverywhere</name>
    <message>
        <source>Departure of %1</source>
        <translation>Départ de %1</translation>
    </message>
    <message>
        <source>One order for each portal. Each is applied by itself; what only takes access away is applied at once.</source>
        <translation>Un bordereau par portail. Chacun est appliqué séparément ; ce qui ne fait que retirer des accès s’applique aussitôt.</translation>
    </message>
    <message>
        <source>&amp;Reason, the same for all</source>
        <translation>&amp;Motif, le même pour tous</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Submit %n order(s)</source>
        <translation>
            <numerusform>&amp;Transmettre %n bordereau</numerusform>
            <numerusform>&amp;Transmettre %n bordereaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cannot be sent as it is: the reason stands with it.</source>
        <translation>
            <numerusform>%n bordereau ne peut pas être transmis en l’état : la raison est indiquée.</numerusform>
            <numerusform>%n bordereaux ne peuvent pas être transmis en l’état : la raison est indiquée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be sent, each to its portal.</source>
        <translation>
            <numerusform>%n bordereau sera transmis à son portail.</numerusform>
            <numerusform>%n bordereaux seront transmis, chacun à son portail.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 loses this access at once, or after the portal’s delay.</source>
        <translation>%1 perd ces accès aussitôt, ou après le délai du portail.</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Transmettre</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DeparturePart</name>
    <message>
        <source>What becomes of the account on %1</source>
        <extracomment>%1: a portal</extracomment>
        <translation>Ce que devient le compte sur %1</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Nothing changes here: the account keeps what it has.</source>
        <translation>Rien ne change ici : le compte garde ce qu’il a.</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les habilitations, pas de les modifier.</translation>
    </message>
    <message>
        <source>The account is not there any more.</source>
        <translation>Le compte n’existe plus.</translation>
    </message>
    <message>
        <source>The account is deactivated already.</source>
        <translation>Le compte est déjà désactivé.</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Transmission…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DetailRow</name>
    <message>
        <source>%1: %2 instead of %3, change staged</source>
        <comment>label, new value, old value</comment>
        <translation>%1 : %2 au lieu de %3, modification préparée</translation>
    </message>
    <message>
        <source>%1: %2, change staged</source>
        <comment>label, new value</comment>
        <translation>%1 : %2, modification préparée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DetailsPage</name>
    <message>
        <source>Contact details</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Create a &amp;new person instead</source>
        <translation>Créer plutôt une nou&amp;velle personne</translation>
    </message>
    <message>
        <source>&amp;Add %1 to this person</source>
        <extracomment>%1: the portal’s word for several relationships (“dossiers”)</extracomment>
        <translation>&amp;Ajouter des %1 à cette personne</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>C&amp;ivilité</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>P&amp;rénom</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Of letters and messages to this person.</source>
        <translation>Celle des courriers et des messages adressés à cette personne.</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>Télép&amp;hone</translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation>&amp;Mobile</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Address for the letter</source>
        <translation>Adresse d’envoi du courrier</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>%1 is on the portal already: this order only adds %2. Name and contact details stay as they are.</source>
        <extracomment>%1: a person; %2: the portal’s word for several relationships</extracomment>
        <translation>%1 figure déjà sur le portail : ce bordereau n’ajoute que des %2. Le nom et les coordonnées restent inchangés.</translation>
    </message>
    <message>
        <source>Somebody signs in with this address already.</source>
        <translation>Cette adresse sert déjà d’identifiant de connexion à quelqu’un.</translation>
    </message>
    <message>
        <source>Becomes the personal sign-in ID.</source>
        <translation>Devient l’identifiant de connexion personnel.</translation>
    </message>
    <message>
        <source>%1 has this address already.</source>
        <translation>%1 a déjà cette adresse.</translation>
    </message>
    <message>
        <source>Choose a type.</source>
        <translation>Choisissez un type.</translation>
    </message>
    <message>
        <source>The company has nobody on this portal yet, and its first person has to administer.</source>
        <translation>L’entreprise n’a encore personne sur ce portail : la première personne doit en être administrateur.</translation>
    </message>
    <message>
        <source>Chosen for you: it is the company’s first person on this portal, and one has to administer.</source>
        <translation>Choisi pour vous : c’est la première personne de l’entreprise sur ce portail, et il faut un administrateur.</translation>
    </message>
    <message>
        <source>%1, email</source>
        <translation>%1, courriel</translation>
    </message>
    <message>
        <source>Something is missing or has to be put right: see beside the fields.</source>
        <translation>Des informations manquent ou sont à corriger : voyez à côté des champs.</translation>
    </message>
    <message numerus="yes">
        <source>%n telephone(s)</source>
        <translation>
            <numerusform>%n téléphone</numerusform>
            <numerusform>%n téléphones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 signs in with %2 already. For another profile it takes a second user, with another email; the two are linked as one person.</source>
        <extracomment>%1: a person; %2: the address with which the person signs in already</extracomment>
        <translation>%1 se connecte déjà avec %2. Pour un autre profil, il faut un second utilisateur, avec un autre courriel ; les deux sont liés comme une seule personne.</translation>
    </message>
    <message>
        <source>This is the address of the first user. The second one needs another.</source>
        <translation>C’est l’adresse du premier utilisateur. Il en faut une autre pour le second.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DiagnosticsPage</name>
    <message>
        <source>Mandat</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>none: only portals on this computer can be reached</source>
        <translation>aucun : seuls les portails de cet ordinateur sont joignables</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serveur mandataire</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Sign-in kept in</source>
        <translation>Connexion conservée dans</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>le trousseau</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Copie locale</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Dernière synchronisation</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies what stands above, for support; no secret is in it</source>
        <translation>Copie ce qui précède, pour l’assistance ; aucun secret n’y figure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what; %2: its value: "Proxy: none"</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DiffCard</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Changes of this order</source>
        <translation>Modifications de ce bordereau</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DocumentFields</name>
    <message>
        <source>Identity card</source>
        <translation>Carte d’identité</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Titre de séjour</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>N&amp;uméro de la pièce</translation>
    </message>
    <message>
        <source>Expires &amp;on</source>
        <translation>&amp;Expire le</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>Na&amp;ture de la pièce</translation>
    </message>
    <message>
        <source>This document has expired. Ask for one that is still valid.</source>
        <translation>Cette pièce a expiré. Demandez une pièce en cours de validité.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DraftsDialog</name>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Abandonner…</translation>
    </message>
    <message>
        <source>Kept drafts</source>
        <translation>Brouillons conservés</translation>
    </message>
    <message>
        <source>What was begun on this portal and left before its end. Nothing of it has been sent.</source>
        <translation>Ce qui a été commencé sur ce portail et quitté avant la fin. Rien n’en a été transmis.</translation>
    </message>
    <message>
        <source>No draft is kept.</source>
        <translation>Aucun brouillon n’est conservé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 – second user, kept on %2</source>
        <extracomment>%1: whom a draft is about; %2: when it was kept</extracomment>
        <translation>%1 – second utilisateur, conservé le %2</translation>
    </message>
    <message>
        <source>%1 – more access, kept on %2</source>
        <translation>%1 – accès supplémentaires, conservé le %2</translation>
    </message>
    <message>
        <source>%1 – kept on %2</source>
        <translation>%1 – conservé le %2</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>What has been filled in is lost. The portal stays as it is.</source>
        <translation>Ce qui a été saisi est perdu. Le portail reste tel quel.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EffectPane</name>
    <message>
        <source>not given</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Mandate of the client</source>
        <translation>Mandat du client</translation>
    </message>
    <message>
        <source>&amp;Given by</source>
        <translation>&amp;Donné par</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Le</translation>
    </message>
    <message>
        <source>Re&amp;ference</source>
        <translation>Ré&amp;férence</translation>
    </message>
    <message numerus="yes">
        <source>%1 gains %n function(s).</source>
        <translation>
            <numerusform>%1 gagne %n fonction.</numerusform>
            <numerusform>%1 gagne %n fonctions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay off until the equipment is there.</source>
        <translation>
            <numerusform>Dont %n fonction sans effet jusqu’à l’équipement.</numerusform>
            <numerusform>Dont %n fonctions sans effet jusqu’à l’équipement.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gains a function.</source>
        <translation>Personne ne gagne de fonction.</translation>
    </message>
    <message>
        <source>The profile is still to be defined, or nothing is in reach.</source>
        <translation>Le profil reste à définir, ou aucune fonction n’est à portée.</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes from %2 to %n administrator(s).</source>
        <extracomment>%1: a relationship; from %2 to %n administrators</extracomment>
        <translation>
            <numerusform>%1 passe de %2 à %n administrateur.</numerusform>
            <numerusform>%1 passe de %2 à %n administrateurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing takes effect before somebody with the approver role has approved it.</source>
        <translation>Rien ne prend effet avant la validation par un collaborateur qui a le rôle de valideur.</translation>
    </message>
    <message>
        <source>In effect some minutes after it is submitted, about %1.</source>
        <extracomment>%1: a time, “10:50”</extracomment>
        <translation>Effectif quelques minutes après la transmission, vers %1.</translation>
    </message>
    <message>
        <source>In effect as soon as the portal has it.</source>
        <translation>Effectif dès réception par le portail.</translation>
    </message>
    <message>
        <source>Sign-in ID and temporary password are shown afterwards, to be handed over.</source>
        <translation>L’identifiant de connexion et le mot de passe provisoire s’affichent ensuite, à remettre à la personne.</translation>
    </message>
    <message>
        <source>Sign-in ID and temporary password leave by post, to the address given.</source>
        <translation>L’identifiant de connexion et le mot de passe provisoire partent par la poste, à l’adresse indiquée.</translation>
    </message>
    <message>
        <source>The person is told by email how to sign in.</source>
        <translation>La personne est informée par courriel de la manière de se connecter.</translation>
    </message>
    <message>
        <source>The person is told by email how to sign in, once it is approved.</source>
        <translation>La personne est informée par courriel de la manière de se connecter, une fois le bordereau validé.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and capacity</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EffectPanel</name>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Nobody’s rights change.</source>
        <translation>Les droits de personne ne changent.</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses %n function(s) on %2.</source>
        <translation>
            <numerusform>%1 perd %n fonction sur %2.</numerusform>
            <numerusform>%1 perd %n fonctions sur %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 loses on %2: %3.</source>
        <translation>%1 perd sur %2 : %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 loses %n account(s) on %2.</source>
        <translation>
            <numerusform>%1 perd %n compte sur %2.</numerusform>
            <numerusform>%1 perd %n comptes sur %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) %1.</source>
        <extracomment>%1: "22 functions"</extracomment>
        <translation>
            <numerusform>%n personne perd %1.</numerusform>
            <numerusform>%n personnes perdent %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) accounts.</source>
        <translation>
            <numerusform>%n personne perd des comptes.</numerusform>
            <numerusform>%n personnes perdent des comptes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gains %n function(s) on %2.</source>
        <translation>
            <numerusform>%1 gagne %n fonction sur %2.</numerusform>
            <numerusform>%1 gagne %n fonctions sur %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 gains on %2: %3.</source>
        <translation>%1 gagne sur %2 : %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 gains %n account(s) on %2.</source>
        <translation>
            <numerusform>%1 gagne %n compte sur %2.</numerusform>
            <numerusform>%1 gagne %n comptes sur %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) %1.</source>
        <extracomment>%1: "22 functions"</extracomment>
        <translation>
            <numerusform>%n personne gagne %1.</numerusform>
            <numerusform>%n personnes gagnent %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) accounts.</source>
        <translation>
            <numerusform>%n personne gagne des comptes.</numerusform>
            <numerusform>%n personnes gagnent des comptes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still need(s) equipment.</source>
        <translation>
            <numerusform>%n personne attend encore son équipement.</numerusform>
            <numerusform>%n personnes attendent encore leur équipement.</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds until somebody else of your firm, with the approver role, approves it.</source>
        <translation>En attente jusqu’à la validation par un autre collaborateur de votre cabinet, qui a le rôle de valideur.</translation>
    </message>
    <message>
        <source>In effect as soon as it is submitted.</source>
        <translation>Effectif dès la transmission.</translation>
    </message>
    <message numerus="yes">
        <source>In effect about %n minute(s) after it is submitted, towards %1.</source>
        <translation>
            <numerusform>Effectif environ %n minute après la transmission, vers %1.</numerusform>
            <numerusform>Effectif environ %n minutes après la transmission, vers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 loses all access to %2.</source>
        <translation>%1 perd tout accès à %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n function(s) on %2 stay(s) off until then.</source>
        <translation>
            <numerusform>%1 : %n fonction sur %2 reste sans effet jusque-là.</numerusform>
            <numerusform>%1 : %n fonctions sur %2 restent sans effet jusque-là.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, on %2, off until then: %3.</source>
        <translation>%1, sur %2, sans effet jusque-là : %3.</translation>
    </message>
    <message>
        <source>%1: off from %2 to %3.</source>
        <extracomment>%1: a person, or an access: “LEFÈVRE Marie on 40217-A”; %2, %3: times of day</extracomment>
        <translation>%1 : sans effet de %2 à %3.</translation>
    </message>
    <message>
        <source>%1: off from %2 until the order is approved.</source>
        <translation>%1 : sans effet à partir de %2, jusqu’à la validation du bordereau.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1: a person; %2: a relationship</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>A deactivation under way takes effect before this order.</source>
        <translation>Une désactivation en cours prend effet avant ce bordereau.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EntryPane</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Entry number</source>
        <translation>Numéro d’entrée</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1: what stood there before; %2: what stands there now</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>The entry in full</source>
        <translation>L’entrée en entier</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Show the or&amp;der</source>
        <translation>Afficher l’or&amp;dre</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>Anciennes et nouvelles valeurs</translation>
    </message>
    <message>
        <source>This entry holds no old or new value.</source>
        <translation>Cette entrée ne comporte ni ancienne ni nouvelle valeur.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EraseData</name>
    <message numerus="yes">
        <source>%n staged change(s) will be lost.</source>
        <translation>
            <numerusform>%n modification préparée sera perdue.</numerusform>
            <numerusform>%n modifications préparées seront perdues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) will be lost.</source>
        <translation>
            <numerusform>%n brouillon sera perdu.</numerusform>
            <numerusform>%n brouillons seront perdus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access review(s) will be lost. They are kept on this computer only: export what you must be able to show.</source>
        <translation>
            <numerusform>%n revue des accès sera perdue. Elle n’existe que sur cet ordinateur : exportez ce que vous devez pouvoir présenter.</numerusform>
            <numerusform>%n revues des accès seront perdues. Elles n’existent que sur cet ordinateur : exportez ce que vous devez pouvoir présenter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes on %n recovery(ies) of administration will be lost.</source>
        <translation>
            <numerusform>Les notes de %n rétablissement d’administration seront perdues.</numerusform>
            <numerusform>Les notes de %n rétablissements d’administration seront perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost that the portal does not have.</source>
        <translation>Rien n’est perdu que le portail n’ait déjà.</translation>
    </message>
    <message>
        <source>No access changes. You can connect to the portal again at any time.</source>
        <translation>Aucun accès ne change. Vous pourrez vous connecter de nouveau au portail à tout moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of yours wait for a decision: not sent, returned, or lost on the portal. Send them or set them aside in To do; then the data can be erased.</source>
        <translation>
            <numerusform>%n de vos bordereaux attend une décision : non envoyé, renvoyé ou perdu sur le portail. Envoyez-le ou classez-le dans À faire ; les données pourront ensuite être effacées.</numerusform>
            <numerusform>%n de vos bordereaux attendent une décision : non envoyés, renvoyés ou perdus sur le portail. Envoyez-les ou classez-les dans À faire ; les données pourront ensuite être effacées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data of %1 cannot be erased yet</source>
        <extracomment>%1: a portal</extracomment>
        <translation>Les données de %1 ne peuvent pas encore être effacées</translation>
    </message>
    <message>
        <source>Erase data – %1</source>
        <extracomment>%1: a portal</extracomment>
        <translation>Effacer les données – %1</translation>
    </message>
    <message>
        <source>Mandat erases everything that it has of this portal on this computer, forgets your sign-in, and takes the portal from its list.</source>
        <translation>Mandat efface tout ce qu’il a de ce portail sur cet ordinateur, oublie votre connexion et retire le portail de sa liste.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EverywhereDialog</name>
    <message>
        <source>Accounts of this person</source>
        <translation>Comptes de cette personne</translation>
    </message>
    <message>
        <source>&amp;Link an account…</source>
        <translation>&amp;Rattacher un compte…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>D&amp;étacher</translation>
    </message>
    <message>
        <source>&amp;Open there</source>
        <translation>&amp;Ouvrir là-bas</translation>
    </message>
    <message>
        <source>&amp;Departure from every portal…</source>
        <translation>&amp;Départ de tous les portails…</translation>
    </message>
    <message>
        <source>On every portal</source>
        <translation>Sur tous les portails</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Reconnu par</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 on every portal</source>
        <translation>%1 sur tous les portails</translation>
    </message>
    <message>
        <source>this one</source>
        <comment>how an account is known</comment>
        <translation>celui-ci</translation>
    </message>
    <message>
        <source>its address</source>
        <comment>how an account is known</comment>
        <translation>son adresse</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>how an account is known</comment>
        <translation>à la main</translation>
    </message>
    <message>
        <source>No account was found on %1.</source>
        <comment>portals</comment>
        <translation>Aucun compte trouvé sur %1.</translation>
    </message>
    <message>
        <source>%1 could not be looked through: not read yet, or not open.</source>
        <comment>portals</comment>
        <translation>Recherche impossible sur %1 : pas encore lu, ou pas ouvert.</translation>
    </message>
    <message>
        <source>The account could not be linked</source>
        <translation>Le compte n’a pas pu être rattaché</translation>
    </message>
    <message>
        <source>The account could not be unlinked</source>
        <translation>Le compte n’a pas pu être détaché</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FactLine</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n de plus.</numerusform>
            <numerusform>Et %n de plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FieldBox</name>
    <message>
        <source>%1 (optional)</source>
        <comment>the label of a field</comment>
        <translation>%1 (facultatif)</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FilterBar</name>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no access</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Filter by name, sign-in ID, email or company</source>
        <translation>Filtrer par nom, identifiant, courriel ou entreprise</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Fin proche</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>only</source>
        <comment>administrators only</comment>
        <translation>uniquement</translation>
    </message>
    <message>
        <source>shared with somebody</source>
        <translation>partagé avec une autre personne</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>Fil&amp;tre</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <comment>a filter: what is filtered, and by what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filtre %1</translation>
    </message>
    <message>
        <source>Change this filter</source>
        <translation>Modifier ce filtre</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Retirer ce filtre</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FindingsList</name>
    <message>
        <source>I have &amp;taken note</source>
        <translation>J’en ai &amp;pris connaissance</translation>
    </message>
    <message>
        <source>&amp;Name a successor…</source>
        <translation>&amp;Nommer un successeur…</translation>
    </message>
    <message>
        <source>&amp;Add access to them</source>
        <translation>Y &amp;donner accès</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::IdentityDialog</name>
    <message>
        <source>Asking the portal for the copy…</source>
        <translation>Demande de la copie au portail…</translation>
    </message>
    <message>
        <source>&amp;Save the copy…</source>
        <translation>&amp;Enregistrer la copie…</translation>
    </message>
    <message>
        <source>&amp;Confirm the identity</source>
        <translation>&amp;Confirmer l’identité</translation>
    </message>
    <message>
        <source>Identity of %1</source>
        <translation>Identité de %1</translation>
    </message>
    <message>
        <source>No. %1, valid until %2</source>
        <extracomment>%1: the number of an identity document; %2: a day</extracomment>
        <translation>N° %1, valable jusqu’au %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The portal holds no copy of this document (any more).</source>
        <translation>Le portail ne détient pas, ou plus, de copie de cette pièce.</translation>
    </message>
    <message>
        <source>The copy is a PDF. Save it where only you read it, look at it, and delete it again; then confirm. That you have looked is recorded.</source>
        <translation>La copie est un PDF. Enregistrez-la là où vous seul la lisez, examinez-la, supprimez-la, puis confirmez. Votre consultation est enregistrée au journal.</translation>
    </message>
    <message>
        <source>Copy of the identity document</source>
        <translation>Copie de la pièce d’identité</translation>
    </message>
    <message>
        <source>Compare it with what was typed, then confirm. That you have looked is recorded.</source>
        <translation>Comparez-la avec la saisie, puis confirmez. Votre consultation est enregistrée au journal.</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Enregistrer la copie</translation>
    </message>
    <message>
        <source>The copy could not be written to %1.</source>
        <translation>La copie n’a pas pu être enregistrée dans %1.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImpactPanel</name>
    <message>
        <source>Live effect</source>
        <extracomment>heading: what the profile's change does, worked out while it is being edited</extracomment>
        <translation>Effet immédiat</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Stage the change</source>
        <translation>&amp;Préparer la modification</translation>
    </message>
    <message>
        <source>Looking at everybody who has it…</source>
        <translation>Examen des accès de toutes les personnes concernées…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>A new profile: nobody has it yet.</source>
        <translation>Nouveau profil : il n’est encore attribué à personne.</translation>
    </message>
    <message>
        <source>Nobody has this profile.</source>
        <translation>Ce profil n’est attribué à personne.</translation>
    </message>
    <message>
        <source>%1 on %2 have this profile.</source>
        <extracomment>%1: "17 users"; %2: "42 dossiers"</extracomment>
        <translation>Ce profil est celui de %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) rights.</source>
        <translation>
            <numerusform>%n personne perd des droits.</numerusform>
            <numerusform>%n personnes perdent des droits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) rights.</source>
        <translation>
            <numerusform>%n personne gagne des droits.</numerusform>
            <numerusform>%n personnes gagnent des droits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody’s rights change.</source>
        <translation>Aucun droit ne change.</translation>
    </message>
    <message>
        <source>Nobody loses anything.</source>
        <translation>Personne ne perd de droits.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still need(s) equipment for it.</source>
        <translation>
            <numerusform>%n personne attend encore son équipement pour en disposer.</numerusform>
            <numerusform>%n personnes attendent encore leur équipement pour en disposer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n de plus.</numerusform>
            <numerusform>Et %n de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Module %1 off: %2</source>
        <translation>Module %1 inactif : %2</translation>
    </message>
    <message>
        <source>Configuration %1: %2</source>
        <translation>Configuration %1 : %2</translation>
    </message>
    <message>
        <source>What is added has no effect on %1.</source>
        <extracomment>%1: "39 dossiers"</extracomment>
        <translation>Les ajouts sont sans effet sur %1.</translation>
    </message>
    <message>
        <source>On this portal a person has one profile everywhere. For a different one somewhere, create a second %1 with another address.</source>
        <extracomment>%1: the portal's noun for a user, in lower case</extracomment>
        <translation>Sur ce portail, une personne a un seul profil pour tous ses accès. Pour un profil différent sur l’un d’eux, créez un second %1 avec une autre adresse.</translation>
    </message>
    <message>
        <source>Who &amp;uses it</source>
        <translation>Qui l’&amp;utilise</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportColumns</name>
    <message>
        <source>What the columns hold</source>
        <translation>Ce que contiennent les colonnes</translation>
    </message>
    <message>
        <source>The first line of the table is its head. Cells that are empty leave things as they are. Whoever is not in the table keeps their access; the columns Active, Profile and Access until can take some away or give it back.</source>
        <translation>La première ligne du tableau en est l’en-tête. Une cellule vide ne change rien. Qui n’y figure pas garde ses accès ; les colonnes Actif, Profil et Accès jusqu’au peuvent en retirer ou en rendre.</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>What “%1” holds</source>
        <translation>Ce que contient « %1 »</translation>
    </message>
    <message>
        <source>– not imported –</source>
        <translation>– non importée –</translation>
    </message>
    <message>
        <source>Say which column has the last name, the email or the sign-in ID: people are found by these.</source>
        <translation>Indiquez quelle colonne contient le nom, le courriel ou l’identifiant de connexion : ils servent à retrouver les personnes.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>Importer : %1</translation>
    </message>
    <message>
        <source>On this portal your role lets you read, but not change access.</source>
        <translation>Sur ce portail, votre rôle vous permet de consulter, mais pas de modifier les accès.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tableaux (*.xlsx *.csv *.txt *.tsv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>Lignes à afficher</translation>
    </message>
    <message>
        <source>Every line and its verdict</source>
        <translation>Chaque ligne et son verdict</translation>
    </message>
    <message>
        <source>Sa&amp;ve this list…</source>
        <translation>&amp;Enregistrer cette liste…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <extracomment>%1: a file's name</extracomment>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Reading the file and asking the portal’s rules, line by line…</source>
        <translation>Lecture du fichier et vérification selon les règles du portail, ligne par ligne…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>%1 to create, %2 to change, %3 with nothing to do, %4 refused.</source>
        <translation>À créer : %1, à modifier : %2, sans changement : %3, refusées : %4.</translation>
    </message>
    <message>
        <source>The &amp;terms of the portal (version %1) are accepted for everybody who is created</source>
        <translation>Les &amp;conditions du portail (version %1) sont acceptées pour toutes les personnes créées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>&amp;Try it without writing</source>
        <translation>&amp;Essayer sans rien écrire</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stage for %n person(s)</source>
        <translation>
            <numerusform>&amp;Préparer pour %n personne</numerusform>
            <numerusform>&amp;Préparer pour %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the terms first.</source>
        <translation>Acceptez d’abord les conditions.</translation>
    </message>
    <message>
        <source>Save the verdicts</source>
        <translation>Enregistrer les verdicts</translation>
    </message>
    <message>
        <source>verdicts</source>
        <comment>end of a file's name</comment>
        <translation>verdicts</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportList</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>Ce qui change, ou pourquoi non</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportResultDialog</name>
    <message>
        <source>Lines to show</source>
        <translation>Lignes à afficher</translation>
    </message>
    <message>
        <source>Every line and its result</source>
        <translation>Chaque ligne et son résultat</translation>
    </message>
    <message>
        <source>Result of the import of %1</source>
        <extracomment>%1: a file's name</extracomment>
        <translation>Résultat de l’import de %1</translation>
    </message>
    <message>
        <source>Sa&amp;ve this list…</source>
        <translation>&amp;Enregistrer cette liste…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), staged on %1.</source>
        <extracomment>%1: lines of a file; %2: a day and time</extracomment>
        <translation>
            <numerusform>%n ligne, préparée le %1.</numerusform>
            <numerusform>%n lignes, préparées le %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: a state that lines are in; %2: how many</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Enregistrer le résultat</translation>
    </message>
    <message>
        <source>result</source>
        <comment>end of a file's name</comment>
        <translation>resultat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>Dernier import</translation>
    </message>
    <message>
        <source>Nothing has been imported on this portal from here.</source>
        <translation>Rien n’a été importé d’ici sur ce portail.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportSave</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::JournalFilters</name>
    <message>
        <source>Filter by name, order, old or new value</source>
        <translation>Filtrer par nom, ordre, ancienne ou nouvelle valeur</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Type d’action</translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation>Type d’objet</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>All things</source>
        <translation>Tous les objets</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>a&amp;u</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>À partir de quel jour</translation>
    </message>
    <message>
        <source>To which day</source>
        <translation>Jusqu’à quel jour</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>indifférent</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::JournalView</name>
    <message>
        <source>The portal keeps the journal, and it cannot be reached now. Entries that you have viewed since the start are shown; the others need the network.</source>
        <translation>Le journal est tenu par le portail, qui est injoignable pour le moment. Les entrées consultées depuis le démarrage sont affichées ; les autres demandent le réseau.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>No entry that matches has been viewed since the start.</source>
        <translation>Aucune entrée correspondante n’a été consultée depuis le démarrage.</translation>
    </message>
    <message>
        <source>The journal is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>No entry of the journal matches these filters.</source>
        <translation>Aucune entrée du journal ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LetterheadPage</name>
    <message>
        <source>&amp;Firm</source>
        <translation>&amp;Cabinet</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Qualité du cabinet</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>&amp;Whom to ask about personal data</source>
        <translation>&amp;Contact pour les données personnelles</translation>
    </message>
    <message>
        <source>Access letters: print the password on a &amp;sheet of its own</source>
        <translation>Lettres d’accès : imprimer le mot de passe sur une feuille &amp;séparée</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, at most 8 MB; printed up to 25 mm high</source>
        <translation>PNG, JPEG ou SVG, 8 Mo au plus ; imprimé sur 25 mm de haut au plus</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read.</source>
        <translation>Ce fichier n’est pas une image lisible.</translation>
    </message>
    <message>
        <source>no logo</source>
        <translation>aucun logo</translation>
    </message>
    <message>
        <source>The letterhead could not be kept</source>
        <translation>L’en-tête n’a pas pu être enregistré</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LettersDialog</name>
    <message>
        <source>Which letters</source>
        <translation>Courriers affichés</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Letters to post</source>
        <translation>Courriers à poster</translation>
    </message>
    <message>
        <source>The portal makes a temporary password as a letter is printed, and nobody keeps it. A letter that is printed again has a new one: the one before stops working.</source>
        <translation>Le portail crée le mot de passe provisoire au moment de l’impression, et personne ne le conserve. Un courrier imprimé à nouveau en porte un nouveau : le précédent ne fonctionne plus.</translation>
    </message>
    <message>
        <source>The portal cannot be reached: its letters are shown once it can.</source>
        <translation>Le portail est injoignable : ses courriers s’afficheront dès qu’il répondra.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation>Pas encore connu ici</translation>
    </message>
    <message>
        <source>To print · %1</source>
        <translation>À imprimer · %1</translation>
    </message>
    <message>
        <source>Printed · %1</source>
        <translation>Imprimés · %1</translation>
    </message>
    <message>
        <source>No letter has been printed yet.</source>
        <translation>Aucun courrier n’a encore été imprimé.</translation>
    </message>
    <message>
        <source>No letter waits to be printed.</source>
        <translation>Aucun courrier n’attend d’être imprimé.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Print %n letter(s) again…</source>
        <translation>
            <numerusform>&amp;Imprimer à nouveau %n courrier…</numerusform>
            <numerusform>&amp;Imprimer à nouveau %n courriers…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Print %n letter(s)…</source>
        <translation>
            <numerusform>&amp;Imprimer %n courrier…</numerusform>
            <numerusform>&amp;Imprimer %n courriers…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) get(s) a new temporary password.</source>
        <translation>
            <numerusform>%n personne reçoit un nouveau mot de passe provisoire.</numerusform>
            <numerusform>%n personnes reçoivent un nouveau mot de passe provisoire.</numerusform>
        </translation>
    </message>
    <message>
        <source>The one in the letter printed before stops working at once.</source>
        <translation>Celui du courrier imprimé auparavant cesse aussitôt de fonctionner.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>%1 has no postal address.</source>
        <translation>%1 n’a pas d’adresse postale.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a person; %2: what went wrong</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Export the letters</source>
        <translation>Exporter les courriers</translation>
    </message>
    <message>
        <source>letters</source>
        <comment>file name</comment>
        <translation>courriers</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LinkAccountDialog</name>
    <message>
        <source>Name, sign-in ID or email</source>
        <translation>Nom, identifiant ou courriel</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Rattacher</translation>
    </message>
    <message>
        <source>Link an account</source>
        <translation>Rattacher un compte</translation>
    </message>
    <message>
        <source>Which account is that of %1, too? This is noted on this computer only, and changes nothing on any portal.</source>
        <translation>Quel compte est aussi celui de %1 ? Ce rattachement n’est noté que sur cet ordinateur et ne change rien sur aucun portail.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Portal</source>
        <translation>&amp;Portail</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LostOrdersDialog</name>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Transmettre de nouveau</translation>
    </message>
    <message>
        <source>Set &amp;aside</source>
        <translation>&amp;Classer</translation>
    </message>
    <message>
        <source>Orders lost on the portal</source>
        <translation>Bordereaux perdus par le portail</translation>
    </message>
    <message>
        <source>The portal was put back to an earlier copy of its data. It had taken these orders of yours, and does not know them any more: what they changed is not so now. Nothing is sent again by itself. Tick what is still wanted; what takes access away comes first.</source>
        <translation>Le portail a été rétabli à partir d’une copie antérieure de ses données. Il avait reçu ces bordereaux de votre part et ne les connaît plus : ce qu’ils modifiaient n’est plus en place. Rien n’est retransmis sans vous. Cochez ce qui est encore voulu ; ce qui retire des accès vient en premier.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Several companies</source>
        <translation>Plusieurs entreprises</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2, %3, sent on %4</source>
        <extracomment>%1: a company; %2: the number of an order; %3: "2 changes"; %4: date and time</extracomment>
        <translation>%1 – %2, %3, transmis le %4</translation>
    </message>
    <message>
        <source>Takes access away: %1</source>
        <translation>Retire des accès : %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::MainWindow</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Mandat – %1</source>
        <translation>Mandat – %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Créer un %1</translation>
    </message>
    <message>
        <source>On this portal your role lets you read, but not change access.</source>
        <translation>Sur ce portail, votre rôle vous permet de consulter les accès, mais pas de les modifier.</translation>
    </message>
    <message>
        <source>Discard staged changes</source>
        <translation>Abandonner les modifications préparées</translation>
    </message>
    <message>
        <source>Every change that has not been submitted will be discarded.</source>
        <translation>Toutes les modifications qui n’ont pas été transmises seront abandonnées.</translation>
    </message>
    <message>
        <source>Nothing has been sent; the portal stays as it is.</source>
        <translation>Rien n’a été envoyé ; le portail reste en l’état.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>About Mandat</source>
        <translation>À propos de Mandat</translation>
    </message>
    <message>
        <source>Mandat %1
Who may do what on the portals of your clients.</source>
        <translation>Mandat %1
Qui peut faire quoi, sur les portails de vos clients.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Access</source>
        <translation>&amp;Habilitations</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>&amp;Créer un %1…</translation>
    </message>
    <message>
        <source>&amp;Print profile recap…</source>
        <translation>&amp;Imprimer le récapitulatif du profil…</translation>
    </message>
    <message>
        <source>&amp;Connect to a portal…</source>
        <translation>&amp;Se connecter à un portail…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo last staged change</source>
        <translation>&amp;Annuler la dernière modification préparée</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>&amp;Filtrer cette liste</translation>
    </message>
    <message>
        <source>&amp;Search everywhere</source>
        <translation>&amp;Rechercher partout</translation>
    </message>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>&amp;Synchroniser maintenant</translation>
    </message>
    <message>
        <source>&amp;Detail pane</source>
        <translation>&amp;Volet de détail</translation>
    </message>
    <message>
        <source>&amp;Review staged changes…</source>
        <translation>&amp;Vérifier les modifications préparées…</translation>
    </message>
    <message>
        <source>&amp;Discard staged changes…</source>
        <translation>&amp;Abandonner les modifications préparées…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>&amp;Comme le système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;About Mandat</source>
        <translation>À &amp;propos de Mandat</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Person, %1, profile, action</source>
        <translation>Personne, %1, profil, action</translation>
    </message>
    <message>
        <source>My portfolio</source>
        <translation>Mon portefeuille</translation>
    </message>
    <message>
        <source>My office</source>
        <translation>Mon bureau</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Whose relationships to show</source>
        <translation>Portefeuille à afficher</translation>
    </message>
    <message>
        <source>“%1” is still open: there is something to hand over.</source>
        <translation>« %1 » est encore ouvert : il reste des accès à remettre.</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>Y re&amp;venir</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>%1: a person and a role; %2: the address of the portal</extracomment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>P&amp;références…</translation>
    </message>
    <message>
        <source>Portal &amp;support</source>
        <translation>A&amp;ssistance du portail</translation>
    </message>
    <message>
        <source>Portal support</source>
        <translation>Assistance du portail</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>&amp;Import %1…</source>
        <translation>&amp;Importer : %1…</translation>
    </message>
    <message>
        <source>Selected r&amp;ows</source>
        <translation>Lignes sé&amp;lectionnées</translation>
    </message>
    <message>
        <source>Kept &amp;drafts (%1)…</source>
        <translation>&amp;Brouillons conservés (%1)…</translation>
    </message>
    <message>
        <source>Kept &amp;drafts…</source>
        <translation>&amp;Brouillons conservés…</translation>
    </message>
    <message>
        <source>&amp;Who can do what…</source>
        <translation>&amp;Qui peut quoi…</translation>
    </message>
    <message>
        <source>Access re&amp;views…</source>
        <translation>Re&amp;vues des habilitations…</translation>
    </message>
    <message>
        <source>&amp;Letters to post…</source>
        <translation>&amp;Courriers à poster…</translation>
    </message>
    <message>
        <source>Result of the &amp;last import…</source>
        <translation>&amp;Résultat du dernier import…</translation>
    </message>
    <message>
        <source>Si&amp;gn out…</source>
        <translation>Se &amp;déconnecter…</translation>
    </message>
    <message>
        <source>Er&amp;ase this portal’s data…</source>
        <translation>&amp;Effacer les données de ce portail…</translation>
    </message>
    <message>
        <source>Change &amp;rights of the selected person…</source>
        <translation>Modifier les &amp;droits de la personne…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::MatrixExport</name>
    <message>
        <source>who can do what</source>
        <comment>beginning of a file's name</comment>
        <translation>qui peut quoi</translation>
    </message>
    <message>
        <source>Export who can do what</source>
        <translation>Exporter « Qui peut quoi »</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Qui peut quoi</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a person or a relationship; %2: a person or a day</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) written to %1.</source>
        <translation>
            <numerusform>%n fonction écrite dans %1.</numerusform>
            <numerusform>%n fonctions écrites dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::MatrixPrinting</name>
    <message>
        <source>Who can do what</source>
        <translation>Qui peut quoi</translation>
    </message>
    <message>
        <source>who-can-do-what</source>
        <comment>a file's name</comment>
        <translation>qui-peut-quoi</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::NavigationList</name>
    <message>
        <source>%1 urgent</source>
        <translation>dont urgent : %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::NewUserState</name>
    <message>
        <source>%1 %2</source>
        <extracomment>a number of relationships in the portal's word: "2 subscriptions"</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::NewUserWizard</name>
    <message>
        <source>Nothing is sent before the summary.</source>
        <translation>Rien n’est envoyé avant le récapitulatif.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Submitting</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Submit…</source>
        <translation>&amp;Transmettre…</translation>
    </message>
    <message>
        <source>&amp;Submit again</source>
        <translation>&amp;Transmettre à nouveau</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>&amp;Transmettre</translation>
    </message>
    <message>
        <source>New %1 – %2</source>
        <extracomment>%1: the portal’s word for a user; %2: a company</extracomment>
        <translation>Créer un %1 – %2</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Créer un %1</translation>
    </message>
    <message>
        <source>A draft is kept: %1, %2.</source>
        <extracomment>%1: whom a draft is about; %2: when it was kept</extracomment>
        <translation>Un brouillon a été conservé : %1, %2.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Repren&amp;dre</translation>
    </message>
    <message>
        <source>&amp;Discard the draft</source>
        <translation>A&amp;bandonner le brouillon</translation>
    </message>
    <message>
        <source>Draft saved at %1. Nothing is sent before the summary.</source>
        <extracomment>%1: a time</extracomment>
        <translation>Brouillon enregistré à %1. Rien n’est envoyé avant le récapitulatif.</translation>
    </message>
    <message>
        <source>Submitting…</source>
        <translation>Transmission en cours…</translation>
    </message>
    <message>
        <source>De&amp;tails…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
    <message>
        <source>Add %1 – %2</source>
        <extracomment>%1: the portal’s word for relationships; %2: a person</extracomment>
        <translation>Ajouter des %1 – %2</translation>
    </message>
    <message>
        <source>Second %1 for %2</source>
        <extracomment>%1: the portal’s word for a user; %2: a person, who has one already</extracomment>
        <translation>Second %1 pour %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::NotAtomicNotice</name>
    <message>
        <source>This service does not take an order as a whole: it is carried out person by person and group by group. If it stops in the middle, part of it is in effect, and what is left comes back to you.</source>
        <translation>Ce service ne prend pas un ordre en bloc : il est exécuté personne par personne et groupe par groupe. S’il s’interrompt en cours de route, une partie a pris effet, et le reste vous revient.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::NoticeColumn</name>
    <message>
        <source>D&amp;etails…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::OrderBar</name>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail permet de lire, mais pas de modifier les accès.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Classer</translation>
    </message>
    <message>
        <source>It does not wait in To do any more. Nothing is changed on the portal.</source>
        <translation>Il n’attend plus dans À faire. Rien n’est modifié sur le portail.</translation>
    </message>
    <message>
        <source>&amp;New draft…</source>
        <translation>Nouveau &amp;brouillon…</translation>
    </message>
    <message>
        <source>Re&amp;verse this order…</source>
        <translation>Contre-&amp;passer cet ordre…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>Re&amp;tirer…</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Refuser…</translation>
    </message>
    <message>
        <source>&amp;Approve the order</source>
        <translation>&amp;Valider le bordereau</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Co&amp;mparer…</translation>
    </message>
    <message>
        <source>The order beside what others have done since</source>
        <translation>Le bordereau en regard de ce que d’autres ont fait depuis</translation>
    </message>
    <message>
        <source>Send a&amp;gain…</source>
        <translation>Transmettre de &amp;nouveau…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::OrderPane</name>
    <message>
        <source>Several companies</source>
        <translation>Plusieurs entreprises</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <extracomment>%1: why the author changes something</extracomment>
        <translation>Motif : %1</translation>
    </message>
    <message>
        <source>Replaces %1 (%2)</source>
        <extracomment>%1: the number of an order; %2: its state</extracomment>
        <translation>Remplace %1 (%2)</translation>
    </message>
    <message>
        <source>Replaces an order that is not known here</source>
        <translation>Remplace un bordereau inconnu ici</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1 The author has taken note of it.</source>
        <extracomment>%1: a warning of the rules</extracomment>
        <translation>%1 L’auteur en a pris connaissance.</translation>
    </message>
    <message>
        <source>The portal cannot be reached now, and only the portal can decide on an order. You can go on once it is back.</source>
        <translation>Le portail est injoignable, et lui seul peut traiter un bordereau. Vous pourrez poursuivre dès son retour.</translation>
    </message>
    <message>
        <source>A new order replaces this one.</source>
        <translation>Un nouveau bordereau remplace celui-ci.</translation>
    </message>
    <message>
        <source>%1 for %2 is applied on the portal as soon as you approve it.</source>
        <translation>%1 pour %2 est appliqué sur le portail dès votre validation.</translation>
    </message>
    <message>
        <source>Approve the order</source>
        <translation>Valider le bordereau</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Say why: the author reads it.</source>
        <translation>Dites pourquoi : l’auteur le lira.</translation>
    </message>
    <message>
        <source>%1 for %2 will not be applied.</source>
        <translation>%1 pour %2 ne sera pas appliqué.</translation>
    </message>
    <message>
        <source>Withdraw the order</source>
        <translation>Retirer le bordereau</translation>
    </message>
    <message>
        <source>Nothing has been changed on the portal by it.</source>
        <translation>Il n’a rien modifié sur le portail.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The order in full</source>
        <translation>Le bordereau en entier</translation>
    </message>
    <message>
        <source>Reason for the re&amp;jection</source>
        <translation>&amp;Motif du refus</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Reject the &amp;order</source>
        <translation>Refuser le &amp;bordereau</translation>
    </message>
    <message>
        <source>Reverses an order that is not known here</source>
        <translation>Contre-passe un ordre inconnu ici</translation>
    </message>
    <message>
        <source>Reverses %1 (%2)</source>
        <translation>Contre-passe %1 (%2)</translation>
    </message>
    <message>
        <source>Answers the request of %1</source>
        <extracomment>%1: a person</extracomment>
        <translation>Répond à la demande de %1</translation>
    </message>
    <message>
        <source>&amp;Order summary for signature…</source>
        <translation>&amp;Bordereau à signer…</translation>
    </message>
    <message>
        <source>&amp;Departure letters…</source>
        <translation>&amp;Courriers de départ…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>As the portal computed it at %1.</source>
        <translation>Calculé par le portail à %1.</translation>
    </message>
    <message>
        <source>By the copy on this computer; the portal is being asked…</source>
        <translation>D’après la copie de cet ordinateur ; le portail est interrogé…</translation>
    </message>
    <message>
        <source>By the copy on this computer, which may be behind: the portal has not said what the order does.</source>
        <translation>D’après la copie de cet ordinateur, qui peut être en retard : le portail n’a pas indiqué l’effet du bordereau.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::OrdersView</name>
    <message>
        <source>No order matches these filters.</source>
        <translation>Aucun ordre ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>No order has been submitted on this portal.</source>
        <translation>Aucun bordereau n’a été transmis sur ce portail.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Filter by number, company or author</source>
        <translation>Filtrer par numéro, société ou auteur</translation>
    </message>
    <message>
        <source>State of the orders</source>
        <translation>État des ordres</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Tous les ordres</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::OutcomeWords</name>
    <message numerus="yes">
        <source>%n person(s) created.</source>
        <translation>
            <numerusform>%n personne créée.</numerusform>
            <numerusform>%n personnes créées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) deleted.</source>
        <translation>
            <numerusform>%n personne supprimée.</numerusform>
            <numerusform>%n personnes supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) added.</source>
        <translation>
            <numerusform>%n habilitation ajoutée.</numerusform>
            <numerusform>%n habilitations ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) removed.</source>
        <translation>
            <numerusform>%n habilitation retirée.</numerusform>
            <numerusform>%n habilitations retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made.</source>
        <translation>
            <numerusform>%n modification effectuée.</numerusform>
            <numerusform>%n modifications effectuées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has rejected it. Nothing was changed.</source>
        <translation>%1 a refusé le bordereau. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 has rejected it: “%2”. Nothing was changed.</source>
        <translation>%1 a refusé le bordereau : « %2 ». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It has been withdrawn. Nothing was changed.</source>
        <translation>Le bordereau a été retiré. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Something that it relied on has changed in the meantime. Nothing was overwritten. Make the change again against the new state.</source>
        <translation>Un élément sur lequel reposait le bordereau a changé entre-temps. Rien n’a été écrasé. Refaites la modification à partir du nouvel état.</translation>
    </message>
    <message>
        <source>Something that it relied on has changed in the meantime: %1. Nothing was overwritten. Make the change again against the new state.</source>
        <translation>Un élément sur lequel reposait le bordereau a changé entre-temps : %1. Rien n’a été écrasé. Refaites la modification à partir du nouvel état.</translation>
    </message>
    <message>
        <source>The portal has refused it. Nothing was changed.</source>
        <translation>Le portail a refusé le bordereau. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The portal has refused it: %1. Nothing was changed.</source>
        <translation>Le portail a refusé le bordereau : %1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The order is kept on this computer and is sent as soon as the portal can be reached. Nothing else has to be done.</source>
        <translation>Le bordereau est conservé sur cet ordinateur et sera envoyé dès que le portail sera joignable. Vous n’avez rien d’autre à faire.</translation>
    </message>
    <message>
        <source>Somebody else of your firm, with the approver role, has to approve it. Until then nothing changes on the portal, and no credentials leave.</source>
        <translation>Un autre collaborateur de votre cabinet, qui a le rôle de valideur, doit le valider. D’ici là, rien ne change sur le portail et aucun identifiant ne part.</translation>
    </message>
    <message>
        <source>It is approved; the portal applies it now.</source>
        <translation>Le bordereau est validé ; le portail est en train de l’appliquer.</translation>
    </message>
    <message>
        <source>%1 The portal has applied everything.</source>
        <translation>%1 Le portail a tout appliqué.</translation>
    </message>
    <message>
        <source>%1 The portal applied everything at %2; it takes effect towards %3.</source>
        <extracomment>%1: sentences like "3 persons created."; %2 and %3: times</extracomment>
        <translation>%1 Le portail a tout appliqué à %2 ; effectif vers %3.</translation>
    </message>
    <message>
        <source>%1 The portal applied everything at %2. It is in effect.</source>
        <translation>%1 Le portail a tout appliqué à %2. C’est effectif.</translation>
    </message>
    <message>
        <source>In effect towards %1</source>
        <translation>Effectif vers %1</translation>
    </message>
    <message>
        <source>Order returned</source>
        <translation>Bordereau retourné</translation>
    </message>
    <message>
        <source>Order waiting to be sent</source>
        <translation>Bordereau en attente d’envoi</translation>
    </message>
    <message>
        <source>Order submitted</source>
        <translation>Bordereau transmis</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Phrases</name>
    <message numerus="yes">
        <source>%1 goes from %2 to %n administrator(s).</source>
        <translation>
            <numerusform>%1 passe de %2 à %n administrateur.</numerusform>
            <numerusform>%1 passe de %2 à %n administrateurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>reference, numbers of administrators</comment>
        <translation>%1 : de %2 à %3</translation>
    </message>
    <message>
        <source>%1 have fewer administrators.</source>
        <extracomment>%1: "7 subscriptions", always several</extracomment>
        <translation>%1 ont moins d’administrateurs.</translation>
    </message>
    <message>
        <source>%1 have more administrators.</source>
        <translation>%1 ont davantage d’administrateurs.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and what is counted: "42 dossiers"</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::PortalSupport</name>
    <message>
        <source>Portal support</source>
        <translation>Assistance du portail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>This portal names no support.</source>
        <translation>Ce portail n’indique pas d’assistance.</translation>
    </message>
    <message>
        <source>&amp;Open the web page</source>
        <translation>&amp;Ouvrir la page web</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Général</translation>
    </message>
    <message>
        <source>&amp;Printing</source>
        <translation>&amp;Impression</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnostic</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::PrintPreview</name>
    <message>
        <source>Language of the document</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Withhold</source>
        <translation>&amp;Ne pas communiquer</translation>
    </message>
    <message>
        <source>Withhold part of the document; what is withheld is counted</source>
        <translation>Ne pas communiquer une partie du document ; les éléments non communiqués sont décomptés</translation>
    </message>
    <message>
        <source>Sho&amp;w password</source>
        <translation>Afficher le &amp;mot de passe</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Each reader’s own</source>
        <translation>Celle de chaque destinataire</translation>
    </message>
    <message>
        <source>The reader’s</source>
        <translation>Celle du destinataire</translation>
    </message>
    <message>
        <source>&amp;IBANs but for the last four digits</source>
        <translation>Les &amp;IBAN, sauf les quatre derniers chiffres</translation>
    </message>
    <message>
        <source>The list of &amp;accounts</source>
        <translation>La liste des &amp;comptes</translation>
    </message>
    <message>
        <source>&amp;Email and mobile</source>
        <translation>Le courriel et le &amp;mobile</translation>
    </message>
    <message>
        <source>Access to &amp;other companies</source>
        <translation>Les accès à d’&amp;autres entreprises</translation>
    </message>
    <message>
        <source>One &amp;file each</source>
        <translation>Un &amp;fichier par document</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fe&amp;rmer</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 sur %n document</numerusform>
            <numerusform>%1 sur %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit width, now %1 %</source>
        <translation>Ajuster à la largeur, actuellement %1 %</translation>
    </message>
    <message>
        <source>Preview, %1</source>
        <translation>Aperçu, %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Accessible web page (*.html)</source>
        <translation>PDF (*.pdf);;Page web accessible (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileBase</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>a profile that is not as it was chosen any more: “Accountant, changed”</extracomment>
        <translation>%1, modifié</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileEditor</name>
    <message>
        <source>Copy &amp;from…</source>
        <translation>Copier &amp;depuis…</translation>
    </message>
    <message>
        <source>&amp;Copy as shared profile…</source>
        <translation>&amp;Copier en profil partagé…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Search for a function</source>
        <translation>Rechercher une fonction</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>Co&amp;mparer à</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>Differences &amp;only</source>
        <translation>Écarts &amp;seuls</translation>
    </message>
    <message>
        <source>Functions of %1</source>
        <translation>Fonctions du profil « %1 »</translation>
    </message>
    <message>
        <source>Predefined by the portal: it can be copied, not changed.</source>
        <translation>Prédéfini par le portail : il peut être copié, mais pas modifié.</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>compare with nothing</comment>
        <translation>Aucun profil</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message numerus="yes">
        <source>D&amp;elete (%n user(s) have it)</source>
        <translation>
            <numerusform>&amp;Supprimer (attribué à %n utilisateur)</numerusform>
            <numerusform>&amp;Supprimer (attribué à %n utilisateurs)</numerusform>
        </translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Somebody’s groups, roles and entitlements together: chosen person by person, not changed here.</source>
        <translation>Les groupes, rôles et habilitations d’une personne réunis : à choisir personne par personne, pas à modifier ici.</translation>
    </message>
    <message>
        <source>Who &amp;uses it</source>
        <translation>Qui l’&amp;utilise</translation>
    </message>
    <message>
        <source>&amp;Who can do what…</source>
        <translation>&amp;Qui peut quoi…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileList</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n utilisateur</numerusform>
            <numerusform>%n utilisateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared by the firm</source>
        <translation>Partagés par le cabinet</translation>
    </message>
    <message>
        <source>Predefined by the portal</source>
        <translation>Prédéfinis par le portail</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>en cours de modification</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileNameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Starts from</source>
        <translation>À &amp;partir de</translation>
    </message>
    <message>
        <source>New shared profile</source>
        <translation>Nouveau profil partagé</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <translation>Renommer le profil</translation>
    </message>
    <message>
        <source>As colleagues will look for it: what these people do.</source>
        <translation>Tel que vos collègues le chercheront : ce que font ces personnes.</translation>
    </message>
    <message>
        <source>Nothing ticked</source>
        <translation>Aucune fonction cochée</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
    <message>
        <source>A name is one line of text without control characters.</source>
        <translation>Un nom tient sur une seule ligne de texte, sans caractères de contrôle.</translation>
    </message>
    <message>
        <source>Another profile has this name already. Choose another one.</source>
        <translation>Ce nom est déjà celui d’un autre profil. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileTree</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>module %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfilesScreen</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>&amp;New profile…</source>
        <translation>&amp;Nouveau profil…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>There are no profiles here yet. They come with the first synchronisation.</source>
        <translation>Il n’y a pas encore de profils ici. Ils arrivent avec la première synchronisation.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: "6 predefined"; %2: "3 shared"</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n predefined</source>
        <translation>
            <numerusform>%n prédéfini</numerusform>
            <numerusform>%n prédéfinis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared</source>
        <translation>
            <numerusform>%n partagé</numerusform>
            <numerusform>%n partagés</numerusform>
        </translation>
    </message>
    <message>
        <source>What has been changed is staged already.</source>
        <translation>Les modifications apportées sont déjà préparées.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>the name offered for a copy of a profile</extracomment>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>The profile “%1” will not be offered any more.</source>
        <translation>Le profil « %1 » ne sera plus proposé.</translation>
    </message>
    <message>
        <source>Nobody has it. Nothing is sent before you have reviewed it.</source>
        <translation>Il n’est attribué à personne. Rien n’est envoyé sans que vous l’ayez vérifié.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export the profiles</source>
        <translation>Exporter les profils</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Typical use</source>
        <translation>Usage type</translation>
    </message>
    <message>
        <source>Predefined</source>
        <comment>profile</comment>
        <translation>Prédéfini</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>profile</comment>
        <translation>Partagé</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecapPrinting</name>
    <message>
        <source>recap</source>
        <comment>beginning of a file's name</comment>
        <translation>recapitulatif</translation>
    </message>
    <message numerus="yes">
        <source>%n profile recap(s)</source>
        <translation>
            <numerusform>%n récapitulatif de profil</numerusform>
            <numerusform>%n récapitulatifs de profil</numerusform>
        </translation>
    </message>
    <message>
        <source>access</source>
        <comment>beginning of a file's name</comment>
        <translation>acces</translation>
    </message>
    <message numerus="yes">
        <source>%n access letter(s)</source>
        <translation>
            <numerusform>%n courrier d’accès</numerusform>
            <numerusform>%n courriers d’accès</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecordRequestDialog</name>
    <message>
        <source>Record a request</source>
        <translation>Enregistrer une demande</translation>
    </message>
    <message>
        <source>For a wish that came by telephone or letter. It goes to whoever is responsible; the person hears the answer by email.</source>
        <translation>Pour une demande reçue par téléphone ou par courrier. Elle parvient au responsable ; la personne reçoit la réponse par courriel.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Number or company name</source>
        <translation>Numéro ou nom de l’entreprise</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>C&amp;ourriel</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>Access for a person</source>
        <translation>Accès pour une personne</translation>
    </message>
    <message>
        <source>Recover the administration (the administrator has left)</source>
        <translation>Récupérer l’administration (l’administrateur est parti)</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>Aucun en particulier</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Demande</translation>
    </message>
    <message>
        <source>&amp;Wished profile</source>
        <translation>Profil &amp;souhaité</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>In the person’s words; by which way and when it came.</source>
        <translation>Avec les mots de la personne ; par quelle voie et quand la demande est arrivée.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>%n caractère au plus.</numerusform>
            <numerusform>%n caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line in the list.</source>
        <translation>Choisissez une ligne dans la liste.</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>The portal cannot be reached now. Nothing is lost: record it again once it can, it counts once.</source>
        <translation>Le portail est injoignable. Rien n’est perdu : enregistrez à nouveau dès qu’il répond, la demande ne comptera qu’une fois.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecoveryDialog</name>
    <message>
        <source>Recover administration</source>
        <translation>Rétablir l’administration</translation>
    </message>
    <message>
        <source>The administrator has left and nobody can appoint another. The list goes on where it was left, also tomorrow; what the portal knows ticks itself off.</source>
        <translation>L’administrateur est parti et personne ne peut en nommer un autre. La liste reprend là où vous l’avez laissée, même demain ; ce que le portail sait se coche tout seul.</translation>
    </message>
    <message>
        <source>&amp;Print the request…</source>
        <translation>&amp;Imprimer la demande…</translation>
    </message>
    <message>
        <source>The request has been &amp;sent</source>
        <translation>La demande est &amp;envoyée</translation>
    </message>
    <message>
        <source>&amp;Delete the old account…</source>
        <translation>&amp;Supprimer l’ancien compte…</translation>
    </message>
    <message>
        <source>&amp;Appoint…</source>
        <translation>N&amp;ommer…</translation>
    </message>
    <message>
        <source>Successor’s &amp;last name</source>
        <translation>&amp;Nom du successeur</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>Cou&amp;rriel</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>P&amp;rénom</translation>
    </message>
    <message>
        <source>Legal &amp;representative</source>
        <translation>Représentant &amp;légal</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Give up…</source>
        <translation>&amp;Abandonner…</translation>
    </message>
    <message>
        <source>Re&amp;view the changes…</source>
        <translation>&amp;Vérifier les modifications…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a company; %2: a relationship's reference</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Administration is in good hands again: nothing remains to be done.</source>
        <translation>L’administration est rétablie : il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>&amp;Not sent after all</source>
        <translation>Pas &amp;envoyée, finalement</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail permet de consulter, mais pas de modifier les habilitations.</translation>
    </message>
    <message>
        <source>First the portal’s operator gives the role to the new administrator.</source>
        <translation>L’exploitant du portail donne d’abord le rôle au nouvel administrateur.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>%1: a step of a list that is ticked off</extracomment>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>À faire : %1</translation>
    </message>
    <message>
        <source>1. The successor has registered on the portal.</source>
        <translation>1. Le successeur s’est inscrit sur le portail.</translation>
    </message>
    <message>
        <source>1. The successor registers on the portal.</source>
        <translation>1. Le successeur s’inscrit sur le portail.</translation>
    </message>
    <message>
        <source>1. The successor has registered on the portal: %1.</source>
        <translation>1. Le successeur s’est inscrit sur le portail : %1.</translation>
    </message>
    <message>
        <source>2. The legal representative’s request was sent on %1 (%2).</source>
        <translation>2. La demande du représentant légal a été envoyée le %1 (%2).</translation>
    </message>
    <message>
        <source>2. The legal representative asks the portal’s operator for the role.</source>
        <translation>2. Le représentant légal demande le rôle à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>3. The portal’s operator gives the role: it shows here by itself.</source>
        <translation>3. L’exploitant du portail donne le rôle : l’étape se coche toute seule.</translation>
    </message>
    <message>
        <source>3. The portal’s operator has given the role: %1.</source>
        <translation>3. L’exploitant du portail a donné le rôle : %1.</translation>
    </message>
    <message>
        <source>4. The old account is deleted.</source>
        <translation>4. L’ancien compte est supprimé.</translation>
    </message>
    <message>
        <source>4. Delete the old account: %1.</source>
        <translation>4. Supprimer l’ancien compte : %1.</translation>
    </message>
    <message>
        <source>5. A second administrator is appointed.</source>
        <translation>5. Un second administrateur est nommé.</translation>
    </message>
    <message>
        <source>The portal’s operator needs the last and the first name.</source>
        <translation>L’exploitant du portail a besoin du nom et du prénom.</translation>
    </message>
    <message>
        <source>The portal’s operator needs the address to register with.</source>
        <translation>L’exploitant du portail a besoin de l’adresse d’inscription.</translation>
    </message>
    <message>
        <source>Delete the old account</source>
        <translation>Supprimer l’ancien compte</translation>
    </message>
    <message>
        <source>%1 will never be able to sign in again.</source>
        <translation>%1 ne pourra plus jamais se connecter.</translation>
    </message>
    <message>
        <source>Nothing is sent before you have reviewed it.</source>
        <translation>Rien n’est transmis avant que vous ne l’ayez relu.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Give up the recovery</source>
        <translation>Abandonner le rétablissement</translation>
    </message>
    <message>
        <source>What was noted of this recovery is forgotten.</source>
        <translation>Ce qui a été noté de ce rétablissement est oublié.</translation>
    </message>
    <message>
        <source>Nothing changes on the portal.</source>
        <translation>Rien ne change sur le portail.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Has %1 left?</source>
        <translation>%1 a quitté l’entreprise ?</translation>
    </message>
    <message>
        <source>The account still administers on the portal. If the person is there, an appointment is enough.</source>
        <translation>Le compte administre encore sur le portail. Si la personne est présente, une nomination suffit.</translation>
    </message>
    <message>
        <source>Begin the recovery</source>
        <translation>Commencer le rétablissement</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecoveryNotices</name>
    <message numerus="yes">
        <source>The administration of %1 is being recovered: %n step(s) to go.</source>
        <extracomment>%1: a relationship's reference</extracomment>
        <translation>
            <numerusform>Le rétablissement de l’administration de %1 est en cours : il reste %n étape.</numerusform>
            <numerusform>Le rétablissement de l’administration de %1 est en cours : il reste %n étapes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Go on with the recovery of %1</source>
        <extracomment>%1: a relationship's reference</extracomment>
        <translation>Reprendre le rétablissement de %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RelationshipPane</name>
    <message>
        <source>Choose a line to see who has access.</source>
        <translation>Choisissez une ligne pour voir qui a accès.</translation>
    </message>
    <message>
        <source>New %1…</source>
        <translation>Créer un %1…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Interlocuteurs</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>Qui a accès</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>relationship</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>relationship</comment>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>File no.</source>
        <translation>N° de dossier</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>%1 · has access</source>
        <translation>%1 · a accès</translation>
    </message>
    <message>
        <source>%1 asks for access.</source>
        <translation>%1 demande un accès.</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Ouvrir la demande</translation>
    </message>
    <message>
        <source>Open the request of %1</source>
        <translation>Ouvrir la demande de %1</translation>
    </message>
    <message>
        <source>Re&amp;cord a request…</source>
        <translation>Enre&amp;gistrer une demande…</translation>
    </message>
    <message>
        <source>&amp;Who can do what…</source>
        <translation>&amp;Qui peut quoi…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>&amp;Register of access…</source>
        <translation>&amp;Registre des habilitations…</translation>
    </message>
    <message>
        <source>Register of the whole &amp;company…</source>
        <translation>Registre de toute l’&amp;entreprise…</translation>
    </message>
    <message>
        <source>Re&amp;view the company’s access…</source>
        <translation>Re&amp;vue des habilitations de l’entreprise…</translation>
    </message>
    <message>
        <source>&amp;Declare a contact…</source>
        <translation>&amp;Déclarer un interlocuteur…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>%1 · to be declared</source>
        <translation>%1 · à déclarer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RelationshipsPage</name>
    <message>
        <source>Number or label</source>
        <translation>Numéro ou libellé</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Tout co&amp;cher</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>Tout déc&amp;ocher</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>immédiat</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Access &amp;until</source>
        <translation>&amp;Fin d’accès</translation>
    </message>
    <message>
        <source>Access &amp;from</source>
        <translation>Début d’&amp;accès</translation>
    </message>
    <message>
        <source>What %1 gets access to, at %2.</source>
        <extracomment>%1: a person; %2: a company</extracomment>
        <translation>Ce à quoi %1 aura accès, chez %2.</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>Lignes cochées : %1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and label</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing here can be added: this person has access to all of it already, or it is inactive.</source>
        <translation>Rien ne peut être ajouté ici : cette personne a déjà accès à tout ce qui est actif.</translation>
    </message>
    <message>
        <source>Tick at least one row.</source>
        <translation>Cochez au moins une ligne.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RelationshipsScreen</name>
    <message>
        <source>counting…</source>
        <translation>décompte…</translation>
    </message>
    <message>
        <source>No %1 match these filters.</source>
        <translation>Rien ne correspond à ces filtres parmi les %1.</translation>
    </message>
    <message>
        <source>There are no %1 here yet.</source>
        <translation>La liste des %1 est encore vide.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>&amp;Créer un %1…</translation>
    </message>
    <message>
        <source>Filter by number, label or company</source>
        <translation>Filtrer par numéro, libellé ou entreprise</translation>
    </message>
    <message>
        <source>At ris&amp;k</source>
        <translation>À ris&amp;que</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>%1: what the list is of: users</extracomment>
        <translation>Exporter : %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Remaining</name>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Encore %n seconde environ</numerusform>
            <numerusform>Encore %n secondes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Encore %n minute environ</numerusform>
            <numerusform>Encore %n minutes environ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ReplaceDialog</name>
    <message>
        <source>Replace %1</source>
        <extracomment>%1: a person</extracomment>
        <translation>Remplacer %1</translation>
    </message>
    <message>
        <source>Who takes the place of %1? Nothing is sent before you have reviewed it.</source>
        <extracomment>%1: a person who leaves</extracomment>
        <translation>Qui prend la place de %1 ? Rien n’est transmis avant votre relecture.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who takes the place</source>
        <translation>Qui prend la place</translation>
    </message>
    <message>
        <source>Rights afterwards</source>
        <translation>Droits ensuite</translation>
    </message>
    <message>
        <source>Both persons’ rights together</source>
        <translation>Les droits des deux personnes réunis</translation>
    </message>
    <message>
        <source>The successor’s own rights</source>
        <translation>Les seuls droits du successeur</translation>
    </message>
    <message>
        <source>Exactly the rights of %1</source>
        <extracomment>%1: a person who leaves</extracomment>
        <translation>Exactement les droits de %1</translation>
    </message>
    <message>
        <source>&amp;Rights afterwards</source>
        <translation>&amp;Droits ensuite</translation>
    </message>
    <message>
        <source>And %1?</source>
        <extracomment>%1: a person who leaves</extracomment>
        <translation>Et %1 ?</translation>
    </message>
    <message>
        <source>Is &amp;deactivated</source>
        <translation>Est dé&amp;sactivé</translation>
    </message>
    <message>
        <source>Keeps the &amp;account, without these %1</source>
        <extracomment>%1: the portal’s word for relationships: “dossiers”</extracomment>
        <translation>Garde son &amp;compte, sans ces %1</translation>
    </message>
    <message>
        <source>&amp;Someone new…</source>
        <translation>Quelqu’un de &amp;nouveau…</translation>
    </message>
    <message>
        <source>Create a user with the same access first</source>
        <translation>Créer d’abord un utilisateur avec les mêmes accès</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>&amp;Vérifier…</translation>
    </message>
    <message>
        <source>has registered</source>
        <translation>s’est inscrit</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a person; %2: what is known: “Accountant, inactive”</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nobody else is here: have someone new created.</source>
        <translation>Il n’y a personne d’autre : faites créer quelqu’un de nouveau.</translation>
    </message>
    <message>
        <source>There is nothing to take over.</source>
        <translation>Il n’y a rien à reprendre.</translation>
    </message>
    <message>
        <source>The account of %1 is activated, too.</source>
        <translation>Le compte de %1 est activé aussi.</translation>
    </message>
    <message>
        <source>%1 becomes an administrator.</source>
        <translation>%1 devient administrateur.</translation>
    </message>
    <message>
        <source>The portal would refuse it:</source>
        <translation>Le portail le refuserait :</translation>
    </message>
    <message>
        <source>To be noted at the review:</source>
        <translation>À noter à la relecture :</translation>
    </message>
    <message>
        <source>The portal would refuse it: see why.</source>
        <translation>Le portail le refuserait : voir pourquoi.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a relationship’s number; %2: functions</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1, awaiting equipment: %2</source>
        <translation>%1, en attente d’équipement : %2</translation>
    </message>
    <message>
        <source>%1, accounts: %2</source>
        <translation>%1, comptes : %2</translation>
    </message>
    <message>
        <source>%1 gains</source>
        <extracomment>%1: a person; a list follows</extracomment>
        <translation>%1 reçoit</translation>
    </message>
    <message>
        <source>%1: this access is inactive</source>
        <translation>%1 : cet accès est inactif</translation>
    </message>
    <message>
        <source>%1: this access has ended</source>
        <translation>%1 : cet accès a pris fin</translation>
    </message>
    <message>
        <source>%1: is inactive</source>
        <translation>%1 : inactif</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) are not taken over</source>
        <translation>
            <numerusform>%n accès n’est pas repris</numerusform>
            <numerusform>%n accès ne sont pas repris</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Replacement</name>
    <message>
        <source>New draft</source>
        <translation>Nouveau brouillon</translation>
    </message>
    <message>
        <source>Nothing of this order is left to do: the portal is already as it wanted. It does not wait in To do any more.</source>
        <translation>Il ne reste rien à faire de ce bordereau : le portail est déjà comme il le demandait. Il n’attend plus dans À faire.</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted person(s) come back as new ones: with a new ID, new credentials, and without the equipment and the terms accepted before.</source>
        <translation>
            <numerusform>%n personne supprimée revient comme nouvelle : nouvel identifiant, nouveaux codes d’accès, sans l’équipement ni les conditions acceptées auparavant.</numerusform>
            <numerusform>%n personnes supprimées reviennent comme nouvelles : nouvel identifiant, nouveaux codes d’accès, sans l’équipement ni les conditions acceptées auparavant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever the order created is deleted, with all access given since, and can never sign in again.</source>
        <translation>Les personnes créées par le bordereau sont supprimées, avec tous les accès donnés depuis, et ne pourront plus jamais se connecter.</translation>
    </message>
    <message>
        <source>Some of it cannot be undone any more: it has been changed or removed since.</source>
        <translation>Une partie ne peut plus être annulée : elle a été modifiée ou supprimée depuis.</translation>
    </message>
    <message>
        <source>What others have changed since stays as it is, and so does the journal.</source>
        <translation>Ce que d’autres ont modifié depuis reste en l’état, de même que le journal.</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Contre-passer le bordereau</translation>
    </message>
    <message>
        <source>A reversal is reviewed by itself. Submit or discard the staged changes first.</source>
        <translation>Une contre-passation se relit seule. Transmettez ou abandonnez d’abord les modifications en attente.</translation>
    </message>
    <message>
        <source>Nothing of this order is left to undo: all of it has been changed or removed since.</source>
        <translation>Il ne reste rien à annuler de ce bordereau : tout a été modifié ou supprimé depuis.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) against today’s state are staged to undo %1. Nothing is sent before you have reviewed them.</source>
        <translation>
            <numerusform>%n modification, par rapport à l’état d’aujourd’hui, est préparée pour annuler %1. Rien n’est envoyé avant votre relecture.</numerusform>
            <numerusform>%n modifications, par rapport à l’état d’aujourd’hui, sont préparées pour annuler %1. Rien n’est envoyé avant votre relecture.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Reversal of %1</source>
        <translation>Contre-passation de %1</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ReportPrinting</name>
    <message>
        <source>Continuity report</source>
        <translation>Rapport de continuité</translation>
    </message>
    <message>
        <source>continuity</source>
        <comment>beginning of a file's name</comment>
        <translation>continuite</translation>
    </message>
    <message>
        <source>Register of access</source>
        <translation>Registre des habilitations</translation>
    </message>
    <message>
        <source>register</source>
        <comment>beginning of a file's name</comment>
        <translation>registre</translation>
    </message>
    <message>
        <source>Order summary</source>
        <translation>Bordereau à signer</translation>
    </message>
    <message>
        <source>order</source>
        <comment>beginning of a file's name</comment>
        <translation>bordereau</translation>
    </message>
    <message>
        <source>Legal representative’s request</source>
        <translation>Demande du représentant légal</translation>
    </message>
    <message>
        <source>request</source>
        <comment>beginning of a file's name</comment>
        <translation>demande</translation>
    </message>
    <message>
        <source>Access review</source>
        <translation>Revue des habilitations</translation>
    </message>
    <message>
        <source>review</source>
        <comment>beginning of a file's name</comment>
        <translation>revue</translation>
    </message>
    <message>
        <source>Departure letters</source>
        <translation>Courriers de départ</translation>
    </message>
    <message>
        <source>There is no company to write to: this person had no access.</source>
        <translation>Il n’y a aucune entreprise à qui écrire : cette personne n’avait aucune habilitation.</translation>
    </message>
    <message>
        <source>departure</source>
        <comment>beginning of a file's name</comment>
        <translation>depart</translation>
    </message>
    <message>
        <source>Handover list</source>
        <translation>État de passation</translation>
    </message>
    <message>
        <source>handover</source>
        <comment>beginning of a file's name</comment>
        <translation>passation</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RequestPane</name>
    <message>
        <source>%1, on %2</source>
        <extracomment>%1: where a request came from; %2: date and time</extracomment>
        <translation>%1, le %2</translation>
    </message>
    <message>
        <source>An order that answers this request waits to be sent. The request is closed once it is applied.</source>
        <translation>Un bordereau qui répond à cette demande attend d’être transmis. La demande est close dès qu’il est appliqué.</translation>
    </message>
    <message>
        <source>%1 answers this request and waits for approval. The request is closed once it is applied.</source>
        <translation>%1 répond à cette demande et attend sa validation. La demande est close dès qu’il est appliqué.</translation>
    </message>
    <message>
        <source>Granted.</source>
        <translation>Accordée.</translation>
    </message>
    <message>
        <source>Granted on %1 by %2. %3 has been told by email.</source>
        <translation>Accordée le %1 par %2. %3 en reçoit l’avis par courriel.</translation>
    </message>
    <message>
        <source>Refused: “%1”</source>
        <extracomment>%1: what somebody wrote</extracomment>
        <translation>Refusée : « %1 »</translation>
    </message>
    <message>
        <source>Refused on %1 by %2: “%3”</source>
        <extracomment>%1: date and time; %2: a person; %3: what they wrote</extracomment>
        <translation>Refusée le %1 par %2 : « %3 »</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1 has this address and is on the portal already: the order only adds %2.</source>
        <extracomment>%1: a person; %2: the portal’s word for several relationships</extracomment>
        <translation>%1 a cette adresse et est déjà sur le portail : le bordereau ajoute seulement des %2.</translation>
    </message>
    <message>
        <source>%1 has registered and is inactive, without any right. Activating the person closes the request; refusing it removes the registration.</source>
        <translation>Inscription de %1 : compte inactif, sans aucun droit. L’activation clôt la demande ; un refus supprime l’inscription.</translation>
    </message>
    <message>
        <source>%1 is on the portal already. Giving the administration closes the request.</source>
        <translation>%1 est déjà sur le portail. Lui donner l’administration clôt la demande.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Given by the person, and not known here</source>
        <translation>Indiqué par la personne, inconnu ici</translation>
    </message>
    <message>
        <source>Wished profile</source>
        <translation>Profil souhaité</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Open the sheet of %1</source>
        <extracomment>%1: a person</extracomment>
        <translation>Ouvrir la fiche de %1</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Ouvrir le bordereau</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>The portal cannot be reached now: a refusal has to be told to it at once. An order can be written all the same, and is sent later.</source>
        <translation>Le portail est injoignable : un refus doit lui être communiqué aussitôt. Un bordereau peut tout de même être préparé, il sera transmis plus tard.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Demande au portail…</translation>
    </message>
    <message>
        <source>&amp;Add access…</source>
        <translation>&amp;Ajouter un accès…</translation>
    </message>
    <message>
        <source>&amp;Activate…</source>
        <translation>&amp;Activer…</translation>
    </message>
    <message>
        <source>&amp;Give the administration…</source>
        <translation>Donner l’ad&amp;ministration…</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>&amp;Créer un %1…</translation>
    </message>
    <message>
        <source>Say why: the person reads it.</source>
        <translation>Indiquez pourquoi : la personne le lira.</translation>
    </message>
    <message>
        <source>This request has been answered meanwhile, or an order that answers it waits. What has become of it stands below.</source>
        <translation>Cette demande a reçu une réponse entre-temps, ou un bordereau qui y répond est en attente. Son état figure ci-dessous.</translation>
    </message>
    <message>
        <source>The request has changed since you read it, and nothing was refused. Read it again, then decide.</source>
        <translation>La demande a changé depuis votre lecture, et rien n’a été refusé. Relisez-la, puis décidez.</translation>
    </message>
    <message>
        <source>The portal did not answer, so it is not known whether your refusal arrived. Refuse again once it can be reached: it counts once.</source>
        <translation>Le portail n’a pas répondu : on ne sait pas si votre refus est arrivé. Refusez à nouveau dès qu’il est joignable, cela ne comptera qu’une fois.</translation>
    </message>
    <message>
        <source>The request is refused. %1 is told your reason by email.</source>
        <translation>La demande est refusée. %1 reçoit votre motif par courriel.</translation>
    </message>
    <message>
        <source>The request in full</source>
        <translation>La demande en entier</translation>
    </message>
    <message>
        <source>Reason for the re&amp;fusal</source>
        <translation>&amp;Motif du refus</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Refuse the re&amp;quest</source>
        <translation>Refuser la &amp;demande</translation>
    </message>
    <message>
        <source>&amp;Refuse…</source>
        <translation>&amp;Refuser…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RequestsView</name>
    <message>
        <source>Your roles on this portal do not include recording requests.</source>
        <translation>Vos rôles sur ce portail ne permettent pas d’enregistrer une demande.</translation>
    </message>
    <message>
        <source>This portal takes no access requests.</source>
        <translation>Ce portail ne reçoit pas de demandes d’accès.</translation>
    </message>
    <message>
        <source>The portal cannot be reached now, and it keeps the requests.</source>
        <translation>Le portail est injoignable, et c’est lui qui tient les demandes.</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>%1: how many open requests concern this person’s portfolio</extracomment>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Mine (%1)</source>
        <translation>Les miennes (%1)</translation>
    </message>
    <message>
        <source>My office</source>
        <extracomment>%1: how many open requests concern this person’s office</extracomment>
        <translation>Mon bureau</translation>
    </message>
    <message>
        <source>My office (%1)</source>
        <translation>Mon bureau (%1)</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>%1: how many open requests there are</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Toutes (%1)</translation>
    </message>
    <message>
        <source>No request waits among these.</source>
        <translation>Aucune demande n’attend parmi celles-ci.</translation>
    </message>
    <message>
        <source>No request waits. Those that come by a client’s portal or that people make themselves appear here.</source>
        <translation>Aucune demande n’attend. Celles qui arrivent par le portail d’un client, ou que les personnes font elles-mêmes, apparaissent ici.</translation>
    </message>
    <message>
        <source>Show &amp;all requests</source>
        <translation>Afficher &amp;toutes les demandes</translation>
    </message>
    <message>
        <source>Whose requests to show</source>
        <translation>Demandes à afficher</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Answered &amp;too</source>
        <translation>Avec les demandes &amp;traitées</translation>
    </message>
    <message>
        <source>Re&amp;cord a request…</source>
        <translation>&amp;Enregistrer une demande…</translation>
    </message>
    <message>
        <source>Export the requests</source>
        <translation>Exporter les demandes</translation>
    </message>
    <message>
        <source>requests</source>
        <comment>file name</comment>
        <translation>demandes</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ResultScreen</name>
    <message>
        <source>D&amp;etails…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>number given when sent</source>
        <translation>numéro attribué à l’envoi</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of the order, company</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Credentials to hand over</source>
        <translation>Identifiants à remettre</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Sign-in IDs and temporary passwords can be shown here once the portal has applied the order.</source>
        <translation>Les identifiants de connexion et les mots de passe provisoires pourront être affichés ici dès que le portail aura appliqué le bordereau.</translation>
    </message>
    <message>
        <source>The portal sends them by email. Nothing has to be handed over here.</source>
        <translation>Le portail les envoie par courriel. Il n’y a rien à remettre ici.</translation>
    </message>
    <message>
        <source>The portal sends them by email once it has applied the order.</source>
        <translation>Le portail les enverra par courriel dès qu’il aura appliqué le bordereau.</translation>
    </message>
    <message>
        <source>%1 of %2 handed over</source>
        <translation>%1 remis sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) left to hand over</source>
        <translation>
            <numerusform>%n identifiant reste à remettre</numerusform>
            <numerusform>%n identifiants restent à remettre</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>They leave by post: a letter waits, to be printed by an administrator.</source>
        <translation>Ils partent par la poste : un courrier attend qu’un administrateur l’imprime.</translation>
    </message>
    <message>
        <source>They leave by post, with a letter, once the portal has applied the order.</source>
        <translation>Ils partiront par la poste, dans un courrier, une fois l’ordre appliqué par le portail.</translation>
    </message>
    <message>
        <source>Letters to &amp;post…</source>
        <translation>Courriers à &amp;poster…</translation>
    </message>
    <message>
        <source>&amp;Later, in “To do”</source>
        <translation>Plus &amp;tard, dans « À faire »</translation>
    </message>
    <message>
        <source>Mandat keeps no password, and a copy leaves the clipboard after 60 seconds. What is not handed over now waits in “To do”.</source>
        <translation>Mandat ne garde aucun mot de passe, et une copie quitte le presse-papiers après 60 secondes. Ce qui n’est pas remis maintenant se retrouve dans « À faire ».</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ReviewScreen</name>
    <message>
        <source>Review the order</source>
        <translation>Vérifier le bordereau</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Apply the removals now</source>
        <translation>Retirer les accès &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>&amp;Transmettre</translation>
    </message>
    <message>
        <source>The order in full</source>
        <translation>Le bordereau complet</translation>
    </message>
    <message>
        <source>Shared profiles</source>
        <translation>Profils partagés</translation>
    </message>
    <message>
        <source>Order to review</source>
        <translation>Bordereau à vérifier</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>company, number of changes</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n change(s)</source>
        <translation>
            <numerusform>%1 · %n modification</numerusform>
            <numerusform>%1 · %n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Sur ce portail, votre rôle vous permet de consulter les accès, mais pas de les modifier.</translation>
    </message>
    <message>
        <source>What this order is about could not be read.</source>
        <translation>L’objet de ce bordereau n’a pas pu être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct first</source>
        <translation>
            <numerusform>%n point à corriger d’abord</numerusform>
            <numerusform>%n points à corriger d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) left to tick</source>
        <translation>
            <numerusform>Reste %n avertissement à cocher</numerusform>
            <numerusform>Restent %n avertissements à cocher</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitting…</source>
        <translation>Transmission en cours…</translation>
    </message>
    <message>
        <source>Sends what takes access away as an order of its own; the rest stays staged.</source>
        <translation>Envoie les retraits d’accès dans un bordereau à part ; le reste demeure préparé.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) access by it.</source>
        <translation>
            <numerusform>%n personne perd ainsi des accès.</numerusform>
            <numerusform>%n personnes perdent ainsi des accès.</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit the order</source>
        <translation>Transmettre le bordereau</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) for %1 will be sent to the portal.</source>
        <translation>
            <numerusform>%n modification pour %1 sera envoyée au portail.</numerusform>
            <numerusform>%n modifications pour %1 seront envoyées au portail.</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>What takes access away is sent now, as an order of its own. The rest of the changes for %1 stays staged.</source>
        <translation>Les retraits d’accès sont envoyés maintenant, dans un bordereau à part. Les autres modifications pour %1 restent préparées.</translation>
    </message>
    <message>
        <source>Apply the removals now</source>
        <translation>Retirer les accès maintenant</translation>
    </message>
    <message>
        <source>The removals for %1 are on their way (%2). What is left is below.</source>
        <translation>Les retraits pour %1 sont en route (%2). Ce qui reste est affiché ci-dessous.</translation>
    </message>
    <message>
        <source>The order for %1 is on its way (%2). The next one is below.</source>
        <translation>Le bordereau pour %1 est en route (%2). Le suivant est affiché ci-dessous.</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>The profile recaps as this order would leave them, marked as drafts</source>
        <translation>Les récapitulatifs de profil tels que ce bordereau les laisserait, marqués comme projets</translation>
    </message>
    <message>
        <source>Several companies, part %1 of %2</source>
        <extracomment>a change of many people that takes several orders</extracomment>
        <translation>Plusieurs entreprises, partie %1 sur %2</translation>
    </message>
    <message>
        <source>Several companies</source>
        <translation>Plusieurs entreprises</translation>
    </message>
    <message>
        <source>Order su&amp;mmary…</source>
        <translation>Bordereau à si&amp;gner…</translation>
    </message>
    <message>
        <source>The order on paper, to be signed</source>
        <translation>Le bordereau sur papier, à signer</translation>
    </message>
    <message>
        <source>Others have changed the same since. Nothing was overwritten, and your changes are kept: compare both, and go on from there.</source>
        <translation>D’autres ont modifié la même chose depuis. Rien n’a été écrasé, et vos modifications sont conservées : comparez les deux, et repartez de là.</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Co&amp;mparer…</translation>
    </message>
    <message>
        <source>To be compared first with what others have done</source>
        <translation>À comparer d’abord avec ce que d’autres ont fait</translation>
    </message>
    <message numerus="yes">
        <source>These changes take %n orders, sent one after the other. Each is applied as a whole, but by itself: if one of them is refused, the others hold.</source>
        <translation>
            <numerusform>Ces modifications demandent %n bordereau.</numerusform>
            <numerusform>Ces modifications demandent %n bordereaux, transmis l’un après l’autre. Chacun est appliqué en entier, mais séparément : si l’un est refusé, les autres restent acquis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RightsDialog</name>
    <message>
        <source>Change the rights of %1</source>
        <extracomment>%1: a person</extracomment>
        <translation>Modifier les droits de %1</translation>
    </message>
    <message>
        <source>Accounts of %1</source>
        <translation>Comptes de %1</translation>
    </message>
    <message>
        <source>Nothing is sent before the review.</source>
        <translation>Rien n’est transmis avant la vérification.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sta&amp;ge the changes</source>
        <translation>Pré&amp;parer les modifications</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RightsPage</name>
    <message>
        <source>Profile and rights</source>
        <translation>Profil et droits</translation>
    </message>
    <message>
        <source>Choose &amp;now</source>
        <translation>Choisir &amp;maintenant</translation>
    </message>
    <message>
        <source>Define the profile &amp;later</source>
        <translation>&amp;Définir le profil plus tard</translation>
    </message>
    <message>
        <source>&amp;Copy the profile of…</source>
        <translation>&amp;Copier le profil de…</translation>
    </message>
    <message>
        <source>The &amp;same everywhere</source>
        <translation>&amp;Identique partout</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Which functions are shown</source>
        <translation>Fonctions à afficher</translation>
    </message>
    <message>
        <source>Menus and functions</source>
        <translation>Menus et fonctions</translation>
    </message>
    <message>
        <source>All</source>
        <comment>functions</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Ticked</source>
        <comment>functions</comment>
        <translation>Cochées</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <comment>functions</comment>
        <translation>Sensibles</translation>
    </message>
    <message>
        <source>The person is created without any right. The profile can be defined whenever you like; until then the list says “profile to define”.</source>
        <translation>La personne est créée sans aucun droit. Le profil peut être défini quand vous le souhaitez ; d’ici là, la liste indique « profil à définir ».</translation>
    </message>
    <message>
        <source>What %1 may do on %2, %3.</source>
        <extracomment>%1: a person; %2: “subscription 40217-A” or “2 subscriptions”; %3: a company</extracomment>
        <translation>Ce que %1 pourra faire sur %2, %3.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and label</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>by the type: %1</source>
        <extracomment>why a box cannot be ticked; %1: a type of user, “client administrator”</extracomment>
        <translation>selon le type : %1</translation>
    </message>
    <message>
        <source>%1: %2; no module is on.</source>
        <extracomment>a relationship, its configuration, its active modules</extracomment>
        <translation>%1 : %2 ; aucun module actif.</translation>
    </message>
    <message>
        <source>%1: %2; modules that are on: %3.</source>
        <translation>%1 : %2 ; modules actifs : %3.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>to define later</source>
        <translation>à définir plus tard</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>%n fonctions</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick at least one function, or define the profile later.</source>
        <translation>Cochez au moins une fonction, ou définissez le profil plus tard.</translation>
    </message>
    <message>
        <source>Tick at least one row.</source>
        <translation>Cochez au moins une ligne.</translation>
    </message>
    <message>
        <source>The person has no right until the profile is defined, which can be done whenever you like. Until then the list says “profile to define”.</source>
        <extracomment>%1: the portal’s word for a user, as in “the delegate”</extracomment>
        <translation>La personne n’a aucun droit tant que le profil n’est pas défini, ce que vous pouvez faire quand vous le souhaitez ; d’ici là, la liste indique « profil à définir ».</translation>
    </message>
    <message>
        <source>What %1 may do wherever access is given.</source>
        <extracomment>%1: a person, who has no access yet</extracomment>
        <translation>Ce que %1 peut faire partout où un accès est donné.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RightsSummary</name>
    <message>
        <source>In short</source>
        <translation>En résumé</translation>
    </message>
    <message>
        <source>brought up to date with each box</source>
        <translation>se met à jour à chaque case cochée</translation>
    </message>
    <message>
        <source>Share of what is possible</source>
        <translation>Part de ce qui est possible</translation>
    </message>
    <message>
        <source>See the configuration of %1</source>
        <extracomment>%1: the portal’s word for a relationship, with its article (“the subscription”)</extracomment>
        <translation>Voir ce que permet %1</translation>
    </message>
    <message>
        <source>functions as long as the profile is to be defined</source>
        <extracomment>stands behind the number of ticked functions; %n: how many can be ticked</extracomment>
        <translation>fonction tant que le profil reste à définir</translation>
    </message>
    <message numerus="yes">
        <source>functions of %n possible here</source>
        <translation>
            <numerusform>fonction sur %n possible ici</numerusform>
            <numerusform>fonctions sur %n possibles ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with “%1”</source>
        <translation>Par rapport à « %1 »</translation>
    </message>
    <message>
        <source>No difference here.</source>
        <translation>Aucune différence ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive operation(s)</source>
        <translation>
            <numerusform>%n opération sensible</numerusform>
            <numerusform>%n opérations sensibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay off until %1 and a secure mobile number are registered with the portal: awaiting equipment.</source>
        <extracomment>S0.9. %1: the device with its article (“the signing app”)</extracomment>
        <translation>Elles restent sans effet tant que %1 et un mobile sécurisé ne sont pas enregistrés auprès du portail : elles seront en attente d’équipement.</translation>
    </message>
    <message>
        <source>Out of reach on %1</source>
        <extracomment>%1: a relationship, “subscription 40217-A”</extracomment>
        <translation>Hors de portée sur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) above the ceiling.</source>
        <translation>
            <numerusform>%n fonction au-dessus du périmètre maximal.</numerusform>
            <numerusform>%n fonctions au-dessus du périmètre maximal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) of the module %1, which is off.</source>
        <translation>
            <numerusform>%n fonction du module %1, inactif.</numerusform>
            <numerusform>%n fonctions du module %1, inactif.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared with today</source>
        <translation>Par rapport à aujourd’hui</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RiskPane</name>
    <message>
        <source>Choose a line to see who administers it.</source>
        <translation>Choisissez une ligne pour voir qui l’administre.</translation>
    </message>
    <message>
        <source>The administrator has left: what remains to be done</source>
        <translation>L’administrateur est parti : ce qui reste à faire</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>Qui a accès</translation>
    </message>
    <message>
        <source>Held by one person alone</source>
        <translation>Détenu par une seule personne</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Ap&amp;point…</source>
        <translation>&amp;Nommer…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail permet de lire, mais pas de modifier les accès.</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>last sign-in on %1</source>
        <translation>dernière connexion le %1</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>jamais connecté(e)</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>The successor registers on the portal.</source>
        <translation>Le successeur s’inscrit sur le portail.</translation>
    </message>
    <message>
        <source>The successor has registered on the portal: %1.</source>
        <translation>Le successeur s’est inscrit sur le portail : %1.</translation>
    </message>
    <message>
        <source>The legal representative asks the portal’s operator for the role, with the successor’s last name, first name and email.</source>
        <translation>Le représentant légal demande le rôle à l’exploitant du portail, avec le nom, le prénom et l’adresse électronique du successeur.</translation>
    </message>
    <message>
        <source>The portal’s operator gives the role.</source>
        <translation>L’exploitant du portail attribue le rôle.</translation>
    </message>
    <message>
        <source>The portal’s operator has given the role: %1.</source>
        <translation>L’exploitant du portail a attribué le rôle : %1.</translation>
    </message>
    <message>
        <source>The old account is deleted.</source>
        <translation>L’ancien compte est supprimé.</translation>
    </message>
    <message>
        <source>Delete the old account: %1.</source>
        <translation>Supprimer l’ancien compte : %1.</translation>
    </message>
    <message>
        <source>A second administrator is appointed.</source>
        <translation>Un second administrateur est nommé.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>%1: a step of a list that is ticked off</extracomment>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>À faire : %1</translation>
    </message>
    <message>
        <source>&amp;Recover administration…</source>
        <translation>&amp;Rétablir l’administration…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SamePersonLinks</name>
    <message>
        <source>Same person as %1, %2</source>
        <extracomment>%1: a person; %2: the address that the person signs in with there</extracomment>
        <translation>Même personne que %1, %2</translation>
    </message>
    <message>
        <source>Show this user of the same person</source>
        <translation>Afficher cet utilisateur de la même personne</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SearchPalette</name>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close · accents and case ignored</source>
        <translation>↑ ↓ choisir · Entrée ouvrir · Échap fermer · accents et casse ignorés</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SecretField</name>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Select all %1</source>
        <translation>&amp;Tout sélectionner (%1)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Actions</translation>
    </message>
    <message>
        <source>Actions for the selected rows</source>
        <translation>Actions sur les lignes sélectionnées</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SignCounts</name>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n retrait</numerusform>
            <numerusform>%n retraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n ajout</numerusform>
            <numerusform>%n ajouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modified</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SignInAgain</name>
    <message>
        <source>Asking where to sign in…</source>
        <translation>Recherche du service de connexion…</translation>
    </message>
    <message>
        <source>Certificate of your firm’s authority</source>
        <translation>Certificat de l’autorité de votre cabinet</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>Sign out – %1</source>
        <translation>Se déconnecter – %1</translation>
    </message>
    <message>
        <source>Mandat forgets your sign-in on this computer, and tells the service where you signed in to end it.</source>
        <translation>Mandat oublie votre connexion sur ce poste et demande au service où vous vous êtes identifié d’y mettre fin.</translation>
    </message>
    <message>
        <source>Mandat forgets the access token on this computer. At the portal it stays valid until it ends or is withdrawn there.</source>
        <translation>Mandat oublie le jeton d’accès sur ce poste. Sur le portail, il reste valable jusqu’à son échéance ou son retrait.</translation>
    </message>
    <message>
        <source>What was fetched so far can still be read here. Orders that wait to be sent are kept, and leave once you have signed in again. No access changes.</source>
        <translation>Ce qui a été reçu reste consultable ici. Les ordres en attente d’envoi sont conservés et partiront quand vous vous serez reconnecté. Aucun accès ne change.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Déconnexion…</translation>
    </message>
    <message>
        <source>The keychain is locked, so the sign-in in it could not be removed. Unlock it, then sign out again.</source>
        <translation>Le trousseau est verrouillé : la connexion n’a pas pu en être retirée. Déverrouillez-le, puis déconnectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>Signed out on this computer</source>
        <translation>Déconnecté sur ce poste</translation>
    </message>
    <message>
        <source>The service where you signed in could not be told. It ends the sign-in by itself when it has not been used for a while; on a page of that service you can end it at once.</source>
        <translation>Le service où vous vous êtes identifié n’a pas pu être prévenu. Il met fin de lui-même à une connexion restée un temps sans usage ; une page de ce service permet d’y mettre fin aussitôt.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SignInBanner</name>
    <message>
        <source>Another person has signed in than the one whose data this is. Nothing was changed. To work as somebody else, add the portal once more.</source>
        <translation>La personne qui s’est connectée n’est pas celle à qui appartiennent ces données. Rien n’a été modifié. Pour travailler sous une autre identité, ajoutez le portail une seconde fois.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser within ten minutes. Nothing was changed; try again when you like.</source>
        <translation>Personne n’est revenu du navigateur dans les dix minutes. Rien n’a été modifié ; réessayez quand vous voulez.</translation>
    </message>
    <message>
        <source>The sign-in was refused on the page in the browser. Nothing was changed.</source>
        <translation>La connexion a été refusée sur la page du navigateur. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer. With an access token it goes without one.</source>
        <translation>Aucun navigateur n’a pu être ouvert sur ce poste. Un jeton d’accès permet de s’en passer.</translation>
    </message>
    <message>
        <source>That file holds no certificate. It is usually called .pem, .crt or .cer.</source>
        <translation>Ce fichier ne contient pas de certificat. Son nom se termine d’ordinaire par .pem, .crt ou .cer.</translation>
    </message>
    <message>
        <source>The page where your firm signs in does not answer. Try again in a moment.</source>
        <translation>Le service de connexion de votre cabinet ne répond pas. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The page where your firm signs in gave an answer that does not fit, so nobody was signed in. Whoever looks after the sign-in there has to see to it.</source>
        <translation>Le service de connexion de votre cabinet a donné une réponse inattendue ; personne n’a donc été connecté. La personne qui en a la charge doit s’en occuper.</translation>
    </message>
    <message>
        <source>You have signed in, but this portal does not know you as a member of its staff. Ask an administrator of the portal.</source>
        <translation>Vous vous êtes identifié, mais ce portail ne vous connaît pas comme collaborateur. Adressez-vous à un administrateur du portail.</translation>
    </message>
    <message>
        <source>A page has opened in your browser. Sign in there; this window goes on by itself.</source>
        <translation>Une page s’est ouverte dans votre navigateur. Connectez-vous-y ; cette fenêtre continue d’elle-même.</translation>
    </message>
    <message>
        <source>&amp;Show the page again</source>
        <translation>A&amp;fficher de nouveau la page</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>You are not signed in to this portal. Everything fetched so far can be read, and what you prepared is kept and sent once you are signed in again.</source>
        <translation>Vous n’êtes pas connecté à ce portail. Tout ce qui a été reçu reste consultable, et ce que vous avez préparé est conservé et partira dès que vous serez reconnecté.</translation>
    </message>
    <message>
        <source>Si&amp;gn in again</source>
        <translation>Se &amp;reconnecter</translation>
    </message>
    <message>
        <source>The portal has no valid access token from you. Everything fetched so far can be read, and what you prepared is kept and sent once there is a new one.</source>
        <translation>Le portail n’a pas de jeton d’accès valide de votre part. Tout ce qui a été reçu reste consultable, et ce que vous avez préparé est conservé et partira dès qu’il y en aura un nouveau.</translation>
    </message>
    <message>
        <source>&amp;Give a new token…</source>
        <translation>&amp;Saisir un nouveau jeton…</translation>
    </message>
    <message>
        <source>The portal does not accept the access token in the file that this connection uses. Everything fetched so far can be read, and what you prepared is kept. Put a valid token there, then synchronise.</source>
        <translation>Le portail n’accepte pas le jeton d’accès du fichier qu’utilise cette connexion. Tout ce qui a été reçu reste consultable, et ce que vous avez préparé est conservé. Placez-y un jeton valide, puis synchronisez.</translation>
    </message>
    <message>
        <source>The keychain of this computer is missing or locked: the sign-in cannot be kept there. Unlock it and try again, or stay signed in until you close Mandat.</source>
        <translation>Le trousseau de ce poste est absent ou verrouillé : la connexion ne peut pas y être conservée. Déverrouillez-le et réessayez, ou restez connecté jusqu’à la fermeture de Mandat.</translation>
    </message>
    <message>
        <source>For this sess&amp;ion only</source>
        <translation>Pour &amp;cette session seulement</translation>
    </message>
    <message>
        <source>The other side could not prove that it is this portal: its certificate is not from an authority that this computer knows, is for another name, or has expired. Nothing was sent or fetched, and no access has changed. If your firm has an authority of its own, choose its certificate; otherwise ask whoever looks after the portal.</source>
        <translation>Le serveur n’a pas pu prouver qu’il est bien ce portail : son certificat n’émane pas d’une autorité connue de ce poste, porte un autre nom ou a expiré. Rien n’a été envoyé ni reçu, et aucun accès n’a changé. Si votre cabinet a sa propre autorité, choisissez son certificat ; sinon, adressez-vous au responsable du portail.</translation>
    </message>
    <message>
        <source>C&amp;hoose a certificate…</source>
        <translation>C&amp;hoisir un certificat…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::StaffPane</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: some of a list</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of the firm is known here yet.</source>
        <translation>Aucun collaborateur du cabinet n’est encore connu ici.</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>Choisissez une personne.</translation>
    </message>
    <message>
        <source>If %1 leaves</source>
        <translation>Si %1 quitte le cabinet</translation>
    </message>
    <message>
        <source>If %1 is absent from %2 to %3</source>
        <translation>Si %1 est absent(e) du %2 au %3</translation>
    </message>
    <message>
        <source>%1 without a responsible party</source>
        <extracomment>%1: "5 dossiers"</extracomment>
        <translation>%1 sans responsable</translation>
    </message>
    <message numerus="yes">
        <source>%n of them already at risk</source>
        <translation>
            <numerusform>dont %n déjà à risque</numerusform>
            <numerusform>dont %n déjà à risque</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access request(s) would wait for this person</source>
        <translation>
            <numerusform>%n demande d’accès attendrait cette personne</numerusform>
            <numerusform>%n demandes d’accès attendraient cette personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) access meanwhile: last days to extend or to let pass</source>
        <translation>
            <numerusform>%n personne perd son accès entre-temps : échéance à prolonger ou à laisser passer</numerusform>
            <numerusform>%n personnes perdent leur accès entre-temps : échéances à prolonger ou à laisser passer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held order(s) that nobody else is known to approve</source>
        <translation>
            <numerusform>%n bordereau à valider que personne d’autre de connu ne peut valider</numerusform>
            <numerusform>%n bordereaux à valider que personne d’autre de connu ne peut valider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held order(s) of this person: nobody else can withdraw them</source>
        <translation>
            <numerusform>%n bordereau à valider de cette personne : personne d’autre ne peut le retirer</numerusform>
            <numerusform>%n bordereaux à valider de cette personne : personne d’autre ne peut les retirer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else is known to approve orders: give somebody the approver role.</source>
        <translation>Personne d’autre n’est connu pour valider les bordereaux : confiez le rôle de valideur à quelqu’un.</translation>
    </message>
    <message>
        <source>Others approve orders: %1.</source>
        <translation>D’autres valident les bordereaux : %1.</translation>
    </message>
    <message>
        <source>Nothing depends on this person alone.</source>
        <translation>Rien ne dépend de cette seule personne.</translation>
    </message>
    <message>
        <source>A simulation. Who works here is told from who is responsible, and from who wrote and decided orders. The responsible party is changed by the portal’s operator.</source>
        <translation>Une simulation. Les collaborateurs sont connus par leurs responsabilités et par les bordereaux qu’ils ont rédigés ou décidés. Le responsable est modifié par l’exploitant du portail.</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Collaborateurs</translation>
    </message>
    <message>
        <source>What would depend on others</source>
        <translation>Ce qui dépendrait d’autres</translation>
    </message>
    <message>
        <source>&amp;Print the handover list…</source>
        <translation>&amp;Imprimer l’état de passation…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::StartPage</name>
    <message>
        <source>Welcome to Mandat</source>
        <translation>Bienvenue dans Mandat</translation>
    </message>
    <message>
        <source>Who may do what on the portals of your clients: create, change, remove, print, prove.</source>
        <translation>Qui peut faire quoi, sur les portails de vos clients : créer, modifier, retirer, imprimer, prouver.</translation>
    </message>
    <message>
        <source>Connect to a portal</source>
        <translation>Se connecter à un portail</translation>
    </message>
    <message>
        <source>With the address and the access token that your portal gave you. The token goes to this computer’s keychain, and nowhere else.</source>
        <translation>Avec l’adresse et le jeton d’accès que votre portail vous a donnés. Le jeton est placé dans le trousseau de clés de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Portal &amp;address</source>
        <translation>&amp;Adresse du portail</translation>
    </message>
    <message>
        <source>For example https://access.portal.example/clients/scim/v2</source>
        <translation>Par exemple https://acces.portail.example/clients/scim/v2</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>&amp;Jeton d’accès</translation>
    </message>
    <message>
        <source>&amp;Name in Mandat</source>
        <translation>&amp;Nom dans Mandat</translation>
    </message>
    <message>
        <source>The one that the portal announces</source>
        <translation>Celui que le portail annonce</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Se connecter…</translation>
    </message>
    <message>
        <source>Try it with sample portals</source>
        <translation>Essayer avec des portails d’exemple</translation>
    </message>
    <message>
        <source>A made-up firm, two members of staff and five portals, on this computer only. Nothing leaves it.</source>
        <translation>Un cabinet fictif, deux collaborateurs et cinq portails, sur ce poste seulement. Rien ne sort de l’ordinateur.</translation>
    </message>
    <message>
        <source>Banking portal</source>
        <translation>Portail bancaire</translation>
    </message>
    <message>
        <source>Wealth management</source>
        <translation>Gestion de patrimoine</translation>
    </message>
    <message>
        <source>Client portal</source>
        <translation>Portail clients</translation>
    </message>
    <message>
        <source>Public lender</source>
        <translation>Prêteur public</translation>
    </message>
    <message>
        <source>Accounting dossiers</source>
        <translation>Dossiers comptables</translation>
    </message>
    <message>
        <source>delegates, sensitive operations, accounts</source>
        <translation>délégués, opérations sensibles, comptes</translation>
    </message>
    <message>
        <source>identity documents, letters by post</source>
        <translation>pièce d’identité, courriers par la poste</translation>
    </message>
    <message>
        <source>approval by a second person, modules per dossier</source>
        <translation>double validation, modules par dossier</translation>
    </message>
    <message>
        <source>two administrators at all times</source>
        <translation>deux administrateurs en permanence</translation>
    </message>
    <message>
        <source>one profile per person, a ceiling per dossier</source>
        <translation>un profil par personne, périmètre par dossier</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>ready in a few seconds</source>
        <translation>prêt en quelques secondes</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Mandat %1</source>
        <translation>Mandat %1</translation>
    </message>
    <message>
        <source>This is not the address of a portal: it begins with https:// (http only for this computer).</source>
        <translation>Ce n’est pas l’adresse d’un portail : elle doit commencer par https:// (http pour cet ordinateur seulement).</translation>
    </message>
    <message>
        <source>An access token is needed.</source>
        <translation>Un jeton d’accès est nécessaire.</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>Making the sample firm…</source>
        <translation>Création du cabinet d’exemple…</translation>
    </message>
    <message>
        <source>The portal does not accept this token. Is it whole, and still valid?</source>
        <translation>Le portail n’accepte pas ce jeton. Est-il complet, et encore valide ?</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and the network.</source>
        <translation>Rien ne répond à cette adresse. Vérifiez-la, ainsi que le réseau.</translation>
    </message>
    <message>
        <source>This portal lets you sign in in your browser, with the account of your firm. An access token that the portal gave you works as well.</source>
        <translation>Ce portail vous permet de vous connecter dans votre navigateur, avec le compte de votre cabinet. Un jeton d’accès remis par le portail convient aussi.</translation>
    </message>
    <message>
        <source>Sign in in the &amp;browser…</source>
        <translation>Se connecter dans le na&amp;vigateur…</translation>
    </message>
    <message>
        <source>Trusted for this portal as well: %1</source>
        <translation>Autorité admise aussi pour ce portail : %1</translation>
    </message>
    <message>
        <source>Certificate of your firm’s authority</source>
        <translation>Certificat de l’autorité de votre cabinet</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::StepButton</name>
    <message>
        <source>%1, %2</source>
        <comment>a step of a wizard and its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go back to this step</source>
        <translation>Revenir à cette étape</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>terminée</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>a step</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <comment>a step</comment>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Stepper</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Récapitulatif</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Changes of this order</source>
        <translation>Modifications de ce bordereau</translation>
    </message>
    <message>
        <source>Nothing has been sent so far. Read what will change, then submit it.</source>
        <translation>Rien n’a été envoyé jusqu’ici. Relisez ce qui va changer, puis transmettez le bordereau.</translation>
    </message>
    <message numerus="yes">
        <source>Changes: %n</source>
        <translation>
            <numerusform>Modification : %n</numerusform>
            <numerusform>Modifications : %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>I have taken note</source>
        <translation>J’en ai pris connaissance</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) must be put right before this can be submitted.</source>
        <translation>
            <numerusform>%n point doit être corrigé avant la transmission.</numerusform>
            <numerusform>%n points doivent être corrigés avant la transmission.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) left to be ticked.</source>
        <translation>
            <numerusform>Il reste %n avertissement à cocher.</numerusform>
            <numerusform>Il reste %n avertissements à cocher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SyncIndicator</name>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>access</source>
        <translation>accès</translation>
    </message>
    <message>
        <source>relationships</source>
        <translation>relations clients</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>entreprises</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>interlocuteurs</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>profils</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to send</source>
        <translation>
            <numerusform>%n bordereau à envoyer</numerusform>
            <numerusform>%n bordereaux à envoyer</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Synchronisation en cours…</translation>
    </message>
    <message>
        <source>First synchronisation: %1, %2 of %3</source>
        <translation>Première synchronisation : %1, %2 sur %3</translation>
    </message>
    <message>
        <source>First synchronisation: preparing search…</source>
        <translation>Première synchronisation : préparation de la recherche…</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation>À jour, %1</translation>
    </message>
    <message>
        <source>Offline since %1, everything can be read</source>
        <translation>Hors ligne depuis %1, tout reste consultable</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Synchronise now (F5)</source>
        <translation>Synchroniser maintenant (F5)</translation>
    </message>
    <message>
        <source>Synchronisation interrupted</source>
        <translation>Synchronisation interrompue</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SyncNotices</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minute(s) ahead of the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur avance de %n minute sur celle du portail. Seule celle du portail compte ; réglez l’horloge de cet ordinateur, pour que les heures affichées ici soient justes.</numerusform>
            <numerusform>L’horloge de cet ordinateur avance de %n minutes sur celle du portail. Seule celle du portail compte ; réglez l’horloge de cet ordinateur, pour que les heures affichées ici soient justes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minute(s) behind the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</source>
        <translation>
            <numerusform>L’horloge de cet ordinateur retarde de %n minute sur celle du portail. Seule celle du portail compte ; réglez l’horloge de cet ordinateur, pour que les heures affichées ici soient justes.</numerusform>
            <numerusform>L’horloge de cet ordinateur retarde de %n minutes sur celle du portail. Seule celle du portail compte ; réglez l’horloge de cet ordinateur, pour que les heures affichées ici soient justes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Synchroniser de nouveau</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>The service does not list %1 of %2 people and groups any more. Nothing has been removed here: if that is right, say so.</source>
        <translation>Le service ne mentionne plus %1 des %2 personnes et groupes. Rien n’a été retiré ici : si c’est bien le cas, confirmez-le.</translation>
    </message>
    <message>
        <source>Remove what is gone</source>
        <translation>Retirer ce qui a disparu</translation>
    </message>
    <message>
        <source>Each of them is asked for once more by its id. Those that the service says are not there are removed from this computer; nothing is changed on the service.</source>
        <translation>Chacun est redemandé par son identifiant. Ceux dont le service confirme l’absence sont retirés de cet ordinateur ; rien n’est modifié sur le service.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove them here…</source>
        <translation>Les retirer ici…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TableExport</name>
    <message>
        <source>Writing the list into a file…</source>
        <translation>Écriture de la liste dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV table (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;Tableau CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TableView</name>
    <message>
        <source>Move Column to the &amp;Left</source>
        <translation>Déplacer la colonne vers la &amp;gauche</translation>
    </message>
    <message>
        <source>Move Column to the &amp;Right</source>
        <translation>Déplacer la colonne vers la &amp;droite</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TermsPage</name>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Version %1 of the portal’s terms.</source>
        <extracomment>%1: a version of terms, “4.2”</extracomment>
        <translation>Version %1 des conditions du portail.</translation>
    </message>
    <message>
        <source>I have read and &amp;accept version %1 of these terms</source>
        <translation>J’ai lu et j’&amp;accepte la version %1 de ces conditions</translation>
    </message>
    <message>
        <source>version %1 accepted</source>
        <translation>version %1 acceptée</translation>
    </message>
    <message>
        <source>Accept the terms to go on: without them the portal creates nobody.</source>
        <translation>Acceptez les conditions pour continuer : sans cela, le portail ne crée personne.</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TodoScreen</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without administrator</source>
        <extracomment>%1: "23 points"</extracomment>
        <translation>
            <numerusform>%1, %n sans administrateur</numerusform>
            <numerusform>%1, %n sans administrateur</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Classer</translation>
    </message>
    <message>
        <source>Nothing waits for you here.</source>
        <translation>Rien ne vous attend ici.</translation>
    </message>
    <message numerus="yes">
        <source>The access review of %1 is not finished: %n access(es) to go.</source>
        <extracomment>%1: the company of the one review</extracomment>
        <translation>
            <numerusform>La revue des habilitations n’est pas terminée (%1) : encore %n habilitation à revoir.</numerusform>
            <numerusform>La revue des habilitations n’est pas terminée (%1) : encore %n habilitations à revoir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access reviews are not finished.</source>
        <translation>
            <numerusform>%n revue des habilitations n’est pas terminée.</numerusform>
            <numerusform>%n revues des habilitations ne sont pas terminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Export what waits</source>
        <translation>Exporter ce qui est à faire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TokenDialog</name>
    <message>
        <source>New access token</source>
        <translation>Nouveau jeton d’accès</translation>
    </message>
    <message>
        <source>The portal gives it to you. It goes to this computer’s keychain, and nowhere else.</source>
        <translation>Le portail vous le remet. Il est placé dans le trousseau de ce poste, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>&amp;Jeton d’accès</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>An access token is needed.</source>
        <translation>Un jeton d’accès est nécessaire.</translation>
    </message>
    <message>
        <source>The portal does not accept this token. Is it whole, and still valid?</source>
        <translation>Le portail n’accepte pas ce jeton. Est-il complet, et encore valide ?</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TrackingPanel</name>
    <message>
        <source>Tracking</source>
        <extracomment>heading: how far the order has come</extracomment>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>What next</source>
        <extracomment>heading: what may be done next</extracomment>
        <translation>Et ensuite</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Print %n profile recap(s)…</source>
        <translation>
            <numerusform>&amp;Imprimer %n récapitulatif de profil…</numerusform>
            <numerusform>&amp;Imprimer les %n récapitulatifs de profil…</numerusform>
        </translation>
    </message>
    <message>
        <source>Create another %1…</source>
        <translation>Créer un autre %1…</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>as soon as the portal can be reached</source>
        <translation>dès que le portail sera joignable</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>by an approver other than %1</source>
        <translation>par un valideur, sauf %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, all %n operation(s)</source>
        <extracomment>%1: a time</extracomment>
        <translation>
            <numerusform>%1, %n opération sur %n</numerusform>
            <numerusform>%1, %n opérations sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In effect towards %1</source>
        <translation>Effectif vers %1</translation>
    </message>
    <message>
        <source>this portal takes a few minutes</source>
        <translation>quelques minutes de délai sur ce portail</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Awaiting equipment</source>
        <translation>En attente d’équipement</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n function(s)</source>
        <translation>
            <numerusform>%1 : %n fonction</numerusform>
            <numerusform>%1 : %n fonctions</numerusform>
        </translation>
    </message>
    <message>
        <source>Every &amp;line of the import…</source>
        <translation>Chaque &amp;ligne de l’import…</translation>
    </message>
    <message>
        <source>Print the order for si&amp;gnature…</source>
        <translation>Imprimer le bordereau à si&amp;gner…</translation>
    </message>
    <message>
        <source>An order that was applied can be reversed, by another one that is reviewed like it.</source>
        <translation>Un bordereau appliqué peut être contre-passé, par un autre qui se vérifie de la même façon.</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Afficher le bordereau</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserAccessTab</name>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>&amp;Ouvrir la fiche %1</translation>
    </message>
    <message>
        <source>&amp;Deactivate this access</source>
        <translation>&amp;Désactiver cet accès</translation>
    </message>
    <message>
        <source>&amp;Reactivate this access</source>
        <translation>Ré&amp;activer cet accès</translation>
    </message>
    <message>
        <source>&amp;Add %1…</source>
        <extracomment>%1: the portal’s word for relationships: “subscriptions”</extracomment>
        <translation>&amp;Ajouter des %1…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>Da&amp;tes…</source>
        <translation>Da&amp;tes…</translation>
    </message>
    <message>
        <source>Re&amp;move this access</source>
        <translation>&amp;Retirer cet accès</translation>
    </message>
    <message>
        <source>Take back what is &amp;staged</source>
        <translation>Annuler ce qui est &amp;préparé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and label</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Change the rig&amp;hts here…</source>
        <translation>Modifier les droits &amp;ici…</translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation>&amp;Comptes…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserEditDialog</name>
    <message>
        <source>Edit %1</source>
        <extracomment>%1: a person</extracomment>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Ci&amp;vilité</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Tele&amp;phone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation>&amp;Mobile</translation>
    </message>
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>to be defined</source>
        <translation>à définir</translation>
    </message>
    <message>
        <source>Personal, as it is</source>
        <translation>Personnalisé, tel quel</translation>
    </message>
    <message>
        <source>Nothing is sent before the review. Functions and accounts have dialogs of their own, under the three dots.</source>
        <translation>Rien n’est transmis avant la vérification. Les fonctions et les comptes se modifient à part, sous les trois points.</translation>
    </message>
    <message>
        <source>Sta&amp;ge the changes</source>
        <translation>Pré&amp;parer les modifications</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>T&amp;ype</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserHistoryTab</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Asking the portal…</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>The journal holds nothing about this person yet.</source>
        <translation>Le journal ne contient encore rien sur cette personne.</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserPane</name>
    <message>
        <source>Choose a person to see what they may do.</source>
        <translation>Choisissez une personne pour voir ce qu’elle peut faire.</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message numerus="yes">
        <source>%n staged change(s)</source>
        <translation>
            <numerusform>%n modification préparée</numerusform>
            <numerusform>%n modifications préparées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deactivate</source>
        <translation>&amp;Désactiver</translation>
    </message>
    <message>
        <source>&amp;Reactivate</source>
        <translation>&amp;Réactiver</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>%1 will never be able to sign in again.</source>
        <translation>%1 ne pourra plus jamais se connecter.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) end with it. The history stays. Nothing is sent before you have reviewed it.</source>
        <translation>
            <numerusform>%n accès prend fin en même temps. L’historique est conservé. Rien n’est envoyé avant votre vérification.</numerusform>
            <numerusform>%n accès prennent fin en même temps. L’historique est conservé. Rien n’est envoyé avant votre vérification.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Crede&amp;ntials…</source>
        <translation>Ide&amp;ntifiants…</translation>
    </message>
    <message>
        <source>&amp;Print profile recap…</source>
        <translation>&amp;Imprimer le récapitulatif du profil…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>To be deleted</source>
        <comment>person</comment>
        <translation>À supprimer</translation>
    </message>
    <message>
        <source>&amp;Add %1…</source>
        <translation>&amp;Ajouter des %1…</translation>
    </message>
    <message>
        <source>Take back what is &amp;staged</source>
        <translation>Annuler ce qui est &amp;préparé</translation>
    </message>
    <message>
        <source>&amp;Identity document…</source>
        <translation>Pièce d’iden&amp;tité…</translation>
    </message>
    <message>
        <source>Ac&amp;tivate…</source>
        <translation>Acti&amp;ver…</translation>
    </message>
    <message>
        <source>Re&amp;gister of access…</source>
        <translation>Re&amp;gistre des habilitations…</translation>
    </message>
    <message>
        <source>&amp;What this person can do…</source>
        <translation>Ce &amp;que cette personne peut faire…</translation>
    </message>
    <message>
        <source>Create a second %1 &amp;for another profile…</source>
        <extracomment>%1: the portal’s word for a user</extracomment>
        <translation>Créer un second %1 pour un autre pro&amp;fil…</translation>
    </message>
    <message>
        <source>Replace &amp;by…</source>
        <translation>Re&amp;mplacer par…</translation>
    </message>
    <message>
        <source>Access &amp;letter…</source>
        <translation>Courrier d’a&amp;ccès…</translation>
    </message>
    <message>
        <source>On every porta&amp;l…</source>
        <translation>Sur tous &amp;les portails…</translation>
    </message>
    <message>
        <source>Change rig&amp;hts…</source>
        <translation>Modifier les dr&amp;oits…</translation>
    </message>
    <message>
        <source>Cop&amp;y the profile of…</source>
        <translation>Copier &amp;le profil de…</translation>
    </message>
    <message>
        <source>Acco&amp;unts…</source>
        <translation>Compt&amp;es…</translation>
    </message>
    <message>
        <source>Reset or unlock sign-i&amp;n…</source>
        <translation>Réinitialiser ou débloquer la conne&amp;xion…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserRightsTab</name>
    <message>
        <source>As &amp;of</source>
        <translation>Situation a&amp;u</translation>
    </message>
    <message>
        <source>Rights as of</source>
        <translation>Droits à la date du</translation>
    </message>
    <message>
        <source>Only what is &amp;refused</source>
        <translation>Droits &amp;refusés seulement</translation>
    </message>
    <message>
        <source>Effective rights</source>
        <translation>Droits effectifs</translation>
    </message>
    <message>
        <source>%1 allowed out of %2</source>
        <translation>Autorisées : %1 sur %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserSheetTab</name>
    <message>
        <source>A&amp;ctive</source>
        <translation>A&amp;ctif</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>assigned when sent</source>
        <translation>attribué à l’envoi</translation>
    </message>
    <message>
        <source>Copy the sign-in ID</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>to be registered</source>
        <translation>à enregistrer</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>En place</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>accepted on %1</source>
        <translation>acceptées le %1</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>No. %1, valid until %2</source>
        <translation>N° %1, valable jusqu’au %2</translation>
    </message>
    <message>
        <source>verified on %1</source>
        <translation>vérifiée le %1</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>It follows from the profile: choosing another one takes it away.</source>
        <translation>Elle découle du profil : le choix d’un autre profil la retire.</translation>
    </message>
    <message>
        <source>Nothing that this person has access to allows administration.</source>
        <translation>Aucun des accès de cette personne ne permet l’administration.</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserViews</name>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vues</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Filters, order and columns under a name</source>
        <translation>Filtres, ordre et colonnes sous un nom</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Fin proche</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Sans accès</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>&amp;Delete a view</source>
        <translation>&amp;Supprimer une vue</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>Name of the view. One of the same name is replaced.</source>
        <translation>Nom de la vue. Une vue du même nom est remplacée.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UsersScreen</name>
    <message>
        <source>counting…</source>
        <translation>décompte en cours…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>There are no %1 here yet.</source>
        <translation>La liste des %1 est encore vide.</translation>
    </message>
    <message>
        <source>No %1 match these filters.</source>
        <translation>Parmi les %1, aucun résultat pour ces filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>&amp;Print profile recap…</source>
        <translation>&amp;Imprimer le récapitulatif du profil…</translation>
    </message>
    <message>
        <source>&amp;New %1…</source>
        <translation>&amp;Créer un %1…</translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail vous permet de consulter les accès, pas de les modifier.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>%1: what the list is of: users</extracomment>
        <translation>Exporter : %1</translation>
    </message>
    <message>
        <source>&amp;Print profile recaps…</source>
        <translation>&amp;Imprimer les récapitulatifs de profil…</translation>
    </message>
    <message>
        <source>E&amp;xport these rows…</source>
        <translation>E&amp;xporter ces lignes…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mporter…</translation>
    </message>
    <message>
        <source>Import %1…</source>
        <translation>Importer des %1…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ValueLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhatIfChoice</name>
    <message>
        <source>Of whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Collaborateur</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhatIfPane</name>
    <message>
        <source>If %1 leaves</source>
        <extracomment>%1: a person; %2 and %3: dates</extracomment>
        <translation>Si %1 part</translation>
    </message>
    <message>
        <source>If %1 is absent from %2 to %3</source>
        <translation>Si %1 est absent(e) du %2 au %3</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>Choisissez une personne.</translation>
    </message>
    <message>
        <source>This person has no access to anything: nothing changes.</source>
        <translation>Cette personne n’a aucun accès : rien ne change.</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) covered.</source>
        <translation>
            <numerusform>%n reste couvert.</numerusform>
            <numerusform>%n restent couverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role on this portal lets you read, but not change access.</source>
        <translation>Votre rôle sur ce portail permet de lire, mais pas de modifier les accès.</translation>
    </message>
    <message>
        <source>An absence ends by itself: appoint somebody for it.</source>
        <translation>Une absence prend fin d’elle-même : nommez quelqu’un pour la durée.</translation>
    </message>
    <message>
        <source>no administrator any more</source>
        <translation>plus aucun administrateur</translation>
    </message>
    <message numerus="yes">
        <source>only %n administrator(s) left: %1</source>
        <extracomment>%1: names</extracomment>
        <translation>
            <numerusform>il ne reste qu’un administrateur : %1</numerusform>
            <numerusform>il ne reste que %n administrateurs : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody else can do this: %1, and %n more</source>
        <extracomment>%1: functions</extracomment>
        <translation>
            <numerusform>personne d’autre ne peut faire ceci : %1, et %n autre</numerusform>
            <numerusform>personne d’autre ne peut faire ceci : %1, et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else can do this: %1</source>
        <translation>personne d’autre ne peut faire ceci : %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>A simulation: nothing is changed.</source>
        <translation>Une simulation : rien n’est modifié.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>&amp;Delete the account instead of deactivating it</source>
        <translation>&amp;Supprimer le compte au lieu de le désactiver</translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation>Ce qu’il en adviendrait</translation>
    </message>
    <message>
        <source>An administrator goes: name a successor before you submit.</source>
        <translation>Un administrateur s’en va : nommez un successeur avant de transmettre.</translation>
    </message>
    <message>
        <source>&amp;Name a successor…</source>
        <translation>No&amp;mmer un successeur…</translation>
    </message>
    <message>
        <source>&amp;Successor…</source>
        <translation>Su&amp;ccesseur…</translation>
    </message>
    <message>
        <source>&amp;Prepare the departure…</source>
        <translation>&amp;Préparer le départ…</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhoCanWindow</name>
    <message>
        <source>Who can do what: where?</source>
        <translation>Qui peut quoi : où ?</translation>
    </message>
    <message>
        <source>On another %1…</source>
        <extracomment>%1: the portal’s word for one relationship: “dossier”</extracomment>
        <translation>Autre %1…</translation>
    </message>
    <message>
        <source>Of another %1…</source>
        <extracomment>%1: the portal’s word for one user</extracomment>
        <translation>Autre %1…</translation>
    </message>
    <message>
        <source>With another &amp;person…</source>
        <translation>Avec une autre &amp;personne…</translation>
    </message>
    <message>
        <source>Show one person first: then another one can stand beside.</source>
        <translation>Affichez d’abord une personne : une autre pourra alors figurer à côté.</translation>
    </message>
    <message>
        <source>With another &amp;day</source>
        <translation>Avec un autre &amp;jour</translation>
    </message>
    <message>
        <source>&amp;Do not compare</source>
        <translation>&amp;Ne pas comparer</translation>
    </message>
    <message>
        <source>Who can do what: who?</source>
        <translation>Qui peut quoi : qui ?</translation>
    </message>
    <message>
        <source>Compare with whom?</source>
        <translation>Comparer avec qui ?</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <extracomment>%1: the portal’s word for a relationship; %2: its number; %3: a company</extracomment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two people who are compared</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>Who can do what – %1</source>
        <extracomment>%1: a person or a relationship</extracomment>
        <translation>Qui peut quoi – %1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and a noun</comment>
        <extracomment>a number of relationships in the portal’s word: “2 subscriptions”</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Nobody has access here.</source>
        <translation>Personne n’a d’accès ici.</translation>
    </message>
    <message>
        <source>This person has no access anywhere.</source>
        <translation>Cette personne n’a aucun accès.</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Il n’y a aucune différence.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No function has this name.</source>
        <translation>Aucune fonction ne porte ce nom.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Choose a cell to see why.</source>
        <translation>Choisissez une case pour voir pourquoi.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a person or a day; %2: whether something is allowed</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Qui peut quoi</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Function or menu</source>
        <translation>Fonction ou menu</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>Situation a&amp;u</translation>
    </message>
    <message>
        <source>beside</source>
        <comment>another day</comment>
        <translation>comparée au</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situation au</translation>
    </message>
    <message>
        <source>Compared with the day</source>
        <translation>Comparée au jour</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>&amp;Différences seulement</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>awaiting equipment</source>
        <translation>en attente d’équipement</translation>
    </message>
    <message>
        <source>above the ceiling</source>
        <translation>au-delà du périmètre maximal</translation>
    </message>
    <message>
        <source>sensitive function</source>
        <translation>fonction sensible</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ différent</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhoPick</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>C&amp;hoisir</translation>
    </message>
    <message>
        <source>Name, email or sign-in ID</source>
        <translation>Nom, courriel ou identifiant</translation>
    </message>
    <message>
        <source>Number or company name</source>
        <translation>Numéro ou nom de l’entreprise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: a person; %2: a company</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Workspace</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Relations clients</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation client</translation>
    </message>
    <message>
        <source>The change could not be kept</source>
        <translation>La modification n’a pas pu être conservée</translation>
    </message>
</context>
<context>
    <name>mandat::documents::AccessRegisterMaker</name>
    <message>
        <source>Register of access</source>
        <translation>Registre des habilitations</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Account inactive</source>
        <translation>Compte inactif</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>%1 – inactive</source>
        <extracomment>%1: a relationship's number</extracomment>
        <translation>%1 – inactif</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Habilitations</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es)</source>
        <translation>
            <numerusform>%n habilitation</numerusform>
            <numerusform>%n habilitations</numerusform>
        </translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucune.</translation>
    </message>
    <message>
        <source>to define</source>
        <comment>profile</comment>
        <translation>à définir</translation>
    </message>
    <message>
        <source>Access inactive</source>
        <translation>Habilitation inactive</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Échue</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>account</comment>
        <translation>Actif</translation>
    </message>
</context>
<context>
    <name>mandat::documents::ContinuityReportMaker</name>
    <message>
        <source>Continuity report</source>
        <translation>Rapport de continuité</translation>
    </message>
    <message>
        <source>At risk</source>
        <extracomment>%1: how many are at risk, %2: of how many</extracomment>
        <translation>À risque</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Périmètre</translation>
    </message>
    <message>
        <source>Nothing is at risk: administrators are in place everywhere.</source>
        <translation>Rien n’est à risque : des administrateurs sont en place partout.</translation>
    </message>
    <message>
        <source>the whole firm</source>
        <translation>tout le cabinet</translation>
    </message>
    <message>
        <source>the office of %1</source>
        <translation>le bureau de %1</translation>
    </message>
    <message>
        <source>the portfolio of %1</source>
        <translation>le portefeuille de %1</translation>
    </message>
    <message>
        <source>%1, in part</source>
        <extracomment>%1: whose relationships; the list was filtered, too</extracomment>
        <translation>%1, en partie</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message numerus="yes">
        <source>Likewise for %n other function(s).</source>
        <translation>
            <numerusform>De même pour %n autre fonction.</numerusform>
            <numerusform>De même pour %n autres fonctions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::DepartureLetterMaker</name>
    <message>
        <source>Departure of %1: access withdrawn</source>
        <translation>Départ de %1 : retrait des habilitations</translation>
    </message>
    <message>
        <source>We remain at your disposal.</source>
        <translation>Nous restons à votre disposition.</translation>
    </message>
    <message>
        <source>We are preparing to withdraw the access of %1 to %2 on your behalf. Nothing has been withdrawn yet.</source>
        <extracomment>%1: a person; %2: a portal</extracomment>
        <translation>Nous préparons pour votre compte le retrait des habilitations de %1 (%2). Rien n’a encore été retiré.</translation>
    </message>
    <message>
        <source>We have withdrawn the access of %1 to %2 on your behalf.</source>
        <translation>Nous avons retiré pour votre compte les habilitations de %1 (%2).</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>deleted: it can never be used again</source>
        <translation>supprimé : il ne peut plus jamais servir</translation>
    </message>
    <message>
        <source>deactivated: nobody can sign in with it</source>
        <translation>désactivé : plus personne ne peut s’y connecter</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>not yet: the order has not been applied</source>
        <translation>pas encore : le bordereau n’est pas appliqué</translation>
    </message>
    <message>
        <source>Access withdrawn</source>
        <translation>Habilitations retirées</translation>
    </message>
    <message>
        <source>None: this person had no access of its own here.</source>
        <translation>Aucune : cette personne n’avait pas d’habilitation chez vous.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Who administers your access now</source>
        <translation>Qui administre désormais vos accès</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>%1: name an administrator, there is none any more.</source>
        <translation>%1 : nommer un administrateur, il n’y en a plus.</translation>
    </message>
    <message>
        <source>%1: name another administrator, too few are left.</source>
        <translation>%1 : nommer un autre administrateur, il en reste trop peu.</translation>
    </message>
    <message>
        <source>%1: decide who takes over what nobody else can do: %2.</source>
        <translation>%1 : décider qui reprend ce que personne d’autre ne peut faire : %2.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what a departure does not take away; %2: why, and what to do, as a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What remains to be done</source>
        <translation>Ce qui reste à faire</translation>
    </message>
</context>
<context>
    <name>mandat::documents::DepartureWords</name>
    <message>
        <source>Other account %1 of %2</source>
        <extracomment>%1: a sign-in ID; %2: a person</extracomment>
        <translation>Autre compte %1 de %2</translation>
    </message>
    <message>
        <source>%1: account %2</source>
        <extracomment>%1: a portal; %2: a sign-in ID</extracomment>
        <translation>%1 : compte %2</translation>
    </message>
    <message>
        <source>An order that has not been sent yet</source>
        <translation>Un bordereau qui n’est pas encore transmis</translation>
    </message>
    <message>
        <source>Order %1, on its way</source>
        <translation>Bordereau %1, en cours</translation>
    </message>
    <message>
        <source>Access until the order is in effect</source>
        <translation>L’accès jusqu’à ce que le bordereau soit effectif</translation>
    </message>
    <message>
        <source>Strong-authentication equipment</source>
        <translation>Moyen d’authentification forte</translation>
    </message>
    <message>
        <source>Equipment: %1</source>
        <translation>Équipement : %1</translation>
    </message>
    <message>
        <source>Secure mobile number %1</source>
        <translation>Numéro de mobile sécurisé %1</translation>
    </message>
    <message>
        <source>What has been downloaded or printed</source>
        <translation>Ce qui a été téléchargé ou imprimé</translation>
    </message>
    <message>
        <source>Powers outside the portals</source>
        <translation>Pouvoirs hors des portails</translation>
    </message>
    <message>
        <source>Portals that are not connected here</source>
        <translation>Portails qui ne sont pas connectés ici</translation>
    </message>
    <message numerus="yes">
        <source>It is a user of its own with %n access(es): it needs its own departure.</source>
        <translation>
            <numerusform>C’est un utilisateur distinct, avec %n habilitation : son départ se prépare à part.</numerusform>
            <numerusform>C’est un utilisateur distinct, avec %n habilitations : son départ se prépare à part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each portal has its own orders: %n access(es) to withdraw from there.</source>
        <translation>
            <numerusform>Chaque portail a ses propres bordereaux : %n habilitation à y retirer.</numerusform>
            <numerusform>Chaque portail a ses propres bordereaux : %n habilitations à y retirer.</numerusform>
        </translation>
    </message>
    <message>
        <source>It gives this person access: withdraw it, or it comes back after the departure.</source>
        <translation>Il donne un accès à cette personne : retirez-le, sinon l’accès revient après le départ.</translation>
    </message>
    <message numerus="yes">
        <source>The portal takes about %n minute(s) to put a withdrawal in effect.</source>
        <translation>
            <numerusform>Le portail met environ %n minute à rendre un retrait effectif.</numerusform>
            <numerusform>Le portail met environ %n minutes à rendre un retrait effectif.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in this person’s hands: have it returned, or removed from the telephone.</source>
        <translation>Il est entre les mains de cette personne : le faire restituer, ou retirer du téléphone.</translation>
    </message>
    <message>
        <source>It stays registered with the portal: have the portal’s support remove it.</source>
        <translation>Il reste enregistré auprès du portail : le faire retirer par l’assistance du portail.</translation>
    </message>
    <message>
        <source>No portal can take it back: have it returned or destroyed.</source>
        <translation>Aucun portail ne peut le reprendre : le faire restituer ou détruire.</translation>
    </message>
    <message>
        <source>Signatures deposited with a bank, mandates and shared passwords are revoked or changed where they were given.</source>
        <translation>Signatures déposées en banque, procurations et mots de passe partagés se révoquent ou se changent là où ils ont été donnés.</translation>
    </message>
    <message>
        <source>Nobody has looked there: check whether this person has access.</source>
        <translation>Personne n’y a regardé : vérifier si cette personne y a un accès.</translation>
    </message>
</context>
<context>
    <name>mandat::documents::LegalRequestMaker</name>
    <message>
        <source>Request to appoint an administrator</source>
        <translation>Demande de désignation d’un administrateur</translation>
    </message>
    <message>
        <source>Nobody is left who administers our access to %1. As the legal representative, I ask you to give the role of administrator to the person named below.</source>
        <translation>Plus personne n’administre nos accès (%1). En ma qualité de représentant légal, je vous demande de donner le rôle d’administrateur à la personne désignée ci-dessous.</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Représentant légal</translation>
    </message>
    <message>
        <source>certifies the above</source>
        <translation>certifie ce qui précède</translation>
    </message>
    <message>
        <source>Administration of access</source>
        <translation>Gestion des habilitations</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Person to be appointed</source>
        <translation>Personne à désigner</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>This person has registered on the portal and is waiting for the role.</source>
        <translation>Cette personne s’est inscrite sur le portail et attend le rôle.</translation>
    </message>
    <message>
        <source>This person registers on the portal with this email address.</source>
        <translation>Cette personne s’inscrit sur le portail avec cette adresse de courriel.</translation>
    </message>
    <message>
        <source>Accounts no longer in use</source>
        <translation>Comptes qui ne servent plus</translation>
    </message>
    <message>
        <source>Once in office, the new administrator deletes them and names a second administrator.</source>
        <translation>Une fois en fonction, le nouvel administrateur les supprime et nomme un second administrateur.</translation>
    </message>
</context>
<context>
    <name>mandat::documents::OrderSummaryMaker</name>
    <message>
        <source>Change order</source>
        <translation>Bordereau de modifications</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore transmis</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Motif de la décision</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Loses all access</source>
        <translation>Perd toute habilitation</translation>
    </message>
    <message>
        <source>Loses: %1</source>
        <translation>Perd : %1</translation>
    </message>
    <message numerus="yes">
        <source>Loses %n account(s)</source>
        <translation>
            <numerusform>Perd %n compte</numerusform>
            <numerusform>Perd %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>Gains: %1</source>
        <translation>Obtient : %1</translation>
    </message>
    <message>
        <source>Gains, once equipped: %1</source>
        <translation>Obtient, une fois l’équipement en place : %1</translation>
    </message>
    <message numerus="yes">
        <source>Gains %n account(s)</source>
        <translation>
            <numerusform>Obtient %n compte</numerusform>
            <numerusform>Obtient %n comptes</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does to people</source>
        <translation>Effet sur les personnes</translation>
    </message>
    <message>
        <source>Nobody’s rights change.</source>
        <translation>Les droits de personne ne changent.</translation>
    </message>
    <message>
        <source>%1: administrators from %2 to %3.</source>
        <translation>%1 : administrateurs, de %2 à %3.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>%1 removed, %2 added, %3 modified</source>
        <translation>Retirées : %1, ajoutées : %2, modifiées : %3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Validé par</translation>
    </message>
</context>
<context>
    <name>mandat::documents::Phrases</name>
    <message>
        <source>%1 no.</source>
        <extracomment>%1: the portal's noun: "Subscription no."; in French it comes with « de » or « d’ »: « N° d’abonnement »</extracomment>
        <translation>N° %1</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <extracomment>a heading that is repeated on the next page</extracomment>
        <translation>%1 (suite)</translation>
    </message>
    <message>
        <source>Withheld (%1)</source>
        <translation>Non communiqué (%1)</translation>
    </message>
    <message>
        <source>Other %1</source>
        <extracomment>%1: the portal's noun in the plural: "Other subscriptions"</extracomment>
        <translation>Autres %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>so many functions of a menu</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <extracomment>%1: how many are authorised, %n: how many there are</extracomment>
        <translation>
            <numerusform>%1 compte sur %n</numerusform>
            <numerusform>%1 comptes sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) allowed</source>
        <translation>
            <numerusform>%n fonction autorisée</numerusform>
            <numerusform>%n fonctions autorisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) allowed, of which %1 awaiting equipment</source>
        <extracomment>%1: how many of them wait</extracomment>
        <translation>
            <numerusform>%n fonction autorisée, dont %1 en attente d’équipement</numerusform>
            <numerusform>%n fonctions autorisées, dont %1 en attente d’équipement</numerusform>
        </translation>
    </message>
    <message>
        <source>Menus without an allowed function: %1.</source>
        <translation>Sans fonction autorisée : %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>when something was done, and by whom</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>version %1, on %2</source>
        <translation>version %1, le %2</translation>
    </message>
    <message>
        <source>Done at %1, on %2, in %3 copies.</source>
        <extracomment>%1, %2 and %3 are left blank, to be written by hand: the place, the day, how many copies</extracomment>
        <translation>Fait à %1, le %2, en %3 exemplaires.</translation>
    </message>
    <message>
        <source>Confidential – professional secrecy. Data processed to administer access.</source>
        <translation>Confidentiel – secret professionnel. Données traitées pour gérer les habilitations.</translation>
    </message>
    <message>
        <source>Confidential – professional secrecy. Data processed to administer access; access, rectification: %1</source>
        <translation>Confidentiel – secret professionnel. Données traitées pour gérer les habilitations ; accès, rectification : %1</translation>
    </message>
    <message>
        <source>Printed by %1 on %2 at %3</source>
        <translation>Imprimé par %1 le %2 à %3</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>Your access to %1</source>
        <extracomment>title of a letter; %1: a portal's name</extracomment>
        <translation>Vos accès à %1</translation>
    </message>
    <message>
        <source>temporary, valid until %1</source>
        <extracomment>of a password</extracomment>
        <translation>provisoire, valable jusqu’au %1</translation>
    </message>
    <message>
        <source>Profile recap</source>
        <translation>Récapitulatif du profil</translation>
    </message>
    <message>
        <source>Order no.</source>
        <extracomment>before a change order's number</extracomment>
        <translation>Bordereau n°</translation>
    </message>
    <message>
        <source>DRAFT – NOT IN EFFECT</source>
        <translation>PROJET – SANS EFFET</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Situation au</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Synchronisé le</translation>
    </message>
    <message>
        <source>Takes effect about</source>
        <translation>Prend effet vers</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>Supersedes</source>
        <extracomment>a label: the recap that this one replaces; its date follows</extracomment>
        <translation>Remplace celui du</translation>
    </message>
    <message>
        <source>none, first recap</source>
        <extracomment>no recap is superseded</extracomment>
        <translation>néant, premier récapitulatif</translation>
    </message>
    <message>
        <source>not known on this computer</source>
        <translation>non connu sur ce poste</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>synchronised: never</extracomment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Capacity</source>
        <extracomment>what a person is in the company</extracomment>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant de connexion</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>an empty field</extracomment>
        <translation>non renseigné</translation>
    </message>
    <message>
        <source>given when the order is applied</source>
        <extracomment>a sign-in ID that does not exist yet</extracomment>
        <translation>attribué à l’application du bordereau</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>inactive</source>
        <extracomment>the validity of an access that is deactivated</extracomment>
        <translation>inactif</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>en place</translation>
    </message>
    <message>
        <source>awaited</source>
        <extracomment>strong-authentication device and secure mobile number</extracomment>
        <translation>attendu</translation>
    </message>
    <message>
        <source>device in place, secure mobile awaited</source>
        <translation>moyen en place, mobile sécurisé attendu</translation>
    </message>
    <message>
        <source>secure mobile registered, device awaited</source>
        <translation>mobile sécurisé enregistré, moyen attendu</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>non requis</translation>
    </message>
    <message>
        <source>Authorised accounts</source>
        <translation>Comptes autorisés</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>column: what an account is called</extracomment>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>authorised accounts: none</extracomment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Menus and functions</source>
        <translation>Menus et fonctions</translation>
    </message>
    <message>
        <source>The profile is still to be defined.</source>
        <translation>Le profil reste à définir.</translation>
    </message>
    <message>
        <source>No access to anything.</source>
        <translation>Aucun accès.</translation>
    </message>
    <message>
        <source>allowed</source>
        <extracomment>legend: a function</extracomment>
        <translation>autorisée</translation>
    </message>
    <message>
        <source>awaiting equipment</source>
        <extracomment>legend: a function</extracomment>
        <translation>en attente d’équipement</translation>
    </message>
    <message>
        <source>sensitive</source>
        <extracomment>legend: a function</extracomment>
        <translation>sensible</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Traçabilité</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Préparé</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Terms</source>
        <extracomment>terms of use</extracomment>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>no approval required</source>
        <translation>sans validation requise</translation>
    </message>
    <message>
        <source>awaiting approval</source>
        <translation>à valider</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <extracomment>terms of use</extracomment>
        <translation>pas encore acceptées</translation>
    </message>
    <message>
        <source>none on this portal</source>
        <extracomment>terms of use</extracomment>
        <translation>aucune sur ce portail</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>mandate or reference</extracomment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Holder or legal representative</source>
        <translation>Titulaire ou représentant légal</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>acknowledges having read it</source>
        <extracomment>the signatory, in a signature box</extracomment>
        <translation>reconnaît en avoir pris connaissance</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom :</translation>
    </message>
    <message>
        <source>Capacity:</source>
        <translation>Qualité :</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Date :</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Signature :</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>of a web site</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Mot de passe provisoire</translation>
    </message>
    <message>
        <source>The sign-in ID and the password may be changed at first sign-in.</source>
        <translation>L’identifiant et le mot de passe sont modifiables à la première connexion.</translation>
    </message>
    <message>
        <source>Your temporary password is sent to you separately.</source>
        <translation>Votre mot de passe provisoire vous est adressé séparément.</translation>
    </message>
    <message>
        <source>Your sign-in ID is sent to you separately.</source>
        <translation>Votre identifiant de connexion vous est adressé séparément.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>We never ask for your password.</source>
        <translation>Nous ne vous demanderons jamais votre mot de passe.</translation>
    </message>
    <message>
        <source>Receipt slip</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>I acknowledge receipt of my sign-in ID and of my temporary password.</source>
        <translation>Je reconnais avoir reçu mon identifiant de connexion et mon mot de passe provisoire.</translation>
    </message>
    <message>
        <source>To be returned, signed.</source>
        <extracomment>a slip</extracomment>
        <translation>À retourner signé.</translation>
    </message>
    <message>
        <source>Dear Madam or Sir,</source>
        <extracomment>salutation of a letter to somebody of unknown title</extracomment>
        <translation>Madame, Monsieur,</translation>
    </message>
    <message>
        <source>Your access is open. Sign in at the address below with your sign-in ID.</source>
        <translation>Votre accès est ouvert. Connectez-vous à l’adresse ci-dessous avec votre identifiant.</translation>
    </message>
    <message>
        <source>Here is the temporary password of your access.</source>
        <translation>Voici le mot de passe provisoire de votre accès.</translation>
    </message>
    <message>
        <source>Who can do what</source>
        <translation>Qui peut quoi</translation>
    </message>
    <message>
        <source>Function</source>
        <extracomment>head of a column</extracomment>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>above the ceiling</source>
        <translation>au-delà du périmètre maximal</translation>
    </message>
    <message>
        <source>empty: not allowed</source>
        <extracomment>what an empty cell means</extracomment>
        <translation>vide : non autorisé</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>%1 (left) and %2 (right)</source>
        <extracomment>two people who are compared; the left symbol of each cell is the first one’s
----------
two days that are compared; the left symbol of each cell is the first one’s</extracomment>
        <translation>%1 (à gauche) et %2 (à droite)</translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) not printed: the list was filtered.</source>
        <translation>
            <numerusform>%n fonction non imprimée : la liste était filtrée.</numerusform>
            <numerusform>%n fonctions non imprimées : la liste était filtrée.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::ReviewRecapMaker</name>
    <message>
        <source>Annual review of access</source>
        <translation>Revue annuelle des habilitations</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Habilitations</translation>
    </message>
    <message>
        <source>%1 to keep, %2 to remove, %3 unsure, %4 undecided</source>
        <translation>À conserver : %1, à retirer : %2, douteuses : %3, sans décision : %4</translation>
    </message>
    <message>
        <source>Nobody has access.</source>
        <translation>Personne n’a d’accès.</translation>
    </message>
    <message>
        <source>Accesses to be removed are withdrawn by a change order; those that are unsure stay until they are decided.</source>
        <translation>Les habilitations à retirer le sont par un bordereau de modifications ; celles qui sont douteuses restent en place jusqu’à décision.</translation>
    </message>
    <message>
        <source>confirms the decisions above</source>
        <translation>confirme les décisions ci-dessus</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revue par</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: the portal's noun; %2: its number</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>to define</source>
        <comment>profile</comment>
        <translation>à définir</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’existe plus</translation>
    </message>
</context>
<context>
    <name>mandat::documents::StaffHandoverMaker</name>
    <message>
        <source>Handover list</source>
        <translation>État de passation</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Absent(e)</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Cédant</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Repreneur</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Aucun.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message numerus="yes">
        <source>%n more, not listed here.</source>
        <translation>
            <numerusform>%n autre ne figure pas ici.</numerusform>
            <numerusform>%n autres ne figurent pas ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>several companies</source>
        <translation>plusieurs entreprises</translation>
    </message>
    <message>
        <source>Order %1 (%2) waits for approval; only its author can withdraw it.</source>
        <extracomment>%1: the number of an order; %2: a company</extracomment>
        <translation>Le bordereau %1 (%2) est à valider ; seul son auteur peut le retirer.</translation>
    </message>
    <message numerus="yes">
        <source>%n access request(s) wait for an answer.</source>
        <translation>
            <numerusform>%n demande d’accès attend une réponse.</numerusform>
            <numerusform>%n demandes d’accès attendent une réponse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else is known to approve orders: give somebody the approver role.</source>
        <translation>Personne d’autre n’est connu pour valider les bordereaux : confiez le rôle de valideur à quelqu’un.</translation>
    </message>
    <message>
        <source>Others who approve orders: %1.</source>
        <translation>Autres valideurs : %1.</translation>
    </message>
    <message>
        <source>Also to be handed over</source>
        <translation>Également à transmettre</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Rien n’est en attente.</translation>
    </message>
</context>
<context>
    <name>mandat::models::AccessGrid</name>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>awaiting equipment</source>
        <translation>en attente d’équipement</translation>
    </message>
    <message>
        <source>above the ceiling</source>
        <translation>au-delà du périmètre maximal</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>On the account %1</source>
        <extracomment>an account on which something is allowed; %1: its name and number</extracomment>
        <translation>Sur le compte %1</translation>
    </message>
    <message>
        <source>profile to define</source>
        <translation>profil à définir</translation>
    </message>
    <message>
        <source>%1, inactive</source>
        <extracomment>%1: a profile’s name</extracomment>
        <translation>%1, inactif</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1: a function; %2: whether it is allowed; %3: a person or a relationship</extracomment>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>%1: %2; %3: %4</source>
        <translation>%1 : %2 ; %3 : %4</translation>
    </message>
    <message>
        <source>%1, %2, different. %3</source>
        <extracomment>%1: a function; %2: a person or a relationship; %3: both sides of a comparison</extracomment>
        <translation>%1, %2, différent. %3</translation>
    </message>
    <message>
        <source>%1, %2, the same. %3</source>
        <translation>%1, %2, identique. %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>mandat::models::AccessList</name>
    <message>
        <source>Changes about %1</source>
        <translation>Modification vers %1</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>access</comment>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Terminé le %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>access</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>to define</source>
        <translation>à définir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Access to</source>
        <translation>Accès à</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>To be added</source>
        <comment>access</comment>
        <translation>À ajouter</translation>
    </message>
    <message>
        <source>To be removed</source>
        <comment>access</comment>
        <translation>À retirer</translation>
    </message>
    <message>
        <source>accounts: %1</source>
        <extracomment>how many of a relationship’s accounts; %1: “2 of 3”</extracomment>
        <translation>comptes : %1</translation>
    </message>
    <message>
        <source>Access until about %1</source>
        <translation>Accès jusque vers %1</translation>
    </message>
    <message>
        <source>Access from about %1</source>
        <translation>Accès à partir de %1 environ</translation>
    </message>
</context>
<context>
    <name>mandat::models::AccountPick</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>ticked accounts of all accounts of a relationship</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>mandat::models::Ago</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <extracomment>%1: a time of today</extracomment>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <extracomment>%1: a time of yesterday</extracomment>
        <translation>hier, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::AuditWords</name>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation>Prise d’effet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Order submitted</source>
        <translation>Ordre soumis</translation>
    </message>
    <message>
        <source>Order approved</source>
        <translation>Ordre approuvé</translation>
    </message>
    <message>
        <source>Order rejected</source>
        <translation>Ordre rejeté</translation>
    </message>
    <message>
        <source>Order withdrawn</source>
        <translation>Ordre retiré</translation>
    </message>
    <message>
        <source>Order applied</source>
        <translation>Ordre appliqué</translation>
    </message>
    <message>
        <source>Order in effect</source>
        <translation>Ordre en vigueur</translation>
    </message>
    <message>
        <source>Order out of date</source>
        <translation>Ordre périmé</translation>
    </message>
    <message>
        <source>Order failed</source>
        <translation>Ordre en échec</translation>
    </message>
    <message>
        <source>Access requested</source>
        <translation>Accès demandé</translation>
    </message>
    <message>
        <source>Request accepted</source>
        <translation>Demande acceptée</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Demande refusée</translation>
    </message>
    <message>
        <source>Registered themselves</source>
        <translation>Auto-inscription</translation>
    </message>
    <message>
        <source>Temporary password issued</source>
        <translation>Mot de passe provisoire émis</translation>
    </message>
    <message>
        <source>Credentials handed over</source>
        <translation>Codes d’accès remis</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe changé</translation>
    </message>
    <message>
        <source>Access letter exported</source>
        <translation>Courrier d’accès exporté</translation>
    </message>
    <message>
        <source>Activation email sent</source>
        <translation>Courriel d’activation envoyé</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in locked</source>
        <translation>Connexion bloquée</translation>
    </message>
    <message>
        <source>Identity document read</source>
        <translation>Pièce d’identité consultée</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>Identité vérifiée</translation>
    </message>
    <message>
        <source>Staff token added</source>
        <translation>Jeton de collaborateur ajouté</translation>
    </message>
    <message>
        <source>Old values erased, their retention over</source>
        <translation>Anciennes valeurs effacées, conservation échue</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Request for access</source>
        <translation>Demande d’accès</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Collaborateur</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Strong authentication</source>
        <translation>Authentification forte</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Codes d’accès</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not in effect yet</source>
        <translation>Pas encore en vigueur</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Request answered by an order that waits</source>
        <translation>Demande traitée par un bordereau en attente</translation>
    </message>
    <message>
        <source>Request open again</source>
        <translation>Demande rouverte</translation>
    </message>
    <message>
        <source>Portal, at its command line</source>
        <translation>Portail, en ligne de commande</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Portal, as the identity provider says</source>
        <translation>Portail, d’après le fournisseur d’identité</translation>
    </message>
    <message>
        <source>Sign-in reset</source>
        <translation>Connexion réinitialisée</translation>
    </message>
</context>
<context>
    <name>mandat::models::ContactPick</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
</context>
<context>
    <name>mandat::models::DiffTree</name>
    <message numerus="yes">
        <source>Loses %n function(s)</source>
        <translation>
            <numerusform>Perd %n fonction</numerusform>
            <numerusform>Perd %n fonctions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting equipment</source>
        <translation>
            <numerusform>%n en attente d’équipement</numerusform>
            <numerusform>%n en attente d’équipement</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Interlocuteur</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>interlocuteur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>mandat::models::FunctionTree</name>
    <message>
        <source>module %1 off</source>
        <translation>module %1 inactif</translation>
    </message>
    <message>
        <source>module %1 off on %2</source>
        <translation>module %1 inactif sur %2</translation>
    </message>
    <message numerus="yes">
        <source>above the ceiling of %n of them</source>
        <extracomment>%n relationships do not let this function through</extracomment>
        <translation>
            <numerusform>hors du périmètre dans %n cas</numerusform>
            <numerusform>hors du périmètre dans %n cas</numerusform>
        </translation>
    </message>
    <message>
        <source>above the ceiling of %1</source>
        <extracomment>%1: references of relationships</extracomment>
        <translation>hors du périmètre de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>ticked functions of all functions of a menu: "4 of 7"</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>pas dans %1</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
</context>
<context>
    <name>mandat::models::JournalList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a kind of thing, like Profile; %2: its name</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
</context>
<context>
    <name>mandat::models::LetterList</name>
    <message>
        <source>no postal address</source>
        <translation>pas d’adresse postale</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>mandat::models::OrderList</name>
    <message>
        <source>You wrote this order: somebody else, with the approver role, has to approve it.</source>
        <translation>Vous avez préparé ce bordereau : une autre personne, au rôle de valideur, doit le valider.</translation>
    </message>
    <message>
        <source>This order replaces one that you wrote: somebody else, with the approver role, has to approve it.</source>
        <translation>Ce bordereau en remplace un que vous avez préparé : une autre personne, au rôle de valideur, doit le valider.</translation>
    </message>
    <message>
        <source>Only approvers decide on orders. Your roles on this portal do not include it.</source>
        <translation>Seuls les valideurs décident des bordereaux. Ce rôle n’est pas le vôtre sur ce portail.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and what is counted: "42 dossiers"</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>préparé par vous</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>préparé par %1</translation>
    </message>
    <message>
        <source>Awaiting my approval</source>
        <translation>À valider par moi</translation>
    </message>
    <message>
        <source>Mine, awaiting approval</source>
        <translation>Les miens, en attente</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>En attente de validation</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>Revenus vers moi</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore transmis</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Several companies</source>
        <translation>Plusieurs entreprises</translation>
    </message>
    <message>
        <source>Waits for its document</source>
        <translation>Attend son document</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Sent, answer unknown</source>
        <translation>Envoyé, réponse inconnue</translation>
    </message>
    <message>
        <source>Waits for another order</source>
        <translation>Attend un autre ordre</translation>
    </message>
    <message>
        <source>Received by the portal</source>
        <translation>Reçu par le portail</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Lost on the portal</source>
        <translation>Perdu par le portail</translation>
    </message>
</context>
<context>
    <name>mandat::models::RelationshipList</name>
    <message>
        <source>Inactive</source>
        <comment>relationship</comment>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>relationship</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>No administrator</source>
        <translation>Sans administrateur</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Fragile</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administrateurs</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>File no.</source>
        <comment>column</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Admin.</source>
        <comment>column</comment>
        <translation>Admin.</translation>
    </message>
</context>
<context>
    <name>mandat::models::RelationshipPick</name>
    <message>
        <source>has access already</source>
        <translation>a déjà accès</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
</context>
<context>
    <name>mandat::models::RequestList</name>
    <message>
        <source>To answer</source>
        <comment>an access request</comment>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Order under way</source>
        <comment>an access request</comment>
        <translation>Bordereau en cours</translation>
    </message>
    <message>
        <source>Granted</source>
        <comment>an access request</comment>
        <translation>Accordée</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>an access request</comment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Registered on the portal</source>
        <translation>Inscription sur le portail</translation>
    </message>
    <message>
        <source>From a client portal</source>
        <translation>Reçue d’un portail client</translation>
    </message>
    <message>
        <source>To recover the administration</source>
        <translation>Récupération de l’administration</translation>
    </message>
    <message>
        <source>Recorded by the firm</source>
        <translation>Enregistrée par le cabinet</translation>
    </message>
    <message>
        <source>Company not known</source>
        <translation>Entreprise inconnue</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>An order is under way</source>
        <translation>Un bordereau est en cours</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Traitées</translation>
    </message>
</context>
<context>
    <name>mandat::models::RightsTree</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n function(s)</source>
        <translation>
            <numerusform>%n fonction</numerusform>
            <numerusform>Toutes les fonctions (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::RiskList</name>
    <message>
        <source>No administrator</source>
        <translation>Aucun administrateur</translation>
    </message>
    <message>
        <source>nobody has access at present</source>
        <translation>personne n’a accès actuellement</translation>
    </message>
    <message numerus="yes">
        <source>Only %n administrator(s)</source>
        <translation>
            <numerusform>Un seul administrateur</numerusform>
            <numerusform>Seulement %n administrateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one person can do it</source>
        <translation>Une seule personne peut le faire</translation>
    </message>
    <message>
        <source>Only administrator, and only holder</source>
        <translation>Seul administrateur, et seul à pouvoir faire</translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s) not seen for long</source>
        <translation>
            <numerusform>%n administrateur non vu depuis longtemps</numerusform>
            <numerusform>%n administrateurs non vus depuis longtemps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last seen on %2</source>
        <extracomment>%1: a person; %2: a date</extracomment>
        <translation>%1, dernière connexion le %2</translation>
    </message>
    <message>
        <source>%1, never signed in</source>
        <translation>%1, jamais connecté(e)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a person; %2: what only this person may do</extracomment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>File no.</source>
        <comment>column</comment>
        <translation>N° dossier</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
</context>
<context>
    <name>mandat::models::Roles</name>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>sensible</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>the new value, then the old one</comment>
        <translation>%1, auparavant %2</translation>
    </message>
    <message>
        <source>change staged</source>
        <translation>modification préparée</translation>
    </message>
</context>
<context>
    <name>mandat::models::SearchResults</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n utilisateur</numerusform>
            <numerusform>%n utilisateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s)</source>
        <translation>
            <numerusform>%n administrateur</numerusform>
            <numerusform>%n administrateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Fragile</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>New %1 for %2…</source>
        <translation>Nouveau %1 pour %2…</translation>
    </message>
    <message>
        <source>New %1…</source>
        <translation>Créer un %1…</translation>
    </message>
    <message>
        <source>Print the profile recap of %1…</source>
        <translation>Imprimer le récapitulatif du profil : %1…</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>On other portals</source>
        <translation>Sur d’autres portails</translation>
    </message>
</context>
<context>
    <name>mandat::models::TodoList</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
</context>
<context>
    <name>mandat::models::TodoWords</name>
    <message>
        <source>Continuity</source>
        <translation>Continuité</translation>
    </message>
    <message>
        <source>Awaiting my approval</source>
        <translation>À valider par moi</translation>
    </message>
    <message>
        <source>Orders returned</source>
        <translation>Bordereaux revenus</translation>
    </message>
    <message>
        <source>Orders not sent</source>
        <translation>Bordereaux non transmis</translation>
    </message>
    <message>
        <source>Credentials to hand over</source>
        <translation>Identifiants à remettre</translation>
    </message>
    <message>
        <source>Access requests to answer</source>
        <translation>Demandes d’accès à traiter</translation>
    </message>
    <message>
        <source>Registered, to be activated</source>
        <translation>Inscrits, à activer</translation>
    </message>
    <message>
        <source>Profile to define</source>
        <translation>Profil à définir</translation>
    </message>
    <message>
        <source>Awaiting equipment</source>
        <translation>En attente d’équipement</translation>
    </message>
    <message numerus="yes">
        <source>Access ends within %n day(s)</source>
        <translation>
            <numerusform>Fin d’accès dans %n jour</numerusform>
            <numerusform>Fin d’accès dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Created by clients since your last visit</source>
        <translation>Créés par les clients depuis votre dernière visite</translation>
    </message>
    <message numerus="yes">
        <source>Not seen for %n day(s)</source>
        <translation>
            <numerusform>Non vus depuis %n jour</numerusform>
            <numerusform>Non vus depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any administrator</source>
        <translation>
            <numerusform>%n sans aucun administrateur</numerusform>
            <numerusform>%n sans aucun administrateur</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer administrators than the portal asks for</source>
        <translation>moins d’administrateurs que le portail n’en demande</translation>
    </message>
    <message>
        <source>nothing takes effect before</source>
        <translation>rien n’a d’effet avant</translation>
    </message>
    <message>
        <source>nothing was changed on the portal</source>
        <translation>rien n’a été modifié sur le portail</translation>
    </message>
    <message>
        <source>kept here, sent as soon as possible</source>
        <translation>gardés ici, transmis dès que possible</translation>
    </message>
    <message>
        <source>from orders that you wrote</source>
        <translation>issus de vos bordereaux</translation>
    </message>
    <message>
        <source>make an order of each, or refuse it with a reason</source>
        <translation>à transformer en bordereau, ou à refuser avec un motif</translation>
    </message>
    <message>
        <source>inactive, without any right until then</source>
        <translation>inactifs et sans aucun droit d’ici là</translation>
    </message>
    <message>
        <source>sensitive operations stay off until then</source>
        <translation>les opérations sensibles restent sans effet jusque-là</translation>
    </message>
    <message>
        <source>last visit on %1</source>
        <translation>dernière visite le %1</translation>
    </message>
    <message>
        <source>no order to approve</source>
        <translation>aucun bordereau à valider</translation>
    </message>
    <message>
        <source>no order returned</source>
        <translation>aucun bordereau revenu</translation>
    </message>
    <message>
        <source>no order to send</source>
        <translation>aucun bordereau à transmettre</translation>
    </message>
    <message>
        <source>no credentials to hand over</source>
        <translation>aucun identifiant à remettre</translation>
    </message>
    <message>
        <source>Nothing else: %1.</source>
        <extracomment>%1: a list of what does not wait: "no order to approve and no order to send"</extracomment>
        <translation>Rien d’autre : %1.</translation>
    </message>
    <message>
        <source>Several companies</source>
        <translation>Plusieurs entreprises</translation>
    </message>
    <message>
        <source>%1 · no administrator</source>
        <extracomment>%1: a relationship's reference</extracomment>
        <translation>%1 · aucun administrateur</translation>
    </message>
    <message numerus="yes">
        <source>%1 · only %n administrator(s)</source>
        <translation>
            <numerusform>%1 · un seul administrateur</numerusform>
            <numerusform>%1 · %n administrateurs seulement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>Company not known</source>
        <translation>Entreprise inconnue</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>préparé par %1</translation>
    </message>
    <message>
        <source>refused by the portal</source>
        <translation>refusé par le portail</translation>
    </message>
    <message>
        <source>rejected by %1: “%2”</source>
        <extracomment>%1: a person; %2: what they wrote</extracomment>
        <translation>refusé par %1 : « %2 »</translation>
    </message>
    <message>
        <source>what it relied on has changed</source>
        <translation>ce sur quoi il reposait a changé</translation>
    </message>
    <message>
        <source>sent without an answer, being checked</source>
        <translation>envoyé sans réponse, vérification en cours</translation>
    </message>
    <message>
        <source>its document is not there any more</source>
        <translation>sa pièce n’est plus là</translation>
    </message>
    <message>
        <source>waits for the portal</source>
        <translation>attend le portail</translation>
    </message>
    <message>
        <source>issued, not handed over</source>
        <translation>établis, pas encore remis</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>pas encore établis</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>last sign-in on %1</source>
        <translation>dernière connexion le %1</translation>
    </message>
    <message>
        <source>has never signed in</source>
        <translation>ne s’est jamais connecté</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>New draft…</source>
        <translation>Nouveau brouillon…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Remettre…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Traiter…</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Activer…</translation>
    </message>
    <message>
        <source>Define…</source>
        <translation>Définir…</translation>
    </message>
    <message>
        <source>Letters to print and post</source>
        <translation>Courriers à imprimer et à poster</translation>
    </message>
    <message>
        <source>they carry sign-in IDs and temporary passwords</source>
        <translation>ils portent identifiants et mots de passe provisoires</translation>
    </message>
    <message>
        <source>no letter to print</source>
        <translation>aucun courrier à imprimer</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>pas encore imprimé</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Orders lost on the portal</source>
        <translation>Bordereaux perdus par le portail</translation>
    </message>
    <message>
        <source>it was put back to an earlier copy; sent again only if you say so</source>
        <translation>rétabli à partir d’une copie antérieure ; retransmis seulement si vous le demandez</translation>
    </message>
    <message>
        <source>takes access away</source>
        <translation>retire des accès</translation>
    </message>
    <message>
        <source>what it changed is not so now</source>
        <translation>ce qu’il modifiait n’est plus en place</translation>
    </message>
    <message>
        <source>others have changed the same since</source>
        <translation>d’autres ont modifié la même chose depuis</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Appoint…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Dates…</translation>
    </message>
</context>
<context>
    <name>mandat::models::UserList</name>
    <message>
        <source>when sent</source>
        <translation>à l’envoi</translation>
    </message>
    <message>
        <source>to define</source>
        <translation>à définir</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sign-in ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>personnalisé</translation>
    </message>
</context>
<context>
    <name>mandat::service::MailText</name>
    <message>
        <source>Hello %1,

Your access to %2 is ready. Your sign-in ID is %3.

Choose your password here:
%4

The link works once, until %5. If you did not expect this message, you can ignore it.
</source>
        <translation>Bonjour %1,

Votre accès à %2 est prêt. Votre identifiant est %3.

Choisissez votre mot de passe ici :
%4

Le lien sert une seule fois, jusqu’au %5. Si vous n’attendiez pas ce message, vous pouvez l’ignorer.
</translation>
    </message>
    <message>
        <source>Your access to %1</source>
        <translation>Votre accès à %1</translation>
    </message>
    <message>
        <source>%1 (%2) asks for access to %3.

%4

The request waits in the inbox.
</source>
        <translation>%1 (%2) demande un accès à %3.

%4

La demande attend dans la boîte de réception.
</translation>
    </message>
    <message>
        <source>Access request from %1</source>
        <translation>Demande d’accès de %1</translation>
    </message>
    <message>
        <source>Hello %1,

Your request for access to %2 was accepted. You will hear from the portal as soon as your access is ready.
</source>
        <translation>Bonjour %1,

Votre demande d’accès à %2 est acceptée. Le portail vous écrira dès que votre accès sera prêt.
</translation>
    </message>
    <message>
        <source>Hello %1,

Your request for access to %2 was refused:
%3
</source>
        <translation>Bonjour %1,

Votre demande d’accès à %2 est refusée :
%3
</translation>
    </message>
    <message>
        <source>Your request for access to %1</source>
        <translation>Votre demande d’accès à %1</translation>
    </message>
</context>
</TS>
