/* Words as the index knows them: folded, then stemmed. Our own port of the Snowball algorithms for English and
   Spanish as snowballstemmer 3.1 has them, for words that are already folded; a test holds both sides against each
   other. The counterpart is generator/write/search/terms.py: change both or neither. */
(function (home) {
  "use strict";

  // An acronym with dots, or a run of letters and digits with apostrophes inside.
  const WORD = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])(?:['’]s(?![\p{L}\p{N}]))?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
  const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };

  function fold(word) {
    return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
      .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter])
      .replace(/['’]s$/, "").replace(/['’.]/g, "");
  }

  /** [word folded, start, end] for each word of a text. */
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const word = fold(match[0]);
      if (word) found.push([word, match.index, match.index + match[0].length]);
    }
    return found;
  }

  const same = (list) => new RegExp("(?:" + list.split(" ").sort((a, b) => b.length - a.length).join("|") + ")$");
  /** The longest of the suffixes that the word ends in, or null. */
  const ending = (word, suffixes) => { const m = suffixes.exec(word); return m && m[0]; };
  const table = (text) => Object.fromEntries(text.split(" ").map((pair) => pair.split(":")));
  const past = (word, from, pair) => { pair.lastIndex = from; return pair.test(word) ? pair.lastIndex : word.length; };

  // ---------- English

  const WHOLE = table("skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl " +
    "sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes");
  const STEP2 = table("anci:ance enci:ence ogi: li: bli:ble abli:able alli:al fulli:ful lessli:less ousli:ous entli:ent " +
    "aliti:al biliti:ble iviti:ive tional:tion ational:ate alism:al ation:ate ization:ize izer:ize ator:ate " +
    "iveness:ive fulness:ful ousness:ous ogist:og");
  const STEP3 = table("icate:ic ative: alize:al iciti:ic ical:ic tional:tion ational:ate ful: ness:");
  const OF2 = same(Object.keys(STEP2).join(" ")), OF3 = same(Object.keys(STEP3).join(" "));
  const OF4 = same("ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement");
  const OF1 = same("ed eed ing edly eedly ingly");
  const EN_PAIR = /[aeiouy][^aeiouy]/g;

  function shortSyllable(word) {
    return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || word.endsWith("past");
  }

  function plural(word) {
    if (word.endsWith("sses")) return word.slice(0, -2);
    if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
    if (/[us]s$/.test(word) || !word.endsWith("s")) return word;
    return /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
  }

  function tense(word, r1) {
    const suffix = ending(word, OF1);
    if (!suffix) return word;
    const before = word.slice(0, word.length - suffix.length);
    if (suffix === "eed" || suffix === "eedly") {
      return r1 > before.length || /^(?:succ|proc|exc)$/.test(before) ? word : before + "ee";
    }
    if (suffix === "ing") {
      if (/^[^aeiouy]y$/.test(before)) return before[0] + "ie";
      if (/^(?:even|cann|inn|earr|herr|out)$/.test(before)) return word;
    }
    if (!/[aeiouy]/.test(before)) return word;
    if (/(?:at|bl|iz)$/.test(before)) return before + "e";
    if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) {
      return /^[aeo]..$/.test(before) ? before : before.slice(0, -1);
    }
    return before.length === r1 && shortSyllable(before) ? before + "e" : before;
  }

  function derived(word, r1, r2) {
    let suffix = ending(word, OF2), at = suffix ? word.length - suffix.length : 0;
    if (suffix && r1 <= at) {
      if (suffix === "ogi") word = word[at - 1] === "l" ? word.slice(0, -1) : word;
      else if (suffix === "li") word = /[cdeghkmnrt]/.test(word[at - 1] || "") ? word.slice(0, at) : word;
      else word = word.slice(0, at) + STEP2[suffix];
    }
    suffix = ending(word, OF3);
    at = suffix ? word.length - suffix.length : 0;
    if (suffix && r1 <= at && (suffix !== "ative" || r2 <= at)) word = word.slice(0, at) + STEP3[suffix];
    suffix = ending(word, OF4);
    at = suffix ? word.length - suffix.length : 0;
    if (suffix && r2 <= at && (suffix !== "ion" || /[st]/.test(word[at - 1] || ""))) word = word.slice(0, at);
    return word;
  }

  function english(word) {
    if (Object.hasOwn(WHOLE, word)) return WHOLE[word];
    if (word.length < 3) return word;
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const start = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
    const r1 = start ? start[0].length : past(word, 0, EN_PAIR);
    const r2 = past(word, r1, EN_PAIR);
    word = tense(plural(word), r1);
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";
    word = derived(word, r1, r2);
    const last = word.length - 1;
    if (word[last] === "e") {
      const bare = word.slice(0, last);
      if (r2 <= last || (r1 <= last && !shortSyllable(bare))) word = bare;
    } else if (word.endsWith("ll") && r2 <= last) word = word.slice(0, last);
    return word.replace(/Y/g, "y");
  }

  // ---------- Spanish

  const ES_PAIR = /[aeiou][^aeiou]/g;
  const PRONOUN = same("la sela le me se lo selo las selas les los selos nos");
  const HOST = same("ando iendo yendo ar er ir");
  const ES_NOUN = table("ica:1 ancia:2 encia:5 adora:2 osa:1 ista:1 iva:9 anza:1 idad:8 able:1 ible:1 ante:2 mente:7 amente:6 " +
    "acion:2 ucion:4 ico:1 ismo:1 oso:1 amiento:1 imiento:1 ivo:9 ador:2 icas:1 ancias:2 encias:5 adoras:2 osas:1 istas:1 " +
    "ivas:9 anzas:1 idades:8 ables:1 ibles:1 aciones:2 uciones:4 adores:2 antes:2 icos:1 ismos:1 osos:1 amientos:1 " +
    "imientos:1 ivos:9");
  const NOUN = same(Object.keys(ES_NOUN).join(" "));
  const Y_VERB = same("ya ye yan yen yeron yendo yo yas yes yais yamos");
  const VERB = same("aba ada ida ara iera ad ed id ase iese aste iste an aban aran ieran en asen iesen aron ieron ado ido " +
    "ando iendo ar er ir as abas adas idas aras ieras es ases ieses abais arais ierais aseis ieseis asteis isteis ados idos " +
    "amos emos aremos eremos iremos imos");
  const REST = same("a e o os");

  function verbRegion(word) {
    const vowel = (at) => /[aeiou]/.test(word[at] || "");
    const next = (pattern) => past(word, 2, pattern);
    if (word.length < 2) return word.length;
    if (vowel(0) && vowel(1)) return next(/[^aeiou]/g);
    if (!vowel(1)) return next(/[aeiou]/g);
    return word.length > 2 ? 3 : word.length;
  }

  function nounEnding(word, r1, r2) {
    const suffix = ending(word, NOUN);
    if (!suffix) return null;
    const sort = ES_NOUN[suffix];
    const bare = word.slice(0, word.length - suffix.length);
    if ((sort === "6" ? r1 : r2) > bare.length) return null;
    const also = (text, list) => {
      const more = ending(text, same(list));
      return more && r2 <= text.length - more.length ? text.slice(0, text.length - more.length) : text;
    };
    if (sort === "4") return bare + "u";
    if (sort === "5") return bare + "ente";
    if (sort === "2") return also(bare, "ic");
    if (sort === "7") return also(bare, "able ible ante");
    if (sort === "8") return also(bare, "ic abil iv");
    if (sort === "9") return also(bare, "at");
    if (sort === "6") {
      const less = also(bare, "ic ad os iv");
      return less !== bare && bare.endsWith("iv") ? also(less, "at") : less;
    }
    return bare;
  }

  function verbEnding(word, rv) {
    if (word.length < rv) return word;
    const region = word.slice(rv);
    let suffix = ending(region, Y_VERB);
    if (suffix && word[word.length - suffix.length - 1] === "u") return word.slice(0, -suffix.length);
    suffix = ending(region, VERB);
    if (!suffix) return word;
    const bare = word.slice(0, -suffix.length);
    return /^(?:en|es|emos)$/.test(suffix) && bare.endsWith("gu") ? bare.slice(0, -1) : bare;
  }

  function spanish(word) {
    const rv = verbRegion(word), r1 = past(word, 0, ES_PAIR), r2 = past(word, r1, ES_PAIR);
    const pronoun = ending(word, PRONOUN);
    if (pronoun) {
      const host = word.slice(0, -pronoun.length), verb = ending(host, HOST);
      if (verb && rv <= host.length - verb.length && (verb !== "yendo" || host.endsWith("uyendo"))) word = host;
    }
    const noun = nounEnding(word, r1, r2);
    word = noun === null ? verbEnding(word, rv) : noun;
    const rest = ending(word, REST);
    if (rest && rv <= word.length - rest.length) {
      word = word.slice(0, -rest.length);
      if (rest === "e" && word.endsWith("gu") && rv <= word.length - 1) word = word.slice(0, -1);
    }
    return word;
  }

  const STEMMERS = { en: english, es: spanish };
  const known = new Map();

  /** The stem in a language; other languages are left as they are. */
  function stem(word, language) {
    const key = language + word;
    let made = known.get(key);
    if (made === undefined) {
      made = Object.hasOwn(STEMMERS, language) ? STEMMERS[language](word) : word;
      known.set(key, made);
    }
    return made;
  }

  home.DossierWords = { fold, words, stem };
})(typeof window === "undefined" ? globalThis : window);
