## Lists and quotation marks

between = {", "}
quoted = “{ $text }”
labelled = { $label }: { $text }
open = open
newer = Newer
older = Older
page-of = page { $number } of { $last }

## Answers

showing-results = Showing results for “{ $question }”
not-answered = The articles don’t answer that.
may-not-answer = The articles may not answer that.
not-within-limits = Nothing within the time or with the words that you named answers that.
closest-passages = { $what } **Closest passages:**
closest-articles = { $count ->
    [one] Closest article
   *[other] Closest articles
 }
nothing-found-about = Nothing found about { $words }
not-word-for-word = Not found word for word: { $words }
newest-is-from = The newest of this is from { $day }
also-in = { $count ->
    [one] also in { $count } other article
   *[other] also in { $count } other articles
 }

## Summaries and digests

publishers-summary = The publisher’s summary
word-for-word = From the article, word for word
newest-articles = The newest articles
newest-articles-on = The newest on “{ $topic }”

## The list of articles

articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
 }
articles-count-for = { $count ->
    [one] { $count } article for “{ $query }”
   *[other] { $count } articles for “{ $query }”
 }
no-articles = There are no articles.
no-articles-for = There are no articles for “{ $query }”.
nothing-fits = No article fits all of that. Choose other days, another category or source, or other words.
newest-first = Newest first
no-date = No date

## Questions in messages

how-to-ask = What would you like to know? Mention me with a question, or use { $ask }. To learn more, use { $help }.
hidden-reply = I can only read a reply that mentions me: leave the @ on, or use { $ask }.
hidden-role = That is my role, and I can’t read what follows it. Please mention me instead, or use { $ask }.
hidden-message = I can’t read the message that you replied to. Please put the question next to my name.

## Help

help-title = { $count ->
    [one] Ask me about { $count } article
   *[other] Ask me about { $count } articles
 }
help-quotes = I find the passages that answer you and quote them word for word, each with a link to its place.
help-mention = **Mention me** with a question: { $me } how does it work?
help-reply = **Reply** to an answer of mine to ask further.
help-direct-message = **Send me** a direct message.
help-ask = **Use** { $command }, also for an answer that only you see.
help-menu = **Apps → { $menu }**, in the menu of a message, looks for what it says, for you only.
help-summary = { $command } tells in short what an article says.
help-digest = { $command } tells in short what the newest articles say.
help-articles = { $command } lists the articles, newest first.
help-limits = I only quote. Where the articles don’t answer, I say so.

## Refreshing, and how the bot is

refreshed = Refreshed in { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
added = **Added { $count }:** { $names }
changed = **Changed { $count }:** { $names }
removed = **Removed { $count }:** { $names }
nothing-changed = Nothing has changed.
unchanged = { $count ->
    [one] { $count } article unchanged
   *[other] { $count } articles unchanged
 }
names-and-more = { $names } and { $count } more
not-refreshed = Not refreshed
no-articles-in-folder = The folder { $folder } holds no article that can be read.
folder-not-read = The folder of articles { $folder } cannot be read: { $reason }.
old-articles-stay = I go on answering from the articles that I have. Mend this on the machine I run on, then use { $refresh } again.
problems-count = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
 }
problem-in = { $place }: { $what } { $remedy }
more-problems = and { $count } more; `verbatim check` lists them all
status = Status
status-counts = { $articles }, { $paragraphs }, read { $ago }
paragraphs-count = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
 }
missing-here = Missing here: { $permissions }
missing-here-remedy = Give these permissions to my role, in the settings of the server or of this channel.
replies-are-hidden = Replies that don’t mention me are hidden from me
replies-are-hidden-remedy = That is fine. To have them answered too, turn on Message Content Intent in the Developer Portal (Bot), set `message_content = true`, and restart me.
questions-are-hidden = I can’t read the questions in { $channels }
questions-are-hidden-remedy = Turn on Message Content Intent in the Developer Portal (Bot), set `message_content = true`, and restart me. Mentions, commands and direct messages work all the same.
delay = { $milliseconds } ms to Discord
may-view-channel = View Channel
may-send-messages = Send Messages
may-send-in-threads = Send Messages in Threads
may-read-history = Read Message History
may-open-threads = Create Public Threads
may-react = Add Reactions

## What went wrong

not-in-charge = Only my owners and those who manage my home server can do that.
command-has-changed = This command has changed. Reload Discord, then try again.
went-wrong = Something went wrong on my side (reference { $reference }). Please try again; if it stays like this, tell those who run me that reference.
refresh-is-running = A refresh is running already. Wait until it is done, then try again.
nothing-to-tell = There is no article that can be told in short. See { $articles } for what there is.
answer-is-stale = The articles have changed since that answer. Please ask again.
no-article-has = No article has “{ $given }” in its title, source or category. Use other words, or see { $articles } for what there is.
store-failed = I can’t keep or look up anything at the moment. Please try again later; my log says what is wrong.
settings-not-read = I can’t read the settings of this server at the moment, so I don’t know what I may show here. Please try again later; my log says what is wrong.

## Commands and their options, as Discord lists them

ask-name = ask
ask-about = Ask a question; the articles answer, word for word
ask-question-name = question
ask-question-about = What you want to know
ask-private-name = private
ask-private-about = Show the answer to you only
summary-name = summary
summary-about = Tell in short what an article says
summary-article-name = article
summary-article-about = Words of its title
summary-private-name = private
summary-private-about = Show the summary to you only
digest-name = digest
digest-about = Tell in short what the newest articles say
digest-topic-name = topic
digest-topic-about = Only articles with these words in their title, source or category
digest-private-name = private
digest-private-about = Show the digest to you only
articles-name = articles
articles-about = List the articles, newest first
articles-query-name = query
articles-query-about = Only those with these words in their title, source or category
help-name = help
help-about = How to ask, and what else there is
refresh-name = refresh
refresh-about = Read the articles again
status-name = status
status-about = How the bot is: articles, problems, permissions

## An answer’s buttons

more = More
back-to-first = Back to the first
why = Why?
helpful = 👍 Helpful
not-helpful = 👎 Not helpful
share = Share
delete = Delete
look-closer = Look closer…
around-passage = What stands around passage { $number }
summary-of-article = The article in short
further-passages = Further passages, less likely to answer
the-passage = The passage
shared-by = Shared by { $member }
why-title = Why these passages
how-sure = How sure I am that they answer: { $percent }%
words-found = Found: { $words }
word-as = { $asked } as { $found } ({ $percent }%)
no-word-of-it = Only parts of words are alike.
in-file = File: { $file }, paragraph { $number }
thanks-it-helped = Thank you. I have noted that this helped. To change that, press the other button.
thanks-it-did-not = Thank you. I have noted that this did not help. To change that, press the other button.
what-was-wrong = What was wrong?
a-word-on-it = A word on it, if you like
word-is-nameless = Your vote is noted already. What you write is shown without your name.

## Articles and lists, and what limits them

how-it-begins = How it begins
from-to = { $first } to { $last }
from-on = From { $day } on
up-to = Up to { $day }
named-days = { $typed } ({ $days })
today = today
yesterday = yesterday
this-week = this week
last-week = last week
this-month = this month
last-month = last month
this-year = this year

## Where and how often the bot answers

thread-title = Answer
cannot-write-there = I would have answered you in { $channel }, but I may not write there. Ask me here instead, if you like; those who manage the server can change that.
not-in-this-channel = On this server I answer only here: { $channels }
too-many-questions = That was a lot at once. You can ask again { $when }.
no-words-to-look-for = There are no words in it that I could look for.
answer-expired = I no longer know this answer: I keep what its buttons need for { $days } days. Please ask again.
answer-of-another = This answer belongs to somebody else.
not-yours-to-delete = Only who asked, and those who may manage messages here, can delete this answer.
not-yours-to-share = You may not write in this channel, so I can’t share it here for you.
no-votes-here = This server does not collect opinions on answers.
no-such-category = There is no category “{ $given }”. Please choose one from the list.
no-such-source = There is no source “{ $given }”. Please choose one from the list.
no-such-days = I don’t know which days “{ $given }” are. Try “last week”, “March 2026” or “2026-03-04”.
since-is-after-until = The first day is later than the last one. Please swap them.

## Commands that look for articles, and their options

find-in-articles = Find in the articles
article-name = article
article-about = Show one article: where it is from, what it says in short, how it begins
article-article-name = article
article-article-about = Words of its title
digest-when-name = when
digest-when-about = Only from these days: “today”, “last week”, “March 2026”, a date
limit-category-name = category
limit-category-about = Only articles of this category
limit-source-name = source
limit-source-about = Only articles from this source
limit-since-name = since
limit-since-about = Only articles from this day on: “yesterday”, “March 2026”, “2026-03-04”
limit-until-name = until
limit-until-about = Only articles up to this day: “yesterday”, “March 2026”, “2026-03-04”

## The panel of /settings

settings-of-server = Settings of this server
page-where = Where
page-answers = Answers
page-articles = Articles
page-server = Server
saved = Saved. { $title }: { $value }
on = on
off = off
turn-on = Turn on
turn-off = Turn off
no-channel = No channel
every-channel = Every channel
all-of-them = All
no-role = Nobody else
as-operator = As my operator chose: { $count }
servers-language = The server’s own: { $language }
ask-channels = Ask channels
ask-channels-do = Here I answer every clear question, without a mention, and stay silent where the articles don’t answer.
forum-channels = Forums
forum-channels-do = Here I answer each new post once, from its title and text.
only-channels = Where I may answer at all
only-channels-do = If you choose any, I answer in no other channel.
threads = Threads in every channel
threads-do = I answer questions in a thread of their own.
thread-channels = Threads in these channels
thread-channels-do = The same, only in the channels that you choose.
quotes = Quotes in an answer
quotes-do = An answer shows at most this many.
feedback = Feedback
feedback-do = Under an answer, members can say whether it helped; you see it with { $feedback }.
reaction = Reaction instead of silence
reaction-do = In ask channels, a small reaction shows that I found nothing.
follow-edits = Edited and deleted questions
follow-edits-do = When a question is edited within two minutes, its answer changes; when it is deleted, its answer goes as well.
categories = Categories
categories-do = This server sees only articles of these categories.
sources = Sources
sources-do = This server sees only articles from these sources.
nothing-to-choose = The articles name none.
not-all-to-choose = Discord has room for { $count } of them here; the others can’t be chosen.
language = Language
language-does = What everybody sees I say in this language; in private, in that of each member.
collect-unanswered = Collect unanswered questions
collect-unanswered-does = I keep the text of questions that found nothing for 30 days, never who asked; you see them with { $unanswered }, and { $help } says that I do. Turning it off deletes them.
admin-role = Who else may choose
admin-role-does = Beside those who may manage the server, members with this role. So that Discord shows them the commands, allow these for the role under Server Settings, Integrations.
closed-channels = I may not write in { $channels }.
outside-channels = I don’t answer in { $channels }: see “Where I may answer at all”.
deaf-channels = Discord doesn’t let me read these messages yet; { $status } says what my operator can do.

## Questions without an answer, and votes

unanswered-title = { $count ->
    [one] { $count } question that found nothing
   *[other] { $count } questions that found nothing
 }
none-unanswered = No question went unanswered in the last 30 days.
unanswered-is-off = I don’t collect unanswered questions in this server. To have it, turn it on in { $settings }.
times = { $count ->
    [one] once
   *[other] { $count } times
 }
text-only = Newest first. The text only, never who asked; kept for 30 days.
clear = Clear
clear-all = { $count ->
    [one] Delete { $count } question? It cannot be brought back.
   *[other] Delete all { $count } questions? They cannot be brought back.
 }
delete-them = Delete
keep-them = Keep
cleared = Deleted. No unanswered question is kept any more.
disliked-title = { $count ->
    [one] { $count } answer marked “not helpful”
   *[other] { $count } answers marked “not helpful”
 }
newest-answers-first = Newest first
none-disliked = In the last 30 days, nobody said that an answer did not help.
feedback-is-off = Feedback is off in this server; you can turn it on in { $settings }.
articles-behind = Articles that they quoted
votes-against = { $count ->
    [one] { $count } vote against
   *[other] { $count } votes against
 }

## Privacy

privacy-title = What I keep, why, and for how long
privacy-answers = **Answers:** who asked, the question, where, and which passages were found, so that the buttons under an answer work. { $days } days.
privacy-votes = **Votes:** who found an answer helpful or not, and the word that they added, so that the articles get better. As long as the answer.
privacy-unanswered-on = **Questions that found nothing:** the text only, never who asked, since the admins of this server have turned that on. { $days } days.
privacy-unanswered-off = **Questions that found nothing** are not kept here.
privacy-settings = **Settings of a server:** nothing about members. Until { $days } days after I have left it.
privacy-nobody-else = Nothing of it goes to anybody but Discord. Other messages I don’t keep.
delete-my-data = Delete my data
data-deleted = Deleted: your votes, and the answers to your questions with all votes on them. The answers’ messages stay; their buttons no longer work.
help-privacy = { $command } says what I keep, and lets you delete what is yours.
help-settings = { $command } is for those who manage this server: where and how I answer.
help-collects = This server’s admins have me keep the text of questions that found nothing, never who asked.
only-admins = Only those who may manage this server can do that, and those with the role that they chose for it.
refreshing = Reading the articles again
files-read = { $done } of { $total } files read ({ NUMBER($share, style: "percent") })
settings-name = settings
settings-about = Choose where and how I answer in this server
unanswered-name = unanswered
unanswered-about = The questions that found nothing
feedback-name = feedback
feedback-about = Which answers and articles did not help
privacy-name = privacy
privacy-about = What I keep, why, and for how long; delete your data
