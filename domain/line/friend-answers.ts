/** What only a friend can do on LINE. Once the lead has blocked the account, none of it can come any more (rules.md LIN6). */
const FRIEND_ANSWERS = ["lineMessageReceived", "linePostback"];

/** The events by which a wait for `kind` learns of a block and of its end; none when it waits for something else. */
export function friendshipEvents(kind: string): readonly string[] {
  return FRIEND_ANSWERS.includes(kind) ? ["lineBlocked", "lineFollowed"] : [];
}

/** The latest block among these events, unless the lead followed again since. */
export function standingBlock<Event extends { kind: string; at: Date }>(events: readonly Event[]): Event | undefined {
  const latest = events
    .filter(({ kind }) => kind === "lineBlocked" || kind === "lineFollowed")
    .reduce<Event | undefined>((last, event) => (last && last.at > event.at ? last : event), undefined);
  return latest?.kind === "lineBlocked" ? latest : undefined;
}
