import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consultations/read-consultants.ts",
    find: "order by key for update",
    replace: "order by key",
  },
  {
    file: "prisma/migrations/20261130110000_consultations/migration.sql",
    find: `EXCLUDE USING gist ("consultant_key" WITH =, "blocked" WITH &&) WHERE ("state" IN ('held', 'booked'))`,
    replace: `CHECK (true)`,
  },
];
