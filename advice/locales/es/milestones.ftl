### Los pasos con fecha de una entrevista. Todo texto puede usar $earliest y $latest (fechas): su primer y su último día.

# $earliest (fecha).
milestone-interview = El { DATETIME($earliest, dateStyle: "full") }: la entrevista.
# $earliest (fecha): el día desde el cual puede salir la nota.
milestone-note-from = Desde el { DATETIME($earliest, dateStyle: "full") }, unas horas después de la entrevista: envía la nota de agradecimiento.
# $earliest (fecha): el último día en que la nota llega a tiempo; $latest (fecha): el último día bueno.
milestone-note-until = Hasta el { DATETIME($earliest, dateStyle: "full") }: el mejor momento para la nota de agradecimiento. El último día bueno es el { DATETIME($latest, dateStyle: "full") }.
# $latest (fecha): el último día para una nota tardía.
milestone-note-late = Hasta el { DATETIME($latest, dateStyle: "full") }: una nota de agradecimiento tardía es mejor que ninguna.
# $latest (fecha): el día prometido.
milestone-promised = El { DATETIME($latest, dateStyle: "full") }: el día para el que prometieron decidir.
# $earliest, $latest (fechas): el primer y el último día prometido.
milestone-promised-window = Entre el { DATETIME($earliest, dateStyle: "full") } y el { DATETIME($latest, dateStyle: "full") }: los días en que prometieron decidir.
# $latest (fecha): el día desde el cual está bien preguntar.
milestone-hold-until = Hasta el { DATETIME($latest, dateStyle: "full") }: espera. Ni llamada ni correo sobre la decisión.
# $earliest (fecha): el día desde el cual está bien preguntar.
milestone-status-email-from = Desde el { DATETIME($earliest, dateStyle: "full") }: si no hay noticias, envía un correo breve para preguntar.
# $earliest (fecha): el día desde el cual está bien preguntar.
milestone-ask-agency-from = Desde el { DATETIME($earliest, dateStyle: "full") }: si no hay noticias, pregunta a la agencia.
# $earliest (fecha): el día en que se preguntó.
milestone-status-email-sent = El { DATETIME($earliest, dateStyle: "full") }: preguntaste por la decisión.
# $earliest (fecha): el día en que el silencio se toma por un no.
milestone-close-on = El { DATETIME($earliest, dateStyle: "full") }: si no hay respuesta, da el puesto por cerrado y llama a la agencia.
# $earliest (fecha): el día en que, como pronto, el silencio puede tomarse por un no.
milestone-close-on-at-soonest = El { DATETIME($earliest, dateStyle: "full") }, como pronto: si tu correo no tuvo respuesta, da el puesto por cerrado y llama a la agencia.
