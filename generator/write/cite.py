"""How to cite a story: Chicago, APA, CSL-JSON, BibTeX, RIS and COinS. Plain text and data; nothing is invented where
the outlet, the author or the date is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlencode

from generator.model import Article, Moment
from generator.text import fold
from generator.write.filed import Parts, parted
from generator.write.words import Words

Item = dict[str, object]
# A byline with one of these words names a body, which has no family name.
_BODIES = frozenset(
    re.findall(
        r"\w+",
        "agencia agencias agency ap afp board bureau bbc cnn collective committee contributors correspondents desk dpa "
        "editorial editors efe foundation group institute media network news newspaper newsroom notimex office press "
        "project redaccion reporters reuters service services staff team upi wire writers",
    )
)
# Small inside a headline: the list of the CSL specification.
_SMALL = frozenset(
    re.findall(
        r"\w+", "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet"
    )
)
_MOST_IN_APA, _FIRST_IN_APA = 20, 19  # APA 7, 9.8: of more authors the first 19, a gap and the last
_MOST_IN_CHICAGO, _FIRST_IN_CHICAGO = 6, 3  # Chicago 18, 13.78: of more authors the first three


def named(name: str) -> Parts:
    """An author in parts; a body is a family name alone."""
    words = set(re.findall(r"\w+", fold(name)))
    return Parts("", "", name, "") if words & _BODIES else parted(name)


def family_of(parts: Parts) -> str:
    """The family name with its particle; Chicago alone puts that last where names are turned round."""
    return f"{parts.particle} {parts.family}".strip()


def csl(article: Article) -> Item:
    """The article as an item of CSL-JSON."""
    meta = article.meta
    item: Item = {"id": article.id, "type": "article-newspaper", "title": article.title}
    if meta.authors:
        item["author"] = [_csl_name(name) for name in meta.authors]
    if meta.outlet:
        item["container-title"] = meta.outlet
    if meta.published:
        item["issued"] = _csl_date(meta.published.value)
    if meta.retrieved and meta.retrieved.replace("-", "").isdigit():
        item["accessed"] = _csl_date(meta.retrieved)
    if meta.address:
        item["URL"] = meta.address
    if meta.archived:
        item["archive_location"] = meta.archived
    if meta.language:
        item["language"] = meta.language
    return item


def chicago(article: Article, words: Words) -> str:
    """Chicago, 18th edition, notes and bibliography: a newspaper article in a bibliography."""
    meta = article.meta
    who = _chicago_names(list(map(named, meta.authors)), words)
    # Where nobody signs, the newspaper stands in the author's place and is not said twice.
    source, who = ("", meta.outlet or "") if not who else (meta.outlet or "", who)
    saved = _accessed(article, words)
    parts = (
        who,
        f"“{_ended(_inner_quotes(_headline(article, words)))}”",
        ", ".join(part for part in (source, _long_date(article, words)) if part),
        words("cite.accessed", date=saved) if saved else "",
        meta.address or "",
    )
    return _sentences(parts)


def apa(article: Article, words: Words) -> str:
    """APA, 7th edition: a newspaper article."""
    meta = article.meta
    when = f"({_apa_date(article, words)})"
    who = _apa_names(list(map(named, meta.authors)))
    lead = [who, when, article.title] if who else [article.title, when]
    url = meta.address or ""
    if url and (saved := _accessed(article, words)):
        url = words("cite.retrieved", date=saved, url=url)
    return f"{_sentences([*lead, meta.outlet or ''])} {url}".strip()


def bibtex(article: Article) -> str:
    meta = article.meta
    fields: list[tuple[str, str]] = [("title", "{" + _tex(article.title) + "}")]
    if meta.authors:
        fields.append(("author", " and ".join(map(_bibtex_name, map(named, meta.authors)))))
    if meta.outlet:
        fields.append(("journal", _tex(meta.outlet)))
    if meta.published:
        fields += zip(("year", "month", "day"), meta.published.value.split("-"))
    if meta.address:
        fields.append(("url", meta.address))
    if meta.retrieved:
        fields.append(("urldate", meta.retrieved))
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields)
    return f"@article{{{article.id},\n{lines}}}\n"


def ris(article: Article) -> str:
    meta = article.meta
    lines = [("TY", "NEWS"), ("ID", article.id), ("TI", article.title)]
    lines += [("AU", _inverted(named(name))) for name in meta.authors]
    lines += [("T2", meta.outlet or ""), ("UR", meta.address or ""), ("LA", meta.language or "")]
    if meta.published:
        parts = meta.published.value.split("-")
        lines += [("PY", parts[0]), ("DA", "/".join(parts))]
    lines += [("Y2", (meta.retrieved or "").replace("-", "/"))]
    body = "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value)
    return f"{body}ER  - \n\n"


def coins(article: Article) -> str:
    """The title of a COinS span (OpenURL 1.0), not yet escaped for HTML."""
    meta = article.meta
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article"),
        ("rft.atitle", article.title),
        ("rft.jtitle", meta.outlet or ""),
        ("rft.date", meta.published.value if meta.published else ""),
        ("rft_id", meta.address or ""),
        *(("rft.au", name) for name in meta.authors),
    ]
    return urlencode([(key, value) for key, value in pairs if value])


def _csl_date(value: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in value.split("-") if part]]}


def _csl_name(name: str) -> dict[str, str]:
    parts = named(name)
    if not parts.given:
        return {"literal": name}
    made = {"family": parts.family, "given": parts.given}
    if parts.particle:
        made["non-dropping-particle"] = parts.particle
    if parts.suffix:
        made["suffix"] = parts.suffix
    return made


def _bibtex_name(parts: Parts) -> str:
    """ "von Last, Jr., First"; a body in braces, so that nothing is parted."""
    if not parts.given:
        return "{" + _tex(parts.family) + "}"
    return _tex(", ".join(part for part in (family_of(parts), parts.suffix, parts.given) if part))


def _inverted(parts: Parts) -> str:
    return ", ".join(part for part in (family_of(parts), parts.given, parts.suffix) if part)


def _straight(parts: Parts) -> str:
    return " ".join(part for part in (parts.given, family_of(parts), parts.suffix) if part)


def _chicago_names(names: list[Parts], words: Words) -> str:
    if not names:
        return ""
    first = names[0]
    turned = ", ".join(p for p in (first.family, f"{first.given} {first.particle}".strip(), first.suffix) if p)
    made = [turned, *map(_straight, names[1:])]
    if len(made) > _MOST_IN_CHICAGO:
        return ", ".join((*made[:_FIRST_IN_CHICAGO], "et al."))
    return _listed(made, words("and"), last_comma=True)


def _apa_names(names: list[Parts]) -> str:
    made = [", ".join(p for p in (family_of(n), _initials(n.given), n.suffix) if p) for n in names]
    if len(made) > _MOST_IN_APA:
        return f"{', '.join(made[:_FIRST_IN_APA])}, … {made[-1]}"
    return _listed(made, "&", last_comma=True)


def _headline(article: Article, words: Words) -> str:
    """English titles in headline style, as the CSL specification defines it: capitals that are there stay."""
    if (article.meta.language or words.language) != "en":
        return article.title
    made = re.split(r"(\s+|(?<=\w)-(?=\w)|—|–)", article.title)
    last = max((n for n, word in enumerate(made) if re.search(r"\w", word)), default=0)
    starts = {0, last} | {n + 2 for n, word in enumerate(made) if word.endswith((":", "?", "!", "."))}
    return "".join(_capital(word) if n in starts or _bare(word) not in _SMALL else word for n, word in enumerate(made))


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word)


def _capital(word: str) -> str:
    """A capital where the word has none: "eBay" stays."""
    at = re.search(r"[^\W\d_]", word)
    if at is None or word != word.lower() or any(sign.isdigit() for sign in word[: at.start()]):
        return word
    return word[: at.start()] + word[at.start() :].capitalize()


def _inner_quotes(title: str) -> str:
    """Quotation marks inside quotation marks are single ones."""
    paired = re.sub(r"\"([^\"]*)\"", r"‘\1’", title)
    return paired.replace("“", "‘").replace("”", "’")


def _initials(given: str) -> str:
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())


def _listed(names: Iterable[str], word: str, *, last_comma: bool) -> str:
    made = list(names)
    if len(made) < 2:
        return made[0] if made else ""
    return ", ".join(made[:-1]) + (", " if last_comma else " ") + f"{word} {made[-1]}"


def _long_date(article: Article, words: Words) -> str:
    return words.cited(article.meta.published) if article.meta.published else words("cite.undated")


def _accessed(article: Article, words: Words) -> str:
    """The day an undated article was saved, with the year: what both manuals ask for in place of its own date."""
    saved = article.meta.retrieved or ""
    known = re.fullmatch(r"\d{4}-\d\d-\d\d", saved)
    return words.cited(Moment(saved, "day")) if known and article.meta.published is None else ""


def _apa_date(article: Article, words: Words) -> str:
    moment = article.meta.published
    if moment is None:
        return words("cite.undated")
    year, _, rest = moment.value.partition("-")
    return f"{year}, {words.cited(moment, year=False)}" if rest else year


def _ended(text: str) -> str:
    if text[-1:] == "’" and "‘" in text:
        return f"{_ended(text[:-1])}’"
    return text if text[-1:] in "?!.…" else text + "."


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(
        _ended(part) if not part.endswith(("”", ")")) or part.endswith(")") else part for part in parts if part
    )


def _tex(text: str) -> str:
    """Text whose marks TeX would act upon are escaped."""
    text = text.replace("\\", "\\textbackslash ")
    return re.sub(r"([&%$#_{}])", r"\\\1", text).replace("~", "\\textasciitilde ").replace("^", "\\textasciicircum ")
