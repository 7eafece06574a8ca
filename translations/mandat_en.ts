<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mandat::Wording</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The portal asks to slow down. What you prepared is kept. Try again in %n second(s).</source>
        <translation>
            <numerusform>The portal asks to slow down. What you prepared is kept. Try again in %n second.</numerusform>
            <numerusform>The portal asks to slow down. What you prepared is kept. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This profile includes sensitive operations: %1. They stay off for %n person(s) who do not have %2 and a secure mobile number registered with the portal: %3.</source>
        <translation>
            <numerusform>This profile includes sensitive operations: %1. They stay off for %n person who does not have %2 and a secure mobile number registered with the portal: %3.</numerusform>
            <numerusform>This profile includes sensitive operations: %1. They stay off for %n people who do not have %2 and a secure mobile number registered with the portal: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</source>
        <translation>
            <numerusform>%1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</numerusform>
            <numerusform>%1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %2 on, %1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</source>
        <translation>
            <numerusform>From %2 on, %1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</numerusform>
            <numerusform>From %2 on, %1 would have no administrator left, and the portal asks for at least %n. Appoint one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would have only %n administrator(s) left, and the portal asks for at least %2. Appoint another one first.</source>
        <translation>
            <numerusform>%1 would have only %n administrator left, and the portal asks for at least %2. Appoint another one first.</numerusform>
            <numerusform>%1 would have only %n administrators left, and the portal asks for at least %2. Appoint another one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %3 on, %1 would have only %n administrator(s) left, and the portal asks for at least %2. Appoint another one first.</source>
        <translation>
            <numerusform>From %3 on, %1 would have only %n administrator left, and the portal asks for at least %2. Appoint another one first.</numerusform>
            <numerusform>From %3 on, %1 would have only %n administrators left, and the portal asks for at least %2. Appoint another one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will have no administrator left. The portal recommends %n. Appoint a successor.</source>
        <translation>
            <numerusform>%1 will have no administrator left. The portal recommends %n. Appoint a successor.</numerusform>
            <numerusform>%1 will have no administrator left. The portal recommends %n. Appoint a successor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %2 on, %1 will have no administrator left. The portal recommends %n. Appoint a successor.</source>
        <translation>
            <numerusform>From %2 on, %1 will have no administrator left. The portal recommends %n. Appoint a successor.</numerusform>
            <numerusform>From %2 on, %1 will have no administrator left. The portal recommends %n. Appoint a successor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a successor.</source>
        <translation>
            <numerusform>%1 will have only %n administrator left: %2. The portal recommends %3. Appoint a successor.</numerusform>
            <numerusform>%1 will have only %n administrators left: %2. The portal recommends %3. Appoint a successor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %4 on, %1 will have only %n administrator(s) left: %2. The portal recommends %3. Appoint a successor.</source>
        <translation>
            <numerusform>From %4 on, %1 will have only %n administrator left: %2. The portal recommends %3. Appoint a successor.</numerusform>
            <numerusform>From %4 on, %1 will have only %n administrators left: %2. The portal recommends %3. Appoint a successor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This profile is still that of %n person(s): %1. Give them another one before deleting it.</source>
        <translation>
            <numerusform>This profile is still that of %n person: %1. Give them another one before deleting it.</numerusform>
            <numerusform>This profile is still that of %n people: %1. Give them another one before deleting it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>Names, and how many more there are: &quot;A, B, C and 4 others&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has only %n administrator(s): %2. Appoint another one.</source>
        <translation>
            <numerusform>%1 has only %n administrator: %2. Appoint another one.</numerusform>
            <numerusform>%1 has only %n administrators: %2. Appoint another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: not seen for more than %n day(s): %2. Ask whether they still administer it.</source>
        <translation>
            <numerusform>%1: not seen for more than %n day: %2. Ask whether they still administer it.</numerusform>
            <numerusform>%1: not seen for more than %n days: %2. Ask whether they still administer it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccessReviewScreen</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) of %1 are to be removed.</source>
        <translation>
            <numerusform>%n access of %1 is to be removed.</numerusform>
            <numerusform>%n accesses of %1 are to be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) have not been reviewed.</source>
        <translation>
            <numerusform>%n access has not been reviewed.</numerusform>
            <numerusform>%n accesses have not been reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ActivityScreen</name>
    <message numerus="yes">
        <source>%n entries verified: none was changed, removed or put in between.</source>
        <translation>
            <numerusform>%n entry verified: none was changed, removed or put in between.</numerusform>
            <numerusform>%n entries verified: none was changed, removed or put in between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The old and new values of %n of them are gone, their retention over.</source>
        <translation>
            <numerusform>The old and new values of %n of them are gone, their retention over.</numerusform>
            <numerusform>The old and new values of %n of them are gone, their retention over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting the journal: %n entries…</source>
        <translation>
            <numerusform>Exporting the journal: %n entry…</numerusform>
            <numerusform>Exporting the journal: %n entries…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1.</source>
        <translation>
            <numerusform>%n entry written to %1.</numerusform>
            <numerusform>%n entries written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ApprovalsScreen</name>
    <message numerus="yes">
        <source>%n await(s) me</source>
        <translation>
            <numerusform>%n awaits me</numerusform>
            <numerusform>%n await me</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::BulkDialog</name>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>For %n person</numerusform>
            <numerusform>For %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 will be changed; %n is/are left out.</source>
        <translation>
            <numerusform>%1 of %2 will be changed; %n is left out.</numerusform>
            <numerusform>%1 of %2 will be changed; %n are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They will never be able to sign in again; %n access(es) end. The history stays.</source>
        <translation>
            <numerusform>They will never be able to sign in again; %n access ends. The history stays.</numerusform>
            <numerusform>They will never be able to sign in again; %n accesses end. The history stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stage for %n person(s)</source>
        <translation>
            <numerusform>&amp;Stage for %n person</numerusform>
            <numerusform>&amp;Stage for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ChangeBar</name>
    <message numerus="yes">
        <source>%n change(s) to %1</source>
        <translation>
            <numerusform>%n change to %1</numerusform>
            <numerusform>%n changes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to %1</source>
        <extracomment>goes on after “3 changes to Marie Lefèvre”</extracomment>
        <translation>
            <numerusform>%n to %1</numerusform>
            <numerusform>%n to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more to %n other(s)</source>
        <extracomment>goes on after “3 changes to Marie Lefèvre, 1 to Paul Dupré”; %n: people and things</extracomment>
        <translation>
            <numerusform>more to %n other</numerusform>
            <numerusform>more to %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConfirmPage</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConflictScreen</name>
    <message numerus="yes">
        <source>%n other change(s) of the order: not touched by anybody else, or so already on the portal.</source>
        <translation>
            <numerusform>%n other change of the order: not touched by anybody else, or so already on the portal.</numerusform>
            <numerusform>%n other changes of the order: not touched by anybody else, or so already on the portal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) left to review</source>
        <translation>
            <numerusform>%n change left to review</numerusform>
            <numerusform>%n changes left to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ConflictWords</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ContactPage</name>
    <message numerus="yes">
        <source>%n contact(s) left out, who already have access.</source>
        <translation>
            <numerusform>%n contact left out, who already has access.</numerusform>
            <numerusform>%n contacts left out, who already have access.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CopyProfileDialog</name>
    <message numerus="yes">
        <source>%1 – %2, %n function(s)</source>
        <extracomment>a person and the profile that can be copied: “LEFÈVRE Marie – Accountant, 27 functions”</extracomment>
        <translation>
            <numerusform>%1 – %2, %n function</numerusform>
            <numerusform>%1 – %2, %n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::CredentialCard</name>
    <message numerus="yes">
        <source>%n day(s) from when it is issued</source>
        <translation>
            <numerusform>%n day from when it is issued</numerusform>
            <numerusform>%n days from when it is issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. It leaves the clipboard after %n second(s).</source>
        <translation>
            <numerusform>Copied. It leaves the clipboard after %n second.</numerusform>
            <numerusform>Copied. It leaves the clipboard after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DataNotice</name>
    <message numerus="yes">
        <source>%n order(s) of yours that the portal does not have were kept.</source>
        <translation>
            <numerusform>%n order of yours that the portal does not have was kept.</numerusform>
            <numerusform>%n orders of yours that the portal does not have were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) could not be read and will not be sent: look at what you were about to change, and write it again where it is missing.</source>
        <translation>
            <numerusform>%n order could not be read and will not be sent: look at what you were about to change, and write it again where it is missing.</numerusform>
            <numerusform>%n orders could not be read and will not be sent: look at what you were about to change, and write it again where it is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DepartureDialog</name>
    <message numerus="yes">
        <source>&amp;What is withdrawn: %n access(es)</source>
        <translation>
            <numerusform>&amp;What is withdrawn: %n access</numerusform>
            <numerusform>&amp;What is withdrawn: %n accesses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) end with it. Nothing is sent before you have reviewed it.</source>
        <translation>
            <numerusform>%n access ends with it. Nothing is sent before you have reviewed it.</numerusform>
            <numerusform>%n accesses end with it. Nothing is sent before you have reviewed it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DepartureEverywhere</name>
    <message numerus="yes">
        <source>&amp;Submit %n order(s)</source>
        <translation>
            <numerusform>&amp;Submit %n order</numerusform>
            <numerusform>&amp;Submit %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cannot be sent as it is: the reason stands with it.</source>
        <translation>
            <numerusform>%n order cannot be sent as it is: the reason stands with it.</numerusform>
            <numerusform>%n orders cannot be sent as they are: the reason stands with each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be sent, each to its portal.</source>
        <translation>
            <numerusform>%n order will be sent to its portal.</numerusform>
            <numerusform>%n orders will be sent, each to its portal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::DetailsPage</name>
    <message numerus="yes">
        <source>%n telephone(s)</source>
        <translation>
            <numerusform>%n telephone</numerusform>
            <numerusform>%n telephones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EffectPane</name>
    <message numerus="yes">
        <source>%1 gains %n function(s).</source>
        <translation>
            <numerusform>%1 gains %n function.</numerusform>
            <numerusform>%1 gains %n functions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay off until the equipment is there.</source>
        <translation>
            <numerusform>%n of them stays off until the equipment is there.</numerusform>
            <numerusform>%n of them stay off until the equipment is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes from %2 to %n administrator(s).</source>
        <extracomment>%1: a relationship; from %2 to %n administrators</extracomment>
        <translation>
            <numerusform>%1 goes from %2 to %n administrator.</numerusform>
            <numerusform>%1 goes from %2 to %n administrators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EffectPanel</name>
    <message numerus="yes">
        <source>%1 loses %n function(s) on %2.</source>
        <translation>
            <numerusform>%1 loses %n function on %2.</numerusform>
            <numerusform>%1 loses %n functions on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 loses %n account(s) on %2.</source>
        <translation>
            <numerusform>%1 loses %n account on %2.</numerusform>
            <numerusform>%1 loses %n accounts on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) %1.</source>
        <extracomment>%1: &quot;22 functions&quot;</extracomment>
        <translation>
            <numerusform>%n person loses %1.</numerusform>
            <numerusform>%n people lose %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) accounts.</source>
        <translation>
            <numerusform>%n person loses accounts.</numerusform>
            <numerusform>%n people lose accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gains %n function(s) on %2.</source>
        <translation>
            <numerusform>%1 gains %n function on %2.</numerusform>
            <numerusform>%1 gains %n functions on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gains %n account(s) on %2.</source>
        <translation>
            <numerusform>%1 gains %n account on %2.</numerusform>
            <numerusform>%1 gains %n accounts on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) %1.</source>
        <extracomment>%1: &quot;22 functions&quot;</extracomment>
        <translation>
            <numerusform>%n person gains %1.</numerusform>
            <numerusform>%n people gain %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) accounts.</source>
        <translation>
            <numerusform>%n person gains accounts.</numerusform>
            <numerusform>%n people gain accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still need(s) equipment.</source>
        <translation>
            <numerusform>%n person still needs equipment.</numerusform>
            <numerusform>%n people still need equipment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In effect about %n minute(s) after it is submitted, towards %1.</source>
        <translation>
            <numerusform>In effect about %n minute after it is submitted, towards %1.</numerusform>
            <numerusform>In effect about %n minutes after it is submitted, towards %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n function(s) on %2 stay(s) off until then.</source>
        <translation>
            <numerusform>%1: %n function on %2 stays off until then.</numerusform>
            <numerusform>%1: %n functions on %2 stay off until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::EraseData</name>
    <message numerus="yes">
        <source>%n staged change(s) will be lost.</source>
        <translation>
            <numerusform>%n staged change will be lost.</numerusform>
            <numerusform>%n staged changes will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) will be lost.</source>
        <translation>
            <numerusform>%n draft will be lost.</numerusform>
            <numerusform>%n drafts will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access review(s) will be lost. They are kept on this computer only: export what you must be able to show.</source>
        <translation>
            <numerusform>%n access review will be lost. It is kept on this computer only: export what you must be able to show.</numerusform>
            <numerusform>%n access reviews will be lost. They are kept on this computer only: export what you must be able to show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes on %n recovery(ies) of administration will be lost.</source>
        <translation>
            <numerusform>Notes on %n recovery of administration will be lost.</numerusform>
            <numerusform>Notes on %n recoveries of administration will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of yours wait for a decision: not sent, returned, or lost on the portal. Send them or set them aside in To do; then the data can be erased.</source>
        <translation>
            <numerusform>%n order of yours waits for a decision: not sent, returned, or lost on the portal. Send it or set it aside in To do; then the data can be erased.</numerusform>
            <numerusform>%n orders of yours wait for a decision: not sent, returned, or lost on the portal. Send them or set them aside in To do; then the data can be erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FactLine</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::FilterBar</name>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImpactPanel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) rights.</source>
        <translation>
            <numerusform>%n person loses rights.</numerusform>
            <numerusform>%n people lose rights.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) gain(s) rights.</source>
        <translation>
            <numerusform>%n person gains rights.</numerusform>
            <numerusform>%n people gain rights.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still need(s) equipment for it.</source>
        <translation>
            <numerusform>%n person still needs equipment for it.</numerusform>
            <numerusform>%n people still need equipment for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Stage for %n person(s)</source>
        <translation>
            <numerusform>&amp;Stage for %n person</numerusform>
            <numerusform>&amp;Stage for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ImportResultDialog</name>
    <message numerus="yes">
        <source>%n line(s), staged on %1.</source>
        <extracomment>%1: lines of a file; %2: a day and time</extracomment>
        <translation>
            <numerusform>%n line, staged on %1.</numerusform>
            <numerusform>%n lines, staged on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LettersDialog</name>
    <message numerus="yes">
        <source>&amp;Print %n letter(s) again…</source>
        <translation>
            <numerusform>&amp;Print %n letter again…</numerusform>
            <numerusform>&amp;Print %n letters again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Print %n letter(s)…</source>
        <translation>
            <numerusform>&amp;Print %n letter…</numerusform>
            <numerusform>&amp;Print %n letters…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) get(s) a new temporary password.</source>
        <translation>
            <numerusform>%n person gets a new temporary password.</numerusform>
            <numerusform>%n people get a new temporary password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::LostOrdersDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::MatrixExport</name>
    <message numerus="yes">
        <source>%n function(s) written to %1.</source>
        <translation>
            <numerusform>%n function written to %1.</numerusform>
            <numerusform>%n functions written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::OutcomeWords</name>
    <message numerus="yes">
        <source>%n person(s) created.</source>
        <translation>
            <numerusform>%n person created.</numerusform>
            <numerusform>%n people created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) deleted.</source>
        <translation>
            <numerusform>%n person deleted.</numerusform>
            <numerusform>%n people deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) added.</source>
        <translation>
            <numerusform>%n access added.</numerusform>
            <numerusform>%n accesses added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) removed.</source>
        <translation>
            <numerusform>%n access removed.</numerusform>
            <numerusform>%n accesses removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made.</source>
        <translation>
            <numerusform>%n change made.</numerusform>
            <numerusform>%n changes made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Phrases</name>
    <message numerus="yes">
        <source>%1 goes from %2 to %n administrator(s).</source>
        <translation>
            <numerusform>%1 goes from %2 to %n administrator.</numerusform>
            <numerusform>%1 goes from %2 to %n administrators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::PrintPreview</name>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileEditor</name>
    <message numerus="yes">
        <source>D&amp;elete (%n user(s) have it)</source>
        <translation>
            <numerusform>D&amp;elete (%n user has it)</numerusform>
            <numerusform>D&amp;elete (%n users have it)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfileList</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ProfilesScreen</name>
    <message numerus="yes">
        <source>%n predefined</source>
        <translation>
            <numerusform>%n predefined</numerusform>
            <numerusform>%n predefined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared</source>
        <translation>
            <numerusform>%n shared</numerusform>
            <numerusform>%n shared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecapPrinting</name>
    <message numerus="yes">
        <source>%n profile recap(s)</source>
        <translation>
            <numerusform>%n profile recap</numerusform>
            <numerusform>%n profile recaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access letter(s)</source>
        <translation>
            <numerusform>%n access letter</numerusform>
            <numerusform>%n access letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecordRequestDialog</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RecoveryNotices</name>
    <message numerus="yes">
        <source>The administration of %1 is being recovered: %n step(s) to go.</source>
        <extracomment>%1: a relationship&apos;s reference</extracomment>
        <translation>
            <numerusform>The administration of %1 is being recovered: %n step to go.</numerusform>
            <numerusform>The administration of %1 is being recovered: %n steps to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Remaining</name>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ReplaceDialog</name>
    <message numerus="yes">
        <source>%n access(es) are not taken over</source>
        <translation>
            <numerusform>%n access is not taken over</numerusform>
            <numerusform>%n accesses are not taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::Replacement</name>
    <message numerus="yes">
        <source>%n deleted person(s) come back as new ones: with a new ID, new credentials, and without the equipment and the terms accepted before.</source>
        <translation>
            <numerusform>%n deleted person comes back as a new one: with a new ID, new credentials, and without the equipment and the terms accepted before.</numerusform>
            <numerusform>%n deleted people come back as new ones: with a new ID, new credentials, and without the equipment and the terms accepted before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) against today’s state are staged to undo %1. Nothing is sent before you have reviewed them.</source>
        <translation>
            <numerusform>%n change against today’s state is staged to undo %1. Nothing is sent before you have reviewed it.</numerusform>
            <numerusform>%n changes against today’s state are staged to undo %1. Nothing is sent before you have reviewed them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ResultScreen</name>
    <message numerus="yes">
        <source>%n sign-in(s) left to hand over</source>
        <translation>
            <numerusform>%n sign-in left to hand over</numerusform>
            <numerusform>%n sign-ins left to hand over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::ReviewScreen</name>
    <message numerus="yes">
        <source>%1 · %n change(s)</source>
        <translation>
            <numerusform>%1 · %n change</numerusform>
            <numerusform>%1 · %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to correct first</source>
        <translation>
            <numerusform>%n point to correct first</numerusform>
            <numerusform>%n points to correct first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) left to tick</source>
        <translation>
            <numerusform>%n warning left to tick</numerusform>
            <numerusform>%n warnings left to tick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) access by it.</source>
        <translation>
            <numerusform>%n person loses access by it.</numerusform>
            <numerusform>%n people lose access by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) for %1 will be sent to the portal.</source>
        <translation>
            <numerusform>%n change for %1 will be sent to the portal.</numerusform>
            <numerusform>%n changes for %1 will be sent to the portal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These changes take %n orders, sent one after the other. Each is applied as a whole, but by itself: if one of them is refused, the others hold.</source>
        <translation>
            <numerusform>These changes take %n order.</numerusform>
            <numerusform>These changes take %n orders, sent one after the other. Each is applied as a whole, but by itself: if one of them is refused, the others hold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RightsPage</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::RightsSummary</name>
    <message numerus="yes">
        <source>functions of %n possible here</source>
        <translation>
            <numerusform>function of %n possible here</numerusform>
            <numerusform>functions of %n possible here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive operation(s)</source>
        <translation>
            <numerusform>%n sensitive operation</numerusform>
            <numerusform>%n sensitive operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) above the ceiling.</source>
        <translation>
            <numerusform>%n function above the ceiling.</numerusform>
            <numerusform>%n functions above the ceiling.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) of the module %1, which is off.</source>
        <translation>
            <numerusform>%n function of the module %1, which is off.</numerusform>
            <numerusform>%n functions of the module %1, which is off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SignCounts</name>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modified</source>
        <translation>
            <numerusform>%n modified</numerusform>
            <numerusform>%n modified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::StaffPane</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: some of a list</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them already at risk</source>
        <translation>
            <numerusform>%n of them already at risk</numerusform>
            <numerusform>%n of them already at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access request(s) would wait for this person</source>
        <translation>
            <numerusform>%n access request would wait for this person</numerusform>
            <numerusform>%n access requests would wait for this person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) access meanwhile: last days to extend or to let pass</source>
        <translation>
            <numerusform>%n person loses access meanwhile: a last day to extend or to let pass</numerusform>
            <numerusform>%n people lose access meanwhile: last days to extend or to let pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held order(s) that nobody else is known to approve</source>
        <translation>
            <numerusform>%n held order that nobody else is known to approve</numerusform>
            <numerusform>%n held orders that nobody else is known to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held order(s) of this person: nobody else can withdraw them</source>
        <translation>
            <numerusform>%n held order of this person: nobody else can withdraw it</numerusform>
            <numerusform>%n held orders of this person: nobody else can withdraw them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SummaryPage</name>
    <message numerus="yes">
        <source>Changes: %n</source>
        <translation>
            <numerusform>Change: %n</numerusform>
            <numerusform>Changes: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) must be put right before this can be submitted.</source>
        <translation>
            <numerusform>%n point must be put right before this can be submitted.</numerusform>
            <numerusform>%n points must be put right before this can be submitted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) left to be ticked.</source>
        <translation>
            <numerusform>%n warning left to be ticked.</numerusform>
            <numerusform>%n warnings left to be ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SyncIndicator</name>
    <message numerus="yes">
        <source>%n order(s) to send</source>
        <translation>
            <numerusform>%n order to send</numerusform>
            <numerusform>%n orders to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::SyncNotices</name>
    <message numerus="yes">
        <source>This computer’s clock is %n minute(s) ahead of the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute ahead of the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</numerusform>
            <numerusform>This computer’s clock is %n minutes ahead of the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minute(s) behind the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute behind the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</numerusform>
            <numerusform>This computer’s clock is %n minutes behind the portal’s. Only the portal’s counts; set this computer’s clock, so that times here are right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TableExport</name>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TodoScreen</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without administrator</source>
        <extracomment>%1: &quot;23 points&quot;</extracomment>
        <translation>
            <numerusform>%1, %n without administrator</numerusform>
            <numerusform>%1, %n without administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access review of %1 is not finished: %n access(es) to go.</source>
        <extracomment>%1: the company of the one review</extracomment>
        <translation>
            <numerusform>The access review of %1 is not finished: %n access to go.</numerusform>
            <numerusform>The access review of %1 is not finished: %n accesses to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access reviews are not finished.</source>
        <translation>
            <numerusform>%n access review is not finished.</numerusform>
            <numerusform>%n access reviews are not finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::TrackingPanel</name>
    <message numerus="yes">
        <source>&amp;Print %n profile recap(s)…</source>
        <translation>
            <numerusform>&amp;Print %n profile recap…</numerusform>
            <numerusform>&amp;Print %n profile recaps…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, all %n operation(s)</source>
        <extracomment>%1: a time</extracomment>
        <translation>
            <numerusform>%1, %n operation</numerusform>
            <numerusform>%1, all %n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n function(s)</source>
        <translation>
            <numerusform>%1: %n function</numerusform>
            <numerusform>%1: %n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::UserPane</name>
    <message numerus="yes">
        <source>%n staged change(s)</source>
        <translation>
            <numerusform>%n staged change</numerusform>
            <numerusform>%n staged changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) end with it. The history stays. Nothing is sent before you have reviewed it.</source>
        <translation>
            <numerusform>%n access ends with it. The history stays. Nothing is sent before you have reviewed it.</numerusform>
            <numerusform>%n accesses end with it. The history stays. Nothing is sent before you have reviewed it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhatIfPane</name>
    <message numerus="yes">
        <source>%n stay(s) covered.</source>
        <translation>
            <numerusform>%n stays covered.</numerusform>
            <numerusform>%n stay covered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n administrator(s) left: %1</source>
        <extracomment>%1: names</extracomment>
        <translation>
            <numerusform>only %n administrator left: %1</numerusform>
            <numerusform>only %n administrators left: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nobody else can do this: %1, and %n more</source>
        <extracomment>%1: functions</extracomment>
        <translation>
            <numerusform>nobody else can do this: %1, and %n more</numerusform>
            <numerusform>nobody else can do this: %1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::desktop::WhoCanWindow</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::AccessRegisterMaker</name>
    <message numerus="yes">
        <source>%n access(es)</source>
        <translation>
            <numerusform>%n access</numerusform>
            <numerusform>%n accesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::ContinuityReportMaker</name>
    <message numerus="yes">
        <source>Likewise for %n other function(s).</source>
        <translation>
            <numerusform>Likewise for %n other function.</numerusform>
            <numerusform>Likewise for %n other functions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::DepartureWords</name>
    <message numerus="yes">
        <source>It is a user of its own with %n access(es): it needs its own departure.</source>
        <translation>
            <numerusform>It is a user of its own with %n access: it needs its own departure.</numerusform>
            <numerusform>It is a user of its own with %n accesses: it needs its own departure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each portal has its own orders: %n access(es) to withdraw from there.</source>
        <translation>
            <numerusform>Each portal has its own orders: %n access to withdraw there.</numerusform>
            <numerusform>Each portal has its own orders: %n accesses to withdraw there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The portal takes about %n minute(s) to put a withdrawal in effect.</source>
        <translation>
            <numerusform>The portal takes about %n minute to put a withdrawal in effect.</numerusform>
            <numerusform>The portal takes about %n minutes to put a withdrawal in effect.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::OrderSummaryMaker</name>
    <message numerus="yes">
        <source>Loses %n account(s)</source>
        <translation>
            <numerusform>Loses %n account</numerusform>
            <numerusform>Loses %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gains %n account(s)</source>
        <translation>
            <numerusform>Gains %n account</numerusform>
            <numerusform>Gains %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::Phrases</name>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <extracomment>%1: how many are authorised, %n: how many there are</extracomment>
        <translation>
            <numerusform>%1 of %n account</numerusform>
            <numerusform>%1 of %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) allowed</source>
        <translation>
            <numerusform>%n function allowed</numerusform>
            <numerusform>%n functions allowed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) allowed, of which %1 awaiting equipment</source>
        <extracomment>%1: how many of them wait</extracomment>
        <translation>
            <numerusform>%n function allowed, of which %1 awaiting equipment</numerusform>
            <numerusform>%n functions allowed, of which %1 awaiting equipment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) not printed: the list was filtered.</source>
        <translation>
            <numerusform>%n function not printed: the list was filtered.</numerusform>
            <numerusform>%n functions not printed: the list was filtered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::documents::StaffHandoverMaker</name>
    <message numerus="yes">
        <source>%n more, not listed here.</source>
        <translation>
            <numerusform>%n more, not listed here.</numerusform>
            <numerusform>%n more, not listed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access request(s) wait for an answer.</source>
        <translation>
            <numerusform>%n access request waits for an answer.</numerusform>
            <numerusform>%n access requests wait for an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::Ago</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::DiffTree</name>
    <message numerus="yes">
        <source>Loses %n function(s)</source>
        <translation>
            <numerusform>Loses %n function</numerusform>
            <numerusform>Loses %n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting equipment</source>
        <translation>
            <numerusform>%n awaiting equipment</numerusform>
            <numerusform>%n awaiting equipment</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::FunctionTree</name>
    <message numerus="yes">
        <source>above the ceiling of %n of them</source>
        <extracomment>%n relationships do not let this function through</extracomment>
        <translation>
            <numerusform>above the ceiling of %n of them</numerusform>
            <numerusform>above the ceiling of %n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::OrderList</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::RightsTree</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>All %n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::RiskList</name>
    <message numerus="yes">
        <source>Only %n administrator(s)</source>
        <translation>
            <numerusform>Only %n administrator</numerusform>
            <numerusform>Only %n administrators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s) not seen for long</source>
        <translation>
            <numerusform>%n administrator not seen for long</numerusform>
            <numerusform>%n administrators not seen for long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::SearchResults</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s)</source>
        <translation>
            <numerusform>%n administrator</numerusform>
            <numerusform>%n administrators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mandat::models::TodoWords</name>
    <message numerus="yes">
        <source>Access ends within %n day(s)</source>
        <translation>
            <numerusform>Access ends within %n day</numerusform>
            <numerusform>Access ends within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not seen for %n day(s)</source>
        <translation>
            <numerusform>Not seen for %n day</numerusform>
            <numerusform>Not seen for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any administrator</source>
        <translation>
            <numerusform>%n without any administrator</numerusform>
            <numerusform>%n without any administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · only %n administrator(s)</source>
        <translation>
            <numerusform>%1 · only %n administrator</numerusform>
            <numerusform>%1 · only %n administrators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
