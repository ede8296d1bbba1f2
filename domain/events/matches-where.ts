/**
 * True if the event's data has every value in `where`. An empty or missing `where` matches all events. A number in YAML also matches the
 * same text: the data of a LINE button is always text.
 */
export function matchesWhere(data: Record<string, unknown>, where: Record<string, unknown> | undefined): boolean {
  return Object.entries(where ?? {}).every(
    ([key, value]) => data[key] === value || (typeof data[key] === "string" && data[key] === String(value)),
  );
}
