import { statusText } from '../../http/statusText';
import { type ApiAnswer } from '../ApiAnswer';

/**
 * The answers of a batch as SharePoint frames them: CRLF, flat (change sets are not nested), in request order,
 * with a line end after the closing boundary. Recorded in pnp/pnpcore and pnp/cli-microsoft365.
 */
export function writeBatch(answers: readonly ApiAnswer[], boundary: string): string {
  const lines = answers.flatMap(answer => [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${answer.status} ${statusText(answer.status)}`,
    ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
    '',
    answer.body
  ]);
  return [...lines, `--${boundary}--`, ''].join('\r\n');
}
