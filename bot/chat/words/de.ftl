## Lists and quotation marks

between = {", "}
quoted = „{ $text }“
labelled = { $label }: { $text }
open = öffnen
newer = Neuere
older = Ältere
page-of = Seite { $number } von { $last }

## Answers

showing-results = Gesucht wurde nach „{ $question }“
not-answered = Darauf geben die Artikel keine Antwort.
may-not-answer = Vielleicht geben die Artikel darauf keine Antwort.
not-within-limits = In der genannten Zeit oder mit den genannten Wörtern findet sich darauf keine Antwort.
closest-passages = { $what } **Am nächsten kommen diese Stellen:**
closest-articles = { $count ->
    [one] Am nächsten kommt dieser Artikel
   *[other] Am nächsten kommen diese Artikel
 }
nothing-found-about = Nichts gefunden zu { $words }
not-word-for-word = Nirgends wörtlich gefunden: { $words }
newest-is-from = Das Neueste davon ist vom { $day }
also-in = { $count ->
    [one] auch in { $count } anderen Artikel
   *[other] auch in { $count } anderen Artikeln
 }

## Summaries and digests

publishers-summary = Zusammenfassung des Herausgebers
word-for-word = Aus dem Artikel, Wort für Wort
newest-articles = Die neuesten Artikel
newest-articles-on = Das Neueste zu „{ $topic }“

## The list of articles

articles-count = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
 }
articles-count-for = { $count ->
    [one] { $count } Artikel zu „{ $query }“
   *[other] { $count } Artikel zu „{ $query }“
 }
no-articles = Es gibt keine Artikel.
no-articles-for = Zu „{ $query }“ gibt es keine Artikel.
nothing-fits = Kein Artikel passt zu alledem. Nimm andere Tage, eine andere Kategorie oder Quelle oder andere Wörter.
newest-first = Neueste zuerst
no-date = Ohne Datum

## Questions in messages

how-to-ask = Was möchtest du wissen? Erwähne mich zusammen mit einer Frage oder benutze { $ask }. Mehr erfährst du mit { $help }.
hidden-reply = Ich kann nur Antworten lesen, die mich erwähnen: Lass das @ eingeschaltet oder benutze { $ask }.
hidden-role = Das ist meine Rolle, und was danach steht, kann ich nicht lesen. Erwähne bitte mich selbst oder benutze { $ask }.
hidden-message = Die Nachricht, auf die du geantwortet hast, kann ich nicht lesen. Schreib die Frage bitte neben meinen Namen.

## Help

help-title = { $count ->
    [one] Frag mich, was in { $count } Artikel steht
   *[other] Frag mich, was in { $count } Artikeln steht
 }
help-quotes = Ich finde die Stellen, die deine Frage beantworten, und zitiere sie Wort für Wort, jede mit einem Link zum Original.
help-mention = **Erwähne mich** zusammen mit einer Frage: { $me } wie geht das?
help-reply = **Antworte** auf eine meiner Antworten, um weiterzufragen.
help-direct-message = **Schick mir** eine Direktnachricht.
help-ask = **Benutze** { $command }, auch für eine Antwort, die nur du siehst.
help-menu = **Apps → { $menu }** im Menü einer Nachricht sucht, was darin steht, nur für dich.
help-summary = { $command } sagt kurz, was in einem Artikel steht.
help-digest = { $command } sagt kurz, was in den neuesten Artikeln steht.
help-articles = { $command } listet die Artikel auf, die neuesten zuerst.
help-limits = Ich zitiere nur. Geben die Artikel keine Antwort, sage ich das.

## Refreshing, and how the bot is

refreshed = In { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s aktualisiert
added = **Neu ({ $count }):** { $names }
changed = **Geändert ({ $count }):** { $names }
removed = **Entfernt ({ $count }):** { $names }
nothing-changed = Es hat sich nichts geändert.
unchanged = { $count ->
    [one] { $count } Artikel unverändert
   *[other] { $count } Artikel unverändert
 }
names-and-more = { $names } und { $count } weitere
not-refreshed = Nicht aktualisiert
no-articles-in-folder = Im Ordner { $folder } ist kein Artikel, der gelesen werden kann.
folder-not-read = Der Artikelordner { $folder } kann nicht gelesen werden: { $reason }.
old-articles-stay = Ich antworte weiter aus den Artikeln, die ich habe. Behebe das auf dem Rechner, auf dem ich laufe, und benutze dann noch einmal { $refresh }.
problems-count = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
 }
problem-in = { $place }: { $what } { $remedy }
more-problems = und { $count } weitere; `verbatim check` zeigt alle
status = Status
status-counts = { $articles }, { $paragraphs }, gelesen { $ago }
paragraphs-count = { $count ->
    [one] { $count } Absatz
   *[other] { $count } Absätze
 }
missing-here = Hier fehlt: { $permissions }
missing-here-remedy = Gib meiner Rolle diese Berechtigungen, in den Einstellungen des Servers oder dieses Kanals.
replies-are-hidden = Antworten, die mich nicht erwähnen, bleiben mir verborgen
replies-are-hidden-remedy = Das ist in Ordnung. Sollen auch sie beantwortet werden, schalte im Developer Portal (Bot) den Message Content Intent ein, setze `message_content = true` und starte mich neu.
questions-are-hidden = Die Fragen in { $channels } kann ich nicht lesen
questions-are-hidden-remedy = Schalte im Developer Portal (Bot) den Message Content Intent ein, setze `message_content = true` und starte mich neu. Erwähnungen, Befehle und Direktnachrichten gehen auch so.
delay = { $milliseconds } ms bis zu Discord
may-view-channel = Kanal ansehen
may-send-messages = Nachrichten senden
may-send-in-threads = Nachrichten in Threads senden
may-read-history = Nachrichtenverlauf anzeigen
may-open-threads = Öffentliche Threads erstellen
may-react = Reaktionen hinzufügen

## What went wrong

not-in-charge = Das können nur meine Betreiber und wer meinen Heimatserver verwaltet.
command-has-changed = Dieser Befehl hat sich geändert. Lade Discord neu und versuch es dann noch einmal.
went-wrong = Bei mir ist etwas schiefgegangen (Kennung { $reference }). Versuch es bitte noch einmal; bleibt es so, nenne meinen Betreibern diese Kennung.
refresh-is-running = Die Artikel werden gerade schon aktualisiert. Warte, bis das fertig ist, und versuch es dann noch einmal.
nothing-to-tell = Es gibt keinen Artikel, der sich kurz wiedergeben lässt. In { $articles } steht, was es gibt.
answer-is-stale = Seit dieser Antwort haben sich die Artikel geändert. Frag bitte noch einmal.
no-article-has = Kein Artikel hat „{ $given }“ in Titel, Quelle oder Kategorie. Nimm andere Wörter, oder schau in { $articles } nach, was es gibt.
store-failed = Ich kann mir gerade nichts merken und nichts nachschlagen. Versuch es bitte später noch einmal; was los ist, steht in meinem Protokoll.
settings-not-read = Ich kann die Einstellungen dieses Servers gerade nicht lesen und weiß daher nicht, was ich hier zeigen darf. Versuch es bitte später noch einmal; was los ist, steht in meinem Protokoll.

## Commands and their options, as Discord lists them

ask-name = fragen
ask-about = Stell eine Frage; die Artikel antworten, Wort für Wort
ask-question-name = frage
ask-question-about = Was du wissen möchtest
ask-private-name = privat
ask-private-about = Die Antwort nur dir zeigen
summary-name = zusammenfassung
summary-about = Sagt kurz, was in einem Artikel steht
summary-article-name = artikel
summary-article-about = Wörter aus dem Titel
summary-private-name = privat
summary-private-about = Die Zusammenfassung nur dir zeigen
digest-name = überblick
digest-about = Sagt kurz, was in den neuesten Artikeln steht
digest-topic-name = thema
digest-topic-about = Nur Artikel mit diesen Wörtern in Titel, Quelle oder Kategorie
digest-private-name = privat
digest-private-about = Den Überblick nur dir zeigen
articles-name = artikel
articles-about = Listet die Artikel auf, die neuesten zuerst
articles-query-name = suche
articles-query-about = Nur solche mit diesen Wörtern in Titel, Quelle oder Kategorie
help-name = hilfe
help-about = Wie man fragt, und was es sonst noch gibt
refresh-name = aktualisieren
refresh-about = Die Artikel neu einlesen
status-name = status
status-about = Wie es dem Bot geht: Artikel, Probleme, Berechtigungen

## An answer’s buttons

more = Mehr
back-to-first = Zurück zum Anfang
why = Warum?
helpful = 👍 Hilfreich
not-helpful = 👎 Nicht hilfreich
share = Teilen
delete = Löschen
look-closer = Genauer ansehen …
around-passage = Was um Stelle { $number } herum steht
summary-of-article = Der Artikel in Kürze
further-passages = Weitere Stellen, die eher keine Antwort geben
the-passage = Die Stelle
shared-by = Geteilt von { $member }
why-title = Warum diese Stellen
how-sure = Wie sicher ich bin, dass sie antworten: { $percent } %
words-found = Gefunden: { $words }
word-as = { $asked } als { $found } ({ $percent } %)
no-word-of-it = Nur Teile von Wörtern stimmen überein.
in-file = Datei: { $file }, Absatz { $number }
thanks-it-helped = Danke. Ich habe notiert, dass das geholfen hat. Um das zu ändern, drücke den anderen Knopf.
thanks-it-did-not = Danke. Ich habe notiert, dass das nicht geholfen hat. Um das zu ändern, drücke den anderen Knopf.
what-was-wrong = Was war falsch?
a-word-on-it = Ein Wort dazu, wenn du magst
word-is-nameless = Deine Stimme ist schon notiert. Was du schreibst, wird ohne deinen Namen gezeigt.

## Articles and lists, and what limits them

how-it-begins = So fängt er an
from-to = { $first } bis { $last }
from-on = Ab { $day }
up-to = Bis { $day }
named-days = { $typed } ({ $days })
today = heute
yesterday = gestern
this-week = diese Woche
last-week = letzte Woche
this-month = diesen Monat
last-month = letzten Monat
this-year = dieses Jahr

## Where and how often the bot answers

thread-title = Antwort
cannot-write-there = Ich hätte dir in { $channel } geantwortet, darf dort aber nicht schreiben. Frag mich gern stattdessen hier; wer den Server verwaltet, kann das ändern.
not-in-this-channel = Auf diesem Server antworte ich nur hier: { $channels }
too-many-questions = Das war viel auf einmal. Du kannst { $when } wieder fragen.
no-words-to-look-for = Darin stehen keine Wörter, nach denen ich suchen könnte.
answer-expired = Diese Antwort kenne ich nicht mehr: Was ihre Knöpfe brauchen, behalte ich { $days } Tage. Frag bitte noch einmal.
answer-of-another = Diese Antwort gehört jemand anderem.
not-yours-to-delete = Löschen kann diese Antwort nur, wer gefragt hat, und wer hier Nachrichten verwalten darf.
not-yours-to-share = Du darfst in diesem Kanal nicht schreiben, daher kann ich die Antwort hier nicht für dich teilen.
no-votes-here = Dieser Server sammelt keine Meinungen zu Antworten.
no-such-category = Eine Kategorie „{ $given }“ gibt es nicht. Wähle bitte eine aus der Liste.
no-such-source = Eine Quelle „{ $given }“ gibt es nicht. Wähle bitte eine aus der Liste.
no-such-days = Ich weiß nicht, welche Tage „{ $given }“ sind. Versuch es mit „letzte Woche“, „März 2026“ oder „2026-03-04“.
since-is-after-until = Der erste Tag liegt nach dem letzten. Vertausche sie bitte.

## Commands that look for articles, and their options

find-in-articles = In den Artikeln suchen
article-name = artikel-lesen
article-about = Zeigt einen Artikel: woher er ist, was er in Kürze sagt, wie er anfängt
article-article-name = artikel
article-article-about = Wörter aus seinem Titel
digest-when-name = wann
digest-when-about = Nur von diesen Tagen: „heute“, „letzte Woche“, „März 2026“, ein Datum
limit-category-name = kategorie
limit-category-about = Nur Artikel dieser Kategorie
limit-source-name = quelle
limit-source-about = Nur Artikel aus dieser Quelle
limit-since-name = seit
limit-since-about = Nur Artikel ab diesem Tag: „gestern“, „März 2026“, „2026-03-04“
limit-until-name = bis
limit-until-about = Nur Artikel bis zu diesem Tag: „gestern“, „März 2026“, „2026-03-04“

## The panel of /settings

settings-of-server = Einstellungen dieses Servers
page-where = Wo
page-answers = Antworten
page-articles = Artikel
page-server = Server
saved = Gespeichert. { $title }: { $value }
on = an
off = aus
turn-on = Einschalten
turn-off = Ausschalten
no-channel = Kein Kanal
every-channel = Jeder Kanal
all-of-them = Alle
no-role = Niemand sonst
as-operator = Wie mein Betreiber es will: { $count }
servers-language = Die des Servers: { $language }
ask-channels = Fragekanäle
ask-channels-do = Hier beantworte ich jede klare Frage, auch ohne Erwähnung, und schweige, wenn die Artikel keine Antwort geben.
forum-channels = Foren
forum-channels-do = Hier beantworte ich jeden neuen Beitrag einmal, nach Titel und Text.
only-channels = Wo ich überhaupt antworten darf
only-channels-do = Wählst du welche aus, antworte ich in keinem anderen Kanal.
threads = Threads in jedem Kanal
threads-do = Ich beantworte jede Frage in einem eigenen Thread.
thread-channels = Threads in diesen Kanälen
thread-channels-do = Dasselbe, nur in den Kanälen, die du auswählst.
quotes = Zitate in einer Antwort
quotes-do = So viele zeige ich höchstens.
feedback = Rückmeldungen
feedback-do = Unter einer Antwort können Mitglieder sagen, ob sie geholfen hat; du siehst es mit { $feedback }.
reaction = Reaktion statt Schweigen
reaction-do = In Fragekanälen zeigt eine kleine Reaktion, dass ich nichts gefunden habe.
follow-edits = Bearbeitete und gelöschte Fragen
follow-edits-do = Wird eine Frage innerhalb von zwei Minuten bearbeitet, ändert sich die Antwort; wird sie gelöscht, verschwindet auch die Antwort.
categories = Kategorien
categories-do = Dieser Server sieht nur Artikel dieser Kategorien.
sources = Quellen
sources-do = Dieser Server sieht nur Artikel aus diesen Quellen.
nothing-to-choose = Die Artikel nennen keine.
not-all-to-choose = Discord hat hier Platz für { $count } davon; die übrigen lassen sich nicht auswählen.
language = Sprache
language-does = Was alle sehen, sage ich in dieser Sprache; privat in der Sprache des Mitglieds.
collect-unanswered = Unbeantwortete Fragen sammeln
collect-unanswered-does = Ich behalte den Text von Fragen, zu denen ich nichts fand, 30 Tage lang, nie, wer gefragt hat; du siehst sie mit { $unanswered }, und { $help } sagt, dass ich das tue. Wer es ausschaltet, löscht sie.
admin-role = Wer sonst noch auswählen darf
admin-role-does = Außer denen, die den Server verwalten dürfen, Mitglieder mit dieser Rolle. Damit Discord ihnen die Befehle zeigt, erlaube diese der Rolle unter Servereinstellungen, Integrationen.
closed-channels = In { $channels } darf ich nicht schreiben.
outside-channels = In { $channels } antworte ich nicht: siehe „Wo ich überhaupt antworten darf“.
deaf-channels = Discord lässt mich diese Nachrichten noch nicht lesen; { $status } sagt, was mein Betreiber tun kann.

## Questions without an answer, and votes

unanswered-title = { $count ->
    [one] { $count } Frage, zu der ich nichts fand
   *[other] { $count } Fragen, zu denen ich nichts fand
 }
none-unanswered = In den letzten 30 Tagen habe ich zu jeder Frage etwas gefunden.
unanswered-is-off = Ich sammle auf diesem Server keine unbeantworteten Fragen. Möchtest du das, schalte es in { $settings } ein.
times = { $count ->
    [one] einmal
   *[other] { $count }-mal
 }
text-only = Neueste zuerst. Nur der Text, nie, wer gefragt hat; 30 Tage lang.
clear = Leeren
clear-all = { $count ->
    [one] { $count } Frage löschen? Sie lässt sich nicht zurückholen.
   *[other] Alle { $count } Fragen löschen? Sie lassen sich nicht zurückholen.
 }
delete-them = Löschen
keep-them = Behalten
cleared = Gelöscht. Es ist keine unbeantwortete Frage mehr gespeichert.
disliked-title = { $count ->
    [one] { $count } Antwort mit dem Urteil „Nicht hilfreich“
   *[other] { $count } Antworten mit dem Urteil „Nicht hilfreich“
 }
newest-answers-first = Neueste zuerst
none-disliked = In den letzten 30 Tagen hat niemand gesagt, dass eine Antwort nicht geholfen hat.
feedback-is-off = Rückmeldungen sind auf diesem Server ausgeschaltet; du kannst sie in { $settings } einschalten.
articles-behind = Artikel, aus denen sie zitierten
votes-against = { $count ->
    [one] { $count } Stimme dagegen
   *[other] { $count } Stimmen dagegen
 }

## Privacy

privacy-title = Was ich speichere, warum und wie lange
privacy-answers = **Antworten:** wer gefragt hat, die Frage, wo, und welche Stellen gefunden wurden, damit die Knöpfe unter einer Antwort funktionieren. { $days } Tage.
privacy-votes = **Stimmen:** wer eine Antwort hilfreich fand oder nicht, und was dazu geschrieben wurde, damit die Artikel besser werden. So lange wie die Antwort.
privacy-unanswered-on = **Fragen, zu denen ich nichts fand:** nur der Text, nie, wer gefragt hat, weil die Admins dieses Servers das eingeschaltet haben. { $days } Tage.
privacy-unanswered-off = **Fragen, zu denen ich nichts fand,** werden hier nicht gespeichert.
privacy-settings = **Einstellungen eines Servers:** nichts über Mitglieder. Bis { $days } Tage, nachdem ich ihn verlassen habe.
privacy-nobody-else = Nichts davon geht an irgendjemanden außer Discord. Andere Nachrichten speichere ich nicht.
delete-my-data = Meine Daten löschen
data-deleted = Gelöscht: deine Stimmen sowie die Antworten auf deine Fragen mit allen Stimmen dazu. Die Nachrichten der Antworten bleiben; ihre Knöpfe funktionieren nicht mehr.
help-privacy = { $command } sagt, was ich speichere, und lässt dich löschen, was von dir ist.
help-settings = { $command } ist für alle, die diesen Server verwalten: wo und wie ich antworte.
help-collects = Die Admins dieses Servers lassen mich den Text von Fragen speichern, zu denen ich nichts fand, nie, wer gefragt hat.
only-admins = Das können nur die, die diesen Server verwalten dürfen, und wer die Rolle hat, die sie dafür gewählt haben.
refreshing = Ich lese die Artikel neu ein
files-read = { $done } von { $total } Dateien gelesen ({ NUMBER($share, style: "percent") })
settings-name = einstellungen
settings-about = Wähle, wo und wie ich auf diesem Server antworte
unanswered-name = unbeantwortet
unanswered-about = Die Fragen, zu denen ich nichts fand
feedback-name = rückmeldungen
feedback-about = Welche Antworten und Artikel nicht geholfen haben
privacy-name = datenschutz
privacy-about = Was ich speichere, warum und wie lange; lösche deine Daten
