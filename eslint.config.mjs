import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { typeFaults } from './scripts/lib/quality/type-faults.mjs';

export default defineConfig(
  // No file turns a rule off for itself.
  { linterOptions: { noInlineConfig: true } },
  globalIgnores(['**/dist/', '.dist-*/', '.astro/', 'node_modules/', 'data/']),
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { duban: { rules: { 'type-faults': typeFaults } } },
    rules: {
      'duban/type-faults': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string by code points is what Chinese text wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // The linter does not see the type notes of plain JavaScript.
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // The words of a command go to the terminal; nothing else writes there.
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/{text,days,exact,calendar,record,engine,validate,portal,wording}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.client.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'console', 'setTimeout', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
        { property: 'localeCompare', message: 'Order must not depend on the machine: compare code units.' },
        { property: 'toLocaleString', message: 'Wording must not depend on the machine.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument.',
        },
        { selector: "Identifier[name='Intl']", message: 'Intl differs between machines.' },
      ],
    },
  },
  ...astro.configs['flat/recommended'],
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
);
