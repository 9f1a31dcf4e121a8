"""From an edited page to lines on the desk: title, date and topics of a story, name and aliases of an entity. Whatever
else was written stays where it is, with a word on where it belongs; nothing that a person wrote is lost."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator import seal
from generator.desk import articles, entities
from generator.marks import front_matter
from generator.model import Dossier, Entity, Story
from generator.problems import Problem, Result, has_error
from generator.write import tree

_HEADING = re.compile(r"^# (.*?)(?: \{:[^}]*\})?$", re.MULTILINE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")


@dataclass(frozen=True, slots=True)
class Adopted:
    """What the edit of one page means."""

    file: str  # on the desk: "articles.yml"
    lines: tuple[str, ...]  # to append there
    by_hand: tuple[str, ...]  # what a person has to do
    whole: bool  # the edit holds nothing beyond these


def adopt(inside: str, edited: str, made: str, dossier: Dossier, desk: Path, page: Path | None = None) -> Result[str]:
    """Append the lines, if the desk file stays sound with them; then put the generated page back at `page`."""
    found = understand(edited, made, dossier)
    if found is None:
        says = "Only the page of a story or of a name can be adopted."
        return Result("", (Problem(inside, 0, 0, "W506", says, "Put your words into desk/notes instead."),))
    told = list(found.by_hand)
    if found.lines:
        path = desk / found.file
        problems = _append(path, found)
        if has_error(problems):
            return Result("\n".join((*told, f"Put these lines into {path.as_posix()}:", *found.lines)), problems)
        told += [f"{path.as_posix()} now holds:", *found.lines]
    if found.whole and page is not None:
        tree.put(page, seal.seal(made, inside))
        told.append("The page is generated again; build to see it.")
    elif not found.whole:
        told.append(f"Other edits were found; the page is kept. Text of yours belongs into desk/notes/{inside}")
    return Result("\n".join(told) or "Nothing was changed on this page.")


def understand(edited: str, made: str, dossier: Dossier) -> Adopted | None:
    """Compares a page with what was generated; None for pages that are neither a story nor a name."""
    now, then = _Page.of(edited), _Page.of(made)
    key = str(then.head.get("id", ""))
    story = next((s for s in dossier.stories for a in s.articles if a.id == key), None)
    entity = next((e for e in dossier.entities if e.id == key), None)
    if story is not None:
        return _of_story(key, story, now, then)
    return _of_entity(entity, now, then) if entity is not None else None


@dataclass(frozen=True, slots=True)
class _Page:
    head: dict[str, object]
    title: str  # the heading's text
    rest: str

    @classmethod
    def of(cls, text: str) -> _Page:
        above, body, _ = front_matter(text)
        body = re.sub(r"\n[^\n]*" + re.escape("sealed by dossier, an edit is kept") + r"[^\n]*\n?\Z", "", body)
        try:
            head = yaml.load(above or "", Loader=yaml.BaseLoader)  # noqa: S506  the base loader makes strings only
        except yaml.YAMLError:
            head = None
        heading = _HEADING.search(body)
        title = _ESCAPE.sub(r"\1", html.unescape(heading.group(1))) if heading else ""
        rest = body.replace(heading.group(0), "", 1) if heading else body
        return cls(head if isinstance(head, dict) else {}, title, rest.strip())

    def words(self, key: str) -> list[str]:
        value = self.head.get(key)
        return [str(item) for item in value] if isinstance(value, list) else [str(value)] if value else []


def _title(now: _Page, then: _Page) -> str | None:
    """The new title, wherever it was changed."""
    if now.title != then.title:
        return now.title or None
    new = str(now.head.get("title") or "")
    return new if new and new != then.head.get("title") else None


def _of_story(key: str, story: Story, now: _Page, then: _Page) -> Adopted:
    lines = [f"  title: {quoted(title)}"] if (title := _title(now, then)) else []
    date = str(now.head.get("published") or "none")
    if date != str(then.head.get("published") or "none"):
        lines.append(f"  date: {quoted(date)}")
    by_hand = []
    before, after = then.words("topics"), now.words("topics")
    for topic in after:
        if topic not in before:
            by_hand.append(f"In site_src/topics/{topic}.md, under topic: pin: [{story.head.id}]")
    for topic in before:
        if topic not in after:
            by_hand.append(f"In site_src/topics/{topic}.md, under topic: leave_out: [{story.head.id}]")
    made = (f"{key}:", *lines) if lines else ()
    return Adopted("articles.yml", made, tuple(by_hand), now.rest == then.rest)


def _of_entity(entity: Entity, now: _Page, then: _Page) -> Adopted:
    title = _title(now, then)
    before, after = then.words("aliases"), now.words("aliases")
    also = [*([entity.name] if title else []), *(alias for alias in after if alias not in before)]
    denied = [alias for alias in before if alias not in after]
    if not (title or also or denied):
        return Adopted("entities.yml", (), (), now.rest == then.rest)
    lines = [f"  - name: {quoted(title or entity.name)}", f"    kind: {entity.kind}"]
    lines += [f"    also: [{', '.join(map(quoted, also))}]"] if also else []
    lines += [f"    not: [{', '.join(map(quoted, denied))}]"] if denied else []
    return Adopted("entities.yml", tuple(lines), (), now.rest == then.rest)


def quoted(text: str) -> str:
    """A scalar for YAML: bare where that is safe."""
    if re.fullmatch(r"[^\W_][\w .'’-]*[\w.]|[^\W_]", text) and ": " not in text and " #" not in text:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _append(path: Path, found: Adopted) -> tuple[Problem, ...]:
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    head = () if found.file == "articles.yml" or re.search(r"^entities:", before, re.MULTILINE) else ("entities:",)
    after = before + "\n".join((*head, *found.lines)) + "\n"
    loaded = (
        articles.load(after, path.as_posix()) if found.file == "articles.yml" else entities.load(after, path.as_posix())
    )
    problems = loaded.problems
    if not has_error(problems):
        tree.put(path, after)
    return problems
