"""The numbers and choices of the tag stage that an editor or a maintainer may want to move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TagRules:
    """Every limit says where it comes from: measured (on what) or a guess."""

    publish_score: float = (
        0.5  # 0 to 1; machine entities below it get no page. Guess, checked by eye on news of ten topics
    )
    model: str | None = None  # name of the spaCy model for `language`; None = the best one installed
    models: tuple[tuple[str, str], ...] = ()  # (language, model): (("es", "es_core_news_sm"),)
    language: str = "en"  # of an article that does not say its own
    use_model: bool = True  # False = authority file and patterns only
    shipped_authority: bool = True  # False = only what desk/entities.yml declares
    longest_chunk_chars: int = 20_000  # longer blocks reach the model in pieces cut at a sentence; memory stays small
    batch_chunks: int = 64  # texts a batch; 64 was fastest of 64, 256 and 1,000 on news paragraphs
    longest_block_chars: int = 200_000  # what stands after it in one block is not tagged
    longest_window_chars: int = 4_000  # spotters look at pieces of about this length, so that time grows with length
    most_refound: int = 300  # names of one story that are searched again; ten times what a long report has
    most_review: int = 200  # proposals, the most promising first


DEFAULT = TagRules()
