import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/plays/run-plays.ts",
    find: "const plan = await readPlayPlan(tx);",
    replace: `await tx.query("update play_member set state = 'invited', invited_at = $2 where play_id = $1 and lead_id = any($3::uuid[])", [play.id, now, leadIds]);
  await tx.query("commit"); await tx.query("begin");
  const plan = await readPlayPlan(tx);`,
  },
];
