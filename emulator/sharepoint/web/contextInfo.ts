import { FORM_DIGEST_SECONDS } from '../../http/formDigest';
import { type Operation } from '../Operation';

const LIBRARY_VERSION = '16.0.25207.12008';

/** A form digest for half an hour. Verbose mode wraps it in `GetContextWebInformation`. */
export const contextInfo: Operation = {
  name: 'context information',
  method: 'POST',
  address: 'contextinfo',
  needs: 'nothing',
  evidence: { sure: 'documented', source: 'Microsoft Learn: working with the request digest' },
  answer: ({ tenant, caller, web }) => ({
    kind: 'value',
    name: 'GetContextWebInformation',
    type: 'SP.ContextWebInformation',
    value: {
      FormDigestTimeoutSeconds: FORM_DIGEST_SECONDS,
      FormDigestValue: tenant.formDigests.issue({ upn: caller.upn, siteId: web.site.siteId }),
      LibraryVersion: LIBRARY_VERSION,
      SiteFullUrl: web.url,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: web.url
    }
  })
};
