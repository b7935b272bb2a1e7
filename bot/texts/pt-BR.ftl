### pt-BR

## The settings of a server

settings-head = ## Configurações
settings-about = Cada mudança vale na hora, para todos aqui.
settings-elsewhere = Quão certa uma resposta deve ser: `/index threshold`. Palavras com o mesmo sentido: `/article synonyms`.
setting-saved = ✅ Salvo: { $setting } · { $value }
setting-name = { $name ->
    [language] Idioma
    [votes_by_staff_only] Quem pode avaliar respostas
    [helper_role_id] Ajudantes
    [helper_channel_id] Canal dos ajudantes
    [cooldown_seconds] Espera entre duas perguntas
   *[in_direct_messages] Mensagens diretas
}
setting-about = { $name ->
    [language] Do que todos veem. O que só você vê vem no idioma do seu Discord.
    [votes_by_staff_only] 👍 e 👎 abaixo de uma resposta.
    [helper_role_id] Quem os membros podem chamar quando não acho nada. Limpe para não chamar ninguém.
    [helper_channel_id] Onde os ajudantes leem essas perguntas. Vazio: onde foram feitas.
    [cooldown_seconds] Para uma pessoa em um canal.
   *[in_direct_messages] Se os membros podem me perguntar em particular, fora dos canais.
}
setting-no-role = Ninguém
setting-no-channel = Nenhum canal
setting-role-gone = ⚠️ O cargo escolhido foi excluído. Escolha outro.
setting-role-silent = ⚠️ Não posso mencionar este cargo: nas configurações dele, permita que todos o mencionem.
setting-role-refused = Escolha um cargo deste servidor que não seja o de todos.
setting-channel-gone = ⚠️ O canal escolhido foi excluído. Escolha outro.
setting-channel-closed = ⚠️ Não posso escrever lá: me dê “Ver canal” e “Enviar mensagens”.
setting-channel-refused = Escolha um canal de texto deste servidor.
setting-language-of-discord = Como este servidor no Discord ({ $language })
setting-votes-all = Todos
setting-votes-staff = Só moderadores
setting-cooldown = { $seconds ->
    [0] Sem espera
    [60] 1 minuto
    [300] 5 minutos
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}
setting-off = Não
setting-on = Sim
setting-unknown-choice = Essa opção não existe mais. Use `/settings` de novo.
command-settings = Ver e mudar o que vale neste servidor: idioma, votos, ajudantes, espera
