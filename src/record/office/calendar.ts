import { CalendarYear } from '../schema/calendar.ts';
import { kind } from '../schema/kind.ts';

export const calendarKind = kind({
  label: '放假安排',
  use: '一年一份，照国务院办公厅通知录入；通知有调整时加一件，不改原件。',
  order: 30,
  schema: CalendarYear,
  paths: { 'calendar/{year}.yaml': { year: '{year}' } },
  tier: 'public',
  dated: 'register',
  enters: 'own',
  writer: 'section',
  judges: false,
  examples: { path: 'calendar/2026.yaml', file: 'data/calendar/2026.yaml' },
});
