import pytest

from advice.understanding import read_name


@pytest.mark.parametrize(
    "words",
    [
        "Acme Foods", "acme", "Bed Bath & Beyond", "Toys for Tots", "Just Born", "In-N-Out Burger",
        "The Home Depot", "For Eyes", "With Love Bakery", "It's Sugar", "Home Depot", "Who Gives A Crap",
        "Wal-Mart Inc.", "Yo Soy Taco", "I Heart Mac", "warehouse lead", "cook for the night shift",
        "La Michoacana", "Panadería El Sol", "cajera", "De La Rosa", "7-Eleven", "Next", "TGI Fridays",
        "St. Mary's Hospital for Women and Children of Sacramento County",
    ],
)  # fmt: skip
def test_name_by_itself_is_kept_as_it_is(words: str) -> None:
    assert read_name(words) == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("it was at Walmart", "Walmart"),
        ("It's with Acme Foods.", "Acme Foods"),
        ("my interview was at Walmart last monday for cashier", "Walmart"),
        ("I interviewed with Johnson and Sons yesterday", "Johnson and Sons"),
        ("i had an interview at the Home Depot on friday", "Home Depot"),
        ("i had an interview at Target, it went well", "Target"),
        ("The company is called Blue Sky", "Blue Sky"),
        ("the company is Blue Sky", "Blue Sky"),
        ("I applied at Costco", "Costco"),
        ("at Walmart", "Walmart"),
        ("fue en Panadería Sol", "Panadería Sol"),
        ("tuve una entrevista en Walmart el lunes", "Walmart"),
        ("la empresa se llama Grupo Norte", "Grupo Norte"),
        ("mi entrevista fue con Acme para cajera", "Acme"),
        ("en Walmart", "Walmart"),
        ("I had an interview for cashier at Walmart last monday", "Walmart"),
    ],
)
def test_name_of_a_company_is_found_in_a_sentence(words: str, name: str) -> None:
    assert read_name(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("as a cashier", "cashier"),
        ("it's for a warehouse lead position", "warehouse lead position"),
        ("I interviewed for cook", "cook"),
        ("the job is forklift driver", "forklift driver"),
        ("el puesto es de cajera", "cajera"),
        ("para cajera", "cajera"),
        ("como ayudante de cocina", "ayudante de cocina"),
        ("my interview was at Walmart last monday for cashier", "cashier"),
        ("I had an interview as a cook at Acme", "cook"),
    ],
)
def test_name_of_a_job_is_found_in_a_sentence(words: str, name: str) -> None:
    assert read_name(words, of_job=True) == name


@pytest.mark.parametrize(
    "words",
    [
        "i had an interview last week",
        "my interview was yesterday",
        "I do not want to say that",
        "it was on monday",
        "I interviewed for cook",
        "I just had my interview today",
        "I am not sure how to spell it",
        "tuve una entrevista ayer",
        "mi entrevista fue la semana pasada",
        "yo no quiero decir eso",
        "yesterday",
        "last friday",
        "antier",
    ],
)
def test_sentence_without_a_name_gives_none(words: str) -> None:
    assert read_name(words) is None
