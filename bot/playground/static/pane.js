// One chat: its messages, its buttons and the line to write in.

import { Composer } from "/static/composer.js";
import { drawMessage, make } from "/static/messages.js";
import { dayName, say } from "/static/words.js";

const NEAR = 80;
const MARGIN = 12;
const TOAST = 4500;
const SPIN = 12000;

export class Pane {
  constructor(id, { act, announce, unread }) {
    this.id = id;
    this.unread = 0;
    this.stays = true;
    this.anchor = null;
    this.name = "";
    this.role = "";
    this.chat = { name: "" };
    this.messages = new Map();
    this.spinning = new Map();
    this.answered = new Set();
    this.awaits = false;
    this.acts = { act: (deed, given = {}) => act(deed, { chat: id, ...given }), announce };
    this.unreadChanged = unread;
    this.element = document.getElementById("pane").content.firstElementChild.cloneNode(true);
    this.element.id = `chat-${id}`;
    this.log = this.find(".log");
    this.composer = new Composer(this);
    this.log.addEventListener("keydown", (event) => this.steer(event));
    this.log.addEventListener("focusin", (event) => this.hold(event.target));
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.find(".down").addEventListener("click", () => this.toEnd());
    new ResizeObserver(() => this.stays && this.follow()).observe(this.log);
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  /** Do something that may not work; tell why it did not. */
  async try(deed, given) {
    const done = await this.acts.act(deed, given);
    if (done.failed) this.drawToast({ text: done.failed });
    return done;
  }

  drawChat(chat) {
    this.chat = chat;
    this.name = chat.name;
    this.role = say(chat.role);
    this.element.classList.toggle("is-recruiter", chat.role === "recruiter");
    this.element.setAttribute("aria-label", say("chatOf", this.name, this.role));
    this.find(".face").textContent = chat.name[0];
    this.find(".pane-name").replaceChildren(chat.name, make("span", { class: "role" }, this.role));
    this.log.setAttribute("aria-label", say("chatOf", this.name, this.role));
    this.messages.clear();
    this.log.replaceChildren();
    this.composer.drawWords();
    for (const message of chat.messages) this.place(message);
    this.drawStatus(chat);
    this.read();
    this.toEnd();
  }

  drawStatus(status) {
    Object.assign(this.chat, status);
    const state = this.find(".pane-state");
    const busy = status.action && (status.action === "typing" ? say("typing") : say("sending"));
    state.textContent = status.shut ? say("shut") : busy || "";
    state.classList.toggle("busy", Boolean(busy) && !status.shut);
    this.log.querySelector(".dots")?.remove();
    if (busy && !status.shut) {
      this.log.append(make("div", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i")));
    }
    this.drawWelcome();
    this.composer.drawStatus(status);
    if (this.stays) this.follow();
  }

  /** Before the first message: what the bot says it can do, and the button that begins. */
  drawWelcome() {
    this.log.querySelector(".welcome")?.remove();
    if (this.messages.size) return;
    const start = make("button", { type: "button", class: "solid" }, say("start"));
    start.addEventListener("click", () => this.try("say", { text: "/start" }).then(() => this.composer.focus()));
    this.log.append(make("div", { class: "welcome" },
      make("h3", {}, say("about")),
      this.chat.description ? make("p", { dir: "auto" }, this.chat.description) : null,
      start));
  }

  drawMessage(message) {
    const fresh = !this.messages.has(message.id);
    const follow = this.stays || message.mine || (fresh && this.awaits);
    this.log.querySelector(".dots")?.remove();
    this.log.querySelector(".welcome")?.remove();
    const element = this.place(message);
    if (message.mine && fresh) this.anchor = element;
    else if (fresh && !this.anchor?.isConnected) this.anchor = element;
    if (follow) this.follow();
    if (fresh) this.awaits = false;
    if (!fresh || message.mine) return;
    if (!follow || !this.element.checkVisibility()) this.unread += 1;
    this.drawUnread();
  }

  place(message) {
    const old = this.messages.get(message.id)?.element;
    const focus = old?.contains(document.activeElement) ? document.activeElement : null;
    const element = drawMessage(message, this.chat, {
      tap: (...what) => this.tap(...what),
      command: (words) => this.try("say", { text: words }),
      look: (picture) => look(picture),
    });
    this.messages.set(message.id, { message, element });
    if (old) {
      old.replaceWith(element);
    } else {
      this.drawDay(message);
      this.log.append(element);
    }
    this.rove();
    if (focus) this.refocus(element, focus);
    if (this.anchor === old) this.anchor = element;
    return element;
  }

  /** After an edit in place, stay on the button that stands where the pressed one stood. */
  refocus(element, focus) {
    const taps = [...element.querySelectorAll(".tap")];
    const same = taps.find((tap) => tap.dataset.value && tap.dataset.value === focus.dataset.value);
    const place = taps.find((tap) => tap.dataset.place === focus.dataset.place);
    (same ?? place ?? taps[0] ?? this.log).focus({ preventScroll: true });
  }

  drawDay(message) {
    const day = message.at.slice(0, 10);
    const last = [...this.log.querySelectorAll(".day")].pop();
    if (last?.dataset.day === day) return;
    this.log.append(make("p", { class: "day", "data-day": day }, make("span", {}, dayName(message.at))));
  }

  remove(id) {
    const known = this.messages.get(id);
    if (!known) return;
    const focused = known.element.contains(document.activeElement);
    known.element.remove();
    this.messages.delete(id);
    this.rove();
    if (focused) this.log.focus();
  }

  async tap(message, button, drawn) {
    if (button.does === "link") {
      window.open(button.value, "_blank", "noopener,noreferrer");
    } else if (button.does === "copy") {
      await navigator.clipboard?.writeText(button.value).catch(() => {});
      this.drawToast({ text: say("copied") });
    } else if (button.does === "press") {
      drawn.setAttribute("aria-busy", "true");
      this.anchor = null;
      this.awaits = true;
      const { query } = await this.try("press", { message: message.id, value: button.value });
      const stop = () => drawn.removeAttribute("aria-busy");
      if (!query || this.answered.has(query)) return stop();
      this.spinning.set(query, stop);
      setTimeout(stop, SPIN);
    }
  }

  drawToast({ text, alert, query }) {
    this.answered.add(query);
    this.spinning.get(query)?.();
    if (!text) return;
    if (alert) {
      document.getElementById("alert-text").textContent = text;
      document.getElementById("alert").showModal();
      return;
    }
    const toast = this.find(".toast");
    clearTimeout(this.toasting);
    toast.textContent = text;
    toast.classList.add("up");
    this.toasting = setTimeout(() => toast.classList.remove("up"), TOAST);
  }

  /** Arrow keys walk over the buttons of all messages; only one of them is a stop for Tab. */
  steer(event) {
    const taps = [...this.log.querySelectorAll(".tap")];
    const at = taps.indexOf(document.activeElement);
    if (!taps.length || !["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    if (at < 0) return;
    event.preventDefault();
    const next = { ArrowLeft: taps[at - 1], ArrowRight: taps[at + 1], Home: taps[0], End: taps[taps.length - 1] };
    (next[event.key] ?? vertical(taps, taps[at], event.key))?.focus();
  }

  hold(target) {
    if (!target.classList.contains("tap")) return;
    for (const tap of this.log.querySelectorAll('.tap[tabindex="0"]')) tap.tabIndex = -1;
    target.tabIndex = 0;
  }

  /** The first button of the newest message with buttons is where Tab arrives. */
  rove() {
    if (this.log.querySelector(".tap:focus")) return;
    for (const tap of this.log.querySelectorAll('.tap[tabindex="0"]')) tap.tabIndex = -1;
    const boards = this.log.querySelectorAll(".board");
    const first = boards[boards.length - 1]?.querySelector(".tap");
    if (first) first.tabIndex = 0;
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  /** Whoever reads further up stays there; whoever reads the newest goes on with it. */
  scrolled() {
    this.stays = this.log.scrollTop > this.newest() - NEAR;
    if (this.stays) this.read();
    this.drawDown();
  }

  /** Where the newest is read from: the end, but no further than the start of a long answer. */
  newest() {
    const end = this.log.scrollHeight - this.log.clientHeight;
    return this.anchor?.isConnected ? Math.min(end, this.anchor.offsetTop - MARGIN) : end;
  }

  follow() {
    this.stays = true;
    this.log.scrollTop = this.newest();
    this.read();
    this.drawDown();
  }

  toEnd() {
    this.anchor = null;
    this.follow();
  }

  read() {
    if (!this.unread || !this.element.checkVisibility()) return;
    this.unread = 0;
    this.drawUnread();
  }

  drawUnread() {
    this.find(".down-count").textContent = this.unread ? say("unread", this.unread) : "";
    this.drawDown();
    this.unreadChanged();
  }

  drawDown() {
    const down = this.find(".down");
    down.hidden = this.atEnd();
    down.setAttribute("aria-label", this.unread ? say("unread", this.unread) : say("down"));
  }
}

function vertical(taps, here, key) {
  const box = here.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const sign = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const others = taps
    .map((tap) => ({ tap, box: tap.getBoundingClientRect() }))
    .filter((one) => sign * (one.box.top - box.top) > 2)
    .map(({ tap, box: other }) => ({
      tap, far: Math.abs(other.top - box.top) * 100 + Math.abs(other.left + other.width / 2 - middle),
    }));
  return others.sort((a, b) => a.far - b.far)[0]?.tap;
}

function look(picture) {
  const large = document.getElementById("viewer-picture");
  large.src = picture.src;
  large.alt = picture.alt;
  document.getElementById("viewer").showModal();
}
