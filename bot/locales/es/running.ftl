### Difusiones en marcha y sus informes: lo que el bot dice al equipo de la agencia.
### Un párrafo es una línea. Todo texto puede usar también $agency, $phone, $site.

# $number (texto), $kind ("tip", "correction" o "recall"), $state (texto): en qué punto está.
board-title =
    <b>{ $kind ->
        [correction] Corrección
        [recall] Retirada
       *[tip] Difusión
    } { $number }: { $state ->
        [draft] borrador
        [waiting] espera aprobación
        [scheduled] a punto de empezar
        [running] en envío
        [paused] en pausa
        [cancelled] cancelada
       *[finished] terminada
    }</b>
# $day (día corto), $clock (hora): cuándo empieza.
board-starts = Empieza el { $day } a las { $clock }.
# $count (número): entregas hasta ahora.
board-queueing =
    En preparación: { $count ->
        [one] una entrega
       *[other] { $count } entregas
    } hasta ahora.
# $bar (texto): una barra de doce signos, $percent, $done, $total (números).
board-bar = { $bar } { $percent } %: { $done } de { $total }
# $count (número): entregas.
count-sent = Enviadas: { $count }
# $count (número): entregas.
count-pending = En espera: { $count }
# $count (número): entregas.
count-blocked = Bloqueadas: { $count }
# $count (número): entregas.
count-failed = Fallidas: { $count }
# $count (número): entregas.
count-unconfirmed = Sin confirmar: { $count }
# $count (número): entregas.
count-withheld = Retenidas: { $count }
# $count (número): entregas.
count-cancelled = Canceladas: { $count }
# $rate (texto): entregas por segundo como máximo.
board-slowed = Ahora va más despacio: { $rate } por segundo.
# $day (día corto), $clock (hora): cuándo puede salir la próxima entrega.
board-waits = La próxima entrega espera al { $day } a las { $clock }, fuera de las horas de silencio.
# $rate (texto): entregas por segundo, $left (duración).
board-rate = { $rate } por segundo. Tiempo restante: { $left }.
# $count (número): candidatos.
excluded-unconfirmed-copy =
    { $count ->
        [one] No: una persona que quizá no lo recibió (sin confirmar)
       *[other] No: { $count } personas que quizá no lo recibieron (sin confirmar)
    }
# $count (número): candidatos.
excluded-too-old =
    { $count ->
        [one] No: una persona que lo recibió hace más de 48 horas
       *[other] No: { $count } personas que lo recibieron hace más de 48 horas
    }
# $number (texto), $count (número): entregas que aún no salieron.
board-cancel-ask =
    ¿Cancelar la difusión { $number }? { $count ->
        [0] No queda nada por enviar.
        [one] Una entrega que aún no salió no saldrá nunca.
       *[other] { $count } entregas que aún no salieron no saldrán nunca.
    }
# $number (texto).
board-cancelled = La difusión { $number } está cancelada. No sale nada más.
# $number (texto).
board-kept = La difusión { $number } queda como está.
# $number (texto), $reason (texto): el último motivo.
board-paused-itself = <b>La difusión { $number } se ha puesto en pausa por sí misma.</b> Fallaron demasiadas entregas seguidas. El último motivo: { $reason }.

# $minutes (número).
span-minutes =
    { $minutes ->
        [0] menos de un minuto
        [one] un minuto
       *[other] { $minutes } minutos
    }
# $hours, $minutes (números).
span-hours =
    { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }{ $minutes ->
        [0] { "" }
        [one] { " y un minuto" }
       *[other] { " " }y { $minutes } minutos
    }
# $days (número).
span-days =
    { $days ->
        [one] un día
       *[other] { $days } días
    }

button-broadcast-pause = Pausar
button-broadcast-resume = Continuar
button-broadcast-cancel = Cancelar …
button-broadcast-slower = Más despacio
button-broadcast-faster = Más deprisa
button-board-refresh = Mostrar otra vez
button-broadcast-report = Informe
button-broadcast-cancel-yes = Sí, cancelarla
button-broadcast-cancel-no = No, dejarla
button-broadcast-correct = Corregir …
button-broadcast-recall = Retirar …
# $count (número): entregas.
button-send-again = Reenviar lo que está sin confirmar ({ $count }) …
button-send-again-yes = Sí, reenviar
button-outcomes = Todos los resultados en un archivo
button-correct-yes = Corregir ahora
button-correct-drop = Dejarla como está
button-recall-yes = Sí, retirarla

toast-role-forbids = Tu función no lo permite.
toast-already-so = Ya es así. No cambia nada.
toast-broadcast-paused = En pausa.
toast-broadcast-resumed = Continúa.
toast-broadcast-paced = La velocidad ha cambiado.
toast-broadcast-cancelled = Cancelada.

# $number (texto), $state (texto): en qué punto está.
report-title =
    <b>Informe de la difusión { $number }</b> ({ $state ->
        [scheduled] a punto de empezar
        [running] todavía en envío
        [paused] en pausa
        [cancelled] cancelada
       *[finished] terminada
    })
# $sent, $total, $percent (números).
report-delivered = Entregadas: { $sent } de { $total } ({ $percent } %).
# $state (texto): qué fue de ellas, $reason (texto), $count (número).
report-reason =
    • { $state ->
        [failed] Fallidas
        [unconfirmed] Sin confirmar
       *[withheld] Retenidas
    }, { $reason }: { $count }
# $tapped, $opted_out (números): candidatos.
report-reactions = Tocaron un botón: { $tapped }. No quisieron más consejos después: { $opted_out }.
# $day (día corto), $clock (hora), $length (duración).
report-took = Empezó el { $day } a las { $clock } y duró { $length }.
# $count (número): entregas.
report-again-ask =
    Nadie puede decir si { $count ->
        [one] una entrega llegó
       *[other] { $count } entregas llegaron
    }. ¿Reenviar? Entonces algunas personas pueden recibirlo dos veces.
# $count (número): entregas.
report-again =
    { $count ->
        [one] Se reenvía una entrega.
       *[other] Se reenvían { $count } entregas.
    }
# $number (texto).
report-picture-name = difusion-{ $number }.png
# $number (texto).
outcomes-file-name = difusion-{ $number }.csv
# $number (texto).
outcomes-file = Todos los resultados de la difusión { $number }, una línea por persona, con su número. La lectura queda en el registro.
outcomes-column-candidate = persona
outcomes-column-outcome = resultado
outcomes-column-reason = motivo
outcomes-column-attempts = intentos
outcomes-column-due = prevista (UTC)
outcomes-column-landed = concluida (UTC)
outcomes-column-message = mensaje
outcomes-column-tapped = botón (UTC)
outcomes-column-opted-out = baja (UTC)
# $number (texto), $kind ("tip", "correction" o "recall").
report-heading =
    { $kind ->
        [correction] Corrección
        [recall] Retirada
       *[tip] Difusión
    } { $number }
# $day (día corto), $clock (hora).
report-day = { $day }, { $clock }
# $sent, $total, $percent (números).
report-share = { $percent } %
# $sent, $total, $percent (números).
report-share-of = entregadas: { $sent } de { $total }
# $count (número).
report-number = { $count }
report-part-sent = Entregadas
report-part-blocked = Bot bloqueado
report-part-failed = Fallidas
report-part-unconfirmed = Sin confirmar
report-part-withheld = Retenidas
report-part-cancelled = Canceladas
report-part-sending = En camino
report-part-pending = En espera
report-fact-tapped = Tocaron un botón
report-fact-opted-out = No quisieron más consejos
report-fact-excluded = Fuera desde el principio
report-fact-took = Duró

correct-ask-en = Escribe en <b>inglés</b> las palabras que ocuparán el lugar de lo enviado.
correct-ask-es = Escribe en <b>español</b> las palabras que ocuparán el lugar de lo enviado.
# $number (texto), $count (número): entregas.
correct-confirm = Así se leerá. ¿Corregir la difusión { $number } en { $count ->
        [one] un chat
       *[other] { $count } chats
    }?
# $number (texto).
correct-begun = Empieza la corrección de la difusión { $number }. Un tablero muestra cómo va.
# $count (número): personas a quienes se pregunta.
correct-waits = Tantos chats necesitan la aprobación de una segunda persona. { $count ->
        [one] Se lo pedimos a una persona.
       *[other] Se lo pedimos a { $count } personas.
    }
correct-nobody = Tantos chats necesitan la aprobación de una segunda persona y nadie puede darla. El dueño del bot puede añadir a quien apruebe.
# $name (texto), $number (texto), $count (número): entregas.
correct-approve = { $name } te pide que apruebes esta corrección de la difusión { $number } en { $count ->
        [one] un chat
       *[other] { $count } chats
    }.
correct-dropped = No se corrige nada.
correct-words-only = Envía palabras, por favor. Una foto o un archivo no puede ocupar el lugar de lo enviado.
# $limit (número): signos.
correct-too-long = Es demasiado largo. Como máximo { $limit } signos, por favor.
correct-nothing = No hay nada enviado que se pueda cambiar.
correct-pause-first = Todavía se está enviando. Ponla en pausa o cancélala primero.
correct-cancel-first = Lo que falta se copia tal como está. Cancélala primero y corrige después lo enviado.
correct-no-words = Lo enviado no lleva palabras, así que no hay nada que corregir. Se puede retirar.
# $number (texto), $count (número): entregas.
recall-ask = ¿Retirar la difusión { $number }? El mensaje se borra en { $count ->
        [one] un chat
       *[other] { $count } chats
    }. Telegram lo permite durante 48 horas.
# $number (texto).
recall-begun = La difusión { $number } se retira. Un tablero muestra cómo va.
recall-too-late = Se envió hace más de 48 horas. Telegram ya no permite borrarla.

audit-broadcast-paused = puso en pausa una difusión
audit-broadcast-resumed = hizo continuar una difusión
audit-broadcast-paced = cambió la velocidad de una difusión
audit-broadcast-sent-again = reenvió lo que estaba sin confirmar
audit-outcomes-read = leyó todos los resultados
audit-correction-confirmed = confirmó una corrección
audit-recall-confirmed = retiró una difusión

# $count, $days (números).
overview-unconfirmed =
    { $count ->
        [one] Un recordatorio
       *[other] { $count } recordatorios
    } de los últimos { $days } días quizá no llegaron (sin confirmar). No se envían otra vez.
