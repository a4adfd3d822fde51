import { z } from 'zod';
import { pub } from './field.ts';
import { Day } from './scalars.ts';

const Account = z.strictObject({
  from: pub(Day, '从哪天起', '2026-01-05'),
  until: pub(Day.optional(), '到哪天为止（当天仍可用）；一直用的不写', '2026-12-31'),
  id: pub(z.int().min(1), 'GitHub 账号的数字编号，改名也不变；按它认账号', 9_000_000_001),
  login: pub(
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/),
    'GitHub 用户名，只供人看，可以改',
    'example-gongcheng',
  ),
});
export type Account = z.output<typeof Account>;

/**
 * The GitHub accounts of a unit or a post, each from a day on and, where said, up to another; several may
 * be in force at once. An account is known by `id`, GitHub's number, which a rename leaves as it is; `login`
 * is what people read. Public, since the forge shows them beside every submission, yet no page repeats them.
 */
export const accounts = pub(
  z.array(Account).min(1).max(50).optional(),
  'GitHub 账号（按日期，可以同时有几个）；一个账号同一天只属于一个单位或岗位',
  [{ from: '2026-01-05', id: 9_000_000_001, login: 'example-gongcheng' }],
);
