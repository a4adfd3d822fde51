import { describe, expect, test } from 'vitest';
import { worldLedger, type Records } from '#engine/testing/office.ts';
import { toldOfRecords } from '../testing/problems-of-records.ts';
import { hostsIn, linkOutside } from './link-outside.ts';
import { lookAlike } from './look-alike.ts';
import { nameBlank } from './name-blank.ts';
import { personalData } from './personal-data.ts';
import { secrecyIn } from './secrecy-mark.ts';

const meeting = (title: string, document?: string): Records => ({
  meeting: [
    {
      id: 'm1',
      kind: '办公会',
      title,
      date: '2026-05-12',
      document,
      decisions: [],
      submitted: '2026-05-12 10:00',
    },
  ],
});
const AS_OF = '2026-05-20 10:00';

describe('a mark of secrecy', () => {
  test.each([
    ['class', '绝密'],
    ['class', '机密★'],
    ['class', '秘密★1年'],
    ['class', '机密 ☆ 10年'],
    ['class', '密级：秘密'],
    ['class', '【机密】疏散方案'],
    ['class', '机密'],
    ['class', '秘密级文件'],
    ['inside', '内部'],
    ['inside', '（内部）'],
    ['inside', '内部资料 注意保存'],
    ['inside', '仅供内部参阅'],
    ['inside', '不得公开'],
    ['inside', '严禁外传'],
    ['coordinates', '东经112°08′22″，北纬32°01′15″'],
    ['coordinates', '１１２°０８′２２″'],
    ['coordinates', '112.1224, 32.0089'],
    ['coordinates', '32.0089，112.1224'],
    ['coordinates', '北纬32度1分'],
    ['position', '指挥所位于中山路12号地下二层'],
    ['position', '某人防工程，埋深约15米'],
  ])('%s is seen in %s', (what, text) => {
    expect(secrecyIn(text)).toBe(what);
  });

  test.each([
    '依据《保守国家秘密法》第三十五条',
    '保护商业秘密和国家秘密',
    '内部装修完成，内部管理、内部控制制度印发',
    '不予公开的依据写在登记簿上',
    '完成内装修和消防验收',
    '温度25°，坡度3°以内',
    '增长3.125%，占比12.5%',
    '完成率112.35，同比32.01',
    '疏散基地位于城东，已通过验收',
    '加密巡查频次，严密组织',
    '人防工程质量监督手册第3版，见第12号通知',
    '地址：市政府大楼3号楼（办公地点）',
  ])('is not seen in %s', (text) => {
    expect(secrecyIn(text)).toBeUndefined();
  });
});

test.each([
  ['⼈防会议', '人'],
  ['⺠防', ''],
  ['人防\uE000会议', ''],
  ['\uF9B5会议', '例'],
  ['会议\uFE0F', ''],
])('a character that only looks like another is told in %s', (title, right) => {
  expect(toldOfRecords(lookAlike, meeting(title), AS_OF).map(({ params }) => params['right'])).toEqual([
    right,
  ]);
});

test('full-width digits are told in the number of a paper, not in a text', () => {
  expect(
    toldOfRecords(lookAlike, meeting('第１次会议', '望民防〔２０２６〕２号'), AS_OF).map(
      ({ params }) => params['field'],
    ),
  ).toEqual(['document']);
  expect(toldOfRecords(lookAlike, meeting('第1次会议☀️，㎡、①、℃', '望民防〔2026〕2号'), AS_OF)).toEqual([]);
});

test.each(['——', '…', '。', '\u3000·\u3000', '？！'])('the title %s says nothing', (title) => {
  expect(toldOfRecords(nameBlank, meeting(title), AS_OF)).toHaveLength(1);
});
test('a title of one letter or digit says something', () => {
  for (const title of ['会', '1', 'A']) expect(toldOfRecords(nameBlank, meeting(title), AS_OF)).toEqual([]);
});

test('a telephone that the office gives as its contact is no person’s, a mobile always is', () => {
  const office = (contact: string) =>
    worldLedger().office.map(({ value }) => ({ ...value, site: { ...value.site, contact } }));
  const reported = (contact: string, text: string) =>
    toldOfRecords(personalData, { office: office(contact), ...meeting(text) }, AS_OF).map(
      ({ params }) => params['field'],
    );
  expect(
    reported('秘书科，0710-3512345，mfb@example.gov.cn', '请致电（0710）3512345或者写信到mfb@example.gov.cn'),
  ).toEqual([]);
  expect(reported('秘书科，值班电话0710-3512345', '请致电0710-3512346')).toEqual(['title']);
  expect(reported('秘书科，13900000000', '请致电13900000000')).toEqual(['title', 'site.contact']);
});

describe('a link', () => {
  test.each([
    ['见https://www.gov.cn/zhengce。', ['www.gov.cn']],
    ['见HTTP://Example.com', ['example.com']],
    ['[文件](//example.com/x)', ['example.com']],
    ['www.example.com', ['www.example.com']],
    ['https://www.gov.cn@example.com/', ['example.com']],
    ['https://www.gov.cn:8080/', ['www.gov.cn']],
    ['https：／／example.com', ['example.com']],
    ['没有链接，比例1//2', ['2']],
  ])('of %s leads to %j', (text, hosts) => {
    expect(hostsIn(text)).toEqual(hosts);
  });

  test('leads to government or to what the office names', () => {
    const reported = (title: string) =>
      toldOfRecords(linkOutside, meeting(title), AS_OF).map(({ params }) => params['host']);
    expect(reported('https://www.example.gov.cn/1')).toEqual([]);
    expect(reported('https://gov.cn.example.com/ https://mygov.cn/')).toEqual([
      'gov.cn.example.com',
      'mygov.cn',
    ]);
  });
});
