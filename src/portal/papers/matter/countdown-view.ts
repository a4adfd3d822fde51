import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { countdownText as words } from '#wording/papers/countdown.ts';
import { paperText } from '#wording/papers/phrases.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { planInForce } from '#engine/dossier/plan-course.ts';
import { liveLook } from '#engine/time/look.ts';
import { compareText } from '#record/schema/problem.ts';
import { hasCountdown } from '../../dossier/has-countdown.ts';
import type { NodeView } from '../../dossier/plan/node-views.ts';
import { taskPlanView } from '../../dossier/plan/task-plan-view.ts';
import type { ViewEnv } from '../../env/env.ts';
import type { MadePaper, RowView, SheetView } from '../../paper/paper-view.ts';
import { matterText, unitText } from '../matter-words.ts';

/** The matters in hand that have a plan; the latest number first. */
export function countdowns(env: ViewEnv): readonly Dossier[] {
  return [...env.context.dossiers.values()].filter((dossier) => hasCountdown(env, dossier)).toReversed();
}

/** 倒排计划表: the plan as it is carried out, from the deadline backwards; nothing is typed for it (mechanisms.md row 41). */
export function countdownView(env: ViewEnv, dossier: Dossier): MadePaper {
  return {
    title: `${words.name}　${matterText(dossier)}`,
    stateText: words.state(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [sheet(env, dossier)],
  };
}

function sheet(env: ViewEnv, dossier: Dossier): SheetView {
  const { notice, lead } = dossier.task.value;
  const plan = planInForce(env.context, dossier, liveLook(env.context.asOf))?.plan.value;
  const nodes = (taskPlanView(env, dossier)?.nodes ?? [])
    .filter(({ cancelled }) => !cancelled)
    .toSorted((a, b) => compareText(b.due, a.due));
  const fact = (label: string, text: string) => [{ label, text, high: 1 as const }];
  return {
    layout: 'annex',
    mark: null,
    title: words.name,
    sub: words.sub(notice.no, matterText(dossier)),
    blocks: [
      {
        as: 'fields',
        caption: words.facts.unit,
        rows: [
          fact(words.facts.unit, unitText(env, lead)),
          ...(plan === undefined
            ? []
            : [
                fact(words.facts.responsible, plan.responsible),
                fact(words.facts.measures, plan.measures),
                fact(words.facts.expected, plan.expectedResult),
              ]),
        ],
      },
      {
        as: 'table',
        caption: words.caption,
        head: words.head,
        widths: [6, 18, 24, 24, 14, 14],
        rows: nodes.map((node, index) => row(node, index)),
      },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}

function row(node: NodeView, index: number): RowView {
  const { due, name, deliverable, terms, unit, actualText } = node;
  const brings = [...(deliverable === null ? [] : [deliverable]), ...terms].join('；');
  return {
    cells: [String(index + 1), dayInWords(due), name, brings, unit.name, actualText],
    facts: [],
  };
}
