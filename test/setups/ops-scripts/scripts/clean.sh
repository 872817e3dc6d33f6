#!/bin/sh
set -eu
echo "nothing to see here"
