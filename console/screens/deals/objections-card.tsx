import { Button, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postDealsIdObjections, postDealsIdObjectionsObjectionAnswer } from "../../api/generated/deals.ts";
import type { DealDetail } from "../../api/generated/routes.schemas.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { StateMark, type StateTone } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import { titleOf } from "../sessions/offer-titles.ts";
import { ActForm } from "./act-form.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";
import { choicesOf, useDealPlan, writeDate } from "./reading.ts";

type Objection = DealDetail["raised"][number];
const tones: Readonly<Record<Objection["state"], StateTone>> = { open: "waiting", answered: "done", lost: "paused" };

/** What the lead said instead of yes, and what came of it. */
export function ObjectionsCard(props: CardProps) {
  const { t } = useTranslation("deals");
  const { deal, mayWrite, open, show } = props;
  const [answers, setAnswers] = useState<Objection | null>(null);
  return (
    <Sheet
      title={t("objections.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show("objection")}>
            {t("objections.open")}
          </Button>
        )
      }
    >
      {deal.raised.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("objections.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {deal.raised.map((one) => (
            <li key={one.id} className={classes.row}>
              <ObjectionText objection={one} />
              {mayWrite && one.state === "open" && (
                <Button size="compact-sm" variant="light" onClick={() => setAnswers(one)}>
                  {t("objections.answer")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <RaiseForm opened={open === "objection"} {...props} />}
      {answers !== null && <AnswerForm objection={answers} deal={deal} refresh={props.refresh} close={() => setAnswers(null)} />}
    </Sheet>
  );
}

function ObjectionText({ objection: one }: { objection: Objection }) {
  const { t } = useTranslation("deals");
  return (
    <div className={classes.who}>
      <Text size="sm" fw={600} span me="xs">
        {titleOf(one.title) || one.kind}
      </Text>
      <StateMark tone={tones[one.state]}>{t(`objections.states.${one.state}`)}</StateMark>
      {one.words !== "" && <Text size="sm">{t("quoted", { words: one.words })}</Text>}
      {one.state === "open" && one.script && <blockquote className={classes.quote}>{titleOf(one.script)}</blockquote>}
      {one.answer !== "" && <Text size="sm">{t("objections.answered", { words: one.answer })}</Text>}
      <Text size="xs" c="dimmed" component="div">
        <When at={one.raisedAt} />
        {one.presenterName !== null && ` · ${t("objections.after", { name: one.presenterName })}`}
        {one.talkOn !== null && ` · ${t("objections.talk", { date: writeDate(one.talkOn) })}`}
        {one.asked > 0 && ` · ${t("objections.asked", { count: one.asked })}`}
        {one.state === "open" && one.nextAt !== null && (
          <>
            {` · ${t("objections.next")} `}
            <When at={one.nextAt} />
          </>
        )}
      </Text>
    </div>
  );
}

function RaiseForm({ deal, opened, show, refresh }: CardProps & { opened: boolean }) {
  const { t } = useTranslation("deals");
  const plan = useDealPlan(deal.offerKey);
  const kept = useKeptPlace(`deal objection ${deal.id}`);
  const deed = useDeed();
  const [kind, setKind] = useKept<string | null>(kept, "kind", null);
  const [words, setWords] = useKept(kept, "words", "");
  const [answer, setAnswer] = useKept(kept, "answer", "");
  const [talkOn, setTalkOn] = useKept(kept, "talkOn", "");
  const [isMissing, setIsMissing] = useState(false);
  const chosen = plan.data?.objections.find(({ key }) => key === kind);
  const raise = async () => {
    setIsMissing(kind === null);
    if (kind === null) return false;
    const body = {
      kind,
      ...(words.trim() !== "" && { words: words.trim() }),
      ...(answer.trim() !== "" && { answer: answer.trim() }),
      ...(talkOn !== "" && { talkOn }),
    };
    await deed((key) => postDealsIdObjections(deal.id, body, key));
    await refresh();
    tellDone(t("objections.raised"));
    return true;
  };
  return (
    <ActForm kept={kept} opened={opened} close={() => show()} title={t("objections.raise")} action={t("objections.raiseDo")} act={raise}>
      <Select
        data-autofocus
        label={t("objections.kind")}
        data={choicesOf(plan.data?.objections)}
        value={kind}
        onChange={setKind}
        error={isMissing && kind === null ? t("objections.kindMissing") : undefined}
      />
      {chosen && (
        <div role="status">
          <Text size="sm" c="dimmed">
            {t("objections.question")}
          </Text>
          <blockquote className={classes.quote}>{titleOf(chosen.question)}</blockquote>
        </div>
      )}
      <Textarea
        label={t("objections.words")}
        autosize
        maxLength={2_000}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Textarea
        label={t("objections.theirAnswer")}
        autosize
        maxLength={2_000}
        value={answer}
        onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("objections.talkOn")}
        description={t("objections.talkHint")}
        value={talkOn}
        onChange={({ currentTarget }) => setTalkOn(currentTarget.value)}
      />
    </ActForm>
  );
}

interface AnswerProps extends Pick<CardProps, "deal" | "refresh"> {
  objection: Objection;
  close: () => void;
}

function AnswerForm({ objection, deal, refresh, close }: AnswerProps) {
  const { t } = useTranslation("deals");
  const kept = useKeptPlace(`deal answer ${objection.id}`);
  const [answer, setAnswer] = useKept(kept, "answer", objection.answer);
  const [isMissing, setIsMissing] = useState(false);
  const settle = async () => {
    setIsMissing(answer.trim() === "");
    if (answer.trim() === "") return false;
    await postDealsIdObjectionsObjectionAnswer(deal.id, objection.id, { answer: answer.trim() });
    await refresh();
    tellDone(t("objections.answerDone"));
    return true;
  };
  return (
    <ActForm kept={kept} opened close={close} title={t("objections.answer")} action={t("objections.answerDo")} act={settle}>
      <Text size="sm">{t("objections.answerWhat")}</Text>
      <Textarea
        data-autofocus
        label={t("objections.answerLabel")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={answer}
        error={isMissing && answer.trim() === "" ? t("objections.answerMissing") : undefined}
        onChange={({ currentTarget }) => setAnswer(currentTarget.value)}
      />
    </ActForm>
  );
}
