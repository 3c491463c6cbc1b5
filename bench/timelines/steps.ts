import { type ReaderName, readerNames } from '../world/Cast';

/** One thing that a visitor does, and what it may cost. Figures without a budget are not given. */
export interface Step {
  /** `<timeline>.<graph>.<page>`: the beginning of its figures' names. */
  readonly name: string;
  readonly budgets: Budgets;
}

export interface Budgets {
  readonly roundTrips?: number;
  readonly parts?: number;
  readonly plannedRefusals?: number;
  readonly bytes?: number;
}

const firstPageBytes = 60 * 1024;
const olderPage: Budgets = { roundTrips: 2 };
const homeParts = { parts: 45, plannedRefusals: 15 };

/** Readers who follow enough for ten pages. */
const farReaders: readonly ReaderName[] = readerNames.filter(name => name !== 'follow0' && name !== 'rare5');

function homeSteps(reader: ReaderName): readonly Step[] {
  // Rows of a burst are so many that finding them may take one trip more.
  const more = reader === 'burst5' ? 1 : 0;
  const steps: readonly Step[] = [
    { name: `home.${reader}.cold`, budgets: { roundTrips: 3 + more, ...homeParts } },
    {
      name: `home.${reader}.cached`,
      budgets: { roundTrips: 2 + more, ...homeParts }
    },
    { name: `home.${reader}.cachedAndTallies`, budgets: { bytes: firstPageBytes } },
    {
      name: `home.${reader}.learned`,
      budgets: { roundTrips: 2 + more, parts: 45, plannedRefusals: 0, bytes: firstPageBytes }
    }
  ];
  return farReaders.includes(reader)
    ? [...steps, { name: `home.${reader}.page10`, budgets: olderPage }]
    : steps;
}

/** What a first page weighs with its counts is measured for all of them. */
const first = (name: string, roundTrips: number): readonly Step[] => [
  { name: `${name}.first`, budgets: { roundTrips } },
  { name: `${name}.firstAndTallies`, budgets: { bytes: firstPageBytes } }
];

/** Everything that is measured in the large world. */
export const steps: readonly Step[] = [
  ...first('everyone.any', 1),
  { name: 'everyone.any.tallies', budgets: { roundTrips: 1 } },
  { name: 'everyone.any.page10', budgets: olderPage },
  ...readerNames.flatMap(homeSteps),
  ...['usual', 'rare', 'busiest'].flatMap(name => first(`person.${name}`, 1)),
  ...first('person.burst', 2),
  ...['busiest', 'burst'].map(name => ({ name: `person.${name}.page10`, budgets: olderPage })),
  ...['usual', 'busiest'].flatMap(name => first(`topic.${name}`, 2)),
  ...first('topic.dormant', 3),
  ...['usual', 'busiest', 'dormant'].map(name => ({ name: `topic.${name}.page10`, budgets: olderPage })),
  ...first('thread.lively', 1),
  ...first('thread.dead', 2),
  { name: 'thread.dead.page10', budgets: olderPage },
  { name: 'post.hot.tallies', budgets: { roundTrips: 2 } }
];

/** First pages that are full in the small world as well. */
export const comparedSteps = [
  ...['everyone.any.first', 'home.popular500.cached', 'home.popular2000.cached'],
  ...['person.busiest.first', 'topic.busiest.first']
] as const;
