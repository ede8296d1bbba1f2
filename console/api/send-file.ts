import { Problem, readAnswer, spokenLanguage } from "./client.ts";

/** POST of a form with a file: `told` how much of it has left, from 0 to 1, which `fetch` cannot tell. Throws as `send` does. */
export function sendFile<T>(url: string, form: FormData, told: (part: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept-language", spokenLanguage());
    request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => told(1);
    request.onerror = () => reject(new Problem(0, { code: "no-connection" }, null));
    request.onload = () => {
      const { status, responseText: text } = request;
      try {
        resolve(readAnswer(url, { status, header: (name) => request.getResponseHeader(name), text }) as T);
      } catch (refused) {
        reject(refused);
      }
    };
    request.send(form);
  });
}
