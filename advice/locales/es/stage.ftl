### Hasta dónde ha llegado todo. Cada regla tiene su respuesta, primero y en una línea; su atributo
### meanwhile dice qué hacer mientras tanto. Un gist dice en la tabla impresa cuál es la regla.

# $next_date (fecha): el día de la entrevista.
stage-interview-ahead = Todavía nada: tu entrevista es el { DATETIME($next_date, dateStyle: "full") }. ¡Mucha suerte!
    .meanwhile = Al final de la entrevista, pregunta cuándo quieren decidir. Apunta los nombres de las personas con quienes hables.
gist-stage-interview-ahead = La entrevista está por venir: desear suerte, decir cuándo volver y guardar la fecha.

stage-day-unknown = Primero dime: ¿qué día fue la entrevista?
gist-stage-day-unknown = Todas las fechas cuentan desde la entrevista, así que primero se pregunta por su día.

stage-only-applied = Todavía no: mis reglas empiezan después de una entrevista. Pregunta a la agencia por tu solicitud.
    .meanwhile = Cuando tengas una entrevista, vuelve y dime el día.
gist-stage-only-applied = Hubo una solicitud, pero no una entrevista: ninguna de estas reglas se aplica. Decirlo y ofrecer la agencia.

stage-held = Tu entrevista ya pasó, así que estas reglas son para ti.
gist-stage-held = La entrevista ya fue: los demás temas dicen qué corresponde hoy.
