// Draws messages. Words from the bot and from people become text nodes, never markup.

import { clockTime, say } from "/static/words.js";

/** Make an element with attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const SAFE = /^(https?|tg):\/\//i;
const BLANK = /^[\s·.\u2800-]*$/;
const PLAIN = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** Return the words with their entities, which are counted in UTF-16 units as strings are here. */
export function drawWords(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(0, text.length, sorted);

  function between(start, end, inside) {
    const drawn = document.createDocumentFragment();
    let at = start;
    let next = 0;
    while (next < inside.length) {
      const entity = inside[next];
      const stop = Math.min(entity.offset + entity.length, end);
      const deeper = [];
      next += 1;
      if (entity.offset < at || stop <= entity.offset) continue;
      while (next < inside.length && inside[next].offset < stop) deeper.push(inside[next++]);
      drawn.append(text.slice(at, entity.offset));
      drawn.append(wrapped(entity, between(entity.offset, stop, deeper), text.slice(entity.offset, stop)));
      at = stop;
    }
    drawn.append(text.slice(at, end));
    return drawn;
  }

  function wrapped(entity, inner, words) {
    if (entity.type in PLAIN) return make(PLAIN[entity.type], {}, inner);
    if (entity.type === "text_link" || entity.type === "url") {
      const href = entity.url ?? words;
      if (!SAFE.test(href)) return inner;
      return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, inner);
    }
    if (entity.type === "bot_command") {
      const button = make("button", { type: "button", class: "command", tabindex: "-1" }, inner);
      button.addEventListener("click", () => onCommand(words));
      return button;
    }
    if (entity.type === "spoiler") {
      const hidden = make("button", { type: "button", class: "spoiler", "aria-label": say("spoiler") }, inner);
      hidden.addEventListener("click", () => hidden.replaceWith(...hidden.childNodes));
      return hidden;
    }
    return inner;
  }
}

const size = (bytes) => (bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`);

const THINGS = {
  photo: (message, acts) => {
    const { file } = message;
    const picture = make("img", {
      src: `/files/${encodeURIComponent(file.id)}`, alt: message.text || say("photo"),
      width: file.width, height: file.height, loading: "lazy",
    });
    const open = make("button", { type: "button", class: "photo" }, picture);
    open.addEventListener("click", () => acts.look(picture));
    return open;
  },
  document: ({ file }) =>
    make("a", { class: "document", href: `/files/${encodeURIComponent(file.id)}`, download: file.name },
      make("span", { class: "document-sign", "aria-hidden": "true" }, file.name.split(".").pop().slice(0, 4)),
      make("span", {}, make("span", { class: "document-name" }, file.name),
        make("span", { class: "faint" }, size(file.size)))),
  voice: ({ file }) => {
    const wave = make("span", { class: "wave", "aria-hidden": "true" });
    for (let bar = 0; bar < 28; bar += 1) {
      const line = make("i");
      line.style.height = `${20 + Math.abs(Math.sin(bar * 1.7) * Math.cos(bar * 0.6)) * 80}%`;
      wave.append(line);
    }
    return make("span", { class: "voice" }, make("span", { class: "play", "aria-hidden": "true" }, "▶"),
      make("span", {}, wave, make("span", { class: "faint" }, `${say("voice")} · ${say("seconds", file.seconds)}`)));
  },
  sticker: () => make("img", { class: "sticker", src: "/static/sticker.svg", alt: say("sticker"), width: 112, height: 112 }),
  location: ({ more }) =>
    make("span", { class: "location" }, make("span", { class: "map", "aria-hidden": "true" }),
      make("span", {}, say("location"), make("span", { class: "faint" },
        `${more.latitude.toFixed(4)}, ${more.longitude.toFixed(4)}`))),
  contact: ({ more }) =>
    make("span", { class: "contact" }, make("span", { class: "face small", "aria-hidden": "true" }, more.first_name[0]),
      make("span", {}, more.first_name, make("span", { class: "faint" }, more.phone_number))),
  poll: ({ more }) => {
    const options = more.options.map((option) => make("li", {}, option.text));
    return make("span", { class: "poll" }, make("strong", {}, more.question), make("ul", {}, ...options));
  },
  dice: ({ more }) => make("span", { class: "dice", role: "img", "aria-label": `${more.emoji} ${more.value}` }, more.emoji),
};
const LIKE = { audio: "document", video: "document", animation: "document", video_note: "document" };

/** Draw a message with everything under it. */
export function drawMessage(message, chat, acts) {
  const kind = LIKE[message.kind] ?? message.kind;
  const bubble = make("div", { class: `bubble is-${kind}${message.edited ? " edited" : ""}` });
  const who = message.mine ? say("you", chat.name) : say("coach");
  bubble.append(make("span", { class: "unseen" }, `${say("at", who, clockTime(message.at))} `));
  if (message.forwarded) bubble.append(make("p", { class: "forwarded" }, say("forwarded", message.forwarded)));
  if (message.reply) bubble.append(make("blockquote", { class: "reply" }, message.reply));
  if (kind in THINGS) bubble.append(THINGS[kind](message, acts));
  if (message.text) {
    bubble.append(make("div", { class: "said", dir: "auto" }, drawWords(message.text, message.entities, acts.command)));
  }
  const mark = message.edited ? `${say("edited")} ` : "";
  bubble.append(make("span", { class: "when", "aria-hidden": "true" }, mark + clockTime(message.at)));
  const item = make("article", { class: message.mine ? "message mine" : "message", "data-id": message.id }, bubble);
  if (message.keyboard.length) item.append(drawKeyboard(message, acts));
  return item;
}

function drawKeyboard(message, acts) {
  const widest = Math.max(...message.keyboard.map((row) => row.length));
  const board = make("div", { class: widest > 4 ? "board narrow" : "board", role: "group" });
  message.keyboard.forEach((row, rowNumber) => {
    const line = make("div", { class: "row" });
    row.forEach((button, columnNumber) => {
      const place = `${rowNumber}.${columnNumber}`;
      const sign = { link: "↗", copy: "⧉" }[button.does];
      const drawn = make("button", {
        type: "button", tabindex: "-1", class: `tap ${button.style}${BLANK.test(button.text) ? " blank" : ""}`, "data-place": place, "data-value": button.value,
      }, make("span", { dir: "auto" }, button.text));
      if (sign) {
        drawn.append(make("span", { class: "sign", "aria-hidden": "true" }, sign),
          make("span", { class: "unseen" }, `, ${say(button.does)}`));
      }
      drawn.addEventListener("click", () => acts.tap(message, button, drawn));
      line.append(drawn);
    });
    board.append(line);
  });
  return board;
}
