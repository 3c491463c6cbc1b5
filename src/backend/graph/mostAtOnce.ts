/** https://learn.microsoft.com/graph/filter-query-parameter: as many values as `in` takes. */
export const mostAtOnce = 15;
