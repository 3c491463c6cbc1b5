import { ConnectionLost } from '../ConnectionLost';
import { type FaultKind, type FaultKinds } from '../FaultKind';
import { graphRefusal, html, plainText, refusalOf, spException } from '../wireBodies';

function gatewayPage(status: number, title: string): FaultKind {
  const page = `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body>\r\n<center><h1>${status} ${title}</h1></center>\r\n<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\r\n</body>\r\n</html>\r\n`;
  return { number: 'F28', answer: () => html(status, page) };
}

const badGateway = gatewayPage(502, 'Bad Gateway');
const gatewayTimeout = gatewayPage(504, 'Gateway Time-out');

/** The server failed, perhaps after it had done its work. The words are ours. */
const serverError: FaultKind = {
  number: 'F4',
  answer: moment =>
    refusalOf(moment, spException(500, -2146232832, 'An unexpected error occurred on the server.'), {
      graph: { status: 500, code: 'generalException', message: 'An unspecified error has occurred.' }
    })
};

/** No answer at all. */
const lost: FaultKind = {
  number: 'F27',
  answer: () => {
    throw new ConnectionLost();
  }
};

/** The true answer, late: `delayMs` of the rule says how much. */
const delayed: FaultKind = {
  number: 'F30',
  spoils: true,
  answer: (_, truth = plainText(200, '')) => truth
};

/**
 * Renamed or moved to another geography. microsoft/FluidFramework reads `@error.redirectLocation` from the body, with 308
 * or 404; there is no Location header, or a browser would go there by itself.
 */
const siteMoved: FaultKind = {
  number: 'F37',
  answer: moment => {
    const { details, subject } = moment;
    const location = details.location ?? `${subject.origin}/sites/moved`;
    const refusal = graphRefusal(moment, {
      ...{ status: details.status ?? 308, code: 'itemNotFound', message: 'The site has been moved' }
    });
    const { error } = JSON.parse(new TextDecoder().decode(refusal.body)) as { error: object };
    const body = JSON.stringify({ error: { ...error, '@error.redirectLocation': location } });
    return { ...refusal, body: new TextEncoder().encode(body) };
  }
};

export const gatewayFaults: FaultKinds = {
  ...{ badGateway, gatewayTimeout, serverError, lost, delayed, siteMoved }
};
