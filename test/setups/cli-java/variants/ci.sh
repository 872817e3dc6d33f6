printf '#!/bin/sh\nset -ex\nmvn -B -ntp test\n' > ci.sh
