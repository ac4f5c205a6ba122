### El plan de una entrevista como imagen y como archivo para el calendario. Breve: se lee en un teléfono.

## Los días

# $weekday (número, 0 es lunes).
plan-weekday =
    { $weekday ->
        [0] lun
        [1] mar
        [2] mié
        [3] jue
        [4] vie
        [5] sáb
       *[6] dom
    }
# $month (número, 1 es enero), $day (texto): el número del día.
plan-day = { $day } { $month ->
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
plan-mark-today = Hoy
plan-mark-now = Ahora
# El próximo paso.
plan-mark-next = Próximo

## Los pasos, en pocas palabras

plan-interview = La entrevista
plan-note = Envía la nota de agradecimiento
plan-note-last = Último día bueno para la nota
plan-note-late = Envía una nota de agradecimiento tardía
plan-note-late-last = Último día para una nota tardía
plan-promised = El día que dieron para la decisión
plan-promised-window = Los días que dieron para la decisión
plan-promised-last = Último día que dieron
plan-hold = Espera: ni llamada ni correo sobre la decisión
plan-status-email = Si no hay noticias: un correo breve para preguntar
plan-ask-agency = Si no hay noticias: pregunta a la agencia
plan-asked = Preguntaste por la decisión
plan-close = Si no hay respuesta: da el puesto por cerrado

## Una línea sobre los días de un paso

# $day (texto): el último día, en breve.
plan-until = hasta el { $day }
# $day (texto): el día hasta el cual es mejor hacerlo, en breve.
plan-best-by = mejor hasta el { $day }
# $day (texto): el día desde el cual está bien, en breve.
plan-since = está bien desde el { $day }
plan-at-the-soonest = como pronto

## Los archivos

plan-picture-name = proximos-pasos.png
plan-file-name = proximos-pasos.ics
plan-file = Estas son las fechas para tu calendario. Abre el archivo para añadirlas.
# $step (texto): el paso en pocas palabras; $interview (texto): el nombre de la entrevista.
plan-event = { $step } ({ $interview })
# $text (texto): el paso completo. $agency (nombre): la agencia.
plan-event-about = { $text } Esta fecha es del asistente automático de { $agency }. Puede cambiar: pide entonces un archivo nuevo al bot.
