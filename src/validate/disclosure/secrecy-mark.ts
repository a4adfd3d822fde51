import { fieldWords, said } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { publicTexts } from '../check/public-texts.ts';

/** What bears a mark of secrecy, is for inside, or tells where a work lies does not enter a text that everyone may read (保守国家秘密法). The words themselves are not repeated. */
export const secrecyMark = check({
  code: 'secrecy-mark',
  severity: 'error',
  words: {
    title: '公开文字里有密级、内部标识或者工程位置',
    message: (p) => `发现${fieldWords(p)}里有${SECRET[said(p, 'what')] ?? '不宜公开的内容'}`,
    expected: () => '公开的文字里没有密级和内部标识，没有坐标和工程的位置、参数',
    fix: () =>
      '请删去这些文字；整份材料涉密的，不记入台账，按保密规定办理。已经提交过的，历史里也有，请按泄露处理',
    example: { wrong: 'title: 疏散方案会商（内部）', right: 'title: 疏散方案会商' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const { kind, entry, field, text } of publicTexts(ledger, 'secrecy')) {
      const what = secrecyIn(text);
      if (what === undefined) continue;
      const { place, at } = found(entry, field);
      yield {
        place,
        ...(at === undefined ? {} : { at }),
        params: { what, field: field.map(String).join('.'), about: aboutField(kind, field) },
      };
    }
  },
});

const SECRET: Params = {
  class: '密级标识',
  inside: '“内部”“不得公开”一类标识',
  coordinates: '经纬度坐标',
  position: '工程的位置或者埋深',
};

/** A mark of a class; the bare words of it stand in the names of laws and rules. */
const CLASS =
  /绝\s*密(?!码)|(?:机|秘)\s*密\s*[★☆✩⭐*＊]|密级\s*[:：]|[【（(〔[]\s*(?:机密|秘密)\s*[】）)〕\]]|^\s*(?:机密|秘密)\s*$|(?<!国家|商业|工作|保守|保护|泄露|窃取)(?:机|秘)密(?:级|件|文件|资料)/u;
/** For inside alone; 内部 by itself is a word of every trade. */
const INSIDE =
  /[【（(〔[]\s*内部\s*[】）)〕\]]|内部\s*[★☆*＊]|^\s*内部\s*$|内部(?:资料|文件|材料|刊物|使用|掌握|参阅|传阅|发行|情况)|(?:仅|只)供内部|(?:不得|严禁|禁止|请勿|不可|不宜)(?:对外|擅自|向社会)?(?:公开|外传|外泄|翻印|转发|传播)|注意保密/u;
const DEGREES =
  /[0-9]{1,3}(?:\.[0-9]+)?\s*[°º度]\s*[0-9]{1,2}(?:\.[0-9]+)?\s*['′’‘分]|(?:[东西]经|[南北]纬|[经纬]度)\s*[:：为]?\s*[0-9]{1,3}/u;
/** Longitude and latitude of anywhere in the country, to a hundred metres or closer. */
const LONG = String.raw`(?:7[3-9]|[89][0-9]|1[0-2][0-9]|13[0-5])\.[0-9]{3,}`;
const LAT = String.raw`(?:[3-9]|[1-4][0-9]|5[0-3])\.[0-9]{3,}`;
const PAIR = new RegExp(
  String.raw`(?<![0-9.])(?:${LONG}\s*[°EＥ]?\s*[,，、;；/\s]\s*[NEＮ]?${LAT}|${LAT}\s*[°NＮ]?\s*[,，、;；/\s]\s*[NEＥ]?${LONG})(?![0-9.])`,
  'u',
);
/** A work, then where it lies or how deep. */
const POSITION =
  /(?:人防工程|民防工程|人防指挥|防空地下室|指挥所|指挥工程|掩蔽(?:所|部|工程)|防空洞|坑道)[^。；\n]{0,15}(?:位于|坐落|地址[:：为]|位置[:：为]|埋深|坐标)[^。；\n]{0,30}[0-9一二三四五六七八九十]\s*(?:号|米|层|路|m)/u;

/** What a text gives away, if anything. */
export function secrecyIn(text: string): 'class' | 'inside' | 'coordinates' | 'position' | undefined {
  const plain = text.normalize('NFKC');
  if (CLASS.test(plain)) return 'class';
  if (INSIDE.test(plain)) return 'inside';
  if (DEGREES.test(plain) || PAIR.test(plain)) return 'coordinates';
  return POSITION.test(plain) ? 'position' : undefined;
}
