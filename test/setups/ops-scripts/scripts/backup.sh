#!/bin/sh
set -e
source ./env.sh
DATE=$(date +%Y-%m-%d)
local target=/backup/$DATE
mkdir -p $target
databases=(cart orders customers)
for db in ${databases[@]}; do
  pg_dump $db > $target/$db.sql
  echo -e "dumped\t$db"
done
find $target -name *.sql | xargs gzip
count=`ls $target | wc -l`
if [[ $count < 3 ]]; then
  echo "only $count files" >2
fi
sudo echo "$DATE ok" >> /var/log/backup.log
old=$(find /backup -mtime +30)
rm -r $old
function notify() {
  curl -s -d "text=$1" $WEBHOOK
}
notify 'backup of $DATE done'
