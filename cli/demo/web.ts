/** A browser, as far as the demo's people need one: real HTTP against the public pages. */
export interface Page {
  status: number;
  text: string;
  /** Where the answer leads. */
  location: string | null;
}

const BROWSER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.0 Mobile/15E148 Safari/604.1";

export async function get(url: string, init: { method?: "GET" | "HEAD"; agent?: string } = {}): Promise<Page> {
  const response = await patient(() =>
    fetch(url, {
      method: init.method ?? "GET",
      redirect: "manual",
      headers: { "user-agent": init.agent ?? BROWSER, "accept-language": "ja" },
    }),
  );
  return pageOf(response);
}

export async function post(url: string, form: URLSearchParams): Promise<Page> {
  const response = await patient(() =>
    fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { "user-agent": BROWSER, "accept-language": "ja", "content-type": "application/x-www-form-urlencoded" },
      body: form,
    }),
  );
  return pageOf(response);
}

async function pageOf(response: Response): Promise<Page> {
  return { status: response.status, text: await response.text(), location: response.headers.get("location") };
}

/** The fields of the first form of the page that has this button, with the button's own. Undefined when the page has none. */
export function formWith({ text }: Page, name: string, value?: string): URLSearchParams | undefined {
  const button = value === undefined ? `name="${name}"` : `name="${name}" value="${value}"`;
  const forms = [...text.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => one.includes(button));
  if (form === undefined) return undefined;
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, key = "", filled = ""]) => [
    key,
    filled,
  ]);
  return new URLSearchParams([...hidden, ...(value === undefined ? [] : [[name, value]])]);
}

export async function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await patient(() =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) }),
  );
  return response.json();
}

export async function getJson(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await patient(() => fetch(url, { headers }));
  return response.json();
}

/** One request of a program; the body is JSON, or a form with a file. */
export async function callApi(
  url: string,
  {
    method,
    body,
    headers,
  }: { method: "GET" | "POST" | "PATCH" | "PUT"; body?: FormData | object | undefined; headers: Record<string, string> },
): Promise<{ status: number; body: unknown }> {
  const isForm = body instanceof FormData;
  const response = await patient(() =>
    fetch(url, {
      method,
      headers: { ...headers, ...(body && !isForm && { "content-type": "application/json" }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

/** A person whose request breaks off, or who is told to come back later, tries again a moment later. */
async function patient(request: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await request();
      if (response.status < 500 || tries >= 10) return response;
    } catch (error) {
      if (tries >= 10) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * tries));
  }
}

export async function getText(url: string): Promise<string> {
  const response = await patient(() => fetch(url));
  return response.text();
}

/** From then on the stand-in answers as it does without a script. */
export async function clearScript(url: string): Promise<void> {
  await patient(() => fetch(url, { method: "DELETE" }));
}
