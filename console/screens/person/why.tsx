import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLeadsIdTimelineEntryWhy } from "../../api/generated/leads.ts";
import type { TimelineEntry, WholeReason } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import factClasses from "../../parts/facts.module.css";
import { sentenceOf } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** The whole reason of one line: the sentence first, then what it was decided from. */
export function Why({ leadId, entry, kind }: { leadId: string; entry: string; kind: TimelineEntry["kind"] }) {
  const { t } = useTranslation(["person", "common"]);
  const language = languageNow();
  const why = useQuery({
    queryKey: ["lead", leadId, "why", entry, language],
    queryFn: ({ signal }) => getLeadsIdTimelineEntryWhy(leadId, entry, { language }, { signal }),
  });
  return (
    <div className={classes.note} role="status">
      {why.isPending && t("loading", { ns: "common" })}
      {why.error && sentenceOf(why.error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
      {why.data && <Reason why={why.data} kind={kind} />}
    </div>
  );
}

function Reason({ why, kind }: { why: WholeReason; kind: TimelineEntry["kind"] }) {
  const { t } = useTranslation("person");
  const navigate = useNavigate({ from: "/people/$leadId" });
  const actorName = useActorName();
  const inputs = flatten(why.inputs);
  return (
    <>
      <div>
        {why.reason ?? t(`why.noReason.${kind}`)}
        {kind === "received" && (
          <>
            {" "}
            <button
              type="button"
              className={classes.link}
              onClick={() => void navigate({ search: (before) => ({ ...before, open: "consents" }), resetScroll: false })}
            >
              {t("contacts.evidence")}
            </button>
          </>
        )}
      </div>
      {why.until !== null && (
        <div>
          {t("why.until")} <When at={why.until} />
        </div>
      )}
      {why.decidedFrom !== null && <div>{why.decidedFrom}</div>}
      <Text size="xs" component="div" mt={4}>
        {[
          ...(why.actor === null ? [] : [t("why.by", { name: actorName(why.actor) })]),
          ...(why.step === null ? [] : [t("why.step", { step: why.step })]),
        ].join(" · ")}
      </Text>
      {inputs.length > 0 && (
        <details>
          <summary className={classes.link}>{t("why.inputs")}</summary>
          <dl className={factClasses.facts}>
            {inputs.map(([name, value]) => (
              <div key={name} style={{ display: "contents" }}>
                <dt>{nameOfInput(name, t)}</dt>
                <dd>{isInstant.test(value) ? <When at={value} /> : value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function nameOfInput(path: string, t: (key: string, options: { defaultValue: string }) => string): string {
  return path
    .split(".")
    .map((part) => t(`why.names.${part}`, { defaultValue: part }))
    .join(" › ");
}

/** What was recorded, one value a line; what is empty says nothing. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value))
    return value.length === 0 ? [] : [[path, value.map((one) => (typeof one === "object" ? JSON.stringify(one) : String(one))).join(", ")]];
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));
  return [[path, String(value)]];
}
