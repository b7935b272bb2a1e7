### Lo que la gente lee en Discord, en español: breve y concreto, con el siguiente paso a la vista.
### Las respuestas se leen bien a 40 caracteres de ancho. Lo que viene de personas ya está escapado.

## Los comandos, como los muestra Discord

command-questions = Preguntas que quedaron sin respuesta o con una dudosa, las más nuevas primero
command-purge = Borrar un artículo con todo su rastro, ya; sin artículo, los rastros de lo retirado
command-purge-which = El artículo; empieza a escribir su título
command-forget = Borrar lo guardado sobre un miembro: sus preguntas, y quién añadió qué
command-forget-whom = El miembro; una ID si ya no está
command-privacy = Ver o borrar lo que se guarda sobre ti
command-privacy-show = Ver en un archivo lo que se guarda sobre ti en este servidor
command-privacy-delete = Borrar las preguntas y votos que diste aquí, y tu ID de todo lo demás
command-help = Ver qué puedes preguntar aquí y cómo; solo lo ves tú
command-ask = Haz una pregunta; respondo con citas de los artículos de este servidor
command-ask-question = Lo que quieres saber, con tus palabras
command-ask-private = Solo tú ves la respuesta
command-ask-for = Para quién es la respuesta; le aviso, y podrá pasar sus páginas
command-ask-publisher = La editorial de cuyos artículos respondo
command-ask-after = Primer día de los artículos de los que respondo: 2026, 2026-03 o 2026-03-01
command-ask-before = Último día de los artículos de los que respondo: 2026, 2026-03 o 2026-03-01
command-article = Los artículos de este servidor
command-article-add = Añadir un artículo: de un archivo, de un enlace o escrito en un formulario
command-article-file = Un archivo con el texto, o un ZIP o JSON con muchos artículos
command-article-link = El enlace del artículo; con un archivo, de dónde viene su texto
command-article-author = Quién lo escribió
command-article-date = Cuándo se publicó, como 2026-11-22
command-article-list = Ver la lista de artículos, los más nuevos primero
command-article-show = Mostrar un artículo y cómo empieza
command-article-edit = Cambiar un artículo
command-article-remove = Retirar un artículo; antes te pregunto
command-article-which = Empieza a escribir su título
command-article-refresh = Mirar ahora el enlace de un artículo y tomar lo que haya cambiado
command-synonyms = Palabras que aquí significan lo mismo; se buscan todas
command-synonyms-add = Expresiones que significan lo mismo, como: TOS = términos del servicio
command-synonyms-remove = Expresiones que ya no deben significar lo mismo
command-feed = Fuentes que traen artículos nuevos a este servidor
command-feed-add = Seguir una fuente; sus artículos nuevos se añaden solos
command-feed-link = El enlace de la fuente, o un sitio web que tenga una
command-feed-list = Ver las fuentes y cómo les va
command-feed-remove = Dejar de seguir una fuente; sus artículos se quedan
command-feed-check = Mirar una fuente ahora
command-feed-which = Empieza a escribir su título
command-index = El índice en el que se buscan las preguntas
command-index-rebuild = Rehacer el índice con todos los artículos
command-index-status = Cuántos artículos hay y cómo está el índice
command-index-threshold = Qué tan segura debe ser una respuesta para que la dé
command-index-confidence = De 0 (responder siempre) a 1 (nunca); sin valor, ves el que vale ahora
command-changed = Ese comando ha cambiado desde que Discord te lo mostró. Inténtalo otra vez en un minuto.
command-settings = Ver y cambiar lo que vale en este servidor: idioma, votos, ayudantes, espera
command-history = Ver los textos que tuvo un artículo y recuperar uno
command-menu-add = Añadir a los artículos
command-menu-find = Buscar respuesta
command-menu-find-privately = Buscar solo para mí

## Quién puede, y dónde

ask-me-in-a-server = Respondo con los artículos de un servidor, así que pregúntame allí: mencióname en uno de sus canales o usa { COMMAND("ask") }.
not-for-bots = Respondo a personas, no a otros bots.
access-unknown = Discord no me dice ahora mismo quién puede hacer eso aquí. Inténtalo otra vez en un minuto.
not-allowed = { $command ->
    [help] No puedes usar eso aquí. Los administradores deciden quién puede usar { COMMAND("help") }.
    [menu-find] No puedes usar eso aquí. Los administradores deciden quién puede usar «{ command-menu-find }».
    [ask] Aquí no puedes preguntarme. Los administradores de este servidor deciden quién puede usar { COMMAND("ask") }.
    [privacy] Los administradores de este servidor no te dejan usar { COMMAND("privacy") }. Ellos borran lo que se guarda sobre ti con { COMMAND("index forget") }.
    [index] Eso solo lo pueden hacer los administradores: miembros con «Gestionar servidor», o a quienes los administradores dejen usar { COMMAND("index") }.
    [settings] Eso solo lo pueden hacer los administradores: miembros con «Gestionar servidor», o a quienes los administradores dejen usar { COMMAND("settings") }.
    [menu-add] Eso solo lo pueden hacer los moderadores: miembros con «Gestionar mensajes», o a quienes los administradores dejen usar «{ command-menu-add }».
    [feed] Eso solo lo pueden hacer los moderadores: miembros con «Gestionar mensajes», o a quienes los administradores dejen usar { COMMAND("feed") }.
   *[article] Eso solo lo pueden hacer los moderadores: miembros con «Gestionar mensajes», o a quienes los administradores dejen usar { COMMAND("article") }.
}

## Cuando algo salió mal

discord-refused = Discord no me deja hacer eso aquí: falta un permiso.
being-restarted = Me están reiniciando. Inténtalo otra vez en un minuto.
cut-by-restart = Me están reiniciando y no pude esperar a que terminara. Mira en un minuto si quedó hecho.
discord-failed = Discord no aceptó mi respuesta. Inténtalo otra vez.
automod = El AutoMod de este servidor no me deja publicar eso aquí.
may-not-show = Terminé, pero Discord no me deja mostrarlo aquí: falta un permiso.
not-shown = Terminé, pero Discord no acepta lo que tengo que mostrar.
too-old = Eso tardó demasiado para Discord. Inténtalo otra vez.
button-unknown = Ya no conozco ese botón. Usa el comando otra vez.
typed-is-in-the-file = Lo que escribiste está en el archivo; puedes dárselo a { COMMAND("article add") } (`{ option-file }:`).
incident = Algo falló por mi parte y está en mi registro. Un cambio se hace entero o no se hace: míralo antes de repetirlo. Si vuelve a pasar, díselo a quien me aloja: incidente { $incident_id }.
with-incident = { $sentence } (incidente { $incident_id })

## Respuestas

mention-without-question = Mencióname junto con una pregunta, o usa { COMMAND("ask") }.
mention-of-unread = Discord no me muestra ese mensaje. Abre su menú y elige Aplicaciones, «{ command-menu-find }», o mencióname con la pregunta.
asked-too-early = Puedes volver a preguntar aquí { $when }.
answer-for = para { $person }
answer-is-for = { $person }, esta respuesta es para ti.
for-is-not-private = Nadie más ve una respuesta privada. Quita `private` o `for`.
for-takes-writing = No puedes escribir aquí, así que no aviso a nadie por ti. Quita `for`.
for-cannot-see = Esa persona no puede leer este canal. Elige a otra o quita `for`.
find-in-own = Ese mensaje es mío. Elige uno con una pregunta.
find-without-words = Ese mensaje no tiene palabras. Elige uno con una pregunta.
found = Mi respuesta está debajo de ese mensaje: { $link }
direct-from = de **{ $server }**
direct-elsewhere = Otro servidor
direct-which = ¿En los artículos de qué servidor busco?
direct-only = Este es el único servidor que te responde aquí.
direct-chosen = Ahora respondo desde este servidor. Escribe tu pregunta.
direct-gone = Ya no encuentro tu pregunta. Escríbela de nuevo.
direct-without-words = Escríbeme una pregunta; respondo con citas de los artículos de este servidor.
nothing-found = No encontré nada sobre eso en los artículos de este servidor.
nothing-within = Aquí no hay artículos de esa editorial y de esos días. Quita `{ option-publisher }`, `{ option-after }` o `{ option-before }`.
day-form = No conozco ese día. Escribe 2026, 2026-03 o 2026-03-01.
days-crossed = `{ option-after }` es posterior a `{ option-before }`: no queda ningún día. Intercámbialos o quita uno.
last-days = los últimos { $count } días
question-kept = Los moderadores ven la pregunta.
words-missing = Ningún artículo tiene { $words }: prueba con otras palabras.
tell-me = Avísame
tell-noted = { $where ->
    [here] Te aviso aquí, una vez, cuando haya respuesta.
   *[direct] Te escribo, una vez, cuando haya respuesta.
}
tell-already = Ya estás en la lista: te aviso una vez, cuando haya respuesta.
told-found = { $person } Esto responde lo que preguntaste antes.
told-reply = { $person } { $who } respondió a lo que preguntaste:
not-your-question = Solo puede hacerlo quien preguntó. Pregunta tú con { COMMAND("ask") }.
ask-human = Preguntar a una persona
human-off = Aquí aún no hay a quién preguntar. Los administradores eligen ayudantes con { COMMAND("settings") }.
human-called = Pregunté a los ayudantes y te paso lo que respondan.
human-sure = Los ayudantes verán tu pregunta y tu nombre en { $channel }, y también quienes leen allí.
human-sure-yes = Mostrársela
human-before = A los ayudantes ya se les preguntó esto.
human-early = Se acaba de llamar a los ayudantes. Prueba de nuevo { $when }.
human-role-gone = El rol de ayudantes fue borrado. Los administradores eligen otro con { COMMAND("settings") }.
human-role-silent = No puedo mencionar el rol de ayudantes. Los administradores lo permiten en los ajustes del rol.
human-channel-gone = El canal de ayudantes fue borrado. Los administradores eligen otro con { COMMAND("settings") }.
human-channel-closed = No puedo escribir donde leen los ayudantes. Los administradores lo permiten en los permisos del canal.
human-private = A los ayudantes se les llama donde todos leen, y esto solo lo ves tú. Pregunta otra vez sin `private`.
human-asks = { $person } pregunta algo que ningún artículo responde:
human-where = [Dónde se preguntó]({ $link })
human-how-to-reply = Responde a esto con la mención activada y se lo paso a quien preguntó. O añade un artículo.
human-waiting = Espera una respuesta
reply-passed = Pasado a quien preguntó.
reply-missed = No pude transmitirlo: quien preguntó se fue, o ahora no puedo contactarle.
reply-unread = No puedo leer esa respuesta. Responde otra vez con la mención activada y la paso.
closest = Los artículos más cercanos son:
help-head = Respondo preguntas con los artículos de este servidor, palabra por palabra y con la fuente.
help-topics = { $count ->
    [one] Hay { $count } artículo:
   *[other] Hay { $count } artículos, por ejemplo:
}
help-how = Pregunta con { COMMAND("ask") }, mencióname con una pregunta o responde a una respuesta mía.
help-alone = Para verlo solo tú: { COMMAND("help") }
help-articles = { $feeds ->
    [True] Como moderador: { COMMAND("article add") } añade artículos, { COMMAND("article questions") } lista las preguntas sin respuesta, { COMMAND("feed add") } sigue una fuente.
   *[False] Como moderador: { COMMAND("article add") } añade artículos, { COMMAND("article questions") } lista las preguntas sin respuesta.
}
help-index = { $settings ->
    [True] Como administrador: { COMMAND("index status") } dice cómo está el índice, { COMMAND("index forget") } borra lo que se guarda sobre un miembro, { COMMAND("settings") } fija lo que vale aquí.
   *[False] Como administrador: { COMMAND("index status") } dice cómo está el índice, { COMMAND("index forget") } borra lo que se guarda sobre un miembro.
}
help-try = Esto tiene respuesta:
thanks-back = ¡De nada!
aside-back = Pregúntame cuando tengas una duda.
example-gone = Ese ejemplo ya no está, o ya no tiene respuesta. Pregunta con { COMMAND("ask") }.
not-sure = **Lo más cercano que tengo.** Quizá no responda a tu pregunta:
collection-empty = Este servidor aún no tiene artículos, así que no hay nada que citar. Los moderadores pueden añadirlos con { COMMAND("article add") }.
answer-unknown = Ya no conozco esa respuesta. Pregunta otra vez.
answer-gone = Todos los artículos citados aquí se han retirado desde entonces.
some-gone = Un artículo citado aquí se ha retirado desde entonces.
no-publisher = editor no indicado
previous = ◀
next = ▶
confidence = { $band ->
    [high] probablemente responde a esto
    [medium] bien podría responder a esto
   *[low] quizá responde a esto
}
paragraph = párrafo { $number } de { $of }
page = p. { $number }
page-gone = su página ya no está (visto { $noticed })
checked = revisado { $when }
via = vía { $site }
quote-number = cita { $number } de { $of }
part = A «{ $part }»:
part-unanswered = no encontré nada para «{ $part }»
also-searched = se buscó también { $pairs }
instead-of = { $others } (por «{ $word }»)
same-text-at = mismo texto: { $publishers }
also-close = también cerca: { $titles }
day = { DATETIME($date, dateStyle: "long") }

## What can be done with an answer

source = Fuente
more = Más…
around = Más contexto
around-before = ▲ Antes
around-after = ▼ Después
whole-article = Artículo completo
leaf = página { $number } de { $of }
article-edited = Este artículo se editó después de citarlo.
quote-edited-out = Este artículo se editó después: el párrafo citado ya no está en él.
article-gone = Este artículo se ha eliminado.
quote-gone = El párrafo citado se ha editado o eliminado. Vuelve a preguntar.
copy = Copiar
copy-file = Aquí tienes la cita en un archivo: Discord no puede mostrarla tal cual.
share = Compartir en este canal
shared-by = compartido por { $who }
share-may-not = No puedes escribir en este canal, así que no puedo compartirlo aquí.
share-again = Ya has compartido esta respuesta.
remove-answer = Quitar esta respuesta
remove-not-yours = Solo quien preguntó y los moderadores pueden quitar una respuesta.
remove-failed = Discord no me deja borrar ese mensaje.

## Valoraciones de citas

helped = { $people ->
    [one] ayudó a { $people } persona
   *[other] ayudó a { $people } personas
}
vote-button = { $way ->
    [helpful] 👍 Útil
    [not] 👎 No es útil
   *[back] Retirar el voto
}
vote-noted = { $vote ->
    [helpful] Anotado: esta cita te ayudó. Nadie ve que fuiste tú.
   *[not] Anotado: esta cita no te ayudó. Nadie ve que fuiste tú. Puedes decir por qué:
}
vote-why = ¿Por qué? Elige un motivo
vote-reason = { $reason ->
    [outdated] Desactualizado
    [wrong_passage] Párrafo equivocado
    [not_asked] No es lo que pregunté
   *[other] Otra cosa…
}
vote-reason-noted = Gracias. Los moderadores ven el motivo, no tu nombre.
vote-form = ¿Por qué no te ayudó?
vote-line = En una línea
vote-line-hint = Los moderadores lo leen sin tu nombre.
vote-taken-back = Retirado. Tu valoración de esta cita ya no cuenta.
vote-staff-only = En este servidor solo los moderadores valoran las respuestas.
vote-answer-unknown = Esa respuesta es demasiado antigua para valorarla. Pregunta otra vez y valora la nueva.
vote-passage-gone = Ese párrafo se cambió o se quitó desde entonces y ya no se puede valorar. Pregunta otra vez para ver qué vale ahora.
vote-choice-unknown = Ese motivo ya no existe. Pulsa otra vez 👎.

## Artículos

article-untitled = Sin título
no-articles = Este servidor aún no tiene artículos. Añade el primero con { COMMAND("article add") }.
no-such-title = No tengo ningún artículo con ese título. Elige uno de la lista que aparece al escribir.
several-such-titles = Varios artículos tienen ese título. Elige uno de la lista que aparece al escribir.
text-missing = Da el texto del artículo, o un archivo con él.
text-and-file = Da el texto o un archivo, no ambos.
file-unreadable = Discord no me dio ese archivo. Envíalo otra vez.
added = Añadido. Ya se puede citar.
changed = Cambiado. Desde ahora se cita la versión nueva.
remove-sure = ¿Retirar este artículo? Ya no se citará, y no se puede deshacer.
remove-yes = Retirarlo
remove-no = Conservarlo
kept = Conservado. No cambió nada.
draft-head = Esto es lo que entendí. Aún no está guardado.
draft-replaces = Si aceptas, sustituye a este artículo:
draft-left-out = Se dejó fuera porque no parece texto del artículo:
draft-not-corrected = No cambió nada. Esto es lo que escribiste:
draft-problems = Dice esto de sí mismo, y no pude usarlo:
draft-choose = Líneas para recuperar; no elijas ninguna para dejarlas fuera
draft-button = { $choice ->
    [accept] Aceptar
    [update] Actualizarlo
    [correct] Corregir
    [restore] Recuperar todo
   *[discard] Descartar
}
draft-discarded = Descartado. No se guardó nada.
draft-gone = Ese borrador ya no espera: se aceptó o se descartó, o pasó una semana.
draft-is-older = El artículo cambió después de mostrarse este borrador. Actualizarlo ahora deshace ese cambio.
form-add = Añadir un artículo
form-edit = Cambiar el artículo
form-correct = Corregir el borrador
form-title = Título
form-publisher = Editor
form-link = Enlace
form-text = Texto
form-file = O un archivo con el texto
form-author = Autor
form-date = Publicado
form-title-hint = Déjalo vacío para tomarlo del texto.
form-text-hint = Una línea en blanco entre párrafos; un título empieza por #.
form-date-hint = Como 2026-11-22.
edit-by-file = Es demasiado largo para un formulario: aquí está el texto como archivo. Cámbialo y devuélvelo con { COMMAND("article edit") } (`{ option-file }:`). Entre párrafos hay líneas en blanco, un título empieza por #, el código va entre ```.
edit-source = Cambiar título o fuente
file-of-another = Ese archivo tiene el texto de otro artículo. Elige el artículo al que pertenece.
changed-since = Alguien cambió el texto de este artículo con el formulario abierto, así que no se guardó nada.
changed-meanwhile = El artículo cambió después de darse ese archivo; aceptarlo deshace ese cambio.
form-too-long = El texto es demasiado largo para un formulario; el comando lo da como archivo.
message-empty = En ese mensaje no hay texto, archivo ni enlace con que hacer un artículo.
removed = **{ $title }** se ha retirado. Ya no se cita.
already-there = { $same ->
    [link] **{ $title }** ya está en la colección (el mismo enlace).
   *[text] **{ $title }** ya está en la colección (el mismo texto).
}
too-large = Ese archivo es demasiado grande: se leen hasta { $megabytes } MB.
articles-of = { $total ->
    [0] artículos { $first }–{ $last }
   *[other] artículos { $first }–{ $last } de { $total }
}
added-on = { $by ->
    [nobody] añadido el { $day }
   *[other] añadido el { $day } por { $by }
}
version-shown = versión { $number } del { $day }
language-of = idioma { $code }
and-more = … y { $count } más
passages = { $count ->
    [one] { $count } párrafo
   *[other] { $count } párrafos
}
refreshed = { $outcome ->
    [changed] Su página había cambiado: desde ahora se cita el texto nuevo, el antiguo se conserva.
    [waits] Su página tiene ahora otro texto. Te espera: no cambió nada.
    [refused] Su página aún tiene el texto que se rechazó. No cambió nada; para tomarlo de todos modos, da el enlace a { COMMAND("article add") }.
    [gone] Su página ya no está. El artículo se queda, y lo dice.
    [failed] Su página no se pudo leer esta vez. El artículo queda como está.
   *[unchanged] Su página está como estaba. No cambió nada.
}

## Cuando cambia la página de un artículo

update-proposal-head = Su página tiene ahora otro texto. No se cita hasta que lo aceptes.
update-proposal-accept = Aceptar
update-proposal-keep = Dejar el antiguo
update-proposal-accepted = Aceptado. Desde ahora se cita el texto nuevo, el antiguo se conserva.
update-proposal-kept = Conservado. Ese texto de la página no se vuelve a proponer.
update-proposal-gone = Ese texto ya no espera: se decidió sobre él, o la página o el artículo han cambiado.
update-no-proposals = No espera ningún texto cambiado.
update-waits = espera un texto cambiado
update-waiting-look = Ver el texto cambiado
update-only-breaks = Solo difieren saltos de línea, títulos o el orden de los párrafos.
update-versions = { $way ->
    [u] Todas las versiones
    [b] { previous }
    [f] { next }
   *[o] Versiones
}
update-one-version = Ha tenido este texto desde que se añadió.
update-by-itself = por sí solo
update-doubt = { $doubt ->
    [rewritten] La mayor parte del texto del artículo ya no está.
    [other_source] El título y el editor de la página son otros.
    [shrunk] Es mucho más corto.
    [grown] Es mucho más largo.
   *[persons] El texto de aquí no es el de la página: alguien lo dio, lo corrigió o lo recuperó.
}
update-cause = { $cause ->
    [look] tomado de su página
    [accepted] tomado de su página, al aceptarlo
    [put_back] recuperado
   *[edited] cambiado
}
update-by = por { $person }
update-last-checked = revisado por última vez { $when }
update-failing = { $count ->
    [one] la última revisión de su página falló: { $reason }
   *[other] las últimas { $count } revisiones de su página fallaron: { $reason }
}
update-waiting = Textos cambiados que esperan ({ $count })
update-found-on = encontrado el { $day }
update-page-says = La página se llama «{ $title }»; editor: { $publisher }.
update-sizes = { $here } ahora, { $there } después
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = Versión { $number }
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · se cita ahora
update-put-back = Recuperar la versión { $number }
update-was-put-back = El texto de la versión { $number } se cita otra vez. Lo que tenga su página solo se propone desde ahora, hasta que lo aceptes.
update-version-head = Esto es lo que cambia al recuperar la versión { $number }.

## Formularios que no se aceptan

form-lost = Me reinicié con ese formulario abierto, así que no se guardó nada. { typed-is-in-the-file }
form-lost-empty = Me reinicié con ese formulario abierto: no se guardó nada. Usa el comando otra vez.
form-old = Ese formulario estuvo abierto más de una hora, así que no se guardó nada. { typed-is-in-the-file }
form-old-empty = Ese formulario estuvo abierto más de una hora: no se guardó nada. Usa el comando otra vez.
form-elsewhere = Ese formulario se abrió en otro servidor, así que no se guardó nada. { typed-is-in-the-file }
form-elsewhere-empty = Ese formulario se abrió en otro servidor: no se guardó nada.
form-twice = Ese formulario me llegó dos veces y solo lo tomo una; el primero tiene mi respuesta.

## Archivos con muchos artículos

import-with-options = Ese archivo tiene muchos artículos, y cada uno dice cómo se llama, quién lo escribió, cuándo y dónde. Da el archivo solo.
import-problems = Entraron sin lo que no se pudo usar de ellos:
import-restarted = Me están reiniciando. Dame el mismo archivo otra vez en un minuto: lo que ya está se pasa por alto.
import-too-long = Tardó demasiado. Da el archivo otra vez para seguir: lo que ya entró se pasa por alto.
import-running = Añadiendo los artículos de **{ $name }**.
import-done-of = { $done } de { $total } artículos
import-added = { $count ->
    [one] Se añadió { $count } artículo de **{ $name }**.
   *[other] Se añadieron { $count } artículos de **{ $name }**.
}
import-already-there = { $count ->
    [one] { $count } ya está en la colección.
   *[other] { $count } ya están en la colección.
}
import-failed = { $count ->
    [one] { $count } no se pudo añadir:
   *[other] { $count } no se pudieron añadir:
}
import-passed-over = { $more ->
    [0] No se miraron, porque su tipo no se lee: { $names }
   *[other] No se miraron, porque su tipo no se lee: { $names } y { $more } más
}
import-stopped = { $reason } Sin mirar: { $left }.

## Sinónimos

synonyms-head = Estas significan lo mismo en las preguntas de aquí:
no-synonyms = Aquí aún no hay expresiones que signifiquen lo mismo. Añade alguna: { COMMAND("article synonyms") } (`{ option-add }:TOS = términos del servicio`).
synonyms-form = Escribe dos expresiones o más con = en medio, como: TOS = términos del servicio.
no-such-synonyms = No existe ese grupo. Elige uno de la lista que aparece al escribir.

## Fuentes

no-feeds = Aún no se sigue ninguna fuente. Empieza con { COMMAND("feed add") }.
no-such-feed = No sigo esa fuente. Elige una de la lista que aparece al escribir.
feed-never = aún sin mirar
feed-added = Ahora sigo **{ $title }**. { $brought }
feed-removed = Ya no sigo **{ $title }**. Sus artículos se quedan.
feed-brought = { $count ->
    [one] Trajo { $count } artículo nuevo.
   *[other] Trajo { $count } artículos nuevos.
}
feed-failed = No se pudo leer: { $reason }
feed-left-over = { $count ->
    [one] { $count } más se toma en las próximas revisiones.
   *[other] { $count } más se toman en las próximas revisiones.
}
feed-item-failed = { $item }: { $reason }
feed-checked = revisada { $when }
feed-last-new = último artículo nuevo { $when }
feed-failing = falla desde { $since }: { $reason }

## El índice

rebuild-started = Rehaciendo el índice. Mientras tanto se responden preguntas.
rebuild-done = El índice está rehecho.
rebuild-cancelled = Se detuvo. El índice está como antes.
rebuild-failed = No se pudo rehacer. El índice está como antes.
rebuild-cancel = Detener
rebuild-interrupted = Un reinicio mío lo interrumpió. El índice está como antes; empieza otra vez.
rebuild-not-running = Ya no se está rehaciendo el índice.
rebuild-stopping = Deteniéndolo.
status-head = La colección de este servidor
status-healthy = Todo está bien.
status-never = nunca
status-articles = Artículos
status-passages = Párrafos
status-changes = Cambios hasta ahora
status-size = Tamaño en disco
status-rebuilt = Rehecho por última vez
status-unanswered = Preguntas sin respuesta
status-meaning = Significado
meaning-off = desactivado
meaning-missing = no se mira: el extra `semantic` no está instalado o no funciona aquí
threshold = Aquí una respuesta necesita una confianza de { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Con menos, digo que no estoy seguro y muestro lo más cercano, o que no encontré nada.
unanswered = { $doubtful ->
    [0] { $count }
    [one] { $count } ({ $doubtful } dudosa)
   *[other] { $count } ({ $doubtful } dudosas)
}
rebuild-done-of = { $done } de { $total } párrafos
rebuild-rate = { $rate } por segundo
rebuild-left = faltan unos { $time }
rebuilt = { $passages } en { $time }
meaning-large = { $most ->
   *[other] desactivado a partir de { $most } párrafos
}
meaning-ready = { $total ->
    [one] todo: { $total } párrafo
   *[other] todos: { $total } párrafos
}
meaning-made = { $done } de { $total } párrafos
meaning-left = { $made }, faltan unos { $time }

## Los ajustes de un servidor

settings-head = ## Ajustes
settings-about = Cada cambio vale al momento y para todos.
settings-elsewhere = Qué tan segura debe ser una respuesta: { COMMAND("index threshold") }. Palabras que significan lo mismo: { COMMAND("article synonyms") }.
setting-saved = ✅ Guardado: { $setting } · { $value }
setting-name = { $name ->
    [language] Idioma
    [votes_by_staff_only] Quién puede valorar respuestas
    [helper_role_id] Ayudantes
    [helper_channel_id] Canal de los ayudantes
    [cooldown_seconds] Espera entre dos preguntas
   *[in_direct_messages] Mensajes directos
}
setting-about = { $name ->
    [language] De lo que todos ven. Lo que solo ves tú va en el idioma de tu Discord.
    [votes_by_staff_only] 👍 y 👎 debajo de una respuesta.
    [helper_role_id] A quién pueden llamar los miembros cuando no encuentro nada. Vacíalo para no llamar a nadie.
    [helper_channel_id] Dónde leen los ayudantes esas preguntas. Vacío: donde se hicieron.
    [cooldown_seconds] Para una persona en un canal.
   *[in_direct_messages] Si los miembros pueden preguntarme en privado, fuera de los canales.
}
setting-no-role = Nadie
setting-no-channel = Ningún canal
setting-role-gone = ⚠️ El rol elegido fue eliminado. Elige otro.
setting-role-silent = ⚠️ No puedo mencionar este rol: en sus ajustes, permite que cualquiera lo mencione.
setting-role-refused = Elige un rol de este servidor que no sea el de todos.
setting-channel-gone = ⚠️ El canal elegido fue eliminado. Elige otro.
setting-channel-closed = ⚠️ No puedo escribir allí: dame «Ver canal» y «Enviar mensajes».
setting-channel-refused = Elige un canal de texto de este servidor.
setting-language-of-discord = Como este servidor en Discord ({ $language })
setting-votes-all = Todos
setting-votes-staff = Solo moderadores
setting-cooldown = { $seconds ->
    [0] Sin espera
    [60] 1 minuto
    [300] 5 minutos
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
setting-off = No
setting-on = Sí
setting-unknown-choice = Esa opción ya no existe. Usa { COMMAND("settings") } otra vez.

## Preguntas sin respuesta

questions-none = Ninguna pregunta está sin respuesta.
questions-rated = Citas mal valoradas ({ $count })
questions-nothing = no se encontró nada
questions-doubtful = dudosa: se mostró lo más cercano
questions-doubtful-gone = dudosa: lo que se mostró se ha retirado
questions-of = preguntas { $first }–{ $last } de { $counted }
questions-closest = lo más cercano: { $titles }

## Olvidar, y lo que se guarda sobre los miembros

purge-sure = ¿Eliminar este artículo por completo? Desaparece ya de todos los archivos, con sus textos anteriores, sus borradores y las preguntas que lo citaron. No se puede deshacer.
purge-yes = Eliminarlo
purge-no = Conservarlo
purged-removed = Todo rastro de lo retirado ha desaparecido de los archivos.
privacy-nothing = En este servidor no se guarda nada sobre ti.
privacy-sure = ¿Borrar lo que se guarda aquí sobre ti? Tus preguntas y votos desaparecen y se olvida qué artículos, palabras y fuentes añadiste; ellos se quedan. No se puede deshacer.
privacy-yes = Borrarlo
privacy-no = Conservarlo
purge-left = Las mismas palabras siguen aquí:
purge-backups = Estas copias lo tienen; bórralas tú donde haga falta:
purge-no-backups = Ninguna de las copias de la carpeta de datos lo tiene.
purged = **{ $title }** eliminado: { $counts }.
purged-counts = { $passages ->
    [one] { $passages } párrafo
   *[other] { $passages } párrafos
}, { $versions ->
    [one] { $versions } texto anterior
   *[other] { $versions } textos anteriores
}, { $drafts ->
    [one] { $drafts } borrador
   *[other] { $drafts } borradores
}, { $answers ->
    [one] { $answers } pregunta
   *[other] { $answers } preguntas
} que respondía
purge-nothing-left = No queda nada. Busqué sus palabras en { $files }.
privacy-about-you = Esto es todo lo que guardo sobre ti en este servidor, con tu ID de Discord y sin nombre:
privacy-line = { $kind ->
    [questions] Preguntas
    [votes] Votos sobre respuestas
    [was-sent-the-answer-to-a-question] Respuestas que otros pidieron para ti
    [waits-for-an-answer-to-a-question] Preguntas cuya respuesta esperas
    [called-the-helpers-for-a-question] Llamadas a los ayudantes
    [added-an-article] Artículos que añadiste
    [replaced-an-articles-text] Textos que reemplazaste
    [added-a-feed] Fuentes que añadiste
    [added-words-that-mean-the-same] Palabras del mismo significado que añadiste
    [began-a-rebuild-of-the-index] Reconstrucciones que empezaste
    [held-a-draft] Borradores que esperan
   *[other] Otras entradas
}: { $count }
privacy-days = Las preguntas desaparecen solas tras { $days ->
    [one] { $days } día
   *[other] { $days } días
}. Todo está en el archivo.
privacy-delete = Borrar …
forgotten = { $count ->
    [one] Borrado: { $count } registro.
   *[other] Borrados: { $count } registros.
} Los últimos rastros salen de los archivos en minutos.

## Errores, por el código de su frase en inglés

error-title-unseen = De este título no se ve nada. Da uno con letras.
error-title-long = El título tiene { $length } caracteres; caben { $most } como máximo.
error-no-text = No hay ningún texto que se pueda citar.
error-other-for-feed = Este enlace lleva a otra cosa, no a una fuente.
error-page-for-feed = Este enlace lleva a una página web, no a una fuente.
error-page-large = Esta página es demasiado grande (más de { $megabytes } MB).
error-page-decompression = La respuesta del sitio está dañada: no se puede descomprimir.
error-page-compression = El sitio comprime esta página de un modo que no se puede leer.
error-link-private = Este enlace lleva a una red privada, no a un sitio público.
error-link-other-file = Este enlace lleva a otro tipo de archivo, no a una página con texto.
error-redirect-nowhere = El sitio redirige este enlace a ninguna parte.
error-redirect-no-link = El sitio redirige este enlace a algo que no es un enlace.
error-link-port = Solo se leen enlaces a los puertos habituales de la web (80, 443).
error-site-slow = El sitio tarda demasiado en responder.
error-site-certificate = El certificado del sitio no es válido.
error-site-unreachable = No se puede acceder al sitio.
error-link-invalid = Este enlace no es válido.
error-site-answer = La respuesta del sitio está dañada o no es una página web.
error-site-broke-off = El sitio cortó la conexión.
error-link-downgraded = Este enlace pasa de https a http, y eso no es seguro.
error-link-redirects = Este enlace se redirige demasiadas veces.
error-page-empty = El sitio responde con una página vacía.
error-site-unknown = No hay ningún sitio con ese nombre.
error-link-front-page = Este enlace lleva ahora a la portada del sitio.
error-page-none = El sitio responde con algo que no es una página ({ $status }).
error-page-gone = El sitio dice que esta página no existe ({ $status }).
error-site-busy = El sitio está saturado, inténtalo más tarde ({ $status }).
error-site-fault = El sitio tiene ahora un fallo propio ({ $status }).
error-page-refused = El sitio no nos deja leer esta página ({ $status }).
error-robots-txt = El robots.txt del sitio pide que los programas no lean esta página.
error-busy-links = Demasiados enlaces esperan su lectura. Inténtalo dentro de unos minutos.
error-archive-deep = Este archivo comprimido está dentro de demasiados otros.
error-archive-damaged = Este archivo comprimido está dañado.
error-packed-password = Este archivo necesita contraseña. Comprímelo sin ella.
error-packed-tightly = Este archivo está tan comprimido que no puede ser un artículo.
error-archive-large = Este archivo comprimido ocupa más de { $megabytes } MB al abrirlo.
error-packed-damaged = Este archivo está dañado o comprimido de un modo que no se puede leer.
error-unreadable = No se puede leer { $file }: { $detail }.
error-no-article-inside = No hay dentro ningún archivo que pueda ser un artículo.
error-too-many-articles = Hay más de { $most } artículos dentro. Divídelo e importa las partes.
error-no-file = { $file } no es un archivo.
error-json-damaged = Este archivo no es JSON, o está dañado.
error-docx-large = Este documento de Word es, al abrirlo, mucho mayor de lo que debería.
error-docx-password = Este documento de Word necesita contraseña. Envía uno sin ella.
error-no-docx = Aquí no se leen documentos de Word: el extra «docx» de Footnote no está instalado.
error-docx-damaged = Este documento de Word está dañado.
error-json-no-article = En este archivo JSON no hay ningún artículo: ningún objeto como { "{" }"title": …, "text": …{ "}" }.
error-file-is-feed = Este archivo es una fuente. Añádela por su dirección.
error-json-lists = Este archivo JSON tiene varias listas de artículos. Da cada una en un archivo propio.
error-json-deep = Este JSON está demasiado anidado para ser un artículo.
error-file-is-picture = Este archivo es una imagen.
error-file-is-program = Este archivo es un programa.
error-pdf-damaged = Este PDF está dañado.
error-zip-damaged = Este archivo ZIP está dañado.
error-file-no-text = Este archivo no contiene texto. Envía .txt, .md, .html, .pdf o .docx.
error-file-is-old-office = Este archivo es de un Office antiguo o tiene contraseña; guárdalo como .docx sin contraseña.
error-file-is-rich-text = Este archivo es de texto enriquecido; guárdalo como .docx o .txt.
error-file-is-picture-sound-film = Este archivo es una imagen, un sonido o un vídeo.
error-file-is-gzip = Este archivo es gzip; descomprímelo antes o envía un .zip.
error-file-is-bzip2 = Este archivo es bzip2; descomprímelo antes o envía un .zip.
error-file-is-xz = Este archivo es xz; descomprímelo antes o envía un .zip.
error-file-is-7z = Este archivo es 7z; descomprímelo antes o envía un .zip.
error-file-is-rar = Este archivo es RAR; descomprímelo antes o envía un .zip.
error-file-is-database = Este archivo es una base de datos.
error-file-is-sound = Este archivo es un sonido.
error-file-is-sound-film = Este archivo es un sonido o un vídeo.
error-file-is-film = Este archivo es un vídeo.
error-file-is-excel = Este archivo es un libro de Excel.
error-file-is-powerpoint = Este archivo es una presentación de PowerPoint.
error-file-is-e-book = Este archivo es un libro electrónico.
error-file-is-open-document = Este archivo es OpenDocument; guárdalo como .docx.
error-file-empty = Este archivo está vacío.
error-file-large = Este archivo es demasiado grande: se leen { $most } MB como máximo.
error-pdf-no-text = Este PDF no contiene texto, quizá solo imágenes de él.
error-no-pdf = Aquí no se leen archivos PDF: el extra «pdf» de Footnote no está instalado.
error-pdf-long = Este PDF tiene { $pages } páginas; se leen { $most } como máximo.
error-pdf-password = Este PDF necesita contraseña. Envía uno sin ella.
error-json-no-object = Esto es JSON, pero no un objeto como { "{" }"title": …, "text": …{ "}" }.
error-json-no-text = Aquí falta «text».
error-no-json = Esto no es JSON.
error-link-long = Este enlace es demasiado largo (más de { $most } caracteres).
error-link-characters = Este enlace contiene un espacio, una barra invertida o un carácter invisible.
error-link-beginning = Un enlace debe empezar por https:// o http:// y nombrar un sitio.
error-link-password = No se puede usar un enlace con usuario o contraseña.
error-link-no-port = Este enlace nombra un puerto que no existe.
error-link-no-site = Este enlace no nombra ningún sitio.
error-page-too-large = Esta página es demasiado grande para ser un artículo.
error-page-no-html = Esto no es una página HTML.
error-shows-paywall = Este artículo es de pago. Puedes pegar su texto en su lugar.
error-shows-login = Esta página pide iniciar sesión en vez de mostrar un artículo.
error-shows-cookie-wall = Esta página pide antes aceptar cookies. Puedes pegar el texto del artículo en su lugar.
error-shows-script-shell = Esta página está vacía hasta que un navegador ejecuta sus scripts. Puedes pegar su texto en su lugar.
error-shows-robots = Este sitio pregunta si somos un robot. Puedes pegar el texto del artículo en su lugar.
error-shows-gone = El sitio dice que esta página no existe (ya no).
error-shows-parked = Esta dirección está en venta; ahí no hay ningún artículo (ya no).
error-shows-not-an-article = En esta página no se encontró ningún artículo; quizá es una lista o una portada.
error-text-long = Este texto tiene { $length } caracteres; un artículo puede tener hasta { $most }. Divídelo y añade las partes.
error-question-empty = Haz una pregunta, por ejemplo: ¿cómo funcionan las mareas?
error-question-no-word = En esa pregunta no hay ninguna palabra que buscar.
error-question-long = Son { $length } caracteres. Pregunta en { $most } como máximo.
error-vote-long = Son { $length } caracteres. Escribe { $most } como máximo.
error-article-damaged = «{ $title }» está dañado: edítalo antes y revisa su título y su fuente.
error-busy-import = Ya hay otra importación en marcha aquí. Inténtalo cuando termine.
error-busy-servers = Demasiados servidores preguntan a la vez. Inténtalo en un momento.
error-stopping = Footnote se está deteniendo. Inténtalo en un minuto.
error-busy-open = Hay demasiado abierto a la vez. Inténtalo en un momento.
error-closed = La colección se acaba de cerrar. Inténtalo de nuevo.
error-busy-questions = Demasiadas preguntas a la vez aquí. Inténtalo en un momento.
error-busy-work = Se está añadiendo o reconstruyendo demasiado. Inténtalo cuando termine.
error-busy-reader = Otro programa está leyendo { $file }. Inténtalo cuando termine.
error-article-no-link = «{ $title }» no tiene un enlace propio que mirar.
error-rebuild-cancelled = La reconstrucción se canceló; el índice está como estaba.
error-confidence = La confianza es un número de 0 a 1, por ejemplo 0.6.
error-no-date = «{ $date }» no es una fecha. Escríbela como 2026-11-22.
error-rebuild-running = El índice de esta colección ya se está reconstruyendo.
error-collection-in-use = Otro proceso de Footnote está usando { $file }.
error-no-collection = { $file } no es una colección de Footnote, o está dañada.{ $detail }
error-newer-collection = { $file } la escribió un Footnote más nuevo. Actualiza Footnote para abrirla.
error-not-written = No se pudo escribir en { $folder }: { $detail }.
error-rebuild-died = Se cayó un proceso que reconstruía el índice.
error-article-changed = «{ $title }» cambió mientras tanto. Inténtalo de nuevo.
error-unusable = No se pudo usar { $file }: { $detail }.
error-busy-writer = Otro programa está escribiendo en { $file }. Inténtalo en un momento.
error-log-unreadable = Los últimos cambios de { $file } están en { $log }, que solo se lee donde se puede escribir en su carpeta. Copia ambos a una carpeta así.
error-used-meanwhile = { $file } se usó en medio del cambio de otro hilo.
error-number-large = Ese número es demasiado grande.
error-text-characters = El texto tiene caracteres que no se pueden guardar.
error-feed-known = Esa fuente ya está en la colección.
error-busy-waiting = Hay demasiadas preguntas en espera. Inténtalo en un momento.
error-synonyms-count = Da de dos a { $most } expresiones, por ejemplo: TDS = términos de servicio
error-synonyms-long = Una expresión puede tener hasta { $most } caracteres.
error-synonyms-known = Esas expresiones ya significan lo mismo.
error-synonyms-no-letter = «{ $phrase }» no tiene letras ni cifras, así que ninguna pregunta puede buscarla.
error-reading-long = La lectura tardó demasiado y se abandonó.
error-reading-nested = Es demasiado grande o está demasiado anidado para leerlo.
error-shutting-down = Footnote se está apagando.
error-no-process = No hay sitio para otro proceso. Inténtalo en un momento.
error-process-crashed = La lectura gastó demasiada memoria o acabó en un fallo.
error-process-not-started = No se pudo iniciar el proceso para leer esto. Inténtalo de nuevo.
error-process-ended = El proceso que leía esto fue terminado desde fuera. Inténtalo de nuevo.
error-many-articles = { $kind ->
    [ZIP] Este archivo ZIP contiene muchos artículos. Impórtalo entero.
   *[other] Este archivo JSON contiene muchos artículos. Impórtalo entero.
}
error-duplicate = { $same ->
    [link] «{ $title }» ya está en la colección (mismo enlace).
   *[text] «{ $title }» ya está en la colección (mismo texto).
}
error-not-found = { $kind ->
    [article] En esta colección no hay (ya) ningún artículo { $id }.
    [draft] En esta colección no hay (ya) ningún borrador { $id }.
    [feed] En esta colección no hay (ya) ninguna fuente { $id }.
    [passage] En esta colección no hay (ya) ningún párrafo { $id }.
    [version] En esta colección no hay (ya) ninguna versión { $id }.
    [proposal] En esta colección no hay (ya) ninguna propuesta { $id }.
    [rebuild] En esta colección no hay (ya) ninguna reconstrucción { $id }.
    [synonym-group] En esta colección no hay (ya) ningún grupo { $id }.
   *[other] { $id } no está (ya) en esta colección.
}

## Nombres de los comandos

name-ask = preguntar
name-article = artículo
name-article-add = añadir
name-article-list = lista
name-article-show = mostrar
name-article-history = historial
name-article-edit = editar
name-article-remove = retirar
name-article-refresh = actualizar
name-article-questions = preguntas
name-article-synonyms = sinónimos
name-feed = fuente
name-feed-add = añadir
name-feed-list = lista
name-feed-remove = retirar
name-feed-check = revisar
name-index = índice
name-index-rebuild = rehacer
name-index-status = estado
name-index-threshold = umbral
name-index-purge = eliminar
name-index-forget = olvidar
name-privacy = privacidad
name-privacy-show = mostrar
name-privacy-delete = borrar
name-help = ayuda
name-settings = ajustes

## Nombres de sus opciones

option-question = pregunta
option-addressee = para
option-publisher = editor
option-after = desde
option-before = hasta
option-private = privado
option-file = archivo
option-link = enlace
option-author = autor
option-date = fecha
option-article = artículo
option-feed = fuente
option-add = añadir
option-remove = quitar
option-confidence = confianza
option-member = miembro

## Lo que se dejó fuera de un texto

left-out-comments = comentarios
left-out-related-articles = artículos relacionados
left-out-menu = menú
left-out-above-the-article = encima del artículo
left-out-below-the-article = debajo del artículo
left-out-below-the-articles-end = tras el final del artículo
left-out-breadcrumbs = ruta de la página
left-out-date = fecha
left-out-button = botón
left-out-a-button = botón
left-out-credit = crédito
left-out-call-to-subscribe = invitación a suscribirse
left-out-pointer-to-another-page = remisión a otra página
left-out-links = enlaces
left-out-footer = pie de página
left-out-struck-out = tachado
left-out-a-mark-of-the-page = marca de la página
left-out-a-line-of-the-feed = línea de la fuente
left-out-links-to-other-pages = enlaces a otras páginas
left-out-a-link-to-another-page = enlace a otra página
left-out-what-it-shows-stands-in-another-file = lo que muestra está en otro archivo
left-out-a-comment = comentario
left-out-cant-be-used = no se puede usar
left-out-front-matter = datos de cabecera
left-out-deleted = borrado
left-out-a-reading-aid = ayuda de lectura
left-out-hidden = oculto
left-out-table-of-contents = índice de contenidos
left-out-a-table-of-contents = índice de contenidos
left-out-a-running-header-or-footer = encabezado o pie
left-out-set-at-another-angle = en otro ángulo
left-out-notes-and-references = notas y referencias
left-out-a-pointer-of-the-wiki = aviso de la wiki
left-out-who-wrote-it-and-when = quién lo escribió y cuándo
left-out-not-the-articles-text = no es texto del artículo
left-out-a-caption = pie de foto
left-out-a-label-of-the-page = etiqueta de la página
left-out-about-the-author = sobre el autor
left-out-the-title = el título
left-out-tags = etiquetas
left-out-for-the-pages-program = para el programa de la página
left-out-the-name-of-a-box = nombre de un recuadro
left-out-filled-in-by-a-program = lo rellena un programa
left-out-another-field-of-the-record = otro campo del registro
left-out-a-query-for-a-note-taking-program = consulta para un programa de notas
left-out-drawn-as-a-picture = se dibuja como imagen
left-out-a-drawing = dibujo
left-out-left-out = dejado fuera
left-out-by-line = línea del autor
left-out-source-line = línea de la fuente
left-out-headline = titular
