"""The words for time of English; what the letters mean stands in `language`."""

from bot.search.dates.language import DAY, DECADE, HOUR, MONTH, WEEK, WEEKEND, YEAR, Words, language

ENGLISH = language(
    "en",
    Words(
        months="january february march april may june july august september october november december",
        short="jan feb mar apr may jun jul aug sep/sept oct nov dec",
        weekdays="monday tuesday wednesday thursday friday saturday sunday",
        numbers="one/a/an two/a_couple_of/couple_of three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        quarters="first second third fourth",
        parts="early/the_beginning_of/beginning_of/the_start_of/start_of/the_early"
        " mid/mid-/the_middle_of/middle_of/the_mid late/the_end_of/end_of/the_late",
        seasons="spring summer autumn/fall winter",
        decades="thirties forties fifties sixties seventies eighties nineties",
        units={
            DAY: "day",
            WEEK: "week",
            MONTH: "month",
            YEAR: "year",
            WEEKEND: "weekend",
            HOUR: "hour",
            DECADE: "decade",
        },
        plurals={
            DAY: "days",
            WEEK: "weeks",
            MONTH: "months",
            YEAR: "years",
            WEEKEND: "weekends",
            HOUR: "hours",
            DECADE: "decades",
        },
        relative={
            (DAY, 0): "today tonight this_morning this_afternoon this_evening earlier_today",
            (DAY, 1): "yesterday last_night yesterday_morning yesterday_evening yesterday_afternoon",
            (DAY, 2): "the_day_before_yesterday day_before_yesterday",
            (WEEK, 2): "the_week_before_last week_before_last",
            (MONTH, 2): "the_month_before_last month_before_last",
            (YEAR, 2): "the_year_before_last year_before_last",
        },
        kinds={
            "T": "this the_current current",
            "L": "last past previous this_past",
            "A": "ago",
            "I": "in during throughout within over back_in",
            "n": "on",
            "r": "for around circa",
            "z": "by",
            "Q": "quarter q",
            "d": "of",
            "t": "the ad",
            "G": "between",
            "H": "from",
            "J": "to through",
            "S": "since ever_since as_of starting",
            "B": "before prior_to earlier_than pre-",
            "E": "until till up_to up_until",
            "F": "after later_than post-",
            ">": "onward onwards forward",
            "&": "and or",
            "!": "every each",
            "V": "author writer plot theme themes novel book title character characters setting hero protagonist ending"
            " summary meaning chapter director moral message genre quote quotes sequel antagonist narrator",
            "~": "a_few few several",
            "x": """
                at_last last_name last_names last_word last_words last_minute last_week_tonight usa_today today_show
                today_programme today_program today_sponge at_the_latest the_last_of_us the_last_supper last_resort
                last_call last_place may_be march_on black_friday good_friday ash_wednesday palm_sunday easter_sunday
                easter_monday cyber_monday super_tuesday friday_the bloody_sunday sunday_school sunday_times
                now_you_see_me one_day may_day the_day_after_tomorrow
            """,
            "c": """
                people persons men women children words characters pages countries cities places steps metres meters
                kilometres kilometers km miles feet dollars euros pounds percent % users members copies votes points
                times tons tonnes kg soldiers employees workers students schools tests homes houses units square bc
                bce b.c. participants samples patients items cars minutes seconds degrees refugees troops jobs lines
                species calories watts volts hectares acres volunteers victims residents inhabitants visitors guests
                chapters questions articles ways billion million thousand € $ £ ° inches
            """,
            "^": "latest newest most_recent the_most_recent latest_news most_up-to-date up-to-date",
            "+": """
                recently recent lately any_news news_about news_on the_other_day most_recently any_updates any_update
                breaking_news any_developments any_new_developments what_is_the_news what_'s_the_news newly any_recent
                just_now in_recent_years in_recent_months in_recent_days in_recent_weeks the_newest what_news
                hot_off_the_press
            """,
            "?": """
                what_is_new what_'s_new whats_new anything_new something_new what_has_been_new is_there_anything_new
                what_are_the_news what_new
            """,
            "*": """
                now right_now currently at_the_moment presently these_days nowadays at_present as_of_now
                at_this_moment at_this_time today_'s_world until_now up_to_now the_present present_day
                at_the_present_time so_far
            """,
        },
    ),
)
