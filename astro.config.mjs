import { defineConfig } from 'astro/config';

// Links are written from the root; a step after the build makes them relative, so that one
// build stands under any sub-path. Nothing is inlined but the style of 404.html: a strict content policy can hold.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
