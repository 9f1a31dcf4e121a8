"""The verbs with which a person writes on the desk: decide, topic, adopt. They append; they never rewrite."""

from __future__ import annotations

from pathlib import Path

from generator.build import Places, gather, write_desk
from generator.desk import merges
from generator.desk.form import ARTICLE_ID
from generator.desk.topics import load_topic
from generator.group import counted
from generator.model import ArticleId, Dossier, Topic
from generator.problems import Problem, Result
from generator.starter import topic_page
from generator.text import slug as as_slug
from generator.write import adopt as adopting
from generator.write import tree, write


def decide(verdict: merges.Judgement, a: str, b: str, because: str, desk: Path) -> Result[str]:
    """Append a line to desk/merges.yml, unless the file would contradict itself then."""
    path = desk / "merges.yml"
    for name in (a, b):
        if not ARTICLE_ID.match(name):
            hint = "Story pages and `dossier review` show the ids: a-1b2c3d4e."
            return Result("", (Problem(path.as_posix(), 0, 0, "D003", f'"{name}" is not the id of an article.', hint),))
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    line = merges.append_line(verdict, (ArticleId(a), ArticleId(b)), because)
    after = before + ("" if not before or before.endswith("\n") else "\n") + line
    checked = merges.load(after, path.as_posix())
    if checked.failed:
        return Result("", checked.problems)
    tree.put(path, after)
    return Result(f"{path.as_posix()} now ends with:\n{line}".rstrip())


def topic(name: str, places: Places) -> str:
    """What the topic's terms find and which stories are in it; a new page where there is none."""
    slug = as_slug(name)
    path = places.site_src / "topics" / f"{slug}.md"
    if not path.exists():
        tree.put(path, topic_page(name.replace("-", " ").capitalize()))
        return f"{path.as_posix()} is new. Write its rule and your introduction there, then build."
    gathered = gather(places)
    loaded = load_topic(path.read_text(encoding="utf-8-sig"), f"topics/{slug}.md")
    if gathered.value is None or loaded.value is None:
        return "\n".join(str(problem) for problem in (*gathered.problems, *loaded.problems))
    return _topic_lines(loaded.value, gathered.value.dossier)


def _topic_lines(topic: Topic, dossier: Dossier) -> str:
    titles = {story.id: (story.head.id, story.head.title) for story in dossier.stories}
    terms = [f"  {number:5}  {term}" for term, number in counted(topic, dossier.stories, dossier.entities)]
    members = next((members for known, members in dossier.topics if known.slug == topic.slug), ())
    rows = [f"  {titles[m.story][0]}  {titles[m.story][1]}  ({m.reason})" for m in members]
    return "\n".join([topic.title, "stories that each term finds:", *terms, f"{len(rows)} stories in it:", *rows])


def adopt(path: Path, places: Places) -> Result[str]:
    """The edits of a generated page as lines on the desk; the page itself is then generated again."""
    try:
        inside = path.resolve().relative_to(places.site_src.resolve()).as_posix()
        edited = path.read_text(encoding="utf-8-sig")
    except (ValueError, OSError):
        says = f"{path} is not a page below {places.site_src}."
        return Result("", (Problem(path.as_posix(), 0, 0, "W506", says, "Name the edited page, as the warning does."),))
    gathered = gather(places)
    if gathered.value is None:
        return Result("", gathered.problems)
    decisions = gathered.value.decisions
    written = write(gathered.value.dossier, write_desk(decisions), decisions.settings.rules.write)
    made = next((file.text for file in written.value.files if file.path == inside), None)
    if not isinstance(made, str):
        says = "No page of this dossier has this name."
        return Result("", (Problem(inside, 0, 0, "W506", says, "Delete it by hand."),))
    return adopting.adopt(inside, edited, made, gathered.value.dossier, places.desk, path)
