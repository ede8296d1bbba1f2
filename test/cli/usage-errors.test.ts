import { Command, Option } from "commander";
import { expect, test } from "vitest";
import { usageError } from "../../cli/words/usage-errors.ts";

/** What a program says, in both languages, of a command line that it refuses. */
function refusals(args: readonly string[]): string[] {
  const said: string[] = [];
  const program = new Command("hagukumi").exitOverride().configureOutput({
    outputError: (text) => said.push(usageError(text, "ja"), usageError(text, "en")),
  });
  program.addOption(new Option("--lang <language>").choices(["ja", "en"]));
  program
    .command("why")
    .argument("<lead>")
    .option("--limit <lines>")
    .action(() => {});
  program
    .command("skip")
    .requiredOption("--reason <text>")
    .action(() => {});
  expect(() => program.parse(args, { from: "user" })).toThrow();
  return said;
}

test.each([
  [["wyh"], "「wyh」というコマンドはありません。\n（もしかして: why）\n", "Unknown command 'wyh'\n(Did you mean why?)\n"],
  [["why", "x", "--fast"], "「--fast」というオプションはありません。\n", "Unknown option '--fast'\n"],
  [["why"], "引数 lead を指定してください。\n", "Missing required argument 'lead'\n"],
  [["why", "x", "--limit"], "オプション --limit <lines> に値を指定してください。\n", "Option '--limit <lines>' argument missing\n"],
  [["skip"], "オプション --reason <text> を指定してください。\n", "Required option '--reason <text>' not specified\n"],
  [
    ["why", "x", "y"],
    "引数が多すぎます。必要なのは1個ですが、2個あります。\n",
    "Too many arguments for 'why'. Expected 1 argument but got 2.\n",
  ],
  [
    ["why", "x", "--lang", "fr"],
    "オプション --lang <language> に「fr」は指定できません。ja, en のどれかにしてください。\n",
    "Option '--lang <language>' argument 'fr' is invalid. Allowed choices are ja, en.\n",
  ],
])("%j is refused in one sentence", (args, ja, en) => {
  expect(refusals(args)).toEqual([ja, en]);
});
