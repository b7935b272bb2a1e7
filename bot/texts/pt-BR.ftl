### O que as pessoas leem no Discord, em português do Brasil: curto e concreto, com o próximo passo sempre dito.
### As respostas continuam legíveis em 40 caracteres de largura. O que veio de pessoas já está protegido.

## Os comandos, como o Discord os mostra

command-questions = Listar as perguntas sem resposta ou com resposta duvidosa, as mais novas primeiro
command-purge = Apagar um artigo com todo vestígio dele; sem artigo, os vestígios do que foi removido
command-purge-which = O artigo; comece a digitar o título
command-forget = Apagar o que está guardado sobre um membro: suas perguntas e o que adicionou
command-forget-whom = O membro; um ID, se já saiu
command-privacy = Ver ou apagar o que está guardado sobre você
command-privacy-show = Ver em um arquivo o que este servidor guarda sobre você
command-privacy-delete = Apagar as perguntas e votos que você deu aqui, e seu ID de todo o resto
command-help = Ver o que você pode perguntar aqui, e como; só você vê
command-ask = Fazer uma pergunta; respondo citando os artigos deste servidor
command-ask-question = O que você quer saber, com suas palavras
command-ask-private = Só você vê a resposta
command-ask-for = Para quem é a resposta; eu chamo a pessoa, e ela pode virar as páginas
command-ask-publisher = A editora de cujos artigos eu respondo
command-ask-after = O primeiro dia dos artigos de que respondo: 2026, 2026-03 ou 2026-03-01
command-ask-before = O último dia dos artigos de que respondo: 2026, 2026-03 ou 2026-03-01
command-article = Os artigos deste servidor
command-article-add = Adicionar um artigo: de um arquivo, de um link ou por um formulário
command-article-file = Um arquivo com o texto, ou um ZIP ou JSON com muitos artigos
command-article-link = O link do artigo; com um arquivo, de onde vem o texto
command-article-author = Quem escreveu
command-article-date = Quando foi publicado, como 2026-11-22
command-article-list = Listar os artigos, os mais novos primeiro
command-article-show = Mostrar um artigo e como ele começa
command-article-edit = Alterar um artigo
command-article-remove = Remover um artigo; pergunto antes
command-article-which = Comece a digitar o título
command-article-refresh = Olhar agora o link de um artigo e trazer o que mudou lá
command-synonyms = Palavras que aqui querem dizer o mesmo; as perguntas são buscadas com todas
command-synonyms-add = Expressões de mesmo sentido, como: TDU = termos de uso
command-synonyms-remove = Expressões que não devem mais ter o mesmo sentido
command-feed = Feeds que trazem artigos novos a este servidor
command-feed-add = Seguir um feed; os artigos novos entram sozinhos
command-feed-link = O link do feed, ou de um site que tenha um
command-feed-list = Listar os feeds e como estão
command-feed-remove = Deixar de seguir um feed; os artigos ficam
command-feed-check = Olhar um feed agora
command-feed-which = Comece a digitar o título
command-index = O índice em que as perguntas são buscadas
command-index-rebuild = Refazer o índice com todos os artigos
command-index-status = Quantos artigos há e como está o índice
command-index-threshold = Com que certeza eu dou uma resposta
command-index-confidence = De 0 (responder sempre) a 1 (nunca); deixe vazio para ver o valor atual
command-changed = Esse comando mudou desde que o Discord o mostrou a você. Tente de novo em um minuto.
command-settings = Ver e mudar o que vale neste servidor: idioma, votos, ajudantes, espera
command-history = Mostrar os textos que um artigo já teve, e pôr um de volta
command-menu-add = Adicionar aos artigos
command-menu-find = Encontrar resposta
command-menu-find-privately = Buscar só para mim

## Quem pode, e onde

ask-me-in-a-server = Respondo com os artigos de um servidor, então me pergunte lá: me mencione em um dos canais ou use { COMMAND("ask") }.
not-for-bots = Respondo a pessoas, não a outros bots.
access-unknown = O Discord não me diz agora quem pode fazer isso aqui. Tente de novo em um minuto.
not-allowed = { $command ->
    [menu-find] Você não pode usar isso aqui. Os admins deste servidor decidem quem pode usar “{ command-menu-find }”.
    [help] Você não pode usar isso aqui. Os admins deste servidor decidem quem pode usar { COMMAND("help") }.
    [ask] Você não pode me perguntar aqui. Os admins deste servidor decidem quem pode usar { COMMAND("ask") }.
    [privacy] Os admins deste servidor tiraram { COMMAND("privacy") } de você. Eles apagam o que está guardado sobre você com { COMMAND("index forget") }.
    [index] Só admins podem: membros com “Gerenciar servidor”, ou quem os admins deixam usar { COMMAND("index") }.
    [settings] Só admins podem: membros com “Gerenciar servidor”, ou quem os admins deixam usar { COMMAND("settings") }.
    [menu-add] Só moderadores podem: membros com “Gerenciar mensagens”, ou quem os admins deixam usar “{ command-menu-add }”.
    [feed] Só moderadores podem: membros com “Gerenciar mensagens”, ou quem os admins deixam usar { COMMAND("feed") }.
   *[article] Só moderadores podem: membros com “Gerenciar mensagens”, ou quem os admins deixam usar { COMMAND("article") }.
}

## Quando algo deu errado

discord-refused = O Discord não me deixa fazer isso aqui: falta uma permissão.
being-restarted = Estou reiniciando. Tente de novo em um minuto.
cut-by-restart = Estou reiniciando e não pude esperar o fim. Veja em um minuto se foi feito.
discord-failed = O Discord não aceitou minha resposta. Tente de novo.
automod = O AutoMod deste servidor não me deixa publicar isso aqui.
may-not-show = Terminei, mas o Discord não me deixa mostrar aqui: falta uma permissão.
not-shown = Terminei, mas o Discord não aceita o que tenho para mostrar.
too-old = Demorou demais para o Discord aceitar. Tente de novo.
button-unknown = Não conheço mais esse botão. Rode o comando de novo.
typed-is-in-the-file = O que você digitou está no arquivo; você pode dá-lo a { COMMAND("article add") } (`{ option-file }:`).
incident = Algo deu errado do meu lado e está no meu registro. Uma mudança é feita inteira ou não é feita: confira antes de repetir. Se acontecer de novo, diga a quem me mantém: incidente { $incident_id }.
with-incident = { $sentence } (incidente { $incident_id })

## Respostas

mention-without-question = Me mencione junto com uma pergunta, ou use { COMMAND("ask") }.
mention-of-unread = O Discord não me mostra essa mensagem. Abra o menu dela e escolha Aplicativos, “{ command-menu-find }”, ou me mencione com a pergunta.
asked-too-early = Você pode perguntar aqui de novo { $when }.
answer-for = para { $person }
answer-is-for = { $person }, esta resposta é para você.
for-is-not-private = Ninguém mais vê uma resposta privada. Tire `private` ou `for`.
for-takes-writing = Você não pode escrever aqui, então não chamo ninguém por você. Tire `for`.
for-cannot-see = Essa pessoa não pode ler este canal. Escolha outra ou tire `for`.
find-in-own = Essa mensagem é minha. Escolha uma com uma pergunta.
find-without-words = Não há palavras nessa mensagem. Escolha uma com uma pergunta.
found = Minha resposta está embaixo dessa mensagem: { $link }
direct-from = de **{ $server }**
direct-elsewhere = Outro servidor
direct-which = Nos artigos de qual servidor devo procurar?
direct-only = Este é o único servidor que responde você aqui.
direct-chosen = Agora respondo a partir deste servidor. Escreva sua pergunta.
direct-gone = Não encontro mais a sua pergunta. Escreva de novo.
direct-without-words = Escreva uma pergunta; respondo com citações dos artigos deste servidor.
nothing-found = Não achei nada sobre isso nos artigos deste servidor.
nothing-within = Nenhum artigo aqui é dessa editora e desses dias. Tire `{ option-publisher }`, `{ option-after }` ou `{ option-before }`.
day-form = Não conheço esse dia. Escreva 2026, 2026-03 ou 2026-03-01.
days-crossed = `{ option-after }` é depois de `{ option-before }`: não sobra nenhum dia. Troque os dois ou tire um.
last-days = os últimos { $count } dias
question-kept = Os moderadores veem a pergunta.
words-missing = Nenhum artigo tem { $words }: tente outras palavras.
tell-me = Me avise
tell-noted = { $where ->
    [here] Aviso você aqui, uma vez, quando houver resposta.
   *[direct] Escrevo para você, uma vez, quando houver resposta.
}
tell-already = Você já está na lista: aviso uma vez, quando houver resposta.
told-found = { $person } Isto responde o que você perguntou antes.
told-reply = { $person } { $who } respondeu ao que você perguntou:
not-your-question = Só quem perguntou pode fazer isso. Pergunte você com { COMMAND("ask") }.
ask-human = Perguntar a alguém
human-off = Ainda não há a quem perguntar aqui. Os admins escolhem ajudantes com { COMMAND("settings") }.
human-called = Perguntei aos ajudantes e repasso a você o que responderem.
human-sure = Os ajudantes verão sua pergunta e seu nome em { $channel }, como todos que leem lá.
human-sure-yes = Mostrar a eles
human-before = Isso já foi perguntado aos ajudantes.
human-early = Os ajudantes acabaram de ser chamados. Tente de novo { $when }.
human-role-gone = O cargo dos ajudantes foi apagado. Os admins escolhem outro com { COMMAND("settings") }.
human-role-silent = Não posso mencionar o cargo dos ajudantes. Os admins permitem isso nas opções do cargo.
human-channel-gone = O canal dos ajudantes foi apagado. Os admins escolhem outro com { COMMAND("settings") }.
human-channel-closed = Não posso escrever onde os ajudantes leem. Os admins permitem isso nas permissões do canal.
human-private = Os ajudantes são chamados onde todos leem, e só você vê isto. Pergunte de novo sem `private`.
human-asks = { $person } pergunta algo que nenhum artigo responde:
human-where = [Onde foi perguntado]({ $link })
human-how-to-reply = Responda a isto com a menção ligada e repasso a quem perguntou. Ou adicione um artigo.
human-waiting = Esperando resposta
reply-passed = Repassado a quem perguntou.
reply-missed = Não consegui repassar: quem perguntou saiu, ou não consigo contato agora.
reply-unread = Não consigo ler essa resposta. Responda de novo com a menção ligada e repasso.
closest = Os artigos mais próximos:
help-head = Respondo perguntas com os artigos deste servidor, palavra por palavra e com a fonte.
help-topics = { $count ->
    [one] Há { $count } artigo:
   *[other] Há { $count } artigos, por exemplo:
}
help-how = Pergunte com { COMMAND("ask") }, me mencione com uma pergunta ou responda a uma resposta minha.
help-alone = Para ver isto só você: { COMMAND("help") }
help-articles = { $feeds ->
    [True] Na moderação: { COMMAND("article add") } adiciona artigos, { COMMAND("article questions") } lista as perguntas sem resposta, { COMMAND("feed add") } segue um feed.
   *[False] Na moderação: { COMMAND("article add") } adiciona artigos, { COMMAND("article questions") } lista as perguntas sem resposta.
}
help-index = { $settings ->
    [True] Na administração: { COMMAND("index status") } diz como está o índice, { COMMAND("index forget") } apaga o que está guardado sobre um membro, { COMMAND("settings") } define o que vale aqui.
   *[False] Na administração: { COMMAND("index status") } diz como está o índice, { COMMAND("index forget") } apaga o que está guardado sobre um membro.
}
help-try = Isto tem resposta:
thanks-back = De nada!
aside-back = Pergunte quando tiver uma dúvida.
example-gone = Esse exemplo não existe mais, ou não tem mais resposta. Pergunte com { COMMAND("ask") }.
not-sure = **O mais próximo que tenho.** Talvez não responda à sua pergunta:
collection-empty = Este servidor ainda não tem artigos, então não há o que citar. Moderadores podem adicionar com { COMMAND("article add") }.
answer-unknown = Não conheço mais essa resposta. Pergunte de novo.
answer-gone = Todos os artigos citados aqui já foram removidos.
some-gone = Um artigo citado aqui já foi removido.
no-publisher = editor não informado
previous = ◀
next = ▶
confidence = { $band ->
    [high] provavelmente responde
    [medium] é bem possível que responda
   *[low] talvez responda
}
paragraph = parágrafo { $number } de { $of }
page = p. { $number }
page-gone = a página sumiu (notado: { $noticed })
checked = conferido: { $when }
via = via { $site }
quote-number = citação { $number } de { $of }
part = Sobre “{ $part }”:
part-unanswered = nada encontrado para “{ $part }”
also-searched = busquei também { $pairs }
instead-of = { $others } (por “{ $word }”)
same-text-at = mesmo texto: { $publishers }
also-close = também próximos: { $titles }
day = { DATETIME($date, dateStyle: "long") }

## What can be done with an answer

source = Fonte
more = Mais…
around = Mais em volta
around-before = ▲ Antes
around-after = ▼ Depois
whole-article = Artigo inteiro
leaf = página { $number } de { $of }
article-edited = Este artigo foi editado depois da citação.
quote-edited-out = Este artigo foi editado: o parágrafo citado não está mais nele.
article-gone = Este artigo foi removido.
quote-gone = O parágrafo citado foi editado ou removido. Pergunte de novo.
copy = Copiar
copy-file = Aqui está a citação em um arquivo: o Discord não consegue mostrá-la como ela é.
share = Compartilhar neste canal
shared-by = compartilhado por { $who }
share-may-not = Você não pode escrever neste canal, então não posso compartilhar aqui.
share-again = Você já compartilhou esta resposta.
remove-answer = Remover esta resposta
remove-not-yours = Só quem perguntou e os moderadores podem remover uma resposta.
remove-failed = O Discord não me deixa apagar essa mensagem.

## Avaliações das citações

helped = { $people ->
    [one] ajudou { $people } pessoa
   *[other] ajudou { $people } pessoas
}
vote-button = { $way ->
    [helpful] 👍 Útil
    [not] 👎 Não ajudou
   *[back] Retirar o voto
}
vote-noted = { $vote ->
    [helpful] Anotado: esta citação ajudou você. Ninguém vê que foi você.
   *[not] Anotado: esta citação não ajudou você. Ninguém vê que foi você. Você pode dizer por quê:
}
vote-why = Por quê? Escolha um motivo
vote-reason = { $reason ->
    [outdated] Desatualizado
    [wrong_passage] Trecho errado
    [not_asked] Não foi o que perguntei
   *[other] Outra coisa…
}
vote-reason-noted = Obrigado. Os moderadores veem o motivo, não o seu nome.
vote-form = Por que não ajudou?
vote-line = Em uma linha
vote-line-hint = Os moderadores leem sem o seu nome.
vote-taken-back = Retirado. Sua avaliação desta citação não conta mais.
vote-staff-only = Neste servidor só moderadores avaliam as respostas.
vote-answer-unknown = Essa resposta é antiga demais para ser avaliada. Pergunte de novo e avalie a nova.
vote-passage-gone = Esse trecho foi mudado ou removido desde então e não pode mais ser avaliado. Pergunte de novo para ver o que vale agora.
vote-choice-unknown = Esse motivo não existe mais. Aperte 👎 de novo.

## Artigos

article-untitled = Sem título
no-articles = Este servidor ainda não tem artigos. Adicione o primeiro com { COMMAND("article add") }.
no-such-title = Não tenho artigo com esse título. Escolha na lista que aparece enquanto você digita.
several-such-titles = Vários artigos têm esse título. Escolha na lista que aparece enquanto você digita.
text-missing = Dê o texto do artigo, ou um arquivo com ele.
text-and-file = Dê o texto ou um arquivo, não os dois.
file-unreadable = O Discord não me deu esse arquivo. Envie de novo.
added = Adicionado. Já pode ser citado.
changed = Alterado. De agora em diante, a nova versão é citada.
remove-sure = Remover este artigo? Ele não será mais citado, e isso não tem volta.
remove-yes = Remover
remove-no = Manter
kept = Mantido. Nada mudou.
draft-head = Isto é o que entendi. Ainda não está guardado.
draft-replaces = Aceitar substitui este artigo:
draft-left-out = Ficou de fora, porque não parece o texto do artigo:
draft-not-corrected = Nada mudou. Isto é o que você digitou:
draft-problems = O texto diz isto de si mesmo, e não pude usar:
draft-choose = Linhas a pôr de volta; não escolha nenhuma para deixá-las fora
draft-button = { $choice ->
    [accept] Aceitar
    [update] Atualizar
    [correct] Corrigir
    [restore] Pôr tudo de volta
   *[discard] Descartar
}
draft-discarded = Descartado. Nada foi guardado.
draft-gone = Esse rascunho não espera mais: foi aceito ou descartado, ou passou uma semana.
draft-is-older = O artigo mudou depois que este rascunho foi mostrado. Atualizar agora desfaz essa mudança.
form-add = Adicionar um artigo
form-edit = Alterar o artigo
form-correct = Corrigir o rascunho
form-title = Título
form-publisher = Editor
form-link = Link
form-text = Texto
form-file = Ou um arquivo com o texto
form-author = Autor
form-date = Publicado em
form-title-hint = Deixe vazio para tirá-lo do texto.
form-text-hint = Uma linha vazia entre parágrafos; um título começa com #.
form-date-hint = Como 2026-11-22.
edit-by-file = Longo demais para um formulário, então aqui está o texto como arquivo. Altere e devolva com { COMMAND("article edit") } (`{ option-file }:`). Os trechos ficam entre linhas vazias, um título começa com #, código fica entre ```.
edit-source = Mudar título ou fonte
file-of-another = Esse arquivo tem o texto de outro artigo. Escolha o artigo a que ele pertence.
changed-since = Alguém mudou o texto deste artigo enquanto o formulário estava aberto, então nada foi guardado.
changed-meanwhile = O artigo mudou depois que esse arquivo foi entregue; aceitar desfaz essa mudança.
form-too-long = O texto é longo demais para um formulário; o comando o entrega como arquivo.
message-empty = Não há nessa mensagem texto, arquivo ou link de que fazer um artigo.
removed = **{ $title }** foi removido. Não é mais citado.
already-there = { $same ->
    [link] **{ $title }** já está na coleção (mesmo link).
   *[text] **{ $title }** já está na coleção (mesmo texto).
}
too-large = Esse arquivo é grande demais: leio até { $megabytes } MB.
articles-of = { $total ->
    [0] artigos { $first }–{ $last }
   *[other] artigos { $first }–{ $last } de { $total }
}
added-on = { $by ->
    [nobody] adicionado em { $day }
   *[other] adicionado em { $day } por { $by }
}
version-shown = versão { $number } de { $day }
language-of = idioma { $code }
and-more = … e mais { $count }
passages = { $count ->
    [one] { $count } trecho
    [many] { $count } de trechos
   *[other] { $count } trechos
}
refreshed = { $outcome ->
    [changed] A página tinha mudado: de agora em diante o novo texto é citado, o antigo fica guardado.
    [waits] A página tem outro texto agora. Ele espera por você: nada mudou.
    [refused] A página ainda tem o texto que foi recusado. Nada mudou; para aceitá-lo mesmo assim, dê o link a { COMMAND("article add") }.
    [gone] A página sumiu. O artigo fica, e diz isso.
    [failed] A página não pôde ser lida desta vez. O artigo fica como está.
   *[unchanged] A página está como estava. Nada mudou.
}

## Quando a página de um artigo muda

update-proposal-head = A página tem outro texto agora. Ele não é citado até você aceitar.
update-proposal-accept = Aceitar
update-proposal-keep = Manter o antigo
update-proposal-accepted = Aceito. De agora em diante o novo texto é citado, o antigo fica guardado.
update-proposal-kept = Mantido. Esse texto da página não será proposto de novo.
update-proposal-gone = Esse texto não espera mais: já foi decidido, ou a página ou o artigo mudou.
update-no-proposals = Nenhum texto alterado espera.
update-waits = um texto alterado espera
update-waiting-look = Ver o texto alterado
update-only-breaks = Só mudam quebras de linha, títulos ou a ordem dos trechos.
update-versions = { $way ->
    [u] Todas as versões
    [b] { previous }
    [f] { next }
   *[o] Versões
}
update-one-version = Tem este texto desde que foi adicionado.
update-by-itself = automaticamente
update-doubt = { $doubt ->
    [rewritten] A maior parte do texto do artigo não está mais lá.
    [other_source] O título e o editor da página são outros.
    [shrunk] Está bem mais curto.
    [grown] Está bem mais longo.
   *[persons] O texto daqui não é o da página: alguém o deu, corrigiu ou pôs de volta.
}
update-cause = { $cause ->
    [look] trazido da página
    [accepted] trazido da página, depois de aceito
    [put_back] posto de volta
   *[edited] alterado
}
update-by = por { $person }
update-last-checked = última conferida: { $when }
update-failing = as últimas { $count } leituras da página falharam: { $reason }
update-waiting = Textos alterados à espera ({ $count })
update-found-on = achado em { $day }
update-page-says = A página se chama “{ $title }”; editor: { $publisher }.
update-sizes = { $here } agora, { $there } depois
update-goes = ➖ { $text }
update-comes = ➕ { $text }
update-changes = ✏️ { $text }
version-name = Versão { $number }
update-version-line = - **{ version-name }** · { $passages } · { $how }
version-now = { $line } · citada agora
update-put-back = Pôr de volta a versão { $number }
update-was-put-back = O texto da versão { $number } é citado de novo. O que a página tem só será proposto, até você aceitar.
update-version-head = Isto é o que muda se a versão { $number } for posta de volta.

## Formulários que não são aceitos

form-lost = Fui reiniciado enquanto esse formulário estava aberto, então nada foi guardado. { typed-is-in-the-file }
form-lost-empty = Fui reiniciado enquanto esse formulário estava aberto: nada foi guardado. Rode o comando de novo.
form-old = Esse formulário ficou aberto mais de uma hora, então nada foi guardado. { typed-is-in-the-file }
form-old-empty = Esse formulário ficou aberto mais de uma hora: nada foi guardado. Rode o comando de novo.
form-elsewhere = Esse formulário foi aberto em outro servidor, então nada foi guardado. { typed-is-in-the-file }
form-elsewhere-empty = Esse formulário foi aberto em outro servidor: nada foi guardado.
form-twice = Recebi esse formulário duas vezes e só aceito uma; a primeira tem minha resposta.

## Arquivos com muitos artigos

import-with-options = Esse arquivo tem muitos artigos, e cada um diz por si seu título, quem escreveu, quando e onde. Dê só o arquivo.
import-problems = Entraram sem o que não pôde ser usado:
import-restarted = Estou reiniciando. Me dê o mesmo arquivo de novo em um minuto: o que já está lá é pulado.
import-too-long = Demorou demais. Dê o arquivo de novo para continuar: o que já entrou é pulado.
import-running = Adicionando os artigos de **{ $name }**.
import-done-of = { $done } de { $total } artigos
import-added = { $count ->
    [one] { $count } artigo de **{ $name }** adicionado.
    [many] { $count } de artigos de **{ $name }** adicionados.
   *[other] { $count } artigos de **{ $name }** adicionados.
}
import-already-there = { $count ->
    [one] { $count } já está na coleção.
   *[other] { $count } já estão na coleção.
}
import-failed = { $count ->
    [one] { $count } não pôde ser adicionado:
   *[other] { $count } não puderam ser adicionados:
}
import-passed-over = { $more ->
    [0] Não olhados, porque não leio esse tipo de arquivo: { $names }
   *[other] Não olhados, porque não leio esse tipo de arquivo: { $names } e mais { $more }
}
import-stopped = { $reason } Não olhados: { $left }.

## Sinônimos

synonyms-head = Estas expressões querem dizer o mesmo nas perguntas:
no-synonyms = Nenhuma expressão tem sinônimos aqui ainda. Adicione: { COMMAND("article synonyms") } (`{ option-add }:TDU = termos de uso`).
synonyms-form = Escreva duas expressões ou mais com = entre elas, como: TDU = termos de uso.
no-such-synonyms = Esse grupo não existe. Escolha na lista que aparece enquanto você digita.

## Feeds

no-feeds = Nenhum feed é seguido ainda. Comece com { COMMAND("feed add") }.
no-such-feed = Não sigo esse feed. Escolha na lista que aparece enquanto você digita.
feed-never = ainda não lido
feed-added = Seguindo **{ $title }**. { $brought }
feed-removed = **{ $title }** não é mais seguido. Os artigos ficam.
feed-brought = { $count ->
    [one] Trouxe { $count } artigo novo.
    [many] Trouxe { $count } de artigos novos.
   *[other] Trouxe { $count } artigos novos.
}
feed-failed = Não pôde ser lido: { $reason }
feed-left-over = Mais { $count } ficam para as próximas leituras.
feed-item-failed = { $item }: { $reason }
feed-checked = lido: { $when }
feed-last-new = último artigo novo: { $when }
feed-failing = falhando (desde: { $since }): { $reason }

## O índice

rebuild-started = Refazendo o índice. Enquanto isso, as perguntas são respondidas.
rebuild-done = O índice está refeito.
rebuild-cancelled = A reconstrução foi parada. O índice está como antes.
rebuild-failed = A reconstrução falhou. O índice está como antes.
rebuild-cancel = Parar
rebuild-interrupted = Reiniciei e a reconstrução foi interrompida. O índice está como antes; comece de novo.
rebuild-not-running = Nenhuma reconstrução está em andamento.
rebuild-stopping = Parando a reconstrução.
status-head = A coleção deste servidor
status-healthy = Está tudo bem.
status-never = nunca
status-articles = Artigos
status-passages = Trechos
status-changes = Mudanças até agora
status-size = Tamanho no disco
status-rebuilt = Última reconstrução
status-unanswered = Perguntas sem resposta
status-meaning = Sentido
meaning-off = desligado
meaning-missing = não visto: o extra `semantic` não está instalado, ou não roda aqui
threshold = Uma resposta precisa aqui de uma certeza de { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Com menos, digo que não tenho certeza e mostro o mais próximo, ou que não achei nada.
unanswered = { $doubtful ->
    [0] { $count }
    [one] { $count } ({ $doubtful } duvidosa)
   *[other] { $count } ({ $doubtful } duvidosas)
}
rebuild-done-of = { $done } de { $total } trechos
rebuild-rate = { $rate } por segundo
rebuild-left = faltam uns { $time }
rebuilt = { $passages } em { $time }
meaning-large = { $most ->
   *[other] desligado acima de { $most } trechos
}
meaning-ready = { $total ->
    [one] { $total } trecho, todos
    [many] todos os { $total } de trechos
   *[other] todos os { $total } trechos
}
meaning-made = { $done } de { $total } trechos
meaning-left = { $made }, faltam uns { $time }

## As configurações de um servidor

settings-head = ## Configurações
settings-about = Cada mudança vale na hora, para todos aqui.
settings-elsewhere = Quão certa uma resposta deve ser: { COMMAND("index threshold") }. Palavras com o mesmo sentido: { COMMAND("article synonyms") }.
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
setting-unknown-choice = Essa opção não existe mais. Use { COMMAND("settings") } de novo.

## Perguntas sem resposta

questions-none = Nenhuma pergunta está sem resposta.
questions-rated = Citações mal avaliadas ({ $count })
questions-nothing = nada encontrado
questions-doubtful = duvidosa: foi mostrado o mais próximo
questions-doubtful-gone = duvidosa: o que foi mostrado já foi removido
questions-of = perguntas { $first }–{ $last } de { $counted }
questions-closest = mais próximos: { $titles }

## Esquecer, e o que está guardado sobre membros

purge-sure = Apagar este artigo? Ele sai de todos os arquivos daqui, na hora, com os textos anteriores, os rascunhos e as perguntas que o citaram. Isso não tem volta.
purge-yes = Apagar
purge-no = Manter
purged-removed = Não há mais nos arquivos vestígio do que foi removido aqui.
privacy-nothing = Nada está guardado sobre você neste servidor.
privacy-sure = Apagar o que está guardado sobre você aqui? Suas perguntas e votos somem, e fica esquecido quais artigos, palavras e feeds você adicionou; eles ficam. Não dá para desfazer.
privacy-yes = Apagar
privacy-no = Manter
purge-left = As mesmas palavras ainda estão aqui:
purge-backups = Estes backups o contêm; apague-os você mesmo, se for preciso:
purge-no-backups = Nenhum backup da pasta de dados o contém.
purged = **{ $title }** foi apagado: { $counts }.
purged-counts = { $passages ->
    [one] { $passages } trecho
    [many] { $passages } de trechos
   *[other] { $passages } trechos
}, { $versions ->
    [one] { $versions } texto anterior
    [many] { $versions } de textos anteriores
   *[other] { $versions } textos anteriores
}, { $drafts ->
    [one] { $drafts } rascunho
    [many] { $drafts } de rascunhos
   *[other] { $drafts } rascunhos
}, { $answers ->
    [one] { $answers } pergunta que ele respondia
    [many] { $answers } de perguntas que ele respondia
   *[other] { $answers } perguntas que ele respondia
}
purge-nothing-left = Não sobrou nada dele. Procurei suas palavras em { $files }.
privacy-about-you = Isto é tudo que guardo sobre você neste servidor, com seu ID do Discord e sem nome:
privacy-line = { $kind ->
    [questions] Perguntas
    [votes] Votos em respostas
    [was-sent-the-answer-to-a-question] Respostas que outros pediram para você
    [waits-for-an-answer-to-a-question] Perguntas cuja resposta você espera
    [called-the-helpers-for-a-question] Chamadas aos ajudantes
    [added-an-article] Artigos que você adicionou
    [replaced-an-articles-text] Textos que você substituiu
    [added-a-feed] Feeds que você adicionou
    [added-words-that-mean-the-same] Palavras de mesmo sentido que você adicionou
    [began-a-rebuild-of-the-index] Reconstruções que você começou
    [held-a-draft] Rascunhos que esperam
   *[other] Outros registros
}: { $count }
privacy-days = As perguntas somem sozinhas após { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}. Tudo está no arquivo.
privacy-delete = Apagar …
forgotten = { $count ->
    [one] { $count } registro apagado.
    [many] { $count } de registros apagados.
   *[other] { $count } registros apagados.
} Os últimos vestígios saem dos arquivos em minutos.

## Erros, pelo código de sua frase em inglês

error-title-unseen = Desse título não se vê nada. Dê um com letras.
error-title-long = O título tem { $length } caracteres; cabem no máximo { $most }.
error-no-text = Não há nenhum texto que se possa citar.
error-other-for-feed = Este link leva a outra coisa, não a um feed.
error-page-for-feed = Este link leva a uma página da web, não a um feed.
error-page-large = Esta página é grande demais (mais de { $megabytes } MB).
error-page-decompression = A resposta do site está danificada: não dá para descompactar.
error-page-compression = O site comprime esta página de um jeito que não se pode ler.
error-link-private = Este link leva a uma rede privada, não a um site público.
error-link-other-file = Este link leva a outro tipo de arquivo, não a uma página de texto.
error-redirect-nowhere = O site redireciona este link para lugar nenhum.
error-redirect-no-link = O site redireciona este link para algo que não é um link.
error-link-port = Só se leem links para as portas comuns da web (80, 443).
error-site-slow = O site demora demais para responder.
error-site-certificate = O certificado do site não é válido.
error-site-unreachable = Não dá para acessar o site.
error-link-invalid = Este link não é válido.
error-site-answer = A resposta do site está danificada ou não é uma página da web.
error-site-broke-off = O site cortou a conexão.
error-link-downgraded = Este link passa de https para http, o que não é seguro.
error-link-redirects = Este link é redirecionado vezes demais.
error-page-empty = O site responde com uma página vazia.
error-site-unknown = Não há site com esse nome.
error-link-front-page = Este link agora leva à página inicial do site.
error-page-none = O site responde com algo que não é uma página ({ $status }).
error-page-gone = O site diz que esta página não existe ({ $status }).
error-site-busy = O site está ocupado, tente mais tarde ({ $status }).
error-site-fault = O site está com uma falha própria no momento ({ $status }).
error-page-refused = O site não nos deixa ler esta página ({ $status }).
error-robots-txt = O robots.txt do site pede que programas não leiam esta página.
error-busy-links = Há links demais à espera de leitura. Tente de novo em alguns minutos.
error-archive-deep = Este pacote está dentro de outros demais.
error-archive-damaged = Este pacote está danificado.
error-packed-password = Este arquivo precisa de senha. Compacte-o sem senha.
error-packed-tightly = Este arquivo está tão compactado que não pode ser um artigo.
error-archive-large = Este pacote passa de { $megabytes } MB ao ser aberto.
error-packed-damaged = Este arquivo está danificado ou compactado de um jeito que não se lê.
error-unreadable = Não dá para ler { $file }: { $detail }.
error-no-article-inside = Não há nele nenhum arquivo que possa ser um artigo.
error-too-many-articles = Há nele mais de { $most } artigos. Divida e importe as partes.
error-no-file = { $file } não é um arquivo.
error-json-damaged = Este arquivo não é JSON, ou está danificado.
error-docx-large = Este documento do Word, aberto, é muito maior do que deveria.
error-docx-password = Este documento do Word precisa de senha. Envie um sem senha.
error-no-docx = Aqui não se leem documentos do Word: o extra “docx” do Footnote não está instalado.
error-docx-damaged = Este documento do Word está danificado.
error-json-no-article = Não há artigo neste arquivo JSON: nenhum objeto como { "{" }"title": …, "text": …{ "}" }.
error-file-is-feed = Este arquivo é um feed. Adicione o feed pelo endereço.
error-json-lists = Este arquivo JSON tem várias listas de artigos. Dê cada uma em um arquivo próprio.
error-json-deep = Este JSON está aninhado demais para ser um artigo.
error-file-is-picture = Este arquivo é uma imagem.
error-file-is-program = Este arquivo é um programa.
error-pdf-damaged = Este PDF está danificado.
error-zip-damaged = Este pacote ZIP está danificado.
error-file-no-text = Este arquivo não contém texto. Envie .txt, .md, .html, .pdf ou .docx.
error-file-is-old-office = Este arquivo é do Office antigo ou tem senha; salve como .docx sem senha.
error-file-is-rich-text = Este arquivo é Rich Text; salve como .docx ou .txt.
error-file-is-picture-sound-film = Este arquivo é uma imagem, um som ou um vídeo.
error-file-is-gzip = Este arquivo é gzip; descompacte antes ou envie um .zip.
error-file-is-bzip2 = Este arquivo é bzip2; descompacte antes ou envie um .zip.
error-file-is-xz = Este arquivo é xz; descompacte antes ou envie um .zip.
error-file-is-7z = Este arquivo é 7z; descompacte antes ou envie um .zip.
error-file-is-rar = Este arquivo é RAR; descompacte antes ou envie um .zip.
error-file-is-database = Este arquivo é um banco de dados.
error-file-is-sound = Este arquivo é um som.
error-file-is-sound-film = Este arquivo é um som ou um vídeo.
error-file-is-film = Este arquivo é um vídeo.
error-file-is-excel = Este arquivo é uma planilha do Excel.
error-file-is-powerpoint = Este arquivo é uma apresentação do PowerPoint.
error-file-is-e-book = Este arquivo é um livro digital.
error-file-is-open-document = Este arquivo é OpenDocument; salve como .docx.
error-file-empty = Este arquivo está vazio.
error-file-large = Este arquivo é grande demais: leem-se no máximo { $most } MB.
error-pdf-no-text = Este PDF não contém texto, talvez só imagens dele.
error-no-pdf = Aqui não se leem arquivos PDF: o extra “pdf” do Footnote não está instalado.
error-pdf-long = Este PDF tem { $pages } páginas; leem-se no máximo { $most }.
error-pdf-password = Este PDF precisa de senha. Envie um sem senha.
error-json-no-object = Isto é JSON, mas não um objeto como { "{" }"title": …, "text": …{ "}" }.
error-json-no-text = Aqui falta “text”.
error-no-json = Isto não é JSON.
error-link-long = Este link é longo demais (mais de { $most } caracteres).
error-link-characters = Este link contém um espaço, uma barra invertida ou um caractere invisível.
error-link-beginning = Um link deve começar com https:// ou http:// e nomear um site.
error-link-password = Não se pode usar um link com usuário ou senha.
error-link-no-port = Este link indica uma porta que não existe.
error-link-no-site = Este link não nomeia um site.
error-page-too-large = Esta página é grande demais para ser um artigo.
error-page-no-html = Isto não é uma página HTML.
error-shows-paywall = Este artigo é só para assinantes. Você pode colar o texto dele.
error-shows-login = Esta página pede login em vez de mostrar um artigo.
error-shows-cookie-wall = Esta página pede antes que se aceitem cookies. Você pode colar o texto do artigo.
error-shows-script-shell = Esta página fica vazia até um navegador rodar seus scripts. Você pode colar o texto dela.
error-shows-robots = Este site pergunta se somos um robô. Você pode colar o texto do artigo.
error-shows-gone = O site diz que esta página não existe (mais).
error-shows-parked = Este endereço está à venda; não há artigo lá (mais).
error-shows-not-an-article = Nenhum artigo foi achado nesta página; talvez seja uma lista ou página inicial.
error-text-long = Este texto tem { $length } caracteres; um artigo pode ter até { $most }. Divida e adicione as partes.
error-question-empty = Faça uma pergunta, por exemplo: como funcionam as marés?
error-question-no-word = Não há nessa pergunta nenhuma palavra para buscar.
error-question-long = São { $length } caracteres. Pergunte em no máximo { $most }.
error-vote-long = São { $length } caracteres. Escreva no máximo { $most }.
error-article-damaged = “{ $title }” está danificado: edite antes e confira o título e a fonte.
error-busy-import = Já há outra importação em andamento aqui. Tente quando ela acabar.
error-busy-servers = Servidores demais perguntam ao mesmo tempo. Tente de novo daqui a pouco.
error-stopping = O Footnote está sendo parado. Tente de novo em um minuto.
error-busy-open = Há coisas demais abertas ao mesmo tempo. Tente de novo daqui a pouco.
error-closed = A coleção acabou de ser fechada. Tente de novo.
error-busy-questions = Perguntas demais de uma vez aqui. Tente de novo daqui a pouco.
error-busy-work = Há coisas demais sendo adicionadas ou refeitas. Tente quando acabar.
error-busy-reader = Outro programa está lendo { $file }. Tente quando ele acabar.
error-article-no-link = “{ $title }” não tem um link próprio para olhar.
error-rebuild-cancelled = A reconstrução foi cancelada; o índice está como antes.
error-confidence = A certeza é um número de 0 a 1, por exemplo 0.6.
error-no-date = “{ $date }” não é uma data. Escreva como 2026-11-22.
error-rebuild-running = O índice desta coleção já está sendo refeito.
error-collection-in-use = { $file } está em uso por outro processo do Footnote.
error-no-collection = { $file } não é uma coleção do Footnote, ou está danificada.{ $detail }
error-newer-collection = { $file } foi escrito por um Footnote mais novo. Atualize o Footnote para abrir.
error-not-written = Não deu para escrever em { $folder }: { $detail }.
error-rebuild-died = Um processo que refazia o índice caiu.
error-article-changed = “{ $title }” mudou nesse meio-tempo. Tente de novo.
error-unusable = Não deu para usar { $file }: { $detail }.
error-busy-writer = Outro programa está escrevendo em { $file }. Tente de novo daqui a pouco.
error-log-unreadable = As últimas mudanças de { $file } estão em { $log }, que só se lê onde dá para escrever na pasta. Copie os dois para uma pasta assim.
error-used-meanwhile = { $file } foi usado no meio da mudança de outra thread.
error-number-large = Esse número é grande demais.
error-text-characters = O texto tem caracteres que não podem ser guardados.
error-feed-known = Esse feed já está na coleção.
error-busy-waiting = Há perguntas demais à espera. Tente de novo daqui a pouco.
error-synonyms-count = Dê de duas a { $most } expressões, por exemplo: TDU = termos de uso
error-synonyms-long = Uma expressão pode ter até { $most } caracteres.
error-synonyms-known = Essas expressões já querem dizer o mesmo.
error-synonyms-no-letter = “{ $phrase }” não tem letra nem número, então nenhuma pergunta pode buscá-la.
error-reading-long = A leitura demorou demais e foi abandonada.
error-reading-nested = É grande demais ou aninhado demais para ser lido.
error-shutting-down = O Footnote está sendo desligado.
error-no-process = Não há espaço para outro processo. Tente de novo daqui a pouco.
error-process-crashed = A leitura usou memória demais ou acabou em falha.
error-process-not-started = O processo para ler isto não pôde ser iniciado. Tente de novo.
error-process-ended = O processo que lia isto foi encerrado de fora. Tente de novo.
error-many-articles = { $kind ->
    [ZIP] Este pacote ZIP contém muitos artigos. Importe-o inteiro.
   *[other] Este arquivo JSON contém muitos artigos. Importe-o inteiro.
}
error-duplicate = { $same ->
    [link] “{ $title }” já está na coleção (mesmo link).
   *[text] “{ $title }” já está na coleção (mesmo texto).
}
error-not-found = { $kind ->
    [article] Não há (mais) artigo { $id } nesta coleção.
    [draft] Não há (mais) rascunho { $id } nesta coleção.
    [feed] Não há (mais) feed { $id } nesta coleção.
    [passage] Não há (mais) trecho { $id } nesta coleção.
    [version] Não há (mais) versão { $id } nesta coleção.
    [proposal] Não há (mais) proposta { $id } nesta coleção.
    [rebuild] Não há (mais) reconstrução { $id } nesta coleção.
    [synonym-group] Não há (mais) grupo { $id } nesta coleção.
   *[other] { $id } não está (mais) nesta coleção.
}

## Nomes dos comandos

name-ask = perguntar
name-article = artigo
name-article-add = adicionar
name-article-list = lista
name-article-show = mostrar
name-article-history = histórico
name-article-edit = editar
name-article-remove = remover
name-article-refresh = atualizar
name-article-questions = perguntas
name-article-synonyms = sinônimos
name-feed = feed
name-feed-add = adicionar
name-feed-list = lista
name-feed-remove = remover
name-feed-check = conferir
name-index = índice
name-index-rebuild = refazer
name-index-status = estado
name-index-threshold = limiar
name-index-purge = apagar
name-index-forget = esquecer
name-privacy = privacidade
name-privacy-show = mostrar
name-privacy-delete = apagar
name-help = ajuda
name-settings = configurações

## Nomes de suas opções

option-question = pergunta
option-addressee = para
option-publisher = editor
option-after = desde
option-before = até
option-private = privado
option-file = arquivo
option-link = link
option-author = autor
option-date = data
option-article = artigo
option-feed = feed
option-add = adicionar
option-remove = remover
option-confidence = certeza
option-member = membro

## O que ficou fora de um texto

left-out-comments = comentários
left-out-related-articles = artigos relacionados
left-out-menu = menu do site
left-out-above-the-article = acima do artigo
left-out-below-the-article = abaixo do artigo
left-out-below-the-articles-end = depois do fim do artigo
left-out-breadcrumbs = caminho da página
left-out-date = data
left-out-button = botão
left-out-a-button = botão
left-out-credit = crédito
left-out-call-to-subscribe = convite para assinar
left-out-pointer-to-another-page = remissão a outra página
left-out-links = links da página
left-out-footer = rodapé
left-out-struck-out = riscado
left-out-a-mark-of-the-page = marca da página
left-out-a-line-of-the-feed = linha do feed
left-out-links-to-other-pages = links para outras páginas
left-out-a-link-to-another-page = link para outra página
left-out-what-it-shows-stands-in-another-file = o que mostra está em outro arquivo
left-out-a-comment = comentário
left-out-cant-be-used = não pode ser usado
left-out-front-matter = dados de cabeçalho
left-out-deleted = excluído
left-out-a-reading-aid = ajuda de leitura
left-out-hidden = oculto
left-out-table-of-contents = sumário
left-out-a-table-of-contents = sumário
left-out-a-running-header-or-footer = cabeçalho ou rodapé
left-out-set-at-another-angle = em outro ângulo
left-out-notes-and-references = notas e referências
left-out-a-pointer-of-the-wiki = aviso da wiki
left-out-who-wrote-it-and-when = quem escreveu e quando
left-out-not-the-articles-text = não é texto do artigo
left-out-a-caption = legenda
left-out-a-label-of-the-page = etiqueta da página
left-out-about-the-author = sobre o autor
left-out-the-title = o título
left-out-tags = etiquetas
left-out-for-the-pages-program = para o programa da página
left-out-the-name-of-a-box = nome de um quadro
left-out-filled-in-by-a-program = preenchido por um programa
left-out-another-field-of-the-record = outro campo do registro
left-out-a-query-for-a-note-taking-program = consulta para um programa de notas
left-out-drawn-as-a-picture = desenhado como imagem
left-out-a-drawing = desenho
left-out-left-out = deixado de fora
left-out-by-line = linha do autor
left-out-source-line = linha da fonte
left-out-headline = manchete
