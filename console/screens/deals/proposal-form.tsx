import { Button, Group, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getCases } from "../../api/generated/deals.ts";
import type { Proposal } from "../../api/generated/routes.schemas.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { Refusal } from "./override.tsx";

type Content = Proposal["content"];

/** The parts of a proposal in the order in which the lead reads them. */
export const blocks = [
  "interests",
  "result",
  "benefit",
  "future",
  "criteria",
  "opinion",
  "nextStep",
  "afterCare",
] as const satisfies readonly (keyof Content)[];

const MOST_CASES = 3;

interface FormProps {
  kept: KeptPlace;
  begin: Content;
  close: () => void;
  save: (content: Content) => Promise<void>;
}

/** Title, the parts, and cases like theirs. */
export function ProposalForm({ kept, begin, close, save }: FormProps) {
  const { t } = useTranslation(["deals", "common"]);
  const [typed, setTyped] = useKept<Content>(kept, "proposal", begin);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const cases = useQuery({ queryKey: ["cases"], queryFn: ({ signal }) => getCases({ signal }) });
  const change = (part: Partial<Content>) => setTyped((now) => ({ ...now, ...part }));
  const submit = async () => {
    setIsSaving(true);
    setError(null);
    try {
      await save(typed);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t("proposals.fields.title")}
          required
          withAsterisk={false}
          maxLength={200}
          value={typed.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        {blocks.map((name) => (
          <Textarea
            key={name}
            label={t(`proposals.fields.${name}`)}
            description={t(`proposals.hints.${name}`)}
            rows={3}
            maxLength={4_000}
            value={typed[name]}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ))}
        {(cases.data?.items.length ?? 0) > 0 && (
          <MultiSelect
            label={t("proposals.fields.cases")}
            description={t("proposals.hints.cases")}
            maxValues={MOST_CASES}
            clearable
            data={(cases.data?.items ?? []).map(({ key, title, trade }) => ({ value: key, label: `${title} · ${trade}` }))}
            value={typed.cases}
            onChange={(value) => change({ cases: value })}
          />
        )}
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("proposals.saveDraft")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
