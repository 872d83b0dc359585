/** Whether a number in the prose is the same measure as an indicator. Every condition must hold: a doubt is no tie. */
import { fold } from '../../text/normalise.js';
import type { Meaning } from './meaning.js';
import type { Wording } from './wording.js';

/** Terms that make another measure when the sentence names them and the label does not. */
const TELLING_TOPICS = new Set([
  'national-portal',
  'job-position',
  'satisfaction',
  'public-investment',
  'state-budget',
  'autonomy',
]);
/** What a plan is made for: `kế hoạch kiểm tra tại 10 sở, ngành` has checked none yet. */
const VISITS = new Set(['check', 'inspect', 'review', 'survey']);
/** Share of what the labels above say that must be said around the number. */
const SHARE_ABOVE = 0.5;
/** Things that are one measure under the given limit or action. */
const SAME_THING: readonly { readonly said: string; readonly label: string; readonly when: (w: Wording) => boolean }[] =
  [
    { said: 'service', label: 'procedure', when: ({ limits }) => limits.has('online') || hasServiceLevel(limits) },
    { said: 'procedure', label: 'service', when: ({ limits }) => limits.has('online') || hasServiceLevel(limits) },
    { said: 'official', label: 'post', when: ({ actions }) => actions.has('present') },
    { said: 'post', label: 'worker', when: ({ near }) => near.has('service-unit') },
  ];

const hasServiceLevel = (limits: ReadonlySet<string>): boolean =>
  ['level-3', 'level-4', 'level-3-and-4', 'full', 'partial'].some((level) => limits.has(level));

/** One condition of a tie: its weight in likeness is its share of all conditions. */
type Condition = (said: Wording, label: Meaning) => boolean;

const CONDITIONS: readonly Condition[] = [
  (said, label) => kindFits(said, label),
  (said, label) => objectFits(said, label),
  (said, label) => levelFits(said, label),
  (said, label) => actionsFit(said, label),
  (said, label) => limitsFit(said, label),
  (said, label) => topicsFit(said, label),
  (said, label) => aboveFits(said, label),
  (said, label) => channelsFit(said, label),
  (said, label) => !said.planned || ![...label.actions].some((action) => VISITS.has(action)),
  (said) => !said.foreign,
  (said, { indicator }) => !said.overYears || !fold(indicator.label).includes('trong kỳ báo cáo'),
];

/** All conditions hold. */
export const fits = (said: Wording, label: Meaning): boolean => CONDITIONS.every((holds) => holds(said, label));

/** 0–1: share of the conditions that hold; only for what is of the same kind and counts the same thing. */
export function likeness(said: Wording, label: Meaning): number {
  if (!kindFits(said, label) || !objectFits(said, label)) return 0;
  return CONDITIONS.filter((holds) => holds(said, label)).length / CONDITIONS.length;
}

function kindFits({ number }: Wording, { indicator }: Meaning): boolean {
  switch (indicator.kind) {
    case 'percent':
      return number.role === 'percent' && number.unit === '%';
    case 'money':
      return number.unitClass === 'money' && number.role !== 'rank';
    case 'score':
      return number.role === 'score';
    default:
      return (
        (number.role === 'value' || number.role === 'numerator') && number.unitClass !== 'money' && number.unit !== '%'
      );
  }
}

export function objectFits(said: Wording, { indicator, object, topics }: Meaning): boolean {
  if (indicator.kind === 'money') return true;
  // A share of a telling thing (`giải ngân vốn đầu tư công đạt 36%`) needs no other name.
  const telling = [...topics].filter((topic) => TELLING_TOPICS.has(topic));
  if (indicator.kind === 'percent' && object === 'plan' && telling.some((topic) => said.topics.has(topic))) return true;
  if (object === null || said.object === null) return false;
  if (said.object === object) return true;
  return SAME_THING.some((pair) => pair.said === said.object && pair.label === object && pair.when(said));
}

export const levelFits = (said: Wording, label: Meaning): boolean =>
  label.level === null
    ? said.level === null || said.level === label.object
    : (said.level ?? said.levelAbove) === label.level;

function actionsFit(said: Wording, label: Meaning): boolean {
  const done = new Set(said.actions);
  // Posts are given by approving their number.
  if (done.has('approve') && (said.object === 'worker' || said.object === 'post')) {
    done.delete('approve');
    done.add('assign');
  }
  if (done.has('handle') && said.object === 'petition') {
    done.delete('handle');
    done.add('settle');
  }
  // A plan sets the tasks that it holds: `phê duyệt kế hoạch với 136 nhiệm vụ`.
  if (said.object === 'task' && said.objects.has('plan') && !done.has('complete')) {
    done.delete('approve');
    done.delete('issue');
    done.add('assign');
  }
  // Services of a level that there are, are provided.
  if (done.size === 0 && hasServiceLevel(said.limits)) done.add('provide');
  for (const action of label.actions) {
    // A bare `Đã thực hiện` means what the label above names.
    const byParent = action === 'complete' && [...label.actionsAbove].some((above) => done.has(above));
    if (!done.has(action) && !byParent) return false;
  }
  const known = (action: string) =>
    label.actions.has(action) || label.actionsAbove.has(action) || label.explained.has(action);
  return [...done].every(known) || (said.joined && label.actions.size > 0);
}

function limitsFit(said: Wording, label: Meaning): boolean {
  const stated = new Set(said.limits);
  // A service of a level is an online service; so is any public service where the label speaks of online ones.
  if (label.limits.has('online') && (said.objects.has('service') || hasServiceLevel(stated))) stated.add('online');
  return stated.size === label.limits.size && [...label.limits].every((limit) => stated.has(limit));
}

/** `(gồm hồ sơ nộp trực tuyến + trực tiếp)`: a number that is not said to be the total may be of one channel alone. */
function channelsFit(said: Wording, { explained }: Meaning): boolean {
  return said.whole || !explained.has('online') || !explained.has('in-person');
}

function topicsFit(said: Wording, label: Meaning): boolean {
  // A term may be said by a heading; a mere word of the label must be said by the sentence.
  const saidAround = (topic: string) =>
    (topic.startsWith('=') ? said.near : said.around).has(topic) ||
    isBaseline(topic, said) ||
    (topic === 'service' && hasServiceLevel(said.limits));
  if (![...label.topics].every(saidAround)) return false;
  const telling = [...said.topics].filter((topic) => TELLING_TOPICS.has(topic));
  const belongs = (id: string) => label.topics.has(id) || label.above.has(id) || label.explained.has(id);
  return telling.every(belongs) && said.strangers.every(belongs);
}

/** `so với năm 2015`: what is said of everything up to now is said against the programme's first year. */
const isBaseline = (topic: string, said: Wording): boolean => /^=(?:19|20)\d{2}$/u.test(topic) && said.cumulative;

function aboveFits(said: Wording, { above, indicator, topics }: Meaning): boolean {
  // A clause that says all of a telling label needs no heading.
  if (topics.size > 0 && [...topics].every((topic) => said.topics.has(topic) || said.objects.has(topic))) return true;
  const where = indicator.kind === 'money' ? said.near : said.around;
  const found = [...above].filter((id) => where.has(id)).length;
  return found >= above.size * SHARE_ABOVE;
}
