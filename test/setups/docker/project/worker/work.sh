#!/bin/sh
echo "worker started, polling every 2s"
while sleep 2; do echo "polled, nothing to do"; done
