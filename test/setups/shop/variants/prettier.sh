# Prettier's settings, and files that do not follow them.
echo '{ "singleQuote": true, "printWidth": 100 }' > .prettierrc
printf 'dist\nnode_modules\ntest\n' > .prettierignore
