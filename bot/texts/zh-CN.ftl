### 人们在 Discord 上读到的文字（简体中文）：简短、具体，并说明下一步怎么做。
### 回答在 40 个字符的宽度下也能看清。用户给出的内容已经转义。

## Discord 选择器里显示的命令

command-questions = 列出没有答案或答案存疑的问题，最新的在前
command-purge = 立即删除一篇文章的全部痕迹；不选文章则清除已移除内容的痕迹
command-purge-which = 哪篇文章；输入标题的开头
command-forget = 删除保存的某位成员的信息：提过的问题和添加记录
command-forget-whom = 哪位成员；已离开的请填 ID
command-privacy = 查看或删除保存的关于你的信息
command-privacy-show = 以文件形式查看本服务器保存的关于你的信息
command-privacy-delete = 删除你在这里的提问和评价，以及其他地方的 ID
command-help = 查看在这里可以问什么、怎么问；只有你能看到
command-ask = 提一个问题；我会引用本服务器的文章来回答
command-ask-question = 你想知道什么，用自己的话说
command-ask-private = 只有你能看到回答
command-ask-for = 回答给谁看；我会提醒对方，对方也可以翻页
command-ask-publisher = 只从这个发布者的文章里回答
command-ask-after = 只从这一天起的文章里回答：2026、2026-03 或 2026-03-01
command-ask-before = 只从到这一天为止的文章里回答：2026、2026-03 或 2026-03-01
command-article = 本服务器的文章
command-article-add = 添加文章：用文件、链接，或填写表单
command-article-file = 含有正文的文件，或含多篇文章的 ZIP 或 JSON 文件
command-article-link = 文章的链接；有文件时，是正文的出处
command-article-author = 作者是谁
command-article-date = 发布日期，例如 2026-11-22
command-article-list = 列出文章，最新的在前
command-article-show = 显示一篇文章及其开头
command-article-edit = 修改文章
command-article-remove = 移除文章；我会先问你
command-article-which = 输入标题的开头
command-article-refresh = 现在查看文章的链接，取来那里的改动
command-synonyms = 在这里意思相同的词；搜索问题时全都会用上
command-synonyms-add = 意思相同的词语，例如：TOS = 服务条款
command-synonyms-remove = 不再视为意思相同的词语
command-feed = 给本服务器带来新文章的订阅源
command-feed-add = 订阅一个源；新文章会自动添加
command-feed-link = 订阅源的链接，或有订阅源的网站
command-feed-list = 列出订阅源及其状况
command-feed-remove = 取消订阅一个源；它的文章会保留
command-feed-check = 现在查看一个订阅源
command-feed-which = 输入标题的开头
command-index = 用来查找问题的索引
command-index-rebuild = 用所有文章重建索引
command-index-status = 有多少文章，索引状况如何
command-index-threshold = 要有多大把握我才给出回答
command-index-confidence = 从 0（总是回答）到 1（从不）；留空则显示当前值
command-changed = 这个命令在 Discord 显示给你之后有了变化。请过一分钟再试。
command-settings = 查看和更改本服务器的设置：语言、评价、帮助者、等待时间
command-history = 显示文章以前的文本，并可恢复其中之一
command-menu-add = 添加到文章
command-menu-find = 查找答案
command-menu-find-privately = 私下查找答案

## 谁可以，在哪里

ask-me-in-a-server = 我用服务器自己的文章来回答，所以请在服务器里问我：在频道里提及我，或使用 { COMMAND("ask") }。
not-for-bots = 我只回答人，不回答其他机器人。
access-unknown = Discord 现在没有告诉我谁可以这样做。请过一分钟再试。
not-allowed = { $command ->
    [menu-find] 你不能在这里使用它。谁可以使用“{ command-menu-find }”由本服务器的管理员决定。
    [help] 你不能在这里使用它。谁可以使用 { COMMAND("help") } 由本服务器的管理员决定。
    [ask] 你不能在这里问我。谁可以使用 { COMMAND("ask") } 由本服务器的管理员决定。
    [privacy] 本服务器的管理员不让你使用 { COMMAND("privacy") }。他们可以用 { COMMAND("index forget") } 删除保存的关于你的信息。
    [index] 只有管理员可以这样做：有“管理服务器”权限的成员，或管理员允许使用 { COMMAND("index") } 的人。
    [settings] 只有管理员可以这样做：有“管理服务器”权限的成员，或管理员允许使用 { COMMAND("settings") } 的人。
    [menu-add] 只有版主可以这样做：有“管理消息”权限的成员，或管理员允许使用“{ command-menu-add }”的人。
    [feed] 只有版主可以这样做：有“管理消息”权限的成员，或管理员允许使用 { COMMAND("feed") } 的人。
   *[article] 只有版主可以这样做：有“管理消息”权限的成员，或管理员允许使用 { COMMAND("article") } 的人。
}

## 出错的时候

discord-refused = Discord 不让我在这里这样做：缺少权限。
being-restarted = 我正在重启。请过一分钟再试。
cut-by-restart = 我正在重启，没能等到这件事做完。请过一分钟看看是否已完成。
discord-failed = Discord 没有接受我的回答。请再试一次。
automod = 本服务器的 AutoMod 不让我在这里发布这个。
may-not-show = 已经完成，但 Discord 不让我在这里显示：缺少权限。
not-shown = 已经完成，但 Discord 不接受我要显示的内容。
too-old = 花的时间太长，Discord 不再接受。请再试一次。
button-unknown = 我已经不认识这个按钮了。请重新运行命令。
typed-is-in-the-file = 你输入的内容在文件里；可以把它交给 { COMMAND("article add") }（`{ option-file }:`）。
incident = 我这边出了问题，已记入日志。改动要么全部完成，要么完全没做：请先查看再重试。如果再次发生，请告诉运行我的人：事件 { $incident_id }。
with-incident = { $sentence }（事件 { $incident_id }）

## 回答

mention-without-question = 请在提及我时写上问题，或使用 { COMMAND("ask") }。
mention-of-unread = Discord 不让我看到那条消息。请打开它的菜单，选择“应用”里的“{ command-menu-find }”，或者提及我并写上问题。
asked-too-early = { $when } 可以在这里再次提问。
answer-for = 给 { $person }
answer-is-for = { $person }，这个回答是给你的。
for-is-not-private = 私密回答只有你能看到。请去掉 `private` 或 `for`。
for-takes-writing = 你不能在这里发言，所以我不会替你提醒别人。请去掉 `for`。
for-cannot-see = 对方看不到这个频道。请选择能看到的人，或者去掉 `for`。
find-in-own = 那是我发的消息。请选择一条含有问题的消息。
find-without-words = 那条消息里没有文字。请选择一条含有问题的消息。
found = 我的回答在那条消息下面：{ $link }
direct-from = 来自 **{ $server }**
direct-elsewhere = 其他服务器
direct-which = 要在哪个服务器的文章里查找？
direct-only = 在这里只有这个服务器会回答你。
direct-chosen = 现在我从这个服务器回答。请写下你的问题。
direct-gone = 我找不到你的问题了，请再写一次。
direct-without-words = 写一个问题给我；我会引用这个服务器的文章来回答。
nothing-found = 在本服务器的文章里没有找到相关内容。
nothing-within = 这里没有那个发布者在那段时间的文章。请去掉 `{ option-publisher }`、`{ option-after }` 或 `{ option-before }`。
day-form = 我不认识那个日期。请写成 2026、2026-03 或 2026-03-01。
days-crossed = `{ option-after }` 晚于 `{ option-before }`，没有剩下的日子。请交换两者或去掉一个。
last-days = 最近 { $count } 天
question-kept = 版主能看到这个问题。
words-missing = 没有文章提到{ $words }：请换个说法。
tell-me = 有答案时告诉我
tell-noted = { $where ->
    [here] 有答案时，我会在这里告诉你一次。
   *[direct] 有答案时，我会私信你一次。
}
tell-already = 你已在名单上：有答案时我会告诉你一次。
told-found = { $person } 这回答了你之前的问题。
told-reply = { $person } { $who } 回复了你的问题：
not-your-question = 只有提问的人可以这样做。请自己用 { COMMAND("ask") } 提问。
ask-human = 问真人
human-off = 这里还没有可以问的人。管理员可用 { COMMAND("settings") } 选定帮手。
human-called = 已问了帮手，他们的回复我会转告你。
human-sure = 帮手和能看 { $channel } 的人都会看到你的问题和名字。
human-sure-yes = 给他们看
human-before = 这个问题已经问过帮手了。
human-early = 刚刚才叫过帮手。请{ $when }再试。
human-role-gone = 帮手的身份组已被删除。管理员可用 { COMMAND("settings") } 另选。
human-role-silent = 我不能提及帮手的身份组。管理员可在身份组设置里允许。
human-channel-gone = 帮手的频道已被删除。管理员可用 { COMMAND("settings") } 另选。
human-channel-closed = 我不能在帮手看的地方发言。管理员可在频道权限里允许。
human-private = 叫帮手的地方大家都看得到，而这只有你能看到。请不带 `private` 再问一次。
human-asks = { $person } 问了没有文章能回答的问题：
human-where = [提问的地方]({ $link })
human-how-to-reply = 回复本消息（保留提醒），我会转告提问的人。也可以添加文章。
human-waiting = 等待回复
reply-passed = 已转告提问的人。
reply-missed = 没能转达：提问者已离开，或现在联系不上。
reply-unread = 我读不到这条回复。请保留提醒再回复一次，我会转告。
closest = 最接近的文章：
help-head = 我用本服务器的文章回答问题，一字不差，并附出处。
help-topics = { $count ->
   *[other] 共有 { $count } 篇文章，例如：
}
help-how = 用 { COMMAND("ask") } 提问，提及我并写上问题，或回复我的回答。
help-alone = 想只给自己看，请用 { COMMAND("help") }。
help-articles = { $feeds ->
    [True] 你是版主：{ COMMAND("article add") } 添加文章，{ COMMAND("article questions") } 列出没有答案的问题，{ COMMAND("feed add") } 关注订阅源。
   *[False] 你是版主：{ COMMAND("article add") } 添加文章，{ COMMAND("article questions") } 列出没有答案的问题。
}
help-index = { $settings ->
    [True] 你是管理员：{ COMMAND("index status") } 显示索引的状态，{ COMMAND("index forget") } 删除保存的关于某个成员的信息，{ COMMAND("settings") } 更改这里的设置。
   *[False] 你是管理员：{ COMMAND("index status") } 显示索引的状态，{ COMMAND("index forget") } 删除保存的关于某个成员的信息。
}
help-try = 这些问题有答案：
thanks-back = 不客气！
aside-back = 有问题随时问我。
example-gone = 这个例子已不在，或不再有答案。请用 { COMMAND("ask") } 提问。
not-sure = **我能找到的最接近的内容**。它不一定能回答你的问题：
collection-empty = 本服务器还没有文章，所以没有可引用的内容。版主可以用 { COMMAND("article add") } 添加。
answer-unknown = 我已经不知道那个回答了。请再问一次。
answer-gone = 这里引用过的文章都已被移除。
some-gone = 这里引用过的一篇文章已被移除。
no-publisher = 未注明发布者
previous = ◀
next = ▶
confidence = { $band ->
    [high] 大概答对
    [medium] 较有可能答对
   *[low] 也许答对
}
paragraph = 第 { $number } 段，共 { $of } 段
page = 第 { $number } 页
page-gone = 原网页已消失（{ $noticed }发现）
checked = { $when }查看过
via = 经由 { $site }
quote-number = 第 { $number } 条引用，共 { $of } 条
part = 关于“{ $part }”：
part-unanswered = 没有找到关于“{ $part }”的内容
also-searched = 还搜索了 { $pairs }
instead-of = { $others }（代替“{ $word }”）
same-text-at = 相同文本：{ $publishers }
also-close = 也接近：{ $titles }
day = { DATETIME($date, dateStyle: "long") }

## What can be done with an answer

source = 来源
more = 更多…
around = 查看上下文
around-before = ▲ 上文
around-after = ▼ 下文
whole-article = 全文
leaf = 第 { $number } 页，共 { $of } 页
article-edited = 这篇文章在被引用之后修改过。
quote-edited-out = 这篇文章之后修改过，引用的段落已不在其中。
article-gone = 这篇文章之后已被删除。
quote-gone = 引用的段落之后已被修改或删除。请再问一次。
copy = 复制
copy-file = 引文在这个文件里：Discord 无法原样显示它。
share = 分享到此频道
shared-by = 由 { $who } 分享
share-may-not = 你不能在此频道发言，所以我无法在这里分享。
share-again = 这个回答你已经分享过了。
remove-answer = 移除这条回答
remove-not-yours = 只有提问者和管理员可以移除回答。
remove-failed = Discord 不允许我删除那条消息。

## 对引文的评价

helped = 帮到了 { $people } 人
vote-button = { $way ->
    [helpful] 👍 有帮助
    [not] 👎 没帮助
   *[back] 撤回
}
vote-noted = { $vote ->
    [helpful] 已记下：这段引文帮到了你。没有人会看到是你。
   *[not] 已记下：这段引文没有帮到你。没有人会看到是你。你可以说明原因：
}
vote-why = 为什么？选择原因
vote-reason = { $reason ->
    [outdated] 已过时
    [wrong_passage] 段落不对
    [not_asked] 不是我问的
   *[other] 其他……
}
vote-reason-noted = 谢谢。版主能看到原因，看不到你的名字。
vote-form = 为什么没有帮助？
vote-line = 用一行说明
vote-line-hint = 版主会读到它，但看不到你的名字。
vote-taken-back = 已撤回。你对这段引文的评价不再计入。
vote-staff-only = 在这个服务器里，只有版主可以评价回答。
vote-answer-unknown = 这个回答太旧，不能再评价。请再问一次，评价新的回答。
vote-passage-gone = 这个段落后来被修改或删除，不能再评价。请再问一次，看看现在的内容。
vote-choice-unknown = 这个原因已不再提供。请再按一次 👎。

## 文章

article-untitled = 无标题
no-articles = 本服务器还没有文章。请用 { COMMAND("article add") } 添加第一篇。
no-such-title = 我没有这个标题的文章。请从输入时出现的列表里选择。
several-such-titles = 有几篇文章都是这个标题。请从输入时出现的列表里选择。
text-missing = 请给出文章的正文，或含有正文的文件。
text-and-file = 正文和文件只能给一个。
file-unreadable = Discord 没有把这个文件给我。请重新发送。
added = 已添加。现在就可以引用了。
changed = 已修改。从现在起引用新版本。
remove-sure = 要移除这篇文章吗？它将不再被引用，而且无法撤销。
remove-yes = 移除
remove-no = 保留
kept = 已保留。没有任何改动。
draft-head = 这是我理解到的内容，还没有保存。
draft-replaces = 接受后将替换这篇文章：
draft-left-out = 略去了这些，因为看起来不是正文：
draft-not-corrected = 没有任何改动。这是你输入的内容：
draft-problems = 原文这样说明自己，但我无法采用：
draft-choose = 要放回的行；一行都不选则全部略去
draft-button = { $choice ->
    [accept] 接受
    [update] 更新
    [correct] 更正
    [restore] 全部放回
   *[discard] 放弃
}
draft-discarded = 已放弃。没有保存任何内容。
draft-gone = 这份草稿已不在等待：已被接受或放弃，或已过一周。
draft-is-older = 这份草稿显示之后，文章又有改动。现在更新会撤销那次改动。
form-add = 添加文章
form-edit = 修改文章
form-correct = 更正草稿
form-title = 标题
form-publisher = 发布者
form-link = 链接
form-text = 正文
form-file = 或含有正文的文件
form-author = 作者
form-date = 发布日期
form-title-hint = 留空则从正文中取。
form-text-hint = 段落之间空一行；标题以 # 开头。
form-date-hint = 例如 2026-11-22。
edit-by-file = 正文太长，表单放不下，所以给你文件。修改后用 { COMMAND("article edit") }（`{ option-file }:`）交回。段落之间有空行，标题以 # 开头，代码放在 ``` 之间。
edit-source = 修改标题或出处
file-of-another = 这个文件是另一篇文章的正文。请选择它所属的文章。
changed-since = 表单打开期间有人改了这篇文章的正文，所以没有保存任何内容。
changed-meanwhile = 文件给出之后文章又有改动；接受会撤销那次改动。
form-too-long = 正文太长，表单放不下；命令会以文件形式给出。
message-empty = 这条消息里没有可以做成文章的文字、文件或链接。
removed = 已移除 **{ $title }**，不再引用。
already-there = { $same ->
    [link] **{ $title }** 已在收藏中（链接相同）。
   *[text] **{ $title }** 已在收藏中（文本相同）。
}
too-large = 文件太大：最多读取 { $megabytes } MB。
articles-of = { $total ->
    [0] 文章 { $first }–{ $last }
   *[other] 文章 { $first }–{ $last }，共 { $total } 篇
}
added-on = { $by ->
    [nobody] { $day }添加
   *[other] { $day }由 { $by } 添加
}
version-shown = 第 { $number } 版，{ $day }
language-of = 语言 { $code }
and-more = ……还有 { $count } 项
passages = { $count } 个段落
refreshed = { $outcome ->
    [changed] 网页有了变化：从现在起引用新文本，旧文本已保留。
    [waits] 网页现在是另一份文本，等你决定：没有任何改动。
    [refused] 网页仍是被拒绝过的文本。没有任何改动；如果还是要用，请把链接交给 { COMMAND("article add") }。
    [gone] 网页已消失。文章保留，并会注明这一点。
    [failed] 这次没能读取网页。文章保持原样。
   *[unchanged] 网页没有变化。没有任何改动。
}

## 文章的网页有变化时

update-proposal-head = 网页现在是另一份文本。在你接受之前不会引用。
update-proposal-accept = 接受
update-proposal-keep = 保留旧文本
update-proposal-accepted = 已接受。从现在起引用新文本，旧文本已保留。
update-proposal-kept = 已保留。网页的这份文本不会再提出。
update-proposal-gone = 这份文本已不在等待：已有决定，或者网页或文章又有变化。
update-no-proposals = 没有等待处理的改动文本。
update-waits = 有改动的文本在等待
update-waiting-look = 查看改动的文本
update-only-breaks = 只有换行、标题或段落顺序不同。
update-versions = { $way ->
    [u] 所有版本
    [b] { previous }
    [f] { next }
   *[o] 版本
}
update-one-version = 从添加起一直是这份文本。
update-by-itself = 自动
update-doubt = { $doubt ->
    [rewritten] 文章的大部分文本已不在那里。
    [other_source] 网页的标题和发布者都变了。
    [shrunk] 短了很多。
    [grown] 长了很多。
   *[persons] 这里的文本不是网页上的：是有人给出、更正或恢复的。
}
update-cause = { $cause ->
    [look] 取自网页
    [accepted] 经接受后取自网页
    [put_back] 已恢复
   *[edited] 已修改
}
update-by = 由 { $person }
update-last-checked = 最后一次查看：{ $when }
update-failing = 最近 { $count } 次读取网页都失败了：{ $reason }
update-waiting = 等待处理的改动文本（{ $count }）
update-found-on = { $day }发现
update-page-says = 网页标题是“{ $title }”；发布者：{ $publisher }。
update-sizes = 现在 { $here }，之后 { $there }
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = 第 { $number } 版
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · 正在引用
update-put-back = 恢复第 { $number } 版
update-was-put-back = 重新引用第 { $number } 版的文本。网页上的内容今后只会提出，等你接受。
update-version-head = 恢复第 { $number } 版会有这些变化。

## 没有收下的表单

form-lost = 表单打开期间我重启了，所以没有保存任何内容。{ typed-is-in-the-file }
form-lost-empty = 表单打开期间我重启了：没有保存任何内容。请重新运行命令。
form-old = 表单打开超过一小时，所以没有保存任何内容。{ typed-is-in-the-file }
form-old-empty = 表单打开超过一小时：没有保存任何内容。请重新运行命令。
form-elsewhere = 表单是在另一个服务器打开的，所以没有保存任何内容。{ typed-is-in-the-file }
form-elsewhere-empty = 表单是在另一个服务器打开的：没有保存任何内容。
form-twice = 这份表单我收到了两次，只收一次；第一次已有我的答复。

## 含多篇文章的文件

import-with-options = 这个文件含多篇文章，标题、作者、时间和出处由各篇自己说明。请只给文件。
import-problems = 已添加，但这些内容无法采用：
import-restarted = 我正在重启。请过一分钟再给我同一个文件：已有的会跳过。
import-too-long = 花的时间太长。请再给一次文件以继续：已有的会跳过。
import-running = 正在添加 **{ $name }** 的文章。
import-done-of = 已处理 { $done } 篇，共 { $total } 篇
import-added = 已添加 **{ $name }** 的 { $count } 篇文章。
import-already-there = { $count } 篇已在收藏中。
import-failed = { $count } 篇没能添加：
import-passed-over = { $more ->
    [0] 没有查看，因为不读取这类文件：{ $names }
   *[other] 没有查看，因为不读取这类文件：{ $names }，还有 { $more } 个
}
import-stopped = { $reason }没有查看：{ $left }。

## 同义词

synonyms-head = 这些词语在问题里意思相同：
no-synonyms = 这里还没有同义的词语。添加一些：{ COMMAND("article synonyms") }（`{ option-add }:TOS = 服务条款`）。
synonyms-form = 请写两个或更多词语，用 = 隔开，例如：TOS = 服务条款。
no-such-synonyms = 没有这个组。请从输入时出现的列表里选择。

## 订阅源

no-feeds = 还没有订阅任何源。请从 { COMMAND("feed add") } 开始。
no-such-feed = 我没有订阅这个源。请从输入时出现的列表里选择。
feed-never = 尚未查看
feed-added = 已订阅 **{ $title }**。{ $brought }
feed-removed = 不再订阅 **{ $title }**。它的文章会保留。
feed-brought = 带来了 { $count } 篇新文章。
feed-failed = 无法读取：{ $reason }
feed-left-over = 还有 { $count } 篇留到以后查看时添加。
feed-item-failed = { $item }：{ $reason }
feed-checked = { $when }查看过
feed-last-new = 最近的新文章：{ $when }
feed-failing = 从{ $since }起失败：{ $reason }

## 索引

rebuild-started = 正在重建索引。期间照常回答问题。
rebuild-done = 索引已重建。
rebuild-cancelled = 重建已停止。索引和以前一样。
rebuild-failed = 重建失败。索引和以前一样。
rebuild-cancel = 停止
rebuild-interrupted = 我重启了，重建因此中断。索引和以前一样；请重新开始。
rebuild-not-running = 没有正在进行的重建。
rebuild-stopping = 正在停止重建。
status-head = 本服务器的收藏
status-healthy = 一切正常。
status-never = 从未
status-articles = 文章
status-passages = 段落
status-changes = 至今的改动
status-size = 占用磁盘
status-rebuilt = 上次重建
status-unanswered = 没有答案的问题
status-meaning = 语义
meaning-off = 已关闭
meaning-missing = 未使用：附加组件 `semantic` 没有安装，或无法在此运行
threshold = 这里的回答需要 { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } 的把握。低于它时，我会说不确定并给出最接近的内容，或说没有找到。
unanswered = { $doubtful ->
    [0] { $count }
   *[other] { $count }（{ $doubtful } 个存疑）
}
rebuild-done-of = 已处理 { $done } 个段落，共 { $total } 个
rebuild-rate = 每秒 { $rate } 个
rebuild-left = 大约还要 { $time }
rebuilt = { $time }处理了 { $passages }
meaning-large = { $most ->
   *[other] 超过 { $most } 个段落时关闭
}
meaning-ready = 全部 { $total } 个段落
meaning-made = { $done } 个段落，共 { $total } 个
meaning-left = { $made }，大约还要 { $time }

## 服务器的设置

settings-head = ## 设置
settings-about = 更改立即对所有人生效。
settings-elsewhere = 答案需要多大把握：{ COMMAND("index threshold") }。同义词：{ COMMAND("article synonyms") }。
setting-saved = ✅ 已保存：{ $setting } · { $value }
setting-name = { $name ->
    [language] 语言
    [votes_by_staff_only] 谁可以评价答案
    [helper_role_id] 帮助者
    [helper_channel_id] 帮助者的频道
    [cooldown_seconds] 两次提问的间隔
   *[in_direct_messages] 私信
}
setting-about = { $name ->
    [language] 用于所有人可见的内容。只有你看得到的内容使用你的 Discord 语言。
    [votes_by_staff_only] 答案下方的 👍 和 👎。
    [helper_role_id] 我找不到答案时，成员可以呼叫谁。清空则不呼叫任何人。
    [helper_channel_id] 帮助者在哪里看到这些问题。留空则在提问的地方。
    [cooldown_seconds] 针对同一频道中的同一个人。
   *[in_direct_messages] 成员是否可以在频道之外私下问我。
}
setting-no-role = 无人
setting-no-channel = 无频道
setting-role-gone = ⚠️ 所选的身份组已被删除。请另选一个。
setting-role-silent = ⚠️ 我无法提及这个身份组：请在它的设置中允许任何人提及它。
setting-role-refused = 请选择本服务器的一个身份组，不能是所有人都有的那个。
setting-channel-gone = ⚠️ 所选的频道已被删除。请另选一个。
setting-channel-closed = ⚠️ 我不能在那里发言：请给我“查看频道”和“发送消息”权限。
setting-channel-refused = 请选择本服务器的一个文字频道。
setting-language-of-discord = 与本服务器在 Discord 上的语言相同（{ $language }）
setting-votes-all = 所有人
setting-votes-staff = 仅版主
setting-cooldown = { $seconds ->
    [0] 无需等待
    [60] 1 分钟
    [300] 5 分钟
   *[other] { $seconds } 秒
}
setting-off = 关
setting-on = 开
setting-unknown-choice = 该选项已不再提供。请重新运行 { COMMAND("settings") }。

## 没有答案的问题

questions-none = 没有尚无答案的问题。
questions-rated = 评价差的引文（{ $count }）
questions-nothing = 没有找到
questions-doubtful = 存疑：给出了最接近的内容
questions-doubtful-gone = 存疑：给出的内容已被移除
questions-of = 问题 { $first }–{ $last }，共 { $counted } 个
questions-closest = 最接近：{ $titles }

## 遗忘，以及保存的成员信息

purge-sure = 要彻底删除这篇文章吗？它会连同以前的文本、草稿和引用过它的问题，立即从这里的所有文件中删除，无法撤销。
purge-yes = 彻底删除
purge-no = 保留
purged-removed = 已移除内容的痕迹已从文件中全部清除。
privacy-nothing = 本服务器没有保存关于你的信息。
privacy-sure = 要删除这里保存的关于你的信息吗？你的提问和评价会删除，你添加过哪些文章、词语和订阅源也不再记得；它们本身会保留。此操作无法撤销。
privacy-yes = 删除
privacy-no = 保留
purge-left = 同样的词句还在这里：
purge-backups = 这些备份里有它；需要时请自行删除：
purge-no-backups = 数据文件夹里的备份都没有它。
purged = 已彻底删除 **{ $title }**：{ $counts }。
purged-counts = { $passages } 个段落、{ $versions } 份以前的文本、{ $drafts } 份草稿、它回答过的 { $answers } 个问题
purge-nothing-left = 没有任何残留。我在 { $files } 里查找过它的词句。
privacy-about-you = 这是我在本服务器保存的关于你的全部信息，只有你的 Discord ID，没有名字：
privacy-line = { $kind ->
    [questions] 提问
    [votes] 对答案的评价
    [was-sent-the-answer-to-a-question] 别人替你问到的答案
    [waits-for-an-answer-to-a-question] 你在等待答案的提问
    [called-the-helpers-for-a-question] 对帮助者的呼叫
    [added-an-article] 你添加的文章
    [replaced-an-articles-text] 你替换的文本
    [added-a-feed] 你添加的订阅源
    [added-words-that-mean-the-same] 你添加的同义词
    [began-a-rebuild-of-the-index] 你发起的重建
    [held-a-draft] 等待中的草稿
   *[other] 其他记录
}：{ $count }
privacy-days = 提问在 { $days } 天后自动删除。全部内容都在文件里。
privacy-delete = 删除…
forgotten = 已删除 { $count } 条记录。文件中最后的痕迹会在几分钟内消失。

## 错误，按英文句子的代码

error-title-unseen = 这个标题什么都看不见。请给一个有文字的标题。
error-title-long = 标题有 { $length } 个字符，最多 { $most } 个。
error-no-text = 里面没有可以引用的文本。
error-other-for-feed = 这个链接指向别的东西，不是订阅源。
error-page-for-feed = 这个链接指向网页，不是订阅源。
error-page-large = 这个网页太大（超过 { $megabytes } MB）。
error-page-decompression = 网站的响应已损坏：无法解压。
error-page-compression = 网站压缩这个网页的方式无法读取。
error-link-private = 这个链接指向私有网络，不是公开网站。
error-link-other-file = 这个链接指向其他类型的文件，不是文字网页。
error-redirect-nowhere = 网站把这个链接转向了空处。
error-redirect-no-link = 网站把这个链接转向了不是链接的东西。
error-link-port = 只能读取网页常用端口（80、443）的链接。
error-site-slow = 网站响应太慢。
error-site-certificate = 网站的证书无效。
error-site-unreachable = 无法连接网站。
error-link-invalid = 这不是有效的链接。
error-site-answer = 网站的响应已损坏，或不是网页。
error-site-broke-off = 网站中断了连接。
error-link-downgraded = 这个链接从 https 转到 http，不安全。
error-link-redirects = 这个链接的转向次数太多。
error-page-empty = 网站返回了空白网页。
error-site-unknown = 没有这个名字的网站。
error-link-front-page = 这个链接现在指向网站首页。
error-page-none = 网站返回的不是网页（{ $status }）。
error-page-gone = 网站说这个网页不存在（{ $status }）。
error-site-busy = 网站繁忙，请稍后再试（{ $status }）。
error-site-fault = 网站自身目前有故障（{ $status }）。
error-page-refused = 网站不让我们读取这个网页（{ $status }）。
error-robots-txt = 网站的 robots.txt 要求程序不读取这个网页。
error-busy-links = 等待读取的链接太多。请过几分钟再试。
error-archive-deep = 这个压缩包嵌套太多层。
error-archive-damaged = 这个压缩包已损坏。
error-packed-password = 这个文件需要密码。请不加密码打包。
error-packed-tightly = 这个文件压缩得太紧，不可能是文章。
error-archive-large = 这个压缩包解压后超过 { $megabytes } MB。
error-packed-damaged = 这个文件已损坏，或打包方式无法读取。
error-unreadable = 无法读取 { $file }：{ $detail }。
error-no-article-inside = 里面没有可以作为文章的文件。
error-too-many-articles = 里面有超过 { $most } 篇文章。请分开后分别导入。
error-no-file = { $file } 不是文件。
error-json-damaged = 这个文件不是 JSON，或已损坏。
error-docx-large = 这个 Word 文档解压后比正常文档大得多。
error-docx-password = 这个 Word 文档需要密码。请发送没有密码的。
error-no-docx = 这里无法读取 Word 文档：没有安装 Footnote 的附加组件“docx”。
error-docx-damaged = 这个 Word 文档已损坏。
error-json-no-article = 这个 JSON 文件里没有文章：没有 { "{" }"title": …, "text": …{ "}" } 这样的对象。
error-file-is-feed = 这个文件是订阅源。请用它的地址添加。
error-json-lists = 这个 JSON 文件有几个文章列表。请各放一个文件。
error-json-deep = 这个 JSON 嵌套太深，不会是文章。
error-file-is-picture = 这个文件是图片。
error-file-is-program = 这个文件是程序。
error-pdf-damaged = 这个 PDF 已损坏。
error-zip-damaged = 这个 ZIP 压缩包已损坏。
error-file-no-text = 这个文件没有文字。请发送 .txt、.md、.html、.pdf 或 .docx。
error-file-is-old-office = 这是旧版或有密码的 Office 文件；请不加密码另存为 .docx。
error-file-is-rich-text = 这是 RTF 文件；请另存为 .docx 或 .txt。
error-file-is-picture-sound-film = 这个文件是图片、声音或影片。
error-file-is-gzip = 这是 gzip 文件；请先解压，或发送 .zip。
error-file-is-bzip2 = 这是 bzip2 文件；请先解压，或发送 .zip。
error-file-is-xz = 这是 xz 文件；请先解压，或发送 .zip。
error-file-is-7z = 这是 7z 压缩包；请先解压，或发送 .zip。
error-file-is-rar = 这是 RAR 压缩包；请先解压，或发送 .zip。
error-file-is-database = 这个文件是数据库。
error-file-is-sound = 这个文件是声音。
error-file-is-sound-film = 这个文件是声音或影片。
error-file-is-film = 这个文件是影片。
error-file-is-excel = 这个文件是 Excel 工作簿。
error-file-is-powerpoint = 这个文件是 PowerPoint 演示文稿。
error-file-is-e-book = 这个文件是电子书。
error-file-is-open-document = 这是 OpenDocument 文件；请另存为 .docx。
error-file-empty = 这个文件是空的。
error-file-large = 这个文件太大：最多读取 { $most } MB。
error-pdf-no-text = 这个 PDF 没有文字，也许只有文字的图片。
error-no-pdf = 这里无法读取 PDF 文件：没有安装 Footnote 的附加组件“pdf”。
error-pdf-long = 这个 PDF 有 { $pages } 页，最多读取 { $most } 页。
error-pdf-password = 这个 PDF 需要密码。请发送没有密码的。
error-json-no-object = 这是 JSON，但不是 { "{" }"title": …, "text": …{ "}" } 这样的对象。
error-json-no-text = 这里没有“text”。
error-no-json = 这不是 JSON。
error-link-long = 这个链接太长（超过 { $most } 个字符）。
error-link-characters = 这个链接含有空格、反斜杠或看不见的字符。
error-link-beginning = 链接必须以 https:// 或 http:// 开头，并写明网站。
error-link-password = 不能使用带有用户名或密码的链接。
error-link-no-port = 这个链接写了不存在的端口。
error-link-no-site = 这个链接没有写明网站。
error-page-too-large = 这个网页太大，不会是文章。
error-page-no-html = 这不是 HTML 网页。
error-shows-paywall = 这篇文章需要付费。你可以改为粘贴它的正文。
error-shows-login = 这个网页要求登录，没有显示文章。
error-shows-cookie-wall = 这个网页要求先同意 Cookie。你可以改为粘贴文章的正文。
error-shows-script-shell = 这个网页要等浏览器运行脚本才有内容。你可以改为粘贴它的正文。
error-shows-robots = 这个网站询问我们是不是机器人。你可以改为粘贴文章的正文。
error-shows-gone = 网站说没有这个网页（或已不在）。
error-shows-parked = 这个地址正在出售；那里没有文章（或已不在）。
error-shows-not-an-article = 这个网页上没有找到文章；可能是列表或首页。
error-text-long = 这段文本有 { $length } 个字符；一篇文章最多 { $most } 个。请分开后分别添加。
error-question-empty = 请提一个问题，例如：潮汐是怎么形成的？
error-question-no-word = 这个问题里没有可以搜索的词。
error-question-long = 有 { $length } 个字符。请用不超过 { $most } 个字符提问。
error-vote-long = 有 { $length } 个字符。请不要超过 { $most } 个。
error-article-damaged = “{ $title }”已损坏：请先编辑，并检查标题和出处。
error-busy-import = 这里正在进行另一次导入。请等它完成后再试。
error-busy-servers = 同时提问的服务器太多。请稍后再试。
error-stopping = Footnote 正在停止。请过一分钟再试。
error-busy-open = 同时打开的内容太多。请稍后再试。
error-closed = 收藏刚刚关闭。请再试一次。
error-busy-questions = 这里一下子问题太多。请稍后再试。
error-busy-work = 正在添加或重建的内容太多。请等完成后再试。
error-busy-reader = 另一个程序正在读取 { $file }。请等它完成后再试。
error-article-no-link = “{ $title }”没有自己的链接可以查看。
error-rebuild-cancelled = 重建已取消；索引和以前一样。
error-confidence = 把握是 0 到 1 之间的数，例如 0.6。
error-no-date = “{ $date }”不是日期。请写成 2026-11-22 这样。
error-rebuild-running = 这个收藏的索引已在重建。
error-collection-in-use = { $file } 正被另一个 Footnote 进程使用。
error-no-collection = { $file } 不是 Footnote 的收藏，或已损坏。{ $detail }
error-newer-collection = { $file } 由更新版的 Footnote 写成。请更新 Footnote 后再打开。
error-not-written = 无法写入 { $folder }：{ $detail }。
error-rebuild-died = 重建索引的一个进程意外结束了。
error-article-changed = “{ $title }”在此期间有了改动。请再试一次。
error-unusable = 无法使用 { $file }：{ $detail }。
error-busy-writer = 另一个程序正在写入 { $file }。请稍后再试。
error-log-unreadable = { $file } 的最新改动在 { $log } 里，只有文件夹可写时才能读取。请把两者复制到可写的文件夹。
error-used-meanwhile = { $file } 在另一线程改动的中途被使用。
error-number-large = 这个数太大。
error-text-characters = 文本里有无法保存的字符。
error-feed-known = 这个订阅源已在收藏中。
error-busy-waiting = 等待中的问题太多。请稍后再试。
error-synonyms-count = 请给出 2 到 { $most } 个词语，例如：TOS = 服务条款
error-synonyms-long = 一个词语最多 { $most } 个字符。
error-synonyms-known = 这些词语已经视为意思相同。
error-synonyms-no-letter = “{ $phrase }”没有字母或数字，问题无法搜索到它。
error-reading-long = 读取时间太长，已放弃。
error-reading-nested = 内容太大或嵌套太深，无法读取。
error-shutting-down = Footnote 正在关闭。
error-no-process = 没有余地再启动进程。请稍后再试。
error-process-crashed = 读取占用内存太多，或意外崩溃。
error-process-not-started = 无法启动读取它的进程。请再试一次。
error-process-ended = 读取它的进程被外部终止。请再试一次。
error-many-articles = { $kind ->
    [ZIP] 这个 ZIP 压缩包含多篇文章。请整个导入。
   *[other] 这个 JSON 文件含多篇文章。请整个导入。
}
error-duplicate = { $same ->
    [link] “{ $title }”已在收藏中（链接相同）。
   *[text] “{ $title }”已在收藏中（文本相同）。
}
error-not-found = { $kind ->
    [article] 这个收藏里没有文章 { $id }（或已不在）。
    [draft] 这个收藏里没有草稿 { $id }（或已不在）。
    [feed] 这个收藏里没有订阅源 { $id }（或已不在）。
    [passage] 这个收藏里没有段落 { $id }（或已不在）。
    [version] 这个收藏里没有版本 { $id }（或已不在）。
    [proposal] 这个收藏里没有提议 { $id }（或已不在）。
    [rebuild] 这个收藏里没有重建 { $id }（或已不在）。
    [synonym-group] 这个收藏里没有词组 { $id }（或已不在）。
   *[other] 这个收藏里没有 { $id }（或已不在）。
}

## 命令的名称

name-ask = 提问
name-article = 文章
name-article-add = 添加
name-article-list = 列表
name-article-show = 显示
name-article-history = 历史
name-article-edit = 修改
name-article-remove = 移除
name-article-refresh = 刷新
name-article-questions = 问题
name-article-synonyms = 同义词
name-feed = 订阅源
name-feed-add = 添加
name-feed-list = 列表
name-feed-remove = 移除
name-feed-check = 查看
name-index = 索引
name-index-rebuild = 重建
name-index-status = 状态
name-index-threshold = 阈值
name-index-purge = 彻底删除
name-index-forget = 遗忘
name-privacy = 隐私
name-privacy-show = 查看
name-privacy-delete = 删除
name-help = 帮助
name-settings = 设置

## 选项的名称

option-question = 问题
option-addressee = 给
option-publisher = 发布者
option-after = 起始
option-before = 截止
option-private = 私密
option-file = 文件
option-link = 链接
option-author = 作者
option-date = 日期
option-article = 文章
option-feed = 订阅源
option-add = 添加
option-remove = 移除
option-confidence = 把握
option-member = 成员

## 文本中略去的内容

left-out-comments = 评论
left-out-related-articles = 相关文章
left-out-menu = 菜单
left-out-above-the-article = 文章上方
left-out-below-the-article = 文章下方
left-out-below-the-articles-end = 文章结尾之后
left-out-breadcrumbs = 导航路径
left-out-date = 日期
left-out-button = 按钮
left-out-a-button = 按钮
left-out-credit = 署名
left-out-call-to-subscribe = 订阅提示
left-out-pointer-to-another-page = 指向其他网页
left-out-links = 链接
left-out-footer = 页脚
left-out-struck-out = 已划掉
left-out-a-mark-of-the-page = 页面标记
left-out-a-line-of-the-feed = 订阅源的文字
left-out-links-to-other-pages = 指向其他网页的链接
left-out-a-link-to-another-page = 指向其他网页的链接
left-out-what-it-shows-stands-in-another-file = 内容在另一个文件里
left-out-a-comment = 注释
left-out-cant-be-used = 无法采用
left-out-front-matter = 文件头
left-out-deleted = 已删除
left-out-a-reading-aid = 阅读辅助
left-out-hidden = 隐藏
left-out-table-of-contents = 目录
left-out-a-table-of-contents = 目录
left-out-a-running-header-or-footer = 页眉或页脚
left-out-set-at-another-angle = 倾斜排版
left-out-notes-and-references = 注释和参考文献
left-out-a-pointer-of-the-wiki = 维基提示
left-out-who-wrote-it-and-when = 作者和时间
left-out-not-the-articles-text = 不是正文
left-out-a-caption = 图片说明
left-out-a-label-of-the-page = 页面标签
left-out-about-the-author = 关于作者
left-out-the-title = 标题
left-out-tags = 标签
left-out-for-the-pages-program = 供页面程序使用
left-out-the-name-of-a-box = 方框名称
left-out-filled-in-by-a-program = 由程序填写
left-out-another-field-of-the-record = 记录的其他字段
left-out-a-query-for-a-note-taking-program = 笔记程序的查询
left-out-drawn-as-a-picture = 画成图片
left-out-a-drawing = 图形
left-out-left-out = 已略去
left-out-by-line = 署名行
left-out-source-line = 出处行
left-out-headline = 大标题
