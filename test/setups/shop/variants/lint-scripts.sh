# What people put before a linter: npm scripts, a makefile.
cat > package.json <<'JSON'
{
  "name": "shop",
  "version": "2.3.0",
  "private": true,
  "type": "module",
  "scripts": {
    "lint": "oxlint src",
    "format:check": "prettier --check .",
    "typecheck": "tsc --noEmit --pretty",
    "test": "vitest run",
    "check": "npm run lint && npm run format:check && npm run typecheck && npm test"
  }
}
JSON
printf 'check: lint test\n\nlint:\n\tnpx oxlint src\n\nformat:\n\tnpx prettier --check .\n\ntest:\n\tnpx vitest run\n' > Makefile
