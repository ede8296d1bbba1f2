import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PostContractsBody, UsualTerms } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { type KeptPlace, useKept } from "../../parts/kept.ts";
import { isStepMissing, Refusal } from "../deals/override.tsx";
import { Checked } from "./checked.tsx";
import { bodyOf, continuousTerms, services, solicitations, type TypedContract, terms } from "./contract-values.ts";
import classes from "./contracts.module.css";
import { kinds } from "./search.ts";

interface ContractFormProps {
  kept: KeptPlace;
  of: { leadId: string; estimateId: string };
  begin: TypedContract;
  usual: UsualTerms;
  close: () => void;
  save: (body: PostContractsBody) => Promise<void>;
}

export interface FieldsProps {
  typed: TypedContract;
  change: (part: Partial<TypedContract>) => void;
}

/** What is agreed, how it is paid, and its texts; below, what the contract would say and what the law still misses. */
export function ContractForm({ kept, of, begin, usual, close, save }: ContractFormProps) {
  const { t } = useTranslation(["contracts", "common"]);
  const [typed, setTyped] = useKept<TypedContract>(kept, "contract", begin);
  const [isMissing, setIsMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const change = (part: Partial<TypedContract>) => setTyped((now) => ({ ...now, ...part }));
  const body = bodyOf(typed, of);
  const submit = async () => {
    const hasReason = typed.kind === "" || typed.kindReason.trim() !== "";
    setIsMissing(body === null || !hasReason);
    if (body === null || !hasReason) return;
    setIsSaving(true);
    setError(null);
    try {
      const reason = typed.override.trim();
      await save({ ...body, ...(isStepMissing(error) && reason !== "" && { override: { reason } }) });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const fields = { typed, change };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <AgreedFields {...fields} />
        <PaymentFields {...fields} />
        <KindFields {...fields} />
        <TermFields {...fields} usual={usual} />
        <Checked body={body} />
        {isMissing && (
          <Text size="sm" c="var(--parked)" role="alert">
            {t(body === null ? "create.missing" : "create.reasonMissing")}
          </Text>
        )}
        <Refusal error={error} override={{ reason: typed.override, change: (override) => change({ override }) }} />
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

const needed = { required: true, withAsterisk: false };

function AgreedFields({ typed, change }: FieldsProps) {
  const { t } = useTranslation("contracts");
  return (
    <>
      <TextInput
        data-autofocus
        label={t("fields.title")}
        maxLength={200}
        value={typed.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Textarea
        label={t("about")}
        {...needed}
        autosize
        minRows={2}
        maxLength={4_000}
        value={typed.about}
        onChange={({ currentTarget }) => change({ about: currentTarget.value })}
      />
      <div className={classes.pair}>
        <DayInput label={t("fields.startsOn")} value={typed.startsOn} change={(startsOn) => change({ startsOn })} />
        <DayInput label={t("fields.endsOn")} value={typed.endsOn} change={(endsOn) => change({ endsOn })} />
        <DayInput label={t("fields.expiresOn")} value={typed.expiresOn} change={(expiresOn) => change({ expiresOn })} />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t("inCharge")}
          {...needed}
          maxLength={300}
          value={typed.personInCharge}
          onChange={({ currentTarget }) => change({ personInCharge: currentTarget.value })}
        />
        <Textarea
          label={t("fields.address")}
          autosize
          maxRows={6}
          maxLength={1_800}
          value={typed.address}
          onChange={({ currentTarget }) => change({ address: currentTarget.value })}
        />
      </div>
    </>
  );
}

function PaymentFields({ typed, change }: FieldsProps) {
  const { t } = useTranslation("contracts");
  const isParts = typed.plan === "instalments";
  return (
    <div className={classes.pair}>
      <Select
        label={t("fields.plan")}
        allowDeselect={false}
        value={typed.plan}
        onChange={(value) => change({ plan: value === "instalments" ? "instalments" : "once" })}
        data={(["once", "instalments"] as const).map((value) => ({ value, label: t(`plans.${value}`) }))}
      />
      {isParts && (
        <>
          <TextInput
            label={t("fields.count")}
            inputMode="numeric"
            value={typed.count}
            onChange={({ currentTarget }) => change({ count: currentTarget.value })}
          />
          <Select
            label={t("fields.remainder")}
            allowDeselect={false}
            value={typed.remainder}
            onChange={(value) => change({ remainder: value === "last" ? "last" : "first" })}
            data={(["first", "last"] as const).map((value) => ({ value, label: t(`remainders.${value}`) }))}
          />
        </>
      )}
      <DayInput label={t("fields.firstDueOn")} value={typed.firstDueOn} change={(firstDueOn) => change({ firstDueOn })} />
      {isParts && (
        <TextInput
          label={t("fields.dayOfMonth")}
          placeholder={t("fields.dayOfMonthHint")}
          inputMode="numeric"
          value={typed.dayOfMonth}
          onChange={({ currentTarget }) => change({ dayOfMonth: currentTarget.value })}
        />
      )}
    </div>
  );
}

/** What decides how the law sees the contract. */
function KindFields({ typed, change }: FieldsProps) {
  const { t } = useTranslation("contracts");
  const mayOverride = useMay("contracts:override");
  return (
    <>
      <Checkbox
        label={t("fields.isConsumer")}
        description={t("fields.isConsumerHint")}
        checked={typed.isConsumer}
        onChange={({ currentTarget }) => change({ isConsumer: currentTarget.checked })}
      />
      <div className={classes.pair}>
        <Select
          label={t("fields.solicitation")}
          allowDeselect={false}
          value={typed.solicitation}
          onChange={(value) => change({ solicitation: value ?? typed.solicitation })}
          data={solicitations.map((value) => ({ value, label: t(`solicitations.${value}`) }))}
        />
        <Select
          label={t("fields.service")}
          allowDeselect={false}
          value={typed.service}
          onChange={(value) => change({ service: value ?? "" })}
          data={[{ value: "", label: t("services.none") }, ...services.map((value) => ({ value, label: t(`services.${value}`) }))]}
        />
      </div>
      {mayOverride && (
        <details>
          <summary>{t("fields.otherKind")}</summary>
          <Stack gap="xs" mt="xs">
            <Text size="xs" c="dimmed">
              {t("fields.otherKindHint")}
            </Text>
            <Select
              label={t("kind")}
              allowDeselect={false}
              value={typed.kind}
              onChange={(value) => change({ kind: value ?? "" })}
              data={[{ value: "", label: t("fields.usualKind") }, ...kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
            />
            {typed.kind !== "" && (
              <Textarea
                label={t("fields.kindReason")}
                autosize
                minRows={2}
                maxLength={500}
                value={typed.kindReason}
                onChange={({ currentTarget }) => change({ kindReason: currentTarget.value })}
              />
            )}
          </Stack>
        </details>
      )}
    </>
  );
}

function TermFields({ typed, change, usual }: FieldsProps & { usual: UsualTerms }) {
  const { t } = useTranslation("contracts");
  const shown = typed.service === "" && typed.kind !== "specifiedContinuous" ? terms : [...terms, ...continuousTerms];
  // Who has said them all need not read them each time.
  const isWhole = shown.every((term) => usual[term] !== "");
  return (
    <details open={!isWhole}>
      <summary>{t("terms.title")}</summary>
      <Stack gap="xs" mt="xs">
        <Text size="xs" c="dimmed">
          {t("terms.hint", { language: t(`terms.languages.${usual.language}`) })}
        </Text>
        {shown.map((term) => (
          <Textarea
            key={term}
            label={t(`terms.${term}`)}
            autosize
            minRows={1}
            maxLength={4_000}
            value={typed[term]}
            onChange={({ currentTarget }) => change({ [term]: currentTarget.value })}
          />
        ))}
      </Stack>
    </details>
  );
}

function DayInput({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
  return <TextInput type="date" label={label} {...needed} value={value} onChange={({ currentTarget }) => change(currentTarget.value)} />;
}
