"""Copy: a quote as it stands, with its source, where a phone can copy it from."""

from __future__ import annotations

from bot.checks import Refused
from bot.interactions import Interaction
from bot.render.copying import copied
from bot.render.limits import file_notice
from bot.sending.interactions import Attached, answer, answer_in_words
from bot.texts import say
from bot.views.cited import Cited
from bot.views.more import Choice
from knowledge.collection import Collection


class Copy(Choice):
    """Gives a quote to be copied."""

    name = "copy"
    emoji = "📋"

    @property
    def label(self) -> str:
        """What it is called."""
        return say("copy")

    async def chosen(self, interaction: Interaction, collection: Collection, cited: Cited) -> None:
        """Give it to who chose it."""
        answer_given, citation = await cited.find(collection)
        if citation is None:
            raise Refused(say("answer-unknown") if answer_given is None else say("quote-gone"))
        given = copied(citation)
        if given.is_file:
            file = Attached("quote.txt", given.text.encode())
            await answer(interaction, file_notice(say("copy-file"), file.name), attached=file)
        else:
            await answer_in_words(interaction, given.text)
