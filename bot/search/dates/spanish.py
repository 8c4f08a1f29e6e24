"""The words for time of Spanish; what the letters mean stands in `language`."""

from bot.search.dates.language import DAY, DECADE, HOUR, MONTH, WEEK, WEEKEND, YEAR, Words, language

SPANISH = language(
    "es",
    Words(
        months="enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        short="ene feb mar abr may jun jul ago sep/sept oct nov dic",
        weekdays="lunes martes miercoles jueves viernes sabado domingo",
        numbers="un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
        " diecisiete dieciocho diecinueve veinte",
        quarters="primer/primero segundo tercer/tercero cuarto/ultimo_trimestre",
        parts="principios_de/comienzos_de/inicios_de/principios/comienzos/inicios/a_principios_de/a_comienzos_de/"
        "a_inicios_de/al_principio_de/el_principio_de/el_inicio_de/al_comienzo_de/al_inicio_de"
        " mediados_de/mediados/a_mediados_de/a_mitad_de finales_de/fines_de/finales/fines/a_finales_de/a_fines_de/"
        "al_final_de/el_final_de",
        seasons="primavera verano otono invierno",
        decades="treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        units={
            DAY: "dia",
            WEEK: "semana",
            MONTH: "mes",
            YEAR: "ano",
            WEEKEND: "fin_de_semana finde",
            HOUR: "hora",
            DECADE: "decada",
        },
        plurals={
            DAY: "dias",
            WEEK: "semanas",
            MONTH: "meses",
            YEAR: "anos",
            WEEKEND: "fines_de_semana",
            HOUR: "horas",
            DECADE: "decadas decada_de decada_de_los decada_del decenio_de",
        },
        relative={
            (DAY, 0): "hoy esta_manana esta_tarde esta_noche hoy_mismo",
            (DAY, 1): "ayer anoche ayer_por_la_tarde ayer_por_la_manana ayer_por_la_noche",
            (DAY, 2): "anteayer antes_de_ayer antier",
            (WEEK, 2): "semana_antepasada",
            (YEAR, 2): "ano_antepasado",
        },
        kinds={
            "T": "este esta estos estas el_presente el_actual la_presente",
            "K": "ultimo ultima ultimos ultimas",
            "l": "pasado pasada pasados pasadas anterior",
            "a": "hace",
            "I": "en durante a_lo_largo_de dentro_de en_el_mes_de",
            "r": "para hacia",
            "d": "de del",
            "Q": "trimestre",
            "t": "el la los las",
            "G": "entre",
            "J": "a al",
            "S": "desde desde_el desde_la a_partir_de a_partir_del desde_los",
            "B": "antes_de antes_del antes_de_la",
            "E": "hasta hasta_el hasta_la hasta_los",
            "F": "despues_de despues_del tras tras_el despues_de_la",
            "&": "y o e",
            "!": "cada todos_los todas_las",
            "V": """
                autor autora trama tema novela libro titulo personaje personajes protagonista resumen director
                argumento final
            """,
            "~": "unos unas algunos algunas pocos pocas varios varias",
            "x": """
                por_ultimo ultima_vez ultimo_nombre ultima_cena plaza_de_mayo cinco_de_mayo el_mundo_hoy viernes_santo
                viernes_13 miercoles_de_ceniza un_dia ultimo_minuto ultima_palabra en_ultima_instancia
                en_ultimo_termino martes_13 domingo_de_ramos domingo_de_resurreccion viernes_negro ha_pasado paso_en
                han_pasado habia_pasado el_pasado_de
            """,
            "c": """
                personas palabras paginas paises ciudades lugares pasos metros kilometros km euros dolares por_ciento
                % hombres mujeres ninos usuarios miembros votos puntos veces toneladas kg soldados empleados
                trabajadores alumnos estudiantes participantes habitantes viviendas ejemplares lenguas idiomas
                escuelas casas minutos segundos a.c. a._c ac antes_de_cristo millones mil € $ grados caracteres
                refugiados manifestantes pacientes especies municipios hectareas tiendas obras pesos muertos heridos
                empresas
            """,
            "^": """
                mas_reciente mas_recientes mas_nuevo mas_nueva mas_nuevos mas_nuevas ultimas_noticias ultima_hora
                lo_ultimo mas_actual mas_actuales
            """,
            "+": """
                recientemente reciente recientes ultimamente hace_poco que_hay_de_nuevo que_novedades alguna_novedad
                algo_nuevo el_otro_dia novedades_sobre novedades_de algunas_novedades hay_novedades que_noticias
                alguna_noticia hay_noticias las_novedades en_los_ultimos_tiempos novedades que_ha_pasado_de_nuevo
                que_de_nuevo hay_algo_nuevo
            """,
            "?": "que_es_lo_nuevo que_tiene_de_nuevo que_hay_nuevo hay_de_nuevo",
            "*": """
                ahora ahora_mismo actualmente en_este_momento hoy_en_dia hoy_dia en_la_actualidad actuales
                en_estos_momentos por_ahora de_momento
            """,
        },
        final="""
                rey reina emperador emperatriz zar faraon guerra voluntad voluntades suspiro oportunidad vez palabra
                palabras nombre cena tango samurai dia piso planta hombre mujer tren superviviente mohicano mohicanos
                adios hora lugar minuto imperio dinastia batalla virrey inca maya sultan dinosaurio dinosaurios
                neandertal azteca tlatoani gobernante termino instancia recurso letra pagina capitulo paso acto escena
                duque califa principe caballero deseo aliento tramo cigarrillo metro refugio glaciacion era periodo
                tiempo habitante gladiador fila momento bastion cosa boss jedi virgen
            """,
    ),
)
