import { useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepCounts } from "../../api/generated/routes.schemas.ts";
import { lazyPart } from "../../app/lazy-part.tsx";
import { useMay } from "../../app/session.ts";
import { Loading } from "../../parts/states.tsx";
import classes from "./flow.module.css";
import { type Names, readable } from "./step-names.ts";
import { StepNumbers } from "./step-numbers.tsx";
import type { WrittenStep } from "./step-source.ts";
import type { StepWords } from "./step-words.ts";

// Most people look at the flow alone.
const InvitationWays = lazyPart(() => import("./invitation-ways.tsx").then(({ InvitationWays }) => InvitationWays));

interface InvitePartsProps {
  step: WrittenStep;
  parts: StepWords["parts"];
  names: Names;
  counts: ReadonlyMap<string, StepCounts>;
}

/** Inside of the card of an invitation: its touches with their numbers, and what each of them converts. */
export function InviteParts({ step, parts, names, counts }: InvitePartsProps) {
  const { t } = useTranslation("sequences");
  const { key } = useParams({ from: "/shell/sequences/$key" });
  const [isOpen, setOpen] = useState(false);
  const mayRead = useMay("definitions:read");
  const invite = step.value.invite as { offer?: unknown } | null;
  const offer = typeof invite?.offer === "string" ? invite.offer : "";
  const isPublished = counts.has(step.id);
  return (
    <div className={classes.parts}>
      <ol className={classes.partList}>
        {parts.map(({ id, sentence }) => {
          const own = counts.get(id);
          return (
            <li key={id} className={classes.part}>
              <span>{readable(sentence, names)}</span>
              {own && <StepNumbers step={id} counts={own} />}
            </li>
          );
        })}
      </ol>
      {isPublished && mayRead && offer !== "" && (
        <details className={classes.converts} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("invite.converts")}</summary>
          {isOpen && (
            <Suspense fallback={<Loading />}>
              <InvitationWays offer={offer} sequence={key} step={step.id} />
            </Suspense>
          )}
        </details>
      )}
    </div>
  );
}
