import { campaignWords as words } from '#wording/campaigns/words.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import type { Campaign } from '#record/office/campaigns.ts';
import { compareText } from '#record/schema/problem.ts';
import { isShown, postName, type ViewEnv } from '../env/env.ts';
import { actorName } from '../env/record/record-name.ts';
import { recordsAt } from '../env/record/record-ref.ts';
import type { FieldView, LinkView, Page, RecordRef } from '../shared/types.ts';
import { ALL_MATTERS } from '../task-list/task-table.ts';
import { taskRow, type TaskRowView } from '../task-list/task-row.ts';
import type { Addressed } from '../table/table-files.ts';

/** A page of one campaign, `/campaigns/<id>/`. */
export type CampaignPage = Page<{ readonly id: string }, CampaignView>;

/** A task force or a campaign with its leading group, and where its matters stand (mechanisms.md rows 13, 40, 43). */
export interface CampaignView {
  readonly name: string;
  readonly facts: readonly FieldView[];
  readonly groups: readonly GroupView[];
  /** Shown matters, the first due first; no more than a page bears. */
  readonly rows: readonly TaskRowView[];
  /** Matters that are not told here: withheld ones, those beyond what a page bears; null where there are none. */
  readonly leftText: string | null;
  readonly set: Addressed;
  readonly records: readonly RecordRef[];
}

interface GroupView {
  readonly name: string;
  readonly headText: string;
  readonly membersText: string | null;
  readonly duty: string;
}

/** A line of `/campaigns/`. */
export interface CampaignLine extends LinkView {
  readonly note: string;
}

/** More matters lie on the list of all. */
const MOST_ROWS = 200;

/** Every campaign that is registered, the latest first; `/campaigns/` is empty without one. */
export function campaignLines(env: ViewEnv): readonly CampaignLine[] {
  return campaignsOf(env).map((campaign) => ({
    text: campaign.name,
    href: campaignHref(campaign.id),
    note: [
      spanText(campaign),
      `${words.head}：${postName(env, campaign.head)}`,
      words.count(countOf(env, campaign)),
    ].join('　'),
  }));
}

export function campaignPages(env: ViewEnv): readonly CampaignPage[] {
  return campaignsOf(env).map((campaign) => ({ id: campaign.id, view: () => campaignView(env, campaign) }));
}

/** A campaign by the name that a matter gives, with its page; undefined of one that is not registered. */
export function campaignNamed(
  env: ViewEnv,
  name: string,
): { readonly campaign: Campaign; readonly href: string } | undefined {
  const campaign = campaignsOf(env).find((one) => one.name === name);
  return campaign === undefined ? undefined : { campaign, href: campaignHref(campaign.id) };
}

/** Its page by that name; null of one that is not registered. */
export function campaignLink(env: ViewEnv, name: string): LinkView | null {
  const found = campaignNamed(env, name);
  return found === undefined ? null : { text: name, href: found.href };
}

function campaignHref(id: string): string {
  return `/campaigns/${id}/`;
}

function campaignsOf({ shown }: ViewEnv): readonly Campaign[] {
  return shown.campaigns
    .flatMap(({ value }) => value.campaigns)
    .toSorted((a, b) => compareText(b.from, a.from) || compareText(a.id, b.id));
}

function campaignView(env: ViewEnv, campaign: Campaign): CampaignView {
  const { aim, basis, head, deputies, members, groups = [] } = campaign;
  const rows = dossiersOf(env, campaign)
    .filter((dossier) => isShown(env, dossier))
    .map((dossier) => taskRow(env, dossier))
    .toSorted((a, b) => compareText(a.due ?? '', b.due ?? '') || compareText(a.id, b.id));
  const withheld = countOf(env, campaign) - rows.length;
  const rest = Math.max(0, rows.length - MOST_ROWS);
  const left = [
    ...(rest === 0 ? [] : [words.rest(rest)]),
    ...(withheld === 0 ? [] : [words.withheld(withheld)]),
  ];
  return {
    name: campaign.name,
    facts: [
      field(words.aim, aim),
      field(words.basis, basis),
      field(words.head, postName(env, head)),
      ...(deputies === undefined
        ? []
        : [field(words.deputies, words.list(deputies.map((post) => postName(env, post))))]),
      field(words.members, actorNames(env, members)),
      field(words.span, spanText(campaign)),
    ],
    groups: groups.map((group) => ({
      name: group.name,
      headText: words.group(actorName(env, group.head)),
      membersText: group.members === undefined ? null : words.withMembers(actorNames(env, group.members)),
      duty: group.duty,
    })),
    rows: rows.slice(0, MOST_ROWS),
    leftText: left.length === 0 ? null : left.join('，'),
    set: ALL_MATTERS,
    records: recordsAt(
      env,
      env.shown.campaigns.map(({ path }) => path),
    ),
  };
}

function countOf(env: ViewEnv, campaign: Campaign): number {
  return dossiersOf(env, campaign).length;
}

function dossiersOf({ context }: ViewEnv, { name }: Campaign) {
  const byName = context.memo('dossiers-by-campaign', '', () =>
    Map.groupBy(context.dossiers.values(), ({ task }) => task.value.campaign),
  );
  return byName.get(name) ?? [];
}

function spanText({ from, until }: Campaign): string {
  return until === undefined
    ? words.lasting(dayInWords(from))
    : words.ended(dayInWords(from), dayInWords(until));
}

function actorNames(env: ViewEnv, ids: readonly string[]): string {
  return words.list(ids.map((id) => actorName(env, id)));
}

function field(label: string, text: string): FieldView {
  return { label, text, href: null };
}
