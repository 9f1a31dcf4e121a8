"""The dossier to carry: one zip of the built site that opens from a folder, and one book of its stories and topics.

The same site gives the same bytes. Nothing is fetched; what is in the zip is what MkDocs built, less what only a
server can use.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import yaml

from generator import book, site
from generator.text import slug

_ONLY_FOR_SERVERS = frozenset({"sitemap.xml", "sitemap.xml.gz", "404.html", "robots.txt"})


def make(config: Path, out: Path) -> Path:
    """Build the site of `config` anew and pack it into `out`; the path of the zip. The book lies beside it."""
    name = slug(site_name(config))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        if site.mkdocs(config, built):
            raise SystemExit("MkDocs could not build the site; it has said why above.")
        book.write(built, site_name(config), out / f"{name}.epub")
        return pack(built, out / f"{name}.zip", name)


def pack(built: Path, target: Path, top: str) -> Path:
    """All files below one folder `top`, in order, without times."""
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(built.rglob("*")):
            inside = path.relative_to(built).as_posix()
            if path.is_file() and inside not in _ONLY_FOR_SERVERS:
                book.add(archive, f"{top}/{inside}", path.read_bytes())
    partial.replace(target)
    return target


def site_name(config: Path) -> str:
    """The name in mkdocs.yml; its other lines may hold tags that only the builder understands."""
    for line in config.read_text("utf-8").splitlines():
        if line.startswith("site_name:"):
            return str(yaml.safe_load(line)["site_name"] or "Dossier")
    return "Dossier"
