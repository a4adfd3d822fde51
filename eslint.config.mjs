import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

/** The Astro files; `.oxlintrc.json` holds all others. */
export default defineConfig(
  // No file turns a rule off for itself.
  { linterOptions: { noInlineConfig: true } },
  { ignores: ['**/*.ts', '**/*.mjs', 'dist/', '.dist-*/', '.astro/', 'node_modules/', 'data/'] },
  ...astro.configs['flat/recommended'],
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  // The one place that puts out HTML as it is: what Astro has rendered of a slot.
  { files: ['src/layouts/Rendered.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
);
