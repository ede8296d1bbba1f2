import { Anchor, Button, Group, List, Modal, Progress, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { getBulkId, getGetBulkIdMembersCsvUrl, postBulkIdCancel, postBulkIdRun, postBulkIdUndo } from "../../api/generated/bulk.ts";
import type { BulkAction, BulkReason } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellFailed } from "../../parts/undo.tsx";
import { writeInstant } from "../../parts/when.tsx";
import { useStepSentences } from "../sequences/step-sentences.ts";
import classes from "./people.module.css";

interface BulkRunProps {
  bulkId: string;
  close: () => void;
  show: (bulkId: string) => void;
  /** True: a set that nobody has run stays when this is closed. It may be another person's. */
  leavesPrepared?: boolean;
}

/** A bulk action from its frozen set to its end: whom it will act on, how far it is, what was refused, and its undo. */
export function BulkRun({ bulkId, close, show, leavesPrepared = false }: BulkRunProps) {
  const { t } = useTranslation(["people", "common"]);
  const client = useQueryClient();
  const bulk = useQuery({
    queryKey: ["bulk", bulkId],
    queryFn: ({ signal }) => getBulkId(bulkId, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 1_000 : false),
  });
  const [isActing, setIsActing] = useState(false);
  const state = bulk.data?.state;
  useEffect(() => {
    if (state === "done") void client.invalidateQueries({ queryKey: ["leads"] });
  }, [state, client]);
  const act = async (perform: (id: string) => Promise<BulkAction>) => {
    setIsActing(true);
    try {
      const next = await perform(bulkId);
      client.setQueryData(["bulk", next.id], next);
      void client.invalidateQueries({ queryKey: ["bulk", "list"] });
      if (next.id !== bulkId) show(next.id);
    } catch (refused) {
      tellFailed(refused);
      await bulk.refetch();
    } finally {
      setIsActing(false);
    }
  };
  const leave = () => {
    // A set that nobody runs is of no use to anybody.
    if (state === "prepared" && !leavesPrepared) void postBulkIdCancel(bulkId).catch(tellFailed);
    close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      size="lg"
      title={bulk.data === undefined ? t("bulk.bar") : t(`bulk.actions.${bulk.data.action}.title`)}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {bulk.isPending ? (
        <Loading />
      ) : bulk.error ? (
        <Failure error={bulk.error} retry={bulk.refetch} />
      ) : (
        <Stack gap="sm">
          {bulk.data.undoOf !== null && <Text size="sm">{t("bulk.isUndo")}</Text>}
          <Told bulk={bulk.data} />
          {bulk.data.state === "prepared" ? <Preview bulk={bulk.data} /> : <Course bulk={bulk.data} />}
          <Group justify="flex-end">
            {bulk.data.state === "prepared" && (
              <>
                <Button variant="default" onClick={leave}>
                  {t("cancel", { ns: "common" })}
                </Button>
                <Button
                  loading={isActing}
                  disabled={bulk.data.count === 0}
                  color={bulk.data.action === "exit" ? "red" : undefined}
                  onClick={() => void act(postBulkIdRun)}
                >
                  {t(`bulk.actions.${bulk.data.action}.run`, { count: bulk.data.count })}
                </Button>
              </>
            )}
            {bulk.data.state === "running" && (
              <Button variant="default" loading={isActing} onClick={() => void act(postBulkIdCancel)}>
                {t("bulk.stop")}
              </Button>
            )}
            {(bulk.data.state === "done" || bulk.data.state === "cancelled") && (
              <>
                {bulk.data.undo !== null && (
                  <Button variant="default" loading={isActing} onClick={() => void act(postBulkIdUndo)}>
                    {t("bulk.undo")}
                  </Button>
                )}
                <Button onClick={close}>{t("close", { ns: "common" })}</Button>
              </>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** What was asked: the sequence, the tag, and why. It is read once more before it is run. */
function Told({ bulk: { parameters, reason } }: { bulk: BulkAction }) {
  const { t } = useTranslation(["people", "common"]);
  const { zone } = useSession();
  const sequences = useSequenceTitles();
  const { sequence, step, tag, until } = parameters;
  const { sentenceOf } = useStepSentences(step === undefined ? undefined : sequence);
  const facts = [
    [t("filters.sequence"), sequence && (sequences.find(({ value }) => value === sequence)?.label ?? sequence)],
    [t("bulk.step"), step && sentenceOf(step)],
    [t("tag"), tag],
    [t("until.label", { ns: "common" }), until && writeInstant(until, zone)],
    [t("reason.label", { ns: "common" }), reason],
  ];
  return (
    <Text component="div" size="sm">
      {facts.map(([name, value]) => value && <div key={name}>{t("filters.is", { name, value })}</div>)}
    </Text>
  );
}

/** Whom it will act on: how many, ten names, and who is left out and why. */
function Preview({ bulk }: { bulk: BulkAction }) {
  const { t } = useTranslation("people");
  return (
    <>
      <Text fw={600}>{t("bulk.count", { count: bulk.count })}</Text>
      {bulk.names.length > 0 && (
        <Text size="sm">
          {bulk.names.map(({ leadId, name }, index) => (
            <span key={leadId}>
              {index > 0 && t("bulk.comma")}
              <Link to="/people/$leadId" params={{ leadId }} className={classes.link}>
                {name || t("person.nameless", { ns: "common" })}
              </Link>
            </span>
          ))}
          {bulk.count > bulk.names.length && ` ${t("bulk.andMore", { count: bulk.count - bulk.names.length })}`}
        </Text>
      )}
      <Reasons title={t("bulk.leftOut")} reasons={bulk.leftOut} />
    </>
  );
}

/** How far it is, and at its end that the numbers add up. */
function Course({ bulk }: { bulk: BulkAction }) {
  const { t } = useTranslation("people");
  const mayExport = useMay("people:export");
  const through = bulk.done + bulk.refused;
  return (
    <>
      <Progress
        value={bulk.count === 0 ? 100 : (through / bulk.count) * 100}
        aria-label={t("bulk.progress")}
        size="lg"
        animated={bulk.state === "running"}
      />
      <Text role="status">
        {t(`bulk.states.${bulk.state}`)} {t("bulk.numbers", { count: bulk.count, done: bulk.done, refused: bulk.refused, left: bulk.left })}
      </Text>
      <Reasons title={t("bulk.refusals")} reasons={bulk.refusals} />
      <Reasons title={t("bulk.leftOut")} reasons={bulk.leftOut} />
      {mayExport && (
        <Anchor size="sm" href={getGetBulkIdMembersCsvUrl(bulk.id)} download>
          {t("bulk.file")}
        </Anchor>
      )}
    </>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly BulkReason[] }) {
  const { t } = useTranslation("people");
  if (reasons.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {reasons.map(({ code, words, count }) => (
          <List.Item key={code}>{t("bulk.reason", { words: words[languageNow()], count })}</List.Item>
        ))}
      </List>
    </div>
  );
}
