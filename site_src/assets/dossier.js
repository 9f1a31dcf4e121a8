/* Small means on every page: the search field, filters on lists, copying a citation. Everything else works without.
   The search itself is loaded when a reader goes to a field, never before. */
(function () {
  "use strict";
  const base = new URL("..", document.currentScript.src).href;
  // The interface's words, from generator/write/words by way of search/words.js.
  window.DossierSay ||= {};
  const say = window.DossierSay;

  // ---------- search

  let loading = null;
  function engine() {
    // Fetched side by side, run one after the other.
    loading ||= Promise.all(["stem", "engine", "view"].map((name) => new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.async = false;
      script.src = `${base}assets/search/${name}.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }))).then(() => window.DossierSearch);
    return loading;
  }

  function field() {
    const bar = document.querySelector(".md-header__inner");
    if (!bar) return;
    const form = document.createElement("form");
    form.className = "d-find";
    form.setAttribute("role", "search");
    form.action = `${base}search/index.html`;
    form.innerHTML = '<input type="search" name="q" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="false" aria-controls="d-find-box">' +
      '<div class="d-find__box" id="d-find-box" role="listbox" hidden></div><span class="d-sr" role="status"></span>';
    const [input, box, status] = form.children;
    input.setAttribute("aria-label", say.label);
    box.setAttribute("aria-label", say.results);
    input.placeholder = `${say.placeholder}  /`;
    form.addEventListener("submit", (event) => { if (!input.value.trim()) event.preventDefault(); });
    input.addEventListener("focus", () => engine().then((search) => search.suggest(input, box, status)), { once: true });
    bar.append(form);
    return input;
  }

  const place = document.getElementById("dossier-search");
  let main = null;
  if (place) engine().then((search) => { main = search.page(place); if (!main.value) main.focus({ preventScroll: true }); });
  const input = place ? null : field();
  document.addEventListener("keydown", (event) => {
    const inside = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || inside || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = input || main;
    if (target) { event.preventDefault(); event.stopPropagation(); target.focus(); target.select(); }
  }, true);

  // ---------- where a reader is: a story belongs to the stories, a name to its kind

  if (!document.querySelector(".md-tabs__item--active")) {
    const folder = (link) => link.href.replace(/[^/]*$/, "");
    const near = [...document.querySelectorAll(".md-tabs__link")].filter((link) => folder(link) !== base && location.href.startsWith(folder(link)));
    near[0]?.parentElement.classList.add("md-tabs__item--active");
  }
  // A picture that is wider than a phone begins in its middle, so that both sides show that there is more.
  document.querySelectorAll("figure.network, figure.map").forEach((figure) => { figure.scrollLeft = (figure.scrollWidth - figure.clientWidth) / 2; });

  // ---------- filters on the list of stories

  function filters(list) {
    const rows = [...list.querySelectorAll("li.story")];
    if (rows.length < 3) return;
    const bar = document.createElement("form");
    bar.className = "d-filters";
    const names = { year: (row) => [row.dataset.year], outlet: (row) => [row.dataset.outlet], topic: (row) => (row.dataset.topics || "").split(" ").filter(Boolean) };
    const titles = Object.assign({}, ...[...document.querySelectorAll("script.topic-titles")].map((element) => JSON.parse(element.textContent)));
    const shownAs = { outlet: (value) => rows.find((row) => row.dataset.outlet === value)?.querySelector(".outlet")?.textContent || value, topic: (value) => titles[value] || value, year: (value) => (value === "undated" ? say.undated : value) };
    const query = new URLSearchParams(location.search);
    const output = document.createElement("output");
    for (const [name, of] of Object.entries(names)) {
      const values = [...new Set(rows.flatMap(of))].filter(Boolean).sort((a, b) => (name === "year" ? b.localeCompare(a) : shownAs[name](a).localeCompare(shownAs[name](b))));
      if (values.length < 2) continue;
      const label = document.createElement("label"), select = document.createElement("select");
      select.name = name;
      select.append(new Option(say.any, ""), ...values.map((value) => new Option(shownAs[name](value), value)));
      select.value = query.get(name) || "";
      if (select.selectedIndex < 0) select.value = "";
      label.append(say[name], select);
      bar.append(label);
    }
    const label = document.createElement("label"), text = document.createElement("input");
    text.type = "search";
    text.name = "words";
    text.value = query.get("words") || "";
    label.append(say.words, text);
    bar.append(label, output);
    function apply(write) {
      const chosen = Object.fromEntries(new FormData(bar));
      const wanted = (chosen.words || "").toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits = Object.entries(names).every(([name, of]) => !chosen[name] || of(row).includes(chosen[name])) &&
          (!wanted.length || wanted.every((word) => row.textContent.toLowerCase().includes(word)));
        row.hidden = !fits;
        shown += fits;
      }
      document.querySelectorAll(".story-list").forEach((part) => {
        const heading = part.previousElementSibling;
        const none = ![...part.querySelectorAll("li.story")].some((row) => !row.hidden);
        part.hidden = none;
        if (heading && /^H[2-4]$/.test(heading.tagName)) heading.hidden = none;
      });
      output.textContent = shown === rows.length ? "" : say.shown.replace("{n}", shown).replace("{all}", rows.length);
      if (!write) return;
      const next = new URLSearchParams(Object.entries(chosen).filter((pair) => pair[1]));
      try { history.replaceState(null, "", location.pathname + (String(next) ? `?${next}` : "")); } catch { /* a browser that keeps file:// addresses fixed */ }
    }
    bar.addEventListener("input", () => apply(true));
    bar.addEventListener("submit", (event) => event.preventDefault());
    const first = list.querySelector(".story-list"), heading = first.previousElementSibling;
    (heading && /^H[2-4]$/.test(heading.tagName) ? heading : first).before(bar);
    apply(false);
  }
  if (/\/articles\/(index|\d{4}|undated)[^/]*\.html$/.test(location.pathname)) {
    const list = document.querySelector(".md-content__inner");
    if (list && list.querySelector(".story-list")) filters(list);
  }

  // ---------- copying a citation

  document.querySelectorAll(".citation").forEach((citation) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "d-copy";
    button.textContent = say.copy;
    button.addEventListener("click", async () => {
      const text = [...citation.childNodes].filter((node) => node !== button && node.nodeName !== "STRONG").map((node) => node.textContent).join("").trim();
      try { await navigator.clipboard.writeText(text); } catch {
        const range = document.createRange();
        range.selectNodeContents(citation);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        document.execCommand("copy");
      }
      button.textContent = say.copied;
      setTimeout(() => { button.textContent = say.copy; }, 2000);
    });
    citation.append(" ", button);
  });

  // Paper shows what the screen folds away: the citation of a story.
  window.addEventListener("beforeprint", () => document.querySelectorAll("details.cite").forEach((part) => { part.open = true; }));
})();
