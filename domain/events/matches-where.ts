/** Does an event's data have every value that `where` names? An empty or missing `where` matches all. */
export function matchesWhere(data: Record<string, unknown>, where: Record<string, unknown> | undefined): boolean {
  return Object.entries(where ?? {}).every(([key, value]) => data[key] === value);
}
