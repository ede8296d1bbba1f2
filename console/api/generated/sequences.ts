/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetSequences200,
  PostSequencesKeyRetireBody,
  PostSequencesLint200,
  PostSequencesLintBody,
  PostSequencesPublishBody,
  PostSequencesSimulateBody,
  PublishedSequence,
  RetiredSequence,
  Simulation
} from './routes.schemas';

import { send } from '../client';


export const getGetSequencesUrl = () => {




  return `/api/v1/sequences`
}

/**
 * @summary List sequences with the number of enrolments in each state
 */
export const getSequences = async ( options?: Parameters<typeof send>[1]): Promise<GetSequences200> => {

  return send<GetSequences200>(getGetSequencesUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostSequencesLintUrl = () => {




  return `/api/v1/sequences/lint`
}

/**
 * @summary Check a sequence. Returns its problems with line and column.
 */
export const postSequencesLint = async (postSequencesLintBody: PostSequencesLintBody, options?: Parameters<typeof send>[1]): Promise<PostSequencesLint200> => {

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
return send<PostSequencesLint200>(getPostSequencesLintUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesLintBody)
  }
);}


export const getPostSequencesPublishUrl = () => {




  return `/api/v1/sequences/publish`
}

/**
 * Leads who enter from now on use the new version. Publishing the same source again changes nothing.
 * @summary Publish a sequence as a new, immutable version
 */
export const postSequencesPublish = async (postSequencesPublishBody: PostSequencesPublishBody, options?: Parameters<typeof send>[1]): Promise<PublishedSequence> => {

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
return send<PublishedSequence>(getPostSequencesPublishUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesPublishBody)
  }
);}


export const getPostSequencesKeyRetireUrl = (key: string,) => {




  return `/api/v1/sequences/${encodeURIComponent(String(key))}/retire`
}

/**
 * Publishing it again brings it back as a new version.
 * @summary Retire a sequence: nobody enters it any more
 */
export const postSequencesKeyRetire = async (key: string,
    postSequencesKeyRetireBody: PostSequencesKeyRetireBody, options?: Parameters<typeof send>[1]): Promise<RetiredSequence> => {

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
return send<RetiredSequence>(getPostSequencesKeyRetireUrl(key),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesKeyRetireBody)
  }
);}


export const getPostSequencesSimulateUrl = () => {




  return `/api/v1/sequences/simulate`
}

/**
 * @summary Simulate what one lead would get. Uses the production rules and writes nothing.
 */
export const postSequencesSimulate = async (postSequencesSimulateBody: PostSequencesSimulateBody, options?: Parameters<typeof send>[1]): Promise<Simulation> => {

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
return send<Simulation>(getPostSequencesSimulateUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postSequencesSimulateBody)
  }
);}


