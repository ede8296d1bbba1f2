import { Drawer, Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getCampaignsId, patchCampaignsId } from "../../api/generated/campaigns.ts";
import type { CampaignDetail, PatchCampaignsIdBody } from "../../api/generated/routes.schemas.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";
import { useSourceChoices } from "../../parts/people-choices.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { matchOf } from "../../parts/write-over.ts";
import { amountIn, amountText, digitsOf } from "../deals/amounts.ts";

const texts = ["name", "goal", "note", "startsOn", "endsOn", "countsUntil", "source"] as const;
const links = ["ownerId", "sequence"] as const;
const fields = [...texts, ...links, "budgetMinor"] as const;
type Field = (typeof fields)[number];

function readOf(campaign: CampaignDetail): Read {
  return {
    values: {
      ...Object.fromEntries(texts.map((field) => [field, campaign[field]])),
      ...Object.fromEntries(links.map((field) => [field, campaign[field] ?? ""])),
      budgetMinor: amountText(campaign.budgetMinor, campaign.currency),
    },
    match: matchOf(campaign.revision),
  };
}

function changesOf(before: Values, values: Values, currency: string): PatchCampaignsIdBody {
  const changes: PatchCampaignsIdBody = {};
  for (const key of changedKeys(before, values)) {
    const value = (values[key] ?? "").trim();
    const text = texts.find((one) => one === key);
    const link = links.find((one) => one === key);
    if (text !== undefined) changes[text] = value;
    else if (link !== undefined) changes[link] = value || null;
    else if (key === "budgetMinor") changes.budgetMinor = amountIn(value, currency);
  }
  return changes;
}

interface EditProps {
  campaign: CampaignDetail;
  close: () => void;
  refresh: () => Promise<unknown>;
}

/** What a campaign is, and when. Somebody else's change is never overwritten unasked. */
export function EditCampaign({ campaign, close, refresh }: EditProps) {
  const { t } = useTranslation("campaigns");
  const { id, currency } = campaign;
  const digits = digitsOf(currency);
  const owners = useStaffNames().map(({ id: value, name }) => ({ value, label: name }));
  const sources = useSourceChoices();
  const sequences = useSequenceTitles();
  const read = useMemo(() => readOf(campaign), [campaign]);
  const form = useSharedForm({
    name: `campaign ${id}`,
    read,
    readAgain: async () => {
      await refresh();
      return readOf(await getCampaignsId(id));
    },
    write: (values, from) => patchCampaignsId(id, changesOf(from.values, values, currency), from.match),
    done: t("edit.done"),
    canUndo: true,
    saved: close,
  });
  const nameOf = (key: string) =>
    t(key === "budgetMinor" ? "budget" : key === "ownerId" ? "owner" : `${fields.find((one) => one === key) ?? "name"}`);
  const of = (key: Field) => ({ label: nameOf(key), value: form.values[key] ?? "", error: form.errors[key] });
  const typed = (key: Field) => ({
    ...of(key),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => form.set(key, currentTarget.value),
  });
  const choices: Partial<Record<string, readonly { value: string; label: string }[]>> = {
    ownerId: owners,
    source: sources,
    sequence: sequences,
  };
  const show = (key: string, value: string) => choices[key]?.find((one) => one.value === value)?.label ?? value;
  // Who has left, or what is gone, is still shown by its name.
  const including = (data: readonly { value: string; label: string }[], value: string | null, label: string | null) =>
    value === null || data.some((one) => one.value === value) ? data : [...data, { value, label: label ?? value }];
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      title={t("edit.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      <SharedForm form={form} nameOf={nameOf} show={show} fields={fields} mayWrite cancel={close}>
        <TextInput {...typed("name")} maxLength={200} data-autofocus />
        <Group grow align="flex-start">
          <TextInput {...typed("startsOn")} type="date" />
          <TextInput {...typed("endsOn")} type="date" />
        </Group>
        <TextInput {...typed("countsUntil")} type="date" description={t("countsUntilHint")} />
        <Select
          {...of("source")}
          allowDeselect={false}
          searchable
          data={including(sources, campaign.source, campaign.sourceTitle)}
          onChange={(value) => form.set("source", value ?? "")}
        />
        <NumberInput
          {...of("budgetMinor")}
          min={0}
          thousandSeparator=","
          decimalScale={digits}
          allowDecimal={digits > 0}
          allowNegative={false}
          hideControls
          onChange={(value) => form.set("budgetMinor", String(value))}
        />
        <Select
          {...of("ownerId")}
          placeholder={t("nobody")}
          clearable
          value={form.values.ownerId || null}
          data={including(owners, campaign.ownerId, campaign.ownerName)}
          onChange={(value) => form.set("ownerId", value ?? "")}
        />
        <Select
          {...of("sequence")}
          placeholder={t("noSequence")}
          clearable
          searchable
          value={form.values.sequence || null}
          data={including(sequences, campaign.sequence, campaign.sequenceTitle)}
          onChange={(value) => form.set("sequence", value ?? "")}
        />
        <Textarea {...typed("goal")} autosize maxLength={1_000} />
        <Textarea {...typed("note")} autosize maxLength={4_000} />
      </SharedForm>
    </Drawer>
  );
}
