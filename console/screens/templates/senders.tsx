import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TemplateUser } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";

/** What sends a template: steps of sequences, which are links, and what sends by itself, such as the opt-in. */
export function Senders({ users, most }: { users: readonly TemplateUser[]; most: number }) {
  const { t } = useTranslation("templates");
  const language = languageNow();
  if (users.length === 0) {
    return (
      <Text span size="sm" c="dimmed">
        {t("unused")}
      </Text>
    );
  }
  return (
    <Text component="div" size="sm">
      {users.slice(0, most).map(({ origin, sequence, step, title }) => (
        <div key={`${origin} ${sequence} ${step}`}>
          {sequence === null ? (
            title[language]
          ) : (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to="/sequences/$key" params={{ key: sequence }} search={step === null ? {} : { step }} />
              )}
            >
              {title[language]}
              {step !== null && (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {step}
                </Text>
              )}
            </Anchor>
          )}
        </div>
      ))}
      {users.length > most && (
        <Text span size="xs" c="dimmed">
          {t("moreUsers", { count: users.length - most })}
        </Text>
      )}
    </Text>
  );
}
