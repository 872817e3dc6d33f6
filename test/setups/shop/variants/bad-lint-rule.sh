sed -i "s/eqeqeq: 'error'/eqeqeq: ['error', 'sometimes']/" eslint.config.js
