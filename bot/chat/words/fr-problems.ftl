## Ce qui ne va pas avec le fichier d’un article, et ce qu’il faut faire

problem-field-is-no-text = « { $name } » n’est pas un texte ; je l’ignore.
    .remedy = Écris une seule valeur, entre guillemets, sur sa ligne.
problem-tags-are-no-words = « tags » ne contient pas des mots ; je l’ignore.
    .remedy = Écris-les ainsi : `[un, deux]`.
problem-url-is-no-address = « url » n’est pas l’adresse d’une page ; je l’ignore.
    .remedy = Écris-la en entier : `https://example.org/page`.
problem-field-is-no-date = « { $name } » n’est pas une date ; je l’ignore.
    .remedy = Écris-la ainsi : `2026-02-26` ou `2026-02-26T23:22:44Z`.
problem-encoding-guessed = Il n’est pas en UTF-8 ; je l’ai lu en { $encoding }, mais c’est une supposition.
    .remedy = Enregistre le fichier en UTF-8.
problem-encoding-damaged = Quelques octets ne sont pas de l’UTF-8, le premier sur cette ligne ; � les remplace.
    .remedy = Enregistre le fichier en UTF-8.
problem-encoding-marked-wrongly = Il s’annonce en { $encoding } (indicateur d’ordre des octets), mais son contenu est autre chose.
    .remedy = Enregistre le fichier en UTF-8.
problem-encoding-unknown = Je n’arrive pas à reconnaître son encodage.
    .remedy = Enregistre le fichier en UTF-8.
problem-no-plain-text = Ce n’est pas du texte.
    .remedy = Enregistre l’article en texte brut, en UTF-8, ou retire le fichier.
problem-empty = Il ne contient aucun texte.
    .remedy = Écris l’article sous l’en-tête, ou retire le fichier.
problem-no-ordinary-file = Ce n’est pas un fichier ordinaire.
    .remedy = Retire-le du dossier des articles.
problem-file-too-large = Il fait { $size } Kio ; la limite est de { $limit } Kio.
    .remedy = Découpe l’article, ou augmente `max_file_kib`.
problem-file-unreadable = Je ne peux pas le lire : { $reason }.
    .remedy = Autorise l’utilisateur sous lequel je tourne à lire le fichier.
problem-folder-unreadable = Je ne peux pas le lire : { $reason }.
    .remedy = Autorise l’utilisateur sous lequel je tourne à lire le dossier.
problem-too-many-marks = Son texte n’est pas du Markdown : il contient { $count } signes de Markdown.
    .remedy = Retire le fichier, ou ce qui y est abîmé.
problem-never-closed = Son texte n’est pas du Markdown : « { $sign } » est ouvert { $count } fois et jamais refermé.
    .remedy = Retire le fichier, ou ce qui y est abîmé.
problem-too-deep = Son texte n’est pas du Markdown : citations et listes y sont trop imbriquées.
    .remedy = Retire le fichier, ou ce qui y est abîmé.
problem-link-leads-nowhere = C’est un lien qui ne mène nulle part.
    .remedy = Répare ou retire le lien.
problem-link-leads-out = C’est un lien qui sort du dossier.
    .remedy = Mets une copie à la place du lien.
problem-name-deceives = Son nom contient des caractères invisibles.
    .remedy = Renomme le fichier.
problem-name-taken = Il porte le même nom que { $other }.
    .remedy = Renomme ou retire l’un des deux.
problem-url-taken = Il a la même url que { $other }.
    .remedy = Donne à chaque article l’url de sa propre page, ou retire l’un des deux.
problem-unfinished = Il vient d’être modifié ; jusqu’à la prochaine actualisation, je cite l’article tel qu’il était avant.
    .remedy = Actualise encore une fois quand le fichier sera enregistré.
problem-matter-never-closed = L’en-tête n’est jamais refermé.
    .remedy = Mets une ligne avec { $fence } à la fin de l’en-tête.
problem-matter-too-large = L’en-tête fait { $size } Kio ; la limite est de { $limit } Kio.
    .remedy = Garde des valeurs courtes, et mets le texte de l’article après l’en-tête.
problem-matter-is-no-yaml = L’en-tête n’est pas du YAML valide.
    .remedy = Mets entre guillemets une valeur qui contient « : » ou « # », ou qui commence par un signe.
problem-matter-is-no-toml = L’en-tête n’est pas du TOML valide.
    .remedy = Écris chaque valeur ainsi : `name = "valeur"`.
problem-matter-unreadable = Je ne peux pas lire l’en-tête.
    .remedy = Garde des valeurs courtes et des listes de mots.
problem-matter-has-no-names = L’en-tête n’a pas de noms.
    .remedy = Écris chaque ligne ainsi : `nom: valeur`.

why-unreadable = { $reason ->
    [EACCES] accès refusé
    [EPERM] accès refusé
    [ENOENT] introuvable
    [ENOTDIR] ce n’est pas un dossier
    [ELOOP] les liens tournent en rond
    [ENAMETOOLONG] le nom est trop long
    [EMFILE] trop de fichiers sont ouverts
    [ENFILE] trop de fichiers sont ouverts
    [ENOMEM] pas assez de mémoire
    [EIO] le disque signale une erreur
   *[other] le système répond { $reason }
 }
