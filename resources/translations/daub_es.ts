<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Shortcuts</name>
    <message>
        <source>New picture</source>
        <translation>Nueva imagen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exportar la imagen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Make a region of the selected words</source>
        <translation>Crear una región con las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Raise the weight of the selected words</source>
        <translation>Aumentar el peso de las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Lower the weight of the selected words</source>
        <translation>Reducir el peso de las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
    <message>
        <source>Cancel the tool, the selection, then generation</source>
        <translation>Cancelar la herramienta, luego la selección y luego la generación</translation>
    </message>
    <message>
        <source>Stop and keep the picture as it stands</source>
        <translation>Detener y conservar la imagen tal como está</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Modo en vivo</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nueva semilla</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>Selector de región</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Mano</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Reducir el pincel</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Agrandar el pincel</translation>
    </message>
    <message>
        <source>Swap with the last region</source>
        <translation>Cambiar a la región anterior</translation>
    </message>
    <message>
        <source>Invert the area</source>
        <translation>Invertir el área</translation>
    </message>
    <message>
        <source>Clear the area</source>
        <translation>Vaciar el área</translation>
    </message>
    <message>
        <source>Duplicate the region</source>
        <translation>Duplicar la región</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>Ajustar el lienzo</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Hide and show the docks</source>
        <translation>Ocultar y mostrar los paneles</translation>
    </message>
    <message>
        <source>Focus to the next pane</source>
        <translation>Foco al panel siguiente</translation>
    </message>
    <message>
        <source>Focus to the previous pane</source>
        <translation>Foco al panel anterior</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Pegar una imagen</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the left</source>
        <translation>Mover la línea de comparación a la izquierda</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the right</source>
        <translation>Mover la línea de comparación a la derecha</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>daub</name>
    <message>
        <source>No picture yet</source>
        <translation>Aún no hay imágenes</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Región</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>La del sistema</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (no disponible)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>El idioma cambia en el próximo inicio.</translation>
    </message>
    <message>
        <source>Save &amp;unsaved work every</source>
        <translation>Guardar lo &amp;no guardado cada</translation>
    </message>
    <message>
        <source>Minutes between automatic saves</source>
        <translation>Minutos entre guardados automáticos</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Strokes are journalled as they end in any case, so that a crash loses nothing.</source>
        <translation>Los trazos se registran en cuanto terminan, de modo que un fallo no pierde nada.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Precisión</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
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
        <translation>16 bits (fp16), solo tarjetas gráficas</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Hilos</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>&amp;Memory limit</source>
        <translation>Límite de &amp;memoria</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>Lo que esté libre</translation>
    </message>
    <message>
        <source>Load the model when Daub &amp;starts</source>
        <translation>Cargar el modelo al &amp;iniciar Daub</translation>
    </message>
    <message>
        <source>&amp;Attention maps</source>
        <translation>Mapas de &amp;atención</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>Memoria para mapas de atención</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Live mode is on in new windows</source>
        <translation>Modo en &amp;vivo activo en ventanas nuevas</translation>
    </message>
    <message>
        <source>&amp;After the pen lifts or a setting changes</source>
        <translation>&amp;Tras levantar el lápiz o cambiar un ajuste</translation>
    </message>
    <message>
        <source>Delay after a change</source>
        <translation>Retardo tras un cambio</translation>
    </message>
    <message>
        <source>When the pen &amp;rests for</source>
        <translation>Cuando el lápiz &amp;reposa durante</translation>
    </message>
    <message>
        <source>How long the pen rests</source>
        <translation>Cuánto reposa el lápiz</translation>
    </message>
    <message>
        <source>&amp;Steps of the quick picture</source>
        <translation>&amp;Pasos de la imagen rápida</translation>
    </message>
    <message>
        <source>Steps of the quick picture</source>
        <translation>Pasos de la imagen rápida</translation>
    </message>
    <message>
        <source>&amp;Follow with the whole picture</source>
        <translation>&amp;Continuar con la imagen completa</translation>
    </message>
    <message>
        <source>&amp;When nothing has changed for</source>
        <translation>Cuando &amp;nada cambia durante</translation>
    </message>
    <message>
        <source>Delay of the whole picture</source>
        <translation>Retardo de la imagen completa</translation>
    </message>
    <message>
        <source>&amp;Softness</source>
        <translation>&amp;Suavidad</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>&amp;Empieza en</translation>
    </message>
    <message>
        <source>Pressure at which it begins</source>
        <translation>Presión a la que empieza</translation>
    </message>
    <message>
        <source>&amp;Full at</source>
        <translation>&amp;Completo en</translation>
    </message>
    <message>
        <source>Pressure at which it is full</source>
        <translation>Presión a la que es completa</translation>
    </message>
    <message>
        <source>Threads and the memory limit count from the next start.</source>
        <translation>Los hilos y el límite de memoria valen desde el próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Undo steps</source>
        <translation>Pasos para &amp;deshacer</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Pasos que se pueden deshacer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Counts from the next picture that is opened.</source>
        <translation>Vale desde la próxima imagen que se abra.</translation>
    </message>
</context>
<context>
    <name>daub::AbandonedSession</name>
    <message>
        <source>The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.</source>
        <translation>El final del registro de recuperación está dañado: faltan los últimos cambios, se recuperaron %1.</translation>
    </message>
    <message>
        <source>The recovery journal is damaged: only the pictures that were made could be recovered.</source>
        <translation>El registro de recuperación está dañado: solo se pudieron recuperar las imágenes generadas.</translation>
    </message>
</context>
<context>
    <name>daub::AboutDialog</name>
    <message>
        <source>Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you may replace it by another version. Its sources are at https://download.qt.io.</source>
        <translation>Daub usa Qt %1, Copyright (C) The Qt Company Ltd. y otros colaboradores, bajo la GNU Lesser General Public License, versión 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt se enlaza dinámicamente: puede sustituirlo por otra versión. Su código fuente está en https://download.qt.io.</translation>
    </message>
    <message>
        <source>Daub: Apache License 2.0</source>
        <translation>Daub: Apache License 2.0</translation>
    </message>
    <message>
        <source>What comes from others</source>
        <translation>Lo que procede de otros</translation>
    </message>
    <message>
        <source>Noto Color Emoji: SIL Open Font License 1.1</source>
        <translation>Noto Color Emoji: SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>Tipos de letra DejaVu</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Acerca de Daub</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>What Qt is, and its version</source>
        <translation>Qué es Qt y su versión</translation>
    </message>
    <message>
        <source>Daub&apos;s icon</source>
        <translation>El icono de Daub</translation>
    </message>
    <message>
        <source>Daub %1</source>
        <translation>Daub %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of diffusion models turns both into a picture, on this computer and nowhere else.&lt;/p&gt;&lt;p&gt;Free software under the Apache License 2.0. What you make with it is yours.&lt;/p&gt;&lt;p&gt;After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;Pinte con palabras: escriba una frase, pinte áreas aproximadas para algunas de sus palabras y un conjunto de modelos de difusión convierte ambas en una imagen, en este equipo y en ningún otro sitio.&lt;/p&gt;&lt;p&gt;Software libre bajo la Apache License 2.0. Lo que haga con él es suyo.&lt;/p&gt;&lt;p&gt;Según eDiff-I (Balaji y otros, 2022) y EDM (Karras y otros, 2022).&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What Daub is</source>
        <translation>Qué es Daub</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Licencia de</translation>
    </message>
    <message>
        <source>Whose licence is shown below</source>
        <translation>De quién es la licencia mostrada abajo</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
</context>
<context>
    <name>daub::ActionTips</name>
    <message>
        <source>Makes a picture in full quality and keeps it under Results</source>
        <translation>Genera una imagen con calidad completa y la conserva en Resultados</translation>
    </message>
    <message>
        <source>A quick picture follows whenever the pen lifts or a word changes</source>
        <translation>Una imagen rápida sigue cada vez que se levanta el lápiz o cambia una palabra</translation>
    </message>
    <message>
        <source>Another picture of the same sentence</source>
        <translation>Otra imagen de la misma frase</translation>
    </message>
    <message>
        <source>Ends at once and keeps the picture as it stands</source>
        <translation>Termina al instante y conserva la imagen tal como está</translation>
    </message>
    <message>
        <source>Ends the stroke, then the selection, then the picture</source>
        <translation>Termina el trazo, luego la selección y luego la imagen</translation>
    </message>
    <message>
        <source>Ends the running picture and empties the queue</source>
        <translation>Termina la imagen en curso y vacía la cola</translation>
    </message>
    <message>
        <source>Paints where the words of the region shall appear</source>
        <translation>Pinta dónde deben aparecer las palabras de la región</translation>
    </message>
    <message>
        <source>Takes paint of the region away</source>
        <translation>Quita pintura de la región</translation>
    </message>
    <message>
        <source>Fills what is drawn around; Alt takes away</source>
        <translation>Rellena lo que se rodea; Alt quita</translation>
    </message>
    <message>
        <source>Fills a rectangle; Alt takes away</source>
        <translation>Rellena un rectángulo; Alt quita</translation>
    </message>
    <message>
        <source>Fills an ellipse; Alt takes away</source>
        <translation>Rellena una elipse; Alt quita</translation>
    </message>
    <message>
        <source>The rectangle, then the ellipse</source>
        <translation>El rectángulo y luego la elipse</translation>
    </message>
    <message>
        <source>From full paint at the first point to none at the last</source>
        <translation>De pintura completa en el primer punto a ninguna en el último</translation>
    </message>
    <message>
        <source>Fills what is enclosed by paint</source>
        <translation>Rellena lo que la pintura encierra</translation>
    </message>
    <message>
        <source>Moves the paint of the region</source>
        <translation>Mueve la pintura de la región</translation>
    </message>
    <message>
        <source>Selects the region under the pointer</source>
        <translation>Selecciona la región bajo el puntero</translation>
    </message>
    <message>
        <source>Moves the view; so do Space and the middle button</source>
        <translation>Mueve la vista, igual que Espacio y el botón central</translation>
    </message>
    <message>
        <source>Click to come closer, with Alt to go back</source>
        <translation>Clic para acercarse, con Alt para alejarse</translation>
    </message>
    <message>
        <source>Back to the region that was painted before</source>
        <translation>Vuelve a la región pintada antes</translation>
    </message>
    <message>
        <source>Gives the selected words a colour of their own, to paint where they shall be</source>
        <translation>Da a las palabras seleccionadas un color propio, para pintar dónde deben estar</translation>
    </message>
    <message>
        <source>The selected words count for more</source>
        <translation>Las palabras seleccionadas cuentan más</translation>
    </message>
    <message>
        <source>The selected words count for less</source>
        <translation>Las palabras seleccionadas cuentan menos</translation>
    </message>
    <message>
        <source>A region without words: drop it on some in the sentence</source>
        <translation>Una región sin palabras: suéltela sobre alguna de la frase</translation>
    </message>
    <message>
        <source>With the same words and the same paint</source>
        <translation>Con las mismas palabras y la misma pintura</translation>
    </message>
    <message>
        <source>With its paint; its words stay in the sentence</source>
        <translation>Con su pintura; sus palabras quedan en la frase</translation>
    </message>
    <message>
        <source>Paints what is free and frees what is painted</source>
        <translation>Pinta lo libre y libera lo pintado</translation>
    </message>
    <message>
        <source>Softens the edge of the area</source>
        <translation>Suaviza el borde del área</translation>
    </message>
    <message>
        <source>Shows the painted areas over the picture</source>
        <translation>Muestra las áreas pintadas sobre la imagen</translation>
    </message>
    <message>
        <source>Shows only where the areas end</source>
        <translation>Muestra solo dónde terminan las áreas</translation>
    </message>
    <message>
        <source>Shows nothing over the picture</source>
        <translation>No muestra nada sobre la imagen</translation>
    </message>
    <message>
        <source>Drag the line: this picture on one side, the one before on the other</source>
        <translation>Arrastre la línea: esta imagen a un lado, la anterior al otro</translation>
    </message>
    <message>
        <source>Sentence, areas and settings as they were for this picture</source>
        <translation>Frase, áreas y ajustes tal como eran para esta imagen</translation>
    </message>
    <message>
        <source>Marks the picture with a star</source>
        <translation>Marca la imagen con una estrella</translation>
    </message>
    <message>
        <source>The areas without a picture below them</source>
        <translation>Las áreas sin imagen debajo</translation>
    </message>
    <message>
        <source>Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR</source>
        <translation>Escribe la imagen mostrada como PNG, JPEG, WebP, TIFF u OpenEXR</translation>
    </message>
    <message>
        <source>Offers what a crash left behind</source>
        <translation>Ofrece lo que dejó un fallo</translation>
    </message>
    <message>
        <source>A painted sentence to try things on</source>
        <translation>Una frase pintada para probar cosas</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Unos tres minutos, en esta ventana y con esta imagen</translation>
    </message>
    <message>
        <source>Opens at the part of the window that you are working in</source>
        <translation>Se abre por la parte de la ventana en la que trabaja</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place</source>
        <translation>Devuelve cada panel a su primer lugar</translation>
    </message>
    <message>
        <source>Width and height of the canvas in pixels</source>
        <translation>Anchura y altura del lienzo en píxeles</translation>
    </message>
    <message>
        <source>Spacing, stabiliser, what pressure does and the like</source>
        <translation>Espaciado, estabilizador, efecto de la presión y similares</translation>
    </message>
    <message>
        <source>The model learns a thing from a few pictures; its name then stands for it</source>
        <translation>El modelo aprende una cosa a partir de unas pocas imágenes; su nombre la representa después</translation>
    </message>
</context>
<context>
    <name>daub::Actions</name>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Recover a picture...</source>
        <translation>Recuperar una imagen...</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Areas and picture</source>
        <translation>Áreas e imagen</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <translation>Solo contornos</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>Solo la imagen</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Comparar con la imagen anterior</translation>
    </message>
    <message>
        <source>Docks as at first</source>
        <translation>Paneles como al principio</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Añadir una región</translation>
    </message>
    <message>
        <source>Delete the region</source>
        <translation>Eliminar la región</translation>
    </message>
    <message>
        <source>Grow the area</source>
        <translation>Expandir el área</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Contraer el área</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Difuminar el borde del área</translation>
    </message>
    <message>
        <source>Cancel all pictures</source>
        <translation>Cancelar todas las imágenes</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>Restaurar sus ajustes</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>Eliminar la imagen</translation>
    </message>
    <message>
        <source>Show the bare canvas</source>
        <translation>Mostrar el lienzo vacío</translation>
    </message>
    <message>
        <source>Canvas size...</source>
        <translation>Tamaño del lienzo...</translation>
    </message>
    <message>
        <source>First tour</source>
        <translation>Primer recorrido</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Acerca de Daub</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Abrir...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Guardar como...</translation>
    </message>
    <message>
        <source>Export the picture...</source>
        <translation>Exportar la imagen...</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Preferencias...</translation>
    </message>
    <message>
        <source>Make a region of words</source>
        <translation>Crear una región con palabras</translation>
    </message>
    <message>
        <source>Weigh words more</source>
        <translation>Dar más peso a las palabras</translation>
    </message>
    <message>
        <source>Weigh words less</source>
        <translation>Dar menos peso a las palabras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Detener y conservar</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Cambiar solo aquí</translation>
    </message>
    <message>
        <source>Add an element...</source>
        <translation>Añadir un elemento...</translation>
    </message>
    <message>
        <source>Add this region to the shown picture</source>
        <translation>Añadir esta región a la imagen mostrada</translation>
    </message>
    <message>
        <source>Begin from this picture</source>
        <translation>Empezar desde esta imagen</translation>
    </message>
    <message>
        <source>Export the areas...</source>
        <translation>Exportar las áreas...</translation>
    </message>
    <message>
        <source>Import the area...</source>
        <translation>Importar el área...</translation>
    </message>
    <message>
        <source>Export a colour map...</source>
        <translation>Exportar un mapa de colores...</translation>
    </message>
    <message>
        <source>Import a colour map...</source>
        <translation>Importar un mapa de colores...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>Modelos...</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>Más opciones de la herramienta</translation>
    </message>
    <message>
        <source>Teach a subject...</source>
        <translation>Enseñar un motivo...</translation>
    </message>
</context>
<context>
    <name>daub::AdapterChoice</name>
    <message>
        <source>%1 (not there, or not for this model)</source>
        <translation>%1 (no está o no es para este modelo)</translation>
    </message>
</context>
<context>
    <name>daub::AdaptersPage</name>
    <message>
        <source>&amp;Put into the sentence</source>
        <translation>&amp;Poner en la frase</translation>
    </message>
    <message>
        <source>&amp;Use for style references</source>
        <translation>&amp;Usar para referencias de estilo</translation>
    </message>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>&amp;Usar para esta imagen</translation>
    </message>
    <message>
        <source>Changes what the model paints. Among the words of a region it is kept to that region.</source>
        <translation>Cambia lo que pinta el modelo. Entre las palabras de una región se limita a esa región.</translation>
    </message>
    <message>
        <source>A word of the sentence that stands for something the model has learned later.</source>
        <translation>Una palabra de la frase que representa algo que el modelo aprendió después.</translation>
    </message>
    <message>
        <source>Lets a model take the style of a picture. The style dock uses the best that fits.</source>
        <translation>Permite que un modelo tome el estilo de una imagen. El panel Estilo usa el mejor que sirva.</translation>
    </message>
    <message>
        <source>Turns what the model computes into a picture, instead of the model&apos;s own.</source>
        <translation>Convierte en imagen lo que calcula el modelo, en lugar del suyo propio.</translation>
    </message>
    <message>
        <source>Looks at pictures for IP-Adapters; it is used by itself.</source>
        <translation>Mira las imágenes para los IP-Adapter; se usa por sí solo.</translation>
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
        <translation>Autocodificadores (VAE)</translation>
    </message>
    <message>
        <source>Image encoders</source>
        <translation>Codificadores de imagen</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>&amp;Abrir su carpeta</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Installed LoRAs and adapters</source>
        <translation>LoRA y adaptadores instalados</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Hecho para</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Moves the file to the trash</source>
        <translation>Mueve el archivo a la papelera</translation>
    </message>
    <message>
        <source>None is installed. Add a .safetensors file below, or drop it here: it is put where it belongs.</source>
        <translation>No hay ninguno instalado. Añada abajo un archivo .safetensors o suéltelo aquí: se pondrá donde corresponde.</translation>
    </message>
    <message>
        <source>This picture&apos;s model cannot use it</source>
        <translation>El modelo de esta imagen no puede usarlo</translation>
    </message>
    <message>
        <source>It lies in another program&apos;s folder. Remove it there.</source>
        <translation>Está en la carpeta de otro programa. Quítelo allí.</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>Cambiar IP-Adapter</translation>
    </message>
    <message>
        <source>%1 is used for style references.</source>
        <translation>%1 se usa para las referencias de estilo.</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Cambiar autocodificador</translation>
    </message>
    <message>
        <source>%1 is used for this picture.</source>
        <translation>%1 se usa para esta imagen.</translation>
    </message>
    <message>
        <source>%1 stands at the end of the sentence.</source>
        <translation>%1 está al final de la frase.</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 está en la papelera.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>No se puede mover %1 a la papelera. Quítelo en su carpeta.</translation>
    </message>
    <message>
        <source>A thing that one model has learned from pictures: its name in the sentence stands for it.</source>
        <translation>Una cosa que un modelo ha aprendido de imágenes: su nombre en la frase la representa.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Motivos</translation>
    </message>
</context>
<context>
    <name>daub::AttentionPanel</name>
    <message>
        <source>Style reference</source>
        <translation>Referencia de estilo</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>Mostrar sobre la imagen</translation>
    </message>
    <message>
        <source>Asked versus got</source>
        <translation>Pedido y obtenido</translation>
    </message>
    <message>
        <source>Light where the model looked for the chosen words, dark where it did not</source>
        <translation>Claro donde el modelo buscó las palabras elegidas, oscuro donde no</translation>
    </message>
    <message>
        <source>Which reader of the sentence: each has its own attention</source>
        <translation>Qué lector de la frase: cada uno tiene su propia atención</translation>
    </message>
    <message>
        <source>Which network of the ensemble</source>
        <translation>Qué red del conjunto</translation>
    </message>
    <message>
        <source>At which step of the process; all: the mean</source>
        <translation>En qué paso del proceso; todos: la media</translation>
    </message>
    <message>
        <source>Of all places, those that look at a region&apos;s words most, as many as are painted: how many of them are painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was ignored stands first.</source>
        <translation>De todos los puntos, los que más atienden a las palabras de una región, tantos como haya pintados: ¿cuántos de ellos están pintados? Intersección sobre unión, de 0 a 1. La media de todos los pasos, ambos flujos de texto juntos. Lo ignorado aparece primero.</translation>
    </message>
    <message>
        <source>Generate a picture while this dock is open, and it shows where the model looked for each word.</source>
        <translation>Genere una imagen con este panel abierto y mostrará dónde buscó el modelo cada palabra.</translation>
    </message>
    <message>
        <source>Choose words. Not every step could be kept in memory.</source>
        <translation>Elija palabras. No todos los pasos cupieron en la memoria.</translation>
    </message>
    <message>
        <source>Choose words to see where the model looked for them.</source>
        <translation>Elija palabras para ver dónde las buscó el modelo.</translation>
    </message>
    <message>
        <source>(style)</source>
        <translation>(estilo)</translation>
    </message>
    <message>
        <source>All together</source>
        <comment>streams</comment>
        <translation>Todos juntos</translation>
    </message>
    <message>
        <source>All</source>
        <comment>experts</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>All (mean)</source>
        <comment>steps</comment>
        <translation>Todos (media)</translation>
    </message>
    <message>
        <source>Step %1 · σ %2</source>
        <translation>Paso %1 · σ %2</translation>
    </message>
    <message>
        <source>Raise the strength from %1 to %2</source>
        <translation>Aumentar la fuerza de %1 a %2</translation>
    </message>
    <message>
        <source>The strength is as high as it can be</source>
        <translation>La fuerza ya es la máxima</translation>
    </message>
    <message>
        <source>At most %1 % of a place&apos;s attention</source>
        <translation>Como máximo el %1 % de la atención de un punto</translation>
    </message>
</context>
<context>
    <name>daub::BranchBar</name>
    <message>
        <source>End branch</source>
        <translation>Terminar la rama</translation>
    </message>
    <message>
        <source>The next picture is made from pure noise again</source>
        <translation>La próxima imagen empieza de nuevo con ruido puro</translation>
    </message>
    <message>
        <source>Branch at %1: what you change now acts only after it.</source>
        <translation>Rama en %1: lo que cambie ahora actúa solo después.</translation>
    </message>
    <message>
        <source>Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures begin anew.</source>
        <translation>La rama en %1 está en pausa: semilla, tamaño, modelo, imagen inicial o muestreo son otros, así que las imágenes empiezan de nuevo.</translation>
    </message>
</context>
<context>
    <name>daub::CanvasSizeDialog</name>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>Tamaño del lienzo</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Anchura</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>A&amp;ltura</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Keep the shown picture and paint around it</source>
        <translation>&amp;Conservar la imagen mostrada y pintar a su alrededor</translation>
    </message>
    <message>
        <source>The picture stays where it is, and what is new is painted when you generate</source>
        <translation>La imagen se queda donde está y lo nuevo se pinta al generar</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>Se queda en</translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation>Abajo a la derecha</translation>
    </message>
</context>
<context>
    <name>daub::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
</context>
<context>
    <name>daub::ColorMapDialog</name>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Importar un mapa de colores</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Colores del mapa</translation>
    </message>
    <message>
        <source>How far a colour of the map may be from the colour that it means, 0 to 255 per channel</source>
        <translation>Cuánto puede alejarse un color del mapa del color que representa, de 0 a 255 por canal</translation>
    </message>
    <message>
        <source>The colour map</source>
        <translation>El mapa de colores</translation>
    </message>
    <message>
        <source>Each colour becomes the area of a region. Write words for colours that no region has; colours without words are left out.</source>
        <translation>Cada color se convierte en el área de una región. Escriba palabras para los colores que ninguna región tiene; los colores sin palabras se omiten.</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Tolerancia</translation>
    </message>
    <message>
        <source>Read a &amp;list...</source>
        <translation>Leer una &amp;lista...</translation>
    </message>
    <message>
        <source>A text file with a line for each colour: #rrggbb words</source>
        <translation>Un archivo de texto con una línea por color: #rrggbb palabras</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>Se importará %n área.</numerusform>
            <numerusform>Se importarán %n áreas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>Colores y palabras</translation>
    </message>
    <message>
        <source>Lists (*.txt *.json)</source>
        <translation>Listas (*.txt *.json)</translation>
    </message>
</context>
<context>
    <name>daub::ColorMenu</name>
    <message>
        <source>Colour of the region</source>
        <translation>Color de la región</translation>
    </message>
    <message>
        <source>Other Colour…</source>
        <translation>Otro color…</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>Colour of the Region</source>
        <translation>Color de la región</translation>
    </message>
</context>
<context>
    <name>daub::ColorSwatch</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
</context>
<context>
    <name>daub::CurveEditor</name>
    <message>
        <source>T5 weight</source>
        <translation>Peso de T5</translation>
    </message>
    <message>
        <source>CLIP weight</source>
        <translation>Peso de CLIP</translation>
    </message>
    <message>
        <source>Style weight</source>
        <translation>Peso del estilo</translation>
    </message>
    <message>
        <source>Paint strength</source>
        <translation>Fuerza de la pintura</translation>
    </message>
    <message>
        <source>Point at, in percent of the process</source>
        <translation>Punto en, en porcentaje del proceso</translation>
    </message>
    <message>
        <source>Value of the point</source>
        <translation>Valor del punto</translation>
    </message>
    <message>
        <source>Curve that is edited</source>
        <translation>Curva que se edita</translation>
    </message>
    <message>
        <source>Which curve is edited</source>
        <translation>Qué curva se edita</translation>
    </message>
    <message>
        <source>At</source>
        <comment>percent of the process</comment>
        <translation>En</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add a point (Insert)</source>
        <translation>Añadir un punto (Ins)</translation>
    </message>
    <message>
        <source>Remove the point (Delete)</source>
        <translation>Quitar el punto (Supr)</translation>
    </message>
    <message>
        <source>Reset the curve</source>
        <translation>Restablecer la curva</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
</context>
<context>
    <name>daub::CurveView</name>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>%1, point %2 of %3: %4 at %5 % of the process</source>
        <translation>%1, punto %2 de %3: %4 al %5 % del proceso</translation>
    </message>
    <message>
        <source>Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).</source>
        <translation>Arrastre puntos; doble clic añade o quita uno (Ins, Supr, flechas).</translation>
    </message>
</context>
<context>
    <name>daub::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
</context>
<context>
    <name>daub::Document</name>
    <message>
        <source>Edit negative prompt</source>
        <translation>Editar prompt negativo</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>Editar prompt</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>Añadir región</translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation>Duplicar región</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>Eliminar región</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>Mover región</translation>
    </message>
    <message>
        <source>Resize canvas</source>
        <translation>Cambiar tamaño del lienzo</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Cambiar estilo</translation>
    </message>
    <message>
        <source>Change start image</source>
        <translation>Cambiar imagen inicial</translation>
    </message>
    <message>
        <source>Remove start image</source>
        <translation>Quitar imagen inicial</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>Cambiar solo aquí</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>Cambiar en todas partes</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Restaurar ajustes</translation>
    </message>
    <message>
        <source>Delete result</source>
        <translation>Eliminar resultado</translation>
    </message>
    <message>
        <source>Keep result</source>
        <translation>Conservar resultado</translation>
    </message>
    <message>
        <source>No longer keep result</source>
        <translation>Dejar de conservar resultado</translation>
    </message>
    <message>
        <source>Add style reference</source>
        <translation>Añadir referencia de estilo</translation>
    </message>
    <message>
        <source>Import colour map</source>
        <translation>Importar mapa de colores</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Importar área</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>Añadir un elemento</translation>
    </message>
    <message>
        <source>Paint beyond the edges</source>
        <translation>Pintar más allá de los bordes</translation>
    </message>
    <message>
        <source>Go on from this picture</source>
        <translation>Seguir desde esta imagen</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>Cambiar fuerza</translation>
    </message>
</context>
<context>
    <name>daub::DrawTools</name>
    <message>
        <source>Width of strokes</source>
        <translation>Anchura de los trazos</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Takes the last stroke back</source>
        <translation>Retira el último trazo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Takes all strokes of this frame away</source>
        <translation>Quita todos los trazos de este fotograma</translation>
    </message>
</context>
<context>
    <name>daub::DropZones</name>
    <message>
        <source>Start image</source>
        <translation>Imagen inicial</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Referencia de estilo</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>Restaurar ajustes</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>Mapa de colores</translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>A folder for the areas</source>
        <translation>Una carpeta para las áreas</translation>
    </message>
    <message>
        <source>Export a colour map</source>
        <translation>Exportar un mapa de colores</translation>
    </message>
    <message>
        <source>-colours</source>
        <translation>-colores</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Importar un mapa de colores</translation>
    </message>
    <message>
        <source>Import an area</source>
        <translation>Importar un área</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>%n área escrita en %1.</numerusform>
            <numerusform>%n áreas escritas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The map is in %1, what its colours mean in %2.</source>
        <translation>El mapa está en %1 y el significado de sus colores en %2.</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>Importar área</translation>
    </message>
</context>
<context>
    <name>daub::ExportDialog</name>
    <message>
        <source>&amp;Keep the settings in the file</source>
        <translation>&amp;Conservar los ajustes en el archivo</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exportar la imagen</translation>
    </message>
    <message>
        <source>Dropped back into Daub, such a picture restores words, paint and settings. TIFF and OpenEXR carry none.</source>
        <translation>Al soltarla de nuevo en Daub, una imagen así restaura palabras, pintura y ajustes. TIFF y OpenEXR no los llevan.</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>Elegir un &amp;archivo...</translation>
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
        <translation>16 bits en coma flotante</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32 bits en coma flotante</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>&amp;Sin pérdida</translation>
    </message>
    <message>
        <source>Size on &amp;paper</source>
        <translation>Tamaño en &amp;papel</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>Anchura en papel</translation>
    </message>
    <message>
        <source>Height on paper</source>
        <translation>Altura en papel</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>sRGB looks right everywhere; linear is for compositing</source>
        <translation>sRGB se ve bien en todas partes; lineal es para composición</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Profundidad</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Color</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>Cali&amp;dad</translation>
    </message>
    <message>
        <source>The number of pixels stays the same</source>
        <translation>El número de píxeles no cambia</translation>
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
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Resolución</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>Anchura y altura</translation>
    </message>
</context>
<context>
    <name>daub::FileDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>¿Guardar los cambios?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are in no file.</source>
        <translation>«%1» tiene cambios que no están en ningún archivo.</translation>
    </message>
    <message>
        <source>Without saving they are lost, and so are the pictures made since.</source>
        <translation>Si no se guardan se pierden, y también las imágenes generadas desde entonces.</translation>
    </message>
    <message>
        <source>Take the picture back?</source>
        <translation>¿Recuperar la imagen?</translation>
    </message>
    <message>
        <source>Daub ended without closing a picture that was last changed on %1.</source>
        <translation>Daub terminó sin cerrar una imagen modificada por última vez el %1.</translation>
    </message>
    <message>
        <source>Everything up to the last stroke is still there.</source>
        <translation>Todo sigue ahí hasta el último trazo.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartarla</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pictures painted in Daub (*.ora);;Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>Imágenes pintadas en Daub (*.ora);;Imágenes generadas por Daub (*.png *.jpg *.jpeg *.webp);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>OpenRaster (*.ora)</source>
        <translation>OpenRaster (*.ora)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>End what is being made?</source>
        <translation>¿Terminar lo que se está haciendo?</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>Terminar y cerrar</translation>
    </message>
    <message>
        <source>End and leave the project</source>
        <translation>Terminar y salir del proyecto</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuar con ello</translation>
    </message>
</context>
<context>
    <name>daub::FillTool</name>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
</context>
<context>
    <name>daub::FirstTour</name>
    <message>
        <source>New here?</source>
        <translation>¿Primera vez aquí?</translation>
    </message>
    <message>
        <source>A tour of about three minutes leads from this sentence to a picture of your own. You can leave it at any step, and the Help menu brings it back.</source>
        <translation>Un recorrido de unos tres minutos lleva de esta frase a una imagen propia. Puede dejarlo en cualquier paso y el menú Ayuda lo vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>Genere una imagen</translation>
    </message>
    <message>
        <source>The sentence says what the picture shows. Its coloured words have areas on the canvas: there they shall appear. Press &lt;b&gt;Generate&lt;/b&gt; or %1.</source>
        <translation>La frase dice qué muestra la imagen. Sus palabras en color tienen áreas en el lienzo: ahí deben aparecer. Pulse &lt;b&gt;Generar&lt;/b&gt; o %1.</translation>
    </message>
    <message>
        <source>Watch it form</source>
        <translation>Vea cómo se forma</translation>
    </message>
    <message>
        <source>The picture begins as noise and gets clearer with every step. %1 cancels it; &lt;i&gt;Stop and keep&lt;/i&gt; takes it as it stands. Finished pictures gather under Results.</source>
        <translation>La imagen empieza como ruido y se aclara con cada paso. %1 la cancela; &lt;i&gt;Detener y conservar&lt;/i&gt; la toma tal como está. Las imágenes terminadas se reúnen en Resultados.</translation>
    </message>
    <message>
        <source>Give words an area</source>
        <translation>Dé un área a las palabras</translation>
    </message>
    <message>
        <source>Select some words of the sentence that have no colour yet, such as “green meadow” in the example, and press %1. They get a colour of their own.</source>
        <translation>Seleccione palabras de la frase que aún no tengan color, como «green meadow» en el ejemplo, y pulse %1. Recibirán un color propio.</translation>
    </message>
    <message>
        <source>Paint it</source>
        <translation>Píntelas</translation>
    </message>
    <message>
        <source>Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; what you leave free is the model&apos;s to fill.</source>
        <translation>Tome el pincel (%1) y pinte a grandes rasgos dónde deben aparecer esas palabras. Basta con algo suave e impreciso; lo que deje libre lo rellena el modelo.</translation>
    </message>
    <message>
        <source>The picture follows</source>
        <translation>La imagen le sigue</translation>
    </message>
    <message>
        <source>While &lt;b&gt;Live&lt;/b&gt; is on (%1), a new picture comes whenever you lift the pen. Paint some more and look how it answers. Generate makes it in full quality and keeps it.</source>
        <translation>Mientras &lt;b&gt;En vivo&lt;/b&gt; esté activo (%1), llega una imagen nueva cada vez que levanta el lápiz. Pinte algo más y vea cómo responde. Generar la hace con calidad completa y la conserva.</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>Lléveselo</translation>
    </message>
    <message>
        <source>%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped back onto the canvas, it brings all its settings along.</source>
        <translation>%1 guarda el proyecto con la frase, las áreas y las imágenes. %2 exporta solo la imagen; al soltarla de nuevo en el lienzo trae todos sus ajustes.</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>Eso es todo</translation>
    </message>
    <message>
        <source>Write your own sentence now: &lt;b&gt;File &gt; New picture&lt;/b&gt;. F1 opens the manual at the part that you are working in, and every control says what it does when the pointer rests on it.</source>
        <translation>Escriba ahora su propia frase: &lt;b&gt;Archivo &gt; Nueva imagen&lt;/b&gt;. F1 abre el manual por la parte en la que trabaja, y cada control dice qué hace cuando el puntero se detiene sobre él.</translation>
    </message>
</context>
<context>
    <name>daub::FramesPanel</name>
    <message>
        <source>Paint some of the inside and some of the outside.</source>
        <translation>Pinte algo del interior y algo del exterior.</translation>
    </message>
    <message>
        <source>There is no matte for this frame yet.</source>
        <translation>Aún no hay máscara para este fotograma.</translation>
    </message>
    <message>
        <source>This frame is not finished yet.</source>
        <translation>Este fotograma aún no está terminado.</translation>
    </message>
    <message>
        <source>There is no plate here.</source>
        <translation>Aquí no hay toma.</translation>
    </message>
    <message>
        <source>Choose a plate.</source>
        <translation>Elija una toma.</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Elija la toma vacía: la imagen sin la figura.</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>Missing plates</source>
        <translation>Tomas que faltan</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>Qué muestra el lienzo</translation>
    </message>
    <message>
        <source>Show: picture</source>
        <translation>Mostrar: imagen</translation>
    </message>
    <message>
        <source>Show: plate</source>
        <translation>Mostrar: toma</translation>
    </message>
    <message>
        <source>Show: matte over plate</source>
        <translation>Mostrar: máscara sobre la toma</translation>
    </message>
    <message>
        <source>Show: matte</source>
        <translation>Mostrar: máscara</translation>
    </message>
    <message>
        <source>Show: figure alone</source>
        <translation>Mostrar: solo la figura</translation>
    </message>
    <message>
        <source>Show: finished frames</source>
        <translation>Mostrar: fotogramas terminados</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use for the active region</source>
        <translation>Usar para la región activa</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Renderizar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Incrustación</translation>
    </message>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoscopia</translation>
    </message>
    <message>
        <source>The pictures that were filmed: name.####.png, .exr, .tif or .jpg</source>
        <translation>Las imágenes filmadas: nombre.####.png, .exr, .tif o .jpg</translation>
    </message>
    <message>
        <source>Range of frames</source>
        <translation>Intervalo de fotogramas</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are</source>
        <translation>Qué fotogramas: 1-100, 1-100x2, 1-20,45. Vacío: todos los que hay</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>The frame that the canvas shows</source>
        <translation>El fotograma que muestra el lienzo</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Fotograma anterior</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Fotograma siguiente</translation>
    </message>
    <message>
        <source>Progress of the sequence</source>
        <translation>Progreso de la secuencia</translation>
    </message>
    <message>
        <source>State of the sequence</source>
        <translation>Estado de la secuencia</translation>
    </message>
    <message>
        <source>The mattes that were made become those of the region that is painted on</source>
        <translation>Las máscaras hechas pasan a ser las de la región en la que se pinta</translation>
    </message>
    <message>
        <source>Ends at once; finished frames stay, and the next start goes on after them</source>
        <translation>Termina al instante; los fotogramas terminados quedan y el próximo inicio sigue tras ellos</translation>
    </message>
    <message>
        <source>Write mattes</source>
        <translation>Escribir máscaras</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Paints all frames that are not finished yet</source>
        <translation>Pinta todos los fotogramas aún no terminados</translation>
    </message>
    <message>
        <source>Writes the mattes of all frames that are not finished yet</source>
        <translation>Escribe las máscaras de todos los fotogramas aún no terminados</translation>
    </message>
    <message>
        <source>Frame %1. Esc goes back to the picture.</source>
        <translation>Fotograma %1. Esc vuelve a la imagen.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Choose a plate first.</source>
        <translation>Elija primero una toma.</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 de %2 fotogramas</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 frames were there already</source>
        <translation>Terminado; %1 de %2 fotogramas ya existían</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Write the mattes first.</source>
        <translation>Escriba primero las máscaras.</translation>
    </message>
    <message>
        <source>Choose a region first.</source>
        <translation>Elija primero una región.</translation>
    </message>
    <message>
        <source>The mattes are single pictures: say which frames there are, for example 1-100.</source>
        <translation>Las máscaras son imágenes sueltas: indique qué fotogramas hay, por ejemplo 1-100.</translation>
    </message>
    <message>
        <source>The mattes have %1 x %2 pixels, another shape than the canvas of %3 x %4. Set the canvas to their size (Edit &gt; Canvas size).</source>
        <translation>Las máscaras tienen %1 x %2 píxeles, otra forma que el lienzo de %3 x %4. Dé al lienzo su tamaño (Edición &gt; Tamaño del lienzo).</translation>
    </message>
    <message>
        <source>Choose mattes for at least one region.</source>
        <translation>Elija máscaras para al menos una región.</translation>
    </message>
    <message>
        <source>Choose the plates that the picture shall lie over.</source>
        <translation>Elija las tomas sobre las que irá la imagen.</translation>
    </message>
    <message>
        <source>The plate is one picture: say which frames there are, for example 1-100.</source>
        <translation>La toma es una sola imagen: indique qué fotogramas hay, por ejemplo 1-100.</translation>
    </message>
    <message>
        <source>Name the files to write with a place for the frame&apos;s number: out.####.png.</source>
        <translation>Nombre los archivos con un lugar para el número del fotograma: out.####.png.</translation>
    </message>
    <message>
        <source>Name the files of the finished frames first.</source>
        <translation>Indique primero los archivos de los fotogramas terminados.</translation>
    </message>
    <message>
        <source>The frames would take the place of the plates. Choose another name.</source>
        <translation>Los fotogramas ocuparían el lugar de las tomas. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Frames are being made. Esc once more ends this after the frame that is being made; finished frames stay.</source>
        <translation>Se están creando fotogramas. Esc otra vez lo termina tras el fotograma en curso; los terminados quedan.</translation>
    </message>
    <message>
        <source>Ends after this frame</source>
        <translation>Termina tras este fotograma</translation>
    </message>
    <message>
        <source>ends after this frame</source>
        <translation>termina tras este fotograma</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Ended; %1 of %2 frames are finished. The next start goes on after them.</source>
        <translation>Terminado antes de tiempo; %1 de %2 fotogramas están listos. El próximo inicio sigue tras ellos.</translation>
    </message>
    <message>
        <source>%1 of %2 are finished.</source>
        <translation>%1 de %2 están listos.</translation>
    </message>
    <message>
        <source>Frames are being rendered.</source>
        <translation>Se están renderizando fotogramas.</translation>
    </message>
    <message>
        <source>Mattes are being made.</source>
        <translation>Se están creando máscaras.</translation>
    </message>
    <message>
        <source>Finished frames are kept; the next start goes on after them.</source>
        <translation>Los fotogramas listos se conservan; el próximo inicio sigue tras ellos.</translation>
    </message>
    <message>
        <source>Finished mattes are kept; the next start goes on after them.</source>
        <translation>Las máscaras listas se conservan; el próximo inicio sigue tras ellas.</translation>
    </message>
</context>
<context>
    <name>daub::GenerateButtons</name>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generar</translation>
    </message>
</context>
<context>
    <name>daub::GenerateControl</name>
    <message>
        <source>New seed</source>
        <translation>Nueva semilla</translation>
    </message>
</context>
<context>
    <name>daub::GradientTool</name>
    <message>
        <source>Gradient</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: steps of 45°</source>
        <translation>Alt quita · Mayús: pasos de 45°</translation>
    </message>
</context>
<context>
    <name>daub::IntervalSlider</name>
    <message>
        <source>Drag the ends, or what lies between them; double-click for the whole process</source>
        <translation>Arrastre los extremos o lo que hay entre ellos; doble clic para todo el proceso</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the beginning.</source>
        <translation>%1 del proceso. Las flechas mueven el inicio.</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the end.</source>
        <translation>%1 del proceso. Las flechas mueven el final.</translation>
    </message>
</context>
<context>
    <name>daub::KeyPage</name>
    <message>
        <source>Key</source>
        <translation>Incrustación</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>El fondo</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>Tipo de fondo</translation>
    </message>
    <message>
        <source>A colour screen</source>
        <translation>Una pantalla de color</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>A clean plate</source>
        <translation>Una toma vacía</translation>
    </message>
    <message>
        <source>What tells the figure from the background: the screen&apos;s colour, how light it is, or the picture without the figure</source>
        <translation>Qué distingue la figura del fondo: el color de la pantalla, su claridad o la imagen sin la figura</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>Toma vacía</translation>
    </message>
    <message>
        <source>The picture without the figure: one for all frames, or a sequence</source>
        <translation>La imagen sin la figura: una para todos los fotogramas o una secuencia</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>Color del fondo</translation>
    </message>
    <message>
        <source>Choose the colour of the background; Pick takes it from the plate</source>
        <translation>Elija el color del fondo; «Tomar» lo coge de la toma</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Tolerance of the key</source>
        <translation>Tolerancia de la incrustación</translation>
    </message>
    <message>
        <source>How far from the background a pixel may be and still be background</source>
        <translation>Cuánto puede alejarse un píxel del fondo y seguir siendo fondo</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Sólido</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>Sólido desde</translation>
    </message>
    <message>
        <source>How far from the background a pixel must be to be wholly the figure&apos;s</source>
        <translation>Cuánto debe alejarse un píxel del fondo para ser del todo de la figura</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>Softness of edges</source>
        <translation>Suavidad de los bordes</translation>
    </message>
    <message>
        <source>1: edges as they are in the plate; 0: hard</source>
        <translation>1: bordes como en la toma; 0: duros</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <source>Feather of edges</source>
        <translation>Difuminado de los bordes</translation>
    </message>
    <message>
        <source>Blurs the finished matte</source>
        <translation>Difumina la máscara terminada</translation>
    </message>
    <message>
        <source>Despill</source>
        <translation>Quitar derrame</translation>
    </message>
    <message>
        <source>How much of the screen&apos;s light on the figure is taken away</source>
        <translation>Cuánta luz de la pantalla se quita de la figura</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Borde</translation>
    </message>
    <message>
        <source>Width of solved edges</source>
        <translation>Anchura de los bordes calculados</translation>
    </message>
    <message>
        <source>Pixels beside borders whose share is solved from the colours around them</source>
        <translation>Píxeles junto a los límites cuya parte se calcula con los colores de alrededor</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Qué se escribe</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Máscaras que escribir</translation>
    </message>
    <message>
        <source>Figure without the screen</source>
        <translation>Figura sin la pantalla</translation>
    </message>
    <message>
        <source>If wanted: the figure alone, without the screen&apos;s light, with alpha</source>
        <translation>Si se desea: solo la figura, sin la luz de la pantalla, con alfa</translation>
    </message>
    <message>
        <source>Make finished mattes anew</source>
        <translation>Rehacer máscaras terminadas</translation>
    </message>
    <message>
        <source>Otherwise finished mattes are skipped, and an interrupted run goes on</source>
        <translation>Si no, se saltan las máscaras terminadas y un proceso interrumpido continúa</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Sobre la toma</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Click the background on the plate: its colour is taken</source>
        <translation>Haga clic en el fondo de la toma: se toma su color</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>Descarte</translation>
    </message>
    <message>
        <source>Paint what is surely background</source>
        <translation>Pinte lo que seguro es fondo</translation>
    </message>
    <message>
        <source>Garbage area</source>
        <translation>Área de descarte</translation>
    </message>
    <message>
        <source>Draw around what is surely background, or click its corners and the first one again</source>
        <translation>Rodee lo que seguro es fondo, o haga clic en sus esquinas y otra vez en la primera</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Paint what is surely the figure</source>
        <translation>Pinte lo que seguro es la figura</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>Elija la toma vacía: la imagen sin la figura.</translation>
    </message>
    <message>
        <source>Garbage mask</source>
        <translation>Máscara de descarte</translation>
    </message>
    <message>
        <source>If there is one: white is background. One picture for all frames, or a sequence that moves along</source>
        <translation>Si la hay: blanco es fondo. Una imagen para todos los fotogramas o una secuencia que acompaña</translation>
    </message>
    <message>
        <source>Region whose paint is garbage</source>
        <translation>Región cuya pintura es descarte</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Ninguna región</translation>
    </message>
    <message>
        <source>What is painted for this region of the picture is background in all frames</source>
        <translation>Lo pintado para esta región de la imagen es fondo en todos los fotogramas</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
</context>
<context>
    <name>daub::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>No hay nada que recuperar.</translation>
    </message>
    <message>
        <source>%1[*] – Daub</source>
        <translation>%1[*] – Daub</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. What was there is in %1.</source>
        <translation>No se pudieron leer los ajustes y están como al principio. Lo que había está en %1.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
</context>
<context>
    <name>daub::ManualWindow</name>
    <message>
        <source>No section has all of these words.</source>
        <translation>Ninguna sección contiene todas esas palabras.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Daub manual</source>
        <translation>Manual de Daub</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Shows the sections that have all of these words (%1)</source>
        <translation>Muestra las secciones que contienen todas estas palabras (%1)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>El manual no está instalado.</translation>
    </message>
</context>
<context>
    <name>daub::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message>
        <source>%1 pixels</source>
        <translation>%1 píxeles</translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation>, también %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1 (%n experto)</numerusform>
            <numerusform>%1 (%n expertos)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 up to %2 tokens</source>
        <translation>%1 hasta %2 tokens</translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform>; conoce %n palabra</numerusform>
            <numerusform>; conoce %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>paint with words</source>
        <translation>pintar con palabras</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>imagen inicial</translation>
    </message>
    <message>
        <source>change only here</source>
        <translation>cambiar solo aquí</translation>
    </message>
    <message>
        <source>style references</source>
        <translation>referencias de estilo</translation>
    </message>
    <message>
        <source>the text encoders leave once the sentence is read</source>
        <translation>los codificadores de texto se descargan tras leer la frase</translation>
    </message>
    <message>
        <source>only one expert is loaded at a time</source>
        <translation>solo se carga un experto a la vez</translation>
    </message>
    <message>
        <source>guided evaluations run one after the other</source>
        <translation>las evaluaciones guiadas se hacen una tras otra</translation>
    </message>
    <message>
        <source>pictures are made one after the other</source>
        <translation>las imágenes se hacen una tras otra</translation>
    </message>
    <message>
        <source>the picture is decoded in tiles</source>
        <translation>la imagen se decodifica por teselas</translation>
    </message>
    <message>
        <source>the last stage works in tiles</source>
        <translation>la última fase trabaja por teselas</translation>
    </message>
    <message>
        <source>weights are held in half precision</source>
        <translation>los pesos se guardan en media precisión</translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation>%1 necesarios, %2 libres</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>%1 necesarios</translation>
    </message>
    <message>
        <source>: too much. %1</source>
        <translation>: demasiado. %1</translation>
    </message>
    <message>
        <source>; it fits because %1</source>
        <translation>; cabe porque %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
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
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Link instead of copying</source>
        <translation>En&amp;lazar en lugar de copiar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>LoRAs and adapters</source>
        <translation>LoRA y adaptadores</translation>
    </message>
    <message>
        <source>The model stays where it is; it must not be moved from there</source>
        <translation>El modelo se queda donde está; no debe moverse de ahí</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Installing %1...</source>
        <translation>Instalando %1...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Buscando modelos...</translation>
    </message>
    <message>
        <source>A model folder, with model_index.json</source>
        <translation>Una carpeta de modelo, con model_index.json</translation>
    </message>
    <message>
        <source>Cancelled: nothing was installed.</source>
        <translation>Cancelado: no se instaló nada.</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 está instalado.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>Un &amp;archivo...</translation>
    </message>
    <message>
        <source>A &amp;folder...</source>
        <translation>Una &amp;carpeta...</translation>
    </message>
    <message>
        <source>A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here</source>
        <translation>Un modelo, LoRA, embedding, IP-Adapter o autocodificador; o suéltelo aquí</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>Modelos (%1)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>Modelos y adaptadores</translation>
    </message>
    <message>
        <source>Checking %1...</source>
        <translation>Comprobando %1...</translation>
    </message>
    <message>
        <source>%1: its models are found from now on where they lie.</source>
        <translation>%1: sus modelos se encontrarán a partir de ahora donde están.</translation>
    </message>
</context>
<context>
    <name>daub::ModelsPage</name>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>&amp;Usar para esta imagen</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>&amp;Abrir su carpeta</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>The next pictures of this document are made with this model</source>
        <translation>Las próximas imágenes de este documento se harán con este modelo</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Acerca de este modelo</translation>
    </message>
    <message>
        <source>This picture&apos;s model</source>
        <translation>Modelo de esta imagen</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>Buscando modelos...</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>No hay ningún modelo instalado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>It came with Daub, or lies in another program&apos;s folder</source>
        <translation>Vino con Daub o está en la carpeta de otro programa</translation>
    </message>
    <message>
        <source>Moves it to the trash</source>
        <translation>Lo mueve a la papelera</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>Cambiar modelo</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 está en la papelera.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>No se puede mover %1 a la papelera. Quítelo en su carpeta.</translation>
    </message>
</context>
<context>
    <name>daub::MoveTool</name>
    <message>
        <source>Move paint</source>
        <translation>Mover pintura</translation>
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
        <translation>Pasos de la imagen</translation>
    </message>
    <message>
        <source>%1 of the process</source>
        <translation>%1 del proceso</translation>
    </message>
    <message>
        <source>σ %1</source>
        <translation>σ %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>paso %1 de %2</translation>
    </message>
    <message>
        <source>No picture was made yet.</source>
        <translation>Aún no se ha hecho ninguna imagen.</translation>
    </message>
    <message>
        <source>The result. Left and Right show its steps.</source>
        <translation>El resultado. Izquierda y Derecha muestran sus pasos.</translation>
    </message>
    <message>
        <source>Click to branch here: what you change from then on acts only later.</source>
        <translation>Clic para crear aquí una rama: lo que cambie desde entonces actúa solo después.</translation>
    </message>
    <message>
        <source>Drag to look at the steps (Left and Right; End for the result).</source>
        <translation>Arrastre para ver los pasos (Izquierda y Derecha; Fin para el resultado).</translation>
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
        <translation>ampliador x4</translation>
    </message>
    <message>
        <source>super-resolution %1</source>
        <translation>superresolución %1</translation>
    </message>
    <message>
        <source>high noise</source>
        <translation>ruido alto</translation>
    </message>
    <message>
        <source>middle noise</source>
        <translation>ruido medio</translation>
    </message>
    <message>
        <source>low noise</source>
        <translation>ruido bajo</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>refinador</translation>
    </message>
</context>
<context>
    <name>daub::PickerTool</name>
    <message>
        <source>No region here</source>
        <translation>Aquí no hay ninguna región</translation>
    </message>
</context>
<context>
    <name>daub::PictureExchange</name>
    <message>
        <source>Compare the two</source>
        <translation>Comparar las dos</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>Comparar con la imagen anterior</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>No hay ninguna imagen que pegar.</translation>
    </message>
    <message>
        <source>Delete results</source>
        <translation>Eliminar resultados</translation>
    </message>
</context>
<context>
    <name>daub::PictureTarget</name>
    <message>
        <source>Press to choose a file, or paste with %1</source>
        <translation>Pulse para elegir un archivo o pegue con %1</translation>
    </message>
</context>
<context>
    <name>daub::PictureUseDialog</name>
    <message>
        <source>Use the picture as</source>
        <translation>Usar la imagen como</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>La imagen pegada</translation>
    </message>
    <message>
        <source>&amp;Start image</source>
        <translation>&amp;Imagen inicial</translation>
    </message>
    <message>
        <source>St&amp;yle reference</source>
        <translation>Referencia de &amp;estilo</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>&amp;Restaurar sus ajustes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>daub::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>Modo en vivo</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tableta</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>daub::PressureCurveView</name>
    <message>
        <source>Pressure curve</source>
        <translation>Curva de presión</translation>
    </message>
    <message>
        <source>Press with the pen here to try it</source>
        <translation>Presione aquí con el lápiz para probarla</translation>
    </message>
</context>
<context>
    <name>daub::ProcessFields</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>How strongly paint steers, where its curve is highest.</source>
        <translation>Con qué fuerza dirige la pintura donde su curva es más alta.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture</source>
        <translation>La misma semilla con los mismos ajustes da la misma imagen</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nueva semilla</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>Cambiar semilla</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>How many pictures Generate makes, each with the next seed.</source>
        <translation>Cuántas imágenes crea «Generar», cada una con la semilla siguiente.</translation>
    </message>
</context>
<context>
    <name>daub::ProcessPanel</name>
    <message>
        <source>Branch here</source>
        <translation>Crear rama aquí</translation>
    </message>
    <message>
        <source>From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is computed again.</source>
        <translation>Desde el paso que se mira, lo que cambie es nuevo; todo lo anterior queda igual. Solo se recalcula el resto.</translation>
    </message>
    <message>
        <source>Pure noise</source>
        <translation>Ruido puro</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Rama</translation>
    </message>
    <message>
        <source>End branch</source>
        <translation>Terminar la rama</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source> of stage %1</source>
        <translation> de la fase %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autocodificador</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>autoencoder</comment>
        <translation>El del modelo</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>Cambiar autocodificador</translation>
    </message>
    <message>
        <source>What turns the result of the last step into a picture</source>
        <translation>Lo que convierte en imagen el resultado del último paso</translation>
    </message>
</context>
<context>
    <name>daub::ProgressDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>daub::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>daub::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>One sentence that says what the picture shows</source>
        <translation>Una frase que dice qué muestra la imagen</translation>
    </message>
    <message>
        <source>Describe the picture, select words, paint them</source>
        <translation>Describa la imagen, seleccione palabras, píntelas</translation>
    </message>
    <message>
        <source>Make Region of Words</source>
        <translation>Crear región con las palabras</translation>
    </message>
    <message>
        <source>Make a region of the selected words (Ctrl+R)</source>
        <translation>Crear una región con las palabras seleccionadas (Ctrl+R)</translation>
    </message>
    <message>
        <source>Weigh Words More</source>
        <translation>Dar más peso a las palabras</translation>
    </message>
    <message>
        <source>Weigh Words Less</source>
        <translation>Dar menos peso a las palabras</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>Ponderar palabras</translation>
    </message>
    <message>
        <source>An encoder of the model has no room for these words.</source>
        <translation>Un codificador del modelo no tiene sitio para estas palabras.</translation>
    </message>
</context>
<context>
    <name>daub::PromptPanel</name>
    <message>
        <source>Keep out of the picture</source>
        <translation>Mantener fuera de la imagen</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Prompt negativo</translation>
    </message>
    <message>
        <source>What the picture shall not show</source>
        <translation>Lo que la imagen no debe mostrar</translation>
    </message>
    <message>
        <source>Make region of selected words</source>
        <translation>Crear región con las palabras seleccionadas</translation>
    </message>
</context>
<context>
    <name>daub::PromptWarnings</name>
    <message>
        <source>The sentence is empty: write what the picture shall show.</source>
        <translation>La frase está vacía: escriba qué debe mostrar la imagen.</translation>
    </message>
    <message>
        <source>A region stands for no words, so its paint does nothing. Select its words.</source>
        <translation>Una región no corresponde a ninguna palabra, así que su pintura no hace nada. Seleccione sus palabras.</translation>
    </message>
    <message>
        <source>The region “%1” stands for no words, so its paint does nothing. Select its words.</source>
        <translation>La región «%1» no corresponde a ninguna palabra, así que su pintura no hace nada. Seleccione sus palabras.</translation>
    </message>
    <message>
        <source>“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.</source>
        <translation>«%1» queda más allá de lo que lee %2, así que apenas actúa. Acorte la frase que lo precede.</translation>
    </message>
    <message>
        <source>The regions “%1” and “%2” stand for the same words: the thing may come up in both places.</source>
        <translation>Las regiones «%1» y «%2» corresponden a las mismas palabras: el objeto puede aparecer en ambos sitios.</translation>
    </message>
    <message>
        <source>The model was not taught “%1”.</source>
        <translation>Al modelo no se le enseñó «%1».</translation>
    </message>
    <message>
        <source>The model was not taught these words: %1.</source>
        <translation>Al modelo no se le enseñaron estas palabras: %1.</translation>
    </message>
    <message>
        <source>Bind to selected words</source>
        <translation>Vincular a las palabras seleccionadas</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Mover al principio</translation>
    </message>
    <message>
        <source>Unbind the upper one</source>
        <translation>Desvincular la de arriba</translation>
    </message>
    <message>
        <source>Unbind “%1”</source>
        <translation>Desvincular «%1»</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>Escribir «%1»</translation>
    </message>
    <message>
        <source>The LoRA “%1” is not installed, or this model cannot use it.</source>
        <translation>El LoRA «%1» no está instalado o este modelo no puede usarlo.</translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message>
        <source>A picture without words</source>
        <translation>Una imagen sin palabras</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2, %n imagen, semilla %3</numerusform>
            <numerusform>%1 × %2, %n imágenes, semilla %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueuePopup</name>
    <message>
        <source>Pictures that wait</source>
        <translation>Imágenes en espera</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>Quitar (Supr)</translation>
    </message>
    <message>
        <source>Drag them to change the order, or use Alt+Up and Alt+Down.</source>
        <translation>Arrástrelas para cambiar el orden, o use Alt+Arriba y Alt+Abajo.</translation>
    </message>
</context>
<context>
    <name>daub::RegionActions</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select Words</source>
        <translation>Seleccionar palabras</translation>
    </message>
    <message>
        <source>Unbind from Words</source>
        <translation>Desvincular de las palabras</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>Expandir…</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>Contraer…</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Contraer</translation>
    </message>
    <message>
        <source>Feather…</source>
        <translation>Difuminar…</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <source>Copy Mask to</source>
        <translation>Copiar máscara a</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(sin palabras)</translation>
    </message>
    <message>
        <source>Show Paint</source>
        <translation>Mostrar pintura</translation>
    </message>
    <message>
        <source>Lock Paint</source>
        <translation>Bloquear pintura</translation>
    </message>
    <message>
        <source>Acts on the Picture</source>
        <translation>Actúa sobre la imagen</translation>
    </message>
    <message>
        <source>Keep Out of Here</source>
        <translation>Mantener fuera de aquí</translation>
    </message>
    <message>
        <source>Pixels of the canvas:</source>
        <translation>Píxeles del lienzo:</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>Vaciar región</translation>
    </message>
    <message>
        <source>Invert region</source>
        <translation>Invertir región</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Expandir región</translation>
    </message>
    <message>
        <source>Shrink region</source>
        <translation>Contraer región</translation>
    </message>
    <message>
        <source>Feather region</source>
        <translation>Difuminar región</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>Copiar máscara</translation>
    </message>
</context>
<context>
    <name>daub::RegionChoice</name>
    <message>
        <source>Region %1</source>
        <translation>Región %1</translation>
    </message>
</context>
<context>
    <name>daub::RegionControl</name>
    <message>
        <source>Grow the area</source>
        <translation>Expandir el área</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>Contraer el área</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>Difuminar el borde del área</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>En píxeles</translation>
    </message>
</context>
<context>
    <name>daub::RegionDelegate</name>
    <message>
        <source>no words yet</source>
        <translation>aún sin palabras</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>Elegir otro color</translation>
    </message>
    <message>
        <source>Unlock the paint</source>
        <translation>Desbloquear la pintura</translation>
    </message>
    <message>
        <source>Lock the paint</source>
        <translation>Bloquear la pintura</translation>
    </message>
    <message>
        <source>Hide the paint</source>
        <translation>Ocultar la pintura</translation>
    </message>
    <message>
        <source>Show the paint</source>
        <translation>Mostrar la pintura</translation>
    </message>
    <message>
        <source>Stands for no words: drop it on some in the sentence</source>
        <translation>No corresponde a ninguna palabra: suéltela sobre alguna de la frase</translation>
    </message>
    <message>
        <source>%1: the picture follows its paint to %2 of 1</source>
        <translation>%1: la imagen sigue su pintura en %2 de 1</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Nombre de la región</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperties</name>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Part of the process in which the region acts</source>
        <translation>Parte del proceso en la que actúa la región</translation>
    </message>
    <message>
        <source>Keep this out of here</source>
        <translation>Mantener esto fuera de aquí</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>regions that overlap</comment>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>regions that overlap</comment>
        <translation>Encima</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Share: where regions overlap, both act. On top: those below give way.</source>
        <translation>Compartir: donde las regiones se solapan, actúan ambas. Encima: las de abajo ceden.</translation>
    </message>
    <message>
        <source>The words join the negative prompt, only where this region is painted</source>
        <translation>Las palabras se añaden al prompt negativo, solo donde esta región está pintada</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Actúa</translation>
    </message>
    <message>
        <source>Own noise</source>
        <translation>Ruido propio</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperty</name>
    <message>
        <source>Rename region</source>
        <translation>Cambiar nombre de región</translation>
    </message>
    <message>
        <source>Change region colour</source>
        <translation>Cambiar color de región</translation>
    </message>
    <message>
        <source>Bind region to words</source>
        <translation>Vincular región a palabras</translation>
    </message>
    <message>
        <source>Change region strength</source>
        <translation>Cambiar fuerza de región</translation>
    </message>
    <message>
        <source>Change overlap</source>
        <translation>Cambiar solapamiento</translation>
    </message>
    <message>
        <source>Change region interval</source>
        <translation>Cambiar intervalo de región</translation>
    </message>
    <message>
        <source>Change region noise</source>
        <translation>Cambiar ruido de región</translation>
    </message>
    <message>
        <source>Change what the region asks for</source>
        <translation>Cambiar lo que pide la región</translation>
    </message>
    <message>
        <source>Switch region on or off</source>
        <translation>Activar o desactivar región</translation>
    </message>
    <message>
        <source>Show or hide region</source>
        <translation>Mostrar u ocultar región</translation>
    </message>
    <message>
        <source>Lock or unlock region</source>
        <translation>Bloquear o desbloquear región</translation>
    </message>
</context>
<context>
    <name>daub::RegionView</name>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>The current one is painted. Its menu has all that can be done with it.</source>
        <translation>Se pinta en la actual. Su menú contiene todo lo que se puede hacer con ella.</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Color…</translation>
    </message>
    <message>
        <source>Select words of the sentence and press Ctrl+R to paint where they shall be.</source>
        <translation>Seleccione palabras de la frase y pulse Ctrl+R para pintar dónde deben estar.</translation>
    </message>
</context>
<context>
    <name>daub::RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
</context>
<context>
    <name>daub::RenderPage</name>
    <message>
        <source>Missing: stop</source>
        <translation>Faltantes: parar</translation>
    </message>
    <message>
        <source>Missing: hold</source>
        <translation>Faltantes: mantener</translation>
    </message>
    <message>
        <source>Missing: empty</source>
        <translation>Faltantes: vacío</translation>
    </message>
    <message>
        <source>What stands in for a frame that has no file: nothing does and the work does not begin, the file before it, or an empty one</source>
        <translation>Qué sustituye a un fotograma sin archivo: nada y el trabajo no empieza, el archivo anterior o uno vacío</translation>
    </message>
    <message>
        <source>Render frames</source>
        <translation>Renderizar fotogramas</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame.</source>
        <translation>Haga primero una región de algunas palabras (Ctrl+R). Sus máscaras dicen dónde está en cada fotograma.</translation>
    </message>
    <message>
        <source>Add a picture whose look all frames take over; the style dock has its settings</source>
        <translation>Añadir una imagen cuyo aspecto adoptan todos los fotogramas; sus ajustes están en el panel de estilo</translation>
    </message>
    <message>
        <source>Add a style reference</source>
        <translation>Añadir una referencia de estilo</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Qué se escribe</translation>
    </message>
    <message>
        <source>Frames to write</source>
        <translation>Fotogramas que escribir</translation>
    </message>
    <message>
        <source>PNG or TIFF, or EXR with half floats; #### stands for the frame&apos;s number</source>
        <translation>PNG o TIFF, o EXR de media precisión; #### representa el número del fotograma</translation>
    </message>
    <message>
        <source>Behind the mattes</source>
        <translation>Detrás de las máscaras</translation>
    </message>
    <message>
        <source>Nothing: alpha is the matte</source>
        <translation>Nada: el alfa es la máscara</translation>
    </message>
    <message>
        <source>The plate</source>
        <translation>La toma</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>La imagen entera</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Usual: half in EXR, else 8 bits</source>
        <translation>Usual: media en EXR, si no 8 bits</translation>
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
        <translation>Espacio de color</translation>
    </message>
    <message>
        <source>Usual: linear in EXR, else sRGB</source>
        <translation>Usual: lineal en EXR, si no sRGB</translation>
    </message>
    <message>
        <source>Make finished frames anew</source>
        <translation>Rehacer fotogramas terminados</translation>
    </message>
    <message>
        <source>Otherwise finished frames are skipped, and an interrupted run goes on</source>
        <translation>Si no, se saltan los fotogramas terminados y un proceso interrumpido continúa</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>What keeps frames steady</source>
        <translation>Qué mantiene estables los fotogramas</translation>
    </message>
    <message>
        <source>The same noise in all frames</source>
        <translation>El mismo ruido en todos los fotogramas</translation>
    </message>
    <message>
        <source>Otherwise each frame begins from noise of its own</source>
        <translation>Si no, cada fotograma parte de su propio ruido</translation>
    </message>
    <message>
        <source>Noise goes along with its matte</source>
        <translation>El ruido acompaña a su máscara</translation>
    </message>
    <message>
        <source>Surfaces stay with the thing that moves</source>
        <translation>Las superficies siguen a lo que se mueve</translation>
    </message>
    <message>
        <source>Attention to the first and previous frame</source>
        <translation>Atención al primer fotograma y al anterior</translation>
    </message>
    <message>
        <source>Things keep their looks from frame to frame</source>
        <translation>Las cosas conservan su aspecto entre fotogramas</translation>
    </message>
    <message>
        <source>Begin from the previous frame</source>
        <translation>Partir del fotograma anterior</translation>
    </message>
    <message>
        <source>The previous result, moved along, is painted over</source>
        <translation>El resultado anterior, desplazado, se repinta</translation>
    </message>
    <message>
        <source>Share that is painted anew</source>
        <translation>Parte que se pinta de nuevo</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>Repintado</translation>
    </message>
    <message>
        <source>Hold large patches&apos; colours</source>
        <translation>Mantener el color de las zonas grandes</translation>
    </message>
    <message>
        <source>Takes low-frequency flicker out of the frames</source>
        <translation>Quita el parpadeo de baja frecuencia</translation>
    </message>
    <message>
        <source>How firmly colours are held</source>
        <translation>Con qué firmeza se mantienen los colores</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Firmeza</translation>
    </message>
    <message>
        <source>Channel of the mattes</source>
        <translation>Canal de las máscaras</translation>
    </message>
    <message>
        <source>Channel: any</source>
        <translation>Canal: cualquiera</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>Luminancia</translation>
    </message>
    <message>
        <source>Where a matte&apos;s values are; any: alpha where it says something</source>
        <translation>Dónde están los valores de una máscara; cualquiera: alfa donde dice algo</translation>
    </message>
    <message>
        <source>Missing mattes</source>
        <translation>Máscaras que faltan</translation>
    </message>
    <message>
        <source>Mattes of %1</source>
        <translation>Máscaras de %1</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Sin referencia</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>Referencia de estilo</translation>
    </message>
</context>
<context>
    <name>daub::ResultsModel</name>
    <message>
        <source>Made on %1, kept</source>
        <translation>Generada el %1, conservada</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Generada el %1</translation>
    </message>
</context>
<context>
    <name>daub::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Every picture that you generate is kept here.</source>
        <translation>Aquí se conserva cada imagen que genere.</translation>
    </message>
</context>
<context>
    <name>daub::RetouchStrip</name>
    <message>
        <source>How much may change</source>
        <translation>Cuánto puede cambiar</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Puts these words into the sentence, with a region for them</source>
        <translation>Pone estas palabras en la frase, con una región para ellas</translation>
    </message>
    <message>
        <source>&amp;Paint the area</source>
        <translation>&amp;Pintar el área</translation>
    </message>
    <message>
        <source>The brush paints where the picture may change</source>
        <translation>El pincel pinta dónde puede cambiar la imagen</translation>
    </message>
    <message>
        <source>&amp;Go on from this picture</source>
        <translation>&amp;Seguir desde esta imagen</translation>
    </message>
    <message>
        <source>What is shown now is kept from here on</source>
        <translation>Lo que se ve ahora se conserva desde aquí</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message>
        <source>The next picture is made as a whole again</source>
        <translation>La próxima imagen se hace de nuevo entera</translation>
    </message>
    <message>
        <source>for example: a red balloon</source>
        <translation>por ejemplo: a red balloon</translation>
    </message>
    <message>
        <source>What shall be added</source>
        <translation>Qué se debe añadir</translation>
    </message>
    <message>
        <source>0 % keeps what is there, 100 % paints anew</source>
        <translation>0 % conserva lo que hay, 100 % pinta de nuevo</translation>
    </message>
    <message>
        <source>Add to this picture:</source>
        <translation>Añadir a esta imagen:</translation>
    </message>
    <message>
        <source>Change only here: paint where the picture may change, then generate.</source>
        <translation>Cambiar solo aquí: pinte dónde puede cambiar la imagen y genere.</translation>
    </message>
    <message>
        <source>Change only here: outside the painted area every pixel stays.</source>
        <translation>Cambiar solo aquí: fuera del área pintada no cambia ningún píxel.</translation>
    </message>
    <message>
        <source>Add “%1”: paint where it shall be, then generate.</source>
        <translation>Añadir «%1»: pinte dónde debe estar y genere.</translation>
    </message>
    <message>
        <source>Add “%1”: outside its area every pixel stays.</source>
        <translation>Añadir «%1»: fuera de su área no cambia ningún píxel.</translation>
    </message>
    <message>
        <source>Beyond the edges: the picture stays, and what is free is painted when you generate.</source>
        <translation>Más allá de los bordes: la imagen se queda y lo libre se pinta al generar.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>daub::RotoPage</name>
    <message>
        <source>Rotoscope</source>
        <translation>Rotoscopia</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>Sobre la toma</translation>
    </message>
    <message>
        <source>On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other frames. Where it goes wrong, paint there and follow again: what comes after is made anew.</source>
        <translation>En un fotograma, pinte algo del interior y algo del exterior. «Seguir» lleva la máscara a los demás. Donde falle, pinte allí y siga de nuevo: lo que viene después se rehace.</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Paint some of what belongs to the figure</source>
        <translation>Pinte algo de lo que pertenece a la figura</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Paint some of what does not</source>
        <translation>Pinte algo de lo que no</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Qué se escribe</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>Máscaras que escribir</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Overwrite other mattes</source>
        <translation>Sobrescribir otras máscaras</translation>
    </message>
    <message>
        <source>Also where mattes of this name lie that were not made here</source>
        <translation>También donde haya máscaras con este nombre no hechas aquí</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bordes</translation>
    </message>
    <message>
        <source>Width of soft edges</source>
        <translation>Anchura de los bordes suaves</translation>
    </message>
    <message>
        <source>Pixels beside the edge whose share is solved from the colours around them; 0: hard</source>
        <translation>Píxeles junto al borde cuya parte se calcula con los colores de alrededor; 0: duro</translation>
    </message>
    <message>
        <source>How far edges may move</source>
        <translation>Cuánto pueden moverse los bordes</translation>
    </message>
    <message>
        <source>Beside the carried edge, this far is decided anew in each frame; 0: by the frame&apos;s size</source>
        <translation>Junto al borde llevado, esta distancia se decide de nuevo en cada fotograma; 0: según su tamaño</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>No strokes yet</source>
        <translation>Aún no hay trazos</translation>
    </message>
    <message>
        <source>Strokes on %1</source>
        <translation>Trazos en %1</translation>
    </message>
    <message>
        <source>Paint on one frame first: some of the inside and some of the outside.</source>
        <translation>Pinte primero en un fotograma: algo del interior y algo del exterior.</translation>
    </message>
</context>
<context>
    <name>daub::ScoreRow</name>
    <message>
        <source>Show where the model looked for these words</source>
        <translation>Mostrar dónde buscó el modelo estas palabras</translation>
    </message>
    <message>
        <source>%1: asked versus got %2</source>
        <translation>%1: pedido y obtenido %2</translation>
    </message>
</context>
<context>
    <name>daub::SeedField</name>
    <message>
        <source>Own noise</source>
        <translation>Ruido propio</translation>
    </message>
    <message>
        <source>Paint new noise here: the place looks different while the rest stays</source>
        <translation>Pintar ruido nuevo aquí: el lugar cambia mientras el resto permanece</translation>
    </message>
    <message>
        <source>Seed of the own noise</source>
        <translation>Semilla del ruido propio</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>Tirar una semilla nueva</translation>
    </message>
    <message>
        <source>as around</source>
        <translation>como alrededor</translation>
    </message>
</context>
<context>
    <name>daub::SequenceField</name>
    <message>
        <source>Choose one file of the sequence</source>
        <translation>Elegir un archivo de la secuencia</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Elegir dónde escribir</translation>
    </message>
    <message>
        <source>One picture for all frames</source>
        <translation>Una imagen para todos los fotogramas</translation>
    </message>
    <message>
        <source>Frames %1</source>
        <translation>Fotogramas %1</translation>
    </message>
    <message>
        <source>Frames (%1)</source>
        <translation>Fotogramas (%1)</translation>
    </message>
</context>
<context>
    <name>daub::ShapeTool</name>
    <message>
        <source>Take shape away</source>
        <translation>Quitar forma</translation>
    </message>
    <message>
        <source>Fill shape</source>
        <translation>Rellenar forma</translation>
    </message>
    <message>
        <source>Alt takes away</source>
        <translation>Alt quita</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: equal sides · Ctrl: from the middle</source>
        <translation>Alt quita · Mayús: lados iguales · Ctrl: desde el centro</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsEditor</name>
    <message>
        <source>&amp;Remove keys</source>
        <translation>&amp;Quitar teclas</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>Res&amp;tablecer</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Restablecer &amp;todo</translation>
    </message>
    <message>
        <source>Search for an action or its keys</source>
        <translation>Buscar una acción o sus teclas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Assigning takes it from there.</source>
        <translation>%1 ya pertenece a «%2». Al asignarlo se quita de ahí.</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>», «</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>A&amp;signar</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>Tomar de&amp;l otro</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
</context>
<context>
    <name>daub::StageFields</name>
    <message>
        <source>The model&apos;s own</source>
        <comment>sampler</comment>
        <translation>El del modelo</translation>
    </message>
    <message>
        <source>Euler, ancestral</source>
        <translation>Euler, ancestral</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM, estocástico</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>El del modelo</translation>
    </message>
    <message>
        <source>Uniform in time</source>
        <translation>Uniforme en el tiempo</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponencial</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Fase %1</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Muestreador</translation>
    </message>
    <message>
        <source>How each step goes from one noise level to the next</source>
        <translation>Cómo pasa cada paso de un nivel de ruido al siguiente</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>How the noise levels of the steps are spaced</source>
        <translation>Cómo se reparten los niveles de ruido de los pasos</translation>
    </message>
    <message>
        <source>Change sampling</source>
        <translation>Cambiar muestreo</translation>
    </message>
</context>
<context>
    <name>daub::StartImageBox</name>
    <message>
        <source>Drop a picture to begin from, or choose one</source>
        <translation>Suelte una imagen desde la que empezar o elija una</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Imagen inicial</translation>
    </message>
    <message>
        <source>How much of the start image may change</source>
        <translation>Cuánto puede cambiar la imagen inicial</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove the start image</source>
        <translation>Quitar la imagen inicial</translation>
    </message>
    <message>
        <source>0 % keeps the picture as it is, 100 % begins from nothing but noise</source>
        <translation>0 % deja la imagen como está, 100 % empieza solo con ruido</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>stage %1 of %2</source>
        <translation>fase %1 de %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>Progreso de la imagen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>Preparando el modelo</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Reading the sentence</source>
        <translation>Leyendo la frase</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Decodificando la imagen</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Detener y conservar</translation>
    </message>
    <message>
        <source>Cancel this picture</source>
        <translation>Cancelar esta imagen</translation>
    </message>
    <message>
        <source>Pictures that wait</source>
        <translation>Imágenes en espera</translation>
    </message>
    <message>
        <source>Shows the pictures that wait, to order them or take some away</source>
        <translation>Muestra las imágenes en espera, para ordenarlas o quitar alguna</translation>
    </message>
    <message>
        <source>Frames: %1 of %2 done</source>
        <translation>Fotogramas: %1 de %2 listos</translation>
    </message>
    <message>
        <source>Refining the step</source>
        <translation>Afinando el paso</translation>
    </message>
</context>
<context>
    <name>daub::StepStrip</name>
    <message>
        <source>Steps of the picture</source>
        <translation>Pasos de la imagen</translation>
    </message>
    <message>
        <source>Generate a picture, and its steps stand here to look back at.</source>
        <translation>Genere una imagen y aquí estarán sus pasos para volver a verlos.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>daub::StrokeTool</name>
    <message>
        <source>Brush stroke</source>
        <translation>Pincelada</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>daub::StylePanel</name>
    <message>
        <source>Style references</source>
        <translation>Referencias de estilo</translation>
    </message>
    <message>
        <source>Drop pictures whose look shall be taken over, or choose them</source>
        <translation>Suelte imágenes cuyo aspecto deba tomarse o elíjalas</translation>
    </message>
    <message>
        <source>Own guidance</source>
        <translation>Guía propia</translation>
    </message>
    <message>
        <source>Guidance of the style</source>
        <translation>Guía del estilo</translation>
    </message>
    <message>
        <source>Add style references...</source>
        <translation>Añadir referencias de estilo...</translation>
    </message>
    <message>
        <source>Otherwise the style is followed as closely as the words</source>
        <translation>De lo contrario, el estilo se sigue tan fielmente como las palabras</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>Imagen inicial</translation>
    </message>
    <message>
        <source>Change style guidance</source>
        <translation>Cambiar guía del estilo</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>The best that fits</source>
        <translation>El mejor que sirva</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>Cambiar IP-Adapter</translation>
    </message>
    <message>
        <source>What shows the model the pictures: plus adapters keep more of them</source>
        <translation>Lo que muestra las imágenes al modelo: los adaptadores plus conservan más de ellas</translation>
    </message>
</context>
<context>
    <name>daub::StyleRow</name>
    <message>
        <source>Style reference</source>
        <translation>Referencia de estilo</translation>
    </message>
    <message>
        <source>Weight of the style reference</source>
        <translation>Peso de la referencia de estilo</translation>
    </message>
    <message>
        <source>Part of the process in which the style acts</source>
        <translation>Parte del proceso en la que actúa el estilo</translation>
    </message>
    <message>
        <source>Remove this style reference</source>
        <translation>Quitar esta referencia de estilo</translation>
    </message>
    <message>
        <source>Where the style acts</source>
        <translation>Dónde actúa el estilo</translation>
    </message>
    <message>
        <source>The whole picture, or where one region is painted</source>
        <translation>Toda la imagen, o donde esté pintada una región</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Actúa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Toda la imagen</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Región %1</translation>
    </message>
    <message>
        <source>An area of its own</source>
        <translation>Un área propia</translation>
    </message>
    <message>
        <source>Remove style reference</source>
        <translation>Quitar referencia de estilo</translation>
    </message>
</context>
<context>
    <name>daub::SubjectControl</name>
    <message>
        <source>%1 is learned. Its name in the sentence stands for it from now on.</source>
        <translation>%1 está aprendido. Desde ahora, su nombre en la frase lo representa.</translation>
    </message>
    <message>
        <source>The subject could not be learned. %1</source>
        <translation>No se pudo aprender el motivo. %1</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>Se está aprendiendo %1.</translation>
    </message>
    <message>
        <source>What was learned so far is kept; Model &gt; Teach a subject goes on from there.</source>
        <translation>Lo aprendido hasta ahora se conserva; Modelo &gt; Enseñar un motivo sigue desde ahí.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectDialog</name>
    <message>
        <source>Learning...</source>
        <translation>Aprendiendo...</translation>
    </message>
    <message>
        <source>Learning: %1 s left</source>
        <translation>Aprendiendo: quedan %1 s</translation>
    </message>
    <message>
        <source>Learning: %1 min left</source>
        <translation>Aprendiendo: quedan %1 min</translation>
    </message>
    <message>
        <source>Also learn it &amp;mirrored</source>
        <translation>Aprenderlo también en &amp;espejo</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>Ap&amp;render</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>&amp;Pintar con él</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Teach a subject</source>
        <translation>Enseñar un motivo</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>The word that stands for it in the sentence: one that the model does not know</source>
        <translation>La palabra que lo representa en la frase: una que el modelo no conozca</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>Qué e&amp;s</translation>
    </message>
    <message>
        <source>The kind of thing, in words that the model knows: it begins from there</source>
        <translation>El tipo de cosa, en palabras que el modelo conoce: parte de ahí</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The picture&apos;s model learns it, and it alone can paint it</source>
        <translation>Lo aprende el modelo de la imagen, y solo ese modelo puede pintarlo</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Minucioso</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>Es&amp;fuerzo</translation>
    </message>
    <message>
        <source>How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models</source>
        <translation>Cuánto tiempo mira las imágenes; lo habitual son minutos con Sketchbook, más con modelos mayores</translation>
    </message>
    <message>
        <source>LoRA, a small file</source>
        <translation>LoRA, un archivo pequeño</translation>
    </message>
    <message>
        <source>The whole model, a large file</source>
        <translation>El modelo entero, un archivo grande</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>Mé&amp;todo</translation>
    </message>
    <message>
        <source>A LoRA changes the model a little everywhere; the whole model learns more and forgets more</source>
        <translation>Un LoRA cambia el modelo un poco en todas partes; el modelo entero aprende más y olvida más</translation>
    </message>
    <message>
        <source>Not where its left and right differ, as letters do</source>
        <translation>No donde su izquierda y su derecha difieren, como en las letras</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What it looks like so far</source>
        <translation>Cómo se ve hasta ahora</translation>
    </message>
    <message>
        <source>By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was</source>
        <translation>Por su nombre, en un prado, en la nieve; al final, otra cosa de su tipo, que debe quedar como estaba</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Keeps what was learned; it can go on later</source>
        <translation>Conserva lo aprendido; puede seguir más tarde</translation>
    </message>
    <message>
        <source>Puts it at the end of the sentence, where it can be painted like any other words</source>
        <translation>Lo pone al final de la frase, donde puede pintarse como cualquier otra palabra</translation>
    </message>
    <message>
        <source>Throws away what was begun</source>
        <translation>Desecha lo empezado</translation>
    </message>
    <message>
        <source>It goes on when this window is closed.</source>
        <translation>Continúa cuando se cierra esta ventana.</translation>
    </message>
    <message>
        <source>%1 is learned: say it in the sentence, select it and paint it.</source>
        <translation>%1 está aprendido: dígalo en la frase, selecciónelo y píntelo.</translation>
    </message>
    <message>
        <source>Opening the model...</source>
        <translation>Abriendo el modelo...</translation>
    </message>
    <message>
        <source>Making pictures of its kind, so that they stay as they are...</source>
        <translation>Creando imágenes de su tipo para que queden como están...</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Keeping what was learned...</source>
        <translation>Guardando lo aprendido...</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>Aprendido.</translation>
    </message>
    <message>
        <source>It could not be learned.</source>
        <translation>No se pudo aprender.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectPicturesList</name>
    <message>
        <source>Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places and sizes.</source>
        <translation>Suelte aquí de 3 a 10 imágenes de una misma cosa. Enseñan más si aparece en distintos lugares y tamaños.</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>&amp;Añadir...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Pictures of the subject</source>
        <translation>Imágenes del motivo</translation>
    </message>
    <message>
        <source>Pictures of the thing that is to be learned</source>
        <translation>Imágenes de la cosa que se debe aprender</translation>
    </message>
    <message>
        <source>Takes the chosen pictures out</source>
        <translation>Quita las imágenes elegidas</translation>
    </message>
    <message>
        <source>What the chosen picture shows</source>
        <translation>Qué muestra la imagen elegida</translation>
    </message>
    <message>
        <source>What the chosen picture shows, in the model&apos;s words</source>
        <translation>Qué muestra la imagen elegida, en palabras del modelo</translation>
    </message>
    <message>
        <source>Helps to tell the subject from what is around it: &quot;a picture of zibbo mushroom in the snow&quot;. Left empty, its name and what it is are said.</source>
        <translation>Ayuda a distinguir el motivo de lo que lo rodea: «a picture of zibbo mushroom in the snow». Si queda vacío, se dicen su nombre y qué es.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTexts</name>
    <message>
        <source>Add pictures of it: at least %1, better 5 or 6.</source>
        <translation>Añada imágenes: al menos %1, mejor 5 o 6.</translation>
    </message>
    <message>
        <source>More than %1 pictures do not help: take some out.</source>
        <translation>Más de %1 imágenes no ayudan: quite algunas.</translation>
    </message>
    <message>
        <source>Give it a name that no sentence has by chance, like zibbo.</source>
        <translation>Dele un nombre que ninguna frase tenga por casualidad, como zibbo.</translation>
    </message>
    <message>
        <source>The name is one word of letters a to z, digits and hyphens that begins with a letter.</source>
        <translation>El nombre es una sola palabra de letras de la a a la z, cifras y guiones que empieza por una letra.</translation>
    </message>
    <message>
        <source>Say in a word or two what kind of thing it is, like mushroom or toy car.</source>
        <translation>Diga en una o dos palabras qué tipo de cosa es, como mushroom o toy car.</translation>
    </message>
    <message>
        <source>The name must be another word than what it is.</source>
        <translation>El nombre debe ser una palabra distinta de lo que es.</translation>
    </message>
    <message>
        <source>What is said of %1 must have the word %2 in it.</source>
        <translation>Lo que se dice de %1 debe contener la palabra %2.</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTrainingProcess</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>%1 is not there: it belongs beside this program. Install Daub&apos;s command-line programs.</source>
        <translation>%1 no está: debe estar junto a este programa. Instale los programas de línea de órdenes de Daub.</translation>
    </message>
    <message>
        <source>The training ended unexpectedly. Is there enough memory?</source>
        <translation>El entrenamiento terminó de forma inesperada. ¿Hay memoria suficiente?</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>El entrenamiento terminó sin dar ningún mensaje.</translation>
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
        <translation>Tokens de %1: %2</translation>
    </message>
    <message>
        <source>%1 reads the first %2 tokens. The words beyond are faded in the sentence.</source>
        <translation>%1 lee los primeros %2 tokens. Las palabras siguientes aparecen atenuadas en la frase.</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens; a word is one or a few.</source>
        <translation>%1 lee %2 tokens; una palabra es uno o varios.</translation>
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
        <translation>No hay ninguna región en la que pintar. Seleccione palabras del prompt y pulse Ctrl+R.</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list of regions to change it.</source>
        <translation>«%1» está bloqueada. Desbloquéela en la lista de regiones para cambiarla.</translation>
    </message>
    <message>
        <source>“%1” is hidden. Show it in the list of regions to change it.</source>
        <translation>«%1» está oculta. Muéstrela en la lista de regiones para cambiarla.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lazo</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Pick region</source>
        <translation>Elegir región</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Mano</translation>
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
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>daub::ToolDetails</name>
    <message>
        <source>More options of the tool</source>
        <translation>Más opciones de la herramienta</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espaciado</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>Estabilizador</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Average of the way</source>
        <translation>Promedio del trazo</translation>
    </message>
    <message>
        <source>Pulled on a string</source>
        <translation>Tirado de una cuerda</translation>
    </message>
    <message>
        <source>Its strength</source>
        <translation>Su intensidad</translation>
    </message>
    <message>
        <source>Wider when tilted</source>
        <translation>Más ancho al inclinar</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>Copias giradas</translation>
    </message>
    <message>
        <source>Pressure changes the width</source>
        <translation>La presión cambia el ancho</translation>
    </message>
    <message>
        <source>Pressure changes the opacity</source>
        <translation>La presión cambia la opacidad</translation>
    </message>
    <message>
        <source>Pressure softness</source>
        <translation>Suavidad de la presión</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Around a point</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>Se añade</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>Se quita</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>Sustituye lo pintado</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>How far the fill runs under soft edges</source>
        <translation>Hasta dónde llega el relleno bajo los bordes suaves</translation>
    </message>
</context>
<context>
    <name>daub::ToolOptionsStrip</name>
    <message>
        <source>Tool options</source>
        <translation>Opciones de herramienta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Dureza</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>Difuminado</translation>
    </message>
    <message>
        <source>Paint mirrored left and right</source>
        <translation>Pintar en espejo a izquierda y derecha</translation>
    </message>
    <message>
        <source>Paint mirrored top and bottom</source>
        <translation>Pintar en espejo arriba y abajo</translation>
    </message>
</context>
<context>
    <name>daub::TourBubble</name>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>End the tour. Help &gt; First tour brings it back.</source>
        <translation>Terminar el recorrido. Ayuda &gt; Primer recorrido lo vuelve a mostrar.</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>Al paso anterior</translation>
    </message>
    <message>
        <source>&amp;Start the tour</source>
        <translation>Em&amp;pezar el recorrido</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>Unos tres minutos, en esta ventana y con esta imagen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>Cerrar el recorrido</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>Al paso siguiente</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>To the next step without doing this one</source>
        <translation>Al paso siguiente sin hacer este</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>Help &gt; First tour brings it back</source>
        <translation>Ayuda &gt; Primer recorrido lo vuelve a mostrar</translation>
    </message>
</context>
<context>
    <name>daub::ValueSlider</name>
    <message>
        <source>Double-click to reset, type for an exact value</source>
        <translation>Doble clic para restablecer, escriba para un valor exacto</translation>
    </message>
</context>
<context>
    <name>daub::WarningList</name>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Mostrar las palabras</translation>
    </message>
</context>
<context>
    <name>daub::WordList</name>
    <message>
        <source>Words of the sentence</source>
        <translation>Palabras de la frase</translation>
    </message>
</context>
<context>
    <name>daub::WordMove</name>
    <message>
        <source>Move words</source>
        <translation>Mover palabras</translation>
    </message>
</context>
<context>
    <name>daub::WordPopup</name>
    <message>
        <source>Known words</source>
        <translation>Palabras conocidas</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with words.</source>
        <translation>Pinte con palabras.</translation>
    </message>
    <message>
        <source>A project (.ora) or a picture made by Daub.</source>
        <translation>Un proyecto (.ora) o una imagen generada por Daub.</translation>
    </message>
    <message>
        <source>Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.</source>
        <translation>Escribir la miniatura de un proyecto como PNG y terminar: --thumbnail PROYECTO PNG LADO.</translation>
    </message>
    <message>
        <source>Carry out a command of the window once it is there, for scripts.</source>
        <translation>Ejecutar una orden de la ventana en cuanto aparezca; para scripts.</translation>
    </message>
</context>
</TS>
