import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeVariables } from "../../../../services/engine/maintenance/purge-variables.ts";
import { type Engine, openEngine } from "../../../support/engine.ts";
import { touchesOf } from "../../../support/ledger.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER } from "../../../support/sequences.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ sequences: [LETTER] });
});
afterAll(() => engine.close());

async function sendLetter(): Promise<string> {
  const { leadId } = await addPerson(engine.context);
  await enrol(engine.context, leadId, "letter");
  await engine.settle();
  return leadId;
}

const keeps = async (leadId: string) => {
  const { rows } = await engine.context.database.pool.query<{ kept: boolean }>(
    "select variables is not null as kept from send where lead_id = $1",
    [leadId],
  );
  return rows.map(({ kept }) => kept);
};

test("the personal data of a message is gone 90 days after it ended, and what the ledger says of it stays", async () => {
  expect(await purgeVariables(engine.context)).toBe(0);
  const old = await sendLetter();
  engine.context.clock.advance({ days: 40 });
  const young = await sendLetter();
  engine.context.clock.advance({ days: 49 });
  expect(await purgeVariables(engine.context)).toBe(0);
  engine.context.clock.advance({ days: 2 });
  expect(await purgeVariables(engine.context)).toBe(1);
  expect([await keeps(old), await keeps(young)]).toEqual([[false], [true]]);
  expect(await touchesOf(engine.context, old)).toMatchObject([{ state: "sent", reason: "email" }]);
  expect(await purgeVariables(engine.context)).toBe(0);
  engine.context.clock.advance({ days: 400 });
  expect(await purgeVariables(engine.context)).toBe(1);
  expect(await keeps(young)).toEqual([false]);
});

test("a message that has not ended keeps what its next attempt is made of, however old it is", async () => {
  const person = await addPerson(engine.context);
  await engine.mail.script({ match: { to: `^${person.email}$` }, at: "rcpt", action: "reply", code: 451, times: 1 });
  await enrol(engine.context, person.leadId, "letter");
  await engine.settle();
  engine.context.clock.advance({ days: 200 });
  await purgeVariables(engine.context);
  expect(await keeps(person.leadId)).toEqual([true]);
});
