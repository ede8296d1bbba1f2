import { spawnSync } from "node:child_process";

// Fails when a production dependency has a known vulnerability of level high or critical. Where there is no network, or the registry
// answers no audits, it says so and passes.

const { error, stdout } = spawnSync(
  "npm",
  ["audit", "--omit=dev", "--json", "--offline=false", "--fetch-retries=0", "--fetch-timeout=30000"],
  { encoding: "utf8", maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "ignore"] },
);
const { passes, says } = error ? { passes: false, says: error.message } : judge(stdout);
process.stdout.write(`${says}\n`);
process.exitCode = passes ? 0 : 1;

function judge(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { passes: false, says: `npm audit did not answer in JSON: ${output.slice(0, 200)}` };
  }
  if (report.auditReportVersion) return judgeVulnerabilities(Object.values(report.vulnerabilities));
  // A message without a code is what npm says of a request that failed; its own errors have a code.
  if (report.message && !report.error?.code) {
    return { passes: true, says: `Not audited: the registry does not answer audits here (${report.message}).` };
  }
  return { passes: false, says: `npm audit failed: ${report.error?.summary ?? output.slice(0, 200)}` };
}

function judgeVulnerabilities(vulnerabilities) {
  const grave = vulnerabilities.filter(({ severity }) => severity === "high" || severity === "critical");
  if (grave.length === 0) return { passes: true, says: "No production dependency has a known vulnerability of level high or critical." };
  const lines = grave.map(({ name, severity, range, via }) => {
    // A name stands for a dependency that is listed itself.
    const reasons = via.map((reason) => (typeof reason === "string" ? `through ${reason}` : `${reason.title} ${reason.url}`));
    return `${name} ${range} (${severity}): ${reasons.join("; ")}`;
  });
  return { passes: false, says: [...lines, "Update them: `npm audit fix`, or a newer version in package.json."].join("\n") };
}
