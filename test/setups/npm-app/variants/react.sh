# A component library that wants an older React.
cat > package.json <<'JSON'
{
  "name": "shop-web",
  "version": "1.4.0",
  "private": true,
  "dependencies": {
    "react": "19.0.0",
    "react-dom": "19.0.0"
  }
}
JSON
