# Rules of the shop for oxlint.
cat > .oxlintrc.json <<'JSON'
{
  "plugins": ["typescript", "unicorn", "import"],
  "categories": { "correctness": "error", "suspicious": "warn" },
  "rules": { "eqeqeq": "error", "no-console": "warn", "prefer-const": "error", "no-var": "error", "typescript/no-explicit-any": "error" }
}
JSON
