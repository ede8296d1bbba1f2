import { Alert, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postConsultations } from "../../api/generated/consultations.ts";
import { getLeadsId } from "../../api/generated/leads.ts";
import { useSession } from "../../app/session.ts";
import { businessNow } from "../../parts/clock.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import { dayAfter, dayOf } from "./days.ts";
import { type TalkOffer, useConsultants } from "./reading.ts";
import { SlotPicker } from "./slot-picker.tsx";

interface BookProps {
  offers: readonly TalkOffer[];
  /** The one to begin with. */
  offer?: string | undefined;
  consultant?: string | undefined;
  /** The instant to begin with. */
  start?: string | undefined;
  /** For whom, where that is known. */
  leadId?: string;
  close: () => void;
}

/** Staff book a consultation for a lead. */
export function BookConsultation({ opened, ...of }: BookProps & { opened: boolean }) {
  const { t } = useTranslation("consultations");
  const kept = useKeptPlace(`consultation new ${of.start ?? ""} ${of.consultant ?? ""}`);
  return (
    <FormModal kept={kept} opened={opened} onClose={of.close} title={t("book.title")} size="lg">
      <BookForm {...of} kept={kept} />
    </FormModal>
  );
}

function BookForm({ offers, offer: begun, consultant, start, leadId, close, kept }: BookProps & { kept: KeptPlace }) {
  const { t } = useTranslation("consultations");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const { zone } = useSession();
  const deed = useDeed();
  const consultants = useConsultants();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useKeptForm(kept, {
    initialValues: {
      leadId: leadId ?? (null as string | null),
      offer: offers.find(({ key }) => key === begun)?.key ?? offers[0]?.key ?? "",
      consultant: consultant ?? (null as string | null),
      day: start === undefined ? dayAfter(dayOf(businessNow(), zone)) : dayOf(start, zone),
      start: start ?? "",
      answers: {} as Record<string, string>,
    },
    validate: {
      leadId: (value) => (value === null ? t("book.whoMissing") : null),
      start: (value) => (value === "" ? t("slots.missing") : null),
    },
  });
  const { values } = form;
  const offer = offers.find(({ key }) => key === values.offer);
  const lead = useQuery({
    queryKey: ["lead", values.leadId, "name"],
    queryFn: ({ signal }) => getLeadsId(values.leadId ?? "", { signal }),
    enabled: values.leadId !== null,
  });
  const givers = (consultants.data?.items ?? []).filter(({ offers: given }) => given?.includes(values.offer));
  const book = async (typed: typeof values) => {
    setIsSaving(true);
    setError(null);
    try {
      const answers = Object.entries(typed.answers)
        .map(([key, answer]) => ({ key, answer: answer.trim() }))
        .filter(({ answer }) => answer !== "");
      const body = {
        leadId: typed.leadId ?? "",
        offer: typed.offer,
        startsAt: typed.start,
        ...(typed.consultant !== null && { consultant: typed.consultant }),
        ...(answers.length > 0 && { answers }),
      };
      await deed((key) => postConsultations(body, key));
      await queries.invalidateQueries({ queryKey: ["consultations"] });
      tellDone(t("book.done"));
      kept.forget();
      close();
    } catch (refused) {
      setError(refused);
      await queries.invalidateQueries({ queryKey: ["consultations", "slots"] });
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((typed) => void book(typed))}>
      <Stack gap="sm">
        {leadId === undefined && (
          <LeadPicker
            label={t("book.who")}
            focusFirst
            value={values.leadId}
            change={(value) => form.setFieldValue("leadId", value)}
            error={form.errors.leadId}
          />
        )}
        <Group grow align="flex-start">
          {offers.length > 1 && (
            <Select
              label={t("offer")}
              allowDeselect={false}
              data={offers.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
              value={values.offer}
              onChange={(value) => value !== null && form.setValues({ offer: value, consultant: null, start: "" })}
            />
          )}
          <Select
            label={t("consultant")}
            placeholder={t("anybody")}
            clearable
            data={givers.map(({ key, name }) => ({ value: key, label: name }))}
            value={values.consultant}
            onChange={(value) => form.setValues({ consultant: value, start: "" })}
          />
        </Group>
        {offer && (
          <SlotPicker
            offer={offer}
            consultant={values.consultant}
            day={values.day}
            changeDay={(day) => form.setValues({ day, start: "" })}
            value={values.start}
            change={(value) => form.setFieldValue("start", value)}
            leadZone={lead.data?.zone}
            focusFirst={leadId !== undefined}
            error={form.errors.start === undefined ? undefined : String(form.errors.start)}
          />
        )}
        {(offer?.consultation.questions ?? []).map(({ key, label }) => (
          <Textarea
            key={key}
            label={titleOf(label)}
            description={t("book.answers")}
            autosize
            maxLength={5_000}
            value={values.answers[key] ?? ""}
            onChange={({ currentTarget }) => form.setFieldValue("answers", { ...values.answers, [key]: currentTarget.value })}
          />
        ))}
        <Text size="sm" c="dimmed">
          {t("book.tells")}
        </Text>
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("book.action")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
