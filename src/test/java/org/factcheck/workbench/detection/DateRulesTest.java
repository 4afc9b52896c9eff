package org.factcheck.workbench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All sentences are published on Monday, 3 October 2022. */
class DateRulesTest {
    private static List<DetectedClaim> dates(String text) {
        return Detectors.detect(text).claims().stream()
                .filter(c -> c.kind() == ClaimKind.DATE)
                .toList();
    }

    @Test
    void a_comparison_with_an_earlier_time_does_not_move_the_story_there() {
        String text = "In the quarter to June 30, sales rose. In the second quarter, profit fell from the year-earlier"
                + " quarter. It also fell from the year-earlier quarter in Asia. The full-year forecast stands.";
        assertThat(dates(text))
                .extracting(c -> c.facts().timex())
                .containsSubsequence("2022-Q2", "2021-Q2", "2021-Q2", "2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge collapsed on Sunday. | Sunday | 2022-10-02",
                "The bridge collapsed on Monday. | Monday | 2022-10-03",
                "The court will rule on Friday. | Friday | 2022-10-07",
                "The president on Tuesday said the navy may extend the blockade. | Tuesday | 2022-09-27",
                "The ministry has given the family until 9 a.m. Tuesday to sign. | 9 a.m. Tuesday | 2022-10-04T09:00",
                "They did not plan to remove the boy on Thursday. | Thursday | 2022-10-06",
                "Voters go to the polls next Tuesday. | next Tuesday | 2022-10-04",
                "He was arrested last Tuesday. | last Tuesday | 2022-09-27",
                "The flood hit the town on Saturday night. | Saturday night | 2022-10-01TNI",
                "The merger should close by mid-1990. | mid-1990 | 1990",
                "The company raised its 2017 forecast. | 2017 | 2017",
                "Growth is expected for the current financial year. | the current financial year | 2022",
                "On the 27th Captain Fox left the port. | the 27th | 2022-09-27",
                "Talks were held on May 3rd-5th. | May 3rd-5th | 2022-05-03/2022-05-05",
                "The offer expires a week from Friday. | a week from Friday | 2022-W41",
                "She arrived yesterday. | yesterday | 2022-10-02",
                "The vote is tomorrow. | tomorrow | 2022-10-04",
                "The quake struck on September 19, 2021. | September 19, 2021 | 2021-09-19",
                "The treaty was signed on 16 May 2019. | 16 May 2019 | 2019-05-16",
                "The war began on February 24. | February 24 | 2022-02-24",
                "The match took place on Dec. 18. | Dec. 18 | 2021-12-18",
                "The company was founded in 1998. | 1998 | 1998",
                "Inflation peaked in June 2022. | June 2022 | 2022-06",
                "Prices doubled in the 1970s. | the 1970s | 197",
                "Sales fell in the third quarter of 2021. | the third quarter of 2021 | 2021-Q3",
                "The law passed two weeks ago. | two weeks ago | 2022-W38",
                "She moved to Berlin three years ago. | three years ago | 2019",
                "He resigned last month. | last month | 2022-09",
                "The club was relegated last year. | last year | 2021",
                "Rents rose this week. | this week | 2022-W40",
                "The siege lasted for three months. | three months | P3M",
                "The trial took two years. | two years | P2Y",
                "The talks resumed at 10:30 a.m. on Friday. | 10:30 a.m. on Friday | 2022-09-30T10:30",
                "They withdrew on the night of 7 to 8 March. | the night of 7 to 8 March | 2022-03-07TNI",
                "It rained between January and May. | between January and May | 2022-01/2022-05",
                "Losses from 24 February 2021 to 5 March 2022 grew. | from 24 February 2021 to 5 March 2022 | 2021-02-24/2022-03-05",
                "It has not rained in the past two weeks. | the past two weeks | P2W",
                "The plant closed in the nineties. | the nineties | 199",
                "Schools shut in the second week of November 2021. | the second week of November 2021 | 2021-W45",
                "The shop opens at Christmas. | Christmas | 2022-12-25",
                "He was jailed 117 days before he died. | 117 days | P117D",
                "She arrived over the weekend. | the weekend | 2022-W39-WE",
                "The glacier retreated in the 19th century. | the 19th century | 18",
                "The festival is held every year. | every year | P1Y",
                "The storm hit in late August. | late August | 2022-08",
                "The film opens next summer. | next summer | 2023-SU",
                "Inflation rose for the second quarter of 2021 from a year earlier. | a year earlier | 2020-Q2",
                "Sales for the latest quarter fell. | the latest quarter | 2022-Q3",
                "The second quarter of 2021 was weak, against a profit in the year-earlier period. | the year-earlier period | 2020-Q2",
                "The merger should close by year's end. | year's end | 2022-12-31",
                "Fever cases peaked by the end of the year. | the end of the year | 2021",
                "The firm hopes to finish by the end of the year. | the end of the year | 2022",
                "The storm will reach the coast on Monday, forecasters said. | Monday | 2022-10-03",
                "The family would appeal against Wednesday's ruling. | Wednesday | 2022-09-28",
                "The father will leave early (4 a.m. Thursday), the minister said. | 4 a.m. Thursday | 2022-10-06T04:00",
                "The shop was robbed at 4 in the morning. | 4 in the morning | 2022-10-03T04:00",
                "Shares were up at mid-afternoon yesterday. | mid-afternoon yesterday | 2022-10-02TAF",
                "Iran Saturday condemned the bombing. | Saturday | 2022-10-01",
                "Porto can go top if they win on Sunday. | Sunday | 2022-10-09",
                "No more votes are expected over the weekend. | the weekend | 2022-W40-WE",
                "The party is on track to pass the bill on Friday. | Friday | 2022-10-07",
                "Easter week brought record traffic. | Easter week | 2022-W15",
                "The race will be close until Election Day. | Election Day | 2022-11-08",
                "The promise for the year two thousand was kept. | the year two thousand | 2000",
                "She wrote of his unsuccessful 1996 campaign. | 1996 | 1996",
                "Wages grew in the last half of the '80s. | the last half of the '80s | 198",
                "She was sworn in that January day in 2011. | January day in 2011 | 2011-01",
                "Prices should fall through the first two quarters of 2023. | the first two quarters of 2023 | 2023-H1",
                "Sales fell in the first nine months of 2021. | the first nine months of 2021 | P9M",
                "Analysts had expected better results in the quarter. | the quarter | 2022-Q3",
                "Prices have risen since the start of the year. | the start of the year | 2022",
                "Full-year sales rose 4%. | Full-year | 2022",
                "He worked a quarter of a century for the bank. | a quarter of a century | P25Y",
                "The plant makes 300 cars a day. | a day | P1D",
                "The paper comes out twice a week. | twice a week | P1W",
                "The contract runs from July 1, 2020, through June 30, 2023. | from July 1, 2020, through June 30, 2023 | 2020-07-01/2023-06-30",
                "He was president from 2017 to 2021. | from 2017 to 2021 | 2017/2021",
                "Wheat for December delivery fell. | December | 2022-12",
                "Coffee for March delivery rose. | March | 2023-03",
                "Police found the car early on Sunday. | early on Sunday | 2022-10-02",
                "They met on the 1st in London. | the 1st | 2022-10-01",
                "The fair took place in the week of May 3. | the week of May 3 | 2022-W18",
                "The vote is held on the first Monday of October. | the first Monday of October | 2022-10-03",
                "The visit was postponed until December. | December | 2022-12",
                "The siege lasted until December. | December | 2021-12",
                "The agency said on its site Friday that it would launch a probe. | Friday | 2022-09-30",
                "The mayor said late on Friday that talks would resume. | late on Friday | 2022-09-30",
                "The deadline is 5pm on Friday. | 5pm on Friday | 2022-10-07T17:00",
                "The storm is forecast to hit Wednesday night. | Wednesday night | 2022-10-05TNI",
                "The season ends on Friday. | Friday | 2022-10-07",
                "Members held a Tuesday vote. | Tuesday | 2022-09-27",
                "A decade earlier, the country was at peace. | A decade earlier | 2012",
                "In 1998 she left. The following year she came back. | The following year | 1999",
                "Weeks later the house burned down. | Weeks later | PXW",
                "The temple dates from the fourth century. | the fourth century | 03",
                "He works Mondays and Wednesdays. | Mondays | XXXX-WXX-1",
                "In January, February and March 2021 it snowed. | February | 2022-02",
                "The winters of 1946 and 1947 were harsh. | 1947 | 1947",
                "Sales rose 3% compared with 1988. | 1988 | 1988",
                "By the year 2000, all had left. | the year 2000 | 2000",
                "The bank has until Wednesday to raise the money. | Wednesday | 2022-10-05",
                "Members must vote by Thursday. | Thursday | 2022-10-06",
                "Members may have voted on Thursday. | Thursday | 2022-09-29",
                "The talks were suspended until after the November elections. | November | 2022-11",
                "The work lasts for the next two to three weeks. | the next two to three weeks | P2W",
                "Shots were fired at about 9pm on Friday night. | about 9pm on Friday night | 2022-09-30T21:00",
                "The flight left at 11:55 Thursday night. | 11:55 Thursday night | 2022-09-29T23:55",
                "The flight left at 12:30 Thursday night. | 12:30 Thursday night | 2022-09-30T00:30",
                "The family met on Easter Sunday, March 31, 2013. | March 31, 2013 | 2013-03-31",
                "Updated 2022-10-01 14:26:00 by the office. | 2022-10-01 14:26:00 | 2022-10-01T14:26:00",
                "Over the weekend, miners went back to work. | the weekend | 2022-W39-WE",
                "Dealers sold dollars ahead of the weekend. | the weekend | 2022-W40-WE",
                "The mill earned $3 million in the quarter ended June 30. | the quarter | 2022-Q2",
                "The mill lost $9 million in the year ended March 31, 2021. | the year | P1Y",
                "The mill lost $9 million in the year ended Dec. 31, 2021. | the year | 2021",
                "Revenue slipped in the quarter to $4 million. | the quarter | 2022-Q3",
                "The mill had a loss in the 2020 fourth quarter. | the 2020 fourth quarter | 2020-Q4",
                "The plan takes effect in next year's first quarter. | next year's first quarter | 2023-Q1",
                "The second quarter of 2022 was poor, against a profit in the 2021 period. | the 2021 period | 2021-Q2",
                "Profit was flat after a weak second quarter. | second quarter | 2022-Q2",
                "The board set Oct. 28 as the last day for bids. | Oct. 28 | 2022-10-28",
                "The bank froze its accounts last Oct. 28. | last Oct. 28 | 2021-10-28",
                "The ship has been at sea since November and was to come home. | November | 2021-11",
                "The talks are supposed to conclude by Thursday. | Thursday | 2022-10-06",
                "The permit had been due to lapse on Friday evening. | Friday evening | 2022-09-30TEV",
                "They will fight the ruling, announced Wednesday by the ministry. | Wednesday | 2022-09-28",
                "The ferry may sail again as early as Tuesday. | Tuesday | 2022-10-04",
                "The index closed lower on Friday. It was also down from the previous Friday. | the previous Friday | 2022-09-23",
                "The crew waited 5 1/2 hours. | 5 1/2 hours | PT5H30M",
                "The siege lasted two and a half years. | two and a half years | P2Y6M",
                "Pollen came a month earlier than usual. | a month earlier | P1M",
                "The bridge opened in 2003. Tolls were paid over the following decade. | the following decade | P10Y",
                "Demand for copper will double in the next decade. | the next decade | P10Y",
                "The match was put off until 15:00 GMT Monday because of fog. | 15:00 GMT Monday | 2022-10-03T15:00",
                "A court set aside a 2010 ruling on fishing rights. | 2010 | 2010",
                "Now, with two new owners, the yard builds ferries. | Now | PRESENT_REF",
                "The mosque was built in the 15th Century. | the 15th Century | 14",
                "The firm chose three ports for a trial to run through March. | March | 2023-03",
                "The city vowed to clear the debt by February. | February | 2023-02",
                "Rain stopped play in the last twenty four hours. | the last twenty four hours | PT24H",
                "Lodges march each July through the town. | each July | XXXX-07",
                "Flights leave on Tuesday nights. | Tuesday nights | XXXX-WXX-2TNI",
                "Some 500 people attended a Sunday night service. | Sunday night | 2022-10-02TNI",
                "In September, it announced plans to buy a mill. | September | 2022-09",
                "The bank has extended the credit through January. | January | 2023-01",
                "The dividend goes to holders of record Dec. 21. | Dec. 21 | 2022-12-21",
                "She becomes chairman, effective Feb. 1. | Feb. 1 | 2023-02-01",
                "The mine earned $2 million in the year-ago second quarter. | the year-ago second quarter | 2021-Q2",
                "The bridge closed on Friday. A few days later it fell. | A few days later | PXD",
                "A minute and a half later a pilot called. | A minute and a half later | PT1M30S",
                "Keating was convicted in nineteen ninety-one. | nineteen ninety-one | 1991",
                "It was January nineteen eighty seven. | January nineteen eighty seven | 1987-01",
                "Prices fell in the winter of nineteen oh-five. | the winter of nineteen oh-five | 1905-WI",
                "In 1998 she was jailed. The family made the trip in late December. | late December | 2021-12",
                "The bakery raised its 2021 bread prices forecast. | 2021 | 2021",
            })
    void an_expression_has_its_timex(String text, String words, String timex) {
        assertThat(dates(text))
                .filteredOn(c -> c.span().of(text).equals(words))
                .extracting(c -> c.facts().timex())
                .containsExactly(timex);
    }

    @Test
    void part_of_a_decade_is_some_of_its_years() {
        assertThat(dates("The mill closed in the mid-1990s.").getFirst().facts().date())
                .isEqualTo(new DateRange(LocalDate.of(1993, 1, 1), LocalDate.of(1996, 12, 31), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He may resign.",
                "The protesters march on the capital.",
                "She came second in the race.",
                "The second suspect was charged.",
                "They spent 2000 dollars.",
                "May I speak?",
                "The plane carried 1950 passengers.",
                "A USA Today poll asked 900 voters.",
                "Black Friday sales fell.",
                "She was named player of the year.",
                "The strike is the third in as many weeks.",
                "The battle could last for the ages.",
                "Three-quarters of the staff left.",
                "One day he will return.",
                "The town will one day have a harbour.",
                "Two Saturdays ago they won."
            })
    void other_words_are_no_dates(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @Test
    void the_following_day_counts_from_the_last_dated_event() {
        String text =
                "The ship sank on September 12. The following day, divers found two bodies. Two days later the search ended.";
        assertThat(dates(text))
                .extracting(c -> c.facts().timex())
                .containsExactly("2022-09-12", "2022-09-13", "2022-09-15");
    }

    @Test
    void a_season_is_no_quarter_of_the_accounts() {
        String text = "In the summer of 2021 the firm opened a plant. Profit doubled in the quarter.";
        assertThat(dates(text)).extracting(c -> c.facts().timex()).containsExactly("2021-SU", "2022-Q3");
    }

    @Test
    void a_date_without_year_takes_the_year_stated_just_before() {
        String text = "In 2014, Russia annexed Crimea. The referendum was held on March 16.";
        assertThat(dates(text)).extracting(c -> c.facts().timex()).containsExactly("2014", "2014-03-16");
    }

    @Test
    void a_range_of_days_has_both_ends() {
        assertThat(dates("The summit was held on September 12-14."))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.facts().date().start()).hasToString("2022-09-12");
                    assertThat(c.facts().date().end()).hasToString("2022-09-14");
                });
    }

    @Test
    void a_vague_date_is_an_approximate_range() {
        assertThat(dates("The shop reopened a few weeks ago."))
                .singleElement()
                .satisfies(c -> assertThat(c.facts().date().approx()).isTrue());
    }
}
