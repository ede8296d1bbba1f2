import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postDeals } from "../../api/generated/deals.ts";
import { useSession } from "../../app/session.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { morning } from "../../parts/wall-clock.ts";
import { isStepMissing, Refusal } from "./override.tsx";

interface NewDealProps {
  offers: readonly { value: string; label: string }[];
  /** The one to begin with. */
  offer?: string | undefined;
  /** For whom, where that is known. */
  leadId?: string;
  close: () => void;
}

/** Opens a deal of a lead about a back-end offer. */
export function NewDeal({ opened, ...of }: NewDealProps & { opened: boolean }) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace("deal new");
  return (
    <FormModal kept={kept} opened={opened} onClose={of.close} title={t("create.title")}>
      <NewForm {...of} kept={kept} />
    </FormModal>
  );
}

function NewForm({ offers, offer: begun, leadId, close, kept }: NewDealProps & { kept: KeptPlace }) {
  const { t } = useTranslation(["deals", "common"]);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: me, zone } = useSession();
  const staff = useStaffNames();
  const deed = useDeed();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useKeptForm(kept, {
    initialValues: {
      leadId: leadId ?? (null as string | null),
      offer: offers.find(({ value }) => value === begun)?.value ?? offers[0]?.value ?? (null as string | null),
      ownerId: me as string | null,
      nextAction: "",
      nextOn: morning(1, zone).slice(0, 10),
      override: "",
    },
    validate: {
      leadId: (value) => (value === null ? t("create.whoMissing") : null),
      offer: (value) => (value === null ? t("create.offerMissing") : null),
    },
  });
  const create = async ({ leadId: who, offer, ownerId, nextAction, nextOn, override }: typeof form.values) => {
    if (who === null || offer === null) return;
    setIsSaving(true);
    setError(null);
    try {
      const body = {
        ...{ leadId: who, offer, ownerId, nextAction: nextAction.trim() },
        ...(nextOn !== "" && { nextOn }),
        ...(isStepMissing(error) && override.trim() !== "" && { override: { reason: override.trim() } }),
      };
      const { id } = await deed((key) => postDeals(body, key));
      tellDone(t("create.done"));
      kept.forget();
      await queries.invalidateQueries({ queryKey: ["deals"] });
      void navigate({ to: "/deals/$dealId", params: { dealId: id } });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void create(values))}>
      <Stack gap="sm">
        {leadId === undefined && (
          <LeadPicker
            label={t("lead")}
            focusFirst
            value={form.values.leadId}
            change={(value) => form.setFieldValue("leadId", value)}
            error={form.errors.leadId}
          />
        )}
        <Select
          label={t("offer")}
          allowDeselect={false}
          data={offers}
          {...form.getInputProps("offer")}
          data-autofocus={leadId === undefined ? undefined : true}
        />
        <Select
          label={t("owner")}
          placeholder={t("nobody")}
          clearable
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("ownerId")}
        />
        <TextInput label={t("nextAction")} placeholder={t("nextActionHint")} maxLength={500} {...form.getInputProps("nextAction")} />
        <TextInput type="date" label={t("nextOn")} {...form.getInputProps("nextOn")} />
        <Text size="sm" c="dimmed">
          {t("create.tells")}
        </Text>
        <Refusal error={error} override={{ reason: form.values.override, change: (reason) => form.setFieldValue("override", reason) }} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("create.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
