"""The plan of one interview as a picture: its days from top to bottom, for the screen of a phone."""

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from matplotlib.lines import Line2D

from bot.pictures.plan import Mark, Plan, Step
from bot.pictures.sheet import Colour, Sheet, TextStyle, fitted, height_of, shown

WIDTH = 1080
MARGIN = 28  # around the cards
PAD = 44  # inside a card
DATE = MARGIN + PAD  # where the days stand
RAIL = 318  # where the line of time runs
LANE = 34  # from one bar of days to the next
BAR = 16
BOX = 26  # inside the frame of a step that is marked
RIGHT = WIDTH - MARGIN - PAD + 12
GAP = 30  # between steps
MOST_LINES = 4

TITLE = TextStyle(54, bold=True)
NAME = TextStyle(42)
WEEKDAY = TextStyle(46, bold=True)
DAY = TextStyle(42)
LABEL = TextStyle(44)
STRONG = TextStyle(44, bold=True)
DETAIL = TextStyle(37)
PILL = TextStyle(34, bold=True)
PILL_HEIGHT = 54


@dataclass(slots=True)
class Block:
    """What stands in one place beside the line of time."""

    words: str
    detail: str = ""
    pill: str = ""
    mark: Mark = Mark.NONE
    is_past: bool = False
    lines: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    top: float = 0.0

    def fit(self, width: float) -> None:
        """Break the words so that they fit into a width."""
        style = STRONG if self.mark else LABEL
        room = width - (2 * BOX if self.mark else 0)
        self.lines = fitted(self.words, style, room, MOST_LINES)
        self.details = fitted(self.detail, DETAIL, room, MOST_LINES)

    @property
    def height(self) -> float:
        """Its height, with its frame."""
        words = height_of(self.lines, LABEL) + height_of(self.details, DETAIL)
        return words + (PILL_HEIGHT + 14 + 2 * BOX if self.mark else 0)

    @property
    def anchor(self) -> float:
        """Where its point on the line of time is: at its first line."""
        return self.top + (BOX + PILL_HEIGHT / 2 if self.mark else LABEL.height / 2)


@dataclass(slots=True)
class Row:
    """One day."""

    day: date
    blocks: list[Block] = field(default_factory=list)
    top: float = 0.0
    height: float = 0.0


@dataclass(slots=True)
class Span:
    """A step of several days, from one place to another."""

    start: Block
    end: Block
    lane: int = 0


def timeline_picture(plan: Plan) -> bytes:
    """Return a PNG, 1080 pixels wide and as high as the steps need.

    The same plan always gives the same bytes with the same version of the library.
    """
    return _Drawing(plan).png()


class _Drawing:
    """One picture in the making: what stands where, then the strokes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rows: dict[date, Row] = {}
        self.spans: list[Span] = []
        self._place_steps()
        self._choose_lanes()
        lanes = 1 + max((span.lane for span in self.spans), default=-1)
        self.left = RAIL + 44 + lanes * LANE
        self.title = fitted(shown(plan.title), TITLE, WIDTH - 2 * DATE, MOST_LINES)
        self.name = fitted(shown(plan.name), NAME, WIDTH - 2 * DATE, MOST_LINES)
        self.header = height_of(self.title, TITLE) + height_of(self.name, NAME) + 2 * PAD
        self.height = self._stack()

    def _row(self, day: date) -> Row:
        return self.rows.setdefault(day, Row(day))

    def _place_steps(self) -> None:
        """Give every step a place at its day, and every last day of several its own."""
        plan = self.plan
        self._row(plan.today)
        starts: list[tuple[Step, Block]] = []
        for step in plan.steps:
            day = max(step.earliest, plan.today) if step.mark is Mark.NOW else step.earliest
            pill = plan.words[step.mark] if step.mark else ""
            is_past = step.latest < plan.today
            block = Block(shown(step.label), shown(step.detail), pill, step.mark, is_past)
            self._row(day).blocks.append(block)
            if day < step.latest:
                starts.append((step, block))
        for step, block in starts:
            row = self._row(step.latest)
            if step.last:
                pill = plan.words[step.last_mark] if step.last_mark else ""
                is_past = step.latest < plan.today
                row.blocks.append(Block(shown(step.last), "", pill, step.last_mark, is_past))
                self.spans.append(Span(block, row.blocks[-1]))
            elif row.blocks:
                self.spans.append(Span(block, row.blocks[0]))
        self.rows = {day: row for day, row in sorted(self.rows.items()) if self._says(row)}

    def _says(self, row: Row) -> bool:
        return bool(row.blocks) or row.day == self.plan.today

    def _choose_lanes(self) -> None:
        """Put bars that would overlap beside each other, the longest next to the line of time."""
        order = [block for row in self.rows.values() for block in row.blocks]
        where = {id(block): number for number, block in enumerate(order)}
        taken: list[list[tuple[int, int]]] = []

        def reach(span: Span) -> tuple[int, int]:
            return where[id(span.start)], where[id(span.end)]

        for span in sorted(
            self.spans, key=lambda one: (reach(one)[0] - reach(one)[1], reach(one))
        ):
            first, last = reach(span)
            lane = next(
                (n for n, used in enumerate(taken) if all(last < a or b < first for a, b in used)),
                len(taken),
            )
            if lane == len(taken):
                taken.append([])
            taken[lane].append((first, last))
            span.lane = lane

    def _stack(self) -> float:
        """Put the days under each other; return the height of the picture."""
        gap, y = GAP + 20, MARGIN + self.header + MARGIN + PAD
        for row in self.rows.values():
            row.top = y
            for number, block in enumerate(row.blocks):
                block.fit(RIGHT - self.left)
                y += GAP if number else 0
                block.top = y
                y += block.height
            days = WEEKDAY.height + DAY.height
            if row.day == self.plan.today:
                days += PILL_HEIGHT + 10
            y = max(y, row.top + days)
            row.height = y - row.top
            y += gap
        return round(y - gap + PAD + MARGIN)

    def png(self) -> bytes:
        """Draw it."""
        sheet = Sheet(WIDTH, int(self.height))
        sheet.box(0, 0, WIDTH, self.height, fill=Colour.GROUND)
        self._head(sheet)
        top = MARGIN + self.header + MARGIN
        sheet.box(
            MARGIN, top, WIDTH - 2 * MARGIN, self.height - top - MARGIN,
            fill=Colour.PAPER, edge=Colour.LINE, rounding=40,
        )  # fmt: skip
        self._rail(sheet)
        for row in self.rows.values():
            self._date(sheet, row)
            for block in row.blocks:
                self._block(sheet, block)
        buffer = BytesIO()
        sheet.write(buffer)
        return buffer.getvalue()

    def _head(self, sheet: Sheet) -> None:
        sheet.box(MARGIN, MARGIN, WIDTH - 2 * MARGIN, self.header, fill=Colour.PINE, rounding=40)
        y = sheet.words(self.title, DATE, MARGIN + PAD, TITLE, Colour.PAPER)
        sheet.words(self.name, DATE, y, NAME, Colour.PINE_SOFT)

    def _rail(self, sheet: Sheet) -> None:
        rows = list(self.rows.values())
        today = self.rows[self.plan.today]
        sheet.box(
            MARGIN + 14, today.top - 18, WIDTH - 2 * MARGIN - 28, today.height + 36,
            fill=Colour.PINE_SOFT, rounding=30,
        )  # fmt: skip
        end = rows[-1].blocks[-1].anchor if rows[-1].blocks else rows[-1].top + WEEKDAY.height / 2
        start = rows[0].blocks[0].anchor if rows[0].blocks else rows[0].top + WEEKDAY.height / 2
        sheet.add(Line2D([RAIL, RAIL], [start, end], color=Colour.RAIL, linewidth=sheet.points(7)))
        for span in self.spans:
            x = RAIL + 12 + (span.lane + 1) * LANE - BAR / 2 - 6
            first, last = span.start.anchor - BAR / 2, span.end.anchor + BAR / 2
            sheet.box(x, first, BAR, last - first, fill=Colour.PINE_PALE, rounding=BAR / 2)

    def _date(self, sheet: Sheet, row: Row) -> None:
        is_past = row.day < self.plan.today
        ink = Colour.FAINT if is_past else Colour.INK
        y = row.top
        if row.day == self.plan.today:
            self._pill(sheet, DATE, y, self.plan.words["today"], Colour.INK)
            y += PILL_HEIGHT + 10
        y = sheet.words([shown(self.plan.weekdays[row.day])], DATE, y, WEEKDAY, ink)
        sheet.words([shown(self.plan.days[row.day])], DATE, y, DAY, ink)
        if not row.blocks:
            sheet.point(RAIL, row.top + PILL_HEIGHT / 2, 13, fill=Colour.PAPER, edge=Colour.PINE)

    def _block(self, sheet: Sheet, block: Block) -> None:
        x, y, ink, faint = self.left, block.top, Colour.INK, Colour.FAINT
        if block.mark:
            is_now = block.mark is Mark.NOW
            fill, edge = (Colour.PINE, Colour.PINE) if is_now else (Colour.PAPER, Colour.COPPER)
            sheet.box(
                x - 8, y, RIGHT - x + 8, block.height, fill=fill, edge=edge, rounding=26, line=6
            )
            pill = Colour.PAPER if is_now else Colour.COPPER
            ink, faint = (Colour.PAPER, Colour.PINE_SOFT) if is_now else (ink, faint)
            x, y = x + BOX - 8, y + BOX
            self._pill(sheet, x, y, block.pill, pill)
            y += PILL_HEIGHT + 14
        elif block.is_past:
            ink = faint
        y = sheet.words(block.lines, x, y, STRONG if block.mark else LABEL, ink)
        sheet.words(block.details, x, y, DETAIL, faint)
        self._point(sheet, block)

    def _point(self, sheet: Sheet, block: Block) -> None:
        """Mark a place on the line of time; what it is can be told by its shape alone."""
        y = block.anchor
        if block.mark is Mark.NEXT:
            sheet.diamond(RAIL, y, 27, fill=Colour.COPPER, edge=Colour.PAPER)
        elif block.mark is Mark.NOW:
            sheet.point(RAIL, y, 24, fill=Colour.PAPER, edge=Colour.PINE)
            sheet.point(RAIL, y, 11, fill=Colour.PINE, edge=Colour.PINE)
        elif block.is_past:
            sheet.point(RAIL, y, 12, fill=Colour.PAPER, edge=Colour.RAIL)
        else:
            sheet.point(RAIL, y, 14, fill=Colour.PINE, edge=Colour.PAPER)

    def _pill(self, sheet: Sheet, x: float, y: float, words: str, fill: Colour) -> None:
        ink = Colour.PINE if fill is Colour.PAPER else Colour.PAPER
        sheet.pill(x, y, PILL_HEIGHT, shown(words).upper(), PILL, fill=fill, ink=ink)
