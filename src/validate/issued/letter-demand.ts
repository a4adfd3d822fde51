import { check, type Finding, found } from '../check/check.ts';

/**
 * A letter to a county's Party committee and government tells, and asks for nothing: a department puts no demand and no
 * deadline to them (mechanisms.md row 91). Of the words that the clerk wrote; all others are computed.
 */
export const letterDemand = check({
  code: 'letter-demand',
  severity: 'error',
  words: {
    title: '致县（市）区的函提了要求',
    message: () => '发现函里写的话提了要求或者期限',
    expected: () => '只写情况，不提要求，不定期限：部门不得向下级党委、政府作指令性要求',
    fix: () => '请改成只写事实；整改要求另发县（市）区民防办',
    example: {
      wrong: 'paragraphs: [{ part: note, text: 请于3月底前整改到位。 }]',
      right: 'paragraphs: [{ part: note, text: 考核组于1月6日至9日实地核查。 }]',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.issued) {
      const { kind, edition } = entry.value;
      if (kind !== '年度考核函' || edition === undefined) continue;
      for (const [index, { text }] of (edition.paragraphs ?? []).entries())
        if (DEMANDS.test(text)) yield found(entry, ['edition', 'paragraphs', index, 'text'], {});
      for (const [index, { say }] of edition.lines.entries())
        if (say !== undefined && DEMANDS.test(say))
          yield found(entry, ['edition', 'lines', index, 'say'], {});
    }
  },
});

/** How a demand or a deadline is put. */
const DEMANDS =
  /请(?:于|在|你|贵|各|尽快|认真|抓紧|进一步)|限期|务必|必须|[须应]于|应当|责成|要求(?!制)|(?:日|底|月|周)前(?:完成|整改|报|落实|办结)/u;
