import { v7 as uuidv7 } from "uuid";
import { listenTo } from "../../../prisma/listen.ts";
import type { Context } from "../context/context.ts";
import { describeError } from "../observation/describe-error.ts";

export type LiveMessage =
  | { kind: "changed"; id: string; keys: string[] }
  /** Something may have been missed: everything that is shown is to be read again. */
  | { kind: "refetch"; id: string };

export interface LiveFollower {
  tell(message: LiveMessage): void;
  /** A session or a key changed: is the follower still allowed to? */
  recheck(): void;
}

export interface LiveFeed {
  /** `lastId`: of the last message that the follower had before, if any. Gives the function that ends it. */
  follow(follower: LiveFollower, lastId: string | undefined): Promise<() => void>;
  close(): Promise<void>;
}

/** Changes of this time are told together. Real ms, as all below. */
const GATHER_MS = 1_000;
/** Messages that a follower who comes back can still get: five minutes of a busy installation. */
const REMEMBERED = 300;
const RENEW_MS = 20_000;
/** The triggers go on telling this long after the last renewal. */
const WATCH_SECONDS = 60;
/** How long it goes on listening without a follower, so that a short break misses nothing. */
const IDLE_MS = 60_000;
/** Told by the triggers of sessions, keys and staff; not for followers. */
const ACCESS = "access";

/**
 * Tells followers which keys to read again, as the triggers of the database name them. One connection listens for all followers of the
 * process, and only while there are some: without any, the triggers tell nothing.
 */
export function openLiveFeed(context: Pick<Context, "database" | "log">): LiveFeed {
  const feed = uuidv7();
  const followers = new Set<LiveFollower>();
  const remembered: LiveMessage[] = [];
  let count = 0;
  let gathered = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  let listening: Promise<() => Promise<void>> | undefined;
  let idle: NodeJS.Timeout | undefined;

  const tellAll = (message: LiveMessage) => {
    remembered.push(message);
    if (remembered.length > REMEMBERED) remembered.shift();
    for (const { tell } of followers) tell(message);
  };
  const nextId = () => {
    count += 1;
    return `${feed}:${count}`;
  };
  const tellGathered = () => {
    gathering = undefined;
    const keys = [...gathered].toSorted();
    gathered = new Set();
    tellAll({ kind: "changed", id: nextId(), keys });
  };
  const hear = (payload: string) => {
    const keys = payload.split(" ").filter((key) => key !== "");
    if (keys.includes(ACCESS)) for (const { recheck } of followers) recheck();
    for (const key of keys) if (key !== ACCESS) gathered.add(key);
    if (gathered.size > 0) gathering ??= setTimeout(tellGathered, GATHER_MS);
  };
  const missed = () => {
    remembered.length = 0;
    tellAll({ kind: "refetch", id: nextId() });
  };
  const begin = async () => {
    const listener = listenTo(context.database, { live: hear }, missed);
    await listener.tried;
    const renewal = setInterval(() => {
      watch(context).catch((error: unknown) => context.log.warn({ error: describeError(error) }, "changes are not told"));
    }, RENEW_MS);
    await watch(context).catch(async (error: unknown) => {
      clearInterval(renewal);
      await listener.close();
      listening = undefined;
      throw error;
    });
    return async () => {
      clearInterval(renewal);
      await listener.close();
    };
  };
  const end = async () => {
    clearTimeout(idle);
    clearTimeout(gathering);
    gathering = undefined;
    const stop = listening;
    listening = undefined;
    // What happens from now on is not heard, so nobody may take up from here.
    remembered.length = 0;
    await (await stop)?.();
  };
  const since = (lastId: string | undefined): LiveMessage[] => {
    if (lastId === undefined) return [];
    const at = remembered.findIndex(({ id }) => id === lastId);
    return at === -1 ? [{ kind: "refetch", id: `${feed}:${count}` }] : remembered.slice(at + 1);
  };

  return {
    async follow(follower, lastId) {
      clearTimeout(idle);
      listening ??= begin();
      await listening;
      for (const message of since(lastId)) follower.tell(message);
      followers.add(follower);
      return () => {
        followers.delete(follower);
        if (followers.size > 0) return;
        clearTimeout(idle);
        idle = setTimeout(() => {
          end().catch((error: unknown) => context.log.warn({ error: describeError(error) }, "the listener for changes did not close"));
        }, IDLE_MS);
        idle.unref();
      };
    },
    close: end,
  };
}

async function watch({ database }: Pick<Context, "database">): Promise<void> {
  await database.pool.query(
    `insert into live_watch (id, until) values (1, clock_timestamp() + make_interval(secs => $1))
     on conflict (id) do update set until = excluded.until`,
    [WATCH_SECONDS],
  );
}
