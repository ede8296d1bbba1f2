import type { Context } from "../../services/engine/context/context.ts";
import type { Agenda } from "./agenda.ts";

/** Which send answered by which of LINE's reply tokens: the only key that the stand-in's journal has of an answer. */
export interface Replies {
  /** Token to id of the send, without hyphens. */
  read(): Promise<ReadonlyMap<string, string>>;
}

const DAY = 86_400_000;
/** The ledger forgets what a message was made of 90 days after its end, and with it the token. */
const EVERY_DAYS = 30;

/** Reads the tokens in time. */
export function keepReplies(context: Context, agenda: Pick<Agenda, "add">, { from, until }: { from: Date; until: Date }): Replies {
  const tokens = new Map<string, string>();
  const read = async () => {
    const { rows } = await context.database.pool.query<{ token: string; id: string }>(
      `select variables->>'replyToken' as token, replace(id::text, '-', '') as id from send where variables ? 'replyToken'`,
    );
    for (const { token, id } of rows) tokens.set(token, id);
    return tokens;
  };
  for (let at = from.getTime() + EVERY_DAYS * DAY; at < until.getTime(); at += EVERY_DAYS * DAY) {
    agenda.add(new Date(at), async () => void (await read()));
  }
  return { read };
}
