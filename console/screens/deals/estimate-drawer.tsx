import { Button, Drawer, Group, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getEstimatesId, postEstimatesIdComments, postEstimatesIdSend } from "../../api/generated/estimates.ts";
import type { EstimateDetail, EstimateVariant } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { LinkButton } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./deals.module.css";
import { ChangeEstimate } from "./estimate-editor.tsx";
import { EstimateState } from "./estimate-state.tsx";
import { writeMoney } from "./money.ts";
import { Refusal } from "./override.tsx";
import { paperNumber, writeDate } from "./reading.ts";
import { SendDraft } from "./send-draft.tsx";

interface DrawerProps {
  id: string;
  mayWrite: boolean;
  close: () => void;
  showOne: (id: string) => void;
  refresh: () => Promise<unknown>;
}

/** One estimate with its totals, how the lead read it, and what is said about it. */
export function EstimateDrawer({ id, mayWrite, close, showOne, refresh }: DrawerProps) {
  const { t } = useTranslation(["deals", "common"]);
  const estimate = useQuery({ queryKey: ["deals", "estimate", id], queryFn: ({ signal }) => getEstimatesId(id, { signal }) });
  const [changes, setChanges] = useState(false);
  if (changes && estimate.data)
    return (
      <ChangeEstimate
        estimate={estimate.data}
        close={() => setChanges(false)}
        made={(made) => {
          setChanges(false);
          showOne(made);
        }}
        refresh={refresh}
      />
    );
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="xl"
      title={
        estimate.data
          ? t("estimates.numbered", { number: paperNumber(estimate.data.number), title: estimate.data.title })
          : t("estimates.one")
      }
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {estimate.isPending ? (
        <Loading />
      ) : estimate.error ? (
        <Failure error={estimate.error} retry={estimate.refetch} />
      ) : (
        <Shown estimate={estimate.data} mayWrite={mayWrite} change={() => setChanges(true)} refresh={refresh} />
      )}
    </Drawer>
  );
}

interface ShownProps {
  estimate: EstimateDetail;
  mayWrite: boolean;
  change: () => void;
  refresh: () => Promise<unknown>;
}

function Shown({ estimate, mayWrite, change, refresh }: ShownProps) {
  const { t } = useTranslation("deals");
  const mayBill = useMay("billing:write");
  const { state, url, expiresOn, opens, greeting, variants, extras, currency, chosenVariant, dealId } = estimate;
  const canRevise = state === "sent" || state === "expired";
  return (
    <Stack gap="md">
      <Group gap="sm">
        <EstimateState state={state} />
        <Text size="sm" c="dimmed">
          {t("estimates.until", { date: writeDate(expiresOn) })}
        </Text>
      </Group>
      <Group gap="xs">
        {mayWrite && state === "draft" && (
          <Button variant="default" onClick={change}>
            {t("estimates.change")}
          </Button>
        )}
        {mayWrite && canRevise && (
          <Button variant="default" onClick={change}>
            {t("estimates.revise")}
          </Button>
        )}
        {mayBill && (state === "sent" || state === "chosen") && (
          <LinkButton to="/invoices" search={{ create: true, deal: dealId }} variant="default">
            {t("estimates.bill")}
          </LinkButton>
        )}
        {url !== null && (
          <Button variant="default" component="a" href={url} target="_blank" rel="noreferrer">
            {t("estimates.page")}
          </Button>
        )}
      </Group>
      {mayWrite && state === "draft" && (
        <SendDraft
          what={t("estimates.sendWhat")}
          action={t("estimates.send")}
          done={t("estimates.sentNow")}
          send={() => postEstimatesIdSend(estimate.id)}
          refresh={refresh}
        />
      )}
      {state !== "draft" && (
        <Text size="sm">
          {opens.byLead === 0 ? t("estimates.unopened") : t("estimates.opened", { count: opens.byLead })}
          {opens.lastAt !== null && (
            <>
              {" "}
              {t("estimates.lastAt")} <When at={opens.lastAt} />
            </>
          )}
          {opens.byStrangers > 0 && ` ${t("estimates.strangers", { count: opens.byStrangers })}`}
        </Text>
      )}
      {greeting !== "" && <Text size="sm">{greeting}</Text>}
      <div className={classes.variants}>
        {variants.map((variant) => (
          <Variant key={variant.key} variant={variant} currency={currency} isChosen={variant.key === chosenVariant} />
        ))}
      </div>
      {extras.length > 0 && (
        <section>
          <h3 className={classes.sub}>{t("extras.title")}</h3>
          <ul className={classes.rows}>
            {extras.map(({ title, until }) => (
              <li key={title}>{t("extras.one", { title, date: writeDate(until) })}</li>
            ))}
          </ul>
        </section>
      )}
      {state !== "draft" && <Comments estimate={estimate} mayWrite={mayWrite} refresh={refresh} />}
    </Stack>
  );
}

function Variant({ variant, currency, isChosen }: { variant: EstimateVariant; currency: string; isChosen: boolean }) {
  const { t } = useTranslation("deals");
  const { title, fits, lines, totals, pricing } = variant;
  return (
    <section className={classes.variant} data-chosen={isChosen}>
      <h3 className={classes.sub}>
        {title}
        {isChosen && ` ${t("estimates.chosenMark")}`}
      </h3>
      {fits !== "" && <Text size="sm">{fits}</Text>}
      <table className={classes.lines}>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name.
            <tr key={index}>
              <td>
                {line.title}
                {line.quantity !== "1" && ` × ${line.quantity}`}
              </td>
              <td>{writeMoney(totals.amounts[index] ?? 0, currency)}</td>
            </tr>
          ))}
          {pricing.discountMinor > 0 && (
            <tr>
              <td>{t("estimates.fields.discount")}</td>
              <td>−{writeMoney(pricing.discountMinor, currency)}</td>
            </tr>
          )}
          <tr data-total>
            <td>{t("estimates.total")}</td>
            <td>{writeMoney(totals.grossMinor, currency)}</td>
          </tr>
          {totals.perRate.map(({ taxKind, ratePercent, taxMinor }) => (
            <tr key={taxKind}>
              <td>{t("estimates.taxOf", { rate: ratePercent })}</td>
              <td>{writeMoney(taxMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Comments({ estimate: { id, comments, variants }, mayWrite, refresh }: Omit<ShownProps, "change">) {
  const { t } = useTranslation("deals");
  const actorName = useActorName();
  const kept = useKeptPlace(`estimate comment ${id}`);
  const [text, setText] = useKept(kept, "text", "");
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const write = async () => {
    if (text.trim() === "") return;
    setIsSaving(true);
    setError(null);
    try {
      await postEstimatesIdComments(id, { text: text.trim() });
      kept.forget();
      await refresh();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <section>
      <h3 className={classes.sub}>{t("estimates.comments")}</h3>
      {comments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("estimates.noComments")}
        </Text>
      )}
      <ul className={classes.rows}>
        {comments.map((one) => (
          <li key={one.id} className={classes.row}>
            <div className={classes.who}>
              <Text size="sm">{one.text}</Text>
              <Text size="xs" c="dimmed">
                {actorName(one.author)} · <When at={one.at} />
                {one.variant !== null && ` · ${variants.find(({ key }) => key === one.variant)?.title ?? one.variant}`}
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void write();
          }}
        >
          <Textarea
            label={t("estimates.comment")}
            description={t("estimates.commentHint")}
            autosize
            minRows={2}
            maxLength={2_000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Refusal error={error} />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" variant="light" loading={isSaving} disabled={text.trim() === ""}>
              {t("estimates.commentDo")}
            </Button>
          </Group>
        </form>
      )}
    </section>
  );
}
