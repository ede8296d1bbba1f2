import { Button, Fieldset, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { MessageFields } from "./message-fields.tsx";
import { NamedField } from "./named-field.tsx";
import type { Names } from "./step-names.ts";
import type { Path } from "./step-source.ts";
import { TaskFields } from "./task-fields.tsx";
import { LengthField, WaitField } from "./wait-field.tsx";

/** As many touches as an invitation may have. */
const MOST_TOUCHES = 3;
/** What the engine does when nothing is written, so that the panel shows it. */
const USUAL_WITHIN = "30 days";

interface InviteFieldsProps {
  /** As it is written. */
  value: Readonly<Record<string, unknown>>;
  names: Names;
  set: (key: Path, value: unknown) => void;
}

/** The values of an invitation: the offer, its touches, the wait between them, and the person who asks at the end. */
export function InviteFields({ value, names, set }: InviteFieldsProps) {
  const { t } = useTranslation("sequences");
  const text = (key: string) => (typeof value[key] === "string" ? value[key] : "");
  const touches = Array.isArray(value.messages) ? value.messages.map(mapOf) : [];
  const person = value.person === undefined ? null : mapOf(value.person);
  return (
    <>
      <NamedField
        label={t("panel.offer")}
        named={names.offers}
        value={text("offer")}
        change={(offer) => set(["offer"], offer === "" ? undefined : offer)}
      />
      {touches.map((touch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a touch is its place.
        <Fieldset key={index} legend={t("panel.touch", { number: index + 1 })}>
          <MessageFields value={touch} names={names} set={(channel, template) => set(["messages", index, channel], template)} />
          {touches.length > 1 && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => set(["messages"], touches.toSpliced(index, 1))}>
              {t("panel.removeTouch", { number: index + 1 })}
            </Button>
          )}
        </Fieldset>
      ))}
      {touches.length < MOST_TOUCHES && (
        <Button variant="default" size="compact-md" onClick={() => set(["messages"], [...touches, {}])}>
          {t("panel.addTouch")}
        </Button>
      )}
      <WaitField label={t("panel.every")} value={text("every")} change={(every) => set(["every"], every)} />
      <LengthField label={t("panel.threshold")} value={text("within") || USUAL_WITHIN} change={(within) => set(["within"], within)} />
      <Switch
        label={t("panel.person")}
        checked={person !== null}
        onChange={(event) => set(["person"], event.currentTarget.checked ? { for: "sales", kind: "phone", due: "2 days" } : undefined)}
      />
      {person !== null && <TaskFields value={person} names={names} set={(key, written) => set(["person", key], written)} />}
    </>
  );
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
