import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getCases, getProposalsId, postProposalsIdSend } from "../../api/generated/deals.ts";
import type { Proposal } from "../../api/generated/routes.schemas.ts";
import { StateMark } from "../../parts/marks.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./deals.module.css";
import { ChangeProposal } from "./proposal-editor.tsx";
import { blocks } from "./proposal-form.tsx";
import { paperNumber } from "./reading.ts";
import { SendDraft } from "./send-draft.tsx";

interface DrawerProps {
  id: string;
  mayWrite: boolean;
  close: () => void;
  refresh: () => Promise<unknown>;
}

/** One proposal with what it answers of the buyer's wishes, and who opened it. */
export function ProposalDrawer({ id, mayWrite, close, refresh }: DrawerProps) {
  const { t } = useTranslation(["deals", "common"]);
  const proposal = useQuery({ queryKey: ["deals", "proposal", id], queryFn: ({ signal }) => getProposalsId(id, { signal }) });
  const [changes, setChanges] = useState(false);
  if (changes && proposal.data) return <ChangeProposal proposal={proposal.data} close={() => setChanges(false)} refresh={refresh} />;
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="xl"
      title={
        proposal.data
          ? t("proposals.numbered", { number: paperNumber(proposal.data.number), title: proposal.data.content.title })
          : t("proposals.title")
      }
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {proposal.isPending ? (
        <Loading />
      ) : proposal.error ? (
        <Failure error={proposal.error} retry={proposal.refetch} />
      ) : (
        <Shown proposal={proposal.data} mayWrite={mayWrite} change={() => setChanges(true)} refresh={refresh} />
      )}
    </Drawer>
  );
}

interface ShownProps {
  proposal: Proposal;
  mayWrite: boolean;
  change: () => void;
  refresh: () => Promise<unknown>;
}

function Shown({ proposal: { id, state, url, opens, content, wishes }, mayWrite, change, refresh }: ShownProps) {
  const { t } = useTranslation("deals");
  const cases = useQuery({ queryKey: ["cases"], queryFn: ({ signal }) => getCases({ signal }), enabled: content.cases.length > 0 });
  const mayChange = mayWrite && state === "draft";
  return (
    <Stack gap="md">
      <Group gap="xs">
        {mayChange && (
          <Button variant="default" onClick={change}>
            {t("proposals.change")}
          </Button>
        )}
        {url !== null && (
          <Button variant="default" component="a" href={url} target="_blank" rel="noreferrer">
            {t("proposals.page")}
          </Button>
        )}
      </Group>
      {mayChange && (
        <SendDraft
          what={t("proposals.sendWhat")}
          action={t("proposals.send")}
          done={t("proposals.sentNow")}
          send={() => postProposalsIdSend(id)}
          refresh={refresh}
        />
      )}
      {state === "sent" && (
        <Text size="sm">
          {opens.human === 0 ? t("proposals.unopened") : t("proposals.opened", { count: opens.human })}
          {opens.stranger > 0 && ` ${t("proposals.strangers", { count: opens.stranger })}`}
        </Text>
      )}
      <Wishes wishes={wishes} />
      {blocks
        .filter((name) => content[name] !== "")
        .map((name) => (
          <section key={name}>
            <h3 className={classes.sub}>{t(`proposals.fields.${name}`)}</h3>
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {content[name]}
            </Text>
          </section>
        ))}
      {content.cases.length > 0 && (
        <section>
          <h3 className={classes.sub}>{t("proposals.fields.cases")}</h3>
          <ul className={classes.rows}>
            {content.cases.map((key) => (
              <li key={key}>{cases.data?.items.find((one) => one.key === key)?.title ?? key}</li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

/** What can be read of it; it advises and forbids nothing. */
function Wishes({ wishes }: Pick<Proposal, "wishes">) {
  const { t } = useTranslation("deals");
  const missing = wishes.filter(({ met }) => !met);
  return (
    <section>
      <h3 className={classes.sub}>{t("proposals.wishes")}</h3>
      {missing.length === 0 ? (
        <Text size="sm">{t("proposals.allMet")}</Text>
      ) : (
        <ul className={classes.rows}>
          {wishes.map(({ wish, met, words }) => (
            <li key={wish} className={classes.row}>
              <Text size="sm" className={classes.who}>
                {titleOf(words)}
              </Text>
              <StateMark tone={met ? "done" : "waiting"}>{t(met ? "proposals.met" : "proposals.missing")}</StateMark>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
