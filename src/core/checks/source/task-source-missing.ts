import type { Task } from '../../schema/task.ts';
import { found, type Check, type Finding } from '../check.ts';

type SourceKind = Task['source']['kind'];

/** The field that says which record a source of this kind is; 专题会 and the others are meetings. */
const NEEDS: Readonly<Record<SourceKind, 'meeting' | 'incoming' | 'clue'>> = {
  年度工作会议: 'meeting',
  党组会: 'meeting',
  办公会: 'meeting',
  碰头会: 'meeting',
  专题会: 'meeting',
  领导批示: 'incoming',
  上级来文: 'incoming',
  上级点题督查: 'incoming',
  媒体曝光: 'incoming',
  督查发现: 'incoming',
  群众线索: 'clue',
};

/** Every matter leads back to the decision it carries out (mechanism row 1). */
export const taskSourceMissing: Check = {
  code: 'task-source-missing',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { source } = entry.value;
      const needed = NEEDS[source.kind];
      if (source[needed] === undefined) yield found(entry, ['source', 'kind'], { kind: source.kind, needed });
      else if (needed === 'meeting' && source.decision === undefined)
        yield found(entry, ['source', 'meeting'], { kind: source.kind, needed: 'decision' });
    }
  },
};
