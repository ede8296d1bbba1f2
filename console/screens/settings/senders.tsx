import { Button, Group, NumberInput, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sender } from "../../api/generated/routes.schemas.ts";
import { getSenders, patchSendersId, postSendersIdClearAlarm } from "../../api/generated/senders.ts";
import { useMay } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import type { Values } from "../../parts/differences.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { ChannelMark, StateMark } from "../../parts/marks.tsx";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import classes from "./settings.module.css";

export function Senders() {
  const { t } = useTranslation("settings");
  const list = useQuery({ queryKey: ["senders"], queryFn: ({ signal }) => getSenders({ signal }) });
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  if (list.data.items.length === 0) return <Empty title={t("senders.empty")}>{t("senders.emptyHint")}</Empty>;
  return (
    <div className={classes.stack}>
      {list.data.items.map((sender) => (
        <OneSender key={sender.key} sender={sender} />
      ))}
    </div>
  );
}

function OneSender({ sender }: { sender: Sender }) {
  const { t } = useTranslation("settings");
  return (
    <Sheet
      title={<ChannelMark channel={sender.channel} label />}
      {...(sender.alarm !== null && { tone: "warn" })}
      beside={<Health sender={sender} />}
    >
      <Text size="sm" c="dimmed" mb="sm" style={{ overflowWrap: "anywhere" }}>
        {[sender.address, sender.key].filter(Boolean).join(" · ")}
        {" · "}
        <LinkAnchor to="/sends" search={{ sender: sender.key }} underline="always">
          {t("senders.sends")}
        </LinkAnchor>
      </Text>
      {sender.alarm !== null && <Alarm sender={sender} />}
      <SenderForm sender={sender} />
    </Sheet>
  );
}

function Health({ sender: { up, alarmCause } }: { sender: Sender }) {
  const { t } = useTranslation("settings");
  if (alarmCause === null) return <StateMark tone="running">{t("senders.up")}</StateMark>;
  return <StateMark tone={up ? "paused" : "parked"}>{t(`senders.causes.${alarmCause}`)}</StateMark>;
}

/** What is wrong, since when, what to do; a person clears it with a reason. */
function Alarm({ sender: { key, name, alarm, alarmCause, alarmSince } }: { sender: Sender }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const mayWrite = useMay("settings:write");
  const [isAsking, setIsAsking] = useState(false);
  const clear = async (reason: string) => {
    await postSendersIdClearAlarm(key, { reason });
    tellDone(t("senders.cleared", { name }));
    await queries.invalidateQueries({ queryKey: ["senders"] });
  };
  return (
    <Group justify="space-between" mb="md" gap="xs">
      <div style={{ flex: "1 1 18rem" }}>
        <Text size="sm">{t(`senders.advice.${alarmCause ?? "down"}`)}</Text>
        <Text size="sm" c="dimmed">
          {alarm}
          {alarmSince !== null && (
            <>
              {" · "}
              {t("senders.since")} <When at={alarmSince} />
            </>
          )}
        </Text>
      </div>
      {mayWrite && (
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {t("senders.clear")}
        </Button>
      )}
      <AskReason
        opened={isAsking}
        close={() => setIsAsking(false)}
        title={t("senders.clearTitle", { name })}
        explanation={t("senders.clearWhat")}
        action={t("senders.clear")}
        act={clear}
      />
    </Group>
  );
}

function readOf({ name, replyTo, ratePerSecond, etag }: Sender): Read {
  const values = { name, replyTo: replyTo ?? "", ratePerSecond: String(ratePerSecond) };
  return { values, match: matchOf(etag) };
}

function SenderForm({ sender }: { sender: Sender }) {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const mayWrite = useMay("settings:write");
  const { key, channel } = sender;
  const read = useMemo(() => readOf(sender), [sender]);
  const readAgain = async () => {
    const list = await queries.fetchQuery({ queryKey: ["senders"], queryFn: ({ signal }) => getSenders({ signal }), staleTime: 0 });
    return readOf(list.items.find((one) => one.key === key) ?? sender);
  };
  const write = ({ name = "", replyTo = "", ratePerSecond = "" }: Values, { values: before, match }: Read) =>
    patchSendersId(
      key,
      {
        ...(name !== before.name && { name }),
        ...(replyTo !== before.replyTo && { replyTo: replyTo.trim() === "" ? null : replyTo.trim() }),
        ...(ratePerSecond !== before.ratePerSecond && { ratePerSecond: Number(ratePerSecond) }),
      },
      match,
    );
  const form = useSharedForm({ name: `sender ${key}`, read, readAgain, write, done: t("saved") });
  const field = (name: "name" | "replyTo") => ({
    label: t(`senders.${name}`),
    value: form.values[name] ?? "",
    error: form.errors[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => form.set(name, event.currentTarget.value),
  });
  return (
    <SharedForm form={form} nameOf={(name) => t(`senders.${name}`)} fields={["name", "replyTo", "ratePerSecond"]} mayWrite={mayWrite}>
      <SimpleGrid cols={{ base: 1, sm: channel === "email" ? 3 : 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput required maxLength={100} {...field("name")} />
        {channel === "email" && <TextInput type="email" placeholder={sender.address} maxLength={254} {...field("replyTo")} />}
        <NumberInput
          label={t("senders.ratePerSecond")}
          required
          min={0.01}
          max={10_000}
          // A value out of bounds is refused with a sentence, never changed to another one unasked.
          clampBehavior="none"
          value={form.values.ratePerSecond ?? ""}
          onChange={(value) => form.set("ratePerSecond", String(value))}
          error={form.errors.ratePerSecond}
        />
      </SimpleGrid>
    </SharedForm>
  );
}
