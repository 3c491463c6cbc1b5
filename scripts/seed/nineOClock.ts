/** The latest nine in the morning, by the clock on the wall, that has come by this moment. */
export function nineOClock(moment: Date): Date {
  const nine = new Date(moment);
  nine.setHours(9, 0, 0, 0);
  if (nine > moment) nine.setDate(nine.getDate() - 1);
  return nine;
}
