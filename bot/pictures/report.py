"""The report of a broadcast as a picture: what became of its copies, for the screen of a phone."""

from io import BytesIO

from bot.pictures.card import Card, Fact, Part
from bot.pictures.sheet import Colour, Sheet, TextStyle, fitted, height_of, shown, width_of

WIDTH = 1080
MARGIN = 28  # around the cards
PAD = 44  # inside a card
LEFT, RIGHT = MARGIN + PAD, WIDTH - MARGIN - PAD
BAR = 64
MARK = 40  # the square before a row
ROW = 84
MOST_LINES = 2
LEAST = 6  # pixels of a part that is not nothing

TITLE = TextStyle(54, bold=True)
DAY = TextStyle(42)
SHARE = TextStyle(150, bold=True)
DELIVERED = TextStyle(46)
LABEL = TextStyle(44)
VALUE = TextStyle(46, bold=True)

# Each outcome has a ground, and its own number of strokes on it: what it is can be told without
# colour, by the marks and by the words beside them.
LOOKS = {
    "sent": (Colour.PINE, 0),
    "blocked": (Colour.COPPER, 0),
    "failed": (Colour.COPPER, 1),
    "unconfirmed": (Colour.PINE_PALE, 2),
    "withheld": (Colour.PINE_PALE, 0),
    "cancelled": (Colour.RAIL, 1),
    "pending": (Colour.LINE, 0),
}


def report_picture(card: Card) -> bytes:
    """Return a PNG, 1080 pixels wide and as high as the outcomes need.

    The same card always gives the same bytes with the same version of the library.
    """
    return _Drawing(card).png()


class _Drawing:
    """One picture in the making."""

    def __init__(self, card: Card) -> None:
        self.card = card
        width = RIGHT - LEFT
        self.title = fitted(shown(card.title), TITLE, width, MOST_LINES)
        self.day = fitted(shown(card.day), DAY, width, MOST_LINES)
        self.header = height_of(self.title, TITLE) + height_of(self.day, DAY) + 2 * PAD
        self.top = MARGIN + self.header + MARGIN
        share = SHARE.height + DELIVERED.height + 2 * PAD + BAR
        self.body = PAD + share + ROW * (len(card.parts) + len(card.facts)) + 2 * PAD
        self.height = round(self.top + self.body + MARGIN)

    def png(self) -> bytes:
        """Draw it."""
        sheet = Sheet(WIDTH, self.height)
        sheet.box(0, 0, WIDTH, self.height, fill=Colour.GROUND)
        sheet.box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, self.header, fill=Colour.PINE, rounding=40)
        y = sheet.words(self.title, LEFT, MARGIN + PAD, TITLE, Colour.PAPER)
        sheet.words(self.day, LEFT, y, DAY, Colour.PINE_SOFT)
        sheet.box(
            MARGIN, self.top, WIDTH - 2 * MARGIN, self.body,
            fill=Colour.PAPER, edge=Colour.LINE, rounding=40,
        )  # fmt: skip
        y = sheet.words([shown(self.card.share)], LEFT, self.top + PAD, SHARE, Colour.PINE)
        y = sheet.words([shown(self.card.delivered)], LEFT, y, DELIVERED, Colour.INK) + PAD
        self._bar(sheet, y)
        y += BAR + PAD
        for part in self.card.parts:
            self._part(sheet, part, y)
            y += ROW
        sheet.box(LEFT, y + PAD / 2 - 2, RIGHT - LEFT, 3, fill=Colour.LINE)
        y += PAD
        for fact in self.card.facts:
            self._row(sheet, fact, LEFT, y)
            y += ROW
        buffer = BytesIO()
        sheet.write(buffer)
        return buffer.getvalue()

    def _bar(self, sheet: Sheet, y: float) -> None:
        """Draw all copies as one bar, a part of it for each outcome."""
        parts = [part for part in self.card.parts if part.count]
        total = sum(part.count for part in parts)
        sheet.box(LEFT, y, RIGHT - LEFT, BAR, fill=Colour.GROUND)
        x = float(LEFT)
        room = RIGHT - LEFT - LEAST * len(parts)
        for part in parts:
            width = LEAST + room * part.count / total
            self._ground(sheet, part, x, y, width, BAR)
            x += width

    def _ground(  # a rectangle has so many sides
        self, sheet: Sheet, part: Part, x: float, y: float, width: float, height: float
    ) -> None:
        fill, strokes = LOOKS.get(part.kind, (Colour.RAIL, 0))
        sheet.box(x, y, width, height, fill=fill, edge=Colour.PAPER)
        for stroke in range(strokes):
            middle = y + height * (stroke + 1) / (strokes + 1)
            sheet.box(x, middle - 3, width, 6, fill=Colour.PAPER)

    def _part(self, sheet: Sheet, part: Part, y: float) -> None:
        self._ground(sheet, part, LEFT, y + (ROW - MARK) / 2, MARK, MARK)
        self._row(sheet, part, LEFT + MARK + 24, y)

    def _row(self, sheet: Sheet, row: Part | Fact, x: float, y: float) -> None:
        """Write a row: what it is, and its number at the right."""
        value = shown(row.value)
        wide = width_of(value, VALUE)
        label = fitted(shown(row.label), LABEL, RIGHT - wide - 30 - x, 1)
        sheet.words(label, x, y + (ROW - LABEL.height) / 2, LABEL, Colour.INK)
        sheet.words([value], RIGHT - wide, y + (ROW - VALUE.height) / 2, VALUE, Colour.INK)
