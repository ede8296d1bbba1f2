/** True if the event's data has every value in `where`. An empty or missing `where` matches all events. */
export function matchesWhere(data: Record<string, unknown>, where: Record<string, unknown> | undefined): boolean {
  return Object.entries(where ?? {}).every(([key, value]) => data[key] === value);
}
