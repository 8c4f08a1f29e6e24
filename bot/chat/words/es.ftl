## Lists and quotation marks

between = {", "}
quoted = «{ $text }»
labelled = { $label }: { $text }
open = abrir
newer = Más recientes
older = Anteriores
page-of = página { $number } de { $last }

## Answers

showing-results = Resultados de «{ $question }»
not-answered = Los artículos no responden a eso.
may-not-answer = Puede que los artículos no respondan a eso.
not-within-limits = Nada responde a eso en el tiempo o con las palabras que indicaste.
closest-passages = { $what } **Los pasajes más cercanos:**
closest-articles = { $count ->
    [one] El artículo más cercano
   *[other] Los artículos más cercanos
 }
nothing-found-about = No encontré nada sobre { $words }
not-word-for-word = No aparece palabra por palabra: { $words }
newest-is-from = Lo más nuevo de esto es del { $day }
also-in = { $count ->
    [one] también en { $count } artículo más
   *[other] también en { $count } artículos más
 }

## Summaries and digests

publishers-summary = El resumen del editor
word-for-word = Del artículo, palabra por palabra
newest-articles = Los artículos más nuevos
newest-articles-on = Lo más nuevo sobre «{ $topic }»

## The list of articles

articles-count = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
 }
articles-count-for = { $count ->
    [one] { $count } artículo para «{ $query }»
   *[other] { $count } artículos para «{ $query }»
 }
no-articles = No hay artículos.
no-articles-for = No hay artículos para «{ $query }».
nothing-fits = Ningún artículo cumple todo eso. Elige otros días, otra categoría o fuente, u otras palabras.
newest-first = Los más nuevos primero
no-date = Sin fecha

## Questions in messages

how-to-ask = ¿Qué quieres saber? Mencióname con una pregunta o usa { $ask }. Para saber más, usa { $help }.
hidden-reply = Solo puedo leer las respuestas que me mencionan: deja activado el @ o usa { $ask }.
hidden-role = Ese es mi rol, y no puedo leer lo que sigue. Mencióname a mí o usa { $ask }.
hidden-message = No puedo leer el mensaje al que respondiste. Escribe la pregunta junto a mi nombre, por favor.

## Help

help-title = { $count ->
    [one] Pregúntame sobre { $count } artículo
   *[other] Pregúntame sobre { $count } artículos
 }
help-quotes = Encuentro los pasajes que te responden y los cito palabra por palabra, cada uno con un enlace al lugar de donde viene.
help-mention = **Mencióname** con una pregunta: { $me } ¿cómo funciona?
help-reply = **Responde** a una respuesta mía para seguir preguntando.
help-direct-message = **Envíame** un mensaje directo.
help-ask = **Usa** { $command }, también para una respuesta que solo veas tú.
help-menu = **Aplicaciones → { $menu }**, en el menú de un mensaje, busca lo que dice, solo para ti.
help-summary = { $command } dice en pocas palabras qué cuenta un artículo.
help-digest = { $command } dice en pocas palabras qué cuentan los artículos más nuevos.
help-articles = { $command } muestra la lista de artículos, los más nuevos primero.
help-limits = Yo solo cito. Cuando los artículos no responden, lo digo.

## Refreshing, and how the bot is

refreshed = Actualizado en { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
added = **Añadidos ({ $count }):** { $names }
changed = **Cambiados ({ $count }):** { $names }
removed = **Quitados ({ $count }):** { $names }
nothing-changed = No ha cambiado nada.
unchanged = { $count ->
    [one] { $count } artículo sin cambios
   *[other] { $count } artículos sin cambios
 }
names-and-more = { $names } y { $count } más
not-refreshed = Sin actualizar
no-articles-in-folder = La carpeta { $folder } no contiene ningún artículo que se pueda leer.
folder-not-read = No se puede leer la carpeta de artículos { $folder }: { $reason }.
old-articles-stay = Sigo respondiendo con los artículos que tengo. Arréglalo en la máquina en la que funciono y vuelve a usar { $refresh }.
problems-count = { $count ->
    [one] { $count } problema
   *[other] { $count } problemas
 }
problem-in = { $place }: { $what } { $remedy }
more-problems = y { $count } más; `verbatim check` los muestra todos
status = Estado
status-counts = { $articles }, { $paragraphs }, leídos { $ago }
paragraphs-count = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
 }
missing-here = Aquí falta: { $permissions }
missing-here-remedy = Da estos permisos a mi rol, en los ajustes del servidor o de este canal.
replies-are-hidden = No veo las respuestas que no me mencionan
replies-are-hidden-remedy = No pasa nada. Para que también las responda, activa Message Content Intent en el Developer Portal (Bot), escribe `message_content = true` y reiníciame.
questions-are-hidden = No puedo leer las preguntas en { $channels }
questions-are-hidden-remedy = Activa Message Content Intent en el Developer Portal (Bot), escribe `message_content = true` y reiníciame. Las menciones, los comandos y los mensajes directos funcionan igualmente.
delay = { $milliseconds } ms hasta Discord
may-view-channel = Ver canal
may-send-messages = Enviar mensajes
may-send-in-threads = Enviar mensajes en hilos
may-read-history = Leer el historial de mensajes
may-open-threads = Crear hilos públicos
may-react = Añadir reacciones

## What went wrong

not-in-charge = Solo pueden hacerlo mis dueños y quienes gestionan mi servidor de origen.
command-has-changed = Este comando ha cambiado. Recarga Discord y vuelve a intentarlo.
went-wrong = Algo ha fallado por mi parte (referencia { $reference }). Inténtalo de nuevo; si sigue así, da esa referencia a quienes me mantienen.
refresh-is-running = Ya se está actualizando. Espera a que termine y vuelve a intentarlo.
nothing-to-tell = No hay ningún artículo que se pueda resumir. Mira en { $articles } lo que hay.
answer-is-stale = Los artículos han cambiado desde esa respuesta. Pregunta de nuevo, por favor.
no-article-has = Ningún artículo tiene «{ $given }» en el título, la fuente o la categoría. Usa otras palabras o mira en { $articles } lo que hay.
store-failed = Ahora mismo no puedo guardar ni consultar nada. Inténtalo más tarde; mi registro dice qué ocurre.
settings-not-read = Ahora mismo no puedo leer los ajustes de este servidor, así que no sé qué puedo mostrar aquí. Inténtalo más tarde; mi registro dice qué ocurre.

## Commands and their options, as Discord lists them

ask-name = preguntar
ask-about = Haz una pregunta; los artículos responden, palabra por palabra
ask-question-name = pregunta
ask-question-about = Lo que quieres saber
ask-private-name = privado
ask-private-about = Mostrarte la respuesta solo a ti
summary-name = resumen
summary-about = Dice en pocas palabras qué cuenta un artículo
summary-article-name = artículo
summary-article-about = Palabras de su título
summary-private-name = privado
summary-private-about = Mostrarte el resumen solo a ti
digest-name = novedades
digest-about = Dice en pocas palabras qué cuentan los artículos más nuevos
digest-topic-name = tema
digest-topic-about = Solo artículos con estas palabras en el título, la fuente o la categoría
digest-private-name = privado
digest-private-about = Mostrarte las novedades solo a ti
articles-name = artículos
articles-about = Muestra la lista de artículos, los más nuevos primero
articles-query-name = búsqueda
articles-query-about = Solo los que tienen estas palabras en el título, la fuente o la categoría
help-name = ayuda
help-about = Cómo preguntar y qué más hay
refresh-name = actualizar
refresh-about = Volver a leer los artículos
status-name = estado
status-about = Cómo está el bot: artículos, problemas, permisos

## An answer’s buttons

more = Más
back-to-first = Volver al principio
why = ¿Por qué?
helpful = 👍 Útil
not-helpful = 👎 No útil
share = Compartir
delete = Borrar
look-closer = Ver más de cerca…
around-passage = Lo que rodea el pasaje { $number }
summary-of-article = El artículo en pocas palabras
further-passages = Otros pasajes, con menos probabilidad de responder
the-passage = El pasaje
shared-by = Compartido por { $member }
why-title = Por qué estos pasajes
how-sure = Cuán seguro estoy de que responden: { $percent } %
words-found = Encontrado: { $words }
word-as = { $asked } como { $found } ({ $percent } %)
no-word-of-it = Solo coinciden partes de palabras.
in-file = Archivo: { $file }, párrafo { $number }
thanks-it-helped = Gracias. He anotado que esto ayudó. Para cambiarlo, pulsa el otro botón.
thanks-it-did-not = Gracias. He anotado que esto no ayudó. Para cambiarlo, pulsa el otro botón.
what-was-wrong = ¿Qué estaba mal?
a-word-on-it = Unas palabras, si quieres
word-is-nameless = Tu voto ya está anotado. Lo que escribas se muestra sin tu nombre.

## Articles and lists, and what limits them

how-it-begins = Así empieza
from-to = Del { $first } al { $last }
from-on = Desde el { $day }
up-to = Hasta el { $day }
named-days = { $typed } ({ $days })
today = hoy
yesterday = ayer
this-week = esta semana
last-week = la semana pasada
this-month = este mes
last-month = el mes pasado
this-year = este año

## Where and how often the bot answers

thread-title = Respuesta
cannot-write-there = Te habría respondido en { $channel }, pero no puedo escribir allí. Si quieres, pregúntame aquí; quienes gestionan el servidor pueden cambiarlo.
not-in-this-channel = En este servidor solo respondo aquí: { $channels }
too-many-questions = Han sido muchas preguntas seguidas. Puedes volver a preguntar { $when }.
no-words-to-look-for = No contiene palabras que pueda buscar.
answer-expired = Ya no conozco esta respuesta: guardo { $days } días lo que necesitan sus botones. Pregunta otra vez, por favor.
answer-of-another = Esta respuesta es de otra persona.
not-yours-to-delete = Solo quien preguntó y quienes gestionan los mensajes aquí pueden borrar esta respuesta.
not-yours-to-share = No puedes escribir en este canal, así que no puedo compartirla aquí por ti.
no-votes-here = Este servidor no recoge opiniones sobre las respuestas.
no-such-category = No hay ninguna categoría «{ $given }». Elige una de la lista.
no-such-source = No hay ninguna fuente «{ $given }». Elige una de la lista.
no-such-days = No sé qué días son «{ $given }». Prueba con «la semana pasada», «marzo de 2026» o «2026-03-04».
since-is-after-until = El primer día es posterior al último. Intercámbialos, por favor.

## Commands that look for articles, and their options

find-in-articles = Buscar en los artículos
article-name = artículo
article-about = Muestra un artículo: de dónde es, qué dice en pocas palabras, cómo empieza
article-article-name = artículo
article-article-about = Palabras de su título
digest-when-name = cuándo
digest-when-about = Solo de estos días: «hoy», «la semana pasada», «marzo de 2026», una fecha
limit-category-name = categoría
limit-category-about = Solo artículos de esta categoría
limit-source-name = fuente
limit-source-about = Solo artículos de esta fuente
limit-since-name = desde
limit-since-about = Solo desde este día: «ayer», «marzo de 2026», «2026-03-04»
limit-until-name = hasta
limit-until-about = Solo hasta este día: «ayer», «marzo de 2026», «2026-03-04»

## The panel of /settings

settings-of-server = Ajustes de este servidor
page-where = Dónde
page-answers = Respuestas
page-articles = Artículos
page-server = Servidor
saved = Guardado. { $title }: { $value }
on = sí
off = no
turn-on = Activar
turn-off = Desactivar
no-channel = Ningún canal
every-channel = Todos los canales
all-of-them = Todas
no-role = Nadie más
as-operator = Como eligió mi operador: { $count }
servers-language = El del servidor: { $language }
ask-channels = Canales de preguntas
ask-channels-do = Aquí respondo a toda pregunta clara, sin mención, y callo cuando los artículos no responden.
forum-channels = Foros
forum-channels-do = Aquí respondo una vez a cada publicación nueva, según su título y su texto.
only-channels = Dónde puedo responder
only-channels-do = Si eliges alguno, no respondo en ningún otro canal.
threads = Hilos en todos los canales
threads-do = Respondo a cada pregunta en un hilo propio.
thread-channels = Hilos en estos canales
thread-channels-do = Lo mismo, solo en los canales que elijas.
quotes = Citas por respuesta
quotes-do = Muestro como mucho esa cantidad.
feedback = Opiniones
feedback-do = Bajo una respuesta, los miembros pueden decir si les sirvió; lo ves con { $feedback }.
reaction = Reacción en vez de silencio
reaction-do = En los canales de preguntas, una pequeña reacción indica que no encontré nada.
follow-edits = Preguntas editadas y borradas
follow-edits-do = Si una pregunta se edita en los dos primeros minutos, su respuesta cambia; si se borra, su respuesta desaparece también.
categories = Categorías
categories-do = Este servidor solo ve los artículos de estas categorías.
sources = Fuentes
sources-do = Este servidor solo ve los artículos de estas fuentes.
nothing-to-choose = Los artículos no nombran ninguna.
not-all-to-choose = Discord solo tiene sitio aquí para { $count }; las demás no se pueden elegir.
language = Idioma
language-does = Lo que todos ven lo digo en este idioma; en privado, en el de cada miembro.
collect-unanswered = Reunir preguntas sin respuesta
collect-unanswered-does = Guardo 30 días el texto de las preguntas sin respuesta, nunca quién preguntó; las ves con { $unanswered }, y { $help } dice que lo hago. Al desactivarlo se borran.
admin-role = Quién más puede elegir
admin-role-does = Además de quienes pueden gestionar el servidor, los miembros con este rol. Para que Discord les muestre los comandos, permítelos para el rol en Ajustes del servidor, Integraciones.
closed-channels = No puedo escribir en { $channels }.
outside-channels = No respondo en { $channels }: mira «Dónde puedo responder».
deaf-channels = Discord aún no me deja leer estos mensajes; { $status } dice qué puede hacer mi operador.

## Questions without an answer, and votes

unanswered-title = { $count ->
    [one] { $count } pregunta sin respuesta
   *[other] { $count } preguntas sin respuesta
 }
none-unanswered = En los últimos 30 días no quedó ninguna pregunta sin respuesta.
unanswered-is-off = No reúno preguntas sin respuesta en este servidor. Si lo quieres, actívalo en { $settings }.
times = { $count ->
    [one] una vez
   *[other] { $count } veces
 }
text-only = Las más nuevas primero. Solo el texto, nunca quién preguntó; se guarda 30 días.
clear = Vaciar
clear-all = { $count ->
    [one] ¿Borrar { $count } pregunta? No se podrá recuperar.
   *[other] ¿Borrar las { $count } preguntas? No se podrán recuperar.
 }
delete-them = Borrar
keep-them = Conservar
cleared = Borrado. Ya no se guarda ninguna pregunta sin respuesta.
disliked-title = { $count ->
    [one] { $count } respuesta marcada como «no útil»
   *[other] { $count } respuestas marcadas como «no útiles»
 }
newest-answers-first = Las más nuevas primero
none-disliked = En los últimos 30 días nadie dijo que una respuesta no le sirviera.
feedback-is-off = Las opiniones están desactivadas en este servidor; puedes activarlas en { $settings }.
articles-behind = Artículos que citaban
votes-against = { $count ->
    [one] { $count } voto en contra
   *[other] { $count } votos en contra
 }

## Privacy

privacy-title = Qué guardo, por qué y cuánto tiempo
privacy-answers = **Respuestas:** quién preguntó, la pregunta, dónde y qué pasajes se encontraron, para que funcionen los botones de una respuesta. { $days } días.
privacy-votes = **Votos:** a quién le sirvió o no una respuesta, y lo que añadió, para que los artículos mejoren. Tanto como la respuesta.
privacy-unanswered-on = **Preguntas sin respuesta:** solo el texto, nunca quién preguntó, porque los administradores de este servidor lo activaron. { $days } días.
privacy-unanswered-off = **Las preguntas sin respuesta** no se guardan aquí.
privacy-settings = **Ajustes de un servidor:** nada sobre los miembros. Hasta { $days } días después de irme.
privacy-nobody-else = Nada de eso llega a nadie más que a Discord. No guardo otros mensajes.
delete-my-data = Borrar mis datos
data-deleted = Borrado: tus votos y las respuestas a tus preguntas, con todos los votos sobre ellas. Los mensajes de las respuestas quedan; sus botones ya no funcionan.
help-privacy = { $command } dice qué guardo y te deja borrar lo tuyo.
help-settings = { $command } es para quienes gestionan este servidor: dónde y cómo respondo.
help-collects = Los administradores de este servidor me hacen guardar el texto de las preguntas sin respuesta, nunca quién preguntó.
only-admins = Solo pueden hacerlo quienes pueden gestionar este servidor y quienes tienen el rol que eligieron para ello.
refreshing = Leo de nuevo los artículos
files-read = { $done } de { $total } archivos leídos ({ NUMBER($share, style: "percent") })
settings-name = ajustes
settings-about = Elige dónde y cómo respondo en este servidor
unanswered-name = sin-respuesta
unanswered-about = Las preguntas sin respuesta
feedback-name = opiniones
feedback-about = Qué respuestas y artículos no sirvieron
privacy-name = privacidad
privacy-about = Qué guardo, por qué y cuánto tiempo; borra tus datos
