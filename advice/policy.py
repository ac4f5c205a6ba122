"""The numbers of the etiquette, each with its default; the rule table shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Final

from advice.workdays import StateHolidays

CALIFORNIA: Final = StateHolidays("US-CA")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Every number that a rule compares with, and the calendar that working days follow.

    Attributes:
        note_hours: Hours after the interview before the thank-you note is sent.
        note_days: Working days after the interview up to whose end the note is on time.
        note_last_days: Working days up to whose end it is still in good time.
        note_limit_days: Working days up to whose end a late note is better than none.
        slightly_late_days: Working days after the promise that count as a few.
        patience_days: Working days after the promise, or after the interview when nothing was
            promised, from which on the status email is right.
        answer_days: Working days to wait for the answer to it.
        holidays: The public holidays of the agency's state.

    Raises:
        ValueError: If a number is negative, or a later span of the note ends before an earlier.
    """

    note_hours: int = 2
    note_days: int = 1
    note_last_days: int = 3
    note_limit_days: int = 10
    slightly_late_days: int = 3
    patience_days: int = 10
    answer_days: int = 5
    holidays: StateHolidays = CALIFORNIA
    numbers: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names = [f.name for f in fields(self) if f.name not in {"holidays", "numbers"}]
        numbers: dict[str, int] = {name: getattr(self, name) for name in names}
        if min(numbers.values()) < 0:
            raise ValueError("the numbers of a policy cannot be negative")
        if not self.note_days <= self.note_last_days <= self.note_limit_days:
            raise ValueError("the spans of the thank-you note must follow one another")
        object.__setattr__(self, "numbers", MappingProxyType(numbers))

    @classmethod
    def of(cls, area: str) -> "Policy":
        """Return the default numbers with the calendar of another country or state.

        The calendar is looked at when the first day is counted; an unknown area is an
        ``UnknownAreaError`` then.
        """
        return cls(holidays=StateHolidays(area))


DEFAULT_POLICY: Final = Policy()
