"use strict";
// The filter over the units and their findings. Without it the page says the same, only all at once.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const tools = one(".tools");
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", unfold);
  unfold();
  if (!tools || !one(".units")) return;

  tools.hidden = false;
  const chips = all(".chip", tools), year = one("#year"), region = one("#region"), rule = one("#rule"), search = one("#search");
  const units = all(".units > li").map((item) => ({
    item, region: item.dataset.region, name: one("summary", item).textContent.toLowerCase(),
    found: all(".found > li", item).map((row) => ({ row, ...row.dataset, text: row.textContent.toLowerCase() })),
  }));
  const filter = () => {
    const off = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "false").map((chip) => chip.dataset.s));
    const sought = search.value.trim().toLowerCase();
    let shown = 0;
    for (const unit of units) {
      let held = 0;
      const named = !sought || unit.name.includes(sought);
      for (const { row, s, y, r, text } of unit.found) {
        row.hidden = off.has(s) || Boolean(year.value && year.value !== y) || Boolean(rule.value && rule.value !== r) || !(named || text.includes(sought));
        if (!row.hidden) held += 1;
      }
      unit.item.hidden = !held || Boolean(region.value && region.value !== unit.region);
      if (!unit.item.hidden) shown += 1;
    }
    one("#shown").textContent = `${shown} / ${units.length} ${one("#shown").dataset.units}`;
  };
  chips.forEach((chip) => chip.addEventListener("click", () => {
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") === "false"));
    filter();
  }));
  [year, region, rule].forEach((choice) => choice.addEventListener("change", filter));
  search.addEventListener("input", filter);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    }
  });
  filter();
})();
