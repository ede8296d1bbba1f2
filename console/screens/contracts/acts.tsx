import { NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  getContractsIdTerminationCap,
  postContractsIdConsent,
  postContractsIdCoolOff,
  postContractsIdDelivered,
  postContractsIdResumeSelling,
  postContractsIdTerminate,
  postContractsIdWithdraw,
} from "../../api/generated/contracts.ts";
import { type ContractDetail, PostContractsIdConsentBodyStep, PostContractsIdCoolOffBodyWay } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { AskReason } from "../../parts/ask.tsx";
import { businessNow } from "../../parts/clock.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";
import { matchOf } from "../../parts/write-over.ts";
import { ActForm } from "../deals/act-form.tsx";
import { amountIn } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import type { CardProps } from "./contract.tsx";
import { nextStep } from "./delivery-card.tsx";
import { noticeAt } from "./notice-at.ts";

export const isStanding = (state: ContractDetail["state"]): boolean => state === "signed" || state === "delivered" || state === "inForce";

/** The forms that the address opens. */
export function Acts(props: CardProps) {
  const { t } = useTranslation("contracts");
  const { contract, open, show, refresh } = props;
  const { id, state, revision, coolingOff, isBarred } = contract;
  const isOffer = state === "draft" || state === "offered";
  return (
    <>
      <AskReason
        opened={open === "withdraw" && isOffer}
        close={() => show()}
        title={t(state === "draft" ? "withdraw.draft" : "withdraw.title")}
        explanation={t(state === "draft" ? "withdraw.draftWhat" : "withdraw.what")}
        action={t("withdraw.action")}
        danger
        act={(reason) =>
          withFresh(refresh, async () => {
            await postContractsIdWithdraw(id, { reason }, matchOf(revision));
            tellDone(t("withdraw.done"));
          })
        }
      />
      <AskReason
        opened={open === "resume" && state === "cooledOff" && isBarred}
        close={() => show()}
        title={t("resume.title")}
        explanation={t("resume.what")}
        action={t("resume.action")}
        act={(reason) =>
          withFresh(refresh, async () => {
            await postContractsIdResumeSelling(id, { reason });
            tellDone(t("resume.done"));
          })
        }
      />
      <Received {...props} opened={open === "received" && state === "signed"} />
      <CoolOff {...props} opened={open === "cool-off" && coolingOff.isOpen} />
      <Terminate {...props} opened={open === "terminate" && isStanding(state)} />
      <RecordStep {...props} opened={open === "step"} />
    </>
  );
}

/** What was refused may have been refused because another person was faster: what is shown is read anew, whatever came of it. */
async function withFresh(refresh: () => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } finally {
    await refresh();
  }
}

type FormProps = CardProps & { opened: boolean };

function Received({ contract: { id, content }, opened, show, refresh }: FormProps) {
  const { t } = useTranslation("contracts");
  const kept = useKeptPlace(`contract received ${id}`);
  const [on, setOn] = useKept(kept, "on", wallClock(businessNow(), content.zone).slice(0, 10));
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={() => show()}
      title={t("received.title")}
      action={t("received.action")}
      act={() =>
        withFresh(refresh, async () => {
          await postContractsIdDelivered(id, { way: "paper", receivedOn: on });
          tellDone(t("received.done"));
        })
      }
    >
      <Text size="sm">{t("received.what")}</Text>
      <TextInput
        data-autofocus
        type="date"
        required
        withAsterisk={false}
        label={t("received.on")}
        value={on}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
    </ActForm>
  );
}

const ways = Object.values(PostContractsIdCoolOffBodyWay);

function CoolOff({ contract: { id, content, signedAt }, opened, show, refresh }: FormProps) {
  const { t } = useTranslation("contracts");
  const kept = useKeptPlace(`contract cool-off ${id}`);
  const [way, setWay] = useKept<string>(kept, "way", "letter");
  const [at, setAt] = useKept(kept, "at", wallClock(businessNow(), content.zone));
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={() => show()}
      title={t("coolOff.title")}
      action={t("coolOff.action")}
      act={() =>
        withFresh(refresh, async () => {
          const dispatchedAt = noticeAt(instantAt(at, content.zone), signedAt);
          await postContractsIdCoolOff(id, { way: ways.find((one) => one === way) ?? "letter", dispatchedAt: dispatchedAt.toISOString() });
          tellDone(t("coolOff.done"));
        })
      }
    >
      <Text size="sm">{t("coolOff.what")}</Text>
      <Select
        data-autofocus
        label={t("coolOff.way")}
        description={t("coolOff.wayHint")}
        allowDeselect={false}
        value={way}
        onChange={(value) => setWay(value ?? way)}
        data={ways.map((value) => ({ value, label: t(`coolOff.ways.${value}`) }))}
      />
      <TextInput
        type="datetime-local"
        required
        withAsterisk={false}
        label={t("coolOff.at")}
        description={t("coolOff.atHint", { zone: content.zone })}
        value={at}
        onChange={({ currentTarget }) => setAt(currentTarget.value)}
      />
    </ActForm>
  );
}

function Terminate({ contract, opened, show, refresh }: FormProps) {
  const { t } = useTranslation("contracts");
  const { id, revision, currency, transactionKind, content } = contract;
  const kept = useKeptPlace(`contract terminate ${id}`);
  const [begun, setBegun] = useKept<string>(kept, "begun", "no");
  const [delivered, setDelivered] = useKept(kept, "delivered", "");
  const [monthly, setMonthly] = useKept(kept, "monthly", "");
  const [isMissing, setIsMissing] = useState(false);
  const hasBegun = begun === "yes";
  const deliveredMinor = hasBegun ? amountIn(delivered, currency) : null;
  const monthlyMinor = amountIn(monthly, currency) ?? 0;
  const isUnknown = hasBegun && deliveredMinor === null;
  const asked = { monthlyMinor, ...(deliveredMinor !== null && { deliveredMinor }) };
  const isCapped = transactionKind === "specifiedContinuous" && content.service.kind !== null;
  const cap = useQuery({
    queryKey: ["deals", "contract", id, "cap", asked],
    queryFn: ({ signal }) => getContractsIdTerminationCap(id, asked, { signal }),
    enabled: opened && isCapped && !isUnknown,
  });
  return (
    <AskReason
      opened={opened}
      close={() => show()}
      title={t("terminate.title")}
      explanation={t("terminate.what")}
      action={t("terminate.action")}
      danger
      kept={kept}
      isShown={(error) => error === missing}
      act={async (reason) => {
        setIsMissing(isUnknown);
        if (isUnknown) throw missing;
        await withFresh(refresh, async () => {
          await postContractsIdTerminate(id, { reason, deliveredMinor, monthlyMinor }, matchOf(revision));
          tellDone(t("terminate.done"));
        });
      }}
    >
      <Stack gap="sm">
        <Select
          label={t("terminate.begun")}
          allowDeselect={false}
          value={begun}
          onChange={(value) => setBegun(value ?? begun)}
          data={(["no", "yes"] as const).map((value) => ({ value, label: t(`terminate.begunIs.${value}`) }))}
        />
        {hasBegun && (
          <NumberInput
            label={t("terminate.delivered")}
            min={0}
            hideControls
            thousandSeparator=","
            value={delivered}
            error={isMissing && isUnknown ? t("terminate.deliveredMissing") : undefined}
            onChange={(value) => setDelivered(String(value))}
          />
        )}
        {isCapped && hasBegun && (
          <NumberInput
            label={t("terminate.monthly")}
            description={t("terminate.monthlyHint")}
            min={0}
            hideControls
            thousandSeparator=","
            value={monthly}
            onChange={(value) => setMonthly(String(value))}
          />
        )}
        <Text size="sm" fw={600} role="status">
          {!isCapped
            ? t("terminate.noCap")
            : cap.data && cap.data.capMinor !== null
              ? t("terminate.cap", { amount: writeMoney(cap.data.capMinor, currency) })
              : t("terminate.capUnknown")}
        </Text>
      </Stack>
    </AskReason>
  );
}

/** The field says it itself. */
const missing = new Error("The value of what was delivered is not known");

const steps = Object.values(PostContractsIdConsentBodyStep);

function RecordStep({ contract, opened, show, refresh }: FormProps) {
  const { t } = useTranslation("contracts");
  const next = nextStep(contract);
  const step = steps.find((one) => one === next?.step);
  const kept = useKeptPlace(`contract step ${contract.id} ${step ?? ""}`);
  const [evidence, setEvidence] = useKept(kept, "evidence", "");
  const [isMissing, setIsMissing] = useState(false);
  return (
    <ActForm
      kept={kept}
      opened={opened && next?.by === "seller" && step !== undefined}
      close={() => show()}
      title={next ? next.title[languageNow()] : ""}
      action={t("consent.action")}
      act={async () => {
        setIsMissing(evidence.trim() === "");
        if (evidence.trim() === "" || step === undefined) return false;
        await withFresh(refresh, async () => {
          await postContractsIdConsent(contract.id, { step, evidence: evidence.trim() });
          tellDone(t("consent.done"));
        });
        return true;
      }}
    >
      <Textarea
        data-autofocus
        label={t("consent.evidence")}
        description={t("consent.evidenceHint")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={evidence}
        error={isMissing && evidence.trim() === "" ? t("consent.evidenceMissing") : undefined}
        onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
      />
    </ActForm>
  );
}
