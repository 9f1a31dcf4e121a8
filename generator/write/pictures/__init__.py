"""Pictures drawn at build time as inline SVG: a strip of variants, a network, a map, a chart over time.

Each function gives one `<svg>` without an empty line, to be put inside a block element such as `<figure>`. Colours are
CSS variables with `currentColor` behind them, so a picture reads in light, dark and print. Links are relative to the
page named by `here`; the same dossier gives the same bytes.
"""

from generator.write.pictures.charts import Bar, bars, timechart
from generator.write.pictures.network import neighbourhood, network
from generator.write.pictures.places import places
from generator.write.pictures.strip import strip

__all__ = ["Bar", "bars", "neighbourhood", "network", "places", "strip", "timechart"]
