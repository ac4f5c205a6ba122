### La tabla impresa: lo que rodea a las reglas, las condiciones, los días y las fuentes.

table-title = Las reglas para los días después de una entrevista de trabajo
table-intro = En cada tema las reglas se leen desde arriba, y decide la primera cuyas condiciones se cumplen todas. Lo que dice lleva una flecha; una regla sin flecha deja todo como está.
table-numbers = Los números
# $area (texto): el país o estado cuyos festivos son días libres.
table-workdays = Los días laborables son de lunes a viernes, menos los festivos de { $area }.
table-topic-stage = Hasta dónde ha llegado todo
table-topic-decision = La respuesta de la empresa
table-topic-thank-you = La nota de agradecimiento
table-topic-contact = Preguntar por la decisión
table-topic-search = La búsqueda de trabajo
# $conditions (texto): todo lo que debe cumplirse.
table-when = Si { $conditions }
table-otherwise = En todos los demás casos
table-and = y
# $day (texto): el día en que hay que mirar otra vez.
table-until = Próxima fecha: { $day }
# $keys (texto): las claves de las fuentes.
table-cites = Fuente: { $keys }
table-points = El artículo de la agencia
table-decisions = Decidido donde el artículo calla
table-evidence = Los datos

table-verdict-wait = esperar
table-verdict-keep-searching = seguir buscando
table-verdict-send-thank-you = enviar la nota de agradecimiento
table-verdict-wait-a-few-hours = esperar unas horas
table-verdict-send-status-email = enviar un solo correo para preguntar
table-verdict-contact-agency = llamar a la agencia
table-verdict-congratulate = felicitar
table-verdict-ask = una pregunta a la candidata o al candidato
table-verdict-out-of-scope = no es para estas reglas

## Los números

number-note-hours = horas después de la entrevista antes de que salga la nota de agradecimiento
number-note-days = días laborables después de la entrevista hasta cuyo final la nota llega a tiempo
number-note-last-days = días laborables hasta cuyo final la nota todavía llega bien
number-note-limit-days = días laborables hasta cuyo final una nota tardía es mejor que ninguna
number-slightly-late-days = días laborables después del día prometido que cuentan como “unos pocos”
number-patience-days = días laborables después del día prometido, o después de la entrevista si no prometieron nada, desde los que está bien el correo para preguntar
number-answer-days = días laborables de espera por la respuesta a ese correo

## Las condiciones

when-held = la entrevista ya fue
    .not = la entrevista no ha sido
when-before-interview = no ha habido entrevista
when-interview-ahead = la entrevista está por venir
when-day-unknown = no se sabe el día de la entrevista
when-through-agency = la agencia organizó la entrevista
when-decided = dijeron que no, hicieron una oferta o invitaron a la próxima ronda
when-rejected = dijeron que no
when-offer = hicieron una oferta
when-next-round = invitaron a la próxima ronda
when-more-time = pidieron más tiempo
when-note-sent = la nota ya salió
when-note-missing = la nota no ha salido
when-note-unknown = no se sabe si la nota salió
# $note_hours (número): horas.
when-few-hours = la entrevista fue hace menos de { $note_hours } horas
when-time-unknown-today = la entrevista fue hoy y no se sabe a qué hora
# $note_days (número): días laborables.
when-note-on-time =
    como mucho { $note_days ->
        [one] ha pasado { $note_days } día laborable
       *[other] han pasado { $note_days } días laborables
    } desde la entrevista
# $note_last_days (número): días laborables.
when-note-in-time = como mucho han pasado { $note_last_days } días laborables desde la entrevista
# $note_limit_days (número): días laborables.
when-note-welcome = como mucho han pasado { $note_limit_days } días laborables desde la entrevista
when-contradiction = un contacto es anterior a la entrevista o está en el futuro, o el día prometido es anterior a la entrevista
when-new-date-unknown = pidieron más tiempo y no se sabe la nueva fecha
when-promise-unknown = no se sabe qué prometieron
# $patience_days (número): días laborables.
when-too-early-anyway = han pasado menos de { $patience_days } días laborables desde la entrevista
when-contacts-unknown = no se sabe si ya hubo una pregunta
# $patience_days (número): días laborables.
when-due = han pasado al menos { $patience_days } días laborables desde el día prometido, o desde la entrevista si no prometieron nada
when-asked = ya hubo una pregunta cuando era el momento
# $answer_days (número): días laborables.
when-answer-may-come = han pasado menos de { $answer_days } días laborables desde esa pregunta
when-asked-early = hubo una pregunta antes de tiempo
when-promised = prometieron un día
    .not = no prometieron ningún día
when-promise-open = el último día prometido no ha terminado
# $slightly_late_days (número): días laborables.
when-slightly-late = como mucho han pasado { $slightly_late_days } días laborables desde el último día prometido

## Los días en que hay que mirar otra vez

until-interview-day = el día de la entrevista
until-note-from = el día en que terminan las pocas horas
until-note-best = el último día en que la nota llega a tiempo
until-note-last = el último día bueno para la nota
until-note-limit = el último día para una nota tardía
until-soonest = el día en que, como pronto, podría estar bien preguntar
until-due-day = el día desde el cual está bien preguntar
until-close-day = el día en que el silencio cuenta como un no

## Las fuentes: lo que dice el artículo

source-a1 = Prometieron decidir en pocos días, y el día pasó hace poco sin noticias: ni llamar ni escribir.
source-a2 = Ya saben que se quiere el trabajo: lo dicen la solicitud y la conversación. Preguntar no añade nada.
source-a3 = Quien contrata tiene mucho más que hacer que este puesto. Las llamadas y los correos se notan, pero no con agrado.
source-a4 = Paciencia, y seguir buscando mientras tanto.
source-a5 = Si los días prometidos eran pocos y desde entonces han pasado semanas, está bien preguntar.
source-a6 = El motivo: el trabajo se acumula, las ganas de escribir están, el tiempo no.
source-a7 = La forma: un correo breve que pregunta cómo va todo, no una llamada.
source-a8 = Un seguimiento y una nota de agradecimiento son dos cosas distintas.
source-a9 = Cada entrevista lleva una nota de agradecimiento; su momento empieza unas horas después y termina unos días después.
source-a10 = No todas las personas que contratan dan peso a la nota, pero muchas sí. Ha decidido casos a favor y en contra.
source-a11 = No salva a quien no encaja, y a quien gana con claridad no le hace falta. En una decisión reñida marca la diferencia.
source-a12 = Una nota mal escrita puede perjudicar; una buena solo ayuda.
source-a13 = Cuesta un cuarto de hora, y vale la pena.
source-a14 = Quien busca el próximo trabajo llama a la agencia.

## Las fuentes: lo que se decidió

# $note_hours (número): horas.
source-d-few-hours = “Unas horas” son { $note_hours } horas. Antes, la nota se escribe, pero todavía no se envía.
# $note_days, $note_last_days, $note_limit_days (números): días laborables.
source-d-note-window = La nota llega a tiempo hasta el final del día laborable { $note_days }, bien hasta el final del { $note_last_days }, tarde hasta el final del { $note_limit_days }; después, ya no.
source-d-overdue = El retraso se cuenta en días laborables desde el último día prometido, nunca desde la entrevista si hubo una promesa.
# $patience_days (número): días laborables.
source-d-patience = Entre un poco tarde y muy tarde: esperar, y desde el día laborable { $patience_days } está bien el correo para preguntar.
# $patience_days (número): días laborables.
source-d-no-promise = Si no prometieron ninguna fecha, el correo para preguntar está bien desde { $patience_days } días laborables después de la entrevista.
source-d-window = “Unos días” o “antes del viernes” son un plazo con un primer y un último día; el retraso cuenta desde el último.
source-d-more-time = Si piden más tiempo, la nueva fecha reemplaza a la anterior y la cuenta empieza de nuevo.
# $answer_days (número): días laborables.
source-d-one-status-email = Un correo para preguntar por cada promesa, y después { $answer_days } días laborables de espera. Sin respuesta: cerrado, seguir buscando, llamar a la agencia, nunca preguntar dos veces.
source-d-too-early-contact = Llamada o mensaje antes de tiempo: no repetir, no pedir perdón en otro mensaje, esperar como si nada se hubiera enviado. El único correo sigue estando bien a su tiempo.
source-d-rejected = Después de un no: está bien una respuesta breve y amable, sin discutir; llamar a la agencia.
source-d-offer = Después de una oferta: felicidades; responder antes de la fecha de la empresa; avisar a la agencia.
source-d-next-round = Otra ronda es una entrevista nueva: la cuenta empieza de nuevo, y después va otra nota.
source-d-employer-writes = Si la empresa escribe, se responde el mismo día laborable: una respuesta no es un seguimiento.
source-d-several-interviewers = Varias personas entrevistando: una nota para cada una, sin repetir el texto.
source-d-through-agency = Organizada por la agencia: la nota se envía igual; por la decisión se pregunta primero a la agencia, que pregunta a la empresa cliente.
source-d-only-applied = Solo hubo una solicitud, sin entrevista: ninguna de estas reglas se aplica; decirlo y ofrecer la agencia.
source-d-interview-ahead = La entrevista está por venir: desear suerte, decir cuándo volver, guardar la fecha.
