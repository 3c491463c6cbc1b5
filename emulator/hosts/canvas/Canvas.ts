/** Colour behind a section, as SharePoint numbers it. */
export type SectionBackground = 'none' | 'neutral' | 'soft' | 'strong';
export type SectionLayout = 'fullWidth' | 'one' | 'twoThirds';

/** A web part as a page keeps it. */
export interface WebPartData {
  readonly id: string;
  readonly instanceId: string;
  readonly title: string;
  readonly description: string;
  readonly dataVersion: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/**
 * One control of `CanvasContent1`, the JSON array in which SharePoint keeps a modern page.
 * https://learn.microsoft.com/sharepoint/dev/spfx/web-parts/guidance/canvas-content
 */
export interface CanvasControl {
  /** 3 is a web part; SharePoint's other kinds, such as 4 for a text, are not there. */
  readonly controlType: 3;
  readonly id: string;
  readonly position: {
    /** Sections from the top, columns from the start, controls within the column; each from 1. */
    readonly zoneIndex: number;
    readonly sectionIndex: number;
    readonly controlIndex: number;
    /** Twelfths of the width; 0 is a section from edge to edge. */
    readonly sectionFactor: number;
  };
  /** 0 none, 1 neutral, 2 soft, 3 strong. */
  readonly emphasis: { readonly zoneEmphasis?: number };
  readonly webPartId: string;
  readonly webPartData: WebPartData;
}

export interface Column {
  readonly factor: number;
  readonly controls: readonly CanvasControl[];
}

export interface Section {
  readonly layout: SectionLayout;
  readonly background: SectionBackground;
  readonly columns: readonly Column[];
}

const backgrounds: readonly SectionBackground[] = ['none', 'neutral', 'soft', 'strong'];

/** Groups the controls of a page into sections and columns, in reading order. */
export function sectionsOf(controls: readonly CanvasControl[]): Section[] {
  const zones = groupBy(controls, control => control.position.zoneIndex);
  return zones.map(zone => {
    const columns = groupBy(zone, control => control.position.sectionIndex);
    return {
      layout: layoutOf(zone[0]),
      background: backgrounds[zone[0]?.emphasis.zoneEmphasis ?? 0] ?? 'none',
      columns: columns.map(column => ({
        factor: column[0]?.position.sectionFactor ?? 12,
        controls: [...column].sort((one, other) => one.position.controlIndex - other.position.controlIndex)
      }))
    };
  });
}

export function emphasisOf(background: SectionBackground): number {
  return backgrounds.indexOf(background);
}

export function isSectionBackground(text: string | null): text is SectionBackground {
  return backgrounds.some(background => background === text);
}

function layoutOf(control: CanvasControl | undefined): SectionLayout {
  const factor = control?.position.sectionFactor ?? 12;
  if (factor === 0) return 'fullWidth';
  return factor === 12 ? 'one' : 'twoThirds';
}

function groupBy(
  controls: readonly CanvasControl[],
  key: (control: CanvasControl) => number
): CanvasControl[][] {
  const groups = new Map<number, CanvasControl[]>();
  for (const control of controls) {
    const group = groups.get(key(control));
    if (group) group.push(control);
    else groups.set(key(control), [control]);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}
