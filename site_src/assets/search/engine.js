/* Answers questions from the index under search/i, whose files are scripts, so that they load from a folder as from the
   web. Knows nothing of the page: see view.js. Written by generator/write/search; change both or neither. */
(function (home) {
  "use strict";
  const { words, stem } = home.DossierWords;
  const FORM = 1;
  const K1 = 1.2, B = 0.5; // BM25; a lower B since long reports are what a dossier is about
  const COMMON = 0.5; // a word in more of the stories than this says little: a page may lack it if it has the others
  // Words of grammar: a question may hold them, an answer need not. Folded; English and Spanish.
  const SMALL = new Set(("a about after all an and any are as at be been before but by can could did do does for from get gets got had has " +
    "have he her his how i if in into is it its may more most much many no not of on or our over she so some than that the their them " +
    "then there these they this those to under up was we were what when where which while who whom whose why will with would you " +
    "al algo antes como con contra cual cuales cuando cuanto cuantos de del desde donde dos e el ella ellos en entre era es esa ese eso " +
    "esta este esto fue fueron ha habia hasta hay la las le les lo los mas me mi muy ni o para pero por porque que quien quienes se " +
    "segun ser si sin sobre son su sus tambien te tiene todo todos tras tu u un una uno unos y ya").split(" "));
  const SMALL_SHARE = 0.2; // of the weight of another word
  const MOST_STEMS = 60; // a prefix may stand for so many stems, the most frequent first

  // ---------- files: one script each, asked for once

  const waiting = new Map();
  const search = { base: new URL("../..", document.currentScript.src).href };

  function load(kind, at) {
    const key = kind + at;
    let asked = waiting.get(key);
    if (!asked) {
      asked = {};
      asked.promise = new Promise((resolve, reject) => { asked.resolve = resolve; asked.reject = reject; });
      waiting.set(key, asked);
      const script = document.createElement("script");
      script.src = `${search.base}search/i/${key}.js`;
      script.async = true;
      script.onload = () => script.remove();
      script.onerror = () => { waiting.delete(key); asked.reject(new Error(`${key} is missing`)); };
      document.head.append(script);
    }
    return asked.promise;
  }

  search.got = (kind, at, value) => {
    const asked = waiting.get(kind + at);
    if (asked) asked.resolve(READ[kind] ? READ[kind](value) : value);
  };

  // ---------- numbers as letters (code.py)

  const VALUE = new Uint8Array(128);
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((c, i) => { VALUE[c.charCodeAt(0)] = i; });

  class Reader {
    constructor(text) { this.text = text; this.at = 0; }
    get more() { return this.at < this.text.length; }
    letter() { return VALUE[this.text.charCodeAt(this.at++)]; }
    number() {
      let value = 0, shift = 0, part;
      do { part = this.letter(); value |= (part & 31) << shift; shift += 5; } while (part > 31);
      return value;
    }
    rising(count) {
      const row = new Array(count);
      let value = 0;
      for (let i = 0; i < count; i++) row[i] = (value += this.number());
      return row;
    }
  }

  const all = (text, read) => { const reader = new Reader(text), out = []; while (reader.more) out.push(read(reader)); return out; };

  const READ = {
    m(meta) {
      if (meta.form !== FORM) throw new Error("the index is of another form");
      const scaled = (text) => Float32Array.from(text, (c) => Math.pow(2, VALUE[c.charCodeAt(0)] / 6) - 1);
      meta.lengths = scaled(meta.lengths).map((value) => value * 16);
      meta.weights = scaled(meta.weights);
      let last = 0;
      meta.x = all(meta.x, (reader) => (last += reader.number()));
      meta.starts = [];
      let start = 0;
      for (const [kind, count] of meta.kinds) { meta.starts.push([kind, start]); start += count; }
      meta.stories = meta.kinds[0][1];
      return meta;
    },
    t: (text) => text.split("\n").map((line) => { const tab = line.indexOf("\t"); return [line.slice(0, tab).split(" "), line.slice(tab + 1)]; }),
    p: (text) => new Map(text.split("\n").map((line) => line.split("\t"))),
    f(facets) {
      const lists = (text) => all(text, (reader) => reader.rising(reader.number()));
      facets.year = all(facets.year, (r) => r.number());
      facets.outlet = all(facets.outlet, (r) => r.number());
      facets.topic = lists(facets.topic);
      facets.entity = lists(facets.entity);
      return facets;
    },
  };

  search.meta = () => load("m", 0);
  search.facets = () => load("f", 0);
  search.kindOf = (meta, page) => {
    let found = "story";
    for (const [kind, start] of meta.starts) if (page >= start && meta.kinds.find((k) => k[0] === kind)[1]) found = kind;
    return found;
  };

  /** [address, title, date, outlet, other names] of a page. */
  search.head = async (page) => {
    const meta = await search.meta();
    if (Object.hasOwn(meta.ready, page)) return meta.ready[page];
    return (await load("h", Math.floor(page / meta.heads)))[page % meta.heads];
  };

  /** Paragraphs [number, text] of a story. */
  search.text = async (page) => {
    const meta = await search.meta();
    if (page >= meta.stories) return [];
    return (await load("x", before(meta.x, page)))[page] || [];
  };

  /** Number of the last entry that is not after the key; -1 when all are. */
  function before(sorted, key) {
    let low = 0, high = sorted.length;
    while (low < high) { const middle = (low + high) >> 1; if (sorted[middle] <= key) low = middle + 1; else high = middle; }
    return low - 1;
  }

  // ---------- the question

  /** "quoted words", -without, word; the last word may be unfinished. */
  search.parse = (question, finished) => {
    const parts = [];
    for (const match of question.matchAll(/(-?)"([^"]*)"?|(-?)(\S+)/g)) {
      const quoted = match[2] !== undefined;
      const found = words(quoted ? match[2] : match[4]).map((entry) => entry[0]);
      if (!found.length) continue;
      const last = match.index + match[0].length === question.length;
      const open = !quoted && !finished && last && /[\p{L}\p{N}\p{M}]$/u.test(question);
      const star = !quoted && match[4].endsWith("*");
      parts.push({ words: found, phrase: quoted && found.length > 1, without: (match[1] || match[3]) === "-", prefix: open || star, star });
    }
    return parts;
  };

  const stems = (meta, word) => [...new Set(meta.languages.map((language) => stem(word, language)))];

  async function termsOf(meta, key) {
    const at = before(meta.t, key);
    if (at < 0) return null;
    return (await load("t", at)).find((line) => line[0][0] === key) || null;
  }

  /** Lines whose stem or one of whose surfaces begins with the word. Stems are up to five letters shorter than words. */
  async function beginning(meta, word) {
    const root = word.slice(0, Math.max(3, word.length - 5));
    const first = Math.max(0, before(meta.t, root)), last = before(meta.t, root + "\uffff");
    if (last < 0) return [];
    const files = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => load("t", first + i)));
    const found = files.flat().filter((line) => line[0].some((surface) => surface.startsWith(word)));
    return found.sort((a, b) => b[1].length - a[1].length).slice(0, MOST_STEMS);
  }

  /** page -> weight for one word of the question, and what it stood for. */
  async function answer(meta, part, word) {
    const weights = new Map(), marks = new Set();
    const take = (line, share) => {
      marks.add(line[0][0]);
      const reader = new Reader(line[1]);
      let page = 0;
      while (reader.more) {
        page += reader.number();
        const weight = reader.letter() * share;
        weights.set(page, Math.max(weights.get(page) || 0, weight));
      }
    };
    const keys = stems(meta, word);
    for (const key of keys) { const line = await termsOf(meta, key); if (line) take(line, 1); }
    const exact = weights.size > 0;
    if (part.prefix && word.length > 2) {
      // An unfinished word means all that it may become; a word that is known already means mostly itself.
      for (const line of await beginning(meta, word)) if (!keys.includes(line[0][0])) take(line, exact && !part.star ? 0.3 : 1);
    }
    return { weights, marks };
  }

  /** Pages where the words stand one after the other; words too common to have places fit anywhere. */
  async function phrase(meta, list, pages) {
    let ends = null; // page -> places at which the phrase may go on
    for (let i = 0; i < list.length; i++) {
      const found = new Map();
      for (const key of stems(meta, list[i])) {
        const at = before(meta.p, key);
        const row = at < 0 ? undefined : (await load("p", at)).get(key);
        if (row === undefined) continue;
        const reader = new Reader(row);
        let page = 0;
        while (reader.more) {
          page += reader.number();
          const places = reader.rising(reader.number());
          if (pages.has(page)) found.set(page, (found.get(page) || []).concat(places.map((place) => place - i)));
        }
      }
      if (!found.size) continue; // too common
      if (ends) for (const [page, places] of found) {
        const known = new Set(ends.get(page) || []);
        found.set(page, places.filter((place) => known.has(place)));
      }
      ends = new Map([...found].filter((entry) => entry[1].length));
    }
    return ends ? new Set(ends.keys()) : pages;
  }

  // ---------- the answer

  /** { hits: [page, score] best first, marks: stems to mark, asked: words as asked, some: not every word was found }. */
  search.ask = async (question, options = {}) => {
    const asked = new Set(words(question).map((entry) => entry[0]));
    return { asked, ...(await answers(question, options)) };
  };

  async function answers(question, { finished = false }) {
    const meta = await search.meta();
    const parts = search.parse(question.trim().length ? question : "", finished);
    const wanted = parts.filter((part) => !part.without);
    if (!wanted.length) return { hits: [], marks: new Set(), some: false };
    if (wanted.length === 1 && wanted[0].prefix && wanted[0].words.length === 1 && wanted[0].words[0].length < 3) {
      return brief(meta, wanted[0]);
    }
    const marks = new Set(), rows = [];
    for (const part of wanted) {
      const own = [];
      const small = part.words.map((word) => !part.phrase && !part.prefix && SMALL.has(word));
      for (const [i, word] of part.words.entries()) {
        const found = await answer(meta, { ...part, prefix: part.prefix && i === part.words.length - 1 }, word);
        found.marks.forEach((mark) => marks.add(mark));
        own.push(found.weights);
      }
      if (part.phrase) {
        const both = new Set([...own[0].keys()].filter((page) => own.every((row) => row.has(page))));
        const fit = await phrase(meta, part.words, both);
        own.forEach((row) => [...row.keys()].forEach((page) => { if (!fit.has(page)) row.delete(page); }));
      }
      rows.push(...own.map((row, i) => ({ row, strict: part.phrase, small: small[i] })));
    }
    const barred = new Set();
    for (const part of parts.filter((p) => p.without)) {
      const own = await Promise.all(part.words.map(async (word) => (await answer(meta, part, word)).weights));
      const all = new Set([...own[0].keys()].filter((page) => own.every((row) => row.has(page))));
      (part.phrase ? await phrase(meta, part.words, all) : all).forEach((page) => barred.add(page));
    }
    return ranked(meta, rows, barred, marks);
  }

  /** One or two letters: the names and topics that begin so, and the word itself where it is one. */
  async function brief(meta, part) {
    const word = part.words[0];
    const pages = new Map();
    const ready = Object.hasOwn(meta.letters, word[0]) ? meta.letters[word[0]] : [];
    const heads = word.length > 1 ? await Promise.all(ready.map(search.head)) : [];
    ready.forEach((page, i) => {
      if (word.length === 1 || words(heads[i][1]).some((entry) => entry[0].startsWith(word))) pages.set(page, 100 - i);
    });
    if (word.length > 1) {
      const { weights, marks } = await answer(meta, { prefix: false }, word);
      const more = ranked(meta, [{ row: weights }], new Set(), marks);
      more.hits.forEach(([page, score]) => { if (!pages.has(page)) pages.set(page, score); });
    }
    const hits = [...pages].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { hits, marks: new Set([word]), some: false };
  }

  function ranked(meta, rows, barred, marks) {
    const scores = new Map(), seen = new Map();
    const telling = rows.filter((entry) => entry.strict || (!entry.small && entry.row.size <= Math.max(2, COMMON * meta.stories)));
    const needed = new Set(telling.length ? telling : rows);
    for (const entry of rows) {
      const { row } = entry;
      const rare = Math.log(1 + (meta.pages - row.size + 0.5) / (row.size + 0.5)) * (entry.small ? SMALL_SHARE : 1);
      for (const [page, weight] of row) {
        const long = 1 - B + (B * meta.lengths[page]) / meta.mean;
        scores.set(page, (scores.get(page) || 0) + (rare * weight * (K1 + 1)) / (weight + K1 * long));
        if (needed.has(entry)) seen.set(page, (seen.get(page) || 0) + 1);
      }
    }
    const strict = rows.filter((entry) => entry.strict).map((entry) => entry.row);
    let pages = [...scores.keys()].filter((page) => !barred.has(page) && strict.every((row) => row.has(page)));
    const every = pages.filter((page) => seen.get(page) === needed.size);
    const some = !every.length && pages.length > 0;
    if (every.length) pages = every;
    // A name or topic is worth more the more stories stand behind it.
    const worth = (page) => scores.get(page) * (page < meta.stories ? 1 : 1 + 0.25 * Math.log2(1 + meta.weights[page])) * (seen.get(page) || 0.5);
    const hits = pages.map((page) => [page, worth(page)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { hits, marks, some };
  }

  home.DossierSearch = search;
  search.meta().catch(() => {}); // a reader has gone to a field: what the index is will be asked first
})(window);
