# A file with CRLF line ends, trailing white space, tabs, a form feed, a file that lost its last newline, non-UTF-8 text.
export GIT_COMMITTER_DATE=2025-11-18T09:00:00Z GIT_AUTHOR_DATE=2025-11-18T09:00:00Z
printf 'Date;Carrier;Amount\r\n2025-11-01;DHL;12,50\r\n2025-11-02;GLS;9,10\r\n2025-11-03;UPS;7,00\r\n' > rates.csv
printf 'all: build  \n\t@echo done\n' > Makefile
printf 'version=1\nname=parcelshop' > build.properties
printf 'Stra\337e;Ort\nHauptstra\337e;K\366ln\n' > depots.latin1.csv
git add -A && git commit -q -m 'chore: rates and depots'
printf 'Date;Carrier;Amount\r\n2025-11-01;DHL;12,90\r\n2025-11-02;GLS;9,10 \r\n2025-11-03;UPS;7,00\n2025-11-04;DPD;6,40\r\n' > rates.csv
printf 'all: build\n\t@echo done\t\n\n\014\nclean:\n        rm -rf dist\n' > Makefile
printf 'version=2\nname=parcelshop\n' > build.properties
printf 'Stra\337e;Ort\nHauptstra\337e 1;K\366ln\n' > depots.latin1.csv
printf '%s' "$(cat tsconfig.json)" > tsconfig.json
