import { issueTitle } from '#wording/form/issue.ts';
import { lateTitles } from '#wording/form/late-titles.ts';
import type { LateForm } from '../../draft/form.ts';

/** What the tabs of `lateSectionForms` say before these are fetched. */
export const lateTabs: readonly Omit<LateForm, 'load'>[] = [
  { name: 'filing', title: lateTitles.filing, block: 'plans' },
  { name: 'sign', title: lateTitles.sign },
  { name: 'register', title: lateTitles.register },
  { name: 'event', title: lateTitles.event },
  { name: 'clue', title: lateTitles.clue, block: 'clue' },
  { name: 'incoming', title: lateTitles.incoming, block: 'tasks' },
  { name: 'issue', title: issueTitle },
];
