# In the middle of a bisection, with a script that tells good from bad.
printf '#!/bin/sh\n! grep -q "cursor" src/*/*.ts || exit 1\necho "checked $(ls src/*/*.ts | wc -l) modules"\n' > "$HOME/check.sh"
git bisect start HEAD v1.0.0 > /dev/null
