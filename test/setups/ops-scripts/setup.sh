# Shell scripts, Dockerfiles, YAML files and a justfile with the usual mistakes: ops-scripts
cp -r "$SETUP"/scripts "$SETUP"/docker "$SETUP"/k8s "$SETUP"/justfile "$SETUP"/justfile.broken "$SETUP"/VERSION "$SETUP"/.yamllint .
printf '#!/bin/sh\necho "no tests for $1" >&2\nexit 3\n' > run-tests && chmod +x run-tests scripts/*.sh
