import { Button, Group, Text, TextInput } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SandboxFriend } from "../../api/generated/routes.schemas.ts";
import { getSandboxLineFriends, postSandboxLineFriends } from "../../api/generated/sandbox.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/session.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { onEnter } from "../../parts/keys.ts";
import { rememberSearch } from "../../parts/last-search.ts";
import { lineSummary } from "../../parts/line-reading.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { useTyped } from "../../parts/typed.ts";
import { tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { Chat } from "./chat.tsx";
import { SandboxFrame } from "./frame.tsx";
import { READ_MS } from "./reading.ts";
import classes from "./sandbox.module.css";

/** LINE's limit for a display name. */
const LONGEST_NAME = 20;

/** The friends of the sandbox's account, and the phone of one of them. */
export function SandboxLine() {
  const { t } = useTranslation("sandbox");
  const search = useSearch({ from: "/shell/sandbox/line" });
  useEffect(() => rememberSearch("/sandbox/line", { ...search }), [search]);
  return (
    <SandboxFrame title={t("line.title")}>
      <div className={classes.line} data-open={search.user !== undefined}>
        <Friends />
        {search.user === undefined ? (
          <div className={classes.wideOnly}>
            <Empty title={t("line.choose")}>{t("line.chooseHint")}</Empty>
          </div>
        ) : (
          <Chat key={search.user} userId={search.user} />
        )}
      </div>
    </SandboxFrame>
  );
}

function Friends() {
  const { t } = useTranslation("sandbox");
  const { user, name = "" } = useSearch({ from: "/shell/sandbox/line" });
  const navigate = useNavigate({ from: "/sandbox/line" });
  const mayAct = useMay("people:control");
  const [typed, setTyped] = useTyped(name, (text) => {
    void navigate({ search: ({ name: _, ...before }) => ({ ...before, ...(text !== "" && { name: text }) }), replace: true });
  });
  const friends = useQuery({
    queryKey: ["sandbox", "friends", name],
    queryFn: ({ signal }) => getSandboxLineFriends(name === "" ? {} : { name }, { signal }),
    refetchInterval: READ_MS,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.friends}>
      <Sheet title={t("line.friends")}>
        <TextInput
          label={t("line.seek")}
          type="search"
          mb="xs"
          maxLength={LONGEST_NAME}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {friends.isPending && <Loading />}
        {friends.error && <Failure error={friends.error} retry={friends.refetch} />}
        {friends.data?.items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(name === "" ? "line.none" : "line.noneFound")}
          </Text>
        )}
        <ul className={classes.friendList}>
          {friends.data?.items.map((friend) => (
            <li key={friend.userId}>
              <Link
                to="/sandbox/line"
                search={{ ...(name !== "" && { name }), user: friend.userId }}
                className={classes.friend}
                aria-current={friend.userId === user ? "true" : undefined}
              >
                <span className={classes.friendName}>
                  {friend.name}
                  {!friend.following && <span className={classes.blocked}>{t("line.blocked")}</span>}
                </span>
                <LastWords friend={friend} />
              </Link>
            </li>
          ))}
        </ul>
        {mayAct && <NewFriend />}
      </Sheet>
    </div>
  );
}

function LastWords({ friend: { last } }: { friend: SandboxFriend }) {
  const { t } = useTranslation("sandbox");
  if (last === null) return null;
  const words = last.deed === null ? lineSummary(last.messages.at(-1)) : (last.deed.text ?? t(`line.deeds.${last.deed.kind}`));
  return (
    <span className={classes.lastWords}>
      <span>{words}</span>
      <When at={last.at} />
    </span>
  );
}

function NewFriend() {
  const { t } = useTranslation("sandbox");
  const navigate = useNavigate({ from: "/sandbox/line" });
  const [name, setName] = useKept(useKeptPlace("new follower"), "name", "");
  const follow = useMutation({
    mutationFn: () => postSandboxLineFriends({ name: name.trim() }),
    onSuccess: async ({ userId }) => {
      setName("");
      await queries.invalidateQueries({ queryKey: ["sandbox"] });
      void navigate({ search: { user: userId } });
    },
    onError: tellFailed,
  });
  const go = () => {
    if (name.trim() !== "" && !follow.isPending) follow.mutate();
  };
  return (
    <Group gap="xs" align="flex-end" mt="sm" wrap="nowrap">
      <TextInput
        label={t("line.newName")}
        placeholder={t("line.newExample")}
        style={{ flex: 1 }}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={onEnter(go)}
      />
      <Button variant="default" loading={follow.isPending} disabled={name.trim() === ""} onClick={go}>
        {t("line.follow")}
      </Button>
    </Group>
  );
}
