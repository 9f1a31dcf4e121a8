"""How to cite a story: Chicago, APA, CSL-JSON, BibTeX, RIS and COinS. Plain text and data; nothing is invented where
the outlet, the author or the date is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlencode

from generator.model import Article
from generator.write.words import Words

Item = dict[str, object]
_PARTICLES = frozenset(re.findall(r"\w+", "da de del den der di dos du la las le los van von y e bin ibn al el"))
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)


def family_given(name: str) -> tuple[str, str]:
    """("Zambada Niebla", "Jesus"): the last word and the particles before it; a body has no given name."""
    parts = name.replace(",", " ").split()
    if len(parts) < 2:
        return name, ""
    suffix = f" {parts.pop()}" if _SUFFIX.match(parts[-1]) and len(parts) > 2 else ""
    cut = len(parts) - 1
    while cut > 1 and parts[cut - 1].lower() in _PARTICLES:
        cut -= 1
    return " ".join(parts[cut:]), " ".join(parts[:cut]) + suffix


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
    """Chicago, notes and bibliography: a newspaper article in a bibliography."""
    meta = article.meta
    names = [family_given(name) for name in meta.authors]
    lead = [_inverted(*names[0])] if names else []
    rest = [f"{given} {family}".strip() for family, given in names[1:]]
    parts = [_listed([*lead, *rest], words("and"), last_comma=True)] if names else []
    parts.append(f"“{_ended(article.title)}”")
    parts.append(", ".join(p for p in (meta.outlet, _long_date(article, words)) if p))
    return _sentences([*parts, meta.address or ""])


def apa(article: Article, words: Words) -> str:
    """APA, 7th edition: a newspaper article."""
    meta = article.meta
    names = [f"{family}, {_initials(given)}" if given else family for family, given in map(family_given, meta.authors)]
    when = f"({_apa_date(article, words)})"
    who = _listed(names, "&", last_comma=True) if names else ""
    lead = [who, when, article.title] if who else [article.title, when]
    return f"{_sentences([*lead, meta.outlet or ''])} {meta.address or ''}".strip()


def bibtex(article: Article) -> str:
    meta = article.meta
    fields: list[tuple[str, str]] = [("title", "{" + _tex(article.title) + "}")]
    if meta.authors:
        fields.append(("author", " and ".join(_tex(_inverted(*family_given(name))) for name in meta.authors)))
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
    lines += [("AU", _inverted(*family_given(name))) for name in meta.authors]
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
    family, given = family_given(name)
    return {"family": family, "given": given} if given else {"literal": name}


def _inverted(family: str, given: str) -> str:
    return f"{family}, {given}" if given else family


def _initials(given: str) -> str:
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in given.split())


def _listed(names: Iterable[str], word: str, *, last_comma: bool) -> str:
    made = list(names)
    if len(made) < 2:
        return made[0] if made else ""
    return ", ".join(made[:-1]) + (", " if last_comma else " ") + f"{word} {made[-1]}"


def _long_date(article: Article, words: Words) -> str:
    return words.cited(article.meta.published) if article.meta.published else words("cite.undated")


def _apa_date(article: Article, words: Words) -> str:
    moment = article.meta.published
    if moment is None:
        return words("cite.undated")
    year, _, rest = moment.value.partition("-")
    return f"{year}, {words.cited(moment, year=False)}" if rest else year


def _ended(text: str) -> str:
    return text if text[-1:] in "?!.…" else text + "."


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(
        _ended(part) if not part.endswith(("”", ")")) or part.endswith(")") else part for part in parts if part
    )


def _tex(text: str) -> str:
    """Text whose marks TeX would act upon are escaped."""
    text = text.replace("\\", "\\textbackslash ")
    return re.sub(r"([&%$#_{}])", r"\\\1", text).replace("~", "\\textasciitilde ").replace("^", "\\textasciicircum ")
