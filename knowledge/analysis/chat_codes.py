"""What stands in a chat message and is no word: mentions, emoji, time stamps, smileys, the frame of a link."""

from __future__ import annotations

import re

_CODE = re.compile(
    r"""
    <(?: @[!&]?\d{1,22} | \#\d{1,22} | id:\w{1,30}                  # members, roles, channels
        | a?:\w{1,40}:\d{1,22}                                     # a server's own emoji
        | t:-?\d{1,16}(?::[a-zA-Z])?                               # times
        | /[^<>:\n]{1,100}:\d{1,22} )>                             # commands
    | (?<![\w@])@(?:everyone|here)(?!\w)
    | (?<![\w:]):[a-zA-Z_+-][\w+-]{1,40}:(?![\w:])                 # :candle:
    | https?://(?:\w{1,10}\.)?discord(?:app)?\.com/(?:channels|attachments)/\S{1,400}
    | https?://(?:www\.)? | (?<=[\w/])\?[\w%.-]{1,60}=[^\s?]{1,400}     # of a link the site and its path are words
    | (?<![\w.,-])\d{17,20}(?![\w.,-])                             # a bare id
    | (?<!\S)(?: [:;]['’]?-?[)(\]\[DPpOo3/|\\*]{1,3} | </?3 | [xX]D+ | =[)(DP] | \^[_.]?\^ | [oO]_[oO] | T_T )(?!\w)
    | [0-9\#*]\ufe0f?\u20e3                                        # keycaps
    | [\u2600-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa\U0001f000-\U0001faff\U000e0020-\U000e007f]
      [\ufe0f\u200d]{0,2}
    """,
    re.VERBOSE,
)
_MAY_HAVE_ONE = re.compile(r"[<@:;=^_?]|\d{17}|[xX]D|[^\x00-\u2000]")


def without_codes(text: str) -> str:
    """Return ``text`` with spaces in the place of what is no word, so that all offsets stay.

    Those are Discord's codes, emoji (also as ``:name:``), smileys and bare ids. Of a link its site and path stay,
    which may be what is asked about; one into Discord goes as a whole.
    """
    if _MAY_HAVE_ONE.search(text) is None:
        return text
    return _CODE.sub(lambda match: " " * len(match.group()), text)
