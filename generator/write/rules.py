"""The limits of the write stage. None of them is a decision about an article; those lie on the desk."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WriteRules:
    excerpt_words: int = 60  # of an article that may be shown as an excerpt only (#6)
    longest_quote_chars: int = 300  # of a restricted article; a guess at what a right to quote covers
    standfirst_chars: int = 220  # first words of a story in lists; three lines on a phone
    context_chars: int = 320  # a sentence around a mention longer than this is cut
    contexts_per_story: int = 3  # sentences shown for one entity in one story
    stories_per_entity: int = 100  # with sentences; beyond that the page would pass 200 kB
    links_per_entity: int = 300  # further stories as plain links
    stories_per_page: int = 200  # one index page up to here, then one page a year
    rows_per_page: int = 500  # quotations, figures, events on one page, the rest in the data
    comparable_sources: int = 3  # a chart of figures needs as many stories (#5)
    comparisons: int = 60  # figures of several stories side by side; the rest in the data
    table_from: int = 3  # figures that count one thing and have a table of their own
    spread_outlets: int = 3  # a cluster is shown as spreading from here on (#4)
    dates_together: int = 8  # of several years in one section of the timeline
    feed_entries: int = 100  # in an Atom feed; readers of feeds look at the newest
    topics_on_home: int = 24  # cards; the rest stand on the topics page
    printed_stories: int = 60  # on the page of a topic to print; some 200 sheets of paper
    newest: int = 8  # stories on the home page
    most_present: int = 12  # names on the home page and in topic blocks
