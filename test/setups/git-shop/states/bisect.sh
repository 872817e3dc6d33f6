git bisect start -q HEAD v1.0.0 > /dev/null
git bisect good > /dev/null
