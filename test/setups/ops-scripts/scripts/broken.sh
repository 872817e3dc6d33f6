#!/bin/bash
if [ -f config.yml ]; then
  echo "found
fi
for f in *.txt
  echo $f
done
