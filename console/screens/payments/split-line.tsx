import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getOpenInstalments, postBankLinesIdSplit } from "../../api/generated/payments.ts";
import type { BankLine, OpenInstalment } from "../../api/generated/routes.schemas.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKept, useKeptPlace } from "../../parts/kept.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { amountText, YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { fillOldest, partsOf, sumOf, type Typed } from "./instalment-amounts.ts";
import { InstalmentFields } from "./instalment-fields.tsx";
import { type Candidate, useLineActs } from "./line-acts.ts";

interface SplitProps {
  line: BankLine;
  opened: boolean;
  close: () => void;
}

/** A person says whose a line is, and what it pays: of one lead or several, the rest being credit. */
export function SplitLine({ line, opened, close }: SplitProps) {
  const { t } = useTranslation("payments");
  const kept = useKeptPlace(`split ${line.id}`);
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("split.title")} size="lg">
      <SplitForm line={line} close={close} kept={kept} />
    </FormModal>
  );
}

const fewestOfNumber = 3;

export const openOfLead = (lead: string | null) => ({
  queryKey: ["payments", "open", lead],
  queryFn: ({ signal }: { signal: AbortSignal }) => getOpenInstalments({ lead: lead ?? "" }, { signal }),
  enabled: lead !== null,
});

function SplitForm({ line, close, kept }: Omit<SplitProps, "opened"> & { kept: KeptPlace }) {
  const { t } = useTranslation(["payments", "common"]);
  const acts = useLineActs();
  const only = line.candidates.length === 1 ? line.candidates[0] : undefined;
  const [leadId, setLeadId] = useKept<string | null>(kept, "lead", only?.leadId ?? null);
  const [number, setNumber] = useKept(kept, "number", "");
  const [amounts, setAmounts] = useKept<Typed>(kept, "amounts", proposed(only, "money"));
  const [fees, setFees] = useKept<Typed>(kept, "fees", proposed(only, "fee"));
  const [remember, setRemember] = useKept(kept, "remember", true);
  const [wanted] = useDebouncedValue(number.trim(), 200);
  const [wasAsked, setWasAsked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const theirs = useQuery(openOfLead(leadId));
  const found = useQuery({
    queryKey: ["payments", "open", "number", wanted],
    queryFn: ({ signal }) => getOpenInstalments({ number: wanted }, { signal }),
    enabled: wanted.length >= fewestOfNumber,
    placeholderData: keepPreviousData,
  });
  const rows = useRows(
    leadId === null ? [] : (theirs.data?.items ?? []),
    wanted.length >= fewestOfNumber ? (found.data?.items ?? []) : [],
    amounts,
  );
  const parts = partsOf(rows, { amounts, fees, currency: YEN });
  const rest = line.amountMinor - sumOf(parts);
  const problem = leadId === null ? t("split.whoMissing") : parts === null ? t("split.noAmount") : rest < 0 ? t("split.tooMuch") : null;
  const split = async () => {
    setWasAsked(true);
    if (problem !== null || leadId === null || parts === null) return;
    setIsSaving(true);
    setError(null);
    try {
      await postBankLinesIdSplit(line.id, { leadId, parts, remember });
      kept.forget();
      await acts.refresh();
      acts.tell(line.id, t("split.done"));
      close();
    } catch (refused) {
      setError(refused);
      await acts.refresh();
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void split();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("split.line", { payer: line.payer || t("line.noPayer"), amount: writeMoney(line.amountMinor, YEN) })}</Text>
        <LeadPicker
          focusFirst={only === undefined}
          label={t("split.who")}
          value={leadId}
          change={setLeadId}
          error={wasAsked && leadId === null && t("split.whoMissing")}
        />
        <TextInput
          data-autofocus={only === undefined ? undefined : true}
          label={t("split.number")}
          description={t("split.numberHint")}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        {rows.length > 0 ? (
          <>
            <InstalmentFields rows={rows} amounts={amounts} setAmounts={setAmounts} fees={{ typed: fees, set: setFees }} />
            <div>
              <Button size="compact-sm" variant="subtle" onClick={() => setAmounts(fillOldest(rows, line.amountMinor, YEN))}>
                {t("split.oldest")}
              </Button>
            </div>
          </>
        ) : (
          leadId !== null &&
          theirs.isSuccess && (
            <Text size="sm" c="dimmed">
              {t("split.nothingOpen")}
            </Text>
          )
        )}
        <Text size="sm" fw={600} role="status" c={rest < 0 ? "var(--parked)" : undefined}>
          {rest < 0
            ? t("split.over", { amount: writeMoney(-rest, YEN) })
            : t(rest === 0 ? "split.exact" : "split.rest", { amount: writeMoney(rest, YEN), used: writeMoney(sumOf(parts), YEN) })}
        </Text>
        <Checkbox label={t("split.remember")} checked={remember} onChange={({ currentTarget }) => setRemember(currentTarget.checked)} />
        {wasAsked && problem !== null && leadId !== null && (
          <Text size="sm" c="var(--parked)" role="alert">
            {problem}
          </Text>
        )}
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("split.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the one suggestion would book, to begin with. */
function proposed(candidate: Candidate | undefined, as: "money" | "fee"): Typed {
  const parts = (candidate?.allocations ?? []).filter((part) => part.as === as && part.instalmentId !== null);
  return Object.fromEntries(parts.map(({ instalmentId, amountMinor }) => [instalmentId, amountText(amountMinor, YEN)]));
}

/** What is shown: the lead's own, and those of the number; one for which something was typed stays, though another number is sought. */
function useRows(theirs: readonly OpenInstalment[], found: readonly OpenInstalment[], amounts: Typed): OpenInstalment[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, OpenInstalment>>(new Map());
  const now = new Map([...theirs, ...found].map((one) => [one.id, one]));
  const isNew = [...now].some(([id, one]) => seen.get(id)?.openMinor !== one.openMinor);
  if (isNew) setSeen(new Map([...seen, ...now]));
  const typed = [...seen.values()].filter(({ id }) => !now.has(id) && (amounts[id] ?? "").trim() !== "");
  return [...now.values(), ...typed];
}
