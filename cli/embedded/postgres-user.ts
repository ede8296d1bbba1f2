import { execFileSync, spawnSync } from "node:child_process";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";

/** How a PostgreSQL program is started: as ourselves, or, since it refuses root, as the user postgres. */
export interface PostgresUser {
  /** Arguments put before the program, the first being the command. */
  prefix: string[];
  ids: { uid?: number; gid?: number };
  /** Owner of the files, when it is not us. */
  owner?: { uid: number; gid: number };
}

const idOf = (flag: "-u" | "-g"): number | null => {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? Number(stdout) : null;
};

function findOrMakeUser(): { uid: number; gid: number } {
  if (idOf("-u") === null) {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], {
        stdio: "ignore",
      });
    } catch {
      throw new AppError("unavailable", "postgres-user", words.rootWithoutUser);
    }
  }
  const uid = idOf("-u");
  const gid = idOf("-g");
  if (uid === null || gid === null) throw new AppError("unavailable", "postgres-user", words.userWithoutId);
  return { uid, gid };
}

/** True when the program runs and the folder can be entered that way. */
function works(user: PostgresUser, program: string, folder: string): boolean {
  const [command, ...rest] = [...user.prefix, "sh", "-c", 'test -x "$1" && "$1" --version >/dev/null && cd "$2"', "sh", program, folder];
  return command !== undefined && spawnSync(command, rest, { ...user.ids, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * As root: the user postgres, made when missing. A checkout below a closed home such as /root is not open to that user; it is then given
 * the one capability that passes closed folders (util-linux `setpriv`), which containers grant as well.
 */
export function choosePostgresUser(program: string, folder: string): PostgresUser {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {} };
  const owner = findOrMakeUser();
  const plain: PostgresUser = { prefix: [], ids: owner, owner };
  if (works(plain, program, folder)) return plain;
  const { uid, gid } = owner;
  const passing = [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    // Without this, access(2), by which PostgreSQL looks for its own programs, would not count the capability.
    "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--",
  ];
  const privileged: PostgresUser = { prefix: passing, ids: {}, owner };
  if (works(privileged, program, folder)) return privileged;
  throw new AppError("unavailable", "postgres-user", words.userCannotRead(folder));
}
