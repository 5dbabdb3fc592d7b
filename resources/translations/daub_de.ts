<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Shortcuts</name>
    <message>
        <source>New picture</source>
        <translation>Neues Bild</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make a region of the selected words</source>
        <translation>Markierte Wörter zu einem Bereich machen</translation>
    </message>
    <message>
        <source>Raise the weight of the selected words</source>
        <translation>Gewicht der markierten Wörter erhöhen</translation>
    </message>
    <message>
        <source>Lower the weight of the selected words</source>
        <translation>Gewicht der markierten Wörter senken</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Cancel the tool, the selection, then generation</source>
        <translation>Werkzeug, dann Auswahl, dann Erzeugung abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep the picture as it stands</source>
        <translation>Anhalten und das Bild behalten, wie es ist</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Live-Modus</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>Bereichswähler</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pinsel kleiner</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinsel größer</translation>
    </message>
    <message>
        <source>Swap with the last region</source>
        <translation>Mit dem letzten Bereich tauschen</translation>
    </message>
    <message>
        <source>Invert the area</source>
        <translation>Fläche umkehren</translation>
    </message>
    <message>
        <source>Clear the area</source>
        <translation>Fläche leeren</translation>
    </message>
    <message>
        <source>Duplicate the region</source>
        <translation>Bereich duplizieren</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>Leinwand einpassen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Hide and show the docks</source>
        <translation>Andockfenster aus- und einblenden</translation>
    </message>
    <message>
        <source>Focus to the next pane</source>
        <translation>Zum nächsten Bereich des Fensters</translation>
    </message>
    <message>
        <source>Focus to the previous pane</source>
        <translation>Zum vorigen Bereich des Fensters</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the left</source>
        <translation>Die Vergleichslinie nach links schieben</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the right</source>
        <translation>Die Vergleichslinie nach rechts schieben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>daub</name>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>&amp;Andockfenster</translation>
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
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>Be&amp;reich</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Save &amp;unsaved work every</source>
        <translation>&amp;Ungesichertes sichern alle</translation>
    </message>
    <message>
        <source>Minutes between automatic saves</source>
        <translation>Minuten zwischen automatischen Sicherungen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Strokes are journalled as they end in any case, so that a crash loses nothing.</source>
        <translation>Striche werden in jedem Fall sofort protokolliert, sodass ein Absturz nichts kostet.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bit (bf16)</source>
        <translation>16 Bit (bf16)</translation>
    </message>
    <message>
        <source>16 bit (fp16), graphics cards only</source>
        <translation>16 Bit (fp16), nur Grafikkarten</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>&amp;Memory limit</source>
        <translation>&amp;Speichergrenze</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>Was frei ist</translation>
    </message>
    <message>
        <source>Load the model when Daub &amp;starts</source>
        <translation>Modell beim &amp;Start von Daub laden</translation>
    </message>
    <message>
        <source>&amp;Attention maps</source>
        <translation>&amp;Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>Speicher für Aufmerksamkeitskarten</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Live mode is on in new windows</source>
        <translation>&amp;Live-Modus ist in neuen Fenstern an</translation>
    </message>
    <message>
        <source>&amp;After the pen lifts or a setting changes</source>
        <translation>N&amp;ach Abheben des Stifts oder Ändern einer Einstellung</translation>
    </message>
    <message>
        <source>Delay after a change</source>
        <translation>Verzögerung nach einer Änderung</translation>
    </message>
    <message>
        <source>When the pen &amp;rests for</source>
        <translation>Wenn der Stift &amp;ruht für</translation>
    </message>
    <message>
        <source>How long the pen rests</source>
        <translation>Wie lange der Stift ruht</translation>
    </message>
    <message>
        <source>&amp;Steps of the quick picture</source>
        <translation>&amp;Schritte des schnellen Bildes</translation>
    </message>
    <message>
        <source>Steps of the quick picture</source>
        <translation>Schritte des schnellen Bildes</translation>
    </message>
    <message>
        <source>&amp;Follow with the whole picture</source>
        <translation>Das &amp;vollständige Bild folgen lassen</translation>
    </message>
    <message>
        <source>&amp;When nothing has changed for</source>
        <translation>&amp;Wenn sich nichts ändert seit</translation>
    </message>
    <message>
        <source>Delay of the whole picture</source>
        <translation>Verzögerung des vollständigen Bildes</translation>
    </message>
    <message>
        <source>&amp;Softness</source>
        <translation>&amp;Weichheit</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>&amp;Beginnt bei</translation>
    </message>
    <message>
        <source>Pressure at which it begins</source>
        <translation>Druck, bei dem es beginnt</translation>
    </message>
    <message>
        <source>&amp;Full at</source>
        <translation>&amp;Voll bei</translation>
    </message>
    <message>
        <source>Pressure at which it is full</source>
        <translation>Druck, bei dem es voll ist</translation>
    </message>
    <message>
        <source>Threads and the memory limit count from the next start.</source>
        <translation>Threads und Speichergrenze gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Undo steps</source>
        <translation>&amp;Rückgängig-Schritte</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Schritte, die sich rückgängig machen lassen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Counts from the next picture that is opened.</source>
        <translation>Gilt ab dem nächsten geöffneten Bild.</translation>
    </message>
</context>
<context>
    <name>daub::AbandonedSession</name>
    <message>
        <source>The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.</source>
        <translation>Das Ende des Wiederherstellungsprotokolls ist beschädigt: Die letzten Änderungen fehlen, %1 wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>The recovery journal is damaged: only the pictures that were made could be recovered.</source>
        <translation>Das Wiederherstellungsprotokoll ist beschädigt: Nur die erzeugten Bilder ließen sich retten.</translation>
    </message>
</context>
<context>
    <name>daub::AboutDialog</name>
    <message>
        <source>Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you may replace it by another version. Its sources are at https://download.qt.io.</source>
        <translation>Daub verwendet Qt %1, Copyright (C) The Qt Company Ltd. und andere Beitragende, unter der GNU Lesser General Public License, Version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt ist dynamisch gelinkt: Sie dürfen es durch eine andere Version ersetzen. Der Quelltext liegt unter https://download.qt.io.</translation>
    </message>
    <message>
        <source>Daub: Apache License 2.0</source>
        <translation>Daub: Apache License 2.0</translation>
    </message>
    <message>
        <source>What comes from others</source>
        <translation>Was von anderen stammt</translation>
    </message>
    <message>
        <source>Noto Color Emoji: SIL Open Font License 1.1</source>
        <translation>Noto Color Emoji: SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>DejaVu-Schriften</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Über Daub</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>What Qt is, and its version</source>
        <translation>Was Qt ist, und seine Version</translation>
    </message>
    <message>
        <source>Daub&apos;s icon</source>
        <translation>Das Symbol von Daub</translation>
    </message>
    <message>
        <source>Daub %1</source>
        <translation>Daub %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of diffusion models turns both into a picture, on this computer and nowhere else.&lt;/p&gt;&lt;p&gt;Free software under the Apache License 2.0. What you make with it is yours.&lt;/p&gt;&lt;p&gt;After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Malen mit Wörtern: Schreiben Sie einen Satz, malen Sie grobe Flächen für einige seiner Wörter, und ein Ensemble von Diffusionsmodellen macht aus beidem ein Bild – auf diesem Rechner und nirgendwo sonst.&lt;/p&gt;&lt;p&gt;Freie Software unter der Apache License 2.0. Was Sie damit schaffen, gehört Ihnen.&lt;/p&gt;&lt;p&gt;Nach eDiff-I (Balaji und andere, 2022) und EDM (Karras und andere, 2022).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What Daub is</source>
        <translation>Was Daub ist</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Lizenz von</translation>
    </message>
    <message>
        <source>Whose licence is shown below</source>
        <translation>Wessen Lizenz unten steht</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>daub::ActionTips</name>
    <message>
        <source>Makes a picture in full quality and keeps it under Results</source>
        <translation>Macht ein Bild in voller Qualität und behält es unter Ergebnisse</translation>
    </message>
    <message>
        <source>A quick picture follows whenever the pen lifts or a word changes</source>
        <translation>Ein schnelles Bild folgt, sobald der Stift abhebt oder sich ein Wort ändert</translation>
    </message>
    <message>
        <source>Another picture of the same sentence</source>
        <translation>Ein anderes Bild desselben Satzes</translation>
    </message>
    <message>
        <source>Ends at once and keeps the picture as it stands</source>
        <translation>Endet sofort und behält das Bild, wie es gerade ist</translation>
    </message>
    <message>
        <source>Ends the stroke, then the selection, then the picture</source>
        <translation>Beendet den Strich, dann die Auswahl, dann das Bild</translation>
    </message>
    <message>
        <source>Ends the running picture and empties the queue</source>
        <translation>Beendet das laufende Bild und leert die Warteschlange</translation>
    </message>
    <message>
        <source>Paints where the words of the region shall appear</source>
        <translation>Malt, wo die Wörter des Bereichs erscheinen sollen</translation>
    </message>
    <message>
        <source>Takes paint of the region away</source>
        <translation>Nimmt Farbe des Bereichs weg</translation>
    </message>
    <message>
        <source>Fills what is drawn around; Alt takes away</source>
        <translation>Füllt, was umfahren wird; Alt nimmt weg</translation>
    </message>
    <message>
        <source>Fills a rectangle; Alt takes away</source>
        <translation>Füllt ein Rechteck; Alt nimmt weg</translation>
    </message>
    <message>
        <source>Fills an ellipse; Alt takes away</source>
        <translation>Füllt eine Ellipse; Alt nimmt weg</translation>
    </message>
    <message>
        <source>The rectangle, then the ellipse</source>
        <translation>Erst das Rechteck, dann die Ellipse</translation>
    </message>
    <message>
        <source>From full paint at the first point to none at the last</source>
        <translation>Vom ersten Punkt voll bis zum letzten nichts</translation>
    </message>
    <message>
        <source>Fills what is enclosed by paint</source>
        <translation>Füllt, was von Farbe umschlossen ist</translation>
    </message>
    <message>
        <source>Moves the paint of the region</source>
        <translation>Verschiebt die Farbe des Bereichs</translation>
    </message>
    <message>
        <source>Selects the region under the pointer</source>
        <translation>Wählt den Bereich unter dem Zeiger</translation>
    </message>
    <message>
        <source>Moves the view; so do Space and the middle button</source>
        <translation>Verschiebt die Ansicht, ebenso Leertaste und mittlere Taste</translation>
    </message>
    <message>
        <source>Click to come closer, with Alt to go back</source>
        <translation>Klick holt heran, mit Alt zurück</translation>
    </message>
    <message>
        <source>Back to the region that was painted before</source>
        <translation>Zurück zum zuvor bemalten Bereich</translation>
    </message>
    <message>
        <source>Gives the selected words a colour of their own, to paint where they shall be</source>
        <translation>Gibt den markierten Wörtern eine eigene Farbe, um zu malen, wo sie sein sollen</translation>
    </message>
    <message>
        <source>The selected words count for more</source>
        <translation>Die markierten Wörter zählen mehr</translation>
    </message>
    <message>
        <source>The selected words count for less</source>
        <translation>Die markierten Wörter zählen weniger</translation>
    </message>
    <message>
        <source>A region without words: drop it on some in the sentence</source>
        <translation>Ein Bereich ohne Wörter: auf welche im Satz ziehen</translation>
    </message>
    <message>
        <source>With the same words and the same paint</source>
        <translation>Mit denselben Wörtern und derselben Fläche</translation>
    </message>
    <message>
        <source>With its paint; its words stay in the sentence</source>
        <translation>Samt seiner Fläche; seine Wörter bleiben im Satz</translation>
    </message>
    <message>
        <source>Paints what is free and frees what is painted</source>
        <translation>Malt, was frei ist, und gibt frei, was gemalt ist</translation>
    </message>
    <message>
        <source>Softens the edge of the area</source>
        <translation>Macht den Rand der Fläche weich</translation>
    </message>
    <message>
        <source>Shows the painted areas over the picture</source>
        <translation>Zeigt die gemalten Flächen über dem Bild</translation>
    </message>
    <message>
        <source>Shows only where the areas end</source>
        <translation>Zeigt nur, wo die Flächen enden</translation>
    </message>
    <message>
        <source>Shows nothing over the picture</source>
        <translation>Zeigt nichts über dem Bild</translation>
    </message>
    <message>
        <source>Drag the line: this picture on one side, the one before on the other</source>
        <translation>Ziehen Sie die Linie: dieses Bild auf der einen Seite, das vorige auf der anderen</translation>
    </message>
    <message>
        <source>Sentence, areas and settings as they were for this picture</source>
        <translation>Satz, Flächen und Einstellungen, wie sie für dieses Bild waren</translation>
    </message>
    <message>
        <source>Marks the picture with a star</source>
        <translation>Markiert das Bild mit einem Stern</translation>
    </message>
    <message>
        <source>The areas without a picture below them</source>
        <translation>Die Flächen ohne Bild darunter</translation>
    </message>
    <message>
        <source>Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR</source>
        <translation>Schreibt das gezeigte Bild als PNG, JPEG, WebP, TIFF oder OpenEXR</translation>
    </message>
    <message>
        <source>Offers what a crash left behind</source>
        <translation>Bietet an, was ein Absturz hinterließ</translation>
    </message>
    <message>
        <source>A painted sentence to try things on</source>
        <translation>Ein bemalter Satz zum Ausprobieren</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Etwa drei Minuten, in diesem Fenster und mit diesem Bild</translation>
    </message>
    <message>
        <source>Opens at the part of the window that you are working in</source>
        <translation>Öffnet sich bei dem Teil des Fensters, in dem Sie arbeiten</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place</source>
        <translation>Bringt jedes Andockfenster an seinen ersten Platz</translation>
    </message>
    <message>
        <source>Width and height of the canvas in pixels</source>
        <translation>Breite und Höhe der Leinwand in Pixeln</translation>
    </message>
    <message>
        <source>Spacing, stabiliser, what pressure does and the like</source>
        <translation>Abstand, Stabilisierung, was der Druck bewirkt und dergleichen</translation>
    </message>
    <message>
        <source>The model learns a thing from a few pictures; its name then stands for it</source>
        <translation>Das Modell lernt ein Ding aus einigen Bildern; sein Name steht dann dafür</translation>
    </message>
</context>
<context>
    <name>daub::Actions</name>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Recover a picture...</source>
        <translation>Ein Bild wiederherstellen...</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Das Beispiel öffnen</translation>
    </message>
    <message>
        <source>Areas and picture</source>
        <translation>Flächen und Bild</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <translation>Nur Umrisse</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>Gerade richten</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Mit dem vorigen Bild vergleichen</translation>
    </message>
    <message>
        <source>Docks as at first</source>
        <translation>Andockfenster wie am Anfang</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Delete the region</source>
        <translation>Bereich löschen</translation>
    </message>
    <message>
        <source>Grow the area</source>
        <translation>Fläche erweitern</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Fläche verkleinern</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Rand weichzeichnen</translation>
    </message>
    <message>
        <source>Cancel all pictures</source>
        <translation>Alle Bilder abbrechen</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>Seine Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Bild löschen</translation>
    </message>
    <message>
        <source>Show the bare canvas</source>
        <translation>Leere Leinwand zeigen</translation>
    </message>
    <message>
        <source>Canvas size...</source>
        <translation>Leinwandgröße...</translation>
    </message>
    <message>
        <source>First tour</source>
        <translation>Erster Rundgang</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Über Daub</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter...</translation>
    </message>
    <message>
        <source>Export the picture...</source>
        <translation>Bild exportieren...</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Einstellungen...</translation>
    </message>
    <message>
        <source>Make a region of words</source>
        <translation>Wörter zu einem Bereich machen</translation>
    </message>
    <message>
        <source>Weigh words more</source>
        <translation>Wörter stärker gewichten</translation>
    </message>
    <message>
        <source>Weigh words less</source>
        <translation>Wörter schwächer gewichten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Nur hier ändern</translation>
    </message>
    <message>
        <source>Add an element...</source>
        <translation>Ein Element hinzufügen...</translation>
    </message>
    <message>
        <source>Add this region to the shown picture</source>
        <translation>Diesen Bereich dem gezeigten Bild hinzufügen</translation>
    </message>
    <message>
        <source>Begin from this picture</source>
        <translation>Von diesem Bild ausgehen</translation>
    </message>
    <message>
        <source>Export the areas...</source>
        <translation>Flächen exportieren...</translation>
    </message>
    <message>
        <source>Import the area...</source>
        <translation>Fläche importieren...</translation>
    </message>
    <message>
        <source>Export a colour map...</source>
        <translation>Farbkarte exportieren...</translation>
    </message>
    <message>
        <source>Import a colour map...</source>
        <translation>Farbkarte importieren...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modelle...</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>Weitere Optionen des Werkzeugs</translation>
    </message>
    <message>
        <source>Teach a subject...</source>
        <translation>Motiv beibringen...</translation>
    </message>
</context>
<context>
    <name>daub::AdapterChoice</name>
    <message>
        <source>%1 (not there, or not for this model)</source>
        <translation>%1 (fehlt oder passt nicht zu diesem Modell)</translation>
    </message>
</context>
<context>
    <name>daub::AdaptersPage</name>
    <message>
        <source>&amp;Put into the sentence</source>
        <translation>In den &amp;Satz setzen</translation>
    </message>
    <message>
        <source>&amp;Use for style references</source>
        <translation>Für S&amp;tilreferenzen verwenden</translation>
    </message>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>Für dieses Bild &amp;verwenden</translation>
    </message>
    <message>
        <source>Changes what the model paints. Among the words of a region it is kept to that region.</source>
        <translation>Ändert, was das Modell malt. Zwischen den Wörtern eines Bereichs bleibt es auf diesen Bereich beschränkt.</translation>
    </message>
    <message>
        <source>A word of the sentence that stands for something the model has learned later.</source>
        <translation>Ein Wort des Satzes für etwas, das das Modell nachträglich gelernt hat.</translation>
    </message>
    <message>
        <source>Lets a model take the style of a picture. The style dock uses the best that fits.</source>
        <translation>Lässt ein Modell den Stil eines Bildes übernehmen. Unter „Stil“ wird der beste verwendet, der passt.</translation>
    </message>
    <message>
        <source>Turns what the model computes into a picture, instead of the model&apos;s own.</source>
        <translation>Macht aus dem, was das Modell berechnet, ein Bild, anstelle des eigenen Autoencoders.</translation>
    </message>
    <message>
        <source>Looks at pictures for IP-Adapters; it is used by itself.</source>
        <translation>Betrachtet Bilder für IP-Adapter; er wird von selbst verwendet.</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRAs</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>IP-Adapters</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>Autoencoders (VAE)</source>
        <translation>Autoencoder (VAE)</translation>
    </message>
    <message>
        <source>Image encoders</source>
        <translation>Bildencoder</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>Seinen &amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Installed LoRAs and adapters</source>
        <translation>Installierte LoRAs und Adapter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Moves the file to the trash</source>
        <translation>Verschiebt die Datei in den Papierkorb</translation>
    </message>
    <message>
        <source>None is installed. Add a .safetensors file below, or drop it here: it is put where it belongs.</source>
        <translation>Nichts ist installiert. Fügen Sie unten eine .safetensors-Datei hinzu oder lassen Sie sie hier fallen: Sie kommt dorthin, wo sie hingehört.</translation>
    </message>
    <message>
        <source>This picture&apos;s model cannot use it</source>
        <translation>Das Modell dieses Bildes kann es nicht verwenden</translation>
    </message>
    <message>
        <source>It lies in another program&apos;s folder. Remove it there.</source>
        <translation>Es liegt im Ordner eines anderen Programms. Entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>IP-Adapter ändern</translation>
    </message>
    <message>
        <source>%1 is used for style references.</source>
        <translation>%1 wird für Stilreferenzen verwendet.</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Autoencoder ändern</translation>
    </message>
    <message>
        <source>%1 is used for this picture.</source>
        <translation>%1 wird für dieses Bild verwendet.</translation>
    </message>
    <message>
        <source>%1 stands at the end of the sentence.</source>
        <translation>%1 steht am Ende des Satzes.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 lässt sich nicht in den Papierkorb verschieben. Entfernen Sie es in seinem Ordner.</translation>
    </message>
    <message>
        <source>A thing that one model has learned from pictures: its name in the sentence stands for it.</source>
        <translation>Ein Ding, das ein Modell aus Bildern gelernt hat: Sein Name im Satz steht dafür.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Motive</translation>
    </message>
</context>
<context>
    <name>daub::AttentionPanel</name>
    <message>
        <source>Style reference</source>
        <translation>Stilreferenz</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>Über dem Bild zeigen</translation>
    </message>
    <message>
        <source>Asked versus got</source>
        <translation>Gewünscht und bekommen</translation>
    </message>
    <message>
        <source>Light where the model looked for the chosen words, dark where it did not</source>
        <translation>Hell, wo das Modell nach den gewählten Wörtern gesehen hat, dunkel, wo nicht</translation>
    </message>
    <message>
        <source>Which reader of the sentence: each has its own attention</source>
        <translation>Welcher Leser des Satzes: Jeder hat seine eigene Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Which network of the ensemble</source>
        <translation>Welches Netz des Ensembles</translation>
    </message>
    <message>
        <source>At which step of the process; all: the mean</source>
        <translation>Bei welchem Schritt des Ablaufs; alle: der Mittelwert</translation>
    </message>
    <message>
        <source>Of all places, those that look at a region&apos;s words most, as many as are painted: how many of them are painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was ignored stands first.</source>
        <translation>Von allen Stellen jene, die am stärksten auf die Wörter eines Bereichs sehen, so viele, wie gemalt sind: Wie viele davon sind gemalt? Schnitt durch Vereinigung, 0 bis 1. Der Mittelwert aller Schritte, beide Textströme zusammen. Was übergangen wurde, steht vorn.</translation>
    </message>
    <message>
        <source>Generate a picture while this dock is open, and it shows where the model looked for each word.</source>
        <translation>Erzeugen Sie ein Bild, während dieses Fenster offen ist, und es zeigt, wo das Modell nach jedem Wort gesehen hat.</translation>
    </message>
    <message>
        <source>Choose words. Not every step could be kept in memory.</source>
        <translation>Wählen Sie Wörter. Nicht jeder Schritt passte in den Speicher.</translation>
    </message>
    <message>
        <source>Choose words to see where the model looked for them.</source>
        <translation>Wählen Sie Wörter, um zu sehen, wo das Modell nach ihnen gesehen hat.</translation>
    </message>
    <message>
        <source>(style)</source>
        <translation>(Stil)</translation>
    </message>
    <message>
        <source>All together</source>
        <comment>streams</comment>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>experts</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All (mean)</source>
        <comment>steps</comment>
        <translation>Alle (Mittel)</translation>
    </message>
    <message>
        <source>Step %1 · σ %2</source>
        <translation>Schritt %1 · σ %2</translation>
    </message>
    <message>
        <source>Raise the strength from %1 to %2</source>
        <translation>Stärke von %1 auf %2 erhöhen</translation>
    </message>
    <message>
        <source>The strength is as high as it can be</source>
        <translation>Die Stärke ist schon am höchsten</translation>
    </message>
    <message>
        <source>At most %1 % of a place&apos;s attention</source>
        <translation>Höchstens %1 % der Aufmerksamkeit einer Stelle</translation>
    </message>
</context>
<context>
    <name>daub::BranchBar</name>
    <message>
        <source>End branch</source>
        <translation>Abzweigung beenden</translation>
    </message>
    <message>
        <source>The next picture is made from pure noise again</source>
        <translation>Das nächste Bild beginnt wieder mit reinem Rauschen</translation>
    </message>
    <message>
        <source>Branch at %1: what you change now acts only after it.</source>
        <translation>Abzweigung bei %1: Was Sie jetzt ändern, wirkt erst danach.</translation>
    </message>
    <message>
        <source>Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures begin anew.</source>
        <translation>Die Abzweigung bei %1 ruht: Startwert, Größe, Modell, Startbild oder Abtastung sind andere, daher beginnen Bilder neu.</translation>
    </message>
</context>
<context>
    <name>daub::CanvasSizeDialog</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>Leinwandgröße</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Keep the shown picture and paint around it</source>
        <translation>Das gezeigte Bild &amp;behalten und darum herum malen</translation>
    </message>
    <message>
        <source>The picture stays where it is, and what is new is painted when you generate</source>
        <translation>Das Bild bleibt, wo es ist, und das Neue wird beim Erzeugen gemalt</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>Bleibt stehen</translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation>Unten rechts</translation>
    </message>
</context>
<context>
    <name>daub::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
</context>
<context>
    <name>daub::ColorMapDialog</name>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Eine Farbkarte importieren</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Farben der Karte</translation>
    </message>
    <message>
        <source>How far a colour of the map may be from the colour that it means, 0 to 255 per channel</source>
        <translation>Wie weit eine Farbe der Karte von der gemeinten abweichen darf, 0 bis 255 je Kanal</translation>
    </message>
    <message>
        <source>The colour map</source>
        <translation>Die Farbkarte</translation>
    </message>
    <message>
        <source>Each colour becomes the area of a region. Write words for colours that no region has; colours without words are left out.</source>
        <translation>Jede Farbe wird zur Fläche eines Bereichs. Schreiben Sie Wörter zu Farben, die kein Bereich hat; Farben ohne Wörter entfallen.</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Toleranz</translation>
    </message>
    <message>
        <source>Read a &amp;list...</source>
        <translation>Eine &amp;Liste lesen...</translation>
    </message>
    <message>
        <source>A text file with a line for each colour: #rrggbb words</source>
        <translation>Eine Textdatei mit einer Zeile je Farbe: #rrggbb Wörter</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>%n Fläche wird importiert.</numerusform>
            <numerusform>%n Flächen werden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Farben und Wörter</translation>
    </message>
    <message>
        <source>Lists (*.txt *.json)</source>
        <translation>Listen (*.txt *.json)</translation>
    </message>
</context>
<context>
    <name>daub::ColorMenu</name>
    <message>
        <source>Colour of the region</source>
        <translation>Farbe des Bereichs</translation>
    </message>
    <message>
        <source>Other Colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>Colour of the Region</source>
        <translation>Farbe des Bereichs</translation>
    </message>
</context>
<context>
    <name>daub::ColorSwatch</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>daub::CurveEditor</name>
    <message>
        <source>T5 weight</source>
        <translation>T5-Gewicht</translation>
    </message>
    <message>
        <source>CLIP weight</source>
        <translation>CLIP-Gewicht</translation>
    </message>
    <message>
        <source>Style weight</source>
        <translation>Stilgewicht</translation>
    </message>
    <message>
        <source>Paint strength</source>
        <translation>Malstärke</translation>
    </message>
    <message>
        <source>Point at, in percent of the process</source>
        <translation>Punkt bei, in Prozent des Ablaufs</translation>
    </message>
    <message>
        <source>Value of the point</source>
        <translation>Wert des Punktes</translation>
    </message>
    <message>
        <source>Curve that is edited</source>
        <translation>Kurve, die bearbeitet wird</translation>
    </message>
    <message>
        <source>Which curve is edited</source>
        <translation>Welche Kurve bearbeitet wird</translation>
    </message>
    <message>
        <source>At</source>
        <comment>percent of the process</comment>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a point (Insert)</source>
        <translation>Punkt hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Remove the point (Delete)</source>
        <translation>Punkt entfernen (Entf)</translation>
    </message>
    <message>
        <source>Reset the curve</source>
        <translation>Kurve zurücksetzen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>daub::CurveView</name>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>%1, point %2 of %3: %4 at %5 % of the process</source>
        <translation>%1, Punkt %2 von %3: %4 bei %5 % des Ablaufs</translation>
    </message>
    <message>
        <source>Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).</source>
        <translation>Punkte ziehen; Doppelklick fügt einen hinzu oder nimmt ihn weg (Einfg, Entf, Pfeiltasten).</translation>
    </message>
</context>
<context>
    <name>daub::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>daub::Document</name>
    <message>
        <source>Edit negative prompt</source>
        <translation>Negativtext bearbeiten</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation>Bereich duplizieren</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>Bereich löschen</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>Bereich verschieben</translation>
    </message>
    <message>
        <source>Resize canvas</source>
        <translation>Leinwandgröße ändern</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Stil ändern</translation>
    </message>
    <message>
        <source>Change start image</source>
        <translation>Startbild ändern</translation>
    </message>
    <message>
        <source>Remove start image</source>
        <translation>Startbild entfernen</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Nur hier ändern</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>Überall ändern</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Delete result</source>
        <translation>Ergebnis löschen</translation>
    </message>
    <message>
        <source>Keep result</source>
        <translation>Ergebnis behalten</translation>
    </message>
    <message>
        <source>No longer keep result</source>
        <translation>Ergebnis nicht mehr behalten</translation>
    </message>
    <message>
        <source>Add style reference</source>
        <translation>Stilreferenz hinzufügen</translation>
    </message>
    <message>
        <source>Import colour map</source>
        <translation>Farbkarte importieren</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Fläche importieren</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>Ein Element hinzufügen</translation>
    </message>
    <message>
        <source>Paint beyond the edges</source>
        <translation>Über die Ränder hinaus malen</translation>
    </message>
    <message>
        <source>Go on from this picture</source>
        <translation>Von diesem Bild weitergehen</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>Stärke ändern</translation>
    </message>
</context>
<context>
    <name>daub::DrawTools</name>
    <message>
        <source>Width of strokes</source>
        <translation>Breite der Striche</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Takes the last stroke back</source>
        <translation>Nimmt den letzten Strich zurück</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Takes all strokes of this frame away</source>
        <translation>Nimmt alle Striche dieses Einzelbilds weg</translation>
    </message>
</context>
<context>
    <name>daub::DropZones</name>
    <message>
        <source>Start image</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Stilreferenz</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Farbkarte</translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>A folder for the areas</source>
        <translation>Ein Ordner für die Flächen</translation>
    </message>
    <message>
        <source>Export a colour map</source>
        <translation>Eine Farbkarte exportieren</translation>
    </message>
    <message>
        <source>-colours</source>
        <translation>-farben</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Eine Farbkarte importieren</translation>
    </message>
    <message>
        <source>Import an area</source>
        <translation>Eine Fläche importieren</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>%n Fläche nach %1 geschrieben.</numerusform>
            <numerusform>%n Flächen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map is in %1, what its colours mean in %2.</source>
        <translation>Die Karte liegt in %1, die Bedeutung ihrer Farben in %2.</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Fläche importieren</translation>
    </message>
</context>
<context>
    <name>daub::ExportDialog</name>
    <message>
        <source>&amp;Keep the settings in the file</source>
        <translation>Einstellungen in der Datei &amp;behalten</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Dropped back into Daub, such a picture restores words, paint and settings. TIFF and OpenEXR carry none.</source>
        <translation>Zurück in Daub gezogen, bringt so ein Bild Wörter, Flächen und Einstellungen wieder. TIFF und OpenEXR tragen keine.</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>&amp;Datei wählen...</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32-Bit-Gleitkomma</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>&amp;Verlustfrei</translation>
    </message>
    <message>
        <source>Size on &amp;paper</source>
        <translation>Größe auf &amp;Papier</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>Breite auf Papier</translation>
    </message>
    <message>
        <source>Height on paper</source>
        <translation>Höhe auf Papier</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>sRGB looks right everywhere; linear is for compositing</source>
        <translation>sRGB sieht überall richtig aus; linear ist fürs Compositing</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Tiefe</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>F&amp;arbe</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>The number of pixels stays the same</source>
        <translation>Die Zahl der Pixel bleibt gleich</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>Breite und Höhe</translation>
    </message>
</context>
<context>
    <name>daub::FileDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are in no file.</source>
        <translation>„%1“ hat Änderungen, die in keiner Datei stehen.</translation>
    </message>
    <message>
        <source>Without saving they are lost, and so are the pictures made since.</source>
        <translation>Ohne Speichern gehen sie verloren, ebenso die seither erzeugten Bilder.</translation>
    </message>
    <message>
        <source>Take the picture back?</source>
        <translation>Bild zurückholen?</translation>
    </message>
    <message>
        <source>Daub ended without closing a picture that was last changed on %1.</source>
        <translation>Daub endete, ohne ein Bild zu schließen, das zuletzt am %1 geändert wurde.</translation>
    </message>
    <message>
        <source>Everything up to the last stroke is still there.</source>
        <translation>Alles bis zum letzten Strich ist noch da.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pictures painted in Daub (*.ora);;Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>In Daub gemalte Bilder (*.ora);;Von Daub erzeugte Bilder (*.png *.jpg *.jpeg *.webp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>OpenRaster (*.ora)</source>
        <translation>OpenRaster (*.ora)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>End what is being made?</source>
        <translation>Beenden, was gerade entsteht?</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>End and leave the project</source>
        <translation>Beenden und das Projekt verlassen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>daub::FillTool</name>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
</context>
<context>
    <name>daub::FirstTour</name>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>A tour of about three minutes leads from this sentence to a picture of your own. You can leave it at any step, and the Help menu brings it back.</source>
        <translation>Ein Rundgang von etwa drei Minuten führt von diesem Satz zu einem eigenen Bild. Sie können ihn jederzeit verlassen, und das Hilfe-Menü bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>Ein Bild erzeugen</translation>
    </message>
    <message>
        <source>The sentence says what the picture shows. Its coloured words have areas on the canvas: there they shall appear. Press &lt;b&gt;Generate&lt;/b&gt; or %1.</source>
        <translation>Der Satz sagt, was das Bild zeigt. Seine farbigen Wörter haben Flächen auf der Leinwand: Dort sollen sie erscheinen. Drücken Sie &lt;b&gt;Erzeugen&lt;/b&gt; oder %1.</translation>
    </message>
    <message>
        <source>Watch it form</source>
        <translation>Zusehen, wie es entsteht</translation>
    </message>
    <message>
        <source>The picture begins as noise and gets clearer with every step. %1 cancels it; &lt;i&gt;Stop and keep&lt;/i&gt; takes it as it stands. Finished pictures gather under Results.</source>
        <translation>Das Bild beginnt als Rauschen und wird mit jedem Schritt klarer. %1 bricht ab; &lt;i&gt;Anhalten und behalten&lt;/i&gt; nimmt es, wie es gerade ist. Fertige Bilder sammeln sich unter Ergebnisse.</translation>
    </message>
    <message>
        <source>Give words an area</source>
        <translation>Wörtern eine Fläche geben</translation>
    </message>
    <message>
        <source>Select some words of the sentence that have no colour yet, such as “green meadow” in the example, and press %1. They get a colour of their own.</source>
        <translation>Markieren Sie Wörter des Satzes, die noch keine Farbe haben, im Beispiel etwa „green meadow“, und drücken Sie %1. Sie bekommen eine eigene Farbe.</translation>
    </message>
    <message>
        <source>Paint it</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; what you leave free is the model&apos;s to fill.</source>
        <translation>Nehmen Sie den Pinsel (%1) und malen Sie grob dorthin, wo diese Wörter erscheinen sollen. Weich und ungenau genügt; was frei bleibt, füllt das Modell.</translation>
    </message>
    <message>
        <source>The picture follows</source>
        <translation>Das Bild folgt</translation>
    </message>
    <message>
        <source>While &lt;b&gt;Live&lt;/b&gt; is on (%1), a new picture comes whenever you lift the pen. Paint some more and look how it answers. Generate makes it in full quality and keeps it.</source>
        <translation>Solange &lt;b&gt;Live&lt;/b&gt; an ist (%1), kommt nach jedem Abheben des Stifts ein neues Bild. Malen Sie noch etwas und sehen Sie, wie es antwortet. Erzeugen macht es in voller Qualität und behält es.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped back onto the canvas, it brings all its settings along.</source>
        <translation>%1 speichert das Projekt mit Satz, Flächen und Bildern. %2 exportiert nur das Bild; zurück auf die Leinwand gezogen, bringt es alle Einstellungen mit.</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>Mehr braucht es nicht</translation>
    </message>
    <message>
        <source>Write your own sentence now: &lt;b&gt;File &gt; New picture&lt;/b&gt;. F1 opens the manual at the part that you are working in, and every control says what it does when the pointer rests on it.</source>
        <translation>Schreiben Sie jetzt einen eigenen Satz: &lt;b&gt;Datei &gt; Neues Bild&lt;/b&gt;. F1 öffnet das Handbuch an der Stelle, an der Sie arbeiten, und jedes Bedienelement sagt, was es tut, wenn der Zeiger darauf ruht.</translation>
    </message>
</context>
<context>
    <name>daub::FramesPanel</name>
    <message>
        <source>Paint some of the inside and some of the outside.</source>
        <translation>Malen Sie etwas vom Inneren und etwas vom Äußeren.</translation>
    </message>
    <message>
        <source>There is no matte for this frame yet.</source>
        <translation>Für dieses Einzelbild gibt es noch keine Maske.</translation>
    </message>
    <message>
        <source>This frame is not finished yet.</source>
        <translation>Dieses Einzelbild ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>There is no plate here.</source>
        <translation>Hier gibt es keine Aufnahme.</translation>
    </message>
    <message>
        <source>Choose a plate.</source>
        <translation>Wählen Sie eine Aufnahme.</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Wählen Sie die leere Aufnahme: das Bild ohne die Figur.</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Missing plates</source>
        <translation>Fehlende Aufnahmen</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>Was die Leinwand zeigt</translation>
    </message>
    <message>
        <source>Show: picture</source>
        <translation>Zeigen: Bild</translation>
    </message>
    <message>
        <source>Show: plate</source>
        <translation>Zeigen: Aufnahme</translation>
    </message>
    <message>
        <source>Show: matte over plate</source>
        <translation>Zeigen: Maske über Aufnahme</translation>
    </message>
    <message>
        <source>Show: matte</source>
        <translation>Zeigen: Maske</translation>
    </message>
    <message>
        <source>Show: figure alone</source>
        <translation>Zeigen: nur die Figur</translation>
    </message>
    <message>
        <source>Show: finished frames</source>
        <translation>Zeigen: fertige Einzelbilder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use for the active region</source>
        <translation>Für aktiven Bereich</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Was gemacht wird</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Freistellen</translation>
    </message>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoskopieren</translation>
    </message>
    <message>
        <source>The pictures that were filmed: name.####.png, .exr, .tif or .jpg</source>
        <translation>Die gefilmten Bilder: name.####.png, .exr, .tif oder .jpg</translation>
    </message>
    <message>
        <source>Range of frames</source>
        <translation>Bereich der Einzelbilder</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are</source>
        <translation>Welche Einzelbilder: 1-100, 1-100x2, 1-20,45. Leer: alle, die es gibt</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Von–bis</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>The frame that the canvas shows</source>
        <translation>Das Einzelbild, das die Leinwand zeigt</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Voriges Einzelbild</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Einzelbild</translation>
    </message>
    <message>
        <source>Progress of the sequence</source>
        <translation>Fortschritt der Sequenz</translation>
    </message>
    <message>
        <source>State of the sequence</source>
        <translation>Zustand der Sequenz</translation>
    </message>
    <message>
        <source>The mattes that were made become those of the region that is painted on</source>
        <translation>Die gemachten Masken werden die des Bereichs, auf dem gemalt wird</translation>
    </message>
    <message>
        <source>Ends at once; finished frames stay, and the next start goes on after them</source>
        <translation>Endet sofort; fertige Einzelbilder bleiben, und der nächste Start macht danach weiter</translation>
    </message>
    <message>
        <source>Write mattes</source>
        <translation>Masken schreiben</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>Paints all frames that are not finished yet</source>
        <translation>Malt alle Einzelbilder, die noch nicht fertig sind</translation>
    </message>
    <message>
        <source>Writes the mattes of all frames that are not finished yet</source>
        <translation>Schreibt die Masken aller Einzelbilder, die noch nicht fertig sind</translation>
    </message>
    <message>
        <source>Frame %1. Esc goes back to the picture.</source>
        <translation>Einzelbild %1. Esc führt zurück zum Bild.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Choose a plate first.</source>
        <translation>Wählen Sie zuerst eine Aufnahme.</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 von %2 Einzelbildern</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 frames were there already</source>
        <translation>Fertig; %1 von %2 Einzelbildern gab es schon</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Write the mattes first.</source>
        <translation>Schreiben Sie zuerst die Masken.</translation>
    </message>
    <message>
        <source>Choose a region first.</source>
        <translation>Wählen Sie zuerst einen Bereich.</translation>
    </message>
    <message>
        <source>The mattes are single pictures: say which frames there are, for example 1-100.</source>
        <translation>Die Masken sind einzelne Bilder: Sagen Sie, welche Einzelbilder es gibt, zum Beispiel 1-100.</translation>
    </message>
    <message>
        <source>The mattes have %1 x %2 pixels, another shape than the canvas of %3 x %4. Set the canvas to their size (Edit &gt; Canvas size).</source>
        <translation>Die Masken haben %1 x %2 Pixel, eine andere Form als die Leinwand mit %3 x %4. Geben Sie der Leinwand ihre Größe (Bearbeiten &gt; Leinwandgröße).</translation>
    </message>
    <message>
        <source>Choose mattes for at least one region.</source>
        <translation>Wählen Sie Masken für mindestens einen Bereich.</translation>
    </message>
    <message>
        <source>Choose the plates that the picture shall lie over.</source>
        <translation>Wählen Sie die Aufnahmen, über denen das Bild liegen soll.</translation>
    </message>
    <message>
        <source>The plate is one picture: say which frames there are, for example 1-100.</source>
        <translation>Die Aufnahme ist ein einzelnes Bild: Sagen Sie, welche Einzelbilder es gibt, zum Beispiel 1-100.</translation>
    </message>
    <message>
        <source>Name the files to write with a place for the frame&apos;s number: out.####.png.</source>
        <translation>Nennen Sie die Dateien mit einem Platz für die Nummer des Einzelbilds: out.####.png.</translation>
    </message>
    <message>
        <source>Name the files of the finished frames first.</source>
        <translation>Nennen Sie zuerst die Dateien der fertigen Einzelbilder.</translation>
    </message>
    <message>
        <source>The frames would take the place of the plates. Choose another name.</source>
        <translation>Die Einzelbilder würden die Aufnahmen ersetzen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Frames are being made. Esc once more ends this after the frame that is being made; finished frames stay.</source>
        <translation>Es werden Einzelbilder gemacht. Noch einmal Esc beendet das nach dem Einzelbild, das gerade entsteht; fertige bleiben.</translation>
    </message>
    <message>
        <source>Ends after this frame</source>
        <translation>Endet nach diesem Einzelbild</translation>
    </message>
    <message>
        <source>ends after this frame</source>
        <translation>endet nach diesem Einzelbild</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Ended; %1 of %2 frames are finished. The next start goes on after them.</source>
        <translation>Beendet; %1 von %2 Einzelbildern sind fertig. Der nächste Start macht danach weiter.</translation>
    </message>
    <message>
        <source>%1 of %2 are finished.</source>
        <translation>%1 von %2 sind fertig.</translation>
    </message>
    <message>
        <source>Frames are being rendered.</source>
        <translation>Einzelbilder werden gerendert.</translation>
    </message>
    <message>
        <source>Mattes are being made.</source>
        <translation>Masken werden erstellt.</translation>
    </message>
    <message>
        <source>Finished frames are kept; the next start goes on after them.</source>
        <translation>Fertige Einzelbilder bleiben erhalten; der nächste Start macht danach weiter.</translation>
    </message>
    <message>
        <source>Finished mattes are kept; the next start goes on after them.</source>
        <translation>Fertige Masken bleiben erhalten; der nächste Start macht danach weiter.</translation>
    </message>
</context>
<context>
    <name>daub::GenerateButtons</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
</context>
<context>
    <name>daub::GenerateControl</name>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
</context>
<context>
    <name>daub::GradientTool</name>
    <message>
        <source>Gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: steps of 45°</source>
        <translation>Alt nimmt weg · Umschalt: Schritte von 45°</translation>
    </message>
</context>
<context>
    <name>daub::IntervalSlider</name>
    <message>
        <source>Drag the ends, or what lies between them; double-click for the whole process</source>
        <translation>Ziehen Sie die Enden oder das Stück dazwischen; Doppelklick für den ganzen Ablauf</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the beginning.</source>
        <translation>%1 des Ablaufs. Die Pfeiltasten bewegen den Anfang.</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the end.</source>
        <translation>%1 des Ablaufs. Die Pfeiltasten bewegen das Ende.</translation>
    </message>
</context>
<context>
    <name>daub::KeyPage</name>
    <message>
        <source>Key</source>
        <translation>Freistellen</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>Der Hintergrund</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>Art des Hintergrunds</translation>
    </message>
    <message>
        <source>A colour screen</source>
        <translation>Eine farbige Wand</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>A clean plate</source>
        <translation>Eine leere Aufnahme</translation>
    </message>
    <message>
        <source>What tells the figure from the background: the screen&apos;s colour, how light it is, or the picture without the figure</source>
        <translation>Was die Figur vom Hintergrund unterscheidet: die Farbe der Wand, ihre Helligkeit oder das Bild ohne die Figur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>Leere Aufnahme</translation>
    </message>
    <message>
        <source>The picture without the figure: one for all frames, or a sequence</source>
        <translation>Das Bild ohne die Figur: eines für alle Einzelbilder oder eine Sequenz</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Farbe des Hintergrunds</translation>
    </message>
    <message>
        <source>Choose the colour of the background; Pick takes it from the plate</source>
        <translation>Wählen Sie die Farbe des Hintergrunds; „Aufnehmen“ holt sie aus der Aufnahme</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tolerance of the key</source>
        <translation>Toleranz des Freistellens</translation>
    </message>
    <message>
        <source>How far from the background a pixel may be and still be background</source>
        <translation>Wie weit ein Pixel vom Hintergrund entfernt sein darf und doch Hintergrund ist</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Deckend</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>Deckend ab</translation>
    </message>
    <message>
        <source>How far from the background a pixel must be to be wholly the figure&apos;s</source>
        <translation>Wie weit ein Pixel vom Hintergrund entfernt sein muss, um ganz zur Figur zu gehören</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Softness of edges</source>
        <translation>Weichheit der Kanten</translation>
    </message>
    <message>
        <source>1: edges as they are in the plate; 0: hard</source>
        <translation>1: Kanten wie in der Aufnahme; 0: hart</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Feather of edges</source>
        <translation>Weichzeichnen der Kanten</translation>
    </message>
    <message>
        <source>Blurs the finished matte</source>
        <translation>Zeichnet die fertige Maske weich</translation>
    </message>
    <message>
        <source>Despill</source>
        <translation>Farbsaum entfernen</translation>
    </message>
    <message>
        <source>How much of the screen&apos;s light on the figure is taken away</source>
        <translation>Wie viel vom Licht der Wand auf der Figur entfernt wird</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Kante</translation>
    </message>
    <message>
        <source>Width of solved edges</source>
        <translation>Breite der berechneten Kanten</translation>
    </message>
    <message>
        <source>Pixels beside borders whose share is solved from the colours around them</source>
        <translation>Pixel neben Grenzen, deren Anteil aus den Farben ringsum berechnet wird</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Zu schreibende Masken</translation>
    </message>
    <message>
        <source>Figure without the screen</source>
        <translation>Figur ohne die Wand</translation>
    </message>
    <message>
        <source>If wanted: the figure alone, without the screen&apos;s light, with alpha</source>
        <translation>Falls gewünscht: nur die Figur, ohne das Licht der Wand, mit Alpha</translation>
    </message>
    <message>
        <source>Make finished mattes anew</source>
        <translation>Fertige Masken neu machen</translation>
    </message>
    <message>
        <source>Otherwise finished mattes are skipped, and an interrupted run goes on</source>
        <translation>Sonst werden fertige Masken übersprungen, und ein unterbrochener Lauf geht weiter</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Auf der Aufnahme</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Click the background on the plate: its colour is taken</source>
        <translation>Klicken Sie in der Aufnahme auf den Hintergrund: Seine Farbe wird genommen</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>Abfall</translation>
    </message>
    <message>
        <source>Paint what is surely background</source>
        <translation>Malen Sie, was sicher Hintergrund ist</translation>
    </message>
    <message>
        <source>Garbage area</source>
        <translation>Abfallfläche</translation>
    </message>
    <message>
        <source>Draw around what is surely background, or click its corners and the first one again</source>
        <translation>Umfahren Sie, was sicher Hintergrund ist, oder klicken Sie seine Ecken an und zuletzt wieder die erste</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Paint what is surely the figure</source>
        <translation>Malen Sie, was sicher zur Figur gehört</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Wählen Sie die leere Aufnahme: das Bild ohne die Figur.</translation>
    </message>
    <message>
        <source>Garbage mask</source>
        <translation>Abfallmaske</translation>
    </message>
    <message>
        <source>If there is one: white is background. One picture for all frames, or a sequence that moves along</source>
        <translation>Falls es eine gibt: Weiß ist Hintergrund. Ein Bild für alle Einzelbilder oder eine Sequenz, die mitgeht</translation>
    </message>
    <message>
        <source>Region whose paint is garbage</source>
        <translation>Bereich, dessen Bemaltes Abfall ist</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Kein Bereich</translation>
    </message>
    <message>
        <source>What is painted for this region of the picture is background in all frames</source>
        <translation>Was für diesen Bereich des Bildes bemalt ist, ist in allen Einzelbildern Hintergrund</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>daub::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Einzelbilder</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>%1[*] – Daub</source>
        <translation>%1[*] – Daub</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. What was there is in %1.</source>
        <translation>Die Einstellungen waren nicht lesbar und sind wie am Anfang. Was dort stand, liegt in %1.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>daub::ManualWindow</name>
    <message>
        <source>No section has all of these words.</source>
        <translation>Kein Abschnitt enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Daub manual</source>
        <translation>Handbuch von Daub</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Shows the sections that have all of these words (%1)</source>
        <translation>Zeigt die Abschnitte, die alle diese Wörter enthalten (%1)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>Das Handbuch ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>daub::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixel</translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation>, auch %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1 (%n Experte)</numerusform>
            <numerusform>%1 (%n Experten)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 up to %2 tokens</source>
        <translation>%1 bis zu %2 Token</translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform>; kennt %n Wort</numerusform>
            <numerusform>; kennt %n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>paint with words</source>
        <translation>mit Wörtern malen</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>change only here</source>
        <translation>nur hier ändern</translation>
    </message>
    <message>
        <source>style references</source>
        <translation>Stilreferenzen</translation>
    </message>
    <message>
        <source>the text encoders leave once the sentence is read</source>
        <translation>die Textkodierer gehen, sobald der Satz gelesen ist</translation>
    </message>
    <message>
        <source>only one expert is loaded at a time</source>
        <translation>immer nur ein Experte geladen ist</translation>
    </message>
    <message>
        <source>guided evaluations run one after the other</source>
        <translation>geführte Auswertungen nacheinander laufen</translation>
    </message>
    <message>
        <source>pictures are made one after the other</source>
        <translation>Bilder nacheinander entstehen</translation>
    </message>
    <message>
        <source>the picture is decoded in tiles</source>
        <translation>das Bild in Kacheln dekodiert wird</translation>
    </message>
    <message>
        <source>the last stage works in tiles</source>
        <translation>die letzte Stufe in Kacheln arbeitet</translation>
    </message>
    <message>
        <source>weights are held in half precision</source>
        <translation>die Gewichte in halber Genauigkeit gehalten werden</translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation>%1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 nötig</translation>
    </message>
    <message>
        <source>: too much. %1</source>
        <translation>: zu viel. %1</translation>
    </message>
    <message>
        <source>; it fits because %1</source>
        <translation>; es passt, weil %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>%1&#xa0;×&#xa0;%2</source>
        <translation>%1&#xa0;×&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>daub::ModelsDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Link instead of copying</source>
        <translation>Ver&amp;knüpfen statt kopieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>LoRAs and adapters</source>
        <translation>LoRAs und Adapter</translation>
    </message>
    <message>
        <source>The model stays where it is; it must not be moved from there</source>
        <translation>Das Modell bleibt, wo es ist; es darf von dort nicht verschoben werden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Installing %1...</source>
        <translation>%1 wird installiert...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Modelle werden gesucht...</translation>
    </message>
    <message>
        <source>A model folder, with model_index.json</source>
        <translation>Ein Modellordner mit model_index.json</translation>
    </message>
    <message>
        <source>Cancelled: nothing was installed.</source>
        <translation>Abgebrochen: Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 ist installiert.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>Eine &amp;Datei...</translation>
    </message>
    <message>
        <source>A &amp;folder...</source>
        <translation>Einen &amp;Ordner...</translation>
    </message>
    <message>
        <source>A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here</source>
        <translation>Ein Modell, LoRA, Embedding, IP-Adapter oder Autoencoder; oder hier fallen lassen</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Modelle (%1)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>Modelle und Adapter</translation>
    </message>
    <message>
        <source>Checking %1...</source>
        <translation>%1 wird geprüft...</translation>
    </message>
    <message>
        <source>%1: its models are found from now on where they lie.</source>
        <translation>%1: Die Modelle darin werden von nun an dort gefunden, wo sie liegen.</translation>
    </message>
</context>
<context>
    <name>daub::ModelsPage</name>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>Für dieses Bild &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>Seinen &amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>The next pictures of this document are made with this model</source>
        <translation>Die nächsten Bilder dieses Dokuments entstehen mit diesem Modell</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>This picture&apos;s model</source>
        <translation>Modell dieses Bildes</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Modelle werden gesucht...</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>Es ist kein Modell installiert</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>It came with Daub, or lies in another program&apos;s folder</source>
        <translation>Es kam mit Daub oder liegt im Ordner eines anderen Programms</translation>
    </message>
    <message>
        <source>Moves it to the trash</source>
        <translation>Verschiebt es in den Papierkorb</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 lässt sich nicht in den Papierkorb verschieben. Entfernen Sie es in seinem Ordner.</translation>
    </message>
</context>
<context>
    <name>daub::MoveTool</name>
    <message>
        <source>Move paint</source>
        <translation>Fläche verschieben</translation>
    </message>
</context>
<context>
    <name>daub::NoiseAxis</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Steps of the picture</source>
        <translation>Schritte des Bildes</translation>
    </message>
    <message>
        <source>%1 of the process</source>
        <translation>%1 des Ablaufs</translation>
    </message>
    <message>
        <source>σ %1</source>
        <translation>σ %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>No picture was made yet.</source>
        <translation>Es wurde noch kein Bild erzeugt.</translation>
    </message>
    <message>
        <source>The result. Left and Right show its steps.</source>
        <translation>Das Ergebnis. Links und Rechts zeigen seine Schritte.</translation>
    </message>
    <message>
        <source>Click to branch here: what you change from then on acts only later.</source>
        <translation>Klicken, um hier abzuzweigen: Was Sie von da an ändern, wirkt erst später.</translation>
    </message>
    <message>
        <source>Drag to look at the steps (Left and Right; End for the result).</source>
        <translation>Ziehen, um die Schritte anzusehen (Links und Rechts; Ende für das Ergebnis).</translation>
    </message>
</context>
<context>
    <name>daub::PartNames</name>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>x4 upscaler</source>
        <translation>x4-Vergrößerer</translation>
    </message>
    <message>
        <source>super-resolution %1</source>
        <translation>Superauflösung %1</translation>
    </message>
    <message>
        <source>high noise</source>
        <translation>starkes Rauschen</translation>
    </message>
    <message>
        <source>middle noise</source>
        <translation>mittleres Rauschen</translation>
    </message>
    <message>
        <source>low noise</source>
        <translation>schwaches Rauschen</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>Verfeinerer</translation>
    </message>
</context>
<context>
    <name>daub::PickerTool</name>
    <message>
        <source>No region here</source>
        <translation>Hier ist kein Bereich</translation>
    </message>
</context>
<context>
    <name>daub::PictureExchange</name>
    <message>
        <source>Compare the two</source>
        <translation>Die beiden vergleichen</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Mit dem vorigen Bild vergleichen</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es gibt kein Bild zum Einfügen.</translation>
    </message>
    <message>
        <source>Delete results</source>
        <translation>Ergebnisse löschen</translation>
    </message>
</context>
<context>
    <name>daub::PictureTarget</name>
    <message>
        <source>Press to choose a file, or paste with %1</source>
        <translation>Drücken, um eine Datei zu wählen, oder mit %1 einfügen</translation>
    </message>
</context>
<context>
    <name>daub::PictureUseDialog</name>
    <message>
        <source>Use the picture as</source>
        <translation>Bild verwenden als</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>Das eingefügte Bild</translation>
    </message>
    <message>
        <source>&amp;Start image</source>
        <translation>&amp;Startbild</translation>
    </message>
    <message>
        <source>St&amp;yle reference</source>
        <translation>St&amp;ilreferenz</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>Seine Einstellungen &amp;übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>daub::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenwerk</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Live-Modus</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>daub::PressureCurveView</name>
    <message>
        <source>Pressure curve</source>
        <translation>Druckkurve</translation>
    </message>
    <message>
        <source>Press with the pen here to try it</source>
        <translation>Hier mit dem Stift drücken, um es auszuprobieren</translation>
    </message>
</context>
<context>
    <name>daub::ProcessFields</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>How strongly paint steers, where its curve is highest.</source>
        <translation>Wie stark das Gemalte lenkt, wo seine Kurve am höchsten ist.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture</source>
        <translation>Derselbe Startwert mit denselben Einstellungen ergibt dasselbe Bild</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Neuer Startwert</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Startwert ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures Generate makes, each with the next seed.</source>
        <translation>Wie viele Bilder „Erzeugen“ macht, jedes mit dem nächsten Startwert.</translation>
    </message>
</context>
<context>
    <name>daub::ProcessPanel</name>
    <message>
        <source>Branch here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is computed again.</source>
        <translation>Ab dem betrachteten Schritt ist neu, was Sie ändern; alles davor bleibt. Nur der Rest wird neu berechnet.</translation>
    </message>
    <message>
        <source>Pure noise</source>
        <translation>Reines Rauschen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>End branch</source>
        <translation>Abzweigung beenden</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source> of stage %1</source>
        <translation> der Stufe %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>autoencoder</comment>
        <translation>Vom Modell vorgegeben</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Autoencoder ändern</translation>
    </message>
    <message>
        <source>What turns the result of the last step into a picture</source>
        <translation>Was aus dem Ergebnis des letzten Schritts ein Bild macht</translation>
    </message>
</context>
<context>
    <name>daub::ProgressDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>daub::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>daub::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>One sentence that says what the picture shows</source>
        <translation>Ein Satz, der sagt, was das Bild zeigt</translation>
    </message>
    <message>
        <source>Describe the picture, select words, paint them</source>
        <translation>Das Bild beschreiben, Wörter markieren, malen</translation>
    </message>
    <message>
        <source>Make Region of Words</source>
        <translation>Wörter zu einem Bereich machen</translation>
    </message>
    <message>
        <source>Make a region of the selected words (Ctrl+R)</source>
        <translation>Markierte Wörter zu einem Bereich machen (Strg+R)</translation>
    </message>
    <message>
        <source>Weigh Words More</source>
        <translation>Wörter stärker gewichten</translation>
    </message>
    <message>
        <source>Weigh Words Less</source>
        <translation>Wörter schwächer gewichten</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>Wörter gewichten</translation>
    </message>
    <message>
        <source>An encoder of the model has no room for these words.</source>
        <translation>Ein Textkodierer des Modells hat keinen Platz für diese Wörter.</translation>
    </message>
</context>
<context>
    <name>daub::PromptPanel</name>
    <message>
        <source>Keep out of the picture</source>
        <translation>Vom Bild fernhalten</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativtext</translation>
    </message>
    <message>
        <source>What the picture shall not show</source>
        <translation>Was das Bild nicht zeigen soll</translation>
    </message>
    <message>
        <source>Make region of selected words</source>
        <translation>Markierte Wörter zu einem Bereich machen</translation>
    </message>
</context>
<context>
    <name>daub::PromptWarnings</name>
    <message>
        <source>The sentence is empty: write what the picture shall show.</source>
        <translation>Der Satz ist leer: Schreiben Sie, was das Bild zeigen soll.</translation>
    </message>
    <message>
        <source>A region stands for no words, so its paint does nothing. Select its words.</source>
        <translation>Ein Bereich steht für keine Wörter, seine Fläche bewirkt nichts. Markieren Sie seine Wörter.</translation>
    </message>
    <message>
        <source>The region “%1” stands for no words, so its paint does nothing. Select its words.</source>
        <translation>Der Bereich „%1“ steht für keine Wörter, seine Fläche bewirkt nichts. Markieren Sie seine Wörter.</translation>
    </message>
    <message>
        <source>“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.</source>
        <translation>„%1“ liegt hinter dem, was %2 liest, und wirkt daher kaum. Kürzen Sie den Satz davor.</translation>
    </message>
    <message>
        <source>The regions “%1” and “%2” stand for the same words: the thing may come up in both places.</source>
        <translation>Die Bereiche „%1“ und „%2“ stehen für dieselben Wörter: Das Ding kann an beiden Stellen erscheinen.</translation>
    </message>
    <message>
        <source>The model was not taught “%1”.</source>
        <translation>Das Modell hat „%1“ nicht gelernt.</translation>
    </message>
    <message>
        <source>The model was not taught these words: %1.</source>
        <translation>Das Modell hat diese Wörter nicht gelernt: %1.</translation>
    </message>
    <message>
        <source>Bind to selected words</source>
        <translation>An markierte Wörter binden</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>An den Anfang stellen</translation>
    </message>
    <message>
        <source>Unbind the upper one</source>
        <translation>Den oberen lösen</translation>
    </message>
    <message>
        <source>Unbind “%1”</source>
        <translation>„%1“ lösen</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>The LoRA “%1” is not installed, or this model cannot use it.</source>
        <translation>Das LoRA „%1“ ist nicht installiert, oder dieses Modell kann es nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message>
        <source>A picture without words</source>
        <translation>Ein Bild ohne Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2, %n Bild, Startwert %3</numerusform>
            <numerusform>%1 × %2, %n Bilder, Startwert %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueuePopup</name>
    <message>
        <source>Pictures that wait</source>
        <translation>Wartende Bilder</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Drag them to change the order, or use Alt+Up and Alt+Down.</source>
        <translation>Zum Umordnen ziehen, oder Alt+Auf und Alt+Ab.</translation>
    </message>
</context>
<context>
    <name>daub::RegionActions</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select Words</source>
        <translation>Wörter markieren</translation>
    </message>
    <message>
        <source>Unbind from Words</source>
        <translation>Von den Wörtern lösen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Erweitern…</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Verkleinern…</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Feather…</source>
        <translation>Weiche Kante…</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Copy Mask to</source>
        <translation>Maske kopieren nach</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(keine Wörter)</translation>
    </message>
    <message>
        <source>Show Paint</source>
        <translation>Fläche zeigen</translation>
    </message>
    <message>
        <source>Lock Paint</source>
        <translation>Fläche sperren</translation>
    </message>
    <message>
        <source>Acts on the Picture</source>
        <translation>Wirkt auf das Bild</translation>
    </message>
    <message>
        <source>Keep Out of Here</source>
        <translation>Von hier fernhalten</translation>
    </message>
    <message>
        <source>Pixels of the canvas:</source>
        <translation>Pixel der Leinwand:</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>Bereich leeren</translation>
    </message>
    <message>
        <source>Invert region</source>
        <translation>Bereich umkehren</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Bereich erweitern</translation>
    </message>
    <message>
        <source>Shrink region</source>
        <translation>Bereich verkleinern</translation>
    </message>
    <message>
        <source>Feather region</source>
        <translation>Bereichskante weichzeichnen</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>Maske kopieren</translation>
    </message>
</context>
<context>
    <name>daub::RegionChoice</name>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
</context>
<context>
    <name>daub::RegionControl</name>
    <message>
        <source>Grow the area</source>
        <translation>Fläche erweitern</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Fläche verkleinern</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Rand weichzeichnen</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>Um Pixel</translation>
    </message>
</context>
<context>
    <name>daub::RegionDelegate</name>
    <message>
        <source>no words yet</source>
        <translation>noch keine Wörter</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>Andere Farbe wählen</translation>
    </message>
    <message>
        <source>Unlock the paint</source>
        <translation>Fläche entsperren</translation>
    </message>
    <message>
        <source>Lock the paint</source>
        <translation>Fläche sperren</translation>
    </message>
    <message>
        <source>Hide the paint</source>
        <translation>Fläche ausblenden</translation>
    </message>
    <message>
        <source>Show the paint</source>
        <translation>Fläche zeigen</translation>
    </message>
    <message>
        <source>Stands for no words: drop it on some in the sentence</source>
        <translation>Steht für keine Wörter: auf welche im Satz ziehen</translation>
    </message>
    <message>
        <source>%1: the picture follows its paint to %2 of 1</source>
        <translation>%1: Das Bild folgt seiner Fläche zu %2 von 1</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Name des Bereichs</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperties</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Part of the process in which the region acts</source>
        <translation>Teil des Ablaufs, in dem der Bereich wirkt</translation>
    </message>
    <message>
        <source>Keep this out of here</source>
        <translation>Dies von hier fernhalten</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>regions that overlap</comment>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>regions that overlap</comment>
        <translation>Obenauf</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Share: where regions overlap, both act. On top: those below give way.</source>
        <translation>Teilen: Wo Bereiche überlappen, wirken beide. Obenauf: Die darunter weichen.</translation>
    </message>
    <message>
        <source>The words join the negative prompt, only where this region is painted</source>
        <translation>Die Wörter gelten als Negativtext, nur wo dieser Bereich gemalt ist</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Own noise</source>
        <translation>Eigenes Rauschen</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperty</name>
    <message>
        <source>Rename region</source>
        <translation>Bereich umbenennen</translation>
    </message>
    <message>
        <source>Change region colour</source>
        <translation>Bereichsfarbe ändern</translation>
    </message>
    <message>
        <source>Bind region to words</source>
        <translation>Bereich an Wörter binden</translation>
    </message>
    <message>
        <source>Change region strength</source>
        <translation>Bereichsstärke ändern</translation>
    </message>
    <message>
        <source>Change overlap</source>
        <translation>Überlappung ändern</translation>
    </message>
    <message>
        <source>Change region interval</source>
        <translation>Bereichsspanne ändern</translation>
    </message>
    <message>
        <source>Change region noise</source>
        <translation>Bereichsrauschen ändern</translation>
    </message>
    <message>
        <source>Change what the region asks for</source>
        <translation>Ändern, was der Bereich verlangt</translation>
    </message>
    <message>
        <source>Switch region on or off</source>
        <translation>Bereich ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Show or hide region</source>
        <translation>Bereich zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Lock or unlock region</source>
        <translation>Bereich sperren oder entsperren</translation>
    </message>
</context>
<context>
    <name>daub::RegionView</name>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>The current one is painted. Its menu has all that can be done with it.</source>
        <translation>Im aktuellen wird gemalt. Sein Menü enthält alles, was sich damit tun lässt.</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Select words of the sentence and press Ctrl+R to paint where they shall be.</source>
        <translation>Markieren Sie Wörter des Satzes und drücken Sie Strg+R, um zu malen, wo sie sein sollen.</translation>
    </message>
</context>
<context>
    <name>daub::RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>daub::RenderPage</name>
    <message>
        <source>Missing: stop</source>
        <translation>Fehlend: Stopp</translation>
    </message>
    <message>
        <source>Missing: hold</source>
        <translation>Fehlend: halten</translation>
    </message>
    <message>
        <source>Missing: empty</source>
        <translation>Fehlend: leer</translation>
    </message>
    <message>
        <source>What stands in for a frame that has no file: nothing does and the work does not begin, the file before it, or an empty one</source>
        <translation>Was ein Einzelbild ohne Datei ersetzt: nichts, und die Arbeit beginnt nicht, die Datei davor oder ein leeres</translation>
    </message>
    <message>
        <source>Render frames</source>
        <translation>Einzelbilder rendern</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame.</source>
        <translation>Machen Sie zuerst aus einigen Wörtern einen Bereich (Strg+R). Seine Masken sagen, wo er in jedem Einzelbild ist.</translation>
    </message>
    <message>
        <source>Add a picture whose look all frames take over; the style dock has its settings</source>
        <translation>Ein Bild hinzufügen, dessen Aussehen alle Einzelbilder übernehmen; seine Einstellungen hat das Stilfenster</translation>
    </message>
    <message>
        <source>Add a style reference</source>
        <translation>Eine Stilreferenz hinzufügen</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Frames to write</source>
        <translation>Zu schreibende Einzelbilder</translation>
    </message>
    <message>
        <source>PNG or TIFF, or EXR with half floats; #### stands for the frame&apos;s number</source>
        <translation>PNG oder TIFF, oder EXR mit halber Genauigkeit; #### steht für die Nummer des Einzelbilds</translation>
    </message>
    <message>
        <source>Behind the mattes</source>
        <translation>Hinter den Masken</translation>
    </message>
    <message>
        <source>Nothing: alpha is the matte</source>
        <translation>Nichts: Alpha ist die Maske</translation>
    </message>
    <message>
        <source>The plate</source>
        <translation>Die Aufnahme</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>Das ganze Bild</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Usual: half in EXR, else 8 bits</source>
        <translation>Üblich: halbe Genauigkeit in EXR, sonst 8 Bit</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Farbraum</translation>
    </message>
    <message>
        <source>Usual: linear in EXR, else sRGB</source>
        <translation>Üblich: linear in EXR, sonst sRGB</translation>
    </message>
    <message>
        <source>Make finished frames anew</source>
        <translation>Fertige Einzelbilder neu machen</translation>
    </message>
    <message>
        <source>Otherwise finished frames are skipped, and an interrupted run goes on</source>
        <translation>Sonst werden fertige Einzelbilder übersprungen, und ein unterbrochener Lauf geht weiter</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>What keeps frames steady</source>
        <translation>Was Einzelbilder ruhig hält</translation>
    </message>
    <message>
        <source>The same noise in all frames</source>
        <translation>Dasselbe Rauschen in allen Einzelbildern</translation>
    </message>
    <message>
        <source>Otherwise each frame begins from noise of its own</source>
        <translation>Sonst beginnt jedes Einzelbild mit eigenem Rauschen</translation>
    </message>
    <message>
        <source>Noise goes along with its matte</source>
        <translation>Rauschen geht mit seiner Maske mit</translation>
    </message>
    <message>
        <source>Surfaces stay with the thing that moves</source>
        <translation>Oberflächen bleiben bei dem, was sich bewegt</translation>
    </message>
    <message>
        <source>Attention to the first and previous frame</source>
        <translation>Aufmerksamkeit auf das erste und vorige Einzelbild</translation>
    </message>
    <message>
        <source>Things keep their looks from frame to frame</source>
        <translation>Dinge behalten ihr Aussehen von Bild zu Bild</translation>
    </message>
    <message>
        <source>Begin from the previous frame</source>
        <translation>Mit dem vorigen Einzelbild beginnen</translation>
    </message>
    <message>
        <source>The previous result, moved along, is painted over</source>
        <translation>Das vorige Ergebnis wird mitbewegt und übermalt</translation>
    </message>
    <message>
        <source>Share that is painted anew</source>
        <translation>Anteil, der neu gemalt wird</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Neu gemalt</translation>
    </message>
    <message>
        <source>Hold large patches&apos; colours</source>
        <translation>Farben großer Flächen halten</translation>
    </message>
    <message>
        <source>Takes low-frequency flicker out of the frames</source>
        <translation>Nimmt langsames Flackern aus den Einzelbildern</translation>
    </message>
    <message>
        <source>How firmly colours are held</source>
        <translation>Wie fest Farben gehalten werden</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Festigkeit</translation>
    </message>
    <message>
        <source>Channel of the mattes</source>
        <translation>Kanal der Masken</translation>
    </message>
    <message>
        <source>Channel: any</source>
        <translation>Kanal: beliebig</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Where a matte&apos;s values are; any: alpha where it says something</source>
        <translation>Wo die Werte einer Maske stehen; beliebig: Alpha, wo es etwas aussagt</translation>
    </message>
    <message>
        <source>Missing mattes</source>
        <translation>Fehlende Masken</translation>
    </message>
    <message>
        <source>Mattes of %1</source>
        <translation>Masken von %1</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Keine Referenz</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Stilreferenz</translation>
    </message>
</context>
<context>
    <name>daub::ResultsModel</name>
    <message>
        <source>Made on %1, kept</source>
        <translation>Erzeugt am %1, behalten</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erzeugt am %1</translation>
    </message>
</context>
<context>
    <name>daub::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Every picture that you generate is kept here.</source>
        <translation>Jedes erzeugte Bild bleibt hier.</translation>
    </message>
</context>
<context>
    <name>daub::RetouchStrip</name>
    <message>
        <source>How much may change</source>
        <translation>Wie viel sich ändern darf</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Puts these words into the sentence, with a region for them</source>
        <translation>Setzt diese Wörter in den Satz, mit einem Bereich für sie</translation>
    </message>
    <message>
        <source>&amp;Paint the area</source>
        <translation>Fläche &amp;malen</translation>
    </message>
    <message>
        <source>The brush paints where the picture may change</source>
        <translation>Der Pinsel malt, wo sich das Bild ändern darf</translation>
    </message>
    <message>
        <source>&amp;Go on from this picture</source>
        <translation>Von diesem Bild &amp;weitergehen</translation>
    </message>
    <message>
        <source>What is shown now is kept from here on</source>
        <translation>Was jetzt zu sehen ist, bleibt von hier an</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>The next picture is made as a whole again</source>
        <translation>Das nächste Bild entsteht wieder als Ganzes</translation>
    </message>
    <message>
        <source>for example: a red balloon</source>
        <translation>zum Beispiel: a red balloon</translation>
    </message>
    <message>
        <source>What shall be added</source>
        <translation>Was hinzukommen soll</translation>
    </message>
    <message>
        <source>0 % keeps what is there, 100 % paints anew</source>
        <translation>0 % behält, was da ist, 100 % malt neu</translation>
    </message>
    <message>
        <source>Add to this picture:</source>
        <translation>Diesem Bild hinzufügen:</translation>
    </message>
    <message>
        <source>Change only here: paint where the picture may change, then generate.</source>
        <translation>Nur hier ändern: Malen Sie, wo sich das Bild ändern darf, und erzeugen Sie.</translation>
    </message>
    <message>
        <source>Change only here: outside the painted area every pixel stays.</source>
        <translation>Nur hier ändern: Außerhalb der gemalten Fläche bleibt jedes Pixel.</translation>
    </message>
    <message>
        <source>Add “%1”: paint where it shall be, then generate.</source>
        <translation>„%1“ hinzufügen: Malen Sie, wo es sein soll, und erzeugen Sie.</translation>
    </message>
    <message>
        <source>Add “%1”: outside its area every pixel stays.</source>
        <translation>„%1“ hinzufügen: Außerhalb seiner Fläche bleibt jedes Pixel.</translation>
    </message>
    <message>
        <source>Beyond the edges: the picture stays, and what is free is painted when you generate.</source>
        <translation>Über die Ränder hinaus: Das Bild bleibt, und was frei ist, wird beim Erzeugen gemalt.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>daub::RotoPage</name>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoskopieren</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Auf der Aufnahme</translation>
    </message>
    <message>
        <source>On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other frames. Where it goes wrong, paint there and follow again: what comes after is made anew.</source>
        <translation>Malen Sie auf einem Einzelbild etwas vom Inneren und etwas vom Äußeren. „Verfolgen“ trägt die Maske zu den anderen Einzelbildern. Wo sie falsch wird, malen Sie dort und verfolgen erneut: Was danach kommt, wird neu gemacht.</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innen</translation>
    </message>
    <message>
        <source>Paint some of what belongs to the figure</source>
        <translation>Malen Sie etwas von dem, was zur Figur gehört</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>Paint some of what does not</source>
        <translation>Malen Sie etwas von dem, was nicht dazugehört</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Zu schreibende Masken</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Overwrite other mattes</source>
        <translation>Andere Masken überschreiben</translation>
    </message>
    <message>
        <source>Also where mattes of this name lie that were not made here</source>
        <translation>Auch wo Masken dieses Namens liegen, die nicht hier gemacht wurden</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Width of soft edges</source>
        <translation>Breite der weichen Kanten</translation>
    </message>
    <message>
        <source>Pixels beside the edge whose share is solved from the colours around them; 0: hard</source>
        <translation>Pixel neben der Kante, deren Anteil aus den Farben ringsum berechnet wird; 0: hart</translation>
    </message>
    <message>
        <source>How far edges may move</source>
        <translation>Wie weit Kanten wandern dürfen</translation>
    </message>
    <message>
        <source>Beside the carried edge, this far is decided anew in each frame; 0: by the frame&apos;s size</source>
        <translation>Neben der mitgetragenen Kante wird so weit in jedem Einzelbild neu entschieden; 0: nach der Bildgröße</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Weichheit</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>No strokes yet</source>
        <translation>Noch keine Striche</translation>
    </message>
    <message>
        <source>Strokes on %1</source>
        <translation>Striche auf %1</translation>
    </message>
    <message>
        <source>Paint on one frame first: some of the inside and some of the outside.</source>
        <translation>Malen Sie zuerst auf einem Einzelbild: etwas vom Inneren und etwas vom Äußeren.</translation>
    </message>
</context>
<context>
    <name>daub::ScoreRow</name>
    <message>
        <source>Show where the model looked for these words</source>
        <translation>Zeigen, wo das Modell nach diesen Wörtern gesehen hat</translation>
    </message>
    <message>
        <source>%1: asked versus got %2</source>
        <translation>%1: gewünscht und bekommen %2</translation>
    </message>
</context>
<context>
    <name>daub::SeedField</name>
    <message>
        <source>Own noise</source>
        <translation>Eigenes Rauschen</translation>
    </message>
    <message>
        <source>Paint new noise here: the place looks different while the rest stays</source>
        <translation>Hier neues Rauschen malen: Die Stelle sieht anders aus, der Rest bleibt</translation>
    </message>
    <message>
        <source>Seed of the own noise</source>
        <translation>Startwert des eigenen Rauschens</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Neuen Startwert würfeln</translation>
    </message>
    <message>
        <source>as around</source>
        <translation>wie ringsum</translation>
    </message>
</context>
<context>
    <name>daub::SequenceField</name>
    <message>
        <source>Choose one file of the sequence</source>
        <translation>Eine Datei der Sequenz wählen</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Wählen, wohin geschrieben wird</translation>
    </message>
    <message>
        <source>One picture for all frames</source>
        <translation>Ein Bild für alle Einzelbilder</translation>
    </message>
    <message>
        <source>Frames %1</source>
        <translation>Einzelbilder %1</translation>
    </message>
    <message>
        <source>Frames (%1)</source>
        <translation>Einzelbilder (%1)</translation>
    </message>
</context>
<context>
    <name>daub::ShapeTool</name>
    <message>
        <source>Take shape away</source>
        <translation>Form abziehen</translation>
    </message>
    <message>
        <source>Fill shape</source>
        <translation>Form füllen</translation>
    </message>
    <message>
        <source>Alt takes away</source>
        <translation>Alt nimmt weg</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: equal sides · Ctrl: from the middle</source>
        <translation>Alt nimmt weg · Umschalt: gleiche Seiten · Strg: von der Mitte aus</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsEditor</name>
    <message>
        <source>&amp;Remove keys</source>
        <translation>Tasten &amp;entfernen</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search for an action or its keys</source>
        <translation>Nach einer Aktion oder ihren Tasten suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Assigning takes it from there.</source>
        <translation>%1 gehört schon zu „%2“. Zuweisen nimmt es dort weg.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>“, „</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>Zu&amp;weisen</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>daub::StageFields</name>
    <message>
        <source>The model&apos;s own</source>
        <comment>sampler</comment>
        <translation>Vom Modell vorgegeben</translation>
    </message>
    <message>
        <source>Euler, ancestral</source>
        <translation>Euler, ancestral</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM, stochastisch</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>Vom Modell vorgegeben</translation>
    </message>
    <message>
        <source>Uniform in time</source>
        <translation>Gleichmäßig in der Zeit</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Abtaster</translation>
    </message>
    <message>
        <source>How each step goes from one noise level to the next</source>
        <translation>Wie jeder Schritt von einer Rauschstufe zur nächsten geht</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>How the noise levels of the steps are spaced</source>
        <translation>Wie die Rauschstufen der Schritte verteilt sind</translation>
    </message>
    <message>
        <source>Change sampling</source>
        <translation>Abtastung ändern</translation>
    </message>
</context>
<context>
    <name>daub::StartImageBox</name>
    <message>
        <source>Drop a picture to begin from, or choose one</source>
        <translation>Ein Bild hierher ziehen, um davon auszugehen, oder eines wählen</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>How much of the start image may change</source>
        <translation>Wie viel sich am Startbild ändern darf</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove the start image</source>
        <translation>Startbild entfernen</translation>
    </message>
    <message>
        <source>0 % keeps the picture as it is, 100 % begins from nothing but noise</source>
        <translation>0 % lässt das Bild, wie es ist, 100 % beginnt mit reinem Rauschen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>stage %1 of %2</source>
        <translation>Stufe %1 von %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>Fortschritt des Bildes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>Modell wird vorbereitet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Reading the sentence</source>
        <translation>Der Satz wird gelesen</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Das Bild wird dekodiert</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Wird abgeschlossen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten und behalten</translation>
    </message>
    <message>
        <source>Cancel this picture</source>
        <translation>Dieses Bild abbrechen</translation>
    </message>
    <message>
        <source>Pictures that wait</source>
        <translation>Wartende Bilder</translation>
    </message>
    <message>
        <source>Shows the pictures that wait, to order them or take some away</source>
        <translation>Zeigt die wartenden Bilder, zum Ordnen oder Entfernen</translation>
    </message>
    <message>
        <source>Frames: %1 of %2 done</source>
        <translation>Einzelbilder: %1 von %2 fertig</translation>
    </message>
    <message>
        <source>Refining the step</source>
        <translation>Schritt wird verfeinert</translation>
    </message>
</context>
<context>
    <name>daub::StepStrip</name>
    <message>
        <source>Steps of the picture</source>
        <translation>Schritte des Bildes</translation>
    </message>
    <message>
        <source>Generate a picture, and its steps stand here to look back at.</source>
        <translation>Erzeugen Sie ein Bild, dann stehen hier seine Schritte zum Zurückblicken.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>daub::StrokeTool</name>
    <message>
        <source>Brush stroke</source>
        <translation>Pinselstrich</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
</context>
<context>
    <name>daub::StylePanel</name>
    <message>
        <source>Style references</source>
        <translation>Stilreferenzen</translation>
    </message>
    <message>
        <source>Drop pictures whose look shall be taken over, or choose them</source>
        <translation>Bilder hierher ziehen, deren Aussehen übernommen werden soll, oder welche wählen</translation>
    </message>
    <message>
        <source>Own guidance</source>
        <translation>Eigene Führung</translation>
    </message>
    <message>
        <source>Guidance of the style</source>
        <translation>Führung des Stils</translation>
    </message>
    <message>
        <source>Add style references...</source>
        <translation>Stilreferenzen hinzufügen...</translation>
    </message>
    <message>
        <source>Otherwise the style is followed as closely as the words</source>
        <translation>Sonst wird dem Stil so genau gefolgt wie den Wörtern</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>Change style guidance</source>
        <translation>Stilführung ändern</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>The best that fits</source>
        <translation>Der beste, der passt</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>IP-Adapter ändern</translation>
    </message>
    <message>
        <source>What shows the model the pictures: plus adapters keep more of them</source>
        <translation>Was dem Modell die Bilder zeigt: Plus-Adapter behalten mehr von ihnen</translation>
    </message>
</context>
<context>
    <name>daub::StyleRow</name>
    <message>
        <source>Style reference</source>
        <translation>Stilreferenz</translation>
    </message>
    <message>
        <source>Weight of the style reference</source>
        <translation>Gewicht der Stilreferenz</translation>
    </message>
    <message>
        <source>Part of the process in which the style acts</source>
        <translation>Teil des Ablaufs, in dem der Stil wirkt</translation>
    </message>
    <message>
        <source>Remove this style reference</source>
        <translation>Diese Stilreferenz entfernen</translation>
    </message>
    <message>
        <source>Where the style acts</source>
        <translation>Wo der Stil wirkt</translation>
    </message>
    <message>
        <source>The whole picture, or where one region is painted</source>
        <translation>Das ganze Bild, oder wo ein Bereich gemalt ist</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>An area of its own</source>
        <translation>Eine eigene Fläche</translation>
    </message>
    <message>
        <source>Remove style reference</source>
        <translation>Stilreferenz entfernen</translation>
    </message>
</context>
<context>
    <name>daub::SubjectControl</name>
    <message>
        <source>%1 is learned. Its name in the sentence stands for it from now on.</source>
        <translation>%1 ist gelernt. Der Name im Satz steht von nun an dafür.</translation>
    </message>
    <message>
        <source>The subject could not be learned. %1</source>
        <translation>Das Motiv konnte nicht gelernt werden. %1</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>%1 wird gelernt.</translation>
    </message>
    <message>
        <source>What was learned so far is kept; Model &gt; Teach a subject goes on from there.</source>
        <translation>Das bisher Gelernte bleibt erhalten; Modell &gt; Motiv beibringen macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectDialog</name>
    <message>
        <source>Learning...</source>
        <translation>Lernt...</translation>
    </message>
    <message>
        <source>Learning: %1 s left</source>
        <translation>Lernt: noch %1 s</translation>
    </message>
    <message>
        <source>Learning: %1 min left</source>
        <translation>Lernt: noch %1 min</translation>
    </message>
    <message>
        <source>Also learn it &amp;mirrored</source>
        <translation>Auch &amp;gespiegelt lernen</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>Damit &amp;malen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Teach a subject</source>
        <translation>Motiv beibringen</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The word that stands for it in the sentence: one that the model does not know</source>
        <translation>Das Wort, das im Satz dafür steht: eines, das das Modell nicht kennt</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Was es ist</translation>
    </message>
    <message>
        <source>The kind of thing, in words that the model knows: it begins from there</source>
        <translation>Die Art des Dings, in Wörtern, die das Modell kennt: Davon geht es aus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The picture&apos;s model learns it, and it alone can paint it</source>
        <translation>Das Modell des Bildes lernt es, und nur dieses kann es malen</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>&amp;Aufwand</translation>
    </message>
    <message>
        <source>How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models</source>
        <translation>Wie lange es die Bilder betrachtet; üblich sind Minuten mit Sketchbook, mehr mit größeren Modellen</translation>
    </message>
    <message>
        <source>LoRA, a small file</source>
        <translation>LoRA, eine kleine Datei</translation>
    </message>
    <message>
        <source>The whole model, a large file</source>
        <translation>Das ganze Modell, eine große Datei</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Me&amp;thode</translation>
    </message>
    <message>
        <source>A LoRA changes the model a little everywhere; the whole model learns more and forgets more</source>
        <translation>Ein LoRA ändert das Modell überall ein wenig; das ganze Modell lernt mehr und vergisst mehr</translation>
    </message>
    <message>
        <source>Not where its left and right differ, as letters do</source>
        <translation>Nicht, wo sich links und rechts unterscheiden, wie bei Buchstaben</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What it looks like so far</source>
        <translation>Wie es bisher aussieht</translation>
    </message>
    <message>
        <source>By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was</source>
        <translation>Mit seinem Namen, auf einer Wiese, im Schnee; zuletzt ein anderes Ding seiner Art, das bleiben soll, wie es war</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Keeps what was learned; it can go on later</source>
        <translation>Behält das Gelernte; es kann später weitergehen</translation>
    </message>
    <message>
        <source>Puts it at the end of the sentence, where it can be painted like any other words</source>
        <translation>Setzt es ans Ende des Satzes, wo es wie andere Wörter gemalt werden kann</translation>
    </message>
    <message>
        <source>Throws away what was begun</source>
        <translation>Wirft das Begonnene weg</translation>
    </message>
    <message>
        <source>It goes on when this window is closed.</source>
        <translation>Es geht weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>%1 is learned: say it in the sentence, select it and paint it.</source>
        <translation>%1 ist gelernt: im Satz nennen, auswählen und malen.</translation>
    </message>
    <message>
        <source>Opening the model...</source>
        <translation>Modell wird geöffnet...</translation>
    </message>
    <message>
        <source>Making pictures of its kind, so that they stay as they are...</source>
        <translation>Bilder seiner Art werden gemacht, damit sie bleiben, wie sie sind...</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Keeping what was learned...</source>
        <translation>Das Gelernte wird gesichert...</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>Gelernt.</translation>
    </message>
    <message>
        <source>It could not be learned.</source>
        <translation>Es konnte nicht gelernt werden.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectPicturesList</name>
    <message>
        <source>Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places and sizes.</source>
        <translation>Ziehen Sie 3 bis 10 Bilder eines Dings hierher. Sie lehren am meisten, wenn es an verschiedenen Stellen und in verschiedenen Größen steht.</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Pictures of the subject</source>
        <translation>Bilder des Motivs</translation>
    </message>
    <message>
        <source>Pictures of the thing that is to be learned</source>
        <translation>Bilder des Dings, das gelernt werden soll</translation>
    </message>
    <message>
        <source>Takes the chosen pictures out</source>
        <translation>Nimmt die gewählten Bilder heraus</translation>
    </message>
    <message>
        <source>What the chosen picture shows</source>
        <translation>Was das gewählte Bild zeigt</translation>
    </message>
    <message>
        <source>What the chosen picture shows, in the model&apos;s words</source>
        <translation>Was das gewählte Bild zeigt, in den Wörtern des Modells</translation>
    </message>
    <message>
        <source>Helps to tell the subject from what is around it: &quot;a picture of zibbo mushroom in the snow&quot;. Left empty, its name and what it is are said.</source>
        <translation>Hilft, das Motiv von seiner Umgebung zu unterscheiden: „a picture of zibbo mushroom in the snow“. Bleibt es leer, werden sein Name und was es ist gesagt.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTexts</name>
    <message>
        <source>Add pictures of it: at least %1, better 5 or 6.</source>
        <translation>Fügen Sie Bilder davon hinzu: mindestens %1, besser 5 oder 6.</translation>
    </message>
    <message>
        <source>More than %1 pictures do not help: take some out.</source>
        <translation>Mehr als %1 Bilder helfen nicht: Nehmen Sie einige heraus.</translation>
    </message>
    <message>
        <source>Give it a name that no sentence has by chance, like zibbo.</source>
        <translation>Geben Sie ihm einen Namen, der in keinem Satz zufällig vorkommt, etwa zibbo.</translation>
    </message>
    <message>
        <source>The name is one word of letters a to z, digits and hyphens that begins with a letter.</source>
        <translation>Der Name ist ein Wort aus Buchstaben a bis z, Ziffern und Bindestrichen, das mit einem Buchstaben beginnt.</translation>
    </message>
    <message>
        <source>Say in a word or two what kind of thing it is, like mushroom or toy car.</source>
        <translation>Sagen Sie in ein, zwei Wörtern, was für ein Ding es ist, etwa mushroom oder toy car.</translation>
    </message>
    <message>
        <source>The name must be another word than what it is.</source>
        <translation>Der Name muss ein anderes Wort sein als das, was es ist.</translation>
    </message>
    <message>
        <source>What is said of %1 must have the word %2 in it.</source>
        <translation>Was über %1 gesagt wird, muss das Wort %2 enthalten.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTrainingProcess</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 is not there: it belongs beside this program. Install Daub&apos;s command-line programs.</source>
        <translation>%1 ist nicht da: Es gehört neben dieses Programm. Installieren Sie die Befehlszeilenprogramme von Daub.</translation>
    </message>
    <message>
        <source>The training ended unexpectedly. Is there enough memory?</source>
        <translation>Das Training endete unerwartet. Ist genug Speicher da?</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>Das Training endete ohne ein Wort.</translation>
    </message>
</context>
<context>
    <name>daub::TokenMeter</name>
    <message>
        <source>%1 / %2</source>
        <comment>tokens used, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens: %2</source>
        <translation>%1-Token: %2</translation>
    </message>
    <message>
        <source>%1 reads the first %2 tokens. The words beyond are faded in the sentence.</source>
        <translation>%1 liest die ersten %2 Token. Die Wörter dahinter sind im Satz blass.</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens; a word is one or a few.</source>
        <translation>%1 liest %2 Token; ein Wort ist eines oder einige.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>daub::Tool</name>
    <message>
        <source>There is no region to paint on. Select words of the prompt and press Ctrl+R.</source>
        <translation>Es gibt keinen Bereich, in dem gemalt werden kann. Markieren Sie Wörter des Satzes und drücken Sie Strg+R.</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list of regions to change it.</source>
        <translation>„%1“ ist gesperrt. Entsperren Sie es in der Liste der Bereiche, um es zu ändern.</translation>
    </message>
    <message>
        <source>“%1” is hidden. Show it in the list of regions to change it.</source>
        <translation>„%1“ ist ausgeblendet. Blenden Sie es in der Liste der Bereiche ein, um es zu ändern.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Pick region</source>
        <translation>Bereich aufnehmen</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>daub::ToolBox</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>daub::ToolDetails</name>
    <message>
        <source>More options of the tool</source>
        <translation>Weitere Optionen des Werkzeugs</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Stabilisierung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Average of the way</source>
        <translation>Mittel des Wegs</translation>
    </message>
    <message>
        <source>Pulled on a string</source>
        <translation>An der Schnur gezogen</translation>
    </message>
    <message>
        <source>Its strength</source>
        <translation>Deren Stärke</translation>
    </message>
    <message>
        <source>Wider when tilted</source>
        <translation>Breiter bei Neigung</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>Gedrehte Kopien</translation>
    </message>
    <message>
        <source>Pressure changes the width</source>
        <translation>Druck ändert die Breite</translation>
    </message>
    <message>
        <source>Pressure changes the opacity</source>
        <translation>Druck ändert die Deckkraft</translation>
    </message>
    <message>
        <source>Pressure softness</source>
        <translation>Weichheit des Drucks</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Around a point</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>Wird weggenommen</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>Ersetzt das Gemalte</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How far the fill runs under soft edges</source>
        <translation>Wie weit die Füllung unter weiche Kanten reicht</translation>
    </message>
</context>
<context>
    <name>daub::ToolOptionsStrip</name>
    <message>
        <source>Tool options</source>
        <translation>Werkzeugoptionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>Härte</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Weiche Kante</translation>
    </message>
    <message>
        <source>Paint mirrored left and right</source>
        <translation>Links und rechts gespiegelt malen</translation>
    </message>
    <message>
        <source>Paint mirrored top and bottom</source>
        <translation>Oben und unten gespiegelt malen</translation>
    </message>
</context>
<context>
    <name>daub::TourBubble</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>End the tour. Help &gt; First tour brings it back.</source>
        <translation>Rundgang beenden. Hilfe &gt; Erster Rundgang bringt ihn zurück.</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Zum vorigen Schritt</translation>
    </message>
    <message>
        <source>&amp;Start the tour</source>
        <translation>Rundgang &amp;starten</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Etwa drei Minuten, in diesem Fenster und mit diesem Bild</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>Rundgang schließen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Zum nächsten Schritt</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>To the next step without doing this one</source>
        <translation>Zum nächsten Schritt, ohne diesen zu tun</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Help &gt; First tour brings it back</source>
        <translation>Hilfe &gt; Erster Rundgang bringt ihn zurück</translation>
    </message>
</context>
<context>
    <name>daub::ValueSlider</name>
    <message>
        <source>Double-click to reset, type for an exact value</source>
        <translation>Doppelklick setzt zurück, Tippen gibt einen genauen Wert ein</translation>
    </message>
</context>
<context>
    <name>daub::WarningList</name>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Die Wörter zeigen</translation>
    </message>
</context>
<context>
    <name>daub::WordList</name>
    <message>
        <source>Words of the sentence</source>
        <translation>Wörter des Satzes</translation>
    </message>
</context>
<context>
    <name>daub::WordMove</name>
    <message>
        <source>Move words</source>
        <translation>Wörter verschieben</translation>
    </message>
</context>
<context>
    <name>daub::WordPopup</name>
    <message>
        <source>Known words</source>
        <translation>Bekannte Wörter</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with words.</source>
        <translation>Malen mit Wörtern.</translation>
    </message>
    <message>
        <source>A project (.ora) or a picture made by Daub.</source>
        <translation>Ein Projekt (.ora) oder ein von Daub erzeugtes Bild.</translation>
    </message>
    <message>
        <source>Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.</source>
        <translation>Die Miniatur eines Projekts als PNG schreiben und enden: --thumbnail PROJEKT PNG SEITE.</translation>
    </message>
    <message>
        <source>Carry out a command of the window once it is there, for scripts.</source>
        <translation>Einen Befehl des Fensters ausführen, sobald es da ist; für Skripte.</translation>
    </message>
</context>
</TS>
