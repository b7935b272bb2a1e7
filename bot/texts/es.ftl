### es

## The settings of a server

settings-head = ## Ajustes
settings-about = Cada cambio vale al momento y para todos.
settings-elsewhere = Qué tan segura debe ser una respuesta: `/index threshold`. Palabras que significan lo mismo: `/article synonyms`.
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
setting-unknown-choice = Esa opción ya no existe. Usa `/settings` otra vez.
command-settings = Ver y cambiar lo que vale en este servidor: idioma, votos, ayudantes, espera
