import { dayInWords } from '#wording/calendar/day.ts';
import { dayOf } from '#days/moment.ts';
import { instructionText } from '#wording/papers/instruction.ts';
import { countdownText } from '#wording/papers/countdown.ts';
import { secrecyText } from '#wording/papers/secrecy.ts';
import { instructions, instructionView } from './matter/instruction-view.ts';
import { yearDrafts } from './year/year-drafts.ts';
import { chartDrafts } from './matter/chart-drafts.ts';
import { schemeDrafts } from './scheme/scheme-drafts.ts';
import { countdowns, countdownView } from './matter/countdown-view.ts';
import { secrecyView } from './matter/secrecy-view.ts';
import { type ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import { PRINTED, type PaperDraft } from './paper-draft.ts';
import { noticeDays, noticesView } from './matter/notice-view.ts';
import { lateParts, urgeId, urgeSubject, urgeView } from './matter/urge-view.ts';
import { volumeText } from '#wording/papers/volume.ts';
import { volumes, volumeView } from './matter/volume-view.ts';
import { noticeText, urgeText } from '#wording/papers/notices.ts';
import { adviceDrafts, bulletinDrafts, dispatchDrafts, posterDrafts } from './month/month-drafts.ts';
import { weekDrafts } from './week/week-drafts.ts';

/** All papers that have a page: drafts of what is due, and what was issued with an edition. Inside the system alone. */
export function paperDrafts(env: ViewEnv): readonly PaperDraft[] {
  if (env.profile !== 'internal' || !hasTaskRules(env)) return [];
  return env.context.memo('paper-drafts', env.profile, () => [
    ...weekDrafts(env),
    ...dispatchDrafts(env),
    ...bulletinDrafts(env),
    ...adviceDrafts(env),
    ...posterDrafts(env),
    ...secrecyDrafts(env),
    ...instructionDrafts(env),
    ...yearDrafts(env),
    ...chartDrafts(env),
    ...schemeDrafts(env),
    ...urgeDrafts(env),
    ...noticeDrafts(env),
    ...countdownDrafts(env),
    ...volumeDrafts(env),
  ]);
}

function urgeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return lateParts(env).map((late) => ({
    ...PRINTED,
    group: 'urge',
    path: `urge/${late.id}`,
    name: urgeText.title,
    subject: urgeSubject(env, late),
    issue: urgeId(late),
    view: () => urgeView(env, late),
  }));
}

function noticeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return noticeDays(env).map(({ day, notices }) => ({
    ...PRINTED,
    group: 'notice',
    path: `notices/${day}`,
    name: noticeText.title,
    subject: noticeText.batch(dayInWords(day), notices.length),
    sheets: notices.length,
    issue: undefined,
    view: () => noticesView(env, day),
  }));
}

function countdownDrafts(env: ViewEnv): readonly PaperDraft[] {
  return countdowns(env).map((dossier) => ({
    ...PRINTED,
    group: 'countdown',
    path: `countdown/${dossier.id}`,
    name: countdownText.name,
    subject: countdownText.sub(dossier.task.value.notice.no, dossier.task.value.title),
    issue: undefined,
    view: () => countdownView(env, dossier),
  }));
}

function volumeDrafts(env: ViewEnv): readonly PaperDraft[] {
  return volumes(env).map((dossier) => ({
    ...PRINTED,
    group: 'volume',
    path: `volumes/${dossier.id}`,
    name: volumeText.title,
    subject: volumeText.sub(dossier.task.value.notice.no, dossier.task.value.title),
    issue: undefined,
    view: () => volumeView(env, dossier),
  }));
}

function secrecyDrafts(env: ViewEnv): readonly PaperDraft[] {
  const day = dayOf(env.context.asOf);
  return [
    {
      ...PRINTED,
      group: 'secrecy',
      path: `secrecy/${day}`,
      name: secrecyText.title,
      subject: dayInWords(day),
      issue: undefined,
      view: () => secrecyView(env),
    },
  ];
}

function instructionDrafts(env: ViewEnv): readonly PaperDraft[] {
  return instructions(env).map((instruction) => ({
    ...PRINTED,
    group: 'instruction',
    path: `instruction/${instruction.incoming.id}`,
    name: instructionText.title,
    subject: instruction.incoming.title,
    issue: undefined,
    view: () => instructionView(env, instruction),
  }));
}
