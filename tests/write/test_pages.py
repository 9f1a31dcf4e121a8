"""What a reader finds on the pages, in the Markdown that MkDocs gets."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.model import Dossier, EntityId, Kind, Moment, story_id
from generator.write import OutletDesk, WriteDesk, Written, write
from generator.write.words import FOLDER, Words
from tests.write import fake

PIER = "articles/pier-to-be-rebuilt.md"


def pages(dossier: Dossier | None = None, desk: WriteDesk | None = None) -> dict[str, str]:
    made = write(dossier or fake.dossier(), desk).value.files
    return {file.path: file.text for file in made if isinstance(file.text, str)}


def written(desk: WriteDesk, dossier: Dossier | None = None) -> Written:
    return write(dossier or fake.dossier(), desk).value


# --- a story


def test_a_story_has_its_paragraphs_numbered_and_linked() -> None:
    page = pages()[PIER]
    assert re.findall(r"^\{: #(p\d) |> \{: #(p6) ", page, re.MULTILINE)
    assert [int(n) for n in re.findall(r"\{: #p(\d+) ", page)] == [1, 2, 3, 4, 5, 6]
    assert "## A long wait {: #h1 .subhead }" in page
    assert "The pier in winter.\n{: .caption }" in page
    assert "Ann Poe contributed reporting.\n{: .credit }" in page


def test_a_name_is_linked_once_a_part_and_a_quotation_names_its_speaker() -> None:
    page = pages()[PIER]
    assert "[Jane Roe](../entities/people/jane-roe.md){: .entity .entity-person } said" in page
    assert '<span class="said said-direct" data-speaker="jane-roe">We start in May</span>' in page
    assert '<span class="dateline">PORT ELDER (Wave)' in page


def test_what_is_only_reported_does_not_stand_among_somebodys_own_words() -> None:
    whole = fake.dossier()
    head, *rest = whole.stories
    said = head.quotes[0]
    told = replace(said, kind="statement", text="the pier would be late")
    page = pages(replace(whole, stories=(replace(head, quotes=(said, told)), *rest)))["entities/people/jane-roe.md"]
    own, _, reported = page.partition("## Reported, not quoted {: #quotes-reported }")
    assert "We start in May" in own.partition("## In their own words")[2]
    assert "the pier would be late" in reported
    assert "the pier would be late" not in own
    assert "Reported, not quoted" not in pages()["entities/people/jane-roe.md"]


def test_the_page_says_what_was_published_elsewhere_and_what_was_removed() -> None:
    page = pages()[PIER]
    assert "[New pier for Port Elder](pier-to-be-rebuilt--" in page
    assert "It prints 30% of the words above" in page
    assert "[2–6](#p2)" in page
    assert "Read next: ten boats" in page
    assert "**teaser**" in page


def test_an_undated_story_says_so_and_a_date_is_never_made_up() -> None:
    page = pages()["articles/bees-return.md"]
    assert '<span class="undated">undated</span>' in page
    assert "<time" not in page
    assert "published:" not in page


def test_evidence_that_an_undated_article_is_not_older_is_shown_as_that() -> None:
    whole = fake.dossier()
    bees = whole.stories[1]
    head = replace(bees.head, not_before=Moment("2019-05", "month", "a caption is dated"))
    page = pages(replace(whole, stories=(whole.stories[0], replace(bees, head=head))))["articles/bees-return.md"]
    assert "not before May 2019" in page
    assert "a caption is dated" in page


def test_text_in_another_language_says_which() -> None:
    page = pages()["articles/bees-return.md"]
    assert '# Bees return {: lang="es" }' in page
    assert '{: #p1 .para lang="es" }' in page


def test_a_variant_shows_the_differences_in_context() -> None:
    page = next(text for path, text in pages().items() if path.startswith("articles/pier-to-be-rebuilt--"))
    assert '<del class="cut">Monday.</del> <ins class="added">Tuesday.</ins>' in page
    assert '<ins class="added only">Bees were not asked.</ins>' in page
    assert '<del class="cut only">Nobody has moved out yet.</del>' in page
    assert page.index("Bees were not asked") > page.index("northern pier")


def test_typographic_marks_alone_are_no_difference() -> None:
    whole = fake.dossier()
    pier = whole.stories[0]
    variant = pier.variants[0]
    text = fake.LEAD.replace("PORT ELDER (Wave) - The", '"The" PORT – it\'s')
    other = text.replace('"The"', "“The”").replace("–", "-").replace("it's", "it’s")
    head = replace(pier.head, blocks=(fake.block(text), *pier.head.blocks[1:]), dateline=None)
    copy = replace(variant.article, blocks=(fake.block(other), *variant.article.blocks[1:]))
    pier = replace(pier, head=head, variants=(replace(variant, article=copy),), mentions=())
    made = pages(replace(whole, stories=(pier,)))
    page = next(text for path, text in made.items() if path.startswith("articles/pier-to-be-rebuilt--"))
    assert 'class="cut"' not in page.split('<div class="differences"')[1]
    assert "“The”" in page


def test_a_table_in_a_story_stays_a_table() -> None:
    table = fake.block("Year | Boats\n--- | ---\n2019 | 3\n2020 | 4 | 5", Kind.TABLE)
    story = fake.bee_story()
    head = replace(story.head, blocks=(*story.head.blocks, table))
    page = pages(Dossier((replace(story, head=head),), (), ()))["articles/bees-return.md"]
    assert "| Year | Boats |  |\n| --- | --- | --- |\n| 2019 | 3 |  |\n| 2020 | 4 | 5 |" in page


def test_the_machine_readable_part_is_json() -> None:
    page = pages()[PIER]
    found = re.search(r'<script type="application/ld\+json">(.*)</script>', page)
    assert found
    made = json.loads(found.group(1))
    assert (made["@type"], made["headline"]) == ("NewsArticle", "Pier to be rebuilt")
    assert made["datePublished"] == "2021-03-02"


# --- names, indexes, blocks


def test_a_name_s_page_shows_where_it_stands_and_asserts_nothing() -> None:
    page = pages()["entities/people/jane-roe.md"]
    assert "tagged by machine" in page
    assert '<b class="hit">Jane Roe</b> said on Monday.' in page
    assert "[paragraph 1](../../articles/pier-to-be-rebuilt.md#p1)" in page
    assert "“We start in May”" in page
    assert "named with a verb of saying" in page
    assert "[Port Elder](../places/port-elder.md)" in page


def test_a_mention_that_only_a_variant_has_leads_to_the_variant() -> None:
    whole = fake.dossier()
    pier = whole.stories[0]
    copy = pier.variants[0].article
    bees = fake.mention(fake.HARBOUR, copy, 1, "Bees")
    made = pages(replace(whole, stories=(replace(pier, mentions=(bees,)),)))
    assert re.search(
        r"articles/pier-to-be-rebuilt--[0-9a-f]{8}\.md#p2\)", made["entities/organisations/harbour-board.md"]
    )


def test_indexes_go_from_a_to_z_with_counts() -> None:
    page = pages()["entities/places/index.md"]
    assert "## P {: #letter-p }" in page
    assert '[Port Elder](port-elder.md) <span class="count">2 stories</span>' in page


@pytest.mark.parametrize(
    "path", ["articles", "entities/people", "quotes", "figures", "timeline", "spread", "map", "network", "outlets"]
)
def test_an_empty_dossier_says_something_useful(path: str) -> None:
    page = pages(Dossier((), (), ()))[f"{path}/index.md"]
    assert "{: .empty }" in page


def test_a_topic_s_block_lists_why_and_leads_every_label_somewhere() -> None:
    block = pages()["_generated/topics/the-pier.md"]
    pier = fake.pier_story().head.id
    assert "## Stories {: #stories }" in block
    assert "Here for: pier" in block
    assert "Chosen by the editor" in block
    assert f"[{pier} a-ffffffff]: ../articles/pier-to-be-rebuilt.md\n" in block
    assert "[a-ffffffff]: #stories\n" in block


def test_a_topic_has_one_page_to_print_with_the_stories_and_their_citations() -> None:
    page = pages()["print/the-pier.md"]
    assert "## Pier to be rebuilt" in page
    assert page.index("A pier is *rebuilt*. Why, tells the first report.") < page.index("## Pier to be rebuilt")
    assert "some 300 people live on the quay" in page
    assert "The Elder Ledger, March 2, 2021." in page
    assert "(../print/the-pier.md)" in pages()["_generated/topics/the-pier.md"]


def test_blocks_link_from_the_page_that_includes_them() -> None:
    made = pages()
    assert "](articles/pier-to-be-rebuilt.md)" in made["_generated/home.md"]
    assert "](../articles/pier-to-be-rebuilt.md)" in made["_generated/topics/the-pier.md"]


def test_the_previous_and_next_story_of_a_topic() -> None:
    made = pages()
    assert '<span class="next">Next: [Bees return](bees-return.md)</span>' in made[PIER]
    assert '<span class="previous">Previous: [Pier to be rebuilt]' in made["articles/bees-return.md"]


def test_the_network_says_what_its_colours_mean() -> None:
    page = pages()["network/index.md"]
    assert '<span class="kind kind-person">Person</span>' in page
    assert "kind-group" not in page, "no group is shown"


def test_dates_that_share_a_month_or_a_year_say_it_once() -> None:
    def said(first: str, last: str, language: str = "en") -> str:
        return Words(language).span(*(Moment(v, "day" if len(v) > 7 else "month") for v in (first, last)))

    assert said("2011-08-25", "2011-08-29") == "25–29 August 2011"
    assert said("2011-06-05", "2011-08-29") == "5 June – 29 August 2011"
    assert said("2011-06", "2011-08") == "June – August 2011"
    assert said("2008-06-30", "2011-08-29") == "30 June 2008 – 29 August 2011"
    assert said("2011-08-25", "2011-08-29", "es") == "25–29 de agosto de 2011"


def test_a_topic_says_why_in_a_reader_s_words() -> None:
    whole = fake.dossier()
    topic, members = whole.topics[0]
    made = pages(replace(whole, topics=((topic, (replace(members[0], reason="leak*, Jane Roe, entity:Jane Roe"),)),)))
    assert "Here for: leak…, Jane Roe<" in made["_generated/topics/the-pier.md"]


def test_an_index_says_once_that_all_its_names_are_the_machine_s() -> None:
    whole = fake.dossier()
    jane = next(e for e in whole.entities if e.id == fake.JANE)
    other = replace(jane, id=EntityId("e-00000099"), name="Ann Poe")
    page = pages(replace(whole, entities=(*whole.entities, other)))["entities/people/index.md"]
    assert "All 2 names were tagged by machine alone." in page
    assert "badge-machine" not in page
    known = replace(other, status="confirmed")
    page = pages(replace(whole, entities=(*whole.entities, known)))["entities/people/index.md"]
    assert "2 names; 1 of them tagged by machine alone." in page
    assert page.count("badge-machine") == 1


def test_the_home_page_counts_what_its_links_lead_to() -> None:
    made = pages(Dossier((fake.bee_story(),), (), ()))
    assert "**1** [Story](articles/index.md)" in made["_generated/home.md"]
    assert "Quote" not in made["_generated/home.md"], "there is none"
    quoted = re.search(r"^(\d+) quotation", pages()["quotes/index.md"], re.MULTILINE)
    assert quoted
    assert f"**{quoted.group(1)}** [Quote" in pages()["_generated/home.md"]


def test_coverage_spreads_over_three_outlets_in_time() -> None:
    whole = fake.dossier()
    pier = whole.stories[0]
    third = replace(fake.article("third.txt", pier.head.blocks, title="Pier news", outlet="Third Post"))
    third = replace(third, meta=replace(third.meta, published=Moment("2021-03-01", "day")))
    assert "{: .empty }" in pages()["spread/index.md"]
    story = replace(pier, variants=(*pier.variants, replace(pier.variants[0], article=third)))
    page = pages(replace(whole, stories=(story,)))["spread/index.md"]
    rows = [line for line in page.split("\n") if line.startswith("| <")]
    assert [name in row for name, row in zip(("Third Post", "The Elder Ledger", "Wave Daily"), rows)] == [True] * 3
    assert "undated" in rows[2]


def test_a_note_of_the_desk_stands_at_the_head_of_its_page() -> None:
    page = pages(desk=WriteDesk(notes=frozenset({"entities/people/jane-roe.md"})))["entities/people/jane-roe.md"]
    assert '\n--8<-- "entities/people/jane-roe.md"\n' in page


def test_an_outlet_s_page() -> None:
    desk = WriteDesk(
        outlets={"The Elder Ledger": OutletDesk("The Elder Ledger", home="https://example.org/", note="Weekly.")}
    )
    page = pages(desk=desk)["outlets/the-elder-ledger.md"]
    assert 'href="https://example.org/"' in page
    assert "Weekly." in page


def test_many_stories_are_split_by_year() -> None:
    one = fake.bee_story()
    stories = []
    for number in range(450):
        head = fake.article(f"{number}.txt", one.head.blocks, title=f"Bees {number}", outlet="B")
        moment = Moment(str(2000 + number % 2), "year") if number % 3 else None
        head = replace(head, meta=replace(head.meta, published=moment))
        stories.append(replace(one, id=story_id(head.id), head=head, mentions=()))
    made = pages(Dossier(tuple(stories), (), ()))
    years = {path for path in made if "--year" in path}
    assert years == {f"articles/{y}--year.md" for y in ("2000", "2001", "undated")}
    assert max(made[path].count("{: .story ") for path in years) <= 200
    assert sum(made[path].count("{: .story ") for path in years) == 450


def test_search_engines_are_kept_out_when_asked() -> None:
    made = pages(desk=WriteDesk(robots=False))
    assert "Disallow: /" in made["robots.txt"]
    assert made[PIER].startswith('---\nrobots: "noindex, nofollow"\n')
    assert not made["_generated/home.md"].startswith("---")


# --- words


def test_each_language_has_the_same_words_with_the_same_places() -> None:
    english, spanish = Words("en").table, Words("es").table
    own = {line.split(":")[0] for line in (FOLDER / "es.yml").read_text("utf-8").split("\n") if line[:1].isalpha()}
    assert set(english) - own == set()
    for key, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", spanish[key])), key


def test_the_site_speaks_the_language_of_the_settings() -> None:
    page = pages(desk=WriteDesk(language="es"))[PIER]
    assert "También publicado como" in page
    assert "2 de marzo de 2021" in page
    assert "Also published as" not in page
    assert "Where" not in page


def test_why_a_part_was_dropped_is_said_in_the_language_of_the_site() -> None:
    assert Words("es").reason("mostly links") == "casi todo enlaces"
    assert Words("es").reason("in the box below “Read next”") == "en el recuadro bajo “Read next”"
    assert Words("es").reason("stands on 3 of 4 pages of Wave") == "stands on 3 of 4 pages of Wave"
    assert Words("en").reason("mostly links") == "mostly links"


def test_an_unknown_language_falls_back_to_english() -> None:
    assert Words("xx")("undated") == "undated"


def test_what_one_speaker_says_in_a_paragraph_is_one_block() -> None:
    given = fake.dossier()
    first = given.stories[0]
    said = first.quotes[0]
    more = [replace(said, start=said.start + n, text=text) for n, text in ((40, "Perhaps in June,"), (60, "Or July."))]
    aside = replace(more[1], start=said.start + 80, text="the third plan", kind="fragment")
    page = pages(replace(given, stories=(replace(first, quotes=(said, *more, aside)), *given.stories[1:])))[
        "quotes/index.md"
    ]
    assert "> “We start in May” … “Perhaps in June” … “Or July.”\n>\n> <span" in page
    assert "> “the third plan”\n>\n> <span" in page


def test_two_who_are_not_known_do_not_share_a_block() -> None:
    given = fake.dossier()
    first = given.stories[0]
    nobody = replace(first.quotes[0], speaker=None, speaker_text="")
    two = (nobody, replace(nobody, start=nobody.start + 40, text="Never!"))
    page = pages(replace(given, stories=(replace(first, quotes=two), *given.stories[1:])))["quotes/index.md"]
    assert "> “Never!”" in page


def test_years_with_little_in_them_share_a_section_of_the_timeline() -> None:
    given = fake.dossier()
    first = given.stories[0]
    event = first.events[0]
    dated = [replace(event, moment=Moment(year, "year")) for year in ("1908", "1941", *["2019"] * 9, "2020", "2022")]
    page = pages(replace(given, stories=(replace(first, events=tuple(dated)), *given.stories[1:])))["timeline/index.md"]
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == [
        "1908–1941 {: #y1908 }",
        "2019 {: #y2019 }",
        "2020–2022 {: #y2020 }",
    ]
