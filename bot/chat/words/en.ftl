## Lists and quotation marks

between = {", "}
quoted = “{ $text }”
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
delay = { $milliseconds } ms to Discord
may-view-channel = View Channel
may-send-messages = Send Messages
may-send-in-threads = Send Messages in Threads
may-read-history = Read Message History

## What went wrong

not-in-charge = Only my owners and those who manage my home server can do that.
command-has-changed = This command has changed. Reload Discord, then try again.
went-wrong = Something went wrong on my side (reference { $reference }). Please try again; if it stays like this, tell those who run me that reference.
refresh-is-running = A refresh is running already. Wait until it is done, then try again.
nothing-to-tell = There is no article that can be told in short. See { $articles } for what there is.
answer-is-stale = The articles have changed since that answer. Please ask again.
no-article-has = No article has “{ $given }” in its title, source or category. Use other words, or see { $articles } for what there is.
store-failed = I can’t keep or look up anything at the moment. Please try again later; my log says what is wrong.

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
look-closer = Look closer …
around-passage = What stands around passage { $number }
summary-of-article = The article in short
further-passages = Further passages, less likely to answer
the-passage = The passage
shared-by = Shared by { $member }
why-title = Why these passages
how-sure = How sure I am that they answer: { $percent } %
words-found = Found: { $words }
word-as = { $asked } as { $found } ({ $percent } %)
no-word-of-it = Only parts of words are alike.
in-file = File: { $file }, paragraph { $number }
thanks-it-helped = Thank you. I have noted that this helped. To change that, press the other button.
thanks-it-did-not = Thank you. I have noted that this did not help. To change that, press the other button.
what-was-wrong = What was wrong?
a-word-on-it = A word on it, if you like

## Articles and lists, and what limits them

how-it-begins = How it begins
from-to = { $first } to { $last }
from-on = From { $day } on
up-to = Up to { $day }
today = today
yesterday = yesterday
this-week = this week
last-week = last week
this-month = this month
last-month = last month
this-year = this year

## Where and how often the bot answers

thread-title = Answer
cannot-write-there = I would have answered you in { $channel }, but I may not write there. Those who manage the server can change that.
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
