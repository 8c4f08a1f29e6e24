## Lists and quotation marks

between = {", "}
quoted = « { $text } »
labelled = { $label } : { $text }
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
not-word-for-word = Introuvable mot pour mot : { $words }
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
nothing-fits = Aucun article ne correspond à tout cela. Choisis d’autres jours, une autre catégorie ou source, ou d’autres mots.
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
help-ask = **Utilise** { $command }, aussi pour une réponse que personne d’autre ne voit.
help-menu = **Applications → { $menu }**, dans le menu d’un message, cherche ce qu’il dit, rien que pour toi.
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
problem-in = { $place } : { $what } { $remedy }
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
questions-are-hidden = Je ne peux pas lire les questions dans { $channels }
questions-are-hidden-remedy = Active Message Content Intent dans le Developer Portal (Bot), écris `message_content = true` et redémarre-moi. Les mentions, les commandes et les messages privés marchent de toute façon.
delay = { $milliseconds } ms jusqu’à Discord
may-view-channel = Voir le salon
may-send-messages = Envoyer des messages
may-send-in-threads = Envoyer des messages dans les fils
may-read-history = Voir les anciens messages
may-open-threads = Créer des fils publics
may-react = Ajouter des réactions

## What went wrong

not-in-charge = Seuls mes propriétaires et ceux qui gèrent mon serveur d’attache peuvent le faire.
command-has-changed = Cette commande a changé. Recharge Discord, puis réessaie.
went-wrong = Quelque chose s’est mal passé de mon côté (référence { $reference }). Réessaie ; si cela continue, donne cette référence à ceux qui me font tourner.
refresh-is-running = Une actualisation est déjà en cours. Attends qu’elle soit finie, puis réessaie.
nothing-to-tell = Aucun article ne peut être résumé. Regarde { $articles } pour voir ce qu’il y a.
answer-is-stale = Les articles ont changé depuis cette réponse. Repose ta question, s’il te plaît.
no-article-has = Aucun article n’a « { $given } » dans son titre, sa source ou sa catégorie. Essaie d’autres mots, ou regarde { $articles } pour voir ce qu’il y a.
store-failed = Je ne peux rien enregistrer ni retrouver pour le moment. Réessaie plus tard ; mon journal dit ce qui ne va pas.
settings-not-read = Je ne peux pas lire les paramètres de ce serveur pour le moment, et ne sais donc pas ce que je peux montrer ici. Réessaie plus tard ; mon journal dit ce qui ne va pas.

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
help-about = Comment poser une question, et ce qu’il y a d’autre
refresh-name = actualiser
refresh-about = Relire les articles
status-name = état
status-about = Comment va le bot : articles, problèmes, permissions

## An answer’s buttons

more = Suite
back-to-first = Revenir au début
why = Pourquoi ?
helpful = 👍 Utile
not-helpful = 👎 Pas utile
share = Partager
delete = Supprimer
look-closer = Voir de plus près…
around-passage = Ce qui entoure le passage { $number }
summary-of-article = L’article en bref
further-passages = D’autres passages, moins susceptibles de répondre
the-passage = Le passage
shared-by = Partagé par { $member }
why-title = Pourquoi ces passages
how-sure = À quel point je suis sûr qu’ils répondent : { $percent } %
words-found = Trouvé : { $words }
word-as = { $asked } sous la forme { $found } ({ $percent } %)
no-word-of-it = Seules des parties de mots concordent.
in-file = Fichier : { $file }, paragraphe { $number }
thanks-it-helped = Merci. J’ai noté que cela a aidé. Pour changer d’avis, appuie sur l’autre bouton.
thanks-it-did-not = Merci. J’ai noté que cela n’a pas aidé. Pour changer d’avis, appuie sur l’autre bouton.
what-was-wrong = Qu’est-ce qui n’allait pas ?
a-word-on-it = Un mot là-dessus, si tu veux
word-is-nameless = Ton vote est déjà noté. Ce que tu écris est montré sans ton nom.

## Articles and lists, and what limits them

how-it-begins = Comment il commence
from-to = Du { $first } au { $last }
from-on = À partir du { $day }
up-to = Jusqu’au { $day }
named-days = { $typed } ({ $days })
today = aujourd’hui
yesterday = hier
this-week = cette semaine
last-week = la semaine dernière
this-month = ce mois-ci
last-month = le mois dernier
this-year = cette année

## Where and how often the bot answers

thread-title = Réponse
cannot-write-there = J’aurais voulu te répondre dans { $channel }, mais je n’ai pas le droit d’y écrire. Si tu veux, pose-moi la question ici ; ceux qui gèrent le serveur peuvent y remédier.
not-in-this-channel = Sur ce serveur, je ne réponds qu’ici : { $channels }
too-many-questions = Cela fait beaucoup d’un coup. Tu pourras poser une autre question { $when }.
no-words-to-look-for = Il n’y a là aucun mot que je puisse chercher.
answer-expired = Je ne connais plus cette réponse : je garde { $days } jours ce qu’il faut à ses boutons. Repose ta question, s’il te plaît.
answer-of-another = Cette réponse est celle de quelqu’un d’autre.
not-yours-to-delete = Seuls l’auteur de la question et ceux qui gèrent les messages ici peuvent supprimer cette réponse.
not-yours-to-share = Tu ne peux pas écrire dans ce salon, je ne peux donc pas y partager la réponse pour toi.
no-votes-here = Ce serveur ne recueille pas d’avis sur les réponses.
no-such-category = Il n’y a pas de catégorie « { $given } ». Choisis-en une dans la liste.
no-such-source = Il n’y a pas de source « { $given } ». Choisis-en une dans la liste.
no-such-days = Je ne sais pas quels jours désigne « { $given } ». Essaie « la semaine dernière », « mars 2026 » ou « 2026-03-04 ».
since-is-after-until = Le premier jour est après le dernier. Échange-les, s’il te plaît.

## Commands that look for articles, and their options

find-in-articles = Chercher dans les articles
article-name = article
article-about = Montre un article : d’où il vient, ce qu’il dit en bref, comment il commence
article-article-name = article
article-article-about = Des mots de son titre
digest-when-name = quand
digest-when-about = Seulement ces jours-là : « aujourd’hui », « la semaine dernière », « mars 2026 », une date
limit-category-name = catégorie
limit-category-about = Seulement les articles de cette catégorie
limit-source-name = source
limit-source-about = Seulement les articles de cette source
limit-since-name = depuis
limit-since-about = Seulement depuis ce jour : « hier », « mars 2026 », « 2026-03-04 »
limit-until-name = jusque
limit-until-about = Seulement jusqu’à ce jour : « hier », « mars 2026 », « 2026-03-04 »

## The panel of /settings

settings-of-server = Paramètres de ce serveur
page-where = Où
page-answers = Réponses
page-articles = Articles
page-server = Serveur
saved = Enregistré. { $title } : { $value }
on = oui
off = non
turn-on = Activer
turn-off = Désactiver
no-channel = Aucun salon
every-channel = Tous les salons
all-of-them = Toutes
no-role = Personne d’autre
as-operator = Choix de mon opérateur : { $count }
servers-language = Celle du serveur : { $language }
ask-channels = Salons de questions
ask-channels-do = J’y réponds à toute question claire, sans mention, et je me tais quand les articles ne répondent pas.
forum-channels = Forums
forum-channels-do = J’y réponds une fois à chaque nouveau post, d’après son titre et son texte.
only-channels = Où je peux répondre
only-channels-do = Si tu en choisis, je ne réponds dans aucun autre salon.
threads = Des fils dans tous les salons
threads-do = Je réponds à chaque question dans un fil qui lui est propre.
thread-channels = Des fils dans ces salons
thread-channels-do = La même chose, seulement dans les salons que tu choisis.
quotes = Citations par réponse
quotes-do = J’en montre autant au plus.
feedback = Avis
feedback-do = Sous une réponse, les membres peuvent dire si elle a aidé ; tu le vois avec { $feedback }.
reaction = Réaction plutôt que silence
reaction-do = Dans les salons de questions, une petite réaction montre que je n’ai rien trouvé.
follow-edits = Questions modifiées ou supprimées
follow-edits-do = Quand une question est modifiée dans les deux minutes, la réponse change ; quand elle est supprimée, la réponse disparaît aussi.
categories = Catégories
categories-do = Ce serveur ne voit que les articles de ces catégories.
sources = Sources
sources-do = Ce serveur ne voit que les articles de ces sources.
nothing-to-choose = Les articles n’en nomment aucune.
not-all-to-choose = Discord n’a de la place ici que pour { $count } d’entre elles ; les autres ne peuvent pas être choisies.
language = Langue
language-does = Ce que tous voient, je le dis dans cette langue ; en privé, dans celle de chaque membre.
collect-unanswered = Garder les questions sans réponse
collect-unanswered-does = Je garde 30 jours le texte des questions restées sans réponse, jamais leur auteur ; tu les vois avec { $unanswered }, et { $help } dit que je le fais. Désactiver cela les supprime.
admin-role = Qui d’autre peut choisir
admin-role-does = En plus de ceux qui peuvent gérer le serveur, les membres avec ce rôle. Pour que Discord leur montre les commandes, autorise-les pour ce rôle dans Paramètres du serveur, Intégrations.
closed-channels = Je n’ai pas le droit d’écrire dans { $channels }.
outside-channels = Je ne réponds pas dans { $channels } : voir « Où je peux répondre ».
deaf-channels = Discord ne me laisse pas encore lire ces messages ; { $status } dit ce que mon opérateur peut faire.

## Questions without an answer, and votes

unanswered-title = { $count ->
    [one] { $count } question restée sans réponse
   *[other] { $count } questions restées sans réponse
 }
none-unanswered = Aucune question n’est restée sans réponse ces 30 derniers jours.
unanswered-is-off = Je ne garde pas les questions sans réponse sur ce serveur. Pour cela, active-le dans { $settings }.
times = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
 }
text-only = Les plus récentes d’abord. Le texte seul, jamais son auteur ; gardé 30 jours.
clear = Vider
clear-all = { $count ->
    [one] Supprimer { $count } question ? On ne pourra pas la récupérer.
   *[other] Supprimer les { $count } questions ? On ne pourra pas les récupérer.
 }
delete-them = Supprimer
keep-them = Garder
cleared = Supprimé. Plus aucune question sans réponse n’est gardée.
disliked-title = { $count ->
    [one] { $count } réponse jugée « pas utile »
   *[other] { $count } réponses jugées « pas utiles »
 }
newest-answers-first = Les plus récentes d’abord
none-disliked = Ces 30 derniers jours, personne n’a dit qu’une réponse n’avait pas aidé.
feedback-is-off = Les avis sont désactivés sur ce serveur ; tu peux les activer dans { $settings }.
articles-behind = Articles qu’elles citaient
votes-against = { $count ->
    [one] { $count } vote contre
   *[other] { $count } votes contre
 }

## Privacy

privacy-title = Ce que je garde, pourquoi, et combien de temps
privacy-answers = **Réponses :** qui a posé la question, la question, où, et quels passages ont été trouvés, pour que les boutons sous une réponse fonctionnent. { $days } jours.
privacy-votes = **Votes :** qui a trouvé une réponse utile ou non, et le mot ajouté, pour que les articles s’améliorent. Aussi longtemps que la réponse.
privacy-unanswered-on = **Questions restées sans réponse :** le texte seul, jamais son auteur, car les admins de ce serveur l’ont activé. { $days } jours.
privacy-unanswered-off = **Les questions restées sans réponse** ne sont pas gardées ici.
privacy-settings = **Paramètres d’un serveur :** rien sur les membres. Jusqu’à { $days } jours après mon départ.
privacy-nobody-else = Rien de tout cela ne va à personne d’autre que Discord. Je ne garde pas les autres messages.
delete-my-data = Supprimer mes données
data-deleted = Supprimé : tes votes, et les réponses à tes questions avec tous leurs votes. Les messages des réponses restent ; leurs boutons ne fonctionnent plus.
help-privacy = { $command } dit ce que je garde, et te permet de supprimer ce qui est à toi.
help-settings = { $command } est pour ceux qui gèrent ce serveur : où et comment je réponds.
help-collects = Les admins de ce serveur me font garder le texte des questions restées sans réponse, jamais leur auteur.
only-admins = Seuls ceux qui peuvent gérer ce serveur peuvent le faire, et ceux qui ont le rôle qu’ils ont choisi pour cela.
refreshing = Je relis les articles
files-read = { $done } fichiers lus sur { $total } ({ NUMBER($share, style: "percent") })
settings-name = paramètres
settings-about = Choisir où et comment je réponds sur ce serveur
unanswered-name = sans-réponse
unanswered-about = Les questions restées sans réponse
feedback-name = avis
feedback-about = Quelles réponses et quels articles n’ont pas aidé
privacy-name = confidentialité
privacy-about = Ce que je garde, pourquoi, combien de temps ; supprimer tes données
