<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Shortcuts</name>
    <message>
        <source>New picture</source>
        <translation>Nouvelle image</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Make a region of the selected words</source>
        <translation>Créer une région avec les mots sélectionnés</translation>
    </message>
    <message>
        <source>Raise the weight of the selected words</source>
        <translation>Augmenter le poids des mots sélectionnés</translation>
    </message>
    <message>
        <source>Lower the weight of the selected words</source>
        <translation>Réduire le poids des mots sélectionnés</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Cancel the tool, the selection, then generation</source>
        <translation>Annuler l’outil, puis la sélection, puis la génération</translation>
    </message>
    <message>
        <source>Stop and keep the picture as it stands</source>
        <translation>Arrêter et garder l’image telle quelle</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Mode direct</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nouvelle graine</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Dégradé</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>Pipette de région</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Réduire le pinceau</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Agrandir le pinceau</translation>
    </message>
    <message>
        <source>Swap with the last region</source>
        <translation>Permuter avec la région précédente</translation>
    </message>
    <message>
        <source>Invert the area</source>
        <translation>Inverser la zone</translation>
    </message>
    <message>
        <source>Clear the area</source>
        <translation>Effacer la zone</translation>
    </message>
    <message>
        <source>Duplicate the region</source>
        <translation>Dupliquer la région</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>Ajuster le canevas</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Hide and show the docks</source>
        <translation>Masquer et afficher les panneaux</translation>
    </message>
    <message>
        <source>Focus to the next pane</source>
        <translation>Passer au panneau suivant</translation>
    </message>
    <message>
        <source>Focus to the previous pane</source>
        <translation>Revenir au panneau précédent</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Coller une image</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the left</source>
        <translation>Déplacer la ligne de comparaison vers la gauche</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the right</source>
        <translation>Déplacer la ligne de comparaison vers la droite</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
</context>
<context>
    <name>daub</name>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Image</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (absent)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>La langue change au prochain démarrage.</translation>
    </message>
    <message>
        <source>Save &amp;unsaved work every</source>
        <translation>Enregistrer le travail &amp;non sauvegardé toutes les</translation>
    </message>
    <message>
        <source>Minutes between automatic saves</source>
        <translation>Minutes entre les enregistrements automatiques</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Strokes are journalled as they end in any case, so that a crash loses nothing.</source>
        <translation>Les traits sont journalisés dès qu’ils se terminent : un plantage ne fait rien perdre.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Périphérique</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Précision</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16 bit (bf16)</source>
        <translation>16 bits (bf16)</translation>
    </message>
    <message>
        <source>16 bit (fp16), graphics cards only</source>
        <translation>16 bits (fp16), cartes graphiques uniquement</translation>
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
        <translation>Limite de &amp;mémoire</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite de mémoire</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>Ce qui est libre</translation>
    </message>
    <message>
        <source>Load the model when Daub &amp;starts</source>
        <translation>Charger le modèle au &amp;démarrage de Daub</translation>
    </message>
    <message>
        <source>&amp;Attention maps</source>
        <translation>Cartes d’&amp;attention</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>Mémoire pour les cartes d’attention</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Live mode is on in new windows</source>
        <translation>Mode &amp;direct actif dans les nouvelles fenêtres</translation>
    </message>
    <message>
        <source>&amp;After the pen lifts or a setting changes</source>
        <translation>&amp;Après le lever du stylet ou un changement de réglage</translation>
    </message>
    <message>
        <source>Delay after a change</source>
        <translation>Délai après un changement</translation>
    </message>
    <message>
        <source>When the pen &amp;rests for</source>
        <translation>Quand le stylet s’&amp;immobilise pendant</translation>
    </message>
    <message>
        <source>How long the pen rests</source>
        <translation>Durée d’immobilité du stylet</translation>
    </message>
    <message>
        <source>&amp;Steps of the quick picture</source>
        <translation>Étape&amp;s de l’image rapide</translation>
    </message>
    <message>
        <source>Steps of the quick picture</source>
        <translation>Étapes de l’image rapide</translation>
    </message>
    <message>
        <source>&amp;Follow with the whole picture</source>
        <translation>Poursui&amp;vre avec l’image complète</translation>
    </message>
    <message>
        <source>&amp;When nothing has changed for</source>
        <translation>&amp;Quand rien n’a changé depuis</translation>
    </message>
    <message>
        <source>Delay of the whole picture</source>
        <translation>Délai de l’image complète</translation>
    </message>
    <message>
        <source>&amp;Softness</source>
        <translation>Dou&amp;ceur</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Douceur</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>Commence &amp;à</translation>
    </message>
    <message>
        <source>Pressure at which it begins</source>
        <translation>Pression à laquelle cela commence</translation>
    </message>
    <message>
        <source>&amp;Full at</source>
        <translation>&amp;Maximum à</translation>
    </message>
    <message>
        <source>Pressure at which it is full</source>
        <translation>Pression à laquelle c’est au maximum</translation>
    </message>
    <message>
        <source>Threads and the memory limit count from the next start.</source>
        <translation>Les threads et la limite de mémoire valent à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Undo steps</source>
        <translation>Étapes d’&amp;annulation</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Étapes pouvant être annulées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Counts from the next picture that is opened.</source>
        <translation>Vaut à partir de la prochaine image ouverte.</translation>
    </message>
</context>
<context>
    <name>daub::AbandonedSession</name>
    <message>
        <source>The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.</source>
        <translation>La fin du journal de récupération est endommagée : les dernières modifications manquent, %1 ont été récupérées.</translation>
    </message>
    <message>
        <source>The recovery journal is damaged: only the pictures that were made could be recovered.</source>
        <translation>Le journal de récupération est endommagé : seules les images générées ont pu être récupérées.</translation>
    </message>
</context>
<context>
    <name>daub::AboutDialog</name>
    <message>
        <source>Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you may replace it by another version. Its sources are at https://download.qt.io.</source>
        <translation>Daub utilise Qt %1, Copyright (C) The Qt Company Ltd. et autres contributeurs, sous licence GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt est lié dynamiquement : vous pouvez le remplacer par une autre version. Ses sources se trouvent sur https://download.qt.io.</translation>
    </message>
    <message>
        <source>Daub: Apache License 2.0</source>
        <translation>Daub : Apache License 2.0</translation>
    </message>
    <message>
        <source>What comes from others</source>
        <translation>Ce qui vient d’autres auteurs</translation>
    </message>
    <message>
        <source>Noto Color Emoji: SIL Open Font License 1.1</source>
        <translation>Noto Color Emoji : SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>Polices DejaVu</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>À propos de Daub</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos de &amp;Qt</translation>
    </message>
    <message>
        <source>What Qt is, and its version</source>
        <translation>Ce qu’est Qt, et sa version</translation>
    </message>
    <message>
        <source>Daub&apos;s icon</source>
        <translation>L’icône de Daub</translation>
    </message>
    <message>
        <source>Daub %1</source>
        <translation>Daub %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of diffusion models turns both into a picture, on this computer and nowhere else.&lt;/p&gt;&lt;p&gt;Free software under the Apache License 2.0. What you make with it is yours.&lt;/p&gt;&lt;p&gt;After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Peignez avec des mots : écrivez une phrase, peignez des zones approximatives pour certains de ses mots, et un ensemble de modèles de diffusion en fait une image, sur cet ordinateur et nulle part ailleurs.&lt;/p&gt;&lt;p&gt;Logiciel libre sous Apache License 2.0. Ce que vous créez avec lui est à vous.&lt;/p&gt;&lt;p&gt;D’après eDiff-I (Balaji et autres, 2022) et EDM (Karras et autres, 2022).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What Daub is</source>
        <translation>Ce qu’est Daub</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Licence de</translation>
    </message>
    <message>
        <source>Whose licence is shown below</source>
        <translation>À qui appartient la licence affichée</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
</context>
<context>
    <name>daub::ActionTips</name>
    <message>
        <source>Makes a picture in full quality and keeps it under Results</source>
        <translation>Crée une image en pleine qualité et la garde dans Résultats</translation>
    </message>
    <message>
        <source>A quick picture follows whenever the pen lifts or a word changes</source>
        <translation>Une image rapide suit chaque lever de stylet ou changement de mot</translation>
    </message>
    <message>
        <source>Another picture of the same sentence</source>
        <translation>Une autre image de la même phrase</translation>
    </message>
    <message>
        <source>Ends at once and keeps the picture as it stands</source>
        <translation>S’arrête aussitôt et garde l’image telle quelle</translation>
    </message>
    <message>
        <source>Ends the stroke, then the selection, then the picture</source>
        <translation>Interrompt le trait, puis la sélection, puis l’image</translation>
    </message>
    <message>
        <source>Ends the running picture and empties the queue</source>
        <translation>Arrête l’image en cours et vide la file d’attente</translation>
    </message>
    <message>
        <source>Paints where the words of the region shall appear</source>
        <translation>Peint où les mots de la région doivent apparaître</translation>
    </message>
    <message>
        <source>Takes paint of the region away</source>
        <translation>Retire de la peinture de la région</translation>
    </message>
    <message>
        <source>Fills what is drawn around; Alt takes away</source>
        <translation>Remplit ce qui est entouré ; Alt retire</translation>
    </message>
    <message>
        <source>Fills a rectangle; Alt takes away</source>
        <translation>Remplit un rectangle ; Alt retire</translation>
    </message>
    <message>
        <source>Fills an ellipse; Alt takes away</source>
        <translation>Remplit une ellipse ; Alt retire</translation>
    </message>
    <message>
        <source>The rectangle, then the ellipse</source>
        <translation>Le rectangle, puis l’ellipse</translation>
    </message>
    <message>
        <source>From full paint at the first point to none at the last</source>
        <translation>De pleine peinture au premier point à rien au dernier</translation>
    </message>
    <message>
        <source>Fills what is enclosed by paint</source>
        <translation>Remplit ce que la peinture entoure</translation>
    </message>
    <message>
        <source>Moves the paint of the region</source>
        <translation>Déplace la peinture de la région</translation>
    </message>
    <message>
        <source>Selects the region under the pointer</source>
        <translation>Sélectionne la région sous le pointeur</translation>
    </message>
    <message>
        <source>Moves the view; so do Space and the middle button</source>
        <translation>Déplace la vue, comme Espace et le bouton du milieu</translation>
    </message>
    <message>
        <source>Click to come closer, with Alt to go back</source>
        <translation>Clic pour s’approcher, avec Alt pour reculer</translation>
    </message>
    <message>
        <source>Back to the region that was painted before</source>
        <translation>Revient à la région peinte auparavant</translation>
    </message>
    <message>
        <source>Gives the selected words a colour of their own, to paint where they shall be</source>
        <translation>Donne aux mots sélectionnés leur propre couleur, pour peindre où ils doivent être</translation>
    </message>
    <message>
        <source>The selected words count for more</source>
        <translation>Les mots sélectionnés comptent davantage</translation>
    </message>
    <message>
        <source>The selected words count for less</source>
        <translation>Les mots sélectionnés comptent moins</translation>
    </message>
    <message>
        <source>A region without words: drop it on some in the sentence</source>
        <translation>Une région sans mots : déposez-la sur des mots de la phrase</translation>
    </message>
    <message>
        <source>With the same words and the same paint</source>
        <translation>Avec les mêmes mots et la même peinture</translation>
    </message>
    <message>
        <source>With its paint; its words stay in the sentence</source>
        <translation>Avec sa peinture ; ses mots restent dans la phrase</translation>
    </message>
    <message>
        <source>Paints what is free and frees what is painted</source>
        <translation>Peint ce qui est libre et libère ce qui est peint</translation>
    </message>
    <message>
        <source>Softens the edge of the area</source>
        <translation>Adoucit le bord de la zone</translation>
    </message>
    <message>
        <source>Shows the painted areas over the picture</source>
        <translation>Montre les zones peintes par-dessus l’image</translation>
    </message>
    <message>
        <source>Shows only where the areas end</source>
        <translation>Montre seulement où finissent les zones</translation>
    </message>
    <message>
        <source>Shows nothing over the picture</source>
        <translation>Ne montre rien par-dessus l’image</translation>
    </message>
    <message>
        <source>Drag the line: this picture on one side, the one before on the other</source>
        <translation>Faites glisser la ligne : cette image d’un côté, la précédente de l’autre</translation>
    </message>
    <message>
        <source>Sentence, areas and settings as they were for this picture</source>
        <translation>Phrase, zones et réglages tels qu’ils étaient pour cette image</translation>
    </message>
    <message>
        <source>Marks the picture with a star</source>
        <translation>Marque l’image d’une étoile</translation>
    </message>
    <message>
        <source>The areas without a picture below them</source>
        <translation>Les zones sans image en dessous</translation>
    </message>
    <message>
        <source>Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR</source>
        <translation>Écrit l’image affichée en PNG, JPEG, WebP, TIFF ou OpenEXR</translation>
    </message>
    <message>
        <source>Offers what a crash left behind</source>
        <translation>Propose ce qu’un plantage a laissé</translation>
    </message>
    <message>
        <source>A painted sentence to try things on</source>
        <translation>Une phrase peinte pour faire des essais</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Environ trois minutes, dans cette fenêtre et avec cette image</translation>
    </message>
    <message>
        <source>Opens at the part of the window that you are working in</source>
        <translation>S’ouvre à la partie de la fenêtre où vous travaillez</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place</source>
        <translation>Remet chaque panneau à sa place d’origine</translation>
    </message>
    <message>
        <source>Width and height of the canvas in pixels</source>
        <translation>Largeur et hauteur du canevas en pixels</translation>
    </message>
    <message>
        <source>Spacing, stabiliser, what pressure does and the like</source>
        <translation>Espacement, stabilisateur, effet de la pression, etc.</translation>
    </message>
    <message>
        <source>The model learns a thing from a few pictures; its name then stands for it</source>
        <translation>Le modèle apprend une chose à partir de quelques images ; son nom la représente ensuite</translation>
    </message>
</context>
<context>
    <name>daub::Actions</name>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
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
        <translation>Récupérer une image...</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Areas and picture</source>
        <translation>Zones et image</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <translation>Contours seulement</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Image seulement</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>Remettre droit</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Comparer avec l’image précédente</translation>
    </message>
    <message>
        <source>Docks as at first</source>
        <translation>Disposition d’origine des panneaux</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Ajouter une région</translation>
    </message>
    <message>
        <source>Delete the region</source>
        <translation>Supprimer la région</translation>
    </message>
    <message>
        <source>Grow the area</source>
        <translation>Étendre la zone</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Contracter la zone</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Adoucir le bord de la zone</translation>
    </message>
    <message>
        <source>Cancel all pictures</source>
        <translation>Annuler toutes les images</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>Restaurer ses réglages</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Supprimer l’image</translation>
    </message>
    <message>
        <source>Show the bare canvas</source>
        <translation>Afficher le canevas nu</translation>
    </message>
    <message>
        <source>Canvas size...</source>
        <translation>Taille du canevas...</translation>
    </message>
    <message>
        <source>First tour</source>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>À propos de Daub</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Ouvrir...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Enregistrer sous...</translation>
    </message>
    <message>
        <source>Export the picture...</source>
        <translation>Exporter l’image...</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Préférences...</translation>
    </message>
    <message>
        <source>Make a region of words</source>
        <translation>Créer une région avec des mots</translation>
    </message>
    <message>
        <source>Weigh words more</source>
        <translation>Donner plus de poids aux mots</translation>
    </message>
    <message>
        <source>Weigh words less</source>
        <translation>Donner moins de poids aux mots</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Changer seulement ici</translation>
    </message>
    <message>
        <source>Add an element...</source>
        <translation>Ajouter un élément...</translation>
    </message>
    <message>
        <source>Add this region to the shown picture</source>
        <translation>Ajouter cette région à l’image affichée</translation>
    </message>
    <message>
        <source>Begin from this picture</source>
        <translation>Partir de cette image</translation>
    </message>
    <message>
        <source>Export the areas...</source>
        <translation>Exporter les zones...</translation>
    </message>
    <message>
        <source>Import the area...</source>
        <translation>Importer la zone...</translation>
    </message>
    <message>
        <source>Export a colour map...</source>
        <translation>Exporter une carte de couleurs...</translation>
    </message>
    <message>
        <source>Import a colour map...</source>
        <translation>Importer une carte de couleurs...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modèles...</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>Autres options de l’outil</translation>
    </message>
    <message>
        <source>Teach a subject...</source>
        <translation>Apprendre un sujet au modèle...</translation>
    </message>
</context>
<context>
    <name>daub::AdapterChoice</name>
    <message>
        <source>%1 (not there, or not for this model)</source>
        <translation>%1 (absent, ou pas pour ce modèle)</translation>
    </message>
</context>
<context>
    <name>daub::AdaptersPage</name>
    <message>
        <source>&amp;Put into the sentence</source>
        <translation>&amp;Mettre dans la phrase</translation>
    </message>
    <message>
        <source>&amp;Use for style references</source>
        <translation>&amp;Utiliser pour les références de style</translation>
    </message>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>&amp;Utiliser pour cette image</translation>
    </message>
    <message>
        <source>Changes what the model paints. Among the words of a region it is kept to that region.</source>
        <translation>Change ce que peint le modèle. Parmi les mots d’une région, il est limité à cette région.</translation>
    </message>
    <message>
        <source>A word of the sentence that stands for something the model has learned later.</source>
        <translation>Un mot de la phrase pour quelque chose que le modèle a appris après coup.</translation>
    </message>
    <message>
        <source>Lets a model take the style of a picture. The style dock uses the best that fits.</source>
        <translation>Permet à un modèle de reprendre le style d’une image. Le panneau Style utilise le meilleur qui convient.</translation>
    </message>
    <message>
        <source>Turns what the model computes into a picture, instead of the model&apos;s own.</source>
        <translation>Transforme en image ce que calcule le modèle, à la place du sien.</translation>
    </message>
    <message>
        <source>Looks at pictures for IP-Adapters; it is used by itself.</source>
        <translation>Regarde les images pour les IP-Adapter ; il est utilisé tout seul.</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
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
        <translation>Auto-encodeurs (VAE)</translation>
    </message>
    <message>
        <source>Image encoders</source>
        <translation>Encodeurs d’image</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>&amp;Ouvrir son dossier</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Installed LoRAs and adapters</source>
        <translation>LoRA et adaptateurs installés</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Fait pour</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Moves the file to the trash</source>
        <translation>Déplace le fichier vers la corbeille</translation>
    </message>
    <message>
        <source>None is installed. Add a .safetensors file below, or drop it here: it is put where it belongs.</source>
        <translation>Aucun n’est installé. Ajoutez ci-dessous un fichier .safetensors, ou déposez-le ici : il sera mis à sa place.</translation>
    </message>
    <message>
        <source>This picture&apos;s model cannot use it</source>
        <translation>Le modèle de cette image ne peut pas l’utiliser</translation>
    </message>
    <message>
        <source>It lies in another program&apos;s folder. Remove it there.</source>
        <translation>Il se trouve dans le dossier d’un autre programme. Retirez-le là-bas.</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>Changer d’IP-Adapter</translation>
    </message>
    <message>
        <source>%1 is used for style references.</source>
        <translation>%1 est utilisé pour les références de style.</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Changer d’auto-encodeur</translation>
    </message>
    <message>
        <source>%1 is used for this picture.</source>
        <translation>%1 est utilisé pour cette image.</translation>
    </message>
    <message>
        <source>%1 stands at the end of the sentence.</source>
        <translation>%1 se trouve à la fin de la phrase.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 est dans la corbeille.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 ne peut pas être déplacé vers la corbeille. Retirez-le dans son dossier.</translation>
    </message>
    <message>
        <source>A thing that one model has learned from pictures: its name in the sentence stands for it.</source>
        <translation>Une chose qu’un modèle a apprise à partir d’images : son nom dans la phrase la représente.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
</context>
<context>
    <name>daub::AttentionPanel</name>
    <message>
        <source>Style reference</source>
        <translation>Référence de style</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>Afficher sur l’image</translation>
    </message>
    <message>
        <source>Asked versus got</source>
        <translation>Demandé et obtenu</translation>
    </message>
    <message>
        <source>Light where the model looked for the chosen words, dark where it did not</source>
        <translation>Clair là où le modèle a cherché les mots choisis, sombre ailleurs</translation>
    </message>
    <message>
        <source>Which reader of the sentence: each has its own attention</source>
        <translation>Quel lecteur de la phrase : chacun a sa propre attention</translation>
    </message>
    <message>
        <source>Which network of the ensemble</source>
        <translation>Quel réseau de l’ensemble</translation>
    </message>
    <message>
        <source>At which step of the process; all: the mean</source>
        <translation>À quelle étape du processus ; toutes : la moyenne</translation>
    </message>
    <message>
        <source>Of all places, those that look at a region&apos;s words most, as many as are painted: how many of them are painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was ignored stands first.</source>
        <translation>De tous les points, ceux qui regardent le plus les mots d’une région, autant qu’il y en a de peints : combien d’entre eux sont peints ? Intersection sur union, de 0 à 1. La moyenne de toutes les étapes, les deux flux de texte ensemble. Ce qui a été ignoré vient en premier.</translation>
    </message>
    <message>
        <source>Generate a picture while this dock is open, and it shows where the model looked for each word.</source>
        <translation>Générez une image avec ce panneau ouvert : il montre où le modèle a cherché chaque mot.</translation>
    </message>
    <message>
        <source>Choose words. Not every step could be kept in memory.</source>
        <translation>Choisissez des mots. Toutes les étapes n’ont pas tenu en mémoire.</translation>
    </message>
    <message>
        <source>Choose words to see where the model looked for them.</source>
        <translation>Choisissez des mots pour voir où le modèle les a cherchés.</translation>
    </message>
    <message>
        <source>(style)</source>
        <translation>(style)</translation>
    </message>
    <message>
        <source>All together</source>
        <comment>streams</comment>
        <translation>Tous ensemble</translation>
    </message>
    <message>
        <source>All</source>
        <comment>experts</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>All (mean)</source>
        <comment>steps</comment>
        <translation>Tous (moyenne)</translation>
    </message>
    <message>
        <source>Step %1 · σ %2</source>
        <translation>Étape %1 · σ %2</translation>
    </message>
    <message>
        <source>Raise the strength from %1 to %2</source>
        <translation>Augmenter la force de %1 à %2</translation>
    </message>
    <message>
        <source>The strength is as high as it can be</source>
        <translation>La force est déjà au maximum</translation>
    </message>
    <message>
        <source>At most %1 % of a place&apos;s attention</source>
        <translation>Au plus %1 % de l’attention d’un point</translation>
    </message>
</context>
<context>
    <name>daub::BranchBar</name>
    <message>
        <source>End branch</source>
        <translation>Terminer la branche</translation>
    </message>
    <message>
        <source>The next picture is made from pure noise again</source>
        <translation>La prochaine image repart du bruit pur</translation>
    </message>
    <message>
        <source>Branch at %1: what you change now acts only after it.</source>
        <translation>Branche à %1 : ce que vous changez n’agit qu’après.</translation>
    </message>
    <message>
        <source>Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures begin anew.</source>
        <translation>La branche à %1 est en pause : graine, taille, modèle, image de départ ou échantillonnage ont changé, les images repartent donc de zéro.</translation>
    </message>
</context>
<context>
    <name>daub::CanvasSizeDialog</name>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>Taille du canevas</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Keep the shown picture and paint around it</source>
        <translation>&amp;Garder l’image affichée et peindre autour</translation>
    </message>
    <message>
        <source>The picture stays where it is, and what is new is painted when you generate</source>
        <translation>L’image reste en place, et le reste est peint à la génération</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>Reste en</translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>En haut</translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>En bas</translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation>En bas à droite</translation>
    </message>
</context>
<context>
    <name>daub::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
</context>
<context>
    <name>daub::ColorMapDialog</name>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Importer une carte de couleurs</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Couleurs de la carte</translation>
    </message>
    <message>
        <source>How far a colour of the map may be from the colour that it means, 0 to 255 per channel</source>
        <translation>Écart permis entre une couleur de la carte et celle qu’elle désigne, de 0 à 255 par canal</translation>
    </message>
    <message>
        <source>The colour map</source>
        <translation>La carte de couleurs</translation>
    </message>
    <message>
        <source>Each colour becomes the area of a region. Write words for colours that no region has; colours without words are left out.</source>
        <translation>Chaque couleur devient la zone d’une région. Écrivez des mots pour les couleurs qu’aucune région n’a ; les couleurs sans mots sont ignorées.</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Tolérance</translation>
    </message>
    <message>
        <source>Read a &amp;list...</source>
        <translation>Lire une &amp;liste...</translation>
    </message>
    <message>
        <source>A text file with a line for each colour: #rrggbb words</source>
        <translation>Un fichier texte avec une ligne par couleur : #rrggbb mots</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>%n zone sera importée.</numerusform>
            <numerusform>%n zones seront importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Couleurs et mots</translation>
    </message>
    <message>
        <source>Lists (*.txt *.json)</source>
        <translation>Listes (*.txt *.json)</translation>
    </message>
</context>
<context>
    <name>daub::ColorMenu</name>
    <message>
        <source>Colour of the region</source>
        <translation>Couleur de la région</translation>
    </message>
    <message>
        <source>Other Colour…</source>
        <translation>Autre couleur…</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>Colour of the Region</source>
        <translation>Couleur de la région</translation>
    </message>
</context>
<context>
    <name>daub::ColorSwatch</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>daub::CurveEditor</name>
    <message>
        <source>T5 weight</source>
        <translation>Poids T5</translation>
    </message>
    <message>
        <source>CLIP weight</source>
        <translation>Poids CLIP</translation>
    </message>
    <message>
        <source>Style weight</source>
        <translation>Poids du style</translation>
    </message>
    <message>
        <source>Paint strength</source>
        <translation>Force de la peinture</translation>
    </message>
    <message>
        <source>Point at, in percent of the process</source>
        <translation>Point à, en pour cent du processus</translation>
    </message>
    <message>
        <source>Value of the point</source>
        <translation>Valeur du point</translation>
    </message>
    <message>
        <source>Curve that is edited</source>
        <translation>Courbe en cours d’édition</translation>
    </message>
    <message>
        <source>Which curve is edited</source>
        <translation>Quelle courbe est éditée</translation>
    </message>
    <message>
        <source>At</source>
        <comment>percent of the process</comment>
        <translation>À</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Add a point (Insert)</source>
        <translation>Ajouter un point (Inser)</translation>
    </message>
    <message>
        <source>Remove the point (Delete)</source>
        <translation>Retirer le point (Suppr)</translation>
    </message>
    <message>
        <source>Reset the curve</source>
        <translation>Réinitialiser la courbe</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Changer %1</translation>
    </message>
</context>
<context>
    <name>daub::CurveView</name>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>%1, point %2 of %3: %4 at %5 % of the process</source>
        <translation>%1, point %2 sur %3 : %4 à %5 % du processus</translation>
    </message>
    <message>
        <source>Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).</source>
        <translation>Faites glisser les points ; double-clic en ajoute ou en retire un (Inser, Suppr, flèches).</translation>
    </message>
</context>
<context>
    <name>daub::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>daub::Document</name>
    <message>
        <source>Edit negative prompt</source>
        <translation>Modifier l’invite négative</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Modifier l’invite</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>Ajouter une région</translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation>Dupliquer la région</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>Supprimer la région</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>Déplacer la région</translation>
    </message>
    <message>
        <source>Resize canvas</source>
        <translation>Redimensionner le canevas</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Changer le style</translation>
    </message>
    <message>
        <source>Change start image</source>
        <translation>Changer l’image de départ</translation>
    </message>
    <message>
        <source>Remove start image</source>
        <translation>Retirer l’image de départ</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Changer seulement ici</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>Changer partout</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Restaurer les réglages</translation>
    </message>
    <message>
        <source>Delete result</source>
        <translation>Supprimer le résultat</translation>
    </message>
    <message>
        <source>Keep result</source>
        <translation>Garder le résultat</translation>
    </message>
    <message>
        <source>No longer keep result</source>
        <translation>Ne plus garder le résultat</translation>
    </message>
    <message>
        <source>Add style reference</source>
        <translation>Ajouter une référence de style</translation>
    </message>
    <message>
        <source>Import colour map</source>
        <translation>Importer une carte de couleurs</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Importer une zone</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>Ajouter un élément</translation>
    </message>
    <message>
        <source>Paint beyond the edges</source>
        <translation>Peindre au-delà des bords</translation>
    </message>
    <message>
        <source>Go on from this picture</source>
        <translation>Continuer à partir de cette image</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>Changer la force</translation>
    </message>
</context>
<context>
    <name>daub::DrawTools</name>
    <message>
        <source>Width of strokes</source>
        <translation>Largeur des traits</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Takes the last stroke back</source>
        <translation>Retire le dernier trait</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Takes all strokes of this frame away</source>
        <translation>Retire tous les traits de cette image</translation>
    </message>
</context>
<context>
    <name>daub::DropZones</name>
    <message>
        <source>Start image</source>
        <translation>Image de départ</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Référence de style</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Restaurer les réglages</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Carte de couleurs</translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>A folder for the areas</source>
        <translation>Un dossier pour les zones</translation>
    </message>
    <message>
        <source>Export a colour map</source>
        <translation>Exporter une carte de couleurs</translation>
    </message>
    <message>
        <source>-colours</source>
        <translation>-couleurs</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Importer une carte de couleurs</translation>
    </message>
    <message>
        <source>Import an area</source>
        <translation>Importer une zone</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>%n zone écrite dans %1.</numerusform>
            <numerusform>%n zones écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map is in %1, what its colours mean in %2.</source>
        <translation>La carte est dans %1, le sens de ses couleurs dans %2.</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Importer une zone</translation>
    </message>
</context>
<context>
    <name>daub::ExportDialog</name>
    <message>
        <source>&amp;Keep the settings in the file</source>
        <translation>&amp;Garder les réglages dans le fichier</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Dropped back into Daub, such a picture restores words, paint and settings. TIFF and OpenEXR carry none.</source>
        <translation>Déposée à nouveau dans Daub, une telle image restaure mots, peinture et réglages. TIFF et OpenEXR n’en portent pas.</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>Choisir un &amp;fichier...</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>Flottants 16 bits</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>Flottants 32 bits</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>Sans per&amp;te</translation>
    </message>
    <message>
        <source>Size on &amp;paper</source>
        <translation>Taille sur &amp;papier</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>Largeur sur papier</translation>
    </message>
    <message>
        <source>Height on paper</source>
        <translation>Hauteur sur papier</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>sRGB looks right everywhere; linear is for compositing</source>
        <translation>sRGB s’affiche bien partout ; linéaire est pour le compositing</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>P&amp;rofondeur</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>The number of pixels stays the same</source>
        <translation>Le nombre de pixels ne change pas</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>Largeur et hauteur</translation>
    </message>
</context>
<context>
    <name>daub::FileDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>Enregistrer les modifications ?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are in no file.</source>
        <translation>« %1 » a des modifications qui ne sont dans aucun fichier.</translation>
    </message>
    <message>
        <source>Without saving they are lost, and so are the pictures made since.</source>
        <translation>Sans enregistrement, elles sont perdues, ainsi que les images générées depuis.</translation>
    </message>
    <message>
        <source>Take the picture back?</source>
        <translation>Récupérer l’image ?</translation>
    </message>
    <message>
        <source>Daub ended without closing a picture that was last changed on %1.</source>
        <translation>Daub s’est arrêté sans fermer une image modifiée pour la dernière fois le %1.</translation>
    </message>
    <message>
        <source>Everything up to the last stroke is still there.</source>
        <translation>Tout est encore là, jusqu’au dernier trait.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pictures painted in Daub (*.ora);;Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>Images peintes dans Daub (*.ora);;Images générées par Daub (*.png *.jpg *.jpeg *.webp);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>OpenRaster (*.ora)</source>
        <translation>OpenRaster (*.ora)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>End what is being made?</source>
        <translation>Arrêter ce qui est en cours ?</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>End and leave the project</source>
        <translation>Arrêter et quitter le projet</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>daub::FillTool</name>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
</context>
<context>
    <name>daub::FirstTour</name>
    <message>
        <source>New here?</source>
        <translation>Nouveau ici ?</translation>
    </message>
    <message>
        <source>A tour of about three minutes leads from this sentence to a picture of your own. You can leave it at any step, and the Help menu brings it back.</source>
        <translation>Une visite d’environ trois minutes mène de cette phrase à une image à vous. Vous pouvez la quitter à tout moment, et le menu Aide la relance.</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>Générez une image</translation>
    </message>
    <message>
        <source>The sentence says what the picture shows. Its coloured words have areas on the canvas: there they shall appear. Press &lt;b&gt;Generate&lt;/b&gt; or %1.</source>
        <translation>La phrase dit ce que montre l’image. Ses mots en couleur ont des zones sur le canevas : c’est là qu’ils doivent apparaître. Appuyez sur &lt;b&gt;Générer&lt;/b&gt; ou %1.</translation>
    </message>
    <message>
        <source>Watch it form</source>
        <translation>Regardez-la se former</translation>
    </message>
    <message>
        <source>The picture begins as noise and gets clearer with every step. %1 cancels it; &lt;i&gt;Stop and keep&lt;/i&gt; takes it as it stands. Finished pictures gather under Results.</source>
        <translation>L’image commence par du bruit et s’éclaircit à chaque étape. %1 l’annule ; &lt;i&gt;Arrêter et garder&lt;/i&gt; la prend telle quelle. Les images terminées se rassemblent dans Résultats.</translation>
    </message>
    <message>
        <source>Give words an area</source>
        <translation>Donnez une zone aux mots</translation>
    </message>
    <message>
        <source>Select some words of the sentence that have no colour yet, such as “green meadow” in the example, and press %1. They get a colour of their own.</source>
        <translation>Sélectionnez des mots de la phrase encore sans couleur, comme « green meadow » dans l’exemple, et appuyez sur %1. Ils reçoivent leur propre couleur.</translation>
    </message>
    <message>
        <source>Paint it</source>
        <translation>Peignez-les</translation>
    </message>
    <message>
        <source>Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; what you leave free is the model&apos;s to fill.</source>
        <translation>Prenez le pinceau (%1) et peignez grossièrement là où ces mots doivent apparaître. Flou et approximatif convient ; ce que vous laissez libre, le modèle le remplit.</translation>
    </message>
    <message>
        <source>The picture follows</source>
        <translation>L’image vous suit</translation>
    </message>
    <message>
        <source>While &lt;b&gt;Live&lt;/b&gt; is on (%1), a new picture comes whenever you lift the pen. Paint some more and look how it answers. Generate makes it in full quality and keeps it.</source>
        <translation>Tant que &lt;b&gt;Direct&lt;/b&gt; est actif (%1), une nouvelle image arrive chaque fois que vous levez le stylet. Peignez encore et voyez sa réponse. Générer la fait en pleine qualité et la garde.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>Emportez-la</translation>
    </message>
    <message>
        <source>%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped back onto the canvas, it brings all its settings along.</source>
        <translation>%1 enregistre le projet avec la phrase, les zones et les images. %2 exporte l’image seule ; déposée à nouveau sur le canevas, elle rapporte tous ses réglages.</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>C’est tout ce qu’il faut</translation>
    </message>
    <message>
        <source>Write your own sentence now: &lt;b&gt;File &gt; New picture&lt;/b&gt;. F1 opens the manual at the part that you are working in, and every control says what it does when the pointer rests on it.</source>
        <translation>Écrivez maintenant votre propre phrase : &lt;b&gt;Fichier &gt; Nouvelle image&lt;/b&gt;. F1 ouvre le manuel à l’endroit où vous travaillez, et chaque commande dit ce qu’elle fait quand le pointeur s’y arrête.</translation>
    </message>
</context>
<context>
    <name>daub::FramesPanel</name>
    <message>
        <source>Paint some of the inside and some of the outside.</source>
        <translation>Peignez un peu de l’intérieur et un peu de l’extérieur.</translation>
    </message>
    <message>
        <source>There is no matte for this frame yet.</source>
        <translation>Il n’y a pas encore de cache pour cette image.</translation>
    </message>
    <message>
        <source>This frame is not finished yet.</source>
        <translation>Cette image n’est pas encore terminée.</translation>
    </message>
    <message>
        <source>There is no plate here.</source>
        <translation>Il n’y a pas de prise de vue ici.</translation>
    </message>
    <message>
        <source>Choose a plate.</source>
        <translation>Choisissez une prise de vue.</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Choisissez la prise vide : l’image sans la figure.</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Prise de vue</translation>
    </message>
    <message>
        <source>Missing plates</source>
        <translation>Prises manquantes</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>Ce que montre le canevas</translation>
    </message>
    <message>
        <source>Show: picture</source>
        <translation>Montrer : image</translation>
    </message>
    <message>
        <source>Show: plate</source>
        <translation>Montrer : prise de vue</translation>
    </message>
    <message>
        <source>Show: matte over plate</source>
        <translation>Montrer : cache sur la prise</translation>
    </message>
    <message>
        <source>Show: matte</source>
        <translation>Montrer : cache</translation>
    </message>
    <message>
        <source>Show: figure alone</source>
        <translation>Montrer : figure seule</translation>
    </message>
    <message>
        <source>Show: finished frames</source>
        <translation>Montrer : images terminées</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Use for the active region</source>
        <translation>Utiliser pour la région active</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images de séquence</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Incrustation</translation>
    </message>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoscopie</translation>
    </message>
    <message>
        <source>The pictures that were filmed: name.####.png, .exr, .tif or .jpg</source>
        <translation>Les images filmées : nom.####.png, .exr, .tif ou .jpg</translation>
    </message>
    <message>
        <source>Range of frames</source>
        <translation>Intervalle d’images</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are</source>
        <translation>Quelles images : 1-100, 1-100x2, 1-20,45. Vide : toutes celles qui existent</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The frame that the canvas shows</source>
        <translation>L’image que montre le canevas</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Progress of the sequence</source>
        <translation>Progression de la séquence</translation>
    </message>
    <message>
        <source>State of the sequence</source>
        <translation>État de la séquence</translation>
    </message>
    <message>
        <source>The mattes that were made become those of the region that is painted on</source>
        <translation>Les caches réalisés deviennent ceux de la région que l’on peint</translation>
    </message>
    <message>
        <source>Ends at once; finished frames stay, and the next start goes on after them</source>
        <translation>S’arrête aussitôt ; les images terminées restent et le prochain départ continue après elles</translation>
    </message>
    <message>
        <source>Write mattes</source>
        <translation>Écrire les caches</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Paints all frames that are not finished yet</source>
        <translation>Peint toutes les images non terminées</translation>
    </message>
    <message>
        <source>Writes the mattes of all frames that are not finished yet</source>
        <translation>Écrit les caches de toutes les images non terminées</translation>
    </message>
    <message>
        <source>Frame %1. Esc goes back to the picture.</source>
        <translation>Image %1. Échap revient à l’image peinte.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Choose a plate first.</source>
        <translation>Choisissez d’abord une prise de vue.</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 images sur %2</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 frames were there already</source>
        <translation>Terminé ; %1 images sur %2 existaient déjà</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Write the mattes first.</source>
        <translation>Écrivez d’abord les caches.</translation>
    </message>
    <message>
        <source>Choose a region first.</source>
        <translation>Choisissez d’abord une région.</translation>
    </message>
    <message>
        <source>The mattes are single pictures: say which frames there are, for example 1-100.</source>
        <translation>Les caches sont des images isolées : indiquez quelles images il y a, par exemple 1-100.</translation>
    </message>
    <message>
        <source>The mattes have %1 x %2 pixels, another shape than the canvas of %3 x %4. Set the canvas to their size (Edit &gt; Canvas size).</source>
        <translation>Les caches ont %1 x %2 pixels, une autre forme que le canevas de %3 x %4. Donnez leur taille au canevas (Édition &gt; Taille du canevas).</translation>
    </message>
    <message>
        <source>Choose mattes for at least one region.</source>
        <translation>Choisissez des caches pour au moins une région.</translation>
    </message>
    <message>
        <source>Choose the plates that the picture shall lie over.</source>
        <translation>Choisissez les prises de vue sur lesquelles l’image se pose.</translation>
    </message>
    <message>
        <source>The plate is one picture: say which frames there are, for example 1-100.</source>
        <translation>La prise est une seule image : indiquez quelles images il y a, par exemple 1-100.</translation>
    </message>
    <message>
        <source>Name the files to write with a place for the frame&apos;s number: out.####.png.</source>
        <translation>Nommez les fichiers avec une place pour le numéro de l’image : out.####.png.</translation>
    </message>
    <message>
        <source>Name the files of the finished frames first.</source>
        <translation>Indiquez d’abord les fichiers des images terminées.</translation>
    </message>
    <message>
        <source>The frames would take the place of the plates. Choose another name.</source>
        <translation>Les images prendraient la place des prises de vue. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Frames are being made. Esc once more ends this after the frame that is being made; finished frames stay.</source>
        <translation>Des images sont en cours. Échap encore une fois arrête après l’image en cours ; les images terminées restent.</translation>
    </message>
    <message>
        <source>Ends after this frame</source>
        <translation>S’arrête après cette image</translation>
    </message>
    <message>
        <source>ends after this frame</source>
        <translation>s’arrête après cette image</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Ended; %1 of %2 frames are finished. The next start goes on after them.</source>
        <translation>Arrêté ; %1 images sur %2 sont terminées. Le prochain départ continue après elles.</translation>
    </message>
    <message>
        <source>%1 of %2 are finished.</source>
        <translation>%1 sur %2 sont terminés.</translation>
    </message>
    <message>
        <source>Frames are being rendered.</source>
        <translation>Des images sont en cours de rendu.</translation>
    </message>
    <message>
        <source>Mattes are being made.</source>
        <translation>Des caches sont en cours de création.</translation>
    </message>
    <message>
        <source>Finished frames are kept; the next start goes on after them.</source>
        <translation>Les images terminées sont conservées ; le prochain départ continue après elles.</translation>
    </message>
    <message>
        <source>Finished mattes are kept; the next start goes on after them.</source>
        <translation>Les caches terminés sont conservés ; le prochain départ continue après eux.</translation>
    </message>
</context>
<context>
    <name>daub::GenerateButtons</name>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
</context>
<context>
    <name>daub::GenerateControl</name>
    <message>
        <source>New seed</source>
        <translation>Nouvelle graine</translation>
    </message>
</context>
<context>
    <name>daub::GradientTool</name>
    <message>
        <source>Gradient</source>
        <translation>Dégradé</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: steps of 45°</source>
        <translation>Alt retire · Maj : pas de 45°</translation>
    </message>
</context>
<context>
    <name>daub::IntervalSlider</name>
    <message>
        <source>Drag the ends, or what lies between them; double-click for the whole process</source>
        <translation>Faites glisser les extrémités ou ce qui les sépare ; double-clic pour tout le processus</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the beginning.</source>
        <translation>%1 du processus. Les flèches déplacent le début.</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the end.</source>
        <translation>%1 du processus. Les flèches déplacent la fin.</translation>
    </message>
</context>
<context>
    <name>daub::KeyPage</name>
    <message>
        <source>Key</source>
        <translation>Incrustation</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>Le fond</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>Type de fond</translation>
    </message>
    <message>
        <source>A colour screen</source>
        <translation>Un écran coloré</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>A clean plate</source>
        <translation>Une prise vide</translation>
    </message>
    <message>
        <source>What tells the figure from the background: the screen&apos;s colour, how light it is, or the picture without the figure</source>
        <translation>Ce qui distingue la figure du fond : la couleur de l’écran, sa clarté ou l’image sans la figure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>Prise vide</translation>
    </message>
    <message>
        <source>The picture without the figure: one for all frames, or a sequence</source>
        <translation>L’image sans la figure : une pour toutes les images, ou une séquence</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Couleur du fond</translation>
    </message>
    <message>
        <source>Choose the colour of the background; Pick takes it from the plate</source>
        <translation>Choisissez la couleur du fond ; « Prélever » la prend sur la prise</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Tolerance of the key</source>
        <translation>Tolérance de l’incrustation</translation>
    </message>
    <message>
        <source>How far from the background a pixel may be and still be background</source>
        <translation>De combien un pixel peut s’éloigner du fond et rester du fond</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Plein</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>Plein à partir de</translation>
    </message>
    <message>
        <source>How far from the background a pixel must be to be wholly the figure&apos;s</source>
        <translation>De combien un pixel doit s’éloigner du fond pour être entièrement à la figure</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Douceur</translation>
    </message>
    <message>
        <source>Softness of edges</source>
        <translation>Douceur des bords</translation>
    </message>
    <message>
        <source>1: edges as they are in the plate; 0: hard</source>
        <translation>1 : bords comme dans la prise ; 0 : durs</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <source>Feather of edges</source>
        <translation>Adoucissement des bords</translation>
    </message>
    <message>
        <source>Blurs the finished matte</source>
        <translation>Adoucit le cache terminé</translation>
    </message>
    <message>
        <source>Despill</source>
        <translation>Retirer le débord</translation>
    </message>
    <message>
        <source>How much of the screen&apos;s light on the figure is taken away</source>
        <translation>Quelle part de la lumière de l’écran est retirée de la figure</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Width of solved edges</source>
        <translation>Largeur des bords calculés</translation>
    </message>
    <message>
        <source>Pixels beside borders whose share is solved from the colours around them</source>
        <translation>Pixels près des limites dont la part est calculée d’après les couleurs voisines</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Caches à écrire</translation>
    </message>
    <message>
        <source>Figure without the screen</source>
        <translation>Figure sans l’écran</translation>
    </message>
    <message>
        <source>If wanted: the figure alone, without the screen&apos;s light, with alpha</source>
        <translation>Si désiré : la figure seule, sans la lumière de l’écran, avec alpha</translation>
    </message>
    <message>
        <source>Make finished mattes anew</source>
        <translation>Refaire les caches terminés</translation>
    </message>
    <message>
        <source>Otherwise finished mattes are skipped, and an interrupted run goes on</source>
        <translation>Sinon les caches terminés sont sautés et un travail interrompu continue</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Sur la prise</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Prélever</translation>
    </message>
    <message>
        <source>Click the background on the plate: its colour is taken</source>
        <translation>Cliquez sur le fond de la prise : sa couleur est prélevée</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>Rebut</translation>
    </message>
    <message>
        <source>Paint what is surely background</source>
        <translation>Peignez ce qui est sûrement du fond</translation>
    </message>
    <message>
        <source>Garbage area</source>
        <translation>Zone de rebut</translation>
    </message>
    <message>
        <source>Draw around what is surely background, or click its corners and the first one again</source>
        <translation>Entourez ce qui est sûrement du fond, ou cliquez ses coins puis de nouveau le premier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Paint what is surely the figure</source>
        <translation>Peignez ce qui est sûrement la figure</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Choisissez la prise vide : l’image sans la figure.</translation>
    </message>
    <message>
        <source>Garbage mask</source>
        <translation>Cache de rebut</translation>
    </message>
    <message>
        <source>If there is one: white is background. One picture for all frames, or a sequence that moves along</source>
        <translation>S’il y en a un : le blanc est du fond. Une image pour toutes, ou une séquence qui suit</translation>
    </message>
    <message>
        <source>Region whose paint is garbage</source>
        <translation>Région dont la peinture est du rebut</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Aucune région</translation>
    </message>
    <message>
        <source>What is painted for this region of the picture is background in all frames</source>
        <translation>Ce qui est peint pour cette région de l’image est du fond dans toutes les images</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
</context>
<context>
    <name>daub::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images de séquence</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>Il n’y a rien à récupérer.</translation>
    </message>
    <message>
        <source>%1[*] – Daub</source>
        <translation>%1[*] – Daub</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. What was there is in %1.</source>
        <translation>Les réglages étaient illisibles et sont ceux d’origine. Leur contenu se trouve dans %1.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
</context>
<context>
    <name>daub::ManualWindow</name>
    <message>
        <source>No section has all of these words.</source>
        <translation>Aucune section ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Daub manual</source>
        <translation>Manuel de Daub</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Shows the sections that have all of these words (%1)</source>
        <translation>Montre les sections qui contiennent tous ces mots (%1)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>Le manuel n’est pas installé.</translation>
    </message>
</context>
<context>
    <name>daub::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message>
        <source>%1 pixels</source>
        <translation>%1 pixels</translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation>, aussi %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1 (%n expert)</numerusform>
            <numerusform>%1 (%n experts)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 up to %2 tokens</source>
        <translation>%1 jusqu’à %2 jetons</translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform> ; connaît %n mot</numerusform>
            <numerusform> ; connaît %n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>paint with words</source>
        <translation>peindre avec des mots</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>image de départ</translation>
    </message>
    <message>
        <source>change only here</source>
        <translation>changer seulement ici</translation>
    </message>
    <message>
        <source>style references</source>
        <translation>références de style</translation>
    </message>
    <message>
        <source>the text encoders leave once the sentence is read</source>
        <translation>les encodeurs de texte partent une fois la phrase lue</translation>
    </message>
    <message>
        <source>only one expert is loaded at a time</source>
        <translation>un seul expert est chargé à la fois</translation>
    </message>
    <message>
        <source>guided evaluations run one after the other</source>
        <translation>les évaluations guidées se font l’une après l’autre</translation>
    </message>
    <message>
        <source>pictures are made one after the other</source>
        <translation>les images se font l’une après l’autre</translation>
    </message>
    <message>
        <source>the picture is decoded in tiles</source>
        <translation>l’image est décodée par tuiles</translation>
    </message>
    <message>
        <source>the last stage works in tiles</source>
        <translation>la dernière phase travaille par tuiles</translation>
    </message>
    <message>
        <source>weights are held in half precision</source>
        <translation>les poids sont gardés en demi-précision</translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation>%1 nécessaires, %2 libres</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 nécessaires</translation>
    </message>
    <message>
        <source>: too much. %1</source>
        <translation> : c’est trop. %1</translation>
    </message>
    <message>
        <source>; it fits because %1</source>
        <translation> ; cela tient parce que %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Permet</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
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
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Link instead of copying</source>
        <translation>&amp;Lier au lieu de copier</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>LoRAs and adapters</source>
        <translation>LoRA et adaptateurs</translation>
    </message>
    <message>
        <source>The model stays where it is; it must not be moved from there</source>
        <translation>Le modèle reste où il est ; il ne faut pas le déplacer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Installing %1...</source>
        <translation>Installation de %1...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Recherche de modèles...</translation>
    </message>
    <message>
        <source>A model folder, with model_index.json</source>
        <translation>Un dossier de modèle, avec model_index.json</translation>
    </message>
    <message>
        <source>Cancelled: nothing was installed.</source>
        <translation>Annulé : rien n’a été installé.</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 est installé.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>Un &amp;fichier...</translation>
    </message>
    <message>
        <source>A &amp;folder...</source>
        <translation>Un &amp;dossier...</translation>
    </message>
    <message>
        <source>A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here</source>
        <translation>Un modèle, LoRA, embedding, IP-Adapter ou auto-encodeur ; ou déposez-le ici</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Modèles (%1)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>Modèles et adaptateurs</translation>
    </message>
    <message>
        <source>Checking %1...</source>
        <translation>Vérification de %1...</translation>
    </message>
    <message>
        <source>%1: its models are found from now on where they lie.</source>
        <translation>%1 : ses modèles sont désormais trouvés là où ils se trouvent.</translation>
    </message>
</context>
<context>
    <name>daub::ModelsPage</name>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>&amp;Utiliser pour cette image</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>&amp;Ouvrir son dossier</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>The next pictures of this document are made with this model</source>
        <translation>Les prochaines images de ce document seront faites avec ce modèle</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>À propos de ce modèle</translation>
    </message>
    <message>
        <source>This picture&apos;s model</source>
        <translation>Modèle de cette image</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Recherche de modèles...</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>Aucun modèle n’est installé</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>It came with Daub, or lies in another program&apos;s folder</source>
        <translation>Il est venu avec Daub, ou se trouve dans le dossier d’un autre programme</translation>
    </message>
    <message>
        <source>Moves it to the trash</source>
        <translation>Le met à la corbeille</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Changer de modèle</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 est dans la corbeille.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 ne peut pas être déplacé vers la corbeille. Retirez-le dans son dossier.</translation>
    </message>
</context>
<context>
    <name>daub::MoveTool</name>
    <message>
        <source>Move paint</source>
        <translation>Déplacer la peinture</translation>
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
        <translation>Étapes de l’image</translation>
    </message>
    <message>
        <source>%1 of the process</source>
        <translation>%1 du processus</translation>
    </message>
    <message>
        <source>σ %1</source>
        <translation>σ %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>étape %1 sur %2</translation>
    </message>
    <message>
        <source>No picture was made yet.</source>
        <translation>Aucune image n’a encore été faite.</translation>
    </message>
    <message>
        <source>The result. Left and Right show its steps.</source>
        <translation>Le résultat. Gauche et Droite montrent ses étapes.</translation>
    </message>
    <message>
        <source>Click to branch here: what you change from then on acts only later.</source>
        <translation>Cliquez pour brancher ici : ce que vous changez ensuite n’agit que plus tard.</translation>
    </message>
    <message>
        <source>Drag to look at the steps (Left and Right; End for the result).</source>
        <translation>Faites glisser pour voir les étapes (Gauche et Droite ; Fin pour le résultat).</translation>
    </message>
</context>
<context>
    <name>daub::PartNames</name>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>x4 upscaler</source>
        <translation>agrandisseur x4</translation>
    </message>
    <message>
        <source>super-resolution %1</source>
        <translation>super-résolution %1</translation>
    </message>
    <message>
        <source>high noise</source>
        <translation>bruit fort</translation>
    </message>
    <message>
        <source>middle noise</source>
        <translation>bruit moyen</translation>
    </message>
    <message>
        <source>low noise</source>
        <translation>bruit faible</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>raffineur</translation>
    </message>
</context>
<context>
    <name>daub::PickerTool</name>
    <message>
        <source>No region here</source>
        <translation>Aucune région ici</translation>
    </message>
</context>
<context>
    <name>daub::PictureExchange</name>
    <message>
        <source>Compare the two</source>
        <translation>Comparer les deux</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Comparer avec l’image précédente</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Il n’y a pas d’image à coller.</translation>
    </message>
    <message>
        <source>Delete results</source>
        <translation>Supprimer les résultats</translation>
    </message>
</context>
<context>
    <name>daub::PictureTarget</name>
    <message>
        <source>Press to choose a file, or paste with %1</source>
        <translation>Appuyez pour choisir un fichier, ou collez avec %1</translation>
    </message>
</context>
<context>
    <name>daub::PictureUseDialog</name>
    <message>
        <source>Use the picture as</source>
        <translation>Utiliser l’image comme</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>L’image collée</translation>
    </message>
    <message>
        <source>&amp;Start image</source>
        <translation>Image de &amp;départ</translation>
    </message>
    <message>
        <source>St&amp;yle reference</source>
        <translation>Référence de st&amp;yle</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>&amp;Restaurer ses réglages</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>daub::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Mode direct</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablette</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>daub::PressureCurveView</name>
    <message>
        <source>Pressure curve</source>
        <translation>Courbe de pression</translation>
    </message>
    <message>
        <source>Press with the pen here to try it</source>
        <translation>Appuyez ici avec le stylet pour essayer</translation>
    </message>
</context>
<context>
    <name>daub::ProcessFields</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>How strongly paint steers, where its curve is highest.</source>
        <translation>Force avec laquelle la peinture guide, là où sa courbe est la plus haute.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture</source>
        <translation>La même graine avec les mêmes réglages donne la même image</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nouvelle graine</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Changer la graine</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Changer %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>How many pictures Generate makes, each with the next seed.</source>
        <translation>Combien d’images « Générer » produit, chacune avec la graine suivante.</translation>
    </message>
</context>
<context>
    <name>daub::ProcessPanel</name>
    <message>
        <source>Branch here</source>
        <translation>Brancher ici</translation>
    </message>
    <message>
        <source>From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is computed again.</source>
        <translation>À partir de l’étape affichée, ce que vous changez est nouveau ; tout ce qui précède reste. Seule la suite est recalculée.</translation>
    </message>
    <message>
        <source>Pure noise</source>
        <translation>Bruit pur</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>End branch</source>
        <translation>Terminer la branche</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
    <message>
        <source> of stage %1</source>
        <translation> de la phase %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Auto-encodeur</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>autoencoder</comment>
        <translation>Celui du modèle</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Changer d’auto-encodeur</translation>
    </message>
    <message>
        <source>What turns the result of the last step into a picture</source>
        <translation>Ce qui transforme en image le résultat de la dernière étape</translation>
    </message>
</context>
<context>
    <name>daub::ProgressDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>daub::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>daub::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>One sentence that says what the picture shows</source>
        <translation>Une phrase qui dit ce que montre l’image</translation>
    </message>
    <message>
        <source>Describe the picture, select words, paint them</source>
        <translation>Décrivez l’image, sélectionnez des mots, peignez-les</translation>
    </message>
    <message>
        <source>Make Region of Words</source>
        <translation>Créer une région avec ces mots</translation>
    </message>
    <message>
        <source>Make a region of the selected words (Ctrl+R)</source>
        <translation>Créer une région avec les mots sélectionnés (Ctrl+R)</translation>
    </message>
    <message>
        <source>Weigh Words More</source>
        <translation>Donner plus de poids aux mots</translation>
    </message>
    <message>
        <source>Weigh Words Less</source>
        <translation>Donner moins de poids aux mots</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>Pondérer les mots</translation>
    </message>
    <message>
        <source>An encoder of the model has no room for these words.</source>
        <translation>Un encodeur du modèle n’a pas de place pour ces mots.</translation>
    </message>
</context>
<context>
    <name>daub::PromptPanel</name>
    <message>
        <source>Keep out of the picture</source>
        <translation>Exclure de l’image</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Invite négative</translation>
    </message>
    <message>
        <source>What the picture shall not show</source>
        <translation>Ce que l’image ne doit pas montrer</translation>
    </message>
    <message>
        <source>Make region of selected words</source>
        <translation>Créer une région avec les mots sélectionnés</translation>
    </message>
</context>
<context>
    <name>daub::PromptWarnings</name>
    <message>
        <source>The sentence is empty: write what the picture shall show.</source>
        <translation>La phrase est vide : écrivez ce que l’image doit montrer.</translation>
    </message>
    <message>
        <source>A region stands for no words, so its paint does nothing. Select its words.</source>
        <translation>Une région ne correspond à aucun mot, sa peinture reste sans effet. Sélectionnez ses mots.</translation>
    </message>
    <message>
        <source>The region “%1” stands for no words, so its paint does nothing. Select its words.</source>
        <translation>La région « %1 » ne correspond à aucun mot, sa peinture reste sans effet. Sélectionnez ses mots.</translation>
    </message>
    <message>
        <source>“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.</source>
        <translation>« %1 » se trouve au-delà de ce que lit %2 et n’agit presque pas. Raccourcissez la phrase qui précède.</translation>
    </message>
    <message>
        <source>The regions “%1” and “%2” stand for the same words: the thing may come up in both places.</source>
        <translation>Les régions « %1 » et « %2 » correspondent aux mêmes mots : la chose peut apparaître aux deux endroits.</translation>
    </message>
    <message>
        <source>The model was not taught “%1”.</source>
        <translation>Le modèle n’a pas appris « %1 ».</translation>
    </message>
    <message>
        <source>The model was not taught these words: %1.</source>
        <translation>Le modèle n’a pas appris ces mots : %1.</translation>
    </message>
    <message>
        <source>Bind to selected words</source>
        <translation>Lier aux mots sélectionnés</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Placer au début</translation>
    </message>
    <message>
        <source>Unbind the upper one</source>
        <translation>Délier celle du dessus</translation>
    </message>
    <message>
        <source>Unbind “%1”</source>
        <translation>Délier « %1 »</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>Écrire « %1 »</translation>
    </message>
    <message>
        <source>The LoRA “%1” is not installed, or this model cannot use it.</source>
        <translation>Le LoRA « %1 » n’est pas installé, ou ce modèle ne peut pas l’utiliser.</translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message>
        <source>A picture without words</source>
        <translation>Une image sans mots</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2, %n image, graine %3</numerusform>
            <numerusform>%1 × %2, %n images, graine %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueuePopup</name>
    <message>
        <source>Pictures that wait</source>
        <translation>Images en attente</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>Retirer (Suppr)</translation>
    </message>
    <message>
        <source>Drag them to change the order, or use Alt+Up and Alt+Down.</source>
        <translation>Faites-les glisser pour changer l’ordre, ou utilisez Alt+Haut et Alt+Bas.</translation>
    </message>
</context>
<context>
    <name>daub::RegionActions</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select Words</source>
        <translation>Sélectionner les mots</translation>
    </message>
    <message>
        <source>Unbind from Words</source>
        <translation>Délier des mots</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Étendre…</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Étendre</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Contracter…</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Contracter</translation>
    </message>
    <message>
        <source>Feather…</source>
        <translation>Adoucir…</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <source>Copy Mask to</source>
        <translation>Copier le masque vers</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(aucun mot)</translation>
    </message>
    <message>
        <source>Show Paint</source>
        <translation>Afficher la peinture</translation>
    </message>
    <message>
        <source>Lock Paint</source>
        <translation>Verrouiller la peinture</translation>
    </message>
    <message>
        <source>Acts on the Picture</source>
        <translation>Agit sur l’image</translation>
    </message>
    <message>
        <source>Keep Out of Here</source>
        <translation>Exclure d’ici</translation>
    </message>
    <message>
        <source>Pixels of the canvas:</source>
        <translation>Pixels du canevas :</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>Effacer la région</translation>
    </message>
    <message>
        <source>Invert region</source>
        <translation>Inverser la région</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Étendre la région</translation>
    </message>
    <message>
        <source>Shrink region</source>
        <translation>Contracter la région</translation>
    </message>
    <message>
        <source>Feather region</source>
        <translation>Adoucir la région</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>Copier le masque</translation>
    </message>
</context>
<context>
    <name>daub::RegionChoice</name>
    <message>
        <source>Region %1</source>
        <translation>Région %1</translation>
    </message>
</context>
<context>
    <name>daub::RegionControl</name>
    <message>
        <source>Grow the area</source>
        <translation>Étendre la zone</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Contracter la zone</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Adoucir le bord de la zone</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>En pixels</translation>
    </message>
</context>
<context>
    <name>daub::RegionDelegate</name>
    <message>
        <source>no words yet</source>
        <translation>pas encore de mots</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>Choisir une autre couleur</translation>
    </message>
    <message>
        <source>Unlock the paint</source>
        <translation>Déverrouiller la peinture</translation>
    </message>
    <message>
        <source>Lock the paint</source>
        <translation>Verrouiller la peinture</translation>
    </message>
    <message>
        <source>Hide the paint</source>
        <translation>Masquer la peinture</translation>
    </message>
    <message>
        <source>Show the paint</source>
        <translation>Afficher la peinture</translation>
    </message>
    <message>
        <source>Stands for no words: drop it on some in the sentence</source>
        <translation>Ne correspond à aucun mot : déposez-la sur des mots de la phrase</translation>
    </message>
    <message>
        <source>%1: the picture follows its paint to %2 of 1</source>
        <translation>%1 : l’image suit sa peinture à %2 sur 1</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Nom de la région</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperties</name>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Part of the process in which the region acts</source>
        <translation>Partie du processus où la région agit</translation>
    </message>
    <message>
        <source>Keep this out of here</source>
        <translation>Exclure ceci d’ici</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>regions that overlap</comment>
        <translation>Partager</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>regions that overlap</comment>
        <translation>Au-dessus</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>Share: where regions overlap, both act. On top: those below give way.</source>
        <translation>Partager : là où des régions se chevauchent, les deux agissent. Au-dessus : celles du dessous cèdent.</translation>
    </message>
    <message>
        <source>The words join the negative prompt, only where this region is painted</source>
        <translation>Les mots rejoignent l’invite négative, seulement là où cette région est peinte</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Agit</translation>
    </message>
    <message>
        <source>Own noise</source>
        <translation>Bruit propre</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperty</name>
    <message>
        <source>Rename region</source>
        <translation>Renommer la région</translation>
    </message>
    <message>
        <source>Change region colour</source>
        <translation>Changer la couleur de la région</translation>
    </message>
    <message>
        <source>Bind region to words</source>
        <translation>Lier la région à des mots</translation>
    </message>
    <message>
        <source>Change region strength</source>
        <translation>Changer la force de la région</translation>
    </message>
    <message>
        <source>Change overlap</source>
        <translation>Changer le chevauchement</translation>
    </message>
    <message>
        <source>Change region interval</source>
        <translation>Changer l’intervalle de la région</translation>
    </message>
    <message>
        <source>Change region noise</source>
        <translation>Changer le bruit de la région</translation>
    </message>
    <message>
        <source>Change what the region asks for</source>
        <translation>Changer ce que demande la région</translation>
    </message>
    <message>
        <source>Switch region on or off</source>
        <translation>Activer ou désactiver la région</translation>
    </message>
    <message>
        <source>Show or hide region</source>
        <translation>Afficher ou masquer la région</translation>
    </message>
    <message>
        <source>Lock or unlock region</source>
        <translation>Verrouiller ou déverrouiller la région</translation>
    </message>
</context>
<context>
    <name>daub::RegionView</name>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>The current one is painted. Its menu has all that can be done with it.</source>
        <translation>On peint dans la région actuelle. Son menu contient tout ce qu’on peut en faire.</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Couleur…</translation>
    </message>
    <message>
        <source>Select words of the sentence and press Ctrl+R to paint where they shall be.</source>
        <translation>Sélectionnez des mots de la phrase et appuyez sur Ctrl+R pour peindre où ils doivent être.</translation>
    </message>
</context>
<context>
    <name>daub::RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
</context>
<context>
    <name>daub::RenderPage</name>
    <message>
        <source>Missing: stop</source>
        <translation>Manquant : arrêter</translation>
    </message>
    <message>
        <source>Missing: hold</source>
        <translation>Manquant : tenir</translation>
    </message>
    <message>
        <source>Missing: empty</source>
        <translation>Manquant : vide</translation>
    </message>
    <message>
        <source>What stands in for a frame that has no file: nothing does and the work does not begin, the file before it, or an empty one</source>
        <translation>Ce qui remplace une image sans fichier : rien et le travail ne commence pas, le fichier d’avant, ou une image vide</translation>
    </message>
    <message>
        <source>Render frames</source>
        <translation>Rendre les images</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame.</source>
        <translation>Faites d’abord une région de quelques mots (Ctrl+R). Ses caches disent où elle est dans chaque image.</translation>
    </message>
    <message>
        <source>Add a picture whose look all frames take over; the style dock has its settings</source>
        <translation>Ajouter une image dont toutes les images reprennent l’aspect ; ses réglages sont dans le volet de style</translation>
    </message>
    <message>
        <source>Add a style reference</source>
        <translation>Ajouter une référence de style</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Frames to write</source>
        <translation>Images à écrire</translation>
    </message>
    <message>
        <source>PNG or TIFF, or EXR with half floats; #### stands for the frame&apos;s number</source>
        <translation>PNG ou TIFF, ou EXR en demi-précision ; #### représente le numéro de l’image</translation>
    </message>
    <message>
        <source>Behind the mattes</source>
        <translation>Derrière les caches</translation>
    </message>
    <message>
        <source>Nothing: alpha is the matte</source>
        <translation>Rien : l’alpha est le cache</translation>
    </message>
    <message>
        <source>The plate</source>
        <translation>La prise de vue</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>L’image entière</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Usual: half in EXR, else 8 bits</source>
        <translation>Usuel : demi en EXR, sinon 8 bits</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>Espace colorimétrique</translation>
    </message>
    <message>
        <source>Usual: linear in EXR, else sRGB</source>
        <translation>Usuel : linéaire en EXR, sinon sRGB</translation>
    </message>
    <message>
        <source>Make finished frames anew</source>
        <translation>Refaire les images terminées</translation>
    </message>
    <message>
        <source>Otherwise finished frames are skipped, and an interrupted run goes on</source>
        <translation>Sinon les images terminées sont sautées et un travail interrompu continue</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Derrière</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>What keeps frames steady</source>
        <translation>Ce qui stabilise les images</translation>
    </message>
    <message>
        <source>The same noise in all frames</source>
        <translation>Le même bruit dans toutes les images</translation>
    </message>
    <message>
        <source>Otherwise each frame begins from noise of its own</source>
        <translation>Sinon chaque image part de son propre bruit</translation>
    </message>
    <message>
        <source>Noise goes along with its matte</source>
        <translation>Le bruit suit son cache</translation>
    </message>
    <message>
        <source>Surfaces stay with the thing that moves</source>
        <translation>Les surfaces suivent ce qui bouge</translation>
    </message>
    <message>
        <source>Attention to the first and previous frame</source>
        <translation>Attention à la première image et à la précédente</translation>
    </message>
    <message>
        <source>Things keep their looks from frame to frame</source>
        <translation>Les choses gardent leur aspect d’une image à l’autre</translation>
    </message>
    <message>
        <source>Begin from the previous frame</source>
        <translation>Partir de l’image précédente</translation>
    </message>
    <message>
        <source>The previous result, moved along, is painted over</source>
        <translation>Le résultat précédent, déplacé, est repeint</translation>
    </message>
    <message>
        <source>Share that is painted anew</source>
        <translation>Part repeinte</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Repeint</translation>
    </message>
    <message>
        <source>Hold large patches&apos; colours</source>
        <translation>Tenir les couleurs des grandes zones</translation>
    </message>
    <message>
        <source>Takes low-frequency flicker out of the frames</source>
        <translation>Retire le scintillement de basse fréquence</translation>
    </message>
    <message>
        <source>How firmly colours are held</source>
        <translation>Avec quelle fermeté les couleurs sont tenues</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Fermeté</translation>
    </message>
    <message>
        <source>Channel of the mattes</source>
        <translation>Canal des caches</translation>
    </message>
    <message>
        <source>Channel: any</source>
        <translation>Canal : au choix</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>Luminance</translation>
    </message>
    <message>
        <source>Where a matte&apos;s values are; any: alpha where it says something</source>
        <translation>Où se trouvent les valeurs d’un cache ; au choix : l’alpha s’il dit quelque chose</translation>
    </message>
    <message>
        <source>Missing mattes</source>
        <translation>Caches manquants</translation>
    </message>
    <message>
        <source>Mattes of %1</source>
        <translation>Caches de %1</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Aucune référence</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Référence de style</translation>
    </message>
</context>
<context>
    <name>daub::ResultsModel</name>
    <message>
        <source>Made on %1, kept</source>
        <translation>Générée le %1, gardée</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Générée le %1</translation>
    </message>
</context>
<context>
    <name>daub::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Every picture that you generate is kept here.</source>
        <translation>Chaque image générée est conservée ici.</translation>
    </message>
</context>
<context>
    <name>daub::RetouchStrip</name>
    <message>
        <source>How much may change</source>
        <translation>Ce qui peut changer</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Puts these words into the sentence, with a region for them</source>
        <translation>Place ces mots dans la phrase, avec une région pour eux</translation>
    </message>
    <message>
        <source>&amp;Paint the area</source>
        <translation>&amp;Peindre la zone</translation>
    </message>
    <message>
        <source>The brush paints where the picture may change</source>
        <translation>Le pinceau peint là où l’image peut changer</translation>
    </message>
    <message>
        <source>&amp;Go on from this picture</source>
        <translation>Continuer à partir de cette ima&amp;ge</translation>
    </message>
    <message>
        <source>What is shown now is kept from here on</source>
        <translation>Ce qui est affiché est gardé à partir d’ici</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>The next picture is made as a whole again</source>
        <translation>La prochaine image sera refaite en entier</translation>
    </message>
    <message>
        <source>for example: a red balloon</source>
        <translation>par exemple : a red balloon</translation>
    </message>
    <message>
        <source>What shall be added</source>
        <translation>Ce qu’il faut ajouter</translation>
    </message>
    <message>
        <source>0 % keeps what is there, 100 % paints anew</source>
        <translation>0 % garde ce qui est là, 100 % repeint tout</translation>
    </message>
    <message>
        <source>Add to this picture:</source>
        <translation>Ajouter à cette image :</translation>
    </message>
    <message>
        <source>Change only here: paint where the picture may change, then generate.</source>
        <translation>Changer seulement ici : peignez là où l’image peut changer, puis générez.</translation>
    </message>
    <message>
        <source>Change only here: outside the painted area every pixel stays.</source>
        <translation>Changer seulement ici : hors de la zone peinte, chaque pixel reste.</translation>
    </message>
    <message>
        <source>Add “%1”: paint where it shall be, then generate.</source>
        <translation>Ajouter « %1 » : peignez là où il doit être, puis générez.</translation>
    </message>
    <message>
        <source>Add “%1”: outside its area every pixel stays.</source>
        <translation>Ajouter « %1 » : hors de sa zone, chaque pixel reste.</translation>
    </message>
    <message>
        <source>Beyond the edges: the picture stays, and what is free is painted when you generate.</source>
        <translation>Au-delà des bords : l’image reste, et ce qui est libre est peint à la génération.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
</context>
<context>
    <name>daub::RotoPage</name>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoscopie</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Sur la prise</translation>
    </message>
    <message>
        <source>On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other frames. Where it goes wrong, paint there and follow again: what comes after is made anew.</source>
        <translation>Sur une image, peignez un peu de l’intérieur et un peu de l’extérieur. « Suivre » porte le cache aux autres images. Là où il se trompe, peignez et suivez de nouveau : la suite est refaite.</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Intérieur</translation>
    </message>
    <message>
        <source>Paint some of what belongs to the figure</source>
        <translation>Peignez un peu de ce qui appartient à la figure</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Extérieur</translation>
    </message>
    <message>
        <source>Paint some of what does not</source>
        <translation>Peignez un peu de ce qui n’en est pas</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Ce qui est écrit</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Caches à écrire</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Overwrite other mattes</source>
        <translation>Écraser d’autres caches</translation>
    </message>
    <message>
        <source>Also where mattes of this name lie that were not made here</source>
        <translation>Même là où se trouvent des caches de ce nom qui n’ont pas été faits ici</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Width of soft edges</source>
        <translation>Largeur des bords doux</translation>
    </message>
    <message>
        <source>Pixels beside the edge whose share is solved from the colours around them; 0: hard</source>
        <translation>Pixels près du bord dont la part est calculée d’après les couleurs voisines ; 0 : dur</translation>
    </message>
    <message>
        <source>How far edges may move</source>
        <translation>De combien les bords peuvent bouger</translation>
    </message>
    <message>
        <source>Beside the carried edge, this far is decided anew in each frame; 0: by the frame&apos;s size</source>
        <translation>Près du bord porté, cette distance est redécidée à chaque image ; 0 : selon sa taille</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Douceur</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>No strokes yet</source>
        <translation>Pas encore de traits</translation>
    </message>
    <message>
        <source>Strokes on %1</source>
        <translation>Traits sur %1</translation>
    </message>
    <message>
        <source>Paint on one frame first: some of the inside and some of the outside.</source>
        <translation>Peignez d’abord sur une image : un peu de l’intérieur et un peu de l’extérieur.</translation>
    </message>
</context>
<context>
    <name>daub::ScoreRow</name>
    <message>
        <source>Show where the model looked for these words</source>
        <translation>Montrer où le modèle a cherché ces mots</translation>
    </message>
    <message>
        <source>%1: asked versus got %2</source>
        <translation>%1 : demandé et obtenu %2</translation>
    </message>
</context>
<context>
    <name>daub::SeedField</name>
    <message>
        <source>Own noise</source>
        <translation>Bruit propre</translation>
    </message>
    <message>
        <source>Paint new noise here: the place looks different while the rest stays</source>
        <translation>Peindre un nouveau bruit ici : l’endroit change, le reste demeure</translation>
    </message>
    <message>
        <source>Seed of the own noise</source>
        <translation>Graine du bruit propre</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Tirer une nouvelle graine</translation>
    </message>
    <message>
        <source>as around</source>
        <translation>comme autour</translation>
    </message>
</context>
<context>
    <name>daub::SequenceField</name>
    <message>
        <source>Choose one file of the sequence</source>
        <translation>Choisir un fichier de la séquence</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choisir où écrire</translation>
    </message>
    <message>
        <source>One picture for all frames</source>
        <translation>Une image pour toutes</translation>
    </message>
    <message>
        <source>Frames %1</source>
        <translation>Images %1</translation>
    </message>
    <message>
        <source>Frames (%1)</source>
        <translation>Images (%1)</translation>
    </message>
</context>
<context>
    <name>daub::ShapeTool</name>
    <message>
        <source>Take shape away</source>
        <translation>Retirer la forme</translation>
    </message>
    <message>
        <source>Fill shape</source>
        <translation>Remplir la forme</translation>
    </message>
    <message>
        <source>Alt takes away</source>
        <translation>Alt retire</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: equal sides · Ctrl: from the middle</source>
        <translation>Alt retire · Maj : côtés égaux · Ctrl : depuis le centre</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsEditor</name>
    <message>
        <source>&amp;Remove keys</source>
        <translation>&amp;Retirer les touches</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>Réini&amp;tialiser</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Tout réinitialiser</translation>
    </message>
    <message>
        <source>Search for an action or its keys</source>
        <translation>Chercher une action ou ses touches</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Assigning takes it from there.</source>
        <translation>%1 appartient déjà à « %2 ». L’assigner l’en retire.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation> », « </translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>A&amp;ssigner</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>&amp;S’approprier</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
</context>
<context>
    <name>daub::StageFields</name>
    <message>
        <source>The model&apos;s own</source>
        <comment>sampler</comment>
        <translation>Celui du modèle</translation>
    </message>
    <message>
        <source>Euler, ancestral</source>
        <translation>Euler, ancestral</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM, stochastique</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>Celui du modèle</translation>
    </message>
    <message>
        <source>Uniform in time</source>
        <translation>Uniforme dans le temps</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiel</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <source>How each step goes from one noise level to the next</source>
        <translation>Comment chaque étape passe d’un niveau de bruit au suivant</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Échéancier</translation>
    </message>
    <message>
        <source>How the noise levels of the steps are spaced</source>
        <translation>Répartition des niveaux de bruit des étapes</translation>
    </message>
    <message>
        <source>Change sampling</source>
        <translation>Changer l’échantillonnage</translation>
    </message>
</context>
<context>
    <name>daub::StartImageBox</name>
    <message>
        <source>Drop a picture to begin from, or choose one</source>
        <translation>Déposez une image de départ ou choisissez-en une</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Image de départ</translation>
    </message>
    <message>
        <source>How much of the start image may change</source>
        <translation>Ce qui peut changer de l’image de départ</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove the start image</source>
        <translation>Retirer l’image de départ</translation>
    </message>
    <message>
        <source>0 % keeps the picture as it is, 100 % begins from nothing but noise</source>
        <translation>0 % garde l’image telle quelle, 100 % ne part que du bruit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>stage %1 of %2</source>
        <translation>phase %1 sur %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>encore %1 min</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>Progression de l’image</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>Préparation du modèle</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Reading the sentence</source>
        <translation>Lecture de la phrase</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Décodage de l’image</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finalisation</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Arrêter et garder</translation>
    </message>
    <message>
        <source>Cancel this picture</source>
        <translation>Annuler cette image</translation>
    </message>
    <message>
        <source>Pictures that wait</source>
        <translation>Images en attente</translation>
    </message>
    <message>
        <source>Shows the pictures that wait, to order them or take some away</source>
        <translation>Montre les images en attente, pour les ordonner ou en retirer</translation>
    </message>
    <message>
        <source>Frames: %1 of %2 done</source>
        <translation>Images : %1 sur %2 faites</translation>
    </message>
    <message>
        <source>Refining the step</source>
        <translation>Affinage de l’étape</translation>
    </message>
</context>
<context>
    <name>daub::StepStrip</name>
    <message>
        <source>Steps of the picture</source>
        <translation>Étapes de l’image</translation>
    </message>
    <message>
        <source>Generate a picture, and its steps stand here to look back at.</source>
        <translation>Générez une image, et ses étapes seront ici pour y revenir.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>daub::StrokeTool</name>
    <message>
        <source>Brush stroke</source>
        <translation>Coup de pinceau</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
</context>
<context>
    <name>daub::StylePanel</name>
    <message>
        <source>Style references</source>
        <translation>Références de style</translation>
    </message>
    <message>
        <source>Drop pictures whose look shall be taken over, or choose them</source>
        <translation>Déposez des images dont reprendre l’aspect, ou choisissez-les</translation>
    </message>
    <message>
        <source>Own guidance</source>
        <translation>Guidage propre</translation>
    </message>
    <message>
        <source>Guidance of the style</source>
        <translation>Guidage du style</translation>
    </message>
    <message>
        <source>Add style references...</source>
        <translation>Ajouter des références de style...</translation>
    </message>
    <message>
        <source>Otherwise the style is followed as closely as the words</source>
        <translation>Sinon, le style est suivi aussi fidèlement que les mots</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Image de départ</translation>
    </message>
    <message>
        <source>Change style guidance</source>
        <translation>Changer le guidage du style</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>The best that fits</source>
        <translation>Le meilleur qui convient</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>Changer d’IP-Adapter</translation>
    </message>
    <message>
        <source>What shows the model the pictures: plus adapters keep more of them</source>
        <translation>Ce qui montre les images au modèle : les adaptateurs plus en gardent davantage</translation>
    </message>
</context>
<context>
    <name>daub::StyleRow</name>
    <message>
        <source>Style reference</source>
        <translation>Référence de style</translation>
    </message>
    <message>
        <source>Weight of the style reference</source>
        <translation>Poids de la référence de style</translation>
    </message>
    <message>
        <source>Part of the process in which the style acts</source>
        <translation>Partie du processus où le style agit</translation>
    </message>
    <message>
        <source>Remove this style reference</source>
        <translation>Retirer cette référence de style</translation>
    </message>
    <message>
        <source>Where the style acts</source>
        <translation>Où le style agit</translation>
    </message>
    <message>
        <source>The whole picture, or where one region is painted</source>
        <translation>Toute l’image, ou là où une région est peinte</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Agit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Toute l’image</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Région %1</translation>
    </message>
    <message>
        <source>An area of its own</source>
        <translation>Une zone propre</translation>
    </message>
    <message>
        <source>Remove style reference</source>
        <translation>Retirer la référence de style</translation>
    </message>
</context>
<context>
    <name>daub::SubjectControl</name>
    <message>
        <source>%1 is learned. Its name in the sentence stands for it from now on.</source>
        <translation>%1 est appris. Son nom dans la phrase le représente désormais.</translation>
    </message>
    <message>
        <source>The subject could not be learned. %1</source>
        <translation>Le sujet n’a pas pu être appris. %1</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>%1 est en cours d’apprentissage.</translation>
    </message>
    <message>
        <source>What was learned so far is kept; Model &gt; Teach a subject goes on from there.</source>
        <translation>Ce qui a été appris est conservé ; Modèle &gt; Apprendre un sujet au modèle continue de là.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectDialog</name>
    <message>
        <source>Learning...</source>
        <translation>Apprentissage...</translation>
    </message>
    <message>
        <source>Learning: %1 s left</source>
        <translation>Apprentissage : encore %1 s</translation>
    </message>
    <message>
        <source>Learning: %1 min left</source>
        <translation>Apprentissage : encore %1 min</translation>
    </message>
    <message>
        <source>Also learn it &amp;mirrored</source>
        <translation>L’apprendre aussi en &amp;miroir</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Peindre avec</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Teach a subject</source>
        <translation>Apprendre un sujet au modèle</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>The word that stands for it in the sentence: one that the model does not know</source>
        <translation>Le mot qui le représente dans la phrase : un mot que le modèle ne connaît pas</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Ce que c’est</translation>
    </message>
    <message>
        <source>The kind of thing, in words that the model knows: it begins from there</source>
        <translation>Le genre de chose, en mots que le modèle connaît : il part de là</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The picture&apos;s model learns it, and it alone can paint it</source>
        <translation>Le modèle de l’image l’apprend, et lui seul peut le peindre</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habituel</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Approfondi</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>&amp;Effort</translation>
    </message>
    <message>
        <source>How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models</source>
        <translation>Combien de temps il regarde les images ; l’habituel prend quelques minutes avec Sketchbook, plus avec de plus grands modèles</translation>
    </message>
    <message>
        <source>LoRA, a small file</source>
        <translation>LoRA, un petit fichier</translation>
    </message>
    <message>
        <source>The whole model, a large file</source>
        <translation>Le modèle entier, un gros fichier</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Mé&amp;thode</translation>
    </message>
    <message>
        <source>A LoRA changes the model a little everywhere; the whole model learns more and forgets more</source>
        <translation>Un LoRA change un peu le modèle partout ; le modèle entier apprend davantage et oublie davantage</translation>
    </message>
    <message>
        <source>Not where its left and right differ, as letters do</source>
        <translation>Pas si sa gauche et sa droite diffèrent, comme pour des lettres</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What it looks like so far</source>
        <translation>À quoi il ressemble jusqu’ici</translation>
    </message>
    <message>
        <source>By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was</source>
        <translation>Par son nom, dans un pré, dans la neige ; enfin, une autre chose du même genre, qui doit rester telle quelle</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Keeps what was learned; it can go on later</source>
        <translation>Garde ce qui a été appris ; il pourra continuer plus tard</translation>
    </message>
    <message>
        <source>Puts it at the end of the sentence, where it can be painted like any other words</source>
        <translation>Le met à la fin de la phrase, où il peut être peint comme tout autre mot</translation>
    </message>
    <message>
        <source>Throws away what was begun</source>
        <translation>Jette ce qui a été commencé</translation>
    </message>
    <message>
        <source>It goes on when this window is closed.</source>
        <translation>Cela continue quand cette fenêtre est fermée.</translation>
    </message>
    <message>
        <source>%1 is learned: say it in the sentence, select it and paint it.</source>
        <translation>%1 est appris : dites-le dans la phrase, sélectionnez-le et peignez-le.</translation>
    </message>
    <message>
        <source>Opening the model...</source>
        <translation>Ouverture du modèle...</translation>
    </message>
    <message>
        <source>Making pictures of its kind, so that they stay as they are...</source>
        <translation>Création d’images de son genre, pour qu’elles restent telles quelles...</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur : %1</translation>
    </message>
    <message>
        <source>Keeping what was learned...</source>
        <translation>Enregistrement de ce qui a été appris...</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>Appris.</translation>
    </message>
    <message>
        <source>It could not be learned.</source>
        <translation>Il n’a pas pu être appris.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectPicturesList</name>
    <message>
        <source>Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places and sizes.</source>
        <translation>Déposez ici 3 à 10 images d’une même chose. Elles apprennent le plus quand elle s’y trouve à divers endroits et dans diverses tailles.</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>A&amp;jouter...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Pictures of the subject</source>
        <translation>Images du sujet</translation>
    </message>
    <message>
        <source>Pictures of the thing that is to be learned</source>
        <translation>Images de la chose à apprendre</translation>
    </message>
    <message>
        <source>Takes the chosen pictures out</source>
        <translation>Retire les images choisies</translation>
    </message>
    <message>
        <source>What the chosen picture shows</source>
        <translation>Ce que montre l’image choisie</translation>
    </message>
    <message>
        <source>What the chosen picture shows, in the model&apos;s words</source>
        <translation>Ce que montre l’image choisie, dans les mots du modèle</translation>
    </message>
    <message>
        <source>Helps to tell the subject from what is around it: &quot;a picture of zibbo mushroom in the snow&quot;. Left empty, its name and what it is are said.</source>
        <translation>Aide à distinguer le sujet de ce qui l’entoure : « a picture of zibbo mushroom in the snow ». Si c’est vide, son nom et ce que c’est sont dits.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTexts</name>
    <message>
        <source>Add pictures of it: at least %1, better 5 or 6.</source>
        <translation>Ajoutez-en des images : au moins %1, mieux 5 ou 6.</translation>
    </message>
    <message>
        <source>More than %1 pictures do not help: take some out.</source>
        <translation>Plus de %1 images n’aident pas : retirez-en.</translation>
    </message>
    <message>
        <source>Give it a name that no sentence has by chance, like zibbo.</source>
        <translation>Donnez-lui un nom qu’aucune phrase ne contient par hasard, comme zibbo.</translation>
    </message>
    <message>
        <source>The name is one word of letters a to z, digits and hyphens that begins with a letter.</source>
        <translation>Le nom est un seul mot fait de lettres de a à z, de chiffres et de traits d’union, qui commence par une lettre.</translation>
    </message>
    <message>
        <source>Say in a word or two what kind of thing it is, like mushroom or toy car.</source>
        <translation>Dites en un ou deux mots quel genre de chose c’est, comme mushroom ou toy car.</translation>
    </message>
    <message>
        <source>The name must be another word than what it is.</source>
        <translation>Le nom doit être un autre mot que ce que c’est.</translation>
    </message>
    <message>
        <source>What is said of %1 must have the word %2 in it.</source>
        <translation>Ce qui est dit de %1 doit contenir le mot %2.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTrainingProcess</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 ne peut pas être lancé.</translation>
    </message>
    <message>
        <source>%1 is not there: it belongs beside this program. Install Daub&apos;s command-line programs.</source>
        <translation>%1 est absent : il devrait être à côté de ce programme. Installez les programmes en ligne de commande de Daub.</translation>
    </message>
    <message>
        <source>The training ended unexpectedly. Is there enough memory?</source>
        <translation>L’entraînement s’est terminé de façon inattendue. Y a-t-il assez de mémoire ?</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>L’entraînement s’est terminé sans un mot.</translation>
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
        <translation>Jetons %1 : %2</translation>
    </message>
    <message>
        <source>%1 reads the first %2 tokens. The words beyond are faded in the sentence.</source>
        <translation>%1 lit les %2 premiers jetons. Les mots suivants sont estompés dans la phrase.</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens; a word is one or a few.</source>
        <translation>%1 lit %2 jetons ; un mot en vaut un ou plusieurs.</translation>
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
        <translation>Il n’y a pas de région où peindre. Sélectionnez des mots de l’invite et appuyez sur Ctrl+R.</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list of regions to change it.</source>
        <translation>« %1 » est verrouillée. Déverrouillez-la dans la liste des régions pour la modifier.</translation>
    </message>
    <message>
        <source>“%1” is hidden. Show it in the list of regions to change it.</source>
        <translation>« %1 » est masquée. Affichez-la dans la liste des régions pour la modifier.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Dégradé</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Pick region</source>
        <translation>Prélever une région</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
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
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>daub::ToolDetails</name>
    <message>
        <source>More options of the tool</source>
        <translation>Autres options de l’outil</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espacement</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Stabilisateur</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Average of the way</source>
        <translation>Moyenne du tracé</translation>
    </message>
    <message>
        <source>Pulled on a string</source>
        <translation>Tiré par une corde</translation>
    </message>
    <message>
        <source>Its strength</source>
        <translation>Sa force</translation>
    </message>
    <message>
        <source>Wider when tilted</source>
        <translation>Plus large si incliné</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>Copies tournées</translation>
    </message>
    <message>
        <source>Pressure changes the width</source>
        <translation>La pression change la largeur</translation>
    </message>
    <message>
        <source>Pressure changes the opacity</source>
        <translation>La pression change l’opacité</translation>
    </message>
    <message>
        <source>Pressure softness</source>
        <translation>Douceur de la pression</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Around a point</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Peinture</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>S’ajoute</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>Se retire</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>Remplace ce qui est peint</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>How far the fill runs under soft edges</source>
        <translation>Jusqu’où le remplissage va sous les bords doux</translation>
    </message>
</context>
<context>
    <name>daub::ToolOptionsStrip</name>
    <message>
        <source>Tool options</source>
        <translation>Options de l’outil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <translation>Dureté</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacité</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <source>Paint mirrored left and right</source>
        <translation>Peindre en miroir gauche-droite</translation>
    </message>
    <message>
        <source>Paint mirrored top and bottom</source>
        <translation>Peindre en miroir haut-bas</translation>
    </message>
</context>
<context>
    <name>daub::TourBubble</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Quitter la visite</translation>
    </message>
    <message>
        <source>End the tour. Help &gt; First tour brings it back.</source>
        <translation>Quitter la visite. Aide &gt; Visite guidée la relance.</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>À l’étape précédente</translation>
    </message>
    <message>
        <source>&amp;Start the tour</source>
        <translation>Commencer la &amp;visite</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Environ trois minutes, dans cette fenêtre et avec cette image</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>Fermer la visite</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>À l’étape suivante</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Pa&amp;sser</translation>
    </message>
    <message>
        <source>To the next step without doing this one</source>
        <translation>À l’étape suivante sans faire celle-ci</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>P&amp;lus tard</translation>
    </message>
    <message>
        <source>Help &gt; First tour brings it back</source>
        <translation>Aide &gt; Visite guidée la relance</translation>
    </message>
</context>
<context>
    <name>daub::ValueSlider</name>
    <message>
        <source>Double-click to reset, type for an exact value</source>
        <translation>Double-clic pour réinitialiser, tapez pour une valeur exacte</translation>
    </message>
</context>
<context>
    <name>daub::WarningList</name>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En montrer moins</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Montrer les mots</translation>
    </message>
</context>
<context>
    <name>daub::WordList</name>
    <message>
        <source>Words of the sentence</source>
        <translation>Mots de la phrase</translation>
    </message>
</context>
<context>
    <name>daub::WordMove</name>
    <message>
        <source>Move words</source>
        <translation>Déplacer les mots</translation>
    </message>
</context>
<context>
    <name>daub::WordPopup</name>
    <message>
        <source>Known words</source>
        <translation>Mots connus</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with words.</source>
        <translation>Peindre avec des mots.</translation>
    </message>
    <message>
        <source>A project (.ora) or a picture made by Daub.</source>
        <translation>Un projet (.ora) ou une image générée par Daub.</translation>
    </message>
    <message>
        <source>Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.</source>
        <translation>Écrire la vignette d’un projet en PNG et terminer : --thumbnail PROJET PNG CÔTÉ.</translation>
    </message>
    <message>
        <source>Carry out a command of the window once it is there, for scripts.</source>
        <translation>Exécuter une commande de la fenêtre dès son apparition ; pour les scripts.</translation>
    </message>
</context>
</TS>
