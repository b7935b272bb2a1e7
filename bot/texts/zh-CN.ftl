### zh-CN

## The settings of a server

settings-head = ## 设置
settings-about = 更改立即对所有人生效。
settings-elsewhere = 答案需要多大把握：`/index threshold`。同义词：`/article synonyms`。
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
setting-unknown-choice = 该选项已不再提供。请重新运行 `/settings`。
command-settings = 查看和更改本服务器的设置：语言、评价、帮助者、等待时间
