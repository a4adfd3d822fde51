import { defineConfig } from 'astro/config';

// Links are written from the root and made relative before a page is written to disk, so that one
// build stands under any sub-path. Nothing is inlined but the style of 404.html: a strict content policy can hold.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // While one page is written to disk, the next are made.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
