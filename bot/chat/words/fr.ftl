## Lists and quotation marks

between = {", "}
quoted = « { $text } »
open = ouvrir
newer = Plus récents
older = Plus anciens
page-of = page { $number } sur { $last }

## Answers

showing-results = Résultats pour « { $question } »
not-answered = Les articles n’y répondent pas.
may-not-answer = Il se peut que les articles n’y répondent pas.
not-within-limits = Rien n’y répond dans la période ou avec les mots que tu as indiqués.
closest-passages = { $what } **Les passages les plus proches :**
closest-articles = { $count ->
    [one] Article le plus proche
   *[other] Articles les plus proches
 }
nothing-found-about = Rien trouvé sur { $words }
newest-is-from = Le plus récent date du { $day }
also-in = { $count ->
    [one] aussi dans { $count } autre article
   *[other] aussi dans { $count } autres articles
 }

## Summaries and digests

publishers-summary = Le résumé de l’éditeur
word-for-word = Tiré de l’article, mot pour mot
newest-articles = Les articles les plus récents
newest-articles-on = Du nouveau sur « { $topic } »

## The list of articles

articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
 }
articles-count-for = { $count ->
    [one] { $count } article pour « { $query } »
   *[other] { $count } articles pour « { $query } »
 }
no-articles = Il n’y a aucun article.
no-articles-for = Il n’y a aucun article pour « { $query } ».
newest-first = Les plus récents d’abord
no-date = Sans date

## Questions in messages

how-to-ask = Que veux-tu savoir ? Mentionne-moi avec une question, ou utilise { $ask }. Pour en savoir plus : { $help }.
hidden-reply = Je ne peux lire que les réponses qui me mentionnent : laisse le @ activé, ou utilise { $ask }.
hidden-role = Ça, c’est mon rôle, et je ne peux pas lire ce qui suit. Mentionne-moi plutôt moi-même, ou utilise { $ask }.
hidden-message = Je ne peux pas lire le message auquel tu as répondu. Écris la question à côté de mon nom, s’il te plaît.

## Help

help-title = { $count ->
    [one] Interroge-moi sur { $count } article
   *[other] Interroge-moi sur { $count } articles
 }
help-quotes = Je trouve les passages qui te répondent et je les cite mot pour mot, chacun avec un lien vers l’endroit d’où il vient.
help-mention = **Mentionne-moi** avec une question : { $me } comment ça marche ?
help-reply = **Réponds** à l’une de mes réponses pour en demander plus.
help-direct-message = **Envoie-moi** un message privé.
help-ask = **Utilise** { $command }, aussi pour une réponse visible par toi seul.
help-summary = { $command } dit en bref ce que contient un article.
help-digest = { $command } dit en bref ce que contiennent les articles les plus récents.
help-articles = { $command } donne la liste des articles, les plus récents d’abord.
help-limits = Je ne fais que citer. Quand les articles ne répondent pas, je le dis.

## Refreshing, and how the bot is

refreshed = Actualisé en { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
added = **Ajoutés ({ $count }) :** { $names }
changed = **Modifiés ({ $count }) :** { $names }
removed = **Supprimés ({ $count }) :** { $names }
nothing-changed = Rien n’a changé.
unchanged = { $count ->
    [one] { $count } article inchangé
   *[other] { $count } articles inchangés
 }
names-and-more = { $names } et { $count } de plus
not-refreshed = Pas actualisé
no-articles-in-folder = Le dossier { $folder } ne contient aucun article lisible.
folder-not-read = Le dossier des articles { $folder } ne peut pas être lu : { $reason }.
old-articles-stay = Je continue de répondre avec les articles que j’ai. Corrige cela sur la machine où je tourne, puis utilise de nouveau { $refresh }.
problems-count = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
 }
more-problems = et { $count } de plus ; `verbatim check` les donne tous
status = État
status-counts = { $articles }, { $paragraphs }, lus { $ago }
paragraphs-count = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
 }
missing-here = Il manque ici : { $permissions }
missing-here-remedy = Donne ces permissions à mon rôle, dans les paramètres du serveur ou de ce salon.
replies-are-hidden = Les réponses qui ne me mentionnent pas me sont cachées
replies-are-hidden-remedy = Ce n’est pas grave. Pour que j’y réponde aussi, active Message Content Intent dans le Developer Portal (Bot), écris `message_content = true` et redémarre-moi.
delay = { $milliseconds } ms jusqu’à Discord
may-view-channel = Voir le salon
may-send-messages = Envoyer des messages
may-send-in-threads = Envoyer des messages dans les fils
may-read-history = Voir les anciens messages

## What went wrong

not-in-charge = Seuls mes propriétaires et les gérants de mon serveur d’attache peuvent le faire.
command-has-changed = Cette commande a changé. Recharge Discord, puis réessaie.
went-wrong = Quelque chose s’est mal passé de mon côté (référence { $reference }). Réessaie ; si cela continue, donne cette référence à ceux qui me font tourner.
refresh-is-running = Une actualisation est déjà en cours. Attends qu’elle soit finie, puis réessaie.
nothing-to-tell = Aucun article ne peut être dit en bref. Regarde { $articles } pour voir ce qu’il y a.
answer-is-stale = Les articles ont changé depuis cette réponse. Repose ta question, s’il te plaît.
no-article-has = Aucun article n’a « { $given } » dans son titre, sa source ou sa catégorie. Essaie d’autres mots, ou regarde { $articles } pour voir ce qu’il y a.
store-failed = Je ne peux rien enregistrer ni retrouver pour le moment. Réessaie plus tard ; mon journal dit ce qui ne va pas.

## Commands and their options, as Discord lists them

ask-name = demander
ask-about = Pose une question ; les articles répondent, mot pour mot
ask-question-name = question
ask-question-about = Ce que tu veux savoir
ask-private-name = privé
ask-private-about = Ne montrer la réponse qu’à toi
summary-name = résumé
summary-about = Dit en bref ce que contient un article
summary-article-name = article
summary-article-about = Des mots de son titre
summary-private-name = privé
summary-private-about = Ne montrer le résumé qu’à toi
digest-name = nouveautés
digest-about = Dit en bref ce que contiennent les articles les plus récents
digest-topic-name = sujet
digest-topic-about = Seulement les articles avec ces mots dans le titre, la source ou la catégorie
digest-private-name = privé
digest-private-about = Ne montrer les nouveautés qu’à toi
articles-name = articles
articles-about = Donne la liste des articles, les plus récents d’abord
articles-query-name = recherche
articles-query-about = Seulement ceux avec ces mots dans le titre, la source ou la catégorie
help-name = aide
help-about = Comment demander, et ce qu’il y a d’autre
refresh-name = actualiser
refresh-about = Relire les articles
status-name = état
status-about = Comment va le bot : articles, problèmes, permissions
