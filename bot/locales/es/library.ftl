### Los consejos que vienen con el producto, por su clave. Cada uno es un mensaje; los párrafos se conservan.
### Cifras solo como las dan las encuestas, con fuente y año. Todo texto puede usar también $agency, $phone, $site.

tip-note-always =
    <b>Después de cada entrevista, da las gracias por escrito.</b>

    Bastan unas líneas por correo. Espera unas horas y no dejes pasar más de unos días. Te lleva más o menos un cuarto de hora.
    .label = Una nota después de cada entrevista
tip-hold-still =
    <b>¿Acaba de pasar el día que dijeron y no tienes noticias?</b>

    Uno o dos días más no significan nada. Todavía no llames ni escribas. Abre tu orientación: ahí está el día desde el que conviene preguntar.
    .label = Un día tarde: todavía no preguntes
tip-note-counts =
    <b>¿Alguien lee una nota de agradecimiento?</b>

    En una encuesta de 2017, el 80 % de responsables de RR. HH. en EE. UU. la tenía en cuenta (Accountemps). No salva una candidatura que no encaja. Pero puede inclinar una decisión reñida.
    .label = Alguien lee la nota
tip-search-goes-on =
    <b>Mientras esperas, sigue buscando.</b>

    De la entrevista a la oferta pasaban de media casi 26 días (NACE, 2022). Una solicitud más hoy te cuesta poco. Y la espera se hace más corta.
    .label = Mientras esperas, sigue buscando
tip-note-well-written =
    <b>Una nota descuidada puede hacer daño.</b>

    Léela en voz alta antes de enviarla. ¿Están bien escritos los nombres? ¿Es esa la empresa? Tres líneas sencillas valen más que una carta larga.
    .label = Una nota sin errores
tip-they-know-already =
    <b>Ya saben que quieres el puesto.</b>

    Enviaste tu solicitud, fuiste y lo dijiste. Una llamada para preguntar no les dice nada nuevo. En una encuesta de 2018, el 33 % de responsables de RR. HH. descartó a alguien por insistir demasiado después de una entrevista (Accountemps).
    .label = Ya saben que quieres el puesto
tip-note-to-each =
    <b>¿Hablaste con varias personas?</b>

    Envía a cada una su propia nota, no las mismas palabras. Nombra algo de lo que hablaste con esa persona.
    .label = Una nota para cada persona
tip-one-status-email =
    <b>¿Dos semanas laborables enteras de retraso y ni una palabra?</b>

    Ahora sí puedes preguntar. Escribe un solo correo, corto y amable, y pregunta en qué punto están. No llames. Si no responden, no preguntes otra vez.
    .label = Dos semanas tarde: un correo de estado
tip-note-asks-nothing =
    <b>Dar las gracias y preguntar son dos cartas distintas.</b>

    Una nota de agradecimiento da las gracias y nada más. Si en ella preguntas cómo van, se vuelve un seguimiento que llegó demasiado pronto.
    .label = La nota no pregunta nada
tip-call-the-agency =
    <b>¿Quieres otra oportunidad?</b>

    Llama a { $agency } al { $phone }. Allí te dicen qué puestos hay ahora y te ayudan con gusto.
    .label = Otra oportunidad: llámanos
