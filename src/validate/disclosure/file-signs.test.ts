import { describe, expect, test } from 'vitest';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import type { Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { fileInText } from './file-in-text.ts';
import { cloudDiskIn, linkCloudDisk } from './link-cloud-disk.ts';

const claim = (text: string, kept = '内网督查共享'): Records => ({
  claim: [
    {
      task: 't1',
      unit: 'jia',
      nodes: [{ node: 'n1', text, evidence: [{ what: '中标通知书', kept }] }],
      submitted: '2026-05-12 10:00',
    },
  ],
});
const AS_OF = '2026-05-20 10:00';

describe('a public cloud disk', () => {
  test.each([
    ['https://pan.baidu.com/s/1aBcD', 'pan.baidu.com'],
    ['链接：pan.baidu.com/s/1aBcD 提取码：k2x7', 'pan.baidu.com'],
    ['ＰＡＮ．ＢＡＩＤＵ．ＣＯＭ／ｓ／１', 'pan.baidu.com'],
    ['https://www.alipan.com/s/x', 'www.alipan.com'],
    ['https://pan.quark.cn/s/x', 'pan.quark.cn'],
    ['cloud.189.cn/t/x', 'cloud.189.cn'],
    ['https://115.com/s/x', '115.com'],
    ['https://share.weiyun.com/x', 'share.weiyun.com'],
    ['https://1drv.ms/x', '1drv.ms'],
    ['https://office-my.sharepoint.com/x', 'office-my.sharepoint.com'],
    ['https://drive.google.com/file/d/x', 'drive.google.com'],
    ['https://www.dropbox.com/s/x', 'www.dropbox.com'],
    ['https://wwe.lanzoui.com/x', 'wwe.lanzoui.com'],
    ['https://docs.qq.com/sheet/x', 'docs.qq.com'],
  ])('is seen in %s', (text, host) => {
    expect(cloudDiskIn(text)).toBe(host);
  });

  test.each([
    '内网督查共享/督办12号/3',
    'https://www.wangzhou.gov.cn/pan.baidu.html',
    '完成率115.5%',
    'mypan.baidu.company.cn',
    'span.baidu.com.cn',
    '使用百度网盘的一律清理',
  ])('is not seen in %s', (text) => {
    expect(cloudDiskIn(text)).toBeUndefined();
  });

  test('is refused wherever it stands, for everyone to read or not', () => {
    const fields = (records: Records) =>
      toldOfRecords(linkCloudDisk, records, AS_OF).map(({ params: { host } }) => host);
    expect(fields(claim('材料在 https://pan.baidu.com/s/1'))).toEqual(['pan.baidu.com']);
    expect(fields(claim('已完成', 'pan.quark.cn/s/1'))).toEqual(['pan.quark.cn']);
    expect(fields(claim('已完成'))).toEqual([]);
  });
});

describe('a file in a text', () => {
  const told = (text: string) => toldOfRecords(fileInText, claim(text), AS_OF).length;
  const row = 'aB3'.repeat(40);

  test.each([
    'data:image/png;base64,iVBORw0KGgo=',
    row.slice(0, 100),
    `见：${row.slice(0, 110)}==`,
    `${'a'.repeat(60)}B${'3'.repeat(60)}`,
  ])('is seen: %s', (text) => {
    expect(told(text)).toBe(1);
  });

  test.each([
    '4月28日开标，中标通知书已发出。',
    row.slice(0, 99),
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '0123456789'.repeat(12),
    'a1'.repeat(60),
  ])('is not seen: %s', (text) => {
    expect(told(text)).toBe(0);
  });
});

test('no record has a field for a photo, a place on a map, or who has read it', () => {
  const names = (field: Field): string[] => [
    ...[...field.members].flatMap(([name, member]) => [name, ...names(member)]),
    ...(field.element === undefined ? [] : names(field.element)),
  ];
  const asked =
    /^(?:photos?|images?|pictures?|video|attachments?|files?|latitude|longitude|lat|lng|gps|location|coordinates?|position|points?Id|readBy|readAt|seenBy|seenAt|viewed)$/iu;
  const all = KIND_NAMES.flatMap((kind) => names(fieldsOf(KINDS[kind].schema)));
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((name) => asked.test(name))).toEqual([]);
});
