#!/usr/bin/env bash
set -euo pipefail
readonly ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PATH=$ROOT/bin:$PATH
unused="never read"
args="$@"
case $1 in
  test) npm test $args ;;
  build) npm run build -- ${2} ;;
  *) echo unknown ; exit 2 ;;
  lint) npm run lint ;;
esac
while read line; do
  ssh host "$line"
done < hosts.txt
[ "$CI" = true ] && echo "in CI" || echo "local"
printf "done $1\n"
