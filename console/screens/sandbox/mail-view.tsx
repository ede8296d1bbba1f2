import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SandboxMail } from "../../api/generated/routes.schemas.ts";
import { getSandboxMailsN, postSandboxMailsNUnsubscribe } from "../../api/generated/sandbox.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/session.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkedText } from "../../parts/linked-text.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { framedMail } from "./reading.ts";
import classes from "./sandbox.module.css";
import { views } from "./search.ts";

/** One mail as it arrived. Its links lead where they would lead its recipient. */
export function MailView({ n }: { n: number }) {
  const { t } = useTranslation("sandbox");
  const { to } = useSearch({ from: "/shell/sandbox/mail" });
  const mail = useQuery({
    queryKey: ["sandbox", "mail", n],
    queryFn: ({ signal }) => getSandboxMailsN(n, { signal }),
    // What arrived does not change.
    staleTime: 600_000,
  });
  return (
    <>
      <Text mb="sm">
        <LinkAnchor to="/sandbox/mail" search={to === undefined ? {} : { to }}>
          ← {t("mail.back")}
        </LinkAnchor>
      </Text>
      {mail.isPending && <Loading />}
      {mail.error && <Failure error={mail.error} retry={mail.refetch} />}
      {mail.data && <Mail mail={mail.data} />}
    </>
  );
}

function Mail({ mail }: { mail: SandboxMail }) {
  const { t } = useTranslation("sandbox");
  const { view } = useSearch({ from: "/shell/sandbox/mail" });
  const navigate = useNavigate({ from: "/sandbox/mail" });
  const form = view ?? (mail.html === null ? "text" : "shown");
  const forms = ["shown", ...views].filter((one) => one !== "shown" || mail.html !== null);
  return (
    <Sheet title={mail.subject || t("mail.noSubject")}>
      <dl className={classes.facts}>
        <dt>{t("mail.from")}</dt>
        <dd>
          {mail.from.name} &lt;{mail.from.address}&gt; <Unsubscribe mail={mail} />
        </dd>
        <dt>{t("mail.to")}</dt>
        <dd>{mail.leadId === null ? mail.to : <LeadLink id={mail.leadId} name={mail.to} />}</dd>
        <dt>{t("mail.at")}</dt>
        <dd>
          <When at={mail.at} />
        </dd>
      </dl>
      <SegmentedControl
        size="xs"
        mb="sm"
        value={form}
        onChange={(value) =>
          void navigate({
            search: (before) => ({ ...before, view: views.find((one) => one === value) }),
            replace: true,
            resetScroll: false,
          })
        }
        aria-label={t("mail.form")}
        data={forms.map((value) => ({ value, label: t(`mail.forms.${value}`) }))}
      />
      {form === "shown" && (
        // No scripts, no forms, another origin: a mail may hold anything. A link opens beside the console.
        <iframe
          className={classes.mail}
          title={mail.subject || t("mail.noSubject")}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framedMail(mail.html ?? "")}
        />
      )}
      {form === "text" && <div className={classes.text}>{mail.text === null ? t("mail.noText") : <LinkedText text={mail.text} />}</div>}
      {form === "headers" && (
        <dl className={`${classes.facts} ${classes.headers}`}>
          {mail.headers.map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice, and a mail never changes.
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}

/** The button that a mail program shows beside the sender (RFC 8058); without one click, the page it would open. */
function Unsubscribe({ mail: { n, unsubscribe } }: { mail: SandboxMail }) {
  const { t } = useTranslation("sandbox");
  const mayAct = useMay("people:control");
  const press = useMutation({
    mutationFn: () => postSandboxMailsNUnsubscribe(n),
    onSuccess: ({ status }) => {
      if (status === 200) tellDone(t("mail.unsubscribed"));
      else tellFailed(new Error(String(status)));
      void queries.invalidateQueries();
    },
    onError: tellFailed,
  });
  if (unsubscribe === null) return null;
  return (
    <Group component="span" gap="xs" display="inline-flex">
      {unsubscribe.oneClick && mayAct && (
        <Button size="compact-xs" variant="default" loading={press.isPending} onClick={() => press.mutate()}>
          {t("mail.unsubscribe")}
        </Button>
      )}
      <a className={classes.page} href={unsubscribe.url} target="_blank" rel="noreferrer">
        {t("mail.unsubscribePage")}
      </a>
    </Group>
  );
}
