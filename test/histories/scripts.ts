import type { TestWorkflowEnvironment } from "@temporalio/testing";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { recordLeaving } from "../../services/care/record-leaving.ts";
import { confirmOptIn } from "../../services/consent/confirm-opt-in.ts";
import { requestOptIn } from "../../services/consent/request-opt-in.ts";
import { type BookedTime, bookConsultation } from "../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { moveConsultation } from "../../services/consultations/move-consultation.ts";
import { createContract } from "../../services/contracts/create-contract.ts";
import { offerContract } from "../../services/contracts/offer-contract.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { raiseObjection } from "../../services/deals/raise-objection.ts";
import { completeDelivery } from "../../services/deliveries/complete-delivery.ts";
import { personTransport } from "../../services/engine/dispatch/person-transport.ts";
import { readSenders } from "../../services/engine/senders/read-senders.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { skipStep } from "../../services/enrolments/skip-step.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { apologise } from "../../services/incidents/apologise.ts";
import { closeIncident } from "../../services/incidents/close-incident.ts";
import { fixIncident } from "../../services/incidents/fix-incident.ts";
import { issueInvoice } from "../../services/invoices/issue-invoice.ts";
import { receivePayment } from "../../services/payments/receive-payment.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { cancelBooking } from "../../services/sessions/cancel-booking.ts";
import { cancelSession } from "../../services/sessions/change-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { joinWaitList } from "../../services/sessions/join-wait-list.ts";
import { countSession, markAttendance } from "../../services/sessions/record-attendance.ts";
import type { DispatchInput, dispatch } from "../../workflows/dispatch.ts";
import { DISPATCH_QUEUE, dispatchWorkflowId, processWorkflowId, TASK_QUEUE } from "../../workflows/ids.ts";
import { seedContractTerms } from "../api/contract-samples.ts";
import { addDelivery, seedDelivered } from "../api/delivery-samples.ts";
import { sixPayments } from "../services/contracts/contract-world.ts";
import { careOf, makeCustomer } from "../support/care.ts";
import { offerTalk } from "../support/consultants.ts";
import type { TestContext } from "../support/context.ts";
import { openCourseDeal } from "../support/deals.ts";
import { addIncident } from "../support/incidents.ts";
import { addPerson } from "../support/people.ts";
import { enrol, happen, publish, sequenceYaml } from "../support/sequences.ts";
import { deliver, dispatchWorkerOn, readTime, workerOn } from "../support/workflows.ts";

const DAY = 86_400_000;
const actor = { reason: "recorded", actor: "staff:test" };

export interface Recording {
  /** Of the file. */
  name: string;
  /** Runs real workflows to their end; answers which one to keep. */
  run(environment: TestWorkflowEnvironment, context: TestContext): Promise<Recorded>;
}

/** A workflow by its id: its newest run. Or the run that is named. */
export type Recorded = string | { workflowId: string; runId: string };

/** What a history of each workflow type should hold: every way that its code can go. */
export const recordings: Recording[] = [
  {
    name: "enrolment-completed",
    async run(environment, context) {
      const steps = [
        "{ id: one, send: { email: notes/one } }",
        "{ id: wait, wait: 3 days }",
        "{ id: reply, waitFor: { event: linkClicked, within: 5 days }, then: [{ id: yes, update: { tag: yes } }], otherwise: [{ id: no, update: { tag: no } }] }",
        "{ id: long, wait: 90 days }",
        "{ id: two, send: { email: notes/two } }",
        "{ id: last, wait: 10 days }",
      ];
      await publish(context, sequenceYaml("recorded", steps));
      return withWorker(environment, context, async () => {
        const { leadId } = await addPerson(context);
        const enrolmentId = await enrol(context, leadId, "recorded");
        await deliver(environment, context);
        await pass(environment, context, 1);
        await pauseEnrolment(context, { enrolmentId, ...actor });
        await deliver(environment, context);
        await pass(environment, context, 40);
        await resumeEnrolment(context, { enrolmentId, ...actor });
        await deliver(environment, context);
        await pass(environment, context, 3);
        await happen(context, leadId, "linkClicked");
        await deliver(environment, context);
        await pass(environment, context, 150);
        return processWorkflowId("enrolment", enrolmentId);
      });
    },
  },
  {
    name: "enrolment-goal",
    async run(environment, context) {
      const steps = [
        "{ id: one, send: { email: notes/one } }",
        "{ id: wait, wait: 3 days }",
        "{ id: w2, wait: 3 days }",
        "{ id: two, send: { email: notes/two } }",
      ];
      await publish(context, sequenceYaml("aimed", steps, { extra: ["goal: seminarBooked"] }));
      return withWorker(environment, context, async () => {
        const { leadId } = await addPerson(context);
        const enrolmentId = await enrol(context, leadId, "aimed");
        await deliver(environment, context);
        await pass(environment, context, 1);
        await skipStep(context, { enrolmentId, ...actor });
        await deliver(environment, context);
        await pass(environment, context, 1);
        await happen(context, leadId, "seminarBooked");
        await deliver(environment, context);
        await pass(environment, context, 1);
        return processWorkflowId("enrolment", enrolmentId);
      });
    },
  },
  {
    name: "opt-in-confirmed",
    run: (environment, context) => signUp(environment, context, "confirmed@example.jp", true),
  },
  {
    name: "opt-in-expired",
    run: (environment, context) => signUp(environment, context, "expired@example.jp", false),
  },
  {
    name: "session-counted",
    // A seat is freed and offered, lapses to the next in line, the bookings end, and the list is closed.
    run: (environment, context) =>
      withSession(environment, context, async (sessionId, [first, second, third]) => {
        const booked = await bookSession(context, { sessionId, leadId: first });
        if (booked.kind !== "booked") throw new Error(booked.reason);
        for (const leadId of [second, third]) await joinWaitList(context, { sessionId, leadId });
        await cancelBooking(context, { bookingId: booked.bookingId, actor: "lead" });
        await deliver(environment, context);
        await pass(environment, context, 3);
        await bookSession(context, { sessionId, leadId: third });
        await deliver(environment, context);
        await pass(environment, context, 8);
        await countSession(context, { sessionId, actor: "staff:test" });
      }),
  },
  {
    name: "session-judged",
    // After the list is closed it waits seven days, and judges how many went on to the next offer.
    run: (environment, context) =>
      withSession(
        environment,
        context,
        async (sessionId, [first]) => {
          const booked = await bookSession(context, { sessionId, leadId: first });
          if (booked.kind !== "booked") throw new Error(booked.reason);
          await deliver(environment, context);
          await pass(environment, context, 11);
          await markAttendance(context, { sessionId, marks: [{ bookingId: booked.bookingId, came: true }], actor: "staff:test" });
          await countSession(context, { sessionId, actor: "staff:test" });
          await deliver(environment, context);
          await pass(environment, context, 8);
        },
        { key: "first-tea", definition: { side: "front-end", kind: "tea-party", title: { ja: "はじめてのお茶会" }, next: "tea" } },
      ),
  },
  {
    name: "session-cancelled",
    run: (environment, context) =>
      withSession(environment, context, async (sessionId, [first]) => {
        await bookSession(context, { sessionId, leadId: first });
        await deliver(environment, context);
        await pass(environment, context, 1);
        await cancelSession(context, { sessionId, ...actor });
      }),
  },
  {
    name: "deal-lost",
    run: async (environment, context) =>
      withDeal(environment, context, async ({ dealId }) => {
        await raiseObjection(context, { dealId, kind: "family", talkOn: dateIn("Asia/Tokyo", context.clock.now()), actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 2);
        const returnOn = plusDays(dateIn("Asia/Tokyo", context.clock.now()), 30);
        await closeDeal(context, { id: dealId, closing: { state: "lost", reason: "not-now", returnOn }, actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 31);
        return processWorkflowId("deal", dealId);
      }),
  },
  {
    name: "incident-closed",
    // The deadline passes, the late answer and the fix come, two weeks pass without a delivery.
    run: async (environment, context) =>
      withWorker(environment, context, async () => {
        const { leadId } = await addPerson(context);
        const id = await addIncident(context, leadId, { severity: "fatal" });
        await deliver(environment, context);
        await pass(environment, context, 5);
        await apologise(context, { id, words: "申し訳ございません。", letter: false, actor: "staff:test" });
        await deliver(environment, context);
        await fixIncident(context, { id, words: "お送りしました。", letter: false, actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 15);
        await closeIncident(context, { id, outcome: "fan", actor: "staff:test" });
        await deliver(environment, context);
        return processWorkflowId("incident", id);
      }),
  },
  {
    name: "care-left",
    // Dormant, awake by a reply, and then they leave.
    run: async (environment, context) =>
      withWorker(environment, context, async () => {
        const { leadId } = await addPerson(context);
        await makeCustomer(context, leadId);
        await deliver(environment, context);
        await pass(environment, context, 181);
        await happen(context, leadId, "lineMessageReceived");
        await deliver(environment, context);
        await pass(environment, context, 15);
        const { id } = await careOf(context, leadId);
        await recordLeaving(context, { id, reason: "drifted", actor: "staff:test" });
        await deliver(environment, context);
        return processWorkflowId("care", id);
      }),
  },
  {
    name: "contract-expired",
    run: async (environment, context) =>
      withDeal(environment, context, async ({ leadId, dealId }) => {
        await seedContractTerms(context);
        const today = dateIn("Asia/Tokyo", context.clock.now());
        const { sold, ...terms } = sixPayments({ leadId, dealId });
        const dates = { expiresOn: plusDays(today, 3), firstDueOn: plusDays(today, 27) };
        const service = { ...terms.service, startsOn: plusDays(today, 10), endsOn: plusDays(today, 190) };
        const { contractId } = await createContract(context, { ...terms, ...dates, service, sold: { ...sold, offerKey: "course" } });
        await offerContract(context, { id: contractId, actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 5);
        return processWorkflowId("contract", contractId);
      }),
  },
  {
    name: "delivery-completed",
    run: async (environment, context) =>
      withDeal(environment, context, async ({ leadId }) => {
        await seedDelivered(context, { materials: [] });
        const id = await addDelivery(context, leadId, { isFree: false });
        await deliver(environment, context);
        await pass(environment, context, 8);
        await completeDelivery(context, { id, reason: "recorded", actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 1);
        return processWorkflowId("delivery", id);
      }),
  },
  {
    name: "estimate-expired",
    run: async (environment, context) =>
      withDeal(environment, context, async ({ dealId }) => {
        const expiresOn = plusDays(dateIn("Asia/Tokyo", context.clock.now()), 3);
        const { estimateId } = await createEstimate(context, {
          dealId,
          title: "-",
          greeting: "",
          variants,
          expiresOn,
          actor: "staff:test",
        });
        await sendEstimate(context, { id: estimateId, actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 5);
        return processWorkflowId("estimate", estimateId);
      }),
  },
  {
    name: "invoice-paid",
    run: async (environment, context) =>
      withDeal(environment, context, async ({ leadId }) => {
        const today = dateIn("Asia/Tokyo", context.clock.now());
        const { invoiceId } = await context.database.transaction(async (tx) =>
          issueInvoice(tx, context, {
            leadId,
            contractId: null,
            offerKey: "course",
            buyer: { name: "鈴木", honorific: "様" },
            lines,
            pricing: { priceMode: "inclusive", rounding: "down", suppliedOn: today, discountMinor: 0 },
            plan: { kind: "once" },
            due: { anchorOn: plusDays(today, 3) },
            note: "",
            actor: "staff:test",
          }),
        );
        await deliver(environment, context);
        await pass(environment, context, 15);
        const paid = {
          leadId,
          method: "cash" as const,
          currency: "JPY",
          amountMinor: 110_000,
          receivedOn: plusDays(today, 15),
          providerRef: null,
        };
        await context.database.transaction(async (tx) => receivePayment(tx, context, { ...paid, actor: "staff:test" }));
        await deliver(environment, context);
        await pass(environment, context, 1);
        return processWorkflowId("invoice", invoiceId);
      }),
  },
  {
    name: "consultation-lapsed",
    // It is only kept, and nobody books it.
    run: (environment, context) =>
      withConsultant(environment, context, async (leadId, startsAt) => {
        const held = await bookConsultation(context, { leadId, offerKey: "talk", startsAt, actor: "lead" });
        await deliver(environment, context);
        await pass(environment, context, 1);
        return idOf(held);
      }),
  },
  {
    name: "consultation-marked",
    // It is kept, booked and moved, has ended without a word, is asked about, and is marked.
    run: (environment, context) =>
      withConsultant(environment, context, async (leadId, startsAt) => {
        const booking = { leadId, offerKey: "talk", startsAt, actor: "lead" };
        const id = idOf(await bookConsultation(context, booking));
        await deliver(environment, context);
        await bookConsultation(context, { ...booking, answers: [{ key: "worry", answer: "-" }] });
        await deliver(environment, context);
        await pass(environment, context, 1);
        const moved = await moveConsultation(context, { id, startsAt: new Date(startsAt.getTime() + DAY), actor: "lead" });
        if (moved.kind === "refused") throw new Error(moved.reason);
        await deliver(environment, context);
        await pass(environment, context, 6);
        await markConsultation(context, { id, came: true, presence: "alone", outcome: "interested", actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 1);
        return id;
      }),
  },
  {
    name: "consultation-cancelled",
    run: (environment, context) =>
      withConsultant(environment, context, async (leadId, startsAt) => {
        const id = idOf(await bookConsultation(context, { leadId, offerKey: "talk", startsAt, answers: [], actor: "staff:test" }));
        await deliver(environment, context);
        await pass(environment, context, 1);
        await cancelConsultation(context, { id, actor: "staff:test" });
        await deliver(environment, context);
        await pass(environment, context, 1);
        return id;
      }),
  },
  {
    name: "dispatch",
    run: (environment, context) => sendForASecond(environment, context, DISPATCH_QUEUE),
  },
  {
    name: "dispatch-moved",
    // It began on the task queue that dispatch once shared, and goes on at its own.
    run: (environment, context) => sendForASecond(environment, context, TASK_QUEUE),
  },
];

/** Starts a dispatch on this task queue, and takes its way out away after a second. Answers its first run. */
async function sendForASecond(environment: TestWorkflowEnvironment, context: TestContext, taskQueue: string) {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "person");
  if (!sender) throw new Error("there is no sender for people");
  const workflowId = dispatchWorkflowId(sender.id);
  const args: [DispatchInput] = [{ senderId: sender.id }];
  const handle = await environment.client.workflow.start<typeof dispatch>("dispatch", { taskQueue, workflowId, args });
  let isConfigured = true;
  const worker = await workerOn(environment, context);
  const dispatchWorker = await dispatchWorkerOn(environment, context, () => (isConfigured ? personTransport() : null));
  const sent = dispatchWorker.runUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    isConfigured = false;
    await handle.result();
  });
  await worker.runUntil(sent);
  return { workflowId, runId: handle.firstExecutionRunId };
}

/** A session with one seat in ten days, and three people. */
async function withSession(
  environment: TestWorkflowEnvironment,
  context: TestContext,
  happen: (sessionId: string, leads: [string, string, string]) => Promise<void>,
  offer: { key: string; definition: object } = {
    key: "tea",
    definition: { side: "front-end", kind: "tea-party", title: { ja: "お茶会" } },
  },
): Promise<string> {
  return withWorker(environment, context, async () => {
    await context.database.pool.query("insert into offer (key, definition) values ($1, $2) on conflict do nothing", [
      offer.key,
      offer.definition,
    ]);
    const startsAt = new Date(context.clock.now().getTime() + 10 * DAY);
    const waiting = { hours: 12, from: "09:00", to: "21:00" };
    const { sessionId } = await createSession(context, { offerKey: offer.key, startsAt, seats: 1, waiting, actor: "staff:test" });
    await deliver(environment, context);
    const [first, second, third] = [await addPerson(context), await addPerson(context), await addPerson(context)];
    await happen(sessionId, [first.leadId, second.leadId, third.leadId]);
    await deliver(environment, context);
    await pass(environment, context, 1);
    return processWorkflowId("session", sessionId);
  });
}

const lines = [{ title: "講座", quantity: "1", unitMinor: 110_000, taxKind: "standard" as const }];
const variants = [{ key: "basic", title: "基本", fits: "", lines, discountMinor: 0 }];

/** An open deal of somebody who has had a consultation. */
async function withDeal(
  environment: TestWorkflowEnvironment,
  context: TestContext,
  happen: (of: { leadId: string; dealId: string }) => Promise<string>,
): Promise<string> {
  return withWorker(environment, context, async () => {
    const { leadId } = await addPerson(context);
    const dealId = await openCourseDeal(context, leadId);
    await deliver(environment, context);
    return happen({ leadId, dealId });
  });
}

/** A consultant who is there at every hour, somebody to talk to, and a time in three days. */
async function withConsultant(
  environment: TestWorkflowEnvironment,
  context: TestContext,
  happen: (leadId: string, startsAt: Date) => Promise<string>,
): Promise<string> {
  return withWorker(environment, context, async () => {
    await offerTalk(context);
    const { leadId } = await addPerson(context);
    const startsAt = new Date(Math.ceil(context.clock.now().getTime() / DAY) * DAY + 3 * DAY);
    return processWorkflowId("consultation", await happen(leadId, startsAt));
  });
}

function idOf(booked: BookedTime): string {
  if (booked.kind === "refused") throw new Error(booked.reason);
  return booked.id;
}

async function signUp(environment: TestWorkflowEnvironment, context: TestContext, email: string, confirms: boolean): Promise<string> {
  return withWorker(environment, context, async () => {
    await requestOptIn(context, { formKey: "newsletter", email, fields: {}, topics: ["newsletter"], language: "ja" });
    await deliver(environment, context);
    const { rows } = await context.database.pool.query<{ id: string }>("select id from opt_in order by requested_at desc limit 1");
    const id = rows[0]?.id ?? "";
    await pass(environment, context, 3);
    if (confirms) {
      await confirmOptIn(context, signToken(context.keys.token, "confirm", [id]), {});
      await deliver(environment, context);
    }
    await pass(environment, context, 6);
    return processWorkflowId("opt-in", id);
  });
}

async function withWorker<T>(environment: TestWorkflowEnvironment, context: TestContext, work: () => Promise<T>): Promise<T> {
  await readTime(environment, context.clock);
  const worker = await workerOn(environment, context);
  return worker.runUntil(work);
}

async function pass(environment: TestWorkflowEnvironment, context: TestContext, days: number): Promise<void> {
  await environment.sleep(days * DAY);
  await readTime(environment, context.clock);
}
