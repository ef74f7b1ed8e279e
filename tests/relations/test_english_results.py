"""What came of a budget, told in English: first what must not be flagged, then what must be read, then what must be found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

TABLE = (
    "Spending by function (in thousands of dollars):\n\n| Function | 2023-24 Revised | 2024-25 Adopted | Share of adopted |\n|---|---:|---:|---:|\n"
    "| Schools | 71,250 | 74,100 | 64% |\n| Roads | 30,450 | 32,000 | 28% |\n| Parks | 9,000 | 9,400 | 8% |\n| **Total** | 110,700 | {} | 100% |\n"
)
NOTHING = [
    # better than, an improvement of: of what is another's, or of what may be less
    "Spending was £189.7m against a budget of £186.4m, an overspend of £3.3m. This is £1.6m better than the overspend of £4.9m forecast in May.",
    "Spending was £186.4m against a budget of £189.7m. The underspend of £4.9m that was forecast in May was not reached.",
    "Income was £50.0m and spending £51.0m. The deficit of £3.0m planned a year ago was avoided.",
    "A vacancy rate of 7.0% compared with 9.2% a year before, an improvement of 2.2 percentage points.",
    "The collection rate was 96.8% compared with 96.1% in 2023, an improvement of 0.7 percentage points.",
    "Response times improved by 12 per cent and complaints by 3 per cent.",
    "The position improved by £0.8m to a deficit of £1.1m.",
    "Care overspent. An overspend of £2.0m in Care and a deficit of £1.1m in Housing were reported; this is £0.6m better than the overspend of £4.9m forecast.",
    "The deficit was £4.2m. The surplus planned was £6.0m, and the cash position was £1.8m better than plan.",
    "The deficit was £4.2m. Income was £0.8m (2%) better than plan and pay £0.3m (1%) worse than plan.",
    "The planned deficit was £6.0m. Reserves of £4.2m are £1.8m higher than planned.",
    # from ■ to ■, over the year
    "The number of clinics rose from 4 to 6 and that of nurses from 12 to 15 percent of staff. The cost rose by £35 or 8.5%.",
    "Spending fell from £5.6m to £5.1m over the year, a cost of £0.3m a head less.",
    "The rate rose from 3 to 5 per thousand, an increase of 2 in a year or 12 percent in ten.",
    # consists of, shares: of another total, of more than they name
    "Revenues were $47.82 million. Expenditures consisted of $26.31 million for personnel, $12.74 million for services and $2.84 million for equipment.",
    "Expenditures were $47.82 million. Expenditures of the water fund consisted of $6.31 million for personnel and $2.74 million for services.",
    "Regional offices accounted for $62.2 million, or 63% of expenditure, and travel for $36.5 million, or 37% of what was planned.",
    "Funds of $171.2 million, or 80% of the budget, were received, leaving a gap of $52.8 million, or 20% more than a year ago.",
    "Of the £1.5m not achieved, £0.4m has been written off.",
    "The deficit of £4.2m is 1.0% of income. Total income of the charity was £2.8m and total income from fees £1.0m.",
    # rand, appropriations, what is rolled over, tables of what remains
    "See R 12 and R2 of the code; Room R 486 holds 40 people.",
    "The appropriation for roads is R 318.0 million. Releases for schools were R 151.4 million (47.6% of the appropriation for schools).",
    "Operating costs were R 441.9 million. Bulk purchases took R 188.6 million, wages R 132.4 million and other items of the balance sheet R 6.8 million.",
    "By year-end R 117.0 million (87%) had been invested and R 27.5 million of last year's budget rolled over.",
    "Wages absorbed R 74.9 million, goods R 41.2 million and capital R 23.2 million, making R 12.1 million more in all than planned.",
    "| Item | Budget | Actual | Remaining contracts |\n|---|---|---|---|\n| Roads | $1,200 | $1,100 | $40 |\n| Parks | $300 | $280 | $15 |\n",
    "The rate improved from 44.1% to 46.9%, or by 12 points of the plan.",
    # all of these at once
    "The reserve began the year at $1.2 million. Interest of $0.1 million was added. Grants of $0.4 million were received by the parks fund. It ended "
    "at $1.3 million.",
    "The approved budget was $10.0 million. A supplement of $1.5 million was approved for schools, and $0.5 million was cut from roads. The revised "
    "budget for roads is $3.0 million.",
    "The original programme of £40m was reduced to £36m; £3m was added for roads, and the revised programme of transport is £9m.",
    "The fund had an opening balance of $2.0 million and a closing balance of $2.4 million, after receipts of $5.0 million and payments of $4.6 million.",
    "Of 420 authorized positions, 380 are filled; 12 of the 40 vacancies are being recruited and 6 vacant posts will be abolished.",
    "The Department has 312 authorized positions and 14 vacancies, a vacancy rate of 4.5%. The fire service has 60 positions, 55 of them filled.",
    "The vacancy rate is 9% against a target of 5%. There are 48 vacancies and 612 positions; 20 were filled in June.",
    "Revenue fell short of the estimate of $9.1 million by 3 percent; last year it exceeded the estimate by $0.4 million.",
    "Sales exceeded last year's $9.1 million by 3 percent, and costs exceeded the plan by $0.2 million.",
    "We collected $40.7 million of the $45.0 million due, or 90.4%. Unpaid bills of previous years amount to $6.2 million.",
    "We spent 93% of the $12.5 million budget, leaving $0.3 million uncommitted in the capital account and $0.6 million in the general account.",
    "Spending was $11.6 million, or 93% of the budget of $12.5 million. The saving of $0.5 million on fuel was partly offset by overtime.",
    "Spending was $11.6 million, or 93% of the budget of $12.5 million. The shortfall of $0.4 million in fees was made good by grants.",
    "Staff costs were 56% of spending of $12.5 million, or $7.0 million. The remaining vacancies saved $0.3 million.",
    "Releases were $8.0 million, 80% of the budget of $10.0 million. The outstanding claims of contractors are $1.1 million.",
    "Expenditure was £9.0m, 90% of the budget of £10.0m. An underspend of £0.4m in Housing and of £0.6m in Transport make up the difference.",
    "The number of pupils rose from 412 to 447 in the east and from 390 to 401 in the west, an increase of 46 or 5.7%.",
    "The service has 3 depots and 64 vehicles; the cost of $1.2 million, or $18,750 per vehicle, excludes fuel.",
    "The library spent $2.0 million on 40,000 borrowers in 2022 and $2.2 million in 2023, an average of $52 per borrower.",
    "It cost $8.0 million to serve 41,200 households and 2,300 firms, or about $184 per customer.",
    "Food was given to 1,200 families (4 persons per family on average), in all 4,700 persons.",
    "Spending consisted of $5.0 million for wages, $2.0 million for rent and, outside the budget, $1.0 million for loans. Spending was $7.0 million.",
    "Total spending was $9.0 million. Spending of the schools consisted of $5.0 million for wages and $2.0 million for rent.",
    "Spending was $9.0 million. Salaries took $5.0 million, rent $2.0 million, and other grants $0.7 million.",
    "The deficit of $3.0 million is $0.5 million better than the previous year's deficit of $3.2 million after adjusting for $0.3 million of one-off income.",
    "The surplus was £2.0m. The forecast surplus was £1.5m, £0.3m better than plan in May.",
    "Against a target of 240 schools, 214 (89%) have water and 180 (75%) have power.",
    "Out of 612 employees, 240 (39%) are women and 48 (20% of them) managers.",
    "From the grant of $2.0 million, $1.5 million was paid in May (75%), and $0.3 million in June (15%).",
    "The tax raised R 12.0 million out of which R 3.0 million went to roads, or 30% more than in 2022.",
    "The rate of collection was 96.8%, up from 95.0% and an improvement of 3.0 points on 2020.",
    "Complaints fell from 80 to 60, or by a quarter, and errors from 12 to 10, a saving of 3 per clerk.",
    "Grants of €5.0 million (60% of the total) came from the Union, leaving €3.0 million from members and €0.4 million from fees.",
    "The revised budget is $49.5 million after amendments of $1.4 million and transfers of $0.5 million; the adopted budget was $48.5 million.",
    "The adopted budget was $48.5 million. Carry-forwards of $1.4 million and encumbrances of $0.9 million are included in the amended budget of "
    "$49.9 million.",
    "The Trust Fund opened the year at $5.0 million. Contributions of $2.0 million were received; pledges of $1.0 million were received after "
    "year-end. The closing balance was $7.0 million.",
    "Cash at 1 April was £3.0m. Receipts were £9.0m (of which £1.0m was from the sale of land) and payments £8.0m. Cash at 31 March was £4.0m.",
    "The loan stood at $5.0 million on July 1; repayments were $1.0 million and interest paid was $0.2 million. It closed at $4.0 million.",
    "Debt stood at $50.0 million at the beginning of the year. The city issued $10.0 million and retired $4.0 million; debt closed at $56.0 million.",
    "Membership was 4,873 against 5,240 a year before; the remaining 367 posts of the club's website were removed.",
    # and these
    "The opening balance was £2.0m. Income of £5.0m was received. Spending was £4.0m on services. The closing balance of the pension fund was £9.0m.",
    "The city began the year with $3.0 million in cash. It collected $9.0 million in taxes and spent $8.0 million on wages, besides $1.5 million on "
    "debt. It ended the year with $2.0 million in cash and $0.5 million in bonds.",
    "The approved budget of $20.0 million, plus $1.0 million carried forward, less $0.4 million returned, was spent by 31 March; the amended budget "
    "of 2022 was $19.0 million.",
    "The original estimate was ₹120 crore. An additional ₹15 crore was provided and ₹5 crore was surrendered. The final grant includes ₹8 crore for salaries.",
    "Of ₹540 crore sanctioned, ₹486 crore (90 per cent) was released in two instalments. The remaining instalment is ₹60 crore with the interest.",
    "Against a provision of ₹326 crore, expenditure was ₹298 crore, a saving of ₹28 crore; the saving of ₹5 crore under travel was due to curbs.",
    "The agency spent $9.0 million of its $10.0 million budget. Its underspend of $0.7 million in 2022 had been smaller.",
    "A total of 1,085 tanks out of 1,250 were restored, or 86.8 per cent; 62 of the remaining 165 are under way.",
    "The Trust had 4,873 staff in post against an establishment of 5,240 in March; by June 300 posts were vacant.",
    "We have 48 nurses in post, an establishment of 60, and 9 vacancies under offer, so the vacancy rate net of offers is 5%.",
    "The vacancy rate of 9.3 percent covers the 29 vacancies of the 312 positions, excluding 10 positions on hold: 39 posts are empty in all.",
    "The cost per mile was $175,000 on average, against $11.34 million for 70 miles of road in the county.",
    "The bus service carried 4.8 million passengers at a cost of $12.0 million, or $2.10 per passenger after fares.",
    "The shelter housed 1,200 persons for $3.6 million, an average of $30 per person per night.",
    "Care exceeded its budget of £78.9m by £2.3m (2.9%), and Housing its budget of £20.0m by £0.4m (2.0%).",
    "Fees exceeded the target of $9.10 million by 2.9 percent, or $0.26 million; permits by 1 percent.",
    "The overspend of £3.3m is £0.7m higher than last month's forecast and £1.1m lower than in May.",
    "Income was £2.0m better than budget and costs £1.0m worse than budget, leaving a deficit of £0.5m, £1.0m better than planned.",
    "The budgeted surplus was £1.0m. The result was a deficit of £0.5m, which is £1.5m worse than budget.",
    "Expenditures comprise wages of $5.0 million and rent of $2.0 million, as well as $1.0 million in loans. Expenditures were $8.5 million last year.",
    "Regional offices used $62.2 million (63%), headquarters $36.5 million (37%), and the fund $4.0 million, in all $102.7 million.",
    "The number of permits rose from 90 to 100, that is by 10 percent in a year, and fees by 12 to 312.",
    "Attendance fell from 80 to 72 per session, or 10%, a loss of 8 to 12 in each school.",
    "The mean wait improved from 44 to 38 minutes, an improvement of 6 minutes or 14% on the plan of 40.",
    "The share of women improved from 44.1% to 46.9%, an improvement of 4.8 points on 2019.",
    "Funding of $8.0 million came from the state, or 40% of all revenue, leaving $12.0 million to be raised, of which $3.0 million is outstanding.",
    "We returned $0.4 million of the $2.0 million grant, 20% of it, to the state and $0.1 million to the county.",
    "Capital spending was £46.8m, 78% of the revised programme of £60.0m. Schemes of £5.0m were rolled over and £8.2m lapsed.",
    "Operating expenses were $9.0 million. Wages were $5.0 million, rent $2.0 million and other operating expenses of the branch $1.1 million.",
    "The appropriation was $10.0 million. Appropriations of $4.0 million for roads were 45% of the appropriation for public works.",
    "Commitments were €139.3 million. Payments of €100.0 million are 72% of commitments and 60% of the releases; the releases were €160.0 million.",
    "Expenditure was $8.0 million, i.e. 80% of plan. The plan was cut from $12.0 million to $10.0 million in May, by $2.0 million or 17%, and grew by "
    "$0.5 million in June.",
    "Total income was £50.0m. A deficit of £1.0m was recorded in the trading account. Total expenditure was £48.0m.",
    "Rs 12 lakh was spent of Rs 15 lakh, and 3 lakh people were served by 1,20,000 volunteers.",
    "The remaining budget of $3.0 million is for 2025; 93% of the $12.5 million budget of 2024, or $11.6 million, was spent.",
    # exceeded by: another budget, no budget, another order
    "Spending of $12.2 million exceeded last year's by $0.4 million; the budget was $12.5 million.",
    "Attendance exceeded 4,000 by noon. Income exceeded the target of £2.0m.",
    "Fees were £2.4m and grants £9.1m. Grants exceeded the budget of £8.9m by £0.2m, mainly for roads, and fees by £0.3m.",
    "The bridge cost $5.93 million. The road exceeded the budget of $7.00 million by $0.28 million.",
    "The limit of £5.0m was not exceeded by any department; the largest contract was £0.7m.",
    # what is left: of something else, in part, of another year, in another unit
    "Spending was $11.6 million, or 93 percent of the budget of $12.5 million. The remaining balance of the reserve was $3.1 million.",
    "Spending was $11.6 million, or 93 percent of the budget of $12.5 million. Of this, $0.4 million was unspent in the previous year.",
    "Spending was $11.6 million, or 93 percent of the budget of $12.5 million; the shortfall from earlier years was $2.0 million.",
    "Spending was $11.6 million, or 93 percent of the budget of $12.5 million, leaving 48 positions vacant.",
    "The unspent balance was ₹213.74 crore (10.7 per cent), of which ₹164.90 crore was surrendered and ₹48.84 crore lapsed. "
    "Expenditure was ₹1,783.86 crore, 89.3 per cent of the grant of ₹1,997.60 crore.",
    "Expenditure was ₹1,783.86 crore, 89.3 per cent of the grant of ₹1,997.60 crore. The unspent balance was ₹213.74 crore, of which "
    "₹164.90 crore was surrendered and ₹48.84 crore lapsed.",
    "Spending was $11.6 million, or 93 percent of the budget of $12.5 million. Capital projects were $0.2 million (4 percent) under budget.",
    "The collection rate was 90.5%: $40.7 million of the $45.0 million due. The outstanding loans were $9.9 million.",
    "Underspends of £0.9m in Place, which has 340 staff, and £0.6m in Housing offset overspends of £2.0m in Care, which spent £42.0m of its £40.0m budget.",
    # posts: of some, of another year, of another unit
    "Of 386 established positions, 351 were filled. Of 60 police positions, 8 were vacant.",
    "The Department has 312 authorized positions. It filled 40 positions during the year, and 12 were vacant in June.",
    "The vacancy rate was 8 percent; in 2022, 52 of 600 authorized positions were vacant.",
    "Of the 2,146 authorized positions, 2,010 are filled; 38 of the vacancies are new positions.",
    "There were 29 vacancies among 312 authorized positions, compared to 38 vacancies among 308 positions one year earlier.",
    "Of 386 established positions, 351 were filled and 35 were vacant, 12 of them in the field; the vacancy rate of the field offices was 14.0%.",
    # from one amount to another: what does not say whether it comes or goes, what is of another fund, what is only some of it
    "The fund opened the year with $3.4 million. Interest was $0.2 million, and loans were $5.8 million. The ending balance was $3.7 million.",
    "The opening balance of the road fund was $3.4 million. The park fund received $6.1 million and spent $5.8 million. Its reserve is $0.7 million.",
    "The opening balance was $3.4 million. It received $6.1 million, of which $2.0 million from the state, spent $5.9 million, up $0.3 million, and closed the "
    "year with $3.7 million.",
    "The adopted budget was $48.6 million and the final plan of the county added $1.3 million, while a state grant was cut by $0.4 million. An amended budget "
    "of the schools was $31.5 million.",
    "The original budget was $10.0 million. In May $1.5 million was added, of which $0.7 million was spent. The revised budget was $11.5 million.",
    "Reserves stood at £41.7m on 1 April 2023 and £35.3m on 31 March 2024; £9.0m was used for capital.",
    "The balance at 1 April was £2.1m and at 31 March £2.6m. Receipts were £9.0m and payments £8.5m.",
    "The original grant was €18.4 million, the supplementary grant €2.1 million and the revised grant of the previous year €19.0 million.",
    # each: of others, of time, of a part, said of nothing
    "Refuse collection served 41,200 households and cost $8.03 million; the fee is $240 per household.",
    "The city resurfaced 64.8 lane miles at a cost of $11.34 million; in 2022 the cost was $160,000 per lane mile.",
    "The programme costs $8.0 million for 4,000 pupils, or about $170 per month per pupil.",
    "The hospital treated 41,200 patients at a cost of $8.03 million, or $1,950 per day.",
    "Grants of $2.0 million went to 48 schools (at most $50,000 per school), and 12 schools received $25,000 each.",
    "The clinics saw 12,000 patients. Staff costs were $1.2 million and drugs $0.6 million, an average of $150 per patient.",
    "The staff turnover of 9.3 percent and the 29 vacancies among 312 positions led to overtime.",
]

READ = [
    case(
        "an improvement is less of what is bad",
        "The vacancy rate was 7.0% compared with 9.2% a year before, an improvement of 2.2 percentage points.",
        "change",
        "7.0% 9.2% 2.2 percentage points",
    ),
    case("crore and lakh", "Expenditure rose from ₹612.55 crore to ₹719.74 crore, an increase of ₹10,719 lakh.", "change",
         "₹612.55 crore ₹719.74 crore ₹10,719 lakh"),
    case("Indian grouping", "The area rose from 1,36,400 hectares to 1,48,676 hectares, an increase of 12,276 hectares.", "change",
         "1,36,400 hectares 1,48,676 hectares 12,276 hectares"),
    case("exceeding by amount and rate", "The programme delivered £17.2m, exceeding the £16.5m target by £0.7m (4.2%).", "change",
         "£17.2m £16.5m £0.7m"),
    case("exceeded by, of a name told before", "Supplies and fuel cost $5.93 million. Supplies and fuel exceeded the budget of $5.65 million by "
         "$0.28 million (5.0 percent).", "change", "$5.93 million $5.65 million 5.0 percent"),
    case("fell short of a target by a rate", "Income was £4.75m and fell short of the target of £5.00m by 5.0%.", "change", "£4.75m £5.00m 5.0%"),
    case("was overspent by", "Children's Services spent £55.1m against a budget of £52.6m and was overspent by £2.5m (4.8%).", "change",
         "£55.1m £52.6m £2.5m"),
    case("an addition", "The area rose from 1,36,400 hectares to 1,48,676 hectares, an addition of 12,276 hectares or 9.0 per cent.", "change",
         "1,36,400 hectares 1,48,676 hectares 12,276 hectares"),
    case("out of, behind a verb", "Council tax of £112.5m was collected out of £116.2m due, a collection rate of 96.8%.", "share",
         "£112.5m £116.2m 96.8%"),
    case("out of, bare", "Invoices paid within 30 days numbered 71,145 out of 75,687, or 94.0%.", "share", "71,145 75,687 94.0%"),
    case("out of, before", "Out of ₹540.00 crore sanctioned by the Centre, ₹486.30 crore (90.1 per cent) was released.", "share",
         "₹540.00 crore ₹486.30 crore 90.1 per cent"),
    case("against a target", "Against the target of 1,250 tanks, 1,085 were restored, an achievement of 86.8 per cent.", "ratio",
         "1,250 tanks 1,085 86.8 per cent"),
    case("of two wholes", "The budget is $214.0 million. Funds available were $171.2 million. Expenditure was $98.7 million, representing 46.1% of the budget "
         "and 57.7% of the funds available.", "share", "$171.2 million $98.7 million 57.7%"),
    case("a gap, and its rate", "The approved budget is $214.0 million. Funds available were $171.2 million, or 80% of the approved budget, leaving a "
         "funding gap of $42.8 million (20%).", "ratio", "$214.0 million $42.8 million 20%"),
    case("the unpaid amount", "Of the contributions of $44.95 million due, $40.70 million had been received, a collection rate of 90.5%. The unpaid amount was "
         "$4.25 million.", "difference", "$44.95 million $40.70 million $4.25 million"),
    case("what was not achieved", "Savings of £8.1m were delivered, 84% of the £9.6m target. Of the £1.5m not achieved, £1.1m is carried over.", "difference",
         "£8.1m £9.6m £1.5m"),
    case("under budget", "The amended budget was $49.50 million. Actual expenditures were $47.82 million, or 96.6 percent of the amended budget. The City "
         "therefore ended the year $1.68 million (3.4 percent) under budget.", "change", "$49.50 million $47.82 million $1.68 million"),
    case("underspends by department", "Underspends of £0.9m in Place, which spent £33.8m of its £34.7m budget, and £0.6m in Corporate Services, which spent "
         "£19.6m of its £20.2m budget.", "difference", "£0.6m £19.6m £20.2m"),
    case("the result before the totals", "The Trust reported a deficit of £4.2m.\n\nTotal income was £412.8m.\n\nTotal spending was £417.0m.\n", "difference",
         "£4.2m £412.8m £417.0m"),
    case("vacant posts", "Against 7,410 sanctioned posts, 6,084 persons were in position and 1,326 posts (17.9 per cent) were vacant.", "difference",
         "7,410 6,084 persons 1,326 posts"),
    case("in post against an establishment", "The Trust had 4,873 staff in post against an establishment of 5,240. The remaining 367 posts were vacant, "
         "a vacancy rate of 7.0% compared with 9.2% a year before.", "ratio", "5,240 367 posts 7.0%"),
    case("vacancies of last year", "The 29 vacancies represent a vacancy rate of 9.3 percent of 312 authorized positions, compared to 38 vacancies among 308 "
         "positions (12.3 percent) one year earlier.", "ratio", "38 vacancies 308 positions 12.3 percent"),
    case("filled of authorized", "At year end 283 of 312 authorized positions were filled; there were 29 vacancies.", "difference", "283 312 29 vacancies"),
    case("a fund", "The Fund had an opening balance of $18.6 million. During 2024 it received contributions of $27.4 million, incurred expenditure of "
         "$24.9 million "
         "and refunded $0.7 million to donors. The closing balance was $20.4 million.", "difference",
         "$18.6 million $27.4 million $24.9 million $0.7 million $20.4 million"),
    case("a fund, without marks", "The Stormwater Fund opened the year with a balance of $3.42 million. Revenues of $6.18 million less expenditures "
         "of $5.87 million "
         "left an ending balance of $3.73 million.", "difference", "$3.42 million $6.18 million $5.87 million $3.73 million"),
    case("reserves", "Earmarked reserves stood at £41.7m on 1 April 2023; after contributions of £5.2m and use of £11.6m, they closed at £35.3m.", "difference",
         "£41.7m £5.2m £11.6m £35.3m"),
    case("cash", "The cash balance at 1 April 2024 was £31.4m. Operating activities generated £12.6m, capital payments were £21.9m and public "
         "dividend capital of "
         "£6.8m was received, leaving £28.9m in the bank at 31 March 2025.", "difference", "£31.4m £12.6m £21.9m £6.8m £28.9m"),
    case("amendments and a transfer", "The adopted budget was $48.60 million. Mid-year amendments added $1.35 million, and $0.45 million was "
         "transferred to the Capital "
         "Fund, resulting in an amended budget of $49.50 million.", "difference", "$48.60 million $1.35 million $0.45 million $49.50 million"),
    case("brought forward and deferred", "The original programme was £63.2m. Slippage of £8.3m brought forward from 2022/23 was added and schemes of "
         "£11.5m were "
         "rephased to later years, giving a revised programme of £60.0m.", "difference", "£63.2m £8.3m £11.5m £60.0m"),
    case("in brackets again", "The original grant was ₹1,846.75 crore. Supplementary grants of ₹212.40 crore were obtained and ₹61.55 crore (₹6,155 lakh) was "
         "re-appropriated to other departments, so that the revised grant stood at ₹1,997.60 crore.", "difference",
         "₹1,846.75 crore ₹212.40 crore ₹61.55 crore ₹1,997.60 crore"),
    case("an average in the next sentence", "In all, 1,085 tanks were restored. Expenditure was ₹462.21 crore, an average of ₹42.6 lakh per tank.", "ratio",
         "1,085 tanks ₹462.21 crore ₹42.6 lakh"),
    case("an average in the sentence", "Crews resurfaced 64.8 lane miles at a cost of $11.34 million, an average of $175,000 per lane mile.", "ratio",
         "64.8 $11.34 million $175,000"),
    case("so much a household", "Refuse collection served 41,200 households and cost $8.03 million, or about $195 per household.", "ratio",
         "41,200 households $8.03 million $195"),
    case("persons on average", "The Secretariat held 58 training workshops, attended by 3,480 officials (60 per workshop on average).", "ratio",
         "58 3,480 officials 60"),
    case("better than forecast", "Spending was £189.7m against a budget of £186.4m, an overspend of £3.3m (1.8%). This is £1.6m better than the "
         "overspend of £4.9m "
         "forecast at Quarter 3.", "change", "£3.3m £1.6m £4.9m"),
    case("better than plan", "The Trust reported a deficit of £4.2m. The planned deficit was £6.0m, so the result was £1.8m (30%) better than plan.", "change",
         "£4.2m £6.0m £1.8m"),
    case("worse than forecast", "The surplus was £1.1m. This is £0.9m worse than the surplus of £2.0m forecast in May.", "change", "£1.1m £0.9m £2.0m"),
    case("small numbers from and to", "The number of children in care rose from 412 to 447 over the year, an increase of 35 or 8.5%.", "change", "412 447 35"),
    case("this is more than", "The board adopted a budget of $117.58 million. This is $4.18 million, or 3.7 percent, more than the revised budget of "
         "$113.40 million.",
         "change", "$117.58 million $4.18 million $113.40 million"),
    case("consisted of, for", "Actual expenditures were $47.82 million.\n\nExpenditures consisted of $26.31 million for personnel, $12.74 million for "
         "services, $5.93 "
         "million for supplies, and $2.84 million for equipment.", "sum", "$47.82 million $26.31 million $12.74 million $5.93 million $2.84 million"),
    case("a share of the total, by its name", "Expenditures were $47.82 million. Expenditures consisted of $26.31 million for personnel and $21.51 "
         "million for all else. "
         "Personnel accounted for 55.0 percent of the total.", "share", "$47.82 million $26.31 million 55.0 percent"),
    case("a share that is not named again", "Expenditure was $98.7 million. Regional offices accounted for $62.2 million, or 63% of expenditure, and "
         "headquarters for $36.5 "
         "million, or 37%.", "share", "$98.7 million $36.5 million 37%"),
    case("of what was not achieved", "Of the £1.5m not achieved, £1.1m will be carried over and £0.4m has been written off.", "sum", "£1.5m £1.1m £0.4m"),
    case("a rate of a total told later", "The Trust reported a deficit of £4.2m, equivalent to 1.0% of income.\n\nTotal income was £412.8m.\n", "share",
         "£4.2m 1.0% £412.8m"),
    case("rand", "Income came to R 486.2 million, up 7.6% from R 452.0 million.", "change", "R 486.2 million 7.6% R 452.0 million"),
    case("a rate of the appropriation", "The 2024 appropriation for the Ministry is R 318.0 million. Half-year releases totalled R 151.4 million (47.6% of the "
         "appropriation).", "ratio", "R 318.0 million R 151.4 million 47.6%"),
    case("the nearest rate", "The appropriation is R 318.0 million. Releases totalled R 151.4 million (47.6% of the appropriation), while commitments "
         "reached R 139.3 "
         "million, i.e. 92.0% of releases. The uncommitted releases of R 12.1 million are for roads.", "difference", "R 151.4 million R 139.3 million "
         "R 12.1 million"),
    case("making in all", "Wages absorbed R 74.9 million, goods R 41.2 million, and capital R 23.2 million, making R 139.3 million in all.", "sum",
         "R 74.9 million R 41.2 million R 23.2 million R 139.3 million"),
    case("other items", "Operating costs were R 441.9 million. Bulk purchases took R 188.6 million, wages R 132.4 million, depreciation R 64.1 "
         "million and other items "
         "R 56.8 million.", "sum", "R 441.9 million R 188.6 million R 132.4 million R 64.1 million R 56.8 million"),
    case("or by points", "The absorption rate improved from 44.1% to 46.9%, or by 2.8 percentage points.", "change", "44.1% 46.9% 2.8 percentage points"),
    case("coverage", "Vaccination reached 214,000 children out of a target of 240,000, giving coverage of 89.2%.", "ratio", "214,000 children 240,000 89.2%"),
    case("debtors", "Debtors stood at R 96.0 million at the beginning of the year. Billings added R 462.8 million, receipts reduced the balance by R "
         "447.5 million and "
         "R 5.1 million was written off, so debtors closed at R 106.2 million.", "difference",
         "R 96.0 million R 462.8 million R 447.5 million R 5.1 million R 106.2 million"),
    case("what remains, in a table", "| Item | Budget | Actual | Remaining |\n|---|---|---|---|\n| Roads | $1,200 | $1,100 | $100 |\n| Parks | $300 | "
         "$280 | $20 |\n",
         "difference", "$1,200 $1,100 $100"),
    case("returned", "We spent $6,727,000, which is 96.1% of the final budget of $7,000,000, and returned $273,000 to the treasury.", "difference",
         "$6,727,000 $7,000,000 $273,000"),
    case("vacant, without a verb", "The District had 84 authorized positions; 79 were filled and 5 vacant, for a vacancy rate of 6.0%.", "ratio", "84 5 6.0%"),
    case("a bold total row", TABLE.format("115,500"), "sum", "74,100 32,000 9,400 115,500"),
    case("a share of the column that it names", TABLE.format("115,500"), "share", "32,000 28% 115,500"),
]  # fmt: skip

FOUND = [
    case("an improvement of too much", "The vacancy rate was 7.0% compared with 9.2% a year before, an improvement of 3.2 percentage points.",
         "change"),
    case("a slip in crore", "Expenditure rose from ₹612.55 crore to ₹719.74 crore, an increase of ₹187.19 crore.", "change"),
    case("exceeded by too much", "Fees totaled $9.36 million, exceeding the estimate of $9.10 million by 4.9 percent.", "change"),
    case("too much unpaid", "Of the contributions of $44.95 million due, $40.70 million had been received, a collection rate of 90.5%. The unpaid amount was "
         "$5.25 million.", "difference"),
    case("too many vacant", "Of 386 established positions, 351 were filled and 45 were vacant.", "difference"),
    case("too high a vacancy rate", "Of 386 established positions, 351 were filled and 35 were vacant. The vacancy rate was 19.1%.", "ratio"),
    case("too far under budget", "The amended budget was $49.50 million. Actual expenditures were $47.82 million, or 96.6 percent of the amended budget. The "
         "Department therefore ended the year $2.68 million (3.4 percent) under budget.", "change"),
    case("a wrong closing balance", "The Fund had an opening balance of $18.6 million. It received contributions of $27.4 million, incurred "
         "expenditure of $24.9 million "
         "and refunded $0.7 million to donors. The closing balance was $24.0 million.", "difference"),
    case("a wrong revised budget", "The original programme was £63.2m. Slippage of £8.3m was added and schemes of £11.5m were deferred, giving a "
         "revised programme of "
         "£80.0m.", "difference"),
    case("a wrong average", "Crews resurfaced 64.8 lane miles at a cost of $11.34 million, an average of $157,000 per lane mile.", "ratio"),
    case("too much better", "The overspend was £3.3m. This is £2.6m better than the overspend of £4.9m forecast at Quarter 3.", "change"),
    case("consisted of too much", "Actual expenditures were $47.82 million. Expenditures consisted of $36.31 million for personnel, $12.74 million "
         "for services, $5.93 "
         "million for supplies, and $2.84 million for equipment.", "sum"),
    case("a slip in a bold total row", TABLE.format("151,500"), "sum"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_is_not_flagged(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(("text", "kind", "figures"), READ)
def test_is_read(text: str, kind: str, figures: str) -> None:
    assert (("consistent", figures) in checks(text, kind)) or (("rounding", figures) in checks(text, kind))
    assert not alarms(text)


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_is_found(text: str, kind: str) -> None:
    assert kind in {found for found, _ in alarms(text)}
