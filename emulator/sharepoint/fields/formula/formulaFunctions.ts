import { dateFunctions } from './dateFunctions';
import { type FormulaFunction } from './FormulaFunction';
import { logicFunctions } from './logicFunctions';
import { numberFunctions } from './numberFunctions';
import { textFunctions } from './textFunctions';

/** https://support.microsoft.com/office/examples-of-common-formulas-in-lists-d81f5f21-2b4e-45ce-b170-bf7ebf6988b3 */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...logicFunctions, ...textFunctions, ...numberFunctions, ...dateFunctions })
);

/** Functions of SharePoint's formulas that are not here. */
const ELSEWHERE = new Set(
  'TEXT DOLLAR FIXED VAR STDEV MEDIAN LN LOG LOG10 EXP PI SIN COS TAN ASIN ACOS ATAN ATAN2 DEGREES RADIANS COMBIN FACT ODD EVEN CEILING FLOOR ROMAN PMT NPV IRR FV PV RATE NPER SLN SYD DDB TIME TIMEVALUE DATEVALUE CLEAN ASC USDOLLAR COUNT COUNTA N NA ISNA ISREF'.split(
    ' '
  )
);

export function isKnownElsewhere(name: string): boolean {
  return ELSEWHERE.has(name);
}
