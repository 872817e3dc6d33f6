# The same for ESLint 8.
cat > .eslintrc.json <<'JSON'
{
  "root": true,
  "parser": "@typescript-eslint/parser",
  "plugins": ["@typescript-eslint"],
  "extends": ["eslint:recommended", "plugin:@typescript-eslint/recommended"],
  "env": { "node": true, "es2022": true },
  "rules": {
    "eqeqeq": "error",
    "no-console": "warn",
    "no-param-reassign": "error",
    "no-nested-ternary": "error",
    "prefer-template": "warn",
    "max-params": ["warn", 3],
    "complexity": ["warn", 8]
  }
}
JSON
