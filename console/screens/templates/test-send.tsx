import { Alert, Button, Code, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsId } from "../../api/generated/leads.ts";
import type { Lead, SupposedLeadInput } from "../../api/generated/routes.schemas.ts";
import { postTemplatesTestSend } from "../../api/generated/templates.ts";
import { useSession } from "../../app/session.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { readContent } from "./content.ts";
import type { TemplateName } from "./template-draft.ts";

const tones = { accepted: "green", deferred: "yellow", rejected: "red", unknown: "yellow" } as const;

/** Sends what is written to one address, to see it as it arrives. */
export function TestSend({ name, text }: { name: TemplateName; text: string }) {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const { open, lead, as } = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  const { mail } = useSession();
  const { key, channel, language } = name;
  const [to, setTo] = useKept(useKeptPlace("test send"), "to", channel === "email" ? mail : "");
  const [missing, setMissing] = useState(false);
  const deed = useDeed("templates:test.sentBefore");
  const test = useMutation({
    mutationFn: async () => {
      const supposed = lead === undefined ? undefined : asSupposed(await getLeadsId(lead));
      const body = {
        key,
        language,
        content: readContent(text),
        to: to.trim(),
        ...(as && { category: as }),
        ...(supposed && { lead: supposed }),
      };
      return deed((once) => postTemplatesTestSend(body, once));
    },
  });
  const close = () => {
    test.reset();
    void navigate({ search: ({ open: _, ...rest }) => rest });
  };
  return (
    <Modal opened={open === "test"} onClose={close} title={t("test.title")} closeButtonProps={{ "aria-label": common("close") }}>
      <form
        noValidate
        onKeyDownCapture={keepComposingEnter}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(to.trim() === "");
          if (to.trim() !== "") test.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t("test.what")}</Text>
          <Text size="sm">{t(lead === undefined ? "test.sample" : "test.lead")}</Text>
          <TextInput
            data-autofocus
            label={t(`test.to.${channel === "line" ? "line" : "email"}`)}
            description={channel === "line" ? t("test.lineHint") : undefined}
            autoComplete={channel === "email" ? "email" : "off"}
            maxLength={320}
            value={to}
            onChange={(event) => {
              setTo(event.currentTarget.value);
              setMissing(false);
            }}
            error={
              missing
                ? t("test.missing")
                : test.error
                  ? sentenceOf(test.error, common("failure.noConnection"), common("failure.unknown"))
                  : undefined
            }
          />
          {test.data && (
            <Alert color={tones[test.data.outcome]} variant="light" role="status" title={t(`test.outcome.${test.data.outcome}`)}>
              {t(`test.meaning.${test.data.outcome}`)}
              {test.data.outcome !== "accepted" && (
                <div>
                  {t("test.answer")} <Code>{test.data.code}</Code>
                </div>
              )}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {test.data ? common("close") : common("cancel")}
            </Button>
            <Button type="submit" loading={test.isPending}>
              {t(test.data ? "test.again" : "test.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What merge fields say of a lead. */
function asSupposed({ familyName, givenName, displayName, honorific, company, fields, zone }: Lead): SupposedLeadInput {
  const told = Object.entries(fields).filter(
    (entry): entry is [string, string | number | boolean | null] => typeof entry[1] !== "object" || entry[1] === null,
  );
  return { familyName, givenName, displayName, honorific, company, fields: Object.fromEntries(told), zone };
}
