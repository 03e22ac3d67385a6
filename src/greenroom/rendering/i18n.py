"""The interface's language, by gettext catalogues under `locale/`."""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

DOMAIN = "greenroom"
LOCALE = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"


@lru_cache(maxsize=32)
def translator(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; one that is not there speaks English.

    >>> translator("en").gettext("Practise")
    'Practise'
    """
    if language not in languages():
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE, languages=[language], fallback=True)


def languages() -> tuple[str, ...]:
    """The languages that can be chosen: English and every catalogue that is compiled."""
    compiled = {path.parents[1].name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return (SOURCE_LANGUAGE, *sorted(compiled - {SOURCE_LANGUAGE}))
