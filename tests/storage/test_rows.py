import pytest
from sqlalchemy import bindparam, update

from storage.database import Session
from storage.models import CANDIDATES
from storage.rows import Prepared
from tests.storage.people import ALEX


def test_parameters_in_another_order_than_promised_are_refused(session: Session) -> None:
    mine = update(CANDIDATES).where(CANDIDATES.c.chat_id == bindparam("who"))
    wrong = Prepared(mine.values(flag=bindparam("why")), "who", "why")

    with pytest.raises(ValueError, match="'why', 'who'"):
        session.write(wrong, ALEX, "human")
