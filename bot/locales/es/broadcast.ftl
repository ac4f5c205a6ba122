### Lo que el bot dice a quienes preparan una difusión. Todo texto puede usar también $agency, $phone, $site.
### Un párrafo es una línea.

## El borrador

draft-begun = Empieza una difusión nueva. Guardo cada paso como borrador. Escribe /cancel para dejarlo y /broadcasts para volver.
# $language (en o es): el idioma que se pide; $name, $company (textos): lo que está en lugar de nombres.
draft-ask =
    { $language ->
        [en] Envíame el texto en <b>inglés</b>.
       *[es] Envíame el texto en <b>español</b>.
    } La negrita, la cursiva y los enlaces quedan como los escribes. Puedes escribir { $name } y { $company }: yo pongo los nombres. También puedes enviar otra cosa: una foto, un archivo, un mensaje de voz, una encuesta, o varias a la vez.
draft-ask-again = Ya hay una versión. Se queda hasta que envíes otra.
# $language (en o es).
draft-kept =
    { $language ->
        [en] He guardado el texto en inglés.
       *[es] He guardado el texto en español.
    }
# $count (número): mensajes hasta ahora; $most (número): cuántos puede haber.
draft-more =
    { $count ->
        [one] Lo he guardado tal como es.
       *[other] He guardado { $count } mensajes tal como son.
    } Envía más, hasta { $most } en total, o toca «Eso es todo».
# $count (número): mensajes hasta ahora, de un álbum que quizá aún llega; $most (número): cuántos puede haber.
draft-more-album =
    { $count ->
        [one] Guardo este álbum tal como es.
       *[other] Guardo también este álbum, tal como es.
    } Envía más, hasta { $most } mensajes en total, o toca «Eso es todo».
# $most (número): cuántos mensajes puede haber.
draft-enough = Una difusión tiene como mucho { $most } mensajes. No he guardado el último.
draft-cannot-copy = Telegram no me deja pasar esto a otros. Envía otra cosa, por favor.
draft-name-in-caption = Paso una foto o un archivo tal como es, así que no puedo poner nombres. Envía sus palabras sin llaves, o envía un texto.
# $name (texto): lo que está entre llaves; $known (texto): los nombres que puede haber.
draft-name-unknown = No conozco { $name }. Entre llaves solo conozco { $known }. Envía el texto otra vez, por favor.
# $beyond (número): caracteres.
draft-too-long =
    { $beyond ->
        [one] Sobra un carácter para un solo mensaje, con un nombre largo y mi última línea. Envía un texto más corto.
       *[other] Sobran { $beyond } caracteres para un solo mensaje, con un nombre largo y mi última línea. Envía un texto más corto.
    }
draft-copy-changed = He visto el cambio. Los candidatos reciben el mensaje como esté cuando se envíe.
# $language (en o es).
draft-words-changed =
    { $language ->
        [en] He cambiado el texto en inglés.
       *[es] He cambiado el texto en español.
    }
draft-not-changed = El borrador queda como estaba.
draft-not-understood = Aquí no entiendo eso. Toca un botón o escribe lo que dice. /cancel deja el borrador y lo guarda.
draft-gone = Este borrador está borrado.
draft-drop-ask = ¿Borro este borrador? No se puede recuperar.
# $number (texto): de la difusión.
draft-title = <b>Borrador { $number }</b>
# $what (texto): las palabras en breve.
draft-says-en = Inglés: { $what }
# $what (texto): las palabras en breve.
draft-says-es = Español: { $what }
draft-piece-missing = aún falta
# $words (texto): las primeras palabras.
draft-piece-words = «{ $words }»
# $text (texto): un consejo que viene con el bot.
draft-piece-text = «{ $text }»
# $kind (photo y demás), $count (número): mensajes.
draft-piece-copied =
    { $count ->
        [one] { $kind ->
            [photo] una foto
            [document] un archivo
            [video] un vídeo
            [video-note] un mensaje de vídeo
            [voice] un mensaje de voz
            [audio] un archivo de sonido
            [animation] una animación
            [sticker] una pegatina
            [poll] una encuesta
            [location] un lugar
            [contact] un contacto
           *[text] un mensaje
        }
       *[other] { $count } mensajes
    }

## Para quién es

to-title = <b>Quién la recibe</b>
to-everyone = Para: todas las personas que quieren consejos
# $language (en o es).
to-language =
    { $language ->
        [en] Para: quienes leen inglés
       *[es] Para: quienes leen español
    }
# $stage (texto): hasta dónde han llegado.
to-stage = Etapa: { $stage }
# $days (número).
to-since =
    { $days ->
        [one] Última entrevista: en el último día
       *[other] Última entrevista: en los últimos { $days } días
    }
# $days (número).
to-before =
    { $days ->
        [one] Última entrevista: hace al menos un día
       *[other] Última entrevista: hace al menos { $days } días
    }
# $source (texto): el parámetro de un enlace.
to-source = Llegaron por el enlace: { $source }
to-without-tip = Solo quienes aún no han recibido este consejo
# $count (número): candidatos.
to-reached =
    { $count ->
        [0] Hoy no la recibe <b>nadie</b>.
        [one] La recibe <b>una persona</b>.
       *[other] La reciben <b>{ $count } personas</b>.
    }
# $count (número): candidatos.
excluded-opted-out =
    { $count ->
        [one] No: una persona que no quiere consejos
       *[other] No: { $count } personas que no quieren consejos
    }
# $count (número): candidatos.
excluded-blocked =
    { $count ->
        [one] No: una persona que bloqueó el bot
       *[other] No: { $count } personas que bloquearon el bot
    }
# $count (número): candidatos.
excluded-stage-differs =
    { $count ->
        [one] No: una persona en otra etapa
       *[other] No: { $count } personas en otra etapa
    }
# $count (número): candidatos.
excluded-advice-differs =
    { $count ->
        [one] No: una persona cuyo caso dice hoy otra cosa
       *[other] No: { $count } personas cuyo caso dice hoy otra cosa
    }
to-asked-again = Vuelvo a mirar cada caso justo antes de enviar.
to-language-not-for-jobs = De todos modos, cada persona recibe el texto en su idioma. No elijas por el idioma quién se entera de un empleo: envía las noticias de empleo a todas las personas.
to-ask-stage = ¿En qué etapa están?
to-ask-since = ¿Cuándo fue su última entrevista?
to-ask-source = ¿Qué enlace les trajo aquí?
to-no-sources = Ningún enlace ha traído a nadie todavía.
to-ask-segment = ¿Qué selección guardada?
to-no-segments = Aún no hay ninguna selección guardada. Elige quién la recibe y guarda esa selección con un nombre.
to-ask-name = ¿Con qué nombre? Escríbelo, por favor, con 40 caracteres como mucho.
# $name (texto).
to-segment-saved = La selección queda guardada como «{ $name }».
# $most (número).
to-segments-full = Ya hay { $most } selecciones guardadas. Borra antes una, por favor.
stage-note-due = Nota por escribir
stage-holding = En espera
stage-overdue = Promesa vencida
stage-closed = Cerrada
stage-no-interview = Aún sin entrevista

## Qué aconseja

advised-ask = ¿Dice qué hacer ahora? Entonces no la reciben quienes tienen hoy un caso que dice lo contrario.
advised-none = Sin consejo para hoy
advised-wait = Consejo: esperar
advised-send-status-email = Consejo: escribir ya el correo de consulta
advised-send-thank-you = Consejo: escribir ya la nota de agradecimiento
advised-keep-searching = Consejo: seguir buscando

## Cuándo empieza

when-ask = <b>¿Cuándo?</b> Toca un botón o escríbelo: «mañana 9:30», «el viernes a las 10».
when-now = Cuándo: enseguida
# $day (fecha), $clock (texto): la hora de la agencia.
when-at = Cuándo: { DATETIME($day, dateStyle: "full") }, { $clock }, hora de la agencia
# $hours (número).
when-spread =
    { $hours ->
        [one] Repartida en una hora
       *[other] Repartida en { $hours } horas
    }
when-quiet = A nadie se le escribe de noche ni en días libres: cada persona la recibe en su próximo horario abierto.
# $day (fecha), $clock (texto).
when-past = { DATETIME($day, dateStyle: "full") }, { $clock }, ya pasó. Elige un momento posterior, por favor.
# $day (fecha), $clock (texto).
when-too-far = Para { DATETIME($day, dateStyle: "full") }, { $clock }, falta más de un año. Elige un momento más cercano, por favor.
when-ask-day = ¿Qué día?
# $day (texto): el día.
when-ask-hour = { $day }: ¿a qué hora? Toca una hora o escríbela.

## Vista previa y confirmación

preview-nothing = Aún no hay nada que mostrar. Envía antes un texto.
# $language (en o es).
preview-in =
    { $language ->
        [en] En inglés se ve así:
       *[es] En español se ve así:
    }
# $language (en o es).
confirm-missing =
    { $language ->
        [en] Aún falta el texto en inglés.
       *[es] Aún falta el texto en español.
    }
confirm-past = El momento en que iba a empezar ya pasó. Elige otro, por favor.
confirm-nobody = No la recibiría nadie. Elige a otras personas, por favor.
confirm-approval = Una segunda persona tiene que aprobarla antes de que salga.
# $number (texto): cuántas personas la reciben.
confirm-ask = Para confirmar, escribe el número <b>{ $number }</b> o tócalo.
# $number (texto): cuántas personas la reciben.
confirm-wrong = Ese no es el número. Es { $number }.
confirm-changed = El número ha cambiado desde que lo viste. Míralo otra vez, por favor.
# $number (texto): de la difusión; $count (número): candidatos.
confirm-done =
    { $count ->
        [one] La difusión { $number } está confirmada. La recibe una persona.
       *[other] La difusión { $number } está confirmada. La reciben { $count } personas.
    }

## Aprobación

# $number (texto): de la difusión; $count (número): quiénes pueden aprobarla.
approval-waits =
    { $count ->
        [one] La difusión { $number } espera aprobación. Se la he pedido a una persona.
       *[other] La difusión { $number } espera aprobación. Se la he pedido a { $count } personas.
    }
# $owner (yes o no): si se le dice a quien dirige el bot.
approval-nobody =
    { $owner ->
        [yes] Una segunda persona tiene que aprobar esto, y no hay nadie que pueda. Añade a alguien que apruebe con /staff.
       *[no] Una segunda persona tiene que aprobar esto, y no hay nadie que pueda. Pide a quien dirige el bot que añada a alguien.
    }
# $name (texto): de quien la escribió; $number (texto): de la difusión.
approval-ask = { $name } te pide que apruebes la difusión { $number }. Arriba la ves como la verán los candidatos.
approval-look = Esta difusión espera aprobación. Arriba la ves como la verán los candidatos.
approval-changed = Algo ha cambiado desde que la viste. Mírala otra vez, por favor: arriba está lo que verán los candidatos.
# $number (texto): de la difusión; $name (texto): quien la aprobó.
approval-over-approved = { $name } ya ha aprobado la difusión { $number }.
# $number (texto): de la difusión.
approval-over = La difusión { $number } ya no espera aprobación.
# $number (texto): de la difusión; $name (texto): quien la aprobó.
approval-given = { $name } ha aprobado la difusión { $number }.
# $number (texto): de la difusión; $name (texto): la persona a quien se habla.
approval-you-gave = Has aprobado la difusión { $number }. Gracias, { $name }.
# $number (texto): de la difusión.
approval-ask-why = ¿Por qué rechazas la difusión { $number }? Escribe una línea para quien la preparó.
# $limit (número): caracteres.
approval-reason-limit = Escribe unas palabras, por favor, { $limit } caracteres como mucho.
# $number (texto): de la difusión; $name (texto): quien la rechazó.
approval-declined = { $name } ha rechazado la difusión { $number }. Vuelve a ser un borrador.
# $reason (texto): lo que escribió la persona.
approval-reason = Su motivo: { $reason }
# $number (texto): de la difusión; $name (texto): la persona a quien se habla.
approval-you-declined = Has rechazado la difusión { $number }. Gracias, { $name }. Quien la preparó ya lo sabe.
# $number (texto): de la difusión.
draft-changed-while-waiting = Has cambiado un mensaje de la difusión { $number } mientras esperaba aprobación. Vuelve a ser un borrador: míralo y pídela otra vez.
# $number (texto): de la difusión.
approval-changed-after = La difusión { $number } se cancela: alguien cambió un mensaje suyo después de la aprobación. Lo que se envía tiene que ser lo que se aprobó. Empieza otra, por favor.

## El resumen

overview-title = <b>Las últimas difusiones</b>
overview-empty = Aún no hay ninguna difusión. Empieza una con /broadcast.
# $number (texto), $kind (texto): consejo, corrección o retirada; $says (texto): las primeras palabras; $state (texto).
overview-entry = <b>{ $number }</b> { $kind }, { $state }: { $says }
# $number (texto), $kind (texto): consejo, corrección o retirada; $says (texto): las primeras palabras; $state (texto); $sent, $all (números): copias.
overview-entry-counted = <b>{ $number }</b> { $kind }, { $state }, { $sent } de { $all } enviados: { $says }
# $number (texto): de la difusión.
button-overview-open = Abrir { $number }
broadcast-kind-tip = Consejo
broadcast-kind-correction = Corrección
broadcast-kind-recall = Retirada
broadcast-state-draft = en borrador
broadcast-state-waiting = espera aprobación
broadcast-state-scheduled = por salir
broadcast-state-running = en camino
broadcast-state-paused = en pausa
broadcast-state-cancelled = se canceló
broadcast-state-finished = terminó

## Botones

button-draft-same = Lo mismo para los dos
button-draft-back = Volver al borrador
button-desk-back = Volver
button-draft-that-is-all = Eso es todo
button-draft-anew = Empezar otra vez esta parte
button-draft-en = Texto en inglés
button-draft-es = Texto en español
button-draft-to = Quién la recibe
button-draft-when = Cuándo
button-draft-advice = Consejo para hoy
button-draft-preview = Vista previa
button-draft-test = Prueba: envíamela
button-draft-send = Enviar …
button-draft-drop = Borrar borrador
button-draft-drop-yes = Sí, bórralo
button-draft-open = Abrir el borrador
button-to-everyone = Todas las personas
button-to-stage = Por etapa
button-to-since = Por última entrevista
button-to-source = Por enlace
button-to-segments = Selecciones guardadas
button-to-en = Solo quienes leen inglés
button-to-es = Solo quienes leen español
button-to-both = Los dos idiomas
button-to-save = Guardar esta selección
button-to-any = No importa
# $days (número).
button-to-since-days = Últimos { $days } días
# $days (número).
button-to-before-days = Hace más de { $days } días
# $source (texto): el parámetro de un enlace; $count (número): candidatos.
button-to-this-source = { $source } ({ $count })
# $name (texto).
button-segment = { $name }
# $name (texto).
button-segment-delete = Borrar { $name }
button-when-now = Enseguida
# $hours (número).
button-spread =
    { $hours ->
        [one] En 1 hora
       *[other] En { $hours } horas
    }
button-spread-none = Sin repartir
# $hour (número, de 0 a 23), $minute (texto, dos cifras).
button-hour = { $hour }:{ $minute }
# $number (texto): cuántas personas la reciben.
button-confirm = Enviar a { $number }
button-take-back = Retirarla
button-approve = Aprobar
button-decline = Rechazar
button-no-reason = Sin motivo

## Lo que aparece al tocar un botón

toast-draft = Este es el borrador.
toast-draft-kept = Guardado.
toast-draft-gone = El borrador está borrado.
toast-draft-not-yours = Este borrador es de otra persona. Ves lo que dice.
toast-preview = Esto es lo que ven los candidatos.
toast-confirm = Confirma el número, por favor.
toast-confirmed = Confirmada.
toast-confirmed-already = Esta difusión ya está confirmada. No cambia nada.
toast-segment-deleted = La selección guardada está borrada.
toast-approval-asked = Espera aprobación.
toast-approval-over = Ya no te espera a ti.
toast-not-ones-own = Nadie aprueba su propia difusión.
toast-approved = Aprobada.
toast-declined = Rechazada.
