import { buildCalendar } from '#calendar/calendar.ts';
import { CalendarYear } from '#record/schema/calendar.ts';
import { officeFile } from '#testing/office-data.ts';
import { FRIDAY } from '../../paste/testing/pastes.ts';
import type { MinutesOffice } from '../minutes-item.ts';

/** The tests' office in its year, with its leaders. */
export const OFFICE: MinutesOffice = {
  names: {
    ...FRIDAY,
    posts: [...FRIDAY.posts, { id: 'zhuren', name: '党组书记、主任' }, { id: 'fu', name: '副主任' }],
  },
  groups: [
    { name: '机关科室', units: ['gongcheng', 'caiwu', 'fagui'] },
    { name: '县（市）区民防办', units: ['dongping', 'xilin'] },
  ],
  calendar: buildCalendar([CalendarYear.parse(officeFile('calendar/2026.yaml'))]),
};
