### La búsqueda de trabajo. Cada regla tiene su respuesta, primero y en una línea. Un gist dice en la
### tabla impresa cuál es la regla.

search-before-interview = Tu búsqueda sigue como antes.
gist-search-before-interview = Antes de la entrevista estas reglas no dicen nada sobre la búsqueda.

search-after-no = Sigue buscando: hay otros puestos.
gist-search-after-no = Después de un no, la búsqueda sigue, con la ayuda de la agencia.

search-after-decision = Hoy no hay nada nuevo que decir sobre tu búsqueda.
gist-search-after-decision = Después de una oferta o de una invitación a la próxima ronda, estas reglas no dicen nada sobre la búsqueda.

search-meanwhile = Sigue buscando: envía otras solicitudes hasta que firmes un contrato.
gist-search-meanwhile = Mientras no haya decisión, la búsqueda sigue siempre.
