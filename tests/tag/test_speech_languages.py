"""Who said what in Spanish, French, German, Russian: guillemets, low marks, dashes, cues of each language."""

from __future__ import annotations

import time

import pytest

from generator.model import ArticleId
from generator.tag.speech import quotes
from generator.tag.speech.tongues import tongue_of

ES = "El puerto de la villa está cerrado por una semana, y los barcos no van a salir del muelle con la niebla."
FR = "Le port de la ville est fermé pour une semaine, et les bateaux ne sortent pas du quai dans la brume."
DE = "Der Hafen der Stadt ist für eine Woche geschlossen, und das Amt nennt keine Zahlen zu den Arbeiten mit dem Kran."
RU = "Порт города закрыт на неделю, и он не по плану, что для жителей было не ново, как и это."
EN = "The port of the town is closed for a week, and the boats that lie there are not to leave with the fog."
PT = "O porto da cidade está fechado por uma semana, e os barcos não vão sair do cais com uma névoa que se vê no mar."
IT = "Il porto della città è chiuso per una settimana, e le barche che sono nel molo non si muovono con la nebbia."
NL = "De haven van de stad is een week dicht, en het schip dat er ligt gaat niet voor de avond op zee met zijn lading."


def told(*blocks: str) -> list[tuple[str, str, str]]:
    """(kind, words, speaker) behind the paragraph that tells the language."""
    found = quotes(ArticleId("a-00000000"), list(enumerate(blocks)), ())
    for one in found:
        assert blocks[one.block][one.start : one.end] == one.text
    return [(one.kind, one.text, one.speaker_text) for one in found]


def name_of(*blocks: str) -> list[str | None]:
    found = quotes(ArticleId("a-00000000"), list(enumerate(blocks)), ())
    return [blocks[q.speaker_at[0]][q.speaker_at[1] : q.speaker_at[2]] if q.speaker_at else None for q in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [(ES, "es"), (FR, "fr"), (DE, "de"), (RU, "ru"), (PT, "pt"), (IT, "it"), (NL, "nl"), (EN, None), ("¿Sí?", None)],
)
def test_the_language_of_a_text(text: str, code: str | None) -> None:
    tongue = tongue_of([text])
    assert (tongue.code if tongue else None) == code


@pytest.mark.parametrize(
    ("first", "text", "words", "speaker"),
    [
        (ES, "«El puente está roto», dijo Ana Ruiz, alcaldesa de Harl.", "El puente está roto", "Ana Ruiz"),
        (ES, "“No vamos a pagar”, aseguró el ministro de Pesca, Luis Prado.", "No vamos a pagar", "Luis Prado"),
        (ES, "Ana Ruiz, alcaldesa de Harl, señaló: “La red es vieja”.", "La red es vieja", "Ana Ruiz"),
        (ES, "Según Ana Ruiz, “todo está perdido” desde el lunes.", "todo está perdido", "Ana Ruiz"),
        (ES, "“Es un buen plan”, dijo una fuente del ministerio.", "Es un buen plan", "una fuente del ministerio"),
        (ES, "—Se fue ayer —respondió Omar Díaz.", "Se fue ayer", "Omar Díaz"),
        (FR, "« Le pont est cassé », a déclaré Anne Morel.", "Le pont est cassé", "Anne Morel"),
        (FR, "« Rien ne va », assure le ministre de la Pêche, Luc Prado.", "Rien ne va", "Luc Prado"),
        (FR, "Luc Prado a affirmé : « Le filet est vieux. »", "Le filet est vieux.", "Luc Prado"),
        (FR, "Selon Anne Morel, « tout est perdu » depuis lundi.", "tout est perdu", "Anne Morel"),
        (FR, "— Nous sommes prêts, dit Anne Morel.", "Nous sommes prêts,", "Anne Morel"),
        (DE, "„Die Brücke ist gesperrt“, sagte Anna Reuter.", "Die Brücke ist gesperrt", "Anna Reuter"),
        (DE, "Lutz Prado erklärte: „Das Netz ist alt.“", "Das Netz ist alt.", "Lutz Prado"),
        (DE, "»Es ist vorbei«, so der Sprecher der Polizei.", "Es ist vorbei", "der Sprecher der Polizei"),
        (DE, "Laut Anna Reuter ist „alles verloren“.", "alles verloren", "Anna Reuter"),
        (RU, "«Мост закрыт», — сказал Иван Петров.", "Мост закрыт", "Иван Петров"),
        (RU, "— Мы готовы, — сказал Иван Петров.", "Мы готовы,", "Иван Петров"),
    ],
)
def test_a_speaker(first: str, text: str, words: str, speaker: str) -> None:
    found = [(said, who) for kind, said, who in told(first, text) if kind != "statement"]
    assert found == [(words, speaker)]


@pytest.mark.parametrize(
    ("first", "text", "clause", "speaker"),
    [
        (ES, "La alcaldesa aseguró que no habrá dinero para obras.", "no habrá dinero para obras", "La alcaldesa"),
        (FR, "Omar Diaz a expliqué que les travaux vont durer.", "les travaux vont durer", "Omar Diaz"),
        (DE, "Omar Diaz sagte, dass die Arbeiten noch dauern.", "die Arbeiten noch dauern", "Omar Diaz"),
        (ES, "Según Ana Ruiz, el barco volverá mañana.", "el barco volverá mañana", "Ana Ruiz"),
    ],
)
def test_a_statement(first: str, text: str, clause: str, speaker: str) -> None:
    assert told(first, text) == [("statement", clause, speaker)]


def test_a_verb_without_a_subject_means_who_was_speaking() -> None:
    assert name_of(ES, "«El puente está roto», dijo Ana Ruiz. «No sabemos más», añadió.") == ["Ana Ruiz"] * 2
    assert name_of(FR, "« C’est long », a déclaré Anne Morel. « Très long », a-t-elle ajouté.") == ["Anne Morel"] * 2


def test_he_is_not_her() -> None:
    assert name_of(DE, "„Das war es“, sagte Anna Reuter.", "„Es ist genug“, sagte er.") == ["Anna Reuter", None]


def test_an_announcement_in_the_paragraph_before() -> None:
    assert told(ES, "Ana Ruiz explicó:", "“No hay agua en las casas”.") == [
        ("direct", "No hay agua en las casas", "Ana Ruiz")
    ]


def test_a_line_between_two_spoken_ones_is_spoken() -> None:
    found = told(ES, "—Estamos listos —dijo Ana Ruiz—. Vamos.", "—¿Y el barco?", "—Se fue —dijo Omar Díaz.")
    assert found == [
        ("direct", "Estamos listos", "Ana Ruiz"),
        ("direct", "Vamos.", "Ana Ruiz"),
        ("direct", "¿Y el barco?", ""),
        ("direct", "Se fue", "Omar Díaz"),
    ]


def test_a_list_behind_dashes_is_no_speech() -> None:
    assert told(ES, "— Tres barcos viejos", "— Dos redes", "— Una casa") == []


@pytest.mark.parametrize("piece", ["—dijo ", "«No», dijo él. ", "«", "dijo que ", "El ministro de ", ", dijo Ana —"])
def test_endless_input_takes_bounded_time(piece: str) -> None:
    begun = time.process_time()
    told(ES, piece * (60_000 // len(piece)), *["—" + piece] * 300)
    assert time.process_time() - begun < 8
