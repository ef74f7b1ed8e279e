"use strict";
// What a reader's hand does: filters, keys, and the relations of a figure, drawn from the JSON of its document when asked.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = JSON.parse(document.getElementById("words").textContent);
  const worst = ["bad", "verify", "rounding", "good", "open"];
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const most = 60; // figures of one relation that get a badge and a line; of more the outline alone, to stay quick
  const SVG = "http://www.w3.org/2000/svg";
  document.documentElement.classList.add("js");
  one(".tools").hidden = false;

  const make = (name, className, ...inside) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside.filter((item) => item !== null && item !== ""));
    return element;
  };

  // --- the checks of a document, read when first needed ---

  const read = {};
  const checksOf = (prefix) => {
    if (read[prefix]) return read[prefix];
    const rows = JSON.parse(document.getElementById(prefix + "data").textContent);
    const byFigure = new Map();
    const checks = rows.map(([state, kind, rule, values, formula, finding, figures], number) => {
      const check = { number, state, kind, rule, values, formula, finding, figures };
      for (const start of new Set(figures.map(([start]) => start))) {
        if (!byFigure.has(start)) byFigure.set(start, []);
        byFigure.get(start).push(check);
      }
      return check;
    });
    for (const held of byFigure.values()) held.sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
    return (read[prefix] = { checks, byFigure });
  };
  const placeOf = (figure) => {
    const [prefix, start] = figure.id.split("-");
    return { prefix, start: Number(start) };
  };
  const relationsOf = (figure) => {
    const { prefix, start } = placeOf(figure);
    return checksOf(prefix).byFigure.get(start) || [];
  };

  // --- a relation shown in the text ---

  let shown = []; // the figures that are lit
  const dim = () => {
    for (const figure of shown) {
      figure.classList.remove("hit");
      delete figure.dataset.role;
    }
    shown = [];
    all(".wires").forEach((wires) => wires.remove());
  };
  const light = (prefix, check) => {
    dim();
    for (const [start, role] of check.figures) {
      const figure = start === null ? null : document.getElementById(`${prefix}-${start}`);
      if (!figure || figure.classList.contains("hit")) continue;
      if (shown.length < most) figure.dataset.role = role;
      figure.classList.add("hit");
      shown.push(figure);
    }
    wire(check.state);
  };
  const wire = (state) => {
    if (shown.length < 2 || shown.length > most) return;
    const paper = shown[0].closest(".paper");
    const ground = paper.getBoundingClientRect();
    const middle = (figure) => {
      const box = figure.getClientRects()[0];
      return [box.left + box.width / 2 - ground.left, box.top - ground.top, box.bottom - ground.top];
    };
    const wires = document.createElementNS(SVG, "svg");
    wires.setAttribute("class", `wires ${state}`);
    wires.setAttribute("aria-hidden", "true");
    const [x, top, bottom] = middle(shown[0]);
    const grid = shown[0].closest(".grid"); // within a table rows and columns connect already
    for (const figure of shown.slice(1).filter((other) => !grid || other.closest(".grid") !== grid)) {
      const [x2, top2, bottom2] = middle(figure);
      const [y, y2] = bottom < top2 ? [bottom, top2] : bottom2 < top ? [top, bottom2] : [bottom, bottom2];
      const level = Math.abs(y2 - y) < 4; // in one line: a bow below it
      const [bend, bend2] = level ? [16, 16] : [(y2 - y) / 2, (y - y2) / 2];
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", `M${x},${y} C${x},${y + bend} ${x2},${y2 + bend2} ${x2},${y2}`);
      wires.append(path);
    }
    paper.append(wires);
  };

  // --- the panel of a figure ---

  let panel = null, from = null, tip = null; // `from`: the card that was looked at last
  const untip = () => {
    if (tip) tip.remove();
    tip = null;
  };
  const close = () => {
    if (panel) panel.remove();
    panel = null;
    dim();
  };
  const chip = (prefix, [start, role, text, label]) => {
    const button = make("button", "", make("b", "", role), " ", make("span", "", label === role ? "" : label), " ", make("span", "figure", text));
    button.type = "button";
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      const figure = document.getElementById(`${prefix}-${start}`);
      if (figure) reveal(figure);
    });
    return make("li", "", button);
  };
  const relation = (prefix, check) => {
    const verdict = make("span", "verdict", words[check.state]);
    const link = check.finding ? make("a", "", `${words.finding} ${check.finding}`) : null;
    if (link) link.href = `#${prefix}f${check.finding}`;
    const values = check.values.map(([name, value]) => `${name} ${value}`).join(" · ");
    const item = make(
      "li", check.state,
      make("div", "row", verdict, make("span", "", check.kind), link || "", make("code", "", check.rule)),
      values ? make("div", "", values) : "",
      make("code", "", check.formula),
      make("ul", "figures", ...check.figures.slice(0, most).map((figure) => chip(prefix, figure))),
    );
    item.tabIndex = 0;
    const choose = () => {
      all("li.on", panel).forEach((other) => other.classList.remove("on"));
      item.classList.add("on");
      light(prefix, check);
    };
    item.addEventListener("click", choose);
    item.addEventListener("keydown", (event) => event.target === item && event.key === "Enter" && choose());
    return item;
  };
  const ask = (figure) => {
    const { prefix } = placeOf(figure), relations = relationsOf(figure);
    untip();
    mark(document.getElementById(prefix + "f" + figure.dataset.n));
    const row = figure.closest("tr[data-a], [data-a]");
    close();
    const button = make("button", "", "✕");
    button.type = "button";
    button.setAttribute("aria-label", words.close);
    button.addEventListener("click", () => { close(); figure.focus(); });
    panel = make(
      "aside", "panel",
      make("header", "", make("b", "", figure.textContent), make("span", "", row ? row.dataset.a : ""), button),
      make("h4", "", relations.length ? words.checks : words.loose),
      make("ol", "", ...relations.map((check) => relation(prefix, check))),
    );
    panel.setAttribute("aria-label", words.figure);
    panel.setAttribute("role", "region");
    document.body.append(panel);
    const first = one("ol > li", panel);
    if (first) first.click();
    focusOn(figure);
  };
  const focusOn = (element) => {
    if (!element.hasAttribute("href")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const reveal = (figure) => {
    const grid = figure.closest(".grid");
    figure.scrollIntoView({ block: "center", inline: grid ? "center" : "nearest", behavior: smooth });
    focusOn(figure);
  };

  // --- findings ---

  const CARD = ".document .card"; // other lists of findings on the page are left alone
  const cards = all(CARD);
  const visible = () => cards.filter((card) => !card.hidden);
  const current = () => one(".card.on");
  const mark = (card, scroll = wide()) => {
    cards.forEach((other) => other.classList.toggle("on", other === card));
    if (card && scroll) card.scrollIntoView({ block: wide() ? "nearest" : "start" });
    if (card) from = card;
  };
  const choose = (card, { jump = false, scroll = true } = {}) => {
    close();
    mark(card, scroll);
    const prefix = card.id.split("f")[0];
    light(prefix, checksOf(prefix).checks[Number(card.dataset.c)]);
    if (!shown.length) return;
    if (jump) reveal(shown[0]);
    else if (wide()) shown[0].scrollIntoView({ block: "center", behavior: smooth });
  };
  const wide = () => matchMedia("(min-width: 60.01rem)").matches;
  const step = (by) => {
    const held = visible();
    if (!held.length) return;
    const at = held.indexOf(current());
    const card = held[at < 0 ? (by > 0 ? 0 : held.length - 1) : Math.min(held.length - 1, Math.max(0, at + by))];
    choose(card);
    card.focus({ preventScroll: true });
  };
  const stepFigure = (by) => {
    const figures = all(".paper .m:not(.loose)");
    const at = figures.indexOf(document.activeElement);
    const figure = figures[at < 0 ? 0 : (at + by + figures.length) % figures.length];
    if (figure) { ask(figure); reveal(figure); }
  };

  // --- filters ---

  const chips = all(".chip"), rule = one("#rule"), search = one("#search");
  const filter = () => {
    const off = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "false").map((chip) => chip.dataset.s));
    const sought = search.value.trim().toLowerCase();
    for (const card of cards) {
      const { s, r } = card.dataset;
      card.hidden = off.has(s) || (rule.value && rule.value !== r) || (sought && !card.textContent.toLowerCase().includes(sought));
    }
    one("#shown").textContent = `${visible().length} / ${cards.length} ${words.shown}`;
  };
  chips.forEach((chip) => chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") === "false"));
    filter();
  }));
  rule.addEventListener("change", filter);
  search.addEventListener("input", filter);
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  filter();

  // --- the hand ---

  document.addEventListener("click", (event) => {
    const figure = event.target.closest(".paper .m");
    if (figure) {
      event.preventDefault();
      return ask(figure);
    }
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.matches(CARD)) {
      event.preventDefault();
      target.hidden = false;
      choose(target);
      return target.focus({ preventScroll: true });
    }
    const card = event.target.closest(CARD);
    if (target && target.matches(".m")) {
      event.preventDefault();
      if (card) choose(card, { scroll: false });
      else ask(target);
      return reveal(target);
    }
    if (card && !String(getSelection())) choose(card, { scroll: false });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const back = panel || document.activeElement.matches(".m") ? from : null;
      close();
      mark(null);
      if (document.activeElement === search) {
        search.value = "";
        filter();
        search.blur();
      }
      if (back) back.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) return;
    const keys = { j: () => step(1), k: () => step(-1), n: () => stepFigure(1), p: () => stepFigure(-1), "/": () => search.focus() };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Enter" && event.target.matches(CARD)) choose(event.target, { jump: true });
    else if (event.key === "Enter" && event.target.matches(".paper .m:not(a)")) ask(event.target);
  });

  document.addEventListener("mouseover", (event) => {
    untip();
    const figure = event.target.closest && event.target.closest(".paper .m");
    if (!figure || panel || !matchMedia("(hover: hover)").matches) return;
    const [check] = relationsOf(figure);
    tip = make("div", `tip ${check ? check.state : "loose"}`, check ? `${words[check.state]} · ${check.formula}` : words.loose);
    document.body.append(tip);
    const box = figure.getBoundingClientRect(), own = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(box.left, innerWidth - own.width - 8))}px`;
    tip.style.top = `${box.bottom + own.height + 14 > innerHeight ? box.top - own.height - 24 : box.bottom + 8}px`;
    if (check && !current()) light(placeOf(figure).prefix, check);
  });
  document.addEventListener("mouseout", (event) => {
    untip();
    if (!panel && !current() && event.target.closest && event.target.closest(".paper .m")) dim();
  });
  document.addEventListener("scroll", untip, { passive: true });
  addEventListener("resize", () => {
    const wires = one(".wires");
    if (!wires) return;
    wires.remove();
    wire(wires.classList[1]);
  });
  addEventListener("beforeprint", () => all("details").forEach((details) => details.setAttribute("open", "")));

  const opened = location.hash && document.getElementById(location.hash.slice(1));
  if (opened && opened.matches(CARD)) choose(opened);
  else if (opened && opened.matches(".m")) ask(opened);
})();
