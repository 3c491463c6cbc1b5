import { type Route } from '../http/Route';
import { type Encoding, type HostFile, type HostFiles } from './HostFiles';
import { runtimeFolder } from './runtime/runtimeFiles';
import { stubFolder } from './stubs';

/** Below this come the hosts' own scripts and styles, in a folder named after their sources' hash. */
export const ownFolder = '/_spfx/hosts/';

const keptForAYear = 'public, max-age=31536000, immutable';

/** The origins teams-js believes; Microsoft's own list is on a CDN. */
const validDomains = { validOrigins: ['teams.microsoft.com', '127.0.0.1'] };

/** Scripts and styles, as a CDN would serve them: compressed, and kept by the browser. They hold nobody's data. */
export function fileRoutes(files: HostFiles): Route[] {
  return [
    fileRoute('teams valid domains', '/_spfx/teams-js/validDomains/json/validDomains.json', () =>
      Promise.resolve({ bytes: jsonBytes(validDomains), contentType: 'application/json' })
    ),
    fileRoute('runtime stub', `${stubFolder}{file}`, params => files.ownFile(`stubs/${params.file ?? ''}`)),
    fileRoute('host file', `${ownFolder}{build}/{file}`, params => files.ownFile(params.file ?? '')),
    fileRoute('runtime file', `${runtimeFolder}{file}`, params =>
      Promise.resolve(files.runtimeFile(params.file ?? ''))
    )
  ];

  function fileRoute(name: string, path: string, find: Find): Route {
    return {
      name,
      method: 'GET',
      path,
      signIn: 'none',
      async answer({ request, params, url }) {
        const file = await find(params);
        if (!file) return new Response('404 FILE NOT FOUND', { status: 404 });
        const encoding = acceptedEncoding(request.headers.get('accept-encoding'), file);
        const body = await files.compress(url.pathname, file.bytes, encoding);
        return new Response(new Uint8Array(body), { headers: headersOf(file, encoding) });
      }
    };
  }
}

type Find = (params: Readonly<Record<string, string>>) => Promise<HostFile | undefined>;

function headersOf(file: HostFile, encoding: Encoding): Record<string, string> {
  return {
    'content-type': file.contentType,
    'cache-control': keptForAYear,
    vary: 'accept-encoding',
    // The loader checks the hashes in its manifests, which asks for CORS even on the same host.
    'access-control-allow-origin': '*',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding })
  };
}

function acceptedEncoding(accepted: string | null, file: HostFile): Encoding {
  const isText = /^text\/|json|svg/.test(file.contentType);
  if (!isText || file.bytes.length < 1024) return 'identity';
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'identity';
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
