## What is wrong with a file of articles, and what to do about it

problem-field-is-no-text = “{ $name }” is not a text; I ignore it.
    .remedy = Write one value, in quotes, on its line.
problem-tags-are-no-words = “tags” are not words; I ignore them.
    .remedy = Write them as `[one, two]`.
problem-url-is-no-address = “url” is not the address of a page; I ignore it.
    .remedy = Write it in full: `https://example.org/page`.
problem-field-is-no-date = “{ $name }” is not a date; I ignore it.
    .remedy = Write it as `2026-02-26` or `2026-02-26T23:22:44Z`.
problem-encoding-guessed = It is not in UTF-8; I have read it as { $encoding }, which is a guess.
    .remedy = Save the file as UTF-8.
problem-encoding-damaged = A few of its bytes are not UTF-8, from this line on; � stands for them.
    .remedy = Save the file as UTF-8.
problem-encoding-marked-wrongly = Its byte order mark says { $encoding }, but its bytes are something else.
    .remedy = Save the file as UTF-8.
problem-encoding-unknown = I can’t tell its encoding.
    .remedy = Save the file as UTF-8.
problem-no-plain-text = This is not a text.
    .remedy = Save the article as plain text in UTF-8, or remove the file.
problem-empty = It has no text.
    .remedy = Write the article below the front matter, or remove the file.
problem-no-ordinary-file = It is not an ordinary file.
    .remedy = Remove it from the folder of articles.
problem-file-too-large = It has { $size } KiB; the limit is { $limit } KiB.
    .remedy = Split the article, or raise `max_file_kib`.
problem-file-unreadable = I can’t read it: { $reason }.
    .remedy = Let the user that I run as read the file.
problem-folder-unreadable = I can’t read it: { $reason }.
    .remedy = Let the user that I run as read the folder.
problem-too-many-marks = Its text is not Markdown: it has { $count } Markdown signs.
    .remedy = Remove the file, or what is broken in it.
problem-never-closed = Its text is not Markdown: “{ $sign }” is opened { $count } times and never closed.
    .remedy = Remove the file, or what is broken in it.
problem-too-deep = Its text is not Markdown: quotes and lists are nested too deeply.
    .remedy = Remove the file, or what is broken in it.
problem-link-leads-nowhere = It is a link that leads nowhere.
    .remedy = Mend or remove the link.
problem-link-leads-out = It is a link out of the folder.
    .remedy = Put a copy there instead of the link.
problem-name-deceives = Its name holds characters that nobody can see.
    .remedy = Rename the file.
problem-name-taken = It has the same name as { $other }.
    .remedy = Rename or remove one of them.
problem-url-taken = It has the same url as { $other }.
    .remedy = Give each article the url of its own page, or remove one.
problem-unfinished = It was changed a moment ago; until the next refresh, I quote the article as it was before.
    .remedy = Refresh once more when the file is saved.
problem-matter-never-closed = The front matter is never closed.
    .remedy = Put a line with { $fence } behind it.
problem-matter-too-large = The front matter has { $size } KiB; the limit is { $limit } KiB.
    .remedy = Keep to short values, and put the text of the article behind the front matter.
problem-matter-is-no-yaml = The front matter is not valid YAML.
    .remedy = Put quotes around a value that holds “: ” or “ #”, or that begins with a sign.
problem-matter-is-no-toml = The front matter is not valid TOML.
    .remedy = Write each value as `name = "value"`.
problem-matter-unreadable = I can’t read the front matter.
    .remedy = Keep to short values and lists of words.
problem-matter-has-no-names = The front matter has no names.
    .remedy = Write each line as `name: value`.

why-unreadable = { $reason ->
    [EACCES] permission denied
    [EPERM] permission denied
    [ENOENT] it does not exist
    [ENOTDIR] it is not a folder
    [ELOOP] its links go round in a circle
    [ENAMETOOLONG] its name is too long
    [EMFILE] too many files are open
    [ENFILE] too many files are open
    [ENOMEM] there is not enough memory
    [EIO] the disk reports an error
   *[other] the system says { $reason }
 }
