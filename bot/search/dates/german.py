"""The words for time of German; what the letters mean stands in `language`."""

from bot.search.dates.language import DAY, DECADE, HOUR, MONTH, WEEK, WEEKEND, YEAR, Words, language

GERMAN = language(
    "de",
    Words(
        months="januar/janner februar/feber marz/maerz april mai juni juli august september oktober november dezember",
        short="jan feb mrz/mar apr mai jun jul aug sep/sept okt nov dez",
        weekdays="montag/montagabend dienstag/dienstagabend mittwoch/mittwochabend donnerstag/donnerstagabend"
        " freitag/freitagabend samstag/sonnabend/samstagabend sonntag/sonntagabend",
        numbers="ein/eine/einen/einem/einer zwei drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf"
        " dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        quarters="erstes/ersten/erste zweites/zweiten/zweite drittes/dritten/dritte viertes/vierten/vierte",
        parts="anfang/zu_beginn/beginn/fruhe/fruhen/zu_anfang mitte/in_der_mitte ende/am_ende/spate/spaten/gegen_ende",
        seasons="fruhling/fruhjahr sommer herbst winter",
        decades="dreißiger/dreißigerjahre/dreißigerjahren vierziger/vierzigerjahre/vierzigerjahren"
        " funfziger/funfzigerjahre/funfzigerjahren sechziger/sechzigerjahre/sechzigerjahren"
        " siebziger/siebzigerjahre/siebzigerjahren achtziger/achtzigerjahre/achtzigerjahren"
        " neunziger/neunzigerjahre/neunzigerjahren",
        units={
            DAY: "tag",
            WEEK: "woche",
            MONTH: "monat monats",
            YEAR: "jahr jahres",
            WEEKEND: "wochenende wochenendes",
            HOUR: "stunde",
            DECADE: "jahrzehnt",
        },
        plurals={
            DAY: "tage tagen",
            WEEK: "wochen",
            MONTH: "monate monaten",
            YEAR: "jahre jahren",
            WEEKEND: "wochenenden",
            HOUR: "stunden",
            DECADE: "jahrzehnte jahrzehnten",
        },
        relative={
            (DAY, 0): "heute heute_morgen heute_abend heute_nacht heute_fruh heutige heutigen heutiger",
            (DAY, 1): "gestern gestern_abend gestern_morgen gestrige gestrigen gestriger letzte_nacht",
            (DAY, 2): "vorgestern",
            (WEEK, 2): "vorletzte_woche vorletzten_woche vorletzter_woche",
            (MONTH, 2): "vorletzten_monat vorletzten_monats",
            (YEAR, 2): "vorletztes_jahr vorletzten_jahr vorletzten_jahres",
        },
        kinds={
            "T": "diese dieser dieses diesen diesem laufenden laufende aktuellen dies",
            "L": """
                letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem
                vorige vorigen voriger voriges vorigem
            """,
            "K": "jungste jungsten jungster jungstes jungstem",
            "v": "vor",
            "I": "im in wahrend innerhalb uber beim",
            "n": "am",
            "r": "fur um gegen ca circa etwa rund aus",
            "d": "von des der vom",
            "Q": "quartal quartals q",
            "t": "die den das dem",
            "G": "zwischen zwischen_dem",
            "S": "seit seit_dem ab ab_dem ",
            "B": "bevor vor_dem fruher_als",
            "E": "bis bis_zum bis_in_den bis_in_die bis_ins",
            "F": "nach nach_dem",
            "&": "und oder",
            "!": "jeden jeder jede jedes jedem",
            "V": "autor verfasser handlung thema roman buch titel figur figuren held inhalt autorin regisseur",
            "~": "ein_paar wenigen einigen mehreren",
            "x": """
                heute-show letzter_wille letzten_willen letzte_hilfe letztes_mal letzten_mal letzten_endes
                letzten_abend nichts_neues morgen am_tag karfreitag rosenmontag
            """,
            "c": """
                menschen personen worter wortern worte worten seiten zeichen lander landern stadte stadten orte orten
                schritte schritten meter metern kilometer kilometern km euro dollar prozent % mann manner frauen
                kinder kindern nutzer nutzern mitglieder mitgliedern stimmen punkte punkten mal tonnen kg soldaten
                mitarbeiter mitarbeitern beschaftigte schuler studenten teilnehmer teilnehmern einwohner einwohnern
                haushalte haushalten grad stuck exemplare exemplaren arten sprachen schulen hausern fallen minuten
                sekunden v.chr v._chr vor_christus quadratmeter millionen milliarden € $ patienten tieren tiere
                fluchtlinge zuschauer zuschauern firmen filialen unternehmen gemeinden hektar quadratkilometer toten
                verletzten arbeiter arbeitern
            """,
            "^": """
                neueste neuesten neuester neuestes neuestem neuste neusten neuster neustes aktuellste aktuellsten
                aktuellster aktuellstes aktuellstem aktuelle_nachrichten
            """,
            "+": """
                zuletzt kurzlich neulich unlangst letztens vor_kurzem in_letzter_zeit jungst neuerdings
                was_gibt_es_neues was_gibt_'s_neues was_gibts_neues gibt_es_neues gibt_es_etwas_neues
                gibt_es_neuigkeiten neuigkeiten etwas_neues gibt_es_neue_nachrichten gibt_es_neue_entwicklungen
                gibt_es_was_neues was_neues irgendwas_neues in_jungster_zeit welche_neuigkeiten jungerer_zeit
                in_jungerer_zeit was_ist_neues
            """,
            "?": "neues was_ist_neu was_ist_das_neue",
            "*": """
                jetzt derzeit aktuell aktuelle aktueller aktuelles momentan gegenwartig zurzeit zur_zeit heutzutage
                im_moment im_augenblick heute_noch nun derzeitige derzeitigen
            """,
        },
        final="""
                gericht tag kind sohn tochter bruder schwester mensch frau mann mitglied konig konigin abgeordnete
                abgeordneter prasident prasidentin kanzler kanzlerin kaiser papst person prinz star spieler spielerin
                minister ministerin sieger siegerin teilnehmer gewinner gewinnerin schuler student professor autor
                trager preistrager burgermeister passagier fahrer weltmeister schauspieler sanger abgeordneten
                mitglieder
            """,
    ),
)
