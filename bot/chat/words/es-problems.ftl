## Qué le pasa al archivo de un artículo y qué hacer

problem-field-is-no-text = «{ $name }» no es un texto; lo paso por alto.
    .remedy = Escribe un solo valor, entre comillas, en su línea.
problem-tags-are-no-words = «tags» no contiene palabras; lo paso por alto.
    .remedy = Escríbelas así: `[uno, dos]`.
problem-url-is-no-address = «url» no es la dirección de una página; la paso por alto.
    .remedy = Escríbela completa: `https://example.org/page`.
problem-field-is-no-date = «{ $name }» no es una fecha; la paso por alto.
    .remedy = Escríbela así: `2026-02-26` o `2026-02-26T23:22:44Z`.
problem-encoding-guessed = No está en UTF-8; lo he leído como { $encoding }, pero es una suposición.
    .remedy = Guarda el archivo en UTF-8.
problem-encoding-damaged = Algunos bytes no son UTF-8, el primero en esta línea; en su lugar aparece �.
    .remedy = Guarda el archivo en UTF-8.
problem-encoding-marked-wrongly = Dice estar en { $encoding } (marca de orden de bytes), pero su contenido es otra cosa.
    .remedy = Guarda el archivo en UTF-8.
problem-encoding-unknown = No consigo reconocer su codificación.
    .remedy = Guarda el archivo en UTF-8.
problem-no-plain-text = Esto no es texto.
    .remedy = Guarda el artículo como texto sin formato en UTF-8 o quita el archivo.
problem-empty = No contiene ningún texto.
    .remedy = Escribe el artículo debajo del encabezado o quita el archivo.
problem-no-ordinary-file = No es un archivo normal.
    .remedy = Quítalo de la carpeta de artículos.
problem-file-too-large = Ocupa { $size } KiB; el límite es de { $limit } KiB.
    .remedy = Divide el artículo o aumenta `max_file_kib`.
problem-file-unreadable = No puedo leerlo: { $reason }.
    .remedy = Da permiso de lectura del archivo al usuario con el que funciono.
problem-folder-unreadable = No puedo leerla: { $reason }.
    .remedy = Da permiso de lectura de la carpeta al usuario con el que funciono.
problem-too-many-marks = Su texto no es Markdown: tiene { $count } signos de Markdown.
    .remedy = Quita el archivo o lo que esté roto en él.
problem-never-closed = Su texto no es Markdown: «{ $sign }» se abre { $count } veces y nunca se cierra.
    .remedy = Quita el archivo o lo que esté roto en él.
problem-too-deep = Su texto no es Markdown: las citas y las listas están demasiado anidadas.
    .remedy = Quita el archivo o lo que esté roto en él.
problem-link-leads-nowhere = Es un enlace que no lleva a ninguna parte.
    .remedy = Arregla o quita el enlace.
problem-link-leads-out = Es un enlace que sale de la carpeta.
    .remedy = Pon una copia en lugar del enlace.
problem-name-deceives = Su nombre contiene caracteres invisibles.
    .remedy = Cambia el nombre del archivo.
problem-name-taken = Se llama igual que { $other }.
    .remedy = Cambia el nombre de uno de los dos o quita uno.
problem-url-taken = Tiene la misma url que { $other }.
    .remedy = Da a cada artículo la url de su propia página o quita uno.
problem-unfinished = Se cambió hace un momento; hasta la próxima actualización cito el artículo tal como estaba antes.
    .remedy = Actualiza otra vez cuando el archivo esté guardado.
problem-matter-never-closed = El encabezado no se cierra nunca.
    .remedy = Pon una línea con { $fence } al final del encabezado.
problem-matter-too-large = El encabezado ocupa { $size } KiB; el límite es de { $limit } KiB.
    .remedy = Usa valores cortos y pon el texto del artículo después del encabezado.
problem-matter-is-no-yaml = El encabezado no es YAML válido.
    .remedy = Pon entre comillas los valores que contengan «: » o « #» o que empiecen por un signo.
problem-matter-is-no-toml = El encabezado no es TOML válido.
    .remedy = Escribe cada valor así: `name = "valor"`.
problem-matter-unreadable = No puedo leer el encabezado.
    .remedy = Usa valores cortos y listas de palabras.
problem-matter-has-no-names = El encabezado no tiene nombres.
    .remedy = Escribe cada línea así: `nombre: valor`.

why-unreadable = { $reason ->
    [EACCES] permiso denegado
    [EPERM] permiso denegado
    [ENOENT] no existe
    [ENOTDIR] no es una carpeta
    [ELOOP] los enlaces dan vueltas en círculo
    [ENAMETOOLONG] el nombre es demasiado largo
    [EMFILE] hay demasiados archivos abiertos
    [ENFILE] hay demasiados archivos abiertos
    [ENOMEM] no hay memoria suficiente
    [EIO] el disco comunica un error
   *[other] el sistema responde { $reason }
 }
