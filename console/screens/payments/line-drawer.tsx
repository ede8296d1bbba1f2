import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getBankLinesId, postBankLinesIdIgnore } from "../../api/generated/payments.ts";
import type { BankLine } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import facts from "../../parts/facts.module.css";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import type { ChangeBank } from "./bank.tsx";
import { type Candidate, canUndo, useLineActs, waits } from "./line-acts.ts";
import { LineState } from "./line-state.tsx";
import { usePartName } from "./part-name.ts";
import classes from "./payments.module.css";
import type { BankSearch } from "./search.ts";
import { SplitLine } from "./split-line.tsx";

interface LineDrawerProps {
  id: string | undefined;
  open: BankSearch["open"];
  mayWrite: boolean;
  change: ChangeBank;
}

/** One line of the bank, over the list that it was opened from. */
export function LineDrawer({ id, ...of }: LineDrawerProps) {
  const { t } = useTranslation(["payments", "common"]);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={() => of.change({ line: undefined, open: undefined })}
      position="right"
      size="36rem"
      title={t("line.one")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {id !== undefined && <Content id={id} {...of} />}
    </Drawer>
  );
}

function Content({ id, ...of }: LineDrawerProps & { id: string }) {
  const read = useQuery({ queryKey: ["payments", "line", id], queryFn: ({ signal }) => getBankLinesId(id, { signal }) });
  if (read.isPending) return <Loading />;
  if (read.error) return <Failure error={read.error} retry={read.refetch} />;
  return <Shown line={read.data} {...of} />;
}

function Shown({ line, open, mayWrite, change }: Omit<LineDrawerProps, "id"> & { line: BankLine }) {
  const { t } = useTranslation("payments");
  const acts = useLineActs();
  const isWaiting = waits(line) && mayWrite;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <span className={classes.figure}>{writeMoney(line.amountMinor, YEN)}</span>
        <LineState line={line} />
      </Group>
      <Facts line={line} />
      <Text size="sm">{t("line.because", { why: line.why.words[languageNow()] })}</Text>
      {waits(line) && line.candidates.length > 0 && (
        <section aria-label={t("line.possible")}>
          <ul className={classes.rows}>
            {line.candidates.map((candidate) => (
              <li key={candidate.leadId}>
                <CandidateCard line={line} candidate={candidate} acts={acts} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!waits(line) && line.paymentId !== null && line.leadId !== null && (
        <LinkAnchor to="/payments" search={{ payment: line.paymentId }} size="sm">
          {t("line.toPayment")}
        </LinkAnchor>
      )}
      {line.reverses !== null && (
        <LinkAnchor to="/payments/bank" search={{ state: "any", line: line.reverses }} size="sm">
          {t("line.toReversed")}
        </LinkAnchor>
      )}
      <Group gap="xs">
        {isWaiting && line.paymentId !== null && (
          <Button variant="default" onClick={() => change({ open: "split" })}>
            {t("split.open")}
          </Button>
        )}
        {isWaiting && (
          <Button variant="default" onClick={() => change({ open: "ignore" })}>
            {t("ignore.open")}
          </Button>
        )}
        {mayWrite && canUndo(line) && (
          <Button variant="default" loading={acts.busy === line.id} onClick={() => void acts.undo(line)}>
            {t(line.state === "ignored" ? "acts.undoIgnored" : "acts.undo")}
          </Button>
        )}
      </Group>
      <SplitLine line={line} opened={open === "split" && isWaiting} close={() => change({ open: undefined })} />
      <AskReason
        opened={open === "ignore" && isWaiting}
        close={() => change({ open: undefined })}
        title={t("ignore.title")}
        explanation={t("ignore.what")}
        action={t("ignore.action")}
        act={async (reason) => {
          await postBankLinesIdIgnore(line.id, { reason });
          await acts.refresh();
          acts.tell(line.id, t("ignore.done"));
        }}
      />
    </Stack>
  );
}

function Facts({ line }: { line: BankLine }) {
  const { t } = useTranslation("payments");
  const actorName = useActorName();
  const { leadId, leadName, decidedAt, decidedBy, ordinal } = line;
  const told = (["payer", "bank", "branch", "account", "reference", "memo", "ownAccount"] as const).filter((key) => line[key] !== "");
  return (
    <dl className={facts.facts}>
      <dt>{t("line.bookedOn")}</dt>
      <dd>
        {writeDate(line.bookedOn)}
        {ordinal > 1 && ` ${t("line.ordinal", { ordinal })}`}
      </dd>
      {told.map((key) => (
        <div key={key} style={{ display: "contents" }}>
          <dt>{t(`line.${key}`)}</dt>
          <dd>{line[key]}</dd>
        </div>
      ))}
      {leadId !== null && (
        <>
          <dt>{t("lead")}</dt>
          <dd>
            <LeadLink id={leadId} name={leadName} />
          </dd>
        </>
      )}
      {decidedAt !== null && decidedBy !== null && (
        <>
          <dt>{t("line.decided")}</dt>
          <dd>
            <When at={decidedAt} /> · {actorName(decidedBy)}
          </dd>
        </>
      )}
    </dl>
  );
}

interface CandidateProps {
  line: BankLine;
  candidate: Candidate;
  acts: ReturnType<typeof useLineActs>;
  mayWrite: boolean;
}

/** Somebody who may have sent it, what it would pay of theirs, and why. */
function CandidateCard({ line, candidate, acts, mayWrite }: CandidateProps) {
  const { t } = useTranslation("payments");
  const partName = usePartName();
  const { leadId, leadName, allocations, why, recordedId } = candidate;
  const isRecorded = recordedId !== null;
  const isBusy = acts.busy === line.id;
  return (
    <div className={classes.candidate}>
      <Group justify="space-between">
        <LeadLink id={leadId} name={leadName} />
        <span className={classes.small}>{why[languageNow()]}</span>
      </Group>
      {isRecorded && (
        <>
          <Text size="sm">
            {t("line.recorded")}{" "}
            <LinkAnchor to="/payments" search={{ payment: recordedId }} size="sm" underline="always">
              {t("line.toRecorded")}
            </LinkAnchor>
          </Text>
          {mayWrite && (
            <div>
              <Button loading={isBusy} onClick={() => void acts.join(line, candidate)}>
                {t("acts.join")}
              </Button>
            </div>
          )}
          <Text size="sm">{t("line.orElse")}</Text>
        </>
      )}
      <ul className={classes.plain}>
        {allocations.map((part) => (
          <li key={`${part.instalmentId} ${part.as}`}>{partName(part)}</li>
        ))}
      </ul>
      {mayWrite && (
        <div>
          <Button variant={isRecorded ? "default" : "filled"} loading={isBusy} onClick={() => void acts.accept(line, candidate)}>
            {t(isRecorded ? "acts.acceptAnyway" : "acts.accept")}
          </Button>
        </div>
      )}
    </div>
  );
}
