import { type Answer, ANN, type Person, type TestTenant, testTenant } from '../rest/testTenant';

export const DEE = 'dee@contoso.example';
export const EVA = 'eva@contoso.example';
export const FIN = 'fin@contoso.example';

export const EVERYONE = 'c:0-.f|rolemanager|spo-grid-all-users/4f2c7a10-51d3-4c1e-9a5b-6d3e8b7f0c21';
export const claims = (upn: string): string => `i:0#.f|membership|${upn}`;

/** Dee leads Eva and Ann; none of Dee, Eva, Fin was ever on the site, and Fin's account is closed. */
export async function peopleTenant(): Promise<TestTenant> {
  const tenant = await testTenant();
  const people = [
    { upn: DEE, displayName: 'Dee van Dam', jobTitle: 'Director', department: 'Research' },
    {
      ...{
        upn: EVA,
        displayName: 'Eva Dam',
        givenName: 'Eva',
        surname: 'Dam',
        mail: 'eva.dam@contoso.example'
      },
      ...{ entraId: '0e000000-0000-4000-8000-0000000000e0', jobTitle: 'Analyst', department: 'Research' },
      ...{ officeLocation: 'B2', preferredLanguage: 'nl-NL', managerUpn: DEE }
    },
    { upn: FIN, displayName: 'Fin Dam', accountEnabled: false },
    { upn: ANN, displayName: 'Ann Owner', jobTitle: 'Owner', managerUpn: DEE }
  ];
  const loaded = await tenant.nobody.post('/_emulator/directory', { people });
  if (loaded.status !== 200) throw new Error(loaded.text);
  return tenant;
}

export interface Offered {
  readonly Key: string;
  readonly DisplayText: string;
  readonly IsResolved: boolean;
  readonly EntityType: string;
  readonly EntityData: Readonly<Record<string, string>>;
  readonly MultipleMatches: readonly Offered[];
}

const PICKER = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface';
export const SEARCH = `${PICKER}.ClientPeoplePickerSearchUser`;
export const RESOLVE = `${PICKER}.ClientPeoplePickerResolveUser`;

export function ask(person: Person, address: string, queryParams: object): Promise<Answer> {
  return person.post(address, { queryParams });
}

export async function search(person: Person, QueryString: string, more: object = {}): Promise<Offered[]> {
  const answer = await ask(person, SEARCH, { QueryString, ...more });
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.json.value as string) as Offered[];
}

export async function resolve(person: Person, QueryString: string, more: object = {}): Promise<Offered> {
  const answer = await ask(person, RESOLVE, { QueryString, ...more });
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.json.value as string) as Offered;
}

export const names = (offered: readonly Offered[]): string[] => offered.map(({ DisplayText }) => DisplayText);

export async function userId(person: Person, upn: string): Promise<number> {
  const { json } = await person.get(`web/siteusers/getbyemail('${upn}')?$select=Id`);
  return json.Id as number;
}
