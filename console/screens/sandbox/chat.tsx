import { Button } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PostSandboxLineFriendsUserIdDeedsBodyDeed, SandboxChat, SandboxChatEntry } from "../../api/generated/routes.schemas.ts";
import { getSandboxLineFriendsUserId, postSandboxLineFriendsUserIdDeeds } from "../../api/generated/sandbox.ts";
import { queries } from "../../app/queries.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { onEnter } from "../../parts/keys.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LineBubble, type OnTap, QuickReplies } from "../../parts/line-bubble.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellFailed } from "../../parts/undo.tsx";
import { writeDay } from "../../parts/when.tsx";
import { byDay, READ_MS } from "./reading.ts";
import classes from "./sandbox.module.css";

/** LINE's limit for a text. */
const LONGEST_TEXT = 5_000;

/** The phone of one LINE user: what came, what they did, and what they do now. */
export function Chat({ userId }: { userId: string }) {
  const { t } = useTranslation("sandbox");
  const chat = useInfiniteQuery({
    queryKey: ["sandbox", "chat", userId],
    queryFn: ({ pageParam, signal }) =>
      getSandboxLineFriendsUserId(userId, pageParam === undefined ? {} : { before: pageParam }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ older }) => older ?? undefined,
    refetchInterval: READ_MS,
  });
  const act = useMutation({
    mutationFn: (deed: PostSandboxLineFriendsUserIdDeedsBodyDeed) => postSandboxLineFriendsUserIdDeeds(userId, { deed }),
    onSuccess: ({ taken }) => {
      if (!taken) tellFailed(new Error("webhook"));
      return queries.invalidateQueries({ queryKey: ["sandbox"] });
    },
    onError: tellFailed,
  });
  const mayAct = useMay("people:control");
  const [friend] = chat.data?.pages ?? [];
  if (chat.isPending) return <Loading />;
  if (chat.error) return <Failure error={chat.error} retry={chat.refetch} />;
  if (friend === undefined) return null;
  const entries = chat.data.pages.toReversed().flatMap((page) => page.entries);
  const tap: OnTap | undefined = mayAct && friend.following ? (deed) => act.mutate(deed) : undefined;
  return (
    <section className={classes.phone} aria-label={t("line.phoneOf", { name: friend.name })}>
      <Head friend={friend} mayAct={mayAct} isBusy={act.isPending} act={(kind) => act.mutate({ kind })} />
      <Entries
        entries={entries}
        tap={tap}
        older={chat.hasNextPage ? () => void chat.fetchNextPage() : undefined}
        isReading={chat.isFetchingNextPage}
      />
      {friend.following && mayAct && <Composer isBusy={act.isPending} say={(text) => act.mutateAsync({ kind: "say", text })} />}
    </section>
  );
}

interface HeadProps {
  friend: SandboxChat;
  mayAct: boolean;
  isBusy: boolean;
  act: (kind: "follow" | "block") => void;
}

function Head({ friend, mayAct, isBusy, act }: HeadProps) {
  const { t } = useTranslation("sandbox");
  return (
    <header className={classes.phoneHead}>
      <LinkAnchor to="/sandbox/line" className={classes.narrowOnly} aria-label={t("line.back")}>
        ←
      </LinkAnchor>
      <div style={{ flex: 1, minWidth: 0 }}>
        <h2>{friend.name}</h2>
        {friend.leadId !== null && (
          <span className={classes.small}>
            {t("line.lead")} <LeadLink id={friend.leadId} name={friend.name} />
          </span>
        )}
      </div>
      {mayAct && (
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => act(friend.following ? "block" : "follow")}>
          {t(friend.following ? "line.block" : "line.unblock")}
        </Button>
      )}
    </header>
  );
}

interface EntriesProps {
  entries: readonly SandboxChatEntry[];
  tap: OnTap | undefined;
  older: (() => void) | undefined;
  isReading: boolean;
}

function Entries({ entries, tap, older, isReading }: EntriesProps) {
  const { t } = useTranslation("sandbox");
  const { zone } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const last = entries.at(-1);
  // What is new stands at the end, where the eye is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last entry is the reason, not an input.
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [last?.n]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div className={classes.chat} ref={box} role="log" aria-label={t("line.talk")} tabIndex={0}>
      {older && (
        <Button size="compact-sm" variant="white" loading={isReading} onClick={older}>
          {t("line.older")}
        </Button>
      )}
      {byDay(entries, (at) => writeDay(at, zone)).map(({ day, entries: ofDay }) => (
        <div key={day} className={classes.day}>
          <p className={classes.happening}>{day}</p>
          {ofDay.map((entry) => (
            <Entry key={entry.n} entry={entry} tap={tap} zone={zone} />
          ))}
        </div>
      ))}
      {last?.from === "account" && <QuickReplies message={last.messages.at(-1)} onTap={tap} />}
    </div>
  );
}

function Entry({ entry: { at, from, messages, deed }, tap, zone }: { entry: SandboxChatEntry; tap: OnTap | undefined; zone: string }) {
  const { t } = useTranslation("sandbox");
  const clock = new Intl.DateTimeFormat(languageNow() === "ja" ? "ja" : "en-GB", { timeZone: zone, hour: "numeric", minute: "2-digit" });
  const time = <time dateTime={at}>{clock.format(new Date(at))}</time>;
  if (from === "account")
    return (
      <div className={classes.theirs}>
        <div className={classes.bubbles}>
          {messages.map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages of one send never change places.
            <LineBubble key={index} message={message} onTap={tap} />
          ))}
        </div>
        {time}
      </div>
    );
  if (deed?.kind === "message")
    return (
      <div className={classes.mine}>
        {time}
        <div className={classes.ownBubble}>{deed.text ?? ""}</div>
      </div>
    );
  return (
    <p className={classes.happening}>
      {t(`line.deeds.${deed?.kind ?? "other"}`, { defaultValue: deed?.kind })} {time}
    </p>
  );
}

function Composer({ isBusy, say }: { isBusy: boolean; say: (text: string) => Promise<unknown> }) {
  const { t } = useTranslation("sandbox");
  const kept = useKeptPlace("chat");
  const [text, setText] = useKept(kept, "text", "");
  const send = () => {
    if (text.trim() === "" || isBusy) return;
    // What was typed stays when it is refused.
    say(text.trim()).then(
      () => setText(""),
      () => {},
    );
  };
  return (
    <div className={classes.composer}>
      <input
        aria-label={t("line.write")}
        placeholder={t("line.write")}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onEnter(send)}
      />
      <Button size="sm" disabled={text.trim() === ""} loading={isBusy} onClick={send}>
        {t("line.send")}
      </Button>
    </div>
  );
}
