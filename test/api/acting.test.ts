import { expect, test } from "vitest";
import { runBulk } from "../../services/bulk/run-bulk.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { addPerson } from "../support/people.ts";
import { patience } from "./patience.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

async function server() {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  await publishSequence(context, { source: patience, author: "staff:test" });
  const { leadId } = await addPerson(context);
  const ask = async (method: "GET" | "POST", url: string, payload?: object) => {
    const answer = await app.inject({ method, url: `/api/v1${url}`, headers: staff, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.headers["content-type"]?.includes("json") ? answer.json() : answer.body };
  };
  const { body: enrolment } = await ask("POST", "/enrolments", { leadId, sequence: "patience", reason: "x" });
  return { ask, context, leadId, enrolmentId: enrolment.id as string };
}

test("an act on an enrolment answers what changed and how it is undone", async () => {
  const { ask, enrolmentId, leadId } = await server();
  const paused = await ask("POST", `/enrolments/${enrolmentId}/pause`, { reason: "x", until: "2099-01-01T00:00:00Z" });
  expect(paused.body).toMatchObject({
    state: "paused",
    changed: ["state", "wakeAt", "pauseUntil"],
    pause: { by: "staff:tester", reason: "x" },
    undo: { action: "enrolments-paused", until: expect.any(String) },
  });
  expect((await ask("POST", `/enrolments/${enrolmentId}/pause`, { reason: "x", until: "2099-01-01T00:00:00Z" })).body.code).toBe(
    "enrolment-paused",
  );
  expect((await ask("POST", `/undo/${paused.body.undo.id}`)).body).toEqual({ action: "enrolments-paused", leadId });
  expect((await ask("GET", `/enrolments/${enrolmentId}`)).body).toMatchObject({ state: "running", pause: null });
  const moved = await ask("POST", `/enrolments/${enrolmentId}/move`, { step: "mark", reason: "x" });
  expect(moved.body).toMatchObject({ step: "mark", undo: null });
  expect(moved.body.changed).toContain("step");
  expect((await ask("POST", `/enrolments/${enrolmentId}/exit`, { reason: "x" })).body.changed).toEqual(["state", "outcome", "wakeAt"]);
});

test("a bulk action is prepared, run, read, downloaded and taken back", async () => {
  const { ask, context, leadId } = await server();
  const prepared = await ask("POST", "/bulk", { action: "hold", filter: { search: "鈴木" }, reason: "our mistake" });
  expect(prepared).toMatchObject({ status: 201, body: { state: "prepared", count: 1, names: [{ leadId, name: "鈴木" }], leftOut: [] } });
  const { id } = prepared.body;
  expect((await ask("POST", `/bulk/${id}/run`)).body.state).toBe("running");
  await runBulk(context);
  expect((await ask("GET", `/bulk/${id}`)).body).toMatchObject({ state: "done", by: "staff:tester", done: 1, left: 0, undo: "release" });
  expect((await ask("GET", `/leads/${leadId}`)).body.hold).toBe("our mistake");
  expect((await ask("GET", `/bulk/${id}/members.csv`)).body).toContain(`${leadId},鈴木,完了`);
  expect((await ask("POST", `/bulk/${id}/cancel`)).body.code).toBe("bulk-done");
  const undone = await ask("POST", `/bulk/${id}/undo`);
  expect(undone.body).toMatchObject({ action: "release", undoOf: id, state: "running", count: 1 });
  await runBulk(context);
  expect((await ask("GET", `/leads/${leadId}`)).body.hold).toBeNull();
});
