import { closingBy, isPurchase, REVIVED } from "../../domain/plays/closing.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { endEnrolments } from "../enrolments/module.ts";
import { closeMember, type LiveMember, liveColumns, memberBought } from "./close-member.ts";
import { waitForQuiet } from "./join-play.ts";

/**
 * A purchase is the goal of a play, an answer of somebody dormant brings the offer nearer, and trouble ends the selling in the transaction that
 * records it (CAR4). The leads are locked.
 */
export async function followEvents(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const concerned = events.filter((event) => event.kind === REVIVED || isPurchase(event.kind) || closingBy(event) !== null);
  if (concerned.length === 0) return;
  const { rows } = await tx.query<LiveMember>(
    `select ${liveColumns} from play_member m where m.lead_id = any($1::uuid[]) and m.state in ('waiting', 'asked', 'awake', 'invited')
     order by m.play_id, m.position for update`,
    [concerned.map(({ leadId }) => leadId)],
  );
  for (const member of rows) {
    for (const event of concerned) if (event.leadId === member.leadId) await follow(tx, context, member, event);
  }
}

async function follow(tx: Transaction, context: Context, member: LiveMember, event: RecordedEvent): Promise<void> {
  const { state } = member;
  const isOver = state === "closed" || state === "bought";
  // Who waits is judged when their turn comes.
  if (isOver || state === "waiting") return;
  if (isPurchase(event.kind)) return memberBought(tx, context, member);
  const reason = closingBy(event);
  if (reason !== null) return closeMember(tx, context, member, reason);
  if (state === "asked") await answered(tx, context, member);
}

async function answered(tx: Transaction, context: Context, member: LiveMember): Promise<void> {
  await endEnrolments(
    tx,
    context,
    member.enrolled.map((id) => ({ id, outcome: "goal" as const })),
  );
  await waitForQuiet(tx, context, member);
}
