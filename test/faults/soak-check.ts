import type { Site } from "./site.ts";
import type { Diary } from "./soak-life.ts";

/** One condition that must hold when everything is quiet. */
export interface Check {
  title: string;
  /** Violations, one sentence each. */
  faults(): Promise<string[]>;
}

/** Number of steps of the sequences without a branch. A completed enrolment has done all of them. */
const steps = { walk: 5, chatter: 3, notice: 1, letter: 1, chat: 1, either: 1, newcomer: 1 };

/** Checks besides the oracle: everything that was acknowledged has happened, and nothing is stuck. */
export function soakChecks(site: Site, diary: Diary): Check[] {
  const { pool } = site.context.database;
  const ask = async (sql: string, values: unknown[] = []): Promise<string[]> => {
    const { rows } = await pool.query<{ fault: string }>(sql, values);
    return rows.map((row) => row.fault);
  };
  const missing = async (what: string, told: Iterable<string>, sql: string) =>
    ask(`select $2 || ' ' || told as fault from unnest($1::text[]) as told where not exists (${sql})`, [[...told], what]);
  return [
    {
      title: "people got no errors except 503 or no answer",
      faults: async () =>
        [...diary.refused]
          .filter(([answer]) => /^\d{3}$/.test(answer) && answer !== "503")
          .map(([answer, times]) => `${answer}, ${times} times`),
    },
    {
      title: "every acknowledged sign-up exists, with its verification mail",
      faults: () =>
        missing(
          "was acknowledged but does not exist:",
          diary.signedUp,
          `select from contact c join opt_in o on o.contact_id = c.id join touch t on t.origin_id = o.id
           where c.channel = 'email' and c.address_key = told`,
        ),
    },
    {
      title: "every acknowledged confirmation exists, and every confirmed lead is enrolled",
      faults: async () => [
        ...(await missing(
          "was acknowledged but is not confirmed:",
          diary.confirmed,
          "select from contact c join opt_in o on o.contact_id = c.id where c.address_key = told and o.state = 'confirmed'",
        )),
        ...(await ask(
          `select 'confirmed but not enrolled: lead ' || o.lead_id as fault from opt_in o where o.state = 'confirmed' and not exists
             (select from enrolment e join sequence q on q.id = e.sequence_id where e.lead_id = o.lead_id and q.key = 'newcomer')`,
        )),
      ],
    },
    {
      title: "every acknowledged enrolment exists",
      faults: () => missing("was acknowledged but does not exist:", diary.enrolled, "select from enrolment e where e.id = told::uuid"),
    },
    {
      title: "every acknowledged webhook exists, with one effect",
      faults: async () => {
        const taken = (await site.line.journal("delivery")).filter(({ status }) => status && status >= 200 && status < 300);
        const ids = new Set(taken.flatMap((entry) => entry.webhookEventId ?? []));
        return [
          ...(await missing("was answered 2xx but does not exist:", ids, "select from webhook_event w where w.webhook_event_id = told")),
          ...(await ask(
            `select w.events || ' webhooks of user ' || c.address_key || ' had ' || count(e.id) || ' effects' as fault
             from (select body->>'userId' as "user", count(*) as events from webhook_event group by 1) w
               join contact c on c.channel = 'line' and c.address_key = w."user"
               left join event e on e.lead_id = c.lead_id and e.kind in ('lineFollowed', 'lineMessageReceived', 'linePostback')
             group by w.events, c.address_key having count(e.id) <> w.events`,
          )),
        ];
      },
    },
    {
      title: "no enrolment is parked, late, or completed without having done all steps",
      faults: async () => [
        ...(await ask(
          "select 'enrolment ' || id || ' is parked: ' || coalesce(fault->>'code', 'without a reason') as fault from enrolment where state = 'parked'",
        )),
        ...(await ask(
          "select kind || ' ' || id || ' should have advanced at ' || wake_at as fault from process where state <> 'over' and wake_at < $1",
          [site.context.clock.now()],
        )),
        ...(await ask(
          `select 'enrolment ' || e.id || ' in ' || q.key || ' is completed after ' || count(s.step) || ' steps' as fault
           from enrolment e join process p on p.id = e.id join sequence q on q.id = e.sequence_id left join enrolment_step s on s.enrolment_id = e.id
           where p.state = 'over' and p.outcome = 'completed' and $1::jsonb ? q.key
           group by e.id, q.key having count(s.step) <> ($1::jsonb->>q.key)::int`,
          [JSON.stringify(steps)],
        )),
      ],
    },
    {
      title: "the steps of each journey left in their order",
      faults: () =>
        ask(
          `with step as (
             select t.id, t.origin_id, (select min(a.started_at) from send s join attempt a on a.send_id = s.id
               where s.touch_id = t.id and a.outcome in ('accepted', 'unknown')) as left_at from touch t where t.origin_kind = 'enrolment'
           )
           select 'touch ' || later.id || ' left at ' || later.left_at || ', and an earlier step of its journey at ' || elder.left_at as fault
           from step elder join step later on later.origin_id = elder.origin_id and later.id > elder.id where later.left_at < elder.left_at`,
        ),
    },
    {
      title: "nothing was sent while its enrolment was paused, or after the opt-out",
      faults: async () => [
        ...(await ask(
          `select 'send ' || s.id || ' left at ' || a.started_at || ' while journey ' || r.id || ' stood' as fault
           from unnest($1::uuid[], $2::float8[], $3::float8[]) as r(id, "from", until) join touch t on t.origin_id = r.id
             join send s on s.touch_id = t.id join attempt a on a.send_id = s.id
           where a.outcome in ('accepted', 'unknown') and a.started_at > to_timestamp(r."from" / 1000) and a.started_at < to_timestamp(r.until / 1000)`,
          [diary.rests.map((one) => one.enrolment), diary.rests.map((one) => one.from), diary.rests.map((one) => one.until)],
        )),
        ...(await ask(
          `select 'send ' || s.id || ' left at ' || a.started_at || ', after the opt-out' as fault
           from unnest($1::text[], $2::float8[]) as o(address, at) join contact c on c.channel = 'email' and c.address_key = o.address
             join send s on s.contact_id = c.id join attempt a on a.send_id = s.id
           where s.category = 'nurture' and a.outcome in ('accepted', 'unknown') and a.started_at > to_timestamp(o.at / 1000)`,
          [[...diary.optedOut.keys()], [...diary.optedOut.values()]],
        )),
      ],
    },
  ];
}
