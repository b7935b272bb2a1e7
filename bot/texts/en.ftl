### What people read on Discord, in English: one voice, short and concrete, the next step named.
### Answers stay readable at a width of 40 characters. Values that people gave are escaped already.

## Commands, as Discord's picker shows them

command-questions = List the questions that got no answer or a doubtful one, newest first
command-purge = Delete an article with every trace of it, at once; without one, all traces of what was removed
command-purge-which = The article; begin to type its title
command-forget = Delete what is kept about a member: their questions, and who added what
command-forget-whom = The member; an id where they have left
command-privacy = See or delete what is kept about you
command-privacy-show = See what is kept about you in this server, as a file
command-privacy-delete = Delete the questions and votes that you gave here, and your id from all else
command-help = See what you can ask here, and how; only you see it
command-ask = Ask a question; I answer with quotes from this server's articles
command-ask-question = What you want to know, in your own words
command-ask-private = Only you see the answer
command-ask-for = Whom the answer is for; I call them, and they can turn its pages
command-ask-publisher = The publisher whose articles I answer from
command-ask-after = The first day of the articles that I answer from: 2026, 2026-03 or 2026-03-01
command-ask-before = The last day of the articles that I answer from: 2026, 2026-03 or 2026-03-01
command-article = This server's articles
command-article-add = Add an article: from a file, from a link, or typed into a form
command-article-file = A file with the article's text, or a ZIP or JSON file of many articles
command-article-link = The article's link; with a file, where its text comes from
command-article-author = Who wrote it
command-article-date = When it was published, like 2026-11-22
command-article-list = List the articles, newest first
command-article-show = Show an article and how it begins
command-article-edit = Change an article
command-article-remove = Remove an article; I ask you first
command-article-which = Begin to type its title
command-article-refresh = Look at an article's link now, and take over what changed there
command-synonyms = Words that mean the same here; questions are searched for all of them
command-synonyms-add = Phrases that mean the same, like: TOS = terms of service
command-synonyms-remove = Phrases that shall not mean the same any more
command-feed = Feeds that bring this server new articles
command-feed-add = Follow a feed; its new articles are added by themselves
command-feed-link = The feed's link, or a website that has one
command-feed-list = List the feeds, and how they fare
command-feed-remove = Stop following a feed; its articles stay
command-feed-check = Look at a feed now
command-feed-which = Begin to type its title
command-index = The index that questions are looked up in
command-index-rebuild = Build the index anew from all articles
command-index-status = How many articles there are and how the index is
command-index-threshold = How sure an answer must be before I give it
command-index-confidence = From 0 (always answer) to 1 (never); leave it out to see what holds now
command-changed = That command has changed since Discord showed it to you. Please try again in a minute.
command-settings = See and change what holds in this server: language, ratings, helpers, waiting
command-history = Show the texts that an article had, and put one back
command-menu-add = Add to articles
command-menu-find = Find an answer
command-menu-find-privately = Find an answer privately

## Who may, and where

ask-me-in-a-server = I answer from a server's own articles, so ask me there: mention me in one of its channels, or use { COMMAND("ask") }.
not-for-bots = I answer people, not other bots.
access-unknown = Discord does not tell me just now who may do that here. Please try again in a minute.
not-allowed = { $command ->
    [help] You may not use that here. This server's admins decide who may use { COMMAND("help") }.
    [menu-find] You may not use that here. This server's admins decide who may use “{ command-menu-find }”.
    [ask] You may not ask me here. This server's admins decide who may use { COMMAND("ask") }.
    [privacy] This server's admins keep { COMMAND("privacy") } from you. They delete what is kept about you, by { COMMAND("index forget") }.
    [index] Only admins may do that: members with Manage Server, or whom this server's admins let use { COMMAND("index") }.
    [settings] Only admins may do that: members with Manage Server, or whom this server's admins let use { COMMAND("settings") }.
    [menu-add] Only moderators may do that: members with Manage Messages, or whom this server's admins let use “{ command-menu-add }”.
    [feed] Only moderators may do that: members with Manage Messages, or whom this server's admins let use { COMMAND("feed") }.
   *[article] Only moderators may do that: members with Manage Messages, or whom this server's admins let use { COMMAND("article") }.
}

## When something went wrong

discord-refused = Discord does not let me do that here: a permission is missing.
being-restarted = I am being restarted. Please try again in a minute.
cut-by-restart = I am being restarted and could not wait for this to end. Please look in a minute whether it was done.
discord-failed = Discord did not take my answer. Please try again.
automod = This server's AutoMod does not let me post that here.
may-not-show = I am done, but Discord does not let me show it here: a permission is missing.
not-shown = I am done, but Discord does not take what I have to show.
too-old = That took too long for Discord to accept. Please try again.
button-unknown = I do not know that button any more. Please run the command again.
typed-is-in-the-file = What you typed is in the file; you can give that to { COMMAND("article add") } (`file:`).
incident = Something went wrong on my side, and it is in my log. A change is made whole or not at all: look before you repeat it. If it happens again, tell whoever runs me: incident { $incident_id }.
with-incident = { $sentence } (incident { $incident_id })

## Answers

mention-without-question = Mention me together with a question, or use { COMMAND("ask") }.
mention-of-unread = Discord does not show me that message. Open its menu and choose Apps, “{ command-menu-find }”, or mention me together with the question.
asked-too-early = You can ask here again { $when }.
answer-for = for { $person }
answer-is-for = { $person }, this answer is for you.
for-is-not-private = Nobody else sees a private answer. Leave out `private` or `for`.
for-takes-writing = You may not write here, so I call nobody here for you. Leave out `for`.
for-cannot-see = They can't read this channel. Choose somebody who can, or leave out `for`.
find-in-own = That message is mine. Choose one with a question in it.
find-without-words = There are no words in that message. Choose one with a question in it.
found = My answer stands under that message: { $link }
direct-from = from **{ $server }**
direct-elsewhere = Other server
direct-which = Which server's articles shall I look in?
direct-only = This is the only server that answers you here.
direct-chosen = I answer from this server now. Write your question.
direct-gone = I can't find your question any more. Please write it again.
direct-without-words = Write me a question; I answer with quotes from this server's articles.
nothing-found = I found nothing about that in this server's articles.
nothing-within = No article here is of that publisher and from those days. Leave out `publisher`, `after` or `before`.
day-form = I do not know that day. Write 2026, 2026-03 or 2026-03-01.
days-crossed = `after` is later than `before`, so no day is left. Exchange them or leave one out.
last-days = the last { $count } days
question-kept = Moderators see the question.
words-missing = No article has { $words }: try other words for it.
tell-me = Tell me
tell-noted = { $where ->
    [here] I tell you here, once, when there is an answer.
   *[direct] I write to you, once, when there is an answer.
}
tell-already = You are on the list: I tell you once, when there is an answer.
told-found = { $person } This answers what you asked before.
told-reply = { $person } { $who } replied to what you asked:
not-your-question = Only who asked can do that. Ask it yourself with { COMMAND("ask") }.
ask-human = Ask a human
human-off = Nobody here can be asked yet. Admins choose helpers with { COMMAND("settings") }.
human-called = I asked the helpers, and pass on to you what they reply.
human-sure = The helpers will see your question and your name in { $channel }, and all who read there.
human-sure-yes = Show it to them
human-before = The helpers were asked this already.
human-early = The helpers were called a moment ago. Try again { $when }.
human-role-gone = The helpers' role was deleted. Admins choose another with { COMMAND("settings") }.
human-role-silent = I may not mention the helpers' role. Admins allow it in the role's settings.
human-channel-gone = The helpers' channel was deleted. Admins choose another with { COMMAND("settings") }.
human-channel-closed = I may not write where the helpers read. Admins allow it in the channel's permissions.
human-private = Helpers are called where all can read, and only you see this. Ask again without `private`.
human-asks = { $person } asks what no article answers:
human-where = [Where it was asked]({ $link })
human-how-to-reply = Reply to this with its ping on, and I pass it on to who asked. Or add an article.
human-waiting = Waiting for a reply
reply-passed = Passed on to who asked.
reply-missed = I could not pass that on: who asked left, or I can't reach them now.
reply-unread = I can't read that reply. Reply once more with its ping on, and I pass it on.
closest = The closest articles are:
help-head = I answer questions from this server's articles, word for word, with the source.
help-topics = { $count ->
    [one] There is { $count } article:
   *[other] There are { $count } articles, such as:
}
help-how = Ask with { COMMAND("ask") }, mention me with a question, or reply to an answer of mine.
help-alone = To see this for yourself alone: { COMMAND("help") }
help-articles = { $feeds ->
    [True] As a moderator: { COMMAND("article add") } adds articles, { COMMAND("article questions") } lists the questions without an answer, { COMMAND("feed add") } follows a feed.
   *[False] As a moderator: { COMMAND("article add") } adds articles, { COMMAND("article questions") } lists the questions without an answer.
}
help-index = { $settings ->
    [True] As an admin: { COMMAND("index status") } tells how the index is, { COMMAND("index forget") } deletes what is kept about a member, { COMMAND("settings") } sets what holds here.
   *[False] As an admin: { COMMAND("index status") } tells how the index is, { COMMAND("index forget") } deletes what is kept about a member.
}
help-try = These get an answer:
thanks-back = You're welcome!
aside-back = Ask me whenever you have a question.
example-gone = That example is gone, or has no answer any more. Ask with { COMMAND("ask") }.
not-sure = **Closest I have.** It may not answer your question:
collection-empty = This server has no articles yet, so there is nothing to quote. Moderators can add some with { COMMAND("article add") }.
answer-unknown = I do not know that answer any more. Please ask again.
answer-gone = Every article that was quoted here has been removed since.
some-gone = An article that was quoted here has been removed since.
no-publisher = publisher not given
previous = ◀
next = ▶
confidence = { $band ->
    [high] probably answers this
    [medium] may well answer this
   *[low] may answer this
}
paragraph = paragraph { $number } of { $of }
page = p. { $number }
page-gone = its page is gone (noticed { $noticed })
checked = checked { $when }
via = via { $site }
quote-number = quote { $number } of { $of }
part = To “{ $part }”:
part-unanswered = nothing found for “{ $part }”
also-searched = searched also for { $pairs }
instead-of = { $others } (for “{ $word }”)
same-text-at = same text: { $publishers }
also-close = also close: { $titles }
day = { DATETIME($date, dateStyle: "long") }

## What can be done with an answer

source = Source
more = More …
around = More around this
around-before = ▲ Before
around-after = ▼ After
whole-article = Whole article
leaf = page { $number } of { $of }
article-edited = This article was edited since it was quoted.
quote-edited-out = This article was edited since: the quoted paragraph is not in it any more.
article-gone = This article has been removed since.
quote-gone = The quoted paragraph has been edited or removed since. Please ask again.
copy = Copy
copy-file = Here is the quote as a file: Discord can't show it as it stands.
share = Share in this channel
shared-by = shared by { $who }
share-may-not = You may not write in this channel, so I can't share it here.
share-again = You have shared this answer already.
remove-answer = Remove this answer
remove-not-yours = Only who asked and moderators may remove an answer.
remove-failed = Discord does not let me delete that message.

## Ratings of quotes

helped = { $people ->
    [one] helped { $people } person
   *[other] helped { $people } people
}
vote-button = { $way ->
    [helpful] 👍 Helpful
    [not] 👎 Not helpful
   *[back] Take it back
}
vote-noted = { $vote ->
    [helpful] Noted: this quote helped you. Nobody sees that it was you.
   *[not] Noted: this quote did not help you. Nobody sees that it was you. You can say why:
}
vote-why = Why? Choose a reason
vote-reason = { $reason ->
    [outdated] Outdated
    [wrong_passage] Wrong passage
    [not_asked] Not what I asked
   *[other] Something else …
}
vote-reason-noted = Thank you. The moderators see the reason, not your name.
vote-form = Why did it not help?
vote-line = In one line
vote-line-hint = The moderators read it without your name.
vote-taken-back = Taken back. Your rating of this quote does not count any more.
vote-staff-only = In this server only moderators rate answers.
vote-answer-unknown = That answer is too old to be rated. Ask again, and rate the new one.
vote-passage-gone = That passage was changed or removed since, so it can't be rated any more. Ask again to see what holds now.
vote-choice-unknown = That reason is not offered any more. Press 👎 again.

## Articles

article-untitled = Untitled
no-articles = This server has no articles yet. Add the first with { COMMAND("article add") }.
no-such-title = I have no article with that title. Choose one from the list that appears while you type.
several-such-titles = Several articles have that title. Choose one from the list that appears while you type.
text-missing = Give the article's text, or a file with it.
text-and-file = Give the text or a file, not both.
file-unreadable = Discord did not give me that file. Please send it again.
added = Added. It can be quoted from now on.
changed = Changed. From now on the new version is quoted.
remove-sure = Remove this article? It will not be quoted any more, and this can't be undone.
remove-yes = Remove it
remove-no = Keep it
kept = Kept. Nothing was changed.
draft-head = This is what I understood. It is not stored yet.
draft-replaces = Accepting replaces this article:
draft-left-out = Left out, because it does not look like the article's text:
draft-not-corrected = Nothing was changed. This is what you typed:
draft-problems = It says this of itself, which I could not use:
draft-choose = Lines to put back; choose none to leave them out
draft-button = { $choice ->
    [accept] Accept
    [update] Update it
    [correct] Correct
    [restore] Put back all
   *[discard] Discard
}
draft-discarded = Discarded. Nothing was stored.
draft-gone = That draft is not waiting any more: it was accepted or discarded, or a week has passed.
draft-is-older = The article was changed after this draft was shown. Updating it now undoes that change.
form-add = Add an article
form-edit = Change the article
form-correct = Correct the draft
form-title = Title
form-publisher = Publisher
form-link = Link
form-text = Text
form-file = Or a file with the text
form-author = Author
form-date = Published
form-title-hint = Leave it empty to take it from the text.
form-text-hint = A blank line between paragraphs; a heading begins with #.
form-date-hint = Like 2026-11-22.
edit-by-file = Too long for a form, so here is the text as a file. Change it, and give it back with { COMMAND("article edit") } (`file:`). Passages stand between blank lines, a heading begins with #, code stands between ```.
edit-source = Change title or source
file-of-another = That file holds the text of another article. Choose the article that it belongs to.
changed-since = Somebody changed the text of this article while the form was open, so nothing was stored.
changed-meanwhile = The article was changed after that file was given out; accepting undoes that change.
form-too-long = The text is too long for a form; the command gives it as a file.
message-empty = There is no text, file or link in that message to make an article of.
removed = Removed **{ $title }**. It is not quoted any more.
already-there = { $same ->
    [link] **{ $title }** is in the collection already (the same link).
   *[text] **{ $title }** is in the collection already (the same text).
}
too-large = That file is too large: up to { $megabytes } MB are read.
articles-of = { $total ->
    [0] articles { $first }–{ $last }
   *[other] articles { $first }–{ $last } of { $total }
}
added-on = { $by ->
    [nobody] added { $day }
   *[other] added { $day } by { $by }
}
version-shown = version { $number } of { $day }
language-of = language { $code }
and-more = … and { $count } more
passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
refreshed = { $outcome ->
    [changed] Its page had changed: from now on the new text is quoted, the old one is kept.
    [waits] Its page has another text now. It waits for you: nothing was changed.
    [refused] Its page still has the text that was refused. Nothing was changed; to take it after all, give the link to { COMMAND("article add") }.
    [gone] Its page is gone. The article stays, and says so.
    [failed] Its page could not be read this time. The article stays as it is.
   *[unchanged] Its page is as it was. Nothing was changed.
}

## When an article's page changes

update-proposal-head = Its page has another text now. It is not quoted until you accept it.
update-proposal-accept = Accept
update-proposal-keep = Keep the old one
update-proposal-accepted = Accepted. From now on the new text is quoted, the old one is kept.
update-proposal-kept = Kept. That text of the page is not proposed again.
update-proposal-gone = That text does not wait any more: it was decided on, or the page or the article has changed since.
update-no-proposals = No changed text waits.
update-waits = a changed text waits
update-waiting-look = Look at the changed text
update-only-breaks = Only line breaks, headings or the order of passages differ.
update-versions = { $way ->
    [u] All versions
    [b] { previous }
    [f] { next }
   *[o] Versions
}
update-one-version = It has had this text since it was added.
update-by-itself = by itself
update-doubt = { $doubt ->
    [rewritten] Most of the article's text is not there any more.
    [other_source] Title and publisher of the page are others.
    [shrunk] It is much shorter.
    [grown] It is much longer.
   *[persons] The text here is not the page's: somebody gave it, corrected it or put it back.
}
update-cause = { $cause ->
    [look] taken over from its page
    [accepted] taken over from its page, as accepted
    [put_back] put back
   *[edited] changed
}
update-by = by { $person }
update-last-checked = last checked { $when }
update-failing = the last { $count } looks at its page failed: { $reason }
update-waiting = Changed texts that wait ({ $count })
update-found-on = found on { $day }
update-page-says = The page is called “{ $title }”; publisher: { $publisher }.
update-sizes = { $here } now, { $there } then
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = Version { $number }
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · quoted now
update-put-back = Put version { $number } back
update-was-put-back = The text of version { $number } is quoted again. What its page has is only proposed from now on, until you accept it.
update-version-head = This is what changes when version { $number } is put back.

## Forms that are not taken in

form-lost = I was restarted while that form was open, so nothing was stored. { typed-is-in-the-file }
form-lost-empty = I was restarted while that form was open: nothing was stored. Run the command again.
form-old = That form was open for more than an hour, so nothing was stored. { typed-is-in-the-file }
form-old-empty = That form was open for more than an hour: nothing was stored. Please run the command again.
form-elsewhere = That form was opened in another server, so nothing was stored. { typed-is-in-the-file }
form-elsewhere-empty = That form was opened in another server: nothing was stored.
form-twice = I got that form twice and take it in only once; the first one has my answer.

## Files of many articles

import-with-options = That file holds many articles, and each says for itself what it is called, who wrote it, when and where. Give the file alone.
import-problems = Went in without what could not be used of it:
import-restarted = I am being restarted. Give me the same file again in a minute: what is there already is passed over.
import-too-long = It took too long. Give the file again to go on: what is in is passed over.
import-running = Adding the articles of **{ $name }**.
import-done-of = { $done } of { $total } articles
import-added = { $count ->
    [one] Added { $count } article of **{ $name }**.
   *[other] Added { $count } articles of **{ $name }**.
}
import-already-there = { $count ->
    [one] { $count } is in the collection already.
   *[other] { $count } are in the collection already.
}
import-failed = { $count ->
    [one] { $count } could not be added:
   *[other] { $count } could not be added:
}
import-passed-over = { $more ->
    [0] Not looked at, for their kind is none that is read: { $names }
   *[other] Not looked at, for their kind is none that is read: { $names } and { $more } more
}
import-stopped = { $reason } Not looked at: { $left }.

## Synonyms

synonyms-head = These mean the same in questions here:
no-synonyms = No phrases mean the same here yet. Add some: { COMMAND("article synonyms") } (`add:TOS = terms of service`).
synonyms-form = Write two phrases or more with = between them, like: TOS = terms of service.
no-such-synonyms = There is no such group. Choose one from the list that appears while you type.

## Feeds

no-feeds = No feeds are followed yet. Begin with { COMMAND("feed add") }.
no-such-feed = I follow no such feed. Choose one from the list that appears while you type.
feed-never = not looked at yet
feed-added = Following **{ $title }**. { $brought }
feed-removed = Not following **{ $title }** any more. Its articles stay.
feed-brought = { $count ->
    [one] It brought { $count } new article.
   *[other] It brought { $count } new articles.
}
feed-failed = It could not be read: { $reason }
feed-left-over = { $count } more are taken at the next looks.
feed-item-failed = { $item }: { $reason }
feed-checked = looked at { $when }
feed-last-new = last new article { $when }
feed-failing = failing since { $since }: { $reason }

## The index

rebuild-started = Rebuilding the index. Questions are answered meanwhile.
rebuild-done = The index is rebuilt.
rebuild-cancelled = The rebuild was stopped. The index is as it was before.
rebuild-failed = The rebuild failed. The index is as it was before.
rebuild-cancel = Stop
rebuild-interrupted = The rebuild was interrupted by a restart of mine. The index is as it was before; start it again.
rebuild-not-running = No rebuild is running any more.
rebuild-stopping = Stopping the rebuild.
status-head = This server's collection
status-healthy = All is well.
status-never = never
status-articles = Articles
status-passages = Passages
status-changes = Changes so far
status-size = Size on disk
status-rebuilt = Last rebuild
status-unanswered = Questions without an answer
status-meaning = Meaning
meaning-off = switched off
meaning-missing = not looked at: the extra `semantic` is not installed, or can't run here
threshold = An answer needs a confidence of { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } here. With less, I say that I am not sure and show the closest I have, or that I found nothing.
unanswered = { $doubtful ->
    [0] { $count }
   *[other] { $count } ({ $doubtful } doubtful)
}
rebuild-done-of = { $done } of { $total } passages
rebuild-rate = { $rate } a second
rebuild-left = about { $time } left
rebuilt = { $passages } in { $time }
meaning-large = { $most ->
   *[other] switched off for more than { $most } passages
}
meaning-ready = { $total ->
    [one] all of { $total } passage
   *[other] all of { $total } passages
}
meaning-made = { $done } of { $total } passages
meaning-left = { $made }, about { $time } left

## The settings of a server

settings-head = ## Settings
settings-about = A change holds at once, for everybody here.
settings-elsewhere = How sure an answer must be: { COMMAND("index threshold") }. Words that mean the same: { COMMAND("article synonyms") }.
setting-saved = ✅ Saved: { $setting } · { $value }
setting-name = { $name ->
    [language] Language
    [votes_by_staff_only] Who may rate answers
    [helper_role_id] Helpers
    [helper_channel_id] Helpers' channel
    [cooldown_seconds] Wait between two questions
   *[in_direct_messages] Direct messages
}
setting-about = { $name ->
    [language] Of what all can see. What only you see comes in the language of your Discord.
    [votes_by_staff_only] 👍 and 👎 below an answer.
    [helper_role_id] Whom members can call when I find nothing. To call nobody, clear it.
    [helper_channel_id] Where helpers read such questions. Cleared, it is where they were asked.
    [cooldown_seconds] For one person in one channel.
   *[in_direct_messages] Whether members may ask me in private, outside of the channels.
}
setting-no-role = Nobody
setting-no-channel = No channel
setting-role-gone = ⚠️ The role that was chosen is deleted. Choose another one.
setting-role-silent = ⚠️ I can't mention this role: in its settings, let anyone mention it.
setting-role-refused = Choose a role of this server, and not the one that everybody has.
setting-channel-gone = ⚠️ The channel that was chosen is deleted. Choose another one.
setting-channel-closed = ⚠️ I can't write there: give me View Channel and Send Messages.
setting-channel-refused = Choose a text channel of this server.
setting-language-of-discord = As this server on Discord ({ $language })
setting-votes-all = Everybody
setting-votes-staff = Moderators only
setting-cooldown = { $seconds ->
    [0] No waiting
    [60] 1 minute
    [300] 5 minutes
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
setting-off = Off
setting-on = On
setting-unknown-choice = That choice is not offered any more. Run { COMMAND("settings") } again.

## Questions without an answer

questions-none = No question is without an answer.
questions-rated = Badly rated quotes ({ $count })
questions-nothing = nothing found
questions-doubtful = doubtful: the closest was shown
questions-doubtful-gone = doubtful: what was shown has been removed since
questions-of = questions { $first }–{ $last } of { $counted }
questions-closest = closest: { $titles }

## Forgetting, and what is kept about members

purge-sure = Purge this article? It goes with its earlier texts, its drafts and the questions that quoted it, from every file here, at once. This can't be undone.
purge-yes = Purge it
purge-no = Keep it
purged-removed = Every trace of what was removed here is gone from the files.
privacy-nothing = Nothing is kept about you in this server.
privacy-sure = Delete what is kept about you here? Your questions and votes go, and it is forgotten which articles, words and feeds you added; they stay. This can't be undone.
privacy-yes = Delete it
privacy-no = Keep it
purge-left = The same words stand here still:
purge-backups = These backups have it; delete them yourself where that is needed:
purge-no-backups = None of the backups in the data folder has it.
purged = Purged **{ $title }**: { $counts }.
purged-counts = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}, { $versions ->
    [one] { $versions } earlier text
   *[other] { $versions } earlier texts
}, { $drafts ->
    [one] { $drafts } draft
   *[other] { $drafts } drafts
}, { $answers ->
    [one] { $answers } question
   *[other] { $answers } questions
} that it answered
purge-nothing-left = Nothing is left of it. I looked for its words in { $files }.
privacy-about-you = This is all that I keep about you in this server, with your Discord id and no name:
privacy-line = { $kind ->
    [questions] Questions
    [votes] Votes on answers
    [was-sent-the-answer-to-a-question] Answers that others got for you
    [waits-for-an-answer-to-a-question] Questions whose answer you wait for
    [called-the-helpers-for-a-question] Calls for the helpers
    [added-an-article] Articles that you added
    [replaced-an-articles-text] Texts that you replaced
    [added-a-feed] Feeds that you added
    [added-words-that-mean-the-same] Words of the same meaning that you added
    [began-a-rebuild-of-the-index] Rebuilds that you began
    [held-a-draft] Drafts that wait
   *[other] Other entries
}: { $count }
privacy-days = Questions go by themselves after { $days ->
    [one] { $days } day
   *[other] { $days } days
}. All of it is in the file.
privacy-delete = Delete …
forgotten = { $count ->
    [one] Deleted: { $count } entry.
   *[other] Deleted: { $count } entries.
} The last traces in the files go within minutes.
