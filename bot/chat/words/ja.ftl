## Lists and quotation marks

between = 、
quoted = 「{ $text }」
labelled = { $label }：{ $text }
open = 開く
newer = 新しいほうへ
older = 古いほうへ
page-of = { $last } ページ中 { $number } ページ目

## Answers

showing-results = 「{ $question }」の検索結果
not-answered = 記事の中に答えはありません。
may-not-answer = 記事の中に答えはないかもしれません。
not-within-limits = 指定された期間や語句の範囲には、答えがありません。
closest-passages = { $what } **最も近い箇所：**
closest-articles = { $count ->
   *[other] 最も近い記事（{ $count } 件）
 }
nothing-found-about = { $words }については何も見つかりませんでした
not-word-for-word = この語句のとおりには見つかりませんでした：{ $words }
newest-is-from = この中で最も新しいものは { $day } の記事です
also-in = { $count ->
   *[other] ほか { $count } 件の記事にも記載
 }

## Summaries and digests

publishers-summary = 発行元による要約
word-for-word = 記事からの原文どおりの抜粋
newest-articles = 最新の記事
newest-articles-on = 「{ $topic }」に関する最新の記事

## The list of articles

articles-count = { $count ->
   *[other] 記事 { $count } 件
 }
articles-count-for = { $count ->
   *[other] 「{ $query }」の記事 { $count } 件
 }
no-articles = 記事はありません。
no-articles-for = 「{ $query }」に当てはまる記事はありません。
nothing-fits = すべての条件に合う記事はありません。別の期間、カテゴリー、出典、または別の言葉で試してください。
newest-first = 新しい順
no-date = 日付なし

## Questions in messages

how-to-ask = 何をお調べしますか？ 質問と一緒に私をメンションするか、{ $ask } を使ってください。詳しくは { $help } をご覧ください。
hidden-reply = 私をメンションした返信しか読めません。@ をオンにしたままにするか、{ $ask } を使ってください。
hidden-role = それは私のロールで、その後に書かれた内容は読めません。ロールではなく私をメンションするか、{ $ask } を使ってください。
hidden-message = 返信先のメッセージを読むことができません。質問を私の名前の隣に書いてください。

## Help

help-title = { $count ->
   *[other] { $count } 件の記事についてお答えします
 }
help-quotes = 質問の答えになる箇所を見つけ、原文どおりに引用します。引用にはそれぞれ元の場所へのリンクが付きます。
help-mention = 質問と一緒に**私をメンション**してください：{ $me } これはどういう仕組みですか？
help-reply = 続けて質問するには、私の回答に**返信**してください。
help-direct-message = **ダイレクトメッセージ**でも質問できます。
help-ask = { $command } を**使う**と、自分だけに見える回答も受け取れます。
help-menu = メッセージのメニューの**アプリ → { $menu }** は、その内容を記事の中で探し、結果を自分だけに表示します。
help-summary = { $command } は記事の内容を短くまとめます。
help-digest = { $command } は最新の記事の内容を短くまとめます。
help-articles = { $command } は記事を新しい順に一覧表示します。
help-limits = 私は引用しかしません。記事の中に答えがないときは、そうお伝えします。

## Refreshing, and how the bot is

refreshed = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } 秒で更新しました
added = **追加 { $count } 件：** { $names }
changed = **変更 { $count } 件：** { $names }
removed = **削除 { $count } 件：** { $names }
nothing-changed = 変更はありません。
unchanged = { $count ->
   *[other] 変更のない記事 { $count } 件
 }
names-and-more = { $names }、ほか { $count } 件
not-refreshed = 更新できませんでした
no-articles-in-folder = フォルダー { $folder } には読み取れる記事がありません。
folder-not-read = 記事のフォルダー { $folder } を読み取れません：{ $reason }
old-articles-stay = 今ある記事でこのまま回答を続けます。私が動いているマシンで問題を直してから、もう一度 { $refresh } を使ってください。
problems-count = { $count ->
   *[other] 問題 { $count } 件
 }
problem-in = { $place }：{ $what }{ $remedy }
more-problems = ほか { $count } 件（`verbatim check` ですべて表示できます）
status = 状態
status-counts = { $articles }、{ $paragraphs }、読み込み：{ $ago }
paragraphs-count = { $count ->
   *[other] 段落 { $count } 個
 }
missing-here = ここで足りない権限：{ $permissions }
missing-here-remedy = サーバーまたはこのチャンネルの設定で、私のロールにこれらの権限を与えてください。
replies-are-hidden = 私をメンションしていない返信は読めません
replies-are-hidden-remedy = このままでも問題ありません。そうした返信にも答えてほしい場合は、Developer Portal（Bot）で Message Content Intent をオンにし、`message_content = true` を設定して、私を再起動してください。
questions-are-hidden = { $channels } の質問を読めません
questions-are-hidden-remedy = Developer Portal（Bot）で Message Content Intent をオンにし、`message_content = true` を設定して、私を再起動してください。メンション、コマンド、ダイレクトメッセージはそのまま使えます。
delay = Discord まで { $milliseconds } ms
may-view-channel = チャンネルを見る
may-send-messages = メッセージを送信
may-send-in-threads = スレッドでメッセージを送信
may-read-history = メッセージ履歴を読む
may-open-threads = 公開スレッドの作成
may-react = リアクションの追加

## What went wrong

not-in-charge = これを使えるのは、私の所有者と、ホームサーバーの管理者だけです。
command-has-changed = このコマンドは変更されました。Discord を再読み込みしてから、もう一度お試しください。
went-wrong = こちらで問題が発生しました（参照番号 { $reference }）。もう一度お試しください。解決しない場合は、この番号を運営者に伝えてください。
refresh-is-running = すでに更新中です。終わるのを待ってから、もう一度お試しください。
nothing-to-tell = 短くまとめられる記事がありません。どんな記事があるかは { $articles } でわかります。
answer-is-stale = この回答のあとで記事が変わりました。もう一度質問してください。
no-article-has = 題名・出典・カテゴリーに「{ $given }」を含む記事はありません。別の言葉で試すか、{ $articles } でどんな記事があるかをご覧ください。
store-failed = ただいま保存も参照もできません。時間をおいてもう一度お試しください。原因はログに記録されています。
settings-not-read = ただいまこのサーバーの設定を読み取れないため、ここで何を表示してよいか分かりません。時間をおいてもう一度お試しください。原因はログに記録されています。

## Commands and their options, as Discord lists them

ask-name = 質問
ask-about = 質問すると、記事が原文どおりに答えます
ask-question-name = 質問
ask-question-about = 知りたいこと
ask-private-name = 非公開
ask-private-about = 回答を自分だけに表示する
summary-name = 要約
summary-about = 記事の内容を短くまとめる
summary-article-name = 記事
summary-article-about = 題名に含まれる言葉
summary-private-name = 非公開
summary-private-about = 要約を自分だけに表示する
digest-name = ダイジェスト
digest-about = 最新の記事の内容を短くまとめる
digest-topic-name = 話題
digest-topic-about = 題名・出典・カテゴリーにこの言葉を含む記事だけ
digest-private-name = 非公開
digest-private-about = ダイジェストを自分だけに表示する
articles-name = 記事一覧
articles-about = 記事を新しい順に一覧表示する
articles-query-name = 検索
articles-query-about = 題名・出典・カテゴリーにこの言葉を含むものだけ
help-name = ヘルプ
help-about = 質問のしかたと、そのほかにできること
refresh-name = 更新
refresh-about = 記事を読み込み直す
status-name = 状態
status-about = ボットの状態：記事、問題、権限

## An answer’s buttons

more = 続き
back-to-first = 最初に戻る
why = 理由
helpful = 👍 役立った
not-helpful = 👎 役立たない
share = 共有
delete = 削除
look-closer = 詳しく見る…
around-passage = 引用 { $number } の前後
summary-of-article = 記事の要約
further-passages = ほかの箇所（答えである見込みは低め）
the-passage = 引用した箇所
shared-by = 共有：{ $member }
why-title = この箇所を選んだ理由
how-sure = 答えである確からしさ：{ $percent }%
words-found = 見つかった言葉：{ $words }
word-as = { $asked }は{ $found }として（{ $percent }%）
no-word-of-it = 一致するのは言葉の一部だけです。
in-file = ファイル：{ $file }、段落 { $number }
thanks-it-helped = ありがとうございます。役立ったと記録しました。変えるには、もう一方のボタンを押してください。
thanks-it-did-not = ありがとうございます。役立たなかったと記録しました。変えるには、もう一方のボタンを押してください。
what-was-wrong = 何が良くありませんでしたか
a-word-on-it = よければ一言どうぞ
word-is-nameless = 評価はすでに記録しました。書いた内容は名前なしで表示されます。

## Articles and lists, and what limits them

how-it-begins = 書き出し
from-to = { $first } から { $last } まで
from-on = { $day } 以降
up-to = { $day } まで
named-days = { $typed }（{ $days }）
today = 今日
yesterday = 昨日
this-week = 今週
last-week = 先週
this-month = 今月
last-month = 先月
this-year = 今年

## Where and how often the bot answers

thread-title = 答え
cannot-write-there = { $channel } で答えたかったのですが、そこに書き込む権限がありません。よければここで質問してください。サーバーの管理者なら権限を変更できます。
not-in-this-channel = このサーバーで答えるのは次の場所だけです：{ $channels }
too-many-questions = 一度に多くの質問がありました。次に質問できるのは { $when } です。
no-words-to-look-for = 探せる言葉が含まれていません。
answer-expired = この回答はもう覚えていません。ボタンに必要なものは { $days } 日間だけ保存しています。もう一度質問してください。
answer-of-another = これはほかの人への回答です。
not-yours-to-delete = この回答を削除できるのは、質問した本人と、ここでメッセージを管理できる人だけです。
not-yours-to-share = このチャンネルに書き込む権限がないため、ここでは共有できません。
no-votes-here = このサーバーでは回答への評価を集めていません。
no-such-category = 「{ $given }」というカテゴリーはありません。一覧から選んでください。
no-such-source = 「{ $given }」という出典はありません。一覧から選んでください。
no-such-days = 「{ $given }」がどの日か分かりません。「先週」「2026年3月」「2026-03-04」のように書いてみてください。
since-is-after-until = 最初の日が最後の日より後になっています。入れ替えてください。

## Commands that look for articles, and their options

find-in-articles = 記事の中を探す
article-name = 記事
article-about = 記事を一つ表示する：出典、要約、書き出し
article-article-name = 記事
article-article-about = 題名に含まれる言葉
digest-when-name = 期間
digest-when-about = この期間だけ：「今日」「先週」「2026年3月」、日付
limit-category-name = カテゴリー
limit-category-about = このカテゴリーの記事だけ
limit-source-name = 出典
limit-source-about = この出典の記事だけ
limit-since-name = 開始日
limit-since-about = この日以降の記事だけ：「昨日」「2026年3月」「2026-03-04」
limit-until-name = 終了日
limit-until-about = この日までの記事だけ：「昨日」「2026年3月」「2026-03-04」

## The panel of /settings

settings-of-server = このサーバーの設定
page-where = 場所
page-answers = 回答
page-articles = 記事
page-server = サーバー
saved = 保存しました。{ $title }：{ $value }
on = オン
off = オフ
turn-on = オンにする
turn-off = オフにする
no-channel = なし
every-channel = すべてのチャンネル
all-of-them = すべて
no-role = ほかにはいない
as-operator = 運営者の設定どおり：{ $count }
servers-language = サーバーの言語：{ $language }
ask-channels = 質問チャンネル
ask-channels-do = ここでは、メンションがなくても明確な質問にすべて答えます。記事に答えがないときは何も言いません。
forum-channels = フォーラム
forum-channels-do = ここでは、新しい投稿ごとに一度だけ、タイトルと本文をもとに答えます。
only-channels = 回答してよいチャンネル
only-channels-do = 選択すると、それ以外のチャンネルでは答えません。
threads = すべてのチャンネルでスレッド
threads-do = 質問ごとにスレッドを作って答えます。
thread-channels = スレッドを使うチャンネル
thread-channels-do = 選んだチャンネルだけで、質問ごとにスレッドを作って答えます。
quotes = 回答あたりの引用数
quotes-do = この数を上限に引用を表示します。
feedback = 評価
feedback-do = 回答の下で、役に立ったかどうかをメンバーが伝えられます。結果は { $feedback } で見られます。
reaction = 無言の代わりにリアクション
reaction-do = 質問チャンネルで答えが見つからなかったことを、小さなリアクションで示します。
follow-edits = 質問の編集と削除
follow-edits-do = 質問が2分以内に編集されると回答も変わり、質問が削除されると回答も消えます。
categories = カテゴリー
categories-do = このサーバーでは、これらのカテゴリーの記事だけが見られます。
sources = 出典
sources-do = このサーバーでは、これらの出典の記事だけが見られます。
nothing-to-choose = 記事には何も記されていません。
not-all-to-choose = Discord の制限により、ここに表示できるのは { $count } 個までです。ほかは選べません。
language = 言語
language-does = 全員に見える言葉はこの言語で、非公開の言葉は各メンバーの言語で話します。
collect-unanswered = 未回答の質問を集める
collect-unanswered-does = 答えが見つからなかった質問の文面を30日間保存します。質問者は保存しません。{ $unanswered } で見られ、保存していることは { $help } に表示されます。オフにすると削除されます。
admin-role = ほかに設定できる人
admin-role-does = サーバー管理権限のある人に加え、このロールを持つメンバー。Discord でコマンドが表示されるよう、サーバー設定の「連携サービス」でこのロールにコマンドを許可してください。
closed-channels = { $channels } には書き込めません。
outside-channels = { $channels } では答えません。「回答してよいチャンネル」をご覧ください。
deaf-channels = Discord の設定により、まだこれらのメッセージを読めません。運営者にできることは { $status } に表示されます。

## Questions without an answer, and votes

unanswered-title = { $count ->
   *[other] 答えが見つからなかった質問 { $count } 件
 }
none-unanswered = 過去30日間に、答えが見つからなかった質問はありません。
unanswered-is-off = このサーバーでは未回答の質問を集めていません。集めるには { $settings } でオンにしてください。
times = { $count ->
   *[other] { $count } 回
 }
text-only = 新しい順。文面のみで、質問者は記録されません。30日間保存されます。
clear = 消去
clear-all = { $count ->
   *[other] { $count } 件の質問をすべて削除しますか？ 元には戻せません。
 }
delete-them = 削除
keep-them = 残す
cleared = 削除しました。未回答の質問は保存されていません。
disliked-title = { $count ->
   *[other] 役に立たなかったとされた回答 { $count } 件
 }
newest-answers-first = 新しい順
none-disliked = 過去30日間に、役に立たなかったとされた回答はありません。
feedback-is-off = このサーバーでは評価がオフです。{ $settings } でオンにできます。
articles-behind = 引用されていた記事
votes-against = { $count ->
   *[other] 低評価 { $count } 件
 }

## Privacy

privacy-title = 保存するもの、その理由、期間
privacy-answers = **回答：** 質問した人、質問、場所、見つかった箇所。回答の下のボタンが動くようにするためです。{ $days } 日間。
privacy-votes = **評価：** 回答が役に立ったかどうかを誰が伝えたか、添えられた一言。記事をよくするためです。回答と同じ期間。
privacy-unanswered-on = **答えが見つからなかった質問：** 文面のみで、質問者は記録しません。このサーバーの管理者がオンにしています。{ $days } 日間。
privacy-unanswered-off = **答えが見つからなかった質問**は、ここでは保存されません。
privacy-settings = **サーバーの設定：** メンバーの情報は含みません。私がサーバーを離れてから { $days } 日後まで。
privacy-nobody-else = これらを Discord 以外に送ることはありません。ほかのメッセージは保存しません。
delete-my-data = 自分のデータを削除
data-deleted = 削除しました：あなたの評価と、あなたの質問への回答およびその評価。回答のメッセージは残りますが、ボタンは動かなくなります。
help-privacy = { $command } は保存しているものを説明します。自分の分はそこで削除できます。
help-settings = { $command } はサーバー管理者用で、回答する場所や方法を決めます。
help-collects = このサーバーの管理者の設定により、答えが見つからなかった質問の文面を保存しています。質問者は保存しません。
only-admins = これを使えるのは、このサーバーの管理権限を持つ人と、そのために選ばれたロールを持つ人だけです。
refreshing = 記事を読み込み直しています
files-read = { $total } 個中 { $done } 個のファイルを読み込みました（{ NUMBER($share, style: "percent") }）
settings-name = 設定
settings-about = このサーバーで回答する場所や方法を決める
unanswered-name = 未回答
unanswered-about = 答えが見つからなかった質問
feedback-name = 評価
feedback-about = 役に立たなかった回答と記事
privacy-name = プライバシー
privacy-about = 保存するものとその理由、期間。自分のデータの削除
