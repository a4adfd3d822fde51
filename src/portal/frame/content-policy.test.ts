import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentPolicy } from './content-policy.ts';

test('a page loads its own site’s files and nothing else', () => {
  const sources = contentPolicy()
    .split('; ')
    .flatMap((part) => part.split(' ').slice(1));
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]));
});

test('a style that stands in the page itself is allowed by its digest, and no other', () => {
  const digest = createHash('sha256').update('html { color: red; }').digest('base64');
  expect(contentPolicy('html { color: red; }')).toContain(`style-src 'sha256-${digest}';`);
  expect(contentPolicy('html { color: red; }')).not.toContain("style-src 'self'");
});
