# The linter's rules of the shop; without `untidy` its code follows them.
cat > eslint.config.js <<'JS'
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(js.configs.recommended, tseslint.configs.recommended, {
  rules: {
    eqeqeq: 'error',
    'no-console': 'warn',
    'no-param-reassign': 'error',
    'no-nested-ternary': 'error',
    'prefer-template': 'warn',
    'max-params': ['warn', 3],
    complexity: ['warn', 8],
  },
});
JS
