import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { postContractsIdDelivered } from "../../api/generated/contracts.ts";
import { getGetPapersIdUrl } from "../../api/generated/papers.ts";
import type { ContractDetail, ContractDetailConsentItem } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { download } from "../../parts/download.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import type { CardProps } from "./contract.tsx";
import classes from "./contracts.module.css";

/** The sealed copy, how the lead got the documents, and the steps of the consent to files. */
export function DeliveryCard(props: CardProps) {
  const { t } = useTranslation("contracts");
  const { contract, mayWrite, show, refresh } = props;
  const { state, receivedAt, paperAskedAt, papers, sealedAt, sealFailures, signedAt, coolingOff, mayDeliverFiles, number } = contract;
  const isCounted = coolingOff.kind !== "none";
  const awaitsReceipt = state === "signed" && isCounted;
  const sendFiles = async () => {
    try {
      await postContractsIdDelivered(contract.id, { way: "files" });
      tellDone(t("delivery.filesDone"));
    } catch (error) {
      tellFailed(error);
    }
    await refresh();
  };
  return (
    <Sheet title={t("delivery.title")}>
      {papers.map(({ id, madeAt, sha256 }) => (
        <div key={id}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" component="div">
              {t("delivery.sealed")} <When at={sealedAt ?? madeAt} />
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void download(getGetPapersIdUrl(id, { disposition: "attachment" }), `${number}.pdf`).catch(tellFailed)}
            >
              {t("delivery.pdf")}
            </Button>
          </Group>
          <div className={classes.hash}>SHA-256 {sha256}</div>
        </div>
      ))}
      {papers.length === 0 && (
        <Text size="sm" c={sealFailures > 0 ? "var(--parked)" : "dimmed"}>
          {t(sealFailures > 0 ? "delivery.sealFails" : signedAt === null ? "delivery.unsigned" : "delivery.sealing")}
        </Text>
      )}
      {receivedAt !== null && (
        <Text size="sm" mt="xs" component="div">
          {t("delivery.received")} <When at={receivedAt} zone={contract.content.zone} />
        </Text>
      )}
      {awaitsReceipt && paperAskedAt !== null && (
        <Alert variant="light" color="yellow" mt="xs" title={t("delivery.paperTitle")}>
          <Text size="sm">{t("delivery.paper")}</Text>
          <Text size="xs" c="dimmed" component="div">
            {t("delivery.paperAsked")} <When at={paperAskedAt} />
          </Text>
        </Alert>
      )}
      {awaitsReceipt && mayWrite && (
        <Group gap="xs" mt="xs">
          <Button size="compact-md" onClick={() => show("received")}>
            {t("received.open")}
          </Button>
          {mayDeliverFiles && papers.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => void sendFiles()}>
              {t("delivery.files")}
            </Button>
          )}
        </Group>
      )}
      {isCounted && state !== "draft" && <Consent {...props} />}
    </Sheet>
  );
}

/** Steps in which the law wants the consent to files, each done or missing. */
function Consent({ contract, mayWrite, show }: CardProps) {
  const { t } = useTranslation("contracts");
  const { consent, receivedAt } = contract;
  const done = consent.filter(({ at }) => at !== null).length;
  const next = nextStep(contract);
  return (
    <details style={{ marginTop: "0.8rem" }} open={done > 0 && receivedAt === null}>
      <summary>{t("consent.title", { done, all: consent.length })}</summary>
      <Text size="xs" c="dimmed">
        {t("consent.hint")}
      </Text>
      <ol className={classes.steps}>
        {consent.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      {next?.by === "seller" && mayWrite && (
        <Button mt="xs" size="compact-md" variant="light" onClick={() => show("step")}>
          {t("consent.open")}
        </Button>
      )}
      {next?.by === "buyer" && (
        <Text size="xs" c="dimmed" mt={4}>
          {t("consent.theirTurn")}
        </Text>
      )}
    </details>
  );
}

function Step({ step: { title, by, at, actor, evidence } }: { step: ContractDetailConsentItem }) {
  const { t } = useTranslation("contracts");
  const actorName = useActorName();
  return (
    <li data-missing={at === null || undefined}>
      <div>{title[languageNow()]}</div>
      <Text size="xs" c="dimmed" component="div">
        {at === null ? (
          t(by === "buyer" ? "consent.missingBuyer" : "consent.missingSeller")
        ) : (
          <>
            {"✓ "}
            <When at={at} />
            {actor !== null && ` · ${actorName(actor)}`}
            {evidence !== "" && ` · ${t("consent.evidenceOf", { words: evidence })}`}
          </>
        )}
      </Text>
    </li>
  );
}

/** The step whose turn it is, while steps can be taken; `delivered` is done by sending the files. */
export function nextStep({ consent, state, receivedAt }: ContractDetail): ContractDetailConsentItem | undefined {
  if (receivedAt !== null) return undefined;
  const next = consent.find(({ at }) => at === null);
  if (!next || next.step === "delivered") return undefined;
  const isSigned = state === "signed" || state === "delivered" || state === "inForce";
  return isSigned || (state === "offered" && next.phase === "consent") ? next : undefined;
}
