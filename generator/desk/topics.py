"""Topic pages: hand-owned Markdown whose front matter holds the rule. Read only, never rewritten.

A page under `topics/` is a topic when its front matter has a `topic:` key; any other page there is just a page.
"""

from __future__ import annotations

import re

from generator.desk.form import Form
from generator.marks import MarkMap, Node, front_matter, load
from generator.model import ArticleId, Rule, Slug, Topic
from generator.problems import Problem, Result
from generator.text import sentences

RULE_KEYS = ("any", "all", "none", "from", "until", "pin", "leave_out")
_REFERENCE = re.compile(r"\]\[((?:a-[0-9a-f]{8}\s*)+)\]")
_INCLUDE = re.compile(r"^[ \t]*--8<--[ \t]+([\"'])(.+?)\1[ \t]*$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")


def load_topic(text: str, path: str) -> Result[Topic | None]:
    """The topic of the page at `path` (under site_src), None when it is no topic page or not usable."""
    head, body, _ = front_matter(text)
    if head is None:
        return Result(None)
    parsed = load(head, path, first_line=2, code="P401")
    if not isinstance(parsed.value, MarkMap) or "topic" not in parsed.value:
        return Result(None, parsed.problems)
    form = Form(path)
    slug = Slug(path.rsplit("/", 1)[-1].removesuffix(".md"))
    title = form.word(_get(parsed.value, "title"), "title") or slug.replace("-", " ").capitalize()
    rule = _rule(form, _get(parsed.value, "topic"))
    problems = tuple(_as_topic_problem(problem) for problem in form.problems) + _check_include(body, slug, path)
    if form.failed:
        return Result(None, problems)
    line = next((key.line for key in parsed.value if key == "topic"), 1)
    links = tuple(dict.fromkeys(" ".join(label.split()) for label in _REFERENCE.findall(body)))
    return Result(Topic(slug, title, rule, path, links, line, _standfirst(body), _introduction(body, slug)), problems)


def _get(table: MarkMap, key: str) -> Node | None:
    return next((value for name, value in table.items() if name == key), None)


def _rule(form: Form, node: Node | None) -> Rule:
    table = form.mapping(node, "topic", RULE_KEYS)
    return Rule(
        any=form.words(_get(table, "any"), "any"),
        all=form.words(_get(table, "all"), "all"),
        none=form.words(_get(table, "none"), "none"),
        since=form.day(_get(table, "from"), "from"),
        until=form.day(_get(table, "until"), "until"),
        pin=tuple(ArticleId(i) for i in form.article_ids(_get(table, "pin"), "pin")),
        leave_out=tuple(ArticleId(i) for i in form.article_ids(_get(table, "leave_out"), "leave_out")),
    )


def _as_topic_problem(problem: Problem) -> Problem:
    return Problem(problem.path, problem.line, problem.column, "P401", problem.says, problem.hint)


def _check_include(body: str, slug: Slug, path: str) -> tuple[Problem, ...]:
    if any(name == f"topics/{slug}.md" for _, name in _INCLUDE.findall(body)):
        return ()
    says = "This topic page does not show its list of stories."
    return (Problem(path, 0, 0, "P402", says, f'Put this line where the list should be: --8<-- "topics/{slug}.md"'),)


def _introduction(body: str, slug: Slug) -> str:
    """What stands before the line that brings the stories, without its title and what it includes itself."""
    include = next((found for found in _INCLUDE.finditer(body) if found.group(2) == f"topics/{slug}.md"), None)
    prose = _INCLUDE.sub("", body[: include.start()] if include else body)
    return re.sub(r"\A\s*# .*", "", prose).strip()


def _standfirst(body: str) -> str:
    """The first sentence of the editor's prose as plain words, for cards."""
    for paragraph in re.split(r"\n\s*\n", body):
        plain = " ".join(paragraph.split())
        if not plain or plain[0] in "#-*>|!<`" or plain.startswith("--8<--"):
            continue
        plain = re.sub(r"[*_`]", "", _LINK.sub(r"\1", plain))
        spans = sentences(plain)
        return plain[spans[0][0] : spans[0][1]] if spans else plain
    return ""
