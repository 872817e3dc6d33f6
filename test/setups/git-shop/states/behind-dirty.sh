# Behind by forty commits, with changes in files that those change too, and new files that they add.
cp -r test ../test-of-main
git reset -q --hard main~75
for file in src/orders/*.ts src/shipping/*.ts src/tracking/*.ts tools/*.py; do echo '# later' >> "$file"; done
echo '- unsaved' >> README.md
mkdir -p test/billing && for file in ../test-of-main/*/*.ts; do [ -e "${file#../test-of-main/}" ] || echo '// mine' > "test${file#../test-of-main}"; done
