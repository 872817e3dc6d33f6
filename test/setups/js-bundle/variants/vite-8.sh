# vite 8 in place of 7.
rm -rf node_modules/vite && cp -al node_modules/vite-8 node_modules/vite
echo "export default { oxc: { jsx: { runtime: 'automatic' } } };" > vite.config.js
