import { expect, test } from 'vitest';
import { searchFiles } from './search-files.ts';

const pages = ['index.html', '404.html', 'tasks/t2026-001/index.html', '督/index.html', "a&b'/index.html"];

test('a public site whose address is known names every page but that of wrong addresses', () => {
  const files = searchFiles(pages, { address: 'https://example.gov.cn', isPublic: true });
  const sitemap = files.get('sitemap.xml') ?? '';
  expect(sitemap).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:/);
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.gov.cn/a%26b&apos;/',
    'https://example.gov.cn/',
    'https://example.gov.cn/tasks/t2026-001/',
    'https://example.gov.cn/%E7%9D%A3/',
  ]);
  expect(files.get('robots.txt')).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.gov.cn/sitemap.xml\n',
  );
});

test('below the root of a host nobody asks for robots.txt, so there is none', () => {
  const files = searchFiles(pages, { address: 'https://example.gov.cn/ducha', isPublic: true });
  expect([...files.keys()]).toEqual(['sitemap.xml']);
  expect(files.get('sitemap.xml')).toContain('<loc>https://example.gov.cn/ducha/tasks/t2026-001/</loc>');
});

test('more pages than one list may hold stand in several, which one list names', () => {
  const many = Array.from({ length: 100_001 }, (_, n) => `t/${String(n)}/index.html`);
  const files = searchFiles(many, { address: 'https://example.gov.cn', isPublic: true });
  expect([...files.keys()].sort()).toEqual(
    ['robots.txt', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml'].sort(),
  );
  expect(files.get('sitemap.xml')).toContain(
    '<sitemap><loc>https://example.gov.cn/sitemap-3.xml</loc></sitemap>',
  );
  const counts = [1, 2, 3].map((n) => files.get(`sitemap-${String(n)}.xml`)?.match(/<url>/g)?.length);
  expect(counts).toEqual([50_000, 50_000, 1]);
});

test('where the address is not known nothing is written, and a site for the system keeps search engines out', () => {
  expect([...searchFiles(pages, { address: null, isPublic: true }).keys()]).toEqual([]);
  const inside = searchFiles(pages, { address: 'https://example.gov.cn', isPublic: false });
  expect([...inside]).toEqual([['robots.txt', 'User-agent: *\nDisallow: /\n']]);
});
