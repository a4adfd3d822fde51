import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildContext } from '#engine/dossier/context.ts';
import { responseOf } from '#engine/inspections/response.ts';
import { buildViewEnv, type ViewEnv } from '#portal/env/env.ts';
import { campaignPages } from '#portal/campaigns/campaign-view.ts';
import { taskPages } from '#portal/dossier/task-view.ts';
import { readAndCheck } from '../lib/check/check-record.ts';
import { projectRoot } from '../lib/process/run-node.ts';

// The office's own account tells two stories. Each is a ledger here, with its real dates and invented people, and every
// date and act of the text is found on the page of the matter.

/** What the ledger of a story holds, and the views of the public. */
function story(name: string): { readonly problems: readonly unknown[]; readonly env: ViewEnv } {
  const data = join(projectRoot, 'src', 'testing', 'stories', name);
  const { result, ledger } = readAndCheck({ data, asOf: undefined, overdue: false, frozen: true });
  const context = buildContext(ledger, result.asOf);
  if (context === undefined) throw new Error(`the ledger ${name} cannot be read`);
  return { problems: result.problems, env: buildViewEnv(context, 'public') };
}

function taskView(env: ViewEnv, id: string) {
  const page = taskPages(env).find((one) => one.id === id);
  if (page === undefined) throw new Error(`no page of ${id}`);
  return page.view();
}

describe('the uncollected fee of 2016', () => {
  const { problems, env } = story('fee-2016');
  const view = taskView(env, 't2016-021');
  const told = view.events.map(({ day, who, text }) => `${day} ${who}：${text}`);

  it('is a ledger in which nothing is wrong and nothing is missed', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['2016-06-20', '上级点题督查', 'the province names the system for supervision'],
    ['2016-07-11', '成立易地建设费专项督办工作小组，党组书记、主任牵头', 'the chief heads a task force'],
    ['2016-07-14', '专项稽查', 'the task force audits, before the exposure'],
    ['2016-09-22', '媒体问政', 'television asks'],
    ['2016-09-23', '现场督办', 'the chief goes there the day after, and demands'],
    ['2016-09-23', '核查曝光的问题：属实', 'what was said is found true'],
    ['2016-10-08', '会商', 'the county comes to consult on its scheme'],
    ['2016-10-08', '报完成“提出整改方案”', 'the scheme is handed in'],
    ['2016-12-13', '报办结', 'all of it is collected'],
    ['2016-12-14', '核验“全部追缴到位”：通过', 'and verified'],
    ['2016-12-20', '回告省纠风办', 'the province has its answer'],
    ['2017-01-13', '回头看', 'the section looks back'],
    ['2017-01-18', '2016年度评定：90.50分，优秀', 'the year ends'],
  ])('tells of %s: %s (%s)', (day, text) => {
    expect(told.filter((line) => line.startsWith(day) && line.includes(text))).toHaveLength(1);
  });

  it('is told in the order in which it happened', () => {
    const days = view.events.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
  });

  it('counts one day from the exposure to the first act, and tells what had been done before it', () => {
    const dossier = env.context.dossiers.get('t2016-021');
    const response = dossier && responseOf(env.context, dossier);
    expect([response?.days, response?.first?.on, response?.before?.on]).toEqual([
      1,
      '2016-09-23',
      '2016-07-14',
    ]);
  });

  it('has the demand made on the spot among its nodes, and every member of the task force on its page', () => {
    expect(JSON.stringify(view.plan)).toContain('提出整改方案');
    const [force] = campaignPages(env).map((page) => page.view());
    const facts = JSON.stringify(force?.facts);
    for (const member of ['党组书记、主任', '副主任（分管工程、法规）', '工程科', '法规科', '秘书科'])
      expect(facts).toContain(member);
    expect(force?.rows.map(({ id }) => id)).toEqual(['t2016-021']);
  });
});

describe('the campaign of 2015', () => {
  const { problems, env } = story('campaign-2015');
  const toldOf = (id: string) =>
    taskView(env, id).events.map(({ day, who, text }) => `${day} ${who}：${text}`);

  it('is a ledger in which nothing is wrong and nothing is missed', () => {
    expect(problems).toEqual([]);
  });

  it('has a leading group under the chief, four task forces, and what each of them does', () => {
    const [group] = campaignPages(env).map((page) => page.view());
    expect(JSON.stringify(group?.facts)).toContain('党组书记、主任');
    expect(group?.groups.map(({ name, headText }) => `${name}：${headText}`)).toEqual([
      '疏散基地建设专班：工程科牵头',
      '信息化平台专班：信息保障中心牵头',
      '训练考核专班：指挥训练科牵头',
      '督查专班：秘书科牵头',
    ]);
    expect(group?.rows.map(({ id }) => id)).toEqual(['t2015-003', 't2015-004']);
  });

  it.each([
    ['t2015-003', '2015-01-26', '成立准军事化建设考核验收领导小组'],
    ['t2015-003', '2015-03-30', '核验“省办、市发改委批复立项”：通过'],
    ['t2015-003', '2015-05-28', '核验“市政府、市规划局批准同意”：通过'],
    ['t2015-003', '2015-06-29', '核验“完成设计招标”：通过'],
    ['t2015-003', '2015-07-28', '核验“正式开工”：通过'],
    ['t2015-004', '2015-08-28', '核验“安装到位”：通过'],
    ['t2015-004', '2015-10-29', '核验“通过验收”：通过'],
    ['t2015-004', '2015-12-15', '撤销准军事化建设考核验收领导小组'],
  ])('tells in %s of %s: %s', (id, day, text) => {
    expect(toldOf(id).filter((line) => line.startsWith(day) && line.includes(text))).toHaveLength(1);
  });

  it('names who approved and agreed: the province and the planners of the city', () => {
    const plan = JSON.stringify(taskView(env, 't2015-003').plan);
    expect(plan).toContain('省人防办、市发改委');
    expect(plan).toContain('市政府、市规划局');
  });

  it('tells of a tour every month, from March to October', () => {
    const tours = toldOf('t2015-003').filter((line) => line.includes('月度拉练'));
    expect(tours.map((line) => line.slice(5, 7))).toEqual(['03', '04', '05', '06', '07', '08', '09', '10']);
  });

  it('had the base under way in July and the platform accepted before November', () => {
    const doneOn = (id: string) =>
      toldOf(id)
        .find((line) => line.includes('报办结'))
        ?.slice(0, 10);
    expect([doneOn('t2015-003'), doneOn('t2015-004')]).toEqual(['2015-07-24', '2015-10-28']);
  });
});
