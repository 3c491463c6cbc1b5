import { shiftMentions } from './shiftMentions';

const before = 'Ask @Bo and @Femke.';
const mentions = [
  { start: 4, end: 7, upn: 'bo@contoso.example' },
  { start: 12, end: 18, upn: 'femke@contoso.example' }
];
const named = (after: string): string[] =>
  shiftMentions(mentions, { before, after }).map(({ start, end }) => after.slice(start, end));

describe('shiftMentions', () => {
  it.each([
    ['More: Ask @Bo and @Femke.', ['@Bo', '@Femke']],
    ['Ask @Bo, and perhaps @Femke.', ['@Bo', '@Femke']],
    ['Ask @Bo and @Femke. Now', ['@Bo', '@Femke']],
    ['@Bo and @Femke.', ['@Bo', '@Femke']],
    ['Ask @Bob and @Femke.', ['@Bo', '@Femke']],
    ['Ask @o and @Femke.', ['@Femke']],
    ['Ask @Bo and @Fem.', ['@Bo']],
    ['Ask @Bo', ['@Bo']],
    ['', []]
  ])('of %j are left %j', (after, names) => expect(named(after)).toEqual(names));
});
