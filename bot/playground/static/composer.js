// The line to write in: words, commands behind the slash, other things to send, answer keys.

import { make } from "/static/messages.js";
import { say } from "/static/words.js";

const THINGS = ["photo", "document", "video", "voice", "sticker", "location", "contact", "poll", "album"];

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.mending = null;
    this.commands = [];
    this.words = pane.find(".words");
    this.list = pane.find(".commands");
    this.list.id = `commands-${pane.id}`;
    this.words.setAttribute("aria-controls", this.list.id);
    this.things = pane.find(".things");
    this.form = pane.find(".composer");
    this.listen();
  }

  listen() {
    const { pane } = this;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.words.addEventListener("input", () => this.typed());
    this.words.addEventListener("keydown", (event) => this.key(event));
    this.words.addEventListener("blur", () => setTimeout(() => this.showCommands(false), 150));
    pane.find(".menu").addEventListener("click", () => {
      const open = this.list.hidden;
      this.words.focus();
      this.showCommands(open, "");
    });
    pane.find(".mending-stop").addEventListener("click", () => this.stopMending());
    pane.find(".attach-open").addEventListener("click", () => this.showThings(this.things.hidden));
    this.things.addEventListener("keydown", (event) => this.walkThings(event));
    pane.element.addEventListener("focusout", (event) => {
      if (!pane.find(".attach").contains(event.relatedTarget)) this.showThings(false);
    });
  }

  focus() {
    this.words.focus();
  }

  drawWords() {
    const { pane } = this;
    this.words.setAttribute("aria-label", say("write"));
    pane.find(".send").setAttribute("aria-label", say("send"));
    pane.find(".menu").setAttribute("aria-label", say("commands"));
    pane.find(".attach-open").setAttribute("aria-label", say("attach"));
    pane.find(".mending-stop").setAttribute("aria-label", say("stopEditing"));
    pane.find(".keys").setAttribute("aria-label", say("keys"));
    this.list.setAttribute("aria-label", say("commands"));
    this.things.setAttribute("aria-label", say("attach"));
  }

  drawStatus({ commands, keys, placeholder, shut }) {
    this.commands = commands;
    this.shut = shut;
    this.words.placeholder = placeholder || say("write");
    this.pane.find(".menu").hidden = commands.length === 0;
    this.pane.element.classList.toggle("is-shut", shut);
    this.words.disabled = shut;
    this.pane.find(".send").disabled = shut;
    this.drawKeys(shut ? [] : keys);
  }

  drawKeys(rows) {
    const drawn = JSON.stringify(rows);
    if (drawn === this.drawnKeys) return;
    this.drawnKeys = drawn;
    const keys = this.pane.find(".keys");
    keys.replaceChildren(...rows.map((row) => make("div", { class: "row" }, ...row.map((label) => {
      const key = make("button", { type: "button", class: "key", dir: "auto" }, label);
      key.addEventListener("click", () => this.pane.try("key", { value: label }));
      return key;
    }))));
  }

  async send() {
    const text = this.words.value;
    if (!text.trim()) return;
    const mending = this.mending;
    this.stopMending();
    this.words.value = "";
    this.typed();
    const done = await this.pane.try(mending ? "edit" : "say", mending ? { message: mending, text } : { text });
    if (done.failed) {
      this.words.value = text;
      this.typed();
    }
  }

  typed() {
    this.words.style.height = "auto";
    this.words.style.height = `${Math.min(this.words.scrollHeight, 160)}px`;
    const begun = /^\/(\w*)$/.exec(this.words.value);
    this.showCommands(Boolean(begun), begun?.[1]);
  }

  key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === "Escape" && (open || this.mending)) {
      event.preventDefault();
      if (open) this.showCommands(false);
      else this.stopMending();
    } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.choose(this.chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      this.words.value = `/${this.found[this.chosen].command} `;
      this.typed();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open) this.words.value = `/${this.found[this.chosen].command}`;
      this.send();
    } else if (event.key === "ArrowUp" && !this.words.value) {
      this.mendLast(event);
    }
  }

  showCommands(open, begun = "") {
    this.found = this.commands.filter(({ command }) => command.startsWith(begun));
    const shown = open && this.found.length > 0;
    this.list.hidden = !shown;
    this.words.setAttribute("aria-expanded", String(shown));
    this.pane.find(".menu").setAttribute("aria-expanded", String(shown));
    if (!shown) {
      this.words.removeAttribute("aria-activedescendant");
      return;
    }
    this.list.replaceChildren(...this.found.map(({ command, description }, number) => {
      const item = make("li", { role: "option", id: `${this.list.id}-${number}` },
        make("span", { class: "slash" }, `/${command}`), make("span", { class: "faint" }, description));
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.words.value = `/${command}`;
        this.send();
      });
      return item;
    }));
    this.choose(0);
  }

  choose(number) {
    const items = [...this.list.children];
    this.chosen = (number + items.length) % items.length;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === this.chosen)));
    items[this.chosen].scrollIntoView({ block: "nearest" });
    this.words.setAttribute("aria-activedescendant", items[this.chosen].id);
  }

  /** The arrow up in an empty line takes one's own last message back to mend it. */
  mendLast(event) {
    const own = [...this.pane.messages.values()].map(({ message }) => message).filter(({ mine, kind }) => mine && kind === "text");
    const last = own[own.length - 1];
    if (!last) return;
    event.preventDefault();
    this.mending = last.id;
    this.words.value = last.text;
    this.pane.find(".mending").hidden = false;
    this.pane.find(".mending-text").textContent = say("editing");
    this.typed();
    this.showCommands(false);
  }

  stopMending() {
    if (!this.mending) return;
    this.mending = null;
    this.words.value = "";
    this.pane.find(".mending").hidden = true;
    this.typed();
    this.focus();
  }

  showThings(open) {
    if (open === !this.things.hidden) return;
    this.things.hidden = !open;
    this.pane.find(".attach-open").setAttribute("aria-expanded", String(open));
    if (!open) return;
    const item = (name, label, deed, given) => {
      const button = make("button", { type: "button", role: "menuitem", tabindex: "-1", class: `thing ${name}` }, label);
      button.addEventListener("click", () => {
        this.showThings(false);
        this.focus();
        this.pane.try(deed, given);
      });
      return button;
    };
    const sendable = this.shut ? [] : THINGS.map((kind) => item(kind, say(kind), "send", { kind }));
    const block = item("block", say(this.shut ? "unblock" : "block"), "block", { on: !this.shut });
    this.things.replaceChildren(...sendable, block);
    this.things.firstElementChild.focus();
  }

  walkThings(event) {
    const items = [...this.things.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.showThings(false);
      this.pane.find(".attach-open").focus();
    }
  }
}
