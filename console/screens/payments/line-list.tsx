import { Button, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getBankLines } from "../../api/generated/payments.ts";
import type { BankLine } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { Column } from "../../parts/data-list.tsx";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { YEN } from "../deals/amounts.ts";
import { writeMoney } from "../deals/money.ts";
import { writeDate } from "../deals/reading.ts";
import { useLineActs, waits } from "./line-acts.ts";
import { LineState } from "./line-state.tsx";
import { usePartName } from "./part-name.ts";
import classes from "./payments.module.css";
import type { BankSearch } from "./search.ts";

/** Lines of the bank; `a` accepts the one candidate of the current row. */
export function LineList({ state, file }: { state: NonNullable<BankSearch["state"]>; file: string | undefined }) {
  const { t } = useTranslation("payments");
  const search = useSearch({ from: "/shell/payments/bank" });
  const navigate = useNavigate({ from: "/payments/bank" });
  const mayWrite = useMay("billing:write");
  const acts = useLineActs();
  const asked = { ...(state !== "any" && { state }), ...(file && { file }) };
  const list = usePaged(["payments", "lines", asked], (page, options) => getBankLines({ ...asked, ...page }, options));
  const show = ({ id }: BankLine) => void navigate({ search: (before) => ({ ...before, line: id }) });
  const take = (line: BankLine) => {
    const [only, ...others] = line.candidates;
    if (!waits(line) || only === undefined || others.length > 0) return show(line);
    void (only.recordedId === null ? acts.accept(line, only) : acts.join(line, only));
  };
  const columns: Column<BankLine>[] = [
    {
      key: "bookedOn",
      title: t("line.bookedOn"),
      width: "6.5rem",
      wideOnly: true,
      render: ({ bookedOn }) => writeDate(bookedOn),
    },
    {
      key: "payer",
      title: t("line.payer"),
      width: "minmax(9rem, 1.2fr)",
      narrowWidth: "minmax(6rem, 1fr)",
      render: ({ id, bookedOn, payer, bank, branch }) => (
        <div style={{ minWidth: 0 }}>
          <LinkAnchor to="/payments/bank" search={{ ...search, line: id }} fw={600} c="var(--ink)" style={{ overflowWrap: "anywhere" }}>
            {payer === "" ? t("line.noPayer") : payer}
          </LinkAnchor>
          <Text className={classes.small} visibleFrom="sm">
            {[bank, branch].filter(Boolean).join(" ")}
          </Text>
          <Text className={classes.small} hiddenFrom="sm">
            {writeDate(bookedOn)}
          </Text>
        </div>
      ),
    },
    {
      key: "amount",
      title: t("amount"),
      width: "7.5rem",
      narrowWidth: "5.2rem",
      align: "end",
      render: ({ amountMinor }) => writeMoney(amountMinor, YEN),
    },
    { key: "state", title: t("state"), width: "8rem", wideOnly: true, render: (line) => <LineState line={line} /> },
    {
      key: "proposal",
      title: t("line.proposal"),
      width: "minmax(15rem, 2.4fr)",
      narrowWidth: "minmax(7.5rem, 1.4fr)",
      render: (line) => <Proposal line={line} mayWrite={mayWrite} isBusy={acts.busy === line.id} take={() => take(line)} />,
    },
  ];
  return (
    <PagedList
      label={t("bank.views.lines")}
      list={list}
      columns={columns}
      idOf={({ id }) => id}
      nameOf={({ payer, amountMinor }) => `${payer} ${writeMoney(amountMinor, YEN)}`}
      open={show}
      {...(mayWrite && { accept: take })}
      empty={
        <Empty title={t(state === "waiting" ? "line.noneWaits" : "line.empty")}>
          {t(state === "waiting" ? "line.noneWaitsHint" : "line.emptyHint")}
        </Empty>
      }
    />
  );
}

interface ProposalProps {
  line: BankLine;
  mayWrite: boolean;
  isBusy: boolean;
  take: () => void;
}

/** Whose it is or may be, and why; with the one press that most lines need. */
function Proposal({ line, mayWrite, isBusy, take }: ProposalProps) {
  const { t } = useTranslation("payments");
  const partName = usePartName();
  const { candidates, leadId, leadName, why, payer } = line;
  const [only, ...others] = candidates;
  const reason = <div className={classes.small}>{why.words[languageNow()]}</div>;
  if (!waits(line))
    return (
      <div style={{ minWidth: 0 }}>
        {leadId !== null && <LeadLink id={leadId} name={leadName} />}
        {reason}
      </div>
    );
  const isOne = only !== undefined && others.length === 0;
  const action = isOne ? (only.recordedId === null ? "accept" : "join") : only ? "choose" : "assign";
  return (
    <div className={classes.proposal}>
      <div style={{ minWidth: 0, flex: "1 1 9rem" }}>
        {isOne && (
          <>
            <LeadLink id={only.leadId} name={only.leadName} />
            <div className={classes.small}>{only.recordedId === null ? only.allocations.map(partName).join(t("comma")) : reason}</div>
          </>
        )}
        {only && others.length > 0 && <b>{t("line.candidates", { count: candidates.length })}</b>}
        {(!isOne || only.recordedId === null) && reason}
      </div>
      {mayWrite && (
        <Button size="compact-sm" variant="light" loading={isBusy} aria-label={`${t(`acts.${action}`)} ${payer}`} onClick={take}>
          {t(`acts.${action}`)}
        </Button>
      )}
    </div>
  );
}
