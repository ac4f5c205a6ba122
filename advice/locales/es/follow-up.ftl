### Todavía no es momento de preguntar. Cada regla tiene su respuesta, primero y en una línea; su
### atributo meanwhile dice qué hacer mientras tanto. Un gist dice en la tabla impresa cuál es la regla.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-after-early-contact =
    { $besides ->
        [1] Todavía no preguntes otra vez por la decisión
       *[0] Todavía no
    }: espera hasta el { DATETIME($next_date, dateStyle: "full") } y no preguntes antes.
    .meanwhile = { -answer-them }
gist-hold-after-early-contact = Hubo una llamada o un mensaje antes de tiempo: no repetirlo, no pedir perdón en otro mensaje y esperar como si nada se hubiera enviado.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-new-promise =
    { $besides ->
        [1] Todavía no preguntes por la decisión
       *[0] Todavía no
    }: necesitan más tiempo, así que espera hasta el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
gist-hold-new-promise = Pidieron más tiempo: la nueva fecha reemplaza a la anterior, y la cuenta empieza de nuevo.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-no-promise =
    { $besides ->
        [1] Todavía no preguntes por la decisión
       *[0] Todavía no
    }: espera hasta el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $patience_days (número): días laborables.
gist-hold-no-promise = No prometieron nada: esperar hasta el día laborable { $patience_days } después de la entrevista.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-promise-open =
    { $besides ->
        [1] Todavía no preguntes por la decisión
       *[0] Todavía no
    }: espera hasta el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
gist-hold-promise-open = Los días prometidos no han terminado: esperar. El retraso se cuenta desde el último de ellos.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-slightly-late =
    { $besides ->
        [1] Todavía no preguntes por la decisión
       *[0] Todavía no
    }: espera hasta el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $slightly_late_days (número): días laborables.
gist-hold-slightly-late = Hasta { $slightly_late_days } días laborables de retraso son unos pocos días: ni llamada ni correo.

# $next_date (fecha): el día desde el cual está bien preguntar; $besides (0 o 1): 1 si otra respuesta va antes de esta.
hold-late =
    { $besides ->
        [1] Todavía no preguntes por la decisión
       *[0] Todavía no
    }: espera hasta el { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $patience_days (número): días laborables.
gist-hold-late = Más que unos pocos días de retraso, pero menos de { $patience_days } días laborables: seguir esperando.
