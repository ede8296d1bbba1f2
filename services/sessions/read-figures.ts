import type { SessionFigures } from "../../domain/sessions/likely-causes.ts";
import { type AloneAnswer, countRatings } from "../../domain/sessions/ratings.ts";
import type { Transaction } from "../../prisma/client.ts";
import { requireOffer } from "../offers/module.ts";
import type { FollowUp } from "./follow-up.ts";

/** The events by which one goes on to the next offer: `data.offer` names it. */
const WENT_ON = ["sessionBooked", "consultationBooked"];

type Judged = Pick<FollowUp, "sessionId" | "offerKey" | "nextKey" | "startsAt" | "judgeAt">;

/** Sessions of the same offer that were judged before and are compared. */
const BEFORE = 3;

/**
 * How many of those who came booked the next offer: from the start on, since many do so before the list is closed, and until the session is
 * judged.
 */
export async function countWentOn(tx: Transaction, followUp: Judged): Promise<number> {
  return (await readSources(tx, followUp)).reduce((sum, { wentOn }) => sum + wentOn, 0);
}

/** The numbers behind the likely causes of few who went on. */
export async function readFigures(tx: Transaction, followUp: Judged): Promise<SessionFigures> {
  const sources = await readSources(tx, followUp);
  return {
    ...(await readSeats(tx, followUp)),
    came: sources.reduce((sum, { came }) => sum + came, 0),
    wentOn: sources.reduce((sum, { wentOn }) => sum + wentOn, 0),
    ratings: countRatings(await readAnswers(tx, followUp.sessionId)),
    sources,
    belowThreshold: await countBelowThreshold(tx, followUp),
    invited: await countInvited(tx, followUp),
    before: await countBefore(tx, followUp),
  };
}

async function readSources(
  tx: Transaction,
  { sessionId, nextKey, startsAt, judgeAt }: Judged,
): Promise<SessionFigures["sources"][number][]> {
  const { rows } = await tx.query<SessionFigures["sources"][number]>(
    `select source.title as source, count(*)::int as came, count(*) filter (where exists (
       select 1 from event e where e.lead_id = b.lead_id and e.kind = any($3::text[]) and e.data->>'offer' = $2 and e.at >= $4 and e.at <= $5))::int as "wentOn"
     from booking b join lead l on l.id = b.lead_id left join source on source.id = l.source_id
     where b.session_id = $1 and b.state = 'attended' group by 1 order by 2 desc, 1`,
    [sessionId, nextKey, WENT_ON, startsAt, judgeAt],
  );
  return rows;
}

async function readSeats(tx: Transaction, { sessionId }: Judged): Promise<{ seats: number; booked: number }> {
  const { rows } = await tx.query<{ seats: number; booked: number }>(
    `select s.seats, (select count(*)::int from booking b where b.session_id = s.id and b.state in ('attended', 'absent')) as booked
     from session s where s.id = $1`,
    [sessionId],
  );
  return rows[0] ?? { seats: 0, booked: 0 };
}

async function readAnswers(tx: Transaction, sessionId: string): Promise<{ satisfaction: number; alone: AloneAnswer }[]> {
  const { rows } = await tx.query<{ satisfaction: number; alone: AloneAnswer }>(
    "select satisfaction, alone from booking where session_id = $1 and state = 'attended' and rated_at is not null",
    [sessionId],
  );
  return rows;
}

/** Null when the offer has no threshold. */
async function countBelowThreshold(tx: Transaction, { sessionId, offerKey }: Judged): Promise<number | null> {
  const { threshold } = await requireOffer(tx, offerKey);
  if (threshold?.trust === undefined && threshold?.interest === undefined) return null;
  const { rows } = await tx.query<{ below: number }>(
    `select count(*)::int as below from booking b
       left join score trust on trust.lead_id = b.lead_id and trust.dimension = 'trust'
       left join score interest on interest.lead_id = b.lead_id and interest.dimension = 'interest'
     where b.session_id = $1 and b.state = 'attended' and (coalesce(trust.value, 0) < $2 or coalesce(interest.value, 0) < $3)`,
    [sessionId, threshold.trust ?? -1_000_000, threshold.interest ?? -1_000_000],
  );
  return rows[0]?.below ?? 0;
}

/** People who followed a link to the offer's page while this session was open for booking, and how many of them booked. */
async function countInvited(tx: Transaction, { sessionId, offerKey, startsAt }: Judged): Promise<SessionFigures["invited"]> {
  const { rows } = await tx.query<SessionFigures["invited"]>(
    `select count(*)::int as followed, count(*) filter (where exists (
       select 1 from event b where b.lead_id = f.lead_id and b.kind = 'sessionBooked' and b.data->>'offer' = $2 and b.at >= f.since and b.at < $3))::int as booked
     from (
       select e.lead_id, min(s.created_at) as since from session s join event e on e.kind = 'linkClicked' and e.at >= s.created_at and e.at < $3
       where s.id = $1 and e.data->>'link' = 'book.' || $2 group by 1) f`,
    [sessionId, offerKey, startsAt],
  );
  return rows[0] ?? { followed: 0, booked: 0 };
}

async function countBefore(tx: Transaction, { offerKey, startsAt }: Judged): Promise<SessionFigures["before"]> {
  const { rows } = await tx.query<SessionFigures["before"]>(
    `select coalesce(sum(came), 0)::int as came, coalesce(sum(went_on), 0)::int as "wentOn" from (
       select f.came, f.went_on from session s join session_follow_up f on f.session_id = s.id
       where s.offer_key = $1 and s.starts_at < $2 and f.went_on is not null order by s.starts_at desc limit $3) last`,
    [offerKey, startsAt, BEFORE],
  );
  return rows[0] ?? { came: 0, wentOn: 0 };
}
