### Lo que se pregunta con palabras propias. El texto de un tema es la regla general, para quien no ha
### dado sus fechas. Su atributo own va debajo de la respuesta con fechas propias, diga lo que diga,
### así que nunca manda por sí mismo esperar ni escribir. Su atributo label nombra la pregunta en un botón.
### Todo texto puede usar también $agency (nombre), $phone (teléfono), $site (sitio web).

## Llamar, escribir, esperar

topic-should-i-call = Mejor no llames ni vayas allí. Eso interrumpe a la gente en su trabajo, y ya saben que quieres el puesto. Espera hasta diez días laborables después de la fecha que te dieron. Si no dieron fecha, cuenta desde la entrevista. Entonces conviene un solo correo breve.
    .own = Un correo es mejor que una llamada o una visita. Se puede responder cuando hay un momento libre.
    .label = ¿Puedo llamarles?
topic-should-i-email-checkin = Mejor no escribas solo para mostrar que te sigue interesando. Ya lo saben por tu solicitud y por la entrevista. Espera hasta diez días laborables después de la fecha que te dieron. Si no dieron fecha, cuenta desde la entrevista. Entonces un solo correo breve puede preguntar cómo va la decisión.
    .own = Un correo que solo dice “me sigue interesando” no les cuenta nada nuevo. Ya lo saben por tu solicitud y por la entrevista.
    .label = ¿Puedo escribir para saber?
topic-when-to-follow-up = El momento llega diez días laborables después de la fecha que te dieron. Si no dieron fecha, cuenta diez días laborables desde la entrevista. Son laborables los días de lunes a viernes, sin los festivos.
    .own = Cuento días laborables: de lunes a viernes, sin los festivos. Si te dan una fecha nueva, dímela y vuelvo a contar desde ahí.
    .label = ¿Cuándo hago seguimiento?
topic-slightly-overdue = Unos días de retraso son normales. Elegir lleva más tiempo cuando otro trabajo va primero, y dice poco de ti. Espera hasta que pasen diez días laborables desde la fecha que te dieron.
    .own = Muchas empresas no cumplen la fecha que dieron, porque otro trabajo va primero. Eso por sí solo dice poco de ti.
    .label = Llevan unos días de retraso
topic-overdue-follow-up = Cuando han pasado diez días laborables desde la fecha que te dieron, puedes preguntar. Envía un solo correo breve y no llames. Un silencio largo casi siempre significa que había demasiado trabajo.
    .own = Un silencio largo casi siempre significa que había demasiado trabajo. Una pregunta amable va mejor que una queja.
    .label = Llevan mucho retraso
# Ayuda concreta con el correo que pregunta cómo va la decisión.
topic-status-email-how =
    Envíalo diez días laborables después de la fecha que te dieron. Si no dieron fecha, cuenta desde la entrevista. Escribe a la persona que te invitó.

    Asunto: el puesto y el día de la entrevista, por ejemplo “Interview for cashier, November 5”.

    Bastan tres o cuatro frases. Da las gracias por la entrevista. Nombra el puesto. Haz una sola pregunta: ¿cómo va la decisión? Ofrece enviar lo que les falte. No te quejes ni les pidas que se den prisa. Escribe en el idioma de la entrevista.
    .own =
        Qué lleva un correo así: el asunto nombra el puesto y el día de la entrevista, por ejemplo “Interview for cashier, November 5”.

        Bastan tres o cuatro frases: gracias por la entrevista, el nombre del puesto, una sola pregunta sobre cómo va la decisión y la oferta de enviar lo que les falte. Sin quejas y sin prisa. Va en el idioma de la entrevista y a la persona que te invitó.
    .label = ¿Cómo pregunto cómo va?
# $agency (nombre): la agencia.
topic-who-to-contact = Basta una persona: la que te invitó a la entrevista. Si la organizó { $agency }, pregunta primero allí: su equipo puede preguntar a la empresa por ti. No busques teléfonos ni cuentas personales.
    .own = La persona indicada es la que te invitó a la entrevista. Si la organizó { $agency }, su equipo va primero y puede preguntar a la empresa por ti.
    .label = ¿Quién es la persona indicada?
# $agency (nombre), $phone (teléfono): la agencia.
topic-no-response-after-followup = Por cada fecha que te dan, basta un correo que pregunte cómo va todo. No envíes otro, por favor. Si pasan cinco días laborables sin respuesta, da este puesto por cerrado y sigue buscando. Llama a { $agency } al { $phone } para conocer otros empleos.
    .own = No tener respuesta es difícil, y muchas veces no tiene que ver contigo. Otro correo rara vez consigue más que el primero.
    .label = No respondieron a mi correo
topic-decision-date-unknown = Si no dieron fecha, espera diez días laborables desde la entrevista. Entonces un solo correo breve puede preguntar cómo va la decisión. En tu próxima entrevista, pregunta al final para cuándo quieren decidir.
    .own = Si no dieron fecha, cuento desde la entrevista. Si te dan una más adelante, dímela y cuento desde ese día.
    .label = No me dieron fecha
topic-silence-meaning = El silencio no es un sí ni un no. En una encuesta pasaban casi 26 días de media entre la entrevista y la oferta (NACE, 2022). Mientras tanto, sigue buscando: eso te conviene en todo caso.
    .own = El silencio no es un sí ni un no. En una encuesta pasaban casi 26 días de media entre la entrevista y la oferta (NACE, 2022).
    .label = ¿Qué significa el silencio?
topic-fear-of-annoying = Haces bien en pensarlo. En una encuesta, el 33 % de responsables de recursos humanos en Estados Unidos había descartado a alguien por insistir demasiado después de una entrevista (Accountemps, 2018). Una nota de agradecimiento no es insistir. Un solo correo breve tampoco, cuando han pasado diez días laborables desde la fecha que te dieron.
    .own = Una nota de agradecimiento no es insistir, y un solo correo breve en su momento tampoco. Muchas llamadas y mensajes sí: el 33 % de responsables de recursos humanos en Estados Unidos había descartado a alguien por insistir demasiado (Accountemps, 2018).
    .label = ¿Les voy a molestar?
topic-already-over-contacted = Mejor no escribas otra vez para pedir perdón. Eso sería un mensaje más. Espera como si no hubieras enviado nada. Diez días laborables después de la fecha que te dieron, un solo correo breve sigue siendo adecuado.
    .own = Pedir perdón sería un mensaje más. Desde ahora lo que cuenta es mantener la calma.
    .label = Llamé o escribí demasiado pronto

## La nota de agradecimiento

topic-thank-you-needed = Sí, envía una después de cada entrevista. Muchos responsables la tienen en cuenta, y puede inclinar una decisión reñida. Te lleva más o menos un cuarto de hora.
    .own = Una nota de agradecimiento es parte de toda entrevista. Muchos responsables la tienen en cuenta, y puede inclinar una decisión reñida.
    .label = ¿Necesito una nota?
topic-thank-you-when = El mejor momento va desde dos horas después de la entrevista hasta el final del siguiente día laborable. Hasta el tercer día laborable sigue estando bien. Después, una nota tardía es mejor que ninguna, hasta los diez días laborables.
    .own = El mejor momento para una nota va desde dos horas después de la entrevista hasta el final del siguiente día laborable.
    .label = ¿Cuándo es momento de la nota?
# Ayuda concreta con la nota.
topic-thank-you-how =
    Bastan de tres a cinco frases. Asunto: “Thank you” y el puesto.

    Da las gracias a la persona por su nombre. Nombra una cosa de la conversación que te gustó o que aprendiste. Di en una frase por qué el puesto encaja contigo. Termina con tu nombre completo. No preguntes por la decisión, y escribe en el idioma de la entrevista.

    Léela dos veces antes de enviarla: una nota con descuidos puede perjudicarte.
    .own =
        Qué lleva una nota: de tres a cinco frases, con “Thank you” y el puesto como asunto. Da las gracias a la persona por su nombre, nombra una cosa de la conversación y dice en una frase por qué el puesto encaja contigo. Tu nombre completo va al final.

        No pregunta por la decisión, y va en el idioma de la entrevista. Vale la pena leerla dos veces: una nota con descuidos puede perjudicarte.
    .label = ¿Cómo escribo la nota?
topic-thank-you-channel = El correo es lo mejor. Una tarjeta escrita a mano también está bien, si llega pronto. Un mensaje de texto no. En encuestas, al 94 % le pareció bien el correo, al 86 % una tarjeta y al 10 % o menos un mensaje de texto (Accountemps, 2012 y 2017).
    .own = El correo es el mejor medio para una nota, y una tarjeta escrita a mano también está bien. En encuestas, al 94 % le pareció bien el correo, al 86 % una tarjeta y al 10 % o menos un mensaje de texto (Accountemps, 2012 y 2017).
    .label = ¿Correo, tarjeta o mensaje?
topic-thank-you-too-late = Es mejor tarde que nunca, hasta diez días laborables después de la entrevista. Solo da las gracias: sin excusas y sin preguntar por la decisión. Cuando han pasado más de diez días laborables, déjalo así.
    .own = Una nota tardía solo da las gracias. No lleva excusas ni pregunta por la decisión.
    .label = ¿Es tarde para la nota?
topic-thank-you-multiple-interviewers = Envía a cada persona su propia nota, y no el mismo texto. Nombra algo de lo que hablaste con esa persona. Si solo tienes una dirección, pide a esa persona que transmita tu agradecimiento.
    .own = Cada persona merece su propia nota, no el mismo texto. Algo de lo que hablaste con esa persona la hace diferente.
    .label = Me entrevistaron varias personas
# $agency (nombre): la agencia.
topic-thank-you-no-contact = Mira primero la invitación: muchas veces hay una dirección. Si no, envía la nota a la persona que te invitó y pídele que la transmita. Si { $agency } organizó la entrevista, su equipo también puede transmitirla.
    .own = Muchas veces hay una dirección en la invitación. La persona que te invitó también puede transmitir una nota, y si { $agency } organizó la entrevista, su equipo también.
    .label = No tengo dirección para la nota
topic-thank-you-mistake = Deja así un error pequeño: otro mensaje lo hace más grande. Si el nombre de la persona o de la empresa está mal, envía una sola línea breve que lo corrija, el mismo día si puedes.
    .own = Un error pequeño es mejor dejarlo así. Solo un nombre equivocado, de la persona o de la empresa, merece una línea breve que lo corrija.
    .label = Hay un error en mi nota
topic-thank-you-effect = Puede cambiar algo. En encuestas de 2017, el 80 % de responsables de recursos humanos en Estados Unidos tenía en cuenta una nota (Accountemps). Y el 68 % de quienes seleccionan personal decía que influye en la decisión (TopResume). No salva una candidatura que no encaja, pero puede inclinar una decisión reñida.
    .own = En encuestas de 2017, el 80 % de responsables de recursos humanos en Estados Unidos tenía en cuenta una nota (Accountemps). Y el 68 % de quienes seleccionan personal decía que influye en la decisión (TopResume). No promete nada, pero puede inclinar una decisión reñida.
    .label = ¿Una nota cambia algo?
topic-thank-you-no-reply = Es normal. Una nota de agradecimiento no pide respuesta, y casi todo el mundo solo la lee. No dice nada sobre la decisión, así que no preguntes si llegó.
    .own = Una nota de agradecimiento no pide respuesta, y casi todo el mundo solo la lee. Eso no dice nada sobre la decisión.
    .label = No respondieron a mi nota
topic-note-vs-followup = Son dos cosas distintas. La nota de agradecimiento solo da las gracias, y se envía siempre poco después de la entrevista. El seguimiento pregunta cómo va la decisión, y tiene que esperar: hasta diez días laborables después de la fecha que te dieron. No pongas las dos cosas en un mensaje.
    .own = Son dos cosas distintas: la nota de agradecimiento solo da las gracias, y el seguimiento pregunta cómo va la decisión. No van juntas en un mensaje.
    .label = ¿Nota o seguimiento?

## La búsqueda y la decisión

# $agency (nombre), $phone (teléfono): la agencia.
topic-keep-searching = Sí, sigue buscando hasta que firmes un contrato. Una entrevista no es una oferta. Además, enviar otras solicitudes hace más fácil la espera. { $agency } puede ayudarte a buscar: { $phone }.
    .own = Una entrevista no es una oferta, así que la búsqueda sigue hasta que firmes un contrato. { $agency } puede ayudarte a buscar: { $phone }.
    .label = ¿Debo seguir buscando?
# $agency (nombre), $phone (teléfono): la agencia.
topic-competing-offer = Entonces tienes algo nuevo que decir, y un solo correo breve es justo. Di que tienes otra oferta, nombra el día en que debes responder y pregunta si pueden decidir antes. Di solo lo que es verdad. Llama a { $agency } al { $phone } antes de aceptar o rechazar.
    .own = Una oferta real con fecha es algo nuevo, y un solo correo breve que nombre la fecha es justo. Di solo lo que es verdad. Llama a { $agency } al { $phone } antes de aceptar o rechazar.
    .label = Tengo otra oferta
# $agency (nombre), $phone (teléfono): la agencia.
topic-rejected = Lo siento. Conviene una respuesta breve y amable: da las gracias y di que pueden pensar en ti para otros puestos. No discutas. Luego llama a { $agency } al { $phone } para buscar el próximo empleo.
    .own = Lo siento. Si respondes, que sea breve y amable, y no discutas. { $agency } puede buscar contigo el próximo empleo: { $phone }.
    .label = Me dijeron que no
# $agency (nombre), $phone (teléfono): la agencia.
topic-offer-received = ¡Felicidades! Lee la oferta con cuidado y pregunta lo que no esté claro. Responde antes de la fecha que te dieron. Cuéntaselo también a { $agency }: { $phone }.
    .own = ¡Felicidades! Lee la oferta con cuidado y responde antes de la fecha que te dieron. Cuéntaselo también a { $agency }: { $phone }.
    .label = Recibí una oferta
topic-correct-or-add-info = Si te pidieron algo, envíalo el mismo día laborable. Si algo importante estaba mal o faltaba, un solo correo breve puede corregirlo: qué es, y sin excusas. También puedes ponerlo en tu nota de agradecimiento. Deja así las cosas pequeñas.
    .own = Lo que te pidieron se envía el mismo día laborable. Si algo importante estaba mal o faltaba, un solo correo breve puede corregirlo. Las cosas pequeñas es mejor dejarlas así.
    .label = Quiero corregir o añadir algo
# $agency (nombre), $phone (teléfono), $site (sitio web): la agencia.
topic-contact-agency = Puedes llamar a { $agency } al { $phone } o visitar { $site }. Allí te ayudan a buscar empleo.
    .own = Puedes llamar a { $agency } al { $phone } o visitar { $site }. Allí te ayudan a buscar empleo.
    .label = ¿Cómo contacto a la agencia?

## Lo que no es para el bot, y lo que hace además

# $agency (nombre), $phone (teléfono): la agencia.
topic-out-of-scope = En eso no puedo ayudarte. Soy un asistente automático para los días después de una entrevista de trabajo: la nota de agradecimiento, la espera y cómo pedir noticias. Para todo lo demás están las personas de { $agency }: { $phone }.
    .own = En eso no puedo ayudarte. Para todo lo que no sean los días después de una entrevista están las personas de { $agency }: { $phone }.
    .label = Otra cosa
topic-greeting = Saludar
    .label = Saludar
topic-bot-help = ¿Qué sabe hacer este bot?
    .label = ¿Qué sabe hacer este bot?
topic-human-handoff = Quiero hablar con una persona
    .label = Quiero hablar con una persona
topic-privacy-delete = Borra lo que guardas sobre mí
    .label = Borra lo que guardas sobre mí
topic-stop = No me escribas más
    .label = No me escribas más
