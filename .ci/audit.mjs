import { spawnSync } from "node:child_process";

// Fails when a production dependency has a known vulnerability of level high or critical. Without a network, or with a registry that does
// not support audits, it says so and passes.

const { error, stdout } = spawnSync(
  "npm",
  ["audit", "--omit=dev", "--json", "--offline=false", "--fetch-retries=0", "--fetch-timeout=30000"],
  { encoding: "utf8", maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "ignore"] },
);
const { passes, message } = error ? { passes: false, message: error.message } : judge(stdout);
process.stdout.write(`${message}\n`);
process.exitCode = passes ? 0 : 1;

function judge(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { passes: false, message: `npm audit did not return JSON: ${output.slice(0, 200)}` };
  }
  if (report.auditReportVersion) return judgeVulnerabilities(Object.values(report.vulnerabilities));
  // npm reports a failed request as a message without a code. Its own errors have a code.
  if (report.message && !report.error?.code) {
    return { passes: true, message: `Not audited: the registry does not support audits, or cannot be reached (${report.message}).` };
  }
  return { passes: false, message: `npm audit failed: ${report.error?.summary ?? output.slice(0, 200)}` };
}

function judgeVulnerabilities(vulnerabilities) {
  const grave = vulnerabilities.filter(({ severity }) => severity === "high" || severity === "critical");
  if (grave.length === 0) return { passes: true, message: "No production dependency has a known vulnerability of level high or critical." };
  const lines = grave.map(({ name, severity, range, via }) => {
    // A string names another vulnerable package, which has its own entry.
    const reasons = via.map((reason) => (typeof reason === "string" ? `through ${reason}` : `${reason.title} ${reason.url}`));
    return `${name} ${range} (${severity}): ${reasons.join("; ")}`;
  });
  return { passes: false, message: [...lines, "Update them: `npm audit fix`, or a newer version in package.json."].join("\n") };
}
