# Built files, logs and secrets lie about that .gitignore keeps out, and a repository inside the repository.
printf 'node_modules/\ndist/\ncoverage/\n*.log\n.env*\n!.env.example\n' > .gitignore
mkdir -p dist/assets coverage
for name in index vendor labels tracking orders; do echo x > "dist/assets/$name.js"; done
echo x > npm-debug.log && echo x > .env.local && echo 'PORT=3000' > .env.example && echo x > coverage/lcov.info
git init -q tools/vendored && (cd tools/vendored && echo x > a && git add a && git commit -q -m first)
