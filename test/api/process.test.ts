import { describe, expect, test } from "vitest";
import { trailGroups } from "../../domain/selling/trail.ts";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { publishProcess } from "../../services/selling/publish-process.ts";
import { nine } from "../domain/selling/a-process.ts";
import { addPerson } from "../support/people.ts";
import { enrol, publish } from "../support/sequences.ts";
import { testServer } from "./test-server.ts";

const life = ["subscriptionConfirmed", "sessionBooked", "sessionAttended", "consultationHeld", "presentationGiven", "contractSigned"];
const at = (day: number) => new Date(Date.UTC(2027, 0, day));

/** Eight leads, by how many of the steps of `life` they took, in a process without the step of trust. */
async function funnelServer() {
  const { app, context, staff } = await testServer();
  const process = { ...nine, steps: nine.steps.filter(({ step }) => step !== "trust") };
  await context.database.transaction((tx) => publishProcess(tx, { process, author: "staff:test", at: context.clock.now() }));
  await publish(context, "sequence: letter\ntitle: t\ncategory: transactional\nenter: manual\nsteps:\n  - { id: rest, wait: 1 day }\n");
  const leads: string[] = [];
  for (const [place, steps] of [1, 1, 2, 3, 3, 4, 5, 6].entries()) {
    const { leadId } = await addPerson(context);
    leads.push(leadId);
    for (const [nth, kind] of life.slice(0, steps).entries()) {
      await recordLeadEvent(context, { leadId, kind, actor: "lead", at: at(place + 1 + nth), data: { booking: "b", contract: "c" } });
    }
  }
  await context.database.pool.query(
    `with source as (insert into source (id, key, kind, title) values (gen_random_uuid(), 'fair', 'trade-show', '見本市') returning id)
     update lead set source_id = (select id from source) where id = any($1)`,
    [leads.slice(4)],
  );
  await enrol(context, leads[7] ?? "", "letter");
  const get = async (path: string, query: Record<string, string> = {}) => {
    const answer = await app.inject({ method: "GET", url: `/api/v1${path}`, query, headers: staff });
    return { status: answer.statusCode, body: answer.json() };
  };
  return { leads, get };
}

describe("the funnel (O1)", () => {
  test("each number opens as many people as it says, under every filter", async () => {
    const { get } = await funnelServer();
    const filters: Record<string, string>[] = [
      {},
      { from: at(3).toISOString() },
      { to: at(5).toISOString(), source: "fair" },
      { sequence: "letter" },
    ];
    for (const filter of filters) {
      const { body: funnel } = await get("/process/funnel", filter);
      for (const step of funnel.steps) {
        for (const group of trailGroups) {
          const { body: people } = await get(`/process/steps/${step.step}/people`, { ...filter, group, limit: "200" });
          expect([people.items.length, people.count], `${step.step} ${group}`).toEqual([step[group], step[group]]);
        }
      }
    }
    const { body: all } = await get("/process/funnel");
    expect(all.steps.map(({ entered, moved }: { entered: number; moved: number }) => [entered, moved])).toEqual([
      ...[
        [8, 6],
        [6, 5],
        [5, 3],
        [3, 2],
        [2, 1],
        [1, 0],
        [0, 0],
        [0, 0],
      ],
    ]);
    expect(all.findings.map(({ kind, step }: { kind: string; step: string }) => `${kind} ${step}`)).toContain("missing trust");
    expect((await get("/process/funnel", { sequence: "letter" })).body.people).toBe(1);
  });

  test("people come page by page, each once", async () => {
    const { get, leads } = await funnelServer();
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await get("/process/steps/list/people", { limit: "3", ...(cursor && { cursor }) });
      found.push(...body.items.map(({ leadId }: { leadId: string }) => leadId));
      cursor = body.next;
    } while (cursor !== null);
    expect(found).toEqual([...leads].reverse());
  });

  test("what if all were presented to, and half signed, and where each lead stands", async () => {
    const { get, leads } = await funnelServer();
    const { body } = await get("/process/what-if", { rates: "consultation:100,presented:50" });
    expect(body.now.sales).toBe(1);
    expect(body.supposed.sales).toBe(1.5);
    expect((await get("/process/what-if", { rates: "presented:101" })).status).toBe(400);
    const { body: position } = await get(`/leads/${leads[7]}/position`);
    expect(position).toMatchObject({ step: "closed", since: at(13).toISOString(), enteredAt: at(8).toISOString() });
    expect(position.steps[0]).toMatchObject({ step: "list", state: "reached", kind: "subscriptionConfirmed", at: at(8).toISOString() });
    expect((await get("/process/steps/trust/people")).status).toBe(404);
    expect((await get("/process")).body).toMatchObject({ author: "staff:test", process: { process: "coaching" } });
  });
});
