"""How people ask in five languages, and how they only talk: patterns for the sentences of a chat."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """How people ask in a language, as patterns for the beginning of a sentence, or anywhere in it.

    `greeting` may come first. `words` begin a question even where its mark was left out, `verbs` only with it.
    `request` asks somebody to tell; what it matches speaks to a person and yet is a question. `person` speaks to a
    person or of oneself; `banter` asks for company or for nothing at all.
    """

    greeting: re.Pattern[str]
    words: re.Pattern[str]
    verbs: re.Pattern[str]
    request: re.Pattern[str]
    person: re.Pattern[str]
    banter: re.Pattern[str]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


ENGLISH = Manner(
    greeting=_pattern(
        r"""(?:(?:hey|hi|hello|ok(?:ay)?|so|and|but|also|um+|well|please|sorry|(?:quick|silly|serious|one)\ question|quick\ one|question|(?:just\ )?(?:wondering|curious)
        |btw)\b(?:\ (?:all|everyone|everybody|guys|there|folks|team))?[\s,:!-]*)+"""
    ),
    words=_pattern(
        r"""(?:in|at|on|of|for|from|by|to|since|until|with)?\ ?\b(?:who|whom|whose|what|when|where|which|why
        |how)(?:['’]?s\b|\ (?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|many|much|long
        |old|big|far|often|tall|high|deep|fast|\w+))\b"""
    ),
    verbs=_pattern(
        r"""(?!(?:should|shall|do(?!\ i\ (?:need|have\ to)\b)|did|can|could|may|must|have|had|was)\ i\b)(?:is|are|was|were|does|do|did|has|have
        |had|can|could|will|would|should|may|must|isn't|aren't|wasn't|weren't|doesn't|didn't|hasn't)\ """
    ),
    request=_pattern(
        r"""(?:(?:can|could|would|will)\ (?:you|someone|anyone|somebody|anybody)\ (?:please\ )?(?:tell|explain|show
        |say)(?:\ (?:to\ )?(?:me|us))?|do(?:es)?\ (?:you|anyone|anybody|someone
        |somebody)\ (?:here\ )?(?:happen\ to\ )?know|(?:please\ )?(?:tell|explain\ to)\ (?:me|us)\ (?=about|more
        |who|what|when|where|which|why|how)|i(?:'d|’d|\ would)\ like\ to\ know|i\ (?:want|need)\ to\ know|(?:any
        |some)(?:one|body)\ know)"""
    ),
    person=_pattern(
        r"""\b(?:you|your|yours|u|ur|ya|yall|y'all|me|mine|we|our|ours|us|i'm|i’m|i've|i’ve|i'll|am\ i|my\ (?!\w+\ \w)
        |(?<!do\ )(?<!can\ )(?<!could\ )(?<!should\ )(?<!may\ )(?<!must\ )i|guys|dude|bro|man)\b"""
    ),
    banter=_pattern(
        r"""who(?:'s|’s|\ is|\ wants|\ else|\ cares|\ asked|\ knows\b).{0,3}(?:bringing|up|down|in|coming|playing|here|online
        |ready|free|to|cares|$|pizza)|who\ (?:wants|cares|asked)\b|what(?:['’]?s|\ is)\ for\b|any(?:one
        |body)\ (?:want|up|wanna|down|playing|here|online|else|free)|wanna\b|why\ (?:would|do|does)\ (?:any
        |every)(?:one|body)|how\ (?:cool|nice|cute|funny|sad|dare)\b|so\ what\b|what\ (?:the|a)\b|what's\ (?:up
        |wrong|new|going)|whats\ up|what(?:'s|\ is)\ (?:that|this|it)\W*$|how\ about|what\ about
        |are\ there\ people|is\ (?:this|that|it)\b|\b(?:tonight|later\ today)\b|what\ if\b|how\ come\ (?:it|that
        |this)\b"""
    ),
)
GERMAN = Manner(
    greeting=_pattern(
        r"""(?:(?:hallo|hi|hey|moin|servus|guten\ (?:tag|morgen|abend)|also|und|aber|ok|sorry|kurze\ frage|frage
        |bitte)\b(?:\ (?:zusammen|alle|leute|ihr\ lieben))?[\s,:!-]*)+"""
    ),
    words=_pattern(
        r"""(?:(?:in|an|auf|von|aus|bei|mit|für|seit|bis|ab|nach|zu|um)\ )?(?:wer|wen|wem|wessen|was|wann|wo|woher
        |wohin|wieso|weshalb|warum|wie|welche[rsmn]?|wie\ ?viele?|wo(?:mit|für|durch|ran|rum|rüber|von|zu|gegen
        |rin|raus))\ """
    ),
    verbs=_pattern(
        r"""(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|gibt|gab|kann|können|konnte|darf
        |dürfen|muss|müssen|soll(?!\ ich)|sollte(?!\ ich)|stimmt|existiert|\w+(?:t|te|ten|en)\ (?=(?:der|die|das
        |ein|eine|es|man)\b))\ ?"""
    ),
    request=_pattern(
        r"""(?:(?:kann|könnte)\ (?:mir|uns)?\ ?(?:bitte\ )?(?:jemand|einer)\ (?:mir\ |uns\ )?(?:bitte\ )?(?:sagen
        |erklären)|(?:kannst\ du|könnt\ ihr|können\ sie)\ (?:mir|uns)\ (?:bitte\ )?(?:sagen|erklären)|(?:weiß
        |weiss)\ (?:hier\ )?(?:jemand|einer|wer)|(?:weißt\ du|wisst\ ihr|wissen\ sie),?\ (?=(?:wer|wann|wo|warum
        |wieso|wie|welche[rsmn]?|ob|was)\b(?!,))|(?:sag|sagt|erklär|erkläre|erklärt)\ (?:mir
        |uns)\ (?:bitte\ )?,?\ ?(?=w)|ich\ (?:wüsste|würde)\ gerne?(?:\ wissen)?|ich\ möchte\ wissen),?"""
    ),
    person=_pattern(
        r"""\b(?:du|dir|dich|dein(?:e[rnms]?)?|ihr|euch|eue?re?[nms]?|mich|mir|wir|uns|unser\w*
        |(?<!kann\ )(?<!muss\ )(?<!darf\ )(?<!finde\ )(?<!setze\ )(?<!bekomme\ )(?<!mache\ )(?<!stelle\ )(?<!ändere\ )ich
        |leute|digga)\b|\b(?:haben|sind|können|wollen|kommen|gehen)\ Sie\b"""
    ),
    banter=_pattern(
        r"""wer\ (?:hat\ (?:lust|bock|zeit)|kommt|bringt|ist\ (?:dabei|da|noch)|spielt(?!\ (?:die|der|den|in))|will|mag|macht\ mit)\b|(?:will|hat|mag
        |kommt|spielt)\ (?:jemand|wer)\b|warum\ (?:immer|nur|denn\ nicht)\b|wie\ (?:cool|geil|süß|schön|krass
        |geht)\b|was\ (?:soll|ist)\ (?:das|denn|los)\b|na\ und|(?:ist|geht|wird|war)\ (?:das|es|doch)\b|\bheute\ abend\b|was\ geht
        |wie\ wär|was\ ist\ mit\b|was\ für\ ein"""
    ),
)
FRENCH = Manner(
    greeting=_pattern(
        r"""(?:(?:bonjour|bonsoir|salut|coucou|hello|alors|et|mais|ok|svp|pardon|question
        |petite\ question)\b(?:\ (?:à\ tous|tout\ le\ monde|les\ gens|tous))?[\s,:!-]*)+"""
    ),
    words=_pattern(
        r"""(?:(?:à|de|depuis|dans|en|pour|par|avec|sur|jusqu'à|d'|chez)\ ?)?(?:qui|que|quoi|quand|où|pourquoi|comment
        |combien|quel(?:le)?s?|lequel|laquelle|c['’]est\ (?:quoi|qui))\ |qu['’]est[- ]ce\ |d['’]où\ """
    ),
    verbs=_pattern(r"est[- ]ce\ qu|y\ a[- ]t[- ]il|[^?]*-(?:t-)?(?:il|elle|ils|elles|on|ce)\b"),
    request=_pattern(
        r"""(?:(?:est[- ]ce\ que?['’]?\ ?)?(?:quelqu['’]un)\ (?:sait|peut\ (?:me|nous)\ (?:dire|expliquer))
        |(?:pouvez-vous|peux-tu|pourriez-vous|pourrais-tu|tu\ peux|vous\ pouvez)\ (?:me|nous)\ (?:dire|expliquer)
        |(?:savez-vous|sais-tu|tu\ sais|vous\ savez)\ (?=qui|quand|où|pourquoi|comment|combien|quel|ce|si)|(?:dis
        |dites)-(?:moi|nous)\ (?=qui|quand|où|pourquoi|comment|combien|quel|ce)|(?:j['’]aimerais|je\ voudrais
        |je\ veux)\ savoir)"""
    ),
    person=_pattern(
        r"""\b(?:tu|te|toi|ton|ta|tes|vous|votre|vos|moi|nous|notre|nos|les\ gars|(?<!dois-)(?<!puis-)(?<!peux-)je)\b
        |\bt['’]|\bm['’]|-(?:tu|vous)\b"""
    ),
    banter=_pattern(
        r"""qui\ (?:veut|est\ (?:là|partant|chaud|dispo)|vient|apporte|ramène|joue(?!\ (?:le|la|les|dans))|s['’]en)\b|quelqu['’]un\ (?:veut|a|est\ là|joue
        |pour)|pourquoi\ (?:pas|toujours)\b|comment\ ça|quoi\ de\ neuf|quelle?s?\ (?:belle?s?|beaux?|jolie?s?
        |horreur|honte|chance|dommage)\b|quel(?:le)?s?\ (?!.*\b(?:est|sont|était|étaient|sera|seront|a|ont|avait|fait|faut|peut|doit)\b)[^?]*$
        |et\ alors|c['’]est\ quoi\ ça|c['’]était\ comment|\bça\ va\b|\bce\ soir\b
        |est-ce\ que\ (?:c['’]est|ça)\b|comment\ va"""
    ),
)
SPANISH = Manner(
    greeting=_pattern(
        r"""(?:(?:hola|buenas|buenos\ días|buenas\ (?:tardes|noches)|oye|oigan|pues|y|pero|ok|perdón|una\ pregunta
        |pregunta)\b(?:\ (?:a\ todos|a\ todas|gente|chicos))?[\s,:!-]*)*¿?\s*"""
    ),
    words=_pattern(
        r"""(?:(?:a|de|desde|en|para|por|con|hasta|sobre)\ )?(?:qué|quién|quiénes|cuándo|a?dónde|por\ qué|cómo
        |cuánt[oa]s?|cuál(?:es)?)\ """
    ),
    verbs=_pattern(r"(?<=¿)\w+\ "),
    request=_pattern(
        r"""(?:alguien\ (?:sabe|me\ puede\ (?:decir|explicar)|puede\ (?:decirme|explicarme))|(?:me\ )?(?:puedes
        |podrías|puede|podría)\ (?:decir|explicar)(?:me|nos)?|(?:sabes|sabéis|sabe)\ (?=qu|cu|d[óo]nde|c[óo]mo
        |por\ qu|si\b)|dime\ (?=qu|cu|d[óo]nde|c[óo]mo|por\ qu)|(?:me\ gustaría|quisiera|quiero)\ saber)"""
    ),
    person=_pattern(
        r"""\b(?:tú|te|ti|tus?|usted(?:es)?|os|vosotr[oa]s|vuestr[oa]s?|yo|mí|me|nos|nosotr[oa]s|nuestr[oa]s?
        |\w+[aeií]r(?:te|os)|estoy|soy|tengo(?!\ que)|\w+(?:áis|éis|steis|aste|iste|[aei]mos)|(?:v|t)ienes|estás|eres|puedes|quieres|sabes|vas|has|haces|crees
        |piensas|juegas|ves|vais|chicos|tío)\b"""
    ),
    banter=_pattern(
        r"""qui[ée]n\ (?:se\ apunta|quiere|viene|trae|juega|est[áa]\b)|alguien\ (?:quiere|tiene|se\ apunta|para|juega|viene)
        |por\ qué\ (?:no\b|siempre|a\ m)|qué\ (?:tal|pasa|bonit[oa]|guay|bien|pena|risa|miedo|asco|más\ da)\b
        |y\ qué\b|en\ serio|de\ verdad|es\ broma|\besta\ noche\b|cómo\ va"""
    ),
)
JAPANESE = Manner(
    greeting=_pattern(
        r"(?:(?:こんにちは|こんばんは|おはよう(?:ございます)?|すみません|質問です|ところで|では)[、,！!\s]*)*"
    ),
    words=_pattern(
        r""".*(?:いつ|誰|だれ|どこ|何(?!か|も|でも)|なに(?!か|も)|なぜ(?!か)|どう(?!でも)|どの|どれ|どちら|いくら|いくつ|どんな).*(?:か|の|は|？|\?)[。？?\s]*$"""
    ),
    verbs=_pattern(
        r".+(?:は|が|って).+(?:ですか|ますか|ましたか|でしたか|のか)[？?。\s]*$|.+(?:でき|[けげせてねべめれえ])ますか[？?。\s]*$"
    ),
    request=_pattern(
        r".*(?:教えて(?:ください|下さい|ほしい|欲しい)|知りたい|知っている(?:人|方)|知ってる(?:人|方)|ご存知の方|わかる(?:人|方)|分かる(?:人|方))"
    ),
    person=_pattern(
        r"""あなた|君[はがのもにを]|きみ|お前|みんな|みなさん|皆さん|私[のはがも]|私ばかり|僕|俺|うち[はのが]|思う|思い|好き|元気|[てで](?:くれる|くれない|もらえ|いい？)|ませんか|よね|じゃん"""
    ),
    banter=_pattern(
        r""".*(?:(?:やる|行く|来る|遊ぶ|したい|食べたい|暇な)(?:人|方|？|\?)|誰か.*たい|なんで.*(?:ばかり|ばっかり)|冗談|マジ|まじで|だから何|え、|すごい|なんて.*[！!]
        |これ(?:は|って)?(?:何|なに)|それ(?:は|って)?(?:何|なに)|今夜|今晩|ご飯)|(?:その|そこ|それ)(?!ぞれ)"""
    ),
)
MANNERS = (ENGLISH, GERMAN, FRENCH, SPANISH, JAPANESE)

VAGUE = frozenset(
    """everyone everybody anyone anybody someone somebody here now today tomorrow tonight yet one thing stuff going
    jemand alle hier jetzt heute morgen gerade denn mal eigentlich quelqu un tout monde ici maintenant aujourd hui
    demain cest alguien todos aqui ahora hoy manana""".split()
)
"""Words that are no topic of a question: who is asked, and here and now."""

VAGUE_SIGNS = re.compile("何時|何人|今日|明日|昨日|[何誰今人方時中事物私知教思言違]")
DEFINED = re.compile(
    r"(?<!por\ )\b(?:what(?:[’']?s|\ is|\ are|\ was|\ were)|who(?:[’']s|\ is|\ was)|was\ (?:ist|sind|war)"
    r"|wer\ (?:ist|war)|qu[’']est-ce\ qu(?:e|[’']une?)|qui\ (?:est|était)|qué\ (?:es|son)|quién\ (?:es|fue))\ (?:\w{1,4}\ )?\S{3,}\W*$"
    r"|とは",
    re.IGNORECASE,
)
"""Of 'What is …?', one word is enough."""

AMONG_US = re.compile(
    r"\b(?:tomorrow|tonight|this\ evening|later|weekend|no(?:body|\ one)|seriously|lunch|dinner"
    r"|morgen|heute\ (?:abend|mittag)|später|wochenende|niemand|keiner|ernsthaft|demain|ce\ (?:soir|midi)|week-end"
    r"|personne\ (?:ne|me|n['’])|sérieux|(?<!la\ )(?<!de\ )mañana|esta\ noche|(?:el|este)\ finde|nadie|en\ serio|any(?:one|body)\ else|noch\ jemand|alguien\ más|quelqu['’]un\ d['’]autre)\b"
    r"|\b(?:who|wer|qui|quién)\ (?:\S+\ ){1,5}(?:my|mein\w*|mon|ma|mes|mis?)\b"
    r"|明日|今夜|今晩|週末|誰も|お昼|誰か.*(?:ある|いる)",
    re.IGNORECASE,
)
"""What people plan among themselves, and what they say of nobody or to everybody."""

LAUGH = re.compile(
    r"\b(?:lo+l|lmf?ao|rofl|xd|haha+|hehe+|mdr|ptdr|jaja+|wtf|omg)\b|[wｗ]{3,}|[?？][?？!！]|笑", re.IGNORECASE
)
