rm eslint.config.js
