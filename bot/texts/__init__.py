"""Every sentence that a person reads on Discord, in one place.

Plain strings, and functions where something is put in. What comes from people (titles, names) is escaped by
the caller. Errors of ``knowledge`` bring their own sentences.
"""

from __future__ import annotations

# Commands, as Discord's picker shows them.
ASK = "Ask a question; I answer with quotes from this server's articles"
ASK_QUESTION = "What you want to know, in your own words"
ASK_PRIVATE = "Only you see the answer"
ARTICLE = "This server's articles"
ARTICLE_ADD = "Add an article: from a file, from a link, or typed into a form"
ARTICLE_FILE = "A file with the article's text, or a ZIP or JSON file of many articles"
ARTICLE_LINK = "The article's link; with a file, where its text comes from"
ARTICLE_AUTHOR = "Who wrote it"
ARTICLE_DATE = "When it was published, like 2026-11-22"
ARTICLE_LIST = "List the articles, newest first"
ARTICLE_SHOW = "Show an article and how it begins"
ARTICLE_EDIT = "Change an article"
ARTICLE_REMOVE = "Remove an article; I ask you first"
ARTICLE_WHICH = "Begin to type its title"
ARTICLE_REFRESH = "Look at an article's link now, and take over what changed there"
MENU_ADD = "Add to articles"
SYNONYMS = "Words that mean the same here; questions are searched for all of them"
SYNONYMS_ADD = "Phrases that mean the same, like: TOS = terms of service"
SYNONYMS_REMOVE = "Phrases that shall not mean the same any more"
FEED = "Feeds that bring this server new articles"
FEED_ADD = "Follow a feed; its new articles are added by themselves"
FEED_LINK = "The feed's link, or a website that has one"
FEED_LIST = "List the feeds, and how they fare"
FEED_REMOVE = "Stop following a feed; its articles stay"
FEED_CHECK = "Look at a feed now"
FEED_WHICH = "Begin to type its title"
INDEX = "The index that questions are looked up in"
INDEX_REBUILD = "Build the index anew from all articles"
INDEX_STATUS = "How many articles there are and how the index is"
INDEX_THRESHOLD = "How sure an answer must be before I give it"
INDEX_CONFIDENCE = "From 0 (always answer) to 1 (never); leave it out to see what holds now"

# Who may, and where.
ASK_ME_IN_A_SERVER = (
    "I answer from a server's own articles, so ask me there: "
    "mention me in one of its channels, or use `/ask`."
)
NOT_FOR_BOTS = "I answer people, not other bots."
NOT_ALLOWED = {
    "ask": "You may not ask me here. This server's admins decide who may use `/ask`.",
    "privacy": "This server's admins keep `/privacy` from you. They delete what is kept about you, by `/index forget`.",
    "article": (
        "Only moderators may do that: members with Manage Messages, "
        "or whom this server's admins let use `/article`."
    ),
    "feed": (
        "Only moderators may do that: members with Manage Messages, "
        "or whom this server's admins let use `/feed`."
    ),
    MENU_ADD: (
        "Only moderators may do that: members with Manage Messages, "
        f"or whom this server's admins let use “{MENU_ADD}”."
    ),
    "index": (
        "Only admins may do that: members with Manage Server, or whom this server's admins let use `/index`."
    ),
}
ACCESS_UNKNOWN = "Discord does not tell me just now who may do that here. Please try again in a minute."

# When something went wrong.
DISCORD_REFUSED = "Discord does not let me do that here: a permission is missing."
BEING_RESTARTED = "I am being restarted. Please try again in a minute."
CUT_BY_RESTART = (
    "I am being restarted and could not wait for this to end. Please look in a minute whether it was done."
)
DISCORD_FAILED = "Discord did not take my answer. Please try again."
AUTOMOD = "This server's AutoMod does not let me post that here."
MAY_NOT_SHOW = "I am done, but Discord does not let me show it here: a permission is missing."
NOT_SHOWN = "I am done, but Discord does not take what I have to show."
TOO_OLD = "That took too long for Discord to accept. Please try again."
COMMAND_CHANGED = "That command has changed since Discord showed it to you. Please try again in a minute."
BUTTON_UNKNOWN = "I do not know that button any more. Please run the command again."
TYPED_IS_IN_THE_FILE = "What you typed is in the file; you can give that to `/article add file:`."


def incident(incident_id: str) -> str:
    """Say that something unforeseen happened."""
    return (
        f"Something went wrong on my side, and it is in my log. A change is made whole or not at all: "
        f"look before you repeat it. If it happens again, tell whoever runs me: incident {incident_id}."
    )


def with_incident(sentence: str, incident_id: str) -> str:
    """Add an incident's number to a sentence that says what went wrong."""
    return f"{sentence} (incident {incident_id})"


# Answers.
MENTION_WITHOUT_QUESTION = "Mention me together with a question, or use `/ask`."
NOTHING_FOUND = "I found nothing about that in this server's articles."
QUESTION_KEPT = "The question is kept for the moderators."
CLOSEST = "The closest articles are:"
SMALL_TALK = (
    "Ask me about anything that this server's articles tell, "
    "and I answer with the passage that says it, word for word."
)
NOT_SURE = "I'm not sure. This is the closest I have:"
COLLECTION_EMPTY = (
    "This server has no articles yet, so there is nothing to quote. "
    "Moderators can add some with `/article add`."
)
ANSWER_UNKNOWN = "I do not know that answer any more. Please ask again."
ANSWER_GONE = "Every article that was quoted here has been removed since."
SOME_GONE = "An article that was quoted here has been removed since."
CONFIDENCE = {
    "high": "very likely answers this",
    "medium": "probably answers this",
    "low": "may answer this",
}
NO_PUBLISHER = "publisher not given"
PREVIOUS, NEXT = "◀", "▶"


def paragraph(number: int, of: int) -> str:
    """Say which paragraph of an article a quote is."""
    return f"paragraph {number} of {of}"


def page(number: int) -> str:
    """Say on which page of a file a quote stands."""
    return f"p. {number}"


def page_gone(noticed: str) -> str:
    """Say that an article's page is not there any more, and when that was noticed."""
    return f"its page is gone (noticed {noticed})"


def checked(when: str) -> str:
    """Say when an article's page was last looked at."""
    return f"checked {when}"


def via(site: str) -> str:
    """Name the site that an article was copied from."""
    return f"via {site}"


def quote_number(number: int, of: int) -> str:
    """Say which of an answer's quotes is shown."""
    return f"quote {number} of {of}"


def also_searched(pairs: str) -> str:
    """Say which words were tried beside those of the question."""
    return f"searched also for {pairs}"


def instead_of(word: str, others: str) -> str:
    """Pair a word of the question with what was tried for it."""
    return f"{others} (for “{word}”)"


def same_text_at(publishers: str) -> str:
    """Name where else the same text stands."""
    return f"same text: {publishers}"


def also_close(titles: str) -> str:
    """Name the other articles that may hold the answer."""
    return f"also close: {titles}"


# Articles.
ARTICLE_UNTITLED = "Untitled"
NO_ARTICLES = "This server has no articles yet. Add the first with `/article add`."
NO_SUCH_TITLE = "I have no article with that title. Choose one from the list that appears while you type."
SEVERAL_SUCH_TITLES = (
    "Several articles have that title. Choose one from the list that appears while you type."
)
TEXT_MISSING = "Give the article's text, or a file with it."
TEXT_AND_FILE = "Give the text or a file, not both."
FILE_UNREADABLE = "Discord did not give me that file. Please send it again."
ADDED = "Added. It can be quoted from now on."
CHANGED = "Changed. From now on the new version is quoted."
REMOVE_SURE = "Remove this article? It will not be quoted any more, and this can't be undone."
REMOVE_YES, REMOVE_NO = "Remove it", "Keep it"
KEPT = "Kept. Nothing was changed."
DRAFT_HEAD = "This is what I understood. It is not stored yet."
DRAFT_REPLACES = "Accepting replaces this article:"
DRAFT_LEFT_OUT = "Left out, because it does not look like the article's text:"
DRAFT_NOT_CORRECTED = "Nothing was changed. This is what you typed:"
DRAFT_PROBLEMS = "It says this of itself, which I could not use:"
DRAFT_CHOOSE = "Lines to put back; choose none to leave them out"
DRAFT_ACCEPT, DRAFT_CORRECT, DRAFT_DISCARD, DRAFT_RESTORE = (
    "Accept",
    "Correct",
    "Discard",
    "Put back all",
)
DRAFT_UPDATE = "Update it"
DRAFT_DISCARDED = "Discarded. Nothing was stored."
DRAFT_GONE = "That draft is not waiting any more: it was accepted or discarded, or a week has passed."
DRAFT_IS_OLDER = "The article was changed after this draft was shown. Updating it now undoes that change."
FORM_ADD, FORM_EDIT, FORM_CORRECT = "Add an article", "Change the article", "Correct the draft"
FORM_TITLE, FORM_PUBLISHER, FORM_LINK = "Title", "Publisher", "Link"
FORM_TEXT, FORM_FILE, FORM_AUTHOR, FORM_DATE = "Text", "Or a file with the text", "Author", "Published"
FORM_TITLE_HINT = "Leave it empty to take it from the text."
FORM_TEXT_HINT = "A blank line between paragraphs; a heading begins with #."
FORM_DATE_HINT = "Like 2026-11-22."
EDIT_BY_FILE = (
    "Too long for a form, so here is the text as a file. Change it, and give it back with `/article edit file:`. "
    "Passages stand between blank lines, a heading begins with #, code stands between ```."
)
EDIT_SOURCE = "Change title or source"
FILE_OF_ANOTHER = "That file holds the text of another article. Choose the article that it belongs to."
CHANGED_SINCE = "Somebody changed the text of this article while the form was open, so nothing was stored."
CHANGED_MEANWHILE = "The article was changed after that file was given out; accepting undoes that change."
FORM_TOO_LONG = "The text is too long for a form; the command gives it as a file."


def removed(title: str) -> str:
    """Say that an article is gone."""
    return f"Removed **{title}**. It is not quoted any more."


def already_there(title: str, same: str) -> str:
    """Say that an article is in the collection, and by what it was recognised."""
    return f"**{title}** is in the collection already (the same {same})."


def too_large(megabytes: int) -> str:
    """Say how large a file may be."""
    return f"That file is too large: up to {megabytes} MB are read."


def articles_of(first: int, last: int, total: int | None = None) -> str:
    """Say which articles a page of the list shows."""
    return f"articles {first}–{last}" + ("" if total is None else f" of {total:,}")


def added(day: str, by: str) -> str:
    """Say when an article was added, and by whom where that is known."""
    return f"added {day} by {by}" if by else f"added {day}"


def version(number: int, day: str) -> str:
    """Say which version of an article is shown, and since when it is the one."""
    return f"version {number} of {day}"


def language(code: str) -> str:
    """Name an article's language."""
    return f"language {code}"


def and_more(count: int) -> str:
    """Count what is not shown."""
    return f"… and {count:,} more"


def passages(count: int) -> str:
    """Count passages."""
    return _counted(count, "passage", "passages")


REFRESHED = {
    "unchanged": "Its page is as it was. Nothing was changed.",
    "changed": "Its page had changed: from now on the new text is quoted, the old one is kept.",
    "waits": "Its page has another text now. It waits for you: nothing was changed.",
    "refused": (
        "Its page still has the text that was refused. Nothing was changed; "
        "to take it after all, give the link to `/article add`."
    ),
    "gone": "Its page is gone. The article stays, and says so.",
    "failed": "Its page could not be read this time. The article stays as it is.",
}
MESSAGE_EMPTY = "There is no text, file or link in that message to make an article of."

SYNONYMS_HEAD = "These mean the same in questions here:"
NO_SYNONYMS = "No phrases mean the same here yet. Add some: `/article synonyms add:TOS = terms of service`."
SYNONYMS_FORM = "Write two phrases or more with = between them, like: TOS = terms of service."
NO_SUCH_SYNONYMS = "There is no such group. Choose one from the list that appears while you type."

# Feeds.
NO_FEEDS = "No feeds are followed yet. Begin with `/feed add`."
NO_SUCH_FEED = "I follow no such feed. Choose one from the list that appears while you type."
FEED_NEVER = "not looked at yet"


def feed_added(title: str, count: int) -> str:
    """Say that a feed is followed, and what it brought."""
    return f"Following **{title}**. {feed_brought(count)}"


def feed_removed(title: str) -> str:
    """Say that a feed is not followed any more."""
    return f"Not following **{title}** any more. Its articles stay."


def feed_brought(count: int) -> str:
    """Count what a look at a feed brought."""
    return f"It brought {_counted(count, 'new article', 'new articles')}."


def feed_failed(reason: str) -> str:
    """Say why a feed could not be read."""
    return f"It could not be read: {reason}"


def feed_left_over(count: int) -> str:
    """Say how many items wait for the next look."""
    return f"{count:,} more are taken at the next looks."


def feed_item_failed(item: str, reason: str) -> str:
    """Say which item of a feed became no article."""
    return f"{item}: {reason}"


def feed_checked(when: str) -> str:
    """Say when a feed was last looked at."""
    return f"looked at {when}"


def feed_last_new(when: str) -> str:
    """Say when a feed last brought an article."""
    return f"last new article {when}"


def feed_failing(since: str, reason: str) -> str:
    """Say since when and why a feed can't be read."""
    return f"failing since {since}: {reason}"


# The index.
REBUILD_STARTED = "Rebuilding the index. Questions are answered meanwhile."
REBUILD_DONE = "The index is rebuilt."
REBUILD_CANCELLED = "The rebuild was stopped. The index is as it was before."
REBUILD_FAILED = "The rebuild failed. The index is as it was before."
REBUILD_CANCEL = "Stop"
REBUILD_INTERRUPTED = (
    "The rebuild was interrupted by a restart of mine. The index is as it was before; start it again."
)
REBUILD_NOT_RUNNING = "No rebuild is running any more."
REBUILD_STOPPING = "Stopping the rebuild."


def threshold(value: float) -> str:
    """Say which confidence an answer needs."""
    return (
        f"An answer needs a confidence of {value:.2f} here. "
        "With less, I say that I am not sure and show the closest I have, or that I found nothing."
    )


STATUS_HEAD = "This server's collection"
STATUS_HEALTHY = "All is well."
STATUS_NEVER = "never"
STATUS_ARTICLES, STATUS_PASSAGES, STATUS_CHANGES = "Articles", "Passages", "Changes so far"
STATUS_SIZE, STATUS_REBUILT, STATUS_UNANSWERED = "Size on disk", "Last rebuild", "Questions without an answer"


STATUS_MEANING = "Meaning"


def unanswered(count: int, doubtful: int) -> str:
    """Count the questions without an answer, and those of them that got a doubtful one."""
    return f"{count:,} ({doubtful:,} doubtful)" if doubtful else f"{count:,}"


def rebuild_done_of(done: int, total: int) -> str:
    """Say how far a rebuild is."""
    return f"{done:,} of {total:,} passages"


def rebuild_rate(rate: float) -> str:
    """Say how fast a rebuild is."""
    return f"{rate:,.0f} a second"


def rebuild_left(time: str) -> str:
    """Say how long a rebuild will go on."""
    return f"about {time} left"


def rebuilt(passages: str, time: str) -> str:
    """Say what a rebuild did."""
    return f"{passages} in {time}"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
