import { Button, Select, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postCareIdCheckInsCheckInAnswer, postCareIdLeaving, postCareIdReferrals } from "../../api/generated/care.ts";
import type { CareDetail, PostCareIdCheckInsCheckInAnswerBodyAnswer } from "../../api/generated/routes.schemas.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { ActForm } from "../deals/act-form.tsx";
import { type CareOfSearch, leavingReasons } from "./search.ts";

interface ActsProps {
  care: CareDetail;
  search: CareOfSearch;
  close: () => void;
  refresh: () => Promise<unknown>;
}

const answers: readonly PostCareIdCheckInsCheckInAnswerBodyAnswer[] = ["well", "wish", "worried", "no-answer"];

/** The forms that the address opens; one that is not possible any more stays closed. */
export function Acts({ care, search: { open, checkIn }, close, refresh }: ActsProps) {
  const { t } = useTranslation("care");
  const asked = care.checkIns.find(({ id, state }) => id === checkIn && state === "given");
  const form = { care, close, refresh };
  return (
    <>
      <ChoiceForm
        key={`answer ${asked?.id}`}
        {...form}
        act="answer"
        place={`check-in ${asked?.id}`}
        choices={answers}
        labels={(answer) => t(`answers.${answer}`)}
        opened={open === "answer" && asked !== undefined}
        send={(answer, words) => postCareIdCheckInsCheckInAnswer(care.id, asked?.id ?? "", { answer, words }, matchOf(care.revision))}
      />
      <ChoiceForm
        {...form}
        act="leaving"
        place={`leaving ${care.id}`}
        choices={leavingReasons}
        labels={(reason) => t(`reasons.${reason}`)}
        opened={open === "leaving"}
        send={(reason, words) => postCareIdLeaving(care.id, { reason, words }, matchOf(care.revision))}
      />
      <ReferralForm {...form} opened={open === "referral"} />
    </>
  );
}

/** What staff note of a customer besides the answers to check-ins. */
export function ActButtons({ show, size = "sm" }: { show: (search: CareOfSearch) => void; size?: "sm" | "compact-md" }) {
  const { t } = useTranslation("care");
  return (["referral", "leaving"] as const).map((open) => (
    <Button key={open} variant="default" size={size} onClick={() => show({ open })}>
      {t(`acts.${open}.open`)}
    </Button>
  ));
}

interface FormProps extends Omit<ActsProps, "search"> {
  opened: boolean;
}

interface ChoiceFormProps<Choice extends string> extends FormProps {
  act: "answer" | "leaving";
  place: string;
  choices: readonly Choice[];
  labels: (choice: Choice) => string;
  send: (choice: Choice, words: string) => Promise<unknown>;
}

function ChoiceForm<Choice extends string>({ act, place, choices, labels, opened, close, refresh, send }: ChoiceFormProps<Choice>) {
  const { t } = useTranslation("care");
  const kept = useKeptPlace(place);
  const [words, setWords] = useKept(kept, "words", "");
  const [choice, setChoice] = useKept<string>(kept, "choice", "");
  const [isMissing, setIsMissing] = useState(false);
  const chosen = choices.find((one) => one === choice);
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t(`acts.${act}.title`)}
      action={t(`acts.${act}.action`)}
      act={async () => {
        setIsMissing(chosen === undefined);
        if (chosen === undefined) return false;
        try {
          await send(chosen, words.trim());
          tellDone(t(`acts.${act}.done`));
        } finally {
          await refresh();
        }
        return true;
      }}
    >
      <Text size="sm">{t(`acts.${act}.what`)}</Text>
      <Select
        data-autofocus
        label={t(act === "answer" ? "acts.answer.choice" : "reason")}
        placeholder={t("choose")}
        value={choice === "" ? null : choice}
        onChange={(value) => setChoice(value ?? "")}
        error={isMissing && chosen === undefined ? t("choiceMissing") : undefined}
        data={choices.map((value) => ({ value, label: labels(value) }))}
      />
      <Textarea
        label={t(`acts.${act}.words`)}
        autosize
        minRows={3}
        maxLength={4_000}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
    </ActForm>
  );
}

function ReferralForm({ care, opened, close, refresh }: FormProps) {
  const { t } = useTranslation("care");
  const kept = useKeptPlace(`referral ${care.id}`);
  const [referredId, setReferredId] = useKept<string | null>(kept, "referred", null);
  const [isMissing, setIsMissing] = useState(false);
  return (
    <ActForm
      kept={kept}
      opened={opened}
      close={close}
      title={t("acts.referral.title")}
      action={t("acts.referral.action")}
      act={async () => {
        setIsMissing(referredId === null);
        if (referredId === null) return false;
        try {
          await postCareIdReferrals(care.id, { referredId }, matchOf(care.revision));
          tellDone(t("acts.referral.done"));
        } finally {
          await refresh();
        }
        return true;
      }}
    >
      <Text size="sm">{t("acts.referral.what")}</Text>
      <LeadPicker
        focusFirst
        label={t("acts.referral.who")}
        value={referredId}
        change={setReferredId}
        error={isMissing && referredId === null ? t("choiceMissing") : undefined}
      />
    </ActForm>
  );
}
