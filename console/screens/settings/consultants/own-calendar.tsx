import { Alert, Button, Code, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  deleteConsultantsKeyBusyFeed,
  getConsultantsKeyCalendars,
  postConsultantsKeyFeed,
  putConsultantsKeyBusyFeed,
} from "../../../api/generated/consultations.ts";
import type { Consultant } from "../../../api/generated/routes.schemas.ts";
import { Loading, sentenceOf } from "../../../parts/states.tsx";

/** A consultant's own calendar: its address, by which we know when they are busy, and the link by which it knows our consultations. */
export function OwnCalendar({ consultant: { key, name }, close }: { consultant: Consultant; close: () => void }) {
  const { t } = useTranslation("definitions");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const queryKey = ["consultants", key, "calendars"];
  const read = useQuery({ queryKey, queryFn: ({ signal }) => getConsultantsKeyCalendars(key, { signal }) });
  const [address, setAddress] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const act = async (work: () => Promise<unknown>) => {
    setIsSaving(true);
    setError(null);
    try {
      await work();
      await queries.invalidateQueries({ queryKey });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const feed = read.data?.busyFeed ?? null;
  const failure = error ?? read.error;
  return (
    <Modal opened onClose={close} title={t("consultants.ownCalendarOf", { name })} closeButtonProps={{ "aria-label": common("close") }}>
      {read.isPending ? (
        <Loading lines={3} />
      ) : (
        <Stack gap="sm">
          <TextInput
            label={t("consultants.busyAddress")}
            description={t("consultants.busyAddressWhat")}
            placeholder="https://"
            autoComplete="off"
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          {feed !== null && (
            <Text size="sm" role="status">
              {feed.code === null
                ? t(feed.seenAt === null ? "consultants.busyNotYet" : "consultants.busyRead")
                : t("consultants.busyFails", { code: feed.code })}
            </Text>
          )}
          <Group>
            <Button
              loading={isSaving}
              disabled={address.trim() === ""}
              onClick={() => void act(() => putConsultantsKeyBusyFeed(key, { address }).then(() => setAddress("")))}
            >
              {t(feed === null ? "consultants.busySet" : "consultants.busyChange")}
            </Button>
            {feed !== null && (
              <Button variant="subtle" color="red" loading={isSaving} onClick={() => void act(() => deleteConsultantsKeyBusyFeed(key))}>
                {t("consultants.busyRemove")}
              </Button>
            )}
          </Group>
          <Text size="sm">{t(read.data?.hasFeed ? "consultants.feedThere" : "consultants.feedWhat")}</Text>
          {link !== null && <Code block>{link}</Code>}
          <Group>
            <Button
              variant="default"
              loading={isSaving}
              onClick={() => void act(async () => setLink((await postConsultantsKeyFeed(key)).url))}
            >
              {t(read.data?.hasFeed ? "consultants.feedRenew" : "consultants.feedMake")}
            </Button>
          </Group>
          {failure !== null && (
            <Alert color="red" variant="light" role="alert">
              {sentenceOf(failure, common("failure.noConnection"), common("failure.unknown"))}
            </Alert>
          )}
        </Stack>
      )}
    </Modal>
  );
}
