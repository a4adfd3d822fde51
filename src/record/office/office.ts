import type { z } from 'zod';
import { pub } from '../schema/field.ts';
import { Office as Base } from '../schema/office.ts';
import { Words } from './words-schema.ts';
import { kind } from '../schema/kind.ts';

/** `office.yaml`: the office itself. One file; everything that another office changes first. */
export const Office = Base.extend({
  words: pub(Words.optional(), '本单位用的名称；不写的用通用的一套', {
    unitKinds: [{ name: '机关科室' }, { name: '市本级', role: 'city' }],
  }),
});
export type Office = z.output<typeof Office>;

export const officeKind = kind({
  label: '本办',
  use: '全办只有一份。换一个单位使用，先改它。',
  order: 10,
  schema: Office,
  paths: { 'office.yaml': {} },
  tier: 'public',
  dated: 'register',
  enters: 'never',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'office.yaml',
      record: {
        name: '望澜市人民防空办公室',
        shortName: '望澜市民防办',
        city: '望澜市',
        secretariat: 'mishu',
        drawPost: 'jijian-zuzhang',
        posts: [
          { id: 'zhuren', name: '主任', role: '主要领导' },
          { id: 'fuzhuren-1', name: '副主任', role: '分管领导' },
          { id: 'jijian-zuzhang', name: '纪检组长', role: '核验抽取岗' },
        ],
        basis: '《市民防办督查工作办法》',
        timeZone: 'Asia/Shanghai',
        site: { title: '督查公开', contact: '望澜市民防办秘书科，电话见公示栏' },
        repository: { visibility: '私有' },
        publication: { live: true },
      },
    },
  ],
});
