# Style sheets of bootstrap as published, under the standard rules.
mkdir -p css
cp node_modules/bootstrap/dist/css/bootstrap-reboot.css css/
cat > css/shop.css <<'CSS'
@import url(reboot.css);

.Cart { color: #FFFFFF; colr: red; margin: 0px; }
.Cart .item { }
.Cart .item:hover::befor { content: "x"; background: rgba(0, 0, 0, .5) }
a.Cart { transition: all .2s; transition: color 1s; }
@media (min-width: 600px) { .Cart { display: grid; grid-gap: 1rem } }
.Cart { font-family: Arial; }
@tailwind base;
#app div.total { width: calc(100%-2rem); }
CSS
echo '{ "extends": "stylelint-config-standard" }' > .stylelintrc.json
