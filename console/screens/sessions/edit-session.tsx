import { Drawer, Group, Text, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { OfferSessionWithGuests, PatchSessionsIdBody } from "../../api/generated/routes.schemas.ts";
import { getSessionsId, patchSessionsId } from "../../api/generated/sessions.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";
import { matchOf } from "../../parts/write-over.ts";

const instants = ["startsAt", "opensAt", "closesAt", "changeUntil"] as const;
const fields = [...instants, "minutes", "seats", "place", "joinUrl"] as const;
const MINUTE_MS = 60_000;

function readOf(session: OfferSessionWithGuests): Read {
  const { zone, startsAt, endsAt, seats, place, joinUrl, revision } = session;
  const minutes = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / MINUTE_MS;
  return {
    values: {
      ...Object.fromEntries(instants.map((field) => [field, wallClock(new Date(session[field]), zone)])),
      minutes: String(minutes),
      seats: String(seats),
      place,
      joinUrl,
    },
    match: matchOf(revision),
  };
}

/** Time, seats and place of a session. Another time or place is told to all guests at once. */
export function EditSession({
  session,
  close,
  refresh,
}: {
  session: OfferSessionWithGuests;
  close: () => void;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation("sessions");
  const { id, zone } = session;
  const read = useMemo(() => readOf(session), [session]);
  const write = async (values: Values, from: Read) => {
    const changes: PatchSessionsIdBody = {};
    for (const key of changedKeys(from.values, values)) {
      const value = values[key] ?? "";
      const instant = instants.find((one) => one === key);
      if (instant !== undefined) changes[instant] = instantAt(value, zone).toISOString();
      else if (key === "minutes" || key === "seats") changes[key] = Number(value.normalize("NFKC"));
      else if (key === "place" || key === "joinUrl") changes[key] = value.trim();
    }
    await patchSessionsId(id, changes, from.match);
  };
  const form = useSharedForm({
    name: `session ${id}`,
    read,
    readAgain: async () => {
      await refresh();
      return readOf(await getSessionsId(id));
    },
    write,
    done: t("edit.done"),
    saved: close,
  });
  const booked = session.guests.filter(({ state }) => state === "booked").length;
  const tells = ["startsAt", "minutes", "place", "joinUrl"].some((key) => changedKeys(read.values, form.values).includes(key));
  const field = (key: (typeof fields)[number], type = "text") => (
    <TextInput
      type={type}
      label={t(`edit.${key}`)}
      value={form.values[key] ?? ""}
      error={form.errors[key]}
      onChange={({ currentTarget }) => form.set(key, currentTarget.value)}
      {...(type === "text" && key !== "place" && key !== "joinUrl" && { inputMode: "numeric" as const })}
    />
  );
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      title={t("edit.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      <SharedForm
        form={form}
        nameOf={(key) => t(`edit.${key}`)}
        show={(key, value) => (instants.some((one) => one === key) ? value.replace("T", " ") : value)}
        fields={fields}
        mayWrite
        cancel={close}
      >
        {field("startsAt", "datetime-local")}
        <Group grow align="flex-start">
          {field("minutes")}
          {field("seats")}
        </Group>
        {field("place")}
        {field("joinUrl")}
        {field("opensAt", "datetime-local")}
        {field("closesAt", "datetime-local")}
        {field("changeUntil", "datetime-local")}
        <Text size="sm" c="dimmed">
          {t(tells && booked > 0 ? "edit.tells" : "edit.hint", { count: booked, zone })}
        </Text>
      </SharedForm>
    </Drawer>
  );
}
