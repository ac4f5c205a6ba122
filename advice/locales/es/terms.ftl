### Frases que comparten varios textos.

-answer-them = Si te escriben, responde el mismo día laborable. Eso es una respuesta, no un seguimiento.
-note-care = Basta un cuarto de hora. Envía un correo, que sea breve, y revisa cada nombre: una nota descuidada puede perjudicarte. Solo da las gracias y no preguntes por la decisión.
