# A plugin that is not installed, and a rule with a wrong option.
sed -i "s/^import tseslint.*/&\nimport unicorn from 'eslint-plugin-unicorn';/" eslint.config.js
