/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  Form,
  FormDraft,
  FormPreview,
  GetDraftsFormsKeySaves200,
  GetForms200,
  GetFormsKeyVersions200,
  GetFormsKeyVersionsParams,
  PostFormsPreviewBody,
  PublishedForm,
  PutDraftsFormsKeyBody
} from './routes.schemas';

import { send } from '../client';


export const getGetFormsUrl = () => {




  return `/api/v1/forms`
}

/**
 * @summary List the sign-up forms, also those that are drafts only
 */
export const getForms = async ( options?: Parameters<typeof send>[1]): Promise<GetForms200> => {

  return send<GetForms200>(getGetFormsUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetFormsKeyUrl = (key: string,) => {




  return `/api/v1/forms/${encodeURIComponent(String(key))}`
}

/**
 * @summary Read a published form, its page and its HTML for other sites
 */
export const getFormsKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<Form> => {

  return send<Form>(getGetFormsKeyUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetFormsKeyVersionsUrl = (key: string,
    params?: GetFormsKeyVersionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/forms/${encodeURIComponent(String(key))}/versions?${stringifiedParams}` : `/api/v1/forms/${encodeURIComponent(String(key))}/versions`
}

/**
 * @summary List what was published of a form, the newest first
 */
export const getFormsKeyVersions = async (key: string,
    params?: GetFormsKeyVersionsParams, options?: Parameters<typeof send>[1]): Promise<GetFormsKeyVersions200> => {

  return send<GetFormsKeyVersions200>(getGetFormsKeyVersionsUrl(key,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostFormsPreviewUrl = () => {




  return `/api/v1/forms/preview`
}

/**
 * @summary Show the page of a form that is being written, with its problems. Writes nothing.
 */
export const postFormsPreview = async (postFormsPreviewBody: PostFormsPreviewBody, options?: Parameters<typeof send>[1]): Promise<FormPreview> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<FormPreview>(getPostFormsPreviewUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postFormsPreviewBody)
  }
);}


export const getGetDraftsFormsKeyUrl = (key: string,) => {




  return `/api/v1/drafts/forms/${encodeURIComponent(String(key))}`
}

/**
 * @summary The draft of a form
 */
export const getDraftsFormsKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<FormDraft> => {

  return send<FormDraft>(getGetDraftsFormsKeyUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutDraftsFormsKeyUrl = (key: string,) => {




  return `/api/v1/drafts/forms/${encodeURIComponent(String(key))}`
}

/**
 * Over another person's save it is refused (412) with their text, the JSON of `definition`.
 * @summary Save the draft of a form
 */
export const putDraftsFormsKey = async (key: string,
    putDraftsFormsKeyBody: PutDraftsFormsKeyBody, options?: Parameters<typeof send>[1]): Promise<FormDraft> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<FormDraft>(getPutDraftsFormsKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putDraftsFormsKeyBody)
  }
);}


export const getDeleteDraftsFormsKeyUrl = (key: string,) => {




  return `/api/v1/drafts/forms/${encodeURIComponent(String(key))}`
}

/**
 * @summary Discard the draft of a form. Its saves stay.
 */
export const deleteDraftsFormsKey = async (key: string, options?: Parameters<typeof send>[1]): Promise<void> => {

  return send<void>(getDeleteDraftsFormsKeyUrl(key),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getGetDraftsFormsKeySavesUrl = (key: string,) => {




  return `/api/v1/drafts/forms/${encodeURIComponent(String(key))}/saves`
}

/**
 * Also of a draft that was discarded or published, so that it can be taken back.
 * @summary The last saves of the draft of a form, the newest first, at most 50
 */
export const getDraftsFormsKeySaves = async (key: string, options?: Parameters<typeof send>[1]): Promise<GetDraftsFormsKeySaves200> => {

  return send<GetDraftsFormsKeySaves200>(getGetDraftsFormsKeySavesUrl(key),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostFormsKeyPublishUrl = (key: string,) => {




  return `/api/v1/forms/${encodeURIComponent(String(key))}/publish`
}

/**
 * Its page shows it from now on. Sign-ups that wait for their confirmation stay as they were.
 * @summary Publish the draft of a form
 */
export const postFormsKeyPublish = async (key: string, options?: Parameters<typeof send>[1]): Promise<PublishedForm> => {

  return send<PublishedForm>(getPostFormsKeyPublishUrl(key),
  {
    ...options,
    method: 'POST'


  }
);}


