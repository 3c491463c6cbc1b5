import { useApp } from '../app/AppContext';
import { fillText } from '../common/fillText';

/** The line that invites to write. */
export function useInvitation(): string {
  const { strings, organisationName } = useApp();
  return organisationName === undefined || organisationName === ''
    ? strings.composerInviteAnonymous
    : fillText(strings.composerInvite, { organisation: organisationName });
}
