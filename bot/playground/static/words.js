// The page's own words. What the bot says comes from the bot.

export const WORDS = {
  en: {
    playground: "Playground",
    clock: "Clock",
    jump: "Move the clock",
    hour: "+1 hour",
    day: "+1 day",
    days: "+3 days",
    week: "+1 week",
    morning: "Next working morning",
    language: "Language of the candidate’s Telegram",
    reset: "Start over",
    offline: "The bot is not running any more. Start it again; this page will find it.",
    ok: "OK",
    close: "Close",
    chats: "Chats",
    candidate: "candidate",
    recruiter: "recruiter",
    chatOf: (name, role) => `Chat of ${name}, ${role}, with the coach`,
    online: "bot",
    typing: "is typing",
    sending: "is sending something",
    shut: "blocked by this person",
    write: "Message",
    send: "Send",
    commands: "Commands",
    attach: "Send something else",
    photo: "Photo",
    document: "Document",
    video: "Video",
    voice: "Voice message",
    sticker: "Sticker",
    location: "Location",
    contact: "Contact",
    poll: "Poll",
    album: "Album",
    block: "Block the bot",
    unblock: "Unblock the bot",
    start: "Start",
    about: "What can this bot do?",
    edited: "edited",
    editing: "Editing your message",
    stopEditing: "Stop editing",
    forwarded: (name) => `Forwarded from ${name}`,
    you: (name) => name,
    coach: "Coach",
    at: (who, when) => `${who}, ${when}:`,
    copied: "Copied",
    copy: "copies a text",
    link: "opens a link",
    unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
    down: "To the newest message",
    gone: "That button is gone.",
    failed: "That could not be sent.",
    moved: (when) => `The clock shows ${when}.`,
    anew: "Everything was thrown away. A new chat begins.",
    seconds: (count) => `${count} s`,
    votes: "Poll",
    spoiler: "Show hidden text",
    keys: "Answers",
  },
  es: {
    playground: "Para probar",
    clock: "Reloj",
    jump: "Adelantar el reloj",
    hour: "+1 hora",
    day: "+1 día",
    days: "+3 días",
    week: "+1 semana",
    morning: "Próxima mañana laborable",
    language: "Idioma del Telegram de quien busca empleo",
    reset: "Empezar de nuevo",
    offline: "El bot ya no está en marcha. Vuelve a iniciarlo; esta página lo encontrará.",
    ok: "Aceptar",
    close: "Cerrar",
    chats: "Conversaciones",
    candidate: "busca empleo",
    recruiter: "equipo",
    chatOf: (name, role) => `Conversación de ${name}, ${role}, con el bot`,
    online: "bot",
    typing: "está escribiendo",
    sending: "está enviando algo",
    shut: "bloqueado por esta persona",
    write: "Mensaje",
    send: "Enviar",
    commands: "Comandos",
    attach: "Enviar otra cosa",
    photo: "Foto",
    document: "Documento",
    video: "Vídeo",
    voice: "Mensaje de voz",
    sticker: "Sticker",
    location: "Ubicación",
    contact: "Contacto",
    poll: "Encuesta",
    album: "Álbum",
    block: "Bloquear el bot",
    unblock: "Desbloquear el bot",
    start: "Iniciar",
    about: "¿Qué puede hacer este bot?",
    edited: "editado",
    editing: "Editas tu mensaje",
    stopEditing: "Dejar de editar",
    forwarded: (name) => `Reenviado de ${name}`,
    you: (name) => name,
    coach: "Bot",
    at: (who, when) => `${who}, ${when}:`,
    copied: "Copiado",
    copy: "copia un texto",
    link: "abre un enlace",
    unread: (count) => (count === 1 ? "1 mensaje nuevo" : `${count} mensajes nuevos`),
    down: "Al mensaje más reciente",
    gone: "Ese botón ya no está.",
    failed: "No se pudo enviar.",
    moved: (when) => `El reloj marca ${when}.`,
    anew: "Todo se ha borrado. Empieza una conversación nueva.",
    seconds: (count) => `${count} s`,
    votes: "Encuesta",
    spoiler: "Mostrar el texto oculto",
    keys: "Respuestas",
  },
};

let language = "en";

/** Choose the language of the page itself. */
export function speak(code) {
  language = code in WORDS ? code : "en";
  document.documentElement.lang = language;
}

/** Return one of the page's own words. */
export function say(name, ...values) {
  const found = WORDS[language][name];
  return typeof found === "function" ? found(...values) : found;
}

// Moments arrive as the people's wall shows them, so the offset is cut off and nothing is converted.
const wall = (moment) => new Date(`${moment.slice(0, 16)}Z`);
const format = (options) => (moment) =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(wall(moment));

export const clockTime = format({ hour: "numeric", minute: "2-digit" });
export const dayAndDate = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const weekday = format({ weekday: "long" });
export const dayName = format({ weekday: "long", day: "numeric", month: "long" });
export const monthShort = format({ month: "short" });
export const dayNumber = format({ day: "numeric" });
