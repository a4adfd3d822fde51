import { dayOf } from '#days/moment.ts';
import { adviceText as words } from '#wording/papers/advice.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { adviceOf } from '../../bulletin/bulletin-quotes.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { periodIn, periodName } from '../../env/period/period.ts';
import { bulletinPapers, type BulletinPaper } from '../../freeze/bulletin-papers.ts';
import {
  lengthOf,
  numberedParts,
  sheetTexts,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';
import { listed } from '../week/weekly-view.ts';

/** Characters beyond which it is no longer one page. */
const LENGTH = 600;

/** As many units' advice as stands on the page; the others are counted. */
const UNITS = 6;

/** The periods of which there is advice, of the section or of a unit; the newest first. */
export function advised(env: ViewEnv): readonly BulletinPaper[] {
  return bulletinPapers(env)
    .filter(
      (paper) =>
        paper.entry?.value.text?.advice !== undefined ||
        adviceOf(env, periodIn(env, paper.period), paper).length > 0,
    )
    .toReversed();
}

/** 给党组的建议: one page, inside the system, no part of the bulletin (papers.md §5a). */
export function adviceView(env: ViewEnv, paper: BulletinPaper): MadePaper {
  const sheet = adviceSheet(env, paper);
  return {
    title: words.title(periodName(env, paper.period)),
    stateText: words.state(momentInWords(env.context.asOf)),
    lengthText: paperText.length(lengthOf(sheetTexts(sheet)), LENGTH),
    sheets: [sheet],
  };
}

function adviceSheet(env: ViewEnv, paper: BulletinPaper): SheetView {
  const { period, entry } = paper;
  const own = entry?.value.text?.advice;
  const said = adviceOf(env, periodIn(env, period), paper);
  const lines = said.slice(0, UNITS).map(({ unit, text }) => {
    const { name } = unitRefIn(env, unit, period);
    return {
      text: words.line(name, text),
      facts: [{ key: `${unit}/advice-${period}`, locked: [name, text] }],
    };
  });
  return {
    layout: 'official',
    mark: paperText.draft,
    title: words.title(periodName(env, period)),
    sub: words.inside,
    blocks: [
      { as: 'text', text: words.to, flush: true },
      ...numberedParts([
        {
          title: words.parts.own,
          blocks: own === undefined ? [] : [{ as: 'text', text: own }],
          none: words.none,
        },
        {
          title: words.parts.units,
          blocks: listed(lines, said.length - lines.length, paperText.moreOnly),
          none: words.none,
        },
      ]),
      { as: 'blank', label: words.review, lines: 4 },
      {
        as: 'signature',
        office: unitRefIn(env, env.context.office.secretariat, period).name,
        day: dayInWords(entry?.value.on ?? dayOf(env.context.asOf)),
        seal: null,
      },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}
