# What `docker compose up` prints of the same three: the container's name, padded, and a bar before each line.
run() { (cd "packages/$1" && npm test 2>&1; echo "exited with code $?") | sed -u "s/^/$1-1 $2 | /; s/^\($1-1\) *| exited with/\1 exited with/"; }
printf ' Network workspace_default  Created\n Container workspace-money-1  Created\n Container workspace-catalog-1  Created\n Container workspace-feed-1  Created\nAttaching to catalog-1, feed-1, money-1\n'
run money '  ' & run catalog '' & run feed '   ' &
wait
