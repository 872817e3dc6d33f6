# npm 9, beside the project: ../npm-9/node_modules/.bin/npm
mkdir ../npm-9
(cd ../npm-9 && sh "$SETUP/../node-tools/install.sh" npm-9)
