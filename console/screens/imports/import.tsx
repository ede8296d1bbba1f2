import { Button, Chip, Group, Progress, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getGetImportsIdBadRowsUrl, getImportsId, postImportsIdCancel } from "../../api/generated/imports.ts";
import type { ImportDetail } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import { lastSearchOf } from "../../parts/last-search.ts";
import { LinkAnchor, LinkButton } from "../../parts/links.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { useTopicName } from "../../parts/topic-name.ts";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { CountsOfRows, MailFacts } from "./counts.tsx";
import { ImportState } from "./import-state.tsx";
import classes from "./imports.module.css";
import { IssueList } from "./issue-list.tsx";
import { RowList } from "./row-list.tsx";
import { outcomes } from "./search.ts";

const POLL_MS = 2_000;

/** One import: how far it is, what came of each row, and the rows that need a person. */
export function ImportScreen() {
  const { t } = useTranslation("imports");
  const { importId } = useParams({ from: "/shell/imports/$importId" });
  const { rows = "bad" } = useSearch({ from: "/shell/imports/$importId" });
  const navigate = useNavigate({ from: "/imports/$importId" });
  const client = useQueryClient();
  const mayWrite = useMay("imports:write");
  const [cancels, cancel] = useDisclosure(false);
  const run = useQuery({
    queryKey: ["imports", importId],
    queryFn: ({ signal }) => getImportsId(importId, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? POLL_MS : false),
  });
  if (run.isPending) return <Loading />;
  if (run.error) return <Failure error={run.error} retry={run.refetch} />;
  const { data } = run;
  const show = (chosen: string) =>
    void navigate({
      search: chosen === "bad" ? {} : { rows: chosen === "warning" ? chosen : outcomes.find((one) => one === chosen) },
      replace: true,
      resetScroll: false,
    });
  const stop = async (reason: string) => {
    await postImportsIdCancel(importId, reason === "" ? {} : { reason });
    await client.invalidateQueries({ queryKey: ["imports"] });
    tellDone(t("cancel.done"));
  };
  return (
    <>
      <LinkAnchor to="/imports" search={lastSearchOf("/imports")} size="sm">
        ← {t("back")}
      </LinkAnchor>
      <PageHead
        title={data.name === "" ? t("nameless") : data.name}
        actions={
          mayWrite && (
            <>
              {data.state === "running" && (
                <Button variant="default" onClick={cancel.open}>
                  {t("cancel.open")}
                </Button>
              )}
              <LinkButton to="/imports/new" variant="default">
                {t("new.another")}
              </LinkButton>
            </>
          )
        }
      >
        <span role="status">
          <ImportState run={data} />
        </span>
      </PageHead>
      <div className={classes.steps}>
        <Outcome run={data} />
        <Sheet
          title={t("issues.title")}
          beside={
            data.bad > 0 && (
              <Button
                component="a"
                variant="default"
                size="compact-md"
                href={getGetImportsIdBadRowsUrl(importId)}
                download
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {t("issues.file")}
              </Button>
            )
          }
        >
          <Stack gap="sm" id="rows">
            <Chip.Group value={rows} onChange={show}>
              <Group gap={6} role="group" aria-label={t("issues.title")}>
                {(["bad", "warning", ...outcomes] as const).map((one) => (
                  <Chip key={one} value={one} size="xs" variant="outline">
                    {one === "warning" ? t("issues.warning") : t(`rows.${one}`, { number: data[one].toLocaleString(languageNow()) })}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            {rows === "bad" || rows === "warning" ? (
              <IssueList importId={importId} severity={rows} headers={data.headers} isRunning={data.state === "running"} />
            ) : (
              <RowList importId={importId} outcome={rows} isRunning={data.state === "running"} isKept={data.hasRows || data[rows] === 0} />
            )}
          </Stack>
        </Sheet>
        <Terms run={data} />
      </div>
      <AskReason
        opened={cancels}
        close={cancel.close}
        title={t("cancel.title")}
        explanation={t("cancel.explanation")}
        action={t("cancel.action")}
        danger
        reasonIsOptional
        act={stop}
      />
    </>
  );
}

function Outcome({ run }: { run: ImportDetail }) {
  const { t } = useTranslation("imports");
  const number = (value: number) => value.toLocaleString(languageNow());
  const { state, stalled, rows, total } = run;
  return (
    <Sheet title={t("result.title")}>
      <Stack gap="md">
        {state !== "done" && total !== null && (
          <div>
            <Progress value={total === 0 ? 0 : (rows / total) * 100} aria-label={t("result.progress")} />
            <Text size="sm" mt={4}>
              {t("result.rows", { rows: number(rows), total: number(total) })}
            </Text>
          </div>
        )}
        {(stalled || state === "cancelled") && (
          <Text size="sm" c="var(--paused)">
            {t(stalled ? "result.stalled" : "result.cancelled")}
          </Text>
        )}
        <CountsOfRows counts={run} importId={run.id} />
        <MailFacts facts={run} unread={run.unreadColumns} />
      </Stack>
    </Sheet>
  );
}

/** What was told of the file when it was imported. */
function Terms({ run }: { run: ImportDetail }) {
  const { t } = useTranslation("imports");
  const actorName = useActorName();
  const topicName = useTopicName();
  return (
    <Sheet title={t("told.title")}>
      <dl className={classes.facts}>
        <dt>{t("terms.basis")}</dt>
        <dd>{t(`bases.${run.basis}.title`, { defaultValue: run.basis })}</dd>
        {run.evidence !== null && (
          <>
            <dt>{t("terms.evidence")}</dt>
            <dd>{run.evidence}</dd>
          </>
        )}
        <dt>{t("terms.topic")}</dt>
        <dd>{topicName(run.topic)}</dd>
        <dt>{t("terms.source")}</dt>
        <dd>
          <LinkAnchor to="/people" search={{ source: run.source }} inherit>
            {run.source}
          </LinkAnchor>
        </dd>
        <dt>{t("told.by")}</dt>
        <dd>{actorName(`staff:${run.author}`)}</dd>
        <dt>{t("list.started")}</dt>
        <dd>
          <When at={run.startedAt} />
        </dd>
        {run.finishedAt !== null && (
          <>
            <dt>{t("told.finished")}</dt>
            <dd>
              <When at={run.finishedAt} />
            </dd>
          </>
        )}
      </dl>
    </Sheet>
  );
}
