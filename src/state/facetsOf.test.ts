import { OfflineError } from '../backend/errors';
import { createFacetsOf } from './facetsOf';
import { fakePlatform } from './fakePlatform';

const mention = { start: 0, end: 3, upn: 'Bo@contoso.example' };

describe('who is mentioned', () => {
  it('has his number in this site, given to him where he had none', async () => {
    const asked: string[] = [];
    const keyOf = async (upn: string): Promise<string> => String(asked.push(upn) + 22);
    const facetsOf = createFacetsOf(fakePlatform(), { keyOf });
    expect(await facetsOf('@Bo', [mention])).toEqual([{ start: 0, end: 3, kind: 'mention', key: '23' }]);
    expect(await facetsOf('@Bo', [{ start: 0, end: 3, key: '31' }])).toMatchObject([{ key: '31' }]);
    expect(asked).toEqual([mention.upn]);
  });

  it('keeps his name where nobody can be asked', async () => {
    const keyOf = (): Promise<string> => Promise.reject(new OfflineError({ act: 'find', target: 'Bo' }));
    const key = '@upn:bo@contoso.example';
    for (const people of [{ keyOf }, undefined]) {
      expect(await createFacetsOf(fakePlatform(), people)('@Bo', [mention])).toMatchObject([{ key }]);
    }
  });
});
