## Was an einer Datei mit einem Artikel nicht stimmt, und was zu tun ist

problem-field-is-no-text = „{ $name }“ ist kein Text; ich übergehe es.
    .remedy = Schreib einen einzigen Wert in Anführungszeichen in seine Zeile.
problem-tags-are-no-words = „tags“ sind keine Wörter; ich übergehe sie.
    .remedy = Schreib sie so: `[eins, zwei]`.
problem-url-is-no-address = „url“ ist nicht die Adresse einer Seite; ich übergehe sie.
    .remedy = Schreib sie ganz aus: `https://example.org/page`.
problem-field-is-no-date = „{ $name }“ ist kein Datum; ich übergehe es.
    .remedy = Schreib es so: `2026-02-26` oder `2026-02-26T23:22:44Z`.
problem-encoding-guessed = Die Datei ist nicht in UTF-8; ich habe sie als { $encoding } gelesen, das ist geraten.
    .remedy = Speichere die Datei als UTF-8.
problem-encoding-damaged = Einige Bytes sind kein UTF-8, das erste in dieser Zeile; � steht dafür.
    .remedy = Speichere die Datei als UTF-8.
problem-encoding-marked-wrongly = Die Datei gibt sich als { $encoding } aus (Byte Order Mark), ihr Inhalt ist aber etwas anderes.
    .remedy = Speichere die Datei als UTF-8.
problem-encoding-unknown = Ich kann ihre Zeichenkodierung nicht erkennen.
    .remedy = Speichere die Datei als UTF-8.
problem-no-plain-text = Das ist kein Text.
    .remedy = Speichere den Artikel als reinen Text in UTF-8, oder entferne die Datei.
problem-empty = Die Datei enthält keinen Text.
    .remedy = Schreib den Artikel unter die Kopfdaten, oder entferne die Datei.
problem-no-ordinary-file = Das ist keine gewöhnliche Datei.
    .remedy = Entferne sie aus dem Ordner mit den Artikeln.
problem-file-too-large = Die Datei hat { $size } KiB; erlaubt sind { $limit } KiB.
    .remedy = Teile den Artikel auf, oder erhöhe `max_file_kib`.
problem-file-unreadable = Ich kann die Datei nicht lesen: { $reason }.
    .remedy = Gib dem Benutzer, unter dem ich laufe, Leserechte für die Datei.
problem-folder-unreadable = Ich kann den Ordner nicht lesen: { $reason }.
    .remedy = Gib dem Benutzer, unter dem ich laufe, Leserechte für den Ordner.
problem-too-many-marks = Der Text ist kein Markdown: Er enthält { $count } Markdown-Zeichen.
    .remedy = Entferne die Datei oder das, was in ihr kaputt ist.
problem-never-closed = Der Text ist kein Markdown: „{ $sign }“ wird { $count }-mal geöffnet und nie geschlossen.
    .remedy = Entferne die Datei oder das, was in ihr kaputt ist.
problem-too-deep = Der Text ist kein Markdown: Zitate und Listen sind zu tief ineinander verschachtelt.
    .remedy = Entferne die Datei oder das, was in ihr kaputt ist.
problem-link-leads-nowhere = Das ist eine Verknüpfung, die ins Leere führt.
    .remedy = Repariere oder entferne die Verknüpfung.
problem-link-leads-out = Das ist eine Verknüpfung, die aus dem Ordner hinausführt.
    .remedy = Leg statt der Verknüpfung eine Kopie dorthin.
problem-name-deceives = Der Dateiname enthält unsichtbare Zeichen.
    .remedy = Benenne die Datei um.
problem-name-taken = Die Datei heißt genauso wie { $other }.
    .remedy = Benenne eine von beiden um, oder entferne eine.
problem-url-taken = Die Datei hat dieselbe url wie { $other }.
    .remedy = Gib jedem Artikel die url seiner eigenen Seite, oder entferne einen.
problem-unfinished = Die Datei wurde gerade erst geändert; bis zum nächsten Einlesen zitiere ich den Artikel, wie er vorher war.
    .remedy = Lies die Artikel noch einmal ein, sobald die Datei gespeichert ist.
problem-matter-never-closed = Die Kopfdaten werden nie abgeschlossen.
    .remedy = Schreib eine Zeile mit { $fence } dahinter.
problem-matter-too-large = Die Kopfdaten haben { $size } KiB; erlaubt sind { $limit } KiB.
    .remedy = Verwende kurze Werte, und schreib den Text des Artikels hinter die Kopfdaten.
problem-matter-is-no-yaml = Die Kopfdaten sind kein gültiges YAML.
    .remedy = Setz einen Wert in Anführungszeichen, wenn er „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.
problem-matter-is-no-toml = Die Kopfdaten sind kein gültiges TOML.
    .remedy = Schreib jeden Wert so: `name = "Wert"`.
problem-matter-unreadable = Ich kann die Kopfdaten nicht lesen.
    .remedy = Verwende kurze Werte und Listen von Wörtern.
problem-matter-has-no-names = Den Kopfdaten fehlen die Namen.
    .remedy = Schreib jede Zeile so: `name: Wert`.

why-unreadable = { $reason ->
    [EACCES] keine Berechtigung
    [EPERM] keine Berechtigung
    [ENOENT] nicht vorhanden
    [ENOTDIR] das ist kein Ordner
    [ELOOP] die Verknüpfungen führen im Kreis
    [ENAMETOOLONG] der Name ist zu lang
    [EMFILE] zu viele Dateien sind offen
    [ENFILE] zu viele Dateien sind offen
    [ENOMEM] zu wenig Arbeitsspeicher
    [EIO] der Datenträger meldet einen Fehler
   *[other] das System meldet { $reason }
 }
