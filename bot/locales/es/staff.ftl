### Lo que el bot dice al equipo de la agencia. Todo texto puede usar también $agency, $phone, $site.
### Un párrafo es una línea.

# $above, $below (textos): líneas de un párrafo.
one-below-the-other =
    { $above }
    { $below }
desk-not-yours = Tu función no permite esto. Quien dirige el bot puede cambiarla.
desk-language = En el equipo hablo contigo en español.
desk-left = De acuerdo.
desk-left-draft = Has dejado el borrador. Queda guardado: /broadcasts lo muestra.

## El equipo

role-writer = quien escribe
role-sender = quien envía
role-approver = quien aprueba
role-owner = quien dirige
role-writer-may = prepara difusiones y cuida los consejos
role-sender-may = prepara y envía difusiones
role-approver-may = prepara, envía y aprueba difusiones
team-title = <b>El equipo</b>
# $name (nombre), $number (texto): el número de Telegram; $role (texto).
team-entry = <b>{ $name }</b>, { $role } (número { $number })
# $name (nombre), $number (texto): el número de Telegram; $role (texto); $day (fecha): cuándo terminan sus permisos.
team-entry-until = <b>{ $name }</b>, { $role } hasta el { DATETIME($day, dateStyle: "long") } (número { $number })
# $count (número): enlaces.
team-links-wait =
    { $count ->
        [one] Un enlace espera a que lo abran.
       *[other] { $count } enlaces esperan a que los abran.
    }
# $role (texto), $may (texto): qué puede hacer.
team-ask-term = Añades a alguien al equipo, { $role }: { $may }. ¿Por cuánto tiempo?
# $role (texto), $day (fecha), $clock (texto): hasta cuándo sirve el enlace.
team-link = Envía este enlace a una sola persona. La primera que lo abra entra en el equipo como { $role }. Sirve una vez, hasta el { DATETIME($day, dateStyle: "full") }, { $clock }.
# $link (dirección).
team-link-itself = <code>{ $link }</code>
# $name (nombre).
team-ask-remove = ¿Le quito todos los permisos a { $name }?
team-you-left = Ya no estás en el equipo. Lo que me contaste como candidato o candidata se queda; /mydata lo muestra.
team-owner-already = Ya diriges el bot. El enlace sigue sirviendo para otra persona.
# $role (texto), $may (texto): qué puede hacer.
team-joined = Ya estás en el equipo, como { $role }, la persona que { $may }.
team-joined-commands = /broadcast empieza una difusión, /broadcasts muestra las últimas y /tips es la biblioteca de consejos. /help lo muestra otra vez.
team-kept = <b>Lo que guardo de ti como equipo.</b> Tu nombre, tu número de Telegram, tu idioma y tu función, quién te añadió, tus borradores y cada cosa que haces con las difusiones. Quien dirige el bot lo ve. Se queda cuando dejas el equipo, para que se sepa quién envió qué. No hace falta que busques empleo.
# $name (nombre), $role (texto).
team-somebody-joined = { $name } ha abierto tu enlace y ya está en el equipo, como { $role }.

## Junto a las respuestas de un candidato

help-desk =
    <b>En el equipo tienes además:</b>
    /broadcast: enviar un consejo a muchas personas
    /broadcasts: las últimas difusiones
    /tips: la biblioteca de consejos
help-desk-owner =
    /staff: el equipo, quién puede hacer qué
    /audit: lo que hizo el equipo
# $name (nombre), $number (texto): el número de Telegram; $role, $language (textos), $day (fecha): desde cuándo; $by (texto): el número de quien le añadió; $drafts, $deeds (números).
my-data-staff =
    <b>Tú como equipo</b>
    Nombre: { $name }
    Número de Telegram: { $number }
    Función: { $role }
    Idioma: { $language }
    En el equipo desde: { DATETIME($day, dateStyle: "long") }, por invitación de: { $by }
    Difusiones y borradores tuyos: { $drafts }
    Entradas sobre ti en el diario: { $deeds }
# $day (fecha).
my-data-staff-until = Tus permisos terminan el { DATETIME($day, dateStyle: "full") }.

## El diario

audit-title = <b>Lo que hizo el equipo</b>, primero lo último
audit-empty = Nadie ha hecho nada todavía.
# $day (fecha), $clock (texto), $name (nombre o número), $did (texto), $about (texto): con qué.
audit-entry-about = { DATETIME($day, dateStyle: "medium") }, { $clock }: <b>{ $name }</b> { $did } { $about }
# $day (fecha), $clock (texto), $name (nombre o número), $did (texto).
audit-entry = { DATETIME($day, dateStyle: "medium") }, { $clock }: <b>{ $name }</b> { $did }
# $number (texto).
audit-about-broadcast = (difusión { $number })
# $number (texto), $count (número): destinatarios.
audit-about-broadcast-to =
    { $count ->
        [one] (difusión { $number }, una persona)
       *[other] (difusión { $number }, { $count } personas)
    }
# $number (texto).
audit-about-segment = (selección guardada { $number })
# $number (texto).
audit-about-staff = (número { $number })
# $number (texto).
audit-about-tip = (consejo { $number })
# $deed (texto): una palabra corta.
audit-other = hizo «{ $deed }»
audit-draft-begun = empezó un borrador
# $part (una palabra corta): la parte del borrador.
audit-draft-changed =
    { $part ->
        [content-en] cambió el texto en inglés de un borrador
        [content-es] cambió el texto en español de un borrador
        [audience] cambió quién recibe un borrador
        [advice] cambió lo que aconseja un borrador
        [start] cambió cuándo empieza un borrador
        [spread] cambió cómo se reparte un borrador
       *[other] cambió un borrador
    }
audit-draft-deleted = borró un borrador
audit-draft-tested = se envió una prueba de un borrador
audit-segment-saved = guardó una selección de destinatarios
audit-segment-deleted = borró una selección guardada
audit-broadcast-confirmed = confirmó una difusión
audit-approval-asked = pidió aprobación
audit-approval-withdrawn = retiró una difusión
audit-broadcast-approved = aprobó una difusión
audit-broadcast-declined = rechazó una difusión
audit-broadcast-cancelled = canceló una difusión
audit-staff-invited = creó un enlace para alguien nuevo
audit-links-withdrawn = anuló los enlaces que esperaban
audit-staff-joined = entró en el equipo
audit-staff-removed = quitó a alguien del equipo
audit-audit-read = leyó el diario

## Botones y lo que aparece al tocarlos

button-invite-writer = Añadir a alguien que escriba
button-invite-sender = Añadir a alguien que envíe
button-invite-approver = Añadir a alguien que apruebe
button-links-withdraw = Anular los enlaces que esperan
# $name (nombre).
button-team-remove = Quitar a { $name }
button-team-remove-yes = Sí, quitar
button-team-back = Volver al equipo
button-term-none = Sin fin
button-term-quarter = 90 días
button-term-year = Un año
button-older = Anteriores
toast-link = El enlace está preparado.
toast-links-withdrawn = Los enlaces que esperaban ya no sirven.
toast-removed = Ya no está en el equipo.
toast-only-shown = Esto lo ves como parte del equipo. A los candidatos les funciona.
