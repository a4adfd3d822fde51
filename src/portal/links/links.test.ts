import { describe, expect, test } from 'vitest';
import { linksFrom, withLinksNoted } from './links.ts';

describe('linksFrom', () => {
  test.each([
    ['/', '/', './'],
    ['/', '/tasks/', './tasks/'],
    ['/tasks/', '/', '../'],
    ['/tasks/t1/', '/units/x/?q=1#z', '../../units/x/?q=1#z'],
    ['/tasks/t1/', '/tasks/t1/#plan', '../../tasks/t1/#plan'],
    ['/%E7%9D%A3/', '/%E5%8A%9E.csv', '../%E5%8A%9E.csv'],
  ])('leads from %s to %s by %s', (pathname, address, link) => {
    expect(linksFrom({ pathname })(address)).toBe(link);
  });

  test.each([
    'https://example.cn/',
    '//example.cn/x',
    'tel:12345',
    'mailto:a@example.cn',
    '#top',
    '?q=1',
    '',
  ])('leaves %j as it is', (address) => {
    expect(linksFrom({ pathname: '/a/b/' })(address)).toBe(address);
  });

  test('no link that begins at the root is left, whatever page it is on and however deep', () => {
    for (const depth of [0, 1, 2, 3, 4, 5]) {
      const page = new URL(`https://example.cn/deep/${'x/'.repeat(depth)}`);
      const to = linksFrom({ pathname: page.pathname.slice('/deep'.length) });
      expect(new URL(to('/units/u/'), page).pathname).toBe('/deep/units/u/');
    }
  });
});

test('what pages lead to is noted from the root while they are rendered, and not afterwards', async () => {
  const noted: string[] = [];
  const to = linksFrom({ pathname: '/a/' });
  const given = await withLinksNoted(
    (page, address) => noted.push(`${page} ${address}`),
    () => {
      to('/b/');
      to('https://example.cn/');
      return Promise.resolve('督');
    },
  );
  to('/c/');
  expect({ given, noted }).toEqual({ given: '督', noted: ['/a/ /b/'] });
  const failing = withLinksNoted(
    (page) => noted.push(page),
    () => Promise.reject(new Error('此页未成')),
  );
  await expect(failing).rejects.toThrow('此页未成');
  to('/d/');
  expect(noted).toHaveLength(1);
});
