# With the lock file and node_modules that the manager makes; kept, since most cases only look at them.
kept=$shelf-installed/$manager-$project-$(cat package.json "$SETUP/versions.mjs" | cksum | cut -d' ' -f1)
if [ ! -e "$kept/done" ]; then
  $tool install > ../install.log 2>&1 || { tail -50 ../install.log >&2; exit 1; }
  rm -rf "$kept"
  mkdir -p "$kept"
  cp -a . "$kept/project"
  : > "$kept/done"
else
  # Hard links are quick; what managers write again is no link.
  cp -al "$kept/project/node_modules" . 2> /dev/null || true
  find node_modules -maxdepth 1 -type f -exec rm {} +
  find "$kept/project/node_modules" -maxdepth 1 -type f -exec cp {} node_modules/ \;
  (cd "$kept/project" && tar cf - --exclude=./node_modules .) | tar xf -
fi
