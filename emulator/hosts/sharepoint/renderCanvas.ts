import { emphasisOf, sectionsOf, type CanvasControl, type Column, type Section } from '../canvas/Canvas';
import { html, type Html } from '../html';
import { type SitePage } from './SitePage';

/** The page's sections; each web part is an empty place that the page's script fills. */
export function renderCanvas(page: SitePage): Html {
  const { width } = page.view;
  const fixed = width?.kind === 'pixels' ? html` style="max-width:${width.pixels}px"` : undefined;
  return html`<div class="canvas" ${fixed}>
    ${sectionsOf(page.controls).map(section => renderSection(section, page))}
  </div>`;
}

function renderSection(section: Section, page: SitePage): Html {
  const { view } = page;
  const layout = view.width?.kind === 'layout' ? view.width.layout : section.layout;
  const background = view.background ?? section.background;
  return html`<div
    class="section ${layout} emphasis-${emphasisOf(background)}"
    data-background="${background}"
  >
    <div class="columns">${section.columns.map(column => renderColumn(column, page))}</div>
  </div>`;
}

function renderColumn(column: Column, page: SitePage): Html {
  return html`<div class="column factor-${column.factor}">
    ${column.controls.map(control => renderWebPart(control, page))}
  </div>`;
}

function renderWebPart(control: CanvasControl, page: SitePage): Html {
  const component = page.data.components.find(({ id }) => id === control.webPartId);
  if (!component) return renderMissing(control);
  return html`<div
    class="control web-part"
    data-instance="${control.id}"
    data-automation-id="CanvasControl"
  ></div>`;
}

function renderMissing(control: CanvasControl): Html {
  const title = control.webPartData.title;
  return html`<div class="control missing" role="note">
    <p><strong>${title} is not in the app catalog.</strong></p>
    <p>The page holds this web part, but its package was removed or is not deployed.</p>
  </div>`;
}
