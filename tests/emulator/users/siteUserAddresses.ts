import { refusal } from '../rest/testTenant';

export const claims = (upn: string): string => `i:0#.f|membership|${upn}`;
export const byEmail = (upn: string): string => `web/siteusers/getbyemail('${upn}')`;
export const byLogin = (upn: string): string => `web/siteusers(@v)?@v='${encodeURIComponent(claims(upn))}'`;

export const NO_USER = refusal('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
export const OWNER_STAYS = refusal(
  '-2130575276, Microsoft.SharePoint.SPException',
  'You cannot delete the owners of a Web site collection.'
);
