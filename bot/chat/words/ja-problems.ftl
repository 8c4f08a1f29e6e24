## 記事のファイルの問題と、その直し方

problem-field-is-no-text = 「{ $name }」がテキストではないため、無視しました。
    .remedy = 値を一つだけ、引用符で囲んで、その行に書いてください。
problem-tags-are-no-words = 「tags」が単語ではないため、無視しました。
    .remedy = `[一, 二]` のように書いてください。
problem-url-is-no-address = 「url」がページのアドレスではないため、無視しました。
    .remedy = `https://example.org/page` のように、省略せずに書いてください。
problem-field-is-no-date = 「{ $name }」が日付ではないため、無視しました。
    .remedy = `2026-02-26` または `2026-02-26T23:22:44Z` のように書いてください。
problem-encoding-guessed = UTF-8 ではありません。{ $encoding } と推測して読みました。
    .remedy = ファイルを UTF-8 で保存してください。
problem-encoding-damaged = UTF-8 ではないバイトが、この行から少しあります。その部分は � になっています。
    .remedy = ファイルを UTF-8 で保存してください。
problem-encoding-marked-wrongly = バイトオーダーマークは { $encoding } ですが、中身が違います。
    .remedy = ファイルを UTF-8 で保存してください。
problem-encoding-unknown = 文字コードを判別できません。
    .remedy = ファイルを UTF-8 で保存してください。
problem-no-plain-text = テキストではありません。
    .remedy = 記事を UTF-8 のプレーンテキストで保存するか、ファイルを取り除いてください。
problem-empty = 本文がありません。
    .remedy = フロントマターの下に記事を書くか、ファイルを取り除いてください。
problem-no-ordinary-file = 通常のファイルではありません。
    .remedy = 記事のフォルダーから取り除いてください。
problem-file-too-large = 大きさが { $size } KiB あります。上限は { $limit } KiB です。
    .remedy = 記事を分けるか、`max_file_kib` を大きくしてください。
problem-file-unreadable = 読み取れません（{ $reason }）。
    .remedy = 私を動かしているユーザーに、このファイルを読む権限を与えてください。
problem-folder-unreadable = 読み取れません（{ $reason }）。
    .remedy = 私を動かしているユーザーに、このフォルダーを読む権限を与えてください。
problem-too-many-marks = 本文が Markdown ではありません。Markdown の記号が { $count } 個あります。
    .remedy = ファイルを取り除くか、壊れている部分を取り除いてください。
problem-never-closed = 本文が Markdown ではありません。閉じられていない「{ $sign }」が { $count } 個あります。
    .remedy = ファイルを取り除くか、壊れている部分を取り除いてください。
problem-too-deep = 本文が Markdown ではありません。引用やリストの入れ子が深すぎます。
    .remedy = ファイルを取り除くか、壊れている部分を取り除いてください。
problem-link-leads-nowhere = リンク先が存在しません。
    .remedy = リンクを直すか、取り除いてください。
problem-link-leads-out = フォルダーの外へのリンクです。
    .remedy = リンクの代わりにコピーを置いてください。
problem-name-deceives = ファイル名に目に見えない文字が含まれています。
    .remedy = ファイル名を変えてください。
problem-name-taken = { $other } と同じ名前です。
    .remedy = どちらかの名前を変えるか、取り除いてください。
problem-url-taken = { $other } と url が同じです。
    .remedy = 記事ごとにそのページの url を書くか、どちらかを取り除いてください。
problem-unfinished = たった今変更されました。次の更新までは、変更前の記事を引用します。
    .remedy = ファイルが保存されたら、もう一度更新してください。
problem-matter-never-closed = フロントマターが閉じられていません。
    .remedy = 終わりに { $fence } の行を置いてください。
problem-matter-too-large = フロントマターが { $size } KiB あります。上限は { $limit } KiB です。
    .remedy = 値は短くし、記事の本文はフロントマターの後に書いてください。
problem-matter-is-no-yaml = フロントマターが正しい YAML ではありません。
    .remedy = 「: 」や「 #」を含む値、記号で始まる値は、引用符で囲んでください。
problem-matter-is-no-toml = フロントマターが正しい TOML ではありません。
    .remedy = `name = "値"` のように書いてください。
problem-matter-unreadable = フロントマターを読み取れません。
    .remedy = 短い値と、単語のリストだけにしてください。
problem-matter-has-no-names = フロントマターに名前がありません。
    .remedy = 各行を `名前: 値` のように書いてください。

why-unreadable = { $reason ->
    [EACCES] 権限がありません
    [EPERM] 権限がありません
    [ENOENT] 見つかりません
    [ENOTDIR] フォルダーではありません
    [ELOOP] リンクが循環しています
    [ENAMETOOLONG] 名前が長すぎます
    [EMFILE] 開いているファイルが多すぎます
    [ENFILE] 開いているファイルが多すぎます
    [ENOMEM] メモリーが足りません
    [EIO] ディスクがエラーを返しました
   *[other] システムの応答は { $reason } です
 }
