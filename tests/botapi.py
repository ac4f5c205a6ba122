"""Outgoing calls held against the official list of methods and types, where it is at hand.

The list lies beside the checkout, or nowhere: then every call passes.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.playground.telegram import Call

LIST = Path(__file__).parents[2] / "shared" / "botapi" / "telegram-bot-api.json"
SIMPLE: dict[str, type | tuple[type, ...]] = {
    "String": str,
    "Integer": int,
    "Float": (int, float),
    "Boolean": bool,
    "True": bool,
}

Fields = dict[str, tuple[str, bool]]


@dataclass(frozen=True)
class Listed:
    """Methods and types by name; their fields with type and whether they are required."""

    methods: dict[str, Fields]
    types: dict[str, Fields]
    variants: dict[str, tuple[str, ...]]


@cache
def listed() -> Listed | None:
    """Read the list, or return nothing where there is none."""
    if not LIST.exists():
        return None
    told = json.loads(LIST.read_text(encoding="utf-8"))
    return Listed(
        methods={one["name"]: _fields(one["parameters"]) for one in told["methods"]},
        types={one["name"]: _fields(one["fields"]) for one in told["types"]},
        variants={one["name"]: tuple(one.get("variants", ())) for one in told["types"]},
    )


def _fields(told: Iterable[dict[str, Any]]) -> Fields:
    return {one["name"]: (one["type"], one["required"]) for one in told}


def problems_of(calls: Iterable[Call]) -> list[str]:
    """Return what the official list has against the calls, one line each; nothing without it."""
    known = listed()
    if known is None:
        return []
    return [problem for call in calls for problem in _problems(known, call)]


def faults_of(kind: str, value: Any) -> list[str]:
    """Return what the official list has against an answer of a type; nothing without the list."""
    known = listed()
    return [] if known is None else list(_of_value(known, kind, kind, value))


def _problems(known: Listed, call: Call) -> Iterator[str]:
    fields = known.methods.get(call.method)
    if fields is None:
        yield f"{call.method}: no such method"
        return
    given = {**call.params, **dict.fromkeys(set(call.uploads) & set(fields), "attach://it")}
    yield from _of_fields(known, call.method, fields, given)


def _of_fields(known: Listed, path: str, fields: Fields, given: dict[str, Any]) -> Iterator[str]:
    for name, (kind, required) in fields.items():
        if name in given:
            yield from _of_value(known, f"{path}.{name}", kind, given[name])
        elif required:
            yield f"{path}.{name}: missing"
    for name in given.keys() - fields.keys():
        yield f"{path}.{name}: no such field"


def _of_value(known: Listed, path: str, kind: str, value: Any) -> Iterator[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            yield f"{path}: not a list"
            return
        inner = kind.removeprefix("Array of ").replace(", ", " or ").replace(" and ", " or ")
        for place, one in enumerate(value):
            yield from _of_value(known, f"{path}[{place}]", inner, one)
        return
    found = [list(_of_kind(known, path, one, value)) for one in _kinds(known, kind)]
    if all(found):
        yield from min(found, key=len)


def _kinds(known: Listed, kind: str) -> tuple[str, ...]:
    """Return the types that a type stands for."""
    if " or " in kind:
        return tuple(one for part in kind.split(" or ") for one in _kinds(known, part))
    if kind == "InputFile":
        return ("String",)
    if kind == "KeyboardButton":
        return (kind, "String")  # a key may be its words alone
    if kind in SIMPLE or known.types[kind]:
        return (kind,)
    named = known.variants[kind] or tuple(
        name for name in known.types if name.startswith(kind) and name != kind
    )
    return named or (kind,)


def _of_kind(known: Listed, path: str, kind: str, value: Any) -> Iterator[str]:
    if kind in SIMPLE:
        right = isinstance(value, SIMPLE[kind])
        if not right or (isinstance(value, bool) and kind in ("Integer", "Float")):
            yield f"{path}: not {kind}"
    elif not isinstance(value, dict):
        yield f"{path}: not {kind}"
    else:
        yield from _of_fields(known, path, known.types[kind], value)
