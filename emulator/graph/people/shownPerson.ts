import { type RelevantPerson } from './relevance';

export type ShownPerson = Readonly<Record<string, unknown>>;

/** https://learn.microsoft.com/graph/api/user-list-people: every property, empty where this tenant keeps none. */
export function shownPerson({ person, score }: RelevantPerson): ShownPerson {
  return {
    id: person.entraId,
    displayName: person.displayName,
    givenName: person.givenName || null,
    surname: person.surname || null,
    birthday: '',
    personNotes: '',
    isFavorite: false,
    jobTitle: person.jobTitle || null,
    companyName: null,
    yomiCompany: '',
    department: person.department || null,
    officeLocation: person.officeLocation || null,
    profession: '',
    userPrincipalName: person.upn,
    imAddress: `sip:${person.upn}`,
    scoredEmailAddresses: [{ address: person.mail, relevanceScore: score }],
    phones: [],
    postalAddresses: [],
    websites: [],
    personType: { class: 'Person', subclass: 'OrganizationUser' }
  };
}
