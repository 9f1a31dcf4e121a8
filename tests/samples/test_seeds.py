"""What a new user sees from the first command: the samples read, cleaned, told once and tagged as an editor would."""

from __future__ import annotations

import pytest

from generator.build import Gathered
from generator.model import Article, EntityKind, Kind, Story
from generator.problems import Problem
from generator.text import fold

# Words of advertisements, teasers, banners, comments and boxes in the samples; they belong to no article.
JUNK = (
    "partners store", "marching band", "library opens", "recipes", "Sign up", "Port of entry", "test their wells",
    "desertfox", "cheap watches", "big fish", "alguien lo escribe", "Rodeo", "Lost dog", "Your advertisement",
    "Latest headlines", "Facebook", "Podcasts", "Ten years of the Review", "free articles", "oldtimer", "gun dealers",
    "long weekend", "parrot", "state birds", "Unsubscribe", "because you signed up", "likes short sentences",
    "Phones that fold", "All rights reserved", "house rules", "quoted-printable",
)  # fmt: skip

HEADS = {
    "01_informants_inside_the_cartels.html": {
        "02_us_recruits_sources_wire.txt",
        "03_blog_copy_of_the_informants_report.txt",
    },
    "04_police_flew_home_for_raids.txt": {"05_boomerang_flights.html"},
    "06_tips_sold_to_the_cartels.txt": set(),
    "07_vetted_units.md": set(),
    "08_chicago_case.txt": set(),
    "09_merida_first_payment.md": set(),
    "10_record_extraditions.html": set(),
    "11_academy_in_san_luis_potosi.txt": set(),
    "12_newsletter_sovereignty.eml": set(),
    "13_counting_the_dead.txt": set(),
    "14_platform_mexico.html": set(),
}  # fmt: skip

DATES = {
    "01": "2011-10-25", "02": "2011-10-25", "03": "2011-10-26", "04": "2011-08-25", "05": "2011-08-26", "06": None,
    "07": "2009-12-08", "08": "2011-10-30", "09": "2008-06-30", "10": "2009-12-15", "11": None, "12": "2011-08-29",
    "13": "2011-10-30", "14": None,
}  # fmt: skip

OUTLETS = {
    "01": "The Border Ledger (sample)", "02": "Harbor Wire (sample)", "03": "Dust and Wire (sample blog)",
    "04": "Harbor Wire (sample)",
    "05": "Mesa Courier (sample)", "06": "Harbor Wire (sample)", "07": "Capital Review (sample)",
    "08": "Lakefront Examiner (sample)", "09": "Capital Review (sample)", "10": "The Border Ledger (sample)",
    "14": "Harbor Wire (sample)",
}  # fmt: skip

TITLES = {
    "01": "Informants carried U.S. agents deep into Mexico's cartels, officials say",
    "02": "U.S. recruits sources inside Mexican drug groups",
    "03": "Inside the cartels, on Washington's payroll",
    "04": "Mexican police flew from U.S. soil to raid cartels at home",
    "06": "Police tips for raids ended up with the cartels, U.S. agent says",
    "07": "A test, a badge and a price on the head: Mexico's vetted police",
    "08": "The hotel meeting that a Chicago court will hear about",
    "09": "Congress releases the first money of the Merida Initiative",
    "10": "Mexico sends a record number of suspects north for trial",
    "11": "A police school wants graduates, and wants them fast",
    "12": "The price of help: Mexico argues about sovereignty",
    "14": "A bunker full of computers for Mexico's police",
}


def articles(gathered: Gathered) -> dict[str, Article]:
    """By the number at the head of the seed's name."""
    return {article.seed[:2]: article for article in gathered.articles}


def test_only_the_broken_seed_gives_no_article(gathered: Gathered, problems: tuple[Problem, ...]) -> None:
    assert sorted(articles(gathered)) == sorted(DATES)
    assert [problem.code for problem in problems if problem.path.endswith("15_broken.txt")] == ["S103"]


def test_nothing_else_is_wrong_with_the_samples(problems: tuple[Problem, ...]) -> None:
    assert [str(p) for p in problems if p.level != "note" and not p.path.endswith("15_broken.txt")] == []


def test_each_story_is_told_once(gathered: Gathered) -> None:
    found = {s.head.seed: {v.article.seed for v in s.variants} for s in gathered.dossier.stories}
    assert found == HEADS


def test_one_story_ran_in_three_outlets(gathered: Gathered) -> None:
    story = next(s for s in gathered.dossier.stories if s.head.seed.startswith("01"))
    assert len({article.meta.outlet for article in story.articles}) == 3


def test_the_short_twin_lacks_what_the_long_report_has(gathered: Gathered) -> None:
    story = next(s for s in gathered.dossier.stories if s.head.seed.startswith("01"))
    wire = next(v for v in story.variants if v.article.seed.startswith("02"))
    assert wire.of_variant > 0.9
    assert wire.of_head < 0.6
    assert len(wire.lacks) >= 7
    assert wire.adds == ()


@pytest.mark.parametrize(("number", "date"), DATES.items())
def test_dates_are_found_and_never_invented(gathered: Gathered, number: str, date: str | None) -> None:
    published = articles(gathered)[number].meta.published
    assert (published.value if published else None) == date


@pytest.mark.parametrize(("number", "outlet"), OUTLETS.items())
def test_outlets(gathered: Gathered, number: str, outlet: str) -> None:
    assert articles(gathered)[number].meta.outlet == outlet


@pytest.mark.parametrize(("number", "title"), TITLES.items())
def test_titles(gathered: Gathered, number: str, title: str) -> None:
    assert fold(articles(gathered)[number].title) == fold(title)


@pytest.mark.parametrize("junk", JUNK)
def test_what_is_not_the_article_is_gone(gathered: Gathered, junk: str) -> None:
    assert [a.seed for a in gathered.articles if any(junk in block.text for block in a.blocks)] == []


def test_mojibake_is_mended(gathered: Gathered) -> None:
    text = articles(gathered)["06"].text
    assert "Calderón" in text
    assert not [mark for mark in ("â€", "Ã", "\x9d") if mark in text]


def test_an_old_charset_is_read(gathered: Gathered) -> None:
    assert "Osiel Cárdenas" in articles(gathered)["10"].text
    assert "Michoacán" in articles(gathered)["13"].text


def test_hard_wrapped_lines_are_paragraphs_again(gathered: Gathered) -> None:
    article = articles(gathered)["04"]
    assert 9 <= len(article.paragraphs) <= 11
    assert "the officials said" in article.text
    assert "Mexican aircraft carried them home" in article.text


def test_captions_are_captions(gathered: Gathered) -> None:
    captions = [b.text for b in articles(gathered)["01"].blocks if b.kind is Kind.CAPTION]
    assert len(captions) == 1
    assert captions[0].startswith("A federal courthouse in Chicago")


def _pages(gathered: Gathered, name: str) -> list[tuple[str, EntityKind]]:
    wanted = fold(name)
    return [
        (fold(e.name), e.kind) for e in gathered.dossier.entities if wanted in {fold(n) for n in (e.name, *e.aliases)}
    ]


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("DEA", "Drug Enforcement Administration", EntityKind.ORGANISATION),
        ("D.E.A.", "Drug Enforcement Administration", EntityKind.ORGANISATION),
        ("Felipe Calderon", "Felipe Calderón", EntityKind.PERSON),
        ("Los Zetas", "Los Zetas", EntityKind.GROUP),
        ("Zetas", "Los Zetas", EntityKind.GROUP),
        ("Vicentillo", "Jesus Vicente Zambada-Niebla", EntityKind.PERSON),
        ("Merida Initiative", "Merida Initiative", EntityKind.PROGRAMME),
        ("United States", "United States", EntityKind.PLACE),
        ("Eric L. Olson", "Eric L. Olson", EntityKind.PERSON),
    ],
)
def test_one_page_for_each(gathered: Gathered, surface: str, name: str, kind: EntityKind) -> None:
    assert _pages(gathered, surface) == [(fold(name), kind)]


def test_a_person_is_found_in_two_stories(gathered: Gathered) -> None:
    olson = next(e.id for e in gathered.dossier.entities if e.name == "Eric L. Olson")
    stories = {s.head.seed[:2] for s in gathered.dossier.stories if any(m.entity == olson for m in s.mentions)}
    assert stories == {"01", "12"}


def _spoken(stories: tuple[Story, ...], gathered: Gathered) -> set[tuple[str, str]]:
    names = {entity.id: entity.name for entity in gathered.dossier.entities}
    return {
        (names.get(q.speaker, q.speaker_text) if q.speaker else q.speaker_text, q.text)
        for s in stories
        for q in s.quotes
    }


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Frank Mora", "It is us needing the Mexicans"),
        ("Jorge Chabat", "a crisis of confidence"),
        ("Denise Dresser", "needs to come clean about it"),
        ("John Feeley", "a watershed change"),
    ],
)
def test_quotations_have_their_speakers(gathered: Gathered, speaker: str, words: str) -> None:
    spoken = _spoken(gathered.dossier.stories, gathered)
    assert [who for who, text in spoken if fold(text) == fold(words)] == [speaker]


def test_the_toll_is_among_the_figures(gathered: Gathered) -> None:
    deaths = {f.value for s in gathered.dossier.stories for f in s.figures if f.kind == "deaths"}
    assert {5700, 35000, 40000} <= deaths
