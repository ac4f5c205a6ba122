### La empresa respondió. Cada regla tiene su respuesta, primero y en una línea; su atributo meanwhile
### dice qué hacer mientras tanto. Un gist dice en la tabla impresa cuál es la regla.

decision-before-interview = Todavía no hay decisión: primero viene la entrevista.
gist-decision-before-interview = Antes de la entrevista no hay decisión.

decision-rejected = Siento que te dijeran que no. Llama a la agencia: puede ayudarte a encontrar el próximo trabajo.
    .meanwhile = Si les respondes, que sea breve y amable, y da las gracias por su tiempo. No discutas ni pidas que lo piensen otra vez.
gist-decision-rejected = Dijeron que no: está bien una respuesta breve y amable, sin discutir. Después, llamar a la agencia.

decision-offer = ¡Felicidades por la oferta! Responde a más tardar el día que te dieron y avisa a la agencia.
    .meanwhile = Primero lee la oferta con calma. Pregunta lo que no esté claro antes de decir que sí.
gist-decision-offer = Hay una oferta: felicitar. Se responde antes de la fecha de la empresa y se avisa a la agencia.

decision-next-round = ¡Felicidades por pasar a la próxima ronda! Ahora dime: ¿qué día es?
    .meanwhile = La nueva entrevista lleva su propia nota de agradecimiento. Al final, pregunta cuándo quieren decidir.
gist-decision-next-round = Hay otra ronda: felicitar y preguntar el día. Es una entrevista nueva: todas las fechas empiezan de nuevo, y después va otra nota.

decision-more-time = Necesitan más tiempo, así que desde ahora cuenta su nueva fecha.
gist-decision-more-time = Pidieron más tiempo: la nueva fecha reemplaza a la anterior, y la cuenta empieza de nuevo.

decision-open = Todavía no han decidido.
gist-decision-open = Aún no hay respuesta: los demás temas dicen qué corresponde hoy.
