"""Every limit of the dedupe stage, with where it came from. No limit knows a source, an outlet or a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DedupeRules:
    """Limits of fingerprints, candidates, alignment, boilerplate and clusters."""

    # Fingerprints
    sampled_one_in: int = 8  # of the 4-word shingles one in so many is kept; 16 loses cuts of under 80 words
    longest_words: int = 60_000  # what lies behind is not compared; an article of ten pages has 5,000

    brief_lines: int = 3  # so few lines that are also shorter than `brief_bytes` are never merged
    brief_bytes: int = 480  # of UTF-8, some 80 words; signs of scripts without spaces have three bytes

    # Candidates
    widest_group: int = 40  # documents that share a shingle and are all paired
    hubs_of_wide_group: int = 3  # in wider groups only so many are paired with the rest
    least_shared: int = 2  # shared samples that make a candidate
    least_shared_ratio: float = 0.1  # of the smaller side's samples; OCR at 15 % of the words leaves .25

    # Alignment, in words
    bridged_gap: int = 8  # a gap up to this long on both sides is bridged
    slack: int = 4  # by which a bridge may be longer on one side
    shortest_block: int = 8  # a shorter common run is chance or a phrase

    # An edge
    least_words: int = 40  # common words that are no boilerplate
    whole_coverage: float = 0.8  # of either side: a copy whatever it leaves out
    least_coverage: float = 0.6  # of either side, if the lead of one is common; else it is reused background
    lead_words: int = 150  # what an article begins with; papers cut from the end and rewrite from the front
    lead_share: float = 0.5  # of the lead that must be common, of the side that is better covered
    either_lead_share: float = 0.4  # of either lead, where both sides are covered by `quoted_share`
    quoted_share: float = 0.6  # of `least_coverage`, of a side whose own lead is common or of both: half in a blog
    quoted_words: int = 200  # common words in all
    quoted_run: int = 60  # words in the longest run; below, phrases of one press release
    template_numbers: int = 3  # numbers that differ inside the common text
    template_share: float = 0.33  # of the numbers in the common text that differ: a form filled in anew
    template_density: float = 0.015  # of the common words; weather and markets have .05 to .15, misread prose .005

    # Boilerplate: a shingle in so many clusters. First of clusters guessed from samples, of which a report that
    # hundreds print has many; then of verified ones. Measured on 1,000 to 100,000 documents, see DECISIONS
    provisional_coverage: float = 0.7  # of the smaller side's samples
    guessed_clusters: int = 24  # at up to `boilerplate_base` documents
    guessed_growth: float = 0.5  # exponent over the base
    boilerplate_clusters: int = 6  # at up to `boilerplate_base` documents
    boilerplate_growth: float = 0.15
    boilerplate_base: int = 3_500

    # Digests and frames
    digest_overlap: float = 0.1  # two members that overlap less than this in the hub are two stories
    digest_main: float = 0.6  # share of the hub that one story must have for it to stay
    digest_tiled: float = 0.7  # share of the hub that its items make up together; then not even a twin helps
    frame_share: float = 0.8  # of the shared words that all members share: the frame of an outlet's pages

    # Stories
    head_carries: float = 0.8  # of the words that the best carrier has in common with the others
    added_share: float = 0.4  # a block with less of its words in the head was added
    lacks_share: float = 0.4  # a head block with less of its words in the variant is lacking
    borderline_from: float = 0.25  # pairs from this coverage on are shown for review


def guessed_cutoff(documents: int, rules: DedupeRules) -> int:
    """Guessed clusters from which a text is boilerplate, for an archive of this size."""
    return _grown(rules.guessed_clusters, rules.guessed_growth, documents, rules)


def boilerplate_cutoff(documents: int, rules: DedupeRules) -> int:
    """Verified clusters from which a text is boilerplate, for an archive of this size."""
    return _grown(rules.boilerplate_clusters, rules.boilerplate_growth, documents, rules)


def _grown(clusters: int, growth: float, documents: int, rules: DedupeRules) -> int:
    factor: float = max(1.0, documents / rules.boilerplate_base) ** growth
    return max(2, round(clusters * factor))
