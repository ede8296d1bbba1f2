import { Button, Group, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postSessions } from "../../api/generated/sessions.ts";
import { useSession } from "../../app/session.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { instantAt, morning } from "../../parts/wall-clock.ts";

interface NewSessionProps {
  opened: boolean;
  offers: { value: string; label: string }[];
  close: () => void;
}

/** A new date of an offer: what is not asked here follows from the offer, and can be changed afterwards. */
export function NewSession({ opened, offers, close }: NewSessionProps) {
  const { t } = useTranslation("sessions");
  const kept = useKeptPlace("session new");
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("create")}>
      <NewForm offers={offers} kept={kept} close={close} />
    </FormModal>
  );
}

function NewForm({ offers, kept, close }: Omit<NewSessionProps, "opened"> & { kept: KeptPlace }) {
  const { t } = useTranslation("sessions");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { zone } = useSession();
  const deed = useDeed();
  const [isSaving, setIsSaving] = useState(false);
  const form = useKeptForm(kept, {
    initialValues: {
      offer: offers[0]?.value ?? (null as string | null),
      startsAt: morning(14, zone, { hour: 14 }),
      seats: "" as number | string,
      place: "",
      joinUrl: "",
    },
    validate: {
      offer: (value) => (value === null ? t("offerMissing") : null),
      startsAt: (value) => (value === "" ? t("startMissing") : null),
    },
  });
  const create = async ({ offer, startsAt, seats, place, joinUrl }: typeof form.values) => {
    if (offer === null) return;
    setIsSaving(true);
    try {
      const body = {
        offer,
        startsAt: instantAt(startsAt, zone).toISOString(),
        ...(seats !== "" && { seats: Number(seats) }),
        place: place.trim(),
        joinUrl: joinUrl.trim(),
      };
      const { id } = await deed((key) => postSessions(body, key));
      tellDone(t("created"));
      await queries.invalidateQueries({ queryKey: ["sessions"] });
      kept.forget();
      void navigate({ to: "/sessions/$sessionId", params: { sessionId: id } });
    } catch (error) {
      if (error instanceof Problem) form.setErrors(error.byField());
      tellFailed(error);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void create(values))}>
      <Stack gap="sm">
        <Select
          data-autofocus
          label={t("offer")}
          description={t("offerHint")}
          allowDeselect={false}
          data={offers}
          {...form.getInputProps("offer")}
        />
        <Group grow align="flex-start">
          <TextInput type="datetime-local" label={t("starts")} {...form.getInputProps("startsAt")} />
          <NumberInput
            label={t("seats")}
            placeholder={t("asOffer")}
            min={1}
            max={10_000}
            allowDecimal={false}
            {...form.getInputProps("seats")}
          />
        </Group>
        <TextInput label={t("place")} maxLength={500} {...form.getInputProps("place")} />
        <TextInput
          label={t("joinUrl")}
          description={t("joinUrlHint")}
          maxLength={1_000}
          inputMode="url"
          {...form.getInputProps("joinUrl")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
