<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
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
        <source>Put the chosen words on this project&apos;s own list of phrases</source>
        <translation>Die gewählten Wörter auf die eigene Liste dieses Projekts setzen</translation>
    </message>
    <message>
        <source>S&amp;pelling…</source>
        <translation>&amp;Rechtschreibung …</translation>
    </message>
    <message>
        <source>Dictionaries, the words of this project, and how its English is spelled</source>
        <translation>Wörterbücher, die Wörter dieses Projekts und wie sein Englisch geschrieben wird</translation>
    </message>
    <message>
        <source>N&amp;ote on the chosen words…</source>
        <translation>N&amp;otiz zu den gewählten Wörtern …</translation>
    </message>
    <message>
        <source>Pin a note to words of a turn; nobody else sees it, and it is never exported</source>
        <translation>Eine Notiz an Wörter eines Beitrags heften; niemand sonst sieht sie, und sie wird nie exportiert</translation>
    </message>
    <message>
        <source>&amp;Approve and next</source>
        <translation>&amp;Freigeben und weiter</translation>
    </message>
    <message>
        <source>Put into the re&amp;write queue</source>
        <translation>In die &amp;Überarbeitung legen</translation>
    </message>
    <message>
        <source>The chosen conversations, or the one on screen</source>
        <translation>Die gewählten Gespräche oder das auf dem Bildschirm</translation>
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
        <source>Next &amp;misspelt word</source>
        <translation>Nächstes &amp;falsch geschriebenes Wort</translation>
    </message>
    <message>
        <source>In this conversation; with what might have been meant</source>
        <translation>In diesem Gespräch; mit dem, was gemeint sein könnte</translation>
    </message>
    <message>
        <source>Next in the rewrite &amp;queue</source>
        <translation>Nächstes zum Über&amp;arbeiten</translation>
    </message>
    <message>
        <source>The one on screen counts as done when you rewrote it</source>
        <translation>Das auf dem Bildschirm gilt als erledigt, wenn Sie es überarbeitet haben</translation>
    </message>
    <message>
        <source>Put off &amp;later</source>
        <translation>Auf &amp;später verschieben</translation>
    </message>
    <message>
        <source>It comes again after all the others in the queue</source>
        <translation>Es kommt nach allen anderen noch einmal</translation>
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
        <source>Rewrite &amp;queue</source>
        <translation>&amp;Überarbeitung</translation>
    </message>
    <message>
        <source>What waits to be rewritten, and how far you are today</source>
        <translation>Was auf Überarbeitung wartet und wie weit Sie heute sind</translation>
    </message>
    <message>
        <source>&amp;Review one by one</source>
        <translation>&amp;Eines nach dem anderen durchsehen</translation>
    </message>
    <message>
        <source>Go through what is shown with single keys</source>
        <translation>Das Gezeigte mit einzelnen Tasten durchgehen</translation>
    </message>
    <message>
        <source>Compare with a &amp;version</source>
        <translation>Mit einer &amp;Version vergleichen</translation>
    </message>
    <message>
        <source>What differs in this conversation: from any version, or from its file</source>
        <translation>Worin sich dieses Gespräch unterscheidet: von einer Version oder von seiner Datei</translation>
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
        <source>Colu&amp;mns of the table…</source>
        <translation>&amp;Spalten der Tabelle …</translation>
    </message>
    <message>
        <source>Which columns there are and in which order, and layouts under a name</source>
        <translation>Welche Spalten es gibt und in welcher Reihenfolge, und Anordnungen unter einem Namen</translation>
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
        <source>write into the chosen cell: status, texts, note, tags, system prompt</source>
        <translation>in die gewählte Zelle schreiben: Stand, Texte, Notiz, Schlagwörter, Systemprompt</translation>
    </message>
    <message>
        <source>In a cell</source>
        <translation>In einer Zelle</translation>
    </message>
    <message>
        <source>take over what was written; begin a new line</source>
        <translation>übernehmen, was geschrieben wurde; eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>copy what is chosen as text</source>
        <translation>das Gewählte als Text kopieren</translation>
    </message>
    <message>
        <source>move what is chosen up or down in the dataset</source>
        <translation>das Gewählte im Datensatz nach oben oder unten bewegen</translation>
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
        <source>In the review</source>
        <translation>In der Durchsicht</translation>
    </message>
    <message>
        <source>approve, set to review, leave out or take in again</source>
        <translation>freigeben, auf durchzusehen setzen, ausnehmen oder wieder aufnehmen</translation>
    </message>
    <message>
        <source>the next flag and what can be done about it</source>
        <translation>die nächste Markierung und was sich tun lässt</translation>
    </message>
    <message>
        <source>write in the text; Escape leads back to the keys</source>
        <translation>in den Text schreiben; Escape führt zu den Tasten zurück</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>weiterlesen</translation>
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
        <source>Too few turns</source>
        <translation>Zu wenige Beiträge</translation>
    </message>
    <message>
        <source>A conversation that ends after a reply or two, in a dataset whose conversations are longer. It has an opening and no middle, and teaches the model to be done early. Carry it on, or join it with what belongs to it. A dataset of single questions and answers stays quiet.</source>
        <translation>Ein Gespräch, das nach ein oder zwei Antworten endet, in einem Datensatz mit längeren Gesprächen. Es hat einen Anfang und keine Mitte und lehrt das Modell, früh fertig zu sein. Führen Sie es fort, oder verbinden Sie es mit dem, was dazugehört. Ein Datensatz aus einzelnen Fragen und Antworten bleibt still.</translation>
    </message>
    <message>
        <source>replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Flag conversations with fewer replies than</source>
        <translation>Gespräche markieren mit weniger Antworten als</translation>
    </message>
    <message>
        <source>one reply</source>
        <translation>eine Antwort</translation>
    </message>
    <message>
        <source>{0} replies</source>
        <translation>{0} Antworten</translation>
    </message>
    <message>
        <source>This conversation has {0}; this project asks for at least {1:,.0f}.</source>
        <translation>Dieses Gespräch hat {0}; dieses Projekt verlangt mindestens {1:,.0f}.</translation>
    </message>
    <message>
        <source>This conversation has {0}; most of the {1:,} have {2}. Carry it on, or join it with what belongs to it.</source>
        <translation>Dieses Gespräch hat {0}; die meisten der {1:,} haben {2}. Führen Sie es fort, oder verbinden Sie es mit dem, was dazugehört.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations end long before the others, which have {2} replies.</source>
        <translation>{0:,} von {1:,} Gesprächen enden lange vor den anderen, die {2} Antworten haben.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Half of the {0:,} replies have {1} words; the shortest has {2:,}, the longest {3:,}.</source>
        <translation>Die Hälfte der {0:,} Antworten hat {1} Wörter; die kürzeste hat {2:,}, die längste {3:,}.</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>The same reply to everything</source>
        <translation>Dieselbe Antwort auf alles</translation>
    </message>
    <message>
        <source>One reply, word for word, to several turns that differ. It cannot have listened to any of them, and the model learns not to listen. Write one that takes up what was said. Short ones and answers to greetings stay quiet.</source>
        <translation>Eine Antwort, Wort für Wort, auf mehrere verschiedene Beiträge. Sie kann keinem zugehört haben, und das Modell lernt, nicht zuzuhören. Schreiben Sie eine, die aufnimmt, was gesagt wurde. Kurze und Antworten auf Begrüßungen bleiben in Ruhe.</translation>
    </message>
    <message>
        <source>Flag a reply that stands behind this many different turns</source>
        <translation>Eine Antwort markieren, die hinter so vielen verschiedenen Beiträgen steht</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>{0:,} different turns have this reply, word for word; the model would learn not to listen. Write one that takes up what was said.</source>
        <translation>{0:,} verschiedene Beiträge haben diese Antwort, Wort für Wort; das Modell würde lernen, nicht zuzuhören. Schreiben Sie eine, die aufnimmt, was gesagt wurde.</translation>
    </message>
    <message>
        <source>One reply stands word for word behind {0:,} different turns.</source>
        <translation>Eine Antwort steht Wort für Wort hinter {0:,} verschiedenen Beiträgen.</translation>
    </message>
    <message>
        <source>{0:,} replies stand word for word behind {1:,} different turns.</source>
        <translation>{0:,} Antworten stehen Wort für Wort hinter {1:,} verschiedenen Beiträgen.</translation>
    </message>
    <message>
        <source>Half of the {0:,} conversations have {1} turns; most often it is {2:,} ({3:,} conversations).</source>
        <translation>Die Hälfte der {0:,} Gespräche hat {1} Beiträge; am häufigsten sind {2:,} ({3:,} Gespräche).</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>How replies open shows once the dataset has been checked.</source>
        <translation>Wie Antworten beginnen, zeigt sich, sobald der Datensatz geprüft ist.</translation>
    </message>
    <message>
        <source>No two of the {0:,} replies open alike.</source>
        <translation>Keine zwei der {0:,} Antworten beginnen gleich.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} replies ({2}) open with “{3}”.</source>
        <translation>{0:,} von {1:,} Antworten ({2}) beginnen mit „{3}“.</translation>
    </message>
    <message>
        <source>No phrase is used more than its share.</source>
        <translation>Keine Wendung wird öfter benutzt, als ihr zusteht.</translation>
    </message>
    <message>
        <source>“{0}” stands in {1:,} of {2:,} conversations ({3}).</source>
        <translation>„{0}“ steht in {1:,} von {2:,} Gesprächen ({3}).</translation>
    </message>
    <message>
        <source>Formatting shows once the dataset has been checked.</source>
        <translation>Die Formatierung zeigt sich, sobald der Datensatz geprüft ist.</translation>
    </message>
    <message>
        <source>The replies of all {0:,} conversations are plain text.</source>
        <translation>Die Antworten aller {0:,} Gespräche sind reiner Text.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations have {2} in their replies.</source>
        <translation>{0:,} von {1:,} Gesprächen haben {2} in ihren Antworten.</translation>
    </message>
    <message>
        <source>None of the {0:,} conversations shown has a flag.</source>
        <translation>Keines der {0:,} gezeigten Gespräche hat eine Markierung.</translation>
    </message>
    <message>
        <source>Most often: {0}, in {1:,} of {2:,} conversations.</source>
        <translation>Am häufigsten: {0}, in {1:,} von {2:,} Gesprächen.</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>All {0:,} {1} have {2:,} {3}.</source>
        <translation>Alle {0:,} {1} haben {2:,} {3}.</translation>
    </message>
    <message>
        <source>There is one {0}; it has {1:,} {2}.</source>
        <translation>Es gibt genau eines ({0}); es hat {1:,} {2}.</translation>
    </message>
    <message>
        <source>No {0} is shown.</source>
        <translation>Nichts wird gezeigt ({0}).</translation>
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
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
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
        <source>{0} · {1:,} of {2:,}</source>
        <translation>{0} · {1:,} von {2:,}</translation>
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
        <translation>Gelernt: andere markieren</translation>
    </message>
    <message>
        <source>As learned: flag nothing</source>
        <translation>Gelernt: nichts markieren</translation>
    </message>
    <message>
        <source>As learned</source>
        <translation>Gelernt</translation>
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
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>another language</source>
        <translation>einer anderen Sprache</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Andere Sprache</translation>
    </message>
    <message>
        <source>A reply in another language than the turn it answers, though nobody asked for that. The model learns to switch languages unasked. Translate it, or leave the conversation out. Short texts are not judged.</source>
        <translation>Eine Antwort in einer anderen Sprache als der Beitrag, den sie beantwortet, obwohl niemand darum gebeten hat. Das Modell lernt, ungefragt die Sprache zu wechseln. Übersetzen Sie sie, oder nehmen Sie das Gespräch aus. Kurze Texte werden nicht beurteilt.</translation>
    </message>
    <message>
        <source>This reply ends in {0}, though it begins in {1} as the turn before it; the model learns to switch languages unasked. Translate its end, or cut it.</source>
        <translation>Diese Antwort endet auf {0}, obwohl sie auf {1} beginnt wie der Beitrag davor; das Modell lernt, ungefragt die Sprache zu wechseln. Übersetzen Sie ihr Ende, oder schneiden Sie es ab.</translation>
    </message>
    <message>
        <source>This reply is in {0}, the turn before it in {1}; the model learns to switch languages unasked. Translate it, or leave the conversation out.</source>
        <translation>Sprache dieser Antwort: {0}, des Beitrags davor: {1}; das Modell lernt, ungefragt die Sprache zu wechseln. Übersetzen Sie sie, oder nehmen Sie das Gespräch aus.</translation>
    </message>
    <message>
        <source>{0:,} replies are in another language than the turn they answer, such as {1} after {2}.</source>
        <translation>{0:,} Antworten sind in einer anderen Sprache als der Beitrag, den sie beantworten, etwa {1} nach {2}.</translation>
    </message>
    <message>
        <source>Yes, it is meant</source>
        <translation>Ja, es ist gewollt</translation>
    </message>
    <message>
        <source>{0:,} {1} a reply in another language than its question.</source>
        <translation>{0:,} {1} eine Antwort in einer anderen Sprache als ihre Frage.</translation>
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
        <source>{0} edited</source>
        <translation>{0} bearbeitet</translation>
    </message>
    <message>
        <source>{0:,} added</source>
        <translation>{0:,} dazugekommen</translation>
    </message>
    <message>
        <source>{0:,} removed</source>
        <translation>{0:,} entfernt</translation>
    </message>
    <message>
        <source>{0:,} with another status</source>
        <translation>{0:,} mit anderem Stand</translation>
    </message>
    <message>
        <source>{0:,} taken in or left out</source>
        <translation>{0:,} aufgenommen oder ausgenommen</translation>
    </message>
    <message>
        <source>{0:,} moved</source>
        <translation>{0:,} bewegt</translation>
    </message>
    <message>
        <source>{0:,} with another note</source>
        <translation>{0:,} mit anderer Notiz</translation>
    </message>
    <message>
        <source>{0:,} with other tags</source>
        <translation>{0:,} mit anderen Schlagwörtern</translation>
    </message>
    <message>
        <source>No conversation changed; only what is ignored or set.</source>
        <translation>Kein Gespräch wurde geändert; nur was übergangen wird oder eingestellt ist.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
    </message>
    <message>
        <source>Deletes the conversation. Undo brings it back.</source>
        <translation>Löscht das Gespräch. Rückgängig bringt es zurück.</translation>
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
        <source>Leaves this conversation out of the export.</source>
        <translation>Nimmt dieses Gespräch vom Export aus.</translation>
    </message>
    <message>
        <source>Leaves conversation {0} out of the export.</source>
        <translation>Nimmt Gespräch {0} vom Export aus.</translation>
    </message>
    <message>
        <source>Leaves {0:,} conversations out of the export: {1}.</source>
        <translation>Nimmt {0:,} Gespräche vom Export aus: {1}.</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Andere Änderungen</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Füllsel</translation>
    </message>
    <message>
        <source>Stock words before or after the answer, such as “Certainly!”, “Great question!” or “I hope this helps”. A model picks such habits up faster than anything else. Cut them unless they are meant.</source>
        <translation>Stehende Wendungen vor oder nach der Antwort, etwa „Certainly!“, „Great question!“ oder „I hope this helps“. Nichts lernt ein Modell schneller. Streichen Sie sie, wenn sie nicht gewollt sind.</translation>
    </message>
    <message>
        <source>Cut “{0}”</source>
        <translation>„{0}“ streichen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>eröffnen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>beschließen</translation>
    </message>
    <message>
        <source>{0} {1} {2:,} of {3:,} replies</source>
        <translation>{0} {1} {2:,} von {3:,} Antworten</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>“{0}” is a stock {1}.</source>
        <translation>„{0}“ ist Füllsel ({1}).</translation>
    </message>
    <message>
        <source>{0} {1} {2} {3:,} of {4:,} replies; fine-tuning makes such habits stronger. Cut it unless it is meant.</source>
        <translation>{0} {1} {2} {3:,} von {4:,} Antworten; das Training verstärkt solche Gewohnheiten. Streichen Sie es, wenn es nicht gewollt ist.</translation>
    </message>
    <message>
        <source>{0} The answer says the same without it. Cut it unless it is meant.</source>
        <translation>{0} Die Antwort sagt ohne es dasselbe. Streichen Sie es, wenn es nicht gewollt ist.</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>„{0}“ wird zu „{1}“</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
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
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Behaviours and tags.</source>
        <translation>Verhalten und Schlagwörter.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Who speaks.</source>
        <translation>Wer spricht.</translation>
    </message>
    <message>
        <source>How it is called, or how it begins.</source>
        <translation>Wie er heißt, oder wie er beginnt.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The file that it came from.</source>
        <translation>Die Datei, aus der es kam.</translation>
    </message>
    <message>
        <source>Reply words</source>
        <translation>Antwortwörter</translation>
    </message>
    <message>
        <source>Words of the last reply.</source>
        <translation>Wörter der letzten Antwort.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Where it holds what is searched for.</source>
        <translation>Wo es enthält, was gesucht wird.</translation>
    </message>
    <message>
        <source>A field of the dataset.</source>
        <translation>Ein Feld des Datensatzes.</translation>
    </message>
    <message>
        <source>any flag</source>
        <translation>irgendeine Markierung</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>ohne {0}</translation>
    </message>
    <message>
        <source>not </source>
        <translation>nicht </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
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
        <source>edited since the last version</source>
        <translation>seit der letzten Version bearbeitet</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>nicht {0}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit einer Notiz</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>ohne Notiz</translation>
    </message>
    <message>
        <source>{0}{1}{2} or more</source>
        <translation>{0}{1}{2} oder mehr</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>without tags</source>
        <translation>ohne Schlagwörter</translation>
    </message>
    <message>
        <source>with any tag</source>
        <translation>mit irgendeinem Schlagwort</translation>
    </message>
    <message>
        <source>not from {0}</source>
        <translation>nicht aus {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>aus {0}</translation>
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
        <source>Took the speaker&apos;s name away</source>
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
        <source>The program reads every conversation for you. The worst findings stand here, three at most; each opens the conversations it speaks of. Now and then one is a question to answer.</source>
        <translation>Das Programm liest jedes Gespräch für Sie. Die schlimmsten Funde stehen hier, höchstens drei; jeder öffnet die Gespräche, von denen er spricht. Ab und zu ist einer eine Frage.</translation>
    </message>
    <message>
        <source>Every turn is text to type in. Words with a wavy or dotted line have a flag: put the pointer on them, and a card says why and what can be done. Dashes are spelling: click with the right button. Ctrl+Enter approves the conversation and goes on.</source>
        <translation>Jeder Beitrag ist Text, in den man schreiben kann. Wörter mit einer Wellen- oder Punktlinie haben eine Markierung: Zeigen Sie mit der Maus darauf, und eine Karte sagt, warum und was sich tun lässt. Striche sind Rechtschreibung: Klicken Sie mit der rechten Taste. Strg+Eingabe gibt das Gespräch frei und geht weiter.</translation>
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
        <source>The program made a mistake and could not do this.</source>
        <translation>Das Programm hat einen Fehler gemacht und konnte das nicht tun.</translation>
    </message>
    <message>
        <source>What was done before is kept. A report was written, without any text of yours.</source>
        <translation>Was vorher getan wurde, ist aufbewahrt. Ein Bericht wurde geschrieben, ohne einen Text von Ihnen.</translation>
    </message>
    <message>
        <source>The folder “{0}” cannot be made: {1}.</source>
        <translation>Der Ordner „{0}“ kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder for the project.</source>
        <translation>Wählen Sie einen anderen Ordner für das Projekt.</translation>
    </message>
    <message>
        <source>“{0}” lies where nothing may be written, so it can only be read here.</source>
        <translation>„{0}“ liegt, wo nichts geschrieben werden darf, darum kann es hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>“{0}” is open in another window, so it can only be read here.</source>
        <translation>„{0}“ ist in einem anderen Fenster geöffnet, darum kann es hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>Copy it to a folder of your own and open the copy to make changes.</source>
        <translation>Kopieren Sie es in einen eigenen Ordner, und öffnen Sie die Kopie, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Close the other window, then open it again to make changes.</source>
        <translation>Schließen Sie das andere Fenster und öffnen Sie es noch einmal, um etwas zu ändern.</translation>
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
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Takes effect at the next start. The guide is in English.</source>
        <translation>Gilt vom nächsten Start an. Das Handbuch ist englisch.</translation>
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
        <source>Spelling while typing</source>
        <translation>Rechtschreibung beim Schreiben</translation>
    </message>
    <message>
        <source>Misspelt words are underlined with dashes; the menu of a word says what might have been meant.</source>
        <translation>Falsch geschriebene Wörter sind gestrichelt unterstrichen; das Menü eines Wortes sagt, was gemeint sein könnte.</translation>
    </message>
    <message>
        <source>English is spelled</source>
        <translation>Englisch wird geschrieben</translation>
    </message>
    <message>
        <source>A project can have its own way; see Spelling in the Edit menu.</source>
        <translation>Ein Projekt kann es anders halten; siehe Rechtschreibung im Menü Bearbeiten.</translation>
    </message>
    <message>
        <source>As in most of the dataset</source>
        <translation>Wie im größten Teil des Datensatzes</translation>
    </message>
    <message>
        <source>The American way</source>
        <translation>Auf amerikanische Art</translation>
    </message>
    <message>
        <source>The British way</source>
        <translation>Auf britische Art</translation>
    </message>
    <message>
        <source>Tokens are counted with</source>
        <translation>Tokens werden gezählt mit</translation>
    </message>
    <message>
        <source>The file tokenizer.json of the model that you train gives exact figures; without it they are estimated.</source>
        <translation>Die Datei tokenizer.json des Modells, das Sie trainieren, ergibt genaue Zahlen; ohne sie werden sie geschätzt.</translation>
    </message>
    <message>
        <source>An estimate</source>
        <translation>Einer Schätzung</translation>
    </message>
    <message>
        <source>An estimate counts like</source>
        <translation>Eine Schätzung zählt wie</translation>
    </message>
    <message>
        <source>Most models of today come within 10 % of the first one for English texts.</source>
        <translation>Die meisten heutigen Modelle liegen bei englischen Texten keine 10 % neben dem ersten.</translation>
    </message>
    <message>
        <source>Longest conversation for the model</source>
        <translation>Längstes Gespräch für das Modell</translation>
    </message>
    <message>
        <source>A trainer that is chosen for the first time in a project starts with it; what is longer would be cut.</source>
        <translation>Ein Trainer, der in einem Projekt zum ersten Mal gewählt wird, beginnt damit; was länger ist, würde abgeschnitten.</translation>
    </message>
    <message>
        <source>As is usual for the trainer</source>
        <translation>Wie beim Trainer üblich</translation>
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
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>While you work, the project is copied so often; it costs you no time.</source>
        <translation>Während Sie arbeiten, wird das Projekt so oft kopiert; es kostet Sie keine Zeit.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Empty for a folder “NAME backups” beside each project. A folder on another disk also helps when a disk fails.</source>
        <translation>Leer für einen Ordner „NAME backups“ neben jedem Projekt. Ein Ordner auf einem anderen Laufwerk hilft auch, wenn ein Laufwerk ausfällt.</translation>
    </message>
    <message>
        <source>Beside each project</source>
        <translation>Neben jedem Projekt</translation>
    </message>
    <message>
        <source>Every 10 minutes</source>
        <translation>Alle 10 Minuten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Projects and backups</source>
        <translation>Projekte und Sicherungen</translation>
    </message>
    <message>
        <source>Tokens beside words</source>
        <translation>Tokens neben Wörtern</translation>
    </message>
    <message>
        <source>Says of each turn also how many tokens it has, the pieces by which models count.</source>
        <translation>Sagt bei jedem Beitrag auch, wie viele Tokens er hat: die Stücke, in denen Modelle zählen.</translation>
    </message>
    <message>
        <source>Every 20 minutes</source>
        <translation>Alle 20 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Only when I ask for one</source>
        <translation>Nur wenn ich eine verlange</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>The newest ones, whatever their day; besides, the last one of each of four earlier days.</source>
        <translation>Die neuesten, gleich von welchem Tag; dazu die letzte von jedem von vier früheren Tagen.</translation>
    </message>
    <message>
        <source>Role-play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Sixty conversations with three characters, well written, with the faults that slip into such work.</source>
        <translation>Sechzig Gespräche mit drei Figuren, gut geschrieben, mit den Fehlern, die sich in solche Arbeit schleichen.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Sixty conversations with a bicycle shop: padding, contradictions, and somebody&apos;s telephone number.</source>
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
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>colour of eyes</source>
        <translation>Augenfarbe</translation>
    </message>
    <message>
        <source>colour of hair</source>
        <translation>Haarfarbe</translation>
    </message>
    <message>
        <source>home</source>
        <translation>Zuhause</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>The dictionary {0} cannot be read.</source>
        <translation>Das Wörterbuch {0} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Take it away under Spelling, or add it again from another file.</source>
        <translation>Nehmen Sie es unter Rechtschreibung weg, oder fügen Sie es aus einer anderen Datei wieder hinzu.</translation>
    </message>
    <message>
        <source>Turns and roles</source>
        <translation>Beiträge und Rollen</translation>
    </message>
    <message>
        <source>The assistant&apos;s voice</source>
        <translation>Die Stimme des Assistenten</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Left-overs and damage</source>
        <translation>Überbleibsel und Schäden</translation>
    </message>
    <message>
        <source>Writing and style</source>
        <translation>Schrift und Stil</translation>
    </message>
    <message>
        <source>Copies and contradictions</source>
        <translation>Kopien und Widersprüche</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>the assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Dieses Gespräch löschen</translation>
    </message>
    <message>
        <source>Swap user and assistant</source>
        <translation>Nutzer und Assistent tauschen</translation>
    </message>
    <message>
        <source>Give this turn to the user</source>
        <translation>Diesen Beitrag dem Nutzer geben</translation>
    </message>
    <message>
        <source>Delete this turn</source>
        <translation>Diesen Beitrag löschen</translation>
    </message>
    <message>
        <source>Delete the {0} turns before the user&apos;s</source>
        <translation>Die {0} Beiträge vor dem des Nutzers löschen</translation>
    </message>
    <message>
        <source>Drop this turn</source>
        <translation>Diesen Beitrag weglassen</translation>
    </message>
    <message>
        <source>Drop the {0} turns after the last reply</source>
        <translation>Die {0} Beiträge nach der letzten Antwort weglassen</translation>
    </message>
    <message>
        <source>Give this turn to the assistant</source>
        <translation>Diesen Beitrag dem Assistenten geben</translation>
    </message>
    <message>
        <source>Delete the repeated turn</source>
        <translation>Den wiederholten Beitrag löschen</translation>
    </message>
    <message>
        <source>Delete the empty turn before</source>
        <translation>Den leeren Beitrag davor löschen</translation>
    </message>
    <message>
        <source>Join both turns</source>
        <translation>Beide Beiträge verbinden</translation>
    </message>
    <message>
        <source>Give this turn to {0}</source>
        <translation>Diesen Beitrag geben an: {0}</translation>
    </message>
    <message>
        <source>Delete this system prompt</source>
        <translation>Diesen Systemprompt löschen</translation>
    </message>
    <message>
        <source>Move it to the start</source>
        <translation>An den Anfang stellen</translation>
    </message>
    <message>
        <source>Join it with the prompt at the start</source>
        <translation>Mit dem Prompt am Anfang verbinden</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>einer E-Mail-Adresse</translation>
    </message>
    <message>
        <source>an access key</source>
        <translation>einem Zugangsschlüssel</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>einem Passwort</translation>
    </message>
    <message>
        <source>the address of a machine in the own network</source>
        <translation>der Adresse eines Geräts im eigenen Netz</translation>
    </message>
    <message>
        <source>an identity number</source>
        <translation>einer Ausweisnummer</translation>
    </message>
    <message>
        <source>an account name</source>
        <translation>einem Kontonamen</translation>
    </message>
    <message>
        <source>a card number</source>
        <translation>einer Kartennummer</translation>
    </message>
    <message>
        <source>a bank account number</source>
        <translation>einer Kontonummer</translation>
    </message>
    <message>
        <source>an internet address of a machine</source>
        <translation>der Netzadresse eines Rechners</translation>
    </message>
    <message>
        <source>a postal address</source>
        <translation>einer Postanschrift</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>einer Telefonnummer</translation>
    </message>
    <message>
        <source>Against the canon</source>
        <translation>Gegen den Kanon</translation>
    </message>
    <message>
        <source>A system prompt or a reply states a fact of a character (age, colour of eyes or hair, home, work) otherwise than you said is true. A model that is told both learns neither. Correct it, or change what is true under Checks, Canon. Nothing is flagged until you have said what is true.</source>
        <translation>Ein Systemprompt oder eine Antwort nennt ein Faktum einer Figur (Alter, Farbe der Augen oder Haare, Zuhause, Arbeit) anders, als Sie es für wahr erklärt haben. Ein Modell, dem beides gesagt wird, lernt keines. Berichtigen Sie es, oder ändern Sie unter Prüfungen, Kanon, was wahr ist. Nichts wird markiert, solange Sie nichts für wahr erklärt haben.</translation>
    </message>
    <message>
        <source>{0}&apos;s {1} is “{2}”, you said; here it is “{3}”.</source>
        <translation>{0} – {1}: „{2}“, haben Sie gesagt; hier steht „{3}“.</translation>
    </message>
    <message>
        <source>Write “{0}”</source>
        <translation>„{0}“ schreiben</translation>
    </message>
    <message>
        <source>Speaks as a machine</source>
        <translation>Spricht als Maschine</translation>
    </message>
    <message>
        <source>Sentences such as “As an AI language model, I have no feelings” or “My knowledge ends in 2021”. They break any character, and the model repeats them unasked. Cut the sentence, or write what the speaker would say.</source>
        <translation>Sätze wie „As an AI language model, I have no feelings“ oder „My knowledge ends in 2021“. Sie zerstören jede Figur, und das Modell wiederholt sie ungefragt. Streichen Sie den Satz, oder schreiben Sie, was der Sprecher sagen würde.</translation>
    </message>
    <message>
        <source>a reply that speaks as a machine</source>
        <translation>eine Antwort, die als Maschine spricht</translation>
    </message>
    <message>
        <source>“{0}” is what assistants say of themselves; it breaks the speaker&apos;s voice.</source>
        <translation>„{0}“ sagen Assistenten von sich selbst; es bricht die Stimme des Sprechers.</translation>
    </message>
    <message>
        <source>Cut it, or write what the speaker would say.</source>
        <translation>Streichen Sie es, oder schreiben Sie, was der Sprecher sagen würde.</translation>
    </message>
    <message>
        <source>one declines and the other answers</source>
        <translation>das eine lehnt ab, und das andere antwortet</translation>
    </message>
    <message>
        <source>one says yes and the other no</source>
        <translation>das eine sagt ja, das andere nein</translation>
    </message>
    <message>
        <source>they say the same, but one denies what the other claims</source>
        <translation>sie sagen dasselbe, aber eines bestreitet, was das andere behauptet</translation>
    </message>
    <message>
        <source>they say the same with other numbers</source>
        <translation>sie sagen dasselbe mit anderen Zahlen</translation>
    </message>
    <message>
        <source>they name different facts</source>
        <translation>sie nennen verschiedene Fakten</translation>
    </message>
    <message>
        <source>one answers the question and the other speaks of something else</source>
        <translation>das eine beantwortet die Frage, das andere spricht von etwas anderem</translation>
    </message>
    <message>
        <source>Contradicts another answer</source>
        <translation>Widerspricht einer anderen Antwort</translation>
    </message>
    <message>
        <source>The same prompt in the same situation, with answers that disagree: one declines and the other answers, one says yes and the other no, the facts differ. The model cannot learn both and becomes erratic. Keep one of them.</source>
        <translation>Derselbe Prompt in derselben Lage, mit Antworten, die sich widersprechen: eine lehnt ab und die andere antwortet, eine sagt ja und die andere nein, die Fakten weichen ab. Das Modell kann nicht beides lernen und wird unberechenbar. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>Conversation {0} answers the same prompt: {1}. Look at both, and keep the right one.</source>
        <translation>Gespräch {0} beantwortet denselben Prompt: {1}. Sehen Sie beide an, und behalten Sie das richtige.</translation>
    </message>
    <message>
        <source>Keep this one, leave {0} out of the export</source>
        <translation>Dieses behalten, {0} vom Export ausnehmen</translation>
    </message>
    <message>
        <source>Keep {0}, leave this one out of the export</source>
        <translation>{0} behalten, dieses vom Export ausnehmen</translation>
    </message>
    <message>
        <source>{0:,} prompts have several answers that differ.</source>
        <translation>{0:,} Prompts haben mehrere Antworten, die sich unterscheiden.</translation>
    </message>
    <message>
        <source>Is that meant?</source>
        <translation>Ist das gewollt?</translation>
    </message>
    <message>
        <source>Yes, they are different answers</source>
        <translation>Ja, es sind verschiedene Antworten</translation>
    </message>
    <message>
        <source>No, show me where</source>
        <translation>Nein, zeigen Sie mir, wo</translation>
    </message>
    <message>
        <source>{0:,} conversations contradict another one&apos;s answer to the same prompt.</source>
        <translation>{0:,} Gespräche widersprechen der Antwort eines anderen auf denselben Prompt.</translation>
    </message>
    <message>
        <source>Goes round in one feeling</source>
        <translation>Kreist in einem Gefühl</translation>
    </message>
    <message>
        <source>Three or more replies in a row that begin with comfort, with an apology, or with “I understand”, or four in a row that show a feeling in the same way (“*blushes*”, “*sighs*”, “*trembling*”). The model learns to go round in one feeling in place of moving the talk on. Let some of them begin with something that happens.</source>
        <translation>Drei oder mehr Antworten hintereinander, die mit Trost, mit einer Entschuldigung oder mit „Ich verstehe“ beginnen, oder vier hintereinander, die ein Gefühl auf dieselbe Weise zeigen („*errötet*“, „*seufzt*“, „*zittert*“). Das Modell lernt, sich in einem Gefühl zu drehen, statt das Gespräch voranzubringen. Lassen Sie einige davon mit etwas beginnen, das geschieht.</translation>
    </message>
    <message>
        <source>replies in a row that begin with the same feeling</source>
        <translation>Antworten hintereinander, die mit demselben Gefühl beginnen</translation>
    </message>
    <message>
        <source>“{0}”: {1} replies in a row begin with {2}.</source>
        <translation>„{0}“: {1} Antworten hintereinander beginnen mit {2}.</translation>
    </message>
    <message>
        <source>Begin some of them with something that happens.</source>
        <translation>Lassen Sie einige mit etwas beginnen, das geschieht.</translation>
    </message>
    <message>
        <source>replies in a row that show one feeling in the same way</source>
        <translation>Antworten hintereinander, die ein Gefühl auf dieselbe Weise zeigen</translation>
    </message>
    <message>
        <source>“{0}”: {1} replies in a row show it so.</source>
        <translation>„{0}“: {1} Antworten hintereinander zeigen es so.</translation>
    </message>
    <message>
        <source>Show it differently, or let the feeling change.</source>
        <translation>Zeigen Sie es anders, oder lassen Sie das Gefühl sich ändern.</translation>
    </message>
    <message>
        <source>“I understand” or the like</source>
        <translation>„I understand“ oder Ähnlichem</translation>
    </message>
    <message>
        <source>an apology</source>
        <translation>einer Entschuldigung</translation>
    </message>
    <message>
        <source>comfort</source>
        <translation>Trost</translation>
    </message>
    <message>
        <source>Empty turn</source>
        <translation>Leerer Beitrag</translation>
    </message>
    <message>
        <source>A turn with nothing to read: no visible character, only dots or dashes, or a program&apos;s word such as “null”. A model trained on it learns to say nothing. Delete the turn, or write what is missing.</source>
        <translation>Ein Beitrag, in dem nichts zu lesen ist: kein sichtbares Zeichen, nur Punkte oder Striche, oder das Wort eines Programms wie „null“. Ein damit trainiertes Modell lernt, nichts zu sagen. Löschen Sie den Beitrag, oder schreiben Sie, was fehlt.</translation>
    </message>
    <message>
        <source>conversation has</source>
        <translation>Gespräch hat</translation>
    </message>
    <message>
        <source>conversations have</source>
        <translation>Gespräche haben</translation>
    </message>
    <message>
        <source>{0:,} {1} a turn that says nothing.</source>
        <translation>{0:,} {1} einen Beitrag, der nichts sagt.</translation>
    </message>
    <message>
        <source>This user turn</source>
        <translation>Dieser Beitrag des Nutzers</translation>
    </message>
    <message>
        <source>This reply</source>
        <translation>Diese Antwort</translation>
    </message>
    <message>
        <source>This system prompt</source>
        <translation>Dieser Systemprompt</translation>
    </message>
    <message>
        <source>This tool result</source>
        <translation>Dieses Ergebnis eines Werkzeugs</translation>
    </message>
    <message>
        <source>This turn</source>
        <translation>Dieser Beitrag</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>has no visible character</source>
        <translation>hat kein sichtbares Zeichen</translation>
    </message>
    <message>
        <source>is only “{0}”</source>
        <translation>ist nur „{0}“</translation>
    </message>
    <message>
        <source>{0} {1}. It tells the model nothing; write one, or delete the turn.</source>
        <translation>{0} {1}. Er sagt dem Modell nichts; schreiben Sie einen, oder löschen Sie den Beitrag.</translation>
    </message>
    <message>
        <source>{0} {1}: the model would learn to say nothing. Write a reply, or delete the turn.</source>
        <translation>{0} {1}: das Modell würde lernen, nichts zu sagen. Schreiben Sie eine Antwort, oder löschen Sie den Beitrag.</translation>
    </message>
    <message>
        <source>{0} {1}: the model would learn to answer nothing. Write it, or delete the turn.</source>
        <translation>{0} {1}: das Modell würde lernen, auf nichts zu antworten. Schreiben Sie ihn, oder löschen Sie den Beitrag.</translation>
    </message>
    <message>
        <source>Delete it and the turn it answers</source>
        <translation>Ihn und den Beitrag löschen, den er beantwortet</translation>
    </message>
    <message>
        <source>Same conversation twice</source>
        <translation>Dasselbe Gespräch zweimal</translation>
    </message>
    <message>
        <source>Conversations with the same turns, but for spacing, capitals and quotation marks. Each copy makes the model learn the same words once more and can leak from training into evaluation. Keep one of them.</source>
        <translation>Gespräche mit denselben Beiträgen, bis auf Abstände, Großschreibung und Anführungszeichen. Jede Kopie lässt das Modell dieselben Wörter noch einmal lernen und kann aus dem Training in die Prüfung geraten. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>The same as conversation{0} {1}. Each copy trains the same words once more. Keep one.</source>
        <translation>Dasselbe wie Gespräch{0} {1}. Jede Kopie trainiert dieselben Wörter noch einmal. Behalten Sie eine.</translation>
    </message>
    <message>
        <source>is a copy</source>
        <translation>ist eine Kopie</translation>
    </message>
    <message>
        <source>are copies</source>
        <translation>sind Kopien</translation>
    </message>
    <message>
        <source>each other</source>
        <translation>einander</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>einem anderen</translation>
    </message>
    <message>
        <source>{0:,} conversations are the same as {1}: {2:,} of them {3} too many</source>
        <translation>{0:,} Gespräche gleichen {1}: {2:,} davon {3} zu viel</translation>
    </message>
    <message>
        <source>{0} and {1:,} more</source>
        <translation>{0} und {1:,} weitere</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>the copy</source>
        <translation>die Kopie</translation>
    </message>
    <message>
        <source>the {0:,} copies</source>
        <translation>die {0:,} Kopien</translation>
    </message>
    <message>
        <source>Keep this one, delete {0}</source>
        <translation>Dieses behalten, {0} löschen</translation>
    </message>
    <message>
        <source>Leave this one out of the export, keep {0}</source>
        <translation>Dieses vom Export ausnehmen, {0} behalten</translation>
    </message>
    <message>
        <source>Delete this one, keep {0}</source>
        <translation>Dieses löschen, {0} behalten</translation>
    </message>
    <message>
        <source>Against the house style</source>
        <translation>Gegen den Hausstil</translation>
    </message>
    <message>
        <source>A reply that does a thing otherwise than nearly all others in this dataset: marks of actions, quotes, lists, HTML, a name before the text, capitals, punctuation. The model would learn to waver between both. Convert it, or ignore the rule if both are meant.</source>
        <translation>Eine Antwort, die etwas anders macht als fast alle anderen in diesem Datensatz: Zeichen für Handlungen, Anführungszeichen, Listen, HTML, ein Name vor dem Text, Großschreibung, Satzzeichen. Das Modell würde lernen, zwischen beidem zu schwanken. Wandeln Sie sie um, oder übergehen Sie die Regel, wenn beides gewollt ist.</translation>
    </message>
    <message>
        <source>A rule holds when this many of 100 replies follow it</source>
        <translation>Eine Regel gilt, wenn ihr so viele von 100 Antworten folgen</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2}; the others do otherwise.</source>
        <translation>{0:,} von {1:,} {2}; die anderen machen es anders.</translation>
    </message>
    <message>
        <source>Should the others be flagged?</source>
        <translation>Sollen die anderen markiert werden?</translation>
    </message>
    <message>
        <source>No, both are fine</source>
        <translation>Nein, beides ist recht</translation>
    </message>
    <message>
        <source>Yes, flag them</source>
        <translation>Ja, markieren Sie sie</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2}; {3:,} {4} otherwise.</source>
        <translation>{0:,} von {1:,} {2}; {3:,} {4} anders.</translation>
    </message>
    <message>
        <source>Instructions in the reply</source>
        <translation>Anweisungen in der Antwort</translation>
    </message>
    <message>
        <source>Words that were meant for the model, such as “Below is an instruction…” or a sentence of its system prompt, inside a reply. The model learns to recite them to its users. Cut them, or move them to the system prompt.</source>
        <translation>Wörter, die für das Modell bestimmt waren, etwa „Below is an instruction…“ oder ein Satz seines Systemprompts, in einer Antwort. Das Modell lernt, sie seinen Nutzern aufzusagen. Streichen Sie sie, oder stellen Sie sie in den Systemprompt.</translation>
    </message>
    <message>
        <source>instructions to the model in a reply</source>
        <translation>Anweisungen an das Modell in einer Antwort</translation>
    </message>
    <message>
        <source>“{0}{1}” is an instruction to the model, not part of the reply; it would learn to recite it.</source>
        <translation>„{0}{1}“ ist eine Anweisung an das Modell, kein Teil der Antwort; es würde lernen, sie aufzusagen.</translation>
    </message>
    <message>
        <source>Greets again</source>
        <translation>Grüßt noch einmal</translation>
    </message>
    <message>
        <source>A reply in the middle of a talk that begins with a greeting, though nobody greeted. The talk was put together of parts, or the speaker forgot it; the model learns to forget too. Cut the greeting.</source>
        <translation>Eine Antwort mitten im Gespräch, die mit einer Begrüßung beginnt, obwohl niemand gegrüßt hat. Das Gespräch wurde aus Teilen zusammengesetzt, oder der Sprecher hat es vergessen; das Modell lernt, auch zu vergessen. Streichen Sie die Begrüßung.</translation>
    </message>
    <message>
        <source>a greeting in the middle of a talk</source>
        <translation>eine Begrüßung mitten im Gespräch</translation>
    </message>
    <message>
        <source>“{0}” greets in the middle of the talk.</source>
        <translation>„{0}“ grüßt mitten im Gespräch.</translation>
    </message>
    <message>
        <source>Cut it.</source>
        <translation>Streichen Sie es.</translation>
    </message>
    <message>
        <source>a sentence of the system prompt in a reply</source>
        <translation>einen Satz des Systemprompts in einer Antwort</translation>
    </message>
    <message>
        <source>These words are copied from the system prompt; the model would learn to recite its instructions.</source>
        <translation>Diese Wörter sind aus dem Systemprompt abgeschrieben; das Modell würde lernen, seine Anweisungen aufzusagen.</translation>
    </message>
    <message>
        <source>Cut them, or say it in the speaker&apos;s own words.</source>
        <translation>Streichen Sie sie, oder sagen Sie es mit den Worten des Sprechers.</translation>
    </message>
    <message>
        <source>the speaker&apos;s name before the reply</source>
        <translation>der Name des Sprechers vor der Antwort</translation>
    </message>
    <message>
        <source>Role label in the text</source>
        <translation>Rollenname im Text</translation>
    </message>
    <message>
        <source>A label such as “Assistant:” or “### Response:” before the text. Who speaks is already kept beside the turn; in the text it teaches the model to begin its answers with its own label. Cut it.</source>
        <translation>Ein Etikett wie „Assistant:“ oder „### Response:“ vor dem Text. Wer spricht, steht schon neben dem Beitrag; im Text lehrt es das Modell, seine Antworten mit dem eigenen Etikett zu beginnen. Streichen Sie es.</translation>
    </message>
    <message>
        <source>a role&apos;s label in the text</source>
        <translation>ein Rollenname im Text</translation>
    </message>
    <message>
        <source>“{0}” stands in the middle of the reply, as if somebody else had spoken before; the model would learn to write labels.</source>
        <translation>„{0}“ steht mitten in der Antwort, als hätte vorher jemand anderes gesprochen; das Modell würde lernen, Rollennamen zu schreiben.</translation>
    </message>
    <message>
        <source>“{0}” is left over at the end, from a template that asked for the reply.</source>
        <translation>„{0}“ ist am Ende übrig geblieben, von einer Vorlage, die um die Antwort bat.</translation>
    </message>
    <message>
        <source>This reply begins with “{0}”, the label of the other side.</source>
        <translation>Diese Antwort beginnt mit „{0}“, dem Rollennamen der anderen Seite.</translation>
    </message>
    <message>
        <source>Look whose text this is: cut the label, or give the turn to the user.</source>
        <translation>Sehen Sie nach, wessen Text das ist: streichen Sie den Rollennamen, oder geben Sie den Beitrag dem Nutzer.</translation>
    </message>
    <message>
        <source>“{0}” stands before the text; the model would learn to write its own label.</source>
        <translation>„{0}“ steht vor dem Text; das Modell würde lernen, seinen eigenen Rollennamen zu schreiben.</translation>
    </message>
    <message>
        <source>Unusual length</source>
        <translation>Ungewöhnliche Länge</translation>
    </message>
    <message>
        <source>A reply far longer or shorter than others of its kind in this dataset. One monster teaches the model more than many good replies, and a stump teaches it to stop short. See whether it was pasted together or cut off, and shorten, split or finish it.</source>
        <translation>Eine Antwort, die weit länger oder kürzer ist als andere ihrer Art in diesem Datensatz. Aus einem Ungetüm lernt das Modell mehr als aus vielen guten Antworten, und ein Stummel lehrt es, zu früh aufzuhören. Sehen Sie nach, ob sie zusammengeklebt oder abgeschnitten wurde, und kürzen, teilen oder vollenden Sie sie.</translation>
    </message>
    <message>
        <source>Flag replies longer than</source>
        <translation>Antworten markieren, die länger sind als</translation>
    </message>
    <message>
        <source>Flag replies shorter than</source>
        <translation>Antworten markieren, die kürzer sind als</translation>
    </message>
    <message>
        <source>{0:,} {1} far longer than the rest: most have {2} words</source>
        <translation>{0:,} {1} weit länger als die übrigen: die meisten haben {2} Wörter</translation>
    </message>
    <message>
        <source>reply is</source>
        <translation>Antwort ist</translation>
    </message>
    <message>
        <source>replies are</source>
        <translation>Antworten sind</translation>
    </message>
    <message>
        <source>This reply has {0:,} {1}</source>
        <translation>Diese Antwort hat {0:,} {1}</translation>
    </message>
    <message>
        <source>{0}; the limit set for this project is {1:,.0f}.</source>
        <translation>{0}; die für dieses Projekt gesetzte Grenze ist {1:,.0f}.</translation>
    </message>
    <message>
        <source>first replies</source>
        <translation>ersten Antworten</translation>
    </message>
    <message>
        <source>later replies</source>
        <translation>späteren Antworten</translation>
    </message>
    <message>
        <source>shorten it, or split it into turns</source>
        <translation>kürzen Sie sie, oder teilen Sie sie in Beiträge</translation>
    </message>
    <message>
        <source>finish it, or delete it</source>
        <translation>vollenden oder löschen Sie sie</translation>
    </message>
    <message>
        <source>{0}; nine in ten of the {1:,} {2} like it have {3}. Look whether it was {4}, and {5}.</source>
        <translation>{0}; neun von zehn der {1:,} {2} dieser Art haben {3}. Sehen Sie nach, ob sie {4} wurde, und {5}.</translation>
    </message>
    <message>
        <source>pasted together</source>
        <translation>zusammengeklebt</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>wrongly decoded characters</source>
        <translation>falsch entschlüsselte Zeichen</translation>
    </message>
    <message>
        <source>These characters were decoded wrongly on their way here</source>
        <translation>Diese Zeichen wurden auf dem Weg hierher falsch entschlüsselt</translation>
    </message>
    <message>
        <source>lost characters</source>
        <translation>verlorene Zeichen</translation>
    </message>
    <message>
        <source>Here a character was lost; nobody can say for sure which</source>
        <translation>Hier ging ein Zeichen verloren; niemand kann sicher sagen, welches</translation>
    </message>
    <message>
        <source>codes of web pages in their text</source>
        <translation>Zeichen für Webseiten in ihrem Text</translation>
    </message>
    <message>
        <source>These are codes of web pages instead of characters</source>
        <translation>Das sind Schreibweisen von Webseiten statt Zeichen</translation>
    </message>
    <message>
        <source>escape codes in their text</source>
        <translation>Schreibweisen von Programmen in ihrem Text</translation>
    </message>
    <message>
        <source>These are codes of programs instead of characters</source>
        <translation>Das sind Schreibweisen von Programmen statt Zeichen</translation>
    </message>
    <message>
        <source>Damaged characters</source>
        <translation>Beschädigte Zeichen</translation>
    </message>
    <message>
        <source>Characters that were decoded wrongly, such as “donâ€™t”, or codes such as “&amp;quot;” in place of a mark. The model learns to write the damage. Repair them; where a character was lost, type it again.</source>
        <translation>Zeichen, die falsch entschlüsselt wurden, wie „donâ€™t“, oder Schreibweisen wie „&amp;quot;“ anstelle eines Zeichens. Das Modell lernt, den Schaden zu schreiben. Bessern Sie ihn aus; wo ein Zeichen verloren ging, schreiben Sie es neu.</translation>
    </message>
    <message>
        <source>, and in one more place of this turn</source>
        <translation>, und an einer weiteren Stelle dieses Beitrags</translation>
    </message>
    <message>
        <source>, and in {0:,} more places of this turn</source>
        <translation>, und an {0:,} weiteren Stellen dieses Beitrags</translation>
    </message>
    <message>
        <source>Repair “{0}”{1}</source>
        <translation>„{0}“ ausbessern{1}</translation>
    </message>
    <message>
        <source>Repair it, and look at the result.</source>
        <translation>Bessern Sie es aus, und sehen Sie sich das Ergebnis an.</translation>
    </message>
    <message>
        <source>Type the character again.</source>
        <translation>Schreiben Sie das Zeichen noch einmal.</translation>
    </message>
    <message>
        <source>Nearly the same conversation</source>
        <translation>Fast dasselbe Gespräch</translation>
    </message>
    <message>
        <source>Conversations that are the same but for small changes. Each teaches the same words once more, and one in training with its twin in evaluation makes a model look better than it is. Keep one, unless they are variations written on purpose.</source>
        <translation>Gespräche, die bis auf kleine Änderungen gleich sind. Jedes lehrt dieselben Wörter noch einmal, und eines im Training mit seinem Zwilling in der Überprüfung lässt ein Modell besser erscheinen, als es ist. Behalten Sie eines, wenn es keine gewollten Varianten sind.</translation>
    </message>
    <message>
        <source>Call them nearly the same from</source>
        <translation>Fast gleich nennen von</translation>
    </message>
    <message>
        <source>Nearly the same as {0}: {1} % of its wording is the same. Keep one, unless they are variations on purpose.</source>
        <translation>Fast dasselbe wie {0}: {1} % des Wortlauts sind gleich. Behalten Sie eines, wenn es keine gewollten Varianten sind.</translation>
    </message>
    <message>
        <source>{0:,} conversations are nearly the same as another</source>
        <translation>{0:,} Gespräche sind fast gleich wie ein anderes</translation>
    </message>
    <message>
        <source>conversations {0}</source>
        <translation>die Gespräche {0}</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>das andere</translation>
    </message>
    <message>
        <source>% of the wording</source>
        <translation>% des Wortlauts an</translation>
    </message>
    <message>
        <source>the {0:,} others</source>
        <translation>die {0:,} anderen</translation>
    </message>
    <message>
        <source>Steps out of the story</source>
        <translation>Tritt aus der Geschichte</translation>
    </message>
    <message>
        <source>A remark beside the story, such as “((OOC: be right back))” or an author&apos;s note, inside a reply. The model learns to drop its character unasked. Cut it. Where the user asked out of character, it stays quiet.</source>
        <translation>Eine Bemerkung neben der Geschichte, wie „((OOC: be right back))“ oder eine Anmerkung des Autors, in einer Antwort. Das Modell lernt, seine Figur ungefragt fallen zu lassen. Streichen Sie sie. Wo der Nutzer außerhalb der Rolle gefragt hat, schweigt die Prüfung.</translation>
    </message>
    <message>
        <source>a remark outside of the story</source>
        <translation>eine Bemerkung außerhalb der Geschichte</translation>
    </message>
    <message>
        <source>“{0}” is said outside of the story; the model learns to drop its character.</source>
        <translation>„{0}“ steht außerhalb der Geschichte; das Modell lernt, seine Figur fallen zu lassen.</translation>
    </message>
    <message>
        <source>Cut it, unless it is meant.</source>
        <translation>Streichen Sie es, wenn es nicht gewollt ist.</translation>
    </message>
    <message>
        <source>Overused phrase</source>
        <translation>Überstrapazierte Wendung</translation>
    </message>
    <message>
        <source>A phrase that stands in far more conversations than its share. Training makes such habits stronger still. Keep it where it belongs and say the rest differently. Names, the subject of the talk and ordinary English do not count. In Chinese and Japanese only phrases in more than a third of all conversations are found.</source>
        <translation>Eine Wendung, die in weit mehr Gesprächen steht, als ihr zusteht. Das Training verstärkt solche Gewohnheiten noch. Behalten Sie sie, wo sie hingehört, und sagen Sie das Übrige anders. Namen, der Gegenstand des Gesprächs und gewöhnliches Englisch zählen nicht. Im Chinesischen und Japanischen werden nur Wendungen in mehr als einem Drittel aller Gespräche gefunden.</translation>
    </message>
    <message>
        <source>{0}. Training makes such habits stronger. Say it differently here unless it is meant.</source>
        <translation>{0}. Das Training verstärkt solche Gewohnheiten. Sagen Sie es hier anders, wenn es nicht gewollt ist.</translation>
    </message>
    <message>
        <source>Each conversation has about {0:.0f} of {1:,} phrases that many others have too: the replies seem to be put together from ready-made parts.</source>
        <translation>Jedes Gespräch hat etwa {0:.0f} von {1:,} Wendungen, die viele andere auch haben: die Antworten scheinen aus fertigen Teilen zusammengesetzt.</translation>
    </message>
    <message>
        <source>Yes, leave them</source>
        <translation>Ja, lassen Sie sie</translation>
    </message>
    <message>
        <source>one more phrase is</source>
        <translation>eine weitere Wendung steht</translation>
    </message>
    <message>
        <source>{0:,} more phrases are</source>
        <translation>{0:,} weitere Wendungen stehen</translation>
    </message>
    <message>
        <source>, and {0} in most of them as well</source>
        <translation>, und {0} ebenfalls in den meisten</translation>
    </message>
    <message>
        <source>Yes, leave it</source>
        <translation>Ja, lassen Sie es</translation>
    </message>
    <message>
        <source>overused phrase</source>
        <translation>überstrapazierte Wendung</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations have a reply that opens with “{2}”</source>
        <translation>{0:,} von {1:,} Gesprächen haben eine Antwort, die mit „{2}“ beginnt</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations have a reply that ends with “{2}”</source>
        <translation>{0:,} von {1:,} Gesprächen haben eine Antwort, die mit „{2}“ endet</translation>
    </message>
    <message>
        <source>“{0}” stands in {1:,} of {2:,} conversations</source>
        <translation>„{0}“ steht in {1:,} von {2:,} Gesprächen</translation>
    </message>
    <message>
        <source>On your own list</source>
        <translation>Auf Ihrer eigenen Liste</translation>
    </message>
    <message>
        <source>Words that you put on this project&apos;s own list of phrases, anywhere in a reply or only at its start or end. Code is left alone. Say it differently, or take the phrase off the list under Checks, Phrase lists.</source>
        <translation>Wörter, die Sie auf die eigene Liste dieses Projekts gesetzt haben, überall in einer Antwort oder nur an ihrem Anfang oder Ende. Code bleibt in Ruhe. Sagen Sie es anders, oder nehmen Sie die Wendung unter Prüfungen, Wortlisten von der Liste.</translation>
    </message>
    <message>
        <source>“{0}” is on your own list of phrases. Say it differently.</source>
        <translation>„{0}“ steht auf Ihrer eigenen Liste. Sagen Sie es anders.</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>Persönliche Daten</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers, card and account numbers, identity numbers, access keys, homes. A model can repeat them word for word to strangers. Mask them. An address that many conversations share, such as a help desk&apos;s own, stays quiet.</source>
        <translation>E-Mail-Adressen, Telefon-, Karten- und Kontonummern, Ausweisnummern, Zugangsschlüssel, Wohnungen. Ein Modell kann sie Fremden Wort für Wort wiederholen. Verdecken Sie sie. Eine Adresse, die viele Gespräche gemeinsam haben, etwa die eines Kundendienstes, bleibt in Ruhe.</translation>
    </message>
    <message>
        <source>piece of private data stands</source>
        <translation>Stück persönlicher Daten steht</translation>
    </message>
    <message>
        <source>pieces of private data stand</source>
        <translation>Stücke persönlicher Daten stehen</translation>
    </message>
    <message>
        <source>{0:,} {1} in the conversations: addresses, numbers or keys.</source>
        <translation>{0:,} {1} in den Gesprächen: Adressen, Nummern oder Schlüssel.</translation>
    </message>
    <message>
        <source>“{0}” looks like {1} of a person; a model can repeat it to strangers. Mask it, unless it is invented.</source>
        <translation>„{0}“ sieht nach {1} einer Person aus; ein Modell kann das Fremden wiederholen. Verdecken Sie es, wenn es nicht erfunden ist.</translation>
    </message>
    <message>
        <source>Put “{0}” in its place</source>
        <translation>„{0}“ an seine Stelle setzen</translation>
    </message>
    <message>
        <source>Unfilled gap</source>
        <translation>Ungefüllte Lücke</translation>
    </message>
    <message>
        <source>A gap that somebody meant to fill in, such as “[Your Name]”, “TODO” or “{{user}}”. The model learns to write gaps instead of words. Fill it in. Where a letter or a form was asked for, gaps are part of the answer.</source>
        <translation>Eine Lücke, die jemand füllen wollte, wie „[Your Name]“, „TODO“ oder „{{user}}“. Das Modell lernt, Lücken statt Wörter zu schreiben. Füllen Sie sie. Wo um einen Brief oder ein Formular gebeten wurde, gehören Lücken zur Antwort.</translation>
    </message>
    <message>
        <source>a variable such as {{user}} in their text</source>
        <translation>einen Platzhalter wie {{user}} in ihrem Text</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations have variables such as {{{{user}}}} in place of a name.</source>
        <translation>{0:,} von {1:,} Gesprächen haben Platzhalter wie {{{{user}}}} anstelle eines Namens.</translation>
    </message>
    <message>
        <source>Do these stand there by design?</source>
        <translation>Stehen sie mit Absicht da?</translation>
    </message>
    <message>
        <source>Yes, they are meant</source>
        <translation>Ja, sie sind gewollt</translation>
    </message>
    <message>
        <source>{0} in their text</source>
        <translation>{0} in ihrem Text</translation>
    </message>
    <message>
        <source>“{0}” is a gap that nobody filled in; the model would learn to write gaps.</source>
        <translation>„{0}“ ist eine Lücke, die niemand gefüllt hat; das Modell würde lernen, Lücken zu schreiben.</translation>
    </message>
    <message>
        <source>Write what belongs there, or cut it.</source>
        <translation>Schreiben Sie, was dorthin gehört, oder streichen Sie es.</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>A reply in which the assistant declines, such as “I&apos;m sorry, but I can&apos;t assist with that”. A few of them make a model refuse harmless things. Write the reply that was wished, or leave the conversation out. A character who says no in banter stays quiet.</source>
        <translation>Eine Antwort, in der der Assistent ablehnt, etwa „I&apos;m sorry, but I can&apos;t assist with that“. Schon wenige davon lassen ein Modell Harmloses ablehnen. Schreiben Sie die gewünschte Antwort, oder nehmen Sie das Gespräch aus. Eine Figur, die im Geplänkel nein sagt, bleibt in Ruhe.</translation>
    </message>
    <message>
        <source>a reply that declines</source>
        <translation>eine Antwort, die ablehnt</translation>
    </message>
    <message>
        <source>“{0}” declines to answer; the model learns to refuse.</source>
        <translation>„{0}“ lehnt ab zu antworten; das Modell lernt abzulehnen.</translation>
    </message>
    <message>
        <source>Write the reply that was wished, or leave the conversation out.</source>
        <translation>Schreiben Sie die gewünschte Antwort, oder nehmen Sie das Gespräch aus.</translation>
    </message>
    <message>
        <source>Leave this conversation out of the export</source>
        <translation>Dieses Gespräch vom Export ausnehmen</translation>
    </message>
    <message>
        <source>A sign, a word, a phrase, a sentence or a paragraph said again and again, or the same reply given twice. Models fall into loops easily, and learn them at once. Keep one of them. Songs, laughter and drawn lines stay quiet.</source>
        <translation>Ein Zeichen, ein Wort, eine Wendung, ein Satz oder ein Absatz, immer wieder gesagt, oder dieselbe Antwort zweimal gegeben. Modelle geraten leicht in Schleifen und lernen sie sofort. Behalten Sie eines davon. Lieder, Gelächter und gezeichnete Linien bleiben in Ruhe.</translation>
    </message>
    <message>
        <source>the beginning of an earlier reply said again</source>
        <translation>der Anfang einer früheren Antwort, noch einmal gesagt</translation>
    </message>
    <message>
        <source>“{0}” stood at the head of an earlier reply; a model picks such loops up at once.</source>
        <translation>„{0}“ stand schon am Anfang einer früheren Antwort; ein Modell übernimmt solche Schleifen sofort.</translation>
    </message>
    <message>
        <source>Cut what was said before</source>
        <translation>Herausnehmen, was schon gesagt wurde</translation>
    </message>
    <message>
        <source>one sign over and over</source>
        <translation>ein Zeichen immer wieder</translation>
    </message>
    <message>
        <source>the same words over and over</source>
        <translation>dieselben Wörter immer wieder</translation>
    </message>
    <message>
        <source>{0} in a reply</source>
        <translation>{0} in einer Antwort</translation>
    </message>
    <message>
        <source>“{0}” goes on for {1:,} characters; a model picks such loops up at once.</source>
        <translation>„{0}“ geht {1:,} Zeichen lang weiter; ein Modell greift solche Schleifen sofort auf.</translation>
    </message>
    <message>
        <source>Keep one of them, or cut it.</source>
        <translation>Behalten Sie eines davon, oder streichen Sie es.</translation>
    </message>
    <message>
        <source>the same words twice in a row</source>
        <translation>dieselben Wörter zweimal hintereinander</translation>
    </message>
    <message>
        <source>“{0}”: the same words stand here twice in a row; a model stumbles where it read this.</source>
        <translation>„{0}“: Hier stehen dieselben Wörter zweimal hintereinander; ein Modell, das so etwas liest, gerät selbst ins Stolpern.</translation>
    </message>
    <message>
        <source>Keep one “{0}”</source>
        <translation>Ein „{0}“ behalten</translation>
    </message>
    <message>
        <source>Keep the first, cut the others</source>
        <translation>Das erste behalten, die anderen streichen</translation>
    </message>
    <message>
        <source>a sentence or paragraph said again</source>
        <translation>einen Satz oder Absatz, noch einmal gesagt</translation>
    </message>
    <message>
        <source>“{0}” stands here again word for word; a model picks such loops up at once.</source>
        <translation>„{0}“ steht hier Wort für Wort noch einmal; ein Modell greift solche Schleifen sofort auf.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>the same reply given twice</source>
        <translation>dieselbe Antwort, zweimal gegeben</translation>
    </message>
    <message>
        <source>This reply is word for word the same as turn {0} of the conversation; the model would learn to repeat itself.</source>
        <translation>Diese Antwort gleicht Wort für Wort Beitrag {0} des Gesprächs; das Modell würde lernen, sich zu wiederholen.</translation>
    </message>
    <message>
        <source>Write another, or delete this exchange.</source>
        <translation>Schreiben Sie eine andere, oder löschen Sie diesen Wortwechsel.</translation>
    </message>
    <message>
        <source>a turn of the user written by the assistant</source>
        <translation>einen Beitrag des Nutzers, den der Assistent geschrieben hat</translation>
    </message>
    <message>
        <source>acts or feelings of the user decided by the assistant</source>
        <translation>Handlungen oder Gefühle des Nutzers, die der Assistent bestimmt</translation>
    </message>
    <message>
        <source>Speaks for the user</source>
        <translation>Spricht für den Nutzer</translation>
    </message>
    <message>
        <source>The reply writes the user&apos;s turn (“User: …”), or decides what the user does, says or feels (“You nod and say…”). The model learns to take the story out of its user&apos;s hands. Split the turn, or cut what is the user&apos;s to decide.</source>
        <translation>Die Antwort schreibt den Beitrag des Nutzers („User: …“), oder sie bestimmt, was der Nutzer tut, sagt oder fühlt („You nod and say…“). Das Modell lernt, seinem Nutzer die Geschichte aus der Hand zu nehmen. Teilen Sie den Beitrag, oder streichen Sie, was der Nutzer zu bestimmen hat.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations tell what the user does or feels (“You nod…”).</source>
        <translation>{0:,} von {1:,} Gesprächen erzählen, was der Nutzer tut oder fühlt („You nod…“).</translation>
    </message>
    <message>
        <source>Is the story told in the second person by design?</source>
        <translation>Wird die Geschichte mit Absicht in der zweiten Person erzählt?</translation>
    </message>
    <message>
        <source>Yes, it is told so</source>
        <translation>Ja, sie wird so erzählt</translation>
    </message>
    <message>
        <source>From “{0}” on, the assistant writes the user&apos;s turn; the model would talk to itself.</source>
        <translation>Von „{0}“ an schreibt der Assistent den Beitrag des Nutzers; das Modell würde mit sich selbst reden.</translation>
    </message>
    <message>
        <source>Split it into turns, or cut it from here.</source>
        <translation>Teilen Sie ihn in Beiträge, oder streichen Sie von hier an.</translation>
    </message>
    <message>
        <source>Split into {0} turns</source>
        <translation>In {0} Beiträge teilen</translation>
    </message>
    <message>
        <source>“{0}” decides for the user; what the user does, says and feels is the user&apos;s to write.</source>
        <translation>„{0}“ bestimmt für den Nutzer; was der Nutzer tut, sagt und fühlt, hat der Nutzer zu schreiben.</translation>
    </message>
    <message>
        <source>Cut it, or write what the character does.</source>
        <translation>Streichen Sie es, oder schreiben Sie, was die Figur tut.</translation>
    </message>
    <message>
        <source>Control token in the text</source>
        <translation>Steuerzeichen im Text</translation>
    </message>
    <message>
        <source>a template&apos;s control token in the text</source>
        <translation>das Steuerzeichen einer Vorlage im Text</translation>
    </message>
    <message>
        <source>“{0}” belongs to a chat template, not to the text. A trainer may read it as the end of the turn, and the model learns to write it.</source>
        <translation>„{0}“ gehört zu einer Chatvorlage, nicht in den Text. Ein Trainer kann es als Ende des Beitrags lesen, und das Modell lernt, es zu schreiben.</translation>
    </message>
    <message>
        <source>Mannerisms of machines</source>
        <translation>Manieren von Maschinen</translation>
    </message>
    <message>
        <source>“It is not just a house, it is a home”, a dash in every other sentence, things in threes again and again (“warm, bright, and quiet”), nine sentences of one length: readers know such prose at once. What is trained on it writes more of it. Say some of it plainly. A matter of taste, so it is off at first.</source>
        <translation>„Es ist nicht nur ein Haus, es ist ein Zuhause“, in jedem zweiten Satz ein Gedankenstrich, immer wieder drei Dinge („warm, hell und still“), neun Sätze von gleicher Länge: Leser erkennen solche Prosa sofort. Was damit trainiert wird, schreibt mehr davon. Sagen Sie manches davon schlicht. Geschmackssache, deshalb zunächst aus.</translation>
    </message>
    <message>
        <source>“not just this, but that”</source>
        <translation>„nicht nur dies, sondern das“</translation>
    </message>
    <message>
        <source>“{0}” is a machine&apos;s way to sound deep.</source>
        <translation>„{0}“ ist die Art einer Maschine, tief zu klingen.</translation>
    </message>
    <message>
        <source>Say plainly what it is.</source>
        <translation>Sagen Sie schlicht, was es ist.</translation>
    </message>
    <message>
        <source>a dash in every other sentence</source>
        <translation>in jedem zweiten Satz einen Gedankenstrich</translation>
    </message>
    <message>
        <source>This reply has {0} dashes in {1:,} words.</source>
        <translation>Diese Antwort hat {0} Gedankenstriche in {1:,} Wörtern.</translation>
    </message>
    <message>
        <source>Put commas or full stops in the place of some.</source>
        <translation>Setzen Sie an die Stelle einiger Kommas oder Punkte.</translation>
    </message>
    <message>
        <source>things in threes again and again</source>
        <translation>immer wieder drei Dinge auf einmal</translation>
    </message>
    <message>
        <source>“{0}”: {1} times in {2:,} words this reply names three things.</source>
        <translation>„{0}“: {1}-mal in {2:,} Wörtern nennt diese Antwort drei Dinge.</translation>
    </message>
    <message>
        <source>Name one or two of them, or more.</source>
        <translation>Nennen Sie eines oder zwei davon, oder mehr.</translation>
    </message>
    <message>
        <source>sentences of one length</source>
        <translation>Sätze von gleicher Länge</translation>
    </message>
    <message>
        <source>The {0} sentences of this reply have {1} to {2} words each.</source>
        <translation>Die {0} Sätze dieser Antwort haben je {1} bis {2} Wörter.</translation>
    </message>
    <message>
        <source>Make some of them shorter, and some longer.</source>
        <translation>Machen Sie einige davon kürzer und einige länger.</translation>
    </message>
    <message>
        <source>Broken tool call</source>
        <translation>Kaputter Werkzeugaufruf</translation>
    </message>
    <message>
        <source>A call that cannot be carried out (arguments that cannot be read, a function that is not defined, a value that is missing), a call without its result, or a result without its call. A model trained on it learns to make such calls, and some trainers stop at it. Mend the call, or delete it with its result.</source>
        <translation>Ein Aufruf, der nicht ausgeführt werden kann (Angaben, die nicht zu lesen sind, eine Funktion, die es nicht gibt, ein fehlender Wert), ein Aufruf ohne Ergebnis oder ein Ergebnis ohne Aufruf. Ein damit trainiertes Modell lernt solche Aufrufe, und manche Trainer bleiben daran stehen. Bessern Sie den Aufruf aus, oder löschen Sie ihn mit seinem Ergebnis.</translation>
    </message>
    <message>
        <source>This call cannot be read: a bracket, a quote or a comma is missing or too many.</source>
        <translation>Dieser Aufruf kann nicht gelesen werden: eine Klammer, ein Anführungszeichen oder ein Komma fehlt oder ist zu viel.</translation>
    </message>
    <message>
        <source>Two calls have the same id “{0}”, so a result cannot say which it answers.</source>
        <translation>Zwei Aufrufe haben dieselbe Kennung „{0}“, darum kann ein Ergebnis nicht sagen, welchen es beantwortet.</translation>
    </message>
    <message>
        <source>This result stands before its call.</source>
        <translation>Dieses Ergebnis steht vor seinem Aufruf.</translation>
    </message>
    <message>
        <source>Put it after the call</source>
        <translation>Hinter den Aufruf stellen</translation>
    </message>
    <message>
        <source>Tie it to the call of {0}</source>
        <translation>An den Aufruf von {0} binden</translation>
    </message>
    <message>
        <source> of {0}</source>
        <translation> von {0}</translation>
    </message>
    <message>
        <source>The call{0} has no result. Write what the tool answered, or delete the call.</source>
        <translation>Der Aufruf{0} hat kein Ergebnis. Schreiben Sie, was das Werkzeug geantwortet hat, oder löschen Sie den Aufruf.</translation>
    </message>
    <message>
        <source>Mend the brackets and quotes</source>
        <translation>Klammern und Anführungszeichen ausbessern</translation>
    </message>
    <message>
        <source>Call {0} instead</source>
        <translation>Stattdessen {0} aufrufen</translation>
    </message>
    <message>
        <source>Breaks off</source>
        <translation>Bricht ab</translation>
    </message>
    <message>
        <source>A reply that ends inside a word, a sentence or a list, mostly because a limit cut it. The model learns to stop in the middle. Finish it, or cut it back to its last whole sentence.</source>
        <translation>Eine Antwort, die in einem Wort, einem Satz oder einer Liste endet, meist weil eine Grenze sie abschnitt. Das Modell lernt, mittendrin aufzuhören. Vollenden Sie sie, oder kürzen Sie sie auf ihren letzten ganzen Satz.</translation>
    </message>
    <message>
        <source>reply ends</source>
        <translation>Antwort endet</translation>
    </message>
    <message>
        <source>replies end</source>
        <translation>Antworten enden</translation>
    </message>
    <message>
        <source>{0:,} {1} in the middle of a sentence.</source>
        <translation>{0:,} {1} mitten in einem Satz.</translation>
    </message>
    <message>
        <source> {0:,} replies here end with a full stop or the like.</source>
        <translation> {0:,} Antworten enden hier mit einem Punkt oder Ähnlichem.</translation>
    </message>
    <message>
        <source>The reply ends with “{0}”, in the middle.{1} Finish it, or cut it back to its last whole sentence.</source>
        <translation>Die Antwort endet mit „{0}“, mittendrin.{1} Vollenden Sie sie, oder kürzen Sie sie auf ihren letzten ganzen Satz.</translation>
    </message>
    <message>
        <source>The reply ends with “{0}” and no full stop.{1} See whether it was cut off: finish it, or cut it back to its last whole sentence.</source>
        <translation>Die Antwort endet mit „{0}“ und ohne Punkt.{1} Sehen Sie nach, ob sie abgeschnitten wurde: Vollenden Sie sie, oder kürzen Sie sie auf ihren letzten ganzen Satz.</translation>
    </message>
    <message>
        <source> {0:,} replies here have one, or the like.</source>
        <translation> {0:,} Antworten hier haben einen oder etwas Ähnliches.</translation>
    </message>
    <message>
        <source>Cut back to the last whole sentence</source>
        <translation>Auf den letzten ganzen Satz kürzen</translation>
    </message>
    <message>
        <source>Mark left open</source>
        <translation>Offenes Zeichen</translation>
    </message>
    <message>
        <source>A star, quotation mark, bracket or code mark that opens and never closes. Models copy such slips, and one open mark turns all that follows into an action or into code. Close it, or take it away.</source>
        <translation>Ein Stern, Anführungszeichen, eine Klammer oder ein Codezeichen, das öffnet und nie schließt. Modelle schreiben solche Flüchtigkeiten ab, und ein offenes Zeichen macht alles, was folgt, zu einer Handlung oder zu Code. Schließen Sie es, oder nehmen Sie es weg.</translation>
    </message>
    <message>
        <source>“{0}” stands here where “{1}” belongs.</source>
        <translation>Hier steht „{0}“, wo „{1}“ hingehört.</translation>
    </message>
    <message>
        <source>“{0}” opens here and is never closed.</source>
        <translation>„{0}“ öffnet hier und wird nie geschlossen.</translation>
    </message>
    <message>
        <source>“{0}” closes here, but nothing was opened.</source>
        <translation>„{0}“ schließt hier, aber nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>a mark without its partner</source>
        <translation>ein Zeichen ohne sein Gegenstück</translation>
    </message>
    <message>
        <source>Set the missing one, or take this one away.</source>
        <translation>Setzen Sie das fehlende, oder nehmen Sie dieses weg.</translation>
    </message>
    <message>
        <source>Set the right one.</source>
        <translation>Setzen Sie das richtige Zeichen.</translation>
    </message>
    <message>
        <source>Write “{0}” in its place</source>
        <translation>„{0}“ an seine Stelle schreiben</translation>
    </message>
    <message>
        <source>Take “{0}” away</source>
        <translation>„{0}“ wegnehmen</translation>
    </message>
    <message>
        <source>Close it with “{0}”</source>
        <translation>Mit „{0}“ schließen</translation>
    </message>
    <message>
        <source>Open it with “{0}”</source>
        <translation>Mit „{0}“ öffnen</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>Sagt nichts</translation>
    </message>
    <message>
        <source>A reply that teaches nothing: “I don&apos;t know”, “Ok”, or a single word where an answer was wanted. The model learns to be lazy. Write a real answer, or leave the exchange out.</source>
        <translation>Eine Antwort, die nichts lehrt: „I don&apos;t know“, „Ok“ oder ein einziges Wort, wo eine Antwort gewünscht war. Das Modell lernt, faul zu sein. Schreiben Sie eine wirkliche Antwort, oder nehmen Sie den Wortwechsel aus.</translation>
    </message>
    <message>
        <source> Half of the replies here have {0:,} words or more.</source>
        <translation> Die Hälfte der Antworten hier hat {0:,} Wörter oder mehr.</translation>
    </message>
    <message>
        <source>“{0}” teaches nothing.{1} Write a real answer, or leave the exchange out.</source>
        <translation>„{0}“ lehrt nichts.{1} Schreiben Sie eine wirkliche Antwort, oder nehmen Sie den Wortwechsel aus.</translation>
    </message>
    <message>
        <source>{0:,} {1} a reply that says nothing.</source>
        <translation>{0:,} {1} eine Antwort, die nichts sagt.</translation>
    </message>
    <message>
        <source>open with a turn of the assistant</source>
        <translation>beginnen mit einem Beitrag des Assistenten</translation>
    </message>
    <message>
        <source>Is that the character&apos;s greeting, and meant?</source>
        <translation>Ist das die Begrüßung der Figur, und gewollt?</translation>
    </message>
    <message>
        <source>Yes, they greet first</source>
        <translation>Ja, sie grüßt zuerst</translation>
    </message>
    <message>
        <source>have two turns of one role in a row</source>
        <translation>haben zwei Beiträge einer Rolle hintereinander</translation>
    </message>
    <message>
        <source>Do your speakers write several messages in a row on purpose?</source>
        <translation>Schreiben Ihre Sprecher mit Absicht mehrere Nachrichten hintereinander?</translation>
    </message>
    <message>
        <source>Yes, that is meant</source>
        <translation>Ja, das ist gewollt</translation>
    </message>
    <message>
        <source>end with the user&apos;s turn</source>
        <translation>enden mit dem Beitrag des Nutzers</translation>
    </message>
    <message>
        <source>Are these prompts without a reply on purpose?</source>
        <translation>Sind diese Prompts mit Absicht ohne Antwort?</translation>
    </message>
    <message>
        <source>have a system turn in the middle, or several</source>
        <translation>haben einen Systembeitrag in der Mitte, oder mehrere</translation>
    </message>
    <message>
        <source>Are these instructions along the way, and meant?</source>
        <translation>Sind das Anweisungen unterwegs, und gewollt?</translation>
    </message>
    <message>
        <source>have turns of roles beside user, assistant and system</source>
        <translation>haben Beiträge von Rollen neben Nutzer, Assistent und System</translation>
    </message>
    <message>
        <source>Are these further speakers, and meant?</source>
        <translation>Sind das weitere Sprecher, und gewollt?</translation>
    </message>
    <message>
        <source>Turns in the wrong order</source>
        <translation>Beiträge in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>User and assistant should take turns, the user first and the assistant last, with at most one system prompt, at the start. Most training programs drop or misread anything else. Join, move or delete turns, or give them to the other speaker.</source>
        <translation>Nutzer und Assistent sollen abwechselnd sprechen, der Nutzer zuerst und der Assistent zuletzt, mit höchstens einem Systemprompt am Anfang. Die meisten Trainer lassen anderes weg oder lesen es falsch. Verbinden, bewegen oder löschen Sie Beiträge, oder geben Sie sie dem anderen Sprecher.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations {2}{3}.</source>
        <translation>{0:,} von {1:,} Gesprächen {2}{3}.</translation>
    </message>
    <message>
        <source>No, flag them</source>
        <translation>Nein, markieren Sie sie</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations {2}.</source>
        <translation>{0:,} von {1:,} Gesprächen {2}.</translation>
    </message>
    <message>
        <source>This conversation has only a system prompt: there is no turn of the user or the assistant to learn from.</source>
        <translation>Dieses Gespräch hat nur einen Systemprompt: es gibt keinen Beitrag des Nutzers oder des Assistenten, aus dem zu lernen wäre.</translation>
    </message>
    <message>
        <source>This conversation has no turns: there is nothing to learn from.</source>
        <translation>Dieses Gespräch hat keine Beiträge: es gibt nichts zu lernen.</translation>
    </message>
    <message>
        <source> {0:,} of {1:,} conversations here do so the other way round.</source>
        <translation> {0:,} von {1:,} Gesprächen machen es hier umgekehrt.</translation>
    </message>
    <message>
        <source>User and assistant look swapped: turn {0} is the {1}&apos;s and the last one, {2}, the user&apos;s, so the model would learn to write the user&apos;s part.{3}</source>
        <translation>Nutzer und Assistent scheinen vertauscht: Beitrag {0} hat die Rolle „{1}“ und der letzte, {2}, die des Nutzers, so dass das Modell lernen würde, den Teil des Nutzers zu schreiben.{3}</translation>
    </message>
    <message>
        <source>The user says nothing in this conversation: the model sees no prompt to answer.</source>
        <translation>Der Nutzer sagt in diesem Gespräch nichts: das Modell sieht keinen Prompt, auf den es antworten könnte.</translation>
    </message>
    <message>
        <source>; {0:,} of {1:,} conversations here open with the user</source>
        <translation>; {0:,} von {1:,} Gesprächen beginnen hier mit dem Nutzer</translation>
    </message>
    <message>
        <source>The first turn is the {0}&apos;s (turn {1}), with no turn of the user before it{2}. Add the user&apos;s turn, or delete this one.</source>
        <translation>Der erste Beitrag hat die Rolle „{0}“ (Beitrag {1}), ohne einen Beitrag des Nutzers davor{2}. Schreiben Sie den Beitrag des Nutzers, oder löschen Sie diesen.</translation>
    </message>
    <message>
        <source>Turns {0} to {1} are all the {2}&apos;s; turn {3} looks like the {4}&apos;s. Give it to the other speaker, or join the three.</source>
        <translation>Die Beiträge {0} bis {1} haben alle die Rolle „{2}“; Beitrag {3} sieht nach der Rolle „{4}“ aus. Geben Sie ihn dem anderen Sprecher, oder verbinden Sie die drei.</translation>
    </message>
    <message>
        <source>Turns {0} and {1} are both the {2}&apos;s and say the same. Delete one.</source>
        <translation>Die Beiträge {0} und {1} haben beide die Rolle „{2}“ und sagen dasselbe. Löschen Sie einen.</translation>
    </message>
    <message>
        <source>Turns {0} and {1} are both the {2}&apos;s, with no turn of the {3} between them. Join them, or add what is missing.</source>
        <translation>Die Beiträge {0} und {1} haben beide die Rolle „{2}“, ohne einen Beitrag mit der Rolle „{3}“ dazwischen. Verbinden Sie sie, oder schreiben Sie, was fehlt.</translation>
    </message>
    <message>
        <source>A system prompt stands at turn {0}; it belongs at the start.</source>
        <translation>Ein Systemprompt steht bei Beitrag {0}; er gehört an den Anfang.</translation>
    </message>
    <message>
        <source>This is a second system prompt, at turn {0}; most training programs allow one, at the start.</source>
        <translation>Das ist ein zweiter Systemprompt, bei Beitrag {0}; die meisten Trainer erlauben einen, am Anfang.</translation>
    </message>
    <message>
        <source>“{0}” is no role</source>
        <translation>„{0}“ ist keine Rolle</translation>
    </message>
    <message>
        <source>This turn names no role</source>
        <translation>Dieser Beitrag nennt keine Rolle</translation>
    </message>
    <message>
        <source>{0} that training programs know (turn {1}). Give the turn to the user, the assistant or the system.</source>
        <translation>{0}, die Trainer kennen (Beitrag {1}). Geben Sie den Beitrag dem Nutzer, dem Assistenten oder dem System.</translation>
    </message>
    <message>
        <source>The assistant never answers in this conversation: there is nothing to learn from.</source>
        <translation>Der Assistent antwortet in diesem Gespräch nie: es gibt nichts zu lernen.</translation>
    </message>
    <message>
        <source>The last turn ({0}) is the user&apos;s, and nothing answers it. Write a reply, or drop the turn.</source>
        <translation>Der letzte Beitrag ({0}) ist der des Nutzers, und nichts beantwortet ihn. Schreiben Sie eine Antwort, oder lassen Sie den Beitrag weg.</translation>
    </message>
    <message>
        <source>The last turn ({0}) is a tool&apos;s result, and no reply makes use of it. Write one.</source>
        <translation>Der letzte Beitrag ({0}) ist das Ergebnis eines Werkzeugs, und keine Antwort nutzt es. Schreiben Sie eine.</translation>
    </message>
    <message>
        <source>, or something like it</source>
        <translation>, oder etwas Ähnliches</translation>
    </message>
    <message>
        <source>{0} {1:,} of {2:,} conversations have {3}. {4}</source>
        <translation>{0} {1:,} von {2:,} Gesprächen haben {3}. {4}</translation>
    </message>
    <message>
        <source>in &quot;straight quotes&quot;</source>
        <translation>in &quot;geraden Anführungszeichen&quot;</translation>
    </message>
    <message>
        <source>in “curly quotes”</source>
        <translation>in “typografischen Anführungszeichen”</translation>
    </message>
    <message>
        <source>in „low quotes“</source>
        <translation>in „deutschen Anführungszeichen“</translation>
    </message>
    <message>
        <source>in «guillemets»</source>
        <translation>in «Guillemets»</translation>
    </message>
    <message>
        <source>in 「corner quotes」</source>
        <translation>in 「Eckklammern」</translation>
    </message>
    <message>
        <source>between *asterisks*</source>
        <translation>zwischen *Sternchen*</translation>
    </message>
    <message>
        <source>between **two asterisks**</source>
        <translation>zwischen **zwei Sternchen**</translation>
    </message>
    <message>
        <source>in (round brackets)</source>
        <translation>in (runden Klammern)</translation>
    </message>
    <message>
        <source>in （full-width brackets）</source>
        <translation>in （breiten Klammern）</translation>
    </message>
    <message>
        <source>in [square brackets]</source>
        <translation>in [eckigen Klammern]</translation>
    </message>
    <message>
        <source>in 【heavy brackets】</source>
        <translation>in 【fetten Klammern】</translation>
    </message>
    <message>
        <source>between _underscores_</source>
        <translation>zwischen _Unterstrichen_</translation>
    </message>
    <message>
        <source>between ~tildes~</source>
        <translation>zwischen ~Tilden~</translation>
    </message>
    <message>
        <source>in {braces}</source>
        <translation>in {geschweiften Klammern}</translation>
    </message>
    <message>
        <source>Marks of actions</source>
        <translation>Zeichen für Handlungen</translation>
    </message>
    <message>
        <source>replies with actions write them {answer}</source>
        <translation>Antworten mit Handlungen schreiben sie {answer}</translation>
    </message>
    <message>
        <source>here they stand {answer}</source>
        <translation>hier stehen sie {answer}</translation>
    </message>
    <message>
        <source>Write actions {answer}</source>
        <translation>Handlungen {answer} schreiben</translation>
    </message>
    <message>
        <source>Actions set apart</source>
        <translation>Abgesetzte Handlungen</translation>
    </message>
    <message>
        <source>replies have no actions set apart by marks</source>
        <translation>Antworten haben keine durch Zeichen abgesetzten Handlungen</translation>
    </message>
    <message>
        <source>this one has</source>
        <translation>diese hat</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>replies with quotations write them {answer}</source>
        <translation>Antworten mit Zitaten schreiben sie {answer}</translation>
    </message>
    <message>
        <source>Put quotations {answer}</source>
        <translation>Zitate {answer} setzen</translation>
    </message>
    <message>
        <source>Apostrophes</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>straight (&apos;)</source>
        <translation>gerade (&apos;)</translation>
    </message>
    <message>
        <source>curly (’)</source>
        <translation>typografisch (’)</translation>
    </message>
    <message>
        <source>replies with apostrophes have them {answer}</source>
        <translation>Antworten mit Apostrophen haben sie {answer}</translation>
    </message>
    <message>
        <source>here they are {answer}</source>
        <translation>hier sind sie {answer}</translation>
    </message>
    <message>
        <source>Make apostrophes {answer}</source>
        <translation>Apostrophe {answer} machen</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>Auslassungspunkte</translation>
    </message>
    <message>
        <source>as three dots (...)</source>
        <translation>als drei Punkte (...)</translation>
    </message>
    <message>
        <source>as one sign (…)</source>
        <translation>als ein Zeichen (…)</translation>
    </message>
    <message>
        <source>as ……</source>
        <translation>als ……</translation>
    </message>
    <message>
        <source>as 。。。</source>
        <translation>als 。。。</translation>
    </message>
    <message>
        <source>replies with an ellipsis write it {answer}</source>
        <translation>Antworten mit Auslassungspunkten schreiben sie {answer}</translation>
    </message>
    <message>
        <source>here it stands {answer}</source>
        <translation>hier steht es {answer}</translation>
    </message>
    <message>
        <source>behind a dash in lines of their own</source>
        <translation>hinter einem Gedankenstrich in eigenen Zeilen</translation>
    </message>
    <message>
        <source>What happens beside speech</source>
        <translation>Was neben der Rede geschieht</translation>
    </message>
    <message>
        <source>between marks of actions</source>
        <translation>zwischen Handlungszeichen</translation>
    </message>
    <message>
        <source>without any marks</source>
        <translation>ohne jedes Zeichen</translation>
    </message>
    <message>
        <source>replies tell what happens {answer}</source>
        <translation>Antworten erzählen, was geschieht, {answer}</translation>
    </message>
    <message>
        <source>Write ellipses {answer}</source>
        <translation>Auslassungspunkte {answer} schreiben</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Gedankenstriche</translation>
    </message>
    <message>
        <source>as a long dash (—)</source>
        <translation>als langen Strich (—)</translation>
    </message>
    <message>
        <source>as a long dash with spaces ( — )</source>
        <translation>als langen Strich mit Leerzeichen ( — )</translation>
    </message>
    <message>
        <source>as a short dash with spaces ( – )</source>
        <translation>als kurzen Strich mit Leerzeichen ( – )</translation>
    </message>
    <message>
        <source>as two hyphens (--)</source>
        <translation>als zwei Bindestriche (--)</translation>
    </message>
    <message>
        <source>as ——</source>
        <translation>als ——</translation>
    </message>
    <message>
        <source>replies with a dash write it {answer}</source>
        <translation>Antworten mit einem Gedankenstrich schreiben ihn {answer}</translation>
    </message>
    <message>
        <source>Write dashes {answer}</source>
        <translation>Gedankenstriche {answer} schreiben</translation>
    </message>
    <message>
        <source>Width of punctuation</source>
        <translation>Breite der Satzzeichen</translation>
    </message>
    <message>
        <source>full-width punctuation (，。)</source>
        <translation>breite Satzzeichen (，。)</translation>
    </message>
    <message>
        <source>half-width punctuation (, .)</source>
        <translation>schmale Satzzeichen (, .)</translation>
    </message>
    <message>
        <source>replies have {answer}</source>
        <translation>Antworten haben {answer}</translation>
    </message>
    <message>
        <source>this one has {answer}</source>
        <translation>diese hat {answer}</translation>
    </message>
    <message>
        <source>Use {answer}</source>
        <translation>{answer} benutzen</translation>
    </message>
    <message>
        <source>Signs of lists</source>
        <translation>Zeichen von Listen</translation>
    </message>
    <message>
        <source>replies with lists mark the items with {answer}</source>
        <translation>Antworten mit Listen kennzeichnen die Punkte mit {answer}</translation>
    </message>
    <message>
        <source>here it is {answer}</source>
        <translation>hier ist es {answer}</translation>
    </message>
    <message>
        <source>Mark items with {answer}</source>
        <translation>Punkte mit {answer} kennzeichnen</translation>
    </message>
    <message>
        <source>Replies that are a list</source>
        <translation>Antworten, die eine Liste sind</translation>
    </message>
    <message>
        <source>replies are more than a list of points</source>
        <translation>Antworten sind mehr als eine Liste von Punkten</translation>
    </message>
    <message>
        <source>this one is nothing else</source>
        <translation>diese ist nichts anderes</translation>
    </message>
    <message>
        <source>Make the points plain lines</source>
        <translation>Aus den Punkten einfache Zeilen machen</translation>
    </message>
    <message>
        <source>replies have no HTML tags</source>
        <translation>Antworten haben keine HTML-Marken</translation>
    </message>
    <message>
        <source>this one has, and the model would learn to write them</source>
        <translation>diese hat welche, und das Modell würde lernen, sie zu schreiben</translation>
    </message>
    <message>
        <source>Take the tags out</source>
        <translation>Die Marken herausnehmen</translation>
    </message>
    <message>
        <source>A name before the text</source>
        <translation>Ein Name vor dem Text</translation>
    </message>
    <message>
        <source>replies begin without the speaker&apos;s name</source>
        <translation>Antworten beginnen ohne den Namen des Sprechers</translation>
    </message>
    <message>
        <source>this one begins with “{answer}:”</source>
        <translation>diese beginnt mit „{answer}:“</translation>
    </message>
    <message>
        <source>Cut “{answer}:”</source>
        <translation>„{answer}:“ streichen</translation>
    </message>
    <message>
        <source>Replies without a name before them</source>
        <translation>Antworten ohne Namen davor</translation>
    </message>
    <message>
        <source>replies begin with the speaker&apos;s name</source>
        <translation>Antworten beginnen mit dem Namen dessen, der spricht</translation>
    </message>
    <message>
        <source>this one begins without one</source>
        <translation>diese beginnt ohne</translation>
    </message>
    <message>
        <source>How the name before the text is set</source>
        <translation>Wie der Name vor dem Text steht</translation>
    </message>
    <message>
        <source>as it is (Mira:)</source>
        <translation>so, wie er ist (Mira:)</translation>
    </message>
    <message>
        <source>in bold (**Mira:**)</source>
        <translation>fett (**Mira:**)</translation>
    </message>
    <message>
        <source>in italics (*Mira:*)</source>
        <translation>kursiv (*Mira:*)</translation>
    </message>
    <message>
        <source>replies with a name before them have it {answer}</source>
        <translation>Antworten mit einem Namen davor schreiben ihn {answer}</translation>
    </message>
    <message>
        <source>Gaps after punctuation</source>
        <translation>Lücken nach Satzzeichen</translation>
    </message>
    <message>
        <source>replies have no gaps after punctuation</source>
        <translation>Antworten haben keine Lücken nach Satzzeichen</translation>
    </message>
    <message>
        <source>this one has several</source>
        <translation>diese hat mehrere</translation>
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>Die Lücken schließen</translation>
    </message>
    <message>
        <source>Shouting</source>
        <translation>Schreien</translation>
    </message>
    <message>
        <source>replies have no sentence IN CAPITALS</source>
        <translation>Antworten haben keinen Satz IN GROSSBUCHSTABEN</translation>
    </message>
    <message>
        <source>Write it in small letters</source>
        <translation>In Kleinbuchstaben schreiben</translation>
    </message>
    <message>
        <source>No capitals</source>
        <translation>Keine Großbuchstaben</translation>
    </message>
    <message>
        <source>replies have capital letters</source>
        <translation>Antworten haben Großbuchstaben</translation>
    </message>
    <message>
        <source>this one has none</source>
        <translation>diese hat keine</translation>
    </message>
    <message>
        <source>Begin sentences with a capital</source>
        <translation>Sätze groß beginnen</translation>
    </message>
    <message>
        <source>No punctuation</source>
        <translation>Keine Satzzeichen</translation>
    </message>
    <message>
        <source>replies are short or have punctuation</source>
        <translation>Antworten sind kurz oder haben Satzzeichen</translation>
    </message>
    <message>
        <source>this one, long as it is, has none</source>
        <translation>diese, so lang sie ist, hat keine</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>replies have no headings</source>
        <translation>Antworten haben keine Überschriften</translation>
    </message>
    <message>
        <source>Make headings plain lines</source>
        <translation>Aus Überschriften einfache Zeilen machen</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>replies have no **bold** words</source>
        <translation>Antworten haben keine **fetten** Wörter</translation>
    </message>
    <message>
        <source>Make bold words plain</source>
        <translation>Fette Wörter gewöhnlich setzen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>replies have no or one emoji</source>
        <translation>Antworten haben kein oder ein Emoji</translation>
    </message>
    <message>
        <source>Take the emoji out</source>
        <translation>Die Emojis herausnehmen</translation>
    </message>
    <message>
        <source>The first letter</source>
        <translation>Der erste Buchstabe</translation>
    </message>
    <message>
        <source>a capital letter</source>
        <translation>einem Großbuchstaben</translation>
    </message>
    <message>
        <source>a small letter</source>
        <translation>einem Kleinbuchstaben</translation>
    </message>
    <message>
        <source>replies begin with {answer}</source>
        <translation>Antworten beginnen mit {answer}</translation>
    </message>
    <message>
        <source>this one begins with {answer}</source>
        <translation>diese beginnt mit {answer}</translation>
    </message>
    <message>
        <source>Begin with {answer}</source>
        <translation>Mit {answer} beginnen</translation>
    </message>
    <message>
        <source>Punctuation at the end</source>
        <translation>Satzzeichen am Ende</translation>
    </message>
    <message>
        <source>a full stop or the like</source>
        <translation>einem Punkt oder Ähnlichem</translation>
    </message>
    <message>
        <source>replies in prose end with {answer}</source>
        <translation>Antworten in Prosa enden mit {answer}</translation>
    </message>
    <message>
        <source>this one has {answer}; see whether it was cut off</source>
        <translation>diese hat {answer}; sehen Sie nach, ob sie abgeschnitten wurde</translation>
    </message>
    <message>
        <source>Put a full stop</source>
        <translation>Einen Punkt setzen</translation>
    </message>
    <message>
        <source>Speech beside actions</source>
        <translation>Rede neben Handlungen</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>in Anführungszeichen</translation>
    </message>
    <message>
        <source>without quotation marks</source>
        <translation>ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>replies with actions have speech {answer}</source>
        <translation>Antworten mit Handlungen haben Rede {answer}</translation>
    </message>
    <message>
        <source>Replies without speech</source>
        <translation>Antworten ohne Rede</translation>
    </message>
    <message>
        <source>replies have something said in quotation marks</source>
        <translation>Antworten haben etwas, das in Anführungszeichen gesagt wird</translation>
    </message>
    <message>
        <source>this one has nothing</source>
        <translation>diese hat nichts</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>in &apos;single quotes&apos;</source>
        <translation>in &apos;einfachen Anführungszeichen&apos;</translation>
    </message>
    <message>
        <source>in &quot;double quotes&quot;</source>
        <translation>in &quot;doppelten Anführungszeichen&quot;</translation>
    </message>
    <message>
        <source>replies with thoughts write them {answer}</source>
        <translation>Antworten mit Gedanken schreiben sie {answer}</translation>
    </message>
    <message>
        <source>Tense</source>
        <translation>Zeitform</translation>
    </message>
    <message>
        <source>in the present</source>
        <translation>in der Gegenwart</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>in der Vergangenheit</translation>
    </message>
    <message>
        <source>replies that narrate do so {answer}</source>
        <translation>Antworten, die erzählen, tun es {answer}</translation>
    </message>
    <message>
        <source>this one does so {answer}</source>
        <translation>diese tut es {answer}</translation>
    </message>
    <message>
        <source>Point of view</source>
        <translation>Erzählperspektive</translation>
    </message>
    <message>
        <source>in the first person (I)</source>
        <translation>in der ersten Person (ich)</translation>
    </message>
    <message>
        <source>in the third person (she, he)</source>
        <translation>in der dritten Person (sie, er)</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>auf beide Arten</translation>
    </message>
    <message>
        <source>here it goes both ways</source>
        <translation>hier geschieht beides</translation>
    </message>
    <message>
        <source>You chose that {0}; {1}.</source>
        <translation>Sie haben gewählt: {0}; {1}.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2}; {3}.</source>
        <translation>{0:,} von {1:,} {2}; {3}.</translation>
    </message>
    <message>
        <source>Turn {0} of conversation {1} no longer has alternative {2}.</source>
        <translation>Beitrag {0} von Gespräch {1} hat den anderen Text {2} nicht mehr.</translation>
    </message>
    <message>
        <source>It was deleted or replaced meanwhile. Open the conversation again.</source>
        <translation>Er wurde inzwischen gelöscht oder ersetzt. Öffnen Sie das Gespräch noch einmal.</translation>
    </message>
    <message>
        <source>Conversation {0} no longer has turn {1}.</source>
        <translation>Gespräch {0} hat Beitrag {1} nicht mehr.</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>durchzusehen</translation>
    </message>
    <message>
        <source>The text of conversation {0} changed meanwhile at the words to replace.</source>
        <translation>Der Text von Gespräch {0} hat sich inzwischen an den zu ersetzenden Wörtern geändert.</translation>
    </message>
    <message>
        <source>Look at the turn again and repeat the change there.</source>
        <translation>Sehen Sie den Beitrag noch einmal an, und wiederholen Sie die Änderung dort.</translation>
    </message>
    <message>
        <source>Conversation {0} has no place {1}: its turns are 0 to {2}.</source>
        <translation>Gespräch {0} hat keinen Platz {1}: seine Beiträge sind 0 bis {2}.</translation>
    </message>
    <message>
        <source>Choose a place within the conversation.</source>
        <translation>Wählen Sie einen Platz innerhalb des Gesprächs.</translation>
    </message>
    <message>
        <source>There is no turn after this one to join it with.</source>
        <translation>Nach diesem Beitrag kommt keiner, mit dem er sich verbinden ließe.</translation>
    </message>
    <message>
        <source>Choose an earlier turn.</source>
        <translation>Wählen Sie einen früheren Beitrag.</translation>
    </message>
    <message>
        <source>This is not an edit: {0}.</source>
        <translation>Das ist keine Änderung: {0}.</translation>
    </message>
    <message>
        <source>See apply --help for the format.</source>
        <translation>Siehe apply --help für die Form.</translation>
    </message>
    <message>
        <source>It speaks for the user</source>
        <translation>Es spricht für den Nutzer</translation>
    </message>
    <message>
        <source>Cut what the user should have said.</source>
        <translation>Streichen Sie, was der Nutzer hätte sagen sollen.</translation>
    </message>
    <message>
        <source>It pads its answers</source>
        <translation>Es polstert seine Antworten aus</translation>
    </message>
    <message>
        <source>Cut the padding: every example of it is learned.</source>
        <translation>Streichen Sie die Füllsel: jedes Beispiel davon wird gelernt.</translation>
    </message>
    <message>
        <source>It says the same phrases again and again</source>
        <translation>Es sagt dieselben Wendungen immer wieder</translation>
    </message>
    <message>
        <source>Write the most frequent ones anew, or mark them as meant.</source>
        <translation>Schreiben Sie die häufigsten neu, oder kennzeichnen Sie sie als gewollt.</translation>
    </message>
    <message>
        <source>It leaves its role, or sounds like an assistant</source>
        <translation>Es fällt aus der Rolle oder klingt wie ein Assistent</translation>
    </message>
    <message>
        <source>Write such replies anew, or leave those conversations out.</source>
        <translation>Schreiben Sie solche Antworten neu, oder nehmen Sie diese Gespräche aus.</translation>
    </message>
    <message>
        <source>It breaks its formatting</source>
        <translation>Es bricht seine Formatierung</translation>
    </message>
    <message>
        <source>Let all replies use one style.</source>
        <translation>Lassen Sie alle Antworten einem Stil folgen.</translation>
    </message>
    <message>
        <source>Its replies are too long, too short, or break off</source>
        <translation>Seine Antworten sind zu lang, zu kurz oder brechen ab</translation>
    </message>
    <message>
        <source>Shorten, lengthen or finish those that stand apart.</source>
        <translation>Kürzen, verlängern oder vollenden Sie, was herausfällt.</translation>
    </message>
    <message>
        <source>It does not answer what was said</source>
        <translation>Es antwortet nicht auf das, was gesagt wurde</translation>
    </message>
    <message>
        <source>Write a reply that takes up the turn before it.</source>
        <translation>Schreiben Sie eine Antwort, die den Beitrag davor aufnimmt.</translation>
    </message>
    <message>
        <source>It agrees with everything, and takes no correction</source>
        <translation>Es stimmt allem zu und nimmt keine Korrektur an</translation>
    </message>
    <message>
        <source>Let replies disagree, and take up what was corrected. Turn “Agrees to everything” on under Checks.</source>
        <translation>Antworten auch einmal widersprechen und aufgreifen lassen, was berichtigt wurde. „Stimmt allem zu“ unter Prüfungen einschalten.</translation>
    </message>
    <message>
        <source>Its mood, tense or voice drifts</source>
        <translation>Stimmung, Zeitform oder Stimme driften ab</translation>
    </message>
    <message>
        <source>Turn “Goes round in one feeling” and “Changes tense or point of view” on under Checks, then write anew what they find.</source>
        <translation>„Kreist in einem Gefühl“ und „Wechselt Zeitform oder Perspektive“ unter Prüfungen einschalten, dann neu schreiben, was sie finden.</translation>
    </message>
    <message>
        <source>It contradicts itself</source>
        <translation>Es widerspricht sich</translation>
    </message>
    <message>
        <source>Decide which answer is right, and mend the others.</source>
        <translation>Entscheiden Sie, welche Antwort stimmt, und berichtigen Sie die anderen.</translation>
    </message>
    <message>
        <source>It slips into another language</source>
        <translation>Es rutscht in eine andere Sprache</translation>
    </message>
    <message>
        <source>Translate or leave out.</source>
        <translation>Übersetzen Sie, oder nehmen Sie es aus.</translation>
    </message>
    <message>
        <source>It recites its training texts</source>
        <translation>Es sagt seine Trainingstexte auf</translation>
    </message>
    <message>
        <source>Keep one of each; what is seen twice is learned twice.</source>
        <translation>Behalten Sie je eines; was zweimal gesehen wird, wird zweimal gelernt.</translation>
    </message>
    <message>
        <source>The call does not say which function it means.</source>
        <translation>Der Aufruf sagt nicht, welche Funktion er meint.</translation>
    </message>
    <message>
        <source>The arguments must be a list of names with values, in curly brackets.</source>
        <translation>Die Angaben müssen eine Liste von Namen mit Werten sein, in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>The arguments cannot be read: a bracket, a quote or a comma is missing or too many.</source>
        <translation>Die Angaben können nicht gelesen werden: eine Klammer, ein Anführungszeichen oder ein Komma fehlt oder ist zu viel.</translation>
    </message>
    <message>
        <source>There is no function “{0}” among this conversation&apos;s tools.</source>
        <translation>Unter den Werkzeugen dieses Gesprächs ist keine Funktion „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” is missing; {1} needs it.</source>
        <translation>„{0}“ fehlt; {1} braucht es.</translation>
    </message>
    <message>
        <source>{0} knows no “{1}”.</source>
        <translation>{0} kennt kein „{1}“.</translation>
    </message>
    <message>
        <source>The tools cannot be read: a bracket, a quote or a comma is missing or too many.</source>
        <translation>Die Werkzeuge können nicht gelesen werden: eine Klammer, ein Anführungszeichen oder ein Komma fehlt oder ist zu viel.</translation>
    </message>
    <message>
        <source>Each tool needs a name; one of them has none.</source>
        <translation>Jedes Werkzeug braucht einen Namen; eines hat keinen.</translation>
    </message>
    <message>
        <source>Two tools are called “{0}”.</source>
        <translation>Zwei Werkzeuge heißen „{0}“.</translation>
    </message>
    <message>
        <source>No call stands before this result.</source>
        <translation>Vor diesem Ergebnis steht kein Aufruf.</translation>
    </message>
    <message>
        <source>The call “{0}” has its result already.</source>
        <translation>Der Aufruf „{0}“ hat sein Ergebnis schon.</translation>
    </message>
    <message>
        <source>No call before it has the id “{0}”.</source>
        <translation>Kein Aufruf davor hat die Kennung „{0}“.</translation>
    </message>
    <message>
        <source>It does not say which call it answers; choose the call.</source>
        <translation>Es sagt nicht, welchen Aufruf es beantwortet; wählen Sie den Aufruf.</translation>
    </message>
    <message>
        <source>There are more results than calls before it.</source>
        <translation>Davor stehen mehr Ergebnisse als Aufrufe.</translation>
    </message>
    <message>
        <source>Nothing would stay in the first of the two conversations.</source>
        <translation>Im ersten der beiden Gespräche bliebe nichts.</translation>
    </message>
    <message>
        <source>Choose a turn further down.</source>
        <translation>Wählen Sie einen Beitrag weiter unten.</translation>
    </message>
    <message>
        <source>Conversation {0} is not in the project.</source>
        <translation>Gespräch {0} ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile, or never was there.</source>
        <translation>Es wurde inzwischen gelöscht oder war nie da.</translation>
    </message>
    <message>
        <source>It takes two conversations to make one of them.</source>
        <translation>Es braucht zwei Gespräche, um eines daraus zu machen.</translation>
    </message>
    <message>
        <source>Choose another one too.</source>
        <translation>Wählen Sie noch eines dazu.</translation>
    </message>
    <message>
        <source>There is no status “{0}”.</source>
        <translation>Es gibt keinen Stand „{0}“.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Wählen Sie einen von: {0}.</translation>
    </message>
    <message>
        <source>A conversation cannot be put after itself.</source>
        <translation>Ein Gespräch kann nicht hinter sich selbst stehen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>An ignore of a turn needs its conversation.</source>
        <translation>Um in einem Beitrag etwas zu übergehen, braucht es sein Gespräch.</translation>
    </message>
    <message>
        <source>Name the conversation too.</source>
        <translation>Nennen Sie auch das Gespräch.</translation>
    </message>
    <message>
        <source>{0!r} cannot be set to that.</source>
        <translation>{0!r} kann darauf nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>A setting is plain JSON.</source>
        <translation>Eine Einstellung ist einfaches JSON.</translation>
    </message>
    <message>
        <source>Two turns have the same key.</source>
        <translation>Zwei Beiträge haben denselben Schlüssel.</translation>
    </message>
    <message>
        <source>Give each turn a key of its own.</source>
        <translation>Geben Sie jedem Beitrag einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>, last “{0}”</source>
        <translation>, zuletzt „{0}“</translation>
    </message>
    <message>
        <source>{0}{1}: {2:,} conversations{3}</source>
        <translation>{0}{1}: {2:,} Gespräche{3}</translation>
    </message>
    <message>
        <source>The project is as it was on {0:%Y-%m-%d at %H:%M}, with {1:,} conversations.</source>
        <translation>Das Projekt ist, wie es am {0:%d.%m.%Y um %H:%M} war, mit {1:,} Gesprächen.</translation>
    </message>
    <message>
        <source>{0} As it was before it is kept as {1}.</source>
        <translation>{0} Wie es vorher war, ist aufbewahrt als {1}.</translation>
    </message>
    <message>
        <source>{0} has no backup {1}.</source>
        <translation>{0} hat keine Sicherung {1}.</translation>
    </message>
    <message>
        <source>There are {0}; 1 is the newest.</source>
        <translation>Es gibt {0}; 1 ist die neueste.</translation>
    </message>
    <message>
        <source>No backup was made of it yet.</source>
        <translation>Von ihm wurde noch keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>That backup cannot be opened: {0}</source>
        <translation>Diese Sicherung kann nicht geöffnet werden: {0}</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>That backup is damaged ({0}).</source>
        <translation>Diese Sicherung ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>sie kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer or chat template took too long, so it was stopped.</source>
        <translation>Der Tokenizer oder die Chatvorlage des Modells brauchte zu lange und wurde darum angehalten.</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer or chat template took too much memory, so it was stopped.</source>
        <translation>Der Tokenizer oder die Chatvorlage des Modells brauchte zu viel Speicher und wurde darum angehalten.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} {2} {3} flagged “{4}”.</source>
        <translation>{0:,} von {1:,} {2} {3} markiert: „{4}“.</translation>
    </message>
    <message>
        <source>{0} holds {1:,} conversations as they are now, without History and versions.</source>
        <translation>{0} enthält {1:,} Gespräche, wie sie jetzt sind, ohne Verlauf und Versionen.</translation>
    </message>
    <message>
        <source>1 deleted conversation</source>
        <translation>1 gelöschten Gespräch</translation>
    </message>
    <message>
        <source>{0:,} deleted conversations</source>
        <translation>{0:,} gelöschten Gesprächen</translation>
    </message>
    <message>
        <source>1 edited one</source>
        <translation>1 bearbeiteten</translation>
    </message>
    <message>
        <source>{0:,} edited ones</source>
        <translation>{0:,} bearbeiteten</translation>
    </message>
    <message>
        <source>{0} Nothing of {1} and no earlier text of {2} is in it.</source>
        <translation>{0} Nichts von {1} und kein früherer Text von {2} ist darin.</translation>
    </message>
    <message>
        <source>A copy cannot replace the project itself.</source>
        <translation>Eine Kopie kann nicht das Projekt selbst ersetzen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The copy cannot be written to “{0}”: {1}.</source>
        <translation>Die Kopie kann nicht nach „{0}“ geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Clean copy without history</source>
        <translation>Saubere Kopie ohne Verlauf</translation>
    </message>
    <message>
        <source>Checking was given up: the system ended its processes again and again.</source>
        <translation>Das Prüfen wurde aufgegeben: das System beendete seine Prozesse immer wieder.</translation>
    </message>
    <message>
        <source>Most often memory ran out. Close other programs, then choose Check again.</source>
        <translation>Meist war der Speicher zu Ende. Schließen Sie andere Programme, und wählen Sie dann „Erneut prüfen“.</translation>
    </message>
    <message>
        <source>A dictionary is two files of one name, one ending in .aff and one in .dic. Put both into one folder.</source>
        <translation>Ein Wörterbuch sind zwei Dateien desselben Namens, eine endet auf .aff und eine auf .dic. Legen Sie beide in einen Ordner.</translation>
    </message>
    <message>
        <source>“{0}” is missing beside “{1}”.</source>
        <translation>„{0}“ fehlt neben „{1}“.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{0}” is too large to be a dictionary.</source>
        <translation>„{0}“ ist zu groß für ein Wörterbuch.</translation>
    </message>
    <message>
        <source>{0} could not be copied.</source>
        <translation>{0} konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Look whether the disk is full, then try again.</source>
        <translation>Sehen Sie nach, ob der Datenträger voll ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” is not a list of words for spelling.</source>
        <translation>„{0}“ ist keine Wortliste für die Rechtschreibung.</translation>
    </message>
    <message>
        <source>Choose the .dic and .aff files of a Hunspell dictionary, such as LibreOffice uses.</source>
        <translation>Wählen Sie die Dateien .dic und .aff eines Hunspell-Wörterbuchs, wie LibreOffice sie benutzt.</translation>
    </message>
    <message>
        <source>The field “{0}” has no place there and is not written.</source>
        <translation>Das Feld „{0}“ hat dort keinen Platz und wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>There is no format called {0}.</source>
        <translation>Es gibt kein Format namens {0}.</translation>
    </message>
    <message>
        <source>{0:,} of the chosen conversations are no longer in the project.</source>
        <translation>{0:,} der gewählten Gespräche sind nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>Choose again what to export.</source>
        <translation>Wählen Sie noch einmal, was exportiert wird.</translation>
    </message>
    <message>
        <source>{0:,} further things are lost in fewer conversations.</source>
        <translation>{0:,} weitere Dinge gehen in weniger Gesprächen verloren.</translation>
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
        <source>{0} of the imported file could not be read and will be left out.</source>
        <translation>{0} der importierten Datei konnten nicht gelesen werden und bleiben weg.</translation>
    </message>
    <message>
        <source>{0:,} exactly as imported</source>
        <translation>{0:,} genau wie importiert</translation>
    </message>
    <message>
        <source>{0:,} with your edits put into the original</source>
        <translation>{0:,} mit Ihren Änderungen im Original</translation>
    </message>
    <message>
        <source>{0:,} written anew</source>
        <translation>{0:,} neu geschrieben</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>What is to come instead cannot be understood: {0}.</source>
        <translation>Was stattdessen kommen soll, ist nicht zu verstehen: {0}.</translation>
    </message>
    <message>
        <source>Write \1 for what the first brackets of the pattern hold, and \\ for a backslash.</source>
        <translation>Schreiben Sie \1 für das, was die ersten Klammern des Musters halten, und \\ für einen Rückstrich.</translation>
    </message>
    <message>
        <source>That stands in more than {0:,} places.</source>
        <translation>Das steht an mehr als {0:,} Stellen.</translation>
    </message>
    <message>
        <source>Choose fewer conversations or one role, or find longer words.</source>
        <translation>Wählen Sie weniger Gespräche oder eine Rolle, oder suchen Sie längere Wörter.</translation>
    </message>
    <message>
        <source>Actions, speech and thoughts</source>
        <translation>Handlungen, Rede und Gedanken</translation>
    </message>
    <message>
        <source>Telling</source>
        <translation>Erzählen</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Carelessness</source>
        <translation>Flüchtigkeiten</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>both ways in one reply</source>
        <translation>auf beide Arten in einer Antwort</translation>
    </message>
    <message>
        <source>mostly {0} ({1:.0f} %)</source>
        <translation>meist {0} ({1:.0f} %)</translation>
    </message>
    <message>
        <source>hardly ever there</source>
        <translation>fast nie da</translation>
    </message>
    <message>
        <source>no clear majority</source>
        <translation>keine klare Mehrheit</translation>
    </message>
    <message>
        <source>“{0}” is not the name of a dataset.</source>
        <translation>„{0}“ ist nicht der Name eines Datensatzes.</translation>
    </message>
    <message>
        <source>Write it as its page on huggingface.co shows it: owner/name.</source>
        <translation>Schreiben Sie ihn, wie seine Seite auf huggingface.co ihn zeigt: Besitzer/Name.</translation>
    </message>
    <message>
        <source>Fetching {0} broke off unexpectedly.</source>
        <translation>Das Holen von {0} brach unerwartet ab.</translation>
    </message>
    <message>
        <source>Try again; what is here already is kept.</source>
        <translation>Versuchen Sie es noch einmal; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>{0} has {1:,.1f} GB, more than is free on this disk.</source>
        <translation>{0} hat {1:,.1f} GB, mehr als auf diesem Datenträger frei ist.</translation>
    </message>
    <message>
        <source>Make room, or choose a smaller dataset.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen kleineren Datensatz.</translation>
    </message>
    <message>
        <source>{0} holds no file with data that can be read</source>
        <translation>{0} enthält keine Datei mit Daten, die gelesen werden kann</translation>
    </message>
    <message>
        <source>, only a script, and scripts are never run.</source>
        <translation>, nur ein Skript, und Skripte werden nie ausgeführt.</translation>
    </message>
    <message>
        <source>Some datasets have their rows in another state: try refs/convert/parquet as the state.</source>
        <translation>Manche Datensätze haben ihre Zeilen in einem anderen Stand: versuchen Sie refs/convert/parquet als Stand.</translation>
    </message>
    <message>
        <source>{0} has {1:,} files, more than the {2:,} that are fetched at once.</source>
        <translation>{0} hat {1:,} Dateien, mehr als die {2:,}, die auf einmal geholt werden.</translation>
    </message>
    <message>
        <source>Fetch it with another program, and open its folder.</source>
        <translation>Holen Sie ihn mit einem anderen Programm, und öffnen Sie seinen Ordner.</translation>
    </message>
    <message>
        <source>If it is yours or you were let in, give a token of your account (huggingface.co/settings/tokens).</source>
        <translation>Gehört er Ihnen oder wurden Sie eingelassen, geben Sie ein Zugangswort Ihres Kontos an (huggingface.co/settings/tokens).</translation>
    </message>
    <message>
        <source>{0} is open only to those who accepted its conditions.</source>
        <translation>{0} steht nur denen offen, die seine Bedingungen angenommen haben.</translation>
    </message>
    <message>
        <source>Accept them on its page on huggingface.co, then give a token of your account here.</source>
        <translation>Nehmen Sie sie auf seiner Seite auf huggingface.co an, und geben Sie hier ein Zugangswort Ihres Kontos an.</translation>
    </message>
    <message>
        <source>{0} has no state called “{1}”.</source>
        <translation>{0} hat keinen Stand namens „{1}“.</translation>
    </message>
    <message>
        <source>Leave it empty for the newest one.</source>
        <translation>Lassen Sie es leer für den neuesten.</translation>
    </message>
    <message>
        <source>There is no dataset {0} on the Hub, or it is private.</source>
        <translation>Auf dem Hub gibt es keinen Datensatz {0}, oder er ist privat.</translation>
    </message>
    <message>
        <source>Write it as its page shows it: owner/name.</source>
        <translation>Schreiben Sie ihn, wie seine Seite ihn zeigt: Besitzer/Name.</translation>
    </message>
    <message>
        <source>The Hub does not let you read {0} with this token.</source>
        <translation>Der Hub lässt Sie {0} mit diesem Zugangswort nicht lesen.</translation>
    </message>
    <message>
        <source>is asked too often just now</source>
        <translation>wird gerade zu oft gefragt</translation>
    </message>
    <message>
        <source>answered with an error ({0})</source>
        <translation>antwortete mit einem Fehler ({0})</translation>
    </message>
    <message>
        <source>The Hugging Face Hub {0}.</source>
        <translation>Der Hugging Face Hub {0}.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The Hugging Face Hub cannot be reached.</source>
        <translation>Der Hugging Face Hub ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check the connection to the internet. Files that are on this computer can be opened without it.</source>
        <translation>Prüfen Sie die Verbindung zum Internet. Dateien auf diesem Rechner lassen sich ohne sie öffnen.</translation>
    </message>
    <message>
        <source>What was fetched cannot be written: {0}.</source>
        <translation>Was geholt wurde, kann nicht geschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>“{0}” was not read to its end, so nothing of it was added.</source>
        <translation>„{0}“ wurde nicht bis zum Ende gelesen, darum kam nichts davon hinzu.</translation>
    </message>
    <message>
        <source>1 conversation read from “{0}”</source>
        <translation>1 Gespräch gelesen aus „{0}“</translation>
    </message>
    <message>
        <source>{0:,} conversations read from “{1}”</source>
        <translation>{0:,} Gespräche gelesen aus „{1}“</translation>
    </message>
    <message>
        <source>, one place with a problem</source>
        <translation>, eine Stelle mit Schwierigkeiten</translation>
    </message>
    <message>
        <source>, {0:,} places with problems</source>
        <translation>, {0:,} Stellen mit Schwierigkeiten</translation>
    </message>
    <message>
        <source>line {0:,}</source>
        <translation>Zeile {0:,}</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>{0} importiert</translation>
    </message>
    <message>
        <source>Join {0}</source>
        <translation>{0} aufgenommen</translation>
    </message>
    <message>
        <source>edited or written there</source>
        <translation>dort bearbeitet oder geschrieben</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>with tags</source>
        <translation>mit Schlagwörtern</translation>
    </message>
    <message>
        <source>left out of exports</source>
        <translation>vom Export ausgenommen</translation>
    </message>
    <message>
        <source>Its sources: {0}.</source>
        <translation>Seine Quellen: {0}.</translation>
    </message>
    <message>
        <source>Of its conversations are {0}; all of that comes along.</source>
        <translation>Von seinen Gesprächen sind {0}; all das kommt mit.</translation>
    </message>
    <message>
        <source>Its History, versions and training runs stay in its own file.</source>
        <translation>Sein Verlauf, seine Versionen und Trainingsläufe bleiben in seiner eigenen Datei.</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>system prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>Both projects have these {0}, told in other words: {1}. Yours stay as they are.</source>
        <translation>Beide Projekte haben diese {0}, mit anderen Worten beschrieben: {1}. Ihre bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{0}{1} in all; the longest conversation has {2}</source>
        <translation>{0}{1} im Ganzen; das längste Gespräch hat {2}</translation>
    </message>
    <message>
        <source>{0}, and {1:,} are read.</source>
        <translation>{0}, und {1:,} werden gelesen.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses it</source>
        <translation>Die Chatvorlage des Modells weist es zurück</translation>
    </message>
    <message>
        <source>Training would stop at such a conversation.</source>
        <translation>Das Training bliebe bei einem solchen Gespräch stehen.</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>{0} Split it, shorten it, or train with more tokens.</source>
        <translation>{0} Teilen oder kürzen Sie es, oder trainieren Sie mit mehr Tokens.</translation>
    </message>
    <message>
        <source> from turn {0} on</source>
        <translation> von Beitrag {0} an</translation>
    </message>
    <message>
        <source>It has {0}; {1} are not read{2}.</source>
        <translation>Es hat {0}; {1} werden nicht gelesen{2}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Es hat {0}.</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”.</source>
        <translation>Es gibt kein Stück dieser Art ({0}) namens „{1}“.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>Suchen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Schreiben Sie einen.</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>„{0}“ ist schon da.</translation>
    </message>
    <message>
        <source>Did again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>other or unsure</source>
        <translation>andere oder unsicher</translation>
    </message>
    <message>
        <source>{0:,} further system prompts</source>
        <translation>{0:,} weitere Systemprompts</translation>
    </message>
    <message>
        <source>Replies there set actions apart in {0:.0f} % of cases, yours in {1:.0f} %.</source>
        <translation>Antworten dort setzen Handlungen in {0:.0f} % der Fälle ab, Ihre in {1:.0f} %.</translation>
    </message>
    <message>
        <source>{0}: in {1:.0f} % of the replies there, in {2:.0f} % of yours.</source>
        <translation>{0}: in {1:.0f} % der Antworten dort, in {2:.0f} % von Ihren.</translation>
    </message>
    <message>
        <source>{0}: there {1}, yours {2}.</source>
        <translation>{0}: dort {1}, Ihre {2}.</translation>
    </message>
    <message>
        <source>That is the project which is open.</source>
        <translation>Das ist das Projekt, das offen ist.</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”.</source>
        <translation>„{0}“ wird zu „{1}“.</translation>
    </message>
    <message>
        <source>Say “{0}” for “{1}”</source>
        <translation>„{0}“ sagen für „{1}“</translation>
    </message>
    <message>
        <source>The conversation could not be trained on, so nothing would be written.</source>
        <translation>Das Gespräch ließe sich nicht trainieren, darum würde nichts geschrieben.</translation>
    </message>
    <message>
        <source>None of the {0:,} conversations could be trained on, so nothing would be written.</source>
        <translation>Keines der {0:,} Gespräche ließe sich trainieren, darum würde nichts geschrieben.</translation>
    </message>
    <message>
        <source>1 conversation goes</source>
        <translation>1 Gespräch geht hinaus</translation>
    </message>
    <message>
        <source>{0:,} conversations go</source>
        <translation>{0:,} Gespräche gehen hinaus</translation>
    </message>
    <message>
        <source>{0} out</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0:,} of them mended</source>
        <translation>{0:,} davon ausgebessert</translation>
    </message>
    <message>
        <source>{0:,} would not be trained on and stay behind</source>
        <translation>{0:,} ließen sich nicht trainieren und bleiben zurück</translation>
    </message>
    <message>
        <source>There is no trainer called {0}.</source>
        <translation>Es gibt keinen Trainer namens {0}.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>The fields {} are</source>
        <translation>Die Felder {} werden</translation>
    </message>
    <message>
        <source>The field {} is</source>
        <translation>Das Feld {} wird</translation>
    </message>
    <message>
        <source>{0} not written.</source>
        <translation>{0} nicht geschrieben.</translation>
    </message>
    <message>
        <source>{0} has no place for them; they stay in the project.</source>
        <translation>{0} hat keinen Platz dafür; sie bleiben im Projekt.</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Mend {0} for {1}</source>
        <translation>{0} ausgebessert für {1}</translation>
    </message>
    <message>
        <source>what would happen</source>
        <translation>was geschähe</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>was nicht stimmt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>The dataset</source>
        <translation>Der Datensatz</translation>
    </message>
    <message>
        <source>“{0}” cannot be written.</source>
        <translation>„{0}“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“{0}” is still being read.</source>
        <translation>„{0}“ wird noch gelesen.</translation>
    </message>
    <message>
        <source>Wait until it is in, or cancel that.</source>
        <translation>Warten Sie, bis er da ist, oder brechen Sie das ab.</translation>
    </message>
    <message>
        <source>It was deleted.</source>
        <translation>Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>That version does not exist.</source>
        <translation>Diese Version gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source> {0} of</source>
        <translation> {0} von</translation>
    </message>
    <message>
        <source>Take over what is usual in this dataset</source>
        <translation>Übernommen, was in diesem Datensatz üblich ist</translation>
    </message>
    <message>
        <source>“{0}” is open for reading only.</source>
        <translation>„{0}“ ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Close the other window, then open it again.</source>
        <translation>Schließen Sie das andere Fenster und öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0} cannot be replaced: {1}.</source>
        <translation>{0} kann nicht ersetzt werden: {1}.</translation>
    </message>
    <message>
        <source>That place is not in the import report.</source>
        <translation>Diese Stelle steht nicht im Importbericht.</translation>
    </message>
    <message>
        <source>This place was taken in already.</source>
        <translation>Diese Stelle wurde schon übernommen.</translation>
    </message>
    <message>
        <source>Undo takes it out again.</source>
        <translation>Rückgängig nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>There is no telling what this place should be.</source>
        <translation>Es lässt sich nicht sagen, was diese Stelle sein soll.</translation>
    </message>
    <message>
        <source>Mend it in the file itself.</source>
        <translation>Bessern Sie sie in der Datei selbst aus.</translation>
    </message>
    <message>
        <source>Take in {0} of {1}</source>
        <translation>{0} aus {1} übernommen</translation>
    </message>
    <message>
        <source>Open the mended {0}</source>
        <translation>Die ausgebesserte {0} geöffnet</translation>
    </message>
    <message>
        <source>{0:,} changed</source>
        <translation>{0:,} geändert</translation>
    </message>
    <message>
        <source>{0:,} new</source>
        <translation>{0:,} neu</translation>
    </message>
    <message>
        <source>{0:,} no longer in the file and left out</source>
        <translation>{0:,} nicht mehr in der Datei und ausgenommen</translation>
    </message>
    <message>
        <source>{0:,} changed both there and here, where yours was kept</source>
        <translation>{0:,} dort und hier geändert, wo Ihres blieb</translation>
    </message>
    <message>
        <source>{0:,} deleted here before and still deleted</source>
        <translation>{0:,} hier schon gelöscht und weiter gelöscht</translation>
    </message>
    <message>
        <source>“{0}” has the same conversations as before.</source>
        <translation>„{0}“ hat dieselben Gespräche wie zuvor.</translation>
    </message>
    <message>
        <source>{0:,} as before</source>
        <translation>{0:,} wie zuvor</translation>
    </message>
    <message>
        <source>That source is not in the project.</source>
        <translation>Diese Quelle ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>Choose one from the list of sources.</source>
        <translation>Wählen Sie eine aus der Liste der Quellen.</translation>
    </message>
    <message>
        <source>There is nothing more to read of it.</source>
        <translation>Davon gibt es nichts mehr zu lesen.</translation>
    </message>
    <message>
        <source>“{0}” was read to its end.</source>
        <translation>„{0}“ wurde bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>{0} is not the file any more that was read.</source>
        <translation>{0} ist nicht mehr die Datei, die gelesen wurde.</translation>
    </message>
    <message>
        <source>What was read of it stays. Add the file as it is now, or let it take the place of the source.</source>
        <translation>Was davon gelesen wurde, bleibt. Fügen Sie die Datei hinzu, wie sie jetzt ist, oder lassen Sie sie an die Stelle der Quelle treten.</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>what stands beside the dataset</source>
        <translation>was neben dem Datensatz steht</translation>
    </message>
    <message>
        <source>Took over from RoleThread Lite: {0}</source>
        <translation>Von RoleThread Lite übernommen: {0}</translation>
    </message>
    <message>
        <source>“{0}” beside it cannot be read and was left aside.</source>
        <translation>„{0}“ daneben kann nicht gelesen werden und blieb beiseite.</translation>
    </message>
    <message>
        <source>“{0}” was written by a newer RoleThread Lite and was left aside.</source>
        <translation>„{0}“ wurde von einem neueren RoleThread Lite geschrieben und blieb beiseite.</translation>
    </message>
    <message>
        <source>{0} belongs to another dataset and was left aside.</source>
        <translation>{0} gehört zu einem anderen Datensatz und blieb beiseite.</translation>
    </message>
    <message>
        <source>an earlier text</source>
        <translation>ein früherer Text</translation>
    </message>
    <message>
        <source>perhaps an earlier text</source>
        <translation>vielleicht ein früherer Text</translation>
    </message>
    <message>
        <source>perhaps with a wrong letter</source>
        <translation>vielleicht mit einem falschen Buchstaben</translation>
    </message>
    <message>
        <source>This text could not be read from the damaged project.</source>
        <translation>Dieser Text konnte aus dem beschädigten Projekt nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Put together from what could be read of</source>
        <translation>Zusammengestellt aus dem, was zu lesen war, von</translation>
    </message>
    <message>
        <source>conversation {0:,} of {1}</source>
        <translation>Gespräch {0:,} von {1}</translation>
    </message>
    <message>
        <source>conversation {0:,}</source>
        <translation>Gespräch {0:,}</translation>
    </message>
    <message>
        <source>{0} of “{1}” could be read. They are in “{2}”.</source>
        <translation>{0} von „{1}“ konnten gelesen werden. Sie sind in „{2}“.</translation>
    </message>
    <message>
        <source>{0} could not be read any more and {1} left out.</source>
        <translation>{0} konnten nicht mehr gelesen werden und blieben weg ({1}).</translation>
    </message>
    <message>
        <source>Of up to {0} more nothing at all is left.</source>
        <translation>Von bis zu {0} weiteren ist gar nichts übrig.</translation>
    </message>
    <message>
        <source>Of {0} only an earlier text was left: look at the tag “{1}”.</source>
        <translation>Von {0} war nur ein früherer Text übrig: sehen Sie unter dem Schlagwort „{1}“ nach.</translation>
    </message>
    <message>
        <source>Of {0} a newer text may be missing: look at the tag “{1}”.</source>
        <translation>Von {0} fehlt vielleicht ein neuerer Text: sehen Sie unter dem Schlagwort „{1}“ nach.</translation>
    </message>
    <message>
        <source>For {0} nothing was left to compare the letters with: look at the tag “{1}”.</source>
        <translation>Für {0} war nichts übrig, womit sich die Buchstaben vergleichen ließen: sehen Sie unter dem Schlagwort „{1}“ nach.</translation>
    </message>
    <message>
        <source>A part of History was lost, so that what was done before cannot be undone here.</source>
        <translation>Ein Teil des Verlaufs ging verloren, so dass hier nicht rückgängig zu machen ist, was vorher getan wurde.</translation>
    </message>
    <message>
        <source>These versions could not be kept: {0}.</source>
        <translation>Diese Versionen waren nicht zu retten: {0}.</translation>
    </message>
    <message>
        <source>What was done last may be missing: statuses, tags and notes may be older than they were.</source>
        <translation>Was zuletzt getan wurde, fehlt vielleicht: Stände, Schlagwörter und Notizen können älter sein, als sie waren.</translation>
    </message>
    <message>
        <source>The project was last opened with an older program, which kept nothing to compare its texts with: a wrong letter could not be noticed. Read through what matters.</source>
        <translation>Das Projekt war zuletzt mit einem älteren Programm offen, das nichts zum Vergleich seiner Texte aufbewahrte: ein falscher Buchstabe war nicht zu bemerken. Lesen Sie durch, worauf es ankommt.</translation>
    </message>
    <message>
        <source>Nothing of your work was lost.</source>
        <translation>Nichts von Ihrer Arbeit ging verloren.</translation>
    </message>
    <message>
        <source>The damaged file was left as it is.</source>
        <translation>Die beschädigte Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>What could be read cannot be written to “{0}”: {1}.</source>
        <translation>Was gelesen werden konnte, kann nicht nach „{0}“ geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>Nothing that could be read is left in “{0}”.</source>
        <translation>In „{0}“ ist nichts übrig, was gelesen werden könnte.</translation>
    </message>
    <message>
        <source>Go back to a backup of it, or begin a new project from the dataset.</source>
        <translation>Gehen Sie zu einer Sicherung zurück, oder beginnen Sie mit dem Datensatz ein neues Projekt.</translation>
    </message>
    <message>
        <source>Put together from what could be read</source>
        <translation>Zusammengestellt aus dem, was zu lesen war</translation>
    </message>
    <message>
        <source>File {0}</source>
        <translation>Datei {0}</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no file “{0}”.</source>
        <translation>Es gibt keine Datei „{0}“.</translation>
    </message>
    <message>
        <source>There is more of the same; the import report of a project lists every place.</source>
        <translation>Es gibt noch mehr davon; der Importbericht eines Projekts nennt jede Stelle.</translation>
    </message>
    <message>
        <source>There is no check called {0}.</source>
        <translation>Es gibt keine Prüfung namens {0}.</translation>
    </message>
    <message>
        <source>The checks are: {0}.</source>
        <translation>Die Prüfungen sind: {0}.</translation>
    </message>
    <message>
        <source>Reading {0} broke off unexpectedly.</source>
        <translation>Das Lesen von {0} brach unerwartet ab.</translation>
    </message>
    <message>
        <source>What was read until then is kept. Import the file again; if it happens twice, report it.</source>
        <translation>Was bis dahin gelesen wurde, bleibt. Importieren Sie die Datei noch einmal; geschieht es zweimal, melden Sie es.</translation>
    </message>
    <message>
        <source>“{0}” was changed by something else while it was read.</source>
        <translation>„{0}“ wurde von etwas anderem geändert, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>What was read until then is kept. Import the file again when nothing writes to it.</source>
        <translation>Was bis dahin gelesen wurde, bleibt. Importieren Sie die Datei noch einmal, wenn nichts in sie schreibt.</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernt</translation>
    </message>
    <message>
        <source>There is no tag “{0}”.</source>
        <translation>Es gibt kein Schlagwort „{0}“.</translation>
    </message>
    <message>
        <source>Look for it in the list of tags, or make it.</source>
        <translation>Suchen Sie es in der Liste der Schlagwörter, oder legen Sie es an.</translation>
    </message>
    <message>
        <source>There is no colour “{0}” for a tag.</source>
        <translation>Es gibt keine Farbe „{0}“ für ein Schlagwort.</translation>
    </message>
    <message>
        <source>“{0}” cannot be the key of a tag.</source>
        <translation>„{0}“ kann nicht die Taste eines Schlagworts sein.</translation>
    </message>
    <message>
        <source>Choose a digit from 1 to 9.</source>
        <translation>Wählen Sie eine Ziffer von 1 bis 9.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a tag “{0}” already.</source>
        <translation>Es gibt schon ein Schlagwort „{0}“.</translation>
    </message>
    <message>
        <source>Choose another name, or make one tag of the two.</source>
        <translation>Wählen Sie einen anderen Namen, oder machen Sie aus beiden ein Schlagwort.</translation>
    </message>
    <message>
        <source>There is no such step in the history.</source>
        <translation>Es gibt keinen solchen Schritt im Verlauf.</translation>
    </message>
    <message>
        <source>“{0}” is undone already.</source>
        <translation>„{0}“ ist schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Everything that “{0}” changed has been changed again since.</source>
        <translation>Alles, was „{0}“ geändert hat, wurde seitdem noch einmal geändert.</translation>
    </message>
    <message>
        <source>Look at its conversations and change them by hand.</source>
        <translation>Sehen Sie seine Gespräche an, und ändern Sie sie von Hand.</translation>
    </message>
    <message>
        <source>Take back “{0}”</source>
        <translation>„{0}“ zurückgenommen</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>{0:,} tokens</source>
        <translation>{0:,} Tokens</translation>
    </message>
    <message>
        <source>about {0:,} tokens, ±{1:.0f} %</source>
        <translation>etwa {0:,} Tokens, ±{1:.0f} %</translation>
    </message>
    <message>
        <source>The share for validation is not between 0 and 1.</source>
        <translation>Der Anteil zur Überprüfung liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Write 0.1 for a tenth of the conversations.</source>
        <translation>Schreiben Sie 0.1 für ein Zehntel der Gespräche.</translation>
    </message>
    <message>
        <source>Nothing would go out: {0} could train on none of the conversations.</source>
        <translation>Nichts ginge hinaus: {0} könnte mit keinem der Gespräche trainieren.</translation>
    </message>
    <message>
        <source>Look at the preflight; many things can be repaired there.</source>
        <translation>Sehen Sie die Vorschau an; vieles lässt sich dort ausbessern.</translation>
    </message>
    <message>
        <source>“{0}” is a file; an export for a trainer needs a folder.</source>
        <translation>„{0}“ ist eine Datei; ein Export für einen Trainer braucht einen Ordner.</translation>
    </message>
    <message>
        <source>There is a folder “{0}” in “{1}” that no export has made.</source>
        <translation>In „{1}“ gibt es einen Ordner „{0}“, den kein Export gemacht hat.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>the chat template leaves it out</source>
        <translation>die Chatvorlage lässt es weg</translation>
    </message>
    <message>
        <source>behind the cut: the model never sees it</source>
        <translation>hinter dem Schnitt: das Modell sieht es nie</translation>
    </message>
    <message>
        <source>; cut off</source>
        <translation>; abgeschnitten</translation>
    </message>
    <message>
        <source>learned, although “learn from this turn” is off: this trainer cannot leave it out</source>
        <translation>gelernt, obwohl „Aus diesem Beitrag lernen“ aus ist: dieser Trainer kann ihn nicht ausnehmen</translation>
    </message>
    <message>
        <source>the model learns to say it</source>
        <translation>das Modell lernt, das zu sagen</translation>
    </message>
    <message>
        <source>the model never sees it</source>
        <translation>das Modell sieht es nie</translation>
    </message>
    <message>
        <source>read, not learned, because “learn from this turn” is off</source>
        <translation>gelesen, nicht gelernt, weil „Aus diesem Beitrag lernen“ aus ist</translation>
    </message>
    <message>
        <source>read, not learned: this trainer learns from the model&apos;s turns alone</source>
        <translation>gelesen, nicht gelernt: dieser Trainer lernt nur aus den Beiträgen des Modells</translation>
    </message>
    <message>
        <source>read, not learned</source>
        <translation>gelesen, nicht gelernt</translation>
    </message>
    <message>
        <source>{0} would not train on this conversation.</source>
        <translation>{0} würde mit diesem Gespräch nicht trainieren.</translation>
    </message>
    <message>
        <source>The model learns nothing from this conversation, which has {0}.</source>
        <translation>Das Modell lernt nichts aus diesem Gespräch, das {0} hat.</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source>The model learns from {0:,} of {1:,} turns: {2}{3:,} of {4}.</source>
        <translation>Das Modell lernt aus {0:,} von {1:,} Beiträgen: {2}{3:,} von {4}.</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>adds {0:,}</source>
        <translation>fügt {0:,} hinzu</translation>
    </message>
    <message>
        <source>a “(” is never closed</source>
        <translation>eine „(“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>there is a “)” without its “(”</source>
        <translation>da ist eine „)“ ohne ihre „(“</translation>
    </message>
    <message>
        <source>“*”, “+” or “?” has nothing before it to repeat</source>
        <translation>„*“, „+“ oder „?“ hat nichts davor, was es wiederholen könnte</translation>
    </message>
    <message>
        <source>two signs that repeat stand side by side</source>
        <translation>zwei Zeichen, die wiederholen, stehen nebeneinander</translation>
    </message>
    <message>
        <source>a “[” is never closed</source>
        <translation>eine „[“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>it ends in a single “\”</source>
        <translation>es endet mit einem einzelnen „\“</translation>
    </message>
    <message>
        <source>a range such as “z-a” runs backwards</source>
        <translation>ein Bereich wie „z-a“ läuft rückwärts</translation>
    </message>
    <message>
        <source>a letter after “\” has no meaning there</source>
        <translation>ein Buchstabe nach „\“ bedeutet dort nichts</translation>
    </message>
    <message>
        <source>it refers to brackets that are not there</source>
        <translation>es verweist auf Klammern, die nicht da sind</translation>
    </message>
    <message>
        <source>This pattern cannot be understood: {0}.</source>
        <translation>Dieses Muster ist nicht zu verstehen: {0}.</translation>
    </message>
    <message>
        <source>Mend it, or take the tick from “Pattern” to find it as it stands.</source>
        <translation>Bessern Sie es aus, oder nehmen Sie den Haken von „Muster“, um es zu suchen, wie es dasteht.</translation>
    </message>
    <message>
        <source>{0} (at letter {1})</source>
        <translation>{0} (bei Buchstabe {1})</translation>
    </message>
    <message>
        <source>This pattern takes too long in conversation {0}.</source>
        <translation>Dieses Muster braucht in Gespräch {0} zu lange.</translation>
    </message>
    <message>
        <source>Write it simpler: brackets that repeat something which repeats itself are slow.</source>
        <translation>Schreiben Sie es einfacher: Klammern, die etwas wiederholen, das sich selbst wiederholt, sind langsam.</translation>
    </message>
    <message>
        <source>{0:,} to {1:,}</source>
        <translation>{0:,} bis {1:,}</translation>
    </message>
    <message>
        <source>{0:,} or more</source>
        <translation>{0:,} oder mehr</translation>
    </message>
    <message>
        <source>The chat template is {0:,} characters long, which no chat template is.</source>
        <translation>Die Chatvorlage ist {0:,} Zeichen lang; so lang ist keine Chatvorlage.</translation>
    </message>
    <message>
        <source>Choose the file chat_template.jinja or tokenizer_config.json of the model.</source>
        <translation>Wählen Sie die Datei chat_template.jinja oder tokenizer_config.json des Modells.</translation>
    </message>
    <message>
        <source>The chat template cannot be read: line {0}, {1}.</source>
        <translation>Die Chatvorlage kann nicht gelesen werden: Zeile {0}, {1}.</translation>
    </message>
    <message>
        <source>Take it again from the model&apos;s page, whole.</source>
        <translation>Holen Sie sie noch einmal von der Seite des Modells, vollständig.</translation>
    </message>
    <message>
        <source>The chat template cannot be read ({0}).</source>
        <translation>Die Chatvorlage kann nicht gelesen werden ({0}).</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this conversation: “{0}”</source>
        <translation>Die Chatvorlage des Modells weist dieses Gespräch zurück: „{0}“</translation>
    </message>
    <message>
        <source>Mend the conversation, or leave it out of the export.</source>
        <translation>Bessern Sie das Gespräch aus, oder nehmen Sie es vom Export aus.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template fails over this conversation ({0}: {1}).</source>
        <translation>Die Chatvorlage des Modells scheitert an diesem Gespräch ({0}: {1}).</translation>
    </message>
    <message>
        <source>*words between asterisks*</source>
        <translation>*Wörter zwischen Sternchen*</translation>
    </message>
    <message>
        <source>(words in brackets)</source>
        <translation>(Wörter in Klammern)</translation>
    </message>
    <message>
        <source>**bold**</source>
        <translation>**fett**</translation>
    </message>
    <message>
        <source># headings</source>
        <translation># Überschriften</translation>
    </message>
    <message>
        <source>bulleted lists</source>
        <translation>Listen mit Punkten</translation>
    </message>
    <message>
        <source>numbered lists</source>
        <translation>nummerierte Listen</translation>
    </message>
    <message>
        <source>code blocks</source>
        <translation>Codeblöcke</translation>
    </message>
    <message>
        <source>`code` in a line</source>
        <translation>`Code` in einer Zeile</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>HTML tags</source>
        <translation>HTML-Marken</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>&quot;straight quotes&quot;</source>
        <translation>&quot;gerade Anführungszeichen&quot;</translation>
    </message>
    <message>
        <source>“curly quotes”</source>
        <translation>“typografische Anführungszeichen”</translation>
    </message>
    <message>
        <source>「corner quotes」 and «guillemets»</source>
        <translation>「Eckklammern」 und «Guillemets»</translation>
    </message>
    <message>
        <source>dashes —</source>
        <translation>Gedankenstriche —</translation>
    </message>
    <message>
        <source>ellipses …</source>
        <translation>Auslassungspunkte …</translation>
    </message>
    <message>
        <source>Name: at the start</source>
        <translation>Name: am Anfang</translation>
    </message>
    <message>
        <source>WORDS IN CAPITALS</source>
        <translation>WÖRTER IN GROSSBUCHSTABEN</translation>
    </message>
    <message>
        <source>several paragraphs</source>
        <translation>mehrere Absätze</translation>
    </message>
    <message>
        <source>other texts to choose from</source>
        <translation>andere Texte zur Auswahl</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>a thumb up</source>
        <translation>einen Daumen hoch</translation>
    </message>
    <message>
        <source>a thumb down</source>
        <translation>einen Daumen runter</translation>
    </message>
    <message>
        <source>pictures or the like</source>
        <translation>Bilder oder Ähnliches</translation>
    </message>
    <message>
        <source>Take tokenizer.json from the model&apos;s page, and put tokenizer_config.json beside it.</source>
        <translation>Holen Sie tokenizer.json von der Seite des Modells, und legen Sie tokenizer_config.json daneben.</translation>
    </message>
    <message>
        <source>“{0}” is not a tokenizer that can be used: {1}.</source>
        <translation>„{0}“ ist kein Tokenizer, der sich benutzen lässt: {1}.</translation>
    </message>
    <message>
        <source>There is no chat template in “{0}”.</source>
        <translation>In „{0}“ ist keine Chatvorlage.</translation>
    </message>
    <message>
        <source>“{0}” is not there any more.</source>
        <translation>„{0}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“{0}” is too large to be a model&apos;s file.</source>
        <translation>„{0}“ ist zu groß für die Datei eines Modells.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read as text.</source>
        <translation>„{0}“ kann nicht als Text gelesen werden.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: it is not JSON.</source>
        <translation>„{0}“ ist beschädigt: es ist kein JSON.</translation>
    </message>
    <message>
        <source>“{0}” is not a model&apos;s file.</source>
        <translation>„{0}“ ist nicht die Datei eines Modells.</translation>
    </message>
    <message>
        <source>Choose tokenizer_config.json or chat_template.jinja of the model.</source>
        <translation>Wählen Sie tokenizer_config.json oder chat_template.jinja des Modells.</translation>
    </message>
    <message>
        <source>GPT-4o and later (o200k)</source>
        <translation>GPT-4o und später (o200k)</translation>
    </message>
    <message>
        <source>GPT-4 and GPT-3.5 (cl100k)</source>
        <translation>GPT-4 und GPT-3.5 (cl100k)</translation>
    </message>
    <message>
        <source>Tokens cannot be counted: a file of the program is missing or damaged.</source>
        <translation>Tokens können nicht gezählt werden: eine Datei des Programms fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Install the program again ({0}.tiktoken.gz: {1}).</source>
        <translation>Installieren Sie das Programm noch einmal ({0}.tiktoken.gz: {1}).</translation>
    </message>
    <message>
        <source>There is too little room in “{0}” for a backup of “{1}”.</source>
        <translation>In „{0}“ ist zu wenig Platz für eine Sicherung von „{1}“.</translation>
    </message>
    <message>
        <source>It needs {0:,.0f} MB, and as much again should stay free. Free some space.</source>
        <translation>Sie braucht {0:,.0f} MB, und ebenso viel soll frei bleiben. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“{0}” is open in another window.</source>
        <translation>„{0}“ ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>It can be read here; close the other window to change it.</source>
        <translation>Hier kann es gelesen werden; schließen Sie das andere Fenster, um es zu ändern.</translation>
    </message>
    <message>
        <source>The disk is full, so the last change to “{name}” could not be kept.</source>
        <translation>Der Datenträger ist voll, darum konnte die letzte Änderung an „{name}“ nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Everything before it is safe. Free some space and do it again.</source>
        <translation>Alles davor ist sicher. Schaffen Sie Platz, und tun Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program holds “{name}”.</source>
        <translation>Ein anderes Programm hält „{name}“ fest.</translation>
    </message>
    <message>
        <source>“{name}” may not be written to.</source>
        <translation>„{name}“ darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>“{name}” is not a RoleThread project.</source>
        <translation>„{name}“ ist kein RoleThread-Projekt.</translation>
    </message>
    <message>
        <source>The project file “{name}” is damaged.</source>
        <translation>Die Projektdatei „{name}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>“{name}” was moved or deleted while it is open here.</source>
        <translation>„{name}“ wurde verschoben oder gelöscht, während es hier offen ist.</translation>
    </message>
    <message>
        <source>“{name}” cannot be reached or written: {detail}.</source>
        <translation>„{name}“ kann nicht erreicht oder beschrieben werden: {detail}.</translation>
    </message>
    <message>
        <source>Close the other window or wait until a backup or sync program has finished, then try again.</source>
        <translation>Schließen Sie das andere Fenster, oder warten Sie, bis ein Sicherungs- oder Abgleichprogramm fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Copy the project to a folder of your own, or open it for reading only.</source>
        <translation>Kopieren Sie das Projekt in einen eigenen Ordner, oder öffnen Sie es nur zum Lesen.</translation>
    </message>
    <message>
        <source>Open a dataset or a file that ends in .rolethread.</source>
        <translation>Öffnen Sie einen Datensatz oder eine Datei, die auf .rolethread endet.</translation>
    </message>
    <message>
        <source>It stays as it is. What can be read of it can be put into a new project, or you can go back to a backup.</source>
        <translation>Sie bleibt, wie sie ist. Was von ihr zu lesen ist, lässt sich in ein neues Projekt legen, oder Sie gehen zu einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>Nothing is lost as long as this window is open: when you close it, the project is put back where it was. To keep it elsewhere, save a copy.</source>
        <translation>Solange dieses Fenster offen ist, geht nichts verloren: wenn Sie es schließen, kommt das Projekt zurück, wo es war. Um es anderswo zu behalten, sichern Sie eine Kopie.</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that the drive is connected, then try again.</source>
        <translation>Prüfen Sie, ob es den Ordner noch gibt und das Laufwerk verbunden ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” was made by a newer RoleThread Workbench.</source>
        <translation>„{0}“ wurde von einer neueren RoleThread Workbench gemacht.</translation>
    </message>
    <message>
        <source>Update the program, then open the project again. Nothing was changed.</source>
        <translation>Erneuern Sie das Programm, und öffnen Sie das Projekt noch einmal. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There are too many old copies of {0}.</source>
        <translation>Es gibt zu viele alte Kopien von {0}.</translation>
    </message>
    <message>
        <source>Move some of them elsewhere.</source>
        <translation>Bringen Sie einige davon anderswohin.</translation>
    </message>
    <message>
        <source>reply length</source>
        <translation>Länge der Antworten</translation>
    </message>
    <message>
        <source>Number of turns</source>
        <translation>Anzahl der Beiträge</translation>
    </message>
    <message>
        <source>Reply length in words</source>
        <translation>Antwortlänge in Wörtern</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Looking at the texts…</source>
        <translation>Die Texte werden angesehen …</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>What the dataset holds beside the turns, as filters of their own</source>
        <translation>Was der Datensatz neben den Beiträgen enthält, als eigene Filter</translation>
    </message>
    <message>
        <source>Any field of the dataset can be a filter: persona, category, score…</source>
        <translation>Jedes Feld des Datensatzes kann ein Filter sein: Persona, Kategorie, Punkte …</translation>
    </message>
    <message>
        <source>Typing in conversation {0}</source>
        <translation>In Gespräch {0} geschrieben</translation>
    </message>
    <message>
        <source>Spelling is not looked at any more in this project: the process that does it ended.</source>
        <translation>Auf die Rechtschreibung wird in diesem Projekt nicht mehr geachtet: der Prozess, der es tut, ist zu Ende.</translation>
    </message>
    <message>
        <source>A damaged dictionary can be the reason. Take it away under Spelling, or open the project again.</source>
        <translation>Ein beschädigtes Wörterbuch kann der Grund sein. Nehmen Sie es unter Rechtschreibung weg, oder öffnen Sie das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>Your project is as it was. Try again.</source>
        <translation>Ihr Projekt ist, wie es war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tokens are not counted any more: the system ended the process that counts them.</source>
        <translation>Tokens werden nicht mehr gezählt: das System hat den Prozess beendet, der sie zählt.</translation>
    </message>
    <message>
        <source>Most often memory ran out. Close other programs, then open the project again.</source>
        <translation>Meist war der Speicher zu Ende. Schließen Sie andere Programme, und öffnen Sie dann das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>Choose other files of the model, or count without them.</source>
        <translation>Wählen Sie andere Dateien des Modells, oder zählen Sie ohne sie.</translation>
    </message>
    <message>
        <source>This text cannot be read: the project file is damaged here.</source>
        <translation>Dieser Text kann nicht gelesen werden: die Projektdatei ist hier beschädigt.</translation>
    </message>
    <message>
        <source>Announcements of being happy to help</source>
        <translation>Ankündigungen, gern zu helfen</translation>
    </message>
    <message>
        <source>Announcements of the answer</source>
        <translation>Ankündigungen der Antwort</translation>
    </message>
    <message>
        <source>Good wishes at the end</source>
        <translation>Gute Wünsche am Ende</translation>
    </message>
    <message>
        <source>Hopes that the answer helped</source>
        <translation>Hoffnungen, die Antwort habe geholfen</translation>
    </message>
    <message>
        <source>Offers of further help</source>
        <translation>Angebote weiterer Hilfe</translation>
    </message>
    <message>
        <source>One-word applause</source>
        <translation>Beifall in einem Wort</translation>
    </message>
    <message>
        <source>Praise of the question</source>
        <translation>Lob der Frage</translation>
    </message>
    <message>
        <source>Ready-made words of agreement</source>
        <translation>Stehende Worte der Zustimmung</translation>
    </message>
    <message>
        <source>Sentences that only repeat the question</source>
        <translation>Sätze, die nur die Frage wiederholen</translation>
    </message>
    <message>
        <source>Thanks for the question</source>
        <translation>Dank für die Frage</translation>
    </message>
    <message>
        <source>Words before padding</source>
        <translation>Wörter vor Füllseln</translation>
    </message>
    <message>
        <source>Wrapping-up remarks</source>
        <translation>Schlussbemerkungen</translation>
    </message>
    <message>
        <source>refusals that name rules</source>
        <translation>Ablehnungen, die Regeln nennen</translation>
    </message>
    <message>
        <source>stock refusals</source>
        <translation>stehende Ablehnungen</translation>
    </message>
    <message>
        <source>words about being a machine</source>
        <translation>Worte darüber, eine Maschine zu sein</translation>
    </message>
    <message>
        <source>words about having no body and no feelings</source>
        <translation>Worte darüber, keinen Körper und keine Gefühle zu haben</translation>
    </message>
    <message>
        <source>words about training and knowledge</source>
        <translation>Worte über Training und Wissen</translation>
    </message>
    <message>
        <source>Parquet footer</source>
        <translation>Parquet-Fuß</translation>
    </message>
    <message>
        <source>Arrow data</source>
        <translation>Arrow-Daten</translation>
    </message>
    <message>
        <source>The {0} of “{1}” is damaged, so nothing in it can be read.</source>
        <translation>In „{1}“ ist etwas beschädigt ({0}), darum kann nichts darin gelesen werden.</translation>
    </message>
    <message>
        <source>The Parquet footer of “{0}” is damaged, so nothing in it can be read.</source>
        <translation>Der Parquet-Fuß von „{0}“ ist beschädigt, darum kann nichts darin gelesen werden.</translation>
    </message>
    <message>
        <source>Fetch or write the file again.</source>
        <translation>Holen oder schreiben Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file was probably cut off while it was written or copied. Fetch it again.</source>
        <translation>Die Datei wurde wohl beim Schreiben oder Kopieren abgeschnitten. Holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{0:,} bytes of padding (NUL) stand here, and no conversation.</source>
        <translation>hier stehen {0:,} Bytes Füllung (NUL) und kein Gespräch.</translation>
    </message>
    <message>
        <source>The file may have been copied while it was written. The padding is kept as it is.</source>
        <translation>Die Datei wurde vielleicht kopiert, während sie geschrieben wurde. Die Füllung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>a comment stands here, and JSON has no comments.</source>
        <translation>hier steht eine Anmerkung, und JSON hat keine Anmerkungen.</translation>
    </message>
    <message>
        <source>It is kept in the file and matters no further.</source>
        <translation>Es bleibt in der Datei und spielt weiter keine Rolle.</translation>
    </message>
    <message>
        <source>something that is no conversation stands in the list.</source>
        <translation>in der Liste steht etwas, das kein Gespräch ist.</translation>
    </message>
    <message>
        <source>It is kept in the file, but is in no conversation.</source>
        <translation>Es bleibt in der Datei, ist aber in keinem Gespräch.</translation>
    </message>
    <message>
        <source>a comma stands before the closing bracket of the list, which JSON does not allow.</source>
        <translation>vor der schließenden Klammer der Liste steht ein Komma, was JSON nicht erlaubt.</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation>ein Komma ist zu viel</translation>
    </message>
    <message>
        <source>{0} between two conversations of the list.</source>
        <translation>{0} zwischen zwei Gesprächen der Liste.</translation>
    </message>
    <message>
        <source>it does not end where it should.</source>
        <translation>es endet nicht, wo es sollte.</translation>
    </message>
    <message>
        <source>Fetch the file again to get the rest.</source>
        <translation>Holen Sie die Datei noch einmal, um den Rest zu bekommen.</translation>
    </message>
    <message>
        <source>The closing bracket at the end of the file is missing.</source>
        <translation>Die schließende Klammer am Ende der Datei fehlt.</translation>
    </message>
    <message>
        <source>Check that the end of the file is not cut off.</source>
        <translation>Prüfen Sie, ob das Ende der Datei abgeschnitten ist.</translation>
    </message>
    <message>
        <source>From here on {0:,} further conversations are like this: {1}</source>
        <translation>Von hier an sind {0:,} weitere Gespräche so: {1}</translation>
    </message>
    <message>
        <source>The file mixes {0} formats: {1}. Each was read by its own.</source>
        <translation>Die Datei mischt {0} Formate: {1}. Jedes wurde nach seiner Art gelesen.</translation>
    </message>
    <message>
        <source>Choose one format when you export.</source>
        <translation>Wählen Sie ein Format, wenn Sie exportieren.</translation>
    </message>
    <message>
        <source>The rest of what is too long to be a conversation was passed over too.</source>
        <translation>Auch der Rest dessen, was für ein Gespräch zu lang ist, wurde übergangen.</translation>
    </message>
    <message>
        <source>It was read all the same; an export writes the list anew where anything changed.</source>
        <translation>Es wurde trotzdem gelesen; ein Export schreibt die Liste neu, wo etwas geändert wurde.</translation>
    </message>
    <message>
        <source>“{0}” does not say which column is which.</source>
        <translation>„{0}“ sagt nicht, welche Spalte welche ist.</translation>
    </message>
    <message>
        <source>Write it like role=speaker;text=line: first the purpose, then the name of the column.</source>
        <translation>Schreiben Sie es wie role=speaker;text=line: zuerst der Zweck, dann der Name der Spalte.</translation>
    </message>
    <message>
        <source>Every file with conversations comes out as it came; others are not written.</source>
        <translation>Jede Datei mit Gesprächen kommt heraus, wie sie kam; andere werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>there are more than {0:,} files; the rest was left out.</source>
        <translation>es gibt mehr als {0:,} Dateien; der Rest blieb weg.</translation>
    </message>
    <message>
        <source>this is a link, and links are not followed.</source>
        <translation>das ist ein Verweis, und Verweisen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>this is no file that can be read.</source>
        <translation>das ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>Fetch it again, or unpack what can be saved of it.</source>
        <translation>Holen Sie es noch einmal, oder packen Sie aus, was davon zu retten ist.</translation>
    </message>
    <message>
        <source>its name points outside of the archive.</source>
        <translation>sein Name zeigt aus dem Archiv hinaus.</translation>
    </message>
    <message>
        <source>it is locked with a password.</source>
        <translation>es ist mit einem Passwort verschlossen.</translation>
    </message>
    <message>
        <source>Unpack the archive, and open that.</source>
        <translation>Packen Sie das Archiv aus, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>{0} cannot be unpacked.</source>
        <translation>{0} kann nicht ausgepackt werden.</translation>
    </message>
    <message>
        <source>Unpack the archive with another program, and open that.</source>
        <translation>Packen Sie das Archiv mit einem anderen Programm aus, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>“{0}” is a damaged archive.</source>
        <translation>„{0}“ ist ein beschädigtes Archiv.</translation>
    </message>
    <message>
        <source>“{0}” is damaged inside its archive.</source>
        <translation>„{0}“ ist in seinem Archiv beschädigt.</translation>
    </message>
    <message>
        <source>Fetch the archive again.</source>
        <translation>Holen Sie das Archiv noch einmal.</translation>
    </message>
    <message>
        <source>the archive is damaged from here on; what stood before it was read.</source>
        <translation>von hier an ist das Archiv beschädigt; was davor stand, wurde gelesen.</translation>
    </message>
    <message>
        <source>this is no file.</source>
        <translation>das ist keine Datei.</translation>
    </message>
    <message>
        <source>It was not read; be careful with this archive.</source>
        <translation>Es wurde nicht gelesen; seien Sie mit diesem Archiv vorsichtig.</translation>
    </message>
    <message>
        <source>the archives in each other unpack to more than {0} times the size of the file.</source>
        <translation>die Archive ineinander entpacken sich zu mehr als dem {0}-Fachen der Datei.</translation>
    </message>
    <message>
        <source>No dataset does that; be careful with this archive.</source>
        <translation>Das tut kein Datensatz; seien Sie mit diesem Archiv vorsichtig.</translation>
    </message>
    <message>
        <source>the archive unpacks to more than {0} GB.</source>
        <translation>das Archiv entpackt sich zu mehr als {0} GB.</translation>
    </message>
    <message>
        <source>{0:,} KB unpack to {1:,} MB here, more than {2} times as much.</source>
        <translation>{0:,} KB entpacken sich hier zu {1:,} MB, mehr als dem {2}-Fachen.</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>it is missing: the dataset has {0:,} parts, and the others are here.</source>
        <translation>sie fehlt: der Datensatz hat {0:,} Teile, und die anderen sind da.</translation>
    </message>
    <message>
        <source>Fetch it too, and open the folder again.</source>
        <translation>Holen Sie sie auch, und öffnen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <source>it was not read, since something has to be answered first: {0}</source>
        <translation>es wurde nicht gelesen, weil zuerst etwas zu beantworten ist: {0}</translation>
    </message>
    <message>
        <source>Open this file by itself.</source>
        <translation>Öffnen Sie diese Datei für sich.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Folder of files</source>
        <translation>Ordner mit Dateien</translation>
    </message>
    <message>
        <source>All datasets in a folder and its folders as one source; each comes out in its own file.</source>
        <translation>Alle Datensätze in einem Ordner und seinen Ordnern als eine Quelle; jeder kommt in seiner eigenen Datei heraus.</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP-Archiv</translation>
    </message>
    <message>
        <source>All datasets in an archive as one source; each comes out in its own file.</source>
        <translation>Alle Datensätze in einem Archiv als eine Quelle; jeder kommt in seiner eigenen Datei heraus.</translation>
    </message>
    <message>
        <source>Tar archive</source>
        <translation>Tar-Archiv</translation>
    </message>
    <message>
        <source>All datasets in an archive (.tar, .tar.gz, .tar.xz) as one source; each comes out in its own file.</source>
        <translation>Alle Datensätze in einem Archiv (.tar, .tar.gz, .tar.xz) als eine Quelle; jeder kommt in seiner eigenen Datei heraus.</translation>
    </message>
    <message>
        <source>Character card</source>
        <translation>Charakterkarte</translation>
    </message>
    <message>
        <source>A character of SillyTavern, Chub and others, in a PNG picture or as JSON: who they are, how they greet, and examples of how they speak.</source>
        <translation>Eine Figur von SillyTavern, Chub und anderen, in einem PNG-Bild oder als JSON: wer sie ist, wie sie grüßt, und Beispiele, wie sie spricht.</translation>
    </message>
    <message>
        <source>It becomes an example of how the character speaks.</source>
        <translation>Es wird zu einem Beispiel, wie die Figur spricht.</translation>
    </message>
    <message>
        <source>“{0}” is larger than any character card.</source>
        <translation>„{0}“ ist größer als jede Charakterkarte.</translation>
    </message>
    <message>
        <source>“{0}” is a picture without a character card.</source>
        <translation>„{0}“ ist ein Bild ohne Charakterkarte.</translation>
    </message>
    <message>
        <source>The character card in “{0}” is damaged and cannot be read.</source>
        <translation>Die Charakterkarte in „{0}“ ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“{0}” would be a character card, and there is none in the project to put conversations into.</source>
        <translation>„{0}“ wäre eine Charakterkarte, und im Projekt ist keine, in die Gespräche kommen könnten.</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>Export the card again from the program that made it; sending pictures through chats often removes it.</source>
        <translation>Exportieren Sie die Karte noch einmal aus dem Programm, das sie gemacht hat; beim Verschicken über Chats geht sie oft verloren.</translation>
    </message>
    <message>
        <source>it is no card.</source>
        <translation>es ist keine Karte.</translation>
    </message>
    <message>
        <source>Export the card again from the program that made it.</source>
        <translation>Exportieren Sie die Karte noch einmal aus dem Programm, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>example {0}</source>
        <translation>Beispiel {0}</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Rows and columns as text, as Excel, Google Sheets and many programs write them: one turn a row, or a prompt with its reply.</source>
        <translation>Zeilen und Spalten als Text, wie Excel, Google Sheets und viele Programme sie schreiben: ein Beitrag je Zeile, oder ein Prompt mit seiner Antwort.</translation>
    </message>
    <message>
        <source>A text is longer than the {0:,} letters that Excel shows of a cell.</source>
        <translation>Ein Text ist länger als die {0:,} Zeichen, die Excel von einer Zelle zeigt.</translation>
    </message>
    <message>
        <source>A text begins like a formula; Excel may show the result of it instead of the text.</source>
        <translation>Ein Text beginnt wie eine Formel; Excel zeigt vielleicht ihr Ergebnis statt des Textes.</translation>
    </message>
    <message>
        <source>No rows and columns were found in “{0}”.</source>
        <translation>In „{0}“ wurden keine Zeilen und Spalten gefunden.</translation>
    </message>
    <message>
        <source>A table needs a first row with the names of the columns, and commas or tabs between the cells.</source>
        <translation>Eine Tabelle braucht eine erste Zeile mit den Namen der Spalten, und Kommas oder Tabulatoren zwischen den Zellen.</translation>
    </message>
    <message>
        <source>row {0:,}</source>
        <translation>Zeile {0:,}</translation>
    </message>
    <message>
        <source>a quotation mark is opened here and never closed.</source>
        <translation>hier öffnet ein Anführungszeichen und schließt nie.</translation>
    </message>
    <message>
        <source>Close it, or write two quotation marks for one that belongs to the text; then open the file again.</source>
        <translation>Schließen Sie es, oder schreiben Sie zwei Anführungszeichen für eines, das zum Text gehört; öffnen Sie die Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>there are NUL bytes in this row.</source>
        <translation>in dieser Zeile stehen NUL-Bytes.</translation>
    </message>
    <message>
        <source>Look at this row in the program that wrote it.</source>
        <translation>Sehen Sie diese Zeile in dem Programm an, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>some letters of this row are not UTF-8.</source>
        <translation>einige Buchstaben dieser Zeile sind nicht UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 in the program that wrote it, then open it again.</source>
        <translation>Sichern Sie die Datei in dem Programm, das sie geschrieben hat, als UTF-8, und öffnen Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>this row has {0:,} cells, and there are {1:,} columns.</source>
        <translation>diese Zeile hat {0:,} Zellen, und es gibt {1:,} Spalten.</translation>
    </message>
    <message>
        <source>A text with a comma in it has to stand in quotation marks.</source>
        <translation>Ein Text mit einem Komma darin muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>rows {0:,} to {1:,}</source>
        <translation>Zeilen {0:,} bis {1:,}</translation>
    </message>
    <message>
        <source>“{0}” would be written outside of its folder.</source>
        <translation>„{0}“ würde außerhalb seines Ordners geschrieben.</translation>
    </message>
    <message>
        <source>Rename it in the archive first.</source>
        <translation>Benennen Sie es zuerst im Archiv um.</translation>
    </message>
    <message>
        <source>“{0}” is a file, and a folder is to be written.</source>
        <translation>„{0}“ ist eine Datei, und es ist ein Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>Lists of messages (JSON)</source>
        <translation>Listen von Nachrichten (JSON)</translation>
    </message>
    <message>
        <source>A JSON file in which a conversation is a list of messages with no object around it.</source>
        <translation>Eine JSON-Datei, in der ein Gespräch eine Liste von Nachrichten ist, ohne ein Objekt darum.</translation>
    </message>
    <message>
        <source>No messages were found in “{0}”.</source>
        <translation>In „{0}“ wurden keine Nachrichten gefunden.</translation>
    </message>
    <message>
        <source>it ends in the middle: the rest is missing.</source>
        <translation>es endet mittendrin: der Rest fehlt.</translation>
    </message>
    <message>
        <source>JSON with names in place of roles</source>
        <translation>JSON mit Namen statt Rollen</translation>
    </message>
    <message>
        <source>Conversations as JSON in which each turn carries the name of its speaker instead of a role.</source>
        <translation>Gespräche als JSON, in denen jeder Beitrag den Namen seines Sprechers statt einer Rolle trägt.</translation>
    </message>
    <message>
        <source>“{0}” has no names in place of roles.</source>
        <translation>„{0}“ hat keine Namen statt Rollen.</translation>
    </message>
    <message>
        <source>Open it as JSON.</source>
        <translation>Öffnen Sie es als JSON.</translation>
    </message>
    <message>
        <source>Every value is kept; the file itself is written anew.</source>
        <translation>Jeder Wert bleibt; die Datei selbst wird neu geschrieben.</translation>
    </message>
    <message>
        <source>Rows packed by column, as the Hugging Face Hub and pandas have them; read by nearly every trainer.</source>
        <translation>Nach Spalten gepackte Zeilen, wie der Hugging Face Hub und pandas sie haben; fast jeder Trainer liest sie.</translation>
    </message>
    <message>
        <source>Rows as they lie in memory, as the datasets library keeps them in its folders.</source>
        <translation>Zeilen, wie sie im Speicher liegen, wie die Bibliothek datasets sie in ihren Ordnern hält.</translation>
    </message>
    <message>
        <source>“{0}” is damaged: its first rows cannot be read.</source>
        <translation>„{0}“ ist beschädigt: die ersten Zeilen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Python file with messages</source>
        <translation>Python-Datei mit Nachrichten</translation>
    </message>
    <message>
        <source>Lists of messages with role and content, each with a name, as Python scripts write them down.</source>
        <translation>Listen von Nachrichten mit role und content, jede mit einem Namen, wie Python-Skripte sie hinschreiben.</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB, too much for a Python file.</source>
        <translation>„{0}“ ist größer als {1} MB, zu groß für eine Python-Datei.</translation>
    </message>
    <message>
        <source>Save the messages as JSON Lines.</source>
        <translation>Sichern Sie die Nachrichten als JSON Lines.</translation>
    </message>
    <message>
        <source>this list is not plain: line {0:,} holds something else than texts in quotes.</source>
        <translation>diese Liste ist nicht einfach: Zeile {0:,} enthält etwas anderes als Texte in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Nothing in it is run. Mend it in the file, then import it again.</source>
        <translation>Nichts darin wird ausgeführt. Bessern Sie es in der Datei aus, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{0} holds no rows.</source>
        <translation>{0} enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>the file is damaged from here on ({0}); what stood before was read.</source>
        <translation>von hier an ist die Datei beschädigt ({0}); was davor stand, wurde gelesen.</translation>
    </message>
    <message>
        <source>Fetch or write the file again to get the rest.</source>
        <translation>Holen oder schreiben Sie die Datei noch einmal, um den Rest zu bekommen.</translation>
    </message>
    <message>
        <source>SillyTavern chat</source>
        <translation>SillyTavern-Chat</translation>
    </message>
    <message>
        <source>One chat of SillyTavern or Chub (.jsonl): a header, then a message a line, with its swipes.</source>
        <translation>Ein Chat von SillyTavern oder Chub (.jsonl): ein Kopf, dann eine Nachricht je Zeile, mit ihren Swipes.</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB, which is too much for one chat.</source>
        <translation>„{0}“ ist größer als {1} MB, und das ist zu viel für einen Chat.</translation>
    </message>
    <message>
        <source>this line is no message of the chat.</source>
        <translation>diese Zeile ist keine Nachricht des Chats.</translation>
    </message>
    <message>
        <source>It is kept in the file and not shown.</source>
        <translation>Sie bleibt in der Datei und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>line 1</source>
        <translation>Zeile 1</translation>
    </message>
    <message>
        <source>A chat file of SillyTavern holds one conversation, and “{0}” would get several.</source>
        <translation>Eine Chatdatei von SillyTavern enthält ein Gespräch, und „{0}“ bekäme mehrere.</translation>
    </message>
    <message>
        <source>Export one of them, or choose another format.</source>
        <translation>Exportieren Sie eines davon, oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Text with a name before each turn (“Mira: …”, “**Mira:** …”, “[12:30] Mira: …”), as people write it and as chat programs export it. Lines of dashes part conversations.</source>
        <translation>Text mit einem Namen vor jedem Beitrag („Mira: …“, „**Mira:** …“, „[12:30] Mira: …“), wie man ihn schreibt und Chatprogramme ihn exportieren. Zeilen aus Strichen trennen Gespräche.</translation>
    </message>
    <message>
        <source>“{0}” is longer than {1} MB, which is too long for one text.</source>
        <translation>„{0}“ ist länger als {1} MB, und das ist für einen Text zu lang.</translation>
    </message>
    <message>
        <source>“{0}” is text in which nobody speaks.</source>
        <translation>„{0}“ ist Text, in dem niemand spricht.</translation>
    </message>
    <message>
        <source>Cut it into several files.</source>
        <translation>Zerlegen Sie ihn in mehrere Dateien.</translation>
    </message>
    <message>
        <source>Write a name and a colon before each turn, like “Mira: Good evening.”, one turn after another.</source>
        <translation>Schreiben Sie vor jeden Beitrag einen Namen und einen Doppelpunkt, wie „Mira: Guten Abend.“, einen Beitrag nach dem anderen.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Mappe</translation>
    </message>
    <message>
        <source>A sheet with a row for each turn or each exchange, as Excel, LibreOffice and Google Sheets save it.</source>
        <translation>Ein Blatt mit einer Zeile für jeden Beitrag oder Wortwechsel, wie Excel, LibreOffice und Google Sheets es sichern.</translation>
    </message>
    <message>
        <source>A cell of Excel holds {0:,} letters; a longer text has no place there.</source>
        <translation>Eine Zelle von Excel fasst {0:,} Zeichen; ein längerer Text hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>The values of the sheet&apos;s cells are kept; looks, formulas and other sheets are not written again.</source>
        <translation>Die Werte der Zellen des Blattes bleiben; Aussehen, Formeln und andere Blätter werden nicht wieder geschrieben.</translation>
    </message>
    <message>
        <source>“{0}” is larger than {1} MB, too large for a workbook.</source>
        <translation>„{0}“ ist größer als {1} MB, zu groß für eine Mappe.</translation>
    </message>
    <message>
        <source>“{0}” has no sheet with a line of headings and rows below it.</source>
        <translation>„{0}“ hat kein Blatt mit einer Zeile von Überschriften und Zeilen darunter.</translation>
    </message>
    <message>
        <source>Save the sheet as CSV, and open that.</source>
        <translation>Sichern Sie das Blatt als CSV, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Write the names of the columns into the first row.</source>
        <translation>Schreiben Sie die Namen der Spalten in die erste Zeile.</translation>
    </message>
    <message>
        <source>column {0}</source>
        <translation>Spalte {0}</translation>
    </message>
    <message>
        <source>Which sheet holds the conversations?</source>
        <translation>Welches Blatt enthält die Gespräche?</translation>
    </message>
    <message>
        <source>One sheet is read; open the file once more for another one.</source>
        <translation>Ein Blatt wird gelesen; öffnen Sie die Datei für ein anderes noch einmal.</translation>
    </message>
    <message>
        <source>Agnai chat</source>
        <translation>Agnai-Chat</translation>
    </message>
    <message>
        <source>A chat saved from Agnai; replies that were tried again are kept as other texts of their turn.</source>
        <translation>Ein aus Agnai gesicherter Chat; noch einmal versuchte Antworten bleiben als andere Texte ihres Beitrags.</translation>
    </message>
    <message>
        <source>One instruction with its answer, earlier exchanges under history; read by LLaMA-Factory, Unsloth and axolotl. Holds no tools, speaker names or marks of which turns to learn from.</source>
        <translation>Eine Anweisung mit ihrer Antwort, frühere Wortwechsel unter history; LLaMA-Factory, Unsloth und axolotl lesen es. Fasst keine Werkzeuge, Namen von Sprechern oder Zeichen, woraus gelernt wird.</translation>
    </message>
    <message>
        <source>CAI Tools history</source>
        <translation>CAI-Tools-Verlauf</translation>
    </message>
    <message>
        <source>Chats with a character of Character.AI, saved with the CAI Tools extension; one conversation each.</source>
        <translation>Chats mit einer Figur von Character.AI, gesichert mit der Erweiterung CAI Tools; je ein Gespräch.</translation>
    </message>
    <message>
        <source>Who a character is, how they greet and how they speak. The description is the system prompt, the greeting a reply, its examples are conversations of their own.</source>
        <translation>Wer eine Figur ist, wie sie grüßt und wie sie spricht. Die Beschreibung ist der Systemprompt, die Begrüßung eine Antwort, ihre Beispiele sind eigene Gespräche.</translation>
    </message>
    <message>
        <source>this card is empty: there is neither a description nor a greeting.</source>
        <translation>diese Karte ist leer: es gibt weder eine Beschreibung noch eine Begrüßung.</translation>
    </message>
    <message>
        <source>Choose another card.</source>
        <translation>Wählen Sie eine andere Karte.</translation>
    </message>
    <message>
        <source>A card holds who the character is and one greeting; other turns have no place there.</source>
        <translation>Eine Karte fasst, wer die Figur ist, und eine Begrüßung; andere Beiträge haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>A description or a greeting without any letter has no place there.</source>
        <translation>Eine Beschreibung oder Begrüßung ohne einen Buchstaben hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>Only the character has a name there.</source>
        <translation>Nur die Figur hat dort einen Namen.</translation>
    </message>
    <message>
        <source>ChatGPT export</source>
        <translation>ChatGPT-Export</translation>
    </message>
    <message>
        <source>conversations.json of a ChatGPT data export. The branch that was open last is shown; replies that were made again are other texts of their turn.</source>
        <translation>conversations.json eines Datenexports von ChatGPT. Der zuletzt offene Zweig wird gezeigt; noch einmal gemachte Antworten sind andere Texte ihres Beitrags.</translation>
    </message>
    <message>
        <source>there is no tree of messages here.</source>
        <translation>hier ist kein Baum von Nachrichten.</translation>
    </message>
    <message>
        <source>Claude export</source>
        <translation>Claude-Export</translation>
    </message>
    <message>
        <source>conversations.json of a Claude data export. Calls of tools and attached files are kept; of thoughts before a reply nothing is shown.</source>
        <translation>conversations.json eines Datenexports von Claude. Aufrufe von Werkzeugen und angehängte Dateien bleiben; von Gedanken vor einer Antwort wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>Cohere messages</source>
        <translation>Cohere-Nachrichten</translation>
    </message>
    <message>
        <source>One list of messages with the roles System, User and Chatbot, as Cohere takes them to tune a model.</source>
        <translation>Eine Liste von Nachrichten mit den Rollen System, User und Chatbot, wie Cohere sie zum Trainieren nimmt.</translation>
    </message>
    <message>
        <source>Character with example dialogue</source>
        <translation>Figur mit Beispieldialog</translation>
    </message>
    <message>
        <source>Who a character is, how they greet and how they talk. The description is the system prompt, the greeting the first turn.</source>
        <translation>Wer eine Figur ist, wie sie grüßt und wie sie redet. Die Beschreibung ist der Systemprompt, die Begrüßung der erste Beitrag.</translation>
    </message>
    <message>
        <source>Gemini contents</source>
        <translation>Gemini-Inhalte</translation>
    </message>
    <message>
        <source>Contents with the roles user and model, as Vertex AI takes them to tune Gemini. Holds a system prompt; no speaker names or marks of which turns to learn from.</source>
        <translation>Inhalte mit den Rollen user und model, wie Vertex AI sie zum Trainieren von Gemini nimmt. Fasst einen Systemprompt; keine Namen von Sprechern und keine Zeichen, woraus gelernt wird.</translation>
    </message>
    <message>
        <source>Anthropic HH pairs</source>
        <translation>Anthropic-HH-Paare</translation>
    </message>
    <message>
        <source>The same conversation twice as one text, with a better and a worse reply at its end. The worse one is a rejected text of the last turn.</source>
        <translation>Dasselbe Gespräch zweimal als ein Text, mit einer besseren und einer schlechteren Antwort am Ende. Die schlechtere ist ein abgelehnter Text des letzten Beitrags.</translation>
    </message>
    <message>
        <source>there are no two transcripts of Human and Assistant here.</source>
        <translation>hier sind keine zwei Mitschriften von Human und Assistant.</translation>
    </message>
    <message>
        <source>There is no worse reply to write; both texts would be the same.</source>
        <translation>Es gibt keine schlechtere Antwort zu schreiben; beide Texte wären gleich.</translation>
    </message>
    <message>
        <source>Only one worse reply, of the last turn, has a place there.</source>
        <translation>Nur eine schlechtere Antwort, die des letzten Beitrags, hat dort Platz.</translation>
    </message>
    <message>
        <source>The texts would not be read again as they are.</source>
        <translation>Die Texte würden nicht wieder so gelesen, wie sie sind.</translation>
    </message>
    <message>
        <source>Instruction with labelled turns</source>
        <translation>Anweisung mit bezeichneten Beiträgen</translation>
    </message>
    <message>
        <source>An instruction and its answer, where the instruction holds the whole talk before it with “&lt;user&gt;:” and “&lt;bot&gt;:” in front of each turn.</source>
        <translation>Eine Anweisung und ihre Antwort, wobei die Anweisung das ganze Gespräch davor enthält, mit „&lt;user&gt;:“ und „&lt;bot&gt;:“ vor jedem Beitrag.</translation>
    </message>
    <message>
        <source>there is no instruction with labelled turns here.</source>
        <translation>hier ist keine Anweisung mit bezeichneten Beiträgen.</translation>
    </message>
    <message>
        <source>It ends with an answer there, and labels within a turn would be read as turns.</source>
        <translation>Es endet dort mit einer Antwort, und Bezeichnungen in einem Beitrag würden als Beiträge gelesen.</translation>
    </message>
    <message>
        <source>Text with a chat template</source>
        <translation>Text mit einer Chatvorlage</translation>
    </message>
    <message>
        <source>One text for each conversation, as it goes into training. Turns are told by the marks of ChatML, Llama, Mistral, Gemma, Alpaca and Vicuna; text without any is one turn of the model.</source>
        <translation>Ein Text für jedes Gespräch, wie er ins Training geht. Beiträge werden an den Zeichen von ChatML, Llama, Mistral, Gemma, Alpaca und Vicuna erkannt; Text ohne solche ist ein Beitrag des Modells.</translation>
    </message>
    <message>
        <source>this is plain text without marks of turns; it is read as one turn of the model.</source>
        <translation>das ist einfacher Text ohne Zeichen von Beiträgen; er wird als ein Beitrag des Modells gelesen.</translation>
    </message>
    <message>
        <source>Split it into turns where somebody else speaks.</source>
        <translation>Teilen Sie ihn in Beiträge, wo jemand anderes spricht.</translation>
    </message>
    <message>
        <source>the text was split into turns at its marks ({0}).</source>
        <translation>der Text wurde an seinen Zeichen in Beiträge geteilt ({0}).</translation>
    </message>
    <message>
        <source>The marks are kept as they stand; the turns are what is between them.</source>
        <translation>Die Zeichen bleiben, wie sie stehen; die Beiträge sind, was zwischen ihnen steht.</translation>
    </message>
    <message>
        <source>there is no text here.</source>
        <translation>hier ist kein Text.</translation>
    </message>
    <message>
        <source>Marks of a template stand within the texts; they would be read as turns.</source>
        <translation>In den Texten stehen Zeichen einer Vorlage; sie würden als Beiträge gelesen.</translation>
    </message>
    <message>
        <source>List of messages</source>
        <translation>Liste von Nachrichten</translation>
    </message>
    <message>
        <source>How a file lies in a project that is one list of messages, with no object around it.</source>
        <translation>Wie eine Datei im Projekt liegt, die eine Liste von Nachrichten ist, ohne ein Objekt darum.</translation>
    </message>
    <message>
        <source>the list of messages is missing.</source>
        <translation>die Liste der Nachrichten fehlt.</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>Importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Names in place of roles</source>
        <translation>Namen statt Rollen</translation>
    </message>
    <message>
        <source>How conversations lie in a project whose turns carry names of speakers instead of roles.</source>
        <translation>Wie Gespräche in einem Projekt liegen, deren Beiträge Namen von Sprechern statt Rollen tragen.</translation>
    </message>
    <message>
        <source>It is written with the usual roles; the names of its speakers have no place there.</source>
        <translation>Es wird mit den üblichen Rollen geschrieben; die Namen der Sprecher haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>OpenAssistant trees</source>
        <translation>OpenAssistant-Bäume</translation>
    </message>
    <message>
        <source>Trees of prompts and replies of OpenAssistant. The path of the best-ranked replies is shown; the other replies are other texts of their turn. What was deleted or failed review is kept and not shown.</source>
        <translation>Bäume von Prompts und Antworten von OpenAssistant. Der Weg der bestbewerteten Antworten wird gezeigt; die anderen Antworten sind andere Texte ihres Beitrags. Was gelöscht wurde oder durchfiel, bleibt und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>there is no tree of prompts and replies here.</source>
        <translation>hier ist kein Baum von Prompts und Antworten.</translation>
    </message>
    <message>
        <source>the first message of this tree was deleted or failed review.</source>
        <translation>die erste Nachricht dieses Baums wurde gelöscht oder fiel durch.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; the tree is kept in the file.</source>
        <translation>Es ist nichts zu tun; der Baum bleibt in der Datei.</translation>
    </message>
    <message>
        <source>A conversation without turns has no form there.</source>
        <translation>Ein Gespräch ohne Beiträge hat dort keine Form.</translation>
    </message>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI-Nachrichten</translation>
    </message>
    <message>
        <source>One list of messages with role and content; what OpenAI, TRL, axolotl and most trainers read. Holds tool calls, images, speaker names and which turns to learn from.</source>
        <translation>Eine Liste von Nachrichten mit role und content; was OpenAI, TRL, axolotl und die meisten Trainer lesen. Fasst Werkzeugaufrufe, Bilder, Namen von Sprechern und woraus gelernt wird.</translation>
    </message>
    <message>
        <source>Pairs of input and output</source>
        <translation>Paare aus Eingabe und Ausgabe</translation>
    </message>
    <message>
        <source>One list of exchanges with input and output (or human and assistant); read by XTuner and Swift. Holds no tools, speaker names or marks of which turns to learn from.</source>
        <translation>Eine Liste von Wortwechseln mit input und output (oder human und assistant); XTuner und Swift lesen sie. Fasst keine Werkzeuge, Namen von Sprechern oder Zeichen, woraus gelernt wird.</translation>
    </message>
    <message>
        <source>no list of exchanges was found here.</source>
        <translation>hier wurde keine Liste von Wortwechseln gefunden.</translation>
    </message>
    <message>
        <source>{0} empty system turns would be left out.</source>
        <translation>{0} leere Systembeiträge fielen weg.</translation>
    </message>
    <message>
        <source>Preference pairs</source>
        <translation>Vorzugspaare</translation>
    </message>
    <message>
        <source>A prompt with a better and a worse reply, for DPO; read by TRL, LLaMA-Factory, axolotl and OpenAI. Holds one rejected text of the turn in which the two differ.</source>
        <translation>Ein Prompt mit einer besseren und einer schlechteren Antwort, für DPO; TRL, LLaMA-Factory, axolotl und OpenAI lesen es. Fasst einen abgelehnten Text des Beitrags, in dem sich die beiden unterscheiden.</translation>
    </message>
    <message>
        <source>there is no prompt with a better reply here.</source>
        <translation>hier ist kein Prompt mit einer besseren Antwort.</translation>
    </message>
    <message>
        <source>There is no worse reply to write; its place would stay empty.</source>
        <translation>Es gibt keine schlechtere Antwort zu schreiben; ihr Platz bliebe leer.</translation>
    </message>
    <message>
        <source>1 other text has</source>
        <translation>1 anderer Text hat</translation>
    </message>
    <message>
        <source>{0} other texts have</source>
        <translation>{0} andere Texte haben</translation>
    </message>
    <message>
        <source>{0} no place there; one rejected text of one turn is written.</source>
        <translation>{0} dort keinen Platz; ein abgelehnter Text eines Beitrags wird geschrieben.</translation>
    </message>
    <message>
        <source>Prompt and completion</source>
        <translation>Prompt und Vervollständigung</translation>
    </message>
    <message>
        <source>One prompt with its completion; read by TRL and Together. Earlier exchanges go under history, which those do not read; holds no tools, speaker names or marks of which turns to learn from.</source>
        <translation>Ein Prompt mit seiner Vervollständigung; TRL und Together lesen es. Frühere Wortwechsel stehen unter history, was diese nicht lesen; fasst keine Werkzeuge, Namen von Sprechern oder Zeichen, woraus gelernt wird.</translation>
    </message>
    <message>
        <source>Prompt and completion, as messages</source>
        <translation>Prompt und Vervollständigung, als Nachrichten</translation>
    </message>
    <message>
        <source>The messages before the last reply under prompt, that reply under completion; what TRL reads to learn from the reply alone, and with a label for KTO. Holds tool calls and speaker names.</source>
        <translation>Die Nachrichten vor der letzten Antwort unter prompt, diese Antwort unter completion; was TRL liest, um nur aus der Antwort zu lernen, und mit einem label für KTO. Fasst Werkzeugaufrufe und Namen von Sprechern.</translation>
    </message>
    <message>
        <source>there is no prompt with a completion here.</source>
        <translation>hier ist kein Prompt mit einer Vervollständigung.</translation>
    </message>
    <message>
        <source>A prompt or a reply is missing; its place would stay empty.</source>
        <translation>Ein Prompt oder eine Antwort fehlt; ihr Platz bliebe leer.</translation>
    </message>
    <message>
        <source>The conversation does not end with a reply; the completion would stay empty.</source>
        <translation>Das Gespräch endet nicht mit einer Antwort; die Vervollständigung bliebe leer.</translation>
    </message>
    <message>
        <source>Messages in a Python file</source>
        <translation>Nachrichten in einer Python-Datei</translation>
    </message>
    <message>
        <source>A list of messages with role and content, written down as Python does. It is read, and never run.</source>
        <translation>Eine Liste von Nachrichten mit role und content, geschrieben, wie Python es tut. Sie wird gelesen und nie ausgeführt.</translation>
    </message>
    <message>
        <source>this list is not plain: something else than texts in quotes stands in its line {0}.</source>
        <translation>diese Liste ist nicht einfach: in ihrer Zeile {0} steht etwas anderes als Texte in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Only lists of objects with texts in quotes are read; nothing in the file is run.</source>
        <translation>Nur Listen von Objekten mit Texten in Anführungszeichen werden gelesen; nichts in der Datei wird ausgeführt.</translation>
    </message>
    <message>
        <source>a message of this list has no role or no text.</source>
        <translation>eine Nachricht dieser Liste hat keine Rolle oder keinen Text.</translation>
    </message>
    <message>
        <source>Write both, in quotes, in the file.</source>
        <translation>Schreiben Sie beides, in Anführungszeichen, in die Datei.</translation>
    </message>
    <message>
        <source>RisuAI chat</source>
        <translation>RisuAI-Chat</translation>
    </message>
    <message>
        <source>A chat with a character, saved from RisuAI.</source>
        <translation>Ein Chat mit einer Figur, gesichert aus RisuAI.</translation>
    </message>
    <message>
        <source>Example of a task</source>
        <translation>Beispiel einer Aufgabe</translation>
    </message>
    <message>
        <source>An instruction with its input and its output.</source>
        <translation>Eine Anweisung mit ihrer Eingabe und Ausgabe.</translation>
    </message>
    <message>
        <source>Seed task</source>
        <translation>Keim-Aufgabe</translation>
    </message>
    <message>
        <source>An instruction with an example of input and output, as Self-Instruct and its relatives begin with.</source>
        <translation>Eine Anweisung mit einem Beispiel von Eingabe und Ausgabe, wie Self-Instruct und seine Verwandten beginnen.</translation>
    </message>
    <message>
        <source>the first example of the task is shown; {0} more stay in the file as they are.</source>
        <translation>das erste Beispiel der Aufgabe wird gezeigt; {0} weitere bleiben in der Datei, wie sie sind.</translation>
    </message>
    <message>
        <source>Put each into a task of its own to see it here.</source>
        <translation>Legen Sie jedes in eine eigene Aufgabe, um es hier zu sehen.</translation>
    </message>
    <message>
        <source>there is no task with an example here.</source>
        <translation>hier ist keine Aufgabe mit einem Beispiel.</translation>
    </message>
    <message>
        <source>axolotl segments</source>
        <translation>axolotl-Abschnitte</translation>
    </message>
    <message>
        <source>Pieces of one text with a label, as axolotl reads them (input_output): a piece that is learnt from is a turn of the model, any other one of the user. The marks of the template stand in the pieces.</source>
        <translation>Stücke eines Textes mit einem Zeichen, wie axolotl sie liest (input_output): ein Stück, aus dem gelernt wird, ist ein Beitrag des Modells, jedes andere einer des Nutzers. Die Zeichen der Vorlage stehen in den Stücken.</translation>
    </message>
    <message>
        <source>One list of turns with from and value, often with the system prompt beside it; read by LLaMA-Factory, Unsloth and axolotl. Holds speaker names and which turns to learn from.</source>
        <translation>Eine Liste von Beiträgen mit from und value, oft mit dem Systemprompt daneben; LLaMA-Factory, Unsloth und axolotl lesen sie. Fasst Namen von Sprechern und woraus gelernt wird.</translation>
    </message>
    <message>
        <source>A chat of SillyTavern or Chub. Swipes are other texts of their turn; hidden messages are kept and not shown.</source>
        <translation>Ein Chat von SillyTavern oder Chub. Swipes sind andere Texte ihres Beitrags; verborgene Nachrichten bleiben und werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Rows of a table</source>
        <translation>Zeilen einer Tabelle</translation>
    </message>
    <message>
        <source>How conversations from CSV files, workbooks and tables of Parquet files lie in a project.</source>
        <translation>Wie Gespräche aus CSV-Dateien, Mappen und Parquet-Tabellen in einem Projekt liegen.</translation>
    </message>
    <message>
        <source>the rows of this conversation do not fit its columns.</source>
        <translation>die Zeilen dieses Gesprächs passen nicht zu seinen Spalten.</translation>
    </message>
    <message>
        <source>the cell with the messages is empty.</source>
        <translation>die Zelle mit den Nachrichten ist leer.</translation>
    </message>
    <message>
        <source>Delete the row, or fill the cell.</source>
        <translation>Löschen Sie die Zeile, oder füllen Sie die Zelle.</translation>
    </message>
    <message>
        <source>Plain text with a name before each turn, as people write it and chat programs export it.</source>
        <translation>Einfacher Text mit einem Namen vor jedem Beitrag, wie man ihn schreibt und Chatprogramme ihn exportieren.</translation>
    </message>
    <message>
        <source>A conversation in which nobody says anything has no form there.</source>
        <translation>Ein Gespräch, in dem niemand etwas sagt, hat dort keine Form.</translation>
    </message>
    <message>
        <source>Names before a colon, or blanks at the ends of a turn, would be read in another way.</source>
        <translation>Namen vor einem Doppelpunkt oder Leerzeichen an den Enden eines Beitrags würden anders gelesen.</translation>
    </message>
    <message>
        <source>What stands before the first turn has no speaker there.</source>
        <translation>Was vor dem ersten Beitrag steht, hat dort keinen Sprecher.</translation>
    </message>
    <message>
        <source>Every turn needs a name there: User and Assistant stand for those who have none.</source>
        <translation>Jeder Beitrag braucht dort einen Namen: User und Assistant stehen für die, die keinen haben.</translation>
    </message>
    <message>
        <source>this transcript is spelled in a way that is not known ({0}).</source>
        <translation>diese Mitschrift ist auf eine unbekannte Art geschrieben ({0}).</translation>
    </message>
    <message>
        <source>nobody speaks here.</source>
        <translation>hier spricht niemand.</translation>
    </message>
    <message>
        <source>It is kept in the file; write a name and a colon before each turn.</source>
        <translation>Es bleibt in der Datei; schreiben Sie vor jeden Beitrag einen Namen und einen Doppelpunkt.</translation>
    </message>
    <message>
        <source>text-generation-webui log</source>
        <translation>text-generation-webui-Protokoll</translation>
    </message>
    <message>
        <source>A chat saved from text-generation-webui (oobabooga). Replies that were made again are other texts of their turn.</source>
        <translation>Ein aus text-generation-webui (oobabooga) gesicherter Chat. Noch einmal gemachte Antworten sind andere Texte ihres Beitrags.</translation>
    </message>
    <message>
        <source>there is no list of exchanges here.</source>
        <translation>hier ist keine Liste von Wortwechseln.</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>Westeuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>Mitteleuropäisch (Windows)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>Kyrillisch (Windows)</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>Griechisch (Windows)</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>Türkisch (Windows)</translation>
    </message>
    <message>
        <source>Hebrew (Windows)</source>
        <translation>Hebräisch (Windows)</translation>
    </message>
    <message>
        <source>Arabic (Windows)</source>
        <translation>Arabisch (Windows)</translation>
    </message>
    <message>
        <source>Baltic (Windows)</source>
        <translation>Baltisch (Windows)</translation>
    </message>
    <message>
        <source>Russian (KOI8-R)</source>
        <translation>Russisch (KOI8-R)</translation>
    </message>
    <message>
        <source>Russian (DOS)</source>
        <translation>Russisch (DOS)</translation>
    </message>
    <message>
        <source>English (DOS)</source>
        <translation>Englisch (DOS)</translation>
    </message>
    <message>
        <source>Western European (DOS)</source>
        <translation>Westeuropäisch (DOS)</translation>
    </message>
    <message>
        <source>Western European (old Mac)</source>
        <translation>Westeuropäisch (alter Mac)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation>Chinesisch, vereinfacht (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinesisch, traditionell (Big5)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (Windows)</source>
        <translation>Japanisch (Windows)</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Japanisch (EUC)</translation>
    </message>
    <message>
        <source>Korean (Windows)</source>
        <translation>Koreanisch (Windows)</translation>
    </message>
    <message>
        <source>Korean (EUC)</source>
        <translation>Koreanisch (EUC)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-1)</source>
        <translation>Westeuropäisch (ISO 8859-1)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Mitteleuropäisch (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>Westeuropäisch (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Which of these lines reads right? The letters are in an old code page, and the file does not say in which.</source>
        <translation>Welche dieser Zeilen liest sich richtig? Die Buchstaben sind in einer alten Kodierung, und die Datei sagt nicht, in welcher.</translation>
    </message>
    <message>
        <source>Choose the line in which every letter is as it should be; nothing is changed in the file.</source>
        <translation>Wählen Sie die Zeile, in der jeder Buchstabe stimmt; in der Datei wird nichts geändert.</translation>
    </message>
    <message>
        <source>{0} holds no conversation.</source>
        <translation>{0} enthält kein Gespräch.</translation>
    </message>
    <message>
        <source>Nothing in “{0}” could be read. {1}{2}</source>
        <translation>Nichts in „{0}“ konnte gelesen werden. {1}{2}</translation>
    </message>
    <message>
        <source>what stands here is made for this program alone.</source>
        <translation>was hier steht, ist nur für dieses Programm gemacht.</translation>
    </message>
    <message>
        <source>Write a conversation there.</source>
        <translation>Schreiben Sie dort ein Gespräch.</translation>
    </message>
    <message>
        <source>The chat template of such a model stops at it, and so does the training.</source>
        <translation>Die Chatvorlage eines solchen Modells bleibt daran stehen, und mit ihr das Training.</translation>
    </message>
    <message>
        <source>Chat templates of Mistral, Gemma and Llama 2 stop at it; those of ChatML, Llama 3 and Qwen do not.</source>
        <translation>Chatvorlagen von Mistral, Gemma und Llama 2 bleiben daran stehen; die von ChatML, Llama 3 und Qwen nicht.</translation>
    </message>
    <message>
        <source>No reply that is to be learned answers anything.</source>
        <translation>Keine Antwort, die gelernt werden soll, antwortet auf etwas.</translation>
    </message>
    <message>
        <source>Turns {0} to {1} are one reply, and only a part of it is to be learned.</source>
        <translation>Die Beiträge {0} bis {1} sind eine Antwort, und nur ein Teil davon soll gelernt werden.</translation>
    </message>
    <message>
        <source>Turn {0} answers nothing, so it is read but not learned.</source>
        <translation>Beitrag {0} antwortet auf nichts, darum wird er gelesen, aber nicht gelernt.</translation>
    </message>
    <message>
        <source>What follows the last reply that is learned is not written.</source>
        <translation>Was auf die letzte gelernte Antwort folgt, wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>No reply with a prompt</source>
        <translation>Keine Antwort mit einem Prompt</translation>
    </message>
    <message>
        <source>An example is a reply with what stands before it; here nothing stands before one.</source>
        <translation>Ein Beispiel ist eine Antwort mit dem, was vor ihr steht; hier steht vor keiner etwas.</translation>
    </message>
    <message>
        <source>Replies that are learned by half</source>
        <translation>Halb gelernte Antworten</translation>
    </message>
    <message>
        <source>Several turns of the model in a row are one reply, which is learned as a whole or not at all.</source>
        <translation>Mehrere Beiträge des Modells hintereinander sind eine Antwort, die ganz oder gar nicht gelernt wird.</translation>
    </message>
    <message>
        <source>Turns that are only read</source>
        <translation>Beiträge, die nur gelesen werden</translation>
    </message>
    <message>
        <source>An example is a reply with what stands before it.</source>
        <translation>Ein Beispiel ist eine Antwort mit dem, was vor ihr steht.</translation>
    </message>
    <message>
        <source>not wished</source>
        <translation>unerwünscht</translation>
    </message>
    <message>
        <source>No reply is marked as {0}; KTO learns from the difference between the two.</source>
        <translation>Keine Antwort ist als „{0}“ gekennzeichnet; KTO lernt aus dem Unterschied zwischen beiden.</translation>
    </message>
    <message>
        <source>{0:,} replies are wished and {1:,} are not. KTO wants them balanced; the weights in the configuration see to that.</source>
        <translation>{0:,} Antworten sind erwünscht und {1:,} nicht. KTO will sie im Gleichgewicht; die Gewichte in der Konfiguration sorgen dafür.</translation>
    </message>
    <message>
        <source>Mark the other versions as rejected</source>
        <translation>Die anderen Fassungen als abgelehnt kennzeichnen</translation>
    </message>
    <message>
        <source>Of every reply with several versions the one that stands is better, and all others are worse.</source>
        <translation>Von jeder Antwort mit mehreren Fassungen ist die geltende besser, und alle anderen sind schlechter.</translation>
    </message>
    <message>
        <source>1 other version stands</source>
        <translation>1 andere Fassung steht</translation>
    </message>
    <message>
        <source>{0} other versions stand</source>
        <translation>{0} andere Fassungen stehen</translation>
    </message>
    <message>
        <source>No reply is marked as rejected; {0} beside the replies, undecided.</source>
        <translation>Keine Antwort ist als abgelehnt gekennzeichnet; {0} unentschieden neben den Antworten.</translation>
    </message>
    <message>
        <source>No reply has a rejected one beside it.</source>
        <translation>Keine Antwort hat eine abgelehnte neben sich.</translation>
    </message>
    <message>
        <source>No rejected reply</source>
        <translation>Keine abgelehnte Antwort</translation>
    </message>
    <message>
        <source>No reply is marked as wished or not wished, and none has a rejected one beside it.</source>
        <translation>Keine Antwort ist als erwünscht oder unerwünscht gekennzeichnet, und keine hat eine abgelehnte neben sich.</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message>
        <source>The rejected answer at turn {0} goes on; only its first turn is written.</source>
        <translation>Die abgelehnte Antwort bei Beitrag {0} geht weiter; nur ihr erster Beitrag wird geschrieben.</translation>
    </message>
    <message>
        <source>Rejected answers of several turns</source>
        <translation>Abgelehnte Antworten aus mehreren Beiträgen</translation>
    </message>
    <message>
        <source>1 turn follows</source>
        <translation>1 Beitrag folgt</translation>
    </message>
    <message>
        <source>{0} turns follow</source>
        <translation>{0} Beiträge folgen</translation>
    </message>
    <message>
        <source>{0} the last compared reply and would not be written.</source>
        <translation>{0} auf die letzte verglichene Antwort und würden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Turns after the comparison</source>
        <translation>Beiträge nach dem Vergleich</translation>
    </message>
    <message>
        <source>they are no object</source>
        <translation>sie sind kein Objekt</translation>
    </message>
    <message>
        <source>a part of them is no description</source>
        <translation>ein Teil davon ist keine Beschreibung</translation>
    </message>
    <message>
        <source>they lie too deep in each other</source>
        <translation>sie liegen zu tief ineinander</translation>
    </message>
    <message>
        <source>is no name of a type</source>
        <translation>ist kein Name eines Typs</translation>
    </message>
    <message>
        <source>“{0}” is no type of JSON</source>
        <translation>„{0}“ ist kein Typ von JSON</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is no list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>is no list of different names</source>
        <translation>ist keine Liste verschiedener Namen</translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation>ist {0}</translation>
    </message>
    <message>
        <source>is no count</source>
        <translation>ist keine Anzahl</translation>
    </message>
    <message>
        <source>is no number above 0</source>
        <translation>ist keine Zahl über 0</translation>
    </message>
    <message>
        <source>is no pattern</source>
        <translation>ist kein Muster</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>neither true nor false</source>
        <translation>weder wahr noch falsch</translation>
    </message>
    <message>
        <source>no list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>Move the greeting into the system prompt</source>
        <translation>Die Begrüßung in den Systemprompt stellen</translation>
    </message>
    <message>
        <source>What the model says before the user&apos;s first turn becomes the end of the system prompt; no word is lost.</source>
        <translation>Was das Modell vor dem ersten Beitrag des Nutzers sagt, wird zum Ende des Systemprompts; kein Wort geht verloren.</translation>
    </message>
    <message>
        <source>Leave the greeting out</source>
        <translation>Die Begrüßung weglassen</translation>
    </message>
    <message>
        <source>What the model says before the user&apos;s first turn goes.</source>
        <translation>Was das Modell vor dem ersten Beitrag des Nutzers sagt, fällt weg.</translation>
    </message>
    <message>
        <source>Join the turns</source>
        <translation>Die Beiträge verbinden</translation>
    </message>
    <message>
        <source>Turns of the same speaker that follow each other become one, with a blank line between them.</source>
        <translation>Aufeinanderfolgende Beiträge desselben Sprechers werden zu einem, mit einer Leerzeile dazwischen.</translation>
    </message>
    <message>
        <source>Leave out what follows the last reply</source>
        <translation>Weglassen, was auf die letzte Antwort folgt</translation>
    </message>
    <message>
        <source>What stands after the model&apos;s last turn goes; nothing could be learned from it.</source>
        <translation>Was nach dem letzten Beitrag des Modells steht, fällt weg; daraus ließe sich nichts lernen.</translation>
    </message>
    <message>
        <source>All system prompts of the conversation become one, before the first turn.</source>
        <translation>Alle Systemprompts des Gesprächs werden zu einem, vor dem ersten Beitrag.</translation>
    </message>
    <message>
        <source>Give it to the user</source>
        <translation>Dem Nutzer geben</translation>
    </message>
    <message>
        <source>The system prompt stays in its place, as words of the user.</source>
        <translation>Der Systemprompt bleibt an seinem Platz, als Worte des Nutzers.</translation>
    </message>
    <message>
        <source>Give these turns to the side whose turn it is</source>
        <translation>Diese Beiträge der Seite geben, die an der Reihe ist</translation>
    </message>
    <message>
        <source>A turn after the user&apos;s goes to the model, any other to the user.</source>
        <translation>Ein Beitrag nach dem des Nutzers geht an das Modell, jeder andere an den Nutzer.</translation>
    </message>
    <message>
        <source>Leave empty turns out</source>
        <translation>Leere Beiträge weglassen</translation>
    </message>
    <message>
        <source>Turns without any words go; all others stay.</source>
        <translation>Beiträge ohne Wörter fallen weg; alle anderen bleiben.</translation>
    </message>
    <message>
        <source>Replace them with the sign for a lost character</source>
        <translation>Durch das Zeichen für ein verlorenes Zeichen ersetzen</translation>
    </message>
    <message>
        <source>The damaged places become “�”; all else stays.</source>
        <translation>Die beschädigten Stellen werden zu „�“; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Make ids of nine characters</source>
        <translation>Kennungen aus neun Zeichen machen</translation>
    </message>
    <message>
        <source>Calls and their results get new ids; no word of the texts changes.</source>
        <translation>Aufrufe und ihre Ergebnisse bekommen neue Kennungen; kein Wort der Texte ändert sich.</translation>
    </message>
    <message>
        <source>Number the calls</source>
        <translation>Die Aufrufe nummerieren</translation>
    </message>
    <message>
        <source>Every call gets an id and its result the same one; no word of the texts changes.</source>
        <translation>Jeder Aufruf bekommt eine Kennung und sein Ergebnis dieselbe; kein Wort der Texte ändert sich.</translation>
    </message>
    <message>
        <source>Write the arguments as JSON</source>
        <translation>Die Angaben als JSON schreiben</translation>
    </message>
    <message>
        <source>Arguments that were written the way Python prints them get double quotes; their values stay.</source>
        <translation>Angaben, die geschrieben sind, wie Python sie ausgibt, bekommen doppelte Anführungszeichen; ihre Werte bleiben.</translation>
    </message>
    <message>
        <source>Leave these results out</source>
        <translation>Diese Ergebnisse weglassen</translation>
    </message>
    <message>
        <source>Results of tools that nothing asked for go.</source>
        <translation>Ergebnisse von Werkzeugen, nach denen nichts gefragt hat, fallen weg.</translation>
    </message>
    <message>
        <source>Leave out the words beside the call</source>
        <translation>Die Worte neben dem Aufruf weglassen</translation>
    </message>
    <message>
        <source>A turn that calls a tool keeps the call alone.</source>
        <translation>Ein Beitrag, der ein Werkzeug aufruft, behält nur den Aufruf.</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>a tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>The model speaks first (turn {0}), before the user has said anything.</source>
        <translation>Das Modell spricht zuerst (Beitrag {0}), bevor der Nutzer etwas gesagt hat.</translation>
    </message>
    <message>
        <source>The model speaks first</source>
        <translation>Das Modell spricht zuerst</translation>
    </message>
    <message>
        <source>Turns {0} and {1} both belong to {2}.</source>
        <translation>Die Beiträge {0} und {1} gehören derselben Seite ({2}).</translation>
    </message>
    <message>
        <source>Nothing of the model stands between turn {0} and turn {1}.</source>
        <translation>Zwischen Beitrag {0} und Beitrag {1} steht nichts vom Modell.</translation>
    </message>
    <message>
        <source>Two turns of one side in a row</source>
        <translation>Zwei Beiträge einer Seite hintereinander</translation>
    </message>
    <message>
        <source>The last turn belongs to {0}; nothing answers it.</source>
        <translation>Auf den letzten Beitrag ({0}) folgt keine Antwort.</translation>
    </message>
    <message>
        <source>Ends without a reply</source>
        <translation>Endet ohne Antwort</translation>
    </message>
    <message>
        <source>A system prompt stands at turn {0}; only the first turn may be one.</source>
        <translation>Bei Beitrag {0} steht ein Systemprompt; nur der erste Beitrag darf einer sein.</translation>
    </message>
    <message>
        <source>A system prompt in the middle</source>
        <translation>Ein Systemprompt in der Mitte</translation>
    </message>
    <message>
        <source>There is no turn in this conversation.</source>
        <translation>In diesem Gespräch ist kein Beitrag.</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>Nichts darin</translation>
    </message>
    <message>
        <source>The user says nothing in this conversation.</source>
        <translation>Der Nutzer sagt in diesem Gespräch nichts.</translation>
    </message>
    <message>
        <source>No turn of the user</source>
        <translation>Kein Beitrag des Nutzers</translation>
    </message>
    <message>
        <source>The model says nothing in this conversation.</source>
        <translation>Das Modell sagt in diesem Gespräch nichts.</translation>
    </message>
    <message>
        <source>No reply to learn from</source>
        <translation>Keine Antwort, aus der zu lernen wäre</translation>
    </message>
    <message>
        <source>no role at all</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>Turn {0} belongs to {1}, which the trainer does not know.</source>
        <translation>Die Rolle von Beitrag {0} ({1}) kennt der Trainer nicht.</translation>
    </message>
    <message>
        <source>An unknown role</source>
        <translation>Eine unbekannte Rolle</translation>
    </message>
    <message>
        <source>Turn {0} of {1} is empty.</source>
        <translation>Beitrag {0} ({1}) ist leer.</translation>
    </message>
    <message>
        <source>An empty turn</source>
        <translation>Ein leerer Beitrag</translation>
    </message>
    <message>
        <source>Turn {0} holds half a character, left by a damaged file.</source>
        <translation>Beitrag {0} enthält ein halbes Zeichen, das von einer beschädigten Datei blieb.</translation>
    </message>
    <message>
        <source>Turn {0} has {1} beside its text; only the text is written.</source>
        <translation>Beitrag {0} hat neben seinem Text noch {1}; nur der Text wird geschrieben.</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Bilder und Dateien</translation>
    </message>
    <message>
        <source>Turn {0} has the mark of a picture or recording in its text, and none is written.</source>
        <translation>Beitrag {0} hat im Text das Zeichen eines Bildes oder einer Aufnahme, und keine wird geschrieben.</translation>
    </message>
    <message>
        <source>Marks of pictures</source>
        <translation>Zeichen für Bilder</translation>
    </message>
    <message>
        <source>Turn {0} held a value that is no text; it is written as text.</source>
        <translation>Beitrag {0} enthielt einen Wert, der kein Text ist; er wird als Text geschrieben.</translation>
    </message>
    <message>
        <source>Values that are no texts</source>
        <translation>Werte, die kein Text sind</translation>
    </message>
    <message>
        <source>Only the roles are written; the names stay in the project.</source>
        <translation>Nur die Rollen werden geschrieben; die Namen bleiben im Projekt.</translation>
    </message>
    <message>
        <source>The names of the speakers ({0}) have no place there.</source>
        <translation>Die Namen der Sprecher ({0}) haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>Names of speakers</source>
        <translation>Namen der Sprecher</translation>
    </message>
    <message>
        <source>A conversation of which nothing is learned only costs time.</source>
        <translation>Ein Gespräch, aus dem nichts gelernt wird, kostet nur Zeit.</translation>
    </message>
    <message>
        <source>Every turn of the model is marked not to be learned.</source>
        <translation>Jeder Beitrag des Modells ist vom Lernen ausgenommen.</translation>
    </message>
    <message>
        <source>Nothing to learn</source>
        <translation>Nichts zu lernen</translation>
    </message>
    <message>
        <source>Turn {0} is marked not to be learned, and would be learned.</source>
        <translation>Beitrag {0} ist vom Lernen ausgenommen und würde gelernt.</translation>
    </message>
    <message>
        <source>Turns not to learn from</source>
        <translation>Beiträge, aus denen nicht gelernt werden soll</translation>
    </message>
    <message>
        <source>Turn {0} of {1} is marked to be learned, and would not be.</source>
        <translation>Beitrag {0} ({1}) soll gelernt werden und würde es nicht.</translation>
    </message>
    <message>
        <source>Turns of others to learn from</source>
        <translation>Beiträge anderer, aus denen gelernt werden soll</translation>
    </message>
    <message>
        <source>The definitions of the tools cannot be read as a list of functions.</source>
        <translation>Die Beschreibungen der Werkzeuge lassen sich nicht als Liste von Funktionen lesen.</translation>
    </message>
    <message>
        <source>Unreadable tools</source>
        <translation>Unlesbare Werkzeuge</translation>
    </message>
    <message>
        <source>The arguments of “{0}” at turn {1} are not valid JSON.</source>
        <translation>Die Angaben zu „{0}“ bei Beitrag {1} sind kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Arguments of a call</source>
        <translation>Angaben eines Aufrufs</translation>
    </message>
    <message>
        <source>The call at turn {0} has no id of its own that its result names.</source>
        <translation>Der Aufruf bei Beitrag {0} hat keine eigene Kennung, die sein Ergebnis nennt.</translation>
    </message>
    <message>
        <source>Calls without an id</source>
        <translation>Aufrufe ohne Kennung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>The id at turn {0} is {1}, not nine letters or digits.</source>
        <translation>Die Kennung bei Beitrag {0} ist {1}, nicht neun Buchstaben oder Ziffern.</translation>
    </message>
    <message>
        <source>Ids of tool calls</source>
        <translation>Kennungen von Werkzeugaufrufen</translation>
    </message>
    <message>
        <source>Nothing answers the call of “{0}” at turn {1}.</source>
        <translation>Nichts beantwortet den Aufruf von „{0}“ bei Beitrag {1}.</translation>
    </message>
    <message>
        <source>Calls without a result</source>
        <translation>Aufrufe ohne Ergebnis</translation>
    </message>
    <message>
        <source>The result of a tool at turn {0} answers no call.</source>
        <translation>Das Ergebnis eines Werkzeugs bei Beitrag {0} beantwortet keinen Aufruf.</translation>
    </message>
    <message>
        <source>Results without a call</source>
        <translation>Ergebnisse ohne Aufruf</translation>
    </message>
    <message>
        <source>Turn {0} says something beside its call of a tool.</source>
        <translation>Beitrag {0} sagt etwas neben seinem Werkzeugaufruf.</translation>
    </message>
    <message>
        <source>Words beside a call</source>
        <translation>Worte neben einem Aufruf</translation>
    </message>
    <message>
        <source>“{0}”, called at turn {1}, is no name of a function.</source>
        <translation>„{0}“, aufgerufen bei Beitrag {1}, ist kein Name einer Funktion.</translation>
    </message>
    <message>
        <source>The tool “{0}” has a name or parameters that are not allowed.</source>
        <translation>Das Werkzeug „{0}“ hat einen Namen oder Angaben, die nicht erlaubt sind.</translation>
    </message>
    <message>
        <source>Names of tools</source>
        <translation>Namen von Werkzeugen</translation>
    </message>
    <message>
        <source>The parameters of the tool “{0}” are not valid: {1}.</source>
        <translation>Die Angaben des Werkzeugs „{0}“ sind nicht gültig: {1}.</translation>
    </message>
    <message>
        <source>Parameters of tools</source>
        <translation>Angaben von Werkzeugen</translation>
    </message>
    <message>
        <source>{0} of the tool “{1}” is not written.</source>
        <translation>{0} des Werkzeugs „{1}“ wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>More about a tool</source>
        <translation>Mehr über ein Werkzeug</translation>
    </message>
    <message>
        <source>Tools are defined, called or answered in this conversation.</source>
        <translation>In diesem Gespräch werden Werkzeuge beschrieben, aufgerufen oder beantwortet.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“{0}” is no file, but a device or the like.</source>
        <translation>„{0}“ ist keine Datei, sondern ein Gerät oder Ähnliches.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>Es wurde vielleicht verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>„{0}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“{0}” may not be read.</source>
        <translation>„{0}“ darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>„{0}“ kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Ask for the right to read it, or copy it elsewhere.</source>
        <translation>Bitten Sie um das Recht, es zu lesen, oder kopieren Sie es anderswohin.</translation>
    </message>
    <message>
        <source>Try again, or copy it elsewhere first.</source>
        <translation>Versuchen Sie es noch einmal, oder kopieren Sie es zuerst anderswohin.</translation>
    </message>
    <message>
        <source>{0} of tools have no place there.</source>
        <translation>{0} von Werkzeugen haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>The definitions of tools have no place there.</source>
        <translation>Die Beschreibungen der Werkzeuge haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>The ids of calls have no place there; results follow their calls in order.</source>
        <translation>Die Kennungen von Aufrufen haben dort keinen Platz; Ergebnisse folgen ihren Aufrufen der Reihe nach.</translation>
    </message>
    <message>
        <source>{0} beside the text would be left out.</source>
        <translation>{0} neben dem Text fielen weg.</translation>
    </message>
    <message>
        <source>{0} hold a number or the like instead of text; it is written as text.</source>
        <translation>{0} enthalten eine Zahl oder Ähnliches statt Text; es wird als Text geschrieben.</translation>
    </message>
    <message>
        <source>{0} of turns have no place there; the chosen ones are written.</source>
        <translation>{0} von Beiträgen haben dort keinen Platz; die gewählten werden geschrieben.</translation>
    </message>
    <message>
        <source>The thumb up or down has no place there.</source>
        <translation>Der Daumen hoch oder runter hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>{0} of another role would become turns of the user.</source>
        <translation>{0} einer anderen Rolle würden zu Beiträgen des Nutzers.</translation>
    </message>
    <message>
        <source>{0} without any text would not be read again.</source>
        <translation>{0} ohne Text würden nicht wieder gelesen.</translation>
    </message>
    <message>
        <source>The names of the speakers have no place there.</source>
        <translation>Die Namen der Sprecher haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>Which turns to learn from has no place there.</source>
        <translation>Woraus gelernt wird, hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>Further data of single turns has no place there.</source>
        <translation>Weitere Daten einzelner Beiträge haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>{0} of a turn have no place there.</source>
        <translation>{0} eines Beitrags haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>That other texts were marked as rejected has no place there.</source>
        <translation>Dass andere Texte als abgelehnt gekennzeichnet wurden, hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>What follows another text of a turn has no place there.</source>
        <translation>Was auf einen anderen Text eines Beitrags folgt, hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 Beitrag</translation>
    </message>
    <message>
        <source>{0} turns</source>
        <translation>{0} Beiträge</translation>
    </message>
    <message>
        <source>1 other text</source>
        <translation>1 anderer Text</translation>
    </message>
    <message>
        <source>{0} other texts</source>
        <translation>{0} andere Texte</translation>
    </message>
    <message>
        <source>the text is not UTF-8, so some letters cannot be told.</source>
        <translation>der Text ist nicht UTF-8, darum sind einige Buchstaben nicht zu erkennen.</translation>
    </message>
    <message>
        <source>lists and objects stand inside each other too deeply to be a conversation.</source>
        <translation>Listen und Objekte stehen zu tief ineinander, um ein Gespräch zu sein.</translation>
    </message>
    <message>
        <source>Look at this place in the file; it was probably damaged or made to test programs.</source>
        <translation>Sehen Sie diese Stelle in der Datei an; sie wurde wohl beschädigt oder zum Testen von Programmen gemacht.</translation>
    </message>
    <message>
        <source>a comma stands before a closing bracket, which JSON does not allow.</source>
        <translation>vor einer schließenden Klammer steht ein Komma, was JSON nicht erlaubt.</translation>
    </message>
    <message>
        <source>Delete that comma in a text editor, then open the file again.</source>
        <translation>Löschen Sie dieses Komma in einem Texteditor, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Delete the comments in a text editor, then open the file again.</source>
        <translation>Löschen Sie die Anmerkungen in einem Texteditor, und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>this is written the way Python prints values (single quotes, True, None), not as JSON.</source>
        <translation>das ist geschrieben, wie Python Werte ausgibt (einfache Anführungszeichen, True, None), nicht als JSON.</translation>
    </message>
    <message>
        <source>Write the file again with json.dumps; such text is never run here.</source>
        <translation>Schreiben Sie die Datei noch einmal mit json.dumps; solcher Text wird hier nie ausgeführt.</translation>
    </message>
    <message>
        <source>something follows after the end of the conversation.</source>
        <translation>nach dem Ende des Gesprächs folgt noch etwas.</translation>
    </message>
    <message>
        <source>There should be one conversation a line, and nothing else.</source>
        <translation>In einer Zeile soll ein Gespräch stehen und nichts anderes.</translation>
    </message>
    <message>
        <source>this is not JSON, from here on: “{0}”.</source>
        <translation>das ist von hier an kein JSON: „{0}“.</translation>
    </message>
    <message>
        <source>Compare this place with the lines around it in a text editor.</source>
        <translation>Vergleichen Sie diese Stelle in einem Texteditor mit den Zeilen darum.</translation>
    </message>
    <message>
        <source>what stands behind the end was left out</source>
        <translation>was hinter dem Ende steht, blieb weg</translation>
    </message>
    <message>
        <source>comments were left out</source>
        <translation>Anmerkungen blieben weg</translation>
    </message>
    <message>
        <source>the end was missing and was closed</source>
        <translation>das Ende fehlte und wurde geschlossen</translation>
    </message>
    <message>
        <source>it is written as Python writes it, not as JSON</source>
        <translation>es ist geschrieben, wie Python es schreibt, nicht als JSON</translation>
    </message>
    <message>
        <source>a number that JSON does not know was left out</source>
        <translation>eine Zahl, die JSON nicht kennt, blieb weg</translation>
    </message>
    <message>
        <source>quotes were missing around some words</source>
        <translation>um einige Wörter fehlten Anführungszeichen</translation>
    </message>
    <message>
        <source>a bracket was of the wrong kind</source>
        <translation>eine Klammer war von der falschen Art</translation>
    </message>
    <message>
        <source>a colon was missing</source>
        <translation>ein Doppelpunkt fehlte</translation>
    </message>
    <message>
        <source>a comma stood before a closing bracket</source>
        <translation>vor einer schließenden Klammer stand ein Komma</translation>
    </message>
    <message>
        <source>there was a comma too many</source>
        <translation>ein Komma war zu viel</translation>
    </message>
    <message>
        <source>a comma was missing</source>
        <translation>ein Komma fehlte</translation>
    </message>
    <message>
        <source>line ends inside a text were taken as they stand</source>
        <translation>Zeilenenden in einem Text wurden genommen, wie sie stehen</translation>
    </message>
    <message>
        <source>quotes inside a text were taken as part of it</source>
        <translation>Anführungszeichen in einem Text wurden als Teil davon genommen</translation>
    </message>
    <message>
        <source>a damaged character was left out</source>
        <translation>ein beschädigtes Zeichen blieb weg</translation>
    </message>
    <message>
        <source>no messages were found here.</source>
        <translation>hier wurden keine Nachrichten gefunden.</translation>
    </message>
    <message>
        <source>Llama 3</source>
        <translation>Llama 3</translation>
    </message>
    <message>
        <source>Zephyr or Pygmalion</source>
        <translation>Zephyr oder Pygmalion</translation>
    </message>
    <message>
        <source>Human and Assistant</source>
        <translation>Human und Assistant</translation>
    </message>
    <message>
        <source>Labels in brackets</source>
        <translation>Bezeichnungen in Klammern</translation>
    </message>
    <message>
        <source>Llama 2 or Mistral</source>
        <translation>Llama 2 oder Mistral</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Westeuropäisch (Windows-1252)</translation>
    </message>
    <message>
        <source>Western European (Latin-1)</source>
        <translation>Westeuropäisch (Latin-1)</translation>
    </message>
    <message>
        <source>what stood first under {0} was read</source>
        <translation>was zuerst unter {0} stand, wurde gelesen</translation>
    </message>
    <message>
        <source>accents were taken off its field names</source>
        <translation>Akzente wurden von den Feldnamen genommen</translation>
    </message>
    <message>
        <source>its letters were read as {0}</source>
        <translation>die Buchstaben wurden als {0} gelesen</translation>
    </message>
    <message>
        <source>letters that cannot be read were replaced by �</source>
        <translation>unlesbare Buchstaben wurden durch � ersetzt</translation>
    </message>
    <message>
        <source>a single message was made a conversation</source>
        <translation>aus einer einzelnen Nachricht wurde ein Gespräch</translation>
    </message>
    <message>
        <source>a list of messages was made a conversation</source>
        <translation>aus einer Liste von Nachrichten wurde ein Gespräch</translation>
    </message>
    <message>
        <source>the last turn, of which nothing was left, was taken out</source>
        <translation>der letzte Beitrag, von dem nichts übrig war, wurde herausgenommen</translation>
    </message>
    <message>
        <source>no list of messages was found here.</source>
        <translation>hier wurde keine Liste von Nachrichten gefunden.</translation>
    </message>
    <message>
        <source>{0} of tools or of an unknown role would become turns of the user.</source>
        <translation>{0} von Werkzeugen oder unbekannter Rolle würden zu Beiträgen des Nutzers.</translation>
    </message>
    <message>
        <source>{0} would be joined with the turn before, which is of the same side.</source>
        <translation>{0} würden mit dem Beitrag davor verbunden, der von derselben Seite ist.</translation>
    </message>
    <message>
        <source>{0} of the system after the start would become part of the prompt.</source>
        <translation>{0} des Systems nach dem Anfang würden Teil des Prompts.</translation>
    </message>
    <message>
        <source>The conversation opens with a reply; an empty prompt would stand before it.</source>
        <translation>Das Gespräch beginnt mit einer Antwort; davor stünde ein leerer Prompt.</translation>
    </message>
    <message>
        <source>The conversation ends with a prompt; an empty reply would stand after it.</source>
        <translation>Das Gespräch endet mit einem Prompt; danach stünde eine leere Antwort.</translation>
    </message>
    <message>
        <source>There is no exchange; an empty prompt and an empty reply would be written.</source>
        <translation>Es gibt keinen Wortwechsel; ein leerer Prompt und eine leere Antwort würden geschrieben.</translation>
    </message>
    <message>
        <source>there is no prompt with an answer here.</source>
        <translation>hier ist kein Prompt mit einer Antwort.</translation>
    </message>
    <message>
        <source>this is longer than {0} MB, which is no conversation.</source>
        <translation>das ist länger als {0} MB, und das ist kein Gespräch.</translation>
    </message>
    <message>
        <source>Look at this place in the file; perhaps line ends or quotes are missing.</source>
        <translation>Sehen Sie diese Stelle in der Datei an; vielleicht fehlen Zeilenenden oder Anführungszeichen.</translation>
    </message>
    <message>
        <source>a number is NaN or Infinity, which JSON does not know.</source>
        <translation>eine Zahl ist NaN oder Infinity, was JSON nicht kennt.</translation>
    </message>
    <message>
        <source>It is kept as it stands; a strict trainer may refuse this line.</source>
        <translation>Sie bleibt, wie sie steht; ein strenger Trainer weist diese Zeile vielleicht zurück.</translation>
    </message>
    <message>
        <source>there are NUL bytes inside a text.</source>
        <translation>in einem Text stehen NUL-Bytes.</translation>
    </message>
    <message>
        <source>The conversation was read with them; look at it and delete what does not belong.</source>
        <translation>Das Gespräch wurde mit ihnen gelesen; sehen Sie es an, und löschen Sie, was nicht hineingehört.</translation>
    </message>
    <message>
        <source>the key “{0}” stands {1} times; the last one was read.</source>
        <translation>der Schlüssel „{0}“ steht {1}-mal da; der letzte wurde gelesen.</translation>
    </message>
    <message>
        <source>The others are kept in the file; delete those that do not belong.</source>
        <translation>Die anderen bleiben in der Datei; löschen Sie, was nicht hineingehört.</translation>
    </message>
    <message>
        <source>{0} not say who speaks.</source>
        <translation>{0} steht nicht, wer spricht.</translation>
    </message>
    <message>
        <source>Give each of them a role.</source>
        <translation>Geben Sie jedem davon eine Rolle.</translation>
    </message>
    <message>
        <source>{0} not hold text but a number or the like.</source>
        <translation>{0} steht kein Text, sondern eine Zahl oder Ähnliches.</translation>
    </message>
    <message>
        <source>Write a text in its place, or delete it.</source>
        <translation>Schreiben Sie an ihrer Stelle einen Text, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>{0} not hold whole characters: half of an emoji stands there.</source>
        <translation>{0} stehen keine ganzen Zeichen: da ist ein halbes Emoji.</translation>
    </message>
    <message>
        <source>Delete the stray mark, or type the emoji again.</source>
        <translation>Löschen Sie das verirrte Zeichen, oder schreiben Sie das Emoji noch einmal.</translation>
    </message>
    <message>
        <source>turn {0} does</source>
        <translation>in Beitrag {0}</translation>
    </message>
    <message>
        <source>turns {0} do</source>
        <translation>in den Beiträgen {0}</translation>
    </message>
    <message>
        <source>a worse reply stands beside the conversation that does not fit the better one.</source>
        <translation>neben dem Gespräch steht eine schlechtere Antwort, die nicht zur besseren passt.</translation>
    </message>
    <message>
        <source>It is kept as it is; only the better reply is shown and edited.</source>
        <translation>Sie bleibt, wie sie ist; nur die bessere Antwort wird gezeigt und bearbeitet.</translation>
    </message>
    <message>
        <source>Its further turns are kept with it, and come along when it is chosen.</source>
        <translation>Ihre weiteren Beiträge bleiben bei ihr und kommen mit, wenn sie gewählt wird.</translation>
    </message>
    <message>
        <source>Conversations are read from messages, conversations, or instruction with output.</source>
        <translation>Gespräche werden aus messages, conversations oder instruction mit output gelesen.</translation>
    </message>
    <message>
        <source>This is a single message. Put the messages of each conversation into a list of its own.</source>
        <translation>Das ist eine einzelne Nachricht. Legen Sie die Nachrichten jedes Gesprächs in eine eigene Liste.</translation>
    </message>
    <message>
        <source>this is LLaMA-Factory&apos;s list of datasets (dataset_info.json) and holds no conversation.</source>
        <translation>das ist LLaMA-Factorys Liste von Datensätzen (dataset_info.json) und enthält kein Gespräch.</translation>
    </message>
    <message>
        <source>Open the files that it names, or the folder they are in.</source>
        <translation>Öffnen Sie die Dateien, die sie nennt, oder den Ordner, in dem sie liegen.</translation>
    </message>
    <message>
        <source>it has {0}</source>
        <translation>es hat {0}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is a list</source>
        <translation>es ist eine Liste</translation>
    </message>
    <message>
        <source>it is a single value</source>
        <translation>es ist ein einzelner Wert</translation>
    </message>
    <message>
        <source>no conversation was recognised: {0}.</source>
        <translation>es wurde kein Gespräch erkannt: {0}.</translation>
    </message>
    <message>
        <source>Messages of one side</source>
        <translation>Nachrichten einer Seite</translation>
    </message>
    <message>
        <source>Used inside other formats alone.</source>
        <translation>Nur innerhalb anderer Formate benutzt.</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>“{0}” is a web page, not a dataset.</source>
        <translation>„{0}“ ist eine Webseite, kein Datensatz.</translation>
    </message>
    <message>
        <source>“{0}” is XML; that cannot be opened yet.</source>
        <translation>„{0}“ ist XML; das lässt sich noch nicht öffnen.</translation>
    </message>
    <message>
        <source>“{0}” is a Rich Text document.</source>
        <translation>„{0}“ ist ein Rich-Text-Dokument.</translation>
    </message>
    <message>
        <source>“{0}” is a project and no dataset.</source>
        <translation>„{0}“ ist ein Projekt und kein Datensatz.</translation>
    </message>
    <message>
        <source>“{0}” has the names of columns and no rows.</source>
        <translation>„{0}“ hat die Namen von Spalten und keine Zeilen.</translation>
    </message>
    <message>
        <source>“{0}” holds Python objects (a pickle); opening one could run a program in it.</source>
        <translation>„{0}“ enthält Python-Objekte (pickle); beim Öffnen könnte ein Programm darin laufen.</translation>
    </message>
    <message>
        <source>The download may have needed a login; fetch it again.</source>
        <translation>Das Herunterladen brauchte vielleicht eine Anmeldung; holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{0} only points to the dataset, which is kept elsewhere (Git LFS).</source>
        <translation>{0} zeigt nur auf den Datensatz, der anderswo liegt (Git LFS).</translation>
    </message>
    <message>
        <source>Fetch the file itself, with “git lfs pull” or from the page of the dataset.</source>
        <translation>Holen Sie die Datei selbst, mit „git lfs pull“ oder von der Seite des Datensatzes.</translation>
    </message>
    <message>
        <source>Save it as plain text, then open that.</source>
        <translation>Sichern Sie es als einfachen Text, und öffnen Sie dann diesen.</translation>
    </message>
    <message>
        <source>Open it by itself, or add it to a project that is open.</source>
        <translation>Öffnen Sie es für sich, oder fügen Sie es einem offenen Projekt hinzu.</translation>
    </message>
    <message>
        <source>“{0}” is {1}; that cannot be opened yet.</source>
        <translation>„{0}“ ist {1}; das lässt sich noch nicht öffnen.</translation>
    </message>
    <message>
        <source>{0} holds NUL bytes, which no text has.</source>
        <translation>{0} enthält NUL-Bytes, die kein Text hat.</translation>
    </message>
    <message>
        <source>Save it again as CSV with the program that it comes from.</source>
        <translation>Sichern Sie es mit dem Programm, aus dem es kommt, noch einmal als CSV.</translation>
    </message>
    <message>
        <source>Export it again with its rows.</source>
        <translation>Exportieren Sie es noch einmal mit seinen Zeilen.</translation>
    </message>
    <message>
        <source>Save it as JSON Lines with the program that made it.</source>
        <translation>Sichern Sie es mit dem Programm, das es gemacht hat, als JSON Lines.</translation>
    </message>
    <message>
        <source>{0} holds nothing but blanks.</source>
        <translation>{0} enthält nichts als Leerzeichen.</translation>
    </message>
    <message>
        <source>“{0}” holds no text, so there is no conversation in it.</source>
        <translation>„{0}“ enthält keinen Text, also auch kein Gespräch.</translation>
    </message>
    <message>
        <source>No conversation was found in “{0}”: it begins with “{1}”.</source>
        <translation>In „{0}“ wurde kein Gespräch gefunden: Es beginnt mit „{1}“.</translation>
    </message>
    <message>
        <source>Nothing in “{0}” could be read. Line {1}: {2}</source>
        <translation>Nichts in „{0}“ konnte gelesen werden. Zeile {1}: {2}</translation>
    </message>
    <message>
        <source>Nothing in “{0}” could be read.</source>
        <translation>Nichts in „{0}“ konnte gelesen werden.</translation>
    </message>
    <message>
        <source>{0} lies in more than {1} archives, one in another.</source>
        <translation>{0} liegt in mehr als {1} Archiven, eines im anderen.</translation>
    </message>
    <message>
        <source>Unpack the outer ones first.</source>
        <translation>Packen Sie zuerst die äußeren aus.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>All of these characters</source>
        <translation>All diese Figuren</translation>
    </message>
    <message>
        <source>Who is the model?</source>
        <translation>Wer ist das Modell?</translation>
    </message>
    <message>
        <source>The turns of that speaker are what a model learns from; the others speak as the user. This can be changed later, turn by turn.</source>
        <translation>Aus den Beiträgen dieses Sprechers lernt ein Modell; die anderen sprechen als Nutzer. Das lässt sich später ändern, Beitrag für Beitrag.</translation>
    </message>
    <message>
        <source>{0} more than there is room for; {1} left out.</source>
        <translation>{0} mehr, als Platz haben; {1} ausgelassen.</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>es wird</translation>
    </message>
    <message>
        <source>they are</source>
        <translation>sie werden</translation>
    </message>
    <message>
        <source>The text of {0} would be read back differently.</source>
        <translation>Der Text von {0} würde anders gelesen.</translation>
    </message>
    <message>
        <source>The role of {0} has no place there.</source>
        <translation>Die Rolle von {0} hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>Other texts of a turn have no place there.</source>
        <translation>Andere Texte eines Beitrags haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>Calls of tools have no place there.</source>
        <translation>Werkzeugaufrufe haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>A conversation without turns has no row there.</source>
        <translation>Ein Gespräch ohne Beiträge hat dort keine Zeile.</translation>
    </message>
    <message>
        <source>All messages of a conversation, in JSON</source>
        <translation>Alle Nachrichten eines Gesprächs, in JSON</translation>
    </message>
    <message>
        <source>one row is one conversation</source>
        <translation>eine Zeile ist ein Gespräch</translation>
    </message>
    <message>
        <source>A whole conversation, written as “Name: text”</source>
        <translation>Ein ganzes Gespräch, geschrieben als „Name: Text“</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation>Was der Mensch sagt</translation>
    </message>
    <message>
        <source>one row is one exchange</source>
        <translation>eine Zeile ist ein Wortwechsel</translation>
    </message>
    <message>
        <source>What belongs to it (a second part of the prompt)</source>
        <translation>Was dazugehört (ein zweiter Teil des Prompts)</translation>
    </message>
    <message>
        <source>What the model answers</source>
        <translation>Was das Modell antwortet</translation>
    </message>
    <message>
        <source>The better answer</source>
        <translation>Die bessere Antwort</translation>
    </message>
    <message>
        <source>The worse answer</source>
        <translation>Die schlechtere Antwort</translation>
    </message>
    <message>
        <source>Which conversation a turn belongs to</source>
        <translation>Zu welchem Gespräch ein Beitrag gehört</translation>
    </message>
    <message>
        <source>one row is one turn</source>
        <translation>eine Zeile ist ein Beitrag</translation>
    </message>
    <message>
        <source>Who speaks: user, assistant …</source>
        <translation>Wer spricht: user, assistant …</translation>
    </message>
    <message>
        <source>The name of the character who speaks</source>
        <translation>Der Name der Figur, die spricht</translation>
    </message>
    <message>
        <source>What is said in a turn</source>
        <translation>Was in einem Beitrag gesagt wird</translation>
    </message>
    <message>
        <source>Number of the turn</source>
        <translation>Nummer des Beitrags</translation>
    </message>
    <message>
        <source>The system prompt</source>
        <translation>Den Systemprompt</translation>
    </message>
    <message>
        <source>Which columns hold the conversations? Their names do not say it.</source>
        <translation>Welche Spalten enthalten die Gespräche? Ihre Namen sagen es nicht.</translation>
    </message>
    <message>
        <source>Say which column holds what the person says and which the answer; or, where each row is one turn, which names the speaker and which holds the text.</source>
        <translation>Sagen Sie, welche Spalte enthält, was der Mensch sagt, und welche die Antwort; oder, wo jede Zeile ein Beitrag ist, welche den Sprecher nennt und welche den Text enthält.</translation>
    </message>
    <message>
        <source>There is one place for each side; what follows each other is joined with a blank line between.</source>
        <translation>Für jede Seite gibt es einen Platz; was aufeinander folgt, wird mit einer Leerzeile verbunden.</translation>
    </message>
    <message>
        <source>Instruction and output, the system prompt and what came before beside them. Made for single questions; has no place for tools, names, or marks of what to learn.</source>
        <translation>Anweisung und Ausgabe, der Systemprompt und das Frühere daneben. Für einzelne Fragen gemacht; hat keinen Platz für Werkzeuge, Namen oder Zeichen, woraus gelernt wird.</translation>
    </message>
    <message>
        <source>One example for</source>
        <translation>Ein Beispiel für</translation>
    </message>
    <message>
        <source>Answers under history are learned too by most programs; as an example for each reply single ones can be left out.</source>
        <translation>Antworten unter history werden von den meisten Programmen mitgelernt; mit einem Beispiel je Antwort lassen sich einzelne auslassen.</translation>
    </message>
    <message>
        <source>Each conversation, or each reply where some are not to be learned</source>
        <translation>Jedes Gespräch, oder jede Antwort, wo einige nicht gelernt werden sollen</translation>
    </message>
    <message>
        <source>Each conversation</source>
        <translation>Jedes Gespräch</translation>
    </message>
    <message>
        <source>Each reply, with all that stands before it</source>
        <translation>Jede Antwort, mit allem, was vor ihr steht</translation>
    </message>
    <message>
        <source>Any other trainer (Alpaca)</source>
        <translation>Jeder andere Trainer (Alpaca)</translation>
    </message>
    <message>
        <source>Some programs want one conversation a line, others one list.</source>
        <translation>Manche Programme wollen ein Gespräch je Zeile, andere eine Liste.</translation>
    </message>
    <message>
        <source>One conversation a line</source>
        <translation>Ein Gespräch je Zeile</translation>
    </message>
    <message>
        <source>One list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>Answers under history are learned too. Choose an example for each reply.</source>
        <translation>Antworten unter history werden mitgelernt. Wählen Sie ein Beispiel je Antwort.</translation>
    </message>
    <message>
        <source>There is no output to learn.</source>
        <translation>Es gibt keine Ausgabe zu lernen.</translation>
    </message>
    <message>
        <source>There is no output to the last turn.</source>
        <translation>Zum letzten Beitrag gibt es keine Ausgabe.</translation>
    </message>
    <message>
        <source>Most programs cannot read damaged characters, and load nothing.</source>
        <translation>Die meisten Programme können beschädigte Zeichen nicht lesen und laden nichts.</translation>
    </message>
    <message>
        <source>Calls and results of tools have no place there.</source>
        <translation>Werkzeugaufrufe und ihre Ergebnisse haben dort keinen Platz.</translation>
    </message>
    <message>
        <source>There are an instruction and an output, and nothing else.</source>
        <translation>Es gibt eine Anweisung und eine Ausgabe und nichts anderes.</translation>
    </message>
    <message>
        <source>An empty instruction would stand before it.</source>
        <translation>Davor stünde eine leere Anweisung.</translation>
    </message>
    <message>
        <source>A later system prompt becomes part of the instruction.</source>
        <translation>Ein späterer Systemprompt wird Teil der Anweisung.</translation>
    </message>
    <message>
        <source>The model would learn to answer with nothing.</source>
        <translation>Das Modell würde lernen, mit nichts zu antworten.</translation>
    </message>
    <message>
        <source>The output alone is learned.</source>
        <translation>Nur die Ausgabe wird gelernt.</translation>
    </message>
    <message>
        <source>Pictures are not written.</source>
        <translation>Bilder werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Texts alone are written.</source>
        <translation>Nur Texte werden geschrieben.</translation>
    </message>
    <message>
        <source>axolotl stops at such a conversation.</source>
        <translation>axolotl bleibt bei einem solchen Gespräch stehen.</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>ohne Wörter</translation>
    </message>
    <message>
        <source>A reply at turn {0} is {1}, too short to be found.</source>
        <translation>Eine Antwort bei Beitrag {0} ist {1}, zu kurz, um gefunden zu werden.</translation>
    </message>
    <message>
        <source>axolotl looks for the reply in a rendered text; a very short one is found too early, and what stands around it is learned too.</source>
        <translation>axolotl sucht die Antwort in einem fertigen Text; eine sehr kurze wird zu früh gefunden, und was um sie steht, wird mitgelernt.</translation>
    </message>
    <message>
        <source>A very short reply</source>
        <translation>Eine sehr kurze Antwort</translation>
    </message>
    <message>
        <source>A free trainer that one settings file tells what to do. It uses the model&apos;s own chat template, and every turn says for itself whether it is learned; conversations beyond the longest length are left out.</source>
        <translation>Ein freier Trainer, dem eine Datei mit Einstellungen sagt, was zu tun ist. Er nimmt die Chatvorlage des Modells, und jeder Beitrag sagt selbst, ob er gelernt wird; Gespräche über der größten Länge bleiben draußen.</translation>
    </message>
    <message>
        <source>axolotl leaves conversations of more than {0:,} tokens out.</source>
        <translation>axolotl lässt Gespräche von mehr als {0:,} Tokens weg.</translation>
    </message>
    <message>
        <source>The datasets library cannot read damaged characters, and loads nothing.</source>
        <translation>Die Bibliothek datasets kann beschädigte Zeichen nicht lesen und lädt nichts.</translation>
    </message>
    <message>
        <source>Chat templates stop at a role that they do not know.</source>
        <translation>Chatvorlagen bleiben bei einer Rolle stehen, die sie nicht kennen.</translation>
    </message>
    <message>
        <source>Pictures need files of their own, which are not written.</source>
        <translation>Bilder brauchen eigene Dateien, und die werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>axolotl reads texts alone.</source>
        <translation>axolotl liest nur Texte.</translation>
    </message>
    <message>
        <source>Preferences need a better and a worse reply.</source>
        <translation>Vorzüge brauchen eine bessere und eine schlechtere Antwort.</translation>
    </message>
    <message>
        <source>For preferences axolotl reads the texts of the turns alone.</source>
        <translation>Für Vorzüge liest axolotl nur die Texte der Beiträge.</translation>
    </message>
    <message>
        <source>axolotl compares single replies.</source>
        <translation>axolotl vergleicht einzelne Antworten.</translation>
    </message>
    <message>
        <source>What follows the compared replies is not learned.</source>
        <translation>Was auf die verglichenen Antworten folgt, wird nicht gelernt.</translation>
    </message>
    <message>
        <source>There is nothing to learn.</source>
        <translation>Es gibt nichts zu lernen.</translation>
    </message>
    <message>
        <source>Where no turn is trained, axolotl leaves the conversation out.</source>
        <translation>Wo kein Beitrag trainiert wird, lässt axolotl das Gespräch weg.</translation>
    </message>
    <message>
        <source>axolotl stops at arguments that are no valid JSON.</source>
        <translation>axolotl bleibt bei Angaben stehen, die kein gültiges JSON sind.</translation>
    </message>
    <message>
        <source>axolotl cannot find an empty turn in the text, and learns nothing there.</source>
        <translation>axolotl kann einen leeren Beitrag im Text nicht finden und lernt dort nichts.</translation>
    </message>
    <message>
        <source>Nothing is learned from what follows the last reply.</source>
        <translation>Aus dem, was auf die letzte Antwort folgt, wird nichts gelernt.</translation>
    </message>
    <message>
        <source>{0} cannot be “{1}”.</source>
        <translation>{0} kann nicht „{1}“ sein.</translation>
    </message>
    <message>
        <source>{0} is either yes or no, not “{1}”.</source>
        <translation>{0} ist entweder ja oder nein, nicht „{1}“.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Schreiben Sie yes oder no.</translation>
    </message>
    <message>
        <source>It is a number from {0:,} to {1:,}.</source>
        <translation>Es ist eine Zahl von {0:,} bis {1:,}.</translation>
    </message>
    <message>
        <source>Learn the replies (SFT)</source>
        <translation>Die Antworten lernen (SFT)</translation>
    </message>
    <message>
        <source>Prefer the chosen reply over the rejected one (DPO)</source>
        <translation>Die gewählte Antwort der abgelehnten vorziehen (DPO)</translation>
    </message>
    <message>
        <source>Wished and not wished replies (KTO)</source>
        <translation>Erwünschte und unerwünschte Antworten (KTO)</translation>
    </message>
    <message>
        <source>What the model learns</source>
        <translation>Was das Modell lernt</translation>
    </message>
    <message>
        <source>To write the replies, or to prefer better ones over worse ones.</source>
        <translation>Die Antworten zu schreiben, oder bessere den schlechteren vorzuziehen.</translation>
    </message>
    <message>
        <source>Count undecided texts as rejected</source>
        <translation>Unentschiedene Texte als abgelehnt zählen</translation>
    </message>
    <message>
        <source>Other texts of a turn about which nothing is decided become the worse side of a pair.</source>
        <translation>Andere Texte eines Beitrags, über die nichts entschieden ist, werden zur schlechteren Seite eines Paars.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Stands in the configuration; nothing else depends on it.</source>
        <translation>Steht in der Konfiguration; sonst hängt nichts davon ab.</translation>
    </message>
    <message>
        <source>Chat template of the model</source>
        <translation>Chatvorlage des Modells</translation>
    </message>
    <message>
        <source>Some templates stop at two turns of one side in a row, or where the model speaks first.</source>
        <translation>Manche Vorlagen bleiben stehen bei zwei Beiträgen einer Seite hintereinander, oder wo das Modell zuerst spricht.</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Takes any order (ChatML, Llama 3, Qwen)</source>
        <translation>Nimmt jede Reihenfolge (ChatML, Llama 3, Qwen)</translation>
    </message>
    <message>
        <source>Turns must alternate (Mistral, Gemma, Llama 2)</source>
        <translation>Beiträge müssen abwechseln (Mistral, Gemma, Llama 2)</translation>
    </message>
    <message>
        <source>Longest conversation</source>
        <translation>Längstes Gespräch</translation>
    </message>
    <message>
        <source>In tokens.</source>
        <translation>In Tokens.</translation>
    </message>
    <message>
        <source>{0} has no option “{1}”.</source>
        <translation>{0} hat keine Einstellung „{1}“.</translation>
    </message>
    <message>
        <source>Its options are: {0}.</source>
        <translation>Seine Einstellungen sind: {0}.</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>Daten zur Überprüfung</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging-Face-Ordner</translation>
    </message>
    <message>
        <source>A folder with Parquet files and a dataset card, as the Hugging Face Hub has them. Read by the datasets library, and so by nearly every trainer.</source>
        <translation>Ein Ordner mit Parquet-Dateien und einer Karte des Datensatzes, wie der Hugging Face Hub sie hat. Die Bibliothek datasets liest ihn, und damit fast jeder Trainer.</translation>
    </message>
    <message>
        <source>Name of the dataset</source>
        <translation>Name des Datensatzes</translation>
    </message>
    <message>
        <source>Heads the card.</source>
        <translation>Steht über der Karte.</translation>
    </message>
    <message>
        <source>My dataset</source>
        <translation>Mein Datensatz</translation>
    </message>
    <message>
        <source>As the Hub calls it, for example cc-by-4.0.</source>
        <translation>Wie der Hub sie nennt, zum Beispiel cc-by-4.0.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parquet holds whole characters alone.</source>
        <translation>Parquet fasst nur ganze Zeichen.</translation>
    </message>
    <message>
        <source>Turns of unknown roles become the user&apos;s.</source>
        <translation>Beiträge unbekannter Rollen werden die des Nutzers.</translation>
    </message>
    <message>
        <source>Tools are written as JSON, which these are not.</source>
        <translation>Werkzeuge werden als JSON geschrieben, und das sind diese nicht.</translation>
    </message>
    <message>
        <source>The column holds texts alone.</source>
        <translation>Die Spalte fasst nur Texte.</translation>
    </message>
    <message>
        <source>What follows the compared replies is not written.</source>
        <translation>Was auf die verglichenen Antworten folgt, wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>An empty conversation is not written.</source>
        <translation>Ein leeres Gespräch wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>LLaMA-Factory leaves such a conversation out of the training, and says so in its log alone.</source>
        <translation>LLaMA-Factory lässt ein solches Gespräch aus dem Training weg und sagt es nur in seinem Protokoll.</translation>
    </message>
    <message>
        <source>LLaMA-Factory wants user and model to take turns strictly; whatever does not fit is left out without a word. Reads its datasets through an entry in dataset_info.json, which is written too.</source>
        <translation>LLaMA-Factory will, dass Nutzer und Modell streng abwechseln; was nicht passt, bleibt ohne ein Wort weg. Liest seine Datensätze über einen Eintrag in dataset_info.json, der mitgeschrieben wird.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>The usual one, or the new one (USE_V1=1), which can leave single turns out of learning.</source>
        <translation>Die übliche, oder die neue (USE_V1=1), die einzelne Beiträge vom Lernen ausnehmen kann.</translation>
    </message>
    <message>
        <source>New (v1)</source>
        <translation>Neu (v1)</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>The usual engine cannot leave out single replies; as an example for each reply they can be.</source>
        <translation>Die übliche Maschine kann einzelne Antworten nicht auslassen; mit einem Beispiel je Antwort geht es.</translation>
    </message>
    <message>
        <source>How the configuration calls it.</source>
        <translation>Wie die Konfiguration ihn nennt.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>How LLaMA-Factory calls the model&apos;s template.</source>
        <translation>Wie LLaMA-Factory die Vorlage des Modells nennt.</translation>
    </message>
    <message>
        <source>The new engine of LLaMA-Factory has no KTO.</source>
        <translation>Die neue Maschine von LLaMA-Factory hat kein KTO.</translation>
    </message>
    <message>
        <source>Choose the usual engine, or DPO.</source>
        <translation>Wählen Sie die übliche Maschine oder DPO.</translation>
    </message>
    <message>
        <source>LLaMA-Factory cuts off what goes beyond {0:,} tokens.</source>
        <translation>LLaMA-Factory schneidet ab, was über {0:,} Tokens hinausgeht.</translation>
    </message>
    <message>
        <source>LLaMA-Factory knows system, user, assistant and tool alone.</source>
        <translation>LLaMA-Factory kennt nur system, user, assistant und tool.</translation>
    </message>
    <message>
        <source>Only the first message may be a system prompt. {0}</source>
        <translation>Nur die erste Nachricht darf ein Systemprompt sein. {0}</translation>
    </message>
    <message>
        <source>LLaMA-Factory reads a call alone; the words beside it are not written.</source>
        <translation>LLaMA-Factory liest nur einen Aufruf; die Worte daneben werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Models that see pictures stop at a mark without a picture.</source>
        <translation>Modelle, die Bilder sehen, bleiben bei einem Zeichen ohne Bild stehen.</translation>
    </message>
    <message>
        <source>LLaMA-Factory stops at a call that is no valid JSON.</source>
        <translation>LLaMA-Factory bleibt bei einem Aufruf stehen, der kein gültiges JSON ist.</translation>
    </message>
    <message>
        <source>LLaMA-Factory stops at tools that it cannot read.</source>
        <translation>LLaMA-Factory bleibt bei Werkzeugen stehen, die es nicht lesen kann.</translation>
    </message>
    <message>
        <source>LLaMA-Factory reads texts alone.</source>
        <translation>LLaMA-Factory liest nur Texte.</translation>
    </message>
    <message>
        <source>LLaMA-Factory compares single replies.</source>
        <translation>LLaMA-Factory vergleicht einzelne Antworten.</translation>
    </message>
    <message>
        <source>KTO needs a verdict on each reply.</source>
        <translation>KTO braucht zu jeder Antwort ein Urteil.</translation>
    </message>
    <message>
        <source>A verdict is on a single reply.</source>
        <translation>Ein Urteil gilt einer einzelnen Antwort.</translation>
    </message>
    <message>
        <source>What follows the judged reply is not learned.</source>
        <translation>Was auf die beurteilte Antwort folgt, wird nicht gelernt.</translation>
    </message>
    <message>
        <source>The usual engine learns from the model&apos;s turns alone.</source>
        <translation>Die übliche Maschine lernt nur aus den Beiträgen des Modells.</translation>
    </message>
    <message>
        <source>The usual engine learns from every reply of a conversation. Choose an example for each reply.</source>
        <translation>Die übliche Maschine lernt aus jeder Antwort eines Gesprächs. Wählen Sie ein Beispiel je Antwort.</translation>
    </message>
    <message>
        <source>List of the datasets</source>
        <translation>Liste der Datensätze</translation>
    </message>
    <message>
        <source>Entry for dataset_info.json</source>
        <translation>Eintrag für dataset_info.json</translation>
    </message>
    <message>
        <source>The results of tools at turns {0} and {1} become one message.</source>
        <translation>Die Ergebnisse von Werkzeugen bei den Beiträgen {0} und {1} werden eine Nachricht.</translation>
    </message>
    <message>
        <source>LLaMA-Factory takes the results of several calls as one message.</source>
        <translation>LLaMA-Factory nimmt die Ergebnisse mehrerer Aufrufe als eine Nachricht.</translation>
    </message>
    <message>
        <source>Results that follow each other</source>
        <translation>Ergebnisse, die aufeinander folgen</translation>
    </message>
    <message>
        <source>Mistral&apos;s check refuses the whole file over one such conversation.</source>
        <translation>Mistrals Prüfung weist wegen eines solchen Gesprächs die ganze Datei zurück.</translation>
    </message>
    <message>
        <source>Mistral&apos;s own fine-tuning. Checks every line before it starts: ids of tool calls have nine signs, one system prompt is allowed, and the model has the last word.</source>
        <translation>Mistrals eigenes Training. Prüft vor dem Beginn jede Zeile: Kennungen von Werkzeugaufrufen haben neun Zeichen, ein Systemprompt ist erlaubt, und das Modell hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>Ordner des Modells</translation>
    </message>
    <message>
        <source>Length of a sequence</source>
        <translation>Länge einer Folge</translation>
    </message>
    <message>
        <source>A file with damaged characters is no valid UTF-8.</source>
        <translation>Eine Datei mit beschädigten Zeichen ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The model must have the last word. {0}</source>
        <translation>Das Modell muss das letzte Wort haben. {0}</translation>
    </message>
    <message>
        <source>Mistral puts the system prompt before the user&apos;s first turn, and wants more than one turn.</source>
        <translation>Mistral stellt den Systemprompt vor den ersten Beitrag des Nutzers und will mehr als einen Beitrag.</translation>
    </message>
    <message>
        <source>Parameters are a JSON schema. {0}</source>
        <translation>Angaben sind ein JSON-Schema. {0}</translation>
    </message>
    <message>
        <source>Mistral knows the name, the description and the parameters of a tool alone.</source>
        <translation>Mistral kennt von einem Werkzeug nur den Namen, die Beschreibung und die Angaben.</translation>
    </message>
    <message>
        <source>Mistral wants the arguments as JSON.</source>
        <translation>Mistral will die Angaben als JSON.</translation>
    </message>
    <message>
        <source>A turn is either text or a call. {0}</source>
        <translation>Ein Beitrag ist entweder Text oder ein Aufruf. {0}</translation>
    </message>
    <message>
        <source>Ids have exactly nine letters or digits. {0}</source>
        <translation>Kennungen haben genau neun Buchstaben oder Ziffern. {0}</translation>
    </message>
    <message>
        <source>Mistral learns from the model&apos;s turns alone.</source>
        <translation>Mistral lernt nur aus den Beiträgen des Modells.</translation>
    </message>
    <message>
        <source>Mistral reads texts alone.</source>
        <translation>Mistral liest nur Texte.</translation>
    </message>
    <message>
        <source>There are {0} conversations; Mistral wants at least {1}, and 1,000 letters in all.</source>
        <translation>Es gibt {0} Gespräche; Mistral will mindestens {1} und im Ganzen 1.000 Buchstaben.</translation>
    </message>
    <message>
        <source>A second system prompt stands at turn {0}; one is allowed.</source>
        <translation>Bei Beitrag {0} steht ein zweiter Systemprompt; einer ist erlaubt.</translation>
    </message>
    <message>
        <source>Several system prompts</source>
        <translation>Mehrere Systemprompts</translation>
    </message>
    <message>
        <source>The system prompt stands at turn {0}.</source>
        <translation>Der Systemprompt steht bei Beitrag {0}.</translation>
    </message>
    <message>
        <source>Mistral puts the system prompt before the user&apos;s first turn, wherever it stands.</source>
        <translation>Mistral stellt den Systemprompt vor den ersten Beitrag des Nutzers, wo immer er steht.</translation>
    </message>
    <message>
        <source>Nothing is learned: tools are defined, so only the last reply could be, and it is marked not to be learned.</source>
        <translation>Nichts wird gelernt: Es sind Werkzeuge angegeben, also könnte nur die letzte Antwort gelernt werden, und sie soll nicht gelernt werden.</translation>
    </message>
    <message>
        <source>Of {0} replies only the last one is learned, because tools are defined.</source>
        <translation>Von {0} Antworten wird nur die letzte gelernt, weil Werkzeuge beschrieben sind.</translation>
    </message>
    <message>
        <source>Where tools are defined, Mistral learns from the last reply alone.</source>
        <translation>Wo Werkzeuge beschrieben sind, lernt Mistral nur aus der letzten Antwort.</translation>
    </message>
    <message>
        <source>Only the last reply is learned</source>
        <translation>Nur die letzte Antwort wird gelernt</translation>
    </message>
    <message>
        <source>OpenAI&apos;s fine-tuning service. Reads one line of messages for each conversation, or a prompt with a preferred and another reply; it refuses the whole file where one line breaks a rule.</source>
        <translation>OpenAIs Trainingsdienst. Liest für jedes Gespräch eine Zeile mit Nachrichten, oder einen Prompt mit einer vorgezogenen und einer anderen Antwort; er weist die ganze Datei zurück, wo eine Zeile eine Regel bricht.</translation>
    </message>
    <message>
        <source>OpenAI refuses the whole file over one such conversation.</source>
        <translation>OpenAI weist wegen eines solchen Gesprächs die ganze Datei zurück.</translation>
    </message>
    <message>
        <source>A file with damaged characters is no valid UTF-8 for OpenAI.</source>
        <translation>Eine Datei mit beschädigten Zeichen ist für OpenAI kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>OpenAI knows the name, the description and the parameters of a tool alone.</source>
        <translation>OpenAI kennt von einem Werkzeug nur den Namen, die Beschreibung und die Angaben.</translation>
    </message>
    <message>
        <source>OpenAI takes pictures in the user&apos;s turns alone, by their address or inside the file.</source>
        <translation>OpenAI nimmt Bilder nur in den Beiträgen des Nutzers, mit ihrer Adresse oder in der Datei.</translation>
    </message>
    <message>
        <source>OpenAI reads texts alone.</source>
        <translation>OpenAI liest nur Texte.</translation>
    </message>
    <message>
        <source>OpenAI compares single replies.</source>
        <translation>OpenAI vergleicht einzelne Antworten.</translation>
    </message>
    <message>
        <source>OpenAI wants the model&apos;s turn last, and refuses the whole file otherwise.</source>
        <translation>OpenAI will den Beitrag des Modells zuletzt und weist sonst die ganze Datei zurück.</translation>
    </message>
    <message>
        <source>A conversation in which every weight is 0 teaches nothing, and is paid for.</source>
        <translation>Ein Gespräch, in dem jedes Gewicht 0 ist, lehrt nichts und wird bezahlt.</translation>
    </message>
    <message>
        <source>OpenAI learns from the model&apos;s turns alone.</source>
        <translation>OpenAI lernt nur aus den Beiträgen des Modells.</translation>
    </message>
    <message>
        <source>There are {0} examples; OpenAI starts no training with fewer than {1}.</source>
        <translation>Es gibt {0} Beispiele; OpenAI beginnt kein Training mit weniger als {1}.</translation>
    </message>
    <message>
        <source>OpenAI allows names of plain letters, digits, _ and - alone; others are not written.</source>
        <translation>OpenAI erlaubt nur Namen aus einfachen Buchstaben, Ziffern, _ und -; andere werden nicht geschrieben.</translation>
    </message>
    <message>
        <source>Any other trainer (ShareGPT)</source>
        <translation>Jeder andere Trainer (ShareGPT)</translation>
    </message>
    <message>
        <source>One list of turns with from and value for each conversation; read by most programs, each with its own idea of what may stand where. Says with weight which turns are learned.</source>
        <translation>Eine Liste von Beiträgen mit from und value für jedes Gespräch; die meisten Programme lesen sie, jedes mit eigener Vorstellung, was wo stehen darf. Sagt mit weight, welche Beiträge gelernt werden.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>As the first turn, or beside the turns.</source>
        <translation>Als erster Beitrag oder neben den Beiträgen.</translation>
    </message>
    <message>
        <source>As the first turn</source>
        <translation>Als erster Beitrag</translation>
    </message>
    <message>
        <source>Beside the turns</source>
        <translation>Neben den Beiträgen</translation>
    </message>
    <message>
        <source>Written with the turns, under name.</source>
        <translation>Bei den Beiträgen geschrieben, unter name.</translation>
    </message>
    <message>
        <source>Many programs that read such files stop at it, or leave the conversation out.</source>
        <translation>Viele Programme, die solche Dateien lesen, bleiben daran stehen oder lassen das Gespräch weg.</translation>
    </message>
    <message>
        <source>Programs that read such files know fixed roles alone.</source>
        <translation>Programme, die solche Dateien lesen, kennen nur feste Rollen.</translation>
    </message>
    <message>
        <source>A call is written as JSON, which these arguments are not.</source>
        <translation>Ein Aufruf wird als JSON geschrieben, und das sind diese Angaben nicht.</translation>
    </message>
    <message>
        <source>The words and the call become two turns of the model.</source>
        <translation>Die Worte und der Aufruf werden zwei Beiträge des Modells.</translation>
    </message>
    <message>
        <source>Not a trainer, but the way back: a folder of chats for SillyTavern, by character, one file for each conversation. Swipes and names of speakers are kept.</source>
        <translation>Kein Trainer, sondern der Weg zurück: ein Ordner mit Chats für SillyTavern, nach Figuren, eine Datei für jedes Gespräch. Swipes und Namen von Sprechern bleiben.</translation>
    </message>
    <message>
        <source>An empty chat is not written.</source>
        <translation>Ein leerer Chat wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>A chat has no place for calls of tools; results become words of the user.</source>
        <translation>Ein Chat hat keinen Platz für Werkzeugaufrufe; Ergebnisse werden Worte des Nutzers.</translation>
    </message>
    <message>
        <source>A chat knows the user, the character and the narrator alone.</source>
        <translation>Ein Chat kennt nur den Nutzer, die Figur und den Erzähler.</translation>
    </message>
    <message>
        <source>A chat holds texts alone.</source>
        <translation>Ein Chat fasst nur Texte.</translation>
    </message>
    <message>
        <source>Some turns are marked as learned or not.</source>
        <translation>Bei einigen Beiträgen ist festgelegt, ob aus ihnen gelernt wird.</translation>
    </message>
    <message>
        <source>A chat has no place for such marks; they stay in the project.</source>
        <translation>Ein Chat hat keinen Platz dafür; es bleibt im Projekt.</translation>
    </message>
    <message>
        <source>Which turns are learned</source>
        <translation>Welche Beiträge gelernt werden</translation>
    </message>
    <message>
        <source>Together refuses the whole file over one such conversation.</source>
        <translation>Together weist wegen eines solchen Gesprächs die ganze Datei zurück.</translation>
    </message>
    <message>
        <source>Together&apos;s fine-tuning service. Reads messages, or a prompt with a preferred and another reply, and refuses files with anything else in them; ids, tags and notes are left away.</source>
        <translation>Togethers Trainingsdienst. Liest Nachrichten, oder einen Prompt mit einer vorgezogenen und einer anderen Antwort, und weist Dateien mit anderem darin zurück; Kennungen, Schlagwörter und Notizen fallen weg.</translation>
    </message>
    <message>
        <source>Roles must take turns. {0}</source>
        <translation>Rollen müssen abwechseln. {0}</translation>
    </message>
    <message>
        <source>Many models take a system prompt at the start alone.</source>
        <translation>Viele Modelle nehmen einen Systemprompt nur am Anfang.</translation>
    </message>
    <message>
        <source>Together reads texts alone.</source>
        <translation>Together liest nur Texte.</translation>
    </message>
    <message>
        <source>Together compares single replies.</source>
        <translation>Together vergleicht einzelne Antworten.</translation>
    </message>
    <message>
        <source>TRL cannot leave out single replies of a conversation; as an example for each reply they can be.</source>
        <translation>TRL kann einzelne Antworten eines Gesprächs nicht auslassen; mit einem Beispiel je Antwort geht es.</translation>
    </message>
    <message>
        <source>TRL stops at such a conversation.</source>
        <translation>TRL bleibt bei einem solchen Gespräch stehen.</translation>
    </message>
    <message>
        <source>TRL (Hugging Face)</source>
        <translation>TRL (Hugging Face)</translation>
    </message>
    <message>
        <source>The training library of Hugging Face. Reads messages, prompts with a completion, preference pairs, and replies with a verdict; longer conversations are cut off at the end.</source>
        <translation>Die Trainingsbibliothek von Hugging Face. Liest Nachrichten, Prompts mit einer Vervollständigung, Vorzugspaare und Antworten mit einem Urteil; längere Gespräche werden am Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>TRL cuts off what goes beyond {0:,} tokens.</source>
        <translation>TRL schneidet ab, was über {0:,} Tokens hinausgeht.</translation>
    </message>
    <message>
        <source>TRL wants the arguments as an object, which these are not.</source>
        <translation>TRL will die Angaben als Objekt, und das sind diese nicht.</translation>
    </message>
    <message>
        <source>TRL reads pictures from a column of their own, which is not written.</source>
        <translation>TRL liest Bilder aus einer eigenen Spalte, und die wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>TRL reads texts alone.</source>
        <translation>TRL liest nur Texte.</translation>
    </message>
    <message>
        <source>TRL learns from every reply of a conversation. Choose an example for each reply.</source>
        <translation>TRL lernt aus jeder Antwort eines Gesprächs. Wählen Sie ein Beispiel je Antwort.</translation>
    </message>
    <message>
        <source>TRL learns from the model&apos;s turns alone.</source>
        <translation>TRL lernt nur aus den Beiträgen des Modells.</translation>
    </message>
    <message>
        <source>Unsloth&apos;s notebooks and studio. Reads conversations with role and content; the script that is written learns from the replies alone.</source>
        <translation>Unsloths Notizbücher und Studio. Liest Gespräche mit role und content; das Skript, das geschrieben wird, lernt nur aus den Antworten.</translation>
    </message>
    <message>
        <source>Unsloth learns from all replies of an example, or from the last one alone.</source>
        <translation>Unsloth lernt aus allen Antworten eines Beispiels oder nur aus der letzten.</translation>
    </message>
    <message>
        <source>Before the user&apos;s turns</source>
        <translation>Vor den Beiträgen des Nutzers</translation>
    </message>
    <message>
        <source>The sign that the model&apos;s chat template puts before a turn of the user.</source>
        <translation>Das Zeichen, das die Chatvorlage des Modells vor einen Beitrag des Nutzers setzt.</translation>
    </message>
    <message>
        <source>Before the model&apos;s turns</source>
        <translation>Vor den Beiträgen des Modells</translation>
    </message>
    <message>
        <source>The sign that the model&apos;s chat template puts before a turn of the model.</source>
        <translation>Das Zeichen, das die Chatvorlage des Modells vor einen Beitrag des Modells setzt.</translation>
    </message>
    <message>
        <source>Unsloth cuts off what goes beyond {0:,} tokens.</source>
        <translation>Unsloth schneidet ab, was über {0:,} Tokens hinausgeht.</translation>
    </message>
    <message>
        <source>Unsloth learns from every reply of an example. Choose an example for each reply.</source>
        <translation>Unsloth lernt aus jeder Antwort eines Beispiels. Wählen Sie ein Beispiel je Antwort.</translation>
    </message>
    <message>
        <source>The script stops at tools that it cannot read.</source>
        <translation>Das Skript bleibt bei Werkzeugen stehen, die es nicht lesen kann.</translation>
    </message>
    <message>
        <source>Chat templates want the arguments as an object.</source>
        <translation>Chatvorlagen wollen die Angaben als Objekt.</translation>
    </message>
    <message>
        <source>Unsloth learns from the model&apos;s turns alone.</source>
        <translation>Unsloth lernt nur aus den Beiträgen des Modells.</translation>
    </message>
    <message>
        <source>Unsloth reads texts alone.</source>
        <translation>Unsloth liest nur Texte.</translation>
    </message>
    <message>
        <source>Choose a file in it. </source>
        <translation>Wählen Sie eine Datei darin. </translation>
    </message>
    <message>
        <source>The packed data is damaged from here on; what stood before it was read.</source>
        <translation>Die gepackten Daten sind von hier an beschädigt; was davor stand, wurde gelesen.</translation>
    </message>
    <message>
        <source>What can be opened: datasets in JSON, chats of role-play programs, tables, workbooks, Parquet files, texts with a name and a colon before each turn, and folders and archives of these.</source>
        <translation>Was sich öffnen lässt: Datensätze in JSON, Chats aus Rollenspiel-Programmen, Tabellen, Arbeitsmappen, Parquet-Dateien, Texte mit einem Namen und einem Doppelpunkt vor jedem Beitrag sowie Ordner und Archive davon.</translation>
    </message>
    <message>
        <source>What is not edited is written back exactly as it was.</source>
        <translation>Was nicht bearbeitet wird, wird genau so zurückgeschrieben, wie es war.</translation>
    </message>
    <message>
        <source>Its letters were stored as {0} and are written as UTF-8; otherwise what is not edited is written back exactly as it was.</source>
        <translation>Die Buchstaben waren als {0} gespeichert und werden als UTF-8 geschrieben; sonst wird, was nicht bearbeitet wird, genau so zurückgeschrieben, wie es war.</translation>
    </message>
    <message>
        <source>What is not edited is written back exactly as it was once unpacked.</source>
        <translation>Was nicht bearbeitet wird, wird genau so zurückgeschrieben, wie es ausgepackt war.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {0} times its size, which no dataset does; reading stopped here.</source>
        <translation>Die Datei entpackt sich zu mehr als dem {0}-Fachen ihrer Größe, was kein Datensatz tut; das Lesen endete hier.</translation>
    </message>
    <message>
        <source>The file unpacks to more than {0} GB; reading stopped here.</source>
        <translation>Die Datei entpackt sich zu mehr als {0} GB; das Lesen endete hier.</translation>
    </message>
    <message>
        <source>The {0} text is damaged from here on.</source>
        <translation>Der {0}-Text ist von hier an beschädigt.</translation>
    </message>
    <message>
        <source>The packed file ends too early; the rest of it is missing.</source>
        <translation>Die gepackte Datei endet zu früh; der Rest fehlt.</translation>
    </message>
    <message>
        <source>{0} unpacks to {1:,} MB or more, which no workbook of texts does.</source>
        <translation>{0} entpackt sich zu {1:,} MB oder mehr, was keine Mappe mit Texten tut.</translation>
    </message>
    <message>
        <source>Be careful with this file; save the sheet as CSV to open it.</source>
        <translation>Seien Sie mit dieser Datei vorsichtig; sichern Sie das Blatt als CSV, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Delete what stands far away from the table, or save the table as CSV.</source>
        <translation>Löschen Sie, was weit von der Tabelle entfernt steht, oder sichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>A sheet of “{0}” reaches to row {1:,} and column {2:,}, much too far to be read.</source>
        <translation>Ein Blatt von „{0}“ reicht bis Zeile {1:,} und Spalte {2:,}, viel zu weit, um es zu lesen.</translation>
    </message>
    <message>
        <source>“{0}” is a workbook that cannot be read: it is damaged or locked with a password.</source>
        <translation>„{0}“ ist eine Mappe, die nicht gelesen werden kann: sie ist beschädigt oder mit einem Passwort verschlossen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, and save it again without a password, or as CSV.</source>
        <translation>Öffnen Sie sie in einer Tabellenkalkulation, und sichern Sie sie ohne Passwort noch einmal, oder als CSV.</translation>
    </message>
    <message>
        <source>A text of {0:,} letters does not fit into a cell of {1}: Excel cuts at {2:,}.</source>
        <translation>Ein Text von {0:,} Zeichen passt nicht in eine Zelle von {1}: Excel schneidet bei {2:,} ab.</translation>
    </message>
    <message>
        <source>Export as CSV or JSON Lines instead, or shorten it.</source>
        <translation>Exportieren Sie stattdessen als CSV oder JSON Lines, oder kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>One conversation a line (.jsonl)</source>
        <translation>Ein Gespräch je Zeile (.jsonl)</translation>
    </message>
    <message>
        <source>One list (.json)</source>
        <translation>Eine Liste (.json)</translation>
    </message>
    <message>
        <source>The disk is full; “{0}” was not written.</source>
        <translation>Der Datenträger ist voll; „{0}“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>Es gibt keinen Ordner „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” may not be written in “{1}”.</source>
        <translation>In „{1}“ darf „{0}“ nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>„{0}“ konnte nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose another folder, or another name.</source>
        <translation>Wählen Sie einen anderen Ordner oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>{0}{1}: {2:,} of {3:,} {4} ({5:.0f} %)</source>
        <translation>{0}{1}: {2:,} von {3:,} {4} ({5:.0f} %)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>allem</translation>
    </message>
    <message>
        <source>; in {0} {1:.0f} %</source>
        <translation>; in {0} {1:.0f} %</translation>
    </message>
    <message>
        <source>{0:,} of {1:,}</source>
        <translation>{0:,} von {1:,}</translation>
    </message>
    <message>
        <source>an action</source>
        <translation>eine Handlung</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>eine Überschrift</translation>
    </message>
    <message>
        <source>a question at the end</source>
        <translation>eine Frage am Ende</translation>
    </message>
    <message>
        <source>Replies built alike</source>
        <translation>Gleich gebaute Antworten</translation>
    </message>
    <message>
        <source>Half of all replies or more are made of the same parts in the same order, such as an action, speech, an action, and a question at the end. The model learns the mould and fills it every time. Build some of them differently: begin with speech, leave the question out, let somebody only act. One writer or one source often sounds like this. A matter of taste, so it is off at first.</source>
        <translation>Mindestens die Hälfte aller Antworten besteht aus denselben Teilen in derselben Reihenfolge, etwa einer Handlung, Rede, einer Handlung und einer Frage am Ende. Das Modell lernt die Form und füllt sie jedes Mal. Bauen Sie einige davon anders: Beginnen Sie mit Rede, lassen Sie die Frage weg, lassen Sie jemanden nur handeln. Ein einziger Autor oder eine einzige Quelle klingt oft so. Geschmackssache, deshalb zunächst aus.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} replies are built like this one: {2}. Build some of them differently.</source>
        <translation>{0:,} von {1:,} Antworten sind gebaut wie diese: {2}. Bauen Sie einige davon anders.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} replies are built alike: {2}.</source>
        <translation>{0:,} von {1:,} Antworten sind gleich gebaut: {2}.</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>names with values</source>
        <translation>Namen mit Werten</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} Bytes</translation>
    </message>
    <message>
        <source>{0:,.0f} kB</source>
        <translation>{0:,.0f} kB</translation>
    </message>
    <message>
        <source>{0} and {1:,} words</source>
        <translation>{0} und {1:,} Wörter</translation>
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
        <source>in the past tense</source>
        <translation>in der Vergangenheit</translation>
    </message>
    <message>
        <source>in the present tense</source>
        <translation>in der Gegenwart</translation>
    </message>
    <message>
        <source>in the first person</source>
        <translation>in der ersten Person</translation>
    </message>
    <message>
        <source>in the third person</source>
        <translation>in der dritten Person</translation>
    </message>
    <message>
        <source>Changes tense or point of view</source>
        <translation>Wechselt Zeitform oder Perspektive</translation>
    </message>
    <message>
        <source>A reply that tells in the past where the rest of its conversation tells in the present, or of “she” where the rest says “I”, and the other way round. The model learns to waver within one story. Rewrite it like the others.</source>
        <translation>Eine Antwort, die in der Vergangenheit erzählt, wo der Rest ihres Gesprächs in der Gegenwart erzählt, oder von „she“, wo der Rest „I“ sagt, und umgekehrt. Das Modell lernt, innerhalb einer Geschichte zu schwanken. Schreiben Sie sie um wie die anderen.</translation>
    </message>
    <message>
        <source>a reply in another tense</source>
        <translation>eine Antwort in einer anderen Zeitform</translation>
    </message>
    <message>
        <source>a reply from another point of view</source>
        <translation>eine Antwort aus einer anderen Perspektive</translation>
    </message>
    <message>
        <source>This reply tells {0}; {1} of {2} replies of this conversation tell {3}.</source>
        <translation>Diese Antwort erzählt {0}; {1} von {2} Antworten dieses Gesprächs erzählen {3}.</translation>
    </message>
    <message>
        <source>Rewrite it like the others, unless the change is meant.</source>
        <translation>Schreiben Sie sie um wie die anderen, wenn der Wechsel nicht gewollt ist.</translation>
    </message>
    <message>
        <source>Agrees to everything</source>
        <translation>Stimmt allem zu</translation>
    </message>
    <message>
        <source>Three or more replies in a row that begin by agreeing (“You&apos;re right”, “Absolutely!”), whatever was said. The model learns to flatter in place of thinking for itself. Let some of them doubt, or begin with something new.</source>
        <translation>Drei oder mehr Antworten hintereinander, die mit Zustimmung beginnen („You&apos;re right“, „Absolutely!“), was auch gesagt wurde. Das Modell lernt zu schmeicheln, statt selbst zu denken. Lassen Sie einige zweifeln oder mit etwas Neuem beginnen.</translation>
    </message>
    <message>
        <source>replies in a row that only agree</source>
        <translation>Antworten hintereinander, die nur zustimmen</translation>
    </message>
    <message>
        <source>“{0}”: {1} replies in a row begin by agreeing.</source>
        <translation>„{0}“: {1} Antworten hintereinander beginnen mit Zustimmung.</translation>
    </message>
    <message>
        <source>Let some of them doubt, or begin with something new.</source>
        <translation>Lassen Sie einige zweifeln oder mit etwas Neuem beginnen.</translation>
    </message>
    <message>
        <source>System prompt differs</source>
        <translation>Systemprompt weicht ab</translation>
    </message>
    <message>
        <source>A conversation without a system prompt where nearly all others have one, or with one that is nearly, but not quite, that of many others: a word lost, a sentence changed by mistake. The model learns to need the one it will not get. Give it the same prompt as its family.</source>
        <translation>Ein Gespräch ohne Systemprompt, wo fast alle anderen einen haben, oder mit einem, der fast, aber nicht ganz der vieler anderer ist: ein Wort verloren, ein Satz aus Versehen geändert. Das Modell lernt, den zu brauchen, den es nicht bekommt. Geben Sie ihm denselben Prompt wie seiner Familie.</translation>
    </message>
    <message>
        <source>This conversation has no system prompt; {0:,} of {1:,} have one. Give it one, unless it is meant to stand without.</source>
        <translation>Dieses Gespräch hat keinen Systemprompt; {0:,} von {1:,} haben einen. Geben Sie ihm einen, wenn es nicht mit Absicht ohne steht.</translation>
    </message>
    <message>
        <source>This system prompt is nearly that of {0:,} other conversations: {1} % of its wording is the same. Give it the same words, unless the change is meant.</source>
        <translation>Dieser Systemprompt ist fast der von {0:,} anderen Gesprächen: {1} % des Wortlauts sind gleich. Geben Sie ihm dieselben Wörter, wenn die Änderung nicht gewollt ist.</translation>
    </message>
    <message>
        <source>{0:,} conversations have no system prompt; nearly all others have one.</source>
        <translation>{0:,} Gespräche haben keinen Systemprompt; fast alle anderen haben einen.</translation>
    </message>
    <message>
        <source>{0:,} system prompts differ a little from their family&apos;s.</source>
        <translation>{0:,} Systemprompts weichen ein wenig von denen ihrer Familie ab.</translation>
    </message>
    <message>
        <source>{0:,} conversations have no system prompt, {1:,} have one that differs a little from its family&apos;s.</source>
        <translation>{0:,} Gespräche haben keinen Systemprompt, {1:,} haben einen, der ein wenig von dem seiner Familie abweicht.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Space ticks, Enter shows the place. Approved conversations start unticked.</source>
        <translation>Leertaste kreuzt an, Eingabe zeigt die Stelle. Freigegebene Gespräche sind zuerst nicht angekreuzt.</translation>
    </message>
    <message>
        <source>Replies open or end alike</source>
        <translation>Gleiche Anfänge oder Enden</translation>
    </message>
    <message>
        <source>A conversation of five replies or more in which at least four in five begin with the same two words, or end with a question. One such talk does no harm; many teach the model to do it always. Let some replies begin with something else, or end without asking. What many conversations share is listed under overused phrases. A matter of taste, so it is off at first.</source>
        <translation>Ein Gespräch aus fünf oder mehr Antworten, von denen mindestens vier von fünf mit denselben zwei Wörtern beginnen oder mit einer Frage enden. Eines schadet nicht; viele lehren das Modell, es immer zu tun. Lassen Sie einige Antworten mit etwas anderem beginnen oder ohne Frage enden. Was viele Gespräche gemeinsam haben, steht unter den überstrapazierten Wendungen. Geschmackssache, darum zuerst aus.</translation>
    </message>
    <message>
        <source>replies that open alike</source>
        <translation>Antworten, die gleich beginnen</translation>
    </message>
    <message>
        <source>{0} of {1} replies of this conversation begin with “{2}”.</source>
        <translation>{0} von {1} Antworten dieses Gesprächs beginnen mit „{2}“.</translation>
    </message>
    <message>
        <source>Begin some of them with something else.</source>
        <translation>Beginnen Sie einige davon mit etwas anderem.</translation>
    </message>
    <message>
        <source>replies that end with a question</source>
        <translation>Antworten, die mit einer Frage enden</translation>
    </message>
    <message>
        <source>{0} of {1} replies of this conversation end with a question, this one with “{2}”.</source>
        <translation>{0} von {1} Antworten dieses Gesprächs enden mit einer Frage, diese mit „{2}“.</translation>
    </message>
    <message>
        <source>End some of them with an act or a statement, so that the talk is no interview.</source>
        <translation>Lassen Sie einige mit einer Handlung oder Aussage enden, damit das Gespräch kein Verhör wird.</translation>
    </message>
    <message>
        <source>Cheers at bad news</source>
        <translation>Jubelt über schlechte Nachrichten</translation>
    </message>
    <message>
        <source>The turn before tells of a death, an illness, a job that was lost, and the reply begins with “That&apos;s great!” or “Congratulations!”. The model learns not to listen for how somebody feels. Write a reply that takes up what was said. Stories, and bad news that turned out well, stay quiet.</source>
        <translation>Der Beitrag davor erzählt von einem Tod, einer Krankheit, einer verlorenen Stelle, und die Antwort beginnt mit „That&apos;s great!“ oder „Herzlichen Glückwunsch!“. Das Modell lernt, nicht darauf zu achten, wie es jemandem geht. Schreiben Sie eine Antwort, die aufnimmt, was gesagt wurde. Geschichten und schlechte Nachrichten, die gut ausgingen, bleiben still.</translation>
    </message>
    <message>
        <source>a reply that cheers at bad news</source>
        <translation>eine Antwort, die über schlechte Nachrichten jubelt</translation>
    </message>
    <message>
        <source>“{0}” answers “{1}”.</source>
        <translation>„{0}“ antwortet auf „{1}“.</translation>
    </message>
    <message>
        <source>Write a reply that takes up what was said.</source>
        <translation>Schreiben Sie eine Antwort, die aufnimmt, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Many inner thoughts</source>
        <translation>Viele innere Gedanken</translation>
    </message>
    <message>
        <source>A reply that tells three thoughts or more within a few sentences (“she wondered”, “he thought to himself”), or a conversation in which three of four replies do. What is thought cannot be answered by the other one, and the model learns to talk to itself. Let some of it be said, or shown. A matter of taste, so it is off at first.</source>
        <translation>Eine Antwort, die in wenigen Sätzen drei oder mehr Gedanken erzählt („sie fragte sich“, „dachte er bei sich“), oder ein Gespräch, in dem drei von vier Antworten Gedanken erzählen. Auf Gedachtes kann der andere nicht antworten, und das Modell lernt, mit sich selbst zu reden. Lassen Sie etwas davon sagen, oder zeigen Sie es. Geschmackssache, darum zuerst aus.</translation>
    </message>
    <message>
        <source>a reply full of inner thoughts</source>
        <translation>eine Antwort voller innerer Gedanken</translation>
    </message>
    <message>
        <source>This reply tells {0} thoughts in {1:,} words.</source>
        <translation>Diese Antwort erzählt {0} Gedanken in {1:,} Wörtern.</translation>
    </message>
    <message>
        <source>Let some of it be said, or shown.</source>
        <translation>Lassen Sie etwas davon sagen, oder zeigen Sie es.</translation>
    </message>
    <message>
        <source>inner thoughts in nearly every reply</source>
        <translation>innere Gedanken in fast jeder Antwort</translation>
    </message>
    <message>
        <source>{0} of {1} replies of this conversation tell what somebody thinks.</source>
        <translation>{0} von {1} Antworten dieses Gesprächs erzählen, was jemand denkt.</translation>
    </message>
    <message>
        <source>A name said too often</source>
        <translation>Ein zu oft genannter Name</translation>
    </message>
    <message>
        <source>A reply that says the name of one who takes part in the talk four times or more within a few sentences, or a conversation in which nearly every reply calls the user by name. People who talk to each other hardly ever do; a model that learns it does so in every line. Leave some of them out. It knows the speakers&apos; names, and the one by which the user introduces himself. A matter of taste, so it is off at first.</source>
        <translation>Eine Antwort, die in wenigen Sätzen viermal oder öfter den Namen eines Beteiligten nennt, oder ein Gespräch, in dem fast jede Antwort den Nutzer beim Namen nennt. Wer miteinander spricht, tut das kaum; ein Modell, das es lernt, tut es in jeder Zeile. Lassen Sie einige davon weg. Bekannt sind die Namen der Sprecher und der, mit dem sich der Nutzer vorstellt. Geschmackssache, darum zuerst aus.</translation>
    </message>
    <message>
        <source>replies that call the user by name every time</source>
        <translation>Antworten, die den Nutzer jedes Mal beim Namen nennen</translation>
    </message>
    <message>
        <source>{0} of {1} replies of this conversation call the user “{2}” by name.</source>
        <translation>{0} von {1} Antworten dieses Gesprächs nennen den Nutzer beim Namen: „{2}“.</translation>
    </message>
    <message>
        <source>Leave some of them out.</source>
        <translation>Lassen Sie einige davon weg.</translation>
    </message>
    <message>
        <source>a reply that says one name again and again</source>
        <translation>eine Antwort, die einen Namen immer wieder nennt</translation>
    </message>
    <message>
        <source>This reply says “{0}” {1} times in {2:,} words.</source>
        <translation>Diese Antwort sagt „{0}“ {1}-mal in {2:,} Wörtern.</translation>
    </message>
    <message>
        <source>Speech against narration</source>
        <translation>Rede gegen Erzählung</translation>
    </message>
    <message>
        <source>A role-play conversation in which far more is said, or far more is told, than in the others of this dataset: a wall of narration, or speech without a gesture. The model learns to slip from one into the other. Add what is missing, or cut. You can set the band that you want. Quiet where most conversations do not mark what is said or what is done. A matter of taste, so it is off at first.</source>
        <translation>Ein Rollenspiel-Gespräch, in dem weit mehr gesprochen oder weit mehr erzählt wird als in den anderen dieses Datensatzes: eine Wand aus Erzählung, oder Rede ohne eine Geste. Das Modell lernt, vom einen ins andere zu rutschen. Ergänzen Sie, was fehlt, oder kürzen Sie. Welchen Anteil Sie möchten, lässt sich einstellen. Still, wo die meisten Gespräche weder Rede noch Handlung kennzeichnen. Geschmackssache, darum zuerst aus.</translation>
    </message>
    <message>
        <source>Flag conversations with less speech than</source>
        <translation>Gespräche markieren mit weniger Rede als</translation>
    </message>
    <message>
        <source>% of the words</source>
        <translation>% der Wörter</translation>
    </message>
    <message>
        <source>Flag conversations with more speech than</source>
        <translation>Gespräche markieren mit mehr Rede als</translation>
    </message>
    <message>
        <source>{0} % of the words in these replies are spoken</source>
        <translation>{0} % der Wörter dieser Antworten sind gesprochen</translation>
    </message>
    <message>
        <source>Let somebody speak, or cut what is told.</source>
        <translation>Lassen Sie jemanden sprechen, oder kürzen Sie die Erzählung.</translation>
    </message>
    <message>
        <source>Tell what is done and seen.</source>
        <translation>Erzählen Sie, was getan und gesehen wird.</translation>
    </message>
    <message>
        <source>{0}; this project asks for {1:.0f} to {2:.0f} %. {3}</source>
        <translation>{0}; dieses Projekt verlangt {1:.0f} bis {2:.0f} %. {3}</translation>
    </message>
    <message>
        <source>{0}; in nine of ten of {1:,} conversations it is {2} to {3} %. {4}</source>
        <translation>{0}; in neun von zehn von {1:,} Gesprächen sind es {2} bis {3} %. {4}</translation>
    </message>
    <message>
        <source>{0:,} conversations have far more speech or narration than the rest: {1} to {2} % is usual.</source>
        <translation>{0:,} Gespräche haben weit mehr Rede oder Erzählung als die übrigen: üblich sind {1} bis {2} % Rede.</translation>
    </message>
    <message>
        <source>addresses the user familiarly (“{0}”)</source>
        <translation>duzt den Nutzer („{0}“)</translation>
    </message>
    <message>
        <source>do so formally</source>
        <translation>siezen ihn</translation>
    </message>
    <message>
        <source>addresses the user formally (“{0}”)</source>
        <translation>siezt den Nutzer („{0}“)</translation>
    </message>
    <message>
        <source>do so familiarly</source>
        <translation>duzen ihn</translation>
    </message>
    <message>
        <source>has an emoji (“{0}”)</source>
        <translation>hat ein Emoji („{0}“)</translation>
    </message>
    <message>
        <source>have none</source>
        <translation>haben keines</translation>
    </message>
    <message>
        <source>has no emoji</source>
        <translation>hat kein Emoji</translation>
    </message>
    <message>
        <source>have some</source>
        <translation>haben welche</translation>
    </message>
    <message>
        <source>contracts a word (“{0}”)</source>
        <translation>zieht ein Wort zusammen („{0}“)</translation>
    </message>
    <message>
        <source>write all words in full</source>
        <translation>schreiben alle Wörter aus</translation>
    </message>
    <message>
        <source>contracts no word (“{0}”)</source>
        <translation>zieht kein Wort zusammen („{0}“)</translation>
    </message>
    <message>
        <source>do</source>
        <translation>tun es</translation>
    </message>
    <message>
        <source>is written in small letters throughout</source>
        <translation>ist durchgehend kleingeschrieben</translation>
    </message>
    <message>
        <source>have capitals</source>
        <translation>haben Großbuchstaben</translation>
    </message>
    <message>
        <source>has capitals (“{0}”)</source>
        <translation>hat Großbuchstaben („{0}“)</translation>
    </message>
    <message>
        <source>are written in small letters throughout</source>
        <translation>sind durchgehend kleingeschrieben</translation>
    </message>
    <message>
        <source>does not stutter</source>
        <translation>stottert nicht</translation>
    </message>
    <message>
        <source>draws no word out with “~”</source>
        <translation>zieht kein Wort mit „~“ in die Länge</translation>
    </message>
    <message>
        <source>does not speak like a cat</source>
        <translation>spricht nicht wie eine Katze</translation>
    </message>
    <message>
        <source>does not speak like a pirate</source>
        <translation>spricht nicht wie ein Pirat</translation>
    </message>
    <message>
        <source>does not speak as of old</source>
        <translation>spricht nicht wie in alter Zeit</translation>
    </message>
    <message>
        <source>is colloquial (“{0}”)</source>
        <translation>ist umgangssprachlich („{0}“)</translation>
    </message>
    <message>
        <source>are not</source>
        <translation>sind es nicht</translation>
    </message>
    <message>
        <source>Not the speaker&apos;s voice</source>
        <translation>Nicht die Stimme des Sprechers</translation>
    </message>
    <message>
        <source>A speaker who nearly always says “du” and once says “Sie”, who never has an emoji and here has one, who contracts every word and here none, a pirate without his “arr”. The model learns a voice that wavers. Write it as the speaker would. Speakers are told apart by name, or by their system prompt; a habit is what nearly all of forty replies or more do.</source>
        <translation>Eine Figur, die fast immer „du“ sagt und einmal „Sie“, die nie ein Emoji hat und hier eines, die jedes Wort zusammenzieht und hier keines, ein Pirat ohne sein „Arr“. Das Modell lernt eine Stimme, die schwankt. Schreiben Sie es so, wie die Figur es sagen würde. Sprecher werden am Namen oder an ihrem System-Prompt unterschieden; eine Gewohnheit ist, was fast alle von mindestens vierzig Antworten tun.</translation>
    </message>
    <message>
        <source>Call it a habit from</source>
        <translation>Eine Gewohnheit ist es ab</translation>
    </message>
    <message>
        <source>% of the replies</source>
        <translation>% der Antworten</translation>
    </message>
    <message>
        <source>this speaker</source>
        <translation>diesem Sprecher</translation>
    </message>
    <message>
        <source>This reply {0}; {1:,} of {2:,} replies of {3} {4}. Write it as the speaker would, unless the change is meant.</source>
        <translation>Diese Antwort {0}; {1:,} von {2:,} Antworten von {3} {4}. Schreiben Sie sie so, wie der Sprecher es täte, falls der Wechsel nicht gewollt ist.</translation>
    </message>
    <message>
        <source>{0:,} replies do not sound like their speaker&apos;s others.</source>
        <translation>{0:,} Antworten klingen nicht wie die anderen ihres Sprechers.</translation>
    </message>
    <message>
        <source>1 conversation gets its earlier words</source>
        <translation>1 Gespräch bekommt seine früheren Wörter</translation>
    </message>
    <message>
        <source>{0:,} conversations get their earlier words</source>
        <translation>{0:,} Gespräche bekommen ihre früheren Wörter</translation>
    </message>
    <message>
        <source>1 comes back</source>
        <translation>1 kommt zurück</translation>
    </message>
    <message>
        <source>{0:,} come back</source>
        <translation>{0:,} kommen zurück</translation>
    </message>
    <message>
        <source>1 that was made since goes</source>
        <translation>1 seitdem entstandenes geht</translation>
    </message>
    <message>
        <source>{0:,} that were made since go</source>
        <translation>{0:,} seitdem entstandene gehen</translation>
    </message>
    <message>
        <source>1 gets its earlier status, tags, note or place</source>
        <translation>1 bekommt früheren Status, frühere Tags, Notiz oder Stelle</translation>
    </message>
    <message>
        <source>{0:,} get their earlier status, tags, notes or places</source>
        <translation>{0:,} bekommen früheren Status, frühere Tags, Notizen oder Stellen</translation>
    </message>
    <message>
        <source>Every conversation is as it was then.</source>
        <translation>Jedes Gespräch ist, wie es damals war.</translation>
    </message>
    <message>
        <source>Going back: {0}.</source>
        <translation>Zurückgehen: {0}.</translation>
    </message>
    <message>
        <source>Longer than the context</source>
        <translation>Länger als der Kontext</translation>
    </message>
    <message>
        <source>A conversation with more tokens than are read in training: its end would be cut off, or all of it left out. Split it, shorten it, or train with a longer context. Tokens are the pieces in which a model reads; they are estimated here, to about a tenth. The Export page says what your trainer does with each. Off at first: how much is read you know best.</source>
        <translation>Ein Gespräch mit mehr Token, als beim Training gelesen werden: sein Ende würde abgeschnitten, oder es bliebe ganz weg. Teilen Sie es, kürzen Sie es, oder trainieren Sie mit einem längeren Kontext. Token sind die Stücke, in denen ein Modell liest; sie werden hier auf etwa ein Zehntel genau geschätzt. Die Seite „Export“ sagt, was Ihr Trainingsprogramm mit jedem macht. Zuerst aus: wie viel gelesen wird, wissen Sie am besten.</translation>
    </message>
    <message>
        <source>Flag conversations longer than</source>
        <translation>Gespräche markieren, die länger sind als</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>This conversation has about {0:,} tokens, and {1:,} are read. From here on it would be cut off: {2}. Split it or shorten it, or train with a longer context.</source>
        <translation>Dieses Gespräch hat etwa {0:,} Token, gelesen werden {1:,}. Von hier an würde es abgeschnitten: {2}. Teilen oder kürzen Sie es, oder trainieren Sie mit einem längeren Kontext.</translation>
    </message>
    <message>
        <source>the rest of the last turn</source>
        <translation>der Rest des letzten Beitrags</translation>
    </message>
    <message>
        <source>{0:,} turns, in part or whole</source>
        <translation>{0:,} Beiträge, ganz oder zum Teil</translation>
    </message>
    <message>
        <source>Slip of the pen</source>
        <translation>Schreibversehen</translation>
    </message>
    <message>
        <source>Of the words that are underlined as misspelt, those that are surely slips: one letter more, less or elsewhere makes a word that the dictionary has and that this dataset uses often. Words of its own that recur, names, and rare words without such a neighbour are left to the line under them. Needs a dictionary of the language. Of English both ways of spelling are right until you chose one. Off at first: it takes some time.</source>
        <translation>Von den Wörtern, die als falsch geschrieben unterstrichen sind, jene, die sicher ein Versehen sind: ein Buchstabe mehr, weniger oder an anderer Stelle ergibt ein Wort, das im Wörterbuch steht und das dieser Datensatz oft verwendet. Eigene Wörter, die wiederkehren, Namen und seltene Wörter ohne solchen Nachbarn bleiben der Linie darunter überlassen. Braucht ein Wörterbuch der Sprache. Im Englischen gelten beide Schreibweisen, bis Sie eine gewählt haben. Zuerst aus: es braucht etwas Zeit.</translation>
    </message>
    <message>
        <source>“{0}” is in no dictionary of its language; “{1}” is, and stands in {2:,} of {3:,} conversations. Correct it, or learn the word.</source>
        <translation>„{0}“ steht in keinem Wörterbuch seiner Sprache; „{1}“ schon, und es kommt in {2:,} von {3:,} Gesprächen vor. Berichtigen Sie es, oder lernen Sie das Wort.</translation>
    </message>
    <message>
        <source>In training and validation</source>
        <translation>In Training und Prüfung</translation>
    </message>
    <message>
        <source>A conversation of a file that is called validation, test or the like, and the same one, or nearly, in another file of this project. The model has learned by heart what it is examined in, and looks better than it is. Leave one of them out. What an export itself keeps for validation has no copies on the other side.</source>
        <translation>Ein Gespräch aus einer Datei, die „validation“, „test“ oder ähnlich heißt, und dasselbe oder beinahe dasselbe in einer anderen Datei dieses Projekts. Das Modell hat auswendig gelernt, worin es geprüft wird, und wirkt besser, als es ist. Lassen Sie eines davon weg. Was ein Export selbst für die Prüfung zurückhält, hat keine Kopien auf der anderen Seite.</translation>
    </message>
    <message>
        <source>the same as</source>
        <translation>dasselbe wie</translation>
    </message>
    <message>
        <source>nearly the same ({0} %) as</source>
        <translation>beinahe dasselbe ({0} %) wie</translation>
    </message>
    <message>
        <source>This conversation of {0} is {1} conversation {2} of {3}. The model would be examined in what it has learned by heart; leave one of them out.</source>
        <translation>Dieses Gespräch aus {0} ist {1} Gespräch {2} aus {3}. Das Modell würde in dem geprüft, was es auswendig gelernt hat; lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>today, {0}</source>
        <translation>heute, {0}</translation>
    </message>
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
        <source>user&apos;s turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>assistant&apos;s turns</source>
        <translation>Beiträge des Assistenten</translation>
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
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>other fields</source>
        <translation>andere Felder</translation>
    </message>
    <message>
        <source>Contradicts itself about a character</source>
        <translation>Widerspricht sich über eine Figur</translation>
    </message>
    <message>
        <source>A character&apos;s age, colour of eyes or colour of hair, told in two ways within one conversation: by the system prompt and a reply, or by two replies. The model learns that it does not matter. Write the same in both places. Dyed hair, birthdays and years that pass stay quiet. What differs between conversations stands under Checks, Canon.</source>
        <translation>Alter, Augenfarbe oder Haarfarbe einer Figur, in einem Gespräch auf zweierlei Weise erzählt: im System-Prompt und in einer Antwort oder in zwei Antworten. Das Modell lernt, dass es darauf nicht ankommt. Schreiben Sie an beiden Stellen dasselbe. Gefärbtes Haar, Geburtstage und vergehende Jahre bleiben unerwähnt. Was sich zwischen Gesprächen unterscheidet, steht unter Prüfungen, Kanon.</translation>
    </message>
    <message>
        <source>The character</source>
        <translation>Die Figur</translation>
    </message>
    <message>
        <source>the system prompt says</source>
        <translation>der System-Prompt sagt</translation>
    </message>
    <message>
        <source>an earlier reply says</source>
        <translation>eine frühere Antwort sagt</translation>
    </message>
    <message>
        <source>a character who is told in two ways</source>
        <translation>eine Figur, von der auf zweierlei Weise erzählt wird</translation>
    </message>
    <message>
        <source>{0}&apos;s {1} is “{2}” here; {3} “{4}”.</source>
        <translation>{0}, {1}: hier „{2}“; {3} „{4}“.</translation>
    </message>
    <message>
        <source>Write the same in both places.</source>
        <translation>Schreiben Sie an beiden Stellen dasselbe.</translation>
    </message>
    <message>
        <source>Passes over what was said</source>
        <translation>Übergeht, was gesagt wurde</translation>
    </message>
    <message>
        <source>A reply behind which the user complains (“That&apos;s not what I asked”), or has to ask the very same question again. The model learns not to listen. Write a reply that takes up the question, and take the complaint out. One reply to everything is found by another check.</source>
        <translation>Eine Antwort, nach der sich der Nutzer beschwert („Danach habe ich nicht gefragt“) oder dieselbe Frage noch einmal stellen muss. Das Modell lernt, nicht zuzuhören. Schreiben Sie eine Antwort, die auf die Frage eingeht, und nehmen Sie die Beschwerde heraus. Eine Antwort auf alles findet eine andere Prüfung.</translation>
    </message>
    <message>
        <source>a reply of which the user complains</source>
        <translation>eine Antwort, über die sich der Nutzer beschwert</translation>
    </message>
    <message>
        <source>“{0}”, says the user of this reply.</source>
        <translation>„{0}“, sagt der Nutzer zu dieser Antwort.</translation>
    </message>
    <message>
        <source>Write one that takes up the question, and take the complaint out.</source>
        <translation>Schreiben Sie eine, die auf die Frage eingeht, und nehmen Sie die Beschwerde heraus.</translation>
    </message>
    <message>
        <source>a question that is asked again, word for word</source>
        <translation>eine Frage, die Wort für Wort noch einmal gestellt wird</translation>
    </message>
    <message>
        <source>Behind this reply the user asks the same again: “{0}”.</source>
        <translation>Nach dieser Antwort fragt der Nutzer dasselbe noch einmal: „{0}“.</translation>
    </message>
    <message>
        <source>Write one that takes up the question, and take the second question out.</source>
        <translation>Schreiben Sie eine, die auf die Frage eingeht, und nehmen Sie die zweite Frage heraus.</translation>
    </message>
    <message>
        <source>Feeling turns without a reason</source>
        <translation>Gefühl schlägt ohne Grund um</translation>
    </message>
    <message>
        <source>A character who says “I hate you” in one reply and “I love you” in the next, or sobs in one and giggles in the next, with nothing between that could have changed it. The model learns a character without a memory. Give the change a reason, or let the feeling last. An apology, a jest, a deed or a long turn between counts as a reason.</source>
        <translation>Eine Figur, die in einer Antwort „Ich hasse dich“ sagt und in der nächsten „Ich liebe dich“ oder in einer schluchzt und in der nächsten kichert, ohne dass dazwischen etwas geschieht, das es geändert haben könnte. Das Modell lernt eine Figur ohne Gedächtnis. Geben Sie dem Wandel einen Grund, oder lassen Sie das Gefühl andauern. Als Grund gilt eine Entschuldigung, ein Scherz, eine Tat oder ein langer Beitrag dazwischen.</translation>
    </message>
    <message>
        <source>a feeling that turns round without a reason</source>
        <translation>ein Gefühl, das ohne Grund umschlägt</translation>
    </message>
    <message>
        <source>“{0}” here, “{1}” in the reply before, and nothing between gives a reason.</source>
        <translation>Hier „{0}“, in der Antwort davor „{1}“, und nichts dazwischen gibt einen Grund.</translation>
    </message>
    <message>
        <source>Give the change a reason, or let the feeling last.</source>
        <translation>Geben Sie dem Wandel einen Grund, oder lassen Sie das Gefühl andauern.</translation>
    </message>
    <message>
        <source>Nothing but a greeting</source>
        <translation>Nur eine Begrüßung</translation>
    </message>
    <message>
        <source>A conversation that is over when both have said hello, where more than one in a hundred are like that. A few teach the model to greet; many teach it that this is what talking is. Carry some of them on, and leave the rest out of the export. You can set how many there may be.</source>
        <translation>Ein Gespräch, das vorbei ist, wenn beide Hallo gesagt haben, wo mehr als eines von hundert so ist. Einige wenige lehren das Modell zu grüßen; viele lehren es, dass ein Gespräch nicht mehr ist. Führen Sie einige davon weiter, und lassen Sie die übrigen aus dem Export weg. Sie können festlegen, wie viele es sein dürfen.</translation>
    </message>
    <message>
        <source>Flag them when they are more than</source>
        <translation>Melden, wenn es mehr sind als</translation>
    </message>
    <message>
        <source>% of the conversations</source>
        <translation>% der Gespräche</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations are nothing but a greeting, as this one is. Carry it on, or leave it out of the export.</source>
        <translation>{0:,} von {1:,} Gesprächen sind nur eine Begrüßung, so auch dieses. Führen Sie es weiter, oder lassen Sie es aus dem Export weg.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} conversations are nothing but a greeting.</source>
        <translation>{0:,} von {1:,} Gesprächen sind nur eine Begrüßung.</translation>
    </message>
    <message>
        <source>Leaves everything to the other</source>
        <translation>Überlässt alles dem anderen</translation>
    </message>
    <message>
        <source>Three or more replies in a row that end by leaving it to the other one (“It&apos;s up to you”, “What do you want to do?”, “*waits for your answer*”), or that begin by asking back what was said. The model learns to wait in place of doing something. Let the speaker want something, and do it. A matter of taste, so it is off at first.</source>
        <translation>Drei oder mehr Antworten hintereinander, die damit enden, alles dem anderen zu überlassen („Das liegt bei dir“, „Was möchtest du tun?“, „*wartet auf deine Antwort*“), oder die damit beginnen, das Gesagte zurückzufragen. Das Modell lernt zu warten, statt etwas zu tun. Lassen Sie die Figur etwas wollen und es tun. Geschmackssache, deshalb zunächst aus.</translation>
    </message>
    <message>
        <source>replies in a row that leave it to the other one</source>
        <translation>Antworten hintereinander, die es dem anderen überlassen</translation>
    </message>
    <message>
        <source>“{0}”: {1} replies in a row end by leaving it to the other one.</source>
        <translation>„{0}“: {1} Antworten hintereinander enden damit, es dem anderen zu überlassen.</translation>
    </message>
    <message>
        <source>Let the speaker want something, and do it.</source>
        <translation>Lassen Sie die Figur etwas wollen und es tun.</translation>
    </message>
    <message>
        <source>replies in a row that ask back what was said</source>
        <translation>Antworten hintereinander, die das Gesagte zurückfragen</translation>
    </message>
    <message>
        <source>“{0}”: {1} replies in a row begin by asking back what was said.</source>
        <translation>„{0}“: {1} Antworten hintereinander beginnen damit, das Gesagte zurückzufragen.</translation>
    </message>
    <message>
        <source>Begin some of them with something new.</source>
        <translation>Lassen Sie einige davon mit etwas Neuem beginnen.</translation>
    </message>
    <message>
        <source>No conversation of “{0}” can be read so.</source>
        <translation>So lässt sich kein Gespräch aus „{0}“ lesen.</translation>
    </message>
    <message>
        <source>“{0}” could not be opened.</source>
        <translation>„{0}“ konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written. Choose another place.</source>
        <translation>„{0}“ kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
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
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
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
        <translation>Noch leer. Schreiben Sie hier.</translation>
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
        <source>“{0}” is open in another window. Here you can look, but not change anything.</source>
        <translation>„{0}“ ist in einem anderen Fenster geöffnet. Hier können Sie lesen, aber nichts ändern.</translation>
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
        <source>The project file “{0}” is damaged. It stays as it is; what can be read of it can be put into a new project, or you can go back to a backup.</source>
        <translation>Die Projektdatei „{0}“ ist beschädigt. Sie bleibt, wie sie ist; was von ihr zu lesen ist, lässt sich in ein neues Projekt legen, oder Sie gehen zu einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>{0} places in “{1}” could not be read or were mended. Everything else is here.</source>
        <translation>{0} Stellen in „{1}“ konnten nicht gelesen werden oder wurden ausgebessert. Alles andere ist da.</translation>
    </message>
    <message>
        <source>One place in “{0}” could not be read or was mended. Everything else is here.</source>
        <translation>Eine Stelle in „{0}“ konnte nicht gelesen werden oder wurde ausgebessert. Alles andere ist da.</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>Sehen, was sich tun lässt</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your work is kept; you can go on.</source>
        <translation>Im Programm ging etwas schief. Ihre Arbeit ist aufbewahrt; Sie können weitermachen.</translation>
    </message>
    <message>
        <source>The program stopped by itself the last time. Your work is kept.</source>
        <translation>Beim letzten Mal hat das Programm von selbst aufgehört. Die Arbeit ist gesichert.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
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
        <source>While you work, the project is copied now and then; the preferences say how often and where. Going back to a copy keeps the project as it is now as one more backup, so nothing is lost.</source>
        <translation>Während Sie arbeiten, wird das Projekt ab und zu kopiert; die Einstellungen sagen, wie oft und wohin. Wer zu einer Kopie zurückgeht, behält das Projekt, wie es jetzt ist, als weitere Sicherung; es geht also nichts verloren.</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>“Make one now” makes the first one.</source>
        <translation>„Jetzt eine machen“ legt die erste an.</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Zu dieser zurückgehen</translation>
    </message>
    <message>
        <source>Conversations that going back changes</source>
        <translation>Gespräche, die das Zurückgehen ändert</translation>
    </message>
    <message>
        <source>What going back changes in the conversation</source>
        <translation>Was das Zurückgehen im Gespräch ändert</translation>
    </message>
    <message>
        <source>Looking at what going back changes…</source>
        <translation>Nachsehen, was das Zurückgehen ändert …</translation>
    </message>
    <message>
        <source>The first {0:,} are listed.</source>
        <translation>Die ersten {0:,} sind aufgeführt.</translation>
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
        <source>System prompt…</source>
        <translation>Systemprompt …</translation>
    </message>
    <message>
        <source>Put into the rewrite queue</source>
        <translation>In die Überarbeitung legen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
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
    <name>BulkPrompt</name>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Prompts that there are</source>
        <translation>Prompts, die es gibt</translation>
    </message>
    <message>
        <source>Nothing: takes the system prompt away</source>
        <translation>Nichts: nimmt den Systemprompt weg</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Give them this prompt</source>
        <translation>Ihnen diesen Prompt geben</translation>
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
        <source>Tick “Show facts that agree, too” to see what is said of each.</source>
        <translation>Kreuzen Sie „Auch Fakten zeigen, die übereinstimmen“ an, um zu sehen, was von jeder gesagt wird.</translation>
    </message>
    <message>
        <source>No sentence was found that states a fact, such as “Mira is 31 years old.”</source>
        <translation>Es fand sich kein Satz, der einen Fakt nennt, wie „Mira is 31 years old.“</translation>
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
    <name>CellStatus</name>
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
        <source>Show the one found {1}</source>
        <translation>Den Fund zeigen ({1})</translation>
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
        <source>Put all that are shown into the rewrite queue</source>
        <translation>Alle gezeigten in die Überarbeitung gelegt</translation>
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
    <name>Closing</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ColumnedTable</name>
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
        <source>Order of columns and layouts…</source>
        <translation>Reihenfolge der Spalten und Anordnungen …</translation>
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
    <name>ColumnsChooser</name>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Tick what you want to see. The order is that from left to right.</source>
        <translation>Kreuzen Sie an, was Sie sehen wollen. Die Reihenfolge ist die von links nach rechts.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Further to the left (Alt+Up)</source>
        <translation>Weiter nach links (Alt+Auf)</translation>
    </message>
    <message>
        <source>Further to the right (Alt+Down)</source>
        <translation>Weiter nach rechts (Alt+Ab)</translation>
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
        <source>Kept layouts</source>
        <translation>Gemerkte Anordnungen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep this layout under a name</source>
        <translation>Diese Anordnung unter einem Namen merken</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Name der Anordnung</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>Wie es zuerst war</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Kept the layout “{0}”</source>
        <translation>Die Anordnung „{0}“ gemerkt</translation>
    </message>
    <message>
        <source>Deleted the layout “{0}”</source>
        <translation>Die Anordnung „{0}“ gelöscht</translation>
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
        <source>“{0}” is open for reading only, so nothing was changed.</source>
        <translation>„{0}“ ist nur zum Lesen geöffnet, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Close the other window, then open it again.</source>
        <translation>Schließen Sie das andere Fenster und öffnen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message>
        <source>Compare this conversation</source>
        <translation>Dieses Gespräch vergleichen</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Den Vergleich schließen</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>As it became</source>
        <translation>Wie es wurde</translation>
    </message>
    <message>
        <source>Bring it back as it was</source>
        <translation>Zurückholen, wie es war</translation>
    </message>
    <message>
        <source>All turns of this conversation; one step of History</source>
        <translation>Alle Beiträge dieses Gesprächs; ein Schritt im Verlauf</translation>
    </message>
    <message>
        <source>The file it came from</source>
        <translation>Die Datei, aus der es kam</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>This conversation was not there yet.</source>
        <translation>Dieses Gespräch gab es da noch nicht.</translation>
    </message>
    <message>
        <source>This conversation was no longer there.</source>
        <translation>Dieses Gespräch gab es da nicht mehr.</translation>
    </message>
    <message>
        <source>All turns are the same.</source>
        <translation>Alle Beiträge sind gleich.</translation>
    </message>
    <message>
        <source>1 of {0:,} turns differs.</source>
        <translation>1 von {0:,} Beiträgen unterscheidet sich.</translation>
    </message>
    <message>
        <source>{0:,} turns differ.</source>
        <translation>{0:,} Beiträge unterscheiden sich.</translation>
    </message>
    <message>
        <source>Brought back conversation {0:,} as in “{1}”</source>
        <translation>Gespräch {0:,} zurückgeholt wie in „{1}“</translation>
    </message>
    <message>
        <source>Brought back conversation {0:,} as in its file</source>
        <translation>Gespräch {0:,} zurückgeholt wie in seiner Datei</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
    <name>ConversationNotes</name>
    <message>
        <source>1 note on words</source>
        <translation>1 Notiz zu Wörtern</translation>
    </message>
    <message>
        <source>{0:,} notes on words</source>
        <translation>{0:,} Notizen zu Wörtern</translation>
    </message>
    <message>
        <source>words that are gone</source>
        <translation>Wörter, die nicht mehr da sind</translation>
    </message>
    <message>
        <source>Changed a note on words</source>
        <translation>Eine Notiz zu Wörtern geändert</translation>
    </message>
    <message>
        <source>Removed a note on words</source>
        <translation>Eine Notiz zu Wörtern entfernt</translation>
    </message>
    <message>
        <source>Noted on “{0}”</source>
        <translation>Zu „{0}“ notiert</translation>
    </message>
</context>
<context>
    <name>ConversationTable</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Rows can be moved while the table stands in the order of the dataset.</source>
        <translation>Zeilen lassen sich bewegen, solange die Tabelle in der Reihenfolge des Datensatzes steht.</translation>
    </message>
    <message>
        <source>Choose a cell with the arrow keys: status, texts, note, tags or prompt.</source>
        <translation>Wählen Sie mit den Pfeiltasten eine Zelle: Stand, Texte, Notiz, Schlagwörter oder Prompt.</translation>
    </message>
    <message>
        <source>There is nothing to write into here. Open the conversation instead.</source>
        <translation>Hier gibt es nichts hineinzuschreiben. Öffnen Sie stattdessen das Gespräch.</translation>
    </message>
</context>
<context>
    <name>ConversationTold</name>
    <message>
        <source>1 flag</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <source>{0} flags</source>
        <translation>{0} Markierungen</translation>
    </message>
    <message>
        <source>1 misspelt word</source>
        <translation>1 falsch geschriebenes Wort</translation>
    </message>
    <message>
        <source>{0} misspelt words</source>
        <translation>{0} falsch geschriebene Wörter</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} Notizen</translation>
    </message>
    <message>
        <source>The other turn of this role here has {0:,} words.</source>
        <translation>Der andere Beitrag dieser Rolle hat hier {0:,} Wörter.</translation>
    </message>
    <message>
        <source>The {0:,} other turns of this role here have {1:,} to {2:,} words, half of them at most {3:,}.</source>
        <translation>Die {0:,} anderen Beiträge dieser Rolle haben hier {1:,} bis {2:,} Wörter, die Hälfte davon höchstens {3:,}.</translation>
    </message>
    <message>
        <source>Half of all replies of the dataset have at most {0:,}.</source>
        <translation>Die Hälfte aller Antworten des Datensatzes hat höchstens {0:,}.</translation>
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
    <name>ConversationWords</name>
    <message>
        <source>Corrected “{0}” to “{1}”</source>
        <translation>„{0}“ in „{1}“ berichtigt</translation>
    </message>
    <message>
        <source>Learned the word “{0}”</source>
        <translation>Das Wort „{0}“ gelernt</translation>
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
        <source>Kept conversation {0} of {1} that are alike</source>
        <translation>Gespräch {0} von {1} ähnlichen behalten</translation>
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
        <source>Choose the model&apos;s tokenizer.json…</source>
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
        <source>The model&apos;s tokenizer</source>
        <translation>Der Tokenizer des Modells</translation>
    </message>
    <message>
        <source>Tokenizers (tokenizer.json *.json);;All files (*)</source>
        <translation>Tokenizer (tokenizer.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The model&apos;s chat template</source>
        <translation>Die Chatvorlage des Modells</translation>
    </message>
    <message>
        <source>Chat templates (*.jinja *.j2 *.json *.txt);;All files (*)</source>
        <translation>Chatvorlagen (*.jinja *.j2 *.json *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>“{0}” is damaged</source>
        <translation>„{0}“ ist beschädigt</translation>
    </message>
    <message>
        <source>The file “{0}” is no longer as the program wrote it: a drive that fails, a copy that was cut off, or a program that syncs files can do that. Whatever you choose here, nothing is thrown away.</source>
        <translation>Die Datei „{0}“ ist nicht mehr so, wie das Programm sie geschrieben hat: ein Laufwerk, das versagt, eine abgeschnittene Kopie oder ein Abgleichprogramm können daran schuld sein. Was Sie hier auch wählen, nichts wird weggeworfen.</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>Öffnen, was zu lesen ist</translation>
    </message>
    <message>
        <source>Everything that is still whole goes into a new project beside it, and you are told what was lost.</source>
        <translation>Alles, was noch heil ist, kommt in ein neues Projekt daneben, und Sie erfahren, was verloren ging.</translation>
    </message>
    <message>
        <source>Or go back to a backup</source>
        <translation>Oder zu einer Sicherung zurückgehen</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>There is no backup of it.</source>
        <translation>Davon gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Zu dieser zurückgehen</translation>
    </message>
    <message>
        <source>Open the new project</source>
        <translation>Das neue Projekt öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Lost: {0}</source>
        <translation>Verloren: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
    <message>
        <source>What could be read and what was lost</source>
        <translation>Was zu lesen war und was verloren ging</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no file “{0}”.</source>
        <translation>Es gibt keine Datei „{0}“.</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>What changed in the conversation</source>
        <translation>Was sich im Gespräch geändert hat</translation>
    </message>
    <message>
        <source>who speaks</source>
        <translation>wer spricht</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>the call it answers</source>
        <translation>der beantwortete Aufruf</translation>
    </message>
    <message>
        <source>other texts</source>
        <translation>andere Texte</translation>
    </message>
    <message>
        <source>pictures or other details</source>
        <translation>Bilder oder andere Einzelheiten</translation>
    </message>
    <message>
        <source>{0}, differs in {1}</source>
        <translation>{0}, unterscheidet sich: {1}</translation>
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
        <translation>Beheben, was die Prüfungen fanden</translation>
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
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
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
        <source>Show what is left out</source>
        <translation>Zeigen, was ausgenommen ist</translation>
    </message>
    <message>
        <source>Every conversation is left out. Take in those that are to go.</source>
        <translation>Jedes Gespräch ist ausgenommen. Nehmen Sie die auf, die hinausgehen sollen.</translation>
    </message>
    <message>
        <source>The project has no conversation yet. “Add to this project…” in the File menu brings some.</source>
        <translation>Das Projekt hat noch kein Gespräch. „Zu diesem Projekt hinzufügen …“ im Menü Datei bringt welche.</translation>
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
        <source>What was found is in “{0}”.</source>
        <translation>Das Gefundene steht in „{0}“.</translation>
    </message>
    <message>
        <source>1 conversation is in “{0}”.</source>
        <translation>1 Gespräch ist in „{0}“.</translation>
    </message>
    <message>
        <source>{1} conversations are in “{0}”.</source>
        <translation>{1} Gespräche sind in „{0}“.</translation>
    </message>
    <message>
        <source>Write the source to</source>
        <translation>Die Quelle schreiben nach</translation>
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
    <name>FacetSection</name>
    <message>
        <source>Narrow the list</source>
        <translation>Die Liste eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the list {0}</source>
        <translation>Die Liste eingrenzen: {0}</translation>
    </message>
    <message>
        <source>A–Z</source>
        <translation>A–Z</translation>
    </message>
    <message>
        <source>In the order of the alphabet instead of the most frequent first</source>
        <translation>Nach dem Alphabet statt die häufigsten zuerst</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zusammengeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Fold these away</source>
        <translation>Diese zusammenklappen</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
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
        <source>Your work</source>
        <translation>Ihre Arbeit</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit einer Notiz</translation>
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
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Since the last version</source>
        <translation>Seit der letzten Version</translation>
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
        <source>Show all {0:,} flagged</source>
        <translation>Alle {0:,} markierten zeigen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Put these conversations into the rewrite queue</source>
        <translation>Diese Gespräche in die Überarbeitung legen</translation>
    </message>
    <message>
        <source>Put into the rewrite queue: {0}</source>
        <translation>In die Überarbeitung legen: {0}</translation>
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
        <translation>In</translation>
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
    <message>
        <source>Fixed {0:,} place ({1})</source>
        <translation>{0:,} Stelle behoben ({1})</translation>
    </message>
    <message>
        <source>{0}: {1:,} place</source>
        <translation>{0}: {1:,} Stelle</translation>
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
    <name>FollowedChanges</name>
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
        <source>No chapter has any of these words. Try other ones.</source>
        <translation>In keinem Kapitel steht eines dieser Wörter. Versuchen Sie es mit anderen.</translation>
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
        <source>Keep the token in this computer&apos;s keyring</source>
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
    <name>KeyButton</name>
    <message>
        <source>{0} (key {1})</source>
        <translation>{0} (Taste {1})</translation>
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
        <source>1 conversation</source>
        <translation>1 Gespräch</translation>
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
        <source>&amp;Kept filters</source>
        <translation>&amp;Gemerkte Filter</translation>
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
        <source>“{0}” has {1}. Your project has {2}.</source>
        <translation>„{0}“ hat {1}. Ihr Projekt hat {2}.</translation>
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
        <source>• System prompts: only there {0}, in both {1}.</source>
        <translation>• Systemprompts: nur dort {0}, in beiden {1}.</translation>
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
    <name>MoreFacets</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This dataset holds nothing beside its turns</source>
        <translation>Dieser Datensatz enthält nichts neben seinen Beiträgen</translation>
    </message>
    <message>
        <source>Put the field “{0}” among the filters</source>
        <translation>Das Feld „{0}“ unter die Filter genommen</translation>
    </message>
    <message>
        <source>Took the field “{0}” from the filters</source>
        <translation>Das Feld „{0}“ aus den Filtern genommen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Read as a conversation copied from a dataset.</source>
        <translation>Gelesen als Gespräch, das aus einem Datensatz kopiert ist.</translation>
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
    <name>NoteCard</name>
    <message>
        <source>Note on words</source>
        <translation>Notiz zu Wörtern</translation>
    </message>
    <message>
        <source>These words are no longer in the turn.</source>
        <translation>Diese Wörter stehen nicht mehr im Beitrag.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note to yourself. It is never exported.</source>
        <translation>Eine Notiz für Sie selbst. Sie wird nie exportiert.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
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
    <name>NumberFacets</name>
    <message>
        <source>{0:,} or more</source>
        <translation>{0:,} oder mehr</translation>
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
        <source>A copy is in “{0}”. You go on in “{1}”.</source>
        <translation>Eine Kopie liegt in „{0}“. Sie arbeiten in „{1}“ weiter.</translation>
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
        <source>Your list is empty.</source>
        <translation>Ihre Liste ist leer.</translation>
    </message>
    <message>
        <source>Write the first words above, for example “little did she know”.</source>
        <translation>Schreiben Sie oben die ersten Wörter hinein, zum Beispiel „was sie nicht wusste“.</translation>
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
        <source>None yet. “Ignore everywhere” on the card of a flag puts its words here.</source>
        <translation>Noch keine. „Überall übergehen“ auf der Karte einer Markierung stellt ihre Wörter hierher.</translation>
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
        <source>A phrase stands here when far more conversations share it than an ordinary one would reach.</source>
        <translation>Eine Wendung steht hier, wenn sie weit mehr Gespräche gemeinsam haben, als eine gewöhnliche erreichen würde.</translation>
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
    <name>PlaceWalk</name>
    <message>
        <source>Search for something first: Ctrl+F.</source>
        <translation>Suchen Sie zuerst etwas: Strg+F.</translation>
    </message>
    <message>
        <source>Still looking. Nothing further was found so far.</source>
        <translation>Es wird noch gesucht. Weiter wurde bisher nichts gefunden.</translation>
    </message>
    <message>
        <source>None of the conversations shown holds it.</source>
        <translation>Keines der gezeigten Gespräche enthält es.</translation>
    </message>
    <message>
        <source>That was the last place. Shift+F3 goes back up.</source>
        <translation>Das war die letzte Stelle. Umschalt+F3 geht zurück.</translation>
    </message>
    <message>
        <source>That was the first place. F3 goes down.</source>
        <translation>Das war die erste Stelle. F3 geht weiter.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Forget recent projects and searches</source>
        <translation>Letzte Projekte und Suchen vergessen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Was gemerkt wird</translation>
    </message>
    <message>
        <source>Nothing that you write or open leaves this computer. What the program remembers between two starts lies in {0}.</source>
        <translation>Nichts, was Sie schreiben oder öffnen, verlässt diesen Rechner. Was sich das Programm zwischen zwei Starts merkt, liegt in {0}.</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
    <message>
        <source>Tokenizers (tokenizer.json *.json);;All files (*)</source>
        <translation>Tokenizer (tokenizer.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
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
        <source>1 family of nearly the same ones</source>
        <translation>1 Familie von fast gleichen</translation>
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
        <source>All conversations with a system prompt have the same one.</source>
        <translation>Alle Gespräche mit einem Systemprompt haben denselben.</translation>
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
    <name>PromptsTree</name>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
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
        <source>Library</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>{0:,} wordings: {1}</source>
        <translation>{0:,} Wortlaute: {1}</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Answered “{0}”: {1}</source>
        <translation>„{0}“ geantwortet: {1}</translation>
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
        <source>It is kept with the source; “Sources and import report…” in the File menu changes it later.</source>
        <translation>Es bleibt bei der Quelle; „Quellen und Importbericht …“ im Menü Datei ändert es später.</translation>
    </message>
    <message>
        <source>Do not open it</source>
        <translation>Nicht öffnen</translation>
    </message>
</context>
<context>
    <name>QueueControls</name>
    <message>
        <source>The queue is full: it holds {0:,} conversations.</source>
        <translation>Die Überarbeitung ist voll: sie fasst {0:,} Gespräche.</translation>
    </message>
    <message>
        <source>One conversation waits in the rewrite queue. F6 leads to it.</source>
        <translation>Ein Gespräch wartet auf Überarbeitung. F6 führt zu ihm.</translation>
    </message>
    <message>
        <source>{0:,} conversations wait in the rewrite queue. F6 leads from one to the next.</source>
        <translation>{0:,} Gespräche warten auf Überarbeitung. F6 führt von einem zum nächsten.</translation>
    </message>
    <message>
        <source>Nothing waits in the rewrite queue.</source>
        <translation>Nichts wartet auf Überarbeitung.</translation>
    </message>
    <message>
        <source>This is the last one that waits in the queue.</source>
        <translation>Das ist das letzte, das auf Überarbeitung wartet.</translation>
    </message>
    <message>
        <source>The queue is through: {0:,} done, {1:,} skipped.</source>
        <translation>Die Überarbeitung ist durch: {0:,} erledigt, {1:,} übersprungen.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Rewrite queue</source>
        <translation>Überarbeitung</translation>
    </message>
    <message>
        <source>Back to the filters; the queue stays</source>
        <translation>Zurück zu den Filtern; die Überarbeitung bleibt</translation>
    </message>
    <message>
        <source>Close the rewrite queue</source>
        <translation>Die Überarbeitung schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Rewritten today</source>
        <translation>Heute überarbeitet</translation>
    </message>
    <message>
        <source>Aim for a day</source>
        <translation>Ziel für einen Tag</translation>
    </message>
    <message>
        <source>How many to rewrite in a day</source>
        <translation>Wie viele an einem Tag zu überarbeiten sind</translation>
    </message>
    <message>
        <source>Nothing waits to be rewritten. Filter, or choose conversations, and put them in: then F6 leads from one to the next, and what you rewrote is counted.</source>
        <translation>Nichts wartet auf Überarbeitung. Filtern Sie, oder wählen Sie Gespräche, und legen Sie sie hinein: dann führt F6 von einem zum nächsten, und was Sie überarbeitet haben, wird gezählt.</translation>
    </message>
    <message>
        <source>Bring the queue back</source>
        <translation>Die Überarbeitung zurückholen</translation>
    </message>
    <message>
        <source>Next (F6)</source>
        <translation>Nächstes (F6)</translation>
    </message>
    <message>
        <source>To the next one that waits. One that you rewrote counts as done.</source>
        <translation>Zum nächsten, das wartet. Eines, das Sie überarbeitet haben, gilt als erledigt.</translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation>Erledigt, und weiter zum nächsten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>It comes again after all the others (Shift+F6)</source>
        <translation>Es kommt nach allen anderen noch einmal (Umschalt+F6)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>It stays as it is</source>
        <translation>Es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Empty the queue</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Put in all {0:,} shown</source>
        <translation>Alle {0:,} gezeigten vormerken</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} done</source>
        <translation>{0:,} von {1:,} erledigt</translation>
    </message>
    <message>
        <source>{0:,} skipped</source>
        <translation>{0:,} übersprungen</translation>
    </message>
    <message>
        <source>{0:,} for later</source>
        <translation>{0:,} für später</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} rewritten today. That is today&apos;s aim.</source>
        <translation>{0:,} von {1:,} heute überarbeitet. Das ist das Ziel für heute.</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} rewritten today</source>
        <translation>{0:,} von {1:,} heute überarbeitet</translation>
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
    <name>RecentSearches</name>
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
        <translation>In</translation>
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
        <source>User&apos;s turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>Assistant&apos;s turns</source>
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
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>“Rose” does not find “rose”.</source>
        <translation>„Rose“ findet „rose“ nicht.</translation>
    </message>
    <message>
        <source>Keep capitals</source>
        <translation>Groß/klein behalten</translation>
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
        <source>Replace {0:,}</source>
        <translation>{0:,} ersetzen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
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
        <source>It is in “{0}”.</source>
        <translation>Er liegt in „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}. Choose another place.</source>
        <translation>„{0}“ kann nicht geschrieben werden: {1}. Wählen Sie einen anderen Ort.</translation>
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
    <name>Review</name>
    <message>
        <source>You were reviewing here: {0:,} looked at today.</source>
        <translation>Sie haben hier durchgesehen: {0:,} heute angesehen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>That was the last one shown. {0:,} of {1:,} looked at today, {2:,} approved.</source>
        <translation>Das war das letzte gezeigte. {0:,} von {1:,} heute angesehen, {2:,} freigegeben.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Durchzusehen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ausnehmen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Write in the text</source>
        <translation>In den Text schreiben</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Die Durchsicht beenden</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} looked at today</source>
        <translation>{0:,} von {1:,} heute angesehen</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Back to the keys</source>
        <translation>Zurück zu den Tasten</translation>
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
    <name>SameChange</name>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>„{0}“ wird zu „{1}“</translation>
    </message>
    <message>
        <source>“{0}” is cut</source>
        <translation>„{0}“ wird gestrichen</translation>
    </message>
</context>
<context>
    <name>SameChangeBar</name>
    <message>
        <source>Show them</source>
        <translation>Sie zeigen</translation>
    </message>
    <message>
        <source>Do not offer this change again</source>
        <translation>Diese Änderung nicht mehr anbieten</translation>
    </message>
    <message>
        <source>The same change fits 1 other turn</source>
        <translation>Dieselbe Änderung passt auf 1 anderen Beitrag</translation>
    </message>
    <message>
        <source>The same change fits {0:,} other turns</source>
        <translation>Dieselbe Änderung passt auf {0:,} andere Beiträge</translation>
    </message>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>„{0}“ wird zu „{1}“</translation>
    </message>
    <message>
        <source>“{0}” is cut</source>
        <translation>„{0}“ wird gestrichen</translation>
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
    <name>SavedFilters</name>
    <message>
        <source>Ready and kept</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Merken …</translation>
    </message>
    <message>
        <source>Keep the filter of now under a name, with the project</source>
        <translation>Den jetzigen Filter unter einem Namen beim Projekt merken</translation>
    </message>
    <message>
        <source>Still to mend</source>
        <translation>Noch auszubessern</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Name of this filter</source>
        <translation>Filtername</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{0}
Click: show these. Right click: rename, replace, delete.</source>
        <translation>{0}
Klick: diese zeigen. Rechtsklick: umbenennen, ersetzen, löschen.</translation>
    </message>
    <message>
        <source>{0}, {1:,} conversations</source>
        <translation>{0}, {1:,} Gespräche</translation>
    </message>
    <message>
        <source>{0:,} conversations</source>
        <translation>{0:,} Gespräche</translation>
    </message>
    <message>
        <source>Renamed the filter “{0}” to “{1}”</source>
        <translation>Den Filter „{0}“ in „{1}“ umbenannt</translation>
    </message>
    <message>
        <source>Kept the filter “{0}”</source>
        <translation>Den Filter „{0}“ gemerkt</translation>
    </message>
    <message>
        <source>Changed the kept filter “{0}”</source>
        <translation>Den gemerkten Filter „{0}“ geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Keep the filter of now in its place</source>
        <translation>Den jetzigen Filter an seiner Stelle merken</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted the filter “{0}”</source>
        <translation>Den Filter „{0}“ gelöscht</translation>
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
        <translation>Groß/klein beachten</translation>
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
        <source>in the dataset&apos;s other fields</source>
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
        <source>User&apos;s turns</source>
        <translation>Beiträge des Nutzers</translation>
    </message>
    <message>
        <source>Assistant&apos;s turns</source>
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
        <source>Write what to find into the field above.</source>
        <translation>Schreiben Sie oben ins Feld, was gesucht wird.</translation>
    </message>
    <message>
        <source>Found nowhere.</source>
        <translation>Nirgends gefunden.</translation>
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
        <source>{0} in {1:,} conversations</source>
        <translation>{0} in {1:,} Gesprächen</translation>
    </message>
    <message>
        <source>{0} in 1 conversation</source>
        <translation>{0} in 1 Gespräch</translation>
    </message>
    <message>
        <source>{0} so far…</source>
        <translation>bisher {0} …</translation>
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
        <translation>Gespräche dazu zeigen</translation>
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
        <source>Read from “{0}” ({1}{2}): {3}. {4}</source>
        <translation>Gelesen aus „{0}“ ({1}{2}): {3}. {4}</translation>
    </message>
    <message>
        <source>“{0}” is no longer there. Choose the file that takes its place.</source>
        <translation>„{0}“ ist nicht mehr da. Wählen Sie die Datei, die an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>The file that takes its place</source>
        <translation>Die Datei, die an ihre Stelle tritt</translation>
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
        <source>Nobody is named yet. Name who speaks in the menu of a turn, or add a character below, with a card that says who they are.</source>
        <translation>Noch ist niemand benannt. Nennen Sie im Menü eines Beitrags, wer spricht, oder fügen Sie unten eine Figur hinzu, mit einer Karte, die sagt, wer sie ist.</translation>
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
    <name>Spelling</name>
    <message>
        <source>the American way</source>
        <translation>auf amerikanische Art</translation>
    </message>
    <message>
        <source>the British way</source>
        <translation>auf britische Art</translation>
    </message>
    <message>
        <source>Most of this dataset is spelled {0} ({1:,} words such as “{2}”), some {3} ({4:,}, such as “{5}”). Which shall be right here?</source>
        <translation>Der größte Teil dieses Datensatzes ist {0} geschrieben ({1:,} Wörter wie „{2}“), einiges {3} ({4:,}, etwa „{5}“). Was soll hier richtig sein?</translation>
    </message>
    <message>
        <source>American</source>
        <translation>Amerikanisch</translation>
    </message>
    <message>
        <source>British</source>
        <translation>Britisch</translation>
    </message>
    <message>
        <source>Chose how words are spelled</source>
        <translation>Gewählt, wie Wörter geschrieben werden</translation>
    </message>
    <message>
        <source>Spelling goes by the dataset</source>
        <translation>Die Rechtschreibung richtet sich nach dem Datensatz</translation>
    </message>
</context>
<context>
    <name>SpellingDialog</name>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>&amp;Underline misspelt words while typing</source>
        <translation>Falsch geschriebene Wörter beim Schreiben &amp;unterstreichen</translation>
    </message>
    <message>
        <source>Names of speakers and characters, and words with a capital that come up in several conversations, count as right. Code, addresses and abbreviations are left alone.</source>
        <translation>Namen von Sprechern und Figuren und Wörter mit großem Anfangsbuchstaben, die in mehreren Gesprächen vorkommen, gelten als richtig. Code, Adressen und Abkürzungen bleiben in Ruhe.</translation>
    </message>
    <message>
        <source>Words of this project</source>
        <translation>Wörter dieses Projekts</translation>
    </message>
    <message>
        <source>A word that is right</source>
        <translation>Ein Wort, das richtig ist</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>Words learned for this project</source>
        <translation>Für dieses Projekt gelernte Wörter</translation>
    </message>
    <message>
        <source>None yet. The menu of an underlined word has “Learn”; a word can be written above as well.</source>
        <translation>Noch keine. Das Menü eines unterstrichenen Wortes hat „Lernen“; ein Wort lässt sich auch oben hinschreiben.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Write one word.</source>
        <translation>Schreiben Sie ein Wort.</translation>
    </message>
    <message>
        <source>Learned the word “{0}”</source>
        <translation>Das Wort „{0}“ gelernt</translation>
    </message>
    <message>
        <source>Took the word “{0}” back</source>
        <translation>Das Wort „{0}“ zurückgenommen</translation>
    </message>
    <message>
        <source>Took {0:,} learned words back</source>
        <translation>{0:,} gelernte Wörter zurückgenommen</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>Wörterbücher</translation>
    </message>
    <message>
        <source>A text is read by the dictionary of its language; one without a dictionary is left alone. Add the .aff and .dic files of a language, for example those that come with LibreOffice.</source>
        <translation>Ein Text wird mit dem Wörterbuch seiner Sprache gelesen; einer ohne Wörterbuch bleibt in Ruhe. Fügen Sie die Dateien .aff und .dic einer Sprache hinzu, zum Beispiel die, die mit LibreOffice kommen.</translation>
    </message>
    <message>
        <source>&amp;Add a dictionary…</source>
        <translation>Ein Wörterbuch &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>{0} (added by you)</source>
        <translation>{0} (von Ihnen hinzugefügt)</translation>
    </message>
    <message>
        <source>As in most of the dataset: {0}</source>
        <translation>Wie meist im Datensatz: {0}</translation>
    </message>
    <message>
        <source>As in most of the dataset</source>
        <translation>Wie im größten Teil des Datensatzes</translation>
    </message>
    <message>
        <source>{0} of this project</source>
        <translation>{0} dieses Projekts</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>Ein Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>Dictionaries (*.dic *.aff)</source>
        <translation>Wörterbücher (*.dic *.aff)</translation>
    </message>
    <message>
        <source>Reading the dictionary…</source>
        <translation>Das Wörterbuch wird gelesen …</translation>
    </message>
    <message>
        <source>{0} was added.</source>
        <translation>{0} kam hinzu.</translation>
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
        <source>The checks found nothing to mend. Read a few conversations, or look at the Balance page.</source>
        <translation>Die Prüfungen fanden nichts auszubessern. Lesen Sie ein paar Gespräche, oder sehen Sie auf die Seite Balance.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
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
    <name>TableControls</name>
    <message>
        <source>Set the status of conversation {0}</source>
        <translation>Den Stand von Gespräch {0} gesetzt</translation>
    </message>
    <message>
        <source>Wrote a note on conversation {0}</source>
        <translation>Eine Notiz zu Gespräch {0} geschrieben</translation>
    </message>
    <message>
        <source>Changed the system prompt of conversation {0}</source>
        <translation>Den Systemprompt von Gespräch {0} geändert</translation>
    </message>
    <message>
        <source>Wrote in conversation {0}</source>
        <translation>In Gespräch {0} geschrieben</translation>
    </message>
    <message>
        <source>The clipboard takes {0:,} conversations at most. Export writes as many as you like.</source>
        <translation>Die Zwischenablage fasst höchstens {0:,} Gespräche. Der Export schreibt so viele, wie Sie wollen.</translation>
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
        <source>Gave a system prompt: {0}</source>
        <translation>Einen Systemprompt gegeben: {0}</translation>
    </message>
    <message>
        <source>Took the system prompt away: {0}</source>
        <translation>Den Systemprompt weggenommen: {0}</translation>
    </message>
    <message>
        <source>Copied as a table: {0}</source>
        <translation>Als Tabelle kopiert: {0}</translation>
    </message>
    <message>
        <source>Copied as text: {0}</source>
        <translation>Als Text kopiert: {0}</translation>
    </message>
    <message>
        <source>Moved conversation {0}</source>
        <translation>Gespräch {0} bewegt</translation>
    </message>
    <message>
        <source>Moved {0:,} conversations</source>
        <translation>{0:,} Gespräche bewegt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Rows can be moved while the table stands in the order of the dataset.</source>
        <translation>Zeilen lassen sich bewegen, solange die Tabelle in der Reihenfolge des Datensatzes steht.</translation>
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
        <translation>Schlagwörter</translation>
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
        <translation>Schlagwörter</translation>
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
        <translation>Gespräche dazu zeigen</translation>
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
        <source>the chat template&apos;s own marks</source>
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
    <name>TurnMenu</name>
    <message>
        <source>Insert a turn above</source>
        <translation>Einen Beitrag darüber einfügen</translation>
    </message>
    <message>
        <source>Insert a turn below</source>
        <translation>Einen Beitrag darunter einfügen</translation>
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
        <source>Change the role</source>
        <translation>Die Rolle ändern</translation>
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
        <source>Nobody by name</source>
        <translation>Niemand mit Namen</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Ein anderer Name</translation>
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
        <source>Menu of this turn: {0}</source>
        <translation>Menü dieses Beitrags: {0}</translation>
    </message>
    <message>
        <source>Nothing said here yet. Type to fill this turn.</source>
        <translation>Hier wird noch nichts gesagt. Schreiben Sie, um diesen Beitrag zu füllen.</translation>
    </message>
    <message>
        <source>turn {0:,} of {1:,}</source>
        <translation>Beitrag {0:,} von {1:,}</translation>
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
        <source>Choose words in a turn first.</source>
        <translation>Wählen Sie zuerst Wörter in einem Beitrag.</translation>
    </message>
    <message>
        <source>No misspelt word follows in this conversation.</source>
        <translation>In diesem Gespräch folgt kein falsch geschriebenes Wort.</translation>
    </message>
    <message>
        <source>Choose words in a text first.</source>
        <translation>Wählen Sie zuerst Wörter in einem Text.</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>&amp;Note on these words…</source>
        <translation>&amp;Notiz zu diesen Wörtern …</translation>
    </message>
    <message>
        <source>&amp;Open the note here…</source>
        <translation>Notiz hier ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Looking for words like it…</source>
        <translation>Es wird nach ähnlichen Wörtern gesucht …</translation>
    </message>
    <message>
        <source>&amp;Learn “{0}” for this project</source>
        <translation>„{0}“ für dieses Projekt &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Spelling…</source>
        <translation>&amp;Rechtschreibung …</translation>
    </message>
    <message>
        <source>No word is like it</source>
        <translation>Kein Wort ist ihm ähnlich</translation>
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
