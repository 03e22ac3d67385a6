r"""The grammar of formulas, by recursive descent over tokens.

    sum     = term (("+" | "-") term)*
    term    = "-"* factor (("*" | "/") "-"* factor | factor)*
    factor  = atom ("^" "-"* factor)?
    atom    = number | name | function argument | "(" sum ")" | "|" sum "|" | \frac{sum}{sum}

A factor may follow another one without a sign between them. Where that, or a function without
brackets, can be read in two ways, it is refused and not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, cast

from greenroom.domain.formulas import Apply, Formula, Function, Name, Numeral, added, multiplied
from greenroom.grading.formula_tokens import NoFormula, Token

MAX_DEPTH: Final = 40
"""How deeply brackets, powers and functions may stand in one another."""

_CLOSES = {"(": ")", "[": "]", "{": "}"}
_SEVERAL = ("max", "min")


def parsed(found: Sequence[Token]) -> Formula:
    """The tree of a formula's tokens, the last of which is of the kind `end`.

    Raises:
        NoFormula: They make no formula, or more than one; says why, and where.
    """
    return _Parser(found).formula()


class _Parser:
    """Recursive descent; `depth` counts what stands in one another."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._in_bars = False
        self._bare = False
        """Whether the last factor ended with a function whose argument had no brackets."""

    def formula(self) -> Formula:
        whole = self._sum(0)
        if self._peek().kind != "end":
            self._refuse_sign_missing()
        return whole

    def _sum(self, depth: int) -> Formula:
        if depth > MAX_DEPTH:
            raise NoFormula("it is nested too deeply", self._peek().start)
        parts = [self._signed(self._product, depth)]
        while self._peek().kind == "sign" and self._peek().text in "+-":
            minus = self._next().text == "-"
            term = self._signed(self._product, depth)
            parts.append(Apply("neg", (term,)) if minus else term)
        return added(parts)

    def _signed(self, part: Callable[[int], Formula], depth: int) -> Formula:
        changes = 0
        while self._peek().kind == "sign" and self._peek().text in "+-":
            changes += self._next().text == "-"
        result = part(depth)
        for _ in range(changes):
            result = Apply("neg", (result,))
        return result

    def _product(self, depth: int) -> Formula:
        factors = [self._factor(depth)]
        divided = False
        while True:
            token = self._peek()
            if token.kind == "sign" and token.text in "*/":
                divided = self._next().text == "/"
                factor = self._signed(self._factor, depth)
                if divided:
                    factors = [Apply("/", (multiplied(factors), factor))]
                else:
                    factors.append(factor)
            elif self._starts_factor(token):
                self._refuse_two_readings(token, divided=divided)
                factors.append(self._factor(depth))
            else:
                return multiplied(factors)

    def _starts_factor(self, token: Token) -> bool:
        if token.kind == "bar":
            return not self._in_bars
        return token.kind in ("number", "name", "function", "open")

    def _refuse_two_readings(self, token: Token, *, divided: bool) -> None:
        """Refuse 1/2x, ln x y and x 2: what follows could belong to more than one thing."""
        if token.kind == "number":
            self._refuse_sign_missing()
        if divided:
            says = "what follows a quotient can be read in two ways; set brackets or a sign"
            raise NoFormula(says, token.start)
        if self._bare and token.kind != "function":
            says = "it is not clear where the function's argument ends; set brackets"
            raise NoFormula(says, token.start)

    def _refuse_sign_missing(self) -> None:
        token = self._peek()
        if token.kind in ("close", "bar"):
            raise NoFormula("a bracket is closed that was not opened", token.start)
        if token.text == ",":
            says = "a comma stands here; decimals are written with a point"
            raise NoFormula(says, token.start)
        raise NoFormula("a sign is missing", token.start)

    def _factor(self, depth: int) -> Formula:
        base = self._atom(depth)
        if not self._takes_power():
            return base
        self._next()
        return Apply("^", (base, self._exponent(depth + 1)))

    def _takes_power(self) -> bool:
        return (self._peek().kind, self._peek().text) == ("sign", "^")

    def _exponent(self, depth: int) -> Formula:
        if depth > MAX_DEPTH:
            raise NoFormula("it is nested too deeply", self._peek().start)
        return self._signed(self._factor, depth)

    def _atom(self, depth: int) -> Formula:
        token = self._next()
        if token.kind == "function":
            return self._function(token, depth)
        result: Formula
        if token.kind == "number":
            result = Numeral(token.text)
        elif token.kind == "name":
            result = Name(token.text)
        elif token.kind == "open":
            (result,) = self._bracket(token, depth, several=False)
        elif token.kind == "bar":
            result = Apply("abs", (self._bars(token, depth),))
        else:
            raise NoFormula("a value is missing", token.start)
        self._bare = False
        return result

    def _bracket(self, opening: Token, depth: int, *, several: bool) -> tuple[Formula, ...]:
        """What stands up to the closing bracket: one sum, or several between commas."""
        outside, self._in_bars = self._in_bars, False
        parts = [self._sum(depth + 1)]
        while several and self._peek().text == ",":
            self._next()
            parts.append(self._sum(depth + 1))
        token = self._peek()
        if token.kind == "end":
            raise NoFormula(f"the bracket {opening.text} is not closed", token.start)
        if token.text != _CLOSES[opening.text] or token.kind != "close":
            self._refuse_sign_missing()
        self._next()
        self._in_bars = outside
        return tuple(parts)

    def _bars(self, opening: Token, depth: int) -> Formula:
        outside, self._in_bars = self._in_bars, True
        inner = self._sum(depth + 1)
        if self._peek().kind != "bar":
            raise NoFormula("the bar | is not closed", opening.start)
        self._next()
        self._in_bars = outside
        return inner

    def _function(self, token: Token, depth: int) -> Formula:
        if token.text == r"\frac":
            result: Formula = Apply("/", self._fraction(depth))
            self._bare = False
            return result
        if token.text == r"\sqrt" and self._peek().text == "[":
            return self._root(depth)
        name = cast("Function", token.text.removeprefix("\\"))
        power = self._power_of_function(token)
        if self._peek().kind == "open":
            parts = self._bracket(self._next(), depth, several=True)
            self._bare = False
        else:
            parts = (self._bare_argument(token, name, depth),)
            self._bare = True
        result = self._applied(token, name, parts)
        return result if power is None else Apply("^", (result, power))

    def _power_of_function(self, token: Token) -> Formula | None:
        r"""The 2 of `\sin^2 x`; what could be an inverse or a slip is refused."""
        if not self._takes_power():
            return None
        self._next()
        braced = self._peek().text == "{"
        if braced:
            self._next()
        power = self._next()
        if braced:
            self._next()
        if token.text in ("exp", *_SEVERAL) or power.kind != "number" or power.text in "01":
            says = "a function stands here without an argument; write it as in exp(-x) or ln(x)^2"
            raise NoFormula(says, token.start)
        return Numeral(power.text)

    def _bare_argument(self, token: Token, name: Function, depth: int) -> Formula:
        ahead = self._peek()
        if not self._starts_factor(ahead) or name in _SEVERAL:
            raise NoFormula(f"{name} needs its argument in brackets", ahead.start)
        if depth >= MAX_DEPTH:
            raise NoFormula("it is nested too deeply", token.start)
        if name != "sqrt":
            return self._factor(depth + 1)
        under = self._atom(depth + 1)
        if self._takes_power():
            raise NoFormula("it is not clear how far the root reaches; set brackets", ahead.start)
        return under

    def _applied(self, token: Token, name: Function, parts: tuple[Formula, ...]) -> Formula:
        if name == "ln" and len(parts) == 2:  # log(x, 2), as programs write it
            return Apply("log", parts)
        if (len(parts) > 1) != (name in _SEVERAL):
            raise NoFormula(f"{name} has another number of arguments", token.start)
        if name != "log":
            return Apply(name, parts)
        base = token.index
        if base == "e":
            return Apply("ln", parts)
        if not base.isdigit():
            raise NoFormula("the base of this logarithm is no number", token.start)
        return Apply("log", (*parts, Numeral(base)))

    def _fraction(self, depth: int) -> tuple[Formula, Formula]:
        first = self._peek()
        if first.kind == "number" and len(first.text) == 2 and first.text.isdigit():
            self._next()
            return Numeral(first.text[0]), Numeral(first.text[1])
        return self._braced(depth), self._braced(depth)

    def _braced(self, depth: int) -> Formula:
        token = self._next()
        if token.text != "{":
            raise NoFormula(r"braces are missing; write \frac{a}{b}", token.start)
        (inner,) = self._bracket(token, depth, several=False)
        return inner

    def _root(self, depth: int) -> Formula:
        r"""The degree and what stands under `\sqrt[3]{x}`."""
        (degree,) = self._bracket(self._next(), depth, several=False)
        under = self._braced(depth)
        self._bare = False
        return Apply("^", (under, Apply("/", (Numeral("1"), degree))))

    def _peek(self) -> Token:
        return self._tokens[min(self._at, len(self._tokens) - 1)]

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token
