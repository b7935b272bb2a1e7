### Lo que la gente lee en Discord, en español: breve y concreto, con el siguiente paso a la vista.
### Las respuestas se leen bien a 40 caracteres de ancho. Lo que viene de personas ya está escapado.

## Los comandos, como los muestra Discord

command-settings = Ver y cambiar lo que vale en este servidor: idioma, votos, ayudantes, espera

## Los ajustes de un servidor

settings-head = ## Ajustes
settings-about = Cada cambio vale al momento y para todos.
settings-elsewhere = Qué tan segura debe ser una respuesta: `/index threshold`. Palabras que significan lo mismo: `/article synonyms`.
setting-saved = ✅ Guardado: { $setting } · { $value }
setting-name =
    { $name ->
        [language] Idioma
        [votes_by_staff_only] Quién puede valorar respuestas
        [helper_role_id] Ayudantes
        [helper_channel_id] Canal de los ayudantes
        [cooldown_seconds] Espera entre dos preguntas
       *[in_direct_messages] Mensajes directos
    }
setting-about =
    { $name ->
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
setting-cooldown =
    { $seconds ->
        [0] Sin espera
        [60] 1 minuto
        [300] 5 minutos
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
setting-off = No
setting-on = Sí
setting-unknown-choice = Esa opción ya no existe. Usa `/settings` otra vez.

## Errores, por el código de su frase en inglés

error-title-unseen = De este título no se ve nada. Da uno con letras.
error-title-long = El título tiene { $length } caracteres; caben { $most } como máximo.
error-no-text = No hay ningún texto que se pueda citar.
error-other-for-feed = Este enlace lleva a otra cosa, no a un feed.
error-page-for-feed = Este enlace lleva a una página web, no a un feed.
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
error-file-is-feed = Este archivo es un feed. Añade el feed por su dirección.
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
error-feed-known = Ese feed ya está en la colección.
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
error-many-articles =
    { $kind ->
        [ZIP] Este archivo ZIP contiene muchos artículos. Impórtalo entero.
       *[other] Este archivo JSON contiene muchos artículos. Impórtalo entero.
    }
error-duplicate =
    { $same ->
        [link] «{ $title }» ya está en la colección (mismo enlace).
       *[text] «{ $title }» ya está en la colección (mismo texto).
    }
error-not-found =
    { $kind ->
        [article] En esta colección no hay (ya) ningún artículo { $id }.
        [draft] En esta colección no hay (ya) ningún borrador { $id }.
        [feed] En esta colección no hay (ya) ningún feed { $id }.
        [passage] En esta colección no hay (ya) ningún pasaje { $id }.
        [version] En esta colección no hay (ya) ninguna versión { $id }.
        [proposal] En esta colección no hay (ya) ninguna propuesta { $id }.
        [rebuild] En esta colección no hay (ya) ninguna reconstrucción { $id }.
        [synonym-group] En esta colección no hay (ya) ningún grupo { $id }.
       *[other] { $id } no está (ya) en esta colección.
    }
