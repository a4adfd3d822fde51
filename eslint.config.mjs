import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

/** An attribute of an element that a browser follows or loads. */
const ADDRESS =
  'JSXOpeningElement[name.name=/^[a-z]/][name.name!="script"] > JSXAttribute[name.name=/^(?:href|src|srcset|action|formaction|poster|data|xlink:href)$/]';
/** What it may be: `to(…)`, which makes it relative, or a place in the same page. */
const FROM_THE_PAGE =
  ':not([value.expression.callee.name="to"]):not([value.value=/^#/]):not(:has(TemplateElement:first-child[value.raw=/^#/]))';

/** The Astro files; `.oxlintrc.json` holds all others. */
export default defineConfig(
  // No file turns a rule off for itself.
  { linterOptions: { noInlineConfig: true } },
  { ignores: ['**/*.ts', '**/*.mjs', 'dist/', '.dist-*/', '.astro/', 'node_modules/', 'data/'] },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: ADDRESS + FROM_THE_PAGE,
          message:
            'An address is written through `to`, of `linksFrom(Astro.url)`: a site stands under any sub-path.',
        },
      ],
    },
  },
  // Shown at any address, it names its own whole or climbs from the wrong one.
  { files: ['src/pages/404.astro'], rules: { 'no-restricted-syntax': 'off' } },
  // The one place that puts out HTML as it is: what Astro has rendered of a slot.
  { files: ['src/layouts/Rendered.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
);
