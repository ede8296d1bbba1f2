import { autocompletion } from "@codemirror/autocomplete";
import { useRef, useState } from "react";
import { CodeEditor, type EditorProps } from "../code-editor.tsx";
import { type LanguageName, languageOf } from "../language.ts";
import { type Field, liquidCompleter } from "./complete.ts";

/** A part of a template, with its merge fields completed. */
export function TemplateEditor({ language, fields, ...props }: EditorProps & { language: LanguageName; fields: readonly Field[] }) {
  const latest = useRef(fields);
  latest.current = fields;
  const [extensions] = useState(() => [
    languageOf(language),
    autocompletion({ override: [liquidCompleter(() => latest.current, { tags: language === "mjml" })] }),
  ]);
  return <CodeEditor {...props} language={extensions} />;
}
