### Lo que Telegram muestra del bot: sus comandos y su descripción. Sin marcas.

command-start = Empezar, o ver dónde estamos
command-next = Tu orientación, o la próxima pregunta
command-interviews = Tus entrevistas: ver, añadir, cerrar
command-undo = Retirar tu última respuesta
command-cancel = Dejar las preguntas
command-settings = Idioma y zona horaria
command-help = Lo que puedo hacer
command-privacy = Qué guardo y por qué
command-about = Quién está detrás de este bot
command-mydata = Todo lo que guardo sobre ti
command-forget = Borrar todo lo que guardo sobre ti
command-stop = Nunca te escribo primero
command-broadcast = Enviar un consejo a muchas personas
command-broadcasts = Las últimas difusiones
command-staff = El equipo: quién puede hacer qué
command-audit = Lo que hizo el equipo
# $agency (nombre de hasta 80 caracteres), $phone (teléfono): como máximo 512 caracteres en total.
bot-description = Soy un asistente automático de { $agency }, no una persona. Después de una entrevista de trabajo te digo cuándo esperar, cuándo enviar una nota de agradecimiento y cuándo pedir noticias, con una fecha y un motivo. Nunca pido dinero, datos bancarios, un número de Seguro Social ni documentos de identidad. Teléfono de la agencia: { $phone }.
# $agency (nombre de hasta 80 caracteres): como máximo 120 caracteres en total.
bot-short-description = Asistente automático de entrevistas: { $agency }.
