import { flexSizeFaults } from "../../channels/line/limits.ts";
import { lengthFaults } from "../../channels/line/text-lengths.ts";
import { compileLine, fillLine, type LinePath, type LineSource, linePlaces } from "../../templates/line-template.ts";
import type { Problem } from "../../templates/problem.ts";
import type { Variables } from "../../templates/variables.ts";
import { lineFaultWords as words } from "./line-fault-words.ts";

/** Variables to fill a template with: of an ordinary message, and of one whose values are as long as is plausible. */
export interface LineSamples {
  readonly usual: Variables;
  readonly longest: Variables;
}

/**
 * What LINE would refuse of a template that compiles: shapes that its contract does not have (LIN9), sizes and lengths. Lint and publish
 * both ask this. Throws TemplateError for a template that does not compile.
 */
export async function lineFaults(source: LineSource, { usual, longest }: LineSamples): Promise<Problem[]> {
  // Loaded when something is checked: every start of a program would wait for it.
  const { contractFaults } = await import("../../channels/line/contract.ts");
  const compiled = compileLine(source);
  const placeOf = linePlaces(source);
  const messages = fillLine(compiled, usual);
  // A text that comes out empty is left out when it is sent.
  const isSent = (index: number) => messages[index]?.type !== "text" || messages[index].text !== "";
  return [
    ...messages.flatMap((message, index) =>
      isSent(index)
        ? contractFaults("messaging-api", "Message", message).map(({ path, message: fault }) => ({
            code: "line-contract",
            message: words.contract(fault),
            ...placeOf([index, ...stepsOf(path)]),
          }))
        : [],
    ),
    ...messages.flatMap((message, index) =>
      message.type === "flex"
        ? flexSizeFaults(message.contents).map((fault) => ({ code: "line-contract", message: fault, ...placeOf([index, "contents"]) }))
        : [],
    ),
    ...lengthFaults(fillLine(compiled, longest)).map(({ path, length, most }) => ({
      code: "too-long",
      message: words.tooLong(length, most),
      ...placeOf(path),
    })),
  ];
}

/** A JSON pointer as a path. */
function stepsOf(pointer: string): LinePath {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
}
