/** Whether this browser reads and writes passkeys as JSON (WebAuthn Level 3), and is at a name: a passkey belongs to one, never to an IP address. */
export function passkeysWork(): boolean {
  const isAtName = !/^(?:[\d.]+|\[.*\])$/.test(location.hostname);
  return isAtName && typeof PublicKeyCredential !== "undefined" && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

/** Asks the browser for a passkey by the server's options. Null: the person closed the dialog. */
export async function askPasskey(options: object): Promise<Record<string, unknown> | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return asJson(() => navigator.credentials.get({ publicKey }));
}

/** Has the browser make a passkey by the server's options. Null: the person closed the dialog. */
export async function makePasskey(options: object): Promise<Record<string, unknown> | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return asJson(() => navigator.credentials.create({ publicKey }));
}

async function asJson(ask: () => Promise<Credential | null>): Promise<Record<string, unknown> | null> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? { ...credential.toJSON() } : null;
  } catch (error) {
    if (error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError")) return null;
    throw error;
  }
}
