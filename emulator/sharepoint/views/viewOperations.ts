import { type Operation } from '../Operation';
import { addView, addViewWithParameters } from './addView';
import { addViewField, moveViewField, removeAllViewFields, removeViewField } from './changeViewFields';
import { removeView } from './removeView';
import { setViewXml } from './setViewXml';
import { updateView } from './updateView';
import { view } from './view';
import { viewFields, viewFieldsSchema } from './viewFields';
import { views } from './views';

export const viewOperations: readonly Operation[] = [
  ...[views, view, addView, addViewWithParameters, updateView, removeView, setViewXml],
  ...[viewFields, viewFieldsSchema, addViewField, removeViewField, removeAllViewFields, moveViewField]
];
