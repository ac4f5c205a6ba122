### La nota de agradecimiento. Cada regla tiene su respuesta, primero y en una línea; su atributo
### meanwhile dice cómo hacerlo bien. Un gist dice en la tabla impresa cuál es la regla.

thank-you-after-no = No: ya decidieron, así que la nota de agradecimiento ya no hace falta.
gist-thank-you-after-no = Después de un no, ya no va la nota; basta una respuesta breve y amable.

thank-you-after-offer = No: ahora no hace falta la nota de agradecimiento. Da las gracias cuando respondas a la oferta.
gist-thank-you-after-offer = Después de una oferta, ya no va la nota; las gracias van en la respuesta.

thank-you-before-interview = Todavía no: la nota de agradecimiento va después de la entrevista.
gist-thank-you-before-interview = La nota va después de la entrevista, no antes.

thank-you-sent = Hecho: ya enviaste tu nota de agradecimiento, y con una basta.
gist-thank-you-sent = La nota ya salió: no se envía otra vez.

# $tomorrow (0 o 1): 1 si las pocas horas terminan mañana.
thank-you-few-hours-unknown =
    Primero dime: ¿ya enviaste una nota de agradecimiento? Si no, escríbela ahora y envíala { $tomorrow ->
        [1] mañana por la mañana
       *[0] hoy, más tarde
    }.
# $note_hours (número): horas de espera.
gist-thank-you-few-hours-unknown = No se sabe si la nota salió, y la entrevista fue hace menos de { $note_hours } horas: preguntar, y que espere unas horas.

thank-you-unknown = Primero dime: ¿ya enviaste una nota de agradecimiento después de esta entrevista?
# $note_limit_days (número): días laborables.
gist-thank-you-unknown = No se sabe si la nota salió: preguntar, hasta { $note_limit_days } días laborables después.

# $several (0 o 1): 1 si hubo varias personas entrevistando; $tomorrow (0 o 1): 1 si las pocas horas terminan mañana.
thank-you-few-hours =
    Espera unas horas: { $several ->
        [1] escribe ahora una nota de agradecimiento distinta a cada persona que te entrevistó, y envía las notas
       *[0] escribe ahora tu nota de agradecimiento y envíala
    } { $tomorrow ->
        [1] mañana por la mañana
       *[0] hoy, más tarde
    }.
    .meanwhile = { -note-care }
# $note_hours (número): horas de espera.
gist-thank-you-few-hours = Menos de { $note_hours } horas después de la entrevista: escribir la nota ahora y enviarla más tarde o mañana por la mañana.

# $several (0 o 1): 1 si hubo varias personas entrevistando; $note_hours (número): horas de espera.
thank-you-same-day =
    Sí: { $several ->
        [1] escribe ahora una nota de agradecimiento distinta a cada persona que te entrevistó, y envía las notas
       *[0] escribe ahora tu nota de agradecimiento y envíala
    } cuando hayan pasado { $note_hours } horas desde la entrevista.
    .meanwhile = { -note-care }
# $note_hours (número): horas de espera.
gist-thank-you-same-day = La entrevista fue hoy y no se sabe a qué hora: escribir la nota ahora y enviarla a partir de { $note_hours } horas después de la entrevista.

# $several (0 o 1): 1 si hubo varias personas entrevistando; $next_date (fecha): el último día en que la nota llega a tiempo; $through_agency (0 o 1): 1 si la agencia organizó la entrevista.
thank-you-on-time =
    Sí: envía { $several ->
        [1] una nota de agradecimiento distinta a cada persona que te entrevistó
       *[0] tu nota de agradecimiento
    } a más tardar el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] La agencia organizó esta entrevista, pero la nota la envías tú. { -note-care }
           *[0] { -note-care }
        }
# $note_days (número): días laborables.
gist-thank-you-on-time =
    La nota llega a tiempo hasta el final { $note_days ->
        [one] del próximo día laborable
       *[other] de los próximos { $note_days } días laborables
    }. Varias personas entrevistando: una nota para cada una, sin repetir el texto. La envía quien tuvo la entrevista, también si la organizó la agencia.

# $several (0 o 1): 1 si hubo varias personas entrevistando; $next_date (fecha): el último día bueno; $through_agency (0 o 1): 1 si la agencia organizó la entrevista.
thank-you-last-call =
    Sí, y pronto: envía { $several ->
        [1] una nota de agradecimiento distinta a cada persona que te entrevistó
       *[0] tu nota de agradecimiento
    }. El último día bueno es el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] La agencia organizó esta entrevista, pero la nota la envías tú. { -note-care }
           *[0] { -note-care }
        }
# $note_last_days (número): días laborables.
gist-thank-you-last-call = Hasta el final del día laborable { $note_last_days } después de la entrevista: últimos días buenos para la nota.

# $several (0 o 1): 1 si hubo varias personas entrevistando; $next_date (fecha): el último día para una nota tardía; $through_agency (0 o 1): 1 si la agencia organizó la entrevista.
thank-you-late =
    Sí, aún es posible: envía { $several ->
        [1] una nota de agradecimiento breve y distinta a cada persona que te entrevistó
       *[0] una nota de agradecimiento breve
    } a más tardar el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] La agencia organizó esta entrevista, pero la nota la envías tú. Bastan dos o tres frases. No expliques por qué llega tarde y no preguntes por la decisión.
           *[0] Bastan dos o tres frases. No expliques por qué llega tarde y no preguntes por la decisión.
        }
# $note_limit_days (número): días laborables.
gist-thank-you-late = Después la nota llega tarde, pero se envía, hasta el día laborable { $note_limit_days }, con otras palabras: no debe parecer una pregunta escondida.

thank-you-too-late = No: ya es tarde para una nota de agradecimiento.
# $note_limit_days (número): días laborables.
gist-thank-you-too-late = Pasados { $note_limit_days } días laborables, ya no va la nota.
