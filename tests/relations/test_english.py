"""English sentences: first what must not be flagged, then what must be read, then what must be found."""

from __future__ import annotations

import pytest
from readings import alarms, case, checks

NOTHING = [
    "The plan covers 2021, 2022 and 2023; see pages 12 to 18 and Table 4.",
    "Fees range from $5 to $25 per visit, and between 3 and 5 percent of applicants are exempt.",
    "The fund must hold at least $2.0 million, and no more than 10 percent of the budget of $12.5 million may be carried over.",
    "About $5 million was spent on roads, roughly 40 percent of the $12 million transport budget.",
    "The budget includes $3.2 million for parks, $1.1 million for libraries and $0.9 million for festivals.",
    "The budget of $12.5 million includes $3.2 million for parks and $1.1 million for libraries.",
    "Of the $12.5 million budget, $3.2 million is for parks and $4.0 million for libraries.",
    "Total spending was $12.5 million, of which $7.0 million was for salaries.",
    "Total spending was $12.5 million, mainly salaries of $7.0 million and rent of $2.5 million.",
    "Revenue rose by 3 percent and expenditure by 5 percent; the target is 95 percent by 2027.",
    "In 2022 the city spent $10.2 million; in 2023 it spent $11.9 million.",
    "The grant of $2 million from the state and $1 million from the county will fund 3 clinics.",
    "The city expects to save $1.2 million over five years, or about $240,000 a year.",
    "Property tax rates rise from 1.05 percent to 1.10 percent. An increase of $0.6 million in property tax revenue is expected.",
    "Spending rose to $12.9 million, with salaries up $0.3 million and utilities up $0.2 million.",
    "Spending rose to $12.9 million from $12.5 million, driven by an increase of $0.3 million in salaries, or 4.1 percent.",
    "Staff numbers fell from 312 to 305 and overtime costs by 12 percent to $1.4 million.",
    "Unemployment is 5.2 percent of the labor force of 48,000 people.",
    "The debt service ratio is 8.4 percent of general fund revenue, below the 10 percent limit.",
    "Interest of 4.5 percent is paid on the bonds of $20 million.",
    "The project costs $4.8 million; $1.2 million has been spent so far and a further $2.0 million is committed.",
    "Grants totalling $5 million were awarded: $2.5 million to health and $1.5 million to schools in the first round.",
    "Five projects totalling $5.0 million were approved in 2023 and three totalling $2.0 million in 2024.",
    "The average salary rose 3 percent to $54,000. Per-pupil spending is $14,752 a year.",
    "The tax base grew by $125 million, or 2.1 percent.",
    "The Council collected 98.5 percent of the tax due, 0.4 percentage points more than the year before.",
    "Two thirds of the budget goes to personnel, 12 percent to debt and the rest to services.",
    "General fund: revenue of $40.2 million. Water fund: revenue of $12.1 million. Sewer fund: revenue of $9.9 million.",
    "Police spent 102 percent of its budget, Fire 97 percent and Parks 95 percent.",
    "The contract is for $1,500,000 over 3 years; invoices of $498,750 and $512,300 have been paid.",
    "Revenue was $13.1 million and expenditure was $12.4 million. The surplus of the water fund was $0.2 million.",
    "The budget was approved on June 12, 2023 by a vote of 7 to 2. Call 555-123-4567 or visit Room 204.",
    "Population grew from 48,000 to 51,000. The city has 21 parks, 3 pools and 112 miles of trails.",
    "Spending is $12 million: $4.3 million for salaries, $7.4 million for services.",
    "Of every dollar, 56 cents goes to schools, 21 cents to safety and 23 cents to all else.",
    "The deficit is expected to narrow to $1.1 million in 2025 and $0.4 million in 2026.",
    "Costs are expected to increase by up to $0.5 million, or as much as 4 percent, to $12.9 million.",
    "The reserve of $6.3 million equals 13 percent of expenditure, within the policy range of 10 to 15 percent.",
    "An additional $1.5 million was added in May and $0.7 million in October. The final budget was $15.0 million.",
    "Enrollment is up 120 students, 2 percent more than projected.",
    "The levy raises $3.40 per $1,000 of assessed value, or $850 on a home worth $250,000.",
    "Sales were 15 percent higher in the first quarter, 12 percent higher in the second and flat in the third.",
    "Schools received $62.4 million, 4 percent more than last year, while roads received $10.1 million, 3 percent less.",
    "Of the 248 staff, 60 percent are women and 15 percent are under 30.",
    "The first phase costs $2.0 million and the second $3.5 million; the state will pay $4 million in total.",
    "The budget is balanced. Revenue is $12.5 million, including $0.8 million from reserves; spending is $12.5 million.",
    "Since 2019 spending has increased by 18 percent, an average of 4.2 percent a year.",
    "Budget: $12,500,000. Salaries $7,218,344, operations $3,781,200 and capital $1,487,016, for a total of about $12.5 million.",
    "Expenditure fell short of the budget of $12.5 million by $0.9 million. Of the shortfall, $0.5 million is due to vacancies.",
    "Ticket income was £1.2m (2022: £0.9m), shop income £0.4m (2022: £0.3m).",
    "The budget grew by 3.2 percent in real terms, from $12.5 million to $13.4 million. Inflation was 4.0 percent.",
    "After adjusting for inflation of 4 percent, spending of $13.4 million is 3.2 percent higher than the $12.5 million spent in 2022.",
    "Revenue totalled $13.1 million and spending $12.4 million, of which $7.1 million was for salaries and $0.9 million for debt service.",
    "The Council plans to spend £15.6m over three years: £4.2m in 2024, £5.1m in 2025 and the balance thereafter.",
    "Fees and charges raise £3.2m, 8% of the total, and grants £12.4m, about a third.",
    (
        "Housing benefit of £21.0m is paid on behalf of the government; the Council's own budget is £14.5m, of "
        "which £9.0m is funded by council tax and £5.2m by grants and fees."
    ),
    "The state budget allocates $62.4 million to schools, 12 percent of its K-12 appropriation.",
    "Overtime of $1.4 million (11.6 percent of police salaries) exceeded the budget of $1.1 million.",
    "Spending per student rose 4 percent to $14,752, and total spending 6 percent to $124.8 million, compared with $117.7 million.",
    "Water rates will increase 5 percent in 2024, 4 percent in 2025 and 3 percent in 2026, raising $1.2 million.",
    "The Authority issued bonds of $40.0 million at 4.25 percent, and repaid $12.5 million of the $62.0 million outstanding.",
    "The program served 1,250 families, of whom 480 were new, and 310 individuals.",
    "Of 1,250 applications, 1,100 were approved, 96 were refused and the rest are pending.",
    "In 2023, 46 of 52 indicators (88 percent) were met; 4 were partly met and 2 were not.",
    "The total cost of $4.8 million will be shared by the state ($3.0 million) and the city ($1.5 million), with the remainder from donations.",
    "The levy is $3.5 million; the maximum allowable levy is $3.8 million, an increase of 2.5 percent plus new growth of $45,000.",
    "General Fund spending is $86.4 million and spending from all funds is $132.7 million, up 3.7 percent and 2.9 percent respectively.",
    "Police, fire and public works account for 33, 23 and 17 percent of spending of $86.4 million.",
    "Roads received $5.2 million, parks $1.8 million and libraries $0.9 million; together these three make up 9 percent of the budget.",
    "The cash balance was $2.1 million on 1 January and $2.6 million on 31 December; receipts were $9.0 million.",
    "The town borrowed $2 million, bringing the total debt to $14 million.",
    "Revised estimates put the deficit at $1.2 million, compared with $0.8 million in the original budget.",
    "Income fell 3% to £1.9m and costs rose 2% to £2.4m. The loss of £0.5m was met from reserves.",
    "Capital expenditure: $9.5 million (budget: $12.0 million; 2022: $8.1 million).",
    "The vacancy rate is 8 percent: 48 of 612 positions are vacant, including 22 of 214 police positions.",
    "Spending on roads doubled to $5.2 million, an increase of $2.6 million; spending on parks fell by a quarter to $1.8 million.",
    (
        "Salaries are budgeted at $7.0 million (2023: $6.8 million), benefits at $2.1 million (2023: $2.0 "
        "million) and supplies at $1.3 million (2023: $1.4 million), in total $10.4 million (2023: $10.2 million)."
    ),
    (
        "The first-quarter figures show revenue of $3.1 million, 24.8 percent of the annual budget of $12.5 "
        "million, and spending of $2.9 million, 23.2 percent."
    ),
    "Interest income rose from $0.1 million to $0.4 million, an increase of 235 percent.",
    "The budget rises by 4 percent to $13 million.",
    "Costs fell by 2 percent, or $0.3 million, to $12 million.",
    "Under the agreement the county pays $250,000, or 40 percent, and the city the remaining $375,000.",
    "The budget of $1.2 billion includes $800 million for schools, $250 million for health and $150.4 million for roads.",
    "The fund received 12 donations of $5,000 and 3 of $20,000, for a total of $120,000.",
    "Sales tax brings in $22.3 million, property tax $41.5 million and fees $12.1 million. Total revenue, including transfers, is $86.4 million.",
    "Health: 412 employees; Education: 1,203 employees; all other departments: 640 employees, for a total headcount of 2,260, including 5 interns.",
    "Spending of $12,438,211 was 99.5 percent of the $12.5 million budget.",
    "Total spending was $12,438,211, of which $7.0 million for staff, $3.0 million for operations and $2.4 million for capital.",
    "Debt service is $1.3 million, $0.8 million for principal and $0.5 million for interest.",
    "The hospital treated 12,400 patients in 2023 and 11,900 in 2022; 8,100 of them were outpatients.",
    "Sales rose 12 percent to $4.1 million in the north and 8 percent to $3.3 million in the south.",
    "The grant covers 75 percent of the cost of $1.2 million; the city's match is $0.3 million and in-kind support $0.05 million.",
    "Of the $4.0 million bond, $2.5 million has been spent, 62 percent of it on roads.",
    "Total assets of $48.2 million include cash of $3.1 million, receivables of $2.2 million and land; liabilities are $21.0 million.",
    "The budget assumes 3 percent growth in revenue and 2.5 percent growth in spending, leaving a surplus of $0.4 million.",
    (
        "Revenue of $13.1 million exceeded the budget of $12.9 million, while spending of $12.2 million fell "
        "short of the budget of $12.6 million by 3 percent."
    ),
    "Wages rose from $28 to $30 an hour, an increase of 7 percent; benefits rose by 3 percent.",
    (
        "The opening balance of the road fund was $1.0 million. The general fund received $9.0 million, spent "
        "$8.5 million and had a closing balance of $2.5 million."
    ),
    "The unit cost fell from $120 to $96 per visit, or 20 percent, although the number of visits rose to 12,400.",
    "Pension costs will rise to $2.4 million, an increase of $0.2 million, and health insurance to $3.1 million, an increase of $0.3 million.",
    "In total, $5.2 million was awarded to 48 schools, with grants of $50,000 to $200,000 each.",
    "Two grants were received: $1.2 million from the state and $0.8 million from a foundation; the project budget is $2.5 million.",
    "Building permits brought in $1.1 million, 15 percent above the estimate, and zoning fees $0.2 million, 4 percent below.",
    "The CIP for 2024-2028 is $94.2 million, of which $12.1 million falls in 2024, $20.5 million in 2025 and $30.0 million in 2026.",
    "The transfer of $1.5 million to the capital fund, plus $0.5 million to the debt fund, leaves $10.5 million for operations.",
    "Tax receipts were $41.5 million (48 percent), the largest source, followed by sales tax at $22.3 million (26 percent) and fees (14 percent).",
    "Crime fell 6 percent and response times by 12 seconds, to 5.4 minutes.",
    "The loan of EUR 20 million carries interest at 2.4% (2022: 1.9%).",
    "Staff numbers: 312 (2022: 305). Vacancies: 24 (2022: 31).",
    "$3.2 million was saved, $0.8 million more than planned; the target for 2024 is $4.0 million, up from $2.4 million in 2023.",
    "The city's population of 52,400 is expected to reach 60,000 by 2035, an increase of about 14 percent.",
    "The budget was cut from $10 million to $9 million, then restored to $9.5 million, a net reduction of 5 percent.",
    "Enrollment is 8,460, down from 8,655 a year ago and 9,012 five years ago, a decline of 6.1 percent over five years.",
    "The mill levy of 24.5 mills raises $6.1 million; 1 mill equals about $249,000.",
    "Program A costs $2.1 million, Program B $3.4 million. Together they serve 5,500 people at an average cost of $1,000.",
    "Expenses of £1,250,000 were 4% over budget and income of £1,300,000 was 1% under.",
    "The Council's share of business rates is 40%, i.e. £11.9m; the government takes 50% and the county 9%, with 1% for the fire authority.",
    "About 93 percent of the $12.5 million budget, some $11.6 million, is fixed by law.",
    "Actual revenue was $3.1 million higher than the $40.0 million budgeted, and actual spending $0.5 million lower, for a net gain of $3.6 million.",
    "The city's share of the $4.8 million project is 20 percent, or $0.96 million; the state pays 50 percent and the federal government the rest.",
    "Revenue from fines fell to $0.9 million from $1.2 million in 2022 and $1.5 million in 2021, down 40 percent in two years.",
    "The district received $7.5 million in federal grants, 6 percent of its revenue, compared with 8 percent in 2022 and 11 percent in 2021.",
    "The average cost per case rose to $1,240, 3.2 percent more than last year, while the number of cases fell 4 percent to 8,120.",
    "Utilities cost $2.1 million (electricity $1.2 million, water $0.5 million), fuel $0.8 million.",
    "The programme costs £4.2m, of which £0.9m is new money, £2.0m is carried over from 2022 and £0.3m comes from partners.",
    (
        "Transfers of $1.2 million from the water fund and $0.8 million from the sewer fund raised the general "
        "fund balance from $6.1 million to $7.9 million."
    ),
    "Fund balance rose from $6.1 million to $7.9 million, equal to 9.1 percent of spending.",
    "The 2 percent raise costs $1.4 million, the 3 percent raise $2.1 million.",
    "As of June, 48 percent of the $12.5 million budget had been spent, compared with 51 percent of $12.1 million a year earlier.",
    "Spending in the first half was $6.2 million and is expected to be $6.5 million in the second half, for annual spending of about $12.7 million.",
    (
        "The council approved three contracts: $1.2 million for paving, $0.4 million for lighting, and an option "
        "worth up to $0.6 million, with a total value not exceeding $2.5 million."
    ),
    "The bond issue raised $40.0 million; after costs of $0.6 million and a premium of $1.1 million the city received $40.5 million.",
    "Gross spending is £62.4m; after income of £14.2m, net spending is £48.2m.",
    "Net assets increased by $3.2 million to $48.2 million: capital assets rose by $5.0 million and cash fell by $1.8 million.",
    (
        "Total revenue: $49.4 million (budget $48.9 million). Total expenses: $47.2 million (budget $48.8 "
        "million). Surplus: $2.2 million (budget $0.1 million)."
    ),
    "Total employees: 1,012, including 604 teachers (of whom 48 are part-time), 131 aides and 12 nurses.",
    (
        "Our largest programs are housing ($21.0 million), transport ($15.2 million) and health ($9.4 million), "
        "which make up 73 percent of the $62.5 million budget."
    ),
    "The county has a AAA rating, a population of 312,000 and 48 schools with 21,400 pupils and 1,560 teachers.",
    "The fee rises from $45 to $50, the first increase since 2018, and will bring in an additional $120,000, 11 percent of program costs.",
    "Two-thirds of respondents (66 percent) favored the plan, 24 percent opposed it and 10 percent had no opinion; 1,204 people were surveyed.",
    "Purchases above $50,000 require three bids; 48 of 52 purchases complied (92 percent).",
    "Interest rates rose from 2.1 percent to 3.4 percent, an increase of 130 basis points, and interest costs by 28 percent to $1.6 million.",
    "Under Scenario A the deficit is $1.2 million, under Scenario B $2.4 million and under Scenario C $3.1 million.",
    "The Department requests $14.2 million for FY 2025, including $1.1 million in new initiatives, a 5 percent increase over FY 2024.",
    "Salaries: $7.0 million in 2022, $7.2 million in 2023 and $7.5 million in 2024, an average of $7.2 million.",
    "Local taxes raised 62 cents of every dollar: $54.9 million of $88.4 million.",
    "The shortfall of $3.7 million will be covered by reserves ($2.0 million), cuts ($1.2 million) and fees.",
    "Revenue per visitor rose 4 percent from $11.20 to $11.65; total admissions revenue rose 9 percent.",
    "In 2023 the agency closed 1,341 cases, 72 percent of the 1,862 opened that year and 15 percent more than in 2022.",
    (
        "The budget provides $98.6 million for salaries and $26.2 million for all other costs; of the latter, "
        "$12.1 million is for transportation and $7.0 million for utilities."
    ),
    "Between 2019 and 2023, spending rose from $10.2 million to $12.5 million, or 5.2 percent a year.",
    (
        "The cost of the stadium, originally $20 million, has risen to $26 million, 30 percent over the original "
        "estimate and $1.5 million over the revised one."
    ),
    "Donations fell by a third, from $3.0 million to $2.0 million; excluding a one-time gift of $0.8 million they fell 9 percent.",
    "Water Fund\nTotal revenue was $12.1 million.\nSewer Fund\nTotal revenue was $12.7 million.",
    "Total revenue of the water fund was $12.1 million. Total revenue of the sewer fund was $12.7 million.",
    (
        "The library budget of $4.3 million covers staff ($2.9 million), books ($0.7 million) and buildings ($0.7 "
        "million); fines bring in $0.1 million."
    ),
    "Tax revenue of $64.0 million (74 percent of the total) and fees of $12.1 million (14 percent) are the two largest sources.",
    "Police overtime rose 18 percent to $1.3 million; without the festival it would have risen 6 percent to $1.2 million.",
    "The state cut its grant by $0.6 million, from $3.1 million, and the county raised its own by $0.2 million to $1.4 million.",
    "Insurance premiums increased from $410,000 to $455,000 (11 percent), and workers' compensation claims from 31 to 36 (16 percent).",
    "By 2030 the city wants to reduce energy costs by 20 percent, from $2.1 million to $1.7 million.",
    "The agency's budget of $48.2 million, $1.7 million more than in 2023, will fund 412 positions, 6 fewer than in 2023.",
    "In the General Fund, revenue exceeds spending by $0.4 million; in the Water Fund, spending exceeds revenue by $0.9 million.",
    "Spending was 3 percent under the $12.5 million budget, mainly because $0.2 million in equipment purchases were postponed.",
    "Collections: property tax 98.2 percent, water bills 95.6 percent, parking fines 71 percent.",
    (
        "With $22.4 million at the start of the year and $3.2 million drawn in March, $1.0 million was returned "
        "in June, leaving reserves of $20.1 million after fees."
    ),
    (
        "The first installment of $1.2 million was paid in May; the remaining $1.8 million of the $3.5 million "
        "grant is due next year, less a 14 percent holdback."
    ),
    "Of the $86.4 million, $28.9 million (33 percent) is for police, nearly as much as for fire, parks and libraries combined ($32.1 million).",
    "We plan to hire 12 teachers and 5 aides in 2024, for a total of 1,029 employees.",
    "Sponsorships brought in $48,000 and tickets $112,500, bringing festival income to $160,500, 7 percent more than budgeted.",
    (
        "The $124.8 million budget is 3.9 percent higher; without debt service, which falls $0.8 million to $6.1 "
        "million, it would be 4.8 percent higher."
    ),
    "Fares cover 32 percent of costs (2023: 30 percent) and the subsidy per trip fell from $3.90 to $3.75.",
    "Ten percent of the 1,250 inspections, or 131, found serious violations.",
    "Total spending per resident is $1,648: $551 for police, $374 for fire, $281 for public works and $442 for everything else.",
    (
        "Revenue came to $12.1 million in the first quarter, $12.8 million in the second, $11.9 million in the "
        "third and $13.0 million in the fourth, or $49.8 million."
    ),
    "The trust's endowment returned 6.4 percent, adding $1.9 million to a value of $31.6 million at year-end, after withdrawals of $1.2 million.",
    "A total of $4.5 million in grants was awarded: 12 large grants worth $3.1 million and 40 small ones worth $1.4 million.",
    "Out of 2,146 positions, 2,010 are filled; 38 of the vacancies are new positions.",
    "Costs are shared 60/40: the city pays $1.8 million and the county $1.2 million.",
    "The building cost $9.6 million, 4 percent less than the $10.0 million budgeted, and the furniture $0.9 million, 12 percent more.",
]

READ = [
    case(
        "of which, closed by and",
        "The budget is $12.5 million, of which $7.0 million is for salaries, $3.0 million for operations and $2.5 million for capital.",
        "sum",
        "$12.5 million $7.0 million $3.0 million $2.5 million",
    ),
    case(
        "comprising",
        "Payments were £179,865, comprising staff costs £88,240, grants £53,875 and administration £37,750.",
        "sum",
        "£179,865 £88,240 £53,875 £37,750",
    ),
    case(
        "each part in brackets",
        "Spending of £48.2m was made up of care (£19.4m), waste (£21.5m) and corporate services (£7.3m).",
        "sum",
        "£48.2m £19.4m £21.5m £7.3m",
    ),
    case(
        "the total last",
        "Salaries of $7.0 million, rent of $3.0 million and supplies of $2.5 million, for a total of $12.5 million.",
        "sum",
        "$7.0 million $3.0 million $2.5 million $12.5 million",
    ),
    case(
        "a list below the line that announces it",
        "The budget of $12.5 million is allocated as follows:\n- Salaries: $7.0 million\n- Rent: $3.0 million\n- Supplies: $2.5 million\n",
        "sum",
        "$12.5 million $7.0 million $3.0 million $2.5 million",
    ),
    case(
        "a list that ends in its total",
        "Spending\n* Salaries: $7.0 million\n* Rent: $3.0 million\n* Total: $10.0 million\n",
        "sum",
        "$7.0 million $3.0 million $10.0 million",
    ),
    case(
        "persons",
        "The district employs 1,012 staff: 604 teachers, 131 instructional aides and 277 other employees.",
        "sum",
        "1,012 staff 604 teachers 131 277",
    ),
    case(
        "the remaining",
        "The General Fund takes $187.9 million, or 59 percent of the total of $318.7 million; the remaining $130.8 million is for capital.",
        "sum",
        "$187.9 million $318.7 million $130.8 million",
    ),
    case(
        "some of it",
        "The budget of $12.5 million includes $3.2 million for parks and $1.1 million for libraries.",
        "bound",
        "$12.5 million $3.2 million $1.1 million",
    ),
    case(
        "an increase in amount and per cent, and what it comes to",
        "Spending increased by $0.4 million, or 3.2 percent, to $12.9 million.",
        "change",
        "$0.4 million 3.2 percent $12.9 million",
    ),
    case(
        "up, from what was",
        "The budget is $12.5 million, up 3.3 percent from $12.1 million in 2023.",
        "change",
        "$12.5 million 3.3 percent $12.1 million",
    ),
    case(
        "compared with",
        "Spending was £48.2m, compared with £46.5m in 2022, a rise of £1.7m.",
        "change",
        "£48.2m £46.5m £1.7m",
    ),
    case(
        "rose from, to, an increase of",
        "Revenue rose from $12.5 million to $12.9 million, an increase of 3.2%.",
        "change",
        "$12.5 million $12.9 million 3.2%",
    ),
    case(
        "below the budget",
        "Spending was $11.6 million, $0.9 million (7.2 percent) below the budget of $12.5 million.",
        "change",
        "$11.6 million $0.9 million $12.5 million",
    ),
    case(
        "persons more than last year's",
        "The rooms received 46,200 visitors, 8.5% more than the 42,580 visitors of the previous year.",
        "change",
        "46,200 visitors 8.5% 42,580 visitors",
    ),
    case(
        "percentage points",
        "The vacancy rate fell by 1.3 percentage points, from 6.5 percent to 5.2 percent.",
        "change",
        "1.3 percentage points 6.5 percent 5.2 percent",
    ),
    case(
        "percent of the budget",
        "Spending was $11.6 million, or 93 percent of the budget of $12.5 million.",
        "ratio",
        "$11.6 million 93 percent $12.5 million",
    ),
    case(
        "spent of its budget",
        "The agency spent $11.6 million of its $12.5 million budget, or 92.8 percent.",
        "ratio",
        "$11.6 million $12.5 million 92.8 percent",
    ),
    case(
        "an execution rate",
        "The approved budget was $12.5 million and actual spending was $11.6 million, an execution rate of 92.8 percent.",
        "ratio",
        "$12.5 million $11.6 million 92.8 percent",
    ),
    case(
        "a share of a whole that is named",
        "Total expenditure was £48.2m. Staff costs were £27.0m, 56 percent of total spending.",
        "share",
        "£48.2m £27.0m 56 percent",
    ),
    case(
        "a share of a part that is named",
        "Total expenditure was £48.2m. Staff costs were £27.0m. Staff costs therefore represent 56% of total expenditure.",
        "share",
        "£48.2m £27.0m 56%",
    ),
    case(
        "shares to a hundred",
        "Of this, the budget of £10.0m consists of staff £5.6m (56%), rent £3.4m (34%) and grants £1.0m (10%).",
        "shares_total",
        "56% 34% 10%",
    ),
    case(
        "a surplus",
        "Revenue was $13.1 million and expenditure was $12.5 million, leaving a surplus of $0.6 million.",
        "difference",
        "$13.1 million $12.5 million $0.6 million",
    ),
    case(
        "a deficit",
        "Revenue was $12.1 million and expenditure was $12.5 million, a deficit of $0.4 million.",
        "difference",
        "$12.1 million $12.5 million $0.4 million",
    ),
    case(
        "opening and closing balance",
        "The opening balance was $2.0 million; receipts were $5.0 million, payments were $4.5 million and the closing balance was $2.5 million.",
        "difference",
        "$2.0 million $5.0 million $4.5 million $2.5 million",
    ),
    case(
        "unspent",
        "The budget was $12.5 million and $11.6 million was spent, leaving $0.9 million unspent.",
        "difference",
        "$12.5 million $11.6 million $0.9 million",
    ),
    case(
        "original, supplementary and revised budget",
        "The original budget was $10.0 million, a supplementary budget of $1.5 million was approved, and the revised budget was $11.5 million.",
        "difference",
        "$10.0 million $1.5 million $11.5 million",
    ),
    case(
        "a table in thousands",
        "(in thousands of dollars)\n| Category | Budget | Actual | Variance |\n|---|---|---|---|\n| Staff | 1,200 | 1,150 | 50 |\n"
        "| Rent | 310 | 330 | (20) |\n| Total | 1,510 | 1,480 | 30 |\n",
        "sum",
        "1,200 310 1,510",
    ),
    case(
        "a variance in brackets",
        "(in thousands of dollars)\n| Category | Budget | Actual | Variance |\n|---|---|---|---|\n| Staff | 1,200 | 1,150 | 50 |\n"
        "| Rent | 310 | 330 | (20) |\n| Total | 1,510 | 1,480 | 30 |\n",
        "difference",
        "310 330 (20)",
    ),
    case(
        "said again in other units",
        "Total revenue of 2023 was $49.4 million. Total revenue of 2023 was $49,375,000, more than ever.",
        "restated",
        "$49.4 million $49,375,000",
    ),
]

FOUND = [
    case(
        "a part that is too large",
        "The budget is $12.5 million, of which $7.0 million is for salaries, $3.8 million for operations and $2.5 million for capital.",
        "sum",
    ),
    case(
        "a wrong total",
        "Salaries of $7.0 million, rent of $3.0 million and supplies of $2.5 million, for a total of $13.5 million.",
        "sum",
    ),
    case(
        "a wrong line",
        "The budget of $12.5 million is allocated as follows:\n- Salaries: $7.0 million\n- Rent: $3.9 million\n- Supplies: $2.5 million\n",
        "sum",
    ),
    case("a wrong rate", "Spending increased by $0.4 million, or 4.2 percent, to $12.9 million.", "change"),
    case("a wrong rise", "Revenue rose from $12.5 million to $12.9 million, an increase of $0.9 million.", "change"),
    case(
        "a rise that fell",
        "Revenue increased from $12.9 million to $12.5 million, an increase of $0.4 million.",
        "change",
    ),
    case(
        "a wrong share of the budget",
        "Spending was $11.6 million, or 83 percent of the budget of $12.5 million.",
        "ratio",
    ),
    case(
        "a wrong share", "Total expenditure was £48.2m. Staff costs were £27.0m, 65 percent of total spending.", "share"
    ),
    case(
        "shares beyond a hundred",
        "The budget of £10.0m consists of staff £5.6m (56%), rent £3.4m (39%) and grants £1.0m (10%).",
        "shares_total",
    ),
    case(
        "a wrong surplus",
        "Revenue was $13.1 million and expenditure was $12.5 million, leaving a surplus of $1.6 million.",
        "difference",
    ),
    case(
        "a wrong balance",
        "The opening balance was $2.0 million; receipts were $5.0 million, payments were $4.5 million and the closing balance was $5.2 million.",
        "difference",
    ),
    case(
        "too much of it",
        "The budget of $12.5 million includes $13.2 million for parks and $1.1 million for libraries.",
        "bound",
    ),
    case(
        "a wrong total in a table",
        "(in thousands of dollars)\n| Category | Budget | Actual |\n|---|---|---|\n| Staff | 1,200 | 1,150 |\n| Rent | 310 | 330 |\n"
        "| Total | 1,510 | 1,840 |\n",
        "sum",
    ),
    case(
        "stated twice, once with a slip",
        "Overview\nTotal revenue was $149.4 million.\nRevenue\nTotal revenue was $194.4 million, mostly from taxes.",
        "restated",
    ),
]


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
