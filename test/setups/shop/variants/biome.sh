# biome.json with the recommended rules, and the shop's own width.
cat > biome.json <<'JSON'
{
  "formatter": { "indentStyle": "space", "lineWidth": 120 },
  "javascript": { "formatter": { "quoteStyle": "single" } },
  "linter": { "rules": { "style": { "useTemplate": "warn" }, "complexity": { "noExcessiveCognitiveComplexity": "warn" } } },
  "files": { "includes": ["src/**", "*.json"] }
}
JSON
[ ! -e node_modules/@biomejs/cli-linux-x64/package.json ] || grep -q '"version": "2' node_modules/@biomejs/biome/package.json || sed -i 's/"files": { "includes": .*/"files": { "include": ["src\/**", "*.json"] }/' biome.json
