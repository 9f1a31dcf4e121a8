"""Web addresses in one form, so that the same page has the same identity wherever it was saved."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that tell where a reader came from, never which page it is.
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ocid|cmpid|ftag|_hs(?:enc|mi)|ref_src"
)
_HOST = re.compile(r"[^\s/@:]+(?:\.[^\s/@:]+)+")
_LONGEST = 2_000  # characters


def canonical(address: str | None, base: str | None = None) -> str | None:
    """http or https, host in lower case, no fragment, no tracking; None for anything else."""
    if not address or len(address) > _LONGEST:
        return None
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return None
    netloc = host if port in (None, 80, 443) else f"{host}:{port}"
    return urlunsplit((parts.scheme, netloc, _path(parts.path), _query(parts.query), ""))


def is_page(address: str | None) -> bool:
    """Whether it names a page, not the front of a site: templates often give the latter to every page."""
    if address is None:
        return False
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _path(path: str) -> str:
    return re.sub(r"[\s\"<>]", lambda found: f"%{ord(found[0]):02X}", path) or "/"


def _query(query: str) -> str:
    if not query:
        return ""
    kept = [(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not _TRACKING.fullmatch(k.lower())]
    return urlencode(kept)
