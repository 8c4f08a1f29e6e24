"""The words for time of French; what the letters mean stands in `language`."""

from bot.search.dates.language import DAY, DECADE, HOUR, MONTH, WEEK, WEEKEND, YEAR, Words, language

FRENCH = language(
    "fr",
    Words(
        months="janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        short="janv/jan fevr/fev mars avr mai juin juil/jul aout sept/sep oct nov dec",
        weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
        numbers="un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
        " dix-huit dix-neuf vingt",
        quarters="premier deuxieme/second troisieme quatrieme/dernier_trimestre",
        parts="debut/au_debut/le_debut/au_commencement mi-/mi/milieu/au_milieu/le_milieu fin/a_la_fin/en_fin/la_fin",
        seasons="printemps ete automne hiver",
        decades="trente quarante cinquante soixante soixante-dix quatre-vingt/quatre-vingts quatre-vingt-dix",
        units={
            DAY: "jour journee",
            WEEK: "semaine semaine-ci",
            MONTH: "mois mois-ci",
            YEAR: "an annee annee-ci",
            WEEKEND: "week-end weekend week-end-ci",
            HOUR: "heure",
            DECADE: "decennie",
        },
        plurals={
            DAY: "jours",
            WEEK: "semaines",
            YEAR: "ans annees",
            WEEKEND: "week-ends weekends",
            HOUR: "heures",
            DECADE: "decennies",
        },
        relative={
            (DAY, 0): "aujourd'_hui aujourdhui ce_matin ce_soir cet_apres-midi cette_nuit ce_jour",
            (DAY, 1): "hier hier_soir hier_matin nuit_derniere",
            (DAY, 2): "avant-hier avant_hier",
            (WEEK, 2): "semaine_avant-derniere avant-derniere_semaine",
        },
        kinds={
            "T": "ce cet cette ces",
            "K": "dernier derniere derniers dernieres",
            "l": "passe passee passes passees precedent precedente ecoule ecoulee ecoules ecoulees",
            "a": "il_y_a y_a voici voila",
            "I": "en dans pendant durant lors_de au_cours_de au_cours_des au_cours_du courant au_mois_de",
            "r": "pour vers environ",
            "d": "de du d' des",
            "Q": "trimestre",
            "t": "le la les l'",
            "G": "entre",
            "J": "a au aux",
            "S": """
                depuis depuis_le depuis_la a_partir_de a_partir_du a_compter_de a_compter_du des_le depuis_l'
                depuis_les a_partir_d'
            """,
            "B": "avant avant_le avant_la avant_l'",
            "E": "jusqu'_en jusqu'_a jusqu'_au jusque jusqu'_a_la jusqu'_aux jusqu'_a_l'",
            "F": "apres apres_le apres_la apres_l'",
            "&": "et ou",
            "!": "chaque tous_les toutes_les",
            "V": "auteur autrice intrigue theme roman livre titre personnage personnages heros resume realisateur",
            "~": "quelques plusieurs",
            "x": """
                mardi_gras champ_de_mars nom_dernier en_dernier_lieu en_dernier au_dernier_moment derniere_minute
                vendredi_saint vendredi_noir jeudi_noir lundi_noir dimanche_de_paques un_jour derniere_fois
                dernier_nom vendredi_13 en_ce_qui en_or hier_et_aujourd'_hui ce_dernier cette_derniere
                ces_dernieres_volontes a_ete ont_ete avait_ete avoir_ete ont_passe a_passe s'_est-il_passe se_passe
                est_passe il_y_avait
            """,
            "c": """
                personnes mots pages pays villes endroits pas metres kilometres km euros dollars pour_cent % hommes
                femmes enfants utilisateurs membres voix points fois tonnes kg soldats employes salaries eleves
                etudiants participants habitants logements exemplaires langues ecoles maisons minutes secondes av.
                avant_notre_ere millions milliards € $ degres caracteres refugies manifestants patients especes
                communes hectares magasins oeuvres ouvriers lieux etapes cas morts blesses entreprises avant_j av_._j
            """,
            "^": """
                plus_recent plus_recente plus_recents plus_recentes dernieres_nouvelles dernieres_actualites
                derniere_heure toute_derniere tout_dernier tout_derniers toutes_dernieres
            """,
            "+": """
                ces_derniers_mois les_derniers_mois des_derniers_mois recemment recent recente recents recentes
                dernierement ces_derniers_temps quoi_de_neuf du_nouveau quelles_nouvelles des_nouvelles l'_autre_jour
                depuis_peu quelles_sont_les_nouvelles il_y_a_peu quoi_de_nouveau y_a-t-il_du_neuf du_neuf de_neuf
                y_a-t-il_de_nouveau de_nouveau_sur de_nouveau_concernant les_nouvelles_du_jour quelles_nouveautes
                quelles_sont_les_nouveautes
            """,
            "?": "qu'_y_a-t-il_de_nouveau qu'_est-ce_qu'_il_y_a_de_nouveau",
            "*": """
                maintenant actuellement en_ce_moment a_l'_heure_actuelle de_nos_jours a_present actuel actuelle
                actuels actuelles ces_jours-ci a_ce_jour presentement desormais
            """,
        },
        final="""
                roi reine empereur imperatrice tsar pharaon guerre volonte volontes souffle souffles chance fois mot
                mots nom noms dinosaure dinosaures mohican mohicans cene jugement tango metro samourai jour etage
                homme femme train survivant survivants adieu heure place ligne minute empire dynastie bataille sultan
                khan maya inca des shogun calife duc prince ressort repas voyage soldat temps instant etape chapitre
                carre acte page pages lettre rang lieu tour espoir voeu voeux mammouth mammouths chevalier voyelle
                consonne partie neandertal sommeil glaciation ere periode tsarine cri rempart gladiateur eruption
                moments heures instants jours emp valse
            """,
    ),
)
