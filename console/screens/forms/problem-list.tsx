import { useTranslation } from "react-i18next";
import type { FormPreviewProblemsItem } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { readForm } from "./form-text.ts";
import classes from "./forms.module.css";
import { topicTitle, useFieldTitle, useKnown } from "./known.ts";

/** What must be mended, each with the part of the form that it is about. */
export function ProblemList({ problems, text }: { problems: readonly FormPreviewProblemsItem[]; text: string }) {
  const { t } = useTranslation("forms");
  const known = useKnown();
  const fieldTitle = useFieldTitle(known?.fields ?? []);
  const form = readForm(text);
  const aboutOf = (path: string): string => {
    const [part = "", index] = path.split(".");
    const field = form.fields[Number(index)];
    const topic = form.topics[Number(index)];
    if (part === "fields" && field) return fieldTitle(field.key);
    if (part === "topics" && topic) return topicTitle(known?.topics ?? [], topic.topic);
    return t(`edit.${part}`);
  };
  return (
    <ul className={classes.problems}>
      {problems.map(({ path, message }) => (
        <li key={path}>
          <b>{aboutOf(path)}</b> {message[languageNow()]}
        </li>
      ))}
    </ul>
  );
}
