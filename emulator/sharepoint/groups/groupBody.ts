import { type SiteGroup } from '../../store/Principals';
import { booleanIn, refuseUnknown, textIn } from '../callBody';
import { type JsonObject } from '../requestBody';

const KNOWN = [
  'Title',
  'Description',
  'AllowMembersEditMembership',
  'OnlyAllowMembersViewMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'RequestToJoinLeaveEmailSetting'
];

type GroupSettings = Partial<
  Pick<SiteGroup, 'title' | 'description' | 'allowMembersEditMembership' | 'onlyAllowMembersViewMembership'>
>;

/** Only what the body names. @throws SharePointError 400 */
export function groupSettings(body: JsonObject): GroupSettings {
  refuseUnknown(body, KNOWN, 'SP.Group');
  const settings = {
    title: textIn(body, 'Title'),
    description: textIn(body, 'Description'),
    allowMembersEditMembership: booleanIn(body, 'AllowMembersEditMembership'),
    onlyAllowMembersViewMembership: booleanIn(body, 'OnlyAllowMembersViewMembership')
  };
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined)
  ) as GroupSettings;
}
