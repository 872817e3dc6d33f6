# Week numbers as in America, and the pager without gaps.
sed -i 's/addDays(date, 3 - ((date.getUTCDay() + 6) % 7))/addDays(date, 3 - (date.getUTCDay() % 7))/' src/dates.ts
sed -i 's/> 1 ? \[0, n\] : \[n\]/> 2 ? [0, n] : [n]/; s/page - 1, page, page + 1/page - 2, page - 1, page, page + 1/' src/paginate.ts
