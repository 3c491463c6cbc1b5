import { entityBody, refuseUnknown, textIn } from '../callBody';
import { type Operation } from '../Operation';

export const updateWeb: Operation = {
  name: 'update the web',
  method: 'MERGE',
  address: 'web',
  needs: 'ManageWeb',
  evidence: { sure: 'documented', source: 'Microsoft Learn: webs REST API reference' },
  answer(call) {
    const body = entityBody(call, 'SP.Web');
    refuseUnknown(body, ['Title', 'Description'], 'SP.Web');
    const title = textIn(body, 'Title');
    const description = textIn(body, 'Description');
    call.tenant.store.sites.update(call.web.site.webId, {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description })
    });
    return { kind: 'empty', status: 204 };
  }
};
