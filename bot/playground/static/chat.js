// The page: listens to the bot's side, draws two chats, and sends what people do.

import { Pane } from "/static/pane.js";
import { make } from "/static/messages.js";
import { clockTime, dayAndDate, dayName, dayNumber, monthShort, say, speak, weekday } from "/static/words.js";

const byId = (id) => document.getElementById(id);
const panes = new Map();
let shown = null;
let clock = "";

/** Ask the server to do something; returns its answer, or nothing if it could not be done. */
async function act(deed, given = {}) {
  try {
    const answer = await fetch(`/do/${deed}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(given),
    });
    if (answer.ok) return await answer.json();
    return { failed: answer.status === 409 ? say("gone") : say("failed") };
  } catch {
    return { failed: say("offline") };
  }
}

function announce(words) {
  byId("announcer").textContent = words;
}

function drawClock(moment) {
  const leaf = document.querySelector(".leaf");
  if (clock && clock.slice(0, 10) !== moment.slice(0, 10)) {
    leaf.classList.remove("turned");
    requestAnimationFrame(() => leaf.classList.add("turned"));
  }
  clock = moment;
  byId("leaf-month").textContent = monthShort(moment).replace(".", "");
  byId("leaf-day").textContent = dayNumber(moment);
  byId("moment-time").textContent = clockTime(moment);
  byId("moment-time").dateTime = moment;
  byId("moment-weekday").textContent = weekday(moment);
  byId("moment-date").textContent = dayName(moment).replace(weekday(moment), "");
}

function drawWords() {
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = say(element.dataset.words);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  byId("tabs").setAttribute("aria-label", say("chats"));
}

function drawStage(stage) {
  speak(stage.language);
  drawWords();
  drawClock(stage.clock);
  byId("bot-name").textContent = stage.bot;
  document.querySelector(`input[name=language][value=${stage.language}]`).checked = true;
  for (const chat of stage.chats) {
    if (!panes.has(chat.id)) addPane(chat);
    panes.get(chat.id).drawChat(chat);
  }
  drawTabs();
}

function addPane(chat) {
  const pane = new Pane(chat.id, { act, announce, unread: drawTabs });
  panes.set(chat.id, pane);
  byId("stage").append(pane.element);
  const tab = make("button", {
    type: "button", role: "tab", id: `tab-${chat.id}`, "aria-controls": pane.element.id, class: "tab",
  });
  tab.addEventListener("click", () => show(chat.id));
  byId("tabs").append(tab);
  shown ??= chat.id;
}

function show(id) {
  shown = id;
  drawTabs();
  panes.get(id).toEnd();
}

function drawTabs() {
  for (const [id, pane] of panes) {
    const tab = byId(`tab-${id}`);
    const chosen = id === shown;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    pane.element.classList.toggle("chosen", chosen);
    const hidden = pane.unread ? make("span", { class: "badge" }, String(pane.unread),
      make("span", { class: "unseen" }, ` (${say("unread", pane.unread)})`)) : null;
    tab.replaceChildren(`${pane.name} `, make("span", { class: "tab-role" }, pane.role), ...(hidden ? [hidden] : []));
  }
}

byId("tabs").addEventListener("keydown", (event) => {
  const ids = [...panes.keys()];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  show(ids[(ids.indexOf(shown) + step + ids.length) % ids.length]);
  byId(`tab-${shown}`).focus();
});

for (const button of document.querySelectorAll("[data-jump]")) {
  button.addEventListener("click", async () => {
    const jumps = document.querySelector(".jumps");
    if (jumps.ariaBusy === "true") return;
    jumps.ariaBusy = "true";
    const done = await act("clock", JSON.parse(button.dataset.jump));
    jumps.ariaBusy = "false";
    if (!done.failed) drawClock(done.clock); // the answer may come before the event that tells of it
    announce(done.failed ?? say("moved", `${dayAndDate(clock)}, ${clockTime(clock)}`));
  });
}

for (const choice of document.querySelectorAll("input[name=language]")) {
  choice.addEventListener("change", () => act("language", { language: choice.value }));
}

byId("reset").addEventListener("click", async () => {
  const done = await act("reset");
  announce(done.failed ?? say("anew"));
});

const events = new EventSource("/events");
const listen = (name, listener) =>
  events.addEventListener(name, (event) => listener(JSON.parse(event.data)));

events.addEventListener("open", () => { byId("offline").hidden = true; });
events.addEventListener("error", () => { byId("offline").hidden = false; });
listen("stage", drawStage);
listen("clock", drawClock);
listen("message", ({ chat, message }) => panes.get(chat).drawMessage(message));
listen("deleted", ({ chat, id }) => panes.get(chat).remove(id));
listen("status", (status) => panes.get(status.chat).drawStatus(status));
listen("toast", (toast) => panes.get(toast.chat).drawToast(toast));
window.addEventListener("pagehide", () => events.close());
