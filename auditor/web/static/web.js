"use strict";
// What scripts add to the forms: files dropped anywhere, progress for each, and the print button. All works without.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const make = (name, className, ...inside) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };

  document.documentElement.classList.add("js");
  const printer = one("#print");
  if (printer) {
    printer.hidden = false;
    printer.addEventListener("click", () => print());
  }
  document.addEventListener("submit", (event) => {
    const button = one("button", event.target);
    if (button && event.target.dataset.checking && event.target.id !== "drop") {
      button.textContent = event.target.dataset.checking;
      setTimeout(() => { button.disabled = true; });
    }
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  // --- findings of a store: j and k go from one to the next, as on the page of a document ---

  const filed = one(".paper") ? [] : [...document.querySelectorAll(".filed .card")];
  document.addEventListener("keydown", (event) => {
    const by = { j: 1, k: -1 }[event.key];
    if (!by || !filed.length || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const at = filed.indexOf(document.activeElement.closest(".card"));
    const card = filed[at < 0 ? (by > 0 ? 0 : filed.length - 1) : Math.min(filed.length - 1, Math.max(0, at + by))];
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  });

  // --- one document: the corrected version may be dropped onto its page ---

  const again = one(".again");
  const form = one("#drop") || again;
  if (!form) return;
  const input = one("input[type=file]", form);
  const carries = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
  let depth = 0;
  const over = (by) => {
    depth = Math.max(0, depth + by);
    form.classList.toggle("over", depth > 0);
  };
  document.addEventListener("dragenter", (event) => carries(event) && (event.preventDefault(), over(1)));
  document.addEventListener("dragleave", (event) => carries(event) && over(-1));
  document.addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    over(-depth);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    if (form === again) form.requestSubmit();
    else hand([...input.files]);
  });
  if (form === again) {
    one(".hint", form).hidden = false;
    input.addEventListener("change", () => input.files.length && form.requestSubmit());
    return;
  }

  // --- the start page: each file on its own, so that the first is done while the last is still on its way ---

  const queue = one("#queue"), text = one("#text"), button = one("button.main", form);
  const words = form.dataset;
  const isReasons = (file) => /\.json$/i.test(file.name);
  const send = (files, item, state) => new Promise((resolve) => {
    const request = new XMLHttpRequest(), body = new FormData();
    for (const file of files) typeof file === "string" ? body.append("text", file) : body.append("files", file);
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    const bar = one("progress", item);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
      state(`${words.sending} ${Math.round(100 * bar.value)}%`);
    });
    request.upload.addEventListener("load", () => { bar.removeAttribute("value"); state(words.checking); });
    request.addEventListener("loadend", () => {
      const answer = request.status === 200 ? request.response : null;
      const read = answer && answer.documents.length && answer.documents.every((document) => document.state !== "unread");
      item.classList.add(read ? "done" : "failed");
      bar.remove();
      state(answer ? answer.documents.map((document) => document.say).join(" · ") : request.response?.error || words.failed);
      resolve(answer);
    });
    request.send(body);
  });
  const hand = async (chosen) => {
    const reasons = chosen.filter((file) => typeof file !== "string" && isReasons(file));
    const reports = chosen.filter((file) => !reasons.includes(file));
    const sets = reports.length ? reports.map((file) => [file, ...reasons]) : reasons.map((file) => [file]);
    if (!sets.length) return input.click();
    button.disabled = true;
    queue.replaceChildren();
    const rows = sets.map(([file]) => {
      const name = typeof file === "string" ? text.labels[0].textContent : file.name;
      const state = make("span", "state", ""), item = make("li", "", make("strong", "", name), make("progress", ""), state);
      queue.append(item);
      return [item, (said) => { state.textContent = said; }];
    });
    const answers = [];
    for (const [number, set] of sets.entries()) answers.push(await send(set, ...rows[number]));
    button.disabled = false;
    input.value = "";
    const good = answers.filter(Boolean);
    if (good.length !== answers.length) return;
    const place = good.length === 1 ? good[0].location : "/#documents";
    location.assign(place);
    if (place.startsWith("/#")) location.reload(); // another place of this page, whose list has grown
  };
  const picked = () => [...input.files, ...(text.value.trim() ? [text.value] : [])];
  input.addEventListener("change", () => input.files.length && hand([...input.files]));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hand(picked());
  });
  document.addEventListener("paste", (event) => {
    if (event.target.closest("input, textarea")) return;
    if (event.clipboardData.files.length) return hand([...event.clipboardData.files]);
    const pasted = event.clipboardData.getData("text/plain");
    if (!pasted.trim()) return;
    one(".paste").open = true;
    text.value = pasted;
    text.focus();
  });
})();
