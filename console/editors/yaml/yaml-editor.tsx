import { autocompletion } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { useRef, useState } from "react";
import { CodeEditor, type EditorProps } from "../code-editor.tsx";
import { completer, meaningOnHover, type TemplateKeys } from "./complete.ts";

/** The YAML of a sequence, with completion and meanings. */
export function YamlEditor({ templates, ...props }: EditorProps & { templates: TemplateKeys }) {
  const latest = useRef(templates);
  latest.current = templates;
  const [language] = useState(() => [yaml(), autocompletion({ override: [completer(() => latest.current)] }), meaningOnHover]);
  return <CodeEditor {...props} language={language} />;
}
