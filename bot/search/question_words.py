"""Words that a question is made of and that say nothing about what it asks for, by language.

Lists of our own, kept to what frames a question: question words, auxiliaries, articles, pronouns, prepositions
and politeness. A word is only left out where its language's list fits the question best, so that a word of one
language ('war', 'die', 'not') counts in another.
"""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_LISTS = {
    "en": """a about all also am an and any are as at be because been being but by can could did do does done for
        from give had has have he her him his how i if in into is it its just kind many may me mean might much my
        name of on or our out please shall she should so some tell than that the their them then there these they
        this those to up us was we were what when where which while who whom whose why will with would you your
        whats s explain know anyone anything something like get got let say says said happen happens happened
        """,
    "de": """aber alle als am an auch auf aus bei bin bis bitte da das dass dem den denn der des die dies diese
        dieser dieses du durch ein eine einem einen einer eines er es etwas für gab gibt habe haben hat hatte hatten
        ich ihr ihre im in ist ja kann kannst können man mein mir mit nach oder ob sein seine sich sie sind so über
        um und uns viel viele vom von vor wann war waren warum was welche welchem welchen welcher welches wem wen
        wenn wer werden wessen wie wieso wird wo wofür woher wohin womit worum wurde wurden würde zu zum zur
        """,
    "fr": """à ai as au aux avec ce cela ces cet cette c combien comme comment d dans de des du elle elles en est
        et était étaient été être eu il ils j je l la le les leur leurs lors lorsque lui m ma mais me mes moi mon n
        ne notre nous on ont ou où par pas peut plaît pour pourquoi qu quand que quel quelle quelles quels qui quoi
        s sa sans se ses si sont son sur t te tu un une vous votre y a ont fut furent sera
        """,
    "es": """a al algo como cómo con cual cuál cuáles cuando cuándo cuánta cuántas cuánto cuántos de del desde
        donde dónde e el ella ellos en era eran es esa ese eso esta está están este esto fue fueron ha hay la las le
        les lo los me mi muy no nos o para pero por porque qué que quién quien quiénes se ser si sí sin sobre son su
        sus tiene tu un una unas unos y ya
        """,
    "it": """a ad al alla anche che chi ci come con cosa cui da dal dalla dei del della delle di dove e è era erano
        gli ha hanno i il in io la le lo ma mi nel nella non o per perché più qual quale quali quando quanta quante
        quanti quanto se si sono stata stato su sua suo sulla tra un una uno
        """,
    "pt": """a ao aos as até com como da das de do dos e é ela ele eles em era eram essa esse esta está este foi
        foram há isso já lhe mais mas me na nas no nos o onde os ou para pela pelo por porque qual quais quando
        quanta quantas quanto quantos que quem se ser seu sua são sobre também tem um uma você
        """,
    "nl": """aan als bij dan dat de deze die dit door een en er haar had heb hebben heeft het hij hoe hoeveel hun
        ik in is kan kunnen maar me met naar niet nog of om onder ook op over te tot uit van veel voor waar waarom
        wanneer waren was wat welk welke werd werden wie wiens worden wordt zich zij zijn
        """,
    "ro": """a acest această al ale am ar au ca care câte cât câtă câți când ce cea cei cele cel cine cu cui cum
        de din despre după e ea ei el era erau este eu fi fost în între îi îl îşi își la le lor lui mai nu o pe
        pentru prin să se sunt său un unde unei unui și şi
        """,
    "tr": """acaba ama bir bu çok da daha de diye en gibi göre hangi hangisi her için ile ise kaç kadar kim kime
        kimdir kimin ki mi mı mu mü nasıl ne neden nedir nelerdir nerede nereden nereye nerededir niçin niye o olan
        olarak olduğu oldu olur şu tarafından ve veya var
        """,
    "pl": """a aby ale bo był była było były by co czego czy czym dla do gdy gdzie go i ich ile im iż ja jak jaka
        jaki jakie jakiego jakiej jako jego jej jest jestem kiedy kim kogo kto która które którego której który
        którym którzy ma mi na nad nie o od oraz po pod przez przy są się ta tak tego tej ten to tym u w we z za ze
        że dlaczego
        """,
    "ru": """а без бы был была были было быть в вам вас во вот все где да для до его ее её если есть же за и из
        или им их к как какая какие каким какими каких какого какое какой каком какому какую когда кого ком кому
        который которая которые которого которой котором кто куда ли мне мы на над не него нее неё ним них но о об
        он она они оно от откуда по под почему при с сколько со так такое также то только у чего чем чему что чтобы
        чья чей это этого этой этот я является
        """,
    "el": """αν από αυτά αυτή αυτό αυτός για δε δεν είναι ένα έναν ένας εκεί επί ή η ήταν θα και κάθε κατά με
        μια μία μετά μέσα να ο οι όπου όταν ότι πιο ποια ποιά ποιο ποιό ποιοι ποιος ποιός ποιον ποιου ποιους πόσα
        πόσες πόση πόσο πόσοι πόσους ποτέ πότε που πού προς πως πώς σε στα στη στην στις στο στον στους στους τα τη
        την της τι τις το τον του τους των ως γιατί έχει έχουν είχε
        """,
    "ar": """أن أو أي أية إلى إن ان الى التي الذي الذين الى بعد بين تم ثم حتى عن عند على في فيما قد كان كانت كل
        كم كيف لا لم لماذا لماذا لها له ما ماذا ماهو ماهي متى مع من منذ هذا هذه هل هم هو هي و أين اين وما ومن يكون
        """,
    "hi": """का की के को में से पर और है हैं था थी थे ने यह वह ये वे इस उस जो जिस तो भी या कि लिए कौन कौनसा
        क्या क्यों कब कहाँ कहां कैसे किस किसने किसे किसके किसकी किसका कितना कितनी कितने कौन-सा हुआ हुई हुए कर
        करना किया गया गई गए होता होती होते हो द्वारा एक साथ तक
        """,
    "vi": """ai bao bằng bị bởi các cái cho chiếc có của cùng cũng đã đang đâu đây để đến đi điều do được gì
        khi không là lúc mà mấy một nào này nhiêu như những ở phải ra rằng sao sẽ tại thì theo thế trong từ và vào
        về vì việc với
        """,
}
_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
_LANGUAGES: dict[str, list[str]] = {}
"""For each of the words, the languages whose list has it."""
for _language, _known in _WORDS.items():
    for _word in _known:
        _LANGUAGES.setdefault(_word, []).append(_language)
_UNSPACED = frozenset(
    """什么 什麼 甚麼 是什 么时 麼時 时候 時候 哪里 哪裡 哪個 哪个 哪些 哪一 是哪 多少 幾個 几个 是誰 是谁 為何 为何 为什 為什
    如何 怎么 怎麼 何人 何時 何时 是何 有多 請問 请问 的是 是多 何で すか ます です した どの どこ いつ だれ 誰が 誰で なに 何と
    何が 何を 何年 いく なぜ どう か何 は何 は誰 คือ ไหน ที่ไ อะไ ะไร เมื ื่อ มื่ ใคร เท่ ท่า ่าไ าไร ทำไ ำไม กี่""".split()
)
"""The same for scripts without spaces, cut as the analyzer cuts them."""


TELLING = 3
"""So many framing words of a language tell that a text is in it."""


def is_question_word(word: str) -> bool:
    """Whether a word (folded) frames a question in some language."""
    return word in _LANGUAGES


def question_words(words: Iterable[str]) -> frozenset[str]:
    """The words of a question (folded) that only frame it, in the language whose list holds most of them."""
    asked = list(words)
    best = _WORDS[max(_WORDS, key=_languages(asked).__getitem__)]
    return frozenset(word for word in asked if word in best or word in _UNSPACED)


def foreignness(text: str, asked: Iterable[str]) -> float:
    """How little a text speaks the language of a question with these words (folded): 0 (the same) to 1 (another).

    That is told by the framing words of both; 0 where they are too few to tell.
    """
    theirs, own = _languages(asked), _spoken(text)
    most = max(own.values(), default=0)
    if not theirs or most < TELLING:
        return 0.0
    likeliest = max(theirs.values())
    return 1 - max(own[language] for language, count in theirs.items() if count == likeliest) / most


@lru_cache(maxsize=100)  # the texts that an answer is about are looked at more than once
def _spoken(text: str) -> Counter[str]:
    return _languages(text.casefold().split())


def _languages(words: Iterable[str]) -> Counter[str]:
    """How many of these words frame a question in each language."""
    return Counter(language for word in words if word in _LANGUAGES for language in _LANGUAGES[word])
