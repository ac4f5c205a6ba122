### Recordatorios: el bot escribe primero. Después de cada uno va la respuesta con fecha y su motivo.
### Un párrafo es una línea. Todo texto puede usar también $agency, $phone, $site.

# $interview (texto): el nombre de la entrevista. El atributo label nombra el recordatorio en una lista.
reminder-come-back = Tu entrevista ya debe de haber terminado: { $interview }. ¿Cómo te fue? Cuéntame qué te dijeron sobre la decisión.
    .label = preguntarte cómo te fue en la entrevista
# $interview (texto): el nombre de la entrevista.
reminder-note-opens = Han pasado unas horas desde tu entrevista: { $interview }. Ya puedes enviar tu nota de agradecimiento.
    .label = tu nota de agradecimiento ya puede salir
# $interview (texto): el nombre de la entrevista.
reminder-note-best = Hoy es el mejor día para tu nota de agradecimiento: { $interview }.
    .label = el mejor día para tu nota de agradecimiento
# $interview (texto): el nombre de la entrevista.
reminder-note-last-call = Tu nota de agradecimiento todavía falta: { $interview }. Se está haciendo tarde para enviarla.
    .label = tu nota de agradecimiento todavía falta
# $interview (texto): el nombre de la entrevista.
reminder-promise-ends = Llegó el día en que querían decidir: { $interview }. Que no haya noticias todavía es normal.
    .label = el día en que querían decidir
# $interview (texto): el nombre de la entrevista.
reminder-status-email = Ya esperaste lo suficiente: { $interview }.
    .label = el día de preguntar cómo va la decisión
# $interview (texto): el nombre de la entrevista.
reminder-answer-overdue = Tu correo no tuvo respuesta: { $interview }.
    .label = el último día de esperar la respuesta

reminders-title = <b>Qué te escribiré, y cuándo</b>
# $day (fecha), $clock (texto): cuándo; $what (texto): el nombre del recordatorio; $interview (texto).
reminders-entry = { DATETIME($day, dateStyle: "full") }, { $clock }: { $what }. { $interview }
reminders-none = Ahora no hay nada previsto. Te escribo cuando llegue una de tus fechas.
reminders-off = Los recordatorios están desactivados. Nunca te escribo primero.
reminders-stopped = Detuve todos los recordatorios. Puedes activarlos otra vez con /settings.
# $day (fecha): cuándo llega el recordatorio.
reminder-moved = Te lo recordaré el { DATETIME($day, dateStyle: "full") }.
# $hour (número, de 0 a 23), $minute (texto, dos cifras).
clock = { $hour }:{ $minute }
# $reminders, $tips (texto, "on" u "off"): qué puede escribir primero el bot.
settings-writing-first =
    { $reminders ->
        [on] Los recordatorios están activados.
       *[off] Los recordatorios están desactivados.
    } { $tips ->
        [on] Los consejos están activados.
       *[off] Los consejos están desactivados.
    }

button-agree-and-remind = Acepto, con avisos y consejos
button-reminders-on = Activar recordatorios
button-reminders-off = Desactivar recordatorios
button-tips-on = Activar consejos
button-tips-off = Desactivar consejos
button-stop-reminders = No me recuerdes más
button-tomorrow = Mañana
button-in-three-days = En tres días
button-done = Hecho
button-status-email-sent = Envié el correo
toast-reminders-off = Los recordatorios están desactivados.
toast-reminder-moved = Cambié el recordatorio de día.
command-reminders = Qué te escribiré, y cuándo
