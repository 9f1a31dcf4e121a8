"""Containers: one seed for each member, streamed, with what the container knows of it."""

from __future__ import annotations

import io
import json
import mailbox
import tracemalloc
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from generator.read import ReadRules, find, read
from tests.read.helpers import found

PAGE = "<html><head><title>Boats</title></head><body><p>Page {} of the pier’s paper.</p></body></html>"


def warc(pages: list[tuple[str, bytes, str]], status: str = "200 OK", gzip: bool = True) -> bytes:
    """A WARC made by warcio; pages are (address, body, content type)."""
    out = io.BytesIO()
    writer: Any = WARCWriter(out, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "test"}))
    for address, body, kind in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        date = {"WARC-Date": "2020-05-03T10:00:00Z"}
        payload = io.BytesIO(body)
        writer.write_record(
            writer.create_warc_record(address, "response", payload, http_headers=headers, warc_headers_dict=date)
        )
    return out.getvalue()


def page(number: int) -> tuple[str, bytes, str]:
    return f"https://pier.example.com/{number}?utm_source=x", PAGE.format(number).encode(), "text/html; charset=utf-8"


@pytest.mark.parametrize("name", ["box.warc", "box.warc.gz", "box.wacz"])
def test_every_html_response_of_an_archive_is_a_seed(tmp_path: Path, name: str) -> None:
    picture = ("https://pier.example.com/p.png", b"\x89PNG", "image/png")
    data = warc([page(1), picture, page(2)], gzip=name != "box.warc")
    if name.endswith(".wacz"):
        with zipfile.ZipFile(tmp_path / name, "w") as bundle:
            bundle.writestr("archive/data.warc.gz", data)
            bundle.writestr("datapackage.json", "{}")
    else:
        (tmp_path / name).write_bytes(data)
    seeds, problems = found(tmp_path)
    assert problems == []
    assert [s.path for s in seeds] == [f"{name}#1", f"{name}#2"]
    assert (seeds[1].declared.address, seeds[1].declared.retrieved) == ("https://pier.example.com/2", "2020-05-03")
    draft = read(seeds[1]).value
    assert draft is not None
    assert (draft.form, draft.blocks[0].text, draft.meta.title) == ("html", "Page 2 of the pier’s paper.", "Boats")


def test_errors_and_redirects_are_no_seeds(tmp_path: Path) -> None:
    (tmp_path / "box.warc.gz").write_bytes(warc([page(1)], status="404 Not Found"))
    assert found(tmp_path) == ([], ["box.warc.gz S102"])


def test_a_charset_that_only_the_server_told_is_used(tmp_path: Path) -> None:
    body = "<p>Паром снова ходит</p>".encode("koi8-r")
    (tmp_path / "a.warc").write_bytes(warc([("https://x.example/", body, "text/html; charset=koi8-r")], gzip=False))
    draft = read(found(tmp_path)[0][0]).value
    assert draft is not None
    assert draft.blocks[0].text == "Паром снова ходит"


def test_a_broken_archive_gives_what_stands_before_the_break(tmp_path: Path) -> None:
    whole = warc([page(n) for n in range(20)], gzip=False)
    (tmp_path / "cut.warc").write_bytes(whole[: whole.index(b"Page 12 of")])
    (tmp_path / "junk.warc").write_bytes(b"no archive at all\r\n" * 10)
    (tmp_path / "junk.wacz").write_bytes(b"no zip")
    seeds, problems = found(tmp_path)
    assert len(seeds) == 13
    assert problems == ["cut.warc#13 S101", "junk.wacz S103", "junk.warc S101"]


def test_a_zip_bomb_in_a_wacz_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.wacz", "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("archive/data.warc", b"0" * 30_000_000)
    assert found(tmp_path) == ([], ["bomb.wacz S104"])


def test_members_above_the_limit_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(warc([page(1), ("https://x.example/b", b"<p>" + b"x" * 5_000, "text/html")]))
    lines = [{"text": "short"}, {"text": "x" * 5_000}, {"text": "short again"}]
    (tmp_path / "b.jsonl").write_text("\n".join(map(json.dumps, lines)))
    results = list(find(tmp_path, ReadRules(largest_bytes=1_000)))
    assert [r.value.path if r.value else r.problems[0].path + " " + r.problems[0].code for r in results] == [
        "a.warc#1",
        "a.warc#2 S104",
        "b.jsonl#1",
        "b.jsonl#2 S104",
        "b.jsonl#3",
    ]


def test_a_mailbox_made_by_pythons_mailbox(tmp_path: Path) -> None:
    box = mailbox.mbox(str(tmp_path / "letters.mbox"))
    for subject in ("First", "Second"):
        message = EmailMessage()
        message["Subject"] = subject
        message["From"] = "The Pier <news@pier.example.com>"
        message.set_content(f"{subject} letter.\n\nFrom the pier we see the boats.\n")
        box.add(message)
    box.close()
    seeds, problems = found(tmp_path)
    assert ([s.path for s in seeds], problems) == (["letters.mbox#1", "letters.mbox#2"], [])
    draft = read(seeds[1]).value
    assert draft is not None
    assert draft.meta.title == "Second"
    assert [b.text for b in draft.blocks] == ["Second letter.", "From the pier we see the boats."]


def test_what_is_no_mailbox_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.mbox").write_text("Just some text")
    assert found(tmp_path) == ([], ["a.mbox S103"])


def test_lists_and_lines_of_json(tmp_path: Path) -> None:
    records = [{"title": f"Boat {n}", "text": 'One "line".\nTwo [lines].'} for n in range(3)]
    (tmp_path / "a.json").write_text("\ufeff" + json.dumps(records, indent=1))
    (tmp_path / "b.jsonl").write_text("\n\n".join(map(json.dumps, records)))
    (tmp_path / "c.json").write_text(json.dumps(records[0]))
    seeds, problems = found(tmp_path)
    assert problems == []
    assert [s.path for s in seeds] == [
        "a.json#1",
        "a.json#2",
        "a.json#3",
        "b.jsonl#1",
        "b.jsonl#3",
        "b.jsonl#5",
        "c.json",
    ]
    drafts = [read(seed).value for seed in seeds]
    assert [d.meta.title for d in drafts if d] == ["Boat 0", "Boat 1", "Boat 2"] * 2 + ["Boat 0"]


def test_a_broken_json_list_gives_what_stands_before_the_break(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "one"}, {"text": "two"}, {"text": ')
    seeds, problems = found(tmp_path)
    assert ([s.path for s in seeds], problems) == (["a.json#1", "a.json#2"], ["a.json S101"])


def test_an_empty_list_is_an_empty_container(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[]")
    assert found(tmp_path) == ([], ["a.json S102"])


def test_a_sidecar_speaks_for_every_member(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "one"}\n{"text": "two"}')
    (tmp_path / "a.yml").write_text("rights: link")
    assert [s.declared.rights for s in found(tmp_path)[0]] == ["link", "link"]


@pytest.mark.parametrize("name", ["a.warc.gz", "a.mbox", "a.jsonl", "a.json"])
def test_memory_does_not_grow_with_the_container(tmp_path: Path, name: str) -> None:
    """Forty members of half a megabyte: 20 MB in all, held one at a time."""
    body = PAGE.format("x" * 500_000)
    record = json.dumps({"text": body})
    made = {
        "a.warc.gz": lambda: warc([(f"https://x.example/{n}", body.encode(), "text/html") for n in range(40)]),
        "a.mbox": lambda: f"From a@b\nSubject: x\n\n{body}\n\n".encode() * 40,
        "a.jsonl": lambda: f"{record}\n".encode() * 40,
        "a.json": lambda: ("[" + ",".join([record] * 40) + "]").encode(),
    }[name]()
    (tmp_path / name).write_bytes(made)
    del made
    tracemalloc.start()
    count = sum(result.value is not None for result in find(tmp_path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 40
    assert peak < 8_000_000
