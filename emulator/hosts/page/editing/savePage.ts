import { type CanvasControl, type WebPartData } from '../../canvas/Canvas';
import { type PageData } from '../../PageData';

/** Sends the canvas with what its web parts want kept. Rejects with a sentence to show. */
export async function savePage(data: PageData, kept: ReadonlyMap<string, WebPartData>): Promise<void> {
  const controls = data.controls.map(control => withData(control, kept.get(control.id)));
  const response = await fetch(data.savePageUrl, {
    method: 'POST',
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json',
      'x-requestdigest': data.context.formDigestValue
    },
    body: JSON.stringify({ CanvasContent1: JSON.stringify(controls) })
  });
  if (response.status === 403) throw new Error('You do not have permission to save this page');
  if (!response.ok) throw new Error(`The page was not saved (${response.status})`);
}

function withData(control: CanvasControl, webPartData: WebPartData | undefined): CanvasControl {
  return webPartData ? { ...control, webPartData } : control;
}
