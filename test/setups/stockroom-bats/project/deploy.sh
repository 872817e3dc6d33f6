#!/usr/bin/env bash
set -euxo pipefail
version=$(cat VERSION)
target=releases/$version
mkdir -p "$target"
for file in stock stock.bats import.bats; do
  cp "$file" "$target/$file"
done
count=$(ls "$target" | wc -l)
[ "$count" -eq 3 ]
tar -cf "$target.tar" -C releases "$version"
echo "uploading $target.tar to $DEPLOY_HOST"
