# Configurations with an option that is none, and one that throws.
sed -i "s/mode: 'production',/mode: 'production',\n  devtools: true,\n  output: { pathh: 'dist' },/" webpack.config.js
sed -i "1i import missing from 'vite-plugin-shop';" vite.config.js
