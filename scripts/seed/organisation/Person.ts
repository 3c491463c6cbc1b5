/** One account of the sample organisation, as its directory (Entra ID) would hold it. */
export interface Person {
  readonly upn: string;
  /** A guest's is at home, in the other organisation. */
  readonly mail: string;
  readonly displayName: string;
  /** A mononym has only a given name. */
  readonly givenName: string;
  readonly surname?: string;
  readonly jobTitle: string;
  readonly department: Department;
  readonly officeLocation: Office;
  /** The upn of the manager; undefined for the head of the organisation and for guests. */
  readonly managerUpn?: string;
  /** BCP 47. */
  readonly preferredLanguage: string;
  /** A guest is invited from another organisation and is no employee. */
  readonly isGuest: boolean;
}

export type Department =
  | 'Management'
  | 'Research'
  | 'Engineering'
  | 'Production'
  | 'Quality'
  | 'Sales'
  | 'Customer Support'
  | 'Marketing'
  | 'Finance'
  | 'People'
  | 'IT'
  | 'Facilities'
  | 'Legal'
  | 'Field Service'
  | 'External';

export type Office =
  | 'Utrecht'
  | 'Munich'
  | 'Lyon'
  | 'Kraków'
  | 'Boston'
  | 'Guadalajara'
  | 'Haifa'
  | 'Dubai'
  | 'Osaka'
  | 'Shanghai'
  | 'Seoul'
  | 'Elsewhere';
