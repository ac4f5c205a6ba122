### Lo que el bot dice a candidatas y candidatos. Todo texto puede usar también
### $agency (nombre de la agencia), $phone (su teléfono), $site (su sitio web).
### Un párrafo es una línea. Un texto puede llevar <b> como marca; los valores, nunca.

## El primer contacto

# $agency (nombre): la agencia.
welcome = Soy un asistente automático de { $agency }, no una persona. Después de una entrevista de trabajo te digo cuándo esperar y cuándo escribir, con una fecha y un motivo.
welcome-notice =
    Antes de empezar, conviene que sepas qué guardo: la empresa y el puesto, fechas, nombres de pila, lo que hiciste y lo que respondió la empresa. También guardo tu nombre, el número de tu chat de Telegram (no tu teléfono), tu idioma y tu zona horaria.

    Lo uso para orientarte y para nada más. No se vende ni se comparte. Se queda aquí hasta que lo borres con /forget. Encuentras más en /privacy.
welcome-consent = ¿Das tu permiso? Entonces toca “Acepto”. Con el segundo botón, además te aviso cuando llegue una de tus fechas y te envío algún consejo de vez en cuando. Mientras no toques ninguno, no guardo nada.
agreed = Diste tu permiso para guardar lo que me cuentes. Puedes retirarlo en cualquier momento con /forget.
welcome-back = Hola de nuevo. Todo lo que me contaste sigue aquí.
# $agency (nombre): la agencia. Responde a un saludo, un gracias o una despedida.
greeting = Con gusto te ayudo. Soy el asistente automático de { $agency } para los días después de una entrevista de trabajo. Puedes preguntarme algo en cualquier momento.

## Comandos que explican

# $agency (nombre), $phone (teléfono): la agencia.
help =
    Soy un asistente automático de { $agency }. Te ayudo en los días después de una entrevista de trabajo: cuándo esperar, cuándo escribir y por qué.

    Responde a mis preguntas con los botones o con tus palabras. También puedes escribir lo que dice un botón. Pregúntame algo en cualquier momento, por ejemplo “¿Puedo llamarles?”

    /next: tu orientación, o la próxima pregunta
    /interviews: ver tus entrevistas, cambiar de una a otra, añadir o cerrar
    /reminders: qué te escribiré, y cuándo
    /undo: retirar tu última respuesta
    /cancel: dejar las preguntas; tus respuestas se quedan
    /settings: idioma, recordatorios, consejos y zona horaria
    /privacy: qué guardo y por qué
    /about: quién está detrás de este bot
    /mydata: todo lo que guardo sobre ti
    /forget: borrarlo todo
    /stop: nunca te escribo primero

    ¿Prefieres hablar con una persona? Llama al { $phone }.
# $agency (nombre), $phone (teléfono), $site (sitio web): la agencia.
about =
    Este bot es un asistente automático de { $agency }. No hablas con una persona.

    Comprueba que es auténtico: llama al { $phone } o visita { $site } y pregunta si este bot es de la agencia.

    Nunca pido dinero, datos bancarios, un número de Seguro Social ni documentos de identidad. Si alguien te los pide en nombre de { $agency }, no respondas. Mejor llama al { $phone }.
# $agency (nombre), $phone (teléfono): la agencia.
privacy =
    <b>Qué guardo.</b> Tu nombre, el número de tu chat de Telegram, tu idioma, tu zona horaria y el enlace que te trajo aquí. Cuándo diste tu permiso. Lo que me cuentas de tus entrevistas: empresa, puesto, fechas, nombres de pila, tu nota, tus llamadas y mensajes, y lo que respondió la empresa. Qué orientación te di, y qué recordatorios están previstos o ya salieron. Qué consejos recibiste, y si tocaste un botón en uno o pediste no recibir más. Una copia de mis propios mensajes, solo hasta que te llegan. Si pides hablar con una persona o parece que pasas por un momento muy difícil, tomo nota de ello. No guardo tus demás mensajes.

    <b>Para qué.</b> Para orientarte después de tus entrevistas y para nada más. No recibes ninguna calificación. Esto es tu propio diario, no una solicitud de empleo.

    <b>Dónde y quién.</b> Está en la base de datos de { $agency }. No se vende ni se comparte con otras empresas, tampoco con quien te entrevistó. Solo pueden verlo las personas que se encargan de este bot en { $agency }. Pueden ver cuándo pides hablar con una persona o si parece que pasas por un momento muy difícil, y qué fue de un consejo.

    <b>Cuánto tiempo.</b> Hasta que lo borres.

    <b>Tus derechos.</b> /mydata te muestra lo que guardo. Con “Cambiar una respuesta”, debajo de tu orientación, lo corriges. /forget lo borra al momento, y recibes un comprobante. Así puedes retirar tu permiso cuando quieras.

    <b>Lo que /forget no alcanza.</b> Telegram tiene una copia de este chat; puedes borrar el chat allí. Es posible que la ley obligue a la agencia a conservar otros documentos, como solicitudes de empleo. No están en este bot.

    <b>Si trabajas para { $agency }.</b> Del equipo guardo además: función, idioma, quién te añadió, tus borradores y lo que haces con las difusiones. Lo ve quien dirige el bot. Se queda cuando dejas el equipo.

    ¿Tienes preguntas? Llama al { $phone }.

## Las preguntas del repaso

ask-company = ¿De qué empresa se trata? Escribe su nombre, o salta esta pregunta.
ask-role = ¿Cuál es el puesto? Por ejemplo, “cajero” o “cajera”. Puedes saltar esta pregunta.
ask-interview-date = ¿Cuándo fue la entrevista, o cuándo será? Elige un día o escríbelo: “ayer”, “el martes pasado”.
ask-promise = ¿Para cuándo dijeron que iban a decidir? Escríbelo con sus palabras, por ejemplo “antes del viernes” o “en dos semanas”.
ask-promise-again = Pidieron más tiempo. ¿Para cuándo quieren decidir ahora?
ask-thank-you = ¿Ya enviaste una nota de agradecimiento después de esta entrevista?
ask-contact = Desde la entrevista, ¿llamaste o escribiste para preguntar por la decisión? La nota de agradecimiento no cuenta.
# $channel (email, phone, text, in_person u other): por qué medio se comunicó con la empresa.
ask-contact-when =
    { $channel ->
        [email] ¿Qué día les escribiste el correo?
        [phone] ¿Qué día les llamaste?
        [text] ¿Qué día les enviaste el mensaje de texto?
        [in_person] ¿Qué día fuiste allí?
       *[other] ¿Qué día te comunicaste con la empresa?
    }
ask-heard-back = ¿Qué te ha dicho la empresa desde la entrevista?
# $agency (nombre): la agencia.
ask-through-agency = ¿Fue { $agency } quien organizó esta entrevista?
ask-interviewers = ¿Quién hizo la entrevista? Basta el nombre de pila, por ejemplo “Ana y Tomás”.

## Cuál de ellos

which-day = ¿Cuál de estas opciones es?
# $first, $last (textos): el primer y el último día, con su nombre ya puesto.
day-span = { $first } – { $last }
# $day (fecha).
full-day = { DATETIME($day, dateStyle: "full") }
# $weekday (número, 0 es lunes), $month (número, 1 es enero), $day (texto): el número del día.
short-day =
    { $weekday ->
        [0] lun
        [1] mar
        [2] mié
        [3] jue
        [4] vie
        [5] sáb
       *[6] dom
    } { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }
# $day (fecha): el día que se escribió.
is-it-still-to-come = El { DATETIME($day, dateStyle: "full") } todavía no llega. ¿La entrevista será ese día? Si no, escribe el día correcto.
which-channel = ¿Por qué medio te comunicaste con la empresa?
which-topic = ¿Cuál de estas se parece más a tu pregunta?
or-did-you-mean = ¿O preguntabas otra cosa?
which-answer = ¿Qué respuesta quieres cambiar?

## Por qué no se puede tomar una respuesta; sigue la pregunta

refusal-no-name = No veo letras ahí, así que no puedo usarlo como nombre.
# $limit (número): el máximo de caracteres.
refusal-too-long = Es demasiado largo para mí. Usa como máximo { $limit } caracteres.
refusal-day-needed = Aquí necesito un solo día. Si tienes dudas, elige el más probable.
refusal-impossible = No encuentro ese día en el calendario.
refusal-future-interview = Eso todavía no llega. Si la entrevista está por venir, necesito el día exacto.
refusal-promise-before-interview = Ese día ya había pasado cuando te lo dijeron. Revísalo, por favor.
refusal-too-far-back = Eso fue hace mucho tiempo. Revisa el día y el año, por favor.
refusal-too-far-ahead = Para eso falta mucho tiempo. Revisa el día y el año, por favor.
refusal-contact-ahead = Ese día todavía no llega. Cuéntame solo lo que ya hiciste, por favor.
refusal-contact-before-interview = Ese día es anterior a la entrevista. Aquí solo cuenta lo que hiciste después.

## La respuesta no se entendió; sigue la pregunta

unclear-company = No lo entendí. Escribe el nombre de la empresa, o “saltar”.
unclear-role = No lo entendí. Escribe el nombre del puesto, o “saltar”.
unclear-interview-date = No encontré un día ahí. Puedes escribir “hace tres días” o “17 de noviembre”, o tocar un botón.
unclear-promise = No encontré un plazo ahí. Puedes escribir “la próxima semana”, “antes del día 15” o “no me dijeron”.
unclear-thank-you = No lo entendí. Puedes escribir “sí” o “todavía no”.
unclear-contact = No lo entendí. Puedes escribir “no” o, por ejemplo, “llamé el martes”.
unclear-heard-back = No lo entendí. Puedes escribir, por ejemplo, “sin noticias” o “necesitan más tiempo”.
unclear-through-agency = No lo entendí. Puedes escribir “sí” o “no”.
unclear-interviewers = No lo entendí. Escribe nombres de pila, por ejemplo “Ana y Tomás”, o “saltar”.

## Lo que se entendió, dicho otra vez para poder corregirlo

# $day (fecha): el día de la entrevista.
repeat-interview-date = Entendí esto: la entrevista fue el { DATETIME($day, dateStyle: "full") }.
# $day (fecha): el día de la entrevista.
repeat-still-to-come = Entendí esto: la entrevista será el { DATETIME($day, dateStyle: "full") }.
# $day (fecha): la fecha de decisión.
repeat-promise = Entendí esto: quieren decidir a más tardar el { DATETIME($day, dateStyle: "full") }.
# $first, $last (fechas): el primer y el último día en que pueden decidir.
repeat-promise-span = Entendí esto: quieren decidir entre el { DATETIME($first, dateStyle: "full") } y el { DATETIME($last, dateStyle: "full") }.
repeat-nothing-promised = Entendí esto: no dijeron ninguna fecha.
# $day (fecha): el día de la llamada o del mensaje más reciente.
repeat-contact = Entendí esto: la última vez que te comunicaste con la empresa fue el { DATETIME($day, dateStyle: "full") }.
changed = Cambié esa respuesta.
settled = Ya respondiste.

## Orientación, evidencia, próximos pasos

# $text (texto): la respuesta.
headline = <b>{ $text }</b>
# $text (texto): qué vale para la nota de agradecimiento, debajo de la respuesta sobre la empresa.
card-thank-you = <b>Nota de agradecimiento.</b> { $text }
# $interview (texto): el nombre de la entrevista.
card-about = Se trata de: { $interview }.
evidence-title = <b>Por qué te lo digo</b>
# $text (texto): un dato con su fuente y su año.
evidence-entry = • { $text }
plan-title = <b>Tus próximos pasos</b>
# $interview (texto): el nombre de la entrevista.
plan-title-of = <b>Tus próximos pasos: { $interview }</b>
plan-empty = Ahora no hay fechas para esta entrevista.
# $today (fecha).
plan-today = Hoy es { DATETIME($today, dateStyle: "full") }.
# $number (número): de la entrevista, $round (número): de la ronda.
interview-title =
    { $round ->
        [1] Entrevista { $number }
       *[other] Entrevista { $number } (ronda { $round })
    }
# $company (nombre), $round (número): de la ronda.
interview-title-company =
    { $round ->
        [1] { $company }
       *[other] { $company } (ronda { $round })
    }
# $role (nombre del puesto), $round (número): de la ronda.
interview-title-role =
    { $round ->
        [1] { $role }
       *[other] { $role } (ronda { $round })
    }
# $company (nombre), $role (nombre del puesto), $round (número): de la ronda.
interview-title-company-role =
    { $round ->
        [1] { $role } en { $company }
       *[other] { $role } en { $company } (ronda { $round })
    }

## En pausa, y fuera de lo habitual

at-rest = Ahora no te pregunto nada, y tus respuestas siguen aquí. Continúa cuando quieras, o pregúntame algo.
at-rest-no-interview = No tienes ninguna entrevista abierta aquí. Puedes añadir una, o preguntarme algo.
left-the-form = De acuerdo, dejo de preguntar. Tus respuestas siguen aquí, y puedes continuar cuando quieras. ¿O prefieres que nunca te escriba primero?
nothing-to-cancel = No hay ninguna pregunta abierta que dejar.
nothing-to-undo = No hay ninguna respuesta que retirar.
# $question (texto): la pregunta cuya respuesta se retiró; sigue en un mensaje aparte.
undone = Retiré tu última respuesta. Aquí está otra vez la pregunta.
unknown-command = No conozco ese comando. /help te muestra los que conozco.
# $agency (nombre), $phone (teléfono): la agencia.
not-understood = No lo entendí. Puedo ayudarte con los días después de una entrevista de trabajo: la nota de agradecimiento, la espera y cómo pedir noticias. Para todo lo demás, llama a { $agency } al { $phone }.

## Las entrevistas

interviews-none = No tienes entrevistas abiertas.
interviews-title = <b>Tus entrevistas</b>
# $number (texto): de la entrevista, $interview (texto): su nombre.
interviews-entry = { $number }. { $interview }
# $number (texto): de la entrevista, $interview (texto): su nombre.
interviews-entry-current = <b>{ $number }. { $interview }</b> (hablamos de esta)
# $interview (texto): su nombre.
now-about = Ahora hablamos de: { $interview }.
# $interview (texto): su nombre.
closed = Cerré esta entrevista: { $interview }. Sus respuestas se quedan hasta que las borres con /forget.

## Ajustes

settings = <b>Ajustes</b>
# $zone (texto): el nombre de la zona horaria.
settings-zone = Tu zona horaria: { $zone }. Abajo puedes elegir otra, y también el idioma.
language-set = Desde ahora te escribo en español.
zone-pacific = Hora del Pacífico
zone-arizona = Hora de Arizona
zone-mountain = Hora de la montaña
zone-central = Hora del centro
zone-eastern = Hora del este
zone-alaska = Hora de Alaska
zone-hawaii = Hora de Hawái

## Derechos

stopped = De acuerdo. Desde ahora nunca te escribo primero. Tú puedes seguir escribiéndome cuando quieras.
forget-ask = ¿Borro todo lo que guardo sobre ti? Tus entrevistas, respuestas y ajustes desaparecerán. No podré recuperarlos.
# $day (fecha): hoy; $phone (teléfono): de la agencia.
forgotten =
    El { DATETIME($day, dateStyle: "full") } borré todo lo que guardaba sobre ti: tus entrevistas, tus respuestas y tus ajustes. Este mensaje es tu comprobante.

    Hay dos cosas que esto no toca. Telegram tiene una copia de este chat hasta que borres el chat allí. Y es posible que la ley obligue a la agencia a conservar otros documentos, como solicitudes de empleo. Preguntas: { $phone }.

    Si algún día quieres empezar otra vez, envía /start.
nothing-kept = No guardo nada sobre ti. No hay nada que borrar.
forget-kept = De acuerdo, no borro nada.
my-data-title = <b>Lo que guardo sobre ti</b>
# $name (nombre de pila), $chat_id (texto): número del chat, $language (texto), $zone (texto): zona horaria, $source (texto): el enlace que trajo aquí, o "-", $reminders, $tips ("on" u "off"), $flag ("human", "distress" o "-").
my-data-candidate =
    Nombre: { $name }
    Número del chat de Telegram: { $chat_id }
    Idioma: { $language }
    Zona horaria: { $zone }
    Enlace que te trajo aquí: { $source }
    Recordatorios: { $reminders ->
        [on] activados
       *[off] desactivados
    }
    Consejos: { $tips ->
        [on] activados
       *[off] desactivados
    }
    Pediste una persona o necesitabas ayuda: { $flag ->
        [human] pediste hablar con una persona
        [distress] parecía un momento muy difícil
       *[other] no
    }
# $day (fecha): el día del permiso.
my-data-consent = Diste tu permiso el { DATETIME($day, dateStyle: "full") }.
# $interview (texto): su nombre, $words (texto): lo prometido, como se escribió, o "-", $names (texto): nombres de pila, o "-", $outcome (pending, rejected, offer, more_time, next_round o "-"), $note, $arranged ("yes", "no" o "-"), $contacts (texto): días y medios, $guidance (número): cuántas veces, $agency (nombre).
my-data-interview =
    <b>{ $interview }</b>
    Cuándo deciden, con tus palabras: { $words }
    Quién te entrevistó: { $names }
    Qué respondieron: { $outcome ->
        [pending] todavía nada
        [rejected] dijeron que no
        [offer] una oferta
        [more_time] necesitan más tiempo
        [next_round] la próxima ronda
       *[other] -
    }
    La nota de agradecimiento: { $note ->
        [yes] salió
        [no] todavía no
       *[other] -
    }
    Cuándo llamaste o escribiste: { $contacts }
    La organizó { $agency }: { $arranged ->
        [yes] sí
        [no] no
       *[other] -
    }
    Orientaciones que te di: { $guidance }
# $count, $tapped, $stopped (números): de consejos, $last (fecha): el día del último.
my-data-tips =
    Consejos que recibiste: { $count }
    El último: { DATETIME($last, dateStyle: "full") }
    Consejos en los que tocaste “Mi orientación”: { $tapped }
    Consejos después de los que no quisiste más: { $stopped }
my-data-no-tips = No has recibido consejos.
# $phone (teléfono): de la agencia.
my-data-rights = Con “Cambiar una respuesta”, debajo de tu orientación, corriges lo que esté mal. /forget lo borra todo. Preguntas: { $phone }.

## Cuando las palabras no son la respuesta

# $limit (número): el máximo de caracteres.
too-long = Es mucho texto para mí. Dímelo en { $limit } caracteres como máximo, por favor.
# $agency (nombre), $phone (teléfono), $site (sitio web): la agencia.
human = Quieres hablar con una persona. Llama a { $agency } al { $phone }, o visita { $site }.
# $agency (nombre), $phone (teléfono): la agencia.
human-told = Avisé a las personas de { $agency } de que quieres hablar con alguien. Si no puede esperar, llama al { $phone }.
# $agency (nombre), $phone (teléfono): la agencia.
crisis =
    Siento mucho que pases por un momento tan difícil. Soy un asistente automático y no puedo darte la ayuda que necesitas. Hay personas que sí pueden, ahora mismo.

    En Estados Unidos, llama al 988, la Línea 988 de Prevención del Suicidio y Crisis, y marca 2 para hablar en español. O envía un mensaje de texto con la palabra AYUDA al 988. Es gratis y responde de día y de noche. Si estás en peligro, llama al 911.

    Las personas de { $agency } también están para ayudarte: { $phone }.
# $agency (nombre), $phone (teléfono): la agencia.
warn-sensitive = Eso parece un dato bancario, del Seguro Social o de un documento de identidad. No lo guardé. Borra tu mensaje, por favor. { $agency } nunca pide esos datos en este chat. Si alguien te los pidió, llama al { $phone }.
other-photo = No puedo ver imágenes. Dímelo con palabras, por favor.
other-voice = No puedo escuchar grabaciones. Escríbemelo, por favor.
other-sticker = No puedo leer stickers ni imágenes en movimiento. Dímelo con palabras, por favor.
other-location = No necesito tu ubicación y no la guardé. Escríbeme con palabras, por favor.
other-contact = No necesito una tarjeta de contacto y no la guardé. Escríbeme con palabras, por favor.
other-file = No puedo abrir archivos, y no guardé este. Escríbeme de qué se trata, por favor.
other-forward = No leo mensajes que vienen de otro chat. Cuéntame con tus palabras qué dice, por favor.
other-video = No puedo ver videos. Dímelo con palabras, por favor.
other-poll = No puedo participar en encuestas. Dímelo con palabras, por favor.
other-anything = Solo puedo leer palabras. Escríbeme lo que quieras decir, por favor.
emoji-only = Solo puedo leer palabras, y ahí no encontré ninguna. Dímelo con palabras, por favor.
group-only-private = Solo hablo en chats privados, para que lo que me cuentes se quede contigo. Abre un chat solo conmigo, por favor.
something-went-wrong = Algo falló de mi lado. Lo que me contaste antes sigue aquí. Dímelo otra vez, por favor, o envía /next.

## Para quien es responsable del bot

# $name (nombre), $chat_id (texto): la persona.
staff-flag-distress = Parece que { $name } pasa por un momento muy difícil (chat de Telegram { $chat_id }). Comunícate pronto, con calma y trato humano. El bot le dio el número 988.
# $name (nombre), $chat_id (texto): la persona.
staff-flag-human = { $name } quiere hablar con una persona (chat de Telegram { $chat_id }). Comunícate pronto, con amabilidad y trato humano.
