/** What the people of the sample made of each other's posts. Posts are named by the beginnings of their texts. */

/** Later posts that answer earlier ones. */
export const answers: readonly (readonly [answer: string, question: string])[] = [
  ['First!', 'This page is now open to all of us.'],
  ['I have waited eleven years', 'This page is now open to all of us.'],
  ['THE badge!', 'Morning. Found a badge'],
  ['De koffie staat klaar', 'The next 600 load cells']
];

/** Whom and what people follow: accounts, and tags with their sign. */
export const follows: Readonly<Record<string, readonly string[]>> = {
  'daniel.okafor': [
    ...['noor.bakker', 'femke.dijkstra', 'ravi.krishnamurthy', 'liam.osullivan', 'kacper.nowak'],
    ...['#aria7', '#labexpo']
  ],
  'femke.dijkstra': ['daniel.okafor', 'noor.bakker', '#canteen'],
  'noor.bakker': ['wanjiru.kamau', 'daniel.okafor', 'rosalie.peeters', '#labexpo']
};

/** Those who like things, each more often than the next. */
export const likers: readonly string[] = [
  ...['liam.osullivan', 'esme.hartley', 'femke.dijkstra', 'rosalie.peeters', 'daniel.okafor', 'noor.bakker'],
  ...['aisha.bello', 'ravi.krishnamurthy', 'kacper.nowak', 'dragana.jovanovic', 'joris.van-den-berg']
];
