### Los rótulos de los botones: palabras sencillas que también se pueden escribir, sin marcas; y los
### textos breves que aparecen al tocar un botón.

## El primer contacto

button-agree = Acepto
# En el otro idioma, para quien no lee este.
button-other-language = English
button-privacy = Privacidad

## El repaso

button-skip = Saltar
button-today = Hoy
button-yesterday = Ayer
button-another-day = Otro día
button-still-to-come = Está por venir
button-only-applied = Solo envié mi solicitud
button-yes-still-to-come = Sí, será ese día
button-not-said = No me dijeron
button-few-days = En unos días
button-one-week = En una semana
button-two-weeks = En dos semanas
button-note-sent = Sí, ya la envié
button-note-not-yet = Todavía no
button-contact-no = No, no lo hice
button-contact-email = Por correo
button-contact-phone = Por teléfono
button-contact-text = Por mensaje de texto
button-contact-in-person = En persona
button-heard-pending = Sin noticias todavía
button-heard-rejected = Dijeron que no
button-heard-offer = Recibí una oferta
button-heard-more-time = Necesitan más tiempo
button-heard-next-round = Paso a la próxima ronda
button-yes = Sí
button-no = No
button-not-that-day = Corregir día de entrevista
button-not-that-promise = Corregir fecha de decisión
button-not-that-contact = Corregir ese contacto

## El calendario

calendar-no-day = ·
# $day (texto): el número del día.
calendar-day = { $day }
# $month (número, 1 es enero), $year (texto).
calendar-month =
    { $month ->
        [1] Enero
        [2] Febrero
        [3] Marzo
        [4] Abril
        [5] Mayo
        [6] Junio
        [7] Julio
        [8] Agosto
        [9] Septiembre
        [10] Octubre
        [11] Noviembre
       *[12] Diciembre
    } { $year }
# $weekday (número, 0 es lunes).
calendar-weekday =
    { $weekday ->
        [0] Lu
        [1] Ma
        [2] Mi
        [3] Ju
        [4] Vi
        [5] Sá
       *[6] Do
    }
calendar-before = ‹
calendar-after = ›

## La tarjeta de orientación

button-why = ¿Por qué?
button-next-steps = Mis próximos pasos
button-i-sent-the-note = Envié la nota
button-i-contacted-them = Llamé o escribí
button-i-heard-back = Me respondieron
button-i-have-an-interview = Ya tengo entrevista
button-change-an-answer = Cambiar una respuesta
button-back-to-guidance = Volver a la orientación
button-change-company = Empresa
button-change-role = Puesto
button-change-interview-date = Día de la entrevista
button-change-promise = Fecha de decisión
button-change-thank-you = Nota de agradecimiento
button-change-contact = Mis llamadas y mensajes
button-change-heard-back = Lo que respondieron
button-change-through-agency = Por la agencia o no
button-change-interviewers = Quién entrevistó
button-record-rejected = Guardar: dijeron que no
button-record-offer = Guardar: recibí una oferta

## Entrevistas, ajustes, derechos

button-go-on = Continuar
button-stop-messages = Nunca me escribas primero
# $interview (texto): su nombre.
button-open-interview = Abrir: { $interview }
# $interview (texto): su nombre.
button-close-interview = Cerrar: { $interview }
button-add-interview = Añadir una entrevista
button-language-en = English
button-language-es = Español
# En el idioma en que la persona acaba de escribir.
button-switch-language = Seguir en español
button-forget-yes = Sí, borrar todo
button-forget-no = No, conservar todo

## Lo que aparece al tocar un botón

toast-agreed = Gracias. Empecemos.
toast-agreed-already = Ya diste tu permiso. Nada cambia.
toast-language = Ahora en español.
toast-privacy = Esto es lo que guardo, y por qué.
toast-consent-first = Primero da tu permiso, por favor. Hasta entonces no guardo nada.
toast-stale = Ese botón ya no sirve. El mensaje más reciente muestra dónde estamos.
toast-noted = Guardé tu respuesta.
toast-noted-already = Eso ya lo sé. Nada cambia.
toast-one-more = Necesito saber algo más. Mira el mensaje más reciente, por favor.
toast-pick-a-day = Elige un día que tenga número, por favor.
toast-go-ahead = Cuéntame, por favor.
toast-why = Este es el motivo.
toast-plan = Estos son tus próximos pasos.
toast-change = ¿Qué respuesta?
toast-card = Esta es tu orientación.
toast-interviews = Estas son tus entrevistas.
toast-added = Empieza una nueva entrevista.
toast-added-already = Esa entrevista ya está aquí.
toast-opened = Ahora hablamos de esta entrevista.
toast-closed = Cerré la entrevista.
toast-closed-already = Esa entrevista ya no está abierta.
toast-ok = De acuerdo.
toast-zone = Cambié tu zona horaria.
toast-stopped = Ahora nunca te escribo primero.
toast-forgotten = Borré todo.
toast-going-on = Continuamos.
toast-sorry = Algo falló. Inténtalo otra vez, por favor.
