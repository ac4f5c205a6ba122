### Preguntar por la decisión. Cada regla tiene su respuesta, primero y en una línea; su atributo
### meanwhile dice cómo hacerlo bien. Un gist dice en la tabla impresa cuál es la regla.

status-request-after-decision = No: ya respondieron, así que no hay nada que preguntar.
gist-status-request-after-decision = Ya respondieron: no hay estado que consultar.

status-request-before-interview = Todavía no: antes de la entrevista no hay nada que preguntar.
gist-status-request-before-interview = Antes de la entrevista no hay estado que consultar.

# $contradiction (número): 1 un contacto antes de la entrevista, 2 un contacto en el futuro, 3 una promesa anterior a la entrevista.
status-request-contradiction =
    Primero revisa tus respuestas: { $contradiction ->
        [1] me hablaste de una llamada o un mensaje de antes de la entrevista.
        [2] me hablaste de una llamada o un mensaje de un día que todavía no llega.
       *[3] el día que prometieron es anterior a la entrevista.
    }
gist-status-request-contradiction = Dos fechas no encajan (un contacto antes de la entrevista o en el futuro, una promesa anterior a la entrevista): preguntar cuál es la correcta.

status-request-new-date-unknown = Todavía no: necesitan más tiempo. Dime la nueva fecha en cuanto la sepas.
    .meanwhile = { -answer-them }
gist-status-request-new-date-unknown = Pidieron más tiempo y no dieron otra fecha: esperar y preguntar por la fecha.

# $next_date (fecha): el primer día en que podría estar bien preguntar.
status-request-promise-unknown-early = Todavía no: espera al menos hasta el { DATETIME($next_date, dateStyle: "full") }. Dime para cuándo prometieron decidir.
    .meanwhile = { -answer-them }
# $patience_days (número): días laborables.
gist-status-request-promise-unknown-early = No se sabe qué prometieron, y la entrevista fue hace menos de { $patience_days } días laborables: esperar y preguntar.

status-request-promise-unknown = Primero dime: ¿para cuándo dijeron que iban a decidir?
gist-status-request-promise-unknown = No se sabe qué prometieron: preguntar.

status-request-contacts-unknown = Primero dime: ¿ya llamaste o escribiste para preguntar por la decisión?
gist-status-request-contacts-unknown = Sería el momento de preguntar, pero no se sabe si ya hubo una pregunta: averiguarlo primero.

# $next_date (fecha): el día en que el silencio se toma por un no.
status-request-answer-awaited = Todavía no: ya preguntaste una vez. Dales hasta el { DATETIME($next_date, dateStyle: "full") } para responder.
    .meanwhile = { -answer-them }
# $answer_days (número): días laborables.
gist-status-request-answer-awaited = Ya hubo una pregunta cuando era el momento: esperar la respuesta { $answer_days } días laborables.

status-request-closed = Da este puesto por cerrado: llama a la agencia y no preguntes otra vez.
    .meanwhile = Si a pesar de todo te escriben, responde el mismo día laborable.
# $answer_days (número): días laborables.
gist-status-request-closed = Sin respuesta { $answer_days } días laborables después de preguntar: darlo por cerrado, seguir buscando, llamar a la agencia. Nunca preguntar dos veces.

status-request-through-agency = Sí, es el momento: llama a tu reclutador o reclutadora para que pregunte a la empresa por ti.
    .meanwhile = No escribas a la empresa mientras pregunta la agencia.
gist-status-request-through-agency = Es el momento, y la agencia organizó la entrevista: primero se acude a la agencia, y ella pregunta a la empresa cliente.

status-request-beside-note = Sí, ahora también está bien un correo breve para preguntar. Envíalo otro día, no dentro de tu nota de agradecimiento.
    .meanwhile = Envía primero la nota de agradecimiento. Ella solo da las gracias, y el correo solo pregunta. No llames.
gist-status-request-beside-note = Es el momento de preguntar y aún cabe una nota tardía: dos mensajes distintos, nunca uno solo.

status-request-now = Sí: envía ahora un correo breve y pregunta cómo va la decisión.
    .meanwhile = Escribe, no llames. Bastan tres o cuatro frases: da las gracias por la entrevista, nombra el puesto y haz una sola pregunta. Luego dímelo, y te digo hasta qué día esperar.
# $patience_days (número): días laborables.
gist-status-request-now = Desde el día laborable { $patience_days } después del día prometido (o después de la entrevista, si no prometieron nada): un correo breve, sin llamar, uno por cada promesa. Los contactos antes de tiempo no cuentan.
