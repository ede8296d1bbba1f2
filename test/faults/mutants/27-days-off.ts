import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/time/holidays.ts", find: " || isDayOff(date, own)", replace: " || (own.length > 99 && isDayOff(date, own))" },
];
