"""What the documents promise is what there is: commands, verbs, codes."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.problems import CODES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
VERBS = (
    "build",
    "check",
    "explain",
    "extract",
    "dedupe",
    "review",
    "decide",
    "topic",
    "adopt",
    "site",
    "serve",
    "offline",
)


def test_every_verb_exists_says_what_it_does_and_is_in_the_readme() -> None:
    for verb in VERBS:
        shown = CliRunner().invoke(main, [verb, "--help"])
        assert shown.exit_code == 0, verb
        assert len(shown.output.splitlines()[2].split()) >= 4, f"{verb} does not say what it does"
        assert f"dossier {verb}" in README or f"make {verb}" in README, f"the README does not know {verb}"
    assert set(main.commands) == set(VERBS)


def test_wrong_use_exits_with_2() -> None:
    assert CliRunner().invoke(main, ["build", "--seeds", "no/such/folder"]).exit_code == 2
    assert CliRunner().invoke(main, ["decide", "perhaps", "a", "b"]).exit_code == 2


def test_the_readmes_two_commands_are_the_ones_that_are_run() -> None:
    assert "make site" in README
    assert "make test" in README
    assert re.search(r"^make test$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make ([a-z-]+)", README):
        assert re.search(rf"^{target}:", targets, re.MULTILINE), f"the README names make {target}"


def test_every_code_that_is_used_is_in_the_table_and_every_code_of_the_table_is_used() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator").rglob("*.py"))}
    used = {
        code
        for path, text in texts.items()
        if path.name != "problems.py"
        for code in re.findall(r'"([DSCMTPW]\d{3})"', text)
    }
    assert used <= set(CODES)
    assert set(CODES) <= used, f"never said: {sorted(set(CODES) - used)}"


def test_nothing_in_the_repository_names_a_machine() -> None:
    pattern = re.compile(r"/(?:home|Users)/[a-z]+/|\blocalhost:\d{4,5}/simple")
    for path in (*sorted((ROOT / "generator").rglob("*.py")), *ROOT.glob("*.md"), ROOT / "Makefile"):
        assert not pattern.search(path.read_text(encoding="utf-8")), path
