<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open a dataset or a project</source>
        <translation>Einen Datensatz oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open a folder of chats, or a dataset that is a folder</source>
        <translation>Einen Ordner mit Chats öffnen oder einen Datensatz, der ein Ordner ist</translation>
    </message>
    <message>
        <source>Open from the &amp;Hugging Face Hub…</source>
        <translation>Vom &amp;Hugging Face Hub öffnen …</translation>
    </message>
    <message>
        <source>Fetch a dataset by its name; nothing is fetched unless you ask for it here</source>
        <translation>Einen Datensatz mit seinem Namen holen; nichts wird geholt, was Sie hier nicht verlangen</translation>
    </message>
    <message>
        <source>A&amp;dd to this project…</source>
        <translation>Zu diesem Projekt &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Look at another dataset, and take what you want of it</source>
        <translation>Einen weiteren Datensatz ansehen und daraus nehmen, was Sie wollen</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Eine &amp;Kopie sichern …</translation>
    </message>
    <message>
        <source>Write the whole project, with its history, into another file. You go on working in this one.</source>
        <translation>Das ganze Projekt mit seinem Verlauf in eine andere Datei schreiben. Sie arbeiten in dieser weiter.</translation>
    </message>
    <message>
        <source>Save a c&amp;lean copy…</source>
        <translation>Eine s&amp;aubere Kopie sichern …</translation>
    </message>
    <message>
        <source>Write the project as it is now into another file, with nothing of what was deleted or changed: for giving it to somebody</source>
        <translation>Das Projekt, wie es jetzt ist, in eine andere Datei schreiben, ohne alles, was gelöscht oder geändert wurde: um es jemandem zu geben</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>Copies that were made while you worked, and the way back to one</source>
        <translation>Kopien, die entstanden, während Sie arbeiteten, und der Weg zurück zu einer davon</translation>
    </message>
    <message>
        <source>&amp;Save version…</source>
        <translation>&amp;Version sichern …</translation>
    </message>
    <message>
        <source>Give this moment a name to come back to. Your work is always kept, with or without.</source>
        <translation>Diesem Augenblick einen Namen geben, zu dem man zurückkehren kann. Ihre Arbeit wird immer aufbewahrt, auch ohne das.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write a dataset for training, and see first what would happen to it there</source>
        <translation>Einen Datensatz für das Training schreiben und vorher sehen, was dort mit ihm geschähe</translation>
    </message>
    <message>
        <source>Sources and import &amp;report…</source>
        <translation>Quellen und &amp;Importbericht …</translation>
    </message>
    <message>
        <source>What was read as what, what could not be read, and mended files</source>
        <translation>Was als was gelesen wurde, was nicht gelesen werden konnte, und ausgebesserte Dateien</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search the texts of all conversations</source>
        <translation>Die Texte aller Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Next pla&amp;ce found</source>
        <translation>Nächste F&amp;undstelle</translation>
    </message>
    <message>
        <source>To the next place of what is searched for</source>
        <translation>Zur nächsten Stelle des Gesuchten</translation>
    </message>
    <message>
        <source>Place found &amp;before</source>
        <translation>&amp;Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Suchen und &amp;ersetzen …</translation>
    </message>
    <message>
        <source>Change words in all texts; every place is shown first</source>
        <translation>Wörter in allen Texten ändern; jede Stelle wird zuerst gezeigt</translation>
    </message>
    <message>
        <source>Flag the chosen &amp;words from now on</source>
        <translation>Die gewählten &amp;Wörter künftig markieren</translation>
    </message>
    <message>
        <source>Put the chosen words on this project's own list of phrases</source>
        <translation>Die gewählten Wörter auf die eigene Liste dieses Projekts setzen</translation>
    </message>
    <message>
        <source>&amp;Approve and next</source>
        <translation>&amp;Freigeben und weiter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the place before: conversation, filter and page</source>
        <translation>Zum vorigen Ort: Gespräch, Filter und Seite</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;New conversation…</source>
        <translation>&amp;Neues Gespräch …</translation>
    </message>
    <message>
        <source>Empty, like another one, or out of a transcript that you paste</source>
        <translation>Leer, wie ein anderes oder aus einer Mitschrift, die Sie einfügen</translation>
    </message>
    <message>
        <source>&amp;Next flag</source>
        <translation>&amp;Nächste Markierung</translation>
    </message>
    <message>
        <source>&amp;Previous flag</source>
        <translation>&amp;Vorige Markierung</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Balance</source>
        <translation>&amp;Balance</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>Chec&amp;ks</source>
        <translation>&amp;Prüfungen</translation>
    </message>
    <message>
        <source>What is looked for, the house style, phrases, copies and facts</source>
        <translation>Wonach gesucht wird, der Hausstil, Wendungen, Kopien und Fakten</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Everything that was done, with the way back</source>
        <translation>Alles, was getan wurde, mit dem Weg zurück</translation>
    </message>
    <message>
        <source>As the &amp;trainer sees it</source>
        <translation>Wie der &amp;Trainer es sieht</translation>
    </message>
    <message>
        <source>What of this conversation is learned, what is only read, and what is cut off</source>
        <translation>Was von diesem Gespräch gelernt, was nur gelesen und was abgeschnitten wird</translation>
    </message>
    <message>
        <source>&amp;Focus on the text</source>
        <translation>&amp;Nur der Text</translation>
    </message>
    <message>
        <source>Hide everything but the conversation. Escape brings it back.</source>
        <translation>Alles außer dem Gespräch verbergen. Escape bringt es zurück.</translation>
    </message>
    <message>
        <source>T&amp;ypewriter scrolling</source>
        <translation>Schreibmaschinen-Bildla&amp;uf</translation>
    </message>
    <message>
        <source>Keep the line you write in the middle</source>
        <translation>Die Zeile, in der Sie schreiben, in der Mitte halten</translation>
    </message>
    <message>
        <source>&amp;Charts under the table</source>
        <translation>&amp;Diagramme unter der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>What this part of the window is for, and everything else</source>
        <translation>Wozu dieser Teil des Fensters da ist, und alles andere</translation>
    </message>
    <message>
        <source>&amp;Take the tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Five short steps that show what is where</source>
        <translation>Fünf kurze Schritte, die zeigen, was wo ist</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>A sheet of all keys</source>
        <translation>Ein Blatt mit allen Tasten</translation>
    </message>
    <message>
        <source>Check for &amp;updates</source>
        <translation>Nach &amp;neuer Fassung sehen</translation>
    </message>
    <message>
        <source>Opens the page of releases in your browser; the program itself asks nobody</source>
        <translation>Öffnet die Seite der Veröffentlichungen im Browser; das Programm selbst fragt niemanden</translation>
    </message>
    <message>
        <source>&amp;About RoleThread Workbench</source>
        <translation>&amp;Über RoleThread Workbench</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>next and previous conversation</source>
        <translation>nächstes und voriges Gespräch</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>previous and next conversation</source>
        <translation>voriges und nächstes Gespräch</translation>
    </message>
    <message>
        <source>decide anew who matches the filter</source>
        <translation>neu entscheiden, was zum Filter passt</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>freigeben</translation>
    </message>
    <message>
        <source>leave out of the export, or take in again</source>
        <translation>vom Export ausnehmen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>give tags or take them away</source>
        <translation>Schlagwörter geben oder nehmen</translation>
    </message>
    <message>
        <source>give the conversation tags or take them away</source>
        <translation>dem Gespräch Schlagwörter geben oder nehmen</translation>
    </message>
    <message>
        <source>give the tag of that key, or take it away</source>
        <translation>das Schlagwort dieser Taste geben oder nehmen</translation>
    </message>
    <message>
        <source>open the conversation</source>
        <translation>das Gespräch öffnen</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>In einem Text</translation>
    </message>
    <message>
        <source>explain the flag under the cursor and offer what can be done</source>
        <translation>die Markierung unter der Schreibmarke erklären und anbieten, was sich tun lässt</translation>
    </message>
    <message>
        <source>choose the second, third … text of a turn that has several</source>
        <translation>den zweiten, dritten … Text eines Beitrags wählen, der mehrere hat</translation>
    </message>
    <message>
        <source>show another of its texts beside the chosen one</source>
        <translation>einen anderen seiner Texte neben dem gewählten zeigen</translation>
    </message>
    <message>
        <source>while it is held down: the turn as it was in the newest version, or in the file</source>
        <translation>solange sie gedrückt ist: der Beitrag, wie er in der neuesten Version oder in der Datei war</translation>
    </message>
    <message>
        <source>leave the text</source>
        <translation>den Text verlassen</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>go from bar to bar; with Shift, choose several</source>
        <translation>von Balken zu Balken gehen; mit Umschalt mehrere wählen</translation>
    </message>
    <message>
        <source>show the conversations of the chosen bars</source>
        <translation>die Gespräche der gewählten Balken zeigen</translation>
    </message>
    <message>
        <source>this sheet (outside a text)</source>
        <translation>dieses Blatt (außerhalb eines Textes)</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>How many conversations each check has flagged. Click one to see its conversations.</source>
        <translation>Wie viele Gespräche jede Prüfung markiert hat. Ein Klick zeigt die Gespräche.</translation>
    </message>
    <message>
        <source>No conversation shown has a flag.</source>
        <translation>Kein gezeigtes Gespräch hat eine Markierung.</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Which marks the replies use: asterisks, quotation marks, lists, headings. Mixed habits teach the model to mix them.</source>
        <translation>Welche Zeichen die Antworten benutzen: Sternchen, Anführungszeichen, Listen, Überschriften. Gemischte Gewohnheiten lehren das Modell, sie zu mischen.</translation>
    </message>
    <message>
        <source>The replies shown are plain text, without formatting marks.</source>
        <translation>Die gezeigten Antworten sind reiner Text ohne Formatierung.</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Anfänge</translation>
    </message>
    <message>
        <source>The first words of each reply, the commonest first. An opening that stands in many replies becomes a habit of the model.</source>
        <translation>Die ersten Wörter jeder Antwort, die häufigsten zuerst. Ein Anfang, der in vielen Antworten steht, wird dem Modell zur Gewohnheit.</translation>
    </message>
    <message>
        <source>No two replies shown open with the same words.</source>
        <translation>Keine zwei gezeigten Antworten beginnen mit denselben Wörtern.</translation>
    </message>
    <message>
        <source>Overused phrases</source>
        <translation>Überstrapazierte Wendungen</translation>
    </message>
    <message>
        <source>Phrases that stand in more conversations than one would expect. The model repeats them more often than the dataset does.</source>
        <translation>Wendungen, die in mehr Gesprächen stehen, als man erwarten würde. Das Modell wiederholt sie noch öfter als der Datensatz.</translation>
    </message>
    <message>
        <source>No phrase is used too often in what is shown.</source>
        <translation>Keine Wendung steht zu oft in dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Reply length</source>
        <translation>Länge der Antworten</translation>
    </message>
    <message>
        <source>How many words each reply has. A model learns to answer at the lengths it sees: a lone peak teaches one length for everything.</source>
        <translation>Wie viele Wörter jede Antwort hat. Ein Modell lernt, in den Längen zu antworten, die es sieht: ein einzelner Gipfel lehrt eine Länge für alles.</translation>
    </message>
    <message>
        <source>There are no replies in what is shown.</source>
        <translation>In dem, was gezeigt wird, gibt es keine Antworten.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>How many turns each conversation has. If all are short, the model never learns to keep a long conversation going.</source>
        <translation>Wie viele Beiträge jedes Gespräch hat. Sind alle kurz, lernt das Modell nie, ein langes Gespräch in Gang zu halten.</translation>
    </message>
    <message>
        <source>There are no conversations in what is shown.</source>
        <translation>In dem, was gezeigt wird, gibt es keine Gespräche.</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>Share</comment>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Breaks training</source>
        <translation>Stört das Training</translation>
    </message>
    <message>
        <source>Teaches something unwanted</source>
        <translation>Lehrt etwas Unerwünschtes</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Umwandeln …</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>Hardly ever arises</source>
        <translation>Kommt kaum vor</translation>
    </message>
    <message>
        <source>No clear majority</source>
        <translation>Keine klare Mehrheit</translation>
    </message>
    <message>
        <source>Both are fine</source>
        <translation>Beides ist recht</translation>
    </message>
    <message>
        <source>{0}, not yet a rule</source>
        <translation>{0}, noch keine Regel</translation>
    </message>
    <message>
        <source>As learned: flag the others</source>
        <translation>Wie gelernt: die anderen markieren</translation>
    </message>
    <message>
        <source>As learned: flag nothing</source>
        <translation>Wie gelernt: nichts markieren</translation>
    </message>
    <message>
        <source>As learned</source>
        <translation>Wie gelernt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Always {0}</source>
        <translation>Immer {0}</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Hausstil</translation>
    </message>
    <message>
        <source>Phrase lists</source>
        <translation>Wortlisten</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Canon</source>
        <translation>Kanon</translation>
    </message>
    <message>
        <source>Anywhere in a reply</source>
        <translation>Überall in einer Antwort</translation>
    </message>
    <message>
        <source>Only at the start or end</source>
        <translation>Nur am Anfang oder am Ende</translation>
    </message>
    <message>
        <source>Only at the start</source>
        <translation>Nur am Anfang</translation>
    </message>
    <message>
        <source>Only at the end</source>
        <translation>Nur am Ende</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Jede Sprache</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Language of the replies: {0}.</source>
        <translation>Sprache der Antworten: {0}.</translation>
    </message>
    <message>
        <source>Nine in ten replies have {0} to {1} {2}, half of them {3} or more.</source>
        <translation>Neun von zehn Antworten haben {0} bis {1} {2}, die Hälfte {3} oder mehr.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Set in progress</source>
        <translation>Auf „in Arbeit“ gesetzt</translation>
    </message>
    <message>
        <source>Set to review</source>
        <translation>Auf „durchzusehen“ gesetzt</translation>
    </message>
    <message>
        <source>Took into the export</source>
        <translation>In den Export aufgenommen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Verdoppelt</translation>
    </message>
    <message>
        <source>Joined into one</source>
        <translation>Zu einem verbunden</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>conversation {0}</source>
        <translation>Gespräch {0}</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>Deletes the conversation. Undo brings it back.</source>
        <translation>Löscht das Gespräch. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Leaves the conversation out of the export.</source>
        <translation>Nimmt das Gespräch vom Export aus.</translation>
    </message>
    <message>
        <source>Joins two turns into one.</source>
        <translation>Verbindet zwei Beiträge zu einem.</translation>
    </message>
    <message>
        <source>Deletes the turn.</source>
        <translation>Löscht den Beitrag.</translation>
    </message>
    <message>
        <source>Adds a turn.</source>
        <translation>Fügt einen Beitrag ein.</translation>
    </message>
    <message>
        <source>Changes who speaks in this turn.</source>
        <translation>Ändert, wer in diesem Beitrag spricht.</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Andere Änderungen</translation>
    </message>
    <message>
        <source>Cut “{0}”</source>
        <translation>„{0}“ streichen</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>„{0}“ wird zu „{1}“</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Im Export</translation>
    </message>
    <message>
        <source>Ticked conversations go into the export.</source>
        <translation>Angekreuzte Gespräche gehen in den Export.</translation>
    </message>
    <message>
        <source>What the checks found: errors, warnings, hints.</source>
        <translation>Was die Prüfungen fanden: Fehler, Warnungen, Hinweise.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To review, in progress or approved.</source>
        <translation>Durchzusehen, in Arbeit oder freigegeben.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>The first user turn.</source>
        <translation>Der erste Beitrag des Nutzers.</translation>
    </message>
    <message>
        <source>Last reply</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>The last assistant turn.</source>
        <translation>Der letzte Beitrag des Assistenten.</translation>
    </message>
    <message>
        <source>How many turns it has.</source>
        <translation>Wie viele Beiträge es hat.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words in all turns.</source>
        <translation>Wörter in allen Beiträgen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Whether there is a note.</source>
        <translation>Ob es eine Notiz gibt.</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Whether you changed its turns.</source>
        <translation>Ob Sie seine Beiträge geändert haben.</translation>
    </message>
    <message>
        <source>in the export</source>
        <translation>im Export</translation>
    </message>
    <message>
        <source>left out of the export</source>
        <translation>vom Export ausgenommen</translation>
    </message>
    <message>
        <source>{0} errors, {1} warnings, {2} hints</source>
        <translation>{0} Fehler, {1} Warnungen, {2} Hinweise</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>keine Notiz</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>wie importiert</translation>
    </message>
    <message>
        <source>Tagged “{0}”</source>
        <translation>„{0}“ gegeben</translation>
    </message>
    <message>
        <source>Took “{0}” away</source>
        <translation>„{0}“ weggenommen</translation>
    </message>
    <message>
        <source>Renamed the tag “{0}” to “{1}”</source>
        <translation>Das Schlagwort „{0}“ in „{1}“ umbenannt</translation>
    </message>
    <message>
        <source>Put the tag “{0}” away</source>
        <translation>Das Schlagwort „{0}“ weggelegt</translation>
    </message>
    <message>
        <source>Brought the tag “{0}” back</source>
        <translation>Das Schlagwort „{0}“ zurückgeholt</translation>
    </message>
    <message>
        <source>Changed the tag “{0}”</source>
        <translation>Das Schlagwort „{0}“ geändert</translation>
    </message>
    <message>
        <source>Made the tag “{0}”</source>
        <translation>Das Schlagwort „{0}“ angelegt</translation>
    </message>
    <message>
        <source>Made one tag of {0} and “{1}”</source>
        <translation>Aus {0} und „{1}“ ein Schlagwort gemacht</translation>
    </message>
    <message>
        <source>Deleted the tag “{0}”</source>
        <translation>Das Schlagwort „{0}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted {0} tags</source>
        <translation>{0} Schlagwörter gelöscht</translation>
    </message>
    <message>
        <source>Deleted a call of {0}</source>
        <translation>Einen Aufruf von {0} gelöscht</translation>
    </message>
    <message>
        <source>Let {0} be called</source>
        <translation>{0} aufrufen lassen</translation>
    </message>
    <message>
        <source>Changed a call of {0}</source>
        <translation>Einen Aufruf von {0} geändert</translation>
    </message>
    <message>
        <source>Added a turn</source>
        <translation>Einen Beitrag eingefügt</translation>
    </message>
    <message>
        <source>Moved a turn up</source>
        <translation>Einen Beitrag nach oben bewegt</translation>
    </message>
    <message>
        <source>Moved a turn down</source>
        <translation>Einen Beitrag nach unten bewegt</translation>
    </message>
    <message>
        <source>Joined two turns</source>
        <translation>Zwei Beiträge verbunden</translation>
    </message>
    <message>
        <source>Deleted a turn ({0})</source>
        <translation>Einen Beitrag gelöscht ({0})</translation>
    </message>
    <message>
        <source>Split a turn</source>
        <translation>Einen Beitrag geteilt</translation>
    </message>
    <message>
        <source>Made a conversation of its own from a turn on</source>
        <translation>Von einem Beitrag an ein eigenes Gespräch gemacht</translation>
    </message>
    <message>
        <source>Left a turn out of learning</source>
        <translation>Einen Beitrag vom Lernen ausgenommen</translation>
    </message>
    <message>
        <source>Let a turn be learned from</source>
        <translation>Einen Beitrag lernen lassen</translation>
    </message>
    <message>
        <source>Kept a text as rejected, to write a better one</source>
        <translation>Einen Text als abgelehnt behalten, um einen besseren zu schreiben</translation>
    </message>
    <message>
        <source>Rejected all the other texts of a turn</source>
        <translation>Alle anderen Texte eines Beitrags abgelehnt</translation>
    </message>
    <message>
        <source>Added a tool call</source>
        <translation>Einen Werkzeugaufruf eingefügt</translation>
    </message>
    <message>
        <source>Named who speaks: {0}</source>
        <translation>Benannt, wer spricht: {0}</translation>
    </message>
    <message>
        <source>Took the speaker's name away</source>
        <translation>Den Namen des Sprechers weggenommen</translation>
    </message>
    <message>
        <source>Changed who speaks</source>
        <translation>Geändert, wer spricht</translation>
    </message>
    <message>
        <source>Begin with what harms most</source>
        <translation>Beginnen Sie mit dem, was am meisten schadet</translation>
    </message>
    <message>
        <source>The program has read every conversation. The worst findings stand here, three at most; each opens the conversations it speaks of.</source>
        <translation>Das Programm hat jedes Gespräch gelesen. Die schlimmsten Funde stehen hier, höchstens drei; jeder öffnet die Gespräche, von denen er spricht.</translation>
    </message>
    <message>
        <source>Choose what to show</source>
        <translation>Wählen Sie, was gezeigt wird</translation>
    </message>
    <message>
        <source>Everything that was found, with its number, and more by which conversations differ. A click shows only these; Ctrl and a click adds others. The table, the charts and the count below follow.</source>
        <translation>Alles, was gefunden wurde, mit seiner Anzahl, und mehr, worin sich Gespräche unterscheiden. Ein Klick zeigt nur diese; Strg und ein Klick nimmt andere dazu. Tabelle, Diagramme und die Zahl unten folgen.</translation>
    </message>
    <message>
        <source>Read, and write right here</source>
        <translation>Lesen Sie, und schreiben Sie gleich hier</translation>
    </message>
    <message>
        <source>Every turn is text to type in. Words with a coloured line under them have a flag: put the pointer on them, and a card says why and what can be done. Ctrl+Enter approves the conversation and goes on.</source>
        <translation>Jeder Beitrag ist Text, in den man schreibt. Wörter mit einer farbigen Linie darunter haben eine Markierung: zeigen Sie mit der Maus darauf, und eine Karte sagt warum und was sich tun lässt. Strg+Eingabe gibt das Gespräch frei und geht weiter.</translation>
    </message>
    <message>
        <source>See what is frequent</source>
        <translation>Sehen Sie, was häufig ist</translation>
    </message>
    <message>
        <source>A model learns what is frequent. Each bar is also a filter: click one to see its conversations. The Balance page on the left has the same charts, larger.</source>
        <translation>Ein Modell lernt, was häufig ist. Jeder Balken ist auch ein Filter: ein Klick zeigt seine Gespräche. Die Seite Balance links hat dieselben Diagramme, größer.</translation>
    </message>
    <message>
        <source>Keep this moment, then export</source>
        <translation>Halten Sie diesen Augenblick fest, dann exportieren Sie</translation>
    </message>
    <message>
        <source>Save a version before you train, to compare with later. Export says first what your trainer would leave out or cut. The file you opened is never written to, and all you do here can be undone.</source>
        <translation>Sichern Sie eine Version, bevor Sie trainieren, um später zu vergleichen. Der Export sagt zuerst, was Ihr Trainer weglassen oder abschneiden würde. Die Datei, die Sie geöffnet haben, wird nie beschrieben, und alles, was Sie hier tun, lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Checking was given up: its processes ended before they were done, twice.</source>
        <translation>Das Prüfen wurde aufgegeben: seine Prozesse endeten zweimal, bevor sie fertig waren.</translation>
    </message>
    <message>
        <source>Where memory is short, close other programs. Then choose Check again.</source>
        <translation>Ist der Speicher knapp, schließen Sie andere Programme. Wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>The program made a mistake and could not do this.</source>
        <translation>Das Programm hat einen Fehler gemacht und konnte das nicht tun.</translation>
    </message>
    <message>
        <source>What was done before is kept. A report was written, without any text of yours.</source>
        <translation>Was vorher getan wurde, ist aufbewahrt. Ein Bericht wurde geschrieben, ohne einen Text von Ihnen.</translation>
    </message>
    <message>
        <source>Choose another folder for the project.</source>
        <translation>Wählen Sie einen anderen Ordner für das Projekt.</translation>
    </message>
    <message>
        <source>Choose other files of the model, or estimate its tokens.</source>
        <translation>Wählen Sie andere Dateien des Modells, oder lassen Sie seine Tokens schätzen.</translation>
    </message>
    <message>
        <source>The system ended the process that was at work.</source>
        <translation>Das System hat den Prozess beendet, der an der Arbeit war.</translation>
    </message>
    <message>
        <source>Most often memory ran out. Close other programs, then try again.</source>
        <translation>Meist war der Speicher zu Ende. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The process that was at work broke off.</source>
        <translation>Der Prozess, der an der Arbeit war, brach ab.</translation>
    </message>
    <message>
        <source>Your project is as it was, and no file was left half written. Try again.</source>
        <translation>Ihr Projekt ist, wie es war, und keine Datei blieb halb geschrieben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark; “as the system” follows the setting of the computer.</source>
        <translation>Hell oder dunkel; „wie das System“ folgt der Einstellung des Rechners.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Font of conversations</source>
        <translation>Schrift der Gespräche</translation>
    </message>
    <message>
        <source>The font in which turns are read and written; empty for the one that came with the program.</source>
        <translation>Die Schrift, in der Beiträge gelesen und geschrieben werden; leer für die, die mit dem Programm kam.</translation>
    </message>
    <message>
        <source>Size of conversations</source>
        <translation>Größe der Gespräche</translation>
    </message>
    <message>
        <source>How large the text of turns is.</source>
        <translation>Wie groß der Text der Beiträge ist.</translation>
    </message>
    <message>
        <source>Longest line of conversations</source>
        <translation>Längste Zeile der Gespräche</translation>
    </message>
    <message>
        <source>Long lines are hard to read; in a wide window the text keeps to the middle.</source>
        <translation>Lange Zeilen sind schwer zu lesen; in einem breiten Fenster bleibt der Text in der Mitte.</translation>
    </message>
    <message>
        <source>60 letters</source>
        <translation>60 Buchstaben</translation>
    </message>
    <message>
        <source>75 letters</source>
        <translation>75 Buchstaben</translation>
    </message>
    <message>
        <source>90 letters</source>
        <translation>90 Buchstaben</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>So breit wie das Fenster</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Schreibmaschinen-Bildlauf</translation>
    </message>
    <message>
        <source>The line that is written stays in the middle, and the text moves past it.</source>
        <translation>Die Zeile, in der geschrieben wird, bleibt in der Mitte, und der Text zieht an ihr vorbei.</translation>
    </message>
    <message>
        <source>Lines of a row</source>
        <translation>Zeilen je Gespräch</translation>
    </message>
    <message>
        <source>How much of a text the table shows.</source>
        <translation>Wie viel von einem Text die Tabelle zeigt.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Tokens, thresholds and the rarer charts and checks.</source>
        <translation>Tokens, Schwellen und die selteneren Diagramme und Prüfungen.</translation>
    </message>
    <message>
        <source>Folder for projects</source>
        <translation>Ordner für Projekte</translation>
    </message>
    <message>
        <source>Where a project is kept that is made from a dataset; empty for Documents.</source>
        <translation>Wo ein Projekt liegt, das aus einem Datensatz entsteht; leer für Dokumente.</translation>
    </message>
    <message>
        <source>Sixty conversations with three characters, well written, with the faults that slip into such work.</source>
        <translation>Sechzig Gespräche mit drei Figuren, gut geschrieben, mit den Fehlern, die sich in solche Arbeit schleichen.</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Sixty conversations with a bicycle shop: padding, contradictions, and somebody's telephone number.</source>
        <translation>Sechzig Gespräche mit einem Fahrradladen: Füllsel, Widersprüche und die Telefonnummer von jemandem.</translation>
    </message>
    <message>
        <source>Sample help desk</source>
        <translation>Beispiel Kundendienst</translation>
    </message>
    <message>
        <source>Messy import</source>
        <translation>Unordentlicher Import</translation>
    </message>
    <message>
        <source>Files of several kinds thrown together, with one of everything that goes wrong.</source>
        <translation>Dateien verschiedener Art, zusammengeworfen, mit je einem von allem, was schiefgehen kann.</translation>
    </message>
    <message>
        <source>Sample of a messy import</source>
        <translation>Beispiel eines unordentlichen Imports</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About RoleThread Workbench</source>
        <translation>Über RoleThread Workbench</translation>
    </message>
    <message>
        <source>Version %s</source>
        <translation>Version %s</translation>
    </message>
    <message>
        <source>A workbench in which writers curate conversations for training. Nothing leaves this computer: the program works without a network and reports nothing to anyone.</source>
        <translation>Eine Werkbank, an der Schreibende Gespräche für das Training pflegen. Nichts verlässt diesen Rechner: das Programm arbeitet ohne Netz und meldet niemandem etwas.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>It stands on the work of others, under these licences:</source>
        <translation>Es steht auf der Arbeit anderer, unter diesen Lizenzen:</translation>
    </message>
</context>
<context>
    <name>ActionStates</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Nothing to {0}</source>
        <translation>Nichts: {0}</translation>
    </message>
</context>
<context>
    <name>AlternativePane</name>
    <message>
        <source>Another text of this turn</source>
        <translation>Ein anderer Text dieses Beitrags</translation>
    </message>
    <message>
        <source>The text before (Ctrl+Alt+←)</source>
        <translation>Der Text davor (Strg+Alt+←)</translation>
    </message>
    <message>
        <source>The next text (Ctrl+Alt+→)</source>
        <translation>Der nächste Text (Strg+Alt+→)</translation>
    </message>
    <message>
        <source>Choose this text; the other one takes its place here (Alt+2 …)</source>
        <translation>Diesen Text wählen; der andere nimmt hier seinen Platz ein (Alt+2 …)</translation>
    </message>
    <message>
        <source>Reject, delete or take out this text</source>
        <translation>Diesen Text ablehnen, löschen oder herausnehmen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>Anderer Text</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0:,} words</source>
        <translation>{0:,} Wörter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Nothing said here yet. Type to write another text.</source>
        <translation>Hier wird noch nichts gesagt. Schreiben Sie einen anderen Text.</translation>
    </message>
    <message>
        <source>Calls {0}.</source>
        <translation>Ruft {0} auf.</translation>
    </message>
    <message>
        <source>1 further turn</source>
        <translation>1 weiterer Beitrag</translation>
    </message>
    <message>
        <source>{0} further turns</source>
        <translation>{0} weitere Beiträge</translation>
    </message>
    <message>
        <source>{0} belong to this text and come along when it is chosen.</source>
        <translation>{0} gehören zu diesem Text und kommen mit, wenn er gewählt wird.</translation>
    </message>
    <message>
        <source>Typing in another text of a turn</source>
        <translation>In einem anderen Text eines Beitrags geschrieben</translation>
    </message>
    <message>
        <source>Chose another text of a turn</source>
        <translation>Einen anderen Text eines Beitrags gewählt</translation>
    </message>
    <message>
        <source>Choose this text</source>
        <translation>Diesen Text wählen</translation>
    </message>
    <message>
        <source>Not rejected after all</source>
        <translation>Doch nicht abgelehnt</translation>
    </message>
    <message>
        <source>Mark as rejected</source>
        <translation>Als abgelehnt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark all the others as rejected</source>
        <translation>Alle anderen als abgelehnt kennzeichnen</translation>
    </message>
    <message>
        <source>Make it a conversation of its own</source>
        <translation>Ein eigenes Gespräch daraus machen</translation>
    </message>
    <message>
        <source>Delete this text</source>
        <translation>Diesen Text löschen</translation>
    </message>
    <message>
        <source>Took a rejection back</source>
        <translation>Eine Ablehnung zurückgenommen</translation>
    </message>
    <message>
        <source>Rejected another text of a turn</source>
        <translation>Einen anderen Text eines Beitrags abgelehnt</translation>
    </message>
    <message>
        <source>Rejected all the other texts of a turn</source>
        <translation>Alle anderen Texte eines Beitrags abgelehnt</translation>
    </message>
    <message>
        <source>Made a conversation of another text</source>
        <translation>Aus einem anderen Text ein Gespräch gemacht</translation>
    </message>
    <message>
        <source>Deleted another text of a turn</source>
        <translation>Einen anderen Text eines Beitrags gelöscht</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{0} is open in another window. Here you can look, but not change anything.</source>
        <translation>{0} ist in einem anderen Fenster geöffnet. Hier können Sie lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Looking ahead</source>
        <translation>Vorausschau</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Ausbessern</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your work is kept; you can go on.</source>
        <translation>Im Programm ging etwas schief. Ihre Arbeit ist aufbewahrt; Sie können weitermachen.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>{0} places in {1} could not be read or were mended. Everything else is here.</source>
        <translation>{0} Stellen in {1} konnten nicht gelesen werden oder wurden ausgebessert. Alles andere ist da.</translation>
    </message>
    <message>
        <source>One place in {0} could not be read or was mended. Everything else is here.</source>
        <translation>Eine Stelle in {0} konnte nicht gelesen werden oder wurde ausgebessert. Alles andere ist da.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of “{0}”</source>
        <translation>Sicherungen von „{0}“</translation>
    </message>
    <message>
        <source>While you work, the project is copied every twenty minutes in which something changed. Going back to a copy keeps the project as it is now as one more backup, so nothing is lost.</source>
        <translation>Während Sie arbeiten, wird das Projekt alle zwanzig Minuten kopiert, in denen sich etwas geändert hat. Gehen Sie zu einer Kopie zurück, bleibt das Projekt, wie es jetzt ist, als eine weitere Sicherung erhalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Done last</source>
        <translation>Zuletzt getan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>No backup was made yet. “Make one now” does it.</source>
        <translation>Es gibt noch keine Sicherung. „Jetzt eine machen“ legt eine an.</translation>
    </message>
    <message>
        <source>Done since then</source>
        <translation>Seitdem getan</translation>
    </message>
    <message>
        <source>What was done since the chosen backup</source>
        <translation>Was seit der gewählten Sicherung getan wurde</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Jetzt eine machen</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Zu dieser zurückgehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing. The project is as it was then.</source>
        <translation>Nichts. Das Projekt ist, wie es damals war.</translation>
    </message>
</context>
<context>
    <name>BalancePage</name>
    <message>
        <source>Click a bar to see its conversations, or drag over several. Click it again to let go.</source>
        <translation>Ein Klick auf einen Balken zeigt seine Gespräche; ziehen Sie über mehrere. Ein weiterer Klick lässt los.</translation>
    </message>
    <message>
        <source>What the charts are compared with</source>
        <translation>Womit die Diagramme verglichen werden</translation>
    </message>
    <message>
        <source>A line on each chart shows where its bars would be. What the checks found is of now only.</source>
        <translation>Eine Linie in jedem Diagramm zeigt, wo seine Balken wären. Was die Prüfungen fanden, gibt es nur von jetzt.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>BalanceStrip</name>
    <message>
        <source>Charts of what is shown</source>
        <translation>Diagramme dessen, was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>BeforeKey</name>
    <message>
        <source>in “{0}”</source>
        <translation>in „{0}“</translation>
    </message>
    <message>
        <source>in the file it came from</source>
        <translation>in der Datei, aus der es kam</translation>
    </message>
    <message>
        <source>This turn was not there yet</source>
        <translation>Diesen Beitrag gab es da noch nicht</translation>
    </message>
    <message>
        <source>The same as {0}</source>
        <translation>Dasselbe wie {0}</translation>
    </message>
    <message>
        <source>As it was {0}</source>
        <translation>Wie es {0} war</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>More for these conversations</source>
        <translation>Mehr für diese Gespräche</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Nichts wählen</translation>
    </message>
    <message>
        <source>All {0:,} shown</source>
        <translation>Alle {0:,} gezeigten</translation>
    </message>
    <message>
        <source>{0:,} selected</source>
        <translation>{0:,} gewählt</translation>
    </message>
    <message>
        <source> · {0:,} more hidden by the filter stay as they are</source>
        <translation> · {0:,} weitere, die der Filter verbirgt, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>Zurück auf „durchzusehen“</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Take into the export</source>
        <translation>In den Export aufnehmen</translation>
    </message>
    <message>
        <source>Leave out of the export</source>
        <translation>Vom Export ausnehmen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Join into one conversation</source>
        <translation>Zu einem Gespräch verbinden</translation>
    </message>
</context>
<context>
    <name>CallBlock</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Function that is called</source>
        <translation>Funktion, die aufgerufen wird</translation>
    </message>
    <message>
        <source>Delete this call</source>
        <translation>Diesen Aufruf löschen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>What its result refers to</source>
        <translation>Worauf sich sein Ergebnis bezieht</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>Canon</name>
    <message>
        <source>What system prompts and replies say of a character: age, eyes, hair, home, work, as far as English sentences state it plainly. Say which is true; whatever disagrees is flagged from then on, and can be corrected.</source>
        <translation>Was Systemprompts und Antworten von einer Figur sagen: Alter, Augen, Haare, Zuhause, Arbeit, soweit englische Sätze es geradeheraus sagen. Sagen Sie, was stimmt; was widerspricht, wird von da an markiert und kann berichtigt werden.</translation>
    </message>
    <message>
        <source>Show facts that agree, too</source>
        <translation>Auch Fakten zeigen, die übereinstimmen</translation>
    </message>
    <message>
        <source>Reading what is said of your characters…</source>
        <translation>Es wird gelesen, was von Ihren Figuren gesagt wird …</translation>
    </message>
    <message>
        <source>Facts of characters</source>
        <translation>Fakten über Figuren</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>In system prompts</source>
        <translation>In Systemprompts</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>This one is true</source>
        <translation>Dies stimmt</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Correct what disagrees…</source>
        <translation>Berichtigen, was widerspricht …</translation>
    </message>
    <message>
        <source>Nothing that is said of a character disagrees.</source>
        <translation>Nichts, was von einer Figur gesagt wird, widerspricht sich.</translation>
    </message>
    <message>
        <source>Facts that agree are shown on demand.</source>
        <translation>Übereinstimmende Fakten werden auf Wunsch gezeigt.</translation>
    </message>
    <message>
        <source>Show the {0} that say “{1}”</source>
        <translation>Die {0} zeigen, die „{1}“ sagen</translation>
    </message>
    <message>
        <source>{0}: {1} is “{2}”</source>
        <translation>{0}: {1} ist „{2}“</translation>
    </message>
    <message>
        <source>{0}: {1} is left open</source>
        <translation>{0}: {1} bleibt offen</translation>
    </message>
    <message>
        <source>Correct what disagrees with the canon</source>
        <translation>Berichtigt, was dem Kanon widerspricht</translation>
    </message>
    <message>
        <source>Everything that is said agrees with the canon.</source>
        <translation>Alles, was gesagt wird, stimmt mit dem Kanon überein.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Check “{0}” turned on</source>
        <translation>Prüfung „{0}“ eingeschaltet</translation>
    </message>
    <message>
        <source>Check “{0}” turned off</source>
        <translation>Prüfung „{0}“ ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>ChangedConversations</name>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>dazugekommen</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>status, note or place changed</source>
        <translation>Stand, Notiz oder Platz geändert</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation>(nicht mehr da)</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Where the bars would end if what is shown were like the whole dataset.</source>
        <translation>Wo die Balken endeten, wenn das Gezeigte wie der ganze Datensatz wäre.</translation>
    </message>
    <message>
        <source>Copy the figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>Die Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>{0} as in everything</source>
        <translation>{0} wie in allem</translation>
    </message>
    <message>
        <source>{0} as in “{1}”</source>
        <translation>{0} wie in „{1}“</translation>
    </message>
    <message>
        <source>This fills in while the checks run.</source>
        <translation>Dies füllt sich, während die Prüfungen laufen.</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>Das Diagramm zeigen</translation>
    </message>
</context>
<context>
    <name>CheckDetail</name>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>in one conversation</source>
        <translation>in einem Gespräch</translation>
    </message>
    <message>
        <source>in {0} conversations</source>
        <translation>in {0} Gesprächen</translation>
    </message>
    <message>
        <source>Show the {0} found {1}</source>
        <translation>Die {0} Funde zeigen ({1})</translation>
    </message>
    <message>
        <source>Works in every language.</source>
        <translation>Geht in jeder Sprache.</translation>
    </message>
    <message>
        <source>Knows {0}; it stays silent in other languages.</source>
        <translation>Kennt {0}; in anderen Sprachen schweigt sie.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove “{0}” from the filter</source>
        <translation>„{0}“ aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>Filter {0}. Press to remove it.</source>
        <translation>Filter {0}. Drücken, um ihn wegzunehmen.</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Show who matches the filter now (F5)</source>
        <translation>Zeigen, was jetzt zum Filter passt (F5)</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Gespräche zeigen</translation>
    </message>
    <message>
        <source>{0:,} left</source>
        <translation>{0:,} übrig</translation>
    </message>
    <message>
        <source>{0:,} done</source>
        <translation>{0:,} erledigt</translation>
    </message>
    <message>
        <source>{0:,} more match</source>
        <translation>{0:,} weitere passen</translation>
    </message>
</context>
<context>
    <name>ChosenMark</name>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>The first conversation, read so</source>
        <translation>Das erste Gespräch, so gelesen</translation>
    </message>
    <message>
        <source>The first lines of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Do not open it</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>No conversation comes of this. Choose at least the column with the text.</source>
        <translation>Daraus wird kein Gespräch. Wählen Sie wenigstens die Spalte mit dem Text.</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>{0} is open for reading only, so nothing was changed.</source>
        <translation>{0} ist nur zum Lesen geöffnet, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close the other window, then open it again.</source>
        <translation>Schließen Sie das andere Fenster und öffnen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Compare with a version</source>
        <translation>Mit einer Version vergleichen</translation>
    </message>
    <message>
        <source>Compared with “{0}”</source>
        <translation>Verglichen mit „{0}“</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>The conversation above (Ctrl+↑)</source>
        <translation>Das Gespräch darüber (Strg+↑)</translation>
    </message>
    <message>
        <source>The conversation below (Ctrl+↓)</source>
        <translation>Das Gespräch darunter (Strg+↓)</translation>
    </message>
    <message>
        <source>A note to yourself…</source>
        <translation>Eine Notiz für Sie selbst …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Durchzusehen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>{0}. Press to change the status; Ctrl+Enter approves and goes to the next one.</source>
        <translation>{0}. Drücken, um den Stand zu ändern; Strg+Eingabe gibt frei und geht zum nächsten.</translation>
    </message>
    <message>
        <source>Status: {0}</source>
        <translation>Stand: {0}</translation>
    </message>
    <message>
        <source>In the export</source>
        <translation>Im Export</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>In the export. Press to leave this conversation out.</source>
        <translation>Im Export. Drücken, um dieses Gespräch auszunehmen.</translation>
    </message>
    <message>
        <source>Left out of the export. Press to take this conversation in again.</source>
        <translation>Vom Export ausgenommen. Drücken, um dieses Gespräch wieder aufzunehmen.</translation>
    </message>
    <message>
        <source>Thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>Thumb down</source>
        <translation>Daumen runter</translation>
    </message>
</context>
<context>
    <name>ConversationTable</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Höhe der Zeilen</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>Zwei Zeilen</translation>
    </message>
    <message>
        <source>Four lines</source>
        <translation>Vier Zeilen</translation>
    </message>
    <message>
        <source>Back to the order of the dataset</source>
        <translation>Zurück zur Reihenfolge des Datensatzes</translation>
    </message>
    <message>
        <source>Texts can be sorted when at most {0:,} conversations are shown. Filter first.</source>
        <translation>Texte lassen sich sortieren, wenn höchstens {0:,} Gespräche gezeigt werden. Filtern Sie zuerst.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Added a turn</source>
        <translation>Einen Beitrag eingefügt</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Nothing here is alike.</source>
        <translation>Hier gleicht sich nichts.</translation>
    </message>
    <message>
        <source>Groups of conversations that are alike</source>
        <translation>Gruppen von Gesprächen, die sich gleichen</translation>
    </message>
    <message>
        <source>Show what is kept as variations</source>
        <translation>Zeigen, was als Varianten bleibt</translation>
    </message>
    <message>
        <source>Alike from</source>
        <translation>Gleich von</translation>
    </message>
    <message>
        <source>How alike two conversations must be</source>
        <translation>Wie sehr sich zwei Gespräche gleichen müssen</translation>
    </message>
    <message>
        <source>Flag from here on</source>
        <translation>Von hier an markieren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Keep all, they are variations</source>
        <translation>Alle behalten, es sind Varianten</translation>
    </message>
    <message>
        <source>Put the replies into one conversation</source>
        <translation>Die Antworten in ein Gespräch legen</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Fast gleich</translation>
    </message>
    <message>
        <source>One prompt, several replies</source>
        <translation>Ein Prompt, mehrere Antworten</translation>
    </message>
    <message>
        <source>Every copy trains the same words once more.</source>
        <translation>Jede Kopie trainiert dieselben Wörter noch einmal.</translation>
    </message>
    <message>
        <source>The share of neighbouring words that two conversations have in common.</source>
        <translation>Der Anteil benachbarter Wörter, den zwei Gespräche gemeinsam haben.</translation>
    </message>
    <message>
        <source>The same up to the last reply. Keep the best, or keep them as variations to choose from.</source>
        <translation>Gleich bis auf die letzte Antwort. Behalten Sie die beste, oder behalten Sie alle als Varianten zum Auswählen.</translation>
    </message>
    <message>
        <source>Conversation {0}</source>
        <translation>Gespräch {0}</translation>
    </message>
    <message>
        <source>{0} conversations</source>
        <translation>{0} Gespräche</translation>
    </message>
    <message>
        <source>Nothing is kept as variations.</source>
        <translation>Nichts wird als Variante behalten.</translation>
    </message>
    <message>
        <source>What you keep as variations is listed here.</source>
        <translation>Was Sie als Varianten behalten, steht hier.</translation>
    </message>
    <message>
        <source>No two conversations are so much alike.</source>
        <translation>Keine zwei Gespräche gleichen sich so sehr.</translation>
    </message>
    <message>
        <source>Move the slider to the left to see conversations that are less alike.</source>
        <translation>Schieben Sie den Regler nach links, um Gespräche zu sehen, die sich weniger gleichen.</translation>
    </message>
    <message>
        <source>No conversation is there twice.</source>
        <translation>Kein Gespräch ist zweimal da.</translation>
    </message>
    <message>
        <source>Every prompt has one reply.</source>
        <translation>Jeder Prompt hat eine Antwort.</translation>
    </message>
    <message>
        <source>Prompts that are answered several times stand here.</source>
        <translation>Prompts, die mehrmals beantwortet werden, stehen hier.</translation>
    </message>
    <message>
        <source> (approved)</source>
        <translation> (freigegeben)</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>das andere</translation>
    </message>
    <message>
        <source>the {0} others</source>
        <translation>die {0} anderen</translation>
    </message>
    <message>
        <source>Keep {0}, leave {1} out</source>
        <translation>{0} behalten, {1} ausnehmen</translation>
    </message>
    <message>
        <source>No longer variations</source>
        <translation>Keine Varianten mehr</translation>
    </message>
    <message>
        <source>Keep one of each of the {0} groups, leave {1} out</source>
        <translation>Aus jeder der {0} Gruppen eines behalten, {1} ausnehmen</translation>
    </message>
    <message>
        <source>Open conversation {0}</source>
        <translation>Gespräch {0} öffnen</translation>
    </message>
    <message>
        <source>Kept {0} of {1} conversations that are alike</source>
        <translation>{0} von {1} Gesprächen behalten, die sich gleichen</translation>
    </message>
    <message>
        <source>Left {0} copies out of the export</source>
        <translation>{0} Kopien vom Export ausgenommen</translation>
    </message>
    <message>
        <source>Kept {0} conversations as variations</source>
        <translation>{0} Gespräche als Varianten behalten</translation>
    </message>
    <message>
        <source>{0} conversations are no longer variations</source>
        <translation>{0} Gespräche sind keine Varianten mehr</translation>
    </message>
    <message>
        <source>These conversations differ in more than their last reply by now.</source>
        <translation>Diese Gespräche unterscheiden sich inzwischen in mehr als ihrer letzten Antwort.</translation>
    </message>
    <message>
        <source>Put the replies of {0} conversations into conversation {1}</source>
        <translation>Die Antworten von {0} Gesprächen in Gespräch {1} gelegt</translation>
    </message>
    <message>
        <source>Conversations are nearly the same from {0} % on</source>
        <translation>Gespräche sind fast gleich von {0} % an</translation>
    </message>
</context>
<context>
    <name>CountingChoice</name>
    <message>
        <source>How tokens are counted</source>
        <translation>Wie Tokens gezählt werden</translation>
    </message>
    <message>
        <source>Choose the model's tokenizer.json…</source>
        <translation>Die tokenizer.json des Modells wählen …</translation>
    </message>
    <message>
        <source>Choose its chat template…</source>
        <translation>Seine Chatvorlage wählen …</translation>
    </message>
    <message>
        <source>Estimate instead</source>
        <translation>Stattdessen schätzen</translation>
    </message>
    <message>
        <source>Counted with the tokenizer of “{0}”. There is no chat template beside it, so the marks around turns are guessed: put tokenizer_config.json or chat_template.jinja beside it, or choose it.</source>
        <translation>Gezählt mit dem Tokenizer von „{0}“. Daneben liegt keine Chatvorlage, darum sind die Zeichen um die Beiträge geraten: legen Sie tokenizer_config.json oder chat_template.jinja daneben, oder wählen Sie sie.</translation>
    </message>
    <message>
        <source>Counted exactly, with the tokenizer and the chat template of “{0}”. The template itself says which words are learned.</source>
        <translation>Genau gezählt, mit dem Tokenizer und der Chatvorlage von „{0}“. Die Vorlage selbst sagt, welche Wörter gelernt werden.</translation>
    </message>
    <message>
        <source>Counted exactly, with the tokenizer and the chat template of “{0}”.</source>
        <translation>Genau gezählt, mit dem Tokenizer und der Chatvorlage von „{0}“.</translation>
    </message>
    <message>
        <source>Choose another tokenizer.json…</source>
        <translation>Eine andere tokenizer.json wählen …</translation>
    </message>
    <message>
        <source>Looking at {0}…</source>
        <translation>{0} wird angesehen …</translation>
    </message>
    <message>
        <source>Estimated, give or take 10 % for English. For exact figures choose the file tokenizer.json of the model that you train; its chat template is looked for beside it.</source>
        <translation>Geschätzt, für Englisch auf etwa 10 % genau. Für genaue Zahlen wählen Sie die Datei tokenizer.json des Modells, das Sie trainieren; seine Chatvorlage wird daneben gesucht.</translation>
    </message>
    <message>
        <source>The model's tokenizer</source>
        <translation>Der Tokenizer des Modells</translation>
    </message>
    <message>
        <source>Tokenizers (tokenizer.json *.json);;All files (*)</source>
        <translation>Tokenizer (tokenizer.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The model's chat template</source>
        <translation>Die Chatvorlage des Modells</translation>
    </message>
    <message>
        <source>Chat templates (*.jinja *.j2 *.json *.txt);;All files (*)</source>
        <translation>Chatvorlagen (*.jinja *.j2 *.json *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Answer a question about the dataset</source>
        <translation>Eine Frage zum Datensatz beantwortet</translation>
    </message>
    <message>
        <source>{0} is open in another window, so it can only be read here.</source>
        <translation>{0} ist in einem anderen Fenster geöffnet, darum kann es hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>Close the other window, then open it again to make changes.</source>
        <translation>Schließen Sie das andere Fenster und öffnen Sie es noch einmal, um etwas zu ändern.</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>What changed in the conversation</source>
        <translation>Was sich im Gespräch geändert hat</translation>
    </message>
    <message>
        <source>%s, unchanged</source>
        <translation>%s, unverändert</translation>
    </message>
    <message>
        <source>%s, new</source>
        <translation>%s, neu</translation>
    </message>
    <message>
        <source>%s, gone</source>
        <translation>%s, fort</translation>
    </message>
    <message>
        <source>%s, was %s</source>
        <translation>%s, war %s</translation>
    </message>
    <message>
        <source>%s, moved here</source>
        <translation>%s, hierher bewegt</translation>
    </message>
</context>
<context>
    <name>EarlierTexts</name>
    <message>
        <source>Earlier texts of this turn</source>
        <translation>Frühere Texte dieses Beitrags</translation>
    </message>
    <message>
        <source>Versions with another text of this turn</source>
        <translation>Versionen mit einem anderen Text dieses Beitrags</translation>
    </message>
    <message>
        <source>No version has another text of this turn.</source>
        <translation>Keine Version hat einen anderen Text dieses Beitrags.</translation>
    </message>
    <message>
        <source>Save a version before larger changes; it takes no time.</source>
        <translation>Sichern Sie vor größeren Änderungen eine Version; das braucht keine Zeit.</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Diesen Text zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As it came from the file</source>
        <translation>Wie er aus der Datei kam</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>Brought back a turn of conversation {0} from {1}</source>
        <translation>Einen Beitrag von Gespräch {0} zurückgeholt aus {1}</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <translation>„{0}“ ({1})</translation>
    </message>
    <message>
        <source>Ignored everywhere: {0}</source>
        <translation>Überall übergangen: {0}</translation>
    </message>
    <message>
        <source>Ignored here: {0}</source>
        <translation>Hier übergangen: {0}</translation>
    </message>
    <message>
        <source>Gave a thumb up</source>
        <translation>Einen Daumen hoch gegeben</translation>
    </message>
    <message>
        <source>Gave a thumb down</source>
        <translation>Einen Daumen runter gegeben</translation>
    </message>
    <message>
        <source>Took a thumb back</source>
        <translation>Einen Daumen zurückgenommen</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Eine Notiz geschrieben</translation>
    </message>
    <message>
        <source>Removed a note</source>
        <translation>Eine Notiz entfernt</translation>
    </message>
    <message>
        <source>Fix what the checks found</source>
        <translation>Behoben, was die Prüfungen fanden</translation>
    </message>
    <message>
        <source>There is no conversation below this one to join it with.</source>
        <translation>Unter diesem Gespräch ist keines, mit dem es sich verbinden ließe.</translation>
    </message>
    <message>
        <source>Made a conversation</source>
        <translation>Ein Gespräch gemacht</translation>
    </message>
    <message>
        <source>Made {0:,} conversations</source>
        <translation>{0:,} Gespräche gemacht</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Dieses Gespräch</translation>
    </message>
    <message>
        <source>All {0:,} shown</source>
        <translation>Alle {0:,} gezeigten</translation>
    </message>
    <message>
        <source>{0:,} selected</source>
        <translation>{0:,} gewählt</translation>
    </message>
    <message>
        <source>Fix all: {0}</source>
        <translation>Alle beheben: {0}</translation>
    </message>
    <message>
        <source>Whole project: {0:,}</source>
        <translation>Ganzes Projekt: {0:,}</translation>
    </message>
    <message>
        <source>{0:,} skipped, their words had changed</source>
        <translation>{0:,} übersprungen, ihre Wörter hatten sich geändert</translation>
    </message>
</context>
<context>
    <name>EditLayout</name>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Gespräche zeigen</translation>
    </message>
    <message>
        <source>Choose a conversation to read and edit it.</source>
        <translation>Wählen Sie ein Gespräch, um es zu lesen und zu bearbeiten.</translation>
    </message>
    <message>
        <source>↑ and ↓ go through the table.</source>
        <translation>↑ und ↓ gehen durch die Tabelle.</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>No conversation matches the filter.</source>
        <translation>Kein Gespräch passt zum Filter.</translation>
    </message>
    <message>
        <source>Reading the first conversations…</source>
        <translation>Die ersten Gespräche werden gelesen …</translation>
    </message>
    <message>
        <source>There is no conversation here.</source>
        <translation>Hier ist kein Gespräch.</translation>
    </message>
    <message>
        <source>Open a dataset to fill the table.</source>
        <translation>Öffnen Sie einen Datensatz, um die Tabelle zu füllen.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>{0} conversations</source>
        <translation>{0} Gespräche</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} shown</source>
        <translation>{0:,} von {1:,} gezeigt</translation>
    </message>
    <message>
        <source>{0:,} selected</source>
        <translation>{0:,} gewählt</translation>
    </message>
    <message>
        <source>{0:,} words</source>
        <translation>{0:,} Wörter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>EditWalk</name>
    <message>
        <source>This conversation was deleted. Undo brings it back.</source>
        <translation>Dieses Gespräch wurde gelöscht. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>The filter does not show this conversation. It is here because you went to it.</source>
        <translation>Der Filter zeigt dieses Gespräch nicht. Es ist hier, weil Sie zu ihm gegangen sind.</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Conversation {0:,}</source>
        <translation>Gespräch {0:,}</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} von {1:,}</translation>
    </message>
    <message>
        <source>This is the last one shown.</source>
        <translation>Das ist das letzte gezeigte.</translation>
    </message>
    <message>
        <source>This is the first one shown.</source>
        <translation>Das ist das erste gezeigte.</translation>
    </message>
    <message>
        <source>There is no flag at the cursor. F8 goes to the next one.</source>
        <translation>An der Schreibmarke ist keine Markierung. F8 geht zur nächsten.</translation>
    </message>
    <message>
        <source>These flags are about the whole dataset. Choose them on the left to go through them.</source>
        <translation>Diese Markierungen betreffen den ganzen Datensatz. Wählen Sie sie links, um sie durchzugehen.</translation>
    </message>
    <message>
        <source>No flag above this one. F8 goes down.</source>
        <translation>Keine Markierung darüber. F8 geht nach unten.</translation>
    </message>
    <message>
        <source>No flag below this one. Shift+F8 goes up.</source>
        <translation>Keine Markierung darunter. Umschalt+F8 geht nach oben.</translation>
    </message>
    <message>
        <source>That was the last one to review here. You approved {0:,}.</source>
        <translation>Das war das letzte, das hier durchzusehen war. Sie haben {0:,} freigegeben.</translation>
    </message>
    <message>
        <source>{0:,} further up are still to review.</source>
        <translation>{0:,} weiter oben sind noch durchzusehen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Approved {0:,}</source>
        <translation>{0:,} freigegeben</translation>
    </message>
</context>
<context>
    <name>ExportChoosing</name>
    <message>
        <source>Folder in which the export gets a folder of its own</source>
        <translation>Ordner, in dem der Export einen eigenen Ordner bekommt</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Datasets (*.jsonl *.json *.gz);;All files (*)</source>
        <translation>Datensätze (*.jsonl *.json *.gz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ExportLayout</name>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>One conversation a line (JSONL)</source>
        <translation>Ein Gespräch je Zeile (JSONL)</translation>
    </message>
    <message>
        <source>One list of all (JSON)</source>
        <translation>Eine Liste von allen (JSON)</translation>
    </message>
    <message>
        <source>Packed with gzip</source>
        <translation>Mit gzip gepackt</translation>
    </message>
    <message>
        <source>Keep places that could not be read as they are</source>
        <translation>Stellen, die nicht gelesen werden konnten, behalten, wie sie sind</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Save this list as a table…</source>
        <translation>Diese Liste als Tabelle sichern …</translation>
    </message>
    <message>
        <source>For a spreadsheet: a row for each conversation and what is wrong with it</source>
        <translation>Für eine Tabellenkalkulation: eine Zeile für jedes Gespräch und was an ihm nicht stimmt</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wohin</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>What would happen there</source>
        <translation>Was dort geschähe</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Every conversation is left out, or there is none yet. Take some in on the Edit page.</source>
        <translation>Jedes Gespräch ist ausgenommen, oder es gibt noch keines. Nehmen Sie auf der Seite Bearbeiten welche auf.</translation>
    </message>
    <message>
        <source>Choose where the conversations go. Before anything is written you see here which of them would be left out, cut or misread there, and what can be done about it.</source>
        <translation>Wählen Sie, wohin die Gespräche gehen. Bevor etwas geschrieben wird, sehen Sie hier, welche von ihnen dort weggelassen, abgeschnitten oder falsch gelesen würden, und was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>Looking through the conversations…</source>
        <translation>Die Gespräche werden angesehen …</translation>
    </message>
    <message>
        <source>Nothing would be left out, cut or misread.</source>
        <translation>Nichts würde weggelassen, abgeschnitten oder falsch gelesen.</translation>
    </message>
    <message>
        <source>Export 1 conversation</source>
        <translation>1 Gespräch exportieren</translation>
    </message>
    <message>
        <source>Export {0} conversations</source>
        <translation>{0} Gespräche exportieren</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Not looked through to the end.</source>
        <translation>Nicht bis zum Ende angesehen.</translation>
    </message>
    <message>
        <source>There was nothing left to mend.</source>
        <translation>Es blieb nichts auszubessern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save what was found as a table</source>
        <translation>Das Gefundene als Tabelle sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>What was found is in {0}.</source>
        <translation>Das Gefundene steht in {0}.</translation>
    </message>
    <message>
        <source>Write the source to</source>
        <translation>Die Quelle schreiben nach</translation>
    </message>
    <message>
        <source>1 conversation is in {0}.</source>
        <translation>1 Gespräch ist in {0}.</translation>
    </message>
    <message>
        <source>{1} conversations are in {0}.</source>
        <translation>{1} Gespräche sind in {0}.</translation>
    </message>
    <message>
        <source>{0} of them are kept for validation.</source>
        <translation>{0} davon werden zur Überprüfung zurückgehalten.</translation>
    </message>
    <message>
        <source>{0} stayed behind; the manifest names them.</source>
        <translation>{0} blieben zurück; das Verzeichnis nennt sie.</translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message>
        <source>Click: only these. Ctrl+click: these as well. Alt+click: without these.</source>
        <translation>Klick: nur diese. Strg+Klick: auch diese. Alt+Klick: ohne diese.</translation>
    </message>
    <message>
        <source>, chosen</source>
        <translation>, gewählt</translation>
    </message>
    <message>
        <source>, excluded</source>
        <translation>, ausgeschlossen</translation>
    </message>
    <message>
        <source>{0}, {1:,} conversations{2}</source>
        <translation>{0}, {1:,} Gespräche{2}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>In “{0}”</source>
        <translation>In „{0}“</translation>
    </message>
    <message>
        <source>Of everything</source>
        <translation>Von allem</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>{0} beside it says what was exported, from which state, with which choices and seed.</source>
        <translation>{0} daneben sagt, was exportiert wurde, aus welchem Stand, mit welchen Entscheidungen und welcher Zufallszahl.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>The checks have found nothing so far.</source>
        <translation>Die Prüfungen haben bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Durchzusehen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>In the export</source>
        <translation>Im Export</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Other texts</source>
        <translation>Andere Texte</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>Thumb down</source>
        <translation>Daumen runter</translation>
    </message>
    <message>
        <source>Pictures and the like</source>
        <translation>Bilder und dergleichen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Any flag</source>
        <translation>Irgendeine Markierung</translation>
    </message>
    <message>
        <source>None of the conversations shown has a flag.</source>
        <translation>Keines der gezeigten Gespräche hat eine Markierung.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show these as well</source>
        <translation>Auch diese zeigen</translation>
    </message>
    <message>
        <source>Show those without</source>
        <translation>Die ohne zeigen</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Show it</source>
        <translation>Es zeigen</translation>
    </message>
    <message>
        <source>Show these {0:,}</source>
        <translation>Diese {0:,} zeigen</translation>
    </message>
    <message>
        <source>Show all {0:,}</source>
        <translation>Alle {0:,} zeigen</translation>
    </message>
    <message>
        <source>would be left out</source>
        <translation>würden weggelassen</translation>
    </message>
    <message>
        <source>would be cut</source>
        <translation>würden abgeschnitten</translation>
    </message>
    <message>
        <source>would be misread</source>
        <translation>würden falsch gelesen</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>Show 1 conversation</source>
        <translation>1 Gespräch zeigen</translation>
    </message>
    <message>
        <source>Show {0} conversations</source>
        <translation>{0} Gespräche zeigen</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>Nr. {0}</translation>
    </message>
    <message>
        <source>Open conversation {0}: {1}</source>
        <translation>Gespräch {0} öffnen: {1}</translation>
    </message>
    <message>
        <source>As edits (can be undone)</source>
        <translation>Als Änderungen (rückgängig zu machen)</translation>
    </message>
    <message>
        <source>{0}, as edits</source>
        <translation>{0}, als Änderungen</translation>
    </message>
    <message>
        <source>Only in the exported file</source>
        <translation>Nur in der exportierten Datei</translation>
    </message>
    <message>
        <source>{0}, only in the exported file</source>
        <translation>{0}, nur in der exportierten Datei</translation>
    </message>
</context>
<context>
    <name>FixAllPanel</name>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Die Liste schließen</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Im Export</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Which fixes</source>
        <translation>Welche Behebungen</translation>
    </message>
    <message>
        <source>Space ticks, Enter shows the place. Approved conversations start unticked.</source>
        <translation>Leertaste kreuzt an, Eingabe zeigt die Stelle. Freigegebene Gespräche sind zuerst nicht angekreuzt.</translation>
    </message>
    <message>
        <source>Only “{0}”</source>
        <translation>Nur „{0}“</translation>
    </message>
    <message>
        <source>All fixes of “{0}”</source>
        <translation>Alle Behebungen von „{0}“</translation>
    </message>
    <message>
        <source>Fix {0:,}</source>
        <translation>{0:,} beheben</translation>
    </message>
    <message>
        <source>Nothing here can be fixed by itself. Choose a wider scope, or read the flags one by one with F8.</source>
        <translation>Hier lässt sich nichts von selbst beheben. Wählen Sie einen weiteren Bereich, oder lesen Sie die Markierungen einzeln mit F8.</translation>
    </message>
    <message>
        <source>Fixed {0:,} places ({1})</source>
        <translation>{0:,} Stellen behoben ({1})</translation>
    </message>
    <message>
        <source>{0}: {1:,} places</source>
        <translation>{0}: {1:,} Stellen</translation>
    </message>
</context>
<context>
    <name>FixTree</name>
    <message>
        <source>Changes to make</source>
        <translation>Anstehende Änderungen</translation>
    </message>
    <message>
        <source>(approved)</source>
        <translation>(freigegeben)</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0:,} more places in approved conversations</source>
        <translation>{0:,} weitere Stellen in freigegebenen Gesprächen</translation>
    </message>
    <message>
        <source>{0:,} more places</source>
        <translation>{0:,} weitere Stellen</translation>
    </message>
    <message>
        <source>cut “{0}” before “{1}”</source>
        <translation>„{0}“ vor „{1}“ streichen</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>„{0}“ wird zu „{1}“</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Hier übergehen</translation>
    </message>
    <message>
        <source>Ignore everywhere</source>
        <translation>Überall übergehen</translation>
    </message>
    <message>
        <source>Fix all like this…</source>
        <translation>Alle dieser Art beheben …</translation>
    </message>
</context>
<context>
    <name>FlagLine</name>
    <message>
        <source>See what can be done</source>
        <translation>Sehen, was sich tun lässt</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide – RoleThread Workbench</source>
        <translation>Handbuch – RoleThread Workbench</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>No chapter has all of these words. Try fewer, or other ones.</source>
        <translation>Kein Kapitel hat all diese Wörter. Versuchen Sie weniger oder andere.</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Vorwärts (Alt+Rechts)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>, undone</source>
        <translation>, rückgängig gemacht</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>gestern {0}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Everything you do appears here and can be undone.</source>
        <translation>Noch wurde nichts geändert. Alles, was Sie tun, erscheint hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Show earlier steps</source>
        <translation>Frühere Schritte zeigen</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>Bis hierher rückgängig</translation>
    </message>
    <message>
        <source>Undo everything that came after the chosen step. Redo brings it back.</source>
        <translation>Alles rückgängig machen, was nach dem gewählten Schritt kam. Wiederholen bringt es zurück.</translation>
    </message>
    <message>
        <source>Take back only this</source>
        <translation>Nur dies zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the chosen step alone and keep what came after. What was changed again stays.</source>
        <translation>Nur den gewählten Schritt zurücknehmen und behalten, was danach kam. Was noch einmal geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Art des Schritts</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Changes of one conversation</source>
        <translation>Änderungen an einem Gespräch</translation>
    </message>
    <message>
        <source>Changes of many at once</source>
        <translation>Änderungen an vielen auf einmal</translation>
    </message>
    <message>
        <source>Files and versions</source>
        <translation>Dateien und Versionen</translation>
    </message>
    <message>
        <source>Checks and style</source>
        <translation>Prüfungen und Stil</translation>
    </message>
    <message>
        <source>Back to the filters</source>
        <translation>Zurück zu den Filtern</translation>
    </message>
    <message>
        <source>Close History</source>
        <translation>Verlauf schließen</translation>
    </message>
    <message>
        <source>There is no step of this kind.</source>
        <translation>Es gibt keinen Schritt dieser Art.</translation>
    </message>
    <message>
        <source>{0:,} left as they are, changed since</source>
        <translation>{0:,} bleiben, wie sie sind, seitdem geändert</translation>
    </message>
</context>
<context>
    <name>HouseStyle</name>
    <message>
        <source>House style</source>
        <translation>Hausstil</translation>
    </message>
    <message>
        <source>Language and length</source>
        <translation>Sprache und Länge</translation>
    </message>
    <message>
        <source>The house style is learned while the checks read the dataset.</source>
        <translation>Der Hausstil wird gelernt, während die Prüfungen den Datensatz lesen.</translation>
    </message>
    <message>
        <source>It stands here as soon as they are done.</source>
        <translation>Er steht hier, sobald sie fertig sind.</translation>
    </message>
    <message>
        <source>Learn it again</source>
        <translation>Noch einmal lernen</translation>
    </message>
    <message>
        <source>Take this over</source>
        <translation>Dies übernehmen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Show what it adds</source>
        <translation>Zeigen, was dazukommt</translation>
    </message>
    <message>
        <source>When it is learned again, it is learned from the {0} approved conversations.</source>
        <translation>Wird er noch einmal gelernt, dann aus den {0} freigegebenen Gesprächen.</translation>
    </message>
    <message>
        <source>It is learned from all {0} conversations until ten are approved, and then from those.</source>
        <translation>Er wird aus allen {0} Gesprächen gelernt, bis zehn freigegeben sind, und dann aus diesen.</translation>
    </message>
    <message>
        <source>What your replies do where there is a choice. A rule that nearly all follow is in force as a hint; others count once you accept them. {0}</source>
        <translation>Was Ihre Antworten tun, wo es eine Wahl gibt. Eine Regel, der fast alle folgen, gilt als Hinweis; andere zählen, wenn Sie sie annehmen. {0}</translation>
    </message>
    <message>
        <source>Show the {0} conversations that depart</source>
        <translation>Die {0} Gespräche zeigen, die abweichen</translation>
    </message>
    <message>
        <source>, Chinese and Japanese</source>
        <translation>, Chinesisch und Japanisch</translation>
    </message>
    <message>
        <source>, other languages</source>
        <translation>, andere Sprachen</translation>
    </message>
    <message>
        <source>House style: {0}, {1}</source>
        <translation>Hausstil: {0}, {1}</translation>
    </message>
    <message>
        <source>Every reply follows this already, as far as marks can be changed.</source>
        <translation>Jede Antwort folgt dem schon, soweit sich Zeichen ändern lassen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Es wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has changed since it was learned.</source>
        <translation>Seit er gelernt wurde, hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The figures differ a little; no rule changes.</source>
        <translation>Die Zahlen weichen ein wenig ab; keine Regel ändert sich.</translation>
    </message>
    <message>
        <source>This {0}.</source>
        <translation>Dies {0}.</translation>
    </message>
    <message>
        <source>Learned the house style again</source>
        <translation>Den Hausstil noch einmal gelernt</translation>
    </message>
    <message>
        <source>would be flagged</source>
        <translation>würden markiert</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>Open from the Hugging Face Hub</source>
        <translation>Vom Hugging Face Hub öffnen</translation>
    </message>
    <message>
        <source>Which dataset?</source>
        <translation>Welcher Datensatz?</translation>
    </message>
    <message>
        <source>Write its name as its page on huggingface.co shows it. Its files with data are fetched to this computer; nothing in them is run, and nothing of yours is sent.</source>
        <translation>Schreiben Sie seinen Namen, wie ihn seine Seite auf huggingface.co zeigt. Seine Dateien mit Daten werden auf diesen Rechner geholt; nichts darin wird ausgeführt, und nichts von Ihnen wird gesendet.</translation>
    </message>
    <message>
        <source>How far fetching is</source>
        <translation>Wie weit das Holen ist</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>Besitzer/Name</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>der neueste</translation>
    </message>
    <message>
        <source>only for datasets that are not open to all</source>
        <translation>nur für Datensätze, die nicht allen offenstehen</translation>
    </message>
    <message>
        <source>Keep the token in this computer's keyring</source>
        <translation>Das Zugangswort im Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>&amp;Stand</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Zugangswort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetch and open</source>
        <translation>Holen und öffnen</translation>
    </message>
    <message>
        <source>Asking the Hub for {0}…</source>
        <translation>Der Hub wird nach {0} gefragt …</translation>
    </message>
    <message>
        <source>{0} of {1} MB are here.</source>
        <translation>{0} von {1} MB sind da.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} of {1} conversations</source>
        <translation>{0} von {1} Gesprächen</translation>
    </message>
    <message>
        <source>All {0} conversations</source>
        <translation>Alle {0} Gespräche</translation>
    </message>
    <message>
        <source>One conversation restored from “{0}”</source>
        <translation>Ein Gespräch aus „{0}“ wiederhergestellt</translation>
    </message>
    <message>
        <source>{0} conversations restored from “{1}”</source>
        <translation>{0} Gespräche aus „{1}“ wiederhergestellt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open a s&amp;ample</source>
        <translation>Ein &amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Recent conversations</source>
        <translation>&amp;Letzte Gespräche</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>{0} has {1}. Your project has {2}.</source>
        <translation>{0} hat {1}. Ihr Projekt hat {2}.</translation>
    </message>
    <message>
        <source>• Languages there: {0}; in yours: {1}.</source>
        <translation>• Sprachen dort: {0}; in Ihrem: {1}.</translation>
    </message>
    <message>
        <source>• These names occur in both: {0}. See whether they are the same characters.</source>
        <translation>• Diese Namen kommen in beiden vor: {0}. Sehen Sie nach, ob es dieselben Figuren sind.</translation>
    </message>
    <message>
        <source>• System prompts: {0} are only there, {1} are in both.</source>
        <translation>• Systemprompts: {0} sind nur dort, {1} in beiden.</translation>
    </message>
    <message>
        <source>It is written as yours is: the same marks, languages and system prompts.</source>
        <translation>Es ist geschrieben wie Ihres: dieselben Zeichen, Sprachen und Systemprompts.</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>Conversations of the group</source>
        <translation>Gespräche der Gruppe</translation>
    </message>
    <message>
        <source>{0} have the same words as one of yours</source>
        <translation>{0} haben dieselben Wörter wie eines von Ihren</translation>
    </message>
    <message>
        <source>{0} are nearly the same as one of yours</source>
        <translation>{0} sind fast gleich wie eines von Ihren</translation>
    </message>
    <message>
        <source>{0} without a system prompt</source>
        <translation>{0} ohne Systemprompt</translation>
    </message>
    <message>
        <source> · {0} of yours have it too</source>
        <translation> · {0} von Ihren haben ihn auch</translation>
    </message>
    <message>
        <source>Take nothing</source>
        <translation>Nichts übernehmen</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alles übernehmen</translation>
    </message>
    <message>
        <source>Take all but copies</source>
        <translation>Alles außer Kopien übernehmen</translation>
    </message>
    <message>
        <source>Take the {0} ticked</source>
        <translation>Die {0} angekreuzten übernehmen</translation>
    </message>
    <message>
        <source>yours: {0}
→ {1}</source>
        <translation>Ihres: {0}
→ {1}</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
</context>
<context>
    <name>NewConversation</name>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Like the one on screen</source>
        <translation>Wie das auf dem Bildschirm</translation>
    </message>
    <message>
        <source>From a transcript</source>
        <translation>Aus einer Mitschrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Machen</translation>
    </message>
    <message>
        <source>Pairs of a user turn and a reply, all empty</source>
        <translation>Paare aus einem Beitrag des Nutzers und einer Antwort, alle leer</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Wortwechsel</translation>
    </message>
    <message>
        <source>Write one, or none</source>
        <translation>Einen schreiben oder keinen</translation>
    </message>
    <message>
        <source>From the library</source>
        <translation>Aus der Sammlung</translation>
    </message>
    <message>
        <source>Leave it empty for a conversation without a system prompt</source>
        <translation>Leer lassen für ein Gespräch ohne Systemprompt</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>The new one has the same roles and speakers in the same order. What shall it keep?</source>
        <translation>Das neue hat dieselben Rollen und Sprecher in derselben Reihenfolge. Was soll es behalten?</translation>
    </message>
    <message>
        <source>The system prompt</source>
        <translation>Den Systemprompt</translation>
    </message>
    <message>
        <source>What the user says</source>
        <translation>Was der Nutzer sagt</translation>
    </message>
    <message>
        <source>The replies</source>
        <translation>Die Antworten</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Paste a conversation here: a name and a colon before each turn, or as a file has it.</source>
        <translation>Fügen Sie hier ein Gespräch ein: ein Name und ein Doppelpunkt vor jedem Beitrag, oder wie eine Datei es hat.</translation>
    </message>
    <message>
        <source>How it is understood</source>
        <translation>Wie es verstanden wird</translation>
    </message>
    <message>
        <source>Make {0} conversations</source>
        <translation>{0} Gespräche machen</translation>
    </message>
    <message>
        <source>Make the conversation</source>
        <translation>Das Gespräch machen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant (the model)</source>
        <translation>Assistent (das Modell)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>{0} is</source>
        <translation>{0} ist</translation>
    </message>
    <message>
        <source>Read as a record of a dataset.</source>
        <translation>Als Eintrag eines Datensatzes gelesen.</translation>
    </message>
    <message>
        <source>Read by the marks of a chat template.</source>
        <translation>An den Zeichen einer Chatvorlage gelesen.</translation>
    </message>
    <message>
        <source>Read by the names before the colons. Who speaks is kept beside the role.</source>
        <translation>An den Namen vor den Doppelpunkten gelesen. Wer spricht, steht neben der Rolle.</translation>
    </message>
    <message>
        <source>No names were found: each paragraph is a turn, user and model by turns.</source>
        <translation>Es wurden keine Namen gefunden: jeder Absatz ist ein Beitrag, Nutzer und Modell abwechselnd.</translation>
    </message>
    <message>
        <source>– Conversation {0} –</source>
        <translation>– Gespräch {0} –</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>You have worked on {0} before. Go on where you stopped?</source>
        <translation>Sie haben schon an {0} gearbeitet. Dort weitermachen, wo Sie aufgehört haben?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Start anew from the file</source>
        <translation>Mit der Datei neu beginnen</translation>
    </message>
    <message>
        <source>these {0} files</source>
        <translation>diese {0} Dateien</translation>
    </message>
    <message>
        <source>Add {0} to “{1}”, or open on its own?</source>
        <translation>{0} zu „{1}“ hinzufügen oder für sich öffnen?</translation>
    </message>
    <message>
        <source>Add to this project</source>
        <translation>Zu diesem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Open on its own</source>
        <translation>Für sich öffnen</translation>
    </message>
    <message>
        <source>Last time the program ended while it was opening “{0}”. So it was left closed; it is still there.</source>
        <translation>Beim letzten Mal endete das Programm, während es „{0}“ öffnete. Darum blieb es geschlossen; es ist noch da.</translation>
    </message>
    <message>
        <source>Started without opening “{0}”, which was open last.</source>
        <translation>Gestartet, ohne „{0}“ zu öffnen, das zuletzt offen war.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a folder of datasets or chats</source>
        <translation>Einen Ordner mit Datensätzen oder Chats öffnen</translation>
    </message>
    <message>
        <source>Open a dataset or a project</source>
        <translation>Einen Datensatz oder ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Datasets and projects (*.jsonl *.json *.ndjson *.txt *.csv *.tsv *.xlsx *.ods *.parquet *.arrow *.png *.zip *.gz *.xz *.zst *.rolethread);;All files (*)</source>
        <translation>Datensätze und Projekte (*.jsonl *.json *.ndjson *.txt *.csv *.tsv *.xlsx *.ods *.parquet *.arrow *.png *.zip *.gz *.xz *.zst *.rolethread);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation>{0} Kopie</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>Eine Kopie des Projekts sichern</translation>
    </message>
    <message>
        <source>Projects (*.rolethread)</source>
        <translation>Projekte (*.rolethread)</translation>
    </message>
    <message>
        <source>{0} clean copy</source>
        <translation>{0} saubere Kopie</translation>
    </message>
    <message>
        <source>Save a copy without history</source>
        <translation>Eine Kopie ohne Verlauf sichern</translation>
    </message>
    <message>
        <source>A copy is in {0}. You go on in “{1}”.</source>
        <translation>Eine Kopie liegt in {0}. Sie arbeiten in „{1}“ weiter.</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>Fewer options</source>
        <translation>Weniger Möglichkeiten</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mehr Möglichkeiten</translation>
    </message>
</context>
<context>
    <name>PeopleAndPrompts</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>Namen …</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>Sammlung …</translation>
    </message>
</context>
<context>
    <name>PhraseLists</name>
    <message>
        <source>Your own list</source>
        <translation>Ihre eigene Liste</translation>
    </message>
    <message>
        <source>Words that you do not want to read in replies. They are kept in this project and flagged as “On your own list”. In a text, choose words and press Ctrl+Shift+L to add them.</source>
        <translation>Wörter, die Sie in Antworten nicht lesen wollen. Sie liegen in diesem Projekt und werden als „Auf Ihrer eigenen Liste“ markiert. Wählen Sie in einem Text Wörter und drücken Sie Strg+Umschalt+L, um sie aufzunehmen.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words to flag</source>
        <translation>Zu markierende Wörter</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Change where and language</source>
        <translation>Ort und Sprache ändern</translation>
    </message>
    <message>
        <source>Left alone everywhere</source>
        <translation>Überall in Ruhe gelassen</translation>
    </message>
    <message>
        <source>Words that you ignored everywhere. No check flags them in this dataset.</source>
        <translation>Wörter, die Sie überall übergangen haben. Keine Prüfung markiert sie in diesem Datensatz.</translation>
    </message>
    <message>
        <source>Flag it again</source>
        <translation>Wieder markieren</translation>
    </message>
    <message>
        <source>What the program knows</source>
        <translation>Was das Programm kennt</translation>
    </message>
    <message>
        <source>Wordings that the program knows</source>
        <translation>Wortlaute, die das Programm kennt</translation>
    </message>
    <message>
        <source>Show the {0} conversations that have them</source>
        <translation>Die {0} Gespräche zeigen, die sie haben</translation>
    </message>
    <message>
        <source>All of “{0}”</source>
        <translation>Alle von „{0}“</translation>
    </message>
    <message>
        <source>“{0}” is on your own list</source>
        <translation>„{0}“ steht auf Ihrer eigenen Liste</translation>
    </message>
    <message>
        <source>“{0}” is off your own list</source>
        <translation>„{0}“ steht nicht mehr auf Ihrer eigenen Liste</translation>
    </message>
    <message>
        <source>{0} phrases are off your own list</source>
        <translation>{0} Wendungen stehen nicht mehr auf Ihrer eigenen Liste</translation>
    </message>
    <message>
        <source>Changed your own list of phrases</source>
        <translation>Ihre eigene Liste geändert</translation>
    </message>
    <message>
        <source>“{0}” is flagged again</source>
        <translation>„{0}“ wird wieder markiert</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Phrases that far more conversations share than an ordinary phrase would reach. Names, the subject of the talk and everyday English do not count. The first figure falls while you edit.</source>
        <translation>Wendungen, die weit mehr Gespräche gemeinsam haben, als eine gewöhnliche Wendung erreichen würde. Namen, der Gegenstand des Gesprächs und alltägliches Englisch zählen nicht. Die erste Zahl fällt, während Sie bearbeiten.</translation>
    </message>
    <message>
        <source>No phrase is overused.</source>
        <translation>Keine Wendung ist überstrapaziert.</translation>
    </message>
    <message>
        <source>Overused phrases</source>
        <translation>Überstrapazierte Wendungen</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Wendung</translation>
    </message>
    <message>
        <source>Conversations left</source>
        <translation>Gespräche übrig</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Times the usual</source>
        <translation>Mal so oft wie üblich</translation>
    </message>
    <message>
        <source>In approved ones</source>
        <translation>In freigegebenen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>How many times more conversations have it than an ordinary phrase would reach.</source>
        <translation>Wievielmal mehr Gespräche sie haben, als eine gewöhnliche Wendung erreichen würde.</translation>
    </message>
    <message>
        <source>The share of the approved conversations that have it, beside that of all.</source>
        <translation>Der Anteil der freigegebenen Gespräche, die sie haben, neben dem aller.</translation>
    </message>
    <message>
        <source>Keep it, it is meant</source>
        <translation>Behalten, sie ist gewollt</translation>
    </message>
    <message>
        <source>Reduce it</source>
        <translation>Verringern</translation>
    </message>
    <message>
        <source>Flag it, also where nearly all conversations have it.</source>
        <translation>Markieren, auch wo fast alle Gespräche sie haben.</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Say instead; several, with / between them, are used in turn</source>
        <translation>Stattdessen sagen; mehrere, mit / dazwischen, werden abwechselnd benutzt</translation>
    </message>
    <message>
        <source>Say instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Anfänge</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>Enden</translation>
    </message>
    <message>
        <source>The checks are reading along.</source>
        <translation>Die Prüfungen lesen mit.</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>reduce</source>
        <translation>verringern</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>overused phrase</source>
        <translation>überstrapazierte Wendung</translation>
    </message>
    <message>
        <source>Keep the phrase “{0}”</source>
        <translation>Die Wendung „{0}“ behalten</translation>
    </message>
    <message>
        <source>Reduce the phrase “{0}”</source>
        <translation>Die Wendung „{0}“ verringern</translation>
    </message>
    <message>
        <source>Nothing decided about the phrase “{0}”</source>
        <translation>Nichts entschieden über die Wendung „{0}“</translation>
    </message>
    <message>
        <source>Replace “{0}”</source>
        <translation>„{0}“ ersetzen</translation>
    </message>
    <message>
        <source>“{0}” stands nowhere any more.</source>
        <translation>„{0}“ steht nirgends mehr.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Folder for projects</source>
        <translation>Ordner für Projekte</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Places that could not be read, or were mended while reading</source>
        <translation>Stellen, die nicht gelesen werden konnten oder beim Lesen ausgebessert wurden</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
    <message>
        <source>How it could be read</source>
        <translation>Wie es sich lesen ließe</translation>
    </message>
    <message>
        <source>Everything in this file could be read.</source>
        <translation>Alles in dieser Datei konnte gelesen werden.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Take it in so</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Adds it as a conversation where it stands in the file; undo takes it out.</source>
        <translation>Nimmt es als Gespräch auf, wo es in der Datei steht; Rückgängig nimmt es heraus.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>It is as it should be, or does not matter; undo brings it back.</source>
        <translation>Es ist, wie es sein soll, oder spielt keine Rolle; Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>What was read of this file so far could all be read.</source>
        <translation>Was von dieser Datei bisher gelesen wurde, konnte alles gelesen werden.</translation>
    </message>
    <message>
        <source>Reading ended before its end. “Read the rest” goes on from there.</source>
        <translation>Das Lesen endete vor ihrem Ende. „Den Rest lesen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>abgehakt</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>It was taken in as a conversation.</source>
        <translation>Es wurde als Gespräch übernommen.</translation>
    </message>
    <message>
        <source>It was read; nothing is missing.</source>
        <translation>Es wurde gelesen; nichts fehlt.</translation>
    </message>
    <message>
        <source>There is no telling. Mend it in the file, then open it again.</source>
        <translation>Das lässt sich nicht sagen. Bessern Sie es in der Datei aus und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>eine Stelle</translation>
    </message>
    <message>
        <source>Show {0} again</source>
        <translation>{0} wieder zeigen</translation>
    </message>
    <message>
        <source>Dismiss {0}</source>
        <translation>{0} abhaken</translation>
    </message>
</context>
<context>
    <name>PromptsDialog</name>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>Looking at the system prompts…</source>
        <translation>Die Systemprompts werden angesehen …</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>No conversation has a system prompt.</source>
        <translation>Kein Gespräch hat einen Systemprompt.</translation>
    </message>
    <message>
        <source>One that you put into the library can begin a new conversation.</source>
        <translation>Einer, den Sie in die Sammlung legen, kann ein neues Gespräch beginnen.</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text des Prompts</translation>
    </message>
    <message>
        <source>Replace where it is used</source>
        <translation>Ersetzen, wo er benutzt wird</translation>
    </message>
    <message>
        <source>Use it in the whole family</source>
        <translation>In der ganzen Familie benutzen</translation>
    </message>
    <message>
        <source>Show the conversations</source>
        <translation>Die Gespräche zeigen</translation>
    </message>
    <message>
        <source>New conversation with it</source>
        <translation>Neues Gespräch damit</translation>
    </message>
    <message>
        <source>Name in the library</source>
        <translation>Name in der Sammlung</translation>
    </message>
    <message>
        <source>Put into the library</source>
        <translation>In die Sammlung legen</translation>
    </message>
    <message>
        <source>Take out of the library</source>
        <translation>Aus der Sammlung nehmen</translation>
    </message>
    <message>
        <source>{0:,} different system prompts</source>
        <translation>{0:,} verschiedene Systemprompts</translation>
    </message>
    <message>
        <source>{0:,} families of nearly the same ones</source>
        <translation>{0:,} Familien fast gleicher</translation>
    </message>
    <message>
        <source>the {0:,} most used ones are shown</source>
        <translation>die {0:,} meistbenutzten werden gezeigt</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>{0:,} wordings: {1}</source>
        <translation>{0:,} Wortlaute: {1}</translation>
    </message>
    <message>
        <source>Keep in the library</source>
        <translation>In der Sammlung behalten</translation>
    </message>
    <message>
        <source>The most used wording of its family.</source>
        <translation>Der meistbenutzte Wortlaut seiner Familie.</translation>
    </message>
    <message>
        <source>Marked: what differs from the most used wording of its family.</source>
        <translation>Hervorgehoben: was vom meistbenutzten Wortlaut seiner Familie abweicht.</translation>
    </message>
    <message>
        <source>In its place there: {0}</source>
        <translation>An seiner Stelle dort: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>Replaced the system prompt: {0}</source>
        <translation>Den Systemprompt ersetzt: {0}</translation>
    </message>
    <message>
        <source>Write a name for it first.</source>
        <translation>Schreiben Sie ihm zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Put the system prompt “{0}” into the library</source>
        <translation>Den Systemprompt „{0}“ in die Sammlung gelegt</translation>
    </message>
    <message>
        <source>Took the system prompt “{0}” out of the library</source>
        <translation>Den Systemprompt „{0}“ aus der Sammlung genommen</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Key {0}</source>
        <translation>Taste {0}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Eine andere Antwort</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dies verwenden</translation>
    </message>
    <message>
        <source>It is kept with the source; Sources… in the File menu changes it later.</source>
        <translation>Es bleibt bei der Quelle; Quellen … im Menü Datei ändert es später.</translation>
    </message>
    <message>
        <source>Do not open it</source>
        <translation>Nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Suchen und ersetzen schließen</translation>
    </message>
    <message>
        <source>nothing: cut them</source>
        <translation>nichts: streichen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Im Export</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Whose turns</source>
        <translation>Wessen Beiträge</translation>
    </message>
    <message>
        <source>All turns</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>User's turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>Assistant's turns</source>
        <translation>Beiträge des Assistenten</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Großschreibung beachten</translation>
    </message>
    <message>
        <source>“Rose” does not find “rose”.</source>
        <translation>„Rose“ findet „rose“ nicht.</translation>
    </message>
    <message>
        <source>Keep capitals</source>
        <translation>Großschreibung behalten</translation>
    </message>
    <message>
        <source>What comes follows what goes: Colour for Color, COLOUR for COLOR.</source>
        <translation>Was kommt, folgt dem, was geht: Farbe für Colour, FARBE für COLOUR.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression: \d finds any digit, .* anything. \1 in the second field is what the first brackets held.</source>
        <translation>Ein regulärer Ausdruck: \d findet jede Ziffer, .* alles. \1 im zweiten Feld ist, was die ersten Klammern hielten.</translation>
    </message>
    <message>
        <source>Space ticks, Enter shows the place. Approved conversations start unticked.</source>
        <translation>Leertaste kreuzt an, Eingabe zeigt die Stelle. Freigegebene Gespräche sind zuerst nicht angekreuzt.</translation>
    </message>
    <message>
        <source>Replace {0:,}</source>
        <translation>{0:,} ersetzen</translation>
    </message>
    <message>
        <source>Write the words to find. Every place is shown before anything is changed.</source>
        <translation>Schreiben Sie die Wörter, die gesucht werden. Jede Stelle wird gezeigt, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Looking… {0:,} places so far</source>
        <translation>Gesucht wird … bisher {0:,} Stellen</translation>
    </message>
    <message>
        <source>Found nowhere in what was chosen, or nothing would change.</source>
        <translation>Im Gewählten nirgends gefunden, oder nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{0:,} places</source>
        <translation>{0:,} Stellen</translation>
    </message>
    <message>
        <source>Replaced “{0}” with “{1}”: {2:,} places</source>
        <translation>„{0}“ durch „{1}“ ersetzt: {2:,} Stellen</translation>
    </message>
    <message>
        <source>Cut “{0}”: {1:,} places</source>
        <translation>„{0}“ gestrichen: {1:,} Stellen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>This helps those who mend the program: where in it something failed, its version and your system. No text of yours is in it. It is sent nowhere; save or copy it to pass it on.</source>
        <translation>Das hilft denen, die das Programm ausbessern: wo darin etwas fehlschlug, seine Fassung und Ihr System. Kein Text von Ihnen steht darin. Es wird nirgendwohin gesendet; sichern oder kopieren Sie es, um es weiterzugeben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei sichern …</translation>
    </message>
    <message>
        <source>Show all reports</source>
        <translation>Alle Berichte zeigen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht sichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>It is in {0}.</source>
        <translation>Er liegt in {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}. Choose another place.</source>
        <translation>{0} kann nicht geschrieben werden: {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ResultBlock</name>
    <message>
        <source>Answers the call of</source>
        <translation>Beantwortet den Aufruf von</translation>
    </message>
    <message>
        <source>The call that this result answers</source>
        <translation>Der Aufruf, den dieses Ergebnis beantwortet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Show it as it stands in the file</source>
        <translation>Zeigen, wie es in der Datei steht</translation>
    </message>
    <message>
        <source>Changed the result of a tool</source>
        <translation>Das Ergebnis eines Werkzeugs geändert</translation>
    </message>
    <message>
        <source>choose the call</source>
        <translation>den Aufruf wählen</translation>
    </message>
    <message>
        <source>Tied a result to the call of {0}</source>
        <translation>Ein Ergebnis an den Aufruf von {0} gebunden</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Trained on: {0}</source>
        <translation>Trainiert mit: {0}</translation>
    </message>
    <message>
        <source>What changed in the conversations since “{0}”</source>
        <translation>Was sich in den Gesprächen seit „{0}“ geändert hat</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show the conversations that teach it</source>
        <translation>Die Gespräche zeigen, die es lehren</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Grundmodell</translation>
    </message>
    <message>
        <source>Day, as 2026-05-31</source>
        <translation>Tag, wie 2026-05-31</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Learning rate, epochs, rank … as you like, or pasted</source>
        <translation>Lernrate, Epochen, Rang … wie Sie mögen, oder eingefügt</translation>
    </message>
    <message>
        <source>Files that were trained on, one on a line</source>
        <translation>Dateien, mit denen trainiert wurde, eine je Zeile</translation>
    </message>
    <message>
        <source>Names of the files that were given to it, one on a line</source>
        <translation>Namen der Dateien, die er bekam, eine je Zeile</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Paste losses, test results or outputs</source>
        <translation>Verluste, Testergebnisse oder Ausgaben einfügen</translation>
    </message>
    <message>
        <source>Beside the run before</source>
        <translation>Neben dem Lauf davor</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What it does wrong</source>
        <translation>Was es falsch macht</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Den Lauf sichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the run a name.</source>
        <translation>Geben Sie dem Lauf einen Namen.</translation>
    </message>
    <message>
        <source>The day is written as year, month and day, for example 2026-05-31.</source>
        <translation>Der Tag wird als Jahr, Monat und Tag geschrieben, zum Beispiel 2026-05-31.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %s</source>
        <translation>Abbrechen: %s</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>No run is noted for this version. Note down what you trained on it and what came of it: next time you know which dataset made which model.</source>
        <translation>Für diese Version ist kein Lauf verzeichnet. Schreiben Sie auf, was Sie mit ihr trainiert haben und was daraus wurde: dann wissen Sie beim nächsten Mal, welcher Datensatz welches Modell gemacht hat.</translation>
    </message>
    <message>
        <source>Note a run…</source>
        <translation>Einen Lauf verzeichnen …</translation>
    </message>
    <message>
        <source>What does your model do wrong?</source>
        <translation>Was macht Ihr Modell falsch?</translation>
    </message>
    <message>
        <source>Choose it, and see the conversations that teach it today.</source>
        <translation>Wählen Sie es, und sehen Sie die Gespräche, die es heute lehren.</translation>
    </message>
    <message>
        <source>Training runs on “{0}”</source>
        <translation>Trainingsläufe mit „{0}“</translation>
    </message>
    <message>
        <source>All training runs</source>
        <translation>Alle Trainingsläufe</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>Lauf {0}</translation>
    </message>
    <message>
        <source>Noted the run “{0}”</source>
        <translation>Den Lauf „{0}“ verzeichnet</translation>
    </message>
    <message>
        <source>Changed the run “{0}”</source>
        <translation>Den Lauf „{0}“ geändert</translation>
    </message>
    <message>
        <source>Removed the run “{0}”</source>
        <translation>Den Lauf „{0}“ entfernt</translation>
    </message>
</context>
<context>
    <name>SaveVersionBar</name>
    <message>
        <source>What is special about it? (as you like)</source>
        <translation>Was ist besonders an ihr? (wie Sie mögen)</translation>
    </message>
    <message>
        <source>&amp;Name of the version</source>
        <translation>&amp;Name der Version</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Version sichern</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>ScopeChoice</name>
    <message>
        <source>What goes</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Tag or source</source>
        <translation>Schlagwort oder Quelle</translation>
    </message>
    <message>
        <source>Write this source as its own file, as it came…</source>
        <translation>Diese Quelle als eigene Datei schreiben, wie sie kam …</translation>
    </message>
    <message>
        <source>Everything not left out: {0}</source>
        <translation>Alles, was nicht ausgenommen ist: {0}</translation>
    </message>
    <message>
        <source>Only what is shown: {0}</source>
        <translation>Nur was gezeigt wird: {0}</translation>
    </message>
    <message>
        <source>Only what is selected: {0}</source>
        <translation>Nur was gewählt ist: {0}</translation>
    </message>
    <message>
        <source>Only what is approved: {0}</source>
        <translation>Nur was freigegeben ist: {0}</translation>
    </message>
    <message>
        <source>Only with a tag, or from a source:</source>
        <translation>Nur mit einem Schlagwort oder aus einer Quelle:</translation>
    </message>
    <message>
        <source>1 conversation is left out of exports and stays here.</source>
        <translation>1 Gespräch ist von Exporten ausgenommen und bleibt hier.</translation>
    </message>
    <message>
        <source>{0} conversations are left out of exports and stay here.</source>
        <translation>{0} Gespräche sind von Exporten ausgenommen und bleiben hier.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>“rose” does not find “prose”.</source>
        <translation>„rose“ findet „Prosen“ nicht.</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Großschreibung beachten</translation>
    </message>
    <message>
        <source>“Rose” does not find “rose”.</source>
        <translation>„Rose“ findet „rose“ nicht.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A regular expression: \d finds any digit, .* anything, ^ the beginning of a line.</source>
        <translation>Ein regulärer Ausdruck: \d findet jede Ziffer, .* alles, ^ den Anfang einer Zeile.</translation>
    </message>
    <message>
        <source>Whose turns</source>
        <translation>Wessen Beiträge</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>in the texts</source>
        <translation>in den Texten</translation>
    </message>
    <message>
        <source>in other texts of turns</source>
        <translation>in anderen Texten von Beiträgen</translation>
    </message>
    <message>
        <source>in tool calls</source>
        <translation>in Werkzeugaufrufen</translation>
    </message>
    <message>
        <source>in notes</source>
        <translation>in Notizen</translation>
    </message>
    <message>
        <source>in the dataset's other fields</source>
        <translation>in den anderen Feldern des Datensatzes</translation>
    </message>
    <message>
        <source>To the place before (Shift+F3)</source>
        <translation>Zur vorigen Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>To the next place (F3)</source>
        <translation>Zur nächsten Stelle (F3)</translation>
    </message>
    <message>
        <source>Search for nothing any more</source>
        <translation>Nach nichts mehr suchen</translation>
    </message>
    <message>
        <source>All turns</source>
        <translation>Alle Beiträge</translation>
    </message>
    <message>
        <source>User's turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>Assistant's turns</source>
        <translation>Beiträge des Assistenten</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>Results of tools</source>
        <translation>Ergebnisse von Werkzeugen</translation>
    </message>
    <message>
        <source>Turns of {0}</source>
        <translation>Beiträge von {0}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>What was searched for before (Alt+Down)</source>
        <translation>Wonach schon gesucht wurde (Alt+Runter)</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>pattern {0}</source>
        <translation>Muster {0}</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>ganze Wörter</translation>
    </message>
    <message>
        <source>capitals as written</source>
        <translation>Großschreibung wie geschrieben</translation>
    </message>
    <message>
        <source>user's turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>assistant's turns</source>
        <translation>Beiträge des Assistenten</translation>
    </message>
    <message>
        <source>system prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>results of tools</source>
        <translation>Ergebnisse von Werkzeugen</translation>
    </message>
    <message>
        <source>turns of {0}</source>
        <translation>Beiträge von {0}</translation>
    </message>
    <message>
        <source>other texts</source>
        <translation>andere Texte</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>other fields</source>
        <translation>andere Felder</translation>
    </message>
    <message>
        <source>Write what to find into the field above.</source>
        <translation>Schreiben Sie oben ins Feld, was gesucht wird.</translation>
    </message>
    <message>
        <source>It stands nowhere.</source>
        <translation>Es steht nirgends.</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{0:,} places</source>
        <translation>{0:,} Stellen</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>{0} so far…</source>
        <translation>bisher {0} …</translation>
    </message>
    <message>
        <source>Search for something first: Ctrl+F.</source>
        <translation>Suchen Sie zuerst etwas: Strg+F.</translation>
    </message>
    <message>
        <source>Still looking. Nothing further was found so far.</source>
        <translation>Es wird noch gesucht. Weiter wurde bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>That was the last place. Shift+F3 goes back up.</source>
        <translation>Das war die letzte Stelle. Umschalt+F3 geht zurück.</translation>
    </message>
    <message>
        <source>That was the first place. F3 goes down.</source>
        <translation>Das war die erste Stelle. F3 geht weiter.</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Nothing was searched for yet</source>
        <translation>Noch wurde nach nichts gesucht</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>SeenText</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>The conversation as the trainer reads it</source>
        <translation>Das Gespräch, wie der Trainer es liest</translation>
    </message>
    <message>
        <source>What follows is too long to be shown here.</source>
        <translation>Was folgt, ist zu lang, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Tokens</translation>
    </message>
    <message>
        <source>about {0} tokens</source>
        <translation>etwa {0} Tokens</translation>
    </message>
    <message>
        <source>Preferred over:</source>
        <translation>Vorgezogen vor:</translation>
    </message>
    <message>
        <source>― Cut off here: the rest, {0}, is not read ―</source>
        <translation>― Hier abgeschnitten: der Rest, {0}, wird nicht gelesen ―</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>The conversation that is kept</source>
        <translation>Das Gespräch, das behalten wird</translation>
    </message>
    <message>
        <source>The other conversation</source>
        <translation>Das andere Gespräch</translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>Configuration to copy</source>
        <translation>Konfiguration zum Kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>SourceFacets</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Sources and import report</source>
        <translation>Quellen und Importbericht</translation>
    </message>
</context>
<context>
    <name>SourceFlow</name>
    <message>
        <source>Add to this project</source>
        <translation>Zu diesem Projekt hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save {0} as its own file</source>
        <translation>{0} als eigene Datei sichern</translation>
    </message>
    <message>
        <source>The file that was opened is never written to. Choose another name.</source>
        <translation>Die Datei, die geöffnet wurde, wird nie beschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Saved as its own file.</source>
        <translation>Als eigene Datei gesichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{0} and its {1} conversations are out of the project.</source>
        <translation>{0} und seine {1} Gespräche sind nicht mehr im Projekt.</translation>
    </message>
</context>
<context>
    <name>SourceWork</name>
    <message>
        <source>Another dataset is still being read.</source>
        <translation>Noch wird ein anderer Datensatz gelesen.</translation>
    </message>
    <message>
        <source>Wait until it is in, or cancel that.</source>
        <translation>Warten Sie, bis er da ist, oder brechen Sie das ab.</translation>
    </message>
    <message>
        <source>Read {0} again with other answers</source>
        <translation>{0} mit anderen Antworten noch einmal gelesen</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources and import report</source>
        <translation>Quellen und Importbericht</translation>
    </message>
    <message>
        <source>This project has no source.</source>
        <translation>Dieses Projekt hat keine Quelle.</translation>
    </message>
    <message>
        <source>Add a dataset, and its conversations come in as one step that can be undone.</source>
        <translation>Fügen Sie einen Datensatz hinzu; seine Gespräche kommen als ein Schritt herein, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Add to this project…</source>
        <translation>Zu diesem Projekt hinzufügen …</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Conversations here</source>
        <translation>Gespräche hier</translation>
    </message>
    <message>
        <source>Places to look at</source>
        <translation>Anzusehende Stellen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Den Rest lesen</translation>
    </message>
    <message>
        <source>Open the mended file again</source>
        <translation>Die ausgebesserte Datei noch einmal öffnen</translation>
    </message>
    <message>
        <source>Another file in its place…</source>
        <translation>Eine andere Datei an ihrer Stelle …</translation>
    </message>
    <message>
        <source>Read with other answers…</source>
        <translation>Mit anderen Antworten lesen …</translation>
    </message>
    <message>
        <source>Show its conversations</source>
        <translation>Ihre Gespräche zeigen</translation>
    </message>
    <message>
        <source>Save as its own file…</source>
        <translation>Als eigene Datei sichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>zum Teil gelesen</translation>
    </message>
    <message>
        <source>read to its end</source>
        <translation>bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>Read from {0} ({1}{2}): {3}. {4}</source>
        <translation>Gelesen aus {0} ({1}{2}): {3}. {4}</translation>
    </message>
    <message>
        <source>The file that takes its place</source>
        <translation>Die Datei, die an ihre Stelle tritt</translation>
    </message>
    <message>
        <source>{0} is no longer there. Choose the file that takes its place.</source>
        <translation>{0} ist nicht mehr da. Wählen Sie die Datei, die an ihre Stelle tritt.</translation>
    </message>
</context>
<context>
    <name>SpeakersDialog</name>
    <message>
        <source>Speakers and characters</source>
        <translation>Sprecher und Figuren</translation>
    </message>
    <message>
        <source>Who speaks is kept beside the turn; its role stays user or assistant wherever it is exported.</source>
        <translation>Wer spricht, steht neben dem Beitrag; seine Rolle bleibt Nutzer oder Assistent, wohin auch exportiert wird.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Andere Schreibweisen</translation>
    </message>
    <message>
        <source>Name of a new character</source>
        <translation>Name einer neuen Figur</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>In the texts of these conversations too</source>
        <translation>Auch in den Texten dieser Gespräche</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Überall umbenennen</translation>
    </message>
    <message>
        <source>Show the conversations</source>
        <translation>Die Gespräche zeigen</translation>
    </message>
    <message>
        <source>Other spellings, with commas between them</source>
        <translation>Andere Schreibweisen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>Who they are: what must stay true of them in every conversation</source>
        <translation>Wer sie sind: was von ihnen in jedem Gespräch wahr bleiben muss</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>Die Karte löschen</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>Sie gleichsetzen</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie sind verschieden</translation>
    </message>
    <message>
        <source>{0} may be “{1}” in another spelling.</source>
        <translation>{0} könnte „{1}“ in anderer Schreibweise sein.</translation>
    </message>
    <message>
        <source>{0} more like this.</source>
        <translation>{0} weitere dieser Art.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Added the character “{0}”</source>
        <translation>Die Figur „{0}“ hinzugefügt</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>Renamed {0} to “{1}”: {2}</source>
        <translation>{0} in „{1}“ umbenannt: {2}</translation>
    </message>
    <message>
        <source>Said that “{0}” and “{1}” differ</source>
        <translation>Gesagt, dass „{0}“ und „{1}“ verschieden sind</translation>
    </message>
    <message>
        <source>Changed the spellings of “{0}”</source>
        <translation>Die Schreibweisen von „{0}“ geändert</translation>
    </message>
    <message>
        <source>Wrote the card of “{0}”</source>
        <translation>Die Karte von „{0}“ geschrieben</translation>
    </message>
    <message>
        <source>Deleted the card of “{0}”</source>
        <translation>Die Karte von „{0}“ gelöscht</translation>
    </message>
</context>
<context>
    <name>SplitChoice</name>
    <message>
        <source>How it is split</source>
        <translation>Wie geteilt wird</translation>
    </message>
    <message>
        <source>Kept for validation, in percent</source>
        <translation>Zur Überprüfung zurückgehalten, in Prozent</translation>
    </message>
    <message>
        <source>Seed of the split and of the order</source>
        <translation>Zufallszahl der Teilung und der Reihenfolge</translation>
    </message>
    <message>
        <source>Mix the order</source>
        <translation>Die Reihenfolge mischen</translation>
    </message>
    <message>
        <source>Kept for validation</source>
        <translation>Zur Überprüfung zurückgehalten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Zufallszahl</translation>
    </message>
    <message>
        <source>Copies and conversations that say nearly the same stay on one side. The same seed always makes the same split.</source>
        <translation>Kopien und Gespräche, die fast dasselbe sagen, bleiben auf einer Seite. Dieselbe Zufallszahl ergibt immer dieselbe Teilung.</translation>
    </message>
    <message>
        <source>The same seed always makes the same order.</source>
        <translation>Dieselbe Zufallszahl ergibt immer dieselbe Reihenfolge.</translation>
    </message>
    <message>
        <source>Everything is for training, in the order of the project.</source>
        <translation>Alles ist zum Trainieren, in der Reihenfolge des Projekts.</translation>
    </message>
</context>
<context>
    <name>StartHere</name>
    <message>
        <source>Start here</source>
        <translation>Beginnen Sie hier</translation>
    </message>
    <message>
        <source>Close. The flags stay in the list on the left.</source>
        <translation>Schließen. Die Markierungen bleiben in der Liste links.</translation>
    </message>
    <message>
        <source>Close Start here</source>
        <translation>„Beginnen Sie hier“ schließen</translation>
    </message>
    <message>
        <source>The checks are reading along. What matters most will stand here.</source>
        <translation>Die Prüfungen lesen mit. Was am meisten zählt, wird hier stehen.</translation>
    </message>
    <message>
        <source>The checks found nothing to mend. Read a few conversations, or look at the balance of the whole.</source>
        <translation>Die Prüfungen fanden nichts auszubessern. Lesen Sie ein paar Gespräche, oder sehen Sie sich die Balance des Ganzen an.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Drop a dataset here</source>
        <translation>Legen Sie einen Datensatz hier ab</translation>
    </message>
    <message>
        <source>A dataset for training, chats from a role-play program, a table, or a project. The file itself is never written to.</source>
        <translation>Ein Datensatz für das Training, Chats aus einem Rollenspielprogramm, eine Tabelle oder ein Projekt. Die Datei selbst wird nie beschrieben.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Eine Datei öffnen …</translation>
    </message>
    <message>
        <source>or try a sample</source>
        <translation>oder nehmen Sie ein Beispiel</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Weitermachen mit</translation>
    </message>
</context>
<context>
    <name>TagControls</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No tag has the key {0}. Give it one in the list of tags.</source>
        <translation>Kein Schlagwort hat die Taste {0}. Geben Sie ihm in der Liste der Schlagwörter eine.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Dieses Gespräch</translation>
    </message>
</context>
<context>
    <name>TagFacets</name>
    <message>
        <source>Behaviours and tags</source>
        <translation>Verhalten und Schlagwörter</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>The list of tags: groups, colours, names, keys</source>
        <translation>Die Liste der Schlagwörter: Gruppen, Farben, Namen, Tasten</translation>
    </message>
    <message>
        <source>No tags yet. T in the table, or Ctrl+T, gives one.</source>
        <translation>Noch keine Schlagwörter. T in der Tabelle oder Strg+T gibt eines.</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>Ohne Schlagwörter</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Tag…</source>
        <translation>Schlagwort …</translation>
    </message>
    <message>
        <source>Give this conversation a tag, or take one away (Ctrl+T)</source>
        <translation>Diesem Gespräch ein Schlagwort geben oder nehmen (Strg+T)</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>Schlagwort {0}</translation>
    </message>
    <message>
        <source>Show all with this tag</source>
        <translation>Alle mit diesem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Find a tag, or write a new one</source>
        <translation>Ein Schlagwort suchen oder ein neues schreiben</translation>
    </message>
    <message>
        <source>Enter ticks · Esc closes</source>
        <translation>Eingabe kreuzt an · Esc schließt</translation>
    </message>
    <message>
        <source>Make “{0}”</source>
        <translation>„{0}“ anlegen</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} von {1:,}</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Behaviours and tags</source>
        <translation>Verhalten und Schlagwörter</translation>
    </message>
    <message>
        <source>A behaviour is a tag that says what an example teaches. Double-click to change a cell; a tag is also found by its other names.</source>
        <translation>Ein Verhalten ist ein Schlagwort, das sagt, was ein Beispiel lehrt. Ein Doppelklick ändert eine Zelle; ein Schlagwort wird auch an seinen anderen Namen gefunden.</translation>
    </message>
    <message>
        <source>This project has no tags.</source>
        <translation>Dieses Projekt hat keine Schlagwörter.</translation>
    </message>
    <message>
        <source>Write the name of the first one above, for example “takes corrections”.</source>
        <translation>Schreiben Sie oben den Namen des ersten, zum Beispiel „nimmt Berichtigungen an“.</translation>
    </message>
    <message>
        <source>Name of a new tag</source>
        <translation>Name eines neuen Schlagworts</translation>
    </message>
    <message>
        <source>Make a tag</source>
        <translation>Ein Schlagwort anlegen</translation>
    </message>
    <message>
        <source>Make a behaviour</source>
        <translation>Ein Verhalten anlegen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Make one tag of these…</source>
        <translation>Aus diesen eines machen …</translation>
    </message>
    <message>
        <source>Show its conversations</source>
        <translation>Ihre Gespräche zeigen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Put away: it stays where it is and is offered no longer.</source>
        <translation>Weggelegt: es bleibt, wo es ist, und wird nicht mehr angeboten.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>… called “{0}”</source>
        <translation>… genannt „{0}“</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already.</source>
        <translation>Es gibt schon ein Schlagwort „{0}“.</translation>
    </message>
    <message>
        <source>Coloured {0}</source>
        <translation>{0} gefärbt</translation>
    </message>
    <message>
        <source>Put {0} away</source>
        <translation>{0} weggelegt</translation>
    </message>
    <message>
        <source>Brought {0} back</source>
        <translation>{0} zurückgeholt</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>As a plain file</source>
        <translation>Als einfache Datei</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Ein anderes wählen</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>When it is flagged</source>
        <translation>Wann markiert wird</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dies verwenden</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>So lassen, wie es war</translation>
    </message>
    <message>
        <source>Learn again what is usual</source>
        <translation>Noch einmal lernen, was üblich ist</translation>
    </message>
    <message>
        <source>What is usual was learned from this dataset. It changes only when you accept it.</source>
        <translation>Was üblich ist, wurde aus diesem Datensatz gelernt. Es ändert sich nur, wenn Sie es annehmen.</translation>
    </message>
    <message>
        <source>as usual in this dataset</source>
        <translation>wie in diesem Datensatz üblich</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Es wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing has changed since it was learned.</source>
        <translation>Seit er gelernt wurde, hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Working out what that would change…</source>
        <translation>Es wird ausgerechnet, was das ändern würde …</translation>
    </message>
    <message>
        <source>This {0}. Flagged now: {1}.</source>
        <translation>Dies {0}. Jetzt markiert: {1}.</translation>
    </message>
    <message>
        <source>Show what it adds</source>
        <translation>Zeigen, was dazukommt</translation>
    </message>
    <message>
        <source>Show what it removes</source>
        <translation>Zeigen, was wegfällt</translation>
    </message>
    <message>
        <source>Changed when “{0}” is flagged</source>
        <translation>Geändert, wann „{0}“ markiert wird</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>would be flagged</source>
        <translation>würden markiert</translation>
    </message>
    <message>
        <source>would no longer be flagged</source>
        <translation>würden nicht mehr markiert</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Versions, the newest first</source>
        <translation>Versionen, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Edit the definitions</source>
        <translation>Die Beschreibungen bearbeiten</translation>
    </message>
    <message>
        <source>Definitions of the tools</source>
        <translation>Beschreibungen der Werkzeuge</translation>
    </message>
    <message>
        <source>Tools that cannot be read</source>
        <translation>Werkzeuge, die nicht gelesen werden können</translation>
    </message>
    <message>
        <source>1 tool</source>
        <translation>1 Werkzeug</translation>
    </message>
    <message>
        <source>{0} tools</source>
        <translation>{0} Werkzeuge</translation>
    </message>
    <message>
        <source>What the model may call in this conversation</source>
        <translation>Was das Modell in diesem Gespräch aufrufen darf</translation>
    </message>
    <message>
        <source>, needed</source>
        <translation>, nötig</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Changed the tools of a conversation</source>
        <translation>Die Werkzeuge eines Gesprächs geändert</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Save version</source>
        <translation>Version sichern</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Project %s</source>
        <translation>Projekt %s</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>New here? Five short steps show what is where.</source>
        <translation>Neu hier? Fünf kurze Schritte zeigen, was wo ist.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Den Rundgang machen</translation>
    </message>
</context>
<context>
    <name>TourOverlay</name>
    <message>
        <source>Leave the tour</source>
        <translation>Den Rundgang verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TrainerPanel</name>
    <message>
        <source>As the trainer sees it</source>
        <translation>Wie der Trainer es sieht</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Close “As the trainer sees it”</source>
        <translation>„Wie der Trainer es sieht“ schließen</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>read, not learned</source>
        <translation>gelesen, nicht gelernt</translation>
    </message>
    <message>
        <source>the chat template's own marks</source>
        <translation>die Zeichen der Chatvorlage selbst</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Choose a trainer</source>
        <translation>Einen Trainer wählen</translation>
    </message>
    <message>
        <source>Choose above the trainer through whose eyes you want to look.</source>
        <translation>Wählen Sie oben den Trainer, mit dessen Augen Sie schauen wollen.</translation>
    </message>
    <message>
        <source>Choose a conversation to look at.</source>
        <translation>Wählen Sie ein Gespräch, um es anzusehen.</translation>
    </message>
    <message>
        <source>This conversation was deleted. Undo brings it back.</source>
        <translation>Dieses Gespräch wurde gelöscht. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird angesehen …</translation>
    </message>
    <message>
        <source>The export mends it first; here you see it mended.</source>
        <translation>Der Export bessert es zuerst aus; hier sehen Sie es ausgebessert.</translation>
    </message>
    <message>
        <source>Which marks stand between the turns depends on the model: choose its tokenizer on the Export page to see them.</source>
        <translation>Welche Zeichen zwischen den Beiträgen stehen, hängt vom Modell ab: wählen Sie auf der Seite Export seinen Tokenizer, um sie zu sehen.</translation>
    </message>
    <message>
        <source>… and {0} more of this kind.</source>
        <translation>… und {0} weitere dieser Art.</translation>
    </message>
    <message>
        <source>would be left out</source>
        <translation>würden weggelassen</translation>
    </message>
    <message>
        <source>would be cut</source>
        <translation>würden abgeschnitten</translation>
    </message>
    <message>
        <source>would be misread</source>
        <translation>würden falsch gelesen</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Beitrag {0}</translation>
    </message>
</context>
<context>
    <name>TurnColumn</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Add a turn</source>
        <translation>Einen Beitrag einfügen</translation>
    </message>
    <message>
        <source>Show the {0:,} turns before</source>
        <translation>Die {0:,} Beiträge davor zeigen</translation>
    </message>
</context>
<context>
    <name>TurnExtras</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>{0} – kept, not shown</source>
        <translation>{0} – aufbewahrt, nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>TurnWidget</name>
    <message>
        <source>Insert, move, split, join or delete this turn</source>
        <translation>Diesen Beitrag einfügen, bewegen, teilen, verbinden oder löschen</translation>
    </message>
    <message>
        <source>chosen of {0} texts</source>
        <translation>von {0} Texten gewählt</translation>
    </message>
    <message>
        <source>no text in the file</source>
        <translation>kein Text in der Datei</translation>
    </message>
    <message>
        <source>Text of the turn: {0} {1}</source>
        <translation>Text des Beitrags: {0} {1}</translation>
    </message>
    <message>
        <source>Menu of this turn: {0}</source>
        <translation>Menü dieses Beitrags: {0}</translation>
    </message>
    <message>
        <source>Nothing said here yet. Type to fill this turn.</source>
        <translation>Hier wird noch nichts gesagt. Schreiben Sie, um diesen Beitrag zu füllen.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>The model learns from this turn. Press to leave it out of learning.</source>
        <translation>Das Modell lernt aus diesem Beitrag. Drücken, um ihn vom Lernen auszunehmen.</translation>
    </message>
    <message>
        <source>The model does not learn from this turn. Press to let it.</source>
        <translation>Das Modell lernt nicht aus diesem Beitrag. Drücken, um es zu lassen.</translation>
    </message>
    <message>
        <source>Learn from this turn</source>
        <translation>Aus diesem Beitrag lernen</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{0:,} words</source>
        <translation>{0:,} Wörter</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Tokens</translation>
    </message>
    <message>
        <source>This turn is very long. Show more of it</source>
        <translation>Dieser Beitrag ist sehr lang. Mehr davon zeigen</translation>
    </message>
    <message>
        <source>Insert a turn above</source>
        <translation>Einen Beitrag darüber einfügen</translation>
    </message>
    <message>
        <source>Insert a turn below</source>
        <translation>Einen Beitrag darunter einfügen</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Die Rolle ändern</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben bewegen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten bewegen</translation>
    </message>
    <message>
        <source>Write a better text (this one is kept as rejected)</source>
        <translation>Einen besseren Text schreiben (dieser bleibt als abgelehnt)</translation>
    </message>
    <message>
        <source>Add a tool call</source>
        <translation>Einen Werkzeugaufruf einfügen</translation>
    </message>
    <message>
        <source>Show the text itself</source>
        <translation>Den Text selbst zeigen</translation>
    </message>
    <message>
        <source>Mark the other texts as rejected</source>
        <translation>Die anderen Texte als abgelehnt kennzeichnen</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>An der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Make a new conversation from here</source>
        <translation>Von hier an ein neues Gespräch machen</translation>
    </message>
    <message>
        <source>Join with the next turn</source>
        <translation>Mit dem nächsten Beitrag verbinden</translation>
    </message>
    <message>
        <source>Earlier texts of this turn…</source>
        <translation>Frühere Texte dieses Beitrags …</translation>
    </message>
    <message>
        <source>Delete this turn</source>
        <translation>Diesen Beitrag löschen</translation>
    </message>
    <message>
        <source>Nobody by name</source>
        <translation>Niemand mit Namen</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Ein anderer Name</translation>
    </message>
</context>
<context>
    <name>ValueFacets</name>
    <message>
        <source>{0:,} more…</source>
        <translation>{0:,} weitere …</translation>
    </message>
</context>
<context>
    <name>VerdictSwitch</name>
    <message>
        <source>A reply like this is wished for</source>
        <translation>Eine solche Antwort ist erwünscht</translation>
    </message>
    <message>
        <source>A reply like this is not wished for</source>
        <translation>Eine solche Antwort ist nicht erwünscht</translation>
    </message>
    <message>
        <source>{0}. Press again to say nothing.</source>
        <translation>{0}. Noch einmal drücken, um nichts zu sagen.</translation>
    </message>
    <message>
        <source>{0}. Trainers that learn from thumbs read this.</source>
        <translation>{0}. Trainer, die aus Daumen lernen, lesen dies.</translation>
    </message>
</context>
<context>
    <name>VersionSaving</name>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Version “{0}” is saved.</source>
        <translation>Version „{0}“ ist gesichert.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>No version is saved yet.</source>
        <translation>Noch ist keine Version gesichert.</translation>
    </message>
    <message>
        <source>A version is a moment with a name: you can compare it with any other and bring back a conversation or everything. Saving one takes no time and no space.</source>
        <translation>Eine Version ist ein Augenblick mit einem Namen: Sie können sie mit jeder anderen vergleichen und ein Gespräch oder alles zurückholen. Eine zu sichern braucht keine Zeit und keinen Platz.</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Version sichern</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Restore everything</source>
        <translation>Alles wiederherstellen</translation>
    </message>
    <message>
        <source>One step of History; undo takes it back.</source>
        <translation>Ein Schritt im Verlauf; Rückgängig nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>verglichen mit</translation>
    </message>
    <message>
        <source>Conversations that differ</source>
        <translation>Gespräche, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Restore this conversation</source>
        <translation>Dieses Gespräch wiederherstellen</translation>
    </message>
    <message>
        <source>Open in Edit</source>
        <translation>In Bearbeiten öffnen</translation>
    </message>
    <message>
        <source>Nothing differs between these two moments.</source>
        <translation>Zwischen diesen beiden Augenblicken unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>dazugekommen</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>status changed</source>
        <translation>Stand geändert</translation>
    </message>
    <message>
        <source>in or out of the export</source>
        <translation>in den oder aus dem Export</translation>
    </message>
    <message>
        <source>%s words</source>
        <translation>%s Wörter</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Choose words in a text first.</source>
        <translation>Wählen Sie zuerst Wörter in einem Text.</translation>
    </message>
</context>
<context>
    <name>_ExampleCard</name>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>In Ruhe gelassen</translation>
    </message>
</context>
<context>
    <name>self.result</name>
    <message>
        <source>{said}
{path}</source>
        <translation>{said}
{path}</translation>
    </message>
</context>
<context>
    <name>self.result.self</name>
    <message>
        <source>Writing. You can go on working.</source>
        <translation>Es wird geschrieben. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
</context>
</TS>
