/* The faces of the search: the list under the field in the header, and the search page with its facets. The address
   holds the question and the facets, so that a search can be linked and the back button goes back. */
(function (home) {
  "use strict";
  const search = home.DossierSearch, { words, stem } = home.DossierWords;
  const FACETS = ["kind", "year", "outlet", "topic", "entity"];
  const SHOWN = 10, SUGGESTED = 6, FACET_ROWS = 8;
  const SNIPPET = 190; // characters

  const say = (key, values = {}) => (home.DossierSay[key] || key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const counted = (key, n) => say(`${key}.${n === 1 ? "one" : "many"}`, { n: n.toLocaleString(document.documentElement.lang) });

  function make(name, attributes = {}, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  }

  // ---------- a hit

  /** The text with the words that were asked for marked; all of it is put in as text. */
  function marked(text, marks, languages) {
    const out = document.createDocumentFragment();
    let at = 0;
    for (const [word, start, end] of words(text)) {
      if (!languages.some((language) => marks.has(stem(word, language))) && ![...marks].some((mark) => mark.length < 3 && word.startsWith(mark))) continue;
      out.append(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    out.append(text.slice(at));
    return out;
  }

  /** The paragraph with most of the words, those just as asked before other forms, cut around the first: [number, text]. */
  function passage(paragraphs, { marks, asked }, languages) {
    let best = null, most = -1, from = 0;
    for (const [number, text] of paragraphs) {
      const found = words(text).map(([word, start]) => [languages.map((l) => stem(word, l)).find((s) => marks.has(s)), start, word]).filter((entry) => entry[0]);
      const exact = found.filter((entry) => asked.has(entry[2]));
      const worth = new Set(found.map((entry) => entry[0])).size * 2 + new Set(exact.map((entry) => entry[2])).size;
      if (worth > most) { most = worth; best = [number, text]; from = ((exact[0] || found[0]) || [0, 0])[1]; }
    }
    if (!best || best[1].length <= SNIPPET) return best;
    let start = Math.max(0, Math.min(from - 50, best[1].length - SNIPPET));
    if (start) start = best[1].indexOf(" ", start) + 1;
    let end = best[1].lastIndexOf(" ", start + SNIPPET);
    if (end <= from || best[1].length <= start + SNIPPET) end = Math.min(best[1].length, start + SNIPPET);
    return [best[0], (start ? "… " : "") + best[1].slice(start, end) + (end < best[1].length ? " …" : "")];
  }

  function day(value) {
    const [year, month, date] = value.split("-").map(Number);
    const form = { year: "numeric", ...(month && { month: "long" }), ...(date && { day: "numeric" }), timeZone: "UTC" };
    return new Date(Date.UTC(year, (month || 1) - 1, date || 1)).toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, form);
  }

  async function parts(page, found) {
    const meta = await search.meta();
    const [address, title, date, outlet, names] = await search.head(page);
    const kind = search.kindOf(meta, page);
    const furniture = kind === "story" ? [outlet, date ? day(date) : say("undated")] : [say(`one.${kind}`), kind === "topic" ? "" : names];
    return { page, kind, href: search.base + address, languages: meta.languages, title: marked(title, found.marks, meta.languages), meta: furniture.filter(Boolean).join(" · "), about: kind === "topic" ? names : "" };
  }

  async function snippet(hit, found) {
    const text = hit.kind === "story" ? passage(await search.text(hit.page), found, hit.languages) : hit.about ? [0, hit.about] : null;
    return text ? [text[0], marked(text[1], found.marks, hit.languages)] : null;
  }

  // ---------- the list under the field

  search.suggest = function (input, box, status) {
    let turn = 0, options = [], active = -1;
    const open = (yes) => { box.hidden = !yes; input.setAttribute("aria-expanded", String(yes)); if (!yes) choose(-1); };
    const choose = (at) => {
      active = at;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else { input.setAttribute("aria-activedescendant", options[at].id); options[at].scrollIntoView({ block: "nearest" }); }
    };
    const option = (href, ...inside) => {
      const made = make("div", { role: "option", id: `d-option-${options.length}`, "aria-selected": "false" }, ...inside);
      made.addEventListener("mousedown", (event) => event.preventDefault());
      made.addEventListener("click", () => { location.href = href; });
      made.href = href;
      options.push(made);
      return made;
    };
    async function show() {
      const question = input.value.trim(), own = ++turn;
      choose(-1);
      if (!question) { open(false); status.textContent = ""; return; }
      const found = await search.ask(input.value);
      const hits = await Promise.all(found.hits.slice(0, SUGGESTED).map(([page]) => parts(page, found)));
      if (own !== turn || active >= 0) return; // a late answer does not take a choice away
      options = [];
      box.replaceChildren(...hits.map((hit) => option(hit.href, make("span", { class: "d-hit__title" }, hit.title), make("span", { class: "d-hit__meta" }, hit.meta))));
      if (hits.length) box.append(option(`${search.base}search/index.html?q=${encodeURIComponent(question)}`, make("strong", {}, say("all"))));
      else box.append(make("div", { class: "d-search__status", style: "padding:0 .7rem" }, say("none", { q: question })));
      open(true);
      status.textContent = hits.length ? counted("count", found.hits.length) : say("none", { q: question });
      search.shownAt = performance.now();
      hits.forEach(async (hit, i) => {
        const text = await snippet(hit, found);
        if (text && own === turn) options[i].append(make("span", { class: "d-hit__text" }, text[1]));
      });
    }
    input.addEventListener("input", show);
    input.addEventListener("focus", () => { if (options.length && input.value.trim()) open(true); });
    input.addEventListener("blur", () => open(false));
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && options.length) {
        event.preventDefault();
        if (box.hidden) open(true);
        choose(active + step >= options.length ? -1 : active + step < -1 ? options.length - 1 : active + step);
      } else if (event.key === "Enter" && active >= 0 && !box.hidden) { event.preventDefault(); location.href = options[active].href; }
      else if (event.key === "Escape") { event.stopPropagation(); if (box.hidden) input.value = ""; open(false); }
    });
    if (input.value.trim() && document.activeElement === input) show();
  };

  // ---------- the search page

  search.page = function (place) {
    const input = make("input", { type: "search", id: "d-question", autocomplete: "off", spellcheck: "false", placeholder: say("placeholder") });
    const status = make("p", { class: "d-search__status", role: "status" });
    const hits = make("ol", { class: "d-search__hits", "aria-label": say("results") });
    const facets = make("div", { class: "d-search__facets" });
    const more = make("button", { type: "button", class: "d-more", hidden: "" }, say("more"));
    const narrowing = make("details", { class: "d-search__narrow" }, make("summary", {}, say("filter")), facets);
    narrowing.open = home.matchMedia("(min-width: 60em)").matches;
    const hint = make("p", { class: "d-search__status" }, say("hint"));
    place.classList.add("d-search");
    place.replaceChildren(
      make("form", { role: "search" }, make("label", { for: "d-question", class: "d-sr" }, say("label")), input),
      status, make("div", { class: "d-search__body" }, make("div", {}, hits, more), narrowing), hint);
    let state = read(), turn = 0, shown = SHOWN;

    function read() {
      const query = new URLSearchParams(location.search || location.hash.slice(1));
      return { q: query.get("q") || "", ...Object.fromEntries(FACETS.map((facet) => [facet, query.getAll(facet)])) };
    }
    function write(push) {
      const query = new URLSearchParams();
      if (state.q) query.set("q", state.q);
      FACETS.forEach((facet) => state[facet].forEach((value) => query.append(facet, value)));
      const text = query.toString();
      try { history[push ? "pushState" : "replaceState"](null, "", location.pathname + (text ? `?${text}` : "")); } catch { location.hash = text; }
    }
    async function columns() {
      const meta = await search.meta(), table = await search.facets();
      const story = (page) => page < meta.stories;
      return {
        kind: { of: (page) => [search.kindOf(meta, page)], name: (value) => say(`many.${value}`) },
        year: { of: (page) => (story(page) ? [table.years[table.year[page]]] : []), name: (value) => value || say("undated") },
        outlet: { of: (page) => (story(page) ? [table.outlets[table.outlet[page]]] : []), name: (value) => value || say("unnamed") },
        topic: { of: (page) => (story(page) ? table.topic[page].map((i) => table.topics[i][0]) : []), name: (value) => (table.topics.find((t) => t[0] === value) || [0, value])[1] },
        entity: { of: (page) => (story(page) ? table.entity[page].map((i) => table.names[i]) : []), name: (value) => value },
      };
    }
    const fits = (column, chosen, page) => !chosen.length || column.of(page).some((value) => chosen.includes(value));

    async function show(push) {
      const own = ++turn;
      if (!state.q.trim()) { hits.replaceChildren(); facets.replaceChildren(); status.textContent = ""; more.hidden = true; hint.hidden = false; return; }
      const found = await search.ask(state.q, { finished: push !== undefined && push });
      const narrowed = FACETS.some((facet) => state[facet].length);
      const table = narrowed ? await columns() : null;
      const kept = narrowed ? found.hits.filter(([page]) => FACETS.every((facet) => fits(table[facet], state[facet], page))) : found.hits;
      const first = await Promise.all(kept.slice(0, shown).map(([page]) => parts(page, found)));
      if (own !== turn) return;
      const rows = first.map((hit) => make("li", {}, make("a", { href: hit.href }, make("span", { class: "d-hit__title" }, hit.title)), make("span", { class: "d-hit__meta" }, hit.meta)));
      hits.replaceChildren(...rows);
      more.hidden = kept.length <= shown;
      hint.hidden = kept.length > 0;
      status.textContent = kept.length ? counted("count", kept.length) + (found.some ? ` ${say("some")}` : "") : say("none", { q: state.q });
      search.shownAt = performance.now();
      first.forEach(async (hit, i) => {
        const text = await snippet(hit, found);
        if (text) rows[i].append(text[0] ? make("a", { href: `${hit.href}#p${text[0]}`, class: "d-hit__text" }, text[1]) : make("span", { class: "d-hit__text" }, text[1]));
      });
      narrow(table || (await columns()), found.hits, own);
    }

    function narrow(table, found, own) {
      if (own !== turn) return;
      const boxes = FACETS.map((facet) => {
        const others = found.filter(([page]) => FACETS.every((other) => other === facet || fits(table[other], state[other], page)));
        const count = new Map(state[facet].map((value) => [value, 0]));
        others.forEach(([page]) => table[facet].of(page).forEach((value) => count.set(value, (count.get(value) || 0) + 1)));
        const order = facet === "year" ? (a, b) => b[0].localeCompare(a[0]) : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]);
        const rows = [...count].sort((a, b) => state[facet].includes(b[0]) - state[facet].includes(a[0]) || order(a, b)).slice(0, FACET_ROWS);
        if (rows.length < 2 && !state[facet].length) return null;
        return make("fieldset", { class: "d-facet" }, make("legend", {}, say(facet)), ...rows.map(([value, n]) => {
          const box = make("input", { type: "checkbox", name: facet, value });
          box.checked = state[facet].includes(value);
          return make("label", {}, box, make("span", {}, table[facet].name(value)), make("span", { class: "n" }, String(n)));
        }));
      });
      const focused = facets.contains(document.activeElement) ? [document.activeElement.name, document.activeElement.value] : null;
      facets.replaceChildren(...boxes.filter(Boolean));
      if (focused) [...facets.querySelectorAll("input")].find((box) => box.name === focused[0] && box.value === focused[1])?.focus();
    }

    input.value = state.q;
    input.addEventListener("input", () => { state = { ...state, q: input.value }; shown = SHOWN; write(false); show(false); });
    place.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); write(true); show(true); });
    facets.addEventListener("change", (event) => {
      const { name, value, checked } = event.target;
      state = { ...state, [name]: checked ? [...state[name], value] : state[name].filter((other) => other !== value) };
      shown = SHOWN;
      write(true);
      show(false);
    });
    more.addEventListener("click", async () => {
      const at = shown;
      shown += SHOWN;
      await show(false);
      hits.children[at]?.querySelector("a").focus();
    });
    home.addEventListener("popstate", () => { state = read(); input.value = state.q; shown = SHOWN; show(true); });
    if (state.q) show(true);
    return input;
  };
})(window);
