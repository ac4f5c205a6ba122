### La biblioteca de consejos y la rotación semanal, en la mesa del equipo.
### Un párrafo es una línea. Todo texto puede usar también $agency, $phone, $site.

# $count (número): consejos.
library-title =
    <b>La biblioteca</b>: { $count ->
        [0] todavía sin consejos
        [one] un consejo
       *[other] { $count } consejos
    }
# $number (texto), $says (texto): las primeras palabras, $tags (texto), $rotates ("yes" o "no").
library-entry =
    { $number }. { $says } ({ $tags }{ $rotates ->
        [yes] { ", semanal" }
       *[no] { "" }
    })
# $number (texto), $tags (texto), $source (texto): de dónde viene, $day (fecha): cuándo se escribió, $rotates ("yes" o "no").
library-tip =
    <b>Consejo { $number }</b>
    Sobre: { $tags }
    Fuente: { $source }
    Escrito: { DATETIME($day, dateStyle: "medium") }
    Rotación semanal: { $rotates ->
        [yes] sí
       *[no] no
    }
# $number (texto).
library-retired = El consejo { $number } ya no se usa.
library-second-person = Lo recibirían tantas personas que otra persona debe ponerlo en la rotación: alguien que pueda aprobar y no lo haya escrito.
# $name, $company (texto): lo que representa el nombre y la agencia.
library-ask-en = Escribe el consejo en <b>inglés</b>. Puedes usar { $name } y { $company }.
# $name, $company (texto): lo que representa el nombre y la agencia.
library-ask-es = Escribe el consejo en <b>español</b>. Puedes usar { $name } y { $company }.
library-ask-source = ¿De dónde viene? Un nombre, un libro, una página o tu propia experiencia, en una línea.
# $tags (texto).
library-ask-tags = ¿De qué trata? Ahora: { $tags }.
library-left = El consejo espera como está. /tips sigue con él.
library-words-only = Envía palabras, por favor. Las fotos y los archivos salen con /broadcast.
# $limit (número): caracteres.
library-source-limit = Di la fuente en una línea de como máximo { $limit } caracteres.
tags-none = sin tema
# $first, $other (texto): temas.
tags-more = { $first }, { $other }
tag-thank-you = nota de agradecimiento
tag-waiting = espera
tag-status = consulta de estado
tag-search = búsqueda de trabajo

# $number (texto).
button-tip-open = { $number }.
button-tips-before = Consejos anteriores
button-tips-after = Más consejos
button-tip-add = Añadir un consejo
button-tip-send = Enviar este …
button-tip-rotation-in = Poner en la rotación
button-tip-rotation-out = Sacar de la rotación
button-tip-en = Palabras en inglés
button-tip-es = Palabras en español
button-tip-tags = Temas
button-tip-advice = Orientación de hoy
button-tip-retire = No usarlo más
button-tip-leave = Dejarlo por ahora
button-tip-back = Volver al consejo
# $tag (texto).
button-tag-on = También: { $tag }
# $tag (texto).
button-tag-off = Sin: { $tag }
button-rotation = Rotación semanal

rotation-about = <b>Rotación semanal.</b> Una vez por semana sale un consejo por sí mismo, para quien no lo ha recibido. El próximo es el que se envió hace más tiempo. Nadie recibe un consejo dos veces.
rotation-is-off = Está desactivada. ¿Qué día debe salir?
# $weekday (número, 0 es lunes), $clock (hora).
rotation-weekly =
    Sale cada { $weekday ->
        [0] lunes
        [1] martes
        [2] miércoles
        [3] jueves
       *[4] viernes
    } a las { $clock }.
# $day (día corto), $clock (hora).
rotation-next = La próxima: { $day } a las { $clock }.
# $number (texto): el consejo.
rotation-next-tip = El próximo es el consejo { $number }.
# $weekday (número, 0 es lunes).
rotation-ask-hour =
    ¿A qué hora del { $weekday ->
        [0] lunes
        [1] martes
        [2] miércoles
        [3] jueves
       *[4] viernes
    }, según el reloj de la agencia?
rotation-ask-whom = ¿Para quién? Quien no quiere consejos nunca recibe ninguno.
# $weekday (número, 0 es lunes).
button-rotation-day =
    { $weekday ->
        [0] lun
        [1] mar
        [2] mié
        [3] jue
       *[4] vie
    }
# $clock (hora).
button-rotation-hour = { $clock }
button-rotation-everyone = Quien quiere consejos
# $name (texto): de la selección guardada.
button-rotation-segment = Solo: { $name }
button-rotation-off = Desactivar la rotación
toast-rotation = La rotación está activa.

audit-tip-written = escribió un consejo
audit-tip-changed = cambió un consejo
audit-tip-retired = retiró un consejo
audit-tip-rotation-in = puso un consejo en la rotación
audit-tip-rotation-out = sacó un consejo de la rotación
audit-rotation-set = fijó la rotación semanal
audit-rotation-ended = terminó la rotación semanal
command-tips = Los consejos guardados, y el de cada semana
