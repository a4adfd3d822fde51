import { defineConfig } from 'astro/config';
import { containerFallback } from './scripts/lib/bundle/container-fallback.mjs';
import { BROWSER_FLOOR } from './scripts/lib/bundle/browser-floor.mjs';
import { flexGapFallback } from './scripts/lib/bundle/flex-gap-fallback.mjs';
import { leanForms } from './scripts/lib/bundle/lean-forms.mjs';
import { scriptGroups } from './scripts/lib/bundle/script-groups.mjs';

// Every link is written as one from its page (`src/portal/links`), so that one build stands under any sub-path. Nothing is inlined but the style of 404.html: a strict content policy can hold.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: BROWSER_FLOOR },
    // Astro sets a target of its own for what runs in the browser, over whatever stands here.
    plugins: [
      ...leanForms(),
      {
        name: 'browser-floor',
        configEnvironment: (name) =>
          name === 'client'
            ? {
                build: {
                  target: BROWSER_FLOOR,
                  // What a late script imports is fetched by the browser; a list of it would weigh in each that asks for one.
                  modulePreload: { resolveDependencies: () => [] },
                  rolldownOptions: {
                    output: {
                      codeSplitting: scriptGroups,
                      // Every page names some: by the component alone, not by how Astro came by its script.
                      entryFileNames: ({ name }) =>
                        `assets/${/^\w*?(?=_astro_|\.|$)/u.exec(name)?.[0] ?? ''}.[hash].js`,
                    },
                  },
                },
              }
            : undefined,
      },
    ],
    // What a script loads later is looked for beside it, not from the root.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    css: { postcss: { plugins: [containerFallback(), flexGapFallback()] } },
  },
});
