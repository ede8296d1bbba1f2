import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { loadMutants, type Mutant, mutate } from "./mutant.ts";

const root = join(import.meta.dirname, "../..");
/** Longest real ms of one fault test without its defence, including the start of the installation. */
const LIMIT_MS = 6 * 60_000;

interface Proof {
  mutant: Mutant;
  verdict: "noticed" | "NOT NOTICED" | "NOT APPLICABLE" | "NOT RUN";
  seconds: number;
  /** Failure message of the fault test. */
  said: string;
}

/** Shows that the tests can fail: applies each mutant in a temporary worktree, where its fault test must fail. Returns the exit code. */
export async function prove(folder: string, faults: Fault[]): Promise<number> {
  // Removes what an interrupted run has left.
  git("worktree", "prune");
  const mutants = await loadMutants();
  const proofs: Proof[] = [];
  // A fault may have several tests; each mutant is proved once.
  for (const number of new Set(faults.map((fault) => fault.number))) {
    const own = mutants.filter((mutant) => mutant.number === number);
    if (own.length === 0) console.log(`${String(number).padStart(3)}  has no mutant`);
    for (const mutant of own) {
      const proof = await proveOne(folder, mutant);
      proofs.push(proof);
      const sign = proof.verdict === "noticed" ? "✓" : "✗";
      console.log(`${sign} ${String(number).padStart(3)}  ${mutant.defence}: ${proof.verdict}. ${proof.said}`);
    }
  }
  const noticed = proofs.filter((proof) => proof.verdict === "noticed").length;
  console.log(`\n${table(proofs)}\n\n${noticed} passed, ${proofs.length - noticed} failed`);
  return noticed === proofs.length ? 0 : 1;
}

async function proveOne(folder: string, mutant: Mutant): Promise<Proof> {
  const began = performance.now();
  const { number } = mutant;
  const tree = join(folder, mutant.name);
  const proof = (verdict: Proof["verdict"], said: string): Proof => {
    return { mutant, verdict, said, seconds: Math.round((performance.now() - began) / 1_000) };
  };
  try {
    git("worktree", "add", "--detach", "--quiet", tree, "HEAD");
    overlay(tree);
    try {
      for (const [file, text] of mutate(tree, mutant)) writeFileSync(join(tree, file), text);
    } catch (error) {
      return proof("NOT APPLICABLE", oneLine(error instanceof Error ? error.message : String(error)));
    }
    // Installed and generated files are not in a new worktree.
    for (const path of ["node_modules", "prisma/generated"]) symlinkSync(join(root, path), join(tree, path));
    const output = await runFault(tree, number);
    // A test that does not start proves nothing.
    const said = new RegExp(`^✗ +${number} .*\n((?: {10,}.*\n)*)`, "m").exec(output);
    if (said) return proof("noticed", oneLine(said[1] ?? ""));
    return new RegExp(`^✓ +${number} `, "m").test(output) ? proof("NOT NOTICED", "") : proof("NOT RUN", oneLine(output.slice(-400)));
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", tree], { cwd: root });
  }
}

/** Copies uncommitted changes into the worktree, so that they are tested too. */
function overlay(tree: string): void {
  const changed = git("diff", "--name-only", "-z", "HEAD") + git("ls-files", "--others", "--exclude-standard", "-z");
  for (const path of changed.split("\0").filter(Boolean)) {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(tree, path));
    else rmSync(join(tree, path), { force: true });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 160);
}

/** Runs the fault and returns its output. Stops a run that hangs. */
function runFault(tree: string, number: number): Promise<string> {
  const child = spawn(process.execPath, ["test/faults/run.ts", "--only", String(number)], { cwd: tree, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  const end = () => void child.kill("SIGTERM");
  const timer = setTimeout(end, LIMIT_MS);
  process.once("exit", end);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve(output);
    });
  });
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} ${args[1]} failed: ${stderr.trim()}`);
  return stdout;
}

function table(proofs: Proof[]): string {
  const rows = proofs.map(({ mutant, verdict, seconds, said }) => [
    String(mutant.number),
    mutant.defence,
    verdict,
    `${seconds} s`,
    said.replaceAll("|", "/"),
  ]);
  return [["fault", "removed defence", "verdict", "time", "message of the fault test"], ["---", "---", "---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
