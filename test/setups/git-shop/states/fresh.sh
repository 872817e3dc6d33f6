# Right after git init: no commit yet.
rm -rf .git src test tools .github
git init -q
git add package.json tsconfig.json
