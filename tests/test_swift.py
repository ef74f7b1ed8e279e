"""Values made swiftly are the frozen dataclasses that they would be without it."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from inspect import signature
from typing import Any

import pytest

from auditor.swift import LATER, changed, derived, made_swiftly, taken


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    number: int = 3
    list_: list[int] = field(default_factory=list)


@made_swiftly
@dataclass(frozen=True, slots=True)
class Swift:
    name: str
    number: int = 3
    list_: list[int] = field(default_factory=list)


@made_swiftly
@dataclass(frozen=True, slots=True)
class Wider(Swift):
    more: str = ""


@made_swiftly
@dataclass(frozen=True)
class Open:
    name: str
    worked_out: list[str] = field(default_factory=list)

    @derived
    def loud(self) -> str:
        """In capitals."""
        self.worked_out.append(self.name)
        return self.name.upper()


MADE = {"slots": Swift("甲", 5), "a class below it": Wider("甲", more="乙"), "no slots": Open("a")}


@pytest.mark.parametrize("case", MADE)
def test_nothing_of_it_can_be_changed(case: str) -> None:
    value: Any = MADE[case]
    for one in fields(value):
        with pytest.raises(FrozenInstanceError):
            setattr(value, one.name, "丙")
        with pytest.raises(FrozenInstanceError):
            delattr(value, one.name)


@pytest.mark.parametrize("case", MADE)
def test_it_is_what_it_was_made_as(case: str) -> None:
    value = MADE[case]
    assert type(value) in (Swift, Wider, Open)
    for other in (copy(value), deepcopy(value), replace(value), pickle.loads(pickle.dumps(value))):
        assert type(other) is type(value)
        assert other == value


def test_it_is_made_shown_and_compared_as_without_it() -> None:
    assert repr(Swift("甲")) == repr(Plain("甲")).replace("Plain", "Swift")
    assert list(signature(Swift).parameters) == list(signature(Plain).parameters)
    assert Swift("甲") == Swift(name="甲", number=3, list_=[]) != Swift("甲", 4)
    assert not hasattr(Swift("甲"), "__dict__")


def test_each_has_a_list_of_its_own() -> None:
    Swift("甲").list_.append(1)
    assert Swift("甲").list_ == []


@pytest.mark.parametrize("given", [(), ("甲", 1, [], 4)])
def test_it_takes_what_its_fields_say(given: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Swift(*given)


def test_a_derived_value_is_worked_out_once() -> None:
    value = Open("a")
    assert (value.loud, value.loud) == ("A", "A")
    assert value.worked_out == ["a"]
    assert Open.loud.__doc__ == "In capitals."


@made_swiftly
@dataclass(frozen=True, slots=True)
class Following:
    name: str
    length: int = taken("count(name)", count=len)


@made_swiftly
@dataclass(frozen=True, slots=True)
class Waiting:
    name: str
    shout: str | None = None

    def __getattr__(self, name: str) -> str:
        if name != "shout":
            raise AttributeError(name)
        object.__setattr__(self, "shout", self.name.upper())
        return self.name.upper()


def test_what_follows_from_others_is_no_parameter_and_follows_again_from_what_is_changed() -> None:
    value = Following("甲乙")
    assert value.length == 2
    assert list(signature(Following).parameters) == ["name"]
    for other in (changed(value, name="丙"), replace(value, name="丙")):
        assert (other.name, other.length) == ("丙", 1)
    assert pickle.loads(pickle.dumps(value)).length == 2


def test_what_is_changed_is_another_value_and_nothing_is_left_of_what_was_worked_out() -> None:
    value = Open("a")
    assert value.loud == "A"
    other = changed(value, name="b")
    assert (other.loud, value.name, changed(value) == value) == ("B", "a", True)
    with pytest.raises(TypeError):
        Following("甲", length=2)  # type: ignore[call-arg]


def test_what_comes_later_is_written_when_somebody_asks() -> None:
    value = Waiting("a", LATER)
    assert value.shout == "A"
    assert value == Waiting("a", "A") != Waiting("a", None)
    assert pickle.loads(pickle.dumps(Waiting("b", LATER))).shout == "B"
