import type { PlaybookManifest } from "../../domain/playbooks/manifest.ts";
import type { Transaction } from "../../prisma/client.ts";

/** The offers that exist, in the database and in a playbook. */
export const offerKeys = {
  read: async (tx: Transaction) => (await tx.query<{ key: string }>("select key from offer order by key")).rows.map(({ key }) => key),
  of: ({ offers }: PlaybookManifest) => offers.map(({ key }) => key),
};
