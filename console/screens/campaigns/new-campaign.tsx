import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getCampaignChecklists, postCampaigns } from "../../api/generated/campaigns.ts";
import { useSession } from "../../app/session.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useSourceChoices } from "../../parts/people-choices.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { ActForm } from "../deals/act-form.tsx";
import { amountIn, digitsOf } from "../deals/amounts.ts";
import { useCurrency } from "../deals/prices.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { useRefresh } from "./reading.ts";

interface Typed {
  name: string;
  goal: string;
  startsOn: string;
  endsOn: string;
  source: string | null;
  budget: string;
  ownerId: string | null;
  sequence: string | null;
  checklist: string | null;
}

/** Makes a campaign, with the checklist of the playbook that is chosen. */
export function NewCampaign({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation("campaigns");
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { id: me } = useSession();
  const sources = useSourceChoices();
  const sequences = useSequenceTitles();
  const staff = useStaffNames();
  const checklists = useQuery({
    queryKey: ["campaigns", "checklists"],
    queryFn: ({ signal }) => getCampaignChecklists({ signal }),
    enabled: opened,
  });
  const currency = useCurrency();
  const digits = digitsOf(currency);
  const deed = useDeed();
  const kept = useKeptPlace("campaign new");
  const blank: Typed = {
    ...{ name: "", goal: "", startsOn: "", endsOn: "", budget: "" },
    ...{ source: null, ownerId: me, sequence: null, checklist: null },
  };
  const [typed, setTyped] = useKept<Typed>(kept, "campaign", blank);
  const [wasAsked, setWasAsked] = useState(false);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const errors = {
    name: typed.name.trim() === "" && t("missing"),
    startsOn: typed.startsOn === "" && t("missing"),
    endsOn: typed.endsOn === "" ? t("missing") : typed.endsOn < typed.startsOn && t("endsBefore"),
    source: typed.source === null && t("missing"),
  };
  const error = (of: keyof typeof errors) => wasAsked && errors[of];
  const create = async () => {
    setWasAsked(true);
    const { name, goal, startsOn, endsOn, source, budget, ownerId, sequence, checklist } = typed;
    if (source === null || Object.values(errors).some((one) => one !== false)) return false;
    const body = {
      ...{ name: name.trim(), goal: goal.trim(), startsOn, endsOn, source, ownerId, sequence, budgetMinor: amountIn(budget, currency) },
      ...(checklist !== null && { checklist }),
    };
    const { id } = await deed((key) => postCampaigns(body, key));
    tellDone(t("create.done"));
    await refresh();
    void navigate({ to: "/campaigns/$campaignId", params: { campaignId: id } });
    return true;
  };
  return (
    <ActForm kept={kept} opened={opened} close={close} title={t("create.title")} action={t("create.action")} act={create}>
      <TextInput
        data-autofocus
        label={t("name")}
        required
        maxLength={200}
        value={typed.name}
        error={error("name")}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={t("startsOn")}
          required
          value={typed.startsOn}
          error={error("startsOn")}
          onChange={({ currentTarget: { value } }) => set({ startsOn: value, ...(typed.endsOn === "" && { endsOn: value }) })}
        />
        <TextInput
          type="date"
          label={t("endsOn")}
          required
          value={typed.endsOn}
          error={error("endsOn")}
          onChange={({ currentTarget }) => set({ endsOn: currentTarget.value })}
        />
      </Group>
      <Select
        label={t("source")}
        description={t("sourceHint")}
        required
        searchable
        value={typed.source}
        error={error("source")}
        onChange={(source) => set({ source })}
        data={sources}
      />
      <Textarea
        label={t("goal")}
        description={t("goalHint")}
        autosize
        maxLength={1_000}
        value={typed.goal}
        onChange={({ currentTarget }) => set({ goal: currentTarget.value })}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={t("budget")}
          min={0}
          thousandSeparator=","
          decimalScale={digits}
          allowDecimal={digits > 0}
          allowNegative={false}
          hideControls
          value={typed.budget}
          onChange={(value) => set({ budget: String(value) })}
        />
        <Select
          label={t("owner")}
          placeholder={t("nobody")}
          clearable
          value={typed.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Group>
      <Select
        label={t("checklist.template")}
        placeholder={t("checklist.noTemplate")}
        clearable
        value={typed.checklist}
        onChange={(checklist) => set({ checklist })}
        data={(checklists.data?.items ?? []).map(({ key, title, items }) => ({
          value: key,
          label: t("checklist.templateOf", { title: titleOf(title) || key, count: items.length }),
        }))}
      />
      <Select
        label={t("sequence")}
        description={t("sequenceHint")}
        placeholder={t("noSequence")}
        clearable
        searchable
        value={typed.sequence}
        onChange={(sequence) => set({ sequence })}
        data={sequences}
      />
    </ActForm>
  );
}
