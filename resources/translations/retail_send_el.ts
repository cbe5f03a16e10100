<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el_GR" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version</source>
        <translation>Έκδοση</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Φάκελος δεδομένων</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>Φάκελος καταγραφής</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Άνοιγμα: {0}</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Τι περιέχει</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Επαφές</translation>
    </message>
    <message>
        <source>Numbers that opted out</source>
        <translation>Αριθμοί που ζήτησαν διαγραφή</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Μηνύματα</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Αρχείο δεδομένων</translation>
    </message>
    <message>
        <source>Built on, with thanks</source>
        <translation>Στηρίζεται, με ευχαριστίες, σε</translation>
    </message>
</context>
<context>
    <name>ActivityExport</name>
    <message>
        <source>Export what happened</source>
        <translation>Εξαγωγή της δραστηριότητας</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>δραστηριότητα</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Πότε</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Τι έγινε</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Λεπτομέρειες</translation>
    </message>
    <message>
        <source>{0} lines written to {1}</source>
        <translation>{0} γραμμές γράφτηκαν στο {1}</translation>
    </message>
    <message>
        <source>The list was not written</source>
        <translation>Η λίστα δεν γράφτηκε</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Γράφεται η λίστα</translation>
    </message>
</context>
<context>
    <name>ActivityScreen</name>
    <message>
        <source>What happened, newest first</source>
        <translation>Τι έγινε, πρώτα τα νεότερα</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Εξαγωγή</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Σας χρειάζεται</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Αποστολές</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Επαφές</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Αντίγραφα ασφαλείας</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Αναζήτηση</translation>
    </message>
    <message>
        <source>Search what happened</source>
        <translation>Αναζήτηση στη δραστηριότητα</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Δραστηριότητα</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>{0} νέα</translation>
    </message>
    <message>
        <source>{0} new, go to the top</source>
        <translation>{0} νέα, στην αρχή της λίστας</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Δεν έγινε τίποτα ακόμη</translation>
    </message>
    <message>
        <source>Imports, campaigns, decisions and changed settings are listed here from now on.</source>
        <translation>Από εδώ και πέρα θα βλέπετε εδώ εισαγωγές, καμπάνιες, αποφάσεις και αλλαγές ρυθμίσεων.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Δεν ταιριάζει τίποτα</translation>
    </message>
    <message>
        <source>Nothing that happened fits this search.</source>
        <translation>Τίποτα από όσα έγιναν δεν ταιριάζει στην αναζήτηση.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
    <message>
        <source>What happened could not be read</source>
        <translation>Η δραστηριότητα δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>It was not undone</source>
        <translation>Δεν αναιρέθηκε</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Αναιρέθηκε: {0}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Όπως το σύστημα</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Φωτεινή</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Σκούρα</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Όψη</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Γλώσσα</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Leave practice</source>
        <translation>Τέλος δοκιμής</translation>
    </message>
    <message>
        <source>“{0}” has made no progress for {1}. {2}</source>
        <translation>Η «{0}» δεν προχωρά εδώ και {1}. {2}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
</context>
<context>
    <name>AudienceStep</name>
    <message>
        <source>Condition</source>
        <translation>Συνθήκη</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>Εξαίρεση</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Άλλοι</translation>
    </message>
    <message>
        <source>Show others of them</source>
        <translation>Εμφάνιση άλλων</translation>
    </message>
    <message>
        <source>Will receive it</source>
        <translation>Θα το λάβουν</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ξεκινήστε από</translation>
    </message>
    <message>
        <source>People who match all of these</source>
        <translation>Όσοι ταιριάζουν σε όλα αυτά</translation>
    </message>
    <message>
        <source>But never these</source>
        <translation>Αλλά ποτέ αυτοί</translation>
    </message>
    <message>
        <source>A few of them</source>
        <translation>Μερικοί από αυτούς</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Μένουν έξω</translation>
    </message>
    <message>
        <source>Nobody who matches is left out.</source>
        <translation>Κανείς από όσους ταιριάζουν δεν μένει έξω.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Ποιοι;</translation>
    </message>
    <message>
        <source>Who is left out: {0}</source>
        <translation>Ποιοι μένουν έξω: {0}</translation>
    </message>
    <message>
        <source>The condition is removed</source>
        <translation>Η συνθήκη αφαιρέθηκε</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Επαναφορά</translation>
    </message>
    <message>
        <source>There is nobody here yet. Import the customers that you want to write to.</source>
        <translation>Δεν υπάρχει κανείς ακόμη. Κάντε εισαγωγή των πελατών στους οποίους θέλετε να γράψετε.</translation>
    </message>
    <message>
        <source>Nobody is left who may be written to. Change a condition or an exclusion.</source>
        <translation>Δεν μένει κανείς στον οποίο επιτρέπεται να γράψετε. Αλλάξτε μια συνθήκη ή μια εξαίρεση.</translation>
    </message>
    <message>
        <source>Nobody matches these conditions. Change one, or take one away.</source>
        <translation>Κανείς δεν ταιριάζει σε αυτές τις συνθήκες. Αλλάξτε ή αφαιρέστε κάποια.</translation>
    </message>
    <message>
        <source>Nobody here may be written to. Choose others, or import customers who agreed to it.</source>
        <translation>Σε κανέναν εδώ δεν επιτρέπεται να γράψετε. Διαλέξτε άλλους ή κάντε εισαγωγή πελατών που συμφώνησαν.</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>περίπου {0}</translation>
    </message>
    <message>
        <source>of {0} who match</source>
        <translation>από {0} που ταιριάζουν</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Μένουν έξω: {0}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Αντίγραφο τώρα</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Επαναφορά…</translation>
    </message>
    <message>
        <source>&amp;Check the data</source>
        <translation>Έλεγχος &amp;δεδομένων</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Άνοιγμα του φακέλου</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Δεν υπάρχει ακόμη αντίγραφο.</translation>
    </message>
    <message>
        <source>Not in practice: its data is thrown away</source>
        <translation>Όχι στη δοκιμή: τα δεδομένα της πετιούνται</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Αντίγραφα ασφαλείας</translation>
    </message>
    <message>
        <source>Contacts, campaigns, messages and settings in one file. The API key is never in it.</source>
        <translation>Επαφές, καμπάνιες, μηνύματα και ρυθμίσεις σε ένα αρχείο. Το κλειδί API δεν είναι ποτέ μέσα.</translation>
    </message>
    <message>
        <source>Last backups</source>
        <translation>Τελευταία αντίγραφα</translation>
    </message>
    <message>
        <source>Retail Send makes one by itself before each update and before each restore.</source>
        <translation>Το Retail Send φτιάχνει μόνο του ένα πριν από κάθε ενημέρωση και πριν από κάθε επαναφορά.</translation>
    </message>
    <message>
        <source>The backups could not be listed. {0}</source>
        <translation>Τα αντίγραφα δεν διαβάστηκαν. {0}</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>Πού να γραφτεί το αντίγραφο;</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Αντίγραφα (*.db)</translation>
    </message>
</context>
<context>
    <name>BackupWork</name>
    <message>
        <source>Progress of the backup</source>
        <translation>Πρόοδος του αντιγράφου</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Διακοπή της εργασίας</translation>
    </message>
    <message>
        <source>The copy is being checked</source>
        <translation>Ελέγχεται το αντίγραφο</translation>
    </message>
    <message>
        <source>Everything is being copied; sending goes on meanwhile</source>
        <translation>Αντιγράφονται όλα· οι αποστολές συνεχίζονται στο μεταξύ</translation>
    </message>
    <message>
        <source>All data is being read</source>
        <translation>Διαβάζονται όλα τα δεδομένα</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept.</source>
        <translation>Διακόπηκε. Δεν κρατήθηκε τίποτα.</translation>
    </message>
    <message>
        <source>Backed up to {0} · {1} · verified</source>
        <translation>Αντίγραφο στο {0} · {1} · ελέγχθηκε</translation>
    </message>
    <message>
        <source>Backed up to {0}, but the data in it is damaged.</source>
        <translation>Αντίγραφο στο {0}, αλλά τα δεδομένα του είναι κατεστραμμένα.</translation>
    </message>
    <message>
        <source>Everything is fine: {0} campaigns and {1} messages were read.</source>
        <translation>Όλα εντάξει: διαβάστηκαν {0} καμπάνιες και {1} μηνύματα.</translation>
    </message>
    <message>
        <source>{0} campaigns have wrong counts, {1} messages are damaged. Put the newest good backup back.</source>
        <translation>{0} καμπάνιες με λάθος αθροίσματα, {1} μηνύματα κατεστραμμένα. Επαναφέρετε το πιο πρόσφατο καλό αντίγραφο.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Απόκρυψη της ειδοποίησης</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Notices, {0} new</source>
        <translation>Ειδοποιήσεις, {0} νέες</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Ειδοποιήσεις</translation>
    </message>
</context>
<context>
    <name>CampaignButtons</name>
    <message>
        <source>Pause</source>
        <translation>Παύση</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Συνέχιση</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Ακύρωση της καμπάνιας</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Εξαγωγή CSV</translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>Συνέχιση</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>Δεν αποφασίστηκε τίποτα</translation>
    </message>
    <message>
        <source>Send it to {0} again?</source>
        <translation>Να σταλεί ξανά στον αριθμό {0};</translation>
    </message>
    <message>
        <source>Mitto may have taken it the first time. Then this person gets it twice.</source>
        <translation>Ίσως η Mitto το πήρε την πρώτη φορά. Τότε το άτομο θα το λάβει δύο φορές.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Αποστολή ξανά</translation>
    </message>
    <message>
        <source>The campaign was not paused</source>
        <translation>Η καμπάνια δεν μπήκε σε παύση</translation>
    </message>
    <message>
        <source>The campaign does not go on</source>
        <translation>Η καμπάνια δεν συνεχίζεται</translation>
    </message>
    <message>
        <source>It starts as planned: {0}</source>
        <translation>Ξεκινά όπως είχε οριστεί: {0}</translation>
    </message>
    <message>
        <source>Go on without a ceiling?</source>
        <translation>Συνέχεια χωρίς όριο;</translation>
    </message>
    <message>
        <source>What is left would cost more than you allowed. If you go on, all of it is sent.</source>
        <translation>Ό,τι μένει κοστίζει περισσότερο από όσο επιτρέψατε. Αν συνεχίσετε, θα σταλούν όλα.</translation>
    </message>
    <message>
        <source>Go on without a ceiling</source>
        <translation>Συνέχεια χωρίς όριο</translation>
    </message>
    <message>
        <source>Still to be sent</source>
        <translation>Μένουν να σταλούν</translation>
    </message>
    <message>
        <source>Send “{0}”?</source>
        <translation>Αποστολή της «{0}»;</translation>
    </message>
    <message>
        <source>Sending starts now. What Mitto has taken cannot be called back.</source>
        <translation>Η αποστολή ξεκινά τώρα. Ό,τι έχει πάρει η Mitto δεν ανακαλείται.</translation>
    </message>
    <message>
        <source>Send to {0}</source>
        <translation>Αποστολή σε {0}</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Δεν στάλθηκε τίποτα</translation>
    </message>
    <message>
        <source>{0} queued</source>
        <translation>{0} σε αναμονή</translation>
    </message>
    <message>
        <source>Will not be sent</source>
        <translation>Δεν θα σταλούν</translation>
    </message>
    <message>
        <source>Cannot be called back</source>
        <translation>Δεν ανακαλούνται</translation>
    </message>
    <message>
        <source>{0}, with Mitto already</source>
        <translation>{0}, τα έχει ήδη η Mitto</translation>
    </message>
    <message>
        <source>Cancel “{0}”?</source>
        <translation>Ακύρωση της «{0}»;</translation>
    </message>
    <message>
        <source>Nothing of it has been sent.</source>
        <translation>Τίποτα από αυτήν δεν έχει σταλεί.</translation>
    </message>
    <message>
        <source>The campaign was not cancelled</source>
        <translation>Η καμπάνια δεν ακυρώθηκε</translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation>{0} ακυρώθηκαν</translation>
    </message>
    <message>
        <source>Mark {0} as sent?</source>
        <translation>Σημείωση {0} ως σταλμένων;</translation>
    </message>
    <message>
        <source>They count as accepted by Mitto. Nobody is written to again, and no report is to be expected.</source>
        <translation>Μετρούν ως παραληφθέντα από τη Mitto. Κανείς δεν λαμβάνει ξανά μήνυμα και δεν αναμένεται αναφορά.</translation>
    </message>
    <message>
        <source>Mark {0} as sent</source>
        <translation>Σημείωση {0} ως σταλμένων</translation>
    </message>
    <message>
        <source>Send {0} again?</source>
        <translation>Αποστολή ξανά {0};</translation>
    </message>
    <message>
        <source>Mitto may have taken them the first time. Then these people get the message twice.</source>
        <translation>Ίσως η Mitto τα πήρε την πρώτη φορά. Τότε αυτά τα άτομα θα λάβουν το μήνυμα δύο φορές.</translation>
    </message>
    <message>
        <source>Send {0} again</source>
        <translation>Αποστολή ξανά {0}</translation>
    </message>
    <message>
        <source>Do not send {0} again?</source>
        <translation>Να μη σταλούν ξανά {0};</translation>
    </message>
    <message>
        <source>They are cancelled. Whoever has not got the message will not get it.</source>
        <translation>Ακυρώνονται. Όποιος δεν έλαβε το μήνυμα δεν θα το λάβει.</translation>
    </message>
    <message>
        <source>Do not send {0} again</source>
        <translation>Να μη σταλούν ξανά {0}</translation>
    </message>
    <message>
        <source>{0} decided</source>
        <translation>Αποφασίστηκε: {0}</translation>
    </message>
    <message>
        <source>Send to {0} again?</source>
        <translation>Αποστολή ξανά σε {0};</translation>
    </message>
    <message>
        <source>Mitto refused these messages, so none of them was sent. What it refused once it may refuse again.</source>
        <translation>Η Mitto απέρριψε αυτά τα μηνύματα, οπότε κανένα δεν στάλθηκε. Ό,τι απέρριψε μια φορά μπορεί να το απορρίψει ξανά.</translation>
    </message>
    <message>
        <source>Nothing was sent again</source>
        <translation>Τίποτα δεν στάλθηκε ξανά</translation>
    </message>
    <message>
        <source>Export the delivery report</source>
        <translation>Εξαγωγή της αναφοράς παράδοσης</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Αρχεία CSV (*.csv)</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>{0} γράφτηκαν στο {1}</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Η αναφορά δεν γράφτηκε</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Γράφεται η αναφορά</translation>
    </message>
</context>
<context>
    <name>CampaignList</name>
    <message>
        <source>Campaign</source>
        <translation>Καμπάνια</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Κατάσταση</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Πρόοδος</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Στάλθηκαν</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Πότε</translation>
    </message>
</context>
<context>
    <name>CampaignMessages</name>
    <message>
        <source>Find a recipient</source>
        <translation>Εύρεση παραλήπτη</translation>
    </message>
    <message>
        <source>Find a recipient by name or number</source>
        <translation>Εύρεση παραλήπτη με όνομα ή αριθμό</translation>
    </message>
    <message>
        <source>Messages of this campaign</source>
        <translation>Μηνύματα αυτής της καμπάνιας</translation>
    </message>
    <message>
        <source>No message here now</source>
        <translation>Κανένα μήνυμα εδώ τώρα</translation>
    </message>
    <message>
        <source>None of this campaign's messages has this status at the moment.</source>
        <translation>Κανένα μήνυμα της καμπάνιας δεν έχει τώρα αυτή την κατάσταση.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
    <message>
        <source>No name and no number of these messages has “{0}” in it.</source>
        <translation>Κανένα όνομα και κανένας αριθμός από αυτά τα μηνύματα δεν περιέχει «{0}».</translation>
    </message>
    <message>
        <source>Nobody here matches</source>
        <translation>Δεν ταιριάζει κανείς εδώ</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Καθαρισμός αναζήτησης</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>Τα μηνύματα δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>In the order of the launch</source>
        <translation>Με τη σειρά της έναρξης</translation>
    </message>
    <message>
        <source>By {0}, downwards</source>
        <translation>Κατά {0}, φθίνουσα</translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation>Κατά {0}</translation>
    </message>
</context>
<context>
    <name>CampaignScreen</name>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Πίσω σε όλες τις καμπάνιες</translation>
    </message>
    <message>
        <source>Without the opt-out line: {0}</source>
        <translation>Χωρίς τη γραμμή διαγραφής: {0}</translation>
    </message>
    <message>
        <source>This campaign could not be read</source>
        <translation>Η καμπάνια δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>{0} may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>{0}: άγνωστο αν στάλθηκαν. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Έλεγχος</translation>
    </message>
    <message>
        <source>Paused by you before its time. Resume it, and it waits for {0} again.</source>
        <translation>Την σταματήσατε πριν την ώρα της. Αν συνεχίσετε, περιμένει πάλι τις {0}.</translation>
    </message>
    <message>
        <source>The first people have got it: {0}. Go on with the rest, or cancel it.</source>
        <translation>Έφτασε στα πρώτα άτομα: {0}. Συνεχίστε με τους υπόλοιπους ή ακυρώστε την.</translation>
    </message>
</context>
<context>
    <name>CampaignsScreen</name>
    <message>
        <source>Find a campaign</source>
        <translation>Εύρεση καμπάνιας</translation>
    </message>
    <message>
        <source>Find a campaign by its name</source>
        <translation>Εύρεση καμπάνιας με το όνομά της</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>No campaign matches</source>
        <translation>Δεν ταιριάζει καμία καμπάνια</translation>
    </message>
    <message>
        <source>No name contains “{0}”.</source>
        <translation>Κανένα όνομα δεν περιέχει «{0}».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Καθαρισμός αναζήτησης</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Καμία καμπάνια ακόμη</translation>
    </message>
    <message>
        <source>Write a message once, and see what became of it for every customer.</source>
        <translation>Γράψτε ένα μήνυμα μία φορά και δείτε τι έγινε για κάθε πελάτη.</translation>
    </message>
    <message>
        <source>One campaign is sending now.</source>
        <translation>Τώρα στέλνεται μία καμπάνια.</translation>
    </message>
    <message>
        <source>{0} campaigns are sending now.</source>
        <translation>Τώρα στέλνονται {0} καμπάνιες.</translation>
    </message>
    <message>
        <source>Nothing is sending now.</source>
        <translation>Τώρα δεν στέλνεται τίποτα.</translation>
    </message>
    <message>
        <source>The campaigns could not be read</source>
        <translation>Οι καμπάνιες δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>The offer ends</source>
        <translation>Η προσφορά λήγει</translation>
    </message>
    <message>
        <source>End of the offer</source>
        <translation>Λήξη της προσφοράς</translation>
    </message>
    <message>
        <source>Nothing is sent, or sent again, after it</source>
        <translation>Μετά δεν στέλνεται τίποτα, ούτε ξανά</translation>
    </message>
    <message>
        <source>Never spend more than</source>
        <translation>Ποτέ πάνω από</translation>
    </message>
    <message>
        <source>What this campaign may cost at most</source>
        <translation>Πόσο μπορεί να κοστίσει το πολύ η καμπάνια</translation>
    </message>
    <message>
        <source>on this campaign</source>
        <translation>για αυτή την καμπάνια</translation>
    </message>
    <message>
        <source>Enter the price of a segment in Settings first</source>
        <translation>Γράψτε πρώτα την τιμή του τμήματος στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Όρια</translation>
    </message>
    <message>
        <source>Nothing is sent, or sent again, after it; Mitto stops trying then, too</source>
        <translation>Μετά από αυτό δεν στέλνεται ούτε ξαναστέλνεται τίποτα· σταματά και η Mitto να προσπαθεί</translation>
    </message>
    <message>
        <source>Nothing is sent, or sent again, after it; what Mitto has by then may arrive later</source>
        <translation>Μετά από αυτό δεν στέλνεται ούτε ξαναστέλνεται τίποτα· ό,τι έχει ήδη η Mitto μπορεί να φτάσει αργότερα</translation>
    </message>
    <message>
        <source>on each day's run</source>
        <translation>για την αποστολή κάθε ημέρας</translation>
    </message>
</context>
<context>
    <name>ChangeStart</name>
    <message>
        <source>Change the time</source>
        <translation>Αλλαγή ώρας</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Πίσω</translation>
    </message>
    <message>
        <source>When should “{0}” go?</source>
        <translation>Πότε να φύγει η «{0}»;</translation>
    </message>
    <message>
        <source>Scheduled for {0}</source>
        <translation>Προγραμματίστηκε για {0}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Show: {0}</source>
        <translation>Εμφάνιση: {0}</translation>
    </message>
</context>
<context>
    <name>CompareInvoice</name>
    <message>
        <source>Compare</source>
        <translation>Σύγκριση</translation>
    </message>
    <message>
        <source>Ask Mitto for its count</source>
        <translation>Ερώτηση στη Mitto</translation>
    </message>
    <message>
        <source>Mitto tells its own count to accounts with its SMS API only.</source>
        <translation>Η Mitto λέει πόσα μέτρησε η ίδια μόνο σε λογαριασμούς με το API «SMS».</translation>
    </message>
    <message>
        <source>Amount without VAT</source>
        <translation>Ποσό χωρίς ΦΠΑ</translation>
    </message>
    <message>
        <source>Segments, if it says so</source>
        <translation>Τμήματα, αν τα γράφει</translation>
    </message>
    <message>
        <source>Compare with Mitto's invoice</source>
        <translation>Σύγκριση με το τιμολόγιο της Mitto</translation>
    </message>
    <message>
        <source>Enter the amount such as 123.45, and the segments as a whole number or not at all.</source>
        <translation>Γράψτε το ποσό όπως 123,45, και τα τμήματα ως ακέραιο αριθμό ή καθόλου.</translation>
    </message>
</context>
<context>
    <name>ComposerScreen</name>
    <message>
        <source>Audience</source>
        <translation>Κοινό</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Πότε</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Έλεγχος και αποστολή</translation>
    </message>
    <message>
        <source>They are left out now</source>
        <translation>Εξαιρέθηκαν</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
    <message>
        <source>Next: message</source>
        <translation>Επόμενο: μήνυμα</translation>
    </message>
    <message>
        <source>Next: when</source>
        <translation>Επόμενο: πότε</translation>
    </message>
    <message>
        <source>Next: review</source>
        <translation>Επόμενο: έλεγχος</translation>
    </message>
    <message>
        <source>Schedule for {0}</source>
        <translation>Προγραμματισμός για {0}</translation>
    </message>
    <message>
        <source>Send to {0}</source>
        <translation>Αποστολή σε {0}</translation>
    </message>
    <message>
        <source>“{0}” is deleted</source>
        <translation>Διαγράφηκε: «{0}»</translation>
    </message>
    <message>
        <source>Nothing of it was sent.</source>
        <translation>Τίποτα από αυτό δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Επαναφορά</translation>
    </message>
    <message>
        <source>This draft could not be read</source>
        <translation>Το πρόχειρο δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Πίσω σε όλες τις καμπάνιες</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>What is asked</source>
        <translation>Τι ζητείται</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Αφαίρεση αυτής της συνθήκης</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Αφαίρεση: {0}</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Πώς συγκρίνεται</translation>
    </message>
    <message>
        <source>Compared with what</source>
        <translation>Με τι συγκρίνεται</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Condition</source>
        <translation>Συνθήκη</translation>
    </message>
    <message>
        <source>Add a condition: {0}</source>
        <translation>Προσθήκη συνθήκης: {0}</translation>
    </message>
    <message>
        <source>Any of…</source>
        <translation>Κάποιο από…</translation>
    </message>
    <message>
        <source>Add a group: any of these</source>
        <translation>Προσθήκη ομάδας: κάποιο από αυτά</translation>
    </message>
    <message>
        <source>What can be asked</source>
        <translation>Τι μπορεί να ζητηθεί</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect Mitto</source>
        <translation>Σύνδεση με τη Mitto</translation>
    </message>
    <message>
        <source>Paste the API key that Mitto gave you. It stays in this computer's key ring.</source>
        <translation>Επικολλήστε το κλειδί API που σας έδωσε η Mitto. Μένει στον χώρο κωδικών του υπολογιστή.</translation>
    </message>
    <message>
        <source>From your Mitto contract</source>
        <translation>Από τη σύμβασή σας με τη Mitto</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Σύνδεση</translation>
    </message>
    <message>
        <source>Paste the key first, or skip this step.</source>
        <translation>Επικολλήστε πρώτα το κλειδί ή παραλείψτε αυτό το βήμα.</translation>
    </message>
    <message>
        <source>Asking Mitto</source>
        <translation>Ρωτάμε τη Mitto</translation>
    </message>
</context>
<context>
    <name>ConsentEvidence</name>
    <message>
        <source>Not noted</source>
        <translation>Δεν σημειώθηκε</translation>
    </message>
    <message>
        <source>The text that they agreed to</source>
        <translation>Το κείμενο που δέχτηκε</translation>
    </message>
    <message>
        <source>Such as: form in folder 3</source>
        <translation>Π.χ.: έντυπο στον φάκελο 3</translation>
    </message>
    <message>
        <source>Where the proof of the consent lies</source>
        <translation>Πού βρίσκεται η απόδειξη της συγκατάθεσης</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Κείμε&amp;νο</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Σημεί&amp;ωση</translation>
    </message>
    <message>
        <source>Bo&amp;ught on</source>
        <translation>&amp;Αγόρασε στις</translation>
    </message>
    <message>
        <source>Ag&amp;reed on</source>
        <translation>&amp;Δέχτηκε στις</translation>
    </message>
    <message>
        <source>When they bought</source>
        <translation>Πότε αγόρασε</translation>
    </message>
    <message>
        <source>When they agreed</source>
        <translation>Πότε δέχτηκε</translation>
    </message>
    <message>
        <source>Version {0}, since {1}</source>
        <translation>Έκδοση {0}, από {1}</translation>
    </message>
</context>
<context>
    <name>ContactDeeds</name>
    <message>
        <source>The contact is saved</source>
        <translation>Η επαφή αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>The consent is recorded</source>
        <translation>Η συγκατάθεση καταγράφηκε</translation>
    </message>
    <message>
        <source>{0} was not opted out</source>
        <translation>{0}: δεν διαγράφηκε από τα SMS</translation>
    </message>
    <message>
        <source>{0} is opted out</source>
        <translation>{0}: διαγράφηκε από τα SMS</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>Διαγραφή: {0};</translation>
    </message>
    <message>
        <source>They leave the contacts and every list. Reports keep what was sent, opt-outs stay in force, and a message that is already queued still goes out. This cannot be undone.</source>
        <translation>Φεύγουν από τις επαφές και από κάθε λίστα. Οι αναφορές κρατούν όσα στάλθηκαν, τα αιτήματα διαγραφής ισχύουν, και ένα μήνυμα που είναι ήδη σε αναμονή θα φύγει. Δεν αναιρείται.</translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation>Διαγραφή: {0}</translation>
    </message>
    <message>
        <source>Nobody was deleted</source>
        <translation>Δεν διαγράφηκε κανείς</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Διαγράφηκαν: {0}</translation>
    </message>
    <message>
        <source>Nobody was put in the list</source>
        <translation>Κανείς δεν μπήκε στη λίστα</translation>
    </message>
    <message>
        <source>{0} put in “{1}”</source>
        <translation>{0} μπήκαν στη «{1}»</translation>
    </message>
    <message>
        <source>Nobody was taken out of the list</source>
        <translation>Κανείς δεν βγήκε από τη λίστα</translation>
    </message>
    <message>
        <source>{0} taken out of “{1}”</source>
        <translation>{0} βγήκαν από τη «{1}»</translation>
    </message>
    <message>
        <source>The tag was put on nobody</source>
        <translation>Η ετικέτα δεν προστέθηκε σε κανέναν</translation>
    </message>
    <message>
        <source>“{1}” put on {0}</source>
        <translation>Η ετικέτα «{1}» προστέθηκε: {0}</translation>
    </message>
    <message>
        <source>The tag was taken off nobody</source>
        <translation>Η ετικέτα δεν αφαιρέθηκε από κανέναν</translation>
    </message>
    <message>
        <source>“{1}” taken off {0}</source>
        <translation>Η ετικέτα «{1}» αφαιρέθηκε: {0}</translation>
    </message>
    <message>
        <source>Tag for {0}</source>
        <translation>Ετικέτα για {0}</translation>
    </message>
    <message>
        <source>Tag put on {0}</source>
        <translation>Η ετικέτα προστέθηκε: {0}</translation>
    </message>
    <message>
        <source>The contacts are merged</source>
        <translation>Οι επαφές συγχωνεύτηκαν</translation>
    </message>
    <message>
        <source>Split off {0}?</source>
        <translation>Να χωριστεί ξανά: {0};</translation>
    </message>
    <message>
        <source>{0} becomes a contact again, exactly as before, with the number {1} and its own consent and history. {2} stays with what was changed since.</source>
        <translation>{0}: γίνεται ξανά επαφή, ακριβώς όπως πριν, με τον αριθμό {1} και τη δική της συγκατάθεση και ιστορικό. {2}: μένει με ό,τι άλλαξε στο μεταξύ.</translation>
    </message>
    <message>
        <source>Split them again</source>
        <translation>Χωρισμός ξανά</translation>
    </message>
    <message>
        <source>They were not split</source>
        <translation>Δεν χωρίστηκαν</translation>
    </message>
    <message>
        <source>{0} is a contact again</source>
        <translation>{0}: είναι ξανά επαφή</translation>
    </message>
    <message>
        <source>To {0}</source>
        <translation>Προς {0}</translation>
    </message>
    <message>
        <source>No message was begun</source>
        <translation>Το μήνυμα δεν ξεκίνησε</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Νέα λίστα</translation>
    </message>
    <message>
        <source>The list is made</source>
        <translation>Η λίστα φτιάχτηκε</translation>
    </message>
    <message>
        <source>Rename the list “{0}”</source>
        <translation>Μετονομασία της λίστας «{0}»</translation>
    </message>
    <message>
        <source>The list is renamed</source>
        <translation>Η λίστα μετονομάστηκε</translation>
    </message>
    <message>
        <source>{0} in it stay in your contacts.</source>
        <translation>{0} που είναι μέσα μένουν στις επαφές σας.</translation>
    </message>
    <message>
        <source>{0} in it stays in your contacts.</source>
        <translation>{0} που είναι μέσα μένει στις επαφές σας.</translation>
    </message>
    <message>
        <source>Delete the list “{0}”?</source>
        <translation>Διαγραφή της λίστας «{0}»;</translation>
    </message>
    <message>
        <source>Nobody is in it.</source>
        <translation>Δεν έχει κανέναν μέσα.</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>Διαγραφή της λίστας</translation>
    </message>
    <message>
        <source>The list was not deleted</source>
        <translation>Η λίστα δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>The list “{0}” is deleted</source>
        <translation>Η λίστα «{0}» διαγράφηκε</translation>
    </message>
    <message>
        <source>It was not undone</source>
        <translation>Δεν αναιρέθηκε</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Αναιρέθηκε</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
</context>
<context>
    <name>ContactFacts</name>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Αυτό δεν είναι διεύθυνση e-mail.</translation>
    </message>
    <message>
        <source>This is no day. Write it as 14/6/1985, 14/6 or 14 June.</source>
        <translation>Αυτό δεν είναι ημέρα. Γράψτε την ως 14/6/1985, 14/6 ή 14 Ιουνίου.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>&amp;Γενέθλια</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>14/6/1985 or 14/6</source>
        <translation>14/6/1985 ή 14/6</translation>
    </message>
    <message>
        <source>Name-&amp;day</source>
        <translation>Γιο&amp;ρτή</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>15/8</source>
        <translation>15/8</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>δεν έχει σημειωθεί</translation>
    </message>
    <message>
        <source>&amp;Gender</source>
        <translation>&amp;Φύλο</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Ε&amp;τικέτες</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Προσθήκη πεδίου…</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>αριθμός</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Αυτό δεν είναι αριθμός.</translation>
    </message>
    <message>
        <source>31/12/2026</source>
        <translation>31/12/2026</translation>
    </message>
    <message>
        <source>This is no date. Write it as 31/12/2026.</source>
        <translation>Αυτό δεν είναι ημερομηνία. Γράψτε την ως 31/12/2026.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Show this person</source>
        <translation>Εμφάνιση του ατόμου</translation>
    </message>
    <message>
        <source>Where the consent comes from</source>
        <translation>Από πού προέρχεται η συγκατάθεση</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Πώς το γνωρίζετε</translation>
    </message>
    <message>
        <source>Date, text and note</source>
        <translation>Ημερομηνία, κείμενο και σημείωση</translation>
    </message>
    <message>
        <source>There is no list yet.</source>
        <translation>Δεν υπάρχει ακόμη λίστα.</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Μικρό όνομα</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Επώνυμο</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>Όνομα στη λίστα</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Σε τι συμφώνησαν</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation>&amp;Κινητό</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Μικρό όνομα</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Επώνυμο</translation>
    </message>
    <message>
        <source>&amp;Name in the list</source>
        <translation>Όνομα στη &amp;λίστα</translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation>Συ&amp;γκατάθεση</translation>
    </message>
    <message>
        <source>&amp;Where from</source>
        <translation>Από &amp;πού</translation>
    </message>
    <message>
        <source>L&amp;ists</source>
        <translation>Λί&amp;στες</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>Γράψτε σε αυτό το άτομο</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Επεξεργασία</translation>
    </message>
    <message>
        <source>Edit this contact</source>
        <translation>Επεξεργασία της επαφής</translation>
    </message>
    <message>
        <source>Opt out</source>
        <translation>Διαγραφή από SMS</translation>
    </message>
    <message>
        <source>Opt this person out</source>
        <translation>Το άτομο ζητά διαγραφή από SMS</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Νέα συγκατάθεση</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Διαγραφή της επαφής</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Τίποτα ακόμη.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Περισσότερα</translation>
    </message>
    <message>
        <source>Close the contact</source>
        <translation>Κλείσιμο της επαφής</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Χωρίς όνομα</translation>
    </message>
    <message>
        <source>What {0} got</source>
        <translation>Τι έλαβε: {0}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Όπως γράφτηκε</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
    <message>
        <source>Merged with {0}</source>
        <translation>Συγχωνεύτηκε με: {0}</translation>
    </message>
    <message>
        <source>Split again…</source>
        <translation>Χωρισμός ξανά…</translation>
    </message>
    <message>
        <source>Split off {0}</source>
        <translation>Χωρισμός ξανά: {0}</translation>
    </message>
    <message>
        <source>{0} opted out, so nothing may be sent.</source>
        <translation>{0}: έχει ζητήσει διαγραφή, οπότε δεν επιτρέπεται να σταλεί τίποτα.</translation>
    </message>
    <message>
        <source>No consent of {0} is on record, so nothing may be sent.</source>
        <translation>{0}: δεν υπάρχει καταγεγραμμένη συγκατάθεση, οπότε δεν επιτρέπεται να σταλεί τίποτα.</translation>
    </message>
</context>
<context>
    <name>ContactRights</name>
    <message>
        <source>Proof</source>
        <translation>Απόδειξη</translation>
    </message>
    <message>
        <source>Proof of consent</source>
        <translation>Απόδειξη συγκατάθεσης</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>Δεδομένα…</translation>
    </message>
    <message>
        <source>Export or erase the data</source>
        <translation>Εξαγωγή ή οριστική διαγραφή των δεδομένων</translation>
    </message>
    <message>
        <source>Export everything as JSON…</source>
        <translation>Εξαγωγή όλων ως JSON…</translation>
    </message>
    <message>
        <source>Export everything as PDF…</source>
        <translation>Εξαγωγή όλων ως PDF…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Οριστική διαγραφή του πελάτη…</translation>
    </message>
    <message>
        <source>JSON files</source>
        <translation>Αρχεία JSON</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Αρχεία PDF</translation>
    </message>
    <message>
        <source>The data was not exported</source>
        <translation>Τα δεδομένα δεν εξήχθησαν</translation>
    </message>
    <message>
        <source>Everything was written to {0}</source>
        <translation>Όλα γράφτηκαν στο {0}</translation>
    </message>
    <message>
        <source>Export everything that is known of {0}</source>
        <translation>Εξαγωγή όλων όσων είναι γνωστά για: {0}</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Φεύγει</translation>
    </message>
    <message>
        <source>The contact with everything in it, and name, number and text of every message</source>
        <translation>Η επαφή με ό,τι έχει μέσα, και το όνομα, ο αριθμός και το κείμενο κάθε μηνύματος</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Μένει</translation>
    </message>
    <message>
        <source>What was sent, when and at what cost, without the person; what they agreed to and an opt-out, under a code that only the number itself leads to</source>
        <translation>Τι στάλθηκε, πότε και με τι κόστος, χωρίς τον πελάτη· τι είχε δεχτεί και η διαγραφή του από SMS, με έναν κωδικό που βρίσκεται μόνο από τον ίδιο τον αριθμό</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Αντίγραφα</translation>
    </message>
    <message>
        <source>Those made before still have the person. Delete them when you may.</source>
        <translation>Όσα έγιναν πριν έχουν ακόμη τον πελάτη. Διαγράψτε τα όταν μπορείτε.</translation>
    </message>
    <message>
        <source>Erase {0}?</source>
        <translation>Οριστική διαγραφή: {0};</translation>
    </message>
    <message>
        <source>This cannot be undone, not even by restoring a backup.</source>
        <translation>Δεν αναιρείται, ούτε με επαναφορά αντιγράφου.</translation>
    </message>
    <message>
        <source>Erase {0} for good</source>
        <translation>Οριστική διαγραφή: {0}</translation>
    </message>
    <message>
        <source>{0} was not erased</source>
        <translation>Δεν έγινε η διαγραφή: {0}</translation>
    </message>
    <message>
        <source>The person is erased.</source>
        <translation>Ο πελάτης διαγράφηκε οριστικά.</translation>
    </message>
    <message>
        <source>Without a name stay: {0}.</source>
        <translation>Μένουν χωρίς όνομα: {0}.</translation>
    </message>
    <message>
        <source>Audiences and drafts that named them, to fill in anew: {0}.</source>
        <translation>Κοινά και πρόχειρα που το ανέφεραν, για να τα συμπληρώσετε ξανά: {0}.</translation>
    </message>
</context>
<context>
    <name>ContactsScreen</name>
    <message>
        <source>Contacts</source>
        <translation>Επαφές</translation>
    </message>
    <message>
        <source>Name, number or tag</source>
        <translation>Όνομα, αριθμός ή ετικέτα</translation>
    </message>
    <message>
        <source>Find a contact by name, number, tag or e-mail</source>
        <translation>Βρείτε μια επαφή με όνομα, αριθμό, ετικέτα ή e-mail</translation>
    </message>
    <message>
        <source>Opt someone out</source>
        <translation>Διαγραφή αριθμών από SMS</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Εισαγωγή</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Νέα επαφή</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Δεν βρέθηκε κανείς</translation>
    </message>
    <message>
        <source>Nobody here has “{0}” in the name, the number, a tag or the e-mail address.</source>
        <translation>Κανείς εδώ δεν έχει το «{0}» στο όνομα, στον αριθμό, σε ετικέτα ή στη διεύθυνση e-mail.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Καθαρισμός αναζήτησης</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Κανείς εδώ</translation>
    </message>
    <message>
        <source>No contact is of this kind at the moment.</source>
        <translation>Καμία επαφή δεν είναι τώρα αυτού του είδους.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Καμία επαφή ακόμη</translation>
    </message>
    <message>
        <source>Bring your customers from a file, or add them one by one.</source>
        <translation>Φέρτε τους πελάτες σας από αρχείο ή προσθέστε τους έναν έναν.</translation>
    </message>
    <message>
        <source>The contacts could not be read</source>
        <translation>Οι επαφές δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy into a new draft</source>
        <translation>Αντιγραφή σε νέο πρόχειρο</translation>
    </message>
    <message>
        <source>{0}, again</source>
        <translation>{0}, ξανά</translation>
    </message>
    <message>
        <source>Nothing was copied</source>
        <translation>Δεν αντιγράφηκε τίποτα</translation>
    </message>
</context>
<context>
    <name>CustomersStep</name>
    <message>
        <source>Your customers</source>
        <translation>Οι πελάτες σας</translation>
    </message>
    <message>
        <source>Drop a file with names and mobile numbers. Nothing is kept before you say so.</source>
        <translation>Αφήστε εδώ ένα αρχείο με ονόματα και κινητά. Δεν κρατιέται τίποτα πριν το πείτε.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Επιλογή αρχείου…</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Αφήστε εδώ ένα αρχείο</translation>
    </message>
</context>
<context>
    <name>Departing</name>
    <message>
        <source>Practise while campaigns are on their way?</source>
        <translation>Δοκιμή ενώ στέλνονται καμπάνιες;</translation>
    </message>
    <message>
        <source>What is queued waits until you leave practice. A scheduled campaign does not start meanwhile.</source>
        <translation>Όσα είναι σε αναμονή περιμένουν το τέλος της δοκιμής. Προγραμματισμένη καμπάνια δεν ξεκινά στο μεταξύ.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Δοκιμή</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Παραμονή εδώ</translation>
    </message>
</context>
<context>
    <name>DraftTestDialog</name>
    <message>
        <source>Send a test</source>
        <translation>Αποστολή δοκιμής</translation>
    </message>
    <message>
        <source>Another mobile number</source>
        <translation>Άλλος αριθμός κινητού</translation>
    </message>
    <message>
        <source>The person before</source>
        <translation>Το προηγούμενο άτομο</translation>
    </message>
    <message>
        <source>The next person</source>
        <translation>Το επόμενο άτομο</translation>
    </message>
    <message>
        <source>Only rehearse: Mitto looks at it and delivers it to nobody</source>
        <translation>Μόνο πρόβα: η Mitto το ελέγχει και δεν το παραδίδει σε κανέναν</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>One real message to you, exactly as the chosen person would get it. It is in no figure or report.</source>
        <translation>Ένα πραγματικό μήνυμα σε εσάς, ακριβώς όπως θα το λάμβανε το άτομο που διαλέξατε. Δεν μετράει σε κανένα σύνολο και σε καμία αναφορά.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Προς</translation>
    </message>
    <message>
        <source>With the data of</source>
        <translation>Με τα στοιχεία του ατόμου</translation>
    </message>
    <message>
        <source>There is no text yet</source>
        <translation>Δεν υπάρχει ακόμη κείμενο</translation>
    </message>
    <message>
        <source>Nobody would get this campaign</source>
        <translation>Κανείς δεν θα λάμβανε αυτή την καμπάνια</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Από {0}</translation>
    </message>
    <message>
        <source>Send {0} tests</source>
        <translation>Αποστολή {0} δοκιμών</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Αποστολή της δοκιμής</translation>
    </message>
    <message>
        <source>Rehearse it</source>
        <translation>Κάντε πρόβα</translation>
    </message>
    <message>
        <source>it costs nothing</source>
        <translation>δεν κοστίζει τίποτα</translation>
    </message>
    <message>
        <source>it costs {0}</source>
        <translation>κοστίζει {0}</translation>
    </message>
    <message>
        <source>it costs what an SMS costs</source>
        <translation>κοστίζει όσο ένα SMS</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>Αφήστε για εισαγωγή</translation>
    </message>
</context>
<context>
    <name>EditContact</name>
    <message>
        <source>Edit the contact</source>
        <translation>Επεξεργασία επαφής</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Νέα επαφή</translation>
    </message>
    <message>
        <source>This number is already that of {0}.</source>
        <translation>Αυτόν τον αριθμό τον έχει ήδη: {0}.</translation>
    </message>
    <message>
        <source>{0} opted out on {1}, and stays so.</source>
        <translation>{0}: ζήτησε διαγραφή στις {1} και μένει εκτός.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Nothing was sent</source>
        <translation>Δεν στάλθηκε τίποτα</translation>
    </message>
    <message>
        <source>It was not scheduled</source>
        <translation>Δεν προγραμματίστηκε</translation>
    </message>
    <message>
        <source>The draft was not deleted</source>
        <translation>Το πρόχειρο δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>The draft was not brought back</source>
        <translation>Το πρόχειρο δεν επανήλθε</translation>
    </message>
    <message>
        <source>Scheduled for {0}</source>
        <translation>Προγραμματίστηκε για {0}</translation>
    </message>
</context>
<context>
    <name>ErrorsCard</name>
    <message>
        <source>Errors, last hour</source>
        <translation>Σφάλματα, τελευταία ώρα</translation>
    </message>
    <message>
        <source>None. Mitto took everything that it was handed.</source>
        <translation>Κανένα. Η Mitto πήρε ό,τι της δόθηκε.</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Χωρίς λόγο</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>A whole number from {0} to {1}</source>
        <translation>Ακέραιος από {0} έως {1}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Αποθηκεύτηκε</translation>
    </message>
</context>
<context>
    <name>FieldPopup</name>
    <message>
        <source>Whoever has no {0} gets instead:</source>
        <translation>Όποιος δεν έχει {0} παίρνει:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>Αφαίρεση πεδίου</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Έτοιμο</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>New field</source>
        <translation>Νέο πεδίο</translation>
    </message>
    <message>
        <source>What else you know of customers, such as points. A text can name a field between braces.</source>
        <translation>Ό,τι άλλο ξέρετε για τους πελάτες, όπως πόντους. Ένα κείμενο μπορεί να χρησιμοποιεί ένα πεδίο μέσα σε άγκιστρα.</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>Τα δικά σας πεδία</translation>
    </message>
    <message>
        <source>nobody has one</source>
        <translation>κανείς δεν έχει</translation>
    </message>
    <message>
        <source>Rename the field {0}</source>
        <translation>Μετονομασία του πεδίου {0}</translation>
    </message>
    <message>
        <source>Delete the field {0}</source>
        <translation>Διαγραφή του πεδίου {0}</translation>
    </message>
    <message>
        <source>{0} have a value for it. The values are deleted too, and this cannot be undone.</source>
        <translation>{0} έχουν τιμή σε αυτό. Οι τιμές διαγράφονται κι αυτές και δεν αναιρείται.</translation>
    </message>
    <message>
        <source>{0} has a value for it. The value is deleted too, and this cannot be undone.</source>
        <translation>{0} έχει τιμή σε αυτό. Η τιμή διαγράφεται κι αυτή και δεν αναιρείται.</translation>
    </message>
    <message>
        <source>A text that names it as {0} cannot be sent any more until it is changed.</source>
        <translation>Ένα κείμενο που το χρησιμοποιεί ως {0} δεν μπορεί πια να σταλεί μέχρι να αλλάξει.</translation>
    </message>
    <message>
        <source>Delete the field “{0}”?</source>
        <translation>Διαγραφή του πεδίου «{0}»;</translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>Διαγραφή του πεδίου</translation>
    </message>
    <message>
        <source>The field was not deleted</source>
        <translation>Το πεδίο δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>The field “{0}” is deleted</source>
        <translation>Το πεδίο «{0}» διαγράφηκε</translation>
    </message>
</context>
<context>
    <name>FindPerson</name>
    <message>
        <source>Find somebody by name or number</source>
        <translation>Βρείτε κάποιον με όνομα ή αριθμό</translation>
    </message>
    <message>
        <source>Nobody of this audience</source>
        <translation>Κανείς από αυτό το κοινό</translation>
    </message>
</context>
<context>
    <name>FirstEdit</name>
    <message>
        <source>First send to</source>
        <translation>Πρώτα σε</translation>
    </message>
    <message>
        <source> people</source>
        <translation> άτομα</translation>
    </message>
    <message>
        <source>How many people get it first</source>
        <translation>Πόσα άτομα το λαμβάνουν πρώτα</translation>
    </message>
    <message>
        <source>and ask me before the rest</source>
        <translation>και μετά ρώτα με</translation>
    </message>
    <message>
        <source>and go on if they get it</source>
        <translation>και συνέχισε αν το λάβουν</translation>
    </message>
    <message>
        <source>What happens when the first people have it</source>
        <translation>Τι γίνεται όταν φτάσει στα πρώτα άτομα</translation>
    </message>
    <message>
        <source>By itself only if at least four of five have it and Mitto refuses none; else it asks you</source>
        <translation>Μόνη της μόνο αν το έχουν λάβει τουλάχιστον τέσσερις στους πέντε και η Mitto δεν απορρίψει κανένα· αλλιώς σας ρωτά</translation>
    </message>
    <message>
        <source>As soon as it is known whether they got it, after ten minutes at the latest</source>
        <translation>Μόλις γίνει γνωστό αν το έλαβαν, το αργότερο σε δέκα λεπτά</translation>
    </message>
</context>
<context>
    <name>FittingCard</name>
    <message>
        <source>As typed</source>
        <translation>Όπως γράφτηκε</translation>
    </message>
    <message>
        <source>Plain quotes, dashes and blanks</source>
        <translation>Απλά εισαγωγικά, παύλες και κενά</translation>
    </message>
    <message>
        <source>Greek in capitals, without accents</source>
        <translation>Ελληνικά με κεφαλαία, χωρίς τόνους</translation>
    </message>
    <message>
        <source>Make it cheaper</source>
        <translation>Πιο οικονομικά</translation>
    </message>
    <message>
        <source>Greek small letters, accents and curly signs make a message Unicode, which holds 70 characters in place of 160. Addresses, codes and Latin words stay as they are.</source>
        <translation>Τα ελληνικά πεζά, οι τόνοι και τα ειδικά σημεία κάνουν το μήνυμα Unicode, που χωρά 70 χαρακτήρες αντί για 160. Διευθύνσεις, κωδικοί και λατινικές λέξεις μένουν όπως είναι.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>More</source>
        <translation>Περισσότερα</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Λιγότερα</translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message>
        <source>Care</source>
        <translation>Όρια</translation>
    </message>
    <message>
        <source>Over all campaigns. 0: no limit</source>
        <translation>Σε όλες τις καμπάνιες μαζί. 0: χωρίς όριο</translation>
    </message>
    <message>
        <source>they are left out</source>
        <translation>εξαιρείται</translation>
    </message>
    <message>
        <source>their message waits</source>
        <translation>περιμένει</translation>
    </message>
    <message>
        <source>One of the two</source>
        <translation>Ένα από τα δύο</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Το πολύ</translation>
    </message>
    <message>
        <source>messages to one person in</source>
        <translation>μηνύματα στο ίδιο άτομο σε</translation>
    </message>
    <message>
        <source>days, then</source>
        <translation>ημέρες· μετά</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>What the group asks</source>
        <translation>Τι ζητά η ομάδα</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Αφαίρεση αυτής της ομάδας</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Αφαίρεση: {0}</translation>
    </message>
</context>
<context>
    <name>GroupDecision</name>
    <message>
        <source>Mark as sent</source>
        <translation>Σημείωση ως σταλμένο</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Αποστολή ξανά</translation>
    </message>
    <message>
        <source>Do not send again</source>
        <translation>Να μη σταλεί ξανά</translation>
    </message>
    <message>
        <source>{0} of {1} unconfirmed messages are chosen.</source>
        <translation>Επιλέχθηκαν {0} από {1} ανεπιβεβαίωτα μηνύματα.</translation>
    </message>
    <message>
        <source>{0} of {1} unconfirmed messages were found.</source>
        <translation>Βρέθηκαν {0} από {1} ανεπιβεβαίωτα μηνύματα.</translation>
    </message>
    <message>
        <source>It may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>Άγνωστο αν στάλθηκε. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>They may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>Άγνωστο αν στάλθηκαν. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>Mark all {0} as sent</source>
        <translation>Σημείωση και των {0} ως σταλμένων</translation>
    </message>
    <message>
        <source>Mark {0} as sent</source>
        <translation>Σημείωση {0} ως σταλμένων</translation>
    </message>
    <message>
        <source>Send all {0} again</source>
        <translation>Αποστολή ξανά και των {0}</translation>
    </message>
    <message>
        <source>Send {0} again</source>
        <translation>Αποστολή ξανά {0}</translation>
    </message>
    <message>
        <source>Do not send all {0} again</source>
        <translation>Να μη σταλεί ξανά κανένα από τα {0}</translation>
    </message>
    <message>
        <source>Do not send {0} again</source>
        <translation>Να μη σταλούν ξανά {0}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Πίσω σε όλες τις καμπάνιες</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Όνομα της καμπάνιας</translation>
    </message>
    <message>
        <source>Only you see this name. Click to change it.</source>
        <translation>Αυτό το όνομα το βλέπετε μόνο εσείς. Κάντε κλικ για αλλαγή.</translation>
    </message>
    <message>
        <source>Delete this draft</source>
        <translation>Διαγραφή του πρόχειρου</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Αποστολή δοκιμής</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Πρόβα</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Αποστολή</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>Saved {0} ago</source>
        <translation>Αποθηκεύτηκε πριν από {0}</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>Μόλις αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Αποθηκεύεται…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Δεν αποθηκεύτηκε</translation>
    </message>
</context>
<context>
    <name>HolidaysNote</name>
    <message>
        <source>Next holidays</source>
        <translation>Επόμενες αργίες</translation>
    </message>
    <message>
        <source>Nothing goes out on these days</source>
        <translation>Αυτές τις μέρες δεν φεύγει τίποτα</translation>
    </message>
    <message>
        <source>Messages go out on them too</source>
        <translation>Μηνύματα φεύγουν και αυτές τις μέρες</translation>
    </message>
    <message>
        <source>Those of this country are not known, so none of them is a day off</source>
        <translation>Δεν είναι γνωστές για αυτή τη χώρα, οπότε καμία δεν μετρά ως αργία</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>{0}: from</source>
        <translation>{0}: από</translation>
    </message>
    <message>
        <source>{0}: until</source>
        <translation>{0}: έως</translation>
    </message>
    <message>
        <source>until</source>
        <translation>έως</translation>
    </message>
</context>
<context>
    <name>ImportConsent</name>
    <message>
        <source>What these people agreed to</source>
        <translation>Σε τι συμφώνησαν αυτά τα άτομα</translation>
    </message>
    <message>
        <source>No list, or the name of one</source>
        <translation>Καμία λίστα, ή το όνομά της</translation>
    </message>
    <message>
        <source>List to put them in</source>
        <translation>Λίστα όπου θα μπουν</translation>
    </message>
    <message>
        <source>How rows are taken…</source>
        <translation>Πώς διαβάζονται οι γραμμές…</translation>
    </message>
    <message>
        <source>How rows are taken, and what may happen to known people</source>
        <translation>Πώς διαβάζονται οι γραμμές και τι μπορεί να αλλάξει σε γνωστές επαφές</translation>
    </message>
    <message>
        <source>People who opted out before stay opted out, even if the file lists them.</source>
        <translation>Όσοι είχαν ζητήσει διαγραφή μένουν εκτός, ακόμη κι αν είναι στο αρχείο.</translation>
    </message>
    <message>
        <source>People who opted out before stay opted out, even if the file lists them ({0} found).</source>
        <translation>Όσοι είχαν ζητήσει διαγραφή μένουν εκτός, ακόμη κι αν είναι στο αρχείο (βρέθηκαν {0}).</translation>
    </message>
    <message>
        <source>The column “{0}” says who agreed, and who opts out.</source>
        <translation>Η στήλη «{0}» λέει ποιος συμφώνησε και ποιος ζητά διαγραφή.</translation>
    </message>
    <message>
        <source>Proof date from the column “{0}”.</source>
        <translation>Ημερομηνία απόδειξης από τη στήλη «{0}».</translation>
    </message>
    <message>
        <source>Everyone also joins the lists that the column “{0}” names.</source>
        <translation>Ο καθένας μπαίνει και στις λίστες που γράφει η στήλη «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is a new list.</source>
        <translation>Η «{0}» είναι νέα λίστα.</translation>
    </message>
    <message>
        <source>{0} new lists: {1}</source>
        <translation>{0} νέες λίστες: {1}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>These people</source>
        <translation>Αυτά τα άτομα</translation>
    </message>
    <message>
        <source>Put them in</source>
        <translation>Να μπουν στη λίστα</translation>
    </message>
    <message>
        <source>The whole import can be undone later, from Activity.</source>
        <translation>Όλη η εισαγωγή μπορεί να αναιρεθεί αργότερα, από τη Δραστηριότητα.</translation>
    </message>
    <message>
        <source>Known people</source>
        <translation>Γνωστές επαφές</translation>
    </message>
</context>
<context>
    <name>ImportFacts</name>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Change how the file is read</source>
        <translation>Αλλαγή του τρόπου ανάγνωσης του αρχείου</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Άλλο αρχείο…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Επιλογή άλλου αρχείου</translation>
    </message>
    <message>
        <source>The names of the columns</source>
        <translation>Τα ονόματα των στηλών</translation>
    </message>
    <message>
        <source>A customer, like the others</source>
        <translation>Ένας πελάτης, όπως οι άλλοι</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Φύλλο του βιβλίου εργασίας</translation>
    </message>
    <message>
        <source>Country of numbers without a country code</source>
        <translation>Χώρα των αριθμών χωρίς κωδικό χώρας</translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation>Κωδικοποίηση του αρχείου</translation>
    </message>
    <message>
        <source>What stands between the values</source>
        <translation>Τι χωρίζει τις τιμές</translation>
    </message>
    <message>
        <source>What the first row is</source>
        <translation>Τι είναι η πρώτη γραμμή</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Φύλλο</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as</source>
        <translation>Οι αριθμοί χωρίς κωδικό χώρας είναι από</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Κωδικοποίηση</translation>
    </message>
    <message>
        <source>Between the values</source>
        <translation>Ανάμεσα στις τιμές</translation>
    </message>
    <message>
        <source>The first row is</source>
        <translation>Η πρώτη γραμμή είναι</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>Open contacts</source>
        <translation>Άνοιγμα επαφών</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>Save the rows to fix…</source>
        <translation>Αποθήκευση γραμμών για διόρθωση…</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Εισαγωγή άλλου αρχείου</translation>
    </message>
    <message>
        <source>{0} saved</source>
        <translation>Αποθηκεύτηκαν: {0}</translation>
    </message>
    <message>
        <source>{0} read.</source>
        <translation>Διαβάστηκαν: {0}.</translation>
    </message>
    <message>
        <source>Everyone is in the list “{0}”.</source>
        <translation>Όλοι είναι στη λίστα «{0}».</translation>
    </message>
    <message>
        <source>Campaigns do not go to the new ones until you know that they agreed.</source>
        <translation>Οι νέες δεν λαμβάνουν καμπάνιες μέχρι να μάθετε ότι συμφώνησαν.</translation>
    </message>
    <message>
        <source>{0} taken without a value that cannot be read.</source>
        <translation>{0} μπήκαν χωρίς μια τιμή που δεν διαβάζεται.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Νέες</translation>
    </message>
    <message>
        <source>Already known, updated</source>
        <translation>Γνωστές, ενημερώθηκαν</translation>
    </message>
    <message>
        <source>Already known, nothing new</source>
        <translation>Γνωστές, τίποτα καινούργιο</translation>
    </message>
    <message>
        <source>Same number twice, merged</source>
        <translation>Ίδιος αριθμός δύο φορές, ενώθηκαν</translation>
    </message>
    <message>
        <source>Opted out before, stay opted out</source>
        <translation>Είχαν ζητήσει διαγραφή, μένουν εκτός</translation>
    </message>
    <message>
        <source>Left out, need fixing</source>
        <translation>Έμειναν έξω, θέλουν διόρθωση</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Line</source>
        <translation>Γραμμή</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Αποτέλεσμα</translation>
    </message>
</context>
<context>
    <name>ImportRowsCard</name>
    <message>
        <source>Rows of the file and what becomes of them</source>
        <translation>Γραμμές του αρχείου και τι γίνεται με αυτές</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Μόνο προβλήματα</translation>
    </message>
    <message>
        <source>Every row of this file can be taken whole.</source>
        <translation>Όλες οι γραμμές του αρχείου μπαίνουν ολόκληρες.</translation>
    </message>
    <message>
        <source>No row of this file is “{0}”.</source>
        <translation>Καμία γραμμή του αρχείου δεν είναι «{0}».</translation>
    </message>
    <message>
        <source>No such row</source>
        <translation>Καμία τέτοια γραμμή</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Εμφάνιση όλων των γραμμών</translation>
    </message>
    <message>
        <source>The rows could not be read</source>
        <translation>Οι γραμμές δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Contacts</source>
        <translation>Επαφές</translation>
    </message>
    <message>
        <source>Go to the contacts</source>
        <translation>Στις επαφές</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Ακύρωση της εισαγωγής</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Αποθήκευση</translation>
    </message>
    <message>
        <source>Contacts are being saved. Cancel that first, or open the next file afterwards.</source>
        <translation>Οι επαφές αποθηκεύονται. Ακυρώστε το πρώτα ή ανοίξτε το επόμενο αρχείο μετά.</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>Εισαγωγή: {0}</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>Εισαγωγή από το πρόχειρο</translation>
    </message>
    <message>
        <source>The columns are read as the last time that you imported a file like this.</source>
        <translation>Οι στήλες διαβάζονται όπως την τελευταία φορά που κάνατε εισαγωγή παρόμοιου αρχείου.</translation>
    </message>
    <message>
        <source>Which column has the mobile numbers? Choose it above its column.</source>
        <translation>Ποια στήλη έχει τα κινητά; Επιλέξτε το πάνω από τη στήλη.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>The file was not imported</source>
        <translation>Δεν έγινε εισαγωγή του αρχείου</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Διάβασμα ξανά</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Επιλογή αρχείου…</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Choose a file, or drop one here</source>
        <translation>Διαλέξτε αρχείο ή αφήστε το εδώ</translation>
    </message>
    <message>
        <source>From Excel, a till, a web shop or a phone: with mobile numbers, and names if there are any.</source>
        <translation>Από το Excel, το ταμείο, το ηλεκτρονικό κατάστημα ή το κινητό: με αριθμούς κινητών, και ονόματα αν υπάρχουν.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Εξετάζεται το αρχείο</translation>
    </message>
    <message>
        <source>Nothing was copied that could be pasted</source>
        <translation>Δεν έχει αντιγραφεί κάτι που να μπορεί να επικολληθεί</translation>
    </message>
    <message>
        <source>Select the rows of your list, copy them, then paste here.</source>
        <translation>Επιλέξτε τις γραμμές της λίστας σας, αντιγράψτε τες και επικολλήστε τες εδώ.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Επιλογή αρχείου…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Επικόλληση από το πρόχειρο</translation>
    </message>
</context>
<context>
    <name>ImportTerms</name>
    <message>
        <source>How rows are taken</source>
        <translation>Πώς διαβάζονται οι γραμμές</translation>
    </message>
    <message>
        <source>How dates are written</source>
        <translation>Πώς είναι γραμμένες οι ημερομηνίες</translation>
    </message>
    <message>
        <source>Of two numbers in a cell, take the first mobile</source>
        <translation>Από δύο αριθμούς σε ένα κελί, να μπει το πρώτο κινητό</translation>
    </message>
    <message>
        <source>Take numbers that begin with +1 (USA, Canada)</source>
        <translation>Να μπαίνουν αριθμοί που αρχίζουν από +1 (ΗΠΑ, Καναδάς)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Έτοιμο</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Να μείνει όπως ήταν</translation>
    </message>
    <message>
        <source>Rule for: {0}</source>
        <translation>Κανόνας για: {0}</translation>
    </message>
    <message>
        <source>When the file says something else of a person whom you know. An empty cell changes nothing, tags and lists are only added, and nobody who opted out comes back.</source>
        <translation>Όταν το αρχείο λέει κάτι άλλο για κάποιον που γνωρίζετε. Ένα κενό κελί δεν αλλάζει τίποτα, οι ετικέτες και οι λίστες μόνο προστίθενται και όποιος ζήτησε διαγραφή δεν επιστρέφει.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Ημερομηνίες</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>Progress of the import</source>
        <translation>Πρόοδος της εισαγωγής</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Εξετάζεται το αρχείο</translation>
    </message>
    <message>
        <source>Saving. Until it is done nothing is kept, and you can still cancel.</source>
        <translation>Αποθηκεύεται. Μέχρι να τελειώσει δεν κρατιέται τίποτα και μπορείτε να ακυρώσετε.</translation>
    </message>
    <message>
        <source>{0} of about {1} rows read</source>
        <translation>Διαβάστηκαν {0} από περίπου {1} γραμμές</translation>
    </message>
    <message>
        <source>Comparing with your contacts</source>
        <translation>Σύγκριση με τις επαφές σας</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Copy the number</source>
        <translation>Αντιγραφή του αριθμού</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Σημείωση ως σταλμένο</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Αποστολή ξανά</translation>
    </message>
    <message>
        <source>Do not send again</source>
        <translation>Να μη σταλεί ξανά</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Κλείσιμο του μηνύματος</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Τι έγινε</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Χωρίς όνομα</translation>
    </message>
    <message>
        <source>The text went with the person.</source>
        <translation>Το κείμενο έφυγε μαζί με τον πελάτη.</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} χαρακτήρες</translation>
    </message>
    <message>
        <source>The number is copied</source>
        <translation>Ο αριθμός αντιγράφηκε</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Active</source>
        <translation>Ενεργή</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Περιμένει</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Σε πρόγραμμα</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Εργασία</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Ουρά</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Κατάσταση</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Λεπτομέρεια</translation>
    </message>
    <message>
        <source>next look {0}</source>
        <translation>επόμενος έλεγχος {0}</translation>
    </message>
    <message>
        <source>attempt {0}</source>
        <translation>προσπάθεια {0}</translation>
    </message>
</context>
<context>
    <name>KeyEntry</name>
    <message>
        <source>Paste the key</source>
        <translation>Βάλτε το κλειδί</translation>
    </message>
    <message>
        <source>Mitto API key</source>
        <translation>Κλειδί API της Mitto</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Enter another API key</source>
        <translation>Καταχώριση άλλου κλειδιού API</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Αποθήκευση</translation>
    </message>
    <message>
        <source>Keep this API key</source>
        <translation>Φύλαξη αυτού του κλειδιού API</translation>
    </message>
    <message>
        <source>An API key that ends in {0}</source>
        <translation>Κλειδί API που τελειώνει σε {0}</translation>
    </message>
    <message>
        <source>The API key is kept</source>
        <translation>Το κλειδί API φυλάχτηκε</translation>
    </message>
    <message>
        <source>Remove the API key from this computer?</source>
        <translation>Να αφαιρεθεί το κλειδί API από τον υπολογιστή;</translation>
    </message>
    <message>
        <source>Nothing can be sent without it. Campaigns on their way are paused at their next request.</source>
        <translation>Χωρίς αυτό δεν στέλνεται τίποτα. Όσες καμπάνιες στέλνονται μπαίνουν σε παύση στο επόμενο αίτημα.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Αφαίρεση του κλειδιού</translation>
    </message>
    <message>
        <source>The API key is removed</source>
        <translation>Το κλειδί API αφαιρέθηκε</translation>
    </message>
</context>
<context>
    <name>LatencyCard</name>
    <message>
        <source>Mitto</source>
        <translation>Mitto</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>την τελευταία ώρα</translation>
    </message>
    <message>
        <source>How long Mitto took to answer</source>
        <translation>Πόσο άργησε να απαντήσει η Mitto</translation>
    </message>
    <message>
        <source>Requests by how long they took</source>
        <translation>Αιτήματα ανά χρόνο που πήραν</translation>
    </message>
    <message>
        <source>no request yet</source>
        <translation>κανένα αίτημα ακόμη</translation>
    </message>
    <message>
        <source>half within {0}</source>
        <translation>τα μισά μέσα σε {0}</translation>
    </message>
    <message>
        <source>95 % within {0}</source>
        <translation>95 % μέσα σε {0}</translation>
    </message>
    <message>
        <source>without an answer {0}</source>
        <translation>χωρίς απάντηση {0}</translation>
    </message>
    <message>
        <source>{0} of {1} requests were not answered with a yes or no</source>
        <translation>{0} από {1} αιτήματα δεν απαντήθηκαν με ναι ή όχι</translation>
    </message>
    <message>
        <source>Mean of each minute, oldest first: {0}</source>
        <translation>Μέσος όρος κάθε λεπτού, πρώτα τα παλιότερα: {0}</translation>
    </message>
    <message>
        <source>more</source>
        <translation>περισσότερα</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Retail Send goes on</source>
        <translation>Το Retail Send συνεχίζει</translation>
    </message>
    <message>
        <source>Campaigns are on their way. Open the program or quit it here.</source>
        <translation>Στέλνονται καμπάνιες. Ανοίξτε το πρόγραμμα ή τερματίστε το από εδώ.</translation>
    </message>
    <message>
        <source>Quit while contacts are being saved?</source>
        <translation>Έξοδος ενώ αποθηκεύονται επαφές;</translation>
    </message>
    <message>
        <source>Nothing of this import is kept then. It takes a moment longer to keep all of it.</source>
        <translation>Τότε δεν κρατιέται τίποτα από αυτή την εισαγωγή. Με λίγη υπομονή αποθηκεύεται ολόκληρη.</translation>
    </message>
    <message>
        <source>Quit while campaigns are on their way?</source>
        <translation>Τερματισμός ενώ στέλνονται καμπάνιες;</translation>
    </message>
    <message>
        <source>What is queued waits, and goes on when you start Retail Send again. A scheduled campaign does not start meanwhile.</source>
        <translation>Όσα είναι σε αναμονή περιμένουν και συνεχίζονται όταν ανοίξετε ξανά το Retail Send. Προγραμματισμένη καμπάνια δεν ξεκινά στο μεταξύ.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Τερματισμός</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Να μείνει ανοιχτό</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>People who are left out</source>
        <translation>Άτομα που μένουν έξω</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>These people could not be read</source>
        <translation>Τα άτομα δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>ListState</name>
    <message>
        <source>Sort again</source>
        <translation>Ταξινόμηση ξανά</translation>
    </message>
    <message>
        <source>Sort the messages again</source>
        <translation>Ταξινόμηση των μηνυμάτων ξανά</translation>
    </message>
    <message>
        <source>Order of the launch</source>
        <translation>Σειρά έναρξης</translation>
    </message>
    <message>
        <source>Show the order of the launch again</source>
        <translation>Εμφάνιση ξανά με τη σειρά της έναρξης</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Ταξινόμηση…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Αναζήτηση…</translation>
    </message>
    <message>
        <source>{0} with “{1}”</source>
        <translation>{0} με «{1}»</translation>
    </message>
    <message>
        <source>sorted by {0}</source>
        <translation>ταξινόμηση κατά {0}</translation>
    </message>
    <message>
        <source>sorted by {0} as of {1}</source>
        <translation>ταξινόμηση κατά {0}, ώρα {1}</translation>
    </message>
</context>
<context>
    <name>MeaningHeader</name>
    <message>
        <source>What the column “{0}” holds</source>
        <translation>Τι περιέχει η στήλη «{0}»</translation>
    </message>
</context>
<context>
    <name>MergeContacts</name>
    <message>
        <source>Merge two contacts</source>
        <translation>Συγχώνευση δύο επαφών</translation>
    </message>
    <message>
        <source>Merge into one contact</source>
        <translation>Συγχώνευση σε μία επαφή</translation>
    </message>
    <message>
        <source>Choose what stays. Lists and tags of both are kept, and so is what only one of them has. You can split them again at any time.</source>
        <translation>Επιλέξτε τι μένει. Οι λίστες και οι ετικέτες και των δύο κρατιούνται, όπως και ό,τι έχει μόνο η μία. Μπορείτε να τις χωρίσετε ξανά όποτε θέλετε.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Χωρίς όνομα</translation>
    </message>
    <message>
        <source>{0} keeps the number {1} and its consent: {2}.</source>
        <translation>{0}: μένει ο αριθμός {1} με τη συγκατάθεσή του: {2}.</translation>
    </message>
    <message>
        <source>{0} keeps the number {1} and its consent: {2}. Nothing may be sent to this person then.</source>
        <translation>{0}: μένει ο αριθμός {1} με τη συγκατάθεσή του: {2}. Σε αυτό το άτομο δεν θα επιτρέπεται τότε να σταλεί τίποτα.</translation>
    </message>
    <message>
        <source>What was sent to {0} stays in the history; nothing new goes there, but what is queued already still does.</source>
        <translation>Ό,τι στάλθηκε στο {0} μένει στο ιστορικό· τίποτα νέο δεν πάει εκεί, εκτός από ό,τι είναι ήδη στην ουρά.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
</context>
<context>
    <name>MessageStep</name>
    <message>
        <source>Estimated cost</source>
        <translation>Εκτίμηση κόστους</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Εκτίμηση χρόνου</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Όνομα αποστολέα</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Έναρξη από πρότυπο</translation>
    </message>
    <message>
        <source>Before it goes out</source>
        <translation>Πριν φύγει</translation>
    </message>
    <message>
        <source>{0} (Settings)</source>
        <translation>{0} (Ρυθμίσεις)</translation>
    </message>
    <message>
        <source>Such as MyShop</source>
        <translation>Όπως MyShop</translation>
    </message>
    <message>
        <source>3 to 11 Latin letters or digits with at least one letter, or a number of 3 to 14 digits.</source>
        <translation>3 έως 11 λατινικά γράμματα ή ψηφία με τουλάχιστον ένα γράμμα, ή αριθμός με 3 έως 14 ψηφία.</translation>
    </message>
    <message>
        <source>Estimated segments</source>
        <translation>Εκτίμηση τμημάτων</translation>
    </message>
    <message>
        <source>at your limit of {0} messages a second</source>
        <translation>με το όριό σας, {0} μηνύματα το δευτερόλεπτο</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Επιλογή προτύπου</translation>
    </message>
</context>
<context>
    <name>MissedDays</name>
    <message>
        <source>Send to these people now, or skip them?</source>
        <translation>Αποστολή τώρα σε αυτά τα άτομα ή παράλειψη;</translation>
    </message>
    <message>
        <source>Sent now, their message comes late. Skipped, they get nothing for these days. The days to come go on as planned.</source>
        <translation>Αν σταλεί τώρα, το μήνυμά τους θα φτάσει καθυστερημένα. Αν παραλειφθεί, δεν θα λάβουν τίποτα για αυτές τις ημέρες. Οι επόμενες ημέρες συνεχίζονται κανονικά.</translation>
    </message>
    <message>
        <source>Send now, late</source>
        <translation>Αποστολή τώρα, καθυστερημένα</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Παράλειψη</translation>
    </message>
    <message>
        <source>Send to {0} now, late</source>
        <translation>Αποστολή τώρα σε {0}, καθυστερημένα</translation>
    </message>
    <message>
        <source>Send to {0} now, late?</source>
        <translation>Να σταλεί τώρα σε {0}, καθυστερημένα;</translation>
    </message>
    <message>
        <source>Sending starts now. What Mitto has taken cannot be called back.</source>
        <translation>Η αποστολή ξεκινά τώρα. Ό,τι έχει πάρει η Mitto δεν ανακαλείται.</translation>
    </message>
    <message>
        <source>Whose day was</source>
        <translation>Ημέρες</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Παραλήπτες</translation>
    </message>
    <message>
        <source>Send to {0}</source>
        <translation>Αποστολή σε {0}</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Δεν στάλθηκε τίποτα</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>Δεν αποφασίστηκε τίποτα</translation>
    </message>
</context>
<context>
    <name>MittoPage</name>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Δοκιμή σύνδεσης</translation>
    </message>
    <message>
        <source>&amp;Send me a test SMS</source>
        <translation>Στείλτε μου δοκιμαστικό &amp;SMS</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Αφαίρεση του κλειδιού</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Αφαίρεση του κλειδιού API</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Λογαριασμός</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Κλειδί API</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Messaging</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>From your Mitto contract</source>
        <translation>Από τη σύμβασή σας με τη Mitto</translation>
    </message>
    <message>
        <source>3–11 Latin letters or digits, or a number of 3–14 digits</source>
        <translation>3–11 λατινικά γράμματα ή ψηφία, ή αριθμός με 3–14 ψηφία</translation>
    </message>
    <message>
        <source>As in your contract. Messaging tells what was delivered, SMS does not</source>
        <translation>Όπως στη σύμβασή σας. Το Messaging λέει τι παραδόθηκε, το SMS όχι</translation>
    </message>
    <message>
        <source>Where test messages go: up to 5 mobile numbers with commas between them</source>
        <translation>Πού πηγαίνουν τα δοκιμαστικά μηνύματα: έως 5 αριθμοί κινητών, χωρισμένοι με κόμμα</translation>
    </message>
    <message>
        <source>With the SMS API only: Mitto is asked for its count of a month under this name</source>
        <translation>Μόνο με το API «SMS»: με αυτό το όνομα ρωτιέται η Mitto πόσα μέτρησε σε έναν μήνα</translation>
    </message>
    <message>
        <source>Empty, unless Mitto gave you an address of your own</source>
        <translation>Κενή, εκτός αν η Mitto σας έδωσε δική σας διεύθυνση</translation>
    </message>
    <message>
        <source>Empty, or an address such as https://messaging.mittoapi.com</source>
        <translation>Κενή, ή διεύθυνση όπως https://messaging.mittoapi.com</translation>
    </message>
    <message>
        <source>Seconds before a request is given up unsent</source>
        <translation>Δευτερόλεπτα πριν εγκαταλειφθεί ένα αίτημα που δεν έφυγε</translation>
    </message>
    <message>
        <source>Seconds in all; without an answer its messages are unconfirmed</source>
        <translation>Δευτερόλεπτα συνολικά· χωρίς απάντηση τα μηνύματα μένουν ανεπιβεβαίωτα</translation>
    </message>
    <message>
        <source>It will be kept in this computer's key ring</source>
        <translation>Θα φυλάσσεται στον χώρο κωδικών του υπολογιστή</translation>
    </message>
    <message>
        <source>Asking Mitto</source>
        <translation>Ρωτάμε τη Mitto</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Άγνωστο</translation>
    </message>
    <message>
        <source>The connection was not tested</source>
        <translation>Η σύνδεση δεν δοκιμάστηκε</translation>
    </message>
</context>
<context>
    <name>MonthCostsDialog</name>
    <message>
        <source>What a month cost</source>
        <translation>Τι κόστισε ένας μήνας</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Μήνας</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ξοδεύτηκαν</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Απομένουν</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Αναμένονται</translation>
    </message>
    <message>
        <source>By campaign</source>
        <translation>Ανά καμπάνια</translation>
    </message>
    <message>
        <source>By country</source>
        <translation>Ανά χώρα</translation>
    </message>
    <message>
        <source>What the month cost</source>
        <translation>Τι κόστισε ο μήνας</translation>
    </message>
    <message>
        <source>Messages of unknown fate count too, since Mitto may bill them.</source>
        <translation>Μετρούν και τα μηνύματα που δεν ξέρουμε τι έγιναν, γιατί η Mitto μπορεί να τα χρεώσει.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>queued or planned in this month</source>
        <translation>στην ουρά ή προγραμματισμένα αυτόν τον μήνα</translation>
    </message>
</context>
<context>
    <name>NameAudience</name>
    <message>
        <source>Name of the audience</source>
        <translation>Όνομα του κοινού</translation>
    </message>
    <message>
        <source>For example: Loyalty, not messaged this week</source>
        <translation>Π.χ. Πιστοί πελάτες, όχι αυτή την εβδομάδα</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Name of the list</source>
        <translation>Όνομα της λίστας</translation>
    </message>
    <message>
        <source>For example: Loyalty</source>
        <translation>Για παράδειγμα: Καλοί πελάτες</translation>
    </message>
</context>
<context>
    <name>NameTag</name>
    <message>
        <source>Put on the tag</source>
        <translation>Προσθήκη ετικέτας</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Ετικέτα</translation>
    </message>
    <message>
        <source>For example: VIP</source>
        <translation>Για παράδειγμα: VIP</translation>
    </message>
</context>
<context>
    <name>NewConsent</name>
    <message>
        <source>New consent</source>
        <translation>Νέα συγκατάθεση</translation>
    </message>
    <message>
        <source>{0} agreed again</source>
        <translation>{0}: συμφώνησε ξανά</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Καταγραφή της συγκατάθεσης</translation>
    </message>
    <message>
        <source>How they agreed</source>
        <translation>Πώς συμφώνησαν</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Σε τι συμφώνησαν</translation>
    </message>
    <message>
        <source>Only a consent that was given after the opt-out counts. Keep the proof of it.</source>
        <translation>Μετρά μόνο συγκατάθεση που δόθηκε μετά το αίτημα διαγραφής. Κρατήστε την απόδειξη.</translation>
    </message>
    <message>
        <source>The opt-out was on {0}.</source>
        <translation>Το αίτημα διαγραφής έγινε στις {0}.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Τι</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Πώς</translation>
    </message>
</context>
<context>
    <name>NewField</name>
    <message>
        <source>Rename the field “{0}”</source>
        <translation>Μετονομασία του πεδίου «{0}»</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Νέο πεδίο</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Όνομα του πεδίου</translation>
    </message>
    <message>
        <source>For example: points</source>
        <translation>Για παράδειγμα: πόντοι</translation>
    </message>
    <message>
        <source>What its values are</source>
        <translation>Τι είναι οι τιμές του</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Όνο&amp;μα</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Εί&amp;δος</translation>
    </message>
    <message>
        <source>points</source>
        <translation>πόντοι</translation>
    </message>
    <message>
        <source>Everybody can have a value for it, and a text can name it as {0}.</source>
        <translation>Όλοι μπορούν να έχουν μια τιμή σε αυτό και ένα κείμενο το χρησιμοποιεί ως {0}.</translation>
    </message>
    <message>
        <source>Texts that name it as {0} have to be changed by hand.</source>
        <translation>Τα κείμενα που το χρησιμοποιούν ως {0} πρέπει να αλλαχτούν με το χέρι.</translation>
    </message>
</context>
<context>
    <name>NoOptOut</name>
    <message>
        <source>Without the opt-out line</source>
        <translation>Χωρίς τη γραμμή διαγραφής</translation>
    </message>
    <message>
        <source>Another reason:</source>
        <translation>Άλλος λόγος:</translation>
    </message>
    <message>
        <source>Such as: a product is recalled</source>
        <translation>Π.χ. ανάκληση προϊόντος</translation>
    </message>
    <message>
        <source>The reason in your words</source>
        <translation>Ο λόγος με δικά σας λόγια</translation>
    </message>
    <message>
        <source>Leave the line out</source>
        <translation>Χωρίς τη γραμμή</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Keep the line</source>
        <translation>Η γραμμή μένει</translation>
    </message>
    <message>
        <source>Why is this campaign not marketing?</source>
        <translation>Γιατί αυτή η καμπάνια δεν είναι διαφήμιση;</translation>
    </message>
    <message>
        <source>Marketing messages have to say how to opt out. A message about an order or an appointment need not. The reason is recorded with your campaign.</source>
        <translation>Τα διαφημιστικά μηνύματα πρέπει να λένε πώς διαγράφεται κανείς. Ένα μήνυμα για παραγγελία ή ραντεβού δεν χρειάζεται. Ο λόγος καταγράφεται μαζί με την καμπάνια σας.</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Notices</source>
        <translation>Ειδοποιήσεις</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Ειδοποιήσεις, πρώτα οι νεότερες</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Όλα όσα έγιναν</translation>
    </message>
    <message>
        <source>No notices yet</source>
        <translation>Καμία ειδοποίηση ακόμη</translation>
    </message>
    <message>
        <source>When a campaign is completed, stands still or needs your decision, it is told here.</source>
        <translation>Όταν μια καμπάνια ολοκληρωθεί, δεν προχωρά ή χρειάζεται την απόφασή σας, θα το δείτε εδώ.</translation>
    </message>
    <message>
        <source>The notices could not be read</source>
        <translation>Οι ειδοποιήσεις δεν διαβάστηκαν</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Ειδοποιήσεις</translation>
    </message>
    <message>
        <source>What needs you: campaigns that stand still, unconfirmed messages, a refused key</source>
        <translation>Ό,τι σας χρειάζεται: καμπάνιες που δεν προχωρούν, ανεπιβεβαίωτα μηνύματα, κλειδί που δεν έγινε δεκτό</translation>
    </message>
    <message>
        <source>These are always shown</source>
        <translation>Αυτές εμφανίζονται πάντα</translation>
    </message>
    <message>
        <source>What went well: a campaign is completed</source>
        <translation>Ό,τι πήγε καλά: μια καμπάνια ολοκληρώθηκε</translation>
    </message>
    <message>
        <source>They come from the system's tray, even while the window is closed; where there is no tray, they stand on top of the window. Activity keeps all of them.</source>
        <translation>Έρχονται από την περιοχή ειδοποιήσεων του συστήματος, ακόμη και με κλειστό παράθυρο· όπου δεν υπάρχει, εμφανίζονται στο πάνω μέρος του παραθύρου. Η Δραστηριότητα τις κρατά όλες.</translation>
    </message>
    <message>
        <source>Show a test notification</source>
        <translation>Δοκιμαστική ειδοποίηση</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>This is how Retail Send tells you that something needs you.</source>
        <translation>Έτσι σας λέει το Retail Send ότι κάτι σας χρειάζεται.</translation>
    </message>
    <message>
        <source>A test notification</source>
        <translation>Μια δοκιμαστική ειδοποίηση</translation>
    </message>
</context>
<context>
    <name>NowAndNext</name>
    <message>
        <source>Nothing is sending, and nothing is scheduled.</source>
        <translation>Δεν στέλνεται τίποτα και τίποτα δεν είναι σε πρόγραμμα.</translation>
    </message>
    <message>
        <source>Now and next</source>
        <translation>Τώρα και μετά</translation>
    </message>
</context>
<context>
    <name>NowNext</name>
    <message>
        <source>Campaign</source>
        <translation>Καμπάνια</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Κατάσταση</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Πρόοδος</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Στάλθηκαν</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Πότε</translation>
    </message>
</context>
<context>
    <name>OftenPart</name>
    <message>
        <source>Also to people who were messaged often enough lately</source>
        <translation>Και σε όσους πήραν αρκετά μηνύματα πρόσφατα</translation>
    </message>
    <message>
        <source>For notices, not for offers. Your limit: {0} in {1}</source>
        <translation>Για ειδοποιήσεις, όχι για προσφορές. Το όριό σας: {0} σε {1}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 ημέρα</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} ημέρες</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 μήνυμα</translation>
    </message>
    <message>
        <source>{0} messages</source>
        <translation>{0} μηνύματα</translation>
    </message>
    <message>
        <source>There is no limit in Settings now</source>
        <translation>Τώρα δεν υπάρχει όριο στις Ρυθμίσεις</translation>
    </message>
</context>
<context>
    <name>OptOutCard</name>
    <message>
        <source>How people opt out</source>
        <translation>Πώς διαγράφεται κάποιος</translation>
    </message>
    <message>
        <source>Such as: Opt out: myshop.gr/stop</source>
        <translation>Π.χ. Διαγραφή: myshop.gr/stop</translation>
    </message>
    <message>
        <source>Marketing messages have to say how to opt out. A sender name cannot be answered, so name a phone number or a page of your shop. Whoever uses it is opted out by you, under Contacts.</source>
        <translation>Τα διαφημιστικά μηνύματα πρέπει να λένε πώς διαγράφεται κανείς. Σε όνομα αποστολέα δεν γίνεται να απαντήσει κάποιος, γι' αυτό γράψτε ένα τηλέφωνο ή μια σελίδα του καταστήματός σας. Όποιον το ζητήσει τον διαγράφετε εσείς, στις Επαφές.</translation>
    </message>
    <message>
        <source>Ends every message; a campaign that is not marketing can leave it out</source>
        <translation>Μπαίνει στο τέλος κάθε μηνύματος· μια καμπάνια που δεν είναι διαφήμιση μπορεί να μην την έχει</translation>
    </message>
    <message>
        <source>One line of at most {0} characters that names a phone number or a page</source>
        <translation>Μία γραμμή ως {0} χαρακτήρες, με ένα τηλέφωνο ή μια σελίδα</translation>
    </message>
    <message>
        <source>Nobody can answer a message from “{0}”: name a phone number or a page</source>
        <translation>Κανείς δεν μπορεί να απαντήσει σε μήνυμα από «{0}»: γράψτε ένα τηλέφωνο ή μια σελίδα</translation>
    </message>
    <message>
        <source>Where the opt-out comes from</source>
        <translation>Από πού προέρχεται το αίτημα διαγραφής</translation>
    </message>
    <message>
        <source>Opt out now</source>
        <translation>Διαγραφή τώρα</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Πίσω</translation>
    </message>
    <message>
        <source>From now on nothing is sent to {0} any more. How do you know?</source>
        <translation>Από εδώ και πέρα δεν στέλνεται τίποτα στο {0}. Πώς το γνωρίζετε;</translation>
    </message>
</context>
<context>
    <name>OptOutNumbers</name>
    <message>
        <source>Opt someone out</source>
        <translation>Διαγραφή αριθμών από SMS</translation>
    </message>
    <message>
        <source>One number a line, however it is written</source>
        <translation>Ένας αριθμός ανά γραμμή, όπως κι αν είναι γραμμένος</translation>
    </message>
    <message>
        <source>Numbers to opt out</source>
        <translation>Αριθμοί για διαγραφή από SMS</translation>
    </message>
    <message>
        <source>Where the opt-out comes from</source>
        <translation>Από πού προέρχεται το αίτημα διαγραφής</translation>
    </message>
    <message>
        <source>Opt out</source>
        <translation>Διαγραφή από SMS</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>From now on nothing is sent to these numbers, known or not. No import brings them back.</source>
        <translation>Από εδώ και πέρα δεν στέλνεται τίποτα σε αυτούς τους αριθμούς, γνωστούς ή όχι. Καμία εισαγωγή δεν τους επαναφέρει.</translation>
    </message>
    <message>
        <source>&amp;How you know</source>
        <translation>&amp;Πώς το γνωρίζετε</translation>
    </message>
    <message>
        <source>What came of each number</source>
        <translation>Τι έγινε με κάθε αριθμό</translation>
    </message>
    <message>
        <source>Opted out now: {0}</source>
        <translation>Διαγράφηκαν τώρα: {0}</translation>
    </message>
    <message>
        <source>before: {0}</source>
        <translation>από πριν: {0}</translation>
    </message>
    <message>
        <source>no number: {0}</source>
        <translation>όχι αριθμός: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>και {0} ακόμη</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0} had opted out before.</source>
        <translation>{0}: είχε ζητήσει διαγραφή από πριν.</translation>
    </message>
    <message>
        <source>{0} is opted out.</source>
        <translation>{0}: διαγράφηκε από τα SMS.</translation>
    </message>
</context>
<context>
    <name>OptOutRow</name>
    <message>
        <source>Set it up</source>
        <translation>Ορισμός</translation>
    </message>
    <message>
        <source>Set up the opt-out line</source>
        <translation>Ορισμός της γραμμής διαγραφής</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Αφαίρεση</translation>
    </message>
    <message>
        <source>Take the line out</source>
        <translation>Αφαίρεση της γραμμής</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Επαναφορά</translation>
    </message>
    <message>
        <source>Put the line back</source>
        <translation>Επαναφορά της γραμμής</translation>
    </message>
    <message>
        <source>Not in this campaign: {0}</source>
        <translation>Όχι σε αυτή την καμπάνια: {0}</translation>
    </message>
    <message>
        <source>The reason is recorded when it is sent.</source>
        <translation>Ο λόγος καταγράφεται με την αποστολή.</translation>
    </message>
    <message>
        <source>None is set up</source>
        <translation>Δεν έχει οριστεί</translation>
    </message>
    <message>
        <source>Marketing messages have to say how to opt out.</source>
        <translation>Τα διαφημιστικά μηνύματα πρέπει να λένε πώς διαγράφεται κανείς.</translation>
    </message>
    <message>
        <source>The text has it already, so it is not added again.</source>
        <translation>Το κείμενο την έχει ήδη, γι' αυτό δεν προστίθεται ξανά.</translation>
    </message>
    <message>
        <source>Ends every message, and is counted in its length.</source>
        <translation>Μπαίνει στο τέλος κάθε μηνύματος και μετρά στο μήκος του.</translation>
    </message>
    <message>
        <source>Not marketing</source>
        <translation>Δεν είναι διαφήμιση</translation>
    </message>
    <message>
        <source>Opt-out line</source>
        <translation>Γραμμή διαγραφής</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Sent today</source>
        <translation>Στάλθηκαν σήμερα</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Παραδόθηκαν</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Σας χρειάζεται</translation>
    </message>
    <message>
        <source>Delivery, last 14 days</source>
        <translation>Παράδοση, τελευταίες 14 ημέρες</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>παραδόθηκαν</translation>
    </message>
    <message>
        <source>no final report</source>
        <translation>χωρίς τελική αναφορά</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>Your customers are here</source>
        <translation>Οι πελάτες σας είναι εδώ</translation>
    </message>
    <message>
        <source>Write the first campaign. You see every message before anything is sent.</source>
        <translation>Γράψτε την πρώτη καμπάνια. Βλέπετε κάθε μήνυμα πριν σταλεί τίποτα.</translation>
    </message>
    <message>
        <source>Begin with your customers</source>
        <translation>Ξεκινήστε με τους πελάτες σας</translation>
    </message>
    <message>
        <source>Bring them in from a file. Then write the first campaign.</source>
        <translation>Φέρτε τους από αρχείο. Μετά γράψτε την πρώτη καμπάνια.</translation>
    </message>
    <message>
        <source>The overview could not be read</source>
        <translation>Η επισκόπηση δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search for an action, a campaign, a contact, a template</source>
        <translation>Αναζήτηση ενέργειας, καμπάνιας, επαφής, προτύπου</translation>
    </message>
    <message>
        <source>Search for anything</source>
        <translation>Αναζήτηση παντού</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Τι βρέθηκε</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Τίποτα δεν λέγεται έτσι.</translation>
    </message>
</context>
<context>
    <name>PeopleChips</name>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλες</translation>
    </message>
    <message>
        <source>Can be messaged</source>
        <translation>Λαμβάνουν μηνύματα</translation>
    </message>
    <message>
        <source>Unknown consent</source>
        <translation>Άγνωστη συγκατάθεση</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Ζήτησαν διαγραφή</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Νέα λίστα…</translation>
    </message>
    <message>
        <source>Rename “{0}”…</source>
        <translation>Μετονομασία της «{0}»…</translation>
    </message>
    <message>
        <source>Delete the list “{0}”…</source>
        <translation>Διαγραφή της λίστας «{0}»…</translation>
    </message>
    <message>
        <source>Show {0}, {1}</source>
        <translation>Εμφάνιση: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>PhonePreview</name>
    <message>
        <source>Preview on a phone</source>
        <translation>Προεπισκόπηση σε τηλέφωνο</translation>
    </message>
    <message>
        <source>Preview the person before</source>
        <translation>Προεπισκόπηση του προηγούμενου ατόμου</translation>
    </message>
    <message>
        <source>Preview the next person</source>
        <translation>Προεπισκόπηση του επόμενου ατόμου</translation>
    </message>
    <message>
        <source>{0} · now</source>
        <translation>{0} · τώρα</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Αποστολέας</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Το μήνυμά σας</translation>
    </message>
    <message>
        <source>{0} · {1} of {2}</source>
        <translation>{0} · {1} από {2}</translation>
    </message>
</context>
<context>
    <name>PlannedPanel</name>
    <message>
        <source>Change the time</source>
        <translation>Αλλαγή ώρας</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Ξανά πρόχειρο</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>There is nobody who may be written to yet.</source>
        <translation>Δεν υπάρχει ακόμη κανείς στον οποίο επιτρέπεται να γράψετε.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Τι έχει προγραμματιστεί</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Δεν υπάρχει ακόμη κείμενο.</translation>
    </message>
    <message>
        <source>It stays scheduled</source>
        <translation>Μένει στο πρόγραμμα</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Add a country</source>
        <translation>Προσθήκη χώρας</translation>
    </message>
    <message>
        <source>Price of a segment: {0}</source>
        <translation>Τιμή τμήματος: {0}</translation>
    </message>
    <message>
        <source>Remove the price: {0}</source>
        <translation>Αφαίρεση της τιμής: {0}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Old messages</source>
        <translation>Παλιά μηνύματα</translation>
    </message>
    <message>
        <source>After so many months the messages of a campaign lose name, number and text; figures, opt-outs and proofs of consent stay. 0: never</source>
        <translation>Μετά από τόσους μήνες τα μηνύματα μιας καμπάνιας χάνουν όνομα, αριθμό και κείμενο· τα σύνολα, οι διαγραφές από SMS και οι αποδείξεις συγκατάθεσης μένουν. 0: ποτέ</translation>
    </message>
    <message>
        <source>The text that people agree to</source>
        <translation>Το κείμενο που δέχονται οι πελάτες</translation>
    </message>
    <message>
        <source>What stands on your form or page, such as: I want offers by SMS. I can stop them at any time.</source>
        <translation>Ό,τι γράφει το έντυπο ή η σελίδα σας, π.χ.: Θέλω προσφορές με SMS. Μπορώ να τις σταματήσω όποτε θέλω.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Αποθήκευση ως νέα έκδοση</translation>
    </message>
    <message>
        <source>What people agree to</source>
        <translation>Τι δέχονται οι πελάτες</translation>
    </message>
    <message>
        <source>Each consent can say which version of this text the person agreed to. Earlier versions stay.</source>
        <translation>Κάθε συγκατάθεση μπορεί να λέει ποια έκδοση του κειμένου δέχτηκε ο πελάτης. Οι παλιότερες εκδόσεις μένουν.</translation>
    </message>
    <message>
        <source>The text was not saved</source>
        <translation>Το κείμενο δεν αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>Saved as version {0}</source>
        <translation>Αποθηκεύτηκε ως έκδοση {0}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Sent or changed</source>
        <translation>Στάλθηκε ή άλλαξε</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Τι να κάνετε</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>Λεπτομέρειες του προβλήματος</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Λεπτομέρειες</translation>
    </message>
    <message>
        <source>Shows or hides the technical text</source>
        <translation>Εμφανίζει ή κρύβει το τεχνικό κείμενο</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Αντιγραφή λεπτομερειών</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>{0} of {1} sent</source>
        <translation>Στάλθηκαν {0} από {1}</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>{0} ως τώρα</translation>
    </message>
    <message>
        <source>{0} / min</source>
        <translation>{0} / λεπτό</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>μένουν περίπου {0}</translation>
    </message>
    <message>
        <source>{0} wait</source>
        <translation>{0} περιμένουν</translation>
    </message>
    <message>
        <source>{0} wait until {1}</source>
        <translation>{0} περιμένουν ως {1}</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Proof of consent</source>
        <translation>Απόδειξη συγκατάθεσης</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Εκτύπωση</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>&amp;Αποθήκευση ως PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>The PDF was not written</source>
        <translation>Το PDF δεν γράφτηκε</translation>
    </message>
    <message>
        <source>The proof was written to {0}</source>
        <translation>Η απόδειξη γράφτηκε στο {0}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Αποθήκευση ως PDF</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Αρχεία PDF</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Go back</source>
        <translation>Πίσω</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Waiting</source>
        <translation>Περιμένουν</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ενεργά</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Σε πρόγραμμα</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Με σφάλμα</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>παλιότερο {0}</translation>
    </message>
    <message>
        <source>Jobs over the last minutes: {0} at least, {1} at most, {2} now</source>
        <translation>Εργασίες τα τελευταία λεπτά: τουλάχιστον {0}, το πολύ {1}, τώρα {2}</translation>
    </message>
    <message>
        <source>Nothing was measured yet</source>
        <translation>Δεν μετρήθηκε τίποτα ακόμη</translation>
    </message>
    <message>
        <source>{0} messages / min</source>
        <translation>{0} μηνύματα / λεπτό</translation>
    </message>
    <message>
        <source>{0} checks / min</source>
        <translation>{0} έλεγχοι / λεπτό</translation>
    </message>
    <message>
        <source>nothing is planned</source>
        <translation>τίποτα δεν είναι σε πρόγραμμα</translation>
    </message>
    <message>
        <source>next {0}</source>
        <translation>επόμενο {0}</translation>
    </message>
</context>
<context>
    <name>QueueHealthScreen</name>
    <message>
        <source>Copy as JSON</source>
        <translation>Αντιγραφή JSON</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>Παύση όλων</translation>
    </message>
    <message>
        <source>Resume all sending</source>
        <translation>Συνέχιση όλων</translation>
    </message>
    <message>
        <source>Nothing is waiting and nothing runs.</source>
        <translation>Τίποτα δεν περιμένει και τίποτα δεν εκτελείται.</translation>
    </message>
    <message>
        <source>Queue health</source>
        <translation>Κατάσταση ουρών</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Εργασίες</translation>
    </message>
    <message>
        <source>Jobs of the three queues</source>
        <translation>Εργασίες των τριών ουρών</translation>
    </message>
    <message>
        <source>Worker and gate</source>
        <translation>Αποστολή και πύλη</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Αρχεία</translation>
    </message>
    <message>
        <source>Jobs and errors could not be read. {0}</source>
        <translation>Οι εργασίες και τα σφάλματα δεν διαβάστηκαν. {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Health could not be read</source>
        <translation>Η κατάσταση δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>“{0}” has made no progress for {1}. {2}</source>
        <translation>Η «{0}» δεν προχωρά εδώ και {1}. {2}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>δεν υπάρχει ακόμη</translation>
    </message>
    <message>
        <source>The figures are copied as JSON</source>
        <translation>Τα στοιχεία αντιγράφηκαν ως JSON</translation>
    </message>
</context>
<context>
    <name>QueueLine</name>
    <message>
        <source>Jobs over the last minutes: {0} at least, {1} at most, {2} now</source>
        <translation>Εργασίες τα τελευταία λεπτά: τουλάχιστον {0}, το πολύ {1}, τώρα {2}</translation>
    </message>
    <message>
        <source>Nothing was measured yet</source>
        <translation>Δεν μετρήθηκε τίποτα ακόμη</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>None. No message is known to have failed.</source>
        <translation>Κανένας. Για κανένα μήνυμα δεν είναι γνωστό ότι δεν έφτασε.</translation>
    </message>
    <message>
        <source>Why messages did not arrive</source>
        <translation>Γιατί δεν έφτασαν μηνύματα</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Λόγος</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Μηνύματα</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Τι να κάνετε</translation>
    </message>
</context>
<context>
    <name>RecallBanner</name>
    <message>
        <source>Goes out in {0} s</source>
        <translation>Φεύγει σε {0}″</translation>
    </message>
    <message>
        <source>Nothing has left yet.</source>
        <translation>Τίποτα δεν έφυγε ακόμη.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Ανάκληση</translation>
    </message>
    <message>
        <source>It was not recalled</source>
        <translation>Δεν ανακλήθηκε</translation>
    </message>
    <message>
        <source>Recalled. Nothing was sent.</source>
        <translation>Ανακλήθηκε. Τίποτα δεν στάλθηκε.</translation>
    </message>
</context>
<context>
    <name>ReceivedList</name>
    <message>
        <source>Open the campaign {0}</source>
        <translation>Άνοιγμα της καμπάνιας {0}</translation>
    </message>
</context>
<context>
    <name>RecipientTable</name>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Κείμενο</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Τμήματα</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Τιμή</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Γιατί</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse</source>
        <translation>Πρόβα</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>αμέσως</translation>
    </message>
    <message>
        <source>after 0.2 seconds</source>
        <translation>μετά από 0,2 δευτερόλεπτα</translation>
    </message>
    <message>
        <source>after 1 second</source>
        <translation>μετά από 1 δευτερόλεπτο</translation>
    </message>
    <message>
        <source>after 5 seconds</source>
        <translation>μετά από 5 δευτερόλεπτα</translation>
    </message>
    <message>
        <source>none</source>
        <translation>καθόλου</translation>
    </message>
    <message>
        <source>{0} of 100</source>
        <translation>{0} στα 100</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>Mitto answers</source>
        <translation>Η Mitto απαντά</translation>
    </message>
    <message>
        <source>Refused, or not delivered</source>
        <translation>Απορρίπτονται ή δεν παραδίδονται</translation>
    </message>
    <message>
        <source>Answers that are lost</source>
        <translation>Απαντήσεις που χάνονται</translation>
    </message>
    <message>
        <source>Rehearse the whole campaign</source>
        <translation>Πρόβα ολόκληρης της καμπάνιας</translation>
    </message>
    <message>
        <source>Your people, their messages and the program's own steps, but with a simulated Mitto on this computer. Nobody gets anything, it costs nothing, and it stands in no figure.</source>
        <translation>Οι δικοί σας πελάτες, τα μηνύματά τους και τα βήματα του προγράμματος, αλλά με μια εικονική Mitto σε αυτόν τον υπολογιστή. Κανείς δεν λαμβάνει τίποτα, δεν κοστίζει τίποτα και δεν μετράει σε κανένα σύνολο.</translation>
    </message>
    <message>
        <source>It is rehearsed with the first {0} of {1}.</source>
        <translation>Η πρόβα γίνεται με τους πρώτους {0} από {1}.</translation>
    </message>
    <message>
        <source>With all {0}.</source>
        <translation>Με όλο το κοινό: {0}.</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>Νέα πρόβα</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>{0} of {1} steps: each message is handed over, then its delivery is asked for</source>
        <translation>{0} από {1} βήματα: κάθε μήνυμα παραδίδεται στη Mitto και μετά ζητείται η έκβασή του</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Προετοιμασία</translation>
    </message>
</context>
<context>
    <name>RejectedByCause</name>
    <message>
        <source>Refused by Mitto</source>
        <translation>Δεν το δέχτηκε η Mitto</translation>
    </message>
    <message>
        <source>Retry {0}</source>
        <translation>Ξανά {0}</translation>
    </message>
    <message>
        <source>Retry {0}: {1}</source>
        <translation>Ξανά {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>The language changes once the contacts are saved.</source>
        <translation>Η γλώσσα αλλάζει μόλις αποθηκευτούν οι επαφές.</translation>
    </message>
</context>
<context>
    <name>RepeatCards</name>
    <message>
        <source>Every year</source>
        <translation>Κάθε χρόνο</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Κάθε μήνα</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>γενέθλια</translation>
    </message>
    <message>
        <source>name-day</source>
        <translation>γιορτή</translation>
    </message>
    <message>
        <source>Which day of each person</source>
        <translation>Ποια ημέρα του καθενός</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>την ίδια ημέρα</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>την προηγούμενη ημέρα</translation>
    </message>
    <message>
        <source>{0} days before</source>
        <translation>{0} ημέρες πριν</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>στις {0}</translation>
    </message>
    <message>
        <source>How many days before it</source>
        <translation>Πόσες ημέρες πριν</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Ημέρα του μήνα</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>Ώρα της ημέρας</translation>
    </message>
    <message>
        <source>On each person's birthday or name-day</source>
        <translation>Στα γενέθλια ή στη γιορτή του καθενός</translation>
    </message>
    <message>
        <source>On a day of each month, to everybody in the audience</source>
        <translation>Μία ημέρα κάθε μήνα, σε όλους του κοινού</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Period of the report</source>
        <translation>Περίοδος της αναφοράς</translation>
    </message>
    <message>
        <source>What a month cost</source>
        <translation>Κόστος μήνα</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Εκτύπωση</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Εξαγωγή CSV</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Αναφορές</translation>
    </message>
    <message>
        <source>Time to deliver, {0}</source>
        <translation>Χρόνος παράδοσης, {0}</translation>
    </message>
    <message>
        <source>No delivery of this campaign is known yet.</source>
        <translation>Δεν είναι γνωστή ακόμη καμία παράδοση αυτής της καμπάνιας.</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Τίποτα για αναφορά ακόμη</translation>
    </message>
    <message>
        <source>What becomes of your campaigns is told here.</source>
        <translation>Εδώ θα βλέπετε τι γίνεται με τις καμπάνιες σας.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>No campaign was sent in this period</source>
        <translation>Καμία καμπάνια δεν στάλθηκε σε αυτή την περίοδο</translation>
    </message>
    <message>
        <source>An earlier one may have been.</source>
        <translation>Ίσως στάλθηκε κάποια νωρίτερα.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
    <message>
        <source>The report could not be read</source>
        <translation>Η αναφορά δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Export the campaigns</source>
        <translation>Εξαγωγή των καμπανιών</translation>
    </message>
    <message>
        <source>Campaigns, {0}</source>
        <translation>Καμπάνιες, {0}</translation>
    </message>
    <message>
        <source>The campaigns were not written</source>
        <translation>Οι καμπάνιες δεν γράφτηκαν</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>{0} γράφτηκαν στο {1}</translation>
    </message>
    <message>
        <source>Export the delivery report</source>
        <translation>Εξαγωγή της αναφοράς παράδοσης</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Αποθήκευση ως PDF…</translation>
    </message>
    <message>
        <source>Print on paper…</source>
        <translation>Εκτύπωση σε χαρτί…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Αποθήκευση ως PDF</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Αρχεία PDF</translation>
    </message>
    <message>
        <source>The PDF was not written</source>
        <translation>Το PDF δεν γράφτηκε</translation>
    </message>
    <message>
        <source>The report was written to {0}</source>
        <translation>Η αναφορά γράφτηκε στο {0}</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which backup?</source>
        <translation>Ποιο αντίγραφο;</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Αντίγραφα (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Όλα τα αρχεία (*)</translation>
    </message>
    <message>
        <source>This backup cannot be put back</source>
        <translation>Αυτό το αντίγραφο δεν επαναφέρεται</translation>
    </message>
    <message>
        <source>Put this backup back?</source>
        <translation>Επαναφορά αυτού του αντιγράφου;</translation>
    </message>
    <message>
        <source>Retail Send stops sending, replaces its data with the backup, and opens again. What was entered since the backup is lost here; the data of this moment is kept as another backup. Who opted out stays opted out, unfinished campaigns are paused, and what was handed to Mitto since is not sent again unasked.</source>
        <translation>Το Retail Send σταματά τις αποστολές, βάζει το αντίγραφο στη θέση των δεδομένων του και ανοίγει ξανά. Όσα μπήκαν μετά το αντίγραφο χάνονται εδώ· τα τωρινά δεδομένα φυλάσσονται ως άλλο αντίγραφο. Όποιος ζήτησε διαγραφή μένει εκτός, οι μισοτελειωμένες καμπάνιες μπαίνουν σε παύση, και ό,τι δόθηκε από τότε στη Mitto δεν στέλνεται ξανά χωρίς να το ζητήσετε.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Αντίγραφα ασφαλείας</translation>
    </message>
    <message>
        <source>Newest entry in it</source>
        <translation>Νεότερη εγγραφή του</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Περιέχει</translation>
    </message>
    <message>
        <source>Newest entry now</source>
        <translation>Νεότερη εγγραφή τώρα</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>Τώρα υπάρχουν</translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation>Επαναφορά του αντιγράφου</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Export CSV</source>
        <translation>Εξαγωγή CSV</translation>
    </message>
    <message>
        <source>Export the delivery report of “{0}”</source>
        <translation>Εξαγωγή της αναφοράς παράδοσης για «{0}»</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Campaigns of this period</source>
        <translation>Καμπάνιες αυτής της περιόδου</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>People</source>
        <translation>Άτομα</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Κόστος</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Έναρξη</translation>
    </message>
    <message>
        <source>Done by about</source>
        <translation>Τέλος περίπου</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Πρώτα τα μεγαλύτερα</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Μένουν έξω</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Εξαγωγή</translation>
    </message>
    <message>
        <source>Each message, exactly as it goes out</source>
        <translation>Κάθε μήνυμα, ακριβώς όπως θα φύγει</translation>
    </message>
    <message>
        <source>Left out  {0}</source>
        <translation>Μένουν έξω  {0}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Επόμενη</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Τμήματα</translation>
    </message>
    <message>
        <source>{0} a segment</source>
        <translation>{0} το τμήμα</translation>
    </message>
    <message>
        <source>priced by country</source>
        <translation>τιμή ανά χώρα</translation>
    </message>
    <message>
        <source>Who is left out, and why</source>
        <translation>Ποιοι μένουν έξω και γιατί</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Κανένας</translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation>Κανείς δεν μένει έξω.</translation>
    </message>
    <message>
        <source>Nobody would get this campaign.</source>
        <translation>Κανείς δεν θα λάμβανε αυτή την καμπάνια.</translation>
    </message>
    <message>
        <source>Change the audience</source>
        <translation>Αλλαγή κοινού</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Εξαγωγή του σχεδίου</translation>
    </message>
    <message>
        <source>{0} plan</source>
        <translation>{0} σχέδιο</translation>
    </message>
    <message>
        <source>The messages could not be read</source>
        <translation>Τα μηνύματα δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>SavingDialog</name>
    <message>
        <source>Save</source>
        <translation>Αποθήκευση</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Κλείσιμο χωρίς αποθήκευση</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Put in a list</source>
        <translation>Προσθήκη σε λίστα</translation>
    </message>
    <message>
        <source>Take out of a list</source>
        <translation>Αφαίρεση από λίστα</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Ετικέτα</translation>
    </message>
    <message>
        <source>Put on or take off a tag</source>
        <translation>Προσθήκη ή αφαίρεση ετικέτας</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Συγχώνευση…</translation>
    </message>
    <message>
        <source>Merge the two into one contact</source>
        <translation>Συγχώνευση των δύο σε μία επαφή</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Διαγραφή</translation>
    </message>
    <message>
        <source>Select nobody</source>
        <translation>Καμία επιλογή</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>{0} επιλεγμένα</translation>
    </message>
    <message>
        <source>There is no list yet</source>
        <translation>Δεν υπάρχει ακόμη λίστα</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Νέα λίστα…</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>Προσθήκη</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Αφαίρεση</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Άλλη ετικέτα…</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Pace</source>
        <translation>Ρυθμός</translation>
    </message>
    <message>
        <source>At most; ask Mitto what your account allows. 0: no limit of ours</source>
        <translation>Το πολύ· ρωτήστε τη Mitto τι επιτρέπει ο λογαριασμός σας. 0: χωρίς δικό μας όριο</translation>
    </message>
    <message>
        <source>Small campaigns start at once whatever this says</source>
        <translation>Οι μικρές καμπάνιες ξεκινούν αμέσως, ό,τι κι αν λέει εδώ</translation>
    </message>
    <message>
        <source>Two are enough for most shops</source>
        <translation>Δύο αρκούν στα περισσότερα καταστήματα</translation>
    </message>
    <message>
        <source>Seconds from one look to the next, for each message Mitto has</source>
        <translation>Δευτερόλεπτα από τον έναν έλεγχο στον επόμενο, για κάθε μήνυμα που έχει η Mitto</translation>
    </message>
    <message>
        <source>Whole seconds with commas between them, such as 15,60,300</source>
        <translation>Ακέραια δευτερόλεπτα με κόμματα ανάμεσα, όπως 15,60,300</translation>
    </message>
    <message>
        <source>How often Mitto is asked about deliveries. 0: no limit of ours</source>
        <translation>Πόσο συχνά ρωτιέται η Mitto για παραδόσεις. 0: χωρίς δικό μας όριο</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Πότε</translation>
    </message>
    <message>
        <source>In the shop's time; outside them a campaign waits. 00:00 until 24:00: always</source>
        <translation>Στην ώρα του καταστήματος· εκτός αυτών η καμπάνια περιμένει. 00:00 έως 24:00: πάντα</translation>
    </message>
    <message>
        <source>Two times of one day, the earlier one first, such as 09:00 until 21:00</source>
        <translation>Δύο ώρες της ίδιας μέρας, πρώτα η νωρίτερη, όπως 09:00 έως 21:00</translation>
    </message>
    <message>
        <source>Without it a campaign waits for Monday</source>
        <translation>Χωρίς αυτό η καμπάνια περιμένει τη Δευτέρα</translation>
    </message>
    <message>
        <source>Send on Sundays too</source>
        <translation>Αποστολή και τις Κυριακές</translation>
    </message>
    <message>
        <source>Those of the country on the Store page</source>
        <translation>Της χώρας που λέει η σελίδα «Κατάστημα»</translation>
    </message>
    <message>
        <source>Send on public holidays too</source>
        <translation>Αποστολή και τις αργίες</translation>
    </message>
    <message>
        <source>In every year: 6/12 is 6 December, the feast of your town perhaps</source>
        <translation>Κάθε χρόνο: 6/12 είναι η 6η Δεκεμβρίου, ίσως η γιορτή της πόλης σας</translation>
    </message>
    <message>
        <source>Days with commas between them, the day first, such as 30/1, 6/12</source>
        <translation>Ημέρες με κόμματα ανάμεσά τους, πρώτα η ημέρα, π.χ. 30/1, 6/12</translation>
    </message>
    <message>
        <source>Seconds between pressing Send and the first request. 0: at once</source>
        <translation>Δευτερόλεπτα από την «Αποστολή» μέχρι το πρώτο αίτημα. 0: αμέσως</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Τιμή</translation>
    </message>
    <message>
        <source>For estimates and reports; leave it empty and nothing is said of money</source>
        <translation>Για εκτιμήσεις και αναφορές· αν μείνει κενή, δεν αναφέρονται ποσά</translation>
    </message>
    <message>
        <source>A price such as 0.0415, or empty when it is not known</source>
        <translation>Τιμή όπως 0.0415, ή κενό όταν δεν είναι γνωστή</translation>
    </message>
    <message>
        <source>Where a segment costs something else; the price above is for the rest of the world</source>
        <translation>Όπου το τμήμα κοστίζει αλλιώς· η παραπάνω τιμή ισχύει για τον υπόλοιπο κόσμο</translation>
    </message>
    <message>
        <source>A price such as 0.0415 for each country</source>
        <translation>Μια τιμή όπως 0.0415 για κάθε χώρα</translation>
    </message>
    <message>
        <source>What sending may cost in a month; then it waits for you. Empty: no limit</source>
        <translation>Πόσο επιτρέπεται να κοστίσει η αποστολή σε έναν μήνα· μετά σας περιμένει. Κενό: χωρίς όριο</translation>
    </message>
    <message>
        <source>An amount such as 120 or 12.50, or empty for no limit</source>
        <translation>Ένα ποσό όπως 120 ή 12.50, ή κενό για κανένα όριο</translation>
    </message>
    <message>
        <source>Prices and limits are without it; totals are shown with it too. Empty: not shown</source>
        <translation>Οι τιμές και τα όρια είναι χωρίς αυτόν· τα σύνολα φαίνονται και με αυτόν. Κενό: δεν φαίνεται</translation>
    </message>
    <message>
        <source>A percentage such as 24, or empty</source>
        <translation>Ένα ποσοστό όπως 24, ή κενό</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Mitto</source>
        <translation>Mitto</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Αποστολή</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Κατάστημα</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Απόρρητο</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Ειδοποιήσεις</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Αντίγραφα ασφαλείας</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Σχετικά</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Search</source>
        <translation>Αναζήτηση</translation>
    </message>
    <message>
        <source>Looking at the queues</source>
        <translation>Έλεγχος των ουρών</translation>
    </message>
    <message>
        <source>{0} spent this month</source>
        <translation>{0} αυτόν τον μήνα</translation>
    </message>
</context>
<context>
    <name>SmsTestDialog</name>
    <message>
        <source>Send me a test SMS</source>
        <translation>Δοκιμαστικό SMS σε εμένα</translation>
    </message>
    <message>
        <source>Your own mobile number</source>
        <translation>Το δικό σας κινητό</translation>
    </message>
    <message>
        <source>Your mobile number</source>
        <translation>Το κινητό σας</translation>
    </message>
    <message>
        <source>Test from Retail Send: the connection works.</source>
        <translation>Δοκιμή από το Retail Send: η σύνδεση λειτουργεί.</translation>
    </message>
    <message>
        <source>Text of the test SMS</source>
        <translation>Κείμενο του δοκιμαστικού SMS</translation>
    </message>
    <message>
        <source>Send 1 test SMS</source>
        <translation>Αποστολή 1 δοκιμαστικού SMS</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Αριθμός</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Κείμενο</translation>
    </message>
    <message>
        <source>A real SMS, outside every campaign: {0}</source>
        <translation>Πραγματικό SMS, εκτός καμπάνιας: {0}</translation>
    </message>
</context>
<context>
    <name>SpreadEdit</name>
    <message>
        <source>As soon as it is sent</source>
        <translation>Μόλις σταλεί</translation>
    </message>
    <message>
        <source>From a time</source>
        <translation>Από μια ώρα</translation>
    </message>
    <message>
        <source>When the period begins</source>
        <translation>Πότε αρχίζει το διάστημα</translation>
    </message>
    <message>
        <source>Start of the period</source>
        <translation>Αρχή του διαστήματος</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Τέλος του διαστήματος</translation>
    </message>
    <message>
        <source>until</source>
        <translation>έως</translation>
    </message>
</context>
<context>
    <name>StartEdit</name>
    <message>
        <source>Day of the start</source>
        <translation>Ημέρα έναρξης</translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation>Ώρα έναρξης</translation>
    </message>
</context>
<context>
    <name>StartFrom</name>
    <message>
        <source>Start from</source>
        <translation>Ξεκινήστε από</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Αποθήκευση ως…</translation>
    </message>
    <message>
        <source>Save this audience under a name</source>
        <translation>Αποθήκευση αυτού του κοινού με όνομα</translation>
    </message>
    <message>
        <source>The saved audience</source>
        <translation>Το αποθηκευμένο κοινό</translation>
    </message>
    <message>
        <source>All contacts ({0})</source>
        <translation>Όλες οι επαφές ({0})</translation>
    </message>
    <message>
        <source>Saved audience: {0}</source>
        <translation>Αποθηκευμένο κοινό: {0}</translation>
    </message>
    <message>
        <source>Saved audience: {0} (changed)</source>
        <translation>Αποθηκευμένο κοινό: {0} (αλλαγμένο)</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Δική σας επιλογή</translation>
    </message>
    <message>
        <source>Save the changes in “{0}”</source>
        <translation>Αποθήκευση των αλλαγών στο «{0}»</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Μετονομασία…</translation>
    </message>
    <message>
        <source>Delete “{0}”</source>
        <translation>Διαγραφή του «{0}»</translation>
    </message>
    <message>
        <source>Save this audience</source>
        <translation>Αποθήκευση αυτού του κοινού</translation>
    </message>
    <message>
        <source>The audience is saved</source>
        <translation>Το κοινό αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>The audience was not saved</source>
        <translation>Το κοινό δεν αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>“{0}” is changed; other campaigns stay as they are</source>
        <translation>Το «{0}» άλλαξε· οι άλλες καμπάνιες μένουν όπως είναι</translation>
    </message>
    <message>
        <source>Rename the audience</source>
        <translation>Μετονομασία του κοινού</translation>
    </message>
    <message>
        <source>The audience was not deleted</source>
        <translation>Το κοινό δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>“{0}” is deleted; this campaign keeps its people</source>
        <translation>Το «{0}» διαγράφηκε· αυτή η καμπάνια κρατά τους παραλήπτες της</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Επαναφορά</translation>
    </message>
    <message>
        <source>The audience was not brought back</source>
        <translation>Το κοινό δεν επανήλθε</translation>
    </message>
</context>
<context>
    <name>StartersPanel</name>
    <message>
        <source>Ready-made texts</source>
        <translation>Έτοιμα κείμενα</translation>
    </message>
    <message>
        <source>Close the ready-made texts</source>
        <translation>Κλείσιμο των έτοιμων κειμένων</translation>
    </message>
    <message>
        <source>Add one, then make it your own.</source>
        <translation>Προσθέστε ένα και φέρτε το στα μέτρα σας.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Προσθήκη</translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation>Προσθήκη: «{0}»</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>All</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Show {0}, {1}</source>
        <translation>Εμφάνιση: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>Sending was not paused</source>
        <translation>Οι αποστολές δεν μπήκαν σε παύση</translation>
    </message>
    <message>
        <source>Sending does not go on</source>
        <translation>Οι αποστολές δεν συνεχίζονται</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Step {0}: {1}, done</source>
        <translation>Βήμα {0}: {1}, έγινε</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Βήμα {0}: {1}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>Άνοιγμα: {0}</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Παράλειψη</translation>
    </message>
    <message>
        <source>Skip: {0}</source>
        <translation>Παράλειψη: {0}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Έτοιμο</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Δεν έγινε ακόμη</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Βήματα</translation>
    </message>
</context>
<context>
    <name>StillNamedDialog</name>
    <message>
        <source>The person is erased; your own words still name them</source>
        <translation>Το άτομο διαγράφηκε οριστικά· δικά σας κείμενα το αναφέρουν ακόμη</translation>
    </message>
    <message>
        <source>These names and texts are yours, so they stay as they are until you change them.</source>
        <translation>Αυτά τα ονόματα και τα κείμενα είναι δικά σας, γι' αυτό μένουν όπως είναι μέχρι να τα αλλάξετε.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Αντιγραφή</translation>
    </message>
    <message>
        <source>Copy what still names the person</source>
        <translation>Αντιγραφή όσων αναφέρουν ακόμη το άτομο</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>What still names the person</source>
        <translation>Τι αναφέρει ακόμη το άτομο</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message>
        <source>Where the shop is</source>
        <translation>Πού είναι το κατάστημα</translation>
    </message>
    <message>
        <source>Mobile numbers without a country code belong here; type a part of the name</source>
        <translation>Εδώ ανήκουν τα κινητά χωρίς κωδικό χώρας· γράψτε ένα μέρος του ονόματος</translation>
    </message>
    <message>
        <source>Sending hours and planned starts are in it; type a part of the name</source>
        <translation>Σε αυτήν είναι οι ώρες αποστολής και οι προγραμματισμένες ενάρξεις· γράψτε ένα μέρος του ονόματος</translation>
    </message>
    <message>
        <source>As this computer ({0})</source>
        <translation>Όπως εδώ ({0})</translation>
    </message>
</context>
<context>
    <name>StoreStep</name>
    <message>
        <source>Your store</source>
        <translation>Το κατάστημά σας</translation>
    </message>
    <message>
        <source>Country, sender name, sending hours and opt-out line.</source>
        <translation>Χώρα, όνομα αποστολέα, ώρες αποστολής και γραμμή διαγραφής.</translation>
    </message>
    <message>
        <source>Numbers without a country code belong here</source>
        <translation>Εδώ ανήκουν οι αριθμοί χωρίς κωδικό χώρας</translation>
    </message>
    <message>
        <source>3–11 Latin letters or digits, or a number of 3–14 digits</source>
        <translation>3–11 λατινικά γράμματα ή ψηφία, ή αριθμός με 3–14 ψηφία</translation>
    </message>
    <message>
        <source>Outside them, on Sundays and on public holidays a campaign waits</source>
        <translation>Έξω από αυτές, τις Κυριακές και τις αργίες, η καμπάνια περιμένει</translation>
    </message>
    <message>
        <source>Two times of one day, the earlier one first, such as 09:00 until 21:00</source>
        <translation>Δύο ώρες της ίδιας μέρας, πρώτα η νωρίτερη, όπως 09:00 έως 21:00</translation>
    </message>
    <message>
        <source>Ends every message: a phone number or a page, such as Opt out: myshop.gr/stop</source>
        <translation>Κλείνει κάθε μήνυμα: ένα τηλέφωνο ή μια σελίδα, π.χ. Διαγραφή: myshop.gr/stop</translation>
    </message>
    <message>
        <source>One line of at most {0} characters that names a phone number or a page</source>
        <translation>Μία γραμμή ως {0} χαρακτήρες, με ένα τηλέφωνο ή μια σελίδα</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Έτοιμο</translation>
    </message>
    <message>
        <source>Done with your store</source>
        <translation>Το κατάστημά σας είναι έτοιμο</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add a tag</source>
        <translation>Προσθήκη ετικέτας</translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation>Γράψτε μια ετικέτα και πατήστε Enter</translation>
    </message>
    <message>
        <source>Take away the tag {0}</source>
        <translation>Αφαίρεση της ετικέτας {0}</translation>
    </message>
</context>
<context>
    <name>TemplateDoing</name>
    <message>
        <source>It was not added</source>
        <translation>Δεν προστέθηκε</translation>
    </message>
    <message>
        <source>“{0}” added</source>
        <translation>Προστέθηκε: «{0}»</translation>
    </message>
    <message>
        <source>It was not copied</source>
        <translation>Δεν αντιγράφηκε</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>Δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>Διαγράφηκε: «{0}».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
    <message>
        <source>It was not brought back</source>
        <translation>Δεν επανήλθε</translation>
    </message>
    <message>
        <source>The campaign was not begun</source>
        <translation>Η καμπάνια δεν ξεκίνησε</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Close the editor</source>
        <translation>Κλείσιμο της επεξεργασίας</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Αναίρεση αλλαγών</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Αντίγραφο</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Διαγραφή</translation>
    </message>
    <message>
        <source>Use in a new campaign</source>
        <translation>Χρήση σε νέα καμπάνια</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Όνο&amp;μα</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Όνομα του προτύπου</translation>
    </message>
    <message>
        <source>Such as: Weekend offer</source>
        <translation>Όπως: Προσφορά Σαββατοκύριακου</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Κατηγορία</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Κατηγορία</translation>
    </message>
    <message>
        <source>Such as: Offers</source>
        <translation>Όπως: Προσφορές</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>&amp;Αποστολέας</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Αποστολέας</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Όπως στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>Επεξεργασία προτύπου</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Νέο πρότυπο</translation>
    </message>
    <message>
        <source>Write your own way to opt out in place of {0} before you use it.</source>
        <translation>Πριν το χρησιμοποιήσετε, γράψτε στη θέση του {0} τον δικό σας τρόπο διαγραφής.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Δεν αποθηκεύτηκε</translation>
    </message>
    <message>
        <source>It saves itself while you write.</source>
        <translation>Αποθηκεύεται μόνο του όσο γράφετε.</translation>
    </message>
    <message>
        <source>It is saved as soon as it has a name and a text.</source>
        <translation>Αποθηκεύεται μόλις έχει όνομα και κείμενο.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Αποθηκεύεται…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Αποθηκεύτηκε</translation>
    </message>
</context>
<context>
    <name>TemplatesScreen</name>
    <message>
        <source>Templates</source>
        <translation>Πρότυπα</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Ready-made texts</source>
        <translation>Έτοιμα κείμενα</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Νέο πρότυπο</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Αναζήτηση</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Αναζήτηση στα πρότυπα</translation>
    </message>
    <message>
        <source>No template matches</source>
        <translation>Δεν ταιριάζει κανένα πρότυπο</translation>
    </message>
    <message>
        <source>None has all of these words.</source>
        <translation>Κανένα δεν έχει όλες αυτές τις λέξεις.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Εμφάνιση όλων</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Κανένα πρότυπο ακόμη</translation>
    </message>
    <message>
        <source>Keep the texts that you send again and again, or begin with a ready-made one.</source>
        <translation>Κρατήστε τα κείμενα που στέλνετε συχνά ή ξεκινήστε με ένα έτοιμο.</translation>
    </message>
    <message>
        <source>See ready-made texts</source>
        <translation>Δείτε έτοιμα κείμενα</translation>
    </message>
    <message>
        <source>The templates could not be read</source>
        <translation>Τα πρότυπα δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Write here</source>
        <translation>Γράψτε εδώ</translation>
    </message>
</context>
<context>
    <name>TextVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Προηγούμενες εκδοχές</translation>
    </message>
    <message>
        <source>The whole text of this version</source>
        <translation>Ολόκληρο το κείμενο αυτής της εκδοχής</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Χρήση αυτής</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>There is no earlier version yet</source>
        <translation>Δεν υπάρχει ακόμη προηγούμενη εκδοχή</translation>
    </message>
    <message>
        <source>A text is kept when it stood for some minutes, when much of it is replaced, and when it is sent.</source>
        <translation>Ένα κείμενο φυλάσσεται όταν έμεινε ίδιο για μερικά λεπτά, όταν αντικαθίσταται μεγάλο μέρος του και όταν στέλνεται.</translation>
    </message>
    <message>
        <source>Underlined is only in this version, struck out only in the text now. Ctrl+Z takes it back.</source>
        <translation>Το υπογραμμισμένο υπάρχει μόνο σε αυτή την εκδοχή, το διαγραμμένο μόνο στο τωρινό κείμενο. Το Ctrl+Z αναιρεί την αλλαγή.</translation>
    </message>
    <message>
        <source>The earlier versions could not be read</source>
        <translation>Οι προηγούμενες εκδοχές δεν διαβάστηκαν</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Starting</source>
        <translation>Ξεκινά</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>Παύση αποστολών</translation>
    </message>
    <message>
        <source>Resume all sending</source>
        <translation>Συνέχιση αποστολών</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>Opt someone out…</source>
        <translation>Διαγραφή αριθμών από SMS…</translation>
    </message>
    <message>
        <source>Open Retail Send</source>
        <translation>Άνοιγμα του Retail Send</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Τερματισμός</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>This draft was changed in another window. What you wrote here is not saved yet.</source>
        <translation>Το πρόχειρο άλλαξε σε άλλο παράθυρο. Όσα γράψατε εδώ δεν έχουν αποθηκευτεί ακόμη.</translation>
    </message>
    <message>
        <source>Show the other one</source>
        <translation>Εμφάνιση του άλλου</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Να μείνει αυτό</translation>
    </message>
    <message>
        <source>This draft is not saved; it is tried again by itself. {0}</source>
        <translation>Το πρόχειρο δεν αποθηκεύτηκε· δοκιμάζει ξανά μόνο του. {0}</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Δοκιμή ξανά τώρα</translation>
    </message>
    <message>
        <source>The figures could not be read. {0}</source>
        <translation>Τα στοιχεία δεν διαβάστηκαν. {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Earlier versions</source>
        <translation>Προηγούμενες εκδοχές</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Try it with the built-in sandbox</source>
        <translation>Δοκιμή με προσομοίωση</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>Ρύθμιση αργότερα</translation>
    </message>
    <message>
        <source>Welcome to Retail Send</source>
        <translation>Καλώς ήρθατε στο Retail Send</translation>
    </message>
    <message>
        <source>Three steps to your first campaign. Everything stays on this computer.</source>
        <translation>Τρία βήματα μέχρι την πρώτη σας καμπάνια. Όλα μένουν σε αυτόν τον υπολογιστή.</translation>
    </message>
    <message>
        <source>No Mitto account yet?</source>
        <translation>Χωρίς λογαριασμό στη Mitto;</translation>
    </message>
    <message>
        <source>Nothing real is sent.</source>
        <translation>Δεν στέλνεται τίποτα.</translation>
    </message>
</context>
<context>
    <name>WhenStep</name>
    <message>
        <source>Now</source>
        <translation>Τώρα</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Συγκεκριμένη ώρα</translation>
    </message>
    <message>
        <source>Spread out</source>
        <translation>Σταδιακά</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Έναρξη</translation>
    </message>
    <message>
        <source>Last message about</source>
        <translation>Τελευταίο μήνυμα περίπου</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Επόμενη</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Άτομα</translation>
    </message>
    <message>
        <source>On a day and at a time that you choose</source>
        <translation>Την ημέρα και την ώρα που διαλέγετε</translation>
    </message>
    <message>
        <source>Evenly between two times</source>
        <translation>Ομοιόμορφα ανάμεσα σε δύο ώρες</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Αυτός ο υπολογιστής</translation>
    </message>
</context>
<context>
    <name>WhyField</name>
    <message>
        <source>Why did {0} not get a campaign?</source>
        <translation>{0}: γιατί δεν έλαβε μια καμπάνια;</translation>
    </message>
    <message>
        <source>Choose a campaign</source>
        <translation>Επιλέξτε καμπάνια</translation>
    </message>
</context>
<context>
    <name>WindowTools</name>
    <message>
        <source>Go to {0}</source>
        <translation>Μετάβαση: {0}</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Νέα καμπάνια</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Νέο πρότυπο</translation>
    </message>
    <message>
        <source>Opt someone out</source>
        <translation>Διαγραφή αριθμών από SMS</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Στοπ</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>Copy the queue health as JSON</source>
        <translation>Αντιγραφή της κατάστασης των ουρών ως JSON</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Εξαγωγή</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Φωτεινά χρώματα</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Σκούρα χρώματα</translation>
    </message>
    <message>
        <source>Colours as on this computer</source>
        <translation>Χρώματα όπως στον υπολογιστή</translation>
    </message>
    <message>
        <source>Show the notices</source>
        <translation>Εμφάνιση των ειδοποιήσεων</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Ανανέωση</translation>
    </message>
    <message>
        <source>Quit Retail Send</source>
        <translation>Τερματισμός του Retail Send</translation>
    </message>
    <message>
        <source>Resume all sending</source>
        <translation>Συνέχιση αποστολών</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>Παύση αποστολών</translation>
    </message>
    <message>
        <source>The figures are copied as JSON</source>
        <translation>Τα στοιχεία αντιγράφηκαν ως JSON</translation>
    </message>
    <message>
        <source>The figures are not known at the moment</source>
        <translation>Τα στοιχεία δεν είναι γνωστά αυτή τη στιγμή</translation>
    </message>
    <message>
        <source>The campaign was not paused</source>
        <translation>Η καμπάνια δεν μπήκε σε παύση</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Σε παύση</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Η αναφορά δεν γράφτηκε</translation>
    </message>
    <message>
        <source>Export the delivery report</source>
        <translation>Εξαγωγή της αναφοράς παράδοσης</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Starting</source>
        <translation>Ξεκινά</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} από {1}</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
    <message>
        <source>F2 changes the field, or the underlined character, beside the cursor.</source>
        <translation>Το F2 αλλάζει το πεδίο ή τον υπογραμμισμένο χαρακτήρα δίπλα στον δρομέα.</translation>
    </message>
    <message>
        <source>Write the message. It goes out exactly as it stands here.</source>
        <translation>Γράψτε το μήνυμα. Φεύγει ακριβώς όπως είναι εδώ.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Πεδία</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Εισαγωγή πεδίου</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Επανάληψη</translation>
    </message>
</context>
<context>
    <name>account_words</name>
    <message>
        <source>Kept in this computer's key ring, never in the database or a backup</source>
        <translation>Φυλάσσεται στον χώρο κωδικών του υπολογιστή, ποτέ στα δεδομένα ή σε αντίγραφο</translation>
    </message>
    <message>
        <source>Given in the variable RETAIL_SEND_API_KEY, which comes before any key ring</source>
        <translation>Δίνεται στη μεταβλητή RETAIL_SEND_API_KEY, που προηγείται από κάθε χώρο κωδικών</translation>
    </message>
    <message>
        <source>Kept until you leave practice</source>
        <translation>Φυλάσσεται μέχρι το τέλος της δοκιμής</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Συνδεδεμένο</translation>
    </message>
    <message>
        <source>Mitto answers</source>
        <translation>Η Mitto απαντά</translation>
    </message>
    <message>
        <source>Whether the key is right shows with a test SMS only.</source>
        <translation>Αν το κλειδί είναι σωστό φαίνεται μόνο με δοκιμαστικό SMS.</translation>
    </message>
    <message>
        <source>No API key yet</source>
        <translation>Κανένα κλειδί API ακόμη</translation>
    </message>
    <message>
        <source>Paste the key that Mitto gave you.</source>
        <translation>Επικολλήστε το κλειδί που σας έδωσε η Mitto.</translation>
    </message>
    <message>
        <source>The traffic account is missing</source>
        <translation>Λείπει ο λογαριασμός κίνησης</translation>
    </message>
    <message>
        <source>Mitto's contract or portal names it. Enter it, then test again.</source>
        <translation>Τον γράφει η σύμβαση ή η πύλη της Mitto. Βάλτε τον και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>The key ring cannot be opened</source>
        <translation>Ο χώρος κωδικών δεν ανοίγει</translation>
    </message>
    <message>
        <source>Unlock this computer's key ring, then test again.</source>
        <translation>Ξεκλειδώστε τον χώρο κωδικών του υπολογιστή και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Mitto refuses the key</source>
        <translation>Η Mitto δεν δέχεται το κλειδί</translation>
    </message>
    <message>
        <source>Copy the key again from Mitto, all of it, and enter it anew.</source>
        <translation>Αντιγράψτε ξανά ολόκληρο το κλειδί από τη Mitto και βάλτε το πάλι.</translation>
    </message>
    <message>
        <source>The account has no balance</source>
        <translation>Ο λογαριασμός δεν έχει υπόλοιπο</translation>
    </message>
    <message>
        <source>Top it up with Mitto, then test again.</source>
        <translation>Ανανεώστε το στη Mitto και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Mitto does not accept this computer's address</source>
        <translation>Η Mitto δεν δέχεται τη διεύθυνση αυτού του υπολογιστή</translation>
    </message>
    <message>
        <source>Ask Mitto to put your internet address (IP) on the account's list.</source>
        <translation>Ζητήστε από τη Mitto να βάλει τη διεύθυνσή σας (IP) στη λίστα του λογαριασμού.</translation>
    </message>
    <message>
        <source>Mitto answers, but asks to wait</source>
        <translation>Η Mitto απαντά, αλλά ζητά αναμονή</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Δοκιμάστε ξανά σε ένα λεπτό.</translation>
    </message>
    <message>
        <source>Mitto cannot be reached</source>
        <translation>Η Mitto δεν απαντά</translation>
    </message>
    <message>
        <source>Check the internet connection and the firewall, then test again.</source>
        <translation>Ελέγξτε τη σύνδεση στο διαδίκτυο και το τείχος προστασίας και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Mitto's address in the settings cannot be used</source>
        <translation>Η διεύθυνση της Mitto στις ρυθμίσεις δεν ισχύει</translation>
    </message>
    <message>
        <source>Empty it, unless Mitto gave you another one.</source>
        <translation>Σβήστε την, εκτός αν η Mitto σας έδωσε άλλη.</translation>
    </message>
    <message>
        <source>Accepted: Mitto has it. It should arrive in a moment.</source>
        <translation>Στη Mitto: το πήρε. Θα φτάσει σε λίγο.</translation>
    </message>
    <message>
        <source>Delivered: Mitto reports that it arrived.</source>
        <translation>Παραδόθηκε: η Mitto αναφέρει ότι έφτασε.</translation>
    </message>
    <message>
        <source>Not delivered: Mitto reports that it did not arrive.</source>
        <translation>Δεν παραδόθηκε: η Mitto αναφέρει ότι δεν έφτασε.</translation>
    </message>
    <message>
        <source>Rejected: Mitto refused it. It was certainly not sent.</source>
        <translation>Απορρίφθηκε: η Mitto δεν το δέχτηκε. Σίγουρα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Rehearsed: Mitto takes it as it is. It is delivered to nobody.</source>
        <translation>Πρόβα: η Mitto το δέχεται όπως είναι. Δεν παραδίδεται σε κανέναν.</translation>
    </message>
    <message>
        <source>Unconfirmed: it may or may not have been sent. Nothing is repeated.</source>
        <translation>Ανεπιβεβαίωτο: άγνωστο αν στάλθηκε. Δεν επαναλαμβάνεται.</translation>
    </message>
    <message>
        <source>answered in {0} ms</source>
        <translation>απάντησε σε {0} ms</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Correct these numbers, or remove the contacts</source>
        <translation>Διορθώστε τους αριθμούς ή αφαιρέστε τις επαφές</translation>
    </message>
    <message>
        <source>Choose another sender, then retry</source>
        <translation>Διαλέξτε άλλον αποστολέα και δοκιμάστε ξανά</translation>
    </message>
    <message>
        <source>Change the text in a new campaign</source>
        <translation>Αλλάξτε το κείμενο σε νέα καμπάνια</translation>
    </message>
    <message>
        <source>Read Mitto's answer in the campaign, then retry</source>
        <translation>Διαβάστε στην καμπάνια τι απάντησε η Mitto και δοκιμάστε ξανά</translation>
    </message>
    <message>
        <source>If it repeats, the number may be out of use</source>
        <translation>Αν επαναλαμβάνεται, ο αριθμός ίσως δεν ισχύει πια</translation>
    </message>
    <message>
        <source>Read Mitto's answer in the campaign</source>
        <translation>Διαβάστε στην καμπάνια τι απάντησε η Mitto</translation>
    </message>
</context>
<context>
    <name>audience</name>
    <message>
        <source>List</source>
        <translation>Λίστα</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Ετικέτα</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
    <message>
        <source>Got campaign</source>
        <translation>Πήρε την καμπάνια</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Πεδίο</translation>
    </message>
    <message>
        <source>is</source>
        <translation>είναι</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>δεν είναι</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>περιέχει</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>δεν περιέχει</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>είναι κενό</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>δεν είναι κενό</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>τουλάχιστον</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>το πολύ</translation>
    </message>
    <message>
        <source>between</source>
        <translation>μεταξύ</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>από και μετά</translation>
    </message>
    <message>
        <source>before</source>
        <translation>πριν από</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>τις τελευταίες</translation>
    </message>
    <message>
        <source>in the next</source>
        <translation>τις επόμενες</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>είναι σήμερα</translation>
    </message>
    <message>
        <source>is this month</source>
        <translation>είναι αυτόν τον μήνα</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>είναι στις</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>δεν είναι γνωστά</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Τελευταίο μήνυμα</translation>
    </message>
    <message>
        <source>Last delivered message</source>
        <translation>Τελευταίο παραδομένο μήνυμα</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>πάνω από</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>κάτω από</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ποτέ</translation>
    </message>
    <message>
        <source>whatever came of it</source>
        <translation>όποια κι αν ήταν η έκβαση</translation>
    </message>
    <message>
        <source>and it was delivered</source>
        <translation>και παραδόθηκε</translation>
    </message>
    <message>
        <source>and it was not delivered</source>
        <translation>και δεν παραδόθηκε</translation>
    </message>
    <message>
        <source>and there was no report</source>
        <translation>και δεν ήρθε αναφορά</translation>
    </message>
    <message>
        <source>and its report is still awaited</source>
        <translation>και η αναφορά αναμένεται ακόμη</translation>
    </message>
    <message>
        <source>and Mitto refused it</source>
        <translation>και η Mitto το απέρριψε</translation>
    </message>
    <message>
        <source>and it is unconfirmed</source>
        <translation>και μένει ανεπιβεβαίωτο</translation>
    </message>
    <message>
        <source>opted in</source>
        <translation>συμφώνησε</translation>
    </message>
    <message>
        <source>bought here, could object</source>
        <translation>αγόρασε εδώ, μπορούσε να αρνηθεί</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>άγνωστη</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>female</source>
        <translation>γυναίκα</translation>
    </message>
    <message>
        <source>male</source>
        <translation>άνδρας</translation>
    </message>
    <message>
        <source>other</source>
        <translation>άλλο</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>δεν έχει σημειωθεί</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>όλα αυτά</translation>
    </message>
    <message>
        <source>any of these</source>
        <translation>κάποιο από αυτά</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>κανένα από αυτά</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ημέρες</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>ημέρες πριν</translation>
    </message>
    <message>
        <source>days ago, or never</source>
        <translation>ημέρες πριν, ή ποτέ</translation>
    </message>
    <message>
        <source>and</source>
        <translation>και</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ή</translation>
    </message>
    <message>
        <source>Everybody in your contacts</source>
        <translation>Όλες οι επαφές σας</translation>
    </message>
    <message>
        <source>People with {0}</source>
        <translation>Άτομα με: {0}</translation>
    </message>
    <message>
        <source>{0}, but never with {1}</source>
        <translation>{0}, αλλά ποτέ με: {1}</translation>
    </message>
    <message>
        <source>none of ({0})</source>
        <translation>κανένα από ({0})</translation>
    </message>
    <message>
        <source>“{0}” (deleted)</source>
        <translation>«{0}» (διαγραμμένο)</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>{0} gets it.</source>
        <translation>{0}: το παίρνει.</translation>
    </message>
    <message>
        <source>{0} gets it, because this holds: {1}.</source>
        <translation>{0}: το παίρνει, επειδή ισχύει: {1}.</translation>
    </message>
    <message>
        <source>{0} does not get it, because this does not hold: {1}.</source>
        <translation>{0}: δεν το παίρνει, επειδή δεν ισχύει: {1}.</translation>
    </message>
    <message>
        <source>{0} does not get it, because they opted out.</source>
        <translation>{0}: δεν το παίρνει, επειδή ζήτησε διαγραφή.</translation>
    </message>
    <message>
        <source>{0} does not get it, because there is no consent on record.</source>
        <translation>{0}: δεν το παίρνει, επειδή δεν υπάρχει καταγεγραμμένη συγκατάθεση.</translation>
    </message>
    <message>
        <source>{0} does not get it, because they had as many messages lately as the settings allow.</source>
        <translation>{0}: δεν το παίρνει, γιατί πήρε πρόσφατα όσα μηνύματα επιτρέπουν οι ρυθμίσεις.</translation>
    </message>
    <message>
        <source>{0} gets it later, because they had as many messages lately as the settings allow.</source>
        <translation>{0}: το παίρνει αργότερα, γιατί πήρε πρόσφατα όσα μηνύματα επιτρέπουν οι ρυθμίσεις.</translation>
    </message>
    <message>
        <source>{0} does not get it, because this excludes them: {1}.</source>
        <translation>{0}: δεν το παίρνει, επειδή εξαιρείται: {1}.</translation>
    </message>
</context>
<context>
    <name>campaign_rejected</name>
    <message>
        <source>Mitto gave no better reason. What it refuses twice, ask Mitto about.</source>
        <translation>Η Mitto δεν έδωσε σαφέστερο λόγο. Για ό,τι απορρίψει δύο φορές, ρωτήστε τη Mitto.</translation>
    </message>
    <message>
        <source>Nothing to retry. Correct these contacts, or remove them.</source>
        <translation>Δεν έχει νόημα να σταλούν ξανά. Διορθώστε ή αφαιρέστε αυτές τις επαφές.</translation>
    </message>
    <message>
        <source>Have Mitto allow this sender, then retry.</source>
        <translation>Ζητήστε από τη Mitto να επιτρέψει αυτόν τον αποστολέα και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Nothing to retry. Write a campaign with another text.</source>
        <translation>Δεν έχει νόημα να σταλούν ξανά. Γράψτε καμπάνια με άλλο κείμενο.</translation>
    </message>
    <message>
        <source>Put key, balance or address right with Mitto, then retry.</source>
        <translation>Τακτοποιήστε με τη Mitto κλειδί, υπόλοιπο ή διεύθυνση και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>It was too fast for Mitto. Retry.</source>
        <translation>Ήταν πολύ γρήγορα για τη Mitto. Δοκιμάστε ξανά.</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Every message goes with plain quotes, dashes and blanks</source>
        <translation>Κάθε μήνυμα φεύγει με απλά εισαγωγικά, παύλες και κενά</translation>
    </message>
    <message>
        <source>Every message goes with its Greek in capitals, without accents</source>
        <translation>Κάθε μήνυμα φεύγει με κεφαλαία ελληνικά, χωρίς τόνους</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>περίπου {0}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>The people are being counted</source>
        <translation>Μετρώνται οι παραλήπτες</translation>
    </message>
    <message>
        <source>There is nobody who may be written to</source>
        <translation>Δεν υπάρχει κανείς στον οποίο επιτρέπεται να γράψετε</translation>
    </message>
    <message>
        <source>{0}, each once; nobody is left out</source>
        <translation>{0}, μία φορά ο καθένας· κανείς δεν μένει έξω</translation>
    </message>
    <message>
        <source>{0}, each once; {1} left out, each with a reason</source>
        <translation>{0}, μία φορά ο καθένας· {1} μένουν έξω, με τον λόγο τους</translation>
    </message>
    <message>
        <source>{0} left out: {1}</source>
        <translation>{0} μένουν έξω: {1}</translation>
    </message>
    <message>
        <source>Later, as they were messaged often enough lately: {0}</source>
        <translation>Αργότερα, γιατί πήραν αρκετά μηνύματα πρόσφατα: {0}</translation>
    </message>
    <message>
        <source>There is no text yet</source>
        <translation>Δεν υπάρχει ακόμη κείμενο</translation>
    </message>
    <message>
        <source>{0}: there is no such field. The fields are: {1}</source>
        <translation>{0}: δεν υπάρχει τέτοιο πεδίο. Τα πεδία είναι: {1}</translation>
    </message>
    <message>
        <source>The messages are being counted</source>
        <translation>Μετρώνται τα μηνύματα</translation>
    </message>
    <message>
        <source>{0} would get an empty message: they have no value for the fields</source>
        <translation>{0} θα έπαιρναν κενό μήνυμα: δεν έχουν τιμή για τα πεδία</translation>
    </message>
    <message>
        <source>Everybody gets a whole text</source>
        <translation>Όλοι παίρνουν ολόκληρο κείμενο</translation>
    </message>
    <message>
        <source>{0} people have no {1}: they get “{2}”</source>
        <translation>{0} άτομα δεν έχουν {1}: παίρνουν «{2}»</translation>
    </message>
    <message>
        <source>1 person has no {1}: they get “{2}”</source>
        <translation>1 άτομο δεν έχει {1}: παίρνει «{2}»</translation>
    </message>
    <message>
        <source>{0} people have no {1} and get nothing in its place</source>
        <translation>{0} άτομα δεν έχουν {1} και δεν παίρνουν τίποτα στη θέση του</translation>
    </message>
    <message>
        <source>1 person has no {1} and gets nothing in its place</source>
        <translation>1 άτομο δεν έχει {1} και δεν παίρνει τίποτα στη θέση του</translation>
    </message>
    <message>
        <source>{0} will receive it</source>
        <translation>Θα το λάβουν {0}</translation>
    </message>
    <message>
        <source>So many messages are counted in the background; figures are about</source>
        <translation>Τόσα μηνύματα μετρώνται στο παρασκήνιο· οι αριθμοί είναι περίπου</translation>
    </message>
    <message>
        <source>The settings are being read</source>
        <translation>Διαβάζονται οι ρυθμίσεις</translation>
    </message>
    <message>
        <source>No sender is set: the name or number that people see</source>
        <translation>Δεν έχει οριστεί αποστολέας: το όνομα ή ο αριθμός που βλέπουν οι πελάτες</translation>
    </message>
    <message>
        <source>Mitto would not take the sender “{0}”</source>
        <translation>Η Mitto δεν θα δεχόταν τον αποστολέα «{0}»</translation>
    </message>
    <message>
        <source>Sender “{0}” keeps to Mitto's rules</source>
        <translation>Ο αποστολέας «{0}» τηρεί τους κανόνες της Mitto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>The Mitto account is entered on this computer</source>
        <translation>Ο λογαριασμός της Mitto έχει καταχωριστεί στον υπολογιστή</translation>
    </message>
    <message>
        <source>Queue health</source>
        <translation>Κατάσταση ουρών</translation>
    </message>
    <message>
        <source>It is not known whether the worker is running</source>
        <translation>Είναι άγνωστο αν λειτουργεί η αποστολή</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Όψη</translation>
    </message>
    <message>
        <source>The worker is not running: nothing goes out until Retail Send is started again</source>
        <translation>Η αποστολή δεν λειτουργεί: τίποτα δεν φεύγει μέχρι να ανοίξει ξανά το Retail Send</translation>
    </message>
    <message>
        <source>Sending is held at the moment; it waits</source>
        <translation>Οι αποστολές είναι τώρα σε αναμονή· περιμένει</translation>
    </message>
    <message>
        <source>The worker is running, the queue works, there is room on the disk</source>
        <translation>Η αποστολή λειτουργεί, η ουρά λειτουργεί, υπάρχει χώρος στον δίσκο</translation>
    </message>
</context>
<context>
    <name>composing_words</name>
    <message>
        <source>whole name</source>
        <translation>ονοματεπώνυμο</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>μικρό όνομα</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>επώνυμο</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>ζήτησαν διαγραφή</translation>
    </message>
    <message>
        <source>no consent on record</source>
        <translation>χωρίς καταγεγραμμένη συγκατάθεση</translation>
    </message>
    <message>
        <source>among those who never get it</source>
        <translation>ανήκουν σε όσους δεν το παίρνουν ποτέ</translation>
    </message>
    <message>
        <source>messaged often enough lately</source>
        <translation>έχουν πάρει αρκετά μηνύματα πρόσφατα</translation>
    </message>
    <message>
        <source>Athens time</source>
        <translation>ώρα Αθήνας</translation>
    </message>
    <message>
        <source>Nicosia time</source>
        <translation>ώρα Λευκωσίας</translation>
    </message>
    <message>
        <source>a blank that does not break</source>
        <translation>ένα κενό που δεν σπάει</translation>
    </message>
    <message>
        <source>a blank without width</source>
        <translation>ένα κενό χωρίς πλάτος</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>ένα tab (στηλοθέτης)</translation>
    </message>
    <message>
        <source>a curly quote ‘</source>
        <translation>ένα καμπύλο εισαγωγικό ‘</translation>
    </message>
    <message>
        <source>a curly quote ’</source>
        <translation>ένα καμπύλο εισαγωγικό ’</translation>
    </message>
    <message>
        <source>a curly quote “</source>
        <translation>ένα καμπύλο εισαγωγικό “</translation>
    </message>
    <message>
        <source>a curly quote ”</source>
        <translation>ένα καμπύλο εισαγωγικό ”</translation>
    </message>
    <message>
        <source>a dash –</source>
        <translation>μια παύλα –</translation>
    </message>
    <message>
        <source>a long dash —</source>
        <translation>μια μεγάλη παύλα —</translation>
    </message>
    <message>
        <source>a minus −</source>
        <translation>ένα πλην −</translation>
    </message>
    <message>
        <source>three dots in one …</source>
        <translation>τρεις τελείες σε μία …</translation>
    </message>
    <message>
        <source>a backtick `</source>
        <translation>μια βαρεία `</translation>
    </message>
    <message>
        <source>[{0} or {1}]</source>
        <translation>[{0} ή {1}]</translation>
    </message>
    <message>
        <source>Each person's own {0}.</source>
        <translation>Του καθενός: {0}.</translation>
    </message>
    <message>
        <source>Whoever has none gets “{0}”.</source>
        <translation>Όποιος δεν έχει παίρνει «{0}».</translation>
    </message>
    <message>
        <source>Click to change it.</source>
        <translation>Κάντε κλικ για αλλαγή.</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>letters such as {0}</source>
        <translation>γράμματα όπως {0}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} ακόμη</translation>
    </message>
    <message>
        <source>Goes as Unicode because of {0}: {1} characters in one segment, not {2}; {3} each in several, not {4}.</source>
        <translation>Φεύγει ως Unicode λόγω: {0}. {1} χαρακτήρες σε ένα τμήμα αντί για {2}· από {3} σε πολλά, αντί για {4}.</translation>
    </message>
    <message>
        <source>This person's fields make it Unicode ({0}): {1} characters in one segment, not {2}; {3} not {4}.</source>
        <translation>Τα πεδία αυτού του ατόμου το κάνουν Unicode ({0}): {1} χαρακτήρες σε ένα τμήμα αντί για {2}· {3} αντί για {4}.</translation>
    </message>
    <message>
        <source>{0} each</source>
        <translation>{0} το καθένα</translation>
    </message>
    <message>
        <source>{0} to {1} each</source>
        <translation>{0} έως {1} το καθένα</translation>
    </message>
    <message>
        <source>{0} time</source>
        <translation>ώρα: {0}</translation>
    </message>
    <message>
        <source>this computer's time</source>
        <translation>ώρα αυτού του υπολογιστή</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>It cannot go out yet: {0} things stand in the way</source>
        <translation>Δεν μπορεί να φύγει ακόμη: {0} πράγματα την εμποδίζουν</translation>
    </message>
    <message>
        <source>It cannot go out yet: one thing stands in the way</source>
        <translation>Δεν μπορεί να φύγει ακόμη: κάτι την εμποδίζει</translation>
    </message>
    <message>
        <source>One moment: it is still being checked</source>
        <translation>Μια στιγμή: ελέγχεται ακόμη</translation>
    </message>
    <message>
        <source>It may go out. Look at {0} things first</source>
        <translation>Μπορεί να φύγει. Δείτε πρώτα {0} πράγματα</translation>
    </message>
    <message>
        <source>It may go out. Look at one thing first</source>
        <translation>Μπορεί να φύγει. Δείτε πρώτα ένα πράγμα</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Όλα είναι έτοιμα για αποστολή</translation>
    </message>
</context>
<context>
    <name>contact_words</name>
    <message>
        <source>Opted in</source>
        <translation>Συμφώνησε</translation>
    </message>
    <message>
        <source>Soft opt-in</source>
        <translation>Αγόρασε εδώ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Άγνωστο</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Γυναίκα</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Άνδρας</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Άλλο</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Κείμενο</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Αριθμός</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ημερομηνία</translation>
    </message>
    <message>
        <source>Said so in the shop</source>
        <translation>Το είπε στο κατάστημα</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Τηλεφώνησε</translation>
    </message>
    <message>
        <source>Wrote an SMS</source>
        <translation>Έστειλε SMS</translation>
    </message>
    <message>
        <source>Wrote an e-mail</source>
        <translation>Έστειλε e-mail</translation>
    </message>
    <message>
        <source>Signed a form in the shop</source>
        <translation>Υπέγραψε έντυπο στο κατάστημα</translation>
    </message>
    <message>
        <source>Ticked a box on the website</source>
        <translation>Το επέλεξε στον ιστότοπο</translation>
    </message>
    <message>
        <source>Bought here</source>
        <translation>Αγόρασε εδώ</translation>
    </message>
    <message>
        <source>noted by you</source>
        <translation>το σημειώσατε εσείς</translation>
    </message>
    <message>
        <source>erased, until the last message is at its end</source>
        <translation>διαγράφεται οριστικά, μόλις ολοκληρωθεί και το τελευταίο μήνυμα</translation>
    </message>
    <message>
        <source>taken along from the former number</source>
        <translation>μεταφέρθηκε από τον προηγούμενο αριθμό</translation>
    </message>
    <message>
        <source>a change was taken back</source>
        <translation>μια αλλαγή αναιρέθηκε</translation>
    </message>
</context>
<context>
    <name>cost_words</name>
    <message>
        <source>Mitto: {0}. Counted here: {1}.</source>
        <translation>Mitto: {0}. Μετρήθηκαν εδώ: {1}.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Χώρα</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Καμπάνια</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Μηνύματα</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Τμήματα</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Κόστος</translation>
    </message>
    <message>
        <source>Country not noted</source>
        <translation>Χώρα που δεν σημειώθηκε</translation>
    </message>
    <message>
        <source>Test SMS</source>
        <translation>Δοκιμαστικά SMS</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Χωρίς όριο</translation>
    </message>
    <message>
        <source>You can set one in Settings</source>
        <translation>Μπορείτε να βάλετε ένα στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>of {0} a month</source>
        <translation>από {0} τον μήνα</translation>
    </message>
</context>
<context>
    <name>customer_files</name>
    <message>
        <source>Choose a file with contacts</source>
        <translation>Διαλέξτε αρχείο με επαφές</translation>
    </message>
    <message>
        <source>Contacts (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.vcf)</source>
        <translation>Επαφές (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.vcf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Όλα τα αρχεία (*)</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>πρόχειρο</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>CSV files</source>
        <translation>Αρχεία CSV</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>{0} with VAT</source>
        <translation>{0} με ΦΠΑ</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} δευτ</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} λεπτά</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ώρ</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} ώρ {1} λεπ</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} ημέρες</translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation>Σήμερα, {0}</translation>
    </message>
    <message>
        <source>Yesterday, {0}</source>
        <translation>Χθες, {0}</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Διαγράφηκε</translation>
    </message>
</context>
<context>
    <name>file_drop</name>
    <message>
        <source>Close the open window first, then drop the file.</source>
        <translation>Κλείστε πρώτα το ανοιχτό παράθυρο και μετά αφήστε το αρχείο.</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here.</source>
        <translation>Εδώ αφήνετε μόνο αρχεία αυτού του υπολογιστή.</translation>
    </message>
    <message>
        <source>One file at a time, please: {0} were dragged.</source>
        <translation>Ένα αρχείο κάθε φορά, παρακαλώ: φέρατε {0}.</translation>
    </message>
    <message>
        <source>This kind of spreadsheet cannot be read. Save it as an Excel workbook (.xlsx), then drop that file.</source>
        <translation>Αυτό το είδος υπολογιστικού φύλλου δεν διαβάζεται. Αποθηκεύστε το ως βιβλίο εργασίας του Excel (.xlsx) και μετά αφήστε εδώ εκείνο το αρχείο.</translation>
    </message>
    <message>
        <source>Contacts come from Excel, CSV or text files, or from a phone (.vcf). This is of another kind.</source>
        <translation>Οι επαφές έρχονται από αρχεία Excel, CSV ή κειμένου, ή από κινητό (.vcf). Αυτό είναι άλλου είδους.</translation>
    </message>
</context>
<context>
    <name>first_people_words</name>
    <message>
        <source>None of the first people can get it now</source>
        <translation>Κανένας από τους πρώτους δεν μπορεί να το λάβει τώρα</translation>
    </message>
    <message>
        <source>{0} of {1} delivered</source>
        <translation>παραδόθηκαν {0} από {1}</translation>
    </message>
    <message>
        <source>{0} undelivered</source>
        <translation>{0} δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>{0} rejected</source>
        <translation>{0} απορρίφθηκαν</translation>
    </message>
    <message>
        <source>{0} unconfirmed</source>
        <translation>{0} ανεπιβεβαίωτα</translation>
    </message>
    <message>
        <source>{0} without a report yet</source>
        <translation>{0} χωρίς αναφορά ακόμη</translation>
    </message>
    <message>
        <source>“{0}” goes on after its first people</source>
        <translation>Η «{0}» συνεχίζει μετά τα πρώτα άτομα</translation>
    </message>
    <message>
        <source>“{0}” asks you before the rest</source>
        <translation>Η «{0}» σας ρωτά πριν από τους υπόλοιπους</translation>
    </message>
    <message>
        <source>{0}. Open it to decide.</source>
        <translation>{0}. Ανοίξτε την για να αποφασίσετε.</translation>
    </message>
</context>
<context>
    <name>fitting_card</name>
    <message>
        <source>{0} less</source>
        <translation>{0} λιγότερα</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>ένα κενό</translation>
    </message>
    <message>
        <source>Replace {0}</source>
        <translation>Αντικατάσταση: {0}</translation>
    </message>
    <message>
        <source>partly Unicode</source>
        <translation>εν μέρει Unicode</translation>
    </message>
</context>
<context>
    <name>forcing_words</name>
    <message>
        <source>{0} is part of an address or a code and stays</source>
        <translation>Το {0} είναι μέρος διεύθυνσης ή κωδικού και μένει όπως είναι</translation>
    </message>
    <message>
        <source>Nothing plainer says the same as {0}</source>
        <translation>Τίποτα απλούστερο δεν λέει το ίδιο με {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Αφαίρεση: {0}</translation>
    </message>
    <message>
        <source>Replace {0} with {1}</source>
        <translation>Αντικατάσταση: {0} με {1}</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>ένα κενό</translation>
    </message>
    <message>
        <source>Replace all {0} of them</source>
        <translation>Αντικατάσταση και των {0}</translation>
    </message>
    <message>
        <source>Remove all {0} of them</source>
        <translation>Αφαίρεση και των {0}</translation>
    </message>
    <message>
        <source>{0} makes the message Unicode.</source>
        <translation>{0}: κάνει το μήνυμα Unicode.</translation>
    </message>
    <message>
        <source>A click or F2 changes it.</source>
        <translation>Με ένα κλικ ή με F2 αλλάζει.</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 χαρακτήρας</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} χαρακτήρες</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>περίπου {0}</translation>
    </message>
    <message>
        <source>Counts {0} more than it looks: emoji, and letters with loose marks, take several.</source>
        <translation>Παραπάνω απ’ όσο φαίνεται: {0}. Τα emoji και τα γράμματα με ξεχωριστά σημάδια πιάνουν αρκετές θέσεις.</translation>
    </message>
</context>
<context>
    <name>health_traffic</name>
    <message>
        <source>Decide about these messages in their campaign.</source>
        <translation>Αποφασίστε για αυτά τα μηνύματα στην καμπάνια τους.</translation>
    </message>
    <message>
        <source>Check the connection, then decide about these messages in their campaign.</source>
        <translation>Ελέγξτε τη σύνδεση και μετά αποφασίστε για αυτά τα μηνύματα στην καμπάνια τους.</translation>
    </message>
    <message>
        <source>Decide about these messages in their campaign. If it goes on, ask Mitto.</source>
        <translation>Αποφασίστε για αυτά τα μηνύματα στην καμπάνια τους. Αν συνεχιστεί, ρωτήστε τη Mitto.</translation>
    </message>
    <message>
        <source>Nothing to do: it goes on by itself. If it happens often, send slower.</source>
        <translation>Τίποτα: συνεχίζεται μόνο του. Αν συμβαίνει συχνά, στείλτε πιο αργά.</translation>
    </message>
    <message>
        <source>Put key, balance or address right with Mitto, then resume the campaign.</source>
        <translation>Τακτοποιήστε με τη Mitto κλειδί, υπόλοιπο ή διεύθυνση και συνεχίστε την καμπάνια.</translation>
    </message>
    <message>
        <source>Check the internet connection. They go out by themselves.</source>
        <translation>Ελέγξτε τη σύνδεση στο διαδίκτυο. Φεύγουν μόνα τους.</translation>
    </message>
    <message>
        <source>Correct these contacts, or remove them.</source>
        <translation>Διορθώστε αυτές τις επαφές ή αφαιρέστε τες.</translation>
    </message>
    <message>
        <source>Have Mitto allow this sender, then retry.</source>
        <translation>Ζητήστε από τη Mitto να επιτρέψει αυτόν τον αποστολέα και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Write a campaign with another text.</source>
        <translation>Γράψτε καμπάνια με άλλο κείμενο.</translation>
    </message>
    <message>
        <source>Retry once in the campaign. If Mitto refuses again, ask it why.</source>
        <translation>Δοκιμάστε μία φορά ξανά από την καμπάνια. Αν απορριφθούν πάλι, ρωτήστε τη Mitto.</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Full name</source>
        <translation>Ονοματεπώνυμο</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Μικρό όνομα</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Επώνυμο</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Είδος</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Εταιρεία</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Σημείωση</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Πρόχειρο</translation>
    </message>
    <message>
        <source>Phone contacts (vCard)</source>
        <translation>Επαφές κινητού (vCard)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Ιστοσελίδα</translation>
    </message>
    <message>
        <source>sheet “{0}”</source>
        <translation>φύλλο «{0}»</translation>
    </message>
    <message>
        <source>header found</source>
        <translation>βρέθηκε επικεφαλίδα</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>χωρίς επικεφαλίδα</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Στήλη {0}</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ονοματεπώνυμο</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Consent date</source>
        <translation>Ημερομηνία συγκατάθεσης</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Να μείνει έξω</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Ονόματα</translation>
    </message>
    <message>
        <source>Own field “{0}”</source>
        <translation>Δικό σας πεδίο «{0}»</translation>
    </message>
    <message>
        <source>Own field “{0}” (number)</source>
        <translation>Δικό σας πεδίο «{0}» (αριθμός)</translation>
    </message>
    <message>
        <source>Own field “{0}” (date)</source>
        <translation>Δικό σας πεδίο «{0}» (ημερομηνία)</translation>
    </message>
    <message>
        <source>The file is right</source>
        <translation>Ισχύει το αρχείο</translation>
    </message>
    <message>
        <source>Only fill what is empty</source>
        <translation>Μόνο ό,τι είναι κενό</translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation>Να μείνει ό,τι έχω</translation>
    </message>
    <message>
        <source>31/12: the day first</source>
        <translation>31/12: πρώτα η ημέρα</translation>
    </message>
    <message>
        <source>12/31: the month first</source>
        <translation>12/31: πρώτα ο μήνας</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Νέες</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Ενημέρωση</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Τίποτα καινούργιο</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Ενώθηκε</translation>
    </message>
    <message>
        <source>Needs fixing</source>
        <translation>Θέλει διόρθωση</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Χωρίς αριθμό</translation>
    </message>
    <message>
        <source>Not a phone number</source>
        <translation>Δεν είναι τηλέφωνο</translation>
    </message>
    <message>
        <source>Digits were lost in the spreadsheet · format the column as text</source>
        <translation>Χάθηκαν ψηφία στο λογιστικό φύλλο · μορφοποιήστε τη στήλη ως κείμενο</translation>
    </message>
    <message>
        <source>Two numbers in one cell · keep one of them</source>
        <translation>Δύο αριθμοί σε ένα κελί · κρατήστε τον έναν</translation>
    </message>
    <message>
        <source>No mobile has this number · a digit is missing or extra</source>
        <translation>Κανένα κινητό δεν έχει αυτόν τον αριθμό · λείπει ή περισσεύει ψηφίο</translation>
    </message>
    <message>
        <source>Landline · cannot receive SMS</source>
        <translation>Σταθερό · δεν λαμβάνει SMS</translation>
    </message>
    <message>
        <source>Free or premium-rate service · cannot receive SMS</source>
        <translation>Αριθμός υπηρεσίας · δεν λαμβάνει SMS</translation>
    </message>
    <message>
        <source>Not a mobile · cannot receive SMS</source>
        <translation>Όχι κινητό · δεν λαμβάνει SMS</translation>
    </message>
    <message>
        <source>+1 is blocked · allow it in “How rows are taken”</source>
        <translation>Το +1 είναι κλειστό · επιτρέψτε το στο «Πώς διαβάζονται οι γραμμές»</translation>
    </message>
    <message>
        <source>More values than columns · put quotation marks round the one with a separator</source>
        <translation>Περισσότερες τιμές από στήλες · βάλτε εισαγωγικά σε όποια έχει διαχωριστικό</translation>
    </message>
    <message>
        <source>A quotation mark opens and is not closed</source>
        <translation>Ανοίγουν εισαγωγικά και δεν κλείνουν</translation>
    </message>
    <message>
        <source>Some characters cannot be read · type them again</source>
        <translation>Μερικοί χαρακτήρες δεν διαβάζονται · γράψτε τους ξανά</translation>
    </message>
    <message>
        <source>The file ends in the middle of this contact</source>
        <translation>Το αρχείο τελειώνει στη μέση αυτής της επαφής</translation>
    </message>
    <message>
        <source>A formula went wrong here · type the value instead</source>
        <translation>Ένας τύπος έβγαλε σφάλμα εδώ · γράψτε την τιμή στη θέση του</translation>
    </message>
    <message>
        <source>Fewer values than columns</source>
        <translation>Λιγότερες τιμές από στήλες</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Ελληνικά (Windows-1253)</translation>
    </message>
    <message>
        <source>Greek (ISO 8859-7)</source>
        <translation>Ελληνικά (ISO 8859-7)</translation>
    </message>
    <message>
        <source>Greek (DOS 737)</source>
        <translation>Ελληνικά (DOS 737)</translation>
    </message>
    <message>
        <source>Greek (Mac)</source>
        <translation>Ελληνικά (Mac)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Δυτικά (Windows-1252)</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Άνω-κάτω τελεία (;)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Κόμμα</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Στηλοθέτης (Tab)</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Κάθετη γραμμή</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Διπλή τελεία</translation>
    </message>
    <message>
        <source>Campaigns can go to them. Keep what shows that they agreed: a form, a date.</source>
        <translation>Μπορούν να λαμβάνουν καμπάνιες. Κρατήστε ό,τι δείχνει ότι συμφώνησαν: ένα έντυπο, μια ημερομηνία.</translation>
    </message>
    <message>
        <source>Campaigns can go to them, about what you sell, as long as each one can be objected to.</source>
        <translation>Μπορούν να λαμβάνουν καμπάνιες για όσα πουλάτε, εφόσον κάθε φορά μπορούν να αρνηθούν.</translation>
    </message>
    <message>
        <source>They are kept as contacts, but no campaign goes to them. What you already know stays.</source>
        <translation>Μένουν στις επαφές, αλλά δεν λαμβάνουν καμπάνιες. Όσα ήδη γνωρίζετε δεν αλλάζουν.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 γραμμή</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} γραμμές</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 επαφή</translation>
    </message>
    <message>
        <source>{0} contacts</source>
        <translation>{0} επαφές</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Αποθήκευση</translation>
    </message>
    <message>
        <source>Save {0}</source>
        <translation>Αποθήκευση: {0}</translation>
    </message>
    <message>
        <source>Put {0} in the list</source>
        <translation>{0} στη λίστα</translation>
    </message>
    <message>
        <source>Nothing new to save</source>
        <translation>Δεν υπάρχει κάτι νέο</translation>
    </message>
    <message>
        <source>the first of two numbers is taken</source>
        <translation>μπαίνει ο πρώτος από δύο αριθμούς</translation>
    </message>
    <message>
        <source>opts out by this file</source>
        <translation>ζητά διαγραφή με αυτό το αρχείο</translation>
    </message>
    <message>
        <source>{0} cannot be read</source>
        <translation>{0}: δεν διαβάζεται</translation>
    </message>
    <message>
        <source>something else is known and stays</source>
        <translation>είναι γνωστό κάτι άλλο και μένει</translation>
    </message>
    <message>
        <source>Same person as line {0} · will be merged</source>
        <translation>Ίδιο άτομο με τη γραμμή {0} · θα συγχωνευτεί</translation>
    </message>
    <message>
        <source>Same number as line {0} · will be merged</source>
        <translation>Ίδιος αριθμός με τη γραμμή {0} · θα ενωθούν</translation>
    </message>
    <message>
        <source>{0} · known, nothing new</source>
        <translation>{0} · γνωστός, τίποτα καινούργιο</translation>
    </message>
    <message>
        <source>{0} · opted out, stays opted out</source>
        <translation>{0} · ζήτησε διαγραφή, μένει εκτός</translation>
    </message>
    <message>
        <source>{0} (you merged the two)</source>
        <translation>{0} (συγχωνεύσατε τις δύο επαφές)</translation>
    </message>
    <message>
        <source>known, name and consent change</source>
        <translation>γνωστός, αλλάζουν όνομα και συγκατάθεση</translation>
    </message>
    <message>
        <source>known, name changes</source>
        <translation>γνωστός, αλλάζει το όνομα</translation>
    </message>
    <message>
        <source>known, consent changes</source>
        <translation>γνωστός, αλλάζει η συγκατάθεση</translation>
    </message>
    <message>
        <source>known, details change</source>
        <translation>γνωστή επαφή, αλλάζουν στοιχεία</translation>
    </message>
    <message>
        <source>Save the rows to fix</source>
        <translation>Αποθήκευση γραμμών για διόρθωση</translation>
    </message>
    <message>
        <source>{0}-to-fix.csv</source>
        <translation>{0}-για-διόρθωση.csv</translation>
    </message>
    <message>
        <source>The rows to fix are in {0}</source>
        <translation>Οι γραμμές για διόρθωση είναι στο {0}</translation>
    </message>
    <message>
        <source>The rows to fix were not saved</source>
        <translation>Οι γραμμές για διόρθωση δεν αποθηκεύτηκαν</translation>
    </message>
    <message>
        <source>Undo the import of {0}?</source>
        <translation>Να αναιρεθεί η εισαγωγή του {0};</translation>
    </message>
    <message>
        <source>Whom it added goes, whom it changed becomes as before. People who got a message, were changed since or came in a later import too stay as they are, and nobody who opted out comes back.</source>
        <translation>Όσοι προστέθηκαν φεύγουν, όσοι άλλαξαν γίνονται όπως πριν. Όσοι έλαβαν μήνυμα, άλλαξαν έκτοτε ή ήρθαν και με νεότερη εισαγωγή μένουν όπως είναι, και κανείς που ζήτησε διαγραφή δεν επιστρέφει.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Αναίρεση της εισαγωγής</translation>
    </message>
    <message>
        <source>Added by it</source>
        <translation>Προστέθηκαν</translation>
    </message>
    <message>
        <source>Changed by it</source>
        <translation>Άλλαξαν</translation>
    </message>
</context>
<context>
    <name>length_checks</name>
    <message>
        <source>With plain quotes, dashes and blanks it takes {0} less</source>
        <translation>Με απλά εισαγωγικά, παύλες και κενά: {0} λιγότερο</translation>
    </message>
    <message>
        <source>With its Greek in capitals it takes {0} less</source>
        <translation>Με τα ελληνικά σε κεφαλαία: {0} λιγότερο</translation>
    </message>
    <message>
        <source>{0}: + {1}</source>
        <translation>{0}: + {1}</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Δείτε τους</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 χαρακτήρας</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} χαρακτήρες</translation>
    </message>
    <message>
        <source>{0} less, and everyone gets {1}</source>
        <translation>{0} πιο σύντομο, και όλοι παίρνουν {1}</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>Συντόμευση</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} έως {1}</translation>
    </message>
    <message>
        <source>For {0} of {1} the name makes it {2}</source>
        <translation>Για {0} από {1} το όνομα το κάνει {2}</translation>
    </message>
    <message>
        <source>For {0} of {1} the fields make it {2}</source>
        <translation>Για {0} από {1} τα πεδία το κάνουν {2}</translation>
    </message>
    <message>
        <source>Make it cheaper</source>
        <translation>Πιο οικονομικά</translation>
    </message>
</context>
<context>
    <name>limit_checks</name>
    <message>
        <source>There is a ceiling, but the price of a segment is not known: enter it in Settings</source>
        <translation>Υπάρχει όριο, αλλά η τιμή του τμήματος δεν είναι γνωστή: γράψτε την στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>There is a limit for each month, but the price of a segment is not known: enter it in Settings</source>
        <translation>Υπάρχει όριο για κάθε μήνα, αλλά η τιμή του τμήματος δεν είναι γνωστή: γράψτε την στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>It would cost {0} and may cost {1}: it stops at the ceiling and asks you</source>
        <translation>Θα κόστιζε {0} και επιτρέπεται {1}: σταματά στο όριο και σας ρωτά</translation>
    </message>
    <message>
        <source>Within the ceiling of {0}</source>
        <translation>Μέσα στο όριο των {0}</translation>
    </message>
    <message>
        <source>The month may cost {0} and has {1} left: it stops there and asks you</source>
        <translation>Ο μήνας μπορεί να κοστίσει {0} και απομένουν {1}: σταματά εκεί και σας ρωτά</translation>
    </message>
    <message>
        <source>Within the month's limit: {0} of {1} is left</source>
        <translation>Μέσα στο όριο του μήνα: απομένουν {0} από {1}</translation>
    </message>
    <message>
        <source>The offer ends before the first message goes</source>
        <translation>Η προσφορά λήγει πριν φύγει το πρώτο μήνυμα</translation>
    </message>
    <message>
        <source>The offer ends before all are sent: what is left by {0} is not sent</source>
        <translation>Η προσφορά λήγει πριν σταλούν όλα: ό,τι μείνει ως {0} δεν στέλνεται</translation>
    </message>
    <message>
        <source>All are sent before the offer ends: {0}</source>
        <translation>Όλα στέλνονται πριν λήξει η προσφορά: {0}</translation>
    </message>
</context>
<context>
    <name>list_state</name>
    <message>
        <source>number</source>
        <translation>αριθμό</translation>
    </message>
    <message>
        <source>name</source>
        <translation>όνομα</translation>
    </message>
    <message>
        <source>status</source>
        <translation>κατάσταση</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>τμήματα</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>προσπάθειες</translation>
    </message>
    <message>
        <source>time</source>
        <translation>ώρα</translation>
    </message>
</context>
<context>
    <name>message_cells</name>
    <message>
        <source>Recipient</source>
        <translation>Παραλήπτης</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Κατάσταση</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Τμήματα</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Προσπάθειες</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Ενημέρωση</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Λεπτομέρεια</translation>
    </message>
</context>
<context>
    <name>opt_out_checks</name>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>The text asks people to answer STOP, but nobody can answer “{0}”: name a phone number or a page</source>
        <translation>Το κείμενο ζητά απάντηση με STOP, αλλά κανείς δεν μπορεί να απαντήσει στο «{0}»: γράψτε ένα τηλέφωνο ή μια σελίδα</translation>
    </message>
    <message>
        <source>The opt-out line asks people to answer STOP, but nobody can answer “{0}”</source>
        <translation>Η γραμμή διαγραφής ζητά απάντηση με STOP, αλλά κανείς δεν μπορεί να απαντήσει στο «{0}»</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Goes without the opt-out line: {0}</source>
        <translation>Φεύγει χωρίς τη γραμμή διαγραφής: {0}</translation>
    </message>
    <message>
        <source>No opt-out line is set up: unless the text says it, nobody learns how to opt out</source>
        <translation>Δεν έχει οριστεί γραμμή διαγραφής: αν δεν το λέει το κείμενο, κανείς δεν μαθαίνει πώς να διαγραφεί</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Ορισμός</translation>
    </message>
    <message>
        <source>Every message says how to opt out</source>
        <translation>Κάθε μήνυμα λέει πώς διαγράφεται κανείς</translation>
    </message>
</context>
<context>
    <name>opt_out_words</name>
    <message>
        <source>About an order or an appointment</source>
        <translation>Για παραγγελία ή ραντεβού</translation>
    </message>
    <message>
        <source>A service message</source>
        <translation>Μήνυμα εξυπηρέτησης</translation>
    </message>
    <message>
        <source>Takes {0} of the {1} characters of a message (GSM-7)</source>
        <translation>Πιάνει {0} από τους {1} χαρακτήρες ενός μηνύματος (GSM-7)</translation>
    </message>
    <message>
        <source>Takes {0} of {1} characters, and makes every message Unicode</source>
        <translation>Πιάνει {0} από {1} χαρακτήρες και κάνει κάθε μήνυμα Unicode</translation>
    </message>
    <message>
        <source>with Greek in capitals it takes {0} of {1} (GSM-7)</source>
        <translation>με κεφαλαία ελληνικά πιάνει {0} από {1} (GSM-7)</translation>
    </message>
</context>
<context>
    <name>people_cells</name>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Τελευταίο SMS</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Χωρίς όνομα</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ποτέ</translation>
    </message>
</context>
<context>
    <name>proof_words</name>
    <message>
        <source>Contact</source>
        <translation>Επαφή</translation>
    </message>
    <message>
        <source>The shop's own fields</source>
        <translation>Πεδία του καταστήματος</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>Numbers before</source>
        <translation>Παλιότεροι αριθμοί</translation>
    </message>
    <message>
        <source>Kept to take changes back</source>
        <translation>Κρατιέται για αναίρεση αλλαγών</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Διαγραφές από SMS</translation>
    </message>
    <message>
        <source>What was agreed and refused</source>
        <translation>Τι δέχτηκε και τι αρνήθηκε</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Μηνύματα</translation>
    </message>
    <message>
        <source>Test messages</source>
        <translation>Δοκιμαστικά μηνύματα</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Mobile as typed</source>
        <translation>Κινητό όπως γράφτηκε</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Μικρό όνομα</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Επώνυμο</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>Birthday (month-day)</source>
        <translation>Γενέθλια (μήνας-ημέρα)</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Έτος γέννησης</translation>
    </message>
    <message>
        <source>Name-day (month-day)</source>
        <translation>Ονομαστική εορτή (μήνας-ημέρα)</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Προστέθηκε</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Τελευταία αλλαγή</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Διαγράφηκε</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Πεδίο</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Τιμή</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Μέχρι</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Καταγράφηκε</translation>
    </message>
    <message>
        <source>Said again</source>
        <translation>Το είπε ξανά</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Δόθηκε</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Αγόρασε στις</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Από πού είναι γνωστό</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Έκδοση του κειμένου</translation>
    </message>
    <message>
        <source>Text that was agreed to</source>
        <translation>Κείμενο που δέχτηκε</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Σημείωση</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Αρχείο</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Τι υπήρχε</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Γραμμή</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Καμπάνια</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Αποστολέας</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Κείμενο</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Κατάσταση</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Τμήματα</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Παραδόσεις στη Mitto</translation>
    </message>
    <message>
        <source>Taken by Mitto</source>
        <translation>Το παρέλαβε η Mitto</translation>
    </message>
    <message>
        <source>Mitto's id</source>
        <translation>Κωδικός της Mitto</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Λεπτομέρεια</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Only Mitto's SMS family can be asked for its count, and this account has the messaging family. Nothing was asked. Enter what the invoice says instead.</source>
        <translation>Μόνο η οικογένεια SMS της Mitto μπορεί να πει πόσα μέτρησε, και αυτός ο λογαριασμός έχει την οικογένεια Messaging. Δεν ρωτήθηκε τίποτα. Γράψτε αντί γι' αυτό ό,τι λέει το τιμολόγιο.</translation>
    </message>
    <message>
        <source>Mitto tells its count for an account's name only. Enter it in Settings (mitto.account_name), then ask again.</source>
        <translation>Η Mitto λέει πόσα μέτρησε μόνο για το όνομα ενός λογαριασμού. Γράψτε το στις Ρυθμίσεις (mitto.account_name), και ρωτήστε ξανά.</translation>
    </message>
    <message>
        <source>Mitto's usage report cannot be read. Enter what the invoice says instead.</source>
        <translation>Η αναφορά χρήσης της Mitto δεν διαβάζεται. Γράψτε αντί γι' αυτό ό,τι λέει το τιμολόγιο.</translation>
    </message>
    <message>
        <source>Mitto did not tell its count. Try again later. ({0})</source>
        <translation>Η Mitto δεν είπε πόσα μέτρησε. Δοκιμάστε ξανά αργότερα. ({0})</translation>
    </message>
    <message>
        <source>The send journal {0} cannot be used ({1}). Nothing was sent. Give yourself the right to write there, then start again.</source>
        <translation>Το ημερολόγιο αποστολών {0} δεν διαβάζεται ({1}). Τίποτα δεν στάλθηκε. Δώστε στον εαυτό σας δικαίωμα εγγραφής εκεί και ξεκινήστε ξανά.</translation>
    </message>
    <message>
        <source>The campaign needs a name. Nothing was saved.</source>
        <translation>Η καμπάνια χρειάζεται όνομα. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>{0}: {1} Nothing was changed.</source>
        <translation>{0}: {1} Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Ο αποστολέας</translation>
    </message>
    <message>
        <source>Export the contacts once more from the phone.</source>
        <translation>Εξαγάγετε ξανά τις επαφές από το κινητό.</translation>
    </message>
    <message>
        <source>The file has no contacts in it</source>
        <translation>Το αρχείο δεν έχει επαφές</translation>
    </message>
    <message>
        <source>No column with mobile numbers was found. The file's column names are: {0}. Name the column with the numbers 'Mobile' and try again.</source>
        <translation>Δεν βρέθηκε στήλη με κινητά. Οι στήλες του αρχείου είναι: {0}. Ονομάστε τη στήλη με τους αριθμούς «Κινητό» και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Two columns have the same meaning: choose one of them. Nothing was imported.</source>
        <translation>Δύο στήλες έχουν το ίδιο νόημα: διαλέξτε μία. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>“{0}” is no condition. Write it like one of these: {1}. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι συνθήκη. Γράψτε την σαν μία από αυτές: {1}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”. Nothing was saved.</source>
        <translation>Δεν υπάρχει {0} «{1}». Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>{0} days are too many: at most {1}. Nothing was saved.</source>
        <translation>{0} ημέρες είναι πάρα πολλές: το πολύ {1}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” is none of: {1}. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι κανένα από τα: {1}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” is no day. Write it like 2026-12-24. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι ημερομηνία. Γράψτε την όπως 2026-12-24. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” is no number. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι αριθμός. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>'{0}' is no month. Write it like 2026-11. Nothing was changed.</source>
        <translation>Το '{0}' δεν είναι μήνας. Γράψτε τον όπως 2026-11. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The disk is full, so {0} was not written. Free some space, then try again.</source>
        <translation>Ο δίσκος γέμισε και το {0} δεν γράφτηκε. Ελευθερώστε χώρο και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>There is no folder {0}. Choose another place; nothing was written.</source>
        <translation>Δεν υπάρχει ο φάκελος {0}. Διαλέξτε άλλη θέση· δεν γράφτηκε τίποτα.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Close it if another program has it open, or choose another place; nothing was written.</source>
        <translation>Το {0} δεν μπορεί να γραφτεί: {1}. Κλείστε το αν είναι ανοιχτό σε άλλο πρόγραμμα ή διαλέξτε άλλη θέση· δεν γράφτηκε τίποτα.</translation>
    </message>
    <message>
        <source>Line {0} has a cell of more than {1} characters. This is no customer list: save it again from the spreadsheet as CSV.</source>
        <translation>Η γραμμή {0} έχει κελί με πάνω από {1} χαρακτήρες. Δεν είναι λίστα πελατών: αποθηκεύστε το ξανά από το λογιστικό φύλλο ως CSV.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}, so there is nothing to recall. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν υπάρχει κάτι να ανακληθεί. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1} and does not wait for a time. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν περιμένει κάποια ώρα. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>There is no field in “{0}”. The fields are: {1}. Nothing was saved.</source>
        <translation>Δεν υπάρχει πεδίο στο «{0}». Τα πεδία είναι: {1}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” cannot be asked of the field {1}, which is a {2}. Write it like one of these: {3}. Nothing was saved.</source>
        <translation>Το «{0}» δεν μπορεί να ζητηθεί από το πεδίο {1}, που είναι τύπου {2}. Γράψτε το σαν ένα από αυτά: {3}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, save it as an Excel workbook (.xlsx) and choose that file.</source>
        <translation>Ανοίξτε το στο πρόγραμμα που το έφτιαξε, αποθηκεύστε το ως βιβλίο εργασίας του Excel (.xlsx) και διαλέξτε εκείνο το αρχείο.</translation>
    </message>
    <message>
        <source>Unpack it, then choose the file with the customers that was in it.</source>
        <translation>Αποσυμπιέστε το και μετά διαλέξτε το αρχείο με τους πελάτες που ήταν μέσα του.</translation>
    </message>
    <message>
        <source>This is a zip file</source>
        <translation>Αυτό είναι συμπιεσμένο αρχείο (zip)</translation>
    </message>
    <message>
        <source>This is an Office document, but no Excel workbook</source>
        <translation>Αυτό είναι έγγραφο του Office, αλλά όχι βιβλίο εργασίας του Excel</translation>
    </message>
    <message>
        <source>This is an XML file, whatever its name says</source>
        <translation>Αυτό είναι αρχείο XML, ό,τι κι αν λέει το όνομά του</translation>
    </message>
    <message>
        <source>This is a PDF file, which holds no columns</source>
        <translation>Αυτό είναι αρχείο PDF, που δεν έχει στήλες</translation>
    </message>
    <message>
        <source>This is a text document, not a list</source>
        <translation>Αυτό είναι έγγραφο κειμένου, όχι λίστα</translation>
    </message>
    <message>
        <source>This Excel file is more than 30 years old</source>
        <translation>Αυτό το αρχείο του Excel είναι παλιότερο από 30 χρόνια</translation>
    </message>
    <message>
        <source>This is a saved web page with all its pictures</source>
        <translation>Αυτή είναι αποθηκευμένη ιστοσελίδα μαζί με τις εικόνες της</translation>
    </message>
    <message>
        <source>This file is compressed (gzip)</source>
        <translation>Αυτό το αρχείο είναι συμπιεσμένο (gzip)</translation>
    </message>
    <message>
        <source>This file is compressed (rar)</source>
        <translation>Αυτό το αρχείο είναι συμπιεσμένο (rar)</translation>
    </message>
    <message>
        <source>This file is compressed (7z)</source>
        <translation>Αυτό το αρχείο είναι συμπιεσμένο (7z)</translation>
    </message>
    <message>
        <source>This is a binary Excel workbook (.xlsb)</source>
        <translation>Αυτό είναι δυαδικό βιβλίο εργασίας του Excel (.xlsb)</translation>
    </message>
    <message>
        <source>This is a Word document, not a list</source>
        <translation>Αυτό είναι έγγραφο του Word, όχι λίστα</translation>
    </message>
    <message>
        <source>This is a Numbers document</source>
        <translation>Αυτό είναι έγγραφο του Numbers</translation>
    </message>
    <message>
        <source>{0}. {1} Nothing was imported.</source>
        <translation>{0}. {1} Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>There is no Mitto API key on this computer yet. Enter it in Settings, then go on.</source>
        <translation>Δεν υπάρχει ακόμη κλειδί API της Mitto σε αυτόν τον υπολογιστή. Βάλτε το στις Ρυθμίσεις και συνεχίστε.</translation>
    </message>
    <message>
        <source>This program was started without a connection to Mitto.</source>
        <translation>Το πρόγραμμα ξεκίνησε χωρίς σύνδεση με τη Mitto.</translation>
    </message>
    <message>
        <source>The file has no column “{0}”. Nothing was imported.</source>
        <translation>Το αρχείο δεν έχει στήλη «{0}». Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>A column cannot be “{0}”. It can be: {1}. Nothing was imported.</source>
        <translation>Μια στήλη δεν μπορεί να είναι «{0}». Μπορεί να είναι: {1}. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>There is no rule for “{0}”: tags and lists are only added, and consent only rises. Rules are for: {1}. Nothing was imported.</source>
        <translation>Δεν υπάρχει κανόνας για «{0}»: οι ετικέτες και οι λίστες μόνο προστίθενται και η συγκατάθεση μόνο ανεβαίνει. Κανόνες υπάρχουν για: {1}. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>A rule is one of: {0}. “{1}” is none. Nothing was imported.</source>
        <translation>Ένας κανόνας είναι ένα από: {0}. Το «{1}» δεν είναι κανόνας. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>More values than columns, so they may stand in the wrong ones: put quotation marks round the value that has a separator in it.</source>
        <translation>Περισσότερες τιμές από στήλες, ίσως μπήκαν σε λάθος στήλη: βάλτε εισαγωγικά στην τιμή που έχει μέσα της διαχωριστικό.</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is not closed: remove it or close it.</source>
        <translation>Εδώ ανοίγουν εισαγωγικά και δεν κλείνουν: σβήστε τα ή κλείστε τα.</translation>
    </message>
    <message>
        <source>Some characters cannot be read: type them again, and save the file as UTF-8.</source>
        <translation>Μερικοί χαρακτήρες δεν διαβάζονται: γράψτε τους ξανά και αποθηκεύστε το αρχείο ως UTF-8.</translation>
    </message>
    <message>
        <source>The file ends in the middle of this contact: export the contacts once more.</source>
        <translation>Το αρχείο τελειώνει στη μέση αυτής της επαφής: εξαγάγετε ξανά τις επαφές.</translation>
    </message>
    <message>
        <source>A formula went wrong in this row: type the value instead.</source>
        <translation>Ένας τύπος έβγαλε σφάλμα σε αυτή τη γραμμή: γράψτε την τιμή στη θέση του.</translation>
    </message>
    <message>
        <source>Meanwhile there are {0} people to send it to, and not {1}. Nothing was sent. Look at it again, then send.</source>
        <translation>Στο μεταξύ οι παραλήπτες έγιναν {0} και όχι {1}. Τίποτα δεν στάλθηκε. Δείτε την ξανά και μετά στείλτε.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one, or send now.</source>
        <translation>Αυτή η ώρα πέρασε. Διαλέξτε αργότερα ή στείλτε τώρα.</translation>
    </message>
    <message>
        <source>The campaign has no text yet. Write it, then send.</source>
        <translation>Η καμπάνια δεν έχει ακόμη κείμενο. Γράψτε το και μετά στείλτε.</translation>
    </message>
    <message>
        <source>{0} Nothing was sent.</source>
        <translation>{0} Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}, so it cannot be sent again. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν γίνεται να σταλεί ξανά. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} repeats and has a time of its own, so it is not sent at another one. Nothing was changed.</source>
        <translation>Η καμπάνια {0} επαναλαμβάνεται και έχει τη δική της ώρα, οπότε δεν στέλνεται σε άλλη. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>A campaign that repeats goes to all of a day's people at once: it cannot be spread, or go to a few first. Nothing was changed.</source>
        <translation>Μια καμπάνια που επαναλαμβάνεται πηγαίνει σε όλους της ημέρας μαζί: δεν μπορεί να απλωθεί στον χρόνο ούτε να πάει πρώτα σε λίγους. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This draft was changed in another window meanwhile. Nothing was sent. Look at it again.</source>
        <translation>Το πρόχειρο άλλαξε στο μεταξύ σε άλλο παράθυρο. Τίποτα δεν στάλθηκε. Δείτε το ξανά.</translation>
    </message>
    <message>
        <source>The opt-out line in Settings was changed meanwhile. Nothing was sent. Look at it again.</source>
        <translation>Η γραμμή διαγραφής στις Ρυθμίσεις άλλαξε στο μεταξύ. Τίποτα δεν στάλθηκε. Δείτε το ξανά.</translation>
    </message>
    <message>
        <source>No sender is set: the name or number that people see. Set one here, or mitto.sender in Settings.</source>
        <translation>Δεν έχει οριστεί αποστολέας: το όνομα ή ο αριθμός που βλέπουν οι πελάτες. Ορίστε τον εδώ ή στις Ρυθμίσεις.</translation>
    </message>
    <message>
        <source>The text asks people to answer STOP, but nobody can answer '{0}'. Name a phone number or a page of the shop instead, or choose a number as the sender. Nothing was sent.</source>
        <translation>Το κείμενο ζητά απάντηση με STOP, αλλά κανείς δεν μπορεί να απαντήσει στο «{0}». Γράψτε στη θέση της ένα τηλέφωνο ή μια σελίδα του καταστήματος, ή διαλέξτε αριθμό ως αποστολέα. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The opt-out line asks people to answer STOP, but nobody can answer '{0}'. Name a phone number or a page of the shop in Settings (store.opt_out_line), or choose a number as the sender. Nothing was sent.</source>
        <translation>Η γραμμή διαγραφής ζητά απάντηση με STOP, αλλά κανείς δεν μπορεί να απαντήσει στο «{0}». Γράψτε στις Ρυθμίσεις (store.opt_out_line) ένα τηλέφωνο ή μια σελίδα του καταστήματος, ή διαλέξτε αριθμό ως αποστολέα. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The campaign has a ceiling, but the price of a segment is not known. Enter it in Settings (price.segment), or take the ceiling away. Nothing was sent.</source>
        <translation>Η καμπάνια έχει όριο κόστους, αλλά η τιμή του τμήματος δεν είναι γνωστή. Γράψτε την στις Ρυθμίσεις (price.segment), ή αφαιρέστε το όριο. Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is a limit for each month, but the price of a segment is not known. Enter it in Settings (price.segment), or take the limit away (price.monthly_ceiling). Nothing was sent.</source>
        <translation>Υπάρχει όριο για κάθε μήνα, αλλά η τιμή του τμήματος δεν είναι γνωστή. Γράψτε την στις Ρυθμίσεις (price.segment), ή αφαιρέστε το όριο (price.monthly_ceiling). Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>The offer of this campaign has ended. Choose a later end, or none. Nothing was sent.</source>
        <translation>Η προσφορά αυτής της καμπάνιας έχει λήξει. Διαλέξτε αργότερη λήξη, ή καμία. Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is nobody {0} who may be written to now: only people who opted in, or bought here and did not object, and who had not as many messages lately as the settings allow (care.messages). Nothing was sent.</source>
        <translation>Δεν υπάρχει κανείς {0} στον οποίο επιτρέπεται να γράψετε τώρα: μόνο όσοι συναίνεσαν, ή αγόρασαν εδώ και δεν αντέδρασαν, και δεν πήραν πρόσφατα όσα μηνύματα επιτρέπουν οι ρυθμίσεις (care.messages). Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is nobody {0} who may be written to: only people who opted in, or bought here and did not object. Nothing was sent.</source>
        <translation>Δεν υπάρχει κανείς {0} στον οποίο επιτρέπεται να γράψετε: μόνο όσοι συμφώνησαν, ή αγόρασαν εδώ και δεν αρνήθηκαν. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>There is no Mitto API key on this computer yet. Enter it in Settings. Nothing went.</source>
        <translation>Δεν υπάρχει ακόμη κλειδί API της Mitto σε αυτόν τον υπολογιστή. Βάλτε το στις Ρυθμίσεις. Τίποτα δεν έφυγε.</translation>
    </message>
    <message>
        <source>Mitto's traffic account id is missing. Enter it as mitto.traffic_account in Settings, or choose family 'sms' if your account has none. Nothing was sent.</source>
        <translation>Λείπει ο λογαριασμός κίνησης της Mitto. Βάλτε τον στις Ρυθμίσεις ή διαλέξτε το API «sms» αν ο λογαριασμός σας δεν έχει. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>among your contacts</source>
        <translation>στις επαφές σας</translation>
    </message>
    <message>
        <source>in the campaign's audience</source>
        <translation>στο κοινό της καμπάνιας</translation>
    </message>
    <message>
        <source>The text would be empty for {0}, whose fields are empty. Add words or a fallback: {first_name|friend}. Nothing was sent.</source>
        <translation>Το κείμενο θα ήταν κενό για το {0}, που έχει κενά πεδία. Προσθέστε λέξεις ή εναλλακτική: {first_name|friend}. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>This is a web page without a list of customers</source>
        <translation>Αυτή είναι ιστοσελίδα χωρίς λίστα πελατών</translation>
    </message>
    <message>
        <source>This web page is damaged</source>
        <translation>Αυτή η ιστοσελίδα είναι κατεστραμμένη</translation>
    </message>
    <message>
        <source>There is no number. Nothing was changed.</source>
        <translation>Δεν υπάρχει αριθμός. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>That day is still to come. Nothing was changed.</source>
        <translation>Αυτή η μέρα δεν ήρθε ακόμη. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>{0} Nothing was saved.</source>
        <translation>{0} Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>This import is over. Choose the file again to import it.</source>
        <translation>Αυτή η εισαγωγή τελείωσε. Διαλέξτε ξανά το αρχείο για να γίνει εισαγωγή.</translation>
    </message>
    <message>
        <source>Nothing is known of {0}. Nothing was written.</source>
        <translation>Για {0} δεν είναι γνωστό τίποτα. Δεν γράφτηκε τίποτα.</translation>
    </message>
    <message>
        <source>{0} Nothing was changed.</source>
        <translation>{0} Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place; nothing was written.</source>
        <translation>Το {0} δεν γράφεται: {1}. Διαλέξτε άλλη θέση· δεν γράφτηκε τίποτα.</translation>
    </message>
    <message>
        <source>The queue file {0} cannot be used ({1}). Nothing was sent. Close every Retail Send, delete that file, and start again: it only holds reminders, nothing is lost.</source>
        <translation>Το αρχείο της ουράς {0} δεν διαβάζεται ({1}). Τίποτα δεν στάλθηκε. Κλείστε κάθε Retail Send, διαγράψτε το αρχείο και ξεκινήστε ξανά: έχει μόνο υπενθυμίσεις, δεν χάνεται τίποτα.</translation>
    </message>
    <message>
        <source>Choose the file in it.</source>
        <translation>Διαλέξτε το αρχείο που είναι μέσα του.</translation>
    </message>
    <message>
        <source>The file was changed after it was read here. Read it again to see what is in it now. Nothing was imported.</source>
        <translation>Το αρχείο άλλαξε αφού διαβάστηκε εδώ. Διαβάστε το ξανά για να δείτε τι έχει τώρα. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>This is a folder, not a file</source>
        <translation>Αυτό είναι φάκελος, όχι αρχείο</translation>
    </message>
    <message>
        <source>Nobody would get this campaign, so there is nothing to rehearse.</source>
        <translation>Κανείς δεν θα λάμβανε αυτή την καμπάνια, οπότε δεν υπάρχει τίποτα για πρόβα.</translation>
    </message>
    <message>
        <source>The rehearsal stood still for {0} seconds with {1} messages that were not at their end, and was given up. Nothing was sent. Try it again with fewer people or shorter delays.</source>
        <translation>Η πρόβα έμεινε ακίνητη για {0} δευτερόλεπτα με {1} μηνύματα που δεν είχαν ολοκληρωθεί και εγκαταλείφθηκε. Δεν στάλθηκε τίποτα. Δοκιμάστε ξανά με λιγότερα άτομα ή μικρότερες καθυστερήσεις.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}, so it cannot be sent again: it goes by itself on its days. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν γίνεται να σταλεί ξανά: στέλνεται από μόνη της στις ημέρες της. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}, not paused. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}, όχι σε παύση. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Nobody would get this campaign, so there is nobody whose data a test could have. Nothing was sent.</source>
        <translation>Κανείς δεν θα λάμβανε αυτή την καμπάνια, οπότε δεν υπάρχει κάποιος με τα στοιχεία του οποίου θα γινόταν η δοκιμή. Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>This person would not get this campaign. Nothing was sent. Choose somebody of its audience.</source>
        <translation>Αυτό το άτομο δεν θα λάμβανε την καμπάνια. Δεν στάλθηκε τίποτα. Διαλέξτε κάποιον από το κοινό της.</translation>
    </message>
    <message>
        <source>The text, or what is known of this person, has changed meanwhile. Nothing was sent. Look at it again, then send the test.</source>
        <translation>Το κείμενο, ή όσα είναι γνωστά για αυτό το άτομο, άλλαξαν στο μεταξύ. Δεν στάλθηκε τίποτα. Δείτε το ξανά και μετά στείλτε τη δοκιμή.</translation>
    </message>
    <message>
        <source>Mitto rehearses messages with its SMS API only, and this account has the other one. Nothing was sent. Send a test that is delivered, or rehearse the whole campaign here.</source>
        <translation>Η Mitto κάνει πρόβα μηνυμάτων μόνο με το SMS API της, και αυτός ο λογαριασμός έχει το άλλο. Δεν στάλθηκε τίποτα. Στείλτε μια δοκιμή που παραδίδεται ή κάντε εδώ πρόβα ολόκληρης της καμπάνιας.</translation>
    </message>
    <message>
        <source>{0}: {1} Nothing was sent.</source>
        <translation>{0}: {1} Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Choose a sender name first. Nothing was sent.</source>
        <translation>Διαλέξτε πρώτα όνομα αποστολέα. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The test SMS needs a text. Nothing was sent.</source>
        <translation>Το δοκιμαστικό SMS χρειάζεται κείμενο. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto could not be reached. The test SMS was certainly not sent. ({0})</source>
        <translation>Η Mitto δεν απάντησε. Το δοκιμαστικό SMS σίγουρα δεν στάλθηκε. ({0})</translation>
    </message>
    <message>
        <source>Mitto asked for a slower pace (HTTP 429)</source>
        <translation>Η Mitto ζήτησε πιο αργό ρυθμό (HTTP 429)</translation>
    </message>
    <message>
        <source>An API key is one line of Latin letters, digits and signs. Nothing was saved.</source>
        <translation>Το κλειδί API είναι μία γραμμή με λατινικά γράμματα, ψηφία και σύμβολα. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>Nothing may go out between the start of this campaign and the time until which it is spread. Choose a later time, or do not spread it. Nothing was sent.</source>
        <translation>Ανάμεσα στην αρχή της καμπάνιας και στην ώρα έως την οποία μοιράζεται δεν επιτρέπεται να φύγει τίποτα. Επιλέξτε μεταγενέστερη ώρα ή μην τη μοιράσετε. Δεν στάλθηκε τίποτα.</translation>
    </message>
    <message>
        <source>Your contacts were changed after the file was compared with them. Look at the new figures, then save. Nothing was imported.</source>
        <translation>Οι επαφές σας άλλαξαν αφού συγκρίθηκε το αρχείο μαζί τους. Δείτε τα νέα στοιχεία και μετά αποθηκεύστε. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}; only one that is sending or scheduled can be paused. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Σε παύση μπαίνει μόνο όποια στέλνεται ή είναι σε πρόγραμμα. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1} already. Nothing was changed.</source>
        <translation>Η καμπάνια {0} έχει ήδη κατάσταση: {1}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} waits because this month may cost {1} and its next message would cost more than is left. Nothing was changed. Allow more in Settings (price.monthly_ceiling), or wait for the next month and resume it then.</source>
        <translation>Η καμπάνια {0} περιμένει, γιατί αυτός ο μήνας μπορεί να κοστίσει {1} και το επόμενο μήνυμά της θα κόστιζε περισσότερο από όσο απομένει. Δεν άλλαξε τίποτα. Επιτρέψτε περισσότερα στις Ρυθμίσεις (price.monthly_ceiling), ή περιμένετε τον επόμενο μήνα και συνεχίστε την τότε.</translation>
    </message>
    <message>
        <source>Save it again from the spreadsheet.</source>
        <translation>Αποθηκεύστε το ξανά από το λογιστικό φύλλο.</translation>
    </message>
    <message>
        <source>Save the customer list as CSV and choose that file.</source>
        <translation>Αποθηκεύστε τη λίστα πελατών ως CSV και διαλέξτε εκείνο το αρχείο.</translation>
    </message>
    <message>
        <source>Choose it again.</source>
        <translation>Διαλέξτε το ξανά.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own and choose the copy.</source>
        <translation>Αντιγράψτε το σε δικό σας φάκελο και διαλέξτε το αντίγραφο.</translation>
    </message>
    <message>
        <source>Close it in other programs and try again.</source>
        <translation>Κλείστε το στα άλλα προγράμματα και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Διαλέξτε άλλο.</translation>
    </message>
    <message>
        <source>There is no encoding '{0}'. Nothing was imported.</source>
        <translation>Δεν υπάρχει κωδικοποίηση «{0}». Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>This is no customer list: save it again from the spreadsheet as CSV.</source>
        <translation>Δεν είναι λίστα πελατών: αποθηκεύστε το ξανά από το λογιστικό φύλλο ως CSV.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Το αρχείο είναι κενό</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Αυτό δεν είναι αρχείο κειμένου</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Το αρχείο δεν υπάρχει πια</translation>
    </message>
    <message>
        <source>You have no right to read this file</source>
        <translation>Δεν έχετε δικαίωμα να διαβάσετε αυτό το αρχείο</translation>
    </message>
    <message>
        <source>The file is not written in this encoding</source>
        <translation>Το αρχείο δεν είναι γραμμένο με αυτή την κωδικοποίηση</translation>
    </message>
    <message>
        <source>Line {0} is longer than a million characters</source>
        <translation>Η γραμμή {0} έχει πάνω από ένα εκατομμύριο χαρακτήρες</translation>
    </message>
    <message>
        <source>The file cannot be read ({0})</source>
        <translation>Το αρχείο δεν διαβάζεται ({0})</translation>
    </message>
    <message>
        <source>The template needs a name. Nothing was saved.</source>
        <translation>Το πρότυπο χρειάζεται όνομα. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>The template has no text. Nothing was saved.</source>
        <translation>Το πρότυπο δεν έχει κείμενο. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>Copy the customers as well, not only the header.</source>
        <translation>Αντιγράψτε και τους πελάτες, όχι μόνο την επικεφαλίδα.</translation>
    </message>
    <message>
        <source>Check that the customers were saved, not only the header.</source>
        <translation>Ελέγξτε ότι αποθηκεύτηκαν οι πελάτες και όχι μόνο η επικεφαλίδα.</translation>
    </message>
    <message>
        <source>There are no rows in what was pasted</source>
        <translation>Δεν υπάρχουν γραμμές σε αυτό που επικολλήθηκε</translation>
    </message>
    <message>
        <source>The file has no rows</source>
        <translation>Το αρχείο δεν έχει γραμμές</translation>
    </message>
    <message>
        <source>This cannot be undone. Nothing was changed.</source>
        <translation>Αυτό δεν αναιρείται. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This was undone before. Nothing was changed.</source>
        <translation>Αυτό έχει ήδη αναιρεθεί. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>There is no setting {0} any more. Nothing was changed.</source>
        <translation>Δεν υπάρχει πια η ρύθμιση {0}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Of your own numbers only the ends are noted, so they cannot be brought back. Nothing was changed. Enter them anew in Settings (store.test_numbers).</source>
        <translation>Από τους δικούς σας αριθμούς σημειώνεται μόνο το τέλος, γι’ αυτό δεν επανέρχονται. Δεν άλλαξε τίποτα. Καταχωρίστε τους ξανά στις Ρυθμίσεις (store.test_numbers).</translation>
    </message>
    <message>
        <source>The setting {0} was changed again since then. Nothing was changed; set it anew.</source>
        <translation>Η ρύθμιση {0} άλλαξε ξανά από τότε. Τίποτα δεν άλλαξε· ορίστε την από την αρχή.</translation>
    </message>
    <message>
        <source>The template was renamed again since then. Nothing was changed.</source>
        <translation>Το πρότυπο μετονομάστηκε ξανά από τότε. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>The list was renamed or deleted since then. Nothing was changed.</source>
        <translation>Η λίστα μετονομάστηκε ή διαγράφηκε από τότε. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>The audience was renamed again since then. Nothing was changed.</source>
        <translation>Το κοινό μετονομάστηκε ξανά από τότε. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is no import {0} that can be undone. Nothing was changed.</source>
        <translation>Δεν υπάρχει εισαγωγή {0} που να μπορεί να αναιρεθεί. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is no sheet '{0}' with anything on it. Nothing was imported.</source>
        <translation>Δεν υπάρχει φύλλο «{0}» με περιεχόμενο. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>The workbook is empty</source>
        <translation>Το βιβλίο εργασίας είναι άδειο</translation>
    </message>
    <message>
        <source>{0} exists already. Choose another name; nothing was written.</source>
        <translation>Υπάρχει ήδη: {0}. Διαλέξτε άλλο όνομα· δεν γράφτηκε τίποτα.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>Το {0} δεν μπορεί να γραφτεί: {1}.</translation>
    </message>
    <message>
        <source>There is no campaign {0}.</source>
        <translation>Δεν υπάρχει καμπάνια {0}.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1}, so it cannot become {2}. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν γίνεται να αλλάξει σε: {2}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>There is no wording {0}. Nothing was changed.</source>
        <translation>Δεν υπάρχει κείμενο {0}. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>Say what they agreed to, and how. Nothing was changed.</source>
        <translation>Πείτε σε τι συμφώνησαν και πώς. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>They opted out after that day. Only a consent given later counts. Nothing was changed.</source>
        <translation>Ζήτησαν διαγραφή μετά από εκείνη τη μέρα. Μετρά μόνο συγκατάθεση που δόθηκε αργότερα. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>There is no list '{0}'. Nothing was changed.</source>
        <translation>Δεν υπάρχει λίστα «{0}». Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>A list needs a name. Nothing was changed.</source>
        <translation>Μια λίστα χρειάζεται όνομα. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This field is not there any more. Nothing was changed.</source>
        <translation>Αυτό το πεδίο δεν υπάρχει πια. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>A field cannot be called “{0}”: it needs a name of letters and digits that begins with a letter, such as points. Nothing was changed.</source>
        <translation>Ένα πεδίο δεν μπορεί να λέγεται «{0}»: χρειάζεται όνομα με γράμματα και ψηφία που αρχίζει με γράμμα, όπως πόντοι. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is a field “{0}” already. Nothing was changed.</source>
        <translation>Υπάρχει ήδη πεδίο «{0}». Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved and nothing is sent; free some space, then go on.</source>
        <translation>Ο δίσκος γέμισε. Τίποτα δεν αποθηκεύτηκε και τίποτα δεν στέλνεται· ελευθερώστε χώρο και συνεχίστε.</translation>
    </message>
    <message>
        <source>The data file {0} cannot be used: {1}.</source>
        <translation>Το αρχείο δεδομένων {0} δεν διαβάζεται: {1}.</translation>
    </message>
    <message>
        <source>Only {0} MB are free on the disk with the data; sending needs at least {1} MB. Free some space, then try again. Nothing was sent.</source>
        <translation>Μόνο {0} MB είναι ελεύθερα στον δίσκο με τα δεδομένα· η αποστολή χρειάζεται τουλάχιστον {1} MB. Ελευθερώστε χώρο και δοκιμάστε ξανά. Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The data file {0} is damaged. Nothing was changed. Restore the newest backup from {1} with: python main.py restore FILE</source>
        <translation>Το αρχείο δεδομένων {0} είναι κατεστραμμένο. Τίποτα δεν άλλαξε. Επαναφέρετε το πιο πρόσφατο αντίγραφο από το {1} με: python main.py restore FILE</translation>
    </message>
    <message>
        <source>{0} is busy</source>
        <translation>Το {0} είναι απασχολημένο</translation>
    </message>
    <message>
        <source>This draft was changed in another window meanwhile. What you wrote here was not saved yet.</source>
        <translation>Το πρόχειρο άλλαξε στο μεταξύ σε άλλο παράθυρο. Όσα γράψατε εδώ δεν έχουν αποθηκευτεί ακόμη.</translation>
    </message>
    <message>
        <source>This was made for one day by a campaign that repeats, so it cannot repeat itself. Nothing was saved. Duplicate it, and let the copy repeat.</source>
        <translation>Φτιάχτηκε για μία ημέρα από καμπάνια που επαναλαμβάνεται, οπότε δεν μπορεί να επαναλαμβάνεται και η ίδια. Δεν αποθηκεύτηκε τίποτα. Φτιάξτε ένα αντίγραφό της και βάλτε το αντίγραφο να επαναλαμβάνεται.</translation>
    </message>
    <message>
        <source>There is no deleted draft {0}. Nothing was changed.</source>
        <translation>Δεν υπάρχει διαγραμμένο πρόχειρο {0}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Campaign {0} is {1} and no draft any more, so it stays as it is. Nothing was changed.</source>
        <translation>Κατάσταση της καμπάνιας {0}: {1}. Δεν είναι πια πρόχειρο, οπότε μένει όπως είναι. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Nothing is known of {0}. Nothing was changed.</source>
        <translation>Για {0} δεν είναι γνωστό τίποτα. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>Messages to this person that are not at their end yet: {0}. Nothing was erased. Cancel what is queued, decide about what is unconfirmed, and wait for Mitto's report on the rest (three days at most); then erase.</source>
        <translation>Μηνύματα προς αυτόν τον πελάτη που δεν έχουν ολοκληρωθεί: {0}. Δεν διαγράφηκε τίποτα. Ακυρώστε όσα περιμένουν, αποφασίστε για τα ανεπιβεβαίωτα και περιμένετε την αναφορά της Mitto για τα υπόλοιπα (το πολύ τρεις ημέρες)· μετά διαγράψτε.</translation>
    </message>
    <message>
        <source>Retail Send is already running with the data in {0}.</source>
        <translation>Το Retail Send λειτουργεί ήδη με τα δεδομένα στο {0}.</translation>
    </message>
    <message>
        <source>Another start of Retail Send is still updating the data in {0}. Wait a minute, then try again.</source>
        <translation>Άλλο Retail Send ενημερώνει ακόμη τα δεδομένα στο {0}. Περιμένετε ένα λεπτό και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>The data folder {0} cannot be used ({1}). Choose another one with --data-dir, or give yourself the right to write there.</source>
        <translation>Ο φάκελος δεδομένων {0} δεν διαβάζεται ({1}). Διαλέξτε άλλον με --data-dir ή δώστε στον εαυτό σας δικαίωμα εγγραφής εκεί.</translation>
    </message>
    <message>
        <source>There is no import {0}. Nothing was changed.</source>
        <translation>Δεν υπάρχει εισαγωγή {0}. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This import was undone before. Nothing was changed.</source>
        <translation>Αυτή η εισαγωγή έχει ήδη αναιρεθεί. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” was imported after it by an older version, and brought people who were there already. Undo that import first. Nothing was changed.</source>
        <translation>Το «{0}» εισήχθη μετά από αυτή με παλιότερη έκδοση και έφερε ανθρώπους που υπήρχαν ήδη. Αναιρέστε πρώτα εκείνη την εισαγωγή. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>Your field “{0}” is of another kind than the column that goes into it. Choose the meaning of the column again. Nothing was imported.</source>
        <translation>Το πεδίο σας «{0}» είναι άλλου είδους από τη στήλη που μπαίνει σε αυτό. Διαλέξτε ξανά τι σημαίνει η στήλη. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>The column with the lists names {0} different ones; {1} are the most. Choose another meaning for this column. Nothing was imported.</source>
        <translation>Η στήλη με τις λίστες γράφει {0} διαφορετικές· το πολύ είναι {1}. Διαλέξτε άλλη σημασία για αυτή τη στήλη. Δεν έγινε εισαγωγή.</translation>
    </message>
    <message>
        <source>The campaign “{0}” needs this list. Choose other people for it or delete it first. Nothing was changed.</source>
        <translation>Η καμπάνια «{0}» χρειάζεται αυτή τη λίστα. Διαλέξτε άλλους παραλήπτες γι' αυτήν ή διαγράψτε την πρώτα. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This list is not deleted. Nothing was changed.</source>
        <translation>Αυτή η λίστα δεν είναι διαγραμμένη. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This list is not there any more. Nothing was changed.</source>
        <translation>Αυτή η λίστα δεν υπάρχει πια. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>There is a list “{0}” already. Nothing was changed.</source>
        <translation>Υπάρχει ήδη λίστα «{0}». Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This number is that of {0}: two contacts were merged, and {1} keeps {2}. Change that contact, or split the two there first. Nothing was saved.</source>
        <translation>Αυτός ο αριθμός ανήκει στην επαφή {0}: δύο επαφές συγχωνεύτηκαν και η επαφή {1} κρατά το {2}. Αλλάξτε εκείνη την επαφή, ή χωρίστε πρώτα τις δύο. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>Contacts were merged or split while this file was open, so that some of its rows mean other people now. Choose the file again. Nothing was imported.</source>
        <translation>Επαφές συγχωνεύτηκαν ή χωρίστηκαν όσο αυτό το αρχείο ήταν ανοιχτό, οπότε κάποιες γραμμές του σημαίνουν πια άλλους. Διαλέξτε ξανά το αρχείο. Δεν εισήχθη τίποτα.</translation>
    </message>
    <message>
        <source>Choose two people to merge. Nothing was changed.</source>
        <translation>Επιλέξτε δύο επαφές για συγχώνευση. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>One of them is not among your contacts any more. Nothing was changed.</source>
        <translation>Η μία από τις δύο δεν είναι πια στις επαφές σας. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>What they were before is not kept any more. Nothing was changed.</source>
        <translation>Το πώς ήταν πριν δεν φυλάσσεται πια. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This person is not among your contacts any more, or was merged into another one since. Nothing was changed; split that one first.</source>
        <translation>Αυτό το άτομο δεν είναι πια στις επαφές σας ή συγχωνεύτηκε στο μεταξύ με άλλη επαφή. Δεν άλλαξε τίποτα· χωρίστε πρώτα εκείνη.</translation>
    </message>
    <message>
        <source>What was there before is not kept. Nothing was changed.</source>
        <translation>Το τι υπήρχε πριν δεν έχει φυλαχτεί. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This person is not among your contacts any more. Nothing was changed.</source>
        <translation>Το άτομο δεν είναι πια στις επαφές σας. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This contact was changed again since then. Nothing was changed.</source>
        <translation>Αυτή η επαφή άλλαξε ξανά από τότε. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The number {0} is that of {1} by now: delete that contact or give it another number first. Nothing was changed.</source>
        <translation>Ο αριθμός {0} ανήκει πια στην επαφή {1}: διαγράψτε πρώτα εκείνη την επαφή ή δώστε της άλλον αριθμό. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This person may not be written to: they opted out, or never agreed. Nothing was made.</source>
        <translation>Σε αυτό το άτομο δεν επιτρέπεται να σταλεί μήνυμα: έχει ζητήσει διαγραφή ή δεν έδωσε ποτέ συγκατάθεση. Δεν δημιουργήθηκε τίποτα.</translation>
    </message>
    <message>
        <source>They are not among your contacts any more. Nothing was changed.</source>
        <translation>Δεν είναι πια στις επαφές σας. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This number is already that of {0}. Nothing was saved.</source>
        <translation>Αυτόν τον αριθμό τον έχει ήδη: {0}. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>The owner of this number opted out, so this person can only be saved as opted out. Nothing was saved.</source>
        <translation>Ο κάτοχος αυτού του αριθμού ζήτησε διαγραφή, οπότε το άτομο αποθηκεύεται μόνο ως διαγραμμένο. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>Say where the consent comes from. Nothing was saved.</source>
        <translation>Πείτε από πού προέρχεται η συγκατάθεση. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>“{0}” is no e-mail address. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι διεύθυνση e-mail. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}” is no value for the field {1}. Nothing was saved.</source>
        <translation>Το «{0}» δεν είναι τιμή για το πεδίο {1}. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>The data file {0} cannot be used ({1}).</source>
        <translation>Το αρχείο δεδομένων {0} δεν διαβάζεται ({1}).</translation>
    </message>
    <message>
        <source>The data file {0} is missing or empty, but {1} beside it says that messages were sent. Nothing was changed. Restore the newest backup from {2} with: python main.py restore FILE. To begin anew, choose another folder with --data-dir.</source>
        <translation>Το αρχείο δεδομένων {0} λείπει ή είναι κενό, αλλά το {1} δίπλα του λέει ότι στάλθηκαν μηνύματα. Τίποτα δεν άλλαξε. Επαναφέρετε το πιο πρόσφατο αντίγραφο από το {2} με: python main.py restore FILE. Για νέα αρχή διαλέξτε άλλον φάκελο με --data-dir.</translation>
    </message>
    <message>
        <source>The data in {0} cannot be replaced ({1}). Nothing was changed.</source>
        <translation>Τα δεδομένα στο {0} δεν αντικαθίστανται ({1}). Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of Retail Send. Nothing was changed. Install the newer version, then restore it.</source>
        <translation>Το {0} γράφτηκε από νεότερη έκδοση του Retail Send. Τίποτα δεν άλλαξε. Εγκαταστήστε τη νεότερη έκδοση και μετά επαναφέρετέ το.</translation>
    </message>
    <message>
        <source>{0} is no whole backup of Retail Send. Nothing was changed.</source>
        <translation>Το {0} δεν είναι πλήρες αντίγραφο ασφαλείας του Retail Send. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This saved audience is not deleted. Nothing was changed.</source>
        <translation>Αυτό το αποθηκευμένο κοινό δεν είναι διαγραμμένο. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>A saved audience needs a name. Nothing was saved.</source>
        <translation>Ένα αποθηκευμένο κοινό χρειάζεται όνομα. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is a saved audience “{0}” already. Choose another name. Nothing was saved.</source>
        <translation>Υπάρχει ήδη αποθηκευμένο κοινό «{0}». Διαλέξτε άλλο όνομα. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>A key ring {0} on this computer. Unlock or install one (on Linux: GNOME Keyring or KWallet), or give the key in the environment variable {1}.</source>
        <translation>Ο χώρος κωδικών του υπολογιστή {0}. Ξεκλειδώστε ή εγκαταστήστε έναν (σε Linux: GNOME Keyring ή KWallet), ή δώστε το κλειδί στη μεταβλητή περιβάλλοντος {1}.</translation>
    </message>
    <message>
        <source>of a kind that is known to be safe was not found</source>
        <translation>δεν βρέθηκε, σε είδος που είναι γνωστό ως ασφαλές</translation>
    </message>
    <message>
        <source>of a kind that is known to be safe could not be loaded</source>
        <translation>δεν φορτώθηκε, σε είδος που είναι γνωστό ως ασφαλές</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>δεν άνοιξε</translation>
    </message>
    <message>
        <source>{0} has opted out, so nothing is sent to it. Choose another number.</source>
        <translation>Ο κάτοχος του {0} ζήτησε διαγραφή, οπότε δεν του στέλνεται τίποτα. Διαλέξτε άλλον αριθμό.</translation>
    </message>
    <message>
        <source>The person whose data is in this test is not among your contacts any more. Nothing was sent. Choose somebody else.</source>
        <translation>Ο πελάτης που τα στοιχεία του είναι σε αυτή τη δοκιμή δεν υπάρχει πια στις επαφές σας. Δεν στάλθηκε τίποτα. Επιλέξτε κάποιον άλλο.</translation>
    </message>
    <message>
        <source>All sending is paused at the moment. Let it go on first, then try again.</source>
        <translation>Όλες οι αποστολές είναι τώρα σε παύση. Συνεχίστε τις πρώτα και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>This month may cost {0}, and the test SMS would cost more than is left. Nothing was sent. Allow more in Settings, then try again.</source>
        <translation>Αυτός ο μήνας μπορεί να κοστίσει {0}, και το δοκιμαστικό SMS θα κόστιζε περισσότερο από όσο απομένει. Δεν στάλθηκε τίποτα. Επιτρέψτε περισσότερα στις Ρυθμίσεις, και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>There is no test SMS {0}.</source>
        <translation>Δεν υπάρχει δοκιμαστικό SMS {0}.</translation>
    </message>
    <message>
        <source>A tag cannot have “{0}” in it, because that separates tags: “{1}”. Leave it out, or make tags of the parts. Nothing was saved.</source>
        <translation>Μια ετικέτα δεν μπορεί να περιέχει «{0}», γιατί αυτό χωρίζει ετικέτες: «{1}». Παραλείψτε το, ή κάντε ετικέτες τα μέρη. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>A tag needs a name. Nothing was changed.</source>
        <translation>Μια ετικέτα χρειάζεται όνομα. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>“{0}…” is too long for a tag: it has {1} characters, {2} are the most. Shorten it. Nothing was saved.</source>
        <translation>Το «{0}…» είναι πολύ μεγάλο για ετικέτα: έχει {1} χαρακτήρες, {2} το πολύ. Συντομεύστε το. Δεν αποθηκεύτηκε τίποτα.</translation>
    </message>
    <message>
        <source>There is no template {0}.</source>
        <translation>Δεν υπάρχει πρότυπο {0}.</translation>
    </message>
    <message>
        <source>The template “{0}” is not deleted. Nothing was changed.</source>
        <translation>Το πρότυπο «{0}» δεν είναι διαγραμμένο. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>No template {0} was deleted.</source>
        <translation>Δεν διαγράφηκε πρότυπο {0}.</translation>
    </message>
    <message>
        <source>There is a template “{0}” already. Choose another name. Nothing was saved.</source>
        <translation>Υπάρχει ήδη πρότυπο «{0}». Διαλέξτε άλλο όνομα. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>Campaign {0} has no earlier text {1}. Nothing was changed.</source>
        <translation>Η καμπάνια {0} δεν έχει προηγούμενο κείμενο {1}. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The data in {0} was written by a newer version of Retail Send ({1}). Nothing was changed. Install the newer version again, or choose another folder with --data-dir.</source>
        <translation>Τα δεδομένα στο {0} γράφτηκαν από νεότερη έκδοση του Retail Send ({1}). Τίποτα δεν άλλαξε. Εγκαταστήστε ξανά τη νεότερη έκδοση ή διαλέξτε άλλον φάκελο με --data-dir.</translation>
    </message>
    <message>
        <source>The data file {0} belongs to another program. Nothing was changed. Choose another folder with --data-dir.</source>
        <translation>Το αρχείο δεδομένων {0} ανήκει σε άλλο πρόγραμμα. Τίποτα δεν άλλαξε. Διαλέξτε άλλον φάκελο με --data-dir.</translation>
    </message>
    <message>
        <source>A wording needs a text. Nothing was changed.</source>
        <translation>Η έκδοση χρειάζεται κείμενο. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This text is too long to be what people agree to. Nothing was changed.</source>
        <translation>Το κείμενο είναι πολύ μεγάλο για κείμενο συγκατάθεσης. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>This filter is of version {0}, which a newer Retail Send wrote. Update the program, or make the filter anew. Nothing was changed.</source>
        <translation>Αυτό το φίλτρο είναι έκδοσης {0}, γραμμένο από νεότερο Retail Send. Ενημερώστε το πρόγραμμα ή φτιάξτε το φίλτρο από την αρχή. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>it is no JSON ({0})</source>
        <translation>δεν είναι JSON ({0})</translation>
    </message>
    <message>
        <source>it has to be like {"version": 1, "match": [], "never": []}</source>
        <translation>πρέπει να είναι όπως {"version": 1, "match": [], "never": []}</translation>
    </message>
    <message>
        <source>it has more than {0} conditions</source>
        <translation>έχει πάνω από {0} συνθήκες</translation>
    </message>
    <message>
        <source>This filter cannot be read: {0}. Nothing was changed; write it anew.</source>
        <translation>Αυτό το φίλτρο δεν διαβάζεται: {0}. Δεν άλλαξε τίποτα· γράψτε το από την αρχή.</translation>
    </message>
    <message>
        <source>“{0}” has to be a whole number, not “{1}”</source>
        <translation>το «{0}» πρέπει να είναι ακέραιος αριθμός, όχι «{1}»</translation>
    </message>
    <message>
        <source>“{0}” is at most {1}, not “{2}”</source>
        <translation>το «{0}» είναι το πολύ {1}, όχι «{2}»</translation>
    </message>
    <message>
        <source>“{0}” has to be a number, not “{1}”</source>
        <translation>το «{0}» πρέπει να είναι αριθμός, όχι «{1}»</translation>
    </message>
    <message>
        <source>“{0}” has to be a text, not “{1}”</source>
        <translation>το «{0}» πρέπει να είναι κείμενο, όχι «{1}»</translation>
    </message>
    <message>
        <source>“{0}” cannot be “{1}”; it can be: {2}</source>
        <translation>το «{0}» δεν μπορεί να είναι «{1}»· μπορεί να είναι: {2}</translation>
    </message>
    <message>
        <source>“{0}” has to be a day such as 2026-12-24 or 12-24, not “{1}”</source>
        <translation>το «{0}» πρέπει να είναι ημερομηνία όπως 2026-12-24 ή 12-24, όχι «{1}»</translation>
    </message>
    <message>
        <source>{0} must be one line of at most {1} characters without fields, or empty. Nothing was changed.</source>
        <translation>Το {0} είναι μία γραμμή ως {1} χαρακτήρες χωρίς πεδία, ή κενό. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>{0} must name a phone number or a page of the shop, such as 'Opt out: myshop.gr/stop', or be empty. Nothing was changed.</source>
        <translation>Το {0} πρέπει να έχει ένα τηλέφωνο ή μια σελίδα του καταστήματος, όπως «Διαγραφή: myshop.gr/stop», ή να είναι κενό. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Going without the opt-out line needs a reason of at most {0} characters: 'order', 'service' or your own words. Nothing was saved.</source>
        <translation>Χωρίς τη γραμμή διαγραφής χρειάζεται ένας λόγος ως {0} χαρακτήρες: «order», «service» ή δικά σας λόγια. Τίποτα δεν αποθηκεύτηκε.</translation>
    </message>
    <message>
        <source>{0} must be up to {1} mobile numbers separated by commas, or empty. Nothing was changed.</source>
        <translation>Το {0} πρέπει να είναι έως {1} αριθμοί κινητών χωρισμένοι με κόμμα, ή κενό. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>No number.</source>
        <translation>Κανένας αριθμός.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Αυτό δεν είναι αριθμός τηλεφώνου.</translation>
    </message>
    <message>
        <source>Digits were lost in the spreadsheet: format the column as text and save the file again.</source>
        <translation>Χάθηκαν ψηφία στο λογιστικό φύλλο: μορφοποιήστε τη στήλη ως κείμενο και αποθηκεύστε ξανά το αρχείο.</translation>
    </message>
    <message>
        <source>Two numbers in one cell: keep one of them.</source>
        <translation>Δύο αριθμοί σε ένα κελί: κρατήστε τον έναν.</translation>
    </message>
    <message>
        <source>No mobile phone has this number: look for a missing or an extra digit.</source>
        <translation>Κανένα κινητό δεν έχει αυτόν τον αριθμό: κοιτάξτε μήπως λείπει ή περισσεύει ψηφίο.</translation>
    </message>
    <message>
        <source>A landline cannot receive SMS.</source>
        <translation>Τα σταθερά δεν λαμβάνουν SMS.</translation>
    </message>
    <message>
        <source>A free or premium-rate service number cannot receive SMS.</source>
        <translation>Οι αριθμοί υπηρεσιών (δωρεάν ή με χρέωση) δεν λαμβάνουν SMS.</translation>
    </message>
    <message>
        <source>This kind of number cannot receive SMS: only mobile phones can.</source>
        <translation>Αυτό το είδος αριθμού δεν λαμβάνει SMS: μόνο τα κινητά λαμβάνουν.</translation>
    </message>
    <message>
        <source>Numbers that begin with +1 are blocked until you allow them: import the file again and allow them.</source>
        <translation>Οι αριθμοί που αρχίζουν από +1 είναι κλειστοί μέχρι να τους επιτρέψετε: κάντε ξανά εισαγωγή του αρχείου και επιτρέψτε τους.</translation>
    </message>
    <message>
        <source>For {0} choose from {1} to {2}, not {3}. Nothing was rehearsed.</source>
        <translation>Για {0} επιλέξτε από {1} έως {2}, όχι {3}. Δεν έγινε πρόβα.</translation>
    </message>
    <message>
        <source>the delay</source>
        <translation>την καθυστέρηση</translation>
    </message>
    <message>
        <source>the failures</source>
        <translation>τις αποτυχίες</translation>
    </message>
    <message>
        <source>the lost answers</source>
        <translation>τις χαμένες απαντήσεις</translation>
    </message>
    <message>
        <source>the number of people</source>
        <translation>το πλήθος των ατόμων</translation>
    </message>
    <message>
        <source>{0} must be {1}. Nothing was changed.</source>
        <translation>{0}: πρέπει να είναι {1}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>messaging or sms</source>
        <translation>messaging ή sms</translation>
    </message>
    <message>
        <source>skip (they are left out) or defer (their message waits until it may go)</source>
        <translation>skip (εξαιρούνται) ή defer (το μήνυμά τους περιμένει ώσπου να επιτρέπεται)</translation>
    </message>
    <message>
        <source>the account id from Mitto (letters, digits and dashes), or empty</source>
        <translation>ο αριθμός λογαριασμού από τη Mitto (γράμματα, ψηφία και παύλες), ή κενό</translation>
    </message>
    <message>
        <source>the account's name as Mitto has it, up to 64 characters, or empty</source>
        <translation>το όνομα του λογαριασμού όπως το έχει η Mitto, έως 64 χαρακτήρες, ή κενό</translation>
    </message>
    <message>
        <source>3 to 11 Latin letters or digits with at least one letter, or 3 to 14 digits</source>
        <translation>3 έως 11 λατινικά γράμματα ή ψηφία με τουλάχιστον ένα γράμμα, ή 3 έως 14 ψηφία</translation>
    </message>
    <message>
        <source>seconds separated by commas, each from 1 to 999999, such as 15,60,300</source>
        <translation>δευτερόλεπτα χωρισμένα με κόμματα, το καθένα από 1 έως 999999, όπως 15,60,300</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on ή off</translation>
    </message>
    <message>
        <source>days as day/month or month-day separated by commas, such as 30/1,6/12, or empty</source>
        <translation>μέρες ως μέρα/μήνας ή μήνας-μέρα χωρισμένες με κόμμα, όπως 30/1,6/12, ή κενό</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Athens, or empty for this computer's</source>
        <translation>μια ζώνη ώρας όπως Europe/Athens, ή κενό για τη ζώνη του υπολογιστή</translation>
    </message>
    <message>
        <source>a price such as 0.0415, or empty when it is not known</source>
        <translation>μια τιμή όπως 0.0415, ή κενό όταν δεν είναι γνωστή</translation>
    </message>
    <message>
        <source>an amount such as 120 or 12.50, or empty for no limit</source>
        <translation>ένα ποσό όπως 120 ή 12.50, ή κενό για κανένα όριο</translation>
    </message>
    <message>
        <source>a percentage below 100 such as 24, or empty</source>
        <translation>ένα ποσοστό κάτω από 100 όπως 24, ή κενό</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>ένας ακέραιος από {0} έως {1}</translation>
    </message>
    <message>
        <source>from-to such as 09:00-21:00, or 00:00-24:00 for always</source>
        <translation>από-έως όπως 09:00-21:00, ή 00:00-24:00 για πάντα</translation>
    </message>
    <message>
        <source>countries with their prices such as GR=0.035 CY=0.06, each country once, or empty</source>
        <translation>χώρες με τις τιμές τους όπως GR=0.035 CY=0.06, κάθε χώρα μία φορά, ή κενό</translation>
    </message>
    <message>
        <source>There is no setting '{0}'. The settings are: {1}.</source>
        <translation>Δεν υπάρχει ρύθμιση «{0}». Οι ρυθμίσεις είναι: {1}.</translation>
    </message>
    <message>
        <source>{0}: no such field. The fields are: {1}.</source>
        <translation>{0}: δεν υπάρχει τέτοιο πεδίο. Τα πεδία είναι: {1}.</translation>
    </message>
    <message>
        <source>Copy the customers alone to a new workbook and choose that one.</source>
        <translation>Αντιγράψτε μόνο τους πελάτες σε νέο βιβλίο εργασίας και διαλέξτε εκείνο.</translation>
    </message>
    <message>
        <source>This workbook is too large to be read: unpacked it has more than a thousand million characters</source>
        <translation>Αυτό το βιβλίο εργασίας είναι πολύ μεγάλο για να διαβαστεί: αποσυμπιεσμένο έχει πάνω από ένα δισεκατομμύριο χαρακτήρες</translation>
    </message>
    <message>
        <source>Get it once more from where it came from, or open it in a spreadsheet program and save it again.</source>
        <translation>Πάρτε το ξανά από εκεί που ήρθε, ή ανοίξτε το σε πρόγραμμα υπολογιστικών φύλλων και αποθηκεύστε το ξανά.</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program, take the password off when you save it, and choose it again.</source>
        <translation>Ανοίξτε το στο πρόγραμμα υπολογιστικών φύλλων, αποθηκεύστε το χωρίς κωδικό και διαλέξτε το ξανά.</translation>
    </message>
    <message>
        <source>This spreadsheet is damaged or was cut off on its way</source>
        <translation>Αυτό το υπολογιστικό φύλλο είναι κατεστραμμένο ή κόπηκε στον δρόμο</translation>
    </message>
    <message>
        <source>This workbook is locked with a password</source>
        <translation>Αυτό το βιβλίο εργασίας είναι κλειδωμένο με κωδικό</translation>
    </message>
    <message>
        <source>Something stands far away from everything else on a sheet (row {0}, column {1})</source>
        <translation>Κάτι βρίσκεται πολύ μακριά από όλα τα άλλα σε ένα φύλλο (γραμμή {0}, στήλη {1})</translation>
    </message>
    <message>
        <source>There is no usable API key. Copy it again from Mitto; it has no spaces and only Latin characters.</source>
        <translation>Δεν υπάρχει κλειδί API που να ισχύει. Αντιγράψτε το ξανά από τη Mitto· δεν έχει κενά και έχει μόνο λατινικούς χαρακτήρες.</translation>
    </message>
    <message>
        <source>The traffic account id is missing (mitto.traffic_account). Mitto's messaging API needs one.</source>
        <translation>Λείπει ο λογαριασμός κίνησης (mitto.traffic_account). Το API «messaging» της Mitto τον χρειάζεται.</translation>
    </message>
    <message>
        <source>mitto.base_url must be empty, or an address such as https://messaging.mittoapi.com (http:// only for this computer). Nothing was sent.</source>
        <translation>Η διεύθυνση της Mitto πρέπει να είναι κενή ή όπως https://messaging.mittoapi.com (http:// μόνο για αυτόν τον υπολογιστή). Τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto's answer does not say that it was a rehearsal.</source>
        <translation>Η απάντηση της Mitto δεν λέει ότι ήταν πρόβα.</translation>
    </message>
    <message>
        <source>Mitto's answer has several ids for this number.</source>
        <translation>Η απάντηση της Mitto έχει πολλά αναγνωριστικά για αυτόν τον αριθμό.</translation>
    </message>
    <message>
        <source>Mitto's answer has no id for this number.</source>
        <translation>Η απάντηση της Mitto δεν έχει αναγνωριστικό για αυτόν τον αριθμό.</translation>
    </message>
    <message>
        <source>Mitto's answer names another number.</source>
        <translation>Η απάντηση της Mitto αφορά άλλον αριθμό.</translation>
    </message>
    <message>
        <source>Mitto's answer is a yes without an id.</source>
        <translation>Η απάντηση της Mitto είναι ναι χωρίς αναγνωριστικό.</translation>
    </message>
    <message>
        <source>Mitto refused it: {0} (code {1}{2}).</source>
        <translation>Η Mitto το απέρριψε: {0} (κωδικός {1}{2}).</translation>
    </message>
    <message>
        <source>Mitto answered with {0} (HTTP {1}{2}).</source>
        <translation>Η Mitto απάντησε με {0} (HTTP {1}{2}).</translation>
    </message>
    <message>
        <source>Mitto answered with {0} items for {1} messages.</source>
        <translation>Η Mitto απάντησε με {0} στοιχεία για {1} μηνύματα.</translation>
    </message>
    <message>
        <source>The answer could not be read (HTTP {0}).</source>
        <translation>Η απάντηση δεν διαβάστηκε (HTTP {0}).</translation>
    </message>
    <message>
        <source>Mitto gave the same id to several messages of this request.</source>
        <translation>Η Mitto έδωσε το ίδιο αναγνωριστικό σε πολλά μηνύματα του αιτήματος.</translation>
    </message>
    <message>
        <source>A condition of the audience named somebody who was erased. Fill it in anew or take it away. Nothing was sent or changed.</source>
        <translation>Μια συνθήκη του κοινού ανέφερε κάποιον που διαγράφηκε. Συμπληρώστε την ξανά ή αφαιρέστε την. Δεν στάλθηκε ούτε άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>A condition of the audience is not finished. Fill it in or take it away. Nothing was sent or changed.</source>
        <translation>Μια συνθήκη του κοινού δεν έχει συμπληρωθεί. Συμπληρώστε την ή αφαιρέστε την. Δεν στάλθηκε και δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The field “{0}” holds values of another kind now, so a condition of the audience means nothing any more. Change it or take it away. Nothing was sent or changed.</source>
        <translation>Το πεδίο «{0}» έχει πλέον τιμές άλλου είδους, οπότε μια συνθήκη του κοινού δεν σημαίνει πια τίποτα. Αλλάξτε την ή αφαιρέστε την. Δεν στάλθηκε και δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>The audience speaks of {0}, which is deleted. Choose another one or take the condition away. Nothing was sent or changed.</source>
        <translation>Το κοινό αναφέρεται σε κάτι διαγραμμένο: {0}. Διαλέξτε κάτι άλλο ή αφαιρέστε τη συνθήκη. Δεν στάλθηκε και δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>the field “{0}”</source>
        <translation>το πεδίο «{0}»</translation>
    </message>
    <message>
        <source>the list “{0}”</source>
        <translation>η λίστα «{0}»</translation>
    </message>
    <message>
        <source>the tag “{0}”</source>
        <translation>η ετικέτα «{0}»</translation>
    </message>
    <message>
        <source>the campaign “{0}”</source>
        <translation>η καμπάνια «{0}»</translation>
    </message>
    <message>
        <source>No message of campaign {0} is {1}. Nothing was changed.</source>
        <translation>Κανένα μήνυμα της καμπάνιας {0} δεν έχει κατάσταση: {1}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>Sending has begun, so it cannot be recalled any more. Nothing was changed. You can still pause or cancel what has not left.</source>
        <translation>Η αποστολή ξεκίνησε και δεν ανακαλείται πια. Τίποτα δεν άλλαξε. Μπορείτε ακόμη να βάλετε σε παύση ή να ακυρώσετε ό,τι δεν έφυγε.</translation>
    </message>
    <message>
        <source>Campaign {0} has no unconfirmed message{1}. Nothing was changed.</source>
        <translation>Η καμπάνια {0} δεν έχει ανεπιβεβαίωτο μήνυμα{1}. Τίποτα δεν άλλαξε.</translation>
    </message>
    <message>
        <source>This import was made by an older version, which did not note what was there before, so it cannot be undone. Nothing was changed.</source>
        <translation>Αυτή η εισαγωγή έγινε από παλιότερη έκδοση, που δεν σημείωνε τι υπήρχε πριν, και δεν μπορεί να αναιρεθεί. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is no entry {0} in the journal.</source>
        <translation>Δεν υπάρχει εγγραφή {0} στο ημερολόγιο.</translation>
    </message>
    <message>
        <source>There is no message {0}.</source>
        <translation>Δεν υπάρχει μήνυμα {0}.</translation>
    </message>
    <message>
        <source>This person is not among your contacts any more.</source>
        <translation>Το άτομο δεν είναι πια στις επαφές σας.</translation>
    </message>
    <message>
        <source>This saved audience is not there any more. Nothing was changed.</source>
        <translation>Αυτό το αποθηκευμένο κοινό δεν υπάρχει πια. Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is no saved audience “{0}”. Nothing was changed.</source>
        <translation>Δεν υπάρχει αποθηκευμένο κοινό «{0}». Δεν άλλαξε τίποτα.</translation>
    </message>
    <message>
        <source>There is no template {0}; it may have been deleted.</source>
        <translation>Δεν υπάρχει πρότυπο {0}· ίσως διαγράφηκε.</translation>
    </message>
</context>
<context>
    <name>rehearsal_words</name>
    <message>
        <source>Messages that arrived: {0}, each exactly as planned</source>
        <translation>Μηνύματα που έφτασαν: {0}, το καθένα ακριβώς όπως είχε σχεδιαστεί</translation>
    </message>
    <message>
        <source>NOT as planned: {0} arrived with another text, {1} more than once, {2} not at all. Do not send it</source>
        <translation>ΟΧΙ όπως είχε σχεδιαστεί: {0} έφτασαν με άλλο κείμενο, {1} περισσότερες από μία φορές, {2} καθόλου. Μην τη στείλετε</translation>
    </message>
    <message>
        <source>What became of {0} messages in {1} requests: {2}</source>
        <translation>Τι έγιναν {0} μηνύματα σε {1} αιτήματα: {2}</translation>
    </message>
    <message>
        <source>Those that Mitto refused were certainly not sent. In earnest you can send them again</source>
        <translation>Όσα απέρριψε η Mitto σίγουρα δεν στάλθηκαν. Στην πραγματική αποστολή μπορείτε να τα στείλετε ξανά</translation>
    </message>
    <message>
        <source>Those whose answer was lost are never sent again by themselves. In earnest you decide</source>
        <translation>Όσα έμειναν χωρίς απάντηση δεν στέλνονται ποτέ ξανά από μόνα τους. Στην πραγματική αποστολή αποφασίζετε εσείς</translation>
    </message>
    <message>
        <source>In earnest it would have waited for your decision: {0} times. Here it went on by itself</source>
        <translation>Στην πραγματική αποστολή θα περίμενε την απόφασή σας: {0} φορές. Εδώ συνέχισε μόνη της</translation>
    </message>
    <message>
        <source>It stopped at its ceiling. Messages that wait for you: {0}</source>
        <translation>Σταμάτησε στο όριο κόστους της. Μηνύματα που σας περιμένουν: {0}</translation>
    </message>
    <message>
        <source>Your account's API does not tell what was delivered, so it ends with accepted messages</source>
        <translation>Το API του λογαριασμού σας δεν λέει τι παραδόθηκε, γι' αυτό τελειώνει με αποδεκτά μηνύματα</translation>
    </message>
    <message>
        <source>As planned for these people: {0}</source>
        <translation>Όπως σχεδιάστηκε για αυτά τα άτομα: {0}</translation>
    </message>
    <message>
        <source>As planned for these people: {0}, {1}</source>
        <translation>Όπως σχεδιάστηκε για αυτά τα άτομα: {0}, {1}</translation>
    </message>
    <message>
        <source>It took {0} here. In earnest the first one goes {1}</source>
        <translation>Εδώ κράτησε {0}. Στην πραγματική αποστολή το πρώτο φεύγει {1}</translation>
    </message>
    <message>
        <source>It took {0} here. In earnest, at your pace, all {1} go from {2} to about {3}</source>
        <translation>Εδώ κράτησε {0}. Στην πραγματική αποστολή, με τον ρυθμό σας, φεύγουν και τα {1} από {2} έως περίπου {3}</translation>
    </message>
</context>
<context>
    <name>repeat_review</name>
    <message>
        <source>Not soon</source>
        <translation>Όχι σύντομα</translation>
    </message>
    <message>
        <source>nobody in the next 30 days</source>
        <translation>κανείς τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>in the next 30 days</source>
        <translation>τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>in the next 30 days; {0} over a year</source>
        <translation>τις επόμενες 30 ημέρες· {0} σε έναν χρόνο</translation>
    </message>
    <message>
        <source>segments in the next 30 days</source>
        <translation>τμήματα τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>{0} in the next 30 days</source>
        <translation>{0} τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>Start: {0} in the next 30 days</source>
        <translation>Έναρξη: {0} τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>It must be on, awake and online at that time of each day, with Retail Send open. Days that it missed by more than half an hour are asked about together, once; nothing is sent late by itself.</source>
        <translation>Πρέπει να είναι ανοιχτός, σε λειτουργία και συνδεδεμένος εκείνη την ώρα κάθε ημέρα, με ανοιχτό το Retail Send. Για όσες ημέρες χάθηκαν κατά περισσότερο από μισή ώρα γίνεται μία ερώτηση για όλες μαζί· τίποτα δεν στέλνεται καθυστερημένα από μόνο του.</translation>
    </message>
    <message>
        <source>The days ahead are being counted</source>
        <translation>Μετριούνται οι επόμενες ημέρες</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Nothing goes on days off: the messages of such a day go on the next day that is none</source>
        <translation>Σε ημέρες χωρίς αποστολή δεν φεύγει τίποτα: τα μηνύματα μιας τέτοιας ημέρας φεύγουν την επόμενη που στέλνετε</translation>
    </message>
    <message>
        <source>The offer ends before the first message goes</source>
        <translation>Η προσφορά λήγει πριν φύγει το πρώτο μήνυμα</translation>
    </message>
    <message>
        <source>Each day's run may cost {0} at most; over it, it asks you</source>
        <translation>Η αποστολή κάθε ημέρας μπορεί να κοστίσει έως {0}· πάνω από αυτό, σας ρωτά</translation>
    </message>
    <message>
        <source>In the next 30 days: {0}</source>
        <translation>Τις επόμενες 30 ημέρες: {0}</translation>
    </message>
    <message>
        <source>Nobody gets it twice for the same day, nor within 300 days though their day is corrected</source>
        <translation>Κανείς δεν το λαμβάνει δύο φορές για την ίδια ημέρα, ούτε μέσα σε 300 ημέρες ακόμη κι αν διορθωθεί η ημέρα του</translation>
    </message>
    <message>
        <source>Nobody gets it twice for the same day</source>
        <translation>Κανείς δεν το λαμβάνει δύο φορές για την ίδια ημέρα</translation>
    </message>
    <message>
        <source>Next {0}</source>
        <translation>Επόμενη: {0}</translation>
    </message>
    <message>
        <source>Outside the sending hours {0}: each day's messages go when they open next</source>
        <translation>Εκτός των ωρών αποστολής {0}: τα μηνύματα κάθε ημέρας φεύγουν μόλις αρχίσουν ξανά</translation>
    </message>
</context>
<context>
    <name>repeat_words</name>
    <message>
        <source>Every month on day {0}, or on its last day, {1}</source>
        <translation>Κάθε μήνα στις {0}, ή την τελευταία του ημέρα, {1}</translation>
    </message>
    <message>
        <source>Every month on day {0}, {1}</source>
        <translation>Κάθε μήνα στις {0}, {1}</translation>
    </message>
    <message>
        <source>Every year on each person's birthday, {0}</source>
        <translation>Κάθε χρόνο στα γενέθλια του καθενός, {0}</translation>
    </message>
    <message>
        <source>Every year on each person's name-day, {0}</source>
        <translation>Κάθε χρόνο στη γιορτή του καθενός, {0}</translation>
    </message>
    <message>
        <source>Every year on the day before each person's birthday, {0}</source>
        <translation>Κάθε χρόνο την παραμονή των γενεθλίων του καθενός, {0}</translation>
    </message>
    <message>
        <source>Every year on the day before each person's name-day, {0}</source>
        <translation>Κάθε χρόνο την παραμονή της γιορτής του καθενός, {0}</translation>
    </message>
    <message>
        <source>Every year {0} days before each person's birthday, {1}</source>
        <translation>Κάθε χρόνο {0} ημέρες πριν από τα γενέθλια του καθενός, {1}</translation>
    </message>
    <message>
        <source>Every year {0} days before each person's name-day, {1}</source>
        <translation>Κάθε χρόνο {0} ημέρες πριν από τη γιορτή του καθενός, {1}</translation>
    </message>
    <message>
        <source>Each birthday</source>
        <translation>Σε κάθε γενέθλια</translation>
    </message>
    <message>
        <source>Each name-day</source>
        <translation>Σε κάθε γιορτή</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Κάθε μήνα</translation>
    </message>
    <message>
        <source>Nobody in the next 30 days</source>
        <translation>Κανείς τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, about {1}</source>
        <translation>{0}, περίπου {1}</translation>
    </message>
    <message>
        <source>Never goes to {0} of this audience: their name-day is not known</source>
        <translation>Δεν πηγαίνει ποτέ σε {0} από αυτό το κοινό: η γιορτή τους δεν είναι γνωστή</translation>
    </message>
    <message>
        <source>Never goes to {0} of this audience: their birthday is not known</source>
        <translation>Δεν πηγαίνει ποτέ σε {0} από αυτό το κοινό: τα γενέθλιά τους δεν είναι γνωστά</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Επανάληψη</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Επόμενη</translation>
    </message>
    <message>
        <source>In the next 30 days</source>
        <translation>Τις επόμενες 30 ημέρες</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Άγνωστο</translation>
    </message>
    <message>
        <source>This computer was off or asleep on {0}: {1} got nothing yet.</source>
        <translation>Ο υπολογιστής ήταν κλειστός ή σε αναστολή ({0}): {1} δεν έλαβαν ακόμη τίποτα.</translation>
    </message>
    <message>
        <source>{0} days from {1} to {2}</source>
        <translation>{0} ημέρες, από {1} έως {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} και {1}</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Retail Send · {0}</source>
        <translation>Retail Send · {0}</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Τελευταίες 7 ημέρες</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Τελευταίες 30 ημέρες</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Τελευταίες 90 ημέρες</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Φέτος</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Από την αρχή</translation>
    </message>
    <message>
        <source>under 30 s</source>
        <translation>κάτω από 30″</translation>
    </message>
    <message>
        <source>30 s–2 min</source>
        <translation>30″–2 λεπτά</translation>
    </message>
    <message>
        <source>2–10 min</source>
        <translation>2–10 λεπτά</translation>
    </message>
    <message>
        <source>10–60 min</source>
        <translation>10–60 λεπτά</translation>
    </message>
    <message>
        <source>over 1 h</source>
        <translation>πάνω από 1 ώρα</translation>
    </message>
</context>
<context>
    <name>same_text_checks</name>
    <message>
        <source>It is not known who got this same text lately</source>
        <translation>Δεν είναι γνωστό ποιοι πήραν πρόσφατα αυτό το ίδιο κείμενο</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Νέος έλεγχος</translation>
    </message>
    <message>
        <source>Who got this same text lately is being looked up</source>
        <translation>Ελέγχεται ποιοι πήραν πρόσφατα αυτό το ίδιο κείμενο</translation>
    </message>
    <message>
        <source>{0} got this same text in the last 24 hours</source>
        <translation>Πήραν αυτό το ίδιο κείμενο τις τελευταίες 24 ώρες: {0}</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Να εξαιρεθούν</translation>
    </message>
    <message>
        <source>This same text goes to {0} from “{1}” too</source>
        <translation>Το ίδιο κείμενο πηγαίνει και από την «{1}» σε {0}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>Nobody got this same text in the last 24 hours</source>
        <translation>Κανείς δεν πήρε αυτό το ίδιο κείμενο τις τελευταίες 24 ώρες</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Overview</source>
        <translation>Επισκόπηση</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Επαφές</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Πρότυπα</translation>
    </message>
    <message>
        <source>Queue health</source>
        <translation>Κατάσταση ουρών</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Αναφορές</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Δραστηριότητα</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
</context>
<context>
    <name>setting_words</name>
    <message>
        <source>Mitto's address</source>
        <translation>Διεύθυνση της Mitto</translation>
    </message>
    <message>
        <source>Mitto's API</source>
        <translation>Το API της Mitto</translation>
    </message>
    <message>
        <source>Traffic account</source>
        <translation>Λογαριασμός κίνησης</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Όνομα λογαριασμού</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Όνομα αποστολέα</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>Αναμονή για σύνδεση</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Αναμονή για απάντηση</translation>
    </message>
    <message>
        <source>Messages in one request</source>
        <translation>Μηνύματα σε ένα αίτημα</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Μηνύματα το δευτερόλεπτο</translation>
    </message>
    <message>
        <source>Requests at the same time</source>
        <translation>Αιτήματα ταυτόχρονα</translation>
    </message>
    <message>
        <source>Time to recall</source>
        <translation>Χρόνος ανάκλησης</translation>
    </message>
    <message>
        <source>Sending hours</source>
        <translation>Ώρες αποστολής</translation>
    </message>
    <message>
        <source>Messages a person</source>
        <translation>Μηνύματα ανά άτομο</translation>
    </message>
    <message>
        <source>Days in which they are counted</source>
        <translation>Ημέρες στις οποίες μετρούν</translation>
    </message>
    <message>
        <source>Whoever had as many</source>
        <translation>Όποιος πήρε τόσα</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>Κυριακές</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Αργίες</translation>
    </message>
    <message>
        <source>Days off of your own</source>
        <translation>Δικές σας αργίες</translation>
    </message>
    <message>
        <source>Gaps between looks at a delivery</source>
        <translation>Διαστήματα ελέγχου παράδοσης</translation>
    </message>
    <message>
        <source>Looks a second</source>
        <translation>Έλεγχοι το δευτερόλεπτο</translation>
    </message>
    <message>
        <source>Price of a segment</source>
        <translation>Τιμή τμήματος</translation>
    </message>
    <message>
        <source>Other prices by country</source>
        <translation>Άλλες τιμές ανά χώρα</translation>
    </message>
    <message>
        <source>Limit for a month</source>
        <translation>Όριο για έναν μήνα</translation>
    </message>
    <message>
        <source>VAT in percent</source>
        <translation>ΦΠΑ στα εκατό</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Νόμισμα</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Χώρα</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Ζώνη ώρας</translation>
    </message>
    <message>
        <source>Opt-out line</source>
        <translation>Γραμμή διαγραφής</translation>
    </message>
    <message>
        <source>My own numbers</source>
        <translation>Οι αριθμοί μου</translation>
    </message>
    <message>
        <source>Months to keep who got what</source>
        <translation>Μήνες που κρατάμε ποιος πήρε τι</translation>
    </message>
</context>
<context>
    <name>spread_words</name>
    <message>
        <source>The start of this period has passed. Choose a later one.</source>
        <translation>Η αρχή αυτού του διαστήματος έχει περάσει. Επιλέξτε μια μεταγενέστερη.</translation>
    </message>
    <message>
        <source>Nothing may go out between these two times. Choose a later end.</source>
        <translation>Ανάμεσα σε αυτές τις δύο ώρες δεν επιτρέπεται να φύγει τίποτα. Επιλέξτε μεταγενέστερο τέλος.</translation>
    </message>
    <message>
        <source>the first message goes {0}</source>
        <translation>το πρώτο μήνυμα φεύγει {0}</translation>
    </message>
    <message>
        <source>Nothing may go out in the period that was chosen</source>
        <translation>Στο διάστημα που επιλέχθηκε δεν επιτρέπεται να φύγει τίποτα</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Spread evenly until {0}</source>
        <translation>Μοιράζεται ομοιόμορφα έως {0}</translation>
    </message>
    <message>
        <source>There are no more than the first {0}: all get it at once</source>
        <translation>Δεν υπάρχουν περισσότερα από τα πρώτα {0}: το λαμβάνουν όλοι μαζί</translation>
    </message>
    <message>
        <source>First {0}; the rest goes by itself if they get it</source>
        <translation>Πρώτα {0}· οι υπόλοιποι ακολουθούν μόνοι τους αν το λάβουν</translation>
    </message>
    <message>
        <source>First {0}, then it asks you before the rest</source>
        <translation>Πρώτα {0}, και μετά σας ρωτά πριν από τους υπόλοιπους</translation>
    </message>
    <message>
        <source>one message about every {0}</source>
        <translation>περίπου ένα μήνυμα κάθε {0}</translation>
    </message>
    <message>
        <source>about {0} messages a minute</source>
        <translation>περίπου {0} μηνύματα το λεπτό</translation>
    </message>
    <message>
        <source>at {0} a second it takes longer than that: until {1}</source>
        <translation>με {0} το δευτερόλεπτο κρατά περισσότερο: έως {1}</translation>
    </message>
</context>
<context>
    <name>tested</name>
    <message>
        <source>Send a test</source>
        <translation>Αποστολή δοκιμής</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Νέα δοκιμή</translation>
    </message>
    <message>
        <source>This text has not been tested yet</source>
        <translation>Αυτό το κείμενο δεν έχει δοκιμαστεί ακόμη</translation>
    </message>
    <message>
        <source>The text has changed since it was tested ({0})</source>
        <translation>Το κείμενο άλλαξε μετά τη δοκιμή του ({0})</translation>
    </message>
    <message>
        <source>your phone</source>
        <translation>το κινητό σας</translation>
    </message>
    <message>
        <source>Test message delivered to {0} at {1}</source>
        <translation>Το δοκιμαστικό μήνυμα παραδόθηκε στις {1}: {0}</translation>
    </message>
    <message>
        <source>Test message delivered to {0} ({1})</source>
        <translation>Το δοκιμαστικό μήνυμα παραδόθηκε ({1}): {0}</translation>
    </message>
    <message>
        <source>Mitto has the test message ({0}); its delivery is not known</source>
        <translation>Η Mitto έχει το δοκιμαστικό μήνυμα ({0})· η παράδοσή του δεν είναι γνωστή</translation>
    </message>
    <message>
        <source>Mitto took this text in a rehearsal ({0}); nobody has received it</source>
        <translation>Η Mitto δέχτηκε αυτό το κείμενο σε πρόβα ({0})· δεν το έλαβε κανείς</translation>
    </message>
    <message>
        <source>The test message was not delivered ({0}). {1}</source>
        <translation>Το δοκιμαστικό μήνυμα δεν παραδόθηκε ({0}). {1}</translation>
    </message>
    <message>
        <source>Mitto refused the test message ({0}). {1}</source>
        <translation>Η Mitto απέρριψε το δοκιμαστικό μήνυμα ({0}). {1}</translation>
    </message>
    <message>
        <source>The test message may or may not have been sent ({0}). {1}</source>
        <translation>Το δοκιμαστικό μήνυμα μπορεί να στάλθηκε, μπορεί και όχι ({0}). {1}</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Change</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Every message is being made and counted</source>
        <translation>Φτιάχνεται και μετριέται κάθε μήνυμα</translation>
    </message>
</context>
<context>
    <name>what_to_do</name>
    <message>
        <source>Close Retail Send and start it again. The queue is made anew; nothing is lost.</source>
        <translation>Κλείστε το Retail Send και ανοίξτε το ξανά. Η ουρά φτιάχνεται από την αρχή· δεν χάνεται τίποτα.</translation>
    </message>
    <message>
        <source>Choose another list, or import customers who agreed to receive offers.</source>
        <translation>Διαλέξτε άλλη λίστα ή εισαγάγετε πελάτες που συμφώνησαν να λαμβάνουν προσφορές.</translation>
    </message>
    <message>
        <source>Look at how it stands now; it may have changed a moment ago.</source>
        <translation>Δείτε πώς είναι τώρα· ίσως άλλαξε πριν από λίγο.</translation>
    </message>
    <message>
        <source>Correct the field in the text, or take it out.</source>
        <translation>Διορθώστε το πεδίο στο κείμενο ή βγάλτε το.</translation>
    </message>
    <message>
        <source>Write the message, then try again.</source>
        <translation>Γράψτε το μήνυμα και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Choose a sender name in the campaign or in Settings.</source>
        <translation>Διαλέξτε όνομα αποστολέα στην καμπάνια ή στις Ρυθμίσεις.</translation>
    </message>
    <message>
        <source>Enter the details of your Mitto account in Settings, then try again.</source>
        <translation>Βάλτε τα στοιχεία του λογαριασμού σας στη Mitto στις Ρυθμίσεις και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Stop sending, and put the newest backup back. Keep the damaged file.</source>
        <translation>Σταματήστε τις αποστολές και επαναφέρετε το πιο πρόσφατο αντίγραφο ασφαλείας. Κρατήστε το κατεστραμμένο αρχείο.</translation>
    </message>
    <message>
        <source>Check that the disk with the data is there and may be written, then try again.</source>
        <translation>Ελέγξτε ότι ο δίσκος με τα δεδομένα είναι στη θέση του και δέχεται εγγραφή, και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Install the newest version of Retail Send on this computer.</source>
        <translation>Εγκαταστήστε την πιο πρόσφατη έκδοση του Retail Send σε αυτόν τον υπολογιστή.</translation>
    </message>
    <message>
        <source>Free some space on this disk, then try again.</source>
        <translation>Ελευθερώστε χώρο στον δίσκο και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>It may have been deleted or renamed. Look for it in its list.</source>
        <translation>Ίσως διαγράφηκε ή μετονομάστηκε. Αναζητήστε το στη λίστα του.</translation>
    </message>
    <message>
        <source>Correct what was entered, then try again.</source>
        <translation>Διορθώστε όσα γράψατε και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Correct the number. It has to be a mobile number, such as 6912345678.</source>
        <translation>Διορθώστε τον αριθμό. Πρέπει να είναι κινητό, όπως 6912345678.</translation>
    </message>
    <message>
        <source>Choose another file or another folder.</source>
        <translation>Διαλέξτε άλλο αρχείο ή άλλον φάκελο.</translation>
    </message>
    <message>
        <source>Use the window that is open already, or close it first.</source>
        <translation>Χρησιμοποιήστε το παράθυρο που είναι ήδη ανοιχτό ή κλείστε το πρώτα.</translation>
    </message>
    <message>
        <source>Unlock this computer's password store, then try again.</source>
        <translation>Ξεκλειδώστε τον χώρο κωδικών του υπολογιστή και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Nothing more is needed.</source>
        <translation>Δεν χρειάζεται τίποτε άλλο.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Ελέγξτε τη σύνδεση στο διαδίκτυο και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Choose a later end of the offer, or none.</source>
        <translation>Διαλέξτε αργότερη λήξη της προσφοράς, ή καμία.</translation>
    </message>
    <message>
        <source>Name a phone number or a page of the shop instead of asking for an answer.</source>
        <translation>Γράψτε ένα τηλέφωνο ή μια σελίδα του καταστήματος αντί να ζητάτε απάντηση.</translation>
    </message>
    <message>
        <source>Copy what you wrote, open it anew, and put it in again.</source>
        <translation>Αντιγράψτε όσα γράψατε, ανοίξτε το από την αρχή και βάλτε τα ξανά.</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing was sent.</source>
        <translation>Τίποτα δεν άλλαξε και τίποτα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>This was not done. Nothing was sent by it.</source>
        <translation>Αυτό δεν έγινε. Δεν στάλθηκε τίποτα από αυτό.</translation>
    </message>
    <message>
        <source>Not certain. What may have been sent is shown as unconfirmed, and is never sent again by itself.</source>
        <translation>Δεν είναι σίγουρο. Ό,τι ίσως στάλθηκε φαίνεται ως ανεπιβεβαίωτο και δεν στέλνεται ποτέ ξανά μόνο του.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Περιμένετε λίγο και δοκιμάστε ξανά.</translation>
    </message>
    <message>
        <source>Look at how it stands now before you try again. If it happens again, keep the details for support.</source>
        <translation>Δείτε πώς είναι τώρα πριν δοκιμάσετε ξανά. Αν ξανασυμβεί, κρατήστε τις λεπτομέρειες για την υποστήριξη.</translation>
    </message>
</context>
<context>
    <name>when_words</name>
    <message>
        <source>At once, and then it cannot be recalled</source>
        <translation>Αμέσως, και μετά δεν ανακαλείται</translation>
    </message>
    <message>
        <source>After {0} seconds in which you can still recall it</source>
        <translation>Μετά από {0} δευτερόλεπτα, στα οποία μπορείτε ακόμη να την ανακαλέσετε</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>Αυτή η ώρα πέρασε. Διαλέξτε αργότερα.</translation>
    </message>
    <message>
        <source>the clocks go forward over {0} that day, so it starts at {1}</source>
        <translation>εκείνη τη μέρα τα ρολόγια πηδούν τις {0}, οπότε ξεκινά στις {1}</translation>
    </message>
    <message>
        <source>the clocks go back that day and {0} comes twice: it starts the first time</source>
        <translation>εκείνη τη μέρα τα ρολόγια γυρίζουν πίσω και οι {0} έρχονται δύο φορές: ξεκινά την πρώτη</translation>
    </message>
    <message>
        <source>within the sending hours {0}</source>
        <translation>μέσα στις ώρες αποστολής {0}</translation>
    </message>
    <message>
        <source>not a holiday</source>
        <translation>όχι αργία</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Τώρα</translation>
    </message>
    <message>
        <source>as soon as you send it</source>
        <translation>μόλις τη στείλετε</translation>
    </message>
    <message>
        <source>evenly over {0}</source>
        <translation>ομοιόμορφα σε {0}</translation>
    </message>
    <message>
        <source>{0} at {1} a second</source>
        <translation>{0} με {1} το δευτερόλεπτο</translation>
    </message>
    <message>
        <source>{0}; it pauses outside the sending hours</source>
        <translation>{0}· σταματά εκτός ωρών αποστολής</translation>
    </message>
    <message>
        <source>It must stay on, awake and online until the last message has left.</source>
        <translation>Πρέπει να μείνει ανοιχτός, σε λειτουργία και συνδεδεμένος μέχρι να φύγει το τελευταίο μήνυμα.</translation>
    </message>
    <message>
        <source>It must be on, awake and online then, with Retail Send open. If it starts more than half an hour late, Retail Send asks you before sending.</source>
        <translation>Πρέπει τότε να είναι ανοιχτός, σε λειτουργία και συνδεδεμένος, με το Retail Send ανοιχτό. Αν αργήσει πάνω από μισή ώρα, το Retail Send σας ρωτά πριν στείλει.</translation>
    </message>
    <message>
        <source>The chosen time has passed</source>
        <translation>Η ώρα που διαλέξατε πέρασε</translation>
    </message>
    <message>
        <source>Within the sending hours {0}</source>
        <translation>Μέσα στις ώρες αποστολής {0}</translation>
    </message>
    <message>
        <source>Starts {0}, within the sending hours {1}</source>
        <translation>Ξεκινά {0}, μέσα στις ώρες αποστολής {1}</translation>
    </message>
    <message>
        <source>Outside the sending hours {0}: the first message goes {1}</source>
        <translation>Εκτός ωρών αποστολής {0}: το πρώτο μήνυμα φεύγει {1}</translation>
    </message>
    <message>
        <source>Nothing goes out on Sundays: the first message goes {0}</source>
        <translation>Τις Κυριακές δεν φεύγει τίποτα: το πρώτο μήνυμα φεύγει {0}</translation>
    </message>
    <message>
        <source>{0} is a day off of the shop: the first message goes {1}</source>
        <translation>{0}: αργία του καταστήματος, το πρώτο μήνυμα φεύγει {1}</translation>
    </message>
    <message>
        <source>{0} is a public holiday ({1}): the first message goes {2}</source>
        <translation>{0}: επίσημη αργία ({1}), το πρώτο μήνυμα φεύγει {2}</translation>
    </message>
</context>
<context>
    <name>why_words</name>
    <message>
        <source>{0} did not get “{1}”: it has not started yet.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί δεν έχει ξεκινήσει ακόμη.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it was cancelled before it started.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί ακυρώθηκε πριν ξεκινήσει.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: they had opted out on {2}, before it was launched.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί είχε ζητήσει διαγραφή στις {2}, πριν ξεκινήσει η αποστολή.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: they were added to the contacts on {2}, after it was launched on {3}.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί προστέθηκε στις επαφές στις {2}, μετά την αποστολή στις {3}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: no consent was on record before {2}, and it was launched on {3}.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί δεν υπήρχε καταγεγραμμένη συγκατάθεση πριν από τις {2} και η αποστολή έγινε στις {3}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: no consent is on record from before it was launched on {3}.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί δεν υπάρχει καταγεγραμμένη συγκατάθεση πριν από την αποστολή στις {3}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it went to the list “{4}”, and they are not in it. Whether they were on {3} is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί στάλθηκε στη λίστα «{4}» και δεν είναι σε αυτήν. Αν ήταν στις {3}, δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it went to the list “{4}”. They are in it now; whether they were on {3}, when it was launched, is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}», που στάλθηκε στη λίστα «{4}». Τώρα είναι στη λίστα· αν ήταν και στις {3}, όταν έγινε η αποστολή, δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it went to people with {4}, and that does not hold for them. Whether it did on {3} is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}»: πήγε σε άτομα με {4}, και αυτό δεν ισχύει εδώ. Αν ίσχυε στις {3} δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: when it was launched on {3}, they had as many messages lately as your settings allowed.</source>
        <translation>{0}: δεν πήρε το «{1}», γιατί όταν ξεκίνησε, στις {3}, είχε πάρει πρόσφατα όσα μηνύματα επέτρεπαν οι ρυθμίσεις σας.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it never goes to people with {4}, and that holds for them. Whether it did on {3} is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}»: δεν πηγαίνει ποτέ σε άτομα με {4}, και αυτό ισχύει εδώ. Αν ίσχυε στις {3} δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: they are among the people whom it asks for now; whether they were on {3}, when it was launched, is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}»: τώρα ανήκει στα άτομα που ζητά η καμπάνια· αν ανήκε στις {3}, όταν ξεκίνησε, δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: no message to them was made at its launch on {3}; why is not on record.</source>
        <translation>{0}: δεν έλαβε το «{1}»: στην αποστολή στις {3} δεν ετοιμάστηκε μήνυμα για αυτό το άτομο· ο λόγος δεν έχει καταγραφεί.</translation>
    </message>
    <message>
        <source>{0} has not got “{1}” yet: the message still waits to be handed to Mitto.</source>
        <translation>{0}: δεν έχει λάβει ακόμη το «{1}»· το μήνυμα περιμένει να παραδοθεί στη Mitto.</translation>
    </message>
    <message>
        <source>{0} has not got “{1}” yet: the message is being handed to Mitto now.</source>
        <translation>{0}: δεν έχει λάβει ακόμη το «{1}»· το μήνυμα παραδίδεται τώρα στη Mitto.</translation>
    </message>
    <message>
        <source>{0} may not have got “{1}” yet: Mitto has it since {2} and has not reported.</source>
        <translation>{0}: ίσως δεν έχει λάβει ακόμη το «{1}»· η Mitto το έχει από τις {2} και δεν έχει στείλει αναφορά.</translation>
    </message>
    <message>
        <source>{0} got “{1}”: Mitto reports that it arrived on {2}.</source>
        <translation>{0}: έλαβε το «{1}»· η Mitto αναφέρει ότι έφτασε στις {2}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: Mitto reported on {2} that it did not arrive{5}.</source>
        <translation>{0}: δεν έλαβε το «{1}»· η Mitto ανέφερε στις {2} ότι δεν έφτασε{5}.</translation>
    </message>
    <message>
        <source>Whether {0} got “{1}” is not known: Mitto took it and gave no final report in time.</source>
        <translation>{0}: δεν είναι γνωστό αν έλαβε το «{1}»· η Mitto το παρέλαβε και δεν έδωσε εγκαίρως τελική αναφορά.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: Mitto refused the message on {2}{5}.</source>
        <translation>{0}: δεν έλαβε το «{1}»· η Mitto απέρριψε το μήνυμα στις {2}{5}.</translation>
    </message>
    <message>
        <source>Whether {0} got “{1}” is not known: it may or may not have been sent on {2}{5}.</source>
        <translation>{0}: δεν είναι γνωστό αν έλαβε το «{1}»· μπορεί να στάλθηκε ή να μη στάλθηκε στις {2}{5}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it was cancelled on {2}{5}.</source>
        <translation>{0}: δεν έλαβε το «{1}»· ακυρώθηκε στις {2}{5}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: it was left out on {2}{5}.</source>
        <translation>{0}: δεν έλαβε το «{1}»· παραλείφθηκε στις {2}{5}.</translation>
    </message>
    <message>
        <source>{0} did not get “{1}”: they opted out on {2}, after it was launched and before their message went out.</source>
        <translation>{0}: δεν έλαβε το «{1}», γιατί ζήτησε διαγραφή στις {2}, μετά την έναρξη της αποστολής και πριν φύγει το μήνυμα.</translation>
    </message>
    <message>
        <source>Whether {0} got “{1}” is not known: it was unconfirmed, and you decided on {2} not to send it again.</source>
        <translation>{0}: δεν είναι γνωστό αν έλαβε το «{1}»· ήταν ανεπιβεβαίωτο και αποφασίσατε στις {2} να μη σταλεί ξανά.</translation>
    </message>
    <message>
        <source>Nobody among your contacts has “{0}” in the name or the number.</source>
        <translation>Καμία από τις επαφές σας δεν έχει το «{0}» στο όνομα ή στον αριθμό.</translation>
    </message>
    <message>
        <source>{0} more are found. Write more of the name or the number.</source>
        <translation>Βρέθηκαν ακόμη {0}. Γράψτε περισσότερα από το όνομα ή τον αριθμό.</translation>
    </message>
    <message>
        <source>This was under the number {0}.</source>
        <translation>Αυτό αφορά τον αριθμό {0}.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Imported {0}</source>
        <translation>Εισαγωγή: {0}</translation>
    </message>
    <message>
        <source>Import of {0} undone</source>
        <translation>Αναιρέθηκε η εισαγωγή του {0}</translation>
    </message>
    <message>
        <source>{0} opted out</source>
        <translation>{0}: ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>{0} νέες</translation>
    </message>
    <message>
        <source>{0} edited</source>
        <translation>Άλλαξε: {0}</translation>
    </message>
    <message>
        <source>Deleted from the contacts: {0}</source>
        <translation>Διαγράφηκε από τις επαφές: {0}</translation>
    </message>
    <message>
        <source>Two contacts merged: {0}</source>
        <translation>Δύο επαφές συγχωνεύτηκαν: {0}</translation>
    </message>
    <message>
        <source>They can be split again</source>
        <translation>Μπορούν να χωριστούν ξανά</translation>
    </message>
    <message>
        <source>Split again: {0}</source>
        <translation>Χωρίστηκαν ξανά: {0}</translation>
    </message>
    <message>
        <source>And {0}</source>
        <translation>Και {0}</translation>
    </message>
    <message>
        <source>Tag {0} put on</source>
        <translation>Η ετικέτα {0} προστέθηκε</translation>
    </message>
    <message>
        <source>Tag {0} taken off</source>
        <translation>Η ετικέτα {0} αφαιρέθηκε</translation>
    </message>
    <message>
        <source>New field: {0}</source>
        <translation>Νέο πεδίο: {0}</translation>
    </message>
    <message>
        <source>Field {0} renamed</source>
        <translation>Το πεδίο {0} μετονομάστηκε</translation>
    </message>
    <message>
        <source>Now called {0}</source>
        <translation>Τώρα λέγεται {0}</translation>
    </message>
    <message>
        <source>Field {0} deleted</source>
        <translation>Το πεδίο {0} διαγράφηκε</translation>
    </message>
    <message>
        <source>With its values for {0}</source>
        <translation>Μαζί με τις τιμές του για {0}</translation>
    </message>
    <message>
        <source>Consent of {0} noted</source>
        <translation>Σημειώθηκε η συγκατάθεση: {0}</translation>
    </message>
    <message>
        <source>New list: {0}</source>
        <translation>Νέα λίστα: {0}</translation>
    </message>
    <message>
        <source>List {0} renamed</source>
        <translation>Μετονομάστηκε η λίστα {0}</translation>
    </message>
    <message>
        <source>List {0} deleted</source>
        <translation>Διαγράφηκε η λίστα {0}</translation>
    </message>
    <message>
        <source>With {0}; they stay in the contacts</source>
        <translation>Με {0}· μένουν στις επαφές</translation>
    </message>
    <message>
        <source>List {0} is back</source>
        <translation>Η λίστα {0} επανήλθε</translation>
    </message>
    <message>
        <source>Put in the list {0}</source>
        <translation>Μπήκαν στη λίστα {0}</translation>
    </message>
    <message>
        <source>Taken out of the list {0}</source>
        <translation>Βγήκαν από τη λίστα {0}</translation>
    </message>
    <message>
        <source>Audience saved: {0}</source>
        <translation>Το κοινό αποθηκεύτηκε: {0}</translation>
    </message>
    <message>
        <source>Audience {0} changed</source>
        <translation>Το κοινό {0} άλλαξε</translation>
    </message>
    <message>
        <source>Campaigns that began with it stay as they are</source>
        <translation>Όσες καμπάνιες ξεκίνησαν από αυτό μένουν όπως είναι</translation>
    </message>
    <message>
        <source>Audience {0} renamed</source>
        <translation>Το κοινό {0} μετονομάστηκε</translation>
    </message>
    <message>
        <source>Audience {0} deleted</source>
        <translation>Το κοινό {0} διαγράφηκε</translation>
    </message>
    <message>
        <source>Audience {0} is back</source>
        <translation>Το κοινό {0} επανήλθε</translation>
    </message>
    <message>
        <source>1 message of {1} is unconfirmed</source>
        <translation>1 μήνυμα της {1} είναι ανεπιβεβαίωτο</translation>
    </message>
    <message>
        <source>1 message of {1} was unconfirmed</source>
        <translation>1 μήνυμα της {1} ήταν ανεπιβεβαίωτο</translation>
    </message>
    <message>
        <source>{0} messages of {1} are unconfirmed</source>
        <translation>{0} μηνύματα της {1} είναι ανεπιβεβαίωτα</translation>
    </message>
    <message>
        <source>{0} messages of {1} were unconfirmed</source>
        <translation>{0} μηνύματα της {1} ήταν ανεπιβεβαίωτα</translation>
    </message>
    <message>
        <source>{0} updated</source>
        <translation>{0} ενημερώθηκαν</translation>
    </message>
    <message>
        <source>{0} merged</source>
        <translation>{0} ενώθηκαν</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>{0} έμειναν έξω</translation>
    </message>
    <message>
        <source>List: {0}</source>
        <translation>Λίστα: {0}</translation>
    </message>
    <message>
        <source>{0} taken away</source>
        <translation>{0} αφαιρέθηκαν</translation>
    </message>
    <message>
        <source>{0} as before</source>
        <translation>{0} όπως πριν</translation>
    </message>
    <message>
        <source>{0} stay: they got a message</source>
        <translation>{0} μένουν: πήραν μήνυμα</translation>
    </message>
    <message>
        <source>{0} stay: changed since</source>
        <translation>{0} μένουν: άλλαξαν από τότε</translation>
    </message>
    <message>
        <source>{0} stay: {1} names them too</source>
        <translation>{0} μένουν: τους έχει και το {1}</translation>
    </message>
    <message>
        <source>Old messages are anonymous, so some may have got one</source>
        <translation>Παλιά μηνύματα είναι ανώνυμα, οπότε κάποιοι ίσως έλαβαν</translation>
    </message>
    <message>
        <source>Noted by you</source>
        <translation>Το σημειώσατε εσείς</translation>
    </message>
    <message>
        <source>From: {0}</source>
        <translation>Από: {0}</translation>
    </message>
    <message>
        <source>Counted as sent</source>
        <translation>Μετράνε ως σταλμένα</translation>
    </message>
    <message>
        <source>To be sent again</source>
        <translation>Θα σταλούν ξανά</translation>
    </message>
    <message>
        <source>Not to be sent again</source>
        <translation>Δεν θα σταλούν ξανά</translation>
    </message>
    <message>
        <source>The rest goes out</source>
        <translation>Φεύγουν και τα υπόλοιπα</translation>
    </message>
    <message>
        <source>The rest waits for you</source>
        <translation>Τα υπόλοιπα περιμένουν εσάς</translation>
    </message>
    <message>
        <source>You paused all sending</source>
        <translation>Σταματήσατε όλες τις αποστολές</translation>
    </message>
    <message>
        <source>Sending is held</source>
        <translation>Οι αποστολές περιμένουν</translation>
    </message>
    <message>
        <source>You let all sending go on</source>
        <translation>Συνεχίσατε όλες τις αποστολές</translation>
    </message>
    <message>
        <source>Sending goes on</source>
        <translation>Οι αποστολές συνεχίζονται</translation>
    </message>
    <message>
        <source>The API key is not right. Enter it anew in Settings.</source>
        <translation>Το κλειδί API δεν είναι σωστό. Βάλτε το ξανά στις Ρυθμίσεις.</translation>
    </message>
    <message>
        <source>The balance is used up. Top it up with Mitto.</source>
        <translation>Το υπόλοιπο τελείωσε. Ανανεώστε το στη Mitto.</translation>
    </message>
    <message>
        <source>This computer's address is not on Mitto's list.</source>
        <translation>Η διεύθυνση αυτού του υπολογιστή δεν είναι στη λίστα της Mitto.</translation>
    </message>
    <message>
        <source>Check the key, the balance and this computer's address with Mitto.</source>
        <translation>Ελέγξτε με τη Mitto το κλειδί, το υπόλοιπο και τη διεύθυνση αυτού του υπολογιστή.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>δεν έχει οριστεί</translation>
    </message>
    <message>
        <source>From {0} to {1}</source>
        <translation>Από {0} σε {1}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Αριθμός</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Όνομα</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Μικρό όνομα</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Επώνυμο</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Συγκατάθεση</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Λίστες</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Ηλ. διεύθυνση</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Γενέθλια</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Έτος γέννησης</translation>
    </message>
    <message>
        <source>Name-day</source>
        <translation>Γιορτή</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Φύλο</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Ετικέτες</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Δικά σας πεδία</translation>
    </message>
    <message>
        <source>Campaign {0}</source>
        <translation>Καμπάνια {0}</translation>
    </message>
    <message>
        <source>Somebody who was erased</source>
        <translation>Κάποιος που διαγράφηκε οριστικά</translation>
    </message>
    <message>
        <source>A former contact</source>
        <translation>Παλιά επαφή</translation>
    </message>
    <message>
        <source>Rehearsed, delivered to nobody</source>
        <translation>Πρόβα, δεν παραδόθηκε σε κανέναν</translation>
    </message>
    <message>
        <source>Without a name: {0}</source>
        <translation>Χωρίς όνομα πια: {0}</translation>
    </message>
    <message>
        <source>The number stays opted out</source>
        <translation>Ο αριθμός μένει διαγραμμένος από SMS</translation>
    </message>
    <message>
        <source>Audiences that named them, to fill in anew: {0}</source>
        <translation>Κοινά που τους ανέφεραν, για νέα συμπλήρωση: {0}</translation>
    </message>
    <message>
        <source>Your own words that still name them: {0}</source>
        <translation>Δικά σας κείμενα που το αναφέρουν ακόμη: {0}</translation>
    </message>
    <message>
        <source>What people agree to: version {0} written</source>
        <translation>Κείμενο συγκατάθεσης: γράφτηκε η έκδοση {0}</translation>
    </message>
    <message>
        <source>What is known of a person was exported</source>
        <translation>Εξήχθησαν τα στοιχεία ενός πελάτη</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} εγγραφές</translation>
    </message>
    <message>
        <source>A person was erased</source>
        <translation>Ένας πελάτης διαγράφηκε οριστικά</translation>
    </message>
    <message>
        <source>{0} is old enough: its messages name nobody any more</source>
        <translation>{0}: είναι αρκετά παλιά, τα μηνύματά της δεν αναφέρουν πια κανέναν</translation>
    </message>
    <message>
        <source>New draft: {0}</source>
        <translation>Νέο πρόχειρο: {0}</translation>
    </message>
    <message>
        <source>A copy of another campaign</source>
        <translation>Αντίγραφο άλλης καμπάνιας</translation>
    </message>
    <message>
        <source>Draft {0} deleted</source>
        <translation>Διαγράφηκε το πρόχειρο {0}</translation>
    </message>
    <message>
        <source>Draft {0} is back</source>
        <translation>Το πρόχειρο {0} επανήλθε</translation>
    </message>
    <message>
        <source>{0} is scheduled</source>
        <translation>Προγραμματίστηκε: {0}</translation>
    </message>
    <message>
        <source>For {0}</source>
        <translation>Για {0}</translation>
    </message>
    <message>
        <source>{0} is a draft again</source>
        <translation>Έγινε πάλι πρόχειρο: {0}</translation>
    </message>
    <message>
        <source>{0} started</source>
        <translation>Ξεκίνησε: {0}</translation>
    </message>
    <message>
        <source>without an opt-out line</source>
        <translation>χωρίς γραμμή διαγραφής</translation>
    </message>
    <message>
        <source>{0} has no opt-out line, for a reason</source>
        <translation>{0}: χωρίς γραμμή διαγραφής, με αιτία</translation>
    </message>
    <message>
        <source>{0} was recalled</source>
        <translation>Ανακλήθηκε: {0}</translation>
    </message>
    <message>
        <source>Nothing of it was sent</source>
        <translation>Τίποτα δεν στάλθηκε</translation>
    </message>
    <message>
        <source>{0} may cost another amount</source>
        <translation>Άλλαξε το όριο κόστους: {0}</translation>
    </message>
    <message>
        <source>At most {0}</source>
        <translation>Το πολύ {0}</translation>
    </message>
    <message>
        <source>Without a limit</source>
        <translation>Χωρίς όριο</translation>
    </message>
    <message>
        <source>The first people of {0} have got it</source>
        <translation>Έφτασε στα πρώτα άτομα: {0}</translation>
    </message>
    <message>
        <source>The offer of {0} ended before everything was sent</source>
        <translation>Η προσφορά της {0} έληξε πριν σταλούν όλα</translation>
    </message>
    <message>
        <source>Not sent: {0}</source>
        <translation>Δεν στάλθηκαν: {0}</translation>
    </message>
    <message>
        <source>{0} goes on</source>
        <translation>Συνεχίζεται: {0}</translation>
    </message>
    <message>
        <source>{0} was paused</source>
        <translation>Σε παύση: {0}</translation>
    </message>
    <message>
        <source>{0} was cancelled</source>
        <translation>Ακυρώθηκε: {0}</translation>
    </message>
    <message>
        <source>{0} is completed</source>
        <translation>Ολοκληρώθηκε: {0}</translation>
    </message>
    <message>
        <source>Every message was handed over or decided.</source>
        <translation>Κάθε μήνυμα δόθηκε στη Mitto ή κρίθηκε.</translation>
    </message>
    <message>
        <source>Rejected messages of {0} are sent again</source>
        <translation>Στέλνονται ξανά όσα απορρίφθηκαν: {0}</translation>
    </message>
    <message>
        <source>{0} did not start</source>
        <translation>Δεν ξεκίνησε: {0}</translation>
    </message>
    <message>
        <source>This computer was off or asleep at the planned time</source>
        <translation>Ο υπολογιστής ήταν κλειστός ή σε αναστολή εκείνη την ώρα</translation>
    </message>
    <message>
        <source>{0} could not start</source>
        <translation>Δεν μπόρεσε να ξεκινήσει: {0}</translation>
    </message>
    <message>
        <source>{0} stood still</source>
        <translation>Έμεινε ακίνητη: {0}</translation>
    </message>
    <message>
        <source>{0} moves again</source>
        <translation>Προχωρά ξανά: {0}</translation>
    </message>
    <message>
        <source>You decided about {0} of {1}</source>
        <translation>Αποφασίσατε για {0}, καμπάνια {1}</translation>
    </message>
    <message>
        <source>Mitto refused the account</source>
        <translation>Η Mitto δεν δέχτηκε τον λογαριασμό</translation>
    </message>
    <message>
        <source>Test message to {0}</source>
        <translation>Δοκιμαστικό μήνυμα στο {0}</translation>
    </message>
    <message>
        <source>A backup was put back</source>
        <translation>Επαναφέρθηκε αντίγραφο ασφαλείας</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Έγινε αντίγραφο ασφαλείας</translation>
    </message>
    <message>
        <source>New template: {0}</source>
        <translation>Νέο πρότυπο: {0}</translation>
    </message>
    <message>
        <source>A copy of another template</source>
        <translation>Αντίγραφο άλλου προτύπου</translation>
    </message>
    <message>
        <source>Template {0} changed</source>
        <translation>Άλλαξε το πρότυπο {0}</translation>
    </message>
    <message>
        <source>Template {0} renamed</source>
        <translation>Μετονομάστηκε το πρότυπο {0}</translation>
    </message>
    <message>
        <source>Template {0} deleted</source>
        <translation>Διαγράφηκε το πρότυπο {0}</translation>
    </message>
    <message>
        <source>Template {0} is back</source>
        <translation>Το πρότυπο {0} επανήλθε</translation>
    </message>
    <message>
        <source>Setting changed: {0}</source>
        <translation>Άλλαξε η ρύθμιση: {0}</translation>
    </message>
    <message>
        <source>The Mitto API key was entered</source>
        <translation>Καταχωρίστηκε το κλειδί API της Mitto</translation>
    </message>
    <message>
        <source>The Mitto API key was removed</source>
        <translation>Αφαιρέθηκε το κλειδί API της Mitto</translation>
    </message>
    <message>
        <source>Campaigns wait for a new one</source>
        <translation>Οι καμπάνιες περιμένουν καινούργιο</translation>
    </message>
    <message>
        <source>Something was undone</source>
        <translation>Αναιρέθηκε μια ενέργεια</translation>
    </message>
    <message>
        <source>Rejected by Mitto</source>
        <translation>Απορρίφθηκε από τη Mitto</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Δεν μπόρεσε να παραδοθεί</translation>
    </message>
    <message>
        <source>All sending is paused. Nothing goes out until you resume it.</source>
        <translation>Όλες οι αποστολές είναι σε παύση. Τίποτα δεν φεύγει μέχρι να τις συνεχίσετε.</translation>
    </message>
    <message>
        <source>Resume all sending</source>
        <translation>Συνέχιση αποστολών</translation>
    </message>
    <message>
        <source>{0} may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>{0}: άγνωστο αν στάλθηκαν. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Έλεγχος</translation>
    </message>
    <message>
        <source>“{0}” has made no progress for {1}. {2}</source>
        <translation>Η «{0}» δεν προχωρά εδώ και {1}. {2}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>“{0}” missed days while this computer was off or asleep. Send to their people late, or skip them.</source>
        <translation>Η καμπάνια «{0}» έχασε ημέρες όσο ο υπολογιστής ήταν κλειστός ή σε αναστολή. Στείλτε καθυστερημένα ή παραλείψτε τις.</translation>
    </message>
    <message>
        <source>“{0}” is paused. {1}</source>
        <translation>Η «{0}» είναι σε παύση. {1}</translation>
    </message>
    <message>
        <source>There is no Mitto API key on this computer yet. Nothing can be sent without one.</source>
        <translation>Δεν υπάρχει ακόμη κλειδί API της Mitto σε αυτόν τον υπολογιστή. Χωρίς αυτό δεν στέλνεται τίποτα.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Άνοιγμα ρυθμίσεων</translation>
    </message>
    <message>
        <source>Retail Send cannot open</source>
        <translation>Το Retail Send δεν μπορεί να ανοίξει</translation>
    </message>
    <message>
        <source>The backup was not put back</source>
        <translation>Το αντίγραφο ασφαλείας δεν επαναφέρθηκε</translation>
    </message>
    <message>
        <source>{0} written to {1}</source>
        <translation>{0} γράφτηκαν στο {1}</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>Η αναφορά δεν γράφτηκε</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Γράφεται η αναφορά</translation>
    </message>
    <message>
        <source>The plan of {0} was written to {1}</source>
        <translation>Το σχέδιο για {0} γράφτηκε στο {1}</translation>
    </message>
    <message>
        <source>The plan was not written</source>
        <translation>Το σχέδιο δεν γράφτηκε</translation>
    </message>
    <message>
        <source>Writing the plan</source>
        <translation>Γράφεται το σχέδιο</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Δεν λειτουργεί</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Άγνωστο</translation>
    </message>
    <message>
        <source>Jobs failed</source>
        <translation>Σφάλματα</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Δοκιμή ξανά</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Καθυστερεί</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Εντάξει</translation>
    </message>
    <message>
        <source>Worker running · 3 queues</source>
        <translation>Λειτουργεί · 3 ουρές</translation>
    </message>
    <message>
        <source>Worker not running</source>
        <translation>Η αποστολή δεν λειτουργεί</translation>
    </message>
    <message>
        <source>Worker alive</source>
        <translation>Η αποστολή λειτουργεί</translation>
    </message>
    <message>
        <source>no beat yet</source>
        <translation>κανένα σημάδι ακόμη</translation>
    </message>
    <message>
        <source>last beat {0} ago</source>
        <translation>τελευταίο σημάδι πριν από {0}</translation>
    </message>
    <message>
        <source>Mitto: not known</source>
        <translation>Mitto: άγνωστο</translation>
    </message>
    <message>
        <source>Sending is open</source>
        <translation>Αποστολές ανοιχτές</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, έως {1}</translation>
    </message>
    <message>
        <source>“{0}” stood still</source>
        <translation>Η «{0}» είχε μείνει ακίνητη</translation>
    </message>
    <message>
        <source>It moves again.</source>
        <translation>Προχωρά ξανά.</translation>
    </message>
    <message>
        <source>“{0}” stands still</source>
        <translation>Η «{0}» δεν προχωρά</translation>
    </message>
    <message>
        <source>{0} unconfirmed in “{1}”</source>
        <translation>Ανεπιβεβαίωτα στην «{1}»: {0}</translation>
    </message>
    <message>
        <source>They may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>Άγνωστο αν στάλθηκαν. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>“{0}” is paused. Check the key, the balance and this computer's address with Mitto.</source>
        <translation>Η «{0}» είναι σε παύση. Ελέγξτε με τη Mitto το κλειδί, το υπόλοιπο και τη διεύθυνση αυτού του υπολογιστή.</translation>
    </message>
    <message>
        <source>“{0}” did not start</source>
        <translation>Η «{0}» δεν ξεκίνησε</translation>
    </message>
    <message>
        <source>This computer was off or asleep. Open it to decide.</source>
        <translation>Ο υπολογιστής ήταν κλειστός ή σε αναστολή. Ανοίξτε την για να αποφασίσετε.</translation>
    </message>
    <message>
        <source>“{0}” could not start</source>
        <translation>Η «{0}» δεν μπόρεσε να ξεκινήσει</translation>
    </message>
    <message>
        <source>Open it to see why.</source>
        <translation>Ανοίξτε την για να δείτε γιατί.</translation>
    </message>
    <message>
        <source>“{0}” is completed</source>
        <translation>Η «{0}» ολοκληρώθηκε</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Καλημέρα</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Καλό απόγευμα</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Καλησπέρα</translation>
    </message>
    <message>
        <source>How sending stands is not known.</source>
        <translation>Η κατάσταση των αποστολών είναι άγνωστη.</translation>
    </message>
    <message>
        <source>The worker is not running, so nothing is sent.</source>
        <translation>Η αποστολή δεν λειτουργεί, οπότε δεν στέλνεται τίποτα.</translation>
    </message>
    <message>
        <source>Everything is running.</source>
        <translation>Όλα λειτουργούν.</translation>
    </message>
    <message>
        <source>Sending stands still.</source>
        <translation>Οι αποστολές δεν προχωρούν.</translation>
    </message>
    <message>
        <source>Nothing is sending now.</source>
        <translation>Τώρα δεν στέλνεται τίποτα.</translation>
    </message>
    <message>
        <source>One campaign is sending now.</source>
        <translation>Τώρα στέλνεται μία καμπάνια.</translation>
    </message>
    <message>
        <source>{0} campaigns are sending now.</source>
        <translation>Τώρα στέλνονται {0} καμπάνιες.</translation>
    </message>
    <message>
        <source>{0} of {1} in “{2}”</source>
        <translation>{0} από {1} στην «{2}»</translation>
    </message>
    <message>
        <source>nothing was sent in the last 24 h</source>
        <translation>τίποτα δεν στάλθηκε το τελευταίο 24ωρο</translation>
    </message>
    <message>
        <source>{0} of {1} · last 24 h</source>
        <translation>{0} από {1} · τελευταίο 24ωρο</translation>
    </message>
    <message>
        <source>in the last 24 h</source>
        <translation>το τελευταίο 24ωρο</translation>
    </message>
    <message>
        <source>{0} other</source>
        <translation>{0} άλλο</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>απορρίφθηκαν</translation>
    </message>
    <message>
        <source>undelivered</source>
        <translation>δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>1 unconfirmed</source>
        <translation>1 ανεπιβεβαίωτο</translation>
    </message>
    <message>
        <source>{0} unconfirmed</source>
        <translation>{0} ανεπιβεβαίωτα</translation>
    </message>
    <message>
        <source>1 campaign is held</source>
        <translation>1 καμπάνια περιμένει</translation>
    </message>
    <message>
        <source>{0} campaigns are held</source>
        <translation>{0} καμπάνιες περιμένουν</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>τίποτα για απόφαση</translation>
    </message>
    <message>
        <source>{0} waiting · {1} scheduled</source>
        <translation>{0} περιμένουν · {1} σε πρόγραμμα</translation>
    </message>
    <message>
        <source>{0} waiting · {1} active</source>
        <translation>{0} περιμένουν · {1} ενεργά</translation>
    </message>
    <message>
        <source>next start {0}</source>
        <translation>επόμενη έναρξη {0}</translation>
    </message>
    <message>
        <source>oldest {0}</source>
        <translation>παλιότερο {0}</translation>
    </message>
    <message>
        <source>{0} messages/min</source>
        <translation>{0} μηνύματα/λεπτό</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>τίποτα δεν περιμένει</translation>
    </message>
    <message>
        <source>{0} delivered</source>
        <translation>{0} παραδόθηκαν</translation>
    </message>
    <message>
        <source>{0} not delivered</source>
        <translation>{0} δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>{0} without a final report</source>
        <translation>{0} χωρίς τελική αναφορά</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ενέργεια</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Καμπάνια</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Πρότυπο</translation>
    </message>
    <message>
        <source>Pause {0}</source>
        <translation>Παύση: {0}</translation>
    </message>
    <message>
        <source>Export the report of {0}</source>
        <translation>Εξαγωγή αναφοράς: {0}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Επαφή</translation>
    </message>
    <message>
        <source>Proof of consent</source>
        <translation>Απόδειξη συγκατάθεσης</translation>
    </message>
    <message>
        <source>What was agreed and refused</source>
        <translation>Τι δέχτηκε και τι αρνήθηκε</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>Δεν έχει σημειωθεί τίποτα.</translation>
    </message>
    <message>
        <source>The texts</source>
        <translation>Τα κείμενα</translation>
    </message>
    <message>
        <source>Version {0}, written {1}</source>
        <translation>Έκδοση {0}, γράφτηκε {1}</translation>
    </message>
    <message>
        <source>What is known of {0}</source>
        <translation>Τι είναι γνωστό για {0}</translation>
    </message>
    <message>
        <source>{0} since {1}</source>
        <translation>{0} από {1}</translation>
    </message>
    <message>
        <source>{0}, the last one {1}</source>
        <translation>{0}, το τελευταίο στις {1}</translation>
    </message>
    <message>
        <source>Not among the contacts</source>
        <translation>Δεν είναι στις επαφές</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Κινητό</translation>
    </message>
    <message>
        <source>Consent now</source>
        <translation>Συγκατάθεση τώρα</translation>
    </message>
    <message>
        <source>Messages that Mitto took</source>
        <translation>Μηνύματα που παρέλαβε η Mitto</translation>
    </message>
    <message>
        <source>Had before</source>
        <translation>Είχε παλιότερα</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Δόθηκε</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Τι</translation>
    </message>
    <message>
        <source>How, and what proves it</source>
        <translation>Πώς, και τι το αποδεικνύει</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Καταγράφηκε</translation>
    </message>
    <message>
        <source>Bought on {0}</source>
        <translation>Αγόρασε στις {0}</translation>
    </message>
    <message>
        <source>Text: version {0}</source>
        <translation>Κείμενο: έκδοση {0}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, γραμμή {1}</translation>
    </message>
    <message>
        <source>an erased record of this number</source>
        <translation>διαγραμμένη εγγραφή αυτού του αριθμού</translation>
    </message>
    <message>
        <source>Under {0}</source>
        <translation>Με τον αριθμό {0}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Αναφορές</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Καμπάνιες</translation>
    </message>
    <message>
        <source>Time to deliver, {0}</source>
        <translation>Χρόνος παράδοσης, {0}</translation>
    </message>
    <message>
        <source>Why messages did not arrive</source>
        <translation>Γιατί δεν έφτασαν μηνύματα</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Λόγος</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Μηνύματα</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Τι να κάνετε</translation>
    </message>
    <message>
        <source>{0} per delivered message</source>
        <translation>{0} ανά μήνυμα που παραδόθηκε</translation>
    </message>
    <message>
        <source>What Mitto took, {0} segments, each at the price that it was launched with.</source>
        <translation>Όσα πήρε η Mitto, {0} τμήματα, το καθένα στην τιμή που είχε όταν στάλθηκε.</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Κόστος</translation>
    </message>
    <message>
        <source>in 1 campaign</source>
        <translation>σε 1 καμπάνια</translation>
    </message>
    <message>
        <source>in {0} campaigns</source>
        <translation>σε {0} καμπάνιες</translation>
    </message>
    <message>
        <source>{0} not delivered · {1} pending</source>
        <translation>{0} δεν παραδόθηκαν · {1} εκκρεμούν</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Παραδόθηκε</translation>
    </message>
    <message>
        <source>Of all messages without those that were left out or cancelled. Pending: without a final report so far.</source>
        <translation>Από όλα τα μηνύματα, χωρίς όσα παραλείφθηκαν ή ακυρώθηκαν. Εκκρεμούν: χωρίς τελική αναφορά ακόμη.</translation>
    </message>
    <message>
        <source>95 % within {0}</source>
        <translation>95 % μέσα σε {0}</translation>
    </message>
    <message>
        <source>Median time to deliver</source>
        <translation>Διάμεσος χρόνος</translation>
    </message>
    <message>
        <source>From Mitto's yes until we read its report. We first ask after {0}: it may have arrived sooner.</source>
        <translation>Από το ναι της Mitto μέχρι να διαβάσουμε την αναφορά της. Ρωτάμε πρώτη φορά μετά από {0}: ίσως έφτασε νωρίτερα.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Στάλθηκαν</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Δεν παραδόθηκαν</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Ανεπιβεβαίωτο</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Κόστος</translation>
    </message>
    <message>
        <source>Worker: not known</source>
        <translation>Αποστολή: άγνωστο</translation>
    </message>
    <message>
        <source>Next: {0}, {1}</source>
        <translation>Επόμενη: {0}, {1}</translation>
    </message>
    <message>
        <source>The worker is not running</source>
        <translation>Η αποστολή δεν λειτουργεί</translation>
    </message>
    <message>
        <source>1 campaign is sending</source>
        <translation>Στέλνεται 1 καμπάνια</translation>
    </message>
    <message>
        <source>{0} campaigns are sending</source>
        <translation>Στέλνονται {0} καμπάνιες</translation>
    </message>
    <message>
        <source>Nothing is sending, {0} scheduled</source>
        <translation>Δεν στέλνεται τίποτα, {0} σε πρόγραμμα</translation>
    </message>
    <message>
        <source>Nothing is sending</source>
        <translation>Δεν στέλνεται τίποτα</translation>
    </message>
    <message>
        <source>Practice: a simulated Mitto on this computer. Nothing is really sent, and all of it is gone when you leave.</source>
        <translation>Εξάσκηση: μια προσομοίωση της Mitto σε αυτόν τον υπολογιστή. Τίποτα δεν στέλνεται στ’ αλήθεια και όλα χάνονται όταν φύγετε.</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 άτομο</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} άτομα</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 μήνυμα</translation>
    </message>
    <message>
        <source>{0} messages</source>
        <translation>{0} μηνύματα</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 καμπάνια</translation>
    </message>
    <message>
        <source>{0} campaigns</source>
        <translation>{0} καμπάνιες</translation>
    </message>
    <message>
        <source>1 segment</source>
        <translation>1 τμήμα</translation>
    </message>
    <message>
        <source>{0} segments</source>
        <translation>{0} τμήματα</translation>
    </message>
    <message>
        <source>Something unexpected happened in the program. What was asked for may not have been done.</source>
        <translation>Συνέβη κάτι απρόβλεπτο στο πρόγραμμα. Ίσως δεν έγινε αυτό που ζητήσατε.</translation>
    </message>
    <message>
        <source>Waits to be handed to Mitto.</source>
        <translation>Περιμένει να δοθεί στη Mitto.</translation>
    </message>
    <message>
        <source>Being handed to Mitto now.</source>
        <translation>Δίνεται τώρα στη Mitto.</translation>
    </message>
    <message>
        <source>Mitto has it. Its delivery is not known yet.</source>
        <translation>Το έχει η Mitto. Δεν είναι ακόμη γνωστό αν παραδόθηκε.</translation>
    </message>
    <message>
        <source>Mitto reports that it arrived.</source>
        <translation>Η Mitto αναφέρει ότι έφτασε.</translation>
    </message>
    <message>
        <source>Mitto reports that it did not arrive.</source>
        <translation>Η Mitto αναφέρει ότι δεν έφτασε.</translation>
    </message>
    <message>
        <source>Mitto has it and gave no final report in time.</source>
        <translation>Το έχει η Mitto και δεν έδωσε εγκαίρως τελική αναφορά.</translation>
    </message>
    <message>
        <source>Mitto refused it. It was certainly not sent.</source>
        <translation>Η Mitto το απέρριψε. Σίγουρα δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>It may or may not have been sent. Nothing is sent again until you decide.</source>
        <translation>Άγνωστο αν στάλθηκε. Τίποτα δεν στέλνεται ξανά μέχρι να αποφασίσετε.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Ακυρώθηκε πριν σταλεί.</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Παραλείφθηκε.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Πρόχειρο</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Σε πρόγραμμα</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Αποστέλλεται</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Σε παύση</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Ολοκληρώθηκε</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Ακυρώθηκε</translation>
    </message>
    <message>
        <source>Paused by you. Resume when you are ready.</source>
        <translation>Την σταματήσατε εσείς. Συνεχίστε όταν είστε έτοιμοι.</translation>
    </message>
    <message>
        <source>Mitto refused the key, the balance or this computer's address. Put it right, then resume.</source>
        <translation>Η Mitto δεν δέχτηκε το κλειδί, το υπόλοιπο ή τη διεύθυνση αυτού του υπολογιστή. Διορθώστε το και συνεχίστε.</translation>
    </message>
    <message>
        <source>Two requests in a row got no answer. Check the connection and what is unconfirmed, then resume.</source>
        <translation>Δύο αιτήματα στη σειρά έμειναν χωρίς απάντηση. Ελέγξτε τη σύνδεση και όσα είναι ανεπιβεβαίωτα, και συνεχίστε.</translation>
    </message>
    <message>
        <source>This computer was off or asleep at the planned time. Resume to start now, or cancel.</source>
        <translation>Ο υπολογιστής ήταν κλειστός ή σε αναστολή την ώρα που έπρεπε. Συνεχίστε για να ξεκινήσει τώρα, ή ακυρώστε.</translation>
    </message>
    <message>
        <source>The first people have got it. Look how they fared, then go on with the rest, or cancel.</source>
        <translation>Έφτασε στα πρώτα άτομα. Δείτε πώς πήγε, και μετά συνεχίστε με τους υπόλοιπους ή ακυρώστε.</translation>
    </message>
    <message>
        <source>The rest would cost more than you allow for this campaign. Allow more and it goes on.</source>
        <translation>Τα υπόλοιπα κοστίζουν περισσότερο από όσο επιτρέπετε για την καμπάνια. Επιτρέψτε περισσότερα και συνεχίζει.</translation>
    </message>
    <message>
        <source>The rest would cost more than you allow for a month. Allow more in Settings and it goes on. In a new month it waits until you press Resume.</source>
        <translation>Τα υπόλοιπα κοστίζουν περισσότερο από όσο επιτρέπετε για έναν μήνα. Επιτρέψτε περισσότερα στις Ρυθμίσεις και συνεχίζει. Σε νέο μήνα περιμένει μέχρι να πατήσετε Συνέχιση.</translation>
    </message>
    <message>
        <source>A backup was restored. Look at what was sent before, then resume.</source>
        <translation>Επαναφέρθηκε αντίγραφο ασφαλείας. Δείτε τι είχε σταλεί πριν και συνεχίστε.</translation>
    </message>
    <message>
        <source>There is no Mitto API key on this computer. Enter it, then resume.</source>
        <translation>Δεν υπάρχει κλειδί API της Mitto σε αυτόν τον υπολογιστή. Βάλτε το και συνεχίστε.</translation>
    </message>
    <message>
        <source>There was nobody who may be written to at the planned time.</source>
        <translation>Την ώρα που έπρεπε δεν υπήρχε κανείς στον οποίο επιτρέπεται να γράψετε.</translation>
    </message>
    <message>
        <source>The planned start was refused. Resume to see why.</source>
        <translation>Η προγραμματισμένη έναρξη δεν έγινε δεκτή. Συνεχίστε για να δείτε γιατί.</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Την σταματήσατε εσείς</translation>
    </message>
    <message>
        <source>No answer from Mitto</source>
        <translation>Καμία απάντηση από τη Mitto</translation>
    </message>
    <message>
        <source>The start was missed</source>
        <translation>Χάθηκε η ώρα έναρξης</translation>
    </message>
    <message>
        <source>Asks before the rest</source>
        <translation>Ρωτά πριν από τους υπόλοιπους</translation>
    </message>
    <message>
        <source>Ceiling reached</source>
        <translation>Έφτασε στο όριο</translation>
    </message>
    <message>
        <source>Month's limit reached</source>
        <translation>Έφτασε στο όριο του μήνα</translation>
    </message>
    <message>
        <source>A backup was restored</source>
        <translation>Επαναφέρθηκε αντίγραφο ασφαλείας</translation>
    </message>
    <message>
        <source>There is no API key</source>
        <translation>Δεν υπάρχει κλειδί API</translation>
    </message>
    <message>
        <source>Nobody to write to</source>
        <translation>Κανένας παραλήπτης</translation>
    </message>
    <message>
        <source>The start was refused</source>
        <translation>Η έναρξη δεν έγινε δεκτή</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>Messaged often enough lately</source>
        <translation>Έχει πάρει αρκετά μηνύματα πρόσφατα</translation>
    </message>
    <message>
        <source>The offer had ended</source>
        <translation>Η προσφορά είχε λήξει</translation>
    </message>
    <message>
        <source>Damaged on disk, left out</source>
        <translation>Κατεστραμμένο στον δίσκο, παραλείφθηκε</translation>
    </message>
    <message>
        <source>The program ended before Mitto's answer</source>
        <translation>Το πρόγραμμα έκλεισε πριν απαντήσει η Mitto</translation>
    </message>
    <message>
        <source>Handed over before a backup was restored</source>
        <translation>Δόθηκε πριν επαναφερθεί αντίγραφο ασφαλείας</translation>
    </message>
    <message>
        <source>Mitto's answer had no id for it</source>
        <translation>Η απάντηση της Mitto δεν είχε αριθμό για αυτό</translation>
    </message>
    <message>
        <source>Mitto's answer repeated another message's id</source>
        <translation>Η απάντηση της Mitto επανέλαβε τον αριθμό άλλου μηνύματος</translation>
    </message>
    <message>
        <source>Mitto had an error of its own</source>
        <translation>Η Mitto είχε δικό της σφάλμα</translation>
    </message>
    <message>
        <source>Mitto asked to slow down</source>
        <translation>Η Mitto ζήτησε πιο αργό ρυθμό</translation>
    </message>
    <message>
        <source>No connection to Mitto</source>
        <translation>Καμία σύνδεση με τη Mitto</translation>
    </message>
    <message>
        <source>Refused by Mitto</source>
        <translation>Δεν το δέχτηκε η Mitto</translation>
    </message>
    <message>
        <source>Invalid number</source>
        <translation>Μη έγκυρος αριθμός</translation>
    </message>
    <message>
        <source>Invalid sender</source>
        <translation>Μη έγκυρος αποστολέας</translation>
    </message>
    <message>
        <source>Invalid text</source>
        <translation>Μη έγκυρο κείμενο</translation>
    </message>
    <message>
        <source>You marked it as sent</source>
        <translation>Το σημειώσατε ως σταλμένο</translation>
    </message>
    <message>
        <source>You decided not to send it again</source>
        <translation>Αποφασίσατε να μη σταλεί ξανά</translation>
    </message>
    <message>
        <source>The campaign was cancelled</source>
        <translation>Η καμπάνια ακυρώθηκε</translation>
    </message>
    <message>
        <source>No report within three days</source>
        <translation>Καμία αναφορά μέσα σε τρεις ημέρες</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Status refresh</source>
        <translation>Παραδόσεις</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Πρόγραμμα</translation>
    </message>
    <message>
        <source>Waits for Mitto to answer again</source>
        <translation>Περιμένει να απαντήσει ξανά η Mitto</translation>
    </message>
    <message>
        <source>Mitto cannot be reached</source>
        <translation>Η Mitto δεν απαντά</translation>
    </message>
    <message>
        <source>All sending is paused</source>
        <translation>Όλες οι αποστολές είναι σε παύση</translation>
    </message>
    <message>
        <source>They agreed to receive offers by SMS</source>
        <translation>Συμφώνησαν για προσφορές με SMS</translation>
    </message>
    <message>
        <source>They bought here and could object</source>
        <translation>Αγόρασαν και δεν αρνήθηκαν</translation>
    </message>
    <message>
        <source>I do not know (they are not written to)</source>
        <translation>Δεν γνωρίζω (δεν λαμβάνουν)</translation>
    </message>
    <message>
        <source>They opted out (never written to)</source>
        <translation>Ζήτησαν διαγραφή (ποτέ SMS)</translation>
    </message>
    <message>
        <source>One moment: sample customers and a simulated Mitto are made ready.</source>
        <translation>Μια στιγμή: ετοιμάζονται δείγματα πελατών και μια προσομοίωση της Mitto.</translation>
    </message>
    <message>
        <source>One moment: the backup is being put back.</source>
        <translation>Μια στιγμή: επαναφέρεται το αντίγραφο ασφαλείας.</translation>
    </message>
    <message>
        <source>Unfinished campaigns are paused: look at them, then resume.</source>
        <translation>Οι μισοτελειωμένες καμπάνιες είναι σε παύση: δείτε τες και συνεχίστε.</translation>
    </message>
    <message>
        <source>The data from before is kept in {0}.</source>
        <translation>Τα προηγούμενα δεδομένα φυλάσσονται στο {0}.</translation>
    </message>
    <message>
        <source>The backup was put back</source>
        <translation>Το αντίγραφο ασφαλείας επαναφέρθηκε</translation>
    </message>
    <message>
        <source>One moment: what is being handed over to Mitto is brought to its end.</source>
        <translation>Μια στιγμή: ολοκληρώνεται ό,τι δίνεται τώρα στη Mitto.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Σε αναμονή</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Στη Mitto</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>Δεν παραδόθηκε</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Χωρίς αναφορά</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Απορρίφθηκε</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Παραλείφθηκε</translation>
    </message>
    <message>
        <source>No consent on record</source>
        <translation>Χωρίς καταγεγραμμένη συγκατάθεση</translation>
    </message>
    <message>
        <source>Among those who never get it</source>
        <translation>Ανήκουν σε όσους δεν το παίρνουν ποτέ</translation>
    </message>
    <message>
        <source>This person opted out.</source>
        <translation>Το άτομο ζήτησε διαγραφή.</translation>
    </message>
    <message>
        <source>This person had as many messages lately as the settings allow.</source>
        <translation>Αυτό το άτομο πήρε πρόσφατα όσα μηνύματα επιτρέπουν οι ρυθμίσεις.</translation>
    </message>
    <message>
        <source>The offer had ended; it was not sent.</source>
        <translation>Η προσφορά είχε λήξει· δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The stored text or number was damaged on disk, so it was not sent.</source>
        <translation>Το κείμενο ή ο αριθμός είχε καταστραφεί στον δίσκο, γι’ αυτό δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>The program ended between hand-over and answer; it may or may not have been sent.</source>
        <translation>Το πρόγραμμα έκλεισε ανάμεσα στην παράδοση στη Mitto και την απάντησή της· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>It was handed over before a backup was restored; it may or may not have been sent.</source>
        <translation>Είχε δοθεί στη Mitto πριν επαναφερθεί αντίγραφο ασφαλείας· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto gave no readable answer; it may or may not have been sent.</source>
        <translation>Η Mitto δεν έδωσε απάντηση που να διαβάζεται· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto's answer had no id for this message; it may or may not have been sent.</source>
        <translation>Η απάντηση της Mitto δεν είχε αριθμό για αυτό το μήνυμα· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto's answer had the id of another message; it may or may not have been sent.</source>
        <translation>Η απάντηση της Mitto είχε τον αριθμό άλλου μηνύματος· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto had an error of its own; it may or may not have been sent.</source>
        <translation>Η Mitto είχε δικό της σφάλμα· άγνωστο αν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto asked for a slower pace; it was not sent and waits.</source>
        <translation>Η Mitto ζήτησε πιο αργό ρυθμό· δεν στάλθηκε και περιμένει.</translation>
    </message>
    <message>
        <source>Mitto refused the key, the balance or this computer's address; it was not sent and waits.</source>
        <translation>Η Mitto δεν δέχτηκε το κλειδί, το υπόλοιπο ή τη διεύθυνση αυτού του υπολογιστή· δεν στάλθηκε και περιμένει.</translation>
    </message>
    <message>
        <source>Nothing left this computer; it was not sent and waits.</source>
        <translation>Τίποτα δεν έφυγε από τον υπολογιστή· δεν στάλθηκε και περιμένει.</translation>
    </message>
    <message>
        <source>Mitto refused the message; it was not sent.</source>
        <translation>Η Mitto απέρριψε το μήνυμα· δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto does not take this number; it was not sent.</source>
        <translation>Η Mitto δεν δέχεται αυτόν τον αριθμό· δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto does not take this sender; it was not sent.</source>
        <translation>Η Mitto δεν δέχεται αυτόν τον αποστολέα· δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto does not take this text; it was not sent.</source>
        <translation>Η Mitto δεν δέχεται αυτό το κείμενο· δεν στάλθηκε.</translation>
    </message>
    <message>
        <source>Mitto reports that it did not reach the phone.</source>
        <translation>Η Mitto αναφέρει ότι δεν έφτασε στο τηλέφωνο.</translation>
    </message>
    <message>
        <source>The owner said that it was sent.</source>
        <translation>Ο ιδιοκτήτης είπε ότι στάλθηκε.</translation>
    </message>
    <message>
        <source>The owner decided not to send it again.</source>
        <translation>Ο ιδιοκτήτης αποφάσισε να μη σταλεί ξανά.</translation>
    </message>
    <message>
        <source>The campaign was cancelled first.</source>
        <translation>Η καμπάνια ακυρώθηκε πριν.</translation>
    </message>
    <message>
        <source>Mitto gave no final report within three days.</source>
        <translation>Η Mitto δεν έδωσε τελική αναφορά μέσα σε τρεις ημέρες.</translation>
    </message>
    <message>
        <source>The owner paused it.</source>
        <translation>Τη σταμάτησε ο ιδιοκτήτης.</translation>
    </message>
    <message>
        <source>Mitto refused the key, the balance or this computer's address.</source>
        <translation>Η Mitto δεν δέχτηκε το κλειδί, το υπόλοιπο ή τη διεύθυνση αυτού του υπολογιστή.</translation>
    </message>
    <message>
        <source>Two requests in a row got no answer, so their messages may or may not have been sent.</source>
        <translation>Δύο αιτήματα στη σειρά έμειναν χωρίς απάντηση, οπότε είναι άγνωστο αν τα μηνύματά τους στάλθηκαν.</translation>
    </message>
    <message>
        <source>The computer was off or asleep at its time.</source>
        <translation>Ο υπολογιστής ήταν κλειστός ή σε αναστολή την ώρα της.</translation>
    </message>
    <message>
        <source>Its first people have got it; the rest waits for the owner.</source>
        <translation>Έφτασε στα πρώτα άτομα· τα υπόλοιπα περιμένουν τον ιδιοκτήτη.</translation>
    </message>
    <message>
        <source>The rest would cost more than its ceiling.</source>
        <translation>Τα υπόλοιπα κοστίζουν πάνω από το όριό της.</translation>
    </message>
    <message>
        <source>The rest would cost more than the month's limit. A new month alone does not start it.</source>
        <translation>Τα υπόλοιπα κοστίζουν περισσότερο από το όριο του μήνα. Ένας νέος μήνας δεν την ξεκινά μόνος του.</translation>
    </message>
    <message>
        <source>A backup was restored; look at the campaign before it goes on.</source>
        <translation>Επαναφέρθηκε αντίγραφο ασφαλείας· δείτε την καμπάνια πριν συνεχιστεί.</translation>
    </message>
    <message>
        <source>There is no Mitto API key on this computer.</source>
        <translation>Δεν υπάρχει κλειδί API της Mitto σε αυτόν τον υπολογιστή.</translation>
    </message>
    <message>
        <source>There was nobody to send it to.</source>
        <translation>Δεν υπήρχε κανείς να τη λάβει.</translation>
    </message>
    <message>
        <source>Its start was refused.</source>
        <translation>Η έναρξή της δεν έγινε δεκτή.</translation>
    </message>
    <message>
        <source>Contacts were imported</source>
        <translation>Έγινε εισαγωγή επαφών</translation>
    </message>
    <message>
        <source>An import was undone</source>
        <translation>Μια εισαγωγή αναιρέθηκε</translation>
    </message>
    <message>
        <source>A person opted out</source>
        <translation>Ένα άτομο ζήτησε διαγραφή</translation>
    </message>
    <message>
        <source>A contact was added</source>
        <translation>Προστέθηκε επαφή</translation>
    </message>
    <message>
        <source>A contact was changed</source>
        <translation>Άλλαξε επαφή</translation>
    </message>
    <message>
        <source>Contacts were deleted</source>
        <translation>Διαγράφηκαν επαφές</translation>
    </message>
    <message>
        <source>Two contacts were merged into one</source>
        <translation>Δύο επαφές συγχωνεύτηκαν σε μία</translation>
    </message>
    <message>
        <source>Merged contacts were split again</source>
        <translation>Συγχωνευμένες επαφές χωρίστηκαν ξανά</translation>
    </message>
    <message>
        <source>A tag was put on people</source>
        <translation>Μια ετικέτα προστέθηκε σε επαφές</translation>
    </message>
    <message>
        <source>A tag was taken off people</source>
        <translation>Μια ετικέτα αφαιρέθηκε από επαφές</translation>
    </message>
    <message>
        <source>A field was made</source>
        <translation>Δημιουργήθηκε ένα πεδίο</translation>
    </message>
    <message>
        <source>A field was renamed</source>
        <translation>Ένα πεδίο μετονομάστηκε</translation>
    </message>
    <message>
        <source>A field was deleted</source>
        <translation>Ένα πεδίο διαγράφηκε</translation>
    </message>
    <message>
        <source>A consent was recorded</source>
        <translation>Καταγράφηκε συγκατάθεση</translation>
    </message>
    <message>
        <source>What people agree to was written anew</source>
        <translation>Γράφτηκε νέο κείμενο συγκατάθεσης</translation>
    </message>
    <message>
        <source>Old messages lost their people</source>
        <translation>Τα παλιά μηνύματα έγιναν ανώνυμα</translation>
    </message>
    <message>
        <source>A list was made</source>
        <translation>Φτιάχτηκε λίστα</translation>
    </message>
    <message>
        <source>A list was renamed</source>
        <translation>Μετονομάστηκε λίστα</translation>
    </message>
    <message>
        <source>A list was deleted</source>
        <translation>Διαγράφηκε λίστα</translation>
    </message>
    <message>
        <source>A deleted list was brought back</source>
        <translation>Επανήλθε λίστα που είχε διαγραφεί</translation>
    </message>
    <message>
        <source>People were put in a list</source>
        <translation>Μπήκαν άτομα σε λίστα</translation>
    </message>
    <message>
        <source>People were taken out of a list</source>
        <translation>Βγήκαν άτομα από λίστα</translation>
    </message>
    <message>
        <source>An audience was saved</source>
        <translation>Αποθηκεύτηκε κοινό</translation>
    </message>
    <message>
        <source>A saved audience was changed</source>
        <translation>Άλλαξε αποθηκευμένο κοινό</translation>
    </message>
    <message>
        <source>A saved audience was renamed</source>
        <translation>Μετονομάστηκε αποθηκευμένο κοινό</translation>
    </message>
    <message>
        <source>A saved audience was deleted</source>
        <translation>Διαγράφηκε αποθηκευμένο κοινό</translation>
    </message>
    <message>
        <source>A deleted audience was brought back</source>
        <translation>Επανήλθε διαγραμμένο κοινό</translation>
    </message>
    <message>
        <source>A campaign was created</source>
        <translation>Φτιάχτηκε καμπάνια</translation>
    </message>
    <message>
        <source>A campaign was copied into a new draft</source>
        <translation>Καμπάνια αντιγράφηκε σε νέο πρόχειρο</translation>
    </message>
    <message>
        <source>A draft was deleted</source>
        <translation>Διαγράφηκε πρόχειρο</translation>
    </message>
    <message>
        <source>A deleted draft was brought back</source>
        <translation>Επανήλθε πρόχειρο που είχε διαγραφεί</translation>
    </message>
    <message>
        <source>A campaign was scheduled</source>
        <translation>Προγραμματίστηκε καμπάνια</translation>
    </message>
    <message>
        <source>A scheduled campaign became a draft again</source>
        <translation>Προγραμματισμένη καμπάνια έγινε πάλι πρόχειρο</translation>
    </message>
    <message>
        <source>A campaign was launched</source>
        <translation>Ξεκίνησε καμπάνια</translation>
    </message>
    <message>
        <source>A campaign was launched without an opt-out line</source>
        <translation>Μια καμπάνια ξεκίνησε χωρίς γραμμή διαγραφής</translation>
    </message>
    <message>
        <source>A campaign was recalled before anything of it left</source>
        <translation>Ανακλήθηκε καμπάνια πριν φύγει κάτι</translation>
    </message>
    <message>
        <source>What a campaign may cost was changed</source>
        <translation>Άλλαξε το όριο κόστους μιας καμπάνιας</translation>
    </message>
    <message>
        <source>The first people of a campaign have got it</source>
        <translation>Μια καμπάνια έφτασε στα πρώτα της άτομα</translation>
    </message>
    <message>
        <source>An offer ended before everything was sent</source>
        <translation>Μια προσφορά έληξε πριν σταλούν όλα</translation>
    </message>
    <message>
        <source>A campaign goes on</source>
        <translation>Συνεχίζεται καμπάνια</translation>
    </message>
    <message>
        <source>A campaign was paused</source>
        <translation>Μπήκε σε παύση καμπάνια</translation>
    </message>
    <message>
        <source>A campaign was cancelled</source>
        <translation>Ακυρώθηκε καμπάνια</translation>
    </message>
    <message>
        <source>A campaign has handed over all its messages</source>
        <translation>Καμπάνια έδωσε όλα τα μηνύματά της</translation>
    </message>
    <message>
        <source>Rejected messages were queued again</source>
        <translation>Μπήκαν ξανά σε αναμονή όσα απορρίφθηκαν</translation>
    </message>
    <message>
        <source>A campaign's time has passed while the computer was off or asleep</source>
        <translation>Πέρασε η ώρα καμπάνιας ενώ ο υπολογιστής ήταν κλειστός ή σε αναστολή</translation>
    </message>
    <message>
        <source>A scheduled campaign could not start</source>
        <translation>Προγραμματισμένη καμπάνια δεν μπόρεσε να ξεκινήσει</translation>
    </message>
    <message>
        <source>A campaign stands still</source>
        <translation>Καμπάνια δεν προχωρά</translation>
    </message>
    <message>
        <source>A campaign moves again</source>
        <translation>Καμπάνια προχωρά ξανά</translation>
    </message>
    <message>
        <source>Some messages may or may not have been sent</source>
        <translation>Για κάποια μηνύματα είναι άγνωστο αν στάλθηκαν</translation>
    </message>
    <message>
        <source>The owner decided about unconfirmed messages</source>
        <translation>Ο ιδιοκτήτης αποφάσισε για ανεπιβεβαίωτα μηνύματα</translation>
    </message>
    <message>
        <source>Sending was held</source>
        <translation>Οι αποστολές μπήκαν σε αναμονή</translation>
    </message>
    <message>
        <source>Sending was let go on</source>
        <translation>Οι αποστολές συνεχίστηκαν</translation>
    </message>
    <message>
        <source>Mitto refused the key, the balance or this computer's address</source>
        <translation>Η Mitto δεν δέχτηκε το κλειδί, το υπόλοιπο ή τη διεύθυνση αυτού του υπολογιστή</translation>
    </message>
    <message>
        <source>A template was added</source>
        <translation>Προστέθηκε πρότυπο</translation>
    </message>
    <message>
        <source>A template was changed</source>
        <translation>Άλλαξε πρότυπο</translation>
    </message>
    <message>
        <source>A template was renamed</source>
        <translation>Μετονομάστηκε πρότυπο</translation>
    </message>
    <message>
        <source>A template was deleted</source>
        <translation>Διαγράφηκε πρότυπο</translation>
    </message>
    <message>
        <source>A deleted template was brought back</source>
        <translation>Επανήλθε πρότυπο που είχε διαγραφεί</translation>
    </message>
    <message>
        <source>A setting was changed</source>
        <translation>Άλλαξε ρύθμιση</translation>
    </message>
    <message>
        <source>The Mitto API key was entered anew</source>
        <translation>Καταχωρίστηκε νέο κλειδί API της Mitto</translation>
    </message>
    <message>
        <source>The Mitto API key was removed from this computer</source>
        <translation>Το κλειδί API της Mitto αφαιρέθηκε από τον υπολογιστή</translation>
    </message>
    <message>
        <source>A test SMS was handed to Mitto</source>
        <translation>Δόθηκε στη Mitto δοκιμαστικό SMS</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>Έγινε αντίγραφο ασφαλείας</translation>
    </message>
    <message>
        <source>The worker is not running. Start Retail Send again.</source>
        <translation>Η αποστολή δεν λειτουργεί. Ανοίξτε ξανά το Retail Send.</translation>
    </message>
    <message>
        <source>The queue's file cannot be used. Start Retail Send again; nothing is lost.</source>
        <translation>Το αρχείο της ουράς δεν διαβάζεται. Ανοίξτε ξανά το Retail Send· δεν χάνεται τίποτα.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; sending goes on by itself.</source>
        <translation>Ο δίσκος γέμισε. Ελευθερώστε χώρο· η αποστολή συνεχίζεται μόνη της.</translation>
    </message>
    <message>
        <source>Mitto cannot be reached. Check the internet connection; sending goes on by itself.</source>
        <translation>Η Mitto δεν απαντά. Ελέγξτε τη σύνδεση στο διαδίκτυο· η αποστολή συνεχίζεται μόνη της.</translation>
    </message>
    <message>
        <source>Mitto asked for a slower pace. Sending goes on by itself.</source>
        <translation>Η Mitto ζήτησε πιο αργό ρυθμό. Η αποστολή συνεχίζεται μόνη της.</translation>
    </message>
    <message>
        <source>A request got no answer. Sending goes on when Mitto answers again.</source>
        <translation>Ένα αίτημα έμεινε χωρίς απάντηση. Η αποστολή συνεχίζεται όταν απαντήσει ξανά η Mitto.</translation>
    </message>
    <message>
        <source>Everything is paused. Resume when you are ready.</source>
        <translation>Όλα είναι σε παύση. Συνεχίστε όταν είστε έτοιμοι.</translation>
    </message>
    <message>
        <source>No cause was found. Look at the log, or start Retail Send again.</source>
        <translation>Δεν βρέθηκε η αιτία. Δείτε το αρχείο καταγραφής ή ανοίξτε ξανά το Retail Send.</translation>
    </message>
    <message>
        <source>Handed to Mitto</source>
        <translation>Δόθηκε στη Mitto</translation>
    </message>
    <message>
        <source>Accepted by Mitto</source>
        <translation>Το δέχτηκε η Mitto</translation>
    </message>
    <message>
        <source>Not sent, queued again</source>
        <translation>Δεν στάλθηκε, ξανά σε αναμονή</translation>
    </message>
    <message>
        <source>The owner allowed one more attempt</source>
        <translation>Ο ιδιοκτήτης επέτρεψε άλλη μια προσπάθεια</translation>
    </message>
    <message>
        <source>It agrees with what was counted here.</source>
        <translation>Συμφωνεί με όσα μετρήθηκαν εδώ.</translation>
    </message>
    <message>
        <source>It agrees: the amount is with VAT, and what was counted here is without.</source>
        <translation>Συμφωνεί: το ποσό είναι με ΦΠΑ, ενώ όσα μετρήθηκαν εδώ είναι χωρίς.</translation>
    </message>
    <message>
        <source>As many as were counted here, at another price: compare the prices in Settings.</source>
        <translation>Όσα μετρήθηκαν και εδώ, αλλά με άλλη τιμή: συγκρίνετε τις τιμές στις Ρυθμίσεις.</translation>
    </message>
    <message>
        <source>More than was counted here. Was the account used elsewhere, or does Mitto's month begin at another hour? Ask Mitto for the list of messages.</source>
        <translation>Περισσότερα από όσα μετρήθηκαν εδώ. Χρησιμοποιήθηκε ο λογαριασμός και αλλού, ή αρχίζει ο μήνας της Mitto άλλη ώρα; Ζητήστε από τη Mitto τη λίστα των μηνυμάτων.</translation>
    </message>
    <message>
        <source>Less than was counted here. Does Mitto's month begin at another hour, or is a part of it on the next invoice?</source>
        <translation>Λιγότερα από όσα μετρήθηκαν εδώ. Αρχίζει ο μήνας της Mitto άλλη ώρα, ή είναι ένα μέρος στο επόμενο τιμολόγιο;</translation>
    </message>
    <message>
        <source>Less than was counted here: some messages are of unknown fate, and Mitto seems not to have taken them.</source>
        <translation>Λιγότερα από όσα μετρήθηκαν εδώ: για κάποια μηνύματα δεν ξέρουμε τι έγινε, και φαίνεται ότι η Mitto δεν τα πήρε.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Απόφαση</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Άνοιγμα φακέλου</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Αναίρεση</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Αναιρέθηκε</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>μένουν περίπου {0}</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>Στέλνεται τώρα</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Δεν έχει σταλεί</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Νέες</translation>
    </message>
    <message>
        <source>The list “{0}”</source>
        <translation>Η λίστα «{0}»</translation>
    </message>
    <message>
        <source>The tag “{0}”</source>
        <translation>Η ετικέτα «{0}»</translation>
    </message>
    <message>
        <source>The audience “{0}”</source>
        <translation>Το κοινό «{0}»</translation>
    </message>
    <message>
        <source>The draft “{0}”</source>
        <translation>Το πρόχειρο «{0}»</translation>
    </message>
    <message>
        <source>The campaign “{0}”</source>
        <translation>Η καμπάνια «{0}»</translation>
    </message>
    <message>
        <source>The template “{0}”</source>
        <translation>Το πρότυπο «{0}»</translation>
    </message>
    <message>
        <source>Choose it in Contacts, and rename it from the menu of the lists.</source>
        <translation>Διαλέξτε τη στις Επαφές και μετονομάστε τη από το μενού με τις λίστες.</translation>
    </message>
    <message>
        <source>Take it off its people in Contacts.</source>
        <translation>Αφαιρέστε τη από τα άτομα που την έχουν, στις Επαφές.</translation>
    </message>
    <message>
        <source>Choose it for a new campaign, and rename it from the menu beside it.</source>
        <translation>Διαλέξτε το σε μια νέα καμπάνια και μετονομάστε το από το μενού δίπλα του.</translation>
    </message>
    <message>
        <source>Open it in Campaigns, and change it.</source>
        <translation>Ανοίξτε το στις Καμπάνιες και αλλάξτε το.</translation>
    </message>
    <message>
        <source>It was sent, and stays as it was.</source>
        <translation>Έχει σταλεί και μένει όπως ήταν.</translation>
    </message>
    <message>
        <source>Change it in Templates.</source>
        <translation>Αλλάξτε το στα Πρότυπα.</translation>
    </message>
    <message>
        <source>It is deleted. Bring it back from Activity, change it, and delete it again.</source>
        <translation>Έχει διαγραφεί. Επαναφέρετέ το από τη Δραστηριότητα, αλλάξτε το και διαγράψτε το πάλι.</translation>
    </message>
    <message>
        <source>The text has it.</source>
        <translation>Το γράφει το κείμενο.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Έναρξη</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Παραλήπτες</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Κοινό</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Μένουν έξω</translation>
    </message>
    <message>
        <source>People without consent and people who opted out</source>
        <translation>Άτομα χωρίς συγκατάθεση και όσοι ζήτησαν διαγραφή</translation>
    </message>
    <message>
        <source>People without consent, who opted out, or who were messaged often enough lately</source>
        <translation>Όσοι δεν έχουν συναινέσει, έχουν διαγραφεί ή πήραν αρκετά μηνύματα πρόσφατα</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Αποστολέας</translation>
    </message>
    <message>
        <source>As in Settings</source>
        <translation>Όπως στις Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Κείμενο</translation>
    </message>
    <message>
        <source>{0} each, before names are filled in</source>
        <translation>{0} το καθένα, πριν μπουν τα ονόματα</translation>
    </message>
    <message>
        <source>Without opt-out line</source>
        <translation>Χωρίς γραμμή διαγραφής</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Πρώτο μήνυμα</translation>
    </message>
    <message>
        <source>Spread out</source>
        <translation>Μοιρασμένα στον χρόνο</translation>
    </message>
    <message>
        <source>Evenly until {0}</source>
        <translation>Ομοιόμορφα έως {0}</translation>
    </message>
    <message>
        <source>{0}, then the rest if they get it</source>
        <translation>{0}, και μετά οι υπόλοιποι, αν το λάβουν</translation>
    </message>
    <message>
        <source>{0}, then it asks you</source>
        <translation>{0}, και μετά σας ρωτά</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Πρώτα</translation>
    </message>
    <message>
        <source>batch {0} of {1}</source>
        <translation>παρτίδα {0} από {1}</translation>
    </message>
    <message>
        <source>{0}, attempt {1}</source>
        <translation>{0}, προσπάθεια {1}</translation>
    </message>
</context>
</TS>
