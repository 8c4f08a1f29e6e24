"""Whether a sentence makes sense without the ones around it, in the common languages.

The lists are ours and hold what sentences begin with when they lean on the one before. A word leans in one
language ('il' is French for 'he') and not in another (it is Italian for 'the'), so a text's language is told first,
by the little words in it.
"""

from functools import cache

import regex

SHORTEST, LONGEST = 40, 350
"""A shorter sentence says too little, a longer one is no summary; in characters, of which wide ones count twice."""

UNMARKED = regex.compile(r"[\p{Thai}\p{Lao}]")
"""Scripts that mark no end of a sentence."""

# By language: words that tell it | what joins a sentence to the one before it | what points back at persons and
# things. The latter leans as a sentence's second word as well ('When they …', 'In this …').
_LISTS = {
    "en": """
        the, a, of, to, in, is, was, for, with, on, are, we, you, have, from |
        but, and, or, so, yet, nor, however, also, then, there, here, instead, still, meanwhile, moreover, therefore,
        thus, furthermore, nevertheless, nonetheless, otherwise, hence, besides, additionally, similarly, likewise,
        consequently, accordingly, conversely, rather, indeed, later, afterwards, afterward, eventually, finally,
        namely, that said, firstly, secondly, another, others, both, neither, such, in addition, for example,
        for instance, in other words, in fact, in contrast, in turn, in short, as a result, as such, as well, as for,
        after all, above all, at the same time, at that, after that, on the other hand, on top of, on that note,
        because of that, the latter, the former, the same, the other, the second, the following, to that end,
        to do so, to do this, to do that, to accomplish this, to achieve this, because of this, that, even so,
        even then, even more, even better, what's more, what's even, or so, not only that, not so, anyway, once there,
        in doing so, by doing so, by contrast, until then, since then, by then, back then |
        he, she, it, they, him, her, his, its, their, them, theirs, this, these, those, all that, of that, it's, he's,
        she's, they're, it'll, they'll, of these, of those, of them, of this""",
    "de": """
        der, die, das, und, von, zu, mit, ist, den, dem, im, ein, eine, nicht, auf, für, werden |
        aber, und, oder, doch, jedoch, auch, dann, dort, dabei, damit, deshalb, daher, darum, deswegen, denn,
        außerdem, zudem, allerdings, trotzdem, dennoch, sondern, somit, also, so, danach, davor, daran, darauf,
        daraus, darin, darüber, davon, dazu, dagegen, hier, hierbei, hierzu, hingegen, stattdessen, inzwischen,
        schließlich, später, zunächst, ebenso, ebenfalls, weiter, weiterhin, zum beispiel, beispielsweise,
        im gegensatz dazu, das ist, das war, das sind, das hat, das heißt, das wird, das gilt, das macht,
        das bedeutet, die anderen, der andere, beide, letztere, erstens, zweitens, nun, da, noch |
        er, sie, es, dies, diese, dieser, dieses, diesem, diesen, sein, seine, seinen, seinem, seiner, ihr, ihre,
        ihren, ihrem, ihrer, ihm, ihn, ihnen, jene, jener, jenes, solche, deren, dessen""",
    "nl": """
        de, het, een, van, en, in, is, op, te, voor, met, niet, aan, er, zijn |
        maar, en, of, dus, want, echter, ook, toch, dan, toen, daar, daarom, daarna, daarnaast, daarbij, daarmee,
        bovendien, verder, hier, hierdoor, zo, zoals, daardoor, vervolgens, later, uiteindelijk, bijvoorbeeld,
        intussen, ondertussen, desondanks, niettemin, beide, nu, er |
        hij, zij, ze, het is, het was, dit, dat, deze, die, hem, haar, hun, hen, zulke""",
    "sv": """
        och, att, en, ett, som, på, är, av, för, med, till, den, inte, om, var |
        men, och, eller, så, också, även, dock, då, där, därför, därefter, dessutom, här, sedan, senare, slutligen,
        istället, däremot, ändå, till exempel, samtidigt, båda, det är, det var |
        han, hon, det här, det där, detta, dessa, denna, de, dem, hans, hennes, deras, dess""",
    "da": """
        og, at, en, et, som, på, er, af, for, med, til, den, ikke, det, var |
        men, og, eller, så, også, dog, da, der, derfor, derefter, desuden, her, siden, senere, endelig, i stedet,
        derimot, derimod, alligevel, likevel, for eksempel, samtidig, begge, det er, det var |
        han, hun, dette, disse, denne, de, dem, hans, hendes, hennes, deres, dens, dets""",
    "fr": """
        le, la, les, des, du, de, un, une, est, dans, en, que, qui, pour, sur, par, pas |
        mais, et, ou, or, donc, car, aussi, puis, pourtant, cependant, toutefois, néanmoins, ainsi, alors, ensuite,
        enfin, de plus, en outre, par ailleurs, en effet, par exemple, par conséquent, au contraire, en revanche,
        c'est, c'était, ce sont, là, ici, voilà, d'ailleurs, après cela, de même, de là, d'où, plus tard, tous deux,
        y compris, quant à, autrement dit, à l'inverse, dès lors, en fait, les deux, l'autre |
        il, elle, ils, elles, ce, cet, cette, ces, cela, ça, celui-ci, celle-ci, ceux-ci, lui, leur, leurs, son, sa,
        ses, ceci, qu'il, qu'elle, s'il, s'ils, lorsqu'il, lorsqu'elle, puisqu'il, lequel, laquelle""",
    "es": """
        el, la, los, las, de, que, en, un, una, es, por, con, para, del, se |
        pero, y, e, o, sino, también, además, entonces, luego, después, así, sin embargo, no obstante, por eso,
        por ello, por tanto, por lo tanto, por otra parte, por otro lado, por ejemplo, en cambio, es decir, asimismo,
        aunque, allí, ahí, aquí, tampoco, finalmente, mientras tanto, de hecho, a su vez, en consecuencia, más tarde,
        ambos, ambas, igualmente, incluso así, lo mismo, de ahí, de este modo, de esta manera, aun así |
        él, ella, ellos, ellas, esto, este, esta, estos, estas, eso, ese, esa, esos, esas, aquello, ello, su, sus,
        dicho, dicha, dichos, dichas""",
    "pt": """
        o, a, os, as, de, que, em, um, uma, é, por, com, para, do, da, no, na, não |
        mas, e, ou, também, além disso, então, depois, assim, porém, contudo, entretanto, no entanto, todavia,
        por isso, portanto, por outro lado, por exemplo, aliás, ali, aí, aqui, lá, finalmente, enquanto isso, de fato,
        mais tarde, ambos, ambas, da mesma forma, desta forma, já, ou seja, mesmo assim |
        ele, ela, eles, elas, isto, isso, este, esta, estes, estas, esse, essa, esses, essas, aquilo, seu, sua, seus,
        suas, nesse, nessa, neste, nesta, desse, dessa, deste, desta, disso, tal""",
    "it": """
        il, lo, la, gli, i, le, di, che, un, una, è, per, con, del, della, non, nel |
        ma, e, ed, o, però, anche, inoltre, allora, poi, dopo, così, tuttavia, quindi, perciò, dunque, infatti,
        invece, per questo, d'altra parte, ad esempio, per esempio, cioè, lì, là, qui, infine, intanto, nel frattempo,
        più tardi, entrambi, entrambe, ovvero, in realtà, eppure, al contrario, si tratta, ciononostante |
        egli, ella, lui, lei, essi, esse, esso, essa, loro, questo, questa, questi, queste, quello, quella, ciò, suo,
        sua, suoi, sue, tale, tali, quest'ultimo""",
    "ro": """
        de, și, în, a, la, cu, pe, un, o, este, din, care, pentru, nu, să |
        dar, și, sau, însă, totuși, deci, apoi, atunci, astfel, de asemenea, în plus, prin urmare, de exemplu, acolo,
        aici, ulterior, de aceea, iar, ambele, ambii, în schimb, în cele din urmă, totodată |
        el, ea, ei, ele, acesta, aceasta, aceștia, acestea, acest, această, acești, aceste, lui, lor, acela""",
    "pl": """
        i, w, na, z, do, się, jest, nie, że, od, przez, po, jako, oraz |
        ale, i, a, lub, jednak, więc, także, również, ponadto, potem, następnie, wtedy, tam, tutaj, dlatego,
        natomiast, jednakże, poza tym, na przykład, z kolei, tymczasem, zatem, oba, w rezultacie, później |
        on, ona, ono, oni, one, to, ten, ta, te, ci, tego, tej, tym, tych, jego, jej, ich, takie, taki, taka""",
    "cs": """
        a, v, na, se, je, z, do, že, s, o, pro, by, jako, ve |
        ale, a, nebo, však, tedy, také, rovněž, navíc, potom, poté, pak, tam, zde, proto, avšak, například, mezitím,
        přesto, oba, naopak, později, nicméně |
        on, ona, ono, oni, to, ten, ta, tento, tato, toto, tyto, tito, jeho, její, jejich, těchto, tohoto, této""",
    "hu": """
        a, az, és, hogy, nem, egy, is, volt, meg, mint, vagy |
        de, és, vagy, azonban, ezért, így, tehát, továbbá, emellett, majd, aztán, akkor, ott, itt, ugyanakkor,
        például, később, végül, viszont, mindkét, sőt |
        ő, ők, ez, ezek, ezt, azok, azt, ennek, ezen, ebben, erre, neki, nekik""",
    "fi": """
        ja, on, ei, oli, että, joka, kuin, myös, sen, ovat, mutta |
        mutta, ja, tai, kuitenkin, siksi, myös, lisäksi, sitten, siellä, täällä, toisaalta, esimerkiksi, näin,
        lopulta, myöhemmin, silti, molemmat, samalla, sen sijaan |
        hän, he, se, ne, tämä, nämä, tuo, nuo, hänen, heidän, sen, niiden, tässä, siinä, tällä""",
    "tr": """
        ve, bir, bu, da, de, için, ile, olarak, olan, çok, en, daha |
        ama, fakat, ancak, ve, veya, ya da, ayrıca, sonra, böylece, bu nedenle, bu yüzden, örneğin, orada, burada,
        yine de, öte yandan, dolayısıyla, daha sonra, üstelik, oysa, çünkü, ardından, her ikisi |
        o, onlar, bu, bunlar, şu, onun, onların, bunun, bunu, onu, ona, buna, böyle, şöyle""",
    "id": """
        yang, dan, di, ke, dari, untuk, dengan, pada, adalah, tidak, dalam, akan |
        tetapi, tapi, namun, dan, atau, juga, selain itu, kemudian, lalu, oleh karena itu, karena itu, maka,
        sementara itu, misalnya, di sana, di sini, akhirnya, meskipun demikian, sebaliknya, jadi, keduanya |
        dia, ia, mereka, ini, itu, beliau, hal ini, hal itu, hal tersebut""",
    "vi": """
        của, và, là, các, một, có, được, cho, trong, với, không, người, những |
        nhưng, và, hoặc, tuy nhiên, vì vậy, do đó, ngoài ra, sau đó, rồi, cũng, thế nhưng, mặt khác, ví dụ, ở đó,
        bên cạnh đó, trong khi đó, cuối cùng, đồng thời, cả hai, hơn nữa, theo đó |
        ông ấy, bà ấy, anh ấy, cô ấy, họ, nó, điều này, điều đó, đây, đó, này, việc này, những điều này""",
    "el": """
        ο, η, το, οι, τα, και, του, της, των, να, με, για, από, στο, στην, είναι |
        αλλά, όμως, και, ή, ωστόσο, επίσης, επιπλέον, έτσι, τότε, εκεί, εδώ, γι' αυτό, επομένως, συνεπώς, λοιπόν, ενώ,
        παράλληλα, στη συνέχεια, έπειτα, για παράδειγμα, αργότερα, τέλος, αντίθετα, ακόμη, παρόλα αυτά |
        αυτός, αυτή, αυτό, αυτοί, αυτές, αυτά, αυτού, αυτής, αυτών, αυτόν, αυτήν, τούτο, εκείνος, εκείνη, εκείνο""",
    "ru": """
        и, в, на, не, с, по, что, как, для, из, от, был, это |
        но, и, а, или, однако, также, тоже, кроме того, затем, потом, тогда, там, здесь, поэтому, поскольку, так,
        таким образом, например, при этом, тем не менее, впоследствии, позже, наконец, зато, причём, причем, оба,
        в результате, в то же время, с другой стороны, вместо этого, тем временем, более того, то есть, впрочем |
        он, она, оно, они, его, её, ее, их, ему, ей, им, это, этот, эта, эти, этого, этой, этих, этим, этом, тот, та,
        те, такой, такая, такие, такое""",
    "uk": """
        і, в, у, на, не, з, що, як, для, та, від, був, це, є |
        але, і, та, або, однак, проте, також, крім того, потім, тоді, там, тут, тому, отже, так, наприклад, при цьому,
        тим не менш, згодом, пізніше, нарешті, втім, водночас, натомість |
        він, вона, воно, вони, його, її, їх, йому, це, цей, ця, ці, цього, цієї, цих, той, такий, така, такі""",
    "ar": """
        من, في, على, إلى, أن, عن, مع, التي, الذي, كان, بعد, بين |
        لكن, ولكن, كما, ثم, لذلك, ولذلك, أيضا, بينما, فيما, وقد, وكان, وكانت, وقال, وقالت, وأضاف, وأضافت, وأوضح, وأكد,
        وأشار, ومع ذلك, بالإضافة إلى ذلك, على سبيل المثال, هناك, هنا, إلا أن, غير أن, حيث, إذ, وبعد ذلك, وفي, ومن,
        وعلى, ولم, ولا, ولهذا, وبالتالي, لذا, وأن, وإن |
        هو, هي, هم, وهو, وهي, وهم, هذا, هذه, وهذا, وهذه, هؤلاء, ذلك, وذلك, تلك, إنه, إنها, أنه, أنها, لكنه, لكنها,
        منها, منه, له, لها, فيه, فيها""",
    "fa": """
        و, در, به, از, که, را, این, است, با, برای, آن, بود, شد |
        اما, ولی, و, یا, همچنین, سپس, بنابراین, با این حال, از سوی دیگر, برای مثال, آنجا, اینجا, در نتیجه, البته,
        در عین حال, به این ترتیب, بعد, چون, زیرا, علاوه بر این |
        او, آن, آنها, آن‌ها, این, اینها, وی, ایشان, چنین""",
    "he": """
        של, את, על, עם, לא, כי, היה, היא, הוא, אל, בין |
        אבל, אך, אולם, ו, או, גם, לכן, כמו כן, בנוסף, אז, שם, כאן, לאחר מכן, עם זאת, לעומת זאת, למשל, לבסוף, אחר כך |
        הוא, היא, הם, הן, זה, זו, זאת, אלה, אלו, שלו, שלה, שלהם, אותו, אותה""",
    "hi": """
        के, का, की, में, है, से, को, पर, ने, और, था, हैं, लिए |
        लेकिन, परन्तु, परंतु, किन्तु, किंतु, और, या, तथा, हालांकि, हालाँकि, इसलिए, फिर, तब, वहाँ, वहां, यहाँ, यहां,
        उदाहरण के लिए, साथ ही, बाद में, अंत में, दूसरी ओर, मगर, अतः, तो, भी, जबकि |
        यह, ये, वह, वे, वो, इस, इसे, इसके, इसकी, इसका, इसमें, इससे, इन, इनके, इनमें, उस, उसे, उसके, उसकी, उसका, उसने,
        उन, उन्हें, उन्होंने, उनके, उनकी, उनका, ऐसे, ऐसा, ऐसी""",
    "bn": """
        এর, এবং, করে, থেকে, হয়, একটি, জন্য, সালে, ও, না, তার |
        কিন্তু, এবং, তবে, অথবা, তাই, তারপর, এছাড়া, এছাড়াও, যেমন, সেখানে, পরে, অবশেষে, অন্যদিকে, ফলে, আর |
        তিনি, তারা, সে, এটি, এটা, এই, সেই, তাদের, তাঁর, তার, এগুলো, ইহা""",
    "ko": """
        및, 수, 있다, 등, 위해, 대한, 것으로, 있는, 했다 |
        그러나, 하지만, 그리고, 또, 또한, 따라서, 그래서, 이에, 이어, 한편, 반면, 이후, 당시, 즉, 예를 들어, 그런데,
        더욱이, 게다가, 그럼에도, 결국, 특히, 다만, 그러면서, 이로써, 이로 인해 |
        그, 그는, 그의, 그가, 그를, 그녀는, 그녀의, 그녀가, 그들은, 그들의, 이, 이는, 이것은, 이들은, 이런, 이러한,
        그런, 그러한, 이를, 이와, 저""",
}
# The same for scripts without spaces; behind '~', how a word goes on that only looks like it.
_UNSPACED = """
    但, 而, 然而, 不过, 不過, 因此, 所以, 此外, 另外, 同时, 同時, 其~他, 该, 該, 此, 这, 這, 那~不, 他~加, 她, 它,
    于是, 於是, 并, 並, 还, 還, 也~许許, 例如, 比如, 随后, 隨後, 之后, 之後, 后来, 後來, 接着, 接著, 最后, 最後,
    另一方面, 总之, 總之, 对此, 對此, 如此, しかし, また, そして, その, この, これ, それ, だが, ただ, さらに, 一方,
    なお, そのため, したがって, 従って, 彼, そこ, ここ, こう, そう, あの, ところが, ちなみに, つまり, 例えば,
    たとえば, だから, でも, けれど, すると, やがて, 同社, 同氏, 同年, 同月, 同日, 同国, 同市, 同県, ほか, まず, 次に,
    แต่, และ, เขา, เธอ, พวกเขา, มัน, นี้, นั้น, ดังนั้น, อย่างไรก็, นอกจากนี้, นอกจากนั้น, ซึ่ง, โดย~ส, ทั้งนี้,
    ต่อมา, จากนั้น, หลังจากนั้น, ขณะเดียวกัน, ตั้งแต่นั้น
"""
# What is about the page: how such a sentence begins, and what it may hold anywhere.
_PAGE_BEGINS = """
    subscribe, sign up, click here, follow us, follow me, share this, advertisement, photo by, photos by,
    photograph by, image by, read more, read the full, read also, read on, read our, see also, stay tuned, learn more,
    leave a comment, drop us, contact us, email us, e-mail us, visit our, join our, get our, download our,
    to subscribe, to sign up, to learn more, to read more, for more information, for more on, have a tip, do you have,
    got a tip, we want to hear, abonnieren, lesen sie, mehr zum thema, folgen sie, melden sie sich, anzeige, abonnez,
    inscrivez, à lire aussi, lire aussi, lire la suite, suivez, suscríbete, suscríbase, suscribete, lee también,
    lea también, síguenos, inscreva, assine, siga, leia também, leia mais, iscriviti, abbonati, leggi anche, seguici,
    schrijf je in, lees ook, lees verder, volg ons, prenumerera, läs mer, läs också, следите, подпишитесь,
    подписывайтесь, читайте также, subskrybuj, zapisz się, czytaj też, czytaj także, abone ol, takip edin, baca juga,
    xem thêm, اقرأ أيضا, यह भी पढ़ें
"""
_PAGE_HOLDS = """
    all rights reserved, getty images, ap photo, file photo, courtesy of, photo credit, image credit, privacy policy,
    terms of service, terms of use, our newsletter, weekly newsletter, daily newsletter, your inbox,
    appeared first on, article was first, article was originally, article first, article originally, article appeared,
    story was first, story was originally, story first, story originally, story appeared, post was first,
    post was originally, post first, post originally, version of this, alle rechte vorbehalten, unseren newsletter,
    notre newsletter, tous droits réservés, todos los derechos, nuestro boletín, todos os direitos, tutti i diritti,
    все права защищены, ©, 订阅我们, 訂閱我們, 版权所有, 版權所有, 图片来源, 圖片來源, 关注我们, 本文首发, 本文最初,
    本文原载, 購読, 続きを読む, 無断転載, 무단 전재, 구독, اشترك في, ติดตามเรา, ติดตามข่าว
"""
# What leads from a summary to the page.
_GOES_ON = """
    read the full, read the rest, read the whole, read the entire, read full, read more, continue reading,
    keep reading, click here, weiterlesen, weiter lesen, mehr lesen, lesen sie, lire la suite, lire plus,
    lire l'article, lisez, leer más, seguir leyendo, sigue leyendo, lee más, lee la, leia mais, leia a,
    continue lendo, continuar a ler, leggi tutto, leggi di più, leggi l'articolo, continua a leggere, lees meer,
    lees verder, läs mer, les mer, læs mere, lue lisää, czytaj więcej, czytaj dalej, číst dál, citește mai,
    devamını oku, читать далее, читать дальше, читать полностью, читати далі, διαβάστε περισσότερα, baca selengkapnya,
    xem thêm, đọc tiếp, 阅读全文, 阅读更多, 閱讀全文, 閱讀更多, 查看全文, 続きを読む, 全文を読む, اقرأ المزيد,
    ادامه مطلب, קרא עוד, और पढ़ें, 더 보기, อ่านต่อ
"""


def _phrases(listed: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in listed.split(",")]


def _any(listed: str) -> str:
    """A pattern for any phrase of a list."""
    phrases = (phrase.partition("~") for phrase in _phrases(listed))
    return "|".join(regex.escape(phrase) + (f"(?![{but}])" if but else "") for phrase, _, but in phrases)


_CONTINUES = regex.compile(_any(_UNSPACED))
_PAGE = regex.compile(rf"^\W*(?:{_any(_PAGE_BEGINS)})(?!\w)|(?<!\w)(?:{_any(_PAGE_HOLDS)})", regex.IGNORECASE)
_BYLINE = regex.compile(r"^(?i:by|von|par|por|di|door|av|от)\s\p{Lu}\S*\s\p{Lu}[^\s,]*(?:,.{0,40})?\.?$")
_CUT = regex.compile(
    r"(?:…|\.\.\.|[,:;–—-])[\s)\]]*$"
    r"|(?:…|\.\.\.)[])]?(?:\s\S+){1,6}$"  # the words of a link
    rf"|(?:^|[^\w\s,'’]\s*)(?:{_any(_GOES_ON)})|appeared first on",
    regex.IGNORECASE,
)
_ENDED = regex.compile(r"""\p{STerm}[\p{Pe}\p{Pf}\p{Pi}"']*$""")
# \u037e is the Greek mark, which looks like a semicolon.
_ASKS = regex.compile(r"""[?？؟\u037e⸮፧՞]|(?:か|吗|嗎|까|ไหม|หรือไม่)[。.]?[\p{Pe}\p{Pf}"']*$""")
# A bracket, a bullet, a dash; or a small letter, except in a name (cloud.gov, iPhone).
_FRAGMENT = regex.compile(r"""[^\p{L}\p{N}\p{Sc}"“”„«»‘'「『#¡¿@]|\p{Ll}+[\s,;:]""")
_LABELLED = regex.compile(r"(?:[^\s:：]+\s){0,2}[^\s:：]{1,30}\s?(?::\s|：)")
_SPEECH = regex.compile(r"""[“”„"«»「『‘][^“”"«»」』]*[“”"«»」』]""")
_WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_QUOTES = ('“”„‟"＂', "«»", "「」", "『』", "()（）", "[]")


def language(text: str) -> str:
    """The language most of whose little words are in a text; an empty string where none are."""
    said = set(regex.findall(r"\w+", text.casefold()))
    best = max(_LISTS, key=lambda known: len(_little_words(known) & said))
    return best if _little_words(best) & said else ""


def is_cut(summary: str) -> bool:
    """Whether a text breaks off, or sends its reader to the page for the rest."""
    return bool(_CUT.search(summary))


def fault(text: str, lang: str) -> int:
    """How unfit a sentence is to be quoted alone.

    0: it is fit; 1: it would do, but is long or short, or mostly what someone said; 2: it is whole, but a question,
    about the page, or leans on others; 3: it is no whole sentence.
    """
    if not (_ENDED.search(text) or UNMARKED.search(text)) or _FRAGMENT.match(text) or not _is_balanced(text):
        return 3
    if _ASKS.search(text) or _LABELLED.match(text) or _BYLINE.match(text) or _PAGE.search(text) or _leans(text, lang):
        return 2
    size = len(text) + len(_WIDE.findall(text))
    return int(not SHORTEST <= size <= LONGEST or _is_speech(text, lang))


def _leans(text: str, lang: str) -> bool:
    begin = regex.sub(r"^\W+", "", text[:100]).replace("’", "'")
    return bool(_CONTINUES.match(begin) or (lang and _beginning(lang).match(begin)))


def _is_balanced(text: str) -> bool:
    return all(sum(map(text.count, marks)) % 2 == 0 for marks in _QUOTES)


def _is_speech(text: str, lang: str) -> bool:
    """Whether a sentence is mostly what someone said, or said by one whom it does not name ('…,' he said)."""
    speech = _SPEECH.match(text)
    return (speech is not None and speech.end() > len(text) / 2) or bool(lang and _said_by(lang).search(text))


@cache
def _little_words(lang: str) -> frozenset[str]:
    return frozenset(word for part in _LISTS[lang].split("|") for word in _phrases(part))


@cache
def _beginning(lang: str) -> regex.Pattern[str]:
    _, links, pronouns = map(_any, _LISTS[lang].split("|"))
    return regex.compile(rf"(?:(?:{links})|(?:\w+,?\s)?(?:{pronouns}))(?![\w-])", regex.IGNORECASE)


@cache
def _said_by(lang: str) -> regex.Pattern[str]:
    who = rf"(?:\w+\s)?(?:{_any(_LISTS[lang].split('|')[2])})(?!\w)"
    return regex.compile(rf"(?<=\S)[”“\"»][,.]?\s*[—–-]?\s*{who}|,\s{who}(?:\s\w+)?\W*$", regex.IGNORECASE)
