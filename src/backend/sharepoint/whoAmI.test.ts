/** @jest-environment node */
import { spfi } from '@pnp/sp';
import { createWhoAmI } from './whoAmI';

const ann = {
  key: 'ann.ottens@contoso.example',
  displayName: 'Ann Ottens',
  upn: 'ann.ottens@contoso.example'
};
const bo = { key: 'bo.ek@contoso.example', displayName: 'Bo Ek', upn: 'bo.ek@contoso.example' };

describe('who is here', () => {
  it('stays who it was first, whoever signs in later: what that one wrote must not pass for the other’s', async () => {
    const whoAmI = createWhoAmI(spfi('https://contoso.example/sites/hallway'));
    whoAmI.learn(ann);
    whoAmI.learn(bo);
    await expect(whoAmI.ask()).resolves.toBe(ann);
  });
});
