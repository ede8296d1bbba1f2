import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consent/unsubscribe.ts",
    find: "await lockLeads(tx, [named.leadId]);\n    await lockAddresses(tx, [named.addressHash]);",
    replace: 'if (by.method !== "one-click") await lockLeads(tx, [named.leadId]).then(() => lockAddresses(tx, [named.addressHash]));',
  },
];
