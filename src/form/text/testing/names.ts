import fc from 'fast-check';
import type { Names } from '../../names.ts';
import { arbitraryText } from './arbitrary-record.ts';

/** What an invented office calls things. */
export const NAMES: Names = {
  units: [
    { id: 'gongcheng', name: '工程科', short: '工程' },
    { id: 'caiwu', name: '财务科' },
    { id: 'dongping', name: '东坪县民防办', short: '东坪' },
    { id: 'mishu', name: '秘书科' },
  ],
  posts: [
    { id: 'zhuren', name: '党组书记、主任' },
    { id: 'fuzhuren-1', name: '副主任（分管工程、法规）' },
  ],
  tasks: [
    {
      id: 't2026-001',
      folder: 'tasks/2026/t2026-001',
      no: '督办〔2026〕1号',
      title: '编制人防工程质量监督手册',
      unit: 'gongcheng',
      nodes: [
        { id: 'n1', title: '形成手册初稿', due: '2026-01-30' },
        { id: 'n2', title: '征求意见并修改', due: '2026-02-27' },
        { id: 'end', title: '印发手册', due: '2026-03-31' },
      ],
    },
    {
      id: 't2026-012',
      folder: 'tasks/2026/t2026-012',
      no: '督办〔2026〕12号',
      title: '人防疏散基地二期：建设 与“回头看”',
      unit: 'gongcheng',
      nodes: [
        { id: 'n1', title: '验收', due: '2026-04-30' },
        { id: 'n2', title: '验收', due: '2026-06-30' },
      ],
    },
    {
      id: 't2026-012-dongping',
      folder: 'tasks/2026/t2026-012-dongping',
      no: '督办〔2026〕12号',
      title: '人防疏散基地二期：建设 与“回头看”',
      unit: 'dongping',
      nodes: [],
    },
  ],
};

const ID = fc.constantFrom('n1', 'n2', 'n3', 'end', 'x1');
const called = fc.oneof(fc.constantFrom('工程科', '工程 科', '办结', '无', '验收', '#n1'), arbitraryText(20));

/** Offices in which things are called awkwardly, and alike. */
export const arbitraryNames: fc.Arbitrary<Names> = fc.record({
  units: fc
    .array(called, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((name, n) => ({ id: `u${String(n)}`, name }))),
  posts: fc
    .array(called, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((name, n) => ({ id: `p${String(n)}`, name }))),
  tasks: fc
    .array(
      fc.record({
        no: fc.constantFrom('督办〔2026〕1号', '督办〔2026〕12号'),
        title: called,
        unit: fc.constantFrom('u0', 'u1'),
        nodes: fc.uniqueArray(
          fc.record({ id: ID, title: called, due: fc.constantFrom('2026-05-29', '2026-06-30') }),
          {
            selector: ({ id }) => id,
            maxLength: 4,
          },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) =>
      list.map((task, n) => ({ ...task, id: `t${String(n)}`, folder: `tasks/2026/t${String(n)}` })),
    ),
});
