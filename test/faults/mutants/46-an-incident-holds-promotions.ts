import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/incidents/incident-hold.ts",
    find: 'bars: ["nurture", "promotion"]',
    replace: 'bars: ["nurture"]',
  },
];
