"""A sheet to draw on in pixels, and text measured and broken into lines.

The only importer of Matplotlib beside the pictures; nothing here changes its global settings.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.patches import Circle, FancyBboxPatch, RegularPolygon
from matplotlib.text import Text

DPI = 100
POINTS = 72 / DPI  # in a pixel
LINE_HEIGHT = 1.28
ELLIPSIS = "…"


class Colour(StrEnum):
    """The agency's calm colours; words on their grounds have a contrast of 4.5 or more."""

    GROUND = "#e3e8e1"
    PAPER = "#fffdf8"
    LINE = "#d5d2c4"
    RAIL = "#a9b5ad"
    INK = "#17302a"
    FAINT = "#566560"
    PINE = "#1b5e4d"
    PINE_PALE = "#8fbca9"
    PINE_SOFT = "#d8ebdf"
    COPPER = "#a8481c"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text looks; the size is in pixels."""

    size: int
    bold: bool = False

    @property
    def height(self) -> float:
        """The height of one line."""
        return self.size * LINE_HEIGHT

    @property
    def font(self) -> FontProperties:
        """The font, by its file: what else the machine has makes no difference."""
        return FontProperties(fname=_file(bold=self.bold), size=self.size * POINTS)


@lru_cache(2)
def _file(*, bold: bool) -> str:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name)


def shown(words: str) -> str:
    """Return words without the signs that the fonts cannot draw, such as emoji."""
    if words.isascii():
        return words
    fonts = [get_font(_file(bold=bold)) for bold in (False, True)]
    kept = (
        sign
        for sign in unicodedata.normalize("NFC", words)
        if unicodedata.category(sign)[0] != "C"
        and all(font.get_char_index(ord(sign)) for font in fonts)
    )
    return " ".join("".join(kept).split())


def width_of(words: str, style: TextStyle) -> float:
    """Return how wide a line of text is, in pixels."""
    font = get_font(_file(bold=style.bold))
    font.set_size(style.size * POINTS, DPI)
    font.set_text(words)
    width, _ = font.get_width_height()
    return float(width) / 64  # it counts in parts of a pixel


def wrapped(words: str, style: TextStyle, width: float) -> list[str]:
    """Break text into lines no wider than so many pixels; a word too long for one is broken too."""
    lines: list[str] = []
    line = ""
    for word in words.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, style) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while width_of(line, style) > width and len(line) > 1:
            fits = next(
                n
                for n in range(len(line) - 1, 0, -1)
                if n == 1 or width_of(line[:n], style) <= width
            )
            lines.append(line[:fits])
            line = line[fits:]
    return [*lines, line] if line else lines


def fitted(words: str, style: TextStyle, width: float, most: int) -> list[str]:
    """Break text into at most so many lines; dots stand for what does not fit."""
    lines = wrapped(words, style, width)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width_of(last + ELLIPSIS, style) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + ELLIPSIS]


def height_of(lines: Sequence[str], style: TextStyle) -> float:
    """Return how high lines of text are, in pixels."""
    return len(lines) * style.height


class Sheet:
    """A picture in the making; x goes right and y goes down, in pixels."""

    def __init__(self, width: int, height: int) -> None:
        figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI)
        self._canvas = FigureCanvasAgg(figure)
        self._axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, width)
        self._axes.set_ylim(height, 0)
        self._axes.set_axis_off()
        self._order = 0

    @staticmethod
    def points(pixels: float) -> float:
        """Return how wide a stroke of so many pixels is for the library."""
        return pixels * POINTS

    def add(self, artist: Artist) -> None:
        """Put something on top of everything that is there."""
        self._order += 1
        artist.set_zorder(self._order)
        self._axes.add_artist(artist)

    def box(  # a rectangle has so many sides
        self, x: float, y: float, width: float, height: float, *,
        fill: Colour, edge: Colour | None = None, rounding: float = 0.0, line: float = 2.0,
    ) -> None:  # fmt: skip
        """Draw a rectangle, its corners rounded."""
        style = f"round,pad=0,rounding_size={rounding}" if rounding else "square,pad=0"
        self.add(
            FancyBboxPatch(
                (x, y), width, height, boxstyle=style, facecolor=fill,
                edgecolor=edge or "none", linewidth=self.points(line) if edge else 0,
            )
        )  # fmt: skip

    def point(self, x: float, y: float, radius: float, *, fill: Colour, edge: Colour) -> None:
        """Draw a dot with a rim."""
        rim = self.points(5)
        self.add(Circle((x, y), radius, facecolor=fill, edgecolor=edge, linewidth=rim))

    def diamond(self, x: float, y: float, radius: float, *, fill: Colour, edge: Colour) -> None:
        """Draw a square that stands on its corner."""
        rim = self.points(5)
        self.add(
            RegularPolygon((x, y), 4, radius=radius, facecolor=fill, edgecolor=edge, linewidth=rim)
        )

    def words(
        self, lines: Sequence[str], x: float, y: float, style: TextStyle, ink: Colour
    ) -> float:
        """Write lines of text from a top left corner; return where the next would begin."""
        for line in lines:
            middle = y + style.height * 0.76
            self.add(
                Text(
                    x, middle, line, color=ink, fontproperties=style.font,
                    verticalalignment="baseline", parse_math=False, usetex=False,
                )
            )  # fmt: skip
            y += style.height
        return y

    def pill(
        self, x: float, y: float, height: float, words: str, style: TextStyle, *,
        fill: Colour, ink: Colour,
    ) -> None:  # fmt: skip
        """Draw a short word on a ground with round ends."""
        width = width_of(words, style) + height * 0.8
        self.box(x, y, width, height, fill=fill, rounding=height / 2)
        self.words([words], x + height * 0.4, y + (height - style.height) / 2, style, ink)

    def write(self, buffer: BytesIO) -> None:
        """Write the picture as PNG, without the day or the program it was made with.

        It can be done once: what was drawn is let go at once, as the collector would come late.
        """
        figure = self._canvas.figure
        figure.savefig(
            buffer,
            format="png",
            dpi=DPI,
            metadata={"Software": None},
            pil_kwargs={"compress_level": 4},
        )
        figure.clear()
        del self._canvas.renderer
