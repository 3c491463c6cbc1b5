/** CSS pixels from the upper left corner of the field, to just below the line. */
export interface CaretPosition {
  readonly left: number;
  readonly top: number;
}

/** What decides where letters stand. */
const copied = [
  'boxSizing',
  'width',
  'borderWidth',
  'borderStyle',
  'padding',
  'font',
  'letterSpacing',
  'lineHeight',
  'direction',
  'textAlign'
] as const;

/** Where a character of a field is drawn: no browser tells, so the text is laid out once more beside it. */
export function caretPosition(field: HTMLTextAreaElement, index: number): CaretPosition {
  const style = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const name of copied) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere'
  });
  const mark = document.createElement('span');
  mark.textContent = field.value.slice(index, index + 1) || '@';
  copy.append(field.value.slice(0, index), mark);
  field.parentElement?.append(copy);
  const { offsetLeft, offsetTop, offsetHeight } = mark;
  copy.remove();
  return { left: offsetLeft, top: offsetTop + offsetHeight - field.scrollTop };
}
