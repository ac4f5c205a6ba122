### Por qué vale una respuesta, en dos frases; y el ofrecimiento de la agencia.

because-no-interview-yet = Yo sé de los días después de una entrevista, y de nada más. En la agencia pueden decirte qué ayuda mientras una solicitud está abierta.
because-interview-first = Primero viene la entrevista. Después puedo decirte qué corresponde y qué día.
because-interview-ahead = Mis reglas son para los días después de una entrevista. Vuelve entonces y te digo cuándo escribir y cuándo esperar.
because-day-unknown = Todas las fechas que te doy cuentan desde la entrevista. Sin su día, solo podría adivinar.
because-interview-over = La entrevista ya pasó, así que ahora cuentan los días que siguen. Pregúntame por tu nota o por su decisión.
because-still-open = Todavía no han respondido. Lo que corresponde hoy depende de tus fechas.
because-already-decided = Ya respondieron, y eso es lo que cuenta ahora. Un mensaje de antes de esa respuesta ya no hace falta.
because-rejected = La decisión está tomada, y discutir no la cambia. Un no dice poco sobre el próximo trabajo.
because-offer = Esperan tu respuesta, así que respeta su fecha. La agencia también debe saberlo, porque quizá sigue buscando para ti.
because-next-round = La próxima entrevista es una nueva, así que todas las fechas empiezan de nuevo. Cuando sepa el día, puedo decirte qué corresponde después.

because-note-sent = Con una nota basta, y no necesita respuesta. Otra más parecería un recordatorio.
because-note-unknown = Una nota está bien una vez, pero nunca dos. Por eso necesito saber si la tuya ya salió.
# $note_hours (número): horas de espera.
because-note-too-early = Una nota que llega enseguida parece automática. Si pasan { $note_hours } horas desde la entrevista, muestra que pensaste en la conversación.
because-note-fresh = Todavía recuerdan bien la entrevista, así que las gracias llegan en buen momento. Muchos responsables de contratación tienen en cuenta la nota, y puede inclinar una decisión reñida.
because-note-last-call = Una nota cabe en los primeros días después de una entrevista, y esos días casi terminan. Muchos responsables de contratación la tienen en cuenta, y puede inclinar una decisión reñida.
because-note-late = Los mejores días para una nota ya pasaron, pero es mejor dar las gracias tarde que no darlas. Solo da las gracias, o la nota parecerá una pregunta escondida.
# $note_limit_days (número): días laborables.
because-note-too-late = Han pasado más de { $note_limit_days } días laborables desde la entrevista. Ahora una nota parecería una pregunta escondida sobre la decisión.

because-contradiction = Dos de tus fechas no encajan, así que no puedo contar desde ellas. Corrige la equivocada y te digo el día correcto.
because-promise-unknown = La espera cuenta desde el día que prometieron. Todavía no sé si dieron uno.
because-contacts-unknown = Por cada promesa está bien una pregunta, y una segunda no. Por eso necesito saber si ya preguntaste.
because-new-date-unknown = Pidieron más tiempo, así que la fecha anterior ya no cuenta. Solo puedo decirte un día cuando sepa la nueva.
because-new-promise = Pidieron más tiempo, y su nueva fecha reemplaza a la anterior. Por eso la espera empieza otra vez desde ahí.
# $promised_on (fecha): el último día de lo prometido.
because-promise-open = Tienen hasta el { DATETIME($promised_on, dateStyle: "full") } para decidir, como dijeron. Saben que quieres el trabajo, y una llamada o un correo solo les quitaría tiempo.
because-slightly-late = Unos días de retraso son normales, porque elegir a alguien es solo una de sus tareas. Saben que quieres el trabajo, y ahora una llamada o un correo molestaría más de lo que ayuda.
# $days_late (número): días laborables desde el día prometido; $patience_days (número): días laborables.
because-late =
    Llevan { $days_late ->
        [one] { $days_late } día laborable
       *[other] { $days_late } días laborables
    } de retraso, y esperar cuesta. Muchas veces la causa es que hay demasiado trabajo, así que solo conviene preguntar después de { $patience_days } días laborables.
# $patience_days (número): días laborables.
because-no-promise = No dijeron ningún día, así que dales { $patience_days } días laborables desde la entrevista. Saben que quieres el trabajo, y un recordatorio no añadiría nada.
because-early-contact = Ya preguntaste, y era demasiado pronto. No escribas para pedir perdón: desde ahora esperas como si no hubieras preguntado.
# $patience_days (número): días laborables; $counted_from (0, 1 o 2): 1 si prometieron un día, 2 si pidieron más tiempo sin dar un día.
because-overdue =
    Han pasado al menos { $patience_days } días laborables desde { $counted_from ->
        [1] el día que prometieron
        [2] que pidieron más tiempo
       *[0] la entrevista
    }. Muchas veces quieren escribir y otro trabajo pasa antes, así que ahora está bien una pregunta amable.
because-agency-asks = La agencia organizó esta entrevista y conoce la empresa. Si pregunta la agencia, nadie pensará que insistes demasiado.
because-answer-awaited = Ya preguntaste, y tu pregunta llegó. Otra más no trae antes la respuesta y puede molestar.
# $answer_days (número): días laborables.
because-closed = Preguntaste una vez, y han pasado { $answer_days } días laborables sin respuesta. Otra pregunta no cambiaría eso, y tu tiempo vale más en otras solicitudes.

because-options-open = Una entrevista no es una oferta, y una decisión puede tardar semanas. Con cada solicitud nueva dependes menos de esta.
because-next-job = Un no no es el final de tu búsqueda. En la agencia pueden ayudarte con el próximo paso.

# $agency (nombre), $phone (teléfono): la agencia.
offer-agency = Si buscas otro trabajo o tienes preguntas, llama a { $agency } al { $phone }.
