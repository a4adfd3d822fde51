import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Vocabulary } from '#record/office/words.ts';
import type { Entry } from '#record/schema/entry.ts';
import { nearest } from '#text/nearest.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { isPersonalMeasure } from '../disclosure/personal-measure.ts';

/** A field that takes one of the office's own words. */
interface Worded {
  readonly kind: 'unit' | 'meeting' | 'incoming' | 'task' | 'plan' | 'clue' | 'measure' | 'inspection';
  readonly entry: Entry<object>;
  readonly field: readonly PropertyKey[];
  readonly list: keyof Vocabulary;
  readonly word: string;
}

/** Kinds, sources, tags and channels are named as the office names them: by the lists in office.yaml, or by the common ones where it has none of its own. */
export const wordUnknown = check({
  code: 'word-unknown',
  severity: 'error',
  words: {
    title: '不是本单位的名称',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，${LISTS[said(p, 'list')] ?? '名称'}里没有`,
    expected: (p) =>
      said(p, 'own') === ''
        ? `通用的名称（office.yaml 的 words.${said(p, 'list')} 没有另写）：${said(p, 'known')}`
        : `office.yaml 的 words.${said(p, 'list')} 所列的：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? `请改用所列的名称；本单位另有叫法的，在 office.yaml 的 words.${said(p, 'list')} 里写出全部名称`
        : `请核对，是否应为“${said(p, 'nearest')}”`,
    example: { wrong: 'kind: 上级来问', right: 'kind: 上级来文' },
  },
  *find(index): Generator<Finding> {
    const { office, context } = index;
    if (office === undefined) return;
    const known = new Map(
      Object.entries(context.words).map(([list, words]) => [list, new Set(words.map(({ name }) => name))]),
    );
    // Written wrong once, a word is mostly written wrong often.
    const guessed = new Map<string, string>();
    for (const { kind, entry, field, list, word } of worded(index)) {
      const words = known.get(list);
      if (words === undefined || words.has(word)) continue;
      // Not a word that the list lacks, but one that must not stand here.
      if (kind === 'measure' && isPersonalMeasure(context.words, word)) continue;
      const key = `${list} ${word}`;
      const guess = guessed.get(key) ?? nearest(word, words) ?? '';
      guessed.set(key, guess);
      yield found(entry, field, {
        about: aboutField(kind, field),
        list,
        own: office.words?.[list] === undefined ? '' : 'yes',
        known: [...words].join('、'),
        nearest: guess,
      });
    }
  },
});

const LISTS: Readonly<Record<string, string>> = {
  unitKinds: '单位类别',
  meetingKinds: '会议种类',
  sources: '任务来源',
  incomingKinds: '来件种类',
  clueChannels: '线索渠道',
  clueCategories: '线索类别',
  tags: '任务标签',
  taskCategories: '任务类别',
  nodeKinds: '节点种类',
  taskKinds: '督办种类',
  inspectionKinds: '督查记录的种类',
  foundCategories: '问题类别',
  measures: '对单位的措施',
  measureGrounds: '措施的事由',
};

function* worded({ ledger }: CheckIndex): Generator<Worded> {
  for (const entry of ledger.unit)
    yield { kind: 'unit', entry, field: ['kind'], list: 'unitKinds', word: entry.value.kind };
  for (const entry of ledger.meeting)
    yield { kind: 'meeting', entry, field: ['kind'], list: 'meetingKinds', word: entry.value.kind };
  for (const entry of ledger.incoming)
    yield { kind: 'incoming', entry, field: ['kind'], list: 'incomingKinds', word: entry.value.kind };
  for (const entry of ledger.task) {
    const { kind, source, category, tags = [] } = entry.value;
    yield { kind: 'task', entry, field: ['kind'], list: 'taskKinds', word: kind };
    yield { kind: 'task', entry, field: ['source', 'kind'], list: 'sources', word: source.kind };
    if (category !== undefined)
      yield { kind: 'task', entry, field: ['category'], list: 'taskCategories', word: category };
    for (const [n, word] of tags.entries())
      yield { kind: 'task', entry, field: ['tags', n], list: 'tags', word };
  }
  for (const entry of ledger.plan)
    for (const [n, { kind: word }] of entry.value.nodes.entries())
      if (word !== undefined)
        yield { kind: 'plan', entry, field: ['nodes', n, 'kind'], list: 'nodeKinds', word };
  for (const entry of ledger.clue) {
    const { channel, category } = entry.value;
    yield { kind: 'clue', entry, field: ['channel'], list: 'clueChannels', word: channel };
    yield { kind: 'clue', entry, field: ['category'], list: 'clueCategories', word: category };
  }
  for (const entry of ledger.measure) {
    yield { kind: 'measure', entry, field: ['kind'], list: 'measures', word: entry.value.kind };
    for (const [n, word] of (entry.value.grounds ?? []).entries())
      yield { kind: 'measure', entry, field: ['grounds', n], list: 'measureGrounds', word };
  }
  for (const entry of ledger.inspection) {
    const { kind, found: problems = [] } = entry.value;
    yield { kind: 'inspection', entry, field: ['kind'], list: 'inspectionKinds', word: kind };
    for (const [n, { category: word }] of problems.entries())
      yield { kind: 'inspection', entry, field: ['found', n, 'category'], list: 'foundCategories', word };
  }
}
